"""One spelling for many: full-width, traditional, Cantonese and capital letters become plain simplified lower case.

What the words mean is the lexicon's business; which language the answer is in is ``language``'s.
"""

from __future__ import annotations

import re
import unicodedata

# Traditional and simplified in pairs; only characters that occur in what people ask for here.
_PAIRS = (
    "個个們们來来時时為为點点開开關关電电機机號号碼码資资訊讯據据檔档請请刪删複复製制轉转給给發发錯错誤误補补這这裡里裏里還还沒没麼么嗎吗"
    "說说話话問问題题閱阅讀读寫写聽听見见覽览對对錄录單单帳账賬账戶户權权處处辦办進进過过達达運运選选連连遲迟邊边遠远"
    "內内兩两務务動动勞劳勝胜勢势區区協协卻却參参員员單单嗚呜嘗尝嚇吓國国圍围園园圖图團团執执報报場场塊块壞坏墜坠壓压"
    "夠够夾夹奪夺婦妇媽妈嬰婴學学寧宁實实審审寬宽寶宝將将專专尋寻導导層层屬属岡冈崗岗幫帮幾几庫库應应廠厂廢废廣广廳厅"
    "張张強强彈弹後后從从復复徵征恆恒惡恶愛爱慘惨慣惯態态慮虑憑凭憶忆懇恳懶懒懷怀戲戏戰战擊击擋挡據据擔担擠挤擬拟擾扰"
    "攜携敗败敘叙數数斷断舊旧時时晉晋暈晕暫暂會会東东條条業业極极構构樓楼標标樣样檢检權权歡欢歲岁歷历歸归殘残殺杀氣气"
    "決决況况淚泪淨净溫温準准滅灭滿满漸渐漢汉潔洁澤泽濟济災灾烏乌無无煙烟燒烧營营燈灯爭争爺爷爾尔牆墙狀状獨独獲获現现"
    "環环產产畢毕異异當当療疗監监盡尽盤盘眾众瞭了確确礙碍禮礼禍祸種种稱称積积穩稳窮穷筆笔節节範范簡简簽签籤签糧粮級级"
    "紀纪約约紅红納纳紐纽純纯紙纸細细終终組组結结絕绝統统經经維维網网緊紧線线編编練练總总績绩繼继續续縮缩職职聯联聲声"
    "聞闻肅肃腦脑臉脸臨临與与興兴舉举艙舱蓋盖藥药處处號号術术衛卫衝冲補补裝装製制複复規规視视親亲覺觉觀观觸触計计訂订"
    "討讨訓训記记訪访設设許许訴诉診诊註注證证評评詐诈詢询試试詩诗該该詳详認认語语誠诚誰谁課课調调談谈謀谋謝谢議议護护"
    "變变讓让貓猫負负財财責责貨货販贩貫贯買买費费貴贵貸贷賀贺資资賠赔賣卖質质賴赖購购贈赠車车軌轨軍军軟软輕轻載载輪轮"
    "輸输辭辞農农遞递遷迁遺遗鄰邻醫医釋释鈕钮銀银銷销錢钱鎖锁鏈链鐘钟長长門门閉闭間间闆板隊队階阶際际陸陆陽阳隨随險险"
    "隱隐難难雲云電电靜静響响頁页項项順顺須须預预領领頭头頻频願愿類类顯显風风飛飞飯饭館馆駐驻驗验驚惊體体髒脏鬧闹鬆松"
    "鬱郁魚鱼麗丽麥麦齊齐齡龄龍龙傷伤傳传債债傾倾僅仅價价優优儲储兒儿創创劃划劇剧劑剂勸劝匯汇啟启喪丧嘆叹嚴严囑嘱垃垃"
    "徹彻恐恐悶闷採采掛挂換换搶抢撥拨撤撤損损搖摇撿捡擇择攔拦併并佈布併并係是畫画盜盗睏困禦御窩窝競竞粵粤綁绑聽听脫脱"
    "臺台著着薦荐虛虚蘇苏衆众訛讹詭诡諮咨譯译貼贴賊贼趕赶跡迹蹤踪軀躯辯辩迴回邏逻醬酱鋼钢錶表鐵铁陣阵雜杂離离颱台飄飘"
)
_SINGLE = {ord(a): b for a, b in zip(_PAIRS[::2], _PAIRS[1::2], strict=True)}
_CANTONESE = {
    "唔": "不", "冇": "没有", "喺": "在", "啲": "些", "嘅": "的", "畀": "给", "俾": "给", "哋": "们", "咗": "了", "嚟": "来",
    "嘢": "东西", "睇": "看", "佢": "他", "攞": "拿", "乜": "什么", "咩": "什么", "揾": "找", "搵": "找", "仲": "还", "嗰": "那",
    "𨋢": "电梯", "燶": "焦", "咁": "这样", "嘥": "浪费", "您": "你", "妳": "你", "祢": "你", "帐": "账", "’": "'", "‘": "'",
    "‍": "", "️": "", "​": "", "。": ".", "、": ",", "～": "~",
}  # fmt: skip
_TABLE = _SINGLE | {ord(key): value for key, value in _CANTONESE.items()}
_PHRASES = (
    ("不该晒", "谢谢"), ("不该", "麻烦"), ("点解", "为什么"), ("点样", "怎么"), ("点算", "怎么办"), ("边度", "哪里"), ("边个", "谁"),
    ("几时", "什么时候"), ("几耐", "多久"), ("收货", "接受"), ("而家", "现在"), ("是咪", "是不是"), ("搞掂", "办好"), ("不驶", "不用"),
    ("不使", "不用"), ("不好再", "不要再"), ("什么什么", "什么"), ("什么东西", "什么"), ("几多", "多少"), ("什么事", "什么事"),
)  # fmt: skip
_CANTONESE_SIGN = re.compile(r"[耐唔冇喺啲嘅畀俾哋咗嚟嘢睇佢攞乜咩搵揾嗰𨋢咁而點点]")
_ASCII_WORDS = (("i'd", "i would"), ("i'm", "i am"), ("it's", "it is"), ("what's", "what is"), ("that's", "that is"))


def unify_width(text: str) -> str:
    """Full-width letters, digits and blanks as plain ones; nothing that cannot be seen."""
    return unicodedata.normalize("NFKC", text).replace("​", "").replace("﻿", "").replace("‍", "").strip()


def fold(text: str) -> str:
    """The one spelling the lexicon is written in."""
    folded = text.lower()
    if not folded.isascii():
        cantonese = _CANTONESE_SIGN.search(folded)
        folded = unicodedata.normalize("NFKC", folded).translate(_TABLE)
        if cantonese:
            for spoken, written in _PHRASES:
                folded = folded.replace(spoken, written)
    if "'" in folded:
        for short, full in _ASCII_WORDS:
            folded = folded.replace(short, full)
        folded = folded.replace("'", "")
    return folded

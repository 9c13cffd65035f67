"""Chinese typed in Latin letters: told from English, and turned into the words that matter here."""

from __future__ import annotations

import re

_INITIALS = "zh|ch|sh|[bpmfdtnlgkhjqxrzcsyw]"
_FINALS = "iang|iong|uang|ang|eng|ing|ong|iao|ian|uai|uan|ai|ei|ao|ou|an|en|in|un|ia|ie|iu|ua|ui|uo|ue|ve|er|a|o|e|i|u|v"
_SYLLABLE = re.compile(rf"(?:{_INITIALS})?(?:{_FINALS})")
_WORD = re.compile(rf"(?:(?:{_INITIALS})?(?:{_FINALS}))+")
_WORDS = {
    "gerenxinxi": "个人信息", "xinxi": "信息", "ziliao": "资料", "shuju": "数据", "jianli": "简历", "shoujihao": "手机号", "shouji": "手机",
    "dianhua": "电话", "dizhi": "地址", "mingzi": "名字", "youxiang": "邮箱", "shenfenzheng": "身份证", "zhanghao": "账号",
    "chaxun": "查询", "chayue": "查阅", "chakan": "查看", "kankan": "看看", "kanyixia": "看一下", "cha": "查", "fuzhi": "复制", "fuyin": "复印", "yifen": "一份",
    "zhuanyi": "转移", "zhuangei": "转给", "gengzheng": "更正", "xiugai": "修改", "gaiyixia": "改一下", "gai": "改", "cuole": "错了", "xiecuo": "写错",
    "buchong": "补充", "tianjia": "添加", "jiashang": "加上", "shanchu": "删除", "shandiao": "删掉", "shanle": "删了", "shan": "删",
    "chehui": "撤回", "quxiao": "取消", "chexiao": "撤销", "tongyi": "同意", "shouquan": "授权", "tuiding": "退订", "guanggao": "广告", "duanxin": "短信",
    "xianzhi": "限制", "zhuxiao": "注销", "shenqing": "申请", "jindu": "进度", "daonayibule": "到哪一步", "zenmeyangle": "怎么样了", "haolema": "好了吗",
    "zhuanrengong": "转人工", "rengong": "人工", "zhenren": "真人", "kefu": "客服", "tousu": "投诉", "jubao": "举报", "qisu": "起诉",
    "jiuming": "救命", "jiuwo": "救我", "beikunzaidianti": "被困在电梯", "beikun": "被困", "kunzai": "困在", "kunzhu": "困住", "chubuqu": "出不去", "chubulai": "出不来",
    "dianti": "电梯", "limian": "里面", "kuailai": "快来", "kuai": "快", "duoshaoqian": "多少钱", "jiage": "价格", "weixiu": "维修", "weibao": "维保", "huaile": "坏了",
    "fapiao": "发票", "nihao": "你好", "zaima": "在吗", "xiexie": "谢谢", "ganxie": "感谢", "duoxie": "多谢", "shide": "是的", "haode": "好的", "keyi": "可以",
    "queren": "确认", "bushi": "不是", "buyao": "不要", "buyong": "不用", "buxing": "不行", "budui": "不对", "butongyi": "不同意", "suanle": "算了",
    "weishenme": "为什么", "shenmeyisi": "什么意思", "shenme": "什么", "duojiu": "多久", "zenme": "怎么", "wode": "我的", "nimen": "你们", "wo": "我", "bangwo": "帮我",
    "woyao": "我要", "woxiang": "我想", "qing": "请", "ba": "把", "hao": "好", "dui": "对", "shi": "是", "bu": "不", "de": "的",
    "yinsizhengce": "隐私政策", "baocun": "保存", "cunle": "存了", "naxie": "哪些",
}  # fmt: skip
_LONGEST = max(map(len, _WORDS))
_ENGLISH = frozenset(
    "a an i me he she we do so no go to be or on in an am one two men can man ten women line fine like me chance hope name file page gate wage have dance "
    "ran run sun pan fan ban bang gang sing song long hang ping pong king wing ring nine mine dine pine shine wine hole more bone tone sue die lie pie tie "
    "use here there were ok hi bye wait fei".split()
)


def is_pinyin(folded: str) -> bool:
    """Whether all of it is made of pinyin syllables and at least one of the words is ours."""
    words = folded.split()
    if not words or not folded.replace(" ", "").isalpha() or not folded.isascii():
        return False
    if not all(_WORD.fullmatch(word) for word in words):
        return False
    if all(word in _ENGLISH for word in words):
        return False
    return len(from_pinyin(folded)) < len("".join(words))


def from_pinyin(folded: str) -> str:
    """Our words written in characters; syllables of other words stay."""
    joined = folded.replace(" ", "")
    result = []
    place = 0
    while place < len(joined):
        for size in range(min(_LONGEST, len(joined) - place), 1, -1):
            word = _WORDS.get(joined[place : place + size])
            if word:
                result.append(word)
                place += size
                break
        else:
            result.append(joined[place])
            place += 1
    return "".join(result)

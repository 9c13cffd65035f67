"""What words tell of danger: what is about it, what is plainly about something else, and what only sounds like it.

Texts in, verdicts out; what is answered is ``cries``. The news that it is over is ``over``.
"""

from __future__ import annotations

import re

from dialogs.danger.needs import ASKS_WHERE
from dialogs.hearing import bare, in_a_run
from dialogs.told.kin import EN_KIN, FAMILY, NEAR
from dialogs.told.stated import wishes_clearly
from dialogs.understanding import SURE, Understanding, fold, understand
from dialogs.understanding.joins import BESIDE, EN_BY_THE_WAY
from dialogs.understanding.parts import phrases_of
from dialogs.understanding.patterns import cased, regex, says

HOW_IT_IS = regex(
    r"停在|卡在|困|喘|晕|受[了]?伤|害怕|[好很怕]黑|灯|警?铃|对讲|没人[理应接来管]|信号|没电|打不通|[门們](?:还是)?[打弄]?[不没]开"
    r"|师傅|救援|消防|[几两一\d三四五]个人|就我|我一个|出不[来去]|闷|憋|缺氧|[她他]说|哭|想吐|疼|流血|孕|心脏|高血压"
    r"|(?:什么时候|多久|几分钟|啥时候)[^,，。]{0,6}[到来]|还在(?:里面|等)|又[动掉往]"
    r"|\b(?:stuck|trapped|dark|breath\w*|hurt|injur\w*|bleed\w*|dizzy|panic\w*|scared|alone|signal|battery|pregnant"
    r"|nobody|no one|still (?:in|here|inside)|when will|how long)\b"
)
"""How whoever is inside fares, who is coming, what moves."""
WHERE_IT_IS = regex(
    r"梯|轿厢|[楼层栋座]|单元|小区|医院|大厦|大楼|商场|[路街道巷弄]\s*\d|地址|位置|人在|门口"
    r"|\b(?:lift|elevator|floor|building|street|road|avenue|hospital|tower|mall|address)\b"
)
"""Elsewhere an answer to «how do you know us?», so it counts only where that is not asked."""
DATA = regex(
    r"信息|资料|数据|号码|手机号|记录|录像|监控|账[号户]|照片|隐私|同意|授权"
    r"|\b(?:data|information|records?|number|account|details|footage|cctv|recordings?|videos?|chat|photo|consent)\b"
)
"""What a request is about; whoever is trapped and says «look it up» means the address."""
OF_A_REQUEST = regex(
    r"我的?(?:申请|请求|案[件子]|工单)|(?:申请|案[件子])[^,，。]{0,6}(?:进度|怎么样|到哪|状态|编号)|办理进度"
    r"|\bmy (?:request|application|case)\b"
)
RESCUE_FACT = regex(
    r"(?:写|打|说|发|留|报|输|填)错|更正|改[成为一]|换[成为一]|补充|不对|应该是"
    r"|\b(?:wrong|correction|instead|i meant|typo)\b"
)
"""Something told before is set right."""
_MOVES = regex(r"原来|以前|搬|(?<![困卡关锁夹压堵抓按拦拖])住")
TOLD_FACT = regex(
    r"(?<!\d)(?:1[3-9]|0\d)\d{8,9}(?!\d)|\b\d[\d -]{6,}\d\b"
    r"|[\d一二三四五六七八九十]\s*(?:号|栋|幢|楼|层|座|单元|梯)|梯|小区|花园|地址是|位置是"
    r"|\b(?:lift|elevator|floor|building|block)\b"
)
"""A phone, a place or a lift."""
CALL_ME = regex(
    r"(?:打|拨|回)(?:电话)?(?:给|到)我|给我(?:打|回)|(?:打|拨)我的?(?:电话|手机)|我的?(?:电话|手机号?码?|号码)[^,，。]{0,10}(?:有|查得?到)[的吗]?"
    r"|有我的?(?:电话|手机|号码)|\b(?:call|ring|phone) me\b|\bhave my (?:phone|number)\b"
)
IN_THE_FILES = regex(
    r"信息|资料|数据|存[了着的]|系统[里中]?的|档案|登记|预留|记录|录[像音]|监控|删|注销|账[号户]|隐私|同意|授权|推[销送广]|骚扰|别再?打"
    r"|\b(?:data|information|records?|footage|video|account|details|delete|erase|consent|do(?:n['’]t| not) call)\b"
)
BY_THE_WAY = regex(rf"{BESIDE}|对了|\b(?:{EN_BY_THE_WAY}|another (?:thing|question))\b")
POWER_GONE = cased(
    r"(?:(?:请|先|稍)?等(?:一?下|会儿?)?[再]?[说来弄办]?|我的?|这边|家里?|手机|电脑|平板|马上|[快要又]|(?:没|冇)(?:有)?[电網网]|断[电网]|停电|关机|充电|[了啦哈吧呢])+"
    r"|(?:wait|holdon|sorry|my|the|phone|battery|laptop|is|s|just|almost|running|nearly|dead|died|dying|low|empty)+"
)
"""A phone or a house without power, and nothing else; read without blanks and marks."""
NOT_AT_HAND = regex(r"[^,，。;；药人]{0,12}(?:不|没有?)(?:[带帶]在?|在)?[手身](?:[边上里头])?[了呢啊呀喔哦]?\W*")
"""Of a paper: «房产证现在不在手边»; a folded whole text."""
ONLY_A_LIFT = regex(
    r"(?:不是[^,，。]{1,8}[\s,，]*)?(?:而|就)?是?(?:我们|咱们?|我家)[^,，。困停卡关坏掉夹开动]{0,10}梯的?[\s。.!！]*"
    r"|(?:[啊吖咦哦不]|什么|不可能|不对|怎么会|[\s,，。?？!！])*(?:但|可|可是)?我们?(?:家|小区|单位|公司)?(?:明明|确实|真的?|就|是|都|也|还)*"
    r"(?:有|买过|装过|[买装]了)(?:[你您]们家?的?)?(?:[一两几]?[部台个])?(?:家用|别墅)?电?梯的?[啊呀呢吧\s。.!！]*"
)
"""Says which lift, or whose, or that there is one, and no trouble with it."""
_PAGE = (
    r"(?:表格?|流程|页面|网页|界面|菜单|问卷|步骤|这一?[步关]|第[\d一二三四五六七八九十]+[页步题问]|这个?问?题"
    r"|对话|聊天|验证码|登[录陆]|注册)"
)
IN_A_FORM = regex(
    rf"{_PAGE}(?:这|那)?(?:里|上|中|这?儿|面|头)*[^,，。]{{0,4}}(?:困|卡|陷|堵|绕|出不[去来]|转)"
    rf"|(?:困|卡|陷|堵)(?:死)?(?:在|住|进)[^,，。]{{0,6}}{_PAGE}"
    r"|(?:困|卡|陷|堵)死?[在住进](?:了|这|那|些|个|[你您]们?|的|办|各种|一大?堆)*(?:手续|条款|合同|规[定则]|电话里|语音)"
    r"|\b(?:stuck|trapped|lost) (?:in|on|at|with) (?:(?:this|the|your|that|all) )?(?:\w+ )?"
    r"(?:paperwork|bureaucracy|red tape|procedures?|menu|form|page|chat"
    r"|questionnaire|question|process|step|website|login)\b"
)
OF_A_CAR = regex(r"梯|轿厢|𨋢|\b(?:lift|elevator)\b")
OF_A_LIFT = regex(r"梯|轿厢|𨋢|困|夹|\b(?:lift|elevator|stuck|trapped)\b")
AT_A_PAGE = regex(
    rf"出不[来去][了啊]?[\s,，]*(?:这个?|那个?|你们的?)?{_PAGE}|(?:困|卡|陷)住?了?[\s,，]*(?:这个?|那个?)?{_PAGE}[^,，。]{{0,4}}(?:点|按|填|过|动)"
    r"|出不[来去][了啊]?[\s,，]*(?:怎么|如何|咋)才?能?退出|(?:网页|页面|网站|软件|app)的门|(?:登[录陆]|注册)不(?:进|上|了)"
)
"""What does not open or go on is a page."""
ONLY_HURRY = cased(
    r"(?:我|比较|很|好|非常|真的|特别|有点|不|别|没那么|着|挺|在)*急(?:着[用要办]|的|啊|呀|哦|用|呢|了|死了)*|(?:theres?|im|iam|in|a|is|its|not)*(?:no(?:t)?)?(?:hurry|rush|urgent|urgently)(?:atall|here)?"
)
"""In a hurry, or in none, and nothing else; read without blanks and marks."""
_NOW = r"(?:please|pls|just|now|so|and|then|really|already|ok|come|on)*"
_QUICK = r"(?:hurry(?:itup|up)?|be(?:more)?quick|(?:make|do)?it?quick(?:ly)?|speeditup|faster|getamoveon|asap)"
IMPATIENT = cased(
    rf"{_NOW}(?:i|we)(?:really|just|simply)*(?:cant|cannot|wont|dontwantto|donotwantto|hateto)wait"
    r"(?:any(?:more|longer)|forever|(?:this|so|that)long|allday|for(?:it|this|you|ananswer))*"
    rf"{_NOW}(?:{_QUICK}{_NOW})*"
    r"|(?:我|我们|真的?|实在|都|快|已经|有点|就|也)*(?:等不[及了起](?!你|电)|不想(?:再|一直)?等)[了啦]?(?:[快早]一?[点些]|赶[紧快]|抓紧|麻烦|请|行吗|好吗|[吧啊呀嘛])*"
)
"""«I can't wait, hurry up», and nothing else; read without blanks and marks."""
MAY_CRY = cased(
    r"(?:我|这[里儿]?|又|完全)?(?:卡|堵)(?:住|死)?了[啊呀]?|(?:我|好|太|真|有点)*困了[啊呀哈]*|1(?:19|10|20)|Help"
    r"|(?:电?梯)?(?:里面?)?的?警?铃声?(?:一直|老是?|总|不停地?|在)*响(?:个不停|不停|着)?|(?:电?梯)(?:里面?)?(?:一直|老是?|总|不停地?|在)+响警?铃声?"
    r"|(?i:(?:this is |it['’]?s |its |i have |we have |there['’]?s )?an? (?:real |serious )?emergency)"
    r"|(?:有|这是|出了?)?(?:紧急|突发)(?:情况|事件|状况)[了啊]?"
    r"|电?梯(?:一直|老|怎么|就是|半天|都)*不(?:动|来|下来|上来)了?[\s,，]*我们?(?:还|一直|都)*在[\d一二三四五六七八九十]+[楼层]等(?:着|了|呢|电梯)*"
    r"|(?:好消息|太好了|终于|刚|现在|那|[啊哈耶\s,，!！])*(?:电梯)?(?:的)?门(?:终于|已经|自己|刚|又)*[打弄]?开了[啊啦呀哈]*"
)
"""Whole texts that are half a cry, or news of none; «help» in small letters is the word of the menu."""
URGENT = regex(r"(?>(?:it['’]?s|its|very|so|really|please) ?)*urgent(?:ly)?(?: help)?|(?:十万)?(?:紧|火)急")
"""With an exclamation mark behind it, more than haste."""
NOT_COME = regex(
    r"(?:怎么|咋)?(?:还|一直|都|也)*没(?:有)?(?:出来|来|出现)(?:呢|啊|呀|嘛)?"
    r"|(?:我|都|已经)*等了?(?:都)?(?:这么久|半天|好久|老半天|[\d一二两三五十半几好]+(?:多)?(?:个)?(?:分钟|小时|钟头))[了啦啊]*(?:还没到)?"
)
"""Of a code that is waited for."""
ONLY_FIGURE = regex(
    r"(?:真的?|太|都|快|要|把|我|可|简直)*[急烦累气愁](?:都|得|也)?(?:快|要)?死(?:个?人|我们?|俺|老子)?"
    r"(?:了|啦|啊|的|呀)*"
)
"""«急死人了» is said of waiting; read without blanks and marks."""
ONLY_LIVES = regex(
    rf"(?>[他她]|老人家?|{NEAR}|人|本人|都|也|现在|我)*(?:还|都|仍)*"
    r"(?:健?在世?|活(?:着|得(?:好|很)+的?))(?:呢|的|啊|呀|了|哦)*"
)
"""Of a relative whose data are asked for; read without blanks and marks."""
DISPLAY = regex(
    r"(?:屏幕?|显示器?)[^,，。;；]{0,12}(?:不对|错|不准|乱|[\d一二三四五六七八九十]+[楼层])|显示(?:的|成|为|在)?[\d一二三四五六七八九十]+[楼层]"
    r"|\bdisplay\b.{0,20}\b(?:wrong|floor|shows?)\b"
)
SHUT_IN = regex(r"困|关|卡|出不|里面有|[我还人他她都]在里[面头边]|救|掉|坠|不动|\b(?:stuck|trapped|inside|help|fall)")
CALLED_UP = cased(
    r"有人[^,，。;；]{0,4}(?:打(?:电话)?给我|给我(?:打电?话|发)|打我(?:电话|手机)|来电话|发短信)"
    r"|\b(?:call|text|ring)\w* me\b[^.]{0,12}\bagain\b"
)
_WHICH_LIFT = regex(
    r"[\da-z一二三四五六七八九十左右东西南北]\s*[号边侧]?(?:那[部台])?(?:[电客货扶]|观光)?梯"
    r"|\b(?:lift|elevator) (?:no\.? ?)?\w\b"
)
_THING = r"(?:手机|网页|页面|网络?|系统|小程序|软件|电脑|app|视频|屏幕|微信|链接|图片|键盘)"
HANGS = regex(
    rf"{_THING}[^,，。;；\s]{{0,3}}(?:卡|死机|不动)"
    r"|\b(?:phone|page|app|screen|site|link|computer|wechat)\b[^.]{0,12}\b(?:stuck|froze|frozen|hangs?)\b"
)
THING_HANGS = regex(
    rf"{_THING}[^,，。;；\s]{{0,3}}(?:卡|死机|不动)\S{{0,2}}|\b(?:phone|page|app|screen|computer)\b[^.]{{0,12}}\bstuck\b"
)
failing = says(
    rf"(?:{FAMILY}|老人|小孩|人|我)(?:[快要都就]|已经|真的?)*(?:不行|倒)[了下]|[晕昏]倒|没(?:呼吸|心跳|意识)"
)
"""Somebody's life may hang on it."""
only_danger = says(
    r"梯|轿厢|𨋢|[掉摔坠跌][^,，。;；]{0,3}井|轿顶|被压|压[住着]|触电|[手脚腿臂头][^,，。机]{0,3}卡|烧焦|[救晕昏血喘疼痛伤摔坠夹烟火憋哭铃]|喊(?!子)|来人|被困|困[人死]|[妈爸婆公儿女子孩娃他她]们?(?:还|正|也)*困在里|胸?[口好很太]闷|呼吸|缺氧|掉[下进]|往[上下][走掉冲坠]|(?:停|断|没)电|信号|[好全很]黑|[黑灭]了|打不[了出]|话费|忽[上下]|一会儿?[上下]"
    r"|(?<![部入上专热冷登出])门(?![户牌店市窗诊禁口面])|物业|(?<!\d)1(?:19|10|20)(?!\d)|[停悬]在|[楼层][^,，。]{0,4}[中之]间"
    rf"|心脏|心梗|中风|抽搐|[发犯]病|病[发犯]|🆘|(?<![a-z])s\.?o\.?s(?![a-z])|(?:{FAMILY}|人|我)(?:[快要都就]|已经|真的?)*(?:不行|不动|没有?(?:气|反应|动静|声音?)|倒)[了下]"
    r"|[困卡关]在?[^,，。]{0,4}\d+[楼层]"
    r"|\b(?:lifts?|elevators?|trapped|he+lp+|doors?|hurt|injur\w+|bleed\w*|breath\w*|smok\w+|fire|faint\w*|fell|fall\w*|dark|floors|shaft)\b"
    r"|\b(?:pinned|crushed|electrocuted|electric shock)\b"
    r"|\b(?:hand|arm|leg|foot|finger)s?\b[^.,;]{0,20}\b(?:caught|stuck|trapped|crushed|jammed)\b"
)
"""Words that neither a page nor an account has."""
shut_in = says(
    r"困(?![难扰惑境窘顿倦意])|(?<!电梯)卡|电梯卡(?![^,，。;；困停救]{0,12}(?:信息|资料|数据|照片|记录|名字|姓名|人脸|号码|登记|指纹))|[关锁][住在着]|关(?:进)?里[面头边]|出不[来去了]|没出来|没法出|(?<!点)(?<!划)动不了|里[面头边].{0,4}(?:有人|有个|[一两几三四]个)|还[有剩][^,，。]{0,4}[人个位][^,，。]{0,3}在(?:里|上面|下面)|还在里"
    rf"|(?:人|孩子|娃|{FAMILY})[^,，。]{{0,4}}里[面头边]|我们?[还也都就]?在[^,，。]{{0,2}}里[面头边]"
    r"|\b(?:stuck|get out|locked|jammed|inside|still in (?:here|there|it))\b"
)
of_a_screen = says(
    r"页面|网页|界面|小程序|软件|系统|程序|手机|电脑|屏幕|微信|链接|视频|图片|app|账[号户]|会员|登[录陆]|注册|名字|号码|资料|信息|数据|文件|附件|表格|填"
    r"|验证码?|短信|邮件|消息|结果(?![我又还今现就电梯没他她人孩门])|答复|步骤?|题|[点选改查]不|死机|加载|推[送销]|(?<!门)打不开"
    r"|\b(?:pages?|screen|app|account|files?|form|fields?|links?|question|step|website|phone|computer|code|member\w*)\b"
)
"""What hangs, shuts out or holds somebody besides a lift."""
_runs_low = says(r"电量|[\d一二两]格电|\d ?%|\b(?:dying|battery)\b")
of_people = says(rf"困|里[面头边]|人|孩|我们|{FAMILY}|\b(?:we|people|some(?:one|body)|trapped|inside|{EN_KIN})\b")
_jest = says(
    r"开(?:个|的)?玩笑(?:的|啦|而已)?|逗(?:你们?|您|你)?玩?的?|(?:太|真|好)*笑死(?:我|人)?了?|(?:我|就|只|是|随便)*(?:测试|试试|试一[下试])(?:一下|的|而已)?"
    r"|\b(?:just )?(?:kidding|joking|jk|testing|(?:a |this is a )?test)\b"
)
_laughs = says(r"(?:太|真|好)*笑死(?:我|人)?了?")
_SIGH = regex(r"^\W*(?:(?:救命|天[哪呐啊]|我的天|要命)[啊呀吖了啦]*|help)[\s,，。.!！~～]+")
_exclaims = says(
    r"(?:救命|救救我|天[哪呐啊]|我的天|要命)[啊呀吖了啦吧]*|\bhelp(?: me)?\b|\bomg\b|(?<![a-z])sos(?![a-z])"
)
_of_messages = says(
    r"短信|邮件|电话|广告|流程|步骤|页面|网[页站]|app|小程序|表[格单]|验证码|客服|机器人|排队|推送|[问填]这么多|\b(?:spam|texts?|e-?mails?|calls|form|process|website|bot)\b"
)
_of_the_form = says(
    r"短信|(?<![号数条尺维起扫])码(?!头|错)|[填这张份]表|表[格单]|流程|步骤|选项|[写填][^,，。;；]{0,2}(?:名字|姓名)|身份证|证件|客服[^,，。]{0,6}排队|终于[来到收]\D{0,4}\d{6}"
    r"|\b(?:texts?|sms|message|code|password|forms?|questions?)\b"
)
_reaches_nobody = says(r"发不[出了]|\b(?:send|sending|call|reach)\b")
_in_earnest = says(
    r"救救我|[他她佢]|有人|谁|别人|逼|抢|追|跟踪|威胁|[不没]让|出不|外面|门口|走不动|[腿脚手头腰眼](?!机|续|滑|工|里)|血|断|伤|疼|痛|晕|怕"
    r"|\bhelp me\b|\b(?:he|she|they|him|her|some(?:one|body)|outside|took|police)\b"
    r"|\b(?:legs?|arms?|head|blood|hurts?|afraid|scared)\b"
)
"""Others, a body, fear: no sigh at a form."""
_as_slow_as_a_lift = says(
    r"比[^,，。;；]{0,4}电?梯[^,，。;；]{0,3}慢"
    r"|\b(?:slower|longer|worse) than (?:the |your |an? )?(?:lift|elevator)s?\b"
)
_earnest = says(
    r"(?:我|这|可|真的?)*(?:没有?|不是?|别)在?(?:跟你们?|和你们?)?(?:开?玩笑|逗你们?玩?|测试|试试|演习|演练)的?[啊呀]?"
    r"|(?:只|就)?是?(?:个|名)?测试(?:人员|员|工(?:程师)?|(?=电梯|[^,，。]{0,4}时))"
)
"""A test or a joke that is none, or that is somebody's trade."""
_insists = says(
    r"(?:我|是|这|可|就|当然|确实|绝对)*真(?:的|是)*[啊呀了]*|(?:我|这|可|真的|都)*(?:没有?|不是?)(?:在|跟你|和你)*(?:开?玩笑|夸张|骗你们?|骗人|测试|闹着玩)[了的啊呀]*(?:真的[啊呀]?)?"
    r"|(?:no|yes|i|im|am|its|it|this|is)*(?:really|serious|forreal|real|true|not(?:joking|kidding|ajoke|atest))+",
    only=True,
)
"""«真的», «我没开玩笑», to a cry that was taken for a joke; read without blanks and marks."""
asks_for_release = says(
    r"[困关](?:住|[了着在])[^?？]{0,20}(?:什么时候|多久|啥时候|几点|怎么还|能不能|谁来)[^,，。]{0,6}(?:出[来去]|救|开门|放)"
    r"|\b(?:stuck|trapped)\b.{0,40}\b(?:when|how long)\b.{0,20}\bout\b"
)
"""Whoever asks when they get out is in it, whatever else the line sounds like."""
held_still = says(
    r"[困关卡](?:在[^,，。;；]{0,6}?|[了住着]){0,4}到(?:现在|今[天早晚]|这会儿?)|[困关卡][^,，。;；?？]{0,10}(?:没人[来管理救]|还没[^,，。;；]{0,3}[来救开])"
    r"|又(?:给|被|把我们?|让[^,，。;；]{0,4}){0,4}[困关卡](?!于|过|[^,，。;；]{0,2}[一两几]次)"
    r"|^(?:\W|i.?m|we.?re|i|we|am|are|got|been|have|now|still|help|hi|hello)*+\b(?:stuck|trapped) (?:again|since)\b"
    r"|\bagain\b[^.;]{0,12}\b(?:stuck|trapped)\b|[跟和在陪][^,，。;；]{0,6}(?:电梯|轿厢)里?[^,，。;；]{0,3}(?:过夜|过年|安家|睡(?!着))"
)
"""It began long ago, or is like the last time, and goes on."""
NOT_SO = regex(
    r"(?:\W|[哈呵嘿额呃噢哦]|ha|lol|oh)*(?:不(?!行了)|没有?(?!错|人[理应接来管救帮听]|反应|动静|空?气|信号|呼吸|心跳|意识)"
    r"|no(?:pe)?\b(?! (?:one|air|signal|response|pulse))|nah\b|not\b"
    r"|nobody\b(?! (?:answers|comes|is|helps)))"
)
ASKS_MUCH = regex(r"(?:要|得|有)?[多几][快久长大高远少点天号](?:呢|啊|呀)?")
IN_A_LIFT = regex(
    r"梯|轿厢|[楼层]|门(?:打)?不?开|晕|喘|受伤|流血|烟|着火|11[09]|120|困住?了?人"
    r"|\b(?:lift|elevator|floor|doors?|hurt|smoke|fire|faint\w*|breath\w*)\b"
)


def perhaps_a_page(text: str) -> bool:
    """Whether a page, a file or an account is what shuts somebody in, and not only named beside it: «stuck inside, the
    website does not work», «someone is inside, phone at 2%»."""
    inside = any(shut_in(part) and of_people(part) and not of_a_screen(part) for part in phrases_of(text))
    return of_a_screen(text) and not _runs_low(text) and (not inside or HANGS.search(text) is not None)


def cries_beside_a_page(text: str) -> bool:
    """«救救我 小程序点不动», «my mum is locked inside, app not working»: by itself a part is a cry, whatever the page
    beside it makes of the whole."""
    parts = phrases_of(text) if of_a_screen(text) else []
    rest = [part for part in parts if not of_a_screen(part)]
    return any(
        (only_danger(_WHICH_LIFT.sub(" ", part)) or (shut_in(part) and of_people(part)))
        and understand(part).intent == "emergency"
        for part in rest
    )


def corrects(text: str) -> bool:
    """What is wrong in the files, in words that tell of nobody: «原来住17楼,现在住9楼», «记录不对»."""
    told = DATA.search(text) or RESCUE_FACT.search(text) or _MOVES.search(text)
    return told is not None and not (shut_in(text) or of_people(text) or HOW_IT_IS.search(text))


def turns_elsewhere(understood: Understanding) -> bool:
    """Whether it plainly asks for something else: a request in so many words, or «by the way» and no word of danger."""
    text = understood.text
    if ASKS_WHERE.search(text):
        return False
    if BY_THE_WAY.search(text) and DATA.search(text):
        return HOW_IT_IS.search(text) is None
    return wishes_clearly(understood) and DATA.search(text) is not None


def asks_of_a_request(understood: Understanding) -> bool:
    """«帮我查一下我的申请», «how is my request going»; «到哪了» is asked of the rescue."""
    asked = understood.intent == "status" and understood.confidence >= SURE
    return asked and OF_A_REQUEST.search(understood.text) is not None


def form_traps(text: str) -> bool:
    return bool(IN_A_FORM.search(text) or AT_A_PAGE.search(text)) and IN_A_LIFT.search(text) is None


def of_the_rescue(text: str) -> bool:
    """«Wrong number, it is 139…», «you have my number, call me»: facts for the rescue, not in a file."""
    told = CALL_ME.search(text) or (RESCUE_FACT.search(text) and TOLD_FACT.search(text))
    return bool(told) and IN_THE_FILES.search(text) is None


def impatient(text: str) -> bool:
    return IMPATIENT.fullmatch(re.sub(r"[\s'’,，.。;；!！]", "", bare(text))) is not None


def only_hurry(text: str) -> bool:
    words = in_a_run(text)
    return impatient(text) or ONLY_HURRY.fullmatch(words) is not None or ONLY_FIGURE.fullmatch(words) is not None


def only_lives(text: str) -> bool:
    return ONLY_LIVES.fullmatch(in_a_run(text)) is not None


def may_cry_for_help(text: str) -> bool:
    plain = text.strip(" \t。.!！")
    return MAY_CRY.fullmatch(plain) is not None or (plain != text.strip() and URGENT.fullmatch(plain) is not None)


def power_gone(text: str) -> bool:
    """Of a phone, a house, or with a word that it goes on later; the bare «断电了» may come out of a lift."""
    words = in_a_run(text)
    return POWER_GONE.fullmatch(words) is not None and re.search("等|机|脑|板|家|phone|batt|laptop", words) is not None


def not_at_hand(text: str) -> bool:
    """That something is not with them, and no word of trouble."""
    said = fold(text)
    return NOT_AT_HAND.fullmatch(said) is not None and not (OF_A_LIFT.search(said) or HOW_IT_IS.search(said))


def cries_in_jest(text: str) -> bool:
    """«测试：我被困在电梯里了», «… just joking»: without the joke it is a cry."""
    if form_traps(text):
        return False
    rest = _jest.words.sub(" ", text).strip(" ,，。.!！:：")
    return rest != text.strip(" ,，。.!！:：") and understand(rest).intent == "emergency"


def cries_for_a_joke(text: str) -> bool:
    """The same, and laughter is not all that makes it one."""
    return cries_in_jest(_laughs.words.sub(" ", text)) and not cries_in_earnest(text)


def exclaims(text: str) -> bool:
    """«救命啊 我快被短信淹死了»: the word for help, and only messages, calls or a form that are too much."""
    rest = _exclaims.words.sub(" ", text)
    earnest = only_danger(rest) or shut_in(rest) or of_people(rest) or _in_earnest(text)
    return rest != text and _of_messages(rest) and not earnest


def exclaims_at_the_form(text: str) -> str:
    """«救命啊 你们短信比电梯还慢» without the word for help: in a form, what is named says what it was about."""
    rest = _exclaims.words.sub(" ", text).strip(" ,，。.!！~～")
    if rest == text.strip(" ,，。.!！~～") or not _of_the_form(rest) or _in_earnest(text):
        return ""
    plain = _as_slow_as_a_lift.words.sub(" ", rest)
    signs = (only_danger, shut_in, of_people, WHERE_IT_IS.search, HOW_IT_IS.search, _reaches_nobody)
    said = understand(plain)
    perhaps = "emergency" in (said.intent, *(intent for intent, _ in said.alternatives))
    return "" if perhaps or any(sign(plain) for sign in signs) else rest


def beside_a_sigh(text: str) -> str:
    """«救命，我的简历怎么删啊» without the word for help; empty where that is not all that sounds like a cry."""
    rest = _SIGH.sub("", text)
    named = DATA.search(rest) or "简历" in rest or "账号" in rest
    harmless = rest != text and named and not (only_danger(rest) or shut_in(rest) or OF_A_CAR.search(rest))
    return rest if harmless and understand(rest).intent != "emergency" else ""


def cries_in_earnest(text: str) -> bool:
    """«不是测试 被困了», «测试电梯时被困了»: a cry, but for the word that makes it sound like none."""
    rest = _earnest.words.sub(" ", text).strip()
    return rest != text.strip() and understand(rest).intent == "emergency"


def stands_by_it(text: str) -> bool:
    return _insists(re.sub(r"[\s'’,，]", "", bare(text)))


def only_called(text: str) -> bool:
    """«还有人打给我», «手机卡住了», «多快»: calls, things that hang, two characters that ask; no lift and no harm."""
    called = CALLED_UP.search(text) or HANGS.search(text)
    return (called is not None and not IN_A_LIFT.search(text)) or ASKS_MUCH.fullmatch(bare(text)) is not None


def takes_back(text: str) -> bool:
    """«不是 我说手机», «没有 就是问问», to «is somebody trapped or hurt?»."""
    return NOT_SO.match(text) is not None and not (SHUT_IN.search(THING_HANGS.sub(" ", text)) or IN_A_LIFT.search(text))


def only_a_lift(text: str) -> bool:
    """The lift and nothing more, or what its display shows («我在5楼它显示6楼»)."""
    shown = DISPLAY.search(text) is not None and SHUT_IN.search(text) is None
    return shown or ONLY_A_LIFT.fullmatch(text.strip()) is not None

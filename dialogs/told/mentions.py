"""What a text mentions of people and uses, by the words for it: kin, a child's age, somebody else's data, what to stop.

Text in, words of the draft out. What becomes of them is in ``slots`` and ``flows``.
"""

from __future__ import annotations

from bot.domain.cases import Case
from bot.domain.rights import Requester
from dialogs.told.death import ERRAND
from dialogs.told.kin import ANYBODY, CHILDREN, EN_CHILDREN, EN_GROWN, FAMILY, FURTHER, KIN, KINSHIP, NEAR, OF_AGE, kin
from dialogs.understanding import fold
from dialogs.understanding.nouns import EN_DATA
from dialogs.understanding.patterns import first_of, regex, regexes, says
from dialogs.understanding.verbs import any_verbs

_CHILD = rf"(?:大|小|二)?(?:{CHILDREN}|仔(?!细))"
IN_PASSING = regex(
    rf"(?:(?:是|让|叫|由|找|托|跟|和)?(?:我|我们|我家|俺)?的?{_CHILD})[们俩]?"
    r"(?:当时|那时候?|那会儿|后来|现在|以前|去年|前年|今年|之前|都|也|就|又|已经|不|没|还|在|的时候){0,3}"
    r"(?:帮|替|跑|弄|办|买|装|签|嫌|说|讲|教|告诉|看到|觉得|(?:国外|外地|外面|上班|上学|家)|去|回来|住|管|忙|结婚|搬|操作|代签|经手|[用接]"
    r"|的?(?:号码?|手机|电话|卡|微信)(?:都|已经|早就)?(?:停|注销|换|丢|打不通|不用|没用)|的?(?:手机|电话)?号码?(?=$|[\s,，。;；\d吗么嘛吧行可成得])|的(?=(?:可以|行|成|得|能)[吗不么唔]|\s*\+?\d))"
    rf"|(?:跟|和|给){_CHILD}(?:住|一起|联系)|(?:号码?|手机|电话)(?:是|归)(?:我|我们|俺)?的?{_CHILD}(?:在?用|的)(?=$|[\s,，。;；])"
    rf"|\bmy (?:{EN_CHILDREN})['’]s (?:phone|mobile|cell|number)\b"
    rf"|\bmy (?:{EN_CHILDREN}) (?:helped|handled|did|bought|signed|set|lives|moved|told|says|said|is abroad)"
)
"""A child who does something in somebody's own story («当时是我儿子跑的手续»): it says not whose data are meant."""
OF_THEIRS = regex(
    rf"[他她]们?的?(?:信息|资料|数据|记录|简历|档案|账号|照片|名下)|(?:替|帮|给|为|代)(?:我|我们|我家)?的?{_CHILD}(?!跑|买|办)"
    r"|\b(?:his|her|their) (?:data|information|account|records?|file)\b"
)
MY_OWN = regex(
    rf"我(?:自己|本人)?的(?!{CHILDREN})|我自己|我本人|我叫|我是|我签|我家的|[记写填用]我的"
    r"|\b(?:my own|i am|i'm|my name)\b"
)

UNDER_14, UNDER_18, ADULT = "under14", "under18", "adult"
WARD = "ward"
"""In the place of an age: a grown-up under guardianship (Civil Code 28)."""


YEARS = regex(
    r"(?<!\d)(\d{1,3})\s*周?岁(?!那[年会]|的?时)|\b(\d{1,3})[- ]years?[- ]old|\b(?:aged?|turned) (\d{1,2})\b"
    rf"|\b(?:{EN_CHILDREN}|boy|girl)(?: \w+)? is (?:only |just )?(\d{{1,2}})\b(?!\s*[:%])"
    r"|\b(?:he|she)(?:['’]?s| is)(?: only| now| already| just)* (\d{1,2})\b(?! ?[%\w])"
    rf"|(?:[他她亲爷奶公婆]|老人家?|{FAMILY}|{KIN['parent'].pattern})(?:今年|现在|都|已经|快|才|刚)*(\d{{1,2}})(?:了|多|(?=[\s,，。;；]|$))"
)
DIGITS = "零一二三四五六七八九"
SPELT_YEARS = regex(
    rf"(?P<young>(?:{KIN['parent'].pattern})(?:今年|现在|[都也才刚满快]|不到|只有|已经)*)?(?:(?P<hundreds>[{DIGITS}两])百零?)?(?:(?P<tens>[{DIGITS}]?)(?P<ten>十)(?:(?<=[{DIGITS}]十)(?:[多来几]|好几))?)?"
    rf"(?P<ones>[{DIGITS}两])?[{DIGITS}]?\s*(?:周?岁(?!那[年会]|的?时)|(?(young)(?=了?(?:[\s,，。;；]|$))|(?!)))"
)
"""«七八岁» is seven or eight."""
_GROWN = rf"(?:[他她]|{CHILDREN})(?:今年|现在|[都也早快才刚]|已经|早就)*"
STAGES = regexes(
    {
        UNDER_14: r"婴儿|幼儿园|小学生?|不满(?:14|十四)|\b(?:baby|toddler|kindergarten|primary school)\b",
        UNDER_18: r"高中生?|未满(?:18|十八)|\bhigh school\b",
        ADULT: rf"{_GROWN}[二三四五六七八九]十[一二三四五六七八九]?(?:[多几]|好几)?(?=了|[\s,，。;；]|$)"
        rf"|{_GROWN}(?:大学毕业|[读上念]大学|读研|结婚|成家|成年|(?:参加)?工作|上班|嫁人|出嫁|当[爸妈])(?:了|多年|好?几年|[\s,，。;；])"
        r"|\b(?:adult|grown[- ]?up) (?:son|daughter|child|kid)|\b(?:son|daughter|he|she) is (?:an adult"
        r"|grown[- ]?up|of age|married"
        r"|in (?:his|her) (?:twenties|thirties|forties))\b",
    }
)

OWN_AGE = regex(
    r"(?:^|[\s,，。!！、])(?:我|俺)(?:今年|才|刚满?|快|现在|是|只有|还|不到)*(?P<years>\d{1,2}|[一二三四五六七八九十]+)\s*周?岁(?!的)"
    r"|(?:^|[\s,，。!！、])(?:我|俺)(?:今年|才|刚|现在|还)*(?:是|上|读|念|在上|在读)(?:一?[个名])?(?P<stage>小学|[一二三四五六]年级|幼儿园)"
    r"|\bi(?:.m| am) (?:only |just )?(?P<english>\d{1,2})(?: years? old| y/?o)?(?=\s*(?:[,.;!]|and\b|$))"
)
"""Of whoever writes."""
GUARDS = regex(
    r"我(?:是|系|作为|当|做)[^,，。;；\s]{0,8}监护人|监护人(?:就?是|写的?)(?:我|俺)(?:自己|本人)?(?=[\s,，。;；]|$)"
    r"|(?:指定|判|定|委任|选|任命|[叫让由归给])(?:了|给)?(?:我|俺)[^,，。;；\s]{0,4}监护|监护权?(?:判|归|在|给|交|落)[了给到在]?(?:我|俺)(?=[\s,，。;；手这名了的]|$)"
    r"|(?<!别)(?:我|俺)(?:现在|已经|这边?|手里)?(?:有|拿到了?|取得了?)[^,，。;；\s没]{0,8}监护(?:权|资格|证明|文书)|(?:是|由|归)(?:我|俺)(?:在|来)?监护"
    r"|\bi(?:['’]?m| am) (?:[\w'’]+ ){1,4}guardian\b|\bguardian (?:of|for) my\b"
    r"|\b(?:made|appointed|named) me (?:[\w'’]+ ){0,3}guardian\b"
    r"|\b(?:court|legal|lawful|officially)\W?(?:ly )?(?:appointed )?guardian\b"
    r"|\bi(?:['’]?m| am| was|['’]ve been| have been) (?:\w+ )?appointed (?:as )?(?:\w+ )?guardian\b"
    r"|\bunder my (?:legal )?guardianship\b"
    r"|\bi(?:['’]ve| have)?(?: got| been granted| was granted| hold)* (?:\w+ )?guardianship\b"
    r"|\b(?:as|being) (?:his|her|their) (?:\w+ )?guardian\b"
)
INCAPABLE = regex(
    r"痴呆|失智|[神意][志识]不清|(?:丧失|失去)[^,，。;；]{0,4}行为能力|认知(?:症|障碍)|精神(?:病|障碍|残疾|分裂)|智力(?:残疾|障碍)|植物人|昏迷|无民事行为能力|限制民事行为能力|没有?行为能力"
    r"|\b(?:dementia|alzheimer\S*|coma|incapa\w+|mentally|intellectual disability)\b"
    r"|\b(?:can(?:.?|no)t|unable to|not able to) (?:decide|act|speak) for (?:him|her|them)sel"
)
CANNOT_SIGN = regex(
    r"[签写]不(?:了|成|动)|(?:没法|无法|不能|没办法)(?:自己)?(?:签|写)|不会(?:写字|签字|签名)|不(?:识|认识?)字|文盲|手(?:抖|断|废|残|伤)"
    r"|插管|\bicu\b|昏迷|植物人|瘫|中风|脑梗|偏瘫|重症|抢救|[意神]识不清|神志不清|失语|渐冻|卧床|住院|(?:在|进|送)[^,，。;；]{0,6}医院(?!的|上班|工作|[做当干])"
    r"|(?:不能|不会|没法|[说讲]不[出了])(?:说?话|开口|东西)|坐牢|坐监|服刑|看守所|监狱|羁押|[被遭]?(?:拘留|刑拘|逮捕)|被抓|关在里面|在里面出不来"
    r"|\b(?:(?:cannot|cant|can not|unable to|not able to|could not) (?:sign|read|write|speak|talk)|illiterate"
    r"|paraly[sz]ed"
    r"|in (?:a )?coma|intensive care|ventilator"
    r"|unconscious|bedridden|stroke|hospital|in (?:prison|jail|custody|detention)|imprisoned|detained)\b"
)
"""Why whoever is asked for may give no signed paper: ill, paralysed, or held."""
EMERGENCY_CONTACT = regex(r"紧急联系人|emergency contact")
NAMED_AS = regex(
    rf"我(?:是|被|做|当|成)|(?:把|将|填的?|写的?)我(?!们?家?的?(?:{ANYBODY}))"
    r"|\b(?:i am|i'm|i was|me as|listed me|put me)\b"
)

_OTHERS = (
    "邻居|同事|前夫|前妻|前女友|前男友|女朋友|男朋友|女友|男友|对象|朋友|室友|老板|领导|房东|租客|租户|亲戚"
    "|老公|老婆|丈夫|妻子|爱人|别人|他人|其他人|某人|员工|下属"
)
THIRD = regex(
    rf"(?:{_OTHERS})[^,，。;；我]{{0,8}}?(?:的|在你们)[^,，。;；我]{{0,8}}(?:信息|资料|数据|电话|号码|地址|住址|记录"
    rf"|简历|档案)"
    r"|\b(?:neighbou?r|colleague|ex(?:-?(?:wife|husband|girlfriend|boyfriend))?|girlfriend|boyfriend|friend|husband"
    r"|wife"
    r"|boss|tenant|landlord|roommate|somebody else|someone else|another person)(?:'s|’s)? (?:(?!\bmy\b)[^,.;]){0,20}?"
    r"(?:data|information|phone|number|address|records?|files?)\b"
)
"""Somebody else's data, with no word on why this person may ask."""

THEIR_FILE = regex(
    rf"(?:{FAMILY}|{_OTHERS}).{{0,60}}(?:[查看改删]一?[下看]?|调|导出?)[^,，。;；我]{{0,3}}"
    r"[他她]的?(?:个人)?(?:信息|资料|数据|记录|档案|简历)"
    rf"|(?:{FAMILY}).{{0,40}}[他她]的?(?:照片|录像|视频|信息|资料|数据)[\s,，]*(?:都|全|请|麻烦|[帮给]我)*[删撤清]"
)
"""«我婆婆陈桂芳…想查她的资料», for all that is told of oneself beside it."""
OF_MANY = regex(
    r"(?:我们|咱们|[本全整这]个?|所有|全体|其他|其它|各位?)(?:小区|楼栋?|单元|物业)?的?(?:所有|全体|其他|各)?(?:业主|住户|居民|租户|邻居)们?的?"
    r"(?:登记|联系|个人)?的?(?:信息|资料|数据|名单|名册|电话|联系方式)"
    r"|\b(?:all|our|the other|other) (?:the )?(?:residents|owners|tenants|neighbou?rs)['’]? (?:\w+ )?"
    r"(?:data|information|details|phone|numbers|list)\b"
)
"""A committee or a manager who wants everybody's."""
STRANGERS = regex(
    r"前(?:夫|妻|任|女友|男友|男朋友|女朋友|老板|同事)|邻居|隔壁|同事|室友|房东|租客|老板|领导|别人|他人"
    r"|\b(?:ex(?:-?(?:wife|husband|girlfriend|boyfriend))?|neighbou?r|colleague|roommate|landlord|tenant|boss)['’]?s?\b"
)
"""Of whom nobody near asks: their data they see themselves."""

CLAIMS = regexes(
    {
        "relative": rf"去世|过世|逝世|(?:走|不在|没)了(?!{ERRAND})|\b(?:died|passed away|deceased|late)\b",
        "guardian": r"监护|未成年|\b(?:guardian|minor|underage)\b",
        "agent": r"委托|授权|代理|代办|律师|\b(?:authori[sz]ed|behalf|attorney|lawyer|agent|asked me)\b",
    }
)
"""As whom somebody asks, said when they are asked."""

OWN_DATA = regex(
    r"我(?:自己|本人)?的?(?:信息|资料|数据|电话|手机号?|号码|账号|记录|简历|地址|名字|姓名)|[帮给]我[改删查看]"
    r"|\bmy (?:own )?(?:data|information|account|number|details|records?)\b"
)

_MY_KIN = rf"[我俺咱](?:家|们)?(?:的)?(?:{NEAR}|先生|太太|男人)"
_EN_NEAR = rf"my {OF_AGE}(?:{EN_GROWN})"
_IT_WAS_KIN = (
    rf"(?<![写填登记存留选用])的(?:那?个?人)?(?:就)?是{_MY_KIN}(?=[\s,，。;；!！]|$)"
    rf"|\b(?:person|man|woman|one|it) (?:[\w']+ ){{0,6}}?was {_EN_NEAR}\b"
)
"""«昨天困在电梯里的是我妈»: of whom the matter is."""
_THEIRS_TOO = (
    rf"{_MY_KIN}的(?:那[份个些])?(?:也|都|一起|一并|顺便|能不能|可不可以|能|可以|麻烦|请|[帮给]我?|[你您]们?)*"
    rf"(?:{any_verbs('access', 'copy', 'delete')}|要(?:一份|看|查|删|拿)?(?![是求])|[发办弄停拿])"
    rf"|\b{_EN_NEAR}['’]?s(?:,? (?:too|as well|also)\b)"
)
"""«我爸的也要一份»: what is theirs goes without a name behind what was just spoken of."""
KIN_DATA = regex(
    rf"{_IT_WAS_KIN}|{_THEIRS_TOO}|"
    rf"{_MY_KIN}(?:在[你您]们?(?:那|这)(?:里|边|儿)?)?的"
    r"(?:[^,，。;；\s我]{0,4}(?:资料|信息|数据|记录|档案|简历|照片|账号)|(?:能|可以|呢|吗|吧)*[\s?？。!！]*$)"
    rf"|(?:存|留|记|收集|登记|保?有|掌握)[了着过些]*(?:{_MY_KIN}|[他她]们?)(?:本人)?的?(?:些|哪些|什么|啥|多少)"
    rf"|\b(?:{_EN_NEAR})['’]?s (?:\w+ )?(?:{EN_DATA}|cv|resume)\b"
    rf"|\b(?:have|hold|keep|store|know|got) (?:on|about|of) (?:{_EN_NEAR})\b"
)
"""Data of somebody near, named as theirs."""

BOTHERED = regex(
    rf"[我俺咱](?:家|们)?(?:的)?(?:{NEAR})[^,，。;；我]{{0,6}}(?:接到|收到|被)[^,，。;；]{{0,8}}(?:你们|推销|骚扰|广告|电话|短信)"
    rf"|(?:别|不要|停止)(?:再|总|老)*(?:给|打给?|骚扰)[我俺咱](?:家|们)?(?:的)?(?:{NEAR})"
    rf"|\b(?:calling|texting|bothering|spamming|messaging|phoning|contacting|e-?mailing|call|text|contact) my {OF_AGE}"
    rf"(?:{EN_GROWN})\b|\bmy {OF_AGE}(?:{EN_GROWN})"
    r" (?:keeps?|is|are|gets?|receives?)[^,.;]{0,20}\b(?:calls?|texts?|spam|sms|ads?|marketing)\b"
)
acts_for = says(
    r"律师[^。;；]{0,6}(?:代理|代表|受)[^。;；]{0,4}(?:当事人|委托)|[代替帮](?!我[办来])[^。;；]{0,24}(?<!没)有[^,，。;；]{0,6}(?:授权|委托)书"
    r"|\b(?:lawyer|attorney|solicitor|counsel|paralegal)\b.{0,30}\b(?:acting|representing|on behalf|act|represent)\b"
    r"|(?<!not )(?<!never )\bauthori[sz]ed me\b|\bsigned (?:\w+ ){0,2}(?:mandates?|authori[sz]ations?)\b.{0,24}\bme\b"
)
"""A lawyer who writes for somebody, or who has their authority."""

_TELL = r"(?:查|告诉|给|发|要|问|知道)(?:一下|下|个|我|一个|到)*"
_CALLED = r"(?:[小老](?![板总师公婆人年])[一-龥]|[一-龥](?:师傅|经理|工程师|主管))(?=的)"
_NUMBER = r"(?:电话|手机|号码|微信|工号|住址|地址|身份证|联系方式)"
WHEREABOUTS = regex(
    rf"(?:{_OTHERS})[^,，。;；我]{{0,8}}?(?:住(?:在)?(?:哪|什么地方)|在哪"
    rf"|(?:电话|手机号?|号码|地址|微信)(?:号码?)?(?:是)?(?:多少|什么|几号|哪))"
    rf"|{_TELL}(?:[你您]们?(?:公司|单位)?的?(?:老板|老总|领导|总经理|经理|主管|师傅|员工|同事|客服|销售|HR|人事)|{_CALLED})的?(?:私人|个人|家里?)?的?{_NUMBER}"
    r"|\b(?:give|tell|send) me (?:the )?(?:(?:personal|private|home|mobile) )?(?:phone|number|address"
    r"|wechat)\w* of your (?:boss|manager|technician|fitter|colleague)"
    r"|\byour (?:boss|manager|technician|fitter|colleague)['’]?s (?:personal |private |home |mobile )?(?:phone"
    r"|number|address|wechat)"
    r"|\bwhere (?:does|do|is|did) my (?:ex|neighbou?r|friend|colleague|wife|husband|boss|tenant)\S* ?(?:live|work"
    r"|now)?"
)
"""Where somebody else is to be found: no right of one's own is named, and none is meant."""

THEIRS_FOR_THEM = regex(
    r"(?:给|帮|替|为|代)(?:我们?|咱们?|俺)?(?:这边|单位|公司|队里|班组|店里|家)?的?(?:一个|一位|个|那个)?"
    r"(?:老?师傅|工人|工友|同事|员工|老板|领导|客户|徒弟|司机|朋友|当事人)(?!打|发|交|看|送)"
    r"|\b(?:my|our|the) (?:boss|client|colleague|employee|worker|fitter|friend|patient|tenant|manager|principal)\b"
    r".{0,80}\b(?:his|her|their|him|them)\b"
    r"|受[^,，。\s]{1,10}委托|代理?[^,，。\s]{1,4}(?:女士|先生|小姐)"
    r"|\bi (?:act|am acting|am asking|write|am writing) (?:for|on behalf of) (?:mr|mrs|ms|dr|my|our|a client)\b"
)
"""Somebody else's matter, told by who takes care of it."""

ON_BEHALF = regex(
    rf"{_IT_WAS_KIN}|"
    rf"我?(?:想|要|来|是)?(?:帮|替|代)我?(?:家|的)?(?:他|她|{NEAR}|{FURTHER}"
    r"|老人|家人|长辈|朋友|同事|邻居|亲戚)"
    rf"|(?:{NEAR})[^我]{{0,40}}[,，。;；][他她佢](?:老人家|自己|本人)?[就也]?(?:想|要|希望)(?:知道|了解|要|办|问|申请|{any_verbs()})"
    rf"|\bmy (?:{EN_GROWN})\b.{{0,80}}\b(?:he|she) (?:would like|wants|wishes) to \w"
    rf"|\b(?:for|on behalf of) my (?:{EN_GROWN}|friend)\b"
)
"""A grown-up for whom somebody asks, or who wants it, without a word on the authority."""

NO_AUTHORITY = regex(
    r"没(?:有)?(?:经过|得到|取得)?(?:他|她|对方|本人|人家)?的?(?:委托|授权|同意|许可)(?!书|材料|文件|手续|证明)"
    r"|(?:他|她|对方|本人|人家)(?:并?不|还不)(?:知道|知情|同意)"
    r"|偷偷|打听|\bwithout (?:\w+ ){0,2}(?:permission|consent|authority|knowing|knowledge)|does(?:n.t| not) know"
)

INTEREST = regex(
    r"继承|遗产|后事|丧|保险|赔偿|补偿|抚恤|工伤|债|结清|欠|纪念|留念|公证|养老"
    r"|inherit|estate|insurance|compensation|pension|debt|memor|funeral"
)
"""What near relatives ask for: their own lawful interest (PIPL 49), kept as they say it."""

_NOT = r"(?:停止|停掉|[别甭勿莫]|禁止|不(?:要|许|准|让|想|得|同意|允许|愿意?))"
GIVEN_ON = regex(
    rf"{_NOT}(?:再|继续|随便|乱|[你您]们)*[把将][^,，。;；给]{{1,12}}?(?:提供|[发交转传卖送透]露?|分享)?[给到](?!自己|[删清抹注改撤查]|我(?:看|发|打|\W|$))"
    r"(?!(?:[你您]们|[你您](?!们))(?!的?合作))[^\s,，。;；]{2}"
    r"|(?:n.?t|\bnot|\bstop|\bnever) (?:pass|giv|hand|forward)\w* (?!me\b)(?:\w+ ){1,4}?(?:on|to|out)\b(?! me\b)"
)
"""«停止把我的资料给你们合作的…», whoever they are: it is not to go there, and nothing is to be transferred."""
USES = regexes(
    {
        "marketing": r"退订|(?<![a-z])td(?![a-z])|推广|广告|营销|推销|骚扰|促销|宣传|商业短信"
        r"|(?:邮件|订阅|推送|群发)(?:列表|名单)|\bmarketing\b|unsubscribe"
        r"|promo|newsletter|mailing list|\bads?\b|advert|\bspam\b|\binvit(?:ations?|es)\b|邀请函?|活动通知",
        "sharing": r"第三方|共享|分享给|提供给|给别(?:人|家|的)|[倒贩转出]卖|出售|卖(?:我|[^,，。;；]{0,4}信息)"
        r"|[给向](?![你您我贵])[^,，。;；你您我贵]{0,8}(?:物业|公司|中介|银行|邻居|开发商|装修)"
        r"|(?:[给让向]|别的|其他)[^,，。;；]{0,6}合作(?:方|伙伴|公司)|[给向][和跟与]?(?:[你您]们|贵司|贵公司)?的?(?:有)?合作的"
        rf"|{GIVEN_ON.pattern}|third part|\b(?:share|sell|sharing|selling)\b",
        "abroad": r"境外|国外|海外|外国|出境|跨境|芬兰|\babroad\b|overseas|cross-border|finland",
        "profiling": "画像|个性化|自动化|算法|推荐|profiling|personali[sz]|recommend|algorithm|automated",
        "surveys": r"问卷|满意度|调查|\bsurvey",
    }
)
"""What consent is withdrawn for; policy 3, 5, 9 and PIPL 24."""

GONE_ABROAD = regex(
    rf"(?:{_NOT}[^,，。;；]{{0,12}}?)?(?:[发传转送寄交]|提供)?(?:到|给|往|去)(?:芬兰|国外|境外|海外|外国)(?:的?总部|那边|去)?(?!的?[^,，。;；]{{0,6}}(?:公司|机构|别人|第三方))"
)
"""Where data go, and no word of to whom."""
FOREIGN = regex(
    r"外国|国外|境外|海外|外籍|外文|[英法俄日德韩]文|(?:俄|日|德|韩|泰|越|意大利|西班牙|葡萄牙|阿拉伯)语|护照"
    r"|\b(?:foreign(?:ers?)?|abroad|overseas|hukou|translat\w+"
    r"|(?:in|is) (?!english|chinese)(?:russian|german|french|korean|italian|thai|arabic|[a-z]{3,}(?:ish|ese)))\b"
)
"""Papers of another country, where papers are asked for."""


def age_of(text: str) -> str:
    """A child's age as the rules tell them apart: PIPL 31 (under 14), Regulations on Minors Online 34 (under 18)."""
    plain = fold(text)
    years = _years(plain)
    if years is None:
        return first_of(STAGES, plain)
    return UNDER_14 if years < 14 else UNDER_18 if years < 18 else ADULT


def _years(text: str) -> int | None:
    digits = YEARS.search(text)
    if digits:
        return int(next(group for group in digits.groups() if group))
    spelt = SPELT_YEARS.search(text)
    if not spelt or not (spelt["hundreds"] or spelt["ten"] or spelt["ones"]):
        return None
    hundreds, ones = (DIGITS.find((spelt[part] or "零").replace("两", "二")) for part in ("hundreds", "ones"))
    return 100 * hundreds + (10 * DIGITS.find(spelt["tens"] or "一") if spelt["ten"] else 0) + ones


def a_child(text: str) -> bool:
    """Whether a child under 14 writes, whose guardian has to (PIPL 31)."""
    own = OWN_AGE.search(text)
    return own is not None and (bool(own["stage"]) or age_of(f"{own['years'] or own['english']}岁") == UNDER_14)


def of_14_to_17(text: str) -> bool:
    """Whether somebody writes who is no grown-up, and may ask alone all the same."""
    own = OWN_AGE.search(text)
    return own is not None and age_of(f"{own['years'] or own['english'] or 0}岁") == UNDER_18


def cannot_sign(text: str) -> bool:
    return CANNOT_SIGN.search(fold(text)) is not None


def emergency_contact(text: str) -> bool:
    """Somebody found themselves in another person's file: the data are their own."""
    return bool(EMERGENCY_CONTACT.search(text)) and bool(NAMED_AS.search(text))


def somebody_else(text: str) -> bool:
    return bool(THIRD.search(text)) and not EMERGENCY_CONTACT.search(text)


def of_a_stranger(text: str) -> bool:
    return somebody_else(text) and STRANGERS.search(text) is not None and not on_behalf(text)


def their_file(text: str) -> bool:
    return THEIR_FILE.search(text) is not None and not emergency_contact(text)


def of_many(text: str) -> bool:
    """Each of them decides on their own."""
    return OF_MANY.search(fold(text)) is not None and not own_data(text)


def for_another(text: str, case: Case) -> bool:
    """«我老婆的也要一份», beside a case of one's own: not for whom that one is."""
    return case.requester is Requester.SELF and (of_kin(text) or on_behalf(text))


def of_kin(text: str) -> bool:
    """«能不能把我妈的资料删了»: a grown-up's data, and none of one's own."""
    return KIN_DATA.search(fold(text)) is not None and not MY_OWN.search(text) and not emergency_contact(text)


def claimed(text: str) -> str:
    """As whom somebody may ask for the kin they name: a child's guardian, a grown-up's agent; empty when none is named.
    Who has died is told apart before (``Understanding.requester``)."""
    named = kin(text)
    return first_of(CLAIMS, text) or ("guardian" if named == "parent" else "agent" if named else "")


def an_elder(text: str) -> bool:
    """The speaker's parents or grandparents are meant, and no child: «我妈», «my old father», «I am her son»."""
    return kin(text) in ("child", "grandchild") and age_of(text) not in (UNDER_14, UNDER_18)


def guards(text: str) -> bool:
    """Whether somebody says that they are the guardian."""
    return GUARDS.search(fold(text)) is not None


def a_ward(text: str) -> bool:
    """«我爸老年痴呆，我是他监护人»: whoever is looked after is no child, or a grown-up one who cannot act."""
    plain = fold(text)
    if not guards(text) or age_of(text) in (UNDER_14, UNDER_18):
        return False
    grown = any(KIN[relation].search(plain) for relation in ("child", "spouse", "grandchild"))
    others = KINSHIP["child"].sub(" ", plain)  # «我是她女儿»: the daughter is who speaks
    return INCAPABLE.search(plain) is not None or (grown and not KIN["parent"].search(others))


def whereabouts(text: str) -> bool:
    return bool(WHEREABOUTS.search(text)) and not EMERGENCY_CONTACT.search(text)


HELPS = regex(r"[帮替代]|\b(?:for|on behalf)\b")


def own_story(text: str, *, told: bool = False) -> bool:
    """The person's own matter, with a child in it who only did something: the child's data are not meant.

    ``told``: the lines before were of the person's own («这是我儿子的号 有事找他»)."""
    rest, passing = IN_PASSING.subn(" ", text)
    child = KIN["parent"].search(rest) or age_of(text) in (UNDER_14, UNDER_18) or CLAIMS["guardian"].search(text)
    own = MY_OWN.search(text) or (told and not HELPS.search(text))
    return bool(passing and not child and own and not OF_THEIRS.search(text))


def own_data(text: str) -> bool:
    return OWN_DATA.search(text) is not None and not OF_THEIRS.search(text)


def on_behalf(text: str) -> bool:
    return bool(ON_BEHALF.search(text) or THEIRS_FOR_THEM.search(text)) or bothers_kin(text)


def bothers_kin(text: str) -> bool:
    """«我妈总接到你们电话», «stop calling my mother»: their matter, whoever tells it."""
    return BOTHERED.search(fold(text)) is not None


def uses_of(text: str) -> tuple[str, ...]:
    plain, within = fold(text), GONE_ABROAD.sub(" ", fold(text))
    return tuple(use for use, words in USES.items() if words.search(within if use == "sharing" else plain))

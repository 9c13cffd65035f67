"""Other people in a line: two at once, many, somebody with a wish of their own, or who only gave advice.

One request is about one person. Whose data a line is about when it names one is ``mentions``.
"""

from __future__ import annotations

import re
from functools import lru_cache

from dialogs.told.kin import ANYBODY, EN_KIN, FURTHER, KIN_WORDS, PARTNERS, speaks_of_kin
from dialogs.told.naming import FULL
from dialogs.told.staff import AUTHORISED, staff_meant
from dialogs.understanding import Understanding, fold, understand
from dialogs.understanding.joins import BY_THE_WAY, MOREOVER
from dialogs.understanding.nouns import EN_DATA, EN_REACH
from dialogs.understanding.parts import pieces_of
from dialogs.understanding.patterns import cased, regex
from dialogs.understanding.verbs import any_verbs, full_verbs

OWN, OTHERS = "own", "others"
THEM = rf"(?:{KIN_WORDS}|{FURTHER}|{PARTNERS}|朋友(?!圈)|闺蜜|同事|室友|同学)"
MY = r"(?:[我俺咱](?:家|们)?的?|本人)"
OF_THEIRS = r"(?:资料|信息|数据|简历|记录|档案|合同|照片)"
_REACH = r"(?:手机号?|电话|号码?|邮箱|[地住]址|[账帐]号|微信)(?:都|全部?|一起|各自)(?!是|[弄搞]|写|登|记|填)"
_EN_REACH = rf"(?:{EN_REACH}|address)"
EN_THEM = rf"(?:{EN_KIN}|partner|boyfriend|girlfriend|friend|colleague)"
_EN_DATA = rf"(?:{EN_DATA}|cvs?|resumes?|contracts?)"
_BOTH = (
    rf"(?:[两俩]个?+人?+(?!一起住|住|过日子|在家)|的?都(?![不没在是])|一起(?:[查看办删改申要来提]|都)|各自"
    rf"|[^,，。;；]{{0,2}}的(?:[^,，。;；]{{0,3}}{OF_THEIRS}|{_REACH}))"
)
TOGETHER = regex(
    rf"{MY}(?:自己)?的?[和跟与同、及]+{MY}?{THEM}{_BOTH}|{MY}?{THEM}的?[和跟与同、及]+(?:我|本人)(?:自己|本人)?{_BOTH}"
    rf"|我们?(?:[一全]?家(?:子|里)?)?(?:夫妻|夫妇|父子|父女|母子|母女|兄弟|姐妹|姐弟|兄妹)?(?:俩|[两二三四五六\d](?:个?人|口人?)|两口子|一家人?|全家)的?[^,，。;；]{{0,3}}{OF_THEIRS}"
    rf"|\bmy (?:own )?{_EN_REACH} and my {EN_THEM}s?['’]? (?:{_EN_DATA}|{_EN_REACH})\b"
    rf"|\bboth my {_EN_DATA} and my {EN_THEM}s?\b"
    rf"|\b(?:i|me|myself|mine) and my {EN_THEM}s?\b.{{0,24}}\b(?:both|each|{EN_DATA})\b"
    rf"|\bmy {EN_THEM} and (?:i|me|myself)\b.{{0,24}}\b(?:both|each|our|{EN_DATA})\b"
    rf"|\bmy (?:own )?{_EN_DATA} and (?:also )?my {EN_THEM}['’]?s?\b(?! (?:is|was|has|died))"
    rf"|\bmy {EN_THEM}['’]?s? {_EN_DATA} and (?:also )?(?:mine|my own)\b"
    rf"|\bfor (?:me|myself) and (?:for )?my {EN_THEM}\b"
)
"""Both are named as those whom the wish is for."""
THEIRS_STAY = regex(
    rf"(?:[他她]|对方|{MY}?{THEM})们?(?:自己)?的(?:那[份个些])?{OF_THEIRS}?(?:就|先|都|可|请|千万|暂时|[你您]们)*(?:不(?:用|要|必)?(?:动|删|管|改|查|看|办)|[别甭](?:动|删|管|改|查|看|碰)|留着|保留|照旧)"
    r"|(?:不用|别|不要)(?:动|管|删|碰)(?:[他她]|对方)们?的"
    rf"|\b(?:leave|keep|not|don.?t (?:touch|delete|change)) (?:his|hers|theirs|my {EN_THEM}['’]?s)\b"
)
"""«…，他的不动»: nothing is wanted for the other."""
_BESIDES = rf"(?:{MOREOVER}|一起|再|也)"
AND_THEIRS = regex(
    rf"{_BESIDES}[\s,，]?[^,，。;；]{{0,3}}(?:[帮替给把]|查|看)?{MY}{THEM}(?:的|也|[^,，。;；]{{0,4}}也?(?:{any_verbs()}))"
    rf"|[帮替给代]{MY}?{THEM}也|{MY}{THEM}的[^,，。;；]{{0,4}}(?:也|一起|一并)|[他她]的(?:{OF_THEIRS})?也"
    rf"|\b(?:also|and|plus)(?: for)? my {EN_THEM}(?:['’]?s\b|\W*$| too| as well)"
    rf"|\bmy {EN_THEM}['’]?s? (?:\w+ )?(?:too|as well)\b|\bsame for my {EN_THEM}\b"
    r"|\b(?:his|hers?|theirs) (?:\w+ )?(?:too|as well)\b"
)
"""Theirs beside what was spoken of."""
OF_ONES_OWN = regex(
    rf"(?<![给帮替跟和])我(?:自己|本人)?的(?!{THEM})|[查看删改]一?下?我(?!们?的?{THEM})"
    rf"|\bmy (?:own|{_EN_DATA})\b|(?<!keep )\bmine\b"
)
_SEVERAL = r"爸妈|爹妈|父母|爹娘|公婆|岳父母|爷爷奶奶|外公外婆|姥姥姥爷|公公婆婆"
TWO_OTHERS = regex(
    rf"[帮替代]{MY}?的?(?:{_SEVERAL}|{THEM}(?:[和跟与、及,，]+{MY}?|{MY})的?{THEM})(?![的们]?{THEM})"
    rf"|\bfor my (?:parents|grandparents|{EN_THEM} and (?:my )?{EN_THEM})\b"
)
"""«替我爸我妈»: two, of whom neither speaks."""
MINE_TOO = regex(
    r"(?:还有|那|也|顺便|再|[查看]){0,3}我(?:自己|本人)的(?:那份)?(?:呢|也|怎么办|咋办|怎么没).{0,12}"
    r"|.{0,12}(?:and |what about |how about )(?:mine|my own(?: \w+)?|myself)\b.{0,12}"
)


def two_people(text: str) -> str:
    """«查我的，顺便帮我妈也查», «替我爸我妈查».

    Whoever asks for themselves and another begins with their own; of two others the first begins. What is said of it is
    ``people.one_each_…`` in the texts.

    ``own``: the speaker and another; ``others``: two others; empty for a line about one.
    """
    plain = fold(text)
    if THEIRS_STAY.search(plain):
        return ""
    if TOGETHER.search(plain) or (AND_THEIRS.search(plain) and OF_ONES_OWN.search(AND_THEIRS.sub(" ", plain))):
        return OWN
    return OTHERS if TWO_OTHERS.search(plain) or staff_meant(text) == AUTHORISED else ""


NOT_FOR = regex(
    r"(?:不是|并非)(?:我?(?:在|来|要|想))?[帮替代为][^,，。;；!！\s]{1,8}?(?:来)?(?:问|查|办|弄|申请|删|改|要|说)?的?(?=[\s,，。;；!！]|$)"
    rf"|\bnot (?:asking |writing |acting |doing (?:this|it) |applying )?(?:for|on behalf of)"
    rf" (?:my|our) {EN_THEM}(?=[\s,.;!]|$)"
)


def without_denied(understood: Understanding) -> Understanding:
    """«不是替我爸问 是我本人 …»: without whom it is not for."""
    rest = NOT_FOR.sub(" ", understood.text).strip()
    return understand(rest) if rest not in ("", understood.text) else understood


OF_THE_OTHER = regex(rf"(?:[他她]|{MY}?{THEM})(?:的|改|换|是|那)|\b(?:his|hers?|theirs)\b")


def own_part(text: str) -> str:
    """«我和我爸的电话都改一下，我的139…»: a line about both, without what is the other's alone."""
    parts = pieces_of(text)
    own = [part for part in parts if TOGETHER.search(fold(part)) or not OF_THE_OTHER.match(fold(part))]
    return "，".join(own) if len(own) < len(parts) else text


def theirs_too(text: str) -> bool:
    """«还有我老婆的», where a request for somebody stands already."""
    return AND_THEIRS.search(fold(text)) is not None


def mine_too(text: str) -> bool:
    """«我自己的呢？», where it is for another."""
    return MINE_TOO.fullmatch(fold(text).strip(" ?？。!！")) is not None


SOMEBODY = regex(ANYBODY)
_ACT = (
    rf"(?P<act>{full_verbs()}|[查看改拷删]|一份)(?:一?[下份看查])?"
    r"(?:(?:[他她]|自己)的)?(?:个人)?(?:信息|资料|数据|档案|记录)?"
)
THEY_WANT = regex(
    rf"\W*(?:(?:{BY_THE_WAY}|那|然后)*[我俺咱](?:家|们)?的?(?:{ANYBODY}){{1,4}}(?:自己|本人)?[也都还]+(?:想|要|打算|需要|申请)+"
    rf"|[他她]的(?:那[份个])?(?:也|都|一起|一并)(?:要|想|得|需要|麻烦|[帮给]我)*){_ACT}(?:吗|吧|呢|的|啊|了)?\W*"
)
"""«我老婆也想查一下她的», «他的也要查»: the other's wish, told by whoever has just asked for their own."""
AGED = regex(r"[他她]?(?:才|今年|现在)?[\d一二两三四五六七八九十]{1,3}岁(?:了|半)?")


def they_want(text: str) -> re.Match[str] | None:
    """Somebody else's wish, told by whoever asks for their own: «我老婆也想查一下她的».

    What the other wants too, in the last of the parts.
    """
    parts = [part for part in pieces_of(text) if not AGED.fullmatch(part)]
    return THEY_WANT.fullmatch(parts[-1]) if parts and SOMEBODY.search(text) else None


_MANY = "业主|住户|客户|员工|职工|同事|工人|求职者|应聘者|候选人|会员|用户|邻居|租户"
_THEIR_DATA = "信息|资料|数据|姓名|名字|电话|手机|号码|联系方式|地址|档案|简历|记录|身份证|名[单册]|花名册|通讯录|台账"
_WHOLE = (
    "全体|所有|全部|每[个位一]|各位|其他|其它|别的|(?:全|我们|咱们|我|整个?)小区里?|整[栋幢个]楼"
    "|(?:我们|咱们|我)公司|我司|手下|底下"
)
_WHO = r"(?:物业|业委会|业主委员会|居委会|中介|开发商|人事|hr|公司|单位)"
_EN_MANY = (
    "(?:of )?(?:the |our |your )?(?:other )?(?:home ?)?"
    "(?:owners|residents|customers|employees|staff|clients|users|applicants|members|tenants)"
)
_EN_LISTED = "(?:names?|phones?|numbers?|contacts?|data|details|information|addresses|list|records?)"
THEIRS = regex(
    rf"(?:{_WHOLE})[^,，。;；]{{0,10}}?(?:{_MANY})(?!我)们?[^,，。;；我]{{0,6}}?(?:{_THEIR_DATA}|名单|通讯录|花名册)"
    rf"|(?:{_MANY})们?的?(?:姓名|名字|联系)[^,，。;；我]{{0,4}}(?:电话|手机|号码|方式)|(?:{_MANY})们?的?(?:名单|名册|通讯录|花名册)(?!上|[里中](?!的))"
    rf"|我是[^,，。;；]{{0,12}}{_WHO}.{{0,12}}(?<!我)(?:{_MANY})们?的?(?:{_THEIR_DATA})"
    rf"|\b(?:all|other|our|every) {_EN_MANY}\b['’]?.{{0,24}}\b{_EN_LISTED}\b"
    rf"|\b{_EN_LISTED}\b.{{0,12}}\b(?:of|for|on) (?:all |every |other )*{_EN_MANY}\b"
)
WANTED = regex(
    r"给一[份个]|(?:给|发|导|拷|传|复制|调|打印?|提供|整理)(?:出来?)?(?:一?[份个张]|一下)*(?:出来)?(?:给|到)?(?:我|咱|物业|公司)"
    r"|(?:导|拷|调|复制|打印)[^,，。;；]{0,4}(?:一份|出来)|(?:我|我们|想|需|还|也|再)要(?!求)|删|清除|抹掉|给(?:我|咱)|(?:^|[,，。;；\s])\W*(?:查|看|要(?!求)|导)"
    r"|\b(?:send|give|export|show|get|provide|need|want|email|delete|erase)\b"
)
NOT_ASKED = regex(
    r"给了|泄|卖|谁|为什么|凭什么|怎么会|投诉|骚扰|别[把再给]|不要把|(?<![没未])(?:授权书|委托书)|(?<![没未无])(?<!没有)(?:受|经)[^,，。]{0,6}(?:委托|授权)"
    r"|我(?:自己|本人)的|我的(?:全部|所有|个人|客户|业主|会员|用户)"
    r"|更正|改|写错|[:：]|\d{5}|多久|多长|怎么|如何|我在[你您贵]|给我了|[发寄传]错|收到|干[嘛吗]|\byou (?:have )?sent\b"
    r"|\b(?:on|about|of) me\b|\b(?:leak\w*|sold|who|why|my own|on behalf|power of attorney)\b"
)
"""A complaint, a question after receivers or the rules, a value that is wrong, or an authority that is told."""


def speaks_of_many(text: str) -> bool:
    """Whether their data are named at all: they are no part of one's own."""
    return THEIRS.search(text) is not None


def of_many(text: str) -> bool:
    """The data of many other people, asked for at once: «业主姓名电话导一份给我», «全体员工的资料发我».

    They go to each of them alone, or to whom each authorises (PIPL 44, 45; Civil Code 1034).
    """
    return bool(THEIRS.search(text) and WANTED.search(text)) and not NOT_ASKED.search(text)


_SENDERS = (
    "律师|法务|物业|管家|社区|居委会?|街道|村委会?|业委会|派出所|民警|警察|法院|法官|仲裁委?|网信办|消协|监管|银行|医生|老师|学校|专家"
    "|人事|HR|朋友|同事|邻居|同学|老板|领导|经理|师傅|客服|别人|有人|人家|家里人?|家人|亲戚|网友|群里|工作人员|大家|他们|街坊|人们"
    rf"|{KIN_WORDS}|{FURTHER}"
)
_EN_SENDERS = (
    rf"(?:lawyer|attorney|solicitor|counsel|friend|colleague|neighbou?r|doctor|teacher|bank|court|police|landlord|boss"
    rf"|manager|property (?:manager|management|office)|community|committee|residents|hr|staff|agent|hotline"
    rf"|people|partner|they|{EN_KIN})"
)
SENT = regex(
    rf"(?:{_SENDERS})[^,，。;；\s我俺]{{0,6}}?(?:叫|让|要求?|劝|催|喊|建议|提醒|告诉|教|推荐|通知|吩咐|打发)(?:我们?|俺|咱们?)"
    r"(?:来|过来|去|先|赶紧|快|找|跟|在|问|向|可以|最好|直接|上|到|这[儿里边]|的|您们?|你们)*"
    rf"|(?:{_SENDERS})说(?:了|是|的)?(?:[让叫]?我|可以|应该|最好)|律师(?:[昨今前]天|刚刚?才?|早就?|也|都|又|一直|[跟和]我)*[说讲]"
    rf"|(?:听|按照?|照|依)了?(?:我的?)?(?:{_SENDERS})的(?:话|建议|意见|意思|说法)?"
    r"|(?:我们?的|找了?|请了?|问了?|咨询了?|问过|咨询过)律师|律师(?:函|信|费)"
    rf"|\b(?:my|our|the|a|an|your|some)? ?(?:\w+ )?{_EN_SENDERS} (?:has |have |had |just )?"
    r"(?:told|asked|advised|wants?|wanted|urged|suggested|recommended|encouraged|sent|said|says|pushed|got|made)\b"
    r"(?: (?:that|me|us|i|we|to|should|could|can|might|must|come|write|go|here))*"
)
_HELPERS = rf"{KIN_WORDS}|{FURTHER}|邻居|朋友|护工|保姆|社工|志愿者"
_EN_HELPERS = rf"(?:{EN_KIN}|neighbou?r|friend|carer|nurse|volunteer)"
_TYPES = r"(?:打的?字|打这|输入|写字|写的?(?=[,，。;；\s]|$)|发(?:消息|微信|信息)|操作|[用按玩弄]手机)"
HELPED = regex(
    rf"(?:我|咱)?(?:家|们)?的?(?:{_HELPERS})(?:在旁边|在边上|现在|正在?|来|一直|都)*(?:[帮替给代]我|帮忙)(?:在)?{_TYPES}(?:的|呢|着)?"
    rf"|(?:字|消息)?(?:[让叫请找]|都?是)(?:我|咱)?(?:家|们)?的?(?:{_HELPERS})(?:在|来)?(?:[帮替给代](?:我|着)?)?{_TYPES}(?:的|呢|着)?"
    rf"|\b(?:my|our|a|the) {_EN_HELPERS}(?:['’]s| is| has been| kindly| just)? (?:here )?(?:helps?|helping|helped) me"
    r"(?: (?:to|with|the|this|my))* (?:typ\w+|writ\w+|phone|chat\w*|messages?|this|texting)\b"
    rf"|\b(?:my|our|a|the) {_EN_HELPERS}(?:['’]s| is| has been| has to)? (?:typ|writ|wrote|enter|send|sent)"
    r"\w*(?: \w+){0,2} for me\b"
    rf"|\b(?:typed|written|sent) (?:for me )?by my {_EN_HELPERS}\b(?: for me)?"
)
"""Whose hands it is that write the speaker's own matter."""
ANOTHERS = regex(
    r"[他她佢]|[帮替](?!我)|代(?:为|理|办|表)|委托|授权|当事人|客户的|员工|工人"
    r"|\b(?:his|her|hers|him|their|theirs|them|behalf|client)\b"
)
"""Left in the line, it tells of somebody else's matter."""
NAMED = cased(rf"(?:{FULL})(?:先生|女士|小姐)?的(?:[^,，。;；\s我]{{0,3}})?(?:资料|信息|数据|记录|简历|档案|账号|合同)")
ONES_OWN = regex(
    r"我(?:自己|本人)?的(?!律师)|我自己|我本人|\bmy (?:own )?(?!lawyer|attorney|client|boss)\w+|\bmyself\b|\bmine\b"
)


@lru_cache(maxsize=16)
def sent_by_others(text: str) -> bool:
    """«律师叫我来说一声», «my daughter told me to ask», «我儿子帮我打字»: that makes nobody an agent. The request is
    one's own, unless what is left of the line is another's matter.

    Whether somebody only advised the speaker to come, or writes for them, in their own matter.
    """
    if SENT.search(text) is None and HELPED.search(text) is None:
        return False
    rest = HELPED.sub(" ", SENT.sub(" ", text))
    if ANOTHERS.search(rest) or speaks_of_kin(rest):
        return False
    return ONES_OWN.search(rest) is not None or NAMED.search(rest) is None


_CARERS = "护工|护理员?|保姆|月嫂|钟点工|家政|看护|陪护|社工|志愿者|网格员"
_OLD = "婆婆|爷爷|奶奶|大爷|大妈|大娘|阿婆|阿公|老人"
_EN_CARERS = r"(?:carer|care ?giver|care ?worker|nurse|nanny|housekeeper|home help|social worker|volunteer)\b"
CARES = regex(
    rf"(?:(?:^|[\s,，。;；!！])(?:我|俺|咱)|不是[^,，。;；\s]{{1,6}}[\s,，]+)(?:只|就|才|也|仅|不过|单)*[是系](?!不)[^,，。;；\s]{{0,14}}?(?:{_CARERS})(?:阿姨|人员|人|的)*(?=[\s,，。;；!！\d]|$)"
    rf"|(?:照顾|服侍|伺候|护理)(?:[他她]|[^,，。;；\s我]{{0,4}}(?:{_OLD}))[^,，。;；\s]?(?:人|阿姨|$)"
    r"|(?:\bi(?:['’]?m| am)(?: just| only)?|^\W*(?:just|only))"
    rf" (?:(?:h(?:is|er)|their|the|an?|mrs?\.?|ms\.?) (?:[\w'’]+ ){{0,2}})?{_EN_CARERS}"
)
_TOLD_TO = regex(
    rf"(?:让|叫|喊|托|请|委托)我(?!们?的)|[帮替给代为](?:[他她]|人家|东家|雇主|[^,，。;；\s我]{{0,4}}(?:{_OLD}))"
    r"|\b(?:asked|told|wants|needs) me\b"
    r"|\b(?:for|on behalf of) (?:him|her|them|mrs?\b|ms\b|my (?:patient|client|employer))"
)


def cares_for(text: str) -> bool:
    """«我就是护工», «I'm just her carer»: no family; who says so of the one they ask for needs to be authorised."""
    return CARES.search(fold(text)) is not None


def sent_as_carer(text: str) -> bool:
    """«我是照顾王婆婆的护工 … 喊我把电话改成…»: the other's matter, and told to see to it."""
    return cares_for(text) and _TOLD_TO.search(fold(text)) is not None


def in_ones_own_name(understood: Understanding) -> Understanding:
    """The same with nobody to act for, where others only gave advice."""
    acts = understood.requester not in (None, "self")
    return understood.but(requester=None) if acts and sent_by_others(understood.text) else understood

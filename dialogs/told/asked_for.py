"""Whether a wish is for somebody else, read off how it is put: «替我男朋友删», «老爷子的信息», «他想改电话», «删她的».

What the words of a role or the whole line make likely is ``slots``; this is for the rest, where the person named may be
anybody. Data about somebody in the speaker's own file (an emergency contact, a number of the husband's left there) are
the speaker's own.
"""

from __future__ import annotations

from functools import lru_cache

from dialogs.told.kin import (
    ACQUAINTED,
    ANYBODY,
    BY_RANK,
    ELDERS,
    EN_FORMER,
    EN_KIN,
    FAMILY,
    FORMER,
    OF_AGE,
    PARTNERS,
    kin,
)
from dialogs.told.naming import FULL, named_by_role
from dialogs.understanding import HAN, fold
from dialogs.understanding.nouns import EN_REACH
from dialogs.understanding.patterns import cased, regex
from dialogs.understanding.verbs import any_verbs, english_verbs, full_verbs

_MY = r"(?:[我俺咱阮侬]|阿拉)(?:们|家|个)*的?(?:一?[个位])?"
_FAMILY = rf"(?!老娘(?!的)){FAMILY}|{ELDERS}|{PARTNERS}|{FORMER}"
_NAMED = rf"(?:(?![查看想要改删]){FULL}|[小老]{HAN})?"
_WHO = (
    rf"(?:{_MY}(?:{BY_RANK}|{ANYBODY})|(?:(?<=[把将给帮替查删改看代])|(?<![^\s,，。;；:：!！])(?:家里的?"
    rf"|孩子)?)(?:{_FAMILY})){_NAMED}"
)
_ONE = rf"(?:{_WHO}|[他她])(?:老人家|自己|本人)?"
_THINGS = (
    "资料|信息|数据|简历|履历|记录|档案|照片?|相片?|视频|录像|[账帐]号|证件|身份证|证号|手机号?|电话|号码?"
    "|邮箱|微信|联系方式|[地住]址|名字|姓名|指纹|人脸|脸|东西"
)
_ACTS = rf"(?:{any_verbs()}|撤|办|弄|申请|问|要|注销)"
FOR_THEM = regex(
    rf"(?<!别)(?:[帮替代]|代表|代为){_ONE}(?!家?我)\s?[^,，。;；\s]{{0,12}}?{_ACTS}"
    rf"|给{_ONE}[^,，。;；\s的看]{{0,3}}?(?:{full_verbs('correct', 'delete', 'copy', 'close_account')}|改|查一?下)"
)
"""«帮我女朋友查», «给我爸删掉»."""
_WILL = r"(?:[想要]|希望|打算|需要|申请|托我|请我|[让叫]我(?:来|帮|替|代|过来))(?!让|你|给?我)"
THEY_WANT = regex(
    rf"{_WHO}(?:自己|本人)?[就也都还]*{_WILL}[^,，。;；\s]{{0,8}}?{_ACTS}(?![^,，。;；]{{0,4}}我)"
    rf"|{_WHO}[^。;；]{{0,40}}?[,，。;；\s][他她](?:自己|本人|老人家)?[就也都还]*{_WILL}[^,，。;；\s]{{0,8}}?{_ACTS}(?![^,，。;；]{{0,4}}我)"
)
"""«我丈母娘要查», «我朋友不会用微信，他想改电话»."""
THEIRS = regex(
    rf"{_WHO}(?:自己|本人)?(?:[在留存](?:(?!我){HAN}){{0,8}}?)?的(?!时候)(?:[^,，。;；的我]{{0,6}}?)(?:{_THINGS})"
    rf"|{_WHO}(?:自己|本人)?(?:新|旧)?(?:手机号?|电话|号码?|邮箱)(?:换|变|改|错)"
)
"""«老爷子的信息», «我孙子的照片»."""
ABOUT = regex(
    rf"(?:(?<![^\s,，。;；])|[把将查删改看要])(?:[他她其])(?:自己|本人)?(?:[在留存]{HAN}{{0,8}}?)?(?:的[^,，。;；\s的我]{{0,6}}?(?:{_THINGS})|(?:个人)?(?:资料|信息|数据|简历|电话|手机))"
    rf"|(?:{any_verbs()})(?:一?下|掉)?[他她]的(?!{HAN})|[他她]的(?:那[份个]|也|都)?(?:帮我?)?(?:{any_verbs()})"
    rf"|申请(?:查阅|复制|删除|更正){HAN}{{0,2}}其"
)
SOMEBODY = regex(
    rf"(?:{ACQUAINTED})(?![,，帮您你们])|{_WHO}|(?:是|系)(?:{_MY})?(?:{ANYBODY})(?=[\s,，。;；]|$)|(?:本人|我)[系是作]?{HAN}{{2,4}}之[子女妻夫父母孙]|{HAN}{{2,4}}的?{ANYBODY}"
)
"""Whom «his», «her» behind it means."""
IN_OWN_FILE = regex(
    r"紧急联系人|联系人|家庭成员|家属[那一]?[栏项]|证明人|推荐人|担保人|备用"
    r"|我(?:自己|本人)?的?(?:档案|资料|信息|合同|[账帐]号|简历|登记|名下|申请表?)[^,，。;；]{0,6}?[里上]"
    rf"|(?:登记|留|填|写|存|绑定?|用)了?的?(?:[是成]|都是)?(?:{_MY})?(?:{ANYBODY})的(?:号|电话|手机|邮箱|微信)"
    r"|[改换]成我(?:自己|本人)?的|(?:写|登|记|填)(?:错)?成了?我|[弄搞]混|[写记弄搞]反|(?:是|用)同一?个|共用"
    rf"|(?:[加添补漏]|少[写填了])[^,，。;；\s]{{0,6}}?{_WHO}的?(?:手机|电话|号|邮箱|微信)"
    r"|\b(?:emergency contact|next of kin|referee|references?)\b|\bin my (?:file|data|record|account|profile"
    r"|contract)\b"
    rf"|\badd my \w+ (?:{EN_REACH})"
)
"""Somebody is named in the speaker's own data."""
TO_THEM = regex(
    rf"(?:[发寄转传拿交]|抄送|告诉|通知|联系|泄露|透露|提供|分享|留|打|给)(?:[到给了]|电话给)*{_WHO}"
    rf"(?:的?(?:手机号?|电话|号码?|邮箱|微信))?(?:(?!{any_verbs('correct', 'delete')})|$)"
)
"""To whom something goes: no data of theirs are meant."""
OWN = regex(
    rf"我(?:自己|本人)?的?(?:个人)?(?:信息|资料|数据|电话|手机号?|号码|[账帐]号|简历|地址|名字)|我(?:自己|本人)的(?!名义)|删我(?!们?的?(?:[他她]|(?:{ANYBODY})的(?:个人|全部|所有)*(?:资料|信息|数据|档案|简历|记录)|\W*$))"
    rf"|我[就真的]*[是系](?:{FULL})?本人(?:(?!{_WHO}|[他她替代])[^。;；])*$"
    rf"|我那[份个]|我的?data\b|(?:存|有|留|收集?|记|攒|录|拍)[了过着]*我(?!们|家|的?(?:{ANYBODY}))"
    r"|\b(?:mine|my own)\b|\b(?:about|on|of|for) me\b|\bmy (?:account|data|info(?:rmation)?|details|file"
    r"|records?|cv|resume)\b"
)
_EN_WHO = (
    rf"(?:\b(?:my|our) {OF_AGE}(?:(?:adult|grown[- ]?up|elder|younger|little|late|ex) )*"
    rf"(?:{EN_KIN}|[bg]f|hubby|ex|exs|nephew|niece|uncle|aunt(?:ie)?|cousin|girlfriend|boyfriend|fiancee?|partner|friend|colleague|co-?worker|boss|manager"
    rf"|landlord|tenant|roommate|flatmate|neighbou?r|employer|employee|client|(?:{EN_KIN})[- ]in[- ]law)"
    rf"|\bthe {EN_FORMER})"
)
_EN_THINGS = (
    r"(?:data|info(?:rmation)?|details|records?|files?|cv|resume|contract|photos?|pictures?|videos?|footage|account|number|phone|mobile"
    r"|e-?mail|address|name)"
)
_EN_WILL = r"(?:wants?|would like|wishes|needs|has asked me|asked me)\b(?! my\b)(?! me to \w+ my\b)"
EN_FOR_THEM = regex(
    rf"\b(?:{english_verbs()}|check|ask\w*|request\w*|act\w*|writ\w+|apply\w*|do|{_EN_THINGS}"
    rf"|copy)\b[^.;,]{{0,24}}? (?:for|on behalf of)"
    rf" {_EN_WHO}\b(?!s)|{_EN_WHO} (?:also |just )?{_EN_WILL}|{_EN_WHO}\b[^.;]{{0,60}}?\b(?:he|she|they) {_EN_WILL}"
)
EN_THEIRS = regex(
    rf"{_EN_THINGS} (?:of|about|on) {_EN_WHO}\b(?!s)|{_EN_WHO}['’]?s['’]? (?:\w+ ){{0,2}}{_EN_THINGS}\b(?! died)"
)
EN_ABOUT = regex(rf"\b(?:{english_verbs()}|check|see|show me|get|send)(?: me)? (?:his|hers?|theirs?)\b")
EN_SOMEBODY = regex(_EN_WHO)
EN_TO_THEM = regex(rf"\b(?:to|with|by|from) {_EN_WHO}(?:s (?:e-?mail|phone|number|address))?\b")
CUSTOMARY = cased(r"先生(?=您好|你好)|朋友(?=[,，])")
ONES_OWN = regex(
    rf"(?:{any_verbs()})的?(?:就|都)?是我(?:自己|本人)(?!的?(?:{ANYBODY}))|"
    r"我(?:自己|本人)的?(?:个人)?(?:信息|资料|数据|电话|号码?|[账帐]号|简历)"
    r"|(?:[要查看删]|复制|一份)[^,，。;；\s他她]{0,3}我的(?:个人)?(?:信息|资料|数据|简历|档案)|\b(?:want|need|get|see|delete"
    r"|check) mine\b|\bmy own (?:data|info\w*|file|records?)\b|\b(?:delete|erase|forget) me\b"
    r"|\b(?:delete|erase|see|(?:show|send|give) me) my (?:data|info\w*|details|files?|records?|sign-?(?:in|up)\w*"
    r"|registration|cv|resume)\b"
)
"""Named as such, whoever else the story is about."""
FIELDS = regex(
    r"紧急联系人|家庭成员|家属[那一]?[栏项]|证明人|推荐人|担保人|\b(?:emergency contact|next of kin|referee)\b"
)
"""Where a file names others."""


FOR_SOMEBODY = regex(
    r"\b(?:ask\w*|writ\w+|act\w*|apply\w*|request\w*|do(?:ing)? this|here|it.s) (?:for|on behalf of) "
    r"(?:some(?:one|body) else|an?other (?:person|man|woman))\b"
    r"|(?:我|(?<!不)是|来)[帮替代为](?:别人|人家|他人|旁人)(?:来)?(?:问|办|申请|提|查|删|弄|要)"
)
"""For another, of whom nothing is told yet."""


@lru_cache(maxsize=16)
def asked_for(text: str) -> str:
    """As whom the words ask: ``guardian`` of a child, ``agent`` where the other's will is told, ``unsure`` where only
    whose data they are; empty where they are the speaker's own."""
    plain = EN_TO_THEM.sub(" ", fold(CUSTOMARY.sub(" ", text)))
    if IN_OWN_FILE.search(plain):
        return ""
    if FOR_SOMEBODY.search(plain) and not OWN.search(plain):
        return "unsure"
    wished = FOR_THEM.search(plain) or THEY_WANT.search(plain) or EN_FOR_THEM.search(plain)
    plain = TO_THEM.sub(" ", plain)
    theirs = bool(SOMEBODY.search(plain) and ABOUT.search(plain)) or bool(
        EN_SOMEBODY.search(plain) and EN_ABOUT.search(plain)
    )
    named = THEIRS.search(plain) or EN_THEIRS.search(plain)
    if not (wished or theirs) and (not named or OWN.search(plain)):
        return ""
    if not FOR_THEM.search(plain) and OWN.search(ABOUT.sub(" ", plain)) and not (wished and theirs):
        return ""
    if kin(text) in ("parent", "grandparent"):
        return "guardian"
    return "agent" if wished or (theirs and named_by_role(text).other) else "unsure"


def speaks_of_own(text: str) -> bool:
    """«查我的信息», «delete my account», whoever else may be named beside it."""
    return OWN.search(fold(text)) is not None and not asked_for(text)


def ones_own(text: str) -> bool:
    """«…把我自己的信息删了», whoever else the story is about."""
    plain = fold(text)
    return ONES_OWN.search(plain) is not None and not (ABOUT.search(plain) or THEIRS.search(plain))


def in_own_file(text: str) -> bool:
    """«家庭成员里我女儿的生日不对»: what the speaker's own file says of another, asked for by nobody in their name."""
    plain = fold(text)
    return FIELDS.search(plain) is not None and not (FOR_THEM.search(plain) or THEY_WANT.search(plain))


_SAID_OF_ONESELF = (
    (regex(_WHO), "我"),
    (regex(r"[他她](?:老人家|自己|本人)?"), "我"),
    (regex(rf"{_EN_WHO}['’]s"), "my"),
    (regex(rf"{_EN_WHO}\b"), "i"),
    (regex(r"\b(?:his|hers?)\b"), "my"),
    (regex(r"\b(?:he|she) (?:wants|wishes|needs)\b"), "i want"),
    (regex(r"\b(?:he|she)\b"), "i"),
    (regex(r"\bhim\b"), "me"),
)


def of_oneself(text: str) -> str:
    """The same, said by the other of themselves: «我室友投过简历，帮她撤掉» as «我投过简历，帮我撤掉»."""
    said = text
    for words, own in _SAID_OF_ONESELF:
        said = words.sub(own, said)
    return said

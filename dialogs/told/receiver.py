"""To whom data are to go, where the wish for a transfer names them: «转到另一家电梯公司，奥的斯»."""

from __future__ import annotations

from dialogs.told.naming import named_by_role
from dialogs.understanding import HAN, understand
from dialogs.understanding.parts import items_of
from dialogs.understanding.patterns import cased, regex
from dialogs.words.in_context import SURELY, learnt
from dialogs.words.line import asks

TO = regex(
    r"(?:转|移|传|导)(?:移|交|送|发)?(?:(?:一下)?我的?(?:个人)?(?:简历|资料|信息|档案|数据))?(?:到|给|去|至)(?P<to>[^。;；!！?？\n]{2,60})"
    r"|\b(?:transfer|(?<!i )mov|send|forward|port)\w*\b[^.;!?]{0,60}? to (?P<english>[^.;!?\n]{2,60})"
)
UNNAMED = regex(
    r"[另别新他她它那这一二两个家间的]|其[他它]|人家|对方|第三方|公司|单位|企业|厂家?|电梯|维保|品牌|地方|那边|他们|[吧了啊呢呀哈嘛呗啦哦]"
    r"|我们?|咱们?|现在|目前|后来|最近|刚刚?|[就是给转到找换签]"
    r"|招聘|猎头|求职|网站|平台|机构|雇主|东家|服务商|中介"
    r"|\b(?:an?|the|them|it|there|my|our|your|some|other|another|new|next|future|different|lift|elevator|company|provider|firm|one"
    r"|recruit(?:er|ing|ment)|head ?hunter|agency|employer|job|staffing|platform|web ?site|site|organi[sz]ation"
    r"|business|directly|straight|instead|rather|send|to)\b|\W"
)
CALLED = regex(
    r"(?<![我们])(?:[另那这新](?:外|的)*一?[家个]?|对方|接收方?)(?:电梯|维保)?(?:公司|单位|厂家?|机构)?(?:的?名[字称])?"
    r"(?:[写说弄]错了?[,，\s]*)?(?:就|应该?)?(?:名?叫做?|是|为|[:：])(?P<to>[^,，。;；!！?？\n]{2,40})"
    r"|\b(?:it|they|the (?:recipient|receiver|(?:other|new) (?:one|company)))(?:['’]s|['’]re| is| are)"
    r"(?: called| named)? (?P<english>[^,.;!?\n]{2,60})"
)
"""«另一家叫日升电梯», «it's called Sunrise Elevator»."""
BY_NAME = regex(r"名?叫|\b(?:called|named)\b")
IN_FULL = cased(
    r"(?:全[名称]|注册名|(?<![我你您们贵])(?:新|接收)?(?:单位|公司|东家|接收方|接收单位)(?:的?名[字称]?)?)[^,，。;；\s不没]{0,4}?(?:应该)?(?:是|叫|为|[:：])\s*"
    r"(?P<to>(?!不|什么|哪)[^\s,，。;；!！?？]{2,30}?)(?=不是|而不是|[\s,，。;；!！?？]|$)"
    r"|全[名称]\s*(?P<firm>[^\s,，。;；!！?？]{4,30}?(?:公司|集团|中心|事务所))"
    r"|\b(?:company|firm|receiver|recipient|employer)(?:['’]s)?(?: (?:full|proper|right|legal))?(?: name)?"
    r" (?:is|should be)(?: called)? (?P<english>[A-Z][\w&'-]*(?: [A-Z][\w&'-]*)*"
    r"(?:,? (?:Co\.?,? ?)?(?:Ltd|Inc|LLC)\b\.?)?)"
)
"""«全名是…», «the firm's full name is …»: said of a receiver that was told already."""
ENDS_A_NAME = regex(r"(?:公司|[厂店社队]|集团|中心|事务所|\b(?:ltd|inc|co|llc|company))\W*$")
_A_FIRM = regex(r"(?:公司|集团|电梯|梯业|机电|科技|物业|中心)\W*$|\b(?:ltd|inc|co|llc|company|lifts?|elevators?)\W*$")
FIRST_PART = cased(r"[^\s,，、;；]+(?: (?=[A-Z])[A-Z][^\s,，、;；]*)*")
"""Of what was told of a receiver: its name; behind it stand who to ask for and a number."""
ASKED = regex(
    r"(?:(?:行|可以|好|成|中|能)不(?:行|可以|好|成|中|能)?|可不可以|(?:行|可以|好|成)?[吗嘛么吧])[啊呀呢]?\W*$|(?<=\w{3})过?去\W*$|\b(?:please|ok(?:ay)?)\W*$"
)
"""«…行不», behind the wish: no part of a name."""
POINTS_BACK = regex(r"[他她它]们|那[边家里]|对方|人家|新(?:单位|公司|东家)|\b(?:them|there)\b")
NOT_A_NAME = regex(
    r"[不别就直省免经谢麻可行我你您]|[他她它]们|那边|.*?(?:[去来到在][了过]|的人\W*$)|(?:please|thanks?|directly|not|so|without|and|i|if)\b"
)
"""How a clause begins that names nobody."""
_NOW_OR_SOON = (
    r"(?:我|本人|俺|咱|现在|目前|如今|后来|最近|刚刚?|已经?|马上|即将|快|[下这]个?[月周礼拜星期]+初?底?|[明今去]年|[明今后]天|过完?年后?|年[底后]|\d+月份?|月[初底]"
    r"|准备|打算|决定|要|会|将|就|都|也|又){0,6}"
)
JOINED = cased(
    rf"(?:(?:^|[\s,，。;；!！]|因为|由于){_NOW_OR_SOON}(?:去|到|进|入职|跳槽[去到]?|换[到去了]|签了?)(?!过)"
    r"|(?:[他她它]们|那[边家]|对方|新(?:单位|公司|东家))(?:的?名[字称])?(?:就?是|叫))(?:了|一家)?"
    r"(?P<to>[^\s,，。;；!！?？去到进]{2,24}?(?:公司|集团|[厂院]|中心|事务所))"
    r"(?=[\s,，。;；!！]|(?:上班|工作|报到|做|干)(?!过)|那|了|$)(?![^。;；!！]*(?:过[一二两三四五六七八九十几\d]*年|不是现在|离职|离开|辞|不[干做]了))"
    r"|\b(?i:i(?:['’](?:m|ve|ll|d)| am| have| will)?"
    r"(?: (?:just|now|soon|be|been|already|recently|currently|am|was|got))*"
    r" (?:joining|joined|(?:moving|moved|switching|switched) to|work(?:ing)? (?:for|at)|hired by|start(?:ing)? at))\s+"
    r"(?P<english>(?:[A-Z][\w&'-]*)(?: (?:[A-Z][\w&'-]*|of|and|&))*)(?![^.;!?]*\b(?:left|quit|resigned|until|ago)\b)"
)
"""Where the speaker goes now or soon, and so whom «them» means; who «they» are."""
OWN_FIRM = regex(
    r"^[^:：,，。;；]{0,8}(?:公司|单位|物业|东家|雇主|机构|平台|网站|厂家)\s*[:：]\s*(?=\S)"
    r"|^(?:my|our|the|an?) [^:：,.;]{2,24}[:：]\s*(?=\S)"
    r"|^(?:我|咱)(?:们|家)?(?:现在|目前|新|小区|家|所在|入职|单位|公司|东家|雇主|物业|上班|的|这家|那家|叫)+"
    r"|^(?:my|our) (?:(?:new|current|present) )?(?:employer|company|provider|landlord|property manager),? (?=[A-Z])"
)
"""«我现在的公司三一重工»: what it is to the speaker, before its name."""
FIRM = regex(r"[^\s,，]{2,}(?:物业|服务|公司|集团|管家)")
"""A name that says what the firm does, and nothing of how the speaker knows us."""
OF_OURS = regex(r"部门|同事|领导|客服|人工|经理|师傅|老板|微信|邮箱|手机|短信|qq|[你您]们|总部|了\W*$|^了|过去?\W*$")
"""Nobody else, or a way to send it."""
PASSED = regex(
    r"(?:简历|资料|信息|档案|数据)[^,，。;；了被]{0,6}转(?:移|交|送|发)?(?:到|给|去|至)(?!了)"
    r"|转(?:移|交|送|发)?(?:到|给|去|至)(?!了)[^,，。;；]{2,16}(?:简历|资料|信息|档案|数据)"
)
NOBODY = regex(r"^(?:我|自己|本人|你|您|哪|谁|什么|别人)|\d|\b(?:me|myself|you|us)\b")
LONGEST_NAME = 24


CLAUSE = cased(rf"(?:[,，。;；!！\n]|\.(?=\s))+\s*|(?<={HAN})\s+(?=我)")
"""A blank alone does not end the name of a firm."""
OWN_CONTACT = regex(
    r"^\W*(?:这是)?(?:我|本人)(?:自己|本人)?的?(?:手机|电话|联系方式|联系电话|号码?|邮箱)"
    r"|^\W*(?:and )?my (?:own )?(?:phone|mobile|cell|number|e-?mail)\b"
)


_LABELS = regex(
    r"[\w.+-]+@[\w.-]+|我|本人|自己|的|是|为|叫做?|大名|全名|姓名|名字?|手机|电话|联系方式|联系电话|号码?|邮箱"
    r"|\b(?:my|own|the|and|name|is|i['’]?m|i|am|this|phone|mobile|cell|number|e-?mail)\b|[\W\d]"
)
"""What stands around a name and a number."""


OF_A_FIRM = regex(r"^\W*我们?是(?P<to>[^\s,，。;；]{2,12})的\W*$")
"""«我是富士达的», asked to whom the data are to go."""


def without_own(text: str) -> tuple[str, str]:
    """What is told of the receiver, and the clauses behind it that tell the speaker's name or number: «永大电梯，我叫
    潘建华», «富士达 我手机是159…»."""
    if (of := OF_A_FIRM.match(text)) and learnt("ask_receiver", of["to"], SURELY) == "named":
        return of["to"], ""
    if _only_own(text):
        return "", text
    first, *others = CLAUSE.split(text.strip())
    own = [part for part in others if named_by_role(part).own or OWN_CONTACT.search(part)]
    of_it = [part for part in (first, *others) if part and part not in own]
    return ("，".join(of_it), "，".join(own)) if own and first else (text, "")


def _only_own(text: str) -> bool:
    """«我自己叫张丽 电话135…»: the speaker, and nobody who is to get anything."""
    name = named_by_role(text).own
    own = bool(name) or OWN_CONTACT.search(text) is not None
    return own and not _LABELS.sub("", text.replace(name, " ") if name else text)


def receiver_in(text: str) -> str:
    """The receiver in the words of the wish; empty where it names none («to another company»)."""
    match = TO.search(text)
    named = OWN_FIRM.sub("", (match["to"] or match["english"]).strip()) if match else ""
    parts = [ASKED.sub("", part) for part in items_of(named)]
    if not parts or NOBODY.search(parts[0]):
        return ""
    if _names(parts[0]):
        return parts[0]
    parts = [parts[0], *(part for part in parts[1:] if part and not NOT_A_NAME.match(part))]
    behind = parts[1] if len(parts) > 1 else ""
    last = len(parts) == 2 or _A_FIRM.search(behind)  # what follows a name is mostly a number, and it the speaker's
    return f"{parts[0]}，{behind}" if last and _names(behind) and not NOBODY.search(behind) else ""


def receiver_told(text: str) -> str:
    """The same, or the one whose name is told behind it («…, they are called Sunrise Elevators»)."""
    told = receiver_in(text) or (receiver_called(text) if BY_NAME.search(text) else "")
    return (told or _joined(text)).strip()


def _joined(text: str) -> str:
    """«下个月我去恒泰电梯公司上班…直接传给他们»."""
    firm = JOINED.search(text) if POINTS_BACK.search(text) else None
    name = (firm["to"] or firm["english"]) if firm else ""
    return name if name and _names(name) else ""


def receiver_in_full(text: str) -> str:
    """The same with what is told of it behind its name («…，他们HR电话0512-…»); else the whole line."""
    match = TO.search(text)
    return OWN_FIRM.sub("", match["to"] or match["english"]).strip() if match and receiver_in(text) else text


def passes_on(text: str) -> bool:
    """«简历转到博世苏州»: data are to go to somebody by name, though no verb says who is to do it."""
    named = receiver_in(text) if PASSED.search(text) else ""
    return bool(named) and OF_OURS.search(named) is None and "被" not in text and not asks(text)


def receiver_called(text: str) -> str:
    """The receiver by the words that name it, where it is open or wrong."""
    match = CALLED.search(text)
    name = (match["to"] or match["english"]).strip() if match else ""
    english = match is not None and match["english"] is not None
    called = (name[:1].isupper() or not english) and name and not NOBODY.search(name)
    return name if called and _names(name) else ""


def renamed(before: str, text: str, old: str, new: str) -> str:
    """The receiver with the name that is put right, who to ask for and the number staying; empty where none is."""
    name = FIRST_PART.match(before)
    match = IN_FULL.search(text)
    told = (match["to"] or match["firm"] or match["english"]).strip() if match else new if old and old in before else ""
    if not name or not told or NOBODY.search(told):
        return ""
    if not match and not ENDS_A_NAME.search(told):
        shared = before.partition(old)[0]
        return before.replace(old, new.removeprefix(shared))
    return told + before[name.end() :]


def of_a_kind(text: str) -> bool:
    """«另一家招聘网站», «my new employer»: what kind it is, and nobody by name."""
    return len(UNNAMED.sub("", text)) <= 1


def _names(part: str) -> bool:
    """Whether a part holds the name of somebody, and not how the speaker knows us or why they ask."""
    said = understand(part)
    known = said.group and not FIRM.fullmatch(part)
    other = known or said.grounds or said.requester or said.rights
    return not (other or of_a_kind(part) or asks(part)) and len(part) <= LONGEST_NAME

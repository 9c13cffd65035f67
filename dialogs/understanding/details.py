"""What else a message says: who is asking, for whom, which data, why, and the values in it. Not: intents."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import cast

from bot.domain.rights import LOOKS, VALUES
from dialogs.understanding.folding import plain_characters, unify_width
from dialogs.understanding.intents import CASE_NUMBER, Reads
from dialogs.understanding.joins import BESIDE, EN_TOO, MOREOVER
from dialogs.understanding.lanes import Likely
from dialogs.understanding.lexicon import Found, scan
from dialogs.understanding.patterns import cased, regex
from dialogs.understanding.slots.phone import read_phone
from dialogs.understanding.told import Told
from dialogs.understanding.two_values import new_and_old_contact
from dialogs.understanding.types import RIGHTS, Intent, Requester
from dialogs.understanding.verbs import any_verbs, english_verbs, full_verbs, right_of

GROUPS = ("2.3", "2.4", "2.5", "2.7", "other")
GROUNDS = ("8.3(1)", "8.3(2)", "8.3(3)", "8.3(4)", "8.3(5)")
# A kind of data and the clause it stands in, by group (policy 2.3, 2.4, 2.5, 2.7).
CATEGORIES: dict[str, dict[str, str]] = {
    "basics": {"2.3": "2.3(1)", "2.4": "2.4(1)", "2.5": "2.5(1)"},
    "licence": {"2.3": "2.3(1)", "2.5": "2.5(3)"},
    "identity": {"2.3": "2.3(2)", "2.5": "2.5(2)"},
    "finance": {"2.3": "2.3(3)", "2.4": "2.4(2)"},
    "voice": {"2.3": "2.3(4)"},
    "education": {"2.5": "2.5(3)"},
    "health": {"2.5": "2.5(4)"},
    "family": {"2.5": "2.5(5)"},
    "conduct": {"2.5": "2.5(6)"},
    "cookies": {"2.7": "2.7"},
    "user_name": {"2.7": "2.7(1)"},
    "device": {"2.7": "2.7(2)"},
    "usage": {"2.7": "2.7(3)"},
    "content": {"2.7": "2.7(4)"},
}
WANTED = 0.6
"""From this probability on a right is asked for beside others."""
HINTED = 0.1
"""Below this one its words alone («my number out of the list») ask for nothing beside another. Measured."""
REFUSED, BY_FAR = 0.5, 40.0
"""From this one on it is refused, unless it is wanted so many times as likely."""
SURELY_WANTED = 0.8
HALF, CLOSE = 0.5, 0.8
"""From this one on even words for «not» before it («不删不行») refuse nothing."""
DENIES = regex(
    r"[不沒甭莫勿唔冇未休无無免毋]|没(?!错(?!过)|问题|毛病|意见|得说)|[别別](?![的人家处墅])|算了|取消|拉倒|留|保持|放着|而非|非|误|慢着|等|停|罢|放弃|哪(?:里|儿|有)|谁|誰|干嘛|何必|忘"
    r"|\b(?:no|not|(?:do|does|did|is|are|was|were|ca|could|would|should|wo|have|has|had|need|must)n.?t|never|nothing|nobody|none|neither|nor|cannot|without|instead|rather|forget|drop|skip|leave|keep"
    r"|kept|stop|wait|hold|cancel|scrap|scratch|ignore|off|mistake|wrong\w*|un(?:freez|lock|block|tick|check)\w*|who|away|enough|only|stay\w*|remain\w*)\b"
)
"""Without one of these nothing is refused; «没问题注销吧» says yes."""
TOGETHER = regex(
    rf"(?P<one>{any_verbs()}|{english_verbs()})\s*(?:、|和|跟|或者?|/|\b(?:or|nor)\b)\s*(?P<other>{any_verbs()}|{english_verbs()})"
)
"""«Don't delete or close it»: what is refused in one breath."""
LEFT_ALONE = regex(
    r"(?:\bnot|\bnever|n.?t) (?:want|need|wish|like|ask(?:ed)? for|ask(?:ed)? to have) "
    r"(?:anything|something|it|them|any of (?:it|this|that)|my \w+) (delete|erase|remove|close)d\b"
)
"""«I don't want anything deleted»."""
NO_LOOKING = cased(r"[没未不]有?[查看弄核]得?[清明到懂]|[给让讓叫被](?![我咱俺])[^,，。;；\s我]{1,6}(?:查|看)")
"""«还没查清» tells how it stands, «别给外人看» speaks of others: neither refuses to look."""
NO_SLIP = regex(
    r"(?:别|不要|不能|不许|勿|甭)[^,，。;；\s]{0,6}[写登录打输弄搞填记叫念印改][错反混岔]"
    r"|\b(?:do not|don.?t|never|not to) (?:\w+ ){0,2}(?:misspell|mistype|get \w+ (?:\w+ )?wrong|mix)"
)
"""«这次别再写错» wants it right."""
LEFT_OPEN = cased(r"(\w)[不没]\1")
"""«删不删得掉»: asked, and not refused."""
TURNED_INTO = regex(rf"(?:[换改][成为]|转为)要?({full_verbs()})")
"""«算了 换成复制吧» wants just that."""
USED = regex(r"用|冻|限制|暂停|先别|\b(?:us(?:e|ing)|freez|restrict|paus)")
"""Without such a word, «我不同意了 但是别删» takes consent back and no more."""
_REQUESTERS: tuple[Requester, ...] = ("relative", "agent", "guardian", "self")
_ACTIONS: dict[str, Intent] = {
    "view": "access", "hold": "access", "copy": "copy", "one": "copy", "send": "copy",
    "transfer": "transfer", "give": "transfer",
    "correct": "correct", "add": "supplement", "lack": "supplement", "delete": "delete", "retract": "withdraw",
    "unwilling": "withdraw", "unsubscribe": "withdraw", "restrict": "restrict", "close": "close_account",
}  # fmt: skip
_DIGIT = regex(r"[\d零一二三四五六七八九幺]")
_TOGETHER = cased(rf"先|再|然后|{MOREOVER}|并|还要|和|也要|\b(?:then|and|also|both|plus|afterwards)\b")
_NEW = regex(
    r"(?:改成|改为|换成|变更为|更正为|更新为|[应應]该?[是係系叫]|應該[是係系叫]|现在用(?=[\s:：]*\+?\d{5})|应[为為]|應為|新的是|新的(?=[\s:：]*\+?\d{5})|新证号是?|新(?:手机|电话)?号码?(?:是|(?=[\s:：]*\d))|现在是|现在叫|"
    r"新的?(?:家庭|联系|通讯|收件|常用)?(?:[地住]址|邮箱|名字|姓名|单位|公司|职[务位称]|户名|抬头)(?:是|为|叫|[:：])(?!什么|啥|哪|谁|多少|不|错|空)|"
    r"\b(?:correct|change|update|fix|amend) (?:my|the) (?:[\w'-]+ ){1,4}?to\b|should be|should say|should read"
    r"|(?:名字|姓名)[^,，。]{0,4}(?:错[了的]?|不对|有误)[,，\s]{0,3}我?叫(?![我你您他她它咱谁哪什怎不])"
    r"|(?:错了?|错的(?=[,，\s])|不对|有误)[,，\s]{0,3}(?:而|就)?是(?![我你您他她它咱谁哪什怎不]|[^,，。]{0,8}(?:问题|原因|责任|错))"
    r"|\bi meant (?!to\b|that\b)|new one is|change it to|to be|\bfrom \S+ to"
    r"|\bchanged? from [^,.;?]{2,40}? to|\bnew(?: one| number)?(?= \+?\d{5})"
    r"|\bnew (?:\w+ )?(?:address|number|phone|mobile|e-?mail|name|surname|employer|title|position)"
    r"(?: address)?(?: is|:)(?! (?:not|wrong|missing|the|what)\b))"
    r"\s*[:：]?\s*([^,，。;；!！?？]{1,60})"
)
_OLD = cased(
    r"(?:(?:以前|之前|原来|原先)[留填写用登记]{1,2}的?(?:号码?|手机号?|电话|邮箱)?是?(?=[\s:：]*(?:\+?\d{5}|[A-Za-z0-9._+-]{1,64}@))"
    r"|(?:写|[登录]?记|[登录打印填输弄搞存留])错?成了?|登记的是|原来是|以前是|老的是|旧的是|(?:老|旧|原来?的?)(?:手机|电话)?号码?是?(?=[\s:：是]*\d)|(?:[旧老]的|[从由])(?=[\s:：]*\+?\d{5})"
    r"|\b(?:you(?: still)? have|it (?:now )?says|used to be|old(?: (?:one|number|e-?mail)(?: is| was)?)?:?)"
    r"(?=\s+(?:[A-Za-z0-9._+-]{1,64}@|\+?\d{5})))\s*[:：]?\s*([^,，。;；!！?？\s]{1,40})"
)
_THEN_OLD = regex(r"\s*(?:而?不是|(?:老|旧|原来?的?)(?:手机|电话)?号)")
"""Where the new value ends that runs on into the old one."""
_THEN_NEW = regex(r"(?<=\d)(?:[换改变][成为]|更[改正]为)")
_BESIDES = cased(rf"{BESIDE}|还有个?[,，:：\s]|\b(?:{EN_TOO})\b")
_ASKED = cased(r"[?？吗呢]|怎么|能不能|有没有|\b(?:how|can|could|do|does)\b")
_IS_NOT = regex(
    r"[是叫]\s*(?P<new>[^\s,，。不]{1,20}?)\s*[,，]?\s*而?不[是叫]\s*(?P<old>[^\s,，。]{1,20})"
    r"|不是\s*(?P<before>[^\s,，。我你您他她它咱不]{1,20})[,，\s]{1,3}而?是\s*(?P<now>[^\s,，。我你您他她它咱不]{1,20})"
)


def concepts_of(plain: str) -> tuple[Found, ...]:
    return scan(plain, "details.toml").found


def group_of(found: Iterable[Found]) -> str | None:
    """The group named most; in a draw the one named last, as people qualify what they said."""
    named = [item.concept for item in found if item.concept in GROUPS]
    return max(reversed(named), key=named.count) if named else None


def grounds_of(found: Iterable[Found]) -> tuple[str, ...]:
    said = {item.concept for item in found}
    return tuple(ground for ground in GROUNDS if ground in said)


def data_of(found: Iterable[Found], group: str | None) -> tuple[str, ...]:
    """Clauses of the kinds of data; without a group only where the kind stands in one list alone."""
    clauses: dict[str, None] = {}
    for item in found:
        by_group = CATEGORIES.get(item.concept, {})
        clause = by_group.get(group) if group else next(iter(by_group.values())) if len(by_group) == 1 else None
        if clause:
            clauses[clause] = None
    return tuple(clauses)


def requester_of(found: Iterable[Found]) -> Requester | None:
    said = {item.concept for item in found}
    return next((role for role in _REQUESTERS if role in said), None)


def rights_of(reads: Reads, wants: Iterable[Likely], refused: Collection[Intent]) -> tuple[Intent, ...]:
    """The right asked for, and the others that the same message clearly asks for too, in the order of their words."""
    wanted = dict(wants)
    first = _first_of(reads.ranked, wanted)
    if first not in RIGHTS:
        return ()
    likely = {label for label, sure in wanted.items() if sure >= WANTED} - {*refused}
    besides = _beside(reads) - {*refused} if first in LOOKS else set()
    if besides:
        likely |= {first, *besides}
    if first == "withdraw" and not USED.search(reads.reading.text):
        likely.discard("restrict")
    if first in likely:
        return (first, *(right for right in RIGHTS if right in likely and right != first))
    if not _TOGETHER.search(reads.reading.text):
        return (first,)
    possible = {intent for intent, weight in (*reads.ranked, *reads.by_rule) if intent in RIGHTS and weight >= 0.4}
    possible -= {*refused, *(right for right, sure in wanted.items() if sure < HINTED and right != first)}
    named = [_ACTIONS[item.concept] for item in reads.reading.found if item.concept in _ACTIONS]
    ordered = tuple(dict.fromkeys(right for right in named if right in possible))
    return ordered if first in ordered else (first, *ordered)


def _first_of(ranked: Sequence[tuple[Intent, float]], wanted: Mapping[str, float]) -> Intent:
    """The likeliest; of two that are as likely, the one that is surely asked for."""
    (first, share), *others = ranked
    if first not in RIGHTS or wanted.get(first, 1.0) >= HALF:
        return first
    close = (name for name, other in others if other >= CLOSE * share and wanted.get(name, 0.0) >= SURELY_WANTED)
    return next(close, first)


def _beside(reads: Reads) -> set[Intent]:
    """«…有哪些资料 另外学历要改»: what is to be put right or added stands behind a word for «besides»."""
    text = reads.reading.text
    parted = _BESIDES.search(text)
    if parted is None or _ASKED.search(text, parted.end()):
        return set()
    named = (_ACTIONS.get(item.concept) for item in reads.reading.found if item.start >= parted.end())
    return {right for right in named if right in VALUES}


def denies(plain: str) -> bool:
    """Whether anything can be refused in it."""
    return DENIES.search(plain) is not None


def refused_of(reads: Reads, beside: Told) -> tuple[Intent, ...]:
    """The rights that are named as not wanted: by what was learnt, and by the words for «not» right before them."""
    wanted = dict(beside.wants)
    words = {item.concept.removeprefix("no_") for item in reads.reading.found if item.concept.startswith("no_")}
    named = {_ACTIONS[word] for word in words if word in _ACTIONS}
    heard = {right: sure for right, sure in beside.refuses if sure >= REFUSED}
    refused = {right for right, sure in heard.items() if right in named or BY_FAR * _odds(sure) > _odds(wanted[right])}
    refused |= {right for right in named if wanted.get(right, 0.0) < SURELY_WANTED}
    for joined in TOGETHER.finditer(reads.reading.text):
        both = {right for verb in joined.groups() if (right := right_of(verb))}
        refused |= both if both & refused else set()
    refused |= {right for verb in LEFT_ALONE.findall(reads.reading.text) if (right := right_of(verb))}
    refused -= {"access"} if NO_LOOKING.search(reads.reading.text) else set()
    refused -= {"correct"} if NO_SLIP.search(reads.reading.text) else set()
    refused -= {right_of(verb) for words in (LEFT_OPEN, TURNED_INTO) for verb in words.findall(reads.reading.text)}
    return tuple(right for right in RIGHTS if right in refused)


def _odds(sure: float) -> float:
    return sure / (1 - min(sure, 0.999))


def wanted_rather(beside: Told, refused: Collection[Intent]) -> tuple[tuple[Intent, float], ...]:
    """What a line that refuses something asks for, the surest first."""
    wanted = [(right, round(sure, 2)) for right, sure in beside.wants if sure >= WANTED and right not in refused]
    return cast("tuple[tuple[Intent, float], ...]", tuple(sorted(wanted, key=lambda pair: -pair[1])))


def phone_of(text: str) -> str | None:
    return read_phone(text).value if len(_DIGIT.findall(unify_width(text))) >= 7 else None


def case_number_of(folded: str) -> str | None:
    case = CASE_NUMBER.search(folded)
    return case.group().upper() if case else None


def new_and_old(text: str) -> tuple[str | None, str | None]:
    """The value that should stand there and the one that does."""
    clean = unify_width(text)
    contacts = new_and_old_contact(plain_characters(clean))
    if contacts:
        return contacts
    swap = _IS_NOT.search(clean) if "不是" in clean else None
    new, old = _NEW.search(clean), _OLD.search(clean)
    return (
        _THEN_OLD.split(new[1].strip(), maxsplit=1)[0] if new else (swap["new"] or swap["now"]) if swap else None,
        _THEN_NEW.split(old[1].strip(), maxsplit=1)[0] if old else (swap["old"] or swap["before"]) if swap else None,
    )

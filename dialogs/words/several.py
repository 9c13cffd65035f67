"""Several wishes in one message, one after the other: «1 stop the texts 2 show me what you hold», «查信息、停广告».

As a whole such a message is mostly heard as one of its wishes; part by part all of them are there. The order in which
rights are worked on is ``bot.domain.rights``.
"""

from __future__ import annotations

from functools import lru_cache

from bot.domain.rights import SHOWING, Right
from dialogs.told.uses import stopped_uses
from dialogs.understanding import RIGHTS, SURE, Intent, Understanding, understand
from dialogs.understanding.joins import MOREOVER
from dialogs.understanding.parts import BLANK, MARKS, PHRASES, cut
from dialogs.understanding.patterns import cased, regex, says
from dialogs.understanding.verbs import any_verbs, english_verbs, rights_named
from dialogs.words.line import asks, asks_whether, marked

NUMBER = regex(
    r"(?:^|[\s,，。;；、:：])(?:\(?（?[1-4一二三四][)）.、．:：\s]\s*(?=\D)|[①②③④]|第[一二三四](?:[个件项步]|[,，、:：\s]|是)|[一二三四]是"
    r"|一[个件](?:是|(?=[别不我想要把给帮]))|[二三四两][个件](?:是|(?=[,，\s]))"
    r"|(?:first|second|third|firstly|secondly)(?:ly)?\b[,:]?)"
)
FIRST = regex(r"先|\bfirst\b")
NEXT = regex(
    r"然后|之后|接着|[停删改查看撤办弄完好]完[了以之]?后?[,，\s]*(?=再|还|就|给|帮|让|我|$)"
    r"|完了(?=再|还)|(?<=[\s,，。;；])再|\b(?:and )?(?:then|after that|afterwards)\b"
)
UNDECIDED = regex(r"决定|考虑|看情况|再说(?!一)|\b(?:decide|whether|if|maybe|see about)\b")
"""«First show me, then I shall see whether to delete» asks for one thing."""

JOINT = regex(
    rf"[.、{MARKS}]+\s*(?!\d)|{BLANK}"
    rf"|并且?|而且|(?<=\w)又(?=[要想得])|{MOREOVER}|(?<![我你您他她总饱柔缓暖])和(?=\s|[撤停删改查补注])"
    r"|\b(?:and then|and|also|plus|then|as well as)\b"
)
ORDERED = 0.9
ORDERED_IN = cased(rf"{PHRASES.pattern}|[:：]")
_DO = any_verbs()
_LOCK = r"(?:封|冻|锁)(?:存|结|定|起来?|住)(?!了)"
"""«锁住了» tells what was done."""
ORDERS = regex(
    rf"(?:现在|马上|立[刻即]|赶[紧快]|再|先|既|也|都|还|请|麻烦|我|要|想|申请|[帮给]我|一起|一并|[\s:：])*+(?!换)"
    rf"(?:(?>{_DO}|{_LOCK}|停[掉了]?|关[掉闭]|退订|(?:别|不要)再?[给打发])(?!的)|\w{{1,8}}先(?:{_LOCK}|别用)"
    rf"|[把将].{{1,16}}(?:{_DO}|{_LOCK}|停|关)|\w{{1,6}}也(?:帮我|给我|都)?(?:{_DO}|停))"
    r"|\w{1,8}?(?:[错变换]了?(?:[也都请就得要想]|麻烦|需要|[帮给]我|顺[便手])*改(?:一?下|正)?|改一下)\W*$"
    r"|(?:please |i would like to |i.d like to |can you |to |i want |just )*"
    rf"(?:{english_verbs()}|change|update|stop|show me|send me|unsubscribe|lock|block)\b"
)
"""How a part begins that says what is to be done; a story, a reason and a remark begin otherwise."""
DENIES = regex(r"[不没别勿未]|\b(?:not|no|never|nothing)\b|n.t\b")
DEPENDS = regex(
    rf"{UNDECIDED.pattern}|还是|或者?|要么|如果|要是|假如|的话|以后|之后|之前|以前|除非|哪|选|区别|[完过]了?再|再(?=[决看])"
    r"|\b(?:or|unless|until|after|before|instead|once|when)\b"
)
"""One of the parts is the other's moment, condition or alternative."""


def in_turn(whole: Understanding) -> Understanding:
    """The same message with the rights that its parts ask for, when these are several."""
    wished = _wished(_parts(whole.text)) or apart(whole.text)
    if len(wished) < 2 or (set(wished) <= set(whole.rights) and not numbered(whole.text)):
        return whole
    denied = tuple(right for right in whole.negated if right not in wished)  # «给我看，莫给别个看»
    return whole.but(intent=wished[0], confidence=max(whole.confidence, SURE), rights=wished, negated=denied)


@lru_cache(maxsize=16)
def apart(text: str) -> tuple[Intent, ...]:
    """The rights that the parts of a line order, each in full words of its own."""
    parts = [part.strip() for part in JOINT.split(text)]
    if len(parts) < 2 or marked(text) or asks_whether(text) or DEPENDS.search(text):
        return ()
    return tuple(dict.fromkeys(right for part in parts if (right := _ordered(part))))


def orders_of(text: str) -> tuple[Intent, ...]:
    """The rights that clauses order by themselves, beside a question or who somebody is."""
    return tuple(dict.fromkeys(right for part in cut(ORDERED_IN, text) if (right := _ordered(part))))


def _ordered(part: str) -> Intent | None:
    heard = understand(part) if ORDERS.match(part) else None
    if heard is None or heard.intent not in RIGHTS or heard.intent == "explain":
        return None
    if heard.confidence < ORDERED and heard.intent not in rights_named(part):
        return None
    if heard.intent == "withdraw":
        return heard.intent if stopped_uses(part) else None
    if heard.intent == "restrict":
        return None if heard.negated or asks(part) else heard.intent
    return None if DENIES.search(part) or (asks(part) and heard.intent != "access") else heard.intent


def numbered(text: str) -> bool:
    """Whether it is a list, each wish with its number."""
    return len(NUMBER.findall(text)) > 1


def _parts(text: str) -> list[str]:
    if numbered(text):
        return [part for part in NUMBER.split(text) if part and part.strip()]
    undecided = asks_whether(text) or UNDECIDED.search(text)
    return NEXT.split(text) if FIRST.search(text) and not undecided else []


def _wished(parts: list[str]) -> tuple[Intent, ...]:
    heard = [understand(part.strip()) for part in parts if part and part.strip()] if len(parts) > 1 else []
    sure = (one.intent for one in heard if one.intent in RIGHTS and one.confidence >= SURE)
    return tuple(dict.fromkeys(sure))


_FIRST = says(r"先|之?前(?=[,，\s把给发要]|$)|\b(?:first|before(?:hand)?|prior)\b")
_ACCOUNT = says(r"[账帐][号户]|\b(?:accounts?|log-?in|profile)\b")
_ENDED = says(
    r"注?销|关(?:掉|闭|了)|[删停](?:掉|了|除)"
    r"|\b(?:clos(?:e|ed|ing|ure)|gone|shut(?: down)?|delet\w+|remov\w+|deactivat\w+|get rid)\b"
)
_HAD = says(
    r"一份|副本|备份|导出|拷贝|复制|[发给寄传][给到]?我|\bcop(?:y|ies)\b|\b(?:export|download|backup)\b"
    r"|\b(?:data|information|info|records|everything|it|them)\b(?: \w+){0,2} (?:sent|mailed|e-?mailed|given)? ?to me\b"
    r"|\b(?:send|give|e?-?mail) me\b"
)
_NOT = says(
    r"(?:别|不要|不想|先不|不是要|没有?)[^,，。;；]{0,4}(?:注?销|关|删)"
    r"|\b(?:not?|never|don.?t|without)\b[^,.;]{0,12}\b(?:clos|delet|remov|gone|shut)"
)
_TWO = frozenset({*(right.value for right in SHOWING), Right.CLOSE_ACCOUNT.value, Right.DELETE.value})


def had_first(whole: Understanding) -> Understanding:
    """«Close my account, and my data sent to me before»: both are wanted, whatever words stand between, in this order.

    The same message with the account's end beside the copy, where only one of them was heard.
    """
    text, heard = whole.text, {whole.intent, *whole.rights}
    placed = _FIRST(text) and _ACCOUNT(text) and _ENDED(text) and _HAD(text)
    if not placed or not heard <= _TWO or whole.confidence < SURE or _NOT(text) or asks(text):
        return whole
    shown = next((right for right in (*whole.rights, whole.intent) if right in SHOWING), Right.COPY.value)
    return whole.but(intent=shown, rights=(shown, Right.CLOSE_ACCOUNT.value))

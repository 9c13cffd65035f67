"""Several wishes in one message, one after the other: «1 stop the texts 2 then show me what you hold».

As a whole such a message is mostly heard as one of its wishes; part by part all of them are there. The order in which
rights are worked on is ``bot.domain.rights``.
"""

from __future__ import annotations

from dialogs.understanding import RIGHTS, SURE, Intent, Understanding, understand
from dialogs.understanding.patterns import regex
from dialogs.words.asking import asks_whether

NUMBER = regex(
    r"(?:^|[\s,，。;；、:：])(?:\(?（?[1-4一二三四][)）.、．:：\s]\s*(?=\D)|[①②③④]|第[一二三四](?:[个件项步]|[,，、:：\s]|是)|[一二三四]是|一[个件]是?(?=[别不我想要把给帮])"
    r"|(?:first|second|third|firstly|secondly)(?:ly)?\b[,:]?)"
)
FIRST = regex(r"先|\bfirst\b")
NEXT = regex(
    r"然后|之后|接着|[停删改查看撤办弄完好]完[了以之]?后?[,，\s]*(?=再|还|就|给|帮|让|我|$)"
    r"|完了(?=再|还)|(?<=[\s,，。;；])再|\b(?:and )?(?:then|after that|afterwards)\b"
)
UNDECIDED = regex(r"决定|考虑|看情况|再说(?!一)|\b(?:decide|whether|if|maybe|see about)\b")
"""«First show me, then I shall see whether to delete» asks for one thing."""


def in_turn(whole: Understanding) -> Understanding:
    """The same message with the rights that its parts ask for, when these are several."""
    wished = _wished(_parts(whole.text))
    if len(wished) < 2 or set(wished) <= set(whole.rights):
        return whole
    return whole.but(intent=wished[0], confidence=max(whole.confidence, SURE), rights=wished)


def _parts(text: str) -> list[str]:
    numbered = [part for part in NUMBER.split(text) if part and part.strip()]
    if len(NUMBER.findall(text)) > 1:
        return numbered
    undecided = asks_whether(text) or UNDECIDED.search(text)
    return NEXT.split(text) if FIRST.search(text) and not undecided else []


def _wished(parts: list[str]) -> tuple[Intent, ...]:
    heard = [understand(part.strip()) for part in parts if part and part.strip()] if len(parts) > 1 else []
    sure = (one.intent for one in heard if one.intent in RIGHTS and one.confidence >= SURE)
    return tuple(dict.fromkeys(sure))

"""Yes and no in all their forms. What wants neither (a question, «whatever») is left open."""

from __future__ import annotations

import re
import string
import tomllib
from functools import cache
from importlib import resources

from dialogs.understanding.folding import fold
from dialogs.understanding.slots.types import Slot, bad, good

_CONTRAST = re.compile(r"但是?|不过|可是|然而|\bbut\b|however")
_FILLER = re.compile(
    r"[\s,，.。!！~…、;；^_\-🙏😊🙂😄😁😂👋🌹]|[的了吧呀啊哦哈呢嘛啦咯喔噢哟嗨呗我你都就办来请没先以]|这样|谢谢|麻烦|本人|自己|"
    r"\b(?:now|yet|that|is|it|me|thanks|thank you|i|to|this)\b"
)


@cache
def forms() -> tuple[tuple[str, re.Pattern[str]], ...]:
    """An answer (empty: neither) and what says it, in the order in which they are tried."""
    source = resources.files(__package__).joinpath("yes_no.toml").read_text(encoding="utf-8")
    return tuple((form["answer"], re.compile("|".join(form["patterns"]))) for form in tomllib.loads(source)["form"])


_AROUND = re.compile(
    r"对不起|不好意思|抱歉|\b(?:sorry|excuse me)\b|别急|别[啰罗]嗦|少废话|不用(?:再)?(?:问|说|讲|确认)了?"
    r"|^(?:嗯+|[哦啊呃]+|那个|好的?|ok)[\s,，.。…]*(?=不(?:用了|要了|行|同意|可以|需要|必)|不$|算了|no\b)"
)
"""Politeness, impatience and hesitation before the answer."""
_MISTAKE = re.compile(
    r"(?<![没无会对])(?<!没有)(?<!什么)(?<!没啥)(?:不对|错了|有误|写错|弄错|不正确)(?!不对|[吗么])"
    r"|(?<!not )(?<!nothing )\b(?:wrong|incorrect)\b"
)
"""Something in what was shown is wrong: whatever else is said, it is no yes."""


def read_yes_no(text: str) -> Slot:
    folded = _AROUND.sub(" ", fold(text)).strip()
    answers = ["no"] if _MISTAKE.search(folded) else _answers(folded)
    decided = [answer for answer in answers if answer]
    if not decided or (answers[0] == "" and len(set(decided)) != 1) or (answers[0] == "" and len(text) < 12):
        return bad("yes_no", text, "open")
    return good("yes_no", text, decided[0])


@cache
def _characters() -> frozenset[str]:
    """All that an answer or a filler can be made of."""
    return frozenset(
        "".join(pattern.pattern for pattern in (*(each for _, each in forms()), _FILLER)) + string.printable
    )


def bare_answer(folded: str) -> str | None:
    """Yes or no when the message says nothing else, else None."""
    if len(folded) > 24 or len(_characters().union(folded)) > len(_characters()) + 2:
        return None
    rest = folded
    found: list[str] = []
    for answer, pattern in forms():
        rest, count = pattern.subn("", rest)
        if count:
            found.append(answer)
    if not found or found[0] == "" or _FILLER.sub("", rest):
        return None
    return found[0]


def _answers(folded: str) -> list[str]:
    """The answers in the order in which they are said; a bare answer after «but» outweighs them."""
    parts = _CONTRAST.split(folded)
    last = bare_answer(parts[-1]) if len(parts) > 1 else None
    return [last] if last else _in_order(folded)


def _in_order(folded: str) -> list[str]:
    found: list[tuple[int, str]] = []
    rest = folded
    for answer, pattern in forms():
        found += [(match.start(), answer) for match in pattern.finditer(rest)]
        rest = pattern.sub(lambda match: "\0" * len(match.group()), rest)
    return [answer for _, answer in sorted(found)]

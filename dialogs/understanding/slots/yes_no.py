"""Yes and no in all their forms. What wants neither (a question, «whatever») is left open."""

from __future__ import annotations

import re
import string
import tomllib
from dataclasses import dataclass
from functools import cache
from importlib import resources

from dialogs.understanding.folding import fold
from dialogs.understanding.parts import BUT
from dialogs.understanding.patterns import cased
from dialogs.understanding.slots.types import Slot, bad, good

_CONTRAST = cased(
    rf"{BUT}|然而|however"
    r"|\b(?:no wait|wait no|i mean|scratch that|on second thought)\b"
    r"|[哦啊噢]不(?:对|是)?(?=[\s,，])|(?:后来|现在|如今)(?=又?不|反悔|后悔|同意|改主意)"
)
"""What comes after these counts."""
_LONGEST = 400
"""Characters that are read: an answer stands at the beginning, or there is none."""
_FILLER = cased(
    r"[\s,，.。!！~…、;；^_\-🙏😊🙂😄😁😂👋🌹]|[的了吧呀啊哦哈呢嘛啦咯喔噢哟嗨呗我你都就办来请没先以]|这样|谢谢|麻烦|本人|自己|"
    r"\b(?:this time|now|yet|that|is|it|me|thanks|thank you|i|to|this)\b"
)


@dataclass(frozen=True, slots=True)
class Form:
    """What says an answer (empty: neither); ``asked``: only where one was asked for."""

    answer: str
    pattern: re.Pattern[str]
    asked: bool


@cache
def forms() -> tuple[Form, ...]:
    """In the order in which they are tried."""
    listed = tomllib.loads(resources.files(__package__).joinpath("yes_no.toml").read_text(encoding="utf-8"))

    def whole(pattern: str) -> str:
        for name, words in listed["words"].items():
            pattern = pattern.replace(f"<{name}>", f"(?:{words})")
        return pattern

    return tuple(
        Form(form["answer"], cased("|".join(map(whole, form["patterns"]))), form.get("asked", False))
        for form in listed["form"]
    )


_AROUND = cased(
    r"(?:老公|老婆|丈夫|妻子|家里?人|爸妈?|妈妈?|儿子|女儿|同事|领导|你们?|他们?|她|别人)[都也]?不?(?:同意|答应|愿意|可以)(?=[\s,，]*(?:但是?|可是?|不过)?我)|"
    r"对不起|不好意思|抱歉|\b(?:sorry|excuse me)\b|别急(?!着)|别[啰罗]嗦|少废话|不用(?:再)?(?:问|说|讲|确认)了?"
    r"|^(?:嗯+|[哦啊呃]+|那个|好的?|ok)[\s,，.。…]*(?=不(?:用了|要了|行|同意|可以|需要|必)|不$|算了|no\b)"
)
"""Politeness, impatience, hesitation and other people's answers before one's own."""
_MISTAKE = cased(
    r"(?<![没无会对也的哪])(?<!没有)(?<!什么)(?<!没啥)(?<!哪[里儿])(?:不对|错了|有误|写错|弄错|不正确)(?!不对|[吗么])"
    r"|(?<!not )(?<!nothing )\b(?:wrong|incorrect)\b"
)
"""Something in what was shown is wrong: whatever else is said, it is no yes."""


def read_yes_no(text: str) -> Slot:
    folded = _AROUND.sub(" ", fold(text[:_LONGEST])).strip()
    answers = ["no"] if _MISTAKE.search(folded) else _answers(folded)
    decided = [answer for answer in answers if answer]
    if not decided or (answers[0] == "" and len(set(decided)) != 1) or (answers[0] == "" and len(text) < 12):
        return bad("yes_no", text, "open")
    return good("yes_no", text, decided[0])


@cache
def _unasked() -> tuple[Form, ...]:
    return tuple(form for form in forms() if not form.asked)


@cache
def _characters() -> frozenset[str]:
    """All that an answer or a filler can be made of."""
    return frozenset("".join([*(form.pattern.pattern for form in _unasked()), _FILLER.pattern]) + string.printable)


def bare_answer(folded: str, *, asked: bool = False) -> str | None:
    """Yes or no when the message says nothing else, else None; ``asked``: as the answer to a question."""
    if len(folded) > 24 or (not asked and len(_characters().union(folded)) > len(_characters()) + 2):
        return None
    rest = folded
    found: list[str] = []
    for form in forms() if asked else _unasked():
        rest, count = form.pattern.subn("", rest)
        if count:
            found.append(form.answer)
    if not found or found[0] == "" or _FILLER.sub("", rest):
        return None
    return found[0] if found[0] in _in_order(folded)[:1] else None


def _answers(folded: str) -> list[str]:
    """The answers in the order in which they are said; a bare answer after «but» outweighs them."""
    parts = _CONTRAST.split(folded)
    last = bare_answer(parts[-1]) if len(parts) > 1 else None
    return [last] if last else _in_order(folded)


def _in_order(folded: str) -> list[str]:
    found: list[tuple[int, str]] = []
    rest = folded
    for form in forms():
        found += [(match.start(), form.answer) for match in form.pattern.finditer(rest)]
        rest = form.pattern.sub(lambda match: "\0" * len(match.group()), rest)
    return [answer for _, answer in sorted(found)]

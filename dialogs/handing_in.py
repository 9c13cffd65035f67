"""Words that hand the request in: the whole of an impatient yes, wherever it is said.

Where a paper is asked for they mean «without it» (``flows.identity``); they consent to nothing.
"""

from __future__ import annotations

import re

from dialogs.understanding.patterns import regex

SUBMIT = regex(r"提交|确认无误|submit|confirm", re.IGNORECASE)
HAND_IN = regex(
    r"(?:好的?|赶紧|赶快|快点?|马上|立刻|那就?|就|先|直接|这就|给我|帮我|可以|能|[,，\s])*(?:[提上]?交|递|办|[送发]出)(?:上去|掉|去)?[了吧啊呗呀]*"
    r"(?:[\s,，.。!！~]+(?:别|少|不要|甭)(?:再)?(?:废话|啰嗦|罗嗦|磨叽|墨迹|问|BB|bb)了?)?[\s,，.。!！~]*"
    r"|(?:(?:ok(?:ay)?|please|then|just|now|yes)[\s,]+)*"
    r"(?:(?:send|hand|file) it|submit(?: it| this| (?:the|my) request)?)"
    r"(?: (?:in|off|first|already|now|please|then|anyway))*[\s,.!]*(?:(?:stop|no more|enough) \w+)?[\s.!]*",
    re.IGNORECASE,
)
"""The whole of an impatient yes; its «别废话» forbids the talk, not the request."""
LONGEST = 30
CLAUSE = regex(r"[,，。;；!！?？]")


def hands_in(text: str) -> bool:
    """Whoever thinks aloud before it («let me see … right, send it») ends with it."""
    ends = re.split(r"[\s,，。;；]+", text.strip())[-1]
    return any(HAND_IN.fullmatch(part) for part in (text.strip(), ends) if len(part) <= LONGEST)


def says_submit(text: str) -> bool:
    """The same by the very word: «可以，交吧» beside a paper may be the paper."""
    return hands_in(text) and SUBMIT.search(text) is not None


def submits_plainly(text: str) -> bool:
    """Whether one of the clauses does, whatever the others ask or wish."""
    return any(says_submit(clause) for clause in CLAUSE.split(text))

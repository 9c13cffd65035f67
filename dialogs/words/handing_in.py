"""Words that hand the request in: the whole of an impatient yes, wherever it is said.

Where a paper is asked for they mean «without it for now» (``flows.identity``); they neither consent nor refuse.
"""

from __future__ import annotations

import re

from dialogs.understanding import in_characters
from dialogs.understanding.patterns import regex, says

SUBMIT = regex(r"提交|确认无误|submit|confirm")
HAND_IN = regex(
    r"(?:好的?|确[认定]|赶紧|赶快|快点?|马上|立刻|那就?|就|先|直接|这就|给我|帮我|可以|能|[,，\s])*(?:[提上]?交|递|办|[送发]出)(?:上去|掉|去)?[了吧啊呗呀]*"
    r"(?:[\s,，.。!！~]+(?:别|少|不要|甭)(?:再)?(?:废话|啰嗦|罗嗦|磨叽|墨迹|问|BB|bb)了?)?[\s,，.。!！~]*"
    r"|(?:(?:ok(?:ay)?|please|then|just|now|yes)[\s,]+)*"
    r"(?:(?:send|hand|file) it|submit(?: it| this| (?:the|my) request)?)"
    r"(?: (?:in|off|first|already|now|please|then|anyway))*[\s,.!]*(?:(?:stop|no more|enough) \w+)?[\s.!]*"
)
"""The whole of an impatient yes; its «别废话» forbids the talk, not the request."""
held_back = says(
    r"(?:(?<!要)[不甭勿莫]|(?<!特)别|[没未](?=[想打敢要交提递])|再|才|等(?!了)[^,，。;；]{1,10}(?:回来|[之以]?后|[完好]))"
    r"(?:要|想|用|能|可以|会|敢|打算|急着)?[\s,，]*(?:[提递上]?交|submit)"
    r"|\b(?:not|never|cannot|(?:do|did|ca|wo|should)n.?t|before|until|when|if|once|after)\s+"
    r"(?:(?:i|we|you|to|can|do|want|ready|please|yet)\s+){0,4}(?:submit|send it|hand it|file it)"
)
"""The word, and right before it what takes it back: «先不要 提交», «等我老公回来 提交», «before I submit»."""
handed_in_before = says(
    r"(?:已经|早就?|之前|以前|上次|上回|前[几两]?天|昨天|刚刚?才?)[^,，。;；不没?？]{0,4}(?:提?交|申请)(?:过|了)(?:一?[份次个回]|申请)?了?"
    r"(?=[\s。.!！~]*$)"
    r"|\b(?:already|before)\b.{0,8}\b(?:submitted|filed|handed (?:it|one) in|sent (?:it|one)|made (?:one|a request))\b"
    r"|\b(?:submitted|filed|sent|made) (?:it|one|this|that|a request) (?:already|before|last week|yesterday)\b"
)
"""«算了，已经提交过了»: there is a request already, they think."""
LONGEST = 30
CLAUSE = regex(r"[,，。;；!！?？]")


def hands_in(text: str) -> bool:
    """Whoever thinks aloud before it («let me see … right, send it») ends with it."""
    said = in_characters(text).strip()
    ends = re.split(r"[\s,，。;；]+", said)[-1]
    return not held_back(said) and any(HAND_IN.fullmatch(part) for part in (said, ends) if len(part) <= LONGEST)


def says_submit(text: str) -> bool:
    """The same by the very word: «可以，交吧» beside a paper may be the paper."""
    return hands_in(text) and SUBMIT.search(in_characters(text)) is not None


def submits_plainly(text: str) -> bool:
    """Whether one of the clauses does, whatever the others ask or wish."""
    return any(says_submit(clause) for clause in CLAUSE.split(text))

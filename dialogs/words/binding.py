"""Whether a yes binds: a submission, a separate consent, a request taken back.

It binds as a whole: one clause of the line says nothing but yes, by its words and, where it was learnt, as people
answer the question; and nothing in that clause or behind it undoes it («同意，等等»). Half a yes is asked about.
"""

from __future__ import annotations

import re

from dialogs.understanding import HAN, answers_only, bound_answer, nothing_else, parse
from dialogs.understanding.patterns import regex, says
from dialogs.words.asking import asks, marked
from dialogs.words.giving_up import changed_mind
from dialogs.words.in_context import bound
from dialogs.words.putting_off import another_time, asks_to_wait, hesitates, looks_first

CLAUSE = regex(rf"[,，。.;；!！?？…~]+|\bbut\b|但是?(?!书)|不过(?!\S?$)|可是(?!\S?[的嘛])|(?<={HAN})\s+")
FIRMLY = 0.9
"""A yes in words that are none elsewhere («给就给»)."""
_ACTS = r"(?:提?交|递|同意|确认|确定|答应|办|弄|撤)"
_UNDOES = says(
    rf"等我|问(?:问|一?[下声])|算了|才怪|随便|放着|\b(?:never ?mind|forget it|let me ask)\b"
    rf"|[没未]有?(?:说|叫|让|要|想)(?:过|要|了|[你您]们?)*{_ACTS}|{_ACTS}过?不(?:了|成|上)"
    r"|(?:没错|问题|对|是)吧\W*$"
)
"""Wants a moment, gives it up, denies it was said, cannot, or asks by «吧»."""


def undone(text: str) -> bool:
    """Whether the words take back or put off what a yes beside them says."""
    return changed_mind(text) or any(reads(text) for reads in (_UNDOES, asks_to_wait, hesitates))


def binds(text: str, question: str = "", label: str = "") -> bool:
    """Whether the line is a whole yes; ``label`` is what a yes is called among the answers to ``question``."""
    if marked(text):
        return False
    clauses = [clause.strip() for clause in CLAUSE.split(text) if clause.strip()]
    said = [number for number, clause in enumerate(clauses) if _whole(clause, question, label)]
    behind = clauses[said[-1] + 1 :] if said else []
    return bool(said) and not (any(map(asks, behind)) or any(map(_held, clauses[said[-1] :])))


def _held(clause: str) -> bool:
    return undone(clause) or another_time(clause) or looks_first(re.sub(r"\s+", "", clause))


def _whole(clause: str, question: str, label: str) -> bool:
    surely = bool(question) and bound(question, clause, label)
    if parse("yes_no", clause).value == "yes":
        return surely or nothing_else(clause) or answers_only(clause)
    return surely and bound_answer(question, clause)[1] >= FIRMLY

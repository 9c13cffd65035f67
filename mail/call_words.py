"""What a colleague writes of a call: «打了没人接», "no answer". Such a call is still owed (``handlers.callbacks``)."""

from __future__ import annotations

import re

NOT_REACHED = re.compile(
    r"(?:没有?|无|未)人?(?:接|打通|联系上)|打不通|接不通|联系不[上到]|找不到人|关机|停机|空号|占线|忙音|拒接|挂[断了]"
    r"|\bno (?:answer|reply|response)\b|\b(?:did|does)(?:n't| not) (?:answer|pick up|reply)\b"
    r"|\bno(?:body|t| one) (?:answer|reach|pick)\w*|\b(?:could|can)(?:n't| not|not) reach\b"
    r"|\b(?:was|is|line) busy\b|\bswitched off\b|\bunreachable\b|\bvoice ?mail\b",
    re.IGNORECASE,
)
REACHED = re.compile(
    r"(?<![没未不])(?<!没有)(?:打通|接通|联系上|接)了|(?:说|谈|聊|讲|沟通)(?:过|好|清楚|完|妥)了?"
    r"|\b(?:then|finally|later) (?:reached|answered)|\bspoke\b|\btalked\b",
    re.IGNORECASE,
)
"""At the second try, or in another way."""
TO_THEM = re.compile(r"[您你]|\byou(?:r|rs)?\b", re.IGNORECASE)


def reached_nobody(text: str) -> bool:
    return NOT_REACHED.search(text) is not None and not REACHED.search(text)


def speaks_to_them(text: str) -> bool:
    """Whether the words are for the person who was called, and no report."""
    return TO_THEM.search(text) is not None

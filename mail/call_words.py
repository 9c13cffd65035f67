"""What a colleague writes of a call: «打了没人接», "no answer". Such a call is still owed (``handlers.callbacks``).

The same words are everyday ones of lifts and hotlines («电梯停机», «热线占线»), and what is taken for a report never
reaches the person: so only short words of a call alone are one.
"""

from __future__ import annotations

import re

UNANSWERED = (
    r"(?:(?:没有?|无|未)人?(?:接|打通|联系上)|打不通|接不通|联系不[上到]|找不到人)"
    r"(?![^，。,.]{0,3}(?:时|的话|的(?:问题|情况|事)))"
    r"|\bno (?:answer|reply|response)\b|\b(?:did|does)(?:n't| not) (?:answer|pick up|reply)\b"
    r"|\bno(?:body|t| one) (?:answer|reach|pick)\w*|\b(?:could|can)(?:n't| not|not) reach\b"
    r"|\b(?:was|is|line) busy\b|\bswitched off\b|\bunreachable\b|\bvoice ?mail\b"
)
OF_A_PHONE = r"(?:关机|停机|空号|占线|忙音|拒接|挂[断了])(?:了|中|状态)?(?=\s*(?:$|[，。,.；;！!、\n]))"
WHOSE = r"(?:对方|客户|业主|用户|机主|[他她]|提示|显示|现在|一直|[一二两三四几\d]次|[都又仍还是已在为经])*"
CALL = (
    r"(?:打(?:了|过|去|给|电话)|给[您你他她]\w{0,4}打|拨(?:了|过|打了)|[去致]电|(?<!客服)(?<!热线)(?<!物业)电话|手机|号码"
    r"|\b(?:call|rang|ring|phon|tried)\w*)"
)
ON_THE_PHONE = re.compile(
    rf"{CALL}[^。！？!?\n]{{0,30}}?(?:{UNANSWERED})|{CALL}[^，。,.！？!?\n]{{0,6}}{OF_A_PHONE}"
    rf"|(?:^|[，。,.；;：:、\n])\s*{WHOSE}{OF_A_PHONE}",
    re.IGNORECASE,
)
"""Beside a word for the call, or a clause of its own."""
ALONE = re.compile(UNANSWERED, re.IGNORECASE)
OF_OTHERS = re.compile(
    r"请|可以|问题|情况|热线|客服|物业|维保|师傅|电梯|\b(?:please|hotline|team|data|we have)\b", re.IGNORECASE
)
"""What is no report of a call to the person."""
REACHED = re.compile(
    r"(?<![没未不])(?<!没有)(?:打通|接通|联系上|接)了|(?:说|谈|聊|讲|沟通)(?:过|好|清楚|完|妥)了?"
    r"|已[^，。,.\n]{0,10}(?:解决|[办处]理?[完好妥]|妥)"
    r"|\b(?:then|finally|later) (?:reached|answered)|\bspoke\b|\btalked\b|\b(?:re)?solved\b|\bsettled\b",
    re.IGNORECASE,
)
"""At the second try, or in another way."""
TO_THEM = re.compile(r"[您你]|\byou(?:r|rs)?\b", re.IGNORECASE)
WORD = re.compile(r"[\u4e00-\u9fff]|[^\W\u4e00-\u9fff]+")
SHORT = 15


def reached_nobody(text: str) -> bool:
    if REACHED.search(text):
        return False
    return ON_THE_PHONE.search(text) is not None or (_is_short(text) and ALONE.search(text) is not None)


def is_report(text: str) -> bool:
    """Whether the words are for colleagues alone; whatever is longer is for the person who was called."""
    return _is_short(text) and not TO_THEM.search(text)


def _is_short(text: str) -> bool:
    """At most ``SHORT`` characters, or as many words of another script, about nothing else."""
    return len(WORD.findall(text)) <= SHORT and not OF_OTHERS.search(text)

"""Pictures that a camera took: of which day, hour and lift they are is asked once, and is for staff to find."""

from __future__ import annotations

from dataclasses import replace

from bot.domain.phrases import phrase
from dialogs.draft import Draft, scope_of
from dialogs.hearing import UNSURE
from dialogs.model import Facts, Say
from dialogs.steps import Answer, Heard, Step, Took
from dialogs.told.scope import SITUATED, joined
from dialogs.understanding.patterns import regex
from dialogs.wording import options

FOOTAGE = regex(
    r"录像|錄像|录影|监控|監控|摄像头"
    r"|\b(?:cctv|footage|(?<!your )(?<!interview )videos?(?! (?:call|interview|chat|meeting)))\b"
    r"|\bcamera (?:recording|picture|image)s?\b"
)
PLACED = regex(
    r"\d|[昨前今]天|[昨今]晚|上[个]?(?:周|星期|礼拜|月)|[一二三四五六七八九十](?:点|号楼|单元)"
    r"|\b(?:yesterday|today|last (?:night|week|\w+day)|tower|building|lift no)\b"
)
"""A day, an hour, a house: enough to look for."""


def recorded(draft: Draft) -> bool:
    """Whether what was said before the last line asks for what a camera took."""
    return any(map(FOOTAGE.search, (*draft.said[:-1], draft.scope, draft.words)))


def _unplaced(draft: Draft, _facts: Facts) -> bool:
    wished = scope_of(draft)
    return bool(FOOTAGE.search(wished)) and not (PLACED.search(wished) or SITUATED.search(wished))


def _take_place(heard: Heard, draft: Draft, _facts: Facts) -> Answer:
    if heard.kind != "text" or not heard.text:
        return None
    told = replace(draft, placing=True)
    if heard.choice or UNSURE.search(heard.text):
        return Took(told, (Say(phrase("ask_footage.left_open")),))
    lines = (*(line for line in draft.said if FOOTAGE.search(line)), heard.text)
    for line in lines:
        told = replace(told, scope=joined(told.scope, line))
    return Took(told)


STEP = Step(
    "ask_footage",
    _unplaced,
    lambda draft: draft.placing,
    lambda _draft, _facts: Say(phrase("ask_footage.text"), options("ask_footage", "unsure")),
    _take_place,
    clears=("placing",),
    greedy=True,
)

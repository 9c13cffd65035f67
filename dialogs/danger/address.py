"""An address told for itself: where somebody lives, or which lift a recording is of.

After a cry it tells where to go (``place``). Where something is asked, or data are spoken of, it is noted like any
other word; only what stands beside it can make it a cry.
"""

from __future__ import annotations

from dialogs.danger.cries import in_danger
from dialogs.danger.words import DATA, HOW_IT_IS, of_people, only_danger, shut_in
from dialogs.turns import Scene
from dialogs.understanding import HAN, plain_characters, understand
from dialogs.understanding.patterns import regex

_ESTATE = rf"{HAN}{{2,8}}?(?:小区|花园|苑|家园|公寓|公馆|[城村里湾]|广场|大厦|大楼|医院|[路街道巷]\d+)"
_UNIT = r"[\dA-Za-z一二三四五六七八九十]{1,4}\s*(?:号楼|号院|号|幢|栋|座|楼|弄|单元|期|区|室|层)"
_LIFT = r"(?:的?(?:最|靠)?(?:左|右|东|西|南|北|中间|前|后|里)?(?:[边侧面]|手边)*的?那?[部台个]?\s*(?:[电客货]?梯)?)"
_EN_UNIT = r"(?:building|block|tower|floor|unit|flat|room|apartment|apt)\.? (?:no\.? ?)?[\da-z]{1,4}\b[\s,]*"
ADDRESS = regex(
    rf"\b(?:{_EN_UNIT})+(?:the (?:\w+ )?(?:lift|elevator|one)\b|(?:lift|elevator) (?:no\.? ?)?\w\b)?"
    rf"|(?:我们?)?(?:家)?(?:就|是)?(?:住在?|在|地址是?)?(?:{_ESTATE})?\s*(?:{_UNIT}[\s,，、-]*)+(?:\d{{3,4}}室?)?{_LIFT}(?!里)"
)
TROUBLE = regex(r"[晃抖响停关困坏卡掉吵夹震快急救]|故障|失灵|不[动走开]|里面?\W*$")
"""Of a lift: no address any more."""


def only_an_address(scene: Scene) -> bool:
    """Whether such a line answers, or goes on about, what is asked for."""
    text = scene.heard.words
    asked = scene.draft.offered[:1] == ("emergency",)
    spoken_of = scene.form_open or DATA.search(text) is not None
    return spoken_of and not (asked or in_danger(scene) or scene.heard.chosen) and _harmless(plain_characters(text))


def _harmless(text: str) -> bool:
    rest, addresses = ADDRESS.subn(" ", text)
    signs = (HOW_IT_IS.search, TROUBLE.search, only_danger, shut_in, of_people)
    return addresses > 0 and not any(sign(rest) for sign in signs) and understand(rest).intent != "emergency"

"""A fire told beside an answer of the form: whom to call is told first, and the answer is kept.

No fire of a lift, most likely: whether somebody is in danger is asked, as in ``doubts``. Whoever says
no, or goes on, has the number or the name taken that stood beside it.
"""

from __future__ import annotations

import re
from dataclasses import replace

from bot.domain.phrases import phrase
from dialogs.danger.cries import in_danger
from dialogs.danger.doubts import SHORT, ask_first, nobody, was_asked
from dialogs.danger.harm import only_told
from dialogs.danger.needs import first_call
from dialogs.danger.over import BURNS, parts
from dialogs.danger.spoken_of import asked_beforehand, long_over
from dialogs.danger.words import only_danger
from dialogs.hearing import bare, chosen, heard_as
from dialogs.model import Option, Turn
from dialogs.steps import Heard
from dialogs.turns import Scene
from dialogs.understanding import understand
from dialogs.understanding.patterns import regex
from dialogs.words.global_words import WORDS

_NUMBER = re.compile(r"(?<![\w.+-])[\w.+-]+@[\w.-]+|\+?\d[\d -]{5,}")
_BURNING = regex(r"\b(?:is|are|['’]s) burning\b")
_WHO_OR_WHERE = frozenset({"ask_name", "ask_group"})


def fire_beside_an_answer(scene: Scene) -> Turn | None:
    """«家里着火了 138…», asked for the number: no fire of a lift, but first it is told whom to call."""
    if not _burns_beside(scene, scene.heard):
        return None
    said = (*scene.draft.said, scene.heard.text)
    return ask_first("emergency.perhaps", replace(scene, draft=replace(scene.draft, said=said)))


def answered_beside_a_fire(scene: Scene) -> str:
    """Told that nothing burns, or to go on: the number or the name that stood beside the fire; else empty."""
    text, before = scene.heard.text, scene.draft.said[-1:]
    if not (before and was_asked(scene) and scene.form_open and BURNS.search(before[0])):
        return ""
    goes_on = "continue" in (
        WORDS.get(bare(text)),
        *chosen(text, [Option(way, phrase(f"start.{way}")) for way in scene.draft.offered]),
    )
    if not (goes_on or nobody(scene.heard.words)) or not _burns_beside(scene, heard_as(scene.heard, before[0])):
        return ""
    number = _NUMBER.search(before[0])
    return number.group() if number else " ".join(part for part in parts(before[0]) if not BURNS.search(part))


def _burns_beside(scene: Scene, heard: Heard) -> bool:
    text, said = heard.words, heard.understood
    answers_it = said.phone or said.email or scene.talk.question in _WHO_OR_WHERE
    if not (scene.form_open and answers_it and BURNS.search(text)) or in_danger(scene):
        return False
    rest = _NUMBER.sub(" ", text)
    burns = (only_danger(rest) or _BURNING.search(rest)) and first_call(rest) == "fire"
    told = only_told(rest) or long_over(rest) or asked_beforehand(rest)
    return bool(burns) and len(bare(rest)) <= 2 * SHORT and not told and understand(rest).intent != "emergency"

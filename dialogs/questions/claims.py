"""Who pays after an accident, and whether it was one: for colleagues, who are reached by phone or by «人工».

Neither the fee of a request nor the day of its answer is meant. While an alarm is on it is a need like others
(``dialogs.danger.needs``).
"""

from __future__ import annotations

from bot.domain.phrases import phrase
from dialogs.danger.needs import OF_A_CLAIM
from dialogs.danger.spoken_of import long_over
from dialogs.danger.words import DATA, OF_A_CAR
from dialogs.model import Say, Turn
from dialogs.told.stated import stated_rights
from dialogs.turns import Scene, answer
from dialogs.understanding.patterns import regex
from dialogs.wording import options
from dialogs.words.in_context import belongs
from dialogs.words.length import SENTENCE

SETTLES = regex(r"投诉|起诉|告你|法院|律师|监管|退[款钱]|\b(?:complain\w*|sue|court|lawyer|refund)\b")
"""A complaint has an answer of its own."""


def _only_told(scene: Scene) -> bool:
    """An accident of the past, and nothing asked for."""
    text, intent = scene.heard.text, scene.heard.understood.intent
    return not scene.form_open and intent == "other" and long_over(text) and OF_A_CAR.search(text) is not None


def claim(scene: Scene) -> Turn | None:
    """Where to turn with it; an open form goes on. None for any other line, and for a wish about data beside it."""
    text = scene.heard.text
    if scene.heard.kind != "text" or scene.heard.chosen or len(text) > SENTENCE:
        return None
    if DATA.search(text) or SETTLES.search(text) or set(stated_rights(scene.heard.understood)) - {"explain"}:
        return None
    claims = OF_A_CLAIM.search(text) and not (scene.form_open and belongs(scene.talk.question, text))
    if not (claims or _only_told(scene)):
        return None
    said = phrase("claim.told", hotline=scene.facts.settings.hotline)
    return answer(scene, (Say(said, () if scene.form_open else options("start", "human", "request")),))

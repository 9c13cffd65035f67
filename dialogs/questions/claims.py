"""Who pays after an accident, and whether it was one: for colleagues, who are reached by phone or by «人工».

Neither the fee of a request nor the day of its answer is meant. What is claimed beside something else goes along with
the request. While an alarm is on it is a need like others (``dialogs.danger.needs``).
"""

from __future__ import annotations

from dataclasses import replace

from bot.domain.phrases import phrase
from dialogs.danger.needs import OF_A_CLAIM
from dialogs.danger.spoken_of import long_over
from dialogs.danger.words import DATA, OF_A_CAR
from dialogs.draft import read_draft, with_line
from dialogs.hearing import agreed
from dialogs.model import Emergency, Say, Turn
from dialogs.told.stated import stated_rights
from dialogs.turns import Scene, answer, choices, with_draft
from dialogs.understanding import nothing_else
from dialogs.understanding.patterns import regex
from dialogs.wording import options
from dialogs.words.in_context import belongs
from dialogs.words.line import SENTENCE

SETTLES = regex(r"投诉|起诉|告你|法院|律师|监管|退[款钱]|\b(?:complain\w*|sue|court|lawyer|refund)\b")
"""A complaint has an answer of its own."""
MONEY = regex(
    r"(?<!不用)(?<!不要)(?<!不是要)(?<!没要)(?<!不需要)赔(?!率|偿?[金款]?的?(?:记录|协议|进度|材料|资料|合同|明细))|精神损失|误工费"
    r"|(?:给|要)[^,，。;；]{0,4}补偿(?!的?(?:记录|协议|明细))"
    r"|\b(?:(?:pay|claim|want|demand|owe)\w*|i need|entitled to) (?:\w+ ){0,3}"
    r"(?:compensation(?! (?:record|data|detail|histor|package)\w*)|damages)"
    r"|\bcompensate (?:me|us)\b"
)
"""Claimed, and no paper about it."""
OFFERED = ("human", "request")


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
    if scene.form_open:
        return answer(scene, (Say(said),))
    return choices(scene, Say(said, options("start", *OFFERED)))


def wants_it_handed_on(scene: Scene) -> bool:
    """A bare yes, where a colleague was offered for a claim."""
    return scene.draft.offered == OFFERED and agreed(scene.heard) == "yes" and nothing_else(scene.heard.text)


def with_claim(turn: Turn, scene: Scene) -> Turn:
    """Whatever else a line is: the claim in it goes along with the request, and what can be done here is said."""
    heard, draft = scene.heard, read_draft(turn.talk.draft)
    if heard.kind != "text" or heard.chosen or not MONEY.search(heard.text) or draft.alarm:
        return turn
    told = any(say.phrase.key.startswith("claim.") for say in turn.says)
    urgent = any(isinstance(effect, Emergency) for effect in turn.effects)
    beside = () if told or urgent else (Say(phrase("claim.beside")),)
    return replace(with_draft(turn, with_line(draft, heard.text)), says=(*turn.says[:-1], *beside, *turn.says[-1:]))

"""What sounds like a cry and rather answers the open question, or goes on about a case."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from bot.domain.rights import Right
from dialogs.danger.calmly import EXCUSE, told_calmly
from dialogs.danger.cries import in_danger
from dialogs.danger.needs import first_call
from dialogs.danger.place import place_only
from dialogs.danger.words import HOW_IT_IS, NOT_COME, failing, only_lives
from dialogs.flows.confirm import spelt_signs
from dialogs.flows.contact import RESEND
from dialogs.flows.footage import recorded
from dialogs.hearing import bare
from dialogs.told.death import not_bereaved
from dialogs.told.mentions import FOREIGN
from dialogs.told.naming import Named, named_by_role
from dialogs.told.particulars import when_and_where
from dialogs.told.receiver import receiver_called
from dialogs.told.values import PARDON, told_anew
from dialogs.turns import Scene
from dialogs.understanding.patterns import regex
from dialogs.words.in_context import HAS_LIFT, belongs, hardly_cries, may_cry

ALARMING = 0.85
"""From this on a cry is a cry, even where the words would answer the open question."""
GASPED = 3
"""Characters: «没气了», «不动了» tell too little to be an answer, and may be all that somebody can type."""
SHORTLY = 8
"""«着火了», «老人晕倒了» and nothing else answer no question."""
HELPLESS = regex(
    r"(?:爬|站|起)不[上出起来]|起不来|动弹?不[了得]|出不来|够不[着到]|喘不"
    r"|\b(?:can.?t|cannot|unable to) (?:\w+ )?(?:get (?:out|up|down|off)|climb|move|stand|breathe)\b"
)
"""Whoever is so answers no question, whatever else the line may mean."""


ANSWERED: Mapping[str, Callable[[Scene, str], bool]] = {
    "ask_group": lambda _, text: HAS_LIFT.fullmatch(bare(text)) is not None,
    "ask_proxy": lambda _, text: FOREIGN.search(text) is not None,
    "ask_phone": lambda scene, _: _excuses(scene),
    "ask_email": lambda scene, _: _excuses(scene),
    "confirm": lambda scene, text: bool(spelt_signs(text, scene.draft)) or _puts_an_address_right(scene, text),
    "ask_otp": lambda scene, text: not in_danger(scene) and NOT_COME.fullmatch(bare(text)) is not None,
}
"""What answers the open question, whatever it sounds like."""
ANSWERED_FAINTLY: Mapping[str, Callable[[Scene, str], bool]] = {
    "ask_name": lambda _, text: named_by_role(text) != Named(),
    "after_done": lambda _, text: belongs("after_done", text),
    "ask_otp": lambda _, text: RESEND.search(text) is not None,
}
"""What does so unless it surely is a cry."""


def answers_rather(scene: Scene) -> bool:
    """«家里装了电梯», asked how they know us, «梯都拆了», asked why: nothing of it is trouble."""
    question, text = scene.talk.question, scene.heard.words
    alarming = scene.heard.understood.confidence >= ALARMING
    for answered in (ANSWERED, {} if alarming else ANSWERED_FAINTLY):
        if question in answered and answered[question](scene, text):
            return True
    if (
        _places_a_recording(scene)
        or _tells_calmly(scene)
        or told_calmly(scene)
        or (scene.form_open and _of_another(scene, alarming=alarming))
    ):
        return True
    gasped = len(bare(text)) <= GASPED and alarming
    at_once = len(bare(text)) <= SHORTLY and (first_call(text) or failing(text))
    if HELPLESS.search(text) and scene.heard.understood.intent == "emergency":
        return False
    return not (gasped or at_once or may_cry(question, text))


def _of_another(scene: Scene, *, alarming: bool) -> bool:
    """That the other person of the request lives, or that nobody has died."""
    text = scene.heard.words
    if scene.draft.for_other and not in_danger(scene) and only_lives(text):
        return True
    lives = scene.draft.requester == "relative" and not_bereaved(text)
    return lives and not (alarming or HOW_IT_IS.search(text))


def _excuses(scene: Scene) -> bool:
    """«刚在井道里没信号 136…»: why the number that was asked for comes late."""
    told = scene.heard.understood.phone or scene.heard.understood.email
    return bool(told) and not in_danger(scene) and EXCUSE.search(scene.heard.words) is not None


def _puts_an_address_right(scene: Scene, text: str) -> bool:
    """«不好意思，是湖滨路14号», where the details name another number of that road."""
    only_there = place_only(PARDON.sub("", text).strip(" ,，。.!！"))
    return not in_danger(scene) and only_there and told_anew(text, scene.draft.detail)


def _places_a_recording(scene: Scene) -> bool:
    """«Hill Tower lift 2», behind a wish for the recording of it."""
    looked_up = scene.talk.flow == "request" and not in_danger(scene) and recorded(scene.draft)
    return looked_up and when_and_where(scene.heard.words, looked_up=True)


def _tells_calmly(scene: Scene) -> bool:
    """Who is to receive the data («it's called Sunrise Elevator»), or what hardly is a cry where it is said."""
    text = scene.heard.words
    if in_danger(scene) or HOW_IT_IS.search(text):
        return False
    if Right.TRANSFER in scene.draft.rights and receiver_called(text):
        return True
    merely = scene.form_open and scene.heard.understood.intent != "emergency"
    return merely and hardly_cries(scene.talk.question, text)

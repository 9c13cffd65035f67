"""The last steps of the form, papers and card: a line that only puts off, and a name put right.

What the paper and the card are answered with is ``flows.identity`` and ``flows.confirm``.
"""

from __future__ import annotations

from bot.domain.phrases import phrase
from bot.domain.rights import VALUES
from dialogs.flows.card import FORMER_NAME
from dialogs.flows.request import NAME_MEANT
from dialogs.form.persons import CARD
from dialogs.hearing import bare
from dialogs.model import Say, Turn
from dialogs.told.documents import holds_number
from dialogs.told.kin import kin
from dialogs.told.naming import named_instead
from dialogs.told.scope import spares
from dialogs.told.slots import CORRECTED
from dialogs.told.stated import NAMES_AN_ACT, stated_rights
from dialogs.turns import Scene, answer
from dialogs.understanding.parts import parts_of
from dialogs.understanding.patterns import regex
from dialogs.words.in_context import CLEARLY, learnt, likeliest
from dialogs.words.line import asks
from dialogs.words.no_code import NOT_THERE
from dialogs.words.stopping import another_time, sends_later, waits

CHANGE = regex(r"改|换|错|不对|不是|应该?[是为叫]|\b(?:change|wrong|correct|should be|not)\b")
LANES = {"ask_otp": "id_consent", "id_consent": "id_consent", "ask_id": "id_consent", "confirm": "confirm"}
"""Where each question's answers were learnt; who looks for a phone or a paper waits alike."""


def waits_at_the_end(scene: Scene) -> Turn | None:
    """What was filled in rests, and the question is asked again; None for any other line."""
    if not only_waits(scene):
        return None
    key = "confirm.postponed" if scene.talk.question == "confirm" else "aside.pause"
    return answer(scene, (Say(phrase(key)),))


def only_waits(scene: Scene) -> bool:
    """«我问下我儿子再说», «one sec, need to find my card», «不着急 我先看看»."""
    question, heard, text = scene.talk.question, scene.heard, scene.heard.text
    if scene.talk.flow != "request" or question not in LANES or not heard.typed:
        return False
    said = heard.understood
    overdue = question == "ask_otp" and NOT_THERE.search(text) is not None
    told = said.phone or said.email or said.name or said.requester or holds_number(text) or overdue
    another = {*stated_rights(said)} - {*scene.draft.rights} and NAMES_AN_ACT.search(text)
    if told or another or spares(text) or asks(text):
        return False
    if question == "ask_id" and any(waits(bare(part)) for part in parts_of(text)):
        return not (sends_later(text) or another_time(text))  # «身份证不在身边 等下»
    if CORRECTED.search(text):
        return False
    label, sure = likeliest(LANES[question], text)
    return label == "wait" and (sure >= CLEARLY or question == "ask_id")


def name_at_the_card(scene: Scene) -> str:
    """The name that a line under the card gives in place of the one that stands; empty where it gives none, or may
    speak of another's name or of one in the files."""
    draft, text = scene.draft, scene.heard.text
    others = draft.for_other or kin(text) or FORMER_NAME.search(text) or VALUES & {*draft.rights}
    own = scene.talk.question in CARD and draft.name and not others
    meant = learnt("confirm", text) == "change_name" or (NAME_MEANT.search(text) and CHANGE.search(text))
    return named_instead(text, draft.name) if own and meant else ""

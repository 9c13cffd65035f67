"""A line at the card or at the consent that says yes and something beside it, heard as a whole.

Whether it hands in is learnt from lines beside a yes (tests/eval/answers/beside_a_yes.tsv): thanks, haste, a grumble
and a question of how it goes on take nothing back; a condition, a doubt, a joke, another's yes, a part left out and a
question whose answer may change the mind do. Nothing is handed in where a value is told, or where anybody is in danger.
"""

from __future__ import annotations

from dataclasses import replace

from bot.domain.phrases import phrase
from bot.domain.rights import Right
from dialogs.draft import read_draft
from dialogs.form.beside_a_yes import remark
from dialogs.form.clauses import Read, clauses, cries, saying
from dialogs.form.composite import REMEMBERED, behind, may_be_parted
from dialogs.form.open_question import answered
from dialogs.hearing import heard_as
from dialogs.model import Say, Turn
from dialogs.steps import Heard
from dialogs.told.documents import number_only
from dialogs.told.stated import stated_rights
from dialogs.turns import Scene
from dialogs.understanding import read_answer
from dialogs.words.in_context import SURELY, learnt
from dialogs.words.line import may_ask

YES = {"confirm": "submit", "id_consent": "agree"}
"""The option that is a yes to each question that binds."""
AFTERWARDS = frozenset({"when", "where_answer"})
"""What the receipt tells."""
HARDLY = 0.35
"""With less a yes is not taken, whatever its words."""


def freely(text: str) -> float:
    """How likely the whole line is a yes from which nothing in it takes anything back."""
    return sum(sure for label, sure in read_answer("beside_a_yes", text) if label in ("yes", "ask"))


def taken_freely(scene: Scene, read: Read) -> Turn | None:
    """The yes taken, what is asked beside it answered, what is told gone along; None where it is not sure to be one."""
    text, question, step = scene.heard.text, scene.talk.question, scene.step
    if question not in YES or step is None or scene.heard.chosen or not may_be_parted(scene):
        return None
    if _tells_more(scene) or freely(text) < SURELY:
        return None
    parts = clauses(text) or [text]
    asked = [part for part in parts if may_ask(part)]
    draft = scene.draft
    for part in (part for part in parts if part not in asked):
        told = remark(replace(scene, draft=draft), part)
        draft = told.draft if told else draft
    said = replace(draft, said=(*draft.said, text)[-REMEMBERED:])
    turn = answered(replace(scene, draft=said, heard=_chosen(scene, YES[question])), step)
    for part in asked:
        turn = _answered_too(scene, turn, part, read)
    return turn


def _chosen(scene: Scene, option: str) -> Heard:
    """The option, whatever the line asks besides."""
    return replace(heard_as(scene.heard, ""), chosen=(option,))


def _tells_more(scene: Scene) -> bool:
    """A value, another right, a paper's number, a cry."""
    said = scene.heard.understood
    others = {*stated_rights(said)} - {*scene.draft.rights, Right.EXPLAIN}
    told = said.phone or said.email or said.name or said.new_value or said.negated
    return bool(told or others or number_only(scene.heard.text) or any(map(cries, clauses(scene.heard.text) or [scene.heard.text])))


def _answered_too(scene: Scene, turn: Turn, part: str, read: Read) -> Turn:
    if turn.talk.flow == "request":
        return behind(scene, turn, part, read)
    if learnt("in_passing", part) in AFTERWARDS:
        return turn  # the receipt tells it
    after = saying(Scene(turn.talk, read_draft(turn.talk.draft), scene.heard, scene.facts), part)
    said = read(after)
    understood = not (said.effects or said.talk.misunderstood) and said.talk.question == turn.talk.question
    extra = said.says[:1] if understood else (Say(phrase("confirm.asked_on")),)
    return replace(turn, says=(*turn.says, *extra))

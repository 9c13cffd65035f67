"""Questions about the procedure itself, at any step and after it: how long, what it costs, how papers come.

They are answered in a sentence from what the conversation knows, and open no request. Which question a line is, is
``dialogs.understanding.read_answer``; questions about the rules are ``clauses``.
"""

from __future__ import annotations

import re

from bot.domain.cases import ENDED, Case
from bot.domain.phrases import Phrase, phrase
from bot.domain.rights import Right, shown_first
from dialogs.hearing import QUESTION
from dialogs.in_context import asks
from dialogs.model import Say
from dialogs.slots import stated_rights
from dialogs.turns import Scene
from dialogs.understanding import SURE, read_answer
from dialogs.wording import NOTED

WHEN = re.compile(
    r"(?:多久|几天|多长时间|什么时候|啥时候|何时)[^,，。]{0,6}(?:给我|答复|回复|办[好完]|弄好|处理|有?结果|拿到|收到"
    r"|搞定)"
    r"|\b(?:how long (?:does|will|would) (?:it|this) take|when (?:will|do|can) i (?:get|hear|receive))\b",
    re.IGNORECASE,
)
"""About this request's answer, not about the rules."""
MAYBE = re.compile(r"还是|[吧哈啵么不]\W*$")
"""A question without its mark."""
LIKELY, TWICE = 0.55, 2.0
"""So likely, and so much likelier than anything else."""
LONGEST = 60
"""Characters; a longer line tells more than it asks."""
PLAIN = {
    "cost": "procedure.cost", "where_answer": "procedure.where_answer", "papers_how": "procedure.papers_how",
    "who_sees": "help.who_sees", "undo": "procedure.undo",
}  # fmt: skip
"""Labels whose answer is the same for everybody."""


ANYWHERE = frozenset({"cost", "where_answer", "papers_how"})
"""What somebody may ask before there is anything; the rest is then a question about the rules."""


OF_A_CASE = frozenset({"when", "where_answer", "how_far"})
"""What may as well mean where a request stands."""


def procedure(scene: Scene, text: str) -> tuple[Say, ...]:
    """The answer to a question about the procedure; empty when ``text`` asks none that can be answered here."""
    if len(text) > LONGEST or not (QUESTION.search(text) or asks(text) or MAYBE.search(text)):
        return ()
    label = "when" if WHEN.search(text) else _likeliest(text)
    if label in OF_A_CASE and _looks_up(scene, text):
        return ()
    beside = text != scene.heard.text and stated_rights(scene.heard.understood)
    begun = scene.form_open or newest_live(scene) or beside
    return tuple(map(Say, _answer(scene, label))) if label in ANYWHERE or begun else ()


def _looks_up(scene: Scene, text: str) -> bool:
    """«Any update on my request?» is answered with where it stands."""
    understood = scene.heard.understood
    sure = understood.intent == "status" and understood.confidence >= SURE
    return sure and text == scene.heard.text and bool(scene.facts.cases())


def _likeliest(text: str) -> str:
    (label, sure), (_, next_best) = read_answer("in_passing", text)[:2]
    return label if sure >= LIKELY and sure >= TWICE * next_best else ""


def _answer(scene: Scene, label: str) -> tuple[Phrase, ...]:
    if label in PLAIN:
        return (Phrase(PLAIN[label]),)
    if label == "when":
        return _when(scene)
    if label == "effect":
        return (phrase("procedure.effect"), *_effects(scene))
    if label == "order" and shown_first(_rights(scene)):
        return (phrase("note_on.order"),)
    if label == "why_this" and scene.form_open:
        return (Phrase(f"help.{scene.talk.question}"),)
    return (phrase("procedure.how_far"),) if label == "how_far" and scene.form_open else ()


def _when(scene: Scene) -> tuple[Phrase, ...]:
    """Of the form that is open or now begins, or of the newest case; else the policy tells (8.4(3))."""
    if scene.form_open or stated_rights(scene.heard.understood):
        return (phrase("aside.when", due=scene.facts.deadline(scene.heard.received_at).due),)
    case = newest_live(scene)
    due = scene.facts.deadline(case.received_at).due if case else None
    return (phrase("procedure.when", case=case.number, due=due),) if case and due else ()


def _effects(scene: Scene) -> list[Phrase]:
    return [Phrase(f"note_on.{right}") for right in _rights(scene) if right in NOTED]


def _rights(scene: Scene) -> list[Right]:
    case = newest_live(scene)
    return [Right(right) for right in scene.draft.rights] or (list(case.rights) if case else [])


def newest_live(scene: Scene) -> Case | None:
    return next((case for case in scene.facts.cases() if case.state not in ENDED), None)

"""Which clause of a line says yes, and the remark beside it that goes along to staff.

Whether the line as a whole hands in or consents is ``freely``.
"""

from __future__ import annotations

from bot.domain.phrases import phrase
from dialogs.danger.spoken_of import only_told
from dialogs.draft import with_line
from dialogs.flows.card import REACH
from dialogs.form.beside import Told
from dialogs.form.values import CHANGE
from dialogs.model import Say
from dialogs.told.scope import excludes, leaves_out, spares
from dialogs.told.stated import NAMES_AN_ACT, stated_rights
from dialogs.turns import Scene
from dialogs.understanding import SURE, understand
from dialogs.understanding.patterns import regex
from dialogs.understanding.verbs import any_verbs, english_verbs, right_of
from dialogs.words.in_context import CLEARLY, SURELY, doubted, hardly_cries, likeliest
from dialogs.words.line import may_ask
from dialogs.words.stopping import another_time, asks_to_wait, hands_in_later, holds_back, may_give_up, says_no_first
from dialogs.words.submission import CLAUSE, binds, hands_in, held_back, undone

_LIFT = regex(r"电?梯|[困关卡堵]|伤|晕|疼|\b(?:lifts?|elevators?|stuck|trapped|hurt)\b")
_LABELLED = frozenset({"change_name", "change_contact", "no", "cancel", "wait", "question"})
TAKES_BACK = (undone, doubted, held_back, holds_back, hands_in_later, another_time, asks_to_wait, says_no_first)
_SAYS_MORE = (
    NAMES_AN_ACT.search, CHANGE.search, may_give_up, may_ask, spares, leaves_out, excludes,
)  # fmt: skip
"""What is more than a remark."""


_ITS_ACT = regex(
    rf"(?:那?就|先|都|全|全部|统统|请|给我|帮我|麻烦)*(?P<act>{any_verbs()}|看|停用)(?:它|了|掉|光|去|吧|啊|呗|呀|一份|给我)*"
    rf"|(?:(?:please|just|then)[\s,]+)*(?P<english>{english_verbs()})(?: (?:it|them|all|everything|that))*(?: please)?",
)
"""«删», beside the yes to a deletion."""
_AS_SAID = {"看": "查看", "停用": "暂停使用"}


def says_yes(question: str, clause: str) -> bool:
    label = {"confirm": "submit", "id_consent": "agree"}.get(question, "")
    return (question == "confirm" and hands_in(clause)) or (label != "" and binds(clause, question, label))


def _act(text: str) -> str | None:
    """The right whose act is all that the clause names."""
    act = _ITS_ACT.fullmatch(text.strip(" ,，。.!！~").casefold())
    named = (act["act"] or act["english"]) if act else ""
    return right_of(_AS_SAID.get(named, named)) if named else None


def beside_a_yes(scene: Scene, text: str) -> Told | None:
    """A remark beside the word that hands in, for whoever reads the request: «寄的时候别寄公司», «去年你们那电梯困过我
    一回»; None where the clause hands in by itself, or tells or asks more."""
    line = scene.heard.text
    plainly = scene.talk.question == "confirm" and any(map(hands_in, CLAUSE.split(line)))
    if not plainly or any(map(hands_in, CLAUSE.split(text))) or any(back(line) for back in TAKES_BACK):
        return None
    if binds(text, "confirm", "submit"):
        return Told(scene.draft, changes=False)
    said = understand(text)
    told = said.phone or said.email or said.name or stated_rights(said) or said.negated
    more = told or any(map(str.isdigit, text)) or any(says(text) for says in _SAYS_MORE)
    other = said.intent in ("complain", "human", "emergency", "service") and said.confidence >= SURE
    label, sure = likeliest("confirm", text)
    changes = (label in _LABELLED and sure >= CLEARLY) or (label == "change_other" and sure >= SURELY)
    alarms = (_LIFT.search(text) or not hardly_cries("confirm", text)) and not only_told(text)
    if more or other or changes or alarms:
        return None
    says = (Say(phrase("talk.noted")),) if REACH.search(text) else ()
    return Told(with_line(scene.draft, text), says, changes=False)


def another_act(scene: Scene, clause: str) -> bool:
    """«是的，转», under a copy."""
    act = None if says_yes("confirm", clause) else _act(clause)
    return act is not None and act not in scene.draft.rights

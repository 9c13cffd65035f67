"""Another right is wished or asked about while a form is open: it replaces the one that is asked for, or joins it."""

from __future__ import annotations

from dataclasses import replace

from bot.domain.phrases import phrase
from bot.domain.rights import ENDING, LOOKS, VALUES, Right
from dialogs.commands import INTENTS, state_right
from dialogs.draft import Draft
from dialogs.form.in_its_place import held, in_its_place
from dialogs.form.late_told import by_role
from dialogs.form.turning import TURNED
from dialogs.model import Say, Turn
from dialogs.questions.procedure import procedure
from dialogs.told.matter import with_spared
from dialogs.told.scope import joined
from dialogs.told.slots import ALSO, CORRECTED, absorb
from dialogs.told.stated import stated_rights, wishes_clearly
from dialogs.told.turned import retold, with_rights
from dialogs.turns import Scene, answer, proceed
from dialogs.understanding import Understanding
from dialogs.understanding.patterns import regex
from dialogs.wording import rights_slot
from dialogs.words.line import asks

ANSWERED_BESIDE = frozenset({"ask_group", "ask_name"})
"""Questions that a line may answer beside a wish."""
FIRST = regex(r"先|之前|\b(?:first|before)\b")


def noted(scene: Scene, draft: Draft) -> Turn:
    return proceed(scene, replace(draft, last=scene.heard.text, ask=""), says=(Say(phrase("talk.noted")),))


def asked_of_a_right(scene: Scene) -> Turn:
    """«查完了能不能删»: answered, and the form goes on as it stands."""
    told = procedure(scene, scene.heard.text) or of_another_right(scene)
    return answer(scene, told) if told else INTENTS["explain"](scene)


def of_another_right(scene: Scene) -> tuple[Say, ...]:
    others = [right for right in stated_rights(scene.heard.understood) if right not in scene.draft.rights]
    if others == [Right.RESTRICT] and ENDING & {*scene.draft.rights}:
        return (Say(phrase("terms.later")),)  # «删不删得掉，先别急» doubts, and limits nothing
    return (Say(phrase("terms.another_besides", rights=rights_slot(others))),) if others else ()


def another_right(scene: Scene) -> Turn:
    """The same right again is no news; another one replaces it, or joins it («also»)."""
    understood, draft = scene.heard.understood, scene.draft
    if scene.talk.flow != "request":
        return state_right(scene)
    rights = stated_rights(understood)
    given_up = "cancel" in (understood.intent, *(name for name, _ in understood.alternatives))
    fewer = given_up and rights != draft.rights
    if set(rights) <= set(draft.rights) and not fewer:
        return noted(scene, absorb(draft, understood, scene.facts))
    return _turned(scene, with_rights(draft, rights, add=bool(ALSO.search(scene.heard.text))))


def exchanged(scene: Scene) -> Turn | None:
    draft, understood = scene.draft, scene.heard.understood
    if scene.talk.flow != "request" or scene.heard.kind != "text" or scene.heard.chosen:
        return None
    instead, gone = in_its_place(understood, draft.rights), held(understood, draft.rights)
    rights = (*(right for right in draft.rights if right not in gone), *instead)
    detail = joined(draft.detail, understood.text) if draft.detail else ""  # what stands there is no longer all
    return _turned(scene, with_rights(replace(draft, detail=detail), rights, add=False)) if instead else None


def further(scene: Scene) -> Turn | None:
    """«Hmm, first give me a copy, I'm a customer»: a right besides, though the line answers the question as well."""
    understood, draft, text = scene.heard.understood, scene.draft, scene.heard.text
    here = scene.talk.flow == "request" and scene.talk.question in ANSWERED_BESIDE
    if not here or scene.heard.kind != "text" or scene.heard.chosen or asks(text) or not wishes_clearly(understood):
        return None
    rights = {*stated_rights(understood)} - {*draft.rights, Right.EXPLAIN}
    looks = rights <= LOOKS and bool(FIRST.search(text) or not (CORRECTED.search(text) or TURNED.search(text)))
    wished = ALSO.search(text) and (not CORRECTED.search(text) or _value_besides(draft, understood, rights))
    besides = looks if Right.WITHDRAW in draft.rights else wished
    return _turned(scene, with_rights(draft, tuple(rights), add=True)) if rights and besides else None


def _value_besides(draft: Draft, understood: Understanding, rights: set[str]) -> bool:
    """«顺便把我的电话改成139…», before any was told for the form: a value in the files, and no slip."""
    free = not (draft.contact or draft.other_contact) and bool(understood.phone or understood.email)
    return free and rights <= VALUES


def _turned(scene: Scene, draft: Draft) -> Turn:
    understood, text = scene.heard.understood, scene.heard.text
    kept = absorb(retold(draft, scene.draft, understood), understood, scene.facts)
    turned = by_role(replace(with_spared(kept, text), last=text, ask=""), text)
    told = Say(phrase("talk.right_changed", rights=rights_slot(turned.rights)))
    return proceed(scene, turned, says=(told,))

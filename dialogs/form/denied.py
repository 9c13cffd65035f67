"""Rights that a line refuses while nothing is wanted in their place: «没说要删啊», «please don't close my login».

What was never asked for stays out of it, and the words go along; what was heard wrong is taken off the form, and what
is wanted is asked anew. A whole request that is given up is ``turning``, one right instead of another ``other_right``.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from bot.domain.phrases import phrase
from bot.domain.rights import ENDING, Right
from dialogs.draft import Draft
from dialogs.model import Say, Turn
from dialogs.told.scope import joined, spares
from dialogs.told.stated import NAMES_AN_ACT, NOT_YET, pauses, stated_rights
from dialogs.told.turned import with_rights
from dialogs.turns import Scene, answer, proceed
from dialogs.understanding import SURE, Understanding
from dialogs.wording import rights_slot
from dialogs.words.in_context import answers, learnt
from dialogs.words.line import asks_whether

TAKES_ANY_WORDS = frozenset({"ask_detail", "ask_ground", "ask_receiver"})
"""Questions to which such a line may be the answer."""


def denied(scene: Scene) -> Turn | None:
    """None for any other line."""
    heard, draft = scene.heard, scene.draft
    refused = heard.understood.negated
    plain = scene.talk.flow == "request" and heard.kind == "text" and not heard.chosen
    if not plain or asks_whether(heard.text) or spares(heard.text):
        return None
    if _only_not_yet(scene):
        return answer(scene, (Say(phrase("terms.later")),))
    if not refused or stated_rights(heard.understood):
        return None
    if not of_this_request(refused, draft):
        return None if _answered(scene) else _kept(scene)
    left = tuple(right for right in draft.rights if right not in refused)
    return None if left == draft.rights or _gives_up(heard.understood) else _without(scene, left)


def _only_not_yet(scene: Scene) -> bool:
    """«等一下 先别删»: nothing is handed in by itself, and nobody asks that the data rest."""
    understood = scene.heard.understood
    refused = understood.negated or {Right.DELETE}
    waits = {*refused} & {*scene.draft.rights} and NOT_YET.search(scene.heard.text)
    return bool(waits) and {*stated_rights(understood)} <= {Right.RESTRICT} and not pauses(scene.heard.text)


def of_this_request(refused: Sequence[str], draft: Draft) -> bool:
    """Whether a right that is refused is one of the request; «不注销了», of a deletion, is the same end."""
    named, rights = {*map(Right, refused)}, {*map(Right, draft.rights)}
    return bool(named & rights) or bool(named & ENDING and rights & ENDING)


def _gives_up(understood: Understanding) -> bool:
    return understood.intent == "cancel" and understood.confidence >= SURE


def _answered(scene: Scene) -> bool:
    question, text = scene.talk.question, scene.heard.text
    if question == "confirm":
        return learnt(question, text) == "submit" or not NAMES_AN_ACT.search(text)
    return question in TAKES_ANY_WORDS or answers(question, text)


def _kept(scene: Scene) -> Turn:
    """For staff to read; the request is not about it."""
    text, draft = scene.heard.text, scene.draft
    told = replace(draft, detail=joined(draft.detail, text), last=text, ask="")
    return proceed(scene, told, says=(Say(phrase("talk.noted")),))


def _without(scene: Scene, left: tuple[str, ...]) -> Turn:
    gone = rights_slot(right for right in scene.draft.rights if right not in left)
    draft = replace(with_rights(scene.draft, left, add=False), last=scene.heard.text, ask="")
    key = (
        phrase("talk.right_dropped", gone=gone, rights=rights_slot(left))
        if left
        else phrase("talk.not_that", gone=gone)
    )
    return proceed(scene, draft, says=(Say(key),))

"""The rights of an open request change: another one replaces them or joins, or one of them is refused or waits.

A whole request that is given up, or one of several rights, is ``turning``; what only waits after it was handed in is
``afterwards.held_off``.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from dataclasses import replace

from bot.domain.phrases import phrase
from bot.domain.rights import ENDING, SHOWING, VALUES, Right, shown_first
from dialogs.afterwards.after_receipt import wanted
from dialogs.afterwards.held_off import HOLDS_OFF
from dialogs.commands import INTENTS, state_right
from dialogs.draft import Draft
from dialogs.form.details import by_role
from dialogs.form.turning import ACTS, DROPPED, TURNED
from dialogs.model import Say, Turn
from dialogs.questions.clauses import ABOUT_PROOF
from dialogs.questions.procedure import procedure
from dialogs.told.documents import NAMED as A_PAPER
from dialogs.told.matter import retold, says_value, with_rights, with_spared
from dialogs.told.particulars import first, may_look_first, seen_then_gone
from dialogs.told.scope import REST_STAYS, joined, spares
from dialogs.told.slots import ALSO, absorb
from dialogs.told.stated import NAMES_AN_ACT, NOT_YET, pauses, stated_rights
from dialogs.turns import Scene, answer, proceed
from dialogs.understanding import SURE, Understanding, understand
from dialogs.understanding.patterns import regex, says
from dialogs.understanding.verbs import english_verbs, rights_named
from dialogs.wording import rights_slot
from dialogs.words.in_context import answers, learnt
from dialogs.words.line import MESSAGE, asks, asks_somewhere, asks_whether, marked, within
from dialogs.words.plainly import AFTER_ALL
from dialogs.words.stopping import does_not_know


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
    refused = {*scene.heard.understood.negated} & {*draft.rights}  # «别删了，保修还要用的，就停推销»
    return turned(scene, with_rights(draft, rights, add=not refused and bool(ALSO.search(scene.heard.text))))


def exchanged(scene: Scene) -> Turn | None:
    draft, understood = scene.draft, scene.heard.understood
    if scene.talk.flow != "request" or not scene.heard.typed:
        return None
    instead, gone = in_its_place(understood, draft.rights), held(understood, draft.rights)
    rights = (*(right for right in draft.rights if right not in gone), *instead)
    detail = joined(draft.detail, understood.text) if draft.detail else ""  # what stands there is no longer all
    return turned(scene, with_rights(replace(draft, detail=detail), rights, add=False)) if instead else None


def turned(scene: Scene, draft: Draft) -> Turn:
    """The form with other rights, and with what the line tells besides."""
    understood, text = scene.heard.understood, scene.heard.text
    kept = absorb(retold(draft, scene.draft, understood), understood, scene.facts)
    turned = by_role(replace(with_spared(kept, text), last=text, ask=""), text)
    before, now = {*map(Right, scene.draft.rights)}, {*map(Right, turned.rights)}
    looks = (before - now) & ENDING and now & SHOWING and (first(text) or _UNTIL(text))
    told = "confirm.looks_first" if looks else "talk.right_changed"
    return proceed(scene, turned, says=(Say(phrase(told, rights=rights_slot(turned.rights))),))


_UNTIL = says(r"\b(?:until|unless|without)\b")


def held(understood: Understanding, rights: Collection[str]) -> tuple[str, ...]:
    """Those of ``rights`` that the line does not want, or not yet; «先看，看完再删» wants both."""
    wanted_still = set(stated_rights(understood))
    after_all = AFTER_ALL.search(understood.text) is not None
    return tuple(right for right in rights if right not in wanted_still and (after_all or _held(right, understood)))


def _held(right: str, understood: Understanding) -> bool:
    text = understood.text.casefold()
    named = right in ACTS and re.search(ACTS[right], text) is not None
    not_yet = right in ENDING and named and HOLDS_OFF.search(text) is not None
    return not_yet or right in understood.negated or (named and DROPPED[right].search(text) is not None)


def in_its_place(understood: Understanding, rights: Collection[str]) -> frozenset[str]:
    """«先别删，先看看», «还是注销吧»: so it is meant whenever the request is still open, before it is handed in and
    after.

    What is named instead of a right of ``rights``; none where a part is to stay, or an end is only asked about.
    """
    text = understood.text
    if not within(text, MESSAGE) or REST_STAYS.search(text) or spares(text) or not held(understood, rights):
        return frozenset()
    named = frozenset(wanted(understood) - set(rights) - VALUES - {Right.EXPLAIN.value})
    named = named if pauses(text) else named - {Right.RESTRICT}
    asked = marked(text) or asks_whether(text)
    return frozenset() if asked and named & ENDING else named


_LOOK = r"look(?:ing)?"
_ACT = rf"(?:{english_verbs()}|{_LOOK})"
_RATHER_THAN = regex(
    r"与其[^,，。;；]+"
    r"|\b(?:instead of|rather than|than|no|not|skip|drop|scrap|forget|never ?mind|don.?t (?:want|need))"
    rf"(?: (?:just|only|the|an?|any|to|my|have|about|it|all|everything)){{0,3}} {_ACT}\w*(?: anything| everything| it)?"
    rf"|\b{_ACT}\w* (?:alone )?(?:is|are)(?: not|n.t) (?:enough|needed|necessary)"
)
"""What stands is let go of, and the other half of the line says for what: «viewing is enough, no copy»."""


def in_its_stead(scene: Scene) -> tuple[str, ...]:
    """The rights that «make that a copy instead of just looking», «I'd rather you fix it than delete anything» leave;
    empty for any other line."""
    text, draft = scene.heard.text, scene.draft
    here = scene.talk.flow == "request" and scene.heard.typed and within(text, MESSAGE)
    parts = [found[0] for found in _RATHER_THAN.finditer(text)] if here else []
    gone = {right for part in parts for right in _named_in(part)}
    if not gone or not gone <= {*draft.rights} or asks(text) or ALSO.search(text) or A_PAPER.search(text):
        return ()
    rest = _RATHER_THAN.sub(" ", text)
    named = {*stated_rights(understand(rest))} - {*draft.rights, Right.EXPLAIN.value} or {*_named_in(rest)} - gone
    return (*(right for right in draft.rights if right not in gone), *named) if named - {*draft.rights} else ()


def _named_in(text: str) -> tuple[str, ...]:
    looks = (Right.ACCESS.value,) if re.search(rf"\b{_LOOK}\b", text, re.IGNORECASE) else ()
    return (*rights_named(text), *looks)


def exchanged_for(scene: Scene) -> Turn | None:
    rights = in_its_stead(scene)
    return turned(scene, with_rights(scene.draft, rights, add=False)) if rights else None


TAKES_ANY_WORDS = frozenset({"ask_detail", "ask_ground", "ask_receiver"})
"""Questions to which such a line may be the answer."""


def denied(scene: Scene) -> Turn | None:
    """«没说要删啊», «please don't close my login», with nothing wanted in its place.

    What was never asked for stays out of it, and the words go along; what was heard wrong is taken off the form, and
    what is wanted is asked anew.

    None for any other line.
    """
    heard, draft = scene.heard, scene.draft
    refused = heard.understood.negated
    plain = scene.talk.flow == "request" and heard.typed
    if not plain or asks_whether(heard.text) or spares(heard.text):
        return None
    if _only_not_yet(scene):
        return answer(scene, (Say(phrase("terms.later")),))
    said = heard.understood
    if scene.talk.question == "ask_detail" and (said.phone or said.email or says_value(draft, said)):
        return None  # «139…，名字不用改»
    if not refused or stated_rights(heard.understood) or _cannot_say(scene):
        return None
    if not of_this_request(refused, draft):
        return None if _answered(scene) else _kept(scene)
    left = tuple(right for right in draft.rights if right not in refused)
    return None if left == draft.rights or _gives_up(heard.understood) else _without(scene, left)


def _cannot_say(scene: Scene) -> bool:
    """«不知道缺啥», asked what is missing: it refuses nothing."""
    return scene.talk.question in TAKES_ANY_WORDS and does_not_know(scene.heard.text)


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


BOTH = regex(
    r"[两俩2](?:[个项件样]|边)?(?:都|全)|都(?:要|得|给我)*[办做弄要]|(?:删除?|注销)(?:也|都|照样)[要办删]|\bboth\b"
)


def seen_first(scene: Scene) -> Turn | None:
    """At a deletion that is not handed in yet: «我能不能先看看» looks instead, «看完再删行不行» looks and then deletes.

    It may be told as a question and is a wish all the same: what is gone can be seen no more. Whether «我先看看再说»
    means the data or the card nobody can tell, so it waits and both ways are named.

    The turn for such a line; None when it is about something else, or both are asked for already. Where proof is asked
    for we are the ones who look («你们看完就删吧»), or they look for a code or a paper of theirs.
    """
    text, draft, heard = scene.heard.text, scene.draft, scene.heard
    plain = heard.typed and len(text) <= MESSAGE
    asked = set(map(Right, draft.rights))
    if scene.talk.flow != "request" or not plain or scene.talk.question in ABOUT_PROOF or shown_first(asked):
        return None
    wanted = set(map(Right, stated_rights(heard.understood)))
    if seen_then_gone(text) and asked & (ENDING | SHOWING):
        others = (wanted & SHOWING or {Right.ACCESS}) if asked & ENDING else {Right.DELETE}
        both = with_rights(draft, tuple(right.value for right in others), add=True)
        return _with(scene, both, "talk.right_changed")
    if not asked & ENDING:
        return None
    looks = bool(wanted) and wanted <= SHOWING and heard.understood.confidence >= SURE
    if looks and (BOTH.search(text) or (first(text) and ALSO.search(text))):
        return _with(scene, with_rights(draft, tuple(right.value for right in wanted), add=True), "talk.right_changed")
    if looks and (first(text) or TURNED.search(text)):
        rights = tuple(right.value for right in (asked - ENDING) | wanted)
        return _with(scene, with_rights(draft, rights, add=False), "confirm.looks_first")
    at_the_card = scene.talk.question == "confirm"
    if at_the_card and looks and asks_somewhere(text) and not ALSO.search(text):
        return answer(scene, (Say(phrase("terms.seen_no_more", rights=rights_slot(wanted))),))
    return answer(scene, (Say(phrase("confirm.look_at_what")),)) if at_the_card and may_look_first(text) else None


def _with(scene: Scene, draft: Draft, key: str) -> Turn:
    turned = retold(draft, scene.draft, scene.heard.understood)
    told = replace(absorb(turned, scene.heard.understood, scene.facts), last=scene.heard.text, ask="")
    return proceed(scene, told, says=(Say(phrase(key, rights=rights_slot(told.rights))),))

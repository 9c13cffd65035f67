"""A line that does not answer the open question: another wish, a slot for later, a question, or not understood."""

from __future__ import annotations

from dataclasses import replace

from bot.domain.phrases import Phrase, group_name, phrase
from bot.domain.rights import VALUES, Right
from dialogs.asides import OFFER_HUMAN
from dialogs.commands import COMMANDS, INTENTS
from dialogs.draft import with_line
from dialogs.flows.card import other_group
from dialogs.form.revise import reason_goes_on
from dialogs.form.rights import (
    another_right,
    asked_of_a_right,
    noted,
    of_another_right,
    of_this_request,
)
from dialogs.form.turning import only_asks
from dialogs.form.values import new_value
from dialogs.hearing import UNSURE
from dialogs.idle import lost
from dialogs.model import Say, Turn
from dialogs.questions.clauses import ABOUT_PROOF
from dialogs.questions.procedure import procedure
from dialogs.told.introduced import PAPER_MISSING, acquainted, presented, retold, tells_again
from dialogs.told.kin import NOT_NEAR
from dialogs.told.slots import CORRECTED, absorb, corrected
from dialogs.told.stated import NAMES_AN_ACT, stated_rights
from dialogs.turns import Scene, answer, proceed
from dialogs.understanding import SURE
from dialogs.understanding.patterns import regex
from dialogs.words.in_context import (
    SURELY,
    answers,
    learnt,
)
from dialogs.words.line import asks
from dialogs.words.stopping import does_not_know, may_give_up, rest_goes_on

GUESSED = 0.4
"""Below this an intent is no more than a guess: the question is asked again rather than something else answered."""
COURTESY = frozenset({"thanks", "greeting"})
"""Intents that are never guessed: nonsense sounds like them."""
LONG_REASON = 30
"""Bytes."""
ABOUT_PEOPLE = frozenset({"ask_group", "ask_requester", "ask_proxy", "ask_name"})
TELLS_WHO = frozenset({"ask_group", "ask_ground"})
"""Questions in whose answers a name is nothing but a name."""
ASK_CONTACT = frozenset({"ask_phone", "ask_email"})
DEPENDS = regex(
    r"\W*(?:那|我|先|得|要)*看(?:看)?(?:情况|再说|着办)(?:吧|了|啊)*\W*"
    r"|\W*(?:that |it )?depends(?: on it)?\W*|\W*maybe\W*"
)


def unclear(scene: Scene, said: Say) -> Turn:
    """Heard, but no answer: the third time in a row a human is offered as well (no dead ends)."""
    count = scene.talk.misunderstood + 1
    if count >= OFFER_HUMAN:
        return lost(replace(scene, before=(*scene.before, said)))
    return answer(scene, (said,), misunderstood=count)


def not_an_answer(scene: Scene) -> Turn:
    """Not for the open question: another wish, a correction, a slot for later, or not understood."""
    understood = scene.heard.understood
    if scene.heard.kind == "picture":
        first = "id_consent.say_first" if scene.talk.question == "id_consent" else "media.picture_early"
        return answer(scene, (Say(phrase(first)),))
    given_up = _given_up(scene) if understood.intent == "cancel" else None
    if given_up:
        return given_up
    of_the_form = understood.intent == "service" and learnt("in_passing", scene.heard.text, SURELY) not in ("", "lift")
    if of_the_form and procedure(scene, scene.heard.text):
        return INTENTS["explain"](scene)  # «发验证码收不收费»
    if understood.intent in INTENTS and understood.confidence >= SURE and not _tells_who(scene):
        return INTENTS[understood.intent](reason_goes_on(scene))
    if new_value(scene):
        return _kept_for_later(scene)
    if CORRECTED.search(scene.heard.text) and set(stated_rights(understood)) <= VALUES:
        changed = corrected(scene.draft, understood, scene.facts)
        if changed.rights == scene.draft.rights and changed != scene.draft:
            return noted(scene, changed)
    guessed = scene.talk.question in ABOUT_PROOF and understood.confidence < SURE
    guessed = guessed or NAMES_AN_ACT.search(scene.heard.text) is None
    if asks(scene.heard.text) and answers("in_passing", scene.heard.text) and procedure(scene, scene.heard.text):
        return INTENTS["explain"](scene)
    if stated_rights(understood) and understood.intent != "explain" and not guessed:
        return asked_of_a_right(scene) if only_asks(understood) else another_right(scene)
    if scene.talk.question in ABOUT_PROOF and asks(scene.heard.text):
        return COMMANDS["why"](scene)
    return _kept_for_later(scene)


def _given_up(scene: Scene) -> Turn | None:
    """Of what sounds like giving up, what does not end the form: another right, one of no interest, a mere sound."""
    understood = scene.heard.understood
    if stated_rights(understood):
        return another_right(scene)
    if rest_goes_on(scene.heard.text):
        return noted(scene, with_line(scene.draft, scene.heard.text))
    if understood.negated and not of_this_request(understood.negated, scene.draft):
        return answer(scene, (Say(phrase("talk.noted")),))
    if _gives_up(scene):
        return None
    return COMMANDS["why"](scene) if asks(scene.heard.text) else _kept_for_later(scene)


def asked_at_the_card(scene: Scene) -> Turn:
    """Answered as far as it can be; what stands on the card stays as it is."""
    understood, other = scene.heard.understood, other_group(scene.heard, scene.draft)
    if other:
        told = phrase("confirm.other_group", group=group_name(scene.draft.group), other=group_name(other))
        return answer(scene, (Say(told),))
    told_of = procedure(scene, scene.heard.text)
    if told_of:
        return answer(scene, told_of)
    if understood.intent in set(INTENTS) - COURTESY - {"cancel"} and understood.confidence >= SURE:
        return INTENTS[understood.intent](scene)
    besides = of_another_right(scene)
    return answer(scene, besides) if besides else unclear(scene, Say(phrase("confirm.unsure")))


def _gives_up(scene: Scene) -> bool:
    """By words for it, or, at the card, in any: «不交了»."""
    text = scene.heard.words
    at_the_card = scene.talk.question == "confirm" and learnt("confirm", text, SURELY) == "cancel"
    return at_the_card or may_give_up(text)


def _kept_for_later(scene: Scene) -> Turn:
    """A slot that another question will ask for, a guess at what is meant, or not understood."""
    understood = scene.heard.understood
    if understood.intent == "cancel" and not may_give_up(scene.heard.words):
        understood = understood.but(intent="other")
    changed = absorb(scene.draft, understood, scene.facts)
    if scene.talk.question in TELLS_WHO:
        changed = presented(changed, scene.heard.text, scene.talk.question)
    elif scene.talk.question in ABOUT_PEOPLE:
        changed = acquainted(changed, scene.heard.text)
    changed = retold(changed, scene.heard.text)
    if changed.requester == "agent" and not changed.proxy_told and PAPER_MISSING.search(scene.heard.text):
        told = replace(changed, proxy_told=True, last=scene.heard.text, ask="")
        return proceed(scene, told, says=(Say(phrase("ask_proxy.later_agent")),))
    if changed != scene.draft or tells_again(changed, scene.heard.text):
        return noted(scene, changed)
    if understood.intent in set(INTENTS) - COURTESY and understood.confidence >= GUESSED:
        return INTENTS[understood.intent](scene)
    if UNSURE.search(scene.heard.text) or _wavers(scene):
        return unclear(scene, Say(Phrase(f"help.{scene.talk.question}")))
    if scene.draft.requester == "relative" and NOT_NEAR.search(scene.heard.text):
        return answer(scene, (Say(phrase("people.not_near")),))
    if understood.intent in scene.draft.rights and understood.confidence >= SURE and not asks(scene.heard.text):
        again = "aside.disturbed" if Right.WITHDRAW in scene.draft.rights else "talk.noted"
        return proceed(scene, replace(scene.draft, last=scene.heard.text), says=(Say(phrase(again)),))
    longer = reason_goes_on(scene)
    return noted(scene, longer.draft) if longer is not scene else lost(scene)


def _wavers(scene: Scene) -> bool:
    """«不记得号码了», asked for it; «看情况吧», asked for consent."""
    unknown = scene.talk.question in ASK_CONTACT and does_not_know(scene.heard.text)
    return unknown or (scene.talk.question == "id_consent" and DEPENDS.fullmatch(scene.heard.text) is not None)


def _tells_who(scene: Scene) -> bool:
    """«继承人是我，有公证书» or a long reason, however it sounds."""
    unsure = scene.heard.understood.confidence < SURELY
    return _reason_rather(scene) or (unsure and acquainted(scene.draft, scene.heard.text) != scene.draft)


def _reason_rather(scene: Scene) -> bool:
    """Asked why, a longer sentence with «no longer» or «quit» in it gives a reason; it does not end the talk."""
    return scene.talk.question == "ask_ground" and scene.heard.understood.intent == "cancel" and _long(scene)


def _long(scene: Scene) -> bool:
    return len(scene.heard.text.encode()) > LONG_REASON

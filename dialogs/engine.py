"""``advance``: one message and where the conversation stood → what is said, where it stands now, what follows.

Order: despair, a life at risk, a threat; a file that does not open; good news, emergency; silence and outdated talks;
what was not asked for and what is given up; a question in passing; taps; global words and the alarm; ``READERS``;
wishes without a right; the open question, or what was just answered, asked by staff or handed in; the rest idle. What
each does is elsewhere.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from functools import partial

from bot.domain.phrases import phrase
from dialogs.afterwards.after_answer import after_answer, told_beside, wish_behind
from dialogs.afterwards.after_receipt import afterwards, of_reminders
from dialogs.afterwards.carried_over import forgotten, taken_up_again
from dialogs.afterwards.colleagues import to_staff
from dialogs.afterwards.delivery import of_a_file
from dialogs.afterwards.held_off import held_meanwhile, part_taken_back
from dialogs.afterwards.paper_back import paper_back, whether_erased
from dialogs.afterwards.while_waiting import while_waiting
from dialogs.asides import OFFER_HUMAN
from dialogs.commands import COMMANDS, state_right, welcome
from dialogs.courtesy import condoled, missing, without_thanks
from dialogs.danger.after_cry import may_be_despair
from dialogs.danger.alarm import after_alarm, before_leaving, calmed, told_over
from dialogs.danger.cries import despair, emergency, in_danger, last_thing_said, out_again
from dialogs.danger.doubts import (
    doubted,
    either,
    false_alarm,
    nobody,
    place_alone,
    threat,
    was_asked,
)
from dialogs.danger.false_alarms import answers_rather
from dialogs.danger.fire_beside import answered_beside_a_fire, fire_beside_an_answer
from dialogs.danger.harm import gravely_hurt, threatens
from dialogs.danger.kinds import risk
from dialogs.danger.needs import SHUT_IN
from dialogs.danger.spoken_of import means_instead
from dialogs.danger.wish_beside import lift_beside, spoken_of
from dialogs.draft import HIDDEN, read_draft
from dialogs.for_others import declined_many
from dialogs.form.answers import answer_beside, insisted, reproach, with_what_was_said
from dialogs.form.by_the_way import by_the_way
from dialogs.form.composite import REMEMBERED, answered_in_part, in_parts, put_right
from dialogs.form.details import of_a_part
from dialogs.form.freely import only_if_meant, taken_freely
from dialogs.form.open_question import answered, in_form
from dialogs.form.receivers import for_a_person
from dialogs.handover import handed_over, not_called
from dialogs.hearing import agreed, bare, hear, heard_as, takes_up, with_options
from dialogs.idle import heard_idle
from dialogs.language import language
from dialogs.lifts import things_of_a_lift, with_hotline
from dialogs.model import Facts, Input, Option, Say, Talk, Turn
from dialogs.questions.beginning import as_a_question, before_a_wish, requests_none
from dialogs.questions.consent import after_consent, of_age, takes_it_up
from dialogs.questions.counter_questions import asked_language, private
from dialogs.questions.follow_ups import followed, noted
from dialogs.questions.grievances import claim, unanswered, wants_it_handed_on, with_claim
from dialogs.questions.leaks import leaked, source, with_incident, with_leak, with_question
from dialogs.questions.retention import of_the_paper
from dialogs.questions.short_questions import in_short
from dialogs.questions.side_questions import half_a_yes, side_question
from dialogs.returning import taken_up
from dialogs.spelling import as_typed, plainly_spelt
from dialogs.steps import Step
from dialogs.told.death import gone_missing
from dialogs.turns import COMMAND, Scene, answer, asked, proceed
from dialogs.unasked import nothing_besides, unasked
from dialogs.understanding import SURE, nothing_else
from dialogs.wishes import wish
from dialogs.words.global_words import MENU_KEYS, WORDS
from dialogs.words.line import without_filler
from dialogs.words.several import apart


def advance(talk: Talk, said: Input, facts: Facts, now: datetime) -> Turn:
    """One message. Pure: the same arguments give the same turn, but for the codes that ``facts`` draws."""
    asked = bool(talk.flow) and talk.question != "ask_right"
    plain = without_filler(without_thanks(plainly_spelt(said), asked=asked), talk.question)
    before = read_draft(talk.draft)
    scene = Scene(talk, before, hear(plain, talk.received_at, now), facts)
    kept = answered_beside_a_fire(scene)
    if kept:
        plain = Input("text", kept)
        scene = Scene(talk, replace(before, offered=()), hear(plain, talk.received_at, now), facts)
    turn = _one_line(scene, plain) if plain.choice else _read(scene, plain)
    return as_typed(turn, said, before)


def _read(scene: Scene, said: Input) -> Turn:
    """A line by itself, or part by part, where something else stands beside the answer."""

    def read(part: Scene) -> Turn:
        return _read(part, replace(said, text=part.heard.text))

    whole = partial(_one_line, scene, said)
    first = fire_beside_an_answer(scene) or taken_freely(scene, read)
    return first or only_if_meant(scene, in_parts(scene, read) or answered_in_part(scene, whole(), read), read, whole)


def _one_line(scene: Scene, said: Input) -> Turn:
    turn = _heard(scene, said)
    for beside in WHATEVER_ELSE:
        turn = beside(turn, scene)
    return turn


WHATEVER_ELSE: tuple[Callable[[Turn, Scene], Turn], ...] = (
    with_incident, noted, with_claim, with_question, held_meanwhile, with_what_was_said, told_over, condoled,
    with_hotline,
)  # fmt: skip
"""What a line is besides, however it was answered: each adds to the turn, in this order."""


def _heard(scene: Scene, said: Input) -> Turn:
    talk = scene.talk
    scene = forgotten(_remembered(replace(scene, talk=replace(talk, lang=language(scene)))))
    urgent = _life_first(scene, said)
    if urgent:
        return urgent
    unopened = None if said.choice else of_a_file(scene) or insisted(scene)
    if unopened:
        return unopened
    scene = scene if said.choice else lift_beside(scene)
    out = out_again(scene)
    if out:
        return out
    if scene.heard.understood.intent == "emergency":
        cried = _cried(scene)
        if cried:
            return cried
        meant = scene.heard.understood.but(intent=means_instead(scene.heard.words))
        scene = replace(scene, heard=replace(scene.heard, understood=meant))
    scene, moved = taken_up(scene)
    if moved:
        return proceed(scene, scene.draft)
    if said.choice or last_thing_said(scene):
        return _react(scene, said)
    scene = as_a_question(of_a_part(of_the_paper(unasked(for_a_person(scene)))))
    settled = part_taken_back(scene) or reproach(scene) or requests_none(scene)
    if settled:
        return settled
    beside = side_question(scene)
    return answer(beside, ()) if nothing_besides(scene) or half_a_yes(scene, beside) else _react(beside, said)


def _life_first(scene: Scene, said: Input) -> Turn | None:
    """Despair, a life at risk, a threat; a leak told beside it reaches whoever answers for it as well."""
    if may_be_despair(scene):
        return with_leak(despair(scene), scene)
    text = scene.heard.words
    if scene.heard.kind != "text" or said.choice:
        return None
    if risk(text) and not scene.draft.despair:
        return with_leak(emergency(scene), scene)
    return threat(scene) if threatens(text) else either(scene) or _gone(scene)


def _cried(scene: Scene) -> Turn | None:
    """The reaction to what sounds like a cry; None when it is none."""
    asked_first = doubted(scene)
    if asked_first or answers_rather(scene) or false_alarm(scene) or spoken_of(scene):
        return asked_first
    return emergency(scene)


def _react(scene: Scene, said: Input) -> Turn:
    if said.kind in ("follow", "scan"):
        return answer(scene, ()) if scene.form_open else welcome(scene)
    if said.kind == "click":
        return COMMANDS[MENU_KEYS.get(said.choice, "menu")](scene)
    if said.choice:
        return _tapped(scene, said.choice)
    offered = _offered(scene)
    if offered:
        return COMMANDS[offered](scene)
    behind, judged = wish_behind(scene)
    if behind:
        wished_for = _react(behind, said)
        return replace(wished_for, effects=(*judged, *wished_for.effects))
    scene = calmed(scene)
    word = WORDS.get(bare(scene.heard.text)) or asked_language(scene.heard.text) or takes_up(scene.heard.text)
    still = after_alarm(_at_menu(scene), word)
    if still:
        return still(scene)
    scene = before_leaving(scene, word)
    read = next((turn for reader in READERS if (turn := reader(scene))), None)
    if read:
        return read
    wished = wish(scene)
    if wished:
        return wished(scene)
    if scene.form_open:
        return told_beside(scene) or after_answer(scene) or to_staff(scene) or in_form(scene)
    return _of_a_case(scene) or heard_idle(_at_menu(scene))


def _of_a_case(scene: Scene) -> Turn | None:
    """What was just answered, asked by staff or handed in, the nearest first."""
    return after_answer(scene) or to_staff(scene) or afterwards(scene)


def _gone(scene: Scene) -> Turn | None:
    """Somebody cannot be found, and nobody says that they are shut in a lift."""
    text = scene.heard.words
    danger = in_danger(scene) or gravely_hurt(text) or SHUT_IN.search(text)
    return missing(scene) if gone_missing(text) and not danger else None


def _place(scene: Scene) -> Turn | None:
    turn = place_alone(_at_menu(scene))
    return (_asked_for_beside_it(scene) or turn) if turn and was_asked(scene) else turn


def _asked_for_beside_it(scene: Scene) -> Turn | None:
    """«是上个月的事», to «is somebody trapped?»: what the line that raised it asked for besides is taken up."""
    before = scene.draft.said[-2] if len(scene.draft.said) > 1 else ""
    wished = None if scene.form_open or not nobody(scene.heard.words) else apart(before)
    if not wished:
        return None
    heard = heard_as(scene.heard, before)
    meant = heard.understood.but(intent=wished[0], rights=wished, confidence=SURE)
    return state_right(replace(scene, heard=replace(heard, understood=meant)))


READERS: tuple[Callable[[Scene], Turn | None], ...] = (
    taken_up_again,  # a form stopped a moment ago; «continue» means that one
    not_called,  # before handed_over: a promise that was broken is no new wish for a call
    answer_beside,  # before handed_over: what is asked for, beside words that only sound like a wish for somebody
    by_the_way,  # before handed_over: a good word for who answered the phone is no wish for a call
    put_right,  # before wish: whose name is wrong here is no matter of the files
    before_a_wish,
    unanswered,  # before handed_over: no reply for months is no wish for a call
    handed_over,
    _place,  # an address alone may be a cry
    declined_many,
    paper_back,
    things_of_a_lift,
    of_age,
    claim,
    leaked,  # before followed: about the leak, and no clause
    source,
    after_consent,
    while_waiting,  # before followed: with a case that runs, a short question is about the case
    followed,  # before in_short: it goes on about the clause just told
    in_short,
)
"""What reads a line before the open question does; the first that knows it answers."""


def _remembered(scene: Scene) -> Scene:
    text = scene.heard.text
    if not text or scene.heard.kind != "text":
        return scene
    line = HIDDEN if private(scene.talk.question, text) else text[:200]
    said = (*scene.draft.said, line)[-REMEMBERED:]
    return replace(scene, draft=replace(scene.draft, said=said))


def _tapped(scene: Scene, choice: str) -> Turn:
    """An option's id: a command, an answer to the open question, or another answer to an earlier one."""
    question, _, value = choice.partition(":")
    if question == COMMAND and value in COMMANDS:
        return COMMANDS[value](scene)
    step = scene.flow.step(question) if scene.flow else None
    shown = asked(step, scene.draft, scene.facts).options if step and _may_answer(scene, step) else ()
    if step is None or value not in {option.value for option in shown}:
        return _stale(scene)
    return answered(replace(scene, heard=replace(scene.heard, kind="text", chosen=(value,))), step)


def _may_answer(scene: Scene, step: Step) -> bool:
    return step.name == scene.talk.question or (
        step.name in scene.talk.trail and step.applies(scene.draft, scene.facts)
    )


def _stale(scene: Scene) -> Turn:
    if scene.form_open:
        return answer(scene, (Say(phrase("talk.stale_tap")),))
    return COMMANDS["menu"](replace(scene, before=(*scene.before, Say(phrase("talk.stale_tap")))))


def _offered(scene: Scene) -> str:
    """A number or word for one of the commands that the last message offered."""
    taken = of_reminders(scene) or takes_it_up(scene) or whether_erased(scene)
    if taken:
        return taken
    if wants_it_handed_on(scene):
        return "human"
    if scene.draft.offered[:1] == ("human",) and scene.talk.misunderstood >= OFFER_HUMAN and _says_yes(scene):
        return "human"
    commands = tuple(Option(value, phrase(f"start.{value}")) for value in scene.draft.offered)
    known = tuple(option for option in commands if option.value in COMMANDS)
    return with_options(scene.heard, known).choice if len(known) == len(commands) and known else ""


def _says_yes(scene: Scene) -> bool:
    """A bare yes: after three lines that were not understood it is to «shall a colleague get in touch?»."""
    return agreed(scene.heard) == "yes" and nothing_else(scene.heard.text)


def _at_menu(scene: Scene) -> Scene:
    """The open question takes numbers and words of its options."""
    if scene.step is None:
        return scene
    options = scene.options
    return replace(scene, heard=with_options(scene.heard, options))

"""A line while a question is open: its answer, something beside it (a remark, a question, another wish, a correction),
a slot for later, or not understood.

Which question is open and what its answer means is in ``flows``; what comes before all questions is ``engine``.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from bot.domain.phrases import Phrase, phrase
from bot.domain.rights import VALUES, Right
from dialogs.asides import angry, calm, misfit, remark
from dialogs.commands import COMMANDS, INTENTS
from dialogs.draft import Draft, with_line
from dialogs.flows.card import line_asked
from dialogs.flows.code import NOT_MINE
from dialogs.flows.identity import AGREED, agrees_if, refuses_plainly
from dialogs.flows.names import courteous_name, whose_then
from dialogs.flows.people import PAPERS
from dialogs.form.answering import last_word
from dialogs.form.at_once import answered_at_once
from dialogs.form.beside import left_out
from dialogs.form.details import field_alone, goes_on, group_put_right_at, narrowed, told_late
from dialogs.form.further import further
from dialogs.form.giving_up import given_up
from dialogs.form.in_words import says_nothing, told_instead, with_receiver
from dialogs.form.last_steps import waits_at_the_end
from dialogs.form.no_answer import ABOUT_PEOPLE, ASK_CONTACT, TELLS_WHO, asked_at_the_card, not_an_answer, unclear
from dialogs.form.persons import CARD, another_too, other_after_all, own_after_all
from dialogs.form.pointing import points_at_one
from dialogs.form.receivers import of_the_contact, of_the_receiver
from dialogs.form.revise import of_the_withdrawal, reason_goes_on, revised
from dialogs.form.rights import (
    another_right,
    denied,
    exchanged,
    exchanged_for,
    seen_first,
)
from dialogs.form.standing import as_before, seen_again
from dialogs.form.turning import called_off_at_last, fewer, not_about_data, regrets, turns_to_another
from dialogs.form.which_number import number_again
from dialogs.hearing import bare, heard_as, with_options
from dialogs.idle import heard_idle, said_twice
from dialogs.model import Option, Say, Turn
from dialogs.ordinary import no_matter_of_data
from dialogs.questions.counter_questions import PRIVATE, a_question, asked_back, asked_language
from dialogs.steps import Answer, Problem, Step, Took
from dialogs.told.documents import of_a_paper
from dialogs.told.introduced import presented
from dialogs.told.kin import kinship
from dialogs.told.mentions import guards
from dialogs.told.particulars import form_wished
from dialogs.told.scope import joined
from dialogs.told.slots import CORRECTED, absorb
from dialogs.told.stated import stated_rights
from dialogs.turns import Scene, answer, close, proceed
from dialogs.undecided import undecided
from dialogs.understanding import SURE
from dialogs.understanding.patterns import regex
from dialogs.words.global_words import WORDS
from dialogs.words.in_context import (
    CLEARLY,
    IN_WORDS,
    LEADS_IN,
    SURELY,
    WHICH_ONE,
    answers,
    asks_only,
    doubted,
    group_in_words,
    learnt,
    likeliest,
)
from dialogs.words.stopping import comes_later, may_give_up
from dialogs.words.submission import answering, goes_on_after_all, says_submit

SHORT = 16
STEP_COMMANDS = frozenset({"status", "human", "add_words", "cancel"})
"""Values of a question's options that are commands rather than answers."""
UNHEARD = ("voice", "video", "location", "link", "unsupported", "picture")
NEEDS_WORDS = IN_WORDS | {"ask_ground"}
"""Questions that a bare yes or no does not answer."""
SAYS_NEW = regex(
    r"新(?:的)?(?:号码?|电话|手机号?|地址|邮箱|名字)?[是为:：\s]*\d"
    r"|改[成为]|换成|应该?[是叫]|应为|[登录记写][记入]?(?:错了?[^登写]{1,3}(?:是|叫)|成了?(?!本))"
    r"|[变更][更正]为|现在[是叫]|\b(?:should (?:be|say|read)|to be|change it to)\b"
)
"""A value, wherever it is said."""
ABOUT_OTHERS = frozenset({"ask_receiver"})
"""Questions whose answers name somebody else: no name or number in them is the person's."""

ANSWERS = {"take_back": frozenset({"cancel", "no_reminders"}), "object": frozenset({"cancel"})}
"""Conversations in which words of commands are an answer («算了»): the case stays as it is."""


def in_form(scene: Scene) -> Turn:
    step = scene.step
    if step is None:
        return heard_idle(scene)
    if scene.heard.kind in UNHEARD and scene.heard.kind != "picture":
        return answer(scene, (Say(phrase(f"media.{scene.heard.kind}")),))
    options = scene.options
    scene = replace(scene, heard=with_options(scene.heard, options))
    if not scene.heard.chosen and said_twice(scene):
        return answer(scene, (Say(phrase("talk.twice")),))
    word = WORDS.get(bare(scene.heard.text)) or asked_language(scene.heard.text)
    if word and not scene.heard.chosen and word not in ANSWERS.get(scene.talk.flow, ()):
        return COMMANDS[word](scene)
    if scene.talk.question == "confirm" and goes_on_after_all(scene.heard.text):
        return answered(replace(scene, heard=replace(scene.heard, chosen=("submit",))), step)
    at_once = answered_at_once(scene)
    if at_once:
        return answered(at_once, step)
    return (
        undecided(scene)
        or as_before(scene)
        or _comes_later(scene)
        or exchanged_for(scene)
        or _in_the_end(scene)
        or given_up(scene)
        or field_alone(scene)
        or own_after_all(scene)
        or other_after_all(scene)
        or group_put_right_at(scene)
        or of_the_withdrawal(scene)
        or of_the_receiver(scene)
        or further(scene)
        or number_again(scene)
        or of_the_contact(scene)
        or _of_its_form(scene)
        or another_too(scene)
        or goes_on(scene)
        or exchanged(scene)
        or seen_first(scene)
        or fewer(scene)
        or left_out(scene)
        or narrowed(scene)
        or _beside(scene, step, options)
        or denied(scene)
        or seen_again(scene)
        or waits_at_the_end(scene)
        or answered(scene, step)
    )


def _comes_later(scene: Scene) -> Turn | None:
    """Asked what should stand in the files, «新号码还没下来，下周一才有» is no value: it waits, or goes in without."""
    said = scene.heard.understood
    others = {*map(Right, stated_rights(said))} - VALUES
    told = others or said.phone or said.email or any(map(str.isdigit, said.text))
    asked = scene.talk.question == "ask_detail" and VALUES & {*map(Right, scene.draft.rights)}
    later = asked and scene.heard.typed and not told and comes_later(scene.heard.text)
    kept = replace(scene, draft=with_line(scene.draft, said.text))
    return answer(kept, (Say(phrase("ask_detail.not_yet")),)) if later else None


def _in_the_end(scene: Scene) -> Turn | None:
    """«我不想交了 算了 哎还是交吧», where the whole is no plain yes: the form stays, and they are asked."""
    yes = scene.talk.question == "confirm" and scene.heard.typed and last_word(scene)
    return answer(scene, (Say(phrase("confirm.sure")),)) if yes else None


def _beside(scene: Scene, step: Step, options: Sequence[Option]) -> Turn | None:
    """What is surely no answer, whatever the question would take: remarks, other answers, questions, other wishes."""
    astray = scene.talk.question == "ask_otp" and NOT_MINE(scene.heard.text)  # «发错人了» is no slip of the answer
    astray = astray or (scene.talk.question == "confirm" and says_submit(scene.heard.text))
    react = no_matter_of_data if not_about_data(scene) else None if astray else remark(scene)
    if react:
        return react(scene)
    key = misfit(scene, options)
    if key:
        return unclear(scene, Say(phrase(key)))
    if options and not scene.heard.chosen and _asks_which(scene):
        return unclear(scene, Say(Phrase(f"help.{step.name}")))
    told = COMMANDS["cancel"](scene) if called_off_at_last(scene) else asked_back(scene, step)
    if told:
        return told
    if step.greedy and (_plain_command(scene) or a_question(scene)):
        return INTENTS[scene.heard.understood.intent](scene)
    if angry(scene) and not (scene.heard.chosen or _says_whether(scene)):
        return calm(reason_goes_on(scene))
    if regrets(scene, step):
        return COMMANDS["cancel"](scene)
    if step.name in NEEDS_WORDS and says_nothing(scene):
        return unclear(scene, Say(Phrase(f"help.{step.name}")))
    if scene.talk.flow == "request" and turns_to_another(scene, step):
        return another_right(scene)
    pointed = step.name in ASK_CONTACT and points_at_one(scene.heard.words)
    return None if scene.heard.chosen or pointed else told_late(scene) or revised(scene)


def _says_whether(scene: Scene) -> bool:
    """«身份证不报的 现在骗子多», «不怕骗子 同意»: an answer about the paper, whoever is called what beside it."""
    text = scene.heard.text
    return scene.talk.question == "id_consent" and (AGREED.search(text) is not None or refuses_plainly(text))


def _asks_which(scene: Scene) -> bool:
    """«算哪个», «不知道诶 这咋分的»: the choices are to be told apart, and none is made yet."""
    text = scene.heard.text
    rest = LEADS_IN.sub("", text)
    label, sure = likeliest(scene.talk.question, rest) if rest != text else ("", 0.0)
    return WHICH_ONE.search(text) is not None or (label == "question" and sure >= CLEARLY)


def _of_its_form(scene: Scene) -> Turn | None:
    """At the card: what a line of it means; «格式改成 Excel», «能发 PDF 吗» correct no data, and go along."""
    draft, heard = scene.draft, scene.heard
    told = heard.understood.phone or heard.understood.email or heard.chosen or heard.kind != "text"
    line = line_asked(heard.words) if scene.talk.question in CARD and not told else ""
    if line:
        return answer(scene, (Say(Phrase(f"card_line.{line}")),))
    if scene.talk.question not in CARD or told or not form_wished(draft, heard.text):
        return None
    kept = replace(draft, detail=joined(draft.detail, heard.text), ask="", last=heard.text)
    return proceed(scene, kept, says=(Say(phrase("confirm.kept")),))


def _plain_command(scene: Scene) -> bool:
    """At a question that takes any words, only a short and clear command is one."""
    understood = scene.heard.understood
    if stated_rights(understood):
        return False
    of_papers = scene.talk.question == "ask_proxy" and PAPERS.search(scene.heard.text)
    text = scene.heard.text
    if of_papers or (scene.talk.question in ABOUT_PEOPLE and (guards(text) or kinship(text))):
        return False  # «我有法院的监护权判决书» complains of nothing, «你好我是他妈妈» does more than greet
    if scene.talk.question == "ask_name" and courteous_name(understood):
        return False
    if answers(scene.talk.question, scene.heard.text):
        return False
    if scene.talk.question == "ask_detail" and understood.new_value and understood.old_value:
        return False  # «是工程经理 不是工程主管» asks for no manager
    if understood.intent == "cancel" and not may_give_up(scene.heard.words):
        return False
    plain = understood.intent in ("status", "human", "greeting", "thanks", "cancel", "complain")
    return plain and understood.confidence >= SURE and len(scene.heard.text) <= SHORT and not scene.heard.chosen


def answered(scene: Scene, step: Step) -> Turn:
    if scene.heard.choice in STEP_COMMANDS:
        return COMMANDS[scene.heard.choice](scene)
    if nothing := told_instead(scene, step):
        return _nothing_told(scene, step, nothing)
    taken = step.take(scene.heard, replace(scene.draft, ask=""), scene.facts) or _by_a_clause(scene, step)
    if isinstance(taken, Took):
        return _went_on(scene, step, taken)
    if isinstance(taken, Problem) and not _something_else(scene):
        anew = whose_then(scene.draft) if step.name == "ask_name" and scene.talk.misunderstood else None
        return proceed(scene, anew, says=(Say(phrase("people.whose")),)) if anew else unclear(scene, Say(taken.phrase))
    at_the_card = scene.talk.question in CARD and scene.heard.kind == "text" and asks_only(scene.heard.text)
    return asked_at_the_card(scene) if at_the_card else not_an_answer(scene)


def _nothing_told(scene: Scene, step: Step, nothing: str) -> Turn:
    """What is no answer to a question that takes any words: it waits, is answered itself, or done instead."""
    if nothing == "waits":
        return answer(scene, (Say(phrase("aside.pause")),))
    if nothing == "asks":
        return COMMANDS["why"](scene)
    if nothing == "wishes" and _something_else(scene):
        return not_an_answer(with_receiver(scene))
    return unclear(scene, Say(Phrase(f"help.{step.name}")))


def _by_a_clause(scene: Scene, step: Step) -> Answer:
    """What one clause of it surely answers; the rest is no question about the rules."""
    plain = scene.heard.typed
    plain = plain and scene.heard.understood.intent in ("explain", "other", *scene.draft.rights)
    clause = answering(step.name, scene.heard.text) if plain else ""
    if step.name == "ask_group" and not group_in_words(clause):
        return None  # «维保还得靠你们联系我» may be anybody's
    return step.take(heard_as(scene.heard, clause), replace(scene.draft, ask=""), scene.facts) if clause else None


def _something_else(scene: Scene) -> bool:
    """What the open question refuses may be a clear wish of another kind."""
    understood, text = scene.heard.understood, scene.heard.text
    wish = understood.intent in INTENTS or understood.intent in set(Right)
    half = {"confirm": doubted, "id_consent": agrees_if}.get(scene.talk.question)
    if half and half(text):
        return False  # half a yes wants no other right
    if understood.confidence < SURELY and learnt(scene.talk.question, text, SURELY):
        return False  # «真名就不说了吧» gives nothing up
    if CORRECTED.search(text) and (understood.phone or understood.email):
        return True
    return wish and understood.confidence >= SURE and not any(char.isdigit() for char in text)


def _went_on(scene: Scene, step: Step, taken: Took) -> Turn:
    draft = taken.draft
    if taken.done and not _open_still(scene, draft):
        return close(scene, taken.says, taken.effects)
    if scene.heard.typed and step.name not in PRIVATE | ABOUT_OTHERS:
        own = step.name in ("ask_requester", "ask_proxy") and draft.requester == "self"  # «不是替别人 就查我自己的»
        understood = scene.heard.understood.but(requester="self") if own else scene.heard.understood
        told = absorb(draft, understood, scene.facts)
        if step.name in TELLS_WHO:
            told = presented(told, scene.heard.text, step.name)
        told = told if step.name not in ABOUT_PEOPLE or SAYS_NEW.search(scene.heard.text) else _no_detail(told, draft)
        of_paper = step.name == "id_consent" and of_a_paper(scene.heard.text)
        draft = replace(told, scope=draft.scope, data=draft.data) if of_paper else told
    draft = replace(draft, last=scene.heard.text)
    answered = step.name if step.clears and step.filled(draft) and step.name != "ask_otp" else ""
    return proceed(scene, draft, says=taken.says, effects=taken.effects, answered=answered)


def _open_still(scene: Scene, draft: Draft) -> bool:
    """Whether a card would be handed in beneath which something is asked anew, a code or a consent."""
    missing = scene.flow.missing(draft, scene.facts) if scene.flow and scene.talk.question in CARD else None
    return missing is not None and missing.name not in CARD


def _no_detail(told: Draft, before: Draft) -> Draft:
    """«I am a contractor, not staff» says who somebody is, not what is to be corrected."""
    return replace(told, detail=before.detail) if VALUES & set(told.rights) else told

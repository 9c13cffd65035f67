"""Whether a line at the card hands in, and one at the consent consents, heard as a whole with all beside the yes.

Whether it hands in is learnt from lines beside a yes (tests/eval/answers/beside_a_yes.tsv): thanks, haste, a grumble
and a question of how it goes on take nothing back; a condition, a doubt, a joke, another's yes, a part left out and a
question whose answer may change the mind do. Nothing is handed in where a value is told, or where anybody is in danger.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import replace

from bot.domain.phrases import phrase
from bot.domain.rights import Right
from dialogs.draft import Draft, read_draft, with_line
from dialogs.flows.card import LIMITED
from dialogs.flows.identity import CONDITIONAL
from dialogs.form.answering import finds_right
from dialogs.form.beside_a_yes import TAKES_BACK, another_act, says_yes
from dialogs.form.clauses import Read, clauses, cries, gravely, loudly, saying
from dialogs.form.composite import REMEMBERED, anything_beside, behind, may_be_parted
from dialogs.form.open_question import answered
from dialogs.form.restated import nods, without_promises, without_what_stands
from dialogs.hearing import heard_as, with_options
from dialogs.model import Emergency, OpenCase, Say, Turn
from dialogs.questions.retention import kept_long
from dialogs.steps import Heard
from dialogs.told.death import died
from dialogs.told.documents import number_only, without_number
from dialogs.told.mentions import UNDER_14, UNDER_18, age_of
from dialogs.told.naming import named_by_role
from dialogs.told.particulars import own_words
from dialogs.told.scope import excludes, leaves_out, spares
from dialogs.told.stated import stated_rights
from dialogs.turns import Scene, answer
from dialogs.understanding import SURE, read_answer, understand
from dialogs.understanding.parts import cut
from dialogs.understanding.patterns import regex
from dialogs.words.in_context import asks_only, learnt, likeliest
from dialogs.words.line import marked, may_ask, within
from dialogs.words.refusal import insists
from dialogs.words.stopping import may_give_up
from dialogs.words.submission import CLAUSE, FEARS, binds, hands_in, unsettles

YES = {"confirm": "submit", "id_consent": "agree"}
"""The option that is a yes to each question that binds."""
HARDLY, ENOUGH, CERTAIN = 0.35, 0.75, 0.9
"""With less a yes is not taken, whatever its words; from here on it is where a clause says yes by its words, and where
any word for it stands in it."""
_YES_IN_IT = regex(
    r"提?交|递|报|同意|确认|办[吧了]|就办|愿意|答应|授权|准了|照(?:办|这|此)|^\W*(?:对(?!了)|是|得|成|可以|没[错问毛]|冇|啱|妥|给|发|送|用)"
    r"|\b(?:yes|yeah|yep|yup|sure|fine|correct|agree\w*|consent|submit|send|file|hand|go ahead|tong ?yi)\b"
)
"""A word for it, without which a line only asks; a nod («好的») beside a question may take notice of an answer."""
_NODS = regex(r"^\W*(?:[嗯恩唔]|好|行|中|ok(?:ay)?\b|good\b|right\b)")
"""What may be no more than that."""
_NUMBER = regex(r"\d[\dx -]{5,}")
_RUN_ON = 10
"""A clause as short says one thing: «就这样办吧»."""
_PEOPLE, _LIFTS = frozenset({"human", "complain"}), frozenset({"service", "emergency"})
_HOLD = (*TAKES_BACK, may_give_up)
_LIMIT = (CONDITIONAL.search, LIMITED.search, spares, leaves_out, excludes)
AFTERWARDS = frozenset({"when", "where_answer"})
"""What the receipt tells."""


def freely(question: str, text: str) -> float:
    """How likely the whole line is a yes from which nothing in it takes anything back; what is put right beside a
    consent, another number or name, takes nothing from it, and is shown at the card."""
    free = ("yes", "ask") if question == "confirm" else ("yes", "ask", "fix")
    return sum(sure for label, sure in read_answer("beside_a_yes", without_number(text)) if label in free)


def taken_freely(scene: Scene, read: Read) -> Turn | None:
    """The yes taken, what is asked beside it answered, what is told gone along; None where it is not sure to be one."""
    question, step = scene.talk.question, scene.step
    if question not in YES or step is None or scene.heard.chosen or not may_be_parted(scene):
        return None
    rest = _left_to_say(scene)
    if rest is not None and all(nods(part) or binds(part, question, YES[question]) for part in cut(CLAUSE, rest)):
        return answered(replace(scene, heard=_chosen(scene, YES[question])), step)
    scene = replace(scene, heard=heard_as(scene.heard, rest)) if rest else scene
    parts = clauses(scene.heard.text) or [scene.heard.text]
    if not _surely(scene, parts) or _tells_more(scene, parts) or _held_by_words(parts):
        return None
    if question == "confirm" and any(map(unsettles, parts)):
        return None
    asked = [part for part in parts if may_ask(part) and not says_yes(question, part)]
    draft = replace(scene.draft, said=(*scene.draft.said, scene.heard.text)[-REMEMBERED:])
    says: tuple[Say, ...] = ()
    for part in (part for part in parts if part not in asked):
        told = anything_beside(replace(scene, draft=draft), part)
        draft, noted = (told.draft, told.says) if told else (_kept(draft, part), ())
        says = tuple(dict.fromkeys((*says, *noted)))
    chosen = replace(scene, draft=draft, heard=_chosen(scene, YES[question]), before=(*scene.before, *says))
    turn = answered(chosen, step)
    for part in asked:
        turn = _answered_too(scene, turn, part, read)
    return turn


def _left_to_say(scene: Scene) -> str | None:
    """What a line says beside the request that stands on the card, or beside what the notice promises; None where it
    says neither."""
    text = scene.heard.text
    if marked(text):
        return None
    if scene.talk.question == "id_consent":
        return without_promises(text)
    draft = scene.draft
    return without_what_stands(draft.rights, text, draft.uses, draft.detail)


def _kept(draft: Draft, part: str) -> Draft:
    """What has no place of its own goes along for staff to read."""
    says_more = own_words(understand(part)) and not (_YES_IN_IT.search(part) or _NODS.search(part) or finds_right(part))
    return with_line(draft, part) if says_more else draft


def _surely(scene: Scene, parts: Sequence[str]) -> bool:
    """Whether the line is a yes and more, as learnt, and where that is not all but certain by its words as well."""
    text, question = scene.heard.text, scene.talk.question
    sure = freely(question, text)
    if sure < ENOUGH or (len(parts) < 2 and (within(text, _RUN_ON) or not may_ask(text))):
        return False
    said = [part for part in parts if not re.search(rf"{re.escape(part)}\s*[?？]", text)] if len(parts) > 1 else parts
    if not any(map(hands_in, said)) and asks_only("".join(scene.draft.said[-1:])):
        return False  # a nod may take notice of what was just answered
    said = [part for part in said if _YES_IN_IT.search(part) or (not may_ask(text) and _NODS.search(part))]
    fears = any(FEARS.search(part.casefold()) for part in parts)
    plainly = not fears and any(says_yes(question, part) for part in said)
    return bool(said) and (sure >= CERTAIN or plainly)


def _chosen(scene: Scene, option: str) -> Heard:
    """The option, whatever the line asks besides."""
    return replace(heard_as(scene.heard, ""), chosen=(option,))


def _held_by_words(parts: Sequence[str]) -> bool:
    """Later, not yet, on terms, but for something, and a wish of another kind: whatever was learnt, no yes to all."""
    told = [part for part in parts if not may_ask(part)] or [*parts[:1]]
    held = any(holds("，".join(told)) for holds in _HOLD) or any(limits(part) for part in parts for limits in _LIMIT)
    return held or any(_wants_else(part, asked=part not in told) for part in parts)


def _wants_else(part: str, *, asked: bool) -> bool:
    """A human, a complaint, a lift that is broken; «谁联系我» asks how it goes on."""
    said = understand(part)
    if asked and learnt("in_passing", part) in AFTERWARDS:
        return False
    return said.confidence >= SURE and (said.intent in _PEOPLE or (not asked and said.intent in _LIFTS))


def of_another(text: str) -> bool:
    """Whether the data are somebody else's, somebody has died, or a child is typing (PIPL 31)."""
    said = understand(text)
    theirs = said.requester not in (None, "self") or bool(named_by_role(text).other) or died(text)
    return theirs or age_of(text) in (UNDER_14, UNDER_18)


def _tells_more(scene: Scene, parts: Sequence[str]) -> bool:
    """A value, another right, a paper's number, a cry; or it may be about the paper: «先交吧», «那我同意» after all."""
    said = scene.heard.understood
    rights = {*scene.draft.rights}
    besides = understand("，".join(part for part in parts if not hands_in(part)))  # «send it off»
    others = ({*stated_rights(besides)} - rights - {Right.EXPLAIN}) | (rights & {*said.negated})
    told = said.phone or said.email or said.name or said.new_value or _NUMBER.search(scene.heard.text)
    other = scene.draft.consent == "refused" if scene.talk.question == "confirm" else any(map(hands_in, parts))
    theirs = any(map(of_another, parts))
    return bool(told or others or other or theirs or any(map(cries, parts)) or _names_another_act(scene, parts))


def _answered_too(scene: Scene, turn: Turn, part: str, read: Read) -> Turn:
    """What the receipt tells, and how a paper is sent, follows anyway."""
    if turn.talk.flow == "request":
        kept = kept_long(scene, part)
        told = replace(turn, says=(Say(kept), *turn.says)) if kept else behind(scene, turn, part, read)
        return told if told.talk.question == turn.talk.question else turn  # a question answers nothing
    label, _ = likeliest("in_passing", part)
    if label in AFTERWARDS:
        return turn
    if label in ("papers_how", "how_far"):
        return replace(turn, says=(*turn.says, Say(phrase("confirm.nothing_more"))))
    after = saying(Scene(turn.talk, read_draft(turn.talk.draft), scene.heard, scene.facts), part)
    said = read(after)
    stays = said.talk.question == turn.talk.question and not (said.effects or said.talk.misunderstood)
    understood = stays and understand(part).intent != "status"
    extra = said.says[:1] if understood else (Say(phrase("confirm.asked_on")),)
    return replace(turn, says=(*turn.says, *extra))


def only_if_meant(scene: Scene, turn: Turn, read: Read, whole: Callable[[], Turn]) -> Turn:
    """Nothing is handed in or consented to by a line that as a whole is hardly a free yes, by one that names another
    act, or where one clause cries for help: then the whole line is heard, or the question asked again.
    """
    text, typed = scene.heard.text, scene.heard.typed
    parts = clauses(text) if typed and scene.form_open else []
    understood = scene.heard.understood
    calls = loudly if understood.phone or understood.email else gravely
    grave = next(filter(calls, parts), "") if parts and not (scene.draft.alarm or _alarms(turn)) else ""
    cried = read(saying(scene, grave)) if grave else turn
    if _alarms(cried):
        return cried  # «李雷，喘不上气», at whatever question
    if scene.talk.question not in YES or not typed or not _binds_now(scene, turn) or number_only(text):
        return turn
    cry = next(filter(cries, parts), "")
    plainly = not marked(text) and with_options(scene.heard, scene.options).chosen  # «第一个», not «提交？»
    chosen = plainly or insists(text) or not any(map(str.isalpha, text))
    meant = chosen or (freely(scene.talk.question, text) >= HARDLY and not any(map(of_another, parts or [text])))
    if meant and not cry and not _names_another_act(scene, parts or [text]):
        return turn
    instead = read(saying(scene, cry)) if cry else whole()
    if not _binds_now(scene, instead):
        return instead
    spoken = replace(scene, talk=replace(scene.talk, lang=instead.talk.lang))
    return answer(spoken, (Say(phrase("confirm.sure" if scene.talk.question == "confirm" else "help.id_consent")),))


def _names_another_act(scene: Scene, parts: Sequence[str]) -> bool:
    return scene.talk.question == "confirm" and any(another_act(scene, part) for part in parts)


def _alarms(turn: Turn) -> bool:
    return any(isinstance(effect, Emergency) for effect in turn.effects)


def _binds_now(scene: Scene, turn: Turn) -> bool:
    handed = any(isinstance(effect, OpenCase) for effect in turn.effects)
    return handed or scene.draft.consent != turn.talk.draft.get("consent", "") == "agreed"

"""How one message becomes a ``Turn``: ask the next thing, repeat the open one, close, or begin another conversation."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import timedelta
from functools import cached_property

from bot.domain.phrases import Link, Phrase, phrase
from bot.texts import has, slots
from dialogs.draft import EMPTY, Draft, write_draft
from dialogs.model import Facts, Judge, Option, Say, Talk, TalkEffect, Turn
from dialogs.registry import FLOWS
from dialogs.steps import Flow, Heard, Step
from dialogs.told.stated import stated_rights
from dialogs.words.refusal import insists, may_insist

COMMAND = "start"
"""The question of options that are commands, tappable from anywhere."""


BESIDE = 2
"""So many lines that tell something else than what is asked, and than the wish, let the question pass, where it can."""
JUST_NOW = timedelta(minutes=30)
"""So long after a receipt, an answer, a form given up, or words to a colleague, the next line may be about it."""
FORGOTTEN = timedelta(hours=1)
"""After this a question that is still open is asked in full."""


@dataclass(frozen=True)
class Scene:
    """Everything a reaction needs. ``before`` is said first (where the conversation was after a silence)."""

    talk: Talk
    draft: Draft
    heard: Heard
    facts: Facts
    before: tuple[Say, ...] = ()

    @property
    def flow(self) -> Flow | None:
        return FLOWS.get(self.talk.flow)

    @cached_property
    def step(self) -> Step | None:
        return self.flow.step(self.talk.question) if self.flow else None

    @cached_property
    def options(self) -> tuple[Option, ...]:
        """What the open question offers."""
        return asked(self.step, self.draft, self.facts).options if self.step else ()

    @cached_property
    def form_open(self) -> bool:
        """Whether something was begun; the bare first question is the menu and no form yet."""
        return self.step is not None and not (self.talk.question == "ask_right" and not self.draft.rights)


def asked(step: Step, draft: Draft, facts: Facts) -> Say:
    return replace(step.ask(draft, facts), question=step.name)


def asked_again(step: Step, draft: Draft, facts: Facts) -> Say:
    """The open question once more, in fewer words where there are such («…_again»); nobody reads a notice twice."""
    said = asked(step, draft, facts)
    shorter = f"{said.phrase.key}_again"
    if not has(shorter):
        return said
    kept = {name: value for name, value in said.phrase.slots.items() if name in slots(shorter)}
    return replace(said, phrase=Phrase(shorter, kept))


def proceed(
    scene: Scene, draft: Draft, *, says: Sequence[Say] = (), effects: Sequence[TalkEffect] = (), answered: str = ""
) -> Turn:
    """Ask what is missing now. ``answered`` is the question that was just answered."""
    flow = FLOWS[scene.talk.flow]
    said, done = list(says), list(effects)
    step, before = _open(flow, draft, scene), None
    while step is not before:  # what one question finds settled may open the next
        entered = step.enter(draft, scene.facts, scene.heard.now) if step.enter else None
        if entered:
            draft, said, done = entered.draft, [*said, *entered.says], [*done, *entered.effects]
        step, before = _open(flow, draft, scene), step
    draft = replace(draft, offered=(), asked="", wrote=(), handed=False, beside=_beside(scene, step))
    open_still = step.name == scene.talk.question or draft.former != scene.draft.former
    draft = draft if open_still or not draft.former else replace(draft, former="")
    passed = step.let_pass(draft) if step.let_pass and draft.beside >= BESIDE and not draft.ask else None
    if passed:
        return proceed(scene, passed.draft, says=(*said, *passed.says), effects=done, answered=step.name)
    talk = replace(
        scene.talk,
        question=step.name,
        draft=write_draft(draft),
        trail=_trail(scene.talk.trail, answered, step.name),
        received_at=scene.talk.received_at or (scene.heard.now if draft.rights else None),
        updated_at=scene.heard.now,
        misunderstood=0,
    )
    same = step.name == scene.talk.question and bool(said) and not _shows_news(scene, step, draft)
    question = (asked_again if same else asked)(step, draft, scene.facts)
    return Turn(talk, (*scene.before, *said, question), tuple(done))


def _open(flow: Flow, draft: Draft, scene: Scene) -> Step:
    return flow.missing(draft, scene.facts) or flow.steps[-1]


def _shows_news(scene: Scene, step: Step, draft: Draft) -> bool:
    """The last question shows what has been gathered: in full when that is not what was shown before."""
    last = scene.flow is not None and step is scene.flow.steps[-1]
    reached, before = (draft.contact, draft.other_contact), (scene.draft.contact, scene.draft.other_contact)
    alike = reached == before  # two numbers may look the same when masked
    return last and (not alike or step.ask(draft, scene.facts).phrase != step.ask(scene.draft, scene.facts).phrase)


def _beside(scene: Scene, step: Step) -> int:
    """How many lines in a row told something else than what ``step`` asks; a line said twice, or the wish said again,
    tells nothing new."""
    told = bool(scene.heard.text) and not scene.heard.chosen and not _again(scene)
    return scene.draft.beside + told if step.name == scene.talk.question else 0


def _again(scene: Scene) -> bool:
    """Without the anger that wants to be spared the question."""
    text, wished = scene.heard.text, {*stated_rights(scene.heard.understood)}
    same = text in scene.draft.said[:-1] or bool(wished and wished <= {*scene.draft.rights})
    return same and not (insists(text) or may_insist(text))


def _trail(trail: tuple[str, ...], answered: str, now_open: str) -> tuple[str, ...]:
    gone = {answered, now_open}
    kept = tuple(name for name in trail if name not in gone)
    return (*kept, answered) if answered and answered != now_open else kept


def begin(scene: Scene, flow: str, draft: Draft = EMPTY, says: Sequence[Say] = ()) -> Turn:
    """Start a conversation from its first missing question."""
    kept = carried(scene, draft)
    talk = Talk(flow, FLOWS[flow].version, lang=scene.talk.lang)
    return proceed(replace(scene, talk=talk, draft=kept), kept, says=says)


def close(scene: Scene, says: Sequence[Say], effects: Sequence[TalkEffect] = ()) -> Turn:
    """The form has ended; nothing of it is kept but the last lines, a danger, and the case of an objection."""
    objected = (effect.case for effect in effects if isinstance(effect, Judge) and not effect.satisfied)
    left = replace(carried(scene, EMPTY), told=next(objected, ""))
    idle = Talk(question="after_done", lang=scene.talk.lang)
    return answer(replace(scene, talk=idle, draft=left), says, effects)


def carried(scene: Scene, draft: Draft) -> Draft:
    """The draft with what outlives every form: the last lines, whether somebody is in danger or has died."""
    kept = {
        name: getattr(scene.draft, name)
        for name in ("said", "alarm", "despair", "placed", "seen_from", "postponed", "mourned")
    }
    return replace(draft, last=scene.heard.text, **kept)


def telling(scene: Scene, case: str) -> Scene:
    """The scene in which a colleague who works on ``case`` is spoken to: what follows is for them, too."""
    return replace(scene, draft=replace(scene.draft, told=case))


def answer(scene: Scene, says: Sequence[Say], effects: Sequence[TalkEffect] = (), *, misunderstood: int = 0) -> Turn:
    """Say something without moving on. An open form's question is repeated; else the choices said last are offered."""
    if scene.form_open and scene.step is not None:
        fresh = scene.talk.updated_at is None or scene.heard.now - scene.talk.updated_at >= FORGOTTEN
        repeated = (asked if fresh else asked_again)(scene.step, scene.draft, scene.facts)
        bare = tuple(replace(say, options=()) for say in says)
        return _stay(scene, (*bare, repeated), effects, misunderstood=misunderstood)
    return _stay(scene, tuple(says), effects, misunderstood=misunderstood)


def settled(scene: Scene, said: Say) -> Turn:
    """Something that leaves open what is wanted: whoever has asked for nothing yet is asked what it may be."""
    if scene.form_open or scene.talk.question not in ("start", "ask_right"):
        return answer(scene, (said,))
    return begin(scene, "request", scene.draft, (replace(said, options=()),))


def choices(scene: Scene, say: Say) -> Turn:
    """Choices for whoever has asked for nothing yet: from then on the question is what they want."""
    fresh = scene.talk.question == "start" and not scene.talk.flow
    begun = begin(scene, "request", scene.draft).talk if fresh else scene.talk
    return offer(replace(scene, talk=begun), say)


def repeated(scene: Scene, said: Say, *, misunderstood: int = 0) -> Turn:
    """Something, and the open question in full."""
    question = (asked(scene.step, scene.draft, scene.facts),) if scene.step else ()
    return _stay(scene, (said, *question), (), misunderstood=misunderstood)


def offer(scene: Scene, say: Say, effects: Sequence[TalkEffect] = (), *, misunderstood: int = 0) -> Turn:
    """Choices that are commands, in place of the open question; a form stays where it is."""
    return _stay(scene, (say,), effects, misunderstood=misunderstood)


def _stay(scene: Scene, says: tuple[Say, ...], effects: Sequence[TalkEffect], *, misunderstood: int) -> Turn:
    commands = [option.value for say in says[-1:] if say.question in ("", COMMAND) for option in say.options]
    named = tuple(replace(say, question=COMMAND) if say.options and not say.question else say for say in says)
    talk = replace(
        scene.talk,
        draft=write_draft(replace(scene.draft, offered=tuple(commands), asked="", wrote=())),
        updated_at=scene.heard.now,
        misunderstood=misunderstood,
    )
    return Turn(talk, (*scene.before, *named), tuple(effects))


def with_draft(turn: Turn, draft: Draft) -> Turn:
    """The turn that leaves this draft behind."""
    return replace(turn, talk=replace(turn.talk, draft=write_draft(draft)))


def policy_news(scene: Scene) -> tuple[Say, ...]:
    """Policy 10: changed rules are announced, here for a while to everybody who comes by."""
    version = scene.facts.policy_news()
    page = Link(phrase("policy.page_label"), scene.facts.rules_page())
    return (Say(phrase("policy.news", version=version, page=page)),) if version else ()

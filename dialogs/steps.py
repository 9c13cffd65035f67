"""The types that conversations are made of: what was heard, a step, a flow, and what a step makes of an answer."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property

from bot.domain.phrases import Phrase
from dialogs.draft import Draft
from dialogs.model import Facts, InputKind, Say, TalkEffect
from dialogs.understanding import Understanding, in_plain_characters


@dataclass(frozen=True)
class Heard:
    """One message as a step sees it. ``chosen`` are values of the open question's options: tapped, numbered, worded.

    ``received_at`` is the time of the first message of this conversation that stated a right, at the latest now.
    """

    kind: InputKind
    text: str
    understood: Understanding
    now: datetime
    received_at: datetime
    chosen: tuple[str, ...] = ()
    media_id: str = ""

    @property
    def words(self) -> str:
        """The text as rules for Chinese words read it: pinyin and traditional writing in simplified characters."""
        return in_plain_characters(self.text)

    @property
    def typed(self) -> bool:
        """A line of text that chose none of the options."""
        return self.kind == "text" and not self.chosen

    @property
    def choice(self) -> str:
        return self.chosen[0] if len(self.chosen) == 1 else ""


@dataclass(frozen=True)
class Took:
    """The step understood: the draft now, what is said before the next question. ``done`` ends the flow."""

    draft: Draft
    says: tuple[Say, ...] = ()
    effects: tuple[TalkEffect, ...] = ()
    done: bool = False


@dataclass(frozen=True)
class Problem:
    """The step saw what was meant, but it will not do; the question stays open."""

    phrase: Phrase


Answer = Took | Problem | None
"""None: not an answer to this question."""


@dataclass(frozen=True)
class Step:
    """One question. ``clears`` are the slots that «back» and «change» empty. ``greedy`` steps take almost any text, so
    that commands are looked for first. ``enter`` happens when the question opens (a code is sent). ``let_pass``:
    after a second line that tells something else, nobody is asked a third time."""

    name: str
    applies: Callable[[Draft, Facts], bool]
    filled: Callable[[Draft], bool]
    ask: Callable[[Draft, Facts], Say]
    take: Callable[[Heard, Draft, Facts], Answer]
    clears: tuple[str, ...] = ()
    greedy: bool = False
    enter: Callable[[Draft, Facts, datetime], Took | None] | None = None
    let_pass: Callable[[Draft], Took | None] | None = None


@dataclass(frozen=True)
class Flow:
    """A conversation as data. A stored talk of another ``version`` is taken up at its first missing question."""

    name: str
    version: int
    steps: tuple[Step, ...]

    @cached_property
    def _by_name(self) -> dict[str, Step]:
        return {step.name: step for step in reversed(self.steps)}

    def step(self, name: str) -> Step | None:
        return self._by_name.get(name)

    def missing(self, draft: Draft, facts: Facts) -> Step | None:
        """The question to ask now."""
        forced = self.step(draft.ask) if draft.ask else None
        if forced is not None:
            return forced
        open_ones = (step for step in self.steps if not step.filled(draft) and step.applies(draft, facts))
        return next(open_ones, None)


def never(_draft: Draft, _facts: Facts) -> bool:
    """Applies only when forced by ``Draft.ask``."""
    return False


def always(_draft: Draft, _facts: Facts) -> bool:
    return True


def unfilled(_draft: Draft) -> bool:
    """A question that an answer ends rather than fills."""
    return False

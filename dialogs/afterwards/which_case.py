"""Which case is meant where none is named: the newest of a kind, the one just spoken of, the one just made.

The cases that a conversation may choose among are ``flows.about_case``; what is said of the case is its readers'.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from bot.domain.cases import ENDED, LIVE, WITH_ANSWER, Case, State
from dialogs.flows.about_case import own_case
from dialogs.model import Facts
from dialogs.turns import JUST_NOW, Scene


def newest_that(fits: Callable[[Case], bool], facts: Facts) -> Case | None:
    """The newest case that fits."""
    return next(filter(fits, facts.cases()), None)


def newest(facts: Facts) -> Case | None:
    """The newest case, whatever has become of it; what is merged goes on in another."""
    return newest_that(lambda case: case.state is not State.MERGED, facts)


def newest_unended(facts: Facts) -> Case | None:
    """The newest case that is not over: it may be answered, and lapsed to be taken up again."""
    return newest_that(lambda case: case.state not in ENDED, facts)


def newest_running(facts: Facts) -> Case | None:
    """The newest case that is still to be answered for the first time, or again."""
    return newest_that(lambda case: case.state in LIVE, facts)


def newest_answered(facts: Facts) -> Case | None:
    """The newest case that has its answer, whether or not they have said what they think of it."""
    return newest_that(lambda case: case.state in WITH_ANSWER, facts)


def newest_unjudged(facts: Facts) -> Case | None:
    """The newest answer of which they have not said whether it will do."""
    return newest_that(lambda case: case.state is State.ANSWERED, facts)


def on_hold(facts: Facts) -> Case | None:
    """The newest case in which a question of staff is unanswered, though they may have to reply to one first."""
    return newest_that(lambda case: case.hold is not None and case.hold.unanswered and case.state in LIVE, facts)


def awaiting_paper(facts: Facts) -> Case | None:
    """The newest case that can take a document: still identifying, or lapsed and taken up again."""
    return newest_that(lambda case: case.state in (State.IDENTIFYING, State.LAPSED), facts)


def newest_disputable(scene: Scene) -> Case | None:
    """The newest answer, unjudged or closed a moment ago, which may be thought better of."""

    def fits(case: Case) -> bool:
        return case.state is State.ANSWERED or (case.state is State.CLOSED and just_now(scene, case.closed_at))

    return newest_that(fits, scene.facts)


def just_told(scene: Scene) -> Case | None:
    """The case that the last lines were told to, if that was a moment ago."""
    return own_case(scene.draft.told, scene.facts) if just_now(scene, scene.talk.updated_at) else None


def just_made(scene: Scene) -> Case | None:
    """The newest case that is not over, for half an hour after its receipt."""
    return newest_unended(scene.facts) if _at_receipt(scene) else None


def just_ended(scene: Scene) -> Case | None:
    """The newest case, answered or ended a moment ago, where a receipt was the last that was shown."""
    case = newest(scene.facts)
    at = (case.closed_at or case.answered_at) if case else None
    return case if _at_receipt(scene) and just_now(scene, at) else None


def just_now(scene: Scene, at: datetime | None) -> bool:
    """Whether the line comes so soon after ``at`` that it may be about it."""
    return at is not None and scene.heard.now - at <= JUST_NOW


def _at_receipt(scene: Scene) -> bool:
    return scene.talk.question == "after_done" and just_now(scene, scene.talk.updated_at)

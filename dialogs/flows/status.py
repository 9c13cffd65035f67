"""Where a person's cases stand, in plain words: one message, no questions; it can be asked in the middle of a form."""

from __future__ import annotations

from datetime import date

from bot.domain.answers import until_shown
from bot.domain.cases import ENDED, Case, Item, Paper, State
from bot.domain.phrases import Phrase, phrase
from bot.domain.results import Result
from bot.domain.rights import Right
from dialogs.flows.about_case import ELIGIBLE, named_case, own_case
from dialogs.model import Facts, Say
from dialogs.wording import case_slot, options, stacked

SHOWN = 5
RUNNING = frozenset({"identifying", "open", "on_hold", "asked_back", "held_off", "put_off", "second_look"})
"""Words of states whose answer is due on a day."""


def status(text: str, facts: Facts) -> Say:
    """The case that the text names, else all of the person's, newest first."""
    number = named_case(text, facts)
    cases = list(facts.cases())
    if number:
        found = own_case(number, facts)
        if found is None:
            return Say(phrase("status.not_here", case=number), options("start", "human"))
        cases = [found]
    if not cases:
        return Say(phrase("status.none"), options("start", "request", "human"))
    lines = [line(case, facts) for case in cases[:SHOWN]]
    if len(cases) > SHOWN:
        lines.append(phrase("status.more", count=len(cases) - SHOWN))
    return Say(stacked([phrase("status.title"), *lines]), options("start", *_ways_on(cases)))


def _ways_on(cases: list[Case]) -> tuple[str, ...]:
    live = any(case.state not in ENDED for case in cases)
    backs = ("take_back",) if any(ELIGIBLE["take_back"](case) for case in cases) else ()
    answered = any(case.state is State.ANSWERED for case in cases)
    return (*(("satisfied", "object") if answered else ()), *(("add_words", *backs) if live else ()), "human")


def line(case: Case, facts: Facts) -> Phrase:
    """Number, rights, state, due day and days left while the first clock runs, what happens next."""
    word = state_word(case)
    return phrase(
        "status.running" if word in RUNNING else "status.ended",
        case=case.number,
        rights=case_slot(case),
        state=phrase(f"state.{word}"),
        next=_next(case, word),
        **_due(case, facts),
    )


def _next(case: Case, word: str) -> Phrase:
    """What happens next; on hold the colleague's question stands there again."""
    if word in ("on_hold", "asked_back") and case.hold is not None and case.hold.reason.strip():
        return phrase(f"next.{word}_asked", text=case.hold.reason.strip())
    kept = next((item for item in case.items if _kept_instead(item)), None)
    if word == "answered" and kept is not None and kept.outcome is not None:
        return phrase(f"next.kept_{kept.right.value}", until=until_shown(kept.outcome.until))
    return phrase(f"next.{_whose_turn(case)}" if word == "identifying" else f"next.{word}")


def _whose_turn(case: Case) -> str:
    """Where who they are is not settled: whether a paper is still to come, is judged, or is not wanted."""
    papers = {case.identity, case.relation}
    if case.paper_withheld:
        return "withheld"
    return "identifying" if papers & {Paper.AWAITED, Paper.DECLINED} or Paper.RECEIVED not in papers else "judged"


def _kept_instead(item: Item) -> bool:
    """What was to go and has to be kept: whoever asks how it stands is told that nothing was deleted."""
    restricted = item.outcome is not None and item.outcome.result is Result.RESTRICTED
    return restricted and item.right is not Right.RESTRICT


def state_word(case: Case) -> str:
    if case.state is State.OPEN and case.hold is not None and case.hold.unanswered:
        return "asked_back" if case.hold.waits_for == "reply" else "on_hold"
    if case.state is State.OPEN and case.held_off:
        return "held_off"
    if case.state is State.OPEN and case.put_off:
        return "put_off"
    return "second_look" if case.state is State.OPEN and case.objected_at else case.state.value


def due_day(case: Case, facts: Facts) -> date:
    """The last day of the answer, or of the second look."""
    return (facts.second_look(case.objected_at) if case.objected_at else facts.deadline(case.received_at)).due


def _due(case: Case, facts: Facts) -> dict[str, date | Phrase]:
    due = due_day(case, facts)
    left = (due - date.fromisoformat(facts.today())).days
    return {"due": due, "left": phrase("status.left", days=left) if left >= 0 else phrase("status.late", days=-left)}

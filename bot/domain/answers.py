"""Whether a result may be given for an item, and what the person then reads. What it does to a case is ``moves``."""

from __future__ import annotations

from datetime import date

from bot.domain.cases import Case, Item
from bot.domain.phrases import Phrase, Slot, ground_name, phrase, right_name
from bot.domain.results import Outcome, Result, fits, missing_parts
from bot.domain.rights import REFUSAL_GROUNDS, SILENT_REFUSALS, Right
from bot.domain.transfer import CONDITIONS, still_open
from bot.errors import NotAllowed


def check_result(case: Case, item: Item, outcome: Outcome) -> None:
    """Law: only who is proven well enough is answered with personal data; a refusal needs letter and facts.

    Raises NotAllowed with what is missing.
    """
    if item.outcome is not None:
        raise NotAllowed("already_answered")
    missing = missing_parts(outcome)
    if missing:
        raise NotAllowed(f"{missing[0]}_missing")
    if not fits(outcome, item.right):
        raise NotAllowed("result_does_not_fit")
    if not case.suffices_for(item.right):
        raise NotAllowed("not_verified")
    lacking = still_open(case, item, outcome)
    if lacking:
        raise NotAllowed("conditions_open", lacking=" ".join(f"({number})" for number in lacking))


def result_phrase(item: Item, outcome: Outcome, text: str = "", *, again: bool = False) -> Phrase:
    """Our sentence, then staff's words (``text``); never the facts.

    ``again``: after the second look, which is not offered a second time.
    """
    name, routes = right_name(item.right), phrase("result.routes_again" if again else "result.routes")
    words: Slot = phrase("result.words", text=text) if text.strip() else ""
    if outcome.result is Result.REFUSED:
        ground = ground_name(REFUSAL_GROUNDS[outcome.letter])
        if outcome.letter in SILENT_REFUSALS:
            return phrase("result.refused_silent", right=name, ground=ground, routes=routes)
        return phrase("result.refused", right=name, ground=ground, words=words, routes=routes)
    key = f"result.{outcome.result.value}"
    if outcome.result is Result.FULFILLED and item.right is Right.DELETE:
        key = "result.fulfilled_delete"
    if outcome.result is Result.RESTRICTED and item.right is not Right.RESTRICT:
        key = f"result.restricted_{item.right.value}"
    return phrase(
        key,
        right=name,
        words=words,
        reason=outcome.reason,
        until=until_shown(outcome.until),
        clause=_clause(outcome.clause),
        routes=routes,
    )


def until_shown(until: str) -> Slot:
    """A date is shown as one; a term in words stays as staff wrote it."""
    try:
        return date.fromisoformat(until)
    except ValueError:
        return until


def corrected(answer: Phrase) -> Phrase:
    """An answer that takes the place of one given in error."""
    return phrase("result.corrected", answer=answer)


def _clause(clause: str) -> Phrase:
    """A clause of the policy, or a condition of a transfer (Network Data Security Regulations 25)."""
    number = clause.removeprefix("25(").removesuffix(")")
    if clause.startswith("25(") and number in map(str, CONDITIONS):
        return Phrase(f"transfer.clause_{number}")
    return phrase("result.clause", clause=clause)

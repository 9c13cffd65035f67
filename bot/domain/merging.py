"""When a second request is the first one again, and what the live case gains from it (law: Moves of a case).

An unverified twin could block or replace the real request (fides GHSA-qx5f-ghc2-7g5c): both must be proven, by the
same person in the same matter. That a case moves at all is decided in ``bot.domain.moves``.
"""

from __future__ import annotations

from dataclasses import replace

from bot.domain.cases import Case, Item, State
from bot.domain.rights import Right

NEVER = frozenset({Right.EXPLAIN})
"""A second question is another question."""

SAME_WORDS = frozenset({Right.TRANSFER, Right.CLOSE_ACCOUNT})
"""Another receiver or another account is another matter."""


def same_request(live: Case, new: Case) -> bool:
    """Whether ``new`` asks, by the same proven person in the same matter, only for what ``live`` has still open."""
    return (
        live.number != new.number
        and live.state is State.OPEN
        and live.objected_at is None
        and live.sufficient
        and new.sufficient
        and _same_person(live, new)
        and all(_twin(live, item) is not None for item in new.items)
    )


def _same_person(live: Case, new: Case) -> bool:
    """The chat account, the group, in whose name, and the names; two references on file must agree."""
    first, second = live.applicant, new.applicant
    references = {first.reference, second.reference} - {""}
    return (live.person, live.group, live.requester, live.subject, first.name, first.subject_name) == (
        new.person, new.group, new.requester, new.subject, second.name, second.subject_name,
    ) and len(references) <= 1  # fmt: skip


def _twin(live: Case, item: Item) -> Item | None:
    for own in live.open_items:
        if own.right is item.right and own.right not in NEVER:
            return own if own.right not in SAME_WORDS or own.detail == item.detail else None
    return None


def joined(live: Case, new: Case) -> Case:
    """The live case with the grounds, data and words that the second request adds, and the clock that began first."""
    asked = {item.right: item for item in new.items}
    items = tuple(
        _with(item, asked[item.right]) if item.outcome is None and item.right in asked else item for item in live.items
    )
    return replace(live, items=items, received_at=min(live.received_at, new.received_at))


def _with(item: Item, again: Item) -> Item:
    """No narrower than either: data that one of them did not narrow stay whole."""
    return replace(
        item,
        grounds=tuple(dict.fromkeys((*item.grounds, *again.grounds))),
        data=tuple(dict.fromkeys((*item.data, *again.data))) if item.data and again.data else (),
        detail="\n".join(dict.fromkeys(part for part in (item.detail, again.detail) if part)),
    )

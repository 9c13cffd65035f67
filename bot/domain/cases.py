"""A case and its items as values. What changes them is in ``bot.domain.moves``; lateness and turns are computed."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum

from bot.domain.results import Outcome
from bot.domain.rights import ENDING, SHOWING, Level, Requester, Right, level_needed


class State(StrEnum):
    """The table of moves is in ``bot.domain.moves``."""

    IDENTIFYING = "identifying"
    OPEN = "open"
    ANSWERED = "answered"
    CLOSED = "closed"
    CANCELLED = "cancelled"
    LAPSED = "lapsed"
    MERGED = "merged"


LIVE = frozenset({State.IDENTIFYING, State.OPEN})
ENDED = frozenset({State.CLOSED, State.CANCELLED, State.MERGED})
WITH_ANSWER = frozenset({State.ANSWERED, State.CLOSED})


WORDLESS = frozenset({Right.ACCESS, Right.COPY, Right.DELETE, Right.WITHDRAW, Right.RESTRICT})
"""Rights that can be worked on without a value, a receiver or an account to be named."""


class Paper(StrEnum):
    """Where a judgement of staff stands: identity document, or proof of relation.

    ``withheld``: the person would rather give none, so nothing is awaited; staff agree with them on another way.
    """

    NOT_NEEDED = "not_needed"
    AWAITED = "awaited"
    WITHHELD = "withheld"
    RECEIVED = "received"
    ACCEPTED = "accepted"
    DECLINED = "declined"


@dataclass(frozen=True)
class Hold:
    """The case waits for somebody: the ``person``, a ``reply`` of staff to what the person asked back, or ``staff``,
    who decide without an answer once it took too long."""

    reason: str
    since: datetime
    waits_for: str = "person"

    @property
    def unanswered(self) -> bool:
        """Whether what staff asked may still be answered, whoever's turn it is."""
        return self.waits_for in ("person", "reply")


@dataclass(frozen=True)
class Item:
    """One right of a case. ``detail`` is what the person typed about it (old and new value, which data).

    ``met``: the conditions of a transfer that staff recorded, by their numbers (``bot.domain.transfer``).
    """

    seq: int
    right: Right
    grounds: tuple[str, ...] = ()
    data: tuple[str, ...] = ()
    detail: str = ""
    outcome: Outcome | None = None
    answered_at: datetime | None = None
    met: tuple[int, ...] = ()


@dataclass(frozen=True)
class Applicant:
    """Who asks and about whom. ``contact`` is normalised; ``reference`` is the company's own key when it matched.

    ``document`` is the number of the case with which the identity document came, where it serves this one too.
    """

    name: str = ""
    contact: str = ""
    contact_kind: str = ""
    subject_name: str = ""
    relation: str = ""
    document: str = ""
    reference: str = ""


@dataclass(frozen=True)
class Case:
    """One request of one person. Times are aware UTC; ``person`` is the store's key of the chat or mail identity."""

    number: str
    person: str
    lang: str
    group: str
    requester: Requester
    state: State
    level: Level
    items: tuple[Item, ...]
    received_at: datetime
    applicant: Applicant = Applicant()
    identity: Paper = Paper.NOT_NEEDED
    relation: Paper = Paper.NOT_NEEDED
    hold: Hold | None = None
    opened_at: datetime | None = None
    answered_at: datetime | None = None
    closed_at: datetime | None = None
    objected_at: datetime | None = None
    held_off_at: datetime | None = None
    assigned_to: str = ""
    subject: str = "self"

    @property
    def rights(self) -> tuple[Right, ...]:
        return tuple(item.right for item in self.items)

    @property
    def held_off(self) -> bool:
        """Whether the person has asked that what would take their data away waits («先别删»)."""
        return self.held_off_at is not None and any(item.right in ENDING for item in self.open_items)

    @property
    def put_off(self) -> bool:
        """Whether the person has asked that the request, which takes nothing away, waits («先放一放»)."""
        return self.held_off_at is not None and bool(self.open_items) and not self.held_off

    @property
    def paper_withheld(self) -> bool:
        """Whether it is for staff to find another way than a paper."""
        return Paper.WITHHELD in (self.identity, self.relation)

    @property
    def paper_serves(self) -> bool:
        """Whether the person's document may serve their next request: with staff, neither declined nor in doubt."""
        return self.level >= Level.CONTACT and self.identity in (Paper.RECEIVED, Paper.ACCEPTED)

    @property
    def open_items(self) -> tuple[Item, ...]:
        return tuple(item for item in self.items if item.outcome is None)

    def shown_before(self, item: Item) -> tuple[Item, ...]:
        """The unanswered items whose data the person is to have in hand before ``item`` takes them away."""
        return tuple(other for other in self.open_items if other.right in SHOWING) if item.right in ENDING else ()

    @property
    def sufficient(self) -> bool:
        """Whether the identity, and the relation where one is claimed, is proven well enough for every item."""
        return self.suffices_for(*self.rights)

    def suffices_for(self, *rights: Right) -> bool:
        """The same for some of its rights: a withdrawal beside a deletion waits for no paper (PIPL 15)."""
        needed = level_needed(rights)
        if needed <= Level.ACCOUNT:
            return True
        judged = {self.relation, self.identity} <= {Paper.NOT_NEEDED, Paper.ACCEPTED}
        return judged and self.level >= needed

    def may_become(self, right: Right) -> bool:
        """Whether the request may turn into one for ``right``: one unanswered item, which needs no more proof and no
        further words then."""
        items = self.items
        plain = self.state in LIVE and len(items) == 1 and items[0].outcome is None and items[0].right is not right
        return plain and right in WORDLESS and level_needed((right,)) <= level_needed((items[0].right,))

    def with_outcome(self, seq: int, outcome: Outcome | None, at: datetime | None) -> Case:
        items = tuple(
            replace(item, outcome=outcome, answered_at=at) if item.seq == seq else item for item in self.items
        )
        return replace(self, items=items)

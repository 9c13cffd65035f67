"""The receipt of a request as a page: number, rights, dates, state, what comes next; printable.

Its address stands in the receipt text. The page is also where WeChat can ask whether a notice may be sent.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta

from bot.domain.cases import Case, State
from bot.domain.deadlines import Deadline
from bot.domain.phrases import Link, Phrase, phrase, right_name
from bot.domain.results import Outcome
from bot.store.files import PageLink
from bot.store.tx import Tx
from dialogs.model import Say
from handlers.case_work import limit_of
from handlers.office import Office

OPEN_DAYS = timedelta(days=180)
"""How long the address works: thirty days, a second look, and time to object."""


@dataclass(frozen=True)
class Receipt:
    """What the page shows. ``items``: each right and its result. ``second``: a second look runs."""

    case: Case
    items: tuple[tuple[Phrase, Outcome | None], ...]
    limit: Deadline
    second: bool

    @property
    def waits(self) -> bool:
        """Whether the person is asked for something."""
        held = self.case.hold is not None and self.case.hold.waits_for == "person"
        return held or self.case.state in (State.IDENTIFYING, State.LAPSED)


def receipt_link(tx: Tx, office: Office, case: Case) -> Say:
    """The line of the receipt that leads to its page."""
    now = office.clock.now()
    token = office.tokens.link()
    tx.links.add(token, PageLink("receipt", case.person, case.number, "", now, now + OPEN_DAYS))
    return Say(phrase("receipt.page", page=Link(phrase("receipt.page_label"), office.page(f"/p/{token}"))))


def receipt_of(office: Office, case: Case) -> Receipt:
    items = tuple((right_name(item.right), item.outcome) for item in case.items)
    return Receipt(case, items, limit_of(case, office), case.objected_at is not None)

"""One case as a value, from which the domain's tests make theirs; no rows, no handlers."""

from __future__ import annotations

from datetime import UTC, datetime

from bot.domain.cases import Applicant, Case, Item, Paper, State
from bot.domain.rights import Level, Requester, Right

RECEIVED = datetime(2026, 11, 23, 2, 0, tzinfo=UTC)
NOW = datetime(2026, 12, 1, 2, 0, tzinfo=UTC)
NUMBER = "GK-4T7X-2M9"

CASE = Case(
    number=NUMBER,
    person="p1",
    lang="zh",
    group="2.4",
    requester=Requester.SELF,
    state=State.OPEN,
    level=Level.ON_FILE,
    items=(Item(1, Right.ACCESS), Item(2, Right.DELETE, ("8.3(1)",))),
    received_at=RECEIVED,
    applicant=Applicant("李雷", "li.lei@example.com", "email"),
    identity=Paper.NOT_NEEDED,
    opened_at=RECEIVED,
)

"""Cases with their items and their hash-chained log."""

from __future__ import annotations

import json
import logging
from collections.abc import Iterable, Mapping
from dataclasses import asdict
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Row, Select, bindparam, func, select, update

from bot.domain.cases import ENDED, Applicant, Case, Hold, Item, Paper, State
from bot.domain.history import GENESIS, Entry, body_digest, link
from bot.domain.results import Outcome, Result
from bot.domain.rights import Level, Requester, Right
from bot.errors import ConfigError
from bot.store.rows import upsert
from bot.store.seal import Sealer
from bot.store.tables import WATCHED, case_events, cases, items

logger = logging.getLogger("rights_bot.store")

THREAD_IDS = 8
THREAD = select(cases.c.thread).where(cases.c.number == bindparam("number"))
BY_NUMBER = select(cases).where(cases.c.number == bindparam("number"))
OF_PERSON = select(cases).where(cases.c.person == bindparam("person")).order_by(cases.c.received_at.desc())
LOCK = select(cases.c.number).where(cases.c.number == bindparam("number")).with_for_update(key_share=True)
"""Entries are appended one after the other, whoever writes them; two would else take the same place in the chain."""
ITEMS = select(items).where(items.c.case.in_(bindparam("cases", expanding=True))).order_by(items.c.case, items.c.seq)


class Cases:
    def __init__(self, connection: Connection, sealer: Sealer) -> None:
        self._connection, self._sealer = connection, sealer

    def exists(self, number: str) -> bool:
        query = select(cases.c.number).where(cases.c.number == number)
        return self._connection.execute(query).one_or_none() is not None

    def get(self, number: str) -> Case | None:
        found = self._load(BY_NUMBER, {"number": number})
        return found[0] if found else None

    def of_person(self, person: str) -> list[Case]:
        """Newest first."""
        return self._load(OF_PERSON, {"person": person})

    def in_states(self, states: Iterable[State] | None = None) -> list[Case]:
        """All cases, or those in some states, by due day; but none that cannot be opened, which is logged."""
        query = select(cases).order_by(cases.c.due_on, cases.c.number)
        if states is not None:
            query = query.where(cases.c.state.in_([state.value for state in states]))
        return self._load(query, skip=True)

    def save(self, case: Case, due_on: str) -> None:
        """Write a new case, or replace a stored one with all its items."""
        values = self._case_values(case) | {"due_on": due_on}
        if not self.exists(case.number):
            self._connection.execute(cases.insert().values(thread="[]", **values))
        else:
            self._connection.execute(update(cases).where(cases.c.number == case.number).values(values))
        for item in case.items:
            upsert(self._connection, items, self._item_values(case.number, item))

    def thread(self, number: str) -> list[str]:
        """The last Message-IDs of the case's mail thread, oldest first."""
        stored = self._connection.execute(THREAD, {"number": number}).scalar_one_or_none()
        found: list[str] = json.loads(stored or "[]")
        return found

    def extend_thread(self, number: str, message_id: str) -> None:
        known = [kept for kept in self.thread(number) if kept != message_id]
        value = json.dumps([*known, message_id][-THREAD_IDS:])
        self._connection.execute(update(cases).where(cases.c.number == number).values(thread=value))

    def due_on(self, number: str) -> str:
        return str(self._connection.execute(select(cases.c.due_on).where(cases.c.number == number)).scalar_one())

    def record(
        self, number: str, *, at: datetime, actor: str, kind: str, body: Mapping[str, object], salt: bytes
    ) -> Entry:
        """Append one entry to the case's log."""
        self._connection.execute(LOCK, {"number": number})
        query = (
            select(case_events.c.seq, case_events.c.chain)
            .where(case_events.c.case == number)
            .order_by(case_events.c.seq.desc())
            .limit(1)
        )
        last = self._connection.execute(query).one_or_none()
        seq, previous = (last.seq + 1, last.chain) if last else (1, GENESIS)
        plain = json.loads(json.dumps(dict(body), default=str))
        entry = Entry(number, seq, at, actor, kind, plain, salt, body_digest(plain, salt), "")
        chain = link(previous, entry)
        self._connection.execute(
            case_events.insert().values(
                case=number, seq=seq, at=at, actor=actor, kind=kind, salt=salt, digest=entry.digest, chain=chain,
                body=self._sealer.seal_json(plain),
            )
        )  # fmt: skip
        return Entry(number, seq, at, actor, kind, plain, salt, entry.digest, chain)

    def log(self, number: str) -> list[Entry]:
        query = select(case_events).where(case_events.c.case == number).order_by(case_events.c.seq)
        return [
            Entry(row.case, row.seq, row.at, row.actor, row.kind, self._sealer.open_json(row.body), row.salt or b"",
                  row.digest, row.chain)
            for row in self._connection.execute(query)
        ]  # fmt: skip

    def numbers(self) -> list[str]:
        return list(self._connection.execute(select(cases.c.number).order_by(cases.c.number)).scalars())

    def watched(self) -> list[str]:
        """Numbers of the cases that time may move, by due day."""
        query = select(cases.c.number).where(WATCHED).order_by(cases.c.due_on, cases.c.number)
        return list(self._connection.execute(query).scalars())

    def ended_before(self, before: datetime, limit: int) -> list[str]:
        """Some cases that ended before a moment and still hold personal fields."""
        ended = [state.value for state in (*ENDED, State.LAPSED)]
        when = func.coalesce(cases.c.closed_at, cases.c.answered_at, cases.c.received_at)
        query = select(cases.c.number).where(cases.c.state.in_(ended), when < before, cases.c.applicant.is_not(None))
        return list(self._connection.execute(query.order_by(cases.c.number).limit(limit)).scalars())

    def erase(self, number: str) -> None:
        """Retention: remove every personal field of a case; its dates, results and the chain stay."""
        blank = {"applicant": None, "hold_reason": None}
        self._connection.execute(update(cases).where(cases.c.number == number).values(blank))
        gone = {"detail": None, "reason": None, "facts": None}
        self._connection.execute(update(items).where(items.c.case == number).values(gone))
        bare = {"body": None, "salt": None}
        self._connection.execute(update(case_events).where(case_events.c.case == number).values(bare))

    def _case_values(self, case: Case) -> dict[str, Any]:
        hold = case.hold
        return {
            "number": case.number,
            "person": case.person,
            "lang": case.lang,
            "grp": case.group,
            "requester": case.requester.value,
            "subject": case.subject,
            "state": case.state.value,
            "level": int(case.level),
            "identity": case.identity.value,
            "relation": case.relation.value,
            "applicant": self._sealer.seal_json(asdict(case.applicant)),
            "hold_reason": self._sealer.seal_text(hold.reason) if hold else None,
            "hold_since": hold.since if hold else None,
            "hold_for": hold.waits_for if hold else "",
            "assigned_to": case.assigned_to,
            "received_at": case.received_at,
            "opened_at": case.opened_at,
            "answered_at": case.answered_at,
            "closed_at": case.closed_at,
            "objected_at": case.objected_at,
            "held_off_at": case.held_off_at,
        }

    def _item_values(self, number: str, item: Item) -> dict[str, Any]:
        outcome = item.outcome
        return {
            "case": number,
            "seq": item.seq,
            "right": item.right.value,
            "grounds": json.dumps(item.grounds),
            "data": json.dumps(item.data),
            "detail": self._sealer.seal_text(item.detail) if item.detail else None,
            "result": outcome.result.value if outcome else None,
            "letter": outcome.letter if outcome else None,
            "clause": outcome.clause if outcome else None,
            "until": outcome.until if outcome else None,
            "reason": self._sealer.seal_text(outcome.reason) if outcome and outcome.reason else None,
            "facts": self._sealer.seal_text(outcome.facts) if outcome and outcome.facts else None,
            "answered_at": item.answered_at,
            "met": ",".join(map(str, item.met)),
        }

    def _load(self, query: Select[Any], values: Mapping[str, str] | None = None, *, skip: bool = False) -> list[Case]:
        rows = list(self._connection.execute(query, dict(values or {})))
        if not rows:
            return []
        by_case: dict[str, list[Row[Any]]] = {}
        for row in self._connection.execute(ITEMS, {"cases": [row.number for row in rows]}):
            by_case.setdefault(row.case, []).append(row)
        open_one = self._open_or_skip if skip else self._open
        return [case for row in rows if (case := open_one(row, by_case.get(row.number, ())))]

    def _open_or_skip(self, row: Row[Any], item_rows: Iterable[Row[Any]]) -> Case | None:
        try:
            return self._open(row, item_rows)
        except (ConfigError, ValueError) as exc:
            logger.error("an operator must act: case %s cannot be opened: %s", row.number, exc)
            return None

    def _open(self, row: Row[Any], item_rows: Iterable[Row[Any]]) -> Case:
        return self._case(row, tuple(self._item(item) for item in item_rows))

    def _item(self, row: Row[Any]) -> Item:
        outcome = None
        if row.result:
            outcome = Outcome(
                Result(row.result), row.letter or "", row.clause or "", row.until or "",
                self._sealer.open_text(row.reason), self._sealer.open_text(row.facts),
            )  # fmt: skip
        return Item(
            row.seq, Right(row.right), tuple(json.loads(row.grounds)), tuple(json.loads(row.data)),
            self._sealer.open_text(row.detail), outcome, row.answered_at,
            tuple(int(number) for number in row.met.split(",") if number),
        )  # fmt: skip

    def _case(self, row: Row[Any], case_items: tuple[Item, ...]) -> Case:
        hold = None
        if row.hold_since is not None:
            hold = Hold(self._sealer.open_text(row.hold_reason), row.hold_since, row.hold_for)
        return Case(
            number=row.number,
            person=row.person,
            lang=row.lang,
            group=row.grp,
            requester=Requester(row.requester),
            state=State(row.state),
            level=Level(row.level),
            items=case_items,
            received_at=row.received_at,
            applicant=Applicant(**(self._sealer.open_json(row.applicant) or {})),
            identity=Paper(row.identity),
            relation=Paper(row.relation),
            hold=hold,
            opened_at=row.opened_at,
            answered_at=row.answered_at,
            closed_at=row.closed_at,
            objected_at=row.objected_at,
            held_off_at=row.held_off_at,
            assigned_to=row.assigned_to,
            subject=row.subject,
        )

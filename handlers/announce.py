"""A text that cannot be sent now is announced by the next way that holds; the text itself waits for the person.

Which way comes when is ``bot.domain.ladder``'s; what WeChat answers is ``bot.wechat``'s. An announcement tells that
there is something and where, never what: only the case's number, right, state and dates go into a notice, and nothing
at all about the case into a nudge.
"""

from __future__ import annotations

import logging
from collections.abc import Awaitable, Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Protocol

from bot.config import Template
from bot.domain.ladder import NUDGE, SUBSCRIBE, TEMPLATE, Reach, rung
from bot.domain.window import Window
from bot.errors import GaveUp, Refused, RetryLater, Uncertain, WindowClosed
from bot.store.outbox import OutboxRow
from bot.store.people import Person
from bot.store.tx import Tx
from handlers import mirror
from handlers.case_work import limit_of
from handlers.delivery import Outcome
from handlers.nudges import queue_nudge
from handlers.office import Office
from handlers.text_pages import text_page

logger = logging.getLogger("rights_bot.deliver")

NOTICE_OF = {"answer": "answered", "words": "action_needed", "text": "progress"}
ANY_NOTICE = "progress"
"""Its template stands in where the one of the kind cannot be used: it only says that the request moves."""


class NoticeWire(Protocol):
    """WeChat's notices as announcing needs them (``bot.wechat.client``)."""

    async def send_template(
        self, openid: str, *, template_id: str, data: Mapping[str, str], url: str, client_msg_id: str
    ) -> str: ...

    async def send_subscribe(self, openid: str, *, template_id: str, data: Mapping[str, str], page: str) -> None: ...


@dataclass(frozen=True)
class Ready:
    """What an announcement needs, read in one transaction: the way, the template for it, its data and the page."""

    way: str
    template: Template | None = None
    data: Mapping[str, str] | None = None
    page: str = ""


class Announcer:
    """Announces texts that wait."""

    def __init__(self, office: Office, wire: NoticeWire) -> None:
        self._office, self._wire = office, wire
        self._ways: dict[str, Callable[[OutboxRow, Person, Ready], Awaitable[str | None]]] = {
            SUBSCRIBE: self._subscribe,
            TEMPLATE: self._template,
            NUDGE: self._nudge,
        }

    async def announce(self, row: OutboxRow, person: Person, window: Window | None) -> Outcome:
        """Down the ladder until a way takes it. Raises RetryLater where the same way may hold soon."""
        waits = Outcome("waiting", window=window, tried=row.rungs_tried)
        while ready := await self._next(row, person, waits.tried):
            try:
                remote_id = await self._ways[ready.way](row, person, ready)
            except Uncertain as exc:
                return replace(waits, how=ready.way, error=str(exc))
            except (GaveUp, WindowClosed) as exc:
                logger.error("the notice could not be sent: %s", exc)
                waits = replace(waits, error=str(exc), tried=waits.tried | {ready.way})
            else:
                return replace(waits, how=ready.way, remote_id=remote_id)
        return waits

    async def _next(self, row: OutboxRow, person: Person, tried: frozenset[str]) -> Ready | None:
        """The next way and what it needs; None at the foot of the ladder, or where nobody asked for these words."""
        if not row.case and row.kind != "words":
            return None
        return await self._office.store.run(lambda tx: self._ready(tx, row, person, tried))

    def _ready(self, tx: Tx, row: OutboxRow, person: Person, tried: frozenset[str]) -> Ready | None:
        granted = self._template_of(row, SUBSCRIBE, frozenset(tx.grants.of(person.id)))
        templated = self._template_of(row, TEMPLATE)
        agreement = tx.agreements.get(person.id)
        reach = Reach(
            following=person.following, granted=granted is not None, templated=templated is not None,
            agreed=agreement is not None and agreement.given, tried=tried,
        )  # fmt: skip
        way = rung(reach)
        if not way:
            return None
        page = text_page(tx, self._office, person.id, str(row.payload["text"]), case=row.case or "", row=row.id)
        template = {SUBSCRIBE: granted, TEMPLATE: templated}.get(way)
        return Ready(way, template, self._data(tx, row, person, template) if template else None, page)

    def _template_of(self, row: OutboxRow, kind: str, granted: frozenset[str] | None = None) -> Template | None:
        """The operator's template for this kind of text, else the one for any: notices tell of a case.

        ``granted``: the ids to choose from.
        """
        usable = (template for template in self._templates(row) if template.kind == kind and row.case)
        return next((template for template in usable if granted is None or template.id in granted), None)

    def _templates(self, row: OutboxRow) -> Iterator[Template]:
        templates = self._office.config.wechat.templates
        for name in dict.fromkeys((NOTICE_OF.get(row.kind, ANY_NOTICE), ANY_NOTICE)):
            template: Template | None = getattr(templates, name)
            if template is not None:
                yield template

    def _data(self, tx: Tx, row: OutboxRow, person: Person, template: Template) -> dict[str, str]:
        values = self._values(tx, row, person.lang, self._office.clock.now())
        return {field: values.get(name, "") for name, field in template.fields.items()}

    def _values(self, tx: Tx, row: OutboxRow, lang: str, now: datetime) -> dict[str, str]:
        """The values an operator can map to fields: case, right, status, date, due."""
        case = tx.cases.get(row.case or "")
        if case is None:
            return {}
        voice = self._office.voice
        return {
            "case": case.number,
            "right": mirror.rights(self._office, case, lang),
            "status": mirror.say(self._office, f"notice.{NOTICE_OF.get(row.kind, ANY_NOTICE)}", lang),
            "date": voice.moment(now, "zh"),
            "due": voice.day(limit_of(case, self._office).due, "zh"),
        }

    async def _subscribe(self, _row: OutboxRow, person: Person, ready: Ready) -> str | None:
        """One accept is one notice: it is used up before it is sent, and given back when nothing left."""
        if ready.template is None or ready.data is None:
            return None
        store, template = self._office.store, ready.template.id
        if not await store.run(lambda tx: tx.grants.take(person.id, template)):
            raise WindowClosed("the permission was used up meanwhile")
        try:
            await self._wire.send_subscribe(person.address, template_id=template, data=ready.data, page=ready.page)
        except Refused:
            await store.run(lambda tx: tx.grants.drop(person.id, template))
            raise
        except RetryLater:
            await store.run(lambda tx: tx.grants.add(person.id, template))
            raise
        return None

    async def _template(self, row: OutboxRow, person: Person, ready: Ready) -> str | None:
        if ready.template is None or ready.data is None:
            return None
        once = f"outbox-{row.id}"
        return await self._wire.send_template(
            person.address, template_id=ready.template.id, data=ready.data, url=ready.page, client_msg_id=once
        )

    async def _nudge(self, row: OutboxRow, person: Person, ready: Ready) -> str | None:
        await self._office.store.run(lambda tx: queue_nudge(tx, self._office, person, row, page=ready.page))
        return None

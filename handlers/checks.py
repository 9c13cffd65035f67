"""Whether everything the service depends on is there: one finding a dependency, each with what to do about it.

One table, ``CHECKS``; a check returns what it found or raises what stands in the way. Used by ``check`` and at start.
"""

from __future__ import annotations

import asyncio
import base64
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from datetime import timedelta
from typing import Protocol

from bot.config import Config
from bot.errors import ConfigError, Rejected, RightsBotError
from bot.store.reseal import count_unreadable
from bot.store.schema import newest, require_index, version
from bot.store.tx import Tx
from handlers.office import Office
from handlers.on_file import oldest
from handlers.policy_file import newest_policy
from handlers.purge import DONE as PURGED
from mail.probe import look

SECONDS = 10.0
PURGE_LATE = timedelta(days=2)
EXAMPLE = b"EXAMPLE-ONLY"
"""How the keys in ``config.example.toml`` begin."""


class ChatWire(Protocol):
    """WeChat's API as this needs it (``bot.wechat.client``)."""

    async def probe(self) -> None: ...


class MailWire(Protocol):
    """The SMTP server as this needs it (``mail.smtp``)."""

    async def check(self) -> object: ...


class Wires(Protocol):
    """The connections to the outside."""

    @property
    def chat(self) -> ChatWire: ...

    @property
    def smtp(self) -> MailWire: ...

    async def imap_token(self) -> str | None: ...


@dataclass(frozen=True)
class Finding:
    """``detail``: what was found, or what stands in the way. What to do is ``cli.todo.<name>``."""

    name: str
    ok: bool
    detail: str


Check = Callable[[Office, Wires], Awaitable[str]]


async def examine(office: Office, wires: Wires, names: tuple[str, ...] = ()) -> list[Finding]:
    """All checks, or some, at once; none waits longer than ``SECONDS``."""
    chosen = names or tuple(CHECKS)
    return list(await asyncio.gather(*(_finding(name, office, wires) for name in chosen)))


async def _finding(name: str, office: Office, wires: Wires) -> Finding:
    try:
        return Finding(name, ok=True, detail=await asyncio.wait_for(CHECKS[name](office, wires), SECONDS))
    except TimeoutError:
        return Finding(name, ok=False, detail=f"no answer within {SECONDS:.0f} seconds")
    except (RightsBotError, OSError) as exc:
        return Finding(name, ok=False, detail=str(exc))


async def _database(office: Office, _wires: Wires) -> str:
    allowed, config = await office.store.run(_connections_allowed), office.config
    wanted = config.server.workers * config.database.connections
    if allowed is not None and wanted > allowed:
        raise ConfigError(
            "database.connections", f"the workers may open {wanted} connections, and the server lets {allowed} in"
        )
    return config.database.url.partition(":")[0]


def _connections_allowed(tx: Tx) -> int | None:
    """To everybody but the server's own administrators; None where connections are not counted (SQLite)."""
    if tx.connection.dialect.name != "postgresql":
        tx.connection.exec_driver_sql("SELECT 1").scalar_one()
        return None
    asked = "SELECT current_setting('max_connections')::int - current_setting('superuser_reserved_connections')::int"
    return int(tx.connection.exec_driver_sql(asked).scalar_one())


async def _schema(office: Office, _wires: Wires) -> str:
    found = await version(office.store)
    if found != newest():
        raise ConfigError("database.url", f"the schema is {found or 'empty'}, not {newest()}")
    return newest()


async def _wechat(office: Office, wires: Wires) -> str:
    await wires.chat.probe()
    return office.config.wechat.appid


async def _smtp(office: Office, wires: Wires) -> str:
    await wires.smtp.check()
    return office.config.mail.smtp.host


async def _imap(office: Office, wires: Wires) -> str:
    token = await wires.imap_token()
    facts = await asyncio.to_thread(look, office.config.mail.imap, (lambda _fresh: token) if token else None)
    return " ".join((office.config.mail.imap.host, *(name for name, has in facts.capabilities.items() if has)))


async def _policy(office: Office, _wires: Wires) -> str:
    policy = await newest_policy(office)
    if policy is None:
        raise Rejected("none imported")
    return f"{policy.version}, {len(policy.clauses)}"


async def _holidays(office: Office, _wires: Wires) -> str:
    """The year must be known in which a request of today is due."""
    calendar, today = office.rules.calendar, office.rules.local_day(office.clock.now())
    due = today + timedelta(days=office.rules.answer_days)
    if calendar.is_provisional(due):
        raise Rejected(f"{due.year} is not known; working days in it are provisional")
    return str(max(calendar.known_years))


def refuse_example_keys(config: Config) -> None:
    """Whoever has the example could sign sessions and tokens, and open what is sealed. Raises ConfigError."""
    for name in ("seal", "index"):
        if base64.urlsafe_b64decode(getattr(config.keys, name).get_secret_value()).startswith(EXAMPLE):
            raise ConfigError(f"keys.{name}", "is the one of the example, which everybody knows")


async def _keys(office: Office, _wires: Wires) -> str:
    refuse_example_keys(office.config)
    unreadable = await office.store.run(lambda tx: count_unreadable(tx.connection, tx.sealer))
    if unreadable:
        raise ConfigError("keys.seal", f"{unreadable} stored values were sealed with another key")
    await office.store.run(require_index)
    return ""


async def _retention(office: Office, _wires: Wires) -> str:
    """What is over was removed last night; a new installation has nothing yet."""
    last = await office.store.run(lambda tx: tx.ledger.last(PURGED))
    if last is not None and last < office.clock.now() - PURGE_LATE:
        raise Rejected(f"nothing was removed since {last:%Y-%m-%d}")
    return f"{last:%Y-%m-%d}" if last else ""


async def _contacts(office: Office, _wires: Wires) -> str:
    """How many are on file, and how many of them prove nobody any more (``limits.contact_months``)."""
    since = oldest(office)
    count, old = await office.store.run(lambda tx: (tx.contacts.count(), tx.contacts.count(before=since)))
    return f"{count}, {old} of them last confirmed before {since}" if old else str(count)


CHECKS: Mapping[str, Check] = {
    "database": _database,
    "schema": _schema,
    "wechat": _wechat,
    "smtp": _smtp,
    "imap": _imap,
    "policy": _policy,
    "holidays": _holidays,
    "keys": _keys,
    "retention": _retention,
    "contacts": _contacts,
}

"""Words of a person for staff, gathered until they pause: several lines make one mail.

A row of the outbox holds them until it is due; each further line moves it on, but not beyond ``MOST``. What warns staff
(a stranger at the account, «先别删») never waits here.
"""

from __future__ import annotations

from datetime import timedelta

from bot.domain.cases import Case
from bot.domain.phrases import phrase
from bot.store.outbox import OutboxRow, Outgoing
from bot.store.tx import Tx
from handlers import mirror
from handlers.office import Office

CHANNEL, KIND = "desk", "said"
MOST = timedelta(minutes=5)
"""However long somebody goes on writing, staff read the first line after this."""


def person_wrote(tx: Tx, office: Office, case: Case, words: str, *, asks: bool = False) -> None:
    """``mirror.person_wrote``, once the person has been silent for ``mail.gather_seconds``."""
    quiet, now = timedelta(seconds=office.config.mail.gather_seconds), office.clock.now()
    if not quiet:
        mirror.person_wrote(tx, office, case, words, asks=asks)
        return
    held, line = _held(tx, case.number), {"text": words, "asks": asks}
    due_at = min(now + quiet, held.created_at + MOST) if held else now + quiet
    if held and tx.outbox.rewrite(held.id, {"lines": [*held.payload["lines"], line]}, due_at):
        return
    dedupe = f"said:{case.number}:{office.tokens.link(12)}"
    tx.outbox.add(Outgoing(dedupe, CHANNEL, KIND, {"lines": [line]}, due_at, case=case.number), now)


def told_otherwise(tx: Tx, office: Office, case: Case, words: str) -> None:
    """Another mail tells these words: what is held of them is not told again."""
    held = _held(tx, case.number)
    if held is None:
        return
    told = set(_lines(words))
    rest = [line for line in held.payload["lines"] if not told.issuperset(_lines(line["text"]))]
    if rest:
        tx.outbox.rewrite(held.id, {"lines": rest}, held.due_at)
    else:
        tx.outbox.finish(held.id, state="undone", now=office.clock.now())


def hand_on(tx: Tx, office: Office, row: OutboxRow) -> None:
    """One mail with all of it, in the commit that ends the row. What was erased meanwhile tells nothing."""
    case, lines = tx.locked_case(row.case or ""), row.payload.get("lines", ())
    if case is not None and lines:
        words = "\n".join(str(line["text"]) for line in lines)
        mirror.person_wrote(tx, office, case, words, asks=any(line["asks"] for line in lines))
    tx.outbox.finish(row.id, state="sent", now=office.clock.now(), how="gathered")


def lost(tx: Tx, office: Office, row: OutboxRow) -> None:
    """They could not be handed on: staff hear that there are some, by a mail that needs nothing of the case."""
    mirror.notice(tx, office, phrase("post.words_lost", case=row.case or "", at=row.created_at))


def _lines(words: str) -> list[str]:
    return [line.strip() for line in words.split("\n")]


def _held(tx: Tx, number: str) -> OutboxRow | None:
    return next((row for row in tx.outbox.ready(number, KIND) if not row.unopened), None)

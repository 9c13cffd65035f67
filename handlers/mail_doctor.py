"""What the operator's mail servers do to our mails: one is sent to the plain address and one to a plus-address.

The answer about plus-addresses is kept (note ``mail.plus``): with ``mail.plus = "auto"`` only then do case mails carry
the token in Reply-To (contract, «Staff mail»). The two mails stay in the mailbox; the service knows them as its own.
"""

from __future__ import annotations

import asyncio
import email
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from email.policy import compat32
from typing import Protocol

from bot.config import Proof
from bot.errors import GaveUp
from bot.texts import render as sentence
from handlers import mirror
from handlers.office import Office
from handlers.staff_mail import accept_policy
from mail.accept import Case, is_unproven
from mail.address import Found
from mail.compose import Letter, Rendered, render
from mail.mailbox import Token
from mail.parse import read
from mail.probe import Facts as ImapFacts
from mail.probe import find_headers, look
from mail.proof import PROOFS, WITHOUT_ID, submitted_to
from mail.smtp import Facts as SmtpFacts
from mail.smtp import Refusal

PAUSE_SECONDS = 1.0
NOTE = "mail.plus"


class MailWire(Protocol):
    """The SMTP server as this needs it (``mail.smtp``)."""

    async def check(self) -> SmtpFacts: ...

    async def send(self, content: bytes, sender: str, recipients: Sequence[str]) -> Mapping[str, Refusal]: ...


@dataclass(frozen=True)
class Diagnosis:
    """``message_id_kept`` is None when no mail arrived. ``authserv_ids``: who stamped the plain mail, topmost first.

    ``proofs``: those that our own mail could give of its sender, given the first of these ids and ``submission_host``;
    ``proven``: whether it is believed as things are configured.
    """

    smtp: SmtpFacts
    imap: ImapFacts
    plain: bool
    plus: bool
    message_id_kept: bool | None
    authserv_ids: tuple[str, ...] = ()
    submission_host: str = ""
    proofs: tuple[Proof, ...] = ()
    proven: bool = False


async def examine(
    office: Office, smtp: MailWire, *, token: str | None, seconds: float, pause: float = PAUSE_SECONDS
) -> Diagnosis:
    """Send, wait up to ``seconds`` for both, look. Raises Alarm, RetryLater, GaveUp as the servers answer."""
    imap, source = office.config.mail.imap, (lambda _fresh: token) if token else None
    seen, said = await asyncio.to_thread(look, imap, source), await smtp.check()
    plain, plus = await _letters(office)
    await smtp.send(plain.content, plain.sender, plain.recipients)
    plus_taken = await _sent(smtp, plus)
    headers = await _arrivals(office, {_mark(plain), *([_mark(plus)] if plus_taken else [])}, source,
                              rounds=max(1, round(seconds / pause)), pause=pause)  # fmt: skip
    await office.store.run(lambda tx: tx.notes.put(NOTE, _mark(plus) in headers))
    header = headers.get(_mark(plain))
    arrived = Diagnosis(said, seen, plain=header is not None, plus=_mark(plus) in headers, message_id_kept=None)
    return _examined(office, arrived, header, plain.message_id) if header else arrived


def _examined(office: Office, arrived: Diagnosis, header: bytes, message_id: str) -> Diagnosis:
    """What the servers did to the plain mail on its way."""
    mail, policy, ids = read(header), accept_policy(office.config.mail), _authserv_ids(header)
    host = submitted_to(mail)
    suggested = replace(policy.border, authserv_id=next(iter(ids), ""), hosts=policy.border.hosts | {host})
    trusted = replace(policy, allow=(*policy.allow, mail.from_address), own=())
    return replace(
        arrived,
        message_id_kept=message_id in _field(header, "Message-ID"),
        authserv_ids=ids,
        submission_host=host,
        proofs=tuple(name for name, holds in PROOFS.items() if name != "none" and holds(mail, suggested)),
        proven=not is_unproven(Case(mail, trusted, Found())),
    )


async def _letters(office: Office) -> tuple[Rendered, Rendered]:
    """To the plain address, and to one as long as a case's own."""
    address, lang = office.config.mail.from_address, mirror.staff_lang(office)
    probe = office.address.reply_to(f"{office.config.app.case_prefix}-0000-000")
    desk = await office.store.run(lambda tx: mirror.desk(tx, office))

    def letter(to: str) -> Rendered:
        unique = office.tokens.link(16)
        topic = f"rights-bot mail doctor {unique}"
        blocks = (sentence("cli.doctor.letter", lang),)
        return render(Letter((to,), topic, blocks, unique, office.clock.now(), lang=lang), desk)

    return letter(address), letter(probe)


async def _sent(smtp: MailWire, mail: Rendered) -> bool:
    """Some servers refuse a plus-address when the mail is handed in: an answer too."""
    try:
        await smtp.send(mail.content, mail.sender, mail.recipients)
    except GaveUp:
        return False
    return True


async def _arrivals(
    office: Office, marks: set[str], source: Token | None, *, rounds: int, pause: float
) -> dict[str, bytes]:
    found: dict[str, bytes] = {}
    for turn in range(rounds):
        if turn:
            await asyncio.sleep(pause)
        found = await asyncio.to_thread(find_headers, office.config.mail.imap, marks, source)
        if set(found) == marks:
            break
    return found


def _mark(mail: Rendered) -> str:
    """Stands in the Message-ID and in the subject: one of them survives."""
    return mail.message_id.partition("@")[0]


def _field(header: bytes, name: str) -> str:
    return str(email.message_from_bytes(header, policy=compat32).get(name, ""))


def _authserv_ids(header: bytes) -> tuple[str, ...]:
    """The id in front of each Authentication-Results (RFC 8601 2.2), as it is configured."""
    stamps = email.message_from_bytes(header, policy=compat32).get_all("Authentication-Results", [])
    firsts = (str(stamp).partition(";")[0].split() for stamp in stamps)
    return tuple(WITHOUT_ID if not words or "=" in words[0] else words[0] for words in firsts)

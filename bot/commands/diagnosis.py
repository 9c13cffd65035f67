"""What ``mail doctor`` found, one line a fact, each with what to put into the configuration where that follows."""

from __future__ import annotations

from collections.abc import Iterator

from bot.commands.terminal import Terminal
from bot.config import Mail
from handlers.mail_doctor import Diagnosis
from mail.probe import Quota

KIB, MIB = 1024, 1024 * 1024
WITHOUT = ("IDLE", "MOVE", "UIDPLUS")
"""Extensions whose absence is made up for in a way that an operator may notice."""


def diagnosis(found: Diagnosis, mail: Mail, terminal: Terminal) -> Iterator[str]:
    yield from _servers(found, terminal)
    yield from _arrival(found, mail, terminal)
    yield from _stamps(found, mail, terminal)
    for name, has in found.imap.capabilities.items():
        advice = "" if has or name not in WITHOUT else terminal.words(f"doctor.without_{name.lower()}")
        yield f"{name}: {_answer(has, terminal)}{advice}"


def _servers(found: Diagnosis, terminal: Terminal) -> Iterator[str]:
    unsaid = terminal.words("unknown")
    largest = f"{found.smtp.largest // MIB} MiB" if found.smtp.largest else unsaid
    yield terminal.words("doctor.smtp", tls=found.smtp.tls or terminal.words("none"), largest=largest)
    quota = _quota(found.imap.quota) if found.imap.quota else unsaid
    yield terminal.words("doctor.imap", tls=found.imap.tls or terminal.words("none"), quota=quota)


def _quota(quota: Quota) -> str:
    return f"{quota.used // KIB} / {quota.limit // KIB} MiB"


def _arrival(found: Diagnosis, mail: Mail, terminal: Terminal) -> Iterator[str]:
    yield terminal.words("doctor.plain", answer=_answer(found.plain, terminal))
    wrong = "always" if not found.plus else "never"
    advice = terminal.words("doctor.plus_auto", configured=mail.plus) if mail.plus == wrong and found.plain else ""
    yield terminal.words("doctor.plus", answer=_answer(found.plus, terminal)) + advice
    kept = terminal.words("doctor.message_id", answer=_answer(found.message_id_kept, terminal))
    yield kept + (terminal.words("doctor.message_id_lost") if found.message_id_kept is False else "")


def _stamps(found: Diagnosis, mail: Mail, terminal: Terminal) -> Iterator[str]:
    ids = found.authserv_ids
    yield terminal.words("doctor.authserv", ids=", ".join(ids) or terminal.words("none"))
    if ids and ids[0] != mail.staff.authserv_id and "dmarc" in mail.staff.proofs:
        configured = mail.staff.authserv_id or '""'
        yield terminal.words("doctor.authserv_differs", configured=configured, found=ids[0])
    if not found.plain:
        return
    yield terminal.words("doctor.proofs", proofs=", ".join(found.proofs) or terminal.words("none"))
    if found.proven:
        return
    if found.proofs:
        yield terminal.words("doctor.unproven", proof=found.proofs[0])
    if "authenticated" in found.proofs:
        yield terminal.words("doctor.hosts", host=found.submission_host)
    if not found.proofs:
        yield terminal.words("doctor.unprovable")


def _answer(value: bool | None, terminal: Terminal) -> str:
    return terminal.words({True: "yes", False: "no", None: "unknown"}[value])

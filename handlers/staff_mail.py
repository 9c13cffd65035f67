"""One raw mail → events of a case, in one transaction.

It is read outside the transaction, and kept as its raw bytes; then one table says whether its author may speak
(``mail.accept``). What staff want is worked out in ``handlers.staff_commands``; the answer to every mail of staff is a
transcript (``handlers.transcript``).
"""

from __future__ import annotations

import asyncio
import logging
from dataclasses import replace
from datetime import timedelta
from typing import Literal

from bot.config import EVERY_DOMAIN
from bot.config import Mail as MailConfig
from bot.domain.cases import Case
from bot.domain.phrases import phrase
from bot.errors import RetryLater
from bot.steps import step
from bot.store.tx import Tx
from handlers import alarms, callbacks, quarantine, undelivered
from handlers.asked_twice import about_mail
from handlers.case_work import record
from handlers.desk_threads import Answer, Thread, answer_staff, thread_of
from handlers.doubts import preview
from handlers.mail_cases import open_forwarded
from handlers.mail_people import FLOOD_SPAN, Incoming, hear, is_letter, papers_in
from handlers.office import Office
from handlers.short_replies import read_short, unconfirmed
from handlers.signature_art import without_art
from handlers.staff_commands import act
from handlers.transcript import Transcript, send
from mail.accept import AcceptPolicy, Verdict, judge
from mail.address import Found
from mail.commands import parse
from mail.message import ParsedMail
from mail.parse import read

logger = logging.getLogger("rights_bot.staff_mail")

Disposition = Literal["processed", "quarantine"]

NOTICES = {"spoofed": 1, "several_senders": 1, "unknown_sender": 1, "unproven_sender": 1, "loop": 1}
"""How many mails of one sender are told to staff in a day, by reason: strangers may flood, colleagues must hear."""
NOTICES_TO_COLLEAGUES = 20
NOTICES_OF_STRANGERS = 30
"""How many mails of all strangers together, by reason: a wave of them must not bury the cases."""
LOOP_CAP, LOOP_SPAN = 20, timedelta(hours=1)
"""Mails of one sender in one thread: beyond, two machines are answering each other (mail.md 2.5)."""
NEEDS_BODY = frozenset({"accepted", "empty", "unreadable", "damaged_token", "no_token"})
"""What is decided by the text of a mail, of which only the header was fetched when it is too large."""


def accept_policy(mail: MailConfig) -> AcceptPolicy:
    """Whom the operator lets speak."""
    staff = mail.staff
    return AcceptPolicy(
        own=(mail.from_address,),
        allow=staff.allow,
        proofs=staff.sender_proof.get(EVERY_DOMAIN, ("dmarc",)),
        by_domain=staff.sender_proof,
        authserv_id=staff.authserv_id,
        hosts=staff.submission_hosts,
    )


def _refusal(reason: str) -> Verdict:
    return Verdict(accepted=False, state="quarantine", reason=reason, notify_staff=True)


class StaffDesk:
    """Takes staff's mails in."""

    def __init__(self, office: Office) -> None:
        self._office = office
        self._policy = accept_policy(office.config.mail)

    async def take(self, raw: bytes, *, too_large: bool = False) -> Disposition:
        """Store and carry out one mail; where it belongs on the server afterwards. A known mail changes nothing.

        ``too_large``: ``raw`` is the header only. Raises RetryLater; what else fails is quarantined and told.
        """
        incoming = await asyncio.to_thread(self._read, raw)
        parsed = incoming.mail
        step("mail_fetched", kind=parsed.kind)
        try:
            found = await asyncio.to_thread(self._office.address.find, parsed)
            return await self._office.store.run(lambda tx: self._take(tx, raw, incoming, found, too_large=too_large))
        except RetryLater:
            raise
        except Exception:  # one bad mail must never stop the others (mail.md 3), nor vanish
            logger.exception("a mail could not be handled")
        try:
            return await self._office.store.run(lambda tx: self._failed(tx, raw, parsed))
        except RetryLater:
            raise
        except Exception:  # then not even its sender or subject can be written down; its bytes can
            logger.exception("a mail could not be told of")
        return await self._office.store.run(lambda tx: self._kept(tx, raw))

    def _read(self, raw: bytes) -> Incoming:
        """Slow, and as slow as a stranger likes: in a thread of its own, outside the transaction."""
        parsed = read(raw, self._policy.own)
        papers = papers_in(parsed) if self._is_letter(parsed) else []
        return Incoming(0, parsed, papers)

    def _kept(self, tx: Tx, raw: bytes) -> Disposition:
        mail_id = tx.mails.add(raw, "", "", self._office.clock.now())
        if mail_id is not None:
            tx.mails.settle(mail_id, state="quarantine", reason="failed", case=None)
        return "quarantine"

    def _failed(self, tx: Tx, raw: bytes, mail: ParsedMail) -> Disposition:
        mail_id = tx.mails.add(raw, mail.message_id, mail.from_address, self._office.clock.now())
        if mail_id is not None:
            verdict = _refusal("failed")
            tx.mails.settle(mail_id, state=verdict.state, reason=verdict.reason, case=None)
            self._tell_staff(tx, verdict, mail, mail_id)
        return "quarantine"

    def _is_letter(self, mail: ParsedMail) -> bool:
        """From somebody who is not staff."""
        return is_letter(mail) and judge(mail, self._policy, Found()).reason == "unknown_sender"

    def _take(self, tx: Tx, raw: bytes, incoming: Incoming, found: Found, *, too_large: bool) -> Disposition:
        now, mail = self._office.clock.now(), incoming.mail
        mail_id = tx.mails.add(raw, mail.message_id, mail.from_address, now)
        if mail_id is None:
            return "quarantine" if tx.mails.is_quarantined(raw) else "processed"
        verdict = self._judged(tx, mail, found, too_large=too_large)
        if not too_large and self._is_letter(mail):
            heard = hear(tx, self._office, replace(incoming, id=mail_id))
            if heard == "heard":
                return "processed"
            verdict = _refusal("flood") if heard == "flood" else verdict
        case = tx.cases.get(found.case) if found.case else None
        if verdict.reason == "accepted" and case is None and (thread := thread_of(found.case)):
            tx.mails.settle(mail_id, state=verdict.state, reason=verdict.reason, case=None)
            self._in_thread(tx, thread, mail)
            return "processed"
        if verdict.accepted and case is None and verdict.reason != "opens_case":
            verdict = _refusal("no_token")
        tx.mails.settle(mail_id, state=verdict.state, reason=verdict.reason, case=case.number if case else None)
        if verdict.reason == "opens_case" and case is None:
            opened = open_forwarded(tx, self._office, mail)
            tx.mails.settle(mail_id, state=verdict.state, reason=verdict.reason, case=opened.number if opened else None)
        elif verdict.accepted and case is not None:
            self._accepted(tx, case, mail, mail_id)
        else:
            self._not_accepted(tx, verdict, found, mail, mail_id)
        return "quarantine" if verdict.state == "quarantine" else "processed"

    def _judged(self, tx: Tx, mail: ParsedMail, found: Found, *, too_large: bool) -> Verdict:
        verdict = judge(mail, self._policy, found)
        if too_large and verdict.reason in NEEDS_BODY:
            return _refusal("too_large")
        since = self._office.clock.now() - LOOP_SPAN
        if verdict.accepted and found.case and tx.mails.count_in(found.case, mail.from_address, since) >= LOOP_CAP:
            return _refusal("loop")
        return verdict

    def _in_thread(self, tx: Tx, thread: Thread, mail: ParsedMail) -> None:
        step("mail_accepted", case=thread.number)
        if thread.kind == "call":
            callbacks.answered(tx, self._office, thread, mail)
        elif thread.kind == "help":
            alarms.answered(tx, self._office, thread, mail)
        else:
            quarantine.answered(tx, self._office, thread, mail, self._accepted)

    def _not_read(self, tx: Tx, thread: Thread, reason: str, to: str) -> None:
        """A colleague's mail into a thread that is no case, with nothing in it."""
        if thread.kind == "help":
            alarms.not_read(tx, self._office, thread, reason, to=to)
        else:
            answer_staff(tx, self._office, thread, Answer(phrase(f"staff.said_{reason}")), to=to)

    def _accepted(self, tx: Tx, case: Case, mail: ParsedMail, mail_id: int) -> None:
        step("mail_accepted", case=case.number)
        case = tx.locked_case(case.number) or case
        tx.cases.extend_thread(case.number, mail.message_id)
        record(tx, self._office, case.number, "staff_mail", actor=mail.from_address, body={"mail": mail_id})
        transcript = self._answered(tx, case, mail, mail_id)
        if transcript.state == "held" or transcript.reason == "doubt":
            tx.mails.settle(mail_id, state="held", reason=transcript.reason, case=case.number)
        send(tx, self._office, transcript, to=mail.from_address)

    def _answered(self, tx: Tx, case: Case, mail: ParsedMail, mail_id: int) -> Transcript:
        waiting = tx.confirmations.waiting(self._office.clock.now(), case.number)
        codes = [plan.code for plan in waiting]
        said = read_short(parse(mail.typed, mail.quoted.split("\n")), mail, codes)
        if asked := unconfirmed(case, said, mail, codes):
            return asked
        undoes = said.has("undo") and not said.held  # harmless and urgent
        if not undoes and (said.held or mail.doubt or any(about_mail(tx, self._office, case, said, mail))):
            return preview(tx, self._office, case, said, mail=mail, mail_id=mail_id)
        return act(tx, self._office, case, said, mail=mail, mail_id=mail_id)

    def _not_accepted(self, tx: Tx, verdict: Verdict, found: Found, mail: ParsedMail, mail_id: int) -> None:
        """Recorded, changes nothing; or quarantined, and staff are told."""
        step("mail_recorded" if verdict.state == "recorded" else "mail_quarantined", reason=verdict.reason)
        about = found.case or self._office.address.find_in_ids(mail.original_message_ids)
        if mail.kind in ("bounce", "bounce_transient"):
            about = undelivered.bounced(tx, self._office, mail) or about
        case = tx.cases.get(about) if about else None
        if case is not None:
            body = {"kind": mail.kind, "reason": verdict.reason, "from": mail.from_address}
            record(tx, self._office, case.number, "mail_recorded", actor="mail", body=body)
        unheard = verdict.reason == "only_copied" and bool(parse(mail.typed).commands)
        if case is not None and (unheard or verdict.reason in ("empty", "forward")):
            has_file = verdict.reason == "empty" and without_art(tx, case, mail, mail_id).files
            reason = "file_only" if has_file else verdict.reason
            send(tx, self._office, Transcript(case, reason, state="held"), to=mail.from_address)
            return
        thread = None if case else thread_of(found.case)
        if thread is not None and (unheard or verdict.reason in ("empty", "forward")):
            self._not_read(tx, thread, verdict.reason, mail.from_address)
            return
        self._tell_staff(tx, verdict, mail, mail_id)

    def _tell_staff(self, tx: Tx, verdict: Verdict, mail: ParsedMail, mail_id: int) -> None:
        now, reason = self._office.clock.now(), (verdict.reason,)
        if verdict.reason == "flood":
            if tx.mails.count_since(None, reason, now - FLOOD_SPAN) == 1:
                quarantine.tell_of(tx, self._office, mail_id, verdict.reason, mail)
            return
        since, most = self._office.midnight(now), NOTICES.get(verdict.reason, NOTICES_TO_COLLEAGUES)
        if not verdict.notify_staff or tx.mails.count_since(mail.from_address, reason, since) > most:
            return
        strangers = tx.mails.count_since(None, reason, since) if verdict.reason in NOTICES else 0
        if strangers <= NOTICES_OF_STRANGERS:
            last = strangers == NOTICES_OF_STRANGERS
            quarantine.tell_of(tx, self._office, mail_id, verdict.reason, mail, last=last)

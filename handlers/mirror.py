"""The case in the CustomerCare mailbox: one mail thread a case, letters queued as rendered bytes.

The mirror is itself a transfer of personal data (law: The mirror): names, contacts and patterns in typed words are
masked by default, papers are links to a page of ours, and with ``mail.location = "abroad"`` no typed words leave.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta

from bot import texts
from bot.domain.cases import Case, Item, Paper
from bot.domain.masking import mask_contact, mask_name, mask_typed
from bot.domain.phrases import Phrase, Slot, clause_key, group_name, phrase
from bot.domain.rights import GROUPS
from bot.steps import step
from bot.store.files import File, PageLink
from bot.store.mails import encode_bytes
from bot.store.outbox import OutboxRow, Outgoing
from bot.store.people import Person
from bot.store.tx import Tx
from handlers.case_work import limit_of
from handlers.office import Office
from handlers.wording import for_mail
from mail.commands import mentions
from mail.compose import Desk, Letter, Rendered, render

WORDS_KEPT = timedelta(days=180)
"""How long the page with the unmasked words of a mail can be opened; the case itself keeps them as long as it lives."""

DELIVERY_TOLD = frozenset({"answer", "words"})
"""Kinds of messages whose delivery staff read about in the thread."""


def staff_lang(office: Office) -> str:
    return office.config.app.languages[0]


def rights(office: Office, case: Case, lang: str) -> str:
    """``查阅、复制``: also the constant subject of the thread."""
    separator = ", " if lang == "en" else "、"
    return separator.join(say(office, f"right_short.{right}", lang) for right in case.rights)


def say(office: Office, key: str, lang: str, **slots: Slot) -> str:
    return office.voice.plain(Phrase(key, slots), lang)


def typed(office: Office, words: str) -> str:
    """Typed words as the mirror may show them."""
    if office.config.mail.location == "abroad":
        return say(office, "staff.not_shown", staff_lang(office))
    return mask_typed(words) if office.config.mail.redact else words


def desk(tx: Tx, office: Office) -> Desk:
    """From whom letters go out; plus-addresses only where they are known to arrive."""
    mail = office.config.mail
    known = tx.notes.get("mail.plus") if mail.plus == "auto" else None
    plus = mail.plus == "always" or bool(known and known.value)
    name = mail.from_name or office.config.app.organisation
    return Desk(office.address, name, plus, site=str(office.config.app.public_url))


def thread_letter(tx: Tx, office: Office, case: Case, blocks: tuple[str, ...], *, kind: str = "thread",
                  to: tuple[str, ...] = (), replied: bool = False) -> str:  # fmt: skip
    """Queue a mail of the case's thread; its Message-ID."""
    mail, now = office.config.mail, office.clock.now()
    letter = Letter(
        to=to or (mail.inbox,),
        cc=() if to else (*mail.copy_to, *((case.assigned_to,) if case.assigned_to else ())),
        topic=rights(office, case, staff_lang(office)),
        blocks=tuple(block for block in blocks if block),
        unique=office.tokens.link(12),
        at=now,
        case=case.number,
        references=tuple(tx.cases.thread(case.number)),
        robot="replied" if replied else "generated",
        lang=staff_lang(office),
    )
    rendered = render(letter, desk(tx, office))
    tx.cases.extend_thread(case.number, rendered.message_id)
    _queue(tx, office, rendered, dedupe=f"mail:{rendered.message_id}", kind=kind, case=case.number)
    return rendered.message_id


def notice(tx: Tx, office: Office, said: Phrase, *, to: str = "") -> None:
    """Queue a mail to staff that belongs to no case."""
    mail, lang = office.config.mail, staff_lang(office)
    topic = say(office, f"{said.key}_subject", lang)
    letter = Letter(
        to=(to or mail.inbox,), topic=topic, blocks=(office.voice.plain(said, lang),), unique=office.tokens.link(12),
        at=office.clock.now(), lang=lang, reader="staff",
    )  # fmt: skip
    rendered = render(letter, desk(tx, office))
    _queue(tx, office, rendered, dedupe=f"mail:{rendered.message_id}", kind="notice")


@dataclass(frozen=True)
class Post:
    """A plain letter to a person, not yet in words: a one-time code, an answer to a case born by mail."""

    address: str
    subject: Phrase
    body: Phrase
    lang: str


def letter_to_person(tx: Tx, office: Office, post: Post, *, dedupe: str, kind: str, case: str | None = None) -> None:
    """Queue a letter to a person. With ``case`` staff hear what became of it."""
    subject, body = (office.voice.plain(part, post.lang) for part in (post.subject, post.body))
    letter = Letter(
        to=(post.address,), topic=subject, blocks=(body,), unique=office.tokens.link(12), at=office.clock.now(),
        lang="en" if post.lang == "en" else "zh",
    )  # fmt: skip
    _queue(tx, office, render(letter, desk(tx, office)), dedupe=dedupe, kind=kind, case=case)


def answer_by_mail(tx: Tx, office: Office, person: Person, row: OutboxRow) -> None:
    """Words for somebody who wrote by mail go by mail."""
    subject = phrase("mail_person.answer_subject", case=row.case or "")
    said = phrase("mail_person.answer", text=for_mail(str(row.payload["text"])))
    post = Post(person.address, subject, said, person.lang)
    letter_to_person(tx, office, post, dedupe=f"by-mail:{row.id}", kind=row.kind, case=row.case)


def _queue(tx: Tx, office: Office, rendered: Rendered, *, dedupe: str, kind: str, case: str | None = None) -> None:
    payload = {"raw": encode_bytes(rendered.content), "sender": rendered.sender,
               "recipients": list(rendered.recipients)}  # fmt: skip
    now = office.clock.now()
    tx.outbox.add(Outgoing(dedupe, "mail", kind, payload, now, case=case, remote_id=rendered.message_id), now)
    step("outbox_queued", kind=kind, case=case or "-")


def opening(tx: Tx, office: Office, case: Case) -> None:
    """The first mail of a case."""
    lang, shown = staff_lang(office), facts(office, case)
    blocks = (
        say(office, "staff.opening", lang, case=case.number),
        shown,
        in_full(tx, office, case, shown, facts(office, case, whole=True)),
        deadline_line(office, case),
        evidence(tx, office, case),
        what_to_do(office, case),
    )
    thread_letter(tx, office, case, blocks)


def facts(office: Office, case: Case, *, whole: bool = False) -> str:
    """Who asks for what, masked as configured; ``whole`` for pages of ours, which mask nothing."""
    lang = staff_lang(office)
    lines: list[tuple[str, str]] = [("rights", rights(office, case, lang))]
    if case.group in GROUPS:
        lines.append(("group", office.voice.plain(group_name(case.group), lang)))
    if whole or office.config.mail.location != "abroad":
        lines += _applicant(office, case, hide=office.config.mail.redact and not whole)
    lines.append(("level", say(office, f"staff.level_{int(case.level)}", lang)))
    body = [say(office, f"staff.fact_{name}", lang) + value for name, value in lines if value]
    items = [item_line(office, case, item, whole=whole) for item in case.items]
    telling = len(items) > 1 or any(" · " in line for line in items)
    return "\n".join([*body, *(items if telling else ())])


def _applicant(office: Office, case: Case, *, hide: bool) -> list[tuple[str, str]]:
    applicant = case.applicant
    name = mask_name if hide else str
    contact = mask_contact(applicant.contact) if hide else applicant.contact
    lines = [("name", name(applicant.name)), ("contact", contact), ("reference", applicant.reference)]
    if case.subject != "self":
        requester = say(office, f"staff.requester_{case.requester}", staff_lang(office))
        lines += [("requester", requester), ("subject", name(applicant.subject_name))]
    return lines


def item_line(office: Office, case: Case, item: Item, *, whole: bool = False) -> str:
    lang = staff_lang(office)
    separator = ", " if lang == "en" else "、"
    parts = [say(office, f"right_short.{item.right}", lang)]
    if item.data:
        parts.append(separator.join(say(office, f"data.{clause_key(clause)}", lang) for clause in item.data))
    if item.grounds:
        parts.append(separator.join(say(office, f"ground.{clause_key(clause)}", lang) for clause in item.grounds))
    if item.detail:
        parts.append("「" + (item.detail if whole else typed(office, item.detail)) + "」")
    if item.outcome:
        parts.append(say(office, f"staff.result_{item.outcome.result}", lang))
    return f"{item.seq}. " + " · ".join(parts)


def in_full(tx: Tx, office: Office, case: Case, shown: str, words: str) -> str:
    """A line with the page of ours that shows ``words`` unmasked, where the mail shows less (law: The mirror)."""
    if shown == words:
        return ""
    now, lang = office.clock.now(), staff_lang(office)
    file = File(
        id=office.tokens.link(), person=case.person, case=case.number, item=0, kind="words", state="ready",
        name="words.txt", content_type="text/plain; charset=utf-8", size=len(words.encode()), created_at=now,
        expires_at=now + WORDS_KEPT,
    )  # fmt: skip
    tx.files.add(file, words.encode())
    return say(office, "staff.in_full", lang, url=_staff_page(tx, office, file))


def _staff_page(tx: Tx, office: Office, file: File) -> str:
    token = office.tokens.link()
    tx.links.add(token, PageLink("staff", None, file.case, file.id, office.clock.now(), file.expires_at))
    return office.page(f"/s/{token}")


def deadline_line(office: Office, case: Case) -> str:
    """The due date with its derivation and the days left; nothing once all is answered."""
    if not case.open_items:
        return ""
    limit = limit_of(case, office)
    left = limit.days_left(office.rules.local_day(office.clock.now()))
    ahead = phrase("staff.days_left" if left >= 0 else "staff.days_late", days=abs(left))
    key = "staff.deadline_second" if case.objected_at else "staff.deadline"
    said = say(office, key, staff_lang(office), received=limit.received, days=limit.days, due=limit.due,
               target=limit.target, left=ahead)  # fmt: skip
    return said + (say(office, "staff.provisional", staff_lang(office)) if limit.provisional else "")


def evidence(tx: Tx, office: Office, case: Case) -> str:
    """Links to the papers that a person sent; the page asks for a code."""
    papers = [file for file in tx.files.of_case(case.number, "evidence") if file.state == "ready"]
    lang = staff_lang(office)
    return "\n".join(say(office, "staff.paper", lang, url=_staff_page(tx, office, file)) for file in papers)


def what_to_do(office: Office, case: Case) -> str:
    """The commands that make sense now, in a form that does not execute."""
    rows: tuple[str, ...]
    if case.sufficient:
        rows = ("fulfilled", "partly", "nodata", "refuse", "ask")
        key = "staff.do_open"
    else:
        rows = ("verified", "unverified", "ask")
        waiting = Paper.AWAITED in (case.identity, case.relation)
        key = "staff.do_awaited" if waiting else "staff.do_judge"
    lang = staff_lang(office)
    lines = [f"· {mentions(name)} {say(office, f'staff.command_{name}', lang)}" for name in (*rows, "help")]
    return "\n".join([say(office, key, lang), *lines])


def event(tx: Tx, office: Office, case: Case, said: Phrase) -> None:
    """Something happened in the case that staff should read."""
    lang = staff_lang(office)
    thread_letter(tx, office, case, (office.voice.plain(said, lang), deadline_line(office, case)))


def person_wrote(tx: Tx, office: Office, case: Case, words: str) -> None:
    shown, lang = typed(office, words), staff_lang(office)
    said = say(office, "staff.person_wrote", lang, text=shown)
    blocks = (said, in_full(tx, office, case, shown, words), deadline_line(office, case))
    thread_letter(tx, office, case, blocks)


def paper_arrived(tx: Tx, office: Office, case: Case) -> None:
    """A paper is there to be judged."""
    lang = staff_lang(office)
    blocks = (say(office, "staff.paper_arrived", lang), evidence(tx, office, case), deadline_line(office, case),
              what_to_do(office, case))  # fmt: skip
    thread_letter(tx, office, case, blocks)


def delivery(tx: Tx, office: Office, number: str, row: OutboxRow, *, state: str, how: str) -> None:
    """What became of a message to the person: delivered how and when, waiting, or failed."""
    case = tx.cases.get(number)
    if case is None or row.kind not in DELIVERY_TOLD:
        return
    key = f"staff.delivery_{state}"
    moment = office.clock.now()
    way = phrase(f"staff.way_{how}") if how and texts.has(f"staff.way_{how}") else ""
    event(tx, office, case, phrase(key, at=moment, way=way))

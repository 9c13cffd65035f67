"""The case in the CustomerCare mailbox: one mail thread a case, letters queued as rendered bytes.

The mirror is itself a transfer of personal data (law: The mirror): names, contacts and patterns in typed words are
masked by default, papers are links to a page of ours, and with ``mail.location = "abroad"`` no typed words leave.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import timedelta

from bot import texts
from bot.domain.cases import Case, Paper, State
from bot.domain.phrases import Phrase, phrase
from bot.domain.rights import Right
from bot.steps import step
from bot.store.files import File, PageLink
from bot.store.mails import encode_bytes
from bot.store.outbox import OutboxRow, Outgoing
from bot.store.people import Person
from bot.store.tx import Tx
from handlers.case_status import next_of
from handlers.case_work import limit_of
from handlers.in_doubt import in_doubt
from handlers.office import Office
from handlers.staff_words import (
    abroad,
    deadline_line,
    facts,
    lead,
    names_in,
    rights,
    rights_in_words,
    said_since,
    say,
    staff_lang,
    tagged,
    typed,
    what_to_do,
)
from handlers.wording import for_mail
from mail.compose import Desk, Letter, Rendered, render
from mail.parts import Aside, Lead, Part, Quote, as_text

__all__ = [
    "ALONE", "Around", "Post", "amended", "answer_by_mail", "correspondence", "deadline_line", "delivery", "desk",
    "event", "evidence", "exact", "facts", "in_full", "letter_to_person", "names_in", "notice", "objected",
    "opening", "page_of_words", "paper_arrived", "person_wrote", "rights", "say", "staff_lang", "thread_letter",
    "typed", "wanted", "warned", "what_to_do",
]  # fmt: skip

WORDS_KEPT = timedelta(days=180)
"""How long the page with the unmasked words of a mail can be opened; the case itself keeps them as long as it lives."""

KEPT = 4
"""Mails of a person that a letter to them names as answered, newest last."""

DELIVERY_TOLD = frozenset({"answer", "words"})
"""Kinds of messages whose delivery staff read about in the thread."""


def desk(tx: Tx, office: Office) -> Desk:
    """From whom letters go out; plus-addresses only where they are known to arrive."""
    mail = office.config.mail
    known = tx.notes.get("mail.plus") if mail.plus == "auto" else None
    plus = mail.plus == "always" or bool(known and known.value)
    name = mail.from_name or office.config.app.organisation
    return Desk(office.address, name, plus, site=str(office.config.app.public_url))


def thread_letter(tx: Tx, office: Office, case: Case, blocks: tuple[Part, ...], *, kind: str = "thread",
                  to: tuple[str, ...] = (), replied: bool = False) -> str:  # fmt: skip
    """Queue a mail of the case's thread; its Message-ID."""
    mail, now = office.config.mail, office.clock.now()
    letter = Letter(
        to=to or (mail.inbox,),
        cc=() if to else (*mail.copy_to, *((case.assigned_to,) if case.assigned_to else ())),
        topic=_topic(tx, office, case),
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
    _queue(tx, office, rendered, dedupe=f"mail:{rendered.message_id}", kind=kind, about=(None, case.number))
    return rendered.message_id


def _topic(tx: Tx, office: Office, case: Case) -> str:
    """The rights as the thread began with them; another subject would tear it in most mail clients."""
    turned = (entry.body for entry in tx.cases.log(case.number) if entry.kind == "amended" and entry.body)
    first = next(turned, None)
    asked = (Right(str(first["from"])),) if first else case.rights
    return rights_in_words(office, asked, staff_lang(office))


@dataclass(frozen=True)
class Around:
    """What stands around the sentence of a notice.

    ``first``: the line above it; ``more``: what follows; ``about``: the number of the thread in which it is answered;
    ``subject``: its subject, else the sentence with ``_subject``.
    """

    first: Lead | None = None
    more: tuple[Part, ...] = ()
    about: str = ""
    subject: Phrase | None = None


ALONE = Around()


def notice(tx: Tx, office: Office, said: Phrase, *, to: str = "", around: Around = ALONE) -> None:
    """Queue a mail to staff that belongs to no case."""
    mail, lang = office.config.mail, staff_lang(office)
    text, topic = office.voice.plain(said, lang), around.subject or Phrase(f"{said.key}_subject")
    blocks = (around.first, text, *around.more) if around.first else (text, *around.more)
    letter = Letter(
        to=(to or mail.inbox,), topic=office.voice.plain(topic, lang), blocks=blocks,
        case=around.about or None, unique=office.tokens.link(12), at=office.clock.now(), lang=lang, reader="staff",
        footer="notice_footer",
    )  # fmt: skip
    rendered = render(letter, desk(tx, office))
    _queue(tx, office, rendered, dedupe=f"mail:{rendered.message_id}", kind="notice")


@dataclass(frozen=True)
class Post:
    """A plain letter to a person, not yet in words: a one-time code, an answer to a case born by mail.

    ``answering``: the ids of their mails that it answers. ``welcome``: the foot says that it may be answered.
    """

    address: str
    subject: Phrase
    body: Phrase
    lang: str
    answering: tuple[str, ...] = ()
    welcome: bool = False
    person: str | None = None


def letter_to_person(tx: Tx, office: Office, post: Post, *, dedupe: str, kind: str, case: str | None = None) -> None:
    """Queue a letter to a person. With ``case`` staff hear what became of it."""
    subject, body = (office.voice.plain(part, post.lang) for part in (post.subject, post.body))
    letter = Letter(
        to=(post.address,), topic=subject, blocks=(body,), unique=office.tokens.link(12), at=office.clock.now(),
        lang="en" if post.lang == "en" else "zh", references=post.answering,
        reader="correspondent" if post.welcome else "personal",
    )  # fmt: skip
    _queue(tx, office, render(letter, desk(tx, office)), dedupe=dedupe, kind=kind, about=(post.person, case))


def answer_by_mail(tx: Tx, office: Office, person: Person, row: OutboxRow) -> None:
    """Words for somebody who wrote by mail go by mail, in the thread of what they wrote."""
    said = phrase("mail_person.answer", text=for_mail(str(row.payload["text"])))
    about = row.case or str(row.payload.get("thread", ""))
    post = correspondence(tx, person, about, said)
    if row.case is None:
        post = replace(post, subject=phrase("mail_person.emergency_subject"))
    letter_to_person(tx, office, post, dedupe=f"by-mail:{row.id}", kind=row.kind, case=row.case)


def correspondence(tx: Tx, person: Person, case: str, said: Phrase) -> Post:
    """A letter about a case to somebody who writes by mail: constant subject, their last mail answered."""
    theirs = tuple(tx.mails.ids_from(person.address, case))
    subject = phrase("mail_person.answer_subject", case=case)
    return Post(person.address, subject, said, person.lang, theirs[-KEPT:], welcome=True)


def _queue(tx: Tx, office: Office, rendered: Rendered, *, dedupe: str, kind: str,
           about: tuple[str | None, str | None] = (None, None)) -> None:  # fmt: skip
    """``about``: the person, and the case."""
    person, case = about
    payload = {"raw": encode_bytes(rendered.content), "sender": rendered.sender,
               "recipients": list(rendered.recipients)}  # fmt: skip
    now = office.clock.now()
    tx.outbox.add(Outgoing(dedupe, "mail", kind, payload, now, person, case, remote_id=rendered.message_id), now)
    step("outbox_queued", kind=kind, case=case or "-")


def opening(tx: Tx, office: Office, case: Case) -> None:
    """The first mail of a case. A picture that is still being fetched is told of when it is there."""
    shown, whole = facts(office, case), facts(office, case, whole=True)
    said = say(office, "staff.opening", staff_lang(office), case=case.number)
    papers = (*_shared(tx, office, case), *evidence(tx, office, case))
    now = case if papers else _papers_to_come(case)
    blocks = (lead(office, now, "new"), said, shown, in_full(tx, office, case, as_text(shown), as_text(whole)))
    thread_letter(tx, office, case, (*blocks, *papers, *_acting(office, now)))


def _papers_to_come(case: Case) -> Case:
    """As it stands for staff while no paper can be looked at."""
    awaited = {Paper.RECEIVED: Paper.AWAITED}
    identity, relation = (awaited.get(paper, paper) for paper in (case.identity, case.relation))
    return replace(case, identity=identity, relation=relation)


def _acting(office: Office, case: Case) -> tuple[Part, ...]:
    """What a mail ends with that wants something done."""
    return (*what_to_do(office, case), Aside(deadline_line(office, case)))


def in_full(tx: Tx, office: Office, case: Case, shown: str, words: str) -> str:
    """A line with the page of ours that shows ``words`` unmasked, where the mail shows less (law: The mirror)."""
    return page_of_words(tx, office, (case.person, case.number), words) if shown != words else ""


def page_of_words(tx: Tx, office: Office, whose: tuple[str, str], words: str) -> str:
    """The line with such a page. ``whose``: the person and the case, "" where there is none."""
    now = office.clock.now()
    file = File(
        id=office.tokens.link(), person=whose[0], case=whose[1] or None, item=0, kind="words", state="ready",
        name="words.txt", content_type="text/plain; charset=utf-8", size=len(words.encode()), created_at=now,
        expires_at=now + WORDS_KEPT,
    )  # fmt: skip
    tx.files.add(file, words.encode())
    return say(office, "staff.in_full", staff_lang(office), url=_staff_page(tx, office, file))


def exact(tx: Tx, office: Office, case: Case, label: str, words: str) -> Part:
    """Words that staff must see as they are: in the mail, or on a page of ours where the mailbox is abroad."""
    if not abroad(office):
        return Quote(label, words)
    return f"{label}\n{in_full(tx, office, case, '', words)}"


def _staff_page(tx: Tx, office: Office, file: File) -> str:
    token = office.tokens.link()
    tx.links.add(token, PageLink("staff", None, file.case, file.id, office.clock.now(), file.expires_at))
    return office.page(f"/s/{token}")


def evidence(tx: Tx, office: Office, case: Case) -> tuple[Part, ...]:
    """Links to the papers that a person sent; the page asks for a code."""
    return _links(tx, office, case.number)


def _shared(tx: Tx, office: Office, case: Case) -> tuple[Part, ...]:
    """Which earlier case has the document of this one; where it is still to be judged, with the links."""
    first = case.applicant.document
    if not first:
        return ()
    lang = staff_lang(office)
    if case.identity is Paper.ACCEPTED:
        return (say(office, "staff.paper_shared_accepted", lang, case=first),)
    return (say(office, "staff.paper_shared", lang, case=first), *_links(tx, office, first))


def _links(tx: Tx, office: Office, number: str) -> tuple[Part, ...]:
    """The newest first, each with when it came: after one that would not do the next is the one to look at."""
    papers = [file for file in reversed(tx.files.of_case(number, "evidence")) if file.state == "ready"]
    lang = staff_lang(office)
    lines = [
        say(
            office,
            "staff.paper",
            lang,
            at=office.voice.moment(file.created_at, lang),
            url=_staff_page(tx, office, file),
        )
        for file in papers
    ]
    return ("\n".join(lines),) if lines else ()


def event(tx: Tx, office: Office, case: Case, said: Phrase) -> None:
    """Something happened in the case that staff should read."""
    text, kind = office.voice.plain(said, staff_lang(office)), said.key.rpartition(".")[2]
    first = tagged(office, kind, next_of(tx, office, case))
    thread_letter(tx, office, case, (first, text, Aside(deadline_line(office, case))))


def wanted(tx: Tx, office: Office, case: Case, *said: Part, kind: str = "", first: Lead | None = None) -> None:
    """Something happened after which staff should do something: with buttons and commands. ``kind``: what it is, for
    the first line; ``first``: another one."""
    warned = (Lead(say(office, "staff.alarm", staff_lang(office))),) if in_doubt(tx, case.number) else ()
    parts = (*warned, first or lead(office, case, kind), *said, *_acting(office, case))
    thread_letter(tx, office, case, parts)


def person_wrote(tx: Tx, office: Office, case: Case, words: str, *, asks: bool = False) -> None:
    """Words of the person. A question of theirs, and whatever comes after an answer, is for staff to reply to."""
    first = said_since(office, case, asks=asks)
    shown = typed(office, words, names_in(case))
    label = say(office, "staff.person_wrote", staff_lang(office))
    quote, page = Quote(label, shown), in_full(tx, office, case, shown, words)
    wanted(tx, office, case, quote, page, first=first)


def warned(tx: Tx, office: Office, case: Case, first: Phrase, words: str, *, kind: str = "") -> None:
    """Words of the person under a first line that says what they mean for staff; without a ``kind`` it is a warning."""
    lang, shown = staff_lang(office), typed(office, words, names_in(case))
    quote = Quote(say(office, "staff.person_wrote", lang), shown)
    page = in_full(tx, office, case, shown, words)
    top = tagged(office, kind, first)
    if kind:
        wanted(tx, office, case, quote, page, first=top)
    else:
        thread_letter(tx, office, case, (top, quote, page, *_acting(office, case)))


def amended(tx: Tx, office: Office, before: Case, case: Case, words: str) -> None:
    """The person wants another right instead: staff read which, and the words."""
    shown, lang = typed(office, words, names_in(case)), staff_lang(office)
    said = say(office, "staff.amended", lang, before=rights(office, before, lang), after=rights(office, case, lang))
    quote = Quote(say(office, "staff.person_wrote", lang), shown)
    page = in_full(tx, office, case, shown, words)
    wanted(tx, office, case, said, facts(office, case), quote, page, kind="amended")


def objected(tx: Tx, office: Office, case: Case, words: str, *, tells: str = "") -> None:
    """The second look begins; ``tells`` for what, where nobody objects: then whoever answered goes on with it."""
    shown, lang = typed(office, words, names_in(case)), staff_lang(office)
    kind = f"again_{tells}" if tells else "objected"
    said = say(office, f"staff.{kind}", lang, target=limit_of(case, office).target)
    handed = "staff.objected_to" if case.assigned_to else "staff.objected_anybody"
    who = "" if tells else say(office, handed, lang, to=case.assigned_to)
    quoted = (Quote(say(office, "staff.person_wrote", lang), shown),) if words else ()
    page = in_full(tx, office, case, shown, words) if words else ""
    wanted(tx, office, case, f"{said}{who}", *quoted, page, kind=kind)


def paper_arrived(tx: Tx, office: Office, case: Case) -> None:
    """A paper is there to be judged; what comes to a case that waits for none is a picture to look at."""
    kind = "picture" if case.state is State.OPEN and Paper.RECEIVED not in (case.identity, case.relation) else "paper"
    said = say(office, f"staff.{kind}_arrived", staff_lang(office))
    wanted(tx, office, case, said, *evidence(tx, office, case), kind=kind)


def delivery(tx: Tx, office: Office, number: str, row: OutboxRow, *, state: str, how: str) -> None:
    """What became of a message to the person: delivered how and when, waiting, or failed."""
    case = tx.cases.get(number)
    if case is None or row.kind not in DELIVERY_TOLD:
        return
    key = f"staff.delivery_{state}"
    moment = office.clock.now()
    way = phrase(f"staff.way_{how}") if how and texts.has(f"staff.way_{how}") else ""
    told = phrase(key, at=moment, way=way)
    if state == "failed":
        wanted(tx, office, case, office.voice.plain(told, staff_lang(office)), kind="delivery_failed")
    else:
        event(tx, office, case, told)

"""What a conversation decided becomes rows: a case is born, a code is queued, a paper is noted. One function an effect.

Each returns what is said besides the conversation's own words (the receipt of a new case).
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Any

from bot import texts
from bot.domain import moves
from bot.domain.cases import Applicant, Case, Item, Paper, State
from bot.domain.effects import FetchMedia, SendCode
from bot.domain.phrases import Phrase, phrase, right_name
from bot.domain.rights import Level, Requester, Right, in_order, shown_first
from bot.errors import NotAllowed
from bot.steps import step
from bot.store.files import File
from bot.store.outbox import Outgoing
from bot.store.people import Person
from bot.store.tx import Tx
from dialogs.afterwards.missing import awaited_papers
from dialogs.flows.identity import CONSENT_TEXT
from dialogs.model import (
    AddPaper,
    AddWords,
    AgreePaper,
    Amend,
    CallBack,
    ChangeContact,
    Doubt,
    Emergency,
    ErasePaper,
    FileAgain,
    Judge,
    Leak,
    LinkCase,
    OpenCase,
    Remind,
    Say,
    ShareAbroad,
    TakeBack,
    TalkEffect,
    Urge,
)
from dialogs.wording import SHARED_PAPER
from handlers import alarms, callbacks, gathered, mirror, overseas
from handlers.case_work import free_number, happen, limit_of, record, save
from handlers.codes import send_code
from handlers.linking import link_case
from handlers.merging import merge, merged_receipt
from handlers.nudges import offer_nudges, settle_nudges
from handlers.office import Office
from handlers.receipts import receipt_link
from handlers.second_look import hand_on
from handlers.shared_paper import with_shared_paper
from handlers.while_waiting import contact_changed, doubted, file_again, own, paper_erased, urged

HOLDS_OFF = {"hold_off": True, "goes_ahead": False}
"""What ``AddWords`` tells of a deletion: whether it waits from now on."""


def carry_out(tx: Tx, office: Office, person: Person, effect: TalkEffect) -> list[Say]:
    """Turn one effect into rows of this transaction; say so when the case has moved on meanwhile."""
    try:
        return EFFECTS[type(effect)](tx, office, person, effect)
    except NotAllowed as exc:
        key = "trouble.second_look_used" if exc.reason == "second_look_used" else "trouble.case_ended"
        return [Say(phrase(key, case=getattr(effect, "case", "")))]


def _open_case(tx: Tx, office: Office, person: Person, effect: OpenCase) -> list[Say]:
    draft: Any = dict(effect.draft)
    case = newborn(tx, office, person, draft, effect.received_at)
    if draft.get("paper_of"):
        case = with_shared_paper(tx, office, case, str(draft["paper_of"]))
    save(tx, office, case)
    _take_over_uploads(tx, person, case)
    papers = draft.get("papers", ())  # their numbers are evidence: the log, which nothing is taken out of, has none
    record(tx, office, case.number, "received", actor="person", body={**draft, "papers": len(papers)})
    case = happen(tx, office, case, moves.Confirmed(), actor="bot").case
    _keep_consent(tx, office, case, draft)
    for paper in papers:
        if "page" not in paper:
            keep_paper(tx, office, case, media_id=paper.get("media_id", ""), text=paper.get("text", ""))
    live = merge(tx, office, case)
    if live is not None:
        return [merged_receipt(office, case, live), receipt_link(tx, office, live)]
    mirror.opening(tx, office, case)
    step("case_opened", case=case.number, state=case.state.value, due_on=limit_of(case, office).due.isoformat())
    asked = (*overseas.offer(office, case), *offer_nudges(tx, office, person, case))
    return [_receipt(office, case), receipt_link(tx, office, case), *asked]


def _take_over_uploads(tx: Tx, person: Person, case: Case) -> None:
    """What came through the page goes with the request, unless none was to be given (PIPL 29)."""
    if case.paper_withheld and {case.identity, case.relation} <= {Paper.WITHHELD, Paper.NOT_NEEDED}:
        tx.files.erase_evidence(person.id, everything=False)
    else:
        tx.files.attach(person.id, case.number)


def _keep_consent(tx: Tx, office: Office, case: Case, draft: Any) -> None:
    """The separate consent before a document: when it was given, and to which text (PIPL 29; law: Identity). That a
    document serves again is agreed to by submitting what says so."""
    again = case.applicant.document
    at = office.clock.now().isoformat() if again else draft.get("consent_at")
    if at:
        text = texts.catalogue()[SHARED_PAPER if again else CONSENT_TEXT]["en" if case.lang == "en" else "zh"]
        body = {"at": at, "text_sha256": hashlib.sha256(text.encode()).hexdigest()}
        record(tx, office, case.number, "consent", actor="person", body=body | ({"paper_of": again} if again else {}))


def newborn(tx: Tx, office: Office, person: Person, draft: Any, received_at: datetime) -> Case:
    names = ("name", "contact", "contact_kind", "subject_name", "relation", "reference")
    return Case(
        number=free_number(tx, office),
        person=person.id,
        lang=person.lang,
        group=str(draft.get("group") or "other"),
        requester=Requester(draft.get("requester") or "self"),
        state=State.IDENTIFYING,
        level=Level(int(draft.get("level", 0))),
        items=_items(office, draft, person.lang),
        received_at=received_at,
        applicant=Applicant(**{name: str(draft.get(name) or "") for name in names}),
        identity=Paper(draft.get("identity", "not_needed")),
        relation=Paper(draft.get("relation_paper", "not_needed")),
        subject=str(draft.get("subject") or "self"),
    )


def _items(office: Office, draft: Any, lang: str) -> tuple[Item, ...]:
    """One item a right, each with its own words, ground and data, in the order of work."""
    asked = {Right(item["right"]): item for item in draft["items"]}
    return tuple(
        Item(
            seq,
            right,
            tuple(asked[right]["grounds"]),
            tuple(asked[right]["data"]),
            "\n".join([*(office.voice.plain(Phrase(f"use.{use}"), lang) for use in asked[right]["uses"]),
                       *filter(None, [asked[right]["detail"]])]),
        )
        for seq, right in enumerate(in_order(asked), start=1)
    )  # fmt: skip


def _receipt(office: Office, case: Case) -> Say:
    limit = limit_of(case, office)
    key = "receipt.opened" if case.state is State.OPEN else "receipt.identifying"
    return Say(
        phrase(
            key,
            case=case.number,
            rights=tuple(right_name(right) for right in case.rights),
            received=limit.received,
            days=limit.days,
            due=limit.due,
            awaited=awaited_papers(case),
            next=Phrase("receipt.next_ordered" if shown_first(case.rights) else "receipt.next"),
        )
    )


def keep_paper(tx: Tx, office: Office, case: Case, *, media_id: str = "", text: str = "") -> None:
    """Keep a typed document number as evidence, or queue the fetching of a picture (within three days)."""
    now = office.clock.now()
    expires = now + timedelta(days=office.config.retention.evidence_days)
    content = text.encode() or None
    file = File(
        id=office.tokens.link(), person=case.person, case=case.number, item=0, kind="evidence",
        state="ready" if content else "pending", name="typed.txt" if content else "picture",
        content_type="text/plain; charset=utf-8" if content else "", size=len(content or b""), created_at=now,
        expires_at=expires,
    )  # fmt: skip
    tx.files.add(file, content)
    if media_id:
        payload = {"media_id": media_id, "file": file.id}
        tx.outbox.add(
            Outgoing(f"media:{media_id}", "media", "fetch", payload, now, person=case.person, case=case.number), now
        )


def _add_paper(tx: Tx, office: Office, person: Person, effect: AddPaper) -> list[Say]:
    case = own(tx, person, effect.case)
    case = happen(tx, office, case, moves.PaperReceived(), actor="person").case
    keep_paper(tx, office, case, media_id=effect.media_id, text=effect.text)
    if effect.text:
        mirror.paper_arrived(tx, office, case)
    return []


def _agree_paper(tx: Tx, office: Office, person: Person, effect: AgreePaper) -> list[Say]:
    case = happen(tx, office, own(tx, person, effect.case), moves.PaperPromised(), actor="person").case
    _keep_consent(tx, office, case, {"consent_at": effect.at})
    mirror.event(tx, office, case, phrase("staff.paper_promised"))
    return []


def _add_words(tx: Tx, office: Office, person: Person, effect: AddWords) -> list[Say]:
    case = own(tx, person, effect.case)
    said = moves.PersonWrote(effect.text, effect.asks, effect.subject_name, HOLDS_OFF.get(effect.tells))
    after = happen(tx, office, case, said, actor="person").case
    if effect.tells:
        mirror.warned(tx, office, after, phrase(f"staff.{effect.tells}"), effect.text, kind=effect.tells)
    else:
        gathered.person_wrote(tx, office, after, effect.text, asks=effect.asks)
    return []


def _take_back(tx: Tx, office: Office, person: Person, effect: TakeBack) -> list[Say]:
    case = own(tx, person, effect.case)
    given_up = tuple(map(Right, effect.rights))
    after = happen(tx, office, case, moves.TakenBack(given_up), actor="person").case
    gone = tuple(map(right_name, given_up))
    said = phrase("staff.taken_back_part", rights=gone) if after.open_items else phrase("staff.taken_back")
    mirror.event(tx, office, after, said)
    return []


def _amend(tx: Tx, office: Office, person: Person, effect: Amend) -> list[Say]:
    case = own(tx, person, effect.case)
    turned = moves.Amended(Right(effect.right), effect.text, effect.grounds)
    after = happen(tx, office, case, turned, actor="person").case
    mirror.amended(tx, office, case, after, effect.text)
    return []


def _judge(tx: Tx, office: Office, person: Person, effect: Judge) -> list[Say]:
    case = own(tx, person, effect.case)
    event = moves.Satisfied() if effect.satisfied else moves.Objected(effect.text, effect.items)
    after = happen(tx, office, case, event, actor="person").case
    if effect.satisfied:
        mirror.event(tx, office, case, phrase("staff.satisfied"))
    else:
        taken_up = after if effect.tells else hand_on(tx, office, after)
        gathered.told_otherwise(tx, office, taken_up, effect.text)
        mirror.objected(tx, office, taken_up, effect.text, tells=effect.tells)
    return []


def _share_abroad(tx: Tx, office: Office, person: Person, effect: ShareAbroad) -> list[Say]:
    return overseas.share(tx, office, own(tx, person, effect.case))


def _call_back(tx: Tx, office: Office, person: Person, effect: CallBack) -> list[Say]:
    return [callbacks.ask(tx, office, person, effect)]


def _emergency(tx: Tx, office: Office, person: Person, effect: Emergency) -> list[Say]:
    alarms.raised(tx, office, person, effect)
    return []


def _send_code(tx: Tx, office: Office, person: Person, effect: SendCode) -> list[Say]:
    send_code(tx, office, person, effect)
    return []


def _fetch(tx: Tx, office: Office, person: Person, effect: FetchMedia) -> list[Say]:
    case = own(tx, person, effect.case)
    keep_paper(tx, office, case, media_id=effect.media_id)
    return []


def _leak(tx: Tx, office: Office, person: Person, effect: Leak) -> list[Say]:
    """Whoever answers for it hears of an incident, besides the mailbox (PIPL 57); what the mail hides is on a page."""
    number = next((case.number for case in tx.cases.of_person(person.id)), "")
    shown = mirror.typed(office, effect.said)
    told = phrase(f"staff.{effect.kind}", said=shown, who=number or phrase("staff.unknown"))
    page = mirror.page_of_words(tx, office, (person.id, number), effect.said) if shown != effect.said else ""
    around = mirror.Around(more=(page,) if page else ())
    for reader in filter(None, dict.fromkeys((office.config.mail.inbox, office.config.mail.staff.escalation))):
        mirror.notice(tx, office, told, to=reader, around=around)
    return []


EFFECTS: dict[type, Callable[[Tx, Office, Person, Any], list[Say]]] = {
    OpenCase: _open_case,
    AddPaper: _add_paper,
    AgreePaper: _agree_paper,
    ErasePaper: paper_erased,
    AddWords: _add_words,
    TakeBack: _take_back,
    Amend: _amend,
    Judge: _judge,
    CallBack: _call_back,
    ShareAbroad: _share_abroad,
    Emergency: _emergency,
    Leak: _leak,
    Urge: urged,
    Doubt: doubted,
    ChangeContact: contact_changed,
    FileAgain: file_again,
    Remind: settle_nudges,
    SendCode: _send_code,
    FetchMedia: _fetch,
    LinkCase: link_case,
}

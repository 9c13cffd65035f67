"""Cases as operators read them: the row of a list, all about one, a person with the open question. Reads only."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict
from datetime import datetime
from typing import Any

from bot.domain.cases import LIVE, Case, Item
from bot.domain.deadlines import Deadline
from bot.domain.history import Entry
from bot.domain.numbers import read_number
from bot.domain.rights import Right
from bot.domain.transfer import met
from bot.errors import Rejected
from bot.store.files import File
from bot.store.mails import Mail
from bot.store.outbox import OutboxRow
from bot.store.people import Person
from bot.store.tx import Tx
from handlers.case_work import limit_of
from handlers.office import Office
from handlers.talks import read_talk

View = dict[str, Any]


async def case_list(office: Office, *, only_open: bool = False, overdue: bool = False) -> list[View]:
    """By due day. ``only_open``: still to be answered; ``overdue``: of these, past the legal due day."""

    def read(tx: Tx) -> list[View]:
        found = tx.cases.in_states(LIVE if only_open or overdue else None)
        return [case_row(case, limit_of(case, office)) for case in found if not overdue or _is_late(case, office)]

    return await office.store.run(read)


async def whole_view(office: Office, whose: str) -> View:
    """Everything about a case, or about a person named by openid or mail address. Raises Rejected for neither."""
    number = read_number(whose, office.config.app.case_prefix)

    def read(tx: Tx) -> View:
        case = tx.cases.get(number) if number else None
        if case is not None:
            return case_view(tx, office, case)
        ids = (tx.index.person(channel, whose) for channel in ("wechat", "mail"))
        person = next((found for found in map(tx.people.get, ids) if found), None)
        if person is None:
            raise Rejected(f"there is no case and no person {whose}")
        return person_view(tx, office, person)

    return await office.store.run(read)


def case_row(case: Case, limit: Deadline) -> View:
    return {
        "case": case.number,
        "state": case.state.value,
        "on_hold": case.hold is not None,
        "group": case.group,
        "requester": case.requester.value,
        "subject": case.subject,
        "identity": f"L{int(case.level)}",
        "received_at": case.received_at.isoformat(),
        "due_on": limit.due.isoformat(),
        "items": [item_row(item) for item in case.items],
    }


def item_row(item: Item) -> View:
    outcome = item.outcome
    return {
        "right": item.right.value,
        "grounds": list(item.grounds),
        "data": list(item.data),
        "result": outcome.result.value if outcome else None,
        "letter": outcome.letter or None if outcome else None,
    }


def case_view(tx: Tx, office: Office, case: Case) -> View:
    person = tx.people.get(case.person)
    return {
        **case_row(case, limit_of(case, office)),
        **case_facts(case),
        "question": question_of(person) if person else None,
        "deadline": plain(asdict(limit_of(case, office))),
        "log": [entry_row(entry) for entry in tx.cases.log(case.number)],
        "messages": [message_row(row) for row in tx.outbox.of_case(case.number)],
        "mails": [mail_row(mail) for mail in tx.mails.of_case(case.number)],
        "files": [file_row(file) for file in tx.files.of_case(case.number)],
    }


def case_facts(case: Case) -> View:
    """What the row of a list leaves out; items in full."""
    stored = plain(asdict(case))
    names = ("person", "lang", "relation", "applicant", "hold", "opened_at", "answered_at", "closed_at",
             "objected_at", "assigned_to")  # fmt: skip
    full = [{**item_row(item), **plain(asdict(item)), **_conditions(case, item)} for item in case.items]
    return {**{name: stored[name] for name in names}, "identity_paper": stored["identity"], "items": full}


def _conditions(case: Case, item: Item) -> View:
    """Which of a transfer's four conditions are met, the derived one included."""
    return {"conditions": list(met(case, item))} if item.right is Right.TRANSFER else {}


def person_view(tx: Tx, office: Office, person: Person) -> View:
    return {
        "person": person.id,
        "channel": person.channel,
        "address": person.address,
        "lang": person.lang,
        "following": person.following,
        "seen_at": person.seen_at.isoformat(),
        "window": plain(asdict(person.window)),
        "question": question_of(person),
        "talk": person.talk,
        "waiting": [message_row(row) for row in tx.outbox.waiting(person.id)],
        "cases": [
            {**case_row(case, limit_of(case, office)), **case_facts(case)} for case in tx.cases.of_person(person.id)
        ],
    }


IN_THE_CONTRACT = {"ask_data": "ask_detail", "ask_footage": "ask_detail"}
"""Questions of a finer kind, by the word that outside checks know: what exactly is meant."""


def question_of(person: Person) -> str:
    """The open question; a form that rests since a human was asked for has none, and to whoever was only told
    something what they want is open."""
    talk = read_talk(person.talk, person.lang)
    if talk.draft.get("handed"):
        return "after_done"
    told = talk.question == "start" and talk.updated_at is not None
    return "ask_right" if told else IN_THE_CONTRACT.get(talk.question, talk.question)


def entry_row(entry: Entry) -> View:
    return plain(
        {"case": entry.case, "seq": entry.seq, "at": entry.at, "actor": entry.actor, "kind": entry.kind,
         "body": entry.body, "salt": entry.salt.hex(), "digest": entry.digest, "chain": entry.chain}
    )  # fmt: skip


def message_row(row: OutboxRow) -> View:
    said = row.payload.get("text")
    return plain(
        {"channel": row.channel, "kind": row.kind, "state": row.state, "how": row.how, "error": row.error,
         "attempts": row.attempts, "created_at": row.created_at, "due_at": row.due_at, "done_at": row.done_at,
         "text": said}
    )  # fmt: skip


def mail_row(mail: Mail) -> View:
    return plain({name: value for name, value in asdict(mail).items() if name != "raw"})


def file_row(file: File) -> View:
    return plain({name: value for name, value in asdict(file).items() if name not in ("person", "case")})


def plain(values: Mapping[str, Any]) -> View:
    """Values as JSON has them."""
    return {name: _plain(value) for name, value in values.items()}


def _plain(value: Any) -> Any:
    if isinstance(value, Mapping):
        return plain(value)
    if isinstance(value, list | tuple):
        return [_plain(part) for part in value]
    return value.isoformat() if hasattr(value, "isoformat") else value


def _is_late(case: Case, office: Office) -> bool:
    now: datetime = office.clock.now()
    return office.rules.local_day(now) > limit_of(case, office).due

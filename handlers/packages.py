"""The person's package: files that staff attached to a result, held until confirmed, then reachable by one address."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta

from bot.domain.cases import Case
from bot.domain.phrases import Link, Phrase, phrase
from bot.store.files import File, PageLink
from bot.store.tx import Tx
from handlers.office import Office
from mail.message import Attachment


def hold_package(tx: Tx, office: Office, case: Case, item: int, attached: Sequence[Attachment]) -> list[str]:
    """Keep the files sealed; nobody can reach them yet. Their ids."""
    now = office.clock.now()
    expires = now + timedelta(days=office.config.retention.package_days)
    ids = []
    for part in attached:
        file = File(
            id=office.tokens.link(), person=case.person, case=case.number, item=item, kind="package", state="pending",
            name=part.name, content_type=part.content_type[:100], size=len(part.content), created_at=now,
            expires_at=expires,
        )  # fmt: skip
        tx.files.add(file, part.content)
        ids.append(file.id)
    return ids


def release_package(tx: Tx, office: Office, case: Case, item: int, ids: Sequence[str]) -> str:
    """Make the files of a result reachable for the person; the address of their page."""
    now = office.clock.now()
    expires = now + timedelta(days=office.config.retention.package_days)
    for file_id in ids:
        tx.files.set_state(file_id, "ready")
    token = office.tokens.link()
    tx.links.add(token, PageLink("package", case.person, case.number, str(item), now, expires))
    return office.page(f"/p/{token}")


def _there(tx: Tx, office: Office, case: Case) -> list[File]:
    """The files that the person can fetch now."""
    now = office.clock.now()
    return [
        file for file in tx.files.of_case(case.number, "package") if file.state == "ready" and file.expires_at > now
    ]


def released_again(tx: Tx, office: Office, case: Case) -> list[str]:
    """A new address for each answer whose files are still there."""
    now, there = office.clock.now(), _there(tx, office, case)
    urls = []
    for item in dict.fromkeys(file.item for file in there):
        token, until = office.tokens.link(), min(file.expires_at for file in there if file.item == item)
        tx.links.add(token, PageLink("package", case.person, case.number, str(item), now, until))
        urls.append(office.page(f"/p/{token}"))
    return urls


def withhold(tx: Tx, office: Office, case: Case) -> tuple[int, ...]:
    """Nobody can reach the files any more, by whatever address; the items that they answered."""
    there = _there(tx, office, case)
    for file in there:
        tx.files.set_state(file.id, "withheld")
    return tuple(dict.fromkeys(file.item for file in there))


def given_back(tx: Tx, case: Case) -> None:
    """What was withheld of answers that still stand is reached by its old address again."""
    answered = {item.seq for item in case.items if item.outcome is not None}
    for file in tx.files.of_case(case.number, "package"):
        if file.state == "withheld" and file.item in answered:
            tx.files.set_state(file.id, "ready")


def package_phrase(tx: Tx, office: Office, case: Case, url: str) -> Phrase:
    """How the files are opened: by the WeChat account, or by a code to the address the person wrote from."""
    person, days = tx.people.get(case.person), office.config.retention.package_days
    by_mail = person is not None and person.channel == "mail"
    return phrase(
        "result.package_mail" if by_mail else "result.package", link=Link(Phrase("result.package_link"), url), days=days
    )

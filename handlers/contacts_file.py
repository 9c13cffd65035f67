"""The company's contacts come in: one CSV, of which only keyed hashes and the reference are kept (law: Identity, L2).

A row with anything wrong in it is refused whole, with its line and the reason, so that it can be mended and come again.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date

from bot.domain.rights import GROUPS
from bot.errors import Rejected
from bot.store.tx import Tx
from dialogs.understanding import parse
from dialogs.understanding.slots.types import Kind
from handlers.office import Office
from handlers.on_file import oldest
from handlers.text_file import read_text

COLUMNS = ("group", "name", "phone", "email", "reference", "last_confirmed")
CONTACTS: tuple[Kind, ...] = ("phone", "email")
REFERENCE_LENGTH = 128
NO_REFERENCE = "-"
"""A row without a reference of the company still proves that name and contact belong together."""


@dataclass(frozen=True)
class Refused:
    """``why`` names a sentence (``cli.contacts.<why>``)."""

    line: int
    why: str


@dataclass(frozen=True)
class Imported:
    """``old``: how many of those taken were confirmed too long ago to prove anybody."""

    taken: int
    old: int
    refused: tuple[Refused, ...]


@dataclass(frozen=True)
class ContactRow:
    """A row that can be taken; ``contacts`` are (kind, normalised value), ``last_confirmed`` empty when not told."""

    group: str
    name: str
    contacts: tuple[tuple[Kind, str], ...]
    reference: str
    last_confirmed: str


async def import_contacts(office: Office, raw: bytes) -> Imported:
    """Take the rows of a CSV in one transaction; what does not say when it was confirmed is confirmed by the file.
    Raises Rejected when it is no such file.
    """
    read, today = list(_rows(read_text(raw))), office.rules.local_day(office.clock.now()).isoformat()
    taken = [replace(row, last_confirmed=row.last_confirmed or today) for row in read if isinstance(row, ContactRow)]

    def put(tx: Tx) -> None:
        for row in taken:
            for kind, value in row.contacts:
                tx.contacts.put(name=row.name, kind=kind, value=value, group=row.group, reference=row.reference,
                                last_confirmed=row.last_confirmed)  # fmt: skip

    await office.store.run(put)
    old = sum(row.last_confirmed < oldest(office) for row in taken)
    return Imported(len(taken), old, tuple(row for row in read if isinstance(row, Refused)))


def _rows(text: str) -> Iterator[ContactRow | Refused]:
    reader = csv.DictReader(io.StringIO(text, newline=""), restval="", strict=True)
    try:
        header = [(name or "").strip().lower() for name in reader.fieldnames or ()]
        if missing := [name for name in COLUMNS if name not in header]:
            raise Rejected(f"the file has no column {', '.join(missing)}")
        reader.fieldnames = header
        for fields in reader:
            cells = {name: str(fields[name]).strip() for name in COLUMNS}
            if any(cells.values()):
                yield _row(reader.line_num, cells)
    except csv.Error as exc:
        raise Rejected(f"line {reader.line_num} is not CSV: {exc}") from exc


def _row(line: int, cells: Mapping[str, str]) -> ContactRow | Refused:
    contacts = {kind: parse(kind, cells[kind]) for kind in CONTACTS if cells[kind]}
    problems = (
        ("bad_group", cells["group"] not in GROUPS),
        ("no_name", not cells["name"]),
        ("no_contact", not contacts),
        *((f"bad_{kind}", not slot.valid) for kind, slot in contacts.items()),
        ("long_reference", len(cells["reference"]) > REFERENCE_LENGTH),
        ("bad_date", not _is_day(cells["last_confirmed"])),
    )
    for why, applies in problems:
        if applies:
            return Refused(line, why)
    values = tuple((kind, slot.value or "") for kind, slot in contacts.items())
    reference = cells["reference"] or NO_REFERENCE
    return ContactRow(cells["group"], _name(cells["name"]), values, reference, cells["last_confirmed"])


def _name(typed: str) -> str:
    """As a person's own answer is normalised, so that both meet; names the reader does not know stay as written."""
    return parse("name", typed).value or typed


def _is_day(text: str) -> bool:
    """An ISO date, or nothing."""
    try:
        return not text or len(date.fromisoformat(text).isoformat()) == len(text)
    except ValueError:
        return False

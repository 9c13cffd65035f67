"""The evidence bundle of one case as a ZIP: the company must prove its answers (PIPL 69). Reads only.

Everything is in plain text, so the file is as sensitive as the case; whoever receives it can check the log's chain
with the README alone.
"""

from __future__ import annotations

import io
import json
import zipfile
from collections.abc import Iterator

from bot.domain.cases import Case
from bot.domain.history import GENESIS
from bot.domain.numbers import read_number
from bot.errors import Rejected
from bot.store.mails import decode_bytes
from bot.store.tx import Tx
from bot.texts import render
from handlers import mirror
from handlers.case_views import View, case_view, entry_row
from handlers.mail_files import to_show
from handlers.office import Office

FIRST_DAY = (1980, 1, 1, 0, 0, 0)
"""A ZIP's earliest time: the same case gives the same bytes."""


async def evidence_bundle(office: Office, whose: str) -> bytes:
    """The ZIP. Raises Rejected when there is no such case."""
    number = read_number(whose, office.config.app.case_prefix)

    def read(tx: Tx) -> bytes:
        case = tx.cases.get(number) if number else None
        if case is None:
            raise Rejected(f"there is no case {whose}")
        return _pack(_parts(tx, office, case))

    return await office.store.run(read)


def _pack(parts: Iterator[tuple[str, bytes]]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as bundle:
        for name, content in parts:
            bundle.writestr(zipfile.ZipInfo(name, FIRST_DAY), content, zipfile.ZIP_DEFLATED)
    return out.getvalue()


def _parts(tx: Tx, office: Office, case: Case) -> Iterator[tuple[str, bytes]]:
    view = case_view(tx, office, case)
    yield "case.json", _json({name: value for name, value in view.items() if name not in ("log", "files")})
    yield "log.jsonl", b"".join(_line(entry_row(entry)) for entry in tx.cases.log(case.number))
    yield "evidence.json", _json({"files": view["files"]})
    yield from _mails(tx, office, case)
    readme = render("report.bundle", mirror.staff_lang(office), case=case.number, genesis=GENESIS)
    yield "README.txt", readme.encode()


def _mails(tx: Tx, office: Office, case: Case) -> Iterator[tuple[str, bytes]]:
    """What came in, and what went out as it went out; without what is over or was taken back."""
    for mail in tx.mails.of_case(case.number):
        if mail.raw:
            yield f"mails/{mail.id:05}-in.eml", to_show(office, mail)
    for row in tx.outbox.of_case(case.number):
        if row.channel == "mail" and "raw" in row.payload:
            yield f"mails/{row.id:05}-out.eml", decode_bytes(str(row.payload["raw"]))


def _json(value: View) -> bytes:
    return (json.dumps(value, ensure_ascii=False, indent=2) + "\n").encode()


def _line(value: View) -> bytes:
    return (json.dumps(value, ensure_ascii=False) + "\n").encode()

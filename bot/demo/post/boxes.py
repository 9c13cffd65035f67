"""Received mails as files with an index, so that a restart finds them again. No protocol is known here."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import Literal

from pydantic import BaseModel

Box = Literal["bot", "staff", "outside"]
INBOX = "INBOX"


class Stored(BaseModel):
    """One mail as received: ``id`` names its file. ``sent`` marks staff's own copies."""

    id: int
    box: Box
    to: str
    at: datetime
    folder: str = INBOX
    seen: bool = False
    sent: bool = False


class Index(BaseModel):
    last: int = 0
    mails: list[Stored] = []


class Boxes:
    def __init__(self, directory: Path) -> None:
        self._directory = directory / "mail"
        self._directory.mkdir(parents=True, exist_ok=True)
        self._file = self._directory / "index.json"
        self._index = Index()
        if self._file.exists():
            self._index = Index.model_validate_json(self._file.read_bytes())

    def keep(self, raw: bytes, *, box: Box, to: str, at: datetime, sent: bool = False) -> Stored:
        self._index.last += 1
        stored = Stored(id=self._index.last, box=box, to=to, at=at, seen=sent, sent=sent)
        self._path(stored.id).write_bytes(raw)
        self._index.mails.append(stored)
        self.save()
        return stored

    def all(self, box: str) -> list[Stored]:
        return [mail for mail in self._index.mails if mail.box == box]

    def get(self, number: int) -> Stored | None:
        return next((mail for mail in self._index.mails if mail.id == number), None)

    def raw(self, number: int) -> bytes:
        return self._path(number).read_bytes()

    def drop(self, number: int) -> None:
        self._index.mails = [mail for mail in self._index.mails if mail.id != number]
        self._path(number).unlink(missing_ok=True)

    def save(self) -> None:
        draft = self._file.with_suffix(".new")
        draft.write_text(self._index.model_dump_json(), encoding="utf-8")
        draft.replace(self._file)

    def _path(self, number: int) -> Path:
        return self._directory / f"{number:06}.eml"

"""Everything WeChat would remember about this account, as one JSON document; no rule lives here.

Media bytes are files beside it. Times are aware UTC.
"""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import Literal

from pydantic import BaseModel

Who = Literal["me", "account", "system"]


class Bubble(BaseModel):
    """One thing seen in the chat."""

    id: int
    at: datetime
    who: Who
    kind: str = "text"  # text, image, voice, location, link, card, event, sticker
    text: str = ""
    title: str = ""
    url: str = ""
    media_id: str = ""
    fields: dict[str, str] = {}
    via: str = ""  # passive, custom, template, subscribe


class Window(BaseModel):
    """Customer-service messages allowed after one kind of trigger (wechat.md 4.2)."""

    end: datetime
    left: int


class Person(BaseModel):
    openid: str
    name: str
    follows: bool = True
    blocked: bool = False
    windows: dict[str, Window] = {}
    grants: dict[str, int] = {}
    typing_until: datetime | None = None
    last_exchange: datetime | None = None
    chat: list[Bubble] = []


class Token(BaseModel):
    family: Literal["token", "stable"]
    value: str
    expires: datetime


class Ticket(BaseModel):
    """What pages sign with to use the JS-SDK."""

    value: str
    expires: datetime


class Medium(BaseModel):
    content_type: str
    created: datetime
    video_url: str = ""


class Code(BaseModel):
    openid: str
    expires: datetime
    used: bool = False
    snapshot: bool = False


class Template(BaseModel):
    """A template as approved: its kind and the label of each typed field."""

    kind: Literal["template", "subscribe"]
    title: str
    fields: dict[str, str]


class Sent(BaseModel):
    """A template message that carried a client_msg_id."""

    at: datetime
    msgid: int


class Receipt(BaseModel):
    """An event that WeChat pushes a little later."""

    due: datetime
    openid: str
    fields: list[tuple[str, str]]


class State(BaseModel):
    people: dict[str, Person] = {}
    current: str = ""
    tokens: list[Token] = []
    forced: list[datetime] = []
    ticket: Ticket | None = None
    media: dict[str, Medium] = {}
    codes: dict[str, Code] = {}
    templates: dict[str, Template] = {}
    sent: dict[str, Sent] = {}
    receipts: list[Receipt] = []
    menu: dict[str, object] | None = None
    calls: dict[str, int] = {}
    rids: dict[str, dict[str, object]] = {}
    last_id: int = 24_000_000_000_000_000
    failures: int = 0
    dead_until: datetime | None = None

    def next_id(self) -> int:
        self.last_id += 1
        return self.last_id


class Shelf:
    """Where the state lives between runs."""

    def __init__(self, directory: Path) -> None:
        self._file = directory / "wechat.json"
        self._media = directory / "media"
        self._media.mkdir(parents=True, exist_ok=True)
        self.state = State()
        if self._file.exists():
            self.state = State.model_validate_json(self._file.read_bytes())

    def save(self) -> None:
        draft = self._file.with_suffix(".new")
        draft.write_text(self.state.model_dump_json(), encoding="utf-8")
        draft.replace(self._file)

    def put_media(self, media_id: str, content: bytes) -> None:
        (self._media / media_id).write_bytes(content)

    def get_media(self, media_id: str) -> bytes:
        return (self._media / media_id).read_bytes()

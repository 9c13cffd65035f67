"""A service in small for the web's tests: a real SQLite store, a real codec, a fake sign-in, a browser."""

from __future__ import annotations

import asyncio
import io
import re
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field, replace
from datetime import timedelta
from email import message_from_bytes
from email.policy import default
from pathlib import Path
from typing import Any

from aiohttp import ClientResponse, FormData
from aiohttp.test_utils import TestClient, TestServer
from PIL import Image

from bot.clock import MovableClock, SystemTokens
from bot.config import Config, parse
from bot.domain.cases import Applicant, Case, Item, Paper, State
from bot.domain.rights import Level, Requester, Right
from bot.errors import RightsBotError
from bot.holidays import china
from bot.store.door import SqliteStore, Store
from bot.store.files import File, PageLink
from bot.store.mails import decode_bytes
from bot.store.people import Person
from bot.store.schema import migrate
from bot.store.tx import Tx
from bot.web.server import make_web
from bot.wechat.client import OAuthUser
from bot.wechat.jssdk import PageSignature
from bot.wechat.messages import Inbound
from handlers.office import Office, deadline_rules
from handlers.wording import voice
from mail.address import CaseAddress
from tests.conftest import INDEX, SEALER, START
from tests.unit.wechat import pushes

PDF = b"%PDF-1.4 data"
DESK_MAIL = "li@staff.example"
MINUTE = timedelta(minutes=1)
ANDROID = "Mozilla/5.0 (Linux; Android 14) MicroMessenger/8.0"
IPHONE = "Mozilla/5.0 (iPhone) MicroMessenger/8.0"
CARE = "care@kone.example"
NUMBER = "GK-4T7X-2M9"
FORM = re.compile(r'name="form" value="(\w+)"')
ASIDE = re.compile(r"\W", re.ASCII)
DAY = timedelta(days=1)


def config(**changes: dict[str, Any]) -> Config:
    """``changes``: section → keys."""
    key = "aWlpaWlpaWlpaWlpaWlpaWlpaWlpaWlpaWlpaWlpaWk="
    table: dict[str, dict[str, Any]] = {
        "app": {"organisation": "样例电梯", "public_url": "http://rights.example", "hotline": "400-000-0000"},
        "wechat": {
            "appid": pushes.APPID,
            "secret": "s",
            "token": pushes.TOKEN,
            "encoding_aes_key": pushes.AES_KEY,
        },
        "keys": {"seal": "c" * 43 + "=", "index": key},
        "mail": {
            "inbox": CARE,
            "from_address": "bot@kone.example",
            "smtp": {"host": "localhost"},
            "imap": {"host": "localhost"},
            "staff": {"allow": [CARE, "@staff.example"]},
        },
    }
    for section, values in changes.items():
        table[section] = table.get(section, {}) | values
    return parse(table)


def office(store: Store, clock: MovableClock, settings: Config) -> Office:
    address = settings.mail.from_address
    return Office(
        config=settings,
        store=store,
        clock=clock,
        tokens=SystemTokens(),
        rules=deadline_rules(settings, china()),
        voice=voice(settings),
        address=CaseAddress(address, address.partition("@")[2], b"i" * 32),
    )


@dataclass
class FakeChat:
    """WeChat's sign-in: ``users`` by code, ``exchanged`` codes in order, ``failure`` raised instead of an answer."""

    users: dict[str, OAuthUser] = field(default_factory=dict)
    exchanged: list[str] = field(default_factory=list)
    sent: list[tuple[str, str]] = field(default_factory=list)
    signed: list[str] = field(default_factory=list)
    failure: RightsBotError | None = None

    def authorize_url(self, redirect_uri: str, state: str) -> str:
        return f"https://wechat.example/authorize?redirect_uri={redirect_uri}&state={state}"

    async def exchange_code(self, code: str) -> OAuthUser:
        self.exchanged.append(code)
        if self.failure is not None:
            raise self.failure
        return self.users[code]

    async def send_text(self, openid: str, text: str) -> None:
        self.sent.append((openid, text))

    async def sign_page(self, url: str, nonce: str) -> PageSignature:
        if self.failure is not None:
            raise self.failure
        self.signed.append(url)
        return PageSignature("wxsample", 1, nonce, "0" * 40)


@dataclass
class FakeReception:
    """Answers ``reply``; everything heard and handed over is in a list. ``failure`` is raised instead.

    ``started``: a message was heard; ``over``: one was handed over.
    """

    reply: str = "您好"
    heard: list[Inbound] = field(default_factory=list)
    handed: list[Inbound] = field(default_factory=list)
    failure: Exception | None = None
    started: asyncio.Event = field(default_factory=asyncio.Event)
    over: asyncio.Event = field(default_factory=asyncio.Event)
    stored: bool | Exception = True

    async def receive(self, message: Inbound) -> str:
        self.heard.append(message)
        self.started.set()
        if self.failure is not None:
            raise self.failure
        return self.reply

    async def hand_over(self, message: Inbound) -> bool:
        self.handed.append(message)
        self.over.set()
        if isinstance(self.stored, Exception):
            raise self.stored
        return self.stored


@dataclass
class House:
    """One running web application with what stands behind it."""

    office: Office
    chat: FakeChat
    reception: FakeReception
    browser: TestClient[Any, Any]
    clock: MovableClock

    async def run(self, work: Any) -> Any:
        return await self.office.store.run(work)

    async def get(self, path: str, **headers: str) -> ClientResponse:
        return await self.browser.get(path, allow_redirects=False, headers=headers)

    async def post(self, path: str, **fields: str) -> ClientResponse:
        return await self.browser.post(path, data=fields, allow_redirects=False)

    async def sign_in(self, token: str, openid: str = "oReal") -> ClientResponse:
        """Open a page, go through WeChat as ``openid``; the answer of the callback."""
        sent = await self.get(f"/p/{token}")
        return await self.call_back(sent, OAuthUser(openid, snapshot=False))

    async def call_back(self, sent: ClientResponse, user: OAuthUser, code: str = "code1") -> ClientResponse:
        """WeChat sends the browser back after ``sent``, our redirect to it."""
        self.chat.users[code] = user
        return await self.get(f"/p/oauth/callback?code={code}&state={state_of(sent)}")

    async def form_token(self, path: str) -> str:
        return form_token(await (await self.get(path)).text())

    async def send_paper(self, token: str, content: bytes, *, form: str | None = None) -> ClientResponse:
        data = FormData()
        data.add_field("form", form if form is not None else await self.form_token(f"/p/{token}"))
        data.add_field("paper", io.BytesIO(content), filename="证件.jpg", content_type="image/jpeg")
        return await self.browser.post(f"/p/{token}/paper", data=data, allow_redirects=False)

    async def log(self) -> list[tuple[str, str]]:
        entries = await self.run(lambda tx: tx.cases.log(NUMBER))
        return [(entry.kind, entry.actor) for entry in entries]


@asynccontextmanager
async def open_house(
    folder: Path, clock: MovableClock, settings: Config | None = None, **web: Any
) -> AsyncIterator[House]:
    """A house with one person (openid ``oReal``) and one open case. ``web``: options of the application."""
    store = SqliteStore(f"sqlite+aiosqlite:///{folder / 'rights.db'}", SEALER, INDEX)
    await store.connect()
    await migrate(store)
    desk = office(store, clock, settings or config())
    reception = web.pop("reception", FakeReception())
    chat = FakeChat()
    app = make_web(desk, reception, codec=pushes.codec(), chat=chat, **web)
    server = TestServer(app)
    await server.start_server(access_log=None)
    async with TestClient(server) as browser:
        house = House(desk, chat, reception, browser, clock)
        await house.run(settle)
        yield house
    await store.close()


PERSON = Person(INDEX.person("wechat", "oReal"), "wechat", "oReal", START)
CASE = Case(
    number=NUMBER,
    person=PERSON.id,
    lang="zh",
    group="2.4",
    requester=Requester.SELF,
    state=State.OPEN,
    level=Level.ON_FILE,
    items=(Item(1, Right.COPY), Item(2, Right.DELETE)),
    received_at=START,
    applicant=Applicant("李雷", "13800001234", "phone"),
    opened_at=START,
)
AWAITING = replace(CASE, state=State.IDENTIFYING, identity=Paper.AWAITED, level=Level.ACCOUNT, opened_at=None)


def settle(tx: Tx) -> None:
    tx.people.save(PERSON)
    tx.cases.save(CASE, "2026-12-23")


def save_case(case: Case) -> Any:
    return lambda tx: tx.cases.save(case, "2026-12-23")


def a_file(name: str, content_type: str, *, kind: str = "package", item: int = 1) -> File:
    return File(
        id="f" + ASIDE.sub("", name), person=PERSON.id, case=NUMBER, item=item, kind=kind, state="ready", name=name,
        content_type=content_type, size=3, created_at=START, expires_at=START + 14 * DAY,
    )  # fmt: skip


def add_package(*files: tuple[str, str, bytes], token: str = "package1") -> Any:
    """Files (name, type, bytes) of item 1 behind a link."""

    def work(tx: Tx) -> None:
        for name, content_type, content in files:
            tx.files.add(a_file(name, content_type), content)
        tx.links.add(token, PageLink("package", PERSON.id, NUMBER, "1", START, START + 14 * DAY))

    return work


def add_upload(case: str | None = NUMBER, token: str = "upload01") -> Any:
    return lambda tx: tx.links.add(token, PageLink("upload", PERSON.id, case, "", START, START + DAY))


def add_evidence(content: bytes, content_type: str, token: str = "staff001") -> Any:
    def work(tx: Tx) -> None:
        file = a_file("paper", content_type, kind="evidence", item=0)
        tx.files.add(file, content)
        tx.links.add(token, PageLink("staff", None, NUMBER, file.id, START, file.expires_at))

    return work


def a_picture(colour: str = "navy") -> bytes:
    out = io.BytesIO()
    Image.new("RGB", (40, 30), colour).save(out, "JPEG")
    return out.getvalue()


def with_place() -> bytes:
    """A photo that tells where it was taken."""
    exif = Image.Exif()
    exif[0x010E] = "at home"
    out = io.BytesIO()
    Image.new("RGB", (20, 20)).save(out, "JPEG", exif=exif)
    return out.getvalue()


async def codes_mailed(house: House) -> list[tuple[str, str]]:
    """Recipient and code of each mail that waits in the outbox, oldest first."""
    later = house.clock.now() + DAY
    rows = await house.run(lambda tx: tx.outbox.claim(later, later, 100))
    return [
        (row.payload["recipients"][0], _code_in(decode_bytes(row.payload["raw"]))) for row in rows if row.kind == "code"
    ]


def _code_in(raw: bytes) -> str:
    part = message_from_bytes(raw, policy=default).get_body(("plain",))
    assert part is not None
    found = re.search(r"(?<!\d)\d{6}(?!\d)", part.get_content())
    assert found
    return found[0]


def state_of(sent: ClientResponse) -> str:
    return sent.headers["Location"].partition("state=")[2]


def form_token(page: str) -> str:
    found = FORM.search(page)
    assert found, page
    return found[1]

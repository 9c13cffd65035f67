"""The outside played by lists, each with a failure switch; and randomness that counts."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping
from dataclasses import dataclass, field

from bot.clock import CROCKFORD, LINK_SAFE
from bot.wechat.media import Media
from mail.smtp import Refusal


@dataclass
class CountingTokens:
    """The same tokens in every run: the n-th thing drawn is n, written in the wanted alphabet; or a failure."""

    drawn: int = 0
    failure: Exception | None = None

    def code(self, digits: int) -> str:
        return str(self._next()).rjust(digits, "0")

    def crockford(self, length: int) -> str:
        return self._spelled(CROCKFORD, length)

    def link(self, length: int = 26) -> str:
        return self._spelled(LINK_SAFE, length)

    def raw(self, size: int) -> bytes:
        """The middle byte: retries then wait exactly their pause."""
        return b"\x80" * size

    def _next(self) -> int:
        if self.failure:
            raise self.failure
        self.drawn += 1
        return self.drawn

    def _spelled(self, alphabet: str, length: int) -> str:
        number, letters = self._next(), ""
        for _ in range(length):
            number, place = divmod(number, len(alphabet))
            letters = alphabet[place] + letters
        return letters


@dataclass
class FakeChat:
    """WeChat's API. ``failures`` are raised by the next texts, in order; None lets one through."""

    sent: list[tuple[str, str]] = field(default_factory=list)
    notices: list[tuple[str, str, dict[str, str], str]] = field(default_factory=list)
    media: dict[str, Media] = field(default_factory=dict)
    failures: list[Exception | None] = field(default_factory=list)
    notice_failure: Exception | None = None

    async def send_text(self, openid: str, text: str) -> None:
        self._fail()
        self.sent.append((openid, text))

    async def send_template(
        self, openid: str, *, template_id: str, data: Mapping[str, str], url: str, client_msg_id: str
    ) -> str:
        if self.notice_failure:
            raise self.notice_failure
        self.notices.append((openid, template_id, dict(data), client_msg_id))
        return f"msg-{len(self.notices)}"

    async def send_subscribe(self, openid: str, *, template_id: str, data: Mapping[str, str], page: str) -> None:
        if self.notice_failure:
            raise self.notice_failure
        self.notices.append((openid, template_id, dict(data), ""))

    async def download(self, media_id: str, *, cap_bytes: int) -> Media:
        self._fail()
        return self.media[media_id]

    def _fail(self) -> None:
        failure = self.failures.pop(0) if self.failures else None
        if failure:
            raise failure


@dataclass
class FakeMail:
    """A submission server. ``refuses`` are recipients it does not take, with ``code``; ``failure`` meets every mail."""

    sent: list[tuple[bytes, str, tuple[str, ...]]] = field(default_factory=list)
    refuses: tuple[str, ...] = ()
    code: int = 550
    failure: Exception | None = None
    tries: int = 0

    async def send(self, raw: bytes, sender: str, recipients: tuple[str, ...]) -> Mapping[str, Refusal]:
        self.tries += 1
        if self.failure:
            raise self.failure
        self.sent.append((raw, sender, recipients))
        return {address: Refusal(self.code, "no") for address in recipients if address in self.refuses}


@dataclass
class FakeSms:
    """The operator's gateway."""

    sent: list[tuple[str, str, dict[str, str]]] = field(default_factory=list)
    failure: Exception | None = None

    async def send(self, to: str, template: str, params: Mapping[str, str]) -> None:
        if self.failure:
            raise self.failure
        self.sent.append((to, template, dict(params)))


@dataclass
class HangingChat(FakeChat):
    """Takes a text and never answers: the process dies in the middle."""

    reached: asyncio.Event = field(default_factory=asyncio.Event)

    async def send_text(self, openid: str, text: str) -> None:
        self.reached.set()
        await asyncio.Event().wait()

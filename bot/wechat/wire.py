"""One HTTP exchange with WeChat's API: bytes out, bytes in, every failure one of ours.

Tokens and what a call means belong to ``client``. No message made here holds a query string: that is where WeChat wants
its secrets, and aiohttp's exceptions may carry the address, so they are never chained.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field

import aiohttp

from bot.errors import GaveUp, Rejected, RetryLater, RightsBotError, Uncertain
from bot.wechat.reactions import TOKEN_CODES, failure

NOT_SENT = (aiohttp.ClientConnectorError, aiohttp.ConnectionTimeoutError)
MEBIBYTE = 1024 * 1024


@dataclass(frozen=True)
class Request:
    """``payload`` None makes a GET. ``once``: must not be repeated if it may have taken effect. ``cap`` is in bytes."""

    path: str
    payload: Mapping[str, object] | None = field(default=None, repr=False)
    query: Mapping[str, str] = field(default_factory=dict, repr=False)
    once: bool = False
    cap: int = MEBIBYTE


@dataclass(frozen=True)
class Answer:
    """What came back with HTTP 200. ``data`` is None for anything but a JSON object."""

    content: bytes = field(repr=False)
    content_type: str
    data: Mapping[str, object] | None = field(repr=False)

    @property
    def code(self) -> int:
        """WeChat's errcode, 0 when absent (wechat.md 4)."""
        code = (self.data or {}).get("errcode", 0)
        return code if isinstance(code, int) else 0

    @property
    def bad_token(self) -> bool:
        return self.code in TOKEN_CODES


class Wire:
    """Exchanges with one host. ``seconds`` bounds a whole exchange; getting a connection ends sooner, so that «nothing
    went out» is told from «no answer».
    """

    def __init__(self, session: aiohttp.ClientSession, base: str, *, seconds: float = 10.0) -> None:
        self._session = session
        self._base = base
        self._timeout = aiohttp.ClientTimeout(total=seconds, connect=min(3.0, seconds / 2))

    async def exchange(self, request: Request) -> Answer:
        """Raises RetryLater (or Uncertain, when ``once``) for failures of the net, Rejected beyond the cap."""
        try:
            return await self._exchange(request)
        except NOT_SENT as exc:
            raise RetryLater(f"{request.path}: no connection ({type(exc).__name__})") from None
        except (aiohttp.ClientError, TimeoutError, OSError) as exc:
            raise _no_answer(request, type(exc).__name__) from None

    async def _exchange(self, request: Request) -> Answer:
        body = None
        if request.payload is not None:  # WeChat takes no \\uXXXX escapes (wechat.md 4), so no json= here
            body = json.dumps(request.payload, ensure_ascii=False).encode()
        async with self._session.request(
            "GET" if body is None else "POST",
            self._base + request.path,
            params=dict(request.query),
            data=body,
            headers=None if body is None else {"Content-Type": "application/json"},
            allow_redirects=False,
            timeout=self._timeout,
        ) as response:
            if response.status != 200:
                raise _no_answer(request, f"HTTP {response.status}")
            content = await _read(response, request.cap)
            return Answer(content, response.content_type, _json(content))


def require(request: Request, answer: Answer) -> Mapping[str, object]:
    """The JSON of a successful call. Raises what ``reactions`` says."""
    if answer.data is None:
        raise _no_answer(request, f"not JSON but {answer.content_type}")
    if answer.code:
        raise failure(answer.code, str(answer.data.get("errmsg", "")), once=request.once)
    return answer.data


def text_of(data: Mapping[str, object], name: str) -> str:
    """A field that a successful answer must have. Raises GaveUp."""
    value = data.get(name)
    if not isinstance(value, str) or not value:
        raise GaveUp(f"WeChat's answer has no {name}")
    return value


def _no_answer(request: Request, what: str) -> RightsBotError:
    message = f"{request.path}: no usable answer ({what})"
    return Uncertain(message) if request.once else RetryLater(message)


async def _read(response: aiohttp.ClientResponse, cap: int) -> bytes:
    content = bytearray()
    async for chunk in response.content.iter_chunked(64 * 1024):
        content += chunk
        if len(content) > cap:
            raise Rejected(f"the answer is larger than {cap} bytes")
    return bytes(content)


def _json(content: bytes) -> Mapping[str, object] | None:
    """By the bytes: WeChat says text/plain as often as not, and leaves control characters in (wechat.md 4)."""
    if not content.lstrip().startswith(b"{"):
        return None
    try:
        data = json.loads(content, strict=False)
    except ValueError:
        return None
    return data if isinstance(data, dict) else None

"""What browsers post: small forms, and one file with a cap that holds while it streams. Nobody is waited for long."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass

from aiohttp import BodyPartReader, ClientPayloadError, web
from aiohttp.http_exceptions import HttpProcessingError

FIELD_BYTES = 2000
FORM_SECONDS = 15.0
FILE_SECONDS = 300.0
"""How long a form, and a file over a slow telephone line, may take to come."""
BROKEN = (ValueError, HttpProcessingError, ClientPayloadError, ConnectionError)
"""The body is not what its header says, or its sender is gone."""


@dataclass(frozen=True)
class Posted:
    """``too_large``: the file went beyond the cap and was not read to its end."""

    form_token: str = ""
    content: bytes = b""
    content_type: str = ""
    too_large: bool = False


@asynccontextmanager
async def _within(seconds: float) -> AsyncIterator[None]:
    """Raises HTTPRequestTimeout for a body that comes too slowly."""
    try:
        async with asyncio.timeout(seconds):
            yield
    except TimeoutError as exc:
        raise web.HTTPRequestTimeout from exc


async def small_form(request: web.Request) -> dict[str, str]:
    """The text fields of a form; empty for a broken one. Raises HTTPRequestEntityTooLarge beyond the application's cap,
    HTTPRequestTimeout.
    """
    async with _within(FORM_SECONDS):
        try:
            posted = await request.post()
        except BROKEN:
            return {}
    return {name: value for name, value in posted.items() if isinstance(value, str)}


async def posted_file(request: web.Request, cap_bytes: int, admits: Callable[[str], bool]) -> Posted:
    """A multipart form with ``form`` (the token, first) and ``paper`` (the file), which is read only for a token that
    ``admits`` takes. Raises HTTPRequestTimeout.
    """
    if request.content_type != "multipart/form-data":
        return Posted()
    async with _within(FILE_SECONDS):
        try:
            return await _read_parts(request, cap_bytes, admits)
        except BROKEN:
            return Posted()


async def _read_parts(request: web.Request, cap_bytes: int, admits: Callable[[str], bool]) -> Posted:
    form_token = ""
    async for part in await request.multipart():
        if not isinstance(part, BodyPartReader):
            continue
        if part.name == "form":
            form_token = (await _read(part, FIELD_BYTES))[:FIELD_BYTES].decode(errors="replace")
        elif part.name == "paper" and not admits(form_token):
            break
        elif part.name == "paper":
            content = await _read(part, cap_bytes)
            content_type = part.headers.get("Content-Type", "")
            return Posted(form_token, content, content_type, too_large=len(content) > cap_bytes)
    return Posted(form_token)


async def _read(part: BodyPartReader, cap_bytes: int) -> bytes:
    """At most a little more than ``cap_bytes``."""
    content = bytearray()
    while len(content) <= cap_bytes and (chunk := await part.read_chunk()):
        content += chunk
    return bytes(content)

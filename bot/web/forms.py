"""What browsers post: small forms, and one file with a cap that holds while it streams."""

from __future__ import annotations

from dataclasses import dataclass

from aiohttp import BodyPartReader, web
from aiohttp.http_exceptions import HttpProcessingError

FIELD_BYTES = 2000


@dataclass(frozen=True)
class Posted:
    """``too_large``: the file went beyond the cap and was not read to its end."""

    form_token: str = ""
    content: bytes = b""
    content_type: str = ""
    too_large: bool = False


async def small_form(request: web.Request) -> dict[str, str]:
    """The text fields of a form. A body beyond the application's cap raises HTTPRequestEntityTooLarge."""
    posted = await request.post()
    return {name: value for name, value in posted.items() if isinstance(value, str)}


async def posted_file(request: web.Request, cap_bytes: int) -> Posted:
    """A multipart form with ``form`` (the token, first) and ``paper`` (the file)."""
    if request.content_type != "multipart/form-data":
        return Posted()
    try:
        return await _read_parts(request, cap_bytes)
    except (ValueError, HttpProcessingError):  # the body is not what its header says
        return Posted()


async def _read_parts(request: web.Request, cap_bytes: int) -> Posted:
    form_token = ""
    async for part in await request.multipart():
        if not isinstance(part, BodyPartReader):
            continue
        if part.name == "form":
            form_token = (await _read(part, FIELD_BYTES))[:FIELD_BYTES].decode(errors="replace")
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

"""Files told by their first bytes."""

from __future__ import annotations

import pytest

from bot.wechat.media import SIGNATURES, UNKNOWN, sniff


@pytest.mark.parametrize(("offset", "magic", "content_type"), SIGNATURES)
def test_sniff_every_signature(offset: int, magic: bytes, content_type: str) -> None:
    assert sniff(b"\x00" * offset + magic + b"rest") == content_type


@pytest.mark.parametrize("content", [b"", b"<html>", b"\xff\xd8"])
def test_sniff_anything_else_is_unknown(content: bytes) -> None:
    assert sniff(content) == UNKNOWN

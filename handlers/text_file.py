"""Text files as offices write them: UTF-8, with or without a mark, or GB18030."""

from __future__ import annotations

from bot.errors import Rejected


def read_text(raw: bytes) -> str:
    """Raises Rejected for bytes that are neither."""
    for encoding in ("utf-8-sig", "gb18030"):
        try:
            return raw.decode(encoding)
        except UnicodeDecodeError:
            continue
    raise Rejected("the file is neither UTF-8 nor GB18030 text")

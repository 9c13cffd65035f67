"""Text files as offices write them: UTF-8, with or without a mark, GB18030, or Notepad's «Unicode» (UTF-16)."""

from __future__ import annotations

from bot.errors import Rejected

UTF_16_MARKS = (b"\xff\xfe", b"\xfe\xff")
NOT_TEXT = {
    b"%PDF": "a PDF",
    b"PK\x03\x04": "a Word, Excel or zip file",
    b"\xd0\xcf\x11\xe0": "an old Word or Excel file",
}


def read_text(raw: bytes) -> str:
    """Without NUL, which no database column takes. Raises Rejected for bytes that are no text."""
    for beginning, what in NOT_TEXT.items():
        if raw.startswith(beginning):
            raise Rejected(f"the file is {what}: save it as plain text first")
    for encoding in ("utf-16",) if raw.startswith(UTF_16_MARKS) else ("utf-8-sig", "gb18030"):
        try:
            return raw.decode(encoding).replace("\0", "")
        except UnicodeDecodeError:
            continue
    raise Rejected("the file is neither UTF-8 nor GB18030 text")

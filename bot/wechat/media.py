"""What kind of file some bytes are, by their beginning; the sender's word for it is not trusted (wechat.md 4.5).

Whether a kind is acceptable as evidence, and re-encoding, are decided where the file is kept.
"""

from __future__ import annotations

from dataclasses import dataclass, field

UNKNOWN = "application/octet-stream"
SIGNATURES: tuple[tuple[int, bytes, str], ...] = (  # offset, bytes, type
    (0, b"\xff\xd8\xff", "image/jpeg"),
    (0, b"\x89PNG\r\n\x1a\n", "image/png"),
    (0, b"GIF87a", "image/gif"),
    (0, b"GIF89a", "image/gif"),
    (8, b"WEBP", "image/webp"),
    (4, b"ftypheic", "image/heic"),
    (0, b"BM", "image/bmp"),
    (0, b"%PDF-", "application/pdf"),
    (0, b"#!AMR", "audio/amr"),
    (0, b"ID3", "audio/mpeg"),
    (4, b"ftyp", "video/mp4"),
)


@dataclass(frozen=True)
class Media:
    """A downloaded file. ``content_type`` comes from the bytes."""

    content: bytes = field(repr=False)
    content_type: str


def sniff(content: bytes) -> str:
    """The type of the file, or ``application/octet-stream``."""
    for offset, magic, content_type in SIGNATURES:
        if content.startswith(magic, offset):
            return content_type
    return UNKNOWN

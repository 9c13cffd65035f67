"""winmail.dat: opened where the optional library is there, told to staff where it is not or cannot."""

from __future__ import annotations

import struct
import sys
from base64 import encodebytes
from collections.abc import Iterator

import pytest

from mail.parse import read

SIGNATURE = struct.pack("<IH", 0x223E9F78, 1)
BODY, RENDERING, TITLE, DATA = 0x800C, 0x9002, 0x8010, 0x800F
MESSAGE, ATTACHMENT = 1, 2
TYPED = "好的，见附件。"


def attribute(level: int, name: int, data: bytes) -> bytes:
    """MS-OXTNEF 2.1.3.1: level, id, type, length, data, checksum."""
    return struct.pack("<BHHI", level, name, 6, len(data)) + data + struct.pack("<H", sum(data) & 0xFFFF)


def envelope(*attributes: bytes) -> bytes:
    return SIGNATURE + b"".join(attributes)


FILE = (
    attribute(ATTACHMENT, RENDERING, b"\x01\x00" + b"\xff" * 12)
    + attribute(ATTACHMENT, TITLE, b"orders.pdf\0")
    + attribute(ATTACHMENT, DATA, b"%PDF-1.4")
)


def mail(content: bytes, text: str = TYPED) -> bytes:
    head = 'From: a@x.example\r\nSubject: Re: x\r\nContent-Type: multipart/mixed; boundary="b"\r\n\r\n'
    body = f"--b\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n{text}\r\n" if text else ""
    sealed = (
        "--b\r\nContent-Type: application/ms-tnef; name=winmail.dat\r\nContent-Transfer-Encoding: base64\r\n\r\n"
        f"{encodebytes(content).decode()}\r\n--b--\r\n"
    )
    return (head + body + sealed).encode()


@pytest.fixture
def _without_library() -> Iterator[None]:
    """None in this table is how Python says «not installed»."""
    before = sys.modules.get("tnefparse")
    sys.modules["tnefparse"] = None  # type: ignore[assignment]  # documented, yet unknown to the stubs
    yield
    sys.modules.pop("tnefparse")
    if before is not None:
        sys.modules["tnefparse"] = before


def test_opened_envelope_gives_its_files() -> None:
    pytest.importorskip("tnefparse")

    found = read(mail(envelope(FILE)))

    assert (found.kind, found.typed, found.doubt) == ("reply", TYPED, "")
    assert [(item.name, item.content_type, item.content) for item in found.files] == [
        ("orders.pdf", "application/pdf", b"%PDF-1.4")
    ]


def test_opened_envelope_gives_the_text_when_nothing_else_does() -> None:
    pytest.importorskip("tnefparse")

    found = read(mail(envelope(attribute(MESSAGE, BODY, b"fine\0"), FILE), text=""))

    assert (found.kind, found.typed, len(found.files)) == ("reply", "fine", 1)


@pytest.mark.usefixtures("_without_library")
def test_envelope_that_nobody_opens_is_told() -> None:
    found = read(mail(envelope(FILE)))

    assert (found.kind, found.typed, found.doubt) == ("reply", TYPED, "winmail")


@pytest.mark.usefixtures("_without_library")
def test_text_within_an_unopened_envelope_is_unreadable() -> None:
    found = read(mail(envelope(attribute(MESSAGE, BODY, b"fine\0")), text=""))

    assert (found.kind, found.obstacle) == ("unreadable", "winmail")


@pytest.mark.parametrize("content", [b"", b"\x78\x9f", SIGNATURE + b"\xff" * 90, b"not an envelope"])
def test_damaged_envelope_stays_closed(content: bytes) -> None:
    assert read(mail(content)).doubt == "winmail"

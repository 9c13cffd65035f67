"""Files that no program will open, by their bytes."""

from __future__ import annotations

import io
import zipfile

import pytest

from mail.message import Attachment
from mail.whole import LOCKED_OFFICE, is_empty, is_whole


def zipped() -> bytes:
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w") as archive:
        archive.writestr("xl/workbook.xml", "<workbook/>" * 50)
    return held.getvalue()


PDF, PNG, JPEG = b"%PDF-1.4\n1 0 obj\n%%EOF\n", b"\x89PNG\r\n\x1a\n....IEND\xaeB`\x82", b"\xff\xd8\xff\xe0..\xff\xd9"
WHOLE = (("a.pdf", PDF), ("A.PDF", PDF), ("a.xlsx", zipped()), ("a.docx", LOCKED_OFFICE + b"x"), ("a.png", PNG),
         ("a.jpg", JPEG), ("a.csv", b"a,b"), ("noname", b"?"), ("old.xls", b"<table>"))  # fmt: skip
BROKEN = (("a.pdf", PDF[:-7]), ("a.pdf", b"<html>404</html>"), ("a.zip", zipped()[:-30]), ("a.xlsx", b"a,b"),
          ("a.png", PNG[:12]), ("a.jpg", JPEG[:5]))  # fmt: skip


@pytest.mark.parametrize(("name", "content"), WHOLE)
def test_file_that_is_what_its_name_says_is_whole(name: str, content: bytes) -> None:
    assert is_whole(Attachment(name, "application/octet-stream", content))


@pytest.mark.parametrize(("name", "content"), BROKEN)
def test_file_that_is_cut_short_or_another_thing_is_not(name: str, content: bytes) -> None:
    assert not is_whole(Attachment(name, "application/octet-stream", content))


@pytest.mark.parametrize(("content", "empty"), [(b"", True), (b" \r\n", False)])
def test_file_without_a_byte_is_empty_and_one_of_blanks_is_looked_at(content: bytes, empty: bool) -> None:
    file = Attachment("a.txt", "text/plain", content)

    assert (is_empty(file), is_whole(file)) == (empty, False)

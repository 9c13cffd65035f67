"""A kept mail without its files: words, names, sizes and digests stay; contents go, however the mail is built."""

from __future__ import annotations

import base64
import hashlib
from email.message import EmailMessage
from email.policy import SMTP

import pytest

from mail.cut import removed_from, without_files
from mail.parse import read

PAPER = b"\xff\xd8 identity paper " * 40
SECRET = base64.b64encode(PAPER)[:60]


def letter() -> EmailMessage:
    message = EmailMessage(policy=SMTP)
    message["From"], message["Subject"], message["Message-ID"] = "li.lei@person.example", "查阅", "<1@person.example>"
    message.set_content("我要查阅我的个人信息。")
    return message


def test_words_name_size_and_digest_stay_and_the_file_goes() -> None:
    message = letter()
    message.add_attachment(PAPER, maintype="image", subtype="jpeg", filename="id.jpg")
    raw = message.as_bytes()

    bare = without_files(raw)

    assert (SECRET in raw, SECRET in bare) == (True, False)
    assert b'filename="id.jpg"' in bare
    assert f"removed: {len(PAPER)} bytes".encode() in bare
    assert removed_from(bare) == {hashlib.sha256(PAPER).hexdigest()}
    before, after = read(raw), read(bare)
    assert (after.typed, after.subject, after.message_id) == (before.typed, before.subject, before.message_id)
    assert without_files(bare) == bare


def test_file_inside_an_attached_mail_goes() -> None:
    inner, message = letter(), letter()
    inner.add_attachment(PAPER, maintype="application", subtype="pdf", filename="id.pdf")
    message.add_attachment(inner)

    bare = without_files(message.as_bytes())

    assert SECRET not in bare
    assert bare.count(b"removed: ") == 1


def test_text_that_is_a_file_goes() -> None:
    message = letter()
    message.add_attachment("name,phone\n李雷,13800138000\n", subtype="csv", filename="data.csv")
    message.add_attachment("13800138000", filename="data.txt")

    assert len(removed_from(without_files(message.as_bytes()))) == 2


def test_picture_in_the_html_itself_goes() -> None:
    message = letter()
    image = base64.b64encode(PAPER).decode()
    message.add_alternative(f'<p>查阅<img src="data:image/jpeg;base64,{image}"></p>', subtype="html", cte="base64")

    bare = without_files(message.as_bytes())

    assert SECRET not in bare
    assert "<p>查阅<img".encode() in bare


def test_mail_that_is_one_file_keeps_its_header() -> None:
    raw = b"From: a@x\r\nSubject: scan\r\nContent-Type: image/jpeg\r\n\r\n" + PAPER

    assert b"identity" not in without_files(raw)
    assert read(without_files(raw)).subject == "scan"


@pytest.mark.parametrize("field", [b"Content-Type: " + b"a;" * 20000, b"Content-Type: text/plain; charset=\xff"])
def test_broken_mail_keeps_no_file(field: bytes) -> None:
    raw = b"Subject: scan\r\nContent-Disposition: attachment\r\n" + field + b"\r\n\r\n" + PAPER

    bare = without_files(raw)

    assert b"identity" not in bare
    assert bare.startswith(b"Subject: scan\r\n")

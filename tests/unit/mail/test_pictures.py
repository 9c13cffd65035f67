"""A picture that somebody pasted goes with the answer; a logo and the original's pictures do not."""

from __future__ import annotations

from base64 import encodebytes

import pytest

from mail.parse import read

HEAD = "From: a@x.example\r\nTo: b@x.example\r\nSubject: Re: x\r\n"
SMALL = b"\x89PNG small"
LARGE = b"\x89PNG" + b"." * 60_000
OTHER = b"\x89PNG other"


def mail(html: str, *pictures: bytes) -> bytes:
    """``cid:1`` is the first picture, and so on; Outlook writes an @ into its ids."""
    parts = [f"--b\r\nContent-Type: text/html; charset=utf-8\r\n\r\n{html}\r\n"]
    parts += [
        f"--b\r\nContent-Type: image/png; name={number}.png\r\nContent-ID: <{number}@x>\r\n"
        f"Content-Transfer-Encoding: base64\r\n\r\n{encodebytes(picture).decode()}\r\n"
        for number, picture in enumerate(pictures, 1)
    ]
    return f'{HEAD}Content-Type: multipart/related; boundary="b"\r\n\r\n{"".join(parts)}--b--'.encode()


QUOTE = '<div id="divRplyFwdMsg"><b>From:</b> x</div>'
ROWS: tuple[tuple[str, str, tuple[bytes, ...], list[str]], ...] = (
    ("pointed at", '<p>见下图：</p><p><img src="cid:1@x"></p>', (SMALL,), ["1.png"]),
    ("amid the text", '<p>一</p><p><img src="cid:1%40x"></p><p>二</p>', (SMALL,), ["1.png"]),
    ("large", '<p>好的</p><p><img src="cid:1@x"></p>', (LARGE,), ["1.png"]),
    ("all there is", '<p><img src="cid:1@x"></p>', (LARGE,), ["1.png"]),
    ("not shown", "<p>好的</p>", (SMALL,), ["1.png"]),
    ("logo below a name", '<p>好的</p><p>张伟</p><p><img src="cid:1@x"></p>', (SMALL,), []),
    ("in a signature", '<p>如图：</p><div class="gmail_signature"><img src="cid:1@x"></div>', (LARGE,), []),
    ("below two dashes", '<p>好的</p><p>-- </p><p>张伟</p><p><img src="cid:1@x"></p>', (LARGE,), []),
    ("of the original", f'<p>好的</p>{QUOTE}<img src="cid:1@x">', (LARGE,), []),
    ("repeated", '<p>一<img src="cid:1@x"></p><p>二<img src="cid:2@x"></p><p>三</p>', (SMALL, SMALL), []),
    ("one of two", '<p>截图</p><img src="cid:1@x"><p>张伟</p><img src="cid:2@x">', (SMALL, OTHER), ["1.png"]),
)  # fmt: skip


@pytest.mark.parametrize(("html", "pictures", "files"), [row[1:] for row in ROWS], ids=[row[0] for row in ROWS])
def test_only_pictures_to_be_seen_are_files(html: str, pictures: tuple[bytes, ...], files: list[str]) -> None:
    assert [item.name for item in read(mail(html, *pictures)).files] == files


@pytest.mark.parametrize("html", [row[1] for row in ROWS], ids=[row[0] for row in ROWS])
def test_no_picture_is_lost(html: str) -> None:
    assert [item.content for item in read(mail(html, SMALL, LARGE)).attachments] == [SMALL, LARGE]

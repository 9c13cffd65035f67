"""Pictures of strangers: which are opened at all, how large, and how they are kept."""

from __future__ import annotations

import io
from typing import Any

import pytest
from PIL import EpsImagePlugin, Image, ImageFile, ImageOps

from bot.errors import Rejected
from handlers import evidence
from handlers.evidence import MAX_PIXELS, MAX_SIDE, keep_picture

EPS = b"%!PS-Adobe-3.0 EPSF-3.0\n%%BoundingBox: 0 0 100 100\n%%EndComments\nshowpage\n%%EOF\n"
ORIENTATION, TURNED_LEFT = 0x0112, 6


def encoded(picture: Image.Image, kind: str, **options: Any) -> bytes:
    out = io.BytesIO()
    picture.save(out, kind, **options)
    return out.getvalue()


def kept(content: bytes) -> Image.Image:
    safe, content_type = keep_picture(content, "image/jpeg")
    assert content_type == "image/jpeg"
    return Image.open(io.BytesIO(safe))


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP", "GIF", "BMP"])
def test_pictures_of_phones_and_chats_are_kept_as_jpeg(kind: str) -> None:
    picture = kept(encoded(Image.new("RGB", (40, 30), "red"), kind))

    assert (picture.format, picture.size) == ("JPEG", (40, 30))


def test_picture_is_never_handed_to_ghostscript(monkeypatch: pytest.MonkeyPatch) -> None:
    reached = []
    monkeypatch.setattr(EpsImagePlugin, "Ghostscript", lambda *_args, **_more: reached.append(1))

    with pytest.raises(Rejected):
        keep_picture(EPS, "image/jpeg")

    assert reached == []


@pytest.mark.parametrize("kind", ["TIFF", "PPM", "ICO"])
def test_rare_formats_are_refused(kind: str) -> None:
    with pytest.raises(Rejected):
        keep_picture(encoded(Image.new("RGB", (40, 30)), kind), "image/jpeg")


def test_too_many_pixels_are_refused_before_any_is_decoded(monkeypatch: pytest.MonkeyPatch) -> None:
    content = encoded(Image.new("1", (MAX_PIXELS // 1000 + 1, 1000)), "PNG")
    monkeypatch.setattr(ImageFile.ImageFile, "load", lambda _self: pytest.fail("decoded"))

    with pytest.raises(Rejected):
        keep_picture(content, "image/png")


def test_picture_is_made_smaller_before_it_is_turned(monkeypatch: pytest.MonkeyPatch) -> None:
    turned, turn = [], ImageOps.exif_transpose

    def watched(picture: Image.Image) -> Image.Image:
        turned.append(picture.size)
        return turn(picture)

    monkeypatch.setattr(ImageOps, "exif_transpose", watched)
    picture = kept(encoded(Image.new("P", (2 * MAX_SIDE, 1000)), "PNG"))

    assert turned == [picture.size] == [(MAX_SIDE, 500)]


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP"])
def test_picture_stands_upright_and_keeps_no_metadata(kind: str) -> None:
    exif = Image.Exif()
    exif[ORIENTATION] = TURNED_LEFT

    picture = kept(encoded(Image.new("RGBA" if kind == "PNG" else "RGB", (40, 30)), kind, exif=exif))

    assert (picture.size, dict(picture.getexif())) == ((30, 40), {})


def test_one_picture_is_decoded_at_a_time(monkeypatch: pytest.MonkeyPatch) -> None:
    held = []
    encode = evidence._encode

    def watched(content: bytes) -> bytes:
        held.append(evidence.ONE_AT_A_TIME.locked())
        return encode(content)

    monkeypatch.setattr(evidence, "_encode", watched)
    kept(encoded(Image.new("RGB", (40, 30)), "PNG"))

    assert (held, evidence.ONE_AT_A_TIME.locked()) == ([True], False)

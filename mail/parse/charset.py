"""Bytes of a body, a header or a file name → text. The order is mail.md 3; labels lie, so bytes are asked first."""

from __future__ import annotations

import codecs
from dataclasses import dataclass

BOMS = ((codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be"))
ALIASES = {
    "gb2312": "gb18030", "gbk": "gb18030", "x-gbk": "gb18030", "cp936": "gb18030", "ms936": "gb18030",
    "euc-cn": "gb18030", "gb_2312-80": "gb18030", "chinese": "gb18030", "csgb2312": "gb18030",
    "big5": "big5hkscs", "x-big5": "big5hkscs", "big5-hkscs": "big5hkscs", "cp950": "big5hkscs",
    "iso-8859-1": "cp1252", "latin-1": "cp1252", "latin1": "cp1252", "us-ascii": "ascii",
    "hz-gb-2312": "hz", "unicode-1-1-utf-7": "utf-7", "unknown-8bit": "", "default": "", "x-unknown": "",
}  # fmt: skip
SEVEN_BIT = ("hz", "utf-7", "iso2022")
WIDE = ("gb18030", "big5hkscs", "gb2312", "euc", "shift_jis")


@dataclass(frozen=True)
class Decoded:
    """``certain`` is false when bytes had to be replaced."""

    text: str
    certain: bool = True


def decode(raw: bytes, label: str = "") -> Decoded:
    """The text of ``raw``; ``label`` is what the mail says its charset is."""
    for bom, codec in BOMS:
        if raw.startswith(bom):
            return Decoded(raw[len(bom) :].decode(codec, "replace"))
    declared = _codec(label)
    for codec in _candidates(raw, declared):
        text = _try(raw, codec)
        if text is not None:
            return Decoded(text)
    return Decoded(raw.decode(declared or "gb18030", "replace"), certain=False)


def _candidates(raw: bytes, declared: str) -> list[str]:
    if raw.isascii():
        return [declared, "ascii"] if declared.startswith(SEVEN_BIT) or declared.startswith("utf-16") else ["ascii"]
    order = ["utf-8", declared, "gb18030"]
    if declared.startswith(WIDE) and _only_two_byte_sequences(raw):
        order = [declared, "utf-8", "gb18030"]  # «模模» in GBK is also correct, and absurd, UTF-8
    return order


def _only_two_byte_sequences(raw: bytes) -> bool:
    text = _try(raw, "utf-8")
    return text is not None and all(char < "\u0800" for char in text)


def _codec(label: str) -> str:
    name = label.strip().strip("'\"").lower()
    name = ALIASES.get(name, name)
    try:
        return codecs.lookup(name).name if name else ""
    except (LookupError, ValueError):  # a NUL in the name raises ValueError
        return ""


def _try(raw: bytes, codec: str) -> str | None:
    if not codec:
        return None
    try:
        return raw.decode(codec)
    except (UnicodeError, LookupError, ValueError):
        return None

"""Bytes of a body, a header or a file name → text. The order is mail.md 3; labels lie, so bytes are asked first."""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass

BOMS = ((codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be"))
ALIASES = {
    "gb2312": "gb18030", "gbk": "gb18030", "x-gbk": "gb18030", "cp936": "gb18030", "ms936": "gb18030",
    "euc-cn": "gb18030", "gb_2312-80": "gb18030", "chinese": "gb18030", "csgb2312": "gb18030",
    "big5": "big5hkscs", "x-big5": "big5hkscs", "big5-hkscs": "big5hkscs", "cp950": "big5hkscs",
    "iso-8859-1": "cp1252", "latin-1": "cp1252", "latin1": "cp1252", "us-ascii": "ascii",
    "hz-gb-2312": "hz", "unicode-1-1-utf-7": "utf-7", "unknown-8bit": "", "default": "", "x-unknown": "",
}  # fmt: skip
SEVEN_BIT = ("hz", "utf-7", "utf-16", "iso2022")  # may consist of ASCII bytes alone
LAST = ("utf-8", "gb18030", "big5hkscs")
PRIVATE = re.compile("[\ue000-\uf8ff\ufffd]")
JUDGED_FROM = 4  # characters that are not ASCII
LIKELY = 0.12
FREQUENT = frozenset(
    "，。、：；！？（）“”的一是不了在人有我他这个们中来上大为和国地到以说时要就出会可也你您好请对能于下之年过发后作里用行"
    "所事成方多经去法如都同没动面定天分还进小部其主理心本前开但因只日意无与长把民公此已情明知全关点正业外将由问很最并应"
    "文体相见被等新身加月信合回内件期书求记告名号期限单份证材料处复核阅查资保护息户客服电话邮箱删除更提供继续谢"
    "這個們來為國說時會請對過發後作還進開無與長經業將應問體見單證處複覆閱護戶郵電話刪給續謝機關實號"
)
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
    found = [text for codec in _candidates(raw, declared) if (text := _try(raw, codec)) is not None]
    if not found:
        return Decoded(max((raw.decode(codec, "replace") for codec in LAST), key=_likeness), certain=False)
    best = next((text for text in found if _is_likely(text)), found[0])
    return Decoded(best, certain=not PRIVATE.search(best))


def _candidates(raw: bytes, declared: str) -> list[str]:
    if raw.isascii():
        return [declared if declared.startswith(SEVEN_BIT) else "ascii"]
    if _try(raw, "utf-8") is None:
        return [declared, "gb18030", "big5hkscs"]
    if declared.startswith(WIDE) and _only_two_byte_sequences(raw):
        return [declared, "utf-8"]  # «模模» in GBK is also correct, and absurd, UTF-8
    return ["utf-8"]


def _is_likely(text: str) -> bool:
    """Short texts are given the benefit of the doubt."""
    foreign = len(text) - sum(map(str.isascii, text))
    return foreign < JUDGED_FROM or _likeness(text) >= LIKELY


def _likeness(text: str) -> float:
    """How much of what is not ASCII is what Chinese texts mostly consist of; of a wrong decoding next to nothing is."""
    foreign = [char for char in text if not char.isascii()]
    return sum(char in FREQUENT for char in foreign) / max(1, len(foreign))


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

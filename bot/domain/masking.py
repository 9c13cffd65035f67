"""Masks for the mirror: a mail to staff is itself a transfer of personal data (law: The mirror)."""

from __future__ import annotations

import re
from collections.abc import Mapping

MASK = "***"


def mask_name(name: str) -> str:
    """``欧阳娜娜`` → ``欧***``; ``Pekka Virtanen`` → ``P***``."""
    return name[:1] + MASK if name else ""


def mask_contact(contact: str) -> str:
    """``13800001234`` → ``138***34``; ``li.lei@example.com`` → ``l***@example.com``."""
    if "@" in contact:
        local, _, domain = contact.partition("@")
        return f"{local[:1]}{MASK}@{domain}"
    abroad = COUNTRY.match(contact)
    if abroad and abroad.end() + 4 <= len(contact):
        return f"{abroad[0]}{MASK}{contact[-2:]}"
    return f"{contact[:3]}{MASK}{contact[-2:]}" if len(contact) >= 7 else MASK if contact else ""


COUNTRY = re.compile(r"\+(?:1|7|2[07]|3[0-469]|4[013-9]|5[1-8]|6[0-6]|8[1246]|9[0-58]|\d{3})")
"""The country code of a number (E.164)."""
PATTERNS: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("email", re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+", re.ASCII)),
    ("id", re.compile(r"(?<!\d)\d{6}[\s-]?(?:18|19|20)\d{2}[\s-]?\d{4}[\s-]?\d{3}[\dXx](?!\d)")),
    ("card", re.compile(r"(?<!\d)(?:\d[ -]?){14,18}\d(?!\d)")),
    ("id", re.compile(r"(?<![A-Za-z\d])[A-Za-z]{1,2}(?:\d{7,9}|\d{6}[(（][\dAa][)）])(?!\d)")),
    ("phone", re.compile(r"\+\d(?:[ -]?\d){6,14}(?!\d)")),
    ("phone", re.compile(r"(?<!\d)(?:\+?\d{1,3}[ -]?)?1[3-9]\d[ -]?\d{4}[ -]?\d{4}(?!\d)")),
    ("phone", re.compile(r"(?<!\d)[(（]?0\d{2,3}[)）]?[ -]?\d{7,8}(?:-\d{1,5})?(?!\d)")),
    (
        "health",
        re.compile(
            r"[^，。；,.;\n]*(?:病史|确诊|诊断|手术|过敏|残疾|怀孕|抑郁|癌|肿瘤|糖尿病|高血压"
            r"|diagnos|surgery|allerg|pregnan|cancer|diabet)[^，。；,.;\n]*",
            re.IGNORECASE,
        ),
    ),
)


def mask_typed(text: str, names: Mapping[str, str] | None = None) -> str:
    """Typed words with mail addresses, document numbers, cards, phones and phrases about health covered. ``names``:
    what the kinds are called for the reader."""
    folded = text.translate(FULL_WIDTH)
    for kind, pattern in PATTERNS:
        folded = pattern.sub(f"[{(names or {}).get(kind, kind)} {MASK}]", folded)
    return folded


def mask_reach(text: str) -> str:
    """Words as they were typed, with each number and address in them masked as a contact is."""
    folded = text.translate(FULL_WIDTH)
    for kind, pattern in PATTERNS:
        if kind != "health":
            folded = pattern.sub(lambda match: mask_contact(match[0]), folded)
    return folded


def reaches_in(text: str) -> list[str]:
    """Document numbers and mobile phones in a text, as they are written."""
    folded = text.translate(FULL_WIDTH)
    return [match[0] for kind, pattern in PATTERNS if kind in ("id", "phone") for match in pattern.finditer(folded)]


FULL_WIDTH = str.maketrans("０１２３４５６７８９＠", "0123456789@")

"""Resident identity numbers (GB 11643: area, birth date, check digit; 15 digits before 1999), not other documents.

Area codes are checked for a province that exists and a district below it, not against a list: codes were split, merged
and renumbered for forty years, and each of them stays valid on somebody's card.
"""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date

from dialogs.understanding.folding import unify_width
from dialogs.understanding.patterns import cased, regex
from dialogs.understanding.slots.corrections import current
from dialogs.understanding.slots.types import Slot, bad, good

_REGIONS = ((1, 1, 5), (2, 1, 3), (3, 1, 7), (4, 1, 6), (5, 0, 4), (6, 1, 5), (7, 1, 1))  # first digit, second from, to
PROVINCES = frozenset(f"{first}{second}" for first, low, high in _REGIONS for second in range(low, high + 1))
_RESIDENCE_PERMITS = frozenset({"810000", "820000", "830000"})  # of Hong Kong, Macau and Taiwan residents, since 2018
_WEIGHTS = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)
_CHECK = "10X98765432"
_NUMBER = cased(r"(?<![A-Z0-9])(?:\d(?:[\s\-.·_/,]?[\dX]){13,18}|X\d{14}(?:\d{3})?)(?![A-Z0-9])")
_MASKED = regex(r"\d{3,}\s?[*•●]{2,}\s?\d*")
_BETWEEN = regex(r"[\s\-.·_/,]")
_OTHERS = (
    ("hk_macau_permit", cased(r"(?<![A-Z0-9])[HM][\s\-]?\d{4}\s?\d{4}(?:\d{2})?(?![A-Z0-9])")),
    ("foreign_card", cased(r"(?<![A-Z0-9])[A-Z]{3}\d{12}(?![A-Z0-9])")),
    ("hong_kong_card", cased(r"(?<![A-Z0-9])[A-Z]{1,2}\d{6}\([0-9A]\)")),
    ("passport", cased(r"(?<![A-Z0-9])(?:E[A-Z]\d{7}|[A-Z]\d{8}|[A-Z]{1,2}\d{6,7}|[A-Z]{2}\d{7,8})(?![A-Z0-9])")),
    ("passport", cased(r"(?:护照|護照|PASSPORT)\D{0,8}([A-Z0-9]*\d{6,9})(?![A-Z0-9])")),
    ("passport", cased(r"(?:护照|護照|PASSPORT)\D{0,12}?(?<![A-Z0-9])((?=(?:[A-Z]*\d){4})[A-Z0-9]{7,9})(?![A-Z0-9])")),
    ("passport", cased(r"(?<![A-Z0-9])[CFGHJK](?=(?:[A-Z]*\d){4})[CFGHJKLMNPRTVWXYZ0-9]{8}(?![A-Z0-9])")),  # German
    ("taiwan_permit", cased(r"(?<!字第)(?<![A-Z0-9])(?!1[3-9]\d{9})\d{8}(?:\d{2}(?:\([A-Z]\))?)?(?![A-Z0-9])")),
)
_LOOKALIKES = str.maketrans("×Ⅹх叉", "XXXX")

_SPOKEN = str.maketrans("零〇一幺二三四五六七八九", "001123456789")
_SPOKEN_RUN = cased(r"[零〇一幺二三四五六七八九]{14,17}[零〇一幺二三四五六七八九X]")


def read_resident_id(text: str, *, today: date | None = None) -> Slot:
    clean = unify_width(text).translate(_LOOKALIKES).upper().replace("Х", "X")
    clean = _SPOKEN_RUN.sub(lambda run: run.group().translate(_SPOKEN), clean)
    numbers = [(match.start(), match.end(), _BETWEEN.sub("", match.group())) for match in _NUMBER.finditer(clean)]
    read = [(start, end, _judge(text, number, today)) for start, end, number in numbers]
    if not read and _MASKED.search(clean):
        return bad("resident_id", text, "masked")
    if not read:
        return _other_document(text, clean)
    valid = [found for found in read if found[2].valid]
    return current(clean, valid) if valid else read[0][2]


def check_digit(first_17: str) -> str:
    """GB 11643, ISO 7064 MOD 11-2."""
    return _CHECK[sum(int(digit) * weight for digit, weight in zip(first_17, _WEIGHTS, strict=True)) % 11]


def _judge(text: str, number: str, today: date | None) -> Slot:
    if "X" in number[:-1] or (number.endswith("X") and len(number) == 15):
        return bad("resident_id", text, "x", place=number.index("X") + 1)
    if len(number) not in (15, 18):
        return bad("resident_id", text, "length", count=len(number))
    if len(number) == 18 and number[0] == "9":
        if number[1:3] not in PROVINCES:
            return bad("resident_id", text, "area")
        return replace(bad("resident_id", text, "foreign_card"), other_value=number)
    problem = _area_problem(number) or _birth_problem(number, today)
    if problem:
        return bad("resident_id", text, problem)
    if len(number) == 18 and check_digit(number[:17]) != number[17]:
        return bad("resident_id", text, "check")
    return good("resident_id", text, number)


def _area_problem(number: str) -> str | None:
    if number[:6] in _RESIDENCE_PERMITS:
        return None
    return None if number[:2] in PROVINCES and number[2:4] != "00" else "area"


def _birth_problem(number: str, today: date | None) -> str | None:
    digits = number[6:14] if len(number) == 18 else "19" + number[6:12]
    try:
        born = date(int(digits[:4]), int(digits[4:6]), int(digits[6:]))
    except ValueError:
        return "birth"
    if born.year < 1880 or born.year > 2100 or (today is not None and born > today):
        return "birth"
    return None


def _other_document(text: str, clean: str) -> Slot:
    for problem, pattern in _OTHERS:
        match = pattern.search(clean)
        if match:
            return replace(
                bad("resident_id", text, problem), other_value=re.sub(r"[\s\-]", "", match[match.lastindex or 0])
            )
    digits = re.sub(r"\D", "", clean)
    if len(digits) >= 6:
        return bad("resident_id", text, "length", count=len(digits))
    return bad("resident_id", text, "none")

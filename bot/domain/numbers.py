"""Case numbers: ``GK-4T7X-2M9``: prefix, six random characters of Crockford's base 32, one check character.

The check character is the weighted sum of the six values (weights 7 to 2) modulo 31, written in the same alphabet: it
catches any single wrong character but 0 for Z, and any two neighbours swapped. Read leniently: case, blanks, hyphens,
full-width forms, O for 0, I and L for 1.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
BODY = 6
CONFUSED = str.maketrans("OIL", "011")


def check_character(body: str) -> str:
    """The seventh character for six characters of the alphabet."""
    total = sum(weight * ALPHABET.index(char) for weight, char in zip(range(7, 1, -1), body, strict=True))
    return ALPHABET[total % 31]


def case_number(prefix: str, body: str) -> str:
    """``GK`` and ``4T7X2M`` → ``GK-4T7X-2M9``."""
    return f"{prefix}-{body[:4]}-{body[4:]}{check_character(body)}"


def compact(number: str) -> str:
    """``GK-4T7X-2M9`` → ``gk4t7x2m9``, the form for addresses."""
    return number.replace("-", "").lower()


def read_number(text: str, prefix: str) -> str | None:
    """The first case number that a text holds, in its canonical form; None when there is none."""
    return next(numbers_in(text, prefix), None)


def numbers_in(text: str, prefix: str) -> Iterator[str]:
    """The case numbers in a text whose check characters are right."""
    folded = unicodedata.normalize("NFKC", text).upper()
    pattern = rf"(?<![0-9A-Z]){prefix}[\s\-–—_]*((?:[0-9A-Z][\s\-–—_]*){{6}}[0-9A-Z])(?![0-9A-Z])"
    for match in re.finditer(pattern, folded):
        characters = re.sub(r"[^0-9A-Z]", "", match.group(1)).translate(CONFUSED)
        if set(characters) <= set(ALPHABET) and characters[BODY] == check_character(characters[:BODY]):
            yield case_number(prefix, characters[:BODY])

"""Which case a mail belongs to: the signed token in its addresses, ids and footer.

The token is a keyed HMAC over the case number; who may use it is ``mail.accept``'s question (a forwarded mail hands the
token on, so it is necessary and never sufficient). The number in the subject is only a hint for people.
"""

from __future__ import annotations

import base64
import hashlib
import hmac
import re
import unicodedata
import uuid
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from bot.clock import LINK_SAFE
from bot.errors import ConfigError
from mail.message import ParsedMail

TOKEN_LENGTH = 16  # 5 bits each: 80 bits
LOCAL_PART_LIMIT = 64  # RFC 5321 4.5.3.1.1
CANDIDATE = re.compile(r"(?<![0-9a-z])([a-z]{2,4}[0-9a-z]{7})\.([0-9a-z]{16})(?![0-9a-z])", re.IGNORECASE)
GAP = r"(?:=?[ \t]*\r?\n[ \t>|]*|[ \t\u200b\u00ad\u2060\ufeff])?"
"""What lines, quotes and invisible characters leave between two characters of a token."""
DOT = re.compile(r"[.。]")
BEFORE_DOT = re.compile(rf"(?:[0-9a-z]{GAP}){{9,14}}$", re.IGNORECASE)
BEHIND_DOT = re.compile(rf"{GAP}[0-9a-z](?:{GAP}[0-9a-z]){{{TOKEN_LENGTH - 1}}}", re.IGNORECASE)
SPREAD = 120  # characters on either side of the dot in which a damaged token is looked for
LOOKED_AT = 2_000_000  # characters of one mail in which a token is looked for
REPAIRED = 100_000  # … and a damaged one
ESCAPED = ((re.compile(r"[=%]2b", re.IGNORECASE), "+"), (re.compile(r"[=%+]2e", re.IGNORECASE), "."))
NOISE = re.compile(r"[^0-9a-z]", re.IGNORECASE)
MISREAD = str.maketrans("l1", "ii")
"""A token has no l, o, 0 and 1 (``LINK_SAFE``): who typed one of these misread the letter that looks like it."""
SUBJECT_TAG = re.compile(r"[\[［【]\s*([A-Za-z]{2,4}[\s-]*[0-9A-Za-z]{4}[\s-]*[0-9A-Za-z]{3})\s*[\]］】]")
IMCEA = re.compile(r"\+([0-9A-Fa-f]{2})")
LOOKALIKES = str.maketrans("OIL", "011")  # Crockford's base 32
NAMESPACE = uuid.UUID("6f0f6c1e-7f0b-5d0c-9d57-1f3d0a4c2b11")
EPOCH_BLOCK = b"\x01" + bytes.fromhex("da3c6d2000")  # Thread-Index: one constant FILETIME is enough (mail.md 2.1)


@dataclass(frozen=True)
class Found:
    """``damaged``: something looked like a token of ours and is none."""

    case: str | None = None
    damaged: bool = False


@dataclass(frozen=True)
class CaseAddress:
    """Makes and recognises the addresses and ids of a case. ``key`` signs, what ``previous`` signed is still believed;
    ``domain`` is that of the Message-IDs.
    """

    bot_address: str
    domain: str
    key: bytes
    previous: bytes | None = None

    def __post_init__(self) -> None:
        local = self.bot_address.partition("@")[0]
        if len(local) + len("+") + 11 + len(".") + TOKEN_LENGTH > LOCAL_PART_LIMIT:
            raise ConfigError("mail.from_address", "is too long in front of the @ to carry a case token")

    def token(self, case: str) -> str:
        return _token(self.key, case)

    def mark(self, case: str) -> str:
        """``gk4t7x2m9.TOKEN``, the form in which every other form holds it."""
        return f"{compact(case)}.{self.token(case)}"

    def reply_to(self, case: str) -> str:
        local, _, domain = self.bot_address.partition("@")
        return f"{local}+{self.mark(case)}@{domain}"

    def root_id(self, case: str) -> str:
        return f"case-{self.mark(case)}.root@{self.domain}"

    def message_id(self, case: str, unique: str) -> str:
        return f"case-{self.mark(case)}.{unique}@{self.domain}"

    def thread_index(self, case: str) -> str:
        """One fixed 22-byte block a case (MS-OXCMAIL; mail.md 2.1)."""
        return base64.b64encode(EPOCH_BLOCK + uuid.uuid5(NAMESPACE, compact(case)).bytes).decode("ascii")

    def find(self, mail: ParsedMail) -> Found:
        """Addresses before ids before the text. A damaged token is repaired when one case alone has that signature."""
        hops = tuple(value for name, value in mail.auth if name == "received")  # blind copies: the address is only here
        places = (*mail.to, *mail.cc, *mail.delivered_to, *hops, *mail.references, mail.body)
        case = self.find_in_ids(_within(LOOKED_AT, places))
        if case:
            return Found(case)
        repaired = {case for text in _within(REPAIRED, places) for case in self._repaired(text)}
        if len(repaired) == 1:
            return Found(repaired.pop())
        damaged = bool(repaired) or any(CANDIDATE.search(_unwrapped(text)) for text in _within(LOOKED_AT, places))
        return Found(None, damaged)

    def find_in_ids(self, texts: Iterable[str]) -> str | None:
        """The first case whose token stands there undamaged."""
        marks = (mark for text in texts for mark in CANDIDATE.findall(_unwrapped(text)))
        return next((pretty(number) for number, token in marks if self._signs(number, token)), None)

    def _repaired(self, text: str) -> Iterator[str]:
        text = unicodedata.normalize("NFKC", _unwrapped(text))
        for pattern, plain in ESCAPED:
            text = pattern.sub(plain, text)
        for dot in DOT.finditer(text):
            token = BEHIND_DOT.match(text, dot.end(), dot.end() + SPREAD)
            before = BEFORE_DOT.search(text[max(0, dot.start() - SPREAD) : dot.start()]) if token else None
            if token and before:
                yield from self._signed(NOISE.sub("", before[0]), NOISE.sub("", token[0]).lower().translate(MISREAD))

    def _signed(self, letters: str, token: str) -> Iterator[str]:
        """Cases whose number ``letters`` may end in: two to four letters, then seven."""
        numbers = (letters[-length:] for length in (9, 10, 11))
        return (pretty(number) for number in numbers if self._signs(number, token))

    def _signs(self, number: str, token: str) -> bool:
        keys = (self.key, self.previous) if self.previous else (self.key,)
        return any(hmac.compare_digest(_token(key, number).encode(), token.lower().encode()) for key in keys)


def _token(key: bytes, case: str) -> str:
    digest = hmac.digest(key, f"case-token:{compact(case)}".encode(), hashlib.sha256)
    number = int.from_bytes(digest[:10], "big")
    return "".join(LINK_SAFE[(number >> shift) & 31] for shift in range(0, 5 * TOKEN_LENGTH, 5))


def _within(most: int, texts: Iterable[str]) -> Iterator[str]:
    """So many characters of them in all; of a text that is too long its end."""
    for text in texts:
        if most > 0:
            yield text[-most:]
        most -= len(text)


def _unwrapped(text: str) -> str:
    """Exchange turns foreign addresses into ``IMCEAMAILTO-bot+2Bgk…@their.domain``."""
    if text[:5].upper() != "IMCEA":
        return text
    return IMCEA.sub(lambda match: chr(int(match.group(1), 16)), text)


def compact(case: str) -> str:
    """``gk4t7x2m9`` from any way of writing it: case, blanks, dashes, full-width, O for 0, I and L for 1."""
    letters = re.sub(r"[^0-9A-Z]", "", unicodedata.normalize("NFKC", case).upper())
    return (letters[:-7] + letters[-7:].translate(LOOKALIKES)).lower()


def pretty(case: str) -> str:
    """``GK-4T7X-2M9``."""
    text = compact(case).upper()
    return f"{text[:-7]}-{text[-7:-3]}-{text[-3:]}"


def subject_hint(subject: str) -> str | None:
    """The number that the subject claims: for people to check, never enough to act on."""
    match = SUBJECT_TAG.search(unicodedata.normalize("NFKC", subject))
    return pretty(match.group(1)) if match else None

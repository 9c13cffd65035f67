"""Sealed columns and keyed hashes. The keys come from the configuration and never reach the database."""

from __future__ import annotations

import hashlib
import hmac
import json
import unicodedata
from dataclasses import dataclass, field
from typing import Any

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from bot.clock import SystemTokens, Tokens
from bot.errors import ConfigError

KEY_ID = 4
NONCE = 12
DIGEST_LENGTH = 64
"""Characters of a keyed hash, hexadecimal."""


def key_id(key: bytes) -> bytes:
    """The first bytes of the key's hash: tells which key sealed a value."""
    return hashlib.sha256(b"rights-bot seal" + key).digest()[:KEY_ID]


@dataclass(frozen=True)
class Sealer:
    """AES-256-GCM (NIST SP 800-38D): key id, random 96-bit nonce, ciphertext with tag. ``previous`` only opens."""

    key: bytes = field(repr=False)
    previous: bytes | None = field(default=None, repr=False)
    tokens: Tokens = field(default_factory=SystemTokens, repr=False, compare=False)

    def __post_init__(self) -> None:
        ciphers = {key_id(self.key): AESGCM(self.key)}
        if self.previous:
            ciphers.setdefault(key_id(self.previous), AESGCM(self.previous))
        object.__setattr__(self, "_ciphers", ciphers)
        object.__setattr__(self, "_current", key_id(self.key))

    def seal(self, plain: bytes) -> bytes:
        nonce = self.tokens.raw(NONCE)
        current: bytes = self._current  # type: ignore[attr-defined]  # set in __post_init__ of a frozen class
        ciphers: dict[bytes, AESGCM] = self._ciphers  # type: ignore[attr-defined]  # likewise
        return current + nonce + ciphers[current].encrypt(nonce, plain, None)

    def open(self, sealed: bytes) -> bytes:
        """Raises ConfigError naming ``keys.seal`` when no configured key fits."""
        ciphers: dict[bytes, AESGCM] = self._ciphers  # type: ignore[attr-defined]  # set in __post_init__
        cipher = ciphers.get(sealed[:KEY_ID])
        try:
            if cipher is None:
                raise InvalidTag
            return cipher.decrypt(sealed[KEY_ID : KEY_ID + NONCE], sealed[KEY_ID + NONCE :], None)
        except InvalidTag as exc:
            raise ConfigError("keys.seal", "neither this key nor keys.previous_seal opens what is stored") from exc

    def is_current(self, sealed: bytes) -> bool:
        current: bytes = self._current  # type: ignore[attr-defined]  # set in __post_init__ of a frozen class
        return sealed[:KEY_ID] == current

    def seal_text(self, text: str) -> bytes:
        return self.seal(text.encode())

    def open_text(self, sealed: bytes | None) -> str:
        return self.open(sealed).decode() if sealed else ""

    def seal_json(self, value: Any) -> bytes:
        return self.seal(json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode())

    def open_json(self, sealed: bytes | None) -> Any:
        return json.loads(self.open(sealed)) if sealed else None


@dataclass(frozen=True)
class KeyedIndex:
    """HMAC-SHA-256 under ``keys.index``: finds a value again without keeping it (law: contacts, L2)."""

    key: bytes = field(repr=False)

    def digest(self, *parts: str) -> str:
        message = "\x1f".join(parts).encode()
        return hmac.new(self.key, message, hashlib.sha256).hexdigest()

    def person(self, channel: str, address: str) -> str:
        return self.digest("person", channel, address)[:32]

    def author(self, address: str) -> str:
        """Who wrote a mail; empty when nobody is named."""
        return self.digest("author", address) if address else ""

    @property
    def fingerprint(self) -> str:
        """Tells one key from another."""
        return self.digest("fingerprint")[:16]

    def contact(self, name: str, kind: str, value: str) -> str:
        return self.digest("contact", fold_name(name), kind, value.casefold())


def fold_name(name: str) -> str:
    """One spelling for the ways people write a name: width, case, blanks and the middle dot do not count."""
    folded = unicodedata.normalize("NFKC", name).casefold()
    return "".join(char for char in folded if char.isalnum())

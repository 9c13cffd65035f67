"""The message encryption of wechat.md 1.3, written from the description alone; XML is not known here."""

from __future__ import annotations

import base64
import binascii
import hashlib
import hmac
import struct
from dataclasses import dataclass

from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes

from bot.errors import Rejected

BLOCK = 32


@dataclass(frozen=True)
class Account:
    """What the console of the Official Account shows."""

    appid: str
    secret: str
    token: str
    encoding_aes_key: str
    original_id: str
    mode: str = "safe"

    @property
    def key(self) -> bytes:
        return base64.b64decode(self.encoding_aes_key + "=")


def signature(*parts: str) -> str:
    """SHA-1 over the parts, sorted byte-wise and joined; the algorithm is WeChat's choice."""
    joined = b"".join(sorted(part.encode() for part in parts))
    return hashlib.sha1(joined, usedforsecurity=False).hexdigest()


def seal(account: Account, message: str, salt: bytes) -> str:
    body = message.encode()
    plain = salt + struct.pack(">I", len(body)) + body + account.appid.encode()
    pad = BLOCK - len(plain) % BLOCK
    encryptor = _cipher(account.key).encryptor()
    return base64.b64encode(encryptor.update(plain + bytes([pad]) * pad) + encryptor.finalize()).decode()


def unseal(account: Account, sealed: str) -> str:
    """The message inside. Raises Rejected when it is not for this account."""
    try:
        decryptor = _cipher(account.key).decryptor()
        padded = decryptor.update(base64.b64decode(sealed, validate=True)) + decryptor.finalize()
        plain = padded[: -padded[-1]]
        (size,) = struct.unpack(">I", plain[16:20])
        message, appid = plain[20 : 20 + size].decode(), plain[20 + size :].decode()
    except (binascii.Error, ValueError, IndexError, struct.error) as exc:
        raise Rejected("the reply cannot be decrypted") from exc
    if not 1 <= padded[-1] <= BLOCK or not hmac.compare_digest(appid.encode(), account.appid.encode()):
        raise Rejected("the reply was encrypted for another account")
    return message


def _cipher(key: bytes) -> Cipher[modes.CBC]:
    return Cipher(algorithms.AES(key), modes.CBC(key[:16]))

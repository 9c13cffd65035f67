"""The push on the wire ⇄ ``Inbound`` and the reply; the only importer of wechatpy.

Signature, encryption and XML are done here; what a field means is in ``kinds``, what may stand in a text is in
``replies``.
Every failure of wechatpy leaves as BadPush or as an ``Inbound`` with what could be read.
"""

from __future__ import annotations

import struct
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from hmac import compare_digest
from typing import Literal
from xml.parsers.expat import ExpatError

from wechatpy.crypto import PrpCrypto, WeChatCrypto
from wechatpy.exceptions import WeChatException
from wechatpy.parser import parse_message
from wechatpy.replies import TextReply
from wechatpy.utils import WeChatSigner

from bot.errors import BadPush, ConfigError, Unreadable
from bot.wechat.envelope import Envelope, open_envelope, sealed_parts
from bot.wechat.kinds import Fields, interpret
from bot.wechat.messages import Inbound
from bot.wechat.replies import clean

Mode = Literal["safe", "compat", "plain"]

SUCCESS = b"success"  # acknowledges a push; goes out unencrypted in every mode (wechat.md 1.2)
CAP_BYTES = 64 * 1024
UNSEALABLE = (WeChatException, ValueError, LookupError, TypeError, struct.error)
UNPARSABLE = (ExpatError, ValueError, LookupError, TypeError, AttributeError)


@dataclass(frozen=True)
class Opened:
    """A genuine push before reading: its plain XML, and what the answer needs (``key``: None when it came unsealed)."""

    xml: str
    nonce: str
    sent_at: datetime
    key: int | None


@dataclass(frozen=True)
class Push:
    """A read push, and what the answer needs."""

    inbound: Inbound
    nonce: str
    key: int | None


class Codec:
    """Opens and reads pushes of one account and writes the answers. Raises ConfigError for unusable secrets."""

    def __init__(
        self, token: str, aes_key: str, *, previous_aes_key: str | None = None, appid: str, mode: Mode = "safe"
    ) -> None:
        if not token:
            raise ConfigError("wechat.token", "must not be empty")
        keys = {"wechat.encoding_aes_key": aes_key, "wechat.previous_encoding_aes_key": previous_aes_key}
        self._token = token
        self._appid = appid
        self._mode = mode
        self._cryptos = [_crypto(token, key, appid, setting=setting) for setting, key in keys.items() if key]

    def verify(self, query: Mapping[str, str]) -> str:
        """The ``echostr`` that proves to WeChat's console that the address is ours. Raises BadPush."""
        timestamp, nonce = _stamp(query)
        self._check(query.get("signature"), timestamp, nonce)
        if "echostr" not in query:
            raise BadPush("echostr is missing")
        return query["echostr"]

    def read(self, query: Mapping[str, str], body: bytes) -> Push:
        """Raises BadPush for what WeChat did not send, Unreadable for a push without a sender."""
        opened = self.open(query, body)
        envelope = open_envelope(opened.xml)
        if not envelope.openid:
            raise Unreadable
        inbound = interpret(envelope, _fields(envelope), _moment(envelope.created) or opened.sent_at)
        if query.get("openid", envelope.openid) not in (envelope.openid, inbound.openid):
            raise BadPush("the sender in the address is not the sender in the body")
        return Push(inbound=inbound, nonce=opened.nonce, key=opened.key)

    def open(self, query: Mapping[str, str], body: bytes) -> Opened:
        """Check and decrypt without reading. Raises BadPush."""
        timestamp, nonce = _stamp(query)
        sent_at = _moment(timestamp)
        if sent_at is None:
            raise BadPush("timestamp is not a number of seconds")
        text = _text(body)
        if query.get("encrypt_type") == "aes":
            xml, key = self._unseal(self._signed_part(query, text))
            return Opened(xml=xml, nonce=nonce, sent_at=sent_at, key=key)
        if self._mode != "plain":
            raise BadPush("the push is not encrypted")
        self._check(query.get("signature"), timestamp, nonce)
        return Opened(xml=text, nonce=nonce, sent_at=sent_at, key=None)

    def answer(self, push: Push, text: str, *, now: datetime) -> bytes:
        """A text reply to ``push``, sealed when the push was, with the key and nonce that it came with."""
        seconds = int(now.timestamp())
        content = clean(text).replace("]]>", "]]]]><![CDATA[>")
        reply = TextReply(source=push.inbound.account, target=push.inbound.openid, content=content, time=seconds)
        xml: str = reply.render()
        if push.key is not None:
            xml = self._cryptos[push.key].encrypt_message(xml, push.nonce, str(seconds))
        return xml.encode()

    def _signed_part(self, query: Mapping[str, str], body: str) -> str:
        """Only msg_signature covers the body; the three-part ``signature`` is never enough (wechat.md 1.2)."""
        timestamp, nonce = _stamp(query)
        given = query.get("msg_signature")
        for part in sealed_parts(body):
            if self._matches(given, timestamp, nonce, part):
                return part
        raise BadPush("the signature is wrong")

    def _check(self, given: str | None, *signed: str) -> None:
        if not self._matches(given, *signed):
            raise BadPush("the signature is wrong")

    def _matches(self, given: str | None, *signed: str) -> bool:
        signer = WeChatSigner()
        signer.add_data(self._token.encode(), *(part.encode(errors="replace") for part in signed))
        return given is not None and compare_digest(signer.signature.encode(), given.encode(errors="replace"))

    def _unseal(self, sealed: str) -> tuple[str, int]:
        failure: Exception | None = None
        for key, crypto in enumerate(self._cryptos):
            try:
                return PrpCrypto(crypto.key).decrypt(sealed, self._appid), key
            except UNSEALABLE as exc:
                failure = exc
        raise BadPush("the push cannot be decrypted with the configured keys") from failure


def _crypto(token: str, aes_key: str, appid: str, *, setting: str) -> WeChatCrypto:
    try:
        return WeChatCrypto(token, aes_key, appid)
    except (ValueError, AssertionError) as exc:
        raise ConfigError(setting, "must be the 43 characters shown in WeChat's console") from exc


def _stamp(query: Mapping[str, str]) -> tuple[str, str]:
    timestamp, nonce = query.get("timestamp"), query.get("nonce")
    if not timestamp or not nonce:
        raise BadPush("timestamp or nonce is missing")
    return timestamp, nonce


def _text(body: bytes) -> str:
    if len(body) > CAP_BYTES:
        raise BadPush(f"the body has {len(body)} bytes")
    return body.decode(errors="replace")


def _moment(seconds: str) -> datetime | None:
    """None for what is not a plausible number of seconds since 1970."""
    if seconds.isascii() and seconds.isdigit() and len(seconds) <= 11:
        return datetime.fromtimestamp(int(seconds), UTC)
    return None


def _fields(envelope: Envelope) -> Fields:
    """Everything besides header and content, by wire name; empty when the XML is too broken for a parser."""
    try:
        message = parse_message(envelope.rest)
        return dict(message._data)
    except UNPARSABLE:
        return {}

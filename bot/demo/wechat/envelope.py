"""The XML of pushes and passive replies, as WeChat writes and reads it. No network, no state.

WeChat does not escape what people type: ``]]>`` and control characters go out raw (wechat.md 2.1), so do they here.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from lxml import etree

from bot.demo.wechat.crypto import Account, seal, signature, unseal
from bot.errors import Rejected

Fields = Iterable[tuple[str, str]]
BARE = frozenset({
    "CreateTime", "MsgId", "MsgID", "Location_X", "Location_Y", "Scale", "Idx",
    "SendPicsInfo", "ScanCodeInfo", "SendLocationInfo",
    "SubscribeMsgPopupEvent", "SubscribeMsgChangeEvent", "SubscribeMsgSentEvent",
})  # fmt: skip
REPLY_TYPES = {
    "text": "Content", "image": "MediaId", "voice": "MediaId", "video": "MediaId", "music": "ThumbMediaId",
    "news": "ArticleCount", "transfer_customer_service": "",
}  # fmt: skip
REPLY_BYTES = 2048


@dataclass(frozen=True)
class Answer:
    """What the service said to a push: ``reply``, ``success`` or ``fault`` with the reason in ``problem``."""

    kind: str
    type: str = ""
    text: str = ""
    problem: str = ""


@dataclass(frozen=True)
class Sealed:
    query: dict[str, str]
    body: bytes


def document(fields: Fields) -> str:
    return "<xml>" + "".join(_element(name, value) for name, value in fields) + "</xml>"


def _element(name: str, value: str) -> str:
    return f"<{name}>{value}</{name}>" if name in BARE else f"<{name}><![CDATA[{value}]]></{name}>"


def sealed(account: Account, xml: str, openid: str, *, now: datetime, nonce: str, salt: bytes) -> Sealed:
    """One delivery: the query and the body, in the account's mode (wechat.md 1.2)."""
    stamp = str(int(now.timestamp()))
    query = {"signature": signature(account.token, stamp, nonce), "timestamp": stamp, "nonce": nonce, "openid": openid}
    if account.mode == "plain":
        return Sealed(query, xml.encode())
    secret = seal(account, xml, salt)
    query |= {"encrypt_type": "aes", "msg_signature": signature(account.token, stamp, nonce, secret)}
    open_part = xml.removeprefix("<xml>").removesuffix("</xml>") if account.mode == "compat" else ""
    to = "" if open_part else f"<ToUserName><![CDATA[{account.original_id}]]></ToUserName>"
    return Sealed(query, f"<xml>{to}{open_part}<Encrypt><![CDATA[{secret}]]></Encrypt></xml>".encode())


def read_answer(account: Account, status: int, body: bytes, openid: str) -> Answer:
    """What WeChat makes of an HTTP answer; anything it cannot use is a fault (wechat.md 1.4)."""
    if status != 200:
        return Answer("fault", problem=f"HTTP {status}")
    if body in (b"", b"success"):
        return Answer("success")
    try:
        return _reply(account, body, openid)
    except Rejected as exc:
        return Answer("fault", problem=str(exc))


def _reply(account: Account, body: bytes, openid: str) -> Answer:
    root = _parse(body)
    if root.find("Encrypt") is not None:
        root = _parse(_opened(account, root).encode())
    elif account.mode == "safe":
        raise Rejected("the reply is not encrypted")
    if (_text(root, "ToUserName"), _text(root, "FromUserName")) != (openid, account.original_id):
        raise Rejected("the reply is addressed to somebody else")
    kind = _text(root, "MsgType")
    if kind not in REPLY_TYPES or not _text(root, "CreateTime").isdigit():
        raise Rejected(f"a reply of type {kind or 'nothing'} is not known")
    needed = REPLY_TYPES[kind]
    content = _text(root, f".//{needed}") if needed else ""
    if needed and not content:
        raise Rejected(f"{needed} is missing")
    if len(content.encode()) > REPLY_BYTES:
        raise Rejected(f"the text has more than {REPLY_BYTES} bytes")
    return Answer("reply", kind, content)


def _opened(account: Account, root: etree._Element) -> str:
    secret, stamp, nonce = (_text(root, name) for name in ("Encrypt", "TimeStamp", "Nonce"))
    if _text(root, "MsgSignature") != signature(account.token, stamp, nonce, secret):
        raise Rejected("the reply's MsgSignature is wrong")
    if not re.fullmatch(r"\d{1,12}", stamp):
        raise Rejected("the reply's TimeStamp is not a number")
    return unseal(account, secret)


def _parse(body: bytes) -> etree._Element:
    try:
        root = etree.fromstring(body, etree.XMLParser(resolve_entities=False, no_network=True))
    except (etree.XMLSyntaxError, ValueError) as exc:
        raise Rejected("the answer is not XML") from exc
    if root.tag != "xml":
        raise Rejected("the answer is not WeChat's XML")
    return root


def _text(root: etree._Element, path: str) -> str:
    return (root.findtext(path) or "").strip()

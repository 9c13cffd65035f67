"""WeChat's side of the webhook for tests: signs and seals pushes, opens our answers."""

from __future__ import annotations

import re
from datetime import UTC, datetime

from wechatpy.crypto import WeChatCrypto
from wechatpy.parser import parse_message
from wechatpy.utils import WeChatSigner

from bot.wechat.codec import Codec
from bot.wechat.messages import Inbound

TOKEN = "AAAAA"
AES_KEY = "A" * 43
OTHER_KEY = "B" * 42 + "A"
APPID = "wxba5fad812f8e6fb9"
NONCE = "415670741"
STAMP = "1714112445"
AT = datetime.fromtimestamp(int(STAMP), UTC)


def codec(mode: str = "safe", *, aes_key: str = AES_KEY, previous: str | None = None) -> Codec:
    assert mode in ("safe", "compat", "plain")
    return Codec(TOKEN, aes_key, previous_aes_key=previous, appid=APPID, mode=mode)  # type: ignore[arg-type]  # checked above


def sign(*parts: str) -> str:
    signer = WeChatSigner()
    signer.add_data(TOKEN, *parts)
    return str(signer.signature)


def seal(xml: str, *, aes_key: str = AES_KEY) -> tuple[dict[str, str], bytes]:
    sealed = WeChatCrypto(TOKEN, aes_key, APPID).encrypt_message(xml, NONCE, STAMP)
    part = re.search(r"<Encrypt><!\[CDATA\[(.*?)\]\]>", sealed)
    assert part
    return sealed_push(part.group(1))


def sealed_push(part: str, *, around: str = "") -> tuple[dict[str, str], bytes]:
    query = {
        "signature": sign(STAMP, NONCE),
        "timestamp": STAMP,
        "nonce": NONCE,
        "encrypt_type": "aes",
        "msg_signature": sign(STAMP, NONCE, part),
    }
    body = f"<xml><ToUserName><![CDATA[gh_1]]></ToUserName>{around}<Encrypt><![CDATA[{part}]]></Encrypt></xml>"
    return query, body.encode()


def plain() -> dict[str, str]:
    return {"signature": sign(STAMP, NONCE), "timestamp": STAMP, "nonce": NONCE}


def xml(msg_type: str, fields: str, *, sender: str = "oReal", created: str = STAMP) -> str:
    return (
        f"<xml><ToUserName><![CDATA[gh_1]]></ToUserName><FromUserName><![CDATA[{sender}]]></FromUserName>"
        f"<CreateTime>{created}</CreateTime><MsgType><![CDATA[{msg_type}]]></MsgType>{fields}</xml>"
    )


def text(content: str, *, tail: str = "<MsgId>7</MsgId>") -> str:
    return xml("text", f"<Content><![CDATA[{content}]]></Content>{tail}")


def event(name: str, fields: str = "") -> str:
    return xml("event", f"<Event><![CDATA[{name}]]></Event>{fields}")


def read(plain_xml: str) -> Inbound:
    query, body = seal(plain_xml)
    return codec().read(query, body).inbound


def open_answer(answer: bytes, reader: Codec | None = None) -> tuple[str, str, str, str]:
    """Who a sealed answer is from and to, its text, and its time stamp; as WeChat would check it."""
    sealed = answer.decode()
    stamp, signature = (
        re.search(pattern, sealed) for pattern in (r"<TimeStamp>(\d+)<", r"<MsgSignature><!\[CDATA\[(\w+)\]")
    )
    assert stamp
    assert signature
    assert f"<Nonce><![CDATA[{NONCE}]]></Nonce>" in sealed
    query = {"timestamp": stamp[1], "nonce": NONCE, "encrypt_type": "aes", "msg_signature": signature[1]}
    message = parse_message((reader or codec()).open(query, answer).xml)
    return message.source, message.target, message.content, stamp[1]

"""What people send in the benchmark, as WeChat would put it on the wire; and what was answered, opened again.

Everything here happens before the clock starts or after it has stopped.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from urllib.parse import urlencode

from wechatpy.crypto import WeChatCrypto
from wechatpy.parser import parse_message
from wechatpy.utils import WeChatSigner

from bot.errors import BadPush
from bot.wechat.codec import SUCCESS, Codec
from tests.bench.service import configured

ACCOUNT = "gh_0123456789ab"
NONCE = "415670741"
STAMP = "1795333333"
TALKS = (
    ("你好", "我想查一下你们有我哪些信息", "2", "李雷", "这个要多久呀", "进度", "没有，换个办法", "谢谢"),
    ("我要删除我的个人信息", "3", "1", "王芳", "1", "算了，不办了", "你好", "进度"),
    ("hello", "I want a copy of my data", "2", "Li Lei", "what is this about", "status", "back", "thanks"),
    ("1", "1", "张伟", "今天天气不错", "上一步", "进度", "菜单", "请把我的电话改成13900005151"),
)
"""What different people write, one line a turn; greeting, a right, a number, a name, off the point, status."""
SEALED = re.compile(r"<Encrypt><!\[CDATA\[(.*?)\]\]>")


@dataclass(frozen=True)
class Message:
    """One push on its way. ``retry`` repeats the one before it of the same person."""

    person: str
    request: bytes
    retry: bool = False


class Sender:
    """WeChat's side of one account."""

    def __init__(self, port: int) -> None:
        wechat = configured("sqlite+aiosqlite://").wechat
        self._token, key = wechat.token.get_secret_value(), wechat.encoding_aes_key.get_secret_value()
        self._crypto = WeChatCrypto(self._token, key, wechat.appid)
        self._reader = Codec(self._token, key, appid=wechat.appid)
        self._port = port

    def push(self, person: str, number: int, text: str) -> bytes:
        """The whole HTTP request of one message."""
        xml = (
            f"<xml><ToUserName><![CDATA[{ACCOUNT}]]></ToUserName><FromUserName><![CDATA[{person}]]></FromUserName>"
            f"<CreateTime>{STAMP}</CreateTime><MsgType><![CDATA[text]]></MsgType>"
            f"<Content><![CDATA[{text}]]></Content><MsgId>{number}</MsgId></xml>"
        )
        found = SEALED.search(self._crypto.encrypt_message(xml, NONCE, STAMP))
        sealed = found[1] if found else ""
        body = f"<xml><ToUserName><![CDATA[{ACCOUNT}]]></ToUserName><Encrypt><![CDATA[{sealed}]]></Encrypt></xml>"
        query = {"signature": self._sign(), "timestamp": STAMP, "nonce": NONCE, "openid": person,
                 "encrypt_type": "aes", "msg_signature": self._sign(sealed)}  # fmt: skip
        head = (
            f"POST /wechat?{urlencode(query)} HTTP/1.1\r\nHost: 127.0.0.1:{self._port}\r\nContent-Type: text/xml\r\n"
            f"Content-Length: {len(body.encode())}\r\n\r\n"
        )
        return f"{head}{body}".encode()

    def opened(self, answer: bytes, person: str) -> str | None:
        """The text of a reply; empty for a bare acknowledgement, None for what WeChat or the person could not use."""
        if answer == SUCCESS:
            return ""
        values = (
            re.search(rf"<{name}>(?:<!\[CDATA\[)?(\w+)", answer.decode()) for name in ("TimeStamp", "MsgSignature")
        )
        stamp, signature = (found[1] if found else "" for found in values)
        query = {"timestamp": stamp, "nonce": NONCE, "encrypt_type": "aes", "msg_signature": signature}
        try:
            message = parse_message(self._reader.open(query, answer).xml)
        except BadPush:
            return None
        return str(message.content) if message.target == person else None

    def _sign(self, *parts: str) -> str:
        signer = WeChatSigner()
        signer.add_data(self._token, STAMP, NONCE, *parts)
        return str(signer.signature)


def talks(sender: Sender, *, people: int, turns: int, retried: float = 0.0, prefix: str = "o") -> list[list[Message]]:
    """One list of messages a person, in the order they are sent; every so many of them once more."""
    every = round(1 / retried) if retried else 0
    written, number = [], 0
    for index in range(people):
        person, lines = f"{prefix}{index:026d}", TALKS[index % len(TALKS)]
        messages = []
        for turn in range(turns):
            number += 1
            request = sender.push(person, number, lines[turn % len(lines)])
            messages.append(Message(person, request))
            if every and number % every == 0:
                messages.append(Message(person, request, retry=True))
        written.append(messages)
    return written

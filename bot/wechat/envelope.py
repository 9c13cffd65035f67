"""Reading a push with our own eyes: the sealed part before the signature is known, the header and what was typed after.

No XML parser runs here. WeChat's bodies are not always well-formed and a person can type XML that looks like a header
(wechat.md 2.1), so a header field is its first occurrence before the content, and the content runs to the last end
tag. The patterns take linear time, since strangers choose their input. What a field means belongs to ``kinds``; the
rest of the XML is read by ``codec``.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from bot.wechat.replies import clean

SEALED = re.compile(r"<Encrypt>(?:<!\[CDATA\[)?([A-Za-z0-9+/=]+)(?:\]\]>)?</Encrypt>")
CONTENT_START = "<Content><![CDATA["
CONTENT_END = "]]></Content>"
SPLIT_END = "]]]]><![CDATA[>"


@dataclass(frozen=True)
class Envelope:
    """The header, what was typed (None: no such element), and the XML around it."""

    openid: str
    account: str
    created: str
    msg_type: str
    event: str
    msg_id: str
    content: str | None
    rest: str


def sealed_parts(body: str) -> list[str]:
    """Everything that looks like ``<Encrypt>``; in compat mode one of them may have been typed by the person."""
    return SEALED.findall(body)


def open_envelope(xml: str) -> Envelope:
    """Split decrypted XML; fields that are missing are empty."""
    text = clean(xml)
    head = text.partition("<Content>")[0]
    content, rest = _cut_content(text)
    return Envelope(
        openid=_first(head, "FromUserName"),
        account=_first(head, "ToUserName"),
        created=_first(head, "CreateTime"),
        msg_type=_first(head, "MsgType").lower(),
        event=_first(head, "Event").lower(),
        msg_id=_first(rest, "MsgId"),
        content=content,
        rest=rest,
    )


def _cut_content(text: str) -> tuple[str | None, str]:
    head, start, after = text.partition(CONTENT_START)
    content, end, tail = after.rpartition(CONTENT_END)
    if not start or not end:
        return None, text
    return content.replace(SPLIT_END, "]]>"), head + tail


def _first(text: str, name: str) -> str:
    found = re.search(rf"<{name}>(?:<!\[CDATA\[([^\]<>]*)\]\]>|([^<>]*))</{name}>", text)
    return (found.group(1) or found.group(2) or "").strip() if found else ""

"""What crosses the WeChat edge, as plain values; nothing here knows XML, JSON or wechatpy."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from typing import Literal

Kind = Literal[
    "text", "image", "voice", "video", "location", "link", "miniprogram", "unsupported",  # a person wrote
    "follow", "unfollow", "scan", "click", "view", "receipt", "subscription", "privacy", "alert",
    "notice",  # events
]  # fmt: skip


@dataclass(frozen=True)
class Inbound:
    """One push, decrypted and read.

    ``key`` tells pushes apart and survives WeChat's retries: ``m:MsgId`` for messages, ``e:CreateTime:Event:`` with
    EventKey or MsgID for events (wechat.md 1.4), ``x:digest`` for a message without an id; together with ``openid`` it
    is unique. ``text`` is what the person typed (for ``click``, ``scan`` and ``follow`` the EventKey without
    ``qrscene_``; empty otherwise). ``tapped`` is the ``bizmsgmenuid`` of a tapped link. ``event`` is lower-case.
    ``extra`` holds further wire fields by their names (``Status``, ``MsgID``, ``Label``); the items of a subscription
    event are a list of tables under ``List``; ``PicUrl`` is left out.
    """

    openid: str
    account: str
    key: str
    kind: Kind
    at: datetime
    text: str = ""
    tapped: str = ""
    media_id: str = ""
    event: str = ""
    extra: dict[str, object] = field(default_factory=dict)

"""A conversation as JSON and back, and a WeChat message as the dialogs' input."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from bot.wechat.messages import Inbound
from bot.wechat.messages import Kind as WireKind
from dialogs.model import Input, InputKind, Talk

INPUTS: dict[WireKind, InputKind] = {
    "text": "text",
    "image": "picture",
    "voice": "voice",
    "video": "video",
    "location": "location",
    "link": "link",
    "miniprogram": "unsupported",
    "unsupported": "unsupported",
    "follow": "follow",
    "scan": "scan",
    "click": "click",
}
"""Kinds of messages that a conversation answers; the others are events with a row in ``handlers.events``."""


def write_talk(talk: Talk) -> dict[str, Any]:
    stored = dict(vars(talk))
    for name in ("received_at", "updated_at"):
        stored[name] = stored[name].isoformat() if stored[name] else None
    return stored


def read_talk(stored: Mapping[str, Any] | None, lang: str) -> Talk:
    """The stored conversation, or a fresh one."""
    if not stored:
        return Talk(lang=lang)
    known = dict(stored)
    for name in ("received_at", "updated_at"):
        known[name] = datetime.fromisoformat(known[name]) if known.get(name) else None
    known["trail"] = tuple(known.get("trail", ()))
    return Talk(**known)


def input_of(message: Inbound) -> Input:
    """The dialogs' view of a message. A menu button's key and a tapped option's id are choices."""
    kind = INPUTS[message.kind]
    choice = message.text if kind == "click" else message.tapped
    text = "" if kind == "click" else message.text
    return Input(kind, text, choice, message.media_id)

"""What each message and event of WeChat is to us: one table, and the reading of a row (wechat.md 2).

How a push is opened is not decided here; what a kind leads to is decided in ``handlers``.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256
from types import MappingProxyType

from bot.wechat.envelope import Envelope
from bot.wechat.messages import Inbound, Kind

Fields = Mapping[str, object]


@dataclass(frozen=True)
class Row:
    """The wire field that each part of an Inbound is taken from; ``items``: the element whose ``List`` repeats."""

    kind: Kind
    text: str = ""
    media: str = ""
    items: str = ""
    person: str = ""


UNKNOWN_MESSAGE = Row("unsupported")
UNKNOWN_EVENT = Row("notice")

MESSAGES: Mapping[str, Row] = MappingProxyType(
    {
        "text": Row("text", text="Content"),
        "image": Row("image", media="MediaId"),
        "voice": Row("voice", media="MediaId"),
        "video": Row("video", media="MediaId"),
        "shortvideo": Row("video", media="MediaId"),
        "location": Row("location"),
        "link": Row("link"),
        "miniprogrampage": Row("miniprogram"),
    }
)

EVENTS: Mapping[str, Row] = MappingProxyType(
    {
        "subscribe": Row("follow", text="EventKey"),
        "unsubscribe": Row("unfollow"),
        "scan": Row("scan", text="EventKey"),
        "click": Row("click", text="EventKey"),
        "scancode_push": Row("click", text="EventKey"),
        "scancode_waitmsg": Row("click", text="EventKey"),
        "view": Row("view"),
        "view_miniprogram": Row("view"),
        "location": Row("notice"),
        "location_select": Row("notice"),
        "pic_sysphoto": Row("notice"),
        "pic_photo_or_album": Row("notice"),
        "pic_weixin": Row("notice"),
        "templatesendjobfinish": Row("receipt"),
        "subscribe_msg_sent_event": Row("receipt", items="SubscribeMsgSentEvent"),
        "subscribe_msg_popup_event": Row("subscription", items="SubscribeMsgPopupEvent"),
        "subscribe_msg_change_event": Row("subscription", items="SubscribeMsgChangeEvent"),
        "user_info_modified": Row("privacy", person="OpenID"),
        "user_authorization_revoke": Row("privacy", person="OpenID"),
        "user_authorization_cancellation": Row("privacy", person="OpenID"),
        "kf_create_session": Row("notice"),
        "kf_close_session": Row("notice"),
        "kf_switch_session": Row("notice"),
        "masssendjobfinish": Row("notice"),
        "publishjobfinish": Row("notice"),
        "qualification_verify_success": Row("notice"),
        "qualification_verify_fail": Row("alert"),
        "naming_verify_success": Row("notice"),
        "naming_verify_fail": Row("alert"),
        "annual_renew": Row("alert"),
        "verify_expired": Row("alert"),
    }
)

HEADER = frozenset({"ToUserName", "FromUserName", "CreateTime", "MsgType", "Event", "MsgId", "Content", "bizmsgmenuid"})
PRIVATE = frozenset({"PicUrl"})  # an unauthenticated address of a picture that may be an identity document
NOT_SHOWN = "【收到不支持的消息类型"  # what WeChat sends in place of files, big stickers and red packets


def interpret(envelope: Envelope, fields: Fields, at: datetime) -> Inbound:
    """Never raises: what is missing stays empty, what is unknown is ``unsupported`` or ``notice``."""
    row = _row(envelope)
    items = _items(fields, row.items)
    return Inbound(
        openid=_text(fields, row.person) or envelope.openid,
        account=envelope.account,
        key=_key(envelope, fields, items),
        kind=row.kind,
        at=at,
        text=_typed(envelope, fields, row),
        tapped=_text(fields, "bizmsgmenuid") if row.kind == "text" else "",
        media_id=_text(fields, row.media),
        event=envelope.event if envelope.msg_type == "event" else "",
        extra=_extra(fields, row, items),
    )


def _row(envelope: Envelope) -> Row:
    if envelope.msg_type == "event":
        return EVENTS.get(envelope.event, UNKNOWN_EVENT)
    row = MESSAGES.get(envelope.msg_type, UNKNOWN_MESSAGE)
    return UNKNOWN_MESSAGE if (envelope.content or "").startswith(NOT_SHOWN) else row


def _typed(envelope: Envelope, fields: Fields, row: Row) -> str:
    if row.text == "Content" and envelope.content is not None:
        return envelope.content.strip()
    return _text(fields, row.text).removeprefix("qrscene_")


def _key(envelope: Envelope, fields: Fields, items: list[dict[str, str]]) -> str:
    """Survives a retry, which repeats ids, time and content (wechat.md 1.4); without an id, the content itself."""
    if envelope.msg_type == "event":
        ids = [_text(fields, "EventKey"), _text(fields, "MsgID"), *(item.get("MsgID", "") for item in items)]
        return f"e:{envelope.created}:{envelope.event}:{','.join(filter(None, ids))}"
    if envelope.msg_id:
        return f"m:{envelope.msg_id}"
    content = f"{envelope.rest}{envelope.content or ''}"
    return f"x:{sha256(content.encode()).hexdigest()[:32]}"


def _extra(fields: Fields, row: Row, items: list[dict[str, str]]) -> dict[str, object]:
    left_out = HEADER | PRIVATE | {row.text, row.media, row.items}
    rest: dict[str, object] = {name: _once(value) for name, value in fields.items() if name not in left_out}
    return rest | {"List": items} if row.items else rest


def _items(fields: Fields, name: str) -> list[dict[str, str]]:
    """Items named ``List`` repeat: one is read as a table, several as a list of tables."""
    parent = fields.get(name)
    found = parent.get("List") if isinstance(parent, dict) else None
    tables = found if isinstance(found, list) else [found]
    return [{key: _text(item, key) for key in item} for item in tables if isinstance(item, dict)]


def _text(fields: Fields, name: str) -> str:
    value = _once(fields.get(name))
    return value if isinstance(value, str) else ""


def _once(value: object) -> object:
    """The first of a repeated element: a second one can only have been typed by somebody."""
    first = value[0] if isinstance(value, list) and value else value
    return "" if first is None else first

"""Every row of the table of messages and events, read from the wire."""

from __future__ import annotations

import pytest

from bot.wechat.kinds import EVENTS, MESSAGES
from bot.wechat.messages import Inbound, Kind
from tests.unit.wechat.pushes import AT, STAMP, event, read, text, xml

KEYED = "<EventKey><![CDATA[k]]></EventKey>"
E1 = f"e:{STAMP}"


def inbound(kind: Kind, key: str = "m:7", **fields: object) -> Inbound:
    return Inbound(openid="oReal", account="gh_1", key=key, kind=kind, at=AT, **fields)  # type: ignore[arg-type]  # spelled by the caller


MESSAGE_CASES: dict[str, tuple[str, Inbound]] = {
    "text": ("<Content><![CDATA[a]]></Content>", inbound("text", text="a")),
    "image": ("<PicUrl>http://p</PicUrl><MediaId>M</MediaId>", inbound("image", media_id="M")),
    "voice": (
        "<MediaId>M</MediaId><Format>amr</Format>",
        inbound("voice", media_id="M", extra={"Format": "amr"}),
    ),
    "video": (
        "<MediaId>M</MediaId><ThumbMediaId>T</ThumbMediaId>",
        inbound("video", media_id="M", extra={"ThumbMediaId": "T"}),
    ),
    "shortvideo": ("<MediaId>M</MediaId>", inbound("video", media_id="M")),
    "location": (
        "<Location_X>23.1</Location_X><Location_Y>113.3</Location_Y><Label><![CDATA[广州]]></Label>",
        inbound("location", extra={"Location_X": "23.1", "Location_Y": "113.3", "Label": "广州"}),
    ),
    "link": (
        "<Title><![CDATA[t]]></Title><Url><![CDATA[https://u]]></Url>",
        inbound("link", extra={"Title": "t", "Url": "https://u"}),
    ),
    "miniprogrampage": ("<Title>t</Title>", inbound("miniprogram", extra={"Title": "t"})),
}

TICKET = "<Ticket>T</Ticket>"


def items(name: str, *rows: str) -> str:
    return f"<{name}>{''.join(f'<List>{row}</List>' for row in rows)}</{name}>"


ACCEPT = "<TemplateId>a</TemplateId><SubscribeStatusString>accept</SubscribeStatusString>"
REJECT = "<TemplateId>b</TemplateId><SubscribeStatusString>reject</SubscribeStatusString>"
SENT = "<TemplateId>a</TemplateId><MsgID>5</MsgID><ErrorCode>0</ErrorCode>"
ACCEPTED = {"TemplateId": "a", "SubscribeStatusString": "accept"}
REJECTED = {"TemplateId": "b", "SubscribeStatusString": "reject"}
REVOKE = "<OpenID>oReal</OpenID><RevokeInfo>1</RevokeInfo>"


def noted(name: str, fields: str = "", **more: object) -> tuple[str, str, Inbound]:
    return name, fields, inbound("notice", f"{E1}:{name.lower()}:", event=name.lower(), **more)


EVENT_CASES: list[tuple[str, str, Inbound]] = [
    ("subscribe", "", inbound("follow", f"{E1}:subscribe:", event="subscribe")),
    (
        "subscribe",
        f"<EventKey>qrscene_9</EventKey>{TICKET}",
        inbound("follow", f"{E1}:subscribe:9", event="subscribe", text="9", extra={"Ticket": "T"}),
    ),
    ("unsubscribe", "", inbound("unfollow", f"{E1}:unsubscribe:", event="unsubscribe")),
    ("SCAN", KEYED + TICKET, inbound("scan", f"{E1}:scan:k", event="scan", text="k", extra={"Ticket": "T"})),
    ("CLICK", KEYED, inbound("click", f"{E1}:click:k", event="click", text="k")),
    (
        "scancode_push",
        f"{KEYED}<ScanCodeInfo><ScanType>qr</ScanType><ScanResult>r</ScanResult></ScanCodeInfo>",
        inbound(
            "click",
            f"{E1}:scancode_push:k",
            event="scancode_push",
            text="k",
            extra={"ScanCodeInfo": {"ScanType": "qr", "ScanResult": "r"}},
        ),
    ),
    ("scancode_waitmsg", KEYED, inbound("click", f"{E1}:scancode_waitmsg:k", event="scancode_waitmsg", text="k")),
    ("VIEW", KEYED, inbound("view", f"{E1}:view:k", event="view", extra={"EventKey": "k"})),
    (
        "view_miniprogram",
        "<MenuId>3</MenuId>",
        inbound("view", f"{E1}:view_miniprogram:", event="view_miniprogram", extra={"MenuId": "3"}),
    ),
    noted("LOCATION", "<Latitude>23</Latitude>", extra={"Latitude": "23"}),
    noted("location_select", "<SendLocationInfo/>", extra={"SendLocationInfo": ""}),
    noted("pic_sysphoto"),
    noted("pic_photo_or_album"),
    noted("pic_weixin"),
    (
        "TEMPLATESENDJOBFINISH",
        "<MsgID>5</MsgID><Status>failed:user block</Status>",
        inbound(
            "receipt",
            f"{E1}:templatesendjobfinish:5",
            event="templatesendjobfinish",
            extra={"MsgID": "5", "Status": "failed:user block"},
        ),
    ),
    (
        "subscribe_msg_sent_event",
        items("SubscribeMsgSentEvent", SENT),
        inbound(
            "receipt",
            f"{E1}:subscribe_msg_sent_event:5",
            event="subscribe_msg_sent_event",
            extra={"List": [{"TemplateId": "a", "MsgID": "5", "ErrorCode": "0"}]},
        ),
    ),
    (
        "subscribe_msg_popup_event",
        items("SubscribeMsgPopupEvent", ACCEPT, REJECT),
        inbound(
            "subscription",
            f"{E1}:subscribe_msg_popup_event:",
            event="subscribe_msg_popup_event",
            extra={"List": [ACCEPTED, REJECTED]},
        ),
    ),
    (
        "subscribe_msg_change_event",
        items("SubscribeMsgChangeEvent", REJECT),
        inbound(
            "subscription",
            f"{E1}:subscribe_msg_change_event:",
            event="subscribe_msg_change_event",
            extra={"List": [REJECTED]},
        ),
    ),
    *(
        (
            name,
            REVOKE,
            inbound("privacy", f"{E1}:{name}:", event=name, extra={"OpenID": "oReal", "RevokeInfo": "1"}),
        )
        for name in ("user_info_modified", "user_authorization_revoke", "user_authorization_cancellation")
    ),
    noted("kf_create_session"),
    noted("kf_close_session"),
    noted("kf_switch_session"),
    (
        "MASSSENDJOBFINISH",
        "<MsgID>5</MsgID>",
        inbound("notice", f"{E1}:masssendjobfinish:5", event="masssendjobfinish", extra={"MsgID": "5"}),
    ),
    noted("PUBLISHJOBFINISH"),
    noted("qualification_verify_success"),
    noted("naming_verify_success"),
    *(
        (name, "", inbound("alert", f"{E1}:{name}:", event=name))
        for name in ("qualification_verify_fail", "naming_verify_fail", "annual_renew", "verify_expired")
    ),
]


@pytest.mark.parametrize("msg_type", MESSAGES)
def test_message_is_read_by_its_row(msg_type: str) -> None:
    fields, expected = MESSAGE_CASES[msg_type]
    assert read(xml(msg_type, fields + "<MsgId>7</MsgId>")) == expected


@pytest.mark.parametrize(("name", "fields", "expected"), EVENT_CASES)
def test_event_is_read_by_its_row(name: str, fields: str, expected: Inbound) -> None:
    assert read(event(name, fields)) == expected


def test_event_cases_walk_every_row() -> None:
    assert {name.lower() for name, _, _ in EVENT_CASES} == set(EVENTS)


def test_unknown_message_is_unsupported() -> None:
    assert read(xml("hologram", "<MsgId>7</MsgId><Depth>3</Depth>")) == inbound("unsupported", extra={"Depth": "3"})


def test_unknown_event_is_a_notice() -> None:
    assert read(event("card_pass_check")) == inbound("notice", f"{E1}:card_pass_check:", event="card_pass_check")


def test_text_in_place_of_a_file_is_unsupported() -> None:
    assert read(text("【收到不支持的消息类型，暂无法显示】")).kind == "unsupported"


def test_privacy_event_is_about_the_person_it_names() -> None:
    moved = "<OpenID>oOther</OpenID>"
    assert read(event("user_authorization_revoke", moved)).openid == "oOther"


def test_link_with_a_forged_header_keeps_sender_kind_and_id() -> None:
    title = "<Title><![CDATA[x]]></Title><FromUserName><![CDATA[oVictim]]></FromUserName><MsgType>event</MsgType>"
    found = read(xml("link", f"{title}<Title><![CDATA[y]]></Title><MsgId>7</MsgId>"))
    assert (found.openid, found.kind, found.key) == ("oReal", "link", "m:7")


def test_event_with_a_second_key_keeps_the_first() -> None:
    scanned = "<ScanCodeInfo><ScanResult><![CDATA[x]]></ScanResult></ScanCodeInfo><EventKey>forged</EventKey>"
    assert read(event("scancode_waitmsg", KEYED + scanned)).text == "k"


def test_message_without_an_id_has_the_key_of_its_content() -> None:
    one, again, other = (read(text(content, tail="")) for content in ("a", "a", "b"))
    assert (one.key == again.key, one.key == other.key, one.key[:2]) == (True, False, "x:")


LISTED = (
    "subscribe unsubscribe SCAN LOCATION CLICK VIEW view_miniprogram scancode_push scancode_waitmsg pic_sysphoto "
    "pic_photo_or_album pic_weixin location_select TEMPLATESENDJOBFINISH subscribe_msg_popup_event "
    "subscribe_msg_change_event subscribe_msg_sent_event user_info_modified user_authorization_revoke "
    "user_authorization_cancellation kf_create_session kf_close_session kf_switch_session MASSSENDJOBFINISH "
    "PUBLISHJOBFINISH qualification_verify_success qualification_verify_fail naming_verify_success naming_verify_fail "
    "annual_renew verify_expired"
)
"""The platform's own list of events (wechat.md 2); what it adds later is taken as a notice."""
TYPED = "text image voice video shortvideo location link miniprogrampage"


def test_table_has_a_row_for_everything_that_the_platform_lists() -> None:
    assert set(LISTED.lower().split()) == set(EVENTS)
    assert set(TYPED.split()) == set(MESSAGES)

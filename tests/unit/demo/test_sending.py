"""Windows, quotas and error codes of outgoing messages (wechat.md 4.2 to 4.4)."""

from datetime import timedelta

import pytest

from bot.clock import MovableClock
from bot.demo.wechat.errors import Reply
from bot.demo.wechat.platform import CLICK, MESSAGE, TAP, WINDOWS, Platform
from bot.demo.wechat.sending import custom_send, subscribe_send, template_send, typing
from bot.demo.wechat.state import Medium, Person, Template
from tests.unit.demo.conftest import LI, TEMPLATE

TEXT: dict[str, object] = {"touser": LI, "msgtype": "text", "text": {"content": "您好"}}
DATA = {
    "character_string1": {"value": "GK-4T7X-2M9"}, "thing2": {"value": "查阅"},
    "thing3": {"value": "有了答复"}, "time4": {"value": "2026年11月23日 10:00"},
}  # fmt: skip
NOTICE: dict[str, object] = {"touser": LI, "template_id": TEMPLATE, "data": DATA}


def code(reply: Reply) -> int:
    return int(str(reply["errcode"]))


@pytest.mark.parametrize("trigger", sorted(WINDOWS))
def test_window_allows_its_count_and_ends(platform: Platform, li: Person, clock: MovableClock, trigger: str) -> None:
    length, count = WINDOWS[trigger]
    platform.open_window(li, trigger)
    codes = [code(custom_send(platform, TEXT)) for _ in range(count + 1)]
    clock.advance(length)
    assert (codes, code(custom_send(platform, TEXT))) == ([0] * count + [45047], 45015)


def test_window_refresh_does_not_add_up(platform: Platform, li: Person) -> None:
    platform.open_window(li, MESSAGE)
    platform.open_window(li, MESSAGE)
    assert [code(custom_send(platform, TEXT)) for _ in range(6)] == [0, 0, 0, 0, 0, 45047]


def test_window_tap_gives_three_in_a_minute_only(platform: Platform, li: Person, clock: MovableClock) -> None:
    platform.open_window(li, TAP)
    clock.advance(timedelta(seconds=61))
    assert code(custom_send(platform, TEXT)) == 45015


def test_window_that_ends_first_is_used_first(platform: Platform, li: Person) -> None:
    platform.open_window(li, MESSAGE)
    platform.open_window(li, CLICK)
    custom_send(platform, TEXT)
    assert (li.windows[CLICK].left, li.windows[MESSAGE].left) == (2, 5)


def test_custom_send_to_one_who_left(platform: Platform, li: Person) -> None:
    platform.open_window(li, MESSAGE)
    li.follows = False
    assert code(custom_send(platform, TEXT)) == 45015


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        ({"touser": "oNobody"}, 40003),
        ({"msgtype": "poem"}, 40008),
        ({"text": {"content": " "}}, 44004),
        ({"text": {"content": "字" * 683}}, 45002),
        ({"msgtype": "image", "image": {"media_id": "gone"}}, 40007),
        ({"msgtype": "news", "news": {"articles": [1, 2]}}, 45008),
        ({"msgtype": "image", "image": {"media_id": "kept"}}, 0),
        ({"msgtype": "msgmenu", "msgmenu": {"head_content": "?", "list": [{"id": "1", "content": "是"}]}}, 0),
    ],
)
def test_custom_send_content(platform: Platform, li: Person, change: dict[str, object], expected: int) -> None:
    platform.open_window(li, MESSAGE)
    platform.state.media["kept"] = Medium(content_type="image/png", created=platform.now)
    assert code(custom_send(platform, {**TEXT, **change})) == expected


def test_custom_send_of_an_unverified_or_blocked_account(platform: Platform, li: Person) -> None:
    platform.open_window(li, MESSAGE)
    li.blocked = True
    blocked = code(custom_send(platform, TEXT))
    platform.verified = False
    assert (blocked, code(custom_send(platform, TEXT)), li.chat) == (43019, 40200, [])


def test_typing_rules(platform: Platform, li: Person, clock: MovableClock) -> None:
    def ask(command: str) -> int:
        return code(typing(platform, {"touser": LI, "command": command}))

    quiet = ask("Typing")
    platform.open_window(li, MESSAGE)
    talking = [ask("Dance"), ask("Typing"), ask("Typing"), ask("CancelTyping"), ask("Typing")]
    clock.advance(timedelta(seconds=31))
    assert (quiet, talking, ask("Typing")) == (45080, [45072, 0, 45081, 0, 0], 45080)


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        ({}, "ok"),
        ({"touser": "oNobody"}, "invalid openid"),
        ({"template_id": "tmpl-other"}, "invalid template_id"),
        ({"data": {**DATA, "thing2": {"value": ""}}}, "argument invalid! data.thing2.value is empty"),
        ({"data": {**DATA, "thing3": {"value": "长" * 21}}}, "argument invalid! data.thing3.value invalid"),
        ({"data": {**DATA, "character_string1": {"value": "编号"}}},
         "argument invalid! data.character_string1.value invalid"),
        ({"data": "junk"}, "argument invalid! data"),
    ],
)  # fmt: skip
def test_template_send_answers(platform: Platform, change: dict[str, object], expected: str) -> None:
    assert template_send(platform, {**NOTICE, **change})["errmsg"] == expected


def test_template_send_needs_a_follower(platform: Platform, li: Person) -> None:
    li.follows = False
    assert code(template_send(platform, NOTICE)) == 43004


def test_template_send_shows_a_card_and_plans_the_receipt(platform: Platform, li: Person) -> None:
    msgid = template_send(platform, {**NOTICE, "url": "http://x/p/1"})["msgid"]
    assert [(one.title, one.url, one.fields["编号"]) for one in li.chat] == [
        ("办理进度通知", "http://x/p/1", "GK-4T7X-2M9")
    ]
    assert platform.state.receipts[0].fields == [
        ("Event", "TEMPLATESENDJOBFINISH"), ("MsgID", str(msgid)), ("Status", "success"),
    ]  # fmt: skip


def test_template_send_same_client_msg_id_once_in_ten_minutes(
    platform: Platform, li: Person, clock: MovableClock
) -> None:
    once = {**NOTICE, "client_msg_id": "row-1"}
    ids = [template_send(platform, once)["msgid"] for _ in range(2)]
    shown = len(li.chat)
    clock.advance(timedelta(minutes=10))
    template_send(platform, once)
    assert (ids[0] == ids[1], shown, len(li.chat)) == (True, 1, 2)


@pytest.mark.parametrize(("blocked", "status"), [(True, "failed:user block"), (False, "failed: system failed")])
def test_template_send_that_does_not_arrive_is_told_later(
    platform: Platform, li: Person, blocked: bool, status: str
) -> None:
    li.blocked = blocked
    platform.receipt_status = "failed: system failed"
    template_send(platform, NOTICE)
    assert (li.chat, platform.state.receipts[0].fields[2]) == ([], ("Status", status))


def test_subscribe_send_uses_up_a_grant(platform: Platform, li: Person) -> None:
    platform.state.templates["sub"] = Template(kind="subscribe", title="订阅", fields={"thing2": "事项"})
    li.follows = False
    ask = {**NOTICE, "template_id": "sub"}
    refused = code(subscribe_send(platform, ask))
    li.grants["sub"] = 1
    assert (refused, code(subscribe_send(platform, ask)), code(subscribe_send(platform, ask))) == (43101, 0, 43101)


def test_notices_of_the_other_kind_are_refused(platform: Platform) -> None:
    platform.state.templates["sub"] = Template(kind="subscribe", title="订阅", fields={})
    mixed = (template_send(platform, {**NOTICE, "template_id": "sub"}), subscribe_send(platform, NOTICE))
    assert [code(reply) for reply in mixed] == [40037, 40037]

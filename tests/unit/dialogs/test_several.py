"""Several wishes in one message. An account is to end once its data are in one's hands: both stand in the request."""

from __future__ import annotations

import pytest

from dialogs.hearing import hear
from dialogs.model import Input, Leak
from dialogs.told.stated import stated_rights
from dialogs.understanding import understand
from dialogs.words.several import in_turn
from tests.talk import START, Chat


@pytest.mark.parametrize(
    ("text", "rights"),
    [
        ("1 先把广告短信给我停了 2 停完再让我看看你们存了我什么", {"withdraw", "access"}),
        ("一、给我一份我的信息 二、删掉账号", {"copy", "close_account"}),
        ("①复制一份我的信息 ②删除我的信息", {"copy", "delete"}),
        ("first send me a copy and then close my account", {"copy", "close_account"}),
        ("first stop the marketing texts, then delete my data", {"withdraw", "delete"}),
    ],
)
def test_each_part_says_what_it_wants(text: str, rights: set[str]) -> None:
    assert set(in_turn(understand(text)).rights) == rights


@pytest.mark.parametrize(
    "text", ["我先看看", "1. 旧的是139 2. 新的是138", "先别删 再等等", "先看看再说", "第一次用 第二天就忘了"]
)
def test_one_wish_stays_one(text: str) -> None:
    whole = understand(text)
    assert in_turn(whole) is whole


def test_both_wishes_stand_in_one_request() -> None:
    chat = Chat()
    chat.say("1 先把广告短信给我停了 2 停完再让我看看你们存了我什么")
    assert set(chat.draft.rights) == {"withdraw", "access"}


def _stated(text: str) -> tuple[str, ...]:
    return stated_rights(hear(Input("text", text), None, START).understood)


@pytest.mark.parametrize(
    ("text", "rights"),
    [
        ("删信息并且别再给我打电话", {"delete", "withdraw"}),
        ("别发邮件了 把我邮箱删了", {"delete", "withdraw"}),
        ("查信息、改电话、停广告", {"access", "correct", "withdraw"}),
        ("查我的信息 再把错的地址改了 改成湖州市南浔区人民路1号", {"access", "correct"}),
        ("我要查信息，地址也改一下，改成人民路1号，李雷13800001234客户", {"access", "correct"}),
        ("改一下我登记的邮箱 还有把广告停了", {"correct", "withdraw"}),
        ("修改我的邮箱 和 撤回推广同意 还有查查你们有我啥", {"access", "correct", "withdraw"}),
        ("show me my data, change my phone, stop the ads", {"access", "correct", "withdraw"}),
        ("take me off your mailing list and delete my data", {"withdraw", "delete"}),
    ],
)
def test_no_order_of_a_line_is_dropped(text: str, rights: set[str]) -> None:
    assert set(_stated(text)) == rights


@pytest.mark.parametrize(
    ("text", "rights"),
    [
        ("我不同意了 把我信息删了", ("delete",)),
        ("退订早退过了 这次是要你们把号码删了", ("delete",)),
        ("复制的我存好了 把你们的原档删除", ("delete",)),
        ("换手机号空档期 先冻结资料", ("restrict",)),
        ("删了我就没证据了 别删 但是停", ("restrict",)),
        ("停用和删掉 哪个对我更狠一点", ("explain",)),
        ("changed contractor, transfer my details", ("transfer",)),
    ],
)
def test_a_reason_a_refusal_and_a_choice_are_no_orders(text: str, rights: tuple[str, ...]) -> None:
    assert _stated(text) == rights


def test_a_complaint_keeps_the_wish_beside_it() -> None:
    chat = Chat()
    chat.say("我要投诉你们泄露我信息 顺便把我信息全删了 李雷13800001234")
    assert chat.draft.rights == ("delete",)
    assert [effect for effect in chat.effects if isinstance(effect, Leak)]
    assert not Chat().say("我要投诉你们泄露我信息").startswith("好的，删除")


@pytest.mark.parametrize(
    ("text", "right"),
    [
        ("Can you delete my email from your newsletter? tom@x.com", "withdraw"),
        ("把我从你们邮件列表里删掉 tom@x.com", "withdraw"),
        ("remove my address from the marketing list", "withdraw"),
        ("delete my data from your mailing list", "delete"),
        ("把我的邮箱从你们系统里删掉", "delete"),
        ("delete my email from your records", "delete"),
    ],
)
def test_off_a_list_ends_the_sending_only(text: str, right: str) -> None:
    assert _stated(text) == (right,)


@pytest.mark.parametrize(
    ("text", "rights"),
    [
        ("一个是想看监控录到我啥 一个是冻起来别用", {"access", "restrict"}),
        (
            "那天在电梯里跟人吵起来了。我要看看录像里有什么，还有那段视频先锁起来，莫拿去用也莫给别人看",
            {"access", "restrict"},
        ),
        ("给我复印一份合同，再把剩下的封存起来", {"copy", "restrict"}),
        ("show me my footage, and lock it so that nobody uses it", {"access", "restrict"}),
        ("账号锁住了，我想看看你们存了我哪些信息", {"access"}),
        ("你们把我账号锁住了 给我看记录", {"access"}),
    ],
)
def test_what_is_to_be_seen_and_what_is_to_rest(text: str, rights: set[str]) -> None:
    assert set(_stated(text)) == rights


BOTH = {"copy", "close_account"}


@pytest.mark.parametrize(
    "text",
    [
        "cant log in any more. please shut down my account but send me my data first",
        "I want my account gone, and all the data sent to me beforehand",
        "want my profile closed and also a copy of everything first",
        "账号登不上了，关掉吧，先把我的数据发我一份",
        "我的账户不要了想销户，之前的资料先给我导出一份",
    ],
)
def test_copy_before_the_end_and_the_end_are_both_asked_for(text: str) -> None:
    chat = Chat()
    chat.say(text)
    assert set(chat.draft.rights) == BOTH


@pytest.mark.parametrize(
    "text", ["don't close my account, first send me a copy of my data", "账号先别注销，把资料发我一份"]
)
def test_end_that_is_not_wanted_is_not_asked_for(text: str) -> None:
    chat = Chat()
    chat.say(text)
    assert "close_account" not in chat.draft.rights

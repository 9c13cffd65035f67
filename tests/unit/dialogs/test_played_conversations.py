"""Lines from whole conversations as different people hold them, each with what a good clerk makes of it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.talk import SETTINGS, Chat, PlainFacts

LOOK = ("我要查一下我的信息", "个人客户")
FOR_FATHER = ("我要查一下我爸的信息", "个人客户")
CHANGE = ("我的手机号要改一下", "个人客户")
DELETE = ("删掉我的信息",)
LAWYER = ("本人系律师，代表当事人行使查阅复制权", "个人客户", "有")


def talking(*lines: str) -> Chat:
    chat = Chat(facts=PlainFacts(settings=replace(SETTINGS, sms=True)))
    chat.say(*lines)
    return chat


@pytest.mark.parametrize("line", ["你是机器还是小姑娘啊 回得蛮快", "你是机器还是真人啊", "你是真人吗 回得蛮快"])
def test_who_answers_here_is_told_and_is_no_name(line: str) -> None:
    chat = talking(*LOOK, line)
    assert (chat.question, chat.draft.name, "助手" in chat.heard[-1]) == ("ask_name", "", True)


@pytest.mark.parametrize(
    ("line", "group"),
    [("4 吧 我也说不清", "2.7"), ("2，我不太确定", "2.4"), ("第二个吧 我也不知道", "2.4"), ("我说不清", "other")],
)
def test_number_chosen_unsurely_is_chosen(line: str, group: str) -> None:
    assert talking(*DELETE, line).draft.group == group


@pytest.mark.parametrize(
    ("line", "told"),
    [("Tom Fletcher, is this going to take long?", "2026-12-23"), ("李雷 收短信扣钱吗", "不收费")],
)
def test_question_beside_the_name_is_answered(line: str, told: str) -> None:
    start = LOOK if not line.isascii() else ("I want to see my data", "customer")
    chat = talking(*start, line)
    assert (chat.question, told in chat.heard[-1]) == ("ask_phone", True)


def test_code_is_taken_however_long_it_took() -> None:
    chat = talking(*LOOK, "李雷", "13800001234")
    chat.say(f"{chat.code} 你们这短信等了三分钟才来")
    assert (chat.question, chat.draft.proven) == ("id_consent", True)


@pytest.mark.parametrize("line", ["等哈 我看一眼新号是多少", "我先看看新号是多少", "我看下我的新地址"])
def test_looking_up_what_is_new_wants_no_look_at_our_files(line: str) -> None:
    chat = talking(*CHANGE, line)
    assert (chat.question, chat.draft.rights) == ("ask_detail", ("correct",))


@pytest.mark.parametrize("line", ["改做13400007474 唔該快啲 拖咗好耐", "改成13400007474 麻烦快点 拖了好久"])
def test_value_before_a_grumble_is_the_answer(line: str) -> None:
    chat = talking(*CHANGE, line)
    assert (chat.question, "13400007474" in chat.draft.detail) == ("ask_name", True)


@pytest.mark.parametrize("line", ["伊脑子清爽", "她自己会用微信 我教她"])
def test_what_is_beside_the_authority_is_told_what_else_can_be_done(line: str) -> None:
    chat = talking(*FOR_FATHER, line)
    assert chat.question == "ask_proxy"
    assert "请对方自己用微信" in chat.heard[-1]


@pytest.mark.parametrize("line", ["拍照行吗 我明天叫女儿弄", "身份证啊 拍照行伐 我明天叫女儿弄"])
def test_no_apology_stands_behind_an_answer(line: str) -> None:
    chat = talking(*LOOK, "李雷", "13800001234")
    chat.say(chat.code, line)
    assert ("拍照发到这里" in chat.heard[-1], "没听明白" in chat.heard[-1]) == (True, False)


@pytest.mark.parametrize("line", ["my passport photo is terrible", "身份证照片太丑了"])
def test_how_a_photo_looks_puts_no_paper_off(line: str) -> None:
    chat = talking(*LOOK, "李雷", "13800001234")
    chat.say(chat.code, "同意", line)
    assert (chat.question, chat.draft.paper_later) == ("ask_id", False)


@pytest.mark.parametrize("line", ["周明远，当事人为吴建国", "李梅，委托人叫王明"])
def test_words_around_two_names_are_no_remark(line: str) -> None:
    chat = talking(*LAWYER, line)
    assert (bool(chat.draft.name and chat.draft.subject_name), chat.draft.lines) == (True, ())


@pytest.mark.parametrize(
    "line", ["delete my account and my data", "注销账号和数据", "remove my account and everything you have on me"]
)
def test_account_and_data_are_both_to_go(line: str) -> None:
    assert talking(line).draft.rights == ("delete", "close_account")


@pytest.mark.parametrize(
    ("lines", "group"),
    [
        (("想把我的资料转到别的公司去 我是你们供应商那边跑业务的 得等多久啊",), "2.3"),
        (("我是租客 想查一下你们有没有我的电话",), "other"),
        (("在吗", "就是去年面试的事"), "2.5"),
    ],
)
def test_who_they_are_is_heard_beside_the_wish(lines: tuple[str, ...], group: str) -> None:
    assert talking(*lines).draft.group == group


def test_end_to_the_calls_complained_of_is_not_asked_for_again() -> None:
    chat = talking("我老公把我电话留给你们了 我不想要电话", "1", "2")
    assert (chat.question, chat.draft.uses) == ("ask_name", ("marketing",))


@pytest.mark.parametrize(
    "line",
    ["哎呀小姑娘你好呀 我想问问我那个电话能不能换一个 以前那个我女儿拿去用了", "小姑娘你好呀 我那个电话能不能换一个"],
)
def test_who_is_spoken_to_is_nobodys_child(line: str) -> None:
    assert talking(line).draft.requester == "self"

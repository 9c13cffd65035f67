"""A correction goes where it belongs, a refusal asks for nothing, and a condition outlives a change of the right."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.domain.rights import Right
from dialogs.model import AddWords, Talk
from dialogs.told.stated import refuses_deletion
from dialogs.told.values import states_value
from dialogs.understanding import parse, understand
from tests.talk import SETTINGS, Chat, PlainFacts, a_case

CLOSING = ("我要注销账号", "13900001041注册的")
TO_THE_CARD = ("孙悦", "收不到，改用证件", "不同意")


def told(*lines: str) -> Chat:
    chat = Chat(PlainFacts(settings=replace(SETTINGS, sms=True)))
    chat.say(*lines)
    return chat


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("姓名 李蕾改李雷", True),
        ("地址3栋改5栋", True),
        ("李磊 改 李雷", True),
        ("我要改我的电话", False),
        ("帮我改名字", False),
    ],
)
def test_one_value_for_another_of_its_kind_is_stated(text: str, value: bool) -> None:
    assert states_value(understand(text)) is value


def test_correction_told_at_the_next_question_is_kept() -> None:
    chat = told("我要更正", "姓名 李蕾改李雷", "客户")
    assert (chat.question, chat.draft.detail, chat.draft.name) == ("ask_name", "姓名 李蕾改李雷", "")


@pytest.mark.parametrize(
    ("text", "kept"), [("说明那里 应该是 李磊 改 李雷", "李磊 改 李雷"), ("说明改成地址5栋", "地址5栋")]
)
def test_remark_on_the_details_renames_nobody(text: str, kept: str) -> None:
    chat = told("我要更正", "姓名 李蕾改李雷", "客户", "李雷", "没有", "不同意", "改一下", text)
    assert (chat.draft.name, chat.draft.detail) == ("李雷", f"姓名 李蕾改李雷\n{kept}")


@pytest.mark.parametrize(
    ("text", "refuses"),
    [
        ("我不同意删订单", True),
        ("我是说不同意你们把订单删了", True),
        ("I didn't ask you to delete my orders", True),
        ("我没同意过，删掉", False),
        ("我没同意你们存我的信息都删了", False),
        ("I don't agree, delete my data", False),
    ],
)
def test_refused_deletion_is_told_from_one_without_consent(text: str, refuses: bool) -> None:
    assert refuses_deletion(text) is refuses


@pytest.mark.parametrize("text", ["不是 我不同意删订单", "订单别删"])
def test_what_is_to_stay_goes_into_the_closing(text: str) -> None:
    chat = told(*CLOSING, *TO_THE_CARD, text)
    assert (chat.question, chat.draft.rights) == ("confirm", ("close_account",))
    assert chat.draft.detail == f"{CLOSING[1]}\n{text}"


def test_part_of_a_deletion_that_is_refused_stays() -> None:
    chat = told("我要删除我的信息", "客户", "其实不同意删维修记录")
    assert (chat.question, chat.draft.scope, chat.draft.grounds) == ("ask_ground", "其实不同意删维修记录", ())


@pytest.mark.parametrize("text", ["说明写错了", "说明改一下"])
def test_details_without_words_are_left_as_they_are(text: str) -> None:
    chat = told(*CLOSING, *TO_THE_CARD, text)
    assert chat.draft.detail in (CLOSING[1], "")


def test_refusal_after_the_end_takes_the_closing_up_again() -> None:
    chat = told(*CLOSING, "孙悦", "算了", "不是 我是说不同意删订单")
    assert (chat.question, chat.draft.rights) == ("ask_otp", ("close_account",))


def test_condition_outlives_the_change_of_the_right() -> None:
    chat = told(*CLOSING, "改成只关推送", "哎还是注销吧 但订单别删")
    assert chat.draft.rights == ("close_account",)
    assert chat.draft.detail == f"{CLOSING[1]}\n哎还是注销吧 但订单别删"


def test_condition_of_the_first_line_stands_beside_the_account() -> None:
    chat = told("注销账号 但订单别删", CLOSING[1])
    assert chat.draft.detail == f"注销账号 但订单别删\n{CLOSING[1]}"


@pytest.mark.parametrize(
    ("text", "right"), [("不删了改查", "access"), ("别删了，改复制吧", "copy"), ("不查了 改注销", "close_account")]
)
def test_one_right_is_given_up_for_another(text: str, right: str) -> None:
    assert told("删信息" if "删" in text else "查信息", "客户", text).draft.rights == (right,)


@pytest.mark.parametrize("text", ["没取消 继续", "我没取消", "I didn't cancel, continue"])
def test_denied_end_is_none(text: str) -> None:
    chat = told("查信息", "客户", "取消", text)
    assert (chat.question, chat.draft.rights) == ("ask_name", ("access",))


def test_of_two_groups_the_one_meant_first_is_taken() -> None:
    assert told("想看我的资料", "个人客户也投过简历", "那先客户的").draft.group == "2.4"


def test_all_of_it_after_the_receipt_joins_the_case() -> None:
    facts = PlainFacts(held=[a_case("GK-4T7X-2M9", right=Right.ACCESS)])
    chat = Chat(facts, Talk(question="after_done", updated_at=facts.now))
    chat.say("等等 还是全部都要")
    assert AddWords("GK-4T7X-2M9", "等等 还是全部都要") in chat.effects


@pytest.mark.parametrize("text", ["官网呢", "你们官网在哪", "what's your website?"])
def test_website_is_asked_for_and_nothing_is_recorded(text: str) -> None:
    chat = told("怎么知道不是骗子", text)
    assert (chat.draft.rights, chat.draft.group, chat.draft.detail) == ((), "", "")


def test_words_to_be_explained_name_no_account() -> None:
    chat = Chat(talk=Talk(flow="request", question="confirm", draft={"rights": ["explain"], "detail": "官网呢"}))
    chat.say("我要注销账号")
    assert (chat.question, chat.draft.detail) == ("ask_detail", "")


@pytest.mark.parametrize(
    ("text", "name"), [("那写陈一", "陈一"), ("名字陈一", "陈一"), ("姓名李雷", "李雷"), ("名字写错了", "")]
)
def test_name_is_read_behind_its_label(text: str, name: str) -> None:
    assert (parse("name", text).value or "") == name


@pytest.mark.parametrize(
    ("text", "right"),
    [
        ("算了 改成查吧", "access"), ("算了，改成看吧", "access"), ("算了，换成要一份", "copy"),
        ("forget it, change it to access", "access"), ("never mind, make it a copy", "copy"),
    ],
)  # fmt: skip
def test_never_mind_and_another_right_goes_on_with_that_one(text: str, right: str) -> None:
    chat = Chat()
    chat.say("删信息", "客户", text)
    assert (chat.question, chat.draft.rights) == ("ask_name", (right,))
    chat.say("李雷")
    assert (chat.question, chat.draft.name) == ("ask_email", "李雷")


@pytest.mark.parametrize("text", ["算了 不删了", "算了", "forget it"])
def test_never_mind_alone_ends_the_form(text: str) -> None:
    chat = Chat()
    chat.say("删信息", "客户", text)
    assert chat.question == "after_done"


@pytest.mark.parametrize(
    ("wish", "rights"), [("我想删掉我在你们那的号", ("close_account",)), ("删除我的信息", ("delete",))]
)
def test_an_account_that_was_named_stands_on_the_card_and_may_be_kept_after_all(
    wish: str, rights: tuple[str, ...]
) -> None:
    chat = Chat()
    chat.say(wish, "账号是lilei88")
    chat.fill({"ask_ground": "说不清", "ask_name": "李雷", "ask_email": "li.lei@example.com", "id_consent": "先提交"})
    assert (chat.draft.rights, chat.draft.detail, chat.draft.group) == (rights, "账号是lilei88", "2.7")
    chat.say("那算了 不注销了")
    assert chat.question == "after_done"


def test_no_end_of_an_account_is_no_end_of_a_request_to_look() -> None:
    chat = Chat()
    chat.say("查信息", "客户")
    chat.fill({"ask_name": "李雷", "ask_email": "li.lei@example.com", "id_consent": "先提交"})
    chat.say("那算了 不注销了")
    assert chat.question == "confirm"


@pytest.mark.parametrize(
    "line", ["等等，资料别删了，保修还要用的。就把推销电话停掉，这个我不同意了", "别删了，只停推销电话，这个我不同意了"]
)
def test_deletion_given_up_for_the_end_of_calls_at_the_question_for_its_reason(line: str) -> None:
    chat = Chat()
    chat.say("天天打电话推销，把我的资料全给我删掉", "2")
    assert chat.question == "ask_ground"
    chat.say(line)
    assert (chat.draft.rights, chat.draft.grounds) == (("withdraw",), ())


def test_group_is_put_right_by_what_was_never_done() -> None:
    chat = Chat()
    chat.say("我要看下我在你们系统里登记了些啥", "投简历的", "哎不对不对，看岔行了，我没投过简历，我是买你们别墅电梯的")
    assert (chat.draft.rights, chat.draft.group) == (("access",), "2.4")


def test_how_somebody_writes_is_no_wish_for_a_human() -> None:
    chat = Chat()
    chat.say("ni hao, wo da hanzi man, yong pinyin gen ni shuo")
    assert (chat.question, chat.draft.handed) == ("ask_right", False)

"""What consent is withdrawn for: as it was said, never more; and what is to go on."""

from __future__ import annotations

from dataclasses import replace

import pytest

from dialogs.told.uses import stopped_uses
from tests.talk import SETTINGS, Chat, PlainFacts


def told(*lines: str) -> Chat:
    chat = Chat(PlainFacts(settings=replace(SETTINGS, sms=True)))
    chat.say(*lines)
    return chat


@pytest.mark.parametrize(
    ("text", "uses"),
    [
        ("不要给我发短信了", ("marketing",)),
        ("別再打電話給我", ("marketing",)),
        ("please stop texting me", ("marketing",)),
        ("请停止發送廣告簡訊給我", ("marketing",)),
        ("不要给我寄合同", ()),
        ("do not process my data", ()),
        ("我是合作伙伴", ()),
        ("别给合作公司", ("sharing",)),
        ("都撤回吧", ("all",)),
        ("all of it", ("all",)),
    ],
)
def test_use_is_read_from_the_words_for_it(text: str, uses: tuple[str, ...]) -> None:
    assert stopped_uses(text) == uses


def test_who_is_not_to_be_written_to_is_not_asked_what_should_stop() -> None:
    chat = told("不要给我发短信了", "个人客户")
    assert (chat.question, chat.draft.uses, chat.draft.detail) == ("ask_name", ("marketing",), "不要给我发短信了")


def test_skipping_never_stops_more_than_was_said() -> None:
    chat = told("撤回同意", "个人客户", "跳过")
    assert (chat.question, chat.draft.uses, chat.draft.detail) == ("ask_name", (), "撤回同意")


@pytest.mark.parametrize("text", ["都停了吧", "都撤", "全部都撤", "都撤回吧", "凡是同意的都不同意了", "stop all of it"])
def test_all_of_it_means_the_uses_and_not_the_form(text: str) -> None:
    chat = told("撤回同意", "合作伙伴", text)
    assert (chat.question, chat.draft.uses) == ("ask_name", ("all",))


@pytest.mark.parametrize(("text", "uses"), [("都撤", ("all",)), ("都停了吧", ("marketing",))])
def test_all_of_it_a_question_later(text: str, uses: tuple[str, ...]) -> None:
    chat = told("撤回同意", "合作伙伴", "推广", text)
    assert (chat.question, chat.draft.uses) == ("ask_name", uses)


def test_who_somebody_is_names_no_use() -> None:
    assert told("撤回同意", "合作伙伴").question == "ask_detail"


def test_what_is_to_go_on_stays_in_its_words() -> None:
    said = "会不会把我报修的短信也停了？那个要留着"
    chat = told("不要给我发短信了", "个人客户", "跳过", "跳过", said)
    assert (chat.question, chat.draft.uses) == ("confirm", ("marketing",))
    assert said in chat.draft.detail
    assert "照发" in chat.heard[-1]


def test_fear_for_service_is_answered_and_changes_nothing() -> None:
    chat = told("不要给我发短信了", "个人客户", "跳过", "跳过")
    before = chat.draft.detail
    assert "照发" in chat.say("报修的短信会不会也停了？")
    assert chat.draft.detail == before


def test_use_that_is_to_go_on_is_not_stopped() -> None:
    assert stopped_uses("推广的不要停，别的都停") == ()
    assert stopped_uses("别停推广 只停共享给伙伴的") == ("sharing",)
    assert stopped_uses("不要给我发邮件 打电话就行") == ()
    assert stopped_uses("don't stop sending me texts about repairs") == ()


def test_withdrawal_with_neither_name_nor_number_is_told_once_what_that_means() -> None:
    chat = Chat()
    chat.say("别再给我发短信了", "2", "跳过")

    told = chat.say("跳过")

    assert "同事只能从您的微信来查" in told
    assert chat.question == "confirm"


@pytest.mark.parametrize("text", ["好的", "提交", "行"])
def test_number_that_may_be_skipped_is_skipped_by_a_nod(text: str) -> None:
    chat = Chat()
    chat.say("撤回同意", "2", "1", "李雷")

    chat.say(text)

    assert chat.question == "confirm"


def test_how_somebody_knows_us_is_no_name_and_asks_for_nobody_else() -> None:
    chat = Chat()
    chat.say("撤回同意", "5", "1")

    chat.say("客户")

    assert (chat.talk.draft["group"], chat.talk.draft.get("requester"), chat.question) == ("2.4", None, "ask_name")


def test_what_follows_a_withdrawal_is_told_where_it_is_asked() -> None:
    chat = Chat()
    chat.say("撤回同意", "2", "1", "李雷")

    assert "以前的使用仍有效" in chat.say("那撤回以后呢")


def test_told_again_how_much_it_disturbs_is_no_misunderstanding() -> None:
    chat = Chat()
    chat.say("别给我打电话推销")

    assert "抱歉，没听明白" not in chat.say("你们天天打电话烦死了")


@pytest.mark.parametrize(
    ("text", "uses"),
    [
        ("短信别发了 电话可以打", ("marketing_sms",)),
        ("别打电话推销，邮件照发", ("marketing_calls",)),
        ("推广都别发 电话可以", ("marketing_sms", "marketing_mail")),
        ("stop texting me, calls are fine", ("marketing_sms",)),
        ("电话不可以打，短信也别发", ("marketing",)),
    ],
)
def test_way_that_is_left_open_is_no_use_to_stop(text: str, uses: tuple[str, ...]) -> None:
    assert stopped_uses(text) == uses


def test_way_spared_later_is_taken_off_the_card() -> None:
    chat = told("别给我发广告", "网站用户", "跳过", "跳过", "邮件可以发")
    assert (chat.draft.uses, chat.draft.detail) == (("marketing_calls", "marketing_sms"), "邮件可以发")


@pytest.mark.parametrize("text", ["帮我停掉所有推销,再把数据给我拷一份", "stop the ads and send me a copy of my data"])
def test_end_of_advertisements_stands_beside_a_copy(text: str) -> None:
    assert told(text).draft.rights == ("copy", "withdraw")


@pytest.mark.parametrize("text", ["删了", "删掉吧"])
def test_deletion_at_the_card_of_a_withdrawal_joins_it(text: str) -> None:
    chat = told("我要撤回人脸识别的同意,小区梯控那个,我叫李雷 13800001234", "都不是", text)
    assert chat.draft.rights == ("withdraw", "delete")


@pytest.mark.parametrize("text", ["the texts about maintenance plans", "保养套餐的短信"])
def test_which_messages_are_to_stop_goes_along(text: str) -> None:
    chat = told("别再给我发推销短信", "个人客户", text)
    assert (chat.question, text in chat.draft.detail) == ("ask_name", True)


@pytest.mark.parametrize(
    "text",
    ["档案留着别删 维修还得用", "我的信息不要删除，保养还要找你们", "don't delete anything, I still need the repairs"],
)
def test_what_stays_beside_a_withdrawal_adds_nothing_to_it(text: str) -> None:
    chat = told("别再给我推销了 我不同意", "个人客户", text)
    assert (chat.draft.rights, chat.question, text in chat.draft.detail) == (("withdraw",), "ask_name", True)
    assert chat.turn is not None
    assert "confirm.goes_on" in [said.phrase.key for said in chat.turn.says]


@pytest.mark.parametrize(
    "lines",
    [
        ("不许再打推销电话了 我不同意", "天天打 别再拿我号码推销了", "档案别删 维修还要用"),
        ("不许再打推销电话了 我不同意", "档案别删 维修还要用", "档案别删 维修还要用"),
    ],
)
def test_going_on_about_the_wish_lets_no_question_pass(lines: tuple[str, ...]) -> None:
    assert told(*lines).question == "ask_group"

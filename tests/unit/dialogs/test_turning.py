"""What ends a form, turns it to another right, or only sounds like it."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from bot.domain.cases import State
from bot.domain.rights import Right
from dialogs.model import AddWords, Emergency, OpenCase, Talk
from tests.talk import START, Chat, PlainFacts, a_case

NUMBER = "GK-4T7X-2M9"
FILLED = ("查一下你们存了我啥", "2", "李雷", "li.lei@example.com", "收不到，改用证件", "同意")


@pytest.mark.parametrize("text", ["那不给就办不了是吧", "我不想给身份证"])
def test_whoever_keeps_the_paper_goes_on_without_it(text: str) -> None:
    chat = Chat()
    chat.say(*FILLED, text)
    assert (chat.question, chat.draft.papers, chat.draft.paper_later) == ("confirm", (), True)


@pytest.mark.parametrize("text", ["对 这回别再写错了", "嗯 别弄错了", "没问题 赶紧的"])
def test_yes_with_a_reminder_submits(text: str) -> None:
    chat = Chat()
    chat.say(*FILLED, "330503198804129977", text)
    assert len([effect for effect in chat.effects if isinstance(effect, OpenCase)]) == 1


@pytest.mark.parametrize("text", ["对 名字错了", "行 不过电话换一个", "对吗"])
def test_yes_with_a_change_submits_nothing(text: str) -> None:
    chat = Chat()
    chat.say(*FILLED, "330503198804129977", text)
    assert not [effect for effect in chat.effects if isinstance(effect, OpenCase)]


@pytest.mark.parametrize(
    "text", ["没人困在电梯里 我是说短信！", "不是被困住 就是打个比方", "nobody is stuck, it's about your texts"]
)
def test_denied_danger_is_none(text: str) -> None:
    chat = Chat()
    chat.say("天天发促销短信 烦死了", text)
    assert not [effect for effect in chat.effects if isinstance(effect, Emergency)]


def test_denied_entrapment_with_smoke_is_danger() -> None:
    chat = Chat()
    chat.say("没人困在里面 但是电梯冒烟了")
    assert [effect for effect in chat.effects if isinstance(effect, Emergency)]


def test_another_language_with_a_reason_ends_nothing() -> None:
    chat = Chat()
    chat.say("I'd like to see what data you hold about me", "2", "算了我还是说中文吧 打字快")
    assert (chat.question, chat.draft.rights) == ("ask_name", ("access",))


@pytest.mark.parametrize(
    ("text", "question"),
    [("户口本行吗 我俩在一本上", "ask_name"), ("死亡证明和结婚证都有", "ask_name")],
)
def test_words_about_papers_change_no_right(text: str, question: str) -> None:
    chat = Chat()
    chat.say("我老公去年走了 把他的信息删了吧", "2", "1", text)
    assert (chat.draft.rights, chat.question) == (("delete",), question)


@pytest.mark.parametrize("text", ["人都不在了 还留着做什么", "参观都完了 还留着干嘛", "没录取嘛 留着也没用了"])
def test_rhetorical_reason_is_a_reason(text: str) -> None:
    chat = Chat()
    chat.say("把我的信息删了吧", "2", text)
    assert (chat.draft.rights, chat.draft.grounds) == (("delete",), ("8.3(1)",))


def _after_the_receipt() -> Chat:
    chat = Chat(PlainFacts(held=[a_case(NUMBER, state=State.OPEN)]))
    chat.say("谢谢")
    return chat


def test_number_put_right_after_the_receipt_is_added_to_the_case() -> None:
    chat = Chat(PlainFacts())
    chat.say(*FILLED, "330503198804129977", "提交")
    chat.facts.held = [a_case(NUMBER, state=State.OPEN)]
    chat.say("打错了 是13600002303", after=timedelta(minutes=1))
    assert AddWords(NUMBER, "打错了 是13600002303") in chat.effects


@pytest.mark.parametrize("text", ["hi, can you take that back? I want to keep the account", "刚才那个申请撤了吧"])
def test_request_is_taken_back_whatever_else_is_named(text: str) -> None:
    chat = _after_the_receipt()
    chat.say(text)
    assert (chat.question, chat.draft.case) == ("confirm", NUMBER)


@pytest.mark.parametrize("lines", [("2", "李雷"), ("2", "李雷", "li.lei@example.com"), FILLED[1:]])
def test_cry_is_heard_at_every_question_about_the_person(lines: tuple[str, ...]) -> None:
    chat = Chat()
    chat.say(FILLED[0], *lines, "门打不开了 里面好闷 快来人")
    assert [effect for effect in chat.effects if isinstance(effect, Emergency)]


@pytest.mark.parametrize("text", ["我后悔了，不删了", "我后悔了"])
def test_regret_where_a_no_would_choose_another_road_ends_the_request(text: str) -> None:
    chat = Chat()
    chat.say("删除", "2", "1", "李雷", text)
    assert chat.question == "after_done"
    assert "没有提交" in chat.heard[-1]


def test_a_wish_given_up_and_taken_up_again() -> None:
    chat = Chat()
    chat.say("看看", "求职者", "取消", "还是要看")
    assert chat.draft.rights == ("access",)
    chat.say("2", "算了，改成删除吧")
    assert chat.draft.rights == ("delete",)
    chat.say("算了还是看吧")
    assert chat.draft.rights == ("access",)


def test_a_group_told_late_replaces_the_guess() -> None:
    chat = Chat()
    chat.say("别再传短信给我", "都不是", "个人客户")
    assert (chat.draft.group, chat.draft.detail) == ("2.4", "")


def test_what_is_to_be_deleted_is_no_group() -> None:
    chat = Chat()
    chat.say("我要删", "电话")
    assert (chat.question, chat.draft.group, chat.draft.scope) == ("ask_group", "", "电话")


@pytest.mark.parametrize(
    "text",
    [
        "不用 不是要我的资料 就是卡", "不是个人信息的事 是门禁卡", "我不是要查信息，我是要修电梯",
        "it's not about my data, it's the access card",
    ],
)  # fmt: skip
def test_what_is_not_about_data_ends_the_form(text: str) -> None:
    chat = Chat()
    said = chat.say("查阅", "2", text)
    assert ("400-000-0000" in said, chat.question, chat.draft.name) == (True, "after_done", "")


def test_denial_that_goes_on_about_data_keeps_it() -> None:
    chat = Chat()
    chat.say("查阅", "不是要资料，是要删掉")
    assert chat.draft.rights == ("delete",)


def test_ordinary_matter_is_no_group_and_the_way_out_is_told() -> None:
    chat = Chat()
    said = chat.say("你好 想复制一张", "电梯卡 再复制一张")
    assert ("取消" in said, chat.question) == (True, "ask_group")


@pytest.mark.parametrize("text", ["整个账号", "就是这个小程序的", "用这个手机号注册的"])
def test_this_account_is_enough(text: str) -> None:
    chat = Chat()
    chat.say("注销账号", text)
    assert chat.question == "ask_name"


def test_doubt_about_a_deletion_limits_nothing() -> None:
    chat = Chat()
    said = chat.say("删除我的信息", "2", "不再需要了", "王小", "13900001077", "删不删得掉，先别急")
    assert (chat.draft.rights, "不会自己提交" in said) == (("delete",), True), said


ASKED_FOR_PROOF = (("李雷",), ("李雷", "li.lei@example.com", "收不到，改用证件"))


@pytest.mark.parametrize("given", ASKED_FOR_PROOF)
@pytest.mark.parametrize(
    ("text", "rights"),
    [
        ("不是删，是更正", ("correct",)), ("不，我只想看看", ("access",)), ("不对，我要复制一份", ("copy",)),
        ("no wait, just send me a copy", ("copy",)), ("no wait I only want to see it", ("access",)),
    ],
)  # fmt: skip
def test_a_no_that_puts_the_request_right_refuses_no_proof(
    given: tuple[str, ...], text: str, rights: tuple[str, ...]
) -> None:
    chat = Chat()
    chat.say("删信息", "客户", "说不清", *given)
    asked = chat.question
    chat.say(text)
    assert (chat.question, chat.draft.rights) == ("ask_detail" if rights == ("correct",) else asked, rights)
    assert (chat.draft.consent, chat.draft.detail) == ("", "")


@pytest.mark.parametrize(
    "text",
    [
        "不是不给，是没有", "不同意，你们会转给别人", "不给，删掉我填的", "不想给，复印件也不行", "不", "no",
        "no I already gave you a copy", "no, send me your policy first",
    ],
)  # fmt: skip
def test_a_no_to_the_paper_leaves_the_request_as_it_is(text: str) -> None:
    chat = Chat()
    chat.say("删信息", "客户", "说不清", "李雷", "li.lei@example.com", "收不到，改用证件", text)
    assert chat.draft.rights == ("delete",)


@pytest.mark.parametrize("text", ["我名字不是李雷 是李磊", "不是李雷是李磊", "我不叫李雷，叫李磊"])
def test_a_name_is_put_right_where_consent_is_asked_for(text: str) -> None:
    chat = Chat()
    chat.say(*FILLED[:-1], text)
    assert (chat.draft.name, chat.draft.consent) == ("李磊", "")


def test_that_they_proved_themselves_already_asks_and_refuses_nothing() -> None:
    chat = Chat()
    chat.say(*FILLED[:-1])
    for text in ("为啥还要这个 我不是验证过了", "我不是验证过了"):
        assert "不用提供" not in chat.say(text)
        assert (chat.question, chat.draft.consent) == ("id_consent", "")


def taken_back() -> Chat:
    case = replace(a_case(NUMBER, right=Right.COPY, state=State.CANCELLED), closed_at=START)
    return Chat(PlainFacts(held=[case]), Talk(question="after_done", updated_at=START))


@pytest.mark.parametrize(
    "text", ["还是要办，刚才那份恢复一下", "后悔了，能恢复吗", "那份申请帮我恢复吧", "还是要办", "恢复一下刚才的申请"]
)
def test_a_request_just_taken_back_is_asked_for_again_in_any_words(text: str) -> None:
    chat = taken_back()
    chat.say(text)
    assert (chat.talk.flow, chat.draft.rights) == ("request", ("copy",))


@pytest.mark.parametrize("text", ["撤回的申请能查到吗", "不用恢复了", "删掉的资料能恢复吗"])
def test_what_is_only_asked_after_a_withdrawal_begins_nothing_anew(text: str) -> None:
    chat = taken_back()
    chat.say(text)
    assert chat.draft.rights != ("copy",)


@pytest.mark.parametrize(
    "text",
    [
        "哎呀点错了，别撤",
        "不对不对，我不想撤回，点错了",
        "完了，按错了！申请照常办",
        "手滑了，没想撤",
        "oh no, I pressed the wrong one, please keep my request",
        "sorry, that was a mistake. I didn't want to cancel it",
    ],
)
def test_a_request_taken_back_by_mistake_comes_again(text: str) -> None:
    chat = taken_back()
    chat.say(text)
    assert (chat.talk.flow, chat.draft.rights) == ("request", ("copy",))


@pytest.mark.parametrize("text", ["好的，不用了", "点错了吧你们", "不是，我要改地址", "thanks, keep it simple please"])
def test_what_regrets_nothing_brings_no_request_back(text: str) -> None:
    chat = taken_back()
    chat.say(text)
    assert chat.draft.rights != ("copy",)


def test_changed_into_a_transfer() -> None:
    chat = Chat()
    chat.say("把我的资料导一份出来", "个人客户", "那不导了 改成转过去")
    assert chat.draft.rights == ("transfer",)


def test_what_is_only_asked_about_is_not_added() -> None:
    chat = Chat()
    said = chat.say("把我的资料导一份出来", "个人客户", "先问下 能你们直接转给别家吗 要啥条件")
    assert (chat.draft.rights, chat.question, "四个条件" in said) == (("copy",), "ask_name", True)


def test_a_picture_that_is_not_seen_asks_for_nothing() -> None:
    chat = Chat()
    chat.say("我的信息不全 想补充", "个人客户", "照片看不着啊？那我打 证号T230103000000007 到2029年3月")
    assert (chat.draft.rights, chat.question) == (("supplement",), "ask_name")

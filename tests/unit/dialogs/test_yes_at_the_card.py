"""A clear yes to the card hands in beside thanks, the act itself and what is asked of how it goes on; beside a fear, a
condition, a change, another person or a question of another kind it does not. One item is changed in free words."""

from __future__ import annotations

import pytest

from dialogs.draft import read_draft
from tests.stages import ANSWERS, at
from tests.talk import Chat

LOOK, COPY, DELETE, TRANSFER = "想看看你们存了我什么", "我要一份我的资料", "把我的资料都删了", "把我的资料转给别的公司"


def _card(wish: str, receiver: str = "湖州顺达梯业") -> Chat:
    chat = Chat()
    chat.say(wish)
    chat.fill({**ANSWERS, "ask_receiver": receiver}, until="confirm")
    return chat


@pytest.mark.parametrize(
    ("wish", "text"),
    [
        (DELETE, "对 删 多久能好?"),
        (DELETE, "对，删吧，多久能删完？"),
        (DELETE, "对 删吧 删完会告诉我吗"),
        (LOOK, "all right, yes. how long does it take?"),
        (LOOK, "Yes that's right, thanks. When will I get it?"),
        (LOOK, "yes, submit it. will i hear from you in English?"),
        (LOOK, "Correct. Send it. How do I know when it's done?"),
        (LOOK, "是的 大概几天啊"),
        (LOOK, "没问题，什么时候有结果"),
        (LOOK, "确认，在哪里看进度"),
        (TRANSFER, "是 先转 什么时候转好"),
    ],
)
def test_what_the_receipt_tells_may_be_asked_beside_a_clear_yes(wish: str, text: str) -> None:
    chat = _card(wish)

    chat.say(text)

    assert (chat.question, len(chat.opened)) == ("after_done", 1)


@pytest.mark.parametrize(
    "text",
    [
        "对对对 谢谢老师",
        "对 复制 谢谢",
        "是的没错 辛苦了啊",
        "提交吧 别磨叽了 等半天",
        "没错 提交 有事情打我手机",
        "yes submit!! and thanks, if it really is done in 30 days",
        "莫得问题",
        "对，是我本人",
        "对的，你们公司多久回复",
        "提交，谁联系我",
        "yes, will someone contact me?",
    ],
)
def test_thanks_haste_and_the_act_take_nothing_back(text: str) -> None:
    chat = _card(COPY)
    chat.say(text)
    assert len(chat.opened) == 1


def test_an_earlier_question_makes_no_notice_of_a_clear_yes() -> None:
    chat = at("id_consent")
    chat.say("同意 中不中啊今天能弄好不")
    chat.say(ANSWERS["ask_id"])
    chat.say("对对对 谢谢老师")
    assert len(chat.opened) == 1


@pytest.mark.parametrize(
    ("wish", "text"),
    [
        (LOOK, "对是对 就是有点担心"),
        (LOOK, "yes, if it's free"),
        (LOOK, "yes? no? how long does it take?"),
        (LOOK, "yes, it's for my mother, how long does it take?"),
        (LOOK, "ok thanks, how long would it take if I submit?"),
        (LOOK, "yes but can I withdraw it later?"),
        (LOOK, "yes. where can I change the name?"),
        (LOOK, "right, how long does it take?"),
        (LOOK, "对了 多久能好"),
        (LOOK, "嗯嗯 多久能好"),
        (LOOK, "好的 多久能好"),
        (LOOK, "是的 电话什么时候能改"),
        (LOOK, "是的 最晚什么时候要交"),
        (DELETE, "对 删什么 多久"),
        (LOOK, "submit, if it's free"),
        (LOOK, "对 我还没想好 多久能好"),
        (LOOK, "对你们没意见 多久能好"),
        (LOOK, "对 要钱吗"),
        (LOOK, "好的谢谢 我再看看"),
        (LOOK, "没错吧？谢谢"),
        (DELETE, "对 删 但先给我一份"),
        (DELETE, "对 删 不过合同留着"),
        (DELETE, "对 查 谢谢 多久"),
        (DELETE, "对 删了会影响保修吗"),
    ],
)
def test_half_a_yes_hands_nothing_in(wish: str, text: str) -> None:
    chat = _card(wish)
    chat.say(text)
    assert chat.opened == []


@pytest.mark.parametrize(
    ("text", "receiver"),
    [
        ("等下 公司名我说岔了 是湖州顺达电梯 不是梯业 别的都对", "湖州顺达电梯"),
        ("不是梯业 是湖州顺达电梯", "湖州顺达电梯"),
        ("对了 公司换成湖州恒力电梯吧", "湖州恒力电梯"),
        ("不转顺达了 转给湖州恒力电梯", "湖州恒力电梯"),
        ("接收方不对 要转上海三菱", "上海三菱"),
        ("sorry, wrong company, it should be Northern Lifts", "Northern Lifts"),
        ("公司错了", ""),
        ("你们公司名字写错了吧", "湖州顺达梯业"),
        ("什么时候转过去 转过去要多久", "湖州顺达梯业"),
    ],
)
def test_a_receiver_is_put_right(text: str, receiver: str) -> None:
    chat = _card(TRANSFER)
    chat.say(text)
    assert receiver in (chat.draft.receiver, "")
    assert chat.opened == []


def test_a_receiver_named_as_it_stands_is_noted() -> None:
    chat = _card(TRANSFER, "湖州顺达电梯")
    told = chat.say("等下 公司名我说岔了 是湖州顺达电梯 不是梯业 别的都对")
    assert "湖州顺达电梯" in told
    assert (chat.question, chat.draft.receiver) == ("confirm", "湖州顺达电梯")


def test_a_receiver_told_with_the_wish_is_not_asked_for() -> None:
    chat = Chat()
    chat.say("你们存的我那些资料转给新的那家 湖州顺达梯业 他们催我呢")
    assert "湖州顺达梯业" in chat.draft.receiver


@pytest.mark.parametrize("text", ["范围改成2020年以后的", "the range should be from 2020 on"])
def test_the_range_is_drawn_anew(text: str) -> None:
    chat = _card(COPY)
    chat.say(text)
    assert (chat.question, chat.draft.scope, chat.opened) == ("confirm", text, [])


def test_a_reason_put_right_turns_to_no_other_right() -> None:
    chat = _card(DELETE)
    chat.say("原因不是用不着 是我不同意了")
    assert (chat.draft.rights, chat.draft.grounds) == (("delete",), ("8.3(3)",))


def test_whose_matter_it_is_counts_behind_a_moment() -> None:
    chat = _card(COPY)
    chat.say("等等 是替我妈申请的")
    assert chat.draft.requester == "agent"


def test_a_long_english_line_reopens_what_it_names() -> None:
    chat = _card(COPY)
    chat.say("I need to change my contact, the rest is fine")
    assert chat.question == "ask_email"


def test_what_is_swiped_at_is_not_consented_to() -> None:
    chat = at("id_consent")
    chat.say("我同意你妹")
    assert read_draft(chat.talk.draft).consent != "agreed"


def test_whoever_is_to_be_called_if_need_be_consents() -> None:
    chat = at("id_consent")
    chat.say("好 同意 有问题打我电话")
    assert (chat.question, chat.draft.consent) == ("ask_id", "agreed")


def test_what_is_noted_is_said_once() -> None:
    chat = at("ask_email")
    assert chat.say("li.lei@example.com 白天打 晚上不接").count("记下") == 1


@pytest.mark.parametrize(
    "text", ["我律师刚说跟你们的官司没结 先不删了 你们只存着 这段时间别拿去用", "律师刚才跟我讲 先停用"]
)
def test_what_a_lawyer_says_makes_nobody_an_agent(text: str) -> None:
    chat = Chat()
    for line in ("买梯时候留给你们的都删了吧", "6", text):
        chat.say(line)
    assert (chat.draft.rights, chat.draft.requester) == (("restrict",), "self")


@pytest.mark.parametrize(
    "text",
    ["and if I'm not happy with the answer, where can I take it?", "I'm unhappy with your answer, how do I complain?"],
)
def test_where_to_take_an_answer_is_told(text: str) -> None:
    chat = Chat()
    chat.say("if I send you a privacy request, how many days do you have to answer?")
    told = chat.say(text)
    assert "regulator" in told
    assert "court" in told


@pytest.mark.parametrize(
    "text",
    [
        "是的，会通知我单位吗",
        "对的，能告诉我老公吗",
        "对的，答复能保密吗",
        "是的，结果会告诉我妈吗",
        "yes, can you reply to my lawyer?",
        "submit, will my employer be notified?",
        "对的，什么时候删完 电话留着",
        "是的，删之前会通知我吧",
        "提交，谢谢，如果我老婆同意的话",
        "submit, thank you, provided my boss isn't told",
        "免费的话就提交",
        "yes if free",
        "yes... or maybe not",
        "提交，开玩笑的",
        "他说对的",
        "你说「提交」就行",
        "应该对的",
        "部分正确",
        "对的，号码是瞎编的",
        "对的，就是电话变了",
        "是的，转",
    ],
)
def test_who_else_hears_of_it_a_condition_and_half_a_yes_hold_it_back(text: str) -> None:
    chat = _card(LOOK)
    chat.say(text)
    assert chat.opened == []


@pytest.mark.parametrize(
    "text", ["我妈同意", "客服让我说同意", "I agree, just kidding", "同意但是怕", "同意，会不会泄露？泄露我就不同意"]
)
def test_consent_of_another_or_in_jest_is_none(text: str) -> None:
    chat = at("id_consent")
    chat.say(text)
    assert (chat.question, chat.draft.consent) == ("id_consent", "")


def test_nod_right_behind_the_number_of_a_paper_takes_notice_of_no_earlier_answer() -> None:
    chat = at("id_consent")
    chat.say("不是发过了吗 同意同意", "330503198804129977")
    assert chat.question == "confirm"
    chat.say("ok")
    assert chat.opened
    assert not any("330503198804129977" in line for line in chat.draft.said)

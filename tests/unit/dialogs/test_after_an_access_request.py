"""What is typed right after a request that looks was handed in: where to look, how to reach them, praise, questions."""

from __future__ import annotations

import pytest

from bot.domain.rights import Right
from dialogs.model import AddWords, CallBack, Talk, TalkEffect, Urge
from tests.talk import START, Chat, PlainFacts, a_case

NUMBER = "GK-4T7X-2M9"


def after_the_receipt(text: str) -> Chat:
    chat = Chat(PlainFacts(held=[a_case(NUMBER, right=Right.ACCESS)]))
    chat.talk = Talk(question="after_done", updated_at=START)
    chat.say(text)
    return chat


@pytest.mark.parametrize(
    "text",
    [
        "忘说了 合同号是 GT-2019-0457",
        "合同编号补一下 TL-2018-0032",
        "梯子是2016年装的 在练市镇 可能有助于你们找",
        "my old email on file is may.l@example.com if that helps",
        "我当时登记的邮箱是 zhou@example.com 也许有用",
        "刚提交的那个 里面加一句 重点查发票信息",
        "刚那个申请里补充 我住3栋",
        "please add to my request: i also phoned in 2021",
        "给结果的时候打我白天电话吧 晚上老人睡了",
        "有答复了打我下午的电话 上午开会",
    ],
)
def test_what_helps_the_request_joins_it(text: str) -> None:
    chat = after_the_receipt(text)
    assert (chat.effects, chat.talk.flow) == ([AddWords(NUMBER, text)], "")


@pytest.mark.parametrize(
    "text", ["系统里电话是错的 应该是13800005555", "你们登记的邮箱是 old@example.com 改成 new@example.com"]
)
def test_what_is_wrong_in_the_files_is_a_correction(text: str) -> None:
    assert after_the_receipt(text).draft.rights == ("correct",)


@pytest.mark.parametrize("text", ["机器人还挺好使 比打电话强", "这机器人比人工强 点赞"])
def test_praise_is_no_complaint(text: str) -> None:
    chat = after_the_receipt(text)
    assert chat.effects == []


@pytest.mark.parametrize(
    ("text", "effect"),
    [
        ("你们效率真高啊 一个月没动静", Urge),
        ("什么破流程 我要投诉你们", Urge),
        ("我眼睛不好 打字费劲 找个人跟我讲", CallBack),
        ("能不能打个电话给我", CallBack),
    ],
)
def test_whoever_presses_or_wants_somebody_is_heard(text: str, effect: type[TalkEffect]) -> None:
    assert [type(done) for done in after_the_receipt(text).effects] == [effect]


@pytest.mark.parametrize(
    "text", ["会不会打电话给我", "结果是发微信还是寄信", "答复是打电话还是发短信", "will you call me about it?"]
)
def test_how_the_answer_comes_is_told_and_nobody_is_sent(text: str) -> None:
    chat = Chat(PlainFacts(held=[a_case(NUMBER, right=Right.ACCESS)]))
    chat.talk = Talk(question="after_done", updated_at=START)
    said = chat.say(text)
    assert chat.effects == []
    assert "发到这个对话里" in said or "comes into this chat" in said


@pytest.mark.parametrize("text", ["我的申请有人看了没", "有没有人在看我的申请"])
def test_whether_somebody_looks_at_it_is_its_status(text: str) -> None:
    chat = Chat(PlainFacts(held=[a_case(NUMBER, right=Right.ACCESS)]))
    chat.talk = Talk(question="after_done", updated_at=START)
    assert NUMBER in chat.say(text)


def test_second_thought_keeps_the_request() -> None:
    chat = after_the_receipt("撤了吧 算了还是别撤")
    assert (chat.talk.flow, chat.effects) == ("", [])

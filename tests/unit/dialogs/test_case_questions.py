"""Short questions about a request that runs are answered at once, also while a colleague's question is open."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.domain.cases import Hold
from dialogs.model import AddWords, Talk
from tests.talk import START, Chat, PlainFacts, a_case

CASE = "GK-4T7X-2M9"
SHORT = (
    ("编号多少", CASE),
    ("我的申请编号是多少", CASE),
    ("我忘了编号", CASE),
    ("发我邮箱行吗", "对话里"),
    ("能不能发邮箱", "对话里"),
    ("can you email it to me", "this chat"),
    ("文件能存多久", "链接"),
    ("链接多久过期", "链接"),
    ("你们电话", "400-"),
    ("你谁啊", "助手"),
    ("要是超期呢", "催"),
    ("万一到期没答复怎么办", "催"),
    ("what if you are late", "press for it"),
    ("几号", "最晚"),
    ("哪天之前", "最晚"),
    ("最晚什么时候", "最晚"),
    ("我不是回答这个 我想问多久", "最晚"),
    ("by when", "at the latest"),
    ("然后呢", CASE),
    ("你们还在等我吗", CASE),
    ("what format", "electronic"),
    ("电子版吗", "电子文件"),
)


@pytest.mark.parametrize(("text", "told"), SHORT)
@pytest.mark.parametrize("question", ["", "请补充您的车牌"])
def test_short_question_is_answered_at_once(text: str, told: str, question: str) -> None:
    case = a_case(CASE)
    chat = Chat(PlainFacts(held=[replace(case, hold=Hold(question, START)) if question else case]))
    said = chat.say(text)
    assert told in said
    assert question in said
    assert (chat.effects, chat.talk.flow) == ([], "")


@pytest.mark.parametrize(
    ("question", "text"), [("您是哪天来的？", "哪天？"), ("要什么格式？", "什么格式"), ("合同编号？", "什么合同编号")]
)
def test_their_own_words_asked_back_are_for_the_colleague(question: str, text: str) -> None:
    chat = Chat(PlainFacts(held=[replace(a_case(CASE), hold=Hold(question, START))]))
    chat.say(text)
    assert chat.effects == [AddWords(CASE, text, asks=True)]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("要是拒绝呢", "8.4(4)"),
        ("不满意怎么办", "再看一次"),
        ("what if you refuse", "8.4(4)"),
        ("to which address", "示例路 1 号"),
        ("那30天从哪天算", "第二天起数"),
        ("文件什么时候发", "最晚"),
        ("保存多少年", "3 年"),
        ("身份证照片你们存多久", "30 天内删除"),
        ("我的信息你们存多久", "第 4 条"),
        ("数据会传到国外吗", "第 9"),
        ("please confirm the statutory deadline", "day 1"),
    ],
)
def test_what_is_told_to_everybody_is_told_after_the_receipt_as_before(text: str, told: str) -> None:
    chat = Chat(PlainFacts(held=[a_case(CASE)]), Talk(question="after_done", updated_at=START))
    assert (told in chat.say(text), chat.effects) == (True, []), chat.heard[-1]


def test_who_sees_it_is_told_while_a_colleague_asks() -> None:
    chat = Chat(PlainFacts(held=[replace(a_case(CASE), hold=Hold("请补充您的车牌", START))]))
    assert "看得到" in chat.say("谁能看见")
    assert chat.effects == []

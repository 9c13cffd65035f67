"""A few words that only ask are told what they ask, wherever they stand; they answer no question and begin nothing."""

from __future__ import annotations

import pytest

from dialogs.draft import read_draft
from tests.stages import at
from tests.talk import Chat, PlainFacts, a_case


@pytest.mark.parametrize(
    ("question", "text", "told"),
    [
        ("ask_group", "哪天之前", "最晚"),
        ("ask_detail", "几号", "最晚"),
        ("ask_group", "然后呢", "接下来"),
        ("id_consent", "然后呢", "这一步过了"),
        ("confirm", "然后呢", "提交后就办"),
        ("ask_ground", "谁能看我的资料", "看得到"),
        ("ask_name", "几个人看", "看得到"),
        ("id_consent", "几个人看", "只有核对的同事"),
        ("ask_group", "谁来处理", "负责个人信息的同事"),
        ("ask_ground", "保留几年", "规则第 4 条"),
        ("id_consent", "保留几年", "核对后 30 天内删除"),
        ("ask_ground", "那订单呢", "法律要求保存的"),
        ("ask_group", "那订单呢", "一起查"),
        ("ask_ground", "删了你们还留啥", "法律要求保存的"),
        ("ask_ground", "凭啥留", "法律要求保存的"),
        ("confirm", "凭什么用", "2.6"),
        ("id_consent", "凭啥", "给错人"),
        ("ask_ground", "跟限制有啥不同", "限制是先停用"),
        ("ask_ground", "选哪个好", "最接近"),
        ("ask_group", "不选行不", "可以不说"),
        ("ask_name", "都有哪些", "2.4"),
        ("id_consent", "都有哪些", "证件都行"),
        ("ask_proxy", "有哪些信息", "关系证明"),
        ("confirm", "什么格式", "下载的文件"),
        ("id_consent", "什么格式", "JPG"),
        ("ask_name", "能注销吗", "另一件事"),
        ("ask_detail", "为什么", "照您写的"),
        ("ask_ground", "what if you refuse", "8.4(4)"),
        ("id_consent", "by when", "at the latest"),
    ],
)
def test_short_question_is_answered_and_nothing_moves(question: str, text: str, told: str) -> None:
    chat = at(question)
    before = read_draft(chat.talk.draft)
    said = chat.say(text)
    after = read_draft(chat.talk.draft)
    kept = (chat.question, after.rights, after.grounds, after.detail)
    assert (told in said, *kept) == (True, question, before.rights, before.grounds, before.detail), said


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("多久", "三十天"),
        ("要多久", "三十天"),
        ("办多久", "三十天"),
        ("how long", "thirty days"),
        ("谁来处理", "负责个人信息的同事"),
        ("几个人看", "看得到"),
        ("能看吗", "这是您的权利"),
        ("有啥区别", "限制是先停用"),
        ("what if you refuse", "8.4(4)"),
    ],
)
def test_short_question_before_the_form(text: str, told: str) -> None:
    said = Chat().say(text)
    assert told in said, said


def test_how_long_behind_a_clause_about_the_data_asks_of_the_data() -> None:
    assert "规则第 4 条" in Chat().say("你们收集客户哪些信息", "多久")


def test_whoever_wants_staff_to_explain_asks_in_short() -> None:
    chat = Chat()
    chat.say("你好")
    chat.tap("start:explain")
    chat.say("保留几年")
    assert read_draft(chat.talk.draft).detail == "保留几年"


def test_a_request_that_runs_has_its_own_answers() -> None:
    case = a_case()
    assert case.number in Chat(PlainFacts(held=[case])).say("多久")

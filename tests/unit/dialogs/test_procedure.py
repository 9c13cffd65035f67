"""Questions about how it goes on: answered in a sentence, in a form and after it; none of them opens a request."""

from __future__ import annotations

import pytest

from bot.domain.cases import State
from dialogs.model import OpenCase
from dialogs.understanding import Questions, read_policy
from tests.talk import Chat, PlainFacts, a_case

NUMBER = "GK-4T7X-2M9"


def _with_a_case() -> Chat:
    return Chat(PlainFacts(held=[a_case(NUMBER, state=State.OPEN)]))


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("大概多久能拿到", "最晚"),
        ("对了 这个要几天啊", "最晚"),
        ("那保养会受影响吗", "不影响"),
        ("这个收费吗", "不收费"),
        ("委托书是传给你们还是寄过去", "拍照"),
        ("答复怎么给我 打电话吗", "对话里"),
        ("how long will it take?", "by"),
        ("does it cost anything?", "free"),
    ],
)
def test_question_after_the_receipt_is_answered_and_opens_nothing(text: str, told: str) -> None:
    chat = _with_a_case()
    said = chat.say(text)
    assert (told in said, chat.draft.rights) == (True, ()), said


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("可以 你们看完就删吧？", "看得到"),
        ("好的 大概几天能办好？", "最晚"),
        ("ok. how long does it take?", "by"),
        ("好的，那删了以后还能修电梯吗", "不影响"),
        ("嗯，我再问一下要多少钱", "不收费"),
        ("哦对了，我的保修还在，删了有影响吗", "不影响"),
    ],
)
def test_question_beside_a_yes_is_answered_and_nothing_handed_in(text: str, told: str) -> None:
    chat = Chat()
    chat.say("查一下你们存了我啥", "2", "李雷", "li.lei@example.com", "收不到，改用证件", "同意", "330503198804129977")
    before = chat.question
    said = chat.say(text)
    opened = [effect for effect in chat.effects if isinstance(effect, OpenCase)]
    assert (before, told in said, len(opened), chat.question) == ("confirm", True, 0, "confirm"), said


def test_question_beside_the_word_for_it_is_answered_and_handed_in() -> None:
    chat = Chat()
    chat.say("查一下你们存了我啥", "2", "李雷", "li.lei@example.com", "收不到，改用证件", "同意", "330503198804129977")
    chat.say("提交吧，多久能好？")
    assert [effect for effect in chat.effects if isinstance(effect, OpenCase)]


@pytest.mark.parametrize("text", ["等一下 手机在充电", "等等 我去拿身份证", "hold on, my kid is crying"])
def test_whoever_asks_to_wait_and_says_why_is_waited_for(text: str) -> None:
    chat = Chat()
    chat.say("查一下你们存了我啥", "2", text)
    assert (chat.question, chat.draft.name) == ("ask_name", "")


def test_question_the_rules_do_not_answer_is_offered_to_staff_and_opens_nothing() -> None:
    chat = Chat()
    chat.say("你们的数据保护官是谁")
    assert (chat.draft.rights, chat.question) == ((), "ask_right")
    chat.say("要")
    assert (chat.draft.rights, "保护官" in chat.draft.detail) == (("explain",), True)


@pytest.mark.parametrize(
    "text", ["那你们正式给我解释一下 我要个答复", "光这么说不行 给我个书面的解释", "I want that in writing"]
)
def test_whoever_wants_more_than_a_note_gets_it_in_writing(text: str) -> None:
    chat = Chat()
    chat.say("招聘资料存多久", text)
    assert chat.draft.rights == ("explain",)


@pytest.mark.parametrize("text", ["我是他妈妈", "我是他妈 儿子15", "这是我妈的资料"])
def test_mother_is_no_oath(text: str) -> None:
    chat = Chat()
    assert "让您生气了" not in chat.say("把我儿子在小程序的信息删了", "没有经过我同意", text)


def test_price_of_a_rescue_is_no_fee_of_ours() -> None:
    said = Chat().say("你们应急救援收费多少钱")
    assert ("400-000-0000" in said, "一般不收费" in said) == (True, False)


@pytest.mark.parametrize("word", ["规则", "隐私政策", "policy"])
def test_word_for_the_rules_points_to_them(word: str) -> None:
    chat = Chat(PlainFacts(rules=Questions(read_policy("1. 收集\n1.1. 只收必要的。", version="2026-01"))))

    assert "https://rights.example.com/rules" in chat.say(word)


SERVICE_ON = ("服务：合同、保修都还在", "does not affect your service")


@pytest.mark.parametrize("begun", ["别再给我打推销电话了", "删除我的信息", "先别用我的信息 限制处理", "注销账号"])
@pytest.mark.parametrize(
    "text",
    [
        "You'll still come and service the lift if I opt out, won't you?",
        "删了以后维保还管吗",
        "删了电梯还修不修",
        "那我家电梯还给保养吧",
        "will the maintenance continue?",
    ],
)
def test_whether_the_lift_is_looked_after_all_the_same_is_answered(begun: str, text: str) -> None:
    chat = Chat()
    chat.say(begun)
    before = (chat.question, chat.draft.rights)
    said = chat.say(text)
    assert (any(words in said for words in SERVICE_ON), (chat.question, chat.draft.rights)) == (True, before)


@pytest.mark.parametrize(
    "text", ["电梯坏了能来修吗", "电梯还没修好 你们什么时候来修", "do you still have the maintenance records?"]
)
def test_fault_and_records_are_no_such_question(text: str) -> None:
    chat = Chat()
    chat.say("别再给我打推销电话了")
    assert not any(words in chat.say(text) for words in SERVICE_ON)

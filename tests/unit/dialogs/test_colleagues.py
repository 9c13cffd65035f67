"""What is for a colleague: whatever is not plainly another wish while they ask, and what is asked of their words."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from bot.domain.cases import Hold, State
from bot.domain.results import Outcome, Result
from bot.domain.rights import Right
from dialogs.afterwards.colleagues import wants_answer
from dialogs.model import AddWords, TakeBack, Talk, Urge
from tests.talk import START, Chat, PlainFacts, a_case

CASE = "GK-4T7X-2M9"


def asked(question: str = "请提供您的购买合同编号") -> Chat:
    return Chat(PlainFacts(held=[replace(a_case(CASE, right=Right.COPY), hold=Hold(question, START))]))


@pytest.mark.parametrize(
    ("question", "text"),
    [
        ("请提供您的购买合同编号", "HT-2019-0455"),
        ("请提供您的购买合同编号", "没有"),
        ("请提供您的购买合同编号", "我不想提供了，你们自己查"),
        ("请提供您的购买合同编号", "算了我不知道"),
        ("请提供您的购买合同编号", "不方便提供，别查了"),
        ("您家是哪个小区？", "锦绣花园5栋那台"),
        ("您家是哪个小区？", "我在滨江花园8幢"),
        ("请问您是撤回申请还是继续？", "继续"),
        ("您是李雷本人吗？", "是的"),
        ("Which city is your lift in?", "Hangzhou, Binjiang district"),
    ],
)
def test_answer_reaches_the_colleague_in_whatever_words(question: str, text: str) -> None:
    chat = asked(question)
    chat.say(text)
    assert (chat.effects, chat.talk.flow) == ([AddWords(CASE, text)], "")


@pytest.mark.parametrize("text", ["等我回家找一下", "稍等", "好的", "let me check"])
def test_wait_is_no_answer(text: str) -> None:
    chat = asked()
    chat.say(text)
    assert (chat.effects, chat.talk.flow) == ([], "")


@pytest.mark.parametrize("text", ["什么合同编号？在哪里看", "Why do you need that?", "为什么", "你们要这个干嘛"])
def test_question_back_is_passed_on_and_answers_nothing(text: str) -> None:
    chat = asked()
    chat.say(text)
    assert chat.effects == [AddWords(CASE, text, asks=True)]


@pytest.mark.parametrize("text", ["我不想说", "不方便告诉你们", "don't know"])
def test_whoever_would_rather_not_say_need_not(text: str) -> None:
    chat = asked()
    assert "现有的信息" in chat.say(text) or "with what there is" in chat.heard[-1]
    assert chat.effects == [AddWords(CASE, text)]


def test_what_follows_an_answer_joins_the_case_for_a_while() -> None:
    chat = asked()
    chat.say("合同号 HT-2019-0455")
    chat.facts.held = [a_case(CASE, right=Right.COPY)]
    chat.say("谢谢", "是锦绣花园5栋那台")
    assert chat.effects == [AddWords(CASE, "合同号 HT-2019-0455"), AddWords(CASE, "是锦绣花园5栋那台")]
    chat.say("锦绣花园", after=timedelta(hours=2))
    assert len(chat.effects) == 2


@pytest.mark.parametrize(("text", "flow"), [("我要删除我的信息", "request"), ("撤回申请", "take_back"), ("进度", "")])
def test_other_wishes_are_heard_as_such(text: str, flow: str) -> None:
    chat = asked()
    chat.say(text)
    assert (chat.effects, chat.talk.flow) == ([], flow)


@pytest.mark.parametrize(
    ("text", "taken"), [("提交", False), ("算了我不知道", False), ("是的", True), ("撤回吧", True)]
)
def test_only_words_for_it_take_a_request_back(text: str, taken: bool) -> None:
    chat = Chat(PlainFacts(held=[a_case(CASE)]))
    chat.say("撤回申请", text)
    assert (TakeBack(CASE) in chat.effects) is taken


@pytest.mark.parametrize(
    "text",
    [
        "6月3号下午",
        "昨天下午三点在大堂",
        "今天晚上8点",
        "昨天晚上",
        "明天就到期",
        "下午",
        "昨天晚上吧",
        "等级是一级",
        "是3号 回头我再确认",
        "下午打的电话",
    ],
)
def test_answer_that_tells_a_time_is_an_answer(text: str) -> None:
    chat = asked("请问您是哪天、几点来的？")
    chat.say(text)
    assert chat.effects == [AddWords(CASE, text)]


@pytest.mark.parametrize(("text", "asks"), [("没有毕业证在身边,学信网截图行吗", True), ("照片一直没撤下来", False)])
def test_whether_something_else_will_do_and_how_things_stand_is_for_the_colleague(text: str, *, asks: bool) -> None:
    chat = asked("请发一下您的毕业证照片")
    said = chat.say(text)
    assert (chat.effects, "最晚" in said) == ([AddWords(CASE, text, asks=asks)], asks)


@pytest.mark.parametrize("text", ["晚上再发", "明天给您", "下午我问问物业", "下班后给您发", "等我下班", "回头"])
def test_time_at_which_it_will_be_told_is_no_answer(text: str) -> None:
    chat = asked("请问您是哪天、几点来的？")
    chat.say(text)
    assert chat.effects == []


@pytest.mark.parametrize("text", ["什么意思", "看不懂", "没看懂", "what do you mean"])
def test_whoever_does_not_follow_reads_again_what_is_asked_and_may_leave_it(text: str) -> None:
    chat = asked()
    said = chat.say(text)
    assert "购买合同编号" in said
    assert chat.effects == [AddWords(CASE, text, asks=True)]


def test_answer_is_still_an_answer_behind_a_question_back() -> None:
    chat = asked()
    chat.facts.held = [replace(a_case(CASE), hold=Hold("请提供合同编号", START, "reply"))]
    chat.say("HT-2019-0455")
    assert chat.effects == [AddWords(CASE, "HT-2019-0455")]


@pytest.mark.parametrize("text", ["别办了", "不用了 别办了", "算了别查了", "我不办了 取消吧"])
def test_request_given_up_is_no_answer(text: str) -> None:
    chat = asked("您的车牌号？")
    chat.say(text)
    assert (chat.effects, chat.talk.flow) == ([], "take_back")


def test_picture_is_followed_by_words_for_the_same_case() -> None:
    chat = asked()
    chat.picture()
    chat.facts.held = [a_case(CASE, right=Right.COPY)]
    chat.say("合同编号 HT-2024-0091")
    assert chat.effects[1:] == [AddWords(CASE, "合同编号 HT-2024-0091")]


@pytest.mark.parametrize("text", ["到哪了", "快点", "催一下", "办到哪一步了", "抓紧啊", "hurry up please"])
def test_pressing_answers_nothing_and_shows_what_is_asked(text: str) -> None:
    chat = asked("请告诉我们安装年份")
    assert "安装年份" in chat.say(text)
    assert chat.effects == []


@pytest.mark.parametrize(
    ("question", "text"),
    [
        ("您是急用吗？", "急用"),
        ("请告诉我们安装年份", "太久了记不清"),
        ("请告诉我们安装年份", "抓紧办，2019年"),
        ("请告诉我们安装年份", "两年多了"),
    ],
)
def test_answer_that_sounds_like_pressing_is_one(question: str, text: str) -> None:
    chat = asked(question)
    chat.say(text)
    assert chat.effects == [AddWords(CASE, text)]


def left_a_word(right: Right = Right.COPY) -> Chat:
    """A colleague asked something by the way: the case is not on hold, and nothing was said since."""
    return Chat(PlainFacts(held=[a_case(CASE, right=right)]), Talk(question="after_done", draft={"asked": CASE}))


@pytest.mark.parametrize(
    ("right", "text"),
    [
        (Right.COPY, "可以"),
        (Right.COPY, "对"),
        (Right.COPY, "不行，周三吧"),
        (Right.COPY, "no"),
        (Right.COPY, "不知道"),
        (Right.COPY, "下班告诉您"),
        (Right.DELETE, "确定"),
        (Right.DELETE, "嗯确定删"),
    ],
)
def test_short_word_answers_what_a_colleague_asked_by_the_way(right: Right, text: str) -> None:
    chat = left_a_word(right)
    chat.say(text)
    assert chat.effects == [AddWords(CASE, text)]


def test_whoever_answers_later_may_then_do_so_in_one_word() -> None:
    chat = left_a_word()
    chat.say("下班告诉您")
    chat.say("可以", after=timedelta(hours=5))
    assert chat.effects == [AddWords(CASE, "下班告诉您"), AddWords(CASE, "可以")]


@pytest.mark.parametrize("text", ["谢谢", "进度", "别办了", "人工"])
def test_what_is_plainly_no_answer_goes_its_own_way(text: str) -> None:
    chat = left_a_word()
    chat.say(text)
    assert AddWords(CASE, text) not in chat.effects


@pytest.mark.parametrize(
    ("text", "asks"),
    [
        ("周二下午给您打电话方便吗？", True),
        ("请问您的电梯是装在萧山吗", True),
        ("请回复确认是否删除", True),
        ("麻烦您告诉我们安装地址，谢谢", True),
        ("Would Tuesday suit you?", True),
        ("资料正在整理，这两天就好", False),
        ("We are still collecting your files.", False),
    ],
)
def test_only_what_asks_something_waits_for_a_word(text: str, *, asks: bool) -> None:
    assert wants_answer(text) is asks


@pytest.mark.parametrize(
    "text",
    [
        "合同早丢了，编号不记得了，2016年装的",
        "编号不记得了，2016年装的",
        "合同编号忘了",
        "编号我找不到了",
        "那个单号早就忘了",
    ],
)
def test_number_that_a_colleague_asked_for_is_not_that_of_the_request(text: str) -> None:
    chat = asked("请发一下合同编号")
    chat.say(text)
    assert chat.effects == [AddWords(CASE, text)]


def test_number_of_the_request_that_is_lost_is_told_though_a_colleague_asks() -> None:
    chat = asked("请告诉我们安装地址")
    assert CASE in chat.say("申请编号我忘了")
    assert chat.effects == []


def owed() -> Chat:
    case = replace(a_case(CASE, right=Right.COPY), hold=Hold("请告诉我们安装地址", START, "reply"))
    return Chat(PlainFacts(held=[case]))


@pytest.mark.parametrize(
    "text", ["人呢？怎么没人理我", "怎么还不回我", "我问你们的话呢", "有人吗", "still no reply from anybody"]
)
def test_who_waits_for_a_reply_is_not_told_that_we_wait_for_them(text: str) -> None:
    chat = owed()
    said = chat.say(text, after=timedelta(days=3))
    assert (chat.effects, "等您回复" in said, "是我们该回" in said or "owes you" in said) == (
        [Urge(CASE, text)],
        False,
        True,
    )


def test_status_tells_who_is_to_reply() -> None:
    said = owed().say("进度")
    assert ("等同事回您的问题" in said, "等您回复" in said) == (True, False)


def test_answer_after_all_is_one_though_a_reply_is_owed() -> None:
    chat = owed()
    chat.say("南浔路5号3单元")
    assert chat.effects == [AddWords(CASE, "南浔路5号3单元")]


NUMBER = "GK-4T7X-2M9"
WROTE = "同事给您留言：\n资料我们还在整理，预计下周给您。"


def wrote(words: str = WROTE) -> Chat:
    talk = Talk(question="after_done", updated_at=START - timedelta(days=1), draft={"wrote": [NUMBER, words]})
    return Chat(PlainFacts(held=[a_case(NUMBER, right=Right.COPY)]), talk)


def answered() -> Chat:
    outcome = Outcome(Result.RESTRICTED, until="2027-12-31", reason="法定保存期未满")
    case = replace(a_case(NUMBER, right=Right.DELETE, state=State.ANSWERED), answered_at=START)
    facts = PlainFacts(held=[case.with_outcome(1, outcome, START)])
    return Chat(facts, Talk(question="after_done", draft={"offered": ["satisfied", "object"]}))


@pytest.mark.parametrize("text", ["下周几？", "大概什么时候", "整理的是什么资料", "几号能给啊"])
def test_question_about_their_words_goes_to_them(text: str) -> None:
    chat = wrote()
    assert "已转给办理申请" in chat.say(text)
    assert chat.effects == [AddWords(NUMBER, text, asks=True)]


@pytest.mark.parametrize("text", ["谢谢", "人工", "你们电话多少", "能看看你们存了我啥吗", "怎么投诉", "好的"])
def test_other_lines_behind_their_words_are_heard_as_ever(text: str) -> None:
    chat = wrote()
    chat.say(text)
    assert not [effect for effect in chat.effects if getattr(effect, "asks", False)]


def test_when_is_told_where_they_named_no_time_or_something_was_said_since() -> None:
    chat = wrote("同事给您留言：\n请放心。")
    chat.say("什么时候")
    assert not chat.effects
    chat = wrote()
    chat.say("好的", "下周几？")
    assert not chat.effects


@pytest.mark.parametrize("text", ["那到期你们会通知我吗", "什么法定保存期，哪条法律", "怎么证明你们删了"])
def test_question_about_the_reason_of_an_answer_goes_to_whoever_gave_it(text: str) -> None:
    chat = answered()
    chat.say(text)
    assert chat.effects == [AddWords(NUMBER, text, asks=True)]


def test_what_is_everybodys_question_is_answered_at_once() -> None:
    chat = answered()
    chat.say("你们电话多少")
    assert not chat.effects

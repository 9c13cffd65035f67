"""Soon after an answer: a dispute means the second look, a question goes to the colleague; what was said goes along."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from bot.domain.cases import State
from bot.domain.results import Outcome, Result
from bot.domain.rights import Right
from dialogs.afterwards.after_answer import DOUBTS_WORK
from dialogs.flows.about_case import NOT_AGAIN
from dialogs.model import AddWords, FileAgain, Judge, Talk
from tests.talk import START, Chat, PlainFacts, a_case

CASE = "GK-4T7X-2M9"


def answered(result: Result = Result.NO_DATA, right: Right = Right.COPY) -> Chat:
    """The answer and its question are the newest that was shown."""
    case = replace(a_case(CASE, right=right, state=State.ANSWERED), answered_at=START)
    case = case.with_outcome(1, Outcome(result), START)
    return Chat(PlainFacts(held=[case]), Talk(question="after_done", draft={"offered": ["satisfied", "object"]}))


@pytest.mark.parametrize(
    ("text", "judged"), [("1", True), ("满意，可以结了", True), ("2", None), ("还不满意", None), ("没有", None)]
)
def test_choices_under_the_answer_are_the_open_question(text: str, judged: bool | None) -> None:
    chat = answered()
    chat.say(text)
    assert (chat.effects == [Judge(CASE, satisfied=True)], chat.talk.flow == "object") == (judged is True, not judged)


@pytest.mark.parametrize(
    ("right", "text"),
    [
        (Right.COPY, "不可能，我去年刚买了你们家电梯"),
        (Right.COPY, "我觉得你们查得不对，重新查"),
        (Right.COPY, "重新看一下吧"),
        (Right.COPY, "不对吧，这不完整"),
        (Right.COPY, "我重新申请"),
        (Right.COPY, "我要全部的"),
        (Right.DELETE, "我要求必须删"),
        (Right.DELETE, "可是我已经解约了"),
        (Right.COPY, "that can't be right, I bought a lift last year"),
        (Right.COPY, "please check again"),
    ],
)
def test_dispute_asks_whether_a_colleague_shall_look_again(right: Right, text: str) -> None:
    chat = answered(Result.PARTLY, right)
    chat.say(text)
    assert (chat.talk.flow, chat.draft.case, chat.draft.detail) == ("object", CASE, text)


def test_look_again_said_twice_is_enough_and_more_reasons_follow() -> None:
    chat = answered()
    chat.say("不可能，我去年刚买了你们家电梯", "你们再查查")
    assert chat.effects == [
        AddWords(CASE, "不可能，我去年刚买了你们家电梯"),
        Judge(CASE, satisfied=False, text="不可能，我去年刚买了你们家电梯\n你们再查查"),
    ]
    chat.facts.held = [replace(a_case(CASE, right=Right.COPY), objected_at=START)]
    chat.say("你们去年也给过我同事")
    assert chat.effects[2:] == [AddWords(CASE, "你们去年也给过我同事")]


@pytest.mark.parametrize("text", ["为什么只给一部分", "那我的电话还会被你们用吗"])
def test_question_goes_to_the_colleague_who_answered(text: str) -> None:
    chat = answered(Result.PARTLY)
    chat.say(text)
    assert chat.effects == [AddWords(CASE, text, asks=True)]


def test_clause_that_was_named_is_explained_at_once() -> None:
    chat = answered(right=Right.DELETE)
    assert ("8.3" in chat.say("你们说的8.3是什么"), chat.effects) == (True, [])


@pytest.mark.parametrize("text", ["好的知道了", "那算了", "好吧", "收到", "转人工", "进度", "删了我的电话"])
def test_what_disputes_nothing_is_no_objection(text: str) -> None:
    chat = answered()
    chat.say(text)
    assert chat.talk.flow != "object"


@pytest.mark.parametrize(
    ("text", "flow"),
    [
        ("我叫李明明 电话13900001111", ""),
        ("明明有我的资料", "object"),
        ("我明明买过", "object"),
        ("资料不全", "object"),
    ],
)
def test_name_that_sounds_like_a_contradiction_is_none(text: str, flow: str) -> None:
    chat = answered(Result.FULFILLED)
    chat.say(text)
    assert chat.talk.flow == flow


@pytest.mark.parametrize(("text", "flow"), [("你们再查查", "object"), ("我想查一下你们存了我哪些信息", "request")])
def test_days_later_only_words_for_it_are_a_dispute(text: str, flow: str) -> None:
    chat = answered()
    chat.say("进度")
    chat.say(text, after=timedelta(days=3))
    assert chat.talk.flow == flow


def test_which_parts_were_given_is_a_question_and_a_missing_file_no_refusal() -> None:
    chat = answered(Result.PARTLY)
    chat.say("哪些给了哪些没给")
    assert chat.effects == [AddWords(CASE, "哪些给了哪些没给", asks=True)]
    chat = answered(Result.PARTLY)
    chat.say("还不满意", "没有文件啊")
    assert (chat.effects, chat.question) == ([FileAgain(CASE, "没有文件啊")], "confirm")


def test_backups_and_the_term_of_the_files_are_told_behind_the_answer() -> None:
    chat = answered(Result.FULFILLED, Right.DELETE)
    assert ("备份里的也在内" in chat.say("备份里也没了吗"), chat.effects) == (True, [])
    chat = answered(Result.FULFILLED)
    assert ("链接" in chat.say("文件能存多久"), chat.effects) == (True, [])


@pytest.mark.parametrize("text", ["什么意思", "f是什么意思"])
def test_refusal_is_told_in_plain_words_and_the_second_look_offered(text: str) -> None:
    chat = answered()
    case = chat.facts.held[0].with_outcome(1, Outcome(Result.REFUSED, letter="f"), START)
    chat.facts.held = [case]
    assert "商业秘密" in chat.say(text)
    assert chat.choices == ["start:object", "start:human"]
    chat.say("1")
    assert chat.talk.flow == "object"


@pytest.mark.parametrize(
    "text",
    [
        "好的，满意",
        "好，滿意",
        "挺好的，没问题了",
        "满意，谢谢",
        "Perfect, all good thanks",
        "I'm happy with that, thank you",
    ],
)
def test_contentment_in_ordinary_words_ends_the_case(text: str) -> None:
    chat = answered(Result.FULFILLED)
    chat.say(text)
    assert chat.effects == [Judge(CASE, satisfied=True)]


@pytest.mark.parametrize("text", ["谢谢", "好的", "满意吗", "ok thanks"])
def test_thanks_or_a_nod_judges_nothing(text: str) -> None:
    chat = answered(Result.FULFILLED)
    chat.say(text)
    assert not [effect for effect in chat.effects if isinstance(effect, Judge)]


@pytest.mark.parametrize("text", ["我不满意", "不太满意，谢谢", "I am not happy with it"])
def test_discontent_after_a_question_in_between_asks_for_the_second_look(text: str) -> None:
    chat = answered(Result.FULFILLED)
    chat.say("这是什么意思", text)
    assert (chat.talk.flow, chat.draft.detail) == ("object", text)


@pytest.mark.parametrize("text", ["收到了，可是少了开票信息吧？", "That's not complete, where are my invoices?"])
def test_what_is_missing_is_a_dispute_though_it_sounds_like_another_matter(text: str) -> None:
    chat = answered(Result.FULFILLED)
    chat.say(text)
    assert (chat.talk.flow, chat.draft.detail) == ("object", text)


def test_reasons_and_questions_go_along_with_the_objection() -> None:
    chat = answered(Result.NO_DATA, Right.ACCESS)
    chat.say("少了发票", "没有发票信息", "你们查了哪里", "对，麻烦补一下")
    said = "少了发票\n没有发票信息\n你们查了哪里\n对，麻烦补一下"
    assert chat.effects[-1] == Judge(CASE, satisfied=False, text=said)


@pytest.mark.parametrize(
    ("result", "right", "text"),
    [
        (Result.FULFILLED, Right.CORRECT, "改成哪个号了？"),
        (Result.FULFILLED, Right.CORRECT, "以后维保师傅打的就是新号了吧"),
        (Result.FULFILLED, Right.EXPLAIN, "那发票呢？"),
        (Result.RESTRICTED, Right.DELETE, "多久删"),
        (Result.RESTRICTED, Right.DELETE, "谁来删"),
        (Result.RESTRICTED, Right.DELETE, "哪条法律规定的"),
        (Result.NO_DATA, Right.ACCESS, "这电话是谁给的"),
    ],
)
def test_question_about_what_was_done_is_for_the_colleague(result: Result, right: Right, text: str) -> None:
    chat = answered(result, right)
    chat.say(text)
    assert chat.effects == [AddWords(CASE, text, asks=True)]


def test_wrong_value_in_what_was_shown_is_corrected() -> None:
    chat = answered(Result.FULFILLED, Right.ACCESS)
    chat.say("地址不对，我家是200号")
    assert (chat.draft.rights, chat.draft.detail) == (("correct",), "地址不对，我家是200号")


@pytest.mark.parametrize(("text", "flow"), [("2", "object"), ("1", "")])
def test_numbers_mean_what_was_shown_though_a_question_came_in_between(text: str, flow: str) -> None:
    chat = answered(Result.FULFILLED, Right.ACCESS)
    chat.say("这是什么发票？", text)
    assert chat.talk.flow == flow
    assert AddWords(CASE, text) not in chat.effects


@pytest.mark.parametrize("text", ["人工电话是多少", "你们的电话是多少"])
def test_how_to_reach_us_is_told_at_once(text: str) -> None:
    chat = answered()
    assert ("400-000-0000" in chat.say(text), chat.effects) == (True, [])


def test_surprise_before_a_statement_asks_nothing() -> None:
    chat = answered()
    chat.say("What? I have a lift from you")
    assert (chat.talk.flow, chat.draft.detail) == ("object", "What? I have a lift from you")


@pytest.mark.parametrize("no", ["先不用", "算了", "不用复查了"])
@pytest.mark.parametrize("text", ["录音里别人声音可以消掉啊", "合同少一页"])
def test_what_was_told_reaches_the_colleague_without_a_second_look(text: str, no: str) -> None:
    chat = answered(Result.PARTLY)
    said = chat.say(text, no)
    assert (chat.effects, chat.talk.flow) == ([AddWords(CASE, text)], "")
    assert "不复查" in said


@pytest.mark.parametrize("no", ["先不用", "算了", "不用再看了"])
def test_bare_discontent_tells_nothing_to_pass_on(no: str) -> None:
    chat = answered(Result.PARTLY)
    chat.say("不满意", no)
    assert (chat.effects, chat.talk.flow) == ([], "")


@pytest.mark.parametrize(
    "lines",
    [
        ("不满意", "不用复查了，消音给我就行"),
        ("录音消音就行了，先不用复查",),
        ("not satisfied", "no need for a review, just mute the other voice"),
    ],
)
def test_second_look_that_is_declined_is_not_begun(lines: tuple[str, ...]) -> None:
    chat = answered(Result.PARTLY)
    chat.say(*lines)
    assert (chat.effects, chat.talk.flow) == ([AddWords(CASE, lines[-1])], "")


@pytest.mark.parametrize(
    "text", ["合同少一页", "发票也没有", "少了2张照片", "报告没看到", "记录不全", "the invoice is missing"]
)
def test_what_a_delivery_misses_is_no_matter_of_lifts(text: str) -> None:
    chat = answered(Result.FULFILLED)
    chat.say(text)
    assert (chat.talk.flow, chat.draft.detail) == ("object", text)


def test_each_thing_that_misses_joins_the_objection() -> None:
    chat = answered(Result.FULFILLED)
    chat.say("合同少一页", "发票也没有", "请再看一次")
    assert chat.effects[-1] == Judge(CASE, satisfied=False, text="合同少一页\n发票也没有")


@pytest.mark.parametrize("text", ["发票没有问题", "订单没有错"])
def test_what_misses_nothing_is_no_objection(text: str) -> None:
    chat = answered(Result.FULFILLED)
    chat.say(text)
    assert chat.talk.flow != "object"


@pytest.mark.parametrize(
    ("text", "declined"),
    [
        ("不用复查了", True),
        ("先别查了", True),
        ("no need to look again", True),
        ("别看我的聊天记录", False),
        ("再查查", False),
    ],
)
def test_second_look_is_declined_in_words_for_it(text: str, *, declined: bool) -> None:
    assert bool(NOT_AGAIN.search(text)) is declined


@pytest.mark.parametrize("text", ["取消", "算了", "cancel"])
def test_whether_to_look_again_is_left_and_nothing_is_said_of_a_form(text: str) -> None:
    chat = answered()
    chat.say("不满意")
    said = chat.say(text)
    assert (chat.talk.flow, chat.effects) == ("", [])
    assert not any(words in said for words in ("没有提交", "nothing was submitted"))


def test_picture_that_is_not_wanted_stops_no_request() -> None:
    chat = Chat(PlainFacts(held=[a_case(CASE, right=Right.COPY)]), Talk(question="after_done"))
    chat.picture()
    said = chat.say("取消")
    assert (chat.talk.flow, "没有提交" in said, chat.effects) == ("", False, [])


def test_whoever_is_content_after_all_is_not_asked_whether_to_look_again() -> None:
    chat = answered()
    chat.say("不满意")
    said = chat.say("满意")
    assert chat.effects == [Judge(CASE, satisfied=True)]
    assert (chat.talk.flow, "再看一次" in said) == ("", False)


@pytest.mark.parametrize(
    "text",
    [
        "你们到底查了没有",
        "真的去找了吗",
        "有没有好好查过啊",
        "did anybody actually look?",
        "are you sure you checked",
    ],
)
def test_doubt_whether_it_was_looked_into_is_for_whoever_answered(text: str) -> None:
    chat = answered()
    said = chat.say(text)
    assert (chat.effects, "不满意" in said or "not satisfied" in said) == ([AddWords(CASE, text, asks=True)], True)


@pytest.mark.parametrize("text", ["我真的看不懂", "都看过了，谢谢", "到底是哪天查的", "满意"])
def test_what_doubts_nothing_is_heard_as_before(text: str) -> None:
    assert DOUBTS_WORK.search(text) is None


@pytest.mark.parametrize("text", ["我还是不满意", "对结果还是不满意", "看完了还是不服", "想了想，还是不认可你们的答复"])
@pytest.mark.parametrize("state", [State.ANSWERED, State.CLOSED])
def test_still_not_content_asks_nothing(text: str, state: State) -> None:
    chat = answered(Result.PARTLY)
    chat.facts.held = [replace(chat.facts.held[0], state=state, closed_at=START if state is State.CLOSED else None)]
    chat.say(text, after=timedelta(days=20))
    assert (chat.talk.flow, chat.draft.case) == ("object", CASE)

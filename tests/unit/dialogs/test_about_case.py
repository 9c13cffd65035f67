"""What is said about a case that exists, and what a person does with it."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from bot.domain.cases import Hold, Item, State
from bot.domain.results import Outcome, Result
from bot.domain.rights import Right
from dialogs.model import AddPaper, AddWords, Judge, TakeBack, Talk
from tests.talk import START, Chat, PlainFacts, a_case

CASE = "GK-4T7X-2M9"
OTHER = "GK-0000-000"


def _chat(*states: State) -> Chat:
    numbers = (CASE, OTHER)
    return Chat(PlainFacts(held=[a_case(number, state=state) for number, state in zip(numbers, states, strict=False)]))


@pytest.mark.parametrize("state", State)
def test_status_says_every_state_in_plain_words(state: State) -> None:
    told = _chat(state).say("查进度")

    assert CASE in told
    assert state.value not in told


def test_status_names_due_day_days_left_and_what_is_next() -> None:
    told = _chat(State.OPEN).say("查进度")

    assert all(part in told for part in ("查阅个人信息", "办理中", "2026-12-23", "还有 30 天", "接下来"))


def test_status_of_a_late_case_says_sorry() -> None:
    chat = _chat(State.OPEN)

    assert "抱歉" in chat.say("查进度", after=timedelta(days=31))


def test_status_of_a_second_look_promises_working_days() -> None:
    chat = Chat(PlainFacts(held=[replace(a_case(), objected_at=START)]))

    told = chat.say("查进度", after=timedelta(days=1))

    assert all(part in told for part in ("复核中", "2026-12-07", "还有 13 天"))


def test_status_in_english() -> None:
    chat = _chat(State.OPEN)

    assert "in progress. Answer by 2026-12-23" in chat.say("any update on my request?")


def test_status_of_a_number_that_is_somebody_elses_tells_nothing() -> None:
    told = _chat(State.OPEN).say("GK-0000-000")

    assert "隐私" in told
    assert "查阅" not in told


def test_no_case_is_said_so() -> None:
    assert "没有您的申请" in Chat().say("查进度")


@pytest.mark.parametrize("answer", ["对 撤掉", "1", "是的", "撤回这份申请"])
def test_request_is_taken_back_after_one_confirmation(answer: str) -> None:
    chat = _chat(State.OPEN)

    chat.say("刚才那个申请撤回吧")
    assert chat.question == "confirm"
    chat.say(answer)

    assert chat.effects == [TakeBack(CASE)]


@pytest.mark.parametrize("answer", ["2", "不撤，继续办", "不", "先不撤", "别取消", "我不想撤了", "don't take it back"])
def test_request_is_kept_when_the_person_thinks_again(answer: str) -> None:
    chat = _chat(State.OPEN)

    chat.say("撤销申请", answer)

    assert (chat.effects, chat.question) == ([], "after_done")


def test_which_of_two_cases_is_asked_and_may_be_named() -> None:
    chat = _chat(State.OPEN, State.IDENTIFYING)

    chat.say("撤销申请")
    assert chat.question == "ask_case"
    chat.say(OTHER, "是的")

    assert chat.effects == [TakeBack(OTHER)]


def test_unknown_number_is_asked_again() -> None:
    chat = _chat(State.OPEN, State.OPEN)

    chat.say("撤销申请", "GK-4T7Y-2M9")

    assert (chat.question, chat.effects) == ("ask_case", [])


@pytest.mark.parametrize("state", [State.CLOSED, State.CANCELLED, State.MERGED])
def test_ended_case_cannot_be_taken_back(state: State) -> None:
    chat = _chat(state)

    assert "没有可以撤回" in chat.say("撤销申请")


def test_complaint_about_an_answer_is_looked_at_again_and_routes_are_named() -> None:
    chat = _chat(State.ANSWERED)

    told = chat.say("这个答复我不接受")
    assert "监管机构" in told
    chat.say("1")

    assert chat.effects == [Judge(CASE, satisfied=False, text="这个答复我不接受")]
    assert "法院" in chat.heard[-1]


@pytest.mark.parametrize("said", ["我要投诉", "不满意"])
def test_second_complaint_names_the_routes_only(said: str) -> None:
    looked_at_twice = a_case(state=State.ANSWERED).with_outcome(1, Outcome(Result.NO_DATA), START)
    chat = Chat(PlainFacts(held=[replace(looked_at_twice, objected_at=START)]))

    told = chat.say(said)

    assert (chat.effects, chat.question) == ([], "start")
    assert all(part in told for part in ("监管机构", "法院", "人工"))


def test_thanks_after_an_answer_asks_whether_it_is_enough() -> None:
    chat = _chat(State.ANSWERED)

    chat.say("谢谢", "1")

    assert chat.effects == [Judge(CASE, satisfied=True)]


def test_answer_to_staffs_question_is_added_to_the_case() -> None:
    held = replace(a_case(), hold=Hold("哪个小区？", START))
    chat = Chat(PlainFacts(held=[held]))

    chat.say("滨江花园8幢")

    assert chat.effects == [AddWords(CASE, "滨江花园8幢")]


def test_other_wish_while_staff_wait_is_still_a_wish() -> None:
    chat = Chat(PlainFacts(held=[replace(a_case(), hold=Hold("哪个小区？", START))]))

    chat.say("查进度")

    assert chat.effects == []
    assert "等您回复" in chat.heard[-1]


@pytest.mark.parametrize("state", [State.IDENTIFYING, State.LAPSED])
def test_picture_and_number_go_to_the_case_that_waits_for_a_paper(state: State) -> None:
    chat = _chat(state)

    chat.picture("m1")
    chat.say("330503198804129977")

    assert chat.effects == [AddPaper(CASE, media_id="m1"), AddPaper(CASE, text="330503198804129977")]


def test_picture_without_a_live_case_is_not_kept() -> None:
    chat = _chat(State.ANSWERED)

    assert "不收" in chat.picture()
    assert chat.effects == []


@pytest.mark.parametrize(
    ("answer", "kept"), [("1", ["m1", "m2"]), ("加到申请里", ["m1", "m2"]), ("不用", []), ("2", [])]
)
def test_picture_that_nobody_asked_for_is_added_only_when_the_person_says_so(answer: str, kept: list[str]) -> None:
    chat = _chat(State.OPEN)

    assert CASE in chat.picture("m1")
    chat.picture("m2")
    assert chat.effects == []
    chat.say(answer)

    assert (chat.effects, chat.question) == ([AddPaper(CASE, media_id=media) for media in kept], "after_done")


def test_picture_with_two_live_cases_asks_for_which() -> None:
    chat = _chat(State.OPEN, State.OPEN)

    chat.picture("m1")
    assert chat.question == "ask_case"
    chat.say(OTHER, "好")

    assert chat.effects == [AddPaper(OTHER, media_id="m1")]


@pytest.mark.parametrize(
    ("said", "words"),
    [
        ("我补充一句，合同是2019年签的", "合同是2019年签的"),
        ("补充一下：我家在滨江花园8幢", "我家在滨江花园8幢"),
        ("I want to add: the contract is of 2019", "the contract is of 2019"),
    ],
)
def test_words_for_a_live_case_are_added_at_once(said: str, words: str) -> None:
    chat = _chat(State.OPEN)

    assert CASE in chat.say(said)
    assert chat.effects == [AddWords(CASE, words)]


def test_words_for_one_of_two_cases_are_not_asked_for_twice() -> None:
    chat = _chat(State.OPEN, State.OPEN)

    chat.say("我补充一句，合同是2019年签的", OTHER)

    assert (chat.effects, chat.question) == ([AddWords(OTHER, "合同是2019年签的")], "after_done")


def test_wish_to_supplement_the_files_is_a_request_of_its_own() -> None:
    chat = Chat()

    chat.say("我想补充我的资料，缺了单位")

    assert chat.draft.rights == ("supplement",)


def test_objection_in_words_is_noted_and_is_no_yes() -> None:
    chat = _chat(State.ANSWERED)

    chat.say("这个答复我不接受", "你们肯定有我的合同")
    assert (chat.effects, chat.question) == ([AddWords(CASE, "你们肯定有我的合同")], "confirm")
    chat.say("是的")

    assert chat.effects[1:] == [Judge(CASE, satisfied=False, text="这个答复我不接受\n你们肯定有我的合同\n是的")]
    assert "2026-12-07" in chat.heard[-1]


@pytest.mark.parametrize(
    ("answer", "items"), [("1", (1,)), ("复制的那项", (2,)), ("都不满意", ()), ("1 2", ()), ("说不清", ())]
)
def test_objection_is_about_the_answer_that_is_named(answer: str, items: tuple[int, ...]) -> None:
    two = replace(a_case(state=State.ANSWERED), items=(Item(1, Right.ACCESS), Item(2, Right.COPY)))
    chat = Chat(PlainFacts(held=[two]))

    chat.say("这个答复我不接受")
    assert chat.question == "ask_item"
    chat.say(answer, "1")

    assert chat.effects == [Judge(CASE, satisfied=False, text="这个答复我不接受", items=items)]


def test_words_are_added_on_request() -> None:
    chat = _chat(State.OPEN)

    chat.tap("start:add_words")
    chat.say("还有一部旧手机号也请查")

    assert chat.effects == [AddWords(CASE, "还有一部旧手机号也请查")]


def test_status_lists_five_and_counts_the_rest() -> None:
    held = [a_case(f"GK-0000-00{digit}", right=Right.COPY) for digit in range(7)]

    told = Chat(PlainFacts(held=held)).say("查进度")

    assert told.count("复制个人信息") == 5
    assert "另有 2 份" in told


@pytest.mark.parametrize(
    ("text", "flow"),
    [
        ("补充", "add_words"),
        ("add details", "add_words"),
        ("add words", "add_words"),
        ("撤回申请", "take_back"),
        ("withdraw", "take_back"),
        ("take it back", "take_back"),
    ],
)
@pytest.mark.parametrize("question", ["start", "after_done"])
def test_words_of_the_receipt_are_about_the_request_that_runs(question: str, text: str, flow: str) -> None:
    chat = Chat(PlainFacts(held=[a_case()]), Talk(question=question))
    chat.say(text)
    assert (chat.talk.flow, chat.draft.case) == (flow, a_case().number)


@pytest.mark.parametrize(
    "text",
    [
        "撤了以后还能再申请吗",
        "撤回要收费吗",
        "谁让你取消的",
        "如果撤了呢",
        "我从来没说要撤回",
        "i do not want to cancel",
    ],
)
def test_question_about_taking_back_takes_nothing_back(text: str) -> None:
    chat = _chat(State.OPEN)
    chat.say("我要撤回申请", text)
    assert not any(isinstance(effect, TakeBack) for effect in chat.effects)


@pytest.mark.parametrize("text", ["撤", "撤吧", "确认撤回", "撤回 谢谢"])
def test_word_for_taking_back_takes_back(text: str) -> None:
    chat = _chat(State.OPEN)
    chat.say("我要撤回申请", text)
    assert chat.effects == [TakeBack(CASE)]


@pytest.mark.parametrize(
    "text", ["这是合同，里面地址写错了", "这是合同", "图里圈出来的就是我", "this is my contract, the address is wrong"]
)
def test_words_about_a_picture_go_along_with_it(text: str) -> None:
    chat = Chat(PlainFacts(held=[a_case(CASE)]))
    chat.picture("m1")
    chat.say(text)
    assert (chat.effects, chat.talk.flow) == ([], "add_picture")
    chat.say("加到申请里")
    assert chat.effects == [AddWords(CASE, text), AddPaper(CASE, media_id="m1")]


def test_words_beside_the_yes_go_along_too() -> None:
    chat = Chat(PlainFacts(held=[a_case(CASE)]))
    chat.picture("m1")
    chat.say("好的，这是合同")
    assert chat.effects == [AddWords(CASE, "好的，这是合同"), AddPaper(CASE, media_id="m1")]


@pytest.mark.parametrize("text", ["是", "好", "是的"])
def test_bare_yes_adds_the_picture_alone(text: str) -> None:
    chat = Chat(PlainFacts(held=[a_case(CASE)]))
    chat.picture("m1")
    chat.say(text)
    assert chat.effects == [AddPaper(CASE, media_id="m1")]


@pytest.mark.parametrize("text", ["不用", "别保存这张"])
def test_picture_that_is_not_wanted_is_not_kept(text: str) -> None:
    chat = Chat(PlainFacts(held=[a_case(CASE)]))
    chat.picture("m1")
    chat.say(text)
    assert chat.effects == []


def test_short_words_of_an_objection_are_passed_on_though_nothing_is_looked_at_again() -> None:
    chat = _chat(State.ANSWERED)
    chat.say("这个答复我不接受", "不用了")
    words = [effect.text for effect in chat.effects if isinstance(effect, AddWords)]
    assert words == ["这个答复我不接受"]

"""What people write days after the receipt, in every state of a request, and whether it does what they mean."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from bot.domain.cases import Applicant, Case, Item, Paper, State
from bot.domain.results import Outcome, Result
from bot.domain.rights import Level, Right
from dialogs.model import AddWords, FileAgain, TakeBack, Talk, Urge
from tests.talk import START, Chat, PlainFacts, a_case

NUMBER = "GK-4T7X-2M9"
TOLD = Applicant("王小明", "13812345678", "phone")


def asking(*rights: Right, state: State = State.OPEN) -> Case:
    items = tuple(Item(place, right) for place, right in enumerate(rights, start=1))
    return replace(a_case(NUMBER, state=state), items=items, applicant=TOLD, level=Level.ON_FILE)


def days_later(case: Case, days: int = 3) -> Chat:
    return Chat(PlainFacts(held=[case], now=START + timedelta(days=days)))


def answered(*outcomes: tuple[Right, Result]) -> Chat:
    at = START + timedelta(days=5)
    items = tuple(
        Item(place, right, outcome=Outcome(result, letter="e" if result is Result.REFUSED else ""), answered_at=at)
        for place, (right, result) in enumerate(outcomes, start=1)
    )
    case = replace(a_case(NUMBER, state=State.ANSWERED), items=items, applicant=TOLD, answered_at=at)
    shown = Talk(question="start", draft={"offered": ["satisfied", "object"]}, updated_at=at)
    return Chat(PlainFacts(held=[case], now=at + timedelta(days=1)), talk=shown)


def added(chat: Chat) -> list[str]:
    return [effect.text for effect in chat.effects if isinstance(effect, AddWords)]


@pytest.mark.parametrize(
    ("case", "line"),
    [
        (asking(Right.CORRECT), "我写错了 是向阳路8号"),
        (asking(Right.CORRECT), "新地址不是幸福路8号，是幸福路18号"),
        (asking(Right.COPY, Right.DELETE), "我不是要全部，我是要2022年的"),
        (asking(Right.COPY, Right.DELETE), "我说的那个删除理由写错了，不是撤回同意，是你们当初没跟我说就收集的"),
    ],
)
def test_what_the_request_says_is_put_right_in_it(case: Case, line: str) -> None:
    chat = days_later(case)
    chat.say(line)
    assert (added(chat), chat.talk.flow) == ([line], "")


@pytest.mark.parametrize("line", ["我想更正身份证号", "你们查错了吧"])
def test_another_matter_is_not_put_into_the_request(line: str) -> None:
    chat = days_later(asking(Right.COPY))
    chat.say(line)
    assert added(chat) == []


@pytest.mark.parametrize(
    "line",
    ["我还有张购机发票要不要也发给你们", "还有个合同复印件，我发哪儿", "I also have an invoice, should I send it?"],
)
def test_where_another_paper_goes_is_told(line: str) -> None:
    chat = days_later(asking(Right.COPY))
    assert NUMBER in chat.say(line)
    assert (chat.effects, chat.talk.flow) == ([], "")


@pytest.mark.parametrize("line", ["发到哪里", "身份证发给谁", "链接打不开", "where do I send my ID?"])
def test_where_the_awaited_paper_goes_is_told(line: str) -> None:
    chat = days_later(replace(asking(Right.ACCESS, state=State.IDENTIFYING), identity=Paper.AWAITED))
    assert NUMBER in chat.say(line)


@pytest.mark.parametrize("line", ["我来补身份证", "身份证找到了", "上次那个还能接着办吗", "怎么就关了"])
def test_what_brings_a_lapsed_request_on_is_told(line: str) -> None:
    chat = days_later(replace(asking(Right.ACCESS, state=State.LAPSED), identity=Paper.AWAITED), days=20)
    assert NUMBER in chat.say(line)
    assert chat.talk.flow == ""


def test_a_wish_of_its_own_beside_a_lapsed_request_begins() -> None:
    chat = days_later(replace(asking(Right.ACCESS, state=State.LAPSED), identity=Paper.AWAITED), days=20)
    chat.say("我想更正身份证号")
    assert chat.draft.rights == ("correct",)


@pytest.mark.parametrize("line", ["恢复一下吧", "重新来一遍"])
def test_a_request_that_was_taken_back_comes_back_days_later(line: str) -> None:
    chat = days_later(asking(Right.DELETE, state=State.CANCELLED))
    chat.say(line)
    assert (chat.talk.flow, chat.draft.rights, chat.draft.name) == ("request", ("delete",), "王小明")


@pytest.mark.parametrize("line", ["继续", "提交", "好的"])
def test_a_bare_word_days_later_brings_nothing_back(line: str) -> None:
    chat = days_later(asking(Right.DELETE, state=State.CANCELLED))
    chat.say(line)
    assert chat.draft.rights == ()


@pytest.mark.parametrize("line", ["再不回我就打12345了", "你们再不处理我就投诉了", "给我加急行不行，我要打官司用"])
def test_staff_are_urged(line: str) -> None:
    chat = days_later(asking(Right.COPY), days=33)
    chat.say(line)
    assert chat.effects == [Urge(NUMBER, line)]


@pytest.mark.parametrize("line", ["再提一个删除申请", "重新申请一个删除"])
def test_a_further_request_takes_none_back(line: str) -> None:
    chat = days_later(asking(Right.COPY))
    chat.say(line)
    assert (chat.talk.flow, chat.draft.rights) == ("request", ("delete",))
    assert not any(isinstance(effect, TakeBack) for effect in chat.effects)


@pytest.mark.parametrize(
    ("line", "rights"),
    [("再帮我把老婆的也查一下", ("access",)), ("老公的也要一份", ("copy",)), ("老婆也要查", ("access", "copy"))],
)
def test_theirs_is_never_taken_for_ones_own(line: str, rights: tuple[str, ...]) -> None:
    chat = Chat(PlainFacts(held=[asking(Right.COPY)]), talk=Talk(question="after_done", updated_at=START))
    chat.say(line)
    assert chat.draft.requester in ("agent", "unsure")
    assert set(chat.draft.rights) <= set(rights)


@pytest.mark.parametrize("line", ["能再发一次吗", "麻烦再发我一遍", "can you send it again please"])
def test_the_answer_is_sent_again(line: str) -> None:
    chat = answered((Right.ACCESS, Result.FULFILLED))
    chat.say(line)
    assert chat.effects == [FileAgain(NUMBER, line)]


@pytest.mark.parametrize(
    ("line", "items"),
    [
        ("查询的没问题，删除的我不同意", ("2",)),
        ("查询的我不同意，删除的没问题", ("1",)),
        ("都不满意", ("1", "2")),
    ],
)
def test_which_answer_is_contradicted_is_not_asked_when_told(line: str, items: tuple[str, ...]) -> None:
    chat = answered((Right.ACCESS, Result.FULFILLED), (Right.DELETE, Result.REFUSED))
    chat.say(line)
    assert (chat.question, chat.draft.items) == ("confirm", items)


def test_a_refusal_that_is_put_up_with_has_nothing_to_take_back() -> None:
    chat = answered((Right.DELETE, Result.REFUSED))
    chat.say("算了，不删就不删吧")
    assert (chat.talk.flow, added(chat)) == ("", ["算了，不删就不删吧"])


@pytest.mark.parametrize("line", ["多谢，那我手机换号了你们怎么联系我", "谢谢！对了，结果是发我微信上还是打电话？"])
def test_a_question_behind_thanks_is_answered(line: str) -> None:
    chat = Chat(PlainFacts(held=[asking(Right.COPY)]), talk=Talk(question="after_done", updated_at=START))
    assert "这个对话" in chat.say(line)


def test_a_number_that_takes_no_code_is_not_asked_again() -> None:
    chat = days_later(asking(Right.COPY))
    chat.say("我的电话换了，13900001111")
    assert (added(chat), chat.question) == (["我的电话换了，13900001111"], "start")


@pytest.mark.parametrize("line", ["户口本可以吗", "驾驶证行不行，身份证丢了"])
def test_another_paper_will_do_where_one_is_awaited(line: str) -> None:
    chat = days_later(replace(asking(Right.ACCESS, state=State.IDENTIFYING), identity=Paper.AWAITED))
    assert chat.say(line).startswith("可以")


@pytest.mark.parametrize("line", ["再申请一个", "再提一个"])
def test_another_request_is_not_the_end_of_this_one(line: str) -> None:
    chat = days_later(asking(Right.COPY))
    chat.say(line)
    assert (chat.question, chat.effects) == ("ask_right", [])


def test_a_number_in_the_file_is_no_person_in_a_lift() -> None:
    chat = days_later(asking(Right.COPY))
    chat.say("我妈的号也在里面")
    assert chat.draft.alarm == ""


def test_a_person_inside_is_one() -> None:
    chat = days_later(asking(Right.COPY))
    chat.say("我妈也在里面")
    assert chat.draft.alarm

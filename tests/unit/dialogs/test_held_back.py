"""What is not told, half told or told with a slip, where it is asked who somebody is and how they are reached."""

from __future__ import annotations

import pytest

from tests.talk import Chat

OWN = "我想看看你们存了我什么信息"
ANSWERS = {"ask_group": "2", "ask_name": "李雷", "ask_email": "li@example.com"}


def _at(question: str, begin: str = OWN) -> Chat:
    chat = Chat()
    chat.say(begin)
    chat.fill(ANSWERS, until=question)
    return chat


@pytest.mark.parametrize(
    ("question", "text", "told"),
    [
        ("ask_group", "烦不烦 不告诉你", "找对地方"),
        ("ask_group", "你管我是谁 不说", "找对地方"),
        ("ask_group", "none of your business", "where to look"),
        ("ask_email", "不记得号码了", "验证码能证明"),
        ("ask_email", "想不起来号码", "验证码能证明"),
        ("id_consent", "看情况吧", "同不同意都由您"),
    ],
)
def test_whoever_holds_it_back_hears_what_it_is_for(question: str, text: str, told: str) -> None:
    chat = _at(question)
    assert told in chat.say(text)
    assert chat.question == question


def test_held_back_twice_the_group_is_left_to_staff() -> None:
    chat = _at("ask_group")
    chat.say("你管我是谁 不说", "就是不想说")
    assert (chat.draft.group, chat.question) == ("other", "ask_name")


@pytest.mark.parametrize("text", ["不想说 这是家里私事", "none of your business", "说了不方便透露"])
def test_for_whom_it_is_has_to_be_known(text: str) -> None:
    chat = _at("ask_requester", "能不能看看我妈在你们那存的信息")
    assert "人工" in chat.say(text) or "human" in chat.heard[-1]
    assert (chat.question, chat.draft.requester) == ("ask_requester", "unsure")


def test_the_day_of_a_death_that_is_put_right_corrects_no_data() -> None:
    chat = _at("ask_requester", "能不能看看我妈在你们那存的信息")
    chat.say("我是她儿媳 她今年2月没的 不对是3月")
    assert (chat.draft.rights, chat.draft.requester) == (("access",), "relative")


@pytest.mark.parametrize(
    ("text", "name"),
    [("叫俺老马就中", ""), ("喊我阿强就得", ""), ("叫我马德彪就中", "马德彪"), ("俺叫马老五", "马老五")],
)
def test_what_somebody_is_called_is_no_full_name(text: str, name: str) -> None:
    chat = _at("ask_name")
    chat.say(text)
    assert chat.draft.name == name


@pytest.mark.parametrize(("text", "group"), [("球职者", "2.5"), ("求职得", "2.5"), ("供赢商", "2.3")])
def test_a_choice_with_a_slip_in_it(text: str, group: str) -> None:
    chat = _at("ask_group")
    chat.say(text)
    assert chat.draft.group == group


@pytest.mark.parametrize(
    ("text", "question"),
    [
        ("不同意 哦点错了 同意同意", "ask_id"),
        ("不给……唉 算了 同意吧", "ask_id"),
        ("同意 哦点错了 不同意", "confirm"),
        ("不同意，算了", "confirm"),
        ("不同意，按错了，同意吗？", "confirm"),
    ],
)
def test_of_two_answers_the_one_that_stands_last_counts(text: str, question: str) -> None:
    chat = _at("id_consent")
    chat.say(text)
    assert chat.question == question


def test_a_question_in_two_halves_is_no_refusal() -> None:
    chat = _at("ask_email")
    assert "验证码能证明" in chat.say("要邮箱干什么 不会推销吧")
    assert chat.question == "ask_email"


def test_the_code_that_came_late_is_the_code() -> None:
    chat = _at("ask_otp")
    chat.say(f"等了好久才到 {chat.code}")
    assert chat.question == "id_consent"

"""What is asked of the rules is answered from them, with a form open as well: cookies, how long, whether abroad."""

from __future__ import annotations

import pytest

from tests.talk import Chat

WITHDRAWS, DELETES = ("我要撤回营销同意，我在你们网站注册过",), ("please delete my data", "2", "i don't agree any more")


@pytest.mark.parametrize(
    "line",
    [
        "那个cookie我自己能不能青掉",
        "cookie能不能自己清除",
        "浏览器里的cookie我能自己删不",
        "如何清理cookies",
        "can I clear the cookies myself?",
        "how do I delete cookies in my browser",
    ],
)
def test_clearing_cookies_oneself_is_a_question(line: str) -> None:
    chat = Chat()
    told = chat.say(line)
    assert ("2.7(5)" in told, chat.draft.rights) == (True, ())


@pytest.mark.parametrize("line", ["能不能帮我把cookie关了", "I withdraw my consent to your tracking cookies"])
def test_taking_back_a_consent_to_cookies_is_a_wish(line: str) -> None:
    chat = Chat()
    chat.say(line)
    assert "withdraw" in chat.draft.rights


@pytest.mark.parametrize(
    ("first", "line", "clause"),
    [
        (WITHDRAWS, "一般存多久呢", "4"),
        (WITHDRAWS, "这些数据通常留多久", "4"),
        (WITHDRAWS, "别人的信息都留几年", "4"),
        (DELETES, "btw how long do you normally keep that stuff?", "4"),
        (DELETES, "how long do you usually keep data like this", "4"),
    ],
)
def test_term_at_large_is_told_from_the_rules(first: tuple[str, ...], line: str, clause: str) -> None:
    chat = Chat()
    chat.say(*first)
    told = chat.say(line)
    assert chat.question == "ask_name"
    assert any(
        sign in told for sign in (f"规则第 {clause} 条，简单说", f"Clause {clause} of our rules, in plain words")
    )
    assert any(sign in told for sign in ("3 年", "3 years"))


@pytest.mark.parametrize("line", ["存多久", "我填的这些存多久", "how long do you keep what I enter here"])
def test_term_of_what_is_given_here_is_our_own(line: str) -> None:
    chat = Chat()
    chat.say(*(DELETES if line.isascii() else WITHDRAWS))
    told = chat.say(line)
    assert not any(sign in told for sign in ("规则第 4 条，简单说", "Clause 4 of our rules, in plain words"))


@pytest.mark.parametrize(
    ("first", "line"),
    [
        (WITHDRAWS, "会传到国外去吗"),
        (WITHDRAWS, "这个会传到外国去不"),
        (WITHDRAWS, "海外的人看得到吗"),
        (DELETES, "does this leave China?"),
        (DELETES, "will it end up overseas?"),
    ],
)
def test_whether_data_go_abroad_is_told_from_the_rules(first: tuple[str, ...], line: str) -> None:
    chat = Chat()
    chat.say(*first)
    told = chat.say(line)
    assert chat.question == "ask_name"
    assert any(sign in told for sign in ("规则第 9", "Clause 9"))


def test_code_to_a_number_abroad_is_no_question_about_data() -> None:
    chat = Chat()
    chat.say(*WITHDRAWS)
    assert "规则第 9" not in chat.say("验证码能发到国外手机吗")


@pytest.mark.parametrize(
    "line",
    [
        "I'm making a formal request: explain how that automatic decision about me was made.",
        "I want a person to explain the decision to reject me, register it formally",
    ],
)
def test_explanation_of_a_decision_asked_for_formally_is_a_request(line: str) -> None:
    chat = Chat()
    chat.say(line)
    assert chat.draft.rights == ("explain",)


def test_machine_that_decided_is_told_of_and_insisting_hands_it_in() -> None:
    chat = Chat()
    chat.say("我要你们说明电脑凭什么自动把我筛掉")
    chat.say("就要你们给我一个说明")
    assert chat.draft.rights == ("explain",)

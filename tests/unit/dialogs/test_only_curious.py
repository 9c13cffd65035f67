"""Whoever says that they request nothing gets no form: their question is answered, or they are left in peace."""

from __future__ import annotations

import pytest

from dialogs.words.refusal import only_curious, requests_nothing
from tests.talk import Chat


@pytest.mark.parametrize(
    "text",
    [
        "I'm not requesting anything", "this is not a request", "please don't file a request for that",
        "no need to open a case", "I don't want to apply for anything", "no request please",
        "我不是要申请什么", "没说要办", "又没让你们办理", "别给我开申请", "不用提工单",
    ],
)  # fmt: skip
def test_nothing_is_requested(text: str) -> None:
    assert requests_nothing(text)


@pytest.mark.parametrize(
    "text",
    [
        "I'm not asking for anything special, just my file", "don't submit the request yet", "我还没申请过",
        "你们还没办好",
        "不是要申请删除，是要查", "I did not get any answer", "do not delete anything", "我没说提交",
        "there is no request in my list",
    ],
)  # fmt: skip
def test_other_denials_request_something(text: str) -> None:
    assert not requests_nothing(text)


@pytest.mark.parametrize(
    "text",
    [
        "only curious", "I was just wondering", "just a question", "out of curiosity, nothing more", "纯好奇问一嘴",
        "我就随便打听一下",
    ],
)  # fmt: skip
def test_only_curious(text: str) -> None:
    assert only_curious(text)


@pytest.mark.parametrize(
    "text", ["just my name", "I just want to know what you have on me", "问一下我的资料", "just delete it"]
)
def test_more_than_curious(text: str) -> None:
    assert not only_curious(text)


@pytest.mark.parametrize(
    "lines",
    [
        ("can I switch the cookies of your site off?", "I don't want to request anything, I only want to know how"),
        ("how long do you keep my CV?", "please don't open a case for that", "and is my name in there?"),
        ("你们网站的 cookie 怎么关", "我不是要申请什么 就想知道怎么关"),
        ("简历存多久", "别给我提申请啊"),
        ("who sees my data?", "only curious"),
    ],
)
def test_no_form_is_begun(lines: tuple[str, ...]) -> None:
    chat = Chat()
    chat.say(*lines)
    assert chat.draft.rights == ()


@pytest.mark.parametrize("text", ["I'm not requesting anything", "我没打算申请", "不要给我开申请，我只是好奇"])
def test_a_form_that_was_never_wanted_ends(text: str) -> None:
    chat = Chat()
    chat.say("I want to see my data", text)
    assert chat.question == "after_done"


def test_its_question_is_answered_as_it_ends() -> None:
    chat = Chat()
    told = chat.say("I want to see my data", "sorry, I'm not applying for anything, can I clear your cookies myself?")
    assert (chat.question, "2.7(5)" in told) == ("after_done", True)


def test_a_wish_beside_it_is_one() -> None:
    chat = Chat()
    chat.say("I don't want to apply for anything, just delete my phone number please")
    assert chat.draft.rights == ("delete",)

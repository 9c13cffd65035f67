"""Records of somebody who died are asked for: a copy for a near relative (PIPL 49), never their end."""

from __future__ import annotations

import pytest

from bot.domain.rights import Right
from dialogs.model import Emergency
from tests.talk import Chat


@pytest.mark.parametrize(
    "text",
    [
        "Our daughter died on your building site in 2018, she was an intern. We want all her papers for the lawyer",
        "my brother was killed in your lift in spring. i need every document you keep about him, for the trial",
        "My husband passed away, he used to be your fitter. Please send me everything you have on him",
        "我女儿前年在你们工地上丧生，我要拿她的全部材料去法院",
        "我老公去世了，他以前是你们的安装工，劳动合同和考勤记录我要一份",
        "我哥在你们井道里身亡了，我需要他的培训档案",
    ],
)
def test_it_is_a_copy_for_a_near_relative(text: str) -> None:
    chat = Chat()
    chat.say(text)
    assert (chat.draft.rights, chat.draft.requester) == ((Right.COPY,), "relative")


@pytest.mark.parametrize(
    ("text", "right"),
    [
        ("我妈去世了，把她的资料全部删掉", Right.DELETE),
        ("My late father was your customer, I want all his records erased", Right.DELETE),
        ("我爷爷过世了，他的账号帮我注销", Right.CLOSE_ACCOUNT),
    ],
)
def test_an_end_that_is_asked_for_stays_one(text: str, right: Right) -> None:
    chat = Chat()
    chat.say(text)
    assert right in chat.draft.rights


@pytest.mark.parametrize("name", ["Zhang Min", "Liu Kun"])
def test_a_name_that_comes_early_is_no_cry(name: str) -> None:
    chat = Chat()
    chat.say("My father died in 2019, he was your mechanic. I need all his records")
    said = chat.say(name)
    assert "trapped" not in said
    assert not any(isinstance(effect, Emergency) for effect in chat.effects)


@pytest.mark.parametrize("cry", ["Jiu Ming", "Help Me", "Stuck Here"])
def test_a_cry_in_capitals_is_one(cry: str) -> None:
    chat = Chat()
    said = chat.say(cry)
    assert any(isinstance(effect, Emergency) for effect in chat.effects) or "trapped" in said or "被困" in said


@pytest.mark.parametrize(
    "text",
    [
        "I would like my wife's file, she is fine with it",
        "My dad is in hospital, your escalator door hit him. Please give me the reports about him",
        "my husband was injured in your lift, send me his records",
        "我妈住院了，把你们关于她的记录给我一份",
    ],
)
def test_a_relative_who_lives_is_asked_for_with_a_mandate(text: str) -> None:
    chat = Chat()
    chat.say(text)
    if chat.question == "ask_right":
        chat.say("1")
    assert (chat.draft.requester, {*chat.draft.rights} <= {"access", "copy"}) == ("agent", True)


@pytest.mark.parametrize(
    "text",
    [
        "We act for Ms Roy, customer. She asks for access to her data and the legal basis you rely on",
        "我是律师，当事人王芳要求查阅她的个人信息，并说明处理依据",
    ],
)
def test_a_question_beside_a_wish_swallows_no_wish(text: str) -> None:
    chat = Chat()
    chat.say(text)
    assert (chat.draft.requester, chat.draft.rights) == ("agent", (Right.ACCESS,))

"""Kin who are only named, or only in the story, leave a wish for one's own data one's own."""

from __future__ import annotations

import pytest

from bot.texts import render
from tests.talk import Chat


@pytest.mark.parametrize(
    ("wish", "told", "name"),
    [
        ("查我的信息", "我爱人叫韩梅梅，我叫李雷", "李雷"),
        ("查我的信息", "我是李雷，我太太是韩梅梅", "李雷"),
        ("查我的信息", "李雷，我儿子叫李小雷", "李雷"),
        ("查我的信息", "我女儿叫李小花，我叫李雷", "李雷"),
        ("看看你们存了我什么", "李雷，老婆叫韩梅梅", "李雷"),
        ("我的信息要一份", "我叫李雷，我爸叫李建国", "李雷"),
        ("see my data", "I'm Li Lei, my wife is Han Meimei", "Li Lei"),
        ("see my data", "My name is Li Lei, my son is Li Xiaolei", "Li Lei"),
    ],
)
def test_kin_named_beside_ones_name(wish: str, told: str, name: str) -> None:
    chat = Chat()
    chat.say(wish, "2", told)
    assert (chat.question, chat.draft.name, chat.draft.requester) == ("ask_email", name, "self")


@pytest.mark.parametrize(
    ("wish", "told"),
    [
        ("查我的信息", "帮我妈办的，我叫李雷，我妈叫王桂花"),
        ("查我的信息", "我叫李雷，我妈叫王桂花，查她的"),
        ("查我的信息", "我叫李雷，我儿子叫李小雷，今年8岁"),
        ("查我儿子的信息", "李雷，我儿子叫李小雷"),
        ("查一下信息", "我叫李雷，我爸叫李建国"),
    ],
)
def test_who_asks_for_kin_is_heard(wish: str, told: str) -> None:
    chat = Chat()
    chat.say(wish, "2", told)
    assert (chat.question, chat.draft.for_other) == ("ask_proxy", True)


@pytest.mark.parametrize(
    ("line", "requester"),
    [
        ("我媳妇在用我的微信，我是李雷本人，想删资料，搬家了", "self"),
        ("我媳妇在用我的微信，想删资料", "self"),
        ("我老公的微信，我是王芳本人，要查资料", "self"),
        ("我是王芳本人，想删我妈的资料", "unsure"),
        ("我是王芳本人，替我妈删资料", "agent"),
        ("删我妈的资料", "unsure"),
        ("我妈在你们那留的电话，删掉", "unsure"),
        ("他们都叫我陈姐，真名陈晓，求职者，要一份简历", "self"),
        ("my kid's school uses your lift; I signed up as parent volunteer, delete me", "self"),
        ("my daughter's school visit to your factory: I was the chaperone, show me my sign-in", "self"),
        ("my daughter visited your factory, delete her data", "guardian"),
        ("show me my daughter's data", "guardian"),
    ],
)
def test_kin_in_the_story(line: str, requester: str) -> None:
    chat = Chat()
    chat.say(line)
    assert chat.draft.requester == requester


def test_of_two_people_the_speaker_is_asked_for() -> None:
    chat = Chat()
    assert render("ask_name.one", "zh") in chat.say("查我的信息", "2", "李雷和韩梅梅")
    chat.say("李雷")
    assert (chat.question, chat.draft.name) == ("ask_email", "李雷")


@pytest.mark.parametrize("name", ["李和平", "欧阳和静"])
def test_an_and_within_a_name_is_none(name: str) -> None:
    chat = Chat()
    chat.say("查我的信息", "2", name)
    assert chat.draft.name == name


def test_a_second_name_of_ones_own_goes_along() -> None:
    chat = Chat()
    chat.say("查我的信息", "2", "李雷（户口本上是李磊）")
    assert (chat.draft.name, chat.draft.lines) == ("李磊", ("李雷（户口本上是李磊）",))


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("电话由13800138000改为13900002222，谢谢。李雷，家用梯客户", "李雷"),
        ("我想看看你们有我什么信息，谢谢。李雷", "李雷"),
        ("麻烦帮我删一下资料，辛苦了 张伟", "张伟"),
        ("Please change my phone from 13800138000 to 13900002222, I'm a home lift customer, Li Lei", "Li Lei"),
        ("I want to see my data. Thanks, Li Lei", "Li Lei"),
        ("查我的信息，谢谢关照", ""),
        ("查我的信息，谢谢安排", ""),
        ("删我的资料，谢谢何师傅", ""),
        ("delete my data. Thanks, Cloud Lift", ""),
    ],
)
def test_a_name_below_the_thanks(line: str, name: str) -> None:
    chat = Chat()
    chat.say(line)
    assert chat.draft.name == name

"""An opt-out repeated angrily is emphasis: never the end of the form, another right, a name or a danger."""

from __future__ import annotations

import pytest

from dialogs.model import OpenCase
from dialogs.words.refusal import insists, may_insist
from tests.talk import Chat

ANGRY = [
    "都说了不要了！",
    "跟你们讲了多少遍别打了",
    "烦死了 关掉！",
    "把它关了",
    "赶紧给我停掉",
    "别再发了 听见没有",
    "我早就说过别再打电话了！！",
    "I said NO!",
    "how many times do I have to tell you to stop",
    "just turn it off already",
    "stop calling me!!",
]
OPT_OUTS = [("你们老给我发广告短信 别发了", "2"), ("stop sending me marketing texts", "2")]


@pytest.mark.parametrize("line", ANGRY)
@pytest.mark.parametrize("wish", OPT_OUTS)
def test_repeated_at_the_first_question_the_form_goes_on(line: str, wish: tuple[str, str]) -> None:
    chat = Chat()
    chat.say(wish[0], line)
    assert (chat.question, chat.draft.rights, chat.draft.name) == ("ask_group", ("withdraw",), "")


@pytest.mark.parametrize("line", [*ANGRY, "不要了！", "Stop!"])
def test_repeated_where_one_may_skip_it_skips(line: str) -> None:
    chat = Chat()
    chat.say(*OPT_OUTS[0])
    chat.say(line, line)
    assert (chat.question, chat.draft.rights, chat.draft.name) == ("confirm", ("withdraw",), "")


@pytest.mark.parametrize("line", ANGRY)
def test_repeated_at_the_card_it_is_handed_in(line: str) -> None:
    chat = Chat()
    chat.say(*OPT_OUTS[0], "跳过", "跳过", line)
    assert [type(effect) for effect in chat.effects] == [OpenCase]


def test_bare_stop_at_the_card_is_asked_back() -> None:
    chat = Chat()
    told = chat.say(*OPT_OUTS[0], "跳过", "跳过", "停！")
    assert (chat.question, "提交" in told, "取消" in told) == ("confirm", True, True)


def test_asked_twice_in_vain_the_group_stays_open() -> None:
    chat = Chat()
    chat.say("天天给我打推销电话 烦死了 别打了", "说了不要了！", "都说了别打了！")
    assert (chat.question, chat.draft.group) == ("ask_name", "other")


@pytest.mark.parametrize(
    "line",
    ["算了不办了", "这个申请我不要了", "关掉空调太热了喘不上气", "王关了", "不要我的资料了", "stop, my arm is caught"],
)
def test_other_words_do_not_insist(line: str) -> None:
    assert (insists(line), may_insist(line)) == (False, False)

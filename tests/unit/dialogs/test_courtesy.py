"""Thanks behind a line change nothing of what it says; a line that only thanks is answered as thanks."""

from __future__ import annotations

import pytest

from dialogs.courtesy import without_thanks
from dialogs.model import Input
from tests.talk import Chat

LOOKS = "查阅我的资料"


def _left(text: str, *, asked: bool) -> str:
    return without_thanks(Input("text", text), asked=asked).text


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("我想看看你们登记了我什么，谢谢", "我想看看你们登记了我什么"),
        ("帮我把旧手机号删掉 麻烦您了！", "帮我把旧手机号删掉"),
        ("我前年在你们杭州的工地上干过活 多谢", "我前年在你们杭州的工地上干过活"),
        ("你們存了我什麼，謝謝你們", "你們存了我什麼"),
        ("什么破机器人，谢谢", "什么破机器人，谢谢"),
        ("废物，谢谢", "废物"),
        ("wo xiang shan chu wo de zi liao, thanks", "wo xiang shan chu wo de zi liao"),
        ("please delete my account. Thanks a lot!", "please delete my account"),
    ],
)
def test_thanks_behind_a_line_are_left_out(text: str, left: str) -> None:
    assert _left(text, asked=False) == left


@pytest.mark.parametrize(
    "text",
    [
        "谢谢",
        "好的，谢谢",
        "不用了，谢谢",
        "东西都收到了，谢谢",
        "已经弄好了 谢谢",
        "你们办得真快，谢谢",
        "辛苦了，谢谢",
        "转人工，谢谢",
        "有人被困在电梯里，谢谢",
        "不知道该怎么谢谢你们才好",
        "ok, thanks",
    ],
)
def test_line_that_thanks_keeps_its_words(text: str) -> None:
    assert _left(text, asked=False) == text


def test_tapped_label_keeps_its_words() -> None:
    tapped = Input("text", "不用了，谢谢", choice="nudge:none")
    assert without_thanks(tapped, asked=True) is tapped


@pytest.mark.parametrize("text", ["面试过，谢谢", "投简历的 谢谢啦", "我应聘过，麻烦您了"])
def test_short_answer_counts_with_thanks(text: str) -> None:
    chat = Chat()
    chat.say(LOOKS)
    chat.say(text)
    assert (chat.draft.group, chat.question) == ("2.5", "ask_name")


def test_receiver_is_asked_again_where_none_was_named() -> None:
    chat = Chat()
    chat.say("把我的信息转给别家，多谢")
    assert "receiver" not in chat.talk.draft
    chat.say("2")
    assert chat.question == "ask_receiver"


def test_pinyin_with_english_thanks_is_answered_in_chinese() -> None:
    chat = Chat()
    chat.say("wo xiang kan wo de zi liao, thanks")
    assert chat.talk.lang == "zh"


def test_thanks_alone_are_welcome() -> None:
    chat = Chat()
    assert "不客气" in chat.say("帮大忙了，谢谢")


@pytest.mark.parametrize("text", ["Zhou Xiexie", "xie xie ni", "牡丹谢了"])
def test_what_only_sounds_like_thanks_stays(text: str) -> None:
    assert _left(text, asked=True) == text

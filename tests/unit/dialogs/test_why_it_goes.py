"""Why data should go: what is a ground, what is kept in the person's own words, and what accuses nobody."""

from __future__ import annotations

import pytest

from tests.talk import Chat


@pytest.mark.parametrize("line", ["全部", "所有", "everything"])
def test_all_asked_why_means_the_data_and_no_ground(line: str) -> None:
    chat = Chat()
    chat.say("删除我的信息", "个人客户", line)
    assert (chat.question, chat.draft.grounds) == ("ask_ground", ())


@pytest.mark.parametrize(
    "text",
    [
        "我被你们拒了，简历、身份证复印件、体检报告全部给我删了",
        "我被刷了，简历删了吧",
        "You rejected me, delete my CV and my ID copy",
        "你们没要我，把我的简历删掉",
    ],
)
def test_who_was_not_taken_accuses_nobody(text: str) -> None:
    chat = Chat()
    chat.say(text)
    assert chat.draft.grounds == ("8.3(1)",)


def test_an_accusation_is_not_guessed() -> None:
    chat = Chat()
    chat.say("老接到你们推销电话，我不是客户，把我号码删掉")
    assert (chat.question, chat.draft.grounds) == ("ask_ground", ())


@pytest.mark.parametrize(
    ("wish", "line"),
    [
        ("把我儿子的账号资料删了", "他还小"),
        ("please delete my son's data", "He is too young"),
        ("删除我的信息", "我要出国了"),
    ],
)
def test_a_reason_that_is_none_of_the_five_is_kept_in_their_words(wish: str, line: str) -> None:
    chat = Chat()
    chat.say(wish)
    if chat.question == "ask_group":
        chat.say("2")
    chat.say(line)
    assert (chat.question != "ask_ground", chat.draft.ground_open, chat.draft.reason) == (True, True, line)

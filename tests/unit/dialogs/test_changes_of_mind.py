"""Somebody changes their mind inside a form: another right or reason in the place of one, a last word that counts."""

from __future__ import annotations

import pytest

from tests.talk import Chat

LOOKS = ("I'd like to look at the data you keep on me", "private customer, home lift")
COPIES = ("I want a copy of my data", "private customer, home lift")
DELETES = ("之前应聘的资料，麻烦删除", "你们违规泄露我的资料")


def told(*lines: str) -> Chat:
    chat = Chat()
    chat.say(*lines)
    return chat


@pytest.mark.parametrize("name", [(), ("Gloria Tse",)])
@pytest.mark.parametrize(
    "text",
    [
        "hmm, make that a copy instead of just looking",
        "actually a copy, not just a look",
        "no wait, a copy please, looking is not enough",
        "let's do a copy instead of access",
        "不是查阅，我要复制",
    ],
)
def test_a_copy_comes_in_the_place_of_looking(name: tuple[str, ...], text: str) -> None:
    chat = told(*LOOKS, *name, text)
    assert (chat.draft.rights, chat.draft.name) == (("copy",), "".join(name))


@pytest.mark.parametrize("name", [(), ("Gloria Tse",)])
@pytest.mark.parametrize(
    "text",
    [
        "sorry, changed my mind, just viewing is enough, no copy",
        "actually, no copy, viewing will do",
        "never mind the copy, viewing is fine",
        "on second thought just a look, not a copy",
        "change that back to access please, no copy",
        "还是只看看吧，副本不要了",
    ],
)
def test_looking_comes_in_the_place_of_a_copy(name: tuple[str, ...], text: str) -> None:
    chat = told(*COPIES, *name, text)
    assert (chat.draft.rights, chat.draft.name) == (("access",), "".join(name))


@pytest.mark.parametrize(
    "text",
    [
        "actually I'd rather you fix my phone number than delete anything",
        "I'd rather have my email corrected than everything erased",
        "与其删掉，不如帮我把电话改对",
    ],
)
def test_to_put_right_comes_in_the_place_of_deleting(text: str) -> None:
    chat = told(DELETES[0], text)
    assert (chat.draft.rights, chat.question) == (("correct",), "ask_detail")


@pytest.mark.parametrize("text", ["hmm", "hmm, what is this for", "actually"])
def test_a_sound_is_no_name(text: str) -> None:
    assert told(*LOOKS, text).draft.name == ""


@pytest.mark.parametrize("name", [(), ("王小明",)])
@pytest.mark.parametrize(
    ("text", "ground", "reason"),
    [
        ("抱歉，剛才的理由說錯了，外洩的是別家。我的理由是沒錄取，已無保存必要", "8.3(1)", "沒錄取，已無保存必要"),
        ("不好意思，理由搞错了，泄露的不是你们。是因为我没被录取", "8.3(1)", "我没被录取"),
        ("刚才那个理由不对，我是撤回同意", "8.3(3)", "撤回同意"),
        ("前面说泄露是我记错了，真正的理由是我没被录用", "8.3(1)", "我没被录用"),
        (
            "sorry, the reason I gave was wrong, that leak was another company. my reason is that I wasn't hired",
            "8.3(1)",
            "I wasn't hired",
        ),
    ],
)
def test_another_reason_takes_the_place_of_the_first(
    name: tuple[str, ...], text: str, ground: str, reason: str
) -> None:
    chat = told(*DELETES, *name)
    before = len(chat.effects)
    chat.say(text)
    assert (chat.draft.grounds, chat.draft.reason, chat.draft.rights) == ((ground,), reason, ("delete",))
    assert (chat.draft.name, chat.effects[before:]) == ("".join(name), [])


@pytest.mark.parametrize("text", ["理由写错了吗", "没有理由", "理由能不能不说"])
def test_a_question_about_the_reason_changes_none(text: str) -> None:
    assert told(*DELETES, text).draft.grounds == ("8.3(4)",)

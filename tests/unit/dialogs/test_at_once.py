"""Who somebody asks for, and whether the paper is there, beside anger, slips and other words; a look before an end."""

from __future__ import annotations

import pytest

from tests.talk import Chat

FOR_ANOTHER = "我是帮别人申请的，删除资料"
FOR_MUM = "我替我妈申请查她的资料，她买过你们的电梯，我是她女儿"


@pytest.mark.parametrize(
    ("begun", "text", "requester"),
    [
        (FOR_ANOTHER, "打错字了 不是老公 是我儿子 才6岁 我是他妈妈", "guardian"),
        (FOR_ANOTHER, "不是我妈 打错 是我自己的", "self"),
        (FOR_ANOTHER, "亲妈 我是老二", "agent"),
        (FOR_ANOTHER, "这也要问？我妈啊", "agent"),
        (FOR_ANOTHER, "我俩一个户口本 夫妻", "agent"),
        ("please delete my brother's data for him", "no wait, it is for me. my own data", "self"),
        ("please delete my brother's data for him", "big brother, he signed a letter for me", "agent"),
    ],
)
def test_whom_it_is_for_counts_beside_other_words(begun: str, text: str, requester: str) -> None:
    chat = Chat()
    chat.say(begun)
    if chat.question != "ask_requester":
        chat.say("2")
    assert (chat.question, chat.draft.requester) == ("ask_requester", "unsure")
    rights = chat.draft.rights
    chat.say(text)
    assert (chat.draft.requester, chat.draft.rights) == (requester, rights)


def test_request_for_somebody_else_is_not_filed_as_ones_own() -> None:
    chat = Chat()
    chat.say("I am asking for somebody else: delete the data you hold")
    assert (chat.draft.requester, chat.draft.rights) == ("unsure", ("delete",))


@pytest.mark.parametrize("text", ["我不是替别人问的 删我的", "delete the data you hold on me"])
def test_ones_own_request_stays_ones_own(text: str) -> None:
    chat = Chat()
    chat.say("你好", text)
    assert chat.draft.requester == "self"


@pytest.mark.parametrize(
    "text",
    [
        "hu kou ben you de",
        "yeah scanned POA on my phone",
        "both",
        "both, plus my parents marriage cert if u want it",
        "早不说要这个 气死人 有！",
        "还得写这个 服了 写好了",
        "怎么不早讲 我现在让她写",
        "我媽簽咗喇 喺手",
    ],
)
def test_paper_told_beside_other_words_is_not_asked_for_again(text: str) -> None:
    chat = Chat()
    chat.say(FOR_MUM)
    for _ in range(3):
        if chat.question != "ask_proxy":
            chat.say("2")
    chat.say(text)
    assert (chat.draft.proxy_told, chat.question) == (True, "ask_name")


def test_what_only_sounds_like_having_it_is_no_paper() -> None:
    chat = Chat()
    chat.say(FOR_MUM)
    for _ in range(3):
        if chat.question != "ask_proxy":
            chat.say("2")
    chat.say("你们有病")
    assert (chat.draft.proxy_told, chat.question) == (False, "ask_proxy")


def test_death_told_at_the_paper_makes_them_a_relative() -> None:
    chat = Chat()
    chat.say(FOR_MUM)
    for _ in range(3):
        if chat.question != "ask_proxy":
            chat.say("2")
    chat.say("她其实已经不在了")
    assert chat.draft.requester == "relative"


@pytest.mark.parametrize(
    ("text", "rights"),
    [
        ("给我看看再说 看完了可能要删", ("access",)),
        ("看一眼 然后可能注销", ("access",)),
        ("let me see it first, might delete later", ("access",)),
        ("把我信息给我一份 回头再考虑删除", ("copy",)),
        ("看看有什么 然后全部删掉", ("access", "delete")),
        ("可能你们有我的信息 删掉", ("delete",)),
        ("我考虑好了 删", ("delete",)),
    ],
)
def test_what_may_follow_a_look_is_not_asked_for_yet(text: str, rights: tuple[str, ...]) -> None:
    chat = Chat()
    chat.say("你好", text)
    assert chat.draft.rights == rights


@pytest.mark.parametrize("text", ["没事 随便点进来看看", "just testing, ignore"])
def test_whoever_only_looks_around_is_understood(text: str) -> None:
    chat = Chat()
    chat.say("你好", text)
    assert (chat.draft.rights, chat.talk.misunderstood) == ((), 0)

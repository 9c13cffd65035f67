"""What a line leaves half said: decided later, only the sending ended, a proof of a deletion, a thing, a number."""

from __future__ import annotations

import re

import pytest

from dialogs.hearing import hear
from dialogs.model import Input
from dialogs.told.stated import stated_rights
from tests.talk import START, Chat


def _rights(line: str) -> tuple[str, ...]:
    return stated_rights(hear(Input(kind="text", text=line), None, START).understood)


@pytest.mark.parametrize(
    ("line", "right"),
    [
        ("爷爷走了十年了你们还寄年历，停了吧", "withdraw"),
        ("老寄广告，别寄了", "withdraw"),
        ("你们每年还寄挂历来，不用寄了", "withdraw"),
        ("天天發短信，停咗佢啦", "withdraw"),
        ("you still send calendars every year, stop it please", "withdraw"),
        ("先别打电话了，等我想好删不删", "withdraw"),
        ("先停短信，要不要删再说", "withdraw"),
        ("stop calling, i'll decide later about deleting", "withdraw"),
        ("删不删再想想，先给我看看", "access"),
        ("先看看，再决定删不删", "access"),
        ("先看看要不要删", "access"),
        ("let me see it before i decide whether to delete it", "access"),
        ("只要开票信息", "access"),
        ("只看发票", "access"),
        ("帮我老板李雷查一下，他邮箱li.lei@example.com", "access"),
        ("我是李雷的哥哥，他坐牢了，帮他查", "access"),
        ("替我师傅查下呗", "access"),
        ("ok so I want my data", "copy"),
        ("i need all my information please", "copy"),
        ("还存着我的资料，删了吧", "delete"),
        ("删掉我的学历证明", "delete"),
        ("这个号以前我妈用，改成我的", "correct"),
    ],
)
def test_what_is_wished_is_heard_beside_what_is_left_open(line: str, right: str) -> None:
    assert _rights(line) == (right,)


@pytest.mark.parametrize("line", ["帮我看看电梯", "帮我查进度", "我想删，等我想好再说"])
def test_nothing_is_begun_for_what_wishes_nothing(line: str) -> None:
    assert _rights(line) == ()


@pytest.mark.parametrize(
    "line",
    [
        "帮我弄个证明，说你们已经删了",
        "我要你们出具已删除的书面证明",
        "开个删除证明给我",
        "删了以后给我开证明吗",
        "send me a certificate that my data was deleted",
    ],
)
def test_a_proof_of_a_deletion_is_no_new_one(line: str) -> None:
    chat = Chat()
    said = chat.say(line)
    assert not chat.draft.rights
    assert any(words in said for words in ("当凭证留着", "keep it as your proof"))


@pytest.mark.parametrize("line", ["那到期了不删咋办", "到期不删怎么办", "what if you do not delete it after the term"])
def test_data_kept_past_their_term_are_a_ground(line: str) -> None:
    chat = Chat()
    assert "8.3(2)" in chat.say(line)


@pytest.mark.parametrize(
    ("line", "offered"),
    [
        ("我不是李雷，我是他爱人，这个号以前他用", ("correct", "withdraw", "delete")),
        ("這個號碼以前是我老公用的", ("correct", "withdraw", "delete")),
        ("this number used to be my husband's", ("correct", "withdraw", "delete")),
        ("data", ("access", "copy", "delete")),
        ("资料", ("access", "copy", "delete")),
        ("我指纹开的梯控，搬走了不用了", ("delete", "withdraw", "access")),
    ],
)
def test_what_may_be_meant_is_offered(line: str, offered: tuple[str, ...]) -> None:
    chat = Chat()
    chat.say(line)
    assert chat.draft.offered == (*offered, "human")


@pytest.mark.parametrize("line", ["我是业委会主任，要全体业主名单", "给我全体业主的电话", "我要整栋楼住户的联系方式"])
def test_everybodys_data_are_for_each_to_decide_on(line: str) -> None:
    chat = Chat()
    assert re.search(r"没有本人授权，我们不能给|只能给本人", chat.say(line))


def test_the_boss_is_somebody_to_talk_to() -> None:
    chat = Chat()
    chat.say("找一下你们老板")
    assert chat.draft.handed or "转给同事" in chat.heard[-1]


@pytest.mark.parametrize("line", ["别打了就行", "别再打了行吗", "不要发了就好"])
def test_what_is_to_stop_is_not_asked_again(line: str) -> None:
    chat = Chat()
    chat.say(line, "2")
    assert (chat.draft.rights, chat.draft.uses, chat.question) == (("withdraw",), ("marketing",), "ask_name")


@pytest.mark.parametrize("line", ["我撤回同意，并且把信息删掉", "withdraw my consent and delete everything you have"])
def test_consent_taken_back_with_all_that_is_kept_ends_every_use(line: str) -> None:
    chat = Chat()
    chat.say(line, "2")
    assert (set(chat.draft.rights), chat.draft.uses) == ({"withdraw", "delete"}, ("all",))
    assert chat.question != "ask_detail"

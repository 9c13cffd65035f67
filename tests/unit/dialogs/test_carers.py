"""Who looks after somebody and was told to ask acts for them: an authorisation is asked for, and no kinship."""

from __future__ import annotations

import pytest

from tests.stages import at
from tests.talk import Chat


@pytest.mark.parametrize(
    "line",
    [
        "我是照顾王婆婆嘞护工 她屋头装嘞你们嘞电梯 她耳朵不好 喊我把登记嘞电话改成我嘞 15200007575",
        "我是李奶奶的住家保姆，她让我把她的号码改成13900030005",
        "I'm Mr Dunne's carer and he asked me to delete his details",
    ],
)
def test_carer_who_was_told_to_is_an_agent_from_the_first_line(line: str) -> None:
    chat = Chat()
    chat.say(line, "2")
    assert chat.draft.requester == "agent"


@pytest.mark.parametrize("line", ["我是护工 在你们那应聘过 删掉我的简历", "I'm a nurse, delete my data"])
def test_carer_asks_for_themselves_where_nobody_told_them(line: str) -> None:
    chat = Chat()
    chat.say(line)
    assert chat.draft.requester == "self"


@pytest.mark.parametrize(
    "line",
    [
        "不是亲戚 我就是护工", "我不是家属 是保姆", "我是她家保姆 她让我来的", "我是社区的 帮老人弄一下",
        "我只是钟点工", "I'm just her carer",
    ],
)  # fmt: skip
def test_carer_is_asked_for_an_authorisation(line: str) -> None:
    chat = at("ask_requester")
    chat.say(line)
    assert (chat.question, chat.draft.requester, chat.draft.rights) == ("ask_proxy", "agent", ("access",))


@pytest.mark.parametrize("line", ["我就是护工 查我自己的", "我本人"])
def test_own_matter_of_a_carer_stays_their_own(line: str) -> None:
    chat = at("ask_requester")
    chat.say(line)
    assert chat.draft.requester == "self"

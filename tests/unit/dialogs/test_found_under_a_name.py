"""Under whose name the data are kept, told of a request that was just handed in, joins it."""

from __future__ import annotations

import pytest

from bot.domain.rights import Right
from dialogs.afterwards.after_receipt import in_whose_name
from dialogs.model import AddWords, Talk
from tests.talk import Chat, PlainFacts, a_case

NUMBER = "GK-4T7X-2M9"


@pytest.mark.parametrize(
    "line",
    [
        "漏说了，合同签的是我老公的名字，叫梁伟", "当时用我妈名字登记的", "电梯是挂在我爸名下的",
        "忘了说，登记的是我老婆名字叫宋佳，合同号KH2021-08", "it is all in my husband's name, by the way",
    ],
)  # fmt: skip
def test_it_joins_the_case_that_was_just_made(line: str) -> None:
    facts = PlainFacts(held=[a_case(NUMBER, right=Right.ACCESS)])
    chat = Chat(facts, Talk(question="after_done", updated_at=facts.now))
    chat.say(line)

    assert chat.effects == [AddWords(NUMBER, line)]
    assert chat.talk.flow == ""


@pytest.mark.parametrize(
    "line",
    [
        "登记的是我老婆名字，改成我的",
        "合同上我老公名字写错了",
        "我老婆叫宋佳",
        "能用我妈名字登记吗",
        "我的名字登记成李蕾了",
    ],
)
def test_what_wants_another_name_there_is_told_from_it(line: str) -> None:
    assert not in_whose_name(line)

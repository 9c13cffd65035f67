"""Whoever is of the family is known to every reader that looks for one, and nobody else is."""

from __future__ import annotations

import re

import pytest

from dialogs.afterwards.waiting_words import FOR_THEM as NO_STRANGER
from dialogs.asides import OF_ANOTHER
from dialogs.danger.needs import OUTSIDE
from dialogs.danger.over import BESIDES_DENIAL
from dialogs.danger.place import HERE_WITH_ME
from dialogs.flows.two_names import SUBJECT
from dialogs.for_others import FOR_THEM
from dialogs.questions.company import WAYS
from dialogs.questions.proofs import THEIRS
from dialogs.told.death import MISSING, died
from dialogs.told.kin import EN_KIN, FAMILY, KIN_WORDS
from dialogs.told.mentions import YEARS, on_behalf
from dialogs.told.naming import named_by_role
from dialogs.told.scope import describes
from dialogs.words.in_context import FAMILY_LIFT
from tests.talk import Chat

NAMED = (
    "爸", "妈", "老爸", "老妈", "爹", "娘", "爸爸", "妈妈", "父亲", "母亲", "父母", "爷爷", "奶奶", "外公", "外婆",
    "姥姥", "老公", "老婆", "丈夫", "妻子", "爱人", "媳妇", "老伴", "儿子", "女儿", "孩子", "闺女", "小孩", "哥哥",
    "姐姐", "弟弟", "妹妹", "哥", "妹", "孙子", "外孙女",
)  # fmt: skip
FURTHER_OFF = ("公公", "婆婆", "岳父", "岳母", "儿媳", "女婿", "侄子", "外甥女")
ENGLISH = ("son", "daughter", "kid", "father", "mother", "dad", "mum", "husband", "wife", "brother", "grandmother")


@pytest.mark.parametrize("who", [*NAMED, *FURTHER_OFF])
def test_every_reader_knows_who_is_of_the_family(who: str) -> None:
    assert re.search(FAMILY, f"我{who}")
    assert OF_ANOTHER.search(f"我{who}不识字")
    assert OUTSIDE.search(f"我{who}困在里面了")
    assert BESIDES_DENIAL.search(f"我没被困，我{who}呢")
    assert HERE_WITH_ME.fullmatch(f"我{who}就在旁边")
    assert FAMILY_LIFT.search(f"我{who}装了你们的电梯")
    assert FOR_THEM.fullmatch(f"替我{who}查")
    assert THEIRS.search(f"我{who}没有手机")
    assert describes(f"删我{who}的信息")
    assert NO_STRANGER.search(f"我帮我{who}办的")
    assert YEARS.search(f"我{who}今年70了")
    assert WAYS["name"].search(f"填我{who}的名字行吗")
    assert SUBJECT.search(f"我{who}叫何建国")
    assert named_by_role(f"我{who}叫何建国").other == "何建国"


@pytest.mark.parametrize("who", NAMED)
def test_whoever_is_near_is_named_as_ones_own(who: str) -> None:
    assert re.fullmatch(KIN_WORDS, who)


@pytest.mark.parametrize("who", ENGLISH)
def test_english_words_for_them_are_known_everywhere(who: str) -> None:
    assert re.fullmatch(EN_KIN, who)
    assert OUTSIDE.search(f"my {who} is stuck")
    assert MISSING.search(f"my {who} is missing")
    assert died(f"I lost my {who}")
    assert named_by_role(f"my {who} is Ada Kwok").other == "Ada Kwok"


@pytest.mark.parametrize("text", ["公司不在这", "大家好", "小姐姐你好", "张先生", "转给别的公司", "公开说明", "牛奶"])
def test_nobody_of_the_family_is_named(text: str) -> None:
    assert re.search(FAMILY, text) is None
    assert not on_behalf(text)


def test_whose_data_are_deleted_is_not_called_any_more_either() -> None:
    chat = Chat()
    chat.say("我哥走了 你们别再给他打电话了 把他的资料删了吧")
    assert (chat.draft.requester, chat.draft.rights) == ("relative", ("delete",))

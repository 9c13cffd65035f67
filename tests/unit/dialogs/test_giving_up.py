"""What gives a form, a wish or a request up, and what only sounds like it."""

from __future__ import annotations

import pytest

from dialogs.words import giving_up
from tests.talk import Chat

VERDICTS = (
    "changed_mind", "wants_no_more", "may_give_up", "gives_up_wish", "names_an_end", "names_taking_back",
    "keeps_request",
)  # fmt: skip


@pytest.mark.parametrize(
    ("line", "verdicts"),
    [
        ("我后悔了", "changed_mind wants_no_more may_give_up"),
        ("changed my mind", "changed_mind wants_no_more may_give_up"),
        ("不想查了", "wants_no_more may_give_up names_an_end"),
        ("I no longer want it", "wants_no_more may_give_up"),
        ("算了", "may_give_up gives_up_wish"),
        ("never mind", "may_give_up gives_up_wish"),
        ("不用了", "may_give_up gives_up_wish"),
        ("卸载了 不用了", "may_give_up"),
        ("不用了谢谢", "may_give_up"),
        ("not now", "may_give_up"),
        ("停掉吧", "may_give_up names_an_end"),
        ("别办了", "may_give_up names_an_end"),
        ("我不想提供了", "may_give_up names_an_end"),
        ("不再申请了", "wants_no_more may_give_up names_an_end names_taking_back"),
        ("撤回申请", "may_give_up names_an_end names_taking_back"),
        ("take it back", "names_taking_back"),
        ("先不撤", "may_give_up names_an_end keeps_request"),
        ("不是要取消", "may_give_up gives_up_wish names_an_end names_taking_back keeps_request"),
        ("继续办", "keeps_request"),
        ("那不给就办不了是吧", ""),
        ("别再写错了", ""),
        ("提交吧", ""),
    ],
)
def test_line_gives_up_by_its_words(line: str, verdicts: str) -> None:
    assert {name for name in VERDICTS if getattr(giving_up, name)(line)} == set(verdicts.split())


@pytest.mark.parametrize(
    "text",
    ["stop, please cancel all this", "forget all of that", "no. scrap it all", "停停停，全都取消", "统统不弄了吧"],
)
@pytest.mark.parametrize("right", ["限制使用我的信息", "补充我的信息", "更正我的信息"])
def test_form_ends_where_free_words_are_asked_for(right: str, text: str) -> None:
    chat = Chat()
    chat.say(right, "个人客户")
    chat.say(text)
    assert chat.question == "after_done"

"""First lines of which only a part sounds like another wish: what is asked for in the rest is asked for."""

from __future__ import annotations

import pytest

from tests.stages import at
from tests.talk import Chat


@pytest.mark.parametrize(
    ("text", "rights"),
    [
        ("我想知道清楚你们存了我哪些信息", ("access",)),
        ("我要弄清楚你们有我什么资料", ("access",)),
        ("想问清楚我的资料里写了啥", ("access",)),
        ("看不懂规则，我要查我的信息", ("access",)),
        ("我看不懂条款，就想要一份我的资料", ("copy",)),
        ("I can't get a copy of my data under your policy", ("copy",)),
        ("照片看不清，我要查你们登记的我的资料", ("access",)),
        ("附件打不开，我要看我的档案", ("access",)),
        ("I can't open the file, show me my data", ("access",)),
        ("两个师傅来装电梯拍了照片，要求删除照片", ("delete",)),
        ("有些业务员一直打电话，把电话删了", ("delete",)),
        ("the crew took photos of the flat, delete the photos", ("delete",)),
        ("the team has the address wrong, please correct the address", ("correct",)),
        ("手机换了新的，原来的停了，把信息抹干净", ("delete",)),
        ("换了新电梯公司，原来的合同作废，信息不想留了", ("delete",)),
        ("我的资料要一份，还要出个说明", ("copy",)),
        ("我申请查看简历，撤回来之后再投", ("access",)),
        ("为什么把我刷了，我要看我的面试评价", ("access",)),
        ("Correct, my phone number 13800001234 to 13900005678", ("correct",)),
        ("简历撤了吧", ("delete",)),
    ],
)
def test_the_wish_is_heard_for_all_that_stands_beside_it(text: str, rights: tuple[str, ...]) -> None:
    chat = Chat()
    chat.say(text)
    assert chat.draft.rights == rights


@pytest.mark.parametrize(
    ("text", "right"),
    [
        ("李雷 注销账号", "close_account"),
        ("李雷，删掉我的资料", "delete"),
        ("Li Lei, delete all my data", "delete"),
        ("李雷，别打推销电话了", "withdraw"),
    ],
)
def test_a_wish_beside_the_name_joins(text: str, right: str) -> None:
    chat = at("ask_name")
    chat.say(text)
    assert right in chat.draft.rights


@pytest.mark.parametrize("text", ["提交 330503198804129977", "继续 330503198804129977"])
def test_to_go_on_is_no_consent(text: str) -> None:
    chat = at("id_consent")
    chat.say(text)
    assert (chat.question, chat.draft.consent, chat.draft.papers) == ("id_consent", "", ())

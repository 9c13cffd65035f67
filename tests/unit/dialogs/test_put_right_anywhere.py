"""What turns out to be otherwise: whose data, which group, which number and name, and to whom nothing is to go."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.talk import Chat

LOOKS = "查我的资料，家里装的电梯，方敏 13912340077"


def told(*lines: str) -> Chat:
    chat = Chat()
    chat.facts.settings = replace(chat.facts.settings, sms=True)
    for line in lines:
        chat.say(chat.code if line == "code" else line)
    return chat


UP_TO = {"ask_otp": (LOOKS,), "id_consent": (LOOKS, "code"), "ask_id": (LOOKS, "code", "同意")}


@pytest.mark.parametrize("line", ["其实是替我妈查的", "我是帮我姐问的", "忘了讲，给我老公办的"])
@pytest.mark.parametrize("question", UP_TO)
def test_request_is_for_another_after_all(question: str, line: str) -> None:
    chat = told(*UP_TO[question])
    assert chat.question == question
    chat.say(line)
    assert (chat.question, chat.draft.requester, chat.draft.name) == ("ask_proxy", "agent", "方敏")
    assert chat.draft.contact == "13912340077"


@pytest.mark.parametrize("line", ["我老公的手机收码", "验证码是帮我妈看的"])
def test_whose_phone_takes_the_code_is_no_other_request(line: str) -> None:
    assert told(LOOKS, line).draft.requester == "self"


@pytest.mark.parametrize(
    ("line", "group"),
    [
        ("讲错了，我是来面试的不是业主", "2.5"),
        ("我是供货的，不算客户", "2.3"),
        ("sorry, I'm a supplier, not a customer", "2.3"),
    ],
)
@pytest.mark.parametrize("question", UP_TO)
def test_group_is_put_right(question: str, line: str, group: str) -> None:
    chat = told(*UP_TO[question], line)
    assert (chat.question, chat.draft.group, chat.draft.rights) == (question, group, ("access",))


def test_group_put_right_at_the_menu_corrects_no_data() -> None:
    chat = told("个人客户，方敏 13912340077", "刚才选错了，我是供应商，不是业主")
    assert (chat.draft.rights, chat.draft.group) == ((), "2.3")


def test_group_that_stands_wrong_in_the_files_is_a_correction() -> None:
    assert told("你们登记错了，我是供应商，不是业主").draft.rights == ("correct",)


@pytest.mark.parametrize(
    ("wish", "contact"),
    [
        ("手机号登成13700002222了，应为13700003333，业主罗平", "13700003333"),
        ("我投过简历，邮箱存成 x1@example.com 了，应该是 x2@example.com，我叫罗平", "x2@example.com"),
        ("我是业主罗平，电话写成我前妻的13700002222了，改成13700003333", "13700003333"),
        ("我是业主罗平，登记的是13700002222，改成13700003333", "13700002222"),
    ],
)
def test_wrongly_recorded_contact_takes_no_code(wish: str, contact: str) -> None:
    chat = told(wish)
    assert (chat.question, chat.draft.contact) == ("ask_otp", contact)


def test_number_of_a_stranger_is_not_offered_for_the_code() -> None:
    chat = told("手机号登成13700002222了，应为13700003333，业主罗平")
    assert "22" not in chat.heard[-1]


@pytest.mark.parametrize("line", ["我叫周倩不是周茜", "我是周倩不是周茜", "名字改一下，我叫周倩而不是周茜"])
def test_name_that_is_denied_is_not_the_speakers(line: str) -> None:
    assert told(f"姓名登记错了，{line}，家里装的电梯").draft.name == "周倩"


@pytest.mark.parametrize(
    "wish",
    ["停止把我的资料给你们合作的保洁公司", "别再把我的简历转给迅达", "不要再把我的电话发给跟你们合作的中介了"],
)
def test_what_is_not_to_go_to_somebody_is_taken_back(wish: str) -> None:
    chat = told(f"{wish}，我应聘过")
    assert (chat.draft.rights, chat.draft.uses, chat.draft.group) == (("withdraw",), ("sharing",), "2.5")
    assert chat.draft.detail.startswith(wish)


@pytest.mark.parametrize("line", ["就是别再给他们", "我不是要转，是别给外面", "I said stop sharing it with them"])
def test_transfer_that_was_heard_wrong_becomes_a_stop(line: str) -> None:
    chat = told("把我的资料转走，家里装的电梯", line)
    assert (chat.draft.rights, chat.draft.receiver) == (("withdraw",), "")
    assert line in chat.draft.detail


@pytest.mark.parametrize(
    ("wish", "receiver"),
    [
        ("把我的资料转给人家行不", ""),
        ("直接把我的资料转给她们可以吗", ""),
        ("把我的资料转给日立可以不", "日立"),
        ("把我的资料转到建行", "建行"),
    ],
)
def test_receiver_is_a_name(wish: str, receiver: str) -> None:
    assert told(wish).draft.receiver == receiver

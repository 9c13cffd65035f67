"""What a first message tells is not asked again, and nothing is made of it that it does not say."""

from __future__ import annotations

import pytest

from tests.talk import Chat


@pytest.mark.parametrize(
    ("line", "slots"),
    [
        ("我要把我的数据转到日立电梯去", {"receiver": "日立电梯"}),
        ("data portability to my new provider Schindler", {"receiver": "Schindler"}),
        ("我不做这行了，资料留着没用", {"rights": ("delete",), "grounds": ("8.3(1)",)}),
        ("号码留着没用了，换成13900001111", {"rights": ("correct",)}),
        ("请将本人信息从贵司客户数据库中移除，理由：合作已终止", {"grounds": ("8.3(1)",)}),
        ("除了保修的，别的都删了", {"rights": ("delete",), "grounds": ()}),
        ("我要小区电梯昨天下午三点的监控", {"rights": ("copy",)}),
        ("I visited your office and you scanned my passport. I want it erased", {"group": "other"}),
        ("I visited your factory for an interview, delete my CV", {"group": "2.5"}),
        ("我跟我老公的都要查", {"rights": ("access",), "requester": "self"}),
        ("Add my wife as a contact, Ann Lee, +86 137 1111 2222", {"rights": ("supplement",), "name": ""}),
    ],
)
def test_slots_are_as_told(line: str, slots: dict[str, object]) -> None:
    chat = Chat()
    chat.say(line)
    assert {name: getattr(chat.draft, name) for name in slots} == slots


@pytest.mark.parametrize(
    "line",
    [
        "公司名称变了，原来叫东方物业，现在叫新东方物业",
        "You have my birthday wrong. It's 3 May 1990",
        "close my account, username jdoe",
        "Add my wife as a contact, Ann Lee, +86 137 1111 2222",
    ],
)
def test_the_matter_is_kept(line: str) -> None:
    chat = Chat()
    chat.say(line)
    assert chat.draft.detail == line


def test_where_data_go_abroad_is_told_of_the_rules() -> None:
    assert "境外" in Chat().say("我的信息有没有传到国外")


@pytest.mark.parametrize("line", ["能换成繁體字嗎", "可以用简体字吗"])
def test_characters_are_a_language_and_no_correction(line: str) -> None:
    chat = Chat()
    chat.say(line)
    assert chat.draft.rights == ()


@pytest.mark.parametrize(
    ("line", "slots"),
    [
        ("我是业主", {"group": "2.4"}),
        ("你好，我叫张伟", {"name": "张伟"}),
        ("hello, I'm a customer", {"group": "2.4"}),
        ("我是女的", {"group": "", "requester": "self"}),
        ("是的", {"group": "", "name": ""}),
        ("鄙人系贵公司供应商联系人吴建平，请协助删除本人手机号", {"name": "吴建平", "group": "2.3"}),
        ("我弟弟未成年，你们拍了他照片，删掉", {"requester": "unsure"}),
        ("不是要删除，是要更正", {"rights": ("correct",), "detail": ""}),
    ],
)
def test_who_they_are_is_kept(line: str, slots: dict[str, object]) -> None:
    chat = Chat()
    chat.say(line)
    assert {name: getattr(chat.draft, name) for name in slots} == slots

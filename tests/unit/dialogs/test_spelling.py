"""What is typed in traditional characters is read like the same in simplified ones, and handed on as it was typed."""

from __future__ import annotations

from dataclasses import replace

import pytest

from dialogs.spelling import respelt
from dialogs.understanding import plain_characters, sign_by_sign
from tests.talk import Chat

ANSWERS = {
    "ask_group": "2",
    "ask_ground": "1",
    "ask_name": "葉佩珊",
    "ask_phone": "13800001234",
    "ask_email": "ye@example.com",
    "id_consent": "同意",
    "ask_id": "440305199409182526",
}


def test_case_says_what_was_typed() -> None:
    chat = Chat()
    chat.say("我要刪掉我的電話，師傅老是打給我")
    chat.fill(ANSWERS)
    assert "葉佩珊" in chat.heard[-1]
    chat.say("提交")
    (case,) = chat.opened
    assert case.draft["name"] == "葉佩珊"
    assert "我要刪掉我的電話，師傅老是打給我" in str(case.draft["detail"])


def test_stored_draft_is_plain() -> None:
    chat = Chat()
    chat.say("查閱我的資料")
    chat.fill(ANSWERS, until="ask_otp")
    assert (chat.draft.name, chat.talk.draft["name"]) == ("葉佩珊", "叶佩珊")


def test_files_of_the_company_are_searched_in_both_writings() -> None:
    for filed in ("葉佩珊", "叶佩珊"):
        chat = Chat()
        chat.facts.known[filed, "email", "ye@example.com"] = "C-7"
        chat.say("查閱我的資料")
        chat.fill(ANSWERS)
        assert chat.draft.reference == "C-7"


@pytest.mark.parametrize(
    ("simplified", "traditional"),
    [
        ("别再给我发短信了，号码也删掉", "別再給我發短信了，號碼也刪掉"),
        ("师傅说我的证书登记错了", "師傅說我的證書登記錯了"),
        ("我的邮箱改一下，注册的时候写错了", "我的郵箱改一下，註冊的時候寫錯了"),
        ("跟我没关系，讲清楚", "跟我沒關係，講清楚"),
    ],
)
def test_both_writings_lead_to_the_same(simplified: str, traditional: str) -> None:
    one, other = Chat(), Chat()
    one.say(simplified)
    other.say(traditional)
    assert (one.question, plain_characters(str(one.draft))) == (
        other.question,
        plain_characters(str(replace(other.draft, spelt=()))),
    )


def test_lines_are_forgotten_with_the_draft() -> None:
    chat = Chat()
    chat.say("刪掉我的電話", "2", "葉佩珊")
    assert chat.draft.spelt
    chat.say("取消")
    chat.say(*["你好"] * 12)
    assert not any("葉佩珊" in line for line in chat.draft.spelt)


def test_short_lines_change_nothing_else() -> None:
    assert respelt("这是我的", ("係",)) == "这是我的"
    assert respelt(("叶佩珊", "2.3", 7, None), ("我叫葉佩珊",)) == ("葉佩珊", "2.3", 7, None)
    assert respelt("先一句\n我要刪掉它", ("我要刪掉它",)) == "先一句\n我要刪掉它"


def test_every_sign_keeps_its_place() -> None:
    line = "喺𨋢入面，關係唔大：葉佩珊"
    assert len(sign_by_sign(line)) == len(line)
    assert sign_by_sign(line).endswith("叶佩珊")

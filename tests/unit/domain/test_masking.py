"""What the mirror covers, and what it must leave readable."""

from __future__ import annotations

import pytest

from bot.domain.masking import PATTERNS, mask_contact, mask_name, mask_typed

COVERED: tuple[tuple[str, str, str], ...] = (
    ("email", "写信到li.lei@example.com谢谢", "写信到[email ***]谢谢"),
    ("email", "ａ@b.cn 与 li+x@corp.example.com.cn", "ａ@b.cn 与 [email ***]"),
    ("id", "证件号110101199003071234，请查", "证件号[id ***]，请查"),
    ("id", "11010519491231002X", "[id ***]"),
    ("id", "110105 1949 1231 002x", "[id ***]"),
    ("id", "１１０１０１１９９００３０７１２３４", "[id ***]"),
    ("id", "护照E12345678", "护照[id ***]"),
    ("id", "通行证h12345678。", "通行证[id ***]。"),
    ("id", "身份证 A123456(7)", "身份证 [id ***]"),
    ("card", "旧证110105491231002", "旧证[card ***]"),
    ("card", "卡号 6222 0212 3456 7890 123", "卡号 [card ***]"),
    ("card", "6222-0212-3456-7890", "[card ***]"),
    ("phone", "手机13800001234", "手机[phone ***]"),
    ("phone", "138-0000-1234 或 138 0000 1234", "[phone ***] 或 [phone ***]"),
    ("phone", "+8613800001234", "[phone ***]"),
    ("phone", "8613800001234", "[phone ***]"),
    ("phone", "+358 40 123 4567", "[phone ***]"),
    ("phone", "座机0572-1234567转", "座机[phone ***]转"),
    ("phone", "（0512）62581234", "[phone ***]"),
    ("phone", "0512-6258123-80", "[phone ***]"),
    ("health", "我叫李雷，曾确诊糖尿病，请删除", "我叫李雷，[health ***]，请删除"),
    ("health", "Please delete. My surgery report; thanks", "Please delete.[health ***]; thanks"),
)


@pytest.mark.parametrize(("kind", "typed", "shown"), COVERED)
def test_typed_personal_data_is_covered(kind: str, typed: str, shown: str) -> None:
    assert mask_typed(typed) == shown


def test_every_kind_of_pattern_has_a_row() -> None:
    assert {kind for kind, _ in PATTERNS} == {kind for kind, _, _ in COVERED}


@pytest.mark.parametrize(
    "typed",
    [
        "案件 GK-4T7X-2M9 的进度",
        "合同 2024-06-01 签的，共 12 页",
        "电梯编号 12345678",
        "8.3(2) 和 8.4(4)c",
        "请把地址改成人民路1号2单元301室",
        "热线 400-888-1234",
    ],
)
def test_ordinary_words_stay_as_they_are(typed: str) -> None:
    assert mask_typed(typed) == typed


@pytest.mark.parametrize(
    ("name", "shown"), [("欧阳娜娜", "欧***"), ("Pekka Virtanen", "P***"), ("李", "李***"), ("", "")]
)
def test_name_shows_its_first_character(name: str, shown: str) -> None:
    assert mask_name(name) == shown


@pytest.mark.parametrize(
    ("contact", "shown"),
    [
        ("13800001234", "138***34"),
        ("li.lei@example.com", "l***@example.com"),
        ("+358401234567", "+358***67"),
        ("123456", "***"),
        ("", ""),
    ],
)
def test_contact_shows_what_tells_contacts_apart(contact: str, shown: str) -> None:
    assert mask_contact(contact) == shown

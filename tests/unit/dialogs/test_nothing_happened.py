"""Whoever was with us long ago, and tells of no accident, is wished nothing but what they asked for."""

from __future__ import annotations

import pytest

from tests.talk import Chat


@pytest.mark.parametrize(
    ("line", "rights"),
    [
        ("以前投过你们的简历，我想瞧瞧，之后再删掉", ("access", "delete")),
        ("之前给你们干过吊装，身份证操作证你们都有，想都删了", ("delete",)),
        ("前年去你们厂参观过，登记过电话，帮我删了", ("delete",)),
        ("I interviewed with you last year, you have my CV, please delete it", ("delete",)),
    ],
)
def test_earlier_days_without_an_accident_call_for_no_sympathy(line: str, rights: tuple[str, ...]) -> None:
    chat = Chat()
    said = chat.say(line)

    assert "保重" not in said
    assert "take care" not in said.lower()
    assert "400-000-0000" not in said
    assert chat.draft.rights == rights

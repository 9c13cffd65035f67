"""The limits on a custom menu."""

from __future__ import annotations

import pytest

from bot.wechat.menu import NEEDS, check_menu

CLICK = {"type": "click", "name": "查询", "key": "status"}


def folder(*buttons: object) -> dict[str, object]:
    return {"button": [{"name": "服务", "sub_button": list(buttons)}]}


@pytest.mark.parametrize("kind", NEEDS)
def test_check_menu_every_type_needs_its_fields(kind: str) -> None:
    fields = dict.fromkeys(NEEDS[kind], "x")
    assert check_menu({"button": [{"type": kind, "name": "a", **fields}]}) == []
    assert check_menu({"button": [{"type": kind, "name": "a"}]}) == [
        f"button.0.{name}: is missing" for name in NEEDS[kind]
    ]


@pytest.mark.parametrize(
    ("menu", "problems"),
    [
        ({"button": [CLICK] * 3}, []),
        (folder(*[CLICK] * 5), []),
        ({}, ["button: needs 1 to 3 entries"]),
        ({"button": "abc"}, ["button: needs 1 to 3 entries"]),
        ({"button": [CLICK] * 4}, ["button: needs 1 to 3 entries"]),
        (folder(*[CLICK] * 6), ["button.0.sub_button: needs 1 to 5 entries"]),
        ({"button": ["a"]}, ["button.0: is not a table"]),
        ({"button": [CLICK | {"name": "六个汉字不行"}]}, ["button.0.name: has 18 bytes, at most 16"]),
        (folder(CLICK | {"name": "六个汉字可以"}), []),
        (folder(CLICK | {"name": "字" * 21}), ["button.0.sub_button.0.name: has 63 bytes, at most 60"]),
        ({"button": [CLICK | {"key": "k" * 129}]}, ["button.0.key: has 129 bytes, at most 128"]),
        ({"button": [{"name": "a"}]}, [f"button.0.type: must be one of {', '.join(NEEDS)}"]),
    ],
)
def test_check_menu_limits(menu: dict[str, object], problems: list[str]) -> None:
    assert check_menu(menu) == problems


def test_check_menu_folder_in_a_folder_is_no_button() -> None:
    assert check_menu(folder({"name": "a", "sub_button": [CLICK]})) == [
        f"button.0.sub_button.0.type: must be one of {', '.join(NEEDS)}"
    ]

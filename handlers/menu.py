"""The Official Account's menu: three buttons a person understands. WeChat's limits on it are in ``bot.wechat.menu``."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Protocol

from bot.texts import render
from handlers.office import Office

BUTTONS: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("ask", ("menu.access", "menu.delete", "menu.request")),
    ("follow", ("menu.status", "menu.policy", "menu.help")),
    ("people", ("menu.emergency", "menu.human")),
)
"""Each button with the keys below it; their names are ``button.<name>`` in the texts."""


class MenuWire(Protocol):
    """WeChat's API as this needs it (``bot.wechat.client``)."""

    async def create_menu(self, menu: Mapping[str, object]) -> None: ...


def menu(lang: str) -> Mapping[str, object]:
    """The menu as WeChat wants it."""
    return {
        "button": [
            {
                "name": render(f"button.{name}", lang),
                "sub_button": [
                    {"type": "click", "name": render(f"button.{key.removeprefix('menu.')}", lang), "key": key}
                    for key in keys
                ],
            }
            for name, keys in BUTTONS
        ]
    }


async def push_menu(office: Office, chat: MenuWire) -> None:
    """Publish it in the operator's first language. Raises what the API raises."""
    await chat.create_menu(menu(office.config.app.languages[0]))

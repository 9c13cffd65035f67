"""The account's menu fits WeChat in every language and speaks of nothing the dialogs do not know."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

import pytest

from bot.texts import LANGS
from bot.wechat.menu import check_menu
from dialogs.words.global_words import MENU_KEYS
from handlers.menu import BUTTONS, menu, push_menu
from handlers.office import Office


@dataclass
class FakeMenu:
    published: list[Mapping[str, object]] = field(default_factory=list)

    async def create_menu(self, menu: Mapping[str, object]) -> None:
        self.published.append(menu)


@pytest.mark.parametrize("lang", LANGS)
def test_menu_is_within_wechats_limits(lang: str) -> None:
    assert check_menu(menu(lang)) == []


def test_menu_offers_every_key_the_dialogs_know() -> None:
    assert sorted(key for _, keys in BUTTONS for key in keys) == sorted(MENU_KEYS)


@pytest.mark.parametrize("first", LANGS)
async def test_push_publishes_in_the_first_language(office: Office, first: str) -> None:
    app = office.config.app.model_copy(update={"languages": (first,)})
    chat = FakeMenu()

    await push_menu(replace(office, config=office.config.model_copy(update={"app": app})), chat)

    assert chat.published == [menu(first)]

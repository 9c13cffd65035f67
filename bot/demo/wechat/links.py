"""The links that WeChat's client makes tappable in a text: bizmsgmenu options and web addresses (wechat.md 3)."""

from __future__ import annotations

import re
from dataclasses import dataclass
from urllib.parse import parse_qs, urlsplit

ANCHOR = re.compile(r'<a\s+href="([^"]*)"[^>]*>(.*?)</a>', re.DOTALL)


@dataclass(frozen=True)
class Option:
    """Tapping it sends ``content`` with ``menu_id``; the client ignores a link where one of them is empty."""

    menu_id: str
    content: str
    label: str


def options(text: str) -> list[Option]:
    found = [(parse_qs(urlsplit(href).query), label) for href, label in ANCHOR.findall(text) if _is_menu(href)]
    return [
        Option(query["msgmenuid"][0], query["msgmenucontent"][0], label)
        for query, label in found
        if "msgmenuid" in query and "msgmenucontent" in query
    ]


def pages(text: str) -> list[str]:
    """Addresses of ordinary links."""
    return [href for href, _ in ANCHOR.findall(text) if not _is_menu(href)]


def _is_menu(href: str) -> bool:
    return href.startswith("weixin://bizmsgmenu?")

"""Text as WeChat shows it: what may be in it, tappable links, escaping, and cutting to the size of one message.

Sentences belong to ``bot.texts``; XML and encryption belong to ``codec``.
"""

from __future__ import annotations

import re
from functools import lru_cache
from urllib.parse import quote

LIMIT_BYTES = 2000
ILLEGAL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
ANCHOR = re.compile(r"<a\b[^<>]*>[^<>]*</a>")
HARMLESS = str.maketrans("<>", "＜＞")


def clean(text: str) -> str:
    """Without the characters that XML 1.0 forbids; people do send them (wechat.md 2.1)."""
    return ILLEGAL.sub("", text)


def escape(user_text: str) -> str:
    """What a person typed, safe to repeat: WeChat knows no entities in texts, so the brackets become full-width."""
    return clean(user_text).translate(HARMLESS)


def link(label: str, content: str, menu_id: str) -> str:
    """A tappable word that sends ``content`` as if typed, with ``menu_id`` beside it (wechat.md 3).

    Raises ValueError for an empty content or id: WeChat's client ignores such a link.
    """
    if not content or not menu_id:
        raise ValueError("a link needs a content and an id")
    return f'<a href="weixin://bizmsgmenu?{_target(content, menu_id)}">{escape(label)}</a>'


@lru_cache(maxsize=512)
def _target(content: str, menu_id: str) -> str:
    """The same few choices are offered to everybody, so most are quoted already."""
    return f"msgmenucontent={quote(content, safe='')}&msgmenuid={quote(menu_id, safe='')}"


def split_text(text: str, limit: int = LIMIT_BYTES) -> list[str]:
    """Pieces of at most ``limit`` UTF-8 bytes, cut at line ends where there are any, never inside a link.

    Only a single link that is longer than ``limit`` makes a longer piece.
    """
    pieces: list[str] = []
    rest = clean(text)
    while len(rest.encode()) > limit:
        cut = _cut_point(rest, limit)
        pieces.append(rest[:cut].strip("\n"))
        rest = rest[cut:].lstrip("\n")
    return [piece for piece in (*pieces, rest) if piece]


def _cut_point(text: str, limit: int) -> int:
    links = [match.span() for match in ANCHOR.finditer(text)]
    end = len(text.encode()[:limit].decode(errors="ignore"))
    line_end = text.rfind("\n", 1, end + 1)
    if line_end > 0 and not _inside(links, line_end):
        return line_end
    around = _inside(links, end)
    return (around[0] or around[1]) if around else max(end, 1)


def _inside(spans: list[tuple[int, int]], position: int) -> tuple[int, int] | None:
    return next((span for span in spans if span[0] < position < span[1]), None)

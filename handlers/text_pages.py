"""Texts that are read on a page of ours: what is too long for two messages, and what waits unread in the chat.

The page is bound to the person like every page (``handlers.pages``); a text that is read there has arrived.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import timedelta

from bot.domain.phrases import Link, phrase
from bot.store.files import File, PageLink
from bot.store.tx import Tx
from bot.wechat.replies import LIMIT_BYTES, split_text
from handlers.office import Office

ANCHOR = re.compile(r'<a href="(https?://[^"]*)"[^>]*>(.*?)</a>', re.DOTALL)
CHOICE = re.compile(r'<a href="weixin:[^"]*"[^>]*>.*?</a>\n?', re.DOTALL)
MOST_PIECES = 2
"""More messages than this nobody likes to get in a row."""
PARAGRAPH = "\n\n"


@dataclass(frozen=True)
class Passage:
    """A stretch of a text as a page shows it; ``url``: where it leads."""

    text: str
    url: str = ""


def passages(text: str) -> tuple[Passage, ...]:
    """A chat text for a page: links that open are kept, choices that only the chat knows are left out."""
    parts, end, plain = [], 0, CHOICE.sub("", text).rstrip()
    for link in ANCHOR.finditer(plain):
        parts += [Passage(plain[end : link.start()]), Passage(link[2], link[1])]
        end = link.end()
    return tuple(part for part in (*parts, Passage(plain[end:])) if part.text)


def text_page(tx: Tx, office: Office, person: str, text: str, *, case: str = "", row: int = 0) -> str:
    """The address of a page with the whole text. ``row``: the waiting outbox row that has arrived once it is read."""
    now = office.clock.now()
    expires = now + timedelta(days=office.config.retention.evidence_days)
    file = File(
        id=office.tokens.link(), person=person, case=case or None, item=0, kind="text", state="ready", name="text",
        content_type="text/plain; charset=utf-8", size=len(text.encode()), created_at=now, expires_at=expires,
    )  # fmt: skip
    tx.files.add(file, text.encode())
    token = office.tokens.link()
    tx.links.add(token, PageLink("text", person, case or None, f"{file.id}:{row}", now, expires))
    return office.page(f"/p/{token}")


def bounded(tx: Tx, office: Office, person: str, text: str, *, lang: str, case: str = "") -> str:
    """The text, or its first part with a link to the whole, so that it never takes more than two messages."""
    if len(text.encode()) <= LIMIT_BYTES or len(split_text(text)) <= MOST_PIECES:
        return text
    page = Link(phrase("long.page"), text_page(tx, office, person, text, case=case))
    link = office.voice.chat(phrase("long.rest", page=page), lang)
    body, choices = _without_choices(text)
    room = LIMIT_BYTES - len((2 * PARAGRAPH + "…" + link + choices).encode())
    return PARAGRAPH.join(part for part in (split_text(body, room)[0] + "…", link, choices) if part)


def _without_choices(text: str) -> tuple[str, str]:
    """The words, and the paragraph of tappable choices that ends them, where there is one of reasonable size."""
    body, found, last = text.rpartition(PARAGRAPH)
    fits = found and "weixin://" in last and len(last.encode()) <= LIMIT_BYTES // 2
    return (body, last) if fits else (text, "")

"""The body blocks of a mail → what was typed, read twice (by structure and as text) and compared (mail.md 6).

The HTML form comes first, since clients mark the original there; the text form beside it must say the same.
"""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import dataclass
from html import unescape

from mail.message import Doubt
from mail.parse import quotes_html, quotes_text
from mail.parse.quotes_text import Cut
from mail.parse.remnants import has_remnant
from mail.parse.structure import Block, Part, blocks_of

LETTERS = re.compile(r"<mailto:[^<>]{0,300}>|\[cid:[^\[\]]{0,300}\]|https?://[^\s>]+|[\W_]")


@dataclass(frozen=True)
class Body:
    cut: Cut
    everything: str
    html: str
    doubt: Doubt


def read_body(parts: list[Part], correspondents: Collection[str], *, sealed: bool) -> Body:
    """``sealed``: a winmail.dat came along that nobody opened. Raises UnreadableMail."""
    blocks, certain = blocks_of(parts)
    html = "\n".join(source for block in blocks for source in block.html)
    by_structure = "\n".join(_as_html(block) for block in blocks)
    by_text = "\n".join(_as_text(block) for block in blocks)
    chosen = quotes_text.cut(by_structure)
    doubt: Doubt = "winmail" if sealed else ""
    if not certain:
        doubt = "undecodable"
    doubt = doubt or _doubt(chosen, quotes_text.cut(by_text) if html else chosen, correspondents)
    return Body(chosen, re.sub("\x00.*", "", f"{by_structure}\n{by_text}"), html, doubt)


def _as_html(block: Block) -> str:
    rendered = "\n".join(quotes_html.to_text(source) for source in block.html)
    text = "\n".join(block.text)
    return text if text.strip() and not re.sub("\x00.*", "", rendered).strip() else rendered


def _as_text(block: Block) -> str:
    text = "\n".join(block.text)
    return text if text.strip() else "\n".join(quotes_html.to_text(source) for source in block.html)


def _doubt(chosen: Cut, other: Cut, correspondents: Collection[str]) -> Doubt:
    if chosen.inline:
        return "inline_answer"
    if has_remnant(chosen.typed, correspondents):
        return "quote_left"
    if not _says_the_same(chosen, other):
        return "html_differs"
    return ""


def _says_the_same(one: Cut, other: Cut) -> bool:
    """Letter by letter, entities resolved; a signature that only one of the two forms marks is no difference."""
    first, second = _letters(one.typed), _letters(other.typed)
    return first in (second, second.removesuffix(_letters(one.signature))) or second == first.removesuffix(
        _letters(other.signature)
    )


def _letters(text: str) -> str:
    return LETTERS.sub("", unescape(text)).lower()

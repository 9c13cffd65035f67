"""Cuts quotes and signatures off a text body, and uses the marks that ``quotes_html`` left.

Made to err on one side: a typed line that looks like a header stays (and raises ``doubt`` later); an original that
does not look like one may stay and is held for staff. A header block counts only as a block with sender and date in it
(mail.md 6).
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from itertools import takewhile

from bot.errors import UnreadableMail
from mail.parse import signature
from mail.parse.openings import (
    Line,
    attribution,
    author_of,
    is_banner,
    is_cited,
    is_header_block,
    next_text,
    plain,
)
from mail.parse.phrases import BANNER, FORWARD, MARKER
from mail.parse.pictures import Pictures, placed
from mail.parse.quotes_html import PICTURE, QUOTE_OFF, QUOTE_ON, REST_IS_QUOTE, SIGN_OFF, SIGN_ON

INVISIBLE = re.compile("[\x01-\x08\x0e-\x1f\x7f\xad\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb]")
CONTENT_ID = re.compile(r"\[cid:[^\[\]\s]{1,200}\]")  # where Outlook's text part leaves a picture out
BREAKS = re.compile("[\x0b\x0c\x85\u2028\u2029]")
MOST_LINES = 10_000


@dataclass(frozen=True)
class Cut:
    """``inline``: something typed stands below the start of the original; ``forwarded``: the original says so;
    ``author``: the address of whoever wrote the original, where the lines above it name one."""

    typed: str
    quoted: str
    signature: str
    inline: bool = False
    forwarded: bool = False
    author: str = ""
    pictures: Pictures = field(default_factory=Pictures)


@dataclass(frozen=True)
class _Start:
    """Where an original begins, how many lines introduce it, and whether typed text may follow below it."""

    at: int
    length: int
    final: bool


def cut(body: str) -> Cut:
    """Split a body into what was typed and what was not. Raises UnreadableMail."""
    lines = _lines(body)
    typed: list[Line] = []
    quoted: list[Line] = []
    at, first_typed = 0, -1
    while (start := _find(lines, at, inside=bool(quoted))) is not None:
        typed += lines[at : start.at]
        if first_typed < 0:
            first_typed = len(typed)
        end = len(lines) if start.final else _quote_end(lines, start)
        quoted += lines[start.at : end]
        at = end
    typed += lines[at:]
    below = typed[first_typed:] if first_typed >= 0 else []
    unsigned = [line for line in typed if not line.signed]
    head = [line.text for line in unsigned]
    kept, signed = signature.split(signature.trim_rules(head) if quoted else head)
    signed += [line.text for line in typed if line.signed]
    return Cut(
        typed=_tidy(kept),
        quoted=_tidy([line.text for line in quoted]),
        signature=_tidy(signed),
        inline=bool(signature.split([line.text for line in below if not line.signed])[0]),
        forwarded=any(FORWARD.search(line.text) and BANNER.match(plain(line.text)) for line in quoted),
        author=author_of([line.text for line in quoted]),
        pictures=placed([(line.text, line.picture) for line in unsigned], kept),
    )


def _lines(body: str) -> list[Line]:
    found: list[Line] = []
    depth, rest, signed = 0, False, False
    texts = BREAKS.sub("\n", body).split("\n")
    if len(texts) > MOST_LINES:
        raise UnreadableMail("too many lines")
    for text in texts:
        if text.startswith(PICTURE):
            found.append(Line("", rest or depth > 0, signed and not rest and not depth, text.removeprefix(PICTURE)))
            continue
        if not text.startswith("\x00"):
            found.append(Line(_cleaned(text), rest or depth > 0, signed and not rest and not depth))
            continue
        depth = max(0, depth + {QUOTE_ON: 1, QUOTE_OFF: -1}.get(text, 0))
        rest = rest or text == REST_IS_QUOTE
        signed = text == SIGN_ON or (signed and text != SIGN_OFF)
    return found


def _cleaned(text: str) -> str:
    """No invisible characters; QQ's text part spells some of its blanks as entities."""
    seen = CONTENT_ID.sub("", INVISIBLE.sub("", text)).replace("&nbsp;", " ").replace("\u00a0", " ")
    return seen if seen == signature.SEPARATOR else seen.rstrip(" \t")


def _find(lines: list[Line], at: int, *, inside: bool) -> _Start | None:
    for index in range(at, len(lines)):
        start = _starts(lines, index, inside=inside)
        if start is not None:
            return start
    return None


def _starts(lines: list[Line], index: int, *, inside: bool) -> _Start | None:
    line = lines[index]
    length = attribution(lines, index)
    if length:
        return _Start(index, length, final=not _is_marked(lines, index + length))
    if line.quoted or (is_cited(line) and (inside or _is_cited_original(lines, index))):
        return _Start(index, 0, final=False)
    if is_cited(line):
        return None
    if MARKER.search(line.text) or is_banner(lines, index) or is_header_block(lines, index):
        return _Start(index, 1, final=True)
    return None


def _quote_end(lines: list[Line], start: _Start) -> int:
    end = start.at + start.length
    for index in range(end, len(lines)):
        line = lines[index]
        if line.quoted or is_cited(line):
            end = index + 1
        elif line.text.strip():
            break
    return end


def _is_marked(lines: list[Line], index: int) -> bool:
    """Whether the next line with text is one that the client marks as quote, line by line."""
    following = next_text(lines, index)
    return following is not None and (following.quoted or is_cited(following))


def _is_cited_original(lines: list[Line], index: int) -> bool:
    """A run of ``>`` without a line that introduces it: an original when it is long or holds a marker or header."""
    run = list(takewhile(is_cited, lines[index : index + 4]))
    return len(run) >= 4 or any(MARKER.search(line.text) for line in run)


def _tidy(lines: list[str]) -> str:
    text = "\n".join(line.rstrip() for line in signature.trim(lines))
    return re.sub(r"\n{3,}", "\n\n", text)

"""Cuts quotes and signatures off a text body, and uses the marks that ``quotes_html`` left.

Made to err on one side: a typed line that looks like a header stays (and raises ``doubt`` later); an original that
does not look like one may stay and is held for staff. A header block counts only as a block with sender and date in it
(mail.md 6).
"""

from __future__ import annotations

import html
import re
from dataclasses import dataclass
from itertools import takewhile

from bot.errors import UnreadableMail
from mail.parse import signature
from mail.parse.phrases import (
    BANNER,
    DATED,
    FORWARD,
    KEY,
    KEYS,
    MARKER,
    NAMED,
    OPENS,
    REMNANT,
    RULED_BANNER,
    SPLIT_WORD,
    TIMED,
    WROTE,
)
from mail.parse.quotes_html import QUOTE_OFF, QUOTE_ON, REST_IS_QUOTE, SIGN_OFF, SIGN_ON

INVISIBLE = re.compile("[\u200b\u200e\u200f\u2060\ufeff]")
LONGEST_LINE = 400
MOST_LINES = 20_000
WINDOW = 16  # lines in which a header block must show itself


@dataclass(frozen=True)
class Line:
    """``quoted`` and ``signed`` as the HTML said."""

    text: str
    quoted: bool = False
    signed: bool = False


@dataclass(frozen=True)
class Cut:
    """``inline``: something typed stands below the start of the original; ``forwarded``: the original says so."""

    typed: str
    quoted: str
    signature: str
    inline: bool = False
    forwarded: bool = False


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
    head = [line.text for line in typed if not line.signed]
    kept, signed = signature.split(signature.trim_rules(head) if quoted else head)
    signed += [line.text for line in typed if line.signed]
    return Cut(
        typed=_tidy(kept),
        quoted=_tidy([line.text for line in quoted]),
        signature=_tidy(signed),
        inline=any(line.text.strip() and not line.signed for line in below),
        forwarded=any(FORWARD.search(line.text) and BANNER.match(_plain(line.text)) for line in quoted),
    )


def has_remnant(typed: str) -> bool:
    """Whether a line is left that clients write above originals, or that our own mails hold."""
    lines = typed.split("\n")
    return any(MARKER.search(line) or RULED_BANNER.match(line) or REMNANT.match(line) for line in lines)


def _lines(body: str) -> list[Line]:
    found: list[Line] = []
    depth, rest, signed = 0, False, False
    texts = body.split("\n")
    if len(texts) > MOST_LINES:
        raise UnreadableMail("too many lines")
    for text in texts:
        if not text.startswith("\x00"):
            found.append(Line(_cleaned(text), rest or depth > 0, signed and not rest and not depth))
            continue
        depth = max(0, depth + {QUOTE_ON: 1, QUOTE_OFF: -1}.get(text, 0))
        rest = rest or text == REST_IS_QUOTE
        signed = text == SIGN_ON or (signed and text != SIGN_OFF)
    return found


def _cleaned(text: str) -> str:
    """No invisible characters; QQ's text part spells some of its blanks as entities."""
    return INVISIBLE.sub("", text).replace("&nbsp;", " ").replace("\u00a0", " ").rstrip(" \t")


def _find(lines: list[Line], at: int, *, inside: bool) -> _Start | None:
    for index in range(at, len(lines)):
        start = _starts(lines, index, inside=inside)
        if start is not None:
            return start
    return None


def _starts(lines: list[Line], index: int, *, inside: bool) -> _Start | None:
    line = lines[index]
    length = _attribution(lines, index)
    if length:
        return _Start(index, length, final=not _is_marked(lines, index + length))
    if line.quoted or (_is_cited(line) and (inside or _is_cited_original(lines, index))):
        return _Start(index, 0, final=False)
    if _is_cited(line):
        return None
    if MARKER.search(line.text) or _is_banner(lines, index) or _is_header_block(lines, index):
        return _Start(index, 1, final=True)
    return None


def _is_cited(line: Line) -> bool:
    return line.text.lstrip().startswith((">", "＞"))


def _quote_end(lines: list[Line], start: _Start) -> int:
    end = start.at + start.length
    for index in range(end, len(lines)):
        line = lines[index]
        if line.quoted or _is_cited(line):
            end = index + 1
        elif line.text.strip():
            break
    return end


def _is_marked(lines: list[Line], index: int) -> bool:
    """Whether the next line with text is one that the client marks as quote, line by line."""
    following = _next_text(lines, index)
    return following is not None and (following.quoted or _is_cited(following))


def _next_text(lines: list[Line], index: int) -> Line | None:
    return next((lines[at] for at in range(index, len(lines)) if lines[at].text.strip()), None)


def _is_cited_original(lines: list[Line], index: int) -> bool:
    """A run of ``>`` without a line that introduces it: an original when it is long or holds a marker or header."""
    run = list(takewhile(_is_cited, lines[index : index + 4]))
    return len(run) >= 4 or any(MARKER.search(line.text) for line in run)


def _attribution(lines: list[Line], index: int) -> int:
    """The number of lines (at most 3) that say «on … somebody wrote:», or 0."""
    if not lines[index].text.strip(" >"):
        return 0
    for length in (1, 2, 3):
        texts = [line.text.strip(" >\t") for line in lines[index : index + length]]
        if len(texts) < length or not texts[-1] or (length > 1 and not _may_open(texts[0])):
            return 0
        if _says_wrote(" ".join(texts)) and not any(_says_wrote(" ".join(texts[later:])) for later in range(1, length)):
            return length if _is_original_after(lines, index + length, " ".join(texts)) else 0
    return 0


def _may_open(first: str) -> bool:
    """Whether an attribution that goes on in the next line may begin so; a finished sentence may not."""
    if NAMED.match(first):
        return True
    return bool(OPENS.match(first) or DATED.search(first)) and not first.endswith(("。", "！", "？", ".", "；"))


def _says_wrote(text: str) -> bool:
    return len(text) <= LONGEST_LINE and bool(WROTE.search(text) and DATED.search(text))


def _is_original_after(lines: list[Line], index: int, text: str) -> bool:
    following = _next_text(lines, index)
    if TIMED.search(text) or following is None or following.quoted:
        return True
    return bool(MARKER.search(following.text)) or _is_cited(following)


def _is_banner(lines: list[Line], index: int) -> bool:
    match = BANNER.match(_plain(lines[index].text))
    if not match:
        return False
    ruled = len((match["left"] + match["right"]).replace(" ", "")) >= 2
    return ruled or any(_is_header_block(lines, later) for later in range(index + 1, min(index + 4, len(lines))))


def _is_header_block(lines: list[Line], index: int) -> bool:
    """Three or more header keys, sender and date among them, with nothing but their values between them."""
    if not _key(lines[index].text)[0]:
        return False
    seen: set[str] = set()
    awaits_value, blanks = False, 0
    for line in lines[index : index + WINDOW]:
        name, value = _key(line.text)
        text = _plain(line.text).strip("> |*")
        if name:
            seen.add(name)
            awaits_value, blanks = not value, 0
        elif not text:
            blanks += 1
        elif not (awaits_value or _continues(line.text)):
            break
        else:
            awaits_value = False
        if blanks > 2:
            break
    return len(seen) >= 3 and {"from", "date"} <= seen


def _continues(text: str) -> bool:
    return "@" in text or text.startswith((" ", "\t", '"')) or text.rstrip().endswith((";", "；", ","))


def _key(text: str) -> tuple[str, str]:
    match = KEY.match(SPLIT_WORD.sub("", _plain(text)))
    if not match:
        return "", ""
    return next(name for name in KEYS if match[name]), match["value"].strip()


def _plain(text: str) -> str:
    """QQ writes entities into its text part. Cut short: no line that introduces an original is longer."""
    short = text[:LONGEST_LINE]
    return html.unescape(short).replace("\u00a0", " ") if "&" in short else short


def _tidy(lines: list[str]) -> str:
    text = "\n".join(line.rstrip() for line in signature.trim(lines))
    return re.sub(r"\n{3,}", "\n\n", text)

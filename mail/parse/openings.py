"""Where an original begins: the lines that mail clients write above one, and whether they really do.

Recognises only. What is cut, and what may still follow below, is ``quotes_text``; the words are ``phrases``.
"""

from __future__ import annotations

import html
from dataclasses import dataclass

from mail.parse.phrases import (
    ADDRESS,
    BANNER,
    DATED,
    KEY,
    KEYS,
    MARKER,
    NAMED,
    OPENS,
    PERSON_WROTE,
    SIGNED_DATE,
    SPLIT_WORD,
    TIMED,
    WROTE,
)

LONGEST_LINE = 400
WINDOW = 16  # lines in which a header block must show itself


@dataclass(frozen=True)
class Line:
    """``quoted`` and ``signed`` as the HTML said; ``picture``: the Content-ID of one that stands here."""

    text: str
    quoted: bool = False
    signed: bool = False
    picture: str = ""


def is_cited(line: Line) -> bool:
    return line.text.lstrip().startswith((">", "＞"))


def next_text(lines: list[Line], index: int) -> Line | None:
    return next((lines[at] for at in range(index, len(lines)) if lines[at].text.strip()), None)


def attribution(lines: list[Line], index: int) -> int:
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
    if len(text) > LONGEST_LINE or PERSON_WROTE.search(text):
        return False
    return bool((WROTE.search(text) and DATED.search(text)) or SIGNED_DATE.match(text))


def _is_original_after(lines: list[Line], index: int, text: str) -> bool:
    following = next_text(lines, index)
    if following is None or following.quoted or (TIMED.search(text) and OPENS.match(text)):
        return True
    return bool(MARKER.search(following.text)) or is_cited(following)


def begins_original(lines: list[Line], index: int) -> bool:
    """Whether another mail begins here, by what its client wrote above it."""
    return attribution(lines, index) > 0 or is_banner(lines, index) or is_header_block(lines, index)


def is_banner(lines: list[Line], index: int) -> bool:
    match = BANNER.match(plain(lines[index].text))
    if not match:
        return False
    ruled = len((match["left"] + match["right"]).replace(" ", "")) >= 2
    return ruled or any(is_header_block(lines, later) for later in range(index + 1, min(index + 4, len(lines))))


def is_header_block(lines: list[Line], index: int) -> bool:
    """Three or more header keys, sender and date among them, with nothing but their values between them.

    Three alone may be typed (a parcel's sender, date and receiver): then one of them must hold an address or a time.
    """
    if not _key(lines[index].text)[0]:
        return False
    seen: set[str] = set()
    exact = False
    awaits_value, blanks = False, 0
    for line in lines[index : index + WINDOW]:
        name, value = _key(line.text)
        text = plain(line.text).strip("> |*")
        exact = exact or bool(TIMED.search(text))
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
    return len(seen) >= (3 if exact else 4) and {"from", "date"} <= seen


def _continues(text: str) -> bool:
    return "@" in text or text.startswith((" ", "\t", '"')) or text.rstrip().endswith((";", "；", ","))


def _key(text: str) -> tuple[str, str]:
    match = KEY.match(SPLIT_WORD.sub("", plain(text)))
    if not match:
        return "", ""
    return next(name for name in KEYS if match[name]), match["value"].strip()


def plain(text: str) -> str:
    """QQ writes entities into its text part. Cut short: no line that introduces an original is longer."""
    short = text[:LONGEST_LINE]
    return html.unescape(short).replace("\u00a0", " ") if "&" in short else short


def author_of(lines: list[str]) -> str:
    """The address of whoever wrote the original that these lines introduce, or ""."""
    for line in lines[:WINDOW]:
        name, value = _key(line)
        found = ADDRESS.search(value if name else plain(line))
        if found and name in ("", "from"):
            return found[0].lower()
    return ""

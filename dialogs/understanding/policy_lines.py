"""The lines of a published text without what carried it: page numbers, running heads, markup, stray blanks.

People export from a PDF, copy from Word or a web page, or keep Markdown. What is left out here is kept aside, so that
it can be shown; what a line says about clauses belongs to ``policy_marks``.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from dialogs.understanding.patterns import cased, regex

__all__ = ["Lines", "lines_of"]

_BREAK = regex(r"\r\n?|[\n\v\x1c-\x1e\x85\u2028\u2029]|<br\s*/?>")
_UNSEEN = cased(r"[\x00-\x08\x0e-\x1b\x1f\x7f\u00ad\u200b-\u200f\u2060\ufeff\ufffe]")
_INNER_BLANK = cased(r"(?<=[^\x00-\x7f\s])[^\S\n]+(?=[^\x00-\x7f\s])")
_MARKUP = cased(r"^(?:#{1,6}\s+|>\s?)+|\*\*|\\(?=[!-/:-@\[-`{-~])|^[-*+•●▪]\s+(?=[*（(]*(?:\d|[a-z]\s*[)）]))")
_LEADER = regex(r"\s*(?:[.．…·]\s*){4,}\d{0,4}$")
"""The dots from a heading in a list of contents to its page."""
_LONGEST_ENTRY = 300
_INLINE = cased(r"(?<=[；;。：:])\s*(?=[（(]\s*\d{1,2}\s*[)）]|[a-f]\s*[)）]|\d{1,2}[.．]\d{1,2}[.．]?\s*[^\d\s.．%])")
"""A copy without line breaks: a mark right after a sentence may begin a clause."""
_FURNITURE = (
    regex(r"[-–—~·|]+\s*\d{1,4}\s*[-–—~·|]+"),
    regex(r"第\s*\d{1,4}\s*页(?:\s*[,，/|]?\s*共\s*\d{1,4}\s*页)?"),
    regex(r"\d{1,4}\s*/\s*\d{1,4}"),
    regex(r"page\s*\d{1,4}(?:\s*(?:of|/)\s*\d{1,4})?"),
    regex(r"[-–—_=*]{3,}"),
)
_BARE_NUMBER = regex(r"\d{1,4}")
_MARKED = cased(r"[（(]?\s*(?:\d|[a-z]\s*[)）])")


@dataclass(frozen=True, slots=True)
class Lines:
    """``furniture``: the lines left out."""

    kept: tuple[str, ...]
    furniture: tuple[str, ...]


def lines_of(text: str) -> Lines:
    pages = [[line for raw in _BREAK.split(page) for line in _tidy(raw)] for page in _UNSEEN.sub("", text).split("\f")]
    running, counting = _running(pages), _counting([line for page in pages for line in page])
    kept: list[str] = []
    furniture: list[str] = []
    for page in pages:
        for place, line in enumerate(page):
            number = _BARE_NUMBER.fullmatch(line) and (counting or _at_edge(pages, page, place))
            again = kept and (line == kept[0] or line in running) and not _MARKED.match(line)
            left_out = number or again or _is_furniture(line)
            (furniture if left_out else kept).append(line)
    return Lines(tuple(kept), tuple(furniture))


def _tidy(raw: str) -> list[str]:
    line = _INNER_BLANK.sub("", raw.replace("&nbsp;", " ")).strip()
    if _is_furniture(line):
        return [line]
    line = _MARKUP.sub("", line)
    if len(line) < _LONGEST_ENTRY:
        line = _LEADER.sub("", line)
    return [part for part in map(str.strip, _INLINE.split(line)) if part]


def _is_furniture(line: str) -> bool:
    return any(form.fullmatch(line) for form in _FURNITURE)


def _running(pages: Sequence[Sequence[str]]) -> set[str]:
    """Lines that stand at the edge of several pages."""
    edges = Counter(line for page in pages for line in {*page[:1], *page[-1:]})
    return {line for line, times in edges.items() if times > 1}


def _at_edge(pages: Sequence[Sequence[str]], page: Sequence[str], place: int) -> bool:
    return len(pages) > 1 and place in (0, len(page) - 1)


def _counting(lines: Sequence[str]) -> bool:
    """Whether the lines that are nothing but a number count up, as pages do."""
    numbers = [int(line) for line in lines if _BARE_NUMBER.fullmatch(line)]
    return len(numbers) > 1 and all(after == before + 1 for before, after in pairwise(numbers))

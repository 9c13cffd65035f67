"""Which pictures in an HTML body somebody put there to be seen, and which only decorate: logos and the original's.

A picture counts as pasted when typed text follows it, when the line above points at it, or when it is too big for a
logo.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

POINTS = re.compile(r"[:：]\s*$|图|圖|截屏|照片|picture|image|photo|screenshot", re.IGNORECASE)
LOGO_BYTES = 20_000


@dataclass(frozen=True)
class Pictures:
    """Content-IDs; ``pasted`` are to be seen, ``loose`` stand below the text and may be a logo."""

    pasted: frozenset[str] = frozenset()
    loose: frozenset[str] = frozenset()

    def wants(self, content_id: str, size: int) -> bool:
        return content_id in self.pasted or (content_id in self.loose and size > LOGO_BYTES)


def placed(rows: Iterable[tuple[str, str]], kept: list[str]) -> Pictures:
    """``rows``: the lines that are neither quoted nor marked as signature, each with its picture; ``kept``: the lines
    of text among them that remain."""
    typed = [line for line in kept if line.strip()]
    pasted: set[str] = set()
    loose: set[str] = set()
    seen = 0
    for text, picture in rows:
        seen += bool(text.strip())
        if picture and (seen < len(typed) or (typed and POINTS.search(typed[-1]) and seen == len(typed))):
            pasted.add(picture)
        elif picture and seen == len(typed):
            loose.add(picture)
    return Pictures(frozenset(pasted), frozenset(loose))

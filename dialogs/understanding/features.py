"""What the trained models look at in a text: its pieces, neighbouring pieces together, and the concepts found in it.

Training and reading use this one file, so both always mean the same place. Not: weights, decisions.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import pairwise
from zlib import crc32

from dialogs.understanding.patterns import cased

PLACES = 1 << 17
"""Features are hashed to this many places of a weights file."""
FEWER_PLACES = 1 << 14
"""The same where there are many lanes."""

_LONGEST = 400
_PIECE = cased(r"[a-z]+|\d+|[^\sa-z\d]")
_NOT_WORTH = frozenset("，,。.、·~～-_:：;；\"'“”‘’()（）")


def pieces_of(plain: str) -> list[str]:
    """Chinese characters and English words one by one; numbers and punctuation count by their kind."""
    pieces = []
    for piece in _PIECE.findall(plain):
        if piece.isdigit():
            pieces.append("0" * min(len(piece), 3))
        elif piece not in _NOT_WORTH:
            pieces.append(piece)
    return pieces[:_LONGEST]


def features_of(plain: str, signs: Iterable[str] = (), *, places: int = PLACES) -> list[int]:
    """The places of all features, each once. ``signs`` are further ones by name: concepts, rules."""
    return features_among(pieces_of(plain), signs, places=places)


def features_among(pieces: Sequence[str], signs: Iterable[str] = (), *, places: int = PLACES) -> list[int]:
    """The same, of pieces."""
    edged = ["^", *pieces, "$"]
    found = [
        *signs,
        *pieces,
        *_stems(pieces),
        *map("".join, pairwise(edged)),
        *map("".join, zip(edged, edged[1:], edged[2:])),  # noqa: B905 - neighbours; the later are shorter
        *map("".join, zip(pieces, pieces[1:], pieces[2:], pieces[3:])),  # noqa: B905 - the same
    ]
    mask = places - 1
    return list({number & mask for number in map(crc32, map(str.encode, found))})


def _stems(pieces: Sequence[str]) -> Iterable[str]:
    """Beginnings of longer English words, for endings and misspellings."""
    return ("~" + piece[:4] for piece in pieces if len(piece) > 5)


def concept_signs(concepts: Sequence[str]) -> Iterable[str]:
    """Concepts and those that follow each other, in reading order."""
    yield from ("c:" + concept for concept in concepts)
    yield from (f"c:{one}>{two}" for one, two in pairwise(concepts))

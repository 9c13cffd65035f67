"""What a message tells beside what it wants, learnt from first messages: whose data are meant, which group of people
they belong to, why they should go, and which rights are asked for together.

The labels of ``wants`` are each asked alone. The rows it is learnt from are tests/eval/first/*.tsv. What the words
themselves name is ``details``.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from zlib import crc32

from dialogs.understanding.features import FEWER_PLACES, concept_signs
from dialogs.understanding.lanes import Likely, alone, likeliest
from dialogs.understanding.lexicon import Found
from dialogs.understanding.linear import trained

NOTHING = "-"
"""The label of what is not told."""
WANTS = "wants"


@dataclass(frozen=True, slots=True)
class Told:
    """The labels of each question with their probability, likeliest first; ``wants``: how likely each right is asked
    for."""

    whose: tuple[Likely, ...] = ()
    group: tuple[Likely, ...] = ()
    ground: tuple[Likely, ...] = ()
    wants: tuple[Likely, ...] = ()


UNTOLD = Told()


def told(places: Sequence[int], meant: Sequence[float], found: Iterable[Found]) -> Told:
    """``places`` and the network's sums of the whole message, as ``judgement`` has them; ``found`` by ``details``."""
    if not places:
        return UNTOLD
    seen = trained("told").sums(told_places(places, found))
    whose, group, ground = (likeliest(question, "told", seen, meant) for question in ("whose", "group", "ground"))
    return Told(whose, group, ground, alone(WANTS, "told", seen, meant))


def told_places(places: Sequence[int], found: Iterable[Found]) -> list[int]:
    mask = FEWER_PLACES - 1
    concepts = [item.concept for item in sorted(found, key=lambda item: item.start)]
    signs = (crc32(sign.encode()) for sign in concept_signs(concepts))
    return list({place & mask for place in (*places, *signs)})

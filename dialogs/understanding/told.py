"""What a message tells beside what it wants, learnt from first messages: whose data are meant, which group of people
they belong to, why they should go, which rights are asked for together, and which are refused.

The labels of ``wants`` and ``refuses`` are each asked alone. The rows it is learnt from are
tests/eval/first/*.tsv and tests/eval/wishes/*.tsv. What the words themselves name is ``details``.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any
from zlib import crc32

from dialogs.understanding.features import FEWER_PLACES, concept_signs
from dialogs.understanding.lanes import Likely, alone, likeliest
from dialogs.understanding.lexicon import Found
from dialogs.understanding.linear import trained

NOTHING = "-"
"""The label of what is not told."""
WANTS, REFUSES = "wants", "refuses"


@dataclass(frozen=True, slots=True)
class Told:
    """The labels of each question with their probability, likeliest first, reckoned when asked for; nothing where
    nothing was looked at. ``seen`` and ``meant``: the sums of all lanes by words and by meaning."""

    seen: Sequence[float] = ()
    meant: Sequence[float] = ()

    @property
    def whose(self) -> tuple[Likely, ...]:
        return self._of("whose")

    @property
    def group(self) -> tuple[Likely, ...]:
        return self._of("group")

    @property
    def ground(self) -> tuple[Likely, ...]:
        return self._of("ground")

    @property
    def wants(self) -> tuple[Likely, ...]:
        """How likely each right is asked for, by itself."""
        return alone(WANTS, "told", self.seen, self.meant) if self.seen else ()

    @property
    def refuses(self) -> tuple[Likely, ...]:
        """How likely each right is named as not wanted («不是要删»), by itself."""
        return alone(REFUSES, "told", self.seen, self.meant) if self.seen else ()

    def _of(self, question: str) -> tuple[Likely, ...]:
        return likeliest(question, "told", self.seen, self.meant) if self.seen else ()


UNTOLD = Told()


def told(places: Sequence[int], meant: Any, found: Iterable[Found]) -> Told:
    """``places`` and the network's sums (an array) are of the whole message, as ``judgement`` has them; ``found`` is by
    ``details``."""
    return Told(trained("told").sums(told_places(places, found)), meant.tolist()) if places else UNTOLD


def told_places(places: Sequence[int], found: Iterable[Found]) -> list[int]:
    mask = FEWER_PLACES - 1
    concepts = [item.concept for item in sorted(found, key=lambda item: item.start)]
    signs = (crc32(sign.encode()) for sign in concept_signs(concepts))
    return list({place & mask for place in (*places, *signs)})

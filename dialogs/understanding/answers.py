"""What a line means as the answer to an open question, learnt from what people answer: «我们就小区住户» to «how do you
know us?», «参观都完了 还留着干嘛» to «why delete it?». What a message means by itself is ``judgement``.

A weights file holds the lanes of every question side by side, named ``question:label``. The rows it is learnt from are
tests/eval/answers*.tsv.
"""

from __future__ import annotations

import math
from collections.abc import Iterable
from functools import cache, lru_cache

from dialogs.understanding.features import FEWER_PLACES, concept_signs, features_of
from dialogs.understanding.folding import fold
from dialogs.understanding.intents import plain_spelling
from dialogs.understanding.lexicon import scan
from dialogs.understanding.linear import trained

LONGEST = 300
"""Characters of an answer that are looked at."""


AT_ONCE = 8
"""So many messages are remembered: one is asked about several times while it is answered."""


def read_answer(question: str, text: str) -> tuple[tuple[str, float], ...]:
    """The labels of ``question`` with their probability, likeliest first; empty where nothing was learnt."""
    mine = _lanes_of(question)
    if not mine or not text.strip():
        return ()
    sums = _sums(text)
    top = max(sums[place] for place, _ in mine)
    powers = [(lane.partition(":")[2], math.exp(sums[place] - top)) for place, lane in mine]
    whole = sum(power for _, power in powers)
    return tuple(sorted(((label, power / whole) for label, power in powers), key=lambda pair: -pair[1]))


@cache
def _lanes_of(question: str) -> tuple[tuple[int, str], ...]:
    lanes = trained("answers").lanes
    return tuple((place, lane) for place, lane in enumerate(lanes) if lane.startswith(question + ":"))


@lru_cache(maxsize=AT_ONCE)
def _sums(text: str) -> list[float]:
    return trained("answers").sums(answer_places(text))


def answer_places(text: str) -> list[int]:
    plain = plain_spelling(fold(text[:LONGEST]))
    return features_of(plain, _signs(plain), places=FEWER_PLACES)


def _signs(plain: str) -> Iterable[str]:
    """The concepts that say who somebody is or why, and those of wishes, in reading order."""
    for name in ("details.toml", "lexicon.toml"):
        concepts = [item.concept for item in sorted(scan(plain, name).found, key=lambda found: found.start)]
        yield from concept_signs(list(dict.fromkeys(concepts)))

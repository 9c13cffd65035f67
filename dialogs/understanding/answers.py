"""What a line means as the answer to an open question, learnt from what people answer: «我们就小区住户» to «how do you
know us?», «参观都完了 还留着干嘛» to «why delete it?». What a message means by itself is ``judgement``.

As there, two kinds of weights are heard together: those of ``linear`` and the network's. The rows they are learnt from
are tests/eval/answers/*.tsv.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache

from dialogs.understanding.features import FEWER_PLACES, concept_signs, features_of, pieces_of
from dialogs.understanding.folding import fold
from dialogs.understanding.intents import plain_spelling
from dialogs.understanding.lanes import lanes_of, likeliest
from dialogs.understanding.lexicon import scan
from dialogs.understanding.linear import trained
from dialogs.understanding.network import network

LONGEST = 300
"""Characters of an answer that are looked at."""


AT_ONCE = 8
"""So many messages are remembered: one is asked about several times while it is answered."""


def read_answer(question: str, text: str) -> tuple[tuple[str, float], ...]:
    """The labels of ``question`` with their probability, likeliest first; empty where nothing was learnt."""
    if not text.strip():
        return ()
    by_words, by_meaning = _sums(text)
    return likeliest(question, "answers", by_words, by_meaning)


def bound_answer(question: str, text: str) -> tuple[str, float]:
    """The label that both kinds of weights find likeliest, each by itself, and the smaller of their probabilities;
    nothing where they differ. Nonsense looks like the usual answer to one of them, seldom to both."""
    by_words, by_meaning = _sums(text)
    lanes = lanes_of(question, "answers", "meanings")
    nought = [0.0] * max(len(by_words), len(by_meaning))
    (label, sure), *_ = likeliest(question, "answers", by_words, nought) if lanes else (("", 0.0),)
    (other, as_sure), *_ = likeliest(question, "answers", nought, by_meaning) if lanes else (("", 0.0),)
    return (label, min(sure, as_sure)) if label == other else ("", 0.0)


@lru_cache(maxsize=AT_ONCE)
def _sums(text: str) -> tuple[list[float], list[float]]:
    plain = plain_spelling(fold(text[:LONGEST]))
    meant: list[float] = network("meanings").scores(pieces_of(plain)).tolist()
    return trained("answers").sums(_places(plain)), meant


def answer_places(text: str) -> list[int]:
    return _places(plain_spelling(fold(text[:LONGEST])))


def _places(plain: str) -> list[int]:
    return features_of(plain, _signs(plain), places=FEWER_PLACES)


def _signs(plain: str) -> Iterable[str]:
    """The concepts that say who somebody is or why, and those of wishes, in reading order."""
    for name in ("details.toml", "lexicon.toml"):
        concepts = [item.concept for item in sorted(scan(plain, name).found, key=lambda found: found.start)]
        yield from concept_signs(list(dict.fromkeys(concepts)))

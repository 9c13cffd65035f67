"""Learns which words pinyin stands for (dialogs/understanding/pinyin.py): from all Chinese that the trained parts learn
from, read aloud by pypinyin. Needs it, of the extra «train».

Each line of the file is the syllables, what they stand for, and what it costs: minus the logarithm of its share.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Iterator

from pypinyin import Style, lazy_pinyin

from dialogs.understanding.folding import fold
from dialogs.understanding.patterns import regex
from dialogs.understanding.pinyin import LONGEST, Words, cheapest
from tests.eval.corpora import questions, rows, sentences
from tests.eval.train import WEIGHTS
from tests.eval.train_answers import answer_rows
from tests.eval.train_told import first_messages

HAN = regex("[一-鿿]+")
SEEN = (2, 6)
"""So often a character, and so often several in a row, have to be met."""
Spoken = tuple[tuple[str, ...], str]


def texts() -> Iterator[str]:
    for name in ("intents", "blind_intents", "given_intents"):
        yield from (row["text"] for row in rows(f"{name}.jsonl"))
    for listed in (sentences(), questions()):
        yield from (text for text, _ in listed)
    yield from (text for _, _, text in answer_rows())
    yield from (row.text for row in first_messages())


def spoken(written: Iterable[str]) -> Counter[Spoken]:
    """How often up to ``LONGEST`` characters in a row are met, with the syllables that they are read as."""
    found: Counter[Spoken] = Counter()
    for text in written:
        for run in HAN.findall(fold(text)):
            heard = lazy_pinyin(run, style=Style.NORMAL, v_to_u=False)
            for size in range(1, LONGEST + 1):
                for start in range(len(run) - size + 1):
                    found[tuple(heard[start : start + size]), run[start : start + size]] += 1
    return found


def learnt(found: Counter[Spoken]) -> Words:
    """Of each reading the commonest; several in a row only where their parts would be taken for something else."""
    whole = sum(count for (heard, _), count in found.items() if len(heard) == 1)
    best: dict[tuple[str, ...], tuple[int, str]] = {}
    for (heard, run), count in found.items():
        if count >= SEEN[len(heard) > 1]:
            best[heard] = max(best.get(heard, (0, "")), (count, run))
    words: Words = {}
    for heard, (count, run) in sorted(best.items(), key=lambda pair: (len(pair[0]), pair[0])):
        if len(heard) == 1 or cheapest(heard, words)[0] != run:
            words[heard] = (run, round(math.log(whole / count), 1))
    return words


def learn_pinyin() -> None:
    words = learnt(spoken(texts()))
    lines = (f"{' '.join(heard)}\t{run}\t{cost}" for heard, (run, cost) in sorted(words.items()))
    (WEIGHTS / "pinyin.txt").write_text("\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    learn_pinyin()

"""Chinese typed in Latin letters: told from English, and turned into the characters that it most likely stands for.

Which syllables there are and what they stand for is learnt (tests/eval/train_pinyin): each line of the weights is
syllables, characters and what they cost; of all readings the cheapest is taken.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Sequence
from functools import cache, lru_cache
from importlib import resources

from dialogs.understanding.lexicon import lexicon
from dialogs.understanding.patterns import cased

LONGEST = 4
"""Characters that are learnt together."""
UNREAD = 16.0
"""What a syllable costs that stands for nothing we know."""
LIKELY = 7.0
"""A syllable of a message in pinyin costs less on average; of other words made of syllables, more."""
SURELY = 5.0
"""So little costs a syllable of a single word among words that are no pinyin."""
Words = dict[tuple[str, ...], tuple[str, float]]
_ENGLISH_LENGTH = 4
_LAUGH = cased(r"(?:ha|he|hei)+")
_LETTERS = cased(r"[a-z']+")
_TONE = cased(r"(?<=[a-z])[1-5](?![0-9])")
_LABEL = cased(r"(?<=[,.;!\n ])(?:my )?name\s*:(?: ?[a-z]+){2,3}\W*$")
"""«…, name: xie na», below a message in pinyin: a label in English, and no words to be read."""
_MOST_LETTERS = 6
"""Of a syllable."""


@cache
def _english() -> frozenset[str]:
    """English words that look like pinyin."""
    listed = tomllib.loads(resources.files(__package__).joinpath("pinyin.toml").read_text(encoding="utf-8"))
    return frozenset(listed["english"].split())


@cache
def _words() -> Words:
    """Read when the first message in Latin letters comes."""
    lines = resources.files(__package__).joinpath("weights/pinyin.txt").read_text(encoding="utf-8").splitlines()
    parts = (line.split("\t") for line in lines)
    return {tuple(heard.split()): (run, float(cost)) for heard, run, cost in parts}


@cache
def _syllables() -> dict[str, float]:
    """What each costs by itself."""
    return {heard[0]: cost for heard, (_, cost) in _words().items() if len(heard) == 1}


def is_pinyin(folded: str) -> bool:
    """Whether all words of it are made of pinyin syllables, and likely ones side by side."""
    words = _LETTERS.findall(_TONE.sub("", _LABEL.sub("", folded)))
    if not words or not folded.isascii() or all(word in _english() for word in words):
        return False
    english = [word for word in words if _plainly_english(word)]
    if any(word not in _syllables() for word in english) or 2 * len(english) > len(words):
        return False
    heard = [_split(word) for word in words]
    syllables = [syllable for word in heard for syllable in word]
    return all(heard) and cheapest(syllables, _words())[1] <= LIKELY * len(syllables)


def word_in_characters(word: str) -> str:
    """One word among others that are no pinyin; empty where it is none, either."""
    heard = () if word in _english() else _split(word)
    written, cost = cheapest(heard, _words())
    return written if len(heard) > 1 and cost <= SURELY * len(heard) else ""


def _plainly_english(word: str) -> bool:
    """«change» is made of syllables, but nobody who types pinyin writes it; «bang» and «song», one each, are both."""
    return len(word) >= _ENGLISH_LENGTH and word in lexicon().vocabulary and not _LAUGH.fullmatch(word)


def from_pinyin(folded: str) -> str:
    """In characters; what is none of our syllables stays."""
    plain = _TONE.sub("", _LABEL.sub("", folded))
    return "".join(_written(plain))


def _written(plain: str) -> Iterator[str]:
    """Runs of words in Latin letters are read together, whatever stands between them as it is."""
    run: list[str] = []
    end = 0
    for match in _LETTERS.finditer(plain):
        between = plain[end : match.start()]
        if between.strip():
            yield _read(run)
            yield between
            run = []
        run.append(match.group())
        end = match.end()
    yield _read(run)
    yield plain[end:]


def _read(words: Sequence[str]) -> str:
    heard = [syllable for word in words for syllable in (_split(word) or (word,))]
    return cheapest(heard, _words())[0]


@lru_cache(maxsize=256)
def _split(word: str) -> tuple[str, ...]:
    """The syllables of a word, by which it costs least; empty where it is made of none."""
    known = _syllables()
    best: list[tuple[float, tuple[str, ...]] | None] = [(0.0, ())]
    for end in range(1, len(word) + 1):
        if word[end - 1] == "'":
            best.append(best[end - 1])
            continue
        starts = range(max(0, end - _MOST_LETTERS), end)
        ways = ((best[start], word[start:end]) for start in starts)
        made = [
            (way[0] + known[last] + _begins_bare(last, way[1]), (*way[1], last))
            for way, last in ways
            if way is not None and last in known
        ]
        best.append(min(made, default=None))
    found = best[-1]
    return found[1] if found else ()


def _begins_bare(syllable: str, before: Sequence[str]) -> float:
    """Inside a word, a syllable hardly begins with a vowel: «ke neng», not «ken eng»."""
    return 3.0 if before and syllable[0] in "aoe" else 0.0


def cheapest(heard: Sequence[str], words: Words) -> tuple[str, float]:
    """The characters that the syllables most likely stand for, and what they cost."""
    best: list[tuple[float, str]] = [(0.0, "")]
    for end in range(1, len(heard) + 1):
        unread = (best[end - 1][0] + UNREAD, best[end - 1][1] + heard[end - 1])
        starts = range(max(0, end - LONGEST), end)
        known = ((best[start], words.get(tuple(heard[start:end]))) for start in starts)
        made = [(way[0] + word[1], way[1] + word[0]) for way, word in known if word is not None]
        best.append(min(made, default=unread))
    return best[-1][1], best[-1][0]

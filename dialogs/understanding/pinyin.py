"""Chinese typed in Latin letters: told from English, and turned into the words that matter here."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib import resources

from dialogs.understanding.lexicon import lexicon
from dialogs.understanding.patterns import cased, regex

_INITIALS = "zh|ch|sh|[bpmfdtnlgkhjqxrzcsyw]"
_FINALS = (
    "iang|iong|uang|ang|eng|ing|ong|iao|ian|uai|uan|ai|ei|ao|ou|an|en|in|un|ia|ie|iu|ua|ui|uo|ue|ve|er|a|o|e|i|u|v"
)
_SYLLABLE = cased(rf"(?:{_INITIALS})?(?:{_FINALS})")
_ENGLISH_LENGTH = 4
_LAUGH = cased(r"(?:ha|he|hei)+")
_MARKS = regex(r"[,.!?;:~]+")
_WORD = cased(rf"(?:(?:{_INITIALS})?(?:{_FINALS}))+")


@cache
def _listed() -> tuple[dict[str, str], frozenset[str], int]:
    """Our words, English words that look like pinyin, and the length of our longest word."""
    listed = tomllib.loads(resources.files(__package__).joinpath("pinyin.toml").read_text(encoding="utf-8"))
    return listed["words"], frozenset(listed["english"].split()), max(map(len, listed["words"]))


def is_pinyin(folded: str) -> bool:
    """Whether all of it is made of pinyin syllables and at least one of the words is ours."""
    words = _MARKS.sub(" ", folded).split()
    if not words or not "".join(words).isalpha() or not folded.isascii():
        return False
    if not all(_WORD.fullmatch(word) for word in words):
        return False
    if all(word in _listed()[1] for word in words) or any(_plainly_english(word) for word in words):
        return False
    return len(from_pinyin(" ".join(words))) < len("".join(words))


def _plainly_english(word: str) -> bool:
    """«change» and «come» are made of syllables, but nobody who types pinyin writes them."""
    return len(word) >= _ENGLISH_LENGTH and word in lexicon().vocabulary and not _LAUGH.fullmatch(word)


def from_pinyin(folded: str) -> str:
    """Our words written in characters; syllables of other words stay."""
    ours, _, longest = _listed()
    joined = folded.replace(" ", "")
    result = []
    place = 0
    while place < len(joined):
        for size in range(min(longest, len(joined) - place), 1, -1):
            word = ours.get(joined[place : place + size])
            if word:
                result.append(word)
                place += size
                break
        else:
            result.append(joined[place])
            place += 1
    return "".join(result)

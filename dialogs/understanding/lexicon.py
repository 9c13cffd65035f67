"""Finds the concepts in a message: longest word first, negations seen. Not: what they mean together."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib import resources
from operator import attrgetter
from typing import NamedTuple

from dialogs.understanding.patterns import cased

# How far before a word «not» still speaks of it, in characters.
_REACH = 4
_REACH_ASCII = 18
_ASCII_LETTER = frozenset("abcdefghijklmnopqrstuvwxyz0123456789")
_BREAK = cased(r"[,!?;:，！？；：…\n\r|/()（）]|\.(?!\d)|(?<=[^\x00-\x7f])\s+|\s+(?=[^\x00-\x7f])")
_START = attrgetter("start")
_CLAUSE_NUMBER = cased(
    r"第\s*[\d一二三四五六七八九十]+(?:\.\d+)*\s*[条款项]|(?<![\d.])(?:1?\d)\.\d(?:\.\d)?(?:\(\d\)|[a-f])?(?![\d.])|\b(?:clause|section|article)\s*\d+"
)


class Found(NamedTuple):
    """One concept at one place; ``clause`` counts from nought. A tuple: a message makes dozens of them."""

    concept: str
    start: int
    end: int
    clause: int


@dataclass(frozen=True, slots=True)
class Reading:
    text: str
    found: tuple[Found, ...]
    clauses: int
    unknown: int  # characters of no word in the lexicon, blanks and punctuation not counted


@dataclass(frozen=True, slots=True)
class Lexicon:
    concepts: tuple[str, ...]
    negatable: frozenset[str]
    words: dict[str, tuple[str, ...]]
    lengths: dict[str, tuple[int, ...]]  # of the words that begin with these two characters, and of single characters
    vocabulary: frozenset[str]
    firsts: frozenset[str]  # with which a word may begin


@cache
def lexicon(name: str = "lexicon.toml") -> Lexicon:
    source = resources.files(__package__).joinpath(name).read_text(encoding="utf-8")
    file = tomllib.loads(source)
    listed = file["words"]
    words: dict[str, tuple[str, ...]] = {}
    for concept, line in listed.items():
        for word in _listed(line):
            words[word] = (*words.get(word, ()), concept)
    for word in _listed(listed.get("trapped_sure", "")):
        words[word] = tuple(dict.fromkeys((*words[word], "trapped")))
    lengths: dict[str, set[int]] = {}
    for word in words:
        lengths.setdefault(word[:2], set()).add(len(word))
    vocabulary = frozenset(part for word in words if word.isascii() for part in word.split())
    ordered = {
        start: tuple(sorted(sizes | lengths.get(start[0], set()), reverse=True)) for start, sizes in lengths.items()
    }
    firsts = frozenset(word[0] for word in words)
    negatable = frozenset(file.get("negatable", "").split())
    return Lexicon(tuple(listed), negatable, words, ordered, vocabulary, firsts)


def _listed(listed: str) -> list[str]:
    found = []
    for word in (part.strip() for part in re.split(r"[,\n]", listed)):
        if word.endswith("~") and len(word) > 1:
            stem = word[:-1]
            short = stem.removesuffix("e")
            found += [stem, stem + "s", short + "ed", short + "ing"]
        elif word:
            found.append(word)
    return found


@cache
def _misspellings() -> dict[str, str]:
    """Words of seven letters and more with one letter left out; a misspelt word loses one letter to meet one."""
    found: dict[str, str] = {}
    for word in sorted(lexicon().vocabulary):
        if len(word) >= 6 and word.isalpha():
            for place in range(1, len(word)):
                found.setdefault(word[:place] + word[place + 1 :], word)
    return found


def spell(word: str) -> str:
    """The word that was probably meant: one letter missing, doubled, wrong or swapped; the word itself otherwise."""
    known = lexicon()
    if len(word) < 5 or word in known.vocabulary or not word.isalpha():
        return word
    for candidate in (word, *(word[:place] + word[place + 1 :] for place in range(1, len(word)))):
        meant = _misspellings().get(candidate) or (
            candidate if candidate in known.vocabulary and len(word) > 5 else None
        )
        if meant and len(meant) >= 6:
            return meant
    return word


def scan(text: str, name: str = "lexicon.toml") -> Reading:
    """The concepts of a folded text in reading order."""
    known = lexicon(name)
    clause_of, clauses, numbered = _marks(text)
    found = list(numbered)
    unknown = place = 0
    size, beginning, firsts = len(text), known.lengths.get, known.firsts
    inside = False  # an English word
    while place < size:
        sign = text[place]
        letter = sign in _ASCII_LETTER
        if sign in firsts and not (inside and letter):
            sizes = beginning(text[place : place + 2]) or beginning(sign)
            end, concepts = _word_at(known, text, place, sizes) if sizes else (place, ())
            if concepts:
                found += [Found(concept, place, end, clause_of[place]) for concept in concepts]
                place = end
                inside = text[end - 1] in _ASCII_LETTER
                continue
        unknown += sign.isalnum()
        inside = letter
        place += 1
    return Reading(text, tuple(_negate(known.negatable, text, found)), clauses, unknown)


def _word_at(known: Lexicon, text: str, place: int, sizes: tuple[int, ...]) -> tuple[int, tuple[str, ...]]:
    words, length = known.words, len(text)
    for size in sizes:
        end = place + size
        concepts = words.get(text[place:end])
        if (
            concepts
            and end <= length
            and not (end < length and text[end] in _ASCII_LETTER and text[end - 1] in _ASCII_LETTER)
        ):
            return end, concepts
    return place, ()


@lru_cache(4)
def _marks(text: str) -> tuple[list[int], int, tuple[Found, ...]]:
    """The clause of each character, how many there are, and the numbers of clauses of a policy; one message is scanned
    with several lists of words."""
    numbers = [0] * len(text)
    number = last = 0
    for match in _BREAK.finditer(text):
        numbers[last : match.start()] = [number] * (match.start() - last)
        number += 1
        numbers[match.start() : match.end()] = [number] * (match.end() - match.start())
        last = match.end()
    numbers[last:] = [number] * (len(text) - last)
    named = (
        Found("clause_number", match.start(), match.end(), numbers[match.start()])
        for match in _CLAUSE_NUMBER.finditer(text)
    )
    return numbers, number + 1, tuple(named)


def _negate(negatable: frozenset[str], text: str, found: list[Found]) -> list[Found]:
    """A word that «not» stands before becomes ``no_word``; «why not» and «cannot wait» are for the lexicon to catch."""
    result = []
    negation: Found | None = None
    asked_why = -1
    for item in sorted(found, key=_START):
        if item.concept == "why":
            asked_why = item.clause
        if item.concept in ("not", "dont"):
            negation = item if item.clause != asked_why and not _leaves_open(text, item) else None
        elif negation is not None and item.concept in negatable and _reaches(text, negation, item):
            result.append(Found("no_" + item.concept, item.start, item.end, item.clause))
            continue
        result.append(item)
    return result


def _leaves_open(text: str, negation: Found) -> bool:
    """«删不删», «要不要看»: the same character on both sides asks and denies nothing."""
    return negation.start > 0 and text[negation.start - 1] == text[negation.end : negation.end + 1]


_THEN = "了就"
"""«没用了就删掉吧», «人不在了就删»: what is not comes before, and what is to be done behind."""


def _reaches(text: str, negation: Found, item: Found) -> bool:
    gap = text[negation.end : item.start]
    limit = _REACH_ASCII if gap.isascii() and text[negation.start].isascii() else _REACH
    return negation.clause == item.clause and len(gap) <= limit and _THEN not in gap

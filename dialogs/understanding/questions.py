"""Finds the clause of the policy for a question; silent when the policy does not answer.

Weights learnt from questions of our own (tests/eval) decide, of two kinds: those of ``linear`` see exact words and the
keywords of clauses.toml among them, those of ``network`` what words mean.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from bot.texts import has, render
from dialogs.understanding.arrays import np
from dialogs.understanding.details import GROUPS, concepts_of, data_of, group_of
from dialogs.understanding.features import FEWER_PLACES, features_among, pieces_of
from dialogs.understanding.folding import fold
from dialogs.understanding.intents import plain_spelling
from dialogs.understanding.lexicon import Found, lexicon, scan
from dialogs.understanding.linear import trained
from dialogs.understanding.network import network
from dialogs.understanding.noted import Noted, Published, noted_digests
from dialogs.understanding.patterns import cased, regex
from dialogs.understanding.policy_marks import number_of, parent_of

ENOUGH = 0.5
"""What the keywords of a clause have to count for it to be pointed to."""
# What each kind of weights counts (together they are too sure of themselves), and the share of «the policy is silent»
# from which on nothing is named: a lower one costs answers, a higher one silence. Measured together.
COUNTS = 0.7
SILENT = 0.35
_SILENT = "silent"
_NONE = "note.none"
_QUOTED = 300
_MOST_CHAPTERS = 99
_NUMBERED = cased(r"(?<![\d.])(\d{1,2})(?:\.(\d{1,2}))?(?:\s*\((\d{1,2})\))?\s*([a-z](?![a-z]))?(?![\d.])")
_CALLED_CLAUSE = cased(r"\d+\s*[条款章]|clause|section|article")
_NAMED_CLAUSE = cased(r"第\s*\d+(?:\.\d+)?\s*[条章]|(?:clause|section|article)\s*\d|^\W*那?\s*\d+\s*条\W*$")
_CHINESE_CHAPTER = regex(r"(?<![.\d])第\s*([一二三四五六七八九十]{1,3})\s*([条章])")
_CHINESE_ITEM = regex(r"第\s*([一二三四五六])\s*[条款项点]")
_NOT_A_CLAUSE = cased(
    r"\d+\s*(?:天|日|岁|年|月|周岁|%|个|号|days?|years?|months?|percent)|gdpr\s*第?\s*\d+|iso\s*\d+|第\s*\d+\s*天"
    r"|法[》」]?\s*第?\s*[\d一二三四五六七八九十百]+\s*条"
)


@dataclass(frozen=True, slots=True)
class Answer:
    """``clauses`` best first, empty when the policy does not answer; ``quotation`` is of the first, when imported;
    ``note``: the text that goes with it, our plain words unless they were written for other words."""

    clauses: tuple[str, ...]
    quotation: str = ""
    note: str = ""

    @property
    def noted(self) -> bool:
        """Our note was written for these words."""
        return self.note != _NONE

    def text(self, lang: str) -> str:
        if not self.clauses:
            return render("note.silent", lang)
        note, best = render(self.note, lang), self.clauses[0]
        if self.quotation:
            return render("note.quoted", lang, note=note, clause=best, quote=shortened(self.quotation, _QUOTED))
        return render("note.unquoted", lang, note=note, clause=best)


class Questions:
    """Answers questions with our notes, and quotes the policy when one was imported."""

    def __init__(self, policy: Published | None = None, noted: Mapping[str, str] | None = None) -> None:
        self._policy = policy
        self._noted = Noted(policy, noted_digests() if noted is None else noted) if policy else None

    def ask(self, question: str) -> Answer:
        plain = plain_spelling(fold(question[:1000]))
        named = _numbered(plain, self._knows)
        clauses = (named,) if named else self._standing(_likeliest(plain))
        if not clauses:
            return Answer(())
        return Answer(clauses, self._policy.quote(clauses[0]) if self._policy else "", self._note(clauses[0]))

    @property
    def version(self) -> str:
        """The day or month of the imported text; empty when it is not known."""
        return (self._policy.version or "") if self._policy else ""

    def unknown(self, question: str) -> tuple[str, str]:
        """A clause that is named by its number and that the rules do not have, and their last one; else empty."""
        plain = plain_spelling(fold(question[:1000]))
        asked = _candidates(plain) if _NAMED_CLAUSE.search(_in_digits(plain)) else ()
        last = next(number for number in range(_MOST_CHAPTERS, -1, -1) if self._knows(str(number)) or not number)
        missing = bool(asked) and last > 0 and asked[-1].strip("0.") != "" and not any(map(self._knows, asked))
        return (asked[-1], str(last)) if missing else ("", "")

    def _knows(self, clause: str) -> bool:
        return clause in self._policy.clauses if self._policy else has(note_key(clause))

    def _standing(self, noted: tuple[str, ...]) -> tuple[str, ...]:
        """Under the numbers of the imported text."""
        if self._noted is None:
            return noted
        homes = (self._home(clause) for clause in noted)
        return tuple(dict.fromkeys(home for home in homes if home))

    def _home(self, clause: str) -> str | None:
        """Where the text has it, else what it would stand under: a shorter text may have the chapter only."""
        while clause and self._noted:
            home = self._noted.home_of(clause)
            if home:
                return home
            clause = parent_of(clause)
        return None

    def _note(self, clause: str) -> str:
        fitting = self._noted.note_of(clause) if self._noted else clause
        return note_key(fitting) if fitting else _NONE


def shortened(text: str, most: int) -> str:
    """The first sentences that fit."""
    if len(text) <= most:
        return text
    whole = max(text.rfind(end, 0, most) for end in ("。", "；", "\n"))
    return text[: whole + 1 if whole > most // 2 else most - 1].rstrip() + "…"


@cache
def note_key(clause: str) -> str:
    """``8.3(1)`` → ``note.c8_3_1``."""
    letter = re.fullmatch(r"(.*\))([a-f])", clause)
    spaced = f"{letter[1]}_{letter[2]}" if letter else clause
    return "note.c" + re.sub(r"_+", "_", re.sub(r"[.()]", "_", spaced)).strip("_")


def question_places(question: str) -> list[int]:
    """What the weights that see words look at."""
    plain = plain_spelling(fold(question))
    return _places(plain, pieces_of(plain))


def _likeliest(plain: str) -> tuple[str, ...]:
    """The likeliest clause, of a chapter its likeliest clause, its rival, the clause that holds it (it answers too), a
    third; empty when it is silence."""
    pieces, by_words = pieces_of(plain), trained("clauses")
    sums = by_words.scores(_places(plain, pieces))
    sums += network("clause_meanings").scores(pieces)
    powers = np.exp(COUNTS * sums)
    silent = by_words.lanes.index(_SILENT)
    if powers[silent] >= SILENT * np.add.reduce(powers):
        return ()
    powers[silent] = 0.0
    ranked = [by_words.lanes[place] for place in powers.argsort()[::-1].tolist()]
    first, second, third = ranked[:3]
    within = "" if "." in first else next((clause for clause in ranked if clause.startswith(f"{first}.")), "")
    return tuple(dict.fromkeys(filter(None, (first, within, second, parent_of(first), third))))


def _places(plain: str, pieces: Sequence[str]) -> list[int]:
    words, details = scan(plain, "clauses.toml").found, concepts_of(plain)
    signs = [f"q:{found.concept}" for found in words]
    signs += [f"d:{found.concept}" for found in details]
    signs.append(f"b:{_best(_scores(plain, words, details))}")
    return features_among(pieces, signs, places=FEWER_PLACES)


@cache
def _worth() -> Mapping[str, float]:
    """A word that points to one clause counts one; to several, less."""
    return {word: len(set(concepts)) ** -0.5 for word, concepts in lexicon("clauses.toml").words.items()}


def _scores(plain: str, words: Sequence[Found], details: Sequence[Found]) -> dict[str, float]:
    scores: dict[str, float] = defaultdict(float)
    worth = _worth()
    said = [(found.concept, plain[found.start : found.end]) for found in words]
    for clause, word in dict.fromkeys(said):  # in their order: a sum of another order may break a tie the other way
        if word in worth:
            scores[clause] += worth[word] * (1.0 + 0.1 * min(len(word), 10))
    _add_lists(details, scores)
    return scores


def _add_lists(found: Sequence[Found], scores: dict[str, float]) -> None:
    """The lists of 2.3, 2.4, 2.5 and 2.7: who somebody is and which data they mean name the entry together."""
    group = group_of(found)
    if group in GROUPS[:4] and group is not None:
        for clause in data_of(found, group):
            scores[clause] += 1.3
    elif group is None and (identity := {item.concept for item in found} & {"identity"}) and not scores:
        scores["2.3(2)"] += len(identity) * 0.6
        scores["2.5(2)"] += len(identity) * 0.6


def _best(scores: dict[str, float]) -> str:
    """The clause that the keywords point to; empty where they point to none, or to silence."""
    silent = scores.pop(_SILENT, 0.0)
    total = {clause: value + 0.3 * scores.get(parent_of(clause), 0.0) for clause, value in scores.items()}
    best = max(total, key=lambda clause: total[clause], default="")
    return best if best and total[best] >= ENOUGH and silent < 0.9 * total[best] else ""


def _numbered(plain: str, known: Callable[[str], bool]) -> str | None:
    """A clause of ours named by its number; articles of a law are not."""
    return next((candidate for candidate in _candidates(plain) if known(candidate)), None)


def _in_digits(plain: str) -> str:
    return _CHINESE_CHAPTER.sub(lambda found: f"第{number_of(found[1])}{found[2]}", _NOT_A_CLAUSE.sub(" ", plain))


def _candidates(plain: str) -> tuple[str, ...]:
    """What a number may mean, the deepest first."""
    written = _in_digits(plain)
    match = _NUMBERED.search(written)
    if not match or not (match[2] or _CALLED_CLAUSE.search(written)):
        return ()
    item = _CHINESE_ITEM.search(plain)
    clause: str = match[1] + (f".{match[2]}" if match[2] else "")
    inner = match[3] or (str("一二三四五六".index(item[1]) + 1) if item and match[2] else "")
    deeper: tuple[str, ...] = (f"{clause}({inner}){match[4] or ''}", f"{clause}({inner})") if inner else ()
    return (*deeper, clause)

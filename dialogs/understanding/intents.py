"""What a message wants by rule, with its next best readings.

The words are in lexicon.toml, the decisions in rules.toml. Not: what is learnt (judgement).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from dialogs.understanding.denials import brought_together
from dialogs.understanding.lexicon import Reading, lexicon, scan, spell
from dialogs.understanding.patterns import cased, regex
from dialogs.understanding.pinyin import from_pinyin, is_pinyin, word_in_characters
from dialogs.understanding.rules import Rule, holding, mask_of
from dialogs.understanding.slots.yes_no import bare_answer
from dialogs.understanding.types import Intent

CASE_NUMBER = cased(r"\b[a-z]{2,4}-[0-9a-z]{2,6}-[0-9a-z]{2,8}\b")
_QUESTION = cased(
    r"[?？]|[吗呢么没]\s*[?？!。.]*$|^(?:do|does|did|is|are|can|could|will|would|what|why|how|who|where|when|which)\b"
)
_FINISHED = regex(r"[了完好过](?:没有?|吗|么)\s*[?？!！.]*$")
_LATIN_WORD = cased(r"[a-z]{4,}")
# A longer message is read in stretches of this many characters (Latin letters carry a third as much each).
_STRETCH = 44
_NOT_AN_ANSWER = (
    "giveup",
    "retract",
    "unsubscribe",
    "delete",
    "trapped",
    "rescue",
    "hurt",
    "complain",
    "human",
    "progress",
)
_GUARDS = ("joke", "hypothetical", "nobody")
_FALLBACK = 0.3


@dataclass(frozen=True, slots=True)
class Reads:
    """The readings of a message, likeliest first; ``reading`` holds the concepts they rest on.

    ``by_rule``: what the rules alone would say, where that is not ``ranked`` itself; ``places``: its features, and
    ``meant``: what the network makes of it (an array), where the weights were asked.
    """

    ranked: tuple[tuple[Intent, float], ...]
    reading: Reading
    by_rule: tuple[tuple[Intent, float], ...] = ()
    places: Sequence[int] = ()
    meant: Any = ()


_UNPAID = regex(r"(?<=[钱票费])((?:我们?|咱们?|[也都又可]|一[分毛])*)没出")
_NO_RIDER = regex(r"不乘(?=[你们这那的]*[部台]?电梯)")
"""«钱也没出», «不乘电梯»: said with words of which weights know «人没出来» and «乘电梯时…»."""


_MISTYPED = regex(r"[山闪杉衫珊](?=[掉除])|(?<=简)(?<![叫是姓名]简)[厉立力](?=[\s,，.;!删山给改查拿撤]|$)")


def plain_spelling(folded: str) -> str:
    """Pinyin as characters, misspelt English mended, a denial beside its verb, nothing harmless in a cry's words."""
    if folded.isascii() and is_pinyin(folded):
        return brought_together(from_pinyin(folded))
    plain = _LATIN_WORD.sub(_mend, folded)
    if "没出" in plain or "不乘" in plain:
        plain = _UNPAID.sub(r"\1没付", _NO_RIDER.sub("不坐", plain))
    if "简" in plain or "掉" in plain or "除" in plain:
        plain = _MISTYPED.sub(lambda sign: "历" if sign.group() in "厉立力" else "删", plain)
    return brought_together(plain)


def _mend(match: re.Match[str]) -> str:
    word = match.group()
    if word in lexicon().vocabulary:
        return word
    return word_in_characters(word) or spell(word)


def rank_intents(plain: str) -> Reads:
    """``plain`` as ``plain_spelling`` leaves it."""
    reading = scan(plain)
    concepts = {item.concept for item in reading.found}
    answer = None if concepts.intersection(_NOT_AN_ANSWER) else bare_answer(plain)
    if answer and ("thanks" not in concepts or answer == "no"):
        return Reads((("yes" if answer == "yes" else "no", 0.97),), reading)
    best: dict[Intent, float] = {}
    for rule, weight in _decisions(reading):
        best[rule.to] = max(best.get(rule.to, 0.0), weight)
    if best.get("emergency", 0.0) >= 0.6:
        best["emergency"] = max(best.values())
        order = sorted(best.items(), key=lambda pair: (pair[0] != "emergency", -pair[1]))
    else:
        order = sorted(best.items(), key=lambda pair: -pair[1])
    ranked = [(intent, round(min(weight, 0.99), 2)) for intent, weight in order]
    return Reads(tuple(ranked) or (("other", _FALLBACK),), reading)


def _decisions(reading: Reading) -> Iterator[tuple[Rule, float]]:
    """Each rule that holds somewhere. The first of a stretch counts in full, the others as alternatives."""
    derived = mask_of(_derived(reading))
    guards = mask_of(item.concept for item in reading.found if item.concept in _GUARDS)
    stretches = list(_stretches(reading))
    for place, concepts in enumerate(stretches):
        mask = mask_of(concepts) | derived
        for rank, rule in enumerate(holding(mask, guards=guards, bare=reading.unknown <= 1)):
            later = 0.02 * place / len(stretches)
            yield rule, rule.sure + later if rank == 0 else min(rule.sure, 0.9) * 0.6


def _derived(reading: Reading) -> list[str]:
    text = reading.text
    weight = weight_of(text)
    signs = (
        ("short", weight <= 10),
        ("bare", reading.unknown == 0),
        ("question", bool(_QUESTION.search(text))),
        ("finished", bool(_FINISHED.search(text))),
        ("case_number", "-" in text and bool(CASE_NUMBER.search(text))),
    )
    return [name for name, holds in signs if holds]


def weight_of(text: str) -> float:
    """In Chinese characters; a Latin letter carries seven twentieths of one."""
    return (20 * len(text) - 13 * len(text.encode("ascii", "ignore"))) / 20


def _stretches(reading: Reading) -> Iterator[set[str]]:
    """The whole of a short message; of a long one every run of clauses that fits."""
    if reading.clauses == 1 or weight_of(reading.text) <= _STRETCH:
        yield {item.concept for item in reading.found}
        return
    by_clause: list[list[str]] = [[] for _ in range(reading.clauses)]
    length = [0.0] * reading.clauses
    for item in reading.found:
        by_clause[item.clause].append(item.concept)
        length[item.clause] += weight_of(reading.text[item.start : item.end])
    last_end = 0
    for first in range(reading.clauses):
        end, size = first, 0.0
        while end < reading.clauses and (end == first or size + length[end] <= _STRETCH / 2):
            size += length[end]
            end += 1
        if end > last_end:
            last_end = end
            yield {concept for clause in by_clause[first:end] for concept in clause}

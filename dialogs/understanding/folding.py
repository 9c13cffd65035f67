"""One spelling for many: full-width, traditional, Cantonese and capital letters become plain simplified lower case.

What the words mean is the lexicon's business; which language the answer is in is ``language``'s.
"""

from __future__ import annotations

import re
import tomllib
import unicodedata
from functools import cache, lru_cache
from importlib import resources

from dialogs.understanding.letters import CHINESE
from dialogs.understanding.patterns import regex

_CANTONESE_SIGN = regex(r"[耐唔冇喺啲嘅畀俾哋咗嚟嘢睇佢攞乜咩搵揾嗰𨋢咁而點点]")
_RELATION = regex("(?<=[关關])係")
"""Alone it is «to be»."""
_WU_ASKS = regex(r"(?<=[行好对是有会能要得])伐(?=[\s,，。?？!！]|$)")
"""«拍照行伐», as it is asked around Shanghai."""
_CANTONESE_STILL = regex("仲(?=[有冇未没沒想要係系是可会會能得识識记記喺在唔不打收用留话話])")
"""«仲有冇»; «仲裁» is none, nor is a name with it."""
_ASCII_WORDS = (("i'd", "i would"), ("i'm", "i am"), ("it's", "it is"), ("what's", "what is"), ("that's", "that is"))


_TONED = regex("[āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ]")
"""Vowels with the tone marks of pinyin."""


def _toneless(vowel: re.Match[str]) -> str:
    """«nǚ» is typed «nv»."""
    plain, *marks = list(unicodedata.normalize("NFD", vowel.group()))
    return "v" if "\u0308" in marks else plain


@cache
def _tables() -> tuple[dict[int, str], tuple[tuple[str, str], ...]]:
    """Characters with their replacements, and phrases with theirs."""
    here = resources.files(__package__)
    listed = tomllib.loads(here.joinpath("folding.toml").read_text(encoding="utf-8"))
    rarer = here.joinpath("traditional.txt").read_text(encoding="utf-8")
    characters = {ord(pair[0]): pair[1] for pair in f"{rarer} {listed['pairs']}".split()}
    return characters | {ord(one): other for one, other in listed["singles"].items()}, tuple(listed["phrases"].items())


def unify_width(text: str) -> str:
    """Full-width letters, digits and blanks as plain ones; nothing that cannot be seen."""
    return unicodedata.normalize("NFKC", text).replace("\u200b", "").replace("﻿", "").replace("‍", "").strip()


@lru_cache(maxsize=16)
def fold(text: str) -> str:
    """The one spelling the lexicon is written in."""
    folded = text.lower()
    if not folded.isascii():
        folded = _TONED.sub(_toneless, folded)
        cantonese = _CANTONESE_SIGN.search(folded)
        characters, phrases = _tables()
        folded = _RELATION.sub("系", unicodedata.normalize("NFKC", folded)).translate(characters)
        if cantonese:
            for spoken, written in phrases:
                folded = folded.replace(spoken, written)
    if "'" in folded:
        for short, full in _ASCII_WORDS:
            folded = folded.replace(short, full)
        folded = folded.replace("'", "")
    return folded


@cache
def _written_plainly() -> dict[int, str]:
    return {
        sign: plain for sign, plain in _tables()[0].items() if CHINESE.fullmatch(chr(sign)) and chr(sign) not in "您仲"
    }


@cache
def _one_for_one() -> dict[int, str]:
    return {sign: plain for sign, plain in _written_plainly().items() if len(plain) == 1}


def sign_by_sign(text: str) -> str:
    """As ``plain_characters``, but of the same length: each character at its place."""
    return _CANTONESE_STILL.sub("还", _RELATION.sub("系", text)).translate(_one_for_one())


def plain_characters(text: str) -> str:
    """Traditional and Cantonese characters in simplified ones; capitals, marks and blanks as they were typed."""
    if text.isascii():
        return text
    plain = _CANTONESE_STILL.sub("还", _RELATION.sub("系", _WU_ASKS.sub("吗", text)))
    plain = plain.translate(_written_plainly())
    if _CANTONESE_SIGN.search(text):
        for spoken, written in _tables()[1]:
            plain = plain.replace(spoken, written)
    return plain

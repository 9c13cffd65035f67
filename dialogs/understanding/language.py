"""In which language to answer one message."""

from __future__ import annotations

from dialogs.understanding.letters import CHINESE
from dialogs.understanding.lexicon import lexicon
from dialogs.understanding.patterns import cased
from dialogs.understanding.pinyin import is_pinyin
from dialogs.understanding.types import Lang

_LATIN = cased(r"[a-z]{2,}")
# Latin letters that are no language: addresses, numbers of cases and certificates, opt-out codes, brands, chat slang.
_NO_LANGUAGE = cased(
    r"\S+@\S+|https?://\S+|(?<![a-z])(?=[a-z\-]*\d)[a-z\d\-]+|(?<![a-z])(?:x{2,}|td|ok|kone|vx|sb|sos|qq|hr|vip|lol|id|plus|pro|max|em+|hh+|haha)(?![a-z])"
)
_CHINESE_SLANG = frozenset({"td", "3q", "3x", "tq", "orz", "88", "666", "yyds", "hhh", "emmm"})


def language_of(folded: str) -> Lang:
    """``folded`` as ``fold`` leaves it; what cannot be told is Chinese, the language of nearly all who write."""
    words = _LATIN.findall(_NO_LANGUAGE.sub(" ", folded))
    if CHINESE.search(folded):
        return "mixed" if words else "zh"
    if folded.strip() in _CHINESE_SLANG or is_pinyin(folded):
        return "zh"
    known = lexicon().vocabulary
    letters = _LATIN.findall(folded)
    return (
        "en"
        if any(word in known for word in letters) or len(letters) > 3 or folded.strip() in ("y", "n", "k")
        else "zh"
    )

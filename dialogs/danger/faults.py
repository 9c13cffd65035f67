"""A fault of a lift that was reported before, and nobody came: it sounds like a cry, and wants repair."""

from __future__ import annotations

from dialogs.danger.words import HOW_IT_IS, OF_A_CAR, of_people, shut_in
from dialogs.understanding import SURE, understand
from dialogs.understanding.patterns import regex

_REPORTED = regex(
    r"(?:跟|给|和|找|都|也|已经|[我你您]们?|物业|厂家)*(?:说|报修?|投诉|反[映应]|催|提)[过了]*"
    r"[一两二三四五六七八九十几好多\d]{1,3}(?:次|回|遍|趟)(?:[\s,，了]|还是?|都|也|就是|一直|硬是|愣是)*"
    r"(?:[没冇无]有?|莫得)人(?:过?来|管|理|修|处理|看|过问)+[呀啊呢了哦]?"
    r"|\b(?:told|reported|complained)\b[^.;]{0,24}?\b(?:twice|times)\b[^.;]{0,8}?"
    r"\b(?:nobody|no ?one)(?: has| ever)? (?:c[ao]mes?|cares?|cared|did|shows?|showed)\b"
)
_STANDS = regex(r"[停黑晃抖坠掉坐闷]|不动|不走|[开关]不|我在|\b(?:stop\w*|stands?|stuck|dark|shak\w+|drop\w*|in it)\b")
"""Of a lift: perhaps somebody is in it."""


def fault_reported(text: str) -> bool:
    """«家里那部梯哐当响 说了两回没人来», and nothing of whoever may be in it."""
    rest = _REPORTED.sub(" ", text).strip()
    if rest == text.strip() or not OF_A_CAR.search(rest):
        return False
    heard = understand(rest)
    may_be_in_it = shut_in(rest) or of_people(rest) or HOW_IT_IS.search(rest) or _STANDS.search(rest)
    return heard.intent == "service" and heard.confidence >= SURE and not may_be_in_it

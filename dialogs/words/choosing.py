"""Which numbers of a list a line chooses, however it is said: «就那个第二个吧», «一、三都有», «the second one».

What stands behind a number is for ``hearing``; words of the options themselves are none of these.
"""

from __future__ import annotations

import unicodedata
from functools import lru_cache

from dialogs.understanding import in_plain_characters
from dialogs.understanding.patterns import regex

NUMERALS = str.maketrans("一二三四五六七八九", "123456789")
CIRCLED = str.maketrans({sign: f" {number} " for number, sign in enumerate("①②③④⑤⑥⑦⑧⑨", start=1)})
"""Each by itself: «①③» are two numbers."""
LAST = 0
"""Stands for the last of the list, whatever its number."""
_COUNTED = {
    word: number
    for number, words in enumerate(("first 1st one", "second 2nd two", "third 3rd three", "fourth 4th four",
                                    "fifth 5th five", "sixth 6th six", "seventh 7th seven"), start=1)
    for word in words.split()
}  # fmt: skip
_COUNTED["last"] = LAST
_UNIT = r"(?:(?:[种类]人|[个项号条种款类样]|选项|理由|原因|答案)的?)"
_LEAD = (
    r"(?:那个?|就|我|要|想|都|全|也|还?有|还是|应该|大概|可能|好像|估计|算|属于|符合|选项|选择?|再|加|点|按|填|整|走|来|嗯|哦|呃|好的?|行"
    r"|是|回复?|答案|[,，]|no\.?|\s)*+"
)
_CHOICE = rf"(?:第\s*)?\(?\s*\d{{1,2}}(?:\s*\))?(?:\s*{_UNIT}{{1,2}})?"
_AND = r"[\s,，、.+和跟与及&]|还有|以及|再?加上?"
_TAIL = (
    rf"(?:[.、)。])?\s*(?:[两三2-4]\s*{_UNIT})?(?:这?[俩仨])?(?:的|那个|这个|都|全|也|有|是|算|沾|占|选|要|符合|我|行|对|[了吧啊呀嘛咯囉啰啦喇呗喽哈撒噻把哦呢])*"
    r"[\s,，]*+(?:谢谢[你您]?|多谢|(?:唔该|麻烦)了?)?[~。.!！…]*"
)
CHOSEN = regex(rf"{_LEAD}(?P<numbers>{_CHOICE}(?:(?:(?:{_AND})+|(?=第)){_CHOICE})*)\s*{_TAIL}")
LAST_ONE = regex(rf"{_LEAD}(?:最后|末尾?|最末|倒数第1)(?:的?那)?1?\s*{_UNIT}?\s*{_TAIL}")
FRONT = regex(rf"{_LEAD}(?:前|头)(?:面)?(?:的?那?)([两2-5])\s*{_UNIT}?\s*{_TAIL}")
_ORDINAL = r"(?:first|second|third|fourth|fifth|sixth|seventh|last|[1-7](?:st|nd|rd|th))"
_NUMBER = r"(?:(?:number|option|choice|answer|no\.?|item) ?(?:one|two|three|four|five|six|seven|[1-9]))"
IN_ENGLISH = regex(
    r"(?:(?:i|i['’]?(?:d|ll|m)|would|will|it['’]?s|it is|that['’]?s|say|think|guess|go|going|with"
    r"|for|pick|choose|take|select|maybe|probably|just|so|then|well|ok(?:ay)?|like|be|am"
    r"|let['’]?s|make it|both)[\s,]+)*(?:the )?"
    rf"(?P<numbers>(?:{_ORDINAL}|{_NUMBER})(?:(?>\s*(?:,|&|\+|and|plus)\s*)+(?:the )?(?:{_ORDINAL}|{_NUMBER}))*)"
    r"(?: (?:ones?|options?|choices?|reasons?|answers?|of (?:them|those|these)))*"
    r"(?:[\s,]+(?:please|pls|thanks|thank you|i (?:think|guess|suppose)|then|for me|both"
    r"|appl(?:ies|y)|fits?|is (?:right|me)))*"
    r"[\s.!]*"
)
NOT_BUT = regex(
    rf"(?:不[是选要]|别选)\s*{_CHOICE}[了啊呀]?[\s,，。]*(?:而|应该|我|就)*[是选要改换]成?\s*(?=.*\d)"
    rf"|(?:it['’]?s )?not (?:the )?(?:{_ORDINAL}|{_NUMBER}|[1-7])(?: one)?[\s,]+(?:but |it['’]?s |it is )*(?=[\w ]+)"
)
"""«不是1，是3», «not the first, the third»: what stands before is ruled out."""
FIGURES = regex(r"\d+")
WORDS = regex(rf"[1-7](?=st|nd|rd|th)|\b(?:{'|'.join(_COUNTED)})\b(?!s)|\d")


@lru_cache(maxsize=16)
def numbers_chosen(text: str) -> tuple[int, ...]:
    """The numbers in their order, ``LAST`` for the last of the list; empty for a line that says anything else."""
    line = unicodedata.normalize("NFKC", in_plain_characters(text.translate(CIRCLED))).strip()
    figures = line.translate(NUMERALS)
    ruled_out = NOT_BUT.match(figures)
    if ruled_out:
        return numbers_chosen(figures[ruled_out.end() :])
    match = CHOSEN.fullmatch(figures)
    if match:
        return tuple(dict.fromkeys(map(int, FIGURES.findall(match["numbers"]))))
    if LAST_ONE.fullmatch(figures):
        return (LAST,)
    front = FRONT.fullmatch(figures)
    if front:
        return tuple(range(1, (2 if front[1] == "两" else int(front[1])) + 1))
    return _in_english(line.lower())


def _in_english(line: str) -> tuple[int, ...]:
    match = IN_ENGLISH.fullmatch(line)
    if match is None:
        return ()
    parts = (part for part in match["numbers"].replace("&", ",").replace("+", ",").replace(" and ", ",").split(","))
    found = (WORDS.findall(part) for part in parts)
    counted = (words[-1] for words in found if words)
    return tuple(dict.fromkeys(int(word) if word.isdigit() else _COUNTED[word] for word in counted))

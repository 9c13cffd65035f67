"""What staff read of the words of a cry for help: where and at which numbers to reach people, and no secrets.

Phones, addresses and the numbers of lifts stay as they were typed: rescue needs them (policy 2.6(3)). The numbers of
identity papers and one-time codes help nobody there and are covered before the words are stored.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable

from bot.domain.masking import FULL_WIDTH, MASK
from dialogs.danger.place import phones_told, place_only, says_where, without_phones
from dialogs.understanding import HAN, parse, understand

IDENTITY = re.compile(r"(?<![A-Za-z\d])\d(?:[ -]?\d){16}[ -]?[\dXx](?![A-Za-z\d])")
SAID_TO_BE_ONE = re.compile(
    r"((?:身份证|护照|通行证|回乡证|居住证|\bpassport|\bid card|\bid number)"
    r"(?:[号码的是为:：#\s]|number|no\b|is\b|\.)*)(?!1[3-9]\d{9}(?!\d))(?:[A-Za-z]{1,3}\d{6,10}|\d{8,18}[Xx]?)(?![A-Za-z\d])",
    re.IGNORECASE,
)
"""Only then: the plate of a lift may look like the number of a passport, and it must be read."""
CODE = re.compile(r"(?<!\d)\d(?:[ -]?\d){5}(?!\d)")
SAID_TO_BE_A_CODE = re.compile(
    r"((?:[验驗][证證][码碼]|校验码|动态码|\b(?:verification|security|one-?time|sms) code|\botp)(?:[是为:：\s]|is\b)*)"
    r"\d(?:[ -]?\d){3,7}(?!\d)",
    re.IGNORECASE,
)
MOBILE = re.compile(r"(?<!\d)(?:\+?86[ -]?)?1[3-9]\d[ -]?\d{4}[ -]?\d{4}(?!\d)")
LANDLINE = re.compile(r"(?<!\d)0\d{2,3}[ -]?\d{7,8}(?!\d)")
SHORTEST_PHONE = 7
PARTS = re.compile(rf"[，,。；;！!？?\n]+|(?<={HAN})\s+|\s+(?={HAN})")
NEARER = re.compile(
    r"[\dA-Za-z一二三四五六七八九十]+\s*(?:号?楼|[层栋幢座弄室]|单元|号[^,，。\s]{0,2}梯|号门)|[东西南北左右中]\S{0,2}梯|第[一二三四五六七八九十\d]+[部台个]"
    r"|\b(?:\d+(?:st|nd|rd|th)?|[a-z]|ground|first|second|third) (?:floor|fl)\b|\b\d+f\b"
    r"|\b(?:floor|building|block|bldg|unit|tower|room|lift|elevator|no\.?) ?(?:no\.? ?)?(?:\d+|[a-z])\b",
    re.IGNORECASE,
)
"""Which floor, house or lift: finds nobody alone, and belongs to the name beside it."""
LED_TO = re.compile(r"^.*\b(?:at|in|inside|near|on)\s+(?:the\s+)?(?=\S+ \S)", re.IGNORECASE)
LEADING = re.compile(r"^(?:地址|位置|地点|(?:我们?|人)?(?:被?[困关])?在)[是在:：\s]*")


def covered(text: str, is_code: Callable[[str], bool]) -> str:
    """The words without numbers of identity papers and codes. ``is_code``: whether six digits were sent as one."""
    text = text.translate(FULL_WIDTH)
    text = IDENTITY.sub(lambda found: _hidden("id") if _is_identity(found[0]) else found[0], text)
    text = SAID_TO_BE_ONE.sub(lambda found: found[1] + _hidden("id"), text)
    text = SAID_TO_BE_A_CODE.sub(lambda found: found[1] + _hidden("code"), text)
    return CODE.sub(lambda found: _hidden("code") if is_code(_digits(found[0])) else found[0], text)


def _hidden(kind: str) -> str:
    return f"[{kind} {MASK}]"


def _is_identity(number: str) -> bool:
    return parse("resident_id", re.sub(r"[ -]", "", number)).valid


def _digits(text: str) -> str:
    return re.sub(r"\D", "", text)


def phones(texts: Iterable[str]) -> tuple[str, ...]:
    """Numbers to call, the one said last first."""
    found = [number for text in texts for number in _phones_in(text)]
    return tuple(dict.fromkeys(reversed(found)))


def _phones_in(text: str) -> list[str]:
    """Several in one line, and one of another country, of which a part may look like one of ours."""
    found = [_digits(match[0])[-11:] for match in MOBILE.finditer(text)]
    found += [re.sub(r"\s", "", match[0]) for match in LANDLINE.finditer(text)]
    told = [re.sub(r"\s", "", number) for number in phones_told(text)]
    found += [number for number in told if _digits(number)[-11:] not in map(_digits, found)]
    read = understand(text).phone or ""
    if len(_digits(read)) < SHORTEST_PHONE or _digits(read) in map(_digits, found):
        return found
    return [*(number for number in found if not _digits(read).endswith(number)), read]


def places(texts: Iterable[str]) -> tuple[str, ...]:
    """What was said that tells where to go, line by line; where no line does, whatever may: a floor, a building."""
    lines = [LANDLINE.sub("", MOBILE.sub("", without_phones(text))) for text in texts]
    found = [_place_in(line) for line in lines]
    if not any(found):
        found = [_place_in(line, roughly=True) for line in lines]
    return tuple(dict.fromkeys(filter(None, found)))


def _place_in(line: str, *, roughly: bool = False) -> str:
    """The parts that name the place and those beside them that tell the floor, the house or the lift, as typed."""
    parts = [part.strip() for part in PARTS.split(line) if part.strip()]
    named = [says_where(part) or place_only(part) for part in parts]
    if not (any(named) or (roughly and any(map(NEARER.search, parts)))):
        return ""
    told = [part for part, names in zip(parts, named, strict=True) if names or NEARER.search(part)]
    return (", " if line.isascii() else " ").join(filter(None, map(_bare_place, told)))


def _bare_place(part: str) -> str:
    """Without the words of the cry before it («… fainted in the lift at Vanke city»)."""
    part = LEADING.sub("", part)
    return LED_TO.sub("", part) if says_where(LED_TO.sub("", part)) else part

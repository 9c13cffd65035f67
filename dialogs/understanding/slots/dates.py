"""Calendar days as people type them. Without ``today`` words like «yesterday» name no day."""

from __future__ import annotations

import re
from datetime import date, timedelta

from dialogs.understanding.folding import unify_width
from dialogs.understanding.patterns import regex
from dialogs.understanding.slots.corrections import current
from dialogs.understanding.slots.types import Slot, bad, good

_MONTHS = {
    name: number
    for number, name in enumerate(
        ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"], start=1
    )
}
_MONTH = r"(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?"
_HAN = {char: digit for digit, char in enumerate("〇一二三四五六七八九")} | {"零": 0, "两": 2, "元": 1}
_YMD = (
    regex(r"(?<!\d)(\d{4}|\d{2})\s*年\s*(\d{1,2})\s*[月\-/.]\s*(\d{1,2})\s*[日号號]?"),
    regex(r"(?<!\d)(\d{4})\s*[-/.\\,_、。]\s*(\d{1,2})\s*月?\s*[-/.\\,_、。]\s*(\d{1,2})(?!\d)"),
    regex(r"(?<!\d)((?:19|20)\d{2})(\d{2})(\d{2})(?!\d)"),
    regex(r"(?<!\d)((?:19|20)\d{2})\s+(\d{1,2})\s+(\d{1,2})(?!\d)"),
)
_DAY_FIRST = regex(rf"(?<!\d)(\d{{1,2}})(?:st|nd|rd|th)?\s*(?:of\s+)?[-/ ]?{_MONTH}[-/, ]*(\d{{4}})")
_MONTH_FIRST = regex(rf"\b{_MONTH}\s*(\d{{1,2}})(?:st|nd|rd|th)?,?\s*(\d{{4}})")
_YEAR_MONTH_NAME = regex(rf"(?<!\d)(\d{{4}})[-/ ]*{_MONTH}[-/ ]*(\d{{1,2}})(?!\d)")
_YEAR_LAST = regex(r"(?<!\d)(\d{1,2})[-/.](\d{1,2})[-/.]((?:19|20)\d{2})(?!\d)")
_NO_YEAR = regex(
    r"(去年|前年|今年|上个?月|这个月|本月)?的?\s{0,3}(?:(\d{1,2})\s{0,3}月)?\s{0,3}(\d{1,2})\s{0,3}[日号號]"
)
_RELATIVE = {
    "大前天": -3, "前天": -2, "前儿": -2, "前晚": -2, "前日": -2, "昨天": -1, "昨日": -1, "昨晚": -1, "昨夜": -1,
    "昨儿": -1, "今天": 0, "今日": 0, "今早": 0, "今晚": 0, "今儿": 0, "今晨": 0, "明天": 1, "后天": 2,
    "day before yesterday": -2, "yesterday": -1, "today": 0, "tomorrow": 1,
}  # fmt: skip
_YEARS_BACK = {"今年": 0, "去年": 1, "前年": 2}
_LUNAR = regex(r"农历|阴历|旧历|月初[一二三四五六七八九十]|農曆|陰曆|腊月|正月|lunar")
_HAN_PART = regex(
    r"[〇零一二三四五六七八九]{2,4}(?=年)|(?:元|[一二三四五六七八九十]{1,2})(?=月)"
    r"|(?<=月)[一二三四五六七八九十]{1,3}(?![一二三四五六七八九十])|[一二三四五六七八九十]{1,3}(?=[日号號])"
)
_AGO = regex(
    r"(\d{1,3}|[一二两三四五六七八九十]{1,3}|\b(?:an?|one|two|three|four|five|six|seven|eight|nine|ten)\b)\s*(天|日|周|个?星期|个?礼拜|days?|weeks?)\s*(?:以前|之前|前|ago)"
)

_COUNTS = {"a": 1, "an": 1} | dict(
    zip(("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"), range(1, 11), strict=True)
)
_WEEKDAY = regex(r"(上上|上|这|本)个?(?:周|星期|礼拜)([一二三四五六日天])")
_SAME_DAY = regex(r"上.{0,3}的?[今昨]天")
_FORMAL = str.maketrans("壹贰叁肆伍陆柒捌玖拾○", "一二三四五六七八九十〇")
_THOUSANDS = regex(r"[两二]千[零〇]?([一二三四五六七八九十]{1,3})(?=年)")


_IN_PINYIN = regex(r"(\d{4})\s*nian\s*(\d{1,2})\s*yue\s*(\d{1,2})\s*(?:hao|ri)?\b")


def read_date(text: str, *, today: date | None = None) -> Slot:
    spelled = unify_width(text).translate(_FORMAL)
    if _LUNAR.search(spelled):
        return bad("date", text, "lunar")
    spelled = _IN_PINYIN.sub(r"\1年\2月\3日", spelled)
    spelled = _THOUSANDS.sub(lambda match: "20" + _digits(match[1]).zfill(2), spelled)
    clean = _HAN_PART.sub(_arabic, spelled)
    parts = _written_out(clean) or _near(clean, today)
    if parts is None:
        return bad("date", text, "incomplete" if re.search(r"\d", clean) else "none")
    try:
        return good("date", text, date(*parts).isoformat())
    except ValueError:
        return bad("date", text, "impossible")


def _written_out(clean: str) -> tuple[int, int, int] | None:
    """The day that is meant, of those in full."""
    readers = (
        *((pattern, _in_order) for pattern in _YMD),
        (_DAY_FIRST, lambda match: (int(match[3]), _MONTHS[match[2][:3].lower()], int(match[1]))),
        (_MONTH_FIRST, lambda match: (int(match[3]), _MONTHS[match[1][:3].lower()], int(match[2]))),
        (_YEAR_MONTH_NAME, lambda match: (int(match[1]), _MONTHS[match[2][:3].lower()], int(match[3]))),
        (_YEAR_LAST, _year_last),
    )
    found: list[tuple[int, int, tuple[int, int, int]]] = []
    for pattern, reader in readers:
        for match in pattern.finditer(clean):
            day = reader(match)
            if day and not any(start < match.end() and match.start() < end for start, end, _ in found):
                found.append((*match.span(), day))
    return current(clean, sorted(found)) if found else None


def _in_order(match: re.Match[str]) -> tuple[int, int, int]:
    year, month, day = (int(part) for part in match.groups())
    return (_century(year), month, day)


def _year_last(match: re.Match[str]) -> tuple[int, int, int] | None:
    """01/06/2024 names two days; only a number above twelve says which one is meant."""
    one, two, year = (int(part) for part in match.groups())
    if one > 12 or one == two:
        return (year, two, one)
    return (year, one, two) if two > 12 else None


def _near(clean: str, today: date | None) -> tuple[int, int, int] | None:
    if today is None:
        return None
    if _SAME_DAY.search(clean):
        return None
    for word, days in _RELATIVE.items():
        if word in clean.lower():
            day = today + timedelta(days=days)
            return (day.year, day.month, day.day)
    ago = _AGO.search(clean)
    if ago:
        count = _COUNTS.get(ago[1].lower()) or int(ago[1] if ago[1].isascii() else _digits(ago[1]))
        day = today - timedelta(days=count * (1 if ago[2][0] in "天日dD" else 7))
        return (day.year, day.month, day.day)
    weekday = _WEEKDAY.search(clean)
    if weekday:
        back = {"上上": 14, "上": 7}.get(weekday[1], 0) + today.weekday() - min("一二三四五六日天".index(weekday[2]), 6)
        day = today - timedelta(days=back)
        return (day.year, day.month, day.day)
    match = _NO_YEAR.search(clean)
    return _counted_back(match, today) if match and match[1] else None


def _counted_back(match: re.Match[str], today: date) -> tuple[int, int, int]:
    when, month, day = match[1], match[2], int(match[3])
    if month:
        return (today.year - _YEARS_BACK.get(when or "今年", 0), int(month), day)
    back = 1 if when in ("上个月", "上月") else 0
    first = today.replace(day=1) - timedelta(days=back)
    return (first.year, first.month, day)


def _century(year: int) -> int:
    if year >= 100:
        return year
    return year + (1900 if year > 30 else 2000)


def _arabic(match: re.Match[str]) -> str:
    return _digits(match.group())


def _digits(word: str) -> str:
    if "十" not in word:
        return "".join(str(_HAN[char]) for char in word)
    tens, _, ones = word.partition("十")
    return str((_HAN[tens] if tens else 1) * 10 + (_HAN[ones] if ones else 0))

"""Phone numbers as people type them: mobiles, landlines with extension, numbers of other countries (E.164)."""

from __future__ import annotations

import re

from dialogs.understanding.folding import unify_width
from dialogs.understanding.patterns import cased, regex
from dialogs.understanding.slots.corrections import current
from dialogs.understanding.slots.types import Slot, bad, good

_CN = r"(?:(?:\+|00)?86[ \-]*(?:\(0\)[ \-]*)?|0(?=1[3-9]\d{9}(?!\d)))?"
_BETWEEN = r"[ \-.·_/,、，]*"
MOBILE = regex(
    rf"(?<![\d+]){_CN}(1[3-9]\d){_BETWEEN}(\d{{4}}){_BETWEEN}(\d{{4}})(?!\d)"
    r"|(?<!\d)\+86[ \-]*(?:\(0\)[ \-]*)?(1[3-9]\d)(\d{4})(\d{4})(?!\d)"
)
_GROUPED_ODDLY = regex(rf"(?<![\d+])\(?{_CN}\)?[ \-]*(1[3-9](?:[ \-.]?\d){{9}})(?!\d)")
_AREA = r"(10|2[0-57-9]|[3-9]\d{2})"
_EXTENSION = (
    r"(?:\s*(?:转|分机号?|内线|extension|ext\.?|x|-|,|#|\*|:|\()+"
    r"\s*(?:分机号?|内线)?[\s:]*(\d{1,6})(?!\d|[点:月号楼栋岁])\)?)?"
)
LANDLINE = regex(
    rf"(?<![\d+])(?:\(?(?:\+|00)86\)?[ \-]*\(?0?\)?|86[ \-]+0?|\(?0){_AREA}\)?[ \-.,，]*(?:电话|号码)?[ :]*"
    rf"(\d{{3,4}}[ \-]?\d{{4}}){_EXTENSION}(?!\d)"
)
_WITH_PLUS = regex(r"(?<!\d)\+(?!86)[1-9][\d ().\-]{5,20}\d")
_FOREIGN = regex(r"(?<!\d)(?:\+|00[ \-]?)(?!86)[1-9][\d ().\-]{5,20}\d")
_SERVICE = regex(r"(?<!\d)[48]00[ \-]?\d{3,4}[ \-]?\d{3,4}(?!\d)")
_DIGITISH = cased(r"(?<![\d+])1[\doOlI〇零]{9,11}(?!\d)")
_NUMERALS = "零〇洞一幺壹二两贰三叁四肆五伍六陆七拐柒八捌九勾玖"
_SPOKEN = str.maketrans(_NUMERALS, "0001112223344556677788999")
_SPOKEN_RUN = regex(rf"[{_NUMERALS}](?:[ \-]?[{_NUMERALS}]){{6,}}")
_MIXED_RUN = regex(rf"(?<![\d{_NUMERALS}])[1一幺壹](?:[ \-]?[\d{_NUMERALS}]){{10}}(?![\d{_NUMERALS}])")
"""Eleven digits, some of them in words."""
_SPACED_OUT = regex(r"(?<!\S)[\d零〇一幺二三四五六七八九](?: +[\d零〇一幺二三四五六七八九]){6,}(?!\S)")
"""Every digit on its own: «1 3 8 …»."""


def read_phone(text: str) -> Slot:
    clean = _SPACED_OUT.sub(lambda run: run.group().replace(" ", ""), unify_width(text).translate(_DASHES))
    clean = _MIXED_RUN.sub(lambda run: run.group().translate(_SPOKEN), clean)
    clean = _SPOKEN_RUN.sub(lambda run: run.group().translate(_SPOKEN), clean)
    found = numbers_in(clean)
    if found:
        return good("phone", text, current(clean, [(start, _after(clean, start), value) for start, value in found]))
    hong_kong = _HONG_KONG.search(clean) if _FROM_HONG_KONG.search(clean) else None
    return good("phone", text, "+852" + hong_kong.group().replace(" ", "")) if hong_kong else _explain(text, clean)


_FROM_HONG_KONG = regex(r"香港|港[号號]|\bhong ?kong\b|\bhk\b|(?<!\d)852(?!\d)")
_HONG_KONG = regex(r"(?<!\d)[4-79]\d{3} ?\d{4}(?!\d)")
"""Eight digits, by themselves too few to tell where."""
_DASHES = str.maketrans("－—–‐‑−（）〔〕【】", "------()()()", "\ufe0f\u20e3")


def numbers_in(clean: str) -> list[tuple[int, str]]:
    """Every number with its place, in reading order."""
    found: dict[int, str] = {}
    rest = clean
    for pattern, form in (
        (_WITH_PLUS, _foreign),
        (MOBILE, _join),
        (_GROUPED_ODDLY, _plain),
        (_FOREIGN, _foreign),
        (LANDLINE, _landline),
    ):
        for match in pattern.finditer(rest):
            value = form(match)
            if value:
                found[match.start()] = value
                rest = rest[: match.start()] + "#" * (match.end() - match.start()) + rest[match.end() :]
    return sorted(found.items())


def _after(clean: str, start: int) -> int:
    """Where the digits end that begin at ``start``."""
    return start + len(clean[start:]) - len(clean[start:].lstrip("0123456789-+ ()"))


def _join(match: re.Match[str]) -> str:
    return "".join(part for part in match.groups() if part)


def _plain(match: re.Match[str]) -> str:
    return re.sub(r"\D", "", match.group(1))


def _landline(match: re.Match[str]) -> str:
    area, local, extension = match.groups()
    local = re.sub(r"\D", "", local)
    if len(local) != 8 and (len(area) == 2 or len(local) != 7):
        return ""
    return f"0{area}-{local}" + (f"-{extension}" if extension else "")


def _foreign(match: re.Match[str]) -> str:
    import phonenumbers  # its tables cost start-up time; most conversations never need them

    raw = re.sub(r"[^\d+]", "", match.group())
    raw = "+" + raw.removeprefix("+").removeprefix("00") if raw.startswith(("+", "00")) else raw
    try:
        number = phonenumbers.parse(raw, None)
    except phonenumbers.NumberParseException:
        return ""
    if not phonenumbers.is_possible_number(number):
        return ""
    return phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164)


def _explain(text: str, clean: str) -> Slot:
    digits = re.sub(r"\D", "", clean)
    if _SERVICE.search(clean):
        return bad("phone", text, "service")
    if _DIGITISH.search(clean) and not _DIGITISH.fullmatch(digits):
        return bad("phone", text, "letters")
    if len(digits) in (7, 8) and not digits.startswith("1"):
        return bad("phone", text, "area")
    if len(digits) >= 5:
        return bad(
            "phone", text, "length" if digits.startswith("1") and len(digits) != 11 else "form", count=len(digits)
        )
    return bad("phone", text, "none")

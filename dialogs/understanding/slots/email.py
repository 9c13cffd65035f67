"""E-mail addresses as people type them (RFC 5321 addresses without quoting or comments)."""

from __future__ import annotations

import re

from dialogs.understanding.folding import unify_width
from dialogs.understanding.patterns import cased, regex
from dialogs.understanding.slots.corrections import current
from dialogs.understanding.slots.types import Slot, bad, good

_LOCAL = r"[A-Za-z0-9!#$%&*+/=?^_`{|}~\-][A-Za-z0-9!#$%&'*+/=?^_`{|}~\-]*(?:\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~\-]+)*"
_DOMAIN = r"(?:[A-Za-z0-9](?:[A-Za-z0-9\-]{0,61}[A-Za-z0-9])?\.)+(?:xn--[A-Za-z0-9]+|[A-Za-z]{2,24})"
ADDRESS = cased(rf"(?<![A-Za-z0-9.@_%+\-]){_LOCAL}@{_DOMAIN}(?![A-Za-z0-9@_\-]|\.[A-Za-z0-9.@])")
_SPELLED = (
    (regex(r"\s*(?:\[at\]|\(at\)|<at>|\{at\}|艾特|圈[aA]|圈(?=\s*[a-z0-9])|小老鼠)\s*"), "@"),
    (regex(r"(?<=[A-Za-z0-9])\s+at\s+(?=[A-Za-z0-9\-]+\s*(?:\.|dot|\[dot\]|\(dot\)|点))"), "@"),
    (regex(r"(?<=[A-Za-z0-9])\s*(?:\[dot\]|\(dot\)|\s+dot\s+|点|。)\s*(?=[A-Za-z0-9])"), "."),
    (regex(r"\s*@\s*"), "@"),
    (cased(r"(?<=[A-Za-z0-9])\s*下划线\s*(?=[A-Za-z0-9])"), "_"),
    (cased(r"(?<=[A-Za-z0-9])\s*(?:减号|横杠|中划线|横线)\s*(?=[A-Za-z0-9])"), "-"),
    (regex(r"(@[A-Za-z0-9\-]+)\s*[,，·、 ]\s*(?=(?:com|cn|net|org|edu)\b)"), r"\1."),
    (cased(r"^([^@]*[A-Za-z0-9])#(?=[A-Za-z0-9\-]+\.[A-Za-z]{2,}[^@]*$)"), r"\1@"),
    (regex(r"(?<=[A-Za-z0-9])(?:\s+\.\s*|\s*\.\s+)(?=(?:com|cn|net|org|edu|fi|hk|tw)\b)"), "."),
)
_LETTER_BY_LETTER = cased(
    r"(?<![A-Za-z0-9])(?:[A-Za-z0-9._\-] ){2,}[A-Za-z0-9](?=@)|(?<=@)(?:[A-Za-z0-9.\-] ){3,}[A-Za-z](?![A-Za-z])"
)
"""«l i . l e i @ …»: the address is none of the last letter alone."""


def read_email(text: str) -> Slot:
    clean = unify_width(text)
    for pattern, plain in _SPELLED:
        clean = pattern.sub(plain, clean)
    clean = _LETTER_BY_LETTER.sub(lambda spaced: spaced.group().replace(" ", ""), clean)
    found = [match for match in ADDRESS.finditer(clean) if len(match.group()) <= 254 and match.group().index("@") <= 64]
    if found:
        return good("email", text, _plain(current(clean, [(*match.span(), match.group()) for match in found])))
    return bad("email", text, _problem(clean))


def _plain(address: str) -> str:
    local, domain = address.rsplit("@", 1)
    return f"{local}@{domain.lower()}"


def _problem(clean: str) -> str:
    if clean.count("@") > 1:
        return "two_at"
    if "@" in clean:
        return "form"
    return "no_at" if re.search(r"[A-Za-z0-9]\.[A-Za-z]{2,}", clean) else "none"

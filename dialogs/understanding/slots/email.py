"""E-mail addresses as people type them (RFC 5321 addresses without quoting or comments)."""

from __future__ import annotations

import re

from dialogs.understanding.folding import unify_width
from dialogs.understanding.slots.types import Slot, bad, good

_LOCAL = r"[A-Za-z0-9!#$%&'*+/=?^_`{|}~\-]+(?:\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~\-]+)*"
_DOMAIN = r"(?:[A-Za-z0-9](?:[A-Za-z0-9\-]{0,61}[A-Za-z0-9])?\.)+(?:xn--[A-Za-z0-9]+|[A-Za-z]{2,24})"
ADDRESS = re.compile(rf"(?<![A-Za-z0-9.@_%+\-]){_LOCAL}@{_DOMAIN}(?![A-Za-z0-9@_\-]|\.[A-Za-z0-9.@])")
_SPELLED = (
    (re.compile(r"\s*(?:\[at\]|\(at\)|<at>|艾特|圈a|小老鼠)\s*", re.IGNORECASE), "@"),
    (re.compile(r"(?<=[A-Za-z0-9])\s+at\s+(?=[A-Za-z0-9\-]+\s*(?:\.|dot|\[dot\]|\(dot\)|点))", re.IGNORECASE), "@"),
    (re.compile(r"(?<=[A-Za-z0-9])\s*(?:\[dot\]|\(dot\)|\s+dot\s+|点|。)\s*(?=[A-Za-z0-9])", re.IGNORECASE), "."),
    (re.compile(r"\s*@\s*"), "@"),
    (re.compile(r"(?<=[A-Za-z0-9])(?:\s+\.\s*|\s*\.\s+)(?=(?:com|cn|net|org|edu|fi|hk|tw)\b)", re.IGNORECASE), "."),
)
_OLD = re.compile(r"(旧|原来|以前|之前|老的|不用了|不是|old|previous|former|not)", re.IGNORECASE)
_NEW = re.compile(r"(新|现在|改成|换成|改为|now|new|instead)", re.IGNORECASE)


def read_email(text: str) -> Slot:
    clean = unify_width(text)
    for pattern, plain in _SPELLED:
        clean = pattern.sub(plain, clean)
    found = [match for match in ADDRESS.finditer(clean) if len(match.group()) <= 254 and match.group().index("@") <= 64]
    if found:
        return good("email", text, _plain(_current(clean, found)))
    return bad("email", text, _problem(clean))


def _current(clean: str, found: list[re.Match[str]]) -> str:
    before = 0
    kept = []
    for match in found:
        lead = clean[before : match.start()]
        if before and _NEW.search(lead):
            return match.group()
        if not _OLD.search(lead):
            kept.append(match.group())
        before = match.end()
    return kept[0] if kept else found[-1].group()


def _plain(address: str) -> str:
    local, domain = address.rsplit("@", 1)
    return f"{local}@{domain.lower()}"


def _problem(clean: str) -> str:
    if clean.count("@") > 1:
        return "two_at"
    if "@" in clean:
        return "form"
    return "no_at" if re.search(r"[A-Za-z0-9]\.[A-Za-z]{2,}", clean) else "none"

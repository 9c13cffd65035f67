"""One line of a mail that may be a command: which, with which parts, or what is wrong with it."""

from __future__ import annotations

import difflib
import re
import unicodedata
from dataclasses import dataclass, replace
from datetime import date
from typing import Literal

from mail.synonyms import SYNONYMS, ground_in
from mail.vocabulary import BY_WORD, RIGHT_BY_WORD, SPOKEN, Slot, Spec

SIGIL = re.compile(r"^[\s\ufeff\u200b\u3000]*[#＃](?P<gap>[ \u3000]*)(?P<rest>\S.*)$")
WORD = re.compile(r"([A-Za-z][A-Za-z_]*|[\u4e00-\u9fff]+)")
TWO_WORDS = re.compile(r"[A-Za-z]+[ _-][A-Za-z]+(?![A-Za-z])")
NUMBERED = re.compile(
    r"(?P<first>第\s*)?[(]?(?P<number>\d{1,2})(?P<mark>[)]?\s*项|[).、:,])?(?![\d.(\-/年月])"
    r"(?(mark)|(?(first)(?=[\s;])|(?=[\s;]*(?:$|\d|[(]?[a-fA-F][)]?(?![A-Za-z0-9])))))"
)
"""An item by its number in the mail. Before words it bears a mark: «2 份合同», «1 of the two lifts» count something."""
GAP = " \t\u3000，,：:。．.;；!！、"
DAY = re.compile(r"^(\d{4})(?:-|/|\.|年)(\d{1,2})(?:-|/|\.|月)(\d{1,2})日?$")
LETTER = re.compile(r"[(]?([a-fA-F])[)]?(?![A-Za-z0-9])")
TOKEN = re.compile(r"([^\s,;，；]+)")
SIMPLER = str.maketrans(
    "身份通過請補辦結無數據轉條於確認備註狀態幫歸銷絕複製刪閱釋處還已",
    "身份通过请补办结无数据转条于确认备注状态帮归销绝复制删阅释处还已",
)
"""The traditional characters in which a keyboard may write the words of the table."""
PATTERNS: dict[Slot, re.Pattern[str]] = {
    "item?": WORD,
    "letter": LETTER,
    "letter?": LETTER,
    "until": re.compile(
        r"(\d{1,4}\s*(?:[天日周年]|个月|(?:day|week|month|year)s?)|(?!\d+(?![^\s,;，；]))[^\s,;，；]{1,64})(?![^\s,;，；])"
    ),
    "date?": TOKEN,
    "clause": re.compile(r"(\d{1,2}(?:\.\d{1,2})*(?:\(\d{1,2}\))?[a-z]?)(?![0-9A-Za-z(])"),
    "numbers": re.compile(r"((?:[(]?\d[)]?(?:[\s,;、，和及]|and)*)+)"),
    "case": re.compile(r"([A-Za-z]{2,4}(?:[\s-]*[0-9A-Za-z]){7})(?![0-9A-Za-z])"),
    "code": re.compile(r"([0-9A-Za-z-]{4,40})(?![^\s,;，；。.])"),
    "address": re.compile(r"<?([^@\s<>,;]+@[^@\s<>,;]+\.[^@\s<>,;]+)>?"),
}


@dataclass(frozen=True)
class Command:
    """``args`` as written, in canonical form; ``item`` the right it names, or its number; ``values`` one a
    slot, "" if left out; ``words``: the beginning of the text, on the same line."""

    name: str
    args: tuple[str, ...] = ()
    item: str = ""
    values: tuple[str, ...] = ()
    words: str = ""


@dataclass(frozen=True)
class Fault:
    kind: Literal["unknown", "problem", "quoted", "loose", "guessed"]
    what: str
    more: str = ""
    command: Command | None = None


def known(line: str) -> Spec | None:
    match = SIGIL.match(line)
    word = WORD.match(folded(match["rest"])) if match else None
    return BY_WORD.get(word.group().lower()) if word else None


def read_line(line: str, forbidden: set[str]) -> Command | Fault:
    match = SIGIL.match(line)
    rest = match["rest"] if match else ""
    word = WORD.match(folded(rest))
    name = word.group() if word else rest
    if bare(line) in forbidden:
        return Fault("quoted", line.strip())
    spec = BY_WORD.get(name.lower())
    if spec is None:
        return _guess(rest, name)
    return _arguments(spec, rest[len(name) :].lstrip(GAP + "\ufeff\u200b").rstrip())


def _guess(rest: str, name: str) -> Command | Fault:
    """Another word for a command is taken for it, which is to be confirmed."""
    two = TWO_WORDS.match(rest)
    words = [two.group() for two in (two,) if two] + [name]
    written = next((word for word in words if re.sub(r"[ _]", "-", word.lower()) in SYNONYMS), "")
    if not written:
        return Fault("unknown", name, _nearest(name.lower()))
    spec = BY_WORD[SYNONYMS[re.sub(r"[ _]", "-", written.lower())]]
    found = _arguments(spec, rest[len(written) :].strip(GAP))
    command = found if isinstance(found, Command) else found.command
    if command is None or (isinstance(found, Fault) and found.kind == "loose"):
        return found  # which names the command itself
    return Fault("guessed", f"#{written}", spec.name, command)


def _arguments(spec: Spec, rest: str) -> Command | Fault:
    if "item?" in spec.slots and (match := NUMBERED.match(folded(rest))):
        found = _read(spec, rest[match.end() :].strip(GAP), match["number"])
        if isinstance(found, Command):
            return found
    if spec.name == "refuse" and not _take("letter", _take("item?", rest)[1])[0]:
        item, words = _take("item?", rest)
        if letter := ground_in(words):
            command = Command("refuse", tuple(filter(None, (item, letter, words))), item, (letter, words))
            return Fault("guessed", words[:20], letter, command)
    return _read(spec, rest)


def _read(spec: Spec, rest: str, number: str = "") -> Command | Fault:
    """The slots in order. ``number``: of the item, which was written in front of them."""
    values: list[str] = []
    for slot in spec.slots:
        value, rest = (number, rest) if number and slot == "item?" else _take(slot, rest)
        if not value and not slot.endswith("?"):
            return Fault("problem", spec.name, slot)
        values.append(value)
    named = "item?" in spec.slots
    command = Command(
        spec.name, tuple(value for value in values if value), values[0] if named else "",
        tuple(values[1:] if named else values),
    )  # fmt: skip
    if not rest:
        return command
    if spec.group == "silent" or (spec.name in SPOKEN and not rest.startswith(("#", "＃"))):
        return replace(command, words=rest)
    if spec.group in ("result", "hold") and not rest.startswith(("#", "＃")) and not _take("item?", rest)[0]:
        return Fault("loose", spec.name, rest, command)
    return Fault("problem", spec.name, spec.slots[-1].rstrip("?") if spec.slots else "nothing")


def _take(slot: Slot, rest: str) -> tuple[str, str]:
    """(canonical value or "", what is left)."""
    if slot == "words":
        return rest.strip(), ""
    match = PATTERNS[slot].match(folded(rest))
    value = _canonical(slot, match.group(1)) if match else ""
    return (value, rest[match.end() :].lstrip(GAP)) if match and value else ("", rest)


def _canonical(slot: Slot, token: str) -> str:
    if slot == "item?":
        return RIGHT_BY_WORD.get(token.lower(), "")
    if slot in ("date?", "address"):
        token = token.rstrip(GAP)
    if slot == "numbers":
        return " ".join(dict.fromkeys(re.findall(r"\d", token)))
    if slot in ("date?", "until"):
        return _day(token) or (token if slot == "until" else "")
    return token if slot in ("code", "clause", "case") else token.lower()


def _day(token: str) -> str:
    match = DAY.match(token)
    try:
        return date(*(int(part) for part in match.groups())).isoformat() if match else ""
    except ValueError:
        return ""


def _nearest(word: str) -> str:
    """Never ``#told``: that a person was told is a statement, which nobody makes by a slip of the hand."""
    most = 1 + len(word) // 4
    alike = [other for other, spec in BY_WORD.items() if abs(len(other) - len(word)) <= most and spec.name != "told"]
    cutoff = 0.5 if len(word) <= 2 else 0.65
    near = difflib.get_close_matches(word, alike, n=1, cutoff=cutoff) if re.search(r"\w", word) else ["help"]
    return BY_WORD[near[0]].name if near else ""


def folded(text: str) -> str:
    """Full-width letters, digits and brackets as plain ones, traditional characters of the table as simplified ones;
    one character stays one character."""
    folded = (unicodedata.normalize("NFKC", char) for char in text.translate(SIMPLER))
    return "".join(new if len(new) == 1 else old for new, old in zip(folded, text, strict=True))


def bare(line: str) -> str:
    return re.sub(r"\s+", "", folded(line)).lstrip(">|").lower()

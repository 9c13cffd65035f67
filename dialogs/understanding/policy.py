"""Reads the published policy into clauses, says what looks wrong in it, and finds the clause for a question.

The text comes from a PDF: page breaks, hard line ends, stray blanks, brackets of two kinds. Clause ids follow its own
numbering: ``4``, ``2.3``, ``8.3(2)``, ``8.4(4)c``. Finding works without any imported text; ``questions`` does that.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from dialogs.understanding.questions import Answer, Questions, parent_of

__all__ = ["Answer", "Change", "Defect", "Policy", "Questions", "diff", "read_policy"]

_CHAPTER = re.compile(r"^(\d{1,2})\s*[.．、]\s*(?!\d)(.+)$")
_SECTION = re.compile(r"^(\d{1,2})\s*[.．]\s*(\d{1,2})\s*[.．、]?\s*(?![\d.])(.+)$")
_ITEM = re.compile(r"^[（(]\s*(\d{1,2})\s*[)）]\s*(.*)$")
_LETTER = re.compile(r"^([a-z])\s*[)）.、]\s*(.+)$")
_END = re.compile(r"^[（(]\s*以下无正文\s*[)）]")
_MONTH = re.compile(r"(\d{4})\s*年\s*(\d{1,2})\s*月(?:\s*(\d{1,2})\s*日)?")
_REFERENCE = re.compile(r"本规则第\s*(\d{1,2}(?:\.\d{1,2})*)\s*[条章节]")
_INNER_BLANK = re.compile(r"(?<=[^\x00-\x7f])[ \t　]+(?=[^\x00-\x7f])")
_ADDRESS_LINE = re.compile(r"^(?:公司|地址|电话|邮箱|联系方式)\s*[:：]")
_SHORT_LINE = 0.6  # of the longest line; the last line of a paragraph is seldom longer
_SENTENCE_END = ("。", "；", ".", ";", "！", "？")

DefectKind = Literal["reference", "missing", "empty", "title", "nothing"]


@dataclass(frozen=True, slots=True)
class Defect:
    """``reference``: names a clause that is not there; ``missing``: a number is skipped; ``title``: unlike the list."""

    kind: DefectKind
    clause: str
    detail: str = ""


@dataclass(frozen=True, slots=True)
class Change:
    added: tuple[str, ...]
    removed: tuple[str, ...]
    changed: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Policy:
    """``clauses`` in reading order, each without what is below it; ``closings``: paragraphs after the items
    of a clause; ``version`` is a day or a month, as printed."""

    clauses: Mapping[str, str]
    closings: Mapping[str, str]
    title: str
    version: str | None
    defects: tuple[Defect, ...]

    def quote(self, clause: str) -> str:
        """A clause with everything below it."""
        below = [_mark(name) + self.quote(name) for name in self.clauses if parent_of(name) == clause]
        return "\n".join(part for part in (self.clauses[clause], *below, self.closings.get(clause, "")) if part)


def _mark(clause: str) -> str:
    """What the published text prints before a sub-clause."""
    if clause[-1].isalpha():
        return f"{clause[-1]}) "
    return clause[clause.rindex("(") :] + " " if clause.endswith(")") else f"{clause} "


def read_policy(text: str, *, version: str | None = None) -> Policy:
    """Never fails: what cannot be read as clauses is reported as a defect."""
    lines = [line for line in (_INNER_BLANK.sub("", raw).strip() for raw in re.split(r"[\n\r\f\v]+", text)) if line]
    reader = _Reader(full_line=_SHORT_LINE * max(map(len, lines), default=0))
    for number, line in enumerate(lines):
        if _END.match(line):
            lines = lines[number:]
            break
        reader.take(line)
    clauses = {name: "\n".join(parts) for name, parts in reader.clauses.items()}
    closings = {name: "\n".join(parts) for name, parts in reader.closings.items()}
    defects = (*reader.defects, *_defects(clauses, closings, reader.contents))
    return Policy(clauses, closings, reader.title, version or _printed_version(lines), defects)


def diff(old: Policy, new: Policy) -> Change:
    """Clause by clause, blanks not counted."""
    before, after = _without_blanks(old), _without_blanks(new)
    return Change(
        tuple(name for name in after if name not in before),
        tuple(name for name in before if name not in after),
        tuple(name for name in after if name in before and after[name] != before[name]),
    )


def _without_blanks(policy: Policy) -> dict[str, str]:
    return {name: re.sub(r"\s", "", text + policy.closings.get(name, "")) for name, text in policy.clauses.items()}


@dataclass(slots=True)
class _Reader:
    """Takes one line after the other; ``path`` is the clause being read: chapter, section, item, letter."""

    full_line: float
    title: str = ""
    clauses: dict[str, list[str]] = field(default_factory=dict)
    closings: dict[str, list[str]] = field(default_factory=dict)
    contents: dict[str, str] = field(default_factory=dict)
    defects: list[Defect] = field(default_factory=list)
    path: tuple[str, ...] = ()
    ended: bool = False

    def take(self, line: str) -> None:
        if self._chapter(line) or self._section(line) or self._item(line) or self._letter(line):
            return
        if not self.path:
            self.title = self.title or line
            return
        if self.ended and len(self.path) > 2:
            self.path = self.path[:2]  # a paragraph after the last item belongs to the section
            self.closings[_name(self.path)] = [line]
        else:
            self._continue(line)
        self._see_end(line)

    def _see_end(self, line: str) -> None:
        """A paragraph ends with a sentence before the right margin; a sentence may also end at the margin by chance."""
        self.ended = line.endswith(_SENTENCE_END) and len(line) < self.full_line

    def _chapter(self, line: str) -> bool:
        match = _CHAPTER.match(line)
        if not match:
            return False
        number, last = int(match[1]), int(self.path[0]) if self.path else 0
        if number == 1 and last > 1:  # what was read so far was the list of contents
            self.contents = {name: parts[0] for name, parts in self.clauses.items()}
            self.clauses, self.defects, last = {}, [], 0
        if not last < number <= last + 3:
            return False
        self._skipped(last, number, "{}")
        return self._open((match[1],), match[2])

    def _section(self, line: str) -> bool:
        match = _SECTION.match(line)
        if not match or not self.path or match[1] != self.path[0]:
            return False
        last = int(self.path[1]) if len(self.path) > 1 and self.path[1] else 0
        number = int(match[2])
        if not last < number <= last + 3:
            return False
        self._skipped(last, number, match[1] + ".{}")
        return self._open((match[1], match[2]), match[3])

    def _item(self, line: str) -> bool:
        match = _ITEM.match(line)
        if not match or not self.path:
            return False
        number, last = int(match[1]), int(self.path[2]) if len(self.path) > 2 else self._last_item()
        if not last < number <= last + 3:
            return False
        section = (*self.path, "")[:2]
        self._skipped(last, number, _name(section) + "({})")
        return self._open((*section, match[1]), match[2])

    def _last_item(self) -> int:
        """Items may go on after a paragraph of their section."""
        numbers = re.compile(re.escape(_name(self.path)) + r"\((\d+)\)")
        return max((int(match[1]) for match in map(numbers.fullmatch, self.clauses) if match), default=0)

    def _letter(self, line: str) -> bool:
        match = _LETTER.match(line)
        if not match or len(self.path) < 3:
            return False
        number, last = ord(match[1]) - 96, ord(self.path[3]) - 96 if len(self.path) > 3 else 0
        if not last < number <= last + 3:
            return False
        item = self.path[:3]
        for skipped in range(last + 1, number):
            self.defects.append(Defect("missing", _name(item) + chr(96 + skipped)))
        return self._open((*item, match[1]), match[2])

    def _open(self, path: tuple[str, ...], text: str) -> bool:
        self.path = path
        self.clauses[_name(path)] = [text] if text else []
        self._see_end(text)
        return True

    def _skipped(self, last: int, number: int, form: str) -> None:
        self.defects += [Defect("missing", form.format(skipped)) for skipped in range(last + 1, number)]

    def _continue(self, line: str) -> None:
        """The next line of a paragraph, or its first after a heading."""
        name = _name(self.path)
        parts = self.closings.get(name) or self.clauses[name]
        if not parts or (len(parts) == 1 and len(self.path) < 3 and _is_heading(parts[0])) or _ADDRESS_LINE.match(line):
            parts.append(line)
        else:
            parts[-1] = _join(parts[-1], line)


def _is_heading(text: str) -> bool:
    return len(text) <= 32 and not text.endswith((*_SENTENCE_END, "，", "、", "："))


def _join(left: str, right: str) -> str:
    both_latin = left[-1:].isascii() and right[:1].isascii() and left[-1:].isalnum() and right[:1].isalnum()
    return f"{left} {right}" if both_latin else left + right


def _name(path: tuple[str, ...]) -> str:
    chapter, section, item, letter = (*path, "", "", "", "")[:4]
    return chapter + (f".{section}" if section else "") + (f"({item})" if item else "") + letter


def _printed_version(lines: list[str]) -> str | None:
    found = [match for line in lines for match in _MONTH.finditer(line)]
    if not found:
        return None
    year, month, day = found[-1].groups()
    return f"{year}-{int(month):02}" + (f"-{int(day):02}" if day else "")


def _defects(clauses: Mapping[str, str], closings: Mapping[str, str], contents: Mapping[str, str]) -> list[Defect]:
    if not clauses:
        return [Defect("nothing", "")]
    found = [
        Defect("reference", name, match[1])
        for name, text in clauses.items()
        for match in _REFERENCE.finditer(text + closings.get(name, ""))
        if match[1] not in clauses
    ]
    found += [Defect("empty", name) for name, text in clauses.items() if not text.strip()]
    found += [Defect("missing", name) for name in contents if name not in clauses]
    return found + [
        Defect("title", name, listed)
        for name, listed in contents.items()
        if name in clauses and clauses[name].split("\n")[0] != listed
    ]

"""The published policy as values: its clauses, what looks wrong in it, and what changed between two versions.

Clause ids follow its own numbering: ``4``, ``2.3``, ``8.3(2)``, ``8.4(4)c``. ``policy_lines`` cleans what the file
brought along, ``policy_reader`` puts the lines in order, ``questions`` finds the clause for a question.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from itertools import accumulate, takewhile

from dialogs.understanding.noted import plain_words
from dialogs.understanding.patterns import regex
from dialogs.understanding.policy_lines import Lines, lines_of
from dialogs.understanding.policy_marks import is_heading, number_of, parent_of
from dialogs.understanding.policy_reader import Defect, DefectKind, Reader, full_line
from dialogs.understanding.questions import Answer, Questions

__all__ = [
    "Answer",
    "Change",
    "Defect",
    "DefectKind",
    "Policy",
    "Questions",
    "diff",
    "mark_of",
    "read_policy",
    "wording",
]

_REFERENCE = regex(r"(?:本(?:规则|政策|声明)|见)\s*第\s*(\d{1,2}(?:\.\d{1,2})?|[一二三四五六七八九十]{1,3})\s*[条章节]")
_DATE = regex(r"([12]\d{3})\s*[年./-]\s*(\d{1,2})(?:\s*月(?:\s*(\d{1,2})\s*日)?|\s*[./-]\s*(\d{1,2})(?!\d))")
_CHINESE_DATE = regex(
    r"([一二三四五六七八九〇○零]{4})年([一二三四五六七八九十]{1,2})月(?:([一二三四五六七八九十]{1,3})日)?"
)
_DATED = regex(r"版本|更新|发布|生效|施行|修订|version|updated|effective")
_TAIL = 6
_SHORTEST_MOVED = 8
_AROUND = 8


@dataclass(frozen=True, slots=True)
class Change:
    """``moved``: old and new number of a clause whose words stayed."""

    added: tuple[str, ...]
    removed: tuple[str, ...]
    changed: tuple[str, ...]
    moved: tuple[tuple[str, str], ...] = ()

    def __bool__(self) -> bool:
        return bool(self.added or self.removed or self.changed or self.moved)


@dataclass(frozen=True, slots=True)
class Policy:
    """``clauses`` in reading order, each without what is below it; ``closings``: paragraphs after the items
    of a clause; ``version`` is a day or a month, as printed; ``furniture``: lines left out."""

    clauses: Mapping[str, str]
    closings: Mapping[str, str]
    title: str
    version: str | None
    defects: tuple[Defect, ...]
    preface: str = ""
    contents: Mapping[str, str] | None = None
    ending: str = ""
    furniture: tuple[str, ...] = ()

    def quote(self, clause: str) -> str:
        """A clause with everything below it."""
        below = [mark_of(name) + self.quote(name) for name in self.clauses if parent_of(name) == clause]
        return "\n".join(part for part in (self.clauses[clause], *below, self.closings.get(clause, "")) if part)

    def whole(self) -> str:
        """Everything that was read."""
        listed = "\n".join(mark_of(name) + text for name, text in (self.contents or {}).items())
        roots = [mark_of(name) + self.quote(name) for name in self.clauses if parent_of(name) not in self.clauses]
        closings = [text for name, text in self.closings.items() if name not in self.clauses]
        return "\n".join(filter(None, (self.title, self.preface, listed, *roots, *closings, self.ending)))


def mark_of(clause: str) -> str:
    """What the published text prints before a sub-clause."""
    if clause[-1].isalpha():
        return f"{clause[-1]}) "
    return clause[clause.rindex("(") :] + " " if clause.endswith(")") else f"{clause} "


def read_policy(text: str, *, version: str | None = None) -> Policy:
    """Never fails: what cannot be read as clauses is reported as a defect."""
    lines = lines_of(text)
    reader = Reader(full_line(lines.kept))
    for line in lines.kept:
        reader.take(line)
    for twice in {defect.clause for defect in reader.defects if defect.kind == "duplicate"}:
        reader.clauses[twice] = list(dict.fromkeys(reader.clauses[twice]))  # a page that is in the file twice
    clauses, closings, contents = map(_joined, (reader.clauses, reader.closings, reader.contents))
    return Policy(
        clauses=clauses,
        closings=closings,
        title=reader.title,
        version=version or _printed_version(lines, reader),
        defects=tuple(dict.fromkeys((*reader.defects, *_defects(clauses, closings, contents)))),
        preface="\n".join(reader.preface),
        contents=contents,
        ending="\n".join(reader.ending),
        furniture=lines.furniture,
    )


def _joined(parts: Mapping[str, list[str]]) -> dict[str, str]:
    return {name: "\n".join(lines) for name, lines in parts.items()}


def diff(old: Policy, new: Policy) -> Change:
    """Clause by clause; blanks and the width of signs are not counted."""
    before, after = _plain(old), _plain(new)
    homes = {text: name for name, text in before.items() if len(text) >= _SHORTEST_MOVED and after.get(name) != text}
    moved = {name: homes[text] for name, text in after.items() if before.get(name) != text and text in homes}
    return Change(
        tuple(name for name in after if name not in before and name not in moved),
        tuple(name for name in before if name not in after and name not in moved.values()),
        tuple(name for name in after if name in before and name not in moved and after[name] != before[name]),
        tuple((old_name, name) for name, old_name in moved.items()),
    )


def wording(old: Policy, new: Policy, clause: str) -> tuple[str, str]:
    """The words that differ in a changed clause, before and after, with a little of what stands around them."""
    before, after = _own_words(old, clause), _own_words(new, clause)
    start = _same(before, after)
    end = _same(before[start:][::-1], after[start:][::-1])
    first, last = max(0, start - _AROUND), max(0, end - _AROUND)
    return before[first : len(before) - last], after[first : len(after) - last]


def _same(left: str, right: str) -> int:
    """How many signs both begin with."""
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(left, right, strict=False)))


def _own_words(policy: Policy, clause: str) -> str:
    return re.sub(r"\s", "", policy.clauses[clause] + policy.closings.get(clause, ""))


def _plain(policy: Policy) -> dict[str, str]:
    return {name: plain_words(policy, name) for name in policy.clauses}


def _printed_version(lines: Lines, reader: Reader) -> str | None:
    """The last date after the end of the text, else beside a word for it, else under the title or at the very end."""
    named = [line for line in lines.kept if _DATED.search(line)]
    for place in (reader.ending, named, reader.preface, lines.kept[-_TAIL:]):
        if found := [day for line in place for day in _dates(line)]:
            return found[-1]
    return None


def _dates(line: str) -> Iterator[str]:
    for year, month, day, last in _DATE.findall(line):
        yield from _day(int(year), int(month), int(day or last or 0))
    for year, month, day in _CHINESE_DATE.findall(line):
        digits = "".join(str("〇一二三四五六七八九".index(sign)) for sign in re.sub("[○零]", "〇", year))
        yield from _day(int(digits), number_of(month), number_of(day) if day else 0)


def _day(year: int, month: int, day: int) -> Iterator[str]:
    """Nothing for a day that no calendar has."""
    try:
        printed = date(year, month, day or 1).isoformat()
    except ValueError:
        return
    yield printed if day else printed[:7]


def _defects(clauses: Mapping[str, str], closings: Mapping[str, str], contents: Mapping[str, str]) -> list[Defect]:
    if not clauses:
        return [Defect("nothing", "")]
    continued = {parent_of(name) for name in clauses} | closings.keys()
    found = [
        Defect("reference", name, match[1])
        for name, text in clauses.items()
        for match in _REFERENCE.finditer(text + closings.get(name, ""))
        if _referred(match[1]) not in clauses
    ]
    found += [Defect("empty", name) for name, text in clauses.items() if name not in continued and _is_bare(name, text)]
    found += [Defect("missing", name) for name in contents if name not in clauses]
    return found + [
        Defect("title", name, listed)
        for name, listed in contents.items()
        if name in clauses and listed not in accumulate(clauses[name].split("\n"))
    ]


def _referred(number: str) -> str:
    chapter, dot, section = number.partition(".")
    return str(number_of(chapter)) + (f"{dot}{int(section)}" if dot else "")


def _is_bare(name: str, text: str) -> bool:
    """No words of its own, or a chapter that is a heading only."""
    return not text or (name.isdigit() and is_heading(text) and "\n" not in text)

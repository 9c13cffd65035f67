"""Puts the lines of a policy in order: the clause that each belongs to, and what is odd about its number.

Nothing is thrown away: a line whose mark does not fit goes on as text of the clause before it.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import pairwise
from typing import Literal

from dialogs.understanding.patterns import regex
from dialogs.understanding.policy_marks import SENTENCE_END, Mark, Path, is_heading, marks_of, name_of

__all__ = ["Defect", "DefectKind", "Reader", "full_line"]

_END = regex(r"^[（(]\s*以下无正文\s*[)）]")
_ADDRESS_LINE = regex(r"^(?:公司|地址|电话|邮箱|联系方式)\s*[:：]")
_STEP = 3  # a number may skip two without further proof
_MARGIN = 0.8  # of the longest line; shorter lines were not broken at the margin
_PAGE_LOST = 20  # after a finished sentence, a whole page may be missing

DefectKind = Literal["reference", "missing", "empty", "title", "duplicate", "order", "nothing"]


@dataclass(frozen=True, slots=True)
class Defect:
    """``reference``: names a clause that is not there; ``missing``: a number is skipped; ``title``: unlike the list;
    ``duplicate``: the number stands twice; ``order``: the number comes too late."""

    kind: DefectKind
    clause: str
    detail: str = ""


@dataclass(slots=True)
class Reader:
    """``full_line``: length from which a line may have been broken at the margin; ``path``: the clause being read;
    ``done``: the last line finished a paragraph; ``ended``: what follows is no clause (signature, date)."""

    full_line: float
    title: str = ""
    preface: list[str] = field(default_factory=list)
    clauses: dict[str, list[str]] = field(default_factory=dict)
    closings: dict[str, list[str]] = field(default_factory=dict)
    contents: dict[str, list[str]] = field(default_factory=dict)
    ending: list[str] = field(default_factory=list)
    defects: list[Defect] = field(default_factory=list)
    path: Path = ()
    done: bool = True
    ended: bool = False
    _last: str = ""
    _heading: str | None = None
    _highest: dict[Path, int] = field(default_factory=dict)

    def take(self, line: str) -> None:
        if _END.match(line):
            self.ended = True
        opened = next((found for mark in marks_of(line) if (found := self._opened_by(mark)) is not None), None)
        if opened is None:
            self._text(line)
        else:
            self._open(*opened)

    def _opened_by(self, mark: Mark) -> tuple[Path, str] | None:
        """The clause that a mark opens here; None when the number does not fit."""
        if self._leaves_contents(mark):
            self._keep_contents()
        path = self._target(mark)
        if path is None or not (self._follows(path) or self._stands_apart(path, mark)):
            return None
        return path, mark.rest

    def _target(self, mark: Mark) -> Path | None:
        if mark.kind == "chapter":
            return mark.numbers
        if mark.kind == "section":
            return mark.numbers if self.path or self._finished() else None
        if self.ended or not self.path:
            return None
        if mark.kind == "item":
            return (*(*self.path, 0)[:2], *mark.numbers)
        return (*self.path[:3], *mark.numbers) if len(self.path) > 2 else None

    def _follows(self, path: Path) -> bool:
        """The next number of its kind, or nearly."""
        if len(path) == 2 and path[:1] != self.path[:1]:
            return False
        last = self._number_before(path)
        if not last < path[-1] <= last + _STEP:
            return False
        self._skipped(path, last)
        return True

    def _stands_apart(self, path: Path, mark: Mark) -> bool:
        """A number out of turn opens a clause only where a sentence is finished; in the middle of one it is text."""
        name, last = name_of(path), self._number_before(path)
        near = 0 < path[-1] <= last + _PAGE_LOST and path[0] <= (*self.path, 0)[0] + _STEP
        if not (near or len(path) == 1) or not self._finished():
            return False
        if len(path) == 1 and not self._apart_as_chapter(mark, name):
            return False
        if name not in self.clauses and (path[-1] < last or path[:1] < self.path[:1]):
            self._came_late(name)
        elif name not in self.clauses:
            self._chapter_skipped(path)
            self._skipped(path, last)
        return True

    def _apart_as_chapter(self, mark: Mark, name: str) -> bool:
        """Inside a chapter, «1.» is more often a list than a chapter come again."""
        known = self.clauses.get(name)
        if known:
            return mark.rest == known[0] or (self.path[:1] == mark.numbers and is_heading(mark.rest))
        return bool(mark.rest) and is_heading(mark.rest)

    def _came_late(self, name: str) -> None:
        self.defects = [known for known in self.defects if known != Defect("missing", name)]
        self.defects.append(Defect("order", name))

    def _chapter_skipped(self, path: Path) -> None:
        if len(path) == 2 and path[:1] != self.path[:1] and str(path[0]) not in self.clauses:
            self._skipped(path[:1], self._number_before(path[:1]))
            self.defects.append(Defect("missing", str(path[0])))

    def _number_before(self, path: Path) -> int:
        """The last number read on this level, below the same clause."""
        depth = len(path)
        if self.path[: depth - 1] == path[:-1] and len(self.path) >= depth:
            return self.path[depth - 1]
        return self._highest.get(path[:-1], 0) if depth > 2 else 0

    def _skipped(self, path: Path, last: int) -> None:
        names = (name_of((*path[:-1], number)) for number in range(last + 1, path[-1]))
        self.defects += [Defect("missing", name) for name in names if name not in self.clauses]

    def _leaves_contents(self, mark: Mark) -> bool:
        """Chapter 1 comes again, and what was read so far is headings only: that was the list of contents."""
        if mark.kind != "chapter" or mark.numbers != (1,) or len(self.clauses) < 2 or self.contents:
            return False
        texts = ["".join(parts[:1]) for parts in self.clauses.values()]
        shallow = all(name.replace(".", "").isdigit() for name in self.clauses)
        return shallow and not self.closings and not any(text.endswith(SENTENCE_END) for text in texts)

    def _keep_contents(self) -> None:
        """Paragraphs after the last entry stand before the first clause."""
        last = next(reversed(self.clauses))
        self.preface += self.clauses[last][1:]
        self.contents = {name: ["".join(parts)] for name, parts in self.clauses.items()}
        self.contents[last] = self.clauses[last][:1]
        self.clauses, self.defects, self.path = {}, [], ()

    def _open(self, path: Path, text: str) -> None:
        name = name_of(path)
        if name in self.clauses:
            self.defects.append(Defect("duplicate", name))
        self.path, self.ended = path, False
        self._highest[path[:-1]] = max(path[-1], self._highest.get(path[:-1], 0))
        self.clauses.setdefault(name, []).extend([text] if text else [])
        self._heading = text if len(path) < 3 and is_heading(text) else None
        self._see(text)

    def _text(self, line: str) -> None:
        if self.ended:
            self.ending.append(line)
        elif not self.path:
            self._before_clauses(line)
        elif self.done and len(self.path) > 2:
            self.path = self.path[:2]  # a paragraph after the last item belongs to the section
            self.closings.setdefault(self._here(), []).append(line)
        else:
            self._continue(line)
        self._see(line)

    def _before_clauses(self, line: str) -> None:
        if not self.title:
            self.title = line
        elif self.preface and not self.done:
            self.preface[-1] = join_lines(self.preface[-1], line)
        else:
            self.preface.append(line)

    def _continue(self, line: str) -> None:
        """The next line of a paragraph, or its first after a heading."""
        parts = self.closings.get(self._here()) or self.clauses.setdefault(self._here(), [])
        if not parts or parts[-1] == self._heading or _ADDRESS_LINE.match(line):
            parts.append(line)
        else:
            parts[-1] = join_lines(parts[-1], line)

    def _here(self) -> str:
        """The clause being read; its section may have no text of its own."""
        return name_of(self.path)

    def _see(self, line: str) -> None:
        """A paragraph ends with a sentence before the right margin; a sentence may also end at the margin by chance."""
        self._last = line
        self.done = line.endswith(SENTENCE_END) and len(line) < self.full_line

    def _finished(self) -> bool:
        return self._last.endswith((*SENTENCE_END, "：", ":")) or is_heading(self._last)


def join_lines(left: str, right: str) -> str:
    both_latin = left[-1:].isascii() and right[:1].isascii() and left[-1:].isalnum() and right[:1].isalnum()
    return f"{left} {right}" if both_latin else left + right


def full_line(lines: tuple[str, ...]) -> float:
    """Where lines are broken at a margin many are about as long as the longest; else every line is a paragraph."""
    longest = max(map(len, lines), default=0)
    near = sum(len(line) > 0.85 * longest for line in lines)
    broken = near >= max(3, len(lines) // 10) or any(
        not one.endswith(SENTENCE_END) and len(one) > 0.85 * longest and not marks_of(after)
        for one, after in pairwise(lines)
    )
    return _MARGIN * longest if broken else float("inf")

"""What a mail of staff says with ``#`` (``＃``): its commands, its text, and why it is held, if it is.

Commands stand at the start of a line, before the first line of ordinary text. Whatever is not plainly a command, or
contradicts another, holds the mail: ``Parsed`` says why, and nothing of it is carried out. What commands there are:
``mail.vocabulary``; what they do is decided by the handlers.
"""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import dataclass
from itertools import takewhile

from mail.address import CANDIDATE
from mail.command_line import GAP, SIGIL, WORD, Command, Fault, bare, folded, known, read_line
from mail.inside import SPOKEN_OF, commands_in
from mail.parse.openings import Line, begins_original
from mail.vocabulary import BY_WORD, NAMES, RIGHT_BY_WORD

ITEM_FIRST = re.compile(r"^[\s\u3000]*(?P<item>\d{1,2}|[\u4e00-\u9fff]{2,4}|[A-Za-z_]{4,13})[\s:：\u3000]*(?=[#＃])")
LIST_MARK = re.compile(r"^[\s\ufeff\u200b\u3000]*(?:\d{1,2}[.)、]|[-–*·•>])?[\s\u3000]*[「『【《“\"'(（\[]?[\s\u3000]*")
"""Before a command that is numbered, listed or in quotation marks."""


@dataclass(frozen=True)
class Parsed:
    """What a mail says, and why it is held, if it is.

    ``unknown``: (word, what was meant perhaps); ``problems``: (command, slot that is missing or wrong); ``quoted``:
    lines that also stand in the original; ``late``: commands below the first text; ``inside``: commands in the middle
    of a line; ``below``: commands under the whole original; ``conflict``: names that contradict;
    ``unsigned``: a first line of text that looks like this command. ``loose``: commands with words behind them, which
    were taken for the first line of the text: plain enough to be shown and confirmed. So are ``guessed``: words that
    are no command, or no letter, and what they were taken for.
    """

    commands: tuple[Command, ...] = ()
    text: str = ""
    unknown: tuple[tuple[str, str], ...] = ()
    problems: tuple[tuple[str, str], ...] = ()
    quoted: tuple[str, ...] = ()
    late: tuple[str, ...] = ()
    inside: tuple[str, ...] = ()
    below: tuple[str, ...] = ()
    conflict: tuple[str, ...] = ()
    unsigned: tuple[str, ...] = ()
    loose: tuple[str, ...] = ()
    guessed: tuple[tuple[str, str], ...] = ()

    @property
    def held(self) -> bool:
        return self.unclear or bool(self.loose or self.guessed)

    @property
    def unclear(self) -> bool:
        """Nobody can say what carrying it out would be."""
        misplaced = self.quoted or self.late or self.inside or self.below
        return bool(self.unknown or self.problems or misplaced or self.conflict or self.unsigned)

    def has(self, name: str) -> bool:
        return any(command.name == name for command in self.commands)


def parse(typed: str, quoted: Collection[str] = ()) -> Parsed:
    """``quoted``: the lines of the original, none of which is ever a command."""
    lines = [_item_behind(line) for line in typed.lstrip("\ufeff").split("\n")]
    size = _block_size(lines)
    forbidden = {bare(line) for line in quoted} - {""}
    found = [read_line(line, forbidden) for line in lines[:size] if line.strip()]
    loose = [item for item in found if isinstance(item, Fault) and item.kind == "loose"]
    read = (item if isinstance(item, Command) else item.command for item in found)
    commands = tuple(dict.fromkeys(item for item in read if item))
    unsigned = tuple(filter(None, (_unsigned(lines[size:]),)))
    inside = (name for index, line in enumerate(lines) for name in _inside(line, index < size))
    return Parsed(
        commands=commands,
        text="\n".join(
            [*(item.more for item in loose), *filter(None, (item.words for item in commands)), *lines[size:]]
        ).strip("\n"),
        unknown=tuple((item.what, item.more) for item in found if isinstance(item, Fault) and item.kind == "unknown"),
        problems=tuple((item.what, item.more) for item in found if isinstance(item, Fault) and item.kind == "problem"),
        quoted=tuple(item.what for item in found if isinstance(item, Fault) and item.kind == "quoted"),
        late=tuple(spec.name for line in lines[size:] if (spec := known(line))),
        inside=tuple(dict.fromkeys(name for name in inside if name not in unsigned)),
        below=tuple(dict.fromkeys(spec.name for line in _below(quoted) if (spec := known(line)))),
        conflict=_conflict(commands),
        unsigned=unsigned,
        loose=tuple(item.what for item in loose),
        guessed=tuple((item.what, item.more) for item in found if isinstance(item, Fault) and item.kind == "guessed"),
    )


def _below(quoted: Collection[str]) -> list[str]:
    """What stands under the last line of our own mail, which bears its token: somebody wrote it under the original.
    Where an older mail begins below that, its commands are its author's."""
    lines = list(quoted)
    ends = [index for index, line in enumerate(lines) if CANDIDATE.search(line)]
    under = [Line(line) for line in (lines[ends[-1] + 1 :] if ends else [])]
    written = takewhile(lambda index: not begins_original(under, index), range(len(under)))
    return [under[index].text for index in written]


def as_meant(typed: str, quoted: Collection[str] = ()) -> Parsed:
    """The same with commands that stand below the text, or at its end, put above it, where that is plain."""
    parsed = parse(typed, quoted)
    if not parsed.late and not parsed.inside:
        return parsed
    forbidden = {bare(line) for line in quoted}
    split = [_apart(line, forbidden) for line in typed.lstrip("\ufeff").split("\n")]
    texts = [text for text, command in split if text or not command]
    moved = parse("\n".join([*filter(None, (command for _, command in split)), *texts]), quoted)
    return parsed if moved.unclear else moved


def _apart(line: str, forbidden: set[str]) -> tuple[str, str]:
    """(text, command behind it). What only names a command, or stands in the original, stays whole."""
    if known(line):
        return "", line
    at = next((start for start, _ in commands_in(folded(line), NAMES)), len(line))
    if line[:at].rstrip().endswith(tuple(SPOKEN_OF)) or bare(line) in forbidden:
        return line, ""
    return line[:at].rstrip(), line[at:]


def _inside(line: str, in_block: bool) -> list[str]:
    """Commands in a line, but for the one that begins it and was read."""
    first = len(line) - len(line.lstrip(" \t\u3000\ufeff\u200b")) if in_block or known(line) else -1
    return [name for start, name in commands_in(folded(line), NAMES) if start != first]


def _item_behind(line: str) -> str:
    """«1 #办结», «查阅：#办结»: the item is written behind the command, where the grammar has it."""
    match = ITEM_FIRST.match(line)
    if not match or not (match["item"].isdigit() or match["item"].lower() in RIGHT_BY_WORD):
        return line
    spec = known(line[match.end() :])
    if spec is None or "item?" not in spec.slots:
        return line
    word = WORD.search(folded(line), match.end())
    item = f"第{match['item']}项" if match["item"].isdigit() else match["item"]
    return f"{line[match.end() : word.end()]} {item}{line[word.end() :]}" if word else line


def _block_size(lines: list[str]) -> int:
    """How many lines come before the first ordinary text."""
    return next((index for index, line in enumerate(lines) if line.strip() and not _is_command_line(line)), len(lines))


def _is_command_line(line: str) -> bool:
    match = SIGIL.match(line)
    if not match or not re.search(r"\w", match["rest"]):
        return bool(match)  # «#？» is no sentence
    if not WORD.match(folded(match["rest"])):
        return False
    return not match["gap"] or known(line) is not None


def _unsigned(text: list[str]) -> str:
    """The command that the first line of text may be meant as: its sign was left out, or does not begin the line."""
    first = next((line for line in text if line.strip()), "")
    plain = LIST_MARK.sub("", first, count=1)
    if plain != first and (spec := known(plain)):
        return spec.name
    found = read_line(f"#{plain}", set())
    if not isinstance(found, Command) or SIGIL.match(plain):
        return ""
    spec = BY_WORD[found.name]
    is_plain = "words" not in spec.slots or {"letter", "clause"} & set(spec.slots) or spec.group == "identity"
    is_note = plain.startswith(spec.zh) or plain.strip(GAP).lower() == spec.name  # «Note that …» is a sentence
    is_said = spec.name == "safe"  # «Safe now», «已平安下来»: words for the person
    return spec.name if is_plain and not is_said and (spec.group != "silent" or is_note) else ""


def _conflict(commands: tuple[Command, ...]) -> tuple[str, ...]:
    """Names that cannot stand together: two results for one item, both judgements, a result with a question or note,
    or for somebody
    who is not proven; a judgement, which the person hears of, with a note."""
    groups = [(BY_WORD[command.name].group, command) for command in commands]
    results = [command for group, command in groups if group == "result"]
    named = [command.item for command in results]
    clashes = len(results) > 1 and ("" in named or len(set(named)) < len(named))
    judgements = [command for group, command in groups if group == "identity"]
    denied = [command for command in judgements if command.name == "unverified"]
    quiet = [command for group, command in groups if group in ("silent", "hold")]
    chosen = results if clashes else judgements if len(judgements) > 1 else []
    if not chosen and denied and results:
        chosen = [*denied, *results]
    if not chosen and quiet and (results or len({command.name for command in quiet}) > 1):
        chosen = [*results, *quiet]
    if not chosen and judgements and any(group == "silent" for group, _ in groups):
        chosen = [command for group, command in groups if group in ("silent", "identity")]
    if not chosen and len(commands) > 1 and any(command.name == "undo" for command in commands):
        chosen = list(commands)
    return tuple(dict.fromkeys(command.name for command in chosen))

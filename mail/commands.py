"""What staff can say with ``#`` (``＃``): one table, one grammar. What a command does is decided by the handlers.

Commands stand at the start of a line, before the first line of ordinary text. Whatever is not plainly a command, or
contradicts another, holds the mail: ``Parsed`` says why, and nothing of it is carried out.
"""

from __future__ import annotations

import difflib
import re
import unicodedata
from collections.abc import Collection
from dataclasses import dataclass, replace
from datetime import date
from typing import Literal

from mail.inside import SPOKEN_OF, commands_in
from mail.synonyms import SYNONYMS, ground_in

Slot = Literal[
    "item?", "letter", "letter?", "until", "clause", "code", "address", "date?", "numbers", "case", "words"
]  # fmt: skip
Group = Literal["result", "identity", "hold", "silent", "other"]


@dataclass(frozen=True)
class Spec:
    """One row: canonical name, Chinese name, what follows it, and the group within which rows contradict each other."""

    name: str
    zh: str
    slots: tuple[Slot, ...] = ()
    group: Group = "other"


COMMANDS: tuple[Spec, ...] = (
    Spec("verified", "身份通过", (), "identity"),
    Spec("unverified", "身份不通过", ("words",), "identity"),
    Spec("ask", "请补充", (), "hold"),
    Spec("fulfilled", "办结", ("item?",), "result"),
    Spec("partly", "部分", ("item?", "letter?", "words"), "result"),
    Spec("nodata", "无数据", ("item?",), "result"),
    Spec("notours", "非本公司", ("item?", "words"), "result"),
    Spec("restricted", "限制", ("item?", "until", "words"), "result"),
    Spec("refuse", "拒绝", ("item?", "letter", "words"), "result"),
    Spec("conditions", "条件不符", ("item?", "clause", "words"), "result"),
    Spec("notconsent", "非基于同意", ("item?", "words"), "result"),
    Spec("met", "符合", ("numbers",)),
    Spec("told", "已告知", ("item?", "words")),
    Spec("new", "新建", ("date?",)),
    Spec("file", "归入", ("case",)),
    Spec("undo", "撤销"),
    Spec("note", "备注", (), "silent"),
    Spec("safe", "已平安"),
    Spec("assign", "转交", ("address",)),
    Spec("status", "状态"),
    Spec("help", "帮助"),
    Spec("confirm", "确认", ("code",)),
)
SPOKEN = frozenset({"ask", "safe"})
"""What stands behind them on the line begins the text."""
BY_WORD = {word: spec for spec in COMMANDS for word in (spec.name, spec.zh)}
NAMES = SYNONYMS | {word: spec.name for word, spec in BY_WORD.items()}

RIGHTS = {
    "access": "查阅", "copy": "复制", "transfer": "转移", "correct": "更正", "supplement": "补充", "delete": "删除",
    "withdraw": "撤回同意", "restrict": "限制处理", "close_account": "注销", "explain": "解释",
}  # fmt: skip
RIGHT_BY_WORD = {word: name for name, zh in RIGHTS.items() for word in (name, zh)}

SIGIL = re.compile(r"^[\s\ufeff\u200b\u3000]*[#＃](?P<gap>[ \u3000]*)(?P<rest>\S.*)$")
WORD = re.compile(r"([A-Za-z][A-Za-z_]*|[\u4e00-\u9fff]+)")
TWO_WORDS = re.compile(r"[A-Za-z]+[ _-][A-Za-z]+(?![A-Za-z])")
NUMBERED = re.compile(
    r"(?P<first>第\s*)?[(]?(?P<number>\d{1,2})(?P<mark>[)]?\s*项|[).、:,])?(?![\d.(\-/年月])"
    r"(?(mark)|(?(first)(?=[\s;])|(?=[\s;]*(?:$|\d|[(]?[a-fA-F][)]?(?![A-Za-z0-9])))))"
)
"""An item by its number in the mail. Before words it bears a mark: «2 份合同», «1 of the two lifts» count something."""
ITEM_FIRST = re.compile(r"^[\s\u3000]*(?P<item>\d{1,2}|[\u4e00-\u9fff]{2,4}|[A-Za-z_]{4,13})[\s:：\u3000]*(?=[#＃])")
GAP = " \t\u3000，,：:。．.;；!！、"
DAY = re.compile(r"^(\d{4})(?:-|/|\.|年)(\d{1,2})(?:-|/|\.|月)(\d{1,2})日?$")
LETTER = re.compile(r"[(]?([a-fA-F])[)]?(?![A-Za-z0-9])")
TOKEN = re.compile(r"([^\s,;，；]+)")
SIMPLER = str.maketrans(
    "身份通過請補辦結無數據轉條於確認備註狀態幫歸銷絕複製刪閱釋處還已",
    "身份通过请补办结无数据转条于确认备注状态帮归销绝复制删阅释处还已",
)
"""The traditional characters in which a keyboard may write the words of the table."""
LIST_MARK = re.compile(r"^[\s\ufeff\u200b\u3000]*(?:\d{1,2}[.)、]|[-–*·•>])?[\s\u3000]*[「『【《“\"'(（\[]?[\s\u3000]*")
"""Before a command that is numbered, listed or in quotation marks."""
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
class Parsed:
    """What a mail says, and why it is held, if it is.

    ``unknown``: (word, what was meant perhaps); ``problems``: (command, slot that is missing or wrong); ``quoted``:
    lines that also stand in the original; ``late``: commands below the first text; ``inside``: commands in the middle
    of a line; ``conflict``: names that contradict;
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
        misplaced = self.quoted or self.late or self.inside
        return bool(self.unknown or self.problems or misplaced or self.conflict or self.unsigned)

    def has(self, name: str) -> bool:
        return any(command.name == name for command in self.commands)


def parse(typed: str, quoted: Collection[str] = ()) -> Parsed:
    """``quoted``: the lines of the original, none of which is ever a command."""
    lines = [_item_behind(line) for line in typed.lstrip("\ufeff").split("\n")]
    size = _block_size(lines)
    forbidden = {_bare(line) for line in quoted} - {""}
    found = [_line(line, forbidden) for line in lines[:size] if line.strip()]
    loose = [item for item in found if isinstance(item, _Fault) and item.kind == "loose"]
    read = (item if isinstance(item, Command) else item.command for item in found)
    commands = tuple(dict.fromkeys(item for item in read if item))
    unsigned = tuple(filter(None, (_unsigned(lines[size:]),)))
    inside = (name for index, line in enumerate(lines) for name in _inside(line, index < size))
    return Parsed(
        commands=commands,
        text="\n".join(
            [*(item.more for item in loose), *filter(None, (item.words for item in commands)), *lines[size:]]
        ).strip("\n"),
        unknown=tuple((item.what, item.more) for item in found if isinstance(item, _Fault) and item.kind == "unknown"),
        problems=tuple((item.what, item.more) for item in found if isinstance(item, _Fault) and item.kind == "problem"),
        quoted=tuple(item.what for item in found if isinstance(item, _Fault) and item.kind == "quoted"),
        late=tuple(spec.name for line in lines[size:] if (spec := _known(line))),
        inside=tuple(dict.fromkeys(name for name in inside if name not in unsigned)),
        conflict=_conflict(commands),
        unsigned=unsigned,
        loose=tuple(item.what for item in loose),
        guessed=tuple((item.what, item.more) for item in found if isinstance(item, _Fault) and item.kind == "guessed"),
    )


def as_meant(typed: str, quoted: Collection[str] = ()) -> Parsed:
    """The same with commands that stand below the text, or at its end, put above it, where that is plain."""
    parsed = parse(typed, quoted)
    if not parsed.late and not parsed.inside:
        return parsed
    forbidden = {_bare(line) for line in quoted}
    split = [_apart(line, forbidden) for line in typed.lstrip("\ufeff").split("\n")]
    texts = [text for text, command in split if text or not command]
    moved = parse("\n".join([*filter(None, (command for _, command in split)), *texts]), quoted)
    return parsed if moved.unclear else moved


def _apart(line: str, forbidden: set[str]) -> tuple[str, str]:
    """(text, command behind it). What only names a command, or stands in the original, stays whole."""
    if _known(line):
        return "", line
    at = next((start for start, _ in commands_in(_folded(line), NAMES)), len(line))
    if line[:at].rstrip().endswith(tuple(SPOKEN_OF)) or _bare(line) in forbidden:
        return line, ""
    return line[:at].rstrip(), line[at:]


def _inside(line: str, in_block: bool) -> list[str]:
    """Commands in a line, but for the one that begins it and was read."""
    first = len(line) - len(line.lstrip(" \t\u3000\ufeff\u200b")) if in_block or _known(line) else -1
    return [name for start, name in commands_in(_folded(line), NAMES) if start != first]


def _item_behind(line: str) -> str:
    """«1 #办结», «查阅：#办结»: the item is written behind the command, where the grammar has it."""
    match = ITEM_FIRST.match(line)
    if not match or not (match["item"].isdigit() or match["item"].lower() in RIGHT_BY_WORD):
        return line
    spec = _known(line[match.end() :])
    if spec is None or "item?" not in spec.slots:
        return line
    word = WORD.search(_folded(line), match.end())
    item = f"第{match['item']}项" if match["item"].isdigit() else match["item"]
    return f"{line[match.end() : word.end()]} {item}{line[word.end() :]}" if word else line


def mentions(name: str, lang: str = "zh") -> str:
    """A command as our own mails print it: the line does not begin with the sign, so it is never carried out."""
    first, second = (name, BY_WORD[name].zh) if lang == "en" else (BY_WORD[name].zh, name)
    return f"「#{first}」(#{second})"


@dataclass(frozen=True)
class _Fault:
    kind: Literal["unknown", "problem", "quoted", "loose", "guessed"]
    what: str
    more: str = ""
    command: Command | None = None


def _block_size(lines: list[str]) -> int:
    """How many lines come before the first ordinary text."""
    return next((index for index, line in enumerate(lines) if line.strip() and not _is_command_line(line)), len(lines))


def _is_command_line(line: str) -> bool:
    match = SIGIL.match(line)
    if not match or not re.search(r"\w", match["rest"]):
        return bool(match)  # «#？» is no sentence
    if not WORD.match(_folded(match["rest"])):
        return False
    return not match["gap"] or _known(line) is not None


def _known(line: str) -> Spec | None:
    match = SIGIL.match(line)
    word = WORD.match(_folded(match["rest"])) if match else None
    return BY_WORD.get(word.group().lower()) if word else None


def _line(line: str, forbidden: set[str]) -> Command | _Fault:
    match = SIGIL.match(line)
    rest = match["rest"] if match else ""
    word = WORD.match(_folded(rest))
    name = word.group() if word else rest
    if _bare(line) in forbidden:
        return _Fault("quoted", line.strip())
    spec = BY_WORD.get(name.lower())
    if spec is None:
        return _guess(rest, name)
    return _arguments(spec, rest[len(name) :].strip(GAP + "\ufeff\u200b"))


def _guess(rest: str, name: str) -> Command | _Fault:
    """Another word for a command is taken for it, which is to be confirmed."""
    two = TWO_WORDS.match(rest)
    words = [two.group() for two in (two,) if two] + [name]
    written = next((word for word in words if re.sub(r"[ _]", "-", word.lower()) in SYNONYMS), "")
    if not written:
        return _Fault("unknown", name, _nearest(name.lower()))
    spec = BY_WORD[SYNONYMS[re.sub(r"[ _]", "-", written.lower())]]
    found = _arguments(spec, rest[len(written) :].strip(GAP))
    command = found if isinstance(found, Command) else found.command
    if command is None or (isinstance(found, _Fault) and found.kind == "loose"):
        return found  # which names the command itself
    return _Fault("guessed", f"#{written}", spec.name, command)


def _arguments(spec: Spec, rest: str) -> Command | _Fault:
    if "item?" in spec.slots and (match := NUMBERED.match(_folded(rest))):
        found = _read(spec, rest[match.end() :].strip(GAP), match["number"])
        if isinstance(found, Command):
            return found
    if spec.name == "refuse" and not _take("letter", _take("item?", rest)[1])[0]:
        item, words = _take("item?", rest)
        if letter := ground_in(words):
            command = Command("refuse", tuple(filter(None, (item, letter, words))), item, (letter, words))
            return _Fault("guessed", words[:20], letter, command)
    return _read(spec, rest)


def _read(spec: Spec, rest: str, number: str = "") -> Command | _Fault:
    """The slots in order. ``number``: of the item, which was written in front of them."""
    values: list[str] = []
    for slot in spec.slots:
        value, rest = (number, rest) if number and slot == "item?" else _take(slot, rest)
        if not value and not slot.endswith("?"):
            return _Fault("problem", spec.name, slot)
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
        return _Fault("loose", spec.name, rest, command)
    return _Fault("problem", spec.name, spec.slots[-1].rstrip("?") if spec.slots else "nothing")


def _unsigned(text: list[str]) -> str:
    """The command that the first line of text may be meant as: its sign was left out, or does not begin the line."""
    first = next((line for line in text if line.strip()), "")
    bare = LIST_MARK.sub("", first, count=1)
    if bare != first and (spec := _known(bare)):
        return spec.name
    found = _line(f"#{bare}", set())
    if not isinstance(found, Command) or SIGIL.match(bare):
        return ""
    spec = BY_WORD[found.name]
    is_plain = "words" not in spec.slots or {"letter", "clause"} & set(spec.slots) or spec.group == "identity"
    is_note = bare.startswith(spec.zh) or bare.strip(GAP).lower() == spec.name  # «Note that …» is a sentence
    is_said = spec.name == "safe"  # «Safe now», «已平安下来»: words for the person
    return spec.name if is_plain and not is_said and (spec.group != "silent" or is_note) else ""


def _take(slot: Slot, rest: str) -> tuple[str, str]:
    """(canonical value or "", what is left)."""
    if slot == "words":
        return rest.strip(), ""
    match = PATTERNS[slot].match(_folded(rest))
    value = _canonical(slot, match.group(1)) if match else ""
    return (value, rest[match.end() :].strip(GAP)) if match and value else ("", rest)


def _canonical(slot: Slot, token: str) -> str:
    if slot == "item?":
        return RIGHT_BY_WORD.get(token.lower(), "")
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
    alike = [known for known, spec in BY_WORD.items() if abs(len(known) - len(word)) <= most and spec.name != "told"]
    cutoff = 0.5 if len(word) <= 2 else 0.65
    near = difflib.get_close_matches(word, alike, n=1, cutoff=cutoff) if re.search(r"\w", word) else ["help"]
    return BY_WORD[near[0]].name if near else ""


def _conflict(commands: tuple[Command, ...]) -> tuple[str, ...]:
    """Names that cannot stand together: two results for one item, both judgements, a result with a question or note,
    or for somebody who is not proven."""
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
    if not chosen and len(commands) > 1 and any(command.name == "undo" for command in commands):
        chosen = list(commands)
    return tuple(dict.fromkeys(command.name for command in chosen))


def _folded(text: str) -> str:
    """Full-width letters, digits and brackets as plain ones, traditional characters of the table as simplified ones;
    one character stays one character."""
    folded = (unicodedata.normalize("NFKC", char) for char in text.translate(SIMPLER))
    return "".join(new if len(new) == 1 else old for new, old in zip(folded, text, strict=True))


def _bare(line: str) -> str:
    return re.sub(r"\s+", "", _folded(line)).lstrip(">|").lower()

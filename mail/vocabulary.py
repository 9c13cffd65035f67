"""The commands that staff have: one table, their names in both languages, and how our own mails print them.

How a line is read: ``mail.command_line``; a whole mail: ``mail.commands``.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from mail.synonyms import SYNONYMS

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


def mentions(name: str, lang: str = "zh") -> str:
    """A command as our own mails print it: the line does not begin with the sign, so it is never carried out."""
    first, second = (name, BY_WORD[name].zh) if lang == "en" else (BY_WORD[name].zh, name)
    return f"「#{first}」(#{second})"

"""What a request begins with by what was said before: the clause just told, or a machine's decision, whose reason is
an item of its own beside the end of a use."""

from __future__ import annotations

from collections.abc import Collection

from bot.domain.rights import Right, in_order
from dialogs.draft import Draft
from dialogs.told.decided import asks_decision
from dialogs.told.uses import stopped_uses
from dialogs.turns import Scene
from dialogs.understanding.patterns import regex

SENT_OUT = regex(r"[传发送带出]出?[去境国]|传(?:输|送)|\b(?:sen[dt]|transfer\w*|leav\w*)\b")


def with_decision(scene: Scene, rights: Collection[str]) -> Draft:
    """What a request begins with, by the line and what was told before it."""
    text, before = scene.heard.text, "" if scene.form_open else "\n".join(scene.draft.lines)
    lines = [line for line in (*before.split("\n"), text) if asks_decision(line)]
    if not lines or Right.WITHDRAW not in rights:
        return Draft(rights=tuple(rights), uses=_of_the_clause(scene) if Right.WITHDRAW in rights else ())
    both = in_order({*map(Right, rights), Right.EXPLAIN})
    return Draft(rights=tuple(right.value for right in both), detail="\n".join(lines), uses=stopped_uses(text))


def _of_the_clause(scene: Scene) -> tuple[str, ...]:
    """«我不同意传出去», right after the clause on data that go abroad was told."""
    text, clause = scene.heard.text, scene.draft.clause[:1]
    abroad = clause and clause[0].split(".")[0] == "9" and SENT_OUT.search(text) and not stopped_uses(text)
    return ("abroad",) if abroad else ()

"""A request that ends a use and asks why a machine decided as it did: the explanation is an item of its own."""

from __future__ import annotations

from collections.abc import Collection

from bot.domain.rights import Right, in_order
from dialogs.draft import Draft
from dialogs.told.decided import asks_decision
from dialogs.told.uses import stopped_uses
from dialogs.turns import Scene


def with_decision(scene: Scene, rights: Collection[str]) -> Draft:
    """What a request begins with, by the line and what was told before it."""
    text, before = scene.heard.text, "" if scene.form_open else scene.draft.also
    lines = [line for line in (*before.split("\n"), text) if asks_decision(line)]
    if not lines or Right.WITHDRAW not in rights:
        return Draft(rights=tuple(rights))
    both = in_order({*map(Right, rights), Right.EXPLAIN})
    return Draft(rights=tuple(right.value for right in both), detail="\n".join(lines), uses=stopped_uses(text))

"""A bare yes after a break: what it would bind to is shown first, and the next yes binds.

Whoever names the act («提交», «撤回») or taps it knows what they say yes to.
"""

from __future__ import annotations

from bot.domain.phrases import phrase
from dialogs.hearing import numbered
from dialogs.model import Say, Turn
from dialogs.turns import FORGOTTEN, Scene, answer
from dialogs.understanding import answers_only, nothing_else, parse
from dialogs.words.in_context import DECIDED
from dialogs.words.stopping import names_taking_back
from dialogs.words.submission import SUBMIT

BINDING = frozenset({"confirm", "id_consent"})


def seen_again(scene: Scene) -> Turn | None:
    """The open question once more; None where the line is no such yes, or comes soon enough."""
    talk, text = scene.talk, scene.heard.text
    if talk.question not in BINDING or talk.updated_at is None or scene.heard.now - talk.updated_at < FORGOTTEN:
        return None
    named = SUBMIT.search(text) or DECIDED.search(text) or names_taking_back(text)
    plain = numbered(text) or nothing_else(text) or answers_only(text)
    yes = scene.heard.choice in ("submit", "agree", "take_back", "object") or parse("yes_no", text).value == "yes"
    return answer(scene, (Say(phrase("confirm.look_first")),)) if yes and plain and not named else None

"""The answer to whoever asks for the data of many others: what goes to whom, and the way to their own."""

from __future__ import annotations

from dataclasses import replace

from bot.domain.phrases import phrase
from dialogs.model import Say, Turn
from dialogs.told.other_people import of_many
from dialogs.told.who_speaks import group_stated
from dialogs.turns import Scene, answer
from dialogs.wording import options

OWN_WORDS = frozenset({"ask_detail", "ask_words", "ask_ground", "ask_receiver"})
"""Questions that any words answer."""


def declined_many(scene: Scene) -> Turn | None:
    """How the speaker knows us is kept; a form that is open goes on."""
    heard, draft = scene.heard, scene.draft
    free = scene.form_open and (draft.for_other or scene.talk.question in OWN_WORDS)
    if heard.kind != "text" or heard.chosen or heard.choice or free or not of_many(heard.text):
        return None
    said = Say(phrase("people.declined_many"), options("start", "access", "request", "human"))
    group = draft.group or group_stated(heard.text)
    return answer(replace(scene, draft=replace(draft, group=group)), (said,))

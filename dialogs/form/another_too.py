"""«还有我老婆的», «我自己的呢？», while a request for one person is open: it stays theirs, and the other's comes next.

Two people in the line that begins a request are ``commands.state_right``; who they are is told apart in
``told.two_people``.
"""

from __future__ import annotations

from bot.domain.phrases import phrase
from dialogs.model import Say, Turn
from dialogs.told.naming import named_by_role
from dialogs.told.two_people import mine_too, theirs_too
from dialogs.turns import Scene, answer
from dialogs.understanding.patterns import says

IN_WORDS = frozenset({"ask_right", "ask_detail", "ask_ground", "ask_receiver", "ask_group", "ask_requester"})
"""Questions whose answers may speak of others."""
CARD = frozenset({"confirm", "ask_change"})
FOR_THEM = says(r"[替帮代为给改]|不是我|\b(?:for|behalf|change)\b")
"""The whole request is to be another's."""
OF_A_MEANS = says(r"号|手机|电话|邮箱|微信|证|照片|收|\b(?:phone|number|mobile|e-?mail|id|passport|cards?)\b")
"""«我老婆的号也行»: with whose number or paper it is done, and nobody else's data."""


def another_too(scene: Scene) -> Turn | None:
    """What becomes of the other's; the line tells nothing that is asked for."""
    heard, draft = scene.heard, scene.draft
    elsewhere = scene.talk.flow != "request" or scene.talk.question in IN_WORDS or not draft.gated
    if elsewhere or heard.kind != "text" or heard.chosen or heard.understood.phone or heard.understood.email:
        return None
    if draft.for_other:
        return answer(scene, (Say(phrase("people.one_each_mine")),)) if mine_too(heard.text) else None
    if OF_A_MEANS(heard.text):
        return None
    named = named_by_role(heard.text)
    told_of = bool(named.other) and scene.talk.question in CARD and not FOR_THEM(heard.text)
    if named.own or not (told_of or theirs_too(heard.text)):
        return None
    return answer(scene, (Say(phrase("people.one_each_theirs")),))

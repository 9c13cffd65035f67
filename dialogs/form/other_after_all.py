"""«其实是替我爸查的», while a reason, a code or a document is asked for: the request is for somebody else.

At the card it is ``flows.card``; where a name is asked for, ``flows.names``; the way back is ``own_after_all``.
"""

from __future__ import annotations

from dataclasses import replace

from bot.domain.phrases import phrase
from dialogs.model import Say, Turn
from dialogs.told.for_another import for_another
from dialogs.turns import Scene, proceed
from dialogs.understanding.patterns import says
from dialogs.words.line import asks

HERE = frozenset({"ask_ground", "ask_phone", "ask_email", "ask_otp", "id_consent", "ask_id"})
asked_for = says(
    r"[给替帮为代](?:我们?|咱|俺)?(?:家)?的?[^,，。;；我]{1,4}?(?:查|办|弄|申请|问|要|删|看|改|搞)"
    r"|\b(?:for|on behalf of) (?:my|our) \w+"
)
of_a_means = says(r"码|短信|[发收]|证|\d{4}|\b(?:code|text|card|passport)\b")
"""Whose phone takes the code, or whose document it is, and not whose data are asked for."""


def other_after_all(scene: Scene) -> Turn | None:
    """The talk for the other; None for any other line."""
    text, heard = scene.heard.text, scene.heard
    here = scene.talk.flow == "request" and scene.talk.question in HERE
    if not here or heard.kind != "text" or heard.chosen or asks(text):
        return None
    told = for_another(scene.draft, text) if asked_for(text) and not of_a_means(text) else None
    if told is None:
        return None
    return proceed(scene, replace(told, ask="", last=text), says=(Say(phrase("confirm.for_another")),))

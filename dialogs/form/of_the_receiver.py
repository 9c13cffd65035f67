"""To whom data are to go, told at whatever question is open: by name before it was asked for, or put right.

The wish itself that names it is ``receiver``; a firm alone, at the questions for who asks, is ``late_told``.
"""

from __future__ import annotations

from dataclasses import replace

from bot.domain.phrases import phrase
from bot.domain.rights import Right
from dialogs.model import Say, Turn
from dialogs.told.receiver import receiver_called
from dialogs.turns import Scene, proceed
from dialogs.understanding.patterns import regex
from dialogs.words.asking import asks

OWN_QUESTION = frozenset({"ask_right", "ask_receiver"})
THE_RECEIVER = regex(r"接收|收件方|转给|\b(?:recipient|receiver)\b")


def of_the_receiver(scene: Scene) -> Turn | None:
    """The talk after «另一家叫日升电梯», «接收方写错了，是…», «不是迅捷，是迅达»; None after any other line."""
    text, draft = scene.heard.text, scene.draft
    here = scene.talk.flow == "request" and scene.talk.question not in OWN_QUESTION and not scene.heard.chosen
    if not here or Right.TRANSFER not in draft.rights or scene.heard.kind != "text" or asks(text):
        return None
    receiver = _put_right(scene) if draft.receiver else receiver_called(text)
    if not receiver:
        return None
    told = replace(draft, receiver=receiver, ask="", last=text)
    return proceed(scene, told, says=(Say(phrase("late.receiver", receiver=receiver)),))


def _put_right(scene: Scene) -> str:
    before, said = scene.draft.receiver, scene.heard.understood
    old, new = said.old_value or "", said.new_value or ""
    if not new or said.phone or said.email:
        return receiver_called(said.text) if THE_RECEIVER.search(said.text) else ""
    return before.replace(old, new) if old and old in before else new if THE_RECEIVER.search(said.text) else ""

"""To whom data are to go, told at whatever question is open: by name before it was asked for, or put right.

The wish itself that names it is ``receiver``; a firm alone, at the questions for who asks, is ``late_told``.
"""

from __future__ import annotations

from dataclasses import replace

from bot.domain.phrases import phrase
from bot.domain.rights import Right
from dialogs.model import Say, Turn
from dialogs.told.matter import LONGEST, wishing
from dialogs.told.receiver import receiver_called, renamed
from dialogs.told.turned import with_rights
from dialogs.turns import Scene, proceed
from dialogs.understanding.patterns import regex, says
from dialogs.wording import rights_slot
from dialogs.words.line import asks

THE_RECEIVER = regex(r"接收|收件方|转给|\b(?:recipient|receiver)\b")
DROPPED = says(
    r"(?:接收|收件)(?:方|机构)(?:我|就|先|都|也|这[家个])*(?:不[想再]?[要用]?了|不要\W*$|算了|去掉|删[了掉]|取消)"
    r"|(?:不[想再]?要|去掉|删掉|取消)(?:这个|那个)?(?:接收|收件)(?:方|机构)了?\W*$"
    r"|\b(?:don.?t want|no longer want|drop|remove)\b.{0,12}\b(?:recipient|receiver)\b"
)
"""Of the receiver and nothing else: neither the request nor an account ends with it."""

FORBIDDEN = says(
    r"(?:[别甭勿]|不(?:要|许|准|想|能|让)|停止)(?:再|继续|[你您]们)*(?:[把将][^,，。;；给]{1,10})?(?:转|发|提供|交|传)?给(?!我)"
    r"|不是(?:要|想)?(?:转|提供|[^,，。;；]{0,6}给)[^,，。;；]{0,6}[\s,，]*(?:是|而是|我是)?[^,，。;；]{0,4}(?:别|不要|停)"
    r"|\b(?:stop|don.?t|do not|no longer|not to) (?:\w+ ){0,3}(?:giv|shar|pass|send|transfer)\w*"
)
"""«就是不要再给他们了»: the wish for a transfer was heard wrong."""


def of_the_receiver(scene: Scene) -> Turn | None:
    """The talk after «另一家叫日升电梯», «接收方写错了，是…», «不是迅捷，是迅达»; None after any other line."""
    text, draft = scene.heard.text, scene.draft
    here = scene.talk.flow == "request" and scene.talk.question != "ask_right" and not scene.heard.chosen
    if not here or Right.TRANSFER not in draft.rights or scene.heard.kind != "text" or asks(text):
        return None
    if DROPPED(text) and not receiver_called(text) and not scene.heard.understood.new_value:
        return proceed(scene, replace(draft, receiver="", ask="", last=text), says=(Say(phrase("late.receiver_gone")),))
    if FORBIDDEN(text) and not draft.receiver:
        return _not_given(scene)
    if scene.talk.question == "ask_receiver":
        return None
    receiver = _put_right(scene) if draft.receiver else receiver_called(text)
    if not receiver:
        return None
    told = replace(draft, receiver=receiver, ask="", last=text)
    return proceed(scene, told, says=(Say(phrase("late.receiver", receiver=receiver)),))


def _put_right(scene: Scene) -> str:
    before, said = scene.draft.receiver, scene.heard.understood
    old, new = said.old_value or "", said.new_value or ""
    named = renamed(before, said.text, old, new)
    if named:
        return "" if named == before else named
    if not new or said.phone or said.email:
        return receiver_called(said.text) if THE_RECEIVER.search(said.text) else ""
    return new if THE_RECEIVER.search(said.text) else ""


def _not_given(scene: Scene) -> Turn:
    """A use to be stopped in place of the transfer; what was said of it stays for staff."""
    draft, text = scene.draft, scene.heard.text
    rights = (*(right for right in draft.rights if right != Right.TRANSFER), Right.WITHDRAW.value)
    words = "\n".join((*wishing(draft.said[:-1], draft.rights), text))
    turned = replace(with_rights(draft, rights, add=False), uses=("sharing",), detail=words[:LONGEST])
    told = Say(phrase("talk.right_changed", rights=rights_slot(turned.rights)))
    return proceed(scene, replace(turned, words="", scope="", ask="", last=text), says=(told,))

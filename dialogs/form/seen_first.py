"""At a deletion that is not handed in yet: «我能不能先看看» looks instead, «看完再删行不行» looks and then deletes.

It may be told as a question and is a wish all the same: what is gone can be seen no more. Whether «我先看看再说» means
the data or the card nobody can tell, so it waits and both ways are named.
"""

from __future__ import annotations

from dataclasses import replace

from bot.domain.phrases import phrase
from bot.domain.rights import ENDING, SHOWING, Right, shown_first
from dialogs.draft import Draft
from dialogs.form.turning import TURNED
from dialogs.model import Say, Turn
from dialogs.questions.clauses import ABOUT_PROOF
from dialogs.told.order import first, may_look_first, seen_then_gone
from dialogs.told.slots import ALSO, absorb
from dialogs.told.stated import stated_rights
from dialogs.told.turned import retold, with_rights
from dialogs.turns import Scene, answer, proceed
from dialogs.understanding import SURE
from dialogs.wording import rights_slot
from dialogs.words.line import MESSAGE, asks_somewhere


def seen_first(scene: Scene) -> Turn | None:
    """The turn for such a line; None when it is about something else, or both are asked for already. Where proof is
    asked for we are the ones who look («你们看完就删吧»), or they look for a code or a paper of theirs."""
    text, draft, heard = scene.heard.text, scene.draft, scene.heard
    plain = heard.kind == "text" and not heard.chosen and len(text) <= MESSAGE
    asked = set(map(Right, draft.rights))
    if scene.talk.flow != "request" or not plain or scene.talk.question in ABOUT_PROOF or shown_first(asked):
        return None
    wanted = set(map(Right, stated_rights(heard.understood)))
    if seen_then_gone(text) and asked & (ENDING | SHOWING):
        others = (wanted & SHOWING or {Right.ACCESS}) if asked & ENDING else {Right.DELETE}
        both = with_rights(draft, tuple(right.value for right in others), add=True)
        return _with(scene, both, "talk.right_changed")
    if not asked & ENDING:
        return None
    looks = bool(wanted) and wanted <= SHOWING and heard.understood.confidence >= SURE
    if looks and (first(text) or TURNED.search(text)):
        rights = tuple(right.value for right in (asked - ENDING) | wanted)
        return _with(scene, with_rights(draft, rights, add=False), "confirm.looks_first")
    at_the_card = scene.talk.question == "confirm"
    if at_the_card and looks and asks_somewhere(text) and not ALSO.search(text):
        return answer(scene, (Say(phrase("terms.seen_no_more", rights=rights_slot(wanted))),))
    return answer(scene, (Say(phrase("confirm.look_at_what")),)) if at_the_card and may_look_first(text) else None


def _with(scene: Scene, draft: Draft, key: str) -> Turn:
    turned = retold(draft, scene.draft, scene.heard.understood)
    told = replace(absorb(turned, scene.heard.understood, scene.facts), last=scene.heard.text, ask="")
    return proceed(scene, told, says=(Say(phrase(key, rights=rights_slot(told.rights))),))

"""«收到了谢谢，顺便把推销电话停了吧»: a wish behind a word of thanks is heard as if it had come alone.

Whoever says beside it that the answer will do has judged it; what only thanks is ``commands.thanks``.
"""

from __future__ import annotations

from dataclasses import replace

from bot.domain.phrases import phrase
from dialogs.afterwards.after_answer import CONTENT
from dialogs.afterwards.which_case import newest_unjudged
from dialogs.hearing import heard_as
from dialogs.model import Judge, Say
from dialogs.steps import Heard
from dialogs.told.stated import stated_rights
from dialogs.turns import Scene
from dialogs.understanding import SURE
from dialogs.understanding.patterns import regex, says
from dialogs.understanding.verbs import full_verbs, rights_named
from dialogs.words.in_context import SURELY

_COURTESY = (
    r"收到|看[到过完]|拿到|知道|好|嗯|行|可以|谢谢|多谢|感谢|辛苦|麻烦|满意|没问题|很|非常|都|已经?|了|啦|的|吧|啊|呀|[你您]们?|答复|结果"
    r"|\b(?:ok|okay|thanks|thank you|got it|great|received|very much|so much|all good|i am|i.m|satisfied|happy)\b"
)
BEHIND = regex(
    rf"(?P<thanks>(?:{_COURTESY}|[\s,，。.!！;；~～、])+)"
    r"(?:顺便|另外|对了|还有|再就是|\b(?:by the way|btw|also|and|one more thing)\b)[\s,，:：]*(?P<wish>\S.{3,})"
)
COURTEOUS = says(r"收到|谢|辛苦|满意|\b(?:thank|got it|received|satisfied|happy|great)")
POLITELY = regex(rf"(?:能|可以|可不可以|麻烦|请|帮)[^,，。;；]{{0,6}}?(?:{full_verbs()})")
"""«能删了吗这些», behind thanks no mere question."""


def wish_behind(scene: Scene) -> tuple[Scene | None, tuple[Judge, ...]]:
    """The scene with the wish alone, and the judgement that stands before it; None where there is no such wish."""
    heard = scene.heard
    plain = heard.kind == "text" and not heard.chosen and not scene.form_open and scene.facts.cases()
    found = BEHIND.fullmatch(heard.text.strip()) if plain else None
    wish = _wish(heard, found["wish"]) if found and COURTEOUS(found["thanks"]) else None
    if wish is None or found is None:
        return None, ()
    case = newest_unjudged(scene.facts) if CONTENT.search(found["thanks"].casefold()) else None
    if case is None:
        return replace(scene, heard=wish), ()
    told = Say(phrase("satisfied.done", case=case.number))
    return replace(scene, heard=wish, before=(*scene.before, told)), (Judge(case.number, satisfied=True),)


def _wish(heard: Heard, words: str) -> Heard | None:
    wish = heard_as(heard, words)
    if stated_rights(wish.understood) and wish.understood.confidence >= SURE:
        return wish
    named = rights_named(words) if POLITELY.search(words) else ()
    if len(named) != 1:
        return None
    return replace(wish, understood=wish.understood.but(intent=named[0], rights=named, confidence=SURELY))

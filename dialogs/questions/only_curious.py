"""Whoever says that they request nothing («I'm not requesting anything, just want to know how») gets no form: what they
ask is answered, the last question once more where they only come back to it, and else they are left in peace.
"""

from __future__ import annotations

from dataclasses import replace

from bot.domain.phrases import phrase
from bot.domain.rights import LOOKS, Right
from dialogs.commands import cancel, nod
from dialogs.draft import EMPTY
from dialogs.hearing import heard_as
from dialogs.model import Say, Talk, Turn
from dialogs.questions.followed import LATELY, lately
from dialogs.told.stated import stated_rights, wishes_clearly
from dialogs.turns import Scene, carried
from dialogs.understanding import SURE, fold, understand
from dialogs.understanding.patterns import regex
from dialogs.words.line import asks_somewhere, asks_whether
from dialogs.words.refusal import only_curious, requests_nothing, wants_to_know, without_it

NO_QUESTION = regex(r"(?:no|nope|ok|sorry|just|only|i|want(?:ed)? to|know|how|why|what|ask(?:ing)?|[\W_])+")
"""«Just want to know how» asks nothing by itself."""


def as_a_question(scene: Scene) -> Scene:
    """The scene in which only the question is heard, and what is asked a line later; the same where there is none."""
    asked = _asked(scene) if _nothing_requested(scene) else _asked_on(scene)
    if not asked:
        return scene
    heard = heard_as(scene.heard, asked)
    question = heard.understood.but(intent="explain", confidence=SURE, rights=(), alternatives=())
    scene = _left(scene) if scene.form_open else scene
    return replace(scene, heard=replace(heard, understood=question))


def _asked(scene: Scene) -> str:
    """The question beside it, or the one that was answered a moment ago where they still want to know."""
    rest = without_it(scene.heard.text)
    if _asks(rest) and not NO_QUESTION.fullmatch(fold(rest)):
        return rest
    return scene.draft.clause[1] if lately(scene) and wants_to_know(rest) else ""


def _asked_on(scene: Scene) -> str:
    """«And is my name in there?», of whoever has just said so."""
    heard = scene.heard
    idle = heard.kind == "text" and not (scene.form_open or heard.chosen or scene.facts.cases())
    if not idle or not any(map(requests_nothing, scene.draft.said[-LATELY:-1])) or not _asks(heard.text):
        return ""
    return heard.text if {*stated_rights(heard.understood)} <= {*LOOKS, Right.EXPLAIN} else ""


def _asks(text: str) -> bool:
    return asks_somewhere(text) or asks_whether(text)


def requests_none(scene: Scene) -> Turn | None:
    """The end of a form that was never wanted; None for any other line."""
    if not _nothing_requested(scene):
        idle = scene.heard.kind == "text" and not (scene.form_open or scene.facts.cases())
        return nod(scene) if idle and only_curious(fold(scene.heard.text)) else None
    return cancel(scene) if scene.form_open else nod(scene)


def _nothing_requested(scene: Scene) -> bool:
    """With a case that runs it may be about that one; a plain wish beside it is one."""
    heard, here = scene.heard, scene.talk.flow in ("", "request")
    if heard.kind != "text" or heard.chosen or not here or (scene.facts.cases() and not scene.form_open):
        return False
    if not requests_nothing(heard.text):
        return False
    rest = understand(without_it(heard.text))
    does = {*stated_rights(rest)} - {*LOOKS, Right.EXPLAIN}
    return not (does and wishes_clearly(rest) and not _asks(rest.text))


def _left(scene: Scene) -> Scene:
    idle = replace(scene, talk=Talk(question="after_done", lang=scene.talk.lang))
    return replace(idle, draft=carried(scene, EMPTY), before=(*scene.before, Say(phrase("cancelled"))))

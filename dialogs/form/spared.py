"""«体检报告先别删», while a deletion is worked on: a part of it stays, and nothing is asked for in its place.

Alone such a line is a wish that data rest; of what is worked on it draws a line, as «体检报告留着» does, whichever
question is open. After it was handed in such words, and «先别删» that names no part, are ``held_off``.
"""

from __future__ import annotations

from dataclasses import replace

from bot.domain.rights import ENDING, Right
from dialogs.told.scope import spares
from dialogs.told.stated import stated_rights
from dialogs.turns import Scene
from dialogs.understanding import SURE, Understanding
from dialogs.understanding.patterns import says

rests = says(r"限制|冻|暂停|封存|别[^删,，。]{0,3}用|不[许能要准让][^删,，。]{0,3}用|\b(?:freez|restrict|paus)")
"""The use itself is to rest: another wish than that something stays."""


def of_it_stays(text: str) -> bool:
    return spares(text) and not rests(text)


def of_a_part(scene: Scene) -> Scene:
    """The scene with such a line heard as the request that stands, less that part; else the same scene."""
    plain = scene.talk.flow == "request" and scene.heard.kind == "text" and not scene.heard.chosen
    if not plain or not of_it_stays(scene.heard.text):
        return scene
    meant = _of_the_form(scene)
    return replace(scene, heard=replace(scene.heard, understood=meant)) if meant else scene


def _of_the_form(scene: Scene) -> Understanding | None:
    understood, draft = scene.heard.understood, scene.draft
    rights = tuple(right for right in draft.rights if Right(right) in ENDING)
    if not rights or {*stated_rights(understood)} - {*draft.rights, Right.RESTRICT}:
        return None
    return understood.but(intent=rights[0], rights=rights, negated=(), confidence=max(SURE, understood.confidence))

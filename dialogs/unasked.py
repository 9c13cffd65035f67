"""The number of an identity card that nobody asked for: it is not used, and whoever sent it is told so first."""

from __future__ import annotations

from dataclasses import replace

from bot.domain.phrases import phrase
from bot.domain.rights import VALUES
from dialogs.afterwards.which_case import awaiting_paper
from dialogs.model import Say
from dialogs.told.stated import stated_rights
from dialogs.turns import Scene
from dialogs.understanding.patterns import cased, regex

NUMBER = cased(r"(?<![\d.])\d{17}[\dXx](?![\d.])")
TOLD = regex(
    r"(?:(?:我的?|本人的?)?身份证(?:号码?)?(?:是|为|[:：\s])*|\bmy id(?: (?:card|number|no\.?))*(?: is|:)?\s*)?"
    rf"(?:{NUMBER.pattern})[\s,，。]*"
)
LEFT_OUT = "***"
TAKES_IT = frozenset({"id_consent", "ask_id", "ask_detail", "ask_words", "ask_proxy", "ask_change"})
"""Questions that such a number may answer."""


def unasked(scene: Scene) -> Scene:
    """The scene with that said first; the same where the number may be meant: as a value, or for a case that waits."""
    if scene.heard.kind != "text" or not NUMBER.search(scene.heard.text) or scene.talk.question in TAKES_IT:
        return scene
    agreed = scene.talk.question == "confirm" and scene.draft.consent == "agreed"
    waiting = agreed or awaiting_paper(scene.facts) or any(case.hold for case in scene.facts.cases())
    if waiting or VALUES & {*stated_rights(scene.heard.understood), *scene.draft.rights}:
        return scene
    return _without(replace(scene, before=(*scene.before, Say(phrase("talk.number_unasked")))))


def nothing_besides(scene: Scene) -> bool:
    """Whether the line, read without the number, is empty."""
    return scene.heard.text == LEFT_OUT


def _without(scene: Scene) -> Scene:
    """The line read without the number, which goes into no draft, case or mail (PIPL 28: only what is needed)."""
    heard, draft = scene.heard, scene.draft
    text = TOLD.sub(" ", heard.text).strip() or LEFT_OUT
    clean = replace(heard, text=text, understood=heard.understood.but(text=text))
    said = tuple(NUMBER.sub(LEFT_OUT, line) for line in draft.said)
    return replace(scene, heard=clean, draft=replace(draft, said=said))

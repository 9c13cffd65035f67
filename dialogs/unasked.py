"""What nobody asked for: the number of an identity card, which is not used, and pictures.

A picture is a paper that is awaited, one more for a live case, or nothing yet.
"""

from __future__ import annotations

from dataclasses import replace

from bot.domain.phrases import phrase
from bot.domain.rights import VALUES
from dialogs.afterwards.which_case import awaiting_paper, on_hold
from dialogs.danger.wish_beside import lift_in_trouble
from dialogs.draft import Draft
from dialogs.flows import late_paper
from dialogs.flows.about_case import candidates
from dialogs.lifts import OF_DATA
from dialogs.model import AddPaper, Say, Turn
from dialogs.ordinary import LEAVING, service
from dialogs.told.stated import stated_rights
from dialogs.turns import Scene, answer, begin, settled, telling
from dialogs.understanding.patterns import cased, regex
from dialogs.wording import options

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


def unasked_picture(scene: Scene) -> Turn:
    facts, media = scene.facts, scene.heard.media_id
    waiting = awaiting_paper(facts) or on_hold(facts)
    if waiting and waiting.paper_withheld and waiting.hold is None:
        return begin(scene, "late_paper", late_paper.begun(waiting, f"media:{media}"))
    if waiting:
        said = Say(phrase("case_paper.received", case=waiting.number))
        return answer(telling(scene, waiting.number), (said,), (AddPaper(waiting.number, media_id=media),))
    if candidates("add_picture", facts):
        return _to_a_case(scene)
    return settled(scene, Say(phrase("media.picture"), options("start", "request", "status", "human")))


def _to_a_case(scene: Scene) -> Turn:
    """To a live case, if the person says so."""
    found = candidates("add_picture", scene.facts)
    case = found[0].number if len(found) == 1 else ""
    return begin(scene, "add_picture", Draft(case=case, papers=(f"media:{scene.heard.media_id}",)))


def ordinary(scene: Scene) -> Turn | None:
    """«我家电梯坏了», «我把房子卖了», and nothing of any data; None for any other line, or with a case to write to."""
    text = scene.heard.text
    if candidates("add_words", scene.facts) or OF_DATA.search(text):
        return None
    return service(scene) if LEAVING.search(text) or lift_in_trouble(text) else None

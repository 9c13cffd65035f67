"""A picture that nobody asked for: a paper that is awaited, one more for a live case, or nothing yet."""

from __future__ import annotations

from bot.domain.phrases import phrase
from dialogs.afterwards.which_case import awaiting_paper, on_hold
from dialogs.draft import Draft
from dialogs.flows import late_paper
from dialogs.flows.about_case import candidates
from dialogs.model import AddPaper, Say, Turn
from dialogs.turns import Scene, answer, begin, settled, telling
from dialogs.wording import options


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

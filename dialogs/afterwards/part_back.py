"""One of several rights of a case is taken back while the others stay: «删除那个先不要了 查的还留着»."""

from __future__ import annotations

from bot.domain.cases import LIVE, Case
from bot.domain.phrases import phrase
from dialogs.afterwards.held_off import HOLDS_OFF
from dialogs.afterwards.which_case import newest_unended
from dialogs.draft import Draft
from dialogs.form.turning import struck
from dialogs.model import Say, TakeBack, Turn
from dialogs.turns import Scene, answer, begin, close
from dialogs.understanding.patterns import regex
from dialogs.wording import rights_slot
from dialogs.words.line import asks_whether

ABOUT_THE_FORM = regex(r"电子|纸质|盖章|原件|复印|扫描|邮寄|快递|\b(?:paper|printed|stamp\w*|electronic|pdf|excel)\b")
"""«复印件不用 电子版就行»: how it is to come, and not whether."""


def part_taken_back(scene: Scene) -> Turn | None:
    """Done at once: nothing is lost by it, and the right can be asked for again."""
    if scene.heard.kind != "text" or scene.heard.chosen or scene.talk.flow == "request":
        return None
    case, text = newest_unended(scene.facts), scene.heard.text
    if case is None or asks_whether(text) or ABOUT_THE_FORM.search(text):
        return None
    given_up = struck(text, _open_rights(case))
    if not given_up:
        return _one_of_several(scene)
    rest = rights_slot(right for right in _open_rights(case) if right not in given_up)
    said = phrase("take_back.part", case=case.number, gone=rights_slot(given_up), rights=rest)
    says, effects = (Say(said),), (TakeBack(case.number, given_up),)
    return close(scene, says, effects) if scene.form_open else answer(scene, says, effects)


def _one_of_several(scene: Scene) -> Turn | None:
    """«删除的不要了，查的那个继续», of two requests: whether that one is taken back is asked, with its number."""
    running = [case for case in reversed(scene.facts.cases()) if case.state in LIVE]
    rights = tuple(dict.fromkeys(right for case in running for right in _open_rights(case)))
    given_up = {*struck(scene.heard.text, rights)}
    meant = [case for case in running if given_up and {*_open_rights(case)} <= given_up]
    if scene.form_open or len(meant) != 1 or HOLDS_OFF.search(scene.heard.text):
        return None
    return begin(scene, "take_back", Draft(case=meant[0].number))


def _open_rights(case: Case) -> tuple[str, ...]:
    return tuple(item.right.value for item in case.open_items)

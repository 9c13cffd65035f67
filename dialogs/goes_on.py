"""«They rang again»: what a request was to end still comes, before or after it was answered.

While it runs the colleague is told to stop it now; after an answer that said it is over, it is a second look. Either
way the person is asked when and from which number, and what is written next goes to the colleague, too.
"""

from __future__ import annotations

import re

from bot.domain.cases import LIVE, Case, State
from bot.domain.phrases import phrase
from bot.domain.rights import Right
from dialogs.commands import objection
from dialogs.flows.about_case import candidates, routes
from dialogs.model import AddWords, Judge, Say, Turn
from dialogs.stated import another_right
from dialogs.turns import Scene, answer, telling
from dialogs.understanding.patterns import regex

ENDS_USE = frozenset({Right.WITHDRAW, Right.RESTRICT})
_CONTACT = (
    r"(?:打(?:来|了|给我|我|电话|\W|$)"
    r"|来(?:电|了|一?[个条]|短信)|[收接]到|发(?:来|了|短信|给我|广告|\W|$)|推[送销]|骚扰)"
)
STILL_COMES = regex(
    rf"(?<![我俺])又[^,，。;；?？\s我]{{0,5}}{_CONTACT}"
    rf"|(?:还(?:在|是|有人|老|天天)|仍然?|照样|依然|依旧|一直在|继续)[^,，。;；?？\s我]{{0,5}}{_CONTACT}"
    r"|\b(?:still|again|another|keeps?)\b.{0,24}\b(?:call\w*|r[aiu]ng|ring\w*|text\w*|sms|messag\w+|e-?mail\w*|ads?|spam)\b"
    r"|\b(?:call|rang|text|sms|messag|e-?mail)\w*\b.{0,16}\b(?:again|still)\b",
    re.IGNORECASE,
)
ASKS_AHEAD = regex(r"会|如果|万一|要是|验证码|答复|回[复执]|\b(?:will|if|would|code|answer|reply)\b", re.IGNORECASE)
"""«Will they still ring?» tells of nothing, and our own messages are wanted."""


def goes_on(scene: Scene) -> Turn | None:
    """The reaction to such a line; None when it is about something else."""
    text = scene.heard.text
    case = next((case for case in scene.facts.cases() if _was_to_end(case)), None)
    if case is None or not STILL_COMES.search(text) or ASKS_AHEAD.search(text):
        return None
    if another_right(scene.heard.understood, (*case.rights, *ENDS_USE, Right.EXPLAIN, Right.ACCESS)):
        return None
    if case.state in LIVE:
        told = Say(phrase("goes_on.live", case=case.number))
        return answer(telling(scene, case.number), (told,), (AddWords(case.number, text, tells="goes_on"),))
    return _second_look(scene, case)


def _was_to_end(case: Case) -> bool:
    return case.state in (*LIVE, State.ANSWERED, State.CLOSED) and bool(ENDS_USE & set(case.rights))


def _second_look(scene: Scene, case: Case) -> Turn:
    if case not in candidates("object", scene.facts):
        return objection(scene)
    target = scene.facts.second_look(scene.heard.now).target
    ways = routes("routes.both", scene.facts)
    told = Say(phrase("goes_on.answered", case=case.number, target=target, routes=ways))
    return answer(telling(scene, case.number), (told,), (Judge(case.number, satisfied=False, text=scene.heard.text),))

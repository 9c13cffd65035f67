"""What is no matter of data: lifts, prices, jobs, moving house. Never left without a number to call, nor without what
can be done here with one's data, so that no talk ends there.

Things of a lift that need another office are ``lifts``.
"""

from __future__ import annotations

from dataclasses import replace

from bot.domain.phrases import phrase
from dialogs.afterwards.which_case import newest_running
from dialogs.danger.spoken_of import asked_beforehand
from dialogs.model import Say, Turn
from dialogs.turns import Scene, answer, choices, close
from dialogs.understanding.patterns import regex
from dialogs.wording import options

EARLY = frozenset({"ask_group", "ask_requester", "ask_name", "ask_ground"})
"""Questions at which it may come out that something else was wanted."""
LEAVING = regex(
    r"不归[你您]们|不用[你您]们了|换(?:了|成|到)?(?:一?家|[个别]的?)?(?:新的?)?(?:维保|保养|维修|物业|公司)|保养[^,，。;；]{0,6}换"
    r"|换了一?家|搬家|搬[走到离]|搬了|房子?[^,，。;；]{0,4}卖[了掉]|卖[了掉][^,，。;；]{0,2}房"
    r"|\b(?:moved|moving) (?:house|home|out|away|to)\b|\b(?:we|i)(?:['’](?:ve|re)| have| are)? (?:just )?moved\b"
    r"|\bsold (?:the|our|my) \w+"
    r"|\b(?:switch\w*|chang\w+)(?: (?:to|our|the|my|another|a|new|different)){1,3}"
    r" (?:service|maintenance|lift|elevator|company|provider)"
)
"""Their lift or their house is another's now: what is held may go along."""
WAYS = ("access", "correct", "delete", "request")
WAYS_OF_LEAVING = ("transfer", "access", "delete", "request")


def service(scene: Scene) -> Turn:
    """The hotline; whoever has asked for nothing yet also hears what can be done with their data."""
    hotline = scene.facts.settings.hotline
    ahead = [phrase("lift_beside.if_it_happens", hotline=hotline)] if asked_beforehand(scene.heard.text) else []
    told = [*ahead, phrase("service", hotline=hotline)]
    if scene.form_open or scene.talk.question not in ("start", "ask_right") or newest_running(scene.facts):
        says = [Say(said) for said in told]
        if scene.form_open and scene.talk.question in EARLY:
            says.append(Say(phrase("lift_beside.instead")))
        return answer(scene, says)
    if LEAVING.search(scene.heard.text):
        return choices(
            scene, Say(phrase("service_besides.leaving", hotline=hotline), options("start", *WAYS_OF_LEAVING))
        )
    if scene.draft.offered in (WAYS, WAYS_OF_LEAVING):
        return answer(scene, [Say(said) for said in told])  # what can be done was said a line ago
    told_first = replace(scene, before=(*scene.before, *map(Say, ahead)))
    ways = phrase("service_besides.ways", hotline=hotline)
    return choices(told_first, Say(ways, options("start", *WAYS)))


def no_matter_of_data(scene: Scene) -> Turn:
    """«不是要我的资料 就是卡»: the form was a misunderstanding, and who helps is said."""
    told = phrase("service", hotline=scene.facts.settings.hotline)
    listed = options("start", "request", "status", "human")
    return close(scene, (Say(phrase("lift_beside.not_data")), Say(told, listed)))

"""What is said of a request between its receipt and its end, and is neither a new wish nor words for the file.

Somebody else has the chat; the number has changed; the request is to be another one; it takes too long; the files of
the answer do not open. Each has its effect, so that staff hear what it is, and not only that something was written.
"""

from __future__ import annotations

from datetime import date

from bot.domain.cases import LIVE, Case, Paper, State
from bot.domain.phrases import phrase
from bot.domain.rights import Level, Right, level_needed
from dialogs.afterwards import puts_right, switched, wanted
from dialogs.draft import Draft
from dialogs.flows import new_contact
from dialogs.flows.about_case import routes
from dialogs.flows.contact import GONE
from dialogs.global_words import WORDS
from dialogs.hearing import bare
from dialogs.in_context import asks
from dialogs.just_made import just_made
from dialogs.model import AddWords, Doubt, FileAgain, Say, Turn, Urge
from dialogs.procedure import newest_live
from dialogs.slots import takes_code
from dialogs.staff_asked import just_told, on_hold
from dialogs.stated import VALUES, another_right
from dialogs.turns import Scene, answer, begin, offer, telling
from dialogs.understanding import SURE, understand
from dialogs.waiting_words import (
    ALSO,
    BECOMES,
    FILES_KEPT,
    FOR_A_CALL,
    INTO,
    LOST_FILES,
    MORE,
    MOVED,
    NO_DOCUMENT,
    NOT_MINE,
    SEEKS,
    STRANGER,
    URGES,
    WHICH_DAY,
    WHO_WORKS,
)  # fmt: skip
from dialogs.wording import options


def while_waiting(scene: Scene) -> Turn | None:
    """The reaction to such a line; None when it is about something else."""
    if scene.heard.kind != "text" or scene.heard.chosen or scene.form_open or bare(scene.heard.text) in WORDS:
        return None
    return _strange(scene) or _files(scene) or _of_live_case(scene)


def _strange(scene: Scene) -> Turn | None:
    text = scene.heard.text
    touched = any(case.state not in (State.CANCELLED, State.MERGED) for case in scene.facts.cases())
    if not touched or not STRANGER.search(text) or (asks(text) and not NOT_MINE.search(text)):
        return None
    key = "doubt.not_mine" if NOT_MINE.search(text) else "doubt.told"
    return offer(scene, Say(phrase(key), options("start", "take_back", "human")), (Doubt(text),))


def _files(scene: Scene) -> Turn | None:
    """Of the newest answer; while nothing is answered there are none."""
    case = next((case for case in scene.facts.cases() if case.state in (State.ANSWERED, State.CLOSED)), None)
    if case is None or not LOST_FILES.search(scene.heard.text):
        return None
    text = scene.heard.text
    effect = FileAgain(case.number, text, failed=just_told(scene) == case and not SEEKS.search(text))
    return answer(telling(scene, case.number), (), (effect,))


def _of_live_case(scene: Scene) -> Turn | None:
    case, text = newest_live(scene), scene.heard.text
    if case is None or case.state not in LIVE:
        return None
    if _has_moved(scene, case):
        return _moved(scene, case)
    told = _changed(scene, case) or _without_document(scene, case) or _also(scene)
    if told:
        return told
    if on_hold(scene.facts):
        return None
    if WHO_WORKS.search(text):
        return answer(scene, (Say(phrase("waiting.who", case=case.number)), _day(scene, case)))
    if _presses(scene, case):
        return _urged(scene, case)
    return answer(scene, (_day(scene, case),)) if WHICH_DAY.search(text) else None


def _urged(scene: Scene, case: Case) -> Turn:
    """Whoever complains of it hears of the other ways, too (policy 8.4(3))."""
    complains = scene.heard.understood.intent == "complain"
    said = (Say(routes("complain", scene.facts)),) if complains else ()
    return answer(telling(scene, case.number), said, (Urge(case.number, scene.heard.text),))


def _moved(scene: Scene, case: Case) -> Turn:
    said = scene.heard.understood
    told = case.applicant.contact
    number = said.phone if said.phone and said.phone != told and takes_code(said.phone, scene.facts) else ""
    given = number or (said.email if said.email != told else "")
    kind = ("phone" if number else "email") if given else ""
    return begin(scene, "new_contact", new_contact.begun(case, given or "", kind))


def _has_moved(scene: Scene, case: Case) -> bool:
    """The contact is not theirs any more, or was wrong and the right one stands beside it.

    Whoever only withdraws consent names numbers to be stopped.
    """
    text, said = scene.heard.text, scene.heard.understood
    if level_needed(case.rights) <= Level.ACCOUNT or FILES_KEPT.search(text) or asks(text):
        return False
    if another_right(said, (*case.rights, Right.CORRECT, Right.SUPPLEMENT)):
        return False
    misgiven = bool(said.phone or said.email) and puts_right(text)
    return misgiven or GONE.search(text) is not None or MOVED.search(text) is not None


def _without_document(scene: Scene, case: Case) -> Turn | None:
    """A contact on file proves as much; else staff find a way."""
    if case.identity is not Paper.AWAITED or not NO_DOCUMENT.search(scene.heard.text):
        return None
    return begin(scene, "new_contact", new_contact.begun(case), (Say(phrase("new_contact.no_document")),))


def _also(scene: Scene) -> Turn | None:
    """A moment after the receipt: more of the same."""
    case = just_made(scene)
    if case is None or not ALSO.search(scene.heard.text) or wanted(scene.heard.understood) - set(case.rights):
        return None
    said = Say(phrase("add_words.done", case=case.number))
    return answer(scene, (said,), (AddWords(case.number, scene.heard.text),))


def _changed(scene: Scene, case: Case) -> Turn | None:
    """Another right in its place, or another extent; where the words for it are missing, they are asked for."""
    text, instead = scene.heard.text, _instead(scene, case)
    if instead:
        return switched(scene, case, instead)
    if not BECOMES.search(text) or wanted(scene.heard.understood) - set(case.rights) - VALUES:
        return None
    if not MORE.search(text):
        return begin(scene, "add_words", Draft(case=case.number))
    said = Say(phrase("waiting.changed", case=case.number))
    return answer(telling(scene, case.number), (said,), (AddWords(case.number, text),))


def _instead(scene: Scene, case: Case) -> set[str]:
    """The rights that are to take the place of the request's: «不是复制，是删除», «change it to deletion»."""
    text, understood = scene.heard.text, scene.heard.understood
    if set(understood.negated) & set(case.rights):
        return wanted(understood) - set(case.rights) - VALUES
    turns = INTO.search(text)
    return wanted(understand(turns["right"])) - set(case.rights) - VALUES if turns else set()


def _presses(scene: Scene, case: Case) -> bool:
    """While staff have to act; neither for a lift, nor for somebody to call, nor for another wish done soon."""
    text, understood = scene.heard.text, scene.heard.understood
    theirs = case.state is State.OPEN or Paper.RECEIVED in (case.identity, case.relation)
    if not theirs or not URGES.search(text) or FOR_A_CALL.search(text) or another_right(understood, case.rights):
        return False
    return understood.intent != "service" or understood.confidence < SURE


def _day(scene: Scene, case: Case) -> Say:
    limit = scene.facts.deadline(case.received_at)
    day = (date.fromisoformat(scene.facts.today()) - limit.received).days + 1
    return Say(phrase("waiting.day", case=case.number, day=day, due=limit.due))

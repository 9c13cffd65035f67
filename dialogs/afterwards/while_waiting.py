"""What is said of a request between its receipt and its end, and is neither a new wish nor words for the file.

Somebody else has the chat; the number has changed; the request is to be another one; it takes too long; the files of
the answer do not open. Each has its effect, so that staff hear what it is, and not only that something was written.
"""

from __future__ import annotations

from datetime import date

from bot.domain.cases import LIVE, Case, Paper, State
from bot.domain.phrases import phrase
from bot.domain.results import Result
from bot.domain.rights import ENDING, LOOKS, VALUES, Level, Right, level_needed
from dialogs.afterwards.additions import afterthought, one_more
from dialogs.afterwards.after_receipt import ANSWER_BY, CONSENT, IN_THE_FILES, added, puts_right, switched, wanted
from dialogs.afterwards.carried_over import subject_put_right
from dialogs.afterwards.colleagues import of_their_words
from dialogs.afterwards.delivery import how_it_comes, only_to_them
from dialogs.afterwards.for_the_files import for_the_files
from dialogs.afterwards.held_off import goes_ahead, gone_unseen, held_off
from dialogs.afterwards.missing import NO_PHOTO, after_all, after_lapse, still_missing
from dialogs.afterwards.put_off import put_off, taken_up
from dialogs.afterwards.recurrence import gives_it_up, goes_on
from dialogs.afterwards.theirs_as_well import theirs_as_well
from dialogs.afterwards.waiting_words import (
    BECOMES,
    BRIEF,
    CHECKED_HOW,
    FILES_KEPT,
    FOR_A_CALL,
    INTO,
    LOST_FILES,
    MORE,
    MOVED,
    NO_DOCUMENT,
    PATIENT,
    PRAISES,
    RECEIVER_WRONG,
    SAME_REQUEST,
    SCOLDING,
    SEEKS,
    URGES,
    WHICH_DAY,
    WHO_WORKS,
    strange,
)
from dialogs.afterwards.which_case import just_made, just_told, newest_answered, newest_unended, on_hold
from dialogs.commands import nod, thanks
from dialogs.draft import Draft
from dialogs.flows import new_contact
from dialogs.flows.about_case import candidates, routes
from dialogs.flows.contact import number_gone
from dialogs.form.rights import in_its_place
from dialogs.hearing import bare
from dialogs.idle import told_plainly
from dialogs.model import AddWords, FileAgain, Say, Turn, Urge
from dialogs.questions.case_questions import asked_of_case
from dialogs.questions.clauses import explain
from dialogs.questions.procedure import to_others
from dialogs.questions.terms import COMES_IN_PERSON
from dialogs.told.changes import narrows
from dialogs.told.slots import CORRECTED, takes_code
from dialogs.told.stated import another_right, stated_rights
from dialogs.told.uses import goes_on as keeps_on
from dialogs.turns import Scene, answer, begin, offer, telling
from dialogs.understanding import SURE, fold, understand
from dialogs.understanding.patterns import regex
from dialogs.understanding.verbs import rights_named
from dialogs.wording import options
from dialogs.words.complaints import GOT_OUT
from dialogs.words.global_words import WORDS
from dialogs.words.in_context import SURELY, learnt, likeliest
from dialogs.words.line import asks, may_ask
from dialogs.words.stopping import names_an_end, names_taking_back

NOTHING_GIVEN = frozenset({Result.NO_DATA, Result.NOT_OURS, Result.REFUSED, Result.CANCELLED})
"""Results that come without files."""
OF_USE = regex(r"用|限制|冻|封存|\b(?:us(?:e|ed|ing)|restrict\w*|freez\w*|block\w*)\b")
"""Without such a word «先别查快递那个» lets no data rest."""


def while_waiting(scene: Scene) -> Turn | None:
    """The reaction to such a line; None when it is about something else."""
    if not scene.heard.typed or scene.form_open or bare(scene.heard.text) in WORDS:
        return None
    told = strange(scene) or of_their_words(scene) or _files(scene) or afterthought(scene)
    return told or goes_on(scene) or after_lapse(scene) or _of_live_case(scene)


def _files(scene: Scene) -> Turn | None:
    """Of the newest answer; while nothing is answered there are none, and some answers come without."""
    case = newest_answered(scene.facts)
    if case is None or not LOST_FILES.search(scene.heard.text) or _another_matter(scene, case):
        return None
    if not _may_have_files(case):
        said = Say(phrase("file_again.never", case=case.number), options("start", "object", "human"))
        return offer(scene, said) if case.state is State.ANSWERED else None
    text = scene.heard.text
    effect = FileAgain(case.number, text, failed=just_told(scene) == case and not SEEKS.search(text))
    return answer(telling(scene, case.number), (), (effect,))


def _may_have_files(case: Case) -> bool:
    return any(item.outcome is None or item.outcome.result not in NOTHING_GIVEN for item in case.items)


def _another_matter(scene: Scene, case: Case) -> bool:
    """A request taken back, a human, a complaint, another right: heard as such, whatever words stand beside it."""
    return _leads_elsewhere(scene, case) or _surely(scene, "complain")


def _leads_elsewhere(scene: Scene, case: Case) -> bool:
    text, said = scene.heard.text, scene.heard.understood
    consent = Right.WITHDRAW in case.rights and CONSENT.search(text) is not None
    own = consent or bool(set(stated_rights(said)) & set(case.rights))  # «快点撤回我的同意», as it was asked for
    gives_up = _surely(scene, "cancel") or (names_taking_back(text) and not own)
    return gives_up or _surely(scene, "human") or another_right(said, case.rights)


def _surely(scene: Scene, intent: str) -> bool:
    said = scene.heard.understood
    return said.intent == intent and said.confidence >= SURE


def _of_live_case(scene: Scene) -> Turn | None:
    case, text = newest_unended(scene.facts), scene.heard.text
    if case is None or case.state not in LIVE:
        return None
    told = gone_unseen(scene, case) or asked_of_case(scene, case)
    if told:
        return told
    renamed = subject_put_right(text, case)
    if renamed:
        effect = AddWords(case.number, text, tells="renamed", subject_name=renamed)
        return answer(scene, (Say(phrase("waiting.renamed", case=case.number, name=renamed)),), (effect,))
    its_own = next((turn for read in OF_ITS_OWN if (turn := read(scene, case))), None)
    if its_own:
        return its_own
    if _has_moved(scene, case):
        return _moved(scene, case)
    told = (
        after_all(scene, case)
        or held_off(scene)
        or goes_ahead(scene, case)
        or put_off(scene, case)
        or taken_up(scene, case)
        or _kept_on(scene, case)
        or _other_receiver(scene, case)
        or _changed(scene, case)
        or _narrowed(scene, case)
        or _without_document(scene, case)
        or still_missing(scene, case)
        or _goes_along(scene, case)
        or one_more(scene, case)
        or _put_right(scene, case)
        or _patient(scene, case)
    )
    if told:
        return told
    if on_hold(scene.facts):
        return None
    if CHECKED_HOW.search(text) and case.state is State.IDENTIFYING:
        return answer(scene, (_of_the_check(scene, case),))
    return _told_at_once(scene, case)


OF_ITS_OWN = (only_to_them, how_it_comes, theirs_as_well, for_the_files)
"""How it reaches whom, what is wanted for another or for the files: told before a word of it is read as more."""


def _told_at_once(scene: Scene, case: Case) -> Turn | None:
    """Who works on it, which day it is, and what we tell everybody, the same after the receipt as before."""
    text = scene.heard.text
    if WHO_WORKS.search(text) and not _another_matter(scene, case):
        return answer(scene, (_day(scene, case, "waiting.who"),))
    if _praises(scene):
        return thanks(scene)
    if _presses(scene, case):
        return _urged(scene, case)
    if WHICH_DAY.search(text):
        return answer(scene, (_day(scene, case),))
    if _leads_elsewhere(scene, case):
        return None
    of_the_rules = to_others(text) or (asks(text) and learnt("in_passing", text, SURELY) == "policy")
    rules = scene.facts.questions()
    at_large = of_the_rules and rules.ask(text).clauses and not rules.unknown(text)[0]
    return told_plainly(scene) or (explain(scene) if at_large else None)


def _of_the_check(scene: Scene, case: Case) -> Say:
    """How it goes on with who they are: a colleague finds a way, judges the paper, or it is still to come."""
    judged = Paper.RECEIVED in (case.identity, case.relation)
    key = "withheld" if case.paper_withheld else "judged" if judged else "awaited"
    return Say(phrase(f"waiting.check_{key}", case=case.number, due=scene.facts.deadline(case.received_at).due))


def _patient(scene: Scene, case: Case) -> Turn | None:
    """In no hurry; with «别急着删» a colleague is asked to wait, and the request may be taken back."""
    text, said = scene.heard.text, scene.heard.understood
    if not PATIENT.search(text):
        return None
    if set(said.negated) & set(case.rights):
        told = Say(phrase("waiting.paused", case=case.number), options("start", "take_back", "status"))
        return offer(telling(scene, case.number), told, (AddWords(case.number, text, tells="hold_off"),))
    about_it = len(text) <= BRIEF or said.intent == "thanks"
    rest = PATIENT.sub(" ", text)
    besides = names_an_end(rest) or URGES.search(rest) or asks(text) or stated_rights(said)
    return nod(scene) if about_it and not besides else None


def _urged(scene: Scene, case: Case) -> Turn:
    """Whoever complains of it hears of the other ways, too (policy 8.4(3)); once it is late its notice names them."""
    late = scene.facts.today() > scene.facts.deadline(case.received_at).due.isoformat()
    complains = _surely(scene, "complain") and not late
    said = (Say(routes("complain", scene.facts)),) if complains else ()
    return answer(telling(scene, case.number), said, (Urge(case.number, scene.heard.text),))


def _moved(scene: Scene, case: Case) -> Turn:
    said = scene.heard.understood
    told = case.applicant.contact
    number = said.phone if said.phone and said.phone != told and takes_code(said.phone, scene.facts) else ""
    given = number or (said.email if said.email != told else "")
    if not given and said.phone and said.phone != told:
        return added(scene, case)  # takes no code: staff see it
    kind = ("phone" if number else "email") if given else ""
    return begin(scene, "new_contact", new_contact.begun(case, given or "", kind))


def _has_moved(scene: Scene, case: Case) -> bool:
    """The contact is not theirs any more, or was wrong and the right one stands beside it.

    Whoever only withdraws consent names numbers to be stopped.
    """
    text, said = scene.heard.text, scene.heard.understood
    if level_needed(case.rights) <= Level.ACCOUNT or FILES_KEPT.search(text) or asks(text) or _surely(scene, "service"):
        return False
    if another_right(said, (*case.rights, Right.CORRECT, Right.SUPPLEMENT)):
        return False
    misgiven = bool(said.phone or said.email) and puts_right(text)
    return misgiven or number_gone(text) or MOVED.search(text) is not None


def _without_document(scene: Scene, case: Case) -> Turn | None:
    """A contact on file proves as much; else staff find a way."""
    text = scene.heard.text
    if case.identity is not Paper.AWAITED or not NO_DOCUMENT.search(text):
        return None
    if COMES_IN_PERSON.search(text) or NO_PHOTO.search(text):
        return None
    return begin(scene, "new_contact", new_contact.begun(case), (Say(phrase("new_contact.no_document")),))


def _kept_on(scene: Scene, case: Case) -> Turn | None:
    """«合同邮件别停啊,只停报价的»: what a withdrawal is to leave as it is."""
    text = scene.heard.text
    if Right.WITHDRAW not in case.rights or asks(text) or gives_it_up(scene) or not keeps_on(text):
        return None
    said = Say(phrase("waiting.kept_on", case=case.number))
    return answer(telling(scene, case.number), (said,), (AddWords(case.number, text),))


def _other_receiver(scene: Scene, case: Case) -> Turn | None:
    """«公司名打错了，是恒昇», of a transfer: who is to receive it was written wrong, and nothing in the files."""
    wrong = Right.TRANSFER in case.rights and RECEIVER_WRONG.search(fold(scene.heard.text))
    if not wrong or asks(scene.heard.text) or IN_THE_FILES.search(scene.heard.text):
        return None
    return added(scene, case)


def _put_right(scene: Scene, case: Case) -> Turn | None:
    """«我写错了 是向阳路8号», «理由写错了，是…», of what the request itself says: no request of its own."""
    text = scene.heard.text
    more = CORRECTED.search(text) and learnt("after_done", text, SURELY) == "add"
    if not more or another_right(scene.heard.understood, case.rights):
        return None
    own_way = any(_surely(scene, intent) for intent in ("cancel", "complain", "human"))
    return None if own_way or may_ask(text) or IN_THE_FILES.search(text) else added(scene, case)


def _goes_along(scene: Scene, case: Case) -> Turn | None:
    """«不用另开 就刚才那个里面加上», of what has just been added."""
    if (
        case not in (just_told(scene), just_made(scene))
        or not SAME_REQUEST.search(scene.heard.text)
        or asks(scene.heard.text)
    ):
        return None
    effect = AddWords(case.number, scene.heard.text)
    return answer(telling(scene, case.number), (_day(scene, case, "waiting.goes_along"),), (effect,))


def _changed(scene: Scene, case: Case) -> Turn | None:
    """Another right in its place, or another extent; where the words for it are missing, they are asked for."""
    text, instead = scene.heard.text, _instead(scene, case)
    if instead:
        return switched(scene, case, instead, only_asked=bool(instead & ENDING) and just_made(scene) is None)
    if not BECOMES.search(text) or wanted(scene.heard.understood) - set(case.rights) - VALUES:
        return None
    if not MORE.search(text):
        return begin(scene, "add_words", Draft(case=case.number))
    said = Say(phrase("waiting.changed", case=case.number))
    return answer(telling(scene, case.number), (said,), (AddWords(case.number, text),))


def _narrowed(scene: Scene, case: Case) -> Turn | None:
    """Less of what was asked for; another right is meant where it is named, too."""
    text = scene.heard.text
    others = set(rights_named(text)) & set(stated_rights(scene.heard.understood)) - {*case.rights, *LOOKS}
    if others or not narrows(text, case.rights):
        return None
    said = Say(phrase("waiting.narrowed", case=case.number))
    return answer(telling(scene, case.number), (said,), (AddWords(case.number, text),))


def _instead(scene: Scene, case: Case) -> set[str]:
    """The rights that are to take the place of the request's: «不是复制，是删除», «change it to deletion»."""
    text, understood = scene.heard.text, scene.heard.understood
    if set(understood.negated) & set(case.rights):
        rests = set() if OF_USE.search(text) or ENDING & set(case.rights) else {Right.RESTRICT.value}
        return wanted(understood) - set(case.rights) - VALUES - rests
    instead = in_its_place(understood, case.rights)
    if instead:
        return {*instead}
    turns = INTO.search(text)
    return wanted(understand(turns["right"])) - set(case.rights) - VALUES if turns else set()


def _presses(scene: Scene, case: Case) -> bool:
    """While staff have to act; neither for a lift, nor for somebody to call, nor for another wish done soon."""
    text, understood = scene.heard.text, scene.heard.understood
    theirs = case.state is State.OPEN or Paper.RECEIVED in (case.identity, case.relation)
    urges = URGES.search(PATIENT.sub(" ", text)) is not None and not FOR_A_CALL.search(text)
    if not theirs or not (urges or _scolds(scene)):
        return False
    if _leads_elsewhere(scene, case):
        return False
    return understood.intent != "service" or understood.confidence < SURE


def _praises(scene: Scene) -> bool:
    """Nothing else is said, and nobody waits: «真快啊 等了三天» means the opposite."""
    text, (label, sure) = scene.heard.text, likeliest("after_done", scene.heard.text)
    means_it = label == "none" and sure >= SURELY and not (URGES.search(text) or asks(text))
    return means_it and PRAISES.search(text) is not None and not stated_rights(scene.heard.understood)


def _scolds(scene: Scene) -> bool:
    """«什么态度，我要投诉你们», where nothing is answered yet that it may be about: whoever works on it hears of it."""
    text = scene.heard.text
    elsewhere = asks(SCOLDING.sub(" ", text)) or GOT_OUT.search(text) or candidates("object", scene.facts)
    return _surely(scene, "complain") and not (elsewhere or ANSWER_BY.search(text))


def _day(scene: Scene, case: Case, key: str = "waiting.day") -> Say:
    limit = scene.facts.deadline(case.received_at)
    day = (date.fromisoformat(scene.facts.today()) - limit.received).days + 1
    return Say(phrase(key, case=case.number, day=day, due=limit.due))

"""More of what a request that runs is for: «还有，通话录音我也要», «地址也错了，应该是…».

Whenever it comes, it goes to the colleague who works on the request; another right is a request of its own.
"""

from __future__ import annotations

from bot.domain.cases import LIVE, Case
from bot.domain.phrases import phrase
from bot.domain.rights import LOOKS, SHOWING, VALUES, Right
from dialogs.afterwards.after_receipt import wanted
from dialogs.afterwards.waiting_words import ALSO
from dialogs.afterwards.which_case import just_made, newest_that, on_hold
from dialogs.model import AddWords, Say, Turn
from dialogs.told.mentions import for_another
from dialogs.told.scope import GOES, describes
from dialogs.told.stated import another_right, stated_rights
from dialogs.told.values import ONE_MORE
from dialogs.turns import Scene, answer
from dialogs.understanding import SURE
from dialogs.understanding.patterns import regex
from dialogs.understanding.verbs import rights_named
from dialogs.words.line import asks
from dialogs.words.stopping import names_an_end, names_taking_back

WANTED_TOO = regex(
    r"(?:(?:[也还]|一起|一并|另外|再)(?:都|给我|帮我|想|得|需)*(?:要|看|查|发|给我|复制|拿|有)"
    r"|(?:要|看|查|发|给我|复制|拿)[^,，。;；]{0,8}(?:一起|一并)|(?:再加|加上|补上|带上|算上|别漏)[^,，。;；]{0,4})"
    r"|\b(?:also|too|as well|in addition|plus|include|another thing|one more thing)\b"
)
GONE_TOO = regex(
    r"(?:[也还都]|一起|一并)[^,，。;；]{0,6}(?:删|清|抹)|(?:还有|另外)[^。;；]{0,12}(?:删|清|抹)"
    r"|\b(?:also|too|as well|in addition|plus)\b"
)
RECORDED = regex(
    r"[^\W_a-z的]{2}的?(?:记录|录音|录像|台账|单据|单子|明细|清单|档案)|合同|发票|简历|照片"
    r"|\b(?:\w+ )(?:records?|recordings?|history|logs?|transcripts?|invoices?|contracts?)\b"
)
"""Papers and records, by what they are of."""
OF_ITS_OWN = regex(
    r"(?:新的?|另外?|重新|再)(?:开|办|提|申请|来)(?:一?[个份次件])?|(?:新|另|第二)(?:的|一)?[个份]申请|投诉|举报|你们(?:也|还)要"
    r"|\b(?:new|another|separate|second) (?:request|case|application)\b|\bcomplain\w*"
)
ASKED_FOR = regex(r"给我|发我|寄我|\b(?:send|have|get|give|include|add)\b")
"""In a polite question: «能不能把保养记录也给我»."""
ELSEWHERE = frozenset({"human", "cancel", "emergency", "thanks"})


def one_more(scene: Scene, live: Case) -> Turn | None:
    """The words to the request that they are about; None when they are about something else."""
    case = _of_a_value(scene, live) or _of_its_extent(scene) or _just_made(scene)
    if case is None:
        return None
    said = Say(phrase("add_words.done", case=case.number))
    return answer(scene, (said,), (AddWords(case.number, scene.heard.text),))


def _of_a_value(scene: Scene, live: Case) -> Case | None:
    """One more value that is wrong or missing, at any time."""
    text, stated = scene.heard.text, set(stated_rights(scene.heard.understood))
    more = bool(stated) and stated | {*live.rights} <= VALUES and ONE_MORE.search(text) is not None
    return live if more and not (asks(text) or _another_matter(scene, {*live.rights} | VALUES)) else None


def _of_its_extent(scene: Scene) -> Case | None:
    """A kind of data besides, of a request that looks, or that ends them."""
    text = scene.heard.text
    named = describes(text) or RECORDED.search(text)
    polite = not asks(text) or ASKED_FOR.search(text)
    if not named or not polite or OF_ITS_OWN.search(text) or on_hold(scene.facts):
        return None
    goes = GOES.search(text) is not None
    if not (GONE_TOO if goes else WANTED_TOO).search(text):
        return None
    case = newest_that(lambda case: _takes(case, goes=goes), scene.facts)
    if case is None or for_another(text, case) or _speaks_of_more(scene, case):
        return None
    return case


def _takes(case: Case, *, goes: bool) -> bool:
    rights = {*case.rights}
    return case.state in LIVE and bool(Right.DELETE in rights if goes else SHOWING & rights)


def _speaks_of_more(scene: Scene, case: Case) -> bool:
    """Another right by its own words, or surely; a supplement is heard in every «also»."""
    understood, text = scene.heard.understood, scene.heard.text
    alike = LOOKS if LOOKS & {*case.rights} else frozenset[Right]()
    known = {*case.rights, *alike, Right.SUPPLEMENT, Right.EXPLAIN}
    surely = {*stated_rights(understood)} if understood.confidence >= SURE else set()
    others = {*rights_named(text), *surely} - known
    elsewhere = understood.intent in ELSEWHERE and understood.confidence >= SURE
    return bool(others) or elsewhere or names_an_end(text) or names_taking_back(text)


def _just_made(scene: Scene) -> Case | None:
    """A moment after the receipt «行程也要» is more of the same, whatever it is called."""
    text, case = scene.heard.text, just_made(scene)
    if case is None or not ALSO.search(text) or wanted(scene.heard.understood) - {*case.rights}:
        return None
    return None if asks(text) or _another_matter(scene, {*case.rights}) else case


def _another_matter(scene: Scene, rights: set[Right]) -> bool:
    """A request taken back, a human, a complaint, another right."""
    understood = scene.heard.understood
    elsewhere = understood.intent in ("cancel", "human", "complain") and understood.confidence >= SURE
    return elsewhere or names_taking_back(scene.heard.text) or another_right(understood, rights)

"""«我后悔了,把我发的身份证删掉»: a document is taken back, and the request goes on without it (PIPL 15, 47).

A plain order takes it back; where a request has the document already it is asked once more, for what is erased cannot
be had back. What of their data the company's files hold is a right of its own; a document sent after all is
``missing``.
"""

from __future__ import annotations

from dataclasses import replace

from bot.domain.cases import LIVE, Case, Paper
from bot.domain.phrases import phrase
from dialogs.afterwards.which_case import newest_that, newest_unended
from dialogs.draft import CONSENTED
from dialogs.hearing import agreed
from dialogs.model import ErasePaper, Say, Turn
from dialogs.turns import Scene, answer, offer, proceed, telling
from dialogs.understanding.patterns import regex, says
from dialogs.understanding.verbs import any_verbs, english_verbs
from dialogs.wording import options
from dialogs.words import papers
from dialogs.words.line import asks, asks_the_way, asks_whether

_PAPER = rf"(?:{papers.PAPERS}|照片|图片)"
_SENT = r"(?:发|传|交|给|上传|提供)"
_ERASE = rf"(?:{any_verbs('delete')}|撤[回掉](?!了(?!吧))|收回)"
_EN_PAPER = r"(?:id|passport|document|identity card|photo|picture)s?"
_EN_ERASE = rf"(?:{english_verbs('delete')}|destroy|take back)"
ERASES = regex(
    rf"{_SENT}(?:给?[你您]们?|过去|过|上去|了)*的?(?:那[张个份])?(?:我的?)?{_PAPER}[^,，。;；不别没]{{0,6}}{_ERASE}"
    rf"|{_ERASE}(?:掉|了)?(?:我)?(?:刚才?|刚刚|之前)?{_SENT}[^,，。;；]{{0,4}}{_PAPER}"
    rf"|\b{_EN_ERASE}\b.{{0,12}}\b{_EN_PAPER}\b.{{0,12}}\b(?:sent|gave|uploaded|provided)\b"
)
REFUSES = regex(
    rf"{_PAPER}(?:的?照片|的?图片|复印件)?(?:我)?(?:不(?:想|愿意?|同意)?再?{_SENT}了|后悔[发给交]了)"
    rf"|不(?:想|愿意?|同意)?再?{_SENT}(?:[你您]们?|我的)*{_PAPER}了|^\W*我?(?:现在|又)?不同意了\W*$"
    rf"|\bno longer (?:agree|consent|want) to\b.{{0,24}}\b{_EN_PAPER}\b"
)
"""The consent is taken back: it erases what was sent in the form that is open, and what nobody waits for."""
_POLITELY = regex(
    rf"(?:能不能|可不可以|能|可以|请|麻烦)(?:请|麻烦|[你您]们?|帮我?|帮忙|给我)*(?:把|将|{_ERASE})|(?:好|行|可以)[吗么不]\W*$"
    rf"|\b(?:can|could|would|will) you (?:please )?{_EN_ERASE}\b|\bplease\b"
)
_FORBIDS = regex(
    rf"(?:(?<![特个])别|[勿甭莫]|(?<![能可要])不[要用必能许]|没[有让叫说要])[^,，。;；了\s]{{0,16}}?{_ERASE}"
    rf"|\b(?:not|never|don.?t|didn.?t)\b.{{0,24}}\b{_EN_ERASE}\b"
)
_NO_ORDER = regex(
    rf"(?:没|(?<![能可要])不)[^,，。;；了\s]{{0,16}}?{_ERASE}|自动|自己|被|告诉|重[新发传拍]|再[发传拍]"
    r"|[用核办]完(?!了)|会|[以之]后|后还|[不没]有?\W*$|\b(?:will (?!you)|after|afterwards|then)\b"
)
"""It is told of, replaced by a better one, or erased in the end anyway."""
OFFERED = "erase_paper"
_ONCE_MORE = says(
    rf"\W*(?:是的?|对|嗯|好的?|那|就|请|都|全部?|确[认定]|[\s,，])*{_ERASE}(?:掉|了|吧|它)*\W*", only=True
)
_KEEPS = says(r"(?:不|别|先不|不用|不要)再?[删撤]|[保存]?留[着下]|\b(?:keep|don.?t)\b")


def paper_back(scene: Scene) -> Turn | None:
    """The reaction to such a line; None for any other, and where no document was given."""
    heard, facts = scene.heard, scene.facts
    if not heard.typed:
        return None
    orders, refuses, forbids = _orders(heard.text), _refuses(heard.text), _forbids(heard.text)
    if forbids and (facts.kept().papers or scene.draft.papers):
        return keep_paper(scene)
    if not (orders or refuses):
        return None
    if facts.kept().papers > (facts.uploaded() if _of_the_form(scene) else 0):
        at_work = not orders and (scene.form_open or newest_that(_awaits, facts))
        return None if at_work else _asked_once_more(scene)
    if _of_the_form(scene) and (_given(scene) or (refuses and scene.draft.consent in CONSENTED)):
        told = "paper_back.form" if _given(scene) else "id_consent.later_told"
        return _dropped(scene, Say(phrase(told)), ErasePaper())
    case = None if scene.form_open else newest_unended(facts)
    return answer(scene, (Say(phrase("paper_back.none", case=case.number)),)) if case and case.paper_withheld else None


def _orders(text: str) -> bool:
    asked = asks_the_way(text) or ((asks(text) or asks_whether(text)) and not _POLITELY.search(text))
    return ERASES.search(text) is not None and not (asked or _FORBIDS.search(text) or _NO_ORDER.search(text))


def _forbids(text: str) -> bool:
    return ERASES.search(text) is not None and _FORBIDS.search(text) is not None and not asks(text)


def _refuses(text: str) -> bool:
    return REFUSES.search(text) is not None and not asks(text)


def _of_the_form(scene: Scene) -> bool:
    return scene.form_open and scene.talk.flow == "request"


def _given(scene: Scene) -> bool:
    """Whether a document came with the request that is being filled in."""
    return bool(scene.draft.papers or scene.facts.uploaded())


def _awaits(case: Case) -> bool:
    return case.state in LIVE and Paper.AWAITED in (case.identity, case.relation)


def _to_be_judged(case: Case) -> bool:
    return case.state in LIVE and not {Paper.RECEIVED, Paper.DECLINED}.isdisjoint((case.identity, case.relation))


def _asked_once_more(scene: Scene) -> Turn:
    return offer(scene, Say(phrase("paper_back.confirm"), options("start", OFFERED, "keep_paper")))


def whether_erased(scene: Scene) -> str:
    """What a line says to that, as a command; empty for anything else."""
    heard = scene.heard
    if scene.draft.offered[:1] != (OFFERED,) or heard.kind != "text" or asks(heard.text):
        return ""
    if _KEEPS(heard.text):
        return "keep_paper"
    if _ONCE_MORE(heard.text) or _orders(heard.text):
        return OFFERED
    return {"yes": OFFERED, "no": "keep_paper"}.get(agreed(heard), "")


def erase_paper(scene: Scene) -> Turn:
    """All that the person ever sent, with the request that is being filled in."""
    case = newest_that(_to_be_judged, scene.facts)
    told = Say(phrase("paper_back.done", case=case.number) if case else phrase("paper_back.judged"))
    if _of_the_form(scene) and (_given(scene) or scene.draft.consent in CONSENTED):
        return _dropped(scene, told, ErasePaper(everything=True))
    return answer(telling(scene, case.number) if case else scene, (told,), (ErasePaper(everything=True),))


def keep_paper(scene: Scene) -> Turn:
    return answer(scene, (Say(phrase("paper_back.kept")),))


def _dropped(scene: Scene, told: Say, effect: ErasePaper) -> Turn:
    kept = replace(scene.draft, papers=(), consent="refused", consent_at="", paper_later=True)
    return proceed(scene, kept, says=(told,), effects=(effect,))

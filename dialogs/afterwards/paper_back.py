"""«我后悔了,把我发的身份证删掉»: the consent to a document is taken back, and the request goes on without (PIPL 15).

What of their data the company's files hold is a right of its own; a document sent after all is ``paper_after_all``.
"""

from __future__ import annotations

import re
from dataclasses import replace

from bot.domain.cases import Case, Paper
from bot.domain.phrases import phrase
from dialogs.afterwards.which_case import newest_unended
from dialogs.model import ErasePaper, Say, Turn
from dialogs.turns import Scene, answer, proceed, telling
from dialogs.understanding.patterns import regex
from dialogs.understanding.verbs import any_verbs
from dialogs.words.asking import asks, asks_the_way

_PAPER = r"(?:身份证|证件|护照|户口本|驾照|委托书|证明|材料|照片|图片)"
_GONE = rf"(?:{any_verbs('delete')}|销毁|撤[回掉了]|收回|退[回掉])"
_EN_PAPER = r"(?:id|passport|document|identity card|photo|picture)s?"
TAKES_BACK = regex(
    rf"(?:发|传|交|给|上传|提供)(?:给?[你您]们?|过去|过|上去|了)*的?(?:那[张个份])?(?:我的?)?{_PAPER}"
    rf"[^,，。;；不别没]{{0,6}}{_GONE}"
    rf"|{_PAPER}(?:的?照片|的?图片|复印件)?(?:我)?(?:不(?:想|愿意)?[给发]了|后悔[发给交]了)"
    rf"|{_GONE}(?:掉|了)?(?:我)?(?:刚才?|刚刚|之前)?(?:发|传|交|给|上传)[^,，。;；]{{0,4}}{_PAPER}"
    rf"|\b(?:delete|erase|remove|destroy|take back)\b.{{0,12}}\b{_EN_PAPER}\b.{{0,12}}"
    r"\b(?:sent|gave|uploaded|provided)\b",
    re.IGNORECASE,
)
POLITELY = regex(r"[能帮]|可以|可不可以|麻烦|\b(?:can|could|would) you\b|\bplease\b", re.IGNORECASE)
LATER = regex(r"用完|[核办]完|会|[以之]后|[不没]\W*$|\b(?:will|after|afterwards|then)\b", re.IGNORECASE)
"""Whether it is erased in the end."""
HELD = frozenset({Paper.RECEIVED, Paper.AWAITED, Paper.ACCEPTED, Paper.DECLINED})


def paper_back(scene: Scene) -> Turn | None:
    """The reaction to such a line; None for any other, and where no document was given."""
    heard = scene.heard
    only_asks = (
        asks_the_way(heard.text) or LATER.search(heard.text) or (asks(heard.text) and not POLITELY.search(heard.text))
    )
    if heard.kind != "text" or heard.chosen or only_asks or not TAKES_BACK.search(heard.text):
        return None
    if scene.form_open:
        return _of_the_form(scene)
    case = newest_unended(scene.facts)
    if case is None:
        return None
    if not HELD.isdisjoint((case.identity, case.relation)):
        return _of_the_case(scene, case)
    return answer(scene, (Say(phrase("paper_back.none", case=case.number)),)) if case.paper_withheld else None


def _of_the_form(scene: Scene) -> Turn | None:
    draft = scene.draft
    if scene.talk.flow != "request" or not draft.papers:
        return None
    kept = replace(draft, papers=(), consent="refused", consent_at="", paper_later=True)
    return proceed(scene, kept, says=(Say(phrase("paper_back.form")),), effects=(ErasePaper(),))


def _of_the_case(scene: Scene, case: Case) -> Turn:
    judged = Paper.ACCEPTED in (case.identity, case.relation)
    told = Say(phrase("paper_back.judged" if judged else "paper_back.done", case=case.number))
    return answer(telling(scene, case.number), (told,), (ErasePaper(case.number),))

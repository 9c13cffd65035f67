"""Films, recordings and records of what happened at a lift: a wish about them is one about data.

«昨天电梯困人的视频能删吗» speaks of a lift like a fault report; what is to be done with the film makes it a request.
That the lift itself is out of order is ``lift_beside``.
"""

from __future__ import annotations

import re
from dataclasses import replace

from bot.domain.phrases import phrase
from dialogs.danger.hurt import harmed
from dialogs.danger.over import WAS_SHUT_IN, just_out
from dialogs.danger.spoken_of import filmed, long_over
from dialogs.model import Say, Turn
from dialogs.told.kin import NOT_NEAR, kin
from dialogs.told.mentions import UNDER_14, UNDER_18, age_of
from dialogs.told.slots import absorb
from dialogs.told.stated import stated_rights
from dialogs.turns import Scene, begin, offer
from dialogs.understanding import SURE, Intent
from dialogs.understanding.patterns import regex
from dialogs.understanding.verbs import any_verbs, full_verbs
from dialogs.wording import options
from dialogs.words.in_context import SURELY

_RECORD = (
    r"(?:视频|录像|监控|摄像|影像|录音|照片|底单|复[制印]件|(?:救援|被困|困人|事故|报警|通话|求助)[^,，。]{0,4}记录)"
)
_ENGLISH = r"(?:footage|cctv|videos?|recordings?|tapes?|(?:rescue|accident|call) records?)"
_WORDS: dict[Intent, tuple[str, str]] = {
    "delete": (full_verbs("delete"), r"delet\w*|eras\w*|remov\w*"),
    "access": (f"{any_verbs('access')}|听", "see|watch|view|hear"),
    "copy": (f"{any_verbs('copy')}|导出|调|给我|想?要|提供|申请|下载|拿", "get|have|want|need|copy|request"),
}
ACTS: dict[Intent, re.Pattern[str]] = {
    right: regex(
        rf"{_RECORD}[^,，。]{{0,10}}(?:{words})|(?:{words})[^,，。]{{0,10}}{_RECORD}"
        rf"|\b(?:{english})\b.{{0,24}}\b{_ENGLISH}|\b{_ENGLISH}\b.{{0,24}}\b(?:{english})\b"
    )
    for right, (words, english) in _WORDS.items()
}
"""What is to be done with the record, the first that fits."""
OF_A_DEVICE = regex(
    r"装(?!过)|修(?!的?记录)|坏|多少钱|报价|价格|[购采]?买|信号|广告|对讲|黑屏|(?:看|听)不"
    r"|\b(?:install|repair|price|quote|broken|screen)\w*"
)
"""The camera or the screen is meant, not what it took down."""

VAGUE = frozenset({"other", "copy", "emergency"})
"""Read so, it may be what is wanted of a record, where what happened lies behind."""
UNHEARD = frozenset({"other", "greeting", "service", "explain", "human"})
ASKS_FOR_IT = regex(
    r"\b(?:(?:can|could|may) (?:i|we)|(?:i|we)(?:['’]d)? (?:want|need|like|would like)"
    r"|(?:please|must|can you|could you|have to|now) (?:give|send|show|hand) (?:me|us))\b"
    rf".{{0,24}}\b{_ENGLISH}\b"
)
GOES = regex(rf"{full_verbs('delete')}|\b(?:{_WORDS['delete'][1]}|destroy\w*|wip\w*|rid|down|forget|gone)\b")
COMPLAINS = regex(r"投诉|举报|告你|\bcomplain")


def record_wished(scene: Scene) -> Scene | None:
    """The scene with what is asked of such a record as the wish; all the words stay."""
    text, understood = scene.heard.text, scene.heard.understood
    behind = long_over(text) or just_out(text)
    vague = understood.intent in VAGUE or understood.confidence < SURE
    of_a_lift = understood.intent in ("service", "complain") or (behind and vague)
    if not of_a_lift or OF_A_DEVICE.search(text):
        return None
    right = next((right for right, words in ACTS.items() if words.search(text)), None)
    if right is None:
        return None
    whose = understood.requester or ("unsure" if kin(text) or NOT_NEAR.search(text) else None)
    meant = understood.but(intent=right, rights=(right,), confidence=SURELY, requester=whose)
    return replace(scene, heard=replace(scene.heard, understood=meant), before=(*scene.before, *_of_complaint(scene)))


def asks_for_record(text: str) -> bool:
    return ASKS_FOR_IT.search(text) is not None and OF_A_DEVICE.search(text) is None


def record_asked_for(scene: Scene) -> Scene:
    """«Can I get the cctv of this morning», «i want the footage»: in English the record alone names the wish."""
    text, understood = scene.heard.text, scene.heard.understood
    misheard = understood.intent == "delete" and not GOES.search(text)
    vague = misheard or understood.intent in UNHEARD or understood.confidence < SURE
    if not vague or scene.form_open or not asks_for_record(text):
        return scene
    right: Intent = "access" if ACTS["access"].search(text) else "copy"
    meant = understood.but(intent=right, rights=(right,), confidence=SURELY)
    return replace(scene, heard=replace(scene.heard, understood=meant))


def _of_complaint(scene: Scene) -> tuple[Say, ...]:
    """A complaint beside it is no data request; where it belongs, and what came first, is said before."""
    text = scene.heard.text
    hotline = scene.facts.settings.hotline
    if COMPLAINS.search(text):
        return (Say(phrase("lift_beside.complaint", hotline=hotline)),)
    key = "lift_beside.harmed" if harmed(text) else "lift_beside.over"
    return (Say(phrase(key, hotline=hotline)),) if WAS_SHUT_IN.search(text) else ()


A_CHILD = regex(
    r"小孩|孩子|小朋友|宝宝|娃|幼儿|小学|儿童|\b(?:child|kid|baby|toddler|little (?:boy|girl)|\d-year-old)\b"
)


def seen_on_film(scene: Scene) -> Turn | None:
    """«电梯里的摄像头拍到我了»: what is wanted of the film, is asked."""
    text, understood = scene.heard.text, scene.heard.understood
    wishes = stated_rights(understood) or understood.intent not in ("other", "complain", "service")
    if scene.form_open or wishes or COMPLAINS.search(text) or not filmed(text):
        return None
    kept = replace(scene, draft=replace(scene.draft, detail=text))
    child = kin(text) and (age_of(text) in (UNDER_14, UNDER_18) or A_CHILD.search(text))
    if child:
        known = replace(absorb(scene.draft, understood, scene.facts), detail=text)
        kept = replace(scene, draft=known, talk=begin(scene, "request", known).talk)
        listed = (*options("theirs", "access", "copy", "delete"), *options("start", "human"))
        return offer(kept, Say(phrase("aside.filmed_child"), listed))
    return offer(kept, Say(phrase("aside.filmed"), options("start", "access", "copy", "delete", "human")))

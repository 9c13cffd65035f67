"""A lift told of beside the wish: the hotline first, and the wish is heard by itself.

What trouble with lifts means alone is ``commands.service``, a cry for help ``danger``; here it only came along
(«…, and our lift has been shaking»), lies behind («it was stuck yesterday, all is well») or is feared.
"""

from __future__ import annotations

import re
from dataclasses import replace

from bot.domain.phrases import phrase
from dialogs.danger.asked import in_doubt
from dialogs.danger.cries import in_danger
from dialogs.danger.hurt import harmed
from dialogs.danger.over import ALL_CLEAR, HARM, INSIDE, NOT_YET, just_out
from dialogs.danger.spoken_of import long_over, only_told, rides_along, without_stranding
from dialogs.danger.wish_after import wish_after
from dialogs.danger.words import DATA
from dialogs.hearing import bare, heard_as
from dialogs.model import Say
from dialogs.recorded import record_asked_for, record_wished
from dialogs.told.kin import kin
from dialogs.told.scope import describes
from dialogs.told.stated import NAMES_AN_ACT, stated_rights
from dialogs.turns import Scene
from dialogs.understanding import SURE, understand
from dialogs.understanding.patterns import cased, regex
from dialogs.words.asking import asks
from dialogs.words.giving_up import may_give_up
from dialogs.words.in_context import SURELY, answers

PARTS = cased(r"[,，。;；!！\n]+\s*|(?<=[a-z])\.\s+")
LIFT = regex(r"梯|轿厢|\b(?:lifts?|elevators?)\b")
TROUBLE = regex(
    r"晃|抖|(?<!影)响|异味|臭|味儿|停|关(?![于系注])|困(?!难)|坏|卡[住在了死]|慢|掉|吵|故障|失灵|噪"
    r"|\b(?:shak\w+|nois\w+|smell\w*|stop\w*|stuck|trapped|broken?|slow|fault\w*|rattl\w+)\b"
)
FEARED = regex(r"(?:怕|担心|生怕|万一)[^,，。]{0,3}梯|\b(?:afraid|scared|worried)\b.{0,12}\b(?:lift|elevator)\b")
LEADS_IN = regex(r"^(?:对了|另外|还有|顺便|哦|不过|所以|by the way|also|btw)[\s,，]*")
TELLS_ON = 12
"""Characters of a remark that belongs to what was told of the lift («烦人»)."""
RECORDS = regex(
    r"[要想请问调][^,，。]{0,8}(?:信息|资料|记录|录音|录像|监控|数据)"
    r"|\b(?:want|need|like)\b.{0,20}\b(?:records?|recording|data|footage|video)\b"
)
"""Asked for with no verb but «want»."""
PLAINLY = 0.45
"""From this on a part of a line is a wish, where it says in so many words what is to be done."""
OWN_WORDS = frozenset({"ask_detail", "ask_ground", "ask_words", "ask_change"})
"""Questions to which a lift may belong."""
COMPLAINS = regex(r"投诉|\bcomplain")


def lift_beside(scene: Scene) -> Scene:
    """The scene with the wish or answer alone, what to do about the lift to be said first; else the same scene."""
    text, cry = scene.heard.text, scene.heard.understood.intent == "emergency"
    if scene.heard.kind != "text" or scene.heard.chosen or scene.talk.question in OWN_WORDS:
        return scene
    if in_danger(scene):
        return record_asked_for(scene)
    besides = without_stranding(text)
    if stated_rights(understand(besides)):
        return replace(scene, heard=heard_as(scene.heard, besides))
    behind = None if (cry and not just_out(text)) or scene.form_open else record_wished(scene) or _wish_behind(scene)
    behind = behind or (None if scene.form_open else wish_after(scene))
    if behind:
        return behind
    if cry and in_doubt(scene):
        return _wish_in_doubt(scene)
    if not LIFT.search(text):
        return record_asked_for(scene)
    if cry and not _only_feared(text):
        return scene
    parts = [part.strip() for part in PARTS.split(text) if part.strip()]
    of_lift = [part for part in parts if _tells_of_lift(part)]
    rest = _rest(parts, of_lift)
    if not of_lift or not rest or not (_wishes(rest) or (scene.form_open and _answers(scene, rest))):
        return scene
    return replace(scene, heard=heard_as(scene.heard, rest), before=(*scene.before, _said(scene, of_lift)))


def _wish_behind(scene: Scene) -> Scene | None:
    """«三月份我妈被门夹伤了，想要当时的记录», «我在电梯公司上班，要改工资卡»: the lift is where it was or a trade, and
    what is wanted stands last. All the words stay, as they say whose data are meant and which."""
    text, understood = scene.heard.text, scene.heard.understood
    over = long_over(text)
    vague = understood.intent == "other" or understood.confidence < SURE
    if understood.intent not in ("service", "complain") and not (vague and over):
        return None
    last = next((part.strip() for part in reversed(PARTS.split(text)) if part.strip()), "")
    if last == text.strip() or LIFT.search(last) or TROUBLE.search(last):
        return None
    wanted = understand(last)
    rights = stated_rights(wanted) if wanted.confidence >= PLAINLY and NAMES_AN_ACT.search(last) else ()
    rights = rights or (("copy",) if RECORDS.search(last) else ())
    named = RECORDS.search(last) or DATA.search(last) or describes(last)
    if not rights or not named or (not over and _in_trouble(text)):
        return None
    whose = understood.requester or ("unsure" if over and kin(text) else None)
    meant = understood.but(intent=rights[0], rights=rights, confidence=max(wanted.confidence, SURELY), requester=whose)
    return replace(scene, heard=replace(scene.heard, understood=meant))


def _wish_in_doubt(scene: Scene) -> Scene:
    """«先不注销了，里面还有会员没到期»: what is wanted stands in so many words; who to call is said first."""
    parts = [part.strip() for part in PARTS.split(scene.heard.text) if part.strip()]
    rest = "，".join(part for part in parts if understand(part).intent != "emergency")
    understood = understand(rest)
    ends = understood.intent == "cancel" and understood.confidence >= SURE and may_give_up(rest)
    if len(parts) < 2 or not (ends or _wishes(rest)):
        return scene
    doubt = Say(phrase("lift_beside.doubt", hotline=scene.facts.settings.hotline))
    return replace(scene, heard=heard_as(scene.heard, rest), before=(*scene.before, doubt))


def _in_trouble(text: str) -> bool:
    """A lift that is out of order now; what is over is told as over."""
    return not ALL_CLEAR.search(text) and any(_tells_of_lift(part) for part in PARTS.split(text))


def spoken_of(scene: Scene) -> bool:
    """Whether what sounds like a cry only speaks of danger: long ago, a trade, or a ride with the form open."""
    text = scene.heard.words
    return not in_danger(scene) and (only_told(text) or (scene.form_open and rides_along(text)))


def _only_feared(text: str) -> bool:
    return FEARED.search(text) is not None and not any(words.search(text) for words in (INSIDE, HARM, NOT_YET))


def _tells_of_lift(part: str) -> bool:
    told = LIFT.search(part) and TROUBLE.search(part)
    return bool(told) and not asks(part) and not stated_rights(understand(part))


def _rest(parts: list[str], of_lift: list[str]) -> str:
    """Without the lift, the good news about it and short remarks behind it."""
    kept: list[str] = []
    behind = False
    for part in parts:
        of_it = part in of_lift or ALL_CLEAR.search(part) or COMPLAINS.search(part) or (behind and _remarks(part))
        behind = bool(of_it)
        if not of_it:
            kept.append(LEADS_IN.sub("", part))
    return "，".join(part for part in kept if part)


def _remarks(part: str) -> bool:
    understood = understand(part)
    told = understood.name or understood.phone or understood.email or stated_rights(understood)
    return not told and len(part) <= TELLS_ON and not NAMES_AN_ACT.search(part)


def _wishes(text: str) -> bool:
    understood = understand(text)
    asked = NAMES_AN_ACT.search(text) or RECORDS.search(text)
    return bool(stated_rights(understood)) and understood.confidence >= SURE and bool(asked)


def _answers(scene: Scene, text: str) -> bool:
    understood = understand(text)
    told = understood.name or understood.phone or understood.email
    return bool(told) or answers(scene.talk.question, text) or bare(text).isdecimal()


def _said(scene: Scene, of_lift: list[str]) -> Say:
    text = scene.heard.text
    over = ALL_CLEAR.search(text) or any(re.search("困|关了|trapped|stuck", part) for part in of_lift)
    key = "lift_beside.harmed" if harmed(text) else "lift_beside.over" if over else "lift_beside.told"
    return Say(phrase(key, hotline=scene.facts.settings.hotline))

"""A wish told beside a lift or after a danger: what to do comes first, and the wish is heard by itself.

What trouble with lifts means alone is ``ordinary.service``, a cry for help ``cries``; here it only came along («…, and
our lift has been shaking»), lies behind («it was stuck yesterday, all is well») or is feared. Whatever may still be
going on stays a cry.
"""

from __future__ import annotations

import re
from dataclasses import replace

from bot.domain.phrases import phrase
from dialogs.danger.all_clear import FAINTED, OTHERS, everybody_out, goes_on, of_another_day, treated_since
from dialogs.danger.cries import in_danger
from dialogs.danger.doubts import in_doubt
from dialogs.danger.harm import gravely_hurt, harmed
from dialogs.danger.over import ALL_CLEAR, HARM, HOPED, INSIDE, NOT_YET, UNSURE, just_out, news_of, parts
from dialogs.danger.spoken_of import (
    at_this_moment,
    beside_a_thing,
    long_over,
    only_told,
    rides_along,
    without_stranding,
)
from dialogs.danger.words import DATA, beside_a_sigh, exclaims_at_the_form, shut_in
from dialogs.hearing import bare, heard_as
from dialogs.lifts import record_asked_for, record_wished
from dialogs.model import Say
from dialogs.told.death import died
from dialogs.told.kin import kin
from dialogs.told.scope import describes
from dialogs.told.stated import NAMES_AN_ACT, stated_rights
from dialogs.turns import Scene
from dialogs.understanding import SURE, in_characters, understand
from dialogs.understanding.joins import BY_THE_WAY, EN_BY_THE_WAY
from dialogs.understanding.parts import clauses_of
from dialogs.understanding.patterns import regex, says
from dialogs.words.cited import ended_by_us
from dialogs.words.in_context import SURELY, answers
from dialogs.words.line import asks
from dialogs.words.stopping import may_give_up

PLAINLY = 0.45
"""From this on a part of a line is a wish, where it says in so many words what is to be done."""
_SHAKEN = says(
    r"(?:但|可|就是)?(?:人|我)?(?:还在?|一直在?)(?:发?抖|后怕|害怕|哆嗦|[心有]+余悸)"
    r"|\b(?:still )?(?:shaking|shaken|in shock|scared)\b(?: but)?"
)
_HOME = says(
    r"(?:现在|已经|都)*(?:到|回|在)(?:了|到)?家(?:里|了)|\b(?:home (?:now|again)|(?:back|safe) (?:at )?home)\b"
)
_TODAY = says(r"今[天早晚]|\b(?:today|this (?:morning|afternoon|evening))\b")
"""Beside «home now» it was earlier."""
_OUT = says(
    r"\b(?:is|am|are|was|were|['’][ms]|im|got|came) (?:all )?(?:back )?out(?: of (?:the|your|that|this|it) ?(?:stuck )?"
    r"(?:lift|elevator)?)?(?: now| already| safely| again)*\b"
)
_HARM = says(
    r"夹|摔|伤(?!心)|晕|昏|血|撞|砸|困(?!难)|卡[住在了]|触电|事故|出事"
    r"|\b(?:caught|fell|fallen|hurt|injur\w*|accident|stuck|trapped|hit|crush\w*|tripp\w*|electrocuted)\b"
)
"""What may have happened to somebody, whether or not it harmed them."""
_RECORD = says(
    r"录像|监控|录音|视频|记录|资料|信息|档案|报告|数据|文件|材料"
    r"|\b(?:records?|files?|papers?|reports?|footage|videos?|cctv|recordings?|data|documents?|copy)\b"
)
_WANTS = says(
    r"[要想请给调拷]|能不能|可以|需要|提供|复[印制]|申请"
    r"|\b(?:wants?|needs?|like|get|give|send|see|have|can|could|may|please|copy)\b"
)
_TO_KNOW = says(r"知道|查[看阅]|看[看一]|谁|\b(?:know|who|see|look|watch|view)\b")
_DEVICE = says(r"装|修(?!的?记录)|坏|多少钱|报价|\b(?:install|repair|price|quote|broken)\w*")


def wish_after(scene: Scene) -> Scene | None:
    """«My boy is out of the lift, he is safe. I want the recording», «he was electrocuted in 1998 and died. His file,
    pls».

    What is told lies behind whoever tells it: on another day, over, or somebody has died of it; what is wanted now
    stands after it in so many words.

    The scene with what is wanted now as the wish, all the words kept; else None.
    """
    text, understood = scene.heard.text, scene.heard.understood
    told, rights = _told_and_wanted(text)
    heard_already = understood.intent in rights and understood.confidence >= SURELY
    if not rights or heard_already or not (_of_danger(scene) and _lies_behind(told)):
        return None
    whose = understood.requester or ("unsure" if kin(text) else None)
    meant = understood.but(intent=rights[0], rights=rights, confidence=SURELY, requester=whose)
    return replace(scene, heard=replace(scene.heard, understood=meant), before=(*scene.before, *_said_of_it(scene)))


def _told_and_wanted(text: str) -> tuple[str, tuple[str, ...]]:
    """What stands before the last part that asks for something, and the rights it asks for."""
    pieces = parts(text)
    for place in range(len(pieces) - 1, 0, -1):
        rights = _wanted(pieces[place])
        if rights:
            return " ".join(pieces[:place]), rights
    return text, ()


def _wanted(part: str) -> tuple[str, ...]:
    understood = understand(part)
    stated = stated_rights(understood) if understood.confidence >= PLAINLY and NAMES_AN_ACT.search(part) else ()
    named = (("access",) if _TO_KNOW(part) else ("copy",)) if _RECORD(part) and _WANTS(part) else ()
    return () if _DEVICE(part) or shut_in(part) else stated or named


def _of_danger(scene: Scene) -> bool:
    """Whether anything that happened to somebody is told at all; «I worked for you before» tells of nothing."""
    text = scene.heard.words
    told = _HARM(text) or harmed(text) or gravely_hurt(text) or shut_in(text) or died(text) or _HOME(text) or _OUT(text)
    return scene.heard.understood.intent == "emergency" or bool(told) or news_of(text) == "over"


def _lies_behind(told: str) -> bool:
    said = in_characters(told)
    calm = _OUT.words.sub(" is safe ", _SHAKEN.words.sub(" ", said))
    home = _HOME(calm)
    calm = _TODAY.words.sub(" ", _HOME.words.sub(" ", calm)) if home else calm
    calm = FAINTED.sub(" ", calm) if treated_since(said) else calm
    if goes_on(calm) or HOPED.search(calm) or UNSURE.search(calm):
        return False
    if died(said):
        return not at_this_moment(said)
    if gravely_hurt(calm):
        return False
    alone_at_home = home and not (shut_in(calm) or OTHERS(calm))
    over = news_of(calm) == "over" and everybody_out(calm, (calm,), "")
    return alone_at_home or over or (of_another_day(said) and not shut_in(calm))


def _said_of_it(scene: Scene) -> tuple[Say, ...]:
    """Nothing about the lift to whoever mourns: sympathy comes first there."""
    text = scene.heard.text
    unhurt = shut_in(text) or news_of(text) == "over" or _HOME(text)
    key = "lift_beside.over" if unhurt and not harmed(text) else "lift_beside.harmed"
    return () if died(text) else (Say(phrase(key, hotline=scene.facts.settings.hotline)),)


LIFT = regex(r"梯|轿厢|\b(?:lifts?|elevators?)\b")
TROUBLE = regex(
    r"晃|抖|(?<!影)响|异味|臭|味儿|停|关(?![于系注])|困(?!难)|坏|卡[住在了死]|慢|掉|吵|故障|失灵|噪"
    r"|\b(?:shak\w+|nois\w+|smell\w*|stop\w*|stuck|trapped|broken?|slow|fault\w*|rattl\w+|squeak\w*|creak\w*|squeal\w*|grind\w*|judder\w*)\b"
)
FEARED = regex(r"(?:怕|担心|生怕|万一)[^,，。]{0,3}梯|\b(?:afraid|scared|worried)\b.{0,12}\b(?:lift|elevator)\b")
LEADS_IN = regex(rf"^(?:{BY_THE_WAY}|哦|不过|所以|{EN_BY_THE_WAY}|also)[\s,，]*")
TELLS_ON = 12
"""Characters of a remark that belongs to what was told of the lift («烦人»)."""
RECORDS = regex(
    r"[要想请问调][^,，。]{0,8}(?:信息|资料|记录|录音|录像|监控|数据)"
    r"|\b(?:want|need|like)\b.{0,20}\b(?:records?|recording|data|footage|video)\b"
)
"""Asked for with no verb but «want»."""
OWN_WORDS = frozenset({"ask_detail", "ask_ground", "ask_words", "ask_change"})
"""Questions to which a lift may belong."""
COMPLAINS = regex(r"投诉|\bcomplain")


def lift_beside(scene: Scene) -> Scene:
    """The scene with the wish or answer alone, what to do about the lift to be said first; else the same scene."""
    text, cry = scene.heard.text, scene.heard.understood.intent == "emergency"
    if not scene.heard.typed or scene.talk.question in OWN_WORDS:
        return scene
    if in_danger(scene):
        return record_asked_for(scene)
    about = exclaims_at_the_form(text) if scene.form_open else ""
    if about:
        return replace(scene, heard=heard_as(scene.heard, about))
    besides = without_stranding(text)
    if not besides and (cry or not stated_rights(scene.heard.understood)):
        besides = beside_a_thing(text) or beside_a_sigh(text)
    wished = heard_as(scene.heard, besides) if besides else None
    if wished and stated_rights(wished.understood):
        return replace(scene, heard=wished)
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
    parts = clauses_of(text)
    of_lift = [part for part in parts if _tells_of_lift(part) and not ended_by_us(part)]
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
    last = next(reversed(clauses_of(text)), "")
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
    parts = clauses_of(scene.heard.text)
    rest = "，".join(part for part in parts if understand(part).intent != "emergency")
    understood = understand(rest)
    ends = understood.intent == "cancel" and understood.confidence >= SURE and may_give_up(rest)
    if len(parts) < 2 or not (ends or _wishes(rest)):
        return scene
    doubt = Say(phrase("lift_beside.doubt", hotline=scene.facts.settings.hotline))
    return replace(scene, heard=heard_as(scene.heard, rest), before=(*scene.before, doubt))


def _in_trouble(text: str) -> bool:
    """A lift that is out of order now; what is over is told as over."""
    return not ALL_CLEAR.search(text) and lift_in_trouble(text)


def spoken_of(scene: Scene) -> bool:
    """Whether what sounds like a cry only speaks of danger: long ago, a trade, or a ride with the form open."""
    text = scene.heard.words
    return not in_danger(scene) and (only_told(text) or (scene.form_open and rides_along(text)))


def _only_feared(text: str) -> bool:
    return FEARED.search(text) is not None and not any(words.search(text) for words in (INSIDE, HARM, NOT_YET))


def lift_in_trouble(text: str) -> bool:
    """«我家电梯坏了 上不去»: some clause tells of a lift that is not as it should be."""
    return any(map(_tells_of_lift, clauses_of(text)))


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

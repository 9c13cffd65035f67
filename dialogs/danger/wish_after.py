"""«My boy is out of the lift, he is safe. I want the recording», «he was electrocuted in 1998 and died. His file, pls».

What is told lies behind whoever tells it: on another day, over, or somebody has died of it; what is wanted now stands
after it in so many words. Whatever may still be going on stays a cry.
"""

from __future__ import annotations

from dataclasses import replace

from bot.domain.phrases import phrase
from dialogs.danger.hurt import gravely_hurt, harmed
from dialogs.danger.no_rescue import FAINTED, goes_on, of_another_day, treated_since
from dialogs.danger.over import HOPED, UNSURE, news_of, parts
from dialogs.danger.spoken_of import at_this_moment
from dialogs.danger.who_is_out import OTHERS, everybody_out
from dialogs.danger.words import shut_in
from dialogs.model import Say
from dialogs.told.death import died
from dialogs.told.kin import kin
from dialogs.told.stated import NAMES_AN_ACT, stated_rights
from dialogs.turns import Scene
from dialogs.understanding import in_characters, understand
from dialogs.understanding.patterns import says
from dialogs.words.in_context import SURELY

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
    """The scene with what is wanted now as the wish, all the words kept; else None."""
    text, understood = scene.heard.text, scene.heard.understood
    told, rights = _told_and_wanted(text)
    heard_already = understood.intent in rights and understood.confidence >= SURELY
    if not rights or heard_already or not (_of_danger(scene) and _lies_behind(told)):
        return None
    whose = understood.requester or ("unsure" if kin(text) else None)
    meant = understood.but(intent=rights[0], rights=rights, confidence=SURELY, requester=whose)
    return replace(scene, heard=replace(scene.heard, understood=meant), before=(*scene.before, *_said(scene)))


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


def _said(scene: Scene) -> tuple[Say, ...]:
    """Nothing about the lift to whoever mourns: sympathy comes first there."""
    text = scene.heard.text
    unhurt = shut_in(text) or news_of(text) == "over" or _HOME(text)
    key = "lift_beside.over" if unhurt and not harmed(text) else "lift_beside.harmed"
    return () if died(text) else (Say(phrase(key, hotline=scene.facts.settings.hotline)),)

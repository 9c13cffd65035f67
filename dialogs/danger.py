"""Somebody is in danger: the first cry, what is told after it, and the news that it is over.

After a cry people go on about it in words that alone would mean little («third lift, only me»): for a while these go to
the same colleagues and the form waits in silence. Which single message is a cry is ``dialogs.understanding``.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta

from bot.domain.phrases import phrase
from dialogs.flows.confirm import spelt_signs
from dialogs.flows.identity import RESEND
from dialogs.hearing import bare
from dialogs.in_context import HAS_LIFT, may_cry
from dialogs.mentions import FOREIGN
from dialogs.model import Emergency, Say, Turn
from dialogs.naming import Named, named_by_role
from dialogs.slots import NAMES_AN_ACT, stated_rights
from dialogs.turns import Scene, answer, offer
from dialogs.understanding import SURE

TOLD_WITHIN = timedelta(minutes=30)
"""Since the last line about it; later «the third lift» is about something else."""
OVER_WITHIN = timedelta(hours=6)

HOW_IT_IS = re.compile(
    r"停在|卡在|困|喘|晕|受[了]?伤|害怕|[好很怕]黑|灯|警?铃|对讲|没人[理应接来管]|信号|没电|打不通|[门們](?:还是)?[打弄]?[不没]开"
    r"|师傅|救援|消防|[几两一\d三四五]个人|就我|我一个|出不[来去]|闷|憋|缺氧|[她他]说|哭|想吐|疼|流血|孕|心脏|高血压"
    r"|(?:什么时候|多久|几分钟|啥时候)[^,，。]{0,6}[到来]|还在(?:里面|等)|又[动掉往]"
    r"|\b(?:stuck|trapped|dark|breath\w*|hurt|injur\w*|bleed\w*|dizzy|panic\w*|scared|alone|signal|battery|pregnant"
    r"|nobody|no one|still (?:in|here|inside)|when will|how long)\b",
    re.IGNORECASE,
)
"""How whoever is inside fares, who is coming, what moves."""
WHERE_IT_IS = re.compile(
    r"梯|轿厢|[楼层栋座]|单元|小区|医院|大厦|大楼|商场|[路街道巷弄]\s*\d|地址|位置|人在|门口"
    r"|\b(?:lift|elevator|floor|building|street|road|avenue|hospital|tower|mall|address)\b",
    re.IGNORECASE,
)
"""Elsewhere an answer to «how do you know us?», so it counts only where that is not asked."""
ALL_CLEAR = re.compile(
    r"(?<![码页面信图字])(?:救|放|接|走|弄|爬)?出来[了啦]|得救|脱险|脱困|获救|没事儿?[了啦]|平安|安全[了啦]|门(?:打|弄)?开了"
    r"|\b(?:(?:out|safe|fine|ok(?:ay)?|free) (?:now|again)|got (?:us|me|her|him|them) out|rescued"
    r"|(?:are|am|is|we're|i'm|he's|she's|they're) (?:out|safe|free))\b",
    re.IGNORECASE,
)
NOT_YET = re.compile(
    r"[没未](?:有)?(?:人)?(?:被)?(?:救|放|走|弄)?(?:出来|救|脱|安全)|还[没在有困]|里面|出不[来去]|[?？]|吗\W*$|什么时候|怎么还|怎么才|才能|快来"
    r"|夹|压[住着]|流血|(?<!没)(?<!没人)(?<!没有人)受[了]?伤|晕|昏|摔|烟|火|喘|叫不[醒应]|没反应|一半|又[关停掉]"
    r"|\b(?:not|isn.t|aren.t|still|when|hurt|bleed\w*|faint\w*|unconscious|caught|crushed|smoke|fire|again|half)\b",
    re.IGNORECASE,
)
"""No all-clear, however it goes on."""
ALARMING = 0.85
"""From this on a cry is a cry, even where the words would answer the open question."""
IN_A_FORM = re.compile(
    r"(?:表格?|流程|页面|网页|界面|问卷|步骤|这一?步|这一?关|对话|聊天|验证码|登录|注册)(?:这|那)?(?:里|上|中|这?儿|面|头)*"
    r"[^,，。]{0,4}(?:困|卡|陷|堵|绕|出不[去来]|转)"
    r"|(?:困|卡|陷|堵)(?:死)?(?:在|住|进)[^,，。]{0,6}(?:表|流程|页面|网页|界面|问卷|步骤|这一?步|这一?关|对话|聊天|验证码|登录|注册)"
    r"|\b(?:stuck|trapped|lost) (?:in|on|at|with) (?:(?:this|the|your|that) )?(?:\w+ )?"
    r"(?:form|page|chat|questionnaire|process|step|website|menu|login)\b",
    re.IGNORECASE,
)
NOBODY_IN_IT = re.compile(
    r"没(?:有)?人(?:被)?(?:困|关)|(?:又|并|也)?不是(?:真的?)?(?:被)?(?:困|关)(?:住|人|在)|没(?:有)?被?困"
    r"|\b(?:nobody|no one)(?:.s| is)? (?:stuck|trapped)|\bnot (?:really )?(?:stuck|trapped)\b",
    re.IGNORECASE,
)
HARM = re.compile(r"烟|火|夹|摔|伤|晕|昏|血|但是?|可是?|\b(?:smoke|fire|hurt|bleed\w*|but)\b", re.IGNORECASE)
"""«没人困在电梯里 我是说短信» denies it, unless something else has happened."""
IN_A_LIFT = re.compile(
    r"梯|轿厢|[楼层]|门(?:打)?不?开|晕|喘|受伤|流血|烟|着火|11[09]|120|困住?了?人"
    r"|\b(?:lift|elevator|floor|doors?|hurt|smoke|fire|faint\w*|breath\w*)\b",
    re.IGNORECASE,
)


MAY_MEAN_THE_FORM = frozenset({"help"})
"""Bare words after which the open question is asked again as well."""


def emergency(scene: Scene) -> Turn:
    """Life first: the hotline and what to do, and once that an open form is kept. It asks nothing."""
    said = Say(phrase("emergency.answer", hotline=scene.facts.settings.hotline))
    effect = (Emergency(scene.heard.text),)
    if bare(scene.heard.text) in MAY_MEAN_THE_FORM:
        return answer(_alarmed(scene), (said,), effect)
    if in_danger(scene, TOLD_WITHIN):
        return more_of_it(scene)
    if not scene.form_open:
        return offer(_alarmed(scene), said, effect)
    return offer(replace(_alarmed(scene), before=(*scene.before, said)), Say(phrase("emergency.resume")), effect)


def more_of_it(scene: Scene) -> Turn:
    """Passed on as well. No question follows: nobody fills in a form in there."""
    said = Say(phrase("emergency.more", hotline=scene.facts.settings.hotline))
    return offer(_alarmed(scene), said, (Emergency(scene.heard.text),))


def safe(scene: Scene) -> Turn:
    """They are out again; the open question follows."""
    calm = replace(scene, draft=replace(scene.draft, alarm=""))
    return answer(calm, (Say(phrase("emergency.over", hotline=scene.facts.settings.hotline)),))


def in_danger(scene: Scene, within: timedelta = OVER_WITHIN) -> bool:
    """Whether somebody cried for help not long ago, and has not told that it is over."""
    alarm = scene.draft.alarm
    return bool(alarm) and scene.heard.now - datetime.fromisoformat(alarm) <= within


def after_alarm(scene: Scene) -> Callable[[Scene], Turn] | None:
    """The reaction to a line that still is about the danger, else None."""
    if scene.heard.kind != "text" or scene.heard.chosen or not in_danger(scene):
        return None
    if is_over(scene):
        return safe
    return more_of_it if in_danger(scene, TOLD_WITHIN) and _about_it(scene) else None


def calmed(scene: Scene) -> Scene:
    """«We are out, and now delete my number»: the good news is answered first, and the wish is heard like any other."""
    understood = scene.heard.understood
    wish = stated_rights(understood) and understood.confidence >= SURE and NAMES_AN_ACT.search(scene.heard.text)
    if scene.heard.kind != "text" or scene.heard.chosen or not wish or not is_over(scene):
        return scene
    told = Say(phrase("emergency.over", hotline=scene.facts.settings.hotline))
    return replace(scene, before=(*scene.before, told), draft=replace(scene.draft, alarm=""))


def is_over(scene: Scene) -> bool:
    """Good news while somebody was in danger; its words («the doors», «got out») may sound like a cry."""
    text = scene.heard.text
    return in_danger(scene) and ALL_CLEAR.search(text) is not None and NOT_YET.search(text) is None


def false_alarm(scene: Scene) -> bool:
    denied = NOBODY_IN_IT.search(scene.heard.text) is not None and HARM.search(scene.heard.text) is None
    return denied or is_over(scene) or stuck_in_a_form(scene)


def _about_it(scene: Scene) -> bool:
    text, understood = scene.heard.text, scene.heard.understood
    if HOW_IT_IS.search(text):
        return True
    wish = bool(stated_rights(understood)) and understood.confidence >= SURE
    return not wish and scene.talk.question != "ask_group" and WHERE_IT_IS.search(text) is not None


def stuck_in_a_form(scene: Scene) -> bool:
    """«I am trapped in this form, come and save me»: a joke, as long as nothing in it speaks of a lift."""
    text = scene.heard.text
    return scene.form_open and IN_A_FORM.search(text) is not None and IN_A_LIFT.search(text) is None


def _alarmed(scene: Scene) -> Scene:
    return replace(scene, draft=replace(scene.draft, alarm=scene.heard.now.isoformat()))


def answers_rather(scene: Scene) -> bool:
    """«家里装了电梯», asked how they know us, «梯都拆了», asked why: nothing of it is trouble."""
    question, text = scene.talk.question, scene.heard.text
    if question == "ask_group" and HAS_LIFT.fullmatch(bare(text)):
        return True
    if question == "ask_name" and named_by_role(text) != Named() and scene.heard.understood.confidence < ALARMING:
        return True
    if question == "ask_proxy" and FOREIGN.search(text):
        return True
    if question == "confirm" and spelt_signs(text, scene.draft):
        return True
    if question == "ask_otp" and RESEND.search(text) and scene.heard.understood.confidence < ALARMING:
        return True
    return not may_cry(question, text)

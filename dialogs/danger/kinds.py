"""What kind of danger lines tell of: who has to be called first, which words fit it, and who of ours has to go there.

What is answered is ``cries``. From where somebody writes, and what is not of a lift at all, is kept in the draft
(``seen_from``); the endings of the texts are listed here.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from functools import partial

from bot.domain.phrases import phrase
from bot.texts import has, slots
from dialogs.danger.accidents import AT_ONCE, told_like_a_fault
from dialogs.danger.distress import despairs, harmed, harmed_after_all, strained
from dialogs.danger.faults import NOBODY_COMES
from dialogs.danger.harm import gravely_hurt, only_told, threatened
from dialogs.danger.needs import BURNT, GAS, INSIDE, SHUT_IN, first_call, needed, seen_from
from dialogs.danger.over import BURNS, burns, denied, parts
from dialogs.danger.words import OF_A_CAR, failing, shut_in
from dialogs.hearing import bare
from dialogs.model import Say
from dialogs.told.kin import FAMILY
from dialogs.turns import Scene
from dialogs.understanding import in_plain_characters
from dialogs.understanding.patterns import regex, says
from dialogs.words.in_context import SURELY, learnt

_SELF = r"(?:救命|快来|来人|我们?|现在|有点|真的?|好像|感觉|是不是|突然|胸口?闷?|都|也)"
_CALLS = r"(?:了|啊|呀|救命|救救?我|快来|来人|快|怎么办|帮帮我|帮我|报警)"
_gasps = says(
    rf"(?:{_SELF}|[他她]|{FAMILY})*+(?:喘不[过上]来?气来?|透不过气来?|呼吸不了|不能呼吸|没法呼吸|无法呼吸){_CALLS}*+"
    r"|(?:help)?(?:i|we|he|she)(?:cant|cannot)breathe?(?:help(?:me)?)?",
    only=True,
)
_dies = says(rf"{_SELF}*+[要快]死{_CALLS}++|(?:help)?(?:im|iam|ithinkim)dying(?:help(?:me)?)?", only=True)
_WHERE = (
    r"(?:[在系]?(?:电?梯|轿厢|楼[道下上]|楼梯间?|走廊|大[堂厅]|车库|停车场|家|屋企|门口|小区|公司|单位|旁边|隔壁|外面|里面|这里)"
    r"[里内外入]?[面边头度]?)"
)
_attacked = says(
    rf"(?:救命|快来|来人|现在|刚才|{_WHERE})*+(?:有(?:个|一个)?(?:人|男[的人]?|女[的人]?|醉汉|陌生人)|[他她]|{FAMILY}|我?邻居|我?前[夫妻男女]友?)"
    rf"(?:{_WHERE}|正|在|要|想|拿刀?|持刀|说|威胁|又|紧)*+"
    rf"(?:(?:追?杀|殴?打|砍|捅|追|掐|强奸|猥亵|非礼|性侵|性骚扰|抢劫?)[死紧着]?了?我们?|对我(?:动手(?:动脚)?|耍流氓)|打[紧着]?(?:人|架)){_CALLS}*+"
    r"|(?:help)?(?:someone|somebody|aman|he|she|they|myhusband|mywife)(?:is|s|are|re)?"
    r"(?:tryingto|goingto|wantsto|wantto)?(?:attack|kill|stab|beat|hit|hurt)(?:ing|ting)?me(?:help(?:me)?)?",
    only=True,
)


FIRE_AND_LIFT = regex(
    r"(?:着|起|失)火了(?![^,，。;；]{0,4}(?:的时候|怎么|咋))[^。;；]{0,12}(?:电?梯)[^。;；]{0,6}(?:坐|乘|搭|下|用|行)"
    r"|(?:着|起|失)火了[^。;；]{0,8}(?:坐|乘|搭|用)(?:得了)?电?梯"
    r"|\b(?:there is|there['’]s|is) (?:a |on )?fire\b[^.;]{0,30}\b(?:take|use|ride) (?:the |a )?(?:lift|elevator)"
)
"""«楼里着火了，能坐电梯下去吗»: whoever asks it may be about to step in."""
_burnt = says(
    rf"{BURNT}|焦[糊臭味]|[糊燶]味|烧(?:糊|着)[^,，。;；]{{0,5}}味"
    r"|\bburn(?:t|ing|ed)?\b(?: \w+){0,2} (?:smell|odou?r)"
    r"|\b(?:smell\w*|odou?r|stink\w*) (?:\w+ ){0,3}(?:burn\w*|smok\w+)"
)
_smokes = says(r"冒烟|[浓黑有]烟|[着起冒失]火|火[花星]|\b(?:smok(?:e|ing)|fire|flames?|sparks?)\b")
_lasts = says(
    r"(?:[\d一二两三四五六七八九十几好多半]+个?(?:天|日|周|星期|礼拜|月|小时|钟头)|好久|很久|半天)(?:[了啦喇]|都|没)"
    r"|[从自]?(?:[昨前今]天|[昨今前]晚|上周|上个?(?:星期|礼拜|月)|早上|前几天)[^,，。;；]{0,2}(?:开始|起|就(?:有|闻|已))"
    rf"|{NOBODY_COMES}|(?:物业|[你您]们)[^,，。;；]{{0,4}}不(?:管|理|来|修)"
    r"|\bsince\b|\bfor (?:\w+ ){0,3}(?:days?|weeks?|months?|hours?)\b"
    r"|\b(?:nobody|no ?one)(?: has| ever)? (?:fix\w*|answers?|looks)\b"
)
_cured = says(r"修好|没了|散了|好了|没有了|解决了|不再?有了|\b(?:fixed|gone|repaired|solved)\b(?! it\b)")
_of_a_lift = says(r"梯|轿厢|𨋢|机房|\b(?:lift|elevator)\b")
SUPPOSED = regex(r"如果|要是|万一|假如|假设|平时|时候|一般|演习|\b(?:if|in case|suppose|drill|when)\b")
OF_FILES = regex(r"公司的|记录|资料|信息|数据|档案|\b(?:data|records?|files?|report)\b")
"""Beside gas: it is a firm, or what stands in the files."""


def risk(text: str) -> str:
    """Who has to be called before anybody else, whatever else the line sounds like.

    By the ending of the text that says so: ``ill``, ``police``, ``gas``, ``fire``, ``burnt`` or an accident; or empty.
    """
    words = re.sub(r"[\s'’,，.。!！;；]", "", bare(text))
    if _attacked(words) or threatened(text):
        return "police"
    if FIRE_AND_LIFT.search(text) and not (only_told(text) or SUPPOSED.search(text) or OF_FILES.search(text)):
        return "fire"
    if GAS.search(text) and not (only_told(text) or OF_FILES.search(text)):
        return "gas"
    if _gasps(words) or _dies(words):
        return "ill"
    if SUPPOSED.search(text) or OF_FILES.search(text):
        return ""
    return _burnt_here(text) or ("" if only_told(text) else told_like_a_fault(text))


def _burnt_here(text: str) -> str:
    """«闻到烧焦味两天了，没人来修»: ``burnt`` where it lasts without smoke, ``fire``, or empty."""
    if not _burnt(text) or _cured(text):
        return ""
    if _lasts(text):
        return "fire" if _smokes(text) else "burnt"
    return "fire" if _of_a_lift(text) and not only_told(text) else ""


OTHERWISE = {
    "hurt": ("_hurt", "_outside"),
    "outside": ("_outside",),
    "away": ("_away", "_outside"),
    "police": ("_police", "_outside"),
    "gas": ("_gas", "_outside"),
    "water": ("_water", "_outside"),
}
"""By where they write from: endings of texts that fit better than the one for whoever is in the car."""
NOT_IN_IT = frozenset({"outside", "away"})
"""Whoever told it from there and is inside after all needs the other advice."""
APART = frozenset({"police", "gas", "water"})
"""No car that stands: to stay where they are and wait would be the wrong advice."""
AMBULANCE_FIRST = frozenset({"ill", "hurt", "breath"})
"""Needs for which an ambulance comes first, also before the doors."""
BEFORE_ILL = frozenset({"under", "shock", "fell"})
"""Accidents whose own first step counts more: not to move the lift, not to touch, not to lift them up."""
OUTLASTS = frozenset({"gas", "water", *AT_ONCE})
"""Dangers to whoever comes by, besides smoke."""
CARE = frozenset({"cpr", "bleeding", "ambulance", "awake", "hurt", "person"})
"""Needs that are answered alike whatever has happened."""


def call_for(text: str) -> str:
    """Who has to come first, by the ending of the text that says so; empty for whoever is only shut in."""
    return risk(text) or first_call(text)


def first_words(scene: Scene) -> Say:
    """What a first cry is answered with; to a number or «yes», of what was told right before."""
    offered = scene.draft.offered
    last = scene.draft.said[-2:] if offered[:1] == ("emergency",) and "despair" not in offered else ()
    text = in_plain_characters("\n".join((*last, scene.heard.words)))
    need, kind = needed(text), call_for(text)
    if (need in AMBULANCE_FIRST and kind not in BEFORE_ILL) or (need == "bleeding" and not kind):
        kind = risk(text) or "ill"
    return plain(scene, f"emergency.answer_{kind}") if kind else fitting(scene, "emergency.answer")


def fits(text: str, before: str) -> str:
    """What decides the words after this line; ``before`` is what did so far."""
    kind = call_for(text)
    held = INSIDE.search(text) and SHUT_IN.search(text) and OF_A_CAR.search(text)
    if not held and (kind in APART or before in APART):
        return kind if kind in APART else before
    return seen_from(text, before)


def outlasts_it(lines: Iterable[str]) -> bool:
    """Whether what was told of goes on though nobody is in the car."""
    told = tuple(map(in_plain_characters, lines))
    return burns(told) or any(call_for(line) in OUTLASTS for line in told)


def empty_but_dangerous(scene: Scene) -> bool:
    """Nobody is in the car, but what was told of goes on: unless it was but a pan upstairs («是楼上烧糊了锅»)."""
    text = scene.heard.words
    if not (denied(text) and outlasts_it(scene.draft.said)):
        return False
    return not any(BURNS.search(part) and learnt("alarm", part, SURELY) == "mistaken" for part in parts(text))


def more_said(need: str, kind: str) -> str:
    """The text for a need of whoever is in a danger that is not of a lift."""
    return need if need in CARE else f"more_{kind}"


def plain(scene: Scene, key: str) -> Say:
    given = {"hotline": scene.facts.settings.hotline} if "hotline" in slots(key) else {}
    return Say(phrase(key, **given))


def fitting(scene: Scene, key: str) -> Say:
    """The same text is another for whoever is outside the car, hurt, followed by somebody or near gas.

    What is said, in the words for where they write from, if there are any.
    """
    endings = OTHERWISE.get(scene.draft.seen_from, ())
    return plain(scene, next((key + ending for ending in endings if has(key + ending)), key))


def good_words(scene: Scene) -> Say:
    if scene.draft.despair:
        return fitting(scene, "distress.over")
    shut_in = scene.draft.seen_from in ("inside", "police", *NOT_IN_IT)
    return fitting(scene, "emergency.over" if shut_in else "emergency.all_well")


ILL = frozenset({"ill", "hurt", "breath", "bleeding", "cpr"})
"""Needs of whoever is hurt or unwell."""


def _unwell(line: str) -> bool:
    by_a_lift = seen_from(line) == "hurt" and first_call(line) not in ("caught", "gas", "water", "gap", "open")
    told = risk(line) == "ill" or needed(line) in ILL or by_a_lift or first_call(line) == "fell"
    return told or gravely_hurt(line) or failing(line)


def _met_with(kind: str, line: str) -> bool:
    return first_call(line) == kind


KINDS: tuple[tuple[str, Callable[[str], bool]], ...] = (
    ("harmed", harmed),
    ("despair", despairs),
    ("fire", lambda line: first_call(line) == "fire"),
    ("police", lambda line: "police" in (risk(line), first_call(line))),
    ("gas", lambda line: "gas" in (risk(line), first_call(line))),
    ("hurt", _unwell),
    ("caught", lambda line: first_call(line) == "caught"),
    *((kind, partial(_met_with, kind)) for kind in ("under", "shock", "open", "gap")),
    ("water", lambda line: first_call(line) == "water"),
    ("trapped", lambda line: shut_in(line) and not denied(line)),
    ("either", strained),
)
"""The gravest first."""
OF_WHO_DESPAIRS = frozenset({"harmed", "despair"})


def kinds(lines: Sequence[str]) -> tuple[str, ...]:
    """All that was told of, empty where nothing names it; without a lift «困了» of somebody who despairs is tired."""
    lines = tuple(map(in_plain_characters, lines))
    told = tuple(kind for kind, tells in KINDS if any(map(tells, lines)))
    if "despair" in told and any(map(harmed_after_all, lines)):
        told = ("harmed", *(kind for kind in told if kind != "harmed"))
    of_a_car = any(map(OF_A_CAR.search, lines))
    meant_otherwise = {"despair"} if "harmed" in told else set()
    meant_otherwise |= {"trapped"} if OF_WHO_DESPAIRS & set(told) and not of_a_car else set()
    meant_otherwise |= {"either"} if len(told) > 1 else set()
    return tuple(kind for kind in told if kind not in meant_otherwise)


def of_despair(lines: Sequence[str]) -> bool:
    return bool(OF_WHO_DESPAIRS & set(kinds(lines)))

"""A life in danger, lift or no lift: whoever gasps, dies or is attacked, told in a few words and nothing else.

Only whole lines: «忙得喘不过气», «我要死了 作业太多», «有人打我电话» and a story of last week are none. Threats are
heard beside other words, too (``threats``).
"""

from __future__ import annotations

import re

from dialogs.danger.accidents import told_like_a_fault
from dialogs.danger.needs import GAS
from dialogs.danger.threats import only_told, threatened
from dialogs.hearing import bare
from dialogs.told.kin import FAMILY
from dialogs.understanding.patterns import regex, says

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
    r"烧焦|焦[糊臭味]|[糊燶]味|烧(?:糊|着|塑料|橡胶|胶皮|电线|东西|线|皮|胶|电机)[^,，。;；]{0,5}味"
    r"|(?:塑料|橡胶|胶皮|电线|胶)(?:被|在)?烧[^,，。;；]{0,4}味"
    r"|\bburn(?:t|ing|ed)?\b(?: \w+){0,2} (?:smell|odou?r)"
    r"|\b(?:smell\w*|odou?r|stink\w*) (?:\w+ ){0,3}(?:burn\w*|smok\w+)"
)
_smokes = says(r"冒烟|[浓黑有]烟|[着起冒失]火|火[花星]|\b(?:smok(?:e|ing)|fire|flames?|sparks?)\b")
_lasts = says(
    r"(?:[\d一二两三四五六七八九十几好多半]+个?(?:天|日|周|星期|礼拜|月|小时|钟头)|好久|很久|半天)(?:[了啦喇]|都|没)"
    r"|[从自]?(?:[昨前今]天|[昨今前]晚|上周|上个?(?:星期|礼拜|月)|早上|前几天)[^,，。;；]{0,2}(?:开始|起|就(?:有|闻|已))"
    r"|(?:没|冇|无)有?人(?:过?来|管|理|修|处理|查)|(?:物业|[你您]们)[^,，。;；]{0,4}不(?:管|理|来|修)"
    r"|\bsince\b|\bfor (?:\w+ ){0,3}(?:days?|weeks?|months?|hours?)\b"
    r"|\b(?:nobody|no ?one)(?: has| ever)? (?:comes?|came|cares|fix\w*|answers?|looks)\b"
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

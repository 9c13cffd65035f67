"""A life in danger, lift or no lift: whoever gasps, dies or is attacked, told in a few words and nothing else.

Only whole lines: «忙得喘不过气», «我要死了 作业太多», «有人打我电话» and a story of last week are none. Threats are
heard beside other words, too (``threats``).
"""

from __future__ import annotations

import re
from typing import Literal

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
_attacked = says(
    rf"(?:救命|快来|来人|现在|刚才|电?梯里|这里|里面|旁边|外面|门口)*+(?:有(?:个)?人|[他她]|{FAMILY}|我?邻居)(?:在?电?梯里面?|正|在|要|想|拿刀?|持刀|说|威胁)*+(?:追?杀|打|砍|捅|追|掐|强奸|猥亵)死?了?我们?{_CALLS}*+"
    r"|(?:help)?(?:someone|somebody|aman|he|she|they|myhusband|mywife)(?:is|s|are|re)?"
    r"(?:tryingto|goingto|wantsto|wantto)?(?:attack|kill|stab|beat|hit|hurt)(?:ing|ting)?me(?:help(?:me)?)?",
    only=True,
)


OF_FILES = regex(r"公司的|记录|资料|信息|数据|档案|\b(?:data|records?|files?|report)\b")
"""Beside gas: it is a firm, or what stands in the files."""


def risk(text: str) -> Literal["ill", "police", "gas", ""]:
    """Who has to be called before anybody else."""
    words = re.sub(r"[\s'’,，.。!！;；]", "", bare(text))
    if _attacked(words) or threatened(text):
        return "police"
    if GAS.search(text) and not (only_told(text) or OF_FILES.search(text)):
        return "gas"
    return "ill" if _gasps(words) or _dies(words) else ""

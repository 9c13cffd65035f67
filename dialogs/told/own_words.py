"""Whether a line that asks for a right says more than the wish: what stands in no slot must not get lost.

The words are kept with the request when nothing else of them is.
"""

from __future__ import annotations

from dialogs.told.kin import EN_KIN, KIN_WORDS
from dialogs.understanding import Understanding
from dialogs.understanding.patterns import regex
from dialogs.understanding.verbs import any_verbs, english_verbs

LONGEST = 300
BARE = regex(
    rf"{any_verbs()}|{KIN_WORDS}|[你您]们|贵司|我们?|本人|自己|家里?|公司|通力|你|您|他|她|想要?|要|请|帮忙?|麻烦|给|申请|可以|可不可以|能不能|能|一?[下份个些]"
    r"|(?:个人)?(?:信息|资料|数据|记录|档案|隐私|内容|东西|权利?)|同意|授权|个人|所有|全部?|都|一切|关于|有关|相关|保存|存储?|收集|留|掌握|哪些|什么|多少|知道"
    r"|(?:个人)?客户|用户|业主|住户|求职者?|应聘者?|供应商|合作(?:伙伴|方)|物业|员工|以前|之前|曾经|是|的|了|过|把|将|在|和|与|跟|吗|呢|吧|啊|也|还|就|去世|过世|走了"
    rf"|你好|您好|谢谢|[\d\W_]|\b(?:{english_verbs()}|{EN_KIN})\b"
    r"|\b(?:i|im|am|is|are|was|were|be|been|a|an|the|my|me|mine|myself|you|your|u|ur|we|our|it|its|they|them|his|her|him|their|to|of"
    r"|on|in|about|for|from|with|at|by|and|or|do|does|did|have|has|had|can|could|would|will|may|want|wanna|like|need|wish|ask"
    r"|request\w*|get|give|send|show|know|see|view|tell|please|pls|hi|hello|hey|thanks?|thank|yes|just|all|any|every\w*|some|what|which|that"
    r"|this|stuff|things?|info\w*|data|details?|records?|files?|personal|private|copy|copies|access|full|stop|using|use|hold|keep|kept|stored?|got"
    r"|company|firm|customers?|clients?|applicants?|job|candidate|supplier\w*|user|partner|staff|home|lift|account|died|dead|late|passed|away)\b"
)
"""The wish, whose data, how somebody knows us, and courtesy."""
LATIN = regex(r"[a-z]+")
CHARACTERS, WORDS = 4, 2
"""So much beside it says more."""


def own_words(understood: Understanding) -> str:
    """The line, if it says more than the bare wish; else empty."""
    text = understood.text
    rest = text
    for known in (understood.name, understood.email):
        rest = rest.replace(known, " ") if known else rest
    rest = BARE.sub(" ", rest.replace("'", ""))
    words = len(LATIN.findall(rest))
    characters = sum(not sign.isascii() for sign in rest)
    return text[:LONGEST] if words >= WORDS or characters >= CHARACTERS else ""

"""Nothing is asked for: «我没要申请», «don't open a request», «only curious». What is done then is
``questions.only_curious``.
"""

from __future__ import annotations

from dialogs.understanding.patterns import regex

_FURTHER = r"(?! (?:else|special|more|other|but|except|unusual|big|much|complicated|unreasonable))"
NOTHING = regex(
    r"(?:没有?|不是|不|并没有?|并非)(?:是|在)?(?:想|要|说要?|打算|准备|来|[让叫][你您]们?)+真?(?:的|去)?(?:提|做)?"
    r"(?:申请|办理?|请求|立案)(?:什么|啥|任何|东西|手续|业务|事情?|的?意思)*[的啊哈呀哦呢]*(?=[\s,，。.!！;；、]|$)"
    r"|(?:别|不要|不用|甭|无需|不必)(?:再|给我|帮我|替我|真的?|就|去)*(?:提|开|建|走|立|发起|生成|做)"
    r"(?:一?个|什么|任何)?(?:申请|流程|工?单子?|案|手续)"
    r"|\bnot (?:\w+ ){0,4}?(?:(?:requesting|applying for|asking (?:you )?(?:for|to do)|request|ask for|apply for)"
    rf" anything\b{_FURTHER}|an?y? (?:formal |official |actual )?(?:request|application)s?\b(?! (?:for|to)\b))"
    r"|(?:n['’]?t|\bdo not|\bno need to|\bwithout) (?:\w+ ){0,3}?"
    r"(?:open|fil|start|mak|creat|submit|rais|register|begin|lodg|log|put in|request|apply for|ask for)(?:e|t?ing)? "
    rf"(?:(?:an?|any)(?: new| formal| official)? (?:request|case|application|ticket|claim)s?\b|anything\b{_FURTHER})"
    r"|(?:^|[,.;!]\s*)no (?:formal |official )?(?:request|application)s?"
    r"(?: please| from me| for now| needed)?(?=\s*[,.;!)]|\s*$)"
)
"""In so many words, wherever in the line."""
KNOW = regex(r"知道|了解|怎么|为什么|为啥|\b(?:know|understand|how|why)\b")
CURIOUS = regex(
    r"(?=.*(?:问|打听|好奇))(?:我|没有?|不|哦|啊|那|就|也|只|是|随便|纯|单纯|纯粹|有点|好奇"
    r"|问[一个]?[问下句嘴]?|打听一?[下个]?|打听|而已|罢了|的|吧|哈|呀|嘛|啦|了|先|[\W_])+"
    r"|(?=.*\b(?:just|only|merely|purely|simply|curious|curiosity)\b)"
    r"(?=.*\b(?:asking|wonder\w*|curious|curiosity|question|know)\b)"
    r"(?:(?:no|nope|nah|ok|okay|oh|sorry|thanks|well|yeah|and|so|but|it['’]?s|that['’]?s|that was|this is|i|i['’]?m|am"
    r"|was|we|we['’]?re|were|just|only|merely|purely|simply|really|here|a|one|general|out of|asking|wonder(?:ing|ed)"
    r"|curious|curiosity|question|want(?:ed)? to know(?: (?:how|why|that|it|(?:how|what) (?:it|this) works))?"
    r"|nothing (?:else|more))\b[\s,.!;:-]*)+"
)
"""The whole line."""


def requests_nothing(text: str) -> bool:
    return NOTHING.search(text) is not None


def without_it(text: str) -> str:
    """What else the line says."""
    return NOTHING.sub(" ", text).strip(" ,，。.;；!！、")


def only_curious(text: str) -> bool:
    return CURIOUS.fullmatch(text.strip()) is not None


def wants_to_know(text: str) -> bool:
    return KNOW.search(text) is not None

"""Anger that asks for something: to have a decision explained, to know where to complain, to be satisfied."""

from __future__ import annotations

from dialogs.understanding import Understanding, fold
from dialogs.understanding.patterns import regex
from dialogs.words.line import asks
from dialogs.words.readings import ENDS, PLAINLY

EXPLANATION = regex(
    r"(?:要|请|求|给|得|让)[^,，。;；不]{0,6}(?:解释|说明|讲清楚|说清楚)|(?:解释|说明)(?:一下|清楚)?[^,，。;；]{0,4}(?:为什么|为啥|怎么|凭什么|凭啥|如何)"
    r"|人工(?:来|重新)?(?:复核|复审|审[核查看]?|评|看)"
    r"|\bhuman (?:being )?(?:to )?(?:review|look|check|assess|decide)|\breviewed by a (?:human|person)\b"
    r"|\bexplain(?:ed|s)?\b|\bexplanation\b|\b(?:tell|show) me (?:exactly )?(?:how|why)\b"
)
OF_A_DECISION = regex(
    r"(?:机器|电脑|系统|程序|算法|自动)[^,，。;；]{0,12}(?:筛|刷|判|拒|决定|评分|打分|淘汰)|(?:筛|刷)(?:掉|下来)|这个决定"
    r"|\b(?:decision|decided|decide[sd]?|screen(?:ed|ing)|algorithm|automat\w+|machine|scor(?:e[sd]?|ing)|rejected)\b"
)
"""About the speaker, made without a person (PIPL 24)."""
COPIED = regex(r"复[制印]|副本|拷贝|\bcop(?:y|ies)\b")
NOTHING_BUT_EXPLAINED = regex(
    r"^\W*(?:(?:just|only|simply|all|i|i would|want|like|need|is|am|asking|for|please|no)[\s,]+)*"
    r"(?:an? |the |your )?(?:written )?explanation\b(?! (?:of|for) the (?:rules|policy|clause))"
    r"|^\W*(?:我|只|就|光|单)+(?:是|想|需)?(?:要|求)(?:你们?)?(?:给)?(?:我)?(?:一?[个份]|一下)?(?:书面)?的?(?:解释|说明|说法)(?!书)"
)
"""«An explanation. I don't need to see anything»: of what was told before."""
WRITTEN_OUT = regex(
    r"(?:写|出|开)(?:给?我|给|一?[个份]|一下|书面|正式|的|清楚)*(?:解释|说明)(?!书|[过了])|(?:解释|说明)(?:写|发)(?:下来|出来|给我)"
    r"|\bwrit(?:e|ten)\b[^.;?!]{0,16}\bexplanation\b|\bexplain\b[^.;?!]{0,24}\bin writing\b"
    r"|\b(?:want|need|like|give me|send me|get)\b[^.;?!]{0,16}\b(?:an|the|your) explanation\b"
)
_OF_DATA = regex(
    rf"{COPIED.pattern}|资料|信息|数据|档案|记录|\\b(?:data|info\\w*|details|records?|files?|hold|have)\\b"
)
SEEKS_ROUTES = regex(
    r"(?:[上去到]哪里?儿?|哪里?儿?|找谁)[去能可以]*(?:说理|评理|讲理|申诉|告状?|投诉)(?!进度)|(?:说理|评理|讲理)[^,，。;；]{0,3}(?:哪|谁)"
)
NOT_CONTENT = regex(
    r"不(?:太|大|是很|怎么|能)*满意|(?<!不)不满(?!足|\d)|不服(?!务|从)|不认可|不认同|\b(?:dis|un|not )satisfied\b"
)


def explained(whole: Understanding) -> Understanding | None:
    """«I want you to explain how the machine decided about me», however angry: staff explain it."""
    near = whole.intent in ("complain", "human", "status", "other", "explain") and not whole.rights
    near = near or ({*whole.rights} <= {"delete", "restrict", "copy"} and not ENDS.search(whole.text))
    text = fold(whole.text)
    demanded = near and not COPIED.search(text) and EXPLANATION.search(text) and OF_A_DECISION.search(text)
    demanded = demanded or (not whole.rights and NOTHING_BUT_EXPLAINED.search(text))
    near = {whole.intent, *whole.rights} <= {"copy", "other", "human", "complain", "explain"}
    demanded = demanded or (near and not _OF_DATA.search(text) and WRITTEN_OUT.search(text))
    return whole.but(intent="explain", confidence=PLAINLY, rights=()) if demanded else None


def seeks_routes(whole: Understanding) -> Understanding | None:
    """«到时候没人理，我上哪说理去» asks for the ways to complain."""
    near = not whole.rights and whole.intent not in ("emergency", "complain") and SEEKS_ROUTES.search(whole.text)
    return whole.but(intent="complain", confidence=PLAINLY) if near else None


def dissatisfied(whole: Understanding) -> Understanding | None:
    """«我还是不满意», «看完还是不服» complain, and ask for nothing to be explained."""
    near = whole.intent in ("explain", "complain") and not whole.rights and not asks(whole.text)
    if not near or not NOT_CONTENT.search(whole.text):
        return None
    return whole.but(intent="complain", confidence=PLAINLY)

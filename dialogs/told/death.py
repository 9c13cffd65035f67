"""Whether a text tells of a death, of somebody who is missing, or of somebody who lives though it sounds otherwise.

Who is told of is ``mentions``; what is said to them is ``dialogs.courtesy``.
"""

from __future__ import annotations

import re
from dataclasses import replace

from bot.domain.rights import Right
from dialogs.draft import Draft
from dialogs.told.kin import EN_GROWN, EN_KIN, NEAR, kin, speaks_of_kin
from dialogs.understanding import fold
from dialogs.understanding.patterns import regex

ERRAND = r"[一两二三几好]*个?(?:[趟次回遍圈步]|手续|流程|程序|过场|审批|渠道|弯路|过[来去])"
"""On which somebody went, and came back from."""
LEFT = regex(r"离职|辞职|辞了|跳槽|搬走|出走|不[干做]了|离开(?:你们|公司)|从(?:你们|公司|单位)")
DIED = regex(
    r"去世|过世|逝世|[过過]身(?![份边体上])|[走冇][咗佐]|离世(?![纪界])|辞世|病逝|病故|身故|亡故|身亡|丧生|丧命|牺牲|殉职|[亡先](?:夫|妻|父|母)|遗孀"
    r"|(?<![气累急烦笑吓忙热困要想该不卡锁堵])死(?:在|于|了)(?!机)|遇难|遇害|罹难"
    r"|\b(?:(?<!phone )(?<!battery )(?<!lift )died|passed away|deceased|is no longer with us|my late|(?:was|got) killed"
    rf"|lost (?:my|our) (?:{EN_KIN})(?!['’\w]))\b"
)
"""Of kin, and surely."""
GONE = regex(
    rf"(?:[年月日天前后他她也都刚梗癌]|月份|\d号|已经|突然|{NEAR}|[爷奶公婆人])(?:[就也刚都]|已经)?(?:走|没|不在)了(?!\w*[你我]们|工作|手机|电话|号码?|钱|联系|消息|信)"
    rf"(?!{ERRAND})|(?:[年月日天]|月份|\d号|前)(?:就|才|刚)?没的(?=[\s,，。;；!！]|$)"
)
"""«走了» and «没了» behind a time or a person: a death, unless something says that they live."""
THING_GONE = regex(
    r"(?:手机|电话|号码?|工作|钱|联系|消息|信号?|电|梯)(?:早就|已经|[都也就又])?(?:没|不在|坏|丢)了"
    r"|没了(?:工作|手机|电话|号码?|钱|联系|消息|信)"
)
"""A thing is lost, and nobody."""
DEATHLY = regex(
    rf"[死亡逝殁故葬]|[去过過离離辞辭]世|生前|遗|[没沒走冇不在][了的咗佐](?!{ERRAND})|[过過]身(?![份边体上])|牺牲|殉职|丧[生命]|遇难|遇害|罹难|天堂"
    r"|\b(?:died|dead|death|deceased|late|gone|passed|killed|lost|buried|estate|inherit\w*|no longer with us)\b"
)
"""Whatever may speak of a death; without any of it nobody is taken for bereaved."""
DEATH_PAPER = regex(r"(?:死亡|火化|殡葬|户口注销)证|\bdeath certificate\b")
ELDERS = regex(rf"{NEAR}|\b(?:{EN_GROWN})\b")
"""Of whom the death may be told, too."""
ALIVE = regex(
    r"在世|健在|活着|活得|[没沒未](?:有)?(?:去世|过世|死)|(?<!别)人还在(?!用|登|打)|(?:不是|没有?说)(?:他|她)?(?:去世|死|过世)"
    r"|\b(?:alive|(?:is|are) living|not dead|(?:did|has) ?n[o'’]t (?:die|passed))\b"
)
"""Says that nobody has died."""
MISSING = regex(
    r"走[丢失散]|失踪|失联|下落不明|不知去向"
    rf"|(?:{NEAR}|老人家?|老爷子|家人|孩子?|人)(?:突然|昨[天晚]|今[天早]|已经|好像|也|都|就)*(?:不见|找不[到着]|没回家)了?(?=[\s,，。!！?？]|$)"
    rf"|\bmy (?:{EN_KIN}) (?:is|has been|has gone|went) missing\b"
)
"""Of kin: nobody knows where they are."""
LIVES = regex(
    r"娘家|婆家|(?:号码?|[账帐]号|微信|手机|电脑|电话|电池|系统|卡)[^,，。]{0,2}死|[他她](?:让|叫|托|请|要)我"
    r"|\b(?:phone|mobile|battery|laptop|computer|car)(?: has| just| has just)? died\b"
)
"""They are only away, or it was a thing that died."""


def bereaved(text: str) -> bool:
    """A relative has died: who asks is the near relative of the deceased (PIPL 49)."""
    plain = fold(text)
    return speaks_of_kin(plain) and died(plain) and not (LEFT.search(plain) or ALIVE.search(plain))


def a_child_died(text: str) -> bool:
    """Whoever asks about the dead child is no guardian any more."""
    return bereaved(text) and kin(text) == "parent" and not ELDERS.search(fold(text))


def died(text: str) -> bool:
    """Whether the words tell of a death; «他走了» is none with a word that he lives."""
    things = LIVES.sub(" ", text)
    return bool(DIED.search(things)) or (GONE.search(text) is not None and not _away(text))


def died_after_all(text: str, *, kin: bool) -> bool:
    """«死亡证明也开了», of ``kin`` also «人都不在了»: whoever was taken for living has died."""
    plain = fold(text)
    told = DEATH_PAPER.search(plain) is not None or (kin and died(plain))
    return told and not (not_bereaved(plain) or ALIVE.search(plain))


def speaks_of_death(text: str) -> bool:
    """Whether anything in it may tell of a death: less than ``died``, more than a phone or a job that is gone."""
    return DEATHLY.search(THING_GONE.sub(" ", fold(text))) is not None


def _away(text: str) -> bool:
    return LIVES.search(text) is not None or MISSING.search(text) is not None


def gone_missing(text: str) -> bool:
    """A relative, and nobody knows where they are."""
    return (
        bool(kin(text) or re.search("老人|家人|老爷子|老太太|老头", text))
        and MISSING.search(text) is not None
        and not died(text)
    )


def not_bereaved(text: str) -> bool:
    """«他在世», «他只是跳槽了»: whoever was taken for dead only left, or lives."""
    plain = fold(text)
    return bool(ALIVE.search(plain)) or (LEFT.search(plain) is not None and not died(plain))


def seems_alive(text: str) -> bool:
    """The same of a first telling, where already «she asked me to» speaks of somebody who lives."""
    plain = fold(text)
    return not_bereaved(text) or (_away(plain) and not died(plain))


def of_the_dead(draft: Draft) -> Draft:
    """Near kin see, copy, correct and delete (PIPL 49); whose data are deleted is not called any more, either."""
    both = draft.requester == "relative" and {Right.DELETE, Right.WITHDRAW} <= set(map(Right, draft.rights))
    return replace(draft, rights=tuple(name for name in draft.rights if name != Right.WITHDRAW)) if both else draft

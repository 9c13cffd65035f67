"""The request said once more at the card: «是，停用，不是删», "Correct, access only", «注销».

Whoever says with the yes what is to be done, as it stands there, or that nothing is done of what does not stand there,
says no more than yes.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from dialogs.understanding.parts import cut
from dialogs.understanding.patterns import Says, says
from dialogs.understanding.verbs import VERBS
from dialogs.words.submission import CLAUSE

_ALSO = {
    "access": ("[看查睇]|了解", "look(?:ing)?|to look|to see|show me"),
    "copy": ("副本|[复複]印件|一份", "duplicates?"),
    "transfer": ("", "mov(?:e|ing)(?: over)?"),
    "correct": ("[改换]", "chang(?:e|ing)"),
    "supplement": ("加|添|补[返上]", "add(?:ing)?|fill in"),
    "delete": ("清", "wip(?:e|ing)"),
    "withdraw": ("停|关|退订|收回|别再?[打发發推]|不(?:再)?同意", "stop(?:ping)?|no more|no longer (?:agree|consent)"),
    "restrict": ("停用|封存|锁|先不用", "lock(?:ing)?|hold(?:ing)?|paus(?:e|ing)|limit(?:ing)?"),
    "close_account": ("销(?:了|掉|号)|取消", "shut(?: down)?"),
}
"""What names the act as well, where it stands already."""
_YES = (
    r"(?:[嗯恩唔哦]+呢?|好[的吧啊呀]?|[对是][的头呀啊滴嘚]?|[係系](?:呀|啊|嘅)?|行|中|可以|[没冇][错問问]题?|[莫没]得错|没毛病|确认|确定|要得|得|啱"
    r"|[没冇](?:别的|其他)了?|(?:别的|其他)都?不[用要]|就这[俩两些]个?)"
    r"|(?:yes|yeah|yep|ok(?:ay)?|right|correct|sure|fine|exactly|confirm(?:ed)?|nothing else"
    r"|that.?s (?:it|all|right|correct))\b"
)
_IT = (
    r"(?:我的?|这些|那些|啲|個|个)?(?:全部|所有|个人)?的?(?:资料|資料|信息|資訊|数据|同意|授权|[账帐賬]?[号戶户]口?|帳號)"
    r"|[你您]们(?:手里|那里|那儿|系统里)?[有存记]了?(?:我|关于我)的?(?:哪些|什么|啥)?|它们?|[错缺]的"
    r"|(?:it|them|that|all|everything|down|up|over|what you (?:hold|have)|what.?s missing|the gaps"
    r"|(?:all )?(?:of )?(?:my|the) (?:data|details|account|file|consent|information))\b"
)
_BEFORE = (
    r"就|再|先|然后|是|要|想|我|俺|都|全|先|请|給?给?我|帮我|麻烦|把|的|[只光淨净係]|能|可以"
    r"|(?:please|then|and|i|want|need|would like|it.?s|that.?s|for|an?|the|to|you can|go ahead and|my|do)\b"
)
_AFTER = (
    r"掉|了|吧|啊|呗|呀|哈|的|光|去|下|一?下|一份|给我|就?(?:行|好|可以|得)|申请"
    r"|(?:please|request|then|now|of)\b"
)
_SOLE = r"[只仅光淨净]|(?:only|just)\b"
_NOT = (
    r"(?:而?不是|不(?!用|必|需)|别|没[要说让]|甭|莫|唔[係系])(?:光|只)?"
    r"|(?:and )?(?:not?|don.?t|without|nothing (?:to be|gets))\b"
)
_WANTS = says(r"我[要想]|\bi(?:'d| would)? (?:want|need|like)\b")


@cache
def _again(right: str) -> Says:
    return _said(right, rf"(?:{_YES}|{_SOLE}|{_BEFORE}|{_IT}|\W)*", rf"(?:{_AFTER}|{_IT}|{_SOLE}|\W)*")


@cache
def _denied(right: str) -> Says:
    return _said(right, rf"(?:{_IT}|\W)*(?:{_NOT})(?:{_BEFORE}|{_IT}|\W)*", rf"(?:{_AFTER}|{_IT}|\W)*")


def _said(right: str, before: str, after: str) -> Says:
    verbs, (also, besides) = VERBS[right], _ALSO.get(right, ("", ""))
    chinese = "|".join(filter(None, (verbs.full, verbs.brief, also)))
    english = "|".join(filter(None, (verbs.english, besides)))
    return says(rf"{before}(?:{chinese}|\b(?:{english})\b){after}", only=True)


_AGREES = says(rf"^\W*{_YES}")
_OF_THE_CARD = {"withdraw", "correct", "supplement"}
"""«撤回», «改一下» by themselves may be meant of the request that stands there."""
nods = says(rf"(?:{_YES}|\W)+", only=True)
"""Nothing but yes."""


def without_what_stands(rights: Sequence[str], text: str) -> str | None:
    """What is left of the line without the clauses that say the request of ``rights`` again; None where none does, or
    they say only a part of it."""
    parts = cut(CLAUSE, text)
    again = {part: named for part in parts if (named := _stands(rights, part)) is not None}
    said = {right for named in again.values() for right in named}
    if not again or said not in (set(), {*rights}):
        return None
    if not _AGREES(text) and (said & _OF_THE_CARD or not said or (_WANTS(text) and not all(again.values()))):
        return None  # nor is «I want a copy, not deletion» a yes
    return " ".join(part for part in parts if part not in again)


def _stands(rights: Sequence[str], clause: str) -> set[str] | None:
    """The rights of the request that the clause names, none where it rules out another; None where it says more."""
    named = {right for right in rights if right in VERBS and _again(right)(clause)}
    if "下" in clause and named & _OF_THE_CARD:
        return None
    denies = not named and any(_denied(right)(clause) for right in VERBS if right not in rights)
    return named if named or denies else None


_CHECKS = r"(?:核[实对验查]|验证|确认|证明)(?:身份|本人|是我)?|身份|(?:办)?这[次个回件](?:事儿?|申请)?"
_FOR_THIS = rf"[只仅](?:准|能|许|限|可以|得|是)?(?:拿[来去]|用[来于在]?|给)?(?:[你您]们)?(?:{_CHECKS})(?:用|使用|看)?"
_MUST_NOT = r"(?:不(?:许|准|能|得|可以?|要)|别|勿)"
_NOTHING_ELSE = (
    rf"(?:别的|其他)(?:地方|用途|人)?(?:一律|都)?{_MUST_NOT}(?:用|看)"
    rf"|{_MUST_NOT}(?:外[传泄]|泄[露漏]|乱[用传发]|挪作他用|作他用|给(?:别|其他)人看?|拿去(?:别处|干别的|做别的))"
)
_ERASED = (
    r"(?:[用看办]完|核[对实]?完|事后|之后|完事)(?:了|后|以后|之后)?(?:就|请|要|得|马上|立刻|给我)*"
    r"(?:删|销毁|清)(?:除|掉|了)?"
)
_IN_ENGLISH = (
    r"only (?:for|to) (?:verif\w+|check\w*|this|identif\w+)(?: (?:purposes?|my identity|who i am|request|me))*"
    r"|for nothing else|keep (?:it|this) (?:confidential|private|safe)"
    r"|(?:delete|erase|destroy) it (?:afterwards|(?:once|when) done|after(?: (?:use|that|the check|checking))?)"
    r"|(?:do ?n.t|do not) (?:share|leak|pass|give) it(?: on| around| (?:with|to) (?:anyone|others|anybody))*"
)
_PROMISED = says(
    r"(?:不过|但是?|希望|请|請|要|得|一定|必须|记得|麻烦|[你您]们|就|都|它|这个|身份证|材料|照片|\W)*"
    rf"(?:{_FOR_THIS}|{_NOTHING_ELSE}|保密|{_ERASED})(?:吧|啊|哦|哈|的|呀|好|就行|\W)*"
    rf"|\W*(?:(?:but|just|please|and|so long as you|you can|use it)\s+)*(?:{_IN_ENGLISH})\W*",
    only=True,
)
"""What the notice promises anyway: who sees it, what for, and that it is erased."""


def without_promises(text: str) -> str | None:
    """What is left of a line at the consent without the clauses that ask for no more than the notice promises; None
    where there are none, or nothing else."""
    parts = cut(CLAUSE, text)
    left = [part for part in parts if not _PROMISED(part)]
    return " ".join(left) if left and len(left) < len(parts) else None

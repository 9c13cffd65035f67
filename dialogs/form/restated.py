"""The request said once more at the card: «是，停用，不是删», "Correct, access only", «注销».

Whoever says with the yes what is to be done, as it stands there, or that nothing is done of what does not stand there,
says no more than yes.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from dialogs.told.kin import EN_KIN, KIN_WORDS
from dialogs.understanding.parts import cut
from dialogs.understanding.patterns import regex, says
from dialogs.understanding.verbs import english_verbs, full_verbs
from dialogs.words.submission import CLAUSE, holds_back_a_yes


class Act(NamedTuple):
    """What names the act, in Chinese and English, and what it is done to, where it stands on the card already."""

    chinese: str
    english: str
    to: str = ""


_ACTS = {
    "access": Act(
        "查[阅閱看询查]?|[只就光淨净][是係系]?想?[看睇]看?|看(?=看?[你您]们)",
        "access|viewing|view it|(?:to )?see (?:it|them|my|what)|show me(?= what)",
    ),
    "copy": Act("[复複][制印]|副本|[复複]印件|[要给印]一份|拷", r"cop(?:y(?! that| over)|ies|ying)|duplicates?"),
    "transfer": Act("转移?", "transfer(?:ring)?|mov(?:e|ing) (?:it )?over"),
    "correct": Act(
        "更正|改正|修改|改",
        "correct(?:ion|ing)|correct (?:it|my)|fix (?:it|my)",
        r"名字|姓名|[地住]址|电话|手机号?|号码|邮箱|单位|证号|(?:name|address|phone|number|e-?mail)\b",
    ),
    "supplement": Act("补充|补[返上]?|加", "supplement(?:ing)?|add what|fill in|just adding"),
    "delete": Act(
        "[删刪][除掉]?|清[除空掉]?|抹[掉去除]|销毁",
        "delet(?:e|ion|ing)|eras(?:e|ure|ing)|remov(?:e|al|ing)|wip(?:e|ing)",
    ),
    "withdraw": Act(
        "撤回(?:同意|授权)?|收回(?:同意|授权)|同意收回|停掉|退订|别再[打发發推]|不再同意|不同意(?=了)",
        "withdraw(?:al|ing)?|no longer (?:agree|consent)",
        "同意|授权|授權|consent",
    ),
    "restrict": Act(
        "限制(?:使用|处理|處理)?|冻结|暂停使用|停用|封存|锁",
        "restrict(?:ion|ing)?|freez(?:e|ing)|lock(?:ing)?|limit(?:ing)?",
    ),
    "close_account": Act(
        "注销|销户|销[了掉号]|取消(?=[個个]?[户戶账帐賬])",
        r"clos(?:ing|ure)|close(?= (?:the|my) account)|shut(?= the account down| it down| down)",
        r"[個个]?(?:[账帐賬][号號户戶]|[户戶]口|号)|(?:the |my )?account|down",
    ),
    "explain": Act(
        "(?:写|寫|出|开)(?:[个個]|一?份)?(?:书面的?|書面的?)?(?:解释|解釋|说明|說明)|(?:书面|書面)的?(?:解释|解釋|说明|說明|答复)?",
        "(?:a |an )?(?:written |formal )?explanation|in writing|explain(?:ed)?(?: it)? in writing",
        r"[你您]们?|正式|清楚|(?:for|to) me\b",
    ),
    "marketing": Act(
        "(?:别|不要|不许|不准|甭|莫)再?(?:给我)?(?:[打发發推寄]|联系|聯繫|骚扰|騷擾)|停[掉用]?",
        r"no more|not a single|not another|stop(?: (?:calling|texting|sending|the))?|do ?n.t (?:call|text|send)",
        r"以后|今后|再也|一[个個条條通封]|任何|广告|廣告|推[销銷广廣]|营销|電話|电话|短[信訊]|邮件|郵件|[都也全再]|我|来|過來|过来"
        r"|(?:calls?|ads?|texts?|e-?mails?|messages?|marketing|promo\w*|any ?more|again|ever|me)\b",
    ),
}
"""Beside the rights, the use that most withdrawals are of."""
_YES = (
    r"(?:[嗯恩唔哦]呢?|好[的吧啊呀]?|[对是][的头呀啊滴嘚]?|[係系](?:呀|啊|嘅)?|行|中|可以|[没冇][错問问]题?|[莫没]得错|没毛病|确认|确定|要得|得|啱"
    r"|[没冇](?:别的|其他)了?|(?:别的|其他)都?不[用要]|就这[俩两些]个?)"
    r"|(?:yes|yeah|yep|ok(?:ay)?|right|correct|sure|fine|exactly|confirm(?:ed)?|nothing else"
    r"|that.?s (?:it|all|right|correct))\b"
)
_IT = (
    r"(?:我的?|这些|那些|啲|個|个)?(?:全部|所有|个人)?的?(?:资料|資料|信息|資訊|数据)"
    r"|[你您]们(?:手里|那里|那儿|系统里)?[有存记]了?(?:我|关于我)的?(?:哪些|什么|啥)?|它们?|[错缺]的"
    r"|(?:it|them|all|everything|what you (?:hold|have)|what.?s missing|the gaps"
    r"|(?:all )?(?:of )?(?:my|the) (?:data|details|file|information))\b"
)
_BEFORE = (
    r"[就那]|是|要|我|俺|都|全|请|給?给?我|帮我|麻烦|把|的|[只光淨净係]|可以"
    r"|(?:please|then|and|it.?s|that.?s|for|an?|the|to|you can|go ahead and|my|do)\b"
)
_AFTER = r"掉|了|吧|啊|呗|呀|的|光|去|下|一?下|一份|给我|就?(?:行|好|可以|得)|(?:please|then|now|of)\b"
_SOLE = r"[只仅光淨净]|(?:only|just)\b"
_NOT = (
    r"(?:而?不是|不(?!用|必|需)|别|没[要说让]|甭|莫|唔[係系])(?:光|只)?"
    r"|(?:and )?(?:not?|don.?t|without|nothing (?:to be|gets))\b"
)
_WANTS = says(r"我[要想]|\bi(?:'d| would)? (?:want|need|like)\b")


class Words(NamedTuple):
    """What names an act, and all that a clause may consist of; each is taken once and for all: no line takes long."""

    act: re.Pattern[str]
    nothing_else: re.Pattern[str]

    def are(self, clause: str) -> bool:
        return self.act.search(clause) is not None and self.nothing_else.fullmatch(clause) is not None


@cache
def _again(right: str) -> Words:
    chinese, english, to = _ACTS[right]
    act = rf"{chinese}|\b(?:{english})\b"
    beside = "|".join(filter(None, (_YES, _SOLE, _IT, to, _BEFORE, _AFTER)))
    return Words(regex(act), regex(rf"(?:{act}|{beside}|\W)++"))


@cache
def _denied(right: str) -> Words:
    """With the words that name the right wherever they stand; «not correct» denies no correction."""
    to = "|".join(filter(None, (_IT, _ACTS[right].to)))
    english = "correct(?:ion|ing)" if right == "correct" else english_verbs(right)
    act = rf"{full_verbs(right)}|{_ACTS[right].chinese}|\b(?:{english})\b"
    return Words(regex(act), regex(rf"(?:{to}|\W)*+(?:{_NOT})(?:{act}|{to}|{_BEFORE}|{_AFTER}|\W)++"))


_FIELD = regex(_ACTS["correct"].to)
_AGREES = says(rf"^\W*{_YES}")
_AFFIRMS = says(r"^\W*(?:对|是|没错|冇错|确认|確認|[係系]|yes\b|right\b|correct\b|confirm)")
_LONGEST = 60
"""Characters; whoever says more than that tells something."""
_OF_THE_CARD = {"withdraw", "correct", "supplement"}
"""«撤回», «好，改» may be meant of the request that stands there."""
_PLAIN = {"access", "copy", "delete", "close_account", "explain"}
"""The rights that their bare word asks for."""
_ANEW = says(r"[下换還还再]|要[补改加]")
"""«改一下», «还要补充»: something else."""
nods = says(rf"(?:{_YES}|\W)++", only=True)
"""Nothing but yes."""


def without_what_stands(rights: Sequence[str], text: str, uses: Sequence[str] = (), detail: str = "") -> str | None:
    """What is left of the line without the clauses that say the request of ``rights`` again, or that the one of the
    ``uses`` it withdraws from ends; None where none does, they say only a part of it, or name a field that ``detail``,
    what is to be put right, does not."""
    if "correct" in rights and any(field.casefold() not in detail.casefold() for field in _FIELD.findall(text)):
        return None
    parts = cut(CLAUSE, text) if len(text) <= _LONGEST else []
    named_so = (*rights, "marketing") if tuple(uses) == ("marketing",) else rights
    again = {part: named for part in parts if (named := _stands(named_so, part)) is not None}
    said = {right for named in again.values() for right in named}
    if not again or said not in (set(), {*rights}):
        return None
    left = [part for part in parts if part not in again]
    agrees = _AFFIRMS(text) if said & _OF_THE_CARD else _AGREES(text) or any(map(nods, left))
    if not agrees and (said - _PLAIN or not said or (_WANTS(text) and not all(again.values()))):
        return None  # nor is «I want a copy, not deletion» a yes
    return " ".join(left)


def _stands(rights: Sequence[str], clause: str) -> set[str] | None:
    """The rights of the request that the clause names, none where it rules out another; None where it says more."""
    heard = {right for right in rights if right in _ACTS and _again(right).are(clause)}
    named = {"withdraw" if right == "marketing" else right for right in heard}
    if named and (holds_back_a_yes(clause) or (named & _OF_THE_CARD and _ANEW(clause))):
        return None
    denies = not named and any(
        _denied(right).are(clause) for right in _ACTS if right not in (*rights, "marketing", "explain")
    )
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
    r"(?:不过|但是?|希望|请|請|要|得|一定|必须|记得|麻烦|[你您]们|就|都|它|这个|身份证|材料|照片|\W)*+"
    rf"(?:{_FOR_THIS}|{_NOTHING_ELSE}|保密|{_ERASED})(?:吧|啊|哦|哈|的|呀|好|就行|\W)*+"
    rf"|\W*(?:(?:but|just|please|and|so long as you|you can|use it)\s+)*+(?:{_IN_ENGLISH})\W*",
    only=True,
)
"""What the notice promises anyway: who sees it, what for, and that it is erased."""


_SAFE = (
    r"(?:正规|没事|没关系|没问题|靠谱|放心|安全|信得过|真的|(?:不用?|别)(?:怕|担心)|不是骗子|不骗人|大(?:公司|厂|牌)"
    r"|不会(?:有事|乱用|骗人?))"
)
_ABOUT = r"(?:我|[你您]们|这[个家里]?|那|公司|单位|企业|是|很|挺|蛮|都|也|的|了|家|个|啊|呀|嘛)"
_NEAR = (
    rf"(?:我|我们|咱|俺)?家?(?:里人?)?的?(?:{KIN_WORDS}|朋友|邻居|同事)(?:们|也|都|刚才?|刚刚|已经|昨天|[跟给帮]我)*"
)
_EN_SAFE = r"(?:proper|legit\w*|safe|fine|ok(?:ay)?|real|genuine|trustworthy|reliable|not a scam|no scam|all right)"
_EN_SAYS = (
    r"(?:says?|said|thinks?|told me|tells me)(?: (?:that|this|it|is|you|are|your|a|the|company|firm)|['’]?s|['’]re)*"
)
_REASSURED = says(
    rf"(?:反正|因为|\W)*+(?:{_NEAR}(?:[说讲]|告诉)(?:过|了|是)*{_ABOUT}*{_SAFE}"
    rf"|{_NEAR}(?:[看查问]|核实|打听)(?:过|了|一下)+|{_ABOUT}*{_SAFE})(?:{_SAFE}|{_ABOUT}|\W)*+"
    rf"|\W*(?:(?:and|since|because|as)\s+)*+(?:my (?:{EN_KIN}|friend|neighbou?r) (?:also |just |already |has )*"
    rf"(?:{_EN_SAYS} {_EN_SAFE}|(?:checked|looked)(?: (?:it|you|this|into|up|on))*)"
    rf"|(?:it|this|you)(?:['’]?s|['’]?re| is| are) (?:a )?{_EN_SAFE})"
    r"(?: (?:company|firm|one|people|enough|and|safe))*\W*",
    only=True,
)
"""Behind a yes of one's own, why there is nothing to fear, whoever in the family said so."""


def without_promises(text: str) -> str | None:
    """What is left of a line at the consent without the clauses that ask for no more than the notice promises, or tell
    what made the speaker say yes; None where there are none, or nothing else."""
    parts = cut(CLAUSE, text)
    left = [part for n, part in enumerate(parts) if not (_PROMISED(part) or (n and _REASSURED(part)))]
    return " ".join(left) if left and len(left) < len(parts) else None

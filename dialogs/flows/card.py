"""What is said at the summary and is no yes yet: another day, somebody else, a condition, a limit, a question to it.

The words are kept where staff see them, and the card is shown again; nothing is handed in and no right changes.
"""

from __future__ import annotations

import re
from dataclasses import replace

from bot.domain.phrases import phrase
from bot.domain.rights import Right
from dialogs.draft import Draft, data_for, scope_of
from dialogs.handing_in import submits_plainly
from dialogs.in_context import asks
from dialogs.introduced import introduced
from dialogs.kin import kin
from dialogs.mentions import bereaved, on_behalf, uses_of
from dialogs.model import Say
from dialogs.scope import NARROWED, joined, leaves_out
from dialogs.slots import for_whom
from dialogs.stated import SWITCHED
from dialogs.steps import Answer, Heard, Problem, Took
from dialogs.understanding.patterns import regex

POSTPONED = regex(
    r"(?:晚上|晚点|晚些|今晚|明[天早晚儿]|后天|下午|中午|周末|下周|改天|回头|稍后|过[几两]?[天会]|有空)[^,，。;；]{0,3}(?:提?交|确认|办|弄|说)"
    r"|(?<![别要])(?<!交了)再(?:提?交|确认|弄|办|搞|说(?!一)|看看|想想|考虑)|等[^,，。;；]{1,10}(?:提?交|确认)"
    r"|先(?:存|放|留|搁)(?:着|一放|一下)?[吧了]*\W*$|先(?:问问|想想)|考虑(?:考虑|一下)|还?没想好"
    r"|不着?急[着于]?(?:提?交|办|弄)|^(?!.*交).*不着?急\W*$|\bnot yet\b"
    r"|\b(?:submit|send|hand|do|confirm)\b.{0,16}\b(?:later|tomorrow|tonight|next week)\b"
    r"|\b(?:later|tomorrow|tonight)\b.{0,12}\b(?:submit|send it|hand it)\b",
    re.IGNORECASE,
)
NOT_NOW = regex(
    r"(?:^|[\s,，。.!！]|不过|但是?|可是|先|那|再|好的?|嗯)(?:等等|等一?下|等会儿?|慢着)[吧啊哈]?\W*$"
    r"|(?:先|现在)[^,，。]{0,4}[别不](?:要|用)?(?:急着)?(?:提?交|递|确认)|别(?:急着|先|着急)?(?:提?交|递)(?!代)"
    r"|\b(?:wait|hold on|hang on)(?: (?:please|a \w+|for now))?\W*$|\b(?:don.?t|do not) (?:submit|send|hand)\b",
    re.IGNORECASE,
)
"""Held back in so many words, whatever yes stands before it; «等等 我是物业的» puts something right."""
FOR_SOMEBODY = regex(
    r"(?:是|给|替|帮|为)(?:我们?|咱)?(?:家)?[^,，。;；我]{1,3}(?:(?:查|办|弄|申请|问|要|删|交|搞|填)的?|的(?:信息|资料|东西)?)(?=\W|$)"
    r"|[查看要删办弄](?:的是)?我[^,，。;；我]{1,3}的(?:信息|资料)?\W*$|[让叫托请]我[来帮]?(?:查|办|弄|申请|问|要|删|搞)"
    r"|\b(?:for|about|is) my \w+\W*$",
    re.IGNORECASE,
)
"""Whose data they are; who that is has to be named as well: kin, or one of the others."""
SAYS_WHO = regex(r"我们?(?:[又也就]|其实)?不?是|\bi(?:.m| am)\b", re.IGNORECASE)
"""«我不是个人客户 我是物业的» puts the speaker's group right."""
OTHERS = regex(r"朋友|同事|老板|领导|公司|单位|别人|人家|客户|邻居|[他她]")
CONDITION = regex(
    r"(?:但是?|不过|可是|只是|前提)[^,，。]{0,3}(?:别|不要|不用|不能|不许|要|请|得|必须|只)"
    r"|\b(?:but|provided|as long as)\b.{0,12}\b(?:don.?t|do not|not (?!yet)|please|only|must|you)\b",
    re.IGNORECASE,
)
LIMITED = regex(r"不过|但是|可是|\bbut\b", re.IGNORECASE)
UNDECIDED = regex(r"[?？]|[吗么]\W*$|等等|等一?下|\b(?:wait|hold on)\b", re.IGNORECASE)
REACH = regex(
    r"(?:别|甭|不要|不用|不许|莫|勿|唔好|唔使)[^,，。;；]{0,4}(?:打(?:我|手机)?(?:电话|手机)|打我|来电|寄|发短信|联系)"
    r"|(?:电话|短信|邮件|邮箱|电邮|微信)[^,，。;；\d@]{0,3}(?:联系|通知|找我|回复)|[发写](?:到|给|往)?我?的?[^,，。;；]{0,3}(?:邮件|邮箱|电邮|短信)|(?:联系|通知)我|寄到"
    r"|\b(?:don.?t|do not|never) (?:call|phone|ring|text)\b|\b(?:call|e-?mail|text|write to|contact|reach) me\b",
    re.IGNORECASE,
)
"""How somebody wants to be told of the answer."""
ABOUT_USE = regex(r"以后|再[给打]|骚扰|撤|退订|授权|改成|改为|换成|[写填]错", re.IGNORECASE)
"""No wish about the answer, but about what is done with the data, or a correction."""
REASON_IS = regex(
    r"(?:^|[\s,，。;；是])(?:我的?)?(?:真正的?)?(?:原因|理由)就?[是:：]\s*\S{4,}|\b(?:the|my) (?:real )?reason is \w+",
    re.IGNORECASE,
)
WRONG_SO = regex(r"^\W*(?:不是|不对|错了|[写说]错)|^\W*(?:no|not|wrong)\b", re.IGNORECASE)
"""What stands there is not meant."""
FORMER_NAME = regex(
    r"(?:老|旧|曾用|小|另一?个|另外一?个|以前的|原来的|婚前的?)(?:名字?|姓名)(?!.*[错改])|(?:以前|原来|曾经|过去|小时候)(?:也|还)?叫"
    r"|\b(?:former(?:ly)?|maiden|old|previous|other) name\b|\b(?:formerly|used to be called|also known as)\b",
    re.IGNORECASE,
)
SHOWN = regex(
    r"(?:再|重新)?(?:给我|让我|发我|我)?(?:再|重新)?(?:看|核对|确认|检查|念|发)(?:一?[遍下次眼]|看)(?:申请|内容|填的|全部|表|单子)?[吧呗呢]?[。.!！\s]*"
    r"|(?:please )?(?:show|let me see|read)(?: me)? (?:it|that|the (?:summary|card|request))"
    r"(?: (?:again|once more))?[\s.!]*",
    re.IGNORECASE,
)
"""To see once more what has been gathered."""
ASKS_RANGE = regex(r"范围|全部|所有|全都|\b(?:everything|all (?:of )?(?:it|my|the)|scope)\b", re.IGNORECASE)


def beside_the_card(heard: Heard, draft: Draft) -> Took | None:
    """What the words are instead of a yes; None when they are nothing of the kind."""
    text = heard.text
    if SHOWN.fullmatch(text.strip()):
        return Took(draft)
    if asks(text):
        return _range(draft) if ASKS_RANGE.search(text) and set(draft.rights) & NARROWED else None
    if leaves_out(text) and set(draft.rights) & NARROWED and not SWITCHED.search(text):
        return Took(replace(draft, scope=joined(draft.scope, text)), (Say(phrase("confirm.changed")),))
    if REASON_IS.search(text):
        return Took(_reasoned(draft, text), (Say(phrase("confirm.changed")),))
    another = _for_another(draft, text)
    if another:
        return Took(another, (Say(phrase("confirm.for_another")),))
    if NOT_NOW.search(text):
        return Took(draft, (Say(phrase("confirm.postponed")),))
    if FORMER_NAME.search(text) or CONDITION.search(text) or _how_to_reach(draft, text):
        return Took(_kept(draft, text), (Say(phrase("confirm.kept")),))
    return Took(draft, (Say(phrase("confirm.postponed")),)) if POSTPONED.search(text) else None


def unless_held_back(taken: Answer, heard: Heard, draft: Draft) -> Answer:
    """A submission only where nothing is asked or limited beside the yes («好吧，不过尽快»)."""
    text = heard.text
    if not isinstance(taken, Took) or not taken.done or heard.choice or submits_plainly(text):
        return taken
    if LIMITED.search(text):
        return Took(_kept(draft, text), (Say(phrase("confirm.kept")),))
    return Problem(phrase("confirm.sure")) if UNDECIDED.search(text) else taken


def _for_another(draft: Draft, text: str) -> Draft | None:
    """The request as one for somebody else; what that needs is then asked."""
    near = kin(text)
    named = FOR_SOMEBODY.search(text) and (near or OTHERS.search(text))
    if draft.for_other or (SAYS_WHO.search(text) and not near) or not (named or on_behalf(text)):
        return None
    grown_up = (near and near != "parent") or on_behalf(text)
    whose = "relative" if bereaved(text) else "agent" if grown_up else "unsure"
    return introduced(for_whom(draft, whose, text), text)


def _how_to_reach(draft: Draft, text: str) -> bool:
    ends_use = {Right.WITHDRAW, Right.RESTRICT} & set(draft.rights)
    return bool(REACH.search(text)) and not (ends_use or uses_of(text) or ABOUT_USE.search(text))


def _kept(draft: Draft, text: str) -> Draft:
    """With words that go along."""
    return replace(draft, detail=joined(draft.detail, text))


def _reasoned(draft: Draft, text: str) -> Draft:
    """With the reason for the deletion, or beside the matter; in place of words that were not meant."""
    if Right.DELETE in draft.rights:
        return replace(draft, reason=joined(draft.reason, text))
    anew = Right.RESTRICT in draft.rights and WRONG_SO.search(text) is not None
    return replace(draft, detail=text) if anew else _kept(draft, text)


def _range(draft: Draft) -> Took:
    first = next(Right(right) for right in draft.rights if right in NARROWED)
    part = bool(data_for(draft, first) or scope_of(draft))
    return Took(draft, (Say(phrase("confirm.range_part" if part else "confirm.range_all")),))

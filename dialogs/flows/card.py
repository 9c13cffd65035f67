"""What is said at the summary and is no yes yet: another day, somebody else, a condition, a limit, a question to it.

The words are kept where staff see them, and the card is shown again; nothing is handed in and no right changes.
"""

from __future__ import annotations

from dataclasses import replace

from bot.domain.phrases import phrase
from bot.domain.rights import GROUPS, LOOKS, VALUES, Right
from dialogs.draft import Draft, data_for, scope_of, with_line
from dialogs.model import Say
from dialogs.steps import Answer, Heard, Problem, Took
from dialogs.told.changes import drawn_anew, for_another, suffices, widens
from dialogs.told.mentions import uses_of
from dialogs.told.particulars import HANDED_OVER
from dialogs.told.scope import NARROWED, ONLY, REST_STAYS, SENT_TO, excludes, joined, leaves_out, nothing_else_named
from dialogs.told.slots import regrouped
from dialogs.told.stated import SWITCHED
from dialogs.understanding import parse
from dialogs.understanding.patterns import regex
from dialogs.understanding.verbs import full_verbs
from dialogs.words.in_context import asks_only, grounds_said, learnt
from dialogs.words.line import asks, asks_somewhere
from dialogs.words.stopping import asks_to_wait, hands_in_later, holds_back, says_no_first
from dialogs.words.submission import SUBMIT, held_back, submits_plainly

CONDITION = regex(
    r"(?:但是?|不过|可是|只是|前提)[^,，。]{0,3}(?:别|不要|不用|不能|不许|要|请|得|必须|只)"
    r"|\b(?:but|provided|as long as)\b.{0,12}\b(?:don.?t|do not|not (?!yet)|please|only|must|you)\b"
)
LIMITED = regex(r"不过|但是|可是|\bbut\b")
FOR_NOBODY_ELSE = regex(
    r"(?:别|不要|不能|不许|莫|唔好)[给給让讓叫被](?![我咱俺]们?[看知晓查])[^,，。;；\s]{1,6}(?:看|知道|晓得|查)"
    r"|\b(?:don.?t|do not|never) (?:show|tell|let) (?!me\b)"
)
"""«别给外人看»: who is to hear nothing of it."""
REACH = regex(
    r"(?:别|甭|不要|不用|不许|莫|勿|唔好|唔使)[^,，。;；]{0,4}(?:打(?:我|手机)?(?:电话|手机)|打我|来电|寄|发短信|联系)"
    r"|(?:电话|短信|邮件|邮箱|电邮|微信)[^,，。;；\d@]{0,3}(?:联系|通知|找我|回复)|[发写](?:到|给|往)?我?的?[^,，。;；]{0,3}(?:邮件|邮箱|电邮|短信)|(?:联系|通知)我|寄到"
    r"|\b(?:don.?t|do not|never) (?:call|phone|ring|text)\b|\b(?:call|e-?mail|text|write to|contact|reach) me\b"
)
"""How somebody wants to be told of the answer."""
ABOUT_USE = regex(r"以后|再[给打]|骚扰|撤|退订|授权|改成|改为|换成|[写填]错")
"""No wish about the answer, but about what is done with the data, or a correction."""
REASON_IS = regex(
    r"(?:^|[\s,，。;；是])(?:我的?)?(?:真正的?)?(?:原因|理由)就?[是:：]\s*\S{4,}|\b(?:the|my) (?:real )?reason is \w+"
)
WRONG_SO = regex(r"^\W*(?:不是|不对|错了|[写说]错)|^\W*(?:no|not|wrong)\b")
"""What stands there is not meant."""
FORMER_NAME = regex(
    r"(?:老|旧|曾用|小|另一?个|另外一?个|以前的|原来的|婚前的?)(?:名字?|姓名)(?!.*[错改])|(?:以前|原来|曾经|过去|小时候)(?:也|还)?叫"
    r"|\b(?:former(?:ly)?|maiden|old|previous|other) name\b|\b(?:formerly|used to be called|also known as)\b"
)
SHOWN = regex(
    r"(?:再|重新)?(?:给我|让我|发我|我)?(?:再|重新)?(?:看|核对|确认|检查|念|发)(?:一?[遍下次眼]|看)(?:申请|内容|填的|全部|表|单子)?[吧呗呢]?[。.!！\s]*"
    r"|(?:please )?(?:show|let me see|read)(?: me)? (?:it|that|the (?:summary|card|request))"
    r"(?: (?:again|once more))?[\s.!]*"
)
"""To see once more what has been gathered."""
ASKS_RANGE = regex(r"范围|全部|所有|全都|\b(?:everything|all (?:of )?(?:it|my|the)|scope)\b")


ORDERS = regex(
    r"(?:是的?|好的?|对的?|行|嗯|那|就|请|直接|帮我|给我|把它|都|全部|[\s,，。])*"
    rf"(?:{full_verbs(Right.DELETE)}|(?P<close>{full_verbs(Right.CLOSE_ACCOUNT)}))(?:它|掉|了|吧|我的?|[账帐]号|信息|资料|数据|全部|[\s。.!！])*"
    r"|(?:(?:yes|yeah|ok(?:ay)?|sure|please|just|then)[\s,.!]*)*(?:delete|erase|remove)"
    r" (?:it|them|that|everything|(?:all )?my (?:data|information|cv|resume))(?: (?:all|please|now|then))*[\s.!]*"
)
"""The whole of an order to end what is kept."""
FACT = regex(
    r"没(?:有|被)?(?:录[用取]?|聘|通过|选[上中]?|买)|搬[走家]|卖[了掉]|离职|辞职|办完|入职|卸载|(?:找到|换)了?新?工作|因为|由于|到期|过期"
    r"|\b(?:because|hired?|rejected|moved|sold|expired|uninstalled|(?:new|another) job)\b"
)
"""What came about; «不用了», «没必要» may as well end the form."""
JOINS = regex(r"^(?!.*(?:不是|不对|错)).*(?:也|同时|以前|(?<!是)还(?!是)|\b(?:also|too|as well|both)\b)")
"""Somebody is known to us in one more way, and says nothing against the one that stands."""
ADDED = regex(
    r"(?:(?:再|另外|请|帮我|麻烦)*[加写](?:上|一?[条句段个])*(?=备注|附言))?(?:补充|备注|附言|(?:另外)?说明)(?:一?[下句点])?[:：,，\s]+\S{2}|\b(?:add|note)\s*[:：]\s*\S{2}"
)
"""«补充：…»: what follows is for whoever reads the request."""
ACT_WORDS = regex(r"提?交|确[认定]|[办删销]|\b(?:submit|confirm|send|delete|close|file|go ahead)")
GOT_IT = regex(
    r"(?:哦|嗯|好的?|行)?[\s,，]*(?:我?(?:知道|明白|了解|清楚|懂)了|收到)[啊哈哦谢]*\W*"
    r"|(?:ok(?:ay)?,? )?(?:i see|got it|understood|noted)\W*"
)
"""It takes notice of an answer."""
OF_THE_CARD = regex(r"\W*(?:对+(?:的|了|[，,\s]|$)|是的|没错|没问题|可以|正确|都对|yes\b|correct|(?:that.?s )?right\b)")
"""«对的» says that what stands there is right, whatever was asked before; «好» may take notice of the answer."""


_RANGE_IS = regex(
    r"(?:那|把|就|不对|等等|[\s,，])*范围(?:要|应该|得|给我)?"
    r"(?:改[成为到](?!一?下)|换成|[是为](?![对错没不全什哪这那吗么]))\s*\S{2,}"
    r"|(?:please |sorry |change )*the (?:range|scope) (?:should be|to(?! (?:me|us)\b))\b.{3,}"
)
ONLY_WHETHER = regex(
    r"(?:只|就|光|单)(?:是|想|要|需要)*(?:看|查|知道|确认)(?:看|一?下|清楚)*(?:你们)?(?:有没有|存没存|留没留|是否有?|有无|是不是有?)[^,，。;；?？]{2,}"
    r"|\b(?:only|just) (?:want to )?(?:know|see|check) (?:if|whether) (?:you|there)\b.{4,}"
)
"""«我只想看看有没有身份证»: that is all they want to see."""
_ASKED = (
    r"(?:那|这)?(?:一)?(?:项|栏|行|条|块|个|里|边)?(?:写的|那里|上面)?(?:是|的)?(?:什么|啥|咩|哪个?)"
    r"(?:意思|东西)?[啊呀呢]?\W*$"
)
LINES = {
    "group": regex(
        rf"(?:身份|关系)(?!证){_ASKED}|\bwhat(?: is|['’]s| does)?\b[^.;]{{0,12}}\b(?:group|connection|relation)\b"
    ),
    "rights": regex(rf"办理{_ASKED}"),
    "ground": regex(rf"(?:理由|原因){_ASKED}|\bwhat(?: is|['’]s| does)?\b[^.;]{{0,12}}\b(?:reason|ground)\b"),
    "contact": regex(rf"联系方式{_ASKED}|\bwhat(?: is|['’]s| does)?\b[^.;]{{0,12}}\bcontact\b"),
    "words": regex(rf"(?:说明|原话|备注){_ASKED}"),
}
"""A line of the card by its name, and what it means."""


def line_asked(text: str) -> str:
    """The line of the card that the words ask about; empty for any other question."""
    return next((name for name, words in LINES.items() if words.search(text)), "")


def beside_the_card(heard: Heard, draft: Draft) -> Took | None:
    """What the words are instead of a yes; None when they are nothing of the kind."""
    text = heard.text
    if SHOWN.fullmatch(text.strip()):
        return Took(draft)
    if ONLY_WHETHER.search(heard.words) and set(draft.rights) & LOOKS:
        only = replace(draft, data=(), narrowed=False, scope=joined(draft.scope, text))
        return Took(regrouped(only, draft.group), (Say(phrase("confirm.changed")),))
    if asks_only(text):
        return _range(draft) if asks(text) and ASKS_RANGE.search(text) and set(draft.rights) & NARROWED else None
    noted = _noted(heard, draft)
    if noted:
        return noted
    reached = (heard.understood.phone or heard.understood.email) and learnt("confirm", text) == "change_contact"
    ranged = _ranged(draft, text) if set(draft.rights) & NARROWED and not reached else None
    if ranged:
        return ranged
    if REASON_IS.search(text):
        return Took(_reasoned(draft, text), (Say(phrase("confirm.changed")),))
    another = for_another(draft, text)
    if another:
        return Took(another, (Say(phrase("confirm.for_another")),))
    if holds_back(heard.words):
        return Took(draft, (Say(phrase("confirm.postponed")),))
    mailed = SENT_TO.search(text) and "@" not in text and HANDED_OVER & set(draft.rights)
    if mailed or FORMER_NAME.search(text) or CONDITION.search(text) or _how_to_reach(draft, text):
        return Took(_kept(draft, text), (Say(phrase("confirm.by_link" if mailed else "confirm.kept")),))
    return Took(draft, (Say(phrase("confirm.postponed")),)) if hands_in_later(text) else None


def _ranged(draft: Draft, text: str) -> Took | None:
    """The range drawn anew: only what is enough, more than stands there, or less."""
    if _RANGE_IS.match(text) and not asks(text):
        anew = replace(draft, data=(), narrowed=False, scope=text)
        return Took(regrouped(anew, draft.group), (Say(phrase("confirm.changed")),))
    enough = suffices(text)
    if enough:
        only = replace(draft, data=(), narrowed=False, scope=joined(draft.scope, text))
        return Took(only, (Say(phrase("confirm.only_these", things=enough)),))
    wider = widens(text, draft.rights)
    if wider and not (draft.scope or draft.data):
        return Took(draft, (Say(phrase("confirm.range_all")),))
    left_out = excludes(text, deletes=Right.DELETE in draft.rights)
    if not wider and (SWITCHED.search(text) or not (leaves_out(text) or left_out)):
        return None
    before = "" if drawn_anew(text) else draft.scope
    drawn = replace(draft, scope=joined(before, text), data=draft.data if draft.narrowed and before else ())
    besides = left_out and not (ONLY.search(text) or REST_STAYS.search(text))
    told = "confirm.left_out" if besides else "confirm.changed"
    ranged = regrouped(drawn, draft.group)
    if draft.data and before:  # an exception adds no kind of data
        ranged = replace(ranged, data=tuple(kind for kind in ranged.data if kind in draft.data))
    return Took(ranged, (Say(phrase(told)),))


def orders_another(text: str, draft: Draft) -> str:
    """The right that a yes names which the card does not («yes, delete it» below an explanation)."""
    ordered = ORDERS.fullmatch(text.strip())
    if not ordered:
        return ""
    right = Right.CLOSE_ACCOUNT if ordered["close"] else Right.DELETE
    return "" if {right, Right.CLOSE_ACCOUNT} & {*map(Right, draft.rights)} else right.value


def _noted(heard: Heard, draft: Draft) -> Took | None:
    """What goes along with the request, its reason, and that there is nothing more."""
    text = heard.text
    if nothing_else_named(text):
        return Took(draft, (Say(phrase("confirm.sure")),))
    if _goes_along(heard, draft):
        return Took(_kept(draft, text), (Say(phrase("confirm.kept")),))
    if not _gives_reason(text, draft):
        return None
    told = replace(draft, grounds=draft.grounds or grounds_said(text), ground_open=False)
    return Took(replace(told, reason=joined(draft.reason, text)), (Say(phrase("confirm.reason")),))


def unless_held_back(taken: Answer, heard: Heard, draft: Draft) -> Answer:
    """A submission only where nothing is asked or limited beside the yes («好吧，不过尽快»)."""
    text = heard.text
    if not isinstance(taken, Took) or not taken.done or heard.choice:
        return taken
    if says_no_first(heard.words):
        return Problem(phrase("confirm.sure"))
    if submits_plainly(text):
        return taken
    noticed = GOT_IT.fullmatch(text.strip()) or (just_asked(draft) and not OF_THE_CARD.match(text))
    if not ACT_WORDS.search(text) and noticed:
        return Problem(phrase("confirm.sure"))
    if LIMITED.search(text):
        return Took(_kept(draft, text), (Say(phrase("confirm.kept")),))
    open_still = asks_somewhere(text) or asks_to_wait(text) or held_back(text)
    return Problem(phrase("confirm.sure")) if open_still else taken


def just_asked(draft: Draft) -> bool:
    """Whether the line before this one asked something here."""
    before = draft.said[-2] if len(draft.said) > 1 else ""
    return bool(before) and before != draft.last and asks_only(before)


def other_group(heard: Heard, draft: Draft) -> str:
    """Another kind of people than the request is for, which the words name."""
    named = heard.understood.group or ""
    return named if named in GROUPS and draft.group and named != draft.group else ""


def _goes_along(heard: Heard, draft: Draft) -> bool:
    """One more way of being known, or what is marked as an addition: for staff to read."""
    text = heard.text
    if FOR_NOBODY_ELSE.search(text) and not asks(text):
        return True
    return bool(ADDED.match(text) or (other_group(heard, draft) and JOINS.search(text)))


def _gives_reason(text: str, draft: Draft) -> bool:
    """Why the data should go, told without being asked; with a yes before it, it hands the request in."""
    yes = parse("yes_no", text).value == "yes" or SUBMIT.search(text)
    deletes = Right.DELETE in draft.rights and not yes
    return bool(deletes and FACT.search(text) and learnt("ask_ground", text) and grounds_said(text))


def _how_to_reach(draft: Draft, text: str) -> bool:
    ends_use = {Right.WITHDRAW, Right.RESTRICT} & set(draft.rights)
    return bool(REACH.search(text)) and not (ends_use or uses_of(text) or ABOUT_USE.search(text))


def _kept(draft: Draft, text: str) -> Draft:
    """With words that go along; how somebody is to be reached is no value to be recorded."""
    if VALUES & {*map(Right, draft.rights)} and _how_to_reach(draft, text):
        return with_line(draft, text)
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

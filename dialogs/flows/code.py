"""The one-time code that proves a contact: entered, not come, sent again, or gone to somebody else.

What draws and compares it is ``form.contact``; where it goes is asked in ``flows.contact``.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from bot.domain.masking import mask_contact
from bot.domain.phrases import phrase
from dialogs.draft import Draft
from dialogs.flows.contact import new_contact, number_gone, wants_contact, without_contact
from dialogs.form.contact import check_code, is_new, old_number, send_code
from dialogs.form.pointing import points_at_one
from dialogs.model import Facts, Say
from dialogs.steps import Answer, Heard, Problem, Step, Took
from dialogs.told.slots import PROVEN_BY_CONTACT, cleared
from dialogs.told.whose_contact import theirs
from dialogs.understanding.patterns import regex, says
from dialogs.wording import options

RESEND = regex(
    r"重发|再发|重新发|再[来给]一?[个次条]|没收到|收不到|没来"
    r"|resend|send (?:it )?again|another code|not received|never (?:got|received)|didn.t get"
)
NOT_THERE = regex(
    r"(?:还是?|也|都|仍|一直|根本)*(?:没有?|沒有?|冇)(?:收到|來|来|到|啊|呀|码|消息|动静|反应|任何|任何东西)*[了啊呀呢]*\W*$|[收接]不到|(?:没|沒|未)有?(?:收|接)到"
    r"|等了?[^,，。]{0,6}(?:分钟|半天|好久|很久|这么久)|(?:系统|短信|平台)[^,，。]{0,4}(?:问题|故障|坏|瘫)"
    r"|\bstill (?:nothing|no|not|waiting|haven)|\bnothing (?:yet|came|arriv|here)|\bno (?:code|sms|text|mail|message)\b"
    r"|(?:n.?t|\bnot|\bnever) (?:\w+ )?(?:come|came|arrive\w*|get|got|gotten|receive\w*|see|seen)\b"
)
"""No code has come, however it is said."""
OUT_OF_REACH = regex(
    r"(?:手机|电话|卡|号码?)[^,，。;；]{0,4}(?:不在|没在)(?:我)?(?:身边|身上|手边|手上|手里|这[里儿边]?|旁边)"
    r"|(?:手机|电话|卡)[^,，。;；]{0,4}(?:(?:落|忘|放|留|搁)在?[^,，。;；]{0,4}(?:家|公司|车|单位|里|上)"
    r"|没带|没电|关机|坏了)"
    r"|(?:没带|忘带|忘了带)[^,，。;；]{0,4}(?:手机|电话|卡)"
    r"|\b(?:don.?t|do not) have (?:\w+ )?(?:phone|mobile|cell|sim)(?: card)?"
    r" (?:with me|here|on me|at hand|(?:right )?now)\b"
    r"|\b(?:phone|mobile|cell|sim)(?: card)?(?: is| was|.s) (?:\w+ ){0,2}?"
    r"(?:at (?:home|work)|elsewhere|with my \w+|not (?:here|with me)|dead|off|broken|switched off|out of battery)\b"
    r"|\b(?:left|forgot) (?:my|the|that) (?:phone|mobile|cell)\b"
)
"""The phone the code went to is somewhere else: a further code helps nobody."""
OTHER_WAY = regex(
    r"(?:别|其他|其它|另外|换个|换一?种)的?(?:办法|方法|方式|途径|路子|验证)"
    r"|\b(?:(?:an)?other|different|any other) (?:way|method|option)"
)
MISSED = 2
"""So often told that no code came: now the other ways come first, and no further code goes out unasked."""
OTHER = regex(
    r"换(?:个|一个)?(?:号|手机|邮箱|联系)|号码?(?:错|不对)"
    r"|other (?:number|mail|contact)|change (?:the )?(?:number|mail)"
)
NOT_MINE = says(
    r"(?:不是|并非)我(?:自己|本人)?的(?:号码?|手机|电话|邮箱)?\W*(?:$|[,，。]|是)|发错(?:了(?!\W*$)|人|号|地方)|(?:号码?|手机|邮箱)(?:是)?(?:别人|人家|外人)的|是(?:别人|人家)的"
    r"|\b(?:not my (?:number|phone|e-?mail|mobile)|(?:isn.?t|not) mine|wrong (?:number|person)|somebody else.?s)\b"
)
"""Said of the number to which the code went."""
CODE = regex(r"(?<!\d)\d{6}(?!\d)")


def take_otp(heard: Heard, draft: Draft, facts: Facts) -> Answer:
    if heard.kind != "text":
        return None
    if heard.choice == "document":
        return Took(replace(cleared(draft, PROVEN_BY_CONTACT), no_code=True))
    another = None if heard.choice else new_contact(heard, draft, facts)
    if another:
        return another
    if not heard.choice and not CODE.search(heard.text) and (NOT_MINE(heard.text) or theirs(heard.text)):
        beside = heard.understood.phone not in (None, draft.contact)
        dropped = Took(without_contact(draft), (Say(phrase("ask_contact.dropped")),))
        return Problem(phrase("ask_contact.yours")) if beside else dropped
    if not heard.choice and points_at_one(heard.words):
        return Took(draft, (Say(phrase("ask_otp.on_its_way", contact=mask_contact(draft.contact))),))
    gone = not heard.choice and number_gone(heard.text)
    if heard.choice == "other" or gone or OTHER.search(heard.text):
        return Took(without_contact(draft), (Say(phrase("ask_contact.gone")),) if gone else ())
    return _missing(heard, draft, facts) or check_code(heard.text, draft, facts, heard.now)


def _missing(heard: Heard, draft: Draft, facts: Facts) -> Took | None:
    """No code came: one more, and from the second time on the other ways."""
    if heard.choice == "resend":
        return send_code(draft, facts, heard.now, "code.sent_again")
    if any(char.isdigit() for char in heard.text) and not NOT_THERE.search(heard.text):
        return None
    if OTHER_WAY.search(heard.text) or OUT_OF_REACH.search(heard.text):
        return Took(replace(draft, code_missed=MISSED), (Say(phrase("ask_otp.ways")),))
    missing, again = NOT_THERE.search(heard.text), RESEND.search(heard.text)
    if not missing:
        return send_code(draft, facts, heard.now, "code.sent_again") if again else None
    counted = replace(draft, code_missed=draft.code_missed + 1)
    if counted.code_missed >= MISSED:
        return Took(counted, (Say(phrase("ask_otp.ways")),))
    return send_code(counted, facts, heard.now, "code.sent_again")


def code_given(heard: Heard, draft: Draft, facts: Facts) -> Answer:
    """The code, or the wish for another one, where nothing else is left to ask."""
    if heard.choice == "resend" or RESEND.search(heard.text):
        return send_code(draft, facts, heard.now, "code.sent_again")
    return None if draft.no_code else check_code(heard.text, draft, facts, heard.now)


def ask_otp(draft: Draft, _facts: Facts) -> Say:
    old = {"old": mask_contact(old_number(draft))} if old_number(draft) else {}
    key = "or_old" if old else "unlisted" if is_new(draft) else "text"
    said = phrase(f"ask_otp.{key}", contact=mask_contact(draft.contact), **old)
    if draft.code_missed >= MISSED:
        return Say(said, (*options("ask_otp", "other", "document", "resend"), *options("start", "human")))
    return Say(said, options("ask_otp", "resend", "other", "document"))


def enter_otp(draft: Draft, facts: Facts, now: datetime) -> Took | None:
    return None if draft.code_digest else send_code(draft, facts, now)


STEPS = (
    Step(
        "ask_otp",
        lambda draft, _facts: wants_contact(draft),
        lambda draft: draft.proven,
        ask_otp,
        take_otp,
        clears=PROVEN_BY_CONTACT,
        enter=enter_otp,
    ),
)

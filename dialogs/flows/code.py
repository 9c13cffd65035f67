"""The one-time code that proves a contact: entered, not come, sent again, or gone to somebody else.

What draws and compares it is ``form.contact``; where it goes is asked in ``flows.contact``.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from bot.domain.masking import mask_contact
from bot.domain.phrases import phrase
from dialogs.draft import PROVEN_BY_CONTACT, Draft, cleared, unproven
from dialogs.flows.contact import new_contact, number_gone, wants_contact, without_contact
from dialogs.form.contact import NAMES_A_CODE, check_code, is_new, looked_up, old_number, send_code
from dialogs.form.pointing import points_at_one
from dialogs.model import Facts, Say
from dialogs.steps import Answer, Heard, Problem, Step, Took
from dialogs.told.whose_contact import THEM, theirs
from dialogs.understanding.patterns import regex, says
from dialogs.wording import options
from dialogs.words.no_code import IN_PART, NOT_THERE, OUT_OF_REACH, RESEND

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
    rf"|(?:刚才?|上面|前面|那)(?:那?个|发|写|给|填|的|号码?|手机)*是{THEM}的(?:号码?|手机|电话|邮箱)?[啊呀啦了]?\W*$"
    r"|\b(?:not my (?:number|phone|e-?mail|mobile)|(?:isn.?t|not) mine|wrong (?:number|person)|somebody else.?s)\b"
)
"""Said of the number to which the code went."""
CODE = regex(r"(?<!\d)\d{6}(?!\d)")


def code_in(text: str) -> str:
    """The one number of six digits in a line, right or wrong; empty where there are several. Each line is one try: a
    list of numbers must not be tried one by one.
    """
    found = {*CODE.findall(text)}
    return found.pop() if len(found) == 1 else ""


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
    if IN_PART.search(heard.text) and not CODE.search(heard.text) and not heard.choice:
        return Problem(phrase("code.in_part"))
    checked = check_code(heard.text, draft, facts, heard.now)
    if isinstance(checked, Took) and checked.draft.proven and not heard.choice:
        return checked  # «123456 你们这短信等了三分钟才来»
    return _missing(heard, draft, facts) or checked


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
    """A name put right once the contact is proven: looked up beside it (law: Identity), or the code is sent anew."""
    if draft.proven and draft.names_tried < NAMES_A_CODE:
        return Took(looked_up(draft, facts))
    if draft.proven:
        return send_code(unproven(draft), facts, now)
    return None if draft.code_digest else send_code(draft, facts, now)


STEPS = (
    Step(
        "ask_otp",
        lambda draft, _facts: wants_contact(draft),
        lambda draft: draft.proven and draft.matched == draft.name,
        ask_otp,
        take_otp,
        clears=PROVEN_BY_CONTACT,
        enter=enter_otp,
    ),
)

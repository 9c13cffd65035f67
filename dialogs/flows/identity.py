"""Who is asking: contact, one-time code, match; else separate consent and a document (law: Identity).

The notice (who, why, how long) stands in the first question about the person. Codes themselves are ``dialogs.codes``.
"""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import datetime

from bot.domain.masking import mask_contact
from bot.domain.phrases import Link, Slot, phrase
from bot.domain.rights import Right
from dialogs.codes import check_code, send_code
from dialogs.draft import Draft
from dialogs.hearing import agreed
from dialogs.in_context import SURELY, asks, bound, doubted, hedged, learnt
from dialogs.model import Facts, Say
from dialogs.slots import PROVEN_BY_CONTACT, cleared, takes_code, with_contact
from dialogs.steps import Answer, Heard, Problem, Step, Took
from dialogs.understanding import HAN, parse
from dialogs.values import reached_by
from dialogs.wording import options

VERSION = 1

CONSENT_TEXT = "id_consent.text"
"""The sentence that is agreed to; its hash and time are kept with the case."""

RESEND = re.compile(
    r"重发|再发|重新发|再[来给]一?[个次条]|没收到|收不到|没来"
    r"|resend|send (?:it )?again|another code|not received|never (?:got|received)|didn.t get",
    re.I,
)
LATER = re.compile(r"稍后|以后|回头|晚点|明天|没带|不在手边|\b(?:later|tomorrow|not now|not with me)\b", re.I)
OTHER_WAY = re.compile(
    r"(?:别|其他|其它|另外|换个|换一?种)的?(?:办法|方法|方式|途径|路子)"
    r"|\b(?:(?:an)?other|different|any other) (?:way|method|option)",
    re.I,
)
AS_IT_IS = re.compile(
    r"(?<![不别没])(?:先|就|直接|那就|照)(?:这样|这么|这个|按这个|照这个)*(?:先|直接)?(?:提交|递交|交|报|办)"
    r"(?!代|给|易|换|身份证|证|材料|什么|哪)|\b(?:submit|send|file) (?:it |this )?(?:as it is|without|anyway)",
    re.I,
)
"""«先这样交，身份证没有» goes ahead as things stand, whatever is missing."""
NO_PAPER = re.compile(
    r"(?:没有?|冇|丢了?|办不了|拿不到)(?:我?的)?(?:身份证|证件|护照)|(?:身份证|证件|护照)(?:没有|丢了|不见了|过期了|不在)"
    r"|\b(?:have no|don.?t have an?|lost my) (?:id\b|identity card|passport)",
    re.I,
)
"""Whoever has no paper cannot agree or refuse; staff find another way."""
REFUSED = re.compile(
    r"^\W*(?:不同意|不愿意?|不想|不要|不给|拒绝|别要"
    r"|i (?:do not|don.?t) (?:agree|want|consent)|i(?:'d| would) rather not|i refuse|no\b)"
    r"|不(?:想|愿意?)?(?:给|提供|同意)[你您]?们?[了吧啊呢的]*\W*$"
    rf"|{OTHER_WAY.pattern}",
    re.I,
)
"""However it goes on: a refused consent is neither the withdrawal of an old one nor any other wish. Whoever asks for
another way does not agree yet, and gets to know the others."""
AGREED = re.compile(
    r"(?<![不没未太])(?:同意|愿意|答应)(?![书过吗不])(?!.*(?:收回|撤|后悔|不同意|吗\W*$|[?？]))"
    r"|\bi (?:do )?(?:agree|consent)\b(?!.*(?:not|\?))",
    re.I | re.DOTALL,
)
"""«别存那张图 同意填号码»: the consent counts, whatever else is asked beside it."""
UNWILLING = re.compile(
    r"(?:[不唔勿冇未莫毋难]|无(?!条件)|没(?!问题|意见|关系|事))(?!介意|要紧)[^,，。;；\s]{0,3}(?:同意|愿意|答应)|(?:同意|愿意)(?:才怪|个[屁鬼]|不了|不到)"
    r"|(?:[谁鬼]|凭什么|哪能|怎么[可会能])[^,，。]{0,3}(?:同意|愿意)"
    r"|\b(?:not|never|\w+n.?t|hardly|won.?t|unsure|doubt)\b[^,.;]{0,24}\b(?:agree|consent|sure)\b",
    re.I,
)
"""A negation or a doubt beside the word: never a consent."""
HALF_WILLING = re.compile(
    r"(?:不是|没有?说|并非)[不唔](?:同意|愿意)|(?:应该|可能|也许|大概|好像)[^,，。]{0,3}(?:同意|愿意)|(?:同意|愿意)是(?:同意|愿意)"
)
"""Neither a yes nor a no: asked once more."""
NO_CONTACT = re.compile(
    r"^\W*(?:我|老人|也|现在|都)*(?:没有?|冇|无)\s*(?:邮箱|手机|电话|号码)"
    r"|^\W*(?:i )?(?:(?:have|also|still|really) )*(?:no|(?:don.?t|do not) have(?: an?| any)?"
    r"|without an?)\s+(?:e-?mail|phone|mobile)\b",
    re.I,
)
"""«没有邮箱» answers the question for a contact; where consent is asked it comes late, and refuses none."""
MAIL_INSTEAD = re.compile(
    r"(?<!没)(?:有|用|给|发|换|写|填|留)(?:[^,，。没无]{0,6})(?:邮箱|电邮|邮件)"
    r"|\be-?mail (?:only|instead|is (?:fine|ok\w*))"
    r"|\b(?:only|just|have|use|by|got)(?: an?| my| the| have)? e-?mail",
    re.I,
)
NO_MAIL = re.compile(
    r"(?:没有?|冇|无|不[用要想])[^,，。有用]{0,4}(?:邮箱|电邮|邮件)"
    r"|\b(?:no|without|don.?t|not) (?!.*\b(?:only|just)\b)[^,.]{0,16}e-?mail",
    re.I,
)
"""A code may go to a mail address as well; whoever names that road is not asked for a document."""
MISTAKE = re.compile(r"错|不对|有误|\b(?:wrong|typo|mistake|incorrect)\b", re.I)
"""«打错了» speaks of what was written, and refuses nothing."""
OTHER = re.compile(
    r"换(?:个|一个)?(?:号|手机|邮箱|联系)|号码?(?:错|不对)"
    r"|other (?:number|mail|contact)|change (?:the )?(?:number|mail)",
    re.I,
)
GONE = re.compile(
    r"(?:号码?|手机|电话)[^,，。]{0,4}(?:停了|停机|注销了|不用了|没用了|丢了|(?:是|归|给)[^,，。]{1,4}(?:在?用|拿)|不是我的?用?)"
    r"|\b(?:number|phone|sim)\b.{0,10}\b(?:is gone|is dead|no longer (?:mine|works|active)|not mine"
    r"|(?:belongs to|used by) (?:my|some))",
    re.I,
)
"""A number that the person no longer has in hand: one that is will do."""
NO_NUMBER = frozenset({"none_have", "refuse"})
"""What people say who have no number to give; a document is the other road."""
ANY_WORDS = frozenset({"other", "no", "yes", "thanks", "restrict", "withdraw"})
"""Intents of words that may mean no more than that."""
LEARNT_CONSENT = {"agree": "yes", "refuse": "no", "other_way": "no", "no_paper": "no", "later": "later"}
"""What people say of consent, and what it comes to; whoever has no paper gets to know the other ways."""


def _wants_contact(draft: Draft) -> bool:
    return draft.gated and not draft.no_code


def _wants_reach(draft: Draft) -> bool:
    """Consent is withdrawn without any proof; a number only helps staff to find what to stop (PIPL 15)."""
    return not draft.gated and Right.WITHDRAW in draft.rights and not draft.no_code


def take_contact(heard: Heard, draft: Draft, facts: Facts) -> Answer:
    """A phone or an e-mail, whichever was asked; a phone that gets no code is kept for staff."""
    if heard.choice in ("none", "skip"):
        return _without_code(draft)
    if heard.kind != "text" or not heard.text:
        return None
    email, number = parse("email", heard.text), parse("phone", reached_by(heard.understood) or heard.text)
    if email.valid and email.value:
        return Took(with_contact(draft, "email", email.value))
    if number.valid and number.value:
        if takes_code(number.value, facts) or not draft.gated:
            return Took(with_contact(draft, "phone", number.value))
        kept = replace(draft, other_contact=number.value)
        return _without_code(kept) if draft.other_contact or NO_CONTACT.search(heard.text) else Took(kept)
    if GONE.search(heard.text):
        return Took(draft, (Say(phrase("ask_contact.gone")),))
    if not draft.contact_kind and MAIL_INSTEAD.search(heard.text) and not NO_MAIL.search(heard.text):
        return Took(replace(draft, contact_kind="email"))
    if NO_CONTACT.search(heard.text) or (agreed(heard) == "no" and not MISTAKE.search(heard.text)):
        return _without_code(draft)
    if heard.understood.intent in ANY_WORDS and learnt("ask_phone", heard.text, SURELY) in NO_NUMBER:
        return _without_code(draft)
    slot = email if "@" in heard.text or not facts.settings.sms else number
    looks_tried = any(char.isdigit() for char in heard.text) or "@" in heard.text
    return Problem(phrase(str(slot.problem), **dict(slot.details))) if looks_tried and slot.problem else None


def _without_code(draft: Draft) -> Took:
    says = (Say(phrase("ask_contact.document_road")),) if draft.gated else ()
    return Took(replace(draft, no_code=True), says)


def ask_phone(draft: Draft, _facts: Facts) -> Say:
    if not draft.gated:
        return Say(phrase("ask_phone.optional"), options("ask_contact", "skip"))
    if draft.contact_kind == "email":
        return ask_email(draft, _facts)
    return Say(
        phrase("ask_phone.landline" if draft.other_contact else "ask_phone.text"), options("ask_contact", "none")
    )


def ask_email(draft: Draft, _facts: Facts) -> Say:
    if draft.other_contact:
        said = phrase("ask_email.phone_kept", contact=mask_contact(draft.other_contact))
        return Say(said, options("ask_contact", "none"))
    return Say(phrase("ask_email.text"), options("ask_contact", "none"))


def take_otp(heard: Heard, draft: Draft, facts: Facts) -> Answer:
    if heard.kind != "text":
        return None
    if heard.choice == "document":
        return Took(replace(cleared(draft, PROVEN_BY_CONTACT), no_code=True))
    new_contact = None if heard.choice else _new_contact(heard, draft, facts)
    if new_contact:
        return new_contact
    gone = not heard.choice and GONE.search(heard.text) is not None
    if heard.choice == "other" or gone or OTHER.search(heard.text):
        return Took(_without_contact(draft), (Say(phrase("ask_contact.gone")),) if gone else ())
    if heard.choice == "resend" or RESEND.search(heard.text):
        return send_code(draft, facts, heard.now, "code.sent_again")
    return check_code(heard.text, draft, facts, heard.now)


def _without_contact(draft: Draft) -> Draft:
    return cleared(draft, (*PROVEN_BY_CONTACT, "contact", "contact_kind", "other_contact"))


def _new_contact(heard: Heard, draft: Draft, facts: Facts) -> Answer:
    email = parse("email", heard.text) if "@" in heard.text else None
    if email and email.valid and email.value:
        return Took(with_contact(draft, "email", email.value))
    number = parse("phone", heard.text)
    if number.valid and number.value and takes_code(number.value, facts) and number.value != draft.contact:
        return Took(with_contact(draft, "phone", number.value))
    return None


def ask_otp(draft: Draft, _facts: Facts) -> Say:
    said = phrase("ask_otp.text", contact=mask_contact(draft.contact))
    return Say(said, options("ask_otp", "resend", "other", "document"))


def enter_otp(draft: Draft, facts: Facts, now: datetime) -> Took | None:
    return None if draft.code_digest else send_code(draft, facts, now)


def take_consent(heard: Heard, draft: Draft, facts: Facts) -> Answer:
    if heard.kind != "text":
        return None
    if not heard.choice and NO_CONTACT.search(heard.text):
        return Took(draft, (Say(phrase("talk.noted")),))
    if not heard.choice and _with_another_paper(heard.text):
        return Took(replace(draft, consent="agreed", consent_at=heard.now.isoformat()))
    if heard.choice == "later" or (not heard.choice and _without_paper(heard, draft)):
        return Took(replace(draft, consent="refused", paper_later=True), (Say(phrase("id_consent.later_told")),))
    contact = _new_contact(heard, draft, facts) if draft.no_code and not heard.choice else None
    if contact:
        return contact
    answer = heard.choice or _said_of_consent(heard)
    if answer == "later":
        return Took(replace(draft, consent="refused", paper_later=True), (Say(phrase("id_consent.later_told")),))
    if answer in ("agree", "yes"):
        return Took(replace(draft, consent="agreed", consent_at=heard.now.isoformat()))
    if answer in ("refuse", "no"):
        return Took(replace(draft, consent="refused"))
    if answer == "hedged":
        return Problem(phrase("help.id_consent"))
    return Took(_without_contact(draft)) if answer == "other" else None


def _with_another_paper(text: str) -> bool:
    """«Sure, but I only have a passport»: the consent counts, and a passport will do."""
    first = BUT.split(text.strip())[0]
    return bool(NAMES_A_PAPER.search(text) and first != text) and parse("yes_no", first).value == "yes"


def _without_paper(heard: Heard, draft: Draft) -> bool:
    """«先这样交吧», «没有身份证», or a second no when the other ways were told: the request goes on as it is."""
    if asks(heard.text) or OTHER_WAY.search(heard.text):
        return False
    firmly = draft.consent == "refused" and REFUSED.search(heard.text)
    return bool(firmly or AS_IT_IS.search(heard.text) or NO_PAPER.search(heard.text))


def _said_of_consent(heard: Heard) -> str:
    if HALF_WILLING.search(heard.text):
        return "hedged"
    if UNWILLING.search(heard.text) and not asks(heard.text):
        return "no"
    if REFUSED.search(heard.text) or NO_PAPER.search(heard.text):
        return "no"
    if asks(heard.text):
        return ""
    if AGREED.search(heard.text) and not doubted(heard.text):
        return "yes"
    plainly = agreed(heard)
    if plainly == "yes" and hedged("id_consent", heard.text, "agree"):
        return "hedged"
    said = LEARNT_CONSENT.get(learnt("id_consent", heard.text, SURELY), "")
    if said == "yes" and doubted(heard.text):
        return "hedged"
    return plainly or ("" if said == "yes" and not bound("id_consent", heard.text, "agree") else said)


def ask_consent(draft: Draft, facts: Facts) -> Say:
    if draft.consent == "refused":
        return Say(
            phrase("id_consent.refused"),
            (*options("id_consent", "later", "agree", "other"), *options("start", "human", "cancel")),
        )
    return Say(
        phrase(CONSENT_TEXT, what=_what(draft), days=facts.settings.evidence_days),
        options("id_consent", "agree", "refuse"),
    )


def take_document(heard: Heard, draft: Draft, facts: Facts) -> Answer:
    if heard.kind == "picture":
        return Took(with_picture(draft, heard.media_id))
    if heard.kind == "text" and not heard.choice and KEEPS_IT.search(heard.text):
        return Took(replace(draft, paper_later=True), (Say(phrase("id_consent.later_told")),))
    if heard.understood.intent == "cancel" and not heard.choice:
        return None
    if heard.choice == "later" or (heard.kind == "text" and _not_now(heard)):
        return Took(replace(draft, paper_later=True))
    if heard.kind != "text" or not heard.text:
        return None
    if facts.uploaded():
        return Took(replace(draft, papers=(*draft.papers, f"page:{facts.uploaded()}")))
    return _typed_document(heard, draft)


def _typed_document(heard: Heard, draft: Draft) -> Answer:
    """A number in the text; another paper without its number comes later, and loses no request."""
    slot = parse("resident_id", heard.text)
    number = slot.value if slot.valid else slot.other_value
    if number and draft.document_needed:
        return Took(replace(draft, papers=(*draft.papers, f"text:{number}")))
    other = OTHER_PAPER.search(heard.text)
    if other and draft.document_needed:
        return Took(replace(draft, papers=(*draft.papers, f"text:{other['number']}")))
    if slot.problem and any(char.isdigit() for char in heard.text):
        return Problem(phrase(slot.problem, **dict(slot.details)))
    if not NAMES_A_PAPER.search(heard.text):
        return None
    if asks(heard.text):
        return Problem(phrase("ask_id.other_paper"))
    return Took(replace(draft, paper_later=True), (Say(phrase("ask_id.other_paper_later")),))


BUT = re.compile(rf"[,，。.;；!！]|\s*(?:\bbut\b|但是?|不过|可是)|(?<={HAN})\s+", re.IGNORECASE)
KEEPS_IT = re.compile(
    r"(?<!能)不(?:想|愿意?|方便|打算)?(?:再)?(?:给|交|提供|发)(?!我)"
    r"|\b(?:won.?t|not going to|rather not) (?:give|send|provide|share)\b",
    re.IGNORECASE,
)
"""«那不给就办不了是吧»: it can be handed in without; staff find another way."""
NAMES_A_PAPER = re.compile(
    r"护照|通行证|居留证|居住证|驾驶?证|驾照|户口[本簿]|社保卡|军官证|\b(?:passport|permit|licen[cs]e)\b", re.IGNORECASE
)
"""Another paper than the usual one, without its number."""
OTHER_PAPER = re.compile(
    r"(?:护照|通行证|居留证|居住证|驾驶?证|passport|permit"
    r"|licen[cs]e)\D{0,12}?(?P<number>(?=(?:[A-Z]*\d){4})[A-Z0-9]{6,20})",
    re.IGNORECASE,
)
"""A paper of another kind, whose number has a form of its own: staff judge it."""


def _not_now(heard: Heard) -> bool:
    return bool(LATER.search(heard.text)) or agreed(heard) == "no"


def with_picture(draft: Draft, media_id: str) -> Draft:
    return replace(draft, papers=(*draft.papers, f"media:{media_id}"))


def ask_document(draft: Draft, facts: Facts) -> Say:
    link = Link(phrase("ask_id.page"), facts.upload_address(""))
    return Say(phrase("ask_id.text", what=_what(draft), link=link), options("ask_id", "later"))


def _what(draft: Draft) -> tuple[Slot, ...]:
    """The relation where one is claimed; the person's own document where no contact proved it."""
    own = (phrase("paper.own"),) if draft.document_needed else ()
    relation = (phrase(f"paper.{draft.requester}"),) if draft.for_other else ()
    return (*relation, *own)


STEPS = (
    Step(
        "ask_phone",
        lambda draft, facts: (_wants_contact(draft) and facts.settings.sms) or _wants_reach(draft),
        lambda draft: bool(draft.contact),
        ask_phone,
        take_contact,
        clears=("contact", "contact_kind", "other_contact", *PROVEN_BY_CONTACT),
    ),
    Step(
        "ask_email",
        lambda draft, facts: _wants_contact(draft) and not facts.settings.sms,
        lambda draft: bool(draft.contact),
        ask_email,
        take_contact,
        clears=("contact", "contact_kind", "other_contact", *PROVEN_BY_CONTACT),
    ),
    Step(
        "ask_otp",
        lambda draft, _facts: _wants_contact(draft),
        lambda draft: draft.proven,
        ask_otp,
        take_otp,
        clears=PROVEN_BY_CONTACT,
        enter=enter_otp,
    ),
    Step(
        "id_consent",
        lambda draft, _facts: draft.paper_needed,
        lambda draft: draft.consent == "agreed" or draft.paper_later,
        ask_consent,
        take_consent,
        clears=("consent", "consent_at", "papers", "paper_later"),
    ),
    Step(
        "ask_id",
        lambda draft, _facts: draft.paper_needed,
        lambda draft: bool(draft.papers) or draft.paper_later,
        ask_document,
        take_document,
        clears=("papers", "paper_later"),
    ),
)

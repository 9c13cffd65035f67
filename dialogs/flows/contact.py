"""Where an answer and a one-time code go: contact, match (law: Identity). The code itself is ``flows.code``.

Whoever has no number goes on with consent and a paper (``flows.identity``).
"""

from __future__ import annotations

from dataclasses import replace

from bot.domain.masking import mask_contact
from bot.domain.phrases import phrase
from bot.domain.rights import VALUES, Right
from dialogs.draft import PROVEN_BY_CONTACT, Draft, cleared
from dialogs.form.pointing import contact_pointed_at, points_at_one
from dialogs.hearing import agreed, brief
from dialogs.model import Facts, Option, Say
from dialogs.steps import Answer, Heard, Problem, Step, Took
from dialogs.told.slots import takes_code, with_contact
from dialogs.told.values import reached_by
from dialogs.told.whose_contact import ANY_OF_THEM, one_of_two, out_of_use, reached_there, theirs, theirs_meant
from dialogs.understanding import nothing_else, parse, understand
from dialogs.understanding.parts import phrases_of
from dialogs.understanding.patterns import regex, says
from dialogs.wording import options
from dialogs.words.in_context import SURELY, learnt, no_answer
from dialogs.words.line import asks_whether
from dialogs.words.papers import only_this
from dialogs.words.submission import hands_in

NO_CONTACT = regex(
    r"(?:收不到|不能收|没法收|收不了|不会看|看不了|不会收)(?:短信|信息|验证码)|"
    r"^\W*(?:我|老人|也|现在|都)*(?:没有?|冇|无)\s*(?:邮箱|手机|电话|号码)"
    r"|^\W*(?:i )?(?:(?:have|also|still|really) )*(?:no|(?:don.?t|do not) have(?: an?| any)?"
    r"|without an?)\s+(?:e-?mail|phone|mobile)\b"
)
"""«没有邮箱» answers the question for a contact; where consent is asked it comes late, and refuses none."""
MAIL_INSTEAD = regex(
    r"(?<!没)(?:有|用|给|发|换|写|填|留)(?:[^,，。没无]{0,6})(?:邮箱|电邮|邮件)"
    r"|\be-?mail (?:only|instead|is (?:fine|ok\w*))"
    r"|\b(?:only|just|have|use|by|got)(?: an?| my| the| have)? e-?mail"
)
NO_MAIL = regex(
    r"(?:没有?|冇|无|不[用要想])[^,，。有用]{0,4}(?:邮箱|电邮|邮件)"
    r"|\b(?:no|without|don.?t|not) (?!.*\b(?:only|just)\b)[^,.]{0,16}e-?mail"
)
"""A code may go to a mail address as well; whoever names that road is not asked for a document."""
MAIL_ALONE = regex(
    r"\W*(?:那|我的?|用|给|留|发|写|换|改|只|一?个|你们|可以|能|可不可以|能不能|到|成|收|验证码|直接)*"
    r"(?:电子)?(?:邮箱|电邮|邮件)(?:地址)?(?:来|收|接收|验证码?|验)*(?:可以|能行|能用|行|成|好|要)?(?:不行|不可以|不|吗|么|嘛|吧|呢)*\W*"
    r"|\W*(?:what about|how about|or|is|can i use|may i use|can i give|can you use|(?:can you )?send it to|would|will)?"
    r" ?(?:my |an? |the )?"
    r"e-?mail(?: address)?(?: (?:ok|okay|fine|do|work|instead|possible|also|too|then))*\W*"
)
"""«邮箱呢», «邮箱行不行», «what about e-mail?»: the whole line names the other road, in whatever form it asks."""
OF_PHONES = regex(
    r"短信|老[年人]机|手机|电话|号码|不[^,，。]{0,3}(?:给|留|填|写|提供|方便)"
    r"|\b(?:phone|mobile|number|cell|rather not|won.?t|don.?t want)\b"
)
"""Of a number, or of giving one; a bare «no» is the choice that stands below the question."""
NO_CONTACT_AT_ALL = regex(r"也没|都没|什么都|联系方式|\b(?:neither|nor|either|nothing|any contact)\b")
MISTAKE = regex(r"错|不对|有误|\b(?:wrong|typo|mistake|incorrect)\b")
"""«打错了» speaks of what was written, and refuses nothing."""
number_gone = says(
    r"(?:号码?|手机|电话)[^,，。]{0,4}(?:停了|停机|早就?没|没了|早就?不用|(?<![不别没])注销了|不用了|没用了|丢了)"
    r"|(?:号码?|手机|电话)[^,，。]{0,4}(?:(?:是|归|给)[^,，。]{1,4}(?:在?用|拿)|不是我的?用?)"
    r"|\b(?:number|phone|sim)\b.{0,10}\b(?:is gone|is dead|no longer (?:mine|works|active)|not mine"
    r"|(?:belongs to|used by) (?:my|some)|(?:is |was |got )?(?:lost|stolen))"
)
"""Whether the person no longer has the number in hand: one that is will do."""
NO_CODE = says(
    r"(?:不要|别|不用|不想|甭|无需)(?:再|给我|往这里?|让我)*(?:发|收|用)?验证码"
    r"|\b(?:no|don.?t send(?: me)?(?: an?| any)?|without an?) (?:verification )?codes?\b"
)
"""A number beside it is for staff to call."""
HAS_NO_PHONE = regex(
    r"(?:没有?|冇|无|不用|没得)(?:自己的?|一?个|买|用)*(?:智能)?(?:手机|电话|号码?|手提)"
    r"|(?:\b(?:no|without an?)|n.t (?:have|own|got)(?: an?| my| any)?) (?:own )?(?:phone|mobile|cell)\b"
)
WHICH = ("first", "second")
"""Of two numbers in one line; their digits go into no option."""
NO_NUMBER = frozenset({"none_have", "refuse"})
"""What people say who have no number to give; a document is the other road."""
NEARLY_CERTAIN = 0.95
ANY_WORDS = frozenset({"other", "no", "yes", "thanks", "restrict", "withdraw"})
"""Intents of words that may mean no more than that."""


def wants_contact(draft: Draft) -> bool:
    return draft.gated and not draft.no_code


def _wants_reach(draft: Draft) -> bool:
    """Consent is withdrawn without any proof; a number only helps staff to find what to stop (PIPL 15)."""
    return not draft.gated and Right.WITHDRAW in draft.rights and not draft.no_code


def take_contact(heard: Heard, draft: Draft, facts: Facts) -> Answer:
    """A phone or an e-mail, whichever was asked; a phone that gets no code is kept for staff."""
    chosen = _chosen(heard, draft, facts)
    if chosen:
        return Took(with_contact(draft, "phone", chosen))
    if heard.choice == "none":
        return _without_code(draft)
    account = account_number(draft, facts)
    if account and (heard.choice == "same" or (agreed(heard) == "yes" and nothing_else(heard.text))):
        return Took(with_contact(draft, "phone", account))
    if heard.choice == "skip" or (not draft.gated and _goes_on(heard)):
        return _skipped(draft)
    if heard.kind != "text" or not heard.text:
        return None
    if heard.understood.phone or heard.understood.email:
        unfit = _unfit(heard.text, draft, facts)
        if unfit:
            return unfit
        if _two(draft, facts) and one_of_two(heard.text):
            return Problem(phrase("ask_contact.two"))
    return _given(heard, draft, facts) or _pointed_at(heard, draft, facts) or _none_given(heard, draft, facts)


def _unfit(text: str, draft: Draft, facts: Facts) -> Answer:
    """A number that is not the speaker's, or reaches nobody, takes no code; nor does one beside «no code»."""
    number = parse("phone", text).value
    if draft.gated and number and not draft.for_other and reached_there(text):
        kept = replace(draft, other_contact=number, contact_kind="email")
        return Took(kept, (Say(phrase("ask_contact.reached_there")),) if facts.settings.sms else ())
    if draft.gated and theirs(text):
        return Problem(phrase("ask_contact.yours"))
    if draft.gated and out_of_use(text):
        return Problem(phrase("ask_contact.gone"))
    if draft.gated and NO_CODE(text) and "@" not in text:
        return _without_code(replace(draft, other_contact=number or draft.other_contact))
    return None


def _goes_on(heard: Heard) -> bool:
    """«好的», «提交» where a number may be skipped: nothing is to be added."""
    plain = heard.kind == "text" and not (heard.understood.phone or heard.understood.email)
    return plain and (hands_in(heard.text) or agreed(heard) == "yes" or nothing_else(heard.text))


def _skipped(draft: Draft) -> Took:
    """With neither a name nor a number nobody can tell what is to be stopped: that is said, and asked no more."""
    passed = _without_code(draft)
    unknown = not (draft.gated or draft.name or draft.other_contact)
    return replace(passed, says=(*passed.says, Say(phrase("ask_contact.nobody")))) if unknown else passed


def _given(heard: Heard, draft: Draft, facts: Facts) -> Took | None:
    known = reached_by(heard.understood, draft.said) if VALUES & {*draft.rights} else ""
    email, number = parse("email", heard.text), parse("phone", known or heard.text)
    if email.valid and email.value:
        return Took(with_contact(draft, "email", email.value))
    if number.valid and number.value:
        if takes_code(number.value, facts) or not draft.gated:
            return Took(with_contact(draft, "phone", number.value))
        kept = replace(draft, other_contact=number.value)
        return _without_code(kept) if draft.other_contact or NO_CONTACT.search(heard.text) else Took(kept)
    return None


def _pointed_at(heard: Heard, draft: Draft, facts: Facts) -> Took | None:
    """«就刚才那个号»: the one that was told; what we may have on file is not read out, so it has to be written."""
    if not points_at_one(heard.words):
        return None
    told = contact_pointed_at(heard.words, draft.said[:-1])
    if not told or not ("@" in told or takes_code(told, facts)):
        return Took(draft, (Say(phrase("ask_contact.in_full")),))
    return Took(with_contact(draft, "email" if "@" in told else "phone", told))


def _none_given(heard: Heard, draft: Draft, facts: Facts) -> Answer:
    if not draft.contact_kind and names_mail(heard.text):
        says = (Say(phrase("ask_contact.mail_instead")),) if facts.settings.sms and draft.gated else ()
        return Took(replace(draft, contact_kind="email"), says)
    if number_gone(heard.text):
        return Took(draft, (Say(phrase("ask_contact.gone")),))
    if only_this(heard.text):
        return _without_code(draft)
    if theirs_meant(heard.text):
        if draft.gated and HAS_NO_PHONE.search(heard.text):
            return Took(draft, (Say(phrase("ask_contact.only_theirs")),))
        return Problem(phrase("ask_contact.yours"))
    if NO_CONTACT.search(heard.text) or _says_no(heard) or _has_none(heard):
        return _no_phone(heard.text, draft, facts)
    if learnt("ask_phone", heard.text) == "number" and not _figures(heard.text):
        return Took(draft, (Say(phrase("ask_contact.in_full")),))
    mailed = "@" in heard.text or not facts.settings.sms
    slot = parse("email" if mailed else "phone", heard.text)
    looks_tried = _figures(heard.text) or "@" in heard.text
    return Problem(phrase(str(slot.problem), **dict(slot.details))) if looks_tried and slot.problem else None


def _figures(text: str) -> bool:
    return any(map(str.isdigit, text))


def _says_no(heard: Heard) -> bool:
    """«不是说了吗», «收不收费»: a longer line with a «no» in it is one only where it is heard so as the answer."""
    doubted = asks_whether(heard.text) and not learnt("ask_phone", heard.text)
    plainly = agreed(heard) == "no" and not (doubted or MISTAKE.search(heard.text))
    return plainly and (brief(heard.text) or not no_answer("ask_phone", heard.text))


def _has_none(heard: Heard) -> bool:
    """«private customer» refuses nothing, and a surer wish of another kind comes first."""
    said = heard.understood
    other = said.intent not in ANY_WORDS or said.group
    least = NEARLY_CERTAIN if other and not said.group and said.confidence < SURELY else SURELY
    if other and least == SURELY:
        return False
    return learnt("ask_phone", heard.text, least) in NO_NUMBER


def names_mail(text: str) -> bool:
    """Whether a mail address is to take the place of a number."""
    return (mail_alone(text) or MAIL_INSTEAD.search(text) is not None) and not NO_MAIL.search(text)


def mail_alone(text: str) -> bool:
    """Whether a part of the line names that road and nothing else («邮箱行不行»)."""
    return any(map(MAIL_ALONE.fullmatch, phrases_of(text))) and not NO_MAIL.search(text)


def _no_phone(text: str, draft: Draft, facts: Facts) -> Took:
    """Whoever gives no phone may give a mail address: a document comes last (law: Identity)."""
    mail_open = draft.gated and facts.settings.sms and not draft.contact_kind
    if not mail_open or not OF_PHONES.search(text) or NO_MAIL.search(text) or NO_CONTACT_AT_ALL.search(text):
        return _without_code(draft)
    return Took(replace(draft, contact_kind="email"), (Say(phrase("ask_contact.mail_too")),))


def _without_code(draft: Draft) -> Took:
    says = (Say(phrase("ask_contact.document_road")),) if draft.gated else ()
    return Took(replace(draft, no_code=True), says)


def _two(draft: Draft, facts: Facts) -> tuple[str, ...]:
    """The two numbers of one of the last lines, to choose from, where a code goes to one of them."""
    if not draft.gated or not facts.settings.sms or draft.contact_kind == "email":
        return ()
    told = next((both for line in reversed(draft.said[-2:]) if (both := one_of_two(line))), ())
    apart = len(set(map(mask_contact, told))) == len(told)
    return told if apart and all(takes_code(number, facts) for number in told) else ()


def _chosen(heard: Heard, draft: Draft, facts: Facts) -> str:
    """The one of two that was chosen; where either will do, the first."""
    either = heard.kind == "text" and not heard.understood.phone and ANY_OF_THEM.search(heard.text)
    place = 0 if either else WHICH.index(heard.choice) if heard.choice in WHICH else -1
    both = _two(draft, facts) if place >= 0 else ()
    return both[place] if both else ""


def account_number(draft: Draft, facts: Facts) -> str:
    """The number that the account goes by, which may be the speaker's as well."""
    if Right.CLOSE_ACCOUNT not in draft.rights or draft.contact_kind == "email" or draft.other_contact:
        return ""
    told = (understand(line).phone or "" for line in draft.detail.splitlines())
    return next((number for number in told if number and takes_code(number, facts)), "")


def ask_phone(draft: Draft, facts: Facts) -> Say:
    if not draft.gated:
        key = "mail_optional" if draft.contact_kind == "email" else "optional"
        return Say(phrase(f"ask_phone.{key}"), options("ask_contact", "skip"))
    if draft.contact_kind == "email":
        return ask_email(draft, facts)
    both = tuple(
        Option(place, phrase("ask_contact.this", contact=mask_contact(number)))
        for place, number in zip(WHICH, _two(draft, facts), strict=False)
    )
    if both:
        return Say(phrase("ask_phone.which"), (*both, *options("ask_contact", "none")))
    account = account_number(draft, facts)
    if account:
        return Say(phrase("ask_phone.account", contact=mask_contact(account)), options("ask_contact", "same", "none"))
    return Say(
        phrase("ask_phone.landline" if draft.other_contact else "ask_phone.text"), options("ask_contact", "none")
    )


def ask_email(draft: Draft, facts: Facts) -> Say:
    if draft.other_contact and not facts.settings.sms:
        said = phrase("ask_email.phone_kept", contact=mask_contact(draft.other_contact))
        return Say(said, options("ask_contact", "none"))
    return Say(phrase("ask_email.text"), options("ask_contact", "none"))


def without_contact(draft: Draft) -> Draft:
    return cleared(draft, (*PROVEN_BY_CONTACT, "contact", "contact_kind", "other_contact"))


def new_contact(heard: Heard, draft: Draft, facts: Facts) -> Answer:
    if theirs(heard.text):
        return None
    email = parse("email", heard.text) if "@" in heard.text else None
    if email and email.valid and email.value:
        return Took(with_contact(draft, "email", email.value))
    number = parse("phone", heard.text)
    if number.valid and number.value and takes_code(number.value, facts) and number.value != draft.contact:
        return Took(with_contact(draft, "phone", number.value))
    return None


STEPS = (
    Step(
        "ask_phone",
        lambda draft, facts: (wants_contact(draft) and facts.settings.sms) or _wants_reach(draft),
        lambda draft: bool(draft.contact),
        ask_phone,
        take_contact,
        clears=("contact", "contact_kind", "other_contact", *PROVEN_BY_CONTACT),
    ),
    Step(
        "ask_email",
        lambda draft, facts: wants_contact(draft) and not facts.settings.sms,
        lambda draft: bool(draft.contact),
        ask_email,
        take_contact,
        clears=("contact", "contact_kind", "other_contact", *PROVEN_BY_CONTACT),
    ),
)

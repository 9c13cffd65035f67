"""A number at the card of a correction: it puts the value right, it is another contact, or it may be either.

Words for reaching somebody make it the contact. The slip of a finger shows in what the two have in common, and whoever
took the code at a contact made no slip in it.
"""

from __future__ import annotations

from dataclasses import replace

from bot.domain.phrases import phrase
from bot.domain.rights import VALUES
from dialogs.flows.changing import reopened
from dialogs.flows.which_number import NAME, numbers_in
from dialogs.form.persons import CARD
from dialogs.form.values import MAIL, REACHES
from dialogs.hearing import bare
from dialogs.model import Say, Turn
from dialogs.told.scope import joined
from dialogs.told.values import alike
from dialogs.turns import Scene, proceed
from dialogs.understanding.patterns import regex, says
from dialogs.words.doubt import AT_DOCUMENT
from dialogs.words.line import asks

HERE = CARD | AT_DOCUMENT
"""Questions that come when the contact is proven."""
BEFORE = frozenset({"ask_group", "ask_ground", "ask_name", "ask_phone", "ask_email", "ask_otp"})
"""Questions at which a number that puts no slip right is a contact."""
DIGITS = regex(
    r"(?:最后|末尾?|倒数|后面?|前面?|中间|开头|第)[一二两三四五六七八九十\d]*(?:位|个数|个字|数字|个)[^\d]{0,8}\d"
    r"|尾号[^\d]{0,8}\d{1,4}(?!\d)|\b(?:last|first|second|third|middle) (?:\w+ )?(?:digits?|numbers?|ones?)\b.{0,16}\d"
)
"""«最后一位错了，是3»."""
NEW = regex(r"新(?:的|号|手机|电话|邮箱|邮件)|(?:要|应|更)(?:改|正)(?:成|为|的)|改成的|才对|\b(?:new|corrected)\b")
SLIP = regex(
    r"错|不对|有误|[少多漏]了?[打写输]?了?一位|应该?[是为]|[改换][成为]|才对"
    r"|\b(?:wrong|typo|mistyped|should be|oops|mistake|meant|not)\b"
)
WRONG_ALONE = says(
    r"(?:我的?|那个|这个|不对|等等|上面|刚才?|哎呀?)*(?:手机号?码?|电话号?码?|号码?|尾号|邮箱|邮件)(?:那里|那个)?"
    r"(?:好像)?(?:我)?(?:错了?|写错了?|填错了?|打错了?|输错了?|不对|有误|有问题)[啊呀了吧]*"
    r"|(?:the|my|that)*(?:phone|mobile|number|e-?mail|phonenumber)(?:is|was)?(?:wrong|incorrect|notright|amistake)",
    only=True,
)
"""As ``bare`` writes it: what should stand there is still to be told."""


def number_again(scene: Scene) -> Turn | None:
    """The form with the value put right, or the question which is meant; None for a contact and for any other line."""
    heard, draft = scene.heard, scene.draft
    corrects = scene.talk.flow == "request" and bool(VALUES & {*draft.rights}) and bool(draft.detail)
    if not corrects or scene.talk.question not in HERE | BEFORE or not heard.typed or asks(heard.text):
        return None
    if REACHES.search(heard.words) or heard.text in draft.detail:
        return None
    number = heard.understood.phone or heard.understood.email
    if number and scene.talk.question in BEFORE:
        return _slip_of(scene, number)
    return _told(scene, number) if number else _untold(scene)


def _untold(scene: Scene) -> Turn | None:
    """«最后一位错了，是3» tells enough; «号码错了» does not, and may mean either."""
    draft, words = scene.draft, scene.heard.words
    mail = MAIL.search(words) is not None
    if not numbers_in(draft.detail, mail=mail):
        return None
    if DIGITS.search(words) and SLIP.search(words):
        return _put_right(scene)
    if scene.talk.question in BEFORE or not WRONG_ALONE(bare(words)):
        return None
    if (draft.contact_kind == "email") is mail:
        return _which(scene)
    return proceed(scene, reopened(draft, "detail"), says=(Say(phrase("aside.reopened")),))


def _slip_of(scene: Scene, number: str) -> Turn | None:
    draft = scene.draft
    near = any(alike(number, value) for value in numbers_in(draft.detail, mail="@" in number))
    return _put_right(scene) if near and SLIP.search(scene.heard.words) and not alike(number, draft.contact) else None


def _told(scene: Scene, number: str) -> Turn | None:
    draft = scene.draft
    values = numbers_in(draft.detail, mail="@" in number)
    if not values or number in values or number == draft.contact:
        return None
    of_the_value, of_the_contact = any(alike(number, value) for value in values), alike(number, draft.contact)
    slip = SLIP.search(scene.heard.words) and draft.proven
    if NEW.search(scene.heard.words) or (of_the_value and not of_the_contact) or (slip and not of_the_contact):
        return _put_right(scene)
    return None if of_the_contact and not (slip or of_the_value) else _which(scene)


def _put_right(scene: Scene) -> Turn:
    text = scene.heard.text
    told = replace(scene.draft, detail=joined(scene.draft.detail, text), ask="", last=text)
    key = "talk.noted" if scene.talk.question in BEFORE else "confirm.changed"
    return proceed(scene, told, says=(Say(phrase(key)),))


def _which(scene: Scene) -> Turn:
    return proceed(scene, replace(scene.draft, ask=NAME, last=scene.heard.text))

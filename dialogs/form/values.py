"""What is to stand in the files told again, put right, or added to, while another question is open.

«门牌是 302，不是 301», «专业也漏了 机电一体化», «说明那里应该是…»: both lines stay for staff.
"""

from __future__ import annotations

from dataclasses import replace

from bot.domain.rights import CATEGORIES, VALUES, Right
from dialogs.draft import Draft
from dialogs.flows.changing import NAMED
from dialogs.flows.identity import refuses_plainly
from dialogs.flows.request import NAME_MEANT
from dialogs.form.persons import CARD
from dialogs.told.accounts import ACCOUNT
from dialogs.told.documents import gives_number, holds_number
from dialogs.told.matter import with_rights
from dialogs.told.naming import name_now
from dialogs.told.scope import joined
from dialogs.told.stated import stated_rights
from dialogs.told.values import (
    NEEDS_ANOTHER,
    ONE_MORE,
    bare_contact,
    meant_as_value,
    other_figure,
    states_value,
    swapped,
    told_anew,
)
from dialogs.turns import Scene
from dialogs.understanding import SURE, Understanding, nouns, understand
from dialogs.understanding.parts import parts_of
from dialogs.understanding.patterns import regex
from dialogs.words.doubt import AT_DOCUMENT
from dialogs.words.line import asks

LONGEST_VALUE = 80
OWN_WORDS = frozenset({"ask_detail", "ask_receiver", "ask_right"})
STANDS = regex(
    r"为准|[新旧]的?|不对|有误"
    r"|[写打填说弄发]错|应该?[是为]|改成|改为|换成|不是(?!吧|吗|嘛)|\b(?:wrong|should be|instead|new|not|i meant"
    r"|typo|mistyped|correction|oops)\b"
)
REACHES = regex(r"联系|验证码|通知|收码|\b(?:contact|reach|code)\b")
"""The number by which somebody is reached."""
MEANT = regex(r"应为|应该?是|改成|改为|换成|\b(?:should be|change it to)\b")
OF_THE_CONTACT = ("ask_phone", "ask_email", "ask_otp")
MAIL = regex(r"@|邮箱|e-?mail")
PHONE = regex(rf"\d{{7,}}|{nouns.PHONE}|\b(?:{nouns.EN_PHONE})\b")
"""What a correction is about."""
CHANGE = regex(
    r"改|换|重新?[填写选]|[写填选搞弄输打]错|错[了的]|(?<!对)不对|有误|\b(?:change|wrong|correct|another|different|again|mistake|redo)\b"
)
_MY_NAME = regex(r"\W*(?:我|本人)?的?(?:姓名|名字|全名)|\W*(?:my )?(?:full )?name\b")
DETAILS = regex(
    r"^\W*(?:那|把|就|请)*(?:说明|备注)(?:那[儿边]?|这[儿边]?|里面?|部分|一?栏|的?内容)*[,，:：\s]*"
    r"(?:应该?[是为写]|要?[改写](?:成|为)|改|换成|写|是|加上?|补上?)[:：\s]*"
    r"(?!一下|[得的]?(?:不对|错|有误))(?P<words>\S.{1,})"
    r"|^\W*(?:the )?details? (?:should (?:be|say|read)|to)[:\s]*(?P<english>\S.+)"
)
"""A line of the card by its name, and what should stand there."""


def value_again(scene: Scene) -> bool:
    """What should be corrected is itself corrected («门牌是 302，不是 301»); both lines stay for staff.

    A number or address of mail is how to reach the person, unless the correction is about such a one, or it is one
    more value; so is a name. An account is told by its name."""
    text, draft, said = scene.heard.text, scene.draft, scene.heard.understood
    elsewhere = scene.talk.flow != "request" or scene.talk.question in OWN_WORDS or _is_of_a_paper(scene)
    if elsewhere or len(text) > LONGEST_VALUE or asks(text):
        return False
    proven = draft.proven and not REACHES.search(text)  # whoever took its code made no slip in it
    if Right.CLOSE_ACCOUNT in draft.rights and proven and ACCOUNT.search(text):
        return text not in draft.detail
    if not (draft.detail and VALUES & set(draft.rights)):
        return False
    if draft.contact and ONE_MORE.search(text) and states_value(said) and not REACHES.search(text):
        return True
    if not (STANDS.search(text) or (scene.talk.question in CARD and told_anew(text, draft.detail))):
        return False
    if said.email:
        free = proven or draft.contact_kind != "email"
        return bool(MAIL.search(draft.detail)) and free and said.email not in draft.detail
    if said.phone:
        early = not draft.contact and (_value_unsaid(scene) or scene.talk.question not in OF_THE_CONTACT)
        return bool(PHONE.search(draft.detail)) and (proven or early) and said.phone not in draft.detail
    about_form = (
        any(words.search(text) for slot, words in NAMED.items() if slot != "contact") or said.name or said.group
    )
    other = scene.talk.question in CARD and (other_figure(text, draft.detail) or told_anew(text, draft.detail))
    valued = states_value(said) or other
    return valued and not about_form and not NAMED["contact"].search(text)


def goes_on_about_it(scene: Scene) -> Draft | None:
    """«专业也漏了 机电一体化»: one more thing that is wrong or missing, told while another question is open."""
    text, draft, said = scene.heard.text, scene.draft, scene.heard.understood
    wished = {*map(Right, stated_rights(said))}
    surely = (said.confidence >= SURE and wished and wished <= VALUES) or (not wished and new_value(scene))
    if (
        scene.heard.chosen
        or not surely
        or not (draft.detail and VALUES & set(draft.rights))
        or scene.talk.flow != "request"
    ):
        return None
    of_form = any(words.search(text) and filled(draft, slot) for slot, words in NAMED.items())
    if (
        ((said.phone or said.email) and not new_value(scene))
        or said.name
        or of_form
        or asks(text)
        or scene.talk.question in OWN_WORDS | CARD
        or text in draft.detail
        or _answers_it(scene)
    ):
        return None
    rights = dict.fromkeys((*draft.rights, *(right.value for right in wished)))
    return replace(with_rights(draft, tuple(rights), add=False), detail=joined(draft.detail, text), ask="", last=text)


def _answers_it(scene: Scene) -> bool:
    """«本人姓名 茅以新», «不同意 改个地址还要身份证»: the open question, in words that hold for files as well."""
    text, question = scene.heard.text, scene.talk.question
    refused = question == "id_consent" and any(map(refuses_plainly, parts_of(text)[:1]))
    return (
        refused
        or _is_of_a_paper(scene)
        or (question == "ask_name" and _MY_NAME.match(text) is not None and not CHANGE.search(text))
    )


def _is_of_a_paper(scene: Scene) -> bool:
    """«我沒有內地身份證，只有回鄉證 H0281234501», asked for a paper: its number, and nothing that the files lack."""
    return scene.talk.question in AT_DOCUMENT and gives_number(scene.heard) and holds_number(scene.heard.text)


def new_value(scene: Scene) -> bool:
    """«现在的是 177…», after «电话换了 以前是189那个»: the number is what is to stand there."""
    if not VALUES & set(scene.draft.rights):
        return False
    contact, asked = bare_contact(scene.heard.understood, ""), scene.talk.question in OF_THE_CONTACT
    return bool(contact) and not asked and not scene.draft.contact and meant_as_value(contact, scene.draft.said[:-1])


def one_more_to_tell(scene: Scene) -> Draft | None:
    """«另外电话也要改»: one more to put right, whose value is still to be told; what was told stands before it."""
    text, draft, said = scene.heard.text, scene.draft, scene.heard.understood
    valued = said.phone or said.email or states_value(said) or asks(text) or REACHES.search(text)
    if scene.talk.question not in CARD or valued or not (ONE_MORE.search(text) and NEEDS_ANOTHER.search(text)):
        return None
    if Right.CORRECT not in stated_rights(said):
        return None
    rights = draft.rights if VALUES & set(draft.rights) else (*draft.rights, Right.CORRECT.value)
    return replace(with_rights(draft, rights, add=False), wish=joined(draft.detail, text), detail="")


def with_data(draft: Draft, said: Understanding) -> Draft:
    """One more value belongs to the kinds of data that it names; where it names none the words alone tell."""
    if not draft.data or not ONE_MORE.search(said.text):
        return draft
    more = tuple(clause for clause in said.data_for(draft.group) if clause in CATEGORIES.get(draft.group, ()))
    return replace(draft, data=tuple(dict.fromkeys((*draft.data, *more))) if more else ())


def of_the_details(scene: Scene) -> Draft | None:
    """«说明那里应该是…», and a name put right where it stands beyond doubt who asks: the matter, and nobody's name."""
    text, draft = scene.heard.text, scene.draft
    if scene.talk.flow != "request" or scene.talk.question not in CARD or asks(text):
        return None
    labelled = DETAILS.match(text)
    if labelled:
        return replace(draft, detail=joined(draft.detail, labelled["words"] or labelled["english"]))
    named = swapped(draft.detail) and not any(map(str.isdigit, draft.detail))
    about = named or NAME_MEANT.search("\n".join((draft.wish, draft.detail)))
    told = swapped(text) or name_now(text)
    valued = draft.rights == (Right.CORRECT.value,) and draft.reference and about and told
    return replace(draft, detail=joined(draft.detail, text)) if valued else None


def _value_unsaid(scene: Scene) -> bool:
    """«电话应为…», where the number that stands wrong is all that was told of the matter."""
    unsaid = scene.talk.question == "ask_phone" and not understand(scene.draft.detail).new_value
    return unsaid and MEANT.search(scene.heard.text) is not None


def filled(draft: Draft, slot: str) -> bool:
    if slot == "contact":
        return bool(draft.contact or draft.other_contact)
    return draft.for_other if slot == "requester" else bool(getattr(draft, slot))

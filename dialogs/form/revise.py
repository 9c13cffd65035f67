"""An answer given before is taken up again in the person's own words: «接收方换一个», «my name is wrong».

A new value that the same message states is taken by ``slots.corrected``; here the question is asked anew.
"""

from __future__ import annotations

from dataclasses import replace

from bot.domain.phrases import phrase
from bot.domain.rights import CATEGORIES, GROUPS, VALUES, Right
from dialogs.draft import Draft
from dialogs.flows.changing import NAMED, part_to_change, reopened
from dialogs.flows.code import OTHER
from dialogs.flows.contact import MAIL_INSTEAD, NO_MAIL
from dialogs.flows.ground import reason_instead
from dialogs.flows.request import NAME_MEANT
from dialogs.flows.two_names import with_name
from dialogs.form.last_steps import name_at_the_card
from dialogs.form.persons import CARD, with_who
from dialogs.form.pointing import mail_told
from dialogs.hearing import bare
from dialogs.model import Say, Turn
from dialogs.questions.consent import fears_a_check
from dialogs.told.introduced import acquainted
from dialogs.told.matter import with_rights, with_spared
from dialogs.told.naming import Named, full_surname, name_now, named_again, named_by_role, unlikely
from dialogs.told.scope import NARROWED, THING, joined, limits, only_things, particular, spares
from dialogs.told.slots import absorb, corrected, regrouped, renamed, with_contact
from dialogs.told.stated import stated_rights
from dialogs.told.uses import by_channel, fears_for_service, goes_on, names_messages, revokes, stops_all
from dialogs.told.values import (
    ACCOUNT,
    NEEDS_ANOTHER,
    ONE_MORE,
    bare_contact,
    meant_as_value,
    other_figure,
    states_value,
    swapped,
    told_anew,
)
from dialogs.turns import Scene, answer, proceed
from dialogs.understanding import HAN, SURE, Understanding, nouns, parse, understand
from dialogs.understanding.patterns import cased, regex
from dialogs.words.doubt import AT_DOCUMENT
from dialogs.words.in_context import LIKELY, asks_only, learnt, two_groups
from dialogs.words.line import SENTENCE, asks, within

LONGEST_VALUE = 80
LONGEST_WORD = 8
OWN_WORDS = frozenset({"ask_detail", "ask_receiver", "ask_right"})
ANY_WORDS = frozenset({"ask_group", "ask_ground", "ask_name", "ask_phone", "ask_email", "id_consent"})
"""Questions at which words that draw a line could be taken for something else."""
TAKES_A_LIMIT = ANY_WORDS | {"ask_otp", "confirm", "ask_change"}
"""Questions at which what is to stay answers nothing."""
LONGEST_NAME = 6
NO_SENSE = regex(r"[\W\d_a-z]+")
STANDS = regex(
    r"为准|[新旧]的?|不对|有误"
    r"|[写打填说弄发]错|应该?[是为]|改成|改为|换成|不是(?!吧|吗|嘛)|\b(?:wrong|should be|instead|new|not|i meant"
    r"|typo|mistyped|correction|oops)\b"
)
REACHES = regex(r"联系|验证码|通知|收码|\b(?:contact|reach|code)\b")
"""The number by which somebody is reached."""
MEANT = regex(r"应为|应该?是|改成|改为|换成|\b(?:should be|change it to)\b")
BY_CONTACT = ("ask_phone", "ask_email", "ask_otp")
MAIL = regex(r"@|邮箱|e-?mail")
PHONE = regex(rf"\d{{7,}}|{nouns.PHONE}|\b(?:{nouns.EN_PHONE})\b")
"""What a correction is about."""
CHANGE = regex(
    r"改|换|重新?[填写选]|[写填选搞弄输打]错|错[了的]|不对|有误|\b(?:change|wrong|correct|another|different|again|mistake|redo)\b"
)
HESITATES = regex(r"等一?下|等等|不对|不是|哦|啊|诶|哎|(?:wait|sorry|no)\b")
"""Before a name that puts the last one right."""
DENIES = regex(r"不是|不叫|\b(?:not|isn.?t)\b")
IN_CHARACTERS = cased(
    rf"(?:我叫|是|叫)?\s*(?P<name>(?:{HAN}|·){{2,8}})"
    r"(?:[\s,，。]+[^\d]{0,12}(?:输入法|打字|打出|中文|汉字|拼音|刚才|才对|这个)[^\d]{0,8})?"
)
"""A name first typed in Latin letters, now in characters; what is said besides speaks of the typing."""
DETAILS = regex(
    r"^\W*(?:那|把|就|请)*(?:说明|备注)(?:那[儿边]?|这[儿边]?|里面?|部分|一?栏|的?内容)*[,，:：\s]*"
    r"(?:应该?[是为写]|要?[改写](?:成|为)|改|换成|写|是|加上?|补上?)[:：\s]*"
    r"(?!一下|[得的]?(?:不对|错|有误))(?P<words>\S.{1,})"
    r"|^\W*(?:the )?details? (?:should (?:be|say|read)|to)[:\s]*(?P<english>\S.+)"
)
"""A line of the card by its name, and what should stand there."""


def revised(scene: Scene) -> Turn | None:
    """The question of an answer that stands and that the message wants changed; None when it names none."""
    text, draft, said = scene.heard.text, scene.draft, scene.heard.understood
    spared = with_spared(draft, text) if scene.talk.flow == "request" else draft
    if spared != draft and scene.talk.question in TAKES_A_LIMIT and not asks(text):
        key = "confirm.spared" if spared.scope == draft.scope else "talk.noted"
        return proceed(scene, replace(spared, ask="", last=text), says=(Say(phrase(key)),))
    if (late := _late(scene)) is not None:
        return proceed(scene, replace(late, last=text), says=(Say(phrase("talk.noted")),))
    if scene.talk.question == "confirm" and _by_mail_already(scene):
        return answer(scene, (Say(phrase("talk.noted")),))
    more = _one_more_to_tell(scene)
    if more:
        return proceed(scene, replace(more, ask="", last=text), says=(Say(phrase("talk.noted")),))
    detailed = _of_the_details(scene)
    if detailed:
        return proceed(scene, replace(detailed, ask="", last=text), says=(Say(phrase("confirm.changed")),))
    if _value_again(scene):
        told = replace(with_data(draft, said), detail=joined(draft.detail, text), ask="", last=text)
        key = "confirm.changed" if scene.talk.question in CARD else "talk.noted"
        return proceed(scene, told, says=(Say(phrase(key)),))
    also = _goes_on_about_it(scene)
    if also:
        return proceed(scene, also, says=(Say(phrase("talk.noted")),))
    righted = _rewritten(scene)
    if righted is not None and righted != draft:
        righted = replace(righted, ask="") if scene.talk.question == "ask_change" else righted
        return proceed(scene, righted, says=(Say(phrase("confirm.changed")),))
    return _reopened(scene)


def _reopened(scene: Scene) -> Turn | None:
    """The question of what is named as wrong, without what should stand there."""
    text, draft, said = scene.heard.text, scene.draft, scene.heard.understood
    busy = scene.talk.flow != "request" or scene.talk.question in ("ask_detail", "ask_change", "ask_receiver")
    valued = said.phone or said.email or (said.name and not CHANGE.search(said.name))
    long = len(text) > SENTENCE and not (scene.talk.question in CARD and within(text, SENTENCE))
    if busy or long or not CHANGE.search(text) or valued:
        return None
    part = part_to_change(text)
    slot = next((slot for slot, words in NAMED.items() if words.search(part) and _filled(draft, slot)), "")
    reason = scene.talk.question == "ask_ground" and learnt("ask_ground", text)  # «换了别家，跟你们没关系了»
    if not slot or reason or (slot == "group" and said.group):
        return None
    if slot == "grounds" and (told := reason_instead(draft, text)):
        return proceed(scene, told, says=(Say(phrase("confirm.changed")),))
    anew = reopened(draft, slot)
    if slot == "contact" and MAIL_INSTEAD.search(text) and not NO_MAIL.search(text):
        another = OTHER.search(text) and draft.contact_kind == "email"
        anew = replace(anew, contact_kind="email") if another else _by_mail(draft, anew)
    return proceed(scene, anew, says=(Say(phrase("aside.reopened")),))


def of_the_withdrawal(scene: Scene) -> Turn | None:
    """«都撤了吧» means every use and not the form; what is to go on («报修的短信要留着») goes along in its words."""
    text, draft = scene.heard.text, scene.draft
    asked = scene.talk.question not in ("ask_right", "ask_again")
    if scene.talk.flow != "request" or draft.rights != (Right.WITHDRAW.value,) or scene.heard.chosen or not asked:
        return None
    draft = with_who(scene, draft)
    left = by_channel(draft.uses, text)
    if goes_on(text) or (left != draft.uses and not asks(text)):
        told = replace(draft, uses=left, detail=joined(draft.detail, text), ask="", last=text)
        return proceed(scene, told, says=(Say(phrase("confirm.goes_on" if left == draft.uses else "talk.noted")),))
    if fears_for_service(text) and asks(text):
        return answer(scene, (Say(phrase("confirm.service_goes_on")),))
    if not draft.gated and fears_a_check(text):
        return answer(scene, (Say(phrase("after_consent.no_check")),))
    if names_messages(text) and scene.talk.question != "ask_detail":
        told = replace(draft, detail=joined(draft.detail, text), ask="", last=text)
        return proceed(scene, told, says=(Say(phrase("talk.noted")),))
    if not stops_all(text):
        return None
    uses = ("all",) if revokes(text) or not draft.uses else draft.uses
    told = replace(draft, uses=uses, detail=joined(draft.detail, text), ask="", last=text)
    answered = scene.talk.question if scene.talk.question == "ask_detail" else ""
    return proceed(scene, told, says=(Say(phrase("talk.noted")),), answered=answered)


def _by_mail(draft: Draft, reopened: Draft) -> Draft:
    """«改用邮箱吧»: the address that was given, where one was; else it is asked for."""
    mail = mail_told(draft)
    if mail and mail == draft.contact:
        return replace(draft, ask="")
    return with_contact(draft, "email", mail) if mail else replace(reopened, contact_kind="email")


def _by_mail_already(scene: Scene) -> bool:
    """«不是手机，我要用邮箱收», where the address that stands is one of mail: nothing is to be changed."""
    text, draft = scene.heard.text, scene.draft
    by_mail = MAIL_INSTEAD.search(text) and not (NO_MAIL.search(text) or OTHER.search(text))
    return bool(by_mail) and draft.contact_kind == "email" and not scene.heard.understood.email


def _late(scene: Scene) -> Draft | None:
    """What answers an earlier question: the group after a guess at it, or which data are meant."""
    draft, words, question = scene.draft, bare(scene.heard.text), scene.talk.question
    if scene.talk.flow != "request":
        return None
    if _draws_a_line(scene):
        return replace(draft, scope=joined(draft.scope, scene.heard.text), ask="")
    if question in ("ask_group", "ask_ground") and _tells_which(scene):
        known = acquainted(absorb(draft, scene.heard.understood, scene.facts), scene.heard.text)
        return replace(known, scope=joined(draft.scope, scene.heard.text), ask="")
    general = NARROWED & {*map(Right, draft.rights)}
    if question == "ask_ground" and general and only_things(scene.heard.text):
        return regrouped(replace(draft, scope=joined(draft.scope, scene.heard.text), ask=""), draft.group)
    if len(words) > LONGEST_WORD:
        return None
    group = "" if asks_only(scene.heard.text) else scene.heard.understood.group
    chosen = any(map(two_groups, draft.detail.splitlines()))  # «那先客户的», of the two that were told
    guessed = draft.group == "other" and question != "ask_name"
    if (chosen or guessed) and group in GROUPS and question != "ask_group":
        return regrouped(draft, str(group))
    if question in ("ask_group", "ask_ground") and THING.fullmatch(words) and general:
        return replace(draft, scope=joined(draft.scope, scene.heard.text))
    return None


def reason_goes_on(scene: Scene) -> Scene:
    """The scene with a line that goes on about the reason just given; the same where it does not."""
    text, draft = scene.heard.text, scene.draft
    just = draft.reason and draft.reason.endswith(draft.last) and scene.talk.question == "ask_name"
    just = just and scene.heard.understood.intent in ("other", "complain", "service")
    if not just or asks(text) or len(text) < LONGEST_NAME or NO_SENSE.fullmatch(text):
        return scene
    return replace(scene, draft=replace(draft, reason=joined(draft.reason, text)))


def _draws_a_line(scene: Scene) -> bool:
    """«只看开票的» where a name or a reason is asked for; with the answer in it, the question takes it, too."""
    text, said, question = scene.heard.text, scene.heard.understood, scene.talk.question
    here = question in ANY_WORDS or (question == "ask_id" and spares(text))
    if not here or not limits(text) or not NARROWED & {*map(Right, scene.draft.rights)}:
        return False
    another = said.confidence >= SURE and not set(stated_rights(said)) <= set(scene.draft.rights)
    told = said.name or said.phone or said.email or named_by_role(text) != Named()
    grouped = question == "ask_group" and said.group
    reason = question == "ask_ground" and (said.grounds or learnt(question, text, LIKELY))
    return not (another or told or grouped or reason)


def _tells_which(scene: Scene) -> bool:
    """«6月3号下午在1单元», «给了哪些公司»: of the request itself, whatever is asked; no answer stands beside it."""
    text, question = scene.heard.text, scene.talk.question
    general = NARROWED & {*map(Right, scene.draft.rights)}
    answered = scene.heard.understood.grounds or scene.heard.understood.group or learnt(question, text, LIKELY)
    return bool(general) and particular(text) and not answered


def _value_again(scene: Scene) -> bool:
    """What should be corrected is itself corrected («门牌是 302，不是 301»); both lines stay for staff.

    A number or address of mail is how to reach the person, unless the correction is about such a one, or it is one
    more value; so is a name. An account is told by its name."""
    text, draft, said = scene.heard.text, scene.draft, scene.heard.understood
    if scene.talk.flow != "request" or scene.talk.question in OWN_WORDS or len(text) > LONGEST_VALUE or asks(text):
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
        early = not draft.contact and (_value_unsaid(scene) or scene.talk.question not in BY_CONTACT)
        return bool(PHONE.search(draft.detail)) and (proven or early) and said.phone not in draft.detail
    about_form = (
        any(words.search(text) for slot, words in NAMED.items() if slot != "contact") or said.name or said.group
    )
    other = scene.talk.question in CARD and (other_figure(text, draft.detail) or told_anew(text, draft.detail))
    valued = states_value(said) or other
    return valued and not about_form and not NAMED["contact"].search(text)


def _goes_on_about_it(scene: Scene) -> Draft | None:
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
    of_form = any(words.search(text) and _filled(draft, slot) for slot, words in NAMED.items())
    if (
        ((said.phone or said.email) and not new_value(scene))
        or said.name
        or of_form
        or asks(text)
        or scene.talk.question in OWN_WORDS | CARD
        or text in draft.detail
    ):
        return None
    rights = dict.fromkeys((*draft.rights, *(right.value for right in wished)))
    return replace(with_rights(draft, tuple(rights), add=False), detail=joined(draft.detail, text), ask="", last=text)


def new_value(scene: Scene) -> bool:
    """«现在的是 177…», after «电话换了 以前是189那个»: the number is what is to stand there."""
    if not VALUES & set(scene.draft.rights):
        return False
    contact, asked = bare_contact(scene.heard.understood, ""), scene.talk.question in BY_CONTACT
    return bool(contact) and not asked and not scene.draft.contact and meant_as_value(contact, scene.draft.said[:-1])


def _one_more_to_tell(scene: Scene) -> Draft | None:
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


def _of_the_details(scene: Scene) -> Draft | None:
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


def _rewritten(scene: Scene) -> Draft | None:
    """The last answer with the value that replaces it: a name right after it was given, a number after its code."""
    text, draft, said = scene.heard.text, scene.draft, scene.heard.understood
    if scene.talk.flow != "request" or len(text) > SENTENCE:
        return None
    spelt = IN_CHARACTERS.fullmatch(text.strip()) if draft.name.isascii() and draft.name else None
    if spelt and scene.talk.trail[-1:] == ("ask_name",) and not draft.for_other:
        slot = parse("name", spelt["name"])
        return renamed(draft, slot.value) if slot.valid and slot.value else None
    if scene.talk.trail[-1:] == ("ask_name",) and not draft.for_other and _my_name_is(scene):
        return renamed(draft, str(said.name))
    not_so = draft.name in text and DENIES.search(text)  # «我名字不是李雷 是李磊», at any later question
    if instead := name_at_the_card(scene):
        return renamed(draft, instead)
    just_given = scene.talk.trail[-1:] == ("ask_name",) or not_so
    again = named_again(text, draft.name) if draft.name and just_given and not draft.for_other else ""
    if again and (not_so or CHANGE.search(text) or HESITATES.match(text)):
        return renamed(draft, again)
    another = unlikely(draft.name) or scene.talk.question == "ask_change"
    if draft.name and another and not draft.for_other and _a_likely_name(text):
        return renamed(draft, text.strip())
    if not CHANGE.search(text):
        return None
    if scene.talk.question in AT_DOCUMENT and (said.phone or said.email):
        return corrected(replace(draft, ask=""), said.but(name=None, group=None), scene.facts)
    stated = name_now(text)
    about_name = scene.talk.trail[-1:] == ("ask_name",) or NAMED["name"].search(text)
    if not (stated and about_name and draft.name):
        return None
    name = parse("name", stated["name"] or stated["latin"])
    return with_name(draft, name.value) if name.valid and name.value else None


def _a_likely_name(text: str) -> bool:
    """«李雷» and nothing else: whoever was taken for «先交» before, or wants something changed."""
    bare_name = named_by_role(text).loose == (text.strip(),) and full_surname(text.strip())
    return bare_name and learnt("ask_name", text) == "name"


def _my_name_is(scene: Scene) -> bool:
    """«开玩笑的 我叫刘得华»: said again as one's own right after another was given."""
    own = named_by_role(scene.heard.text).own
    return bool(own) and own == scene.heard.understood.name and bool(scene.draft.name)


def _filled(draft: Draft, slot: str) -> bool:
    if slot == "contact":
        return bool(draft.contact or draft.other_contact)
    return draft.for_other if slot == "requester" else bool(getattr(draft, slot))

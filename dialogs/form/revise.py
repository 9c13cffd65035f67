"""An answer given before is taken up again in the person's own words: «接收方换一个», «my name is wrong».

A new value that the same message states is taken by ``slots.corrected``; here the question is asked anew.
"""

from __future__ import annotations

from dataclasses import replace

from bot.domain.phrases import phrase
from bot.domain.rights import GROUPS, VALUES, Right
from dialogs.draft import Draft
from dialogs.flows.changing import NAMED, part_to_change, reopened
from dialogs.flows.code import OTHER
from dialogs.flows.contact import MAIL_INSTEAD, NO_MAIL
from dialogs.flows.ground import reason_instead
from dialogs.flows.two_names import with_name
from dialogs.form.last_steps import name_at_the_card
from dialogs.form.persons import CARD, with_who
from dialogs.form.pointing import mail_told
from dialogs.form.values import (
    CHANGE,
    filled,
    goes_on_about_it,
    of_the_details,
    one_more_to_tell,
    value_again,
    with_data,
)
from dialogs.hearing import bare
from dialogs.model import Say, Turn
from dialogs.questions.consent import fears_a_check
from dialogs.told.introduced import acquainted
from dialogs.told.kin import speaks_of_kin
from dialogs.told.matter import with_spared
from dialogs.told.naming import Named, full_surname, name_now, named_again, named_by_role, unlikely
from dialogs.told.scope import NARROWED, THING, joined, limits, only_things, particular, spares
from dialogs.told.slots import absorb, corrected, regrouped, renamed, with_contact
from dialogs.told.stated import stated_rights
from dialogs.told.uses import by_channel, fears_for_service, goes_on, names_messages, revokes, stops_all
from dialogs.turns import Scene, answer, proceed
from dialogs.understanding import HAN, SURE, parse
from dialogs.understanding.patterns import cased, regex
from dialogs.words.doubt import AT_DOCUMENT
from dialogs.words.in_context import LIKELY, asks_only, learnt, two_groups
from dialogs.words.line import SENTENCE, asks, within

LONGEST_WORD = 8
ANY_WORDS = frozenset({"ask_group", "ask_ground", "ask_name", "ask_phone", "ask_email", "id_consent"})
"""Questions at which words that draw a line could be taken for something else."""
TAKES_A_LIMIT = ANY_WORDS | {"ask_otp", "confirm", "ask_change"}
"""Questions at which what is to stay answers nothing."""
LONGEST_NAME = 6
NO_SENSE = regex(r"[\W\d_a-z]+")
HESITATES = regex(r"等一?下|等等|不对|不是|哦|啊|诶|哎|(?:wait|sorry|no)\b")
"""Before a name that puts the last one right."""
DENIES = regex(r"不是|不叫|\b(?:not|isn.?t)\b")
IN_CHARACTERS = cased(
    rf"(?:我叫|是|叫)?\s*(?P<name>(?:{HAN}|·){{2,8}})"
    r"(?:[\s,，。]+[^\d]{0,12}(?:输入法|打字|打出|中文|汉字|拼音|刚才|才对|这个)[^\d]{0,8})?"
)
"""A name first typed in Latin letters, now in characters; what is said besides speaks of the typing."""


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
    if misspelt := _just_misspelt(scene):
        return proceed(scene, renamed(draft, misspelt), says=(Say(phrase("confirm.changed")),))
    more = one_more_to_tell(scene)
    if more:
        return proceed(scene, replace(more, ask="", last=text), says=(Say(phrase("talk.noted")),))
    detailed = of_the_details(scene)
    if detailed:
        return proceed(scene, replace(detailed, ask="", last=text), says=(Say(phrase("confirm.changed")),))
    if value_again(scene):
        told = replace(with_data(draft, said), detail=joined(draft.detail, text), ask="", last=text)
        key = "confirm.changed" if scene.talk.question in CARD else "talk.noted"
        return proceed(scene, told, says=(Say(phrase(key)),))
    also = goes_on_about_it(scene)
    if also:
        return proceed(scene, also, says=(Say(phrase("talk.noted")),))
    righted = _rewritten(scene)
    if righted is not None and righted != draft:
        righted = replace(righted, ask="") if scene.talk.question == "ask_change" else righted
        return proceed(scene, righted, says=(Say(phrase("confirm.changed")),))
    return _reopened(scene)


def _just_misspelt(scene: Scene) -> str:
    """«打错了 是孟凡蕾», right after the name: how the speaker is called, and no value for the files."""
    text, draft = scene.heard.text, scene.draft
    just_given = scene.talk.trail[-1:] == ("ask_name",) and draft.name and not (draft.for_other or speaks_of_kin(text))
    again = named_again(text, draft.name) if just_given and within(text, SENTENCE) else ""
    return again if CHANGE.search(text) or HESITATES.match(text) else ""


def _reopened(scene: Scene) -> Turn | None:
    """The question of what is named as wrong, without what should stand there."""
    text, draft, said = scene.heard.text, scene.draft, scene.heard.understood
    busy = scene.talk.flow != "request" or scene.talk.question in ("ask_detail", "ask_change", "ask_receiver")
    valued = said.phone or said.email or (said.name and not CHANGE.search(said.name))
    long = len(text) > SENTENCE and not (scene.talk.question in CARD and within(text, SENTENCE))
    if busy or long or not CHANGE.search(text) or valued:
        return None
    part = part_to_change(text)
    slot = next((slot for slot, words in NAMED.items() if words.search(part) and filled(draft, slot)), "")
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


def _rewritten(scene: Scene) -> Draft | None:
    """The last answer with the value that replaces it: a name right after it was given, a number after its code."""
    text, draft, said = scene.heard.text, scene.draft, scene.heard.understood
    if scene.talk.flow != "request" or not within(text, SENTENCE):
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
    just_given = scene.talk.trail[-1:] == ("ask_name",) or not_so or (draft.name and draft.name in draft.last)
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
    wished = {*map(Right, stated_rights(said))} - {*map(Right, draft.rights)} - VALUES  # «说错了，我要的是副本»
    about_name = (scene.talk.trail[-1:] == ("ask_name",) and not wished) or NAMED["name"].search(text)
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

"""Slots that one message offers, whichever question is open: taken when missing, changed only on a correction."""

from __future__ import annotations

from dataclasses import replace

from bot.domain.rights import CATEGORIES, GROUPS, VALUES, Right
from dialogs.draft import Draft, unproven
from dialogs.model import Facts
from dialogs.told.asked_for import in_own_file
from dialogs.told.background import grounds_told, group_of_other, group_told
from dialogs.told.death import of_the_dead
from dialogs.told.in_whose_name import in_whose_name, untold
from dialogs.told.matter import adds_another, matter, names_what, of_the_field, retold, with_rights
from dialogs.told.naming import named_by_role, put_right
from dialogs.told.other_people import speaks_of_many
from dialogs.told.particulars import own_words, with_form
from dialogs.told.receiver import receiver_in_full, receiver_told
from dialogs.told.scope import (
    NARROWED,
    TOO,
    about_data,
    describes,
    excludes,
    joined,
    limits,
    object_of,
    whole,
)
from dialogs.told.stated import NAMES_AN_ACT, SWITCHED, stated_rights
from dialogs.told.unlisted import unlisted
from dialogs.told.uses import CHANNEL, stopped_uses, takes_all_back
from dialogs.told.values import mail_reached_by, meant_as_value, only_reaches, own_number, reached_by
from dialogs.told.who_speaks import introduces, introducing
from dialogs.told.whose_contact import beside_own, of_another, one_beside, own_among, theirs
from dialogs.understanding import Understanding, fold, understand
from dialogs.understanding.joins import BESIDE, EN_TOO
from dialogs.understanding.patterns import regex
from dialogs.understanding.verbs import any_verbs
from dialogs.words.in_context import groups_named, two_groups

CORRECTED = regex(
    r"不对|不是|错|改成|改为|换成|应该|应为|更正|其实|等等|等下"
    r"|wrong|actually|instead|should be|change|mistake|not |wait"
)
WITHHOLDS = regex(
    r"不(?:想|愿意?|肯|便|方便|能)(?:再)?(?:给|提供|填|写|留|说|报|发|透露)(?!你们?(?:用|了|的))"
    r"|\b(?:not|n.t) (?:want to |wish to |like to )?"
    r"(?:give|tell|provide|share|leave) (?:you )?my (?:name|number|phone|mobile|e-?mail)\b"
)
"""Somebody refuses what they were asked for, and gives no reason for a deletion."""
LANDLINE = regex(r"0\d")
ALSO = regex(
    rf"还要|还想|也要|也想|{BESIDE}|同时|以及|加上|[再多][加添]|加[一个]|再要|一起|一并|并且"
    rf"|也(?:都|给我|帮我|麻烦)*(?:{any_verbs()}|停)|\b(?:{EN_TOO})\b"
)


def absorb(draft: Draft, understood: Understanding, facts: Facts) -> Draft:
    """The draft with every missing slot that the message offers; nothing that stands is changed."""
    filled = of_the_dead(in_whose_name(draft, understood))
    understood = understood if filled.for_other else introducing(understood)
    if adds_another(draft, understood.text):
        own = understand(understood.text).phone
        understood = understood.but(name=None, phone=own if beside_own(understood.text, own) else None, email=None)
    first = untold(draft) and (bool(understood.rights) or draft.rights == (Right.EXPLAIN.value,))
    group = (filled.for_other and group_of_other(understood.text)) or group_told(understood, first=first)
    if group in GROUPS and not filled.group:
        filled = replace(filled, group=group)
    if first and two_groups(understood.text) and NARROWED & {*draft.rights}:  # staff look in both
        filled = replace(filled, group=filled.group or groups_named(understood.text)[0], words=understood.text[:300])
    no_reason = Right.DELETE in draft.rights and not (draft.grounds or draft.ground_open)
    if no_reason and not WITHHOLDS.search(understood.text):
        filled = replace(filled, grounds=grounds_told(understood, first=first))
    if Right.WITHDRAW in draft.rights and not draft.uses and not draft.detail:
        whole_of_it = Right.DELETE in draft.rights and takes_all_back(understood.text)
        uses = stopped_uses(understood.text) or (("all",) if whole_of_it else ())
        said = understood.text[:500] if uses and CHANNEL.search(fold(understood.text)) else ""
        filled = replace(filled, uses=uses, detail=said)
    else:
        filled = also_stopped(filled, understood)
    of_data = first or VALUES & set(draft.rights) or limits(understood.text)
    if of_data and not draft.data and len(draft.rights) < 2 and draft.rights != ("close_account",):
        filled = replace(filled, data=_within(filled.group, data_named(understood, filled.group)))
    filled = narrowed(filled, understood, first=first)
    if understood.name and not draft.name and not filled.for_other:
        filled = replace(filled, name=understood.name)
    told = "" if draft.detail else matter(replace(draft, requester=filled.requester, uses=filled.uses), understood)
    filled = replace(filled, detail=told) if told else filled
    if first and not (filled.detail or filled.wish):
        filled = replace(filled, wish=names_what(draft, understood), words=filled.words or own_words(understood))
    filled = _reachable(with_form(filled, understood.text), understood, facts)
    named = first and Right.TRANSFER in draft.rights and not filled.receiver
    return replace(filled, receiver=receiver_told(understood.text)) if named else filled


def data_named(understood: Understanding, group: str = "") -> tuple[str, ...]:
    """Clauses of the data that are wanted: none from words that say who somebody is, or what is to stay."""
    text = understood.text
    matter = object_of(text)
    if excludes(text) or whole(text) or unlisted(matter, group):
        return ()
    return understood.data if matter == text else understand(matter).data


def narrowed(draft: Draft, understood: Understanding, *, first: bool) -> Draft:
    """The wish may say which data it is about; later only words that draw a line do."""
    text = about_data(understood.text, draft.rights)
    again = NAMES_AN_ACT.search(text) and set(stated_rights(understood)) & set(draft.rights)
    wish = first or (bool(again) and not draft.scope and (draft.data != () or not TOO.search(text)))
    meant = limits(text) or (wish and (text != understood.text or not VALUES & set(draft.rights)) and describes(text))
    if not meant or not NARROWED & {Right(name) for name in draft.rights} or speaks_of_many(text):
        return draft
    return regrouped(replace(draft, scope=joined(draft.scope, text)), draft.group)


def regrouped(draft: Draft, group: str) -> Draft:
    """The draft for this group, with the kinds of its data that the words for a part of them name."""
    several = len(draft.rights) > 1  # which of them it is for
    left_out = any(excludes(line, deletes=Right.DELETE in draft.rights) for line in draft.scope.splitlines())
    unclear = several or left_out or unlisted(object_of(draft.scope), group)
    named = () if unclear else understand(object_of(draft.scope)).data_for(group)
    kept = draft.data if group == draft.group else ()
    return replace(draft, group=group, data=kept or _within(group, named), narrowed=bool(kept) and draft.narrowed)


def also_stopped(draft: Draft, understood: Understanding) -> Draft:
    """«还有别给别的公司» adds a use to what is to be stopped; the words stay for staff."""
    text, uses = understood.text, stopped_uses(understood.text)
    if (
        Right.WITHDRAW not in draft.rights
        or understood.intent != Right.WITHDRAW.value
        or not uses
        or text in draft.detail
    ):
        return draft
    stopped = draft.uses if "all" in draft.uses or not draft.uses else tuple(dict.fromkeys((*draft.uses, *uses)))
    return replace(draft, uses=stopped, detail=joined(draft.detail, text))


def _within(group: str, data: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(clause for clause in data if not group or clause in CATEGORIES[group])


def _reachable(draft: Draft, understood: Understanding, facts: Facts) -> Draft:
    if (understood.phone or understood.email) and not draft.contact:
        left = introduces(draft, understood)
        another = of_another(draft, understood) or _of_the_dead(draft, understood.text)
        own = own_among(understood.text, understood.phone)
        if another and not (left and (own or not theirs(understood.text))):
            return _beside_the_matter(draft, understood.text)
        own = left or own_number(understood)
        if draft.gated and draft.for_other and understood.text in draft.detail and not own:
            return draft
    of_a_field = any(map(in_own_file, (*draft.said, understood.text)))
    told_two = VALUES & set(draft.rights) and not of_a_field
    known_mail = mail_reached_by(understood) if told_two else ""
    if known_mail and not draft.contact:
        return replace(draft, contact=known_mail, contact_kind="email")
    known_to_us = reached_by(understood, draft.said) if told_two else ""
    if known_to_us and not draft.contact and takes_code(known_to_us, facts):
        return replace(draft, contact=known_to_us, contact_kind="phone")
    known = bool(draft.detail) and understood.text not in draft.detail
    named = of_the_field(understood.email or understood.phone or "", draft.wish)  # «邮箱», and then the address
    comes_with = not named and (introduces(draft, understood) or only_reaches(understood, draft.said))
    if VALUES & set(draft.rights) and not (known or comes_with or (own_number(understood) and not of_a_field)):
        return draft
    value = understood.phone and meant_as_value(understood.email or "@", (*draft.said, understood.text))
    if understood.email and not draft.contact and not value:
        draft = replace(draft, contact=understood.email, contact_kind="email")
    if not understood.phone or understood.phone in (draft.contact, draft.other_contact):
        return draft
    if takes_code(understood.phone, facts) and not draft.contact:
        return replace(draft, contact=understood.phone, contact_kind="phone")
    beside = draft.contact and understood.text in draft.detail
    return draft if draft.other_contact or beside else replace(draft, other_contact=understood.phone)


def _of_the_dead(draft: Draft, text: str) -> bool:
    """«他叫陈福贵，电话139…» reaches nobody any more; it tells staff whose records are meant."""
    named = named_by_role(text)
    dead = draft.requester == "relative"
    return dead and (theirs(text) or bool(named.other and not named.own)) and not beside_own(text)


def _beside_the_matter(draft: Draft, text: str) -> Draft:
    """Another's contact is for staff to read: the receiver's, or beside what is told already."""
    if Right.TRANSFER in draft.rights and not draft.receiver:
        return replace(draft, receiver=receiver_in_full(text)[:200])
    asked_later = draft.gated and draft.requester != "relative" and not draft.detail
    known = asked_later or text in draft.detail
    return draft if known else replace(draft, detail=joined(draft.detail, text))


def takes_code(number: str, facts: Facts) -> bool:
    """Whether a code can reach this phone number: the operator sends SMS, and it is no landline."""
    return facts.settings.sms and LANDLINE.match(number) is None


def corrected(draft: Draft, understood: Understanding, facts: Facts) -> Draft:
    """The draft with the slots that the message names otherwise than it stands («不对，手机号是…»)."""
    changed = draft
    if understood.group in GROUPS and understood.group != draft.group:
        changed = regrouped(changed, str(understood.group))
    other = named_by_role(understood.text).other
    name = put_right(understood.text) or understood.name
    if other and draft.for_other:
        changed = replace(changed, subject_name=other)
    elif name and name not in (draft.name, other):
        changed = renamed(changed, name)
    changed = also_stopped(narrowed(_other_reach(changed, understood, facts), understood, first=False), understood)
    if changed.scope != draft.scope and not SWITCHED.search(understood.text):
        return changed
    rights = tuple(right for right in stated_rights(understood) if right != Right.EXPLAIN)
    if set(rights) <= VALUES and (changed != draft or not ALSO.search(understood.text)):
        return changed
    if rights and not set(rights) <= set(draft.rights):
        turned = with_rights(changed, rights, add=bool(ALSO.search(understood.text)))
        return retold(turned, changed, understood)
    return changed


def _other_reach(draft: Draft, understood: Understanding, facts: Facts) -> Draft:
    if (understood.phone or understood.email) and one_beside(draft, understood):
        return _beside_the_matter(draft, understood.text)
    if understood.email and understood.email != draft.contact:
        return with_contact(draft, "email", understood.email)
    if not understood.phone or understood.phone in (draft.contact, draft.other_contact):
        return draft
    if takes_code(understood.phone, facts):
        return with_contact(draft, "phone", understood.phone)
    return replace(draft, other_contact=understood.phone)


def with_contact(draft: Draft, kind: str, contact: str) -> Draft:
    """Another contact point; what the old one proved is gone."""
    return unproven(replace(draft, contact=contact, contact_kind=kind))


def renamed(draft: Draft, name: str) -> Draft:
    return replace(draft, name=name)

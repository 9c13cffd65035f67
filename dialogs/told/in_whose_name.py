"""In whose name somebody asks: for themselves, a child, somebody who lets them, or the dead; or nobody can tell yet."""

from __future__ import annotations

from dataclasses import replace

from dialogs.draft import Draft, unproven
from dialogs.told.asked_for import asked_for, in_own_file, ones_own, speaks_of_own
from dialogs.told.background import AGAINST_WORDS, BY_ITSELF, likeliest
from dialogs.told.death import (
    a_child_died,
    bereaved,
    died_after_all,
    not_bereaved,
    seems_alive,
    speaks_of_death,
)
from dialogs.told.introduced import LET, introduced, own_beside_kin, speaks_as
from dialogs.told.kin import further_ones_data, grown_ups_data, kin, kinship
from dialogs.told.mentions import (
    ADULT,
    CANNOT_SIGN,
    INTEREST,
    UNDER_14,
    UNDER_18,
    WARD,
    a_child,
    a_ward,
    acts_for,
    age_of,
    an_elder,
    bothers_kin,
    emergency_contact,
    of_14_to_17,
    of_kin,
    on_behalf,
    own_data,
    own_story,
    somebody_else,
    their_file,
)
from dialogs.told.naming import kin_name
from dialogs.told.other_people import (
    OWN,
    sent_as_carer,
    sent_by_others,
    they_want,
    two_people,
    without_denied,
)
from dialogs.told.staff import of_staff
from dialogs.told.whose_contact import in_matter
from dialogs.understanding import Understanding, fold


def untold(draft: Draft) -> bool:
    """Nothing but the wish is known yet: the message is one that tells the whole story."""
    return not (draft.group or draft.name or draft.detail)


def in_whose_name(draft: Draft, understood: Understanding) -> Draft:
    """In whose name, as far as the words tell; data of somebody else, without a word on why, leaves it to be asked."""
    understood = without_denied(understood)
    text = understood.text
    if emergency_contact(text):
        return replace(draft, group=draft.group or "other")
    if untold(draft) and in_own_file(text):
        return draft
    if draft.requester == "relative" and not_bereaved(text):
        return alive(draft)
    if draft.requester == "agent" and died_after_all(text, kin=bool(draft.relation)):
        return replace(for_whom(draft, "relative", text), relation=draft.relation)
    if draft.for_other:
        named = introduced(draft, text)
        return named if draft.age or draft.requester != "guardian" else replace(named, age=age_of(text))
    if untold(draft) and understood.requester is None and a_child(text):
        return replace(draft, requester="guardian", relation="", age=UNDER_14, child=True, ask="ask_requester")
    whose = _whose(draft, understood)
    if whose == "relative" and seems_alive(text):
        whose = "self" if own_data(text) else "agent"
    staff = of_staff(text) if untold(draft) and not (whose == "agent" and LET.search(text)) else ""
    whose = "self" if staff or (whose in ("relative", "guardian") and ones_own(text)) else whose
    if whose in ("", "self") and untold(draft) and not (two_people(text) == OWN or sent_by_others(text)):
        whose = asked_for(text) or staff
    if whose in ("", "self"):
        return draft
    if whose == "unsure":
        return introduced(replace(draft, requester="unsure"), text)
    return _with_interest(introduced(for_whom(draft, whose, text), text), text)


def _with_interest(draft: Draft, text: str) -> Draft:
    """What a relative says it is for, or why somebody cannot sign, where no other question asks for their words."""
    free = not draft.detail and {*draft.rights} <= {"access", "copy", "delete"}
    told = {"relative": INTEREST, "agent": CANNOT_SIGN}.get(draft.requester)
    return replace(draft, detail=text[:500]) if free and told and told.search(fold(text)) else draft


def _whose(draft: Draft, understood: Understanding) -> str:
    """A first message is taken as a whole; later words count when they name somebody."""
    text = understood.text
    if two_people(text) == OWN or sent_by_others(text) or own_beside_kin(draft, text):
        return ""
    if untold(draft) and a_child_died(text):
        return "relative"
    if untold(draft) and grown_ups_data(text) and not speaks_of_death(text):
        return "agent"
    if untold(draft) and further_ones_data(text) and not speaks_of_death(text):
        return "unsure"
    label, sure = likeliest(understood.told.whose)
    if "guardian" in (label, understood.requester) and (of_14_to_17(text) or kin(text) == "spouse"):
        return ""
    named = understood.requester not in (None, "self") or somebody_else(text) or on_behalf(text)
    doubted = label in ("self", "guardian") and (
        (sure < AGAINST_WORDS and named) or of_kin(text) or bothers_kin(text) or their_file(text) or they_want(text)
    )
    if untold(draft) and (acts_for(text) or (sent_as_carer(text) and not (ones_own(text) or speaks_of_own(text)))):
        return "agent"
    if untold(draft) and understood.rights and sure >= BY_ITSELF and not doubted:
        unasked = label == "agent" and somebody_else(text) and not LET.search(text)
        nobody_died = label == "relative" and not (not_bereaved(text) or speaks_of_death(text))
        return "unsure" if label == "nobody" or unasked or nobody_died else label
    if understood.requester:
        own = understood.requester == "guardian" and own_story(text, told=not untold(draft))
        return "" if own else understood.requester
    return _first_named(text) if untold(draft) and not ones_own(text) else ""


def _first_named(text: str) -> str:
    if bereaved(text):
        return "relative"
    if age_of(text) in (UNDER_14, UNDER_18) and kin(text):
        return "guardian"
    if on_behalf(text) or (an_elder(text) and age_of(text) == ADULT and of_kin(text)):
        return "agent"
    if kinship(text):
        return speaks_as(text)
    return "unsure" if somebody_else(text) or of_kin(text) or their_file(text) else ""


def for_whom(draft: Draft, requester: str, text: str) -> Draft:
    """In whose name, and the relation when the words tell it. A grown-up child asks, or authorises, like anybody."""
    if requester != "self" and not draft.for_other and in_matter(draft):
        draft = unproven(replace(draft, contact="", contact_kind=""))
    told = "\n".join((*draft.said, text))
    if requester in ("guardian", "agent") and a_ward(told):
        named = draft.subject_name or kin_name(text)
        return replace(draft, requester="guardian", relation="appointed", age=WARD, subject_name=named)
    age = (age_of(text) or age_of(told)) if requester == "guardian" else ""
    if age == ADULT or (requester == "guardian" and an_elder(told)):
        return replace(draft, requester="agent", relation="", age=age if kin(told) == "parent" else "")
    relation = draft.relation or ("" if requester == "agent" else kin(text) or kin("\n".join(draft.said)))
    named = draft.subject_name or kin_name(text)
    return replace(draft, requester=requester, relation=relation, age=age, subject_name=named)


def alive(draft: Draft) -> Draft:
    """Nobody has died: the other asks themselves, or lets the speaker ask."""
    return replace(draft, requester="agent", relation="", age="", grounds=(), proxy_told=False, ask="")


def for_oneself(draft: Draft) -> Draft:
    """In the speaker's own name; the death that was told is no longer the reason, nor are its papers needed."""
    own = alive(draft) if draft.requester == "relative" else draft
    return replace(own, requester="self", relation="", age="", subject_name="", child=False)

"""What the case tells that was made, answered or ended a moment ago: the next request asks none of it again."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from bot.domain.cases import Case, Paper
from bot.domain.rights import Level, Requester, Right
from dialogs.afterwards.which_case import just_ended, just_made, newest_running
from dialogs.draft import Draft
from dialogs.told.kin import kin
from dialogs.told.mentions import OF_THEIRS, own_data
from dialogs.told.naming import named_again, named_by_role
from dialogs.told.slots import CORRECTED
from dialogs.turns import Scene
from dialogs.understanding.patterns import regex

OF_THE_OTHER = regex(
    r"(?<!其)[他她]的(?!意思|律师|经理|老板)|[把给找对][他她](?!们)|[他她](?:自己)?(?:填|留|登记|写|注册|上传)(?:过|了|下)?的"
    r"|\b(?:his|her)\b(?! (?:boss|lawyer|colleague))"
)
"""Whatever it is that is theirs: «他的电话也一起删掉吧»."""
STILL_PROVEN = timedelta(hours=1)
"""After the first message of a case; a number may change hands, not so soon."""


def known_from_it(scene: Scene, draft: Draft) -> Draft:
    """With the group, the name and the contact of a case of their own, and what a code proved for it just now; of a
    running case for another, if it goes on about them."""
    other = newest_running(scene.facts)
    if other and other.requester is not Requester.SELF and _of_the_same(scene.heard.text, draft, other):
        return _for_the_same(scene, other, draft)
    if other and other.requester is Requester.AGENT and draft.requester == "self" and _of_kin(scene.heard.text):
        return replace(draft, requester="agent")  # perhaps for another of them: who, is asked
    case = just_made(scene) or just_ended(scene)
    if case is None or case.requester is not Requester.SELF or draft.requester not in ("", "self"):
        return draft
    told = case.applicant
    known = replace(draft, group=draft.group or case.group, name=draft.name or told.name)
    if draft.contact:
        return known
    known = replace(known, contact=told.contact, contact_kind=told.contact_kind)
    return _proven_for_it(scene, case, known) if known.name == told.name else known


def _of_kin(text: str) -> bool:
    return kin(text) != "" and not own_data(text)


def _of_the_same(text: str, draft: Draft, case: Case) -> bool:
    """«还有,他填的学校名也要删»: «he» is the one for whom they ask already, unless another is named."""
    spouse = kin(text) == case.applicant.relation == "spouse"
    whose = OF_THEIRS.search(text) or OF_THE_OTHER.search(text)
    another = draft.subject_name or named_by_role(text).other or kin(text)
    return spouse or (whose is not None and not another)


def _for_the_same(scene: Scene, case: Case, draft: Draft) -> Draft:
    told = case.applicant
    known = replace(
        draft,
        requester=case.requester.value,
        relation=told.relation,
        subject_name=told.subject_name,
        proxy_told=True,
        group=draft.group or case.group,
        name=draft.name or told.name,
        paper_later=case.relation is Paper.AWAITED,
    )
    if draft.contact or not told.contact:
        return known
    return _proven_for_it(scene, case, replace(known, contact=told.contact, contact_kind=told.contact_kind))


def _proven_for_it(scene: Scene, case: Case, draft: Draft) -> Draft:
    """Whoever gave the right code in this chat a moment ago gives no second one, nor the same document once more
    (law: Identity); and who would give none is not asked for it again."""
    by_code = case.level >= Level.CONTACT and draft.contact != "" and draft.contact_kind != ""
    if not by_code or scene.heard.now - case.received_at > STILL_PROVEN:
        return draft
    level = Level.ON_FILE if case.applicant.reference else Level.CONTACT
    paper_of = case.number if case.paper_serves else ""
    known = replace(draft, proven=True, level=int(level), reference=case.applicant.reference, paper_of=paper_of)
    withheld = case.identity is Paper.WITHHELD and known.document_needed
    return replace(known, consent="refused", paper_later=True) if withheld else known


def asked_again(scene: Scene, case: Case) -> Draft:
    """The request of a case that was taken back, once more."""
    told = case.applicant
    draft = Draft(
        rights=tuple(right.value for right in case.rights),
        group=case.group,
        grounds=tuple(ground for item in case.items for ground in item.grounds),
        ground_open=any(item.right is Right.DELETE and not item.grounds for item in case.items),
        data=tuple(dict.fromkeys(data for item in case.items for data in item.data)),
        detail="\n".join(dict.fromkeys(item.detail for item in case.items if item.detail)),
    )
    if case.requester is not Requester.SELF:
        return draft
    draft = replace(draft, name=told.name, contact=told.contact, contact_kind=told.contact_kind)
    return _proven_for_it(scene, case, draft)


def subject_put_right(text: str, case: Case) -> str:
    """The name of whom the case is about as the text puts it right («是陈梓轩»), while no paper was accepted for it."""
    told = case.applicant
    if not told.subject_name or case.relation is Paper.ACCEPTED or not CORRECTED.search(text):
        return ""
    name = named_again(text, told.subject_name)
    shared = [len(set(name) & set(given)) for given in (told.subject_name, told.name)]
    return name if name != told.name and shared[0] > shared[1] else ""

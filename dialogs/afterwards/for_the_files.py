"""A new number or address for the files, told while a request runs: «还有电话要改成…», «also change my e-mail to …».

It is no word for the request that looks or deletes, and no other way to reach the person: it joins the correction that
runs, or begins one.
"""

from __future__ import annotations

from dataclasses import replace

from bot.domain.cases import LIVE, Case
from bot.domain.phrases import phrase
from bot.domain.rights import VALUES, Requester, Right
from dialogs.afterwards.after_receipt import tells_where
from dialogs.afterwards.held_off import PLEADS
from dialogs.afterwards.theirs_as_well import THEIR_NUMBER, for_them
from dialogs.afterwards.which_case import newest_that
from dialogs.commands import state_right
from dialogs.form.further import MISGIVEN
from dialogs.form.values import REACHES
from dialogs.model import AddWords, Say, Turn
from dialogs.told.kin import speaks_of_kin
from dialogs.told.stated import stated_rights
from dialogs.told.values import GIVEN_UP, MAIL_MEANT, PHONE_MEANT
from dialogs.turns import Scene, answer, telling
from dialogs.understanding import SURE
from dialogs.understanding.joins import BY_THE_WAY, EN_TOO
from dialogs.understanding.patterns import regex
from dialogs.words.line import asks

BESIDES = regex(rf"{BY_THE_WAY}|[也还都]|一并|一起|同时|\b(?:{EN_TOO}|and)\b")
"""One thing more than what was handed in."""
OF_THE_FILES = regex(
    r"更正|登记|(?:[你您]们|贵司|贵公司)(?:那|这|系统)|(?:资料|信息|档案|系统|记录|合同)(?:里|上|中)"
    r"|\bcorrect\b|\bon (?:file|record)\b|\byour (?:system|files?|records?)\b"
)
JUST_GIVEN = regex(r"刚才?|刚刚|上面|申请|表[里上]|\bjust\b|\bthe (?:request|form)\b")
TO_GO = regex(r"[别停删]|不要|不用|\b(?:stop|delet\w*|eras\w*|remov\w*)\b")
BESIDE_THE_FIELD = regex(r"['’]s\b|\+?\d[\d\s-]{4,}\d|(?<![A-Za-z0-9._+-])[A-Za-z0-9._+-]+@[A-Za-z0-9.-]+")


def for_the_files(scene: Scene, case: Case) -> Turn | None:
    """The reaction to such a line; None for a number that reaches somebody, or is somebody else's."""
    text, understood = scene.heard.text, scene.heard.understood
    if not is_for_the_files(scene, case) or (asks(text) and not PLEADS.search(text)):
        return None
    if case.requester is Requester.SELF and THEIR_NUMBER.search(text):
        return for_them(scene, (Right.CORRECT.value,), text)
    if speaks_of_kin(text):
        return None
    corrects = newest_that(lambda one: one.state in LIVE and {*one.rights} <= VALUES, scene.facts)
    if corrects:
        told = Say(phrase("add_words.done", case=corrects.number))
        return answer(telling(scene, corrects.number), (told,), (AddWords(corrects.number, text),))
    if case.requester is not Requester.SELF:
        return None
    wished = understood.but(intent=Right.CORRECT.value, rights=(Right.CORRECT.value,), confidence=SURE)
    return state_right(replace(scene, heard=replace(scene.heard, understood=wished)))


def is_for_the_files(scene: Scene, case: Case) -> bool:
    """Whether the words are of what stands in the files, beside the contact that the request was handed in with."""
    text, understood = scene.heard.text, scene.heard.understood
    plain = BESIDE_THE_FIELD.sub("", text)
    changes = (understood.phone and PHONE_MEANT.search(plain)) or (understood.email and MAIL_MEANT.search(plain))
    if not changes or REACHES.search(text) or JUST_GIVEN.search(text) or TO_GO.search(text):
        return False
    if {*stated_rights(understood)} - {*VALUES, *case.rights}:
        return False
    if tells_where(text, case):
        return False
    if OF_THE_FILES.search(text):
        return True
    kind = "email" if understood.email else "phone"
    contact_itself = kind == case.applicant.contact_kind and (MISGIVEN.search(text) or GIVEN_UP.search(text))
    return BESIDES.search(text) is not None and not contact_itself

"""How somebody is reached, told while something else is asked: by mail instead, or the code that comes after all.

What a question for a contact takes is ``flows.contact``; a contact that stands is changed by ``revise``.
"""

from __future__ import annotations

from dataclasses import replace

from bot.domain.phrases import phrase
from dialogs.flows.contact import mail_alone, mail_told, without_contact
from dialogs.model import Say, Turn
from dialogs.told.slots import with_contact
from dialogs.turns import Scene, proceed
from dialogs.understanding.patterns import regex, says
from dialogs.words.line import asks

EARLY = frozenset({"ask_group", "ask_ground", "ask_detail", "ask_name"})
BY_DOCUMENT = frozenset({"id_consent", "ask_id"})
PARTS = regex(r"(?<=[\s,，。;；])")
_CODE_COMES = says(
    r"(?<!不)(?<!人)(?:能|可以)(?:收|接)到?(?:验证码|短信|码)|(?:验证码|短信)(?:现在|又|也|刚|终于)*(?:收到|来|到|有)了"
    r"|(?<![没未不能以])(?<!没有)收到(?:验证码|短信|码)了?"
    r"|\b(?:code|sms|text) (?:\w+ )?(?:came|arrived|is here|works)\b"
)


def code_comes(text: str) -> bool:
    """«现在能收到验证码了»; who asks whether or how it comes, or has had none, is told nothing by it."""
    return any(_CODE_COMES(part) and not asks(part) for part in PARTS.split(text))


def of_the_contact(scene: Scene) -> Turn | None:
    """The talk after such a line; None after any other."""
    told = scene.heard.understood.phone or scene.heard.understood.email
    if scene.talk.flow != "request" or scene.heard.kind != "text" or scene.heard.chosen or told:
        return None
    return _by_mail(scene) or _by_code_again(scene)


def _by_mail(scene: Scene) -> Turn | None:
    """«用邮箱行不行», where a code went to a number, or before any contact was asked for."""
    draft, question, text = scene.draft, scene.talk.question, scene.heard.text
    early = question in EARLY and not draft.contact
    if not draft.gated or draft.contact_kind == "email" or not (early or question == "ask_otp"):
        return None
    if not mail_alone(text) or not scene.facts.settings.sms:
        return None
    known = mail_told(draft)
    there = with_contact(draft, "email", known) if known else replace(without_contact(draft), contact_kind="email")
    told = Say(phrase("ask_contact.mail_instead"))
    return proceed(scene, replace(there, ask="", last=text), says=(told,))


def _by_code_again(scene: Scene) -> Turn | None:
    """«现在能收到验证码了», where a document was to take its place: no document is needed then."""
    draft = scene.draft
    if scene.talk.question not in BY_DOCUMENT or not (draft.no_code and draft.contact):
        return None
    if not code_comes(scene.heard.text):
        return None
    return proceed(scene, replace(draft, no_code=False, consent="", ask="", last=scene.heard.text))

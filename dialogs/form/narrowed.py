"""A correction of several things is narrowed to one: «邮箱先别改了，这次就改职位», «leave the phone, just the name».

What is spared goes along in the person's words. That nothing is to be corrected is ``denied``, one right of several
``fewer``, and what stays of a deletion ``spared``.
"""

from __future__ import annotations

from dataclasses import replace

from bot.domain.phrases import phrase
from bot.domain.rights import VALUES
from dialogs.draft import Draft
from dialogs.model import Say, Turn
from dialogs.told.matter import wishing
from dialogs.told.scope import joined
from dialogs.told.stated import stated_rights
from dialogs.told.values import states_value
from dialogs.turns import Scene, proceed
from dialogs.understanding import Understanding, fold, understand
from dialogs.understanding.patterns import regex
from dialogs.words.line import asks

FIELDS = {
    "phone": regex(r"电话|手机|号码|\b(?:phone|mobile|number)\b"),
    "mail": regex(r"邮箱|邮件|\be-?mail\b"),
    "address": regex(r"[地住]址|住处|门牌|\baddress\b"),
    "name": regex(r"名字|姓名|户名|\bname\b"),
    "job": regex(r"职[位务称]|岗位|头衔|\b(?:job|title|position|role)\b"),
    "birthday": regex(r"生日|出生|\bbirth(?:day| ?date)?\b"),
    "person": regex(r"联系人|对接人|负责人|\bcontact person\b"),
    "study": regex(r"学历|学校|专业|证书|\b(?:degree|school|certificate)\b"),
    "firm": regex(r"单位|公司名|抬头|\b(?:employer|company name)\b"),
}
"""What may be wrong, in the words for it."""
LEFT = regex(
    r"[别不甭勿](?:用|必|要|去)*(?:再)?[动管]|先?放(?:一?放|着|一边)|算了|(?:留|保持)(?:着|原样|不变)"
    r"|\b(?:leave|keep|stays?|as it is|untouched|never ?mind|forget|skip)\b"
)
"""Words for what is not to be touched that deny no right."""
PARTS = regex(r"[,，。;；!！\n]+|(?<=[^\x00-\x7f])\s+(?=[^\x00-\x7f])")


def narrowed(scene: Scene) -> Turn | None:
    """The correction without what is spared; None when nothing is, or nothing would be left."""
    heard, draft = scene.heard, scene.draft
    typed = scene.talk.flow == "request" and heard.kind == "text" and not heard.chosen
    if not typed or not VALUES & {*draft.rights} or asks(heard.text):
        return None
    spared = _spared(heard.understood)
    if not spared or not (_named(heard.text) | _named(_matter(draft))) - spared:
        return None
    told = states_value(heard.understood) or draft.detail
    kept = (
        replace(draft, detail=joined(draft.detail or draft.wish, heard.text))
        if told
        else replace(draft, wish=joined(draft.wish, heard.text))
    )
    return proceed(scene, replace(kept, ask="", last=heard.text), says=(Say(phrase("talk.noted")),))


def _spared(understood: Understanding) -> set[str]:
    """What is not to be touched, by the part of the line that says so."""
    parts = [understand(part) for part in PARTS.split(understood.text) if part.strip()]
    left = (part for part in parts if LEFT.search(part.text) or VALUES & {*part.negated} - {*stated_rights(part)})
    return {field for part in left for field in _named(part.text)}


def _named(text: str) -> set[str]:
    return {field for field, words in FIELDS.items() if words.search(fold(text))}


def _matter(draft: Draft) -> str:
    return "\n".join((draft.wish, draft.detail, draft.words, *wishing(draft.said[:-1], VALUES)))

"""The request of an agent, a guardian or a relative is for the speaker after all: «搞错了，是查我自己的».

The papers of the other are asked for no more, and that is said. Whose number or name it is, is another question.
"""

from __future__ import annotations

from dataclasses import replace

from bot.domain.phrases import phrase
from dialogs.model import Say, Turn
from dialogs.told.slots import absorb, for_oneself
from dialogs.turns import Scene, proceed
from dialogs.understanding.patterns import regex
from dialogs.understanding.verbs import any_verbs, english_verbs
from dialogs.words.line import asks

_OWN = r"我(?:自己|本人|个人)"
OWN = regex(
    rf"(?:{any_verbs()}|办理?|弄|申请|要)的?(?:就?是)?(?:关于)?{_OWN}的?(?:个人)?(?:信息|资料|数据|东西|记录|[账帐]?号|那份|这份)?"
    r"(?:就(?:行|好|可以)了?|[吧了啊呀的哈呢])*(?=[\s,，。;；.!！]|$)"
    rf"|(?:给|为|替|帮){_OWN}(?:{any_verbs()}|办理?|弄|申请)"
    rf"|\b(?:{english_verbs()}|get|have|want|need|meant?|is|it.s|for|about)(?: (?:only|just))? (?:my own|mine|myself)\b"
    r"(?! (?:number|phone|mobile|e-?mail|address|name|id\b|passport|document|contact))"
)
TOO = regex(r"[也和跟与及并还]|一起|同时|顺便|\b(?:too|also|both|and|as well)\b")
"""For both of them, perhaps."""
NEVER = regex(
    r"(?:不是|别|不要|不用|没)[^,，。;；]{0,3}(?:查|看|办|删|要)?我(?:自己|本人)"
    r"|\bnot (?:for )?(?:my own|mine|myself)\b"
)


def own_after_all(scene: Scene) -> Turn | None:
    """The talk in the speaker's own name; None for any other line. A child's own wish waits for its parents."""
    text, draft = scene.heard.text, scene.draft
    other = scene.talk.flow == "request" and draft.for_other and not draft.child
    if not other or scene.heard.kind != "text" or scene.heard.chosen or asks(text):
        return None
    if not OWN.search(text) or TOO.search(text) or NEVER.search(text):
        return None
    own = replace(for_oneself(draft), proxy_told=False, ask="", last=text)
    told = absorb(own, scene.heard.understood, scene.facts)
    return proceed(scene, replace(told, requester="self"), says=(Say(phrase("people.own_after_all")),))

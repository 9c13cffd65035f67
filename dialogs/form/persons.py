"""For whom a request is, told while it is open: for another as well, for another after all, for the speaker after all.

At the card another person is ``flows.card``; where a name is asked for, ``flows.names``. Two people in the line that
begins a request are ``commands.state_right``; who they are is told apart in ``told.other_people``.
"""

from __future__ import annotations

from dataclasses import replace

from bot.domain.phrases import phrase
from bot.domain.rights import GROUPS
from dialogs.draft import EMPTY, Draft
from dialogs.model import Say, Turn
from dialogs.told.changes import for_another
from dialogs.told.in_whose_name import for_oneself
from dialogs.told.naming import named_by_role
from dialogs.told.other_people import mine_too, theirs_too
from dialogs.told.slots import absorb
from dialogs.told.stated import stated_rights
from dialogs.turns import Scene, answer, proceed
from dialogs.understanding.joins import BESIDE, EN_TOO
from dialogs.understanding.patterns import regex, says
from dialogs.understanding.verbs import any_verbs, english_verbs
from dialogs.wording import rights_slot
from dialogs.words.in_context import group_in_parts
from dialogs.words.line import asks

IN_WORDS = frozenset({"ask_right", "ask_detail", "ask_ground", "ask_receiver", "ask_group", "ask_requester"})
"""Questions whose answers may speak of others."""
CARD = frozenset({"confirm", "ask_change"})
FOR_THEM = says(r"[替帮代为给改]|不是我|\b(?:for|behalf|change)\b")
"""The whole request is to be another's."""
OF_A_MEANS = says(r"号|手机|电话|邮箱|微信|证|照片|收|\b(?:phone|number|mobile|e-?mail|id|passport|cards?)\b")
"""«我老婆的号也行»: with whose number or paper it is done, and nobody else's data."""


def another_too(scene: Scene) -> Turn | None:
    """«还有我老婆的», «我自己的呢？»: the request stays for the one it is for, and the other's comes next.

    What becomes of the other's; the line tells nothing that is asked for.
    """
    heard, draft = scene.heard, scene.draft
    elsewhere = scene.talk.flow != "request" or scene.talk.question in IN_WORDS or not draft.gated
    if elsewhere or not heard.typed or heard.understood.phone or heard.understood.email:
        return None
    if draft.for_other:
        return answer(scene, (Say(phrase("people.one_each_mine")),)) if mine_too(heard.text) else None
    if OF_A_MEANS(heard.text):
        return None
    named = named_by_role(heard.text)
    told_of = bool(named.other) and scene.talk.question in CARD and not FOR_THEM(heard.text)
    if named.own or not (told_of or theirs_too(heard.text)):
        return None
    return answer(scene, (Say(phrase("people.one_each_theirs")),))


HERE = frozenset({"ask_ground", "ask_phone", "ask_email", "ask_otp", "id_consent", "ask_id"})
asked_for = says(
    r"[给替帮为代](?:我们?|咱|俺)?(?:家)?的?[^,，。;；我]{1,4}?(?:查|办|弄|申请|问|要|删|看|改|搞)"
    r"|不是[查删改看办]我(?:自己|本人)?的|\b(?:for|on behalf of) (?:my|our) \w+"
)
of_a_means = says(r"码|短信|[发收]|证|\d{4}|\b(?:code|text|card|passport)\b")
"""Whose phone takes the code, or whose document it is, and not whose data are asked for."""


def other_after_all(scene: Scene) -> Turn | None:
    """«其实是替我爸查的», while a reason, a code or a document is asked for.

    The talk for the other; None for any other line.
    """
    text, heard = scene.heard.text, scene.heard
    here = scene.talk.flow == "request" and scene.talk.question in HERE
    if not here or not heard.typed or asks(text):
        return None
    told = for_another(scene.draft, text) if asked_for(text) and not of_a_means(text) else None
    if told is None:
        return None
    return proceed(scene, replace(told, ask="", last=text), says=(Say(phrase("confirm.for_another")),))


_OWN = r"我(?:自己|本人|个人)"
OWN = regex(
    rf"(?:{any_verbs()}|办理?|弄|申请|要)的?(?:就?是)?(?:关于)?{_OWN}的?(?:个人)?(?:信息|资料|数据|东西|记录|[账帐]?号|那份|这份)?"
    r"(?:就(?:行|好|可以)|[吧了啊呀的哈呢])*(?=[\s,，。;；.!！]|$)"
    rf"|(?:给|为|替|帮){_OWN}(?:{any_verbs()}|办理?|弄|申请)"
    rf"|\b(?:{english_verbs()}|get|have|want|need|meant?|is|it.s|for|about)(?: (?:only|just))? (?:my own|mine|myself)\b"
    r"(?! (?:number|phone|mobile|e-?mail|address|name|id\b|passport|document|contact))"
)
TOO = regex(rf"[也和跟与及并还]|一起|同时|{BESIDE}|\b(?:{EN_TOO}|both|and)\b")
"""For both of them, perhaps."""
NEVER = regex(
    r"(?:不是|别(?!人)|不要|不用|没)[^,，。;；\s]{0,3}(?:查|看|办|删|要)?我(?:自己|本人)"
    r"|\bnot (?:for )?(?:my own|mine|myself)\b"
)


_STORY = regex(
    r"^(?!.*(?:[想要帮请替]|麻烦|\b(?:want|please|can|could|would|need|like)\b))"
    r".*(?:上[回次]|之前|以前|\b(?:told me|once|last (?:time|week|month|year))\b)"
)
"""What was done for somebody once, and nothing asked for."""
_MINE_NOW = regex(
    r"(?:这[次回]|现在)(?:是|办的?是|要|想|轮到|换|查的?是)*我(?:自己|本人)?(?:的|要|想|来|了)"
    r"|[给帮替]我(?:自己)?也|我(?:自己)?也(?:想|要)"
    r"|\b(?:this time|now) (?:it.?s |it is |for )*(?:mine|me|myself|my own)\b"
    r"|\b(?:for me|mine) (?:as well|too)\b|\bme too\b"
)


def own_this_time(scene: Scene) -> bool:
    """«这次是我自己的，给我复制一份呗», after a story of what was once done for somebody else."""
    text, draft = scene.heard.text, scene.draft
    story = scene.talk.flow == "request" and draft.for_other and not draft.child
    told = scene.heard.typed and draft.said[0] != text and _STORY.match(draft.said[0]) if story and draft.said else None
    return bool(told and _MINE_NOW.search(text)) and not NEVER.search(text)


def _own_this_time(scene: Scene) -> Turn:
    """In the speaker's own name, and for what this line asks for; of the story stays how they know us."""
    understood, draft = scene.heard.understood, for_oneself(scene.draft)
    rights = stated_rights(understood) or draft.rights
    anew = replace(EMPTY, rights=rights, group=draft.group, said=draft.said, requester="self", last=scene.heard.text)
    told = replace(absorb(anew, understood, scene.facts), requester="self")
    now = Say(phrase("talk.right_changed", rights=rights_slot(rights)))
    return proceed(scene, told, says=(Say(phrase("people.own_after_all")), *((now,) if rights != draft.rights else ())))


def own_after_all(scene: Scene) -> Turn | None:
    """«搞错了，是查我自己的», in the request of an agent, a guardian or a relative: whose papers are asked for no more,
    and that is said. Whose number or name it is, is another question.

    The talk in the speaker's own name; None for any other line. A child's own wish waits for its parents.
    """
    if own_this_time(scene):
        return _own_this_time(scene)
    text, draft = scene.heard.text, scene.draft
    other = scene.talk.flow == "request" and draft.for_other and not draft.child
    if not other or not scene.heard.typed or asks(text):
        return None
    if not OWN.search(text) or TOO.search(text) or NEVER.search(text):
        return None
    own = replace(for_oneself(draft), proxy_told=False, ask="", last=text)
    told = absorb(own, scene.heard.understood, scene.facts)
    return proceed(scene, replace(told, requester="self"), says=(Say(phrase("people.own_after_all")),))


WHO = ("group", "name", "contact", "contact_kind", "other_contact")


def with_who(scene: Scene, draft: Draft) -> Draft:
    """«家里装过电梯，只停电话»: who somebody is, told beside what is to stop.

    The draft with the relation, the name and the contact that the line tells besides, where they are open.
    """
    heard = scene.heard
    told = absorb(draft, heard.understood, scene.facts)
    group = group_in_parts(heard.text) if scene.talk.question == "ask_group" else ""
    known = {name: getattr(draft, name) or getattr(told, name) for name in WHO}
    known["group"] = draft.group or (group if group in GROUPS else told.group)
    return replace(draft, **known)

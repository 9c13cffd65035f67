"""A wish for somebody else in words too few to be read as one: «替我爸查», «我爸的也查一下», «我孩子 你们有他信息吗».

Whose data are meant stands plainly in it, and so does what is to be done; alone the reading takes the one for a remark
and the other for a question about the rules.
"""

from __future__ import annotations

import re
from dataclasses import replace

from dialogs.told.death import bereaved
from dialogs.told.kin import FURTHER, KIN_WORDS
from dialogs.told.naming import FULL, Named, named_by_role
from dialogs.told.other_people import AGED, they_want
from dialogs.turns import Scene
from dialogs.understanding import Intent, Requester, Understanding
from dialogs.understanding.patterns import regex, says
from dialogs.understanding.verbs import full_verbs, right_of
from dialogs.words.in_context import SURELY

_THEM = rf"{KIN_WORDS}|{FURTHER}|朋友|同事|邻居|客户"
FOR_THEM = regex(
    rf"\W*(?:(?:我|是|想|要|来|麻烦|请|能|可以)*[替帮给代为](?:我们?|俺)?(?:家)?的?(?:{_THEM})+(?:来|去|们)*(?:{FULL})?"
    rf"|(?:还有)?[我俺咱](?:家|们)?的?(?:{_THEM})的(?:那[份个])?(?:也|都|一起|一并|顺便|能|可以|麻烦|请|[帮给]我?|[你您]们?)*)"
    rf"(?P<act>{full_verbs()}|[查看改拷])(?:(?:[他她]的?)?(?:个人)?(?:信息|资料|数据|档案|记录))?(?:吗|吧|呢|的|啊)?\W*"
)
PARTS = regex(r"[\s,，。;；]+")
LONGEST_PART = 16
HAS_NUMBER = says(r"(?<!\d)\d{7,15}(?!\d)|@")
HELD_OF_THEM = regex(
    rf"(?:有|存|留|收集|保存|登记)(?:没有|了|着|过)*(?:[他她]们?|{KIN_WORDS})的?(?:个人)?(?:信息|资料|数据|档案)"
    r"|\b(?:have|hold|keep|stor\w+) (?:\w+ ){0,3}(?:his|her|their) (?:personal )?(?:data|information|details)\b"
)
"""Whether we hold something of theirs is for looking up."""


def in_their_name(scene: Scene) -> Scene:
    """The scene with the wish for the other in it as what was said; else the same scene."""
    if scene.heard.kind != "text" or scene.heard.chosen or scene.form_open:
        return scene
    meant = meant_for_them(scene.heard.understood)
    return replace(scene, heard=replace(scene.heard, understood=meant)) if meant else scene


def meant_for_them(understood: Understanding) -> Understanding | None:
    """The wish for the other, if the words are one."""
    text = understood.text
    acts = _ordered(text)
    right = right_of(acts["act"]) if acts else None
    if right and understood.intent in ("other", "explain", "service") and not bereaved(text):
        return _wish(understood, right, understood.requester or "agent")
    wanted = they_want(text)
    whose: Requester = "relative" if bereaved(text) else "agent"
    if wanted and understood.requester in (None, "relative", "guardian"):
        return _wish(understood, right_of(wanted["act"]) or "copy", understood.requester or whose)
    if understood.intent == "explain" and understood.requester == "guardian" and HELD_OF_THEM.search(text):
        return _wish(understood, "access", understood.requester)
    return None


def _ordered(text: str) -> re.Match[str] | None:
    """The one part that says what is to be done for them; the others only introduce who is who."""
    parts = [part for part in PARTS.split(text) if part]
    found = [acts for part in parts if (acts := FOR_THEM.fullmatch(part))]
    rest = [part for part in parts if not FOR_THEM.fullmatch(part)]
    return found[0] if len(found) == 1 and all(map(_introduces, rest)) else None


def introduces_only(text: str) -> bool:
    """«他叫王强，电话138…»: who somebody is, and how to reach them, and nothing else."""
    told = [part for part in PARTS.split(text) if part]
    return any(named_by_role(part) != Named() for part in told) and all(map(_introduces, told))


def _introduces(part: str) -> bool:
    """«他叫王强», «公公王大山», «电话138…»."""
    return (
        HAS_NUMBER(part)
        or AGED.fullmatch(part) is not None
        or (len(part) <= LONGEST_PART and named_by_role(part) != Named())
    )


def _wish(understood: Understanding, right: Intent, requester: Requester) -> Understanding:
    return understood.but(intent=right, rights=(right,), confidence=SURELY, requester=requester)

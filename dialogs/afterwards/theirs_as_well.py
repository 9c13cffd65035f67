"""«我老婆的也要», «same for my son please», of a request in one's own name that runs: one of their own for the other.

What was proven was the speaker's identity; nobody else's data go with it.
"""

from __future__ import annotations

from bot.domain.cases import Case
from bot.domain.rights import Requester
from dialogs.commands import request
from dialogs.draft import Draft
from dialogs.model import Turn
from dialogs.told.death import bereaved
from dialogs.told.in_whose_name import for_whom
from dialogs.told.introduced import introduced
from dialogs.told.kin import kin
from dialogs.told.mentions import on_behalf
from dialogs.told.other_people import EN_THEM, MY, OF_THEIRS, THEM
from dialogs.turns import Scene
from dialogs.understanding import fold
from dialogs.understanding.joins import BY_THE_WAY, EN_TOO
from dialogs.understanding.nouns import EN_DATA, EN_REACH
from dialogs.understanding.patterns import regex
from dialogs.understanding.verbs import any_verbs, rights_named

_TOO = rf"(?:{BY_THE_WAY}|以及|同时|加上|再|也|都|连|一起|一并|同样)"
_ASKS = rf"(?:请|麻烦|那|[你您]们?|能不能|可不可以|能否|可以|能|想|得|[帮给]我(?!{THEM}|[家们的])|我?[想要]要?)"
_WANTS = rf"(?:{any_verbs()}|[要看查删清停办弄拿改发加算][上进掉]?|一?[份下]|除)"
_END = r"[吧啊呢吗了哈的好行不\s?？。!！~～]*"
_WHOSE = rf"(?:{MY}|(?!妈的)){THEM}"
_EN_DATA = rf"(?:{EN_DATA})"
_EN_TOO = r"(?:,? ?\b(?:too|also|as well|please|thanks|thank you)\b)"
TOO = regex(rf"{_TOO}|\b(?:{EN_TOO}|and|same)\b")
_EN_DO = (
    r"(?:and|also|plus|ok(?:ay)?|can you|could you|please|then|do|i (?:want|need)"
    r"|send me|give me|get|include|delete|erase|for)"
)
THEIRS = regex(
    rf"\W*(?:(?:{_TOO}|{_ASKS}|[把将]|{_WANTS})[\s,，]*+)*+"
    rf"(?:[帮替]{MY}?{THEM}|给{MY}{THEM}(?!.*(?:看|听))|{MY}{THEM}(?=也?(?:想|要))|{_WHOSE}(?=也(?:想|要))"
    rf"|{_WHOSE}的(?:那份|[^\s,，。;；]{{0,4}}?{OF_THEIRS})?)"
    rf"(?:{_TOO}|{_ASKS}|{_WANTS}|[\s,，])*+{_END}"
    rf"|\W*(?:{_EN_DO}[\s,]++)*+(?:the )?same (?:thing |again )?(?:for|with) my {EN_THEM}{_EN_TOO}*+\W*"
    rf"|\W*(?:{_EN_DO}[\s,]++)*+my {EN_THEM}['’]?s?(?: {_EN_DATA})?{_EN_TOO}*+\W*"
    rf"|\W*(?:and )?my {EN_THEM} (?:also )?(?:wants?|needs?|would like|asks for) "
    rf"(?:hers|his|theirs|one|it|the same|a copy){_EN_TOO}*+\W*"
)
"""Whole lines."""
THEIR_NUMBER = regex(
    rf"(?:^\W*|[把将也]|{_TOO}\W*|[,，]\s*){MY}{THEM}的(?:手机|电话|号码?|邮箱)"
    rf"|\bmy {EN_THEM}['’]?s (?:{EN_REACH})"
)
"""A value of theirs, and not whose number stands in the speaker's own file."""


def theirs_as_well(scene: Scene, case: Case) -> Turn | None:
    """The talk for the other, for whom the same is wanted unless another act is named; None for any other line."""
    text = fold(scene.heard.text)
    if case.requester is not Requester.SELF or not (THEIRS.fullmatch(text) and TOO.search(text)):
        return None
    return for_them(scene, tuple(rights_named(text)) or tuple(right.value for right in case.rights))


def for_them(scene: Scene, rights: tuple[str, ...], detail: str = "") -> Turn:
    """A request in the name of whom the line speaks of."""
    text = fold(scene.heard.text)
    near = kin(text)
    grown_up = (near and near != "parent") or on_behalf(text)
    whose = "relative" if bereaved(text) else "agent" if grown_up else "unsure"
    told = Draft(rights=rights, detail=detail)
    return request(scene, introduced(for_whom(told, whose, scene.heard.text), scene.heard.text))

"""What belongs to the request itself, told where who asks is shown: only a part of the data, the receiver's full name,
what is wrong. It is kept, said back, and the open question asked again.
"""

from __future__ import annotations

from dataclasses import replace

from bot.domain.phrases import Phrase, group_name, phrase
from bot.domain.rights import DETAILED, ENDING, Right
from dialogs.draft import Draft
from dialogs.model import Say, Turn
from dialogs.told.matter import FIELD_ALONE, FIELD_WRONG
from dialogs.told.naming import full_surname, named_by_role
from dialogs.told.scope import NARROWED, joined, only_things
from dialogs.told.slots import regrouped
from dialogs.told.values import ACCOUNT
from dialogs.told.who_speaks import group_put_right, group_stated
from dialogs.turns import Scene, proceed
from dialogs.understanding.patterns import regex
from dialogs.words.line import SENTENCE, asks

WHO_ASKS = frozenset({"ask_name", "ask_phone", "ask_email", "ask_otp"})
TELLS_WHO = frozenset({"ask_group", "ask_requester", "ask_proxy", "ask_receiver"})
"""Where such words are the answer, or tell of somebody else."""
OF_THE_OTHER = frozenset({"ask_requester", "ask_proxy"})
"""Where the account may be told as well: «the account is leo2014»."""
WAYS = regex(
    r"(?:电话|手机|电子)?(?:号码?|邮箱|邮件|身份证|证件|护照)|电话|手机|短信|微信号?"
    r"|\b(?:phone|mobile|number|e-?mail|id card|passport)\b"
)
"""What might as well answer how somebody is reached, or proves who they are."""
AROUND = regex(
    r"姓名|名字|[只就]?(?:要|需要|查|看|删)|就?(?:行|好|可以|够)了?$|即可|吧|\b(?:only|just|please|name|is enough)\b"
)
NAMES = regex(r"姓名|名字|\bname\b")
ORGANISATION = regex(
    r"(?:有限)?(?:责任)?公司|集团|银行|医院|大学|\b(?:ltd|limited|inc|gmbh|llc|corp|corporation|company|group|plc)\b"
)

ONLY_A_FIRM = regex(
    r"[^\s,，。;；]{3,}?(?:公司|集团|银行|医院)\W*"
    r"|[\w .,&-]{3,40}\b(?:ltd|limited|inc|gmbh|llc|corp|company|group|plc)\W*"
)
SPEAKS = regex(r"我|工作|上班|员工|的\W*$|\b(?:i|my|work)\b")
"""Where the speaker works is no receiver."""
CALLED = regex(r"叫[^\s,，。]{2,4}")


def told_late(scene: Scene) -> Turn | None:
    """The talk after such a line; None for any other."""
    text, draft = scene.heard.text.strip(), scene.draft
    here = scene.talk.flow == "request" and scene.talk.question in WHO_ASKS | OF_THE_OTHER
    late = here and scene.heard.kind == "text"
    if not late or len(text) > SENTENCE or asks(text) or scene.heard.understood.phone or scene.heard.understood.email:
        return None
    told = _account(draft, text)
    if scene.talk.question in WHO_ASKS:
        told = (
            told or _group(draft, text) or _part(draft, text) or _receiver(draft, text) or _what_is_wrong(draft, text)
        )
    if told is None:
        return None
    kept, said = told
    return proceed(scene, replace(kept, ask="", last=text), says=(Say(said),))


def group_put_right_at(scene: Scene) -> Turn | None:
    """The talk after «我是应聘的不是客户», whichever question is open."""
    text, here = scene.heard.text, scene.talk.flow == "request" and scene.talk.question not in TELLS_WHO
    if not here or scene.heard.kind != "text" or scene.heard.chosen or asks(text) or not group_put_right(text):
        return None
    told = _group(scene.draft, text)
    return proceed(scene, replace(told[0], ask="", last=text), says=(Say(told[1]),)) if told else None


def by_role(draft: Draft, text: str) -> Draft:
    """The draft for the group that the speaker says to be of, whichever stood there."""
    stated = "" if draft.for_other else group_stated(text)
    known = draft.group or group_put_right(text)
    return regrouped(draft, stated) if stated and known and stated != draft.group else draft


def _group(draft: Draft, text: str) -> tuple[Draft, Phrase] | None:
    """«其实我是物业的», after «个人客户»."""
    known, said = by_role(draft, text), named_by_role(text)
    if known == draft or (said.own and not group_put_right(text)):
        return None
    name = said.loose[0] if len(said.loose) == 1 and full_surname(said.loose[0]) else ""
    return replace(known, name=draft.name or name), phrase("late.group", group=group_name(known.group))


def _account(draft: Draft, text: str) -> tuple[Draft, Phrase] | None:
    ends = ENDING & {*map(Right, draft.rights)}
    named = ends and ACCOUNT.search(text) and text not in draft.detail
    return (replace(draft, detail=joined(draft.detail, text)), phrase("talk.noted")) if named else None


def _part(draft: Draft, text: str) -> tuple[Draft, Phrase] | None:
    """«简历», «姓名、电话就行»: kinds of data and nothing else, where any part may be meant."""
    if not NARROWED & {*map(Right, draft.rights)} or draft.narrowed:
        return None
    things = AROUND.sub(" ", text.lower())
    beyond = NAMES.search(text.lower()) or only_things(WAYS.sub(" ", things))
    if not (only_things(things) and beyond):
        return None
    return regrouped(replace(draft, scope=joined(draft.scope, text)), draft.group), phrase("late.part", what=text)


def _receiver(draft: Draft, text: str) -> tuple[Draft, Phrase] | None:
    """«日立电梯(中国)有限公司», after «转给日立»."""
    if Right.TRANSFER not in draft.rights or not ORGANISATION.search(text.lower()):
        return None
    before = draft.receiver
    if named_by_role(text).own or SPEAKS.search(text) or (before and not _one_of(before, text)):
        return None
    whole = text if before.lower() in text.lower() else joined(before, text)
    return replace(draft, receiver=whole), phrase("late.receiver", receiver=text)


def _one_of(before: str, text: str) -> bool:
    """Whether the line is the firm that was named, or nothing but a firm."""
    return before.lower() in text.lower() or ONLY_A_FIRM.fullmatch(text) is not None


def _what_is_wrong(draft: Draft, text: str) -> tuple[Draft, Phrase] | None:
    """«电话是错的», after a wish to have data rest until they are put right."""
    if not DETAILED & {*map(Right, draft.rights)} or text in draft.detail or CALLED.search(text):
        return None
    wrong = FIELD_WRONG.search(text) and FIELD_ALONE.match(text)
    return (replace(draft, detail=joined(draft.detail, text)), phrase("talk.noted")) if wrong else None

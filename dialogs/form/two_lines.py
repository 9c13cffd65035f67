"""A line that holds the answer and something else beside it is read as two, one after the other.

«富士达 我手机是15988880123», «13867220011 还有名字写错了 是王丽», «Tom Becker, will this take long?»: neither is
lost, and nothing said is asked for again. What the clauses are is ``told.of_oneself``; what becomes of each is for
the questions that are open when it is read.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace

from bot.domain.phrases import phrase
from bot.domain.rights import VALUES, Right
from dialogs.draft import Draft, read_draft
from dialogs.flows.changing import NAMED
from dialogs.flows.code import CODE
from dialogs.flows.contact import NO_CODE
from dialogs.flows.ground import reason_instead
from dialogs.form.contact import is_sent
from dialogs.form.in_parts import as_meant
from dialogs.form.persons import CARD
from dialogs.form.revise import CHANGE, with_name
from dialogs.hearing import heard_as
from dialogs.model import Say, Turn
from dialogs.told.naming import FULL, full_surname, in_latin, named_by_role, only_a_name, somebody_elses
from dialogs.told.of_oneself import Aside, contact_aside, name_aside
from dialogs.told.slots import renamed
from dialogs.told.stated import stated_rights
from dialogs.told.whose_contact import one_of_two, out_of_use, theirs
from dialogs.turns import Scene, proceed
from dialogs.understanding import HAN, understand
from dialogs.understanding.patterns import cased, regex
from dialogs.understanding.slots.phone import numbers_in
from dialogs.words.in_context import LIKELY, learnt
from dialogs.words.line import asks

Read = Callable[[Scene], Turn]
"""What one line comes to."""

LONGEST = 160
"""Characters of a line that is read in two; in a longer one people tell a story."""
BY_CONTACT = frozenset({"ask_phone", "ask_email"})
IN_FIGURES = BY_CONTACT | {"ask_otp", "ask_id"}
"""Questions whose answers have figures in them, or are an address."""
LATER = BY_CONTACT | {"ask_otp", "id_consent", "ask_id"} | CARD
NAME_TOLD = LATER | {"ask_receiver"}
NAME_RIGHTED = NAME_TOLD | {"ask_ground", "ask_group"}
CONTACT_TOLD = frozenset({"ask_ground", "ask_receiver", "id_consent", "ask_id", "confirm"})
"""Questions beside whose answers such a clause is known to be about the speaker."""
OWN = regex(r"我|本人|\bm[ey]\b")
OF_NAMES = regex(r"名|\bname\b")
OF_THE_CODE = regex(
    r"验证码|有效|过期|请勿|忽略"
    r"|\b(?:verification|valid|expires?|your code|one[- ]time|do not share|don.t share)\b"
)
"""A text message with the code in it, as it was sent: nothing else is said."""
NOT_THEIRS = regex(
    r"(?:不是|别用|不要用|没用过)\W*\+?\d|你们|客服|骗|是谁|哪里的|(?:打|发)(?:过?来|给我)的?"
    r"|\b(?:who|whose|scam|called me|your)\b"
)
"""A number that is spoken of, and not left."""
_NOT_THAT = regex(r"^(?:还有|另外|对了|然后|不过|[\s,，])+|(?<=[\s,，])不是[^\s,，。;；]{2,8}[\s,，]+(?=是|而是)")
"""What leads on to the right reason: «对了…», «不是用不着 …»."""
_FIRST = cased(
    rf"\s*(?P<name>{FULL}|{HAN}{{1,12}}(?:·{HAN}{{1,12}})+)[\s,，。;；.!！]+(?P<rest>.+)"
    r"|\s*(?P<latin>[A-Z][\w'’-]+(?: [A-Z][\w'’-]+){1,3})(?:\s*[,.;:–—!-]+\s*|\s+(?=(?:and|but)\b))(?P<more>.+)"
)


def in_two(scene: Scene, read: Read) -> Turn | None:
    """What the two lines come to; None where the line holds no clause that stands beside the answer."""
    aside = _aside(scene) if _may_be_parted(scene) else None
    if aside is None:
        return None
    if scene.talk.question in CARD and not (asks(aside.rest) or stated_rights(understand(aside.rest))):
        return _after(scene, (aside.clause,), read)
    ordered = (aside.clause, aside.rest) if scene.talk.question == "ask_otp" else (aside.rest, aside.clause)
    return _after(scene, ordered, read)


def answered_in_part(scene: Scene, turn: Turn, read: Read) -> Turn:
    """The turn with the answer taken that stands in the line, where only what is beside it was heard."""
    after = read_draft(turn.talk.draft)
    if turn.effects or turn.talk.flow != "request" or after.alarm or after.despair or not _may_be_parted(scene):
        return turn
    lines = _with_the_answer(scene, after)
    return _after(scene, lines, read) or turn


def put_right(scene: Scene) -> Turn | None:
    """«名字写错了 是王丽», «change the name to Karen Holt» and nothing else, once a name is given."""
    draft, question = scene.draft, scene.talk.question
    if question not in LATER or not (_may_be_parted(scene) and draft.name) or VALUES & {*draft.rights}:
        return None
    reason = _reason_put_right(scene)
    if reason:
        return proceed(scene, replace(reason, last=scene.heard.text), says=(Say(phrase("confirm.changed")),))
    aside = name_aside(scene.heard.text)
    if aside is None or aside.rest or aside.name == draft.name:
        return None
    named = with_name(draft, aside.name) if aside.right else renamed(draft, aside.name)
    told = replace(named, ask="", last=scene.heard.text)
    return proceed(scene, told, says=(Say(phrase("confirm.changed")),))


def _reason_put_right(scene: Scene) -> Draft | None:
    """«理由改一下 不是用不着 是我撤回同意»: of the reason that was given, and no other wish."""
    text, draft = scene.heard.text, scene.draft
    told = draft.grounds and NAMED["grounds"].search(text) and CHANGE.search(text) and not asks(text)
    return reason_instead(draft, _NOT_THAT.sub("", text)) if told else None


def _may_be_parted(scene: Scene) -> bool:
    here = scene.talk.flow == "request" and scene.form_open and scene.heard.typed
    return here and len(scene.heard.text) <= LONGEST


def _after(scene: Scene, lines: tuple[str, ...], read: Read) -> Turn | None:
    """One line, and then the other at the question that is open by then; the second counts only if it is understood.
    Each is shorter than what it is a part of: reading it comes to an end.
    """
    if not lines or max(map(len, lines)) >= len(scene.heard.text):
        return None
    first = read(_saying(scene, lines[0]))
    if first.talk.misunderstood or first.talk.flow != "request":
        return None
    if not lines[1:]:
        return first
    again = Scene(first.talk, read_draft(first.talk.draft), scene.heard, scene.facts)
    second = read(_saying(again, as_meant(lines[1])))
    if second.talk.misunderstood or second.talk.flow != "request":
        return first
    return replace(second, says=(*first.says[:-1], *second.says), effects=(*first.effects, *second.effects))


def _saying(scene: Scene, text: str) -> Scene:
    return replace(scene, heard=heard_as(replace(scene.heard, chosen=()), text))


def _aside(scene: Scene) -> Aside | None:
    text, draft, question = scene.heard.text, scene.draft, scene.talk.question
    found = None
    at_their_card = question in CARD and VALUES & {*draft.rights}
    if question in NAME_RIGHTED and not (at_their_card or _of_the_matter(draft)):
        found = name_aside(text, right_only=question not in NAME_TOLD)
    figures = question not in IN_FIGURES or re.search(r"\d|@", found.rest if found else "")
    if found and found.rest and found.name != draft.name:
        return found if figures else None  # «我叫牛浩然 刚才打不了中文» answers nothing else
    valued = (VALUES | {Right.CLOSE_ACCOUNT}) & {*draft.rights}
    if question not in CONTACT_TOLD or valued or theirs(text) or one_of_two(text):
        return None
    found = contact_aside(text)
    if found and (only_a_name(found.rest) or VALUES & {*stated_rights(understand(found.rest))}):
        return None  # «张敏 电话 137…», told too early; «是要改，电话改成139…» is a value
    if found and question == "ask_receiver" and not OWN.search(found.clause):
        return None  # «日升电梯 电话136…» may be theirs
    return found if found and found.rest and found.contact not in (draft.contact, draft.other_contact) else None


def _of_the_matter(draft: Draft) -> bool:
    """A name may be what the files have wrong."""
    return bool(VALUES & {*draft.rights}) and OF_NAMES.search(f"{draft.wish}\n{draft.detail}") is not None


def _with_the_answer(scene: Scene, after: Draft) -> tuple[str, ...]:
    """The answer to the open question and the rest of the line, where the draft does not hold it yet."""
    question, text = scene.talk.question, scene.heard.text
    if question == "ask_name" and not (after.name or after.for_other or after.anonymous):
        return _name_first(text)
    valued = VALUES & {*scene.draft.rights, *after.rights}  # the number may be what is to stand there
    if question in BY_CONTACT and not (valued or after.contact or after.other_contact):
        return _number_first(text)
    if question == "ask_otp" and not after.proven:
        return _code_first(text, scene.draft)
    return ()


def _name_first(text: str) -> tuple[str, ...]:
    """«Tom Becker, will this take long?», «慕容雪儿 对了理由改一下…»."""
    if named_by_role(text).other or somebody_elses(text):
        return ()
    told = name_aside(text)
    if told and told.rest:
        return told.name, told.rest
    found = _FIRST.fullmatch(text)
    name = (found["name"] or found["latin"]) if found else ""
    likely = in_latin(name) or (full_surname(name) and learnt("ask_name", name, LIKELY) == "name") or "·" in name
    return (name, (found["rest"] or found["more"])) if found and name and likely else ()


def _number_first(text: str) -> tuple[str, ...]:
    said = understand(text)
    value, several = said.phone or said.email, len(numbers_in(text)) > 1
    unfit = theirs(text) or out_of_use(text) or NO_CODE(text) or NOT_THEIRS.search(text)
    if not value or several or unfit or value not in text:
        return ()
    rest = text.replace(value, " ").strip(" ,，。;；.!！")
    return (value, rest) if rest else ()


def _code_first(text: str, draft: Draft) -> tuple[str, ...]:
    """The code that was sent, whatever other figures stand beside it; a text message that was pasted says no more."""
    code = next((code for code in CODE.findall(text) if draft.code_digest and is_sent(code, draft)), "")
    rest = text.replace(code, " ").strip(" ,，。;；.!！:：") if code else ""
    return () if not code else (code, rest) if rest and not OF_THE_CODE.search(text) else (code,)

"""Which part of a line surely answers the open question, whatever stands beside it.

What hands in or consents does so by the same strict words as a whole line; of a change of mind the last word counts.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace

from bot.domain.rights import VALUES, Right
from dialogs.flows.code import CODE, code_in
from dialogs.flows.contact import NO_CODE
from dialogs.flows.identity import refuses_plainly
from dialogs.form.beside import BY_CONTACT, contact_said, name_said
from dialogs.form.details import LEFT
from dialogs.form.turning import TURNED
from dialogs.hearing import bare, heard_as
from dialogs.steps import Took
from dialogs.told.documents import only_of_paper, spares_paper
from dialogs.told.naming import FULL, full_surname, in_latin, named_by_role, somebody_elses
from dialogs.told.of_oneself import name_aside
from dialogs.told.stated import SWITCHED, stated_rights
from dialogs.told.whose_contact import out_of_use, their_paper, theirs
from dialogs.turns import Scene
from dialogs.understanding import HAN, in_characters, parse, understand
from dialogs.understanding.parts import pieces_of
from dialogs.understanding.patterns import cased, regex
from dialogs.understanding.slots.phone import numbers_in
from dialogs.understanding.verbs import rights_named
from dialogs.words.in_context import (
    CLEARLY,
    LIKELY,
    SURELY,
    grounds_said,
    group_in_words,
    hardly_answers,
    learnt,
    likeliest,
    opens_a_story,
)
from dialogs.words.line import asks
from dialogs.words.stopping import asks_to_wait, holds_back
from dialogs.words.submission import CLAUSE, REMEMBERS, binds, hands_in, held_back, undone

NUMBER = cased(r"(?<!\d)\d{6}[\s-]?\d{8}[\s-]?\d{3}[\dXx](?!\d)")
"""Of an identity card, whole."""
_AROUND_NUMBER = regex(
    r"我的?|本人|身份[证證]|证件|号码?|就?是|为|在这|给[你您]们?|发[你您]们?|[给用]"
    r"|\b(?:here (?:you go|it is)|this is it|my|id|card|no|number|is|it['’]?s|it|the|sure|sent from my \w+)\b|\W"
)
_AROUND_CODE = regex(r"[验驗][证證][码碼]|[码碼]|收到了?|是|我的?|\b(?:my|the|code|is|it['’]?s|it|got|here)\b|\W")
_OF_THE_CODE = regex(
    r"验证码|有效|过期|请勿|忽略"
    r"|\b(?:verification|valid|expires?|your code|one[- ]time|do not share|don.t share)\b"
)
"""A text message with the code in it, as it was sent: nothing else is said."""
_NOT_THEIRS = regex(
    r"(?:不是|别用|不要用|没用过)\W*\+?\d|你们|客服|骗|是谁|哪里的|(?:打|发)(?:过?来|给我)的?"
    r"|\b(?:who|whose|scam|called me|your)\b"
)
"""A number that is spoken of, and not left."""
_FIRST = cased(
    rf"\s*(?P<name>{FULL}|{HAN}{{1,12}}(?:·{HAN}{{1,12}})+)[\s,，。;；.!！]+(?P<rest>.+)"
    r"|\s*(?P<latin>[A-Z][\w'’-]+(?: [A-Z][\w'’-]+){1,3})(?:\s*[,.;:–—!-]+\s*|\s+(?=(?:and|but)\b))(?P<more>.+)"
)
_MARKS = " ,，。;；.!！:："
_TAKEN_BACK = regex(
    r"^(?:(?:不对|不是|不|错了|[说写打填发报]错字?了?|等一?[下等]|算了|哎[呀哟]?|唉|哦|噢|啊|还是|别(?!的)|改|[\s,，.。…!！])+"
    r"|(?:(?:no|oops|(?:or )?wait|sorry|actually|hmm|oh|well|scratch that|hold on|i mean|never ?mind|ok|fine"
    r"|on second thought)\b[\s,.!]*)+)"
)
"""What takes back what was just said."""
GAP = regex(rf"{CLAUSE.pattern}|\s+-+\s+|\s+(?=(?:or |oh |no,? )?(?:wait|sorry|no)\b)")
"""Of a firm's name, which has dashes and is put right in the same breath; where the gap stands counts."""
_SLIP_OF = r"(?:写|打|说|填|发|记|弄|搞|输|讲)(?:错|岔|反|串|混)"
SLIP = regex(
    rf"[\s,，。;；(（]*(?:我|刚才?|前面|上面|手快|不小心)*{_SLIP_OF}(?:[了咯啦]|名字?)*[)）\W]*$"
    r"|[\s,.;(]*\b(?:i )?(?:got|typed|wrote|put|said|had) (?:that|it|this|the) (?:\w+ )?wrong\W*$"
    r"|[\s,.;(]*\bmy (?:mistake|bad)\W*$"
)
"""Behind a value: the one before it was a slip."""
_RATHER = regex(
    r"^(?:应该?|就|才|而)*(?:是|为|转到?|给|叫|改成|换成)+(?:转?[给到])?"
    r"|^(?:it(?:['’]s| is| should be)|make (?:it|that)|i mean(?:t)?|rather|to)\b[\s:,]*"
)
_SLIPPED = regex(
    r"\W*(?:(?:我|刚才|刚刚|[啊哦噢喔唉哎呀呃诶嗯])\W*)*"
    rf"(?:不对|不不|不是?(?=[,，。\s])|错了|{_SLIP_OF}|等一?[下等])"
    r"|\W*(?:(?:oh|or|ah|well|hmm|oops)\W+)*"
    r"(?:no|wait|sorry|actually|scratch that|hold on|i mean(?:t)?|my (?:mistake|bad)|oops)\b"
)
_NOT_HANDED_IN = regex(r"[不别](?:想|要|打算)*再?[提交办]|算了|\b(?:don.?t|not|no|never ?mind)\b")
_FEARS = regex(r"怕|\b(?:afraid|scared|help)\b")
_MISTYPED = regex(r"错|不对|\b(?:wait|sorry|oops|scratch|i mean)\b")
_REACHED_AT = cased(r"(?<!\d)1[3-9]\d{9}(?!\d)|[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
_FINDS_RIGHT = regex(
    r"(?:别的|其[他它余]|基本上?|大体上?)?(?:都|全)?(?:对|没错|没问题|ok)(?:的|了)?"
    r"|(?:(?:looks?|it.?s|all|almost|nearly|mostly|and|the|rest|others?|everything else|is|are) )*"
    r"(?:fine|good|right|correct|ok(?:ay)?)"
)


def answering(scene: Scene, text: str) -> bool:
    """Whether the clause by itself answers the open question."""
    question, step = scene.talk.question, scene.step
    if step is None or asks(text) or understand(text).intent == "emergency":
        return False
    strict = _STRICTLY.get(question)
    if strict:
        return strict(scene, text)
    fits = _FITS.get(question)
    if fits is None or _FEARS.search(text) or not fits(text):
        return False
    taken = step.take(heard_as(scene.heard, text), replace(scene.draft, ask=""), scene.facts)
    if not isinstance(taken, Took) or taken.done or taken.draft == scene.draft:
        return False
    return step.filled(taken.draft) or not step.applies(taken.draft, scene.facts)


def _leaves(text: str) -> bool:
    """Whether it turns to another right, or wants something left as it is."""
    said = understand(text)
    other = {*stated_rights(said)} - {*VALUES, Right.TRANSFER}
    return bool(said.negated or other or TURNED.search(text) or SWITCHED.search(text) or LEFT.search(text))


def holds_back_only(text: str) -> bool:
    """«先不提交», «等下再交», «wait»: nothing is handed in."""
    return bool(held_back(text) or holds_back(text) or asks_to_wait(text)) or finds_right(text)


def finds_right(text: str) -> bool:
    """«基本没错», «the rest is fine»: of what stands there, and no word to hand it in."""
    return _FINDS_RIGHT.fullmatch(text.casefold()) is not None


def _settles(said: str) -> bool:
    """A whole yes or no by itself."""
    return not REMEMBERS.fullmatch(said) and (
        refuses_plainly(said.removeprefix("我")) or binds(said, "id_consent", "agree")
    )


def _only_a_name(text: str) -> bool:
    plain = in_latin(text) or (full_surname(text) and learnt("ask_name", text, LIKELY) == "name") or "·" in text
    return bool(plain and parse("name", text).valid) or bool(name_said(text)[0])


def _card(_scene: Scene, text: str) -> bool:
    return hands_in(text) or holds_back_only(text)


def _paper(_scene: Scene, text: str) -> bool:
    return NUMBER.search(text) is not None and not _AROUND_NUMBER.sub("", NUMBER.sub("", text))


def _by_code(_scene: Scene, text: str) -> bool:
    return bool(code_in(text)) and not _AROUND_CODE.sub("", CODE.sub("", text))


def _reached(_scene: Scene, text: str) -> bool:
    return bool(contact_said(text))


_STRICTLY: dict[str, Callable[[Scene, str], bool]] = {
    "confirm": _card,
    "id_consent": lambda _scene, text: _settles(text),
    "ask_id": _paper,
    "ask_otp": _by_code,
    "ask_phone": _reached,
    "ask_email": _reached,
    "ask_name": lambda _scene, text: _only_a_name(text),
}
"""Answers that are known by their own words."""
_FITS: dict[str, Callable[[str], bool]] = {
    "ask_group": lambda text: bool(group_in_words(text)),
    "ask_ground": lambda text: bool(grounds_said(text) and learnt("ask_ground", text)),
    "ask_detail": lambda text: not (hardly_answers("ask_detail", text) or _leaves(text)),
    "ask_receiver": lambda text: not (hardly_answers("ask_receiver", text) or _leaves(text) or contact_said(text)),
    "ask_requester": lambda text: bool(learnt("ask_requester", text, SURELY)),
    "ask_proxy": lambda text: learnt("ask_proxy", text, SURELY) in ("ready", "missing"),
}
"""What the question may be asked of; whether it fills it is for the question itself."""


def last_word(scene: Scene) -> str:
    """The answer that takes another back: «同意» of «不同意……算了 同意»; the no of a yes to all but the paper; else
    empty."""
    text, question = scene.heard.text, scene.talk.question
    if question in ("ask_id", "ask_detail", *BY_CONTACT):
        return _last_value(question, text)
    if question == "id_consent" and spares_paper(in_characters(text)):
        if not only_of_paper(in_characters(text)):
            return ""  # what stands beside the refusal is read as well
        return "no" if text.isascii() else "不同意"
    slipped = question == "ask_receiver" and SLIP.search(text)
    text = text[: slipped.start()] if slipped else text
    for gap in reversed([*(GAP if question == "ask_receiver" else CLAUSE).finditer(text)]):
        left, right = text[: gap.start()].strip(), text[gap.end() :].strip()
        taken_back = _TAKEN_BACK.match(right)
        said = right[taken_back.end() :].strip(_MARKS) if taken_back else ""
        apart = taken_back is not None and taken_back[0][-1:] in _MARKS  # «不是应聘» denies, and says no other
        if question == "ask_group" and said and apart and _another_group(left, said):
            return said
        if not said or asks(said) or (question == "ask_name" and right.startswith(f"不是{said}")):
            continue
        if question == "confirm" and hands_in(said) and not undone(said) and not held_back(right):
            return said if _NOT_HANDED_IN.search(left) else ""
        if question == "id_consent" and _settles(said) and not refuses_plainly(said) and _refused_first(left):
            return said
        if question == "ask_name" and _only_a_name(said) and _only_a_name(left):
            return name_said(said)[0] or said
        if question == "ask_receiver" and _SLIPPED.match(right) and _names_firms(left, said):
            return _RATHER.sub("", said)
    return ""


def _names_firms(left: str, said: str) -> bool:
    """What stands last names somebody to whom data may go, and no act."""
    part = _RATHER.sub("", said).strip()
    acts = rights_named(part) or stated_rights(understand(part)) or _leaves(part)
    return bool(left and part and not acts) and likeliest("ask_receiver", part)[0] == "named"


def _another_group(left: str, said: str) -> bool:
    """«应聘的 不对 是业主», whatever is asked behind it."""
    before = learnt("ask_group", left, SURELY)
    now = next(filter(None, (learnt("ask_group", part, SURELY) for part in (said, *CLAUSE.split(said)))), "")
    return bool(before and now) and before != now


def _refused_first(text: str) -> bool:
    return refuses_plainly(CLAUSE.split(text)[0]) if text else False


def _last_value(question: str, text: str) -> str:
    found = [*(NUMBER if question == "ask_id" else _REACHED_AT).finditer(text)]
    if len(found) < 2 or asks(text):
        return ""
    between, behind = text[found[-2].end() : found[-1].start()], text[found[-1].end() :]
    parts = pieces_of(between)
    if question == "ask_detail" and not _MISTYPED.search(between):
        return ""  # «应该是A，不是B»
    denied = re.search(r"(?:不是|\bnot)\s*$", between)
    own = not (denied or theirs((parts[-1] if parts else "") + found[-1].group()))
    return found[-1].group() if own and not bare(behind) and any(map(_TAKEN_BACK.match, parts[:2])) else ""


def name_first(text: str) -> tuple[str, str] | None:
    """«Tom Becker, will this take long?», «慕容雪儿 对了理由改一下…»."""
    if named_by_role(text).other or somebody_elses(text):
        return None
    told = name_aside(text)
    if told and told.rest:
        return told.name, told.rest
    found = _FIRST.fullmatch(text)
    name = (found["name"] or found["latin"]) if found else ""
    likely = in_latin(name) or (full_surname(name) and learnt("ask_name", name, LIKELY) == "name") or "·" in name
    likely = likely and not opens_a_story(name, text)
    return (name, (found["rest"] or found["more"])) if found and name and likely else None


def receiver_first(scene: Scene, *, lost: bool) -> tuple[str, str] | None:
    """«To Nordlift Trading. Can they refuse it?»: who it is, and a question behind, or what nobody understood."""
    text = scene.heard.text
    for gap in GAP.finditer(text):
        said, rest = text[: gap.start()].strip(), text[gap.end() :].strip()
        label, sure = likeliest("ask_receiver", said)
        least = CLEARLY if lost else 0
        if (asks(rest) or lost) and label == "named" and sure >= least and answering(scene, said):
            return said, rest
    return None


def number_first(text: str) -> tuple[str, str] | None:
    said = understand(text)
    value, several = said.phone or said.email, len(numbers_in(text)) > 1
    unfit = theirs(text) or out_of_use(text) or NO_CODE(text) or _NOT_THEIRS.search(text)
    if not value or several or unfit or value not in text:
        return None
    rest = text.replace(value, " ").strip(_MARKS)
    return (value, rest) if rest else None


def code_first(text: str) -> tuple[str, str] | None:
    """The code, whatever other figures stand beside it; a text message that was pasted says no more."""
    code = code_in(text)
    rest = text.replace(code, " ").strip(_MARKS) if code else ""
    return None if not code else (code, "" if _OF_THE_CODE.search(text) else rest)


def number_alone(text: str) -> tuple[str, str] | None:
    """The number of a paper, and what stands beside it."""
    found = None if their_paper(text) else NUMBER.search(text)
    rest = _AROUND_NUMBER.sub(" ", NUMBER.sub(" ", text)).strip() and NUMBER.sub(" ", text).strip(_MARKS)
    return (found.group(), "" if hands_in(rest) else rest) if found else None

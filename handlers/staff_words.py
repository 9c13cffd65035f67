"""A case in words for staff: what to do now and by when, who asks for what, the deadline, the commands that fit.

Values in, words and parts of a mail out; nothing is queued here (``handlers.mirror``). The mail is itself a transfer of
personal data (law: The mirror): names, contacts and patterns in typed words are masked by default, and with
``mail.location = "abroad"`` only the number, the rights and the dates are left.
"""

from __future__ import annotations

from collections.abc import Iterable

from bot import texts
from bot.domain.cases import Case, Item, Paper, State
from bot.domain.masking import PATTERNS, mask_contact, mask_name, mask_typed
from bot.domain.phrases import Phrase, Slot, clause_key, group_name, phrase
from bot.domain.rights import GROUPS, Level, Right
from bot.domain.transfer import CONDITIONS, met
from handlers.case_work import limit_of
from handlers.office import Office
from mail.parts import Buttons, Lead, Part, Rows
from mail.vocabulary import BY_WORD, RIGHTS, mentions

ITEMS_WITH_BUTTONS = 4
"""A mail with more open items than these has no buttons for each: it would be all buttons."""


def staff_lang(office: Office) -> str:
    return office.config.app.languages[0]


def abroad(office: Office) -> bool:
    return office.config.mail.location == "abroad"


def say(office: Office, key: str, lang: str, **slots: Slot) -> str:
    return office.voice.plain(Phrase(key, slots), lang)


def listed(words: list[str], lang: str) -> str:
    return (", " if lang == "en" else "、").join(words)


def rights(office: Office, case: Case, lang: str) -> str:
    """``查阅、复制``."""
    return rights_in_words(office, case.rights, lang)


def rights_in_words(office: Office, asked: Iterable[Right], lang: str) -> str:
    return listed([say(office, f"right_short.{right}", lang) for right in asked], lang)


def typed(office: Office, words: str, names: Iterable[str] = ()) -> str:
    """Typed words as the mirror may show them. ``names``: of people who are known to have typed them."""
    if abroad(office):
        return say(office, "staff.not_shown", staff_lang(office))
    if not office.config.mail.redact:
        return words
    for name in (name for name in names if len(name) > 1):
        words = words.replace(name, mask_name(name))
    lang = staff_lang(office)
    return mask_typed(words, {kind: say(office, f"mask.{kind}", lang) for kind, _ in PATTERNS})


def names_in(case: Case) -> tuple[str, str]:
    return case.applicant.name, case.applicant.subject_name


def lead(office: Office, case: Case, kind: str = "") -> Lead:
    """The first line of every mail of a case: what kind of mail it is, what to do now, and by when. The subject cannot
    tell, because it must stay the same (mail.md 2.1)."""
    return tagged(office, kind, next_step(office, case))


def tagged(office: Office, kind: str, told: Phrase) -> Lead:
    """A first line behind the word for its kind of mail, if there is one."""
    key, lang = f"staff.kind_{kind}", staff_lang(office)
    tag = say(office, key, lang) if kind and texts.has(key) else ""
    return Lead(tag + office.voice.plain(told, lang))


def said_since(office: Office, case: Case, *, asks: bool) -> Lead:
    """The first line above words of the person: a question wants a reply; so may what is said after an answer."""
    if not asks and case.open_items:
        return lead(office, case, "wrote")
    return tagged(office, "wrote", phrase("staff.next_asked_back" if asks else "staff.next_wrote_after"))


def next_step(office: Office, case: Case) -> Phrase:
    """Whose turn it is, and what is to be done."""
    if case.state is State.ANSWERED:
        return phrase("staff.next_answered", days=office.rules.close_days)
    if case.state is State.LAPSED:
        return phrase("staff.next_lapsed")
    if case.state not in (State.OPEN, State.IDENTIFYING):
        return phrase("staff.next_ended")
    limit = limit_of(case, office)
    return phrase(_turn(case), target=limit.target, left=ahead(office, case))


def _turn(case: Case) -> str:
    if case.hold is not None and case.hold.waits_for == "person":
        return "staff.next_on_hold"
    if case.state is State.IDENTIFYING:
        judged = Paper.RECEIVED in (case.identity, case.relation)
        waiting = {Paper.AWAITED, Paper.DECLINED} & {case.identity, case.relation}
        if case.paper_withheld and not judged:
            return "staff.next_withheld"
        return "staff.next_judge" if judged or not waiting else "staff.next_awaited"
    if case.held_off:
        return "staff.next_held_off"
    if case.put_off:
        return "staff.next_put_off"
    return "staff.next_second" if case.objected_at else "staff.next_open"


def ahead(office: Office, case: Case) -> Phrase:
    """The days left to the working target, or the days it is late by."""
    left = limit_of(case, office).days_left(office.rules.local_day(office.clock.now()))
    return phrase(f"staff.days_{'late' if left < 0 else 'left' if left else 'today'}", days=abs(left))


def facts(office: Office, case: Case, *, whole: bool = False) -> Rows:
    """Who asks for what, masked as configured; ``whole`` for pages of ours, which mask nothing."""
    lang = staff_lang(office)
    lines: list[tuple[str, str]] = [("rights", rights(office, case, lang))]
    if whole or not abroad(office):
        if case.group in GROUPS:
            lines.append(("group", office.voice.plain(group_name(case.group), lang)))
        lines += _applicant(office, case, hide=office.config.mail.redact and not whole)
        level = int(case.level) if case.level or case.sufficient else "unproven"
        lines.append(("level", say(office, f"staff.level_{level}", lang)))
    if case.lang != lang:
        lines.append(("lang", say(office, f"staff.writes_{case.lang}", lang)))
    if case.assigned_to:
        lines.append(("assigned", case.assigned_to))
    body = [(say(office, f"staff.fact_{name}", lang), value) for name, value in lines if value]
    items = [item_words(office, case, item, whole=whole) for item in case.items]
    telling = len(items) > 1 or any(" · " in line for line in items)
    return Rows((*body, *((f"{item.seq}. ", line) for item, line in zip(case.items, items, strict=True) if telling)))


def _applicant(office: Office, case: Case, *, hide: bool) -> list[tuple[str, str]]:
    applicant = case.applicant
    name = mask_name if hide else str
    contact = mask_contact(applicant.contact) if hide else applicant.contact
    lines = [("name", name(applicant.name)), ("contact", contact), ("reference", applicant.reference)]
    if case.subject != "self":
        requester = say(office, f"staff.requester_{case.requester}", staff_lang(office))
        lines += [("requester", requester), ("subject", name(applicant.subject_name))]
    return lines


def item_words(office: Office, case: Case, item: Item, *, whole: bool = False) -> str:
    """``查阅 · 联系方式 · 「…」 · 已办结``; what the person named of it is left out abroad."""
    lang = staff_lang(office)
    parts = [say(office, f"right_short.{item.right}", lang)]
    if whole or not abroad(office):
        named = [[f"data.{clause_key(clause)}" for clause in item.data],
                 [f"ground.{clause_key(clause)}" for clause in item.grounds]]  # fmt: skip
        parts += [listed([say(office, key, lang) for key in keys], lang) for keys in named if keys]
        if item.detail:
            parts.append("「" + (item.detail if whole else typed(office, item.detail, names_in(case))) + "」")
    if item.right is Right.TRANSFER and item.outcome is None:
        parts.append(conditions(office, case, item))
    first = () if item.outcome else case.shown_before(item)
    if first:
        before = [f"{other.seq} {say(office, f'right_short.{other.right}', lang)}" for other in first]
        parts.append(say(office, "staff.shown_before", lang, items=listed(before, lang)))
    if item.outcome:
        parts.append(say(office, f"staff.result_{item.outcome.result}", lang))
    return " · ".join(parts)


def conditions(office: Office, case: Case, item: Item) -> str:
    """``条件 (1)✓ (2)✓ (3)… (4)…``: which of a transfer's conditions are on record."""
    known = met(case, item)
    marks = " ".join(f"({number}){'✓' if number in known else '…'}" for number in CONDITIONS)
    return say(office, "staff.conditions", staff_lang(office), marks=marks)


def deadline_line(office: Office, case: Case) -> str:
    """The due date with its derivation and the days left; nothing once all is answered."""
    if not case.open_items:
        return ""
    limit = limit_of(case, office)
    key = "staff.deadline_second" if case.objected_at else "staff.deadline"
    said = say(office, key, staff_lang(office), received=limit.received, days=limit.days, due=limit.due,
               target=limit.target, left=ahead(office, case))  # fmt: skip
    return said + (say(office, "staff.provisional", staff_lang(office)) if limit.provisional else "")


TO_ANSWER = ("fulfilled", "partly", "nodata", "refuse", "ask")
TO_JUDGE = ("verified", "unverified", "ask")
ONE_TAP = {"fulfilled": "", "nodata": "", "refuse": " ", "ask": "", "verified": "", "unverified": " ", "met": " 2 3 4"}
"""Commands with a button, and what stands behind the word for staff to go on from."""


def what_to_do(office: Office, case: Case) -> tuple[Part, ...]:
    """Buttons, then the commands that make sense now, in a form that does not execute. Nothing once all is over."""
    if case.state not in (State.OPEN, State.IDENTIFYING):
        return ()
    lang = staff_lang(office)
    judging = not case.sufficient
    names = (*TO_JUDGE, "help") if judging else (*(("met",) if lacks_conditions(case) else ()), *TO_ANSWER, "help")
    waiting = Paper.AWAITED in (case.identity, case.relation)
    unproven = "staff.do_withheld" if case.paper_withheld else "staff.do_awaited" if waiting else "staff.do_judge"
    opened = "staff.do_open" if case.level > Level.ACCOUNT else "staff.do_open_unproven"
    key = unproven if judging else opened
    lines = [f"· {mentions(name, lang)} {say(office, f'staff.command_{name}', lang)}" for name in names]
    if "refuse" in names:
        lines.insert(names.index("refuse") + 1, say(office, "staff.letters", lang))
    return buttons(office, case, names), "\n".join([say(office, key, lang), *lines, *_which(office, case, lang)])


def _which(office: Office, case: Case, lang: str) -> tuple[str, ...]:
    """That a result names its item, where several are open."""
    first, *others = case.open_items or (None,)
    if first is None or not others or not case.sufficient:
        return ()
    named = first.right.value if lang == "en" else RIGHTS[first.right]
    return (say(office, "staff.name_item", lang, number=str(first.seq), right=named),)


def lacks_conditions(case: Case) -> bool:
    """Whether a transfer waits for conditions that staff must record."""
    return any(item.right is Right.TRANSFER and len(met(case, item)) < len(CONDITIONS) for item in case.open_items)


PER_ITEM = ("fulfilled", "nodata", "refuse")


def buttons(office: Office, case: Case, names: tuple[str, ...]) -> Buttons:
    """One tap a command; with several open items one a result and item, item by item."""
    lang = staff_lang(office)
    tapped = [name for name in names if name in ONE_TAP]
    several = case.open_items if 1 < len(case.open_items) <= ITEMS_WITH_BUTTONS else ()
    plain = [(say(office, f"staff.button_{name}", lang), f"#{word(name, lang)}{ONE_TAP[name]}")
             for name in tapped if not several or name not in PER_ITEM]  # fmt: skip
    of_items = [_of_item(office, item, name) for item in several for name in tapped if name in PER_ITEM]
    return Buttons((*of_items, *plain))


def _of_item(office: Office, item: Item, name: str) -> tuple[str, str]:
    lang = staff_lang(office)
    right = say(office, f"right_short.{item.right}", lang)
    named = item.right.value if lang == "en" else RIGHTS[item.right]
    label = f"{say(office, f'staff.button_{name}', lang)} · {right}"
    return label, f"#{word(name, lang)} {named}{ONE_TAP[name]}"


def word(name: str, lang: str) -> str:
    """A command without its sign, in the language of the mail."""
    return name if lang == "en" else BY_WORD[name].zh

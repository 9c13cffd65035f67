"""Small pieces of what is said: options by key, names of groups, data and people. Sentences are in texts."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from bot.domain.cases import Case
from bot.domain.masking import mask_contact, mask_reach
from bot.domain.phrases import Phrase, Slot, clause_key, ground_name, group_name, phrase, right_name
from bot.domain.results import Result
from bot.domain.rights import CATEGORIES, Right, shown_first
from dialogs.draft import RELATION_ONLY, Draft, data_for, reason_of, scope_of, words_of
from dialogs.model import Option

SHARED_PAPER = "summary.papers_shared"
"""What is agreed to by submitting where a document serves again; its hash and time are kept with the case."""

NOTED = (Right.TRANSFER, Right.WITHDRAW, Right.RESTRICT, Right.CLOSE_ACCOUNT)
"""Rights whose conditions or effects a person should know before submitting."""

OF_THE_KIN = frozenset({Right.ACCESS, Right.COPY, Right.CORRECT, Right.DELETE})
"""What near relatives may ask for in their own interest."""
ABOUT_ALL = frozenset({Right.ACCESS, Right.COPY, Right.TRANSFER, Right.DELETE, Right.RESTRICT})


def options(prefix: str, *values: str) -> tuple[Option, ...]:
    """Choices whose labels are the sentences ``prefix.value``."""
    return tuple(Option(value, Phrase(f"{prefix}.{value}")) for value in values)


def clause_options(prefix: str, clauses: Iterable[str]) -> tuple[Option, ...]:
    """Choices whose values are clause ids."""
    return tuple(Option(clause, Phrase(f"{prefix}.{clause_key(clause)}")) for clause in clauses)


def rights_slot(rights: Iterable[str]) -> Slot:
    return tuple(right_name(right) for right in rights)


def case_slot(case: Case) -> Slot:
    """What the case is for; without what was taken back, unless that is all of it."""
    kept = [item for item in case.items if item.outcome is None or item.outcome.result is not Result.CANCELLED]
    return rights_slot(item.right.value for item in kept or case.items)


def case_option(case: Case) -> Option:
    return Option(case.number, phrase("case_label", case=case.number, rights=case_slot(case)))


def summary(draft: Draft) -> Phrase:
    """Everything that will go into the case, contact masked."""
    return phrase("confirm.summary", rights=rights_slot(draft.rights), lines=stacked([*_lines(draft), *notes(draft)]))


def notes(draft: Draft) -> list[Phrase]:
    """What follows from the request: the order of several rights, conditions of a transfer, effects of the others."""
    rights = [Right(right) for right in draft.rights]
    order = [phrase("note_on.order")] if shown_first(rights) else []
    kin = [phrase("note_on.relative")] if draft.requester == "relative" and OF_THE_KIN & set(rights) else []
    return [*order, *(Phrase(f"note_on.{right}") for right in rights if right in NOTED), *kin]


def stacked(lines: Sequence[Phrase]) -> Phrase:
    """Several sentences, one a line."""
    rest = stacked(lines[1:]) if len(lines) > 1 else None
    return phrase("lines", first=lines[0], rest=rest) if rest else lines[0]


def _lines(draft: Draft) -> list[Phrase]:
    meant = scope_of(draft) or words_of(draft)
    found: list[tuple[str, Slot]] = [
        ("group", group_name(draft.group) if draft.group else ""),
        ("data", _data(draft)),
        ("scope", mask_reach(meant)),
        ("grounds", tuple(ground_name(clause) for clause in draft.grounds)),
        ("reason", mask_reach(reason_of(draft))),
        ("receiver", draft.receiver),
        ("uses", tuple(Phrase(f"use.{use}") for use in draft.uses)),
        ("detail", "" if draft.detail in meant else draft.detail),
        ("lines", mask_reach(_told_besides(draft))),
        ("for_whom", _for_whom(draft)),
        ("name", draft.name),
        ("contact", mask_contact(draft.contact or draft.other_contact)),
        ("papers", _papers(draft)),
    ]
    return [phrase(f"summary.{name}", value=value) for name, value in found if value]


def narrowable(draft: Draft) -> bool:
    """Whether the request is about data in general, of which a part may be chosen."""
    return bool(ABOUT_ALL & set(draft.rights)) and bool(CATEGORIES.get(draft.group))


def _told_besides(draft: Draft) -> str:
    """What no other line of the summary shows."""
    shown = "\n".join((scope_of(draft) or words_of(draft), reason_of(draft), draft.detail)).split("\n")
    return "；".join(line for line in draft.lines if line not in shown)


def _data(draft: Draft) -> Slot:
    first = next((right for right in draft.rights if right in ABOUT_ALL), "")
    data = data_for(draft, Right(first)) if first else draft.data
    told = scope_of(draft) or (draft.detail and draft.rights == (Right.RESTRICT.value,))
    if not data and narrowable(draft) and not told:
        return phrase("summary.all_data")
    return tuple(Phrase(f"data.{clause_key(clause)}") for clause in data)


def _for_whom(draft: Draft) -> Slot:
    if not draft.for_other:
        return phrase("requester.self")
    if not draft.subject_name:
        return phrase("summary.unnamed")
    return phrase(f"summary.{draft.speaks_as}", subject=draft.subject_name)


def _papers(draft: Draft) -> Slot:
    if draft.paper_shared:
        return phrase(SHARED_PAPER, case=draft.paper_of)
    if not draft.paper_needed:
        return ""
    if draft.consent == RELATION_ONLY:
        return phrase("summary.papers_relation" if draft.papers else "summary.papers_relation_later")
    both = draft.for_other and draft.document_needed
    given = "summary.papers_partly" if both and len(draft.papers) == 1 else "summary.papers_given"
    lacking = "summary.papers_withheld" if draft.consent == "refused" else "summary.papers_later"
    return phrase(given if draft.papers else lacking)

"""A number at the card of a correction that may be the value or the contact: nobody guesses, it is asked."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from bot.domain.masking import mask_contact
from bot.domain.phrases import phrase
from dialogs.draft import Draft
from dialogs.flows.changing import reopened
from dialogs.model import Facts, Say
from dialogs.steps import Answer, Heard, Step, Took, never
from dialogs.told.scope import joined
from dialogs.told.slots import with_contact
from dialogs.understanding import understand
from dialogs.understanding.patterns import regex
from dialogs.wording import options

NAME = "ask_which_number"
VALUE = regex(
    r"更正|修改|[改换](?:成|为|的)|要改|新(?:的|号)|登记|档案|资料|[你您]们那|前[者面]|第一|\b(?:value|new|corrected|file|former|first)\b"
)
CONTACT = regex(r"联系|验证|收码|找我|通知|后[者面]|第二|\b(?:contact|reach|code|latter|second)\b")


def numbers_in(text: str, *, mail: bool) -> tuple[str, ...]:
    """The phone number, or the address, that each line holds."""
    found = map(understand, text.splitlines())
    return tuple(value for line in found if (value := line.email if mail else line.phone))


def _told(draft: Draft) -> Iterator[str]:
    """The numbers of the last lines that are neither the value nor the contact, the newest first."""
    for line in reversed(draft.said):
        value = understand(line).phone or understand(line).email
        if value and value not in draft.detail and value != draft.contact:
            yield value


def ask(draft: Draft, _facts: Facts) -> Say:
    number = next(_told(draft), "")
    said = phrase(f"{NAME}.text", contact=mask_contact(number)) if number else phrase(f"{NAME}.open")
    return Say(said, options(NAME, "value", "contact"))


def take(heard: Heard, draft: Draft, _facts: Facts) -> Answer:
    meant = heard.choice or _in_words(heard.words)
    number = heard.understood.phone or heard.understood.email or next(_told(draft), "")
    if not meant:
        return None
    if not number:
        return Took(reopened(draft, "detail" if meant == "value" else "contact"))
    if meant == "contact":
        changed = with_contact(draft, "email" if "@" in number else "phone", number)
    else:
        line = next((line for line in reversed(draft.said) if number in _all_in(line)), number)
        changed = replace(draft, detail=joined(draft.detail, line))
    return Took(changed, (Say(phrase("confirm.changed")),))


def _all_in(line: str) -> tuple[str, ...]:
    return (*numbers_in(line, mail=False), *numbers_in(line, mail=True))


def _in_words(text: str) -> str:
    value, contact = VALUE.search(text), CONTACT.search(text)
    return "" if bool(value) is bool(contact) else "value" if value else "contact"


STEP = Step(NAME, never, lambda _draft: True, ask, take)

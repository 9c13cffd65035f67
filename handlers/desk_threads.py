"""Mail threads of staff that are no case: a quarantined mail, a callback, a cry for help.

They bear a number made like a case's, so that the signed token works for them as it does for cases
(``mail.address``). A case of that number would go first.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

from bot.domain.phrases import Phrase
from bot.store.tx import Tx
from handlers import mirror
from handlers.office import Office
from handlers.staff_words import say, staff_lang
from mail.parts import Part, Quote

Kind = Literal["mail", "call", "help"]
KINDS: dict[str, Kind] = {"MAIL": "mail", "CALL": "call", "HELP": "help"}
NUMBER = re.compile(rf"({'|'.join(KINDS)})-(\d{{4}})-(\d{{3}})")


@dataclass(frozen=True)
class Thread:
    kind: Kind
    id: int

    @property
    def number(self) -> str:
        return f"{self.kind.upper()}-{self.id // 1000:04}-{self.id % 1000:03}"


def thread_of(number: str | None) -> Thread | None:
    match = NUMBER.fullmatch(number or "")
    if match is None:
        return None
    return Thread(KINDS[match[1]], int(match[2] + match[3]))


@dataclass(frozen=True)
class Answer:
    """What staff are told: the sentence, the lines below it, and words as they are."""

    said: Phrase
    lines: tuple[Phrase, ...] = ()
    shown: str = ""


def answer_staff(tx: Tx, office: Office, thread: Thread, answer: Answer, *, to: str) -> None:
    """The transcript of a mail into such a thread."""
    lang = staff_lang(office)
    lines = "\n".join(f"· {office.voice.plain(line, lang)}" for line in answer.lines)
    shown = Quote(say(office, "staff.person_reads", lang), mirror.typed(office, answer.shown) if answer.shown else "")
    more: tuple[Part, ...] = tuple(part for part in (lines, shown if answer.shown else "") if part)
    subject = Phrase(f"staff.{'quarantine' if thread.kind == 'mail' else 'callback'}_subject")
    around = mirror.Around(more=more, about=thread.number, subject=subject)
    mirror.notice(tx, office, answer.said, to=to, around=around)

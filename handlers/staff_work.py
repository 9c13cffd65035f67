"""One mail of staff on its way through the commands: what they work on, and which item they mean."""

from __future__ import annotations

from dataclasses import dataclass, field

from bot.domain.cases import WITH_ANSWER, Case, Item, State
from bot.domain.effects import TellPerson
from bot.domain.moves import Event, FilesAdded, ResultGiven
from bot.domain.phrases import Phrase
from bot.domain.results import Outcome
from bot.errors import NotAllowed
from bot.store.tx import Tx
from handlers.case_work import happen, words_for
from handlers.office import Office
from mail.command_line import Command
from mail.commands import Parsed
from mail.message import ParsedMail
from mail.parts import Part


@dataclass
class Work:
    """One mail being carried out: the case as it becomes, and what the transcript will say.

    ``doubts``: why it is to be confirmed; ``planned``: what waits for that; ``given``: items that have a result by it.
    """

    tx: Tx
    office: Office
    case: Case
    said: Parsed
    mail: ParsedMail
    mail_id: int
    lines: list[Phrase] = field(default_factory=list)
    shown: list[str] = field(default_factory=list)
    doubts: list[Phrase] = field(default_factory=list)
    planned: list[ResultGiven | FilesAdded] = field(default_factory=list)
    given: set[int] = field(default_factory=set)
    answer: bool = False
    appendix: tuple[Part, ...] = ()

    @property
    def sender(self) -> str:
        return self.mail.from_address

    def happen(self, event: Event, extra: Phrase | None = None) -> None:
        decision = happen(self.tx, self.office, self.case, event, actor=self.sender, extra=extra)
        self.case = decision.case
        for effect in decision.effects:
            if isinstance(effect, TellPerson):
                self.shown.append(words_for(self.office, self.case, effect, extra))


def item_to_answer(work: Work, command: Command) -> Item:
    """The item that a result is for. Where all have results the answer to the only one is corrected."""
    named = command.item or work.case.open_items or work.case.state not in WITH_ANSWER
    if named or len(work.case.items) != 1:
        return item_for(work, command)
    return work.case.items[0]


def item_for(work: Work, command: Command) -> Item:
    """The item a result names, or the only open one."""
    open_items = work.case.open_items
    if command.item:
        named = [item for item in work.case.items if command.item in (item.right, str(item.seq))]
        if not named:
            raise NotAllowed("no_such_item")
        return named[0]
    if len(open_items) != 1:
        raise NotAllowed("which_item" if open_items else _why_none(work.case))
    return open_items[0]


def _why_none(case: Case) -> str:
    """Why no item is open: all have results, or the case has ended otherwise."""
    return "already_answered" if case.state is State.ANSWERED else f"not_in_{case.state}"


def result_name(outcome: Outcome) -> Phrase:
    return Phrase(f"staff.result_{outcome.result}")

"""What can happen to a case, as values. What becomes of it then is ``bot.domain.moves``."""

from __future__ import annotations

from dataclasses import dataclass

from bot.domain.cases import Case
from bot.domain.results import Outcome
from bot.domain.rights import Right


@dataclass(frozen=True)
class Confirmed:
    """The person confirmed the summary (or a paper is awaited): the case is born."""


@dataclass(frozen=True)
class PaperReceived:
    """A document or written request arrived."""


@dataclass(frozen=True)
class PaperPromised:
    """Who would give no document consents to one after all: it is awaited now."""


@dataclass(frozen=True)
class PaperLost:
    """The only paper that was announced could not be fetched: nothing is there to be judged."""


@dataclass(frozen=True)
class PaperErased:
    """The person took the consent to their document back, and it was erased: staff find another way."""


@dataclass(frozen=True)
class Verified:
    """Staff judged the evidence sufficient."""


@dataclass(frozen=True)
class ContactProven:
    """A code came back from the contact point. ``reference``: the company's key, when it is on file under that name."""

    reference: str = ""


@dataclass(frozen=True)
class Doubted:
    """Whoever has this chat may not be the person (a stolen account, another's telephone), as told in ``text``."""

    text: str


@dataclass(frozen=True)
class ContactChanged:
    """A code came back from another contact point, which is used from now on. ``reference`` as in ``ContactProven``."""

    contact: str
    kind: str
    reference: str = ""


@dataclass(frozen=True)
class Unverified:
    reason: str


@dataclass(frozen=True)
class Asked:
    """Staff ask the person for something; the case is on hold until the answer."""

    text: str


@dataclass(frozen=True)
class StaffWrote:
    """Words for the person without a result: the clock runs on."""

    text: str


@dataclass(frozen=True)
class PersonWrote:
    """``asks``: a question of theirs, which waits for staff and answers nothing. ``subject_name``: whom the case is
    about, as the words put it right. ``holds_off``: a deletion waits from now on, or waits no more."""

    text: str
    asks: bool = False
    subject_name: str = ""
    holds_off: bool | None = None


@dataclass(frozen=True)
class ResultGiven:
    """A result for one item. ``text`` is what staff wrote for the person; ``package`` tells that files came with it.

    ``corrects``: the item has an answer already, given in error, which this one replaces.
    """

    seq: int
    outcome: Outcome
    text: str = ""
    package: bool = False
    corrects: bool = False


@dataclass(frozen=True)
class ConditionsMet:
    """Staff record conditions of a transfer (``bot.domain.transfer``)."""

    numbers: tuple[int, ...]


@dataclass(frozen=True)
class AnswerLost:
    """The answer to an item did not arrive, so it is no answer (law: Lessons)."""

    seq: int


@dataclass(frozen=True)
class ToldOtherwise:
    """Staff gave the person an answer that could not be delivered in another way, which ``way`` names."""

    seq: int
    outcome: Outcome
    way: str


@dataclass(frozen=True)
class FilesAdded:
    """Staff gave further files to an answer that stands; ``text`` says what they are."""

    seq: int
    text: str


@dataclass(frozen=True)
class Merged:
    """The same proven person asked the same again: this request goes on in ``into``."""

    into: Case


@dataclass(frozen=True)
class Joined:
    """The live case takes in what ``again``, the same request made twice, adds."""

    again: Case


@dataclass(frozen=True)
class Satisfied:
    """The person is content with the answer."""


@dataclass(frozen=True)
class Objected:
    """``items`` are the ones looked at again; none named: all."""

    text: str = ""
    items: tuple[int, ...] = ()


@dataclass(frozen=True)
class TakenBack:
    """The person takes the request back (cancelled; not the right «withdraw», which is about consent).

    With ``rights`` only these of several; the rest goes on under the same number.
    """

    rights: tuple[Right, ...] = ()


@dataclass(frozen=True)
class Amended:
    """The person wants another right instead, in words of their own. The day of receipt stays (policy 8.4(3))."""

    right: Right
    text: str = ""
    grounds: tuple[str, ...] = ()


@dataclass(frozen=True)
class Lapsed:
    """No paper came in time."""


@dataclass(frozen=True)
class HoldEnded:
    """The hold lasted as long as configured; staff decide."""


@dataclass(frozen=True)
class QuietlyClosed:
    """Nobody objected in the configured days."""


Event = (
    Confirmed | PaperReceived | PaperPromised | PaperLost | PaperErased | Verified | ContactProven | Doubted
    | ContactChanged | Unverified | Asked | StaffWrote | PersonWrote | ResultGiven | ConditionsMet | AnswerLost
    | ToldOtherwise | FilesAdded | Merged | Joined | Satisfied | Objected | TakenBack | Amended | Lapsed | HoldEnded
    | QuietlyClosed
)  # fmt: skip

"""The values that go into and come out of a conversation, and the port through which it learns facts.

Shapes only. The engine is ``dialogs.engine``, the conversations themselves are the modules in ``dialogs.flows``.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Literal, Protocol

from bot.domain.cases import Case
from bot.domain.deadlines import Deadline
from bot.domain.effects import FetchMedia, SendCode
from bot.domain.phrases import Phrase
from dialogs.understanding import Questions

Json = str | int | float | bool | None | list["Json"] | dict[str, "Json"]

Danger = Literal["on", "over", "mistaken"]
InputKind = Literal["text", "picture", "voice", "video", "location", "link", "unsupported", "follow", "scan", "click"]


@dataclass(frozen=True)
class Input:
    """One message of the person. ``choice`` is ``question:value`` of a tapped option, or the key of a menu button."""

    kind: InputKind
    text: str = ""
    choice: str = ""
    media_id: str = ""


@dataclass(frozen=True)
class Option:
    """A numbered, tappable choice. A ``str`` label is somebody's words and is escaped where shown."""

    value: str
    label: Phrase | str


@dataclass(frozen=True)
class Say:
    """One thing the bot says, with the choices that belong to it. ``question`` makes up the tapped option's id."""

    phrase: Phrase
    options: tuple[Option, ...] = ()
    question: str = ""


@dataclass(frozen=True)
class Talk:
    """Where a conversation stands; kept sealed between messages.

    ``question`` is the open question in these words: start ask_right ask_group ask_ground ask_data ask_detail
    ask_requester ask_proxy ask_receiver ask_name ask_phone ask_email ask_otp id_consent ask_id confirm after_done;
    besides ask_again (the same right is live already), ask_footage, ask_change (what to change), ask_which_number,
    ask_case, ask_words.
    ``draft`` holds the slots filled so far, ``trail`` the answered questions in order (for «back»). ``received_at`` is
    the server time of the first message that stated a right: the clock of the case.
    """

    flow: str = ""
    version: int = 0
    question: str = "start"
    draft: Mapping[str, Json] = field(default_factory=dict)
    trail: tuple[str, ...] = ()
    lang: str = "zh"
    received_at: datetime | None = None
    updated_at: datetime | None = None
    misunderstood: int = 0


@dataclass(frozen=True)
class OpenCase:
    """The person confirmed (or a paper is awaited): a case is born from the draft. The handler says the receipt.

    ``draft`` keys: rights, group, data, grounds, detail, requester, subject, subject_name, relation, name, contact,
    contact_kind, other_contact, level (int), reference, papers (list of {"media_id"}, {"text"} or {"page"}),
    paper_of (the case whose document serves this one too),
    consent_at (ISO), receiver (also in detail); identity and relation_paper (words of ``Paper``); paper_awaited (one of
    them is awaited); items: for each right its own detail, grounds, data and uses.
    """

    draft: Mapping[str, Json]
    received_at: datetime


@dataclass(frozen=True)
class AddPaper:
    """A picture or a typed document number for a case that waits for one."""

    case: str
    media_id: str = ""
    text: str = ""


@dataclass(frozen=True)
class AgreePaper:
    """The separate consent to a document for a case that had gone in without (PIPL 29); ``at``: ISO."""

    case: str
    at: str


@dataclass(frozen=True)
class ErasePaper:
    """The consent to a document is taken back: what was sent is erased, as far as it belongs to no request yet, or
    ``everything``."""

    everything: bool = False


@dataclass(frozen=True)
class AddWords:
    """The person wrote something to a case: an answer to staff's question, more words, or what ``asks`` something back
    and waits for staff. ``tells``: what staff read first, where the words change what is to be done now;
    ``subject_name``: whom the case is about, put right.
    """

    case: str
    text: str
    asks: bool = False
    tells: Literal["", "hold_off", "goes_ahead", "goes_on", "renamed", "spares"] = ""
    subject_name: str = ""


@dataclass(frozen=True)
class Urge:
    """The person presses for an answer; staff hear of it once a day."""

    case: str
    text: str


@dataclass(frozen=True)
class Doubt:
    """Whoever has this chat may not be the person: nothing is delivered here until staff have verified anew."""

    text: str


@dataclass(frozen=True)
class ChangeContact:
    """A code proved the ``contact`` that a case uses from now on; a withdrawal without one takes it unproven."""

    case: str
    contact: str
    kind: str
    reference: str = ""


@dataclass(frozen=True)
class FileAgain:
    """The person cannot find or open the files of an answer; ``text`` goes to staff where a new link is no help."""

    case: str
    text: str
    failed: bool = False


@dataclass(frozen=True)
class Leak:
    """The person reports an incident: whoever answers for data protection hears at once.

    ``kind``: ``leak`` (data got out), ``hacked`` (an account in other hands), ``lost`` (papers that we lost).
    """

    said: str
    kind: str = "leak"


@dataclass(frozen=True)
class TakeBack:
    """The person takes a request back; with ``rights`` only these of several."""

    case: str
    rights: tuple[str, ...] = ()


@dataclass(frozen=True)
class Amend:
    """The person wants ``right`` instead of what a case is for, and said so in ``text``; ``grounds`` of a deletion."""

    case: str
    right: str
    text: str
    grounds: tuple[str, ...] = ()


@dataclass(frozen=True)
class Judge:
    """The person is content with an answer, or objects; to ``items`` of the case, none named: to all. ``tells``: what
    staff read first, where it is no objection but opens the case as well: a restriction to lift, a value that came."""

    case: str
    satisfied: bool
    text: str = ""
    items: tuple[int, ...] = ()
    tells: Literal["", "lift", "more"] = ""


@dataclass(frozen=True)
class LinkCase:
    """The person proved the ``address`` from which a case was born by mail: it is answered here from now on."""

    case: str
    address: str


@dataclass(frozen=True)
class ShareAbroad:
    """The person agrees that the contact abroad is told of a case."""

    case: str


@dataclass(frozen=True)
class CallBack:
    """The person wants a human; ``said`` is what was said so far, for the mail to staff; whom to call, where known."""

    said: str
    name: str = ""
    contact: str = ""


@dataclass(frozen=True)
class Emergency:
    """Somebody may be trapped or hurt, or is so no more, or never was: ``said`` goes to staff at once.

    ``typed``: the number or button alone that was the whole message, where ``said`` are the lines before it.
    """

    said: str
    state: Danger = "on"
    typed: str | None = None


@dataclass(frozen=True)
class Remind:
    """The person wants, or does not want, to be told outside the chat that there is something for them."""

    wanted: bool


TalkEffect = (
    OpenCase | AddPaper | AgreePaper | ErasePaper | AddWords | Urge | Doubt | ChangeContact | FileAgain | Leak
    | TakeBack | Amend | Judge | LinkCase | ShareAbroad | CallBack | Emergency | Remind | SendCode | FetchMedia
)  # fmt: skip


@dataclass(frozen=True)
class Turn:
    """What one message led to."""

    talk: Talk
    says: tuple[Say, ...]
    effects: tuple[TalkEffect, ...] = ()


@dataclass(frozen=True)
class ContactPoint:
    """Where the company, or who else handles the data, is reached (policy 11)."""

    name: str
    address: str = ""
    phone: str = ""
    mail: str = ""
    abroad: bool = False


@dataclass(frozen=True)
class Settings:
    """The operator's values that conversations use."""

    hotline: str
    human_hours: str
    case_prefix: str = "GK"
    sms: bool = False
    code_minutes: int = 10
    code_attempts: int = 5
    languages: tuple[str, ...] = ("zh", "en")
    regulator: str = ""
    court: str = ""
    case_years: int = 3
    evidence_days: int = 30
    lapse_days: int = 15
    contacts: tuple[ContactPoint, ...] = ()


@dataclass(frozen=True)
class Held:
    """What this bot itself keeps of a person: counts of things, days and moments of erasure; never values.

    ``packages`` are files made ready for the person, ``papers`` proofs of identity or relation.
    """

    messages: int = 0
    message_days: int = 30
    cases: int = 0
    papers: int = 0
    papers_until: datetime | None = None
    packages: int = 0
    packages_until: datetime | None = None


class Facts(Protocol):
    """What a conversation may ask about the world; answered inside the same transaction."""

    @property
    def settings(self) -> Settings:
        """The operator's values."""

    def cases(self) -> Sequence[Case]:
        """The person's cases, newest first."""

    def deadline(self, received_at: datetime) -> Deadline:
        """The deadline that follows from a receipt time."""

    def second_look(self, objected_at: datetime) -> Deadline:
        """The day until which an answer is looked at again."""

    def kept(self) -> Held:
        """What this bot itself keeps of the person."""

    def questions(self) -> Questions:
        """Answers about the rules: our notes, and the operator's policy where it was imported."""

    def on_file(self, name: str, contact_kind: str, contact: str) -> str | None:
        """The company's reference when name and contact stand together in its files; asked only after a right code."""

    def codes_left(self, contact: str) -> int:
        """How many more one-time codes may be sent to this contact today."""

    def requests_left(self) -> int:
        """How many more requests this person may make today."""

    def uploaded(self) -> int:
        """How many documents came through the secure page and belong to no case yet."""

    def upload_address(self, case: str) -> str:
        """A secure page of ours where a document can be uploaded (case may be empty: the conversation's own)."""

    def new_code(self) -> str:
        """Six fresh decimal digits."""

    def by_mail(self, number: str) -> str:
        """The address from which this case was born by mail and is still to be answered; else empty."""

    def today(self) -> str:
        """The local date, ISO."""

    def broken_promise(self) -> bool:
        """Whether a human was to have answered by now, and has not."""

    def policy_news(self) -> str:
        """The version of the policy when it is new; asked only where a conversation begins."""

    def rules_page(self) -> str:
        """The address of the published rules, to be read in full; empty when none were imported."""

"""What a conversation has gathered so far, as one typed value, and its stored form.

The rules that fill it are the steps in ``dialogs.flows``; the shape that leaves for a new case is ``opening``.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, fields, replace
from typing import cast

from bot.domain.cases import Paper
from bot.domain.rights import DETAILED, VALUES, Level, Right, level_needed
from dialogs.model import Json
from dialogs.told.scope import NARROWED

SUBJECTS = {"self": "self", "guardian": "child", "agent": "principal", "relative": "deceased", "unsure": "self"}

PAPERS = {"media": "media_id", "text": "text", "page": "page"}
"""How a paper came: a picture in the chat, a typed number, or files uploaded on the secure page."""

RELATION_ONLY = "relation"
"""Of a consent: to the proof of the relation, and not to one's own document."""
MOST_LINES = 8
"""Whoever tells more is asked by a colleague."""
CONSENTED = frozenset({"agreed", RELATION_ONLY})

FOR_CASE = (
    "rights", "group", "data", "grounds", "receiver", "requester", "subject_name", "relation", "name",
    "contact", "contact_kind", "other_contact", "level", "reference", "consent_at", "uses", "age",
)  # fmt: skip


HIDDEN = "…"
"""Among ``said``, in the place of a code or the number of a paper: something was said in between."""


@dataclass(frozen=True)
class Draft:
    """Slots of every conversation; each is empty until it is known.

    ``requester`` is «unsure» between «for somebody else» and who that is. ``wish`` are words that said what is wanted
    but not yet the value. ``left`` are the details of rights that another one replaced, and those rights.
    ``uses`` are what consent is withdrawn for (``use.…`` in texts), ``contact_kind`` is known before the contact when
    somebody would rather write a mail address. ``narrowed`` tells that ``data`` were chosen by the person; ``scope``
    are words that say which of them are meant;
    ``placing``: where and when footage was taken has been asked.
    ``reason`` are words for the grounds; ``words`` is the line that asked, where it says more than the bare wish;
    ``lines`` are what was told before the wish, or in the form beside what was asked.
    ``anonymous``: a name stays open, the speaker's where it may be skipped, else the other's. ``order_guessed``: two
    bare names came, and which is whose is to be asked.
    ``age`` is the child's: ``under14`` or ``under18``, or ``ward``: a grown-up under guardianship; ``child``: the child
    itself writes. ``items`` are numbers of the items that an objection is about. ``papers`` are ``media:ID``,
    ``text:NUMBER`` or ``page:COUNT``; ``paper_of`` is the case of a moment ago whose document may serve again.
    ``code_digest`` is a salted SHA-256 of the
    one-time code, ``code_until`` its end (ISO), ``code_missed`` how often none
    came. ``proven``: the contact took a right code; ``matched``: the name that was then looked up
    beside it, ``names_tried`` how many with that code. ``no_code``: there is no
    contact that could take one, so a document is the road. ``ask`` forces one question; ``beside`` are lines in
    a row that told something else than was asked; ``offered`` are the commands
    that the last message numbered; ``last`` is the last text that moved the conversation on, ``said`` the last few
    lines for a human who takes over; ``handed``: a human was asked for, and the form rests. ``alarm`` is when somebody
    last cried for help (ISO), empty once they are out; ``cries`` counts the lines about it; ``placed``: they said
    where; ``despair``: they want to die; ``postponed`` is a wish told meanwhile. ``mourned``: sympathy was said for a
    death that was told. ``told`` is the case that the last lines were told to, for a colleague; ``asked``: the case in
    which a colleague asked, if nothing was said since. ``stopped`` is a form that was just given up, in its stored form
    (JSON), ``former`` the form as it stood before an answer was taken up again, while its question is open (JSON).
    ``case``: the case that the talk is about, or several, with blanks between. ``clause``: the clause of the rules that
    was told last, and the line that it answered. ``wrote``: the case in which a colleague wrote and what, if
    nothing was said since. ``spelt``: lines as they were typed, where that was not in plain characters
    (``dialogs.spelling``).
    """

    rights: tuple[str, ...] = ()
    more: bool = False
    again: bool = False
    group: str = ""
    data: tuple[str, ...] = ()
    narrowed: bool = False
    scope: str = ""
    placing: bool = False
    grounds: tuple[str, ...] = ()
    reason: str = ""
    ground_open: bool = False
    ground_missed: int = 0
    detail: str = ""
    wish: str = ""
    left: tuple[str, ...] = ()
    words: str = ""
    lines: tuple[str, ...] = ()
    uses: tuple[str, ...] = ()
    receiver: str = ""
    requester: str = "self"
    relation: str = ""
    age: str = ""
    child: bool = False
    proxy_told: bool = False
    subject_name: str = ""
    name: str = ""
    anonymous: bool = False
    order_guessed: bool = False
    contact: str = ""
    contact_kind: str = ""
    other_contact: str = ""
    no_code: bool = False
    code_digest: str = ""
    code_salt: str = ""
    code_until: str = ""
    code_tries: int = 0
    code_missed: int = 0
    proven: bool = False
    matched: str = ""
    names_tried: int = 0
    level: int = 0
    reference: str = ""
    consent: str = ""
    consent_at: str = ""
    paper_of: str = ""
    papers: tuple[str, ...] = ()
    paper_later: bool = False
    case: str = ""
    items: tuple[str, ...] = ()
    ask: str = ""
    beside: int = 0
    last: str = ""
    said: tuple[str, ...] = ()
    alarm: str = ""
    despair: bool = False
    cries: int = 0
    placed: bool = False
    seen_from: str = ""
    postponed: str = ""
    mourned: bool = False
    offered: tuple[str, ...] = ()
    handed: bool = False
    told: str = ""
    asked: str = ""
    stopped: str = ""
    former: str = ""
    clause: tuple[str, ...] = ()
    wrote: tuple[str, ...] = ()
    spelt: tuple[str, ...] = ()

    @property
    def told_us(self) -> tuple[str, ...]:
        """``said`` for staff."""
        return tuple(line for line in self.said if line != HIDDEN)

    @property
    def needed(self) -> Level:
        return level_needed(Right(right) for right in self.rights)

    @property
    def gated(self) -> bool:
        """Whether who asks must be proven at all; consent is withdrawn and a clause explained without (PIPL 15)."""
        return self.needed > Level.CONTACT

    @property
    def for_other(self) -> bool:
        return self.requester != "self"

    @property
    def speaks_as(self) -> str:
        """``requester``, but ``ward`` for the guardian of a grown-up: as the texts tell them apart."""
        return "ward" if self.requester == "guardian" and self.age == "ward" else self.requester

    @property
    def document_needed(self) -> bool:
        """The person's own document (level 3), because name and contact were not found or no code could be sent."""
        return self.gated and self.level < self.needed and not self.paper_shared

    @property
    def paper_shared(self) -> bool:
        """Whether the document that staff have from ``paper_of`` is all that is needed."""
        return bool(self.paper_of) and self.gated and self.level < self.needed and not self.for_other

    @property
    def paper_needed(self) -> bool:
        return self.document_needed or (self.for_other and self.gated)


EMPTY = Draft()
UNFILLED = {field.name: field.default for field in fields(Draft)}
"""Each slot as it is until something is known."""


def read_draft(stored: Mapping[str, Json]) -> Draft:
    """The draft of a stored talk. What an older version stored under another name or type is dropped."""
    known: dict[str, object] = {}
    for name, value in cast("Mapping[str, object]", stored).items():
        if isinstance(value, (list, tuple)):
            value = tuple(str(part) for part in value)  # noqa: PLW2901 - as JSON keeps it, then as we do
        if name in UNFILLED and type(value) is type(UNFILLED[name]):
            known[name] = value
    if known.get("proven") and "matched" not in stored:  # of a version that looked up a name with each code
        known |= {"matched": known.get("name", ""), "names_tried": 1}
    return Draft(**known)  # type: ignore[arg-type]  # names and types were compared with the fields above


def write_draft(draft: Draft) -> dict[str, Json]:
    """Only what differs from an empty draft, as JSON."""
    filled: dict[str, Json] = {}
    for name, default in UNFILLED.items():
        value = getattr(draft, name)
        if value != default:
            filled[name] = list(value) if isinstance(value, tuple) else value
    return filled


def opening(draft: Draft) -> dict[str, Json]:
    """What a new case is made of. ``identity`` and ``relation_paper`` are words of ``bot.domain.cases.Paper``."""
    whole: dict[str, Json] = {}
    for name in FOR_CASE:
        value = getattr(draft, name)
        whole[name] = list(value) if isinstance(value, tuple) else value
    lacking = Paper.WITHHELD if draft.consent == "refused" else Paper.AWAITED
    held = Paper.RECEIVED if draft.papers else lacking
    own = Paper.RECEIVED if draft.paper_shared else Paper.NOT_NEEDED
    only_relation = draft.consent == RELATION_ONLY
    identity = (Paper.WITHHELD if only_relation else held) if draft.document_needed else own
    of_relation = lacking if draft.document_needed and not only_relation else held
    relation = of_relation if draft.for_other and draft.gated else Paper.NOT_NEEDED
    papers: list[Json] = [{PAPERS[kind]: value} for kind, value in _papers(draft)]
    if not draft.group and Right.CLOSE_ACCOUNT in draft.rights:
        whole["group"] = "2.7"
    if not draft.contact and draft.other_contact:
        whole |= {"contact": draft.other_contact, "contact_kind": "phone"}
    return whole | {
        "detail": _once(draft.receiver, scope_of(draft), words_of(draft), reason_of(draft), draft.detail, *draft.lines),
        "items": [_item(draft, Right(right)) for right in draft.rights],
        "subject": SUBJECTS["agent" if draft.speaks_as == "ward" else draft.requester],
        "papers": papers,
        "paper_of": draft.paper_of if draft.paper_shared else "",
        "identity": identity.value,
        "relation_paper": relation.value,
        "paper_awaited": Paper.AWAITED in (identity, relation),
    }


def _item(draft: Draft, right: Right) -> Json:
    """What belongs to one right of several: its own words, ground and data."""
    grounds = draft.grounds if right is Right.DELETE else ()
    uses = draft.uses if right is Right.WITHDRAW else ()
    return {
        "right": right.value,
        "detail": _words(draft, right),
        "grounds": list(grounds),
        "data": list(data_for(draft, right)),
        "uses": list(uses),
    }


def _words(draft: Draft, right: Right) -> str:
    """The receiver to the transfer; words to the rights that cannot do without, else to those they can be about."""
    detailed = DETAILED & {Right(name) for name in draft.rights}
    unsaid = draft.ground_open and not detailed
    about = right in detailed if detailed else right is Right.DELETE or not unsaid
    return _once(
        draft.receiver if right is Right.TRANSFER else "",
        draft.scope if right in NARROWED else "",
        words_of(draft),
        reason_of(draft) if right is Right.DELETE else "",
        draft.detail if about else "",
        *(draft.lines if right == draft.rights[0] else ()),
    )


def _once(*parts: str) -> str:
    """One sentence may draw the line and give the reason as well; whoever reads the case reads it once."""
    return "\n".join(dict.fromkeys(line for part in parts for line in part.split("\n") if line.strip()))


def data_for(draft: Draft, right: Right) -> tuple[str, ...]:
    """The data that this right is narrowed to; empty: all."""
    if right is Right.WITHDRAW and NARROWED & set(draft.rights):
        return ()  # its uses tell what it is for
    mixed = bool(VALUES & set(draft.rights)) and not set(draft.rights) <= VALUES
    return draft.data if not mixed or (right in VALUES) is not draft.narrowed else ()


def reason_of(draft: Draft) -> str:
    """The person's own words for the deletion, besides the ground that they come to."""
    return draft.reason if Right.DELETE in draft.rights else ""


def scope_of(draft: Draft) -> str:
    """The words that narrow one of the rights that stand."""
    return draft.scope if NARROWED & {Right(name) for name in draft.rights} else ""


def words_of(draft: Draft) -> str:
    """The line that asked, where it is not kept elsewhere."""
    kept = (draft.receiver, scope_of(draft), draft.detail, reason_of(draft))
    return "" if any(draft.words in words for words in kept) else draft.words


def told_besides(draft: Draft, text: str) -> Draft:
    """A question that staff are to answer, told before anything is asked for: it goes along with whatever is."""
    return replace(with_line(draft, text), detail=text)


def with_line(draft: Draft, text: str) -> Draft:
    """With what goes along as it was typed; the last ones, once each."""
    return replace(draft, lines=tuple(dict.fromkeys((*draft.lines, text)))[-MOST_LINES:])


def _papers(draft: Draft) -> list[tuple[str, str]]:
    parts = [paper.partition(":") for paper in draft.papers]
    return [(kind, value) for kind, _, value in parts]


PROVEN_BY_CONTACT = (
    "code_digest", "code_salt", "code_until", "code_tries", "code_missed", "proven", "level", "reference", "no_code",
    "paper_of", "matched", "names_tried",
)  # fmt: skip
"""What a code proved of one contact, and no other."""


def unproven(draft: Draft) -> Draft:
    """A contact is proven by a code of its own (law: Identity)."""
    return cleared(draft, PROVEN_BY_CONTACT)


def cleared(draft: Draft, names: tuple[str, ...]) -> Draft:
    """The draft with these slots empty again."""
    blank: dict[str, object] = {name: getattr(EMPTY, name) for name in names}
    return replace(draft, **blank)  # type: ignore[arg-type]  # each value is the same field's own default

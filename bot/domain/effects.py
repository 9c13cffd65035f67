"""What must leave the process, as values with a dedupe key. Handlers turn them into outbox rows of the same commit."""

from __future__ import annotations

from dataclasses import dataclass

from bot.domain.phrases import Phrase


@dataclass(frozen=True)
class TellPerson:
    """Words for the person of a case. ``answer`` marks a result; ``undoable`` waits for the undo window."""

    person: str
    said: Phrase
    dedupe: str
    case: str = ""
    answer: bool = False
    undoable: bool = False
    item: int = 0


@dataclass(frozen=True)
class TellStaff:
    """A message in the case's mail thread."""

    case: str
    said: Phrase
    dedupe: str


@dataclass(frozen=True)
class SendCode:
    """A one-time code to a contact point; ``code`` is in the outbox row only and nowhere else in plain."""

    kind: str
    target: str
    code: str
    dedupe: str


@dataclass(frozen=True)
class FetchMedia:
    """A picture that a person sent: fetch it from WeChat within three days (wechat.md 4.5)."""

    person: str
    media_id: str
    dedupe: str
    case: str = ""


Effect = TellPerson | TellStaff | SendCode | FetchMedia

"""What understanding a message gives back: values only."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, get_args

from dialogs.understanding.told import UNTOLD, Told

Lang = Literal["zh", "en", "mixed"]
Intent = Literal[
    "access", "copy", "transfer", "correct", "supplement", "delete", "withdraw", "restrict", "close_account", "explain",
    "status", "cancel", "human", "complain", "emergency", "service", "greeting", "thanks", "yes", "no", "other",
]  # fmt: skip
INTENTS: tuple[Intent, ...] = get_args(Intent)
RIGHTS: tuple[Intent, ...] = INTENTS[:9]
Requester = Literal["self", "guardian", "agent", "relative"]


SURE = 0.6
"""From this confidence on a reading is acted on."""


@dataclass(frozen=True, slots=True)
class Understanding:
    """``rights`` in the order asked; ``negated`` are rights the person says they do not want; ``told`` is what the
    whole makes likely beside the words that name it."""

    text: str
    intent: Intent
    confidence: float
    lang: Lang
    alternatives: tuple[tuple[Intent, float], ...] = ()
    rights: tuple[Intent, ...] = ()
    negated: tuple[Intent, ...] = ()
    group: str | None = None
    data: tuple[str, ...] = ()
    grounds: tuple[str, ...] = ()
    requester: Requester | None = None
    phone: str | None = None
    email: str | None = None
    name: str | None = None
    case_number: str | None = None
    old_value: str | None = None
    new_value: str | None = None
    told: Told = UNTOLD

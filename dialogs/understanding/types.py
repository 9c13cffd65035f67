"""The closed lists that understanding a message answers from."""

from __future__ import annotations

from typing import Literal, get_args

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

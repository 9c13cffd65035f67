"""What one message was understood to say.

Its wish is weighed at once; what else it says is looked up when somebody asks, since most of it never is.
"""

from __future__ import annotations

from copy import copy
from functools import cached_property

from dialogs.understanding import details
from dialogs.understanding.folding import fold
from dialogs.understanding.intents import Reads, plain_spelling
from dialogs.understanding.judgement import judge
from dialogs.understanding.language import language_of
from dialogs.understanding.lexicon import Found
from dialogs.understanding.slots.email import read_email
from dialogs.understanding.slots.names import introduced_name
from dialogs.understanding.told import UNTOLD, Told, told
from dialogs.understanding.types import RIGHTS, Intent, Lang, Requester

LONGEST = 4000
"""What is longer than this is no message of WeChat's (wechat.md: 2048 bytes); mail is cut for reading."""
_TELLING = frozenset({*RIGHTS, "cancel", "complain", "explain"})
"""Only what may be a wish, or ends one for another, tells more than its words."""


class Understanding:
    """``alternatives`` are the next best readings, likeliest first."""

    def __init__(self, text: str, folded: str, reads: Reads) -> None:
        self.text = text
        self._folded = folded
        self._reads = reads
        self.intent, self.confidence = reads.ranked[0]
        self.alternatives: tuple[tuple[Intent, float], ...] = reads.ranked[1:]

    def but(self, **values: object) -> Understanding:
        """The same with other values for what it says."""
        other = copy(self)
        vars(other).update(values)
        return other

    @cached_property
    def lang(self) -> Lang:
        return language_of(self._folded)

    @cached_property
    def rights(self) -> tuple[Intent, ...]:
        """In the order asked."""
        return details.rights_of(self._reads, self.told)

    @cached_property
    def negated(self) -> tuple[Intent, ...]:
        """Rights the person says they do not want."""
        return details.negated_of(self._reads)

    @cached_property
    def told(self) -> Told:
        """What the whole makes likely beside the words that name it."""
        reads = self._reads
        return told(reads.places, reads.meant, self._found) if reads.ranked[0][0] in _TELLING else UNTOLD

    @cached_property
    def group(self) -> str | None:
        return details.group_of(self._found)

    @cached_property
    def data(self) -> tuple[str, ...]:
        return details.data_of(self._found, details.group_of(self._found))

    def data_for(self, group: str) -> tuple[str, ...]:
        """The same for somebody who is known to belong to ``group``."""
        return details.data_of(self._found, group)

    @cached_property
    def grounds(self) -> tuple[str, ...]:
        return details.grounds_of(self._found)

    @cached_property
    def requester(self) -> Requester | None:
        return details.requester_of(self._found)

    @cached_property
    def phone(self) -> str | None:
        return details.phone_of(self._kept)

    @cached_property
    def email(self) -> str | None:
        return read_email(self._kept).value if "@" in self._folded or "艾特" in self.text else None

    @cached_property
    def name(self) -> str | None:
        return introduced_name(self._kept)

    @cached_property
    def case_number(self) -> str | None:
        return details.case_number_of(self._folded)

    @property
    def new_value(self) -> str | None:
        return self._swapped[0]

    @property
    def old_value(self) -> str | None:
        return self._swapped[1]

    @cached_property
    def _swapped(self) -> tuple[str | None, str | None]:
        return details.new_and_old(self._kept)

    @property
    def _kept(self) -> str:
        return self.text[:LONGEST]

    @cached_property
    def _found(self) -> tuple[Found, ...]:
        return details.concepts_of(self._reads.reading.text)


def understand(text: str) -> Understanding:
    folded = fold(text[:LONGEST])
    return Understanding(text, folded, judge(plain_spelling(folded)))

"""What one message was understood to say.

Its wish is weighed at once; what else it says is looked up when somebody asks, since most of it never is.
"""

from __future__ import annotations

from copy import copy
from dataclasses import replace
from functools import cached_property, lru_cache

from dialogs.understanding import details
from dialogs.understanding.answers import AT_ONCE
from dialogs.understanding.folding import fold
from dialogs.understanding.intents import Reads, plain_spelling
from dialogs.understanding.judgement import ALARMING, WORTH_NAMING, full_sentences, judge, sentences
from dialogs.understanding.lanes import Likely
from dialogs.understanding.language import language_of
from dialogs.understanding.lexicon import Found
from dialogs.understanding.patterns import regex
from dialogs.understanding.slots.email import read_email
from dialogs.understanding.slots.names import introduced_name
from dialogs.understanding.told import UNTOLD, Told, told
from dialogs.understanding.types import RIGHTS, SURE, Intent, Lang, Requester

LONGEST = 4000
"""What is longer than this is no message of WeChat's (wechat.md: 2048 bytes); mail is cut for reading."""
STORY = 30
"""Characters from which on a message may tell a story around its wish."""
PLAINLY, HINTED = 0.95, 0.1
"""So sure has to be what one sentence of it wants, and what the whole does. Measured."""
DROWNED, LOST, REASON = 0.02, 0.6, 8
"""Between these a wish may be drowned by what stands beside it; so short a clause with a ground is a reason alone.
Measured."""
JOINS = regex(
    r"另外|还有|同时|以及|顺[便带手]|一并|[两俩二三]件事|然后|并且|先.*再|[一二12][是、.]|(?<![上下])再[把给删停改]"
    r"|(?:[,，。 ]|资料|信息|简历|号码?|短信|电话)[也都][^,，。 ]{0,6}(?:删|停|改|别|不要|撤|注销|给)"
    r"|\b(?:first|also|as well|too|and then)\b|[,;] and\b"
)
LIKELY = 0.3
"""So likely has to be what the rest of a line says."""
Ranked = tuple[tuple[Intent, float], ...]
_TELLING = frozenset({*RIGHTS, "cancel", "complain", "explain"})
"""Only what may be a wish, or ends one for another, tells more than its words."""


class Understanding:
    """``alternatives`` are the next best readings, likeliest first."""

    def __init__(self, text: str, folded: str, reads: Reads) -> None:
        self.text = text
        self._folded = folded
        self._reads = reads
        if reads.ranked[0][0] in RIGHTS and reads.ranked[0][0] in self.negated:
            self._reads = replace(reads, ranked=self._instead())
        self.intent, self.confidence = self._reads.ranked[0]
        self.alternatives: tuple[tuple[Intent, float], ...] = self._reads.ranked[1:]

    def but(self, **values: object) -> Understanding:
        """The same with other values for what it says."""
        other = copy(self)
        vars(other).update(values)
        return other

    @cached_property
    def lang(self) -> Lang:
        return language_of(self._folded)

    @cached_property
    def alarming(self) -> bool:
        """Whether a word of danger stands in it, whatever it means there."""
        return any(item.concept in ALARMING for item in self._reads.reading.found)

    @cached_property
    def rights(self) -> tuple[Intent, ...]:
        """In the order asked."""
        return details.rights_of(self._reads, self.wants, self.negated)

    @cached_property
    def negated(self) -> tuple[Intent, ...]:
        """Rights that the person names and does not want; «不删了，帮我冻结吧» wants what its second half asks for."""
        plain = self._reads.reading.text
        refused = details.refused_of(self._reads, self._beside) if details.denies(plain) else ()
        parts = sentences(plain) if len(refused) > 1 else []
        asked = {understand(part).intent for part in parts if part != plain and not details.denies(part)}
        return tuple(right for right in refused if right not in asked)

    def _instead(self) -> Ranked:
        """What is meant when what it sounds like is refused; «不是要删，我要你们解释» says so in its other half."""
        plain, refused = self._reads.reading.text, self.negated
        left = tuple(pair for pair in self._reads.ranked if pair[0] not in RIGHTS and pair[1] > WORTH_NAMING)
        wanted = details.wanted_rather(self._beside, refused)
        if wanted:
            return (*wanted, *left)
        parts = sentences(plain)
        heard = [understand(part) for part in parts if len(parts) > 1]
        rest = " ".join(one.text for one in heard if not one.negated and one.intent != "no")
        whole = understand(rest) if rest and len(rest) < len(plain) else None
        heard_so = ((whole.intent, whole.confidence), *whole.alternatives) if whole else ()
        hinted = {intent for intent, _ in self._reads.ranked} - {*RIGHTS, "other"}
        meant = next((pair for pair in heard_so if pair[0] in hinted and pair[1] >= LIKELY), None)
        return (meant or ("other", SURE), *left)

    @cached_property
    def wants(self) -> tuple[Likely, ...]:
        """How likely each right is asked for, by itself; in a story also by what one of its sentences says plainly."""
        whole = self._beside.wants if self.negated else self.told.wants
        plain = self._reads.reading.text
        parts = full_sentences(plain) if whole and len(plain) >= STORY else []
        said = [dict(understand(part)._beside.wants) for part in parts if len(parts) > 1]
        plainly = {right: max((sure.get(right, 0.0) for sure in said), default=0.0) for right, _ in whole}
        return self._joined(
            {right: plainly[right] if sure >= HINTED and plainly[right] >= PLAINLY else sure for right, sure in whole}
        )

    def _joined(self, sure: dict[str, float]) -> tuple[Likely, ...]:
        """«短信别发了，资料也删了吧，没必要留»: of joined wishes, one that the other or a reason drowns counts
        where a clause plainly asks for it."""
        plain = self._reads.reading.text
        drowned = {right for right, likely in sure.items() if likely < LOST and right not in self.negated}
        least = DROWNED if JOINS.search(plain) else LOST
        if not sure or (not self.grounds and all(sure[right] < least for right in drowned)):
            return tuple(sure.items())
        clauses = [understand(part) for part in sentences(plain) if part != plain]
        asking = [clause for clause in clauses if not clause.grounds or len(clause.text) > REASON]
        alone = understand("，".join(part.text for part in asking)) if 1 < len(asking) < len(clauses) else None
        hinted = sure | (dict(alone.told.wants) if alone else {})
        for clause in asking:
            right, heard = clause.intent, dict(clause._beside.wants)
            other = any(sure[name] >= LOST <= likely for name, likely in heard.items() if name != right)
            plainly = 0.0 if clause.negated or other else heard.get(right, 0.0)
            if right in drowned and hinted.get(right, 0.0) >= least and plainly >= PLAINLY:
                sure[right] = plainly
        return tuple(sure.items())

    @cached_property
    def told(self) -> Told:
        """What the whole makes likely beside the words that name it."""
        return self._beside if self._reads.ranked[0][0] in _TELLING else UNTOLD

    @cached_property
    def _beside(self) -> Told:
        return told(self._reads.places, self._reads.meant, self._found)

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


@lru_cache(maxsize=AT_ONCE)
def understand(text: str) -> Understanding:
    folded = fold(text[:LONGEST])
    return Understanding(text, folded, judge(plain_spelling(folded)))

"""Whether all of what is said beside a request is no matter of it, and nothing in it weighs more.

A wish for a human, an end, a leak or a cry is never covered by company business, small talk or a motive beside it.
"""

from __future__ import annotations

from dialogs.form.clauses import in_distress
from dialogs.handover import ASKS_FOR_SOMEBODY, RING_ME, wants_a_call
from dialogs.hearing import COURTESY
from dialogs.understanding import SURE, understand
from dialogs.understanding.parts import contrasts_of
from dialogs.understanding.patterns import regex
from dialogs.words.by_the_way import line_busy, names_their_things, of_the_company, small_talk
from dialogs.words.complaints import GOT_OUT
from dialogs.words.stopping import may_give_up
from dialogs.words.submission import undone

_ENDS_NOTHING = regex(r"停车|[雨雪风]停|不然下次|\bdrop(?:ping)? (?:off|by|in)\b")
"""Sounds like giving up, and is none."""
_LEADS = regex(
    r"\W*+(?>[嗯哦噢喔啊诶哎]|对了?|那个?|这个|另外|还有|顺便|不过|你好|您好|请问|麻烦|[问说]一?下"
    r"|also|and|but|oh|well|sorry|so|by the way|btw|plus|please|hi|hello|anyway)*\W*"
)
_INTENTS = frozenset({"human", "cancel", "emergency"})


def weighs_more(text: str) -> bool:
    """Whether a clause asks for a human, ends the request, takes something back, or tells of a leak or of danger."""
    return any(map(_weighs, (text, *contrasts_of(text))))


def only_such(text: str) -> bool:
    """Whether every clause is of the company, small talk, or a word that leads to it."""
    return all(map(_such, contrasts_of(text)))


def intends_more(text: str) -> bool:
    """Whether a clause that is none of these wants something else, by what was learnt."""
    said = (understand(clause) for clause in contrasts_of(text) if not _such(clause))
    return any(one.intent in _INTENTS and one.confidence >= SURE for one in said)


def tells_more(text: str) -> bool:
    """Whether a clause gives a name or weighs more: «发票什么时候寄，我叫李雷»."""
    return weighs_more(text) or intends_more(text) or any(understand(clause).name for clause in contrasts_of(text))


def _such(clause: str) -> bool:
    words = clause.casefold()
    of_it = line_busy(words) or of_the_company(clause) or small_talk(words) or names_their_things(clause)
    return of_it or _LEADS.fullmatch(words) is not None or COURTESY.fullmatch(clause) is not None


def _weighs(clause: str) -> bool:
    words = clause.casefold()
    if ASKS_FOR_SOMEBODY.search(clause) or RING_ME.search(clause) or wants_a_call(understand(clause)):
        return True
    ends = may_give_up(_ENDS_NOTHING.sub(" ", words)) or undone(clause)
    return bool(in_distress(clause) or ends or GOT_OUT.search(clause))

"""Wishes in words that are rarely used for them, and what only sounds like one: «can you throw my CV away?», «I'm
thinking of having it deleted, but not yet».
"""

from __future__ import annotations

from dialogs.understanding import Understanding
from dialogs.understanding.patterns import regex
from dialogs.words.asking import asks_somewhere
from dialogs.words.what_ends import wishing

_IT = r"(?:it|them|that|those|this|these|(?:my|the|all) (?:\w+ )?\w+|everything)"
THROWN = regex(rf"\b(?:throw|chuck|toss) {_IT} (?:away|out)\b|\bthrow away {_IT}|\b(?:shred|bin|trash) {_IT}")
NOT_SO = regex(r"n['’]?t\b|\bnot\b|\bnever\b|\b(?:did|have|has|had) (?:you|they|u)\b|\bwithout\b")
PAPERS = regex(
    r"\b(?:cvs?|resumes?|data|details|photos?|pictures?|scans?|files?|applications?|documents?|papers?|id|passport"
    r"|certificates?|recordings?|forms?|letters?|number|address)\b"
)
CONSIDERS = regex(
    r"\b(?:thinking (?:of|about)|considering|might|may|perhaps)\b[^.?!]{0,70}\b(?:not (?:just |quite )?yet|not now"
    r"|not today|later(?! than)|not sure yet|haven['’]?t decided|undecided|some day|one day)\b"
    r"|(?:在考虑|考虑着?|想着|可能会?|说不定)[^。！？!?]{0,24}(?:还没(?:想好|决定)|先不|暂时不|不急|以后再|到时候?再|再说)"
)
"""What somebody may want one day."""


def thrown_away(whole: Understanding) -> Understanding | None:
    text = whole.text
    thrown = THROWN.search(text) if not whole.rights else None
    meant = thrown and PAPERS.search(text) and not NOT_SO.search(text[max(0, thrown.start() - 16) : thrown.start()])
    return wishing(whole, "delete") if meant else None


def only_considered(whole: Understanding) -> Understanding | None:
    """A question beside it is answered; else nothing is done yet."""
    if not whole.rights or not CONSIDERS.search(whole.text):
        return None
    return whole.but(intent="explain" if asks_somewhere(whole.text) else "no", rights=(), alternatives=())

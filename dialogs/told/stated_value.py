"""What an English line says should stand in the files, in the words of people: «it's Meyer, not Maier», «add that I …».

Values with a word for them («should be …») are read in ``understanding.details``; here it is enough that one is told.
"""

from __future__ import annotations

from dialogs.understanding.patterns import cased, regex
from dialogs.understanding.verbs import right_of

_FIELD = (
    r"(?:birth ?day|birth ?date|date of birth|dob|(?:sur|first |last |middle |family |given |maiden )?name|title"
    r"|address|(?:\w+ )?(?:phone|mobile|number|e-?mail)|employer|company|position|job title|nationality|gender)"
)
NOT_THE_OTHER = regex(
    r"\b(?P<new>[\w'’@.+-]+)(?: with [^,.;]{1,16})?,? (?:and |but )?(?:not|instead of|rather than)"
    r" (?:an? )?(?P<old>[\w'’@.+-]+)"
    r"|\bnot (?:an? )?(?P<before>[\w'’@.+-]+),? but (?:an? )?(?P<now>[\w'’@.+-]+)"
)
"""«Kowalski not Kowalsky», «a doctor, not a mister», «not Maier but Meyer»."""
NO_VALUE = regex(
    r"(?:is|are|was|were|it|its|it's|do|does|did|that|this|right|correct|true|me|mine|my|i|am|im|why|please|ok|okay|if|or"
    r"|the|to|in|on|yet|have|has|been|be|only|any|sure|wrong|accurate|updated?|up|you|your|we|they|delete\w*|real|valid)"
)
FIELD_IS = cased(rf"\b(?i:{_FIELD})\b(?i: is| was|:|=|,| -)* *(?:the )?(?=\+?\d|[\w.+-]+@)")
"""«Birthday 7 june 1991», «my office phone is 021…»."""
ADDED = regex(
    r"\b(?:add|note|record|include|mention|write|say)\b[^.,;:?]{0,30}? that (?:i|my|we|our)\b.{6,}"
    r"|\b(?:complete|supplement|extend|update|add (?:this )?to)\b (?:my|the) [\w ]{3,20}?"
    r"(?::| with(?: the| my)?(?: following)?:?) *"
    r"(?!i['’]?m\b|i am\b|please|thanks?)\S.{7,}"
    r"|\b(?:missing|lacks?|lacking|left out|forgot(?:ten)?)\b[^.;,?]{3,40}[,:] *"
    r"(?!i\b|i['’]?m\b|please|thanks?|can|could|you)\w{3,}"
)
"""«Add to my record that I have a licence», «complete my record: …», «it lacks my middle name, Maria»."""


def says_what_is_right(text: str) -> bool:
    """Whether a wish to put something right says what should stand there."""
    swaps = (match["new"] or match["now"] for match in NOT_THE_OTHER.finditer(text))
    others = [match["old"] or match["before"] for match in NOT_THE_OTHER.finditer(text)]
    told = [new for new, old in zip(swaps, others, strict=True) if not any(map(NO_VALUE.fullmatch, (new, old)))]
    return any(right_of(value) is None for value in told) or FIELD_IS.search(text) is not None


def says_what_is_missing(text: str) -> bool:
    """Whether a wish to have something added says what."""
    return ADDED.search(text) is not None or FIELD_IS.search(text) is not None

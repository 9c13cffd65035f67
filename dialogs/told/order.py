"""What is to come first, the data in one's hands or their end: «看完再删», «can you show me before you delete?».

What becomes of it while the request is open is ``form.rights``; where both are asked for, ``procedure`` tells it.
"""

from __future__ import annotations

from bot.domain.rights import ENDING
from dialogs.hearing import bare
from dialogs.told.stated import ERASES, WHEN_SEEN
from dialogs.understanding.patterns import regex, says
from dialogs.understanding.verbs import full_verbs
from dialogs.words.stopping import looks_first

_END = rf"(?:{full_verbs(*ENDING)}|删|销)"
_TO_ME = r"(?:[给发]我(?!打|回|来)|\b(?:show|give|send) me\b)"
_HAD = rf"(?:看|查阅|过目|[拿收]到|一份|{_TO_ME})"
_SEEN = r"\b(?:see|seen|saw|look(?:ed)?|show(?:n)?|view|read|receiv\w*|g[eo]t|have|cop(?:y|ies))\b"
_GONE = r"\b(?:delet|eras|remov|wip|clos)\w*"
first = says(rf"先|{_END}(?:掉|除)?(?:之|以)?前|\b(?:first|before)\b")
"""Whether something is to come before something else."""
_SEES = regex(rf"{_HAD}|瞧|瞅|{_SEEN}")
_NOT_YET_SEEN = regex(r"(?:没|未)[^,，。;；\s]{0,4}(?:看|拿|收|给)|\b(?:until|after|once)\b")
seen_then_gone = says(
    rf"(?<!们){_HAD}[^,，。;；]{{0,8}}[,，\s]?[再才][^,，。;；\s]{{0,4}}{_END}"
    rf"|{_END}(?:掉|除)?(?:之|以)?前[^,，。;；]{{0,6}}{_HAD}"
    rf"|{_SEEN}[^.;]{{0,24}}\b(?:then|before)\b[^,.;]{{0,24}}{_GONE}"
    rf"|{_GONE}[^,.;]{{0,24}}\b(?:after|once|when) (?:i.ve |i )?{_SEEN}"
)
"""«看完再删行不行»: both, in this order."""
_SHOWN_FIRST = says(rf"先[^,，。;；]{{0,3}}{_TO_ME}|{_TO_ME}[^,.;]{{0,12}}\bfirst\b")
_AT_WHAT_IS_KEPT = says(r"先[^,，。;；]{0,3}[看瞧瞅]|\b(?:see|look)\b.{0,12}\bfirst\b")


def of_what_comes_first(text: str) -> bool:
    """«会不会还没看就删了», «那看完要我再说一声吗»: of seeing and its place before the end."""
    placed = first(text) or _NOT_YET_SEEN.search(text)
    before_the_end = placed and (ERASES.search(text) or _SHOWN_FIRST(text))
    return bool(_SEES.search(text) and (WHEN_SEEN.search(text) or before_the_end))


def may_look_first(text: str) -> bool:
    """«我先看看»: at what is kept, or at the question? Nobody can tell."""
    return looks_first(bare(text)) and _AT_WHAT_IS_KEPT(text)

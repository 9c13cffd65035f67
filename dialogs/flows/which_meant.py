"""Which of several cases a line points to without a number: «删除的那个», «最早那份», «都撤».

Where only one can be meant nobody is asked; the question itself is ``about_case``.
"""

from __future__ import annotations

from collections.abc import Sequence

from bot.domain.cases import Case
from bot.domain.rights import LOOKS, Right
from dialogs.hearing import bare
from dialogs.understanding import RIGHTS
from dialogs.understanding.patterns import regex
from dialogs.understanding.verbs import english_verbs, full_verbs
from dialogs.words.line import asks
from dialogs.words.stopping import looks_first

LONGEST = 24
"""Characters of a line that only points."""
ALL = regex(
    r"(?:^|[两三四几全]|全部|所有|申请|统统)[个份]?(?:的?申请)?(?:我|我们|给我)?[全都](?:要|给我|帮我|一起)?(?:撤|取消|不[要办弄]|加|算|是|[吧了啊]|\W*$)"
    r"|^\W*(?:我要?|把)?(?:[两三四几]|全部|所有)[个份]?(?:的?申请)?(?:都|一起|全)?(?:撤[回销掉]?|取消|要|[吧了啊\W])*$"
    r"|\b(?:both|all)\b"
)
ACTS = {right: regex(f"{full_verbs(right)}|{english_verbs(right)}") for right in RIGHTS} | {
    "access": regex(rf"{full_verbs('access')}|查|\b(?:{english_verbs('access')})\b"),
    "withdraw": regex(r"推[销送广]|营销|广告|骚扰|同意|\b(?:marketing|consent|ads)\b"),
}
"""What each right is called; «撤回» is what is to be done with the case."""
NOT_THIS = regex(r"不是[^,，。;；]*[,，。;；\s]|\bnot the \w+")
_ONE = r"(?:提|办|申请|说|交)?的?(?:[那这]?[个份]|\W*$)"
NEWEST = regex(rf"(?:刚才?|刚刚|最新|最近|后面|后来|新){_ONE}|\b(?:latest|newest|newer|last) one\b")
OLDEST = regex(rf"(?:最早|最先|先前|以前|之前|前面|旧|老){_ONE}|\b(?:oldest|older|first|earlier) one\b")


def cases_meant(text: str, found: Sequence[Case]) -> tuple[str, ...]:
    """The numbers of those of ``found``, newest first, that the line points to; empty where it leaves that open."""
    if len(text) > LONGEST or asks(text) or looks_first(bare(text)):
        return ()
    said = NOT_THIS.sub(" ", text)
    if ALL.search(said):
        return tuple(case.number for case in found)
    named: set[str] = {right for right, words in ACTS.items() if words.search(said)}
    of_it = _only(found, named) or (_only(found, set(LOOKS)) if named & LOOKS else ())
    if of_it or named:
        return of_it
    order = found[:1] if NEWEST.search(said) else found[-1:] if OLDEST.search(said) else ()
    return tuple(case.number for case in order)


def _only(found: Sequence[Case], rights: set[str]) -> tuple[str, ...]:
    fitting = [case.number for case in found if {*map(Right, rights)} & set(case.rights)]
    return tuple(fitting) if len(fitting) == 1 else ()

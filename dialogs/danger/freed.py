"""What is over when it is told: somebody has let them out, a hand was caught, the lift has jolted."""

from __future__ import annotations

from dialogs.told.kin import EN_KIN, FAMILY
from dialogs.understanding.patterns import regex

_BEFORE = (
    r"(?:^|(?<!please)(?<!help)[,.;!?:~-]"
    r"|\b(?:and|but|so|ok(?:ay)?|yes|yeah|then|luckily|finally|thankfully|thank god|because)\b)"
)
_TRADES = (
    r"(?:technicians?|engineers?|mechanics?|guards?|repair ?m[ae]n|rescuers?|rescue team|brigade"
    r"|fire ?(?:m[ae]n|fighters?)|staff|guys?|m[ae]n|wom[ae]n|neighbou?rs?"
    r"|police|security|property|workers?|caretakers?|managers?|people|team)"
)
_OF_WHERE = r"(?: (?:from|of|at) (?:(?:the|our|your) )?\w+)?"
_NAMED = (
    r"(?:they|s?he|(?:the|an?|our|your|my|two|some of the)"
    r"(?: (?:nice|lift|elevator|security|property|fire|building|repair))*"
    rf" (?:{_TRADES}|{EN_KIN}|friends?){_OF_WHERE})"
)
_ANYBODY = rf"(?:some(?:one|body)|(?:(?:lift|elevator|security|property|fire|building) )?{_TRADES}){_OF_WHERE}"
"""«Someone let us out» is how people call out for it as well."""
_HOW = r"(?: (?:just|finally|already|then|has|have|had|came|come|arrived|over|and|quickly|all))*+"
_HAS = r"(?:['’](?:s|ve)| (?:has|have|had|finally))"
_OUT = (
    r"(?:let|got|gotten|helped|pulled|brought|took)"
    r" (?:(?:me|us|him|her|them|everybody|everyone)|(?:all|both) of us) (?:both |all |safely )?out\b"
    r"(?! on the (?!\w+ floor))"
)
_PLEA = r"(?!.*(?:\b(?:please|pls|quick(?:ly)?|hurry|asap|(?<!just )now|already)\b|[?？]|[!！]{2}))"
"""Behind it, it is called for."""
FREED = regex(
    rf"{_BEFORE}\W*+(?:{_NAMED}(?:['’](?:s|ve))?{_HOW}|{_ANYBODY}{_HAS}{_HOW}) {_OUT}{_PLEA}"
    rf"|{_BEFORE}\W*+{_ANYBODY} {_OUT}(?=[^?？]*\b(?:ago|all good|all well|thank god)\b)(?!.*[!！]{{2}})"
)
"""Who did it begins a clause: «tell the technician to let us out», «when will he …» ask for it."""
MAY_BE_FREED = regex(
    rf"{_BEFORE}\W*+(?:{_NAMED}(?:['’](?:s|ve))?|{_ANYBODY}(?:{_HAS}| just| already| then|(?! let))){_HOW} {_OUT}"
    r"(?!.*(?:\b(?:please|pls|quick(?:ly)?|hurry|asap)\b|[?？]))"
)
"""«They let us out now!!», «someone just let me out»: told or called for."""
_WHILE = r"(?:快|差不多|整整|大概|有)*(?:[\d一二两三四五六七八九十几半]+个?(?:多|半)?(?:分钟|小时|钟头|钟)|半天)"
WAS_CAUGHT = regex(
    rf"(?=[被夹碰撞砸手脚腿头胳])(?!.{{0,80}}(?:{FAMILY}|[他她孩娃老]|朋友|同事|有人|有个|住))(?:被?[夹碰撞砸][到了伤](?:了?[手脚腿头臂][指部臂]?)?了?|(?:手|脚|腿|头|胳膊)被[夹碰撞砸]了?一?下?)"
)
"""A moment, over when it is told; who was held or is somebody else may not be well."""
WAS_SHUT_IN = regex(
    rf"(?:刚[刚才]|今[天早晚]|被|(?:在|里)[^,，。]{{0,6}})[^,，。]{{0,8}}[困关](?:[了过住在人]+(?:{_WHILE})?|(?=\W|$)|(?=电?梯))|[困关]了?{_WHILE}"
    r"|刚刚?才?从(?:电?梯|轿厢)|\b(?:was|were|got|been) (?:just )?(?:stuck|trapped)\b"
)
"""Told of a moment ago, with how long it took or not."""
HAS_JOLTED = regex(
    r"(?:电?梯|轿厢)(?:突然|忽然|猛地?|又|往下|向下|自己)*(?:掉|坠|滑|沉|晃|抖|顿|冲)了?(?:一|几|两)(?:下|层)(?:子)?"
    r"|\b(?:lift|elevator) (?:suddenly )?(?:dropped|jolted|fell|shook)(?: \w+){0,3}?"
    r" (?:a bit|a little|a floor|for a moment|just now)"
)
"""A moment that is over when it is told."""

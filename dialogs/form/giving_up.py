"""«太麻烦了 不弄了», «还要身份证 那我不删了 取消吧», «actually forget it, cancel»: a line with a clause that ends
the whole request, whichever question is open. «身份证就算了 其他照办» only declines what is asked.

Whole lines that do nothing else, and one of several rights, are ``turning``.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from bot.domain.rights import LOOKS, VALUES, Right
from dialogs.commands import cancel
from dialogs.form.turning import ACTS, GOES_ON_WITHOUT, TAKES_NO_FOR_AN_ANSWER
from dialogs.model import Turn
from dialogs.told.stated import stated_rights
from dialogs.turns import Scene
from dialogs.understanding.parts import parts_of
from dialogs.understanding.patterns import regex
from dialogs.understanding.verbs import any_verbs, right_of
from dialogs.words.line import MESSAGE, marked, within
from dialogs.words.stopping import changed_mind, keeps_request

_FIRST = r"(?:那|哎|唉|嗯|好吧|我们?|就|还是|先|也|都|真的?|干脆|麻烦|请|帮我|给我|把|直接|全部?)*"
_LAST = r"(?:掉|了|吧|啊|啦|算了|得了|它|谢谢)*"
_EN_FIRST = (
    r"(?:(?:please|pls|just|so|then|ok(?:ay)?|no|nah|well|actually|and|you know what|let.?s|can you|i want to|i.?ll"
    r"|i.?d like to|i) )*"
)
_EN_LAST = r"(?: (?:please|pls|then|now|thanks|thank you|any ?more|for me|altogether))*"
ENDS = regex(
    rf"{_FIRST}(?:取消|作废)(?:(?:这个?|那个?|我的?|整个)*(?:申请|请求))?{_LAST}"
    rf"|{_FIRST}(?:这个?|那个?|我的?|整个)*(?:申请|请求)(?:就|也|都|先)*(?:取消|作废|不要|撤){_LAST}"
    r"|(?:那|就|你)*当我没(?:说|提|来)过?[吧了啊]*"
    rf"|{_EN_FIRST}(?:cancel|scrap|call off|drop)(?: (?:it|this|that|everything|it all|all of (?:it|this)))?{_EN_LAST}"
    rf"|{_EN_FIRST}(?:do not|don.?t) want (?:to )?(?:do|continue|go on with|go through with) (?:it|this|that){_EN_LAST}"
)
"""A clause that names the end of all of it."""
CANCELS = regex(
    rf"{_EN_FIRST}(?:cancel|drop|forget|scrap) (?:about )?(?:the|my|this|that) (?:whole |entire )?"
    rf"(?P<what>[a-z]+)(?: thing| request)?{_EN_LAST}"
)
WHOLE = frozenset({"request", "application", "form", "thing", "case", "procedure", "process", "lot"})
LEAVES_OFF = regex(
    rf"{_FIRST}不(?:想|要|用)?再?(?:(?P<right>{any_verbs()})|[办弄搞填整]|申请|继续)了{_LAST}"
    rf"|{_FIRST}(?P<named>{any_verbs()})(?:也|就|都|先|我)*(?:不(?:想|要|用)?(?:要|办|弄|搞|做)|算)了{_LAST}"
    rf"|{_EN_FIRST}(?:forget it|never ?mind|stop(?: it| this)?|leave it){_EN_LAST}"
)
"""No more of it; where a no chooses another road, only with the name of what was asked for."""
KEEPS = regex(
    rf"{_FIRST}(?:留|存|保留)(?:着|下)?(?:先|就|还)*(?:吧|好了|算了|还?有用|也行)(?:吧|了|啊)*"
    rf"|{_EN_FIRST}(?:keep|leave) (?:it|them|(?:my|the|all)(?: my| the)? (?:data|information|record|file)s?|everything)"
    r"(?: (?:there|as it is|after all|then|please|for now))*"
    rf"|{_EN_FIRST}(?:don.?t|do not) (?:delete|erase|remove) (?:it|them|anything|my (?:data|information))"
    r"(?: (?:after all|then|please|any ?more))*"
)
"""Of data that were to go: they are to stay."""
BUT = regex(r"但|不过|只|除了|别的|其[他它余]|换|改|\b(?:but|only|just|except|instead)\b")
"""Of the rest of a line that keeps them: not all of them."""
HANDS_IN_NO_MORE = regex(
    rf"(?!.*先){_FIRST}(?:不|别)(?:想|要|用)?(?:提?交|递)(?:上去|上来)?{_LAST}"
    rf"|{_EN_FIRST}(?:don.?t|do not|won.?t|not) (?:want to |going to )?(?:submit|send|file|hand in)"
    rf"(?: (?:it|this|that))?(?: in)?{_EN_LAST}"
)
"""Beside a mind that was changed; by itself it only waits."""
LET_GO = regex(rf"{_FIRST}(?:算了|拉倒|罢了){_LAST}")
MEANT_TOO = {"access": LOOKS, "correct": VALUES, "supplement": VALUES}
GOES_ON = regex(
    r"其[他它余]|别的|照[旧常办样做]|换|改[用成为]|(?<!不)用(?!不)|继续|接着|提交|办法|而是|只|除了|但是?|不过|如果|要不要|先别"
    r"|\b(?:instead|other|another|use|but|only|rather|continue|go on|keep|if|or|when)\b|\d{4}"
)
"""What is to go on, or is only thought of."""


def given_up(scene: Scene) -> Turn | None:
    """The form ended, with the way back named; None for any other line."""
    heard = scene.heard
    here = scene.talk.flow == "request" and heard.typed and bool(scene.draft.rights) and within(heard.text, MESSAGE)
    return cancel(scene) if here and _ends(scene) else None


def _ends(scene: Scene) -> bool:
    text = scene.heard.text
    clauses = parts_of(text)
    dropped = {right_of(left["named"]) for part in clauses if (left := LEAVES_OFF.fullmatch(part)) and left["named"]}
    wished = {*stated_rights(scene.heard.understood)} - {Right.WITHDRAW.value, Right.EXPLAIN.value, *dropped}
    if marked(text) or wished:
        return False
    if _to_stay(scene, clauses) or _not_to_be_sent(clauses):
        return True
    if GOES_ON.search(text) or keeps_request(text):
        return False
    return any(_ends_all(scene, clause) for clause in clauses)


def _to_stay(scene: Scene, clauses: Sequence[str]) -> bool:
    """«还是留着吧», «actually keep it, I may need a repair», where all that was asked for is a deletion."""
    only = {*scene.draft.rights} == {Right.DELETE.value} and scene.talk.question not in TAKES_NO_FOR_AN_ANSWER
    return only and _all_of_it(clauses, KEEPS.fullmatch)


def _not_to_be_sent(clauses: Sequence[str]) -> bool:
    """«别提交了 我改主意了»."""
    changed = [part for part in clauses if changed_mind(part)]
    return bool(changed) and _all_of_it([part for part in clauses if part not in changed], HANDS_IN_NO_MORE.fullmatch)


def _all_of_it(clauses: Sequence[str], said: Callable[[str], object]) -> bool:
    """Whether one clause says so, and no other sets anything against it."""
    return any(map(said, clauses)) and not any(BUT.search(part) for part in clauses if not said(part))


def _ends_all(scene: Scene, clause: str) -> bool:
    if ENDS.fullmatch(clause) or _cancels(scene, clause):
        return True
    left = LEAVES_OFF.fullmatch(clause)
    if left is None:
        road = scene.talk.question in TAKES_NO_FOR_AN_ANSWER | GOES_ON_WITHOUT
        return not road and LET_GO.fullmatch(clause) is not None
    verb = left["right"] or left["named"]
    right = right_of(verb) if verb else None
    if right is None:
        return not verb and scene.talk.question not in GOES_ON_WITHOUT
    return {*scene.draft.rights} <= MEANT_TOO.get(right, {right})


def _cancels(scene: Scene, clause: str) -> bool:
    """«Cancel the transfer», of a transfer; «cancel the code» ends nothing."""
    named = CANCELS.fullmatch(clause)
    if named is None:
        return False
    acts = (ACTS[right] for right in scene.draft.rights if right in ACTS)
    return named["what"].lower() in WHOLE or all(re.search(act, named["what"].lower()) for act in acts)

"""What was deleted or closed does not come back, whichever question of it is asked, and at whichever place."""

from __future__ import annotations

from bot.domain.cases import WITH_ANSWER, Case
from bot.domain.phrases import Phrase, phrase
from bot.domain.results import Outcome, Result
from bot.domain.rights import ENDING, Right
from dialogs.afterwards.which_case import newest
from dialogs.turns import Scene
from dialogs.understanding import fold
from dialogs.understanding.patterns import regex

DONE = frozenset({Result.FULFILLED, Result.PARTLY})
BACK = regex(
    r"恢复|找回|还原|(?<!不)[后反]悔|(?:再|重新)次?(?:注册|开(?:通|户|个)|登[录陆])|不想?(?:删|注销)了"
    r"|\b(?:restor|recover|revers|undo|undelet|regret)\w*|\bget (?:it|them|that|everything|my \w+)(?: all)? back\b"
    r"|\b(?:want|have) (?:it|them|everything|my \w+) back\b|\bchanged my mind\b"
    r"|\b(?:register|sign ?up|log ?in|open an account) again\b|\bre-?(?:register|open)\w*"
)
"""Of a folded line."""


def gone_for_good(scene: Scene, text: str = "") -> Phrase | None:
    """What is said to whoever wants back, in ``text`` if given, what the newest case has deleted or closed."""
    case = None if scene.form_open else newest(scene.facts)
    if case is None or case.state not in WITH_ANSWER or (text and not BACK.search(fold(text))):
        return None
    if not any(outcome.result in DONE for outcome in outcomes(case, ENDING)):
        return None
    return phrase("afterthought.closed" if Right.CLOSE_ACCOUNT in case.rights else "afterthought.deleted")


def outcomes(case: Case, rights: frozenset[Right]) -> list[Outcome]:
    """The results of its items for these rights."""
    return [item.outcome for item in case.items if item.outcome is not None and item.right in rights]

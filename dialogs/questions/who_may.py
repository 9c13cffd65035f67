"""Who may ask in whose name: «侄子行吗», «孙子呢», «谁能申请».

The law says it: everybody for themselves, guardians for a child, an agent with a paper, near relatives after a death
(PIPL 31, 49; Civil Code 1045). Which word is near is ``kin``.
"""

from __future__ import annotations

from bot.domain.phrases import Phrase, phrase
from dialogs.hearing import bare
from dialogs.told.death import died
from dialogs.told.kin import KIN_WORDS, NOT_NEAR, kin
from dialogs.turns import Scene
from dialogs.understanding.patterns import regex

WHO = regex(
    r"(?:谁|(?:哪些|什么|哪种)(?:样的)?(?:人|亲属|家属|亲戚|家人))(?:才|都|有权|有资格|可以|能|来)+[^,，。帮给]{0,6}(?:申请|办|提出|要求)"
    r"|\bwho (?:can|may|could|is (?:allowed|entitled) to) (?:\w+ )?(?:apply|ask|request)\b"
)
_MAY = r"(?:来|去|也|都|申请|办理?|提|帮忙|代)*(?:行|可以|能|成|算|有资格|有权)(?:申请|来|代|办理?|近亲属|亲属|提)*"
ONE_OF_THEM = regex(
    r"(?:那|如果|要是|是|我|他|她|逝者|老人|孩子)*的?"
    rf"(?:{KIN_WORDS}|外孙|兄弟|姐妹|{NOT_NEAR.pattern})[子女儿婿]?"
    rf"(?:呢|{_MAY}(?:吗|么|不|不行|不可以|吧)|(?:行不行|可不可以|能不能|算不算)(?:申请|办)?)"
)
"""A relation and whether it will do, read without marks at its ends."""
OF_THE_DEAD = regex(r"逝者|死者|亡者|遗属|亲属|亲戚|\b(?:deceased|dead|died|relatives?)\b")


def who_may(scene: Scene, text: str) -> Phrase | None:
    """The answer, where it is asked; of whom the talk is decides which part of the law counts."""
    lately = (*scene.draft.said[-3:], text)
    after_death = scene.draft.requester == "relative" or any(died(line) or OF_THE_DEAD.search(line) for line in lately)
    one = ONE_OF_THEM.fullmatch(bare(text))
    if not (one or WHO.search(text)) or (one and scene.form_open and not scene.draft.for_other):
        return None
    if not after_death or not one:
        return phrase("plain.who_may_dead" if after_death else "plain.who_may")
    return phrase("plain.near_may") if kin(text) and not NOT_NEAR.search(text) else phrase("people.not_near")

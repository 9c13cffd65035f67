"""What is left of the matter when another right is asked for, besides or instead of those that stand.

A value to be corrected and the use that was to stop mean nothing to another right; which data are meant lives on where
the new words only point back («还是给我一份吧»), and so does what is to stay.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace

from bot.domain.rights import DETAILED, ENDING, VALUES, Right, in_order
from dialogs.draft import Draft
from dialogs.told.own_words import own_words
from dialogs.told.scope import NARROWED, describes, joined, spares
from dialogs.understanding import Understanding
from dialogs.understanding.patterns import regex

NAMES_ALL = regex(
    r"(?:我|本人|自己)的?(?:全部|所有|一切|个人|这些)*的?(?:信息|资料|資料|数据|数據|档案|记录|东西)|全部|所有|一切"
    r"|(?:存|留|收集|掌握|记录?|知道|有)(?:了|过|着)?我?的?(?:些|哪些|什么|啥|多少)"
    r"|\b(?:everything|all (?:of )?(?:my|the|it)|my (?:personal )?(?:data|info\w*|details|records?|files?)"
    r"|what(?:ever)? (?:\w+ ){0,2}(?:you|they)(?:.ve)? (?:have|hold|keep|know|store|got))\b"
)
"""All of the data, in so many words: no part that was told before is meant."""


def with_rights(draft: Draft, rights: tuple[str, ...], *, add: bool) -> Draft:
    """Another right instead of, or besides, the ones that stand; one that is taken up again has its words again."""
    ordered = tuple(right.value for right in in_order(map(Right, (*draft.rights, *rights) if add else rights)))
    kept = without_matter(draft, ordered) if replaced(draft.rights, ordered) else draft
    kept = kept if Right.DELETE in ordered else replace(kept, grounds=(), ground_open=False)
    kept = kept if Right.WITHDRAW in ordered else replace(kept, uses=())
    words, *formerly = kept.left or ("",)
    if words and not kept.detail and {*formerly} & {*ordered}:
        kept = replace(kept, detail=words, left=())
    return replace(kept, rights=ordered, more=False)


def replaced(before: Collection[str], rights: Collection[str]) -> bool:
    """Whether none of the rights that stood is asked for any longer."""
    return bool(before) and not {*before} & {*rights}


def without_matter(draft: Draft, rights: Collection[str]) -> Draft:
    """The draft without what only the rights that stood needed; a question names no account and no value, and whose
    data they are an account still tells."""
    before, now = {*map(Right, draft.rights)}, {*map(Right, rights)}
    if before == {Right.EXPLAIN}:
        return replace(draft, detail="") if now & DETAILED else draft
    if not before & DETAILED or (before & VALUES and now & VALUES):
        return draft
    stays = _conditions(draft.wish.split("\n")) if now & NARROWED else ""
    of_account = Right.CLOSE_ACCOUNT in before and not now & DETAILED
    return replace(
        draft,
        detail=draft.detail if of_account else "",
        left=(draft.detail, *draft.rights) if draft.detail and not of_account else draft.left,
        wish="",
        data=() if before & VALUES and not draft.narrowed else draft.data,
        scope=joined(draft.scope, stays),
    )


def retold(draft: Draft, before: Draft, understood: Understanding) -> Draft:
    """``draft``, whose rights came in the place of those of ``before``, in the words that ask for them."""
    if not replaced(before.rights, draft.rights):
        return draft
    text, told = understood.text, replace(draft, words=own_words(understood))
    if not (NAMES_ALL.search(text) or describes(text)):
        return replace(told, scope=joined(told.scope, text)) if told.scope else told
    stays = _conditions(told.scope.split("\n")) if ENDING & {*map(Right, draft.rights)} else ""
    return replace(told, scope=stays, data=(), narrowed=False)


def _conditions(lines: Collection[str]) -> str:
    """The lines that name what is to stay."""
    return "\n".join(line for line in lines if line and spares(line))

"""The four conditions under which data are transferred to another handler (Network Data Security Regulations 25).

The first, that the identity is verifiable, follows from the case; the other three are recorded by staff one by one.
An unmet one is no condition here: it is the result ``conditions_unmet`` with the clause ``25(n)``.
"""

from __future__ import annotations

from bot.domain.cases import Case, Item
from bot.domain.results import Outcome, Result
from bot.domain.rights import Right

CONDITIONS = (1, 2, 3, 4)
"""(1) identity verifiable, (2) given by consent or for a contract, (3) technically feasible, (4) no harm to others."""
BY_STAFF = (2, 3, 4)
HANDING_OVER = frozenset({Result.FULFILLED, Result.PARTLY})


def met(case: Case, item: Item) -> tuple[int, ...]:
    """The conditions of an item that are known to be met."""
    return (*((1,) if case.sufficient else ()), *item.met)


def still_open(case: Case, item: Item, outcome: Outcome) -> tuple[int, ...]:
    """The conditions that stand between this result and this item; none for other rights and other results."""
    if item.right is not Right.TRANSFER or outcome.result not in HANDING_OVER:
        return ()
    known = met(case, item)
    return tuple(number for number in CONDITIONS if number not in known)

"""A request made twice: it goes on in the live case when the same proven person made both (law: Moves of a case).

The rule is ``bot.domain.merging``; here both cases are read again in the transaction that merges them.
"""

from __future__ import annotations

from bot.domain import moves
from bot.domain.cases import Case
from bot.domain.merging import same_request
from bot.domain.phrases import Slot, phrase, right_name
from bot.store.tx import Tx
from dialogs.model import Say
from handlers import mirror
from handlers.case_work import happen, limit_of
from handlers.office import Office


def merge(tx: Tx, office: Office, case: Case) -> Case | None:
    """The live case that took the new one in; None when there is none for it."""
    live = _live_twin(tx, case)
    if live is None:
        return None
    happen(tx, office, case, moves.Merged(live), actor="bot")
    after = happen(tx, office, live, moves.Joined(case), actor="person").case
    words = _words(case)
    shown = mirror.typed(office, words) if words else phrase("staff.joined_nothing")
    mirror.event(tx, office, after, phrase("staff.joined", number=case.number, text=shown))
    return after


def _live_twin(tx: Tx, case: Case) -> Case | None:
    """The oldest such case, locked: its clock runs longest."""
    twins = [found for found in tx.cases.of_person(case.person) if same_request(found, case)]
    locked = tx.locked_case(twins[-1].number) if twins else None
    return locked if locked is not None and same_request(locked, case) else None


def merged_receipt(office: Office, case: Case, live: Case) -> Say:
    """Both numbers, what was added, and the date that counts: the earlier one."""
    limit, words = limit_of(live, office), _words(case)
    added: Slot = phrase("receipt.merged_added", text=words) if words else ""
    return Say(
        phrase(
            "receipt.merged",
            case=live.number,
            again=case.number,
            rights=tuple(right_name(right) for right in case.rights),
            added=added,
            received=limit.received,
            days=limit.days,
            due=limit.due,
        )
    )


def _words(case: Case) -> str:
    return "\n".join(dict.fromkeys(item.detail for item in case.items if item.detail))

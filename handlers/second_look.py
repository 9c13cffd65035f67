"""Who takes the second look: somebody who did not give the first answer, where there is one (law: Moves of a case)."""

from __future__ import annotations

from dataclasses import replace

from bot.domain.cases import Case, State
from bot.store.tx import Tx
from handlers.case_work import record, save
from handlers.office import Office


def hand_on(tx: Tx, office: Office, case: Case) -> Case:
    """Assign an objected case to another colleague with the least to do; unchanged where nobody else is known."""
    answered_by = {entry.actor.lower() for entry in tx.cases.log(case.number) if entry.kind == "result"}
    others = [address for address in colleagues(office) if address not in answered_by]
    if not others:
        return case
    busy = [found.assigned_to for found in tx.cases.in_states({State.OPEN})]
    chosen = min(others, key=lambda address: (busy.count(address), address))
    assigned = replace(case, assigned_to=chosen)
    save(tx, office, assigned)
    record(tx, office, case.number, "assigned", actor="bot", body={"to": chosen, "why": "second_look"})
    return assigned


def colleagues(office: Office) -> list[str]:
    """Addresses of single persons on the allow list: neither a whole domain nor a mailbox that all read."""
    mail = office.config.mail
    shared = {mail.inbox.lower(), mail.from_address.lower(), *(address.lower() for address in mail.copy_to)}
    named = (entry.lower() for entry in mail.staff.allow if not entry.startswith("@"))
    return [address for address in named if address not in shared]

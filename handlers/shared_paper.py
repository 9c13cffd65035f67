"""A document that came with the request of a moment ago serves the next one too: nobody sends it twice.

The paper is not copied: it stays with the case it came with and is erased on its own day. Each case is judged by staff
on its own. Which case may lend its document is asked by ``dialogs.afterwards.carried_over``, and once more here, where
both are read in one transaction.
"""

from __future__ import annotations

from dataclasses import replace

from bot.domain.cases import Case, Paper
from bot.store.tx import Tx
from handlers.office import Office

KEPT = frozenset({"ready", "pending"})


def with_shared_paper(tx: Tx, office: Office, case: Case, number: str) -> Case:
    """The new case with the document of ``number`` as it stands now; one is awaited where it serves no longer."""
    first = tx.locked_case(number)
    if first is None or not _serves(first, case):
        return replace(case, identity=Paper.AWAITED)
    origin = first.applicant.document or first.number
    shared = replace(case, identity=first.identity, applicant=replace(case.applicant, document=origin))
    if first.identity is Paper.ACCEPTED:
        return replace(shared, level=first.level)
    return shared if _kept(tx, office, origin) else replace(case, identity=Paper.AWAITED)


def _serves(first: Case, case: Case) -> bool:
    """The same person under the same name, and a document that was not declined meanwhile."""
    same = first.person == case.person and first.applicant.name == case.applicant.name
    return same and first.paper_serves


def _kept(tx: Tx, office: Office, number: str) -> bool:
    now = office.clock.now()
    return any(file.state in KEPT and file.expires_at > now for file in tx.files.of_case(number, "evidence"))

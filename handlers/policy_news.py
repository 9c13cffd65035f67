"""Changed rules are announced (policy 10): here to those whose request is being handled, one short text each.

Who begins a conversation reads of it in the welcome for a while (``dialogs.commands``).
"""

from __future__ import annotations

from bot.domain.cases import Case
from bot.domain.phrases import Link, phrase
from bot.steps import step
from bot.store.tx import Tx
from dialogs.understanding.policy import Change
from handlers.case_work import notify_person
from handlers.farewell import UNANSWERED
from handlers.office import Office
from handlers.rules import RULES_PATH


def announce_policy(tx: Tx, office: Office, version: str, change: Change) -> int:
    """How many people are told. Numbers that moved without their words are no change to anybody."""
    count = len(change.added) + len(change.removed) + len(change.changed)
    if not count:
        return 0
    newest: dict[str, Case] = {}
    for case in tx.cases.in_states(UNANSWERED):
        known = newest.get(case.person)
        if known is None or known.received_at < case.received_at:
            newest[case.person] = case
    page = Link(phrase("policy.page_label"), office.page(RULES_PATH))
    for person, case in newest.items():
        said = phrase("policy.changed", version=version, count=count, case=case.number, page=page)
        notify_person(tx, office, case, said, f"policy:{version}:{person}")
    step("policy_announced", people=len(newest))
    return len(newest)

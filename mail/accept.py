"""Who may speak: one visible table, first row that applies decides (design, «One staff mail»).

Looks at one mail and the operator's policy. Whether the case still takes answers is the handlers' question.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Literal

from bot.config import Proof
from mail.address import Found
from mail.commands import parse
from mail.message import ParsedMail
from mail.proof import PROOFS, Border

State = Literal["accepted", "recorded", "quarantine"]
AUTOMATIC = ("bounce", "bounce_transient", "mdn", "auto_reply", "recall", "calendar")


@dataclass(frozen=True)
class AcceptPolicy:
    """``own``: addresses of the mailbox; ``allow``: addresses or ``@domain``.

    ``proofs``: any one of them is enough, none given means nobody is believed; ``by_domain`` replaces them for the
    senders of a domain. ``authserv_id`` and ``hosts``: see ``mail.proof.Border``.
    """

    own: tuple[str, ...]
    allow: tuple[str, ...]
    proofs: tuple[Proof, ...] = ("dmarc",)
    by_domain: Mapping[str, tuple[Proof, ...]] = field(default_factory=dict)
    authserv_id: str = ""
    hosts: tuple[str, ...] = ()

    def proofs_of(self, domain: str) -> tuple[Proof, ...]:
        return self.by_domain.get(domain, self.proofs)

    @property
    def border(self) -> Border:
        domains = {address.rpartition("@")[2] for address in self.allow}
        return Border(self.authserv_id, _lower(self.hosts), _lower(tuple(domains)))


@dataclass(frozen=True)
class Verdict:
    """``reason`` is a name of the table below; people read ``texts`` for it."""

    accepted: bool
    state: State
    reason: str
    notify_staff: bool


@dataclass(frozen=True)
class Case:
    """What a rule looks at."""

    mail: ParsedMail
    policy: AcceptPolicy
    found: Found


@dataclass(frozen=True)
class Rule:
    reason: str
    applies: Callable[[Case], bool]
    state: State
    notify_staff: bool


def judge(mail: ParsedMail, policy: AcceptPolicy, found: Found) -> Verdict:
    case = Case(mail, policy, found)
    rule = next(rule for rule in RULES if rule.applies(case))
    return Verdict(rule.state == "accepted", rule.state, rule.reason, rule.notify_staff)


def is_own(case: Case) -> bool:
    return case.mail.kind == "own_loop" or case.mail.from_address in _lower(case.policy.own)


def is_stranger(case: Case) -> bool:
    allowed = _lower(case.policy.allow)
    return case.mail.from_address not in allowed and f"@{case.mail.from_domain}" not in allowed


def is_unproven(case: Case) -> bool:
    """Its domain's proofs count, and no other's: one organisation's weaker proof must not open another's door."""
    proofs = case.policy.proofs_of(case.mail.from_domain)
    return not any(PROOFS[proof](case.mail, case.policy.border) for proof in proofs)


def opens_case(mail: ParsedMail) -> bool:
    """``#new`` needs no token: the case does not exist yet."""
    return parse(mail.typed).has("new")


def is_only_copied(case: Case) -> bool:
    """The mailbox stands in Cc and not in To, with or without a token in the address."""
    own = _lower(case.policy.own)
    return _names(case.mail.cc, own) and not _names(case.mail.to, own)


RULES: tuple[Rule, ...] = (
    Rule("own_loop", is_own, "recorded", notify_staff=False),
    Rule("automatic", lambda case: case.mail.kind in AUTOMATIC, "recorded", notify_staff=False),
    Rule("spoofed", lambda case: case.mail.kind == "spoofed", "quarantine", notify_staff=True),
    Rule("several_senders", lambda case: case.mail.from_count != 1, "quarantine", notify_staff=True),
    Rule("unknown_sender", is_stranger, "quarantine", notify_staff=True),
    Rule("unproven_sender", is_unproven, "quarantine", notify_staff=True),
    Rule("unreadable", lambda case: case.mail.kind == "unreadable", "quarantine", notify_staff=True),
    Rule("opens_case", lambda case: opens_case(case.mail), "accepted", notify_staff=False),
    Rule("damaged_token", lambda case: not case.found.case and case.found.damaged, "quarantine", notify_staff=True),
    Rule("no_token", lambda case: not case.found.case, "quarantine", notify_staff=True),
    Rule("only_copied", is_only_copied, "recorded", notify_staff=False),
    Rule("forward", lambda case: case.mail.kind == "forward", "recorded", notify_staff=True),
    Rule("empty", lambda case: case.mail.kind == "empty", "recorded", notify_staff=True),
    Rule("accepted", lambda case: True, "accepted", notify_staff=False),
)


def _lower(addresses: tuple[str, ...]) -> frozenset[str]:
    return frozenset(address.lower() for address in addresses)


def _names(addresses: tuple[str, ...], own: frozenset[str]) -> bool:
    return any(re.sub(r"\+[^@]*@", "@", address) in own for address in addresses)

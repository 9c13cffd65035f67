"""Who may speak: one visible table, first row that applies decides (design, «One staff mail»).

Looks at one mail and the operator's policy. Whether the case still takes answers is the handlers' question.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

from bot.config import Proof
from mail.address import Found
from mail.commands import parse
from mail.message import ParsedMail

State = Literal["accepted", "recorded", "quarantine"]
AUTOMATIC = ("bounce", "bounce_transient", "mdn", "auto_reply", "recall", "calendar")


@dataclass(frozen=True)
class AcceptPolicy:
    """``own``: addresses of the mailbox; ``allow``: addresses or ``@domain``.

    ``authserv_id`` empty: the header bears no id, as Microsoft 365 writes it. ``proofs``: any one of them is enough;
    none given means nobody is believed.
    """

    own: tuple[str, ...]
    allow: tuple[str, ...]
    proofs: tuple[Proof, ...] = ("dmarc",)
    authserv_id: str = ""


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
    return not any(PROOFS[proof](case.mail, case.policy) for proof in case.policy.proofs)


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


# Proofs of the sender (mail.md 2.4). Only the topmost Authentication-Results counts, and only with the pinned id.

ASIDE = re.compile(r'"((?:[^"\\]|\\.)*)"|\((?:[^()\\]|\\.)*\)')
"""A quoted string or an innermost comment (RFC 5322 3.2): strangers choose what stands in them, results never do."""
PLAIN = re.compile(r"[\w.@+-]*")
PAIR = re.compile(r"([a-z0-9_.-]+)\s*=\s*\"?([^\s;\"]+)", re.IGNORECASE)


@dataclass(frozen=True)
class _Result:
    method: str
    outcome: str
    properties: dict[str, str]


def _results(mail: ParsedMail, authserv_id: str) -> list[_Result]:
    topmost = next((value for name, value in mail.auth if name == "authentication-results"), "")
    first, _, rest = _without_asides(topmost).partition(";")
    named = first.split()[0].lower() if first.split() else ""
    if "=" in first:
        named, rest = "", f"{first};{rest}"
    if not topmost or named != authserv_id.lower():
        return []
    return [_result(clause) for clause in rest.split(";") if PAIR.search(clause)]


def _without_asides(value: str) -> str:
    """Empty when quotes or brackets do not match: what cannot be read proves nothing."""
    while (shorter := ASIDE.sub(_plain, value)) != value:
        value = shorter
    return "" if re.search(r'["()]', value) else value


def _plain(aside: re.Match[str]) -> str:
    quoted = aside.group(1)
    return " " if quoted is None else quoted if PLAIN.fullmatch(quoted) else "-"


def _result(clause: str) -> _Result:
    (method, outcome), *others = PAIR.findall(clause)
    return _Result(method.lower(), outcome.lower(), {key.lower(): value.lower() for key, value in others})


def _domain(value: str) -> str:
    return value.rpartition("@")[2].rstrip(".")


def _has_dmarc(mail: ParsedMail, policy: AcceptPolicy) -> bool:
    """Every result of the method must pass: a second one can only have been slipped in."""
    results = [result for result in _results(mail, policy.authserv_id) if result.method == "dmarc"]
    return bool(results) and all(
        result.outcome == "pass" and _domain(result.properties.get("header.from", "")) == mail.from_domain
        for result in results
    )


def _has_dkim(mail: ParsedMail, policy: AcceptPolicy) -> bool:
    return any(
        result.method == "dkim" and result.outcome == "pass" and _is_aligned(result.properties, mail.from_domain)
        for result in _results(mail, policy.authserv_id)
    )


def _is_aligned(properties: dict[str, str], domain: str) -> bool:
    signer = _domain(properties.get("header.d") or properties.get("header.i", ""))
    return bool(signer) and "." in signer and (domain == signer or domain.endswith(f".{signer}"))


def _is_internal(mail: ParsedMail, _: AcceptPolicy) -> bool:
    values = [value for name, value in mail.auth if name == "x-ms-exchange-organization-authas"]
    return [value.lower() for value in values] == ["internal"]


PROOFS: dict[Proof, Callable[[ParsedMail, AcceptPolicy], bool]] = {
    "dmarc": _has_dmarc,
    "internal": _is_internal,
    "dkim": _has_dkim,
    "none": lambda mail, policy: True,
}

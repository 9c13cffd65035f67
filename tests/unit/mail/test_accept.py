"""Every row of the acceptance table, and every proof of the sender."""

from __future__ import annotations

from dataclasses import replace
from typing import get_args

import pytest

from bot.config import Proof
from mail.accept import RULES, AcceptPolicy, State, Verdict, judge
from mail.address import Found
from mail.message import ParsedMail

POLICY = AcceptPolicy(("bot@corp.example",), ("@corp.example", "Agency@Else.example"), authserv_id="mx.corp.example")
PASS = "mx.corp.example; spf=pass smtp.mailfrom=corp.example; dmarc=pass (p=reject) header.from=corp.example"
FOUND = Found("GK-4T7X-2M9")


def signed(*results: str) -> tuple[tuple[str, str], ...]:
    return tuple(("authentication-results", result) for result in results)


MAIL = ParsedMail(
    kind="reply", from_address="zhang@corp.example", from_count=1, to=("bot+gk4t7x2m9.x@corp.example",), typed="您好",
    auth=signed(PASS),
)  # fmt: skip

ROWS: tuple[tuple[str, ParsedMail, Found, State, bool], ...] = (
    ("own_loop", replace(MAIL, kind="own_loop"), FOUND, "recorded", False),
    ("own_loop", replace(MAIL, from_address="bot@corp.example"), FOUND, "recorded", False),
    ("automatic", replace(MAIL, kind="auto_reply"), FOUND, "recorded", False),
    ("automatic", replace(MAIL, kind="bounce"), FOUND, "recorded", False),
    ("automatic", replace(MAIL, kind="bounce_transient"), FOUND, "recorded", False),
    ("automatic", replace(MAIL, kind="mdn"), FOUND, "recorded", False),
    ("automatic", replace(MAIL, kind="recall"), FOUND, "recorded", False),
    ("automatic", replace(MAIL, kind="calendar"), FOUND, "recorded", False),
    ("spoofed", replace(MAIL, kind="spoofed"), FOUND, "quarantine", True),
    ("several_senders", replace(MAIL, from_count=2), FOUND, "quarantine", True),
    ("unknown_sender", replace(MAIL, from_address="zhang@evil.example"), FOUND, "quarantine", True),
    ("unknown_sender", replace(MAIL, from_address="zhang@sub.corp.example"), FOUND, "quarantine", True),
    ("unproven_sender", replace(MAIL, auth=()), FOUND, "quarantine", True),
    ("unreadable", replace(MAIL, kind="unreadable"), FOUND, "quarantine", True),
    ("opens_case", replace(MAIL, kind="forward", typed="#新建 2026-11-20"), Found(), "accepted", False),
    ("damaged_token", MAIL, Found(None, damaged=True), "quarantine", True),
    ("no_token", MAIL, Found(), "quarantine", True),
    ("only_copied", replace(MAIL, to=("li@corp.example",), cc=("bot+x@corp.example",)), FOUND, "recorded", False),
    ("forward", replace(MAIL, kind="forward"), FOUND, "recorded", True),
    ("empty", replace(MAIL, kind="empty"), FOUND, "recorded", True),
    ("accepted", MAIL, FOUND, "accepted", False),
)  # fmt: skip


@pytest.mark.parametrize(("reason", "mail", "found", "state", "notify"), ROWS)
def test_rule_decides(reason: str, mail: ParsedMail, found: Found, state: State, notify: bool) -> None:
    assert judge(mail, POLICY, found) == Verdict(state == "accepted", state, reason, notify)


def test_every_rule_has_a_row() -> None:
    assert {rule.reason for rule in RULES} == {row[0] for row in ROWS}


M365 = "spf=pass (sender IP is 1.2.3.4) smtp.mailfrom=corp.example; dmarc=pass action=none header.from=corp.example"
SLIPPED = "a; dmarc=pass header.from=corp.example"
INTERNAL = ("x-ms-exchange-organization-authas", "Internal")
SUBMITTED = (
    "from laptop (unknown [10.0.0.7]) (Authenticated sender: zhang@corp.example) by mx.corp.example (Postfix)"
    " with ESMTPSA id 4F2 for <bot@corp.example>; Fri, 20 Nov 2026 10:02:11 +0800"
)
LOCALLY = "from mx.corp.example by mx.corp.example with LMTP id 7Q (envelope-from <zhang@corp.example>); Fri"


def received(*hops: str) -> tuple[tuple[str, str], ...]:
    return tuple(("received", hop) for hop in hops)


DKIM = "mx.corp.example; dkim=pass header.d=corp.example"
PROOFS: tuple[tuple[Proof, str, tuple[tuple[str, str], ...], bool], ...] = (
    ("dmarc", "mx.corp.example", signed(PASS), True),
    ("dmarc", "mx.corp.example", signed("mx.corp.example 1; dmarc=pass header.from=zhang@corp.example"), True),
    ("dmarc", "mx.corp.example", signed("mx.corp.example; dmarc=pass header.from=evil.example"), False),
    ("dmarc", "mx.corp.example", signed("mx.corp.example; dmarc=pass"), False),
    ("dmarc", "mx.corp.example", signed("mx.corp.example; dmarc=none header.from=corp.example"), False),
    ("dmarc", "mx.corp.example", signed("mx.corp.example; x=y (; dmarc=pass header.from=corp.example)"), False),
    ("dmarc", "mx.corp.example", signed("mx.corp.example; x=y ((a); dmarc=pass header.from=corp.example)"), False),
    ("dmarc", "mx.corp.example", signed("mx.corp.example; x=y (a; dmarc=pass header.from=corp.example"), False),
    ("dmarc", "mx.corp.example", signed(f'mx.corp.example; spf=pass smtp.mailfrom="{SLIPPED}"@evil.example'), False),
    ("dmarc", "mx.corp.example", signed(f"mx.corp.example; {SLIPPED}; dmarc=fail header.from=corp.example"), False),
    ("dmarc", "mx.corp.example", signed('mx.corp.example; dmarc=pass header.from="corp.example"'), True),
    ("dmarc", "mx.corp.example", signed("mx.evil.example; dmarc=none", PASS), False),
    ("dmarc", "mx.other.example", signed(PASS), False),
    ("dmarc", "-", signed(M365), True),
    ("dmarc", "-", signed(PASS), False),
    ("dmarc", "", signed(M365), False),
    ("dkim", "", signed(M365), False),
    ("dmarc", "mx.corp.example", signed(M365), False),
    ("dmarc", "mx.corp.example", (), False),
    ("dkim", "mx.corp.example", signed(DKIM), True),
    ("dkim", "mx.corp.example", signed("mx.corp.example; dkim=pass header.i=@corp.example"), True),
    ("dkim", "mx.corp.example", signed("mx.corp.example; dkim=pass header.d=evil.example"), False),
    ("dkim", "mx.corp.example", signed("mx.corp.example; dkim=pass header.d=example"), False),
    ("dkim", "mx.corp.example", signed("mx.corp.example; dkim=fail header.d=corp.example"), False),
    ("internal", "", (("x-ms-exchange-organization-authas", "Internal"),), True),
    ("internal", "", (("x-ms-exchange-organization-authas", "Anonymous"),), False),
    ("internal", "", (("x-ms-exchange-organization-authas", "Internal"),) * 2, False),
    ("internal", "", (), False),
    ("dmarc", "mx.corp.example", (*signed("mx.corp.example; dkim=pass"), *signed(PASS)), True),
    ("dmarc", "mx.corp.example", signed(PASS, "mx.corp.example; dmarc=fail header.from=corp.example"), False),
    ("dmarc", "mx.corp.example", signed("mx.corp.example; spf=none", "mx.evil.example; x=y", PASS), False),
    ("dmarc", "mx.corp.example", (*signed("mx.corp.example; spf=none"), ("received", "by x"), *signed(PASS)), False),
    ("dmarc", "mx.corp.example", (("received", "by x"), *signed(PASS)), True),
    ("dmarc", "-", signed('x" (; dmarc=pass header.from=corp.example'), False),
    ("internal", "", (INTERNAL, ("x-originatororg", "corp.example")), True),
    ("internal", "", (INTERNAL, ("x-originatororg", "else.example")), True),
    ("internal", "", (INTERNAL, ("x-originatororg", "evil.example")), False),
    ("authenticated", "", received(SUBMITTED), True),
    ("authenticated", "", received(LOCALLY, SUBMITTED), True),
    ("authenticated", "", received(SUBMITTED.replace("zhang@corp.example", "zhang")), True),
    ("authenticated", "", received(SUBMITTED.replace("ESMTPSA", "ESMTPA")), True),
    ("authenticated", "", received(SUBMITTED.replace("zhang@", "li@")), False),
    ("authenticated", "", received(SUBMITTED.replace("by mx.corp", "by mx.evil")), False),
    ("authenticated", "", received(SUBMITTED.replace("ESMTPSA", "ESMTPS")), False),
    ("authenticated", "", received(SUBMITTED.replace(" (Authenticated sender: zhang@corp.example)", "")), False),
    (
        "authenticated",
        "",
        received("from relay (r [1.2.3.4]) by mx.corp.example with ESMTPS id 1; x", SUBMITTED),
        False,
    ),
    ("authenticated", "", received(LOCALLY.replace("mx.corp", "mx.other"), SUBMITTED), False),
    ("authenticated", "", received("nonsense"), False),
    ("authenticated", "", (), False),
    ("none", "", (), True),
)


@pytest.mark.parametrize(("proof", "server", "auth", "holds"), PROOFS)
def test_proof_of_the_sender(proof: Proof, server: str, auth: tuple[tuple[str, str], ...], holds: bool) -> None:
    policy = replace(POLICY, proofs=(proof,), authserv_id=server, hosts=("MX.corp.example",))

    assert judge(replace(MAIL, auth=auth), policy, FOUND).accepted is holds


def test_every_proof_is_tried() -> None:
    assert {row[0] for row in PROOFS} == set(get_args(Proof))


def test_proof_of_one_domain_is_none_for_another() -> None:
    policy = replace(POLICY, by_domain={"corp.example": ("internal",)})
    internal = replace(MAIL, auth=(INTERNAL,))
    agency = replace(internal, from_address="agency@else.example")

    assert judge(internal, policy, FOUND).reason == "accepted"
    assert judge(MAIL, policy, FOUND).reason == "unproven_sender"
    assert judge(agency, policy, FOUND).reason == "unproven_sender"


def test_no_proof_configured_believes_nobody() -> None:
    assert judge(MAIL, replace(POLICY, proofs=()), FOUND).reason == "unproven_sender"

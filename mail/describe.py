"""How a mail would be understood, as ``rights-bot mail read --json`` prints it (contract); changes nothing."""

from __future__ import annotations

from typing import Any

from mail.accept import AUTOMATIC, AcceptPolicy, Verdict, judge
from mail.address import CaseAddress, Found, subject_hint
from mail.commands import Parsed, parse
from mail.message import ParsedMail
from mail.parse import read

SPOKEN = ("reply", "empty", "forward")


def describe(raw: bytes, *, policy: AcceptPolicy | None = None, address: CaseAddress | None = None) -> dict[str, Any]:
    """``doubt``: why staff would be shown a preview first. Without ``policy`` only the kind is judged; without
    ``address`` the case is what the subject claims."""
    mail = read(raw, policy.own if policy else ())
    said = parse(mail.typed, mail.quoted.split("\n")) if mail.kind in SPOKEN else Parsed()
    found = address.find(mail) if address else Found(subject_hint(mail.subject))
    verdict = judge(mail, policy, found) if policy else _by_kind(mail)
    return {
        "typed": mail.typed if mail.kind in SPOKEN else "",
        "text": _text(mail, said),
        "commands": [{"name": command.name, "args": list(command.args)} for command in said.commands],
        "attachments": [item.name for item in mail.files],
        "kind": mail.kind,
        "case": found.case,
        "accepted": verdict.accepted,
        "reason": mail.obstacle or verdict.reason,
        "doubt": mail.doubt,
    }


def _text(mail: ParsedMail, said: Parsed) -> str:
    return said.text if mail.kind == "reply" and not said.has("note") else ""


def _by_kind(mail: ParsedMail) -> Verdict:
    reason = "automatic" if mail.kind in AUTOMATIC else mail.kind
    accepted = mail.kind == "reply"
    return Verdict(accepted, "accepted" if accepted else "recorded", reason, notify_staff=False)

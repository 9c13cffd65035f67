"""Every line of ``mail doctor``, with the advice that follows from it and without."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from bot.commands.diagnosis import diagnosis
from bot.commands.terminal import Terminal
from handlers.mail_doctor import Diagnosis
from mail.probe import Facts as ImapFacts
from mail.probe import Quota
from mail.smtp import Facts as SmtpFacts
from tests.factories import make_config

ABLE = {"IDLE": True, "MOVE": True, "UIDPLUS": True, "ID": True}
SOUND = Diagnosis(
    SmtpFacts("TLSv1.3", 25 * 1024 * 1024), ImapFacts(ABLE, "TLSv1.3", Quota(2048, 1024 * 1024)), plain=True, plus=True,
    message_id_kept=True, authserv_ids=("mx.rights.example",), submission_host="mx.rights.example", proofs=("dmarc",),
    proven=True,
)  # fmt: skip
LINES = [
    "SMTP encryption: TLSv1.3; largest mail: 25 MiB",
    "IMAP encryption: TLSv1.3; storage: 2 / 1024 MiB",
    "mail delivered: yes",
    "plus-address delivered: yes",
    "Message-ID kept: yes",
    "Authentication-Results ids: mx.rights.example",
    "proofs of the sender that this mail gives: dmarc",
    "IDLE: yes",
    "MOVE: yes",
    "UIDPLUS: yes",
    "ID: yes",
]
HOST = 'for authenticated: → submission_hosts = ["mx.rights.example"]'
QUARANTINED = "look: as configured, mail of staff that comes the same way is quarantined. → sender_proof = "
CHANGES: tuple[tuple[dict[str, Any], dict[str, Any], tuple[str, ...]], ...] = (
    ({"plus": False}, {"plus": "always"}, ('plus-address delivered: no (mail.plus is "always") → plus = "auto"',)),
    ({}, {"plus": "never"}, ('plus-address delivered: yes (mail.plus is "never") → plus = "auto"',)),
    ({"message_id_kept": False}, {}, (
        "Message-ID kept: no (nothing to set: the case mark also travels in References and in the text)",)),
    ({"authserv_ids": ("-",), "proven": False}, {}, (
        'Authentication-Results ids: -',
        'look: mail.staff.authserv_id is mx.rights.example, not the first of these. → authserv_id = "-"',
        QUARANTINED + '["dmarc"]',
    )),
    ({"proofs": ("authenticated",), "proven": False}, {}, (
        "proofs of the sender that this mail gives: authenticated", QUARANTINED + '["authenticated"]', HOST)),
    ({"proofs": (), "proven": False}, {}, (
        "proofs of the sender that this mail gives: none",
        "look: the servers leave nothing that proves a sender, so mail of staff is quarantined."
        " Please ask the mail administrator to have DMARC results stamped.",
    )),
    ({"imap": ImapFacts(dict.fromkeys(ABLE, False), "", None)}, {}, (
        "IMAP encryption: none; storage: not known",
        "IDLE: no (looked at every 30 seconds instead)",
        "MOVE: no (copied and deleted instead)",
        "UIDPLUS: no (without MOVE, mails that were handled stay where they are, marked as deleted)",
        "ID: no",
    )),
    ({"smtp": SmtpFacts("", None)}, {}, ("SMTP encryption: none; largest mail: not known",)),
)  # fmt: skip


def lines(found: Diagnosis, **mail: Any) -> list[str]:
    return list(diagnosis(found, make_config(mail=mail).mail, Terminal("en")))


def test_sound_servers_need_no_advice() -> None:
    assert lines(SOUND) == LINES


@pytest.mark.parametrize(("changes", "mail", "said"), CHANGES)
def test_finding_comes_with_what_to_configure(
    changes: dict[str, Any], mail: dict[str, Any], said: tuple[str, ...]
) -> None:
    found = lines(replace(SOUND, **changes), **mail)

    assert tuple(line for line in found if line not in LINES) == said


def test_mail_that_never_came_proves_nothing_either_way() -> None:
    lost = Diagnosis(SOUND.smtp, SOUND.imap, plain=False, plus=False, message_id_kept=None)

    assert lines(lost)[2:6] == [
        "mail delivered: no",
        "plus-address delivered: no",
        "Message-ID kept: not known",
        "Authentication-Results ids: none",
    ]

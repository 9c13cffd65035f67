"""What ``mail read --json`` prints."""

from __future__ import annotations

from mail.accept import AcceptPolicy
from mail.address import CaseAddress
from mail.describe import describe
from tests.unit.mail.layouts import BOT, LAYOUTS, Layout, raw

ADDRESS = CaseAddress(BOT, "corp.example", b"another key")
POLICY = AcceptPolicy((BOT,), ("@corp.example",), proofs=("none",))
OUTLOOK = LAYOUTS[0]


def test_reply_without_configuration() -> None:
    assert describe(raw(OUTLOOK)) == {
        "typed": "#办结 查阅\n\n您好，您的资料已备好。",
        "text": "您好，您的资料已备好。",
        "commands": [{"name": "fulfilled", "args": ["access"]}],
        "attachments": [],
        "kind": "reply",
        "case": "GK-4T7X-2M9",
        "accepted": True,
        "reason": "reply",
        "doubt": "",
    }


def test_reply_with_configuration_needs_the_token() -> None:
    without = describe(raw(OUTLOOK), policy=POLICY, address=ADDRESS)
    signed = raw(Layout("signed", f"好的\n\n> {ADDRESS.mark('GK-4T7X-2M9')}"))
    carried = describe(signed, policy=POLICY, address=ADDRESS)

    assert (without["case"], without["accepted"], without["reason"]) == (None, False, "damaged_token")
    assert (carried["case"], carried["accepted"], carried["reason"]) == ("GK-4T7X-2M9", True, "accepted")


def test_internal_note_shows_no_text_for_the_person() -> None:
    assert describe(raw(Layout("note", "#备注\n内部讨论")))["text"] == ""


def test_unreadable_mail_says_why() -> None:
    told = describe(raw(Layout("pgp", "-----BEGIN PGP MESSAGE-----\n\nhQ==")))

    assert (told["kind"], told["accepted"], told["reason"]) == ("unreadable", False, "encrypted")


def test_doubtful_mail_says_why() -> None:
    assert describe(raw(Layout("left", "好的\n\n收件人: 客服")))["doubt"] == "quote_left"


def test_automatic_mail_says_nothing() -> None:
    told = describe(raw(Layout("away", "#办结\n我在休假", subject="自动回复: x")))

    assert (told["kind"], told["typed"], told["commands"], told["accepted"]) == ("auto_reply", "", [], False)

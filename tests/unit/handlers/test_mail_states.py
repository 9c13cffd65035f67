"""Every inbound mail ends in one row with a state, whatever it is and whatever happens on the way."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from sqlalchemy import select

from bot.store.tables import mails
from bot.store.tx import Tx
from handlers.staff_mail import LOOP_CAP, LOOP_SPAN, StaffDesk
from mail.accept import RULES
from mail.address import CaseAddress, Found
from mail.message import ParsedMail
from tests.factories import BOT, NUMBER, PROVEN, make_mail
from tests.unit.handlers.world import World

STATES = {"accepted", "recorded", "quarantine", "held"}
STRANGER = {"sender": "x@else.example", "auth": "mx.rights.example; dmarc=pass header.from=else.example"}
WAYS: tuple[tuple[str, str, dict[str, Any]], ...] = (
    ("own_loop", "x", {"headers": {"From": BOT}}),
    ("automatic", "x", {"headers": {"Auto-Submitted": "auto-replied"}}),
    ("spoofed", "x", {"auth": "mx.rights.example; dmarc=fail header.from=corp.example"}),
    ("several_senders", "x", {"sender": "a@corp.example, b@corp.example"}),
    ("unknown_sender", "x", {"sender": "x@else.example"}),
    ("unproven_sender", "x", {"auth": ""}),
    ("unreadable", "-----BEGIN PGP MESSAGE-----\nabc\n-----END PGP MESSAGE-----\n", {}),
    ("opens_case", "#新建\n", {"to": BOT}),
    ("damaged_token", "x", {"to": "bot+gk4t7x2m9.aaaaaaaaaaaaaaaa@rights.example"}),
    ("no_token", "x", {"to": BOT}),
    ("only_copied", "x", {"to": "li@corp.example", "headers": {"Cc": BOT}}),
    ("forward", "x", {"headers": {"Subject": "转发: 请看"}}),
    ("empty", "", {}),
    ("accepted", "您好\n", {}),
    ("accepted", "#说不清\n您好\n", {}),
    ("accepted", "#办结\n", {}),
    ("letter", "您好，我想看看你们存了我哪些信息。\n", STRANGER | {"to": BOT}),
)


async def rows(world: World) -> list[tuple[str, str]]:
    def work(tx: Tx) -> list[tuple[str, str]]:
        found = tx.connection.execute(select(mails.c.state, mails.c.reason).order_by(mails.c.id))
        return [(str(row.state), str(row.reason)) for row in found]

    return await world.store.run(work)


@pytest.mark.parametrize("too_large", [False, True])
@pytest.mark.parametrize(("way", "text", "fields"), WAYS)
async def test_every_way_ends_in_one_row_with_a_state(
    world: World, way: str, text: str, fields: dict[str, Any], too_large: bool
) -> None:
    await world.given_case()
    to = fields.get("to") or world.office.address.reply_to(NUMBER)
    raw = make_mail(text, **(fields | {"to": to}))

    for _ in range(2):
        await world.desk.take(raw, too_large=too_large)

    [(state, reason)] = await rows(world)
    assert state in STATES
    assert reason


def test_every_rule_of_acceptance_is_walked() -> None:
    assert {rule.reason for rule in RULES} <= {way for way, _, _ in WAYS}


@pytest.mark.parametrize("raw", [b"", b"\x00\xff\r\n\r\n", b"From: \xff\xfe\r\nMessage-ID: <\x00>\r\n\r\n\x00"])
async def test_bytes_that_are_no_mail_end_in_a_row_too(world: World, raw: bytes) -> None:
    await world.desk.take(raw)

    [(state, reason)] = await rows(world)
    assert (state in STATES, bool(reason)) == (True, True)


class BrokenAddress(CaseAddress):
    def find(self, mail: ParsedMail) -> Found:
        raise LookupError(mail.message_id)

    def message_id(self, case: str, unique: str) -> str:
        raise LookupError(case)

    def reply_to(self, case: str) -> str:
        raise LookupError(case)


async def test_mail_of_which_not_even_staff_can_be_told_is_kept(world: World) -> None:
    address = world.office.address
    broken = BrokenAddress(address.bot_address, address.domain, address.key)
    desk = StaffDesk(replace(world.office, address=broken))

    disposition = await desk.take(make_mail("您好\n", to=BOT))

    assert (disposition, await rows(world)) == ("quarantine", [("quarantine", "failed")])


async def test_machines_that_answer_each_other_are_stopped_and_told_of_once(world: World) -> None:
    await world.given_case()
    for number in range(LOOP_CAP + 3):
        await world.take(f"#状态\n{number}\n")

    states = await rows(world)
    transcripts, notices = await world.mails("transcript"), await world.mails("notice")
    world.clock.advance(LOOP_SPAN * 2)
    later = await world.staff("#状态\n")

    assert [reason for _, reason in states[LOOP_CAP:]] == ["loop"] * 3
    assert (len(transcripts), len(notices), later != "") == (LOOP_CAP, 1, True)


async def test_many_mails_of_one_colleague_in_several_cases_are_no_loop(world: World) -> None:
    numbers = (NUMBER, "GK-0000-000")
    for number in numbers:
        await world.given_case(number=number)
    for _ in range(LOOP_CAP - 1):
        for number in numbers:
            subject = {"Subject": f"回复: [{number}] 查阅"}
            await world.take("#状态\n", to=world.office.address.reply_to(number), auth=PROVEN, headers=subject)

    assert {reason for _, reason in await rows(world)} == {"accepted"}

"""Every mail is kept as it came, and told of, however badly it can be read or handled."""

from __future__ import annotations

import threading
from collections.abc import Iterable
from dataclasses import replace

import pytest

from bot.store.mails import decode_bytes
from handlers import staff_mail
from handlers.staff_mail import StaffDesk
from mail.address import CaseAddress, Found
from mail.message import ParsedMail
from mail.parse import read
from tests.factories import NUMBER, PROVEN, make_mail
from tests.unit.handlers.test_staff_mail import stored
from tests.unit.handlers.world import World, body


async def test_raw_mail_is_kept_as_it_came(world: World) -> None:
    await world.given_case()
    raw = make_mail("您好\n", to=world.office.address.reply_to(NUMBER))

    await world.desk.take(raw)

    assert [mail.raw for mail in await stored(world)] == [raw]
    assert all(decode_bytes(str(row.payload["raw"])) != raw for row in await world.rows("mail"))


class BrokenAddress(CaseAddress):
    """Fails as no test could foresee."""

    def find(self, mail: ParsedMail) -> Found:
        raise LookupError(mail.message_id)


async def test_forgery_in_quarantine_does_not_stop_the_mail_that_it_imitates(world: World) -> None:
    await world.given_case()

    for auth in ("mx.rights.example; dmarc=none header.from=corp.example", PROVEN):
        await world.take("您好\n", auth=auth, headers={"Message-ID": "<same@corp.example>"})

    assert len(await world.texts()) == 1


async def test_mail_that_cannot_be_handled_is_quarantined_and_staff_hear_of_it(world: World) -> None:
    before = await world.given_case()
    raw = make_mail("您好\n", to=world.office.address.reply_to(NUMBER))
    address = world.office.address
    desk = StaffDesk(replace(world.office, address=BrokenAddress(address.bot_address, address.domain, address.key)))

    dispositions = [await desk.take(raw), await desk.take(raw)]

    [notice] = await world.mails("notice")
    assert dispositions == ["quarantine", "quarantine"]
    assert "处理时出错" in body(notice)
    assert [(mail.state, mail.reason, mail.raw) for mail in await stored(world)] == [("quarantine", "failed", raw)]
    assert await world.case() == before


async def test_mail_is_read_beside_the_loop(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    """A stranger's mail may take long to read; meanwhile pushes and pages are answered."""
    threads = []

    def watched(raw: bytes, own: Iterable[str]) -> ParsedMail:
        threads.append(threading.current_thread())
        return read(raw, own)

    monkeypatch.setattr(staff_mail, "read", watched)
    await world.take("您好\n", sender="a@else.example")

    assert threading.main_thread() not in threads
    assert len(threads) == 1


async def test_mail_too_large_to_read_is_told_as_such(world: World) -> None:
    before = await world.given_case()
    header = make_mail("", to=world.office.address.reply_to(NUMBER)).partition(b"\r\n\r\n")[0] + b"\r\n\r\n"

    disposition = await world.desk.take(header, too_large=True)

    [notice] = await world.mails("notice")
    assert disposition == "quarantine"
    assert "25 MB" in body(notice)
    assert [mail.reason for mail in await stored(world)] == ["too_large"]
    assert await world.case() == before


async def test_large_mail_of_a_stranger_stays_a_strangers(world: World) -> None:
    await world.given_case()
    header = make_mail("", to=world.office.address.reply_to(NUMBER), sender="a@else.example", auth="")

    await world.desk.take(header, too_large=True)

    assert [mail.reason for mail in await stored(world)] == ["unknown_sender"]

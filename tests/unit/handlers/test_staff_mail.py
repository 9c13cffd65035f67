"""Who is heard, what is only recorded, what is quarantined; and a forwarded mail that becomes a case."""

from __future__ import annotations

import threading
from collections.abc import Iterable
from dataclasses import replace
from datetime import timedelta

import pytest

from bot.domain.cases import Applicant, Paper, State
from bot.domain.rights import Level, Right
from bot.store.door import SqliteStore
from bot.store.mails import Mail, decode_bytes
from bot.store.tx import Tx
from handlers import staff_mail
from handlers.staff_mail import NOTICES_OF_STRANGERS, StaffDesk
from mail.address import CaseAddress, Found
from mail.message import ParsedMail
from mail.parse import read
from tests.conftest import INDEX
from tests.factories import BOT, NUMBER, PROVEN, STAFF, make_config, make_mail
from tests.unit.handlers.world import World, body

FAILED = "mx.rights.example; dmarc=fail header.from=corp.example"
SILENT: tuple[tuple[str, str, dict[str, str]], ...] = (
    ("automatic", "auto_reply", {"Auto-Submitted": "auto-replied"}),
    ("automatic", "auto_reply", {"Subject": "自动回复: 休假中"}),
    ("automatic", "bounce", {"From": "mailer-daemon@corp.example", "Subject": "Undelivered Mail Returned to Sender"}),
    ("automatic", "mdn", {"Subject": "已读: [GK-4T7X-2M9] 查阅"}),
    ("own_loop", "own_loop", {"From": BOT}),
)
QUARANTINED: tuple[tuple[str, str, str], ...] = (
    ("unknown_sender", "stranger@else.example", "mx.rights.example; dmarc=pass header.from=else.example"),
    ("unproven_sender", STAFF, "mx.rights.example; dmarc=none header.from=corp.example"),
    ("unproven_sender", STAFF, "mx.other.example; dmarc=pass header.from=corp.example"),
    ("spoofed", STAFF, FAILED),
)


async def stored(world: World) -> list[Mail]:
    """Every mail that was kept, by the numbers that a fresh database gives out."""

    def work(tx: Tx) -> list[Mail]:
        found = (tx.mails.get(number) for number in range(1, 20))
        return [mail for mail in found if mail is not None]

    return await world.store.run(work)


@pytest.mark.parametrize(("reason", "kind", "headers"), SILENT)
async def test_automatic_mail_is_recorded_and_changes_nothing(
    world: World, reason: str, kind: str, headers: dict[str, str]
) -> None:
    before = await world.given_case()
    rows = await world.rows()

    disposition = await world.take("#办结\n您好\n", headers=headers)

    [mail] = await stored(world)
    assert disposition == "processed"
    assert (mail.state, mail.reason, mail.case) == ("recorded", reason, NUMBER)
    assert await world.case() == before
    assert await world.rows() == rows
    assert (await world.log())[-1] == "mail_recorded"


@pytest.mark.parametrize(("reason", "sender", "auth"), QUARANTINED)
async def test_mail_of_somebody_unproven_is_quarantined_with_one_notice_a_day(
    world: World, reason: str, sender: str, auth: str
) -> None:
    before = await world.given_case()

    dispositions = [await world.take(f"#办结\n{text}\n", sender=sender, auth=auth) for text in ("一", "二")]
    first_day = len(await world.mails("notice"))
    world.clock.advance(timedelta(days=1))
    await world.take("#办结\n三\n", sender=sender, auth=auth)

    notices = await world.mails("notice")
    assert dispositions == ["quarantine", "quarantine"]
    assert (first_day, len(notices)) == (1, 2)
    assert sender in body(notices[0])
    assert [(mail.state, mail.reason) for mail in await stored(world)] == [("quarantine", reason)] * 3
    assert await world.case() == before
    assert await world.rows("wechat") == []


async def test_wave_of_strangers_is_told_of_up_to_a_number(world: World) -> None:
    for number in range(NOTICES_OF_STRANGERS + 5):
        await world.take("cheap watches\n", to=BOT, sender=f"x{number}@spam.example", headers={"Subject": "buy"})

    told = [body(mail) for mail in await world.mails("notice")]
    assert len(told) == NOTICES_OF_STRANGERS
    assert ["不再逐封通知" in text for text in told[-2:]] == [False, True]


async def test_notices_of_different_senders_do_not_silence_each_other(world: World) -> None:
    await world.given_case()
    auth = "mx.rights.example; dmarc=pass header.from=else.example"

    for sender in ("a@else.example", "b@else.example"):
        await world.take("您好\n", sender=sender, auth=auth)

    assert len(await world.mails("notice")) == 2


@pytest.mark.parametrize("to", [BOT, "bot+gk4t7x2m9.aaaaaaaaaaaaaaaa@rights.example"])
async def test_mail_without_a_live_token_is_quarantined(world: World, to: str) -> None:
    before = await world.given_case()

    disposition = await world.take("#办结\n您好\n", to=to)

    assert disposition == "quarantine"
    assert await world.case() == before


async def test_mail_with_the_token_of_a_case_that_is_gone_is_quarantined(world: World) -> None:
    disposition = await world.take("#办结\n您好\n")

    assert disposition == "quarantine"
    assert [mail.reason for mail in await stored(world)] == ["no_token"]


async def test_same_mail_twice_is_carried_out_once(world: World) -> None:
    await world.given_case()
    raw = make_mail("您好\n", to=world.office.address.reply_to(NUMBER))

    dispositions = [await world.desk.take(raw), await world.desk.take(raw)]

    assert dispositions == ["processed", "processed"]
    assert len(await world.texts()) == 1
    assert len(await world.mails("transcript")) == 1


async def test_same_message_id_with_another_trace_is_carried_out_once(world: World) -> None:
    await world.given_case()

    for received in ("from a", "from b"):
        await world.take("您好\n", headers={"Message-ID": "<same@corp.example>", "Received": received})

    assert len(await world.texts()) == 1


@pytest.mark.parametrize(
    ("text", "headers", "why"),
    [
        ("", {}, "空邮件"),
        ("请看下面\n", {"Subject": f"转发: [{NUMBER}] 查阅"}, "转发邮件"),
    ],
)
async def test_empty_or_forwarded_mail_is_answered_and_changes_nothing(
    world: World, text: str, headers: dict[str, str], why: str
) -> None:
    before = await world.given_case()

    transcript = await world.staff(text, headers=headers)

    assert why in transcript
    assert await world.case() == before
    assert await world.texts() == []


async def test_mail_with_the_bot_only_in_copy_is_recorded(world: World) -> None:
    before = await world.given_case()
    copied = world.office.address.reply_to(NUMBER)

    transcript = await world.staff("#办结\n", to="li@corp.example", headers={"Cc": copied})

    assert "只在抄送里" in transcript
    assert await world.case() == before


async def test_answer_inside_the_quotation_is_held_and_shown(world: World) -> None:
    before = await world.given_case()

    transcript = await world.staff(
        "您好\n\n在 2026年11月23日，服务 <bot@rights.example> 写道：\n> 期限：12月23日\n办好了\n> 身份\n"
    )

    assert "还没有执行，也没有发给请求人" in transcript
    assert await world.case() == before
    assert await world.texts() == []
    assert [mail.state for mail in await stored(world)] == ["held"]


# a case born by mail

FORWARDED = """{command}

---------- 转发的邮件 ----------
发件人: 王小明 <xiaoming@person.example>
日期: 2026年11月20日 08:00
主题: 请求
收件人: care@corp.example

你们好，我想查阅你们存有我的哪些个人信息。
"""


async def forward(world: World, command: str, text: str = FORWARDED) -> None:
    await world.take(text.format(command=command), to=BOT, headers={"Subject": "转发: 请求"})


async def test_forwarded_mail_becomes_a_case_with_the_clock_of_the_named_day(world: World) -> None:
    await forward(world, "#新建 2026-11-20")

    [case] = await world.cases()
    [receipt] = await world.mails("receipt")
    assert replace(case, number="", items=()) == replace(
        case,
        number="",
        person=INDEX.person("mail", "xiaoming@person.example"),
        state=State.IDENTIFYING,
        level=Level.ACCOUNT,
        identity=Paper.AWAITED,
        applicant=Applicant(contact="xiaoming@person.example", contact_kind="email"),
        items=(),
    )
    assert case.rights == (Right.ACCESS,)
    assert world.office.rules.local_day(case.received_at).isoformat() == "2026-11-20"
    assert (str(receipt["To"]), case.number in body(receipt)) == ("xiaoming@person.example", True)
    assert "2026年12月20日" in body(receipt)
    assert len(await world.mails("thread")) == 1
    assert len(await world.mails("transcript")) == 1


async def test_forwarded_mail_counts_from_the_day_written_above_the_original(world: World) -> None:
    await forward(world, "#new")

    [case] = await world.cases()
    assert world.office.rules.local_day(case.received_at).isoformat() == "2026-11-20"


async def test_forwarded_mail_without_a_past_day_counts_from_its_arrival(world: World) -> None:
    await forward(world, "#new 2027-01-01")

    [case] = await world.cases()
    assert case.received_at == world.clock.now()


async def test_forwarded_mail_without_its_sender_opens_nothing(world: World) -> None:
    await forward(world, "#新建", "{command}\n\n请帮忙立案。\n")

    assert await world.cases() == []
    [notice] = await world.mails("notice")
    assert "没有新建案件" in body(notice)


async def by_mail(world: World) -> str:
    """A case born by mail whose person staff have verified; its number."""
    await forward(world, "#新建")
    [case] = await world.cases()
    await world.take("#身份通过\n", to=world.office.address.reply_to(case.number))
    await world.deliver()
    return case.number


async def test_answer_to_a_case_born_by_mail_goes_by_mail_without_links_to_tap(world: World) -> None:
    number = await by_mail(world)

    await world.take("#无数据\n查过了，没有。\n", to=world.office.address.reply_to(number))
    await world.deliver(minutes=2)

    [letter] = await world.mails("answer")
    text = body(letter)
    assert str(letter["To"]) == "xiaoming@person.example"
    assert "查过了，没有。" in text
    assert "weixin:" not in text
    assert "<a" not in text
    assert world.chat.sent == []
    assert "（邮件）" in body((await world.mails("thread"))[-1])


async def test_answer_by_mail_that_comes_back_is_told_and_opens_its_item_again(world: World) -> None:
    number = await by_mail(world)
    await world.take("#无数据\n查过了。\n", to=world.office.address.reply_to(number))
    await world.deliver(minutes=2)
    [row] = await world.rows("mail", "answer")
    before = await world.case(number)

    await world.take(
        f"could not be delivered\n\nMessage-ID: <{row.remote_id}>\n",
        to=BOT,
        sender="mailer-daemon@mx.rights.example",
        headers={"Subject": "Undelivered Mail Returned to Sender"},
    )

    [after] = await world.rows("mail", "answer")
    told = body((await world.mails("thread"))[-1])
    assert (after.state, after.error) == ("failed", "bounced")
    assert (before.state, (await world.case(number)).state) == (State.ANSWERED, State.OPEN)
    assert (await world.case(number)).open_items == (replace(before.items[0], outcome=None, answered_at=None),)
    assert "没能送达请求人（邮件被退回）" in told


async def test_opening_mail_is_masked_by_default_and_open_where_configured(database: SqliteStore, world: World) -> None:
    await world.given_case()
    plain = World(make_config(mail={"redact": False}), database, world.clock, tokens=world.tokens)
    await plain.given_case(number="GK-0000-000")
    abroad = World(make_config(mail={"location": "abroad"}), database, world.clock, tokens=world.tokens)
    await abroad.given_case(number="GK-0000-017")

    masked, whole, bare = (body(mail) for mail in await world.mails("thread"))
    assert "李***" in masked
    assert "l***@person.example" in masked
    assert "李雷" not in masked
    assert "李雷" in whole
    assert "li.lei@person.example" in whole
    assert not any(part in bare for part in ("李", "person.example"))


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


async def test_every_mail_of_a_colleague_that_fits_no_case_is_told(world: World) -> None:
    await world.given_case()

    for text in ("一\n", "二\n"):
        await world.take(text, to=BOT, headers={"References": ""})

    assert len(await world.mails("notice")) == 2


@pytest.mark.parametrize("typed", ["", "附件请查收，本件已办结\n"])
async def test_file_without_a_result_is_told_what_to_write(world: World, typed: str) -> None:
    before = await world.given_case(Right.COPY)

    transcript = await world.staff(typed, files={"资料.pdf": b"%PDF-1.4\n"})

    assert "附件还没有发给请求人" in transcript
    assert "#办结" in transcript
    assert "空邮件" not in transcript
    assert (await world.case(), await world.texts()) == (before, [])

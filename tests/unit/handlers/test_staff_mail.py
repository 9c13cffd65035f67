"""Who is heard, what is only recorded, what is quarantined."""

from __future__ import annotations

from datetime import timedelta

import pytest

from bot.domain.rights import Right
from bot.store.mails import Mail
from bot.store.tx import Tx
from handlers.staff_mail import NOTICES_OF_STRANGERS
from tests.factories import BOT, NUMBER, STAFF, make_mail
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

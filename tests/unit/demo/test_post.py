"""The mail server: who may submit, what is stamped, what IMAP offers, what a restart keeps, how staff write."""

import asyncio
import email
import smtplib
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

import pytest
from imapclient import IMAPClient

from bot.clock import MovableClock
from bot.demo import settings
from bot.demo.post.reply import LAYOUTS
from bot.demo.post.show import Attachment, Shown, show
from tests.unit.demo.conftest import Demo, started

OPENING = (
    b"From: =?utf-8?B?5Yqp5omL?= <bot@cloudlift.example>\r\nTo: customercare@cloudlift.example\r\n"
    b"Reply-To: bot+gk4t7x2m9.token@cloudlift.example\r\nSubject: [GK-4T7X-2M9] =?utf-8?B?5p+l6ZiF?=\r\n"
    b"Message-ID: <one@cloudlift.example>\r\nReferences: <root@cloudlift.example>\r\n"
    b"Date: Mon, 23 Nov 2026 10:00:00 +0800\r\n\r\nA new request.\r\n"
)


T = TypeVar("T")


def over_imap(demo: Demo, work: Callable[[IMAPClient], T]) -> T:
    imap = demo.service.config.mail.imap
    with IMAPClient(imap.host, port=imap.port, ssl=False) as client:
        client.login(imap.username, imap.password.get_secret_value())
        return work(client)


def first_mail(client: IMAPClient) -> bytes:
    client.select_folder("INBOX")
    (number,) = client.search()
    raw: bytes = client.fetch([number], ["BODY.PEEK[]"])[number][b"BODY[]"]
    return raw


def anonymous(demo: Demo, to: str, sender: str = settings.CARE) -> tuple[int, bytes]:
    smtp = demo.service.config.mail.smtp
    with smtplib.SMTP(smtp.host, smtp.port) as client:
        client.ehlo()
        client.mail(sender)
        code, text = client.rcpt(to)
        if code == 250:
            client.data(f"From: {sender}\r\nTo: {to}\r\nSubject: x\r\n\r\n#fulfilled\r\n")
        return code, text


async def replied(demo: Demo, text: str = "#办结\n资料见附件", client: str = "qq", *files: Attachment) -> Shown:
    await demo.service.mail(OPENING, settings.CARE)
    (mail, _), *_ = demo.world.mails("staff")
    await demo.world.staff_reply(mail, text, files, client)
    return show(await asyncio.to_thread(over_imap, demo, first_mail))


@pytest.mark.parametrize("client", sorted(LAYOUTS))
async def test_staff_reply_reads_as_that_client_wrote_it(demo: Demo, client: str) -> None:
    got = await replied(demo, "#办结\n资料见附件", client, Attachment("资料.pdf", "application/pdf", b"%PDF-1.4"))
    quote = {"qq": "原始邮件", "netease": "isReplyContent", "outlook": "divRplyFwdMsg"}[client]
    assert (got.topic, got.to, got.references) == (
        "[GK-4T7X-2M9] 查阅", "bot+gk4t7x2m9.token@cloudlift.example",
        "<root@cloudlift.example> <one@cloudlift.example>",
    )  # fmt: skip
    assert got.attachments == (Attachment("资料.pdf", "application/pdf", b"%PDF-1.4"),)
    assert (got.text.startswith("#办结\n资料见附件\n"), "A new request." in got.text, quote in got.html) == (
        True, True, True,
    )  # fmt: skip


async def test_staff_mail_carries_the_border_headers(demo: Demo) -> None:
    await replied(demo)
    message = email.message_from_bytes(await asyncio.to_thread(over_imap, demo, first_mail))
    results = message.get_all("Authentication-Results", [])
    assert (message["Delivered-To"], "dmarc=pass header.from=cloudlift.example" in results[0], len(results)) == (
        "bot+gk4t7x2m9.token@cloudlift.example", True, 1,
    )  # fmt: skip


async def test_forged_staff_mail_is_delivered_with_a_failed_proof(demo: Demo) -> None:
    code, _ = await asyncio.to_thread(anonymous, demo, settings.BOT)
    message = email.message_from_bytes(await asyncio.to_thread(over_imap, demo, first_mail))
    assert (code, "dmarc=fail" in message["Authentication-Results"]) == (250, True)


@pytest.mark.parametrize(
    ("to", "answer"),
    [("nobody@cloudlift.example", b"5.1.1 No such user here"), ("x@example.com", b"5.7.1 Relaying denied")],
)
async def test_strangers_cannot_relay_nor_guess(demo: Demo, to: str, answer: bytes) -> None:
    assert await asyncio.to_thread(anonymous, demo, to) == (550, answer)


async def test_wrong_password_is_refused(demo: Demo) -> None:
    def sign_in() -> None:
        smtp = demo.service.config.mail.smtp
        with smtplib.SMTP(smtp.host, smtp.port) as client:
            client.login(settings.BOT, "wrong")

    with pytest.raises(smtplib.SMTPAuthenticationError):
        await asyncio.to_thread(sign_in)


async def test_refusal_on_demand_comes_once(demo: Demo) -> None:
    demo.world.servers.post.refusals.append("452 4.2.2 mailbox full")
    answers = [await asyncio.to_thread(anonymous, demo, settings.BOT) for _ in range(2)]
    assert [code for code, _ in answers] == [452, 250]


async def test_mail_to_a_persons_own_address_rings_the_phone(demo: Demo) -> None:
    raw = OPENING.replace(b"customercare@cloudlift.example", b"li.lei@example.com")
    await demo.service.mail(raw, "li.lei@example.com")
    (notice,) = demo.world.servers.phone.notices
    assert (notice.channel, notice.to, notice.title, notice.text) == (
        "mail", "li.lei@example.com", "[GK-4T7X-2M9] 查阅", "A new request.\n",
    )  # fmt: skip
    assert [mail.to for mail, _ in demo.world.mails("outside")] == ["li.lei@example.com"]


async def test_restart_keeps_chat_clock_keys_ports_and_folders(tmp_path: Path, clock: MovableClock) -> None:
    def file_away(client: IMAPClient) -> None:
        client.create_folder("已处理")
        client.select_folder("INBOX")
        client.move(client.search(), "已处理")

    first = await started(tmp_path, clock)
    await first.world.say("oDemo-lilei-0001", "hello")
    await replied(first)
    await asyncio.to_thread(over_imap, first, file_away)
    await first.world.stop()
    second = await started(tmp_path, MovableClock(clock.now()))
    counts = await asyncio.to_thread(
        over_imap, second, lambda client: [client.select_folder(name)[b"EXISTS"] for name in ("INBOX", "已处理")]
    )
    configs = (first.service.config, second.service.config)
    await second.world.stop()
    assert (counts, [one.text for one in second.li.chat]) == ([0, 1], ["hello", "heard hello"])
    assert configs[0] == configs[1]


async def test_idle_hears_of_a_mail_at_once(demo: Demo) -> None:
    def wait(client: IMAPClient) -> list[object]:
        client.select_folder("INBOX")
        client.idle()
        asyncio.run_coroutine_threadsafe(demo.service.mail(OPENING, settings.BOT), loop).result(10)
        told: list[object] = client.idle_check(timeout=10)
        client.idle_done()
        return told

    loop = asyncio.get_running_loop()
    assert (1, b"EXISTS") in await asyncio.to_thread(over_imap, demo, wait)


async def test_one_mailbox_gets_one_copy_however_many_of_its_addresses_are_named(demo: Demo) -> None:
    def both() -> None:
        smtp = demo.service.config.mail.smtp
        with smtplib.SMTP(smtp.host, smtp.port) as client:
            client.sendmail(settings.BOT, [settings.CARE, settings.ESCALATION], OPENING)

    await asyncio.to_thread(both)
    assert [mail.to for mail, _ in demo.world.mails("staff")] == [settings.CARE]

"""What becomes of an outbox row: sent, tried again, waiting for the person, failed with somebody told."""

from __future__ import annotations

import asyncio
import io
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import timedelta

import pytest
from PIL import Image

from bot.clock import MovableClock
from bot.domain.cases import Paper, State
from bot.domain.rights import Level
from bot.domain.window import Window
from bot.errors import Alarm, GaveUp, RetryLater, Uncertain, WindowClosed
from bot.store.door import SqliteStore
from bot.store.mails import decode_bytes
from bot.store.outbox import Outgoing
from bot.store.tx import Tx
from bot.wechat.media import Media
from handlers.deliver import LEASE, PATIENCE, PAUSES
from handlers.talk_effects import keep_paper
from tests.factories import NUMBER, OPENID, make_config
from tests.fakes import FakeChat, HangingChat
from tests.unit.handlers.world import World, body, queue

TEMPLATES = {
    "templates": {
        name: {"id": f"tmpl-{name}", "fields": {"case": "character_string1", "due": "time2", "right": "thing3"}}
        for name in ("progress", "action_needed", "answered")
    }
}
WECHAT = {"appid": "wxsample", "secret": "s", "token": "t", "encoding_aes_key": "A" * 43}


async def states(world: World, channel: str = "wechat") -> list[tuple[str, str | None]]:
    return [(row.state, row.how) for row in await world.rows(channel)]


async def test_text_inside_the_window_is_sent_counted_and_told(world: World) -> None:
    await world.given_case()
    await queue(world)

    await world.deliver()

    assert world.chat.sent == [(OPENID, "您好")]
    assert await states(world) == [("sent", "customer")]
    assert (await world.person()).window.left == 4
    assert "（客服消息）" in body((await world.mails("thread"))[-1])
    assert (await world.log())[-1] == "delivery"


@pytest.mark.parametrize("shift", [timedelta(hours=-1), timedelta(0)])
async def test_text_outside_the_window_waits_untried(world: World, shift: timedelta) -> None:
    await world.given_case(who={"window": Window(world.clock.now() + shift, 5)})
    await queue(world)

    await world.deliver()

    assert world.chat.sent == []
    assert await states(world) == [("waiting", None)]
    assert "文字已保存" in body((await world.mails("thread"))[-1])


async def test_text_with_fewer_messages_left_than_pieces_waits_whole(world: World) -> None:
    await world.given_case(who={"window": Window(world.clock.now() + timedelta(hours=1), 1)})
    await queue(world, "很长的话。\n" * 300)

    await world.deliver()

    assert world.chat.sent == []
    assert await states(world) == [("waiting", None)]


async def test_long_text_leaves_in_pieces_that_are_counted(world: World) -> None:
    await world.given_case()
    await queue(world, "很长的话。\n" * 150)

    await world.deliver()

    assert "".join(text for _, text in world.chat.sent).count("很长的话。") == 150
    assert (await world.person()).window.left == 5 - len(world.chat.sent) == 3


async def test_window_that_wechat_knows_to_be_closed_is_closed_in_our_books(world: World) -> None:
    await world.given_case()
    await queue(world)
    world.chat.failures = [WindowClosed()]

    await world.deliver()

    assert await states(world) == [("waiting", None)]
    assert not (await world.person()).window.is_open(world.clock.now())


@pytest.mark.parametrize(
    ("kind", "template"), [("answer", "tmpl-answered"), ("words", "tmpl-action_needed"), ("text", "tmpl-progress")]
)
async def test_waiting_text_is_announced_by_the_template_of_its_kind(
    database: SqliteStore, clock: MovableClock, kind: str, template: str
) -> None:
    world = World(make_config(wechat=WECHAT | TEMPLATES), database, clock)
    await world.given_case(who={"window": Window(clock.now(), 0)})
    await queue(world, kind=kind)

    await world.deliver()

    [row] = await world.rows("wechat")
    data = {"character_string1": NUMBER, "time2": "2026年12月23日", "thing3": "查阅"}
    assert world.chat.notices == [(OPENID, template, data, f"outbox-{row.id}")]
    assert (row.state, row.how, row.remote_id) == ("waiting", "template", "msg-1")


@pytest.mark.parametrize("failure", [GaveUp("43004"), Alarm("40037"), WindowClosed("43101")])
async def test_notice_that_cannot_be_sent_leaves_the_text_waiting(
    database: SqliteStore, clock: MovableClock, failure: Exception
) -> None:
    world = World(make_config(wechat=WECHAT | TEMPLATES), database, clock)
    await world.given_case(who={"window": Window(clock.now(), 0)})
    world.chat.notice_failure = failure
    await queue(world)

    await world.deliver()

    assert await states(world) == [("waiting", None)]


async def test_retry_waits_longer_each_time_and_then_arrives(world: World) -> None:
    await world.given_case()
    await queue(world)
    world.chat.failures = [RetryLater("busy")] * (len(PAUSES) + 1)
    pauses = []

    for _ in range(len(PAUSES) + 1):
        await world.dispatch.once()
        [row] = await world.rows("wechat")
        pauses.append((row.due_at - world.clock.now()).total_seconds() / 60)
        assert row.state == "ready"
        world.clock.advance(row.due_at - world.clock.now())
    await world.dispatch.once()

    assert pauses == [*PAUSES, PAUSES[-1]]
    assert world.chat.sent == [(OPENID, "您好")]


async def test_retry_obeys_the_pause_that_the_other_side_names(world: World) -> None:
    await world.given_case()
    await queue(world)
    world.chat.failures = [RetryLater("quota", after=timedelta(hours=3))]

    await world.dispatch.once()

    [row] = await world.rows("wechat")
    assert row.due_at == world.clock.now() + timedelta(hours=3)


async def test_retry_ends_after_four_days_and_staff_are_told(world: World) -> None:
    await world.given_case(who={"window": Window(world.clock.now() + 2 * PATIENCE, 5)})
    await queue(world)
    world.clock.advance(PATIENCE + timedelta(seconds=1))
    world.chat.failures = [RetryLater("busy")] * (len(PAUSES) + 1)
    seen = []

    for _ in range(len(PAUSES) + 1):
        await world.dispatch.once()
        seen += [state for state, _ in await states(world)]
        world.clock.advance(timedelta(hours=2))

    assert seen == ["ready"] * len(PAUSES) + ["failed"]
    assert "没能送达" in body((await world.mails("thread"))[-1])


async def test_alarm_is_logged_and_tried_again(world: World, caplog: pytest.LogCaptureFixture) -> None:
    await world.given_case()
    await queue(world)
    world.chat.failures = [Alarm("the secret is wrong")]

    await world.dispatch.once()

    [row] = await world.rows("wechat")
    assert (row.state, row.due_at) == ("ready", world.clock.now() + timedelta(minutes=10))
    assert "an operator must act" in caplog.text


async def test_uncertain_text_waits_for_the_person_and_is_not_sent_again_by_itself(world: World) -> None:
    await world.given_case()
    await queue(world)
    world.chat.failures = [Uncertain()]

    await world.deliver()
    await world.deliver()

    assert world.chat.sent == []
    assert await states(world) == [("waiting", "uncertain")]


@pytest.mark.parametrize("failure", [GaveUp("blocked"), RuntimeError("a fault of ours")])
async def test_text_that_cannot_be_sent_fails_and_staff_are_told(world: World, failure: Exception) -> None:
    await world.given_case()
    await queue(world)
    world.chat.failures = [failure]

    await world.deliver()

    assert await states(world) == [("failed", None)]
    assert "没能送达" in body((await world.mails("thread"))[-1])


async def test_one_failing_row_does_not_stop_the_next(world: World) -> None:
    await world.given_case()
    await queue(world, "一")
    await queue(world, "二")
    world.chat.failures = [GaveUp("no")]

    await world.deliver()

    assert world.chat.sent == [(OPENID, "二")]


async def test_row_whose_worker_died_is_sent_when_its_lease_ends(
    database: SqliteStore, world: World, clock: MovableClock
) -> None:
    await world.given_case()
    await queue(world)
    hanging = HangingChat()
    dying = asyncio.create_task(World(world.config, database, clock, chat=hanging).dispatch.once())
    await hanging.reached.wait()
    dying.cancel()
    await asyncio.gather(dying, return_exceptions=True)

    await world.deliver()
    too_early = list(world.chat.sent)
    clock.advance(LEASE + timedelta(seconds=1))
    await world.deliver()

    assert too_early == []
    assert world.chat.sent == [(OPENID, "您好")]


async def test_mail_is_resent_byte_for_byte(world: World) -> None:
    await world.given_case()
    world.mail.failure = RetryLater("4.7.1")
    await world.dispatch.once()
    world.mail.failure = None
    world.clock.advance(timedelta(minutes=1))

    await world.dispatch.once()

    [(raw, sender, recipients)] = world.mail.sent
    [row] = await world.rows("mail")
    assert raw == decode_bytes(str(row.payload["raw"]))
    assert (sender, recipients) == ("bot@rights.example", ("care@corp.example",))


async def test_mail_that_some_recipients_refuse_is_sent_with_a_note(database: SqliteStore, clock: MovableClock) -> None:
    mail = {"copy": ["gone@corp.example"]}
    world = World(make_config(mail=mail), database, clock)
    world.mail.refuses = ("gone@corp.example",)
    await world.given_case()

    await world.deliver()

    [row] = await world.rows("mail", "thread")
    assert (row.state, row.how, row.error) == ("sent", "smtp", "gone@corp.example")


async def test_mail_that_is_refused_fails_and_is_logged(world: World, caplog: pytest.LogCaptureFixture) -> None:
    world.mail.failure = GaveUp("the mail server answered 552")
    await world.given_case()

    await world.deliver()

    assert [row.state for row in await world.rows("mail", "thread")] == ["failed"]
    assert "552" in caplog.text


async def test_code_leaves_by_sms_with_its_template(world: World) -> None:
    payload = {"to": "13800001234", "template": "code.zh", "params": {"code": "123456", "minutes": "10"}}
    now = world.clock.now()
    await world.store.run(lambda tx: tx.outbox.add(Outgoing("code:1", "sms", "code", payload, now), now))

    await world.deliver()

    assert world.sms.sent == [("13800001234", "code.zh", {"code": "123456", "minutes": "10"})]
    assert await states(world, "sms") == [("sent", "sms")]


# pictures

AWAITING = {"state": State.IDENTIFYING, "level": Level.ACCOUNT, "identity": Paper.RECEIVED}


def picture() -> bytes:
    out = io.BytesIO()
    exif = Image.Exif()
    exif[0x010E] = "taken at home"
    Image.new("RGB", (8, 6), "red").save(out, "JPEG", exif=exif)
    return out.getvalue()


async def given_picture(world: World, media: Media | None) -> None:
    case = await world.given_case(**AWAITING)
    if media:
        world.chat.media["media-1"] = media

    def work(tx: Tx) -> None:
        keep_paper(tx, world.office, case, media_id="media-1")

    await world.store.run(work)


async def test_picture_becomes_evidence_without_its_metadata_and_staff_get_a_link(world: World) -> None:
    await given_picture(world, Media(picture(), "image/jpeg"))

    await world.deliver()

    [file] = await world.store.run(lambda tx: tx.files.of_case(NUMBER, "evidence"))
    content = await world.store.run(lambda tx: tx.files.content(file.id))
    told = body((await world.mails("thread"))[-1])
    assert content is not None
    assert (file.state, file.content_type, file.size) == ("ready", "image/jpeg", len(content))
    assert b"taken at home" not in content
    assert "https://rights.example/s/" in told
    assert "red" not in told
    assert await states(world, "media") == [("sent", "download")]


@pytest.mark.parametrize("failure", [GaveUp("40007"), None])
async def test_picture_that_cannot_be_had_is_asked_for_again(world: World, failure: Exception | None) -> None:
    await given_picture(world, Media(b"GIF89a broken", "image/gif"))
    world.chat.failures = [failure]

    await world.deliver()

    [file] = await world.store.run(lambda tx: tx.files.of_case(NUMBER, "evidence"))
    assert file.state == "lost"
    assert [text for _, text in world.chat.sent] == [f"申请 {NUMBER}：刚才的图片没能取到，麻烦再发一次。"]


@pytest.mark.parametrize(("other", "after"), [("", Paper.AWAITED), ("330503198804129977", Paper.RECEIVED)])
async def test_lost_picture_counts_as_received_only_beside_another_paper(
    world: World, other: str, after: Paper
) -> None:
    case = await world.given_case(state=State.IDENTIFYING, level=Level.ACCOUNT, identity=Paper.RECEIVED)

    def work(tx: Tx) -> None:
        keep_paper(tx, world.office, case, media_id="media-1")
        if other:
            keep_paper(tx, world.office, case, text=other)

    await world.store.run(work)
    world.chat.failures = [GaveUp("40007")]
    await world.deliver()

    case = await world.case()
    assert case.identity is after


@dataclass
class InterruptedChat(FakeChat):
    """While a text is under way to the person, the person writes."""

    meanwhile: Callable[[], Awaitable[str]] | None = None

    async def send_text(self, openid: str, text: str) -> None:
        if self.meanwhile is not None:
            meanwhile, self.meanwhile = self.meanwhile, None
            await meanwhile()
            raise WindowClosed
        await super().send_text(openid, text)


async def test_person_who_writes_during_the_attempt_gets_the_text_and_keeps_the_new_window(
    database: SqliteStore, clock: MovableClock
) -> None:
    chat = InterruptedChat()
    world = World(make_config(), database, clock, chat=chat)
    await world.given_case()
    await queue(world)

    async def write() -> str:
        clock.advance(timedelta(seconds=1))
        return await world.writes("你好")

    chat.meanwhile = write
    await world.deliver()

    assert chat.sent == [(OPENID, "您好")]
    assert await states(world) == [("sent", "customer")]
    assert (await world.person()).window == Window(clock.now() + timedelta(hours=48), 4)

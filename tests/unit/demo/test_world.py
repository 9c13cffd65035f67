"""The clock's stops, the feed of steps, settings, SMS, the front, and the command that runs it all."""

import asyncio
import hashlib
import hmac
import json
import re
import signal
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import aiohttp
import pytest

import bot.demo
from bot.clock import MovableClock, SystemTokens
from bot.config import Config, load
from bot.demo import settings
from bot.demo.feed import Feed
from bot.demo.hours import stops
from bot.demo.phone import SIGNATURE, wording
from bot.steps import step
from bot.texts import has
from dialogs.understanding.policy import read_policy
from tests.unit.demo.conftest import LI, Demo
from tests.unit.demo.fake_service import FakeService

SHANGHAI = ZoneInfo("Asia/Shanghai")


def test_stops_are_the_hours_of_each_day_and_the_end() -> None:
    start = datetime(2026, 11, 23, 10, 0, tzinfo=SHANGHAI)
    found = [moment.astimezone(SHANGHAI) for moment in stops(start, start + timedelta(days=1), SHANGHAI)]
    assert [f"{moment:%d %H:%M}" for moment in found] == ["23 18:00", "24 00:01", "24 09:00", "24 10:00"]


async def test_advance_does_what_is_due_at_every_stop_and_never_skips_nine_o_clock(
    demo: Demo, clock: MovableClock
) -> None:
    start = clock.now()
    await demo.world.advance(timedelta(days=7))
    nine = {
        moment.astimezone(SHANGHAI).date() for moment in demo.service.ticks if moment.astimezone(SHANGHAI).hour == 9
    }
    assert (clock.now() - start, nine) == (
        timedelta(days=7),
        {date(2026, 11, 24) + timedelta(days=n) for n in range(7)},
    )


async def test_advance_without_stopping_is_one_tick(demo: Demo, clock: MovableClock) -> None:
    await demo.world.advance(timedelta(days=30), stopping=False)
    assert demo.service.ticks == [clock.now()]


async def test_steps_of_the_service_reach_the_feed(demo: Demo) -> None:
    queue = demo.world.feed.subscribe()
    step("case_opened", case="GK-4T7X-2M9", due_on="2026-12-23")
    event = await queue.get()
    assert event is not None
    assert {name: event.data[name] for name in ("side", "name", "en", "fields")} == {
        "side": "service", "name": "case_opened", "en": "A case is opened and the thirty days begin",
        "fields": {"case": "GK-4T7X-2M9", "due_on": "2026-12-23"},
    }  # fmt: skip


async def test_steps_with_an_unknown_name_show_the_name(demo: Demo) -> None:
    step("brand_new", side="x", detail="")
    await asyncio.sleep(0)
    assert {key: demo.world.feed.steps[-1][key] for key in ("zh", "fields")} == {"zh": "brand_new", "fields": {}}


def test_every_step_of_the_demo_has_its_sentence() -> None:
    source = "\n".join(file.read_text(encoding="utf-8") for file in Path(bot.demo.__path__[0]).rglob("*.py"))
    calls = re.findall(r"\bstep\(([^\n]*)", source)
    names = {name for call in calls for name in re.findall(r'"([a-z]+_[a-z_]+)"', call)}
    assert (len(names) > 15, sorted(name for name in names if not has(f"demo.step.{name}"))) == (True, [])


def test_feed_leaves_out_empty_fields(clock: MovableClock) -> None:
    feed = Feed(clock)
    feed.step("push_sent", "wechat", attempt=1, errcode=None)
    assert feed.steps[0]["fields"] == {"attempt": "1"}


def test_settings_make_a_configuration_that_loads_again(tmp_path: Path) -> None:
    secrets = settings.keys(tmp_path, SystemTokens())
    where = settings.Addresses(front=1, wechat=2, smtp=3, imap=4, sms=5)
    made = settings.config(tmp_path, secrets, where, {"mail": {"undo_minutes": 2}})
    assert (made, made.mail.undo_minutes, settings.keys(tmp_path, SystemTokens())) == (
        load(tmp_path / "config.toml", {}), 2, secrets,
    )  # fmt: skip
    assert set(made.wechat.templates.model_dump()) == set(settings.TEMPLATES)


def test_sample_people_are_the_sample_contacts() -> None:
    rows = [line.split(",") for line in settings.sample("contacts.csv").splitlines()]
    on_file = {tuple(row[1:4]) for row in rows[1:]}
    people = {(role.name, role.phone, role.email) for role in settings.roles()}
    assert (rows[0], on_file < people) == (
        ["group", "name", "phone", "email", "reference", "last_confirmed"], True,
    )  # fmt: skip


def test_sample_policy_reads_without_a_flaw() -> None:
    policy = read_policy(settings.sample("policy.txt"))
    assert (policy.version, len(policy.clauses), policy.defects) == ("2026-01-01", 49, ())


@pytest.mark.parametrize(
    ("template", "params", "said"),
    [
        ("code.zh", {"code": "123456", "minutes": "10"}, "验证码 123456，10 分钟内有效"),
        ("code.en", {"code": "123456", "minutes": "10"}, "Your code is 123456, good for 10 minutes"),
        ("code.zh", {"code": "123456"}, "123456"),
        ("other", {"a": "1", "b": "2"}, "1 · 2"),
    ],
)
def test_sms_wording(template: str, params: dict[str, object], said: str) -> None:
    assert said in wording(template, params)


@pytest.mark.parametrize(
    ("prefix", "secret", "status"), [("sha256=", None, 200), ("", None, 403), ("sha256=", b"x", 403)]
)
async def test_sms_needs_the_signature(demo: Demo, prefix: str, secret: bytes | None, status: int) -> None:
    sms = demo.service.config.sms
    raw = json.dumps(
        {"to": "13800001234", "template": "code.zh", "params": {"code": "123456", "minutes": "10"}}
    ).encode()
    key = secret or sms.secret.get_secret_value().encode()
    headers = {SIGNATURE: prefix + hmac.new(key, raw, hashlib.sha256).hexdigest()}
    async with aiohttp.ClientSession() as session, session.post(str(sms.url), data=raw, headers=headers) as response:
        got = response.status
    assert (got, len(demo.world.servers.phone.notices)) == (status, 1 if status == 200 else 0)


async def test_sms_of_another_shape_is_refused(demo: Demo) -> None:
    sms = demo.service.config.sms
    signed = hmac.new(sms.secret.get_secret_value().encode(), b"[]", hashlib.sha256).hexdigest()
    async with (
        aiohttp.ClientSession() as session,
        session.post(str(sms.url), data=b"[]", headers={SIGNATURE: f"sha256={signed}"}) as response,
    ):
        assert response.status == 400


async def test_front_passes_on_and_lets_the_phone_frame_it(demo: Demo) -> None:
    url = f"{demo.service.config.app.public_url}/p/x?who=%E6%9D%8E"
    async with aiohttp.ClientSession() as session, session.get(url) as response:
        text, headers = await response.text(), response.headers
    assert (text, "X-Frame-Options" in headers, headers["Content-Security-Policy"]) == (
        "page for 李", False, "default-src 'self';",
    )  # fmt: skip


async def test_front_without_the_service_says_so(demo: Demo) -> None:
    await demo.service.stop()
    async with aiohttp.ClientSession() as session, session.get(f"{demo.service.config.app.public_url}/p/x") as response:
        assert response.status == 502


async def test_run_prints_the_address_and_ends_at_the_signal(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    stopped: list[str] = []

    class Noted(FakeService):
        async def stop(self) -> None:
            stopped.append("service")
            await super().stop()

    def build(config: Config, *, clock: MovableClock) -> FakeService:
        return Noted(config, clock)

    async def prepare(config: Config, directory: Path) -> None:
        stopped.append(f"prepared {(directory / 'contacts.csv').exists()} {config.app.organisation}")

    running = asyncio.create_task(bot.demo.run(port=0, directory=tmp_path, build=build, prepare=prepare))
    printed = ""
    while not printed:
        await asyncio.sleep(0.01)
        printed = capsys.readouterr().out
    async with aiohttp.ClientSession() as session, session.get(printed.split()[1]) as response:
        page = response.status
    signal.raise_signal(signal.SIGTERM)
    await running
    assert (re.fullmatch(r"demo: http://127\.0\.0\.1:\d+\n", printed) is not None, page, stopped) == (
        True, 200, ["prepared True 云梯电梯", "service"],
    )  # fmt: skip


async def test_clock_only_moves_forward(demo: Demo, clock: MovableClock) -> None:
    await demo.world.advance(timedelta(0))
    assert clock.now() == datetime(2026, 11, 23, 2, 0, tzinfo=UTC)
    assert demo.world.person(LI).name == "李雷"

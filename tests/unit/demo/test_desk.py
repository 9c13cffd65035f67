"""The page's HTTP interface: state, acts, pictures, clock, mails, live events, and who may call it."""

import asyncio
import json
from collections.abc import AsyncIterator

import aiohttp
import pytest

from bot.demo import settings
from bot.demo.desk import Desk
from bot.demo.servers import Sites
from bot.demo.wechat.gestures import UNSUPPORTED
from tests.unit.demo.conftest import LI, Demo
from tests.unit.demo.test_post import OPENING


@pytest.fixture
async def desk(demo: Demo) -> AsyncIterator[aiohttp.ClientSession]:
    sites = Sites()
    port = await sites.open(Desk(demo.world).app, 0)
    async with aiohttp.ClientSession(f"http://127.0.0.1:{port}") as session:
        yield session
    demo.world.feed.close()
    await sites.close()


async def post(desk: aiohttp.ClientSession, path: str, body: dict[str, object]) -> int:
    async with desk.post(path, json=body) as response:
        return response.status


@pytest.mark.parametrize(
    ("path", "kind"),
    [("/", "text/html"), ("/page/app.js", "text/javascript"), ("/page/frame.css", "text/css"),
     ("/page/mark.svg", "image/svg+xml")],
)  # fmt: skip
async def test_page_and_its_files(desk: aiohttp.ClientSession, path: str, kind: str) -> None:
    async with desk.get(path) as response:
        text = await response.text()
    assert (response.status, response.content_type, "http://" in text.replace("http://www.w3.org", "")) == (
        200,
        kind,
        False,
    )


@pytest.mark.parametrize("path", ["/page/none.js", "/page/..%2Fdesk.py", "/page/index", "/api/media/x", "/api/mail/9"])
async def test_nothing_else_is_served(desk: aiohttp.ClientSession, path: str) -> None:
    async with desk.get(path) as response:
        assert response.status == 404


async def test_another_sites_page_may_not_call(desk: aiohttp.ClientSession) -> None:
    async with desk.post("/api/clock", json={"hours": 1}, headers={"Origin": "https://evil.example"}) as response:
        assert response.status == 403


async def test_state_shows_everything_once(demo: Demo, desk: aiohttp.ClientSession) -> None:
    await demo.world.say(LI, "hello")
    await demo.service.mail(OPENING, settings.CARE)
    async with desk.get("/api/state") as response:
        state = await response.json()
    assert (state["current"], [one["text"] for one in state["people"][0]["chat"]]) == (LI, ["hello", "heard hello"])
    assert [(one["topic"], one["snippet"], one["seen"]) for one in state["mails"]] == [
        ("[GK-4T7X-2M9] 查阅", "A new request.", False)
    ]


@pytest.mark.parametrize(
    ("name", "told", "heard"),
    [
        ("say", {"text": "hi"}, "hi"), ("tap", {"text": "查阅", "id": "a:b"}, "查阅"),
        ("click", {"key": "k", "label": "l"}, "CLICK"), ("view", {"url": "http://x/"}, "VIEW"), ("voice", {}, "voice"),
        ("location", {}, "location"), ("sticker", {}, UNSUPPORTED), ("follow", {}, "subscribe"),
        ("unfollow", {}, "unsubscribe"),
    ],
)  # fmt: skip
async def test_act_reaches_the_service(
    demo: Demo, desk: aiohttp.ClientSession, name: str, told: dict[str, object], heard: str
) -> None:
    status = await post(desk, f"/api/act/{name}", {"openid": LI, **told})
    push = demo.service.heard[-1]
    assert (status, push.get("Content") or push.get("Event") or push["MsgType"]) == (200, heard)


async def test_act_unknown_or_for_nobody(desk: aiohttp.ClientSession) -> None:
    answers = [await post(desk, "/api/act/dance", {"openid": LI}), await post(desk, "/api/act/say", {"openid": "oX"})]
    assert answers == [404, 404]


async def test_picture_is_sent_and_shown(demo: Demo, desk: aiohttp.ClientSession) -> None:
    async with desk.post(f"/api/picture?openid={LI}", data=b"png", headers={"Content-Type": "image/png"}):
        media_id = demo.service.heard[-1]["MediaId"]
    async with desk.get(f"/api/media/{media_id}") as response:
        assert (await response.read(), response.content_type) == (b"png", "image/png")


async def test_current_person_is_kept(demo: Demo, desk: aiohttp.ClientSession) -> None:
    other = settings.roles()[1].openid
    await post(desk, "/api/current", {"openid": other})
    assert demo.world.servers.platform.state.current == other


@pytest.mark.parametrize(
    ("goal", "status"),
    [({"hours": 1}, 200), ({"to": "2026-11-24T09:30:00+08:00"}, 200), ({"to": "2026-11-22T09:30:00+08:00"}, 400),
     ({"to": "2026-11-24T09:30:00"}, 400), ({"hours": 24 * 401}, 400)],
)  # fmt: skip
async def test_clock_moves_forward_only(desk: aiohttp.ClientSession, goal: dict[str, object], status: int) -> None:
    assert await post(desk, "/api/clock", goal) == status


async def test_mail_is_read_and_answered_with_a_file(demo: Demo, desk: aiohttp.ClientSession) -> None:
    await demo.service.mail(OPENING, settings.CARE)
    async with desk.get("/api/mail/1") as response:
        mail = await response.json()
    form = aiohttp.FormData({"text": "#办结", "client": "outlook"}, quote_fields=False)
    form.add_field("file", b"%PDF", filename="资料.pdf", content_type="application/pdf")
    async with desk.post("/api/mail/1/reply", data=form) as response:
        status = response.status
    async with desk.get("/api/mail/2/file/0") as response:
        copy = await response.read()
    (got,) = [shown for _, shown in demo.world.mails("bot")]
    assert (mail["text"], status, copy, got.attachments[0].name) == ("A new request.\n", 200, b"%PDF", "资料.pdf")
    assert [one.seen for one in demo.world.servers.boxes.all("staff")] == [True, True]


async def test_reply_with_an_unknown_client(demo: Demo, desk: aiohttp.ClientSession) -> None:
    await demo.service.mail(OPENING, settings.CARE)
    async with desk.post("/api/mail/1/reply", data={"text": "x", "client": "pine"}) as response:
        assert response.status == 400


async def test_events_are_streamed(demo: Demo, desk: aiohttp.ClientSession) -> None:
    async with desk.get("/api/events") as response:
        demo.world.feed.publish("clock", {"now": "x"})
        lines = [(await asyncio.wait_for(response.content.readline(), 5)).decode().strip() for _ in range(2)]
    assert (lines[0], json.loads(lines[1].removeprefix("data: "))) == ("event: clock", {"now": "x"})

"""Around the pages: client addresses, how often they may ask, protective headers, and what a failure looks like."""

from __future__ import annotations

from pathlib import Path

import pytest
from aiohttp import web
from aiohttp.test_utils import make_mocked_request

from bot.clock import MovableClock
from bot.errors import ConfigError
from bot.web.guard import PER_MINUTE, Clients
from tests.unit.web.house import House, add_package, config, open_house

HEADERS = {
    "Cache-Control": "no-store",
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Server": "rights-bot",
}


def asked(forwarded: str | None, remote: str) -> web.Request:
    headers = {"X-Forwarded-For": forwarded} if forwarded else {}
    return make_mocked_request("GET", "/p/x", headers=headers).clone(remote=remote)


@pytest.mark.parametrize(
    ("trusted", "forwarded", "address"),
    [
        ((), None, "10.0.0.9"),
        ((), "1.2.3.4", "10.0.0.9"),
        (("10.0.0.0/8",), "1.2.3.4", "1.2.3.4"),
        (("10.0.0.9",), "9.9.9.9, 1.2.3.4", "1.2.3.4"),
        (("10.0.0.0/8",), "1.2.3.4, 10.0.0.7", "1.2.3.4"),
        (("10.0.0.0/8",), "10.0.0.7", "10.0.0.7"),
        (("10.0.0.0/8",), "unknown", "unknown"),
    ],
)
def test_client_address_counts_headers_of_trusted_proxies_only(
    clock: MovableClock, trusted: tuple[str, ...], forwarded: str | None, address: str
) -> None:
    assert Clients(trusted, clock).address(asked(forwarded, "10.0.0.9")) == address


def test_proxy_that_is_not_an_address_is_a_wrong_configuration(clock: MovableClock) -> None:
    with pytest.raises(ConfigError, match=r"server\.trusted_proxies"):
        Clients(("proxy.internal",), clock)


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("2001:db8:1:2::1", "2001:db8:1:2:ffff::9", True),
        ("2001:db8:1:2::1", "2001:db8:1:3::1", False),
        ("fe80::1%eth0", "fe80::2", True),
        ("::ffff:1.2.3.4", "1.2.3.4", True),
        ("1.2.3.4", "1.2.3.5", False),
    ],
)
def test_addresses_of_one_subscriber_share_a_limit(clock: MovableClock, one: str, other: str, same: bool) -> None:
    clients = Clients((), clock, per_minute=1)

    clients.is_too_fast(asked(None, one))

    assert clients.is_too_fast(asked(None, other)) is same


def test_proxy_that_is_not_named_is_told_once(clock: MovableClock, caplog: pytest.LogCaptureFixture) -> None:
    clients = Clients(("10.0.0.9",), clock)

    for remote in ("10.0.0.9", "127.0.0.1", "127.0.0.1"):
        clients.address(asked("1.2.3.4", remote))

    assert [record.getMessage() for record in caplog.records] == [
        "a proxy that server.trusted_proxies does not name: its people share one limit"
    ]


def test_client_is_too_fast_only_within_one_minute_and_alone(clock: MovableClock) -> None:
    clients = Clients((), clock, per_minute=2)
    one, other = asked(None, "1.1.1.1"), asked(None, "2.2.2.2")

    first = [clients.is_too_fast(one) for _ in range(3)]
    neighbour = clients.is_too_fast(other)
    clock.advance(clock.now().resolution * 60_000_000)

    assert (first, neighbour, clients.is_too_fast(one)) == ([False, False, True], False, False)


async def test_pages_asked_too_often_say_so_and_the_webhook_is_not_counted(house: House) -> None:
    statuses = [(await house.get("/p/unknown1")).status for _ in range(PER_MINUTE + 1)]
    webhook = await house.get("/wechat")

    assert (statuses[0], statuses[-2], statuses[-1], webhook.status) == (404, 404, 429, 403)


@pytest.mark.parametrize("path", ["/p/unknown1", "/f/unknown1", "/s/unknown1", "/healthz", "/wechat", "/nowhere"])
async def test_every_answer_carries_the_protective_headers(house: House, path: str) -> None:
    answer = await house.get(path)

    assert {name: answer.headers.get(name) for name in HEADERS} == HEADERS
    assert "script" not in answer.headers["Content-Security-Policy"]
    assert answer.headers["Content-Security-Policy"].endswith("frame-ancestors 'none'")


async def test_page_without_a_database_asks_for_patience(house: House, caplog: pytest.LogCaptureFixture) -> None:
    await house.run(add_package())
    await house.office.store.close()

    answer = await house.get("/p/package1")

    assert (answer.status, "请几分钟后再打开" in await answer.text()) == (503, True)
    assert "package1" not in "".join(record.getMessage() for record in caplog.records)


async def test_page_of_nobody_speaks_the_browsers_language(house: House) -> None:
    chinese, english = await house.get("/p/unknown1"), await house.get("/p/unknown1", **{"Accept-Language": "en-GB,en"})

    assert "这个页面已经不在了" in await chinese.text()
    assert "This page is no longer here" in await english.text()


async def test_typed_names_are_escaped(tmp_path: Path, clock: MovableClock) -> None:
    changed = config(app={"organisation": "<b>样例</b>", "public_url": "http://rights.example", "hotline": "400"})
    async with open_house(tmp_path, clock, changed) as house:
        page = await (await house.get("/p/unknown1")).text()

    assert "&lt;b&gt;样例&lt;/b&gt;" in page
    assert "<b>" not in page

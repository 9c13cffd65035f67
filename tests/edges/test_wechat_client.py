"""The client against an API on loopback: what goes over the wire, what failures become, what is never shown."""

from __future__ import annotations

import asyncio
import json
import traceback
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

import aiohttp
import pytest
from pydantic import SecretStr

from bot.clock import MovableClock
from bot.config import WeChat
from bot.errors import Alarm, GaveUp, Rejected, RetryLater, RightsBotError, Uncertain, WindowClosed
from bot.wechat.client import OAuthUser, WeChatClient
from bot.wechat.media import Media
from tests.unit.wechat.fake_api import OK, FakeApi, bad_token, serving
from tests.unit.wechat.fakes import MemoryTokenStore

NOON = datetime(2026, 11, 22, 4, tzinfo=UTC)
SECRET, CODE = "app-secret-7", "oauth-code-5"
SEND, TEMPLATE, BIZSEND = (
    "/cgi-bin/message/custom/send",
    "/cgi-bin/message/template/send",
    "/cgi-bin/message/subscribe/bizsend",
)
TOKENS, MEDIA, LOGIN = "/cgi-bin/stable_token", "/cgi-bin/media/get", "/sns/oauth2/access_token"


@dataclass
class Line:
    """A client, one that waits for nothing (over the same connections), the API they talk to, and the clock."""

    api: FakeApi
    client: WeChatClient
    hurried: WeChatClient
    clock: MovableClock

    async def error_of_send(self) -> RightsBotError:
        with pytest.raises(RightsBotError) as caught:
            await self.client.send_text("oA", "hi")
        return caught.value


def settings(api_base: str) -> WeChat:
    return WeChat(
        appid="wx1",
        secret=SecretStr(SECRET),
        token=SecretStr("t"),
        encoding_aes_key=SecretStr("A" * 43),
        api_base=api_base,
    )


@pytest.fixture
async def line() -> AsyncIterator[Line]:
    api, clock = FakeApi(), MovableClock(NOON)
    async with AsyncExitStack() as stack:
        base = await stack.enter_async_context(serving(api))
        session = await stack.enter_async_context(aiohttp.ClientSession())
        tokens = MemoryTokenStore(clock)
        client = WeChatClient(session, settings(base), tokens=tokens, clock=clock)
        hurried = WeChatClient(session, settings(base), tokens=tokens, clock=clock, seconds=0.2)
        yield Line(api, client, hurried, clock)


# What goes over the wire


async def test_send_text_goes_out_as_utf8(line: Line) -> None:
    await line.client.send_text("oA", "您好😀\x02")
    token, send = line.api.asked
    assert json.loads(token.body) == {
        "grant_type": "client_credential",
        "appid": "wx1",
        "secret": SECRET,
        "force_refresh": False,
    }
    assert (send.path, send.query) == (SEND, {"access_token": "token-1"})
    assert send.body == '{"touser": "oA", "msgtype": "text", "text": {"content": "您好😀"}}'.encode()


async def test_send_template_fits_values_and_returns_the_id(line: Line) -> None:
    line.api.answers[TEMPLATE] = [OK | {"msgid": 200228332}]
    msgid = await line.client.send_template(
        "oA", template_id="T", data={"thing1": "一" * 30}, url="https://x/p/1", client_msg_id="row-5"
    )
    assert msgid == "200228332"
    assert json.loads(line.api.calls(TEMPLATE)[0].body) == {
        "touser": "oA",
        "template_id": "T",
        "url": "https://x/p/1",
        "client_msg_id": "row-5",
        "data": {"thing1": {"value": "一" * 19 + "…"}},
    }


async def test_send_subscribe_names_the_page(line: Line) -> None:
    await line.client.send_subscribe("oA", template_id="T", data={"phrase1": "已办结"}, page="https://x")
    assert json.loads(line.api.calls(BIZSEND)[0].body) == {
        "touser": "oA",
        "template_id": "T",
        "page": "https://x",
        "data": {"phrase1": {"value": "已办结"}},
    }


async def test_notice_without_a_place_to_go_names_none(line: Line) -> None:
    await line.client.send_template("oA", template_id="T", data={}, url="", client_msg_id="1")
    await line.client.send_subscribe("oA", template_id="T", data={}, page="")
    assert [sorted(json.loads(asked.body)) for asked in line.api.asked[1:]] == [
        ["client_msg_id", "data", "template_id", "touser"],
        ["data", "template_id", "touser"],
    ]


async def test_create_menu_refuses_what_wechat_would_refuse(line: Line) -> None:
    menu = {"button": [{"type": "click", "name": "查询", "key": "status"}]}
    await line.client.create_menu(menu)
    with pytest.raises(Rejected, match="button"):
        await line.client.create_menu({"button": []})
    sent = line.api.calls("/cgi-bin/menu/create")
    assert [asked.body for asked in sent] == [json.dumps(menu, ensure_ascii=False).encode()]


async def test_probe_and_callback_ips_read_the_list(line: Line) -> None:
    line.api.answers["/cgi-bin/getcallbackip"] = [{"ip_list": ["1.2.3.4", "5.6.7.0/24"]}]
    await line.client.probe()
    assert await line.client.callback_ips() == ["1.2.3.4", "5.6.7.0/24"]


async def test_probe_says_what_stands_in_the_way(line: Line) -> None:
    line.api.answers[TOKENS] = [{"errcode": 40164, "errmsg": "invalid ip 1.2.3.4, not in whitelist rid: 1"}]
    with pytest.raises(Alarm, match="invalid ip"):
        await line.client.probe()


# Media


async def test_download_tells_the_type_by_the_bytes(line: Line) -> None:
    picture = b"\xff\xd8\xff\xe0" + b"p" * 1000
    line.api.answers[MEDIA] = [picture]
    assert await line.client.download("M", cap_bytes=1004) == Media(picture, "image/jpeg")
    assert line.api.calls(MEDIA)[0].query == {"access_token": "token-1", "media_id": "M"}


async def test_download_beyond_the_cap_is_refused(line: Line) -> None:
    line.api.answers[MEDIA] = [b"\xff\xd8\xff" + b"p" * 1000]
    with pytest.raises(Rejected):
        await line.client.download("M", cap_bytes=1002)


@pytest.mark.parametrize("answer", [{"errcode": 40007, "errmsg": "gone rid: 1"}, {"video_url": "http://v"}])
async def test_download_without_a_file_gives_up(line: Line, answer: dict[str, object]) -> None:
    line.api.answers[MEDIA] = [answer]
    with pytest.raises(GaveUp):
        await line.client.download("M", cap_bytes=1000)


# Login


async def test_authorize_url_keeps_the_order(line: Line) -> None:
    assert line.client.authorize_url("https://x.cn/p/a?b=1&c", "S7") == (
        "https://open.weixin.qq.com/connect/oauth2/authorize?appid=wx1&redirect_uri=https%3A%2F%2Fx.cn%2Fp%2Fa%3Fb%3D1%26c"
        "&response_type=code&scope=snsapi_base&state=S7#wechat_redirect"
    )


@pytest.mark.parametrize("state", ["", "a-b", "x" * 129, "状"])
async def test_authorize_url_bad_state_is_an_error(line: Line, state: str) -> None:
    with pytest.raises(ValueError):
        line.client.authorize_url("https://x.cn", state)


@pytest.mark.parametrize(("more", "snapshot"), [({}, False), ({"is_snapshotuser": 1}, True)])
async def test_exchange_code_names_the_person(line: Line, more: dict[str, object], snapshot: bool) -> None:
    line.api.answers[LOGIN] = [{"access_token": "web", "openid": "oA", "scope": "snsapi_base"} | more]
    assert await line.client.exchange_code("C") == OAuthUser("oA", snapshot)
    query = {"appid": "wx1", "secret": SECRET, "code": "C", "grant_type": "authorization_code"}
    assert [(asked.path, asked.query) for asked in line.api.asked] == [(LOGIN, query)]


async def test_exchange_code_used_before_starts_again(line: Line) -> None:
    line.api.answers[LOGIN] = [{"errcode": 40163, "errmsg": "code been used"}]
    with pytest.raises(Rejected):
        await line.client.exchange_code("C")


# Failures


@pytest.mark.parametrize(
    ("code", "error"),
    [(45015, WindowClosed), (45047, WindowClosed), (45009, RetryLater), (48001, Alarm), (99999, GaveUp)],
)
async def test_send_text_error_code_becomes_its_reaction(line: Line, code: int, error: type[Exception]) -> None:
    line.api.answers[SEND] = [{"errcode": code, "errmsg": "no rid: 5-6"}]
    caught = await line.error_of_send()
    assert type(caught) is error
    assert "rid: 5-6" in str(caught)


async def test_answer_with_control_characters_is_read(line: Line) -> None:
    line.api.answers[SEND] = [b'{"errcode": 45015, "errmsg": "a\x02b"}']
    assert type(await line.error_of_send()) is WindowClosed


@pytest.mark.parametrize("answer", [b"<html>", b"{broken", b"", b"[]", {"errcode": -1, "errmsg": "busy"}])
async def test_unusable_answer_is_uncertain_only_for_what_goes_out_once(line: Line, answer: object) -> None:
    line.api.answers |= {SEND: [answer], BIZSEND: [answer], TEMPLATE: [answer]}
    assert type(await line.error_of_send()) is Uncertain
    with pytest.raises(Uncertain):
        await line.client.send_subscribe("oA", template_id="T", data={}, page="")
    with pytest.raises(RetryLater):
        await line.client.send_template("oA", template_id="T", data={}, url="", client_msg_id="1")


@pytest.mark.parametrize("trouble", [{"status": 502}, {"status": 302}, {"cut": True}])
async def test_lost_answer_is_uncertain_only_for_what_goes_out_once(line: Line, trouble: dict[str, object]) -> None:
    for name, value in trouble.items():
        setattr(line.api, name, value)
    assert type(await line.error_of_send()) is Uncertain
    assert [asked.path for asked in line.api.asked] == [TOKENS, SEND]
    with pytest.raises(RetryLater):
        await line.client.callback_ips()


async def test_slow_answer_is_uncertain_only_for_what_goes_out_once(line: Line) -> None:
    await line.client.probe()
    line.api.delay = 5.0
    with pytest.raises(Uncertain):
        await line.hurried.send_text("oA", "hi")
    with pytest.raises(RetryLater):
        await line.hurried.callback_ips()


async def test_no_free_connection_is_for_later_because_nothing_went_out() -> None:
    api, clock = FakeApi(delay=5.0), MovableClock(NOON)
    async with serving(api) as base, aiohttp.ClientSession(connector=aiohttp.TCPConnector(limit=1)) as session:
        client = WeChatClient(session, settings(base), tokens=MemoryTokenStore(clock), clock=clock, seconds=1.0)
        first = asyncio.create_task(client.send_text("oA", "hi"))
        await api.slow.wait()
        with pytest.raises(RetryLater):
            await client.send_text("oB", "hi")
        with pytest.raises(Uncertain):
            await first


async def test_no_connection_is_for_later_because_nothing_went_out() -> None:
    clock = MovableClock(NOON)
    async with serving(FakeApi()) as gone:
        pass
    async with aiohttp.ClientSession() as session:
        client = WeChatClient(session, settings(gone), tokens=MemoryTokenStore(clock), clock=clock)
        with pytest.raises(RetryLater):
            await client.send_text("oA", "hi")


# The token


@pytest.mark.parametrize("code", [40001, 40014, 42001])
async def test_refused_token_is_replaced_once(line: Line, code: int) -> None:
    line.api.answers[SEND] = [bad_token(code), OK]
    await line.client.send_text("oA", "hi")
    used = [asked.query["access_token"] for asked in line.api.calls(SEND)]
    assert (used, len(line.api.calls(TOKENS))) == (["token-1", "token-2"], 2)


async def test_refused_token_works_for_media_too(line: Line) -> None:
    line.api.good_tokens = {"token-2"}
    line.api.answers[MEDIA] = [b"GIF89a"]
    assert await line.client.download("M", cap_bytes=100) == Media(b"GIF89a", "image/gif")


@pytest.mark.parametrize("stubborn", [True, False])
async def test_token_that_stays_bad_alarms_and_never_loops(line: Line, stubborn: bool) -> None:
    line.api.good_tokens = set()
    line.api.stubborn = stubborn
    errors = [type(await line.error_of_send()) for _ in range(20)]
    assert errors == [Alarm] + [RetryLater] * 19
    assert (len(line.api.calls(SEND)), len(line.api.calls(TOKENS))) == (2, 2)


async def test_token_that_stays_bad_is_forced_after_the_pause(line: Line) -> None:
    line.api.good_tokens = set()
    await line.error_of_send()
    line.clock.advance(timedelta(seconds=30))
    line.api.good_tokens = {"token-3"}
    await line.client.send_text("oA", "hi")
    assert [json.loads(asked.body)["force_refresh"] for asked in line.api.calls(TOKENS)] == [False, False, True]


async def test_calls_refused_together_ask_for_few_tokens(line: Line) -> None:
    line.api.good_tokens = {"token-2"}
    await asyncio.gather(*(line.client.send_text("oA", "hi") for _ in range(30)))
    assert len(line.api.calls(TOKENS)) == 2


@pytest.mark.parametrize("code", [40001, 40125])
async def test_wrong_secret_alarms_without_a_retry(line: Line, code: int) -> None:
    line.api.answers[TOKENS] = [{"errcode": code, "errmsg": "invalid appsecret rid: 1"}]
    assert type(await line.error_of_send()) is Alarm
    assert [asked.path for asked in line.api.asked] == [TOKENS]


# Nothing secret is shown


@pytest.mark.parametrize("trouble", [{"status": 502}, {"cut": True}, {"delay": 5.0}, {"good_tokens": set()}])
async def test_no_trace_or_log_shows_a_secret(
    line: Line, trouble: dict[str, object], caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(0)
    await line.client.probe()
    for name, value in trouble.items():
        setattr(line.api, name, value)
    with pytest.raises(RightsBotError) as sending:
        await line.hurried.send_text("oA", "hi")
    with pytest.raises(RightsBotError) as login:
        await line.hurried.exchange_code(CODE)
    shown = caplog.text + "".join(traceback.format_exception(sending.value) + traceback.format_exception(login.value))
    assert [secret for secret in ("token-1", "token-2", SECRET, CODE) if secret in shown] == []


async def test_answer_that_is_not_http_shows_no_secret() -> None:
    async def babble(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await reader.readuntil(b"\r\n\r\n")
        writer.write(b"HTTP/1.1 nonsense\r\nx" + b"\x00" * 20 + b"\r\n\r\n")
        writer.close()

    clock = MovableClock(NOON)
    server = await asyncio.start_server(babble, "127.0.0.1", 0)
    base = f"http://127.0.0.1:{server.sockets[0].getsockname()[1]}"
    async with server, aiohttp.ClientSession() as session:
        client = WeChatClient(session, settings(base), tokens=MemoryTokenStore(clock), clock=clock)
        with pytest.raises(RetryLater) as caught:
            await client.exchange_code(CODE)
    shown = "".join(traceback.format_exception(caught.value))
    assert (SECRET in shown, CODE in shown) == (False, False)

"""The played WeChat against two others' implementations: wechatpy's cryptography, and the project's own WeChat edge."""

from __future__ import annotations

from collections.abc import AsyncIterator
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from pathlib import Path
from urllib.parse import urlsplit

import aiohttp
import pytest
from wechatpy.crypto import WeChatCrypto

from bot.clock import MovableClock, SystemTokens
from bot.demo import settings
from bot.demo.feed import Feed
from bot.demo.servers import Sites
from bot.demo.wechat.api import WeChatApi
from bot.demo.wechat.crypto import Account, unseal
from bot.demo.wechat.envelope import Answer, document, read_answer, sealed
from bot.demo.wechat.faults import Fault
from bot.demo.wechat.media import keep
from bot.demo.wechat.platform import MESSAGE, Platform
from bot.demo.wechat.state import Shelf
from bot.errors import Alarm, BadPush, GaveUp, RetryLater, RightsBotError, Uncertain, WindowClosed
from bot.wechat.client import OAuthUser, WeChatClient
from bot.wechat.codec import Codec, Mode
from bot.wechat.tokens import AccessToken
from tests.unit.demo.conftest import ACCOUNT, LI, TEMPLATE

NOW = datetime.fromisoformat("2026-11-23T10:00:00+08:00")
HEAD = [("ToUserName", "gh_test"), ("FromUserName", LI), ("CreateTime", str(int(NOW.timestamp()))), ("MsgType", "text")]
NOTICE = {"character_string1": "GK-4T7X-2M9", "thing2": "查阅", "thing3": "有了答复", "time4": "2026年11月23日 10:00"}


def codec(mode: Mode = "safe", *, key: str = ACCOUNT.encoding_aes_key, previous: str | None = None) -> Codec:
    return Codec(ACCOUNT.token, key, previous_aes_key=previous, appid=ACCOUNT.appid, mode=mode)


def exchange(ours: Codec, account: Account, typed: str, said: str) -> tuple[str, Answer]:
    """One push and its answer: what the service read, and what WeChat made of the reply."""
    xml = document([*HEAD, ("Content", typed), ("MsgId", "240001")])
    sent = sealed(account, xml, LI, now=NOW, nonce="n1", salt=b"0123456789abcdef")
    push = ours.read(sent.query, sent.body)
    return push.inbound.text, read_answer(account, 200, ours.answer(push, said, now=NOW), LI)


def test_wechatpy_opens_our_push_and_we_open_its_reply() -> None:
    crypto = WeChatCrypto(ACCOUNT.token, ACCOUNT.encoding_aes_key, ACCOUNT.appid)
    sent = sealed(ACCOUNT, document(HEAD), LI, now=NOW, nonce="n1", salt=b"0123456789abcdef")
    opened = crypto.decrypt_message(sent.body, sent.query["msg_signature"], sent.query["timestamp"], "n1")
    wrapped = crypto.encrypt_message("<xml>好</xml>", "n1", "1")
    secret = wrapped.partition("<Encrypt><![CDATA[")[2].partition("]]>")[0]
    assert (opened, unseal(ACCOUNT, secret)) == (document(HEAD), "<xml>好</xml>")


@pytest.mark.parametrize("mode", ["safe", "compat", "plain"])
@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("你好", "你好"),
        ("a\x02b", "ab"),
        ("x ]]> y", "x ]]> y"),
        (
            "x]]></Content><FromUserName><![CDATA[oVictim]]></FromUserName><Content><![CDATA[y",
            "x]]></Content><FromUserName><![CDATA[oVictim]]></FromUserName><Content><![CDATA[y",
        ),
    ],
)
def test_push_and_reply_in_each_mode(mode: Mode, typed: str, read: str) -> None:
    account = replace(ACCOUNT, mode=mode)
    assert exchange(codec(mode), account, typed, "答复 ]]> 完") == (read, Answer("reply", "text", "答复 ]]> 完"))


def test_push_with_the_key_before_the_change_is_answered_with_it() -> None:
    ours = codec(key="B" * 42 + "A", previous=ACCOUNT.encoding_aes_key)
    assert exchange(ours, ACCOUNT, "你好", "好")[1] == Answer("reply", "text", "好")


def test_safe_mode_refuses_a_plain_push() -> None:
    sent = sealed(replace(ACCOUNT, mode="plain"), document(HEAD), LI, now=NOW, nonce="n", salt=b"s" * 16)
    with pytest.raises(BadPush):
        codec().read(sent.query, sent.body)


class MemoryTokens:
    """A token store without a database; ``log`` tells what was done."""

    def __init__(self) -> None:
        self.token: AccessToken | None = None
        self.log: list[str] = []

    async def current(self) -> AccessToken | None:
        return self.token

    async def claim(self, until: datetime) -> bool:
        self.log.append("claim")
        return True

    async def save(self, token: AccessToken) -> None:
        self.log.append("save")
        self.token = token

    async def release(self) -> None:
        self.log.append("release")


@dataclass
class Side:
    """The played API and the project's client on it."""

    platform: Platform
    api: WeChatApi
    client: WeChatClient
    tokens: MemoryTokens

    def chatting(self) -> None:
        self.platform.open_window(self.platform.state.people[LI], MESSAGE)


@pytest.fixture
async def side(tmp_path: Path, clock: MovableClock) -> AsyncIterator[Side]:
    secrets = settings.keys(tmp_path, SystemTokens())
    platform = Platform(
        settings.account(secrets), Shelf(tmp_path), clock=clock, tokens=SystemTokens(), feed=Feed(clock)
    )
    settings.populate(platform.state)
    sites, api, tokens = Sites(), WeChatApi(platform), MemoryTokens()
    where = settings.Addresses(front=1, wechat=await sites.open(api.app, 0), smtp=2, imap=3, sms=4)
    platform.redirect_hosts = (urlsplit(where.public).netloc,)
    wechat = settings.config(tmp_path, secrets, where, {}).wechat
    async with aiohttp.ClientSession() as session:
        yield Side(platform, api, WeChatClient(session, wechat, tokens=tokens, clock=clock, seconds=1), tokens)
    await sites.close()


async def test_client_sends_inside_the_window_and_learns_its_end(side: Side, clock: MovableClock) -> None:
    side.chatting()
    for number in range(5):
        await side.client.send_text(LI, f"text {number}")
    with pytest.raises(WindowClosed):
        await side.client.send_text(LI, "one too many")
    clock.advance(timedelta(hours=48))
    with pytest.raises(WindowClosed):
        await side.client.send_text(LI, "too late")
    shown = [bubble.text for bubble in side.platform.state.people[LI].chat]
    assert (shown, side.tokens.log) == ([f"text {number}" for number in range(5)], ["claim", "save"] * 2)


async def test_client_survives_a_token_killed_by_somebody_else(side: Side) -> None:
    side.chatting()
    await side.client.send_text(LI, "before")
    side.platform.state.tokens.clear()
    await side.client.send_text(LI, "after")
    assert [bubble.text for bubble in side.platform.state.people[LI].chat] == ["before", "after"]


@pytest.mark.parametrize(
    ("fault", "error"),
    [
        (Fault("code", -1), Uncertain),
        (Fault("code", 45009), RetryLater),
        (Fault("code", 48001), Alarm),
        (Fault("code", 43019), WindowClosed),
        (Fault("status", 502), RightsBotError),
        (Fault("reset_after"), Uncertain),
    ],
)
async def test_client_turns_trouble_into_an_error_that_says_what_to_do(
    side: Side, fault: Fault, error: type[RightsBotError]
) -> None:
    side.chatting()
    await side.client.probe()
    side.api.faults.plan("/cgi-bin/message/custom/send", fault)
    with pytest.raises(error):
        await side.client.send_text(LI, "hello")


async def test_client_sends_a_template_and_cleans_its_values(side: Side) -> None:
    data = {**NOTICE, "thing3": "一二三四五六七八九十一二三四五六七八九十多出来的\n"}
    msgid = await side.client.send_template(LI, template_id=TEMPLATE, data=data, url="", client_msg_id="row-1")
    (card,) = side.platform.state.people[LI].chat
    assert (msgid, card.title, len(card.fields["状态"]) <= 20) == (
        side.platform.state.receipts[0].fields[1][1], "办理进度通知", True,
    )  # fmt: skip


async def test_client_downloads_a_picture(side: Side) -> None:
    png = b"\x89PNG\r\n\x1a\n" + bytes(32)
    media = await side.client.download(keep(side.platform, png, "image/png"), cap_bytes=1024)
    assert (media.content, media.content_type) == (png, "image/png")


async def test_client_is_told_that_a_picture_is_gone(side: Side, clock: MovableClock) -> None:
    media_id = keep(side.platform, b"\x89PNG\r\n\x1a\n", "image/png")
    clock.advance(timedelta(days=4))
    with pytest.raises(GaveUp):
        await side.client.download(media_id, cap_bytes=1024)


async def test_client_publishes_the_menu(side: Side) -> None:
    body = {"button": [{"type": "click", "name": "办理进度", "key": "status"}]}
    await side.client.create_menu(body)
    assert side.platform.state.menu == body


async def test_client_signs_a_person_in_once(side: Side) -> None:
    url = side.client.authorize_url(f"http://{side.platform.redirect_hosts[0]}/p/abc", "state1")
    async with aiohttp.ClientSession() as browser, browser.get(url, allow_redirects=False) as response:
        code = response.headers["Location"].partition("code=")[2].partition("&")[0]
    user = await side.client.exchange_code(code)
    with pytest.raises(RightsBotError):
        await side.client.exchange_code(code)
    assert user == OAuthUser(openid=LI, snapshot=False)


async def test_client_reads_the_callback_addresses(side: Side) -> None:
    assert await side.client.callback_ips() == ["127.0.0.1", "::1"]

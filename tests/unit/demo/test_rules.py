"""Template field types, the menu's limits, media and web sign-in: one row a rule."""

from datetime import timedelta
from urllib.parse import quote

import pytest

from bot.clock import MovableClock
from bot.demo.wechat import fields, links, media, menu, oauth
from bot.demo.wechat.platform import Platform
from tests.unit.demo.conftest import LI

VALUES = {  # per type, a value that passes, one that does not
    "thing": ("删除个人信息", "一" * 21), "number": ("12.50", "十二"), "letter": ("abc", "a1"), "symbol": ("!!", "a"),
    "character_string": ("GK-4T7X-2M9", "编号"), "time": ("2026年11月23日 10:00", "2026-11-23"),
    "date": ("2026年11月23日", "11/23"), "amount": ("¥12.30", "abc"), "phone_number": ("+86-13800001234", "李雷"),
    "car_number": ("沪A12345", "沪A123456789"), "name": ("李雷", "李" * 11), "phrase": ("已答复", "13笔"),
    "enum": ("是", "a\nb"), "const": ("是", ""),
}  # fmt: skip


@pytest.mark.parametrize("kind", sorted(fields.RULES))
def test_field_type_takes_and_refuses(kind: str) -> None:
    good, bad = VALUES[kind]
    name = f"{kind}1"
    told = [fields.problem({name: value}, {name: "label"}) for value in (good, bad)]
    assert (told[0], told[1] != "") == ("", True)


BUTTON = {"type": "click", "name": "进度", "key": "status"}
LONG_KEY = {**BUTTON, "key": "k" * 129}


@pytest.mark.parametrize(
    ("buttons", "code"),
    [
        ([BUTTON], 0),
        ([{"name": "我的权利", "sub_button": [BUTTON] * 5}], 0),
        ([{"type": "view", "name": "网页", "url": "https://x.example/"}], 0),
        ([], 40016),
        ([BUTTON] * 4, 40016),
        ("junk", 40016),
        ([{**BUTTON, "name": "六个字太长了"}], 40018),
        ([{"name": "权利", "sub_button": [BUTTON] * 6}], 40023),
        ([{"name": "权利", "sub_button": [{**BUTTON, "name": "字" * 21}]}], 40025),
        ([LONG_KEY], 40019),
        ([{"name": "权利", "sub_button": [LONG_KEY]}], 40019),
        ([{"type": "view", "name": "网页", "url": "u" * 1025}], 40020),
        ([{**BUTTON, "type": "dance"}], 40054),
    ],
)
def test_menu_limits(buttons: object, code: int) -> None:
    assert menu.problem({"button": buttons}) == code


def test_menu_is_published_read_and_deleted(platform: Platform) -> None:
    body: dict[str, object] = {"button": [BUTTON]}
    answers = [menu.create(platform, body), menu.read(platform, {}), menu.delete(platform, {})]
    gone = menu.read(platform, {})
    assert (answers[1], gone["errcode"]) == ({"menu": body}, 46003)


def test_media_lives_three_days(platform: Platform, clock: MovableClock) -> None:
    media_id = media.keep(platform, b"bytes", "image/png")
    clock.advance(timedelta(days=3))
    fresh = media.fetch(platform, media_id)
    clock.advance(timedelta(seconds=1))
    gone = media.fetch(platform, media_id)
    assert (fresh, isinstance(gone, dict) and gone["errcode"]) == ((b"bytes", "image/png"), 40007)


def test_media_video_is_a_link(platform: Platform) -> None:
    media_id = media.keep(platform, b"mp4", "video/mp4")
    platform.state.media[media_id].video_url = "http://v.example/1"
    assert media.fetch(platform, media_id) == {"video_url": "http://v.example/1"}


@pytest.mark.parametrize(
    ("kind", "content", "content_type", "code"),
    [("poem", b"x", "image/png", 40004), ("image", b"x", "text/plain", 40004), ("image", b"", "image/png", 40009),
     ("thumb", b"x" * 65537, "image/jpeg", 40009)],
)  # fmt: skip
def test_media_upload_limits(platform: Platform, kind: str, content: bytes, content_type: str, code: int) -> None:
    assert media.upload(platform, kind, content, content_type)["errcode"] == code


TARGET = "http://127.0.0.1:1/p/abc?x=1"


def link(**change: str) -> str:
    part = {"appid": "wxtest", "redirect_uri": quote(TARGET, safe=""), "response_type": "code",
            "scope": "snsapi_base", "state": "s1"}  # fmt: skip
    return "&".join(f"{name}={value}" for name, value in {**part, **change}.items())


def code_of(platform: Platform) -> str:
    gone = oauth.authorize(platform, link())
    return gone.redirect.removeprefix(f"{TARGET}&code=").removesuffix("&state=s1")


@pytest.mark.parametrize(
    ("query", "problem"),
    [
        (link(), ""),
        (link(state="a-b"), "order"),
        ("state=s1&" + link(), "order"),
        (link(appid="wxother"), "appid"),
        (link(redirect_uri="http%3A%2F%2Fevil.example%2F"), "redirect_uri"),
    ],
)
def test_authorize_checks_the_link(platform: Platform, query: str, problem: str) -> None:
    platform.redirect_hosts = ("127.0.0.1:1",)
    assert oauth.authorize(platform, query).problem == problem


def test_authorize_needs_somebody_at_the_phone(platform: Platform) -> None:
    platform.redirect_hosts = ("127.0.0.1:1",)
    platform.state.current = ""
    assert oauth.authorize(platform, link()).problem == "person"


def test_code_works_once_for_five_minutes(platform: Platform, clock: MovableClock) -> None:
    platform.redirect_hosts = ("127.0.0.1:1",)
    ask = {"appid": "wxtest", "secret": "secret", "grant_type": "authorization_code"}
    first, second = code_of(platform), code_of(platform)
    answers = [oauth.exchange(platform, {**ask, "code": first}) for _ in range(2)]
    clock.advance(timedelta(minutes=5))
    late = oauth.exchange(platform, {**ask, "code": second})
    assert (answers[0]["openid"], answers[1]["errcode"], late["errcode"]) == (LI, 40163, 40029)


@pytest.mark.parametrize(
    ("change", "code"),
    [({"appid": "wxother"}, 40013), ({"secret": "x"}, 40125), ({"grant_type": "x"}, 40002), ({"code": ""}, 41008)],
)
def test_exchange_refuses(platform: Platform, change: dict[str, str], code: int) -> None:
    ask = {"appid": "wxtest", "secret": "secret", "grant_type": "authorization_code", "code": "unknown"}
    assert oauth.exchange(platform, {**ask, **change})["errcode"] == code


def test_snapshot_user_is_marked(platform: Platform) -> None:
    platform.redirect_hosts = ("127.0.0.1:1",)
    gone = oauth.authorize(platform, link(), snapshot=True)
    code = gone.redirect.partition("&code=")[2].partition("&")[0]
    ask = {"appid": "wxtest", "secret": "secret", "grant_type": "authorization_code", "code": code}
    assert oauth.exchange(platform, ask)["is_snapshotuser"] == 1


def test_links_of_a_text_are_options_and_pages() -> None:
    text = (
        '<a href="weixin://bizmsgmenu?msgmenucontent=%E6%9F%A5%E9%98%85&msgmenuid=right:access">1. 查阅</a>\n'
        '<a href="weixin://bizmsgmenu?msgmenucontent=&msgmenuid=x">空的不算</a> <a href="https://x.example/p/1">打开</a>'
    )
    assert (links.options(text), links.pages(text)) == (
        [links.Option("right:access", "查阅", "1. 查阅")], ["https://x.example/p/1"],
    )  # fmt: skip

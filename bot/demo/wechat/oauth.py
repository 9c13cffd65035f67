"""Web sign-in, snsapi_base (wechat.md 4.7): the authorise page, one-use codes, the exchange."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import timedelta
from urllib.parse import unquote, urlsplit

from bot.demo.wechat.errors import Reply, no
from bot.demo.wechat.platform import Platform
from bot.demo.wechat.state import Code

ORDER = re.compile(
    r"appid=(?P<appid>[^&]+)&redirect_uri=(?P<uri>[^&]+)&response_type=code"
    r"&scope=(?:snsapi_base|snsapi_userinfo)&state=(?P<state>[A-Za-z0-9]{0,128})(?:&connect_redirect=1)?"
)
CODE_LIFE = timedelta(minutes=5)


@dataclass(frozen=True)
class SignIn:
    """Where the browser goes; ``problem`` instead when the link is wrong."""

    redirect: str = ""
    problem: str = ""


def authorize(world: Platform, raw_query: str, *, snapshot: bool = False) -> SignIn:
    """``raw_query`` as it came: the order of the parameters is part of the protocol."""
    match = ORDER.fullmatch(raw_query)
    person = world.person(world.state.current)
    if match is None:
        return SignIn(problem="order")
    if match["appid"] != world.account.appid:
        return SignIn(problem="appid")
    uri = unquote(match["uri"])
    if urlsplit(uri).netloc not in world.redirect_hosts:
        return SignIn(problem="redirect_uri")
    if person is None:
        return SignIn(problem="person")
    code = world.tokens.link(32)
    world.state.codes[code] = Code(openid=person.openid, expires=world.now + CODE_LIFE, snapshot=snapshot)
    world.step("oauth_granted", person)
    join = "&" if "?" in uri else "?"
    return SignIn(redirect=f"{uri}{join}code={code}&state={match['state']}")


def exchange(world: Platform, query: Mapping[str, str]) -> Reply:
    if query.get("appid") != world.account.appid:
        return no(40013)
    if query.get("secret") != world.account.secret:
        return no(40125)
    if query.get("grant_type") != "authorization_code":
        return no(40002)
    code = world.state.codes.get(query.get("code", ""))
    if code is None or code.expires <= world.now:
        return no(40029 if query.get("code") else 41008)
    if code.used:
        return no(40163)
    code.used = True
    answer: Reply = {
        "access_token": world.tokens.link(80), "expires_in": 7200, "refresh_token": world.tokens.link(80),
        "openid": code.openid, "scope": "snsapi_base",
    }  # fmt: skip
    return {**answer, "is_snapshotuser": 1} if code.snapshot else answer

"""Quotas, IP lists and the rid look-up (wechat.md 4.8)."""

from __future__ import annotations

from collections.abc import Mapping
from zoneinfo import ZoneInfo

from bot.demo.wechat.errors import Reply, no, ok
from bot.demo.wechat.platform import Platform

BEIJING = ZoneInfo("Asia/Shanghai")
DAILY = {
    "/cgi-bin/token": 2_000, "/cgi-bin/stable_token": 500_000, "/cgi-bin/message/custom/send": 500_000,
    "/cgi-bin/message/template/send": 100_000, "/cgi-bin/media/get": 200_000, "/cgi-bin/media/upload": 100_000,
    "/cgi-bin/menu/create": 1_000,
}  # fmt: skip
Body = dict[str, object]


def count(world: Platform, path: str) -> Reply | None:
    """One call more today; the refusal when the day's quota is used up."""
    key = f"{world.now.astimezone(BEIJING):%Y-%m-%d} {path}"
    world.state.calls = {old: calls for old, calls in world.state.calls.items() if old[:10] == key[:10]}
    world.state.calls[key] = world.state.calls.get(key, 0) + 1
    return no(45009) if world.state.calls[key] > DAILY.get(path, 100_000) else None


def clear_quota(world: Platform, body: Body) -> Reply:
    if body.get("appid") != world.account.appid:
        return no(40013)
    world.state.calls.clear()
    return ok()


def clear_quota_v2(world: Platform, body: Body) -> Reply:
    return no(40125) if body.get("appsecret") != world.account.secret else clear_quota(world, body)


def quota(world: Platform, body: Body) -> Reply:
    path = str(body.get("cgi_path", ""))
    if not path.startswith("/") or path not in DAILY:
        return no(76003)
    used = world.state.calls.get(f"{world.now.astimezone(BEIJING):%Y-%m-%d} {path}", 0)
    return ok(quota={"daily_limit": DAILY[path], "used": used, "remain": DAILY[path] - used})


def rid(world: Platform, body: Body) -> Reply:
    request = world.state.rids.get(str(body.get("rid", "")))
    return ok(request=request) if request else no(76021)


def addresses(_: Platform, __: Mapping[str, object]) -> Reply:
    return {"ip_list": ["127.0.0.1", "::1"]}


def callback_check(_: Platform, __: Body) -> Reply:
    local = {"ip": "127.0.0.1", "real_operator": "DEFAULT"}
    ping = {**local, "from_operator": "DEFAULT", "package_loss": "0%", "time": "0.1ms"}
    return ok(dns=[local], ping=[ping])

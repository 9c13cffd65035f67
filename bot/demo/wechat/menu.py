"""The custom menu and its limits (wechat.md 4.6)."""

from __future__ import annotations

from bot.demo.wechat.errors import Reply, no, ok
from bot.demo.wechat.platform import Platform

TYPES = {
    "click": "key", "view": "url", "scancode_push": "key", "scancode_waitmsg": "key", "pic_sysphoto": "key",
    "pic_photo_or_album": "key", "pic_weixin": "key", "location_select": "key", "media_id": "media_id",
    "article_id": "article_id", "miniprogram": "appid",
}  # fmt: skip
KEY_BYTES, URL_BYTES = 128, 1024


def create(world: Platform, body: dict[str, object]) -> Reply:
    code = problem(body)
    if code:
        return no(code)
    world.state.menu = body
    world.feed.publish("menu", {"menu": body})
    world.step("menu_published")
    return ok()


def read(world: Platform, _: dict[str, object]) -> Reply:
    return {"menu": world.state.menu} if world.state.menu else no(46003)


def delete(world: Platform, _: dict[str, object]) -> Reply:
    world.state.menu = None
    world.feed.publish("menu", {"menu": None})
    return ok()


def problem(body: dict[str, object]) -> int:
    """The error code of a menu that WeChat would not take; 0 for a good one."""
    top = body.get("button")
    if not isinstance(top, list) or not 1 <= len(top) <= 3:
        return 40016
    return next((code for code in map(_top_problem, top) if code), 0)


def _top_problem(button: object) -> int:
    if not isinstance(button, dict) or not 1 <= len(str(button.get("name", "")).encode()) <= 16:
        return 40018
    under = button.get("sub_button")
    if not under:
        return _action_problem(button)
    if not isinstance(under, list) or len(under) > 5:
        return 40023
    named = all(isinstance(child, dict) and 1 <= len(str(child.get("name", "")).encode()) <= 60 for child in under)
    return next((code for code in map(_action_problem, under) if code), 0) if named else 40025


def _action_problem(button: dict[str, object]) -> int:
    needed = TYPES.get(str(button.get("type", "")))
    if needed is None:
        return 40054
    value = str(button.get(needed, "")).encode()
    if needed == "key" and not 1 <= len(value) <= KEY_BYTES:
        return 40019
    return 40020 if needed == "url" and not 1 <= len(value) <= URL_BYTES else 0

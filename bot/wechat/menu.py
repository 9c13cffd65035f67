"""WeChat's limits on a custom menu (wechat.md 4.6), checked before it is published. What the menu says is not here."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from types import MappingProxyType

TOP, BELOW = 3, 5
NAME_BYTES = (16, 60)  # at the top, below
BYTES: Mapping[str, int] = MappingProxyType({"key": 128, "url": 1024})
NEEDS: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "click": ("key",),
        "view": ("url",),
        "scancode_push": ("key",),
        "scancode_waitmsg": ("key",),
        "pic_sysphoto": ("key",),
        "pic_photo_or_album": ("key",),
        "pic_weixin": ("key",),
        "location_select": ("key",),
        "media_id": ("media_id",),
        "article_id": ("article_id",),
        "miniprogram": ("url", "appid", "pagepath"),
    }
)


def check_menu(menu: Mapping[str, object]) -> list[str]:
    """What WeChat would refuse, one line each with its place; empty when the menu is fine."""
    return list(_level(menu.get("button"), "button", depth=0))


def _level(buttons: object, place: str, *, depth: int) -> Iterator[str]:
    most = (TOP, BELOW)[depth]
    if not isinstance(buttons, Sequence) or isinstance(buttons, str) or not 1 <= len(buttons) <= most:
        yield f"{place}: needs 1 to {most} entries"
        return
    for index, button in enumerate(buttons):
        here = f"{place}.{index}"
        if isinstance(button, Mapping):
            yield from _button(button, here, depth=depth)
        else:
            yield f"{here}: is not a table"


def _button(button: Mapping[str, object], place: str, *, depth: int) -> Iterator[str]:
    yield from _length(button, "name", place, most=NAME_BYTES[depth])
    if "sub_button" in button and depth == 0:
        yield from _level(button["sub_button"], f"{place}.sub_button", depth=1)
        return
    kind = str(button.get("type", ""))
    if kind not in NEEDS:
        yield f"{place}.type: must be one of {', '.join(NEEDS)}"
    for name in NEEDS.get(kind, ()):
        yield from _length(button, name, place, most=BYTES.get(name))


def _length(button: Mapping[str, object], name: str, place: str, *, most: int | None) -> Iterator[str]:
    value = button.get(name)
    if not isinstance(value, str) or not value:
        yield f"{place}.{name}: is missing"
    elif most is not None and (size := len(value.encode())) > most:
        yield f"{place}.{name}: has {size} bytes, at most {most}"

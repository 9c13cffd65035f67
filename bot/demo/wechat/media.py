"""Temporary media: three days, by id (wechat.md 4.5)."""

from __future__ import annotations

from datetime import timedelta

from bot.demo.wechat.errors import Reply, no
from bot.demo.wechat.platform import Platform
from bot.demo.wechat.state import Medium

LIFE = timedelta(days=3)
TYPES: dict[str, tuple[int, tuple[str, ...]]] = {
    "image": (10 * 1024 * 1024, ("image/jpeg", "image/png", "image/gif")),
    "voice": (2 * 1024 * 1024, ("audio/amr", "audio/mpeg")),
    "video": (10 * 1024 * 1024, ("video/mp4",)),
    "thumb": (64 * 1024, ("image/jpeg",)),
}


def keep(world: Platform, content: bytes, content_type: str) -> str:
    media_id = world.tokens.link(48)
    world.shelf.put_media(media_id, content)
    world.state.media[media_id] = Medium(content_type=content_type, created=world.now)
    return media_id


def upload(world: Platform, kind: str, content: bytes, content_type: str) -> Reply:
    limits = TYPES.get(kind)
    if limits is None or content_type not in limits[1]:
        return no(40004)
    if not 0 < len(content) <= limits[0]:
        return no(40009)
    media_id = keep(world, content, content_type)
    return {"type": kind, "media_id": media_id, "created_at": int(world.now.timestamp())}


def fetch(world: Platform, media_id: str) -> Reply | tuple[bytes, str]:
    """The bytes and their type; a JSON answer for errors and for videos."""
    medium = world.state.media.get(media_id)
    if medium is None or world.now - medium.created > LIFE:
        return no(40007)
    if medium.video_url:
        return {"video_url": medium.video_url}
    world.step("media_fetched", type=medium.content_type)
    return world.shelf.get_media(media_id), medium.content_type

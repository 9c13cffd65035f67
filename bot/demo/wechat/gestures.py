"""What a person can do in the chat, each as the push that WeChat makes of it (wechat.md 2)."""

from __future__ import annotations

from bot.demo.wechat import media
from bot.demo.wechat.courier import Courier
from bot.demo.wechat.envelope import Answer
from bot.demo.wechat.platform import CLICK, FOLLOW, MESSAGE, TAP, Platform
from bot.demo.wechat.state import Person

UNSUPPORTED = "【收到不支持的消息类型，暂无法显示】"


class Gestures:
    def __init__(self, world: Platform, courier: Courier) -> None:
        self._world = world
        self._courier = courier

    async def say(self, person: Person, text: str, *, deliveries: int = 1) -> Answer:
        """Type a text; ``deliveries`` > 1 repeats the push with the same MsgId, as WeChat now and then does."""
        self._world.show(person, {"who": "me", "text": text})
        fields = [("MsgType", "text"), ("Content", text), ("MsgId", str(self._world.state.next_id()))]
        self._world.open_window(person, MESSAGE)
        for _ in range(deliveries - 1):
            await self._courier.push(person, fields, answerable=False)
        return await self._courier.push(person, fields)

    async def tap(self, person: Person, content: str, menu_id: str) -> Answer:
        """Tap a bizmsgmenu link: sends its content, and opens only the small window."""
        self._world.show(person, {"who": "me", "text": content})
        fields = [("MsgType", "text"), ("Content", content), ("MsgId", str(self._world.state.next_id()))]
        self._world.open_window(person, TAP)
        return await self._courier.push(person, [*fields, ("bizmsgmenuid", menu_id)])

    async def picture(self, person: Person, content: bytes, content_type: str) -> Answer:
        media_id = media.keep(self._world, content, content_type)
        self._world.show(person, {"who": "me", "kind": "image", "media_id": media_id})
        link = f"http://mmbiz.example.invalid/{media_id}/0"
        return await self._message(person, [("MsgType", "image"), ("PicUrl", link), ("MediaId", media_id)])

    async def voice(self, person: Person) -> Answer:
        media_id = media.keep(self._world, b"#!AMR\n" + bytes(64), "audio/amr")
        self._world.show(person, {"who": "me", "kind": "voice", "text": '4"', "media_id": media_id})
        return await self._message(person, [("MsgType", "voice"), ("MediaId", media_id), ("Format", "amr")])

    async def location(self, person: Person) -> Answer:
        self._world.show(person, {"who": "me", "kind": "location", "text": "上海市浦东新区云梯路 1 号"})
        place = [("Location_X", "31.2304"), ("Location_Y", "121.4737"), ("Scale", "16")]
        return await self._message(person, [("MsgType", "location"), *place, ("Label", "上海市浦东新区云梯路 1 号")])

    async def sticker(self, person: Person) -> Answer:
        """A sticker or file arrives as a text that says so."""
        self._world.show(person, {"who": "me", "kind": "sticker", "text": "🐱"})
        return await self._message(person, [("MsgType", "text"), ("Content", UNSUPPORTED)])

    async def _message(self, person: Person, fields: list[tuple[str, str]]) -> Answer:
        self._world.open_window(person, MESSAGE)
        return await self._courier.push(person, [*fields, ("MsgId", str(self._world.state.next_id()))])

    async def click(self, person: Person, key: str, label: str) -> Answer:
        self._world.show(person, {"who": "system", "kind": "event", "text": f"☰ {label}"})
        self._world.open_window(person, CLICK)
        return await self._event(person, "CLICK", [("EventKey", key)])

    async def view(self, person: Person, url: str) -> Answer:
        """Opening a menu link is told to the service, but gives no reply and no window."""
        fields = [("MsgType", "event"), ("Event", "VIEW"), ("EventKey", url), ("MenuId", "1")]
        return await self._courier.push(person, fields, answerable=False)

    async def follow(self, person: Person) -> Answer:
        person.follows = True
        self._world.show(person, {"who": "system", "kind": "event", "text": "＋ 关注 / followed"})
        self._world.open_window(person, FOLLOW)
        return await self._event(person, "subscribe", [("EventKey", "")])

    async def unfollow(self, person: Person) -> Answer:
        person.follows, person.windows = False, {}
        self._world.show(person, {"who": "system", "kind": "event", "text": "－ 取消关注 / unfollowed"})
        return await self._event(person, "unsubscribe", [("EventKey", "")], answerable=False)

    async def grant(self, person: Person, template_id: str, *, accept: bool = True) -> Answer:
        """Answer a subscription popup: one accept is one message."""
        if accept:
            person.grants[template_id] = person.grants.get(template_id, 0) + 1
        status = "accept" if accept else "reject"
        item = f"<List><TemplateId>{template_id}</TemplateId><SubscribeStatusString>{status}</SubscribeStatusString>"
        popup = ("SubscribeMsgPopupEvent", f"{item}<PopupScene>1</PopupScene></List>")
        return await self._event(person, "subscribe_msg_popup_event", [popup], answerable=False)

    async def refuse_grants(self, person: Person, template_id: str) -> Answer:
        person.grants.pop(template_id, None)
        item = (
            f"<List><TemplateId>{template_id}</TemplateId><SubscribeStatusString>reject</SubscribeStatusString></List>"
        )
        change = ("SubscribeMsgChangeEvent", item)
        return await self._event(person, "subscribe_msg_change_event", [change], answerable=False)

    async def _event(
        self, person: Person, event: str, fields: list[tuple[str, str]], *, answerable: bool = True
    ) -> Answer:
        return await self._courier.push(
            person, [("MsgType", "event"), ("Event", event), *fields], answerable=answerable
        )

"""Pushes: attempts, faults, silence after too many failures, receipts that come later (wechat.md 1.4)."""

import asyncio
from datetime import timedelta

import pytest
from aiohttp import web

from bot.clock import MovableClock
from bot.demo.wechat.courier import FAULT_NOTICE
from tests.unit.demo.conftest import LI, TEMPLATE, Demo

DATA = {
    "character_string1": {"value": "GK-1"}, "thing2": {"value": "查阅"}, "thing3": {"value": "有了答复"},
    "time4": {"value": "2026年11月23日"},
}  # fmt: skip


async def slow() -> web.Response:
    await asyncio.sleep(5)
    return web.Response()


async def broken() -> web.Response:
    return web.Response(status=500, text="Error 500:")


async def json_answer() -> web.Response:
    return web.json_response({"ok": True})


async def test_say_shows_the_passive_reply(demo: Demo) -> None:
    heard = await demo.world.say(LI, "你好")
    assert heard == ["heard 你好"]
    assert [(one.who, one.via, one.text) for one in demo.li.chat] == [
        ("me", "", "你好"), ("account", "passive", "heard 你好"),
    ]  # fmt: skip


async def test_say_reaches_the_service_raw_and_a_broken_reply_is_a_fault(demo: Demo) -> None:
    await demo.world.say(LI, "x ]]> y")
    assert (demo.service.heard[0]["Content"], demo.li.chat[-1].text) == ("x ]]> y", FAULT_NOTICE)


async def test_push_is_retried_with_the_same_content(demo: Demo) -> None:
    demo.world.courier.patience = 0.05
    demo.service.trouble += [slow, slow]
    heard = await demo.world.say(LI, "hello")
    assert (heard, demo.steps().count("push_retried")) == (["heard hello"], 2)


async def test_push_unanswered_three_times_shows_the_fault(demo: Demo) -> None:
    demo.world.courier.patience = 0.05
    demo.service.trouble += [slow, slow, slow]
    await demo.world.say(LI, "hello")
    assert ([one.text for one in demo.li.chat], demo.service.heard) == (["hello", FAULT_NOTICE], [])


@pytest.mark.parametrize("trouble", [broken, json_answer])
async def test_push_unusable_answer_shows_the_fault_at_once(demo: Demo, trouble: object) -> None:
    demo.service.trouble.append(trouble)  # type: ignore[arg-type] # parametrized with the coroutine functions above
    await demo.world.say(LI, "hello")
    assert ([one.text for one in demo.li.chat], demo.steps().count("push_sent")) == (["hello", FAULT_NOTICE], 1)


async def test_duplicate_delivery_keeps_the_msg_id(demo: Demo) -> None:
    await demo.world.gestures.say(demo.li, "hello", deliveries=2)
    first, second = demo.service.heard
    assert (first, demo.service.queries[0] == demo.service.queries[1]) == (second, False)
    assert [one.text for one in demo.li.chat] == ["hello", "heard hello"]


async def test_many_failures_silence_the_pushes_for_a_minute(demo: Demo, clock: MovableClock) -> None:
    demo.service.trouble += [broken] * 20
    for _ in range(21):
        await demo.world.gestures.say(demo.li, "hello")
    silenced = len(demo.service.heard)
    clock.advance(timedelta(seconds=60))
    heard = await demo.world.say(LI, "again")
    assert (silenced, demo.steps().count("push_withheld"), heard) == (0, 1, ["heard again"])


async def test_verification_answers_the_true_and_not_the_forged(demo: Demo) -> None:
    assert (await demo.world.courier.verify(), await demo.world.courier.verify(forged=True)) == (True, False)


async def test_bare_success_leaves_the_chat_alone(demo: Demo) -> None:
    demo.service.speak = lambda _: None
    assert (await demo.world.say(LI, "hello"), len(demo.li.chat)) == ([], 1)


async def test_receipt_of_a_template_comes_later(demo: Demo, clock: MovableClock) -> None:
    sent = await demo.service.api(
        "/cgi-bin/message/template/send", {"touser": LI, "template_id": TEMPLATE, "data": DATA}
    )
    early = await demo.world.courier.deliver_receipts()
    clock.advance(timedelta(seconds=3))
    late = await demo.world.courier.deliver_receipts()
    told = demo.service.heard[-1]
    assert (early, late, told["Event"], told["MsgID"]) == (0, 1, "TEMPLATESENDJOBFINISH", str(sent["msgid"]))


async def test_each_gesture_is_the_push_that_wechat_makes(demo: Demo) -> None:
    act, li = demo.world.gestures, demo.li
    await act.tap(li, "查阅", "right:access")
    await act.picture(li, b"jpeg", "image/jpeg")
    await act.voice(li)
    await act.location(li)
    await act.sticker(li)
    await act.click(li, "status", "进度")
    await act.view(li, "https://x.example/")
    await act.unfollow(li)
    await act.follow(li)
    await act.grant(li, "sub")
    await act.refuse_grants(li, "sub")
    told = [(one["MsgType"], one.get("Event", ""), one.get("bizmsgmenuid", "")) for one in demo.service.heard]
    assert told == [
        ("text", "", "right:access"), ("image", "", ""), ("voice", "", ""), ("location", "", ""), ("text", "", ""),
        ("event", "CLICK", ""), ("event", "VIEW", ""), ("event", "unsubscribe", ""), ("event", "subscribe", ""),
        ("event", "subscribe_msg_popup_event", ""), ("event", "subscribe_msg_change_event", ""),
    ]  # fmt: skip
    assert all(one["FromUserName"] == LI for one in demo.service.heard)


async def test_unfollow_closes_every_window(demo: Demo) -> None:
    await demo.world.say(LI, "hello")
    await demo.world.gestures.unfollow(demo.li)
    assert (demo.li.windows, demo.li.follows) == ({}, False)


async def test_choose_taps_an_option_of_the_last_text_only(demo: Demo) -> None:
    anchor = '<a href="weixin://bizmsgmenu?msgmenucontent=%E6%98%AF&msgmenuid=sure:yes">是</a>'
    demo.service.speak = lambda fields: "好的" if "bizmsgmenuid" in fields else f"确定吗？{anchor}"
    await demo.world.say(LI, "删除")
    heard = await demo.world.choose(LI, "sure:yes")
    assert (heard, demo.service.heard[-1]["Content"], demo.world.options(LI)) == (["好的"], "是", {})

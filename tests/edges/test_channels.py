"""The ladder against the played WeChat: agreement at the receipt, a closed window, a nudge, a page, the mailbox."""

from __future__ import annotations

import re
from datetime import timedelta
from pathlib import Path

from tests.world import LI, Talk, playing

PAGE = re.compile(r"/p/[a-z0-9]+")


async def test_answer_reaches_somebody_who_left_by_the_nudge_they_agreed_to(tmp_path: Path) -> None:
    async with playing(tmp_path) as world:
        talk = Talk(world)
        case = await talk.ask_for_access()
        offered = talk.heard()[-1]
        await talk.choose("start:remind_mail")
        await world.gestures.unfollow(world.person(LI))
        await talk.staff(case, "#无数据")
        await talk.days(0.2)
        notices = [notice for notice in world.servers.phone.notices if notice.title.endswith("您有一条新消息")]
        told = " ".join(shown.text for _, shown in talk.thread(case))

    assert "邮件提醒我" in offered
    assert [PAGE.search(notice.text) is not None for notice in notices] == [True]
    assert case not in notices[0].text
    assert "请求人取消了关注" in told


async def test_template_that_the_platform_could_not_deliver_falls_to_the_nudge(tmp_path: Path) -> None:
    async with playing(tmp_path) as world:
        talk = Talk(world)
        case = await talk.ask_for_access()
        await talk.choose("start:remind_mail")
        await talk.days(3)
        world.servers.platform.receipt_status = "failed: system failed"
        await talk.staff(case, "#无数据")
        await world.advance(timedelta(minutes=10))
        await world.tick()
        titles = [notice.title for notice in world.servers.phone.notices]

    assert [title.endswith("您有一条新消息") for title in titles].count(True) == 1


async def test_permission_given_on_the_receipt_carries_one_notice(tmp_path: Path) -> None:
    fields = {"case": "character_string1", "right": "thing2", "status": "thing3", "date": "time4"}
    changes = {"wechat.templates": {"answered": {"kind": "subscribe", "id": "tmpl-asks", "fields": fields}}}
    async with playing(tmp_path, changes) as world:
        state = world.servers.platform.state
        state.templates["tmpl-asks"] = state.templates["tmpl-answered-0003"].model_copy(update={"kind": "subscribe"})
        talk = Talk(world)
        case = await talk.ask_for_access()
        await world.gestures.grant(world.person(LI), "tmpl-asks")
        await talk.days(3)
        await talk.staff(case, "#无数据")
        await talk.days(0.1)
        cards = [bubble for bubble in world.chat(LI) if bubble.via == "subscribe"]

    assert [card.fields["编号"] for card in cards] == [case]

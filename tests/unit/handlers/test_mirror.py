"""What the mirror hides in mails, and the page of ours where staff read it in full."""

from __future__ import annotations

import re

import pytest

from bot.clock import MovableClock
from bot.domain.cases import Item
from bot.domain.rights import Right
from bot.store.door import SqliteStore
from handlers.evidence_pages import EvidencePages
from handlers.in_doubt import told_of_a_stranger
from tests.factories import STAFF, make_config
from tests.unit.handlers.world import World, body

CORRECTION = (Item(1, Right.CORRECT, detail="电话应为 13900002222"),)
PAGE = re.compile(r"/s/([a-z0-9]+)")


async def test_opening_mail_masks_and_links_to_the_words_in_full(world: World) -> None:
    await world.given_case(items=CORRECTION)

    [mail] = await world.mails("thread")

    text = body(mail)
    assert [word for word in ("李雷", "li.lei@person.example", "13900002222") if word in text] == []
    shown = await revealed(world, text)
    assert all(word in shown for word in ("李雷", "li.lei@person.example", "13900002222"))


async def test_view_of_the_words_in_full_is_on_the_log(world: World) -> None:
    await world.given_case(items=CORRECTION)
    [mail] = await world.mails("thread")

    await revealed(world, body(mail))

    assert (await world.log())[-1] == "evidence_viewed"


async def test_unmasked_mirror_needs_no_page(database: SqliteStore, clock: MovableClock) -> None:
    plain = World(make_config(mail={"redact": False}), database, clock)
    await plain.given_case(items=CORRECTION)

    [mail] = await plain.mails("thread")

    assert "13900002222" in body(mail)
    assert PAGE.search(body(mail)) is None


async def revealed(world: World, text: str) -> str:
    """What the staff page shows after the mailed code."""
    found = PAGE.search(text)
    assert found is not None
    pages = EvidencePages(world.office)
    await pages.ask_code(found.group(1), STAFF)
    code = re.search(r"\d{6}", body((await world.mails("code"))[-1]))
    assert code is not None
    evidence = await pages.reveal(found.group(1), code.group())
    assert evidence is not None
    return evidence.content.decode()


async def test_theft_stands_above_everything_and_is_asked_about_before_anything_is_given(world: World) -> None:
    await world.given_case()

    await world.writes("我微信被盗了，之前的申请不是我提的")
    first = body((await world.mails("thread"))[-1])
    await world.writes("你们抓紧处理啊，太慢了")
    later = body((await world.mails("thread"))[-1])
    await world.staff("#办结\n姓名李雷，电话一个。\n")

    assert "可能不是本人" in first
    assert later.index("请先看：") < later.index("催")
    assert (await world.case()).items[0].outcome is None


@pytest.mark.parametrize("words", ["有人冒充我申请的", "我手机丢了，别把资料发这儿", "my account was hacked"])
def test_words_of_theft_raise_an_alarm(words: str) -> None:
    assert told_of_a_stranger(words)


@pytest.mark.parametrize("words", ["请尽快发给我", "我的手机号换了", "门牌号不对，是1203"])
def test_ordinary_words_raise_none(words: str) -> None:
    assert not told_of_a_stranger(words)


async def test_first_line_says_what_kind_of_mail_it_is(world: World) -> None:
    await world.given_case(Right.ACCESS, Right.COPY)
    await world.staff("#无数据 1\n")
    await world.deliver()

    first, *_, last = await world.mails("thread")
    assert ("【新请求】" in body(first), "【已送达】" in body(last)) == (True, True)
    assert str(first["Subject"]) == str(last["Subject"])
    assert "f 商业秘密" in body(first)
    assert "「#办结 1」或「#办结 查阅」" in body(first)


async def test_opening_mail_is_masked_by_default_and_open_where_configured(database: SqliteStore, world: World) -> None:
    await world.given_case()
    plain = World(make_config(mail={"redact": False}), database, world.clock, tokens=world.tokens)
    await plain.given_case(number="GK-0000-000")
    abroad = World(make_config(mail={"location": "abroad"}), database, world.clock, tokens=world.tokens)
    await abroad.given_case(number="GK-0000-017")

    masked, whole, bare = (body(mail) for mail in await world.mails("thread"))
    assert "李***" in masked
    assert "l***@person.example" in masked
    assert "李雷" not in masked
    assert "李雷" in whole
    assert "li.lei@person.example" in whole
    assert not any(part in bare for part in ("李", "person.example"))

"""Phrases as the reader sees them: language, dates, typed words, choices, and one-time codes on their way out."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from bot.domain.effects import SendCode
from bot.domain.phrases import Link, Phrase, phrase, right_name
from bot.domain.rights import Right
from bot.store.door import SqliteStore
from dialogs.model import Option, Say
from handlers.codes import send_code
from handlers.wording import for_mail, voice, without_links
from tests.factories import make_config
from tests.unit.handlers.world import World, body

VOICE = voice(make_config(complaint={"regulator": "某市网信办"}))


@pytest.mark.parametrize(
    ("lang", "day", "moment"),
    [("zh", "2026年12月3日", "2026年12月4日 00:05"), ("en", "3 December 2026", "4 December 2026 00:05")],
)
def test_dates_are_written_as_one_writes_them_in_local_time(lang: str, day: str, moment: str) -> None:
    assert VOICE.day(date(2026, 12, 3), lang) == day
    assert VOICE.moment(datetime(2026, 12, 3, 16, 5, tzinfo=UTC), lang) == moment


def test_typed_words_cannot_make_a_link_in_the_chat_and_stay_as_typed_in_a_mail() -> None:
    said = phrase("result.words", text='<a href="https://evil.example">看</a>{hotline}')

    assert VOICE.chat(said, "zh") == '同事说明：＜a href="https://evil.example"＞看＜/a＞{hotline}'
    assert VOICE.plain(said, "zh") == '同事说明：<a href="https://evil.example">看</a>{hotline}'


def test_phrases_nest_lists_are_joined_and_links_are_tappable() -> None:
    said = phrase("result.words", text=(right_name(Right.COPY), "二", 3, date(2026, 1, 2)))
    package = phrase("result.words", text=Link(Phrase("result.package_link"), "https://rights.example/p/x"))

    assert VOICE.plain(said, "en").endswith(", 二, 3, 2 January 2026")
    assert VOICE.chat(package, "zh") == '同事说明：<a href="https://rights.example/p/x">打开我的文件</a>'
    assert VOICE.plain(package, "zh") == "同事说明：打开我的文件: https://rights.example/p/x"


def test_ambient_slots_come_from_the_configuration() -> None:
    assert "某市网信办" in VOICE.plain(phrase("trouble.second_look_used", case="GK-1"), "zh")
    assert "400-000-0000" in VOICE.plain(phrase("trouble.not_received"), "en")


def test_choices_are_numbered_and_carry_their_question() -> None:
    said = Say(
        phrase("result.words", text="好"), (Option("a=1", "甲<乙"), Option("b", Phrase("state.open"))), "ask_data"
    )

    lines = VOICE.say([said], "zh").split("\n")

    assert lines[0] == "同事说明：好"
    assert lines[1] == (
        '<a href="weixin://bizmsgmenu?msgmenucontent=%E7%94%B2%3C%E4%B9%99&msgmenuid=ask_data%3Aa%3D1">1. 甲＜乙</a>'
    )
    assert lines[2].startswith('<a href="weixin://bizmsgmenu?')


def test_chat_text_for_a_mail_keeps_addresses_and_drops_choices() -> None:
    answer = '已办好。\n<a href="https://rights.example/p/x">打开</a>'
    text = answer + '\n\n满意吗？\n<a href="weixin://bizmsgmenu?a=b">1. 满意</a>'

    assert for_mail(text) == "已办好。\n打开: https://rights.example/p/x"
    assert without_links(text) == "已办好。\n打开\n\n满意吗？\n1. 满意"


@pytest.mark.parametrize(
    ("kind", "target", "channel"), [("phone", "13800001234", "sms"), ("email", "a@b.example", "mail")]
)
async def test_code_goes_to_the_contact_is_counted_and_is_nowhere_in_plain(
    world: World, database: SqliteStore, kind: str, target: str, channel: str
) -> None:
    person, now = await world.given_person(), world.clock.now()
    effect = SendCode(kind, target, "482913", f"code:{target}")

    await world.store.run(lambda tx: send_code(tx, world.office, person, effect))
    await world.deliver()

    sent = [params["code"] for _, _, params in world.sms.sent] + [
        part for mail in await world.mails("code") for part in [body(mail)] if "482913" in part
    ]
    dump = await database.run(lambda tx: repr(tx.connection.exec_driver_sql("SELECT * FROM outbox").all()))
    assert len(sent) == 1
    assert [row.channel for row in await world.rows()] == [channel]
    assert await world.store.run(lambda tx: tx.codes.sent_since(target.upper(), now)) == 1
    assert "482913" not in dump
    assert target not in dump

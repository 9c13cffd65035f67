"""A mailbox abroad: number, rights, dates and a link; nothing that anybody typed (law: The mirror)."""

from __future__ import annotations

import pytest

from bot.clock import MovableClock
from bot.domain.cases import Item, State
from bot.domain.rights import Right
from bot.store.door import SqliteStore
from dialogs.model import Leak
from tests.factories import BOT, NUMBER, make_config
from tests.unit.handlers.test_mirror import revealed
from tests.unit.handlers.test_while_waiting import does
from tests.unit.handlers.world import World, body, code_in

SECRETS = (
    "李雷",
    "李***",
    "li.lei",
    "person.example",
    "13900002222",
    "门牌",
    "滨江",
    "小云",
    "事实在此",
    "办解",
    "李",
    "个人客户",
)
"""Parts of names, contacts and of what the person or staff typed below."""


@pytest.fixture
def abroad(database: SqliteStore, clock: MovableClock) -> World:
    return World(make_config(mail={"location": "abroad"}), database, clock)


async def everything(world: World) -> str:
    """All mails to staff, subjects and both forms."""
    mails = [mail for mail in await world.mails() if "person.example" not in str(mail["To"])]
    html = [part.get_content() for mail in mails if (part := mail.get_body(("html",))) is not None]
    return "\n".join([*(str(mail["Subject"]) for mail in mails), *map(body, mails), *html])


async def test_no_mail_holds_what_anybody_typed(abroad: World) -> None:
    await abroad.given_case(items=(Item(1, Right.CORRECT, detail="门牌应为滨江1203，电话13900002222"),))
    await abroad.writes("请问滨江的李雷在吗")
    await abroad.writes("人工")
    for text in (
        "我是小云，正在查。",
        "#请补充\n李雷您好，请补充门牌。",
        "#状态",
        "#办解 小云",
        "#拒绝 d 事实在此\n门牌不对",
    ):
        await abroad.staff(f"{text}\n")
    await abroad.staff("> 门牌在滨江\n> 李雷\n> 期限：12月23日\n> 小云\n\n#请补充 李雷您好，请补充门牌\n")
    await abroad.staff("身份通过\n李雷您好\n")
    await abroad.staff("#办结 门牌已改\n", files={"李雷的资料.pdf": b"%PDF-1.4\n"})
    await abroad.take("小云的事实\n", to=BOT, headers={"Subject": "李雷"})
    await abroad.take(
        "您好，我想看看你们存了我哪些信息。李雷\n", to=BOT, sender="li.lei@person.example", auth="",
        headers={"Subject": "李雷", "From": '"李雷" <li.lei@person.example>'},
    )  # fmt: skip
    await abroad.take(
        "门牌在滨江，我不满意\n", to=BOT, sender="li.lei@person.example", auth="",
        headers={"Subject": "李雷", "From": '"李雷" <li.lei@person.example>'},
    )  # fmt: skip
    await abroad.tick(days=1)
    await abroad.deliver()

    said = await everything(abroad)
    assert [word for word in SECRETS if word in said] == []
    assert [part for part in (NUMBER, "更正", "2026年12月23日", "https://rights.example/s/") if part not in said] == []


async def test_details_and_exact_words_stand_on_the_page(abroad: World) -> None:
    await abroad.given_case()
    opening = body((await abroad.mails("thread"))[0])

    transcript = await abroad.staff("我是小云，正在查。\n")

    assert "李雷" in await revealed(abroad, opening)
    assert "我是小云，正在查。" in await revealed(abroad, transcript)


async def test_typed_answers_and_confirmations_still_work(abroad: World) -> None:
    await abroad.given_case()

    code = code_in(await abroad.staff("#拒绝 d 事实\n您好，这次不能办。\n"))
    await abroad.staff(f"#确认 {code}\n")

    assert (await abroad.case()).state is State.ANSWERED
    assert "您好，这次不能办。" in (await abroad.texts())[-1]


async def test_report_of_a_leak_can_be_read_on_a_page(abroad: World) -> None:
    said = "李雷的电话13900002222被你们卖了"
    await abroad.given_case()

    await does(abroad, Leak(said))

    told = body((await abroad.mails("notice"))[-1])
    assert [part for part in (*SECRETS, said) if part in told] == []
    assert said in await revealed(abroad, told)

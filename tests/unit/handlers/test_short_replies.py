"""A few words that mean a command: an undo at any time, a yes while something waits for a confirmation."""

from __future__ import annotations

import pytest

from bot.domain.cases import State
from bot.domain.rights import Right
from tests.unit.handlers.world import World, code_in

UNDOES = (
    "#撤回", "#召回", "#cancel", "撤回", "撤销！", "#撤回！", "刚才那封发错了，请撤回！", "请撤回刚才那封",
    "Please recall my last message.",
    "撤回\n\n王小云\n客户关怀部",
)  # fmt: skip
YES = (
    "确认",
    "确认无误",
    "好的，确认",
    "#确认无误",
    "#确认",
    "OK",
    "可以",
    "yes, go ahead",
    "确认\n\n王小云 13800001111\n客户关怀部",
)
CONFIRMS = ("{}", "「#确认 {}」", "确认 {}", "#确认码：{}", "好的，确认：{}。谢谢", "confirm {}", "＃确认：{}")


@pytest.mark.parametrize("typed", UNDOES)
async def test_undo_in_other_words_is_carried_out_at_once(world: World, typed: str) -> None:
    await world.given_case()
    await world.staff("写错了\n")

    transcript = await world.staff(f"{typed}\n")
    waiting = [row.state for row in await world.rows(kind="words")]

    assert waiting == ["undone"]
    assert "已撤回 1 条" in transcript
    assert "#确认" not in transcript


async def test_undo_of_nothing_asks_for_no_confirmation(world: World) -> None:
    await world.given_case()

    transcript = await world.staff("#撤回\n")

    assert "没有可以撤回的内容" in transcript
    assert "等您确认" not in transcript


@pytest.mark.parametrize("typed", ["您撤回同意之后，我们就不再使用。", "撤回申请的话请告诉我们。"])
async def test_sentence_about_withdrawing_is_words_for_the_person(world: World, typed: str) -> None:
    await world.given_case()

    await world.staff(f"{typed}\n")

    assert [typed in text for text in await world.texts()] == [True]


@pytest.mark.parametrize("typed", YES)
async def test_yes_without_the_code_is_told_the_line_to_write(world: World, typed: str) -> None:
    await world.given_case(Right.DELETE)
    code = code_in(await world.staff("#办结\n已全部删除。\n"))

    transcript = await world.staff(f"{typed}\n")

    assert (await world.texts(), (await world.case()).state) == ([], State.OPEN)
    assert "等您确认" in transcript
    assert code_in(transcript) == code


@pytest.mark.parametrize("typed", CONFIRMS)
async def test_code_by_itself_confirms(world: World, typed: str) -> None:
    await world.given_case(Right.DELETE)
    code = code_in(await world.staff("#办结\n已全部删除。\n"))

    await world.staff(typed.format(code.lower()) + "\n")

    assert (await world.case()).state is State.ANSWERED


@pytest.mark.parametrize("typed", ["请回复一行：「#确认 {}」", "不要确认 {}", "确认 {}？", "{} 是什么"])
async def test_code_among_other_words_confirms_nothing_and_is_not_sent(world: World, typed: str) -> None:
    await world.given_case(Right.DELETE)
    code = code_in(await world.staff("#办结\n已全部删除。\n"))

    transcript = await world.staff(typed.format(code) + "\n")

    assert (await world.texts(), (await world.case()).state) == ([], State.OPEN)
    assert code_in(transcript) == code


async def test_yes_while_nothing_waits_goes_to_the_person(world: World) -> None:
    await world.given_case()

    await world.staff("好的\n")

    assert len(await world.texts()) == 1

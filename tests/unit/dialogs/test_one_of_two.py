"""One of two rights of a case is taken back, a second one wished besides; what sounds like more than it is."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.domain.cases import Item, State
from bot.domain.rights import Right
from dialogs.model import AddWords, TakeBack, Talk
from tests.talk import START, Chat, PlainFacts, a_case

CASE = replace(a_case(), items=(Item(1, Right.ACCESS), Item(2, Right.DELETE)), state=State.OPEN)


@pytest.mark.parametrize(
    ("line", "gone"),
    [
        ("我想了下 删除那个先不要了 查的还留着", "delete"),
        ("不用删了", "delete"),
        ("no deletion please", "delete"),
        ("查阅那项取消", "access"),
    ],
)
def test_one_right_of_two_is_taken_back_at_once(line: str, gone: str) -> None:
    chat = Chat(PlainFacts(held=[CASE]))

    chat.say(line)

    assert chat.effects == [TakeBack(CASE.number, (gone,))]


def test_asked_whether_all_goes_only_one_may_go() -> None:
    chat = Chat(PlainFacts(held=[CASE]))
    chat.say("撤回申请")

    chat.say("对 只撤删除")

    assert chat.effects == [TakeBack(CASE.number, ("delete",))]
    assert chat.talk.flow == ""


@pytest.mark.parametrize("line", ["can you cancel the deletion only", "could you please cancel only the deletion"])
def test_one_of_two_is_taken_back_politely(line: str) -> None:
    chat = Chat(PlainFacts(held=[CASE]))
    chat.say(line)
    assert chat.effects == [TakeBack(CASE.number, ("delete",))]


@pytest.mark.parametrize("line", ["删除和查阅都不要了", "不用删了吗", "撤回申请"])
def test_all_of_it_or_a_question_is_no_part(line: str) -> None:
    chat = Chat(PlainFacts(held=[CASE]))

    chat.say(line)

    assert not [effect for effect in chat.effects if isinstance(effect, TakeBack)]


def test_death_told_late_makes_the_agent_a_relative() -> None:
    chat = Chat()

    chat.say("他的名字电话你们就删了吧", "5", "3", "我是他爱人", "死亡证明有的 结婚证也在")

    assert chat.draft.requester == "relative"


def test_what_the_display_shows_is_no_cry() -> None:
    chat = Chat()

    chat.say("帮忙更正一下 你们显示的不对", "电梯里那个屏 我在5楼它显示6楼")

    assert chat.effects == []


def test_channel_told_at_another_question_stays_in_the_words() -> None:
    chat = Chat()

    chat.say("你们一天到晚打电话问我要不要换电梯 烦不烦", "以后不许再打 短信也别发")

    assert "短信也别发" in chat.draft.detail


@pytest.mark.parametrize(
    ("line", "rights"),
    [
        ("想看看你们留了我哪些资料 另外学历要改 当时还没毕业", ("access", "correct")),
        ("给我一份资料 顺便补充一下邮箱", ("copy", "supplement")),
        ("给我一份资料，另外能不能改密码", ("copy",)),
    ],
)
def test_what_is_to_be_put_right_besides_is_a_second_wish(line: str, rights: tuple[str, ...]) -> None:
    chat = Chat()

    chat.say(line)

    assert chat.draft.rights == rights


def test_the_number_on_a_notice_in_the_lift_is_nobodys_data() -> None:
    chat = Chat()
    chat.say("电话不对 帮我改一下", "电梯里面贴的那张维保电话 打过去是空号")

    told = chat.say("跟我个人没关系 我就是小区住户")

    assert chat.facts.settings.hotline in told
    assert chat.talk.flow == ""


TWO = (a_case("GK-0000-017", right=Right.ACCESS), a_case("GK-4T7X-2M9", right=Right.DELETE))


@pytest.mark.parametrize(
    ("line", "meant"),
    [
        ("算了删除的不要了，查的那个继续", "GK-4T7X-2M9"),
        ("不删了，查的还要", "GK-4T7X-2M9"),
        ("只查就行，不删了", "GK-4T7X-2M9"),
        ("查阅不要了", "GK-0000-017"),
    ],
)
def test_one_request_of_two_is_asked_about_by_its_right(line: str, meant: str) -> None:
    chat = Chat(PlainFacts(held=[*TWO]))
    chat.say(line)
    waits = [AddWords(meant, line, tells="hold_off")] if meant == "GK-4T7X-2M9" else []
    assert (chat.talk.flow, chat.draft.case, chat.effects) == ("take_back", meant, waits)


@pytest.mark.parametrize("line", ["先别删，我还要留着应聘", "删除和查阅都不要了", "删除办得怎么样了"])
def test_what_gives_up_none_or_both_asks_about_no_single_one(line: str) -> None:
    chat = Chat(PlainFacts(held=[*TWO]))
    chat.say(line)
    assert not (chat.talk.flow == "take_back" and chat.draft.case)


def test_deletion_that_is_to_wait_waits_beside_a_newer_request() -> None:
    chat, line = Chat(PlainFacts(held=[*TWO])), "先别删，我还要留着应聘"
    chat.say(line)
    assert chat.effects == [AddWords("GK-4T7X-2M9", line, tells="hold_off")]


@pytest.mark.parametrize(
    ("line", "asked"), [("算了不要了", True), ("算了吧，不用了", True), ("不用了", False), ("不用了谢谢", False)]
)
def test_giving_up_right_after_the_receipt_is_asked_about_and_a_no_is_none(line: str, asked: bool) -> None:
    chat = Chat(PlainFacts(held=[TWO[0]]), Talk(question="after_done", updated_at=START))
    chat.say(line)
    assert ((chat.talk.flow, chat.draft.case) == ("take_back", "GK-0000-017"), chat.effects) == (asked, [])

"""A deletion that was asked for waits when the person says so; what they want first is begun or offered."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from bot.domain.cases import Paper, State
from bot.domain.rights import Right
from dialogs.model import AddWords, Talk
from tests.talk import START, Chat, PlainFacts, a_case

NUMBER = "GK-4T7X-2M9"


def after_the_receipt(right: Right) -> Chat:
    return Chat(PlainFacts(held=[a_case(NUMBER, right=right)]), Talk(question="after_done", updated_at=START))


@pytest.mark.parametrize(
    "text",
    [
        "那先别注销，等导出了再注销",
        "那先别注销，我要先导出报修记录",
        "please don't close it yet, I want to export my records first",
    ],
)
def test_copy_that_is_wanted_first_is_begun_and_the_closing_waits(text: str) -> None:
    chat = after_the_receipt(Right.CLOSE_ACCOUNT)
    chat.say(text)
    assert (chat.effects, chat.draft.rights) == ([AddWords(NUMBER, text, tells="hold_off")], ("copy",))


@pytest.mark.parametrize(
    ("right", "text"),
    [
        (Right.CLOSE_ACCOUNT, "等等，等我把报修记录存下来再注销"),
        (Right.DELETE, "先别删"),
        (Right.DELETE, "暂时不要删除我的资料"),
    ],
)
def test_request_waits_and_a_copy_is_offered(right: Right, text: str) -> None:
    chat = after_the_receipt(right)
    chat.say(text)
    assert (chat.effects, chat.talk.flow) == ([AddWords(NUMBER, text, tells="hold_off")], "")
    assert chat.choices[0] == "start:copy"


@pytest.mark.parametrize("text", ["撤回申请", "注销前我的报修记录能导出来吗"])
def test_taking_back_and_asking_hold_nothing_off(text: str) -> None:
    chat = after_the_receipt(Right.DELETE)
    chat.say(text)
    assert not [effect for effect in chat.effects if getattr(effect, "tells", "")]


def test_question_that_is_noted_wants_a_reply() -> None:
    chat, text = after_the_receipt(Right.CLOSE_ACCOUNT), "注销前我的报修记录能导出来吗"
    chat.say(text)
    assert chat.effects == [AddWords(NUMBER, text, asks=True)]


def held_off(right: Right = Right.DELETE) -> Chat:
    case = replace(a_case(NUMBER, right=right), held_off_at=START - timedelta(days=2))
    return Chat(PlainFacts(held=[case]), Talk(question="after_done", updated_at=START - timedelta(days=2)))


@pytest.mark.parametrize(
    "text",
    [
        "好了可以删了",
        "看完了，删吧",
        "删吧",
        "简历我存下来了，可以删了",
        "都弄好了，你们接着办吧",
        "I've got my copy now, you can delete it",
        "ok go ahead and delete it",
    ],
)
def test_whoever_asked_to_wait_says_in_any_words_that_it_may_go_on(text: str) -> None:
    chat = held_off()
    chat.say(text)
    assert chat.effects == [AddWords(NUMBER, text, tells="goes_ahead")]


@pytest.mark.parametrize("text", ["还没看完，先别删", "删了吗", "看完了再删", "你们是不是已经删完了", "等我看完再删吧"])
def test_what_only_sounds_like_it_lets_nothing_go_on(text: str) -> None:
    chat = held_off()
    chat.say(text)
    assert "goes_ahead" not in {getattr(effect, "tells", "") for effect in chat.effects}


@pytest.mark.parametrize("text", ["看完了，删吧", "好了，办吧"])
def test_where_nothing_waits_the_same_words_are_heard_as_ever(text: str) -> None:
    chat = Chat(PlainFacts(held=[a_case(NUMBER, right=Right.DELETE)]), Talk(question="after_done"))
    chat.say(text)
    assert "goes_ahead" not in {getattr(effect, "tells", "") for effect in chat.effects}


def test_status_says_that_it_waits() -> None:
    assert "先不删" in held_off().say("到哪了")
    assert "先不删" not in held_off(Right.COPY).say("到哪了")


@pytest.mark.parametrize(
    "text",
    [
        "先别删！我反悔了",
        "我后悔了，不删了",
        "我反悔了，不要删了，千万别删",
        "改主意了 不想删了",
        "先不删了",
        "I changed my mind, do not erase it please",
    ],
)
def test_regret_stops_staff_while_the_person_is_asked(text: str) -> None:
    chat = after_the_receipt(Right.DELETE)
    said = chat.say(text)
    stopped = AddWords(NUMBER, text, tells="hold_off")
    assert (chat.effects, chat.talk.flow, said.startswith(("已请同事", "The colleague"))) == (
        [stopped],
        "take_back",
        True,
    )


@pytest.mark.parametrize(("text", "right"), [("撤回申请", Right.DELETE), ("我反悔了，不要了", Right.COPY)])
def test_what_can_be_done_again_is_only_asked_about(text: str, right: Right) -> None:
    chat = after_the_receipt(right)
    chat.say(text)
    assert (chat.effects, chat.talk.flow, chat.draft.detail) == ([], "take_back", "")


@pytest.mark.parametrize("text", ["不", "算了"])
def test_deletion_that_was_stopped_goes_on_at_no_half_word(text: str) -> None:
    chat = after_the_receipt(Right.DELETE)
    chat.say("先别删！我反悔了", text)
    assert "goes_ahead" not in {getattr(effect, "tells", "") for effect in chat.effects}


def test_deletion_that_was_stopped_goes_on_in_so_many_words() -> None:
    chat = after_the_receipt(Right.DELETE)
    chat.say("先别删！我反悔了", "不撤，继续办")
    assert chat.effects[1:] == [AddWords(NUMBER, "不撤，继续办", tells="goes_ahead")]


@pytest.mark.parametrize(
    "text",
    [
        "等一下先别删，先给我一份",
        "哎先别删",
        "停！先别删",
        "别删别删！",
        "等等别删",
        "你们别真删啊，我还要开发票",
        "麻烦晚几天再删，发票还没开",
        "慢点删，我还没备份",
        "能不能晚点删，我还要用几天",
        "我刚才申请的那个删除 能先停一下吗",
        "可以先别删吗",
        "先莫删哈，我还要用得着",
        "唔好删住，我仲要用",
        "啊 先不要刪，我還要發票",
        "先查再删",
        "不是，我没说要删",
        "don't really delete it, i still need the invoice",
        "sorry, can you hold off deleting? lawyer needs the records",
    ],
)
def test_filler_a_reason_or_a_plea_holds_it_off_as_the_bare_word_does(text: str) -> None:
    chat = after_the_receipt(Right.DELETE)
    chat.say(text)
    assert chat.effects == [AddWords(NUMBER, text, tells="hold_off")]


@pytest.mark.parametrize(
    "text", ["哦对了删之前我还想要一份", "before you delete i want a copy", "hold the deletion, i want a copy"]
)
def test_copy_before_the_deletion_is_begun_and_the_deletion_waits(text: str) -> None:
    chat = after_the_receipt(Right.DELETE)
    chat.say(text)
    assert (chat.effects, chat.draft.rights) == ([AddWords(NUMBER, text, tells="hold_off")], ("copy",))


@pytest.mark.parametrize("text", ["我又想了想，电话先别删，其他都删", "发票信息别删哈 其他删掉"])
def test_part_that_is_to_stay_is_what_staff_read_first(text: str) -> None:
    chat = after_the_receipt(Right.DELETE)
    chat.say(text)
    assert chat.effects == [AddWords(NUMBER, text, tells="spares")]


@pytest.mark.parametrize(
    "text", ["别忘了删", "别拖，赶紧删", "别等了直接删", "删的时候别只删一半", "why don't you delete it now"]
)
def test_pressing_stops_nothing(text: str) -> None:
    chat = after_the_receipt(Right.DELETE)
    chat.say(text)
    assert "hold_off" not in {getattr(effect, "tells", "") for effect in chat.effects}


@pytest.mark.parametrize(
    "text",
    [
        "慢着",
        "等等",
        "你们先等等",
        "先放一放",
        "慢着，我问下老婆",
        "等等，我先问问家里人",
        "等我儿子回来再说",
        "我再考虑考虑",
        "我得跟老公商量一下",
        "hold on",
        "let me ask my wife before you do anything",
        "wait a minute, I need to think about it",
    ],
)
def test_wait_that_names_no_act_holds_the_deletion(text: str) -> None:
    chat = after_the_receipt(Right.DELETE)
    chat.say(text)
    assert chat.effects == [AddWords(NUMBER, text, tells="hold_off")]


@pytest.mark.parametrize(
    "text",
    [
        "等你们消息",
        "等删完再说",
        "等一下，我发票开了没",
        "我再想想还有什么要删的",
        "我问过家里人了，没问题",
        "我跟老婆商量好了，删吧",
        "我老婆问什么时候删好",
        "let me ask my question",
        "I can't wait",
    ],
)
def test_other_waiting_holds_nothing(text: str) -> None:
    chat = after_the_receipt(Right.DELETE)
    chat.say(text)
    assert not [effect for effect in chat.effects if getattr(effect, "tells", "")]


def test_wait_is_for_the_paper_while_one_is_awaited() -> None:
    case = replace(a_case(NUMBER, right=Right.DELETE), state=State.IDENTIFYING, identity=Paper.AWAITED)
    chat = Chat(PlainFacts(held=[case]), Talk(question="after_done", updated_at=START))
    chat.say("等一下")
    assert chat.effects == []


@pytest.mark.parametrize(
    ("text", "tells"),
    [
        ("我说的是删错误的那个，不是全删", "spares"),
        ("不是都删，只删照片", "spares"),
        ("I only meant the old email, not everything", "spares"),
        ("删之前通知我一声", ""),
    ],
)
def test_limits_of_a_deletion_reach_staff(text: str, tells: str) -> None:
    chat = after_the_receipt(Right.DELETE)
    chat.say(text)
    assert [(effect.case, effect.tells) for effect in chat.effects if isinstance(effect, AddWords)] == [(NUMBER, tells)]


@pytest.mark.parametrize(
    "text", ["还是先查查吧", "还是先看看再说", "我想先了解一下你们存了什么", "let me see my data first"]
)
def test_what_is_to_be_seen_first_keeps_the_deletion_and_holds_it(text: str) -> None:
    chat = after_the_receipt(Right.DELETE)
    chat.say(text)
    assert (chat.effects, chat.draft.rights) == ([AddWords(NUMBER, text, tells="hold_off")], ("access",))


@pytest.mark.parametrize("text", ["先看下进度", "我先看看"])
def test_looking_at_something_else_holds_nothing(text: str) -> None:
    chat = after_the_receipt(Right.DELETE)
    chat.say(text)
    assert (chat.effects, chat.draft.rights) == ([], ())

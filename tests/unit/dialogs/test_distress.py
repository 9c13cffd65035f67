"""Who wants to die, what they are told, who tells it of somebody else, and what is only a figure of speech."""

from __future__ import annotations

from datetime import timedelta

import pytest

from dialogs.danger.distress import another, asked_in_distress, better, despairs
from dialogs.danger.kinds import kinds
from dialogs.model import Emergency, Leak
from tests.talk import Chat


@pytest.mark.parametrize("text", ["我没事", "开玩笑的"])
def test_despair_played_down_is_still_heard(text: str) -> None:
    chat = Chat()
    chat.say("我想死")
    assert ("12356" in chat.say(text), chat.draft.despair, chat.choices) == (True, True, [])


def test_despair_of_somebody_else_asks_where_they_are() -> None:
    chat = Chat()
    asked = ["哪一层" in chat.say(line) for line in ("我老公不想活了，他站在天台上", "他哭了", "在22楼")]
    assert (asked, chat.draft.placed, len(chat.effects)) == ([True, True, False], True, 3)
    assert "一个人扛着" in chat.say("我也不想活了")


@pytest.mark.parametrize(
    ("text", "other"),
    [
        ("我妹妹说她想自杀", True),
        ("有人想跳楼", True),
        ("my husband wants to kill himself", True),
        ("she is suicidal", True),
        ("他不要我了，不想活了", False),
        ("我妈死了不想活了", False),
        ("我男朋友走了我想死", False),
        ("my life is over, I want to die", False),
    ],
)
def test_who_despairs_is_the_last_one_named(text: str, *, other: bool) -> None:
    assert (despairs(text), another(text)) == (True, other)


@pytest.mark.parametrize(
    "text",
    [
        "I will jump to the next question",
        "one more newsletter and I will jump out of the window",
        "I took some pills for my headache",
        "我想查跳楼机的维保记录",
        "气得想死",
        "这手续办得我不想活了，快把我资料删了",
        "公司不想活了吧你们",
        "甲方的需求让我想跳井",
        "累死了",
        "烦死了",
        "想死你们了",
        "我不想死 救我",
        "加班到想死",
        "气得我想跳楼",
        "店活不下去了",
        "不想活动了",
        "不想过户了",
        "跳楼价",
        "I am dying to know",
        "I don't want to die",
        "活不下去了 困在电梯里",
    ],
)
def test_figure_of_speech_is_no_despair(text: str) -> None:
    assert not despairs(text)


@pytest.mark.parametrize(
    ("text", "heard"), [("系统一打开就死", False), ("这个小程序一点就死", False), ("我现在就死", True)]
)
def test_software_that_dies_is_no_despair(text: str, *, heard: bool) -> None:
    assert despairs(text) is heard


@pytest.mark.parametrize(
    "text",
    [
        "我没脸活下去了",
        "我活够了",
        "我要去你们公司楼下自焚",
        "你们不删我就从楼上跳下去",
        "delete it or i jump",
        "i feel like ending it all",
        "i took pills",
        "nobody would miss me",
    ],
)
def test_other_common_words_are_heard(text: str) -> None:
    chat = Chat()
    said = chat.say(text)
    assert (chat.effects, chat.draft.despair) == ([Emergency(text)], True)
    assert "12356" in said


@pytest.mark.parametrize(
    ("text", "leak"),
    [
        ("我朋友说要自杀 你们能查到他住哪吗", False),
        ("my friend is going to jump", False),
        ("我女儿因为你们泄露信息要跳楼", True),
    ],
)
def test_despair_of_another_comes_before_what_is_asked_beside_it(text: str, *, leak: bool) -> None:
    chat = Chat()
    said = chat.say(text)
    assert ("落单" in said or "alone" in said, chat.effects) == (
        True,
        [Emergency(text), *([Leak(text)] if leak else [])],
    )


@pytest.mark.parametrize(
    "text", ["如果有人要跳楼，你们会披露他的地址吗", "would you tell the police if someone is suicidal"]
)
def test_question_about_such_people_rouses_nobody(text: str) -> None:
    chat = Chat()
    chat.say(text)
    assert chat.effects == []


def test_jump_of_whoever_is_shut_in_is_out_of_the_lift() -> None:
    chat = Chat()
    assert ("do not climb" in chat.say("stuck in the lift", "i will jump"), chat.draft.despair) == (True, False)


@pytest.mark.parametrize(
    ("text", "heard"),
    [
        *((text, True) for text in ("谢谢你 我好多了", "好些了", "不想死了", "I feel better", "thanks i am ok now")),
        *(
            (text, False)
            for text in ("没有好多了", "怎么才能好一点", "死了就好了", "好多了才怪", "我没事", "你们没事了吧")
        ),
        *(
            (text, False)
            for text in ("not feeling better", "i'd be better off dead", "will I feel better?", "I'm fine")
        ),
    ],
)
def test_feeling_better_is_told_from_hoping_so(text: str, *, heard: bool) -> None:
    assert better(text) is heard


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("打了没人接", "unreached"),
        ("我手机没电了", "unreached"),
        ("the line doesn't speak english", "unreached"),
        ("要不要告诉我妈", "company"),
        ("要不要叫人", "company"),
        ("能不能让我朋友来陪我", "company"),
        ("should I tell my mum", "company"),
        ("能不能不要告诉我妈", "secret"),
        ("别跟别人说", "secret"),
        ("别让我妈知道", "secret"),
        ("don't tell anyone", "secret"),
        ("我不想跟你说", ""),
        ("没人懂我", ""),
        ("我会英语", ""),
    ],
)
def test_what_somebody_who_despairs_asks_is_answered(text: str, asked: str) -> None:
    chat = Chat()
    chat.say("我想死")
    chat.say(text)
    assert chat.turn
    said = chat.turn.says[-1].phrase.key.removeprefix("distress.")
    assert (asked_in_distress(text), said if asked else "") == (asked, asked)


@pytest.mark.parametrize(
    ("cry", "wish"),
    [
        ("我不想活了", "你们给我的简历删了吧 反正也没用了"),
        ("我要活不下去了", "帮我把资料删了"),
        ("i want to die", "delete all my data please"),
    ],
)
def test_wish_told_in_despair_is_taken_after_a_warm_word_and_staff_read_it(cry: str, wish: str) -> None:
    chat = Chat()
    chat.say(cry)
    said = chat.say(wish)
    assert ("12356" in said, chat.talk.flow, chat.draft.rights) == (True, "request", ("delete",))
    assert chat.effects == [Emergency(cry), Emergency(wish)]


def test_same_words_are_not_said_twice_running() -> None:
    chat = Chat()
    chat.say("我想死")
    assert chat.say("我好累") != chat.say("没有人爱我")


@pytest.mark.parametrize("asked", ["帮我查一下我的申请", "删除我的信息"])
def test_who_feels_better_is_heard_like_anybody(asked: str) -> None:
    chat = Chat()
    chat.say("不想活了", "打了没人接", "谢谢你 我好多了")
    assert (chat.draft.alarm, "12356" in chat.say(asked)) == ("", False)


@pytest.mark.parametrize(
    ("cry", "greeting", "asked"),
    [
        ("我想死", "在吗", "今天好些了吗"),
        ("我被困在电梯里了", "你好", "后来都平安了吗"),
        ("i want to die", "hello", "better today"),
    ],
)
def test_who_comes_back_is_asked_first_how_they_are(cry: str, greeting: str, asked: str) -> None:
    chat = Chat()
    chat.say(cry)
    said = chat.say(greeting, after=timedelta(hours=30))
    assert (asked in said, "想办什么" in said or "would you like to do" in said, chat.turn and chat.turn.effects) == (
        True, False, (),
    )  # fmt: skip


def test_who_comes_back_unwell_is_in_danger_again_and_with_a_wish_is_served() -> None:
    unwell, wishes = Chat(), Chat()
    unwell.say("我想死")
    unwell.say("在吗", after=timedelta(hours=30))
    wishes.say("我想死")
    assert "12356" in unwell.say("没有 更难受了")
    assert unwell.turn
    assert [type(effect).__name__ for effect in unwell.turn.effects] == ["Emergency"]
    said = wishes.say("我要删除我的信息", after=timedelta(hours=30))
    assert ("今天好些了吗" in said, wishes.talk.flow) == (True, "request")
    assert "今天好些了吗" not in wishes.say("客户")


@pytest.mark.parametrize(
    ("lines", "told"),
    [
        (["我不想活了 你们把我信息卖了"], ("despair",)),
        (["i took too many sleeping pills"], ("harmed",)),
        (["there is smoke coming out of the lift!!"], ("fire",)),
        (["有人打我"], ("police",)),
        (["please help my mom fainted in the lift"], ("hurt",)),
        (["电梯门夹住我女儿了"], ("caught",)),
        (["我被困了", "起火了"], ("fire", "trapped")),
        (["没人被困"], ()),
        (["救命", "快点", "南京路200号"], ()),
    ],
)
def test_kinds_of_danger_are_named_for_staff(lines: list[str], told: tuple[str, ...]) -> None:
    assert kinds(lines) == told


@pytest.mark.parametrize(
    ("despair", "wish", "better", "kept"),
    [
        ("i want to kill myself", "forgive me, i did not mean that. only delete it", "I feel better", "deletion"),
        ("我不想活了", "对不起，我没那个意思。删掉就行", "我好多了", "删除"),
    ],
)
def test_wish_of_whoever_despairs_is_noted_and_taken_up_when_they_feel_better(
    despair: str, wish: str, better: str, kept: str
) -> None:
    chat = Chat()
    said = chat.say(despair, wish)
    after = chat.say(better)
    assert ("12356" in said, kept in said, kept in after, chat.draft.rights) == (True, True, True, ("delete",))


@pytest.mark.parametrize("text", ["im fine really, my wife is here with me", "我没想怎么样，我老婆在身边陪着我"])
def test_who_has_somebody_with_them_is_not_asked_again(text: str) -> None:
    chat = Chat()
    zh = not text.isascii()
    said = chat.say("我不想活了" if zh else "i want to kill myself", text)
    assert ("身边有人吗" in said or "anybody with you" in said, "12356" in said) == (False, True)


@pytest.mark.parametrize(
    "text",
    [
        *("我想跳下去", "好想跳下去算了", "想往下跳", "站在这里就想往下跳", "我想跳下去 一了百了"),
        *("活着好累", "人活着真累", "活得太累了，不想撑了", "活着好累，算了不说了，把号码删了吧", "活著好累"),
        *("我好想消失", "不想醒来了", "真想一睡不醒", "没有活下去的勇气了", "我想离开这个世界", "死了干净"),
        *("唔想做人了", "我好攰，唔想再捱落去", "我死了你们就满意了", "没人会在乎我死活"),
        *("I'm so tired of living", "life is not worth living", "i wish i was dead", "I want to disappear"),
    ],
)
def test_despair_in_other_words_is_heard(text: str) -> None:
    chat = Chat()
    assert "12356" in chat.say(text)
    assert (chat.draft.despair, chat.effects) == (True, [Emergency(text)])


@pytest.mark.parametrize(
    "text",
    [
        *("干活好累", "我爸还活着", "活着的时候签的合同", "我想跳过这一步", "孩子想跳下去玩", "活着真好"),
        *("希望我的信息从你们这里消失", "I want to disappear from your database", "注销了一了百了"),
        *("公司撑不下去了，要注销", "I can't take it anymore, stop calling me", "i can't go on to the next step"),
    ],
)
def test_weariness_of_work_or_of_a_form_is_no_despair(text: str) -> None:
    chat = Chat()
    assert ("12356" in chat.say(text), chat.effects) == (False, [])


def test_whoever_wants_to_jump_out_of_a_lift_is_shut_in_it() -> None:
    chat = Chat()
    chat.say("电梯停了 我想跳下去")
    assert (chat.draft.despair, chat.draft.alarm != "") == (False, True)


@pytest.mark.parametrize(
    "text", ["撑不下去了", "我快撑不下去了", "熬不下去了", "真的撑不住了", "撐不下去了", "I can't go on anymore"]
)
@pytest.mark.parametrize("form", [(), ("我要删除信息", "个人客户")])
def test_who_cannot_go_on_is_told_of_both_and_asked_which(text: str, form: tuple[str, ...]) -> None:
    chat = Chat()
    said = chat.say(*form, text)
    assert ("12356" in said, "400-000-0000" in said, chat.effects) == (True, True, [Emergency(text)])


@pytest.mark.parametrize(
    ("then", "despairs", "trapped"),
    [
        ("2", True, False),
        ("心里难受", True, False),
        ("活着没意思", True, False),
        ("1", False, True),
        ("困在电梯里，好闷", False, True),
    ],
)
def test_which_of_both_decides_what_is_said(then: str, *, despairs: bool, trapped: bool) -> None:
    chat = Chat()
    said = chat.say("撑不下去了", then)
    assert (chat.draft.despair, "不要扒门" in said) == (despairs, trapped)


def test_neither_of_both_is_told_to_staff() -> None:
    chat = Chat()
    chat.say("熬不下去了", "没有，随便说说")
    assert chat.effects[-1] == Emergency("没有，随便说说", "mistaken")

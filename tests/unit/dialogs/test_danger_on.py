"""While an alarm is on: what people ask and need, what ends it, and what only sounds like the end."""

from __future__ import annotations

from dataclasses import replace

import pytest

from dialogs.model import Emergency, Settings
from tests.talk import SETTINGS, Chat, PlainFacts

SMS = Settings("400-000-0000", "09:00-17:00", sms=True)
IN_IT = "我被困在电梯里了"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("门开了", "出来了吗"),
        ("门开了一条缝，外面是墙", "别往外跳"),
        ("他们说马上就能出来了", "电话最快"),
        ("要是出来了我得告你们", "电话最快"),
        ("我出来了，但我妈还在里面", "电话最快"),
        ("出来一个，还有两个在里面", "电话最快"),
        ("人抬出来了，没意识", "马上拨 120"),
        ("脚出来了 骨头露出来了", "马上拨 120"),
        ("你们有我地址的，自己查", "看不到您的位置"),
        ("帮我查一下是哪个小区", "看不到您的位置"),
        ("给我解释一下为什么会停", "原因"),
        ("我害怕", "别怕"),
        ("手机快没电了", "少用屏幕"),
        ("没有信号打不了电话", "替您拨"),
        ("要不要做心肺复苏", "接线员"),
        ("物业电话多少", "大堂"),
        ("人工", "自动助手"),
        ("我没事，就是还出不去", "电话最快"),
    ],
)
def test_line_from_inside_is_answered_fittingly_and_the_alarm_stays(text: str, told: str) -> None:
    chat = Chat()
    said = chat.say(IN_IT, text)
    assert (told in said, bool(chat.draft.alarm), chat.talk.flow) == (True, True, "")
    assert chat.effects == [Emergency(IN_IT), Emergency(text)]


@pytest.mark.parametrize(
    "text",
    [
        "误报误报不好意思",
        "虚惊一场",
        "我是开玩笑的",
        "没有人在电梯里",
        "是演练",
        "I'm at home, just asking",
        "已解救",
        "终于下来了",
        "电梯自己开门了，已经到家",
        "不用了，已经有人救我了",
        "出去了",
        "all good now",
        "没事又动了",
    ],
)
def test_news_that_nobody_is_in_danger_is_heard(text: str) -> None:
    chat = Chat()
    chat.say(IN_IT, text)
    assert chat.draft.alarm == ""


def test_never_mind_is_asked_back_once() -> None:
    chat = Chat()
    asked = chat.say(IN_IT, "算了不用了")
    held = chat.draft.alarm
    chat.say("取消")
    assert ("平安出来了吗" in asked, bool(held), chat.draft.alarm, chat.effects[-1]) == (
        True,
        True,
        "",
        Emergency("取消", "over"),
    )


def test_yes_to_is_everybody_out_ends_the_alarm() -> None:
    chat = Chat()
    assert chat.say(IN_IT, "门开了", "是的").startswith("平安出来就好")


@pytest.mark.parametrize(
    ("text", "told"), [("菜单", "400-000-0000"), ("返回", "400"), ("English please", "Please call 400")]
)
def test_menu_and_language_keep_the_number_to_call(text: str, told: str) -> None:
    chat = Chat()
    assert told in chat.say(IN_IT, text)


@pytest.mark.parametrize("text", ["3号楼", "2号梯", "3单元", "卡在两层中间"])
def test_floor_or_building_alone_finds_nobody(text: str) -> None:
    chat = Chat()
    assert "地址" in chat.say(IN_IT, text)


@pytest.mark.parametrize(
    "text", ["电梯编号31105678", "注册代码3110 1101 0120 0800 01", "311011010120080001", "幸福小区3号楼"]
)
def test_number_on_the_lift_or_a_named_place_is_an_address(text: str) -> None:
    chat = Chat()
    chat.say(IN_IT, text)
    assert (chat.draft.placed, chat.effects[-1]) == (True, Emergency(text))


@pytest.mark.parametrize("cry", ["电梯里有人喊救命", "扶梯把小孩的脚卷进去了", "有人触电了"])
def test_whoever_is_not_in_the_car_is_told_nothing_about_its_buttons(cry: str) -> None:
    chat = Chat()
    assert not any("电梯里的警铃" in chat.say(line) for line in (cry, "怎么还没来", "快点"))


def test_nobody_who_was_hurt_outside_is_said_to_be_out() -> None:
    chat = Chat()
    assert chat.say("有人触电了", "他醒了，没事了").startswith("人没事就好")


def test_form_is_offered_and_not_pressed_after_the_alarm() -> None:
    chat = Chat(PlainFacts(settings=SMS))
    chat.say("看看你们存的我的信息", "2", "董飞", IN_IT)
    chat.say("已经出来了")
    assert (chat.choices, chat.question) == (["start:continue", "start:cancel"], "ask_phone")


@pytest.mark.parametrize(
    "text", ["人出来了 没事 接着弄吧", "打通了 师傅出来了 人没事 接着弄吧", "she's out now, let's continue"]
)
def test_whoever_asks_to_go_on_beside_the_good_news_reads_the_open_question(text: str) -> None:
    chat = Chat()
    chat.say("查一下我的个人信息", "业主", "等下 电梯卡住了 我婆婆在里面出不来", text)

    assert chat.question == "ask_name"
    assert "转给同事" not in chat.heard[-1]


def test_reason_given_in_words_takes_the_form_up_again_and_a_number_does_not() -> None:
    chat = Chat()
    chat.say("删除我的信息", "业主", "等等 我婆婆被关电梯里了 门打不开", "2")
    held = chat.question
    chat.say("房子卖了 跟你们没合同了")

    assert (held, chat.question) == ("ask_ground", "ask_name")


def test_stop_in_a_cry_is_no_wish() -> None:
    chat = Chat()
    chat.say("查我的信息", "业主", "先停 我妈现在被关在电梯里了 门打不开！", "人出来了 没事了")

    assert "撤回" not in chat.heard[-1]
    assert chat.question == "ask_name"


@pytest.mark.parametrize(
    "text",
    [
        "我不在电梯里，我妈困在电梯里了",
        "我没被困，我女儿被困在电梯里了",
        "i am not trapped, my daughter is stuck in the lift",
        "我妈没被困，她从电梯里掉下去了",
        "里面没有人说话了，我爸在电梯里",
        "我干过消防，电梯困人了",
        "上次也是这样电梯关着我们出来不得",
    ],
)
def test_cry_for_somebody_else_is_no_denial(text: str) -> None:
    chat = Chat()
    chat.say(text)
    assert chat.draft.alarm


@pytest.mark.parametrize(
    "text",
    [
        "我没有开玩笑",
        "没有误会",
        "不是误会",
        "不是按错了",
        "我当真的",
        "this is not a joke, not by mistake",
        "只是问问你们什么时候到",
        "我在家等你们",
        "i am at home, hurry",
        "我出来了 孩子没有",
        "大人出来了，小孩没",
        "我平安 孩子联系不上",
        "我出来了，孩子呼吸困难",
        "他们说没事了 可是我爸不应声",
        "i'm out now, dad is unresponsive",
        "我到家了 我爸一个人等着呢",
        "一个人救出来了，另一个联系不上",
        "汗都出来了",
        "刚才放出来了，又有声音了",
        "快把我弄下来了",
    ],
)
def test_alarm_stays_on_while_it_is_not_plain_that_everybody_is_safe(text: str) -> None:
    chat = Chat()
    chat.say("我和我爸困在电梯里", text)
    assert (bool(chat.draft.alarm), chat.talk.flow) == (True, "")


def test_nod_to_the_advice_beside_an_open_door_ends_nothing() -> None:
    chat = Chat()
    chat.say(IN_IT, "门开了", "好的")
    assert chat.draft.alarm
    chat.say("是的，都出来了")
    assert not chat.draft.alarm


@pytest.mark.parametrize("text", ["误会", "开玩笑的", "没有，发错了", "别当真", "just kidding"])
def test_cry_is_taken_back_in_plain_words(text: str) -> None:
    chat = Chat()
    chat.say(IN_IT, text)
    assert not chat.draft.alarm


def test_staff_hear_that_everybody_is_safe_also_beside_a_wish() -> None:
    chat = Chat()
    chat.say(IN_IT, "我们都出来了，把我的手机号删了")
    assert chat.effects[-1] == Emergency("我们都出来了，把我的手机号删了", "over")
    assert "delete" in chat.draft.rights


@pytest.mark.parametrize(
    "text",
    [
        "我现在被困在电梯里,顺便把我去年的录音删了",
        "上个月被困过,现在又困住了,把录音删了",
        "昨天被困的录音能删吗?现在门又打不开了,我出不去",
    ],
)
def test_an_old_case_in_the_wish_makes_no_story_of_the_cry(text: str) -> None:
    chat = Chat()
    chat.say(text)
    assert chat.effects == [Emergency(text)]


@pytest.mark.parametrize("text", ["我是住酒店的 电梯卡住了 有人在里面", "我在一家酒店 电梯卡住了 有人在里面"])
def test_a_kind_of_building_is_no_address(text: str) -> None:
    chat = Chat()
    assert "小区或大楼的名字" in chat.say(text)
    chat.say("我们在希尔顿")
    assert chat.draft.placed


def test_name_after_at_is_an_address() -> None:
    assert "the name of the estate" not in Chat().say(
        "help my friend is stuck in elevator at Marriott, I am in the lobby"
    )


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("help my friend is stuck in elevator at Marriott, I am in the lobby", "outside"),
        ("I'm at the Marriott, guests are stuck between floor 8 and 9, I work at reception", "outside"),
        ("我妈困电梯里了 我不在现场 锦绣花园2栋", "away"),
        ("手机没电 困在电梯里 人不在身边", "away"),
        ("I'm stuck in the lift", "inside"),
    ],
)
def test_advice_is_for_where_they_write_from(text: str, place: str) -> None:
    chat = Chat()
    chat.say(text)
    assert chat.draft.seen_from == place


def test_they_are_safe_is_said_of_the_others() -> None:
    assert "they are safe" in Chat().say("help my friend is stuck in elevator at Marriott", "they got him out")


def test_who_is_inside_after_all_reads_what_to_do_inside() -> None:
    assert "您也在里面" in Chat().say("电梯卡住了 有人在里面哭", "我自己也在里面")


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("我被关在电梯里头了 心口有点闷", "请先拨 120"),
        ("电梯里有烧焦味 有烟", "请马上拨打 119"),
        ("电梯里没有烟 我被困了", "请马上拨打 400"),
    ],
)
def test_whom_to_call_first(text: str, first: str) -> None:
    assert Chat().say(text).startswith(first)


def test_who_has_rung_for_nothing_is_told_what_else_to_do() -> None:
    assert "按了没人应也不要紧" in Chat().say("我被困在电梯里 按了警铃没人理")


@pytest.mark.parametrize(
    ("text", "cries"), [("刚在井道里没信号 13600002121", False), ("在井道里没信号 快来 13600002121", True)]
)
def test_excuse_beside_the_number_that_was_asked_for_is_no_cry(text: str, *, cries: bool) -> None:
    chat = Chat(PlainFacts(settings=replace(SETTINGS, sms=True)))
    chat.say("我想要一份你们手里我的资料", "2", "顾建平", text)
    assert (any(isinstance(effect, Emergency) for effect in chat.effects), chat.draft.contact) == (
        cries, "" if cries else "13600002121",
    )  # fmt: skip

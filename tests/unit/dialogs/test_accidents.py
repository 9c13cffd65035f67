"""Every kind of danger is told its own first step, in any wording: never to wait by the wall where that harms."""

from __future__ import annotations

import pytest

from dialogs.danger.kinds import kinds
from dialogs.model import Emergency
from tests.talk import Chat

FORM = ("我要删除信息", "个人客户")
WAIT = ("靠墙站稳", "by the wall")


def _first(text: str, *before: str) -> tuple[str, bool]:
    chat = Chat()
    said = chat.say(*before, text)
    return said, Emergency(text) in chat.effects and not any(word in said for word in WAIT)


@pytest.mark.parametrize("form", [(), FORM])
@pytest.mark.parametrize(
    ("told", "texts"),
    [
        (
            "110",
            "电梯里有陌生男人跟着我/后面有人一直跟着我进电梯/有陌生人跟我回家/電梯裡有個陌生男人跟著我/部𨋢有個男人跟住我"
            "/电梯里有个醉汉不让我走/a guy got in the elevator with me and wont let me out"
            "/a stranger in the lift is grabbing me",
        ),
        (
            "119 和 120",
            "孩子钻到电梯底下去了/电梯夹人了刚刚/小孩被电梯夹住了/人被电梯压在下面/娃儿钻到电梯底底去了"
            "/電梯夾到人了/有个小孩掉到电梯井里了",
        ),
        ("119 and 120", "a child is under the elevator/the elevator caught a man/somebody is pinned under the car"),
        (
            "别探头",
            "楼上的电梯门开着，里面是空的，小孩在旁边玩/电梯门没关，下面是空的/厅门关不上 露着井道"
            "/井道口没有围挡 有孩子/部𨋢道門開咗 入面冇𨋢",
        ),
        ("do not lean in", "the shaft door is open and my kid is near/elevator door is open, no elevator inside"),
        ("别再碰按钮", "电梯按钮漏电，手麻/按电梯按钮被电了一下/電梯按鈕漏電/撳𨋢掣俾電電親/我妈被电梯电了"),
        ("touch no button", "i got shocked by the elevator button/the lift panel is live, i got zapped"),
        (
            "请先拨 120",
            "电梯没停稳我就摔了，腰动不了/我在电梯口摔了 动不了/奶奶在电梯厅摔倒了/我婆婆喺𨋢口跌親郁唔到"
            "/刚在电梯口滑倒了 起不来",
        ),
        (
            "should not be moved",
            "help me my grandma fell in the lift lobby/my mother fell in the elevator and can't get up",
        ),
        ("别往外跳", "电梯门关不上还在走/电梯开着门往上跑/门没关电梯就动了/電梯門關不上還在走/部𨋢開住門行"),
        ("do not jump", "the lift moves with its doors open/the doors don't close and it still moves"),
        (
            "请先别乘这部电梯",
            "闻到烧焦味道有两天了，一直没人来修/闻到烧焦味好几天了，没人管/昨天开始电梯里有烧焦的味道"
            "/部𨋢有燶味 兩日啦/从上周开始电梯就有焦糊味，物业不管",
        ),
        ("Please do not use this lift", "my lift smells like burning since yesterday and nobody come"),
        ("拨打 119", "楼道里一股烧塑料的味儿，从电梯那边来的/电梯一股烧橡胶味"),
    ],
)
def test_first_step_is_the_right_one(told: str, texts: str, form: tuple[str, ...]) -> None:
    heard = {text: _first(text, *form) for text in texts.split("/")}
    assert [text for text, (said, alarmed) in heard.items() if told not in said or not alarmed] == []


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("孩子钻到电梯底下去了", "under"),
        ("电梯按钮漏电", "shock"),
        ("电梯门关不上还在走", "open"),
        ("层门开着，能看见井道", "gap"),
        ("奶奶在电梯厅摔倒了", "hurt"),
        ("电梯里有陌生男人跟着我", "police"),
    ],
)
def test_staff_read_which_kind_it_is(text: str, kind: str) -> None:
    assert kind in kinds([text])


@pytest.mark.parametrize(
    "text",
    [
        "电梯门关不上",
        "按钮不亮",
        "上个月电梯有焦味，修好了，想要维修记录",
        "三天前的焦味已经没了",
        "同事跟着我一起坐电梯",
        "维修师傅跟着我上楼修电梯",
        "上个月有人在电梯里跟着我，我要监控录像",
        "去年电梯夹人那事有记录吗",
        "我会触电急救，也干过电梯困人救援",
        "i was shocked to see my data online",
        "手麻了 打字慢",
        "如果电梯漏电怎么办",
    ],
)
def test_what_is_no_accident_now_alarms_nobody(text: str) -> None:
    chat = Chat()
    chat.say(text)
    assert (chat.draft.alarm, chat.effects) == ("", [])


def test_accident_told_after_the_cry_gets_its_own_step_as_well() -> None:
    chat = Chat()
    chat.say("我困在电梯里了")
    assert "别再碰按钮" in chat.say("按按钮被电了一下 手麻")


@pytest.mark.parametrize("text", ["电梯门关不上还在走", "电梯按钮漏电，手麻", "层门开着，能看见井道"])
def test_empty_car_makes_no_mistake_of_what_endangers_others(text: str) -> None:
    chat = Chat()
    said = chat.say(text, "里面没人")
    assert ("还是危险" in said, chat.effects[-1]) == (True, Emergency("里面没人"))
    chat.say("没事了")
    assert chat.effects[-1] == Emergency("没事了", "over")

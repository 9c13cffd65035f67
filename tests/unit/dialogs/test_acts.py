"""Who wants to die tells it by what they have done or where they stand, and no word says so."""

from __future__ import annotations

import pytest

from dialogs.danger.distress import another, at_the_edge, despairs, harmed
from dialogs.danger.kinds import kinds
from dialogs.model import Emergency
from tests.talk import Chat

DONE = [
    "我跳楼了拜拜",
    "我从窗户跳下来了 动不了",
    "我刚从六楼跳下来了",
    "我吃了一整瓶药 再见",
    "吃了一整瓶药 好困",
    "半瓶安眠药我喝了 咋办",
    "一大堆药我都吞了",
    "我吞了五十片药",
    "我吃了好多药 要不要叫我妈来",
    "我把家里的药全吃了",
    "我已经割了手腕",
    "割开了左手腕 好多血",
    "我跳了 再见",
    "I jumped off the bridge",
    "i took the whole bottle of my medicine",
    "i drank bleach",
]
NEAR = [
    "我站在楼顶了 拜拜各位",
    "坐在天台边上",
    "我翻过桥栏杆了",
    "我坐在窗台上了 腿在外面",
    "遗书写好了",
    "再见了世界",
    "I'm standing on the ledge",
    "on the roof, i'm on the roof, goodbye",
]


@pytest.mark.parametrize("text", DONE)
def test_who_has_done_it_is_sent_to_the_ambulance_first(text: str) -> None:
    chat = Chat()
    said = chat.say(text)
    assert (chat.effects, chat.draft.despair) == ([Emergency(text)], True)
    assert said.index("120") < said.index("12356")
    assert kinds([text])[0] == "harmed"


@pytest.mark.parametrize("text", NEAR)
def test_who_stands_at_the_edge_or_takes_leave_despairs(text: str) -> None:
    chat = Chat()
    assert ("12356" in chat.say(text), chat.effects, chat.draft.despair) == (True, [Emergency(text)], True)
    assert kinds([text]) == ("despair",)


@pytest.mark.parametrize("text", ["有人跳楼了", "我妈把一瓶药都吞了", "她割了手腕", "有个女孩站在天台边上"])
def test_act_of_somebody_else_is_theirs(text: str) -> None:
    chat = Chat()
    assert (another(text), "落单" in chat.say(text)) == (True, True)


@pytest.mark.parametrize(
    "text",
    [
        "我站在天台边上等师傅",
        "我在楼顶机房",
        "我吃了好多药都没好",
        "我爸每天吃一大把药",
        "这题我跳过了",
        "价格跳楼了",
        "吃药了吗",
        "跳楼机维保记录",
        "我从电梯里跳下来了",
        "猫从阳台跳下去了",
        "我的股票今天直接从18层跳下去了",
        "电梯显示从12楼跳下来了",
        "我弟弟去年跳楼了，我要删他的信息",
        "手不小心割破了",
        "喝了很多中药",
        "好的 再见",
        "我跳槽了 再见",
    ],
)
def test_trade_a_cure_and_a_figure_of_speech_are_none(text: str) -> None:
    assert (despairs(text), at_the_edge(text), harmed(text)) == (False, False, False)


def test_jump_told_in_jest_or_out_of_a_lift_is_none() -> None:
    chat = Chat()
    chat.say("我被困在电梯里了", "我跳了")
    assert (chat.draft.despair, despairs("开玩笑的 我跳楼了")) == (False, False)


@pytest.mark.parametrize(
    "text",
    [
        "我把药都吃了",
        "药都吞下去了",
        "刚喝下去了",
        "割了",
        "我已经从楼上跳下来了 腿断了",
        "i took them all",
        "I did it",
    ],
)
def test_act_told_after_despair_is_heard_in_any_words(text: str) -> None:
    chat = Chat()
    chat.say("活着没意思")
    said = chat.say(text)
    assert (said.startswith(("请马上拨打 120", "Please call 120 now")), chat.effects[-1]) == (True, Emergency(text))
    assert kinds(["活着没意思", text])[0] == "harmed"


@pytest.mark.parametrize("text", ["我没吃药", "我还没跳", "吃了吗", "药吃了好多年 没用", "我好累"])
def test_nothing_done_is_none(text: str) -> None:
    chat = Chat()
    chat.say("活着没意思")
    assert "瓶子留给医生" not in chat.say(text)

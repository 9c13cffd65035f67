"""A thing fell down or is caught: no danger, unless somebody is beside it; and how somebody types is none either."""

from __future__ import annotations

import pytest

from dialogs.danger.spoken_of import only_things, only_types
from dialogs.model import Emergency
from tests.stages import at
from tests.talk import Chat


def _alarmed(chat: Chat) -> bool:
    return any(isinstance(effect, Emergency) for effect in chat.effects)


@pytest.mark.parametrize(
    "text",
    [
        "我手机掉进电梯缝里了",
        "戒指掉到轿厢门缝里去了",
        "工牌掉下去了 在井道里",
        "快递卡在电梯门里了",
        "门夹到我购物袋了",
        "伞夹在门里了 门一开一关",
        "孩子的滑板车轮子卡在门槛缝了 孩子没事",
        "yao shi diao dian ti jing li le",
        "my phone fell into the gap between lift and floor",
        "parcel stuck in the doors of lift 4, doors keep bouncing",
        "3月3号晚上八点二十前后 天鹅湖那边写字楼B座 2号梯 我手机掉缝里那段",
        "昨晚九点多 西门那栋 左边电梯 我掉钱包那会儿",
    ],
)
@pytest.mark.parametrize("question", ["", "ask_footage"])
def test_thing_alone_is_no_danger(question: str, text: str) -> None:
    chat = at(question) if question else Chat()
    chat.say(text)
    assert (chat.effects, chat.draft.offered[:1] == ("emergency",)) == ([], False)


def test_where_and_when_a_thing_fell_answers_where_the_pictures_are() -> None:
    chat = at("ask_footage")
    chat.say("6月1号上午十点 2号楼西梯 我钥匙掉进去那会儿")
    assert ("我钥匙掉进去" in chat.draft.scope, chat.question) == (True, "ask_name")


@pytest.mark.parametrize(
    "text",
    [
        "手机掉缝里了 我去捡 手夹住了",
        "捡手机的时候手夹在门缝里了",
        "孩子去捡球掉井道里了",
        "钥匙掉缝里 保安下去捞 电梯动了 人压住了",
        "高跟鞋卡在扶梯里 脚拔不出来",
        "围巾绞进扶梯了 勒着脖子",
        "包被夹了 人也被夹着",
        "快递卡门 快递员被夹在中间",
        "my bag is caught in the door with his arm in it",
        "a wrench fell on the guy in the pit",
        "我手机掉缝里了 电梯也停了 我在里面出不去",
        "钥匙掉下去了电梯也不动了",
        "dropped my keys in the gap and now my hand is caught",
    ],
)
def test_somebody_beside_the_thing_is_no_mere_thing(text: str) -> None:
    assert not only_things(text)


@pytest.mark.parametrize("text", ["手机掉缝里了 我去捡 手夹住了", "伞夹门里了 门开不了 我在轿厢里"])
def test_somebody_caught_beside_a_thing_is_a_cry(text: str) -> None:
    chat = Chat()
    chat.say(text)
    assert _alarmed(chat)


@pytest.mark.parametrize(
    "text", ["ni hao, wo shou ji da bu liao han zi", "bu hui da zi, zhi hui pin yin", "手机打不出汉字"]
)
def test_who_cannot_type_characters_is_in_no_danger(text: str) -> None:
    chat = Chat()
    chat.say(text)
    assert (chat.effects, only_types(text)) == ([], True)


@pytest.mark.parametrize(
    "text", ["wo da bu liao han zi, wo zai dian ti li chu bu lai", "bu hui da zi, kun zai dian ti li le"]
)
def test_who_cannot_type_and_is_shut_in_cries(text: str) -> None:
    chat = Chat()
    chat.say(text)
    assert _alarmed(chat)

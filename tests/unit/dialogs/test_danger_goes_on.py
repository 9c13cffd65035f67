"""An alarm ends only by news of whoever is in danger: not of helpers, attackers, the car, nor of who stands by."""

from __future__ import annotations

import pytest

from tests.talk import Chat

SHUT_IN, STUCK = "我被困在电梯里了", "I'm stuck in the lift"
CHASED, BEATEN = "有人拿刀追我", "我老公打我"
MUM, SON_BURNS = "我妈困在电梯里", "fire in the lift, my son is inside"


@pytest.mark.parametrize(
    ("cry", "news"),
    [
        (SHUT_IN, "师傅在外面了"),
        (SHUT_IN, "120到楼下了"),
        (SHUT_IN, "师傅说到楼下了"),
        (SHUT_IN, "师傅下来了"),
        (SHUT_IN, "他们在外面了 正在撬"),
        (SHUT_IN, "师傅到一楼了，让我等"),
        ("电梯夹住我的手了", "师傅在外面了"),
        (SHUT_IN, "掉到一楼了"),
        (SHUT_IN, "显示到一楼了"),
        (SHUT_IN, "灯灭了 到一楼了"),
        (SHUT_IN, "电梯下来了"),
        (CHASED, "他在楼下了"),
        (CHASED, "警察到楼下了"),
        (CHASED, "我在门口坐着"),
        (CHASED, "老王出来了"),
        ("有人跟踪我", "我到家了 他在外面了"),
        ("有人跟踪我", "没受伤 放心"),
        (BEATEN, "他打电话来说没事了"),
        (BEATEN, "他出来了"),
        ("a man is following me", "he got out"),
        ("有人拿刀追我女儿", "他没事了"),
        (STUCK, "did they let her out"),
        (STUCK, "has the technician let them out"),
        ("We're stuck, my son and me", "they let him out"),
        (STUCK, "got out, he didn't"),
        (STUCK, "i just want to get home safe"),
        (STUCK, "wish i was home safe"),
        (STUCK, "my kids are home safe"),
        (SHUT_IN, "没人受伤，放心"),
        (SHUT_IN, "没受伤 我很好"),
        (STUCK, "not hurt, all good"),
        (SON_BURNS, "the smoke has cleared"),
        (SON_BURNS, "fire is out, thanks"),
        ("电梯冒烟 我老婆在里面", "火灭了，谢谢"),
        ("电梯冒烟 我妈在里面", "是楼上烧糊了锅"),
        ("my mum is stuck in the lift", "we're outside"),
        ("my dad is stuck in the lift", "she's home"),
        (STUCK, "I'm outside the 5th floor door"),
        (MUM, "我们在大厅坐着"),
        (MUM, "物业经理他打电话说人出来了"),
        (MUM, "她打电话了，说出来了就好了"),
        ("我不想活了", "我在楼下坐着"),
        ("我不想活了", "放心吧"),
        ("我不想活了", "老王出来了"),
        ("I want to die", "I'm home"),
        ("有人困在电梯里了", "里面没人敲门了"),
        ("有人掉到电梯井里了", "电梯里没人"),
        (SHUT_IN, "「」"),
    ],
)
def test_what_tells_nothing_of_whoever_is_in_danger_ends_no_alarm(cry: str, news: str) -> None:
    chat = Chat()
    chat.say(cry, news)
    assert chat.draft.alarm


@pytest.mark.parametrize(
    ("cry", "news"),
    [
        (SHUT_IN, "我已经到一楼了"),
        (SHUT_IN, "我们在大堂坐着"),
        (SHUT_IN, "师傅把我救出来了"),
        (SHUT_IN, "出来了，没人受伤"),
        ("我和我儿子被困在电梯里", "我们在大厅坐着"),
        (MUM, "她打电话说出来了"),
        (STUCK, "they let me out"),
        (STUCK, "home safe"),
        ("My son is stuck in the lift", "they let him out"),
        ("there's a fire in the lift", "the fire is out, thanks"),
        (SON_BURNS, "he's out"),
        (CHASED, "警察抓住他了，我没事了"),
        ("有人拿刀追我女儿", "她安全了"),
        ("a man is following me", "I'm safe now"),
        ("我不想活了", "我没事了，放心"),
        ("有人要跳楼", "他下来了"),
        ("有人困在电梯里了", "里面没人"),
    ],
)
def test_news_of_whoever_is_in_danger_ends_it(cry: str, news: str) -> None:
    chat = Chat()
    chat.say(cry, news)
    assert chat.draft.alarm == ""


def test_where_whoever_is_followed_stands_ends_nothing_even_if_asked() -> None:
    chat = Chat()
    chat.say(CHASED, "我到家了", "我们在大厅坐着")
    assert chat.draft.alarm

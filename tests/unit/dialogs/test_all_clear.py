"""Over long ago, or nobody is to come: no alarm, unless something goes on; good news that is none for everybody."""

from __future__ import annotations

import pytest

from dialogs.danger.all_clear import needs_no_rescue, placed_in_the_past
from dialogs.danger.over import news_of
from dialogs.model import Emergency
from tests.talk import Chat

CRY = "电梯困了快一个钟头"
FORM = ("我想要一份电梯里拍到我的录像", "乘客")


def _alarmed(chat: Chat) -> bool:
    return any(isinstance(effect, Emergency) and effect.state == "on" for effect in chat.effects)


@pytest.mark.parametrize(
    "text",
    [
        "上礼拜三晚上坐你们电梯困了快一个钟头 人早没事了 不是要救援",
        "上个月被关在电梯里四十分钟 人早出来了 不用救",
        "困电梯是上个月的事 不是现在 不用紧张",
        "双十一那天夜里在你们梯子里关了四十多分钟 早过去了 我不是来喊救命的",
        "八月里被夹过手指 早长好了 想要份当时的处理记录",
        "我妈上周在电梯里关了一个小时 人早好了 不急",
        "上禮拜困𨋢困咗半個鐘 而家冇事喇 唔使救",
        "shang ge yue kun guo dian ti, bu shi qiu jiu",
        "we got stuck in your lift last Tuesday, got out long ago, no rescue needed",
        "please don't dispatch anyone, this was a month ago",
        "I was stuck in the elevator for an hour last week. All fine now, don't send anyone",
        "不是要救援",
        "我不是来求救的",
    ],
)
@pytest.mark.parametrize("form", [(), FORM])
def test_what_is_long_over_raises_no_alarm_and_asks_for_none(form: tuple[str, ...], text: str) -> None:
    chat = Chat()
    said = chat.say(*form, text)
    assert (_alarmed(chat), chat.draft.offered[:1] == ("emergency",), "是有人被困" in said) == (False, False, False)


@pytest.mark.parametrize(
    "text",
    [
        "上个月困过 今天又关里头了 不是演习",
        "人没事 但还出不来",
        "不用救护车 叫个师傅来开门就行 我在电梯里",
        "早没事了是骗你们的 还在里面 快来",
        "我早出来了 邻居大爷还关着",
        "上周三也困过 不算紧急 就是门打不开 我们在里面",
        "不用消防 你们自己人来开个门 我俩在电梯里",
        "not an emergency yet, but I'm stuck in lift 2 and the door won't open",
        "no need for the fire brigade, but please open the doors, we are inside the lift",
        "shang zhou kun guo, xian zai you kun zai dian ti li le",
    ],
)
@pytest.mark.parametrize("form", [(), FORM])
def test_what_goes_on_beside_calm_words_is_a_cry(form: tuple[str, ...], text: str) -> None:
    chat = Chat()
    chat.say(*form, text)
    assert (_alarmed(chat), needs_no_rescue(text)) == (True, False)


@pytest.mark.parametrize("text", ["要不要报警", "用不用派人来救", "不用派人来吗"])
def test_question_whether_somebody_comes_needs_it_perhaps(text: str) -> None:
    assert not needs_no_rescue(text)


@pytest.mark.parametrize(
    "text",
    [
        "是想把那天轿厢里拍到我的录像要一份 拷给我",
        "想要当时的通话录音",
        "请把上周被困那次的录像复制给我",
        "I want a copy of the footage from that day",
    ],
)
def test_wish_for_the_record_of_that_day_ends_the_alarm_and_is_heard(text: str) -> None:
    chat = Chat()
    chat.say(CRY, text)
    assert (chat.effects[1:], chat.draft.alarm, chat.draft.rights) == ([Emergency(text, "over")], "", ("copy",))


@pytest.mark.parametrize(
    "text", ["那是上礼拜的事 早没事了", "这是去年的事 不用救", "shi shang zhou de shi, zao chu lai le"]
)
def test_word_that_it_was_another_day_ends_the_alarm(text: str) -> None:
    chat = Chat()
    chat.say(CRY, text)
    assert (chat.draft.alarm, placed_in_the_past(text)) == ("", True)


@pytest.mark.parametrize(
    "text",
    [
        "去年也困过 现在更久",
        "上禮拜困過 而家又困咗",
        "那天的录像先不要了 快来",
        "我困在里面 那天的录像也要",
        "那次十分钟就来了 这次一小时了",
        "不用派人来了",
        "不要救援队 要师傅",
    ],
)
def test_other_day_beside_this_one_ends_no_alarm(text: str) -> None:
    chat = Chat()
    chat.say(CRY, text)
    assert chat.draft.alarm


def test_nobody_to_come_is_taken_note_of() -> None:
    assert "没事就好" in Chat().say("不用救援 人早出来了")


SEVERAL = "困人了"
ALONE = "我被困了"


@pytest.mark.parametrize(
    ("cry", "text"),
    [
        (SEVERAL, "大人出来了，孩子呢"),
        (SEVERAL, "老人出来了"),
        (SEVERAL, "出来了一部分"),
        (SEVERAL, "我先出来了"),
        (SEVERAL, "狗出来了"),
        (SEVERAL, "一个出来了"),
        (SEVERAL, "除了我都出来了"),
        (SEVERAL, "保洁阿姨出来了"),
        (SEVERAL, "孩子救出来了，帮我删手机号"),
        ("我们被困了", "我爬出来了"),
        ("我们俩困电梯里了", "他出去了"),
        ("我和我妈困电梯里了", "我妈出来了"),
        ("我儿子困电梯了", "我出来了"),
        ("救命 电梯里有人被困", "im out"),
        ("someone is stuck", "I'm out"),
        (ALONE, "已经平安出来的只有我一个"),
    ],
)
def test_one_person_out_ends_it_for_nobody_else(cry: str, text: str) -> None:
    chat = Chat()
    said = chat.say(cry, text)
    asked = "都平安出来了吗" in said or "everybody out" in said
    assert (asked, bool(chat.draft.alarm), chat.effects[1:]) == (True, True, [Emergency(text)])


@pytest.mark.parametrize(
    ("cry", "text"),
    [
        (SEVERAL, "人出来了"),
        (SEVERAL, "大人孩子都出来了"),
        ("我们被困了", "我们出来了"),
        (ALONE, "我出来了"),
        ("我被困电梯了，有人吗", "我出来了"),
        ("困电梯了", "我爬出来了"),
        ("我妈困电梯里了", "她出来了"),
        ("my dad is stuck in the lift", "he is out"),
        ("I'm stuck in the lift", "I'm out"),
        (ALONE, "跟你们说一声，我出来了"),
    ],
)
def test_everybody_told_of_is_out(cry: str, text: str) -> None:
    chat = Chat()
    chat.say(cry, text)
    assert (chat.draft.alarm, chat.effects[-1]) == ("", Emergency(text, "over"))


@pytest.mark.parametrize("text", ["就我一个人", "里面没人了", "just me"])
def test_nobody_else_is_an_answer_to_whether_all_are_out(text: str) -> None:
    chat = Chat()
    chat.say(SEVERAL, "我出来了", text)
    assert (chat.draft.alarm, chat.effects[-1]) == ("", Emergency(text, "over"))


def test_alone_in_there_is_no_good_news() -> None:
    chat = Chat()
    chat.say(SEVERAL, "门开了一条缝", "就我一个人")
    assert bool(chat.draft.alarm)


@pytest.mark.parametrize(
    "text",
    [
        "没事了才怪",
        "谁能说没事了",
        "他们让我说没事了",
        "好像没事了",
        "快出来了",
        "警察说出来了就打电话",
        "他们说出来了",
        "物业说是误报",
        "maybe they are out",
    ],
)
def test_hearsay_hope_and_irony_are_asked_about(text: str) -> None:
    assert news_of(text) == "maybe"


@pytest.mark.parametrize(
    "text",
    [
        "不是测试",
        "不是测试。",
        "这不是演习",
        "没跟你们开玩笑",
        "不是什么测试",
        "我测试了一下警铃没反应",
        "按钮我试过没用",
    ],
)
def test_what_is_no_test_goes_on(text: str) -> None:
    assert news_of(text) == ""


@pytest.mark.parametrize("text", ["测试", "没事，开玩笑的", "只是测试一下", "不好意思按错了", "this is just a test"])
def test_cry_taken_back_still_is(text: str) -> None:
    assert news_of(text) == "mistaken"


@pytest.mark.parametrize("line", ["就是去年面试的事", "是去年买房的事", "it was last year about the interview"])
def test_what_lies_back_without_any_danger_is_no_all_clear(line: str) -> None:
    chat = Chat()
    chat.say("在吗", line)
    assert not [said for said in ("没事就好", "nobody needs help") if said in chat.heard[-1]]

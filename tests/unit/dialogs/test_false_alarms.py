"""What a trade, or a day that is over, makes sound like a cry: none where it is asked for; each near one is heard."""

from __future__ import annotations

from dataclasses import replace

import pytest

from dialogs.model import CallBack, Emergency
from tests.talk import SETTINGS, Chat, PlainFacts

FOOTAGE = ("我要看监控录像", "我是租户")
CORRECTION = ("更正我的信息", "个人客户")
TRANSFER = ("把我的信息转给别的公司", "供应商", "作业证", "顺安电梯维保公司 0572-2055123")
A_CALL = ("更正我的信息，转人工，我不想填表",)
ENGLISH_CALL = ("My date of birth is wrong in your register. Please let a real person ring me, no form",)


def told(*lines: str) -> Chat:
    chat = Chat(PlainFacts(settings=replace(SETTINGS, sms=True)))
    chat.say(*lines)
    return chat


def alarmed(chat: Chat) -> bool:
    return any(isinstance(effect, Emergency) for effect in chat.effects)


@pytest.mark.parametrize(
    "text",
    [
        "上周二晚上十点来钟 2号梯 我在里面滑倒了",
        "10月5号早上九点 西门扶梯 我妈摔了",
        "前天中午 货梯 我晕倒了",
        "上个月底 6栋 电梯急停 我撞了头",
        "上周四 我困在里面二十分钟 后来保安放我出来的",
        "last Thursday around 9pm, lift 2, I tripped and fell inside",
        "two weeks ago, the lift dropped a floor with me in it",
        "the day before yesterday, block 3, the door hit my shoulder",
    ],
)
def test_a_day_that_is_over_answers_when_it_was(text: str) -> None:
    chat = told(*FOOTAGE, text)
    assert (alarmed(chat), chat.question, text in chat.draft.scope) == (False, "ask_name", True)


@pytest.mark.parametrize(
    "text",
    [
        "上周二摔的 现在还在电梯里 站不起来",
        "昨晚十点 2号梯 我爸摔了 起不来了",
        "周日晚上到现在 我关在电梯里",
        "昨天下午就关在2号梯里 手机快没电了",
        "晚上十点 2号梯 我在里面摔了一跤",
        "上周二也困过 门打不开 我们在里面",
        "2号梯停在半空 里面有三个人",
        "last night 10pm lift 3, I'm lying here and can't get up",
        "stuck in lift 2 since yesterday evening",
        "lift 2 stopped between floors, three people in it",
        "people stuck in the last lift on the left",
    ],
)
def test_what_goes_on_is_a_cry_whatever_day_is_asked(text: str) -> None:
    assert alarmed(told(*FOOTAGE, text))


@pytest.mark.parametrize(
    "text",
    [
        "事故单写错了 我是脚被门夹了 不是手",
        "补一条 5月8号晚上电梯急停 我的腰扭了",
        "the report should say the lift stopped between floors 3 and 4 that night",
    ],
)
def test_what_the_files_say_is_no_cry(text: str) -> None:
    assert not alarmed(told(*CORRECTION, text))


@pytest.mark.parametrize(
    "text",
    [
        "记录写错了 我还困在里面",
        "报告不对 我手夹在门里",
        "登记一下 我妈晕倒了",
        "工单错了 3号梯着火了",
        "add that I'm trapped in the lift",
        "the file is wrong, my hand is caught in the door",
        "note: my mother fell in the lift and can't get up",
    ],
)
def test_a_cry_beside_a_file_is_a_cry(text: str) -> None:
    assert alarmed(told(*CORRECTION, text))


@pytest.mark.parametrize(
    "text",
    [
        "等下 我看了合同 全称是嘉兴宏达电梯维保有限公司 李师傅电话没变 0573-2055123",
        "问了老板 注册名是宏达电梯救援服务有限公司",
        "not Sunrise, Sunset Elevators",
        "I mixed it up: the new firm is Hillside Lift Rescue Co",
    ],
)
def test_the_name_of_a_firm_that_mends_lifts_is_no_cry(text: str) -> None:
    assert not alarmed(told(*TRANSFER, text))


@pytest.mark.parametrize(
    "text",
    [
        "公司电梯停了 门开不了",
        "不是顺安 是我们被困了",
        "单位电梯关人了",
        "联系人李师傅掉井道里了",
        "公司电梯里有人晕了",
        "联系人13911112222 需要救援",
        "转给公司 我在电梯里 没信号",
        "the firm's lift is smoking",
        "not Sunrise, Lift 3, I'm trapped",
        "call the rescue team, lift 3",
        "contact rescue, I'm in the lift",
    ],
)
def test_a_cry_beside_a_firm_is_a_cry(text: str) -> None:
    assert alarmed(told(*TRANSFER, text))


@pytest.mark.parametrize(
    ("before", "text"),
    [
        (A_CALL, "中午打吧 上午我在井道里没信号"),
        (A_CALL, "别三点打 那会儿我在轿顶上"),
        (A_CALL, "打不通就是我在井下 过半小时再打"),
        (A_CALL, "白天在电梯机房 接不到 六点以后打"),
        (ENGLISH_CALL, "Evenings suit me, in the day I'm down the shaft without signal"),
        (ENGLISH_CALL, "before nine please, after that I'm in a lift pit and can't hear the phone"),
        (ENGLISH_CALL, "I can't talk now, I'm on a ladder"),
    ],
)
def test_when_a_call_suits_is_for_the_call(before: tuple[str, ...], text: str) -> None:
    chat = told(*before, text)
    calls = [effect for effect in chat.effects if isinstance(effect, CallBack)]
    assert (alarmed(chat), text in calls[-1].said) == (False, True)


@pytest.mark.parametrize(
    "text", ["中午打吧 上午我在井道里没信号", "call me at lunch, I'm in the machine room till then"]
)
def test_in_a_form_the_open_question_rests(text: str) -> None:
    chat = told("我要一份我的个人信息", "个人客户", "转人工", text)
    calls = [effect for effect in chat.effects if isinstance(effect, CallBack)]
    assert (alarmed(chat), chat.question, text in calls[-1].said) == (False, "ask_name", True)


@pytest.mark.parametrize(
    ("before", "text"),
    [
        (A_CALL, "下午下井了 上不来"),
        (A_CALL, "我在井道里没信号 下不去了"),
        (A_CALL, "中午到现在困在井道里"),
        (A_CALL, "我在电梯里没信号"),
        (A_CALL, "下午在井道里摔了"),
        (A_CALL, "同事在机房触电了"),
        (ENGLISH_CALL, "evenings are best but now I'm stuck in the lift"),
        (ENGLISH_CALL, "after lunch I went into the shaft and now I can't get out"),
        (ENGLISH_CALL, "call me at once, I'm trapped on top of the car"),
        (ENGLISH_CALL, "I'm in the lift without signal"),
        (ENGLISH_CALL, "in the pit without signal and the car is coming down"),
    ],
)
def test_a_cry_beside_a_call_is_a_cry(before: tuple[str, ...], text: str) -> None:
    assert alarmed(told(*before, text))


@pytest.mark.parametrize(
    "text", ["刚才在机房没信号 我叫邱志强", "我在电梯口 信号不好 我叫王建国", "John Miller, block 5, lift 3"]
)
def test_a_name_that_comes_late_is_a_name(text: str) -> None:
    chat = told("我要一份我的个人信息", "个人客户", text)
    assert (alarmed(chat), chat.question) == (False, "ask_phone")


def test_what_somebody_once_reported_tells_how_they_know_us() -> None:
    assert not alarmed(told("I want a copy of my personal data", "I once reported a fire in the machine room"))


@pytest.mark.parametrize("text", ["我是安装工 掉进基坑了 爬不上来", "我摔倒了 站不起来"])
def test_whoever_is_helpless_gives_no_reason(text: str) -> None:
    assert alarmed(told("删除我的个人信息", "个人客户", text))

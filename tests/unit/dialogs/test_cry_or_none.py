"""Cries beside answers, calm words that sound like cries, and the form after an alarm."""

from __future__ import annotations

import pytest

from dialogs.hearing import takes_up
from dialogs.model import Emergency
from tests.talk import Chat

BEGUN = {
    "ask_group": "2",
    "ask_ground": "1",
    "ask_name": "Ann Lee",
    "ask_email": "li.lei@example.com",
    "id_consent": "1",
    "ask_id": "330502199001011236",
}
CRY = {"zh": "我困在电梯里了", "en": "I'm stuck in the lift"}


def at(question: str, text: str) -> Chat:
    """Somebody whose form is open at ``question``, in the language of ``text``; empty for a first message."""
    lang, chat = "en" if text.isascii() else "zh", Chat()
    if question:
        chat.say("删除我的信息" if lang == "zh" else "Please delete my data")
        chat.fill(BEGUN, until=question)
    return chat


def after_a_cry(question: str, text: str) -> Chat:
    chat = at(question, text)
    chat.say(CRY["en" if text.isascii() else "zh"])
    chat.say(text)
    return chat


def keys(chat: Chat) -> list[str]:
    """Of what was answered last."""
    assert chat.turn
    return [say.phrase.key for say in chat.turn.says]


@pytest.mark.parametrize(
    ("question", "text"),
    [
        *(("", "你们倒闭了吗 怎么门关着"), ("ask_ground", "你们不干了 门都关了")),
        ("ask_ground", "your firm's gone bust hasn't it, the doors are shut"),
        *(("", "我在电梯里看到你们的二维码 扫进来的"), ("ask_name", "等等 门铃响了 我去开门")),
        *(("ask_name", "马上 在电梯里 信号不好 等出去说"), ("ask_name", "等一下我在等电梯")),
        *(("ask_otp", "等下 在电梯里 没信号"), ("ask_otp", "no signal in the lift, wait a sec")),
        *(("ask_group", "去年在你们电梯里被困过 打过救援电话"), ("ask_ground", "我要出国了 快点")),
        *(("confirm", "hand it in, I'm in no rush"), ("ask_ground", "不坐了 摔怕了")),
        *(("ask_email", "18200009146 打不通就是在井道里没信号"), ("ask_email", "13800001234 打不通说明我在坑底")),
        ("ask_email", "13800001234 if you cannot get through I am in the pit, no signal"),
        ("", "I'm only a tenant on the fourth floor, I am seventy-one, and I have not slept"),
        *(("", "扶梯不动了"), ("", "商场扶梯停了"), ("", "The escalator has stopped")),
    ],
)
def test_calm_words_alarm_nobody_and_ask_nothing(question: str, text: str) -> None:
    chat = at(question, text)
    chat.say(text)
    assert not chat.draft.alarm
    assert not any(key.startswith("emergency") for key in keys(chat))


@pytest.mark.parametrize(
    ("question", "text"),
    [
        *(("", "你们下班了吗 我被锁在电梯里"), ("", "你们倒闭了吗 电梯停了没人管 我还在里面")),
        *(("", "在电梯里扫的码 电梯不动了"), ("", "scanned the code in the lift, it won't move")),
        *(("ask_name", "等下 在电梯里 没信号 门不开"), ("ask_name", "门铃响 我去开门 我妈晕倒在门口")),
        *(("ask_name", "王伟 救命"), ("ask_name", "李雷 快救我"), ("ask_name", "王芳 来人啊")),
        *(("ask_otp", "电梯里困着呢 没信号收不到码"), ("ask_otp", "快点 出不来 黑"), ("ask_otp", "we're stuck")),
        *(("confirm", "交 快点 我困电梯了"), ("confirm", "I'm in no rush but I'm stuck in the lift")),
        ("ask_detail", "记录写错了 我现在被困在电梯里"),
        *(("ask_email", "13800001234 打不通就是我掉井道里了"), ("ask_email", "18200009146 在井道里没信号 人受伤了")),
        *(
            ("", "扶梯不动了 夹住了脚"),
            ("", "扶梯上老人不动了"),
            ("", "I am seventy-one, on the fourth floor, I am stuck"),
        ),
    ],
)
def test_a_cry_beside_the_same_words_is_one(question: str, text: str) -> None:
    chat = at("" if question == "ask_detail" else question, text)
    chat.say(text)
    assert chat.draft.alarm


@pytest.mark.parametrize(
    ("question", "text"),
    [
        *(
            ("ask_otp", "救命啊 你们短信比电梯还慢😂"),
            ("ask_otp", "救命 验证码怎么还没到"),
            ("ask_otp", "SOS 验证码收不到"),
        ),
        *(("ask_otp", "救命啊 我密码又忘了哈哈"), ("ask_otp", "help, where is my code lol"), ("ask_otp", "救命 码呢")),
        *(("ask_otp", "Help!! the code never comes 😭"), ("ask_otp", "救命，客服电话排队排了半小时")),
        *(
            ("ask_name", "救命 还要写名字啊"),
            ("ask_group", "救命啊 这么多选项选哪个"),
        ),
    ],
)
def test_cry_that_names_the_code_or_the_form_is_none(question: str, text: str) -> None:
    chat = at(question, text)
    chat.say(text)
    assert not chat.draft.alarm
    assert not any(key.startswith("emergency") for key in keys(chat))


@pytest.mark.parametrize(
    ("question", "text"),
    [
        *(("ask_otp", "救命啊 电梯停了 验证码先不管了"), ("ask_otp", "救命 我快不行了 码不要了")),
        *(("ask_otp", "救命啊 短信发不出去 门打不开"), ("ask_otp", "救命 名字叫李雷 我出不去")),
        *(("ask_name", "救命 名字 王伟 3号楼"), ("ask_otp", "help, no signal for a text, we are in the lift")),
    ],
)
def test_cry_that_names_them_beside_a_danger_is_one(question: str, text: str) -> None:
    chat = at(question, text)
    chat.say(text)
    assert chat.draft.alarm


@pytest.mark.parametrize("text", ["救命 码呢", "短信真慢", "the code never comes"])
def test_a_code_that_is_slow_is_sent_again(text: str) -> None:
    chat = at("ask_otp", text)
    chat.say(text)
    assert keys(chat)[0] == "code.sent_again"


@pytest.mark.parametrize("text", ["出不来", "卡住了", "it's stuck"])
def test_a_code_that_does_not_come_is_asked_about(text: str) -> None:
    chat = at("ask_otp", text)
    chat.say(text)
    assert keys(chat)[-1] == "emergency.page"


@pytest.mark.parametrize(
    ("question", "text", "then"),
    [
        ("ask_group", "出来了 我是业主", "ask_ground"),
        ("ask_ground", "出来了 房子卖了用不着了", "ask_name"),
        ("ask_name", "got out. my name is Tom Brown", "ask_email"),
        ("ask_name", "早就出来了 王伟", "ask_email"),
    ],
)
def test_an_answer_beside_the_good_news_is_taken(question: str, text: str, then: str) -> None:
    chat = after_a_cry(question, text)
    assert keys(chat)[0].startswith(("emergency.over", "emergency.all_out"))
    if not chat.draft.alarm:
        assert chat.question == then


@pytest.mark.parametrize(
    ("question", "text", "then"),
    [
        ("ask_ground", "we sold the house", "ask_name"),
        *(("ask_name", "不说这个了 我叫王伟", "ask_email"), ("ask_name", "名字是王伟 接着弄", "ask_email")),
        *(("ask_name", "我要填表", "ask_name"), ("ask_name", "what were you asking me?", "ask_name")),
    ],
)
def test_whoever_wants_the_form_gets_it_with_whom_to_call(question: str, text: str, then: str) -> None:
    chat = after_a_cry(question, text)
    assert (keys(chat)[0], chat.question, bool(chat.draft.alarm)) == ("emergency.before", then, True)


@pytest.mark.parametrize("text", ["提交吧 我没事", "you can stop, we're fine"])
def test_well_by_their_own_words_is_asked_whether_all_are(text: str) -> None:
    chat = after_a_cry("confirm", text)
    assert keys(chat) == ["emergency.all_out"]


@pytest.mark.parametrize("text", ["李芳 王伟都出来了", "王伟还在里面", "我出来了 李雷还没出来"])
def test_whoever_is_out_or_in_is_no_applicant(text: str) -> None:
    assert after_a_cry("ask_name", text).draft.name == ""


def test_staff_hear_that_it_is_over_when_the_form_goes_on() -> None:
    chat = after_a_cry("ask_group", "出来了 我是业主")
    assert chat.turn
    assert [effect.state for effect in chat.turn.effects if isinstance(effect, Emergency)] == ["over"]


@pytest.mark.parametrize("text", ["{}", "来了来了 {}", "验证码{}", "here is the code: {}"])
def test_the_code_that_was_sent_is_taken_while_an_alarm_is_on(text: str) -> None:
    chat = at("ask_otp", "是")
    chat.say("救命啊")
    alarms = len(chat.effects)
    chat.say(text.format(chat.code))
    assert (chat.question, chat.draft.proven, len(chat.effects)) == ("id_consent", True, alarms)
    assert chat.draft.alarm
    assert keys(chat)[0] == "emergency.before"


@pytest.mark.parametrize(
    ("cry", "text"),
    [
        *(
            ("不想活了", f"{{}} {told}")
            for told in ("药吃了", "瓶子空了", "我站上去了", "took the pills", "goodbye", "")
        ),
        ("我老公打我", "{} 他又来了"),
        ("我被困在电梯里了", "{} 好怕"),
    ],
)
def test_the_code_hides_nothing_that_is_told_beside_it(cry: str, text: str) -> None:
    chat = at("ask_otp", "是")
    chat.say(cry)
    alarms = len(chat.effects)
    chat.say(text.format(chat.code))
    assert (chat.question, len(chat.effects)) == ("ask_otp", alarms + 1)


@pytest.mark.parametrize(
    "text",
    [
        "救命 他拿着我的身份证不让走",
        "help me he has my code and is outside",
        "救命 密码被他知道了 他要来",
        "救救我 流程走不动了 腿断了",
    ],
)
def test_a_cry_that_only_names_the_form_is_one(text: str) -> None:
    chat = at("ask_otp", "是")
    chat.say(text)
    assert chat.draft.alarm


@pytest.mark.parametrize("text", ["还困着 {}", "里面还有人 {}", "3号楼 {}", "123456"])
def test_what_tells_of_the_danger_beside_a_code_goes_to_the_colleagues(text: str) -> None:
    chat = at("ask_otp", "是")
    chat.say("救命啊")
    alarms = len(chat.effects)
    chat.say(text.format(chat.code))
    assert (chat.question, len(chat.effects)) == ("ask_otp", alarms + 1)


@pytest.mark.parametrize(
    "told",
    [("師傅嚟咗 救返出嚟喇 冇事",), ("3号楼最左边那部", "没事了 刚才物业把门撬开的"), ("刚才是孩子乱按的 没人被困",)],
)
@pytest.mark.parametrize("on", ["頭先嗰個繼續啦", "刚才那事接着办", "carry on with the earlier one"])
def test_what_was_told_of_the_danger_is_none_of_the_request(told: tuple[str, ...], on: str) -> None:
    chat = at("ask_name", "是")
    chat.say("我困在电梯里了", *told, on)
    assert (chat.question, chat.draft.lines, chat.draft.alarm) == ("ask_name", (), "")
    assert keys(chat)[-1].startswith("ask_name")


@pytest.mark.parametrize("line", ["刚才那个不继续了", "继续之前的数据处理", "返去"])
def test_words_that_do_not_go_on_take_up_nothing(line: str) -> None:
    assert takes_up(line) == ""

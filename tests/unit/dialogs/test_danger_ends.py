"""Good news and other needs after a cry: what is believed, what is asked, and what leads on."""

from __future__ import annotations

from dataclasses import replace

import pytest

from dialogs.danger.over import news_of, no_fire
from dialogs.model import Emergency
from tests.talk import SETTINGS, Chat, PlainFacts


def said(chat: Chat) -> list[str]:
    """The keys of what was answered last."""
    assert chat.turn
    return [say.phrase.key for say in chat.turn.says]


def states(chat: Chat) -> list[str]:
    assert chat.turn
    return [effect.state for effect in chat.turn.effects if isinstance(effect, Emergency)]


@pytest.mark.parametrize(
    ("text", "news"),
    [
        ("fire brigade came, we got out", "over"),
        ("they finally got out", "over"),
        ("everyone ok", "over"),
        ("everybody is fine", "over"),
        ("大家都好", "over"),
        ("is everyone ok?", ""),
        ("i hope everyone is ok", ""),
        ("when we got out", ""),
        ("everyone ok but my dad", "maybe"),
        ("there is fire, we got out", ""),
    ],
)
def test_good_news_in_common_words_is_told_from_hopes_and_questions(text: str, news: str) -> None:
    assert (news_of(text) == "over") is (news == "over")


@pytest.mark.parametrize(
    ("text", "heard"),
    [
        ("nothing burning, was dust", True),
        ("没着火 是灰尘", True),
        ("no fire, just steam", True),
        ("有没有着火吗", False),
        ("没烟 但是人晕了", False),
        ("it's not smoke, people inside", False),
        ("火灭了", False),
    ],
)
def test_fire_that_was_none(text: str, *, heard: bool) -> None:
    assert no_fire(text) is heard


def test_dust_ends_a_fire_and_no_entrapment() -> None:
    fire, trapped = Chat(), Chat()
    fire.say("机房冒烟了", "没着火 是灰尘")
    trapped.say("被困电梯里了 有烟", "没着火 是灰尘")
    assert (states(fire), fire.draft.alarm, bool(trapped.draft.alarm)) == (["mistaken"], "", True)


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("she's awake now", "emergency.awake"),
        ("救护车拉走了", "emergency.taken"),
        ("ambulance took her", "emergency.taken"),
        ("送医院了", "emergency.taken"),
    ],
)
def test_who_is_cared_for_is_half_the_news(text: str, key: str) -> None:
    chat = Chat()
    chat.say("please help my mom fainted in the lift at Vanke city", text)
    assert (said(chat), bool(chat.draft.alarm)) == ([key], True)


def test_firm_ground_ends_it_only_where_it_answers() -> None:
    asked, told = Chat(), Chat()
    asked.say("stuck in lift", "ok moving again", "we are on the ground floor now")
    told.say("stuck in lift", "we are on the ground floor now")
    assert (asked.draft.alarm, bool(told.draft.alarm)) == ("", True)


@pytest.mark.parametrize(
    ("cry", "asked", "passed_on"),
    [
        ("please help my mom fainted in the lift at Vanke city", "hi can I get the cctv of this morning", []),
        ("电梯困人", "早上的监控能给我看吗", []),
        ("不想活了", "删除我的信息", ["on"]),
    ],
)
def test_right_asked_for_in_danger_is_not_swallowed(cry: str, asked: str, passed_on: list[str]) -> None:
    chat = Chat()
    chat.say(cry, asked)
    assert (chat.talk.flow, states(chat)) == ("request", passed_on)


@pytest.mark.parametrize("asked", ["帮我查一下我的申请", "how is my request going"])
def test_request_asked_after_in_distress_is_answered(asked: str) -> None:
    chat = Chat()
    chat.say("我想死", asked)
    first, *answered = said(chat)
    assert (first, bool(answered), [key for key in answered if key.startswith("distress")]) == (
        "distress.before", True, [],
    )  # fmt: skip


@pytest.mark.parametrize("text", ["can you see us on the cctv", "师傅到哪了", "how is it going"])
def test_what_is_asked_of_the_rescue_stays_with_it(text: str) -> None:
    chat = Chat()
    chat.say("我被困在电梯里了", text)
    assert states(chat) == ["on"]


@pytest.mark.parametrize(
    ("text", "alarm", "keys"),
    [
        ("听说昨天有人困在电梯了", False, {"emergency.perhaps"}),
        ("群里说昨天困人了 现在还没出来", True, set()),
        ("我们楼电梯卡住了 里面没人", False, {"service_besides.ways"}),
        ("电梯卡住了 没人理我", True, set()),
        ("hey the lift in my building stopped between floors, nobody inside i think", False, {"service_besides.ways"}),
        ("电梯夹到手了 现在没事了 想投诉", False, {"emergency.just_out"}),
        ("电梯夹住孩子的手了", True, set()),
        (
            "what number do I call if someone is trapped in lift?",
            False,
            {"lift_beside.if_it_happens", "service_besides.ways"},
        ),
    ],
)
def test_what_is_told_and_not_happening_raises_no_alarm(text: str, *, alarm: bool, keys: set[str]) -> None:
    chat = Chat()
    chat.say(text)
    assert bool(chat.draft.alarm) is alarm
    assert keys <= set(said(chat))


@pytest.mark.parametrize(
    ("lines", "key"),
    [
        (("我被困在电梯里了", "谢谢 出来了", "我想投诉一下这个事"), "lift_beside.complains"),
        (("想投诉上次困梯的事",), "lift_beside.complains"),
        (("i want to complain about last week's lift trouble",), "lift_beside.complains"),
        (("我想投诉一下",), "complain"),
    ],
)
def test_complaint_leads_to_somebody(lines: tuple[str, ...], key: str) -> None:
    chat = Chat()
    chat.say(*lines)
    assert said(chat)[0].startswith(key)
    assert "start:human" in chat.choices


CAUGHT = ("想要一份我的资料", "家里自己装的电梯", "快点 老太婆手给电梯门轧牢了 出血了")
TO_CALL = "人还没平安的话，先拨"


@pytest.mark.parametrize("text", ["医院回来了 手包好了 前头那个还要的", "人送医院了 刚才那个还办", "where were we"])
def test_whoever_asks_to_go_on_with_the_form_goes_on(text: str) -> None:
    chat = Chat()
    said = chat.say(*CAUGHT, text)
    assert (TO_CALL in said or "still in danger" in said, chat.question) == (True, "ask_name")
    assert isinstance(chat.effects[-1], Emergency)
    chat.say("凌阿根")
    assert (chat.draft.name, chat.question) == ("凌阿根", "ask_email")


@pytest.mark.parametrize("text", ["血还在流 刚才那个先放着", "手还没出来 刚才那个还要不要弄", "前面那个门还是打不开"])
def test_the_form_rests_while_it_goes_on(text: str) -> None:
    chat = Chat()
    chat.say(*CAUGHT, text, "凌阿根")
    assert chat.draft.name == ""


def test_the_same_answer_once_more_goes_into_the_form() -> None:
    chat = Chat()
    said = chat.say(*CAUGHT, "凌阿根")
    assert ("没有填进您的申请" in said, chat.draft.name) == (True, "")
    said = chat.say("凌阿根")
    assert (TO_CALL in said, chat.draft.name) == (True, "凌阿根")


def test_once_the_form_goes_on_a_line_is_read_in_parts_again() -> None:
    chat = Chat(PlainFacts(settings=replace(SETTINGS, sms=True)))
    chat.say(*CAUGHT, "前头那个还要的", "谈宝生", "13800001234")
    chat.say(f"{chat.code} 名字错了 应该是李雷")
    assert (chat.draft.proven, chat.draft.name, chat.question) == (True, "李雷", "id_consent")


@pytest.mark.parametrize(
    "line",
    [
        "放出来了 没啥事 谢谢你们师傅 对了 师傅说打我登记的电话打不通 那个是老号 给我换成新的",
        "出来了 人没大事 你们师傅说打我留的手机没人接 号码早换了 帮我改一下",
    ],
)
def test_the_number_that_our_fitter_calls_is_the_speakers_whoever_was_shut_in(line: str) -> None:
    chat = Chat()
    chat.say("快来人!!我妈关在电梯里了 门开不开 里面闷得很", line)
    assert (chat.question, chat.draft.requester, chat.draft.rights) == ("ask_group", "self", ("correct",))


@pytest.mark.parametrize("line", ["出来了 没啥事 我妈还不出声", "出来了 没大事 就是腿疼"])
def test_no_great_matter_is_no_good_news_beside_pain(line: str) -> None:
    chat = Chat()
    assert "都平安出来了吗" in chat.say("快来人!!我妈关在电梯里了 门开不开", line)


@pytest.mark.parametrize(
    ("cry", "news"),
    [
        ("卡住了!13楼货梯 我在里头", "物业用钥匙给弄开的 这会儿在大厅喝水 就是吓得够呛"),
        ("快快快 6号楼电梯困人了", "险情解除,被困人员已全部安全撤出,无人受伤"),
        ("我妈困电梯里了", "她刚来电话 说出来了 在小区门口晒太阳呢"),
        ("我妈困电梯里了", "妈妈已经出来了 就是吓得不轻"),
        ("我被困电梯里了", "有惊无险 出来了"),
        ("电梯里有焦糊味 我在里面", "查过了 是楼上烧糊了锅 电梯没问题 里头也没人了"),
        ("井道冒烟 有人在里面", "烟散了 里面的人全出来了 都没事"),
        ("电梯里有人打我", "警察把人带走了 我没受伤 已经不在电梯里了"),
        ("两台电梯都停了 我们在左边那台", "左边右边全救出来了"),
        ("trapped in elevator help", "so sorry, false alarm, my toddler had my phone. nobody is in any lift"),
        ("the lift dropped and we can't get out", "the technician let us all out 5 min ago, no one hurt, thx"),
        ("my nan is stuck in your lift", "nan is home safe, nothing broken"),
    ],
)
def test_news_beside_words_of_nobody_hurt_ends_it(cry: str, news: str) -> None:
    chat = Chat()
    chat.say(cry, news)
    assert chat.draft.alarm == ""


@pytest.mark.parametrize(
    ("cry", "news"),
    [
        ("两台电梯都停了 我们在左边那台", "右边那台的人都出来了"),
        ("孩子手被电梯门夹着了", "松开了 手肿得厉害"),
        ("老爷子在电梯里晕过去了", "自己走出来的 走两步又倒下了"),
        ("我妈困电梯里了", "我爸来电话 说出来了"),
        ("我妈困电梯里了", "她来电话说快出来了"),
        ("我妈困电梯里了", "我在大厅喝水"),
        ("我被困电梯里了", "没人受伤 灯亮着"),
        ("我被困电梯里了", "这会儿在大厅的是保安 我还在轿厢"),
        ("井道冒烟 有人在里面", "人都出来了 就是还有焦糊味"),
        ("两台电梯都停了 我们在左边那台", "旁边那台没人受伤 都出来了"),
        ("我们四个人卡电梯里了", "两个出来了 没受伤"),
        ("我们四个人卡电梯里了", "老李出来了"),
        ("井道冒烟 有人在里面", "烟散了"),
        ("我被困电梯里了", "不在电梯里了 在井道平台上"),
        ("我妈困电梯里了", "她打电话说出来了 结果是别的电梯"),
        ("my nan is stuck in your lift", "I'm home now"),
        ("trapped in elevator help", "no one hurt, fan is working"),
        ("trapped in elevator help", "all good in here, take your time"),
    ],
)
def test_what_may_be_of_somebody_still_inside_does_not_end_it(cry: str, news: str) -> None:
    chat = Chat()
    chat.say(cry, news)
    assert bool(chat.draft.alarm)

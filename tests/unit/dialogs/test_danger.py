"""After a cry for help: what is still about it, what ends it, and what only sounds like one."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from bot.domain.cases import Hold
from dialogs.model import AddWords, Emergency, Settings
from tests.stages import FORM_QUESTIONS, at
from tests.talk import START, Chat, PlainFacts, a_case

SMS = Settings("400-000-0000", "09:00-17:00", sms=True)
CRY = "救命 电梯里有人被困"


def _asked_for_a_number() -> Chat:
    chat = Chat(PlainFacts(settings=SMS))
    chat.say("看看你们存的我的信息", "2", "董飞", CRY)
    return chat


@pytest.mark.parametrize(
    "text",
    [
        "就是楼下那台 停在一二层中间 她说有点喘",
        "人在这儿 南浔向阳路9号",
        "3号梯 就我一个",
        "没受伤 信号一格",
        "里面两个老人 有一个心脏不好",
        "按铃没人理",
        "师傅多久能到",
        "住院部大楼东边那部",
        "it is dark and nobody answers",
        "the tower on Renmin Road, third floor",
    ],
)
def test_line_after_a_cry_goes_to_the_same_colleagues_and_no_question_follows(text: str) -> None:
    chat = _asked_for_a_number()
    said = chat.say(text)
    passed_on = [effect.said for effect in chat.effects if isinstance(effect, Emergency)]
    assert (passed_on, chat.question, "手机号" in said) == ([CRY, text], "ask_phone", False)


@pytest.mark.parametrize("text", ["把我的信息都删了", "谢谢", "继续", "接着填"])
def test_plain_wish_after_a_cry_is_not_about_it(text: str) -> None:
    chat = _asked_for_a_number()
    chat.say(text)
    assert [effect for effect in chat.effects if isinstance(effect, Emergency)] == [Emergency(CRY)]


@pytest.mark.parametrize("text", ["15111223344", "没有手机", "1", "我叫王强"])
def test_answer_to_the_form_after_a_cry_goes_to_the_same_colleagues_and_the_form_waits(text: str) -> None:
    chat = _asked_for_a_number()
    before = chat.draft.contact
    said = chat.say(text)
    assert (len(chat.effects), chat.question, chat.draft.contact) == (2, "ask_phone", before)
    assert ("手机号" in said, "手机号" in chat.say("继续")) == (False, True)


def test_lift_long_after_a_cry_is_another_matter() -> None:
    chat = _asked_for_a_number()
    chat.say("3号梯 向阳路9号", after=timedelta(hours=25))
    assert len([effect for effect in chat.effects if isinstance(effect, Emergency)]) == 1


@pytest.mark.parametrize(
    "text",
    [
        "维保师傅到了 人出来了 没事了 吓死我",
        "出来了 谢天谢地",
        "门开了 人没事了",
        "都平安 放心",
        "被救出来啦",
        "we are out now, thank God",
        "they got us out",
        "没事了",
    ],
)
def test_all_clear_ends_the_alarm_and_the_form_goes_on(text: str) -> None:
    chat = _asked_for_a_number()
    said = chat.say(text)
    assert (chat.draft.alarm, chat.question, "400" in said) == ("", "ask_phone", True)


@pytest.mark.parametrize(
    "text",
    [
        "人还没出来",
        "出来了吗？",
        "什么时候能安全了",
        "门没开 出不来",
        "门开了一半又关上了 他的手夹住了",
        "出来了 但是我妈晕过去了",
        "人救出来了 在流血",
        "he is out now but unconscious",
    ],
)
def test_no_all_clear_keeps_the_alarm(text: str) -> None:
    chat = _asked_for_a_number()
    chat.say(text)
    assert chat.draft.alarm


@pytest.mark.parametrize(
    "text",
    [
        "我搁这表里困半拉点儿了 出不去了哈哈 快来救我",
        "救命 我被困在这个流程里出不去了",
        "卡在验证码这一步 快救救我",
        "help, I am trapped in this form",
    ],
)
def test_form_that_traps_is_a_joke(text: str) -> None:
    chat = Chat()
    chat.say("看看你们存的我的信息", "2", text)
    assert (chat.effects, chat.question) == ([], "ask_name")


@pytest.mark.parametrize(
    "text",
    ["我填表的时候被困在电梯里了 快来救我", "救命 卡在三楼了 出不去", "help I am trapped in the lift, forget the form"],
)
def test_lift_that_traps_is_none(text: str) -> None:
    chat = Chat()
    chat.say("看看你们存的我的信息", "2", text)
    assert chat.effects == [Emergency(text)]


@pytest.mark.parametrize(
    "text", ["那我们接着刚才那个弄吧", "继续填", "接着办", "ok let's carry on", "好 继续刚才的申请", "刚才那个申请继续"]
)
def test_going_on_repeats_the_open_question(text: str) -> None:
    chat = _asked_for_a_number()
    chat.say("出来了")
    before = chat.draft.rights
    said = chat.say(text)
    assert (chat.question, chat.draft.rights, "手机号" in said) == ("ask_phone", before, True)


def test_going_on_with_nothing_open_says_how_things_stand() -> None:
    chat = Chat(PlainFacts(held=[a_case()]))
    said = chat.say("那我们接着刚才那个弄吧")
    assert ("要撤回" in said, a_case().number in said) == (False, True)


def test_cry_in_a_form_is_answered_without_the_form_and_the_form_is_kept() -> None:
    chat = Chat(PlainFacts(settings=SMS))
    chat.say("看看你们存的我的信息", "2", "董飞")
    said = chat.say("等一下 我爸被关电梯里了 门打不开")
    assert ("120" in said, "手机号" in said, "继续" in said, chat.question) == (True, False, True, "ask_phone")


def test_second_cry_within_minutes_is_passed_on_in_few_words() -> None:
    chat = _asked_for_a_number()
    said = chat.say("电梯里的人晕过去了 快来")
    assert ([effect.said for effect in chat.effects if isinstance(effect, Emergency)][-1], "爬出来" in said) == (
        "电梯里的人晕过去了 快来",
        False,
    )


def test_wish_beside_the_good_news_is_taken_up() -> None:
    chat = Chat()
    said = chat.say("快来人 我妈困在电梯里了 按警铃没人理", "人救出来了 另外我想把留在你们那的手机号删了")
    assert ("平安" in said, chat.draft.rights, chat.draft.alarm) == (True, ("delete",), "")


@pytest.mark.parametrize(
    ("lines", "text"),
    [
        (("删我的信息", "2"), "电梯拆了 房子也卖了 不需要了"),
        (("我大伯走了 想把他的信息删了", "2", "1"), "他有个女儿在外地"),
        (("看看你们有我什么", "2"), "雷刚"),
    ],
)
def test_answer_that_sounds_like_a_cry_is_an_answer(lines: tuple[str, ...], text: str) -> None:
    chat = Chat()
    chat.say(*lines, text)
    assert not [effect for effect in chat.effects if isinstance(effect, Emergency)]


def test_number_of_a_case_is_no_cry() -> None:
    chat = Chat(PlainFacts(held=[a_case("GK-43LR-W6F")]))
    chat.say("GK-43LR-W6F")
    assert not [effect for effect in chat.effects if isinstance(effect, Emergency)]


@pytest.mark.parametrize("cry", ["电梯困人", "Somebody's trapped"])
@pytest.mark.parametrize(
    "text",
    [
        "怎么还没来",
        "你们到了没",
        "多久",
        "你好",
        "有没有人来",
        "400打不通",
        "客服",
        "13800001234",
        "hello????",
        "please",
        "I can't reach anyone on the phone",
    ],
)
def test_anxious_line_after_a_cry_is_passed_on_and_promises_nothing(cry: str, text: str) -> None:
    chat = Chat()
    said = chat.say(cry, text)
    passed_on = [effect.said for effect in chat.effects if isinstance(effect, Emergency)]
    assert (passed_on, "119" in said, "09:00" in said, chat.choices) == ([cry, text], True, False, [])


def test_anxious_line_in_a_form_waits_for_no_answer_and_going_on_asks_again() -> None:
    chat = _asked_for_a_number()
    said = chat.say("怎么还没来")
    assert ("手机号" in said, "手机号" in chat.say("继续"), chat.question) == (False, True, "ask_phone")


def test_where_they_are_is_asked_every_third_line_until_it_is_told() -> None:
    chat = Chat()
    lines = ("电梯困人", *["怎么还没来"] * 3, "嘉里中心B座 2号梯", *["怎么还没来"] * 8)
    asked = ["地址" in chat.say(line) for line in lines]
    assert asked == [True, False, False, True] + [False] * 9


def test_nod_to_the_rescue_consents_to_nothing() -> None:
    chat = at("confirm")
    chat.say("电梯困人", "好的")
    assert (chat.question, chat.opened, len(chat.effects) > 0) == ("confirm", [], True)


def test_voice_after_a_cry_is_asked_for_in_words() -> None:
    chat = Chat()
    chat.say("电梯困人")
    assert ("几个字" in chat.other("voice"), chat.choices) == (True, [])


@pytest.mark.parametrize("text", ["发错了", "开玩笑的", "没人被困", "sorry, false alarm"])
def test_cry_taken_back_ends_the_alarm_and_staff_hear_it(text: str) -> None:
    chat = Chat()
    chat.say("电梯困人", text)
    assert (chat.draft.alarm, chat.effects) == ("", [Emergency("电梯困人"), Emergency(text, "mistaken")])


@pytest.mark.parametrize("text", ["不是开玩笑", "发错群了 不过我真困着", "not kidding"])
def test_cry_confirmed_stays_one(text: str) -> None:
    chat = Chat()
    chat.say("电梯困人", text)
    assert chat.draft.alarm


@pytest.mark.parametrize(
    ("text", "rights"),
    [
        ("ok out now. Also I want to see the camera video of me", ("access",)),
        ("我出来了。我要看当时的监控", ("access",)),
        ("出来了，吓死我了", ()),
    ],
)
def test_what_is_wanted_beside_the_good_news_is_heard(text: str, rights: tuple[str, ...]) -> None:
    chat = Chat()
    said = chat.say("help im stuck in lift", text)
    assert ("safe" in said or "平安" in said, chat.draft.rights, chat.draft.alarm) == (True, rights, "")


def test_complaint_beside_the_good_news_is_heard() -> None:
    chat = Chat()
    said = chat.say("电梯困人", "人出来了，我要投诉你们")
    assert (said.startswith("平安出来就好"), "投诉" in said) == (True, True)


def test_wish_in_the_cry_is_kept_until_they_are_safe() -> None:
    chat = Chat()
    cried = chat.say("help im stuck in lift, also delete my data")
    meanwhile = (chat.talk.flow, chat.say("how long"), chat.draft.rights)
    over = chat.say("we are out now")
    assert ("deletion" in cried, meanwhile[0], meanwhile[2]) == (True, "", ())
    assert ("safe" in over, chat.draft.rights, chat.draft.postponed) == (True, ("delete",), "")


@pytest.mark.parametrize(
    "text",
    ["我不想活了", "不想过了", "活着没意思，想跳楼", "活不下去了", "我要跳电梯井", "I want to kill myself"],
)
@pytest.mark.parametrize("question", ["", *FORM_QUESTIONS])
def test_whoever_wants_to_die_is_answered_first_and_staff_hear_at_once(question: str, text: str) -> None:
    chat = at(question) if question else Chat()
    chat.effects.clear()
    said = chat.say(text)
    assert ("12356" in said, "400" in said, chat.choices, chat.effects) == (True, False, [], [Emergency(text)])


def test_words_of_despair_go_on_being_heard_until_all_is_well() -> None:
    chat = Chat()
    more = [chat.say(line) for line in ("我不想活了", "没人在乎我", "谢谢", "你好")]
    assert (all("12356" in said for said in more), len(chat.effects)) == (True, 3)
    assert ("放心" in chat.say("没事了"), chat.draft.alarm, chat.draft.despair) == (True, "", False)


def test_cry_from_a_lift_after_despair_gets_the_rescue() -> None:
    chat = Chat()
    assert chat.say("我不想活了", "电梯困人").startswith("请马上拨打 400")


@pytest.mark.parametrize("text", ["他就在我旁边", "他人在我旁边", "滨江花园8幢"])
@pytest.mark.parametrize("question", FORM_QUESTIONS)
def test_place_or_person_at_hand_is_no_cry_in_a_form(question: str, text: str) -> None:
    chat = at(question)
    chat.say(text)
    assert not [effect for effect in chat.effects if isinstance(effect, Emergency)]


def test_address_alone_is_asked_about_and_yes_is_a_cry() -> None:
    chat = Chat()
    asked = chat.say("滨江花园8幢")
    before = list(chat.effects)
    assert ("被困" in asked, before, chat.say("是的").startswith("请马上拨打")) == (True, [], True)
    assert "滨江花园8幢" in next(effect.said for effect in chat.effects if isinstance(effect, Emergency))


def test_address_that_staff_wait_for_goes_to_the_case() -> None:
    held = replace(a_case(), hold=Hold("哪个小区？", START))
    chat = Chat(PlainFacts(held=[held]))
    chat.say("滨江花园8幢")
    assert chat.effects == [AddWords(held.number, "滨江花园8幢")]


@pytest.mark.parametrize("text", ["等会儿，我手机没电了", "等下，断电了", "我手机快没电了"])
def test_phone_without_power_is_no_cry(text: str) -> None:
    chat = Chat(PlainFacts(settings=SMS))
    chat.say("看看你们存的我的信息", "2", "董飞", text)
    assert (chat.effects, chat.question) == ([], "ask_phone")


@pytest.mark.parametrize("text", ["电梯里手机没电了", "断电了 门打不开", "2号梯困人了"])
def test_with_a_lift_or_a_door_it_is_one(text: str) -> None:
    chat = Chat(PlainFacts(settings=SMS))
    chat.say("看看你们存的我的信息", "2", "董飞", text)
    assert Emergency(text) in chat.effects


def test_lift_that_is_only_named_is_no_cry() -> None:
    chat = Chat()
    chat.say("更正", "2", "不是我个人的 是我们小区2号梯")
    assert chat.effects == []


@pytest.mark.parametrize("text", ["合同而家冇喺手", "房產證而家冇喺手", "而家冇喺手", "身份证没带在身上"])
def test_paper_that_is_not_at_hand_is_no_cry(text: str) -> None:
    chat = Chat()
    chat.say(text)
    assert not [effect for effect in chat.effects if isinstance(effect, Emergency)]


@pytest.mark.parametrize("text", ["困在电梯里 老公不在身边", "门打不开 手机不在身上"])
def test_cry_with_something_not_at_hand_stays_one(text: str) -> None:
    chat = Chat()
    chat.say(text)
    assert [effect for effect in chat.effects if isinstance(effect, Emergency)]

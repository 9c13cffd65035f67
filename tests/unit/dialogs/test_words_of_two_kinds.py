"""Words that hold for the files as well as for the open question, and slips put right in the line that made them."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.domain.effects import SendCode
from dialogs.model import Emergency
from dialogs.understanding import parse, understand
from tests.talk import SETTINGS, Chat, PlainFacts, a_case

CORRECT = "我的地址写错了要改，我买过你们的电梯"
DETAIL = "门牌应为1203"


def told(*lines: str) -> Chat:
    chat = Chat(PlainFacts(settings=replace(SETTINGS, sms=True)))
    for line in lines:
        chat.say(chat.code if line == "the code" else line)
    return chat


@pytest.mark.parametrize("text", ["本人姓名 茅以新", "我的名字 茅以新"])
def test_name_asked_for_is_no_more_to_correct(text: str) -> None:
    chat = told(CORRECT, DETAIL, text)
    assert (chat.question, chat.draft.name) == ("ask_phone", "茅以新")
    assert text not in chat.draft.detail


def test_name_in_the_files_is_more_to_correct() -> None:
    chat = told(CORRECT, DETAIL, "还有名字也写错了 应该是李雷")
    assert "应该是李雷" in chat.draft.detail


@pytest.mark.parametrize("text", ["不同意 改个地址还要身份证 太离谱了吧", "身份证不给 改个门牌号而已"])
def test_refusal_beside_the_matter_is_a_refusal(text: str) -> None:
    chat = told(CORRECT, DETAIL, "李雷", "13800001234", "the code", text)
    assert chat.draft.consent == "refused"
    assert text not in chat.draft.detail


@pytest.mark.parametrize("text", ["楼层也不对 是12楼", "还有邮编也错了 是313000"])
def test_one_more_thing_that_is_wrong_refuses_nothing(text: str) -> None:
    chat = told(CORRECT, DETAIL, "李雷", "13800001234", "the code", text)
    assert text in chat.draft.detail
    assert chat.question == "id_consent"


def test_new_position_is_no_group() -> None:
    chat = told(
        "我的个人信息有错要更正，我买过你们的电梯", "职位写错了 我现在是项目经理 顺便我还想查一下你们有我哪些信息"
    )
    assert chat.draft.group == "2.4"
    assert "项目经理" in chat.draft.detail
    assert {*chat.draft.rights} == {"correct", "access"}


@pytest.mark.parametrize("text", ["胡建林 哎哟打错了 胡建霖", "胡建林 哎呀写错了，胡建霖"])
def test_slip_in_a_name_counts_as_put_right(text: str) -> None:
    assert told("复制一份我的个人信息，我买过你们的电梯", text).draft.name == "胡建霖"


def test_surname_told_apart_is_not_asked_about() -> None:
    chat = told("复制一份我的个人信息，我买过你们的电梯", "姓简 单名一个宁字")
    assert (chat.draft.name, chat.question) == ("简宁", "ask_phone")


def test_group_put_right_behind_the_name() -> None:
    chat = told("I bought a lift from you. What data do you have about me?")
    chat.say("My name is Liam Byrne, and I got it wrong before, I'm a job applicant")
    assert (chat.draft.name, chat.draft.group) == ("Liam Byrne", "2.5")


@pytest.mark.parametrize(
    "text",
    [
        "i agree, but the name i gave you is wrong, it's Hannah Price",
        "I agree. The name I typed was wrong, it should be Hannah Price",
    ],
)
def test_name_that_was_given_is_put_right_beside_the_consent(text: str) -> None:
    chat = told("I bought a home lift from you, send me a copy of my personal data", "Ann Price", "li@example.com")
    chat.say(chat.code, text)
    assert (chat.draft.consent, chat.draft.name) == ("agreed", "Hannah Price")


@pytest.mark.parametrize(
    "text", ["Yes, that's fine with me. Do I type the number or send a photo?", "同意 拍照还是打字"]
)
def test_how_the_paper_is_shown_may_be_asked_beside_the_consent(text: str) -> None:
    chat = told("我要一份我的资料，我买过你们的电梯", "李雷", "13800001234", "the code", text)
    assert (chat.draft.consent, chat.question) == ("agreed", "ask_id")


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("我有俩号 13200006913 和 13200006914 用前面那个", "13200006913"),
        ("13200006913和13200006914，用第二个", "13200006914"),
        ("13200006913 13200006914 前面那个停机了", "13200006914"),
        ("13200006913和13200006914 第一个是我老公的", "13200006914"),
        ("I have two, 13200006913 and 13200006914, use the second one", "13200006914"),
        ("13200006913 13200006914 the first please", "13200006913"),
        ("我妈手机13200006913 我的13200006914", "13200006914"),
    ],
)
def test_of_two_numbers_the_one_that_is_pointed_to(text: str, number: str) -> None:
    assert parse("phone", text).value == number


@pytest.mark.parametrize(
    "text", ["别光给看 再复制一份给我", "别只是看看，复印一份也要", "don't just show me, send me a copy too"]
)
def test_who_wants_not_only_that_wants_it_as_well(text: str) -> None:
    assert understand(text).negated == ()
    chat = told("我想看看你们有我哪些个人信息，我买过你们的电梯", text)
    assert {*chat.draft.rights} == {"access", "copy"}


@pytest.mark.parametrize(
    "text", ["can I cancel it later?", "Great, thanks. Could I still take it back later if I change my mind?"]
)
def test_whether_it_could_be_taken_back_later_is_only_asked(text: str) -> None:
    chat = Chat()
    chat.facts.held.append(replace(a_case(), received_at=chat.facts.now))
    answered = chat.say(text)
    assert "take back my request" in answered
    assert chat.question != "confirm"


@pytest.mark.parametrize("text", ["cancel it please", "can you take it back?"])
def test_who_wants_it_back_is_asked_to_confirm(text: str) -> None:
    chat = Chat()
    chat.facts.held.append(replace(a_case(), received_at=chat.facts.now))
    chat.say(text)
    assert chat.question == "confirm"


@pytest.mark.parametrize("text", ["打错 锋是金字旁 祁连锋", "不是山峰的峰 是金字旁 祁连锋", "写错了，是祁连锋，金字旁"])
def test_part_of_a_character_is_no_name(text: str) -> None:
    assert told("我要查资料，我买过你们电梯", "祁连峰", text).draft.name == "祁连锋"


def test_character_described_behind_the_name_is_no_name() -> None:
    assert told("我要查资料，我买过你们电梯", "祁连锋 锋是金字旁").draft.name == "祁连锋"


def test_address_that_is_to_be_added_is_the_value() -> None:
    chat = told(
        "Good afternoon. You only hold a phone number for me as site contact. Could my work email be added as well?",
        "I work for the property management company, you service our lifts",
        "kang.meiqi@example.com",
    )
    assert "kang.meiqi@example.com" in chat.draft.detail
    assert chat.question == "ask_name"


@pytest.mark.parametrize(
    ("text", "consent"), [("核吧", "agreed"), ("那就核", "agreed"), ("核什么", ""), ("先核一下再说", "")]
)
def test_who_says_go_and_check_agrees(text: str, consent: str) -> None:
    chat = told("我要一份我的资料，我买过你们的电梯", "李雷", "13800001234", "the code", text)
    assert chat.draft.consent == consent


def test_question_behind_the_wish_names_no_receiver() -> None:
    chat = told("想把我的资料转到别的公司去 我是你们供应商那边跑业务的 得等多久啊")
    assert (chat.question, chat.draft.receiver) == ("ask_receiver", "")


def test_whether_it_is_right_changes_nothing() -> None:
    chat = told(
        "查一下你们有我哪些信息，我买过你们的电梯", "李雷", "13300007093 我孙女教我弄的 她说先填电话 你看对不对"
    )
    assert (chat.question, chat.draft.contact) == ("ask_otp", "13300007093")


@pytest.mark.parametrize(
    ("text", "rights"),
    [
        ("查我的个人信息 白天上班接不了电话 晚上七点以后再打给我", {"access"}),
        ("复印一份 短信推广也停了 联系我请打下午", {"copy", "withdraw"}),
    ],
)
def test_when_somebody_is_reached_ends_no_use(text: str, rights: set[str]) -> None:
    assert {*told(text).draft.rights} == rights


def test_entrapment_of_long_ago_raises_no_alarm_at_the_reason() -> None:
    chat = told("删掉我的资料，我买过你们的梯", "梯去年拆了 不需要了 以前还被关在里头二十分钟 想起来就来气")
    assert not any(isinstance(effect, Emergency) for effect in chat.effects)


@pytest.mark.parametrize("text", ["以前还没关过这么久 快来人", "以前还能打开 现在关在里头出不来"])
def test_what_was_before_hides_no_cry(text: str) -> None:
    chat = told("删掉我的资料，我买过你们的梯", text)
    assert any(isinstance(effect, Emergency) for effect in chat.effects)


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("后一个是公司的", "13800001234"),
        ("第二个打错了", "13800001234"),
        ("别用第二个", "13800001234"),
        ("the second is my wife's", "13800001234"),
        ("不要第一个", "13900001111"),
        ("前一个欠费", "13900001111"),
        ("用第二个", "13900001111"),
        ("用后面那个就行 谢谢", "13900001111"),
    ],
)
def test_number_that_anything_is_said_against_takes_no_code(text: str, number: str) -> None:
    assert parse("phone", f"13800001234 13900001111 {text}").value == number


@pytest.mark.parametrize(
    "text", ["他在打我！13800001234", "我老公又在打我，13800001234", "他威胁说要打我，13800001234"]
)
def test_number_behind_a_cry_hides_it_not(text: str) -> None:
    chat = Chat()
    assert "110" in chat.say(text)
    assert any(isinstance(effect, Emergency) for effect in chat.effects)


@pytest.mark.parametrize(
    "text",
    [
        "出来了。可是他打我，还抢我手机",
        "出来了，有人打我",
        "没事了，出来了，门口有人拿刀",
        "出来了，可是那个人跟着我",
        "出来了，被打了",
    ],
)
def test_whoever_is_attacked_outside_is_not_safe(text: str) -> None:
    chat = Chat()
    chat.say("我被困在电梯里了", text)
    assert "平安出来就好" not in chat.heard[-1]
    assert "110" in chat.heard[-1]
    assert chat.draft.alarm


@pytest.mark.parametrize("text", ["出来了 谢谢师傅，师傅打我电话打不通", "人出来了 被吓到了"])
def test_whoever_is_only_rung_is_safe(text: str) -> None:
    chat = Chat()
    chat.say("我被困在电梯里了", text)
    assert "平安出来就好" in chat.heard[-1]


@pytest.mark.parametrize(
    ("lines", "name"),
    [
        (("the code 哦对了 名字我少打一个字 是汪海涛",), "汪海涛"),
        (("the code", "同意", "330502199001011236 哎 我姓名写岔了 应该叫卢文斌"), "卢文斌"),
    ],
)
def test_name_mistyped_in_other_words_is_put_right(lines: tuple[str, ...], name: str) -> None:
    chat = told("我要一份我的资料，我买过你们的电梯", "李雷", "13800001234")
    for line in lines:
        chat.say(line.replace("the code", chat.code))
    assert chat.draft.name == name


@pytest.mark.parametrize("text", ["同意 那接着咋弄", "Yes, I agree. What comes after this?"])
def test_how_it_goes_on_may_be_asked_beside_the_consent(text: str) -> None:
    chat = told("我要一份我的资料，我买过你们的电梯", "李雷", "13800001234", "the code", text)
    assert (chat.draft.consent, chat.question) == ("agreed", "ask_id")


def test_receiver_typed_anew_behind_its_question_is_put_right() -> None:
    chat = told("把我的资料转给别的公司，我买过你们的梯", "嘉兴恒杰电梯服务有限公司")
    chat.say("喔唷 打错了 捷是快捷的捷 嘉兴恒捷电梯服务有限公司")
    assert (chat.draft.receiver, chat.question) == ("嘉兴恒捷电梯服务有限公司", "ask_name")


@pytest.mark.parametrize(
    ("text", "rights"),
    [("我的资料转一份到那边公司去", {"transfer"}), ("给我复印一份，再转一份给新公司", {"copy", "transfer"})],
)
def test_one_that_is_passed_on_is_no_copy_for_oneself(text: str, rights: set[str]) -> None:
    assert {*told(text).draft.rights} == rights


def test_address_that_was_never_written_down_is_the_value() -> None:
    chat = told("一查是我的邮箱没录 帮忙加上，我是给你们供钢丝绳的厂家", "zouxm@example.com")
    assert "zouxm@example.com" in chat.draft.detail


@pytest.mark.parametrize("text", ["人弄出来了 吓得不轻 没受伤 谢谢啊", "出来了 消防来撬的门 都没得事"])
def test_fright_and_no_injury_are_good_news(text: str) -> None:
    chat = Chat()
    chat.say("我妈一个人卡在家里电梯里", text)
    assert "平安出来就好" in chat.heard[-1]


def test_house_sold_half_a_year_ago_is_a_purpose_done() -> None:
    chat = told("我那房子都卖小半年了，你们咋还存着我呢，把我那点信息都给删喽")
    assert chat.draft.grounds == ("8.3(1)",)


def test_manager_who_should_stand_there_is_asked_for_by_nobody() -> None:
    chat = told("我职位登错了 要改，我在物业公司 跟你们是合作单位", "是工程经理 不是工程主管")
    assert "工程经理" in chat.draft.detail
    assert chat.question == "ask_name"


def test_name_of_the_first_message_is_put_right_in_the_next() -> None:
    chat = told("我在你们分包队装了六年梯 存我的那些资料删了吧 合同没续 用不着了。卢文彬", "打错 斌是文武斌 卢文斌")
    assert (chat.draft.name, chat.question) == ("卢文斌", "ask_phone")


@pytest.mark.parametrize("text", ["13800001234 救我", "着火了 13800001234", "13800001234 我老公打我"])
def test_cry_beside_a_number_is_heard_and_takes_no_code(text: str) -> None:
    chat = told("我要一份我的资料，我买过你们的电梯", "李雷", text)
    assert any(isinstance(effect, Emergency) for effect in chat.effects)
    assert not any(isinstance(effect, SendCode) for effect in chat.effects)


@pytest.mark.parametrize("text", ["13800001234 电梯里信号不好", "13800001234，这个号我不常接"])
def test_what_is_no_cry_beside_a_number_takes_the_code(text: str) -> None:
    chat = told("我要一份我的资料，我买过你们的电梯", "李雷", text)
    assert any(isinstance(effect, SendCode) for effect in chat.effects)


@pytest.mark.parametrize("text", ["我老公打我", "我老公打我，我的电话13800001234", "我妈又打我"])
def test_whoever_is_beaten_at_home_is_told_110(text: str) -> None:
    assert "110" in Chat().say(text)


@pytest.mark.parametrize("text", ["我老公打我手机收不到验证码", "我爸打我13800001234打不通"])
def test_whoever_rings_beats_nobody(text: str) -> None:
    chat = Chat()
    chat.say(text)
    assert not any(isinstance(effect, Emergency) for effect in chat.effects)


@pytest.mark.parametrize("text", ["出来了，邻居跟着我一起出来的", "没事了，就是被打了一针", "出来了，师傅打了个电话"])
def test_who_comes_along_attacks_nobody(text: str) -> None:
    chat = Chat()
    chat.say("我被困在电梯里了", text)
    assert "平安出来就好" in chat.heard[-1]


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("第一个是我的", "13800001234"),
        ("以第一个为准", "13800001234"),
        ("the first one please, it is registered", "13800001234"),
        ("第二个常用", "13900001111"),
        ("别的都不用，第二个", "13900001111"),
    ],
)
def test_number_that_is_said_to_be_theirs_takes_the_code(text: str, number: str) -> None:
    assert parse("phone", f"13800001234 13900001111 {text}").value == number


@pytest.mark.parametrize(
    ("text", "alarms"),
    [
        ("13800001234 有人拿刀", True),
        ("有人拿刀，13800001234", True),
        ("13800001234 我被人打了", True),
        ("我刚被邻居打了 13800001234", True),
        ("13800001234 someone has a knife", True),
        ("13800001357 着火了", True),
        ("家里着火了 13800001234", False),
        ("my house is on fire 13800001234", False),
    ],
)
def test_attack_or_fire_beside_a_number_takes_no_code(text: str, alarms: bool) -> None:
    chat = told("我要一份我的资料", "2", "李雷", text)
    assert any(isinstance(effect, Emergency) for effect in chat.effects) == alarms
    assert (chat.draft.contact, "11" in chat.heard[-1]) == ("", True)


@pytest.mark.parametrize(
    "beside", ["昨天被人打了", "打我这个号", "我被人打了差评", "我被人打了骚扰电话", "上周家里着火了", "师傅拿刀割过线"]
)
def test_what_is_told_or_no_attack_takes_the_code(beside: str) -> None:
    chat = told("我要一份我的资料", "2", "李雷", f"{beside} 13800001234")
    assert [effect.__class__ for effect in chat.effects] == [SendCode]

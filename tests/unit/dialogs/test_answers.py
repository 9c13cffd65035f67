"""A line that answers what is asked, whatever else sounds in it, and what is said beside an answer."""

from __future__ import annotations

from dataclasses import replace

import pytest

from dialogs.draft import opening
from dialogs.model import CallBack, OpenCase
from dialogs.told.naming import named_by_role
from dialogs.words.refusal import insists, may_insist
from tests.talk import SETTINGS, Chat, PlainFacts

CHINESE, ENGLISH = ("我想看我的资料", "2"), ("I applied for a job with you, I want to see my data",)


def _asked_name(*lines: str) -> Chat:
    chat = Chat(PlainFacts(settings=replace(SETTINGS, sms=True)))
    chat.say(*lines)
    assert chat.question == "ask_name"
    return chat


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("李雷哒", "李雷"),
        ("王小明呗", "王小明"),
        ("我叫葛秀英咧", "葛秀英"),
        ("是陈晓东噻", "陈晓东"),
        ("周杰伦der", "周杰伦"),
        ("林佳慧的啦", "林佳慧"),
        ("簡芷瑜喇", "簡芷瑜"),
        ("张三丰撒 13800001234", "张三丰"),
        ("李雷谢谢哈", "李雷"),
        ("Mary Jones lah", "Mary Jones"),
        ("陈以撒", "陈以撒"),
        ("马哈", "马哈"),
        ("Ma Haha", "Ma Haha"),
    ],
)
def test_particle_is_no_part_of_a_name(line: str, name: str) -> None:
    chat = _asked_name(*CHINESE)
    chat.say(line)
    assert chat.draft.name == name


@pytest.mark.parametrize("line", ["好哒", "要得噻", "可以撒", "对对对嘛"])
def test_yes_with_a_particle_is_no_name(line: str) -> None:
    chat = _asked_name(*CHINESE)
    chat.say(line)
    assert (chat.question, chat.draft.name) == ("ask_name", "")


def test_particles_stand_behind_both_names() -> None:
    named = named_by_role("俺叫孙梅咧 孩子叫于小涵哈")
    assert (named.own, named.other) == ("孙梅", "于小涵")


@pytest.mark.parametrize(
    ("first", "line", "name"),
    [
        (ENGLISH, "It's 林佳慧, Grace is only what colleagues call me", "林佳慧"),
        (ENGLISH, "Mary Jones, people call me Molly", "Mary Jones"),
        (ENGLISH, "Mary Jones. Everyone calls me Molly", "Mary Jones"),
        (ENGLISH, "friends call me Molly but my passport says Mary Jones", "Mary Jones"),
        (ENGLISH, "Mary Jones - I've told your people twice already", "Mary Jones"),
        (ENGLISH, "Mary Jones. I already spoke to your staff about this", "Mary Jones"),
        (ENGLISH, "Mary Jones. This is getting tiresome", "Mary Jones"),
        (CHINESE, "葛秀英 之前跟你们客服说过了", "葛秀英"),
        (CHINESE, "葛秀英，你们这流程真烦", "葛秀英"),
        (CHINESE, "我叫葛秀英，客服小王让我来这里填的", "葛秀英"),
    ],
)
def test_name_beside_other_words_is_the_answer(first: tuple[str, ...], line: str, name: str) -> None:
    chat = _asked_name(*first)
    chat.say(line)
    assert (chat.question, chat.draft.name, chat.effects) == ("ask_phone", name, [])


def test_what_colleagues_say_is_no_question() -> None:
    chat = _asked_name(*ENGLISH)
    told = chat.say("It's 林佳慧, Grace is only what colleagues call me")
    assert told.startswith("Please give me your own mobile number")


@pytest.mark.parametrize(
    ("first", "line", "name"),
    [
        (CHINESE, "葛秀英 转人工", "葛秀英"),
        (CHINESE, "葛秀英 找个真人来", "葛秀英"),
        (CHINESE, "葛秀英 你们打我电话就行", "葛秀英"),
        (ENGLISH, "Mary Jones, I want to talk to a real person", "Mary Jones"),
        (ENGLISH, "Mary Jones. Please call me tomorrow", "Mary Jones"),
    ],
)
def test_name_beside_a_wish_for_somebody_goes_along(first: tuple[str, ...], line: str, name: str) -> None:
    chat = _asked_name(*first)
    chat.say(line)
    assert (chat.draft.name, [effect.name for effect in chat.effects if isinstance(effect, CallBack)]) == (name, [name])


def test_complaint_beside_a_name_is_told_how_and_the_form_goes_on() -> None:
    chat = _asked_name(*CHINESE)
    told = chat.say("葛秀英，我要投诉你们")
    assert (chat.question, chat.draft.name, "监管机构" in told) == ("ask_phone", "葛秀英", True)


@pytest.mark.parametrize(
    "line",
    [
        "请打我电话13800001234",
        "13800001234 上次说好给我回电的",
        "13800001234 人工客服联系过我这个号",
        "13800001234 有人会打给我吗",
        "call me on 13800001234",
        "13800001234, hope someone actually reads this",
    ],
)
def test_number_beside_other_words_is_the_answer(line: str) -> None:
    chat = _asked_name(*CHINESE)
    chat.say("葛秀英", line)
    assert (chat.question, chat.draft.contact) == ("ask_otp", "13800001234")


@pytest.mark.parametrize("line", ["13800001234 叫个人打给我", "13800001234, I want a human"])
def test_number_beside_a_wish_for_somebody_is_for_the_call(line: str) -> None:
    chat = _asked_name(*CHINESE)
    chat.say("葛秀英", line)
    called = [effect.contact for effect in chat.effects if isinstance(effect, CallBack)]
    assert (chat.question, called) == ("ask_phone", ["13800001234"])


def test_calls_that_are_told_of_are_no_wish_for_one() -> None:
    chat = Chat()
    chat.say("I want to see my data", "I'm a supplier, your purchasing staff call me every week")
    assert (chat.question, chat.draft.group) == ("ask_name", "2.3")


ANGRY = [
    "都说了不要了！",
    "跟你们讲了多少遍别打了",
    "烦死了 关掉！",
    "把它关了",
    "赶紧给我停掉",
    "别再发了 听见没有",
    "我早就说过别再打电话了！！",
    "I said NO!",
    "how many times do I have to tell you to stop",
    "just turn it off already",
    "stop calling me!!",
]
OPT_OUTS = [("你们老给我发广告短信 别发了", "2"), ("stop sending me marketing texts", "2")]


@pytest.mark.parametrize("line", ANGRY)
@pytest.mark.parametrize("wish", OPT_OUTS)
def test_repeated_at_the_first_question_the_form_goes_on(line: str, wish: tuple[str, str]) -> None:
    chat = Chat()
    chat.say(wish[0], line)
    assert (chat.question, chat.draft.rights, chat.draft.name) == ("ask_group", ("withdraw",), "")


@pytest.mark.parametrize("line", [*ANGRY, "不要了！", "Stop!"])
def test_repeated_where_one_may_skip_it_skips(line: str) -> None:
    chat = Chat()
    chat.say(*OPT_OUTS[0])
    chat.say(line, line)
    assert (chat.question, chat.draft.rights, chat.draft.name) == ("confirm", ("withdraw",), "")


@pytest.mark.parametrize("line", ANGRY)
def test_repeated_at_the_card_it_is_handed_in(line: str) -> None:
    chat = Chat()
    chat.say(*OPT_OUTS[0], "跳过", "跳过", line)
    assert [type(effect) for effect in chat.effects] == [OpenCase]


def test_bare_stop_at_the_card_is_asked_back() -> None:
    chat = Chat()
    told = chat.say(*OPT_OUTS[0], "跳过", "跳过", "停！")
    assert (chat.question, "提交" in told, "取消" in told) == ("confirm", True, True)


def test_asked_twice_in_vain_the_group_stays_open() -> None:
    chat = Chat()
    chat.say("天天给我打推销电话 烦死了 别打了", "说了不要了！", "都说了别打了！")
    assert (chat.question, chat.draft.group) == ("ask_name", "other")


@pytest.mark.parametrize(
    "line",
    ["算了不办了", "这个申请我不要了", "关掉空调太热了喘不上气", "王关了", "不要我的资料了", "stop, my arm is caught"],
)
def test_other_words_do_not_insist(line: str) -> None:
    assert (insists(line), may_insist(line)) == (False, False)


def told(*lines: str) -> Chat:
    chat = Chat(PlainFacts(settings=replace(SETTINGS, sms=True)))
    chat.say(*lines)
    return chat


@pytest.mark.parametrize(
    ("lines", "kept"),
    [
        (("查我的信息", "家里装电梯的，发票是我嫂子去办的，地址是双林镇虹桥路9号"), "发票是我嫂子去办的"),
        (("查我的信息", "客户", "我叫钱斌，不过登记的多半是我老婆王芬的名字"), "登记的多半是我老婆王芬的名字"),
        (("我要一份我的资料", "客户", "合同编号KH20230512，周涛，13500001234"), "合同编号KH20230512"),
        (("别再给我打推销电话了", "应聘过的，面试通知的电话还是要打的"), "面试通知的电话还是要打的"),
        (("I want to see my data", "customer", "Tom Baker, the contract is under my late aunt's name"), "late aunt's"),
    ],
)
def test_what_no_slot_holds_stands_in_the_request(lines: tuple[str, ...], kept: str) -> None:
    chat = told(*lines)
    assert kept in str(opening(chat.draft)["detail"])


def test_name_and_contact_have_their_own_places() -> None:
    chat = told("我要一份我的资料", "客户", "合同编号KH20230512，周涛，13500001234")
    assert (chat.draft.name, chat.draft.contact, chat.draft.lines) == ("周涛", "13500001234", ("合同编号KH20230512",))


@pytest.mark.parametrize(
    "line",
    ["再说一遍", "明天再说", "谢谢", "要多久？", "阿巴阿巴", "嗯", "钱斌", "钱斌 13500001234", "thanks a lot", "why?"],
)
def test_answers_remarks_and_what_was_answered_are_kept_nowhere(line: str) -> None:
    assert told("查我的信息", "客户", line).draft.lines == ()


def test_codes_and_what_only_takes_an_answer_up_again_are_no_words_for_staff() -> None:
    chat = told("查我的信息", "客户", "钱斌", "13500001234")
    chat.say("我的码是123456对吗", chat.code, "不给", "换个联系方式")
    assert (chat.question, chat.draft.lines) == ("ask_phone", ())


def test_words_of_a_choice_choose_and_are_kept_nowhere() -> None:
    chat = told("查我的信息", "客户", "钱斌", "13500001234", "收不到，改用证件")
    assert (chat.question, chat.draft.lines) == ("id_consent", ())


def test_one_line_stands_on_the_card_once() -> None:
    line = "帮我查一下你们存了我啥，顺便别再给我打推销电话"
    chat = told(line, "客户", "钱斌", "13500001234")
    assert chat.say(chat.code, "不给").count(line) == 1


def test_the_card_shows_them() -> None:
    chat = told("查我的信息", "家里装电梯的，发票是我嫂子去办的", "钱斌", "13500001234")
    said = chat.say(chat.code, "不给")
    assert "您还说了：" in said
    assert "发票是我嫂子去办的" in said


def at_consent() -> Chat:
    chat = Chat()
    chat.facts.settings = replace(chat.facts.settings, sms=True)
    chat.say("面试没过，把我的应聘资料都删了吧", "沈悦 13912340088")
    chat.say(chat.code)
    assert chat.question == "id_consent"
    return chat


@pytest.mark.parametrize("line", ["证件不给 你们有备案", "我不想拍证件 你们手里有合同", "不行，档案里存的够多了"])
def test_clause_that_refuses_is_the_answer_and_no_question_about_the_rules(line: str) -> None:
    chat = at_consent()
    chat.say(line)
    assert (chat.draft.consent, chat.draft.rights) == ("refused", ("delete",))


@pytest.mark.parametrize("line", ["好嘛", "可以嘛", "行嘛"])
def test_yes_with_a_particle_consents(line: str) -> None:
    chat = at_consent()
    chat.say(line)
    assert (chat.draft.consent, chat.question) == ("agreed", "ask_id")


@pytest.mark.parametrize("line", ["好嘛？", "证件不给行吗 你们有备案"])
def test_question_consents_to_nothing_and_refuses_nothing(line: str) -> None:
    chat = at_consent()
    chat.say(line)
    assert (chat.draft.consent, chat.question) == ("", "id_consent")

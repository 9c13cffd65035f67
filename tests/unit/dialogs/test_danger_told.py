"""An open rescue: facts set right, half a rescue, late news, fears, and what is stuck without being a lift."""

from __future__ import annotations

from datetime import timedelta

import pytest

from dialogs.danger.over import let_be, news_of
from dialogs.model import Emergency, Settings
from tests.talk import Chat, PlainFacts

IN_IT = "困电梯了 阳光花园3栋"
NO_PLACE = "困电梯了"
LATER = timedelta(days=1.2)


@pytest.mark.parametrize(
    "text",
    [
        "写错了 13900001112",
        "你们有我的电话吗 打给我",
        "我的电话你们系统里有 查一下",
        "更正一下 电话是13900001112",
        "手机换成我老婆的 13900007777",
        "补充一下 是3号梯",
        "wrong number, call me on 13900001112",
    ],
)
def test_fact_of_the_rescue_set_right_goes_to_staff_and_is_no_request(text: str) -> None:
    chat = Chat()
    said = chat.say(IN_IT, text)
    assert (chat.effects[1:], "我记着" in said, chat.draft.postponed) == ([Emergency(text)], False, "")


@pytest.mark.parametrize(
    "text", ["删除我的信息", "查一下你们存了我哪些信息", "我在你们系统里的电话是错的 改成13900001112"]
)
def test_request_for_what_is_on_file_leads_on(text: str) -> None:
    chat = Chat()
    chat.say(IN_IT, text)
    assert (chat.talk.flow, len(chat.effects)) == ("request", 1)


@pytest.mark.parametrize("text", ["我出来了 但是我老婆还在里面", "出来一个了 还有两个在里面", "师傅到了 但门还没开"])
def test_not_all_out_is_not_asked_again(text: str) -> None:
    chat = Chat()
    said = chat.say(IN_IT, text)
    assert ("里面还有人" in said, chat.choices, chat.effects[1:]) == (True, [], [Emergency(text)])


@pytest.mark.parametrize("text", ["没事了", "昨天出来了", "昨天的事 已经出来了"])
def test_good_news_a_day_later_still_ends_it(text: str) -> None:
    chat = Chat()
    chat.say(IN_IT)
    said = chat.say(text, after=LATER)
    assert ("没事就好" in said, chat.effects[1:], chat.draft.alarm) == (True, [Emergency(text, "over")], "")


def test_answer_to_a_form_days_later_is_no_news_of_the_alarm() -> None:
    chat = Chat()
    chat.say(IN_IT)
    chat.say("我要删除我的信息", after=LATER)
    chat.say("不用了")
    assert chat.effects == [Emergency(IN_IT)]


def test_form_resumed_after_an_alarm_that_nobody_ended_asks_for_it_first() -> None:
    chat = Chat()
    chat.say("我要删除我的信息", IN_IT)
    said = chat.say("你好", after=LATER)
    assert said.index("平安了吗") < said.index("您回来了")


@pytest.mark.parametrize("text", ["解决了 谢谢", "好了 谢谢", "搞掂", "不在了"])
def test_solved_asks_once_whether_all_are_out(text: str) -> None:
    chat = Chat()
    said = chat.say(IN_IT, text)
    assert ("都平安出来了吗" in said, chat.effects[1:]) == (True, [Emergency(text)])
    chat.say(text)
    assert (chat.effects[-1], chat.draft.alarm) == (Emergency(text, "over"), "")


def test_short_answer_is_read_by_staff_and_mere_thanks_are_not() -> None:
    chat = Chat()
    chat.say(IN_IT, "嗯", "谢谢")
    assert chat.effects[1:] == [Emergency("嗯")]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("elevator not moving, two of us inside", "intercom"),
        ("电梯里困了几个人 我在外面 按什么都没反应", "隔着门"),
        ("昨天困了一次 今天又困在里面了", "按电梯里的警铃"),
        ("我老公说他电梯里出不来", "隔着门"),
        ("电梯起火", "马上拨打 119"),
        ("电梯冒烟了", "走楼梯"),
        ("电梯里有人打人", "马上拨打 110"),
        ("电梯门开了没有轿厢 有人掉下去了", "马上拨打 120"),
        ("电梯门开了但是轿厢没上来 差点踩空 现在门还开着", "离门口远一点"),
        ("有人晕倒在电梯里，没反应", "120"),
    ],
)
def test_first_words_fit_what_has_happened(text: str, told: str) -> None:
    chat = Chat()
    assert (told in chat.say(text), chat.effects) == (True, [Emergency(text)])


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("氧气不够", "通风口"),
        ("会不会掉下去", "防坠"),
        ("手机只剩3%", "少用屏幕"),
        ("没有警铃啊", "拍拍门"),
        ("我想上厕所", "角落"),
        ("我听不清", "凑近"),
    ],
)
def test_fear_is_answered(text: str, told: str) -> None:
    assert told in Chat().say(NO_PLACE, text)


@pytest.mark.parametrize(("text", "cries"), [("help", False), ("HELP", True), ("help!", True), ("help me", True)])
def test_help_of_the_menu_is_no_cry(text: str, cries: bool) -> None:
    chat = Chat()
    said = chat.say(text)
    assert (bool(chat.effects), "the address" in said) == (cries, cries)


@pytest.mark.parametrize(
    "text",
    ["这个表格把我困住了 出不去", "出不去了这个菜单", "卡住了 第三页点不动", "验证码收不到 卡住了", "很急", "No hurry"],
)
def test_stuck_page_and_hurry_are_no_cries(text: str) -> None:
    chat = Chat()
    chat.say(text)
    assert (chat.effects, chat.draft.alarm) == ([], "")


@pytest.mark.parametrize(
    ("cry", "text"),
    [
        ("门打不开", "我说的是网页的门 登录不进去"),
        ("出不来", "验证码出不来"),
        (NO_PLACE, "什么呀 没人有危险 我投诉狗"),
        ("HELP", "I just want to delete my account"),
        (NO_PLACE, "按错了 我是想查我的信息"),
    ],
)
def test_page_or_mistake_ends_the_alarm(cry: str, text: str) -> None:
    chat = Chat()
    chat.say(cry, text)
    assert (chat.effects[1:], chat.draft.alarm) == ([Emergency(text, "mistaken")], "")


def test_stuck_page_ends_no_alarm_of_a_lift() -> None:
    chat = Chat()
    said = chat.say(IN_IT, "登录不进去")
    assert ("都平安出来了吗" in said, bool(chat.draft.alarm)) == (True, True)


@pytest.mark.parametrize("text", ["那是昨天的事 我想要录像", "按错了 我是想查我的信息"])
def test_wish_beside_the_mistake_is_heard(text: str) -> None:
    chat = Chat()
    chat.say(NO_PLACE, text)
    assert (chat.talk.flow, bool(chat.draft.rights)) == ("request", True)


def test_another_matter_beside_good_news_leaves_nobody_inside() -> None:
    assert news_of("人救出来了 还有个事 这台梯上月的保养记录发我") == "over"


def test_long_row_of_short_words_is_read_at_once() -> None:
    assert not let_be("不用了" * 60 + "哈")


@pytest.mark.parametrize("text", ["急死人了", "累死我了", "上次被困电梯之后就不敢坐了", "电梯门昨天夹了我的手"])
def test_figure_of_speech_and_what_is_over_raise_no_alarm(text: str) -> None:
    chat = Chat()
    chat.say(text)
    assert chat.effects == []


def test_accident_of_the_past_may_be_a_reason() -> None:
    chat = Chat()
    chat.say("删除我的信息", "客户", "因为上次被困在电梯里之后就对你们没信心了")
    assert (chat.effects, chat.question) == ([], "ask_ground")


@pytest.mark.parametrize(("text", "cries"), [("人还在", False), ("他还活着呢", False), ("人还在里面", True)])
def test_relative_who_lives_is_not_shut_in(text: str, *, cries: bool) -> None:
    chat = Chat()
    chat.say("删除我爷爷的信息", text)
    assert bool(chat.effects) is cries


@pytest.mark.parametrize("text", ["卡住了", "Help", "119"])
def test_half_a_cry_is_asked_about(text: str) -> None:
    chat = Chat()
    said = chat.say(text)
    assert ("120" in said, chat.effects, bool(chat.draft.alarm)) == (True, [], False)
    chat.say("1")
    assert bool(chat.draft.alarm)


def test_half_a_cry_that_was_about_a_page_raises_nothing() -> None:
    chat = Chat()
    chat.say("卡住了", "我是说这个表卡住了")
    assert (chat.effects, chat.draft.alarm) == ([], "")


def test_half_a_cry_beside_a_form_may_be_about_the_form() -> None:
    chat = Chat()
    chat.say("我要删除我的信息", "卡住了", "2")
    assert (chat.effects, chat.question) == ([], "ask_group")


@pytest.mark.parametrize("text", ["出来了", "还没出来"])
def test_code_that_comes_out_is_no_rescue(text: str) -> None:
    chat = Chat(PlainFacts(settings=Settings("400-000-0000", "09:00-17:00", sms=True)))
    said = chat.say("看看我的信息", "客户", "李雷", "13800001234", text)
    assert ("平安" in said, chat.question, chat.draft.alarm) == (False, "ask_otp", "")


@pytest.mark.parametrize("text", ["赔钱吗", "精神损失费有吗", "你们什么时候赔我", "这算事故吗"])
def test_who_pays_is_for_colleagues(text: str) -> None:
    chat = Chat()
    assert "由同事跟您谈" in chat.say("被困在电梯里了", "出来了", text)
    assert "由同事跟您谈" in chat.say("被困在电梯里了", text)


@pytest.mark.parametrize("text", ["你们泄露我的信息 要赔偿", "我要投诉你们 赔钱", "在理赔，想要当时的记录"])
def test_claim_about_data_or_a_complaint_has_its_own_answer(text: str) -> None:
    assert "由同事跟您谈" not in Chat().say(text)


def test_answer_to_the_form_is_none_to_the_alarm_once_they_went_on() -> None:
    chat = Chat()
    chat.say("电梯里有人被困", "继续", "帮我朋友查信息", "他说他是客户")
    assert (len(chat.effects), chat.draft.group) == (1, "2.4")


def test_waiting_for_the_call_leaves_the_alarm_on() -> None:
    chat = Chat()
    chat.say("我被困在电梯里了", "我要删除我的信息", "人工", "我等你们电话")
    assert bool(chat.draft.alarm)
    assert not any(isinstance(effect, Emergency) and effect.state == "over" for effect in chat.effects)


def test_who_was_hurt_and_comes_back_is_well() -> None:
    chat = Chat()
    chat.say("看看我的信息", "客户", "门夹住我手了", "幸福里2号楼1单元")
    said = chat.say("手缝了八针 现在好多了", after=timedelta(days=2))
    assert ("没事就好" in said, chat.draft.alarm, chat.question) == (True, "", "ask_name")
    assert chat.effects[-1] == Emergency("手缝了八针 现在好多了", "over")


@pytest.mark.parametrize(
    "text",
    [
        "9.2说联系方式在第12条 我戴着老花镜翻了三遍 到11就没了",
        "我戴着老花镜翻了三遍 到11就没了",
        "门开了",
        "好消息 门开了",
        "电梯门打开了",
        "困了",
    ],
)
def test_what_only_sounds_like_danger_alarms_nobody(text: str) -> None:
    alone, in_a_form = Chat(), Chat()
    alone.say(text)
    in_a_form.say("查信息", "客户", text)
    assert (alone.effects, in_a_form.effects) == ([], [])


@pytest.mark.parametrize(
    "text", ["死人了", "她跳了", "门开了一条缝", "监控拍到我摔倒了", "第八条我读到一半 电梯停了 人出不去"]
)
def test_cry_beside_such_words_stays_one(text: str) -> None:
    chat = Chat()
    chat.say(text)
    assert chat.effects == [Emergency(text)]


@pytest.mark.parametrize(
    "text", ["娃卡在门缝里了", "有人卡在轿门里", "孩子手卡门缝了", "手指被门夹了", "门夹我手了", "hand stuck in door"]
)
def test_who_is_held_by_the_doors_is_not_told_to_sit_down_inside(text: str) -> None:
    said = Chat().say(text)
    assert "开门按钮" in said or "door-open button" in said


def test_short_lines_after_a_cry_get_answers_of_their_own() -> None:
    chat = Chat()
    chat.say("手指被门夹了", "手", "快点啊", "120吗")
    assert len({heard.split("\n")[0] for heard in chat.heard[-3:]}) == len(("手", "快点啊", "120吗"))
    assert "打 120" in chat.heard[-1]


def test_sos_is_no_language() -> None:
    assert "请马上拨打" in Chat().say("SOS")


@pytest.mark.parametrize("text", ["假的", "骗你的", "闹着玩"])
def test_cry_taken_back_is_over(text: str) -> None:
    chat = Chat()
    chat.say(NO_PLACE, text)
    assert chat.effects[-1] == Emergency(text, "mistaken")


@pytest.mark.parametrize(
    "text",
    [
        "刚才被困 现在已经出来了",
        "我刚从电梯里出来 被关了半个小时 吓死了",
        "已经出来了 刚刚在电梯里关了20分钟 你们怎么搞的",
        "i was stuck in the lift for 20 minutes, im out now",
    ],
)
def test_who_is_just_out_reads_what_comes_next_and_colleagues_hear_of_it(text: str) -> None:
    chat = Chat()
    said = chat.say(text)
    assert ("120" in said, chat.effects) == (False, [Emergency(text, "over")])


@pytest.mark.parametrize(
    "text",
    [
        "刚才被困 我出来了 我妈还在里面",
        "刚才被困 已经出来了 胸口疼",
        "刚从电梯里出来 还有两个人在里面",
        "我被困20分钟了 出不来",
    ],
)
def test_who_is_out_but_hurt_or_not_alone_is_not_safe(text: str) -> None:
    chat = Chat()
    chat.say(text)
    assert chat.effects == [Emergency(text)]


def test_asking_when_they_get_out_is_no_service_question() -> None:
    chat = Chat()
    said = chat.say("刚才被困了 什么时候能出来")
    assert (said.startswith("请马上拨打"), chat.effects) == (True, [Emergency("刚才被困了 什么时候能出来")])

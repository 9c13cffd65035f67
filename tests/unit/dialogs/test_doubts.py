"""Cries that may be none: in doubt it is asked, and never ignored; an address is an answer where one is asked."""

from __future__ import annotations

import pytest

from dialogs.model import Emergency
from tests.stages import at
from tests.talk import Chat, PlainFacts, a_case

ASKED = "有人被困"
FORM = ("我要删除信息", "个人客户")


def _alarmed(chat: Chat) -> bool:
    return any(isinstance(effect, Emergency) and effect.state == "on" for effect in chat.effects)


@pytest.mark.parametrize(
    "text",
    [
        "还在发",
        "打不开",
        "没气了",
        "不动了",
        "打不开 卡住了",
        "账号里面还有人在用",
        "孩子还在里面登录着",
        "名字关在里面改不了",
        "这里卡住了 点不动",
        "这里出不去 一直让我填",
    ],
)
def test_what_a_page_does_as_well_is_asked_about_with_who_to_call(text: str) -> None:
    chat = Chat()
    said = chat.say(*FORM, text)
    assert (ASKED in said, "400-000-0000" in said, chat.effects, chat.question) == (True, True, [], "ask_ground")
    chat.say("真的")
    assert _alarmed(chat)


@pytest.mark.parametrize("text", ["还在发", "打不开啊"])
def test_with_a_case_that_runs_it_is_asked_too(text: str) -> None:
    chat = Chat(PlainFacts(held=[a_case("DP-TEST-001")]))
    assert (ASKED in chat.say(text), chat.effects) == (True, [])


@pytest.mark.parametrize(
    "text",
    [
        "门打不开",
        "出不去",
        "困住了",
        "孩子还在里面",
        "停在3楼了",
        "手机没信号 出不去了",
        "好黑 我怕",
        "一直往下掉",
        "i cant get out",
        "老人心脏病犯了 3号楼",
        "我妈不动了 快看监控",
        "动不了 3号楼",
        "我老公还在里面 快看监控",
        "🆘 3号楼",
        "SOS",
        "S.O.S",
        "helppp",
    ],
)
@pytest.mark.parametrize("form", [FORM, ("更正我的信息", "个人客户"), ()])
def test_what_only_danger_does_is_a_cry_beside_a_form_as_well(form: tuple[str, ...], text: str) -> None:
    chat = Chat()
    chat.say(*form, text)
    assert _alarmed(chat)


@pytest.mark.parametrize(
    "text",
    [
        "stuck inside, phone dying",
        "locked inside, phone at 2%",
        "someone is inside, screen black",
        "微信发不出去 我困在里面了",
        "人还在里面呢 系统没反应",
        "卡在里面 想删资料",
        "我在里面 手机没网",
    ],
)
@pytest.mark.parametrize("form", [FORM, ()])
def test_what_does_not_work_beside_somebody_inside_holds_nobody(form: tuple[str, ...], text: str) -> None:
    chat = Chat()
    chat.say(*form, text)
    assert _alarmed(chat)


@pytest.mark.parametrize("text", ["救救我 小程序点不动", "my mum is locked inside, app not working"])
@pytest.mark.parametrize("form", [("更正我的信息", "个人客户"), ()])
def test_page_beside_a_cry_makes_no_other_matter_of_it(form: tuple[str, ...], text: str) -> None:
    chat = Chat()
    assert "400-000-0000" in chat.say(*form, text)
    chat.say("1")
    assert _alarmed(chat)


@pytest.mark.parametrize("text", ["电梯坏了 小程序报修不了", "页面卡住 急死了", "昨天孩子被困过，想看信息"])
def test_page_beside_no_cry_asks_about_none(text: str) -> None:
    chat = Chat()
    assert ("有人被困" in chat.say(text), chat.effects) == (False, [])


@pytest.mark.parametrize("text", ["没气了 2单元", "在12楼 快点", "人在3号楼"])
def test_address_makes_no_cry_an_answer(text: str) -> None:
    chat = Chat()
    said = chat.say("更正我的信息", "个人客户", text)
    assert (ASKED in said, chat.draft.detail, chat.question) == (True, "", "ask_detail")


@pytest.mark.parametrize("text", ["没人理我", "人在里面", "是的", "1"])
def test_who_then_goes_on_about_it_is_in_danger(text: str) -> None:
    chat = Chat()
    chat.say(*FORM, "点不动 卡住了", text)
    assert _alarmed(chat)


@pytest.mark.parametrize(
    "text",
    ["就是前面说的那些", "就这些", "前面不是说了吗", "同上", "jiu shi qian mian shuo de", "that is all", "是那天晚上"],
)
def test_what_answers_another_question_is_no_yes(text: str) -> None:
    chat = Chat()
    chat.say(*FORM, "点不动 卡住了", text)
    assert not _alarmed(chat)


@pytest.mark.parametrize(
    "text", ["是", "有人", "对 我被困了", "yes please hurry", "shi de", "没错", "有人受伤", "困了"]
)
def test_yes_a_number_or_the_words_of_danger_are_a_yes(text: str) -> None:
    chat = Chat()
    chat.say(*FORM, "点不动 卡住了", text)
    assert _alarmed(chat)


@pytest.mark.parametrize(
    "text",
    [
        "wo bei kun zai dian ti li le",
        "jiu ming",
        "dian ti mao yan le",
        "shou bei men jia zhu le",
        "维修工在井里被压了",
        "结果我今天又给关里面了",
        "dropped my keys in the gap and now my hand is caught",
    ],
)
def test_cry_beside_a_form_is_one_in_pinyin_and_of_other_places_as_well(text: str) -> None:
    chat = Chat()
    chat.say(*FORM, text)
    assert _alarmed(chat)


@pytest.mark.parametrize(
    "text", ["昨天困到现在没人来", "stuck again, same lift as last week", "早上出来了一次 下午又给困了"]
)
def test_what_has_gone_on_for_long_is_asked_about_at_least(text: str) -> None:
    chat = Chat()
    chat.say(text)
    assert _alarmed(chat) or chat.draft.offered[:1] == ("emergency",)


@pytest.mark.parametrize("text", ["不是", "是页面", "2", "是页面卡住了"])
def test_a_page_after_all_goes_on(text: str) -> None:
    chat = Chat()
    said = chat.say(*FORM, "点不动 卡住了", text)
    assert ("为什么想删" in said, chat.effects, chat.question) == (True, [], "ask_ground")


@pytest.mark.parametrize("text", ["原来17楼,现在9楼", "从3楼搬到9楼了", "原来住17楼,现在住9楼", "我不住17楼了"])
def test_floors_answer_what_is_wrong(text: str) -> None:
    chat = Chat()
    chat.say("更正我的信息", "个人客户", text)
    assert (chat.effects, chat.question, text in chat.draft.detail) == ([], "ask_name", True)


def test_wish_beside_a_doubt_is_heard() -> None:
    chat = Chat(PlainFacts(held=[a_case("DP-TEST-001")]))
    said = chat.say("先不注销了,里面还有会员没到期")
    assert ("400-000-0000" in said, "要撤回申请 DP-TEST-001" in said, chat.effects) == (True, True, [])


@pytest.mark.parametrize("text", ["手机死机了 困在里面", "小程序卡住了 我出不来"])
def test_a_thing_that_hangs_and_holds_is_asked_about_out_of_the_blue(text: str) -> None:
    chat = Chat()
    assert (ASKED in chat.say(text), chat.effects) == (True, [])


@pytest.mark.parametrize(
    "text",
    [
        "哈哈哈我被困在电梯里了 好尴尬",
        "我被困在电梯里了 太好笑了 笑死",
        "笑死 电梯坏了 我们出不来了哈哈哈",
        "我没开玩笑 我被困在电梯里了",
        "不是测试 被困了",
        "测试电梯时被困了",
        "我只是测试员 被困在电梯",
    ],
)
def test_who_laughs_in_a_lift_is_in_danger(text: str) -> None:
    chat = Chat()
    chat.say(text)
    assert _alarmed(chat)


@pytest.mark.parametrize(
    "text", ["测试：我被困在电梯里了", "哈哈我被困在电梯里了 开玩笑的", "I'm trapped in the lift haha just joking"]
)
@pytest.mark.parametrize("then", ["真的", "没开玩笑", "really", "没人理我吗", "1"])
def test_a_cry_in_jest_tells_who_to_call_and_the_word_after_it_counts(text: str, then: str) -> None:
    chat = Chat()
    assert ("400-000-0000" in chat.say(text), chat.effects) == (True, [])
    chat.say(then)
    assert _alarmed(chat)


@pytest.mark.parametrize("then", ["没有", "谢谢", "我要删除信息"])
def test_a_jest_that_was_one_raises_nothing(then: str) -> None:
    chat = Chat()
    chat.say("测试：我被困在电梯里了", then)
    assert chat.effects == []


@pytest.mark.parametrize("text", ["卡在这个问题了", "我卡在第二步了 不知道怎么选"])
def test_who_is_stuck_at_a_question_is_told_what_it_means(text: str) -> None:
    chat = Chat()
    said = chat.say(*FORM, text)
    assert ("说不清也没关系" in said, "取消" in said, chat.question) == (True, True, "ask_ground")


def test_who_says_that_they_have_a_lift_is_in_no_danger() -> None:
    chat = Chat(PlainFacts(held=[a_case("DP-TEST-001")]))
    chat.say("啊？我明明有电梯")
    assert chat.effects == []


@pytest.mark.parametrize("text", ["着火了", "冒烟了", "有人晕倒了", "老人不行了", "心脏病犯了"])
@pytest.mark.parametrize("question", ["ask_ground", "ask_group", "ask_detail", "ask_name"])
def test_short_cry_answers_no_question(question: str, text: str) -> None:
    chat = at(question)
    chat.say(text)
    assert isinstance(chat.effects[-1], Emergency)


IN_JEST = "等你们面试结果等得我快窒息了哈哈哈 一颗心卡在半空上不去下不来🤣"


@pytest.mark.parametrize(
    "text",
    [
        "开玩笑的 我没事",
        "没有没有",
        "夸张一下",
        "just kidding, I'm fine",
        "比喻而已",
        "不是真的",
        "没人被困",
        "哈哈哈不是",
        "没有被困 就是等结果急",
        "nope",
        "it's a metaphor",
    ],
)
def test_danger_denied_when_asked_leads_on(text: str) -> None:
    chat = Chat()
    chat.say(IN_JEST)
    assert ("没事就好" in chat.say(text) or "nobody needs help" in chat.heard[-1], chat.effects) == (True, [])
    assert chat.question == "ask_right"
    form = Chat()
    form.say(*FORM, "点不动 卡住了", text)
    assert (form.effects, form.question) == ([], "ask_ground")


@pytest.mark.parametrize(
    "text",
    [
        "有人被困",
        "我没事 但是我朋友还在里面",
        "我没事，我妈受伤了",
        "没开玩笑",
        "不是玩笑",
        "没有 人在里面出不来",
        "不 她晕倒了",
        "没有人来救我们",
        "我没夸张",
        "不是，我在里面",
        "没有 还在里面",
        "没气了",
        "I'm fine, my dad isn't",
    ],
)
def test_denial_with_somebody_else_inside_is_a_cry(text: str) -> None:
    chat = Chat()
    chat.say(IN_JEST, text)
    assert _alarmed(chat)


def test_wish_beside_a_denied_danger_is_heard() -> None:
    chat = Chat()
    chat.say(IN_JEST, "开玩笑的 我想查我的信息")
    assert (chat.question, chat.draft.rights, chat.effects) == ("ask_group", ("access",), [])


@pytest.mark.parametrize(
    "text", ["救命啊啊啊 我快被你们的满意度短信淹死了😂", "救命 这流程也太难了吧", "help your emails are killing me"]
)
def test_word_for_help_over_messages_and_forms_is_no_alarm(text: str) -> None:
    chat = Chat()
    chat.say(text)
    assert not _alarmed(chat)


FOOTAGE = "想看监控里的我，我是邻居"


def cried(chat: Chat) -> bool:
    asked = "有人被困或受伤" in chat.heard[-1]
    return asked or any(isinstance(effect, Emergency) for effect in chat.effects)


@pytest.mark.parametrize(
    "line", ["12幢3单元右边那部", "我家住8号楼", "翠湖小区5栋1单元", "我住7栋2单元，叫罗平", "building 5, floor 3"]
)
@pytest.mark.parametrize("wish", [FOOTAGE, "删我的资料，我是访客", "查我的资料"])
def test_address_alone_is_noted(wish: str, line: str) -> None:
    chat = Chat()
    chat.say(wish, line)
    assert not cried(chat)


def test_who_asks_is_read_beside_an_address() -> None:
    chat = Chat()
    chat.say(FOOTAGE, "租客，叫罗平，13712340066，住7栋2单元")
    assert (chat.draft.name, chat.draft.other_contact) == ("罗平", "13712340066")
    assert "7栋2单元" in chat.draft.scope


@pytest.mark.parametrize(
    "line", ["5栋2单元困人了", "5栋2单元 老人", "我在5栋2单元电梯里", "5栋2单元那部停在6楼了", "building 5, smoke"]
)
def test_danger_beside_an_address_stays_one(line: str) -> None:
    chat = Chat()
    chat.say("删我的资料，我是访客", line)
    assert cried(chat)


@pytest.mark.parametrize("line", ["5栋2单元 电梯", "5栋2单元"])
def test_address_out_of_the_blue_is_asked_about(line: str) -> None:
    chat = Chat()
    chat.say(line)
    assert cried(chat)


def test_after_a_cry_an_address_tells_where() -> None:
    chat = Chat()
    chat.say("删我的资料，我是访客", "我被困在电梯里了", "翠湖小区5栋1单元")
    assert [effect.said for effect in chat.effects if isinstance(effect, Emergency)][-1] == "翠湖小区5栋1单元"

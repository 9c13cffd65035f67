"""Questions about the company, its rules and the ways to it, about somebody's own data: answered to the point."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.domain.rights import Right
from dialogs.draft import EMPTY
from dialogs.hearing import hear
from dialogs.model import Input, Talk
from dialogs.questions.company import about_us
from dialogs.turns import Scene
from dialogs.understanding import Questions, read_policy
from tests.talk import SETTINGS, START, Chat, PlainFacts, a_case

MENU = "5. 其他权利"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("邮箱多少", "privacy@example.com"),
        ("你们公司地址在哪", "示例市示例路 1 号"),
        ("what's your office address", "privacy@example.com"),
        ("你们数据保护负责人邮箱", "privacy@example.com"),
        ("who is responsible for data", "do not name the person"),
        ("去哪里投诉", "示例网信办"),
        ("who is the regulator", "示例网信办"),
        ("规则在哪看", "要全文的话"),
        ("where can I read the policy", "whole text"),
        ("whats this? who are you?", "verified for"),
        ("你们是不是骗子啊", "认证主体"),
        ("怎么证明你们不是诈骗", "400-000-0000"),
        ("how do I know you are really the company", "never ask for passwords"),
    ],
)
def test_what_the_operator_wrote_down_is_told(text: str, told: str) -> None:
    chat = Chat(PlainFacts(settings=replace(SETTINGS, regulator="示例网信办")))
    said = chat.say(text)
    assert (told in said, MENU in said, chat.draft.rights) == (True, False, ()), said


@pytest.mark.parametrize(
    "text",
    [
        "我的邮箱是什么",
        "我公司的地址在哪里改",
        "send it to my company email address",
        "who are you sharing my data with",
        "我怎么知道你们删了没有",
        "这些规则在哪一条",
    ],
)
def test_what_only_sounds_alike_is_not_about_us(text: str) -> None:
    facts = PlainFacts()
    assert about_us(Scene(Talk(), EMPTY, hear(Input("text", text), None, START), facts), text) == ()


def test_doubt_where_a_code_is_asked_for_is_answered_and_the_question_stays() -> None:
    chat = Chat()
    chat.say("查一下你们存了我啥", "2", "李雷", "li.lei@example.com")
    said = chat.say("你们是骗子吧")
    assert ("认证主体" in said, chat.question) == (True, "ask_otp"), said


@pytest.mark.parametrize("text", ["when was the policy last updated", "规则是哪一年的"])
def test_version_is_that_of_the_imported_text(text: str) -> None:
    rules = Questions(read_policy("1. 甲\n我们守法。\n2. 联系\n打电话。\n", version="2031-05"))
    assert "2031-05" in Chat(PlainFacts(rules=rules)).say(text)


def test_a_clause_zero_is_none() -> None:
    assert "没有第 0 条" not in Chat().say("第0条")


@pytest.mark.parametrize("text", ["第十二条", "第12条在哪里？规则里写联系方式见第12条"])
def test_clause_one_past_the_end_is_named_with_the_contacts(text: str) -> None:
    said = Chat().say(text)
    assert ("没有第 12 条" in said, "privacy@example.com" in said) == (True, True), said


def test_bare_number_asks_for_the_clause() -> None:
    assert "规则第 11 条" in Chat().say("那11条")


def test_fourth_case_is_of_the_clause_before() -> None:
    chat = Chat()
    assert ["8.3(4)" in chat.say("8.3什么意思", "第四种情况具体是啥"), "8.3(5)" in chat.say("第五种呢")] == [True, True]


def test_nobody_is_told_the_same_twice() -> None:
    chat = Chat()
    first, second = chat.say("what does clause 9.2 mean"), chat.say("so is my data in Finland or not?")
    chat.say("1")
    assert (first != second, chat.draft.rights, "Finland" in chat.draft.detail) == (True, ("explain",), True)


@pytest.mark.parametrize("text", ["what rights do I have", "我有什么权利"])
def test_rights_are_listed_as_choices(text: str) -> None:
    chat = Chat()
    chat.say(text)
    assert "ask_right:delete" in chat.choices


@pytest.mark.parametrize(
    ("asked", "text", "group"),
    [
        ("会不会自动决策", "王小明", ""),
        ("what is the policy on cookies", "job applicant", "2.5"),
        ("解释一下第9条", "提交", ""),
    ],
)
def test_what_goes_along_with_the_explanation_offered_begins_it(asked: str, text: str, group: str) -> None:
    chat = Chat()
    chat.say(asked, text)
    assert (chat.draft.rights, asked in chat.draft.detail, group in ("", chat.draft.group)) == (
        ("explain",),
        True,
        True,
    )


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("什么时候给我回复", "三十天"),
        ("删了之后保修还有没有", "保修都还在"),
        ("what happens to my warranty if I do it?", "warranty stay"),
        ("What happens after I give you the name?", "Next"),
        ("Do I have to give my real name?", "registered with"),
    ],
)
def test_procedure_is_told_before_there_is_anything(text: str, told: str) -> None:
    said = Chat().say(text)
    assert (told in said, MENU in said) == (True, False), said


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("我要删除我的信息，会影响保修吗", "保修都还在"),
        ("我想查一下我的信息，多久能有结果", "最晚"),
        ("please delete my data, does it cost anything?", "free"),
    ],
)
def test_question_beside_a_wish_is_answered_and_the_wish_begins(text: str, told: str) -> None:
    chat = Chat()
    said = chat.say(text)
    assert (told in said, chat.question) == (True, "ask_group"), said


def test_value_beside_a_question_is_kept() -> None:
    chat = Chat()
    chat.say("我要改电话，新号是13800001111，收费吗")
    assert "13800001111" in chat.draft.detail


def test_wish_only_supposed_begins_nothing() -> None:
    chat = Chat()
    assert ("保修都还在" in chat.say("如果我要删了资料，保修还有吗"), chat.draft.rights) == (True, ())


@pytest.mark.parametrize("text", ["那以后还会打吗", "什么时候停", "when will it stop", "can you guarantee it stops?"])
def test_when_it_stops_is_told_in_the_form_and_after_it(text: str) -> None:
    begun, made = Chat(), Chat(PlainFacts(held=[a_case(right=Right.WITHDRAW)]))
    begun.say("别再给我打推销电话了")
    said = (begun.say(text), made.say(text))
    assert all("2026-12-23" in one for one in said), said
    assert begun.draft.rights == ("withdraw",)


@pytest.mark.parametrize(
    ("text", "answer"),
    [
        ("你们把我电话给了谁", "要"),
        ("我要知道我的信息给了哪些公司", "1"),
        ("who do you share my data with", "yes please"),
        ("我的资料有没有给第三方", "好的"),
        ("你们怎么会有我电话", "帮我查"),
        ("谁把我的电话给你们的", "要"),
        ("我的信息从哪来的", "求职者"),
    ],
)
def test_who_got_the_data_and_whence_is_looked_up_with_the_question_in_the_detail(text: str, answer: str) -> None:
    chat = Chat()
    chat.say(text, answer)
    assert (chat.draft.rights, chat.draft.detail) == (("access",), text)


@pytest.mark.parametrize("lines", [("我从来没同意过",), ("怎么反对",), ("我的信息会传到国外吗", "可以不要傳嗎")])
def test_whoever_never_agreed_is_offered_the_withdrawal(lines: tuple[str, ...]) -> None:
    chat = Chat()
    chat.say(*lines)
    assert chat.choices[0] == "start:withdraw"


@pytest.mark.parametrize("text", ["太长了看不懂", "字太小了", "我眼睛不好能语音吗", "the text is too small"])
def test_whoever_reads_with_trouble_gets_a_voice_and_no_menu(text: str) -> None:
    chat = Chat()
    said = chat.say(text)
    assert ("400-000-0000" in said, chat.choices) == (True, ["start:human"])


def test_number_of_an_identity_card_that_nobody_asked_for_is_not_used() -> None:
    chat = Chat()
    said = chat.say("我的身份证号330501198001011234，帮我查")
    assert ("用不到" in said, chat.draft.rights, chat.draft.papers, chat.draft.detail) == (True, ("access",), (), "")


def test_number_of_an_identity_card_is_a_value_where_it_is_to_be_corrected() -> None:
    assert "用不到" not in Chat().say("身份证号写错了，应该是330501198001011234")


def test_number_of_an_identity_card_goes_into_no_draft() -> None:
    chat = Chat()
    chat.say("330501198001011234", "我的身份证号330501198001011234，帮我删掉我的资料")
    assert "330501198001011234" not in str(chat.draft)


@pytest.mark.parametrize("line", ["这是什么号啊", "啊？这是啥呀", "这是个啥公众号 干嘛的", "你们公众号干啥用的"])
def test_what_this_account_is_is_told_in_a_line(line: str) -> None:
    assert "自动答复的助手" in Chat().say(line)


AT_PHONE = ("查我的信息", "客户", "李明")


def _with_sms() -> Chat:
    return Chat(PlainFacts(settings=replace(SETTINGS, sms=True)))


@pytest.mark.parametrize(
    ("lines", "text", "told", "question"),
    [
        (AT_PHONE, "邮箱行吗", "邮箱可以", "ask_phone"),
        (AT_PHONE, "座机可以吗 021-58881234", "座机收不到验证码", "ask_phone"),
        (AT_PHONE[:2], "写我老公的名字行吗", "您本人的姓名", "ask_name"),
        (AT_PHONE[:2], "我叫李明，顺便问下你们公司在哪", "示例路", "ask_phone"),
        ((*AT_PHONE, "没有", "有别的办法吗"), "你们怎么核对啊", "以前留给我们的", "id_consent"),
        (AT_PHONE, "收费不", "不收费", "ask_phone"),
        (AT_PHONE, "你们上班吗现在", "09:00-17:00", "ask_phone"),
        (AT_PHONE, "周末有人吗", "09:00-17:00", "ask_phone"),
        (AT_PHONE, "可以语音吗", "打字", "ask_phone"),
        (AT_PHONE, "能传文件吗", "现在还不用发", "ask_phone"),
        (AT_PHONE, "会不会给别的公司", "第 5 条", "ask_phone"),
        (AT_PHONE, "你们存哪些信息", "2.4", "ask_phone"),
        ((), "周末有人吗", "09:00-17:00", "start"),
        ((), "能不能快点", "三十天", "start"),
        ((), "where is your office?", "示例路", "start"),
    ],
)
def test_question_is_answered_to_the_point(lines: tuple[str, ...], text: str, told: str, question: str) -> None:
    chat = _with_sms()
    chat.say(*lines)
    said = chat.say(text)
    assert (told in said, "寄原件" in said, chat.question) == (True, False, question), said


def test_address_is_no_question_about_addresses() -> None:
    chat = _with_sms()
    chat.say(*AT_PHONE, "我的邮箱可以用 li.ming@example.com")
    assert chat.question == "ask_otp"


def test_without_sms_no_mobile_number_is_asked_for() -> None:
    chat = Chat()
    said = chat.say(*AT_PHONE, "座机可以吗")
    assert ("座机收不到验证码" in said, "手机" in said) == (True, False), said


@pytest.mark.parametrize("text", ["我就问一下 我的信息你们要存多少年", "会不会给别的公司", "放在国内还是国外"])
def test_question_at_large_opens_nothing(text: str) -> None:
    chat = Chat()
    said = chat.say(text)
    assert ("规则第" in said, chat.draft.rights, said.count("\n") < 3) == (True, (), True), said


def test_kinds_of_data_are_told_by_group_and_looked_up_if_wanted() -> None:
    chat = Chat()
    assert "2.4 条" in chat.say("个人客户一般存什么")
    chat.say("1")
    assert (chat.draft.rights, chat.draft.group) == (("access",), "2.4")


def test_clause_is_told_whatever_was_explained_before() -> None:
    chat = Chat()
    chat.say("规则里说的单独同意是什么意思啊")
    assert ["第 5 条" in chat.say("解释一下第五条"), "第 9 条" in chat.say("第9条跨境是什么意思")] == [True, True]
    assert chat.draft.rights == ()


@pytest.mark.parametrize("text", ["没有 就问问", "行 清楚了 谢谢", "知道了"])
def test_talk_about_the_rules_ends_without_a_menu(text: str) -> None:
    chat = Chat()
    chat.say("信息存多久")
    said = chat.say(text)
    assert ("\n" in said, chat.draft.rights) == (False, ()), said


@pytest.mark.parametrize("text", ["我就是问问 不办", "只是问问", "先问一下而已 不申请"])
def test_whoever_was_only_asking_ends_the_form(text: str) -> None:
    chat = Chat()
    chat.say("查我的信息")
    said = chat.say(text)
    assert (chat.question, "什么都没有提交" in said) == ("after_done", True), said

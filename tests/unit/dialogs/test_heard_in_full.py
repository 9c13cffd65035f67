"""What a clerk hears besides the answer: a switch, a restated yes, a story, a question in passing, a second thought."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.domain.cases import Item
from bot.domain.rights import Right
from dialogs.model import Settings, Talk
from dialogs.told.mentions import own_story
from dialogs.understanding import understand
from tests.talk import Chat, PlainFacts, a_case

SMS = Settings("400-000-0000", "09:00-17:00", sms=True)
AT_CONSENT = ("给我导一份你们存的我的信息", "2", "方远", "15100003717")


def _chat(*lines: str) -> Chat:
    chat = Chat(PlainFacts(settings=SMS))
    chat.say(*lines)
    return chat


def _at_consent() -> Chat:
    chat = _chat(*AT_CONSENT)
    chat.say(chat.code)
    assert chat.question == "id_consent"
    return chat


@pytest.mark.parametrize(
    ("line", "rights"),
    [
        ("等下 换成复制吧 先给我一份看看", ("copy",)),
        ("我改主意了 改成要一份吧", ("copy",)),
        ("改成删掉吧 我不想改了", ("delete",)),
        ("换成查阅 我先看看", ("access",)),
        ("先不改了 我想先看看你们存的什么", ("access",)),
        ("改为限制使用吧", ("restrict",)),
        ("地址改成复制路12号", ("correct",)),
        ("手机号换成13800001111", ("correct",)),
        ("先改地址，南京路1号改成南京路2号", ("correct",)),
    ],
)
def test_other_right_named_where_the_value_is_asked(line: str, rights: tuple[str, ...]) -> None:
    assert _chat("我的开票信息好像不对 想改", "2", line).draft.rights == rights


@pytest.mark.parametrize(
    "line", ["先这样交 身份证没有", "就这样报上去", "确认复制", "那就复制吧", "对，复制", "submit it anyway"]
)
def test_yes_in_other_words_submits(line: str) -> None:
    chat = _at_consent()
    chat.say("不同意", line)
    assert (chat.question, len(chat.opened)) == ("after_done", 1)


@pytest.mark.parametrize("line", ["先别交", "不复制了", "确认要复制吗？", "先交身份证吗", "不提交"])
def test_what_only_sounds_like_a_yes_submits_nothing(line: str) -> None:
    chat = _at_consent()
    chat.say("不同意", line)
    assert chat.opened == []


@pytest.mark.parametrize("line", ["先这样交 身份证没有", "身份证丢了", "我没有身份证", "就这样办吧"])
def test_request_goes_on_without_a_paper(line: str) -> None:
    chat = _at_consent()
    chat.say(line)
    assert (chat.question, chat.draft.paper_later, chat.draft.consent_at) == ("confirm", True, "")


def test_second_refusal_goes_on_and_another_way_is_told_first() -> None:
    chat = _at_consent()
    chat.say("有别的办法没有")
    assert (chat.question, chat.choices[0]) == ("id_consent", "id_consent:later")
    chat.say("说了不给")
    assert (chat.question, chat.draft.paper_later) == ("confirm", True)


@pytest.mark.parametrize(
    "text",
    [
        "家用梯当时是我儿子跑的手续 我儿子现在在国外 我就想把地址换一换 我叫沈桂芳",
        "我儿子的号停了 你记我的 138 0000 2101",
        "我女儿帮我装的微信，我想看看我的信息",
        "是我儿子买的电梯，合同写的我的名字，我要查我的资料",
        "my son helped me with the app, I am the account holder, delete my own data",
    ],
)
def test_child_who_only_did_something_is_not_asked_for(text: str) -> None:
    assert own_story(text)


@pytest.mark.parametrize(
    "text",
    [
        "我叫李梅 我儿子在你们app注册了账号 请删掉他的信息",
        "我儿子12岁，我要删他的账号",
        "替我女儿删除简历 我叫王芳",
        "我是监护人，想查我女儿的资料",
        "我叫周敏 想注销我儿子的账号",
        "我女儿去面试过，我想查她的资料",
    ],
)
def test_child_whose_data_are_meant_is_asked_for(text: str) -> None:
    assert not own_story(text)


def test_name_of_a_child_asked_in_vain_leads_to_whom_it_is_for() -> None:
    chat = _chat("更正我女儿的信息，地址要改成南京路2号", "2", "有", "我叫沈桂芳", "沈桂芳 桂花的桂", "沈桂芳")
    assert chat.question == "ask_requester"
    chat.say("1")
    assert (chat.question, chat.draft.requester, chat.draft.name) == ("ask_phone", "self", "沈桂芳")


@pytest.mark.parametrize(
    "line",
    ["不对 应该是ruan.q@example.com", "新邮箱以 ruan.q@example.com 为准", "邮箱写错了 新的是 ruan.q@example.com"],
)
def test_value_corrected_later_stands_beside_the_first(line: str) -> None:
    chat = _chat("我的邮箱旧了 要改", "2", "邮箱改成rq@example.com", line)
    assert (chat.question, chat.draft.contact, chat.draft.detail.split("\n")[-1]) == ("ask_name", "", line)


def test_house_number_corrected_at_the_end_changes_the_detail_only() -> None:
    chat = _chat("我的地址错了 要改", "2", "改成向阳路88号2幢301", "沈桂芳", "13800002101")
    chat.say(chat.code, "同意", "330502197906159965", "等等 门牌不对 是2幢302 不是301")
    assert (chat.question, "2幢302" in chat.draft.detail) == ("confirm", True)
    chat.say("对了 就这样交吧")
    assert len(chat.opened) == 1


def test_number_corrected_while_its_code_is_awaited_is_the_contact() -> None:
    chat = _chat("我的邮箱旧了 要改", "2", "邮箱改成rq@example.com", "阮青", "13800002332", "不对，手机号是13800002323")
    assert (chat.draft.contact, chat.draft.detail) == ("13800002323", "我的邮箱旧了 要改\n邮箱改成rq@example.com")


@pytest.mark.parametrize(
    ("line", "right", "told"),
    [
        ("我的邮箱旧了，请改成rq@example.com，顺便问下这些信息你们会传到国外吗", "correct", "9"),
        ("我想看看你们存了我什么，另外问一下多久能给我答复", "access", "30"),
        ("帮我删掉我的简历 对了问一下电梯保养多少钱", "delete", "400"),
    ],
)
def test_question_in_passing_is_answered_beside_the_wish(line: str, right: str, told: str) -> None:
    chat = Chat(PlainFacts(settings=SMS))
    said = chat.say(line)
    assert (chat.draft.rights, told in said or "答复您" in said) == ((right,), True)


@pytest.mark.parametrize("line", ["顺便问下", "你好，顺便问下多久能答复", "我想问下你们存了我什么"])
def test_question_alone_is_no_question_in_passing(line: str) -> None:
    chat = Chat(PlainFacts(settings=SMS))
    chat.say(line)
    assert "correct" not in chat.draft.rights


@pytest.mark.parametrize(
    "line", ["删除那个也一起登记上了吧 没有的话现在办", "复制和删除都交了没", "删除的也算进去了吗"]
)
def test_whether_a_wish_stands_in_the_live_case_is_answered_by_the_case(line: str) -> None:
    case = replace(a_case(), items=(Item(1, Right.COPY), Item(2, Right.DELETE)))
    chat = Chat(PlainFacts(held=[case]), Talk(question="after_done"))
    told = chat.say(line)
    assert (chat.question, case.number in told) == ("after_done", True)


def test_wish_that_stands_in_no_case_is_taken() -> None:
    chat = Chat(PlainFacts(held=[a_case()]), Talk(question="after_done"))
    chat.say("我的电话也帮我更正一下 登记上吧")
    assert chat.draft.rights == ("correct",)


@pytest.mark.parametrize("line", ["牛浩然 输入法好了", "牛浩然", "我叫牛浩然 刚才打不了中文"])
def test_name_in_characters_replaces_its_pinyin(line: str) -> None:
    chat = _chat("wo xiang shanchu wo de jianli", "1", "niu haoran", line)
    assert (chat.question, chat.draft.name) == ("ask_phone", "牛浩然")


@pytest.mark.parametrize(
    ("line", "ground"),
    [("zhaodao gongzuo le  buyao le", "8.3(1)"), ("yijing lizhi le", "8.3(1)"), ("wo meiyou tongyi guo", "8.3(4)")],
)
def test_reason_in_pinyin_is_read(line: str, ground: str) -> None:
    assert _chat("wo xiang shanchu wo de jianli", line).draft.grounds == (ground,)


@pytest.mark.parametrize("line", ["我单位有电梯 自己家也有一台 算哪个", "我该选哪一个啊", "which one should I choose"])
def test_whoever_wavers_between_choices_is_helped(line: str) -> None:
    chat = _chat("想看看你们存了我哪些信息", line)
    assert (chat.question, chat.draft.group) == ("ask_group", "")


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("给我导一份 我是方远 15100003717 买过家用梯 发 fangyuan@example.com", "方远"),
        ("本人赵敏 13800001111 申请复制", "赵敏"),
        ("我是业主王芳 13800001111 想查信息", "王芳"),
        ("我是你们供应商锦程货运的联系人阮青，系统里我的邮箱错了", "阮青"),
        ("我是业主 13800001111 想查信息", None),
        ("我是安装工 13800001111 想查信息", None),
        ("我是住户 13800001111", None),
    ],
)
def test_name_told_in_passing_is_not_asked_again(text: str, name: str | None) -> None:
    assert understand(text).name == name


def test_question_about_the_rules_where_the_number_is_asked_is_not_answered_with_the_code() -> None:
    chat = _chat("想看看你们存了我哪些信息", "2", "韩悦")
    assert "验证码能证明" not in chat.say("注销以后你们的记录多久清掉？")
    assert "验证码能证明" in chat.say("为什么要手机号？")


@pytest.mark.parametrize(
    ("line", "rights"),
    [
        ("再申请一个 看完以后把我的简历也删掉吧", ("delete",)),
        ("等我看过之后就把资料全删了", ("delete",)),
        ("先给我看看 看完再删", None),
    ],
)
def test_looking_that_is_asked_for_already_is_only_the_moment_for_the_next_wish(
    line: str, rights: tuple[str, ...] | None
) -> None:
    chat = Chat(PlainFacts(held=[a_case()]), Talk(question="after_done"))
    chat.say(line)
    assert chat.draft.rights == (rights or ("access", "delete"))


@pytest.mark.parametrize("line", ["查清楚之前先暂停使用我的资料 别删也先别改", "没核实清楚以前先别用我的信息"])
def test_what_the_company_is_to_find_out_is_no_wish_to_look(line: str) -> None:
    chat = Chat()
    chat.say(line)
    assert chat.draft.rights == ("restrict",)


@pytest.mark.parametrize("line", ["收小孩的信息没问过家长 不合法吧", "没告诉过我就用了", "未征求本人同意"])
def test_nobody_was_asked_is_a_ground(line: str) -> None:
    chat = Chat()
    chat.say("删除我的个人信息", "2")
    chat.say(line)
    assert chat.draft.grounds == ("8.3(4)",)

"""A question that names what it is about is answered about that, whichever question is open."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.texts import render
from tests.stages import at
from tests.talk import SETTINGS, Chat, PlainFacts


def _with_sms() -> Chat:
    return Chat(PlainFacts(settings=replace(SETTINGS, sms=True)))


@pytest.mark.parametrize(
    ("question", "text", "told"),
    [
        ("ask_name", "你们凭什么要三年保存记录", "办理记录"),
        ("ask_name", "你们有我的人脸信息吗", "用不着人脸"),
        ("ask_name", "为啥一定要验证码", "在您手里"),
        ("ask_email", "为什么非要我名字", "找到您的记录"),
        ("ask_otp", "哦验证码要等多久啊", "一分钟"),
        ("confirm", "为什么要我的电话", "收验证码"),
        ("confirm", "限制处理和删除有什么区别", "恢复不了"),
    ],
)
def test_thing_asked_about_decides(question: str, text: str, told: str) -> None:
    chat = at(question)
    assert (told in chat.say(text), chat.question) == (True, question)


@pytest.mark.parametrize(
    ("lines", "key"),
    [
        (("你们政策里说会把信息给境外，这条到底什么意思", "那我能不同意吗"), "abroad"),
        (("14岁以下孩子的信息你们怎么处理",), "children"),
        (("要家长同意吗",), "children"),
        (("Does the POA need to be notarised?",), "paper_notarised"),
        (("Does the POA need to be notarised?", "Can it be in English?"), "paper_foreign"),
        (("怎么关掉cookie",), "cookies"),
        (("备份里的也删吗",), "backups"),
        (("do you delete my invoices too?",), "retained"),
        (("删了之后还能恢复吗",), "restored"),
    ],
)
def test_rules_are_told_and_nothing_is_opened(lines: tuple[str, ...], key: str) -> None:
    chat = Chat()
    chat.say(*lines)
    assert render(f"plain.{key}", chat.talk.lang) in chat.heard[-1]
    assert chat.draft.rights == ()


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("按手印可以吗", "paper_written"),
        ("手写的行吗？他签字手抖", "paper_written"),
        ("那授权书怎么写", "paper_content"),
        ("让他说行不行", "paper_spoken"),
    ],
)
def test_how_an_authority_is_written(text: str, key: str) -> None:
    chat = Chat()
    assert render(f"plain.{key}", "zh") in chat.say("替我妈查一下她的资料", "客户", text)


def test_company_abroad_is_told_only_where_it_is_named() -> None:
    assert "两家" not in Chat().say("芬兰那边怎么联系")
    [point] = SETTINGS.contacts
    abroad = replace(point, name="Example Oy", phone="+358 1", abroad=True)
    chat = Chat(PlainFacts(settings=replace(SETTINGS, contacts=(point, abroad))))
    assert "+358 1" in chat.say("芬兰那边怎么联系")


def test_number_that_is_gone_gets_no_other_code() -> None:
    chat = _with_sms()
    chat.say("查我的信息", "客户", "李明", "13812345678", "老号早没了，验证码收不到怎么办")
    assert (chat.question, chat.draft.contact) == ("ask_phone", "")


@pytest.mark.parametrize("text", ["户口本有，死亡证明还在办", "那我先提交，材料后补行吗"])
def test_paper_may_follow(text: str) -> None:
    chat = Chat()
    said = chat.say("我父亲上个月去世了，家里的电梯是他名字买的，想要一份他的资料", "我是他儿子", text)
    assert ("日期从今天算" in said, chat.draft.proxy_told) == (True, True)


def test_paper_is_asked_for_twice_and_then_let_pass() -> None:
    chat = Chat()
    chat.say("我父亲上个月去世了，家里的电梯是他名字买的，想要一份他在你们那的资料，办继承要用", "我是他儿子", "周国平")
    assert (chat.question, chat.draft.proxy_told, chat.draft.name) == ("ask_name", True, "周国平")


def test_ground_for_a_childs_data_is_asked_twice_and_left_to_staff() -> None:
    chat = Chat()
    chat.say("我儿子12岁，你们搞开放日活动给他拍了照，我要求删掉照片", "我是他爸", "他叫李小宝")
    assert (chat.question, chat.draft.ground_open, chat.draft.subject_name) == ("ask_proxy", True, "李小宝")


def test_wish_that_sounds_like_a_question_stays_a_wish() -> None:
    chat = Chat()
    chat.say("我老公去年走了 你们还给他发保养短信 把他的信息删了吧")
    assert chat.draft.rights == ("delete",)


def test_nephew_hears_who_may_ask_and_an_heir_is_taken_down() -> None:
    chat = Chat()
    assert "近亲属" in chat.say("我舅舅去世了，他没子女，想查一下他的资料", "我是外甥")
    assert "人工" in chat.say("那怎么办")
    chat.say("继承人是我，有公证书")
    assert chat.draft.relation == "继承人是我，有公证书"


def test_complaint_about_a_leak_is_looked_into() -> None:
    chat = Chat()
    chat.say("我要投诉你们员工把我电话给了装修公司", "13812345678 陈亮")
    assert (chat.draft.rights, chat.draft.name) == (("access",), "陈亮")


def test_employer_hears_that_each_asks_for_themselves() -> None:
    chat = at("ask_name")
    assert "每人自己" in chat.say("我是HR，代表公司")
    assert (chat.draft.requester, chat.question) == ("agent", "ask_proxy")


def test_number_before_any_wish_is_kept_for_it() -> None:
    assert "留着" in Chat().say("021-62345678")


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("委托书如何提交，需要写什么", ("几句话就行", "拍照发到这里")),
        ("委托书怎么交 要写什么", ("几句话就行", "拍照发到这里")),
    ],
)
def test_how_an_authority_is_written_and_handed_in_is_told_together(text: str, told: tuple[str, str]) -> None:
    said = Chat().say("帮我爸周建国删资料", "2", "1", text)
    assert all(part in said for part in told)


@pytest.mark.parametrize(
    ("asked", "permits", "whom"),
    [
        ("我的信息会传到芬兰吗", "那要我同意吗", "那边找谁"),
        ("Is my data sent to Finland?", "do you need my permission for that?", "and who do I write to over there"),
    ],
)
def test_what_is_asked_next_of_data_abroad_stays_with_it(asked: str, permits: str, whom: str) -> None:
    chat = Chat()
    chat.say(asked)
    assert "9.3" in chat.say(permits)
    assert "11" in chat.say(whom)


@pytest.mark.parametrize(
    "asked",
    [
        "什么情况下你们可以拒绝",
        "我的电话你们存多久",
        "what grounds can you refuse on",
        "how long do you keep my phone number",
    ],
)
def test_question_about_another_thing_leaves_data_abroad(asked: str) -> None:
    chat = Chat()
    chat.say("Is my data sent to Finland?" if asked.isascii() else "我的信息会传到芬兰吗")
    answered = chat.say(asked)
    assert not any(clause in answered for clause in ("9.3", "11"))


@pytest.mark.parametrize(
    "text", ["不办什么 就问问", "no request, I only wanted to know", "no that's all, I don't want to file anything"]
)
def test_whoever_only_asked_is_offered_nothing(text: str) -> None:
    chat = Chat()
    chat.say(text)
    assert (chat.draft.rights, chat.talk.misunderstood) == ((), 0)

"""Questions and remarks beside the matter, answered to the point wherever they come."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

from dialogs.afterwards.after_answer import DENIES_GROUND
from dialogs.for_others import reached_wrongly
from tests.stages import at
from tests.talk import SETTINGS, Chat, PlainFacts, a_case


@pytest.mark.parametrize(
    ("before", "told"), [("你们规则第8.3条啥意思啊", "期限过了是 (2)"), ("你好", "选最接近的就行")]
)
def test_which_kind_they_are_is_answered_for_the_clause_just_told(before: str, told: str) -> None:
    chat = Chat()
    chat.say(before)
    assert told in chat.say("那我属于哪种")


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("身份那项是啥意思", "「身份」是"),
        ("理由一栏是什么意思", "「理由」是"),
        ("联系方式那行是什么", "「联系方式」是"),
    ],
)
def test_a_line_of_the_card_is_explained_there(line: str, told: str) -> None:
    chat = at("confirm")
    assert told in chat.say(line)
    assert chat.question == "confirm"


@pytest.mark.parametrize("line", ["你们不会拿去贷款吧", "怕你们拿我身份证开户", "会不会被拿去诈骗"])
def test_fear_of_misuse_is_answered_and_no_complaint(line: str) -> None:
    chat = at("id_consent")
    assert "只有核对的同事看得到" in chat.say(line)
    assert chat.question == "id_consent"


@pytest.mark.parametrize("line", ["为啥有我身份证", "你们怎么有我家地址", "你们从哪弄到的我照片来的"])
def test_why_they_have_it_is_for_staff_to_look_up(line: str) -> None:
    chat = Chat()
    assert "从哪里来的" in chat.say(line)


def test_a_child_on_film_is_the_childs_matter() -> None:
    chat = Chat()
    assert "孩子的个人信息" in chat.say("我小孩的脸被你们门禁录了，他才5岁")
    chat.say("删")
    assert (chat.draft.requester, chat.draft.rights) == ("guardian", ("delete",))


def test_what_may_be_meant_for_another_is_called_theirs() -> None:
    chat = Chat()
    said = chat.say("不是我，是我女儿，她在你们展会留了电话，老有人骚扰她，她才16")
    assert "删除这些信息" in said
    assert "删除我的信息" not in said


def test_only_whether_something_is_there_narrows_what_is_looked_at() -> None:
    chat = at("confirm")
    chat.say("我只想看看有没有身份证")
    assert (chat.question, chat.draft.scope) == ("confirm", "我只想看看有没有身份证")


@pytest.mark.parametrize(
    "line",
    [
        "这个号码是我刚买的，前一个人留的吧，别打了",
        "这号是我新办的，老找上一个机主，别打了",
        "我刚换的号，以前的人欠你们钱别找我",
        "号码是二手的，前机主的事别再打给我",
        "呢個號碼我啱啱買，上手機主嘅嘢唔好再打嚟",
        "I just got this number, you keep calling me for the previous owner",
        "this is a recycled number, stop calling",
        "这个卡上个月才办的，停止骚扰",
    ],
)
def test_whoever_has_the_number_now_is_the_wrong_person(line: str) -> None:
    assert reached_wrongly(line)


@pytest.mark.parametrize(
    "line", ["我换了新号码，改一下", "别打电话给我了", "换了新卡，把老号删掉", "new number, please update"]
)
def test_ones_own_new_number_is_ones_own(line: str) -> None:
    assert not reached_wrongly(line)


@pytest.mark.parametrize(
    "line",
    [
        "我哪滥用了，我就提了一次",
        "我哪有涉及别人，我就查自己的",
        "我什么时候骚扰你们了",
        "我又没恶意",
        "冤枉啊",
        "俺哪里损害别人了",
        "how is that abuse",
        "I only asked once",
    ],
)
def test_what_a_refusal_holds_against_them_is_denied(line: str) -> None:
    assert DENIES_GROUND.search(line)


@pytest.mark.parametrize("line", ["我哪天能收到", "我哪里可以看", "好的谢谢", "我什么时候可以再申请"])
def test_a_plain_question_after_an_answer_denies_nothing(line: str) -> None:
    assert not DENIES_GROUND.search(line)


def test_the_number_of_a_list_never_shown_gets_the_list() -> None:
    chat = Chat()
    said = chat.say("1")
    assert re.search(r"您想办什么", said)
    assert "好的。" not in said


@pytest.mark.parametrize("line", ["。", "……", "..."])
def test_marks_alone_are_no_sticker(line: str) -> None:
    chat = Chat()
    assert "表情" not in chat.say(line)


def test_whoever_comes_back_hears_of_the_request_that_runs() -> None:
    case = a_case()
    chat = Chat(PlainFacts(held=[case]))
    assert case.number in chat.say("在吗")


@pytest.mark.parametrize("line", ["就发到这个号", "对，就是这个号", "that number"])
def test_a_code_on_its_way_needs_no_second_word(line: str) -> None:
    chat = Chat(PlainFacts(settings=replace(SETTINGS, sms=True)))
    chat.say("查我的信息", "2", "李雷", "13800138000", line)
    assert chat.question == "ask_otp"
    assert any(words in chat.heard[-1] for words in ("已经发到", "It went to"))


@pytest.mark.parametrize("line", ["老年机收不到短信", "我这手机收不了验证码"])
def test_a_phone_without_messages_leaves_the_mail(line: str) -> None:
    chat = Chat(PlainFacts(settings=replace(SETTINGS, sms=True)))
    chat.say("查我的信息", "2", "李雷", line)
    assert (chat.question, chat.draft.contact_kind) == ("ask_phone", "email")


def test_the_third_miss_still_says_what_is_wrong() -> None:
    chat = at("ask_id")
    for number in ("110101199003070001", "110101199003070002", "110101199003070004"):
        chat.say(number)
    assert "校验码" in chat.heard[-1]


@pytest.mark.parametrize("line", ["等等，电话错了", "电话没有了，只有邮箱"])
def test_what_only_speaks_of_the_form_is_no_remark_for_staff(line: str) -> None:
    chat = Chat(PlainFacts(settings=replace(SETTINGS, sms=True)))
    chat.say("查我的信息", "2", "李雷", line)
    assert line not in chat.draft.lines

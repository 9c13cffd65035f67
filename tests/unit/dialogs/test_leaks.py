"""That data got out, and from whom they came: told to whoever answers for it, and with the request."""

from __future__ import annotations

import pytest

from bot.domain.cases import State
from bot.domain.rights import Right
from dialogs.draft import opening
from dialogs.model import AddWords, Leak, Talk
from tests.stages import at
from tests.talk import Chat, PlainFacts, a_case


@pytest.mark.parametrize(
    "text",
    [
        "我的信息是不是泄露了 老有骚扰电话",
        "我的信息是不是被你们泄露了",
        "是不是你们把我电话泄露了",
        "Has my data been leaked?",
    ],
)
def test_leak_that_is_asked_about_is_told_at_once(text: str) -> None:
    chat = Chat()
    chat.say(text)
    assert chat.effects == [Leak(text)]


@pytest.mark.parametrize("text", ["我的信息会不会泄露", "万一我的信息泄露了怎么办"])
def test_leak_that_may_come_is_a_question_about_the_rules(text: str) -> None:
    chat = Chat()
    chat.say(text)
    assert chat.effects == []


@pytest.mark.parametrize(
    "text", ["怕泄露", "别泄露给我前夫", "担心身份证被泄露", "不要泄露我的信息", "I'm afraid it will be leaked"]
)
def test_mere_worry_is_comforted_and_refuses_nothing(text: str) -> None:
    alone, asked = Chat(), at("id_consent")
    before = asked.effects
    alone.say(text)
    said = asked.say(text)
    seen = "看得到" in said or "see" in said
    assert (alone.effects, asked.effects, asked.question, seen) == ([], before, "id_consent", True)


def test_worry_that_it_goes_on_tells_of_a_leak() -> None:
    chat = Chat()
    chat.say("怕你们又泄露")
    assert [type(effect) for effect in chat.effects] == [Leak]


@pytest.mark.parametrize(
    ("text", "told"),
    [("你们会查吗", "会查"), ("多久告诉我", "30 天内"), ("要不要报警", "110"), ("should I call the police?", "110")],
)
def test_what_is_asked_next_is_about_the_leak(text: str, told: str) -> None:
    chat = Chat()
    assert told in chat.say("我的信息是不是泄露了 老有骚扰电话", text)
    chat.say("个人客户")
    assert (chat.draft.rights, chat.draft.detail) == (("access",), "我的信息是不是泄露了 老有骚扰电话")


@pytest.mark.parametrize(
    "lines",
    [
        ("房子卖掉了，留着我的资料没用，删了吧", "个人客户"),
        ("你们把我的信息卖了，把我资料全删了",),
        ("删除我的信息", "个人客户", "你们把我的信息卖了"),
    ],
)
def test_how_long_a_request_takes_is_not_about_a_leak_that_was_only_its_reason(lines: tuple[str, ...]) -> None:
    assert "提交后" in Chat().say(*lines, "要等多久？")


@pytest.mark.parametrize("question", ["ask_group", "confirm"])
def test_answer_beside_a_form_points_at_none_of_its_options(question: str) -> None:
    chat = at(question)
    said = chat.say("你们把我的信息泄露了", "会查吗")
    assert ("会查" in said, "第一项" in said) == (True, False)


@pytest.mark.parametrize(
    "line",
    [
        "是谁把我手机号泄露给装修队的 讲清楚",
        "你们哪个销售把我电话卖给贷款公司的",
        "which employee gave my number to the estate agent?",
    ],
)
@pytest.mark.parametrize("question", ["start", "ask_name"])
def test_who_passed_it_on_reaches_staff_and_stands_in_the_case(line: str, question: str) -> None:
    chat = Chat() if question == "start" else at(question)
    chat.say(line)
    if question == "start":
        chat.say("把我的号码删了吧" if line[0] > "z" else "please delete my number")
    assert ([line] == [effect.said for effect in chat.effects if isinstance(effect, Leak)], chat.draft.lines) == (
        True,
        (line,),
    )
    assert line in str(opening(chat.draft)["detail"])


def test_who_it_was_asked_next_is_noted_as_well() -> None:
    chat = Chat()
    said = chat.say("是不是你们把我电话给了装修公司", "到底哪个员工给的")
    assert ("同事要查" in said, chat.effects[-1]) == (True, Leak("是不是你们把我电话给了装修公司\n到底哪个员工给的"))


@pytest.mark.parametrize("line", ["我的信息给过谁", "谁把我的号码给你们的", "这电话是谁给的"])
def test_receivers_and_sources_are_no_incident(line: str) -> None:
    chat = Chat()
    chat.say(line)
    assert chat.effects == []


NUMBER = "GK-4T7X-2M9"
ASKED = [
    "你们从哪买的号码？",
    "你们哪来的我号码，给个说法",
    "Where did you buy my number?",
    "You still have not said where the number comes from",
]


@pytest.mark.parametrize("text", ASKED)
def test_without_a_request_looking_up_is_offered(text: str) -> None:
    chat = Chat()
    assert any(words in chat.say(text) for words in ("没有逐个写明来源", "do not name every source"))


@pytest.mark.parametrize("text", ASKED)
@pytest.mark.parametrize("right", [Right.DELETE, Right.WITHDRAW])
def test_with_a_case_it_goes_to_whoever_works_on_it(right: Right, text: str) -> None:
    chat = Chat(PlainFacts(held=[a_case(NUMBER, right=right, state=State.OPEN)]), Talk(question="after_done"))
    assert NUMBER in chat.say(text)
    assert chat.effects == [AddWords(NUMBER, text, asks=True)]


@pytest.mark.parametrize("answers", [(), ("个人客户",), ("个人客户", "1"), ("个人客户", "1", "李雷")])
def test_in_a_form_it_goes_along_and_the_question_stays_open(answers: tuple[str, ...]) -> None:
    chat = Chat()
    chat.say("删除我的资料", *answers)
    question, text = chat.question, "你们从哪买的号码？"
    chat.say(text)
    assert (chat.question, chat.draft.detail, chat.draft.grounds) == (question, text, ("8.3(1)",) * (len(answers) > 1))


def test_who_answers_with_it_is_heard() -> None:
    chat = Chat()
    chat.say("删除我的资料", "不是客户，也不知道你们哪来的我号码")
    assert (chat.draft.group, chat.question) == ("other", "ask_ground")


@pytest.mark.parametrize(
    "line",
    [
        "投诉！你们保安把我电话给了装修公司",
        "你们把我电话给了装修公司，刚才装修公司打来说是你们给的",
        "你們把我嘅電話畀咗裝修公司",
        "你们销售把我号码告诉中介了",
        "恁把俺电话给了卖保险的",
        "你们私自把我的资料给了第三方",
        "中介告诉我号码是你们公司给的",
        "你们物业把我家地址发到业主群里了",
        "你们把我的联系方式传给好多公司了",
        "有家培训机构打来，说是你们提供的信息",
        "装修公司承认是从你们那买的",
        "贵司将本人电话提供给其他公司，严重侵权",
        "偷偷把我电话给了一家保险公司",
        "a decorator called me and said he got my number from you",
        "your guard gave my number to a decorator",
        "you passed my phone on to some agency",
        "somebody at your office shared my address with strangers",
    ],
)
def test_data_passed_on_told_as_a_fact_are_urgent_for_staff(line: str) -> None:
    chat = Chat()
    chat.say(line)
    assert Leak(line) in chat.effects


@pytest.mark.parametrize(
    "line",
    [
        "不要把我电话给别人",
        "请把我的信息转给另一家公司",
        "你们把我电话给了别人吗",
        "你们会把我信息给第三方吗",
        "把我电话给师傅，让他联系我",
        "客服说是你们负责",
        "can you share my data with another company?",
    ],
)
def test_what_is_asked_or_forbidden_has_not_happened(line: str) -> None:
    chat = Chat()
    chat.say(line)
    assert Leak(line) not in chat.effects

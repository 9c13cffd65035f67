"""What is said right after the receipt belongs to the case that was just made, unless it is clearly something else."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from bot.domain.cases import Applicant, State
from bot.domain.rights import Level, Right
from dialogs.model import AddWords, Amend, ChangeContact, Json, Remind, TakeBack, Talk
from tests.talk import START, Chat, PlainFacts, a_case

NUMBER = "GK-4T7X-2M9"


def after_the_receipt(right: Right) -> Chat:
    facts = PlainFacts(held=[a_case(NUMBER, right=right)])
    return Chat(facts, Talk(question="after_done", updated_at=facts.now))


@pytest.mark.parametrize(
    ("right", "text"),
    [
        (Right.WITHDRAW, "资料不用删 保修还要用"),
        (Right.RESTRICT, "别给我删了啊 以后要当证据的"),
        (Right.ACCESS, "打错了 是陈颖 新颖的颖"),
        (Right.WITHDRAW, "只停广告就行 别的照旧"),
    ],
)
def test_limit_or_value_put_right_joins_the_case(right: Right, text: str) -> None:
    chat = after_the_receipt(right)
    chat.say(text)
    assert AddWords(NUMBER, text) in chat.effects


@pytest.mark.parametrize(
    ("text", "right"),
    [("那不删了 先留着 但是别再用 就是限制处理", "restrict"), ("等等 先不删了 我想先看看你们存了我哪些东西", "access")],
)
def test_request_turns_into_the_other_right(text: str, right: str) -> None:
    chat = after_the_receipt(Right.DELETE)
    chat.say(text)
    assert chat.effects == [Amend(NUMBER, right, text)]


def test_what_needs_more_is_noted_and_offered() -> None:
    chat = after_the_receipt(Right.DELETE)
    chat.say("不删了 改成转给别的维保公司吧")
    assert [type(effect) for effect in chat.effects] == [AddWords]
    assert chat.choices[:2] == ["start:transfer", "start:take_back"]


def test_taking_it_back_is_asked_first() -> None:
    chat = after_the_receipt(Right.DELETE)
    chat.say("刚才那个不弄了 当我没说")
    assert (chat.talk.flow, chat.draft.case) == ("take_back", NUMBER)
    assert not [effect for effect in chat.effects if isinstance(effect, TakeBack)]


@pytest.mark.parametrize("text", ["谢谢", "多久能好", "另外把我的简历删了", "转人工"])
def test_anything_else_is_heard_as_at_any_time(text: str) -> None:
    chat = after_the_receipt(Right.ACCESS)
    chat.say(text)
    assert not [effect for effect in chat.effects if isinstance(effect, AddWords)]


def test_an_hour_later_it_is_news() -> None:
    chat = after_the_receipt(Right.WITHDRAW)
    chat.say("资料不用删 保修还要用", after=timedelta(hours=1))
    assert not [effect for effect in chat.effects if isinstance(effect, AddWords)]


def test_going_on_after_the_receipt_tells_where_it_stands() -> None:
    chat = after_the_receipt(Right.DELETE)
    said = chat.say("不好意思昨天有事 现在接着办", after=timedelta(days=1))
    assert (NUMBER in said, chat.question, chat.effects) == (True, "after_done", [])


def test_submitting_takes_nothing_back() -> None:
    chat = after_the_receipt(Right.DELETE)
    chat.say("刚才那个申请撤了吧", "是 提交吧")
    assert not [effect for effect in chat.effects if isinstance(effect, TakeBack)]


def test_consent_taken_back_once_more_is_no_request_taken_back() -> None:
    chat = after_the_receipt(Right.WITHDRAW)
    chat.say("撤回出境那个同意")
    assert chat.talk.flow != "take_back"


def test_answer_to_staff_joins_the_case() -> None:
    chat = after_the_receipt(Right.CORRECT)
    chat.say("你们昨天问我证的有效期 是到2029年3月", after=timedelta(days=2))
    assert AddWords(NUMBER, "你们昨天问我证的有效期 是到2029年3月") in chat.effects


@pytest.mark.parametrize("text", ["给我之前先别删哈", "先给我 没看完之前不要删"])
def test_order_of_two_things_is_added(text: str) -> None:
    chat = after_the_receipt(Right.COPY)
    chat.say(text)
    assert AddWords(NUMBER, text) in chat.effects


@pytest.mark.parametrize("text", ["算了 不查了 刚才那个申请取消吧", "那个撤了吧"])
def test_request_is_taken_back_in_the_tone_of_a_question(text: str) -> None:
    chat = Chat(PlainFacts(held=[a_case()]))
    chat.say(text)
    assert (chat.talk.flow, chat.question) == ("take_back", "confirm")


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("我刚才号码写错了", "把对的发给我"),
        ("应该是13812340009", "138***09"),
        ("我还有个号 13812340001 也别发", "也请同事一起停"),
        ("我老婆的号也别打 13900002222", "也请同事一起停"),
        ("Actually I gave the wrong number", "Send me the right one"),
    ],
)
def test_contact_put_right_or_besides_opens_no_second_form(text: str, told: str) -> None:
    chat = after_the_receipt(Right.WITHDRAW)
    assert told in chat.say(text)
    assert (chat.effects[:1], chat.talk.flow) == ([AddWords(NUMBER, text)], "")


def test_what_the_company_has_wrong_is_a_request() -> None:
    chat = after_the_receipt(Right.WITHDRAW)
    chat.say("你们系统里我的电话写错了")
    assert (chat.talk.flow, chat.draft.rights) == ("request", ("correct",))


@pytest.mark.parametrize(
    ("text", "right"), [("对了 推销短信也别再给我发了 我不同意了", "withdraw"), ("另外把我的电话也改一下", "correct")]
)
def test_another_clear_wish_gets_its_own_request(text: str, right: str) -> None:
    chat = after_the_receipt(Right.ACCESS)
    chat.say(text)
    assert (chat.draft.rights, chat.effects) == ((right,), [])


def test_abroad_is_for_the_rules_to_say() -> None:
    assert "9.2" in after_the_receipt(Right.ACCESS).say("等下 你们会把这些传到国外去吗")


def test_next_request_asks_nothing_that_the_case_just_made_has_told() -> None:
    made = replace(a_case(right=Right.ACCESS), applicant=Applicant("潘婷", "13500002222", "phone"))
    chat = Chat(PlainFacts(held=[made]), talk=Talk(question="after_done", updated_at=PlainFacts().now))
    chat.say("对了 推销短信也别再给我发了 我不同意了")
    told = chat.draft
    assert (told.rights, told.group, told.name, told.contact) == (("withdraw",), "2.4", "潘婷", "13500002222")
    assert chat.question == "confirm"


OFFERED: dict[str, Json] = {"offered": ["remind_sms", "no_reminders"]}


@pytest.mark.parametrize("text", ["不用", "不用了谢谢", "不需要", "算了", "no thanks"])
def test_no_to_the_reminders_is_no_withdrawal(text: str) -> None:
    chat = after_the_receipt(Right.DELETE)
    chat.talk = replace(chat.talk, draft=OFFERED)
    chat.say(text)
    assert (chat.talk.flow, chat.effects) == ("", [Remind(wanted=False)])


@pytest.mark.parametrize("text", ["不用", "不用了谢谢", "不需要", "提交吧"])
def test_words_that_take_nothing_back_start_no_withdrawal(text: str) -> None:
    chat = after_the_receipt(Right.DELETE)
    said = chat.say(text)
    assert (chat.talk.flow, "撤回申请 GK" in said) == ("", False), said


@pytest.mark.parametrize("text", ["不删了", "别办了", "撤回吧"])
def test_words_that_take_it_back_still_ask(text: str) -> None:
    chat = after_the_receipt(Right.DELETE)
    chat.talk = replace(chat.talk, draft=OFFERED)
    chat.say(text)
    assert chat.talk.flow == "take_back"


@pytest.mark.parametrize(
    ("text", "right"),
    [
        ("我要删除我的信息", "delete"),
        ("我还想把我的邮箱改成lilei9@example.com", "correct"),
        ("我还要更正地址，应该是锦绣花园5栋", "correct"),
        ("sorry, I also want my email corrected to li.lei2@example.com", "correct"),
    ],
)
def test_another_right_is_a_request_that_asks_nothing_proven_again(text: str, right: str) -> None:
    told = Applicant(name="李雷", contact="13800001234", contact_kind="phone", reference="R-1")
    facts = PlainFacts(held=[replace(a_case(NUMBER, right=Right.COPY), applicant=told, level=Level.ON_FILE)])
    chat = Chat(facts, Talk(question="after_done", updated_at=facts.now))
    chat.say(text)
    assert (chat.talk.flow, chat.draft.rights, chat.effects) == ("request", (right,), [])
    assert (chat.draft.name, chat.draft.proven, chat.draft.reference) == ("李雷", True, "R-1")


def test_long_after_the_receipt_a_code_is_asked_for_again() -> None:
    told = Applicant(name="李雷", contact="13800001234", contact_kind="phone", reference="R-1")
    old = replace(a_case(NUMBER, right=Right.COPY), applicant=told, level=Level.ON_FILE)
    facts = PlainFacts(held=[old], now=START + timedelta(days=2))
    chat = Chat(facts, Talk(question="after_done", updated_at=facts.now))
    chat.say("我要删除我的信息")
    assert (chat.draft.contact, chat.draft.proven) == ("13800001234", False)


@pytest.mark.parametrize("state", [State.ANSWERED, State.CLOSED, State.CANCELLED])
def test_request_right_after_one_that_ended_asks_nothing_of_it_again(state: State) -> None:
    told = Applicant(name="李雷", contact="13800001234", contact_kind="phone")
    chat = after_the_receipt(Right.COPY)
    chat.facts.held = [replace(a_case(NUMBER, right=Right.COPY, state=state), applicant=told, closed_at=START)]
    chat.say("我要限制你们使用我的信息")
    assert (chat.draft.group, chat.draft.name, chat.draft.contact) == ("2.4", "李雷", "13800001234")


def test_line_taken_back_is_asked_for_anew_and_the_request_goes_on() -> None:
    chat = after_the_receipt(Right.COPY)
    chat.say("写错了，刚才那句不算", "我要的其实是维修记录，不是全部")
    assert chat.effects == [AddWords(NUMBER, "我要的其实是维修记录，不是全部")]


@pytest.mark.parametrize("text", ["我要的其实是维修记录，不是全部", "我是供应商的员工，不是客户，选错了"])
def test_fact_told_where_a_request_may_be_taken_back_keeps_it(text: str) -> None:
    chat = after_the_receipt(Right.COPY)
    chat.say("我不办了", text)
    assert (chat.effects, chat.talk.flow) == ([AddWords(NUMBER, text)], "")


@pytest.mark.parametrize(
    "text", ["我还有个号码13700002222也查一下", "要的是2020到2022年的发票", "我以前叫李磊，后来改的名"]
)
def test_fact_right_after_the_receipt_opens_no_request_of_its_own(text: str) -> None:
    chat = after_the_receipt(Right.COPY)
    chat.say(text)
    assert (chat.effects, chat.talk.flow) == ([AddWords(NUMBER, text)], "")


def test_regret_alone_turns_nothing_into_another_right() -> None:
    chat = after_the_receipt(Right.DELETE)
    chat.say("我反悔了，先别删")
    assert (chat.talk.flow, chat.effects) == ("take_back", [AddWords(NUMBER, "我反悔了，先别删", tells="hold_off")])


@pytest.mark.parametrize(
    "text",
    [
        "后悔了，还是继续办吧",
        "再帮我提交一次吧",
        "啊等等我后悔了，别取消",
        "重新办",
        "能不能再帮我办一下",
        "I changed my mind",
    ],
)
def test_request_taken_back_a_moment_ago_can_be_had_again(text: str) -> None:
    chat = after_the_receipt(Right.COPY)
    chat.facts.held = [replace(a_case(NUMBER, right=Right.COPY), state=State.CANCELLED, closed_at=START)]
    chat.say(text)
    assert (chat.talk.flow, chat.draft.rights) == ("request", ("copy",))


@pytest.mark.parametrize(
    "text", ["好", "嗯，要", "可以", "行", "yes", "好的发短信", "要的，发短信", "Yes please, SMS", "短信吧"]
)
def test_reminders_are_taken_up_in_words(text: str) -> None:
    chat = Chat(PlainFacts(held=[a_case(NUMBER)]), Talk(question="after_done", draft=OFFERED, updated_at=START))
    chat.say(text)
    assert chat.effects == [Remind(wanted=True)]


@pytest.mark.parametrize("text", ["谢谢", "ok thanks", "短信别再发了", "好，我等消息", "提交", "确认提交"])
def test_thanks_and_other_wishes_take_up_no_reminders(text: str) -> None:
    chat = Chat(PlainFacts(held=[a_case(NUMBER)]), Talk(question="after_done", draft=OFFERED, updated_at=START))
    chat.say(text)
    assert not [effect for effect in chat.effects if isinstance(effect, Remind)]


@pytest.mark.parametrize("text", ["都没写清楚", "没写清楚啊", "that is vague"])
def test_clause_that_leaves_it_unclear_is_explained_in_writing(text: str) -> None:
    chat = Chat()
    chat.say("第5条说什么", text)
    assert chat.draft.rights == ("explain",)


def test_formal_wish_how_the_answer_is_to_come_joins_the_request() -> None:
    chat = after_the_receipt(Right.COPY)
    text = "请书面答复，寄到我们律所：北京市朝阳区建国路1号"

    chat.say(text)

    assert chat.effects == [AddWords(NUMBER, text)]


def test_number_left_out_of_a_withdrawal_becomes_its_contact_when_it_is_sent_later() -> None:
    chat = after_the_receipt(Right.WITHDRAW)

    chat.say("13800001234")

    assert chat.effects == [AddWords(NUMBER, "13800001234"), ChangeContact(NUMBER, "13800001234", "phone")]


@pytest.mark.parametrize(
    ("line", "requester"),
    [
        ("我妹妹也想看一下她的资料", "unsure"),
        ("另外我老公也要删", "agent"),
        ("还有我女儿的也查一下 她才6岁", "guardian"),
        ("我妈去年走了 她的也要查", "relative"),
    ],
)
def test_wish_of_another_after_ones_own_is_a_request_in_their_name(line: str, requester: str) -> None:
    chat = after_the_receipt(Right.ACCESS)
    chat.say(line)
    assert (chat.draft.requester, chat.draft.for_other) == (requester, True)

"""What is said beside a request and is no matter of it: the company's business, small talk, a motive; who speaks."""

from __future__ import annotations

from dataclasses import replace

import pytest

from dialogs.model import CallBack, Emergency, Leak
from dialogs.words.by_the_way import asks_elsewhere, motive, of_the_company, small_talk
from tests.stages import at
from tests.talk import SETTINGS, Chat, PlainFacts

SEEN = ("想看看你们存了我哪些信息", "2", "李雷", "li.lei@example.com", "收不到，改用证件")
HOTLINE = SETTINGS.hotline


def asked(*lines: str) -> Chat:
    chat = Chat()
    chat.say(*lines)
    return chat


@pytest.mark.parametrize(
    "line",
    [
        "Also, is your Nanxun office open on Monday? I have samples to drop off.",
        "那个 发票什么时候能寄给我",
        "is there parking at your place",
        "对了你们年检什么时候来",
        "你们现在还招人不",
        "合同还没盖章给我呢",
    ],
)
@pytest.mark.parametrize("before", [SEEN[:1], SEEN[:2], SEEN[:4], SEEN])
def test_company_business_in_a_form_gets_the_hotline(before: tuple[str, ...], line: str) -> None:
    chat = asked(*before)
    question = chat.question
    heard = chat.say(line)
    assert HOTLINE in heard
    assert (chat.question, chat.draft.group) == (question, "2.4" if len(before) > 1 else "")


@pytest.mark.parametrize(
    "line",
    [
        "发票上的名字写错了，应该是李雷",
        "do I need to bring anything to your office?",
        "验证码什么时候到",
        "我在你们展厅签过到",
        "你们师傅来我家修过电梯",
        "身份证寄到你们办事处行吗",
    ],
)
def test_matters_of_the_request_are_no_company_business(line: str) -> None:
    assert not of_the_company(line)


def test_lamp_told_where_consent_is_asked_for_gets_the_hotline() -> None:
    chat = asked(*SEEN)
    heard = chat.say("另外住院部5号梯楼层灯不亮这个事我跟你说有没有用？没用我就找你们小刘")
    assert (HOTLINE in heard, chat.question, chat.draft.consent) == (True, "id_consent", "")


@pytest.mark.parametrize(
    "line", ["哦对 上次你们师傅落了个扳手在我家", "嗯，你们师傅什么时候来", "我不是不信你们，就是怕"]
)
def test_what_comes_to_mind_or_is_feared_is_no_consent(line: str) -> None:
    chat = asked(*SEEN)
    chat.say(line)
    assert (chat.question, chat.draft.consent) == ("id_consent", "")


@pytest.mark.parametrize("line", ["同意 你们发票什么时候寄", "可以，就是有点怕泄露", "不怕，同意"])
def test_consent_beside_it_is_taken(line: str) -> None:
    chat = asked(*SEEN)
    chat.say(line)
    assert chat.draft.consent == "agreed"


def test_answer_and_company_business_in_one_line_both_count() -> None:
    chat = asked(SEEN[0])
    heard = chat.say("我是物业的，你们发票什么时候寄")
    assert (HOTLINE in heard, chat.draft.group, chat.question) == (True, "2.3", "ask_name")


@pytest.mark.parametrize(
    "line",
    [
        "哎呀今天湖州雨好大",
        "上次那个接电话的小姑娘声音蛮好听",
        "it's raining cats and dogs here lol",
        "my husband says hello",
    ],
)
def test_small_talk_is_heard_and_fills_nothing(line: str) -> None:
    chat = asked(*SEEN[:2])
    chat.say(line)
    assert (chat.question, chat.draft.name, chat.draft.scope, chat.draft.handed) == ("ask_name", "", "", False)
    assert chat.talk.misunderstood == 0


@pytest.mark.parametrize("line", ["电梯里好热", "里面好热 喘不上气", "it's very hot in here", "今天好冷吗？"])
def test_heat_in_a_lift_is_no_small_talk(line: str) -> None:
    assert not small_talk(line)


EXPLAINED = "昨晚投的简历三分钟就被系统自动刷了，我要你们给我解释一下自动筛选是按什么刷掉我的"


@pytest.mark.parametrize(
    "line",
    [
        "我不是非要进你们公司哈，就是想弄明白，不然下次投别家也白投",
        "我不是对你们有意见，就是想知道个明白",
        "I'm only doing this because my wife nagged me",
    ],
)
def test_motive_at_the_card_goes_along(line: str) -> None:
    chat = asked(EXPLAINED)
    assert chat.question == "confirm"
    chat.say(line)
    assert (chat.question, chat.draft.lines[-1:], chat.talk.misunderstood) == ("confirm", (line,), 0)


@pytest.mark.parametrize("line", ["不是更正，是删除", "就是这样", "我只要一份副本", "I just want a copy"])
def test_other_words_of_wanting_are_no_motive(line: str) -> None:
    assert not motive(line.casefold())


def test_submission_beside_a_question_is_handed_in_and_the_question_answered() -> None:
    chat = asked(EXPLAINED)
    heard = chat.say("提交。你们展厅周末开门吗？")
    assert (len(chat.opened), HOTLINE in heard) == (1, True)


@pytest.mark.parametrize(
    ("line", "so"),
    [
        ("那我打电话问物业吧", True),
        ("Right, I'll call the service line then. Cheers", True),
        ("哦 那我找他们去", True),
        ("我打电话问下我老婆", False),
        ("will you call me?", False),
    ],
)
def test_who_takes_it_elsewhere(line: str, so: bool) -> None:
    assert asks_elsewhere(line) is so


@pytest.mark.parametrize(
    "line",
    [
        "we make the guide rail clips you buy. please correct my e-mail",
        "I sell you bolts, delete my data please",
        "市二院后勤科，我姓秦，一共十一台梯都是你们的，保养合同也是我经手。我要看我的信息",
        "我是维保外协的 登高证没录进去 补一下",
        "we run the building at 88 Nanlin Rd, the contact you have is wrong, correct it please",
    ],
)
def test_trade_told_with_the_wish_is_not_asked_for(line: str) -> None:
    assert asked(line).draft.group == "2.3"


def test_invitations_are_stopped_with_the_surveys() -> None:
    chat = asked("I withdraw my consent. Keep me as supplier contact, only stop the invitations and surveys.")
    assert {*chat.draft.uses} == {"marketing", "surveys"}


@pytest.mark.parametrize(
    ("line", "rights"),
    [
        ("调一下你们手里我的个人资料 我看看", ("access",)),
        ("麻烦把发给我的广告邮件停了 邮箱是 zhao_lin@example.com", ("withdraw",)),
        ("I just want to know what you have about me, please delete nothing", ("access",)),
        ("我先看看", ()),
    ],
)
def test_wish_at_first(line: str, rights: tuple[str, ...]) -> None:
    assert asked(line).draft.rights == rights


@pytest.mark.parametrize(
    "lines",
    [
        ("电梯里那块广告屏给我撤了 天天放 我没同意过", "就轿厢门边上那个屏 声音老大 小孩一进去就哭"),
        (
            "our lift shouts the floor number all night, can you remove the voice?",
            "no no, not my data. the speaker in the cabin",
        ),
    ],
)
def test_what_is_shown_or_said_in_a_lift_is_no_cry(lines: tuple[str, ...]) -> None:
    assert not asked(*lines).draft.alarm


def test_cry_behind_a_screen_is_one() -> None:
    assert asked("电梯里那块广告屏给我撤了 天天放", "屏黑了 门打不开 我出不去").draft.alarm


def test_lift_out_of_order_beside_an_answer_gets_the_hotline() -> None:
    chat = asked(SEEN[0])
    heard = chat.say("我小区三号楼那部电梯今天又坏了")
    assert (HOTLINE in heard, chat.draft.group) == (True, "2.4")


def test_trade_and_name_where_a_number_is_asked_for_are_no_half_cry() -> None:
    chat = Chat(facts=PlainFacts(settings=replace(SETTINGS, sms=True)))
    chat.say(*SEEN[:3])
    chat.say("湖州恒升维保，对了我叫沈德昌")
    assert (chat.question, chat.draft.offered) == ("ask_phone", ())


@pytest.mark.parametrize(
    "line",
    [
        "热线老占线，给我转人工",
        "找人工，热线老占线",
        "热线没人接，让人给我回电话",
        "hotline busy, call me back",
        "客服态度挺好，转人工吧",
        "天气好冷，帮我转人工",
        "raining here, call me back please",
        "nothing against you, let me talk to a human",
        "I just want to understand, get me a human",
        "我不是故意为难，主要是要你们领导给我回电话",
        "找你们老板",
        "我要找你们经理",
        "human please, don't bother me with forms",
    ],
)
def test_wish_for_a_human_beside_it_calls_one(line: str) -> None:
    chat = at("ask_name")
    chat.say(line)
    assert any(isinstance(effect, CallBack) for effect in chat.effects)


def test_wish_for_a_human_beside_a_submission_hands_nothing_in() -> None:
    chat = at("confirm")
    chat.say("提交，热线老占线，转人工")
    assert not chat.opened
    assert any(isinstance(effect, CallBack) for effect in chat.effects)


@pytest.mark.parametrize("question", ["ask_name", "confirm"])
@pytest.mark.parametrize(
    "line",
    [
        "我不是对你们有意见，就是不想办了",
        "不是不相信你们，就是不办了",
        "不是不信你们，就是想撤了",
        "nothing against you, but cancel it please",
        "it's not that I don't trust you, I want to cancel",
        "热线占线，取消吧",
    ],
)
def test_cancellation_beside_it_ends_the_form(question: str, line: str) -> None:
    chat = at(question)
    chat.say(line)
    assert (chat.question, chat.talk.flow, chat.opened) == ("after_done", "", [])


@pytest.mark.parametrize("line", ["I'm only asking because you leaked my data", "不是故意的，就是你们泄露了我的号码"])
def test_leak_told_as_a_motive_is_heard(line: str) -> None:
    chat = at("ask_name")
    chat.say(line)
    assert any(isinstance(effect, Leak) for effect in chat.effects)


@pytest.mark.parametrize("line", ["喘不上气，师傅什么时候来，我叫李雷", "我不想活了，发票一直没寄，热线老占线"])
def test_cry_beside_company_business_is_heard(line: str) -> None:
    chat = at("ask_name")
    chat.say(line)
    assert any(isinstance(effect, Emergency) for effect in chat.effects)


def test_name_beside_company_business_is_taken_and_the_form_kept() -> None:
    chat = at("ask_name")
    chat.say("先别删了，发票什么时候寄，我叫李雷")
    assert (chat.talk.flow, chat.draft.name) == ("request", "李雷")


AT_THE_CODE = ("想看看你们存了我哪些信息", "2", "李雷", "li.lei@example.com")


@pytest.mark.parametrize(
    "line",
    [
        "過期了？那再發一次",
        "短信太慢了 再发一个",
        "码输错了 再来一个",
        "我手机把你们短信当垃圾短信拦了",
        "this code has expired, send a new one",
        "the text went to spam",
    ],
)
def test_what_is_said_of_the_code_is_no_matter_of_the_request(line: str) -> None:
    chat = asked(*AT_THE_CODE, line)
    assert (chat.question, chat.draft.lines) == ("ask_otp", ())


@pytest.mark.parametrize("line", ["合同是我老婆签的 码没收到", "the code expired, and my wife signed the contract"])
def test_what_is_said_beside_it_goes_along(line: str) -> None:
    chat = asked(*AT_THE_CODE, line)
    assert (chat.question, chat.draft.lines) == ("ask_otp", (line,))


@pytest.mark.parametrize(
    ("line", "sent"),
    [("這個碼失效咗", True), ("码被我删了", True), ("the code has expired", True), ("我身份证过期了", False)],
)
def test_a_code_that_is_gone_is_sent_again(line: str, sent: bool) -> None:
    chat = asked(*AT_THE_CODE)
    code = chat.code
    chat.say(line)
    assert (chat.question, chat.code != code) == ("ask_otp", sent)

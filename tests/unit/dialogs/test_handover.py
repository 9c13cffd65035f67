"""A human was asked for: the form rests, a number is for the call, waiting ends it quietly; near-opposites do not."""

from __future__ import annotations

from datetime import timedelta

import pytest

from bot.domain.effects import SendCode
from dialogs.model import CallBack, Settings
from tests.talk import Chat, PlainFacts

SMS = Settings("400-000-0000", "09:00-17:00", sms=True)


def _at_phone() -> Chat:
    chat = Chat(PlainFacts(settings=SMS))
    chat.say("想看看你们存了我哪些信息", "2", "葛秀英")
    assert chat.question == "ask_phone"
    return chat


def _calls(chat: Chat) -> list[CallBack]:
    return [effect for effect in chat.effects if isinstance(effect, CallBack)]


@pytest.mark.parametrize("line", ["转人工", "有没有真人", "叫个人来跟我说", "can I talk to a human"])
def test_question_rests_once_a_human_was_asked_for(line: str) -> None:
    chat = _at_phone()

    told = chat.say(line)

    assert (chat.question, len(_calls(chat)), "验证码" in told, chat.choices) == ("ask_phone", 1, False, [])


@pytest.mark.parametrize(
    "line",
    [
        "13800002320 下午打给我",
        "打这个 13800002320",
        "13800002320",
        "我电话13800002320，联系我吧",
        "号码 138 0000 2320 麻烦回个电话",
        "please call me on 13800002320",
    ],
)
def test_number_given_for_the_call_is_passed_on_and_sends_no_code(line: str) -> None:
    chat = _at_phone()

    chat.say("转人工", line)

    assert (_calls(chat)[-1].name, _calls(chat)[-1].contact) == ("葛秀英", "13800002320")
    assert (chat.question, [one for one in chat.effects if isinstance(one, SendCode)]) == ("ask_phone", [])


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("名字电话给你 丁瑶 13800004020 让人打给我", "丁瑶"),
        ("丁瑶 13800004020，叫个人打给我", "丁瑶"),
        ("转人工 明天下午 13800004020 打给我", ""),
    ],
)
def test_name_and_number_come_with_the_wish_for_a_human(line: str, name: str) -> None:
    chat = Chat(PlainFacts(settings=SMS))
    chat.say("想看看你们存了我哪些信息", "2", line)

    assert [(call.name, call.contact) for call in _calls(chat)] == [(name, "13800004020")]


@pytest.mark.parametrize(
    "line",
    [
        "好 我等电话",
        "好 等电话 不填了",
        "那我等着吧",
        "再等等看",
        "那就再等一会儿吧",
        "不填了",
        "行，我在家等你们电话",
        "ok I'll wait for the call",
    ],
)
def test_waiting_for_the_call_ends_the_form_quietly(line: str) -> None:
    chat = _at_phone()
    chat.say("转人工", "13800002320 打给我")

    chat.say(line)

    assert (chat.question, chat.draft.rights, chat.choices) == ("after_done", (), [])
    assert chat.say("好的").startswith("好的，等同事联系您")


def test_nod_after_the_handover_leaves_the_form_where_it_is() -> None:
    chat = _at_phone()
    chat.say("转人工", "好的")
    assert (chat.question, chat.draft.name) == ("ask_phone", "葛秀英")


@pytest.mark.parametrize(("line", "question"), [("继续", "ask_otp"), ("13800002320", "ask_otp")])
def test_form_goes_on_when_the_person_goes_on(line: str, question: str) -> None:
    chat = _at_phone()
    chat.say("转人工", "13800002320 打给我", line)
    assert chat.question == question


@pytest.mark.parametrize("line", ["好 我等电话", "不填了"])
def test_waiting_means_little_when_nobody_was_asked_for(line: str) -> None:
    chat = _at_phone()
    told = chat.say(line)
    assert "等同事联系您" not in told


@pytest.mark.parametrize("line", ["别再打给我了 13800002320", "你们老是打电话给我 13800002320 烦死了"])
def test_calls_that_should_stop_are_no_wish_to_be_called(line: str) -> None:
    chat = Chat(PlainFacts(settings=SMS))
    chat.say(line)
    assert _calls(chat) == []


@pytest.mark.parametrize("line", ["能不能打电话给我", "我不会填 你们能打电话给我吗", "Please phone me"])
@pytest.mark.parametrize("lines", [(), ("我想删除我的信息",), ("我想删除我的信息", "2", "1")])
def test_whoever_asks_to_be_phoned_is_phoned(lines: tuple[str, ...], line: str) -> None:
    chat = Chat()
    chat.say(*lines, line)
    told = chat.say("13900030027 下午打")

    assert ("139***27" in told, _calls(chat)[-1].contact) == (True, "13900030027")
    assert "09:00" in chat.say("多久回我")


def test_how_an_answer_comes_and_why_we_rang_ask_for_no_call() -> None:
    assert "对话里" in Chat().say("答复是打电话给我吗")
    chat = Chat()
    chat.say("你们老打电话给我干嘛")
    assert not _calls(chat)


@pytest.mark.parametrize("line", ["打我电话吧，就登记的这个号", "能打个电话给我说吗", "电话里跟我说吧"])
def test_call_in_any_words_and_when_it_suits_them_goes_along(line: str) -> None:
    chat = Chat()
    chat.say(line, "明早9点")
    assert [effect.said for effect in _calls(chat)] == [line, f"{line}\n明早9点"]


def test_rather_no_call_is_no_withdrawal_of_consent() -> None:
    chat = Chat()
    chat.say("打我电话吧", "别打电话了，在这说就行")
    assert (len(_calls(chat)), chat.draft.rights) == (2, ())


def test_name_and_number_after_a_complaint_are_for_a_colleague() -> None:
    chat = Chat()
    chat.say("那我要投诉", "李雷 13800001234")
    assert [(effect.said, effect.name, effect.contact) for effect in _calls(chat)] == [
        ("那我要投诉\n李雷 13800001234", "李雷", "13800001234")
    ]


@pytest.mark.parametrize("text", ["说好昨天回我的呢", "没人联系我", "nobody called me back"])
def test_promise_that_was_not_kept_is_pressed_for(text: str) -> None:
    chat = Chat(PlainFacts(promise_broken=True))
    chat.say(text)
    assert chat.effects == [CallBack(text)]


def test_family_name_is_enough_for_a_call() -> None:
    chat = Chat()
    chat.say("找人工", "13900001015，姓冯")
    assert chat.effects[-1] == CallBack("找人工\n13900001015，姓冯", "冯", "13900001015")


@pytest.mark.parametrize(
    "line", ["Don't ring me on 13800001234, write here", "don't ring me on 13800001234, write here"]
)
def test_capital_letter_makes_no_call_of_it(line: str) -> None:
    chat = Chat()
    assert "Noted" in chat.say("i want a human", line)


@pytest.mark.parametrize(
    "text",
    [
        "没人打给我啊",
        "怎么还没人联系我",
        "等了一天电话也没来",
        "人工呢",
        "nobody has called me",
        "still waiting for the call",
    ],
)
def test_promise_is_pressed_for_though_a_form_rests_beside_it(text: str) -> None:
    chat = Chat(PlainFacts(settings=SMS))
    chat.say("查我的信息", "2", "我叫李雷", "人工", "13512345678")
    chat.facts.promise_broken = True
    said = chat.say(text, after=timedelta(days=1))
    assert (said, _calls(chat)[-1].said.endswith(text), chat.talk.question) == ("", True, "ask_phone")


@pytest.mark.parametrize("text", ["没收到", "没有收到短信", "it has not come"])
def test_code_that_does_not_come_presses_for_no_call(text: str) -> None:
    chat = Chat(PlainFacts(settings=SMS, promise_broken=True))
    chat.say("查我的信息", "2", "李雷", "13512345678", text)
    assert (_calls(chat), chat.talk.question) == ([], "ask_otp")


@pytest.mark.parametrize(
    ("lines", "text"),
    [
        (("查我的信息", "2"), "能不能找个真人？"),
        (("查我的信息", "2"), "能不能让我找人工？"),
        (("查我的信息", "2", "李雷"), "可以帮我转客服吗"),
        (("查我的信息",), "有没有真人可以问"),
        (("I want to see my data", "customer"), "can I speak to a human?"),
        (("I want to see my data",), "is there a real person I could talk to?"),
        (("I want to see my data", "customer", "Tom Baker"), "could you put me through to somebody?"),
    ],
)
def test_wish_for_somebody_is_one_though_it_is_asked(lines: tuple[str, ...], text: str) -> None:
    chat = Chat()
    chat.say(*lines, text)
    assert (len(_calls(chat)), chat.draft.handed) == (1, True)


@pytest.mark.parametrize("text", ["你是真人吗", "人工客服会看到我的身份证吗", "am I talking to a real person?"])
def test_question_about_people_is_no_wish_for_one(text: str) -> None:
    chat = Chat()
    chat.say("查我的信息", "2", text)
    assert (_calls(chat), chat.draft.handed) == ([], False)


@pytest.mark.parametrize("number", ["135799", "1 3 5 7 9 9", "一三五七九九"])
def test_what_was_said_where_a_code_is_awaited_goes_along_without_the_code(number: str) -> None:
    chat = Chat(PlainFacts(settings=SMS))
    chat.say("查我的信息", "2", "李雷", "13512345678", "收不到啊", number, "算了我要人工")
    told = _calls(chat)[-1].said.split("\n")
    assert (told[-2:], number in told) == (["收不到啊", "算了我要人工"], False)

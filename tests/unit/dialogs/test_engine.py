"""Silence, return, repeats, taps out of time, changes of mind, and not being understood."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from dialogs.model import AddWords, CallBack, Input, Talk
from dialogs.registry import FLOWS
from tests.stages import at
from tests.talk import SETTINGS, Chat, PlainFacts, a_case

ACCESS = "想看看你们存了我哪些信息"
DAY = timedelta(days=1)


def _at_name() -> Chat:
    chat = Chat()
    chat.say(ACCESS, "2")
    assert chat.question == "ask_name"
    return chat


def test_follower_is_welcomed_with_the_choices() -> None:
    chat = Chat()

    told = chat.put(Input("follow"))

    assert "样例公司" in told
    assert chat.question == "ask_right"


def test_return_after_a_day_says_where_we_were_and_takes_the_answer() -> None:
    chat = _at_name()

    told = chat.say("李雷", after=DAY)

    assert told.startswith("您回来了")
    assert (chat.question, chat.talk.draft["name"]) == ("ask_email", "李雷")


def test_return_after_fifteen_days_takes_the_lapsed_form_up_with_a_clock_of_its_own() -> None:
    chat = _at_name()

    told = chat.say("你好", after=15 * DAY)

    assert "已先暂停" in told
    assert (chat.question, chat.draft.rights, chat.talk.received_at) == ("ask_name", ("access",), chat.facts.now)


def test_code_that_proved_the_contact_before_the_form_lapsed_is_asked_anew() -> None:
    chat = at("confirm")

    told = chat.say("提交", after=16 * DAY)

    assert (chat.question, chat.opened, chat.draft.proven) == ("ask_otp", [], False)
    assert ("已先暂停" in told, "验证码已发到" in told) == (True, True)


def test_another_wish_after_the_form_lapsed_keeps_only_who_asks() -> None:
    chat = _at_name()
    chat.say("李雷")

    told = chat.say("删除我的信息", after=20 * DAY)

    assert "这次按新的来" in told
    assert (chat.question, chat.draft.rights, chat.draft.name) == ("ask_ground", ("delete",), "李雷")
    assert chat.talk.received_at == chat.facts.now


def test_question_about_a_case_left_open_is_forgotten_after_fifteen_days() -> None:
    chat = Chat(PlainFacts(held=[a_case(), a_case("GK-0000-000")]))
    chat.tap("start:take_back")

    assert "过期" in chat.say("你好", after=15 * DAY)
    assert chat.talk.flow == ""


def test_short_pause_says_nothing_about_it() -> None:
    chat = _at_name()

    assert not chat.say("李雷", after=timedelta(hours=23)).startswith("您回来了")


def test_talk_of_an_older_version_goes_on_with_its_slots() -> None:
    chat = _at_name()
    chat.talk = replace(chat.talk, version=0, question="ask_gone")

    told = chat.say("李雷")

    assert "更新" in told
    assert (chat.question, chat.talk.version) == ("ask_name", FLOWS["request"].version)
    assert chat.talk.draft["group"] == "2.4"


def test_talk_of_a_flow_that_is_gone_starts_afresh() -> None:
    chat = Chat(talk=Talk("gone", 1, "ask_gone", {"rights": 7, "nonsense": [1]}))

    chat.say(ACCESS)

    assert chat.question == "ask_group"


def test_clock_is_the_first_message_that_states_the_right() -> None:
    chat = Chat()
    chat.say("你好")
    assert chat.talk.received_at is None

    chat.say(ACCESS)
    stated = chat.facts.now
    chat.say("2", "李雷", after=DAY)

    assert chat.talk.received_at == stated


def test_same_line_twice_is_taken_once_and_not_scolded() -> None:
    chat = _at_name()

    chat.say("李雷")
    told = chat.say("李雷", after=timedelta(seconds=2))

    assert (chat.question, chat.talk.misunderstood) == ("ask_email", 0)
    assert told.startswith("收到了")


def test_tap_of_an_earlier_question_changes_that_slot() -> None:
    chat = _at_name()

    chat.tap("ask_group:2.5")

    assert (chat.question, chat.talk.draft["group"]) == ("ask_name", "2.5")


@pytest.mark.parametrize(
    "tap", ["confirm:submit", "ask_otp:resend", "ask_group:9.9", "nonsense", "ask_ground:8.3(1)", "start:x"]
)
def test_stale_tap_is_explained_and_the_question_repeated(tap: str) -> None:
    chat = _at_name()

    told = chat.tap(tap)

    assert told.startswith("这个选项是之前问题的")
    assert (chat.question, chat.opened) == ("ask_name", [])


def test_stale_tap_without_a_form_shows_the_choices() -> None:
    chat = Chat()

    chat.tap("confirm:submit")

    assert (chat.question, chat.opened) == ("ask_right", [])


@pytest.mark.parametrize("typed", ["2", "２", "二", "选2", "2.", "第二个"])
def test_option_can_be_typed_as_a_number(typed: str) -> None:
    chat = Chat()
    chat.say(ACCESS)

    chat.say(typed)

    assert chat.talk.draft["group"] == "2.4"


@pytest.mark.parametrize(
    ("line", "rights"), [("还是直接删除我的信息吧", ["delete"]), ("另外也要删除我的信息", ["access", "delete"])]
)
def test_change_of_mind_replaces_the_right_and_also_adds_one(line: str, rights: list[str]) -> None:
    chat = Chat()
    chat.say(ACCESS)

    chat.say(line)

    assert (chat.talk.draft["rights"], chat.question) == (rights, "ask_group")


@pytest.mark.parametrize(
    ("line", "rights"),
    [("算了不要删了，只要一份", ["copy"]), ("算了 还是直接删了吧", ["delete"]), ("不查了，帮我删掉", ["delete"])],
)
def test_never_mind_with_another_wish_is_no_cancellation(line: str, rights: list[str]) -> None:
    chat = Chat()
    chat.say("我想先要一份我的信息，再全部删掉", "2", "用不着了")
    assert (chat.question, chat.talk.draft["rights"]) == ("ask_name", ["copy", "delete"])

    chat.say(line)

    assert (chat.question, chat.talk.draft["rights"]) == ("ask_name", rights)


def test_policy_question_in_the_middle_is_answered_and_the_form_goes_on() -> None:
    chat = Chat()
    chat.say(ACCESS)

    told = chat.say("信息要存多久")

    assert "第 4 条" in told
    assert chat.question == "ask_group"


def test_back_clears_the_last_answer() -> None:
    chat = _at_name()

    chat.say("返回")

    assert (chat.question, chat.talk.draft.get("group"), chat.talk.draft["rights"]) == ("ask_group", None, ["access"])


def test_third_misunderstanding_offers_a_human_and_understanding_ends_the_count() -> None:
    chat = Chat()
    chat.say(ACCESS)

    first, second, third = (chat.say(line) for line in ("阿巴阿巴", "乌拉乌拉", "哩哩啦啦"))

    assert len({told.split("\n")[0] for told in (first, second, third)}) == 3
    assert chat.choices[0] == "start:human"
    chat.say("1")
    assert [effect for effect in chat.effects if isinstance(effect, CallBack)] == [
        CallBack("\n".join((ACCESS, "阿巴阿巴", "乌拉乌拉", "哩哩啦啦", "1")))
    ]
    chat.say("2")
    assert (chat.question, chat.talk.misunderstood) == ("ask_name", 0)


def test_nonsense_without_a_form_shows_choices_and_then_a_human() -> None:
    chat = Chat()

    chat.say("阿巴阿巴", "乌拉乌拉", "哩哩啦啦")

    assert chat.choices[0] == "start:human"


def test_unclear_words_with_a_live_case_can_be_added_to_it_without_typing_again() -> None:
    chat = Chat(PlainFacts(held=[a_case()]))

    chat.say("阿巴阿巴")
    chat.tap("start:add_words")

    assert chat.effects == [AddWords("GK-4T7X-2M9", "阿巴阿巴")]


def test_english_first_message_is_answered_in_english() -> None:
    chat = Chat()

    chat.say("I want to see what you hold about me")

    assert chat.talk.lang == "en"
    assert chat.heard[-1].startswith("All right: access")


def test_number_typed_at_the_menu_does_not_change_the_language() -> None:
    chat = Chat()
    chat.say("Hello")

    chat.say("4")

    assert (chat.talk.lang, chat.question) == ("en", "ask_group")


def test_whole_sentence_in_the_other_language_turns_the_form() -> None:
    chat = Chat()
    chat.say("Hello", "4", "我是你们的个人客户呀")

    assert (chat.talk.lang, chat.question) == ("zh", "ask_ground")
    chat.say("sorry, I would like to go on in my language")
    assert chat.talk.lang == "en"


def test_name_in_latin_letters_does_not_change_the_language() -> None:
    chat = _at_name()

    chat.say("Pekka Virtanen")

    assert (chat.talk.lang, chat.question) == ("zh", "ask_email")


def test_language_that_is_not_offered_is_declined_kindly() -> None:
    chat = Chat(PlainFacts(settings=replace(SETTINGS, languages=("zh",))))

    chat.say("English")

    assert chat.talk.lang == "zh"


def test_ordinary_service_question_gets_the_hotline_and_no_case() -> None:
    chat = Chat()

    told = chat.say("电梯保养一次多少钱")

    assert "400-000-0000" in told
    assert (chat.question, chat.draft.rights) == ("ask_right", ())


def test_code_question_of_a_lapsed_form_sends_a_new_code() -> None:
    chat = Chat()
    chat.say("我要查阅我的信息", "2", "李雷", "li.lei@example.com")
    old = chat.code
    chat.say(old, after=timedelta(days=16))
    assert (chat.question, chat.code != old) == ("ask_otp", True)
    chat.say(chat.code)
    assert chat.question != "ask_otp"


def test_what_comes_first_is_said_first_after_the_form_changed() -> None:
    chat = Chat()
    chat.say("我要查阅我的信息", "2")
    chat.talk = replace(chat.talk, version=chat.talk.version - 1)
    assert chat.say("李雷，我们家电梯有点慢").startswith("电梯的事")


def test_giving_up_without_a_word_for_another_right_asks_for_none() -> None:
    chat = Chat()
    chat.say("我要查阅我的信息", "2", "算了我不想填了")
    assert (chat.question, chat.draft.rights) == ("after_done", ())


@pytest.mark.parametrize("text", ["好", "yes please"])
def test_yes_to_a_colleague_after_three_misses_is_one_for_a_human(text: str) -> None:
    chat = Chat()
    chat.say("asdf qwer", "blah zzz", "嘟嘟嘟啦啦", text)
    assert [effect for effect in chat.effects if isinstance(effect, CallBack)]

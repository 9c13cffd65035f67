"""At every question: back, cancel, menu, help, status, human, language, emergency, and messages that are no text."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from bot.domain.cases import State
from bot.texts import LANGS
from dialogs.commands import COMMANDS
from dialogs.draft import EMPTY
from dialogs.form.open_question import STEP_COMMANDS
from dialogs.model import CallBack, Emergency, Input, InputKind
from dialogs.registry import FLOWS
from dialogs.words.global_words import MENU_KEYS, WORDS
from handlers.wording import Voice
from tests.stages import QUESTIONS, at
from tests.talk import AMBIENT, ZONE, Chat, PlainFacts, a_case

CASE_QUESTIONS = {
    ("take_back", "ask_case"),
    ("take_back", "confirm"),
    ("object", "confirm"),
    ("add_words", "ask_words"),
}


@pytest.mark.parametrize("question", QUESTIONS)
def test_emergency_is_answered_first_and_the_form_goes_on(question: str) -> None:
    chat = at(question)

    told = chat.say("等下 我被困在电梯里了")

    assert told.startswith("请马上拨打 400-000-0000")
    assert [effect.said for effect in chat.effects if isinstance(effect, Emergency)] == ["等下 我被困在电梯里了"]
    assert chat.question == question


@pytest.mark.parametrize("words", ["没事了 已经出来了", "出来了！", "We are out now."])
def test_word_that_they_are_out_again_is_heard_and_the_form_goes_on(words: str) -> None:
    chat = at("ask_group")
    chat.say("我被困在电梯里了")

    said = chat.say(words)

    assert ("平安出来就好" in said or "you are safe" in said, chat.question) == (True, "ask_group")


@pytest.mark.parametrize("question", QUESTIONS)
def test_emergency_by_menu_button_is_answered_first(question: str) -> None:
    chat = at(question)

    assert chat.press("menu.emergency").startswith("请马上拨打 400-000-0000")
    assert chat.question == question


@pytest.mark.parametrize("word", ["帮助", "help"])
@pytest.mark.parametrize("question", QUESTIONS)
def test_help_explains_the_question_and_repeats_it(question: str, word: str) -> None:
    chat = at(question)
    options = chat.choices

    chat.say(word)

    assert chat.question == question
    assert question == "ask_right" or chat.choices == options


@pytest.mark.parametrize("question", [name for name in QUESTIONS if name != "ask_right"])
def test_cancel_ends_the_form_and_opens_nothing(question: str) -> None:
    chat = at(question)

    chat.say("取消")

    assert (chat.question, chat.talk.flow, chat.opened) == ("after_done", "", [])


@pytest.mark.parametrize("question", [name for name in QUESTIONS if name != "ask_right"])
def test_menu_keeps_the_form_and_continue_returns_to_it(question: str) -> None:
    chat = at(question)

    chat.say("菜单")
    assert chat.choices[0] == "start:continue"
    chat.say("1")

    assert chat.question == question
    assert chat.choices[0].startswith(f"{question}:") if chat.choices else True


@pytest.mark.parametrize("question", [name for name in QUESTIONS if name != "ask_right"])
def test_back_moves_to_an_earlier_question_or_says_there_is_none(question: str) -> None:
    chat = at(question)
    trail = chat.talk.trail

    told = chat.say("返回")

    if question in ("ask_change", "ask_data", "ask_which_number"):
        assert chat.question == "confirm"
    elif not trail:
        assert (chat.question, "第一个问题" in told) == (question, True)
    else:
        assert chat.question == trail[-1]


@pytest.mark.parametrize("question", QUESTIONS)
def test_human_is_called_and_the_form_stays(question: str) -> None:
    chat = at(question)

    told = chat.say("人工")

    assert "400-000-0000" in told
    assert len([effect for effect in chat.effects if isinstance(effect, CallBack)]) == 1
    assert chat.question == question


@pytest.mark.parametrize("question", [name for name in QUESTIONS if name != "ask_again"])
def test_status_is_told_and_the_form_stays(question: str) -> None:
    chat = at(question)
    chat.facts.held.append(a_case("GK-4T7X-2M9", state=State.CLOSED))

    assert "GK-4T7X-2M9" in chat.say("进度")
    assert chat.question == question


@pytest.mark.parametrize("question", [name for name in QUESTIONS if name != "ask_right"])
def test_language_changes_midway_and_the_question_is_repeated(question: str) -> None:
    chat = at(question)

    told = chat.say("English")

    assert (chat.talk.lang, chat.question) == ("en", question)
    assert "let us continue in English" in told


@pytest.mark.parametrize("kind", ["voice", "video", "location", "link", "unsupported"])
@pytest.mark.parametrize("question", QUESTIONS)
def test_message_that_is_no_text_gets_a_kind_way_forward(question: str, kind: InputKind) -> None:
    chat = at(question)

    assert chat.other(kind)
    assert chat.question == question


@pytest.mark.parametrize("line", ["谢谢", "在吗"])
@pytest.mark.parametrize("question", [name for name in QUESTIONS if name != "ask_right"])
def test_small_talk_does_not_disturb_the_form(question: str, line: str) -> None:
    chat = at(question)

    chat.say(line)

    assert chat.question == question


@pytest.mark.parametrize("lang", ["zh", "en"])
@pytest.mark.parametrize("question", QUESTIONS)
def test_every_question_fits_one_message_with_its_links(question: str, lang: str) -> None:
    """wechat.md 4.1: 2000 bytes, the link of each choice counted."""
    chat = at(question)
    if lang == "en":
        chat.say("English")
    voice = Voice(ZONE, dict.fromkeys(LANGS, AMBIENT))

    for line in ("帮助", "我被困在电梯里了"):
        chat.say(line)
        assert chat.turn is not None
        assert len(voice.say(chat.turn.says, lang).encode()) <= 2000, voice.say(chat.turn.says, lang)


@pytest.mark.parametrize("key", MENU_KEYS)
def test_menu_button_is_answered_with_and_without_a_form(key: str) -> None:
    assert Chat().press(key)
    assert at("ask_name").press(key)


@pytest.mark.parametrize(("word", "command"), WORDS.items())
def test_global_word_is_a_command_that_exists(word: str, command: str) -> None:
    chat = Chat()

    assert command in COMMANDS
    assert chat.say(word) or chat.effects


@pytest.mark.parametrize("name", COMMANDS)
def test_command_can_be_tapped_from_anywhere(name: str) -> None:
    for chat in (Chat(), at("ask_group")):
        assert chat.tap(f"start:{name}") or chat.effects


def test_step_commands_are_commands() -> None:
    assert set(COMMANDS) >= STEP_COMMANDS


@pytest.mark.parametrize("name", FLOWS)
def test_flow_asks_each_question_once_and_ends_in_one_that_stays_open(name: str) -> None:
    names = [step.name for step in FLOWS[name].steps]

    assert len(names) == len(set(names))
    assert not FLOWS[name].steps[-1].filled(EMPTY)


@pytest.mark.parametrize(("flow", "question"), sorted(CASE_QUESTIONS))
def test_cases_conversations_take_emergency_help_and_cancel(flow: str, question: str) -> None:
    def begun() -> Chat:
        state = State.ANSWERED if flow == "object" else State.OPEN
        held = [a_case(state=state)] if question != "ask_case" else [a_case(), a_case("GK-0000-000")]
        chat = Chat(PlainFacts(held=held))
        chat.tap(f"start:{flow}")
        assert (chat.talk.flow, chat.question) == (flow, question)
        return chat

    def after(act: Callable[[Chat], str]) -> str:
        chat = begun()
        act(chat)
        return chat.question

    assert after(lambda chat: chat.say("电梯困人了 快来")) == question
    assert after(lambda chat: chat.say("帮助")) == question
    assert after(lambda chat: chat.put(Input("voice"))) == question
    assert after(lambda chat: chat.say("不办了")) == "after_done"

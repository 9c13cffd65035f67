"""What is said in a form beside what was asked stands in the request, and nothing that is only for the form."""

from __future__ import annotations

from dataclasses import replace

import pytest

from dialogs.draft import opening
from tests.talk import SETTINGS, Chat, PlainFacts


def told(*lines: str) -> Chat:
    chat = Chat(PlainFacts(settings=replace(SETTINGS, sms=True)))
    chat.say(*lines)
    return chat


@pytest.mark.parametrize(
    ("lines", "kept"),
    [
        (("查我的信息", "家里装电梯的，发票是我嫂子去办的，地址是双林镇虹桥路9号"), "发票是我嫂子去办的"),
        (("查我的信息", "客户", "我叫钱斌，不过登记的多半是我老婆王芬的名字"), "登记的多半是我老婆王芬的名字"),
        (("我要一份我的资料", "客户", "合同编号KH20230512，周涛，13500001234"), "合同编号KH20230512"),
        (("别再给我打推销电话了", "应聘过的，面试通知的电话还是要打的"), "面试通知的电话还是要打的"),
        (("I want to see my data", "customer", "Tom Baker, the contract is under my late aunt's name"), "late aunt's"),
    ],
)
def test_what_no_slot_holds_stands_in_the_request(lines: tuple[str, ...], kept: str) -> None:
    chat = told(*lines)
    assert kept in str(opening(chat.draft)["detail"])


def test_name_and_contact_have_their_own_places() -> None:
    chat = told("我要一份我的资料", "客户", "合同编号KH20230512，周涛，13500001234")
    assert (chat.draft.name, chat.draft.contact, chat.draft.lines) == ("周涛", "13500001234", ("合同编号KH20230512",))


@pytest.mark.parametrize(
    "line",
    ["再说一遍", "明天再说", "谢谢", "要多久？", "阿巴阿巴", "嗯", "钱斌", "钱斌 13500001234", "thanks a lot", "why?"],
)
def test_answers_remarks_and_what_was_answered_are_kept_nowhere(line: str) -> None:
    assert told("查我的信息", "客户", line).draft.lines == ()


def test_codes_and_what_only_takes_an_answer_up_again_are_no_words_for_staff() -> None:
    chat = told("查我的信息", "客户", "钱斌", "13500001234")
    chat.say("我的码是123456对吗", chat.code, "不给", "换个联系方式")
    assert (chat.question, chat.draft.lines) == ("ask_phone", ())


def test_words_of_a_choice_choose_and_are_kept_nowhere() -> None:
    chat = told("查我的信息", "客户", "钱斌", "13500001234", "收不到，改用证件")
    assert (chat.question, chat.draft.lines) == ("id_consent", ())


def test_one_line_stands_on_the_card_once() -> None:
    line = "帮我查一下你们存了我啥，顺便别再给我打推销电话"
    chat = told(line, "客户", "钱斌", "13500001234")
    assert chat.say(chat.code, "不给").count(line) == 1


def test_the_card_shows_them() -> None:
    chat = told("查我的信息", "家里装电梯的，发票是我嫂子去办的", "钱斌", "13500001234")
    said = chat.say(chat.code, "不给")
    assert "您还说了：" in said
    assert "发票是我嫂子去办的" in said

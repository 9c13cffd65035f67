"""What belongs to the wish, told while something else is asked: a part, more of it, what is spared or stays."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.domain.rights import Right
from dialogs.model import AddWords
from dialogs.understanding import understand
from tests.talk import Chat, a_case

BOTH = "我是你们的供应商，升职了，系统里职位写的还是助理，邮箱也是旧的，两样都帮我改"
IN_ENGLISH = "my job title and my e-mail are wrong in your files, I am a supplier, please correct both"


@pytest.mark.parametrize(
    ("asked", "line"),
    [
        (BOTH, "等等邮箱别改了 这个月要换服务商 光改职位"), (BOTH, "邮箱先不改"), (BOTH, "职位改一下就行，邮箱先放着"),
        (BOTH, "邮箱那个算了，只改职务"), (IN_ENGLISH, "leave the e-mail, just correct the title"),
        (IN_ENGLISH, "don't change the e-mail yet, only the job title please"),
    ],
)  # fmt: skip
def test_the_other_one_is_still_put_right(asked: str, line: str) -> None:
    chat = Chat()
    chat.say(asked, line)
    assert (chat.question, chat.draft.rights) == ("ask_detail", ("correct",))
    chat.say("职位应为经理" if asked is BOTH else "the title should be manager")
    assert chat.question == "ask_name"
    assert line in chat.draft.detail


def test_value_beside_it_is_taken() -> None:
    chat = Chat()
    chat.say(BOTH, "邮箱不用动，职位从助理改成经理")
    assert (chat.question, "改成经理" in chat.draft.detail) == ("ask_name", True)


def test_later_in_the_form_too() -> None:
    chat = Chat()
    chat.say(BOTH, "职位助理改成经理，邮箱改成 a@b.com")
    question = chat.question
    chat.say("邮箱先别改了")
    assert (chat.question, chat.draft.rights) == (question, ("correct",))
    assert "邮箱先别改了" in chat.draft.detail


@pytest.mark.parametrize("line", ["都别改了", "别改了"])
def test_nothing_left_ends_it(line: str) -> None:
    chat = Chat()
    chat.say(BOTH, line)
    assert (chat.question, chat.draft.rights) == ("after_done", ())


WISH = "面试没过，把我的应聘资料都删了吧"
TO_EACH = {
    "ask_name": (WISH,),
    "ask_otp": (WISH, "沈悦 13912340088"),
    "id_consent": (WISH, "沈悦 13912340088", "code"),
    "ask_id": (WISH, "沈悦 13912340088", "code", "同意"),
    "confirm": (WISH, "沈悦 13912340088", "code", "同意", "1"),
    "ask_ground": ("我是求职者，删掉我的资料",),
    "ask_group": ("删除我的信息",),
}


@pytest.mark.parametrize(
    "line", ["合同先别删", "慢着，先别删我的照片", "录音的暂时不要删，其余删", "就留发票，其他的都删"]
)
@pytest.mark.parametrize("question", TO_EACH)
def test_part_that_stays_narrows_the_deletion_at_every_question(question: str, line: str) -> None:
    chat = Chat()
    chat.facts.settings = replace(chat.facts.settings, sms=True)
    for said in TO_EACH[question]:
        chat.say(chat.code if said == "code" else said)
    assert chat.question == question
    chat.say(line)
    assert (chat.question, chat.draft.rights) == (question, ("delete",))
    assert line in chat.draft.scope


@pytest.mark.parametrize("line", ["等下，先别删", "我的资料先别删"])
def test_whole_that_is_not_to_go_yet_only_waits(line: str) -> None:
    chat = Chat()
    chat.facts.settings = replace(chat.facts.settings, sms=True)
    chat.say(WISH, "沈悦 13912340088")
    assert "不会自己提交" in chat.say(line)
    assert chat.draft.rights == ("delete",)


def test_use_that_is_to_rest_is_another_wish() -> None:
    chat = Chat()
    chat.say(WISH, "先别删了，先冻结不要用")
    assert chat.draft.rights == ("restrict",)


def test_after_it_was_handed_in_the_words_go_to_the_case() -> None:
    chat = Chat()
    chat.facts.held.append(a_case(right=Right.DELETE))
    chat.say("成绩单先别删")
    assert chat.effects == [AddWords("GK-4T7X-2M9", "成绩单先别删", tells="spares")]


@pytest.mark.parametrize(
    ("wish", "lines"),
    [
        ("I want a copy of my data", ("of my assessment forms", "and the call recordings")),
        ("I'd like to see my data", ("from march 2022", "and to whom you gave it")),
        ("我要一份我的资料", ("培训记录的", "还有我的考核结果")),
        ("我想查我的资料", ("2022年3月的", "还有从哪来的，存多久")),
    ],
)
def test_it_is_kept_at_the_question_for_the_group(wish: str, lines: tuple[str, ...]) -> None:
    chat = Chat()
    chat.say(wish, *lines)
    assert [line for line in lines if line not in chat.draft.scope] == []


@pytest.mark.parametrize(
    "line", ["only the test scores please", "只要培训记录就行", "and my evaluation", "还有我的邮件记录"]
)
def test_it_is_no_name(line: str) -> None:
    chat = Chat()
    chat.say("我要一份我的资料" if not line.isascii() else "I want a copy of my data", "3")
    chat.say(line)
    assert (chat.question, line in chat.draft.scope, chat.draft.name) == ("ask_name", True, "")


@pytest.mark.parametrize(
    ("first", "then", "rights"),
    [
        ("stop the marketing texts", "wait, first send me a copy of my data, I am a customer", {"withdraw", "copy"}),
        ("别再给我发推广短信", "先给我复制一份我的资料吧，我是业主", {"withdraw", "copy"}),
        ("I want to see my data", "I'm an applicant, also please delete my photo", {"access", "delete"}),
        ("我想查我的资料", "我是求职者，另外把我的照片删掉", {"access", "delete"}),
    ],
)
def test_a_further_right_is_added(first: str, then: str, rights: set[str]) -> None:
    chat = Chat()
    chat.say(first, then)
    assert {*chat.draft.rights} == rights
    assert chat.draft.group


@pytest.mark.parametrize(
    "line", ["only a customer", "just a visitor", "物业的", "供应商的", "I'm from the property management"]
)
def test_who_somebody_is_narrows_nothing(line: str) -> None:
    chat = Chat()
    chat.say("我要一份我的资料" if not line.isascii() else "I want a copy of my data", line)
    assert (chat.draft.scope, chat.draft.rights) == ("", (Right.COPY,))


@pytest.mark.parametrize(
    ("text", "wanted", "refused"),
    [
        ("我要删除不是查看", "delete", "access"),
        ("我是要删除 不是要查看", "delete", "access"),
        ("我要删除而不是更正", "delete", "correct"),
        ("我要注销不是删除", "close_account", "delete"),
    ],
)
def test_what_stands_before_a_denial_is_wanted(text: str, wanted: str, refused: str) -> None:
    understood = understand(text)
    assert (understood.intent, understood.negated) == (wanted, (refused,))


@pytest.mark.parametrize("text", ["我不要删除不是查看", "删除不是我要的"])
def test_what_is_denied_twice_is_not(text: str) -> None:
    assert "delete" in understand(text).negated

"""Why data should go, by the number of the rule or because what we offered has ended; and that they are to stay."""

from __future__ import annotations

import pytest

from tests.talk import Chat

WISH = "我要删除我的信息，家里装过电梯"


def _told(text: str, until: str = "ask_ground") -> Chat:
    chat = Chat()
    chat.say(WISH)
    chat.fill(
        {"ask_ground": "1", "ask_name": "李雷", "ask_email": "li@example.com", "id_consent": "不同意"}, until=until
    )
    chat.say(text)
    return chat


@pytest.mark.parametrize(
    ("text", "ground"),
    [
        ("8.3 第（3）项", "8.3(3)"),
        ("你们规则8.3里的第四种 违反法律那条", "8.3(4)"),
        ("按8.3第1种", "8.3(1)"),
        ("item (2) of 8.3", "8.3(2)"),
        ("clause 8.3(4)", "8.3(4)"),
        ("你们这业务不是停了吗 不做家用梯了", "8.3(2)"),
        ("你们那个服务都停了 不做了 还留着我信息", "8.3(2)"),
        ("听说你们这块业务早就砍了", "8.3(2)"),
        ("you no longer offer that service", "8.3(2)"),
        ("合同停了", "8.3(1)"),
        ("我不做这行了", "8.3(1)"),
        ("I stopped using your service", "8.3(1)"),
        ("not that I moved, you broke the law", "8.3(4)"),
        ("我没说你们可以发广告", "8.3(4)"),
        ("不是说你们违法，是我搬走了", "8.3(1)"),
        ("did you break the law? no, I just moved", "8.3(1)"),
    ],
)
def test_the_ground_that_is_told(text: str, ground: str) -> None:
    chat = _told(text)
    assert chat.draft.grounds == (ground,)


@pytest.mark.parametrize("text", ["理由是孩子上学", "理由是家里老人要看病"])
def test_a_reason_of_their_own_is_left_to_staff(text: str) -> None:
    chat = _told(text)
    assert (chat.draft.grounds, chat.draft.ground_open, chat.draft.reason) == ((), True, text)


@pytest.mark.parametrize(
    "text",
    [
        "8.3(3)是什么意思",
        "8.3 是什么",
        "你们不再打电话了吗",
        "我没说你们违法",
        "I'm not saying you broke the law",
        "是不是不需要理由也能删",
        "理由是什么",
    ],
)
def test_a_question_about_the_rule_gives_no_ground(text: str) -> None:
    chat = _told(text)
    assert (chat.draft.grounds, chat.question) == ((), "ask_ground")


@pytest.mark.parametrize(
    ("text", "question"),
    [
        ("不删了 留着吧 以后还要修", "ask_ground"),
        ("还是留着吧", "ask_ground"),
        ("actually keep it, I may need a repair", "ask_ground"),
        ("那就留着吧 以后维修要用", "ask_name"),
        ("don't submit, I've changed my mind", "confirm"),
        ("别提交了 我改主意了", "confirm"),
    ],
)
def test_what_is_to_stay_after_all_ends_the_form(text: str, question: str) -> None:
    chat = _told(text, question)
    assert chat.question == "after_done"
    assert not chat.draft.rights


@pytest.mark.parametrize(
    ("text", "question"),
    [
        ("留着没用了", "ask_ground"),
        ("不要留着", "ask_ground"),
        ("keep it if you must but not my phone", "ask_ground"),
        ("don't submit yet", "confirm"),
        ("改主意了 先别交", "confirm"),
    ],
)
def test_what_only_sounds_so_ends_nothing(text: str, question: str) -> None:
    assert _told(text, question).draft.rights == ("delete",)

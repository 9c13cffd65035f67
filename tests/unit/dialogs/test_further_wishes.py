"""One wish more joins what stands, whichever question is open, and a value in it is no contact."""

from __future__ import annotations

import pytest

from tests.stages import at
from tests.talk import Chat, PlainFacts

REACHED = "li.lei@example.com"
KNOWN = {("李雷", "email", REACHED): "C-1"}


def a_card(opening: str) -> Chat:
    chat = Chat(PlainFacts(known=KNOWN))
    chat.say(opening)
    chat.fill({"ask_group": "2", "ask_ground": "1", "ask_name": "李雷", "ask_email": REACHED}, until="confirm")
    assert chat.question == "confirm"
    return chat


@pytest.mark.parametrize(
    ("text", "right"),
    [
        ("等一下，我不光要删，还想先拷一份", "copy"),
        ("不只是删，给我一份也要", "copy"),
        ("还有别再给我打电话", "withdraw"),
        ("也别再发短信了", "withdraw"),
        ("外加停掉营销电话", "withdraw"),
        ("仲要停埋啲廣告短信", "withdraw"),
        ("账号也一起注销", "close_account"),
        ("順便把帳號也註銷", "close_account"),
        ("不仅要删除，还要注销账号", "close_account"),
        ("and close my account too", "close_account"),
        ("顺便查一下你们都给了谁", "access"),
        ("plus send me a copy", "copy"),
        ("oh and stop calling me as well", "withdraw"),
        ("再加一个，把号码也改成13900002222", "correct"),
        ("one more thing, my address should be 12 Lake Road", "correct"),
    ],
)
def test_further_wish_joins_the_deletion(text: str, right: str) -> None:
    chat = a_card("删除我的信息")
    chat.say(text)
    assert set(chat.draft.rights) == {"delete", right}
    assert chat.draft.grounds


@pytest.mark.parametrize(
    "text",
    [
        "另外把邮箱改成new@x.com",
        "顺便把电话更新成13900002222",
        "还有手机号也要改，新的13900002222",
        "also change my email to new@x.com",
        "and please update my phone to 13900002222 too",
    ],
)
def test_value_of_a_further_wish_is_no_contact(text: str) -> None:
    chat = a_card("查我的信息")
    chat.say(text)
    assert (chat.draft.rights, chat.draft.detail, chat.draft.contact) == (("access", "correct"), text, REACHED)


@pytest.mark.parametrize(
    "text", ["no wait i meant correct, phone should be 13900002222", "不是查，是要改，电话改成13900002222"]
)
def test_correction_in_the_place_of_another_right_has_its_value(text: str) -> None:
    chat = a_card("查我的信息")
    chat.say(text)
    assert (chat.draft.rights, text in chat.draft.detail, chat.draft.contact) == (("correct",), True, REACHED)


@pytest.mark.parametrize("text", ["验证码也发到new@x.com", "联系邮箱改成new@x.com", "邮箱改成new@x.com"])
def test_words_of_reaching_somebody_make_it_the_contact(text: str) -> None:
    chat = a_card("查我的信息")
    chat.say(text)
    assert (chat.draft.rights, chat.draft.contact) == (("access",), "new@x.com")


@pytest.mark.parametrize("question", ["ask_group", "ask_ground", "ask_name", "ask_email", "ask_otp", "confirm"])
@pytest.mark.parametrize(("text", "right"), [("另外给我一份副本", "copy"), ("也别再给我打推销电话", "withdraw")])
def test_it_joins_at_every_question(question: str, text: str, right: str) -> None:
    chat = Chat(PlainFacts(known=KNOWN))
    chat.say("删除我的信息")
    chat.fill({"ask_group": "2", "ask_ground": "1", "ask_name": "李雷", "ask_email": REACHED}, until=question)
    chat.say(text)
    assert set(chat.draft.rights) == {"delete", right}


@pytest.mark.parametrize("text", ["李雷，还要一份副本", "李雷，也别再给我打电话"])
def test_name_beside_it_is_taken(text: str) -> None:
    chat = Chat()
    chat.say("删除我的信息", "2", "1", text)
    assert (chat.draft.name, len(chat.draft.rights)) == ("李雷", 2)


@pytest.mark.parametrize(
    "text", ["还有邮箱改成new@x.com", "另外把邮箱改成new@x.com", "also my email should be new@x.com"]
)
@pytest.mark.parametrize("question", ["ask_name", "ask_email", "confirm"])
def test_one_more_value_belongs_to_the_correction(text: str, question: str) -> None:
    chat = Chat(PlainFacts(known=KNOWN))
    chat.say("改电话13900002222")
    chat.fill({"ask_group": "2", "ask_name": "李雷", "ask_email": REACHED}, until=question)
    before = chat.draft.contact
    chat.say(text)
    assert (text in chat.draft.detail, chat.draft.contact) == (True, before)


@pytest.mark.parametrize("text", ["顺便问一下能不能删", "电话也错了，应该是13900002222", "那删除呢", "我也不知道"])
def test_what_joins_nothing(text: str) -> None:
    chat = a_card("查我的信息")
    chat.say(text)
    assert chat.draft.rights == ("access",)


def test_stopping_one_more_thing_is_no_insisting() -> None:
    chat = Chat()
    chat.say("别再给我发推销短信", "2", "跳过", "跳过", "也别打电话")
    assert (chat.question, chat.effects) == ("confirm", [])


@pytest.mark.parametrize("text", ["不是，提交", "不对 提交吧", "no, submit"])
def test_no_in_front_hands_nothing_in(text: str) -> None:
    chat = at("confirm")
    chat.say(text)
    assert chat.question == "confirm"


@pytest.mark.parametrize("text", ["还有一个号码13900002222也删掉", "and delete the record under 13900002222 too"])
def test_number_of_one_thing_more_is_no_contact(text: str) -> None:
    chat = a_card("删除我的信息")
    chat.say(text)
    assert (chat.draft.rights, chat.draft.contact, text in chat.draft.lines) == (("delete",), REACHED, True)


def test_use_that_has_no_name_goes_along_in_its_words() -> None:
    chat, text = Chat(), "也不要用我照片做宣传"
    chat.say("别再给我发推销短信", "2", "跳过", "跳过", text)
    assert (chat.question, text in chat.draft.detail) == ("confirm", True)


@pytest.mark.parametrize(
    "text",
    [
        "你们不会顺便删了吧",
        "不会也给我删了吧",
        "不会把我别的也改了吧",
        "该不会连账号也一起注销了吧",
        "我怕你们顺便删了",
        "可别顺便删了",
        "you won't also delete it, will you",
        "I hope you don't also delete it",
    ],
)
def test_what_is_feared_is_not_asked_for(text: str) -> None:
    chat = a_card("要一份我的信息副本")
    heard = chat.say(text)
    assert (chat.draft.rights, chat.question) == (("copy",), "confirm")
    assert "放心" in heard or "Don't worry" in heard


@pytest.mark.parametrize(
    "text", ["顺便也删了吧", "以后不会再用了，也删了吧", "I won't use it any more, also delete it"]
)
def test_a_wish_that_joins_is_no_fear(text: str) -> None:
    chat = a_card("要一份我的信息副本")
    chat.say(text)
    assert chat.draft.rights == ("copy", "delete")


@pytest.mark.parametrize(
    ("text", "rights"),
    [
        ("房子卖了，还有就是老打骚扰电话", ("delete",)),
        ("房子卖了，还有老给我发广告", ("delete",)),
        ("不用了，而且你们天天打电话推销", ("delete",)),
        ("and also they keep calling me with ads", ("delete",)),
        ("房子卖了，还有别再给我打推销电话了", ("withdraw", "delete")),
        ("房子卖了，还有把营销短信停了", ("withdraw", "delete")),
        ("房子卖了，也不想再收广告", ("withdraw", "delete")),
    ],
)
def test_what_bothers_somebody_is_a_reason_until_it_is_to_stop(text: str, rights: tuple[str, ...]) -> None:
    chat = Chat()
    chat.say("删除我的信息", "2", text)
    assert chat.draft.rights == rights


def test_a_part_that_is_to_go_goes_alone_whatever_is_feared() -> None:
    chat = Chat()
    chat.say("把旧邮箱删了，用不着了", "2", "李雷", "li.lei@example.com")
    told = chat.say(chat.code, "你们不会顺便把电话也删了吧")
    assert "别的都不会动" in told
    assert (chat.draft.rights, chat.draft.scope) == (("delete",), "把旧邮箱删了，用不着了")


@pytest.mark.parametrize(
    ("wish", "text", "rights", "told"),
    [
        ("我要补充我的信息", "加上，我的地址是湖州路5号", ("supplement",), "记下了"),
        ("我要补充我的信息", "再加上，把我的资料发我看看", ("access", "supplement"), "现在办的是"),
        ("我要补充我的信息", "再加一个，把我的手机号改成13911112222", ("correct", "supplement"), "现在办的是"),
        ("delete my data", "no deletion without a copy first", ("copy",), "nothing is deleted or closed now"),
        ("delete my data", "no deletion until I have a copy", ("copy",), "nothing is deleted or closed now"),
        ("delete my data", "do not delete, a copy please", ("copy",), "your request is now"),
        ("delete my data", "do not delete, correct it", ("correct",), "your request is now"),
    ],
)
def test_what_is_added_and_what_goes_first(wish: str, text: str, rights: tuple[str, ...], told: str) -> None:
    chat = Chat()
    chat.say(wish)
    assert told in chat.say(text)
    assert chat.draft.rights == rights

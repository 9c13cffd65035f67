"""Somebody changes their mind inside a form: another right or reason in the place of one, a last word that counts."""

from __future__ import annotations

import pytest

from tests.stages import ANSWERS, at
from tests.talk import Chat

LOOKS = ("I'd like to look at the data you keep on me", "private customer, home lift")
COPIES = ("I want a copy of my data", "private customer, home lift")
DELETES = ("之前应聘的资料，麻烦删除", "你们违规泄露我的资料")


def told(*lines: str) -> Chat:
    chat = Chat()
    chat.say(*lines)
    return chat


def deletion() -> Chat:
    """At the card of one."""
    chat = told("请删除我全部信息")
    chat.fill(ANSWERS, until="confirm")
    return chat


@pytest.mark.parametrize("name", [(), ("Gloria Tse",)])
@pytest.mark.parametrize(
    "text",
    [
        "hmm, make that a copy instead of just looking",
        "actually a copy, not just a look",
        "no wait, a copy please, looking is not enough",
        "let's do a copy instead of access",
        "不是查阅，我要复制",
    ],
)
def test_a_copy_comes_in_the_place_of_looking(name: tuple[str, ...], text: str) -> None:
    chat = told(*LOOKS, *name, text)
    assert (chat.draft.rights, chat.draft.name) == (("copy",), "".join(name))


@pytest.mark.parametrize("name", [(), ("Gloria Tse",)])
@pytest.mark.parametrize(
    "text",
    [
        "sorry, changed my mind, just viewing is enough, no copy",
        "actually, no copy, viewing will do",
        "never mind the copy, viewing is fine",
        "on second thought just a look, not a copy",
        "change that back to access please, no copy",
        "还是只看看吧，副本不要了",
    ],
)
def test_looking_comes_in_the_place_of_a_copy(name: tuple[str, ...], text: str) -> None:
    chat = told(*COPIES, *name, text)
    assert (chat.draft.rights, chat.draft.name) == (("access",), "".join(name))


@pytest.mark.parametrize(
    "text",
    [
        "actually I'd rather you fix my phone number than delete anything",
        "I'd rather have my email corrected than everything erased",
        "与其删掉，不如帮我把电话改对",
    ],
)
def test_to_put_right_comes_in_the_place_of_deleting(text: str) -> None:
    chat = told(DELETES[0], text)
    assert (chat.draft.rights, chat.question) == (("correct",), "ask_detail")


@pytest.mark.parametrize("text", ["hmm", "hmm, what is this for", "actually"])
def test_a_sound_is_no_name(text: str) -> None:
    assert told(*LOOKS, text).draft.name == ""


@pytest.mark.parametrize("name", [(), ("王小明",)])
@pytest.mark.parametrize(
    ("text", "ground", "reason"),
    [
        ("抱歉，剛才的理由說錯了，外洩的是別家。我的理由是沒錄取，已無保存必要", "8.3(1)", "沒錄取，已無保存必要"),
        ("不好意思，理由搞错了，泄露的不是你们。是因为我没被录取", "8.3(1)", "我没被录取"),
        ("刚才那个理由不对，我是撤回同意", "8.3(3)", "撤回同意"),
        ("前面说泄露是我记错了，真正的理由是我没被录用", "8.3(1)", "我没被录用"),
        (
            "sorry, the reason I gave was wrong, that leak was another company. my reason is that I wasn't hired",
            "8.3(1)",
            "I wasn't hired",
        ),
    ],
)
def test_another_reason_takes_the_place_of_the_first(
    name: tuple[str, ...], text: str, ground: str, reason: str
) -> None:
    chat = told(*DELETES, *name)
    before = len(chat.effects)
    chat.say(text)
    assert (chat.draft.grounds, chat.draft.reason, chat.draft.rights) == ((ground,), reason, ("delete",))
    assert (chat.draft.name, chat.effects[before:]) == ("".join(name), [])


@pytest.mark.parametrize("text", ["理由写错了吗", "没有理由", "理由能不能不说"])
def test_a_question_about_the_reason_changes_none(text: str) -> None:
    assert told(*DELETES, text).draft.grounds == ("8.3(4)",)


TO_CORRECT = ("I need my phone number corrected", "home lift customer")


@pytest.mark.parametrize(
    "text",
    [
        "don't know my new one yet, IT will set it up on monday",
        "new number comes on monday",
        "not decided yet",
        "新号码还没下来，下周一才有",
        "我现在还不知道新号码",
    ],
)
def test_what_is_not_known_yet_is_no_value_and_may_come_later(text: str) -> None:
    chat = told(*TO_CORRECT)
    assert any(way in chat.say(text) for way in ("submit without it", "先登记"))
    assert (chat.question, chat.draft.detail, chat.draft.lines) == ("ask_detail", "", (text,))

    chat.say("先登记")
    assert (chat.question, chat.draft.detail) == ("ask_name", TO_CORRECT[0])


@pytest.mark.parametrize(
    "text",
    [
        "it should be 13900002222",
        "the new one is 13900002222",
        "没有新号码，把旧的删掉就行",
        "新名字没有点，李雷",
        "新地址没有门牌，湖州南浔东路",
        "new name is not Li but Lee",
        "新号没填对，应为一三九开头那个",
        "新号码下周才办，先登记",
    ],
)
def test_a_value_is_taken_all_the_same(text: str) -> None:
    assert told(*TO_CORRECT, text).question == "ask_name"


@pytest.mark.parametrize("text", ["身份证不在身边 等下", "id not with me, hang on", "身份证在车上，等我几分钟"])
def test_a_paper_that_is_being_fetched_is_awaited(text: str) -> None:
    chat = at("ask_id")
    chat.say(text)
    assert (chat.question, chat.draft.paper_later) == ("ask_id", False)


@pytest.mark.parametrize("text", ["身份证没带", "等下补", "我身份证丢了", "跳过"])
def test_a_paper_that_comes_another_day_holds_nothing_up(text: str) -> None:
    chat = at("ask_id")
    chat.say(text)
    assert (chat.question, chat.draft.paper_later) == ("confirm", True)


@pytest.mark.parametrize("text", ["她本人不能来吗还要问我是谁 要这个做什么", "她自己来不行吗"])
def test_a_question_back_tells_not_who_asks(text: str) -> None:
    chat = at("ask_requester")
    chat.say(text)
    assert (chat.question, chat.draft.requester) == ("ask_requester", "unsure")


@pytest.mark.parametrize("text", ["再加个 顺便把我的信息给我看看", "再加一个，把我的资料发我看看"])
def test_what_is_added_to_the_request_supplements_nothing(text: str) -> None:
    chat = deletion()
    chat.say(text)
    assert (chat.question, chat.draft.rights[1:]) == ("confirm", ("delete",))
    assert {*chat.draft.rights[:1]} <= {"access", "copy"}


@pytest.mark.parametrize("text", ["我不想交了 算了 哎还是交吧", "don't submit. oh well, submit it"])
def test_the_last_word_keeps_the_form(text: str) -> None:
    chat = at("confirm")
    chat.say(text)
    assert chat.opened or chat.question == "confirm"


@pytest.mark.parametrize(
    ("text", "question", "opened"),
    [
        ("对的 撤回", "after_done", 1),
        ("确认撤回", "after_done", 1),
        ("yes, withdraw it", "after_done", 1),
        ("撤回同意", "confirm", 0),
        ("算了 撤回申请", "after_done", 0),
        ("不撤了", "after_done", 0),
    ],
)
def test_to_withdraw_at_a_withdrawal_drops_no_form(text: str, question: str, opened: int) -> None:
    chat = told("我同意你们拿我照片做宣传的，现在撤回", "供应商的员工", "王小明", "wang@example.com")
    chat.say(text)
    assert (chat.question, len(chat.opened)) == (question, opened)


@pytest.mark.parametrize("text", ["收回同意", "我要撤回同意", "I withdraw my consent"])
def test_consent_taken_back_at_another_card_has_two_ways(text: str) -> None:
    chat = deletion()
    assert any(way in chat.say(text) for way in ("加上撤回同意", "also withdraw my consent"))
    assert (chat.question, chat.draft.rights) == ("confirm", ("delete",))
    chat.say("加上撤回同意")
    assert (chat.question, chat.draft.rights) == ("confirm", ("withdraw", "delete"))


@pytest.mark.parametrize("text", ["同意，不用再问了", "好的 同意 别再问了"])
def test_who_agrees_takes_no_consent_back(text: str) -> None:
    assert told(text).draft.rights == ()


@pytest.mark.parametrize("text", ["同意，但是别再给我打推销电话了", "以前同意过，现在收回", "同意书我要撤回"])
def test_what_is_taken_back_beside_the_word_is(text: str) -> None:
    assert told(text).draft.rights == ("withdraw",)


@pytest.mark.parametrize(
    ("text", "rights"),
    [
        ("乔伟，手机15600001212。填过一张登记表，当时的同意我现在收回，表上的信息删掉", ("delete",)),
        ("I withdraw the consent I gave then, delete my data from that form", ("delete",)),
        ("撤回人脸识别的同意，照片删掉", ("withdraw", "delete")),
        ("当初签的同意我收回，同时把资料删掉", ("withdraw", "delete")),
        ("撤回营销同意，资料也删除", ("withdraw", "delete")),
    ],
)
def test_consent_to_the_very_data_is_why_they_go_and_a_use_ends_by_itself(text: str, rights: tuple[str, ...]) -> None:
    chat = told(text)
    assert (chat.draft.rights, chat.draft.grounds) == (rights, ("8.3(3)",))


@pytest.mark.parametrize(
    ("text", "receiver"),
    [
        ("接收方搞错了，是转给苏州江南电梯", "苏州江南电梯"),
        ("抱歉，剛才的公司說錯了，應該轉給蘇州江南電梯", "蘇州江南電梯"),
        ("sorry wrong company, it should go to Suzhou Jiangnan", "Suzhou Jiangnan"),
    ],
)
def test_another_receiver_takes_the_place_of_the_first(text: str, receiver: str) -> None:
    chat = told("把我的资料转给另一家公司", "装别墅梯的客户", "上海永大机电", text)
    assert (chat.draft.receiver, chat.question) == (receiver, "ask_name")

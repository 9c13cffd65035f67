"""The summary card: what is no yes, what is kept with the request, and what is asked there; consent without doubt."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from dialogs.model import OpenCase
from tests.stages import ANSWERS
from tests.talk import SETTINGS, Chat, PlainFacts

TO_CONSENT = ("客户", "李明", "没有")
TO_THE_CARD = (*TO_CONSENT, "不同意")


def told(*lines: str) -> Chat:
    chat = Chat(PlainFacts(settings=replace(SETTINGS, sms=True)))
    chat.say(*lines)
    return chat


def card(*lines: str) -> Chat:
    return told("查我的信息", *TO_THE_CARD, *lines)


def submitted(chat: Chat) -> bool:
    return any(isinstance(effect, OpenCase) for effect in chat.effects)


@pytest.mark.parametrize(
    "text",
    [
        "好的我知道了，晚上再提交",
        "好的我明天再交",
        "行吧，先这样，不急着交",
        "行，下班了再弄",
        "好，月底再说",
        "好的，先存着",
        "ok, I'll submit it tomorrow",
        "OK but not yet",
    ],
)
def test_a_yes_for_another_day_submits_nothing_and_keeps_all(text: str) -> None:
    chat = card(text)
    assert (submitted(chat), chat.question, chat.draft.rights) == (False, "confirm", ("access",))
    chat.say("提交")
    assert submitted(chat)


@pytest.mark.parametrize(
    "text",
    ["不急，提交吧", "没问题 交了再说", "确认提交，不着急", "行，交吧，我妈催我呢", "是我的信息", "对，是我，帮我查吧"],
)
def test_a_yes_stays_one(text: str) -> None:
    assert submitted(card(text))


@pytest.mark.parametrize(
    "text",
    ["是给我爱人查的", "是我妈的信息", "对，就是要查我老婆的", "是我爸让我查的", "是帮朋友查的", "yes, for my dad"],
)
def test_whoever_asks_for_somebody_else_after_all_is_asked_what_that_needs(text: str) -> None:
    chat = card(text)
    assert (submitted(chat), chat.draft.requester, chat.question) == (False, "agent", "ask_proxy")


@pytest.mark.parametrize("text", ["是替我公司查的", "是给我女儿查的"])
def test_in_whose_name_is_asked_where_it_could_be_several(text: str) -> None:
    chat = card(text)
    assert (submitted(chat), chat.question) == (False, "ask_requester")


def test_who_that_is_is_taken_from_the_same_line() -> None:
    assert card("是帮我爸弄的，他叫李大山").draft.subject_name == "李大山"


@pytest.mark.parametrize(
    "text",
    [
        "没问题，但是别寄到家里",
        "别给我打电话，发邮件 li@qq.com",
        "我明天出国，别打电话",
        "电话联系我就行 13800138000",
        "发给我公司邮箱 a@b.com",
        "对了，我还有个老名字叫李小明",
        "yes but please don't call me",
    ],
)
def test_what_is_wished_beside_the_request_goes_along_and_changes_nothing(text: str) -> None:
    chat = card(text)
    assert (submitted(chat), chat.question, chat.draft.rights) == (False, "confirm", ("access",))
    assert (chat.draft.name, chat.draft.detail) == ("李明", text)


@pytest.mark.parametrize("text", ["发票别删", "发票的部分留着", "除了发票", "只删电话"])
def test_an_exception_at_the_card_narrows_the_deletion(text: str) -> None:
    chat = told("删我的信息", "客户", "搬家", "李明", "没有", "不同意", text)
    assert (chat.question, chat.draft.rights, chat.draft.scope) == ("confirm", ("delete",), text)


@pytest.mark.parametrize("text", ["只要开票的", "不要开票的"])
def test_a_kind_of_data_at_the_card_narrows_what_is_shown(text: str) -> None:
    assert card(text).draft.scope == text


@pytest.mark.parametrize(("text", "data"), [("开票的", ("2.4(2)",)), ("基本资料和开票的", ("2.4(1)", "2.4(2)"))])
def test_a_kind_may_be_chosen_by_its_first_word(text: str, data: tuple[str, ...]) -> None:
    assert card("2", text).draft.data == data


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("提交了会怎么样", "最晚"),
        ("确认一下，范围是全部吗", "全部都包括"),
        ("是不是还要身份证", "现在不用"),
        ("还需要身份证吗", "现在不用"),
    ],
)
def test_a_question_at_the_card_is_answered(text: str, says: str) -> None:
    chat = card(text)
    assert (submitted(chat), chat.question) == (False, "confirm")
    assert says in chat.heard[-1]


@pytest.mark.parametrize(
    "text",
    [
        "唔同意",
        "勿同意",
        "冇得同意",
        "不是很同意",
        "我同意才怪",
        "无法同意",
        "没说同意",
        "应该同意吧",
        "我不是不同意",
        "I'm not sure I agree",
    ],
)
def test_a_negation_or_a_doubt_is_no_consent(text: str) -> None:
    chat = told("查我的信息", *TO_CONSENT, text)
    left_open = (("id_consent", "refused"), ("id_consent", ""), ("confirm", "refused"))
    assert (chat.question, chat.draft.consent) in left_open


@pytest.mark.parametrize("text", ["同意 不同意我明天还进不了场", "同意吧 不同意也没辙", "同意呗 不给你们又不办"])
def test_a_yes_for_want_of_a_choice_is_told_of_the_others_and_refuses_nothing(text: str) -> None:
    chat = told("查我的信息", *TO_CONSENT, text)
    assert (chat.question, chat.draft.consent) == ("id_consent", "")
    assert "都由您" in chat.heard[-1]
    chat.say("同意")
    assert (chat.question, chat.draft.consent) == ("ask_id", "agreed")


@pytest.mark.parametrize(
    "lines", [("不行，我不放心", "先这样吧"), ("先這樣吧",), ("就先这样",), ("发射🚀",), ("off you go",)]
)
def test_half_a_submission_at_the_card_is_asked_about_and_changes_nothing(lines: tuple[str, ...]) -> None:
    chat = card(*lines)
    assert (submitted(chat), chat.question) == (False, "confirm")
    assert chat.turn
    assert chat.turn.says[0].phrase.key == "confirm.sure"


@pytest.mark.parametrize("text", ["leave it at that", "不对", "不是这样"])
def test_what_is_no_submission_keeps_the_form(text: str) -> None:
    chat = card(text)
    assert (submitted(chat), chat.question in ("confirm", "ask_change")) == (False, True)


@pytest.mark.parametrize("text", ["没问题，同意", "没意见我同意", "那好吧，我愿意", "I agree, no problem"])
def test_a_plain_consent_counts(text: str) -> None:
    assert told("查我的信息", *TO_CONSENT, text).draft.consent == "agreed"


@pytest.mark.parametrize(("text", "says"), [("护照行不行", "都行"), ("可以不给吗", "自愿"), ("不给行不行", "自愿")])
def test_a_question_about_the_paper_is_no_refusal(text: str, says: str) -> None:
    chat = told("查我的信息", *TO_CONSENT, text)
    assert (chat.question, chat.draft.consent) == ("id_consent", "")
    assert says in chat.heard[-1]


@pytest.mark.parametrize("text", ["手机没电了", "没信号", "家里停电了，晚点说"])
def test_trouble_with_the_phone_is_no_answer(text: str) -> None:
    chat = told("查我的信息", "客户", "李明", text)
    assert (chat.question, chat.draft.no_code) == ("ask_phone", False)
    assert "留着" in chat.heard[-1]


@pytest.mark.parametrize("lines", [("我手机换了，老号停了",), ("13800138000", "这个号现在是我老婆用")])
def test_a_number_out_of_reach_is_replaced_and_the_right_stays(lines: tuple[str, ...]) -> None:
    chat = told("查我的信息", "客户", "李明", *lines)
    assert (chat.question, chat.draft.rights, chat.draft.contact) == ("ask_phone", ("access",), "")


@pytest.mark.parametrize("text", ["算了 不交了", "不交了", "取消吧"])
def test_whoever_gives_up_at_the_card_ends_the_form(text: str) -> None:
    chat = card(text)
    assert (submitted(chat), chat.draft.rights) == (False, ())


def test_whoever_wants_to_think_it_over_hands_nothing_in_and_loses_nothing() -> None:
    chat = card("算了不提交了 我再想想")
    assert (submitted(chat), chat.question) == (False, "confirm")


def test_handing_in_as_it_is_changes_no_right() -> None:
    chat = card("可以 先交上去 别的证明我回头补")
    [case] = chat.opened
    assert "access" in str(case.draft["items"])


TO_A_WITHDRAWAL = ("不要再给我发广告短信", "个人客户", "跳过", "13812340000")


def test_after_a_question_the_card_is_not_shown_again() -> None:
    chat = told(*TO_A_WITHDRAWAL)
    for line in ("多久能好？", "晚上再交"):
        heard = chat.say(line)
        assert "请看一下" not in heard
        assert "confirm:submit" in chat.choices
    assert "请看一下" in chat.say("再看一遍")
    assert "请看一下" in chat.say("电话改成13812340009")


def test_what_people_change_most_can_be_chosen() -> None:
    chat = told(*TO_A_WITHDRAWAL, "改一下")
    assert {"ask_change:uses", "ask_change:contact"} <= set(chat.choices)
    chat.tap("ask_change:contact")
    assert chat.question == "ask_phone"


def test_group_is_asked_anew_without_starting_over() -> None:
    assert "好的，撤回同意" not in told(*TO_A_WITHDRAWAL, "改一下", "身份").heard[-1]


def test_contact_is_added_and_nothing_else() -> None:
    chat = told("不要把我的资料传到国外", "求职者", "跳过", "跳过", "改一下", "加上电话 13512340000")
    assert (chat.question, chat.draft.contact, chat.draft.name) == ("confirm", "13512340000", "")


@pytest.mark.parametrize("text", ["好，送出", "送出", "发出去吧"])
def test_sending_it_off_submits(text: str) -> None:
    assert submitted(told(*TO_A_WITHDRAWAL, text))


@pytest.mark.parametrize("text", ["唉还是提交吧", "按错了", "接着办", "oh please continue"])
def test_stopped_form_comes_back(text: str) -> None:
    chat = told(*TO_A_WITHDRAWAL, "不提交了")
    chat.say(text)
    assert (chat.question, chat.draft.uses, chat.draft.contact) == ("confirm", ("marketing",), "13812340000")
    assert not submitted(chat)


def test_stopped_form_is_forgotten_after_a_while_and_with_the_next_one() -> None:
    chat = told(*TO_A_WITHDRAWAL, "不提交了")
    chat.say("谢谢", after=timedelta(hours=1))
    assert chat.draft.stopped == ""
    chat = told(*TO_A_WITHDRAWAL, "不提交了", "我要查我的信息")
    assert chat.draft.stopped == ""


@pytest.mark.parametrize("text", ["请给我提交的申请", "办", "no submit"])
def test_stopped_form_comes_back_on_no_other_words(text: str) -> None:
    chat = card("取消吧")
    chat.say(text)
    assert chat.question != "confirm"


@pytest.mark.parametrize(
    "text", ["好的，不过先等等别交", "好，但是先别交", "嗯，等等", "ok but wait", "ok, but don't submit yet"]
)
def test_yes_that_is_held_back_hands_nothing_in_and_writes_nothing_down(text: str) -> None:
    chat = card()
    said = chat.say(text)
    assert (submitted(chat), chat.question, chat.draft.detail) == (False, "confirm", "")
    assert any(words in said for words in ("先不提交", "nothing is submitted"))


@pytest.mark.parametrize(
    ("text", "handed_in"),
    [
        ("好吧，不过尽快", False),
        ("提交吧，不过尽快", True),
        ("没了", False),
        ("好，等等，我看看", False),
        ("没了，提交", True),
    ],
)
def test_only_the_word_for_it_hands_in_what_is_limited(text: str, handed_in: bool) -> None:
    assert submitted(card(text)) is handed_in


def test_submit_in_the_menu_of_changes_submits() -> None:
    assert submitted(card("改一下", "提交"))


@pytest.mark.parametrize(
    "text",
    [
        "先不要 提交",
        "不行 不能 提交",
        "等我老公回来 提交",
        "忙完再 提交",
        "before i submit",
    ],
)
def test_word_for_it_that_is_taken_back_hands_nothing_in(text: str) -> None:
    chat = card(text)
    assert (submitted(chat), chat.question) == (False, "confirm")


@pytest.mark.parametrize(
    "text", ["不改了，提交", "不用改 提交吧", "别等了 提交", "没 提交吧", "没什么问题", "没什么要改的"]
)
def test_yes_with_a_negation_beside_it_hands_in(text: str) -> None:
    assert submitted(card(text))


@pytest.mark.parametrize("text", ["我先交电费", "先报个警", "我先登记一下", "我就申请查阅"])
def test_something_else_done_first_hands_nothing_in(text: str) -> None:
    assert not submitted(card(text))


@pytest.mark.parametrize(
    ("wish", "line"),
    [("我投过简历 没录上 简历删了吧", "提交 除了照片"), ("我投过简历 没录上 简历删了吧", "提交，别动照片")],
)
def test_an_exception_never_widens_what_is_deleted(wish: str, line: str) -> None:
    chat = Chat()
    chat.say(wish)
    chat.fill(ANSWERS, until="confirm")
    before = chat.draft.data

    chat.say(line)

    assert ({*chat.draft.data} <= {*before}, chat.opened) == (True, [])


@pytest.mark.parametrize("line", ["同意，不用再问了", "接个电话，同意了", "I give my consent"])
def test_agreeing_takes_no_consent_back(line: str) -> None:
    assert "withdraw" not in card(line).draft.rights

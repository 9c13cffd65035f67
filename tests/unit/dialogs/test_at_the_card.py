"""At the summary: whoever asks changes nothing, what is told beside the yes is kept, and an answer taken notice of
hands nothing in."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.domain.effects import SendCode
from bot.domain.rights import Right
from dialogs.draft import opening
from dialogs.model import OpenCase
from tests.stages import at
from tests.talk import SETTINGS, Chat, PlainFacts, a_case

DELETION = ("删除我的信息", "求职者", "6")
CLOSING = ("注销账号", "leilei88")
LOOK = ("看看我的信息", "个人客户")


def card(*lines: str, also: str = "李雷") -> Chat:
    """The card of somebody whose number took its code and is on file, perhaps under another name as well."""
    known = {(name, "phone", "13800001234"): "CUST-1" for name in ("李雷", also)}
    chat = Chat(PlainFacts(settings=replace(SETTINGS, sms=True), known=known))
    chat.say(*lines, "李雷", "13800001234")
    chat.say(chat.code)
    assert chat.question == "confirm"
    return chat


def submitted(chat: Chat) -> bool:
    return any(isinstance(effect, OpenCase) for effect in chat.effects)


@pytest.mark.parametrize(
    ("lines", "text"),
    [
        (CLOSING, "那我投的简历也没了？"),
        (CLOSING, "那我的合同呢"),
        (DELETION, "那物业那边的信息也删吗"),
        (DELETION, "我是不是也算客户"),
        (DELETION, "不需要别的材料吧"),
        (DELETION, "不用再验证了吧"),
        (DELETION, "周末算不算"),
        (LOOK, "我以前也投过简历，那个包括吗"),
        (LOOK, "does that include my job application?"),
    ],
)
def test_a_question_changes_nothing(lines: tuple[str, ...], text: str) -> None:
    chat = card(*lines)
    before = chat.draft
    chat.say(text)
    same = ("rights", "group", "data", "scope", "detail", "grounds", "contact", "level")
    assert chat.question == "confirm"
    assert [getattr(chat.draft, slot) for slot in same] == [getattr(before, slot) for slot in same]


def test_another_group_is_told_apart_and_can_be_added() -> None:
    chat = card(*LOOK)
    assert "补充：" in chat.say("我以前也投过简历，那个包括吗")
    chat.say("补充：求职的也要")
    assert (chat.draft.group, chat.draft.rights) == ("2.4", ("access",))
    assert "求职的也要" in chat.draft.detail


@pytest.mark.parametrize("text", ["我也是你们供应商", "我还有份简历在你们那"])
def test_one_more_way_of_being_known_replaces_none(text: str) -> None:
    chat = card(*LOOK)
    chat.say(text)
    assert (chat.draft.group, chat.draft.detail) == ("2.4", text)


def test_the_group_can_still_be_put_right() -> None:
    chat = card(*LOOK)
    chat.say("不对，我是求职者")
    assert chat.draft.group == "2.5"


@pytest.mark.parametrize("text", ["没录用我，不需要了", "没录用我", "房子卖了", "because you did not hire me"])
def test_a_reason_is_kept_and_ends_nothing(text: str) -> None:
    chat = card(*DELETION)
    chat.say(text)
    assert (chat.question, chat.draft.reason, chat.draft.grounds) == ("confirm", text, ("8.3(1)",))


@pytest.mark.parametrize("text", ["不办了", "算了没必要了", "不想交了"])
def test_a_form_given_up_is_no_reason(text: str) -> None:
    chat = card(*DELETION)
    chat.say(text)
    assert chat.question == "after_done"
    assert not submitted(chat)


def test_nothing_else_needed_narrows_nothing() -> None:
    chat = card(*DELETION)
    chat.say("别的都不用了")
    assert (chat.question, chat.draft.scope) == ("confirm", "")


@pytest.mark.parametrize("lines", [DELETION, CLOSING, LOOK])
@pytest.mark.parametrize("text", ["知道了", "好", "ok"])
def test_after_a_question_a_nod_hands_nothing_in(lines: tuple[str, ...], text: str) -> None:
    chat = card(*lines)
    chat.say("要多久才有结果？", text)
    assert not submitted(chat)
    assert chat.question == "confirm"
    chat.say("提交")
    assert submitted(chat)


@pytest.mark.parametrize("text", ["确认", "那就提交吧", "好 交吧"])
def test_after_a_question_its_own_word_does(text: str) -> None:
    chat = card(*DELETION)
    chat.say("要多久才有结果？", text)
    assert submitted(chat)


def test_taking_notice_is_no_yes() -> None:
    chat = card(*CLOSING)
    chat.say("知道了")
    assert not submitted(chat)


@pytest.mark.parametrize(
    ("lines", "text", "value"),
    [
        (("更正电话号码，改成13900005678", "个人客户"), "哦写错了，应该是13900005679", "13900005679"),
        (("补充我的邮箱", "个人客户", "a@example.com"), "邮箱发错了，是b@example.com", "b@example.com"),
    ],
)
def test_a_slip_in_the_new_value_leaves_the_proof(lines: tuple[str, ...], text: str, value: str) -> None:
    chat = card(*lines)
    chat.say(text)
    assert (chat.question, chat.draft.contact, chat.draft.proven) == ("confirm", "13800001234", True)
    assert value in chat.draft.detail


@pytest.mark.parametrize("text", ["联系方式换成13900001111", "联系我的号码写错了，应该是13900001111"])
def test_another_contact_is_still_proven_anew(text: str) -> None:
    chat = card("更正电话号码，改成13900005678", "个人客户")
    chat.say(text)
    assert (chat.question, chat.draft.contact) == ("ask_otp", "13900001111")


def test_the_value_comes_where_a_number_is_asked_for() -> None:
    chat = Chat(PlainFacts(settings=replace(SETTINGS, sms=True)))
    chat.say("更正我的电话", "13800001234", "李雷", "客户", "电话应为13900001111")
    assert chat.question == "ask_phone"
    assert "13900001111" in chat.draft.detail
    assert not any(isinstance(effect, SendCode) for effect in chat.effects)


@pytest.mark.parametrize("text", ["我老婆13900002013也别打了", "还有13900002013"])
def test_a_second_number_stands_beside_the_first(text: str) -> None:
    chat = Chat()
    chat.say("别给我打广告电话了", "个人客户", "跳过", "13900001013")
    assert "说明：" in chat.say(text)
    assert chat.draft.contact == "13900001013"
    assert "13900002013" in chat.draft.detail


def test_the_card_is_shown_where_masks_look_alike() -> None:
    chat = Chat()
    chat.say("别给我打广告电话了", "个人客户", "跳过", "13900001013")
    assert "联系方式：139***13" in chat.say("号码写错了，应该是13900002013")


def test_a_yes_to_another_right_switches() -> None:
    chat = card(*LOOK)
    chat.say("好的删了吧")
    assert chat.draft.rights == ("delete",)
    assert not submitted(chat)


def test_a_yes_below_an_explanation_that_names_an_act_submits_nothing() -> None:
    chat = Chat()
    chat.say("can I know why you keep my data", "have staff explain a rule")
    assert (chat.question, chat.draft.rights) == ("confirm", ("explain",))
    chat.say("yes delete it")
    assert chat.draft.rights == ("delete",)
    assert not submitted(chat)


def test_one_sentence_is_stored_once() -> None:
    chat = Chat()
    chat.say("删除我的信息", "求职者", "简历没用了，没录用我", "李雷")
    draft = replace(chat.draft, scope=chat.draft.reason, detail=chat.draft.reason)
    assert opening(draft)["detail"] == draft.reason


@pytest.mark.parametrize("line", ["不交", "嗯 不交", "那就不提交了", "please don't submit"])
def test_what_is_not_to_be_handed_in_is_put_away(line: str) -> None:
    chat = at("confirm")

    told = chat.say(line)

    assert chat.opened == []
    assert chat.talk.flow == ""
    assert "没有提交" in told or "nothing was submitted" in told


@pytest.mark.parametrize(
    "text", ["Sorry, typo: 21 Nanjing Road, not 12", "oops, 21 Nanjing Road", "sorry, 21 not 12", "打错了 21号"]
)
def test_figure_put_right_goes_along(text: str) -> None:
    chat = card("My address in your file is wrong, it should be 12 Nanjing Road", "I have a home lift")
    chat.say(text)
    assert (chat.question, text in chat.draft.detail) == ("confirm", True)


@pytest.mark.parametrize("text", ["GK", "yes no", "((((1"])
def test_half_a_yes_hands_nothing_in(text: str) -> None:
    chat = card(*LOOK)
    chat.say(text)
    assert (submitted(chat), chat.question) == (False, "confirm")
    chat.say("(1)")
    assert submitted(chat)


@pytest.mark.parametrize("text", ["我先生的，不是我的", "不是我的，我妈的", "it's my husband's, not mine"])
def test_whose_data_told_at_the_card_makes_it_a_request_for_them(text: str) -> None:
    chat = at("confirm")
    chat.say(text)
    assert (chat.question, chat.draft.requester) == ("ask_proxy", "agent")


@pytest.mark.parametrize("text", ["电话是我先生的，不是我的", "号码是我老公的 不是我的"])
def test_whose_number_it_is_told_at_the_card_asks_for_another(text: str) -> None:
    chat = at("confirm")
    chat.say(text)
    assert (chat.question, chat.draft.requester, chat.draft.contact) == ("ask_email", "self", "")


def _with_another_case() -> Chat:
    chat = at("confirm")
    chat.facts.held.append(a_case("GK-4T7X-2M9", right=Right.DELETE))
    return chat


@pytest.mark.parametrize("text", ["算了，已经提交过了", "never mind, I already submitted it"])
def test_form_given_up_for_a_request_that_runs_tells_of_it(text: str) -> None:
    chat = _with_another_case()
    assert "GK-4T7X-2M9" in chat.say(text)
    assert (chat.question, submitted(chat)) == ("after_done", False)


@pytest.mark.parametrize("text", ["已经提交过了", "我之前提交过一份", "I already submitted it"])
def test_request_thought_to_be_made_is_told_of_and_the_card_stays(text: str) -> None:
    chat = _with_another_case()
    assert "GK-4T7X-2M9" in chat.say(text)
    assert (chat.question, submitted(chat)) == ("confirm", False)
    none = at("confirm")
    none.say(text)
    assert (none.question, submitted(none)) == ("confirm", False)


@pytest.mark.parametrize("text", ["改", "改吧", "我要改", "改改", "更改一下", "换", "change it", "edit"])
def test_to_change_something_means_the_card_and_no_data(text: str) -> None:
    chat = card(*LOOK)
    chat.say(text)
    assert (chat.question, chat.draft.rights) == ("ask_change", ("access",))
    chat.say(text)
    assert (chat.question, chat.draft.rights) == ("ask_change", ("access",))


@pytest.mark.parametrize("text", ["改一下电话，登记的错了", "另外更正一下我的地址"])
def test_data_that_are_to_be_put_right_are_still_heard(text: str) -> None:
    chat = card(*LOOK)
    chat.say(text)
    assert chat.question != "ask_change"


@pytest.mark.parametrize(
    ("text", "question"),
    [("名字", "ask_name"), ("姓名那项", "ask_name"), ("改电话", "ask_phone"), ("my phone number", "ask_phone")],
)
def test_what_is_to_be_changed_is_named_in_other_words(text: str, question: str) -> None:
    chat = card(*LOOK)
    chat.say("改一下", text)
    assert chat.question == question


@pytest.mark.parametrize("text", ["不是名字", "身份证", "电话费"])
def test_a_word_within_others_names_nothing_to_change(text: str) -> None:
    chat = card(*LOOK)
    chat.say("改一下", text)
    assert chat.question in ("ask_change", "confirm")
    assert (chat.draft.name, chat.draft.contact) == ("李雷", "13800001234")


@pytest.mark.parametrize("text", ["姓名写错了，应该是李磊", "李磊", "名字不对 是李磊"])
def test_another_name_is_proven_before_it_is_handed_in(text: str) -> None:
    chat = card(*LOOK)
    chat.say("改一下", text)
    assert (chat.question, chat.draft.name, chat.draft.level) == ("id_consent", "李磊", 1)
    assert not submitted(chat)


def test_a_name_put_right_is_looked_up_beside_the_number_that_is_proven() -> None:
    chat = card(*LOOK, also="李磊")
    chat.say("改一下", "姓名写错了，应该是李磊")
    assert (chat.question, chat.draft.name, chat.draft.level) == ("confirm", "李磊", 2)
    assert sum(isinstance(effect, SendCode) for effect in chat.effects) == 1


def test_one_code_is_no_key_to_more_names() -> None:
    chat = card(*LOOK, also="李伟")
    chat.say("改一下", "姓名写错了，应该是李磊", "不同意", "名字还是不对，是李伟")
    assert (chat.question, chat.draft.name, chat.draft.level) == ("ask_otp", "李伟", 0)


def test_nor_is_it_one_in_another_form() -> None:
    chat = card(*LOOK, also="王小丽")
    chat.say("名字写错了 是李磊", "不办了", "想要一份我的资料", "名字写错了 是王小丽")
    assert (chat.draft.name, chat.draft.level) == ("王小丽", 0)


@pytest.mark.parametrize(
    ("slot", "text"),
    [
        ("姓名", "还是原来的吧"),
        ("姓名", "还是用刚才那个"),
        ("姓名", "不改了"),
        ("联系方式", "还用原来的号"),
        ("联系方式", "keep the old one"),
        ("身份", "保持原样"),
    ],
)
def test_an_answer_taken_up_again_may_stay_as_it_was(slot: str, text: str) -> None:
    chat = card(*LOOK)
    before = opening(chat.draft)
    chat.say("改一下", slot)
    assert chat.question != "confirm"
    chat.say(text)
    assert (chat.question, opening(chat.draft)) == ("confirm", before)


def test_what_stood_before_is_gone_once_another_answer_was_given() -> None:
    chat = card(*LOOK)
    chat.say("改一下", "姓名", "韩梅梅", "还是原来的吧")
    assert (chat.draft.name, chat.draft.former) == ("韩梅梅", "")


@pytest.mark.parametrize("text", ["不给身份证 还有没有别的法子", "身份证不给"])
def test_paper_refused_at_the_card_keeps_the_card(text: str) -> None:
    chat = at("confirm")
    chat.say(text)
    assert (chat.question, submitted(chat)) == ("confirm", False)


@pytest.mark.parametrize(
    "text",
    [
        "电话不删", "地址不删", "身份证不删，别的删", "简历不删", "照片不删", "名字不删", "发票不需要", "邮箱先不删",
        "电话和邮箱不删",
        "电话不删了",
        "no photo please", "health data not needed", "the phone is not to be deleted",
    ],
)  # fmt: skip
def test_what_is_not_to_go_is_never_the_range(text: str) -> None:
    chat = card(*DELETION)
    chat.say(text)
    assert (chat.question, chat.draft.rights) == ("confirm", ("delete",))
    assert (chat.draft.scope, chat.draft.data) == (text, ())


@pytest.mark.parametrize("text", ["体检不看", "开票的不用看", "健康的不要", "照片不查"])
def test_what_is_not_looked_at_stands_beside_the_look(text: str) -> None:
    chat = card(*LOOK)
    chat.say(text)
    assert (chat.draft.rights, chat.draft.scope, chat.draft.data) == (("access",), text, ())


@pytest.mark.parametrize("text", ["电话也删", "照片也要删", "delete the phone too"])
def test_what_goes_as_well_takes_nothing_from_all(text: str) -> None:
    chat = card(*DELETION)
    chat.say(text)
    assert (chat.draft.rights, chat.draft.scope, chat.draft.data) == (("delete",), "", ())


@pytest.mark.parametrize("text", ["也不用更正了，没错", "不用删除，没错"])
def test_an_act_that_nobody_needs_is_no_yes_to_the_card(text: str) -> None:
    chat = card(*LOOK)
    chat.say(text)
    assert (chat.question, submitted(chat)) == ("confirm", False)


@pytest.mark.parametrize("text", ["不用改了，没错", "没错，不用改", "不用更正了，提交吧"])
def test_a_card_that_needs_no_change_is_handed_in(text: str) -> None:
    chat = card(*LOOK)
    chat.say(text)
    assert submitted(chat)


@pytest.mark.parametrize("text", ["联系我打13900003333", "不是吧，还要等30天"])
def test_what_is_no_value_stays_out_of_a_correction(text: str) -> None:
    chat = card("改地址，向阳路88号", "个人客户")
    chat.say(text)
    assert (chat.draft.detail, submitted(chat)) == ("改地址，向阳路88号", False)

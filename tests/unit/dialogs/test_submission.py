"""A submission, a consent and a withdrawal bind on a whole yes; half of one, or one after a break, is asked about
again.
"""

from __future__ import annotations

from datetime import timedelta

import pytest

from bot.domain.rights import Right
from dialogs.model import AddWords, OpenCase, TakeBack, Talk
from dialogs.understanding import understand
from dialogs.words.submission import answering, binds
from tests.stages import at
from tests.talk import START, Chat, PlainFacts, a_case

NUMBER = "GK-4T7X-2M9"


def after_the_receipt(right: Right = Right.DELETE) -> Chat:
    return Chat(PlainFacts(held=[a_case(NUMBER, right=right)]), Talk(question="after_done", updated_at=START))


def submitted(chat: Chat) -> bool:
    return any(isinstance(effect, OpenCase) for effect in chat.effects)


@pytest.mark.parametrize(
    "text", ["好", "好的，麻烦了", "没问题，谢谢您", "没毛病", "lgtm", "do it", "算了，就这样", "👌"]
)
def test_plain_yes_binds(text: str) -> None:
    assert binds(text, "confirm", "submit")


@pytest.mark.parametrize("text", ["没问题交吧", "没毛病发吧", "没错提交", "没意见递上去吧"])
def test_yes_and_the_act_in_one_breath_hand_in(text: str) -> None:
    chat = at("confirm")
    chat.say(text)
    assert submitted(chat)


@pytest.mark.parametrize("text", ["没问题吧", "没问题的话先放着", "没错吧你再看看", "没问题等我想想", "没问题我先不交"])
def test_nothing_is_handed_in_on_a_yes_that_asks_or_waits(text: str) -> None:
    chat = at("confirm")
    chat.say(text)
    assert not submitted(chat)


@pytest.mark.parametrize("text", ["嗯，证件我不发 你们查合同", "唉 身份证不给，档案里有"])
def test_nod_before_a_refusal_agrees_to_nothing(text: str) -> None:
    assert "不" in answering("id_consent", text)


def test_nothing_wrong_refuses_no_right() -> None:
    assert understand("没问题注销吧").negated == ()
    assert understand("我没说要注销").negated == (Right.CLOSE_ACCOUNT,)


HALF = [
    "好慢",
    "好多啊",
    "确认不了",
    "好像可以",
    "我没说提交",
    "没有问题才怪",
    "没错吧",
    "好烦",
    "都行，你看着办",
    "哦",
    "行 明天",
]


@pytest.mark.parametrize("text", [*HALF, "已经提交过了", "发现问题了", "ok, let me ask my wife"])
def test_nothing_is_handed_in_on_less_than_a_yes(text: str) -> None:
    chat = at("confirm")
    chat.say(text)
    assert (chat.question, submitted(chat)) == ("confirm", False)
    chat.say("提交")
    assert submitted(chat)


@pytest.mark.parametrize(
    "text", ["同意，等等", "等等，同意前我问下", "对这个我有疑问", "随便吧", "都行", "好烦", "ok but why"]
)
def test_consent_is_no_half_yes(text: str) -> None:
    chat = at("id_consent")
    chat.say(text)
    assert (chat.question, chat.draft.consent) == ("id_consent", "")


def test_yes_without_the_paper_at_hand_sends_it_later_and_consents_to_nothing_yet() -> None:
    chat = at("id_consent")
    chat.say("好，可是我没带身份证")
    assert (chat.draft.consent, chat.draft.paper_later) == ("", True)


@pytest.mark.parametrize("text", ["嗯，我想想", "嗯…等一下", "好的，等我问问", "好慢"])
def test_nothing_is_taken_back_while_they_think(text: str) -> None:
    chat = after_the_receipt()
    chat.say("撤回申请", text)
    assert (chat.effects, chat.question) == ([], "confirm")
    chat.say("是的")
    assert chat.effects == [TakeBack(NUMBER)]


def test_bare_yes_after_a_break_shows_the_card_first() -> None:
    chat = at("confirm")
    assert "先看一眼" in chat.say("嗯", after=timedelta(days=1))
    assert not submitted(chat)
    chat.say("嗯")
    assert submitted(chat)


def test_the_named_act_needs_no_second_look() -> None:
    chat = at("confirm")
    chat.say("提交", after=timedelta(days=1))
    assert submitted(chat)


@pytest.mark.parametrize("text", ["好", "1"])
def test_bare_yes_after_a_break_takes_nothing_back(text: str) -> None:
    chat = after_the_receipt()
    chat.say("撤回申请")
    chat.say(text, after=timedelta(hours=3))
    assert (chat.effects, chat.question) == ([], "confirm")


@pytest.mark.parametrize("text", ["我没提交啊", "谁让你提交的", "没说要提交", "停", "不要了", "点错了"])
def test_objection_to_the_receipt_asks_whether_to_take_it_back(text: str) -> None:
    chat = after_the_receipt()
    assert NUMBER in chat.say(text)
    assert (chat.talk.flow, chat.effects) == ("take_back", [AddWords(NUMBER, text, tells="hold_off")])


@pytest.mark.parametrize("text", ["可以办了", "现在可以删了", "接着办吧", "go ahead now please"])
def test_what_was_held_off_goes_ahead(text: str) -> None:
    chat = after_the_receipt()
    chat.say("先别删", text)
    assert chat.effects[-1] == AddWords(NUMBER, text, tells="goes_ahead")


@pytest.mark.parametrize("text", ["算了吧", "算了，先不注销", "先不注销了"])
def test_form_ends_when_it_is_dropped(text: str) -> None:
    chat = Chat()
    chat.say("注销账号", text)
    assert chat.question == "after_done"


def test_code_that_is_not_wanted_yet_changes_no_right() -> None:
    chat = at("ask_otp")
    before = chat.draft.rights
    chat.say("验证码先别发")
    assert (chat.question, chat.draft.rights) == ("ask_otp", before)


@pytest.mark.parametrize("text", ["行吧", "好吧", "那行吧"])
def test_reluctant_yes_is_one(text: str) -> None:
    chat = at("confirm")
    chat.say(text)
    assert [type(effect) for effect in chat.effects][-1:] == [OpenCase]


@pytest.mark.parametrize(
    "text",
    [
        "给呗", "就酱", "走你", "麻溜儿交", "交吧交吧", "走流程", "拍板", "齐活",
        "照这个报", "按这个", "一字不差", "没别的了",
        "Happy to", "Good to go", "just file it already",
    ],
)  # fmt: skip
def test_act_and_nothing_else_hands_in(text: str) -> None:
    chat = at("confirm")
    chat.say(text)
    assert submitted(chat)


@pytest.mark.parametrize(
    "text", ["给呗", "给嘛", "给给给", "我信你一回", "听你们的", "没啥好瞒的 发你", "Will do", "Happy to share it"]
)
def test_act_and_nothing_else_consents(text: str) -> None:
    chat = at("id_consent")
    chat.say(text)
    assert chat.draft.consent == "agreed"


@pytest.mark.parametrize(
    "text",
    [
        "走了", "给你脸了", "再说吧", "给多少钱", "发给谁", "先走流程再说", "不听你们的",
        "给你们添麻烦了", "给 等等", "给吧 算了",
        "没别的办法", "信你个鬼", "give it back", "will do tomorrow", "happy to, but not now",
        "拿付款流水给你们核 行吧", "用社保卡验 可以吧",
        "我同意删资料 不同意交身份证", "唉 懒得弄 取消",
    ],
)  # fmt: skip
def test_act_with_something_else_binds_nothing(text: str) -> None:
    card, consent = at("confirm"), at("id_consent")
    card.say(text)
    consent.say(text)
    assert (submitted(card), consent.draft.consent == "agreed") == (False, False)


@pytest.mark.parametrize("text", ["dui, ti jiao", "ti jiao ba", "hao de", "jiu zhe yang ba"])
def test_yes_in_pinyin_binds(text: str) -> None:
    assert binds(text, "confirm", "submit")


@pytest.mark.parametrize("text", ["bu ti jiao", "deng deng", "xian bie ti jiao"])
def test_no_in_pinyin_binds_nothing(text: str) -> None:
    assert not binds(text, "confirm", "submit")

"""Another right, or none: what is ruled out, what takes its place, what is looked at before it is gone."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from bot.domain.cases import Item
from bot.domain.results import Outcome, Result
from bot.domain.rights import Right
from dialogs.form.rights import in_its_place
from dialogs.model import AddWords, Amend, Talk
from dialogs.told.particulars import of_what_comes_first
from dialogs.told.stated import pauses
from dialogs.understanding import understand
from tests.talk import SETTINGS, START, Chat, PlainFacts, a_case


@pytest.mark.parametrize("line", ["别把我账号注销了哈", "please don't close my account, I still use it"])
def test_what_was_never_asked_for_stays_out_of_it(line: str) -> None:
    chat = Chat()
    chat.say("我想看看你们存了我哪些信息", "个人客户")
    chat.say(line)
    assert (chat.question, chat.draft.rights) == ("ask_name", ("access",))
    assert line in chat.draft.detail


@pytest.mark.parametrize("line", ["我可没说要删啊", "I never asked you to delete anything"])
def test_request_heard_wrong_is_taken_off_and_asked_anew(line: str) -> None:
    chat = Chat()
    chat.say("删除我的信息", "个人客户")
    assert "删除" in chat.say(line) or "deletion" in chat.heard[-1]
    assert (chat.question, chat.draft.rights, chat.draft.group) == ("ask_right", (), "2.4")
    chat.say("我想看看你们存了我哪些信息")
    assert (chat.question, chat.draft.rights) == ("ask_name", ("access",))


def test_one_of_several_is_struck() -> None:
    chat = Chat()
    chat.say("先给我一份再删", "个人客户")
    chat.say("哎，删除那个我没提过，不要删")
    assert chat.draft.rights == ("copy",)


def test_real_wish_behind_a_denial_replaces_what_was_heard() -> None:
    chat = Chat()
    chat.say("Please delete my data", "individual customer")
    chat.say("No no, nothing should be deleted, I just want the marketing calls to stop")
    assert chat.draft.rights == ("withdraw",)


@pytest.mark.parametrize("line", ["等等 先别删", "hang on, don't delete it yet"])
def test_not_yet_only_waits(line: str) -> None:
    chat = Chat()
    chat.say("去年投过你们的简历，现在想删掉", "求职者")
    said = chat.say(line)
    assert ("不会自己提交" in said or "nothing is submitted by itself" in said, chat.draft.rights) == (
        True,
        ("delete",),
    )


@pytest.mark.parametrize("line", ["forget the whole thing, I'm fine with the mails", "整个申请都算了吧"])
def test_all_of_it_is_given_up_whatever_stands_beside_it(line: str) -> None:
    chat = Chat()
    chat.say("我不想再收到你们的推广邮件了" if line[0] == "整" else "please stop sending me the newsletter")
    chat.say(line)
    assert (chat.question, chat.draft.rights) == ("after_done", ())


def test_what_is_refused_in_one_breath_is_refused_together() -> None:
    chat = Chat()
    chat.say("please stop sending me the newsletter", "4")
    chat.say("and pls dont delete or close my login, i still need it")
    assert chat.draft.rights == ("withdraw",)


@pytest.mark.parametrize(
    "line", ["please stop sending me the newsletter", "Please stop calling me", "please stop texting"]
)
def test_polite_stop_takes_consent_back(line: str) -> None:
    chat = Chat()
    chat.say(line)
    assert chat.draft.rights == ("withdraw",)


def test_at_the_card_a_denial_changes_nothing() -> None:
    chat = Chat()
    chat.say("我要你们说明电脑凭什么自动把我筛掉", "就要你们给我一个说明")
    chat.say("不是要删简历哈 就要个说法")
    assert (chat.question, chat.draft.rights) == ("confirm", ("explain",))


def test_a_given_name_in_latin_letters_is_no_pinyin() -> None:
    chat = Chat()
    chat.say("please stop sending me the newsletter", "4", "Anqi")
    assert chat.talk.lang == "en"


DELETION = ("删掉我的资料,李雷 13800001234 个人客户,用不着了",)
CLOSURE = ("注销我在你们app的账号,手机13800001234,李雷",)
ACCESS = ("查我的信息", "个人客户", "李雷")


def told(*lines: str) -> Chat:
    chat = Chat(PlainFacts(settings=replace(SETTINGS, sms=True)))
    chat.say(*lines)
    return chat


@pytest.mark.parametrize(
    ("lines", "text", "rights"),
    [
        (DELETION, "先不删了,先看看有什么", ("access",)),
        (DELETION, "先别删,先给我看看", ("access",)),
        (DELETION, "先别删吧,我要份副本", ("copy",)),
        (DELETION, "don't delete yet, I'd like to see it first", ("access",)),
        (DELETION, "不删了，帮我冻结吧", ("restrict",)),
        (CLOSURE, "先别注销,我想先查查", ("access",)),
        (CLOSURE, "先不注销了,先看看有什么记录", ("access",)),
        (ACCESS, "先不查了，直接删了吧", ("delete",)),
        (ACCESS, "不 还是删了吧", ("delete",)),
    ],
)
def test_right_held_off_gives_way_to_the_one_named(lines: tuple[str, ...], text: str, rights: tuple[str, ...]) -> None:
    assert told(*lines, text).draft.rights == rights


@pytest.mark.parametrize("text", ["先别删", "合同先别删,别的删", "先不删了 我再想想", "先别删，等我看完了再删"])
def test_what_only_waits_or_spares_names_nothing_instead(text: str) -> None:
    assert not in_its_place(understand(text), ("delete",))


def test_words_that_come_back_to_a_right_are_no_ground() -> None:
    chat = told("注销我的账号", "登录手机号13900006677", "不注销行吗 只删信息", "还是注销吧")
    assert (chat.draft.rights, chat.draft.grounds) == (("close_account",), ())


@pytest.mark.parametrize("days", [0, 1, 9])
def test_open_deletion_becomes_access_on_any_day(days: int) -> None:
    chat = Chat(PlainFacts(held=[a_case(right=Right.DELETE)]))
    chat.say("先不删了,我儿子想先看一下", after=timedelta(days=days, minutes=1))
    assert [effect.right for effect in chat.effects if isinstance(effect, Amend)] == ["access"]


@pytest.mark.parametrize(
    "text", ["查完了能不能删", "怎么证明删了", "同意撤回了怎么办", "账号能注销吗", "删除是不是要另外申请"]
)
def test_question_about_another_right_switches_nothing(text: str) -> None:
    chat = told(*ACCESS, text)
    assert (chat.question, chat.draft.rights, chat.draft.detail) == ("ask_phone", ("access",), "")


@pytest.mark.parametrize("text", ["能不能也删掉", "能不能复制一份"])
def test_question_about_another_right_at_the_card_is_told_how(text: str) -> None:
    chat = told(*ACCESS, "没有", "不同意")
    assert chat.question == "confirm"
    assert ("另一件事" in chat.say(text), chat.draft.rights) == (True, ("access",))


@pytest.mark.parametrize("text", ["能不能改成删除", "能不能把账号也注销"])
def test_wish_put_as_a_question_is_one(text: str) -> None:
    assert told(*ACCESS, text).draft.rights != ("access",)


@pytest.mark.parametrize(("text", "rest"), [("先别删,先给我看看", False), ("先别删，先冻结", True), ("先别用", True)])
def test_deletion_put_off_pauses_no_use(text: str, rest: bool) -> None:
    assert pauses(text) is rest


TO_THE_CARD = ("李雷", "没有", "不同意")
SEEN_FIRST_DELETION = ("删掉我的资料,个人客户,用不着了", *TO_THE_CARD)
BOTH = ("我先看看你们存了我哪些信息，看完之后再帮我全部删除", "买过电梯", "用不着了", *TO_THE_CARD)
NUMBER = "GK-4T7X-2M9"


@pytest.mark.parametrize(
    "text",
    [
        "算了，还是先让我看一眼你们存了啥",
        "我能不能先看看",
        "我想先看看再说",
        "可以先给我看看我的资料吗",
        "hmm, actually can I see it first?",
        "let me see what you have first",
    ],
)
def test_look_first_takes_the_place_of_a_deletion_at_the_card(text: str) -> None:
    chat = told(*SEEN_FIRST_DELETION, text)
    assert (chat.question, chat.draft.rights) == ("confirm", ("access",))


@pytest.mark.parametrize(
    "text", ["看完再删行不行", "先给我看看有什么再删", "删之前我能看到吧", "can you show me my data before deleting?"]
)
def test_look_joins_a_deletion_that_is_to_follow(text: str) -> None:
    assert told(*SEEN_FIRST_DELETION, text).draft.rights == ("access", "delete")


@pytest.mark.parametrize(
    "text", ["字小 我看看", "等我看看", "我先想想", "等我看完再提交", "能给我看看我的资料吗", "我先看看"]
)
def test_what_reads_the_card_or_only_asks_switches_nothing(text: str) -> None:
    chat = told(*SEEN_FIRST_DELETION, text)
    assert (chat.question, chat.draft.rights) == ("confirm", ("delete",))


@pytest.mark.parametrize("text", ["我先看看", "能给我看看我的资料吗"])
def test_both_ways_are_named_where_the_look_is_in_doubt(text: str) -> None:
    assert "看完再删" in told(*SEEN_FIRST_DELETION).say(text)


@pytest.mark.parametrize("text", ["删除前可以发我一份吗", "can I get a copy before you erase everything"])
def test_copy_joins_a_deletion_that_is_to_follow(text: str) -> None:
    assert told(*SEEN_FIRST_DELETION, text).draft.rights == ("copy", "delete")


@pytest.mark.parametrize(
    ("text", "answer"),
    [
        ("会不会还没看就删了？", "先把信息给您"),
        ("那看完要我再说一声吗？", "不用再说一声"),
        ("Will you delete before I have seen it?", "your data first"),
    ],
)
def test_order_is_told_at_the_card(text: str, answer: str) -> None:
    chat = told(*BOTH)
    assert (answer in chat.say(text), chat.draft.rights) == (True, ("access", "delete"))


@pytest.mark.parametrize("text", ["先看下进度吧", "弄好了会告诉我吗", "先给我回个电话吧", "多久能看到"])
def test_other_lines_are_not_of_the_order(text: str) -> None:
    assert not of_what_comes_first(text)


@pytest.mark.parametrize(
    "text", ["我还没看到信息呢，怎么就删了", "还没给我就删了？", "you deleted it before I saw anything!"]
)
def test_what_is_gone_unseen_is_for_staff_to_answer(text: str) -> None:
    gone = Item(2, Right.DELETE, outcome=Outcome(Result.FULFILLED), answered_at=START)
    case = replace(a_case(NUMBER), items=(Item(1, Right.ACCESS), gone))
    chat = Chat(PlainFacts(held=[case]), Talk(question="after_done", updated_at=START))
    assert NUMBER in chat.say(text)
    assert chat.effects == [AddWords(NUMBER, text, asks=True)]

"""Lines in a form that only rule something out."""

from __future__ import annotations

import pytest

from tests.talk import Chat


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

"""What a message says in so many words."""

from __future__ import annotations

import pytest

from dialogs.understanding import understand
from dialogs.words.plainly import plainly
from tests.talk import Chat


@pytest.mark.parametrize(
    ("text", "rights"),
    [
        ("查阅 + 复制 + 删除，全都要", {"access", "copy", "delete"}),
        ("看和删都要", {"access", "delete"}),
        ("又要看又要删", {"access", "delete"}),
        ("see my data and correct my email, then delete the rest", {"access", "correct", "delete"}),
        ("算了还是看吧", {"access"}),
        ("还是要看", {"access"}),
        ("Can you delete my account?", {"close_account"}),
        ("查阅，客户，姓名李四", {"access"}),
        ("同志我想问下我的电话能改不", {"correct"}),
        ("我想删掉我在你们那的号", {"close_account"}),
        ("把我在你们网站注册的号删了吧", {"close_account"}),
        ("删掉我在你们那的号码", {"delete"}),
        ("删掉我的手机号", {"delete"}),
        ("把我的号删了", {"delete"}),
        ("搞错了，是查我自己的", {"access"}),
        ("弄错了 应该是删我自己的", {"delete"}),
        ("刚才说错了，我要注销账号", {"close_account"}),
        ("my mistake, I only want to see my own data", {"access"}),
        ("电话填错了，查一下", {"access", "correct"}),
        ("你们把我名字搞错了，查一下", {"access", "correct"}),
        ("说错了，改一下电话", {"correct"}),
        ("刚才填错了，我想看看能不能改", {"correct"}),
        ("我的简历能删不", {"delete"}),
        ("Can I have my data deleted?", {"delete"}),
        ("could I get my phone number changed please", {"correct"}),
        ("还有别给别的公司", {"withdraw"}),
        ("加上不要传到国外", {"withdraw"}),
        ("不是删除，就是不要推荐", {"withdraw"}),
        ("不要拿我的数据做推荐和调查", {"withdraw"}),
        ("I'm a technician at a partner. Which photos of me do you keep?", {"access"}),
    ],
)
def test_the_wish_stands_in_the_words(text: str, rights: set[str]) -> None:
    assert set(plainly(understand(text)).rights) == rights


@pytest.mark.parametrize(
    "text",
    [
        "查阅和复制有什么区别？",
        "还是看情况吧",
        "can you see my data?",
        "可以不给别的公司吗？",
        "delete it if you can and tell me",
    ],
)
def test_what_only_sounds_so_stays_as_it_was(text: str) -> None:
    whole = understand(text)
    assert plainly(whole) is whole


@pytest.mark.parametrize("text", ["看和删都不要", "删和改都不要", "查阅、删除都不用了"])
def test_several_wishes_refused_start_none(text: str) -> None:
    assert plainly(understand(text)).rights == ()


def test_a_list_of_answers_is_taken_whole() -> None:
    chat = Chat()
    chat.say("李四，13800001234，客户，查阅")
    assert (chat.draft.rights, chat.draft.group, chat.draft.name) == (("access",), "2.4", "李四")


def test_a_use_forbidden_later_joins_the_withdrawal() -> None:
    chat = Chat()
    chat.say("退订", "客户", "跳过", "跳过", "改一下", "加上不要传到国外")
    assert (chat.draft.rights, chat.draft.uses) == (("withdraw",), ("marketing", "abroad"))
    assert chat.draft.detail == "加上不要传到国外"


@pytest.mark.parametrize(
    ("text", "rights"),
    [
        ("查看并删除我的信息", ("access", "delete")),
        ("请帮我查阅和删除我的个人信息", ("access", "delete")),
        ("删除并注销我的账号", ("delete", "close_account")),
        ("view and delete my data", ("access", "delete")),
    ],
)
def test_verbs_of_one_object_are_all_wishes(text: str, rights: tuple[str, ...]) -> None:
    assert plainly(understand(text)).rights == rights


@pytest.mark.parametrize(
    "text",
    [
        "你好,我们是湖州顺达机电的,你们每个月15号都给我们发一封报价邮件,能停掉吗",
        "每周的简报能不能不发了",
        "please stop the price list",
    ],
)
def test_mail_that_wins_custom_is_stopped_here(text: str) -> None:
    assert plainly(understand(text)).rights == ("withdraw",)


@pytest.mark.parametrize("text", ["报价邮件怎么还没发给我", "报价单发我一份"])
def test_offer_that_is_wanted_is_none_of_it(text: str) -> None:
    assert "withdraw" not in plainly(understand(text)).rights


@pytest.mark.parametrize("text", ["别再给我发了！！听得懂人话吗", "别再打电话了，你们听不懂人话啊"])
def test_insult_calls_for_no_human_and_the_wish_beside_it_is_heard(text: str) -> None:
    chat = Chat()
    chat.say(text)
    assert (chat.draft.rights, chat.effects) == (("withdraw",), [])


@pytest.mark.parametrize(
    "text",
    [
        "我面试的时候填了病史，现在不想让你们用了",
        "招聘时交的身份证，我不想让你们用了",
        "投简历时填的健康状况，现在不愿意给你们用了，但别删",
        "这照片我不同意你们再用",
    ],
)
def test_what_is_not_to_be_used_any_more_is_no_deletion(text: str) -> None:
    assert plainly(understand(text)).rights == ("withdraw",)


@pytest.mark.parametrize("text", ["照片不想让你们用了，删掉", "不想给你们用了，把我的号码删了"])
def test_what_is_to_be_deleted_besides_is_deleted(text: str) -> None:
    assert "delete" in plainly(understand(text)).rights


@pytest.mark.parametrize(
    ("text", "right"),
    [
        ("简历撤了吧", "delete"),
        ("想把投的简历撤下来", "delete"),
        ("撤回投递的简历", "delete"),
        ("我的简历可以撤回吗", "delete"),
        ("你好，我想问一下我在你们那登记的电话能不能换", "correct"),
        ("电话能换一下吗", "correct"),
        ("请问登记的地址可以改吗", "correct"),
        ("不要卖我信息", "withdraw"),
        ("把求职申请撤回", "delete"),
        ("别墅卖了，我的资料由你们直接转给新的维保公司", "transfer"),
        ("别把我的号码卖给别人", "withdraw"),
        ("don't sell my information", "withdraw"),
    ],
)
def test_everyday_words_for_a_wish(text: str, right: str) -> None:
    chat = Chat()
    chat.say(text)
    assert chat.draft.rights == (right,)


@pytest.mark.parametrize(
    "text",
    [
        "简历不撤了",
        "撤回简历删除申请",
        "把刚才那个删除申请取消",
        "日立的简历怎么撤",
        "同意书我撤回了没",
        "电梯卖了",
        "查查我的电话能不能改",
    ],
)
def test_words_near_to_them_are_none(text: str) -> None:
    chat = Chat()
    chat.say(text)
    assert not {*chat.draft.rights} & {"delete", "withdraw"}


@pytest.mark.parametrize(
    ("text", "right"),
    [("how long do you keep my number after the contract?", ()), ("do you guys have my number stored", ("access",))],
)
def test_whether_it_is_held_wants_to_know_how_long_does_not(text: str, right: tuple[str, ...]) -> None:
    chat = Chat()
    chat.say(text)
    assert chat.draft.rights == right


def test_what_a_question_names_is_offered_beside_its_answer() -> None:
    assert "删除我的信息" in Chat().say("录音能删吗")

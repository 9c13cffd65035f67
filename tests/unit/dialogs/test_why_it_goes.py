"""Why data should go: what is a ground, what is kept in the person's own words, and what accuses nobody."""

from __future__ import annotations

import pytest

from tests.talk import Chat


@pytest.mark.parametrize("line", ["全部", "所有", "everything"])
def test_all_asked_why_means_the_data_and_no_ground(line: str) -> None:
    chat = Chat()
    chat.say("删除我的信息", "个人客户", line)
    assert (chat.question, chat.draft.grounds) == ("ask_ground", ())


@pytest.mark.parametrize(
    "text",
    [
        "我被你们拒了，简历、身份证复印件、体检报告全部给我删了",
        "我被刷了，简历删了吧",
        "You rejected me, delete my CV and my ID copy",
        "你们没要我，把我的简历删掉",
    ],
)
def test_who_was_not_taken_accuses_nobody(text: str) -> None:
    chat = Chat()
    chat.say(text)
    assert chat.draft.grounds == ("8.3(1)",)


def test_an_accusation_is_not_guessed() -> None:
    chat = Chat()
    chat.say("老接到你们推销电话，我不是客户，把我号码删掉")
    assert (chat.question, chat.draft.grounds) == ("ask_ground", ())


@pytest.mark.parametrize(
    ("wish", "line"),
    [
        ("把我儿子的账号资料删了", "他还小"),
        ("please delete my son's data", "He is too young"),
        ("删除我的信息", "我要出国了"),
    ],
)
def test_a_reason_that_is_none_of_the_five_is_kept_in_their_words(wish: str, line: str) -> None:
    chat = Chat()
    chat.say(wish)
    if chat.question == "ask_group":
        chat.say("2")
    chat.say(line)
    assert (chat.question != "ask_ground", chat.draft.ground_open, chat.draft.reason) == (True, True, line)


@pytest.mark.parametrize(
    "text",
    [
        "删除我的信息，不用了，客户",
        "删我的简历，我不想应聘了",
        "我是邻居，装电梯时登记过我家门牌和电话，施工完了，删掉",
        "I'm a distributor's employee. I left. Please remove my email address from your lists.",
        "My wife and I bought a home lift, please delete my data, we moved",
        "不想去你们公司上班了，简历删掉",
        "活动早就结束了，删掉我的报名信息",
    ],
)
def test_a_reason_that_stands_in_the_wish_is_not_asked_for_again(text: str) -> None:
    chat = Chat()
    chat.say(text)
    assert chat.draft.grounds == ("8.3(1)",)


@pytest.mark.parametrize("line", ["因为我不想应聘了", "我不想应聘了"])
def test_whoever_wants_no_job_any_more_says_so_once(line: str) -> None:
    chat = Chat()
    chat.say("删我的简历", line)
    assert (chat.question, chat.draft.grounds) == ("ask_name", ("8.3(1)",))


def test_no_reason_at_all_has_the_reasons_told_once_however_it_is_said() -> None:
    said = [Chat().say("删我的信息", "2", line) for line in ("没理由", "也没什么理由", "没什么特别的原因")]
    assert len(set(said)) == 1


@pytest.mark.parametrize(
    "text",
    [
        "买了你们的电梯后悔，资料删了",
        "结婚了跟老公姓了，删除我以前的资料，求职者",
        "我的成绩单和证书不要留了，删",
        "I left a message, delete my data",
    ],
)
def test_what_tells_no_reason_is_given_none(text: str) -> None:
    chat = Chat()
    chat.say(text)
    assert chat.draft.grounds == ()


def test_a_purpose_that_has_gone_hides_no_breach() -> None:
    chat = Chat()
    chat.say("删我的信息", "2", "你们没经过我同意，不用了，删")
    assert chat.draft.grounds == ("8.3(1)", "8.3(4)")


@pytest.mark.parametrize(
    "text",
    [
        "shoujie zidian huai le jiu da pinyin ba. yiqian tou gei nimen de jianli, shan le",
        "以前投给你们的简历，删了",
        "去年秋招投过你们机械设计岗 简历麻烦删了吧",
        "上次去参观 门岗登记了我身份证 帮我删了吧",
        "I applied for the project engineer job in Huzhou last autumn. I'd like you to delete my application.",
    ],
)
def test_a_reason_that_no_word_tells_is_not_guessed(text: str) -> None:
    chat = Chat()
    chat.say(text)
    assert chat.draft.grounds == ()


@pytest.mark.parametrize(
    "text",
    [
        "Pls erase the job application I sent you. You turned me down in June so there is nothing left to use it for",
        "zao jiu bu gan le, ba wo de ziliao shan le",
        "春天来你们厂面试时填的那张大表 该碎就碎了吧 我已经在别家上班了",
    ],
)
def test_a_reason_that_a_word_tells_still_counts(text: str) -> None:
    chat = Chat()
    chat.say(text)
    assert chat.draft.grounds == ("8.3(1)",)


def test_a_wish_that_is_sent_twice_is_no_reason() -> None:
    chat = Chat()
    line = "上次去参观 门岗登记了我身份证 帮我删了吧"
    chat.say(line, line)
    assert (chat.question, chat.draft.grounds) == ("ask_ground", ())
    chat.say("参观都完了 没必要再留")
    assert chat.draft.grounds == ("8.3(1)",)


ASKED_WHY = "我应聘过你们公司 请删除我的个人信息"


@pytest.mark.parametrize(
    ("line", "ground", "name"),
    [
        ("投的时候点过同意嘛 现在把那个同意撤消 我大名叫郭子轩", "8.3(3)", "郭子轩"),
        ("那个授权我取消了 我叫马小军", "8.3(3)", "马小军"),
        ("收我资料是为了办进场证 那个活没去干 办证也不办了 目的都没了", "8.3(1)", ""),
        ("装修那边不办了 你们留着没用", "8.3(1)", ""),
        ("I cancelled the interview, no need to keep it", "8.3(1)", ""),
    ],
)
def test_a_reason_that_sounds_like_another_wish_or_an_end(line: str, ground: str, name: str) -> None:
    chat = Chat()
    chat.say(ASKED_WHY, line)
    assert (chat.draft.rights, chat.draft.grounds, chat.draft.name) == (("delete",), (ground,), name)


@pytest.mark.parametrize("line", ["算了不删了", "不办了 算了", "项目取消了 算了", "取消申请", "never mind, forget it"])
def test_giving_up_is_no_reason(line: str) -> None:
    chat = Chat()
    chat.say(ASKED_WHY, line)
    assert chat.question == "after_done"


@pytest.mark.parametrize(
    "line",
    [
        "拍之前根本没问过家长同不同意 这样拍不合规矩的吧",
        "没告诉我就登记 不合法吧",
        "孩子照片没我允许就放网上 太过分了吧",
    ],
)
def test_a_reproach_that_ends_softly_is_the_reason(line: str) -> None:
    chat = Chat()
    chat.say("你们开放日拍了我女儿的照片 还登记了她名字 请删掉", line)
    assert (chat.draft.grounds, chat.question) == (("8.3(4)",), "ask_proxy")


@pytest.mark.parametrize("line", ["不删也不违规吧", "我没违规吧", "你们拍照需要家长同意吗"])
def test_whether_anything_is_unlawful_accuses_nobody(line: str) -> None:
    chat = Chat()
    chat.say("你们开放日拍了我女儿的照片 还登记了她名字 请删掉", line)
    assert (chat.draft.grounds, chat.question) == ((), "ask_ground")


@pytest.mark.parametrize(
    ("line", "rights"),
    [
        ("你们那边存的也给我删了 以前勾的同意我不同意了", ("delete",)),
        ("also delete my data, I no longer consent", ("delete",)),
        ("短信别发了 资料也删掉", ("withdraw", "delete")),
        ("同意撤回 资料也删了", ("withdraw", "delete")),
    ],
)
def test_consent_that_is_no_more_is_why_and_no_second_wish(line: str, rights: tuple[str, ...]) -> None:
    chat = Chat()
    chat.say(line)
    assert chat.draft.rights == rights

"""A death that is told, names and kinship that come early or late, whose data are meant, and names held back."""

from __future__ import annotations

import pytest

from tests.talk import Chat

SORRY = ("节哀", "sorry for your loss")


def _sympathy(chat: Chat) -> int:
    return sum(heard.count(words) for heard in chat.heard for words in SORRY)


@pytest.mark.parametrize(
    "told",
    [
        "My mother passed away last week",
        "我哥走了 他以前是你们维保工",
        "我媽走了",
        "My father passed away, I want his data",
        "我老公上个月走了，他以前在你们那装的家用梯，我想把这些都去掉",
    ],
)
def test_death_is_met_with_sympathy_at_once_and_who_asks_is_remembered(told: str) -> None:
    chat = Chat()
    first = chat.say(told).split("\n\n")[0]
    assert any(words in first for words in SORRY)
    assert (chat.draft.requester, chat.draft.relation != "") == ("relative", True)


def test_sympathy_is_said_once() -> None:
    chat = Chat()
    chat.say("我哥走了 他以前是你们维保工", "4", "是的 他走了", "有")
    assert (_sympathy(chat), chat.draft.rights) == (1, ("delete",))


def test_wish_for_oneself_after_a_death_is_for_oneself() -> None:
    chat = Chat()
    chat.say("我哥走了", "我想看看我自己的资料")
    assert (chat.question, chat.draft.requester) == ("ask_group", "self")


def test_death_is_the_reason_for_the_deletion() -> None:
    chat = Chat()
    chat.say("我爸去世了，想把他的资料删掉", "2")
    assert (chat.question, chat.draft.grounds) == ("ask_proxy", ("8.3(1)",))


@pytest.mark.parametrize(
    "told",
    [
        "你们打电话还找我家老头子 他过世快两年了 我每回接了都难受 把他的信息删了吧",
        "你们还在给我老公打电话 他走了两年了 把号删掉",
        "my husband died two years ago, please delete his data",
    ],
)
def test_how_long_somebody_is_dead_is_no_term_that_ran_out(told: str) -> None:
    chat = Chat()
    chat.say(told, "2")
    assert (chat.draft.requester, chat.draft.grounds) == ("relative", ("8.3(1)",))


def test_a_term_that_ran_out_is_the_reason_whoever_has_died() -> None:
    chat = Chat()
    chat.say("我爷爷去世好几年了 保存期限早过了 删了吧", "2")
    assert chat.draft.grounds == ("8.3(2)",)


def test_death_cried_out_in_danger_is_remembered_and_met_later() -> None:
    chat = Chat()
    assert "节哀" not in chat.say("我爸死在你们电梯里")
    assert "节哀" in chat.say("我要查他的全部资料")
    assert chat.draft.requester == "relative"


def test_who_was_taken_for_dead_may_live() -> None:
    chat = Chat()
    chat.say("我哥走了，想看他的资料", "1")
    assert "理解错" in chat.say("他只是跳槽了")
    assert chat.draft.requester == "agent"


@pytest.mark.parametrize("text", ["我老公不在了", "my husband passed away"])
def test_what_follows_a_death_is_asked_for_the_dead(text: str) -> None:
    chat = Chat()
    chat.say(text, "查阅")
    assert (chat.draft.requester, chat.draft.relation, chat.draft.rights) == ("relative", "spouse", ("access",))


@pytest.mark.parametrize("text", ["我爸没了工作，想看看我自己的资料", "我妈的手机没了，想看看你们存了我什么"])
def test_look_alikes_of_a_death_get_no_sympathy(text: str) -> None:
    chat = Chat()
    chat.say(text)
    assert (_sympathy(chat), chat.draft.mourned) == (0, False)


@pytest.mark.parametrize(
    ("lines", "name", "subject"),
    [
        (("我爸去世了，想把他的资料删掉", "是的 他走了", "李国强", "我是他儿子"), "", "李国强"),
        (
            ("My husband passed away, delete his data", "2", "His name was Robert Tan", "I'm his wife", "Mei Lin Tan"),
            "Mei Lin Tan",
            "Robert Tan",
        ),
        (("我媽過世了，想看她的資料", "她是客戶", "陳美玉 0912345678", "我是她女兒"), "陳美玉", ""),
        (("小孩12岁，被你们维保的人拍了照发群里了，我要求删照片", "我是他妈妈", "周敏"), "周敏", ""),
        (("我爸去世了，想看他的资料", "2", "高兴"), "", ""),
    ],
)
def test_names_and_kinship_are_taken_when_they_come(lines: tuple[str, ...], name: str, subject: str) -> None:
    chat = Chat()
    chat.say(*lines)
    assert (chat.draft.name, chat.draft.subject_name) == (name, subject)
    assert chat.draft.relation


@pytest.mark.parametrize("text", ["还没有委托书 在路上", "没有授权书呢", "委托书还没签", "他自己同意的"])
def test_missing_power_of_attorney_may_follow(text: str) -> None:
    chat = Chat()
    chat.say("我是律师,受委托人王建国委托，要求复制他的资料，他是你们客户")
    assert chat.question == "ask_proxy"
    assert "补上" in chat.say(text)
    assert (chat.question, chat.draft.proxy_told) == ("ask_name", True)


@pytest.mark.parametrize(
    ("text", "name", "subject", "paper"),
    [
        (
            "On behalf of my client Ms Li Na (home lift customer) I request deletion of her data because she withdrew"
            " her consent. POA is attached. My name is Mark Brown, mark@brownlaw.com",
            "Mark Brown",
            "Li Na",
            True,
        ),
        ("我是律师,受委托人王建国委托，要求复制他的资料", "", "王建国", False),
        ("我是律师，代表李雷要求删除他的个人信息，附授权书，我叫韩梅", "韩梅", "李雷", True),
        ("I'm a lawyer for Mr Wang Wei, he wants a copy of his data", "", "Wang Wei", False),
    ],
)
def test_first_message_of_an_agent_is_taken_whole(text: str, name: str, subject: str, paper: bool) -> None:
    chat = Chat()
    chat.say(text)
    told = chat.draft
    assert (told.requester, told.name, told.subject_name, told.proxy_told) == ("agent", name, subject, paper)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("we are foreigners, no hukou", False),
        ("what if certificate is foreign?", False),
        ("外国的死亡证明可以吗", False),
        ("certificate is in Russian", True),
    ],
)
def test_papers_of_another_country_will_do(text: str, told: bool) -> None:
    chat = Chat()
    chat.say("我爸去世了，想看他的资料", "2")
    assert "译文" in chat.say(text) or "translation" in chat.heard[-1]
    assert chat.draft.proxy_told is told


def test_consent_is_withdrawn_for_another_in_their_name() -> None:
    chat = Chat()
    chat.say("替我老公退订推销短信", "2", "李四")
    assert (chat.question, chat.draft.name, chat.draft.subject_name) == ("ask_phone", "", "李四")

    chat = Chat()
    chat.say("on behalf of my wife, she wants her marketing emails to stop", "2", "her email is lily@x.com")
    assert (chat.question, chat.draft.name) == ("confirm", "")
    chat.say("her name is Lily Chen")
    assert (chat.draft.name, chat.draft.subject_name) == ("", "Lily Chen")


@pytest.mark.parametrize(
    ("text", "requester"),
    [
        ("我想看看我老公的", "agent unsure"),
        ("俺娘的资料俺能看不", "agent unsure"),
        ("我妈搬到养老院了能不能把我妈的资料删了", "agent unsure"),
        ("代朋友问一下 他简历在你们那 能删吗", "agent"),
        ("我老公帮我登记的，我想看我的资料", "self"),
    ],
)
def test_data_of_somebody_near_are_not_ones_own(text: str, requester: str) -> None:
    chat = Chat()
    chat.say(text)
    assert chat.draft.requester in requester.split()


def test_data_of_a_former_spouse_are_declined_kindly() -> None:
    chat = Chat()
    assert "委托书" in chat.say("我想查我前妻在你们那登记的地址")
    assert chat.question != "ask_group"


@pytest.mark.parametrize(
    "text", ["now", "全部", "job applicant", "None", "新房主叫李明", "can you guarantee it's deleted?"]
)
def test_what_is_no_name_is_not_taken_for_one(text: str) -> None:
    chat = Chat()
    chat.say("看看你们存的我的信息", "2", text)
    assert (chat.question, chat.draft.name) == ("ask_name", "")


@pytest.mark.parametrize(
    ("first", "then", "name"),
    [("刘德华", "哈哈开玩笑的，我叫刘得华", "刘得华"), ("李司", "姓名错了是李思", "李思")],
)
def test_name_is_put_right_after_it_was_given(first: str, then: str, name: str) -> None:
    chat = Chat()
    chat.say("看看你们存的我的信息", "2", first, then)
    assert (chat.question, chat.draft.name) == ("ask_email", name)


@pytest.mark.parametrize("text", ["I'd rather not say", "no", "I refuse", "You already have my name", "不想说名字"])
def test_whoever_holds_a_name_back_hears_what_it_is_for(text: str) -> None:
    chat = Chat()
    chat.say("看看你们存的我的信息", "2")
    told = chat.say(text)
    assert ("人工" in told or "human" in told, chat.question) == (True, "ask_name")


@pytest.mark.parametrize("text", ["不留名", "不留", "都退", "免了", "匿名"])
def test_name_of_a_withdrawal_is_skipped(text: str) -> None:
    chat = Chat()
    chat.say("不要再给我发推销短信了", "2", text)
    assert (chat.question, chat.draft.name, chat.draft.rights) == ("ask_phone", "", ("withdraw",))


@pytest.mark.parametrize("text", ["13800138000", "lin@example.com"])
def test_number_in_place_of_the_name_leads_to_the_summary(text: str) -> None:
    chat = Chat()
    chat.say("不要再给我发推销短信了", "2", text)
    assert chat.question == "confirm"


def test_will_of_a_child_is_passed_on() -> None:
    chat = Chat()
    chat.say("我儿子15岁在你们那实习想看他的培训记录", "我是他爸", "他自己同意的")
    assert (chat.question, chat.draft.relation, chat.draft.detail) == ("ask_name", "parent", "他自己同意的")


@pytest.mark.parametrize(
    ("text", "requester"),
    [
        ("我老婆昨天走了娘家，删我的信息", "self"),
        ("我妈走了一个月娘家，帮我改电话", "self"),
        ("我老公刚走了，他让我删他的信息", "agent"),
        ("my father's phone died, delete my data", "self"),
    ],
)
def test_who_lives_is_not_mourned(text: str, requester: str) -> None:
    chat = Chat()
    said = chat.say(text)
    assert ("节哀" in said or "loss" in said, chat.draft.requester) == (False, requester)


def test_who_is_mourned_once_asked_is_still_dead() -> None:
    chat = Chat()
    chat.say("我妈去世了，想把她在你们那的资料删掉", "2", "她让我办的")
    assert chat.draft.requester == "relative"


@pytest.mark.parametrize(
    "text",
    ["我姥姥走丢了，想看她的门禁记录", "我弟走丢了两天，急死了，能查他最后坐电梯的记录吗", "my brother is missing"],
)
def test_missing_person_is_for_the_police_and_no_form(text: str) -> None:
    chat = Chat()
    assert ("110" in chat.say(text), chat.draft.rights) == (True, ())


def test_kinship_is_told_in_two_words() -> None:
    chat = Chat()
    chat.say("我妈去世了，想把她在你们那的资料删掉")
    assert "没听明白" not in chat.say("我是女儿")


def test_purpose_told_with_the_wish_is_kept_and_not_asked_again() -> None:
    chat = Chat()
    said = chat.say("我哥前年走了，想要一份他的资料办继承用", "2")
    assert ("继承" in chat.draft.detail, "方便的话说一句用途" in said) == (True, False)


def test_messages_to_the_dead_are_stopped_or_deleted() -> None:
    assert "更正" not in Chat().say("我妈上个月没了，她的手机号还收到你们短信")


@pytest.mark.parametrize("text", ["写错了，方婕", "等下，是方婕，女字旁的婕"])
def test_name_is_put_right_at_the_next_question(text: str) -> None:
    chat = Chat()
    chat.say("看看你们存的我的信息", "2", "方洁", text)
    assert chat.draft.name == "方婕"


def test_name_on_the_document_counts() -> None:
    chat = Chat()
    chat.say("看看你们存的我的信息", "2", "身份证上是李明，平时叫李亮")
    assert chat.draft.name == "李明"


@pytest.mark.parametrize(("wish", "called"), [("看看你们存的我的信息", "叫我李先生"), ("我要撤回同意", "叫我老周就行")])
def test_how_somebody_is_called_is_nobody_elses_matter(wish: str, called: str) -> None:
    chat = Chat()
    chat.say(wish, "2", called)
    assert not chat.draft.for_other


def test_who_sits_beside_the_speaker_may_write_the_authority_at_once() -> None:
    chat = Chat()
    chat.say("帮我妈删信息，她让我办的", "2", "1")
    assert "委托" in chat.say("她就在我旁边")


def test_death_is_no_reason_once_it_is_for_oneself() -> None:
    chat = Chat()
    chat.say("我爸去世了，我想删他的资料", "个人客户", "我本人")
    assert (chat.draft.requester, chat.draft.grounds, chat.question) == ("self", (), "ask_ground")


@pytest.mark.parametrize(
    "text",
    ["我爸没死 我就想看他的资料", "我爸手机没了 想改号码", "我爷爷没了工作 他想删资料", "我爷爷工作没了 他想删资料"],
)
def test_loss_of_a_thing_is_no_death(text: str) -> None:
    chat = Chat()
    chat.say(text, "个人客户")
    assert (_sympathy(chat), chat.draft.requester == "relative") == (0, False)


@pytest.mark.parametrize("text", ["我爸生前用过你们电梯，删他资料", "我爸爸的资料，他是去年没的，麻烦删"])
def test_death_told_in_other_words_is_one(text: str) -> None:
    chat = Chat()
    chat.say(text)
    assert (_sympathy(chat), chat.draft.requester) == (1, "relative")


@pytest.mark.parametrize("lines", [(), ("个人客户",)])
def test_news_that_they_live_is_heard_and_then_it_may_be_for_oneself(lines: tuple[str, ...]) -> None:
    chat = Chat()
    chat.say("我奶奶在上海走了 我想看看资料", *lines)
    assert "理解错" in chat.say("等等，他还活着")
    chat.say("我本人")
    assert (chat.effects, chat.draft.requester) == ([], "self")


def test_who_lives_and_is_shut_in_is_in_danger() -> None:
    chat = Chat()
    chat.say("我奶奶在上海走了 我想看看资料", "她还活着 困在电梯里了 快来救人")
    assert chat.effects


@pytest.mark.parametrize(
    "text",
    [
        "搞错了，是查我自己的", "弄错了，就查我自己的", "不是查我妈的，是查我自己的", "说错了 我要查我本人的信息",
        "no wait, it is for myself", "sorry, I only want to see my own data",
    ],
)  # fmt: skip
def test_a_request_for_another_is_for_the_speaker_after_all(text: str) -> None:
    chat = Chat()
    chat.say("替我妈陈桂芳查信息", "客户")
    assert "委托书" in chat.heard[-1]
    chat.say(text)
    drawn = (chat.draft.requester, chat.draft.subject_name, chat.draft.rights)
    assert (chat.question, *drawn) == ("ask_name", "self", "", ("access",))
    chat.fill({"ask_name": "李雷", "ask_email": "li.lei@example.com"}, until="id_consent")
    assert "委托书" not in chat.heard[-1]


@pytest.mark.parametrize(
    "text",
    ["我妈的和我自己的都要查", "不是查我自己的", "这是我自己的手机号13800001234", "my own number is 13800001234"],
)
def test_a_word_for_oneself_changes_not_whose_data_they_are(text: str) -> None:
    chat = Chat()
    chat.say("替我妈陈桂芳查信息", "客户", "有", text)
    assert chat.draft.requester == "agent"

"""Answers that mean something only to the question that is open; each row of the tables, and what is no answer."""

from __future__ import annotations

import pytest

from dialogs.model import Settings
from dialogs.words import in_context
from tests.talk import Chat, PlainFacts, a_case

SMS = Settings("400-000-0000", "09:00-17:00", sms=True)


@pytest.mark.parametrize(
    ("text", "group"),
    [
        ("去年面试过电梯安装工", "2.5"),
        ("applied last year, got no offer", "2.5"),
        ("邻居家装了电梯", "other"),
        ("就是活动去玩的", "other"),
        ("不清楚 就是接到过你们电话", "other"),
        ("我也说不清", "other"),
        ("他以前是给你们做维保的", "2.3"),
        ("我是物业的", "2.3"),
        ("I'm an installer working for one of your subcontractors", "2.3"),
        ("在你们小程序注册过", "2.7"),
        ("I have an account", "2.7"),
        ("家里有你们电梯", "2.4"),
        ("we have a lift at home", "2.4"),
        ("一天三个", ""),
    ],
)
def test_group_said_in_ones_own_words(text: str, group: str) -> None:
    assert in_context.group_said(text) == group


@pytest.mark.parametrize(
    ("text", "grounds"),
    [
        ("人都不在了 留着也没有意义", ("8.3(1)",)),
        ("都搬咗屋啦 冇用啦", ("8.3(1)",)),
        ("I moved away, no point", ("8.3(1)",)),
        ("都三年了 早该删了", ("8.3(2)",)),
        ("我反悔了", ("8.3(3)",)),
        ("我压根没同意", ("8.3(4)",)),
        ("nobody asked, you did it without permission", ("8.3(4)",)),
        ("法律规定可以删", ("8.3(5)",)),
        ("没理由 不想给你们了", ()),
        ("The retention purpose has been achieved.", ("8.3(1)",)),
        ("处理目的已实现", ("8.3(1)",)),
    ],
)
def test_reason_said_in_ones_own_words(text: str, grounds: tuple[str, ...]) -> None:
    assert in_context.grounds_said(text) == grounds


@pytest.mark.parametrize(
    "text", ["家里装了电梯", "我们小区有你们的电梯", "他以前是给你们做维保的", "不清楚 就是接到过你们电话"]
)
def test_group_asked_for_takes_what_would_mean_another_thing_elsewhere(text: str) -> None:
    chat = Chat()
    chat.say("查一下你们有我什么", text)
    assert (chat.question, chat.draft.rights, chat.draft.group) == (
        "ask_name",
        ("access",),
        in_context.group_said(text),
    )


@pytest.mark.parametrize("text", ["我家电梯突然停了 我被困在里面", "家里电梯坏了 我妈困在里面"])
def test_somebody_trapped_at_home_is_no_answer_about_the_group(text: str) -> None:
    chat = Chat()
    said = chat.say("查一下你们有我什么", text)
    assert ("请马上拨打" in said, chat.question) == (True, "ask_group")


def test_question_where_the_group_is_asked_is_answered_rather() -> None:
    chat = Chat()
    chat.say("查一下你们有我什么", "家里电梯坏了找谁修？")
    assert (chat.question, chat.draft.group) == ("ask_group", "")


@pytest.mark.parametrize(("text", "ground"), [("早就搬走了 留着也没有意义", "8.3(1)"), ("我压根没同意过", "8.3(4)")])
def test_reason_asked_for_is_taken_in_own_words(text: str, ground: str) -> None:
    chat = Chat()
    chat.say("删除我的信息", "2", text)
    assert (chat.question, chat.draft.grounds) == ("ask_name", (ground,))


def test_name_written_wrong_is_corrected_one_question_later() -> None:
    chat = Chat(PlainFacts(settings=SMS))
    chat.say("看看你们存的我的信息", "2", "董飞", "打错了 是董菲 草字头的菲")
    assert (chat.question, chat.draft.name, chat.draft.no_code) == ("ask_phone", "董菲", False)


@pytest.mark.parametrize("text", ["打错了 重新写", "号码不对，等我找一下"])
def test_mistake_told_where_a_number_is_asked_is_not_a_refusal(text: str) -> None:
    chat = Chat(PlainFacts(settings=SMS))
    chat.say("看看你们存的我的信息", "2", "董飞", text)
    assert chat.draft.no_code is False


def test_number_corrected_where_consent_is_asked_is_proven_anew() -> None:
    chat = Chat(PlainFacts(settings=SMS))
    chat.say("看看你们存的我的信息", "2", "董飞", "15111223344")
    chat.say(chat.code, "哎号码错了 应该是15111223345")
    assert (chat.question, chat.draft.contact, chat.draft.consent) == ("ask_otp", "15111223345", "")


@pytest.mark.parametrize("text", ["出来了出来了 谢谢", "出来了 没事了 吓死我了", "救出来了！已经没事了", "出来了"])
def test_rescue_is_no_detail(text: str) -> None:
    chat = Chat()
    chat.say("我想更正一下我的电话", "2", "等等 电梯突然停了 门打不开 灯也灭了", text)
    assert (chat.question, chat.draft.detail) == ("ask_detail", "")


@pytest.mark.parametrize(
    "text",
    [
        "算了 改太麻烦 你们直接把我的信息删掉吧",
        "还是别改了，帮我删除我的信息吧",
        "never mind, just delete my data instead",
    ],
)
def test_change_of_mind_where_words_are_asked_is_no_detail(text: str) -> None:
    chat = Chat()
    chat.say("我的信息错了要改", "2", text)
    assert (chat.question, chat.draft.rights, chat.draft.detail) == ("ask_ground", ("delete",), "")


@pytest.mark.parametrize("text", ["把以前的旧号码删掉，换成13800001111", "门牌应该是1203，旧的请删除"])
def test_value_that_speaks_of_deleting_is_a_detail(text: str) -> None:
    chat = Chat()
    chat.say("我的信息错了要改", "2", text)
    assert (chat.draft.rights, chat.draft.detail) == (("correct",), text)


@pytest.mark.parametrize("kind", ["voice", "unsupported", "picture"])
def test_first_message_that_cannot_be_read_is_answered_with_what_can_be_done(kind: str) -> None:
    chat = Chat()
    chat.other(kind)  # type: ignore[arg-type]  # the parameters are words of InputKind
    assert (chat.question, "ask_right:access" in chat.choices or "start:access" in chat.choices) == ("ask_right", True)


def test_papers_that_a_lawyer_names_are_no_complaint() -> None:
    chat = Chat()
    chat.say("我是律师，代理王建国先生查阅他的个人信息", "2", "委托书 律师函都有")
    assert (chat.question, chat.draft.proxy_told) == ("ask_name", True)


def test_two_names_without_a_verb_keep_the_kin_out_of_the_name() -> None:
    chat = Chat()
    chat.say("我儿子8岁，删掉他的照片", "5", "4", "1", "有", "周敏 儿子周小乐 八岁")
    assert (chat.draft.name, chat.draft.subject_name) == ("周敏", "周小乐")


@pytest.mark.parametrize("text", ["帮我查查我前妻现在住哪", "我邻居电话多少", "where does my ex-wife live now"])
def test_whereabouts_of_somebody_else_are_declined_kindly(text: str) -> None:
    chat = Chat()
    said = chat.say(text)
    assert ("委托" in said or "authority" in said, chat.draft.rights) == (True, ())


@pytest.mark.parametrize("text", ["我妈八十了不会用微信 我帮她看看你们有她什么信息", "想帮我外婆查一下她的资料"])
def test_request_for_somebody_else_asks_in_whose_name(text: str) -> None:
    chat = Chat()
    chat.say(text, "2")
    assert (chat.question, chat.draft.requester) == ("ask_proxy", "agent")


@pytest.mark.parametrize(
    ("text", "question", "name", "subject"),
    [
        ("田甜 我妈叫田秀英", "ask_proxy", "田甜", "田秀英"),
        ("周敏 我女儿叫周小乐", "ask_proxy", "周敏", "周小乐"),
        ("方晓 他叫王建国", "ask_requester", "方晓", "王建国"),
    ],
)
def test_second_name_told_unasked_is_somebody_else_and_both_are_kept(
    text: str, question: str, name: str, subject: str
) -> None:
    chat = Chat()
    chat.say("看看你们存了什么信息", "2", text)
    assert (chat.question, chat.draft.name, chat.draft.subject_name) == (question, name, subject)


def test_kin_named_when_asked_in_whose_name_is_answer_enough() -> None:
    chat = Chat()
    chat.say("我想看我老公在你们那的资料", "2", "我替我老公")
    assert (chat.question, chat.draft.requester) == ("ask_proxy", "agent")


def test_number_corrected_where_the_code_is_asked_gets_the_next_code() -> None:
    chat = Chat(PlainFacts(settings=SMS))
    chat.say("看看你们存的我的信息", "2", "董飞", "15111223344", "哎号码错了 应该是15111223345")
    assert (chat.question, chat.draft.contact) == ("ask_otp", "15111223345")


@pytest.mark.parametrize("text", ["没有别的办法吗", "is there no other way?"])
def test_consent_that_is_not_given_is_answered_with_the_other_ways(text: str) -> None:
    chat = Chat(PlainFacts(settings=SMS))
    chat.say("我要看我的资料", "2", "施雨", "没有手机也没有邮箱")
    chat.say(text)
    assert (chat.question, chat.draft.consent) == ("id_consent", "refused")


def test_choices_between_meanings_name_a_human_once() -> None:
    chat = Chat()
    said = chat.say("你们把我电话泄露给装修公司了 天天有人打给我")
    assert len(chat.choices) == len(set(chat.choices)), said


def test_written_explanation_keeps_the_question_that_was_asked() -> None:
    chat = Chat()
    chat.say("你们凭什么要我的身份证号", "这个规则里说的话我看不懂 我要你们书面解释")
    assert chat.draft.detail == "你们凭什么要我的身份证号\n这个规则里说的话我看不懂 我要你们书面解释"


@pytest.mark.parametrize("text", ["1", "哦 我是想问到哪一步了"])
def test_progress_asked_for_instead_of_a_second_request_ends_the_form(text: str) -> None:
    chat = Chat(PlainFacts(held=[a_case()]))
    chat.say("我想查我的信息")
    said = chat.say(text)
    assert ("GK-4T7X-2M9" in said, chat.question, "ask_again:another" in chat.choices) == (True, "after_done", False)


@pytest.mark.parametrize("text", ["不想说", "不方便透露", "保密"])
def test_name_that_need_not_be_told_may_be_kept_back(text: str) -> None:
    chat = Chat()
    chat.say("别再给我打电话推销了行不行 烦死了", "2", text)
    assert (chat.question, chat.draft.anonymous) == ("ask_phone", True)


def test_restriction_with_its_reason_in_the_first_words_is_not_asked_for_one() -> None:
    chat = Chat()
    chat.say("我跟你们有纠纷正在打官司 这期间我的信息先别动也别用 留着当证据", "2")
    assert (chat.question, chat.draft.rights) == ("ask_name", ("restrict",))


@pytest.mark.parametrize("name", ["谢天", "何好"])
def test_name_that_sounds_like_a_courtesy_is_a_name(name: str) -> None:
    chat = Chat()
    chat.say("看看你们存的我的信息", "2", name)
    assert (chat.question, chat.draft.name) == ("ask_email", name)


def test_thanks_where_a_name_is_asked_are_thanks() -> None:
    chat = Chat()
    chat.say("看看你们存的我的信息", "2", "多谢")
    assert (chat.question, chat.draft.name) == ("ask_name", "")


@pytest.mark.parametrize(
    ("text", "ground"),
    [
        ("卸载了不用了", "8.3(1)"),
        ("号码不用了", "8.3(1)"),
        ("不找工作了", "8.3(1)"),
        ("you rejected me, there is no reason to keep it", "8.3(1)"),
    ],
)
def test_reason_that_sounds_like_giving_up_is_a_reason(text: str, ground: str) -> None:
    chat = Chat()
    chat.say("delete my data" if text.isascii() else "删除我的信息", "2", text)
    assert (chat.question, chat.draft.grounds) == ("ask_name", (ground,))


@pytest.mark.parametrize("text", ["算了不用了", "不删了"])
def test_giving_up_where_a_reason_is_asked_ends_the_form(text: str) -> None:
    chat = Chat()
    chat.say("删除我的信息", "2", text)
    assert chat.question == "after_done"


def test_receiver_named_as_the_new_one_only_is_asked_for_again() -> None:
    chat = Chat()
    chat.say("我要把个人信息转移到别的公司", "2", "就那个新公司")
    assert (chat.question, chat.draft.receiver) == ("ask_receiver", "")


@pytest.mark.parametrize(
    ("text", "requester"),
    [("他委托我的", "agent"), ("he authorised me", "agent"), ("我是监护人", "guardian"), ("他已经去世了", "relative")],
)
def test_claim_told_when_asked_in_whose_name_is_taken(text: str, requester: str) -> None:
    chat = Chat()
    chat.say("我想看我老公在你们那的资料", "2", text)
    assert chat.draft.requester == requester


def test_grandchild_under_age_is_asked_for_by_a_guardian() -> None:
    chat = Chat()
    chat.say("我孙子今年十二岁 他的电话写错了 要改", "5")
    assert (chat.draft.requester, chat.draft.relation, chat.draft.age) == ("guardian", "grandparent", "under14")


@pytest.mark.parametrize("text", ["要", "需要", "要的"])
def test_explanation_offered_is_taken_up_by_a_word(text: str) -> None:
    chat = Chat()
    chat.say("我投的简历是不是被系统自动刷掉的？", text)
    [detail, group] = [chat.draft.detail, chat.draft.group]
    assert (chat.draft.rights, detail, group) == (("explain",), "我投的简历是不是被系统自动刷掉的？", "2.5")


@pytest.mark.parametrize("text", ["多久能给我", "什么时候能有结果", "how long does it take?"])
def test_time_asked_for_in_the_form_is_told_with_its_date(text: str) -> None:
    chat = Chat()
    told = chat.say("想复印一份你们登记的我的信息", "2", text)
    assert ("2026-12-23" in told or "答完剩下的问题" in told, chat.question) == (True, "ask_name")


def test_passport_of_a_form_nobody_knows_is_left_to_staff() -> None:
    chat = Chat(PlainFacts(settings=SMS))
    chat.say("I need to correct my name in your records", "1", "it should be Michael Ong", "Michael Ong")
    chat.say("I have no phone and no e-mail", "agree", "passport K1234567A")
    assert (chat.question, chat.draft.papers) == ("confirm", ("text:K1234567A",))


def test_guess_is_not_answered_with_the_routes_to_a_court() -> None:
    chat = Chat()
    told = chat.say("Please erase my data", "3", "because I want to")
    assert ("court" in told, chat.question) == (False, "ask_ground")


@pytest.mark.parametrize("text", ["前面说过了", "我刚才不是说了吗", "上面写了", "I already told you"])
def test_whoever_said_it_before_is_of_no_group_by_that(text: str) -> None:
    assert in_context.group_said(text) == ""


@pytest.mark.parametrize(
    ("text", "group"),
    [
        ("我不是求职者，是客户", "2.4"),
        ("我不是合作伙伴，是买过电梯的", "2.4"),
        ("不是合作伙伴，就是普通业主", "2.4"),
        ("不是客户，是物业的", "2.3"),
        ("不是客户是物业的", "2.3"),
        ("我不是应聘的，是给你们送货的", "2.3"),
        ("我不是供应商，也不是客户，是应聘的", "2.5"),
        ("我朋友是你们员工，我自己不是，就填过一次网站", "2.7"),
        ("我老公是客户，我不是，我投过简历", "2.5"),
        ("not a supplier, a customer", "2.4"),
        ("我不是客户也不是求职者", "other"),
        ("不是客户", "other"),
        ("不是客户，就是邻居", "other"),
        ("我是你们客户的邻居，不是客户", "other"),
    ],
)
def test_group_in_place_of_one_denied(text: str, group: str) -> None:
    assert in_context.group_said(text) == group

"""Every question × everything that people do instead of answering: nothing is lost, the question comes back."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import timedelta

import pytest

from dialogs.asides import REMARKS
from dialogs.draft import Draft
from dialogs.hearing import FALLBACKS
from dialogs.model import CallBack, Emergency, Input, OpenCase, TalkEffect
from tests.stages import FORM_QUESTIONS, QUESTIONS, at
from tests.talk import Chat

GREEDY_ANSWERS = frozenset({"ask_detail", "ask_footage", "ask_receiver", "ask_name", "ask_requester", "ask_proxy"})
"""Questions that may take words of no meaning for their answer."""

BOOKKEEPING = ("last", "said", "offered", "ask", "alarm")


@dataclass(frozen=True)
class Disturbance:
    """Something that is no answer. ``elsewhere``: questions at which it is one, or ends them."""

    line: str
    elsewhere: frozenset[str] = frozenset()
    effect: type[TalkEffect] | None = None


DISTURBANCES = {
    "wait": Disturbance("等一下"),
    "busy": Disturbance("我在开会"),
    "looks_first": Disturbance("你慢点 我看看"),
    "tomorrow": Disturbance("明天再发", frozenset({"ask_id", "ask_proxy"})),
    "later": Disturbance("晚点再说", frozenset({"ask_id", "ask_proxy"})),
    "hindered": Disturbance("手机没电了", frozenset({"ask_detail", "ask_ground"})),
    "again": Disturbance("再说一遍"),
    "puzzled": Disturbance("没听懂"),
    "mark": Disturbance("？"),
    "what": Disturbance("什么意思"),
    "what_en": Disturbance("what do you mean?"),
    "slip": Disturbance("发错了"),
    "hurry": Disturbance("能不能快点"),
    "robot": Disturbance("你是机器人吗"),
    "tedious": Disturbance("太麻烦了"),
    "over": Disturbance("没事了"),
    "safe": Disturbance("我出来了"),
    "sticker": Disturbance("[捂脸]"),
    "old_sticker": Disturbance("/::)"),
    "emoji": Disturbance("😭😭"),
    "abuse": Disturbance("你们这帮垃圾"),
    "abuse_en": Disturbance("you idiots"),
    "thanks": Disturbance("谢谢"),
    "greeting": Disturbance("在吗"),
    "why": Disturbance("为什么"),
    "why_this": Disturbance("你们凭什么要这个"),
    "why_en": Disturbance("why do you need this?"),
    "policy": Disturbance("信息要存多久"),
    "service": Disturbance("电梯保养一次多少钱"),
    "help": Disturbance("帮助"),
    "status": Disturbance("进度", elsewhere=frozenset({"ask_again"})),
    "resume": Disturbance("我们接着刚才那个弄吧"),
    "resume_en": Disturbance("ok let's carry on then"),
    "progress": Disturbance("第一个弄完没 弄完接着第二个", elsewhere=frozenset({"ask_again"})),
    "human": Disturbance("人工", effect=CallBack),
    "emergency": Disturbance("救命 电梯里有人被困", effect=Emergency),
    "emergency_en": Disturbance("Help, I am stuck in the lift!", effect=Emergency),
}
LINES = sorted(DISTURBANCES)


def _told(draft: Draft) -> Draft:
    """The draft without what every message leaves in it."""
    return replace(
        draft, last="", said=(), offered=(), ask="", handed=False, alarm="", cries=0, seen_from="", clause=()
    )


@pytest.mark.parametrize("name", LINES)
@pytest.mark.parametrize("question", FORM_QUESTIONS)
def test_disturbance_is_answered_and_the_question_comes_back(question: str, name: str) -> None:
    row, chat = DISTURBANCES[name], at(question)
    before, count = _told(chat.draft), len(chat.effects)

    told = chat.say(row.line)

    assert told
    if question in row.elsewhere:
        return
    assert (chat.question, _told(chat.draft)) == (question, before)
    assert [type(effect) for effect in chat.effects[count:]] == ([row.effect] if row.effect else [])


@pytest.mark.parametrize("name", LINES)
def test_disturbance_before_anything_was_asked_for_opens_nothing(name: str) -> None:
    chat = Chat()

    told = chat.say(DISTURBANCES[name].line)

    assert told
    assert (chat.draft.rights, [effect for effect in chat.effects if isinstance(effect, OpenCase)]) == ((), [])


@pytest.mark.parametrize("name", LINES)
@pytest.mark.parametrize("question", ["ask_group", "confirm"])
def test_form_goes_on_after_the_disturbance_as_if_nothing_had_been(question: str, name: str) -> None:
    plain, disturbed = at(question), at(question)
    disturbed.say(DISTURBANCES[name].line, *(["没事了"] if DISTURBANCES[name].effect is Emergency else []), "中文")
    answer = {"ask_group": "2", "confirm": "提交"}[question]

    plain.say(answer)
    disturbed.say(answer)

    assert (disturbed.question, _told(disturbed.draft)) == (plain.question, _told(plain.draft))
    assert len(disturbed.opened) == len(plain.opened)


@pytest.mark.parametrize("question", FORM_QUESTIONS)
def test_picture_where_none_is_expected_is_not_kept(question: str) -> None:
    chat = at(question)

    told = chat.picture()

    assert told
    taken = question in ("ask_id", "confirm", "ask_proxy")
    assert taken or (chat.question, chat.draft.papers) == (question, at(question).draft.papers)


@pytest.mark.parametrize("question", FORM_QUESTIONS)
def test_same_answer_again_within_moments_answers_nothing_else(question: str) -> None:
    chat = at(question)
    last, told = chat.draft.last, _told(chat.draft)

    chat.put(Input("text", last), after=timedelta(seconds=2))

    repeatable = not last or len(last) < 2 or last in ("有", "同意")
    assert repeatable or (chat.question, _told(chat.draft)) == (question, told)


@pytest.mark.parametrize("question", FORM_QUESTIONS)
def test_return_after_a_day_says_where_it_was(question: str) -> None:
    chat = at(question)

    told = chat.say("在吗", after=timedelta(days=1))

    assert told.startswith("您回来了")
    assert chat.question == question


@pytest.mark.parametrize("question", FORM_QUESTIONS)
def test_third_thing_not_understood_in_a_row_offers_a_human_and_the_way_back(question: str) -> None:
    if question in GREEDY_ANSWERS | {"ask_ground"}:
        pytest.skip("takes words that say nothing for its answer")
    chat = at(question)

    for line in ("乌拉乌拉", "哩哩啦啦", "阿巴阿巴"):
        chat.say(line)

    assert chat.choices[:2] == ["start:human", "start:continue"]
    chat.say("2")
    assert chat.question == question


@pytest.mark.parametrize("question", FORM_QUESTIONS)
def test_language_may_change_and_change_back(question: str) -> None:
    chat = at(question)
    told = _told(chat.draft)

    chat.say("could we speak English please")
    english = chat.talk.lang
    chat.say("还是说中文吧")

    assert (english, chat.talk.lang, chat.question, _told(chat.draft)) == ("en", "zh", question, told)


@pytest.mark.parametrize("typed", ["1", "１", "一", "①", "第一个", "就第一个", "第一个吧", "选1", "1号", "1."])
@pytest.mark.parametrize("question", ["ask_right", "ask_group", "ask_ground", "id_consent", "confirm"])
def test_first_option_can_be_named_in_every_way(question: str, typed: str) -> None:
    tapped, said = at(question), at(question)

    tapped.tap(tapped.choices[0] if tapped.choices else "")
    said.say(typed)

    assert (said.question, _told(said.draft).rights) == (tapped.question, _told(tapped.draft).rights)


@pytest.mark.parametrize(
    ("question", "line", "see"),
    [
        ("ask_ground", "说不清", lambda draft: draft.ground_open),
        ("ask_ground", "跳过", lambda draft: draft.ground_open),
        ("ask_ground", "以上都不是", lambda draft: draft.ground_open),
        ("ask_ground", "都是", lambda draft: len(draft.grounds) == 5),
        ("ask_group", "说不清", lambda draft: draft.group == "other"),
        ("ask_group", "以上都不是", lambda draft: draft.group == "other"),
        ("ask_email", "跳过", lambda draft: draft.no_code),
        ("ask_id", "跳过", lambda draft: draft.paper_later),
        ("ask_data", "都要", lambda draft: draft.data == ()),
        ("ask_right", "以上都不是", lambda draft: draft.more),
    ],
)
def test_words_about_choices_choose_by_their_sense(question: str, line: str, see: Callable[[Draft], bool]) -> None:
    chat = at(question)

    chat.say(line)

    assert see(chat.draft)


@pytest.mark.parametrize(("question", "line"), [("id_consent", "都要"), ("confirm", "都要"), ("ask_again", "全都要")])
def test_words_that_choose_all_never_pass_for_a_yes(question: str, line: str) -> None:
    chat = at(question)

    told = chat.say(line)

    assert ("请选一项" in told, chat.question, chat.opened) == (True, question, [])


@pytest.mark.parametrize("line", ["1", "第一个", "3"])
@pytest.mark.parametrize("question", ["ask_receiver", "ask_detail"])
def test_number_where_nothing_is_numbered_is_no_answer(question: str, line: str) -> None:
    chat = at(question)

    told = chat.say(line)

    assert (chat.question, "没有选项" in told) == (question, True)


def test_number_beyond_the_list_is_said_to_be_none() -> None:
    chat = at("ask_group")

    assert "没有这个编号" in chat.say("9")


@pytest.mark.parametrize(
    ("line", "question", "slot"),
    [
        ("我想改一下姓名", "ask_name", "name"),
        ("名字写错了", "ask_name", "name"),
        ("换个邮箱", "ask_email", "contact"),
        ("身份选错了", "ask_group", ""),
        ("my name is wrong", "ask_name", "name"),
    ],
)
def test_answer_given_before_is_asked_anew_in_own_words_and_the_rest_stays(line: str, question: str, slot: str) -> None:
    chat = at("confirm")
    before = chat.draft

    chat.say(line)

    assert chat.question == question
    assert not slot or getattr(chat.draft, slot) == ""
    assert (chat.draft.rights, chat.draft.papers) == (before.rights, before.papers)


def test_receiver_is_changed_by_naming_another() -> None:
    chat = at("ask_receiver")
    chat.say("样例电梯服务")

    chat.say("接收方换成蓝天物业")

    assert (chat.draft.receiver, chat.question) == ("蓝天物业", "ask_name")


@pytest.mark.parametrize(
    "unnamed",
    ["就我们新找的那家", "就是后来换的那家呀", "刚签的维保公司啦，谢谢", "我们现在找的那个单位", "the new one"],
)
def test_receiver_without_a_name_is_asked_for_once_more(unnamed: str) -> None:
    chat = at("ask_receiver")

    chat.say(unnamed)
    asked = chat.question
    chat.say("杭州样例电梯服务有限公司")

    assert (asked, chat.draft.receiver) == ("ask_receiver", "杭州样例电梯服务有限公司")


def test_all_is_well_after_an_emergency_is_heard_as_that() -> None:
    chat = at("id_consent")
    chat.say("我被困在电梯里了")

    told = chat.say("没事了")

    assert ("平安出来就好" in told, chat.question, chat.draft.consent) == (True, "id_consent", "")


def test_refused_consent_in_many_words_is_no_withdrawal() -> None:
    chat = at("id_consent")

    chat.say("不同意 我不想给身份证")

    assert (chat.question, chat.draft.consent, chat.draft.rights) == ("confirm", "refused", ("access",))


def test_who_they_are_may_be_said_before_what_they_want() -> None:
    chat = Chat()

    chat.say("我叫张三，邮箱 zhang@example.com", "删除我的信息", "个人客户", "用不着了")

    assert (chat.question, chat.draft.name, chat.draft.contact) == ("ask_otp", "张三", "zhang@example.com")


@pytest.mark.parametrize("name", REMARKS)
def test_remark_is_in_the_table_of_disturbances_or_ends_the_form(name: str) -> None:
    """A row of the table that no line reaches would never be tried."""
    row = REMARKS[name]
    lines = [*(each.line for each in DISTURBANCES.values()), "我不想填了", "填错了", "手机号今天不改了 算了 以后再说"]

    assert [line for line in lines if row.says(line.casefold().replace(" ", "").strip("?!"))]


def test_fallbacks_name_values_that_options_have() -> None:
    offered = {choice.partition(":")[2] for question in QUESTIONS for choice in at(question).choices}

    assert {value for _, values in FALLBACKS for value in values} <= offered | {"skip", "nothing"}

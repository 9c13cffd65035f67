"""Between the receipt and the end: a stranger has the chat, another number, another request, pressed, files again."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from bot.domain.cases import Applicant, Item, Paper, State
from bot.domain.results import Outcome, Result
from bot.domain.rights import Level, Right
from dialogs.model import AddWords, Amend, ChangeContact, Doubt, FileAgain, Leak, Settings, Talk, Urge
from dialogs.told.changes import narrows
from tests.talk import Chat, PlainFacts, a_case

NUMBER = "GK-4T7X-2M9"
TOLD = Applicant(name="李雷", contact="13800001234", contact_kind="phone")


def waiting(**changes: object) -> Chat:
    settings = Settings(hotline="400-000-0000", human_hours="09:00-17:00", sms=True)
    facts = PlainFacts(settings=settings)
    case = replace(a_case(NUMBER, right=Right.COPY), applicant=TOLD, level=Level.ON_FILE, received_at=facts.now)
    facts.held = [replace(case, **changes)]  # type: ignore[arg-type]  # fields of a case
    return Chat(facts, Talk(question="after_done", updated_at=facts.now))


@pytest.mark.parametrize(
    "text",
    [
        "我手机丢了，现在用的是我同事的手机登的微信，别把资料发这儿",
        "我微信被盗了，之前的申请不是我提的",
        "my wechat was hacked, I never made this request",
    ],
)
def test_whoever_may_be_somebody_else_stops_the_delivery(text: str) -> None:
    chat = waiting()
    chat.say(text)
    assert chat.effects == [Doubt(text)]
    assert chat.choices == ["start:take_back", "start:human"]


@pytest.mark.parametrize("text", ["我把编号弄丢了", "我手机被人打爆了", "不要再给这个号发短信"])
def test_other_troubles_are_no_stranger(text: str) -> None:
    chat = waiting()
    chat.say(text)
    assert not [effect for effect in chat.effects if isinstance(effect, Doubt)]


@pytest.mark.parametrize("text", ["尽快把我的信息都删除", "电梯坏了，快点来修"])
def test_another_wish_to_be_granted_soon_presses_for_nothing(text: str) -> None:
    chat = waiting()
    chat.say(text)
    assert not [effect for effect in chat.effects if isinstance(effect, Urge)]


@pytest.mark.parametrize("text", ["我的手机号换了，以后联系13900005678", "我刚才填的手机号错了，应该是13900005678"])
def test_new_number_is_proven_before_it_counts(text: str) -> None:
    chat = waiting()
    assert "139***78" in chat.say(text)
    assert chat.talk.flow == "new_contact"
    chat.say(chat.code)
    assert [effect for effect in chat.effects if isinstance(effect, ChangeContact)] == [
        ChangeContact(NUMBER, "13900005678", "phone", "")
    ]


def test_dead_number_is_not_added_but_replaced() -> None:
    chat = waiting()
    chat.say("我现在用的不是我的号码了，13800001234停用了")
    assert (chat.talk.flow, chat.talk.question, chat.effects) == ("new_contact", "ask_phone", [])


def test_other_extent_is_told_to_staff_and_opens_no_correction() -> None:
    chat, text = waiting(), "我要改一下申请，只要电话和姓名"
    chat.say(text)
    assert chat.effects == [AddWords(NUMBER, text)]
    chat.say("不是复制，是删除")
    assert (chat.talk.flow, chat.draft.case) == ("amend", NUMBER)


@pytest.mark.parametrize("text", ["can I change it to deletion instead?", "能不能把申请改成删除吗"])
def test_deletion_instead_is_asked_why_and_shown_before_it_is_changed(text: str) -> None:
    chat = waiting()
    chat.say(text)
    assert (chat.question, chat.effects) == ("ask_ground", [])
    assert "恢复不了" in chat.say("用不着了") or "cannot be restored" in chat.heard[-1]
    chat.say("对")
    assert chat.effects == [Amend(NUMBER, "delete", f"{text}\n用不着了", ("8.3(1)",))]


def test_reason_told_with_the_change_is_not_asked_for() -> None:
    chat, text = waiting(), "不是复制，是删除，合同早就到期用不着了"
    chat.say(text)
    assert chat.question == "confirm"
    chat.tap("confirm:amend")
    assert chat.effects == [Amend(NUMBER, "delete", text, ("8.3(1)",))]


@pytest.mark.parametrize(
    "lines", [("算了",), ("用不着了", "不改了"), ("用不着了", "取消"), ("用不着了", "删了还能恢复吗")]
)
def test_nothing_is_changed_into_a_deletion_without_a_yes(lines: tuple[str, ...]) -> None:
    chat = waiting()
    chat.say("我想换成删除", *lines)
    assert not chat.effects


@pytest.mark.parametrize(
    "text", ["都三天了还没消息？", "能不能快点，我急用", "你们效率也太低了吧", "can you speed this up please?"]
)
def test_pressing_reaches_staff(text: str) -> None:
    chat = waiting()
    chat.say(text)
    assert chat.effects == [Urge(NUMBER, text)]


def test_day_and_who_works_on_it_are_told() -> None:
    chat = waiting()
    assert "第 1 天" in chat.say("第几天了")
    assert "负责个人信息的同事" in chat.say("我那个事儿谁在处理")
    assert not chat.effects


@pytest.mark.parametrize(
    "text", ["文件打不开，能再发一次吗", "没看到附件啊", "文件呢", "can you send me the file again?"]
)
def test_files_of_an_answer_are_given_once_more(text: str) -> None:
    chat = waiting(state=State.ANSWERED)
    chat.say(text)
    assert chat.effects == [FileAgain(NUMBER, text)]
    chat.say("还是打不开文件")
    assert chat.effects[-1] == FileAgain(NUMBER, "还是打不开文件", failed=True)


def test_no_document_has_another_way() -> None:
    chat = waiting(state=State.IDENTIFYING, identity=Paper.AWAITED, level=Level.CONTACT)
    assert "登记过的手机号或邮箱" in chat.say("怎么还要身份证啊，我不想给")
    assert chat.talk.flow == "new_contact"


def test_more_of_the_same_joins_the_case() -> None:
    chat = waiting()
    chat.say("行程也要")
    assert chat.effects == [AddWords(NUMBER, "行程也要")]


def test_leak_is_told_to_whoever_answers_for_it() -> None:
    chat, text = waiting(), "我要投诉你们泄露我的信息"
    chat.say(text)
    assert chat.effects == [Leak(text)]


@pytest.mark.parametrize(
    "text",
    [
        "太慢了，不办了，撤销申请",
        "算了太慢了不删了",
        "too slow, cancel my request",
        "也不是催你们，我不想办了，取消吧",
    ],
)
def test_request_taken_back_presses_for_nothing(text: str) -> None:
    chat = waiting()
    chat.say(text)
    assert (chat.talk.flow, chat.effects) == ("take_back", [])


def test_not_yet_is_passed_on() -> None:
    chat, text = waiting(items=(Item(1, Right.DELETE),)), "你们别着急删，我再想想"
    assert "先等等您" in chat.say(text)
    assert chat.effects == [AddWords(NUMBER, text, tells="hold_off")]


@pytest.mark.parametrize(
    "text", ["不着急，慢慢来", "你们的效率真高，谢谢", "no need to hurry", "逾期会怎么样", "不用催了"]
)
def test_patience_presses_for_nothing(text: str) -> None:
    chat = waiting()
    chat.say(text)
    assert chat.talk.flow == ""
    assert not [effect for effect in chat.effects if isinstance(effect, Urge)]


@pytest.mark.parametrize(
    "text",
    [
        "我的手机号被登记错了，请改成13900001111",
        "是不是我申请的时候填错了",
        "登记的不是我提供的，请更正",
        "不是我本人申请，是替我妈申请的",
        "如果我的微信被盗了怎么办",
    ],
)
def test_what_is_told_of_the_data_raises_no_doubt(text: str) -> None:
    chat = waiting()
    chat.say(text)
    assert "start:its_me" not in chat.choices
    assert not [effect for effect in chat.effects if isinstance(effect, Doubt)]


def test_whoever_only_may_be_a_stranger_is_asked_first() -> None:
    chat, text = waiting(), "我现在用的是同事的微信"
    assert "是您本人吗" in chat.say(text)
    assert not chat.effects
    assert "不用重新核实" in chat.say("是我本人")
    chat.say(text)
    chat.say("1")
    assert chat.effects == [Doubt(text)]
    assert "是您本人吗" in waiting().say("这个申请不是我提的")


def test_doubt_on_a_closed_case_promises_nothing() -> None:
    chat = waiting(state=State.CLOSED)
    assert "先停下来" not in chat.say("我微信被盗了")
    chat.say("有人用我的手机号在你们那登记了，请把我的号码删掉")
    assert (chat.talk.flow, chat.effects) == ("request", [])


@pytest.mark.parametrize("text", ["推销信息不要再发了", "广告信息别再发了", "有没有网页版可以查", "file a complaint"])
def test_other_words_are_no_lost_files(text: str) -> None:
    chat = waiting(state=State.ANSWERED)
    chat.say(text)
    assert not [effect for effect in chat.effects if isinstance(effect, FileAgain)]


def test_answer_in_words_has_no_files() -> None:
    chat = waiting(state=State.ANSWERED, items=(Item(1, Right.COPY, outcome=Outcome(Result.NO_DATA)),))
    assert "没有附文件" in chat.say("没看到附件啊")
    assert not chat.effects


@pytest.mark.parametrize("text", ["also, please cancel it", "and I want to talk to a human", "and when will I get it?"])
def test_other_wishes_join_no_case(text: str) -> None:
    chat = waiting()
    chat.say(text)
    assert not [effect for effect in chat.effects if isinstance(effect, AddWords)]


@pytest.mark.parametrize(
    "text",
    [
        "2023年的不用给我了，只要2024年的",
        "我换电话之前的数据也要",
        "以后发短信别带链接",
        "发票改发电子邮箱",
        "手机号以前换了好几个",
    ],
)
def test_other_times_and_ways_are_no_new_number(text: str) -> None:
    chat = waiting()
    chat.say(text)
    assert chat.talk.flow != "new_contact"


def test_days_later_copy_becomes_no_deletion_by_one_line() -> None:
    chat, text = waiting(), "不是复制，是删除"
    chat.talk = replace(chat.talk, updated_at=chat.facts.now - timedelta(days=3))
    chat.say(text)
    assert chat.effects == [AddWords(NUMBER, text)]
    assert chat.choices[:2] == ["start:delete", "start:take_back"]


@pytest.mark.parametrize("text", ["谁在处理我的数据？给了哪些第三方？", "Who is handling my data at your company?"])
def test_who_has_the_data_is_another_question(text: str) -> None:
    said = waiting().say(text)
    assert "负责个人信息的同事" not in said
    assert "with the colleagues" not in said


def test_nothing_of_it_without_a_request() -> None:
    chat = Chat()
    chat.say("我手机丢了")
    assert not chat.effects


def test_later_day_counts_from_the_receipt() -> None:
    chat = waiting()
    chat.facts.held = [replace(chat.facts.held[0], received_at=chat.facts.now - timedelta(days=3))]
    assert "第 4 天" in chat.say("第几天了")


@pytest.mark.parametrize(
    ("paper", "part"),
    [(Paper.WITHHELD, "不用发证件"), (Paper.RECEIVED, "不用再发"), (Paper.AWAITED, "拍照")],
)
@pytest.mark.parametrize("text", ["那你们什么时候联系我核对身份", "不是说不用证件吗"])
def test_how_it_goes_on_with_who_they_are_is_told_from_the_case(text: str, paper: Paper, part: str) -> None:
    chat = waiting(state=State.IDENTIFYING, identity=paper)

    assert part in chat.say(text)
    assert not chat.talk.flow


def test_whoever_gave_no_document_is_not_asked_for_it_by_the_next_request() -> None:
    chat = waiting(state=State.IDENTIFYING, identity=Paper.WITHHELD, level=Level.CONTACT, group="2.4")

    chat.say("我还要删除我的信息，不用了")

    assert chat.question != "id_consent"


@pytest.mark.parametrize("text", ["地址也变了，搬到滨江区江南大道100号了", "还有生日也写错了"])
@pytest.mark.parametrize("after", [timedelta(minutes=1), timedelta(days=1)])
def test_one_more_value_joins_the_correction_that_runs(text: str, after: timedelta) -> None:
    chat = waiting(items=a_case(NUMBER, right=Right.CORRECT).items)
    chat.say(text, after=after)
    assert chat.effects == [AddWords(NUMBER, text)]


def test_one_more_value_is_no_part_of_another_request() -> None:
    chat = waiting()
    chat.say("地址也变了，搬到滨江区江南大道100号了", after=timedelta(days=1))
    assert (chat.draft.rights, chat.effects) == (("correct",), [])


@pytest.mark.parametrize(
    "text", ["不用另开 就刚才那个里面加上", "加到刚才那个申请里", "no new request please, add it to the same one"]
)
def test_what_was_told_goes_along_and_begins_nothing(text: str) -> None:
    chat = waiting()
    chat.say("我以前用的号是13600005950 那个号的也一起查", text)
    assert (chat.effects[-1], chat.draft.rights) == (AddWords(NUMBER, text), ())


@pytest.mark.parametrize("text", ["里面有我的脸，人脸那张能删吗", "电话能单独删吗"])
def test_whether_a_part_can_go_is_a_question_to_whoever_looks_it_up(text: str) -> None:
    chat = waiting()
    chat.say(text)
    assert chat.effects == [AddWords(NUMBER, text, asks=True)]


@pytest.mark.parametrize(
    "text",
    [
        "还是只要合同吧，其他不要了",
        "还是只要合同和发票吧，别的不要了",
        "只要合同就行，别的不要了",
        "除了合同都不要了",
        "发票不要了",
        "我只要2023年以后的",
        "just the contract please, not the rest",
    ],
)
@pytest.mark.parametrize("after", [timedelta(minutes=1), timedelta(days=1)])
def test_less_of_what_was_asked_for_joins_the_request_and_takes_nothing_back(text: str, after: timedelta) -> None:
    chat = waiting()
    chat.say(text, after=after)
    assert (chat.effects, chat.talk.flow) == ([AddWords(NUMBER, text)], "")


@pytest.mark.parametrize("text", ["除了合同都不要了", "还是只要合同吧，其他不要了"])
def test_less_of_it_is_heard_where_the_whole_may_be_taken_back(text: str) -> None:
    chat = waiting()
    chat.say("撤回申请", text)
    assert (chat.effects, chat.talk.flow) == ([AddWords(NUMBER, text)], "")


@pytest.mark.parametrize("text", ["资料不要了", "其他的也不要了，全撤", "只要合同，算了撤回吧"])
def test_all_of_it_given_up_is_still_asked_about(text: str) -> None:
    chat = waiting()
    chat.say(text)
    assert (chat.effects, chat.talk.flow) == ([], "take_back")


@pytest.mark.parametrize("text", ["只要你们别再打电话就行", "我只要快点", "要是只要合同，多少钱？", "其他不要了"])
def test_what_only_sounds_like_less_narrows_nothing(text: str) -> None:
    assert not narrows(text, (Right.COPY,))


@pytest.mark.parametrize(
    "text",
    [
        "你们到底有没有人在处理",
        "没人管吗",
        "周三到了还没有啊",
        "什么态度，我要去12345投诉你们",
        "你们什么态度？",
        "我要投诉你们，一直不办",
        "is anybody even working on this?",
    ],
)
def test_anger_at_a_request_that_runs_reaches_whoever_works_on_it(text: str) -> None:
    chat = waiting()
    chat.say(text)
    assert chat.effects == [Urge(NUMBER, text)]


@pytest.mark.parametrize("text", ["怎么投诉你们", "可以投诉吗", "有没有人处理过我的信息", "我要投诉你们泄露我的信息"])
def test_asking_for_the_way_to_complain_presses_for_nothing(text: str) -> None:
    chat = waiting()
    chat.say(text)
    assert not [effect for effect in chat.effects if isinstance(effect, Urge)]

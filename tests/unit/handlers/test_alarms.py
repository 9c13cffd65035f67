"""Cries for help: one mail thread each, with all that is known in every mail, and answers that go out at once."""

from __future__ import annotations

import re
from datetime import timedelta
from email.message import EmailMessage

import pytest

from bot.clock import MovableClock
from bot.domain.cases import Applicant
from bot.store.alarms import Alarm
from bot.store.door import SqliteStore
from handlers.alarm_words import covered, phones, places
from handlers.desk_threads import Thread, thread_of
from handlers.mail_people import LETTERS_A_DAY
from tests.factories import INBOX, NUMBER, STAFF, make_config
from tests.unit.handlers.test_mail_people import ANNA, letters, writes
from tests.unit.handlers.world import World, body

CRY = "我被困了，电话13900002468，地址金地花园2栋1号梯"
IDENTITY = "110101199003071233"


async def inbox(world: World) -> list[EmailMessage]:
    """What lies in the mailbox of the thread of cries, oldest first; others get the same."""
    return [mail for mail in await world.mails("notice") if mail["To"] == INBOX and "[HELP-" in mail["Subject"]]


async def newest(world: World) -> str:
    return body((await inbox(world))[-1])


async def alarm(world: World) -> Alarm:
    found = await world.store.run(lambda tx: tx.alarms.get(1))
    assert found is not None
    return found


async def answer(world: World, text: str) -> None:
    await world.take(text, to=str((await inbox(world))[-1]["Reply-To"]))


def lines(mail: str) -> list[str]:
    """What was said, without the times."""
    return re.findall(r"│ \d\d:\d\d:\d\d　([^\r\n]*)", mail)


def test_number_of_an_alarm_is_read_back() -> None:
    assert thread_of(Thread("help", 1234567).number) == Thread("help", 1234567)


async def test_every_mail_holds_all_that_was_said_in_one_thread(world: World) -> None:
    await world.writes("有人被困电梯里了")
    await world.writes("电话13900002468 金地花园2栋1号梯")
    await world.writes("快点")

    mails = await inbox(world)
    assert lines(body(mails[-1])) == ["有人被困电梯里了", "电话13900002468 金地花园2栋1号梯", "快点"]
    assert [part for part in ("电话：　13900002468", "地点：　金地花园2栋1号梯") if part not in body(mails[-1])] == []
    assert len({str(mail["References"]) for mail in mails}) == len({str(mail["Thread-Index"]) for mail in mails}) == 1
    assert [str(mail["Subject"]).partition("：")[2] for mail in mails] == [
        "有人被困", "有人被困：金地花园2栋1号梯", "有人被困：金地花园2栋1号梯",
    ]  # fmt: skip


async def test_number_just_said_stands_before_that_of_a_case(world: World) -> None:
    await world.given_case()

    await world.writes(CRY)

    said = await newest(world)
    assert said.index("13900002468") < said.index("自己写的：李雷 li.lei@person.example")
    assert (f"案件：　{NUMBER}" in said, "登记的：" in said) == (True, False)


async def test_contact_that_was_found_in_the_files_is_called_so(world: World) -> None:
    await world.given_case(applicant=Applicant("李雷", "li.lei@person.example", "email", reference="K-1"))

    await world.writes(CRY)

    assert "登记的：李雷 li.lei@person.example" in await newest(world)


@pytest.mark.parametrize(("ends", "told"), [("我们都出来了，没事了", "已平安"), ("没人被困 我按错了", "误报")])
async def test_end_is_told_once_in_the_same_thread(world: World, ends: str, told: str) -> None:
    await world.writes(CRY)

    await world.writes(ends)

    first, last = await inbox(world)
    assert str(last["Subject"]) == f"[HELP-0000-001] {told}：金地花园2栋1号梯"
    assert (last["References"], lines(body(last))) == (first["References"], [CRY, ends])
    assert "立即核实" not in body(last)


async def test_cry_after_the_end_goes_on_in_the_thread_or_begins_another(world: World) -> None:
    await world.writes(CRY)
    await world.writes("没事了")
    await world.writes("门又关了 我又被困住了 救命")
    soon = await inbox(world)
    await world.writes("没事了")
    world.clock.advance(timedelta(days=1))

    await world.writes(CRY)

    assert "[HELP-0000-001] 紧急：有人被困：金地花园" in str(soon[-1]["Subject"])
    assert "[HELP-0000-002]" in str((await inbox(world))[-1]["Subject"])


async def test_answer_reaches_the_person_at_once_and_everybody_reads_it(world: World) -> None:
    await world.writes(CRY)

    await answer(world, "已派人，10分钟到\n")
    await world.deliver()

    assert world.chat.sent[-1][1] == "同事回复您：\n已派人，10分钟到"
    readers = [str(mail["To"]) for mail in (await world.mails("notice"))[-3:]]
    assert readers == [STAFF, INBOX, "dpo@corp.example"]
    assert lines(await newest(world)) == [CRY, f"〔同事 {STAFF} 发给对方〕已派人，10分钟到"]


@pytest.mark.parametrize("note", ["#备注\n已打电话\n", "#备注 已打电话\n", "#note 已打电话\n"])
async def test_note_of_a_colleague_stays_inside(world: World, note: str) -> None:
    await world.writes(CRY)

    await answer(world, note)

    assert await world.texts() == []
    said = await newest(world)
    assert lines(said)[-1] == f"〔同事 {STAFF} 的备注，对方看不到〕已打电话"
    assert ("只给同事看" in said.partition("求助")[0], "已记为完成" in said) == (True, False)


@pytest.mark.parametrize(
    ("typed", "reads"),
    [("#已平安\n", "同事回复您：\n知道您这边"), ("#safe 师傅说人救出来了\n", "师傅说人救出来了\n\n知道您这边")],
)
async def test_colleague_ends_a_call_for_help_and_the_person_hears_of_it(world: World, typed: str, reads: str) -> None:
    await world.writes(CRY + "。删除我的手机号")

    await answer(world, typed)
    await world.deliver()

    said = world.chat.sent[-1][1]
    assert [part for part in (reads, "请马上拨", "「删除个人信息」") if part not in said] == []
    assert ((await alarm(world)).state, str((await inbox(world))[-1]["Subject"]).count("已平安")) == ("over", 1)
    assert "先拨" not in await world.writes("我想查查你们存了我什么")


async def test_mail_names_the_word_that_ends_it_until_it_is_ended(world: World) -> None:
    await world.writes(CRY)
    before = await newest(world)

    await answer(world, "#已平安\n")

    assert ("#已平安" in before, "#已平安" in await newest(world)) == (True, False)


async def test_number_that_the_person_gets_is_shown_whole(world: World) -> None:
    await world.writes("有人被困电梯里了")

    await answer(world, "电话 13900002468 打给我\n")

    assert "│ 电话 13900002468 打给我" in await newest(world)


@pytest.mark.parametrize(("text", "why"), [("\n", "空邮件"), (" ", "空邮件")])
async def test_answer_without_words_is_told_in_the_thread(world: World, text: str, why: str) -> None:
    await world.writes(CRY)

    await answer(world, text)

    mail = (await world.mails("notice"))[-1]
    assert (str(mail["To"]), "[HELP-0000-001]" in str(mail["Subject"]), why in body(mail)) == (STAFF, True, True)


@pytest.mark.parametrize(("ends", "subject"), [("我们都出来了，没事了", "已平安"), ("没人被困 我按错了", "误报")])
async def test_end_without_a_place_contradicts_nothing(world: World, ends: str, subject: str) -> None:
    await world.writes("有人被困电梯里了")

    await world.writes(ends)

    mail = (await inbox(world))[-1]
    assert str(mail["Subject"]) == f"[HELP-0000-001] {subject}"
    assert "已派人，10分钟到" not in body(mail)


async def test_command_of_a_case_is_held(world: World) -> None:
    await world.writes(CRY)

    await answer(world, "#办结\n好了\n")

    assert await world.texts() == []
    assert "只能写给对方的话" in body((await world.mails("notice"))[-1])


async def test_answer_that_cannot_be_pushed_is_told_of_once_and_comes_with_the_next_line(world: World) -> None:
    await world.writes(CRY)
    world.clock.advance(timedelta(days=3))

    await answer(world, "您还好吗\n")
    await world.deliver()
    told = await inbox(world)

    assert "微信现在不允许主动发消息" in body(told[-1])
    assert len(told) == 2
    assert "您还好吗" in await world.writes("你好")


async def test_form_of_before_stays_out_of_the_mails(world: World) -> None:
    await world.writes("我叫李雷，想看看你们存了我哪些信息")
    await world.writes("门牌应为滨江1203")
    await world.writes("救命，我被困在电梯里了")

    await world.writes("2")

    assert lines(await newest(world)) == ["救命，我被困在电梯里了", "2"]


async def test_number_of_an_option_stands_with_what_it_means(world: World) -> None:
    await world.writes(CRY)
    await world.writes("算了")

    await world.writes("1")

    assert lines(await newest(world))[-1] == "1（选了：已经平安出来）"


async def test_button_for_help_is_told_as_such(world: World) -> None:
    await world.writes("menu.emergency", kind="click")

    assert lines(await newest(world)) == ["（点了求助按钮）"]


async def test_code_that_was_sent_is_covered_and_never_stored(world: World) -> None:
    await world.writes("我叫李雷，想看看你们存了我哪些信息")
    await world.writes("个人客户")
    await world.writes("li.lei@person.example")
    [letter] = await world.mails("code")
    found = re.search(r"\b\d{6}\b", body(letter))
    assert found is not None
    await world.writes("救命，我被困在电梯里了")

    await world.writes(f"还困着 {found[0]}")

    assert lines(await newest(world))[-1] == "还困着 [code ***]"
    assert found[0] not in str(await alarm(world))


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        (f"身份证{IDENTITY} 电话13900002468", "身份证[id ***] 电话13900002468"),
        (f"13900002468 {IDENTITY[:6]} {IDENTITY[6:14]} {IDENTITY[14:]}", "13900002468 [id ***]"),
        ("护照E12345678", "护照[id ***]"),
        ("没带身份证 13900002468", "没带身份证 13900002468"),
        ("验证码 482913", "验证码 [code ***]"),
        ("173814", "[code ***]"),
        ("电梯编号E12345678", "电梯编号E12345678"),
        ("设备代码 3100 3101 0120 1203 0001", "设备代码 3100 3101 0120 1203 0001"),
        ("门禁密码482913", "门禁密码482913"),
    ],
)
def test_papers_and_codes_are_covered_and_what_rescue_needs_is_not(text: str, shown: str) -> None:
    assert covered(text, lambda digits: digits == "173814") == shown


def test_places_and_phones_are_found_among_other_words() -> None:
    said = ["我在人民医院3号楼 电梯里", "打不通 13900002468", "our phone is +49 151 23456789", "编号12345678"]

    assert (places(said), phones(said)) == (("人民医院3号楼", "编号12345678"), ("+4915123456789", "13900002468"))


@pytest.mark.parametrize(
    ("said", "place"),
    [
        ("building 7 Green Court", "building 7 Green Court"),
        ("Sunrise Garden block 5, 13800001234", "Sunrise Garden block 5"),
        ("there's a fire in the lift machine room, Raffles City", "Raffles City"),
        ("8th floor, Tower B, 200 Nanjing Road", "8th floor, Tower B, 200 Nanjing Road"),
        ("please help my mom fainted in the lift at Vanke city", "Vanke city"),
        ("南浔浔织路2005号 3号梯", "南浔浔织路2005号 3号梯"),
        ("我们被困了，地址金地花园2栋1号梯 快来", "金地花园2栋1号梯"),
        ("stuck at floor 12 in the elevator", "stuck at floor 12 in the elevator"),
        ("3号楼 2单元", "3号楼 2单元"),
        *((text, "") for text in ("we are in the car park", "my mom is in the big city", "please be quick", "快来人")),
    ],
)
def test_place_is_the_whole_of_what_leads_there(said: str, place: str) -> None:
    assert "；".join(places([said])) == place


async def test_words_go_with_whoever_unfollows(world: World) -> None:
    await world.writes(CRY)

    await world.writes("", kind="unfollow")

    assert (await alarm(world)).lines == ()


async def test_mailbox_abroad_gets_a_page_and_no_words(database: SqliteStore, clock: MovableClock) -> None:
    world = World(make_config(mail={"location": "abroad"}), database, clock)
    await world.writes(CRY)
    await answer(world, "小云在路上\n")

    for mail in await inbox(world):
        assert "https://rights.example/s/" in body(mail)
        shown = f"{mail['Subject']}{body(mail)}"
        assert [word for word in ("金地", "13900002468", "小云") if word in shown] == []


# by mail


async def test_cry_by_mail_is_the_same_thread_and_is_answered_by_mail(world: World) -> None:
    await writes(world, f"{CRY}，快来人！\n")
    await answer(world, "已派人，10分钟到\n")
    await world.deliver()
    await world.deliver()

    assert str((await inbox(world))[0]["Subject"]) == "[HELP-0000-001] 紧急：有人被困：金地花园2栋1号梯"
    [words] = await world.mails("words")
    assert (str(words["To"]), "已派人，10分钟到" in body(words)) == (ANNA, True)


async def test_letter_that_all_are_safe_ends_the_alarm(world: World) -> None:
    await writes(world, "我被困在电梯里出不来了，快来人！\n")

    await writes(world, "我们都出来了，没事了，谢谢\n", headers={"Subject": "回复: 紧急：请马上打电话"})

    assert str((await inbox(world))[-1]["Subject"]).startswith("[HELP-0000-001] 已平安")
    assert len(await letters(world)) == 2


async def test_cry_is_heard_however_many_letters_came_before(world: World) -> None:
    for number in range(LETTERS_A_DAY):
        await writes(world, f"我被困在电梯里了，快来{number}\n")
        world.clock.advance(timedelta(seconds=40))

    await writes(world, "里面冒烟了，我喘不过气\n")

    assert "里面冒烟了，我喘不过气" in await newest(world)
    assert len(await letters(world)) == LETTERS_A_DAY


async def test_number_of_the_open_form_is_one_to_call(world: World) -> None:
    for line in ("看看我的信息", "客户", "李雷", "13800001234", "有人被困电梯里了"):
        await world.writes(line)
    assert "电话：　13800001234（提请求时写的，未验证）" in await newest(world)


@pytest.mark.parametrize(
    ("cry", "subject", "advice"),
    [
        ("我不想活了 你们把我信息卖了", "紧急：有人说想轻生", "身边有没有人"),
        ("电梯里冒烟了，快来人", "紧急：起火或冒烟", "已派人，10分钟到"),
        ("there is smoke coming out of the lift!!", "紧急：起火或冒烟", "英文，请用英文写"),
        ("救命，我被困在电梯里了，打我电话13900002468", "紧急：有人被困：电话 13900002468", "已派人，10分钟到"),
    ],
)
async def test_mail_says_what_happened_and_how_to_answer(world: World, cry: str, subject: str, advice: str) -> None:
    await world.writes(cry)

    [mail] = await inbox(world)
    assert (str(mail["Subject"]), advice in body(mail)) == (f"[HELP-0000-001] {subject}", True)


async def test_who_spoke_of_dying_is_still_to_be_asked_after_one_good_line(world: World) -> None:
    await world.writes("我想死")

    await world.writes("我好多了")

    mail = (await inbox(world))[-1]
    assert "说好些了" in str(mail["Subject"])
    assert ("今天之内请仍联系一次" in body(mail), "不用再赶去" in body(mail)) == (True, False)


async def test_words_days_later_that_tell_nothing_alone_go_on_in_the_thread(world: World) -> None:
    await world.writes("我想死")
    world.clock.advance(timedelta(hours=30))
    await world.writes("在吗")

    await world.writes("没有 更难受了")

    assert [line[-9:] for line in lines(await newest(world))] == ["没有 更难受了"]
    assert "11-23 10:00:00　我想死" in await newest(world)
    assert "[HELP-0000-001]" in str((await inbox(world))[-1]["Subject"])

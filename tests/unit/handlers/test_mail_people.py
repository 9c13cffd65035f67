"""People who ask by mail: what opens a case, what proves its author, and what a forged letter cannot do."""

from __future__ import annotations

import re
from datetime import timedelta
from typing import Any

import pytest

from bot.clock import MovableClock
from bot.domain.cases import Case, Paper, State
from bot.domain.rights import Level, Right
from bot.store.door import SqliteStore
from bot.store.tx import Tx
from handlers.mail_people import THANKED_A_DAY
from tests.factories import BOT, make_config
from tests.unit.handlers.world import World, body

ANNA = "anna@person.example"
REQUEST = "您好，我想看看你们存了我哪些信息，谢谢。\n\n安娜\n"
TRACE = f"from mx.person.example by mx.corp.example with ESMTP id 1 for <{BOT}>; Fri, 20 Nov 2026 10:00:00 +0800"


async def writes(world: World, text: str, **fields: Any) -> str:
    headers = {"Subject": "个人信息", "From": f'"安娜" <{ANNA}>'} | fields.pop("headers", {})
    return await world.take(text, to=BOT, sender=ANNA, auth="", headers=headers, **fields)


async def opened(world: World) -> Case:
    await writes(world, REQUEST)
    [case] = await world.cases()
    return case


async def letters(world: World) -> list[str]:
    return [body(mail) for mail in await world.mails("receipt")]


async def answers(world: World, text: str, **fields: Any) -> None:
    """Answer our newest letter, as a mail client does."""
    newest = (await world.mails("receipt"))[-1]
    headers = {"In-Reply-To": str(newest["Message-ID"]), "Subject": f"回复: {newest['Subject']}"}
    await writes(world, text, headers=headers, **fields)


def code_of(letter: str) -> str:
    found = re.search(r"^\d{6}\b", letter, re.MULTILINE)
    assert found, letter
    return found.group()


async def on_file(world: World, name: str = "安娜", confirmed: str = "2026-01-01") -> None:
    def work(tx: Tx) -> None:
        tx.contacts.put(name=name, kind="email", value=ANNA, group="2.4", reference="KD-9", last_confirmed=confirmed)

    await world.store.run(work)


async def test_request_by_mail_opens_a_case_and_is_acknowledged_with_a_code(world: World) -> None:
    disposition = await writes(world, REQUEST, headers={"Received": TRACE})

    [case] = await world.cases()
    [letter] = await world.mails("receipt")
    assert disposition == "processed"
    assert (case.rights, case.state, case.level, case.identity) == (
        (Right.ACCESS,), State.IDENTIFYING, Level.ACCOUNT, Paper.AWAITED,
    )  # fmt: skip
    assert world.office.rules.local_day(case.received_at).isoformat() == "2026-11-20"
    assert (str(letter["To"]), case.number in str(letter["Subject"])) == (ANNA, True)
    assert case.number in body(letter)
    assert code_of(body(letter))
    assert "可以直接回复" in body(letter)
    assert len(await world.mails("thread")) == 1


async def test_letter_to_the_person_stays_in_their_thread(world: World) -> None:
    await writes(world, REQUEST, headers={"Message-ID": "<first@person.example>"})

    [letter] = await world.mails("receipt")
    assert str(letter["In-Reply-To"]) == "<first@person.example>"
    assert str(letter["References"]) == "<first@person.example>"


async def test_code_from_an_address_on_file_opens_the_case(world: World) -> None:
    await on_file(world)
    case = await opened(world)

    await answers(world, f"{code_of((await letters(world))[0])}\n")

    after = await world.case(case.number)
    assert (after.state, after.level, after.identity) == (State.OPEN, Level.ON_FILE, Paper.NOT_NEEDED)
    assert after.applicant.reference == "KD-9"
    await world.deliver()
    assert "身份核对通过" in body((await world.mails("text"))[-1])


@pytest.mark.parametrize(("confirmed", "level"), [("2024-11-23", Level.ON_FILE), ("2024-11-22", Level.CONTACT)])
async def test_address_that_was_confirmed_too_long_ago_proves_nobody(
    world: World, confirmed: str, level: Level
) -> None:
    await on_file(world, confirmed=confirmed)
    case = await opened(world)

    await answers(world, f"{code_of((await letters(world))[0])}\n")

    assert (await world.case(case.number)).level is level


async def test_code_from_an_unknown_address_leads_to_the_paper_in_one_neutral_sentence(world: World) -> None:
    case = await opened(world)

    await answers(world, f"验证码 {code_of((await letters(world))[0])}\n")

    after = await world.case(case.number)
    assert (after.state, after.level, after.identity) == (State.IDENTIFYING, Level.CONTACT, Paper.AWAITED)
    assert f"{world.config.app.public_url}/p/" in (await letters(world))[-1]


async def test_wrong_code_proves_nothing_and_brings_a_new_one(world: World) -> None:
    await on_file(world)
    case = await opened(world)

    await answers(world, "000000\n")

    first, second = await letters(world)
    assert await world.case(case.number) == case
    assert code_of(second) != code_of(first)
    await answers(world, code_of(first))
    assert (await world.case(case.number)).state is State.IDENTIFYING


async def test_codes_to_one_address_end_for_the_day(world: World) -> None:
    await opened(world)

    for _ in range(world.config.limits.codes_per_target_per_day):
        await answers(world, "000000\n")

    assert "明天" in (await letters(world))[-1]


async def test_expired_code_is_replaced(world: World) -> None:
    await on_file(world)
    case = await opened(world)
    world.clock.advance(timedelta(days=4))

    await answers(world, code_of((await letters(world))[0]))

    assert (await world.case(case.number)).state is State.IDENTIFYING
    assert len(await letters(world)) == 2


@pytest.mark.parametrize("text", ["取消我的申请", "不满意，我要投诉", "谢谢，不用了"])
async def test_letter_that_answers_none_of_ours_moves_nothing(world: World, text: str) -> None:
    case = await opened(world)

    await writes(world, f"编号 {case.number}，{text}\n")

    assert await world.case(case.number) == case
    assert "没有证明是本人" in body((await world.mails("thread"))[-1])


async def test_proven_letter_takes_the_request_back(world: World) -> None:
    case = await opened(world)

    await answers(world, "取消我的申请，不用办了\n")

    assert (await world.case(case.number)).state is State.CANCELLED


async def test_robot_that_answers_every_letter_is_answered_no_more(world: World) -> None:
    case = await opened(world)

    for _ in range(THANKED_A_DAY + 3):
        await answers(world, "Thank you for your mail. Our ticket is 48213-A.\n")

    assert len(await letters(world)) == THANKED_A_DAY
    said = [body(mail) for mail in await world.mails("thread")]
    assert len([text for text in said if "48213-A" in text]) == THANKED_A_DAY + 3
    assert case.number in (await letters(world))[-1]


async def test_proven_objection_reaches_staff_with_its_words(world: World) -> None:
    await on_file(world)
    case = await opened(world)
    await answers(world, code_of((await letters(world))[0]))
    await world.take("#无数据\n没有。\n", to=world.office.address.reply_to(case.number), headers={"Subject": "回复"})

    await answers(world, "不满意，我要投诉，你们有我的合同 HT-2019-88。\n")

    newest = body((await world.mails("thread"))[-1])
    assert (await world.case(case.number)).objected_at is not None
    assert [part for part in ("请求人对答复有异议", "HT-2019-88", "另一位同事") if part not in newest] == []


async def test_opening_of_an_unproven_case_says_that_nobody_was_checked(world: World) -> None:
    await opened(world)

    [opening] = await world.mails("thread")
    assert "还没有核验" in body(opening)


async def test_proven_words_reach_staff(world: World) -> None:
    case = await opened(world)

    await answers(world, "合同号是 HT-2019-88。\n")

    assert "HT-2019-88" in body((await world.mails("thread"))[-1])
    assert case.number in (await letters(world))[-1]


async def test_paper_in_a_letter_is_kept_as_evidence(world: World) -> None:
    case = await opened(world)

    await answers(world, "证件见附件\n", files={"id.pdf": b"%PDF-1.4\n"})

    after = await world.case(case.number)
    files = await world.store.run(lambda tx: tx.files.of_case(case.number, "evidence"))
    assert (after.identity, [file.content_type for file in files]) == (Paper.RECEIVED, ["application/pdf"])


async def test_withdrawal_by_mail_needs_no_proof(world: World) -> None:
    await writes(world, "请不要再给我发广告短信，我撤回同意。\n")

    [case] = await world.cases()
    assert (case.rights, case.state) == ((Right.WITHDRAW,), State.OPEN)
    assert "不用再做什么" in (await letters(world))[0]


@pytest.mark.parametrize(
    ("text", "headers"),
    [
        (REQUEST, {"List-Unsubscribe": "<https://news.example/out>"}),
        (REQUEST, {"Auto-Submitted": "auto-generated"}),
        ("电梯展会邀请函，诚邀莅临参展，早鸟价八折。\n", {"Subject": "展会邀请"}),
        (REQUEST, {"Subject": "Fwd: 个人信息"}),
    ],
)
async def test_newsletter_spam_and_forward_open_nothing_and_are_not_acknowledged(
    world: World, text: str, headers: dict[str, str]
) -> None:
    await writes(world, text, headers=headers)

    assert await world.cases() == []
    assert await letters(world) == []


async def test_another_right_in_a_new_letter_is_a_request_of_its_own(world: World) -> None:
    first = await opened(world)

    await writes(world, "请删除我的全部个人信息。\n")

    rights = {case.number: case.rights for case in await world.cases()}
    assert sorted(rights.values()) == [(Right.ACCESS,), (Right.DELETE,)]
    assert rights[first.number] == (Right.ACCESS,)


async def test_emergency_by_mail_is_answered_with_the_number_to_call(world: World) -> None:
    await writes(world, "我被困在电梯里出不来了，快来人！\n")

    notice, *_ = await world.mails("notice")
    [letter] = await world.mails("receipt")
    assert world.config.app.hotline in body(letter)
    assert "被困" in body(notice)
    assert await world.cases() == []


async def test_case_born_by_mail_is_told_to_its_person_only(world: World) -> None:
    case = await opened(world)

    await writes(world, f"{case.number} 的进展怎么样了？\n", headers={"From": "eve@else.example"})

    assert [str(mail["To"]) for mail in await world.mails("receipt")] == [ANNA]
    assert await world.case(case.number) == case


async def letter_of(world: World, number: int, text: str = REQUEST) -> str:
    sender = f"x{number}@person.example"
    return await world.take(text, to=BOT, sender=sender, auth="", headers={"Subject": "个人信息", "From": sender})


async def test_flood_of_letters_is_kept_unanswered_and_told_once(database: SqliteStore, clock: MovableClock) -> None:
    world = World(make_config(limits={"unproven_letters_per_hour": 3}), database, clock)
    taken = [await letter_of(world, number) for number in range(6)]

    [notice] = [body(mail) for mail in await world.mails("notice")]
    assert taken == ["processed"] * 3 + ["quarantine"] * 3
    assert (len(await world.cases()), len(await letters(world))) == (3, 3)
    assert ("x3@person.example" in notice, "unproven_letters_per_hour" in notice) == (True, True)

    clock.advance(timedelta(hours=1, minutes=1))
    assert await letter_of(world, 6) == "processed"


async def test_in_a_flood_what_answers_our_letter_is_heard_and_a_cry_reaches_staff(
    database: SqliteStore, clock: MovableClock
) -> None:
    world = World(make_config(limits={"unproven_letters_per_hour": 1}), database, clock)
    await on_file(world)
    case = await opened(world)

    await answers(world, f"{code_of((await letters(world))[0])}\n")
    cry = await letter_of(world, 1, "我被困在电梯里了，在人民路 8 号\n")

    assert (await world.case(case.number)).state is State.OPEN
    assert cry == "processed"
    assert "人民路 8 号" in "".join(body(mail) for mail in await world.mails("notice"))
    assert len(await letters(world)) == 1

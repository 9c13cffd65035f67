"""Pages that a mailed code opens: for people who asked by mail, and for staff who judge a paper."""

from __future__ import annotations

import re
from datetime import timedelta

import pytest

from bot.store.files import PageLink
from bot.store.people import Person
from tests.conftest import START
from tests.unit.web.house import (
    CARE,
    DESK_MAIL,
    MINUTE,
    NUMBER,
    PDF,
    PERSON,
    House,
    a_picture,
    add_evidence,
    add_package,
    add_upload,
    codes_mailed,
)

# By mail


async def a_person_by_mail(house: House) -> None:
    writer = Person(PERSON.id, "mail", "lilei@example.com", START, lang="en")
    await house.run(lambda tx: tx.people.save(writer))
    await house.run(add_package(("data.pdf", "application/pdf", PDF)))


async def test_person_by_mail_opens_the_page_with_a_mailed_code(house: House) -> None:
    await a_person_by_mail(house)
    form = await house.form_token("/p/package1")

    asked = await house.post("/p/package1/code", form=form)
    [(to, code)] = await codes_mailed(house)
    back = await house.post("/p/package1/code", form=form, code=f" {code[:3]} {code[3:]} ")
    page = await (await house.get("/p/package1")).text()

    assert (asked.status, to, back.status) == (200, "lilei@example.com", 303)
    assert ("data.pdf" in page, "Files for you" in page) == (True, True)


async def test_wrong_code_opens_nothing_and_tries_are_counted(house: House) -> None:
    await a_person_by_mail(house)
    form = await house.form_token("/p/package1")
    await house.post("/p/package1/code", form=form)
    [(_, code)] = await codes_mailed(house)
    wrong = "000000" if code != "000000" else "111111"

    tries = [(await house.post("/p/package1/code", form=form, code=wrong)).status for _ in range(5)]
    right = await house.post("/p/package1/code", form=form, code=code)

    assert (tries, right.status) == ([403] * 5, 403)


async def test_codes_to_one_address_are_limited_for_the_day(house: House) -> None:
    await a_person_by_mail(house)
    form = await house.form_token("/p/package1")

    statuses = [(await house.post("/p/package1/code", form=form)).status for _ in range(6)]

    assert statuses == [200] * 5 + [429]
    assert len(await codes_mailed(house)) == 5


async def test_person_in_wechat_gets_no_mailed_code(house: House) -> None:
    await house.run(add_upload())
    await house.sign_in("upload01")
    form = await house.form_token("/p/upload01")

    asked = await house.post("/p/upload01/code", form=form)

    assert asked.status == 429
    assert await codes_mailed(house) == []


# Staff


async def staff_page(house: House, content: bytes, content_type: str) -> str:
    await house.run(add_evidence(content, content_type))
    return await house.form_token("/s/staff001")


async def a_staff_code(house: House, form: str, address: str = DESK_MAIL) -> str:
    await house.post("/s/staff001", form=form, address=address)
    return (await codes_mailed(house))[-1][1]


async def test_staff_page_opened_by_a_scanner_shows_a_button_only(house: House) -> None:
    picture = a_picture()
    await house.run(add_evidence(picture, "image/jpeg"))

    page = await (await house.get("/s/staff001")).text()

    assert re.findall(r"<(button|img|input type=\"email\")", page) == ["button"]
    assert await codes_mailed(house) == []
    assert await house.log() == []


async def test_staff_see_a_picture_with_a_mailed_code_once(house: House) -> None:
    form = await staff_page(house, a_picture(), "image/jpeg")
    asked = await house.post("/s/staff001", form=form)
    code = await a_staff_code(house, form, f" {DESK_MAIL.upper()}")

    shown = await house.post("/s/staff001", form=form, code=code)
    again = await house.post("/s/staff001", form=form, code=code)

    assert 'name="address"' in await asked.text()
    assert "data:image/jpeg;base64," in await shown.text()
    assert (shown.status, again.status) == (200, 403)
    assert await house.log() == [("evidence_viewed", DESK_MAIL)]


async def test_staff_see_a_pdf_as_the_answer_itself(house: House) -> None:
    form = await staff_page(house, PDF, "application/pdf")

    shown = await house.post("/s/staff001", form=form, code=await a_staff_code(house, form, CARE))

    assert (shown.content_type, await shown.read()) == ("application/pdf", PDF)


async def test_staff_see_typed_words_escaped(house: House) -> None:
    form = await staff_page(house, b"<b>11010519491231002X", "text/plain; charset=utf-8")

    shown = await house.post("/s/staff001", form=form, code=await a_staff_code(house, form))

    assert "&lt;b&gt;11010519491231002X" in await shown.text()


@pytest.mark.parametrize(
    "address",
    [
        "stranger@example.com",
        "li@other.staff.example",
        "li@staff.example\nBcc: x@example.com",
        "@staff.example",
        "",
        "x",
    ],
)
async def test_address_that_is_not_staffs_reads_the_same_and_gets_nothing(house: House, address: str) -> None:
    form = await staff_page(house, PDF, "application/pdf")

    stranger = await house.post("/s/staff001", form=form, address=address)
    mailed = await codes_mailed(house)
    staff = await house.post("/s/staff001", form=form, address=DESK_MAIL)

    assert (stranger.status, await stranger.text()) == (staff.status, await staff.text())
    assert mailed == []


async def test_codes_of_one_staff_page_are_limited_for_the_day_whatever_the_addresses(house: House) -> None:
    form = await staff_page(house, PDF, "application/pdf")

    for number in range(12):
        await house.post("/s/staff001", form=form, address=f"guess{number}@staff.example")
    house.clock.advance(timedelta(days=1))
    form = await house.form_token("/s/staff001")
    await house.post("/s/staff001", form=form, address=DESK_MAIL)

    assert [to for to, _ in await codes_mailed(house)] == [*(f"guess{n}@staff.example" for n in range(10)), DESK_MAIL]


async def test_code_of_another_page_reveals_nothing(house: House) -> None:
    form = await staff_page(house, PDF, "application/pdf")
    code = await a_staff_code(house, form)
    await house.run(
        lambda tx: tx.links.add("staff002", PageLink("staff", None, NUMBER, "fpaper", START, START + timedelta(days=1)))
    )
    other = await house.form_token("/s/staff002")

    assert (await house.post("/s/staff002", form=other, code=code)).status == 403
    assert await house.log() == []


async def test_staff_code_ends_after_its_time(house: House) -> None:
    form = await staff_page(house, PDF, "application/pdf")
    code = await a_staff_code(house, form)
    house.clock.advance(10 * MINUTE)

    assert (await house.post("/s/staff001", form=form, code=code)).status == 403


async def test_staff_page_of_evidence_that_is_gone_is_not_found(house: House) -> None:
    form = await staff_page(house, PDF, "application/pdf")
    await house.run(lambda tx: tx.files.set_state("fpaper", "gone"))

    assert ((await house.get("/s/staff001")).status, (await house.post("/s/staff001", form=form)).status) == (404, 404)


async def test_staff_form_that_is_not_ours_mails_nothing(house: House) -> None:
    await staff_page(house, PDF, "application/pdf")

    answer = await house.post("/s/staff001", form="0" * 40, address=DESK_MAIL)

    assert answer.status == 403
    assert await codes_mailed(house) == []


async def test_tokens_of_pages_are_in_no_log(house: House, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level("DEBUG")
    await house.run(add_package(("a.png", "image/png", b"png")))
    await house.sign_in("package1")
    page_form = await house.form_token("/p/package1")
    given = await house.post("/p/package1/files/fapng", form=page_form, how="see")
    await house.get(given.headers["Location"])
    form = await staff_page(house, PDF, "application/pdf")
    await a_staff_code(house, form)

    logged = "\n".join(record.getMessage() for record in caplog.records)
    secrets = ("package1", given.headers["Location"][3:], "staff001", form, DESK_MAIL, "oReal")
    assert [secret for secret in secrets if secret in logged] == []
    assert "file_downloaded" in logged

"""A paper sent through the secure page: where it goes, and what is said when it cannot be kept."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import replace
from pathlib import Path

import pytest

from bot.clock import MovableClock
from bot.domain.cases import Hold, Paper, State
from bot.store.tx import Tx
from bot.web import forms
from handlers.pages import PAPERS_PER_PAGE
from tests.conftest import START
from tests.unit.web.house import (
    AWAITING,
    CASE,
    NUMBER,
    PDF,
    PERSON,
    House,
    a_picture,
    add_upload,
    config,
    open_house,
    save_case,
    with_place,
)


async def signed_in_for_upload(house: House, case: str | None = NUMBER) -> None:
    await house.run(add_upload(case))
    await house.sign_in("upload01")


async def evidence(house: House) -> list[tuple[str | None, str, bool]]:
    """The person's papers: case, type, readable as a picture."""

    def work(tx: Tx) -> list[tuple[str | None, str, bytes | None]]:
        tx.files.attach(PERSON.id, "none") if not tx.files.of_case(NUMBER, "evidence") else None
        found = [*tx.files.of_case(NUMBER, "evidence"), *tx.files.of_case("none", "evidence")]
        return [(file.case, file.content_type, tx.files.content(file.id)) for file in found]

    return [(case, kind, (content or b"").startswith(b"\xff\xd8")) for case, kind, content in await house.run(work)]


async def test_upload_for_an_awaiting_case_arrives_there_and_staff_are_told(house: House) -> None:
    await house.run(save_case(AWAITING))
    await signed_in_for_upload(house)

    answer = await house.send_paper("upload01", a_picture())
    after = await (await house.get(answer.headers["Location"])).text()

    case = await house.run(lambda tx: tx.cases.get(NUMBER))
    mails = await house.run(lambda tx: [row.channel for row in tx.outbox.of_case(NUMBER)])
    assert (answer.status, "请回到公众号对话" in after) == (303, True)
    assert await evidence(house) == [(NUMBER, "image/jpeg", True)]
    assert (case.identity, mails) == (Paper.RECEIVED, ["mail"])
    assert await house.log() == [("paper_received", "person")]


async def test_upload_loses_the_place_where_a_photo_was_taken(house: House) -> None:
    await house.run(save_case(AWAITING))
    await signed_in_for_upload(house)
    picture = with_place()

    await house.send_paper("upload01", picture)

    kept = await house.run(lambda tx: tx.files.content(tx.files.of_case(NUMBER, "evidence")[0].id))
    assert b"Exif" in picture
    assert b"Exif" not in kept


async def test_upload_in_a_conversation_waits_with_the_person(house: House) -> None:
    await house.run(lambda tx: tx.people.save(replace(PERSON, form_since=START)))
    await house.run(save_case(AWAITING))
    await signed_in_for_upload(house, case=None)

    await house.send_paper("upload01", PDF)

    assert await evidence(house) == [("none", "application/pdf", False)]
    assert await house.log() == []


async def test_upload_after_the_conversation_goes_to_the_case_that_it_became(house: House) -> None:
    await house.run(save_case(AWAITING))
    await signed_in_for_upload(house, case=None)

    await house.send_paper("upload01", PDF)

    assert await evidence(house) == [(NUMBER, "application/pdf", False)]
    assert await house.log() == [("paper_received", "person")]


async def test_upload_for_an_open_case_that_asked_is_noted(house: House) -> None:
    await house.run(save_case(replace(CASE, hold=Hold("请补充", START))))
    await signed_in_for_upload(house)

    assert (await house.send_paper("upload01", PDF)).status == 303
    assert await house.log() == [("paper_received", "person")]


async def test_upload_for_a_finished_case_is_not_kept(house: House) -> None:
    await house.run(save_case(replace(CASE, state=State.CLOSED)))
    await signed_in_for_upload(house)

    answer = await house.send_paper("upload01", PDF)

    assert (answer.status, "没有保存" in await answer.text()) == (409, True)
    assert await evidence(house) == []


@pytest.mark.parametrize(
    ("content", "status", "said"),
    [
        (b"GIF89a not really", 422, "打不开"),
        (b"", 422, "还没有选文件"),
        (b"<html><script>alert(1)</script>", 422, "打不开"),
        (b"%PDF-" + b"x" * 1024 * 1024, 413, "超过了 1 MB"),
    ],
)
async def test_upload_that_cannot_be_kept_says_why(
    tmp_path: Path, clock: MovableClock, content: bytes, status: int, said: str
) -> None:
    async with open_house(tmp_path, clock, config(limits={"upload_mib": 1})) as house:
        await signed_in_for_upload(house)

        answer = await house.send_paper("upload01", content)

        assert (answer.status, said in await answer.text()) == (status, True)
        assert await evidence(house) == []


async def test_upload_as_large_as_allowed_is_kept(tmp_path: Path, clock: MovableClock) -> None:
    async with open_house(tmp_path, clock, config(limits={"upload_mib": 1})) as house:
        await signed_in_for_upload(house)

        answer = await house.send_paper("upload01", PDF.ljust(1024 * 1024, b"x"))

    assert answer.status == 303


async def test_page_takes_a_limited_number_of_papers(house: House) -> None:
    await signed_in_for_upload(house, case=None)
    form = await house.form_token("/p/upload01")

    statuses = [(await house.send_paper("upload01", PDF, form=form)).status for _ in range(PAPERS_PER_PAGE + 1)]

    assert statuses == [303] * PAPERS_PER_PAGE + [409]


@pytest.mark.parametrize("form", ["", "0" * 40])
async def test_upload_with_a_form_that_is_not_ours_is_refused(house: House, form: str) -> None:
    await signed_in_for_upload(house)

    answer = await house.send_paper("upload01", PDF, form=form)

    assert answer.status == 403
    assert await evidence(house) == []


@pytest.mark.parametrize(
    "body", [b"", b"--x\r\nbroken", b"--x\r\nContent-Disposition: form-data; name=paper\r\n\r\nabc"]
)
async def test_upload_that_is_no_form_is_refused(house: House, body: bytes) -> None:
    await signed_in_for_upload(house)
    headers = {"Content-Type": "multipart/form-data; boundary=x"}

    answer = await house.browser.post("/p/upload01/paper", data=body, headers=headers)

    assert answer.status == 403


HALF = (
    "--x\r\nContent-Disposition: form-data; name=form\r\n\r\n{form}\r\n--x\r\n"
    "Content-Disposition: form-data; name=paper; filename=a.jpg\r\n\r\n" + "x" * 100_000
)


@asynccontextmanager
async def begun(house: House, body: str = "") -> AsyncIterator[asyncio.StreamReader]:
    """An upload of five megabytes of which no more than ``body`` comes, until its sender goes; the answer."""
    url = house.browser.make_url("/p/upload01/paper")
    cookies = house.browser.session.cookie_jar.filter_cookies(url).values()
    head = (
        f"POST {url.path} HTTP/1.1", f"Host: {url.host}:{url.port}", "Content-Length: 5000000",
        "Content-Type: multipart/form-data; boundary=x",
        "Cookie: " + "; ".join(f"{item.key}={item.value}" for item in cookies),
    )  # fmt: skip
    reader, writer = await asyncio.open_connection(url.host, url.port)
    writer.write(("\r\n".join(head) + "\r\n\r\n" + body).encode())
    await writer.drain()
    yield reader
    writer.close()
    await writer.wait_closed()


async def status_of(reader: asyncio.StreamReader) -> int:
    return int((await reader.readline()).split()[1])


async def test_file_of_somebody_unknown_is_refused_before_it_is_read(house: House) -> None:
    await house.run(add_upload())

    async with begun(house) as answer:
        assert await status_of(answer) == 403


async def test_file_behind_a_form_that_is_not_ours_is_refused_before_it_is_read(house: House) -> None:
    await signed_in_for_upload(house)

    async with begun(house, HALF.format(form="0" * 40)) as answer:
        assert await status_of(answer) == 403


async def test_file_that_does_not_go_on_is_not_waited_for(house: House, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(forms, "FILE_SECONDS", 0.01)
    await signed_in_for_upload(house)

    async with begun(house, HALF.format(form=await house.form_token("/p/upload01"))) as answer:
        assert await status_of(answer) == 408
    assert await evidence(house) == []


async def test_half_a_file_whose_sender_went_is_not_kept_and_is_no_failure_of_ours(
    house: House, caplog: pytest.LogCaptureFixture
) -> None:
    await house.run(save_case(AWAITING))
    await signed_in_for_upload(house)
    async with begun(house, HALF.format(form=await house.form_token("/p/upload01"))):
        pass

    assert (await house.send_paper("upload01", PDF)).status == 303
    assert await evidence(house) == [(NUMBER, "application/pdf", False)]
    assert [record for record in caplog.records if record.levelno >= logging.ERROR] == []

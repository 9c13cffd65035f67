"""The secure pages over HTTP and a real database: whose they are, their files, and the server itself."""

from __future__ import annotations

import asyncio
from datetime import timedelta

import aiohttp
import pytest

from bot.errors import Alarm, Rejected, RetryLater, RightsBotError
from bot.store.files import PageLink
from bot.store.people import Person
from bot.web.server import WebServer, make_web
from bot.wechat.client import OAuthUser
from handlers.inbound import Reception
from tests.conftest import INDEX, START
from tests.unit.web.house import (
    ANDROID,
    DAY,
    IPHONE,
    MINUTE,
    NUMBER,
    PDF,
    FakeChat,
    House,
    a_file,
    add_evidence,
    add_package,
    form_token,
    state_of,
)
from tests.unit.wechat import pushes

# Whose page it is


async def test_page_sends_an_unknown_browser_to_wechat(house: House) -> None:
    await house.run(add_package())

    sent = await house.get("/p/package1")

    assert sent.status == 302
    assert sent.headers["Location"].startswith(
        "https://wechat.example/authorize?redirect_uri=http://rights.example/p/oauth/callback&state=package1"
    )


async def test_page_opens_for_the_account_that_asked(house: House) -> None:
    await house.run(add_package(("资料.pdf", "application/pdf", PDF)))

    back = await house.sign_in("package1")
    page = await house.get("/p/package1")

    assert (back.status, back.headers["Location"]) == (302, "/p/package1")
    assert page.status == 200
    assert [part in await page.text() for part in ("资料.pdf", NUMBER, "2026年12月7日")] == [True, True, True]
    assert await house.log() == [("page_opened", "person")]


async def test_page_of_somebody_else_stays_closed(house: House) -> None:
    await house.run(add_package(("资料.pdf", "application/pdf", PDF)))

    back = await house.sign_in("package1", openid="oOther")
    again = await house.get("/p/package1")

    assert (back.status, "提申请的那个微信" in await back.text(), "资料.pdf" in await back.text()) == (
        403,
        True,
        False,
    )
    assert again.status == 302
    assert await house.log() == []


async def test_page_of_another_person_is_confirmed_anew_in_the_same_browser(house: House) -> None:
    other = Person(INDEX.person("wechat", "oOther"), "wechat", "oOther", START)
    await house.run(add_package())
    await house.sign_in("package1")
    await house.run(lambda tx: tx.people.save(other))
    await house.run(lambda tx: tx.links.add("upload02", PageLink("upload", other.id, None, "", START, START + DAY)))

    sent = await house.get("/p/upload02")

    assert sent.status == 302


async def test_page_that_expired_or_never_was_looks_the_same(house: House) -> None:
    await house.run(add_package())
    house.clock.advance(timedelta(days=15))

    expired, unknown = await house.get("/p/package1"), await house.get("/p/package9")

    assert (expired.status, unknown.status) == (404, 404)
    assert await expired.text() == await unknown.text()


async def test_single_use_address_is_no_page(house: House) -> None:
    await house.run(add_evidence(PDF, "application/pdf", token="staff001"))

    assert (await house.get("/p/staff001")).status == 404


async def test_preview_of_wechat_is_never_bound(house: House) -> None:
    await house.run(add_package())

    back = await house.call_back(await house.get("/p/package1"), OAuthUser("oReal", snapshot=True))

    assert (back.status, "完整" in await back.text()) == (403, True)
    assert (await house.get("/p/package1")).status == 302


async def test_callback_twice_with_one_state_exchanges_one_code(house: House) -> None:
    await house.run(add_package())
    sent = await house.get("/p/package1")
    house.chat.users = {"code1": OAuthUser("oReal", snapshot=False)}

    both = await asyncio.gather(
        *(house.get(f"/p/oauth/callback?code={code}&state={state_of(sent)}") for code in ("code1", "code2"))
    )

    assert [(back.status, back.headers["Location"]) for back in both] == [(302, "/p/package1")] * 2
    assert len(house.chat.exchanged) == 1


async def test_used_code_with_a_session_goes_on(house: House) -> None:
    await house.run(add_package())
    await house.sign_in("package1")
    sent = await house.browser.get("/p/package1")
    clock_moved = await _fresh_login(house)
    house.chat.failure = Rejected("40163")

    back = await house.get(f"/p/oauth/callback?code=old&state={clock_moved}")

    assert sent.status == 200
    assert (back.status, back.headers["Location"]) == (302, "/p/package1")


async def _fresh_login(house: House) -> str:
    """The state of a sign-in that began before this browser had a session, as the back button brings it."""
    session = next(cookie for cookie in house.browser.session.cookie_jar if cookie.key == "rights_session")
    house.browser.session.cookie_jar.clear(lambda cookie: cookie.key == "rights_session")
    state = state_of(await house.get("/p/package1"))
    house.browser.session.cookie_jar.update_cookies({"rights_session": session.value}, house.browser.make_url("/"))
    return state


async def test_used_code_without_a_session_restarts_once(house: House) -> None:
    await house.run(add_package())
    house.chat.failure = Rejected("40029")

    first = await house.call_back(await house.get("/p/package1"), OAuthUser("oReal", snapshot=False))
    second = await house.call_back(first, OAuthUser("oReal", snapshot=False))

    assert (first.status, second.status) == (302, 403)
    assert first.headers["Location"].startswith("https://wechat.example/authorize")
    assert "重新点开链接" in await second.text()


@pytest.mark.parametrize("failure", [RetryLater("timeout"), Alarm("40164")])
async def test_sign_in_while_wechat_is_away_asks_for_patience(house: House, failure: RightsBotError) -> None:
    await house.run(add_package())
    house.chat.failure = failure

    back = await house.call_back(await house.get("/p/package1"), OAuthUser("oReal", snapshot=False))

    assert back.status == 503


async def test_callback_of_another_browser_signs_nobody_in(house: House) -> None:
    await house.run(add_package())
    state = state_of(await house.get("/p/package1"))
    house.browser.session.cookie_jar.clear()

    back = await house.get(f"/p/oauth/callback?code=code1&state={state}")

    assert (back.status, house.chat.exchanged) == (403, [])


async def test_session_ends_after_its_time(house: House) -> None:
    await house.run(add_package())
    await house.sign_in("package1")
    house.clock.advance(timedelta(hours=2))

    assert (await house.get("/p/package1")).status == 302


# The package's files


async def give(house: House, file_id: str, how: str) -> aiohttp.ClientResponse:
    form = await house.form_token("/p/package1")
    return await house.post(f"/p/package1/files/{file_id}", form=form, how=how)


async def a_package(house: House) -> None:
    files = (("资料 1.pdf", "application/pdf", PDF), ("page.html", "text/html", b"<b>"), ("a.png", "image/png", b"png"))
    await house.run(add_package(*files))
    await house.sign_in("package1")


async def test_file_is_fetched_once_and_needs_no_cookie(house: House) -> None:
    await a_package(house)
    given = await give(house, "f1pdf", "download")
    house.browser.session.cookie_jar.clear()

    first = await house.get(given.headers["Location"])
    second = await house.get(given.headers["Location"])

    assert given.status == 303
    assert (first.status, await first.read()) == (200, PDF)
    assert (second.status, "已经失效" in await second.text()) == (404, True)
    assert await house.log() == [("page_opened", "person"), ("file_downloaded", "person")]


async def test_file_address_ends_after_ten_minutes(house: House) -> None:
    await a_package(house)
    given = await give(house, "f1pdf", "download")
    house.clock.advance(10 * MINUTE)

    assert (await house.get(given.headers["Location"])).status == 404


@pytest.mark.parametrize(
    ("file_id", "how", "content_type", "disposition", "policy"),
    [
        ("f1pdf", "see", "application/pdf", "inline", "object-src 'self'"),
        ("f1pdf", "download", "application/octet-stream", "attachment", "sandbox"),
        ("fapng", "see", "image/png", "inline", "sandbox"),
        ("fpagehtml", "see", "application/octet-stream", "attachment", "sandbox"),
        ("fpagehtml", "download", "application/octet-stream", "attachment", "sandbox"),
    ],
)
async def test_only_harmless_types_are_shown_in_place(
    house: House, file_id: str, how: str, content_type: str, disposition: str, policy: str
) -> None:
    await a_package(house)

    served = await house.get((await give(house, file_id, how)).headers["Location"])

    assert served.content_type == content_type
    assert served.headers["Content-Disposition"].partition(";")[0] == disposition
    assert policy in served.headers["Content-Security-Policy"]


async def test_file_keeps_its_name(house: House) -> None:
    await a_package(house)

    served = await house.get((await give(house, "f1pdf", "download")).headers["Location"])

    assert served.content_disposition is not None
    assert served.content_disposition.filename == "资料 1.pdf"


@pytest.mark.parametrize(
    ("agent", "file_id", "how", "kept"),
    [
        (ANDROID, "f1pdf", "download", True),
        (ANDROID, "f1pdf", "see", True),
        (ANDROID, "fapng", "see", False),
        (ANDROID, "fapng", "download", True),
        (IPHONE, "f1pdf", "download", False),
        ("Mozilla/5.0 (Linux; Android 14) Chrome", "f1pdf", "download", False),
    ],
)
async def test_address_is_kept_for_the_phones_browser_where_wechat_cannot_save(
    house: House, agent: str, file_id: str, how: str, kept: bool
) -> None:
    await a_package(house)
    given = await give(house, file_id, how)

    shown = await house.get(given.headers["Location"], **{"User-Agent": agent})
    browser = await house.get(given.headers["Location"])

    assert (shown.content_type == "text/html", browser.status == 200) == (kept, kept)


async def test_file_of_another_answer_is_not_given(house: House) -> None:
    await a_package(house)
    await house.run(lambda tx: tx.files.add(a_file("second.pdf", "application/pdf", item=2), PDF))
    await house.run(lambda tx: tx.files.add(a_file("paper.pdf", "application/pdf", kind="evidence"), PDF))

    found = [(await give(house, name, "download")).status for name in ("fsecondpdf", "fpaperpdf", "fnone")]

    assert found == [404, 404, 404]


async def test_form_that_is_not_ours_gives_nothing(house: House) -> None:
    await a_package(house)

    answer = await house.post("/p/package1/files/fapng", form="0" * 40, how="see")

    assert (answer.status, "/p/package1" in await answer.text()) == (403, True)


async def test_form_after_the_session_gives_nothing(house: House) -> None:
    await a_package(house)
    form = await house.form_token("/p/package1")
    house.clock.advance(timedelta(hours=3))

    assert (await house.post("/p/package1/files/fapng", form=form, how="see")).status == 403


async def test_package_whose_files_are_gone_says_so(house: House) -> None:
    await a_package(house)
    await house.run(lambda tx: [tx.files.set_state(name, "gone") for name in ("f1pdf", "fpagehtml", "fapng")])

    assert "已到期删除" in await (await house.get("/p/package1")).text()


# The server, and the real reception behind the webhook


async def test_server_answers_a_real_push_and_stops(house: House) -> None:
    app = make_web(house.office, Reception(house.office), codec=pushes.codec(), chat=FakeChat())
    server = WebServer(app)
    query, body = pushes.seal(pushes.text("你好"))

    await server.start("127.0.0.1", 0)
    url = f"http://127.0.0.1:{server.port}/wechat"
    async with aiohttp.ClientSession() as session:
        answers = [await (await session.post(url, params=query, data=body)).read() for _ in range(2)]
    await server.stop()

    said = [pushes.open_answer(answer)[2] for answer in answers]
    assert said[0] == said[1] != ""
    async with aiohttp.ClientSession() as session:
        with pytest.raises(aiohttp.ClientConnectionError):
            await session.get(url)


async def test_form_token_is_found_on_each_form(house: House) -> None:
    await a_package(house)
    page = await (await house.get("/p/package1")).text()

    assert page.count("<form") == page.count(f'value="{form_token(page)}"') == 3

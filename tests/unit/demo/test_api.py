"""WeChat's API over HTTP: always 200, rid, text/plain, faults by path, quotas."""

import json
import re

import aiohttp
import pytest

from bot.demo.wechat import diagnosis
from bot.demo.wechat.faults import Fault
from tests.unit.demo.conftest import LI, Demo

SEND = "/cgi-bin/message/custom/send"
TEXT: dict[str, object] = {"touser": LI, "msgtype": "text", "text": {"content": "您好"}}


async def call(demo: Demo, path: str, data: bytes | aiohttp.FormData | None = None) -> aiohttp.ClientResponse:
    async with aiohttp.ClientSession() as session:
        url = f"{demo.service.config.wechat.api_base}{path}"
        response = await (session.get(url) if data is None else session.post(url, data=data))
        await response.read()
        return response


async def token(demo: Demo) -> str:
    await demo.service.api("/cgi-bin/getcallbackip", {})
    return demo.world.servers.platform.state.tokens[-1].value


async def test_error_is_http_200_with_a_rid_that_can_be_looked_up(demo: Demo) -> None:
    answer = await demo.service.api(SEND, TEXT)
    match = re.search(r"rid: ([0-9a-f-]{26})$", str(answer["errmsg"]))
    assert (answer["errcode"], match is not None) == (45015, True)
    looked = await demo.service.api("/cgi-bin/openapi/rid/get", {"rid": match[1] if match else ""})
    assert isinstance(looked["request"], dict)
    assert looked["request"]["request_url"] == SEND


@pytest.mark.parametrize(
    ("path", "data", "code"),
    [
        (SEND, b"{}", 41001),
        (f"{SEND}?access_token=x", b"{}", 40001),
        ("/cgi-bin/token?appid=wxother", None, 40013),
        ("/sns/oauth2/access_token?appid=wxother", None, 40013),
        ("/cgi-bin/stable_token", b"", 44002),
        ("/cgi-bin/stable_token", b"[]", 47001),
        ("/cgi-bin/stable_token", b"not json", 47001),
    ],
)
async def test_refusals_before_any_rule(demo: Demo, path: str, data: bytes | None, code: int) -> None:
    response = await call(demo, path, data)
    assert (response.status, json.loads(await response.text())["errcode"]) == (200, code)


async def test_unknown_call_is_not_granted(demo: Demo) -> None:
    assert (await demo.service.api("/cgi-bin/no/such", {}))["errcode"] == 48001


async def test_sign_in_and_media_answer_text_plain(demo: Demo) -> None:
    answers = [await call(demo, "/sns/oauth2/access_token"), await call(demo, "/cgi-bin/media/get")]
    assert [answer.content_type for answer in answers] == ["text/plain", "text/plain"]


async def test_menu_with_escaped_characters_is_refused(demo: Demo) -> None:
    body = json.dumps({"button": [{"type": "click", "name": "进度", "key": "k"}]}).encode()
    response = await call(demo, f"/cgi-bin/menu/create?access_token={await token(demo)}", body)
    assert (json.loads(await response.text())["errcode"], "escaped_json" in demo.steps()) == (40033, True)


async def test_upload_and_download(demo: Demo) -> None:
    form = aiohttp.FormData()
    form.add_field("media", b"\x89PNG", filename="a.png", content_type="image/png")
    key = await token(demo)
    stored = json.loads(await (await call(demo, f"/cgi-bin/media/upload?type=image&access_token={key}", form)).text())
    found = await call(demo, f"/cgi-bin/media/get?access_token={key}&media_id={stored['media_id']}")
    assert (await found.read(), found.content_type) == (b"\x89PNG", "image/png")


async def test_upload_without_the_media_field(demo: Demo) -> None:
    form = aiohttp.FormData()
    form.add_field("file", b"x", filename="a.png", content_type="image/png")
    response = await call(demo, f"/cgi-bin/media/upload?type=image&access_token={await token(demo)}", form)
    assert json.loads(await response.text())["errcode"] == 41005


async def test_fault_code_comes_once(demo: Demo) -> None:
    await demo.world.say(LI, "hello")
    demo.world.servers.api.faults.plan(SEND, Fault("code", -1))
    codes = [(await demo.service.api(SEND, TEXT))["errcode"] for _ in range(2)]
    assert codes == [-1, 0]


async def test_fault_status(demo: Demo) -> None:
    demo.world.servers.api.faults.plan("/cgi-bin/token", Fault("status", 502))
    assert (await call(demo, "/cgi-bin/token")).status == 502


@pytest.mark.parametrize(("kind", "arrived"), [("reset_before", 0), ("reset_after", 1)])
async def test_fault_reset_before_or_after_the_message_was_taken(demo: Demo, kind: str, arrived: int) -> None:
    await demo.world.say(LI, "hello")
    before = len(demo.li.chat)
    demo.world.servers.api.faults.plan(SEND, Fault(kind))  # type: ignore[arg-type] # one of the literals, as parametrized
    await demo.service.api("/cgi-bin/getcallbackip", {})
    with pytest.raises(aiohttp.ClientError):
        await demo.service.api(SEND, TEXT)
    assert len(demo.li.chat) - before == arrived


async def test_fault_delay_then_the_answer(demo: Demo) -> None:
    path = "/cgi-bin/getcallbackip"
    key = await token(demo)
    demo.world.servers.api.faults.plan(path, Fault("delay", 0.01))
    response = await call(demo, f"{path}?access_token={key}")
    assert json.loads(await response.text()) == {"ip_list": ["127.0.0.1", "::1"]}


async def test_daily_quota_is_counted_and_cleared(demo: Demo, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(diagnosis.DAILY, SEND, 2)
    await demo.world.say(LI, "hello")
    codes = [(await demo.service.api(SEND, TEXT))["errcode"] for _ in range(3)]
    state = await demo.service.api("/cgi-bin/openapi/quota/get", {"cgi_path": SEND})
    wrong = await demo.service.api("/cgi-bin/openapi/quota/get", {"cgi_path": "no-slash"})
    appid = demo.service.account.appid
    await demo.service.api("/cgi-bin/clear_quota", {"appid": appid})
    assert (codes, state["quota"], wrong["errcode"]) == (
        [0, 0, 45009], {"daily_limit": 2, "used": 3, "remain": -1}, 76003,
    )  # fmt: skip
    assert (await demo.service.api(SEND, TEXT))["errcode"] == 0


async def test_clear_quota_with_the_secret_needs_no_token(demo: Demo) -> None:
    account = demo.service.account
    asks = [{"appid": account.appid, "appsecret": secret} for secret in ("wrong", account.secret)]
    answers = [await call(demo, "/cgi-bin/clear_quota/v2", json.dumps(ask).encode()) for ask in asks]
    assert [json.loads(await answer.text())["errcode"] for answer in answers] == [40125, 0]


async def test_callback_check_answers(demo: Demo) -> None:
    assert (await demo.service.api("/cgi-bin/callback/check", {"action": "all"}))["errcode"] == 0


async def test_authorize_redirects_with_a_code_and_refuses_a_wrong_link(demo: Demo) -> None:
    config = demo.service.config
    target = f"{config.app.public_url}/p/x"
    part = f"appid={config.wechat.appid}&redirect_uri={target}&response_type=code&scope=snsapi_base&state=s"
    async with aiohttp.ClientSession() as session:
        url = f"{config.wechat.oauth_base}/connect/oauth2/authorize?"
        good = await session.get(f"{url}{part}", allow_redirects=False)
        bad = await session.get(f"{url}state=s", allow_redirects=False)
        demo.world.servers.api.double_callback = True
        double = await (await session.get(f"{url}{part}")).text()
    assert (good.status, good.headers["Location"].startswith(f"{target}?code="), bad.status) == (302, True, 200)
    assert len(set(re.findall(r"code=(\w+)", double))) == 2

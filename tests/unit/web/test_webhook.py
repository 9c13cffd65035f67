"""One answer to each push: in the response, or through the outbox when it is late; never both, never a 500."""

from __future__ import annotations

import asyncio
import logging
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from bot.clock import MovableClock
from bot.errors import StoreBusy
from bot.wechat.codec import CAP_BYTES
from bot.wechat.messages import Inbound
from tests.unit.web.house import FakeReception, House, open_house
from tests.unit.wechat import pushes

SUCCESS = (200, b"success")


@dataclass
class SlowReception(FakeReception):
    """Answers only when it is let go."""

    go: asyncio.Event = field(default_factory=asyncio.Event)

    async def receive(self, message: Inbound) -> str:
        self.heard.append(message)
        self.started.set()
        await self.go.wait()
        return self.reply


async def push(house: House, xml: str) -> tuple[int, bytes]:
    query, body = pushes.seal(xml)
    answer = await house.browser.post("/wechat", params=query, data=body)
    return answer.status, await answer.read()


async def test_verification_returns_the_echo_alone(house: House) -> None:
    query = pushes.plain() | {"echostr": "4375120948345356249"}

    answer = await house.browser.get("/wechat", params=query)

    assert (answer.status, await answer.text()) == (200, "4375120948345356249")


async def test_verification_with_a_wrong_signature_is_refused(house: House) -> None:
    query = pushes.plain() | {"echostr": "1", "signature": "0" * 40}

    answer = await house.browser.get("/wechat", params=query)

    assert (answer.status, await answer.text()) == (403, "")


async def test_push_is_answered_in_the_same_response(house: House) -> None:
    house.reception.reply = "您好，李雷"

    status, body = await push(house, pushes.text("你好"))

    stamp = str(int(house.clock.now().timestamp()))
    assert (status, pushes.open_answer(body)) == (200, ("gh_1", "oReal", "您好，李雷", stamp))
    assert [message.text for message in house.reception.heard] == ["你好"]
    assert house.reception.handed == []


async def test_push_without_a_reply_is_acknowledged(house: House) -> None:
    house.reception.reply = ""

    assert await push(house, pushes.event("VIEW", "<EventKey>k</EventKey>")) == SUCCESS


async def test_push_with_a_wrong_signature_is_refused(house: House) -> None:
    query, body = pushes.seal(pushes.text("你好"))

    answer = await house.browser.post("/wechat", params=query | {"msg_signature": "0" * 40}, data=body)

    assert answer.status == 403
    assert house.reception.heard == []


async def test_push_without_encryption_is_refused_in_safe_mode(house: House) -> None:
    answer = await house.browser.post("/wechat", params=pushes.plain(), data=pushes.text("你好").encode())

    assert answer.status == 403
    assert house.reception.heard == []


async def test_push_beyond_the_cap_is_refused_before_it_is_read(house: House) -> None:
    query, body = pushes.seal(pushes.text("你好"))

    answer = await house.browser.post("/wechat", params=query, data=body + b" " * CAP_BYTES)

    assert answer.status == 403
    assert house.reception.heard == []


async def test_push_without_a_sender_is_acknowledged(house: House) -> None:
    assert await push(house, "<xml><MsgType>text</MsgType></xml>") == SUCCESS


async def test_push_whose_turn_fails_is_answered_with_a_request_to_send_it_again(
    house: House, caplog: pytest.LogCaptureFixture
) -> None:
    house.reception.failure = StoreBusy("down")

    status, body = await push(house, pushes.text("我的秘密"))

    assert (status, "再发" in pushes.open_answer(body)[2]) == (200, True)
    assert "我的秘密" not in caplog.text
    assert "msg_signature" not in caplog.text


async def test_late_reply_leaves_through_the_outbox_once(tmp_path: Path, clock: MovableClock) -> None:
    reception = SlowReception()
    async with open_house(tmp_path, clock, reception=reception, budget_seconds=0.01) as house:
        first = await push(house, pushes.text("你好"))
        handed_before = list(reception.handed)
        reception.go.set()
        await reception.over.wait()
        again = await push(house, pushes.text("另一条"))

    assert (first, handed_before) == (SUCCESS, [])
    assert [message.text for message in reception.handed] == ["你好"]
    assert pushes.open_answer(again[1])[2] == "您好"


async def test_late_message_that_was_not_stored_is_answered_directly(tmp_path: Path, clock: MovableClock) -> None:
    reception = SlowReception(reply="没能收下，请再发一次", stored=False)
    async with open_house(tmp_path, clock, reception=reception, budget_seconds=0.01) as house:
        first = await push(house, pushes.text("你好"))
        reception.go.set()
        await reception.over.wait()

    assert first == SUCCESS
    assert house.chat.sent == [("oReal", "没能收下，请再发一次")]


async def test_late_message_whose_store_is_away_is_answered_directly(tmp_path: Path, clock: MovableClock) -> None:
    reception = SlowReception(reply="没能收下，请再发一次", stored=StoreBusy("down"))
    async with open_house(tmp_path, clock, reception=reception, budget_seconds=0.01) as house:
        first = await push(house, pushes.text("你好"))
        reception.go.set()
        await reception.over.wait()

    assert first == SUCCESS
    assert house.chat.sent == [("oReal", "没能收下，请再发一次")]


@pytest.mark.parametrize(("event", "status"), [("unsubscribe", 503), ("user_authorization_revoke", 503), ("VIEW", 200)])
async def test_event_that_must_not_be_lost_is_acknowledged_only_when_it_is_stored(
    house: House, event: str, status: int
) -> None:
    house.reception.failure = StoreBusy("down")
    failed = await push(house, pushes.event(event))
    house.reception.failure, house.reception.reply = None, ""

    assert (failed[0], await push(house, pushes.event(event))) == (status, SUCCESS)


async def test_late_event_is_not_acknowledged_and_its_retry_joins_it(tmp_path: Path, clock: MovableClock) -> None:
    reception = SlowReception(reply="")
    async with open_house(tmp_path, clock, reception=reception, budget_seconds=0.01) as house:
        first = await push(house, pushes.event("unsubscribe"))
        second = await push(house, pushes.event("unsubscribe"))
        reception.go.set()

    assert (first[0], second[0], len(reception.heard)) == (503, 503, 1)


async def test_retry_of_a_running_message_joins_its_turn(tmp_path: Path, clock: MovableClock) -> None:
    reception = SlowReception()
    async with open_house(tmp_path, clock, reception=reception) as house:
        both = asyncio.gather(push(house, pushes.text("你好")), push(house, pushes.text("你好")))
        await reception.started.wait()
        await asyncio.sleep(0.05)
        reception.go.set()
        answers = await both

    assert len(reception.heard) == 1
    assert [pushes.open_answer(body)[2] for _, body in answers] == ["您好", "您好"]
    assert reception.handed == []


async def test_retry_of_a_late_message_gets_no_second_reply(tmp_path: Path, clock: MovableClock) -> None:
    reception = SlowReception()
    async with open_house(tmp_path, clock, reception=reception, budget_seconds=0.01) as house:
        first = await push(house, pushes.text("你好"))
        retry = await push(house, pushes.text("你好"))
        reception.go.set()
        await reception.over.wait()

    assert (first, retry) == (SUCCESS, SUCCESS)
    assert len(reception.handed) == len(reception.heard) == 1


async def test_stopping_waits_for_a_running_turn(tmp_path: Path, clock: MovableClock) -> None:
    reception = SlowReception()
    async with open_house(tmp_path, clock, reception=reception, budget_seconds=0.01) as house:
        await push(house, pushes.text("你好"))
        asyncio.get_running_loop().call_later(0.05, reception.go.set)

    assert [message.text for message in reception.handed] == ["你好"]


async def test_refused_push_is_logged_without_its_address(house: House, caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.DEBUG):
        await house.browser.post("/wechat", params={"nonce": "n0nce", "timestamp": "1", "openid": "oSecret"}, data=b"x")

    ours = "\n".join(record.getMessage() for record in caplog.records if record.name.startswith("rights_bot"))
    assert "push refused" in ours
    assert "oSecret" not in ours


async def test_push_whose_body_does_not_come_is_refused(tmp_path: Path, clock: MovableClock) -> None:
    async with open_house(tmp_path, clock, budget_seconds=0.01) as house:
        url = house.browser.make_url("/wechat")
        reader, writer = await asyncio.open_connection(url.host, url.port)
        writer.write(b"POST /wechat HTTP/1.1\r\nHost: x\r\nContent-Length: 100\r\n\r\n<xml>")
        status = (await reader.readline()).split()[1]
        writer.close()
        await writer.wait_closed()

    assert status == b"403"

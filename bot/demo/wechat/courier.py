"""Pushes to the service's webhook: three attempts of five seconds, MarkFail, receipts that come later.

What a push contains is in ``gestures``; how it is written is in ``envelope``.
"""

from __future__ import annotations

import asyncio
from datetime import timedelta

import aiohttp

from bot.demo.wechat import envelope
from bot.demo.wechat.crypto import signature
from bot.demo.wechat.envelope import Answer, Fields
from bot.demo.wechat.platform import Platform
from bot.demo.wechat.state import Person
from bot.errors import RightsBotError

PATIENCE = 5.0
ATTEMPTS = 3
FAILURES_BEFORE_SILENCE = 20
SILENCE = timedelta(minutes=1)
FAULT_NOTICE = "该公众号提供的服务出现故障，请稍后再试"
HEADERS = {"Content-Type": "text/xml", "User-Agent": "Mozilla/4.0", "Pragma": "no-cache"}


class Courier:
    def __init__(self, world: Platform, webhook: str) -> None:
        self._world = world
        self.webhook = webhook
        self._session: aiohttp.ClientSession | None = None
        self.patience = PATIENCE
        self.attempts = ATTEMPTS

    async def start(self) -> None:
        self._session = aiohttp.ClientSession(cookie_jar=aiohttp.DummyCookieJar())

    async def stop(self) -> None:
        if self._session is not None:
            await self._session.close()

    @property
    def _http(self) -> aiohttp.ClientSession:
        if self._session is None:
            raise RightsBotError("the courier was not started")
        return self._session

    async def verify(self, *, forged: bool = False) -> bool:
        """The console's «submit» button: GET with echostr (wechat.md 1.1)."""
        stamp, nonce = str(int(self._world.now.timestamp())), self._world.tokens.code(10)
        signed = signature(self._world.account.token, stamp, nonce)
        echo = self._world.tokens.code(19)
        query = {"signature": signed[::-1] if forged else signed, "echostr": echo, "timestamp": stamp, "nonce": nonce}
        async with self._http.get(self.webhook, params=query) as response:
            return response.status == 200 and await response.text() == echo

    async def push(self, person: Person, fields: Fields, *, answerable: bool = True) -> Answer:
        """Deliver one push and show its passive reply. ``fields`` after the common head of every push."""
        if self._world.state.dead_until and self._world.now < self._world.state.dead_until:
            self._world.step("push_withheld", person)
            return self._fault(person, Answer("fault", problem="MarkFail"), shown=answerable)
        xml = envelope.document(self._head(person) + list(fields))
        answer = await self.carry(person, xml)
        if answer.kind == "fault":
            return self._fault(person, answer, shown=answerable)
        self._world.state.failures = 0
        if answer.kind == "reply" and answerable:
            self._world.step("reply_shown", person)
            self._world.show(person, {"who": "account", "via": "passive", "kind": answer.type, "text": answer.text})
        self._world.shelf.save()
        return answer

    def _head(self, person: Person) -> list[tuple[str, str]]:
        stamp = str(int(self._world.now.timestamp()))
        to = self._world.account.original_id
        return [("ToUserName", to), ("FromUserName", person.openid), ("CreateTime", stamp)]

    async def carry(self, person: Person, xml: str) -> Answer:
        """The attempts for one push; each is encrypted anew, the content stays."""
        answer = Answer("fault", problem="no answer")
        for attempt in range(1, self.attempts + 1):
            self._world.step("push_sent" if attempt == 1 else "push_retried", person, attempt=attempt)
            answer = await self._attempt(person, xml)
            if answer.problem != "no answer":
                return answer
        return answer

    async def _attempt(self, person: Person, xml: str) -> Answer:
        nonce, salt = self._world.tokens.code(10), self._world.tokens.raw(16)
        account = self._world.account
        sealed = envelope.sealed(account, xml, person.openid, now=self._world.now, nonce=nonce, salt=salt)
        try:
            async with asyncio.timeout(self.patience):
                sent = self._http.post(self.webhook, params=sealed.query, data=sealed.body, headers=HEADERS)
                async with sent as response:
                    return envelope.read_answer(account, response.status, await response.read(), person.openid)
        except (TimeoutError, aiohttp.ClientError):
            return Answer("fault", problem="no answer")

    def _fault(self, person: Person, answer: Answer, *, shown: bool) -> Answer:
        state = self._world.state
        state.failures += 1
        if state.failures >= FAILURES_BEFORE_SILENCE:
            state.dead_until, state.failures = self._world.now + SILENCE, 0
            self._world.step("mark_fail")
        self._world.step("fault_shown", person, problem=answer.problem)
        if shown:
            self._world.show(person, {"who": "system", "text": FAULT_NOTICE})
        self._world.shelf.save()
        return answer

    async def deliver_receipts(self) -> int:
        """Push the receipts that are due by now; how many there were."""
        state, now = self._world.state, self._world.now
        due = [receipt for receipt in state.receipts if receipt.due <= now]
        state.receipts = [receipt for receipt in state.receipts if receipt.due > now]
        for receipt in due:
            person = self._world.person(receipt.openid)
            if person is not None:
                await self.push(person, [("MsgType", "event"), *receipt.fields], answerable=False)
        return len(due)

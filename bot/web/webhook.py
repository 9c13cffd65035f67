"""WeChat's pushes over HTTP: verification, one answer within the budget, no failure that a person sees (wechat.md 1.4).

What a message means is ``handlers.inbound``'s; signature, encryption and XML are ``bot.wechat.codec``'s. Here is only
who carries the reply: this response, or the outbox when the turn takes longer than WeChat waits. Never both. Only an
event that must not be lost and is not known to be stored is left unacknowledged: WeChat sends it twice more.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable
from typing import Protocol

from aiohttp import web

from bot.clock import Clock
from bot.domain.phrases import phrase
from bot.errors import BadPush, StoreBusy, Unreadable
from bot.steps import step
from bot.wechat.codec import SUCCESS, Codec, Push
from bot.wechat.messages import Inbound
from handlers.events import TO_REPEAT
from handlers.wording import Voice

logger = logging.getLogger("rights_bot.webhook")

BUDGET_SECONDS = 4.5
"""WeChat drops the connection after five seconds."""
DRAIN_SECONDS = 20.0

TurnKey = tuple[str, str]
Say = Callable[[str, str], Awaitable[None]]
"""Sends a text to an openid at once (``WeChatClient.send_text``)."""


class Receives(Protocol):
    """``handlers.inbound.Reception``."""

    async def receive(self, message: Inbound) -> str: ...

    async def hand_over(self, message: Inbound) -> bool: ...


class Webhook:
    """A retry that arrives while its message is still being worked on joins that turn."""

    def __init__(
        self, reception: Receives, codec: Codec, say: Say, *, clock: Clock, voice: Voice,
        budget_seconds: float = BUDGET_SECONDS,
    ) -> None:  # fmt: skip
        self._reception, self._codec, self._say = reception, codec, say
        self._clock, self._voice = clock, voice
        self._budget_seconds = budget_seconds
        self._turns: dict[TurnKey, asyncio.Task[str]] = {}
        self._late: set[TurnKey] = set()

    async def verify(self, request: web.Request) -> web.Response:
        """WeChat's console asks whether the address is ours (wechat.md 1.1)."""
        try:
            return web.Response(text=self._codec.verify(request.query))
        except BadPush as exc:
            return _refused(exc)

    async def push(self, request: web.Request) -> web.Response:
        try:
            return await self._answered(request)
        except BadPush as exc:
            return _refused(exc)
        except Unreadable:
            logger.warning("a genuine push does not say who it is from")
        except web.HTTPRequestEntityTooLarge:
            return _refused(BadPush("the body is too large"))
        except Exception:  # a 500 would show the person a fault notice and stop all pushes (wechat.md 1.4)
            logger.exception("a push could not be read")
        return web.Response(body=SUCCESS)

    async def drain(self, seconds: float = DRAIN_SECONDS) -> None:
        """Wait for the turns that are under way."""
        if self._turns:
            await asyncio.wait(self._turns.values(), timeout=seconds)

    async def _answered(self, request: web.Request) -> web.Response:
        push = self._codec.read(request.query, await self._body(request))
        try:
            reply = await self._reply(push.inbound)
        except Exception:  # whatever happened, the person must know that the message is lost
            logger.exception("a turn failed")
            if push.inbound.kind in TO_REPEAT:
                return web.Response(status=503)
            reply = self._voice.chat(phrase("trouble.not_received"), "zh")
        return self._response(push, reply)

    async def _body(self, request: web.Request) -> bytes:
        """Raises BadPush where it comes more slowly than WeChat would wait for an answer."""
        try:
            return await asyncio.wait_for(request.read(), self._budget_seconds)
        except (TimeoutError, ConnectionError) as exc:
            raise BadPush("the body did not come") from exc

    async def _reply(self, message: Inbound) -> str:
        """The passive reply; empty when there is none, or when it comes too late for this response. Raises StoreBusy
        for an event that is still being worked on.
        """
        key = (message.openid, message.key)
        turn = self._turns.get(key)
        if turn is None:
            turn = self._turns[key] = asyncio.create_task(self._turn(key, message))
            turn.add_done_callback(_looked_at)
        done, _ = await asyncio.wait({turn}, timeout=self._budget_seconds)
        if not done and key not in self._late:
            self._late.add(key)
            step("reply_late")
        if not done and message.kind in TO_REPEAT:
            raise StoreBusy
        return turn.result() if done else ""

    async def _turn(self, key: TurnKey, message: Inbound) -> str:
        """The reply for the responses that still wait; the outbox's from the moment one of them gave up waiting."""
        try:
            reply = await self._reception.receive(message)
            if key not in self._late:
                return reply
            await self._hand_over(message, reply)
            return ""
        finally:
            del self._turns[key]
            self._late.discard(key)

    async def _hand_over(self, message: Inbound, reply: str) -> None:
        """What was late and could not be stored either is said directly: the person must know that it is lost."""
        try:
            if reply and not await self._carried(message):
                await self._say(message.openid, reply)
        except Exception:  # nobody waits for this any more
            logger.exception("a late reply could not be given")

    async def _carried(self, message: Inbound) -> bool:
        """Whether the message is known to be stored, and its reply is the outbox's."""
        try:
            return await self._reception.hand_over(message)
        except Exception:  # then it counts as lost
            logger.exception("a late reply could not be queued")
            return False

    def _response(self, push: Push, reply: str) -> web.Response:
        if not reply:
            return web.Response(body=SUCCESS)
        return web.Response(body=self._codec.answer(push, reply, now=self._clock.now()), content_type="text/xml")


def _looked_at(turn: asyncio.Task[str]) -> None:
    """Nobody may wait any more for a turn that fails."""
    if not turn.cancelled():
        turn.exception()


def _refused(exc: BadPush) -> web.Response:
    logger.warning("push refused: %s", exc)
    step("push_refused")
    return web.Response(status=403)

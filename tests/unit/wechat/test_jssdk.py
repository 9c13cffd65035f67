"""The signature of a page and the ticket behind it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta

from bot.clock import MovableClock
from bot.wechat.jssdk import Ticket, Tickets, signature

TICKET = "sM4AOVdWfPE4DxkXGEs8VMCPGGVi4C3VM0P37wVUCFvkVAy_90u5h9nbSlYy3-Sl-HhTdfl2fzFy1AOcHKP7qg"


def test_signature_is_the_one_of_the_official_example() -> None:
    url = "http://mp.weixin.qq.com?params=value#top"

    made = signature(TICKET, url, nonce="Wm3WZYTPz0wzccnW", timestamp=1414587457)

    assert made == "0f9de62fce790f9a083d5c99e95740ceb90c27ed"


@dataclass
class Office:
    """Gives out tickets by number, each for two hours."""

    clock: MovableClock
    given: int = 0

    async def ticket(self) -> Ticket:
        self.given += 1
        return Ticket(f"ticket-{self.given}", self.clock.now() + timedelta(hours=2))


async def test_ticket_is_kept_until_shortly_before_its_end(clock: MovableClock) -> None:
    office = Office(clock)
    tickets = Tickets(office.ticket, clock)

    first = [await tickets.current() for _ in range(2)]
    clock.advance(timedelta(minutes=114))
    kept = await tickets.current()
    clock.advance(timedelta(minutes=1))
    renewed = await tickets.current()

    assert (first, kept, renewed) == (["ticket-1", "ticket-1"], "ticket-1", "ticket-2")

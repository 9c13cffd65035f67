"""WeChat's memory with the clock, the feed and the account at hand; what each API rule works on."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime, timedelta

from bot.clock import Clock, Tokens
from bot.demo.feed import Feed
from bot.demo.wechat.crypto import Account
from bot.demo.wechat.state import Bubble, Person, Shelf, State, Window

MESSAGE, TAP, CLICK, FOLLOW, SCAN = "message", "tap", "click", "follow", "scan"
WINDOWS = {  # customer-service messages a trigger allows (wechat.md 4.2)
    MESSAGE: (timedelta(hours=48), 5),
    TAP: (timedelta(minutes=1), 3),
    CLICK: (timedelta(minutes=1), 3),
    FOLLOW: (timedelta(minutes=1), 3),
    SCAN: (timedelta(minutes=1), 3),
}


class Platform:
    def __init__(self, account: Account, shelf: Shelf, *, clock: Clock, tokens: Tokens, feed: Feed) -> None:
        self.account = account
        self.shelf = shelf
        self.clock = clock
        self.tokens = tokens
        self.feed = feed
        self.verified = True
        self.receipt_status = "success"  # or "failed: system failed"
        self.redirect_hosts: tuple[str, ...] = ()

    @property
    def state(self) -> State:
        return self.shelf.state

    @property
    def now(self) -> datetime:
        return self.clock.now()

    def person(self, openid: object) -> Person | None:
        return self.state.people.get(str(openid))

    def step(self, name: str, person: Person | None = None, **fields: object) -> None:
        self.feed.step(name, "wechat", **({"person": person.name} if person else {}), **fields)

    def show(self, person: Person, bubble: Mapping[str, object]) -> Bubble:
        """Put a bubble into the chat and tell the page."""
        shown = Bubble.model_validate({"id": self.state.next_id(), "at": self.now, **bubble})
        person.chat.append(shown)
        self.feed.publish("chat", {"openid": person.openid, "bubble": shown.model_dump(mode="json")})
        return shown

    def open_window(self, person: Person, trigger: str) -> None:
        """A trigger refreshes its own window to the maximum; windows do not add up."""
        length, count = WINDOWS[trigger]
        person.windows[trigger] = Window(end=self.now + length, left=count)
        person.last_exchange = self.now

    def spend(self, person: Person) -> int:
        """Use one message of the window that ends first; 0, or the error code that tells why not."""
        open_now = [window for window in person.windows.values() if window.end > self.now]
        if not open_now or not person.follows:
            return 45015
        usable = sorted((window for window in open_now if window.left > 0), key=lambda window: window.end)
        if not usable:
            return 45047
        usable[0].left -= 1
        return 0

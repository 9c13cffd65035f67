"""The whole exception tree, named by what to do next.

    RightsBotError
    ├── Rejected            wrong input; trying again changes nothing
    │   ├── ConfigError     the operator's file; names the key
    │   ├── BadPush         a WeChat push that is not WeChat's (403)
    │   ├── Unreadable      a genuine push that does not say who it is from; acknowledged, nothing to do
    │   ├── UnreadableMail  a mail that cannot be read; staff are told, the raw bytes are kept
    │   └── NotAllowed      a move of a case, or a command, that its state does not permit
    ├── RetryLater          the same call may go through later
    │   └── StoreBusy       the database did not take the work in time
    ├── GaveUp              delivery is impossible; staff are told
    │   ├── Uncertain       … or may have happened: sent, no answer seen; never sent again by itself
    │   └── Alarm           … and an operator must act (wrong secret, blocked API, refused login)
    └── WindowClosed        WeChat does not take a message for this person now; the text waits
        └── Refused         … and the person permits no such message; not tried again

Library errors become one of these in the adapter that talks to the library, ``raise … from exc``.
The class docstring is the default message.
"""

from __future__ import annotations

from datetime import timedelta


class RightsBotError(Exception):
    """Something went wrong in rights-bot."""

    def __init__(self, message: str | None = None) -> None:
        super().__init__(message or (type(self).__doc__ or "").strip())


class Rejected(RightsBotError):
    """The input is wrong; trying again changes nothing."""


class ConfigError(Rejected):
    """The configuration is wrong."""

    def __init__(self, key: str, problem: str) -> None:
        self.key = key
        super().__init__(f"{key}: {problem}")


class BadPush(Rejected):
    """The push does not come from WeChat."""


class Unreadable(Rejected):
    """The push does not say who it is from."""


class UnreadableMail(Rejected):
    """The mail cannot be read."""


class NotAllowed(Rejected):
    """The state of the case does not permit this."""

    def __init__(self, reason: str, **slots: str) -> None:
        self.reason = reason
        self.slots = slots
        super().__init__(reason)


class RetryLater(RightsBotError):
    """The same call may go through later."""

    def __init__(self, message: str | None = None, *, after: timedelta | None = None) -> None:
        self.after = after
        super().__init__(message)


class StoreBusy(RetryLater):
    """The database did not take the work in time."""


class GaveUp(RightsBotError):
    """Delivery is impossible."""


class Uncertain(GaveUp):
    """The message may have been delivered."""


class Alarm(GaveUp):
    """An operator must act before this can work."""


class WindowClosed(RightsBotError):
    """WeChat does not take a message for this person now."""


class Refused(WindowClosed):
    """The person permits no such message."""

"""From an error code of WeChat to what to do next: one table (wechat.md 5).

The token codes are not final here: ``client`` first replaces the token once. Retries themselves are the outbox's.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import timedelta
from types import MappingProxyType
from typing import Literal

from bot.errors import Alarm, GaveUp, Refused, Rejected, RetryLater, RightsBotError, Uncertain, WindowClosed

Action = Literal["busy", "retry", "closed", "refused", "give_up", "alarm", "restart"]

TOKEN_CODES = frozenset({40001, 40014, 42001})


@dataclass(frozen=True)
class Reaction:
    """``meaning`` is for operators; ``after`` is how long a retry has to wait at least."""

    action: Action
    meaning: str
    after: timedelta | None = None


TABLE: Mapping[int, Reaction] = MappingProxyType(
    {
        -1: Reaction("busy", "WeChat is busy", timedelta(seconds=2)),
        45009: Reaction("retry", "the day's quota is used up; clear_quota gives it back", timedelta(hours=1)),
        45011: Reaction("retry", "too many calls in a minute", timedelta(minutes=1)),
        40003: Reaction("closed", "not an openid of this account, or gone"),
        50001: Reaction("closed", "the person has not authorised the account"),
        50002: Reaction("closed", "the person's account is frozen or closed"),
        43004: Reaction("closed", "the person does not follow the account"),
        50005: Reaction("closed", "the person does not follow the account"),
        43019: Reaction("refused", "the person is on the account's blacklist"),
        43101: Reaction("refused", "the person refused, or gave no permission for, this notice"),
        48002: Reaction("refused", "the person turned messages off"),
        45015: Reaction("closed", "the window for customer messages is over, or the person unfollowed"),
        45047: Reaction("closed", "the customer messages of this window are used up"),
        70000: Reaction("closed", "blocked to protect a minor"),
        40001: Reaction("alarm", "the access token or the AppSecret is wrong"),
        40014: Reaction("alarm", "the access token is malformed"),
        42001: Reaction("alarm", "the access token has expired"),
        40125: Reaction("alarm", "the AppSecret is wrong"),
        40243: Reaction("alarm", "the AppSecret is frozen"),
        40002: Reaction("alarm", "wrong grant_type"),
        40013: Reaction("alarm", "wrong AppID"),
        41002: Reaction("alarm", "the AppID is missing"),
        41004: Reaction("alarm", "the AppSecret is missing"),
        40164: Reaction("alarm", "this server's address is not on the IP allow-list"),
        61004: Reaction("alarm", "this server's address is not on the IP allow-list"),
        45035: Reaction("alarm", "this server's address is not on the IP allow-list"),
        89501: Reaction("alarm", "this server's address waits for the administrator's approval"),
        89503: Reaction("alarm", "the call waits for the administrator's confirmation in WeChat"),
        89506: Reaction("alarm", "the administrator refused this server's address for 24 hours"),
        89507: Reaction("alarm", "the administrator refused this server's address for an hour"),
        40036: Reaction("alarm", "the template id is not valid"),
        40037: Reaction("alarm", "the template was deleted, or is of the other kind"),
        40039: Reaction("alarm", "the address of the notice is not allowed"),
        41030: Reaction("alarm", "the page of the notice is not allowed"),
        40200: Reaction("alarm", "this kind of account has no such API"),
        48001: Reaction("alarm", "the account is not granted this API"),
        43116: Reaction("alarm", "the template is restricted"),
        40249: Reaction("alarm", "the template counts as marketing"),
        45087: Reaction("alarm", "customer messages of the account are blocked"),
        48004: Reaction("alarm", "the API is banned for the account"),
        40029: Reaction("restart", "the OAuth code is not valid"),
        40163: Reaction("restart", "the OAuth code was used before"),
        42003: Reaction("restart", "the OAuth code has expired"),
        40004: Reaction("give_up", "the kind of media is not taken"),
        40007: Reaction("give_up", "the media id is not valid or older than three days"),
        40009: Reaction("give_up", "the picture is too large"),
        45001: Reaction("give_up", "the media file is too large"),
        41001: Reaction("give_up", "the call had no access token"),
        44002: Reaction("give_up", "the body was empty"),
        44004: Reaction("give_up", "the text was empty"),
        45002: Reaction("give_up", "the text is too long"),
        45008: Reaction("give_up", "more than one article"),
        47001: Reaction("give_up", "the body is not JSON"),
        47003: Reaction("give_up", "a field of the notice has a value that its type does not take"),
    }
)
UNKNOWN = Reaction("give_up", "unknown error code")


def failure(code: int, errmsg: str, *, once: bool = False) -> RightsBotError:
    """The exception for an error code. ``once``: the call must not be repeated if it may have taken effect."""
    reaction = TABLE.get(code, UNKNOWN)
    message = f"WeChat {code}: {reaction.meaning} ({errmsg})"
    match reaction.action:
        case "busy":
            return Uncertain(message) if once else RetryLater(message, after=reaction.after)
        case "retry":
            return RetryLater(message, after=reaction.after)
        case "closed":
            return WindowClosed(message)
        case "refused":
            return Refused(message)
        case "alarm":
            return Alarm(message)
        case "restart":
            return Rejected(message)
        case "give_up":
            return GaveUp(message)

"""By which way a text reaches a person whom we may not simply write to: the ladder, rung by rung.

A customer message while WeChat's window is open; else the text waits, and the first rung that holds announces it: a
subscription notice where the person permitted one, a template notice to a follower, a mail or an SMS where they agreed.
The passive reply stands above the ladder: it is the person who wrote.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

CUSTOMER, SUBSCRIBE, TEMPLATE, NUDGE = "customer", "subscribe", "template", "nudge"


@dataclass(frozen=True)
class Reach:
    """What stands open towards a person. ``left``: customer messages in the open window, ``needed`` by this text.

    ``granted``: a subscription notice is configured and permitted; ``templated``: a template notice is configured;
    ``agreed``: the person agreed to be nudged at a verified contact.
    """

    needed: int = 1
    left: int = 0
    following: bool = True
    granted: bool = False
    templated: bool = False
    agreed: bool = False
    tried: frozenset[str] = field(default_factory=frozenset)


RUNGS: dict[str, Callable[[Reach], bool]] = {
    CUSTOMER: lambda reach: reach.left >= reach.needed,
    SUBSCRIBE: lambda reach: reach.granted,
    TEMPLATE: lambda reach: reach.templated and reach.following,
    NUDGE: lambda reach: reach.agreed,
}
"""In order. What was tried in vain for this text does not hold."""


def rung(reach: Reach) -> str:
    """The first rung that holds; empty: the text waits unannounced."""
    return next((name for name, holds in RUNGS.items() if name not in reach.tried and holds(reach)), "")

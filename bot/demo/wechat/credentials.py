"""Access tokens: two isolated families, their lives and their limits (wechat.md 4.1)."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import timedelta

from bot.demo.wechat.errors import Reply, no, ok
from bot.demo.wechat.platform import Platform
from bot.demo.wechat.state import Ticket, Token

LIFE = timedelta(seconds=7200)
OVERLAP = timedelta(seconds=300)
FORCE_PAUSE = timedelta(seconds=30)
FORCES_A_DAY = 20


def plain_token(world: Platform, query: Mapping[str, object]) -> Reply:
    """Each call makes a new token; the one before lives five minutes more."""
    refused = _who(world, query)
    if refused:
        return refused
    for token in _living(world, "token"):
        token.expires = min(token.expires, world.now + OVERLAP)
    return _answer(world, _issue(world, "token"))


def stable_token(world: Platform, body: Mapping[str, object]) -> Reply:
    """The same token while it is valid for more than five minutes; a forced refresh kills it."""
    refused = _who(world, body)
    if refused:
        return refused
    if body.get("force_refresh") is True and _may_force(world):
        world.state.tokens = [token for token in world.state.tokens if token.family != "stable"]
        world.state.forced.append(world.now)
    lasting = [token for token in _living(world, "stable") if token.expires - world.now > OVERLAP]
    return _answer(world, lasting[-1] if lasting else _issue(world, "stable"))


def ticket(world: Platform, query: Mapping[str, object]) -> Reply:
    """The ticket that pages sign with: the same one for two hours."""
    if query.get("type") != "jsapi":
        return no(40097)
    held = world.state.ticket
    if held is None or held.expires <= world.now:
        held = world.state.ticket = Ticket(value=world.tokens.link(86), expires=world.now + LIFE)
    return {**ok(), "ticket": held.value, "expires_in": int((held.expires - world.now).total_seconds())}


def check_token(world: Platform, value: str) -> Reply | None:
    """None for a token that works."""
    if not value:
        return no(41001)
    match = next((token for token in world.state.tokens if token.value == value), None)
    if match is None:
        return no(40001)
    return no(42001) if match.expires <= world.now else None


def _who(world: Platform, asked: Mapping[str, object]) -> Reply | None:
    checks = (
        (not asked.get("appid"), 41002),
        (asked.get("appid") != world.account.appid, 40013),
        (not asked.get("secret"), 41004),
        (asked.get("secret") != world.account.secret, 40125),
        (asked.get("grant_type") != "client_credential", 40002),
    )
    return next((no(code) for wrong, code in checks if wrong), None)


def _may_force(world: Platform) -> bool:
    today = [moment for moment in world.state.forced if world.now - moment < timedelta(days=1)]
    return len(today) < FORCES_A_DAY and (not today or world.now - today[-1] >= FORCE_PAUSE)


def _living(world: Platform, family: str) -> list[Token]:
    return [token for token in world.state.tokens if token.family == family and token.expires > world.now]


def _issue(world: Platform, family: str) -> Token:
    value = f"{world.tokens.code(2)}_{world.tokens.link(130)}"
    token = Token.model_validate({"family": family, "value": value, "expires": world.now + LIFE})
    yesterday = world.now - timedelta(days=1)
    world.state.tokens = [old for old in world.state.tokens if old.expires > yesterday] + [token]
    world.step("token_issued", family=family)
    return token


def _answer(world: Platform, token: Token) -> Reply:
    return {"access_token": token.value, "expires_in": int((token.expires - world.now).total_seconds())}

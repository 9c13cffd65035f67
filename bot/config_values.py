"""What single values of the configuration must look like: each function returns the value, or raises ValueError."""

from __future__ import annotations

import re
from ipaddress import ip_address
from urllib.parse import urlsplit

ADDRESS = re.compile(r"[^@\s,;<>]+@[^@\s,;<>]+")
OWN_PATHS = ("/healthz", "/readyz", "/metrics", "/rules", "/p", "/f", "/s", "/MP_verify")
"""What the service answers itself (``bot.web.server``)."""


def base_url(value: str) -> str:
    parts = urlsplit(value)
    if parts.scheme not in ("http", "https") or not parts.hostname:
        raise ValueError("must be an address that starts with https:// (or http:// for a trial)")
    return value.rstrip("/")


def safe_url(value: str) -> str:
    """Secrets and codes go there."""
    url = urlsplit(base_url(value))
    if url.scheme != "https" and not is_this_machine(url.hostname or ""):
        raise ValueError("must start with https://; http:// only for this machine")
    return value.rstrip("/")


def is_this_machine(host: str) -> bool:
    try:
        return host == "localhost" or ip_address(host).is_loopback
    except ValueError:
        return False


def mail_address(value: str) -> str:
    if not ADDRESS.fullmatch(value):
        raise ValueError("must be a mail address like name@example.com")
    return value


def mail_address_or_none(value: str) -> str:
    return mail_address(value) if value else value


def allowed(value: str) -> str:
    """Whom a line of the allow list means."""
    if not ADDRESS.fullmatch(f"anybody{value}" if value.startswith("@") else value):
        raise ValueError("must be a mail address, or a domain with its @, like @example.com")
    return value


def free_path(value: str) -> str:
    """A path that no page of ours has."""
    if not re.fullmatch(r"/[A-Za-z0-9._~/-]+", value):
        raise ValueError("must be a plain path like /wechat")
    if any(value == own or value.startswith(f"{own}/") for own in OWN_PATHS) or value.startswith("/MP_verify"):
        raise ValueError(f"is taken by the service itself, as are {' '.join(OWN_PATHS)}")
    return value


def days_before(value: int) -> int:
    if not 0 <= value <= 30:
        raise ValueError("must be 0 to 30 days before the last day")
    return value

"""Files and configuration that a command is given. Cheap to import; the database and the wires are in ``session``."""

from __future__ import annotations

import os
from argparse import Namespace
from pathlib import Path

from bot.commands.terminal import Terminal
from bot.config import Config, load
from bot.config_values import is_this_machine
from bot.errors import ConfigError


def config_of(args: Namespace) -> Config:
    return load(args.config)


def warn(config: Config, terminal: Terminal) -> None:
    """What is allowed and dangerous is said loudly."""
    if "none" in config.mail.staff.proofs:
        terminal.complain("mail.believes_everybody")
    if config.mail.staff.proofs & {"dmarc", "dkim"} and not config.mail.staff.authserv_id:
        terminal.complain("mail.no_authserv_id")
    if is_this_machine(config.server.host) and not config.server.trusted_proxies:
        terminal.complain("server.no_trusted_proxies")


def config_if_any(args: Namespace) -> Config | None:
    """For commands that also work without one."""
    if args.config or "RIGHTS_BOT_CONFIG" in os.environ or Path("config.toml").exists():
        return load(args.config)
    return None


def read_file(path: Path) -> bytes:
    """Raises ConfigError for what cannot be read."""
    try:
        return path.read_bytes()
    except OSError as exc:
        raise ConfigError("FILE", f"cannot read {path}: {exc.strerror}") from exc


def write_private(path: Path, content: bytes) -> None:
    """A file that only its owner may read. Raises ConfigError."""
    try:
        path.touch(mode=0o600)
        path.write_bytes(content)
    except OSError as exc:
        raise ConfigError("--out", f"cannot write {path}: {exc.strerror}") from exc

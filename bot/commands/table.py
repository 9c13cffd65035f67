"""Every command with its arguments and the function that carries it out (contract, «Command line»). Data only.

``run`` is ``module:function`` in this package; the module is imported when the command runs, so that a light command
starts at once. What a command says about itself stands in the texts under ``cli.help.<words>``.
"""

from __future__ import annotations

import argparse
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any


@dataclass(frozen=True)
class Argument:
    """``options`` are those of ``ArgumentParser.add_argument``."""

    name: str
    options: Mapping[str, Any]


@dataclass(frozen=True)
class Command:
    words: str
    run: str
    arguments: tuple[Argument, ...] = ()


def _argument(name: str, **options: Any) -> Argument:
    return Argument(name, options)


def _flag(name: str) -> Argument:
    return Argument(name, {"action": "store_true"})


TEXTS = _argument("texts", nargs="*", metavar="TEXT")
FILE = _argument("file", type=Path, metavar="FILE")
JSON = _flag("--json")
DRY_RUN = _flag("--dry-run")
SHARE_PORT = Argument("--share-port", {"action": "store_true", "help": argparse.SUPPRESS})
"""How ``serve`` starts its workers."""

COMMANDS: tuple[Command, ...] = (
    Command("serve", "running:serve", (_argument("--workers", type=int, metavar="N"), SHARE_PORT)),
    Command(
        "demo",
        "running:demo",
        (_argument("--port", type=int, default=8000), _argument("--dir", type=Path, default=Path("demo-state"))),
    ),
    Command("check", "setting_up:check"),
    Command("migrate", "setting_up:migrate_database"),
    Command("menu push", "setting_up:push"),
    Command("understand", "reading:understand", (TEXTS, JSON)),
    Command("parse", "reading:parse_answers", (_argument("kind", metavar="KIND"), TEXTS, JSON)),
    Command("policy import", "setting_up:import_policy", (FILE, _argument("--version", metavar="DATE"))),
    Command("policy ask", "reading:ask_policy", (_argument("texts", nargs="*", metavar="QUESTION"), JSON)),
    Command("contacts import", "setting_up:import_contacts", (FILE,)),
    Command("mail read", "reading:read_mail", (FILE, JSON)),
    Command("mail doctor", "setting_up:doctor", (_argument("--wait", type=float, default=60.0, metavar="SECONDS"),)),
    Command("mail rescan", "setting_up:rescan", (_argument("--since", required=True, metavar="DATE"), DRY_RUN)),
    Command("cases list", "casework:list_cases", (_flag("--open"), _flag("--overdue"), JSON)),
    Command("cases show", "casework:show", (_argument("whose", metavar="CASE_OR_OPENID"), JSON)),
    Command(
        "cases export",
        "casework:export_case",
        (_argument("case", metavar="CASE"), _argument("--out", type=Path, required=True, metavar="FILE.zip")),
    ),
    Command("remind", "casework:remind", (_argument("--at", required=True, metavar="ISO8601"), DRY_RUN)),
    Command(
        "report",
        "casework:write_report",
        (
            _argument("--month", required=True, metavar="YYYY-MM"),
            _argument("--out", type=Path, required=True, metavar="DIR"),
        ),
    ),
    Command("audit verify", "casework:verify"),
    Command("purge", "casework:purge_store", (DRY_RUN,)),
    Command("keys rotate", "setting_up:rotate_keys"),
    Command("keys reindex", "setting_up:reindex_keys"),
    Command("keys new", "setting_up:new_key"),
)
GROUPS = ("menu", "policy", "contacts", "mail", "cases", "audit", "keys")
"""First words that only open a group."""

"""The command line's shape: names and flags of the contract, help, one-line errors."""

from __future__ import annotations

import argparse
from typing import Any

import pytest

from bot.cli import build_parser, find
from bot.commands.table import COMMANDS, GROUPS, Command
from bot.commands.terminal import language
from bot.texts import has
from tests.unit.commands.shell import Operator

CONTRACT: dict[str, set[str]] = {
    "serve": {"--config", "--workers"},
    "demo": {"--port", "--dir"},
    "check": {"--config"},
    "migrate": {"--config"},
    "menu push": {"--config"},
    "understand": {"TEXT", "--json"},
    "parse": {"KIND", "TEXT", "--json"},
    "policy import": {"FILE", "--version"},
    "policy ask": {"QUESTION", "--json"},
    "contacts import": {"FILE"},
    "mail read": {"FILE", "--json"},
    "mail doctor": {"--config"},
    "mail rescan": {"--since", "--dry-run"},
    "cases list": {"--open", "--overdue", "--json"},
    "cases show": {"CASE_OR_OPENID", "--json"},
    "cases export": {"CASE", "--out"},
    "remind": {"--at", "--dry-run"},
    "report": {"--month", "--out"},
    "audit verify": set(),
    "purge": {"--dry-run"},
    "keys rotate": set(),
    "keys reindex": set(),
    "keys new": set(),
}


def commands_of(parser: argparse.ArgumentParser, words: str = "") -> dict[str, set[str]]:
    """Every command the parser knows, with its arguments."""
    below = [action for action in parser._actions if isinstance(action, argparse._SubParsersAction)]
    if not below:
        return {words: {name for action in parser._actions for name in _names(action)}}
    found: dict[str, set[str]] = {}
    for word, child in below[0].choices.items():
        found |= commands_of(child, f"{words} {word}".strip())
    return found


def _names(action: argparse.Action) -> list[Any]:
    return list(action.option_strings) or [action.metavar]


def test_parser_knows_exactly_the_commands_of_the_contract() -> None:
    assert set(commands_of(build_parser())) == set(CONTRACT)


@pytest.mark.parametrize("words", CONTRACT)
def test_command_has_every_argument_of_the_contract(words: str) -> None:
    assert CONTRACT[words] | {"--config", "--lang"} <= commands_of(build_parser())[words]


@pytest.mark.parametrize("command", COMMANDS, ids=lambda command: command.words)
def test_row_names_a_function_and_says_what_it_does(command: Command) -> None:
    assert callable(find(command.run))
    assert has(f"cli.help.{command.words.replace(' ', '_')}")


def test_group_words_are_those_of_the_commands() -> None:
    assert {command.words.split()[0] for command in COMMANDS if " " in command.words} == set(GROUPS)


@pytest.mark.parametrize(
    ("argv", "line"),
    [
        ((), "rights-bot: the following arguments are required: COMMAND"),
        (("cases",), "rights-bot cases: the following arguments are required: COMMAND"),
        (("menu", "old"), "rights-bot menu: argument COMMAND: invalid choice: 'old' (choose from 'push')"),
        (("remind",), "rights-bot remind: the following arguments are required: --at"),
    ],
)
def test_wrong_usage_is_one_line_and_two(fresh_operator: Operator, argv: tuple[str, ...], line: str) -> None:
    printed = fresh_operator.enters(*argv)

    assert (printed.code, printed.out, printed.err.splitlines()) == (2, "", [line])


@pytest.mark.parametrize("words", ["check", "migrate", "audit verify", "purge"])
def test_missing_configuration_names_the_flag(fresh_operator: Operator, words: str) -> None:
    printed = fresh_operator.types(*words.split())

    assert (printed.code, printed.out) == (2, "")
    assert printed.err == "--config: there is no file config.toml; copy config.example.toml\n"


def test_wrong_configuration_names_the_key(fresh_operator: Operator) -> None:
    fresh_operator.configure(wechat={"secret": ""})

    printed = fresh_operator.runs("cases", "list")

    assert (printed.code, printed.err) == (2, "wechat.secret: must not be empty\n")


@pytest.mark.parametrize(
    ("chosen", "environ", "lang"),
    [
        (None, {}, "en"),
        (None, {"LANG": "zh_CN.UTF-8"}, "zh"),
        (None, {"LANG": "zh_CN.UTF-8", "LC_ALL": "C"}, "en"),
        ("zh", {"LANG": "en_US.UTF-8"}, "zh"),
        ("en", {"LANG": "zh_CN.UTF-8"}, "en"),
    ],
)
def test_language_follows_the_flag_then_the_locale(chosen: str | None, environ: dict[str, str], lang: str) -> None:
    assert language(chosen, environ) == lang

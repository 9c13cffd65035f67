"""``rights-bot``: arguments in, exit code out. The commands stand in ``bot.commands.table``, their work elsewhere."""

from __future__ import annotations

import argparse
import asyncio
import importlib
import os
import sys
from collections.abc import Callable, Coroutine, Sequence
from itertools import pairwise
from pathlib import Path
from typing import Any, NoReturn

from bot.commands.table import COMMANDS, GROUPS, Command
from bot.commands.terminal import DOES_NOT_HOLD, WRONG, Terminal, language
from bot.errors import ConfigError, RightsBotError
from bot.texts import render

Run = Callable[[argparse.Namespace, Terminal], int | Coroutine[Any, Any, int]]


def main(argv: Sequence[str] | None = None) -> int:
    """0 done, 1 what was asked about does not hold, 2 wrong usage or configuration (one line on standard error)."""
    given = list(sys.argv[1:] if argv is None else argv)
    args = build_parser(language(_chosen_language(given), os.environ)).parse_args(given)
    terminal = Terminal(language(args.lang, os.environ))
    try:
        outcome = find(args.run)(args, terminal)
        return outcome if isinstance(outcome, int) else asyncio.run(outcome)
    except ConfigError as exc:
        terminal.complain("trouble", message=exc)
        return WRONG
    except RightsBotError as exc:
        terminal.complain("trouble", message=exc)
        return DOES_NOT_HOLD
    except KeyboardInterrupt:
        return DOES_NOT_HOLD


def find(run: str) -> Run:
    """The function that a row of the table names."""
    module, _, name = run.partition(":")
    found: Run = getattr(importlib.import_module(f"bot.commands.{module}"), name)
    return found


class Parser(argparse.ArgumentParser):
    """Wrong usage is one line."""

    def error(self, message: str) -> NoReturn:
        self.exit(WRONG, f"{self.prog}: {message}\n")


def build_parser(lang: str = "en") -> Parser:
    parser = Parser(prog="rights-bot", description=render("cli.help.rights-bot", lang))
    places = {"": _subcommands(parser)}
    for word in GROUPS:
        about = render(f"cli.help.{word}", lang)
        places[word] = _subcommands(places[""].add_parser(word, help=about, description=about))
    for command in COMMANDS:
        _add(places, command, lang)
    return parser


def _subcommands(parser: argparse.ArgumentParser) -> argparse._SubParsersAction[Any]:
    return parser.add_subparsers(required=True, metavar="COMMAND", parser_class=Parser)


def _add(places: dict[str, argparse._SubParsersAction[Any]], command: Command, lang: str) -> None:
    group, _, word = command.words.rpartition(" ")
    about = render(f"cli.help.{command.words.replace(' ', '_')}", lang)
    parser = places[group].add_parser(word, help=about, description=about)
    parser.add_argument("--config", type=Path, metavar="FILE", help=render("cli.help.config", lang))
    parser.add_argument("--lang", choices=("zh", "en"), help=render("cli.help.lang", lang))
    for argument in command.arguments:
        parser.add_argument(argument.name, **argument.options)
    parser.set_defaults(run=command.run)


def _chosen_language(given: Sequence[str]) -> str | None:
    """``--lang`` before anything is parsed, so that help speaks it too."""
    return next((value for flag, value in pairwise(given) if flag == "--lang"), None)


if __name__ == "__main__":
    sys.exit(main())

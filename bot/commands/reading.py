"""Commands that read a text, an answer, a question or a mail and say how it is understood. Nothing changes."""

from __future__ import annotations

import sys
from argparse import Namespace
from collections.abc import Iterator, Sequence
from zoneinfo import ZoneInfo

from bot.clock import SystemClock
from bot.commands.inputs import config_if_any, read_file
from bot.commands.terminal import DONE, Terminal
from bot.config import Config
from bot.errors import ConfigError
from dialogs.understanding import KINDS, Policy, Questions, ask_line, parse_line, understand_line

ZONE = ZoneInfo("Asia/Shanghai")
"""Where «today» is without a configuration."""


def texts_of(given: Sequence[str]) -> Iterator[str]:
    """The arguments, else one text a line of standard input."""
    yield from given or (line.rstrip("\r\n") for line in sys.stdin)


def understand(args: Namespace, terminal: Terminal) -> int:
    for text in texts_of(args.texts):
        line = understand_line(text)
        if args.json:
            terminal.data(line)
        else:
            terminal.line(f"{line['intent']}\t{line['confidence']:.2f}\t{line['lang']}\t{text}")
    return DONE


def parse_answers(args: Namespace, terminal: Terminal) -> int:
    kind = next((known for known in KINDS if known == args.kind), None)
    if kind is None:
        raise ConfigError("KIND", f"is one of {', '.join(KINDS)}")
    config = config_if_any(args)
    today = SystemClock().now().astimezone(config.app.zone if config else ZONE).date()
    for text in texts_of(args.texts):
        line = parse_line(kind, text, today=today)
        if args.json:
            terminal.data(line)
        else:
            terminal.line(f"{line['value'] if line['valid'] else '-'}\t{text}")
    return DONE


async def ask_policy(args: Namespace, terminal: Terminal) -> int:
    config = config_if_any(args)
    questions = Questions(await _imported(config) if config else None)
    for text in texts_of(args.texts):
        line = ask_line(text, questions)
        if args.json:
            terminal.data(line)
        else:
            terminal.line(f"{' '.join(line['clauses']) or '-'}\n{line['answer']}".rstrip())
    return DONE


async def _imported(config: Config) -> Policy | None:
    """The newest imported policy; None before there is a database."""
    from bot.commands.session import connected
    from bot.store.schema import newest, version
    from handlers.policy_file import newest_policy

    async with connected(config) as office:
        return await newest_policy(office) if await version(office.store) == newest() else None


def read_mail(args: Namespace, terminal: Terminal) -> int:
    from mail.describe import describe

    raw, config = read_file(args.file), config_if_any(args)
    if config:
        from bot.app import address_of
        from handlers.staff_mail import accept_policy

        found = describe(raw, policy=accept_policy(config.mail), address=address_of(config))
    else:
        found = describe(raw)
    if args.json:
        terminal.data(found)
        return DONE
    verdict = terminal.words("mail.accepted" if found["accepted"] else "mail.not_accepted", reason=found["reason"])
    terminal.line(f"{found['kind']}\t{found['case'] or '-'}\t{verdict}")
    for command in found["commands"]:
        terminal.line(" ".join((f"#{command['name']}", *command["args"])))
    terminal.line(found["text"])
    return DONE

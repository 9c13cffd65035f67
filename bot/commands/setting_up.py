"""Commands that set the service up and keep it sound: checks, schema, menu, policy, contacts, mail servers, keys."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Iterator
from datetime import date

from bot.clock import SystemTokens
from bot.commands.diagnosis import diagnosis
from bot.commands.inputs import config_of, read_file, warn
from bot.commands.session import connected, opened, require_answer, require_newest, wired
from bot.commands.terminal import DOES_NOT_HOLD, DONE, Terminal
from bot.errors import ConfigError
from bot.store.schema import migrate
from dialogs.understanding.policy import wording
from handlers import checks, contacts_file, keys, mail_doctor, mail_rescan, policy_file
from handlers.menu import push_menu
from handlers.policy_file import ImportedPolicy

QUOTED = 60
"""Signs of a changed clause, before and after, that fit a line."""


async def check(args: Namespace, terminal: Terminal) -> int:
    config = config_of(args)
    warn(config, terminal)
    async with connected(config) as office, wired(office) as wires:
        findings = await checks.examine(office, wires)
    for finding in findings:
        if finding.ok:
            terminal.line(terminal.words("check.ok", name=finding.name, detail=finding.detail).rstrip())
        else:
            todo = terminal.words(f"todo.{finding.name}")
            terminal.say("check.bad", name=finding.name, detail=finding.detail, todo=todo)
    return DONE if all(finding.ok for finding in findings) else DOES_NOT_HOLD


async def migrate_database(args: Namespace, terminal: Terminal) -> int:
    async with connected(config_of(args)) as office:
        await require_answer(office.store)
        before, after = await migrate(office.store)
    if before == after:
        terminal.say("migrate.newest", version=after)
    else:
        terminal.say("migrate.done", before=before or terminal.words("migrate.empty"), after=after)
    return DONE


async def push(args: Namespace, terminal: Terminal) -> int:
    async with opened(config_of(args)) as office, wired(office) as wires:
        await push_menu(office, wires.chat)
    terminal.say("menu.pushed")
    return DONE


async def import_policy(args: Namespace, terminal: Terminal) -> int:
    async with opened(config_of(args)) as office:
        imported = await policy_file.import_policy(office, read_file(args.file), args.version)
    policy = imported.policy
    terminal.say("policy.read", title=policy.title, version=imported.version, count=len(policy.clauses))
    if policy.furniture:
        terminal.say("policy.left_out", count=len(policy.furniture))
    for defect in policy.defects:
        terminal.say(f"policy.{defect.kind}", clause=defect.clause, detail=defect.detail)
    for line in _change(imported, terminal):
        terminal.line(line)
    if not imported.newest:
        terminal.say("policy.not_newest")
    return DONE


def _change(imported: ImportedPolicy, terminal: Terminal) -> Iterator[str]:
    change, before = imported.change, imported.before
    if change is None or before is None:
        return
    yield terminal.words("policy.compared" if change else "policy.unchanged", version=before.version)
    moved = tuple(f"{old} → {new}" for old, new in change.moved)
    for kind, clauses in (("added", change.added), ("removed", change.removed), ("moved", moved)):
        if clauses:
            yield terminal.words(f"policy.{kind}", clauses=", ".join(clauses))
    for clause in change.changed:
        old, new = (_shortened(words) for words in wording(before, imported.policy, clause))
        yield terminal.words("policy.changed", clause=clause, before=old, after=new)


def _shortened(words: str) -> str:
    return words if len(words) <= QUOTED else f"{words[: QUOTED - 1]}…"


async def import_contacts(args: Namespace, terminal: Terminal) -> int:
    async with opened(config_of(args)) as office:
        imported = await contacts_file.import_contacts(office, read_file(args.file))
    terminal.say("contacts.taken", count=imported.taken)
    if imported.old:
        terminal.say("contacts.old", count=imported.old)
    terminal.say("contacts.refused", count=len(imported.refused))
    for row in imported.refused:
        terminal.say("contacts.line", line=row.line, why=terminal.words(f"contacts.{row.why}"))
    return DONE if imported.taken or not imported.refused else DOES_NOT_HOLD


async def doctor(args: Namespace, terminal: Terminal) -> int:
    config = config_of(args)
    async with opened(config) as office, wired(office) as wires:
        token = await wires.imap_token()
        found = await mail_doctor.examine(office, wires.smtp, token=token, seconds=args.wait)
    for line in diagnosis(found, config.mail, terminal):
        terminal.line(line)
    return DONE if found.plain else DOES_NOT_HOLD


async def rescan(args: Namespace, terminal: Terminal) -> int:
    try:
        since = date.fromisoformat(args.since)
    except ValueError as exc:
        raise ConfigError("--since", f"is not YYYY-MM-DD: {args.since}") from exc
    async with opened(config_of(args)) as office, wired(office) as wires:
        found = await mail_rescan.rescan(office, since, token=await wires.imap_token(), dry=args.dry_run)
    for row in found:
        terminal.say("rescan.would" if args.dry_run else "rescan.did", folder=row.folder, seen=row.seen, back=row.back)
    return DONE


async def rotate_keys(args: Namespace, terminal: Terminal) -> int:
    async with opened(config_of(args)) as office:
        counts = await keys.rotate(office)
    for table, count in counts.items():
        terminal.line(f"{table}: {count}")
    terminal.say("keys.resealed", count=sum(counts.values()))
    return DONE


async def reindex_keys(args: Namespace, terminal: Terminal) -> int:
    async with connected(config_of(args)) as office:
        await require_newest(office.store)
        counts = await keys.reindex(office)
    for table, count in counts.items():
        terminal.line(f"{table}: {count}")
    terminal.say("keys.reindexed" if counts else "keys.same_index")
    return DONE


def new_key(_args: Namespace, terminal: Terminal) -> int:
    terminal.line(keys.new_key(SystemTokens()))
    return DONE

"""Pictures of a signature: they come with every mail of their author and are nothing that a person should get.

One mail alone cannot tell a large logo from a pasted picture (``mail.parse.pictures``); the case's earlier mails can.
"""

from __future__ import annotations

from dataclasses import replace

from bot.domain.cases import Case
from bot.store.tx import Tx
from mail.commands import Parsed, parse
from mail.cut import digest, removed_from
from mail.message import Attachment, ParsedMail
from mail.parse import read
from mail.vocabulary import BY_WORD

SPEAKING = frozenset({"result", "hold"})
"""Groups of commands by which the person gets something."""


def without_art(tx: Tx, case: Case, mail: ParsedMail, mail_id: int) -> ParsedMail:
    """A picture that came before, with a mail that gave the person nothing (``#身份通过``, ``#状态``), is art."""
    if not any(_is_picture(file) for file in mail.files):
        return mail
    known = _seen_with_nothing_to_say(tx, case, mail.from_address, mail_id)
    return replace(mail, attachments=tuple(
        replace(item, inline_art=True) if _is_picture(item) and digest(item.content) in known else item
        for item in mail.attachments
    ))  # fmt: skip


def _seen_with_nothing_to_say(tx: Tx, case: Case, sender: str, before: int) -> set[str]:
    """The digests of what came with such mails; also of what was cut out of them meanwhile."""
    stored = (mail for mail in tx.mails.of_case(case.number) if mail.id < before and mail.sender == sender)
    earlier = ((mail.raw, read(mail.raw)) for mail in stored if mail.raw and mail.state == "accepted")
    silent = [(raw, mail) for raw, mail in earlier if _gives_nothing(parse(mail.typed))]
    there = {digest(file.content) for _, mail in silent for file in mail.attachments if _is_picture(file)}
    return there.union(*(removed_from(raw) for raw, _ in silent))


def _gives_nothing(said: Parsed) -> bool:
    groups = {BY_WORD[command.name].group for command in said.commands}
    return bool(groups) and not said.text.strip() and not groups & SPEAKING


def _is_picture(file: Attachment) -> bool:
    return file.content_type.startswith("image/")

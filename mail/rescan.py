"""Mails that were put away and that nobody knows any more (a database restored from a backup) go back to the inbox."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from bot.config import Imap
from bot.errors import RetryLater
from mail.mailbox import BROKEN, Mailbox, Token
from mail.smtp import require_encryption


@dataclass(frozen=True)
class Rescanned:
    """How many mails of a folder were looked at, and how many of them were put back."""

    folder: str
    seen: int
    back: int


def put_back(
    settings: Imap, since: date, is_known: Callable[[bytes], bool], *, token: Token | None = None, dry: bool = False
) -> list[Rescanned]:
    """``since``: the day on which the server took a mail in, as it counts days. ``is_known``: by a mail's bytes, as the
    watcher hands them over. ``dry``: only counted. Raises Alarm, RetryLater, ConfigError.
    """
    require_encryption("mail.imap.tls", settings.host, settings.tls)
    folders = [name for name in (settings.processed_folder, settings.quarantine_folder) if name != settings.folder]
    try:
        return [_put_back(settings, name, since, is_known, token, dry) for name in dict.fromkeys(folders)]
    except BROKEN as exc:
        raise RetryLater(f"the mail server cannot be reached ({type(exc).__name__})") from exc


def _put_back(
    settings: Imap, folder: str, since: date, is_known: Callable[[bytes], bool], token: Token | None, dry: bool
) -> Rescanned:  # fmt: skip
    seen = back = 0
    with Mailbox(settings.model_copy(update={"folder": folder}), token) as mailbox:
        for uid in mailbox.uids(since):
            mail = mailbox.fetch(uid)
            seen += 1
            if mail is not None and not is_known(mail.raw):
                back += dry or mailbox.move(uid, settings.folder)
    return Rescanned(folder, seen, back)

"""The bot's mailbox over IMAP: pymap's in-memory server, filled from the stored mails.

pymap keeps nothing, so ``remember`` writes each mail's folder back. After a restart UIDs and UIDVALIDITY are new, as
after a server move; a mail whose move was not remembered is simply offered again.
"""

from __future__ import annotations

import asyncio
from argparse import Namespace

from proxyprotocol.sock import SocketInfo
from pymap.backend.dict import Config, Identity, Login
from pymap.backend.dict.mailbox import MailboxSet
from pymap.concurrent import Subsystem
from pymap.imap import IMAPServer
from pymap.parsing.message import AppendMessage
from pymap.user import UserMetadata
from pysasl.hashing import Cleartext

from bot.demo.post.boxes import INBOX, Boxes, Stored


class ImapServer:
    def __init__(self, boxes: Boxes, *, user: str, password: str) -> None:
        self._boxes = boxes
        self._user = user
        self._config = Config(
            Namespace(passlib_cfg=None, proxy_protocol=None), host="127.0.0.1", port=0, demo_data=False,
            demo_user=user, demo_password=password, tls_enabled=False, reject_dnsbl=False,
            hash_context=Cleartext(), cpu_subsystem=Subsystem.for_asyncio(), invalid_user_sleep=0,
        )  # fmt: skip
        self._login = Login(self._config)
        self._login.users_dict[user] = UserMetadata(self._config, user, password=password)
        self._server: asyncio.Server | None = None
        self._connections: set[asyncio.Task[None]] = set()
        self._numbers: dict[object, int] = {}

    async def start(self, port: int) -> int:
        self._config.apply_context()
        for mail in self._boxes.all("bot"):
            await self.offer(mail)
        imap = IMAPServer(self._login, self._config)

        async def serve(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
            task = asyncio.current_task()
            if task is not None:
                self._connections.add(task)
                task.add_done_callback(self._connections.discard)
            await imap(reader, writer, SocketInfo.get(writer, None))

        self._server = await asyncio.start_server(serve, "127.0.0.1", port)
        bound: int = self._server.sockets[0].getsockname()[1]
        return bound

    async def stop(self) -> None:
        await self.remember()
        if self._server is not None:
            self._server.close()
        for task in list(self._connections):
            task.cancel()
        await asyncio.gather(*self._connections, return_exceptions=True)

    async def offer(self, mail: Stored) -> None:
        """Make a stored mail visible; a waiting IDLE hears of it at once."""
        folders = await self._folders()
        if mail.folder != INBOX and mail.folder not in {
            entry.name for entry in (await folders.list_mailboxes()).list()
        }:
            await folders.add_mailbox(mail.folder)
        mailbox = await folders.get_mailbox(mail.folder)
        message = await mailbox.append(AppendMessage(self._boxes.raw(mail.id), mail.at), recent=True)
        self._numbers[message.email_id] = mail.id

    async def remember(self) -> None:
        """Write back where each mail lies now; what was expunged is forgotten."""
        found: set[int] = set()
        folders = await self._folders()
        for entry in (await folders.list_mailboxes()).list():
            mailbox = await folders.get_mailbox(entry.name)
            async for message in mailbox.messages():
                stored = self._boxes.get(self._numbers.get(message.email_id, 0))
                if stored is not None:
                    stored.folder = entry.name
                    found.add(stored.id)
        for mail in self._boxes.all("bot"):
            if mail.id not in found:
                self._boxes.drop(mail.id)
        self._boxes.save()

    async def _folders(self) -> MailboxSet:
        self._config.apply_context()
        async with Identity(self._user, self._login, None, frozenset()).new_session() as session:
            folders: MailboxSet = session.mailbox_set
            return folders

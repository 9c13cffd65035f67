"""Who has which address on the demo's mail server, and who may write as whom."""

from __future__ import annotations

from dataclasses import dataclass
from zoneinfo import ZoneInfo

from bot.demo.post.boxes import Box


@dataclass(frozen=True)
class Directory:
    """``passwords``: submission login (an address) → password. ``local``: address → mailbox."""

    domain: str
    local: dict[str, Box]
    passwords: dict[str, str]
    zone: ZoneInfo

    @property
    def host(self) -> str:
        return f"mx.{self.domain}"

    def box(self, address: str) -> Box | None:
        """The mailbox that an address is delivered to; None for an unknown local one."""
        user, _, domain = address.lower().rpartition("@")
        if domain != self.domain:
            return "outside"
        return self.local.get(f"{user.partition('+')[0]}@{domain}")

    def owns(self, login: str, address: str) -> bool:
        """Whether the account that signed in may use this From address."""
        login_box = self.local.get(login.lower())
        return login_box is not None and login_box == self.local.get(address.lower())

"""What a person says that makes every further mail a danger: somebody else may hold their account, or have asked.

Nothing is decided here; staff read a warning above everything else, until they have spoken with the person.
"""

from __future__ import annotations

import re

from bot.store.tx import Tx

STOLEN = re.compile(
    r"(?:微信|账号|帐号|号|手机)[^，。！!,.]{0,4}(?:被盗|被偷|被人(?:盗|偷|登|拿)|丢了|掉了|不见了|遗失)|盗(?:了)?我的?(?:号|微信)"
    r"|不是我(?:本人|自己)?(?:提|申请|发|弄|操作|要)|(?:别|不要|千万别)[^，。！!,.]{0,8}(?:发|给)[^，。！!,.]{0,3}(?:这|微信)"
    r"|有人(?:冒充|假冒|冒用)我|\b(?:account|wechat|phone)\b[^.,!]{0,20}\b(?:hacked|stolen|lost)\b"
    r"|\b(?:was|is)(?: not|n.t) (?:me|mine|made by me)\b",
    re.IGNORECASE,
)
KINDS = frozenset({"person_wrote", "objected"})


def raises_alarm(words: str) -> bool:
    return STOLEN.search(words) is not None


def alarmed(tx: Tx, number: str) -> bool:
    """Whether the person ever said so in this case."""
    heard = (str(entry.body.get("text", "")) for entry in tx.cases.log(number) if entry.kind in KINDS and entry.body)
    return any(map(raises_alarm, heard))

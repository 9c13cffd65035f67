"""Somebody else's wish, told by whoever asks for their own: «我老婆也想查一下她的»."""

from __future__ import annotations

import re

from dialogs.told.kin import FURTHER, KIN_WORDS
from dialogs.understanding.patterns import regex
from dialogs.understanding.verbs import full_verbs

_THEM = rf"{KIN_WORDS}|{FURTHER}|朋友|同事|邻居|客户"
SOMEBODY = regex(_THEM)
_ACT = (
    rf"(?P<act>{full_verbs()}|[查看改拷删]|一份)(?:一?[下份看查])?"
    r"(?:(?:[他她]|自己)的)?(?:个人)?(?:信息|资料|数据|档案|记录)?"
)
THEY_WANT = regex(
    rf"\W*(?:(?:还有|另外|对了|那|然后|顺便)*[我俺咱](?:家|们)?的?(?:{_THEM})+(?:自己|本人)?[也都还]+(?:想|要|打算|需要|申请)+"
    rf"|[他她]的(?:那[份个])?(?:也|都|一起|一并)(?:要|想|得|需要|麻烦|[帮给]我)*){_ACT}(?:吗|吧|呢|的|啊|了)?\W*"
)
"""«我老婆也想查一下她的», «他的也要查»: the other's wish, told by whoever has just asked for their own."""
PARTS = regex(r"[\s,，。;；]+")
AGED = regex(r"[他她]?(?:才|今年|现在)?[\d一二两三四五六七八九十]{1,3}岁(?:了|半)?")


def they_want(text: str) -> re.Match[str] | None:
    """What the other wants too, in the last of the parts."""
    parts = [part for part in PARTS.split(text) if part and not AGED.fullmatch(part)]
    return THEY_WANT.fullmatch(parts[-1]) if parts and SOMEBODY.search(text) else None

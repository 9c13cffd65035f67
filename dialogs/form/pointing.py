"""A number or an address that a line only points at: «旧的那个», «就刚才那个号», «same as before»."""

from __future__ import annotations

from collections.abc import Iterable

from dialogs.draft import Draft
from dialogs.hearing import bare
from dialogs.told.whose_contact import theirs
from dialogs.understanding import parse, understand
from dialogs.understanding.patterns import regex

_AROUND = (
    r"对的?|没错|那个?|这个?|就|还是|用|发|到|给|填|写|我的?|我们|你们?|您|的|也|都|已经|早就?|跟|和|同|一样|一个|是|不是|以后|后来|里|那边|那里|了|过|有|呀|啊|吧|嘛|呗"
    r"|呢|哦|哈|咯|啦|个|吗|可以|行|好的?|嗯|号码?|手机号?|电话|微信|绑定?|邮箱|联系方式|知道|系统|档案|不"
)
_BEFORE = r"刚才|刚刚|刚|头先|上面|前面|开头|一开始|[写说讲填发给留存]过?了|[写说讲填发给留存]过"
_OLD = r"旧的?|老的?|原来的?|以前的?|之前的?|原先的?|上次的?|[登记留存]+|(?:系统|档案|你们)里?有"
_NEW = r"新的?|[换改](?:了|后)的?"
NO_MORE = regex(rf"{_BEFORE}|{_OLD}|{_NEW}|{_AROUND}")
"""All that such a line consists of."""
SHOWS = regex(rf"{_BEFORE}|{_OLD}|新|[换改](?:了|后)|那个?号|这个?号|那个|一样")
OLD_ONE = regex(rf"{_OLD}|\b(?:old|before|registered|on file|previous|usual|you (?:already )?have)\b")
NEW_ONE = regex(r"新|[换改](?:了|后)|\bnew\b")
NO_MORE_IN_ENGLISH = regex(
    r"\b(?:the|my|that|this|same|as|one|number|phone|mobile|wechat|linked|e-?mail|address|i|you|just|already|have|had|has|gave|given|give|told"
    r"|wrote|sent|said|mentioned|above|before|earlier|old|new|previous|usual|registered|on|file|it|use|still|is|was|please"
    r"|to|with|in|your|records?|system|yes|['’](?:s|ve))\b|[\s,.!]"
)
SHOWS_IN_ENGLISH = regex(
    r"\b(?:same|above|before|earlier|old|new|previous|usual|registered|on file|already|just|that (?:one|number)"
    r"|this (?:one|number)|(?:gave|told|wrote|sent|have) (?:it|you))\b"
)


def mail_told(draft: Draft) -> str:
    """The speaker's mail address, as they gave it before."""
    told = (draft.contact, *reversed(draft.said))
    lines = (line for line in told if "@" in line and not theirs(line) and line not in draft.detail + draft.receiver)
    slots = (parse("email", line) for line in lines)
    return next((str(slot.value) for slot in slots if slot.valid and slot.value), "")


def points_at_one(text: str) -> bool:
    """«旧的那个», «上面写了», «same as before»: a number or an address, and nothing of it."""
    words = bare(text)
    shown = SHOWS.search(words) is not None and not NO_MORE.sub("", words)
    return shown or (SHOWS_IN_ENGLISH.search(text) is not None and not NO_MORE_IN_ENGLISH.sub("", text))


def contact_pointed_at(text: str, said: Iterable[str]) -> str:
    """The only one that the lines before can mean; empty where they tell none, or several."""
    told = [understand(line) for line in said]
    new = {said.new_value for said in told if said.new_value in (said.phone, said.email)} - {None}
    old = {said.old_value for said in told if said.old_value and any(map(str.isdigit, said.old_value))}
    named = {contact for said in told for contact in (said.phone, said.email) if contact}
    of_old = OLD_ONE.search(text) and not NEW_ONE.search(text)
    meant = old if of_old else (new or named) if NEW_ONE.search(text) else named
    return meant.pop() or "" if len(meant) == 1 else ""

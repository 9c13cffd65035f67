"""In which form somebody wants their data: «导成 Excel», «寄纸质的», «盖章». It is for staff to read.

Which rights hand something over is ``bot.domain.rights``; the words go along with the case as they were said.
"""

from __future__ import annotations

from dataclasses import replace

from bot.domain.rights import DETAILED, Right
from dialogs.draft import Draft
from dialogs.told.scope import joined
from dialogs.understanding.patterns import regex
from dialogs.words.in_context import asks_only

HANDED_OVER = frozenset({Right.ACCESS, Right.COPY, Right.TRANSFER})
FORM = regex(
    r"excel|\bxlsx?\b|\bcsv\b|\bpdf\b|\bjson\b|\bxml\b|\bword\b(?:版|格式|文档| file| document)?"
    r"|纸质|纸版|打印|盖章|公章|[光U优]盘"
    r"|(?:电子|文本|表格)(?:版|格式)|(?:导|做|整理)成[^,，。]{0,4}表格?"
    r"|寄(?:到|给|去|送)|快递|\b(?:on paper|printed|spreadsheet|by post|stamped)\b"
)
"""Files, paper, a seal, the post."""


POLITE = regex(
    r"(?:能|可以|可不可以|麻烦)[^,，。;；]{0,12}(?:[给发导寄做要用]|打印|盖)|\b(?:can|could|may) (?:i|you)\b"
)
"""A wish in the form of a question."""


def form_wished(draft: Draft, text: str) -> bool:
    """Whether the words say in which form what is handed over should come; a question about forms is answered."""
    over = HANDED_OVER & {Right(right) for right in draft.rights}
    return bool(over) and FORM.search(text) is not None and (POLITE.search(text) is not None or not asks_only(text))


def with_form(draft: Draft, text: str) -> Draft:
    """With such words of any line, unless something else is still to be told in the same place."""
    settled = draft.detail or not DETAILED & {Right(right) for right in draft.rights}
    kept = bool(settled) and text not in draft.detail and form_wished(draft, text)
    return replace(draft, detail=joined(draft.detail, text)) if kept else draft

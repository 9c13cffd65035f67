"""What must never go out with a text: the last look at it, after everything has been cut (mail.md 6, fail closed).

Asks only «could this line come from an original?»; a wrong yes costs a preview, a wrong no shows a case to somebody.
"""

from __future__ import annotations

from collections.abc import Collection

from mail.parse.openings import LONGEST_LINE
from mail.parse.phrases import ADDRESS, CASE_MARK, DATED, LABELLED, MARKER, REMNANT, RULED_BANNER, TAG, WROTE


def has_remnant(typed: str, correspondents: Collection[str]) -> bool:
    """``correspondents``: the addresses that the mail went to, which stand in the header of an original."""
    lines = [line[:LONGEST_LINE] for line in typed.split("\n")]
    introduces = bool(WROTE.search(lines[-1]) and DATED.search(lines[-1]))
    return introduces or any(_is_remnant(line, correspondents) for line in lines)


def _is_remnant(line: str, correspondents: Collection[str]) -> bool:
    if any(words.search(line) for words in (MARKER, CASE_MARK)) or RULED_BANNER.match(line) or REMNANT.match(line):
        return True
    labelled = LABELLED.match(line)
    if not labelled:
        return False
    addresses = (address.lower() for address in ADDRESS.findall(labelled["value"]))
    return bool(TAG.search(labelled["value"])) or any(address in correspondents for address in addresses)

"""Between two wishes: «restrict it please? Or maybe just delete it?», «先冻结 要不干脆删了？»."""

from __future__ import annotations

from dialogs.told.stated import stated_rights
from dialogs.understanding import understand
from dialogs.understanding.patterns import regex
from dialogs.understanding.verbs import any_verbs, english_verbs, right_of
from dialogs.words.plainly import plainly

OR_RATHER = regex(
    r"\bor (?:(?:maybe|perhaps|possibly|rather|even|just|simply|better|actually|should i|shall i|could you|can you"
    rf"|would it be better to) )+(?P<english>{english_verbs()})\b"
    r"|(?:要不|或者|要么|还是说?)(?:就|干脆|直接|索性|给我|帮我|把[^,，。;；]{1,6}|[我你您,，])*"
    rf"(?P<act>{any_verbs()})(?=[^,，。;；]{{0,6}}(?:[?？呢吗]|好不好|行不行))"
)


def between(text: str) -> tuple[str, ...]:
    """The wishes that somebody wavers between; empty where there are not two."""
    found = OR_RATHER.search(text)
    if not found:
        return ()
    first, second = (
        stated_rights(plainly(understand(text[: found.start()]))),
        right_of(found["english"] or found["act"]),
    )
    return (*first, second) if first and second and second not in first else ()

"""What people say while they look for words, before the first one that counts: «那个，…», «呃 …», «um, …»."""

from __future__ import annotations

from dataclasses import replace

from dialogs.model import Input
from dialogs.understanding.patterns import regex

_PAUSE = r"(?:[,，、…~～]|\.{2,}|。{2,})+\s*"
FILLER = regex(
    rf"(?:(?:那个|这个|就是说?){_PAUSE}|(?:呃+|额+|唔+)(?:{_PAUSE}|\s+)|(?:um+|uh+|erm*|well){_PAUSE})+(?=\w)"
)
NOD = regex(rf"(?:[嗯哦喔噢啊]+(?:{_PAUSE}|\s+))+(?=\w{{3}})")
"""Where nothing was put that a nod could answer, it is one of them."""
OPEN_QUESTIONS = frozenset(
    {"", "ask_right", "ask_group", "ask_ground", "ask_detail", "ask_receiver", "ask_requester", "ask_footage"}
)


def without_filler(said: Input, question: str) -> Input:
    """The same message from its first word on."""
    if said.choice:
        return said
    text = said.text.strip()
    found = FILLER.match(text) or (NOD.match(text) if question in OPEN_QUESTIONS else None)
    return replace(said, text=text[found.end() :]) if found else said

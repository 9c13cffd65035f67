"""Whatever client staff reply with, exactly what they typed comes out, or at most what the client signs with."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace

import pytest

from mail.parse import read
from tests.unit.mail.clients import CLIENTS, HELD, TYPED, Case, Client, cases, raw


def squeezed(text: str) -> str:
    """Without blank lines and repeated blanks, which HTML does not keep."""
    return "\n".join(" ".join(line.split()) for line in text.split("\n") if line.strip())


def wrong(case: Case) -> tuple[str, str, str, str] | None:
    mail = read(raw(case))
    typed = TYPED[case.typed]
    allowed = (squeezed(typed), squeezed(f"{typed}\n{case.client.signature}"))
    doubt = "quote_left" if case.typed in HELD else ""
    if (mail.kind, mail.doubt) == ("reply", doubt) and squeezed(mail.typed) in allowed:
        return None
    return case.name, mail.kind, mail.doubt, mail.typed


def renamed(html: str) -> str:
    """As Outlook renames what another client wrote."""
    return re.sub(
        r'(id|class)="([^"]*)"',
        lambda found: f'{found[1]}="{" ".join(f"x_{name}" for name in found[2].split())}"',
        html,
    )


BOTH = [client for client in CLIENTS if client.text and client.html]
FORMS: dict[str, Callable[[Client], Client]] = {
    "text_only": lambda client: replace(client, html=""),
    "html_only": lambda client: replace(client, text=""),
    "blank_text": lambda client: replace(client, text=" "),
    "renamed_html": lambda client: replace(client, text="", html=renamed(client.html)),
}


@pytest.mark.parametrize("form", FORMS)
def test_reply_is_read_from_either_form(form: str) -> None:
    changed = [next(cases(FORMS[form](client))) for client in BOTH]

    assert [found for case in changed if (found := wrong(case))] == []


@pytest.mark.parametrize("client", CLIENTS, ids=lambda client: client.name)
def test_reply_holds_only_what_was_typed(client: Client) -> None:
    assert [found for case in cases(client) if (found := wrong(case))] == []

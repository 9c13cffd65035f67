"""Damaged and hostile mails: ``read`` answers every time, and never by way of its safety net."""

from __future__ import annotations

import pytest

from mail.message import ParsedMail
from mail.parse import read
from tests.fuzz_mail import main, mutants, survey
from tests.unit.mail.clients import CLIENTS, cases, raw
from tests.unit.mail.test_kinds import ROWS
from tests.unit.mail.test_parse import SAMPLES

GROUPS = {
    "samples": [path.read_bytes() for path in sorted(SAMPLES.glob("*.eml"))],
    "clients": [raw(next(cases(client))) for client in CLIENTS],
    "kinds": [row["raw"].encode() for row in ROWS],
}
HEAD = b"From: a@x.example\r\nSubject: Re: x\r\n"
HTML = HEAD + b"Content-Type: text/html\r\n\r\n"
HOSTILE = {
    "blanks": HEAD + b"\r\n" + b" " * 300_000 + b"x",
    "links without end": HTML + b"&lt;mailto:" * 30_000,
    "pictures without end": HEAD + b"\r\n" + b"[cid:" * 60_000,
    "very many nodes": HTML + b"<i>yy</i>" * 100_000,
    "very many cells": HTML + b"<td>x" * 40_000,
    "very many lines": HTML + b"<br>" * 60_000,
    "very many header keys": HEAD + b"\r\n" + "发件人: a@b\r\n日期:\r\n".encode() * 4_000,
    "endless parameter": HEAD + b"Content-Type: text/plain; " + b"a*0=b;" * 9_000 + b"\r\n\r\nx",
    "endless address": b"From: a@x.example\r\nTo: " + b"((" * 9_000 + b"\r\n\r\nx",
    "endless names": b"From: " + b"a,<" * 60_000 + b"\r\n\r\nx",
    "nested parts": b"".join(
        b'Content-Type: multipart/mixed; boundary="%d"\r\n\r\n--%d\r\n' % (i, i) for i in range(999)
    ),
    "nested mails": HEAD + b"Content-Type: message/rfc822\r\n\r\n" * 2_000,
}


@pytest.mark.parametrize("name", GROUPS)
def test_mutants_are_read_without_the_safety_net(name: str) -> None:
    found, _ = survey(mutants(GROUPS[name], 400, name))

    assert found.total() == 400
    assert found["unreadable broken"] == 0


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_mail_is_read_or_refused(name: str) -> None:
    mail = read(HOSTILE[name])

    assert isinstance(mail, ParsedMail)
    assert mail.obstacle != "broken"


def test_a_folder_of_ones_own_is_surveyed(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(str(SAMPLES), "20") == 0

    assert capsys.readouterr().out.startswith("files: 17, slowest")

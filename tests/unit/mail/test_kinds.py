"""Every kind of mail as various senders write it: auto-replies, bounces, receipts, recalls, invitations, forwards, …"""

from __future__ import annotations

import tomllib
from typing import get_args

import pytest

from bot import texts
from mail.message import Obstacle
from mail.parse import read
from tests.unit.mail.clients import BOT, DATA

ROWS: list[dict[str, str]] = tomllib.loads((DATA / "kinds" / "kinds.toml").read_text("utf-8"))["mail"]
HEAD = "From: a@corp.example\nTo: b@corp.example\nSubject: Re: x\n"


def title(row: dict[str, str]) -> str:
    subject = next(line for line in row["raw"].splitlines() if line.startswith("Subject"))
    return f"{row['kind']}-{subject[9:]}"


@pytest.mark.parametrize("row", ROWS, ids=title)
@pytest.mark.parametrize("own", [(), (BOT,)], ids=["unconfigured", "configured"])
def test_kind_is_recognised(row: dict[str, str], own: tuple[str, ...]) -> None:
    assert read(row["raw"].replace("\n", "\r\n").encode(), own).kind == row["kind"]


OBSTACLES: tuple[tuple[str, Obstacle], ...] = (
    (f"{HEAD}Content-Type: application/pkcs7-mime; smime-type=enveloped-data\n\nx", "encrypted"),
    (f'{HEAD}Content-Type: application/octet-stream; name="SMIME.p7m"\n\nx', "encrypted"),
    (f"{HEAD}\n-----BEGIN PGP MESSAGE-----\n\nx", "encrypted"),
    (f"{HEAD}Content-Type: application/ms-tnef; name=winmail.dat\n\nx", "winmail"),
    ("To: b@corp.example\n\nhello", "no_sender"),
    (f"{HEAD}\n" + "x\n" * 30_000, "too_large"),
    (f"{HEAD}\nhello", ""),
)


@pytest.mark.parametrize("obstacle", [name for name in get_args(Obstacle) if name])
def test_obstacle_has_its_sentence(obstacle: str) -> None:
    assert texts.has(f"staff.why_unreadable_{obstacle}")


@pytest.mark.parametrize(("source", "obstacle"), OBSTACLES, ids=lambda value: value[-20:])
def test_unreadable_mail_says_why(source: str, obstacle: Obstacle) -> None:
    mail = read(source.encode())

    assert (mail.kind, mail.obstacle) == ("unreadable" if obstacle else "reply", obstacle)

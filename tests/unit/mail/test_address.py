"""Tokens: made, carried everywhere, found again, and refused when damaged."""

from __future__ import annotations

import base64

import pytest

from bot.clock import LINK_SAFE
from bot.errors import ConfigError
from mail.address import LOOKED_AT, CaseAddress, Found, compact, pretty, subject_hint
from mail.message import ParsedMail

CASE = "GK-4T7X-2M9"
ADDRESS = CaseAddress("bot@corp.example", "corp.example", b"k" * 32)
TOKEN = ADDRESS.token(CASE)
OTHER = CaseAddress("bot@corp.example", "corp.example", b"x" * 32)


def mail(
    *, to: tuple[str, ...] = (), references: tuple[str, ...] = (), body: str = "", subject: str = "",
    auth: tuple[tuple[str, str], ...] = (),
) -> ParsedMail:  # fmt: skip
    return ParsedMail(kind="reply", to=to, references=references, body=body, subject=subject, auth=auth)


def test_token_is_safe_to_retype() -> None:
    assert len(TOKEN) == 16
    assert set(TOKEN) <= set(LINK_SAFE)
    assert OTHER.token(CASE) != TOKEN
    assert ADDRESS.token("GK-4T7X-2MA") != TOKEN


def test_thread_index_is_one_header_block() -> None:
    raw = base64.b64decode(ADDRESS.thread_index(CASE))

    assert (len(raw), raw[0]) == (22, 1)
    assert ADDRESS.thread_index(CASE) == ADDRESS.thread_index("gk 4t7x 2m9")


WAYS = ("GK-4T7X-2M9", "gk4t7x2m9", " gk 4t7x-2m9 ", "ＧＫ－４Ｔ７Ｘ－２Ｍ９")


@pytest.mark.parametrize("way", WAYS)
def test_case_number_is_read_leniently(way: str) -> None:
    assert (compact(way), pretty(way)) == ("gk4t7x2m9", CASE)


def test_lookalikes_count_only_behind_the_prefix() -> None:
    assert pretty("IO-OIL0-123") == "IO-0110-123"


CARRIERS = (
    mail(to=(ADDRESS.reply_to(CASE),)),
    mail(to=(ADDRESS.reply_to(CASE).upper(),)),
    mail(to=(f"imceamailto-bot+2bgk4t7x2m9+2e{TOKEN}@other.example",)),
    mail(references=(ADDRESS.message_id(CASE, "u1"),)),
    mail(references=("foreign@x", ADDRESS.root_id(CASE))),
    mail(body=f"> some lines\n> {ADDRESS.mark(CASE)}\n"),
)


@pytest.mark.parametrize("carrier", CARRIERS)
def test_token_is_found_wherever_it_travels(carrier: ParsedMail) -> None:
    assert ADDRESS.find(carrier) == Found(CASE)
    assert OTHER.find(carrier) == Found(None, damaged=True)


def test_subject_is_only_a_hint() -> None:
    assert ADDRESS.find(mail(subject="回复: [GK-4T7X-2M9] 查阅")) == Found()


def test_damaged_token_does_not_hide_a_good_one() -> None:
    carrier = mail(to=(f"bot+gk4t7x2m9.{'a' * 16}@corp.example",), references=(ADDRESS.root_id(CASE),))

    assert ADDRESS.find(carrier) == Found(CASE)


HALF = f"{ADDRESS.mark(CASE)[:16]}{{gap}}{ADDRESS.mark(CASE)[16:]}"
NUMBER = ADDRESS.mark(CASE).partition(".")[0]
MISREAD = "GK-0000-000"  # its token holds an i
NUMBER_OF_I = compact(MISREAD)
I_TOKEN = ADDRESS.token(MISREAD)
DAMAGES = (
    (CASE, mail(to=(f"bot=2b{ADDRESS.mark(CASE)}@corp.example",))),
    (CASE, mail(to=(f"bot%2B{NUMBER}%2E{TOKEN}@corp.example",))),
    (CASE, mail(to=(f"imceamailto-bot+2b{NUMBER}+2e{TOKEN}+40corp.example@other.example",))),
    (CASE, mail(to=(f'"<bot+{ADDRESS.mark(CASE)}"@corp.example',))),
    (CASE, mail(body=HALF.format(gap="=\r\n"))),
    (CASE, mail(body="> " + HALF.format(gap="\n> "))),
    (CASE, mail(references=(HALF.format(gap=" "),))),
    (CASE, mail(body=HALF.format(gap="\u200b"))),
    (CASE, mail(body=f"mark{ADDRESS.mark(CASE)}yours")),
    (CASE, mail(body=ADDRESS.mark(CASE).translate({ord("."): "．"}))),
    (CASE, mail(auth=(("received", f"by mx with ESMTPS for <{ADDRESS.reply_to(CASE)}>; today"),))),
    (MISREAD, mail(body=f"{NUMBER_OF_I}.{I_TOKEN.replace('i', 'l')}")),
    (MISREAD, mail(body=f"{NUMBER_OF_I}.{I_TOKEN.replace('i', '1').upper()}")),
    (MISREAD, mail(body=f"{NUMBER_OF_I.replace('0', 'o')}.{I_TOKEN}")),
)


@pytest.mark.parametrize(("case", "carrier"), DAMAGES)
def test_damaged_token_is_repaired_when_its_signature_holds(case: str, carrier: ParsedMail) -> None:
    assert ADDRESS.find(carrier) == Found(case)
    assert OTHER.find(carrier).case is None


@pytest.mark.parametrize("letter", range(16))
def test_token_with_one_wrong_letter_is_never_repaired(letter: int) -> None:
    wrong = TOKEN[:letter] + ("b" if TOKEN[letter] != "b" else "c") + TOKEN[letter + 1 :]

    assert ADDRESS.find(mail(body=f"{NUMBER}.{wrong}")) == Found(None, damaged=True)


def test_two_repairs_that_fit_are_none() -> None:
    both = f"bot=2b{ADDRESS.mark(CASE)} bot=2b{ADDRESS.mark('GK-0000-000')}"

    assert ADDRESS.find(mail(body=both)) == Found(None, damaged=True)


def test_long_text_without_token_is_no_damage() -> None:
    assert ADDRESS.find(mail(body="one sentence after another. and then one more. " * 100)) == Found()


def test_token_is_looked_for_at_the_end_of_a_text_that_is_too_long() -> None:
    filler = "x " * (LOOKED_AT // 2)

    assert ADDRESS.find(mail(body=f"{filler} {ADDRESS.mark(CASE)}")) == Found(CASE)
    assert ADDRESS.find(mail(body=f"{ADDRESS.mark(CASE)} {filler}")) == Found()


def test_bounced_ids_name_the_case() -> None:
    assert ADDRESS.find_in_ids(("x@y", ADDRESS.message_id(CASE, "u"))) == CASE


@pytest.mark.parametrize(("subject", "hint"), [("［GK-4T7X-2M9］", CASE), ("[DSR-2026-000123] x", None), ("x", None)])
def test_subject_hint(subject: str, hint: str | None) -> None:
    assert subject_hint(subject) == hint


def test_local_part_that_is_too_long_is_refused() -> None:
    with pytest.raises(ConfigError, match=r"mail\.from_address"):
        CaseAddress("a" * 40 + "@corp.example", "corp.example", b"k")

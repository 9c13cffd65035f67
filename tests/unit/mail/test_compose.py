"""Our letters: the frame, the thread, and that they survive the way back."""

from __future__ import annotations

import email
import re
from dataclasses import replace
from datetime import UTC, datetime
from email.message import EmailMessage
from email.policy import default
from html import unescape
from string import ascii_letters, digits
from urllib.parse import unquote

import pytest

from bot.texts import LANGS, catalogue
from mail.address import CaseAddress, Found
from mail.compose import Desk, File, Letter, button_href, render
from mail.parse import read
from mail.parse.phrases import MARKER
from mail.parts import Buttons, Lead, Quote, Rows

ADDRESS = CaseAddress("bot@corp.example", "corp.example", b"k" * 32)
DESK = Desk(ADDRESS, "个人信息请求", plus=True, instance="demo")
SAFE = ascii_letters + digits + "-._~"
LONG_ID = f"PAXP193MB{'A' * 90}@PAXP193MB1234.EURP193.PROD.OUTLOOK.COM"
LETTER = Letter(
    to=("care@corp.example",), cc=("boss@corp.example",), topic="查阅", case="GK-4T7X-2M9", unique="u1",
    blocks=("您好，\n张** <zhang> 要求查阅。", "第二段"), at=datetime(2026, 11, 22, 1, 2, 3, tzinfo=UTC),
    references=("first@x", LONG_ID), files=(File("订单.xlsx", "application/vnd.ms-excel", b"data"),),
)  # fmt: skip


def parsed(letter: Letter, desk: Desk = DESK) -> EmailMessage:
    message = email.message_from_bytes(render(letter, desk).content, policy=default)
    assert isinstance(message, EmailMessage)
    return message


def test_letter_holds_the_thread_together() -> None:
    message = parsed(LETTER)

    mark = ADDRESS.mark("GK-4T7X-2M9")
    assert {name: str(message[name]) for name in message if name not in ("MIME-Version", "Content-Type")} == {
        "From": "个人信息请求 <bot@corp.example>",
        "To": "care@corp.example",
        "Cc": "boss@corp.example",
        "Subject": "[GK-4T7X-2M9] 查阅",
        "Date": "Sun, 22 Nov 2026 01:02:03 +0000",
        "Message-ID": f"<case-{mark}.u1@corp.example>",
        "Auto-Submitted": "auto-generated",
        "X-Auto-Response-Suppress": "OOF, AutoReply, RN, NRN",
        "X-Rights-Loop": "demo",
        "Reply-To": f"bot+{mark}@corp.example",
        "References": f"<case-{mark}.root@corp.example> <first@x> <{LONG_ID}>",
        "In-Reply-To": f"<{LONG_ID}>",
        "Thread-Topic": "[GK-4T7X-2M9] 查阅",
        "Thread-Index": ADDRESS.thread_index("GK-4T7X-2M9"),
    }  # fmt: skip


def test_long_ids_are_never_encoded() -> None:
    head = render(LETTER, DESK).content.split(b"\r\n\r\n")[0]

    assert f"\r\n <{LONG_ID}>".encode() in head
    assert b"References: =?" not in head


def test_references_are_pruned_to_root_and_newest() -> None:
    letter = replace(LETTER, references=tuple(f"m{number}@x" for number in range(30)))

    ids = str(parsed(letter)["References"]).split()
    assert (len(ids), ids[0], ids[-1]) == (9, f"<{ADDRESS.root_id('GK-4T7X-2M9')}>", "<m29@x>")


def test_first_letter_refers_to_the_root() -> None:
    message = parsed(replace(LETTER, references=()))

    root = f"<{ADDRESS.root_id('GK-4T7X-2M9')}>"
    assert (message["References"], message["In-Reply-To"]) == (root, root)


def test_plus_address_only_where_it_arrives() -> None:
    assert parsed(LETTER, replace(DESK, plus=False))["Reply-To"] == "bot@corp.example"


def test_same_letter_gives_the_same_bytes_in_seven_bits() -> None:
    first, second = render(LETTER, DESK), render(LETTER, DESK)

    assert first == second
    assert first.content.isascii()
    assert max(len(line) for line in first.content.split(b"\r\n")) < 998
    assert first.recipients == ("care@corp.example", "boss@corp.example")


def test_both_forms_of_a_letter_say_the_same() -> None:
    mail = read(render(replace(LETTER, case=None, files=()), DESK).content)

    assert mail.typed.startswith("您好，\n张** <zhang> 要求查阅。\n\n第二段\n\n")
    assert mail.doubt == ""


def test_only_addresses_of_our_own_pages_become_links() -> None:
    ours, theirs = "https://rights.corp.example/s/abc-1", "https://rights.corp.example.evil/s/abc"
    letter = replace(LETTER, blocks=(f"看这里（{ours}）。", f"他写了 {theirs}"))
    html = parsed(letter, replace(DESK, site="https://rights.corp.example")).get_body(("html",))

    assert html is not None
    assert re.findall(r"<a [^>]*>[^<]*</a>", html.get_content()) == [
        f'<a href="{ours}" style="color:#0b57d0;word-break:break-all">{ours}</a>'
    ]


def test_buttons_open_a_mail_that_is_read_as_the_command_of_this_case() -> None:
    letter = replace(LETTER, blocks=(Buttons((("已办结", "#办结 查阅"),)),), files=())
    html = parsed(letter).get_body(("html",))
    assert html is not None

    [href] = re.findall(r'href="([^"]+)"', html.get_content())
    address, _, query = unescape(href).partition("?")
    fields = dict(part.split("=", 1) for part in query.split("&"))
    sent = EmailMessage()
    sent["From"], sent["To"] = "wang@corp.example", unquote(address.removeprefix("mailto:"))
    sent["Subject"] = unquote(fields["subject"])
    sent.set_content(unquote(fields["body"]))
    mail = read(sent.as_bytes())
    assert len(href) < 500
    assert set(re.sub(r"%[0-9A-F]{2}", "", fields["body"] + fields["subject"])) <= set(SAFE)
    assert (mail.typed.strip(), mail.doubt, mail.subject) == ("#办结 查阅", "", "[GK-4T7X-2M9] 查阅")
    assert ADDRESS.find(mail).case == "GK-4T7X-2M9"
    assert ADDRESS.find(replace(mail, to=("bot@corp.example",))).case == "GK-4T7X-2M9"


def test_button_of_a_case_with_many_rights_stays_short() -> None:
    letter = replace(LETTER, topic="、".join(["撤回同意"] * 20))

    assert len(button_href(letter, DESK, "#办结 撤回同意")) < 500


def test_text_of_a_letter_has_no_addresses_of_buttons() -> None:
    letter = replace(LETTER, blocks=(Lead("请答复"), Buttons((("已办结", "#办结"),)), Rows((("请求：　", "查阅"),))))
    text = parsed(letter).get_body(("plain",))

    assert text is not None
    assert "mailto" not in text.get_content()
    assert "请答复\n\n请求：　查阅\n\n" in text.get_content().replace("\r\n", "\n")


def test_words_of_a_person_are_set_apart_and_escaped_in_both_forms() -> None:
    message = parsed(replace(LETTER, blocks=(Quote("写道：", "#办结\n<b>请</b>"),)))
    text, html = message.get_body(("plain",)), message.get_body(("html",))

    assert text is not None
    assert html is not None
    assert "写道：\n│ #办结\n│ <b>请</b>\n" in text.get_content().replace("\r\n", "\n")
    assert "#办结<br>&lt;b&gt;请&lt;/b&gt;" in html.get_content()


def test_our_mail_coming_back_is_known() -> None:
    mail = read(render(LETTER, DESK).content)

    assert mail.kind == "own_loop"
    assert ADDRESS.find(mail) == Found("GK-4T7X-2M9")


def test_personal_letter_holds_no_token() -> None:
    rendered = render(replace(LETTER, case=None, topic="验证码", files=()), DESK)

    message = email.message_from_bytes(rendered.content, policy=default)
    assert (rendered.message_id, message["Subject"], message["Reply-To"]) == ("u1@corp.example", "验证码", None)
    assert ADDRESS.token("GK-4T7X-2M9").encode() not in rendered.content


def test_line_breaks_never_reach_a_header() -> None:
    message = parsed(replace(LETTER, topic="查阅\r\nBcc: evil@x"))

    assert (message["Bcc"], message["Subject"]) == (None, "[GK-4T7X-2M9] 查阅 Bcc: evil@x")


@pytest.mark.parametrize("lang", LANGS)
def test_marker_is_one_that_the_parser_cuts_at(lang: str) -> None:
    assert MARKER.search(catalogue()["mail.marker"][lang])

"""Reading mails: the labelled samples, invented layouts of clients, kinds, charsets, and what must never raise."""

from __future__ import annotations

import json
from email.message import Message
from email.policy import Policy
from pathlib import Path
from typing import Any

import pytest

from mail.message import ParsedMail
from mail.parse import read, structure
from mail.parse.structure import LONGEST_BODY, MOST_PARSED
from tests.factories import BOT, make_mail
from tests.unit.mail.layouts import LAYOUTS, Layout, raw

SAMPLES = Path(__file__).parent / "samples"
EXPECTED: list[dict[str, Any]] = json.loads((SAMPLES / "expected.json").read_text(encoding="utf-8"))


@pytest.mark.parametrize("row", EXPECTED, ids=lambda row: str(row["file"]))
def test_sample_is_read_as_labelled(row: dict[str, Any]) -> None:
    mail = read((SAMPLES / row["file"]).read_bytes())

    assert mail.kind == row["class"]
    if row["typed"] is not None:
        assert mail.typed == row["typed"]
        assert [phrase for phrase in row["must_not_contain"] if phrase in mail.typed] == []


@pytest.mark.parametrize("layout", LAYOUTS, ids=lambda layout: layout.name)
def test_layout_leaves_what_was_typed(layout: Layout) -> None:
    mail = read(raw(layout))

    assert (mail.typed, mail.kind, mail.doubt) == (layout.typed, layout.kind, layout.doubt)


def note(headers: str, body: str = "好的") -> bytes:
    return f"From: a@corp.example\r\nTo: bot@corp.example\r\n{headers}\r\n\r\n{body}\r\n".encode()


def report(action: str) -> bytes:
    return note(
        'Subject: Undeliverable\r\nContent-Type: multipart/report; report-type=delivery-status; boundary="b"',
        "--b\r\nContent-Type: message/delivery-status\r\n\r\nReporting-MTA: dns; mx\r\n\r\n"
        f"Action: {action}\r\nStatus: 4.4.7\r\n\r\n--b\r\nContent-Type: message/rfc822\r\n\r\n"
        "From: bot@corp.example\r\nMessage-ID: <ours.1@corp.example>\r\n\r\nx\r\n--b--",
    )


KINDS = (
    (note("Subject: Re: x"), "reply"),
    (note("Subject: Re: x", ""), "empty"),
    (note("Subject: 转发: x"), "forward"),
    (note("Subject: Re: Fwd: x"), "reply"),
    (note("Subject: 撤回: x"), "recall"),
    (note("Subject: [GK-4T7X-2M9] 撤回同意"), "reply"),
    (note("Subject: Automatic reply: x"), "auto_reply"),
    (note("Subject: x\r\nAuto-Submitted: auto-replied (vacation)"), "auto_reply"),
    (note("Subject: x\r\nAuto-Submitted: no"), "reply"),
    (note("Subject: x", "您好，这是一封自动回复邮件。"), "auto_reply"),
    (note("Subject: x", "您好，请查收，系统会自动回复您。"), "reply"),
    (note("Subject: 已接受: 会议"), "calendar"),
    (note("Subject: x\r\nList-Id: <all.corp.example>"), "auto_reply"),
    (note("Subject: x\r\nPrecedence: bulk"), "auto_reply"),
    (note("Subject: =?gb18030?B?z7XNs83L0MU=?="), "bounce"),
    (note("Subject: x\r\nReturn-Path: <>"), "bounce"),
    (note("Subject: 已读: x"), "mdn"),
    (note("Subject: x\r\nX-Rights-Loop: one"), "own_loop"),
    (note("Subject: x\r\nX-MS-Exchange-Inbox-Rules-Loop: a@corp.example"), "reply"),
    (note("Subject: x\r\nAuthentication-Results: mx; dmarc=fail header.from=corp.example"), "spoofed"),
    (note("Subject: x\r\nAuthentication-Results: mx; dmarc=pass\r\nAuthentication-Results: evil; dmarc=fail"), "reply"),
    (note("Subject: x\r\nContent-Type: text/calendar; method=REPLY"), "calendar"),
    (note("Subject: x\r\nContent-Type: application/pkcs7-mime; smime-type=enveloped-data"), "unreadable"),
    (note("Subject: x", "-----BEGIN PGP MESSAGE-----"), "unreadable"),
    (note("Subject: x\r\nContent-Type: application/ms-tnef; name=winmail.dat"), "unreadable"),
    (report("failed"), "bounce"),
    (report("delayed"), "bounce_transient"),
    (b"", "unreadable"),
    (b"To: bot@corp.example\r\n\r\nhello", "unreadable"),
    (note("Subject: x\r\nContent-Type: text/plain; charset=\x00", "\xe9\x80"), "reply"),
    (note("Subject: x\r\nTo: " + "((" * 9000, "hello"), "reply"),
)  # fmt: skip


@pytest.mark.parametrize(("content", "kind"), KINDS, ids=lambda value: value if isinstance(value, str) else "")
def test_kind_is_named(content: bytes, kind: str) -> None:
    assert read(content).kind == kind


def test_own_mail_is_known_by_its_address() -> None:
    content = note("Subject: x")

    assert read(content, ("A@Corp.Example",)).kind == "own_loop"
    assert read(content, ("other@corp.example",)).kind == "reply"


def test_bounce_names_the_original() -> None:
    assert read(report("failed")).original_message_ids == ("ours.1@corp.example",)


CHARSETS = (
    ("您好，身份已核对", "gb18030", "gb2312"),
    ("您好，𠮷先生", "gb18030", "gb2312"),
    ("您好，身份已核对", "utf-8", "gb2312"),
    ("您好，身份已核对", "gb18030", ""),
    ("您好，身份已核对", "gb18030", "x-unknown"),
    ("您好，身份已核對", "big5", "big5"),
    ("您好，身份已核对", "hz", "hz-gb-2312"),
    ("您好，身份已核对", "utf-16", "utf-16"),
    ("模模", "gbk", "gbk"),
    ("plain – text", "cp1252", "iso-8859-1"),
    ("It’s at the café – ok", "cp1252", "windows-1252"),
    ("よろしく", "iso2022_jp", "iso-2022-jp"),
    ("您好，身份已經核對，請繼續處理。", "big5", ""),
    ("您好，身份已經核對，請繼續處理。", "big5", "gb2312"),
    ("您好，身份已经核对，请继续处理。", "gbk", "big5"),
    ("您好，身份已经核对，请继续处理。", "gbk", "iso-8859-1"),
    ("您好，身份已经核对，请继续处理。", "gbk", "us-ascii"),
)


@pytest.mark.parametrize(("text", "codec", "label"), CHARSETS)
def test_charset_is_recognised_whatever_the_label_says(text: str, codec: str, label: str) -> None:
    head = f"Content-Type: text/plain{'; charset=' + label if label else ''}\r\nContent-Transfer-Encoding: 8bit"
    content = note(head, "").removesuffix(b"\r\n") + text.encode(codec)

    assert read(content).typed == text


DAMAGED = (
    b"ok \xff\xfe\xff",
    "身份已经核对。".encode()[:-1],
    "您好，".encode("gbk") + "身份已核对".encode(),
    "瑄\ue0a1编号".encode("gb18030"),
)


@pytest.mark.parametrize("body", DAMAGED)
def test_undecodable_bytes_raise_doubt(body: bytes) -> None:
    mail = read(note("Content-Type: text/plain; charset=gb2312", "") + body)

    assert mail.doubt == "undecodable"


def test_invisible_and_turning_characters_do_not_reach_anybody() -> None:
    mail = read(
        note("Content-Type: text/plain; charset=utf-8", "好\u202e的\u2066 o\u200bk\x07\u2028下一行\x0b再下一行")
    )

    assert mail.typed == "好的 ok\n下一行\n再下一行"


def test_flowed_text_is_joined() -> None:
    mail = read(note("Content-Type: text/plain; format=flowed", "one \r\ntwo\r\nthree"))

    assert mail.typed == "one two\nthree"


def test_flowed_quotes_keep_their_depth() -> None:
    mail = read(
        note("Content-Type: text/plain; format=flowed; delsp=yes", "see\r\n> one \r\n> two\r\n>> three \r\nfour")
    )

    assert mail.body.startswith("see\n> onetwo\n>> three\nfour")


def test_one_endless_flowed_line_is_read_in_linear_work() -> None:
    """Joined string by string, it took minutes: a mail of this kind stopped the service."""
    mail = read(note("Content-Type: text/plain; format=flowed", "a \n" * 300_000))

    assert mail.typed == ("a " * 300_000).strip()


def test_body_is_cut_off_when_all_its_parts_together_are_too_long() -> None:
    part = b"--b\r\nContent-Type: text/plain\r\n\r\n" + b"a" * (LONGEST_BODY // 3) + b"\r\n"

    mail = read(b'From: a@x\r\nContent-Type: multipart/mixed; boundary="b"\r\n\r\n' + part * 5 + b"--b--")

    assert mail.typed.count("a") == LONGEST_BODY
    assert mail.doubt == "undecodable"


def test_headers_survive_broken_encodings() -> None:
    mail = read(
        'From: =?gb2312?B?1cXOsA==?= <ZHANG.wei@corp.example>\r\nTo: bot@corp.example, "李, 四" <li@corp.example>\r\n'
        "Cc: c@corp.example\r\nDelivered-To: bot+x@corp.example\r\n"
        "Subject: =?gb2312?B?u9i4?==?gb2312?B?tA==?= ok\r\nDate: Fri, 20 Nov 2026 10:02:05 +0800\r\n"
        "References: <a@x>,<b@x>\r\n <c@x>\r\nIn-Reply-To: =?utf-8?q?=3Cd=40x=3E?=\r\n\r\nhi".encode()
    )

    assert mail.from_name == "张伟"
    assert (mail.from_address, mail.from_count) == ("zhang.wei@corp.example", 1)
    assert (mail.to, mail.cc, mail.delivered_to) == (
        ("bot@corp.example", "li@corp.example"), ("c@corp.example",), ("bot+x@corp.example",),
    )  # fmt: skip
    assert set(mail.references) == {"a@x", "b@x", "c@x", "d@x"}
    assert str(mail.date) == "2026-11-20 02:02:05+00:00"


def attached(disposition: bytes, kind: bytes = b"application/octet-stream") -> ParsedMail:
    return read(
        b'From: a@x\r\nContent-Type: multipart/mixed; boundary="b"\r\n\r\n--b\r\nContent-Type: text/html\r\n\r\n'
        b'see <img src="cid:logo">\r\n--b\r\nContent-Type: ' + kind + b"\r\nContent-ID: <logo>\r\nContent-Disposition: "
        + disposition + b"\r\n\r\ndata\r\n--b--\r\n"
    )  # fmt: skip


NAMES = (
    (b"attachment; filename=\"=?gb18030?B?tqm1pbzHwrwueGxzeA==?=\"", "订单记录.xlsx"),
    (b"attachment; filename*=UTF-8''%E8%AE%A2%E5%8D%95.pdf", "订单.pdf"),
    (b"attachment; filename*0*=gb2312''%B6%A9; filename*1*=%B5%A5.pdf", "订单.pdf"),
    ('attachment; filename="说明.doc"'.encode("gbk"), "说明.doc"),
    (b'attachment; filename="..\\\\..\\\\etc/passwd"', "passwd"),
    ('attachment; filename="gpj.\u202eexe"'.encode(), "gpj.exe"),
    (b'attachment; filename="' + b"a" * 300 + b'.pdf"', "a" * 108 + ".pdf"),
    (b"attachment", "1.octet-stream"),
    (b"attachment; filename=%E8%AE%A2%E5%8D%95.pdf", "订单.pdf"),
    (b'attachment; filename="unclosed.pdf', "unclosed.pdf"),
    (b"attachment; filename==?utf-8?B?6K6i5Y2VLnBkZg==?=", "订单.pdf"),
    (b'attachment; filename*0="=?utf-8?B?6K6i5Y2V"; filename*1="LnBkZg==?="', "订单.pdf"),
)  # fmt: skip


@pytest.mark.parametrize(("disposition", "name"), NAMES, ids=lambda value: value[:20] if isinstance(value, str) else "")
def test_file_name_is_read_and_cleaned(disposition: bytes, name: str) -> None:
    assert [(item.name, item.content) for item in attached(disposition).attachments] == [(name, b"data")]


def test_attached_mail_is_a_file_and_not_typed() -> None:
    mail = attached(b"attachment; filename=old.eml", b"message/rfc822")

    assert mail.typed == "see"
    assert [item.name for item in mail.files] == ["old.eml"]


def test_too_many_parts_are_unreadable() -> None:
    parts = b"--b\r\nContent-Type: text/plain\r\n\r\nx\r\n" * 300

    mail = read(b'From: a@x\r\nContent-Type: multipart/mixed; boundary="b"\r\n\r\n' + parts + b"--b--")

    assert mail == ParsedMail(kind="unreadable", obstacle="too_large")


def test_boundary_on_every_line_ends_the_parser(monkeypatch: pytest.MonkeyPatch) -> None:
    """In an attached mail as well, whose parts are not read."""
    made: list[Message] = []

    def make(policy: Policy) -> Message:
        made.append(Message(policy))
        return made[-1]

    monkeypatch.setattr(structure, "Message", make)
    inner = b'Content-Type: multipart/mixed; boundary="c"\r\n\r\n' + b"--c\r\n\r\nx\r\n" * (2 * MOST_PARSED)

    mail = read(b"From: a@x\r\nContent-Type: message/rfc822\r\n\r\n" + inner)

    assert (mail.obstacle, len(made)) == ("too_large", MOST_PARSED)


SIGNATURES = (
    ("发自我的 iPhone", True), ("發自我的 iPad", True), ("发自我的华为手机", True), ("来自我的小米手机", True),
    ("发自网易邮箱大师", True),
    ("从 Windows 版邮件发送", True), ("Sent from my iPhone", True), ("Sent from Mail for Windows", True),
    ("Get Outlook for iOS<https://aka.ms/o0ukef>", True), ("获取 Outlook for Android", True), ("-- \n张伟", True),
    ("发送自 Windows 版邮件<https://go.microsoft.com/fwlink/?LinkId=550986>应用", True),
    ("本邮件及附件含有保密信息，仅限于发送给指定收件人。\n如果您误收了本邮件，请立即删除。", True),
    ("This e-mail is confidential. If you are not the intended recipient, please delete it.", True),
    ("附件内容请您保密，收件人仅限本人。", False), ("If you received it in error, tell us.", False),
    ("来自您邮箱的申请我们已收到", False), ("Sent by courier on Monday", False),
    ("Sent from our archive in Kunshan", False),
    ("-----", False), ("下载链接见附件", False),
)  # fmt: skip


@pytest.mark.parametrize(("line", "is_signature"), SIGNATURES)
def test_only_what_clients_append_is_cut(line: str, is_signature: bool) -> None:
    mail = read(note("Content-Type: text/plain; charset=utf-8", f"好的\n\n{line}"))

    assert mail.typed == ("好的" if is_signature else f"好的\n\n{line}")


def test_signed_mail_is_read_without_its_signature_file() -> None:
    mail = read(note(
        'Content-Type: multipart/signed; protocol="application/pkcs7-signature"; boundary="b"',
        "--b\r\nContent-Type: text/plain\r\n\r\nfine\r\n--b\r\n"
        "Content-Type: application/pkcs7-signature; name=smime.p7s\r\n"
        "Content-Disposition: attachment; filename=smime.p7s\r\n\r\nx\r\n--b--",
    ))  # fmt: skip

    assert (mail.kind, mail.typed, mail.attachments) == ("reply", "fine", ())


def test_links_and_pictures_make_no_difference_between_the_forms() -> None:
    layout = Layout(
        "links",
        "见 网站<https://x.example/a> 或 a@x.example<mailto:a@x.example> [cid:image001.png@01]",
        '见 <a href="https://x.example/a">网站</a> 或 <a href="mailto:a@x.example">a@x.example</a> <img src="cid:x">',
    )

    mail = read(raw(layout))

    assert (mail.typed, mail.doubt) == ("见 网站<https://x.example/a> 或 a@x.example", "")


def test_answers_between_the_pieces_of_an_original_are_kept() -> None:
    piece = '<blockquote class="gmail_quote">问题</blockquote>'
    wrote = '<div class="gmail_attr">On Fri, Nov 20, 2026 at 9:15 AM Bot &lt;b@x.example&gt; wrote:</div>'
    box = f'<div class="gmail_quote">{wrote}{piece}<div>好</div>{piece}<div>不行</div></div>'

    mail = read(note("Content-Type: text/html; charset=utf-8", f"<div>答复如下</div>{box}"))

    assert (mail.typed, mail.doubt) == ("答复如下\n好\n不行", "inline_answer")


LEFT = (
    "好的\n\n差出人: Bot <bot@corp.example>\n送信日時: 2026-11-20",
    "好的\n\nObjet : [GK-4T7X-2M9] 查阅",
    "好的\n请保留下一行：\ngk4t7x2m9.bprbuupmdaci98w3",
    "好的\n他在 2026-11-19 的来信中写道：",
    "好的\n--原始邮件在下面--",
)


@pytest.mark.parametrize("typed", LEFT)
def test_what_may_be_left_of_an_original_raises_doubt(typed: str) -> None:
    mail = read(note("Subject: Re: x", typed))

    assert (mail.typed, mail.doubt) == (typed, "quote_left")


def test_entities_of_the_text_form_make_no_difference() -> None:
    mail = read(
        raw(Layout("entities", "少于 &lt;5 元 &amp; 其他&nbsp;费用", "<div>少于 &lt;5 元 &amp; 其他&nbsp;费用</div>"))
    )

    assert (mail.typed, mail.doubt) == ("少于 <5 元 & 其他 费用", "")


def test_text_part_leaves_no_trace_of_pictures() -> None:
    assert read(note("Subject: x", "好的\n[cid:image001.png@01DC.5]")).typed == "好的"


def test_too_many_lines_are_unreadable() -> None:
    assert read(note("Subject: x", "> x\ny\n" * 20_000)) == ParsedMail(kind="unreadable", obstacle="too_large")


def test_deep_html_is_read() -> None:
    mail = read(note("Content-Type: text/html", "<div>" * 5000 + "deep" + "</div>" * 5000))

    assert mail.kind in ("reply", "empty", "unreadable")


@pytest.mark.parametrize(
    ("name", "content", "files"),
    [
        ("ATT00001.txt", b"\r\n", []),
        ("ATT00002.htm", b"<html><head></head><body><br></body></html>", []),
        ("ATT00001.txt", b"a,b", ["ATT00001.txt"]),
        ("data.txt", b"\r\n", ["data.txt"]),
    ],
)
def test_blank_part_between_files_is_no_file(name: str, content: bytes, files: list[str]) -> None:
    assert [item.name for item in read(make_mail("您好\n", to=BOT, files={name: content})).files] == files

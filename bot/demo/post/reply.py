"""A staff reply as a real mail client writes it: QQ Mail, NetEase Mail and Outlook, quote below, own charset.

The wording of the quote headers is each client's own and not a sentence of this project.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from email.header import Header
from email.mime.application import MIMEApplication
from email.mime.multipart import MIMEMultipart
from email.mime.text import MIMEText
from email.utils import encode_rfc2231, format_datetime, formataddr
from html import escape

from bot.demo.post.show import Attachment, Shown


@dataclass(frozen=True)
class Writer:
    """The staff member who writes, and the moment in their own time zone."""

    name: str
    address: str
    at: datetime
    unique: str


@dataclass(frozen=True)
class Layout:
    prefix: str
    charset: str
    mailer: str
    text: Callable[[str, Shown], str]
    html: Callable[[str, Shown], str]


def _lines(text: str) -> str:
    return "".join(f"<div>{escape(line) or '<br>'}</div>" for line in text.split("\n"))


def _qq_text(typed: str, original: Shown) -> str:
    head = (
        "\n\n------------------ 原始邮件 ------------------\n"
        f'发件人: "{original.from_name}" <{original.from_address}>;\n发送时间: {original.date}\n'
        f"收件人: {original.to};\n主题: {original.subject}\n\n"
    )
    return typed + head + original.text


def _qq_html(typed: str, original: Shown) -> str:
    rows = (
        ("发件人:", f'"{original.from_name}" <{original.from_address}>;'), ("发送时间:", original.date),
        ("收件人:", f"{original.to};"), ("主题:", original.subject),
    )  # fmt: skip
    cells = "".join(f"<div><b>{label}</b>&nbsp;{escape(value)}</div>" for label, value in rows)
    return (
        f"{_lines(typed)}<div><br></div><div><includetail><!--<![endif]--></includetail></div>"
        '<div style="font-size:12px;font-family:Arial Narrow;padding:2px 0 2px 0;">'
        "------------------&nbsp;原始邮件&nbsp;------------------</div>"
        f'<div style="font-size:12px;background:#efefef;padding:8px;">{cells}</div><div><br></div>{_body(original)}'
    )


def _outlook_text(typed: str, original: Shown) -> str:
    head = (
        f"\n\n________________________________\n发件人: {original.from_name} <{original.from_address}>\n"
        f"发送时间: {original.date}\n收件人: {original.to}\n主题: {original.subject}\n\n"
    )
    return typed + head + original.text


def _outlook_html(typed: str, original: Shown) -> str:
    rows = (
        ("发件人:", f"{original.from_name} <{original.from_address}>"), ("发送时间:", original.date),
        ("收件人:", original.to), ("主题:", original.subject),
    )  # fmt: skip
    head = "<br>".join(f"<b>{label}</b> {escape(value)}" for label, value in rows)
    return (
        f'<div class="elementToProof" style="font-family:Aptos,DengXian;font-size:12pt">{_lines(typed)}</div>'
        '<div id="appendonsend"></div><hr style="display:inline-block;width:98%" tabindex="-1">'
        f'<div id="divRplyFwdMsg" dir="ltr"><font face="DengXian" style="font-size:11pt">{head}</font>'
        f"<div>&nbsp;</div></div><div>{_body(original)}</div>"
    )


def _netease_head(original: Shown) -> str:
    return f'在 {original.date}，"{original.from_name}" <{original.from_address}> 写道：'


def _netease_text(typed: str, original: Shown) -> str:
    quoted = "\n".join(f">{line}" for line in original.text.split("\n"))
    return f"{typed}\n\n\n\n\n\n{_netease_head(original)}\n\n{quoted}"


def _netease_html(typed: str, original: Shown) -> str:
    return (
        '<div style="line-height:1.7;color:#000000;font-size:14px;font-family:Arial">'
        f'{_lines(typed)}<p><br></p><div style="position:relative;zoom:1"></div>'
        f'<div id="divNeteaseMailCard"></div><p><br></p><pre>{escape(_netease_head(original))}</pre>'
        '<blockquote id="isReplyContent" style="PADDING-LEFT: 1ex; MARGIN: 0px 0px 0px 0.8ex; '
        'BORDER-LEFT: #ccc 1px solid">'
        f"{_body(original)}</blockquote></div>"
    )


def _body(original: Shown) -> str:
    return original.html or _lines(original.text)


LAYOUTS = {  # the mail client of whoever answers
    "qq": Layout("回复: ", "gb18030", "QQMail 2.x", _qq_text, _qq_html),
    "netease": Layout("Re:", "gbk", "Coremail Webmail Server", _netease_text, _netease_html),
    "outlook": Layout("Re: ", "utf-8", "Microsoft Outlook 16.0", _outlook_text, _outlook_html),
}


def compose(original: Shown, typed: str, files: tuple[Attachment, ...], *, writer: Writer, layout: Layout) -> bytes:
    """The whole reply: text and HTML alternatives, attachments, and the thread headers."""
    both = MIMEMultipart("alternative")
    both.attach(MIMEText(layout.text(typed, original), "plain", layout.charset))
    both.attach(MIMEText(layout.html(typed, original), "html", layout.charset))
    message = MIMEMultipart("mixed") if files else both
    if files:
        message.attach(both)
        for file in files:
            message.attach(_attached(file))
    for name, value in _headers(original, writer, layout):
        message[name] = value  # type: ignore[assignment] # typeshed knows only str here, a Header is meant to work
    return message.as_bytes().replace(b"\r\n", b"\n").replace(b"\n", b"\r\n")


def _headers(original: Shown, writer: Writer, layout: Layout) -> list[tuple[str, str | Header]]:
    domain = writer.address.rpartition("@")[2]
    references = " ".join(f"{original.references} {original.message_id}".split())
    return [
        ("From", formataddr((writer.name, writer.address), layout.charset)),
        ("To", original.reply_to),
        ("Subject", Header(layout.prefix + original.topic, layout.charset)),
        ("Date", format_datetime(writer.at)),
        ("Message-ID", f"<{writer.unique}@{domain}>"),
        ("In-Reply-To", original.message_id),
        ("References", references),
        ("X-Mailer", layout.mailer),
    ]


def _attached(file: Attachment) -> MIMEApplication:
    kind = file.content_type.partition("/")[2] if file.content_type.startswith("application/") else "octet-stream"
    part = MIMEApplication(file.content, kind or "octet-stream")
    part.add_header("Content-Disposition", f"attachment; filename*={encode_rfc2231(file.name, 'utf-8')}")
    return part

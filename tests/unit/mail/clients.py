"""Replies as mail clients lay them out (``tests/data/mail/*.toml``), crossed with what people type and what is quoted.

Here: how such a mail is put together. What must come out of it stands in ``test_clients``.
"""

from __future__ import annotations

import email
import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from email.header import Header
from email.policy import default
from html import escape
from pathlib import Path

from mail.address import CaseAddress
from mail.compose import Desk, Letter, render

BOUNDARY = "----=_NextPart_01"
BOT = "privacy-bot@corp.example"
DATA = Path(__file__).parents[2] / "data" / "mail"
ADDRESS = CaseAddress(BOT, "corp.example", b"k" * 32)
LETTER = Letter(
    to=("care@corp.example",), topic="查阅", case="GK-4T7X-2M9", unique="u1",
    blocks=(
        "新案件 GK-4T7X-2M9：张**，查阅/复制",
        "用户说明：我想复制我的订单记录\n收到时间：2026-11-20 09:14\n答复期限：2026-12-20",
        "您可以写：\n「#办结」(#fulfilled)\n「#部分 原因」(#partly)",
    ),
    at=datetime(2026, 11, 20, 1, 15, tzinfo=UTC),
)  # fmt: skip
OLD = (
    "##—— 请在此行以上回复 / Reply above this line ——##\n案件编号：DSR-2026-000123\n"
    "请求类型：查阅/复制\n用户说明：我想复制我的订单记录"
)
PERSON = "王五你好，\n\n张三想复制他的订单记录，请你看一下。\n\n谢谢\n李四"
TYPED = {
    "command": "#办结 查阅\n\n您好，您的资料已备好。",
    "short": "好的",
    "header_words": (
        "您好，\n\n发件人：张三 的材料与实名不符。\n在 2026-11-19 的来信中他写道：本人要求删除。\n"
        "主题：删除请求\n\n请补充材料。"
    ),
    "lists": (
        "处理意见如下：\n- 第一项：核验身份\n-----\nFrom the legal team: ok\n_____\n1. 同意\n"
        "> 引用法条：第四十五条\n谢谢，请继续"
    ),
    "english": "Verified, please go ahead.\n\nOn 20 November we wrote to you: nothing changed.\nTo be sure, call us.",
    "contact": (
        "您的收件信息如下，请核对：\n收件人：王五\n电话：0572-3017777\n地址：湖州市示范路 1 号\n\n如有变化请告知。"
    ),
    "table": "查到的订单：\n序号 | 日期 | 金额\n1 | 2026-11-02 | 35 元\n2 | 2026-11-09 | 70 元",
    "wrote": "您在 2026-11-19 10:30 的来信中写道：\n“请删除我的数据”\n我们已办理。",
    "parcel": "快递信息：\n发件人：湖州仓库\n日期：2026-11-20\n收件人：王五\n请留意。",
    "closing": "您好，资料已备好，请查收。\n\n此致\n敬礼",
    "long": f"您好，\n\n{'我们已核对您的身份，并从订单系统中导出了您的全部记录。' * 9}\n\n请查收。",
}
HELD = {"header_words", "contact", "parcel"}  # a line that begins like a header is shown to staff first


@dataclass(frozen=True)
class Client:
    """``line``, ``blank``: how it writes one typed line in HTML; ``signature``: what it adds by itself."""

    name: str
    text: str = ""
    html: str = ""
    charset: str = "utf-8"
    subject: str = "回复: [GK-4T7X-2M9] 查阅"
    signature: str = ""
    line: str = "<div>@</div>"
    blank: str = "<div><br></div>"


@dataclass(frozen=True)
class Original:
    text: str
    html: str


@dataclass(frozen=True)
class Case:
    client: Client
    typed: str
    original: str

    @property
    def name(self) -> str:
        return f"{self.client.name}-{self.typed}-{self.original}"


def _ours(lang: str) -> Original:
    letter = render(replace(LETTER, lang=lang), Desk(ADDRESS, "个保")).content
    message = email.message_from_bytes(letter, policy=default)
    plain, html = message.get_body(("plain",)), message.get_body(("html",))
    inner = re.search(r"<body[^>]*>(.*)</body>", html.get_content() if html else "", re.DOTALL)
    text = plain.get_content() if plain else ""
    return Original(text.strip("\r\n").replace("\r\n", "\n"), inner[1] if inner else "")


def _plain(text: str) -> Original:
    return Original(text, escape(text).replace("\n", "<br>"))


ORIGINALS = {"ours": _ours("zh"), "ours_en": _ours("en"), "older": _plain(OLD), "person": _plain(PERSON)}
CLIENTS = tuple(
    Client(**row) for path in sorted(DATA.glob("*.toml")) for row in tomllib.loads(path.read_text("utf-8"))["client"]
)


def cases(client: Client) -> Iterator[Case]:
    """Every text with some original, every original with some text."""
    for index, typed in enumerate(TYPED):
        yield Case(client, typed, list(ORIGINALS)[index % len(ORIGINALS)])
    yield from (Case(client, "command", original) for original in list(ORIGINALS)[1:])


def every_case() -> Iterator[Case]:
    """All of them: slow, for measuring."""
    yield from (Case(client, typed, original) for client in CLIENTS for typed in TYPED for original in ORIGINALS)


def raw(case: Case) -> bytes:
    forms = [("plain", _text(case)), ("html", _html(case))]
    parts = [_part(subtype, body, case.client.charset) for subtype, body in forms if body]
    if len(parts) == 1:
        return _head(case.client) + parts[0]
    joined = b"".join(f"--{BOUNDARY}\r\n".encode() + part for part in parts)
    kind = f'Content-Type: multipart/alternative; boundary="{BOUNDARY}"\r\n\r\n'.encode()
    return _head(client=case.client) + kind + joined + f"--{BOUNDARY}--\r\n".encode()


def _head(client: Client) -> bytes:
    rows = (
        "From: =?utf-8?B?5byg5Lyf?= <zhang.wei@corp.example>",
        f"To: CustomerCare <{BOT}>",
        f"Subject: {Header(client.subject, 'utf-8').encode()}",
        f"References: <{ADDRESS.root_id('GK-4T7X-2M9')}>",
        "MIME-Version: 1.0",
    )
    return "".join(f"{row}\r\n" for row in rows).encode()


def _part(subtype: str, body: str, charset: str) -> bytes:
    """What is labelled GB2312 is written in GB18030, as Chinese clients do."""
    codec = "gb18030" if charset.lower().startswith("gb") else charset
    head = f'Content-Type: text/{subtype}; charset="{charset}"\r\nContent-Transfer-Encoding: 8bit\r\n\r\n'
    return head.encode() + body.replace("\n", "\r\n").encode(codec) + b"\r\n"


def _text(case: Case) -> str:
    original = ORIGINALS[case.original].text
    cited = "\n".join(f"> {line}".rstrip() for line in original.split("\n"))
    filled = case.client.text.replace("@orig@", original).replace("@cited@", cited)
    return filled.replace("@typed@", TYPED[case.typed])


def _html(case: Case) -> str:
    client = case.client
    lines = [client.line.replace("@", escape(line)) if line else client.blank for line in TYPED[case.typed].split("\n")]
    return client.html.replace("@ORIG@", ORIGINALS[case.original].html).replace("@TYPED@", "".join(lines))

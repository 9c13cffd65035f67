"""What a letter's body is made of, in two forms: plain text, and HTML that old and small mail readers show alike.

Tables and inline styles only: Outlook on the desktop knows no others. Words come in finished; here they are escaped.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from html import escape

Href = Callable[[str], str]
"""A command, as typed → the address that opens a mail holding it."""

BAR = "│ "
ROW_WIDTH, BUTTON_FRAME = 44, 6
"""What fits side by side on a phone 360 pixels wide, in narrow characters; and what stands around each label."""
FONT = "font-family:'PingFang SC','Microsoft YaHei',Arial,sans-serif;font-size:14px;line-height:1.6;color:#1f2329"
PARAGRAPH = f"margin:0 0 12px 0;{FONT}"
SMALL = "margin:0 0 12px 0;font-family:Arial,sans-serif;font-size:12px;line-height:1.5;color:#6b7075"
LEAD = f"{FONT};font-size:16px;font-weight:bold;padding:10px 14px;border-left:4px solid #0b57d0"
NAME = f"{FONT};color:#6b7075;white-space:nowrap;padding:2px 12px 2px 0"
QUOTE = f"{FONT};padding:8px 14px;border-left:4px solid #c4c9cf"
BUTTON = f"{FONT};font-weight:bold;padding:8px 14px;border:1px solid #0b57d0"
LINK = "color:#0b57d0;word-break:break-all"
TABLE = '<table role="presentation" cellpadding="0" cellspacing="0" border="0"'


@dataclass(frozen=True)
class Quote:
    """Words of somebody, set apart from ours; ``label`` says whose."""

    label: str
    text: str


@dataclass(frozen=True)
class Section:
    """Lines under a title."""

    title: str
    lines: tuple[str, ...]


@dataclass(frozen=True)
class Rows:
    """Names and values, one pair a line."""

    rows: tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class Buttons:
    """Labels and the commands that they put into a new mail; a convenience only, so plain text leaves them out."""

    rows: tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class Aside:
    """Small print."""

    text: str


@dataclass(frozen=True)
class Lead:
    """The first line: what to do now, and by when."""

    text: str


Part = str | Quote | Section | Rows | Buttons | Aside | Lead


def as_text(part: Part) -> str:
    match part:
        case Quote(label, text):
            return "\n".join([label, *(f"{BAR}{line}" for line in text.strip("\n").split("\n"))])
        case Section(title, lines):
            return "\n".join([title, *lines])
        case Rows(rows):
            return "\n".join(f"{name}{value}" for name, value in rows)
        case Aside(text) | Lead(text):
            return text
        case Buttons():
            return ""
    return part


def as_html(part: Part, site: str, href: Href) -> str:
    match part:
        case Quote(label, text):
            return f'<p style="{PARAGRAPH}">{_lines(label, site)}</p>' + _boxed(text, site, QUOTE, "#f7f8fa")
        case Section(title, lines):
            said = _lines("\n".join(lines), site)
            return f'<p style="{PARAGRAPH}"><b>{_lines(title, site)}</b><br>{said}</p>'
        case Rows(rows):
            return _rows(rows, site)
        case Aside(text):
            return f'<p style="{SMALL}">{_lines(text, site)}</p>'
        case Lead(text):
            return _boxed(text, site, LEAD, "#eef4ff")
        case Buttons(rows):
            return _buttons(rows, href)
    return f'<p style="{PARAGRAPH}">{_lines(part, site)}</p>'


def _boxed(text: str, site: str, style: str, colour: str) -> str:
    cell = f'<td bgcolor="{colour}" style="{style};background:{colour}">{_lines(text, site)}</td>'
    return f'{TABLE} width="100%" style="margin:0 0 14px 0"><tr>{cell}</tr></table>'


def _rows(rows: tuple[tuple[str, str], ...], site: str) -> str:
    lines = "".join(
        f'<tr><td valign="top" style="{NAME}">{_lines(name.strip(), site)}</td>'
        f'<td valign="top" style="{FONT};padding:2px 0">{_lines(value, site)}</td></tr>'
        for name, value in rows
    )
    return f'{TABLE} style="margin:0 0 12px 0">{lines}</table>'


def _buttons(rows: tuple[tuple[str, str], ...], href: Href) -> str:
    space = '<td width="8" style="font-size:1px">&nbsp;</td>'
    return "".join(
        f'{TABLE} style="margin:0 0 10px 0"><tr>{space.join(_button(*row, href) for row in line)}</tr></table>'
        for line in _side_by_side(rows)
    )


def _side_by_side(rows: tuple[tuple[str, str], ...]) -> list[list[tuple[str, str]]]:
    lines: list[list[tuple[str, str]]] = [[]]
    for row in rows:
        if lines[-1] and sum(_width(label) for label, _ in (*lines[-1], row)) > ROW_WIDTH:
            lines.append([])
        lines[-1].append(row)
    return lines


def _width(label: str) -> int:
    return BUTTON_FRAME + sum(2 if ord(char) > 0x2E80 else 1 for char in label)


def _button(label: str, command: str, href: Href) -> str:
    link = f'<a href="{escape(href(command))}" style="color:#0b57d0;text-decoration:none">{escape(label)}</a>'
    return f'<td bgcolor="#ffffff" style="{BUTTON};background:#ffffff">{link}</td>'


def _lines(text: str, site: str) -> str:
    lines = (line.replace("  ", "&nbsp; ") for line in escape(text.strip("\n")).split("\n"))
    return _linked("<br>".join(lines), site)


def _linked(escaped: str, site: str) -> str:
    """Addresses of our own pages can be clicked in every client; what a person typed stays text."""
    if not site:
        return escaped
    page = re.compile(re.escape(escape(site.rstrip("/"))) + r"/[\w/-]+", re.ASCII)
    return page.sub(lambda found: f'<a href="{found[0]}" style="{LINK}">{found[0]}</a>', escaped)

"""Cuts what a client or its user appends under every mail. Names typed by hand stay: losing text is worse."""

from __future__ import annotations

import re

CLIENT_LINE = re.compile(
    r"^\s*(?:"
    r"(?:发送?自|發送?自|来自|來自|从|從|由)\s*.{0,24}?(?:iPhone|iPad|手机|手機|邮箱|郵箱|邮件|郵件|Outlook|Mail|Android|安卓|华为|HUAWEI|小米|荣耀"
    r"|OPPO|vivo|飞书|钉钉|QQ|Foxmail|Windows).{0,40}"
    r"|(?:获取|取得|下载|下載|使用).{0,16}Outlook.{0,80}"
    r"|(?:Get|Download)\s+Outlook\s+for\s.{0,100}"
    r"|Sent\s+(?:from|via|with|by)\s.{2,80}"
    r"|(?:[-—]{2,}\s*)?(?:Mail Master|网易邮箱大师|網易郵箱大師).{0,40}"
    r")\s*$",
    re.IGNORECASE,
)
DELIMITER = re.compile(r"^--[ \u00a0]?$")
CARD_TOP = re.compile(r"^\s*\|[\s|]*$")  # Mail Master draws the signature as an empty table row and what follows
RULE = re.compile(r"^[\s\-_—=*|﹏]*$")


def split(lines: list[str]) -> tuple[list[str], list[str]]:
    """(text, signature)."""
    end = next((index for index, line in enumerate(lines) if DELIMITER.match(line)), None)
    if end is None:
        end = _card(lines)
    kept = trim(lines if end is None else lines[:end])
    while kept and CLIENT_LINE.match(kept[-1]):
        kept = trim(kept[:-1])
    return kept, trim(lines[len(kept) :])


def trim(lines: list[str]) -> list[str]:
    """Without blank lines at both ends."""
    start, end = 0, len(lines)
    while start < end and not lines[start].strip():
        start += 1
    while end > start and not lines[end - 1].strip():
        end -= 1
    return lines[start:end]


def trim_rules(lines: list[str]) -> list[str]:
    """Without the horizontal rules that a client drew between the text and the original."""
    end = len(lines)
    while end and RULE.match(lines[end - 1]):
        end -= 1
    return lines[:end]


def _card(lines: list[str]) -> int | None:
    """Where a card starts, if it is short and nothing but a card follows."""
    start = next((index for index, line in enumerate(lines) if CARD_TOP.match(line)), None)
    return start if start is not None and len(lines) - start <= 14 and start > 0 else None

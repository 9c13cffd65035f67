"""Cuts what a client or its user appends under every mail. Names typed by hand stay: losing text is worse."""

from __future__ import annotations

import re

CLIENT_LINE = re.compile(
    r"^\s*(?:"
    r"(?:发|發|来|來|发送|發送)自我的.{1,24}"
    r"|(?:发|發|来|來|发送|發送)自\s*(?:iPhone|iPad|Outlook|Windows|Mail|网易|網易|QQ|Foxmail|新浪|飞书|钉钉|阿里|华为|小米|安卓|Android)"
    r".{0,24}"
    r"|(?:从|從)\s*.{0,6}(?:iPhone|iPad|手机|手機|Windows|Android|安卓|Outlook|Mac).{0,12}(?:发送|發送|傳送|寄出)"
    r"|(?:获取|取得|下载|下載).{0,16}Outlook.{0,80}"
    r"|(?:Get|Download)\s+Outlook\s+for\s.{0,100}"
    r"|Sent\s+from\s+(?:my|Mail|Outlook|Yahoo|Samsung|Proton|Lark)\b.{0,60}"
    r"|Sent\s+(?:via|with|using)\s+(?:Outlook|Mail|Lark|Proton|Spark|BlackBerry|Samsung)\b.{0,40}"
    r"|(?:Mail Master|网易邮箱大师|網易郵箱大師).{0,40}"
    r")\s*$",
    re.IGNORECASE,
)
SEPARATOR = "-- "  # RFC 3676 4.3; people type it without the blank
DELIMITER = re.compile(r"^-- ?$")
LINK = re.compile(r"<https?://[^<>]*>")
CARD_TOP = re.compile(r"^\s*\|[\s|]*$")  # Mail Master draws the signature as an empty table row and what follows
CONFIDENTIAL = re.compile(r"保密|机密|機密|confidential|privileged", re.IGNORECASE)
ASTRAY = re.compile(
    r"误收|誤收|错误收到|(?:不是|并非|非)(?:本邮件的?)?(?:指定|预期|預期|真正)?的?收件[人者]"
    r"|intended recipient|in error",
    re.IGNORECASE,
)
LONGEST_NOTICE = 2_000
LONGEST = 14  # lines; a typed «--» has more below it
RULE = re.compile(r"^[\s\-_—=*|﹏]*$")


def split(lines: list[str]) -> tuple[list[str], list[str]]:
    """(text, signature)."""
    end = _start(lines, DELIMITER)
    if end is None:
        end = _start(lines, CARD_TOP)
    kept = trim(lines if end is None else lines[:end])
    kept = _without_notice(kept)
    while kept and CLIENT_LINE.match(LINK.sub("", kept[-1])):
        kept = trim(kept[:-1])
    return kept, trim(lines[len(kept) :])


def _without_notice(lines: list[str]) -> list[str]:
    """Without the confidentiality notice that some servers put below every mail."""
    last = next((index for index in range(len(lines) - 1, -1, -1) if not lines[index].strip()), -1)
    paragraph = "".join(lines[last + 1 :])[:LONGEST_NOTICE]
    if last < 0 or not (CONFIDENTIAL.search(paragraph) and ASTRAY.search(paragraph)):
        return lines
    return trim_rules(lines[:last])


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


def _start(lines: list[str], top: re.Pattern[str]) -> int | None:
    """Where a signature starts, if it is short and something was typed above it or only a client writes it so."""
    start = next((index for index, line in enumerate(lines) if top.match(line)), None)
    if start is None or len(lines) - start > LONGEST:
        return None
    return start if lines[start] == SEPARATOR or any(line.strip() for line in lines[:start]) else None

"""The words that mail clients write around an original, in Chinese (both scripts), English and a little German.

Tables only; how they are used is ``quotes_text``. A new client usually needs a word here and a sample in the tests.
"""

from __future__ import annotations

import re

MARKER = re.compile(r"在此行以上回[复覆]|reply above this line", re.IGNORECASE)
KEYS = {
    "from": "发件人|寄件者|寄件人|發件人|发信人|From|Von",
    "date": "发送时间|发送日期|发件时间|日期|时间|已发送|已傳送|傳送時間|傳送日期|發送時間|寄件日期|時間"
    "|Sent|Date|Gesendet",
    "to": "收件人|收件者|To|An",
    "cc": "抄送人?|副本|Cc|Kopie",
    "subject": "主题|主旨|標題|主題|Subject|Betreff",
}
KEY = re.compile(
    r"^[>\s|*]*(?:"
    + "|".join(f"(?P<{name}>{words})" for name, words in KEYS.items())
    + r")[\s*]*(?:[:：|]|$)[\s|*]*(?P<value>.*)$",
    re.IGNORECASE,
)
SPLIT_WORD = re.compile("(?<=[\u4e00-\u9fff])[ \u3000\u00a0]+(?=[\u4e00-\u9fff]\\s*[:：|])")  # 主　题：

BANNER = re.compile(
    r"^[>\s]*(?P<left>[-—–_*=\s|]*)(?:"
    r"原始邮件|原邮件|邮件原件|回复的原邮件|回复的邮件|原始郵件|原始信件|转发邮件信息|转发的邮件|转发邮件|轉寄郵件|轉寄的郵件"
    r"|Original(?: (?:Message|E-?mail))?|Replied Message|Forwarded (?:Message|E-?mail)|Begin forwarded message"
    r"|Ursprüngliche Nachricht)\s*[:：]?(?P<right>[-—–_*=\s|]*)$",
    re.IGNORECASE,
)
FORWARD = re.compile(r"转发邮件|转发的邮件|轉寄|Forwarded|Begin forwarded", re.IGNORECASE)

# «On …, somebody <address> wrote:» in its forms, possibly broken over three lines
WROTE = re.compile(r"(?:写道|寫道|撰写|来信|來信|wrote|schrieb|a écrit)\s*[:：]\s*$", re.IGNORECASE)
DATED = re.compile(r"(?:19|20)\d\d|\d{1,2}[/.-]\d{1,2}[/.-]\d{2}|\d{1,2}\s*月\s*\d{1,2}")
TIMED = re.compile(r"\d{1,2}[:：.时]\d{2}|@|&lt;|<")
NAMED = re.compile(r"^[>\s]*[^。！？!?：:]{0,80}<[^<>\s]+@[^<>\s]+>\s*$")
OPENS = re.compile(r"(?:On|At|Am)\b|[在于於]|.*@")

# What must not be left in a text that goes to a person
REMNANT = re.compile(
    r"^[>\s|*]*(?:发件人|寄件者|寄件人|發件人|收件人|收件者|发送时间|发送日期|傳送時間|寄件日期|From|Sent|To)[\s*]*[:：|]",
    re.IGNORECASE,
)
RULED_BANNER = re.compile(r"^\s*[-—–_]{2,}.{0,6}(?:原始邮件|原邮件|邮件原件|回复的原邮件|Original)", re.IGNORECASE)

"""The words that mail clients write around an original, in Chinese (both scripts), English and a little German.

Tables only; how they are used is ``quotes_text``. A new client usually needs a word here and a sample in the tests.
"""

from __future__ import annotations

import re

MARKER = re.compile(r"在此行以上回[复覆]|reply above this line", re.IGNORECASE)
KEYS = {
    "from": "发件人|寄件者|寄件人|發件人|发信人|发送者|寄信人|From|Sender|Von",
    "date": "发送时间|发送日期|发件时间|发信时间|日期|时间|已发送|已傳送|傳送時間|傳送日期|發送時間|寄件日期|寄件時間"
    "|時間|Sent(?: At| Time| On)?|Send Time|Date|Gesendet",
    "to": "收件人|收件者|To|Recipients?|An",
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

ORIGINAL = (
    r"(?:原始?|引用的?|(?:回复|回覆|开始转发|转发|轉寄|轉發)的?原?)(?:邮件|郵件|信件|消息|訊息)(?:信息|資訊)?|(?:邮件|郵件)原[件文]"
    r"|(?:Original|Replied|Forwarded|Quoted|Reply to|Begin forwarded)(?: (?:Messages?|E-?mails?))?|Forwarded by .{1,80}"
    r"|Ursprüngliche Nachricht"
)
BANNER = re.compile(
    rf"^[>\s]*(?P<left>[-—–_*=\s|]*)(?:{ORIGINAL})\s*[:：]?(?P<right>[-—–_*=\s|]*)$",
    re.IGNORECASE,
)
FORWARD = re.compile(r"转发|轉寄|轉發|Forwarded", re.IGNORECASE)

# «On …, somebody <address> wrote:» in its forms, possibly broken over three lines
WROTE = re.compile(r"(?:写道|寫道|撰写|来信|來信|wrote|schrieb|a écrit)\s*[:：]\s*$", re.IGNORECASE)
PERSON_WROTE = re.compile(  # in a sentence that somebody typed; clients name the author and leave a blank
    r"(?:[您你他她它我们們中里裡内曾](?:写道|寫道|撰写)|\b(?:he|she|you|I|we|they)\s+wrote)\s*[:：]\s*$", re.IGNORECASE
)
DATED = re.compile(r"(?:19|20)\d\d|\d{1,2}[/.-]\d{1,2}[/.-]\d{2}|\d{1,2}\s*月\s*\d{1,2}")
TIMED = re.compile(r"\d{1,2}[:：.时]\d{2}|@|&lt;|<")
NAMED = re.compile(r"^[>\s]*[^。！？!?：:]{0,80}<[^<>\s]+@[^<>\s]+>\s*$")
SIGNED_DATE = re.compile(r"^[>\s]*(?:19|20)\d\d.{0,120}<[^<>\s]+@[^<>\s]+>\s*[:：]\s*$")  # older Gmail has no verb
ADDRESS = re.compile(r"[^\s<>\"'|;,，；：:\[\]()（）]+@[^\s<>\"'|;,，；：:\[\]()（）]+")
OPENS = re.compile(r"(?:On|At|Am)\b|[在于於]|.*@")

# What must not be left in a text that goes to a person
REMNANT = re.compile(
    r"^[>\s|*]*(?:发件人|寄件者|寄件人|發件人|收件人|收件者|发送时间|发送日期|傳送時間|寄件日期|From|Sender|Sent|To)[\s*]*[:：|]",
    re.IGNORECASE,
)
RULED_BANNER = re.compile(rf"^\s*[-—–_*=]{{2,}}.{{0,6}}(?:{ORIGINAL})", re.IGNORECASE)
CASE_MARK = re.compile(r"\b[a-z]{2,4}[0-9a-z]{7}\.[0-9a-z]{16}\b", re.IGNORECASE)  # the token of mail.address
LABELLED = re.compile(r"^[>\s|*]*[^\s:：][^:：]{0,20}[:：|](?P<value>.*)$")  # a header key of any language
TAG = re.compile(r"[\[［【][A-Za-z]{2,4}-[0-9A-Za-z]{4}-[0-9A-Za-z]{3}[\]］】]")

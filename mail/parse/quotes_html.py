"""HTML → text that still knows which of its lines a mail client marked as quote or signature.

Marks are lines of their own that begin with NUL, a character that no decoded body holds; ``quotes_text`` reads them.
Only structure is judged here: ids, classes and styles that mail clients write (mail.md 6).
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from itertools import islice
from urllib.parse import unquote

from lxml import etree
from lxml import html as lxml_html

from bot.errors import UnreadableMail

QUOTE_ON, QUOTE_OFF, REST_IS_QUOTE, SIGN_ON, SIGN_OFF = "\x00>", "\x00<", "\x00!", "\x00s", "\x00e"
PICTURE = "\x00i"  # followed by its Content-ID

# A node in which, or from which on, somebody else's text stands. ``x_`` is what Outlook puts before foreign names.
REST_QUOTED = re.compile(
    r"^(x_)*(divRplyFwdMsg|appendonsend|mail-editor-reference-message-container|OLK_SRC_BODY_SECTION"
    r"|ms-outlook-mobile-reference-message|ntes-mailmaster-reply)$",
    re.IGNORECASE,
)
NODE_QUOTED = re.compile(
    r"^(x_)*(gmail_quote(_container)?|isReplyContent|moz-cite-prefix|moz-forward-container|yahoo_quoted|protonmail_quote"
    r"|lark-mail-quote|history-quote-wrapper|adit-html-block--quote|ntes-mailmaster-quote|alimail-quote|zmail_extra|qt-reply"
    r"|iosymail|replyContent|reply-content|mail-quote|mail_quote|mailquote|messageReplySection|mail_android_quote"
    r"|xm_mail_oringinal_describe|__aliyun_previous_history_wrap)$",
    re.IGNORECASE,
)
SIGNATURE = re.compile(r"signature|^(x_)*ntes-mailmaster-sign$|^mobile-?sign$", re.IGNORECASE)
BORDER_TOP = re.compile(r"border-top:\s*solid", re.IGNORECASE)
HEADER_FIRST = re.compile(r"[\s*]*(发件人|寄件者|寄件人|發件人|From|Von|De)\s*[:：]", re.IGNORECASE)
FOXMAIL_RULE = re.compile(r"width:\s*210px", re.IGNORECASE)
HIDDEN = re.compile(
    r"display:\s*none|mso-hide:\s*all|visibility:\s*hidden|font-size:\s*0(?:px|pt)?\s*(?:;|$)", re.IGNORECASE
)
NO_MARGIN = re.compile(r"margin(?:-bottom)?:\s*0\w*(?:\s+0\S*)*\s*(?:;|$)", re.IGNORECASE)

BLOCKS = frozenset((
    "address", "article", "aside", "blockquote", "body", "center", "dd", "div", "dl", "dt", "fieldset",
    "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "html",
    "li", "main", "ol", "p", "pre", "section", "sign", "table", "tbody", "thead", "tr",
    "ul",
))  # fmt: skip
MOST_STEPS = 100_000  # two a node
LONGEST_LINE = 10_000  # adding to a longer one would take ever more time
SILENT = frozenset(("head", "style", "script", "title", "noscript", "template", "object"))
SPACES = re.compile(r"[ \t\r\n\f]+")
HAN_BREAK = re.compile(
    "(?<=[\u3000-\u303f\u4e00-\u9fff\uff00-\uffef])[ \t]*\n[ \t]*(?=[\u3000-\u303f\u4e00-\u9fff\uff00-\uffef])"
)


def to_text(source: str) -> str:
    """Lines as the reader saw them, with marks. Raises UnreadableMail."""
    page = _Page()
    try:
        root = lxml_html.document_fromstring(source.encode("utf-8"), parser=lxml_html.HTMLParser(encoding="utf-8"))
    except etree.ParserError:  # nothing but blanks or comments
        return ""
    except (etree.LxmlError, ValueError) as exc:
        raise UnreadableMail("the HTML cannot be read") from exc
    for index, (event, node) in enumerate(etree.iterwalk(root, events=("start", "end", "comment"))):
        if index > MOST_STEPS:
            raise UnreadableMail("too much HTML")
        if event == "start":
            page.enter(node)
        else:
            page.leave(node)
    page.break_line()
    return "\n".join(page.lines)


@dataclass
class _Page:
    lines: list[str] = field(default_factory=list)
    current: str = ""
    silent: int = 0
    preformatted: int = 0
    marks: dict[etree._Element, list[str]] = field(default_factory=dict)
    counters: list[int] = field(default_factory=list)
    pictures: list[str] = field(default_factory=list)

    def enter(self, node: etree._Element) -> None:
        tag = _tag(node)
        if tag in SILENT or HIDDEN.search(node.get("style", "")):
            self.silent += 1
        if self.silent:
            return
        self._mark(node, tag)
        self._open(node, tag)
        self._write(node.text)

    def leave(self, node: etree._Element) -> None:
        tag = _tag(node)
        if tag and not self.silent:
            self._close(node, tag)
        elif tag in SILENT or (tag and HIDDEN.search(node.get("style", ""))):
            self.silent -= 1
        if not self.silent:
            self._write(node.tail)

    def break_line(self) -> None:
        if self.current:
            self._end_line()
        self._show_pictures()

    def _end_line(self) -> None:
        self.lines.append(self.current.rstrip(" "))
        self.current = ""

    def _show_pictures(self) -> None:
        self.lines += [PICTURE + name for name in self.pictures]
        self.pictures.clear()

    def _mark(self, node: etree._Element, tag: str) -> None:
        opening, closing = _marks_of(node, tag)
        if opening:
            self.break_line()
            self.lines.append(opening)
        if closing:
            self.marks.setdefault(_last_quoted(node), []).append(closing)

    def _open(self, node: etree._Element, tag: str) -> None:
        if tag == "br":
            self._end_line()
            self._show_pictures()
        elif tag == "img":
            self._picture(node)
        elif tag in BLOCKS:
            self.break_line()
            self._space(node, tag)
        if tag in ("td", "th") and 0 < len(self.current) < LONGEST_LINE:
            self.current = self.current.rstrip(" ") + " | "
        if tag in ("ol", "ul"):
            self.counters.append(0 if tag == "ol" else -1)
        if tag == "li":
            self.current = self._bullet()
        self.preformatted += _is_preformatted(node, tag)

    def _close(self, node: etree._Element, tag: str) -> None:
        self.preformatted -= _is_preformatted(node, tag)
        if tag in ("ol", "ul") and self.counters:
            self.counters.pop()
        if tag == "a":
            self._address(node)
        if tag in BLOCKS:
            self.break_line()
            self._space(node, tag)
        if node in self.marks:
            self.break_line()
            self.lines += self.marks.pop(node)

    def _space(self, node: etree._Element, tag: str) -> None:
        """Paragraphs stand apart, except where the client set their margin to nothing."""
        loose = tag == "p" and not NO_MARGIN.search(node.get("style", "")) and "Mso" not in node.get("class", "")
        if loose and self.lines and self.lines[-1] and not self.lines[-1].startswith("\x00"):
            self.lines.append("")

    def _bullet(self) -> str:
        if not self.counters or self.counters[-1] < 0:
            return "- "
        self.counters[-1] += 1
        return f"{self.counters[-1]}. "

    def _address(self, node: etree._Element) -> None:
        href = node.get("href", "").strip()
        if href.startswith(("http://", "https://")) and href.rstrip("/") not in self.current:
            self.current += f"<{href}>"

    def _picture(self, node: etree._Element) -> None:
        scheme, _, name = node.get("src", "").strip().partition(":")
        if scheme.lower() == "cid":
            self.pictures.append(unquote(name))

    def _write(self, text: str | None) -> None:
        if not text:
            return
        if self.preformatted:
            first, *others = text.split("\n")
            self.current += first
            for line in others:
                self._end_line()
                self.current = line
            return
        if len(self.current) > LONGEST_LINE:
            self._end_line()
        folded = SPACES.sub(" ", HAN_BREAK.sub("", text))
        self.current += folded.lstrip(" ") if not self.current or self.current.endswith(" ") else folded


def _tag(node: etree._Element) -> str:
    return node.tag.lower() if isinstance(node.tag, str) else ""


def _is_preformatted(node: etree._Element, tag: str) -> bool:
    return tag == "pre" or "white-space:pre" in node.get("style", "").replace(" ", "").lower()


def _marks_of(node: etree._Element, tag: str) -> tuple[str, str]:
    names = [node.get("id", ""), *node.get("class", "").split()]
    if any(REST_QUOTED.match(name) for name in names) or _is_header_box(node, tag):
        return REST_IS_QUOTE, ""
    if any(NODE_QUOTED.match(name) for name in names) or (tag == "blockquote" and _is_cited(node)):
        return QUOTE_ON, QUOTE_OFF
    if tag == "sign" or any(SIGNATURE.search(name) for name in names):
        return SIGN_ON, SIGN_OFF
    if tag == "hr" and FOXMAIL_RULE.search(node.get("style", "")):
        return SIGN_ON, ""
    return "", ""


def _last_quoted(node: etree._Element) -> etree._Element:
    """Where the quote that begins with this node ends: Gmail puts answers between the originals into its own box."""
    if _tag(node) == "blockquote":
        return node
    return next((child for child in node if _tag(child) == "blockquote" and _is_cited(child)), node)


def _is_cited(node: etree._Element) -> bool:
    names = node.get("class", "").split()
    return node.get("type", "").lower() == "cite" or any(NODE_QUOTED.match(name) for name in names)


def _is_header_box(node: etree._Element, tag: str) -> bool:
    """Desktop Outlook's and Foxmail's box above the original; a typed rule does not start with «From»."""
    if tag != "div" or not BORDER_TOP.search(node.get("style", "")):
        return False
    return bool(HEADER_FIRST.match("".join(islice(node.itertext(), 20))[:200].lstrip("\u00a0 \r\n\t")))

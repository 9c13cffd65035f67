"""What sort of mail this is, as one visible table: the first row that applies names the kind (mail.md 2.5).

Only looks at the mail. Whether its sender may speak is ``mail.accept``'s business.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from mail.message import Kind, Obstacle
from mail.parse.headers import Headers
from mail.parse.quotes_text import Cut
from mail.parse.structure import Part
from mail.parse.tnef import is_envelope

PREFIX = re.compile(
    r"^\s*(?P<word>Re|Fwd?|回复|回覆|答复|答覆|转发|轉寄|轉發|AW|WG|TR|SV|自动回复|自動回覆|自动答复)(?:\[\d+\])?\s*[:：]\s*",
    re.IGNORECASE,
)
FORWARD_WORDS = ("fw", "fwd", "转发", "轉寄", "轉發", "wg", "tr")
LOOP_HEADER = re.compile(r"^x-(?:[a-z0-9]+-)?loop$")
DAEMON = re.compile(r"^(?:mailer-daemon|postmaster|mail-daemon|mdaemon|microsoftexchange[0-9a-f]+)@", re.IGNORECASE)
BOUNCE_SUBJECT = re.compile(
    r"系统退信|退信通知|^退信|的退信|退回的?邮件|未送达|未传递|无法投递|無法傳遞|无法送达|延迟.{0,4}(?:送达|传递|投递)"
    r"|undeliver|delivery status notification|delivery (?:has )?failed|delivery failure|delivery delayed"
    r"|failure notice|returned mail|mail delivery (?:failed|system)",
    re.IGNORECASE,
)
DELAYED = re.compile(r"^action:\s*delayed", re.IGNORECASE | re.MULTILINE)
FINAL = re.compile(r"^action:\s*failed", re.IGNORECASE | re.MULTILINE)
DELAYED_WORDS = re.compile(
    r"delay|延迟|延遲|still being retried|will be retried|could not be delivered (?:yet|for)|^warning:", re.IGNORECASE
)
AUTO_SUBJECT = re.compile(
    r"^\s*(?:(?:re|回复|答复)\s*[:：]\s*)?[\[【（(]?\s*(?:自动回复|自動回覆|自动答复|自動答覆|不在办公室|外出自动.{2}|休假自动.{2}"
    r"|auto(?:matic)?[ -]?(?:reply|response)|vacation reply|out of (?:the )?office|abwesend|réponse automatique)"
    r"(?=[\s:：\]】）)-]|$)",
    re.IGNORECASE,
)
MDN_SUBJECT = re.compile(
    r"^\s*(?:已读|未读|已讀|讀取|read|not read|(?:读取|已读|阅读|閱讀|讀取)?回[执執條条]|read receipt)\s*[:：]",
    re.IGNORECASE,
)
AUTO_TEXT = re.compile(r"^.{0,60}(?:这是|此为|[此本]邮件[为是]).{0,4}(?:系统)?自动(?:回复|答复)", re.DOTALL)
CALENDAR_SUBJECT = re.compile(
    r"^\s*(?:已接受|已拒[绝絕]|[暂暫][定訂]|已取消|会议邀请|會議邀請|Accepted|Declined|Tentative|Cancell?ed|Invitation)\s*[:：]",
    re.IGNORECASE,
)
RECALL_SUBJECT = re.compile(
    r"^\s*(?:(?:撤回|召回|收回|recall|recalled)\s*[:：]|message recall\b"
    r"|邮件[撤召]回|[撤召]回邮件|.{1,20}撤回了一封邮件)",
    re.IGNORECASE,
)
RECALL_TEXT = re.compile(
    r"would like to recall the message|撤回了?(?:一封|该|此|这封)邮件"
    r"|(?:将|想|要|希望|尝试|請求|请求)撤回(?:该|此|这封|那封)?(?:电子)?(?:邮件|消息)",
    re.IGNORECASE,
)
SEALED = {"multipart/encrypted", "application/pkcs7-mime", "application/x-pkcs7-mime", "application/pgp-encrypted"}
ARMOUR = re.compile(r"^-----BEGIN PGP MESSAGE-----", re.MULTILINE)


@dataclass(frozen=True)
class Evidence:
    """All that the table looks at. ``top``: content type of the whole message; ``own``: our addresses."""

    headers: Headers
    sender: str
    recipients: tuple[str, ...]
    subject: str
    top: str
    parts: tuple[Part, ...]
    cut: Cut
    body: str
    own: frozenset[str]

    def types(self) -> set[str]:
        return {part.content_type for part in self.parts}

    def report(self) -> str:
        return "\n".join(
            part.content.decode("utf-8", "replace")
            for part in self.parts
            if part.content_type == "message/delivery-status"
        )


def kind_of(evidence: Evidence) -> Kind:
    return next(kind for kind, applies in TABLE if applies(evidence))


def is_own_loop(mail: Evidence) -> bool:
    """Without knowing our addresses: a mail from an address to that address alone."""
    if any(LOOP_HEADER.match(name) for name, _ in mail.headers.rows):
        return True
    sender, recipients = _plain(mail.sender), tuple(map(_plain, mail.recipients))
    return sender in mail.own if mail.own else bool(sender) and recipients == (sender,)


def is_bounce(mail: Evidence) -> bool:
    if mail.top == "multipart/report" and "delivery-status" in mail.headers.get("content-type").lower():
        return True
    if mail.headers.get("x-failed-recipients") or "message/delivery-status" in mail.types():
        return True
    nobody = mail.headers.get("return-path").replace(" ", "") == "<>" and not is_automatic(mail)
    return bool(DAEMON.match(mail.sender) or BOUNCE_SUBJECT.search(mail.subject)) or (nobody and not is_receipt(mail))


def is_transient(mail: Evidence) -> bool:
    report = mail.report()
    if not is_bounce(mail) or FINAL.search(report):
        return False
    return bool(DELAYED.search(report) if report else DELAYED_WORDS.search(mail.subject))


def is_receipt(mail: Evidence) -> bool:
    declared = "disposition-notification" in mail.headers.get("content-type").lower()
    return declared or "message/disposition-notification" in mail.types() or bool(MDN_SUBJECT.match(mail.subject))


def is_spoofed(mail: Evidence) -> bool:
    """The topmost Authentication-Results is the receiving server's."""
    return bool(re.search(r"\bdmarc\s*=\s*fail\b", mail.headers.get("authentication-results"), re.IGNORECASE))


def is_calendar(mail: Evidence) -> bool:
    return (
        any(_is_invitation(part) for part in mail.parts)
        or bool(CALENDAR_SUBJECT.match(mail.subject))
        or mail.headers.get("content-class").endswith("calendarmessage")
    )


def is_recall(mail: Evidence) -> bool:
    said = RECALL_TEXT.search(mail.cut.typed[:400]) and not mail.headers.get("references")
    return bool(said or RECALL_SUBJECT.match(mail.subject))


def is_automatic(mail: Evidence) -> bool:
    submitted = mail.headers.get("auto-submitted").lower().split(";")[0].strip()
    flags = ("x-autoreply", "x-autorespond", "x-autoresponse", "list-id", "feedback-id-auto", "x-auto-reply")
    precedence = mail.headers.get("precedence").lower().strip()
    return (
        (submitted not in ("", "no"))
        or any(mail.headers.get(name).lower() not in ("", "no") for name in flags)
        or precedence in ("bulk", "junk", "list", "auto_reply")
        or "autoreply" in mail.headers.get("x-qq-mid").lower()
        or bool(AUTO_SUBJECT.match(mail.subject) or AUTO_TEXT.match(mail.cut.typed))
    )


def _is_invitation(part: Part) -> bool:
    """An attached calendar file without METHOD is a file like any other (RFC 6047 2.4)."""
    if part.content_type not in ("text/calendar", "application/ics"):
        return False
    loose = part.content_type == "text/calendar" and part.disposition != "attachment"
    return loose or "method" in part.params or b"METHOD:" in part.content[:4000].upper()


def obstacle_of(mail: Evidence) -> Obstacle:
    """Why nobody can read it, or ""; ``staff.why_unreadable_…`` says it to people."""
    if (mail.types() | {mail.top}) & SEALED or any(part.filename.lower() == "smime.p7m" for part in mail.parts):
        return "encrypted"
    if ARMOUR.search(mail.body):
        return "encrypted"
    if any(is_envelope(part) for part in mail.parts) and not mail.body.strip():
        return "winmail"
    return "" if mail.sender else "no_sender"


def is_forward(mail: Evidence) -> bool:
    """By the subject, by the original's first line, or because the original is not from anybody this mail goes to."""
    outermost = PREFIX.match(mail.subject)
    if outermost:
        return outermost["word"].lower() in FORWARD_WORDS
    known = {_plain(address) for address in (mail.sender, *mail.recipients, *mail.own)}
    return mail.cut.forwarded or bool(mail.cut.author and _plain(mail.cut.author) not in known)


def _plain(address: str) -> str:
    """Without what follows a plus."""
    local, at, domain = address.rpartition("@")
    return local.partition("+")[0] + at + domain


TABLE: tuple[tuple[Kind, Callable[[Evidence], bool]], ...] = (
    ("own_loop", is_own_loop),
    ("bounce_transient", is_transient),
    ("mdn", is_receipt),
    ("bounce", is_bounce),
    ("spoofed", is_spoofed),
    ("auto_reply", is_automatic),
    ("recall", is_recall),
    ("calendar", is_calendar),
    ("unreadable", lambda mail: bool(obstacle_of(mail))),
    ("forward", is_forward),
    ("empty", lambda mail: not mail.cut.typed),
    ("reply", lambda mail: True),
)

ORIGINAL_ID = re.compile(r"^(?:x-)?(?:original-)?message-id:\s*<([^<>\s]+)>", re.IGNORECASE | re.MULTILINE)


def original_ids(parts: Iterable[Part], references: tuple[str, ...]) -> tuple[str, ...]:
    """Message-IDs of the mail that a bounce or receipt is about: the copy it holds first, then its references."""
    texts = [part.content.decode("utf-8", "replace") for part in parts]
    found = [item for text in texts for item in ORIGINAL_ID.findall(text)]
    return tuple(dict.fromkeys((*found, *references)))

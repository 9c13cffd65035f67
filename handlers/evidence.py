"""Pictures that people send as evidence: made harmless before they are kept; and what happens when one is lost."""

from __future__ import annotations

import io
import threading

from PIL import Image, ImageOps

from bot.domain import moves
from bot.domain.cases import Case, Paper, State
from bot.domain.phrases import phrase
from bot.errors import Rejected
from bot.store.outbox import OutboxRow
from bot.store.tx import Tx
from handlers import mirror
from handlers.case_work import happen, notify_person
from handlers.office import Office

FORMATS = ("JPEG", "PNG", "WEBP", "GIF", "BMP")
"""What phones and chats send. Pillow reads more, some with programs of others (EPS: Ghostscript)."""
MAX_PIXELS = 25_000_000
MAX_SIDE = 3000
ONE_AT_A_TIME = threading.Lock()
"""A picture of a few kilobytes may take a hundred megabytes to open."""
PDF_MARK = b"%PDF-"


def keep_picture(content: bytes, content_type: str) -> tuple[bytes, str]:
    """The picture encoded anew as JPEG, upright and without its metadata (place, device); a PDF stays as it is.

    Raises Rejected for anything else.
    """
    if content.startswith(PDF_MARK):
        return content, "application/pdf"
    try:
        with ONE_AT_A_TIME:
            return _encode(content), "image/jpeg"
    except (OSError, ValueError, SyntaxError, Image.DecompressionBombError) as exc:
        raise Rejected(f"not a picture that can be read ({content_type})") from exc


def _encode(content: bytes) -> bytes:
    """Refused by the size in its header; made smaller before it is turned."""
    with Image.open(io.BytesIO(content), formats=FORMATS) as opened:
        if opened.width * opened.height > MAX_PIXELS:
            raise ValueError("too many pixels")
        picture = opened if opened.mode == "RGB" else opened.convert("RGB")
        picture.thumbnail((MAX_SIDE, MAX_SIDE))
        out = io.BytesIO()
        ImageOps.exif_transpose(picture).save(out, "JPEG", quality=88)
        return out.getvalue()


def lost_picture(tx: Tx, office: Office, row: OutboxRow) -> None:
    """WeChat no longer has the picture, or it is none: the person is asked for it again, unless they took it back, and
    nothing counts as received that nobody can look at."""
    file = tx.files.get(str(row.payload["file"]))
    if file is None or file.state == "gone":
        return
    tx.files.set_state(file.id, "lost")
    case = tx.cases.get(row.case or "")
    if case is not None:
        if _was_the_only_one(tx, case):
            case = happen(tx, office, case, moves.PaperLost(), actor="bot").case
            mirror.event(tx, office, case, phrase("staff.paper_lost"))
        notify_person(tx, office, case, phrase("trouble.picture_lost", case=case.number), f"lost:{row.id}")


def _was_the_only_one(tx: Tx, case: Case) -> bool:
    waits = case.state is State.IDENTIFYING and Paper.RECEIVED in (case.identity, case.relation)
    return waits and not case.applicant.document and not on_the_way(tx, case) and not to_be_seen(tx, case)


def on_the_way(tx: Tx, case: Case) -> bool:
    return any(file.state == "pending" for file in tx.files.of_case(case.number, "evidence"))


def to_be_seen(tx: Tx, case: Case) -> bool:
    """Whether staff can look at a paper of this case, or at the one that serves it too."""
    numbers = filter(None, (case.number, case.applicant.document))
    return any(file.state == "ready" for number in numbers for file in tx.files.of_case(number, "evidence"))

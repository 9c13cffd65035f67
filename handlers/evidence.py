"""Pictures that people send as evidence: made harmless before they are kept; and what happens when one is lost."""

from __future__ import annotations

import io
import warnings

from PIL import Image, ImageOps, UnidentifiedImageError

from bot.domain.phrases import phrase
from bot.errors import Rejected
from bot.store.outbox import OutboxRow
from bot.store.tx import Tx
from handlers.case_work import notify_person
from handlers.office import Office

MAX_PIXELS = 60_000_000
MAX_SIDE = 3000
PDF_MARK = b"%PDF-"


def keep_picture(content: bytes, content_type: str) -> tuple[bytes, str]:
    """The picture encoded anew as JPEG, upright and without its metadata (place, device); a PDF stays as it is.

    Raises Rejected for anything else.
    """
    if content.startswith(PDF_MARK):
        return content, "application/pdf"
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error", Image.DecompressionBombWarning)
            return _encode(content), "image/jpeg"
    except (UnidentifiedImageError, OSError, ValueError, Image.DecompressionBombWarning, SyntaxError,
            Image.DecompressionBombError) as exc:  # fmt: skip
        raise Rejected(f"not a picture that can be read ({content_type})") from exc


def _encode(content: bytes) -> bytes:
    with Image.open(io.BytesIO(content)) as opened:
        if opened.width * opened.height > MAX_PIXELS:
            raise ValueError("too many pixels")
        upright = ImageOps.exif_transpose(opened).convert("RGB")
        upright.thumbnail((MAX_SIDE, MAX_SIDE))
        out = io.BytesIO()
        upright.save(out, "JPEG", quality=88)
        return out.getvalue()


def lost_picture(tx: Tx, office: Office, row: OutboxRow) -> None:
    """WeChat no longer has the picture, or it is none: the person is asked for it again."""
    tx.files.set_state(str(row.payload["file"]), "lost")
    case = tx.cases.get(row.case or "")
    if case is not None:
        notify_person(tx, office, case, phrase("trouble.picture_lost", case=case.number), f"lost:{row.id}")

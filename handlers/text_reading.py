"""A text is read on its page: shown whole, and what waited for its person has arrived with that.

Apart from ``handlers.text_pages``, which makes the pages: this needs the case's thread, and that needs texts.
"""

from __future__ import annotations

from bot.store.files import PageLink
from bot.store.tx import Tx
from handlers.delivery import Outcome, tell_delivery
from handlers.office import Office
from handlers.text_pages import Passage, passages


def read_text(tx: Tx, office: Office, link: PageLink) -> tuple[Passage, ...]:
    """The passages behind a link; empty when retention has erased them."""
    file_id, _, row_id = link.target.partition(":")
    content = tx.files.content(file_id)
    if content is None:
        return ()
    row = next((row for row in tx.outbox.waiting(link.person or "") if str(row.id) == row_id), None)
    if row is not None:
        tx.outbox.finish(row.id, state="sent", now=office.clock.now(), how="page")
        if row.case:
            tell_delivery(tx, office, row, Outcome("sent", how="page"))
    return passages(content.decode())

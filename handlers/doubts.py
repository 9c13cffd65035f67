"""A mail of staff that was read with a doubt: shown as it would be carried out, and done with one line more.

Nothing of it happens before ``#confirm CODE`` (``handlers.staff_commands``). What is unclear altogether stays held.
"""

from __future__ import annotations

from dataclasses import replace

from bot.domain.cases import Case
from bot.domain.phrases import Phrase, phrase
from bot.store.tx import Tx
from handlers.asked_twice import about_mail
from handlers.office import Office
from handlers.plans import Plan, wait_for_code
from handlers.staff_commands import act
from handlers.staff_words import names_in, typed
from handlers.transcript import Transcript, held, why_held
from mail.commands import Parsed, as_meant
from mail.message import ParsedMail
from mail.vocabulary import mentions

PASSING = frozenset({"staff.line_undo_window", "staff.line_sent_at_once", "staff.line_plan_replaced"})
"""Lines about the moment at which words leave: that moment has not come; and what is told of the plan itself."""

LONGEST_QUOTE = 120
"""Characters of mere words by which a reminder names them."""


def preview(tx: Tx, office: Office, case: Case, said: Parsed, *, mail: ParsedMail, mail_id: int) -> Transcript:
    """What carrying the mail out would do, worked out and undone again, with a code; held where that is unclear."""
    late = tuple(phrase("staff.moved_up", command=mentions(name)) for name in (*said.late, *said.inside))
    said = as_meant(mail.typed, mail.quoted.split("\n"))
    if said.unclear or mail.doubt == "winmail":  # its files would be lost
        return held(office, case, said, mail)
    point = tx.connection.begin_nested()
    would = act(tx, office, case, said, mail=mail, mail_id=mail_id)
    point.rollback()
    why = (*late, *why_held(office, said, mail), *about_mail(tx, office, case, said, mail))
    if would.state == "held":
        return replace(would, lines=(*why, *would.lines))
    planned = tuple(line for line in would.lines if line.key not in PASSING)
    asked = Transcript(case, "doubt", "waiting", why, would.shown, planned=planned, items=would.items)
    what = planned or _quoted(office, case, said.text)
    return wait_for_code(tx, office, asked, Plan(mail_id, mail.from_address, {"mail": mail_id}, what))


def _quoted(office: Office, case: Case, text: str) -> tuple[Phrase, ...]:
    """Mere words are named by how they begin, as far as the mirror may show them."""
    words = " ".join(typed(office, text, names_in(case)).split())
    begins = words if len(words) <= LONGEST_QUOTE else f"{words[:LONGEST_QUOTE]}…"
    return (phrase("remind.confirm_quoted", text=begins),) if words else ()

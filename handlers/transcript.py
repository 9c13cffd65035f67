"""The answer to every mail of staff: each command with its result, and the exact text that the person gets."""

from __future__ import annotations

from dataclasses import dataclass

from bot import texts
from bot.domain.cases import Case
from bot.domain.phrases import Phrase, phrase
from bot.store.tx import Tx
from handlers import mirror
from handlers.office import Office
from handlers.staff_words import abroad, lead, next_step, say, staff_lang, word
from handlers.wording import without_links
from mail.commands import Parsed
from mail.message import ParsedMail
from mail.parts import Aside, Buttons, Lead, Part
from mail.vocabulary import COMMANDS, mentions


@dataclass(frozen=True)
class Transcript:
    """``reason`` names the opening sentence (``staff.said_<reason>``); ``state`` is done, held or waiting (for a code).

    ``lines`` are results of single commands, ``planned`` those that a confirmation would have, ``shown`` what the
    person gets word for word, ``code`` what to confirm with, ``answer`` whether a result was given: otherwise the first
    line says that the clock runs on; ``items`` those that have a result, or would have one.
    """

    case: Case
    reason: str
    state: str = "done"
    lines: tuple[Phrase, ...] = ()
    shown: tuple[str, ...] = ()
    code: str = ""
    answer: bool = False
    appendix: tuple[Part, ...] = ()
    planned: tuple[Phrase, ...] = ()
    items: frozenset[int] = frozenset()


def send(tx: Tx, office: Office, transcript: Transcript, *, to: str) -> None:
    """Queue the transcript for its reader, with the mailbox in copy so that the thread stays whole."""
    case, lang = transcript.case, staff_lang(office)
    inbox = office.config.mail.inbox
    label = say(office, "staff.person_reads" if transcript.state != "held" else "staff.you_wrote", lang)
    blocks: tuple[Part, ...] = (
        lead(office, case) if transcript.answer else clock_line(office, case, planned=_waits_for_code(transcript)),
        say(office, f"staff.said_{transcript.reason}", lang),
        _listed(office, transcript.lines),
        *((say(office, "staff.would_do", lang), _listed(office, transcript.planned)) if transcript.planned else ()),
        *(mirror.exact(tx, office, case, label, without_links(text)) for text in transcript.shown),
        *_to_undo(office, transcript),
        *_to_confirm(office, transcript.code),
        *transcript.appendix,
        Aside(mirror.deadline_line(office, case)),
    )
    readers = (to,) if to.lower() == inbox.lower() else (to, inbox)
    mirror.thread_letter(tx, office, case, blocks, kind="transcript", to=readers, replied=True)


RESULT_LINES = frozenset({"staff.line_planned", "staff.line_result"})


def _waits_for_code(transcript: Transcript) -> bool:
    """Whether a result is among what is to be confirmed."""
    return bool(transcript.code) and any(line.key in RESULT_LINES for line in (*transcript.lines, *transcript.planned))


def _listed(office: Office, lines: tuple[Phrase, ...]) -> str:
    return "\n".join(f"· {office.voice.plain(line, staff_lang(office))}" for line in lines)


def clock_line(office: Office, case: Case, *, planned: bool) -> Lead:
    """Only a result is an answer, and only once it is confirmed: the clock runs on (law)."""
    if not case.open_items:
        return lead(office, case)
    key = "staff.clock_runs_planned" if planned else "staff.clock_runs"
    lang = staff_lang(office)
    return Lead(say(office, key, lang) + office.voice.plain(next_step(office, case), lang))


def _to_undo(office: Office, transcript: Transcript) -> tuple[Part, ...]:
    """While the undo window is open the button stands below the words."""
    if not any(line.key == "staff.line_undo_window" for line in transcript.lines):
        return ()
    lang = staff_lang(office)
    return (Buttons(((say(office, "staff.button_undo", lang), f"#{word('undo', lang)}"),)),)


def _to_confirm(office: Office, code: str) -> tuple[Part, ...]:
    if not code:
        return ()
    lang = staff_lang(office)
    rows = ((say(office, "staff.button_confirm", lang), f"#{word('confirm', lang)} {code}"),
            (say(office, "staff.button_undo", lang), f"#{word('undo', lang)}"))  # fmt: skip
    return say(office, "staff.confirm_with", lang, code=code), Buttons(rows)


def held(office: Office, case: Case, said: Parsed, mail: ParsedMail) -> Transcript:
    """Nothing of the mail was carried out, and why."""
    shown = (mail.typed,) if mail.doubt else ()
    return Transcript(case, "held", state="held", lines=why_held(office, said, mail), shown=shown)


def why_held(office: Office, said: Parsed, mail: ParsedMail) -> tuple[Phrase, ...]:
    """One sentence a reason; what was typed is named in it, unless the mailbox is abroad."""
    hidden = "…" if abroad(office) else ""
    lines = [phrase("staff.held_unknown", word=hidden or word, hint=_hint(word, near)) for word, near in said.unknown]
    lines += [phrase("staff.held_problem", command=mentions(name), part=Phrase(f"staff.part_{slot.rstrip('?')}"))
              for name, slot in said.problems]  # fmt: skip
    lines += [phrase("staff.held_late", command=mentions(name)) for name in said.late]
    lines += [phrase("staff.held_inside", command=mentions(name)) for name in said.inside]
    lines += [phrase("staff.held_below", command=mentions(name)) for name in said.below]
    lines += [phrase("staff.held_quoted", line=hidden or line.lstrip("#＃ ")) for line in said.quoted]
    lines += [phrase("staff.held_unsigned", command=mentions(name)) for name in said.unsigned]
    lines += [phrase("staff.held_loose", command=mentions(name)) for name in said.loose]
    lines += [_guessed(hidden or word, meant) for word, meant in said.guessed]
    if said.conflict:
        lines.append(phrase("staff.held_conflict", commands=tuple(mentions(name) for name in said.conflict)))
    if mail.doubt:
        key = f"staff.doubt_{mail.doubt}"
        lines.append(Phrase(key if texts.has(key) else "staff.doubt_quote_left"))
    return tuple(lines)


USUAL = ("fulfilled", "partly", "nodata", "refuse", "ask", "note")
"""What is offered to whoever wrote a word that resembles no command."""


def _guessed(word: str, meant: str) -> Phrase:
    if len(meant) == 1:
        return phrase("staff.guessed_letter", word=word, letter=meant)
    return phrase("staff.guessed", word=word, command=mentions(meant))


EXTENDING = (
    "延期", "延长", "延后", "推迟", "宽限", "暂停", "中止", "extend", "extension", "prolong", "postpone", "delay",
    "hold", "pause", "suspend",
)  # fmt: skip
"""Words of whoever wants more time, which there is not (policy 8.4(3))."""


def _hint(word: str, near: str) -> Phrase:
    if word.lower().startswith(EXTENDING):
        return phrase("staff.cannot_extend", partly=mentions("partly"), ask=mentions("ask"))
    if near:
        return phrase("staff.perhaps", command=mentions(near))
    return phrase("staff.usual", commands=tuple(mentions(name) for name in USUAL))


def help_text(office: Office) -> str:
    """All commands, in a form that does not execute."""
    lang = staff_lang(office)
    return "\n".join(
        f"· {mentions(spec.name, lang)} {say(office, f'staff.command_{spec.name}', lang)}" for spec in COMMANDS
    )

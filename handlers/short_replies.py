"""Replies of a few words that mean a command of the bot: an undo at any time, and a confirmation while one is open.

An undo is harmless and urgent. A yes is neither words for the person nor, without the code, a confirmation: which of
several things it says yes to nobody can tell.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence

from bot.domain.cases import Case
from bot.domain.phrases import phrase
from handlers.transcript import Transcript
from mail.command_line import Command
from mail.commands import Parsed
from mail.message import ParsedMail
from mail.vocabulary import NAMES

MARKS = " \t\u3000#!,.;:。、！，；：~～「」『』()（）[]【】《》“”\"'<>*"
NOW = r"(?:请|麻烦|帮忙|帮我|快|马上|立即|立刻|赶紧|先|把|将|please)"
LAST = r"(?:刚才|刚刚|上面|上一|前面|那|这|发错|写错|错了|the|my|last|that)[^同意]{0,12}?"
TAKE_BACK = r"(?:撤回|撤销|召回|收回|recall|take back|undo)"
UNDO = re.compile(
    rf"(?:{NOW}|[\s,，。!！])*(?:{LAST})?(?:{NOW}|[\s,，。!！])*{TAKE_BACK}"
    r"(?:一下|吧|掉|它|刚才|刚刚|那|这|上|一|封|条|的|邮件|消息|发错|写错|了|it|that|my|last|message|e?mail|[\s,，。!！])*",
    re.IGNORECASE,
)
"""A line that asks for the last words to be taken back. «撤回同意» is a right of the person, and no undo."""
COURTESY = r"确认码?|核对|无误|没问题|没错|同意|可以|好的?|行|收到|发送|发吧|发出|办理|是的?|对的?|请|谢谢|您好|你好"
ENGLISH = (
    r"confirm(?:ed)?|ok(?:ay)?|yes|sure|right|correct|send|it|go ahead|agreed?|approved?|code|please|thanks|thank you"
)
YES = re.compile(rf"(?:{COURTESY}|(?<![a-z])(?:{ENGLISH})(?![a-z])|[^\w?])+", re.IGNORECASE)
SHORT = 40
"""A line that is longer is more than a call to take something back."""


def read_short(said: Parsed, mail: ParsedMail, codes: Sequence[str]) -> Parsed:
    """The command that a short reply stands for. ``codes``: those that wait in this case."""
    first, *rest = [line for line in mail.typed.splitlines() if line.strip()] or [""]
    if _undoes(said, first):
        return Parsed((Command("undo"),), "\n".join(rest))
    code = next((code for code in codes if _confirms(mail, code)), "") if not said.commands else ""
    return Parsed((Command("confirm", (code,), "", (code,)),)) if code else said


def _undoes(said: Parsed, first: str) -> bool:
    if said.guessed and not said.unclear:
        return [meant for _, meant in said.guessed] == ["undo"] == [command.name for command in said.commands]
    line = _folded(first).strip(MARKS)
    return not said.commands and (NAMES.get(line.lower()) == "undo" or _calls_back(line))


def _calls_back(line: str) -> bool:
    return len(line) <= SHORT and UNDO.fullmatch(line) is not None


def _confirms(mail: ParsedMail, code: str) -> bool:
    """The code with a yes or nothing round it, which is no line of our own mail."""
    typed = _folded(mail.typed).strip()
    before, found, after = typed.upper().partition(code)
    copied = {_folded(line).lstrip("> ").strip() for line in mail.quoted.split("\n")}
    return bool(found) and YES.fullmatch(f"{before} {after}") is not None and typed not in copied


def unconfirmed(case: Case, said: Parsed, mail: ParsedMail, codes: Sequence[str]) -> Transcript | None:
    """What answers a yes that confirms nothing yet, or a sentence with the code in it: the line to write."""
    typed = _folded(mail.typed).strip()
    named = next((code for code in codes if code in typed.upper()), "")
    if said.commands or not codes or not (named or _agrees(typed) or _meant_to_confirm(said)):
        return None
    code = named or codes[-1]
    return Transcript(case, "held", state="held", lines=(phrase("staff.held_yes"),), code=code)


def _agrees(typed: str) -> bool:
    """A yes and nothing else; below a first line that says «confirm» may stand what was not seen to be a signature."""
    first = typed.partition("\n")[0]
    alone = YES.fullmatch(first) and re.search(r"确认|confirm", first, re.IGNORECASE)
    return bool(alone or YES.fullmatch(typed))


def _meant_to_confirm(said: Parsed) -> bool:
    lacking = any(name == "confirm" for name, _ in said.problems)
    return lacking or any(near == "confirm" for _, near in said.unknown)


def _folded(text: str) -> str:
    return unicodedata.normalize("NFKC", text)

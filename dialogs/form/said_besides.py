"""What people say in a form beside what was asked («家里装的电梯，合同是我老婆签的»): no slot holds it, and no word may
get lost. It goes into the request as it was typed, without the name and the contact that have their own places.
"""

from __future__ import annotations

from dialogs.asides import only_remarks
from dialogs.draft import Draft, read_draft, scope_of, with_line
from dialogs.hearing import COURTESY, with_options
from dialogs.model import Turn
from dialogs.questions.asked_back import private
from dialogs.steps import Heard
from dialogs.told.own_words import LONGEST, own_words
from dialogs.turns import Scene, with_draft
from dialogs.understanding import HAN, SURE, parse, understand
from dialogs.understanding.patterns import cased
from dialogs.words.in_context import answers, asks_only
from dialogs.words.line import within

PART = cased(rf"[,，。;；、!！\n]+|(?<={HAN})\s+(?={HAN})|\.\s")
NONSENSE = 6
"""Characters of what nobody understood and nobody needs."""
KEPT_ELSEWHERE = frozenset({"ask_ground", "ask_detail", "ask_receiver", "ask_id"})
"""Questions whose answers are kept word for word, or never."""
TO_US = frozenset({"thanks", "greeting", "yes", "no", "human", "cancel", "emergency"})
"""What is said to the bot itself."""
REFERENCE = cased(r"(?<![A-Za-z\d])(?=[A-Za-z]*\d)[A-Za-z\d-]{6,}")
"""The number of a contract or an order: few signs, and the record is found by it."""
GAPS = cased(r"\s*([,，。;；、])(?:\s*[,，。;；、])+\s*|\s+")
CODE = cased(r"(?<!\d)\d{6}(?!\d)")


def with_what_was_said(turn: Turn, scene: Scene) -> Turn:
    """The turn, with the line kept in the form that was open before it, if it says more than any slot holds."""
    heard, question, after = with_options(scene.heard, scene.options), scene.talk.question, read_draft(turn.talk.draft)
    typed = heard.kind == "text" and not heard.chosen and question not in KEPT_ELSEWHERE
    here = turn.talk.flow == "request" and scene.draft.rights and scene.draft.former == after.former
    if not (typed and here) or private(question, heard.text) or not _to_be_kept(turn, heard):
        return turn
    rest = _beside(question, heard, after)
    if not rest or rest in _held(after):
        return turn
    return with_draft(turn, with_line(after, rest))


def _to_be_kept(turn: Turn, heard: Heard) -> bool:
    """Neither a remark nor a question that was understood."""
    said = heard.understood
    if only_remarks(heard.text):
        return False
    if turn.talk.misunderstood:
        return not within(heard.text, NONSENSE)
    return not ((said.intent in TO_US and said.confidence >= SURE) or asks_only(heard.text))


def _beside(question: str, heard: Heard, after: Draft) -> str:
    """The line without what has its own place; empty where nothing more is said."""
    told, rest = heard.understood, heard.text
    known = (told.name, told.email, told.phone, after.name, after.subject_name, *CODE.findall(rest))
    for value in filter(None, known):
        rest = rest.replace(value, " ")
    rest = GAPS.sub(lambda gap: gap[1] or " ", COURTESY.sub(" ", rest)).strip(" ,，。;；、:：")
    parts = [part for part in PART.split(rest) if part.strip()]
    whole = rest == heard.text.strip(" ,，。;；、:：")
    if len(parts) <= 1 and ((whole and answers(question, rest)) or parse("yes_no", rest).value):
        return ""
    return rest[:LONGEST] if REFERENCE.search(rest) or own_words(understand(rest)) else ""


def _held(draft: Draft) -> str:
    return "\n".join((draft.detail, scope_of(draft), draft.reason, draft.words, draft.receiver))

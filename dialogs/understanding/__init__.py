"""Understanding of free text: what a message wants, what else it says, and which clause a question is about.

Pure: text in, values out; the package's own word lists are the only thing read, once. Nothing here knows the state of a
conversation, and no sentence for people stands here.
"""

from __future__ import annotations

from datetime import date
from functools import lru_cache
from typing import TypedDict

from dialogs.understanding.answers import bound_answer, read_answer
from dialogs.understanding.details import USED
from dialogs.understanding.folding import fold, plain_characters, sign_by_sign
from dialogs.understanding.language import language_of
from dialogs.understanding.letters import CHINESE, HAN
from dialogs.understanding.pinyin import from_pinyin, is_pinyin
from dialogs.understanding.policy import Answer, Policy, Questions, diff, read_policy
from dialogs.understanding.questions import shortened
from dialogs.understanding.slots import KINDS, Kind, parse
from dialogs.understanding.slots.introductions import like_a_name, surnames, written_together
from dialogs.understanding.slots.yes_no import bare_answer
from dialogs.understanding.told import NOTHING, Told
from dialogs.understanding.types import INTENTS, RIGHTS, SURE, Intent, Requester
from dialogs.understanding.understood import LONGEST, Understanding, understand

__all__ = [
    "CHINESE", "HAN", "INTENTS", "KINDS", "NOTHING", "RIGHTS", "SURE", "USED", "Answer", "Intent", "Kind",
    "Policy", "Questions", "Requester", "Told", "Understanding", "answers_only", "ask_line",
    "bound_answer", "diff", "fold", "in_characters", "in_plain_characters", "like_a_name", "nothing_else", "parse",
    "parse_line", "plain_characters", "read_answer", "read_policy", "shortened", "sign_by_sign", "surnames",
    "understand", "understand_line", "written_together",
]  # fmt: skip


class UnderstoodLine(TypedDict):
    text: str
    intent: str
    confidence: float
    lang: str


class ParsedLine(TypedDict):
    text: str
    kind: str
    valid: bool
    value: str | None
    problem: str | None
    other_value: str | None


class AnsweredLine(TypedDict):
    q: str
    clauses: list[str]
    answer: str


@lru_cache(maxsize=16)
def in_characters(text: str) -> str:
    """Pinyin as far as possible in characters, for whoever looks for words in what was typed; else the text itself."""
    folded = fold(text[:LONGEST])
    return from_pinyin(folded) if folded.isascii() and is_pinyin(folded) else text


@lru_cache(maxsize=16)
def in_plain_characters(text: str) -> str:
    """The same, and traditional and Cantonese writing as simplified: what patterns of Chinese words are written in."""
    return plain_characters(in_characters(text))


def nothing_else(text: str) -> bool:
    """Whether it is a bare yes or no."""
    return bare_answer(fold(text)) is not None


def answers_only(text: str) -> bool:
    """The same of the answer to a question: in words, too, that mean nothing out of the blue («lgtm»)."""
    return bare_answer(fold(text), asked=True) is not None


def understand_line(text: str) -> UnderstoodLine:
    """What `rights-bot understand --json` prints for one line."""
    seen = understand(text)
    return {"text": text, "intent": seen.intent, "confidence": seen.confidence, "lang": seen.lang}


def parse_line(kind: Kind, text: str, *, today: date | None = None) -> ParsedLine:
    """What `rights-bot parse --json` prints for one line."""
    slot = parse(kind, text, today=today)
    return {
        "text": text,
        "kind": kind,
        "valid": slot.valid,
        "value": slot.value,
        "problem": slot.problem,
        "other_value": slot.other_value,
    }


def ask_line(question: str, questions: Questions, *, lang: str | None = None) -> AnsweredLine:
    """What `rights-bot policy ask --json` prints for one line; ``answer`` is our note (and the quotation) or empty."""
    answer = questions.ask(question)
    return {"q": question, "clauses": list(answer.clauses), "answer": answer.text(lang or language_of(fold(question)))}

"""Trains the network for all that is learnt of a message: its intent, the answers to open questions, and what first
messages tell. Needs torch, of the extra «train»."""

from __future__ import annotations

from collections.abc import Sequence

from dialogs.understanding import RIGHTS
from dialogs.understanding.features import pieces_of
from dialogs.understanding.folding import fold
from dialogs.understanding.intents import plain_spelling
from dialogs.understanding.judgement import DANGER
from dialogs.understanding.told import REFUSES, WANTS
from tests.eval.corpora import SEED, labels
from tests.eval.network import Lesson, Question, arrays_of, fitted_reader, packed
from tests.eval.train import WEIGHTS, told
from tests.eval.train_answers import STRANGERS_COUNT, answer_rows, strangers
from tests.eval.train_told import ANSWERED, first_messages, wished_lines

INTENT = "intent"
ANYTHING = frozenset({"none", "lift"})
"""Labels under which a cry for help may stand, too."""
WISHES = (Question(WANTS, RIGHTS, one=False), Question(REFUSES, RIGHTS, one=False))
NO_WISH = frozenset({"service", "status", "human", "greeting", "thanks", "yes", "no", "other"})
"""Intents of sentences that ask for no right; behind any other one may stand."""
ALONE = 0.5
"""What the lane for danger counts in the loss."""


def pieces(text: str) -> list[str]:
    return pieces_of(plain_spelling(fold(text)))


def all_lessons() -> tuple[list[Lesson], list[Question]]:
    """The lanes of intents come first, named by the intent alone."""
    everything, counts = told()
    intents = tuple(sorted(set(labels(everything))))
    answers, firsts = answer_rows(), first_messages()
    lessons = [
        Lesson(pieces(text), _of_intent(intent), count)
        for (text, intent), count in zip(everything, counts.tolist(), strict=True)
    ]
    lessons += [
        Lesson(pieces(text), {question: label} | ({DANGER: frozenset()} if label not in ANYTHING else {}))
        for question, label, text in answers
    ]
    lessons += [Lesson(pieces(text), {question: label}, STRANGERS_COUNT) for question, label, text in strangers()]
    lessons += [
        Lesson(pieces(row.text), row.told | {WANTS: frozenset(row.rights), DANGER: frozenset()}) for row in firsts
    ]
    lessons += [
        Lesson(pieces(line.text), {WANTS: frozenset(line.wants), REFUSES: frozenset(line.refuses)})
        for line in wished_lines()
    ]
    asked = sorted({question for question, _, _ in answers})
    return lessons, [
        Question(INTENT, intents),
        Question(DANGER, (DANGER,), one=False, counts=ALONE),
        *(Question(name, _labels(lessons, name)) for name in (*asked, *ANSWERED)),
        *WISHES,
    ]


def _of_intent(intent: str) -> dict[str, str | frozenset[str]]:
    known: dict[str, str | frozenset[str]] = {
        INTENT: intent, DANGER: frozenset({DANGER} if intent == "emergency" else ()),
    }  # fmt: skip
    return known | ({WANTS: frozenset()} if intent in NO_WISH else {})


def _labels(lessons: Sequence[Lesson], question: str) -> tuple[str, ...]:
    return tuple(sorted({str(lesson.told[question]) for lesson in lessons if question in lesson.told}))


def lane(question: str, label: str) -> str:
    return label if question in (INTENT, DANGER) else f"{question}:{label}"


def train_network() -> None:
    lessons, questions = all_lessons()
    found, model = fitted_reader(lessons, questions, seed=SEED)
    lanes = [lane(question.name, label) for question in questions for label in question.labels]
    (WEIGHTS / "meanings.bin").write_bytes(packed(found, lanes, arrays_of(model)))


if __name__ == "__main__":
    train_network()

"""Trains both kinds of weights that find the clause for a question: `python -m tests.eval.train_clauses`.

Needs the extra «train».
"""

from __future__ import annotations

from dialogs.understanding.features import FEWER_PLACES
from dialogs.understanding.questions import question_places
from tests.eval.corpora import SEED, Labelled, labels, questions, rows
from tests.eval.network import Lesson, Question, arrays_of, fitted_reader, packed
from tests.eval.train import WEIGHTS, fitted, matrix, save
from tests.eval.train_network import pieces

CLAUSE = "clause"
UNITS, EPOCHS = 192, 30
"""Of the network: one question needs fewer units than all that the other is asked, but more turns. Measured."""


def asked() -> list[Labelled]:
    """All that they learn from."""
    labelled = rows("clauses.jsonl") + rows("blind_clauses.jsonl")
    return questions() + [(row["q"], (row["clauses"] or ["silent"])[0]) for row in labelled]


def learn_clauses() -> None:
    everything = asked()
    features = matrix([text for text, _ in everything], question_places, FEWER_PLACES)
    save("clauses", *fitted(features, labels(everything), None))
    lessons = [Lesson(pieces(text), {CLAUSE: clause}) for text, clause in everything]
    clauses = tuple(sorted(set(labels(everything))))
    found, model = fitted_reader(lessons, [Question(CLAUSE, clauses)], seed=SEED, units=UNITS, epochs=EPOCHS)
    (WEIGHTS / "clause_meanings.bin").write_bytes(packed(found, clauses, arrays_of(model)))


if __name__ == "__main__":
    learn_clauses()

"""How well unseen sentences are understood, in shares. The bars stand a little below what was measured."""

from __future__ import annotations

from dialogs.understanding import understand
from tests.eval.corpora import kept_back, questions, rows, sentences
from tests.eval.measure import calibration_error, clause_scores, emergency_scores, right_intent, right_slot, share


def test_intents_of_unseen_sentences_are_right() -> None:
    heard = kept_back("blind_intents.jsonl")
    assert share(right_intent(row, understand(row["text"]).intent) for row in heard) >= 0.9


def test_emergencies_among_unseen_sentences_are_found() -> None:
    scores = emergency_scores(kept_back("blind_intents.jsonl"))
    assert (scores["found"] >= 0.87, scores["false alarms"] <= 0.02) == (True, True), scores


def test_confidence_of_unseen_sentences_is_about_as_high_as_it_should_be() -> None:
    assert calibration_error(kept_back("blind_intents.jsonl")) <= 0.08


def test_clauses_of_unseen_questions_are_found() -> None:
    scores = clause_scores(kept_back("blind_clauses.jsonl"))
    assert (scores["first"] >= 0.88, scores["in three"] >= 0.94, scores["silent"] >= 0.75) == (True, True, True), scores


def test_unseen_answers_are_read() -> None:
    assert share(map(right_slot, kept_back("blind_slots.jsonl"))) >= 0.95


def test_nothing_kept_back_was_trained_on() -> None:
    learnt_from = {text for text, _ in sentences()} | {row["text"] for row in rows("intents.jsonl")}
    asked = {text for text, _ in questions()}
    shared = [row["text"] for row in kept_back("blind_intents.jsonl") if row["text"] in learnt_from]
    assert len(shared) <= 0.15 * len(kept_back("blind_intents.jsonl")), shared  # «你好», «救命»: everybody says it
    assert sum(row["q"] in asked for row in kept_back("blind_clauses.jsonl")) <= 3

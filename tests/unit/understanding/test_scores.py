"""How well unseen sentences are understood, in shares. The bars stand a little below what was measured."""

from __future__ import annotations

from dialogs.understanding import understand
from tests.eval.corpora import questions, rows, sentences
from tests.eval.measure import (
    calibration_error,
    clause_scores,
    emergency_scores,
    mention_scores,
    right_intent,
    right_slot,
    share,
    wish_scores,
    yes_scores,
)


def test_intents_of_unseen_sentences_are_right() -> None:
    heard = rows("fresh_intents.jsonl")
    assert share(right_intent(row, understand(row["text"]).intent) for row in heard) >= 0.97


def test_emergencies_among_unseen_sentences_are_found() -> None:
    scores = emergency_scores(rows("fresh_intents.jsonl"))
    assert (scores["found"] >= 0.985, scores["false alarms"] <= 0.005) == (True, True), scores


def test_confidence_of_unseen_sentences_is_about_as_high_as_it_should_be() -> None:
    assert calibration_error(rows("fresh_intents.jsonl")) <= 0.025


def test_clauses_of_unseen_questions_are_found() -> None:
    scores = clause_scores(rows("fresh_clauses.jsonl"))
    assert (scores["first"] >= 0.94, scores["in three"] >= 0.97, scores["silent"] >= 0.95) == (True, True, True), scores


def test_what_unseen_lines_refuse_is_seldom_taken_for_a_wish() -> None:
    scores = wish_scores(rows("fresh_refusals.jsonl"))
    assert (scores["wholly"] >= 0.87, scores["taken for a wish"] <= 0.1) == (True, True), scores


def test_unseen_yeses_are_heard_and_hardly_anything_else_is_taken_for_one() -> None:
    scores = yes_scores(rows("fresh_yeses.jsonl"))
    assert (scores["heard"] >= 0.96, scores["wrongly"] <= 0.02) == (True, True), scores


def test_most_wishes_of_unseen_long_stories_and_lines_of_a_form_are_read() -> None:
    assert wish_scores(rows("fresh_wishes.jsonl"))["wholly"] >= 0.75


def test_hardly_a_wish_is_held_for_a_mention_and_most_mentions_begin_nothing() -> None:
    scores = mention_scores(rows("fresh_mentions.jsonl"))
    assert (scores["begun"] <= 0.5, scores["wishes held"] <= 0.02) == (True, True), scores


def test_unseen_answers_are_read() -> None:
    assert share(map(right_slot, rows("fresh_slots.jsonl"))) >= 0.985


def test_hardly_anything_fresh_was_trained_on() -> None:
    """«你好», «删», «不要了»: what everybody says is met again. Only numbers are shown, never the rows."""
    fresh = [row["text"] for row in rows("fresh_intents.jsonl")]
    learnt_from = {text for text, _ in sentences()}
    met_again = len(learnt_from.intersection(fresh))
    asked = [row["q"] for row in rows("fresh_clauses.jsonl")]
    asked_again = len({text for text, _ in questions()}.intersection(asked))
    assert (met_again <= 0.2 * len(fresh), asked_again <= 0.1 * len(asked)) == (True, True), (met_again, asked_again)

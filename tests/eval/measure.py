"""`make eval`: how well people are understood, over every labelled file there is. Reads and prints; decides nothing."""

from __future__ import annotations

import json
import os
import resource
import time
from collections import Counter
from collections.abc import Callable, Iterable
from datetime import date
from pathlib import Path
from typing import Any

from dialogs.form.freely import CERTAIN, HARDLY, freely
from dialogs.told.stated import stated_rights
from dialogs.undecided import only_mentioned
from dialogs.understanding import INTENTS, Kind, Questions, Understanding, parse, understand
from tests.eval.corpora import rows

TODAY = date(2026, 11, 22)
Rows = list[dict[str, Any]]
Say = Callable[[str], None]


def sources(name: str) -> dict[str, Rows]:
    """The fresh ones that nothing learns from, earlier ones, our own, and a folder of samples (EVAL_SAMPLES)."""
    found = {"fresh": rows(f"fresh_{name}"), "learnt from": rows(f"blind_{name}"), "own": rows(name)}
    folder = Path(os.environ.get("EVAL_SAMPLES", "samples"))
    if (folder / name).exists():
        lines = (folder / name).read_text(encoding="utf-8").splitlines()
        found["samples"] = [json.loads(line) for line in lines]
    return found


def right_intent(row: dict[str, Any], intent: str) -> bool:
    return intent in (row["intent"], *row.get("also", ()))


def right_slot(row: dict[str, Any]) -> bool:
    kind: Kind = "yes_no" if row["kind"] == "case_yes_no" else row["kind"]
    slot = parse(kind, row["text"], today=TODAY)
    allowed = (row["value"], *row.get("alt", ()), row.get("equiv18"))
    same = (slot.valid, slot.value in allowed) == (row["valid"], True)
    return bool(row.get("lenient")) or (same and slot.other_value in (None, row.get("other_value")))


def clause_scores(asked: Rows) -> dict[str, float]:
    """Of questions with an answer: the share right at once and in three; of the others: the share met with silence."""
    questions = Questions()
    answers = [(row["clauses"], questions.ask(row["q"]).clauses) for row in asked]
    told = [(wanted, got) for wanted, got in answers if wanted]
    mute = [got for wanted, got in answers if not wanted]
    return {
        "first": share(bool(got) and got[0] in wanted for wanted, got in told),
        "in three": share(bool({*got[:3]} & {*wanted}) for wanted, got in told),
        "silent": share(not got for got in mute),
    }


def emergency_scores(heard: Rows) -> dict[str, float]:
    real = [row for row in heard if row["intent"] == "emergency"]
    quiet = [row for row in heard if not right_intent(row, "emergency")]
    return {
        "found": share(understand(row["text"]).intent == "emergency" for row in real),
        "false alarms": share(understand(row["text"]).intent == "emergency" for row in quiet),
    }


def yes_scores(typed: Rows) -> dict[str, float]:
    """Of lines at the card and the consent: the share of free yeses that are heard as one, and of the others the share
    that is taken for one."""
    heard = [(row["label"] in ("yes", "ask"), freely(row["question"], row["text"])) for row in typed]
    return {
        "heard": share(sure >= HARDLY for free, sure in heard if free),
        "taken at once": share(sure >= CERTAIN for free, sure in heard if free),
        "wrongly": share(sure >= CERTAIN for free, sure in heard if not free),
    }


def wish_scores(typed: Rows) -> dict[str, float]:
    """Of lines from anywhere in a talk: the share whose wishes are all read, no more and no fewer; of those that refuse
    a right, the share that is taken for a wish of it."""
    heard = [(set(row["wants"]), set(row["refuses"]), _wished(understand(row["text"]))) for row in typed]
    return {
        "wholly": share(got == wants for wants, _, got in heard),
        "taken for a wish": share(bool(got & refused) for _, refused, got in heard if refused),
    }


def mention_scores(typed: Rows) -> dict[str, float]:
    """Of first messages that only tell of an act, and of others that want one: the share begun, and of those held."""
    heard = [(row["wish"], understand(row["text"])) for row in typed]
    return {
        "begun": share(bool(_wished(said)) and not only_mentioned(said) for wish, said in heard if not wish),
        "wishes held": share(bool(only_mentioned(said)) for wish, said in heard if wish),
    }


def _wished(said: Understanding) -> set[str]:
    return {*stated_rights(said)} - {"explain"}


def share(held: Iterable[bool]) -> float:
    listed = list(held)
    return sum(listed) / len(listed) if listed else 1.0


def calibration_error(heard: Rows) -> float:
    """Expected calibration error over ten bins of confidence."""
    bins: dict[int, list[tuple[float, bool]]] = {}
    for row in heard:
        seen = understand(row["text"])
        bins.setdefault(int(seen.confidence * 10), []).append((seen.confidence, right_intent(row, seen.intent)))
    gaps = (abs(sum(sure for sure, _ in each) - sum(right for _, right in each)) for each in bins.values())
    return sum(gaps) / len(heard)


def say_intents(name: str, heard: Rows, say: Say) -> None:
    guesses = [(row, understand(row["text"])) for row in heard]
    named = " ".join(f"{key} {value:.1%}" for key, value in emergency_scores(heard).items())
    gap = calibration_error(heard)
    total = share(right_intent(row, seen.intent) for row, seen in guesses)
    say(f"\nintents, {name}: {len(heard)} rows, right {total:.1%}, emergencies: {named}, ECE {gap:.3f}")
    if name == "own":
        return
    taken = [
        (row["intent"] if not right_intent(row, seen.intent) else seen.intent, seen.intent) for row, seen in guesses
    ]
    for intent in INTENTS:
        hits = sum(one == two == intent for one, two in taken)
        wanted, got = sum(one == intent for one, _ in taken), sum(two == intent for _, two in taken)
        precision, recall = hits / max(got, 1), hits / max(wanted, 1)
        middle = 2 * precision * recall / max(precision + recall, 1e-9)
        say(f"  {intent:14} {wanted:4}  P {precision:.2f}  R {recall:.2f}  F1 {middle:.2f}")
    confused = Counter(pair for pair in taken if pair[0] != pair[1])
    say("  confused: " + ", ".join(f"{one}→{two} {count}" for (one, two), count in confused.most_common(8)))
    if name != "fresh":  # its lines stay unread
        worst = [(seen.confidence, row) for row, seen in guesses if not right_intent(row, seen.intent)]
        for sure, row in sorted(worst, key=lambda pair: -pair[0])[:10]:
            say(f"  worst: {sure:.2f} {row['intent']}: {row['text'][:60]}")


def say_costs(say: Say) -> None:
    texts = [row["text"] for row in rows("intents.jsonl")]
    before, started = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss, time.process_time()
    understand(texts[0])
    Questions().ask(texts[0])
    first = time.process_time() - started
    grown = (resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before) / 1024
    started = time.process_time()
    for text in texts:
        understand(text)
    each = (time.process_time() - started) / len(texts) * 1000
    say(f"first message {first * 1000:.0f} ms, memory +{grown:.0f} MiB, then {each:.2f} ms a message")


def evaluate(say: Say) -> None:
    say_costs(say)
    for name, heard in sources("intents.jsonl").items():
        say_intents(name, heard, say)
    for name, asked in sources("clauses.jsonl").items():
        scores = " ".join(f"{key} {value:.1%}" for key, value in clause_scores(asked).items())
        say(f"clauses, {name}: {len(asked)} rows, {scores}")
    for name in ("refusals", "wishes"):
        scores = " ".join(f"{key} {value:.1%}" for key, value in wish_scores(rows(f"fresh_{name}.jsonl")).items())
        say(f"{name}, fresh: {scores}")
    scores = " ".join(f"{key} {value:.1%}" for key, value in yes_scores(rows("fresh_yeses.jsonl")).items())
    say(f"yeses, fresh: {scores}")
    scores = " ".join(f"{key} {value:.1%}" for key, value in mention_scores(rows("fresh_mentions.jsonl")).items())
    say(f"mentions, fresh: {scores}")
    for name, typed in sources("slots.jsonl").items():
        missed = Counter(row["kind"] for row in typed if not right_slot(row))
        say(f"slots, {name}: {len(typed)} rows, right {share(map(right_slot, typed)):.1%} {dict(missed)}")


if __name__ == "__main__":
    evaluate(print)

"""Trains the network of dialogs/understanding/network.py. Needs torch, of the extra «train».

The meanings that the pieces begin with come from meanings.npz: what a language model trained on the whole web makes of
each (NOTICE beside the weights; `python -m tests.eval.meanings` makes them anew).
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import torch
from torch import nn
from torch.nn import functional

from dialogs.understanding.network import PIECES, WINDOW

HERE = Path(__file__).parent
WIDTH, HEARD = 96, 256
EPOCHS, BATCH, RATE = 18, 128, 2e-3
MOST_PIECES = 7000
GIVEN_RATE = 0.3  # of the meanings, beside the layers': they were good from the start
FORGOTTEN = 0.05  # so many pieces are taken for unknown ones, to learn to do without
DOUBT = 0.05  # of labels
_PAD, _UNKNOWN = 0, 1


class Reader(nn.Module):
    """The same arithmetic as ``Network``, a batch at a time; place nought is padding."""

    def __init__(self, meanings: Any, lanes: int, units: int, given: int = 0) -> None:
        super().__init__()
        self.meanings = nn.Embedding.from_pretrained(meanings, freeze=False, padding_idx=_PAD)
        self.layer = nn.Linear(WINDOW * WIDTH, units)
        self.last = nn.Linear(2 * units, lanes)
        self.of_given = nn.Linear(given, lanes, bias=False)
        self.drop, self.drop_meanings = nn.Dropout(0.3), nn.Dropout(0.15)

    def forward(self, places: Any, given: Any) -> Any:
        """``given``: what other units heard, that are learnt already; a row a text."""
        here = places > _PAD
        if self.training:
            places = torch.where((torch.rand(places.shape) < FORGOTTEN) & here, _UNKNOWN, places)
        there = here[..., None].float()
        seen = self.drop_meanings(self.meanings(places)) * there
        wide, size = functional.pad(seen, (0, 0, WINDOW // 2, WINDOW // 2)), seen.shape[1]
        around = torch.cat([wide[:, first : first + size] for first in range(WINDOW)], 2)
        heard = torch.relu(self.layer(around)) * there
        strongest = heard.max(1).values
        average = heard.sum(1) / there.sum(1).sqrt()
        return self.last(self.drop(torch.cat([strongest, average], 1))) + self.of_given(self.drop(given))


def given_meanings(pieces: Sequence[str]) -> Any:
    """The rows of the padding, of unknown pieces and of each piece; nought where nothing is given."""
    given = np.load(HERE / "meanings.npz")
    rows = dict(zip(str(given["pieces"]).split(" "), given["meanings"], strict=True))
    nothing = np.zeros(WIDTH)
    table = [nothing, nothing, *(rows.get(piece, nothing) for piece in pieces)]
    return torch.tensor(np.array(table) * float(given["step"]), dtype=torch.float32)


@dataclass(frozen=True)
class Question:
    """One thing to be told of a text; ``one`` of its labels, or each of them is asked alone. ``counts`` is its part in
    the loss."""

    name: str
    labels: tuple[str, ...]
    one: bool = True
    counts: float = 1.0


@dataclass(frozen=True)
class Lesson:
    """A text in pieces and what is known of it: by question, the label or the labels."""

    pieces: Sequence[str]
    told: Mapping[str, str | frozenset[str]]
    counts: float = 1.0


@dataclass(frozen=True)
class Beside:
    """What stands already when lanes are learnt beside others: the pieces, and what the units heard, a row a lesson."""

    pieces: Sequence[str]
    heard: Any


def fitted_reader(
    lessons: Sequence[Lesson], questions: Sequence[Question], *, seed: int, units: int = HEARD, epochs: int = EPOCHS,
    beside: Beside | None = None,
) -> tuple[list[str], Reader]:  # fmt: skip
    """One reader for all questions: what a unit learns to hear for one of them helps the others."""
    torch.set_num_threads(1)  # so that the same seed gives the same weights
    torch.manual_seed(seed)
    found = Counter(piece for lesson in lessons for piece in lesson.pieces)
    pieces = list(beside.pieces) if beside else [piece for piece, _ in found.most_common(MOST_PIECES)]
    place_of = {piece: place for place, piece in enumerate(pieces, _UNKNOWN + 1)}
    rows = [[place_of.get(piece, _UNKNOWN) for piece in lesson.pieces[:PIECES]] or [_UNKNOWN] for lesson in lessons]
    weights = torch.tensor([lesson.counts for lesson in lessons], dtype=torch.float32)
    given = torch.tensor(beside.heard if beside else np.zeros((len(rows), 0), dtype=np.float32))
    wanted = {question.name: wanted_of(question, lessons) for question in questions}
    lanes = sum(len(question.labels) for question in questions)
    model = Reader(given_meanings(pieces), lanes, units, given.shape[1])
    optimizer, rates = _pace(model, epochs * -(-len(rows) // BATCH) + epochs)
    chance = np.random.RandomState(seed)
    model.train()
    for _ in range(epochs):
        for batch in batches(rows, chance):
            here = {name: known[batch] for name, known in wanted.items()}
            loss = loss_of(model(padded(rows, batch), given[batch]), here, weights[batch], questions)
            optimizer.zero_grad()
            loss.backward()
            optimizer.step()
            rates.step()
    return pieces, model.eval()


def wanted_of(question: Question, lessons: Sequence[Lesson]) -> Any:
    """A row for each lesson: the share of each label; where nothing is known, not numbers."""
    table = np.full((len(lessons), len(question.labels)), np.nan, dtype=np.float32)
    for row, lesson in enumerate(lessons):
        if question.name in lesson.told:
            told = lesson.told[question.name]
            labels = {told} if isinstance(told, str) else told
            table[row] = [label in labels for label in question.labels]
    return torch.tensor(table)


def _pace(model: Reader, steps: int) -> tuple[Any, Any]:
    meanings = list(model.meanings.parameters())
    others = [weight for name, weight in model.named_parameters() if not name.startswith("meanings")]
    groups = [{"params": meanings, "weight_decay": 0.0}, {"params": others, "weight_decay": 0.02}]
    optimizer = torch.optim.AdamW(groups, lr=RATE)
    schedule = torch.optim.lr_scheduler.OneCycleLR(
        optimizer, [GIVEN_RATE * RATE, RATE], total_steps=steps, pct_start=0.1
    )
    return optimizer, schedule


def loss_of(sums: Any, wanted: Mapping[str, Any], weights: Any, questions: Sequence[Question]) -> Any:
    total, start = torch.zeros(()), 0
    for question in questions:
        mine = sums[:, start : start + len(question.labels)]
        start += len(question.labels)
        known = ~wanted[question.name][:, 0].isnan()
        if known.any():
            lost = _lost(mine[known], wanted[question.name][known], one=question.one)
            total = total + question.counts * (lost * weights[known]).sum()
    return total / len(sums)


def _lost(sums: Any, wanted: Any, *, one: bool) -> Any:
    if one:
        return functional.cross_entropy(sums, wanted, reduction="none", label_smoothing=DOUBT)
    return functional.binary_cross_entropy_with_logits(sums, wanted, reduction="none").sum(1)


def batches(rows: Sequence[list[int]], chance: Any) -> Iterator[list[int]]:
    """Rows of about one length together, in random order."""
    order = chance.permutation(len(rows))
    found = []
    for first in range(0, len(order), BATCH * 50):
        part = sorted(order[first : first + BATCH * 50], key=lambda row: len(rows[row]))
        found += [part[start : start + BATCH] for start in range(0, len(part), BATCH)]
    chance.shuffle(found)
    return iter(found)


def padded(rows: Sequence[list[int]], batch: Sequence[int]) -> Any:
    table = np.zeros((len(batch), max(len(rows[row]) for row in batch)), dtype=np.int64)
    for line, row in enumerate(batch):
        table[line, : len(rows[row])] = rows[row]
    return torch.from_numpy(table)


def packed(pieces: Sequence[str], lanes: Sequence[str], arrays: Sequence[Any]) -> bytes:
    """The format is told in dialogs/understanding/network.py."""
    head = {"lanes": list(lanes), "shapes": [list(array.shape) for array in arrays], "pieces": " ".join(pieces)}
    written = json.dumps(head, ensure_ascii=False).encode() + b"\n"
    return written + b"".join(np.ascontiguousarray(array).tobytes() for array in arrays)


def arrays_of(model: Reader) -> list[Any]:
    """What the file holds of the network, in its order."""
    table, weights, starts, last, last_starts = (
        weight.detach().numpy()
        for weight in (
            model.meanings.weight,
            model.layer.weight.T,
            model.layer.bias,
            model.last.weight.T,
            model.last.bias,
        )
    )
    step = float(np.quantile(np.abs(table), 0.9995) / 127)
    whole = np.clip(np.rint(table[_UNKNOWN:] / step), -127, 127).astype(np.int8)
    heard = whole @ weights.reshape(WINDOW, WIDTH, -1) * step
    # What a unit hears in one piece fits into a byte; how much a step of it is worth goes into the last layer.
    unit = np.maximum(np.abs(heard).max(axis=(0, 1)), 1e-6) / 127
    steps = np.rint(heard / unit).transpose(1, 0, 2).astype(np.int8)
    nothing = np.zeros_like(steps[:1])
    halves = (starts / unit, last * np.tile(unit, 2)[:, None], last_starts)
    return [np.concatenate((steps, nothing)), *(half.astype(np.float16) for half in halves)]

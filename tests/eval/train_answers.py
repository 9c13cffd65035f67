"""Learns what lines mean as answers to open questions (dialogs/understanding/answers.py) from tests/eval/answers/*.tsv.

A row is ``question<TAB>label<TAB>text``. Each question is learnt by itself; the lanes of all stand in one file.
"""

from __future__ import annotations

import random
from collections.abc import Collection, Iterable, Sequence
from typing import Any

import numpy as np
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import cross_val_predict

from dialogs.understanding import RIGHTS
from dialogs.understanding.answers import answer_places
from dialogs.understanding.features import FEWER_PLACES
from tests.eval.corpora import SEED, sentences, tabbed
from tests.eval.train import matrix, rarity, save

FREEDOM = 12.0
FREER = {"beside_a_yes": 40.0, "wished": 40.0}
"""A question whose lines differ in a word or two, of which there are many."""
BINDING = ("id_consent", "confirm", "ask_proxy")
"""Questions whose answer binds: nonsense and other matters are no yes."""
CHOICES = ("ask_group", "ask_ground", "ask_requester", "after_done")
"""Questions whose answers are words that we know."""
BESIDE_THE_POINT = frozenset({"other", "service", "complain", "emergency"})
ALARM = "alarm"
"""No question of a form: what is said while an alarm is on."""
STRANGERS, STRANGERS_COUNT = 600, 0.2
BESIDE_A_YES = "beside_a_yes"
"""No question of a form either: whether a whole line hands in or consents, whatever stands beside the yes."""
WISHED = "wished"
"""Nor this: whether a message asks for a right, or only tells of one."""
WISHES, WISHES_COUNT = 6_000, 0.05
WHOLE = {"confirm": "submit", "id_consent": "agree"}
"""The label of a yes at each question that it is said to."""
Row = tuple[str, str, str]


def answer_rows() -> list[Row]:
    """(question, label, text), each once."""
    parts = (one for one in tabbed("answers") if len(one) == 3 and one[2].strip())
    return list(dict.fromkeys((one[0], one[1], one[2].strip()) for one in parts))


def strangers() -> list[Row]:
    """Some of the corpus, as what somebody types instead of an answer: a cry for help, and what binds nobody."""
    chance, written = random.Random(SEED), sentences()  # noqa: S311 - sentences, not secrets
    cries = [text for text, intent in written if intent == "emergency"]
    others = [text for text, intent in written if intent in BESIDE_THE_POINT]
    wishes = [text for text, intent in written if intent in RIGHTS]
    known = answer_rows()
    asked = sorted({question for question, _, _ in known} - {"in_passing", ALARM, BESIDE_A_YES, WISHED})
    heard = [(question, "danger", text) for text in chance.sample(cries, STRANGERS) for question in asked]
    heard += [(ALARM, "on", text) for text in chance.sample(cries, STRANGERS)]
    heard += [
        (BESIDE_A_YES, "yes" if label == WHOLE.get(question) else "none", text)
        for question, label, text in known
        if question in (*WHOLE, "in_passing")
    ]
    heard += [(ALARM, "wish", text) for text in chance.sample(wishes, STRANGERS)]
    heard += [(WISHED, "wish", text) for text in chance.sample(wishes, WISHES)]
    heard += [(WISHED, "wish" if wants != "-" else "tells", text) for wants, text in lines_with_wishes()]
    heard += [(question, "none", text) for text in chance.sample(others, STRANGERS) for question in BINDING]
    return heard + [(question, "none", text) for text in nonsense() for question in (*BINDING, *CHOICES, BESIDE_A_YES)]


def lines_with_wishes() -> list[tuple[str, str]]:
    """What each line wants («-» for nothing), and the line, from first messages and from any place of a talk."""
    return [(parts[0], parts[-1].strip()) for folder in ("first", "wishes") for parts in tabbed(folder)]


def nonsense() -> list[str]:
    """«哩哩啦啦»: what nobody has a word for answers nothing either."""
    chance = random.Random(SEED)  # noqa: S311 - sentences, not secrets
    signs = [chr(code) for code in range(0x4E00, 0x9FA5)]
    pairs = [(chance.choice(signs), chance.choice(signs)) for _ in range(STRANGERS // 4)]
    doubled = [sound for one, other in pairs for sound in (f"{one}{one}{other}{other}", one + other)]
    latin = ["".join(chance.choices("abcdefghijklmnopqrstuvwxyz", k=chance.randint(3, 8))) for _ in pairs]
    return [*doubled, *latin]


Lanes = tuple[list[str], Any, Any]
"""Their names, a row of weights for each, and what each starts with."""


def lanes_of_words(questions: Iterable[str], rows: Sequence[Row], counts: Any) -> Lanes:
    """What single words tell of each question; each is learnt by itself."""
    features = matrix([text for _, _, text in rows], answer_places, FEWER_PLACES)
    names: list[str] = []
    weights, starts = [], []
    for question in questions:
        mine = [place for place, row in enumerate(rows) if row[0] == question]
        scale = rarity(features[mine])
        model = LogisticRegression(C=FREER.get(question, FREEDOM), max_iter=250)
        model.fit(features[mine] @ scale, [rows[one][1] for one in mine], sample_weight=counts[mine])
        names += [f"{question}:{label}" for label in model.classes_]
        weights.append(each_class(model.coef_) @ scale)
        starts.append(each_class(model.intercept_))
    return names, np.vstack(weights), np.concatenate(starts)


def each_class(learnt: Any) -> Any:
    """Of two classes one row is learnt, for the second; half of it for either gives the same odds."""
    return np.concatenate((-learnt, learnt)) / 2 if len(learnt) == 1 else learnt


def counted(questions: Collection[str] = ()) -> tuple[list[Row], Any]:
    """All rows, or those of some questions, and what each counts."""
    own, others = (
        [row for row in part if not questions or row[0] in questions] for part in (answer_rows(), strangers())
    )
    counts = [1.0] * len(own) + [WISHES_COUNT if row[0] == WISHED else STRANGERS_COUNT for row in others]
    return [*own, *others], np.array(counts)


def learn_answers() -> None:
    rows, counts = counted()
    save("answers", *lanes_of_words(sorted({question for question, _, _ in rows}), rows, counts))


def held_back() -> Iterable[tuple[str, float, int]]:
    """Of each question: the share read right when learnt from the other nine tenths, and the number of rows."""
    rows = answer_rows()
    features = matrix([text for _, _, text in rows], answer_places, FEWER_PLACES)
    for question in sorted({question for question, _, _ in rows}):
        mine = [place for place, row in enumerate(rows) if row[0] == question]
        wanted = np.array([rows[one][1] for one in mine])
        model = LogisticRegression(C=FREEDOM, max_iter=250)
        guesses = cross_val_predict(model, features[mine] @ rarity(features[mine]), wanted, cv=10)
        yield question, float(np.mean(guesses == wanted)), len(mine)

"""The sentences and questions that the trained parts learn from, and those they are tried on. Not: how either is done.

The rows of tests/data/fresh_* were written by people who saw neither the rules nor the corpus; nothing learns from
them, though the thresholds were chosen with their scores in sight, and whoever wrote questions_occasions.toml had read
some of the fresh questions in order not to repeat them; questions_beside.toml was written with the kinds of questions
in sight that were answered though the policy is silent.
"""

from __future__ import annotations

import json
import random
import re
import tomllib
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

from dialogs.understanding import RIGHTS

HERE = Path(__file__).parent
DATA = HERE.parent / "data"
SEED = 7
Labelled = tuple[str, str]
PLAIN_CRY = re.compile(
    r"(?:困|关|卡|锁)(?:在|住)[^,，。]{0,6}(?:电?梯|轿厢)|电?梯[^,，。]{0,8}出不[去来]|电梯(?:坠落|失控|往下掉)|救命|𨋢入面"
    r"|\b(?:stuck|trapped) (?:in|inside) (?:an?|the|your|this)\b.{0,8}\b(?:lift|elevator)"
    r"|\bhelp\b.{0,12}\b(?:lift|elevator)"
)
PLAINLY = 8
"""So often the plainest cries are taken as one of the corpus."""
MOST = 24
"""Characters of what is put together."""


def tabbed(folder: str) -> list[list[str]]:
    """The columns of each line in the ``.tsv`` files of a folder, in the order of their names."""
    paths = sorted((HERE / folder).glob("*.tsv"))
    return [line.split("\t") for path in paths for line in path.read_text(encoding="utf-8").splitlines()]


def sentences() -> list[Labelled]:
    """Written by hand; what stands before the first dot of a file's name is the intent."""
    found: dict[str, str] = {}
    for path in sorted((HERE / "corpus").glob("*.txt")):
        for line in path.read_text(encoding="utf-8").splitlines():
            found.setdefault(line.strip(), path.name.partition(".")[0])
    found.pop("", None)
    return list(found.items())


def made(wishes: Sequence[Labelled]) -> list[Labelled]:
    """Filled in from templates.toml."""
    patterns = tomllib.loads((HERE / "templates.toml").read_text(encoding="utf-8"))
    slots = {name: listed.split("|") for name, listed in patterns["slots"].items()}
    chance = random.Random(SEED)  # noqa: S311 - sentences, not secrets
    found = {
        _filled(section["patterns"][turn % len(section["patterns"])], slots, chance): intent
        for intent in ("emergency", "other", "service")
        for section in [patterns[intent]]
        for turn in range(section["sample"])
    }
    company = patterns["company"]
    kinds = company["kinds"].split()
    base = [row for row in wishes if row[1] in kinds and len(row[0]) > 3]
    for turn in range(company["sample"]):
        wish, intent = chance.choice(base)
        pattern = company["patterns"][turn % len(company["patterns"])]
        found[_filled(pattern, slots | {"wish": [wish]}, chance)] = intent
    return list((found | dict(_plainly(patterns["plainly"])) | dict(_cries(patterns["cries"], slots, wishes))).items())


def _cries(section: dict[str, Any], slots: dict[str, list[str]], written: Sequence[Labelled]) -> list[Labelled]:
    """A plain cry beside a wish, laughter, a place, how to be reached: it stays one."""
    chance = random.Random(SEED)  # noqa: S311 - sentences, not secrets
    own = {name: words.split("|") for name, words in section.items() if isinstance(words, str)}
    plain = [text for text, intent in written if intent == "emergency" and PLAIN_CRY.search(text) and len(text) <= MOST]
    wishes = [text for text, intent in written if intent in RIGHTS and text.isascii() is False and len(text) <= MOST]
    spoken = {
        english: [cry for cry in plain if cry.isascii() is english] + own["en_plain" if english else "plain"] * PLAINLY
        for english in (True, False)
    }
    found = []
    for turn in range(section["sample"]):
        english = turn % 4 == 0
        pattern = section["en" if english else "zh"][turn % len(section["en" if english else "zh"])]
        filling = slots | own | {"cry": spoken[english], "wish": wishes}
        found.append((_filled(pattern, filling, chance), "emergency"))
    return found


def _plainly(section: dict[str, Any]) -> list[Labelled]:
    """The shortest form of each wish, and of what is none of ours: «帮我导出录像», «查一下快递», «change my email»."""
    chance = random.Random(SEED)  # noqa: S311 - sentences, not secrets
    shared = {name: section[name].split("|") for name in ("ask", "please", "mine", "end", "en_end")}
    found: list[Labelled] = []
    for intent, part in section.items():
        if not isinstance(part, dict):
            continue
        slots = shared | {name: part[name].split("|") for name in ("do", "things", "en_do", "en_things")}
        mine = "{mine}" if intent in RIGHTS else ""
        forms = [f"{{ask}}{{do}}{mine}{{things}}{{end}}", "{please}{en_do} {en_things}{en_end}"]
        forms[1:1] = [f"{{ask}}把{mine}{{things}}{{do}}{{end}}"] if part.get("moved") else forms[:1]
        found += [(_filled(forms[turn % 3], slots, chance), intent) for turn in range(section["sample"])]
    return found


def _filled(pattern: str, slots: dict[str, list[str]], chance: random.Random) -> str:
    return re.sub(r"{(\w+)}", lambda slot: chance.choice(slots[slot[1]]), pattern).strip()


def rows(name: str) -> list[dict[str, Any]]:
    return [json.loads(line) for line in (DATA / name).read_text(encoding="utf-8").splitlines()]


def questions() -> list[Labelled]:
    """Questions to the policy with their clause, or «silent»."""
    banks = [tomllib.loads(path.read_text(encoding="utf-8")) for path in sorted(HERE.glob("questions*.toml"))]
    asked = ((line.strip(), clause) for bank in banks for clause, lines in bank.items() for line in lines.splitlines())
    return [(question, clause) for question, clause in asked if question]


def labels(labelled: Iterable[Labelled]) -> list[str]:
    return [label for _, label in labelled]

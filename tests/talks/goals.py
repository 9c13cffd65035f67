"""What a labelled conversation wants, and what every conversation must keep to, as checks over what was played.

Each check returns what is wrong, in words; an empty list is a good conversation. Judging wording is left to people.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from typing import Any

from dialogs.understanding import understand
from handlers.wording import without_links
from tests.talks.player import Exchange, Player
from tests.world import CASE

STATES = {
    "submitted": {"open", "identifying"},
    "submitted_unverified": {"identifying"},
    "awaiting_identity": {"identifying"},
    "cancelled": {"cancelled"},
}
"""The samples' words for states, and ours; ``handed_to_human`` is a mail."""

SUBJECTS = {"minor": "child", "other": "principal"}
"""Words for whom a case is about that mean ours."""

EMERGENCY = ("请马上拨打", "请先拨 120", "Please call")
LIMIT_BYTES = 2000
HAN = re.compile("[一-鿿]")
SLOTS = {"name": "ask_name", "phone": "ask_phone", "group": "ask_group", "email": "ask_email"}
REPEATED = frozenset(
    {
        "ask_otp",
        "confirm",
        "ask_right",
        "after_done",
        "start",
        "ask_change",
        "ask_which_number",
        "ask_case",
        "ask_again",
    }
)
"""Questions that may well be open more than once: codes run out, a summary is shown after every change."""

UNASKED = re.compile(r"asks (?:for )?(?:the |an? )?(?P<what>name|phone|group|ID number|right|reason|e-?mail)")
IN_A_REPLY = re.compile(r"\b(?:in|as) the (?:reply|answer|response)\b|before the rescue|during the emergency")
"""Of one message, not of the whole conversation: left to people."""
QUESTIONS = {
    "name": "ask_name", "phone": "ask_phone", "group": "ask_group", "ID number": "ask_id", "right": "ask_right",
    "reason": "ask_ground", "email": "ask_email",
}  # fmt: skip
Case = Mapping[str, Any]
Check = Callable[[Player, list[Case]], Iterator[str]]


def wrong(player: Player, cases: list[Case]) -> list[str]:
    """Everything that is wrong with a played conversation; ``cases`` are those that it made."""
    return [f"{check.__name__}: {said}" for check in CHECKS for said in check(player, cases)]


def reaches_its_goal(player: Player, cases: list[Case]) -> Iterator[str]:
    """Several rights of one request are items of one case; what a human took over needs none."""
    goals = [goal for goal in player.row["goal"]["cases"] if cases or goal["state"] != ["handed_to_human"]]
    wanted = sorted(
        (goal["right"], goal["requester"], SUBJECTS.get(goal["subject"], goal["subject"])) for goal in goals
    )
    made = sorted((item["right"], case["requester"], case["subject"]) for case in cases for item in case["items"])
    if made != wanted:
        yield f"wanted {wanted}, made {made}; stopped at {player.exchanges[-1].after}"
    for goal in goals:
        yield from _fits(goal, cases)


def _fits(goal: Mapping[str, Any], cases: list[Case]) -> Iterator[str]:
    for case in cases:
        items = [item for item in case["items"] if item["right"] == goal["right"]]
        if not items:
            continue
        if case["group"] not in goal["group"]:
            yield f"group {case['group']}, not {goal['group']}"
        if goal["grounds"] and not set(items[0]["grounds"]) & set(goal["grounds"]):
            yield f"grounds {items[0]['grounds']}, not {goal['grounds']}"
        states = set().union(*(STATES[word] for word in goal["state"] if word in STATES))
        if case["state"] not in states:
            yield f"state {case['state']}, not {goal['state']}"


def hands_over_where_wanted(player: Player, cases: list[Case]) -> Iterator[str]:
    handed = any("handed_to_human" in goal["state"] for goal in player.row["goal"]["cases"])
    wanted = handed or any("hand-over to a person" in must for must in player.row["goal"]["must"])
    if wanted and not _mails_about(player):
        yield "no callback mail"


def _mails_about(player: Player) -> bool:
    """Whether staff were written what this person said."""
    lines = [exchange.said for exchange in player.exchanges]
    mails = (shown.text for _, shown in player.world.mails("staff"))
    return any(any(line in text for line in lines[-6:]) and ("回电" in text or "联系" in text) for text in mails)


def answers_an_emergency_first(player: Player, cases: list[Case]) -> Iterator[str]:
    answered = [text for text in player.heard if text.startswith(EMERGENCY)]
    if bool(answered) is not player.row["goal"]["emergency"]:
        yield f"emergency answered {len(answered)} times"


def keeps_what_must_be_kept(player: Player, cases: list[Case]) -> Iterator[str]:
    """Of ``must``: what a machine can see."""
    for must in player.row["goal"]["must"]:
        for pattern, holds in MUSTS:
            match = pattern.search(must)
            if match and not holds(player, cases, match):
                yield must


def asks_nothing_forbidden(player: Player, cases: list[Case]) -> Iterator[str]:
    """Of ``must_not``: questions that may not be asked, or not a second time."""
    for text in player.row["goal"]["must_not"]:
        for match in UNASKED.finditer(text):
            times = _entered(player.exchanges).count(QUESTIONS[match["what"]])
            allowed = (
                2
                if "more than twice" in text
                else int(any(word in text for word in ("again", "twice", "a second time")))
            )
            if times > allowed and not IN_A_REPLY.search(text):
                yield text


def asks_nothing_twice(player: Player, cases: list[Case]) -> Iterator[str]:
    """A question comes back after other ones only when the row has another line for it, or takes something back."""
    labelled = [turn["when"] for turn in player.row["turns"]]
    entered = _entered(player.exchanges)
    for question in set(entered) - REPEATED:
        if entered.count(question) > max(1, labelled.count(question)):
            yield f"{question} {entered.count(question)} times: {entered}"


def asks_nothing_that_was_said(player: Player, cases: list[Case]) -> Iterator[str]:
    """What the line that states the right says besides is not asked for."""
    first = next((exchange for exchange in player.exchanges if understand(exchange.said).rights), None)
    if first is None or not cases:
        return
    stated = understand(first.said)
    corrects = {"correct", "supplement"} & set(stated.rights)
    groups = {group for goal in player.row["goal"]["cases"] for group in goal["group"]}
    for slot, question in SLOTS.items():
        told = getattr(stated, slot) and not (corrects and slot in ("phone", "email"))
        told = told and (slot != "group" or stated.group in groups)
        if told and stated.requester in (None, "self") and question in _entered(player.exchanges):
            yield f"{question}, though «{first.said}»"


def _entered(exchanges: list[Exchange]) -> list[str]:
    """The questions in the order in which they opened."""
    return [exchange.after for exchange in exchanges if exchange.after != exchange.before]


def answers_every_line(player: Player, cases: list[Case]) -> Iterator[str]:
    for exchange in player.exchanges:
        if not exchange.heard and not exchange.retry:
            yield f"silence after «{exchange.said}»"
        if exchange.retry and exchange.before != exchange.after:
            yield f"the retry of «{exchange.said}» moved the conversation"
        yield from (f"too long: {text}" for text in exchange.heard if len(text.encode()) > LIMIT_BYTES)


def speaks_their_language(player: Player, cases: list[Case]) -> Iterator[str]:
    if player.row["lang"] == "mixed":
        return
    english = player.row["lang"] == "en"
    for text in map(without_links, player.heard):
        han = len(HAN.findall(text)) / max(len(text), 1)
        if (han > 0.1) if english else (han < 0.05 and len(text) > LONG_ENOUGH):
            yield text


LONG_ENOUGH = 40


def makes_one_case_at_most(player: Player, cases: list[Case]) -> Iterator[str]:
    live = [case for case in cases if case["state"] != "cancelled"]
    if len(live) > 1:
        yield f"{len(live)} cases"


def _some_case(player: Player, cases: list[Case], see: Callable[[Case], bool]) -> bool:
    return any(see(case) for case in cases)


MUSTS: tuple[tuple[re.Pattern[str], Callable[[Player, list[Case], re.Match[str]], bool]], ...] = (
    (re.compile("gives a case number"), lambda player, _cases, _m: bool(CASE.search("\n".join(player.heard)))),
    (re.compile("thirty-day"), lambda player, _cases, _m: bool(re.search(r"\b30\b|30 天", "\n".join(player.heard)))),
    (
        re.compile(r"name stored as ([^,，]+)"),
        lambda player, cases, m: _some_case(player, cases, lambda case: case["applicant"]["name"] == m[1]),
    ),
    (
        re.compile(r"(?:phone normalised to|the code goes to) (\d+)"),
        lambda player, cases, m: _some_case(player, cases, lambda case: case["applicant"]["contact"] == m[1]),
    ),
    (
        re.compile(r"the receiver (\S+) is kept"),
        lambda player, cases, m: _some_case(player, cases, lambda case: m[1] in str(case["items"])),
    ),
    (re.compile("hotline|ordinary service"), lambda player, _cases, _m: "400" in "\n".join(player.heard)),
    (
        re.compile("no identity document"),
        lambda player, _cases, _m: not {"ask_id", "id_consent"} & set(_entered(player.exchanges)),
    ),
    (
        re.compile("proof of|power of attorney"),
        lambda player, _cases, _m: any(
            word in "".join(player.heard) for word in ("证明", "委托书", "power of attorney")
        ),
    ),
    (
        re.compile("regulator and court"),
        lambda player, _cases, _m: "投诉" in (said := "".join(player.heard)) and "法院" in said,
    ),
)
"""What ``must`` says in its own words, and how it shows."""

CHECKS: tuple[Check, ...] = (
    reaches_its_goal,
    hands_over_where_wanted,
    answers_an_emergency_first,
    keeps_what_must_be_kept,
    asks_nothing_forbidden,
    asks_nothing_twice,
    asks_nothing_that_was_said,
    answers_every_line,
    speaks_their_language,
    makes_one_case_at_most,
)

"""Every event in every state: where the case goes, or that it may not; and what each move changes besides."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import product
from pathlib import Path

import pytest

from bot import texts
from bot.domain import answers, moves
from bot.domain.answers import result_phrase
from bot.domain.cases import Hold, Item, Paper, State
from bot.domain.effects import TellPerson
from bot.domain.moves import MOVES, Event, decide
from bot.domain.phrases import Phrase, phrase
from bot.domain.results import Outcome, Result
from bot.domain.rights import REFUSAL_GROUNDS, SILENT_REFUSALS, Level, Right
from bot.errors import NotAllowed
from tests.unit.domain.samples import CASE, NOW, NUMBER, RECEIVED

FULFILLED = Outcome(Result.FULFILLED)
ONE_LEFT = CASE.with_outcome(2, FULFILLED, RECEIVED)
SAME = "same"
LIVE = replace(CASE, number="GK-1111-111", items=tuple(Item(seq, right) for seq, right in enumerate(Right, start=1)))
TWIN = replace(CASE, number="GK-0000-000", items=(Item(1, Right.ACCESS),))

EVENTS: tuple[tuple[Event, dict[State, str | State]], ...] = (
    (moves.Confirmed(), {State.IDENTIFYING: State.OPEN}),
    (moves.PaperReceived(), {State.IDENTIFYING: SAME, State.OPEN: SAME, State.LAPSED: State.IDENTIFYING}),
    (moves.Verified(), {State.IDENTIFYING: State.OPEN}),
    (moves.ContactProven("KD-1"), {State.IDENTIFYING: State.OPEN, State.OPEN: SAME}),
    (moves.Doubted("微信被盗"), {State.IDENTIFYING: SAME, State.OPEN: State.IDENTIFYING, State.ANSWERED: SAME}),
    (moves.ContactChanged("13900005678", "phone"), {State.IDENTIFYING: SAME, State.OPEN: SAME}),
    (moves.PaperPromised(), {State.IDENTIFYING: SAME}),
    (moves.PaperLost(), {State.IDENTIFYING: SAME}),
    (moves.PaperErased(), dict.fromkeys(State, SAME)),
    (moves.Unverified("照片看不清"), {State.IDENTIFYING: SAME}),
    (moves.Asked("请补充合同号"), {State.IDENTIFYING: SAME, State.OPEN: SAME}),
    (moves.StaffWrote("您好"), {state: SAME for state in State if state is not State.MERGED}),
    (moves.PersonWrote("好的"), {state: SAME for state in State if state is not State.MERGED}),
    (moves.ResultGiven(1, FULFILLED), {State.IDENTIFYING: State.ANSWERED, State.OPEN: State.ANSWERED}),
    (moves.ConditionsMet((2, 3)), {State.OPEN: SAME}),
    (moves.AnswerLost(2), {State.OPEN: SAME, State.ANSWERED: State.OPEN, State.CLOSED: State.OPEN}),
    (moves.ToldOtherwise(1, FULFILLED, "电话"), {State.OPEN: SAME}),
    (moves.FilesAdded(2, "还有一份"), {State.ANSWERED: SAME, State.CLOSED: SAME}),
    (moves.Merged(LIVE), {State.OPEN: State.MERGED}),
    (moves.Joined(TWIN), {State.OPEN: SAME}),
    (moves.Satisfied(), {State.ANSWERED: State.CLOSED}),
    (moves.Objected("不对"), {State.ANSWERED: State.OPEN, State.CLOSED: State.OPEN}),
    (
        moves.TakenBack(),
        {
            State.IDENTIFYING: State.CANCELLED,
            State.OPEN: State.CANCELLED,
            State.ANSWERED: State.CANCELLED,
            State.LAPSED: State.CANCELLED,
        },
    ),
    (moves.Amended(Right.DELETE, "还是删了吧"), {State.IDENTIFYING: SAME, State.OPEN: SAME}),
    (moves.Lapsed(), {State.IDENTIFYING: State.LAPSED}),
    (moves.HoldEnded(), {State.IDENTIFYING: SAME, State.OPEN: SAME}),
    (moves.QuietlyClosed(), {State.ANSWERED: State.CLOSED}),
)
"""Event → state before → state after; every state that is not named refuses (law: Moves of a case)."""


def test_table_of_moves_has_a_row_for_every_event() -> None:
    assert {type(event) for event, _ in EVENTS} == set(MOVES)


@pytest.mark.parametrize(
    ("event", "expected", "state"), [(event, after, state) for (event, after), state in product(EVENTS, State)]
)
def test_move_leads_to_the_state_of_the_law_or_is_refused(
    event: Event, expected: dict[State, str | State], state: State
) -> None:
    last = () if isinstance(event, moves.ResultGiven) else (Item(3, Right.TRANSFER),)
    items = (Item(1, Right.ACCESS),) if isinstance(event, moves.Amended) else (*ONE_LEFT.items, *last)
    case = replace(ONE_LEFT, state=state, hold=Hold("请补充", RECEIVED), items=items)

    if state not in expected:
        with pytest.raises(NotAllowed) as refused:
            decide(case, event, NOW)
        assert refused.value.reason == f"not_in_{state.value}"
    else:
        after = expected[state]
        assert decide(case, event, NOW).case.state == (state if after == SAME else after)


def test_every_reason_for_refusing_has_a_sentence() -> None:
    source = "".join(Path(str(module.__file__)).read_text(encoding="utf-8") for module in (answers, moves))
    written = re.findall(r'NotAllowed\("([a-z_]+)"', source)
    parts = [f"{part}_missing" for part in ("letter", "facts", "reason", "until", "clause")]

    keys = [f"move.{reason}" for reason in (*written, *parts, *(f"not_in_{state.value}" for state in State))]
    assert [key for key in keys if not texts.has(key)] == []


ASKED_ONCE = replace(CASE, items=(Item(1, Right.DELETE, ("8.3(1)",), ("2.4(1)",), "旧的"),))


def test_amended_request_keeps_its_number_its_day_and_its_words() -> None:
    decision = decide(ASKED_ONCE, moves.Amended(Right.RESTRICT, "先留着 别用"), NOW)

    wanted = Item(1, Right.RESTRICT, (), ("2.4(1)",), "旧的\n先留着 别用")
    assert decision.case == replace(ASKED_ONCE, items=(wanted,))
    assert (decision.kind, decision.data["from"], decision.data["to"]) == ("amended", "delete", "restrict")


@pytest.mark.parametrize(
    ("items", "right"),
    [
        ((Item(1, Right.WITHDRAW),), Right.DELETE),
        ((Item(1, Right.DELETE),), Right.TRANSFER),
        ((Item(1, Right.DELETE),), Right.DELETE),
        ((Item(1, Right.DELETE), Item(2, Right.COPY)), Right.RESTRICT),
        ((Item(1, Right.DELETE, outcome=Outcome(Result.FULFILLED)),), Right.RESTRICT),
    ],
    ids=["needs more proof", "needs a receiver", "the same", "several", "answered"],
)
def test_what_needs_more_than_words_is_not_amended(items: tuple[Item, ...], right: Right) -> None:
    with pytest.raises(NotAllowed, match="not_amendable"):
        decide(replace(CASE, items=items), moves.Amended(right, ""), NOW)


@pytest.mark.parametrize(
    ("event", "reason"),
    [
        (moves.Unverified(" "), "reason_missing"),
        (moves.Asked("\n"), "text_missing"),
        (moves.StaffWrote(""), "text_missing"),
    ],
)
def test_move_without_the_words_it_needs_is_refused(event: Event, reason: str) -> None:
    case = replace(CASE, state=State.IDENTIFYING)

    with pytest.raises(NotAllowed) as refused:
        decide(case, event, NOW)

    assert refused.value.reason == reason


def test_asked_holds_the_case_until_the_person_writes() -> None:
    held = decide(CASE, moves.Asked("请补充合同号"), NOW)
    answered = decide(held.case, moves.PersonWrote("HT-1"), NOW)

    assert held.case == replace(CASE, hold=Hold("请补充合同号", NOW, "person"))
    assert _said(held.effects) == [phrase("case.asked", case=NUMBER, text="请补充合同号")]
    assert answered.case == CASE


def test_question_back_is_for_staff_until_they_reply() -> None:
    asked = decide(replace(CASE, hold=Hold("请补充", RECEIVED)), moves.PersonWrote("在哪里看？", asks=True), NOW).case
    replied = decide(asked, moves.StaffWrote("在合同首页"), NOW).case

    assert (asked.hold, replied.hold) == (Hold("请补充", RECEIVED, "reply"), Hold("请补充", NOW, "person"))
    assert decide(asked, moves.PersonWrote("HT-1"), NOW).case == CASE


def test_hold_ended_waits_for_staff_and_needs_a_hold() -> None:
    held = replace(CASE, hold=Hold("请补充", RECEIVED))

    assert decide(held, moves.HoldEnded(), NOW).case.hold == Hold("请补充", RECEIVED, "staff")
    with pytest.raises(NotAllowed) as refused:
        decide(CASE, moves.HoldEnded(), NOW)
    assert refused.value.reason == "not_on_hold"


def test_words_of_staff_change_nothing_and_can_be_undone() -> None:
    decision = decide(CASE, moves.StaffWrote("您好"), NOW)

    assert decision.case == CASE
    assert [effect.undoable for effect in decision.effects if isinstance(effect, TellPerson)] == [True]


def test_result_of_one_of_two_items_leaves_the_case_open() -> None:
    held = replace(CASE, hold=Hold("请补充", RECEIVED))

    decision = decide(held, moves.ResultGiven(1, FULFILLED, "见附件"), NOW)

    assert decision.case == CASE.with_outcome(1, FULFILLED, NOW)
    assert decision.data == {"item": 1, "right": "access", "result": "fulfilled", "text": "见附件"}


def test_result_of_the_last_item_answers_the_case() -> None:
    decision = decide(ONE_LEFT, moves.ResultGiven(1, FULFILLED), NOW)

    assert decision.case == replace(ONE_LEFT.with_outcome(1, FULFILLED, NOW), state=State.ANSWERED, answered_at=NOW)


@pytest.mark.parametrize(
    ("seq", "outcome", "reason"),
    [
        (2, FULFILLED, "already_answered"),
        (3, FULFILLED, "no_such_item"),
        (1, Outcome(Result.REFUSED, "", facts="x"), "letter_missing"),
        (1, Outcome(Result.REFUSED, "g", facts="x"), "letter_missing"),
        (1, Outcome(Result.REFUSED, "d"), "facts_missing"),
        (1, Outcome(Result.PARTLY), "reason_missing"),
        (1, Outcome(Result.RESTRICTED, until="2027-06-30", reason="x"), "result_does_not_fit"),
        (1, Outcome(Result.NOT_CONSENT_BASED, reason="x"), "result_does_not_fit"),
    ],
)
def test_result_that_is_not_whole_is_refused(seq: int, outcome: Outcome, reason: str) -> None:
    with pytest.raises(NotAllowed) as refused:
        decide(ONE_LEFT, moves.ResultGiven(seq, outcome), NOW)

    assert refused.value.reason == reason


@pytest.mark.parametrize("letter", sorted(REFUSAL_GROUNDS))
def test_refusal_names_its_ground_and_never_the_facts(letter: str) -> None:
    outcome = Outcome(Result.REFUSED, letter, facts="内部调查编号 77")

    decision = decide(CASE, moves.ResultGiven(2, outcome, "很抱歉"), NOW)

    [said] = _said(decision.effects)
    silent = letter in SILENT_REFUSALS
    assert said.key == ("result.refused_silent" if silent else "result.refused")
    assert said.slots["ground"] == Phrase(f"ground.c8_4_4_{letter}")
    assert said.slots["routes"] == Phrase("result.routes")
    assert said.slots.get("words") == (None if silent else phrase("result.words", text="很抱歉"))
    assert "77" not in repr(said)
    assert decision.data["facts"] == "内部调查编号 77"


@pytest.mark.parametrize("result", [result for result in Result if result is not Result.CANCELLED])
def test_every_result_has_a_sentence_and_names_of_rights_and_grounds(result: Result) -> None:
    item = CASE.items[1]
    outcome = Outcome(result, "d", "8.3(1)", "2027-06-30", "原因", "事实")

    said = result_phrase(item, outcome, "您好")

    keys = [said.key, *(slot.key for slot in said.slots.values() if isinstance(slot, Phrase))]
    assert [key for key in keys if not texts.has(key)] == []
    assert texts.slots(said.key) <= set(said.slots) | {"organisation", "hotline", "human_hours", "regulator", "court"}


def test_answer_after_the_second_look_offers_no_third() -> None:
    decision = decide(replace(ONE_LEFT, objected_at=NOW), moves.ResultGiven(1, FULFILLED), NOW)

    told = [effect.said.slots["routes"] for effect in decision.effects if isinstance(effect, TellPerson)]
    assert told == [Phrase("result.routes_again")]


def test_objection_reopens_every_item_once() -> None:
    answered = replace(ONE_LEFT.with_outcome(1, FULFILLED, NOW), state=State.CLOSED, answered_at=NOW, closed_at=NOW)

    again = decide(answered, moves.Objected("少了一页"), NOW)

    assert again.case == replace(CASE, objected_at=NOW)
    assert again.data == {"text": "少了一页"}
    with pytest.raises(NotAllowed) as refused:
        decide(replace(again.case, state=State.ANSWERED), moves.Objected(), NOW)
    assert refused.value.reason == "second_look_used"


def test_objection_to_one_item_leaves_the_other_answered() -> None:
    answered = replace(ONE_LEFT.with_outcome(1, FULFILLED, NOW), state=State.ANSWERED, answered_at=NOW)

    again = decide(answered, moves.Objected("少了一页", (1,)), NOW)

    assert again.case == replace(ONE_LEFT, objected_at=NOW)
    assert again.data == {"text": "少了一页", "items": [1]}
    with pytest.raises(NotAllowed) as refused:
        decide(answered, moves.Objected("少了一页", (7,)), NOW)
    assert refused.value.reason == "no_such_item"


def test_withdrawal_is_answered_while_the_deletion_beside_it_waits_for_a_paper() -> None:
    items = (Item(1, Right.WITHDRAW), Item(2, Right.DELETE))
    case = replace(CASE, items=items, state=State.IDENTIFYING, level=Level.ACCOUNT, identity=Paper.AWAITED)

    stopped = decide(case, moves.ResultGiven(1, FULFILLED), NOW).case

    assert stopped == case.with_outcome(1, FULFILLED, NOW)
    with pytest.raises(NotAllowed) as refused:
        decide(stopped, moves.ResultGiven(2, FULFILLED), NOW)
    assert refused.value.reason == "not_verified"


def test_taken_back_cancels_open_items_only() -> None:
    held = replace(ONE_LEFT, hold=Hold("请补充", RECEIVED))

    ended = decide(held, moves.TakenBack(), NOW).case

    cancelled = ONE_LEFT.with_outcome(1, Outcome(Result.CANCELLED), NOW)
    assert ended == replace(cancelled, state=State.CANCELLED, closed_at=NOW)


def _said(effects: tuple[object, ...]) -> list[Phrase]:
    return [effect.said for effect in effects if isinstance(effect, TellPerson)]


def test_one_right_taken_back_leaves_the_rest_open_under_the_same_deadline() -> None:
    case = replace(CASE, items=(Item(1, Right.ACCESS), Item(2, Right.DELETE)))

    after = decide(case, moves.TakenBack((Right.DELETE,)), NOW).case

    assert [item.right for item in after.open_items] == [Right.ACCESS]
    assert (after.state, after.received_at) == (case.state, case.received_at)
    assert decide(case, moves.TakenBack((Right.ACCESS, Right.DELETE)), NOW).case.state is State.CANCELLED

"""When a second request is the first one again; every way in which it is not."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.domain import moves
from bot.domain.cases import Applicant, Case, Item, Paper, State
from bot.domain.merging import same_request
from bot.domain.moves import decide
from bot.domain.results import Outcome, Result
from bot.domain.rights import Level, Requester, Right
from bot.errors import NotAllowed
from tests.unit.domain.samples import CASE, NOW, NUMBER, RECEIVED

LIVE = replace(CASE, applicant=replace(CASE.applicant, reference="REF-1"))
AGAIN = replace(LIVE, number="GK-0000-000", items=(Item(1, Right.DELETE, ("8.3(3)",), (), "旧手机号也请删"),))

OTHERWISE: dict[str, tuple[Case, Case]] = {
    "the live one is not proven": (replace(LIVE, level=Level.CONTACT), AGAIN),
    "the new one is not proven": (LIVE, replace(AGAIN, level=Level.CONTACT)),
    "a paper of the new one is unjudged": (LIVE, replace(AGAIN, identity=Paper.RECEIVED)),
    "another chat": (LIVE, replace(AGAIN, person="p2")),
    "another name": (LIVE, replace(AGAIN, applicant=replace(LIVE.applicant, name="韩梅梅"))),
    "another record": (LIVE, replace(AGAIN, applicant=replace(LIVE.applicant, reference="REF-2"))),
    "for somebody else": (LIVE, replace(AGAIN, requester=Requester.AGENT, subject="principal")),
    "another group": (LIVE, replace(AGAIN, group="2.5")),
    "another right besides": (LIVE, replace(AGAIN, items=(*AGAIN.items, Item(2, Right.CORRECT)))),
    "the item is answered": (LIVE.with_outcome(2, Outcome(Result.FULFILLED), NOW), AGAIN),
    "the first is looked at again": (replace(LIVE, objected_at=NOW), AGAIN),
    "the first is answered": (replace(LIVE, state=State.ANSWERED), AGAIN),
    "the very same": (LIVE, LIVE),
    "another question": (_explain := replace(LIVE, items=(Item(1, Right.EXPLAIN),)), replace(_explain, number="GK-2")),
}


def test_same_right_of_the_same_person_is_the_same_request() -> None:
    assert same_request(LIVE, AGAIN)


@pytest.mark.parametrize("why", OTHERWISE)
def test_other_request_never_merges(why: str) -> None:
    live, new = OTHERWISE[why]

    assert not same_request(live, new)
    with pytest.raises(NotAllowed):
        decide(replace(new, state=State.OPEN), moves.Merged(live), NOW)


@pytest.mark.parametrize(("words", "same"), [("转给甲公司", True), ("转给乙公司", False)])
@pytest.mark.parametrize("right", [Right.TRANSFER, Right.CLOSE_ACCOUNT])
def test_another_receiver_or_account_is_another_matter(right: Right, words: str, same: bool) -> None:
    live = replace(LIVE, items=(Item(1, right, detail="转给甲公司"),))

    assert same_request(live, replace(live, number="GK-2", items=(Item(1, right, detail=words),))) is same


def test_live_case_takes_in_grounds_words_and_the_wider_data() -> None:
    narrowed = Item(2, Right.DELETE, ("8.3(1)",), ("2.4(1)",), "旧合同")
    live = replace(LIVE, items=(LIVE.items[0], narrowed))

    decision = decide(live, moves.Joined(AGAIN), NOW)

    both = Item(2, Right.DELETE, ("8.3(1)", "8.3(3)"), (), "旧合同\n旧手机号也请删")
    assert decision.case == replace(live, items=(LIVE.items[0], both))
    assert decision.data == {"from": "GK-0000-000", "words": {"delete": "旧手机号也请删"}}


def test_merged_request_ends_and_names_where_it_goes_on() -> None:
    decision = decide(AGAIN, moves.Merged(LIVE), NOW)

    assert (decision.case, decision.data) == (replace(AGAIN, state=State.MERGED, closed_at=NOW), {"into": NUMBER})


def test_withdrawal_without_a_name_merges_with_its_like() -> None:
    stop = replace(LIVE, items=(Item(1, Right.WITHDRAW),), level=Level.ACCOUNT, applicant=Applicant())

    assert same_request(stop, replace(stop, number="GK-2", received_at=RECEIVED))

"""Every right, in every name, with every way of being proven: through the conversation to the receipt of its case."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, timedelta
from itertools import product

import pytest

from bot.domain.cases import Case, State
from bot.domain.effects import SendCode
from bot.domain.rights import Level, Requester, Right
from dialogs.model import OpenCase, Say
from handlers.talk_effects import carry_out
from tests.talk import Chat, PlainFacts
from tests.unit.handlers.world import World

NAMES = {
    "self": "李雷",
    "guardian": "李雷，孩子叫李小雷",
    "agent": "李雷，委托人叫韩梅",
    "relative": "李雷，逝者叫李国栋",
}
MAIL = "li.lei@example.com"
KNOWN = {("李雷", "email", MAIL): "REF-1"}
RESIDENT_ID = "330503198804129977"
COMMON = {
    "ask_group": "2",
    "ask_ground": "1",
    "ask_receiver": "样例电梯服务",
    "ask_detail": "门牌应为1203",
    "ask_proxy": "有",
    "ask_requester": "1",
    "ask_phone": "跳过",
    "ask_email": MAIL,
    "id_consent": "同意",
    "ask_id": RESIDENT_ID,
}


@dataclass(frozen=True)
class Proof:
    """One way of being proven: what is answered otherwise, who is on file, and the level of a gated request then."""

    level: Level
    answers: dict[str, str] = field(default_factory=dict)
    known: dict[tuple[str, str, str], str] = field(default_factory=dict)
    document: bool = True
    paper: bool = True


PROOFS = {
    "code and match": Proof(Level.ON_FILE, known=KNOWN, document=False),
    "code, no match, number typed": Proof(Level.CONTACT),
    "code, no match, paper later": Proof(Level.CONTACT, {"ask_id": "稍后再交，先提交申请"}, paper=False),
    "no contact, number typed": Proof(Level.ACCOUNT, {"ask_email": "没有，换个办法"}),
    "no contact, paper later": Proof(
        Level.ACCOUNT, {"ask_email": "没有，换个办法", "ask_id": "稍后再交，先提交申请"}, paper=False
    ),
}


def road(right: str, requester: str, proof: Proof) -> tuple[Chat, list[str]]:
    """The conversation to its end, and the questions in the order in which they were opened."""
    chat, asked = Chat(PlainFacts(known=dict(proof.known))), []
    chat.tap(f"start:{right}")
    answers = COMMON | {"ask_name": NAMES[requester]} | proof.answers
    for _ in range(20):
        asked.append(chat.question)
        if chat.question == "confirm":
            chat.say("提交")
            return chat, asked
        if chat.question == "ask_name" and requester != "self" and not chat.draft.for_other:
            chat.tap("ask_name:for_other")
            chat.tap(f"ask_requester:{requester}")
        elif chat.question == "ask_id" and answers["ask_id"] == RESIDENT_ID and not chat.draft.document_needed:
            chat.picture("m1")
        else:
            chat.say(chat.code if chat.question == "ask_otp" else answers[chat.question])
    raise AssertionError(f"still at {chat.question}: {chat.heard[-1]}")


def expected_state(right: Right, requester: str, proof: Proof) -> State:
    gated = right not in (Right.WITHDRAW, Right.EXPLAIN)
    proven = not proof.document and requester == "self"
    return State.OPEN if proven or not gated else State.IDENTIFYING


async def born(world: World, opened: OpenCase) -> tuple[Case, list[Say]]:
    person = await world.given_person()
    says = await world.store.run(lambda tx: carry_out(tx, world.office, person, opened))
    [case] = await world.store.run(lambda tx: tx.cases.of_person(person.id))
    return case, says


@pytest.mark.parametrize("proof", PROOFS)
def test_every_right_in_every_name_reaches_its_case(proof: str) -> None:
    for right, requester in product(Right, Requester):
        if right is Right.EXPLAIN and requester is not Requester.SELF:
            continue
        chat, asked = road(right.value, requester.value, PROOFS[proof])

        [opened] = chat.opened
        gated = right not in (Right.WITHDRAW, Right.EXPLAIN)
        repeated = {name for name in asked if asked.count(name) > (2 if name == "ask_name" else 1)}
        assert repeated == set(), (right, requester, asked)
        assert opened.draft["level"] == (PROOFS[proof].level if gated else Level.ACCOUNT), (right, requester)
        missing = PROOFS[proof].document and (not PROOFS[proof].paper or requester is not Requester.SELF)
        assert opened.draft["paper_awaited"] is (gated and missing), (right, requester)
        assert bool([effect for effect in chat.effects if isinstance(effect, SendCode)]) <= gated
        assert ("id_consent" in asked) is (gated and (PROOFS[proof].document or requester is not Requester.SELF))


@pytest.mark.parametrize("lang", ["zh", "en"])
@pytest.mark.parametrize(("right", "requester"), list(product(Right, Requester)))
async def test_receipt_names_number_and_date(world: World, right: Right, requester: Requester, lang: str) -> None:
    proof = PROOFS["code and match"]
    chat, _ = road(right.value, "self" if right is Right.EXPLAIN else requester.value, proof)
    name = "self" if right is Right.EXPLAIN else requester.value

    case, says = await born(world, chat.opened[0])

    text = world.office.voice.say(says, lang)
    due = says[0].phrase.slots["due"]
    assert isinstance(due, date)
    assert (case.state, case.requester) == (expected_state(right, name, proof), name)
    assert due == world.office.rules.local_day(case.received_at) + timedelta(days=30)
    assert [part for part in (case.number, world.office.voice.day(due, lang)) if part not in text] == []

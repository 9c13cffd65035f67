"""The labelled conversations beside the checkout, played through the demo's webhook to their goals.

A line is said when the open question is the one it answers; a question of another kind is answered from the facts; what
answers a question that never comes is skipped (the samples' own README). Skipped where the samples are not there.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from bot.commands.session import opened
from bot.config import load
from bot.demo.wechat.state import Person
from bot.demo.world import DemoWorld
from handlers.case_views import whole_view
from tests.world import CASE, Talk, found, playing

FILE = Path(__file__).parents[2].parent / "shared" / "samples" / "conversations.jsonl"
ROWS: list[dict[str, Any]] = (
    [json.loads(line) for line in FILE.read_text(encoding="utf-8").splitlines() if line] if FILE.exists() else []
)
STATES = {
    "submitted": {"open", "identifying"},
    "submitted_unverified": {"identifying"},
    "awaiting_identity": {"identifying"},
    "cancelled": {"cancelled"},
}
"""The samples' words for states, and ours."""

GROUPS = {"2.3": "1", "2.4": "2", "2.5": "3", "2.7": "4", "other": "5"}
PLAIN = {"id_consent": "同意", "confirm": "提交", "ask_proxy": "有", "ask_detail": "就是前面说的那些"}
FACTS = {"ask_name": "name", "ask_phone": "phone", "ask_email": "email", "ask_id": "resident_id"}
LONGEST = 40
"""Messages after which a conversation runs in circles."""

EMERGENCY = "请马上拨打"


@dataclass
class Player:
    """The person of one row, who reads the open question where operators do."""

    world: DemoWorld
    directory: Path
    row: Mapping[str, Any]
    said: list[str] = field(default_factory=list)

    @property
    def talk(self) -> Talk:
        return Talk(self.world, f"oSample-{self.row['id']}")

    async def view(self) -> dict[str, Any]:
        async with opened(load(self.directory / "config.toml", {})) as office:
            return await whole_view(office, self.talk.openid)

    async def play(self) -> None:
        turns = list(self.row["turns"])
        await self.line(turns.pop(0))
        while turns and len(self.said) < LONGEST:
            question = (await self.view())["question"]
            fitting = next((turn for turn in turns if turn["when"] == question), None)
            if turns[0]["when"] == "any":
                await self.line(turns.pop(0))
            elif fitting is not None:
                del turns[: turns.index(fitting) + 1]
                await self.line(fitting)
            elif question == "after_done":
                turns.pop(0)
            else:
                await self.say(self.from_facts(question))

    def from_facts(self, question: str) -> str:
        facts = self.row["facts"]
        if question == "ask_otp":
            return self.talk.code()
        if question == "ask_group":
            return GROUPS[facts["group"]]
        return str(facts[FACTS[question]]) if question in FACTS else PLAIN[question]

    async def line(self, turn: Mapping[str, Any]) -> None:
        await self.world.advance(timedelta(seconds=turn.get("gap_s", 20)), stopping=False)
        text = turn["user"]
        if "{{OTP}}" in text:
            text = text.replace("{{OTP}}", self.talk.code())
        if "{{CASE_NO}}" in text:
            text = text.replace("{{CASE_NO}}", found(CASE, "\n".join(self.talk.heard())))
        await self.say(text)

    async def say(self, text: str) -> None:
        self.said.append(text)
        await self.talk.say(text)

    async def have_an_answered_case(self) -> None:
        """What the row about a dissatisfied person presupposes: answered on day 29, partly refused on ground f."""
        await self.talk.say("想看看你们存了我哪些信息", "2", self.row["facts"]["name"], self.row["facts"]["phone"])
        await self.talk.say(self.talk.code(), "同意", "稍后再交")
        case = found(CASE, await self.talk.say("提交"))
        await self.talk.staff(case, "#身份通过")
        await self.talk.days(29)
        await self.talk.staff(case, "#部分 f 其中一部分涉及商业秘密\n能提供的都在这里。")


@pytest.mark.skipif(not ROWS, reason="no labelled conversations beside this checkout (../shared/samples)")
@pytest.mark.parametrize("row", ROWS, ids=[row["id"] for row in ROWS])
async def test_labelled_conversation_reaches_its_goal(row: dict[str, Any], tmp_path: Path) -> None:
    async with playing(tmp_path) as world:
        player = Player(world, tmp_path, row)
        state = world.servers.platform.state
        state.people[player.talk.openid] = Person(openid=player.talk.openid, name=row["title"])
        before = 0
        if "existing_case" in row["facts"]:
            await player.have_an_answered_case()
            before = len((await player.view())["cases"])
        await player.play()
        cases = (await player.view())["cases"]
        heard = player.talk.heard()
    assert [_summary(case) for case in cases[before:]] == [_wanted(goal) for goal in row["goal"]["cases"]]
    for case, goal in zip(cases[before:], row["goal"]["cases"], strict=True):
        assert case["state"] in set().union(*(STATES[word] for word in goal["state"]))
        assert case["group"] in goal["group"]
        assert not goal["grounds"] or set(case["items"][0]["grounds"]) & set(goal["grounds"])
    assert any(text.startswith(EMERGENCY) for text in heard) is row["goal"]["emergency"]


def _summary(case: Mapping[str, Any]) -> tuple[list[str], str, str]:
    return [item["right"] for item in case["items"]], case["requester"], case["subject"]


def _wanted(goal: Mapping[str, Any]) -> tuple[list[str], str, str]:
    return [goal["right"]], goal["requester"], goal["subject"]

"""The person of one labelled conversation, played through the webhook by the rules of the samples' own description.

A line is said when the open question is the one it answers, ``any`` lines always; a question of another kind is
answered from the facts; what answers a question that never comes is skipped. What is wanted is ``goals``.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import timedelta
from typing import Any

from bot.demo.wechat.gestures import UNSUPPORTED
from bot.demo.wechat.state import Bubble, Person
from bot.demo.world import DemoWorld
from handlers.case_views import whole_view
from handlers.office import Office
from tests.world import CASE, CODE, Talk, found

GROUPS = {"2.3": "1", "2.4": "2", "2.5": "3", "2.7": "4", "other": "5"}
PLAIN = {
    "id_consent": "同意", "confirm": "提交", "ask_proxy": "有", "ask_detail": "就是前面说的那些", "ask_ground": "6",
    "ask_again": "1",
}  # fmt: skip
"""What the person says to questions that neither a line nor a fact answers."""

FACTS = {
    "ask_name": "name", "ask_phone": "phone", "ask_email": "email", "ask_id": "resident_id",
    "ask_receiver": "receiver", "ask_otp": "otp",
}  # fmt: skip
LONGEST = 60
"""Messages after which a conversation runs in circles."""

USUAL_GAP = 20
EXPIRY = timedelta(minutes=11)
OVER = frozenset({"after_done", "start", "ask_right"})
"""Questions that nobody has to answer: nothing was begun, or everything is done."""

PICTURE = b"\xff\xd8\xff\xe0\x00\x10JFIF\x00" + bytes(64)


@dataclass(frozen=True)
class Exchange:
    """One message: which question was open, what was sent, what came back, which question is open now."""

    before: str
    said: str
    heard: tuple[str, ...]
    after: str
    retry: bool = False


@dataclass
class Player:
    world: DemoWorld
    office: Office
    row: Mapping[str, Any]
    exchanges: list[Exchange] = field(default_factory=list)
    keys: dict[str, str] = field(default_factory=dict)

    @property
    def openid(self) -> str:
        return f"oSample-{self.row['id']}"

    @property
    def talk(self) -> Talk:
        return Talk(self.world, self.openid)

    @property
    def heard(self) -> list[str]:
        """Every text that came back while the row was played."""
        return [text for exchange in self.exchanges for text in exchange.heard]

    def arrive(self) -> None:
        self.world.servers.platform.state.people[self.openid] = Person(openid=self.openid, name=self.row["title"])

    async def view(self) -> dict[str, Any]:
        return await whole_view(self.office, self.openid)

    async def question(self) -> str:
        return str((await self.view())["question"]) if self.exchanges else "start"

    # ---- playing

    async def play(self) -> None:
        turns = [dict(turn, place=place) for place, turn in enumerate(self.row["turns"])]
        question = "start"
        while turns and len(self.exchanges) < LONGEST:
            fit = self._fitting(turns, question)
            if fit is not None:
                question = await self._line(turns.pop(fit), question)
            elif question in OVER:
                turns.pop(0)
            elif (answer := self._from_facts(question)) is not None:
                await self.world.advance(timedelta(seconds=USUAL_GAP), stopping=False)
                question = await self._send("text", answer, question)
            else:
                turns.pop(0)
        await self.world.tick()

    def _fitting(self, turns: list[dict[str, Any]], question: str) -> int | None:
        """The next line that is due: the first for this question, or an ``any`` that stands before it, first of all, or
        behind a line that was said."""
        if turns[0]["when"] in ("any", "start"):
            return 0
        left = {turn["place"] for turn in turns}
        due = (n for n, turn in enumerate(turns) if turn["when"] == "any" and turn["place"] - 1 not in left)
        if (behind := next(due, None)) is not None:
            return behind
        waits = next((place for place, turn in enumerate(turns) if turn["when"] == "any"), len(turns))
        fits = next((place for place, turn in enumerate(turns) if turn["when"] == question), None)
        return waits if fits is not None and fits > waits else fits

    def _from_facts(self, question: str) -> str | None:
        facts = self.row["facts"]
        if question == "ask_otp":
            return self.talk.code()
        if question == "ask_group":
            return GROUPS[facts["group"]] if "group" in facts else "5"
        if question == "ask_name" and facts.get("name") in [exchange.said for exchange in self.exchanges]:
            return str(facts.get("subject_name", facts["name"]))
        fact = facts.get(FACTS.get(question, ""))
        return str(fact) if fact else PLAIN.get(question)

    async def _line(self, turn: Mapping[str, Any], question: str) -> str:
        await self.world.advance(timedelta(seconds=turn.get("gap_s", USUAL_GAP)), stopping=False)
        for name, fill in FILLED.items():
            if name in turn["user"]:
                return await self._send("text", turn["user"].replace(name, await fill(self)), question)
        return await self._send(turn.get("type", "text"), turn["user"], question, key=turn.get("msg_id", ""))

    async def _send(self, kind: str, text: str, question: str, *, key: str = "") -> str:
        before, retry = len(self._said_by_account()), key in self.keys
        if key:
            await self._push(text, self.keys.setdefault(key, str(self.world.servers.platform.state.next_id())))
        else:
            await self._gesture(kind, text)
        await self.world.tick()
        after = await self.question() if self.exchanges else str((await self.view())["question"])
        texts = tuple(bubble.text for bubble in self._said_by_account()[before:])
        self.exchanges.append(Exchange(question, text, texts, after, retry))
        return after

    def _said_by_account(self) -> list[Bubble]:
        return [bubble for bubble in self.world.chat(self.openid) if bubble.who == "account"]

    async def _gesture(self, kind: str, text: str) -> None:
        person, gestures = self.world.person(self.openid), self.world.gestures
        if kind in ("image", "picture"):
            await gestures.picture(person, PICTURE, "image/jpeg")
        elif kind in ("voice", "location"):
            await getattr(gestures, kind)(person)
        else:
            await gestures.say(person, UNSUPPORTED if kind == "sticker" else text)

    async def _push(self, text: str, number: str) -> None:
        """One message under its own number: the second time it is WeChat's retry."""
        fields = [("MsgType", "text"), ("Content", text), ("MsgId", number)]
        await self.world.courier.push(self.world.person(self.openid), fields)

    # ---- what a line may name

    async def newest_code(self) -> str:
        return self.talk.code()

    async def wrong_code(self) -> str:
        right = self.talk.code()
        return right[:-1] + str((int(right[-1]) + 1) % 10)

    async def expired_code(self) -> str:
        code = self.talk.code()
        await self.world.advance(EXPIRY, stopping=False)
        return code

    async def case_number(self) -> str:
        """The number of the row's case; of none that anybody has when there is none."""
        numbers = CASE.findall("\n".join(self.talk.heard()))
        return numbers[-1] if numbers else "GK-0000-000"

    # ---- what the row presupposes

    async def have_an_answered_case(self) -> None:
        """Answered on day 29, partly refused on ground f."""
        facts = self.row["facts"]
        await self.talk.say("想看看你们存了我哪些信息", "2", facts["name"], facts["phone"])
        await self.talk.say(found(CODE, self.talk.code()), "同意", "稍后再交")
        case = found(CASE, await self.talk.say("提交"))
        await self.talk.staff(case, "#身份通过")
        await self.talk.days(29)
        await self.talk.staff(case, "#部分 f 其中一部分涉及商业秘密\n能提供的都在这里。")


FILLED: dict[str, Callable[[Player], Any]] = {
    "{{OTP}}": Player.newest_code,
    "{{WRONG_OTP}}": Player.wrong_code,
    "{{EXPIRED_OTP}}": Player.expired_code,
    "{{CASE_NO}}": Player.case_number,
}

"""A driver for pure conversations: send lines, tap options, read what is said, look at effects. No store, no WeChat.

``PlainFacts`` is the fake world; ``Chat`` keeps the talk between messages as the store would, through JSON.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

from bot.domain.cases import Case, Item, State
from bot.domain.deadlines import Deadline, Rules, deadline, second_look
from bot.domain.effects import SendCode
from bot.domain.phrases import Link, Phrase
from bot.domain.rights import Level, Requester, Right
from bot.domain.workdays import Calendar
from bot.texts import render
from dialogs.draft import Draft, read_draft
from dialogs.engine import advance
from dialogs.model import ContactPoint, Held, Input, InputKind, OpenCase, Say, Settings, Talk, TalkEffect, Turn
from dialogs.spelling import respelt
from dialogs.understanding import Questions

START = datetime(2026, 11, 23, 2, 0, tzinfo=UTC)
ZONE = ZoneInfo("Asia/Shanghai")
RULES = Rules(ZONE, Calendar(frozenset(), frozenset(), frozenset({2026, 2027})))
SETTINGS = Settings(
    "400-000-0000",
    "09:00-17:00",
    contacts=(ContactPoint("样例公司", "示例市示例路 1 号", "400-000-0000", "privacy@example.com"),),
)
AMBIENT = {"organisation": "样例公司"}


def words(value: object, lang: str = "zh") -> str:
    """A slot as a person would read it, plainly."""
    if isinstance(value, Phrase):
        return render(value.key, lang, **AMBIENT, **{name: words(slot, lang) for name, slot in value.slots.items()})
    if isinstance(value, Link):
        return f"{words(value.label, lang)} <{value.url}>"
    if isinstance(value, tuple):
        return (", " if lang == "en" else "、").join(words(part, lang) for part in value)
    return value.isoformat() if isinstance(value, date) else str(value)


@dataclass
class PlainFacts:
    """The world as a test wants it. ``codes`` are all codes drawn so far; ``known`` holds (name, kind, contact)."""

    settings: Settings = SETTINGS
    known: dict[tuple[str, str, str], str] = field(default_factory=dict)
    held: list[Case] = field(default_factory=list)
    code_limit: int = 5
    request_limit: int = 5
    now: datetime = START
    codes: list[str] = field(default_factory=list)
    sent: dict[str, int] = field(default_factory=dict)
    uploads: int = 0
    news: str = ""
    promise_broken: bool = False
    keeps: Held = field(default_factory=Held)
    rules: Questions = field(default_factory=Questions)
    mailed: dict[str, str] = field(default_factory=dict)

    def cases(self) -> Sequence[Case]:
        return self.held

    def deadline(self, received_at: datetime) -> Deadline:
        return deadline(received_at, RULES)

    def second_look(self, objected_at: datetime) -> Deadline:
        return second_look(objected_at, RULES)

    def kept(self) -> Held:
        return self.keeps

    def questions(self) -> Questions:
        return self.rules

    def on_file(self, name: str, contact_kind: str, contact: str) -> str | None:
        return self.known.get((name, contact_kind, contact))

    def codes_left(self, contact: str) -> int:
        return self.code_limit - self.sent.get(contact, 0)

    def requests_left(self) -> int:
        return self.request_limit

    def uploaded(self) -> int:
        return self.uploads

    def upload_address(self, case: str) -> str:
        return f"https://rights.example.com/p/{case or 'talk'}"

    def new_code(self) -> str:
        self.codes.append(f"{100000 + 7919 * len(self.codes)}")
        return self.codes[-1]

    def by_mail(self, number: str) -> str:
        return self.mailed.get(number, "")

    def today(self) -> str:
        return self.now.astimezone(ZONE).date().isoformat()

    def broken_promise(self) -> bool:
        return self.promise_broken

    def policy_news(self) -> str:
        return self.news

    def rules_page(self) -> str:
        return "https://rights.example.com/rules" if self.rules.version else ""


@dataclass
class Chat:
    """One person's side of a conversation."""

    facts: PlainFacts = field(default_factory=PlainFacts)
    talk: Talk = field(default_factory=Talk)
    turn: Turn | None = None
    effects: list[TalkEffect] = field(default_factory=list)
    heard: list[str] = field(default_factory=list)

    def say(self, *lines: str, after: timedelta = timedelta(minutes=1)) -> str:
        """Send lines one after the other; what the last one was answered with."""
        answered = ""
        for line in lines:
            answered = self.put(Input("text", line), after=after)
        return answered

    def fill(self, answers: Mapping[str, str], *, until: str = "confirm") -> None:
        """Answer each question from ``answers`` (the newest code for ``ask_otp``) until one is open."""
        for _ in range(20):
            if self.question == until:
                return
            self.say(answers.get(self.question) or (self.code if self.question == "ask_otp" else ""))
        raise AssertionError(f"still at {self.question}: {self.heard[-1]}")

    def tap(self, choice: str) -> str:
        return self.put(Input("text", "…", choice=choice))

    def press(self, key: str) -> str:
        return self.put(Input("click", choice=key))

    def picture(self, media_id: str = "media-1") -> str:
        return self.put(Input("picture", media_id=media_id))

    def other(self, kind: InputKind) -> str:
        return self.put(Input(kind))

    def put(self, said: Input, *, after: timedelta = timedelta(minutes=1)) -> str:
        self.facts.now += after
        self.turn = advance(self.talk, said, self.facts, self.facts.now)
        stored = json.loads(json.dumps(dict(self.turn.talk.draft)))
        self.talk = replace(self.turn.talk, draft=stored)
        self.effects += self.turn.effects
        for effect in self.turn.effects:
            if isinstance(effect, SendCode):
                self.facts.sent[effect.target] = self.facts.sent.get(effect.target, 0) + 1
        self.heard.append(shown(self.turn.says, self.talk.lang))
        return self.heard[-1]

    @property
    def question(self) -> str:
        return self.talk.question

    @property
    def draft(self) -> Draft:
        """Spelt as it was typed, as it leaves the talk."""
        draft = read_draft(self.talk.draft)
        return respelt(draft, draft.spelt)

    @property
    def code(self) -> str:
        """The newest code that was sent."""
        return [effect.code for effect in self.effects if isinstance(effect, SendCode)][-1]

    @property
    def opened(self) -> list[OpenCase]:
        return [effect for effect in self.effects if isinstance(effect, OpenCase)]

    @property
    def choices(self) -> list[str]:
        """The option ids of the last message that had any."""
        says = self.turn.says if self.turn else ()
        return [f"{say.question}:{option.value}" for say in says for option in say.options]


def shown(says: Sequence[Say], lang: str) -> str:
    parts = []
    for say in says:
        listed = [f"{number}. {words(option.label, lang)}" for number, option in enumerate(say.options, start=1)]
        parts.append("\n".join((words(say.phrase, lang), *listed)))
    return "\n\n".join(parts)


def a_case(
    number: str = "GK-4T7X-2M9",
    *,
    right: Right = Right.ACCESS,
    state: State = State.OPEN,
    received_at: datetime = START,
) -> Case:
    """A case of this person; change anything else with ``dataclasses.replace``."""
    item = Item(1, right)
    return Case(number, "p1", "zh", "2.4", Requester.SELF, state, Level.ON_FILE, (item,), received_at)

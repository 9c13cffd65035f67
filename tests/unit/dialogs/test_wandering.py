"""A thousand people who type, tap and send whatever comes to mind: the engine never raises, loses or doubles a case.

Seeded, so that a failure can be played again; what single disturbances do is ``test_disturbed``.
"""

from __future__ import annotations

from datetime import timedelta
from random import Random

import pytest

from bot.domain.cases import State
from bot.texts import LANGS
from dialogs.commands import COMMANDS
from dialogs.flows.about_case import ELIGIBLE
from dialogs.model import Input, InputKind, TakeBack
from dialogs.registry import FLOWS
from dialogs.words.global_words import MENU_KEYS, WORDS
from handlers.wording import Voice
from tests.stages import ANSWERS, OPENINGS
from tests.talk import AMBIENT, ZONE, Chat, PlainFacts, a_case
from tests.unit.dialogs.test_disturbed import DISTURBANCES

PEOPLE, GROUPS = 1000, 20
MESSAGES = 10
LIMIT_BYTES = 2000
LINES = (
    *ANSWERS.values(), *OPENINGS.values(), *(row.line for row in DISTURBANCES.values()), *WORDS,
    "先给我一份再删", "换成复制吧", "不对，邮箱是 new@example.com", "我是求职者", "不同意", "都要", "以上都不是",
    "不知道", "我叫张三，电话13900001111", "我爸去世了，想看看他的资料", "GK-4T7X-2M9", "撤回申请", "不满意",
    "补充一句：快一点",
    "I want a copy of my data", "my daughter's name is wrong", "1 3", "第一个", "9", "000000", "", "。",
    "a", "字" * 700,
)  # fmt: skip
KINDS: tuple[InputKind, ...] = ("picture", "voice", "video", "location", "link", "unsupported", "follow", "scan")
QUESTIONS = {step.name for flow in FLOWS.values() for step in flow.steps}
VOICE = Voice(ZONE, dict.fromkeys(LANGS, AMBIENT))


def _message(chat: Chat, dice: Random) -> Input:
    roll = dice.random()
    if roll < 0.25 and chat.choices:
        return Input("text", "…", choice=dice.choice(chat.choices))
    if roll < 0.3:
        return Input("click", choice=dice.choice(list(MENU_KEYS)))
    if roll < 0.34:
        return Input("text", "…", choice=f"start:{dice.choice(list(COMMANDS))}")
    if roll < 0.4:
        return Input(dice.choice(KINDS), media_id="media-1")
    if roll < 0.5 and chat.facts.codes:
        return Input("text", chat.facts.codes[-1] if dice.random() < 0.7 else chat.facts.codes[0])
    return Input("text", dice.choice(LINES))


def _wandered(dice: Random) -> Chat:
    states = dice.choices(list(State), k=dice.randint(0, 2))
    held = [a_case(number, state=state) for number, state in zip(("GK-4T7X-2M9", "GK-0000-000"), states, strict=False)]
    chat = Chat(PlainFacts(held=held, code_limit=3))
    for _ in range(MESSAGES):
        said, opened = _message(chat, dice), len(chat.opened)
        chat.put(said, after=timedelta(seconds=dice.choice((2, 60, 3600, 90000, 1500000))))
        _holds(chat, said, opened)
    return chat


def _holds(chat: Chat, said: Input, opened: int) -> None:
    """What every turn keeps to, whatever was said."""
    turn = chat.turn
    assert turn is not None
    assert turn.says or turn.effects, said
    assert chat.question in QUESTIONS | {"start", "after_done"}, said
    assert len(chat.opened) - opened <= 1, said
    assert len(chat.opened) == opened or chat.question == "after_done", said
    assert chat.talk.flow == "" or chat.question in {step.name for step in FLOWS[chat.talk.flow].steps}, said
    assert len(VOICE.say(turn.says, chat.talk.lang).encode()) <= LIMIT_BYTES or "字字" in str(chat.draft), said
    mine = {case.number for case in chat.facts.held if ELIGIBLE["take_back"](case)}
    assert {effect.case for effect in turn.effects if isinstance(effect, TakeBack)} <= mine, said


@pytest.mark.parametrize("group", range(GROUPS))
def test_people_who_say_anything_always_have_an_open_question_and_never_two_cases_at_once(group: int) -> None:
    for person in range(PEOPLE // GROUPS):
        chat = _wandered(Random(group * 1000 + person))  # noqa: S311 - play, no secret

        assert all(case.draft["rights"] for case in chat.opened)
        assert all(count <= 3 for count in chat.facts.sent.values())

"""Words of danger inside a form: a phone that fails beside a value is no cry, a cry beside a value is one."""

from __future__ import annotations

from dataclasses import replace

import pytest

from dialogs.model import Emergency
from tests.talk import SETTINGS, Chat, PlainFacts

ANSWERS = {
    "ask_group": "2",
    "ask_name": "尤嘉",
    "ask_phone": "13800001234",
    "id_consent": "1",
    "ask_id": "110101199001011237",
}


def at(question: str, text: str) -> Chat:
    chat = Chat(PlainFacts(settings=replace(SETTINGS, sms=True)))
    chat.say("I want a copy of my data" if text.isascii() else "我要复制一份我的资料")
    chat.fill(ANSWERS, until=question)
    return chat


def cries(chat: Chat) -> bool:
    return any(isinstance(effect, Emergency) and effect.state == "on" for effect in chat.effects)


def asks_first(chat: Chat) -> bool:
    assert chat.turn
    return any(say.phrase.key.startswith("emergency") for say in chat.turn.says)


@pytest.mark.parametrize(
    ("question", "text"),
    [
        ("ask_phone", "没手机号了 卡也没了 用邮箱 youjia99@example.com 行不"),
        ("ask_phone", "13812345678 手机快没电了 快点发"),
        ("ask_phone", "卡被锁了 换个号 13912345678"),
        ("ask_phone", "my phone died, use my e-mail tom@example.com"),
        ("ask_phone", "I lost my SIM card, use tom@example.com"),
        ("ask_name", "我叫尤嘉 手机快没电了 快点弄"),
        ("ask_name", "夹在中间难做人 帮我弄吧"),
        ("ask_phone", "15100007007 等等老伴你先盛饭 我马上来"),
        ("id_consent", "yes, but my battery is dying so be quick"),
        ("ask_id", "110101199001011237 手机快没电了"),
        ("ask_id", "急着用 快点办"),
    ],
)
def test_a_phone_that_fails_beside_a_value_is_no_cry(question: str, text: str) -> None:
    chat = at(question, text)
    chat.say(text)
    assert not cries(chat)
    assert not asks_first(chat)


@pytest.mark.parametrize(
    ("question", "text"),
    [
        ("ask_phone", "我被关在里面了 电话13812345678"),
        ("ask_phone", "手机快没电了 快来人 13812345678"),
        ("ask_phone", "手机快没电了 快来人"),
        ("ask_phone", "手机快没电了 灯灭了 13812345678"),
        ("ask_phone", "好黑 手机没电了 13812345678"),
        ("ask_phone", "快点来 手机没电了 13812345678"),
        ("ask_phone", "没信号 我妈晕倒了 13812345678"),
        ("ask_phone", "15100007007 等等 老伴摔倒了"),
        ("ask_phone", "15100007007 妈你别怕 马上有人来救"),
        ("ask_phone", "手机快没电 我们在里面 13812345678"),
        ("ask_phone", "phone dying, trapped with my kid, 13812345678"),
        ("ask_phone", "door won't open, battery 3%, 13812345678"),
        ("ask_name", "尤嘉 手机没电了 被关在电梯里"),
        ("ask_id", "110101199001011237 我妈卡电梯里了"),
    ],
)
def test_a_cry_beside_a_value_is_one(question: str, text: str) -> None:
    chat = at(question, text)
    chat.say(text)
    assert cries(chat)


@pytest.mark.parametrize("text", ["trapped with my kid", "battery dying, please come", "手机快没电了 快来人"])
def test_a_cry_with_no_form_is_one(text: str) -> None:
    chat = Chat()
    chat.say(text)
    assert cries(chat)


@pytest.mark.parametrize(("cry", "told"), [
    ("电梯里有人晕倒了", "救护车拉走了 其他人都下来了"),
    ("my dad is trapped in the lift", "he walked out by himself, lift came back to life"),
    ("help stuck in the lift", "all good, it started moving again and I am home"),
])  # fmt: skip
def test_the_alarm_ends(cry: str, told: str) -> None:
    chat = Chat()
    chat.say(cry, told)
    assert not chat.draft.alarm


@pytest.mark.parametrize(("cry", "told"), [
    ("电梯里有人晕倒了", "救护车拉走了 其他人还在里面"),
    ("stuck in the lift", "he walked out and left me in here"),
    ("help stuck in the lift", "it works again but he is still inside"),
    ("my dad is trapped in the lift", "it started moving again"),
    ("stuck in the lift", "it started dropping again"),
])  # fmt: skip
def test_the_alarm_stays_on(cry: str, told: str) -> None:
    chat = Chat()
    chat.say(cry, told)
    assert chat.draft.alarm


@pytest.mark.parametrize(
    ("lines", "key"),
    [
        (("the lift at home squeaks, told you twice and nobody came",), "service_besides.ways"),
        (("我家电梯卡住了", "没人 就是电梯坏了", "好 维修我打电话去催"), "nod"),
        (("ok I will call the repair people",), "nod"),
    ],
)
def test_a_fault_is_for_the_hotline_and_whoever_calls_there_gets_a_nod(lines: tuple[str, ...], key: str) -> None:
    chat = Chat()
    chat.say(*lines)
    assert chat.turn
    assert key in [say.phrase.key for say in chat.turn.says]

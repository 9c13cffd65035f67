"""Chinese in Latin letters: what it stands for, and what is none."""

from __future__ import annotations

import pytest

from dialogs.understanding import in_characters, understand
from dialogs.understanding.intents import plain_spelling
from dialogs.understanding.pinyin import cheapest, from_pinyin, is_pinyin


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("wo men bei guan zai huoti li le", "我们被关在货梯里了"),
        ("womenbeiguanzaihuotilile", "我们被关在货梯里了"),
        ("ershi lou anniu an bu dong le", "二十楼按钮按不动了"),
        ("lian xi ren na li zai jia yi ge", "联系人那里再加一个"),
        ("wo3 yao4 kan4 wo3 de xin4 xi1", "我要看我的信息"),
        ("qing wen, wo de shen qing dao na yi bu le?", "请问, 我的申请到哪一步了?"),
        ("dian hua gai cheng 13912345678", "电话改成 13912345678"),
        ("keneng", "可能"),
        ("bang wo gai yi xia dian hua", "帮我改一下电话"),
        ("wo shi an zhuang gong si de, bang ni men zhuang dian ti", "我是安装公司的, 帮你们装电梯"),
    ],
)
def test_pinyin_is_read_as_a_sentence(typed: str, meant: str) -> None:
    assert is_pinyin(typed)
    assert from_pinyin(typed) == meant


@pytest.mark.parametrize(
    "typed",
    [
        "hi",
        "she can sing",
        "come on, take me home",
        "can he see me",
        "no",
        "ok",
        "sing a song",
        "long",
        "ping pong",
        "12345",
        "…",
    ],
)
def test_english_made_of_syllables_is_no_pinyin(typed: str) -> None:
    assert not is_pinyin(typed)
    assert in_characters(typed) == typed


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("我想cha yi xia wo de ziliao", "资料"),
        ("sos, dianti 3dy", "电梯"),
        ("close the demo at their side", "side"),
        ("a male nine-year-old on the line", "line"),
    ],
)
def test_single_words_are_read_only_where_they_are_plainly_pinyin(typed: str, meant: str) -> None:
    assert meant in plain_spelling(typed)


def test_cheapest_reading_is_taken_and_unknown_syllables_stay() -> None:
    words = {("ma",): ("吗", 2.0), ("ma", "ma"): ("妈妈", 3.0), ("ni",): ("你", 1.0)}
    assert cheapest(("ni", "ma", "ma"), words) == ("你妈妈", 4.0)
    assert cheapest(("xu", "ni"), words)[0] == "xu你"


@pytest.mark.parametrize(
    ("typed", "intent"),
    [
        ("bei kun zai dian ti li le", "emergency"),
        ("nainai zai futi shang shuai dao le liu xue", "emergency"),
        ("wo de shen qing dao na yi bu le", "status"),
        ("wo yao zhu xiao zhang hao", "close_account"),
        ("tui ding", "withdraw"),
        ("wǒ yào shān chú wǒ de xìn xī", "delete"),
        ("wǒ nǚ ér bèi kùn zài diàn tī lǐ le", "emergency"),
    ],
)
def test_pinyin_is_understood_like_what_it_stands_for(typed: str, intent: str) -> None:
    assert understand(typed).intent == intent

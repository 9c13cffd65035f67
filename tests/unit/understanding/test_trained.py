"""The weights beside the rules: their arithmetic, what they look at, and when danger comes first."""

from __future__ import annotations

import numpy as np
import pytest

from dialogs.understanding import INTENTS, understand
from dialogs.understanding.features import FEWER_PLACES, PLACES, features_of, pieces_of
from dialogs.understanding.judgement import DANGER, stretches
from dialogs.understanding.linear import Linear, trained


def test_pieces_are_characters_words_and_kinds_of_numbers() -> None:
    assert pieces_of("把email改成 138, ok!") == ["把", "email", "改", "成", "000", "ok", "!"]


def test_features_of_a_text_are_the_same_each_time_and_fit() -> None:
    found = features_of("删除我的信息", ["c:delete"])
    assert (sorted(found), max(found) < PLACES) == (sorted(features_of("删除我的信息", ["c:delete"])), True)
    assert max(features_of("删除我的信息", places=FEWER_PLACES)) < FEWER_PLACES


def test_sums_add_up_each_lane_however_many_places() -> None:
    two_lanes = np.array([[2, -2], [0, 0]], dtype=np.int8)
    model = Linear(("up", "down"), np.array([1.0, 0.5]), np.array([0.0, 1.0]), two_lanes)
    assert model.sums([0] * 400) == [2 * 400 / 20, -2 * 400 / 20 * 0.5 + 1.0]
    assert model.sums([]) == [0.0, 1.0]


def test_weights_have_a_lane_for_each_intent_and_one_for_danger() -> None:
    assert {*trained("intents").lanes} == {*INTENTS, DANGER}


def test_long_story_is_heard_sentence_by_sentence() -> None:
    assert stretches("先说一句。再说一句！最后 说完") == ["先说一句 再说一句", "再说一句 最后", "最后 说完"]
    story = (
        "我跟你们讲 "
        + "这个小区的事情一直很多 大家都在议论 也没有人来管 " * 4
        + "等下 电梯突然停了 我们出不去了 快来人"
    )
    assert understand(story).intent == "emergency"


@pytest.mark.parametrize(
    ("text", "intent"),
    [
        ("电梯不动了 我和奶奶在里面", "emergency"),
        ("no rush, but the lift stopped with me in it", "emergency"),
        ("困在会议室出不来 救命", "other"),
        ("股票像电梯坠落一样", "other"),
        ("上周困过电梯 后来出来了 想问赔不赔", "service"),
        ("如果困在电梯里怎么办", "service"),
    ],
)
def test_danger_is_told_from_talk_of_danger(text: str, intent: str) -> None:
    assert understand(text).intent == intent

"""«He is out, thank god. I want the recording»: good news is answered, and the record asked for, of whoever it was."""

from __future__ import annotations

import pytest

from tests.talk import Chat


@pytest.mark.parametrize(
    ("cry", "news"),
    [
        ("my son is trapped in your lift, he is 6", "he's out, thanks god. i want the camera recording of it"),
        ("my daughter is stuck in the elevator", "she is out now. can you send us the video from the camera"),
        ("我女儿困在电梯里了", "她出来了 给我一份监控录像"),
    ],
)
def test_record_is_asked_for_and_whose_it_is(cry: str, news: str) -> None:
    chat = Chat()
    chat.say(cry, news)
    assert (chat.draft.rights, chat.draft.for_other) == (("copy",), True)
    chat.say("5", "just now, Garden Court block 4 lift 2")
    assert chat.question in ("ask_requester", "ask_proxy")


def test_own_record_is_asked_for_oneself() -> None:
    chat = Chat()
    chat.say("i am trapped in your elevator", "i am out now. thanks. now i want the footage")
    assert (chat.draft.rights, chat.draft.for_other) == (("copy",), False)


@pytest.mark.parametrize(
    ("given", "own"),
    [("Chen Guoqiang", "I'm Emily Chen his daughter"), ("Wu Shufen", "my name is Grace Wu"), ("陈国强", "我叫陈晓敏")],
)
@pytest.mark.parametrize("before", [(), ("not yet",)])
def test_name_given_first_is_the_others_when_ones_own_follows(given: str, own: str, before: tuple[str, ...]) -> None:
    chat = Chat()
    chat.say("I want a copy of my father's file, he is 80", "2", *before, given, own)
    assert chat.draft.subject_name == given
    assert chat.draft.name in own


def test_not_yet_tells_nobody_for_whom_it_is() -> None:
    chat = Chat()
    chat.say("copy of my nephew's data", "2", "not yet")
    assert chat.draft.requester != "self"

"""Which card a danger gets, at the first cry and when a new one comes while an alarm is on."""

from __future__ import annotations

import pytest

from tests.talk import Chat


@pytest.mark.parametrize(
    ("lines", "told"),
    [
        (("困住了", "有烟了"), "请马上拨打 119"),
        (("困住了", "有烟了", "起火了"), "119 还没打，现在就打"),
        (("stuck in lift", "there is fire"), "Please call 119 now"),
        (("stuck in lift", "smoke is coming in"), "Please call 119 now"),
        (("困住了", "旁边有人打我"), "请马上拨打 110"),
        (("trapped", "someone here has a knife"), "Please call 110 now"),
        (("困住了", "旁边有人拿着刀", "他还拿着刀"), "110 还没打，现在就打"),
        (("stuck", "she has no pulse"), "call 120 now"),
        (("困住了", "她没有脉搏了"), "请马上拨 120"),
        (("困电梯", "我怀孕了 肚子疼"), "请马上拨 120"),
        (("stuck in lift", "i have asthma"), "call 120 now"),
        (("电梯困人", "救出来了 但是我妈喘不上气"), "请马上拨 120"),
    ],
)
def test_new_danger_gets_its_own_answer_at_once(lines: tuple[str, ...], told: str) -> None:
    chat = Chat()
    assert (told in chat.say(*lines), bool(chat.draft.alarm)) == (True, True)


@pytest.mark.parametrize(
    "text", ["没有烟味", "我打了火警", "is there a fire extinguisher", "他们还不打我电话", "有人打我手机"]
)
def test_words_of_another_danger_are_none(text: str) -> None:
    said = Chat().say("困住了", text)
    assert not said.startswith(("请马上拨打 119", "请马上拨打 110", "Please call 119 now"))


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("fire in the elevator!", "Please call 119 now"),
        ("there's a fire in the lift machine room", "Please call 119 now"),
        ("my wife collapsed in the elevator", "call 120 first"),
        ("old lady inside the lift not answering", "call 120 first"),
        ("my kid is bleeding, elevator door", "call 120 first"),
        ("the doors closed on my kid", "door-open button"),
        ("my hand is caught in the lift door", "door-open button"),
        ("my coat is caught in the lift door", "door-open button"),
        ("我在电梯维保公司上班 有工友触电了", "触电先断电"),
        ("我儿子被电梯夹断手指，赔偿！", "请先拨 120"),
    ],
)
def test_first_cry_gets_the_card_of_its_danger(text: str, told: str) -> None:
    assert told in Chat().say(text)


@pytest.mark.parametrize("text", ["this is an emergency!", "urgent!!!", "紧急情况！"])
def test_bare_emergency_is_asked_about_with_who_to_call(text: str) -> None:
    chat = Chat()
    said = chat.say(text)
    assert ("400" in said, chat.choices[0]) == (True, "start:emergency")


@pytest.mark.parametrize("text", ["urgent", "不急", "it's urgent, please delete my data"])
def test_haste_is_no_emergency(text: str) -> None:
    chat = Chat()
    assert ("120" in chat.say(text), chat.effects) == (False, [])


@pytest.mark.parametrize("text", ["谢谢师傅", "辛苦师傅了", "谢谢"])
def test_thanks_to_the_rescuers_are_no_news_of_them(text: str) -> None:
    chat = Chat()
    said = chat.say("我被困在电梯里了", text)
    assert ("转给同事" in said, bool(chat.draft.alarm)) == (False, True)

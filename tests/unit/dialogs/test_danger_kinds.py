"""What kind of danger it is, in any script: a life, gas and water, who is called first, and figures of speech."""

from __future__ import annotations

import pytest

from dialogs.danger.kinds import kinds, risk
from dialogs.model import Emergency
from dialogs.understanding import in_plain_characters
from tests.talk import Chat


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("我喘不过气来", "请先拨 120"),
        ("我奶奶喘不上气", "请先拨 120"),
        ("我要死了", "请先拨 120"),
        ("我快死了，救命", "请先拨 120"),
        ("i can't breathe", "call 120 first"),
        ("有人要杀我", "请马上拨打 110"),
        ("有人打我，快来", "请马上拨打 110"),
        ("有人在电梯里打我", "请马上拨打 110"),
        ("someone is trying to kill me", "call 110 now"),
        ("我割腕了", "用力按住伤口"),
        ("我喝农药了", "请马上拨打 120"),
        ("我吃了一瓶安眠药", "请马上拨打 120"),
        ("I cut my wrists", "on the wound"),
        ("我妹妹割腕了", "110 或 120"),
    ],
)
def test_who_has_to_be_called_comes_first_and_colleagues_hear_it(text: str, told: str) -> None:
    alone, in_a_form = Chat(), Chat()
    in_a_form.say("查信息", "2", "李雷", text)
    assert (told in alone.say(text), alone.effects, in_a_form.effects) == (True, [Emergency(text)], [Emergency(text)])


@pytest.mark.parametrize(
    "text",
    [
        "笑死我了",
        "我要死了 作业太多",
        "急得要死了",
        "忙得喘不过气",
        "有人打我电话",
        "他们一直打我",
        "昨天有人打我，我要看录像",
        "吃了安眠药先睡了",
        "this form is killing me",
    ],
)
def test_figure_of_speech_and_calls_alarm_nobody(text: str) -> None:
    chat = Chat()
    chat.say(text)
    assert (chat.draft.alarm, [effect for effect in chat.effects if isinstance(effect, Emergency)]) == ("", [])


def test_attack_during_an_alarm_needs_the_police() -> None:
    assert "请马上拨打 110" in Chat().say("我被困了", "有人打我")


def test_who_despairs_and_says_to_die_is_not_told_of_doors() -> None:
    assert "12356" in Chat().say("我不想活了", "我要死了")


def test_kin_shut_in_is_a_cry_though_a_number_is_named() -> None:
    chat = Chat()
    text = "我妈困在里面了，她有我手机号，帮我查"
    chat.say(text)
    assert chat.effects == [Emergency(text)]


@pytest.mark.parametrize("text", ["电梯一直响警铃", "警铃一直响", "电梯一直不动，我在25楼等"])
def test_bell_that_rings_and_lift_that_does_not_come_are_asked_about(text: str) -> None:
    chat = Chat()
    said = chat.say(text)
    assert ("有人被困或受伤吗" in said, chat.effects) == (True, [])


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("电梯关不上门，夹到我的包了", "报修"),
        ("我们小区电梯老困人", "报修"),
        ("我要投诉，电梯一直困人，物业不管", "投诉"),
    ],
)
def test_thing_that_was_caught_and_lift_that_often_fails_are_no_cry(text: str, told: str) -> None:
    chat = Chat()
    assert (told in chat.say(text), chat.effects) == (True, [])


@pytest.mark.parametrize(
    "text", ["夹到我的包了，孩子的手也夹住了", "电梯老困人，现在又困住了", "包被夹住了人出不来", "电梯困人了，物业不管"]
)
def test_somebody_held_beside_it_is_a_cry(text: str) -> None:
    chat = Chat()
    chat.say(text)
    assert chat.effects == [Emergency(text)]


@pytest.mark.parametrize(
    "line",
    ["有人喺𨋢度打我", "電梯入面有個男人打我", "前夫喺屋企打我", "有人在楼道里掐我 救命", "电梯里有人对我动手动脚"],
)
def test_attack_is_for_the_police_wherever_it_is(line: str) -> None:
    assert Chat().say(line).startswith("请马上拨打 110")


@pytest.mark.parametrize("line", ["有人在公司打我电话", "电梯里有人打电话"])
def test_call_is_no_attack(line: str) -> None:
    assert risk(line) == ""


@pytest.mark.parametrize("line", ["刚才电梯猛地坠了一下 吓坏了 已经出来了", "电梯突然掉了两层 我出来了 没事了"])
def test_jolt_that_is_over_keeps_nobody_in_the_car(line: str) -> None:
    said = Chat().say(line)
    assert ("靠墙" in said, "扒门" in said) == (False, False), said


@pytest.mark.parametrize(
    "line",
    [
        "楼里着火了，能坐电梯下去吗",
        "起火了能不能坐电梯？",
        "楼下着火了电梯还能坐吗",
        "there's a fire, can we take the lift",
    ],
)
def test_fire_and_the_lift_is_told_at_once(line: str) -> None:
    said = Chat().say(line)
    assert "119" in said.split("\n", maxsplit=1)[0]


@pytest.mark.parametrize("line", ["火灾的时候能坐电梯吗", "万一着火了能坐电梯吗", "如果起火了可以用电梯吗"])
def test_fire_that_is_only_supposed_is_none(line: str) -> None:
    assert risk(line) == ""


@pytest.mark.parametrize(
    ("text", "kind", "told"),
    [
        ("there is a gas leak in our building, we are in the lift lobby", "gas", "by the stairs"),
        ("the lift cabin smells like gas", "gas", "light nothing"),
        ("gas is leaking near your elevator machine room!", "gas", "light nothing"),
        ("电梯厅闻到燃气味，很浓", "gas", "别点火"),
        ("楼道里燃气泄漏，电梯还能坐吗", "gas", "走楼梯"),
        ("burst pipe, water running down the lift doors, people inside", "water", "cut the power"),
        ("电梯井一直往里灌水，淹了", "water", "别下井"),
        ("水管爆了，水往电梯里流", "water", "断电"),
    ],
)
def test_gas_and_water_have_their_own_advice(text: str, kind: str, told: str) -> None:
    chat = Chat()
    said = chat.say(text)
    on = chat.say("what now, i am scared" if text.isascii() else "我好怕，怎么办")
    assert (told in said, kind in kinds([text]), chat.effects[0]) == (True, True, Emergency(text))
    assert not any(word in said + on for word in ("by the wall", "靠墙", "escalator", "扶梯"))


@pytest.mark.parametrize(
    "text",
    [
        "the gas company called me, delete my number",
        "what data do you keep about gas leaks?",
        "上个月电梯进水坏了，维修记录给我一份",
        "我是燃气公司的，要一份资料",
        "去年漏过煤气，我要当时的来电记录",
    ],
)
def test_gas_and_water_in_files_or_long_ago_alarm_nobody(text: str) -> None:
    chat = Chat()
    chat.say(text)
    assert (chat.draft.alarm, chat.effects) == ("", [])


@pytest.mark.parametrize(
    ("text", "number", "kind"),
    [
        ("有人跌咗落𨋢槽", "120", "hurt"),
        ("電梯槽有人跌落去 好高", "120", "hurt"),
        ("師傅掉進電梯井裡了", "120", "hurt"),
        ("我同老豆困咗喺𨋢入面，佢有心臟病", "120", "hurt"),
        ("我隻腳俾𨋢門夾住", "120", "caught"),
        ("電梯裡面好多煙", "119", "fire"),
        ("𨋢入面有燶味", "119", "fire"),
        ("轎廂頂著火了", "119", "fire"),
        ("我食咗成樽安眠藥", "120", "harmed"),
    ],
)
def test_who_is_called_first_in_any_script(text: str, number: str, kind: str) -> None:
    chat = Chat()
    said = chat.say(text)
    assert (number in said.split("\n", maxsplit=1)[0], kinds([text])[0]) == (True, kind)


def test_despair_in_cantonese_reaches_somebody() -> None:
    chat = Chat()
    assert ("12356" in chat.say("我企咗喺天台邊 再見"), chat.draft.despair) == (True, True)


def test_plain_characters_keep_how_it_was_typed() -> None:
    assert in_plain_characters("我喺德福花園C座，您睇下 OK") == "我在德福花园C座，您看下 OK"


@pytest.mark.parametrize("text", ["九龍灣德福花園 電話 91234567", "静安区南京西路1234号 电话62581234"])
def test_place_and_phone_that_were_told_are_not_asked_for(text: str) -> None:
    chat = Chat()
    said = chat.say(f"我被困在电梯里了 {text}")
    assert ("能接通的电话" in said, "地址（" in said, chat.draft.placed) == (False, False, True)


def test_phone_alone_is_no_place() -> None:
    chat = Chat()
    assert ("地址（" in chat.say("困咗喺𨋢度 電話 61234567"), chat.draft.placed) == (True, False)

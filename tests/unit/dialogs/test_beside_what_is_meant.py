"""What stands beside a wish or a question and is not it: who does not speak, a thing that fell, a sigh, impatience, a
use that is not meant; and questions that are answered to the point."""

from __future__ import annotations

import pytest

from dialogs.told.mentions import uses_of
from dialogs.told.other_people import two_people
from dialogs.told.receiver import receiver_in, receiver_in_full
from dialogs.told.stated import stated_rights
from dialogs.told.uses import stopped_uses
from dialogs.understanding import understand
from dialogs.words.plainly import plainly
from tests.talk import Chat


@pytest.mark.parametrize(
    ("text", "rights"),
    [
        ("I am her, not her husband. I want my data", ("copy",)),
        ("not my husband, me. I want my data", ("copy",)),
        ("I'm not his wife. Please delete my data", ("delete",)),
        ("停用账号，不删资料", ("restrict",)),
        ("deactivate my account but keep my data", ("restrict",)),
        ("disable my account, do not delete my data", ("restrict",)),
        ("停用账号", ("close_account",)),
        ("我不服面试结果，想要面试评分", ("access",)),
        ("I'd like my interview recordings and scores", ("copy",)),
        ("I object to automated scoring, have a human review my application", ("explain",)),
        ("remove my old email lilei2@example.com, keep the new one", ("delete",)),
        ("remove my old email", ("delete",)),
        ("我爸妈离婚了，我简历上的家庭关系要改一下，父亲那栏去掉", ("correct",)),
        ("my friend works there and says you keep CVs 2 years, is that right", ("explain",)),
        ("my address on file is Huzhou Road 1, is that right?", ("correct",)),
    ],
)
def test_the_wish_is_heard_without_what_stands_beside_it(text: str, rights: tuple[str, ...]) -> None:
    assert stated_rights(plainly(understand(text))) == rights


@pytest.mark.parametrize(
    ("text", "uses"),
    [
        ("别再把我的信息发到芬兰去，其他照旧", ("abroad",)),
        ("别把我的信息给芬兰的公司", ("sharing", "abroad")),
        ("别给国外的第三方", ("sharing", "abroad")),
    ],
)
def test_abroad_is_no_other_company(text: str, uses: tuple[str, ...]) -> None:
    assert uses_of(text) == uses


@pytest.mark.parametrize(
    ("text", "uses"),
    [
        ("no more marketing emails", ("marketing_mail",)),
        ("no more marketing emails or calls", ("marketing",)),
        ("stop marketing", ("marketing",)),
        ("我弟投简历写我当紧急联系人，别再打给我", ()),
        ("别再打给我", ("marketing",)),
    ],
)
def test_what_is_to_stop_is_no_more_than_was_said(text: str, uses: tuple[str, ...]) -> None:
    assert stopped_uses(text) == uses


@pytest.mark.parametrize(
    "text", ["I can't wait, hurry up", "please, I can't wait any longer, be quick", "我等不及了，快点"]
)
def test_impatience_is_no_cry(text: str) -> None:
    idle, busy = Chat(), Chat()
    idle.say(text)
    busy.say("查我的信息")
    heard = busy.say(text)
    assert (idle.draft.alarm, busy.draft.alarm) == ("", "")
    assert "400-000-0000" in heard
    assert busy.question == "ask_group"


@pytest.mark.parametrize(
    "text",
    [
        "I can't wait, the lift is stuck, hurry up",
        "我等不及了，电梯里好黑",
        "救命，电梯门打不开",
        "我手机掉电梯井里了，我也掉下去了",
    ],
)
def test_danger_beside_it_is_a_cry(text: str) -> None:
    chat = Chat()
    chat.say(text)
    assert chat.draft.alarm


@pytest.mark.parametrize(
    ("text", "right"),
    [
        ("手机在井道掉下去了，安装队，换号13900002222", "correct"),
        ("手机掉楼下摔坏了，收不到短信，想改电话13900002222", "correct"),
        ("my phone fell down the shaft, change my number to 13900002222", "correct"),
        ("救命，我的简历怎么删啊", "delete"),
        ("心累，不想活在短信里，退订", "withdraw"),
    ],
)
def test_a_thing_that_fell_or_a_sigh_takes_nothing_from_the_wish(text: str, right: str) -> None:
    chat = Chat()
    chat.say(text)
    assert (chat.draft.alarm, chat.draft.rights) == ("", (right,))


def test_a_wish_beside_despair_is_begun_when_it_is_said_again() -> None:
    chat = Chat()
    first = chat.say("算了不想活成这样，天天接推销电话，给我停了")
    assert "12356" in first
    assert "再说一遍" in first
    again = chat.say("给我停了推销电话")
    assert "12356" in again
    assert chat.draft.rights == ("withdraw",)


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("I want to delete my dad's data and mine too", "own"),
        ("我和朋友都投了简历，我只删我的，他的不动", ""),
        ("我和我老婆的资料都删", "own"),
    ],
)
def test_the_other_is_in_it_only_where_something_is_wanted_for_them(text: str, who: str) -> None:
    assert two_people(text) == who


def test_a_receiver_is_named_behind_what_it_is() -> None:
    line = "转给我现在的公司：湖州大象科技有限公司，HR邮箱 hr@daxiang.example"
    assert receiver_in_full(line) == "湖州大象科技有限公司，HR邮箱 hr@daxiang.example"
    assert receiver_in("想把资料转给物业公司：湖州绿城物业") == "湖州绿城物业"


@pytest.mark.parametrize(
    ("text", "rights"),
    [
        ("把我的资料转给我老婆", ("copy",)),
        ("transfer my data to my wife", ("copy",)),
        ("把我的资料转给我爱人的公司：湖州大象", ("transfer",)),
        ("transfer my data to my new employer", ("transfer",)),
    ],
)
def test_to_a_person_a_copy_goes(text: str, rights: tuple[str, ...]) -> None:
    chat = Chat()
    chat.say(text)
    assert chat.draft.rights == rights


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("stuck at the code, nothing arrives", "“resend”"),
        ("先告诉我你们公司叫什么", "样例公司的公众号"),
        ("告诉我你们老板的电话", "由本人作主"),
        ("查一下小王的工号，他来我家装的电梯", "由本人作主"),
        ("我儿子同学也想应聘，怎么投", "请拨 400-000-0000"),
        ("我想关掉自动续费", "请拨 400-000-0000"),
        ("自动回复能不能关掉", "自动答复的助手"),
        ("is this an automatic bot", "automatic assistant"),
        ("你们真的会删吗？", "书面答复您"),
        ("另外你们删过我的吗", "查阅申请"),
        ("My friend Tom Smith wants his CV deleted, can I do it for him?", "written authorisation"),
        ("我能替我妈办吗", "委托书"),
        ("我入职体检的结果你们是怎么用的，解释下", "规则第 3 条"),
        ("do you keep CVs for 2 years?", "Clause 4"),
        ("自动报价系统给我的价比邻居贵，凭什么", "自动化决策"),
    ],
)
def test_a_question_is_answered_to_the_point(text: str, said: str) -> None:
    assert said in Chat().say(text)


def test_a_question_led_in_by_also_is_one_question() -> None:
    chat = Chat()
    chat.say("查我的信息")
    heard = chat.say("also, who sees this?")
    assert "Only the colleagues" in heard
    assert "did not catch" not in heard


@pytest.mark.parametrize("text", ["我可以帮我妈查一下她的资料吗", "能帮我查一下我的信息吗"])
def test_a_polite_wish_is_begun(text: str) -> None:
    chat = Chat()
    chat.say(text)
    assert chat.draft.rights == ("access",)


def test_the_file_in_which_they_are_kept_tells_the_group() -> None:
    chat = Chat()
    chat.say("Add my second email lilei2@example.com to my candidate profile")
    assert chat.draft.group == "2.5"

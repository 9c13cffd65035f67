"""Lines with which nothing begins: what was wanted is forgotten, or nothing is requested."""

from __future__ import annotations

import pytest

from dialogs.understanding import understand
from dialogs.words.plainly import plainly
from dialogs.words.refusal import only_curious, requests_nothing
from tests.talk import Chat


@pytest.mark.parametrize(
    "line",
    ["忘记我要办什么了 跟我的信息有关", "我想不起来刚才要说啥了", "I forgot what I wanted, something with my data"],
)
def test_what_was_wanted_is_forgotten_begins_nothing(line: str) -> None:
    chat = Chat()
    told = chat.say(line)
    assert (chat.question, chat.draft.rights, "没关系" in told or "all right" in told) == ("ask_right", (), True)


@pytest.mark.parametrize(
    "line", ["我2019年投的简历到期了吗", "我的资料是不是过期了 八年前留的", "has my CV from 2018 expired?"]
)
def test_whether_it_has_expired_is_no_question_of_progress(line: str) -> None:
    chat = Chat()
    told = chat.say(line)
    assert (chat.draft.rights, "到期" in told or "past its time" in told) == ((), True)
    chat.say("删了吧" if "吗" in line or "八" in line else "delete it")
    assert chat.draft.rights == ("delete",)
    assert line in "\n".join((chat.draft.scope, chat.draft.detail))


@pytest.mark.parametrize("line", ["怎么老收不到验证码啊", "验证码没来", "the code never arrived"])
def test_no_code_out_of_a_form_is_helped(line: str) -> None:
    told = Chat().say(line)
    assert "重发" in told or "resend" in told


@pytest.mark.parametrize("line", ["查一下吧", "帮我查查", "麻烦查一下"])
def test_look_it_up_where_that_is_being_done(line: str) -> None:
    chat = Chat()
    told = chat.say("我要看我的资料", "2", line)
    assert (chat.question, "不急" in told) == ("ask_name", False)


@pytest.mark.parametrize("name", ["谢芳", "谢建国", "谢婷婷"])
def test_name_that_begins_like_thanks(name: str) -> None:
    assert (plainly(understand(name)).intent, plainly(understand(name)).name) == ("other", name)


@pytest.mark.parametrize("line", ["谢谢", "谢啦", "谢谢你", "谢您了", "谢过了", "多谢"])
def test_thanks_stay_thanks(line: str) -> None:
    assert plainly(understand(line)).intent == "thanks"


@pytest.mark.parametrize(
    "text",
    [
        "I'm not requesting anything", "this is not a request", "please don't file a request for that",
        "no need to open a case", "I don't want to apply for anything", "no request please",
        "我不是要申请什么", "没说要办", "又没让你们办理", "别给我开申请", "不用提工单",
    ],
)  # fmt: skip
def test_nothing_is_requested(text: str) -> None:
    assert requests_nothing(text)


@pytest.mark.parametrize(
    "text",
    [
        "I'm not asking for anything special, just my file", "don't submit the request yet", "我还没申请过",
        "你们还没办好",
        "不是要申请删除，是要查", "I did not get any answer", "do not delete anything", "我没说提交",
        "there is no request in my list",
    ],
)  # fmt: skip
def test_other_denials_request_something(text: str) -> None:
    assert not requests_nothing(text)


@pytest.mark.parametrize(
    "text",
    [
        "only curious", "I was just wondering", "just a question", "out of curiosity, nothing more", "纯好奇问一嘴",
        "我就随便打听一下",
    ],
)  # fmt: skip
def test_only_curious(text: str) -> None:
    assert only_curious(text)


@pytest.mark.parametrize(
    "text", ["just my name", "I just want to know what you have on me", "问一下我的资料", "just delete it"]
)
def test_more_than_curious(text: str) -> None:
    assert not only_curious(text)


@pytest.mark.parametrize(
    "lines",
    [
        ("can I switch the cookies of your site off?", "I don't want to request anything, I only want to know how"),
        ("how long do you keep my CV?", "please don't open a case for that", "and is my name in there?"),
        ("你们网站的 cookie 怎么关", "我不是要申请什么 就想知道怎么关"),
        ("简历存多久", "别给我提申请啊"),
        ("who sees my data?", "only curious"),
    ],
)
def test_no_form_is_begun(lines: tuple[str, ...]) -> None:
    chat = Chat()
    chat.say(*lines)
    assert chat.draft.rights == ()


@pytest.mark.parametrize("text", ["I'm not requesting anything", "我没打算申请", "不要给我开申请，我只是好奇"])
def test_a_form_that_was_never_wanted_ends(text: str) -> None:
    chat = Chat()
    chat.say("I want to see my data", text)
    assert chat.question == "after_done"


def test_its_question_is_answered_as_it_ends() -> None:
    chat = Chat()
    told = chat.say("I want to see my data", "sorry, I'm not applying for anything, can I clear your cookies myself?")
    assert (chat.question, "2.7(5)" in told) == ("after_done", True)


def test_a_wish_beside_it_is_one() -> None:
    chat = Chat()
    chat.say("I don't want to apply for anything, just delete my phone number please")
    assert chat.draft.rights == ("delete",)


@pytest.mark.parametrize(
    "text",
    ["喂 我有桩事体 是关于我在你们那里的信息", "我的信息的事", "你好，我想咨询一下我个人信息的问题",
     "it is about my data", "I have a question about my data"],
)  # fmt: skip
def test_a_matter_with_ones_data_is_asked_about_before_anything_begins(text: str) -> None:
    chat = Chat()
    chat.say(text)
    assert not chat.draft.rights
    assert {"start:access", "start:delete", "start:human"} <= {*chat.choices}


def test_website_in_either_language_tells_who_asks() -> None:
    chat = Chat()
    chat.say("hello想请问下怎么让你们把我在website上的data删掉呀")
    assert (chat.draft.rights, chat.draft.group) == (("delete",), "2.7")


def test_storage_time_that_ran_out_is_the_ground() -> None:
    chat = Chat()
    chat.say("you keep applications for two years, mine is three years old, so the period has run out, erase my CV")
    assert chat.draft.grounds == ("8.3(2)",)


@pytest.mark.parametrize(
    "line",
    [
        "有哪几样啊 你先讲给我听听 我年纪大了不懂这些",
        "都能办啥呀 给我说说",
        "我不懂 这些都是干嘛的",
        "what are the options, I am old",
    ],
)
def test_whoever_asks_for_the_choices_is_told_them(line: str) -> None:
    chat = Chat()
    said = chat.say("我想提一个个人信息权利的申请", line)
    assert (chat.question, chat.draft.rights) == ("ask_right", ())
    assert "撤回同意" in said or "withdraw" in said


@pytest.mark.parametrize("line", ["有哪些资料 讲给我听听", "查一下都有哪几样", "存了我哪几样"])
def test_whoever_asks_for_the_data_wants_to_see_them(line: str) -> None:
    chat = Chat()
    chat.say("我想提一个个人信息权利的申请", line)
    assert chat.draft.rights == ("access",)

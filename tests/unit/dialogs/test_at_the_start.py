"""Lines before anything is asked for: what was wanted is forgotten, something may have expired, no code comes."""

from __future__ import annotations

import pytest

from dialogs.understanding import understand
from dialogs.words.plainly import plainly
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

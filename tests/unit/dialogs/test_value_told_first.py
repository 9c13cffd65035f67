"""The value that should stand there, or what is missing, told with the wish: it is not asked for again."""

from __future__ import annotations

from dataclasses import replace

import pytest

from dialogs.told.matter import MISSING
from dialogs.told.values import mail_reached_by, reached_by, states_value
from dialogs.understanding import understand
from tests.talk import SETTINGS, Chat, PlainFacts


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("名字登错了，应该叫周晓雯，不是周小文", True), ("生日写错了，是1990年5月，不是1909年", True),
        ("我的毕业年份不对，2016年，不是2006年", True), ("邮箱换成 new.li@qq.com", True),
        ("想换成新号码", False), ("change it to new number", False), ("名字登错了", False),
    ],
)  # fmt: skip
def test_value_that_should_stand_there(line: str, told: bool) -> None:
    assert states_value(understand(line)) is told


@pytest.mark.parametrize(
    "line",
    [
        "应聘资料少填了一个证，焊工操作证，帮我补上", "我简历里漏写了一段项目经验，2019到2021在杭州地铁，请加上",
        "我是应聘的，登记表上没填上紧急联系人，我妈的电话之后给，先补学历，本科",
    ],
)  # fmt: skip
def test_what_is_missing_is_not_asked_again(line: str) -> None:
    chat = Chat(PlainFacts(settings=replace(SETTINGS, sms=True)))
    chat.say(line)

    assert chat.draft.rights == ("supplement",)
    assert chat.question != "ask_detail"


@pytest.mark.parametrize("line", ["资料里漏了学历，请帮我补上", "少了一个证书，我叫李雷", "漏了一个证书"])
def test_what_does_not_tell_it_is_asked(line: str) -> None:
    assert MISSING.search(line) is None


def test_of_the_number_given_before_and_the_new_one_the_new_takes_the_code() -> None:
    assert reached_by(understand("我换手机号了，之前留的13911112222，现在用13611113333")) == "13611113333"


def test_address_that_cannot_be_opened_takes_no_code() -> None:
    line = "以前留的邮箱 li.old@qq.com 登录不了，换成 li.lei@qq.com"

    assert mail_reached_by(understand(line)) == "li.lei@qq.com"

"""Which of the data are meant, in the person's own words."""

from __future__ import annotations

import pytest

from tests.talk import Chat

TO_THE_SUMMARY = ("陈红", "没有", "不同意", "1")


@pytest.mark.parametrize(
    ("wish", "then"),
    [
        ("我只要删我老婆的电话，别的留着", ("求职者", "用不着了")),
        ("我要看我的体检报告，别的不用", ("求职者",)),
        ("当时填了个表 上面有我老婆电话还有我妈电话…帮我抹掉", ("求职者", "用不着了")),
        ("把我的照片删掉，其他别删", ("求职者", "用不着了")),
        ("please delete only my photo and keep the rest", ("3", "1")),
    ],
)
def test_words_that_narrow_a_wish_stand_on_the_card_and_in_the_case(wish: str, then: tuple[str, ...]) -> None:
    chat = Chat()
    chat.say(wish, *then, *TO_THE_SUMMARY)
    assert wish in chat.heard[-1]
    assert "全部" not in chat.heard[-1]
    chat.say("提交")
    assert wish in str(chat.opened[0].draft["items"])


def test_a_line_drawn_later_narrows_what_stands() -> None:
    chat = Chat()
    chat.say("删除", "2", "1", "李四", "那就只删电话推广的")
    assert (chat.draft.rights, chat.draft.scope) == (("delete",), "那就只删电话推广的")
    chat.say("没有", "不同意", "1", "其他的别动，只要删简历")
    assert chat.draft.scope == "那就只删电话推广的\n其他的别动，只要删简历"


@pytest.mark.parametrize(
    "wish", ["删除我的信息", "我要删除我的全部信息 我叫李四，手机13800001234", "delete all my data"]
)
def test_what_names_no_part_means_everything(wish: str) -> None:
    chat = Chat()
    chat.say(wish)
    assert not chat.draft.scope

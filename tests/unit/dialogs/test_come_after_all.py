"""Messages that were to end may come after all: the rest of the request stands, less what is named of it."""

from __future__ import annotations

import pytest

from tests.talk import Chat

BOTH = ("我面试过没录取，简历和测评你们删掉，招聘广告短信也别再发我了", "留着也没用了")


@pytest.mark.parametrize(
    "line",
    [
        "哎短信还是发吧，说不定有合适的", "招聘短信那些不用停了，别错过机会", "广告还是让它照收，删资料就行",
        "推送就别停了，只删简历", "the job mails can still come, just delete my resume",
        "let those texts come, only the resume has to go", "keep sending me the job offers after all",
    ],
)  # fmt: skip
def test_deletion_goes_on_alone(line: str) -> None:
    chat = Chat()
    chat.say(*BOTH)
    assert set(chat.draft.rights) == {"withdraw", "delete"}
    question = chat.question
    chat.say(line)
    assert (chat.question, chat.draft.rights) == (question, ("delete",))
    assert (bool(chat.draft.grounds), chat.draft.uses) == (True, ())


def test_what_the_line_leaves_of_the_deletion_narrows_it() -> None:
    chat = Chat()
    chat.say(*BOTH, "短信照发就好，只删体检报告")
    assert chat.draft.rights == ("delete",)
    assert "只删体检报告" in chat.draft.scope


@pytest.mark.parametrize("line", ["电话别打了，短信照发", "维修的短信要留着"])
def test_one_way_or_a_service_that_stays_is_no_end_of_it(line: str) -> None:
    chat = Chat()
    chat.say(*BOTH, line)
    assert chat.draft.rights == ("withdraw", "delete")

"""Two questions in one line have two answers, and a refusal right after a clause is about that clause."""

from __future__ import annotations

import pytest

from tests.stages import at
from tests.talk import Chat


@pytest.mark.parametrize("line", ["要多久啊 收钱不", "几天能办完，收费吗", "how long does it take and is it free?"])
def test_how_long_and_what_it_costs_are_both_answered(line: str) -> None:
    said = at("ask_name").say(line)
    assert "2026-" in said
    assert "不收费" in said or "free" in said.lower()


def test_refusal_after_the_clause_on_abroad_names_that_use() -> None:
    chat = Chat()
    chat.say("你们会把我资料传国外去吗", "那我不同意传出去")
    assert (chat.draft.rights, chat.draft.uses) == (("withdraw",), ("abroad",))

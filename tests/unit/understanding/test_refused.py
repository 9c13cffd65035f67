"""What is named and refused is not wanted: what stands beside it is, or nothing."""

from __future__ import annotations

import pytest

from dialogs.told.stated import stated_rights
from dialogs.understanding import understand

# The line, what it asks for, what it refuses (None: either way).
LINES: list[tuple[str, set[str] | None, set[str] | None]] = [
    ("删除就免了，复制一份吧", {"copy"}, {"delete"}),
    ("我没有要求刪除，只是想查一下", {"access"}, {"delete"}),
    ("注销先不用，把电话改一下，改成13900002222", {"correct"}, None),
    ("bu shi yao shan, wo xiang kan kan ni men cun le shen me", {"access"}, {"delete"}),
    ("我从来没说过要删任何东西", set(), {"delete"}),
    ("号给我留着，别注销", set(), {"close_account"}),
    ("I don't want anything deleted, I'd only like to see what you hold", {"access"}, {"delete"}),
    ("no need to close my account", set(), {"close_account"}),
    ("Please do not erase my file", set(), {"delete"}),
    ("rather than a copy I would like it all erased", {"delete"}, {"copy"}),
    ("别再给我打推销电话了", {"withdraw"}, set()),
    ("你们怎么到现在还没给我删", None, set()),
    ("别忘了把我的电话也删掉", {"delete"}, set()),
    ("don't forget to delete my old number", {"delete"}, set()),
    ("我不想让我的资料留在你们那里，删了吧", {"delete"}, set()),
    ("除了合同，别的都删掉", {"delete"}, set()),
]


@pytest.mark.parametrize(("text", "wants", "refuses"), LINES, ids=[row[0] for row in LINES])
def test_what_is_refused_is_not_wanted(text: str, wants: set[str] | None, refuses: set[str] | None) -> None:
    seen = understand(text)
    assert refuses is None or set(seen.negated) == refuses
    assert wants is None or set(stated_rights(seen)) == wants


def test_an_explanation_wanted_instead_is_what_is_meant() -> None:
    seen = understand("我没有要你们删资料，我要你们解释为什么没录用我")
    assert (seen.intent, seen.rights) == ("explain", ())

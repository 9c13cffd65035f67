"""One table of the verbs of the rights: whatever reads a verb knows all of them."""

from __future__ import annotations

import re

import pytest

from dialogs.asides import DROPPED
from dialogs.for_others import FOR_THEM
from dialogs.form.turning import struck
from dialogs.told.stated import NAMES_AN_ACT, SWITCHED, stated_rights
from dialogs.understanding import RIGHTS, understand
from dialogs.understanding.verbs import AND, VERBS, any_verbs, right_of, rights_named
from dialogs.words.plainly import plainly

SPOKEN = {
    "access": ("查阅", "查看", "查询", "查一下", "看看", "查", "看"),
    "copy": ("复制", "复印", "拷贝", "要一份", "导一份", "拷"),
    "transfer": ("转移", "转"),
    "correct": ("更正", "改正", "修改", "改", "换"),
    "supplement": ("补充", "补"),
    "delete": ("删除", "删掉", "删", "刪除", "清除"),
    "withdraw": ("撤回", "撤回同意", "撤"),
    "restrict": ("限制", "限制使用", "冻结"),
    "close_account": ("注销", "注销账号", "销户"),
}
BRIEF = {verb for verbs in SPOKEN.values() for verb in verbs if len(verb) == 1 and verb != "删"}
ROWS = [(verb, right) for right, verbs in SPOKEN.items() for verb in verbs]
ENGLISH = {
    "view": "access", "copy": "copy", "copies of": "copy", "transfer": "transfer", "correction": "correct",
    "supplement": "supplement", "deletion": "delete", "erase": "delete", "withdraw": "withdraw",
    "restriction": "restrict", "close": "close_account", "closing": "close_account",
}  # fmt: skip


def test_every_right_has_its_verbs() -> None:
    assert (tuple(VERBS), tuple(SPOKEN)) == (RIGHTS, RIGHTS)


@pytest.mark.parametrize(("verb", "right"), [*ROWS, *ENGLISH.items()])
def test_a_verb_names_its_right_and_no_other(verb: str, right: str) -> None:
    assert (right_of(verb), rights_named(verb, any_verbs)) == (right, (right,))


@pytest.mark.parametrize("word", ["办", "算了", "转人工", "补一张发票", "", "查阅和复制", "submit"])
def test_other_words_name_none(word: str) -> None:
    assert right_of(word) is None


@pytest.mark.parametrize("between", ["和", "并", "并且", "及", "以及", "与", "跟", "、", "+", " and ", "，还要"])
def test_two_verbs_are_joined(between: str) -> None:
    assert re.fullmatch(AND, between)
    assert set(plainly(understand(f"查阅{between}删除")).rights) == {"access", "delete"}


@pytest.mark.parametrize(("verb", "right"), [row for row in ROWS if row[0] not in BRIEF])
def test_every_reader_of_a_verb_knows_it(verb: str, right: str) -> None:
    other = "复制" if right == "access" else "查阅"
    assert right in plainly(understand(f"{other}和{verb}都要")).rights
    assert stated_rights(understand(f"换成{verb}吧")) == (right,)
    assert struck(f"不要{verb}了", (right, "explain")) == (right,)
    assert DROPPED(f"不{verb}了算了")
    assert NAMES_AN_ACT.search(verb)
    assert FOR_THEM.fullmatch(f"替我爸{verb}")


@pytest.mark.parametrize("text", ["换成人工", "改成新号码", "换成转人工", "改成补一张"])
def test_what_is_changed_to_something_else_names_no_right(text: str) -> None:
    assert SWITCHED.search(text) is None


@pytest.mark.parametrize("text", ["还是撤回吧", "还是补充一下", "还是改吧", "还是转人工吧"])
def test_after_all_names_no_right_where_the_request_itself_may_be_meant(text: str) -> None:
    assert plainly(understand(text)).rights == understand(text).rights


def test_three_rights_of_which_two_are_named_in_one_word_are_three() -> None:
    assert stated_rights(plainly(understand("查阅、复制及转移我的资料"))) == ("access", "copy", "transfer")

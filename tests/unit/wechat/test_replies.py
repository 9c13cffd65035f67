"""Links, escaping and cutting of texts."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.wechat.replies import ANCHOR, escape, link, split_text


def test_link_escapes_label_and_target() -> None:
    expected = '<a href="weixin://bizmsgmenu?msgmenucontent=%E6%9F%A5%20%26%20%22%3C&msgmenuid=a%26b">＜查＞</a>'
    assert link("<查>", '查 & "<', "a&b") == expected


@pytest.mark.parametrize(("content", "menu_id"), [("", "1"), ("a", "")])
def test_link_without_content_or_id_is_an_error(content: str, menu_id: str) -> None:
    with pytest.raises(ValueError):
        link("a", content, menu_id)


def test_escape_disarms_an_anchor() -> None:
    assert escape('<a href="https://evil">\x02点</a>') == '＜a href="https://evil"＞点＜/a＞'


def test_split_text_that_fits_is_one_piece() -> None:
    assert split_text("a\nb", limit=3) == ["a\nb"]


def test_split_text_empty_is_nothing() -> None:
    assert split_text("") == []


def test_split_text_cuts_at_line_ends() -> None:
    assert split_text("一二\n三四\n五", limit=13) == ["一二\n三四", "五"]


def test_split_text_cuts_a_long_line_between_characters() -> None:
    assert split_text("一二三四", limit=7) == ["一二", "三四"]


def test_split_text_keeps_a_link_whole() -> None:
    anchor = link("是", "y", "1")
    assert split_text(f"请选 {anchor} 好", limit=len(anchor.encode()) + 4) == ["请选 ", f"{anchor} 好"]


def test_split_text_link_longer_than_the_limit_stays_whole() -> None:
    anchor = link("是", "y", "1")
    assert split_text(f"{anchor}好", limit=10) == [anchor, "好"]


def test_split_text_line_end_inside_a_link_is_no_place_to_cut() -> None:
    assert split_text('前 <a href="x">一\n二</a>', limit=24) == ["前 ", '<a href="x">一\n二</a>']


@given(st.text(alphabet="a一😀\n<>", max_size=80), st.integers(4, 20))
def test_split_text_loses_nothing_and_fits(text: str, limit: int) -> None:
    pieces = split_text(text, limit)
    assert "".join(pieces).replace("\n", "") == text.replace("\n", "")
    assert all(len(piece.encode()) <= limit or ANCHOR.match(piece) for piece in pieces)

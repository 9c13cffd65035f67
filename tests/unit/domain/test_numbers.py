"""Case numbers: written, misread, mistyped, and read again."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.numbers import ALPHABET, case_number, check_character, compact, read_number

BODIES = st.text(alphabet=ALPHABET, min_size=6, max_size=6)


def test_number_has_the_form_of_the_contract() -> None:
    assert case_number("GK", "4T7X2M") == "GK-4T7X-2M9"
    assert compact("GK-4T7X-2M9") == "gk4t7x2m9"


@given(
    body=BODIES, before=st.sampled_from(["", "编号", "case ", "（"]), after=st.sampled_from(["", "的进度", " ok", "。"])
)
def test_number_written_into_a_sentence_is_read_back(body: str, before: str, after: str) -> None:
    number = case_number("GK", body)

    assert read_number(f"{before}{number}{after}", "GK") == number
    assert read_number(f"{before}{compact(number)}{after}", "GK") == number


@pytest.mark.parametrize(
    "text",
    [
        "gk-4t7x-2m9",
        "GK 4T7X 2M9",
        "GK4T7X2M9",
        "gk—4t7x–2m9",
        "ＧＫ－４Ｔ７Ｘ－２Ｍ９",
        "G K-4T7X-2M9 GK-4T7X-2M9",
        "GK-4T7X-2M8 不对，是 GK-4T7X-2M9",
    ],
)
def test_number_is_read_leniently(text: str) -> None:
    assert read_number(text, "GK") == "GK-4T7X-2M9"


@given(body=BODIES)
def test_letters_that_look_like_digits_are_read_as_digits(body: str) -> None:
    number = case_number("GK", body)
    misread = number[:3] + number[3:].replace("0", "O").replace("1", "l")

    assert read_number(misread, "GK") == number


@given(body=BODIES, place=st.integers(0, 5), other=st.sampled_from(ALPHABET))
def test_single_wrong_character_is_found(body: str, place: int, other: str) -> None:
    wrong = body[:place] + other + body[place + 1 :]
    same = {body[place], other} <= {"0", "Z"} or body[place] == other

    assert (check_character(wrong) == check_character(body)) is same


@given(body=BODIES, other=st.sampled_from(ALPHABET))
def test_wrong_check_character_is_found(body: str, other: str) -> None:
    number = case_number("GK", body)

    assert (read_number(number[:-1] + other, "GK") == number) is (other == number[-1])


@given(body=BODIES, place=st.integers(0, 4))
def test_swapped_neighbours_are_found(body: str, place: int) -> None:
    swapped = body[:place] + body[place + 1] + body[place] + body[place + 2 :]
    same = body[place] == body[place + 1] or {body[place], body[place + 1]} == {"0", "Z"}

    assert (check_character(swapped) == check_character(body)) is same


@pytest.mark.parametrize("text", ["", "GK", "GK-4T7X-2M", "GK-4T7X-2M90", "XGK-4T7X-2M9", "AB-4T7X-2M9", "GK-4U7X-2M9"])
def test_text_without_a_right_number_gives_none(text: str) -> None:
    assert read_number(text, "GK") is None

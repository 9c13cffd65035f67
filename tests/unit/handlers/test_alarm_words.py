"""A number after the word for it is the phone, whatever its length; what is left is the place."""

from __future__ import annotations

import pytest

from handlers.alarm_words import phones, places


@pytest.mark.parametrize(
    ("said", "phone", "place"),
    [
        ("九龍灣德福花園 電話 91234567", "91234567", "九龍灣德福花園"),
        ("电梯困人 电话 61234567 我在澳门氹仔花城", "61234567", "澳门氹仔花城"),
        ("困咗喺𨋢度 德福花園C座 電話：6123 4567", "61234567", "德福花園C座"),
        ("静安区南京西路1234号 座机62581234", "62581234", "静安区南京西路1234号"),
        ("Pacific Place lift 3, my number is 6258 1234", "62581234", "Pacific Place lift 3"),
        ("梯号12345678 手机号13800001111", "13800001111", "梯号12345678"),
        ("电话打不通 编号 31201234", "", "31201234"),
        ("打电话400-000-1234没人接 万达广场", "", "万达广场"),
    ],
)
def test_phone_and_place_are_told_apart(said: str, phone: str, place: str) -> None:
    assert (phones([said]), places([said])[:1]) == ((phone,) if phone else (), (place,))

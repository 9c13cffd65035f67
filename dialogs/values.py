"""A value that is to be put right, as against the number by which somebody is reached."""

from __future__ import annotations

import re

from dialogs.understanding import Understanding, parse
from dialogs.understanding.patterns import regex

NUMBER = regex(r"电话|手机|号码|邮箱|\b(?:phone|mobile|number|e-?mail)\b", re.IGNORECASE)
"""With none of these words a correction is about something else, and the number says how to reach the person."""
_CHANGE = r"(?:补[充上]?|加[上个]?|添[上加]?|登记|更新|[更改变换][正改换掉更]?)"
_EN_CHANGE = r"\b(?:add|updat\w*|chang\w*|correct|fix|replac\w*)\b"


def _to_be_put_right(number: str, english: str) -> re.Pattern[str]:
    return regex(
        rf"{_CHANGE}[^,，。;；\d]{{0,6}}(?:{number})|(?:{number})[^,，。;；\d@]{{0,4}}(?:{_CHANGE}|错)"
        rf"|{_EN_CHANGE} (?:\w+ ){{0,3}}(?:{english})\b"
        rf"|\b(?:{english})\b (?:\w+ ){{0,3}}?(?:{_EN_CHANGE}|(?:wrong|new)\b)",
        re.IGNORECASE,
    )


PHONE_MEANT = _to_be_put_right("电话|手机号?|号码", "phone(?: number)?|mobile|number")
MAIL_MEANT = _to_be_put_right("邮箱", "e-?mail(?: address)?")
ACCOUNT = regex(
    r"(?:[账帐][号户]|用户名|昵称)(?:名?[是为叫]?|[:：\s])*[A-Za-z0-9][\w.@-]{3,}"
    r"|\b(?:account|user ?name)(?: name)?(?: is|:)?\s+(?=[\w.@-]*[\d@_])[\w.@-]{4,}",
    re.ASCII | re.IGNORECASE,
)
"""«账号wang88»."""
DEAD = regex(
    r"停机|注销|停用|停了|不用了|没用了|作废|销号|打不通|接不到|收不到|丢了|没有了|不在用"
    r"|\b(?:dead|cancelled|lost|no longer|not (?:in use|working)|disconnected|out of (?:use|service))\b",
    re.IGNORECASE,
)
"""A number that takes no code any more."""


def states_value(understood: Understanding) -> bool:
    """Whether the text says what something should be; «换成新证号» announces a new value but does not say it."""
    value = understood.new_value or understood.old_value or ""
    return (bool(value) and not value.casefold().startswith(("新", "new"))) or _new_number(understood)


def _new_number(understood: Understanding) -> bool:
    """«补充一下我的邮箱 wang@…», «电话换了，更新一下：136…»: the number is the value, and no way to reach somebody."""
    phone = understood.phone and PHONE_MEANT.search(understood.text)
    mail = understood.email and MAIL_MEANT.search(understood.text)
    return bool(phone or mail)


def names_account(understood: Understanding) -> bool:
    """An account by its name, or by the number or address that it is registered with."""
    return bool(understood.phone or understood.email or ACCOUNT.search(understood.text))


def reached_by(understood: Understanding) -> str:
    """Which of two numbers, the old and the new, takes a code: the one that we know, unless it is dead."""
    told = (parse("phone", value or "") for value in (understood.old_value, understood.new_value))
    old, new = (slot.value if slot.valid else "" for slot in told)
    if not (old and new and old != new):
        return ""
    return str(new if DEAD.search(understood.text) else old)


def own_number(understood: Understanding) -> bool:
    """Somebody gives name and number, and corrects something else («我叫…，手机…，职位应该是…»)."""
    value, number = understood.new_value or "", understood.phone or understood.email or ""
    elsewhere = not NUMBER.search(understood.text)
    value = value.split()[0] if elsewhere and value else value
    return bool((elsewhere or understood.name) and value and number) and number[-8:] not in value

"""An account of ours that a line speaks of: by its name, or by where it is."""

from __future__ import annotations

import re

from dialogs.understanding import Understanding
from dialogs.understanding.patterns import regex

ACCOUNT = regex(
    r"(?:[账帐][号户]|用户名|昵称)(?:名?[是为叫]?)[:：\s是为叫]*[A-Za-z0-9][\w.@-]{3,}"
    r"|\b(?:account|user ?name)(?: name)?(?: is|:)?\s+(?=[\w.@-]*[\d@_])[\w.@-]{4,}"
    r"|[,;:] ?(?:my )?user ?name:? (?!and\b|or\b|is\b|but\b|please\b)[\w.@-]{3,}\W*$",
    re.ASCII | re.IGNORECASE,
)
"""«账号wang88»."""
ACCOUNT_AT = regex(
    r"(?:小程序|官网|网站|网页|公众号|(?<![a-z])app(?![a-z])|平台|客户端)[^,，。;；?？]{0,8}(?:[账帐][号户]|号|户)|(?:[账帐][号户]|号)[^,，。;；?？]{0,6}(?:小程序|官网|网站|app|平台)"
    r"|\b(?:app|website|site|portal|mini ?program)\b"
)
"""«小程序的账号», «my account in the resident app»: which one there is theirs, the contact tells that is confirmed."""


def names_account(understood: Understanding) -> bool:
    """An account by its name, or by the number or address that it is registered with."""
    return bool(understood.phone or understood.email or ACCOUNT.search(understood.text))

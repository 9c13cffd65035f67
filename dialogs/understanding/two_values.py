"""Which of two numbers, or two mail addresses, of a line is the old one and which the new, by the words around each.

«旧的138…新的139…», «139…是新号，老号138…停机了», «应该是139…不是138…». Other values are ``details``.
"""

from __future__ import annotations

import re

from dialogs.understanding.parts import CLAUSES
from dialogs.understanding.patterns import regex

CONTACT = regex(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+|(?<![\w@])\+?\d(?:[ -]?\d){6,}(?![\w@])", re.ASCII | re.IGNORECASE)
_KIND = r"(?:的|手机|电话|联系|号码?|邮箱|邮件|地址|那个|这个|用|是|为|叫|换|改|[:：\s])*"
_EN_KIND = r"(?:one|phone|mobile|number|e-?mail|mail|address|is|was|to|it|[:\s])*"
NEW_BEFORE = regex(
    rf"(?:新|现在|目前|如今|以后)(?:在?用|改用)?了?{_KIND}$|(?:[换改变更]|更新|变更|更正|修改|替换)(?:成|为|到|用)?了?{_KIND}$"
    rf"|(?:应该?|正确)(?:的|是|为)+{_KIND}$|换(?:了|成)?(?:个|新)?(?:手机|电话)?号码?[了啦]*[,，:：\s]*$"
    rf"|(?:→|->|=>|➡)\s*$|\b(?:new|now|to|with|should be|correct)\b {_EN_KIND}$"
)
OLD_BEFORE = regex(
    rf"(?:旧|老|原来?|以前|之前|原先|先前|从前|过去)(?:[留填写用登记存]+)?{_KIND}$|(?:而?不是|并非){_KIND}$"
    rf"|(?:[写填记登录存留打输搞弄印]错?成)了?{_KIND}$"
    rf"|\b(?:old|previous|former|not|instead of|rather than|used to be)\b {_EN_KIND}$"
)
IS_NEW = regex(
    r"\s*(?:这个?|那个?|才)?(?:是|为)(?:我?的?新|对的|正确|现在)|\s*\(新\)|\s+(?:is (?:the |my )?new|\(new\)|now\b)"
)
IS_OLD = regex(
    r"\s*(?:这个?|那个?|号码?|已经?|早|都|就)*(?:(?:是|为)我?的?(?:旧|老|以前|原来|之前|错)|\(旧\)|停机|停用|停了|不用了?|没用了?|作废|销号|注销了|不在用|打不通|丢了)"
    r"|\s+(?:is (?:the |my )?(?:old|wrong|dead)|\(old\)|(?:is )?no longer)"
)
SO_IT_IS = regex(r"[,，\s]*而?(?:应该?)?是\s*$")
"""Behind «不是138…»."""
TURNS_INTO = regex(
    r"\s*(?:号码?|这个|那个|的|要|得|给我|请|都|已经?|[,，])*(?:换|改|变|更新|变更|更正|→|->|=>|➡)|\s+(?:to|->)\b"
)
PAIR = 2


def new_and_old_contact(text: str) -> tuple[str, str] | None:
    """The new and the old one; None where there are not just two, or the words do not tell."""
    found = list(CONTACT.finditer(text))
    if not len(found) == len({match[0] for match in found}) == PAIR:
        return None
    first, second = found
    if ("@" in first[0]) is not ("@" in second[0]):
        return None
    lead, between, tail = text[: first.start()], text[first.end() : second.start()], text[second.end() :]
    before = CLAUSES.split(between)[-1] or between
    one, other = _role(lead, between), _role(before, tail)
    replaced = TURNS_INTO.match(between) if other == "new" else other == "old"
    one = one or ("" if not replaced else "old" if other == "new" else "new")
    settled = one == "old" and (SO_IT_IS.search(between) or IS_OLD.match(between))
    other = other or ("new" if settled else "")
    if {one, other} != {"new", "old"}:
        return None
    return (first[0], second[0]) if one == "new" else (second[0], first[0])


def _role(before: str, behind: str) -> str:
    """What the words right before and behind a value call it; those behind it count first."""
    after = "new" if IS_NEW.match(behind) else "old" if IS_OLD.match(behind) else ""
    if after:
        return after
    return "old" if OLD_BEFORE.search(before) else "new" if NEW_BEFORE.search(before) else ""

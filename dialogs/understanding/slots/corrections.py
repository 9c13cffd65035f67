"""Which of several values in one answer counts. Not: what a value looks like."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TypeVar

from dialogs.understanding.patterns import regex
from dialogs.understanding.slots.introductions import RELATIVE

Value = TypeVar("Value")
TWO = 2
_OLD = regex(
    r"旧|原来|以前|之前|老号|老的|原先|原号|[写记登填打输存印]错?成|停机|停用|不用(?:了|\s*$)|作废|注销|不是|是错|不要[打用发]|别[打用发]"
    r"|\b(?:old|previous|former|not|out of date|outdated)\b"
)
_NEW = regex(
    r"新|现在|目前|如今|改成|换成|改为|换到|而是|应该|不是[\s,，。;；]+[是用]|不对|[打写输按说填]错|[哦啊噢]不|更正"
    r"|\b(?:now|new|current|instead|changed? to|sorry|i mean|wrong|should be|correction|oops|no wait|actually|rather)\b"
)

_OWN = regex(
    r"(?:我|本人)(?:自己|本人|现在)?(?:的|叫[^\W\d_]{2,4}[\s,，]*)?(?:手机|电话|邮箱|号码?)*是?[:：\s]*$"
    r"|\b(?:mine|my own \w+)(?: is)?[:,\s]*$"
)
"""Right before a value: it is the speaker's («A是我妈的，我的是B», «我自己叫周到，手机B»)."""
_PEOPLE = (
    rf"(?:{RELATIVE}|同学|室友|租[客户]|房东|中介|客服|推销员?|骗子|业务员|销售|助理|秘书|司机|保姆|保安|律师|经理|快递员?|师傅"
    "|[仔囡娃]|别人|人家)"
)
_SOMEBODY = (
    rf"(?:(?<!不是)(?:(?<![其吉])[他她]们?|[我咱俺你您](?:们|家)?的?{_PEOPLE})"
    rf"|(?:^|(?<=[用打找给到由发让跟和与个\s,，。;；])|(?<=[是归])(?<!不是)(?<!我是)(?<!人是)){_PEOPLE})(?:们|家)?"
)
"""«李先生», «我是物业经理» may be the speaker."""
_AS_IT_IS = (
    r"(?:现在|目前|如今|平时|平常|一直|已经|正|常|在|用|着|的|新|这个|那个|手机|电话|号码?|邮箱|[是归给由:：\s])"
)
_OF_OTHERS = regex(
    r"^是?(?:[他她]|别人|人家|公司|单位|我(?!自己|本人|现在|目前|常用|新)(?:家|们)?[^\W\d_a-z]{1,3})的"
    rf"|^(?:[\s,，]*[这那]个?[是归]|{_AS_IT_IS}*){_SOMEBODY}{_AS_IT_IS}*(?:用|的|号)"
    r"|^[\s,]*(?:that|this|it|which)(?:['’]?s| is| was| belongs to) (?:his|hers|theirs"
    r"|(?:my|our) (?:wife|husband|m[uo]m|dad|mother|father|son|daughter|brother|sister|partner|friend|colleague|boss"
    r"|manager|assistant|secretary|neighbou?r|lawyer|agent|driver|flatmate|roommate)(?:['’]?s)?\b)"
)
"""Right behind one: it is another's («是我妈在用», «that is my assistant»)."""
_FOR_OTHERS = regex(
    r"(?:[他她]的?|我(?!自己|本人|现在|目前|常用|新|的|叫|是|姓|用|留|换|有|这|那|还|俩|两)(?:家|们)?[^\W\d_a-z]{1,3}的?)(?:手机号?|电话号?|号码?|邮箱)是?[:：\s]*$"
    rf"|{_SOMEBODY}(?:叫[^\W\d_]{{2,4}}[\s,，]*)?{_AS_IT_IS}*$"
    r"|\b(?:his|her|their|my \w+['’]s) (?:\w+ )?(?:number|phone|mobile|cell|e-?mail)(?: is| was)?[:\s]*$"
)
"""Right before one, whatever is said of now."""


def of_another(lead: str, tail: str) -> bool:
    """Whether the nearest words before or behind a value give it to somebody else."""
    return _FOR_OTHERS.search(lead) is not None or _OF_OTHERS.search(tail) is not None


_FORMER = regex(r"前(?:面|头|一)(?:的|那)?一?个|第一个|头一个|\b(?:the|my) first(?: one| number)?\b")
_LATTER = regex(r"后(?:面|头|一)(?:的|那)?一?个|第二个|\b(?:the|my) (?:second|last|latter)(?: one| number)?\b")
"""Behind two values: one of them."""
_REFUSED = regex(r"(?:[不别甭勿]|\b(?:not|don.?t|never|except)\b)(?:[要用发打给往到是\s]|\b(?:use|send|to)\b)*$")
"""Right before the one that is named."""
_SAID_AGAINST = regex(
    r"[不没停错丢坏旧老]|换[了掉]|注销|欠费|公司的|单位的|座机|同事|别人|人家|[他她]|(?<!是)我(?:家|们)?[^\W\d_a-z的自本]{1,3}的"
    r"|\b(?:not|isn.?t|old|lost|dead|wrong|broken|gone|his|hers?|their|wife|husband|m[uo]m|dad|office|company|landline)\b"
)
"""Behind it: then the other is meant."""

_DENIED = regex(r"(?:不是|\bnot|\binstead of)\W*$")
"""Right before a value that is wrong."""

_OF_THE_NEXT = regex(r"[\s,，。;；]+[^\s,，。;；]+|.*?(?:而?不是|\bnot)\s*")
"""Between two values: «A不是B», «A 老号码B» speak of the one behind."""


def _behind(gap: str, *, last: bool) -> str:
    """The word that is said of the value before the gap."""
    if not last and _OF_THE_NEXT.fullmatch(gap):
        return ""
    said = gap.strip() if last else gap.strip(" ,，。;；")
    return re.split(r"[\s,，。;；]", said, maxsplit=1)[0]


def _chosen(behind: str) -> int | None:
    """The place of the one that is meant; where one is refused, or something is said against it, the other."""
    former, latter = _FORMER.search(behind), _LATTER.search(behind)
    named = former or latter
    if not named or (former and latter):
        return None
    unfit = _REFUSED.search(behind[: named.start()]) or _SAID_AGAINST.search(behind[named.end() :])
    return int((named is latter) != bool(unfit))


def current(clean: str, found: Sequence[tuple[int, int, Value]]) -> Value:
    """Of several values (start, end, value) the one that is not called old; without such a word the first. «It is
    wrong, A and not B» calls neither old."""
    if len(found) == TWO and (place := _chosen(clean[found[-1][1] :])) is not None:
        return found[place][2]
    starts = [*(start for start, _, _ in found), len(clean)]
    before = 0
    kept, undenied = [], []
    for index, (start, end, value) in enumerate(found):
        lead = clean[before:start]
        tail = _behind(clean[end : starts[index + 1]], last=index == len(found) - 1)
        if (
            index
            and not of_another(lead, "")
            and (_NEW.search(lead) or (_OWN.search(lead) and not of_another("", tail)))
        ):
            return value
        if not (_OLD.search(lead) or _OLD.search(tail) or of_another(lead, tail)):
            kept.append(value)
        if not _DENIED.search(lead):
            undenied.append(value)
        before = end
    return (kept[:1] or undenied[-1:] or [found[-1][2]])[0]

"""A fault of a lift that nobody came to mend: it sounds like a cry, and wants repair."""

from __future__ import annotations

from dialogs.danger.words import HOW_IT_IS, OF_A_CAR, of_people, shut_in
from dialogs.understanding import SURE, understand
from dialogs.understanding.patterns import regex

NOBODY_COMES = (
    r"(?:[没冇无]有?|莫得)人(?:过?来|管|理|修|处理|看|查|过问)+[呀啊呢了哦]?"
    r"|\b(?:nobody|no ?one)(?: has| ever)? (?:c[ao]mes?|cares?|cared|did|shows?|showed)\b"
)
_TOLD = (
    r"(?:跟|给|和|找|都|也|已经|[我你您]们?|物业|厂家){0,8}(?:说|报修?|投诉|反[映应]|催|提|喊)[过了]*"
    r"[一两二三四五六七八九十几好多\d]{1,3}(?:次|回|遍|趟)(?:[\s,，了]|还是?|都|也|就是|一直)*"
    r"|\b(?:told|reported|complained)\b[^.;]{0,24}?\b(?:twice|times)\b[^.;]{0,8}?"
)
_NOBODY = regex(rf"(?:{_TOLD})?(?:{NOBODY_COMES})")
_REPORTED = regex(rf"(?:{_TOLD})(?:{NOBODY_COMES})")
_PERHAPS_IN_IT = regex(
    r"[停黑晃抖坠掉坐闷卡夹悬挂困溜漏水火烟烫]|(?<![家这那屋])里|半空|一半|电(?!梯|话)|不动|不走|[开关]不|我在"
    r"|\b(?:stop\w*|stands?|stuck|dark|shak\w+|drop\w*|hang\w*|half|leak\w*|water|smok\w+|in it)\b"
)
"""Of a lift: perhaps somebody is in it, or more than the lift has come to harm."""
_CRIES = regex(
    r"救|来人|快来|[晕昏血伤疼痛喘死急]|小时|分钟|半天"
    r"|\b(?:help|sos|hurt|blood|dying|scared|please come|come quick|hours?|minutes?)\b|[!！]{2}"
)
_REPAIR = regex(
    r"(?:报?修|维修|修理|售后|物业)[^,，。;；没不]{0,4}(?:打(?:个)?电话|联系|找|催)[^,，。;；没不]{0,4}"
    r"|(?:打(?:个)?电话|联系|去?找|催)[^,，。;；没不]{0,4}(?:报修|维修|售后|物业|修)"
    r"|\b(?:call|ring|phone|contact)(?:ing)?\b (?:\w+ ){0,3}(?:repairs?|service|maintenance|hotline)\b"
)

_ESCALATOR_STANDS = regex(
    r"\W*(?:[你您]们?|我们?|这|那|个|部|台|里|的|商场|超市|地铁站?|车站|[一二三四五六七八九十\d]+楼)*(?:自动|手)?扶手?电?梯"
    r"(?:怎么|又|都|就|已经|好像|一直|全|坏了|\s)*(?:不(?:会|能)?(?:动|走|转|运行)|停(?:住|下来)?)[了啦呢吗啊呀的]*\W*"
    r"|\W*(?:(?:the|your|our) )?escalators? (?:(?:has|is|are|have|was|just) )*(?:stopped|not (?:moving|running|working)"
    r"|(?:won.?t|does ?n.?t|do ?n.?t) (?:move|run|work))(?: (?:again|any ?more))*\W*"
)
"""It holds nobody, and nothing more is told."""


def fault_reported(text: str) -> bool:
    """«家里那部梯哐当响 说了两回没人来», and nothing of whoever may be in it; an escalator that
    stands still."""
    if _ESCALATOR_STANDS.fullmatch(text):
        return "!" not in text and "！" not in text
    rest = without_report(text).strip()
    if rest == text.strip() or not OF_A_CAR.search(rest):
        return False
    heard = understand(rest)
    return heard.intent == "service" and heard.confidence >= SURE and not _somebody_in_it(rest)


def without_report(text: str) -> str:
    """Without that somebody was told of it in vain."""
    return _REPORTED.sub(" ", text)


def _somebody_in_it(text: str) -> bool:
    return bool(shut_in(text) or of_people(text) or HOW_IT_IS.search(text) or _PERHAPS_IN_IT.search(text))


def only_a_fault(text: str) -> bool:
    """«这破电梯又出毛病了 没人来», which was taken for a cry: nothing in it tells of anybody."""
    rest = _NOBODY.sub(" ", text)
    return OF_A_CAR.search(rest) is not None and not (_somebody_in_it(rest) or _CRIES.search(rest))


def sees_to_repair(text: str) -> bool:
    """«好 维修我打电话去催», and nothing more of the lift."""
    rest = _REPAIR.sub(" ", text)
    return rest != text and not (_somebody_in_it(rest) or _CRIES.search(rest) or OF_A_CAR.search(rest))

"""Why data should go (policy 8.3), told so that no tone and no question mark changes it: by the number of the rule, or
that what they were given for is offered no more. Other reasons are ``in_context``.
"""

from __future__ import annotations

from dialogs.understanding import in_characters
from dialogs.understanding.patterns import regex

_CITED = regex(
    r"8\s*[.．点]\s*3\D{0,6}?(?:第\s*[(（]?|[(（])\s*(?P<item>[1-5一二三四五])\s*(?:[)）]|[条种项点款个])"
    r"|\b(?:item|point|ground|reason|case|no\.?|number) ?\(?(?P<english>[1-5])\)?"
    r"(?: of| in| under)? (?:clause |section |article |rule )?8\.3"
)
_ASKED = regex(r"(?:什么|啥)意思|是(?:什么|啥)|怎么[说写讲]|[?？吗]\s*$|\bwhat\b|\bmean")
_OFFERED = "业务(?!员)|服务|项目|产品|软件|系统|小程序|公众号|app|网站|平台|门店|展厅"
_WE = r"(?:[你您恁]们|贵公?司)"
_STOPS = "停(?![电车不])|关(?![于系注])|没了|下架|下线|取消|砍|结束|不做|撤|不(?:再)?(?:运营|更新)"
_EN_OFFERED = r"(?:lifts?|services?|business|apps?|shops?|stores?|showroom|programme|program|product|website)"
ENDED_BY_US = regex(
    rf"{_WE}(?:公司|这边|那边|家)?(?:的|[这那]个?|[这那]块|[这那]种)*[^,，。;；我]{{0,8}}(?:{_OFFERED})[^,，。;；我]{{0,5}}(?:{_STOPS})"
    rf"|(?:{_OFFERED})(?:你们|不是|早就?|[都也]|已经)+(?:{_STOPS})"
    rf"|{_WE}(?:公司|家|现在|早就?|已经?|[都也又])*(?:停止|终止|取消)(?:了)?(?:向我?提供)?[^,，。;；我不]{{0,8}}(?:{_OFFERED})"
    rf"|{_WE}(?:公司|家|现在|早就?|已经|[都也又])*不(?:再)?(?:做|搞|卖|开|经营|提供)(?!人事|好事|正事)[^,，。;；我]{{0,8}}了"
    rf"|{_WE}(?:公司|家|早就?|已经|[都也]|是不是|不是)*(?:倒闭|关门|歇业|停业|撤出|退出|破产)"
    r"|\b(?:you|your (?:company|firm|team))(?:['’](?:ve|re)| have| had| has| just| are| is| guys)*"
    r" (?:stopped|ceased|discontinued|closed|no longer|withdrew|pulled out|shut)\b[^.,;]{0,24}"
    rf"\b(?:{_EN_OFFERED}|selling|offer\w*|down|operat\w+)\b"
    rf"|\b{_EN_OFFERED}(?: (?:itself|has|was|is|got|been|already|long))*"
    r" (?:ended|discontinued|shut|closed|cancelled|over|no longer)\b"
)
"""What we offered and offer no more; what somebody themselves has stopped is another reason."""
ONLINE_ENDED = regex(
    rf"{_WE}的?(?:app|小程序|公众号|网站|官网|平台)[^,，。;；我]{{0,5}}"
    r"(?:(?:关|停)(?:了|[闭停站服运用掉]了?)|下[架线]|没了|倒闭|不(?:再)?运营)(?!了?我|[^,，。;；]{0,4}[吗么?？])"
    r"|\byour (?:app|web ?site|site|mini.?program|platform)(?: (?:itself|has|was|is|got|been|already))*"
    r" (?:ended|discontinued|shut down|closed|gone|no longer exist\w*)\b(?! (?:my|our|me|on)\b)"
)
"""That needs no weighing."""
BREACH = regex(
    rf"(?<!是不是)(?<!是否){_WE}(?:公司|这样?|就?是|已经?|都|做的事)*(?:违法|违规|违约|违反(?!.{{0,8}}(?:吗|么))|犯法|侵犯了?我|侵了?权)"
    r"|\byou(?:r company)? (?:\w+ )?(?:broke|violated|breached|(?:have|are) (?:broken|breaking|violating|breaching)) "
    r"(?:\w+ ){0,3}(?:law|pipl|privacy|policy|rules?|contract|agreement|rights?)\b"
)
REASON_IS = regex(
    r"(?:理由|原因)(?:就|也|很简单|嘛|呢)*[是为:：,，]+\s*(?P<chinese>[^。;；!！?？]{2,60})"
    r"|\b(?:the|my) (?:reason|ground) is (?:that )?(?P<english>[^.;!?]{4,120})"
)
"""«理由是…»: what follows answers the question why."""


def breach_told(text: str) -> bool:
    """«you broke the law by …»: said to us in so many words, and no question."""
    return BREACH.search(in_characters(text)) is not None and _ASKED.search(text) is None


def reason_named(text: str) -> str:
    """What is called the reason; empty where nothing is."""
    found = REASON_IS.search(text)
    return (found["chinese"] or found["english"]) if found else ""


def ended_by_us(text: str) -> bool:
    return ENDED_BY_US.search(in_characters(text)) is not None


def online_ended(text: str) -> bool:
    return ONLINE_ENDED.search(in_characters(text)) is not None


def ground_cited(text: str) -> str:
    """«8.3 第（3）项», «item (2) of 8.3»: the ground by its number; empty where its meaning is asked."""
    cited = None if _ASKED.search(text) else _CITED.search(text)
    item = (cited["item"] or cited["english"]) if cited else ""
    return f"8.3({'一二三四五'.find(item) + 1 or item})" if item else ""

"""Particulars that staff read beside a wish: what comes first, in which form, when and where, in which words.

What becomes of the order while a request is open is ``form.rights``; where both are asked for, ``procedure`` tells it.
Which rights hand something over is ``bot.domain.rights``. Where somebody in danger is, is ``danger.place``.
"""

from __future__ import annotations

from dataclasses import replace

from bot.domain.rights import DETAILED, ENDING, Right
from dialogs.draft import Draft
from dialogs.hearing import bare
from dialogs.told.kin import EN_KIN, KIN_WORDS
from dialogs.told.scope import joined
from dialogs.told.stated import ERASES, WHEN_SEEN
from dialogs.understanding import Understanding
from dialogs.understanding.nouns import EN_MONTH, EN_WEEKDAY
from dialogs.understanding.patterns import regex, says
from dialogs.understanding.verbs import any_verbs, english_verbs, full_verbs
from dialogs.words.in_context import asks_only
from dialogs.words.stopping import looks_first

_END = rf"(?:{full_verbs(*ENDING)}|删|销)"
_TO_ME = r"(?:[给发]我(?!打|回|来)|\b(?:show|give|send) me\b)"
_HAD = rf"(?:看|查阅|过目|[拿收]到|一份|{_TO_ME})"
_SEEN = r"\b(?:see|seen|saw|look(?:ed)?|show(?:n)?|view|read|receiv\w*|g[eo]t|have|cop(?:y|ies))\b"
_GONE = r"\b(?:delet|eras|remov|wip|clos)\w*"
first = says(rf"先|{_END}(?:掉|除)?(?:之|以)?前|\b(?:first|before)\b")
"""Whether something is to come before something else."""
_SEES = regex(rf"{_HAD}|瞧|瞅|{_SEEN}")
_NOT_YET_SEEN = regex(r"(?:没|未)[^,，。;；\s]{0,4}(?:看|拿|收|给)|\b(?:until|after|once)\b")
seen_then_gone = says(
    rf"(?<!们){_HAD}[^,，。;；]{{0,8}}[,，\s]?[再才][^,，。;；\s]{{0,4}}{_END}"
    rf"|{_END}(?:掉|除)?(?:之|以)?前[^,，。;；]{{0,6}}{_HAD}"
    r"|先(?:查|看|[查看]一下|给我[看查])[再后](?:删|销|注销)"
    rf"|{_SEEN}[^.;]{{0,24}}\b(?:then|before)\b[^,.;]{{0,24}}{_GONE}"
    rf"|{_GONE}[^,.;]{{0,24}}\b(?:after|once|when) (?:i.ve |i )?{_SEEN}"
)
"""«看完再删行不行»: both, in this order."""
_SHOWN_FIRST = says(rf"先[^,，。;；]{{0,3}}{_TO_ME}|{_TO_ME}[^,.;]{{0,12}}\bfirst\b")
_AT_WHAT_IS_KEPT = says(r"先[^,，。;；]{0,3}[看瞧瞅]|\b(?:see|look)\b.{0,12}\bfirst\b")


def of_what_comes_first(text: str) -> bool:
    """«看完再删», «can you show me before you delete?», put as a question.

    «会不会还没看就删了», «那看完要我再说一声吗»: of seeing and its place before the end.
    """
    placed = first(text) or _NOT_YET_SEEN.search(text)
    before_the_end = placed and (ERASES.search(text) or _SHOWN_FIRST(text))
    return bool(_SEES.search(text) and (WHEN_SEEN.search(text) or before_the_end))


def may_look_first(text: str) -> bool:
    """«我先看看»: at what is kept, or at the question? Nobody can tell."""
    return looks_first(bare(text)) and _AT_WHAT_IS_KEPT(text)


HANDED_OVER = frozenset({Right.ACCESS, Right.COPY, Right.TRANSFER})
FORM = regex(
    r"excel|\bxlsx?\b|\bcsv\b|\bpdf\b|\bjson\b|\bxml\b|\bword\b(?:版|格式|文档| file| document)?"
    r"|纸质|纸版|打印|盖章|公章|[光U优]盘"
    r"|(?:电子|文本|表格)(?:版|格式)|(?:导|做|整理)成[^,，。]{0,4}表格?"
    r"|寄(?:到|给|去|送)|快递|\b(?:on paper|printed|spreadsheet|by post|stamped)\b"
)
"""Files, paper, a seal, the post."""


POLITE = regex(
    r"(?:能|可以|可不可以|麻烦)[^,，。;；]{0,12}(?:[给发导寄做要用]|打印|盖)|\b(?:can|could|may) (?:i|you)\b"
)
"""A wish in the form of a question."""


def form_wished(draft: Draft, text: str) -> bool:
    """«导成 Excel», «寄纸质的», «盖章»; the words go along with the case as they were said.

    Whether the words say in which form what is handed over should come; a question about forms is answered.
    """
    over = HANDED_OVER & {Right(right) for right in draft.rights}
    return bool(over) and FORM.search(text) is not None and (POLITE.search(text) is not None or not asks_only(text))


def with_form(draft: Draft, text: str) -> Draft:
    """With such words of any line, unless something else is still to be told in the same place."""
    settled = draft.detail or not DETAILED & {Right(right) for right in draft.rights}
    kept = bool(settled) and text not in draft.detail and form_wished(draft, text)
    return replace(draft, detail=joined(draft.detail, text)) if kept else draft


LONGEST_KEPT = 300
BARE = regex(
    rf"{any_verbs()}|{KIN_WORDS}|[你您]们|贵司|我们?|本人|自己|家里?|公司|通力|你|您|他|她|想要?|要|请|帮忙?|麻烦|给|申请|可以|可不可以|能不能|能|一?[下份个些]"
    r"|(?:个人)?(?:信息|资料|数据|记录|档案|隐私|内容|东西|权利?)|同意|授权|个人|所有|全部?|都|一切|关于|有关|相关|保存|存储?|收集|留|掌握|哪些|什么|多少|知道"
    r"|(?:个人)?客户|用户|业主|住户|求职者?|应聘者?|供应商|合作(?:伙伴|方)|物业|员工|以前|之前|曾经|是|的|了|过|把|将|在|和|与|跟|吗|呢|吧|啊|也|还|就|去世|过世|走了"
    rf"|你好|您好|谢谢|[\d\W_]|\b(?:{english_verbs()}|{EN_KIN})\b"
    r"|\b(?:i|im|am|is|are|was|were|be|been|a|an|the|my|me|mine|myself|you|your|u|ur|we|our|it|its|they|them|his|her|him|their|to|of"
    r"|on|in|about|for|from|with|at|by|and|or|do|does|did|have|has|had|can|could|would|will|may|want|wanna|like|need|wish|ask"
    r"|request\w*|get|give|send|show|know|see|view|tell|please|pls|hi|hello|hey|thanks?|thank|yes|just|all|any|every\w*|some|what|which|that"
    r"|this|stuff|things?|info\w*|data|details?|records?|files?|personal|private|copy|copies|access|full|stop|using|use|hold|keep|kept|stored?|got"
    r"|company|firm|customers?|clients?|applicants?|job|candidate|supplier\w*|user|partner|staff|home|lift|account|died|dead|late|passed|away)\b"
)
"""The wish, whose data, how somebody knows us, and courtesy."""
LATIN = regex(r"[a-z]+")
CHARACTERS, WORDS = 4, 2
"""So much beside it says more."""


def own_words(understood: Understanding) -> str:
    """The line, if it says more than the bare wish, so that nothing gets lost that stands in no slot; else empty."""
    return understood.text[:LONGEST_KEPT] if says_more(understood, CHARACTERS, WORDS) else ""


def says_more(understood: Understanding, characters: int = 2, words: int = 1) -> bool:
    """Whether so much stands beside the bare wish, in Chinese characters or in Latin words."""
    rest = understood.text
    for known in (understood.name, understood.email):
        rest = rest.replace(known, " ") if known else rest
    rest = BARE.sub(" ", rest.replace("'", ""))
    return len(LATIN.findall(rest)) >= words or sum(not sign.isascii() for sign in rest) >= characters


_PARTS = "(?:morning|noon|afternoon|evening|night|midday)"
TIME = regex(
    r"[昨前今]天|[昨今]晚|今早|上(?:个)?(?:周|星期|礼拜|月)|\d{1,2}\s*月\s*\d{1,2}"
    r"|\d{1,2}[日号](?=[上下晚早中的左\s,，])|(?:上午|下午|晚上|早上|中午|傍晚|凌晨)"
    r"|[\d一二两三四五六七八九十]+\s*点(?!\d*\s*(?:是|要|小))|\d{1,2}[:：]\d{2}"
    rf"|\b(?:yesterday|today|just now|(?:last|this) (?:night|week|month|{EN_WEEKDAY}|{_PARTS})|on {EN_WEEKDAY}"
    rf"|{EN_WEEKDAY},? (?:{_PARTS}|at|around|about|\d)"
    r"|(?:\d+|an?|two|three|few) (?:minute|hour|day|week|month)s? ago"
    rf"|\d{{1,2}}(?:st|nd|rd|th)?(?: of)? {EN_MONTH}|{EN_MONTH} \d{{1,2}}(?:st|nd|rd|th)?"
    rf"|\d{{1,2}}(?:[:.]\d{{2}})? ?[ap]\.?m)\b"
)
PLACE = regex(
    r"号楼|单元|[栋幢座层](?:楼|$|[\s,，\d])|小区|花园|大厦|广场|商场|大堂|地铁站|酒店|医院|号?电?梯"
    r"|\b(?:lift|elevator|escalator|tower|building|block|unit|floor|level|mall|plaza|lobby|station|hotel|hospital|gate"
    r"|entrance|street|road|lane|avenue|gardens?|estate|court|hall|cent(?:re|er)|office|car park)\b"
)
NUMBERED = regex(r"[\d一二三四五六七八九十]")
AROUND = regex(
    r"\W*(?:(?:it (?:was|happened)|that was|in|at|on|from|about|around|ca|approx\w*|the)\b\W*"
    r"|(?:是|在|就|大概|大约|差不多)\W*)*"
)
MORE_THAN_THAT = regex(
    r"[我你您他她要想请删改查给撤吗么?？了过着又困关卡不没救掉夹伤火烟快停]|客户|求职|应聘|供应商"
    r"|\b(?:i|i['’]?m|my|me|you|yours?|we|our|he|she|they|want|need|get|send|show|cop(?:y|ies)|delete|erase|correct|call"
    r"|tomorrow|next|again|still|is|are|isn.?t|won.?t|can.?t|not?|stuck|trapped|stopped|inside|people"
    r"|caught|hurt|fell|fire|smoke|smells?|open|closed"
    r"|customer|applicant|supplier|partner|visitor|tenant|named?|stop|cancel|wait|later)\b"
)
LONGEST = 100
"""Characters."""


def when_and_where(text: str, *, looked_up: bool = False) -> bool:
    """A line that tells when and where something was, and nothing else: «yesterday 6pm, Park Tower lift 3». Staff look
    recordings up by it.

    ``looked_up``: a recording is asked for, so that a place with a number will do without a time.
    """
    said = text.strip()
    if len(said) > LONGEST or MORE_THAN_THAT.search(said):
        return False
    begins = AROUND.match(said)
    rest = said[begins.end() :] if begins else said
    if TIME.search(said):
        return TIME.match(rest) is not None or PLACE.search(said) is not None
    return looked_up and PLACE.search(said) is not None and NUMBERED.search(said) is not None

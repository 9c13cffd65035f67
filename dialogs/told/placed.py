"""A line that tells when and where something was, and nothing else: «yesterday 6pm, Park Tower lift 3».

Staff look recordings up by it. Where somebody in danger is, is ``danger.place``.
"""

from __future__ import annotations

from dialogs.understanding.patterns import regex

_MONTHS = "(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*"
_DAYS = "(?:mon|tues|wednes|thurs|fri|satur|sun)day"
_PARTS = "(?:morning|noon|afternoon|evening|night|midday)"
TIME = regex(
    r"[昨前今]天|[昨今]晚|今早|上(?:个)?(?:周|星期|礼拜|月)|\d{1,2}\s*月\s*\d{1,2}"
    r"|\d{1,2}[日号](?=[上下晚早中的左\s,，])|(?:上午|下午|晚上|早上|中午|傍晚|凌晨)"
    r"|[\d一二两三四五六七八九十]+\s*点(?!\d*\s*(?:是|要|小))|\d{1,2}[:：]\d{2}"
    rf"|\b(?:yesterday|today|just now|(?:last|this) (?:night|week|month|{_DAYS}|{_PARTS})|on {_DAYS}"
    rf"|{_DAYS},? (?:{_PARTS}|at|around|about|\d)"
    r"|(?:\d+|an?|two|three|few) (?:minute|hour|day|week|month)s? ago"
    rf"|\d{{1,2}}(?:st|nd|rd|th)?(?: of)? {_MONTHS}|{_MONTHS} \d{{1,2}}(?:st|nd|rd|th)?"
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
    """``looked_up``: a recording is asked for, so that a place with a number will do without a time."""
    said = text.strip()
    if len(said) > LONGEST or MORE_THAN_THAT.search(said):
        return False
    begins = AROUND.match(said)
    rest = said[begins.end() :] if begins else said
    if TIME.search(said):
        return TIME.match(rest) is not None or PLACE.search(said) is not None
    return looked_up and PLACE.search(said) is not None and NUMBERED.search(said) is not None

"""Pictures that a camera took: of which day, hour and place they are is for staff to find them by.

It is asked once, and only of whoever has not told it; told in any line, it stands with the wish.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from bot.domain.phrases import phrase
from dialogs.draft import Draft, scope_of, words_of
from dialogs.hearing import UNSURE
from dialogs.model import Facts, Say
from dialogs.steps import Answer, Heard, Step, Took
from dialogs.told.naming import beside_number
from dialogs.told.scope import NARROWED, SITUATED, joined
from dialogs.understanding.nouns import EN_MONTH
from dialogs.understanding.patterns import regex
from dialogs.wording import options

FOOTAGE = regex(
    r"录像|錄像|录影|监控|監控|摄像头|拍[到下]了?我(?!的?(?:照|相|证|身份))"
    r"|\b(?:cctv|footage|(?<!your )(?<!interview )videos?(?! (?:call|interview|chat|meeting)))\b"
    r"|\bcamera (?:recording|picture|image)s?\b"
)
_NUMBER = r"(?:\d{1,4}|[一二三四五六七八九十两]+)"
PLACED = regex(
    rf"(?<!\d){_NUMBER}\s*(?:月份?|[号號日]|[点點时時](?!间|候)|[:：]\d\d|[栋棟幢座楼樓层層梯]|单元|單元|号[楼梯])|(?<!\d)\d{{4}}[-/.年]\d"
    r"|(?<!\d)\d{1,2}[-/.]\d{1,2}(?!\d)"
    r"|[昨前今]天|[昨今]晚|今早|上个?(?:周|星期|礼拜|月)|(?:周|星期|礼拜)[一二三四五六日天末]"
    r"|面试|(?:体检|培训|安装|报修|维修|送货|签约)的?(?:那|当)[天日次回]"
    r"|\b(?:yesterday|today|last (?:night|week|month|\w+day)|on \w+day|interview|tower|building|lift no)\b"
    r"|\b\d{1,2}(?::\d\d)? ?[ap]\.?m\b"
    rf"|\b{EN_MONTH} \d{{1,2}}\b|\b\d{{1,2}}(?:st|nd|rd|th)? {EN_MONTH}\b"
)
"""A day, an hour, a house, or an occasion that is on file: enough to look for."""
PLACE = regex(
    r"[东南西北正侧后前大][边侧]?门|门[口岗]|大厅|大堂|车库|电梯口|[左右东南西北中][边侧]的?(?:那[部台个]|电?梯|一[部台])"
    r"|小区|花园|大厦|广场|医院|商场|工厂|厂区|车间|门诊|\b(?:gate|lobby|entrance|floor|garage|mall|hospital)\b"
)
"""Where it was: no more to look for, and something to find it by."""
FORGOTTEN = regex(
    r"\W*我?(?:真的?|早|都|也|实在)*(?:[不没](?:太|大)?(?:记得|记住)|忘|想不起来?)(?:清楚?|了|掉|啊|呀|具体|哪天|时间)*\W*"
    r"|i (?:don.?t|do not|can.?t|cannot) (?:remember|recall)\W*|i forgot\W*"
)


def recorded(draft: Draft) -> bool:
    """Whether what was said before the last line asks for what a camera took."""
    return any(map(FOOTAGE.search, (*draft.said[:-1], draft.scope, draft.words)))


def _unplaced(draft: Draft, _facts: Facts) -> bool:
    return bool(FOOTAGE.search(_wish(draft))) and not (_places(_wish(draft)) and not _told(draft))


def _wish(draft: Draft) -> str:
    """What was asked for, as far as it may be meant of pictures."""
    wanted = NARROWED & {*draft.rights}
    return scope_of(draft) or (words_of(draft) or draft.detail if wanted else "")


def _places(text: str) -> bool:
    return bool(PLACED.search(text) or SITUATED.search(text))


def _told(draft: Draft) -> tuple[str, ...]:
    """The lines since the wish that tell when and where it was, and do not stand with it yet; before it, only where
    it tells nothing itself."""
    wish = _wish(draft)
    since = next((at for at, line in enumerate(draft.said) if line in wish), 0)
    lines = [line for line in draft.said[since:] if line not in wish and joined(wish, line) != wish]
    told = tuple(line for line in lines if _places(line) or PLACE.search(line))
    earlier = () if told or _places(wish) else tuple(line for line in draft.said[:since] if _places(line))
    return told or earlier


def _with_what_was_told(draft: Draft, _facts: Facts, _now: datetime) -> Took | None:
    """What any line told stands with the wish, and is not asked for."""
    told = _told(draft)
    wish = _wish(draft)
    for line in told:
        wish = joined(wish, line)
    return Took(replace(draft, scope=wish, placing=draft.placing or _places(wish))) if told else None


def _take_place(heard: Heard, draft: Draft, _facts: Facts) -> Answer:
    """Whatever is told of it; a name and a number tell who asks."""
    if heard.kind != "text" or not heard.text:
        return None
    told = replace(draft, placing=True)
    if heard.choice or UNSURE.search(heard.text) or FORGOTTEN.fullmatch(heard.text):
        return Took(told, (Say(phrase("ask_footage.left_open")),))
    if (heard.understood.name or beside_number(heard.text)) and not _places(heard.text):
        return None
    lines = (*(line for line in draft.said if FOOTAGE.search(line)), heard.text)
    for line in lines:
        told = replace(told, scope=joined(told.scope, line))
    return Took(told)


STEP = Step(
    "ask_footage",
    _unplaced,
    lambda draft: draft.placing and not _told(draft),
    lambda _draft, _facts: Say(phrase("ask_footage.text"), options("ask_footage", "unsure")),
    _take_place,
    clears=("placing",),
    greedy=True,
    enter=_with_what_was_told,
    let_pass=lambda draft: Took(replace(draft, placing=True), (Say(phrase("ask_footage.left_open")),)),
)

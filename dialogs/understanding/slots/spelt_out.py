"""How a name is written, said beside it without any stop: «蒋素芬草头蒋», «童立儿童的童», «邱桂芳女的»."""

from __future__ import annotations

from functools import cache
from re import Match, Pattern

from dialogs.understanding.letters import HAN
from dialogs.understanding.patterns import cased
from dialogs.understanding.slots.introductions import surnames

_RUN = cased(rf"{HAN}{{4,}}")
LONGEST = 40
"""Characters of a run in which a name may be; what goes on without a stop for longer tells of something else."""
_SIGN = rf"(?P<sign>{HAN})"
_ENDS = r"字?[啊呀哦哈呢噻啦哟嘛吧]?$"
PARTS_OF_SIGNS = (
    r"(?:[草竹雨]字?头|宝盖头?|[三两]点水|[单双]人旁?|竖心旁?|提手旁?|绞丝旁?|[双左右]?耳[朵刀]?旁?|反犬旁?|病字头|走之[旁底]?|[四心]点?底"
    rf"|(?!的){HAN}字[旁边头底])"
)
_IN_A_WORD = tuple(cased(rf"(?P<word>{HAN}{{{length}}})(?:的|那个)+{_SIGN}{_ENDS}") for length in (4, 2, 3))
"""«彬彬有礼的彬», «儿童的童»: most words that people take have four characters or two."""
_BY_PARTS = (
    cased(rf"{PARTS_OF_SIGNS}的?那?个?{_SIGN}{_ENDS}"),
    cased(rf"(?![我你他她的是叫找])(?!.[我你他她的是叫找]){HAN}{{2}}(?:的|那个)*{_SIGN}{_ENDS}"),
)
"""«草字头的菲», «弓长张», «立青那个靖»."""
_FIRST = cased(rf"(?P<sign>{HAN})字?就?是$")
"""«佘是人示佘»: which character is meant is said before."""
_SEX = cased(r"(?P<how>(?:女|(?<=..)男)[的性]$)")


def set_apart(text: str) -> str:
    """The text with a blank between a name and how it is written, whichever is said first."""
    return _RUN.sub(_apart, text)


def _apart(run: Match[str]) -> str:
    text = run.group()
    if len(text) > LONGEST:
        return text
    told = _told(text)
    if told:
        return told
    sex = _SEX.search(text)
    name = _name_at_the_end(text[: sex.start()]) if sex else ""
    if sex and len(name) + (sex["how"][0] == "女") > 2:
        return f"{text[: sex.start()]} {sex['how']}"
    return text


def _told(text: str) -> str:
    for how in (*_IN_A_WORD, *_BY_PARTS):
        found = how.search(text)
        if found and (told := _behind_name(text[: found.start()], found)):
            return told
    for length in (4, 3, 2):
        before, name = text[:-length], text[-length:]
        described = (how.search(before) for how in (*_IN_A_WORD, *_BY_PARTS))
        if _names().fullmatch(name) and any(found and found["sign"] in name for found in described):
            return f"{before} {name}"
    return ""


def _behind_name(before: str, found: Match[str]) -> str:
    """What follows tells how the name before it is written, or one of its characters («佘是人示佘»)."""
    if found["sign"] not in found.groupdict().get("word", found["sign"]):
        return ""
    first = _FIRST.search(before)
    if first and first["sign"] == found["sign"]:
        before = before[: first.start()]
    named = found["sign"] in _name_at_the_end(before)
    chained = "" if named or first else _told(before)  # «陈晓燕春晓的晓燕子的燕»
    if chained and found["sign"] in chained.split(" ")[0]:
        return f"{chained} {found.group()}"
    if first and not before:
        return " "  # of a name that stands elsewhere
    return f"{before} {found.group()}" if named else ""


def _name_at_the_end(text: str) -> str:
    found = _names_at_the_end().search(text)
    return found["name"] if found else ""


@cache
def _full() -> str:
    single, double = (sorted(listed) for listed in surnames())
    return rf"(?:(?:{'|'.join(double)}){HAN}{{1,2}}|[{''.join(single)}]{HAN}{{1,2}})"


@cache
def _names() -> Pattern[str]:
    return cased(rf"{_full()}(?<![啊呀哦哈呢噻啦哟嘛吧])")


@cache
def _names_at_the_end() -> Pattern[str]:
    return cased(rf"(?:^|[是叫为名])(?P<name>{_full()})$")

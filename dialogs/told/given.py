"""The speaker's name behind words that say that one follows, or beside the surname told by itself.

There it may be a word as well («我叫水清»), or begin with what is seldom a surname («姓黑，黑土地的黑，叫黑宝山»).
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from dialogs.told.kin import ANYBODY, EN_KIN, FURTHER, KIN_WORDS
from dialogs.told.naming import DAYS, NICKNAME, PINYIN_NAME, full_surname
from dialogs.told.roles import EN_ROLES, HAN_ROLES
from dialogs.told.signature import (
    CALLING,
    EN_SIGNED,
    OWN_ROLE,
    SPOKEN_OF,
    SURELY_A_SURNAME,
    WRITTEN_OUT,
    sounds_like_one,
)
from dialogs.understanding import HAN, like_a_name, parse
from dialogs.understanding.patterns import cased, regex
from dialogs.understanding.slots.introductions import seldom_a_surname, surname_of
from dialogs.words.in_context import LIKELY, SURELY, learnt

_STARTS = r"(?:^|(?<=[\s,，。;；!！?？、:：]))"
_ENDS = r"(?=[\s,，。.;；!！、(（]|\d|$)"
_ANY = rf"(?P<name>{HAN}{{2,4}}?){_ENDS}"
_SURNAME = cased(
    rf"{_STARTS}(?P<own>我|本人|[俺咱]|我?免贵|[敝鄙]人)?(?:复?姓|叫{HAN}{{1,5}}的)(?P<surname>{HAN}{{1,2}}?)(?=[\s,，。;；.!！]|$)"
)
"""«我姓黑», «姓单», «我叫漆黑夜的漆»."""
_OWN = cased(
    rf"(?<![请给他她你您帮])(?:(?P<called>(?:[我俺咱](?:自己)?|本人)(?:的?(?:中文)?(?:名字?|姓名))?叫做?)"
    rf"|我?的?身份证上(?:写的|现在|如今)*[是叫]|{_STARTS}中文名(?:字)?[是叫为:：]?|(?:落款|申请)人?[就是]*是我[\s,，:：]*|{_STARTS}落款[是:：]"
    rf"|我是[^\s,，。;；他她]{{0,12}}(?:负责人|联系人|经办人|店长)(?:名?叫)?)\s*{_ANY}"
)
_OPENS = cased(rf"^\W*(?:[你您]好\W*)?我是(?P<name>{HAN}{{3}})(?=[\s,，])")
_CALLED = cased(rf"{_STARTS}(?:名字叫|叫)\s*{_ANY}")
_BEHIND_OWN_ROLE = cased(
    rf"(?:(?:我|本人)(?:以前|之前|现在)?是[^\s,，。;；!！他她]{{2,20}}|{_STARTS}(?:个人|家用电?梯)?(?:{HAN_ROLES}))[,，]\s*(?P<name>{HAN}{{2,3}})[。.\s]*$"
)
"""«我是家用梯客户，计红。»"""
_LATIN = cased(
    r"(?:(?P<label>\b(?i:candidate|applicant|requester|signed|(?:my )?(?:full |real |legal )?name)\s*:\s*"
    r"|\b(?i:(?:my )?(?:full|real|legal) name)\s+(?:(?i:is)\s+)?"
    r"|\b(?i:name['’]s)\s+)|\bnam(?:es|ing|ed) me, "
    r"|(?:^|[.!?\n]\s*)(?i:i(?:['’]?m| am| was)(?! (?:in|at|on|near)\b)(?: (?!(?:by|with|from|to)\b)[\w'’-]+){1,7}"
    rf"|(?!(?:my|your|his|her|our|the|their)\b)(?:[\w-]+ ){{0,4}}(?:{EN_ROLES}|staff|contact|employee)(?: here)?)"
    r"(?<!supplier)(?<!vendor)(?<!distributor)(?<!contractor)(?<!partner),\s+)"
    rf"(?P<name>{EN_SIGNED})(?=\s*(?:[,.!?(\n]|$))"
)
"""«Candidate: Matti Ylönen», «Supplier contact here, Ingrid Aas, want…», «I'm a lawyer, Desmond Achebe, …»."""
_PINYIN = cased(r"\b[Ww]o (?:de )?(?:mingzi )?jiao (?P<name>[A-Za-z]{2,6}(?: [A-Za-z]{2,8}){1,2})(?=\s*(?:[,.;!\d]|$))")
_EN_OTHERS = regex(rf"\b(?:{EN_KIN}|clients?|he|she|his|her|their)\b")
_SENTENCE = regex(r"[^。;；!！?？\n]*$")
_OF_KIN = regex(rf"(?:{KIN_WORDS}|{FURTHER}|朋友|同事)")
_THING = regex(
    r"(?:梯|小区|公司|岗位|单位|店|楼盘?|品牌|[狗猫]|产品|项目|电话|面试官|销售|客服|师傅|保安|业务员|人员)\W*$"
)
"""What, or who else, is called so as well."""
_BRINGS = regex(
    rf"^(?:{ANYBODY}|律师|记者|车|苦)|[园村区苑厦车饭菜单活屈货叫喊点紧些来去]$|[全大小]名|时间|常来|保安|维修|救护|外卖|快递|警察|医生"
    rf"|^(?:{DAYS}|周)"
)
"""Whom or what somebody calls, rather than what they are called."""


def stated_name(text: str) -> str:
    """The speaker's name, where words of the text say so; else empty."""
    return next((name for name in (*_beside_surname(text), *_introduced(text)) if _may_be(name)), "") or _in_letters(
        text
    )


def _in_letters(text: str) -> str:
    pinyin = _PINYIN.search(text)
    if pinyin and PINYIN_NAME.fullmatch(pinyin["name"].title()):
        return pinyin["name"]
    for found in _LATIN.finditer(text):
        label = (found["label"] or "").casefold()
        anothers = label and not label.startswith("my") and _EN_OTHERS.search(text[: found.start()])
        if not anothers and sounds_like_one(found["name"], labelled=bool(label)):
            return found["name"]
    return ""


def _beside_surname(text: str) -> Iterator[str]:
    """«我姓万俟 万俟雪», «…，终黎，双字名，姓终»: whatever else in the line begins so."""
    for found in _SURNAME.finditer(text) if "姓" in text or "的" in text else ():
        if not found["own"] and _speaks_of_somebody(text[: found.start()]):
            continue
        named = rf"(?:{_STARTS}|(?<=[叫是]))({found['surname']}{HAN}{{1,2}}?){_ENDS}"
        for part in (text[found.end() :], text[: found.start()]):
            yield from re.findall(named, part)


def _introduced(text: str) -> Iterator[str]:
    for found in _OWN.finditer(text):
        name = found["name"]
        if found[0][0] not in "我俺咱本" and "是我" not in found[0] and _speaks_of_somebody(text[: found.start()]):
            continue
        word = found["called"] and len(name) <= WRITTEN_OUT and learnt("ask_name", name, LIKELY) == "name"
        if word or _has_surname(name):
            yield name
    for found in _CALLED.finditer(text):
        name = found["name"]
        before = text[: found.start()]
        named = _has_surname(name) and learnt("ask_name", name, LIKELY) == "name"
        if named and "我" in before and not (_speaks_of_somebody(before) or _THING.search(before)):
            yield name
    for apart in (_OPENS.search(text), _BEHIND_OWN_ROLE.search(text)):
        name = apart["name"] if apart else ""
        written = bool(name) and like_a_name(name) and _hardly_a_place(name)
        if written and learnt("ask_name", name, SURELY) == "name":
            yield name


def could_be_one(name: str) -> bool:
    """«别小雨», «别克»: of what people are called by, behind a surname that is one seldom, or three characters long."""
    written = re.fullmatch(rf"{HAN}{{2,4}}", name) is not None and like_a_name(name)
    return (
        written
        and (name[0] in seldom_a_surname() or len(name) == WRITTEN_OUT)
        and name[-1] not in "来行"
        and _may_be(name)
    )


def _has_surname(name: str) -> bool:
    return full_surname(name) or bool(surname_of(name)) or name[0] in seldom_a_surname()


def _hardly_a_place(name: str) -> bool:
    """Of three characters, or with a surname that begins no other word («海宁», «成都» may be where somebody lives)."""
    surely = SURELY_A_SURNAME.match(name) or name[0] in seldom_a_surname()
    return bool(surely) or (len(name) == WRITTEN_OUT and _has_surname(name))


def _speaks_of_somebody(before: str) -> bool:
    """Whether the sentence so far speaks of anybody but the speaker, or any before of kin."""
    sentence = _SENTENCE.search(before)
    said = OWN_ROLE.sub(" ", sentence[0]) if sentence else ""
    return SPOKEN_OF.search(said) is not None or _OF_KIN.search(before) is not None


def calls_for(name: str) -> bool:
    """«我叫保安», «我叫苦连天»."""
    return _BRINGS.search(name) is not None and not full_surname(name)


def _may_be(name: str) -> bool:
    words = CALLING.search(name) or _BRINGS.search(name) or NICKNAME.fullmatch(name)
    return not words and parse("name", name).value == name

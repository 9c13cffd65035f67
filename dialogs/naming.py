"""Full names inside what people say around them: beside a nickname, after a sigh, behind «my son».

Whether a single text is a name, and how it is written, is ``dialogs.understanding``; whose is asked
is ``flows.people``.
"""

from __future__ import annotations

import re

from dialogs.understanding import parse, surnames

HAN = "[\u4e00-\u9fff]"
SINGLE, DOUBLE = (sorted(listed) for listed in surnames())
FULL = rf"(?:(?:{'|'.join(DOUBLE)}){HAN}{{1,2}}?|[{''.join(SINGLE)}]{HAN}{{1,2}}?)"
"""As short as what follows lets it be."""
FULL_NAME = re.compile(FULL)
NICKNAME = re.compile(rf"{HAN}{{1,2}}(?:爷|哥|姐|叔|婶|总|工|老师|师傅|先生|女士|小姐|老板|经理)|[小老阿大]{HAN}")
"""What somebody is called, as against what stands on the document."""
LATIN_NAME = re.compile(r"(?:^|[\s,.:;!]+)(?P<name>[A-Z][a-z]+(?: [A-Z][a-z]+){1,3})[\s.!]*$")
"""At the end of a line in small letters."""
PARTS = re.compile(r"[\s,，。.;；/、!！~～…]+")

KIN_WORDS = (
    "儿子|女儿|孩子|闺女|姑娘|小孩|宝宝|娃|外?孙子|外?孙女|男人|老公|老婆|媳妇|丈夫|妻子|爱人|老伴|先生|太太|爸爸?|妈妈?|父亲|母亲|爷爷"
    "|奶奶|外公|外婆|姥姥|姥爷|哥哥?|姐姐?|弟弟?|妹妹?"
)
OF_KIN = re.compile(
    rf"(?:[我俺咱](?:们)?(?:的|家)?)(?:{KIN_WORDS})(?:[,，\s]*(?:名?叫|名字是|是))?\s*"
    rf"(?P<name>{FULL})(?=[\s,，。;；、(（的]|在|今年|去年|前年|生前|以前|之前|跟|于|已经?|才|刚|\d|$)"
)
"""«我儿子苗小禾在…»; where the name ends is told by what follows."""


def full_name(text: str) -> str:
    """The one full name among other words; empty when there is none, or nothing but one."""
    latin = LATIN_NAME.search(text)
    if latin and text[: latin.start()].strip() and text[: latin.start()].islower():
        return latin["name"]
    parts = [part for part in PARTS.split(text) if part]
    found = [part for part in parts if FULL_NAME.fullmatch(part) and not NICKNAME.fullmatch(part)]
    named = [part for part in found if parse("name", part).valid]
    return named[0] if named and len(parts) > 1 else ""


def kin_name(text: str) -> str:
    """The name of the relative that the words speak of."""
    slots = (parse("name", match["name"]) for match in OF_KIN.finditer(text))
    return next((slot.value for slot in slots if slot.valid and slot.value), "")

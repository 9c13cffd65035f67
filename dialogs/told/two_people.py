"""Two people in one line: «查我的，顺便帮我妈也查», «替我爸我妈查». One request is about one person.

Whoever asks for themselves and another begins with their own; of two others the first begins. What is said of it is
``people.one_each_…`` in the texts. Whose data a line is about when it names one person is ``mentions``.
"""

from __future__ import annotations

from dialogs.told.kin import EN_KIN, FURTHER, KIN_WORDS
from dialogs.understanding import fold
from dialogs.understanding.patterns import regex
from dialogs.understanding.verbs import any_verbs

OWN, OTHERS = "own", "others"
_THEM = rf"(?:{KIN_WORDS}|{FURTHER}|男朋友|女朋友|朋友|同事)"
_MY = r"(?:[我俺咱](?:家|们)?的?)"
_DATA = r"(?:资料|信息|数据|简历|记录|档案|合同|照片)"
_EN_THEM = rf"(?:{EN_KIN}|partner|boyfriend|girlfriend|friend|colleague)"
_EN_DATA = r"(?:data|information|info|records?|files?|details|cvs?|resumes?|contracts?)"
TOGETHER = regex(
    rf"{_MY}(?:自己)?[和跟与、及]+{_MY}?{_THEM}(?:[两俩]个?人?|都|一起(?:[查看办删改申要来提]|都)|各自|[^,，。;；]{{0,2}}的[^,，。;；]{{0,3}}{_DATA})"
    rf"|{_MY}?{_THEM}[和跟与、及]+我(?:自己|本人)?(?:[两俩]个?人?|都|一起(?:[查看办删改申要来提]|都)|各自|[^,，。;；]{{0,2}}的[^,，。;；]{{0,3}}{_DATA})"
    rf"|我们?(?:夫妻|夫妇|父子|父女|母子|母女|兄弟|姐妹|姐弟|兄妹)?(?:[俩]|[两三四]个?人|两口子|一家人?|全家)的?[^,，。;；]{{0,3}}{_DATA}"
    rf"|\b(?:i|me|myself|mine) and my {_EN_THEM}\b.{{0,24}}\b(?:both|each|data|information|records?|files?)\b"
    rf"|\bmy {_EN_THEM} and (?:i|me|myself)\b.{{0,24}}\b(?:both|each|our|data|information|records?|files?)\b"
    rf"|\bmy (?:own )?{_EN_DATA} and (?:also )?my {_EN_THEM}['’]?s?\b(?! (?:is|was|has|died))"
    rf"|\bfor (?:me|myself) and (?:for )?my {_EN_THEM}\b"
)
"""Both are named as those whom the wish is for."""
_BESIDES = r"(?:顺便|顺带|还有|另外|同时|以及|一起|再|也)"
AND_THEIRS = regex(
    rf"{_BESIDES}[^,，。;；]{{0,3}}(?:[帮替给把]|查|看)?{_MY}{_THEM}(?:的|也|[^,，。;；]{{0,4}}也?(?:{any_verbs()}))"
    rf"|[帮替给代]{_MY}?{_THEM}也|{_MY}{_THEM}的[^,，。;；]{{0,4}}(?:也|一起|一并)|[他她]的(?:{_DATA})?也"
    rf"|\b(?:also|and|plus)(?: for)? my {_EN_THEM}(?:['’]?s\b|\W*$| too| as well)"
    rf"|\bmy {_EN_THEM}['’]?s? (?:\w+ )?(?:too|as well)\b"
    r"|\b(?:his|hers?|theirs) (?:\w+ )?(?:too|as well)\b"
)
"""Theirs beside what was spoken of."""
OF_ONES_OWN = regex(
    rf"(?<![给帮替跟和])我(?:自己|本人)?的(?!{_THEM})|[查看删改]一?下?我(?!们?的?{_THEM})"
    rf"|\bmy (?:own|{_EN_DATA})\b|(?<!keep )\bmine\b"
)
_SEVERAL = r"爸妈|爹妈|父母|爹娘|公婆|岳父母|爷爷奶奶|外公外婆|姥姥姥爷|公公婆婆"
TWO_OTHERS = regex(
    rf"[帮替代]{_MY}?的?(?:{_SEVERAL}|{_THEM}(?:[和跟与、及,，]+{_MY}?|{_MY})的?{_THEM})(?![的们]?{_THEM})"
    rf"|\bfor my (?:parents|grandparents|{_EN_THEM} and (?:my )?{_EN_THEM})\b"
)
"""«替我爸我妈»: two, of whom neither speaks."""
MINE_TOO = regex(
    r"(?:还有|那|也|顺便|再|[查看]){0,3}我(?:自己|本人)的(?:那份)?(?:呢|也|怎么办|咋办|怎么没).{0,12}"
    r"|.{0,12}(?:and |what about |how about )(?:mine|my own(?: \w+)?|myself)\b.{0,12}"
)


def two_people(text: str) -> str:
    """``own``: the speaker and another; ``others``: two others; empty for a line about one."""
    plain = fold(text)
    if TOGETHER.search(plain) or (AND_THEIRS.search(plain) and OF_ONES_OWN.search(AND_THEIRS.sub(" ", plain))):
        return OWN
    return OTHERS if TWO_OTHERS.search(plain) else ""


def theirs_too(text: str) -> bool:
    """«还有我老婆的», where a request for somebody stands already."""
    return AND_THEIRS.search(fold(text)) is not None


def mine_too(text: str) -> bool:
    """«我自己的呢？», where it is for another."""
    return MINE_TOO.fullmatch(fold(text).strip(" ?？。!！")) is not None

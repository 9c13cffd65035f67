"""Whether the news that somebody is out means everybody who was in danger, by who was told of and who is named now.

In doubt it does not: «孩子出来了» after «困人了» is asked about, «我出来了» after «我被困了» ends it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from dialogs.danger.over import good_parts
from dialogs.told.kin import EN_KIN, FAMILY
from dialogs.understanding.patterns import says

all_of_them = says(
    r"都|全|[我俺咱他她]们|大家|所有|\b(?:all|we(?:['’]?re)?|us|every(?:one|body)|both|they(?:['’]?re)?(?! got)|them)\b"
)
some_of_them = says(
    r"部分|大半|有[的些]|只有|就我|除了|其他|其余|别人|(?<![每第])一个人?(?:先|已经|刚)*(?:被?救)?出[来去]|先(?:出|救|爬|下|走)|[狗猫]"
    r"|\b(?:some|most|only|first|except|dogs?|cats?)\b"
)
asks_for_another = says(r"[^了]呢\W*$|(?:what|how) about")
were_several = says(
    r"困[住了着]*人|有人(?![吗么?？])|[我俺咱他她]们|[俩仨群]|一家|[两二三四五六七八九十几多\d](?:个(?!小时|钟|多|半)|[口位名])"
    r"|\b(?:people|some(?:one|body)|we(?:['’]?re)?|us|they|guests?|residents?|two|three|four|several)\b"
)
nobody_else = says(
    r"(?:里面)?(?:就|只有?)(?:是|剩)?(?:我|咱)(?:自己)?(?:一个)?人?[啊呀的了]*|没有?(?:别|其他|其它|旁)的?人了?"
    r"|(?:it was |there was )?(?:just|only) me|no ?(?:one|body) else(?: is| was)?(?: in(?:side| there)?)?",
    only=True,
)
"""The whole of an answer to whether all are out."""
PRONOUN = says(r"[他她]|he|she|him|her", only=True)
OTHERS = says(
    rf"(?:[我俺咱]家?的?)?(?:{FAMILY}|大人|老人|大[爷妈叔]|小朋友|宝宝|娃|[男女][的人]|朋友|同[事学]|邻居|[住租]户|租客|业主|阿姨|保洁|孕妇|伤者|病人|[他她](?!们))"
    rf"|\b(?:{EN_KIN}|he|she|him|her|friend|neighbou?r|colleague|man|woman)\b"
)
ME = says(r"[我俺](?!们)|\b(?:i(?:['’]?m)?|me)\b")


def everybody_out(text: str, told: Sequence[str], seen_from: str) -> bool:
    """``told`` are the lines about the danger so far, ``seen_from`` is where they write from (``danger.needs``)."""
    if asks_for_another(text) or some_of_them(text):
        return False
    news = " ".join(good_parts(text)) or text
    named, myself = _others(news), ME(OTHERS.words.sub(" ", news))
    if all_of_them(news) or not (named or myself):
        return True
    before = "\n".join(told)
    if were_several(before):
        return False
    inside = _others(before)
    if not named:
        return not inside and seen_from not in ("outside", "away")
    one = len({name for name in named | inside if not PRONOUN(name)}) <= 1
    return bool(inside) and one and not (myself or seen_from == "inside")


def was_alone(text: str, told: Sequence[str]) -> bool:
    """«就我一个人», by somebody who told right before that they are out themselves."""
    news = " ".join(good_parts(told[-1])) if told else ""
    return bool(news) and ME(news) and nobody_else(text.strip(" \t\n,，。.!！~"))


def _others(text: str) -> set[str]:
    return {re.sub("^[我俺咱]家?的?", "", name.lower()) for name in OTHERS.words.findall(text)}

"""A person's full name: Chinese, with a middle dot, or in Latin letters. Not: whether it is the right one."""

from __future__ import annotations

import re
import tomllib
import unicodedata
from functools import cache
from importlib import resources

from dialogs.understanding.folding import unify_width
from dialogs.understanding.slots.types import Slot, bad, good

_HAN = r"[㐀-鿿豈-﫿\U00020000-\U000323af]"
_DOTS = re.compile(rf"(?<={_HAN})\s*[•‧・⋅∙●·.．]\s*(?={_HAN})")
_SPACED = re.compile(rf"^{_HAN}(?:\s+{_HAN}){{1,3}}$")
_HAN_NAME = re.compile(rf"{_HAN}{{2,6}}|{_HAN}{{1,12}}(?:·{_HAN}{{1,12}}){{1,4}}")
_LATIN_WORD = r"[A-Za-zÀ-ÖØ-öø-ɏ][A-Za-zÀ-ÖØ-öø-ɏ'’\-]*\.?"
_LATIN_NAME = re.compile(rf"{_LATIN_WORD}(?:,?\s+{_LATIN_WORD}){{0,5}}")
_INTRODUCTIONS = (
    re.compile(
        r"(?:我叫做|我叫|叫我|本人叫|(?:我的?)?(?:全名|真名|本名|大名|署名|签名)(?:是|叫|就?是叫)?)\s*:?\s*(.+)"
    ),
    re.compile(r"(?:本人姓名|我的名字|我名字|姓名|名字|大名)\s*(?:是|叫做|叫|为|应该是|:)\s*(.+)"),
    re.compile(
        r"(?:\bmy\s+(?:full\s+|legal\s+)?name(?:\s+is|['’]s|\s*:)|\bname\s+is\b|\bfull name:?"
        r"|\bname(?:\s*:|'s\b)|\bcall me\b)\s*(.+)",
        re.IGNORECASE,
    ),
    re.compile(
        r"(?:\bi\s*am\b(?:\s+called\b)?|\bi['’]m\b(?:\s+called\b)?|\bthis is\b|\bit['’]?s\b|\bit is\b)\s+(.+)",
        re.IGNORECASE,
    ),
    re.compile(rf"(?<!不)叫\s*({_HAN}{{2,4}})\s*$"),
    re.compile(rf"^(?:那?就?写|填|登记|记)\s*({_HAN}{{2,4}}?)(?:吧|就行|就好|好了|即可|就可以)"),
    re.compile(r"(?:我就是|我是|本人是|本人|在下|这边是|改成|应该是|是)\s*:?\s*(.+)"),
)
_INTRODUCING = re.compile(r"[叫名]|name|call", re.IGNORECASE)
"""What the first three of them begin with."""
_BREAKS = re.compile(r"[,，。;；!！?？、/|\n(（\[【:：]|\s{2,}")
_TAILS = re.compile(
    r"(?:就是我|就是本人|是我|是本人|本人|的名字|这个名字|"
    r"先生|女士|小姐|同志|谢谢|就行了?|就好|就可以了?|即可|您好|你好|请查收|[吧啊呀哈哦嘛呢啦咯喔]|的)$"
)
_NOT_IN_NAMES = re.compile(
    r"户口|电话|手机|号码|一下|证件|证明|[不没吗呢啥谁哪么您你我他她它们这那什怎删查请再还了的个]|\d|[@#￥$%^*+=<>{}_~]"
)
_TITLED = re.compile(
    rf"^(?:{_HAN}{{1,2}}(?:先生|女士|小姐|太太|总|工|经理|师傅|老师|阿姨|主任|律师|医生)|[小老阿]{_HAN})$"
)
_TITLED_LATIN = re.compile(r"^(?:mr|mrs|ms|miss|dr|prof)\.?\s+", re.IGNORECASE)
_ON_THE_PHONE = re.compile(r"\s+(?:speaking|here)$", re.IGNORECASE)
_SURNAME_FIRST = re.compile(rf"^(?:[我俺]?免贵|我|[敝鄙]人?)姓{_HAN}{{1,2}}[\s,，。]+(?=\S)")
"""«免贵姓陈，陈晓东»"""
_SURNAME_AND_NAME = re.compile(rf"(?:[敝鄙]人)?姓({_HAN}{{1,2}})\s*名({_HAN}{{1,3}})")
"""«姓王名芳»"""
_ONLY_SURNAME = re.compile(rf"^(?:我|本人|[敝鄙]人?)?(?:免贵)?姓{_HAN}{{1,2}}$")
_NOT_THIS = re.compile(
    r"^\s*(?:不是|不叫|not\b)\s*[^\s,，。;；是叫]{2,12}(?:[\s,，。;；]+|(?=是|叫|应该))(?=\S)", re.IGNORECASE
)
"""«不是王伟，是…»: the first name is the wrong one."""


_WITH_NUMBER = re.compile(
    r"(?:(?:我叫|我是|姓名|名字|[Nn]ame)\s*:?\s*(?:业主|客户|住户|户主)?\s*)?(\D{2,40}?)[\s,，、;；:：]*"
    r"(?:(?:电话|手机号?码?|号码|[Tt]el|[Pp]hone|[Mm]obile)\s*:?\s*)?\+?\d[\d\s\-]{6,16}\d[。.]?"
)
"""«张敏 13700001111»: a name and a number, and nothing else."""

_IN_PASSING = re.compile(
    rf"(?:我是|本人是?|这边是)(?:[你贵]们?的?)?(?:业主|客户|住户|户主|用户|会员)?\s*({_HAN}{{2,4}})[\s,，、;；]*(?:(?:我的)?(?:电话|手机号?码?|号码|联系方式)\s*(?:是|:)?\s*)?"
    r"(?=1[3-9][\d\- ]{9,13}(?!\d)|[\w.+-]+@)"
    rf"|(?:我是|本人是?)[^,，。;；\s]{{0,16}}的(?:联系人|经办人|负责人|联络人)\s*({_HAN}{{2,3}})(?=[\s,，。;；]|$)"
)
"""«我是方远 1510000…», «我是锦程的联系人阮青，…»: said beside a number or a post, wherever in the message."""
_CALLINGS = re.compile(
    r"[户员者商人]$|[业户车货]主|[员职装]工|公司|[甲乙]方|[队组家科部]长|[律老程]师|家属|租客|物业|维保|供应"
)
"""What somebody is rather than what they are called."""

_OF_A_NUMBER = re.compile(
    r"^[旧新老原改]|电话|手机|号|座机|联系|公司|电梯|客服|微信|邮箱|\b(?:old|new|phone|number|tel)\b", re.I
)
"""Words before a number that say what it is, not whose."""


_PICTURES = frozenset({"So", "Sk", "Mn", "Cs", "Co"})
"""Unicode categories of emoji and what changes their looks."""


@cache
def _no_names() -> frozenset[str]:
    listed = tomllib.loads(resources.files(__package__).joinpath("names.toml").read_text(encoding="utf-8"))
    return frozenset(f"{listed['chinese']} {listed['latin']}".split())


def read_name(text: str) -> Slot:
    clean = _DOTS.sub("·", "".join(char for char in unify_width(text) if unicodedata.category(char) not in _PICTURES))
    if _ONLY_SURNAME.fullmatch(clean.strip(" 。.")):
        return bad("name", text, "full")
    problem = "none"
    for candidate in _candidates(clean):
        value, problem = _judge(candidate)
        if value:
            return good("name", text, value)
        if problem == "full":
            break
    return bad("name", text, problem)


def introduced_name(text: str) -> str | None:
    """The name in a sentence that says it is one («我叫…», «my name is …»), else None."""
    clean = _DOTS.sub("·", unify_width(text))
    for pattern in _INTRODUCTIONS[:3] if _INTRODUCING.search(clean) else ():
        match = pattern.search(clean)
        value = (
            _judge(re.split(r"\s*[,，。;；!！?？、\n(（]|(?<=[^\x00-\x7f])\s", match[1].strip(), maxsplit=1)[0])[0]
            if match
            else None
        )
        if value and not _NOT_IN_NAMES.search(value):
            return value
    return _beside_number(clean) or _in_passing(clean)


def _beside_number(clean: str) -> str | None:
    match = _WITH_NUMBER.fullmatch(clean.strip()) if clean and clean.strip()[-2:].strip("。.").isdigit() else None
    words = match[1].strip() if match else ""
    if _OF_A_NUMBER.search(words) or _NOT_IN_NAMES.search(words) or _CALLINGS.search(words):
        return None
    short = len(words) <= 4 or "·" in words if re.search(_HAN, words) else len(words.split()) in (2, 3)
    return _judge(words)[0] if short else None


def _in_passing(clean: str) -> str | None:
    match = _IN_PASSING.search(clean) if "是" in clean or "本人" in clean else None
    words = (match[1] or match[2]) if match else ""
    if not words or _CALLINGS.search(words) or _NOT_IN_NAMES.search(words):
        return None
    return _judge(words)[0]


def _candidates(clean: str) -> list[str]:
    """What stands after an introduction first; else the message itself, then its parts in order."""
    clean = _NOT_THIS.sub("", _SURNAME_AND_NAME.sub(r"\1\2", _SURNAME_FIRST.sub("", clean)))
    introduced = [match[1] for pattern in _INTRODUCTIONS for match in [pattern.search(clean)] if match]
    found = []
    for piece in [*introduced, clean]:
        whole = _BREAKS.split(piece.strip(), maxsplit=1)[0].strip()
        first = re.split(rf"(?<={_HAN})\s+(?!{_HAN}(?:\s|$))", whole, maxsplit=1)[0]
        found += [whole, first] if whole != first else [whole]
    return [*found, *(part.strip() for part in re.split(r"[\s,，。;；、]+", clean) if re.search(_HAN, part))]


def _judge(candidate: str) -> tuple[str | None, str]:
    name = re.sub(r"[\s\d\-+]*$", "", candidate.strip(" \"'“”‘’《》()（）.。!！~"))
    name = re.sub(r"^(?:是|叫|为)", "", name)
    if _TITLED.match(name):
        return None, "full"
    shorter = _TAILS.sub("", name).strip()
    name = shorter if shorter != name and len(shorter) >= 2 else name
    if _TITLED.match(name):
        return None, "full"
    if _SPACED.match(name):
        name = re.sub(r"\s+", "", name)
    if _HAN_NAME.fullmatch(name):
        return _chinese(name)
    if _LATIN_NAME.fullmatch(name):
        return _latin(name)
    return None, "digits" if re.search(r"\d{5}", candidate) else "none"


def _chinese(name: str) -> tuple[str | None, str]:
    if name in _no_names() or ("·" not in name and _NOT_IN_NAMES.search(name)):
        return None, "none"
    return name, ""


def _latin(name: str) -> tuple[str | None, str]:
    bare = re.sub(r"\s+", " ", _ON_THE_PHONE.sub("", _TITLED_LATIN.sub("", name))).strip()
    words = bare.lower().replace(",", "").split()
    if any(word in _no_names() for word in words) or len(bare) < 2:
        return None, "none"
    if _TITLED_LATIN.match(name) and len(words) == 1:
        return None, "full"
    return bare, ""

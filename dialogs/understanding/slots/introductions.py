"""Where in an answer a name may stand: after an introduction, a role, a correction. Not: whether it is a name."""

from __future__ import annotations

import re
import tomllib
from functools import cache
from importlib import resources

from dialogs.understanding.folding import plain_characters
from dialogs.understanding.letters import HAN
from dialogs.understanding.parts import pieces_of
from dialogs.understanding.patterns import cased, regex

INTRODUCTIONS = (
    regex(
        r"(?:[我俺]叫做|[我俺咱]叫|(?<![别要不再甭勿])叫我(?![来去问说找办打写填删查看要先再把给帮跟在])|本人叫|(?:我的?)?(?:全名|真名|本名|大名|署名|签名)(?:是|叫|就?是叫)?)\s*:?\s*(.+)"
    ),
    regex(
        r"(?:本人姓名|我的名字|我名字|姓名|名字|大名|(?<!user)(?<!user )\bname(?= ?[是叫]))"
        r"\s*(?:是|叫做|叫|为|应该是|:)\s*(.+)"
    ),
    regex(
        r"(?:\bmy\s+(?:full\s+|legal\s+)?name(?:\s+is|['’]s|\s*:)|\bname\s+is\b|\bfull name:?"
        r"|\bname(?:\s*:|'s\b)|\bcall me\b)\s*+"
        r"(?!(?:mis)?spel\w*|(?:mis)?(?:written|typed|printed|entered|recorded|listed|registered|stored|shown)\b"
        r"|(?:wrong|incorrect)\w*|(?:not|missing|still|also|being|always|down|there|on|in|of|at|with)\b)(.+)"
    ),
    regex(r"(?:\bi\s*am\b(?:\s+called\b)?|\bi['’]?m\b(?:\s+called\b)?|\bthis is\b|\bit['’]?s\b|\bit is\b)\s+(.+)"),
    cased(rf"(?<!不)叫\s*({HAN}{{2,4}})\s*$"),
    cased(rf"^(?:那?就?写|填|登记|记)\s*({HAN}{{2,4}}?)(?:吧|就行|就好|好了|即可|就可以)"),
    regex(r"(?:我就是|我是|我係|本人是|本人|在下|这边是|改成|应该是|是(?![吧吗嘛么不]))\s*:?\s*(.+)"),
)
"""The first three say that a name follows."""
_FULL = cased(rf"(?:全名|真名|本名|大名)(?:就?是|叫)?\s*:?\s*({HAN}{{2,6}}.*)")
_SURNAME_FIRST = cased(rf"^(?:[我俺]?免贵|我|[敝鄙]人?)?姓{HAN}{{1,2}}[\s,，。]+(?=\S)")
"""«免贵姓陈，陈晓东»"""
_SURNAME_AND_NAME = cased(
    rf"^(?:[我俺]?免贵|我|[敝鄙]人?)?复?姓({HAN}{{1,2}}?)[\s,，]*"
    rf"(?:单?名(?:字?[叫是])?|单字)(?:一?个?(?:单?字)?)?\s*({HAN}{{1,3}}?)(?:字{HAN}{{0,3}}?)?(?=[\s,，。]|$)"
)
"""«姓王名芳», «免贵姓沈，单名一个悦字»"""
_BY_PARTS_AND_NAME = cased(
    rf"^(?:我是?|本人)?(?:(?![姓名叫我]){HAN}){{2}}(?P<surname>{HAN})[\s,，]*(?:单?名(?:字?[叫是])?|单字)(?:一?个?(?:单?字)?)?\s*(?P<given>{HAN}{{1,2}}?)字?(?=[\s,，。]|$)"
)
"""«弓长张 单名一个伟»"""
_SAID_ANEW = cased(rf"[\s,，。;；]我?姓(?P<surname>{HAN}{{1,2}}?)[\s,，]*单?名(?P<given>{HAN}{{1,2}})[\s,，。!！]*$")
"""«何必。姓何名必»: a word that is a name."""
_TAKEN_APART = cased(rf"^{HAN}{{2}}({HAN})[\s,，。]+(?=\1{HAN})")
"""«耳东陈 陈丽»: how the surname is written, then the name."""
_NOT_THIS = regex(
    r"^\s*(?:我|本人)?(?:不是|不叫|not\b)\s*[^\s,，。;；是叫]{2,12}(?:[\s,，。;；]+|(?=是|叫|应该))(?=\S)"
)
"""«不是王伟，是…»: the first name is the wrong one."""
RELATIVE = (
    "妈妈?|爸爸?|母亲|父亲|老公|老婆|先生|太太|爱人|丈夫|妻子|儿子|女儿|孩子|小孩|爷爷|奶奶|外婆|外公|姥姥|姥爷|公公|婆婆|岳父|岳母"
    "|哥哥?|弟弟?|姐姐?|妹妹?|朋友|同事|邻居|老板|领导"
)
_KIN = rf"(?:{RELATIVE}|监护人|代理人|家属|律师|委托人|孙子|孙女|侄子|侄女|外甥|儿媳|女婿|助理|秘书|员工)"
DENIED_BEHIND = cased(
    rf"(?:(?<=[叫是]{HAN}{{2}})|(?<=[叫是]{HAN}{{3}})|(?<=[叫是]{HAN}{{4}}))(?:[,，、\s]*而)?(?:不是|不叫){HAN}{{2,4}}?(?=[\s,，。;；.!！]|$)"
)
"""«我叫李雷不是李蕾»: the second is the wrong one."""
MISCALLED = cased(
    rf"(?:[你您他她]们?|人家|系统)[^,，。;；]{{0,12}}?(?:(?<=[把将给])我|[把将]?(?:我的?)?名字?)?[^,，。;；]{{0,3}}"
    rf"[叫喊认念写记登打填]错?成了?{HAN}{{2,4}}"
)
"""«你们上次把我叫成郭丽君»: what somebody is not called."""
_WRONG = (
    MISCALLED,
    cased(rf"(?:曾用名|原名|旧名|(?:以前|之前|过去|原来|从前)(?:叫|是))\s*:?\s*{HAN}{{2,4}}?(?=[\s,，。;；现改]|$)"),
    cased(
        rf"^{HAN}{{2,4}}?[\s,，。;；]*(?:不对|[打写输填]错了?|错了|哦不|更正)[\s,，。;；]*(?:应该)?是?(?={HAN}{{2}})"
    ),
    cased(rf"(?<=\S)[\s,，。;；]+(?:不是|不叫){HAN}{{2,4}}$"),
    DENIED_BEHIND,
    cased(
        r"(?:^|[\s,，。;；])(?:但是?|不过|只是|平[时常]|一般)*(?:大家|别人|人家|同[事学]|朋友|家里人?|邻居|师傅|他们|工友|街坊|村里人?"
        r"|[你您]们?(?:那[里边]?)?的?(?:师傅|客服|人|同事|员工)?)们?(?:平时|一般|都|也|就|习惯)*[叫喊称]我[\w\s]*"
    ),
)
"""Names that are not, or no longer, the speaker's, and what others call them («大家都叫我兰姐»)."""
_OTHERS = (
    cased(
        rf"(?:^|[\s,，。;；])(?:我|俺|咱)?家?的?(?:{RELATIVE})(?:的?名字)?(?:是|名?叫|:)?\s*{HAN}{{2,4}}?(?=[\s,，。;；]+\S)"
    ),
    cased(rf"(?:^|[\s,，。;；])[他她]的?(?:名字)?(?:是|名?叫|:)\s*{HAN}{{2,4}}?(?=[\s,，。;；]+\S)"),
    cased(rf"(?:^|[\s,，。;；]){HAN}{{2,4}}?是我的?{_KIN}(?=[\s,，。;；]+\S)"),
    cased(
        rf"(?:^|[\s,，。;；])(?:我是?)?(?:帮|替|代|为|受)我?(?:{RELATIVE})?{HAN}{{2,4}}?(?:的?委托|申请|来?办理?)的?[\s,，。;；]*"
    ),
)
"""Somebody else's name beside the speaker's own."""
_OWN = (
    cased(rf"我?是?(?:{HAN}|·){{1,12}}?的?{_KIN}[\s,，:]*(?:我?叫|我?是|名叫)?\s*({HAN}{{2,4}})(?=[\s,，。;；]|$)"),
    cased(
        rf"(?:现名|现在叫|改名(?:为|叫|成)?|中文名(?:字)?(?:是|叫|:)?)\s*:?\s*({HAN}{{2,4}}?)(?=了?(?:[\s,，。;；(]|$))"
    ),
    cased(
        rf"(?:(?:签字|申请|经办|联系|收件|登记|报名|代办|委托|当事|权利|投诉)人?|户主|业主|住户|客户|机主|身份证|户口本|合同|房产证|鄙人|敝人|在下|这里|这边)"
        rf"(?:[上里]面?)?的?(?:姓名|名字|名)?(?:人|写|登记|填|签|用|叫)?的?\s*(?:是|叫|为|:)?\s*({HAN}{{2,4}}(?:·{HAN}{{1,12}})*)(?=[\s,，。;；(]|$)"
    ),
    cased(rf"(?:^|[\s,，])那?就?(?:写|填|登记|记)\s*({HAN}{{2,4}}?)(?=吧|就行|就好|好了|即可|就可以|$)"),
    cased(rf"(?:^|[\s,，。;；])[我俺咱]({HAN}{{2,4}})(?=[\s,，。;；]|$)"),
    cased(rf"\S(?:的|号楼|[栋幢]|单元|室|小区|花园|物业|公司|集团|中心)的?({HAN}{{2,4}}?)(?=[\s,，。;；(]|本人|$)"),
    cased(rf"^[\d\s+\-]{{7,20}}({HAN}{{2,4}})$"),
    cased(rf"^(?:那?我的?)?(?:姓名|名字)\s*({HAN}{{2,4}})吧?$"),
)
"""Looser places: what stands there must begin with a surname."""
_OWNER_BEHIND = cased(
    rf"^\W*(?P<name>{HAN}{{2,3}})[\s,，。;；]+(?P<owner>(?:户主|业主|房主|机主|客户)(?!就?是我)(?:叫|是|为|:)?{HAN}{{2,4}})"
)
"""«李雷，业主王芳»: who speaks, and the owner."""
_LATIN = r"[A-Za-zÀ-ɏ][\w'’\-]*"
_LAST, _FIRST = r"(?:sur|last |family )name:?", r"(?:first|given) ?name:?"
_PUT_RIGHT = (
    (regex(r"^(?:it['’]?s |my name is )?not .+?(?:,| but)\s+(?:it['’]?s |but )?"), ""),
    (regex(rf"^.*\b{_LAST}\s+(?:is )?({_LATIN})[\s,;]+(?:and )?{_FIRST}\s+(?:is )?({_LATIN}).*$"), r"\2 \1"),
    (regex(rf"^.*\b{_FIRST}\s+(?:is )?({_LATIN})[\s,;]+(?:and )?{_LAST}\s+(?:is )?({_LATIN}).*$"), r"\1 \2"),
    (cased(rf"^({_LATIN}), ({_LATIN})$"), r"\2 \1"),
    (cased(rf"\b({_LATIN}), ({_LATIN} \1)\b"), r"\2"),
    (
        regex(
            r"[\s,;.]+(?:(?:but|and|though|although) )?"
            r"(?:every(?:one|body)|people|friends|colleagues|they all|most people)"
            r" (?:just |usually |always )?(?:calls?|says?|knows?)\b.*$"
        ),
        "",
    ),
    (regex(r"^.*\bcalls? me\b.*\b(?=full name\b)"), ""),
    (regex(r"^.*\bcalls? me\b.*\b(?:passport|id(?: card)?|documents?|papers?) (?:says?|shows?|reads?|has|is) "), ""),
    (
        regex(
            r"^(?:(?:on|in) )?(?:my |the )?(?:passport|id(?: card)?|contract|documents?|papers?|licen[cs]e)"
            r"(?: (?:says?|shows?|reads?|has|is|it(?:['’]?s| says)))? (?=(?-i:[A-Z]))"
        ),
        "",
    ),
    (regex(r"^(?:signed(?: by)?|signature)\b[\s,:]*"), ""),
    (regex(r"(?<=\w) (?:with|spel(?:t|led)|from|writing|calling|speaking|on behalf|in|at)\b.*$"), ""),
)  # fmt: skip
"""Latin names in the order in which they are written out."""
BREAKS = regex(r"[,，。;；!！?？、/|\n(（\[【:：]|\s{2,}")


_AGE_OR_HOME = cased(rf"([叫是]{HAN}{{2,3}}?)(?:今年|现年|年纪|(?:家里?)?住在?(?={HAN}{{2}})|家在)[^\s,，。;；]*")
"""«我名叫邹桂花今年七十三了»: what follows the name without a stop."""


def _listed() -> dict[str, str]:
    return tomllib.loads(resources.files(__package__).joinpath("names.toml").read_text(encoding="utf-8"))


@cache
def surnames() -> tuple[frozenset[str], frozenset[str]]:
    """Of one character, and of two."""
    listed = _listed()
    return frozenset(listed["surnames"].replace("\n", "")), frozenset(listed["compound"].split())


@cache
def seldom_a_surname() -> frozenset[str]:
    """Surnames that mostly are words."""
    return frozenset(_listed()["seldom"].replace("\n", ""))


@cache
def _given() -> frozenset[str]:
    return frozenset(_listed()["given"])


def _seldom(character: str) -> bool:
    """Whether it is none of the 3755 characters that are written most (the first level of GB 2312)."""
    return not character.encode("gb2312", "ignore") or character.encode("gb2312") >= b"\xd8"


def like_a_name(name: str) -> bool:
    """Whether a surname and what people are called by make it up; any word may begin with a surname."""
    plain = plain_characters(name)
    behind = plain[2:] if plain[:2] in surnames()[1] else plain[1:]
    return bool(behind) and all(sign in _given() or _seldom(sign) for sign in behind)


def written_together(text: str) -> str:
    """«欧阳 娜娜» with its two parts side by side: a compound surname ends no name."""
    return _compound_apart().sub(r"\1\2", text)


@cache
def _compound_apart() -> re.Pattern[str]:
    return re.compile(rf"({'|'.join(sorted(surnames()[1]))})\s+({HAN}{{1,2}})(?!{HAN})")


def surname_of(name: str) -> str:
    """Empty when it begins with none that is known."""
    single, double = surnames()
    return name[:2] if name[:2] in double else name[:1] if name[:1] in single else ""


def in_two_parts(text: str) -> str:
    """The name that is told as a surname and what stands behind it; empty where none is."""
    found = _BY_PARTS_AND_NAME.match(text) or _SAID_ANEW.search(text)
    name = f"{found['surname']}{found['given']}" if found else ""
    return name if found and surname_of(name) == found["surname"] else ""


ONLY_SURNAME = cased(rf"^(?:我|本人|[敝鄙]人?)?(?:免贵)?姓{HAN}{{1,2}}$")


def candidates(clean: str) -> list[str]:
    """What stands after an introduction first; else the message itself, then its parts in order."""
    clean = _TAKEN_APART.sub("", _only_own(clean))
    clean = _AGE_OR_HOME.sub(r"\1", clean)
    introduced = [match[1] for pattern in (_FULL, *INTRODUCTIONS[:3]) for match in [pattern.search(clean)] if match]
    owner = _OWNER_BEHIND.match(clean)
    apart = owner is not None and bool(surname_of(owner["name"])) and like_a_name(owner["name"])
    said = clean[: owner.start("owner")] if owner and apart else clean
    loose = [match[1] for pattern in _OWN for match in pattern.finditer(said)]
    introduced += [name for name in loose if surname_of(name)]
    introduced += [match[1] for pattern in INTRODUCTIONS[3:] for match in [pattern.search(clean)] if match]
    found = []
    for piece in [*introduced, clean]:
        whole = BREAKS.split(piece.strip(" 【「『[("), maxsplit=1)[0].strip()
        first = re.split(rf"(?<={HAN})\s+(?!{HAN}(?:\s|$))", whole, maxsplit=1)[0]
        found += [whole, first] if whole != first else [whole]
    return [*found, *(part for part in pieces_of(clean) if re.search(HAN, part))]


def _only_own(clean: str) -> str:
    """Without the names of others, earlier names and mistaken ones, where something is left then."""
    if not re.search(HAN, clean):
        for pattern, plain in _PUT_RIGHT:
            clean = pattern.sub(plain, clean)
    clean = _SURNAME_FIRST.sub("", _SURNAME_AND_NAME.sub(r"\1\2", clean))
    clean = _NOT_THIS.sub("", clean)
    for pattern in (*_WRONG, *_OTHERS):
        left = pattern.sub(" ", clean).strip(" ,，。;；")
        clean = left if len(left) > 1 else clean
    return clean

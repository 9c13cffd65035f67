"""Full names inside what people say around them: beside a nickname, after a sigh, behind «my son».

Whether a single text is a name, and how it is written, is ``dialogs.understanding``; whose is asked
is ``flows.people``.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import lru_cache

from dialogs.told.kin import ANYBODY, EN_KIN, EN_OF_KIN, FORMALLY, FURTHER, KIN_WORDS
from dialogs.understanding import CHINESE, HAN, in_characters, parse, surnames, written_together
from dialogs.understanding.letters import CAPITAL, PARTICLES, SMALL, by_letters
from dialogs.understanding.parts import pieces_of
from dialogs.understanding.patterns import cased, regex
from dialogs.understanding.slots.introductions import DENIED_BEHIND
from dialogs.understanding.slots.names import in_capitals, without_particles
from dialogs.understanding.slots.spelt_out import PARTS_OF_SIGNS, set_apart
from dialogs.words import papers

SINGLE, DOUBLE = (sorted(listed) for listed in surnames())
FULL = rf"(?:(?:{'|'.join(DOUBLE)}){HAN}{{1,2}}?|[{''.join(SINGLE)}]{HAN}{{1,2}}?)"
"""As short as what follows lets it be."""
FULL_NAME = cased(FULL)
NICKNAME = cased(rf"{HAN}{{1,2}}(?:爷|哥|姐|叔|婶|总|工|老师|师傅|先生|女士|小姐|老板|经理)|[小老阿大]{HAN}")
"""What somebody is called, as against what stands on the document."""
PINYIN_NAME = cased(
    "(?:Wang|Li|Zhang|Liu|Chen|Yang|Zhao|Huang|Zhou|Wu|Xu|Sun|Hu|Zhu|Gao|Lin|He|Guo|Ma|Luo|Liang|Song|Zheng|Xie|Han"
    "|Tang|Feng|Yu|Dong|Xiao|Cheng|Cao|Yuan|Deng|Fu|Shen|Zeng|Peng|Lu|Su|Jiang|Cai|Jia|Ding|Wei|Xue|Ye|Yan|Pan|Du|Dai"
    "|Xia|Zhong|Tian|Fan|Fang|Shi|Yao|Tan|Zou|Xiong|Jin|Hao|Kong|Bai|Cui|Mao|Qiu|Qin|Gu|Meng|Qian) [A-Z][a-z]+"
)
LATIN_NAME = cased(r"(?:^|[\s,.:;!]+)(?P<name>[A-Z][a-z]+(?: [A-Z][a-z]+){1,3})[\s.!]*$")
"""At the end of a line in small letters."""

NAMES_NOTHING = regex(
    r"[\W_]|我|本人|就|是|叫|这边|谢谢?|多谢|您好|你好|麻烦|辛苦|[你您]们?|[好嗯对行了的吧啊呀哈嘛呢噻哒咯啦]"
)
"""Courtesy and particles beside a name."""

DAYS = "周[一二三四五六日末]|元旦|年[初底]|车祸|安[详然]|马上|都|于[去今前昨]"
"""When and how somebody died, not who."""
OF_KIN = cased(
    rf"(?:[我俺咱](?:们)?(?:的|家)?)(?:{ANYBODY})(?:[,，\s]*(?:名?叫|名字是|是))?\s*"
    rf"(?!{DAYS})(?P<name>{FULL})"
    r"(?=[\s,，。;；、(（的删查改办]|注销|复制|申请|委托|更正|索取|在|今年|去年|前年|生前|以前|之前|跟|于|已经?|才|刚|[去过离逝]世|病[逝故]|走了|\d|$)"
)
"""«我儿子苗小禾在…»; where the name ends is told by what follows."""


LATE = cased(rf"(?:^|[\s,，。;；])(?:先[父母夫妻]|亡[父母夫妻])(?P<name>{FULL})(?=[\s,，。;；]|$)")
"""«子 杜维 敬上 先父杜仲文»."""


def full_name(text: str) -> str:
    """The one full name among other words; empty when there is none, or nothing but one."""
    latin = LATIN_NAME.search(text)
    if latin and text[: latin.start()].islower() and parse("name", latin["name"]).valid:
        return latin["name"]
    parts = pieces_of(set_apart(text))
    found = [part for part in parts if FULL_NAME.fullmatch(part) and not NICKNAME.fullmatch(part)]
    named = [part for part in found if parse("name", part).valid]
    return named[0] if named and len(parts) > 1 else ""


_MISGIVEN = regex(r"(?:[写填打输弄]成了?|(?:写|填|打)的是|\bnot)\s*\W*$")


def named_instead(text: str, before: str) -> str:
    """«都对 就是名字不对 是婉转的婉 林婉清»: the name that the line ends with, in place of ``before``."""
    name = full_name(text) or named_again(text, before)
    start = text.rstrip(" 。.!！").rfind(name) if name else -1
    ends = start > 0 and start + len(name) == len(text.rstrip(" 。.!！"))
    return (
        name if ends and name != before and not _MISGIVEN.search(text[:start]) and not named_by_role(text).other else ""
    )


LATIN = rf"[{CAPITAL}][{SMALL}'’-]+(?: {PARTICLES}[{CAPITAL}][\w'’-]+){{1,3}}"
_NUMBER = r"(?:(?:这个?是?)?(?:我的?)?(?:手机|电话|联系电话)号?码?[是:：\s]*)?(?:\+?86[ -]?)?1[3-9]\d{9}(?!\d)"
BESIDE_NUMBER = cased(
    rf"(?:^|[\s,，。.;；、!！])(?:名?叫)?(?P<before>(?!应[该为]){FULL})(?<!是)[\s,，:：]{{0,2}}{_NUMBER}"
    rf"|(?<!\d)1[3-9]\d{{9}}[\s,，]{{1,2}}(?P<behind>{FULL})(?=[\s,，。.;；!！]|$)"
    rf"|(?:^|[,.;!?\n])\s*(?:(?i:i am|i['’]m|this is)\s+)?(?P<latin>{LATIN}),?\s+"
    r"(?:(?i:tel|phone|mobile|cell)\W*)?\+?\d[\d -]{6,}"
)
"""«…不是 205。王建国 13766668888», «Can I see my data? John Smith, 139…»."""


ANOTHERS_NUMBER = regex(
    rf"(?:紧急联系人|收件人写?|的师[傅父]|房东|[我俺咱](?:{KIN_WORDS}|{FURTHER})的?(?:(?:电话|手机)号?)?)[\s:：,，]*$"
)
"""«打我老婆电话 李丽 138…»: whose name and number follow."""


def beside_number(text: str) -> str:
    """The bare name of whoever leaves a number with it; none that the words give to somebody else."""
    found = BESIDE_NUMBER.search(text)
    if found and found["latin"]:
        return _bare_name(found["latin"])
    name = (found["before"] or found["behind"]) if found else ""
    if found and name and ANOTHERS_NUMBER.search(text[: text.index(name, found.start())]):
        return ""
    named = named_by_role(text)
    return name if name and name in named.loose and not full_surname(named.own) else ""


def number_beside(text: str) -> str:
    """The number that stands beside that name, whichever others the line holds («李雷，138…，改成139…»)."""
    found = _behind_own(text) or (BESIDE_NUMBER.search(text) if beside_number(text) else None)
    number = parse("phone", found[0]) if found else None
    return str(number.value) if number and number.valid and number.value else ""


def leaves_number(text: str) -> bool:
    """«我是她儿子孙伟，手机139…»: the number stands right behind a name that is the speaker's."""
    return _behind_own(text) is not None


def _behind_own(text: str) -> re.Match[str] | None:
    own = named_by_role(text).own
    return re.search(rf"{re.escape(own)}[\s,，:：]{{0,2}}{_NUMBER}", text) if own else None


NO_NAME = regex(
    r"(?:me|my|he|him|his|she|her|hers|they|them|their|you|it|i|we|the|a|an|is|was|and|to|of|for|email|mail|name"
    r"|now|today|later|soon|none|all|any|nothing|everything|both|customer|client|job|applicant|user|partner|owner"
    r"|please|already|have|self|myself)(?: .*)?"
    r"|(?:全部?|所有的?|都|一切|现在|马上|立刻|今天|刚才|客户|求职者|业主|用户)[要的了是]?"
)
"""Words that look like a name where one is asked for."""
OTHERS_NAME = cased(
    rf"(?:[他她]|(?:我|俺|咱)的?(?:{KIN_WORDS}|{FURTHER}))的?(?:身份证|证件|户口[本簿]?|护照|房产证|合同)[上里]?面?(?:写的?)?[是叫为:]\s*{HAN}{{2,4}}[\s。.!！]*"
    rf"|(?:我们?|咱们?)?的?(?:小区|公司|楼盘|村|店|单位|学校|工地|项目)名?叫{HAN}{{2,8}}[\s。.!！]*"
    rf"|(?!我|俺|本人|姓|名|就|可以|请|那|嗯|好|对|是|哈|大家|人家|别人|朋友都?|都)(?:{HAN}){{2,6}}(?:叫|名叫|的名字是){FULL}[\s。.!！]*"
)
"""«新房主叫李明» says who somebody else is."""
TWO_NAMES = cased(rf"(?:我们?)?(?:是|叫)?{FULL}(?:[和跟与及、]|以及)\s*{FULL}[\s。.!！]*")
"""«李雷和韩梅梅»: one request is about one of them."""


def no_name(text: str) -> bool:
    capital = text[:1].isupper() and not text.isupper() and text.lower() not in ("none", "all", "now", "me")
    return NO_NAME.fullmatch(text) is not None and not capital


NAME_NOW = cased(
    rf"(?:应该是|应为|改成|改为|(?<!不)[是叫])\s*(?!错|不|{PARTS_OF_SIGNS})(?P<name>(?:{HAN}|[·•]){{2,4}})(?!{HAN})"
    r"|\b(?:[Ii]t(?:['’]s| is)|[Ss]hould be|[Nn]ame is)\s+(?P<latin>[A-Z][\w'-]+(?: [A-Z][\w'-]+){0,3})"
)


def name_now(text: str) -> re.Match[str] | None:
    """What is to stand as the name, wherever in the line it is said, and how it is written left out."""
    return NAME_NOW.search(set_apart(text))


def named_again(text: str, given: str) -> str:
    """The name that puts right the one just given, with which it shares a character («等下，是方婕»)."""
    stated = name_now(text)
    loose = named_by_role(text).loose
    said = (stated["name"] or stated["latin"]) if stated else loose[0] if len(loose) == 1 else ""
    slot = parse("name", said) if said and set(said.lower()) & set(given.lower()) else None
    return str(slot.value) if slot and slot.valid and slot.value and slot.value != given else ""


def unlikely(name: str) -> bool:
    """A Chinese name without a surname: of some it is their name («扎西»), of most a word («都行»)."""
    return CHINESE.search(name) is not None and "·" not in name and not FULL_NAME.match(name)


def somebody_elses(text: str) -> str:
    """What is wanted instead of another's name (``yours``) or of two (``one``); empty for any other line."""
    said = text.strip()
    return "yours" if OTHERS_NAME.fullmatch(said) else "one" if TWO_NAMES.fullmatch(said) else ""


def kin_name(text: str) -> str:
    """The name of the relative that the words speak of."""
    slots = (
        parse("name", match["name"]) for words in (OF_KIN, EN_OF_KIN, FORMALLY, LATE) for match in words.finditer(text)
    )
    return next((slot.value for slot in slots if slot.valid and slot.value), "")


_OTHER_WORDS = (
    rf"{KIN_WORDS}|{FURTHER}|亡[夫妻]"
    r"|委托人|被代理人|被监护人|当事人|客户|本案当事人|逝者|死者|师傅|工人|员工|同事|朋友|老板|领导|经理|徒弟|邻居|房东|室友|学生|老人家?|人家|他老人家|(?:业主|房主|户主|机主)(?=的?(?:叫|(?:名字|姓名)[叫是]))"
)
_OTHER_ROLE = regex(
    rf"^(?:[我俺咱阮](?:们)?(?:家)?(?:的|嗰个|嘅)?)?(?:{_OTHER_WORDS}|[他她佢伊])(?:人)?(?:的|嘅)?"
    r"(?:名字?|姓名|大名)?(?:系|是|名?叫做?|为|[:：])*$"
)
_OTHER_NAMED = cased(_OTHER_ROLE.pattern.rstrip("$") + rf"(?P<name>{HAN}(?:{HAN}|·){{1,11}})$")
_OTHER_AFTER = cased(rf"^(?P<name>{FULL})(?:就|才)?[是系係][我俺咱](?:们|家)?(?:的|嘅)?(?:亲)?(?:{KIN_WORDS})$")
"""«周国平是我爸»."""
_OWN_BEFORE = cased(
    rf"^(?:我|本人)是?.{{0,30}}?(?:事务所|律所|所|公司|的)(?:(?:执业)?律师)?(?P<name>{FULL})(?:(?<=律师.{{2}})|(?<=律师.{{3}})|律师)$"
)
"""«我是…律师事务所的吴建华律师», «…的律师吴建华»."""
_OWN_ROLE = regex(
    rf"^(?:[我俺](?:就|才|也)?(?:是|系)(?:(?:[他她佢伊]|孩子|小孩|娃|老人|逝者|死者)(?:家)?(?:的|嘅)?)?(?:亲|大|小)?(?:{KIN_WORDS}|家长|监护人)"
    r"|i(?:['’]?m| am) (?:his|her|their|the \w+['’]s) \w+$"
    rf"|我(?:自己|本人)|[我俺侬阮]|本人|我?的?(?:{papers.OWN}|户口本?)(?:上面?|里)|我?的?(?:本名|真名|学名)|我们?这边|申请人|代理人|代办人?|经办人?|监护人|家属|律师)(?:的|嘅)?"
    r"(?:名字?|姓名|大名)?(?:[系係]|是|叫做?|为|[:：])*$"
)
_OWN_NAMED = cased(
    _OWN_ROLE.pattern.rstrip("$") + rf"(?!来[办弄问查说讲填写跑帮替])(?P<name>{HAN}(?:{HAN}|·){{1,11}})$"
)
_PIECES = regex(
    r"[\s,，。;；、/!！~～…()（）]+|(?<!\d)(?=\d{7})|(?<=\d{7})(?!\d)"
    rf"|(?:(?<=我叫\w\w)|(?<=我叫\w\w\w)|(?<=我是\w\w)|(?<=我是\w\w\w))(?=我?(?:家|的)?(?:{KIN_WORDS})(?:的?名字?)?[叫是])"
    rf"|(?=我(?:是[他她](?:家)?的?(?:亲|大|小)?(?:{KIN_WORDS})|(?:的)?(?:电话|手机)))"
)
"""A number parts what stands around it, and so does the start of what somebody says of themselves: many write without
any stop."""
_WRITTEN_AS = regex(r"(?:被|给|都|让)?(?:你们?|您们?)?(?:写|[登录]?记|[登录打印填输弄搞])(?:错)?成.*$")
"""«她名字王秀英登成…»: the right name, then the wrong one."""
_LABEL = regex(r"(?<=.)(?<![的我他她俺咱家人])(?:联系)?(?:手机|电话)号?码?是?$")
"""«周敏手机139…»: what the number is stands behind the name."""
_CALLED_SO = regex(r"^(?:名?叫做?|(?:名字|姓名)(?:是|叫)?)")
"""«我是她儿子，叫孙伟»: behind a role that stands alone."""
_EN_PIECES = regex(r"[,;!?()\n]+\s*|\.\s+|\.$|\s+(?:and|but|-|–|—)\s+")
_EN_OTHERS = (
    rf"(?:{EN_KIN}|baby|boy|girl|uncle|aunt|client|principal|boss|employee|worker|fitter|friend|colleague|patient|tenant|deceased"
    r"|account holder|late \w+)"
)
_EN_CALLED = rf"(?P<name>[{CAPITAL}][\w'’\-]*(?:\s+{PARTICLES}[{CAPITAL}][\w'’\-]*){{0,3}})"
_EN_NAME = rf"{_EN_CALLED}\.?$"
_EN_OTHER = cased(
    rf"^(?i:(?:(?:my|our|the|his|her)\s+)?{_EN_OTHERS}(?:['’]s)?(?:\s+name)?"
    r"|his(?:\s+name)?|hers|her\s+name|theirs|the other one|he|she)"
    rf"(?i:\s+(?:is|was|was called|is called|named)|['’]s|:)?\s+{_EN_NAME}"
)
_EN_OWN = cased(
    rf"^(?i:(?:i\s*am|i['’]?m)(?:\s+(?:his|her|their)\s+(?:own\s+)?(?:{EN_KIN})(?=\s+\S+\s+\S))?"
    r"|mine(?:\s+is|['’]s)|my (?:own |full )?name(?:\s+is|['’]s)?|me:?|myself:?|this is|name:?|it['’]?s)"
    rf"\s+{_EN_CALLED}(?i:\s+(?:her|his|their)\s+(?:own\s+)?(?:{EN_KIN}|\w+))?\.?$"
)
_EN_IS = r"(?i:this is|it['’]?s|it is|i am|i['’]?m)"
_EN_TWO = rf"[{CAPITAL}][\w'’\-]*(?:\s+{PARTICLES}[{CAPITAL}][\w'’\-]*){{1,3}}"
_PRESENTED = cased(
    r"^(?i:(?:hi|hello|hey|dear \w+|good (?:morning|afternoon|evening|day))(?: (?:there|all|team|everyone))?\s+)?"
    rf"(?:(?:{_EN_IS}\s+)?(?P<here>{_EN_TWO})(?i:\s+(?:here|speaking|calling|writing)\b.*)"
    rf"|{_EN_IS}\s+(?P<latin>{_EN_TWO})(?i:\s+(?:from|again)\b.*)?)\.?$"
    rf"|^我?(?P<name>{FULL})(?:在此|这边|这里)$|^(?:这里|这边|这儿)就?是(?P<chinese>{FULL})$"
)
"""«Peter Novak speaking», «Hi it's Anna Schmidt», «王芳在此»."""
_EN_OTHER_AFTER = cased(rf"^{_EN_CALLED}(?i:\s+(?:is|was)\s+(?:my|our|the|his|her)\s+{_EN_OTHERS})\.?$")
"""«Leo Miller is the child»."""
_EN_LABEL = cased(r"^(?i:(?:the )?name)\b")
_EN_SPEAKS = cased(r"\b(?:(?i:i\s*am|i['’]m|my (?:own |full )?name(?:\s+is|['’]s)?|this is))\s+[A-Z]\w+\b(?!['’])")
"""«name Li Jianguo, I am Lily Li»: beside the speaker's, a name without a word is the other's."""
_EN_BARE = cased(rf"^{_EN_NAME}")


@dataclass(frozen=True)
class Named:
    """The names of one line: the speaker's, the other person's, and those without a word on whose they are."""

    own: str = ""
    other: str = ""
    loose: tuple[str, ...] = ()


_INSTEAD = cased(
    rf"\W*(?:我?不(?:是|叫){HAN}{{2,4}}"
    rf"|(?:我的?|[你您]们|登记的?|系统里?的?|留的|填的|档案里?的?|上面的?)*(?:名字|姓名)(?:是|写|登记|打|弄|搞|填|记)*(?:错|不对|有误)[的了]?)"
    rf"[\s,，。;；]*(?:而?是|我?叫|应该?[是叫]|应为|我是)(?P<name>{FULL})[。.!！\s]*"
    r"|(?i:(?:my|the) name(?: is|['’]s) (?:wrong|incorrect|misspel\w+)[\s,.;]+(?:it )?(?:should be|['’]s|is) )"
    r"(?P<latin>[A-Z][\w'-]+(?: [A-Z][\w'-]+){1,3})[.!\s]*"
)
"""«不是李雷，是李磊», «你们登记的名字错了 应该是李雷»: what follows is the speaker's."""


def put_right(text: str) -> str:
    """The speaker's name, where the whole line puts it right."""
    instead = _INSTEAD.fullmatch(text)
    meant = (instead["name"] or instead["latin"]) if instead else ""
    return meant if meant and _is_name(meant) else ""


@lru_cache(maxsize=8)
def named_by_role(text: str) -> Named:
    """«本人韩旭 委托人冯建军», «我 俞红 俞伯牙的俞 儿子徐子轩», «Ada Kwok, client is Gao Feng»."""
    meant = put_right(text)
    if meant:
        return Named(own=meant)
    found = Named()
    waits = ""
    for whole in _pieces(text):
        called = _CALLED_SO.sub("", whole)
        piece = called if waits or full_surname(called) else whole
        role, name = _role_of(piece)
        if role and not name:
            waits = role
            continue
        if not name or _explains(piece, found):
            continue
        if role == "own" and _EN_LABEL.match(piece) and _EN_SPEAKS.search(text):
            role = "other"
        found = _kept(found, role or waits, name)
        waits = ""
    return found


def _pieces(text: str) -> list[str]:
    parted = _PIECES if CHINESE.search(text) else _EN_PIECES
    said = DENIED_BEHIND.sub("", set_apart(written_together(text.strip())))
    pieces = (piece or "" for piece in parted.split(said))
    kept = (_LABEL.sub("", without_particles(_WRITTEN_AS.sub("", piece).strip())) for piece in pieces)
    return [piece for piece in kept if piece]


def _role_of(piece: str) -> tuple[str, str]:
    """Whose name the piece tells («own», «other» or open), and the name; a bare role leaves it to what follows."""
    if _OTHER_ROLE.match(piece) and not full_surname(piece):
        return "other", ""
    if _OWN_ROLE.match(piece):
        return "own", ""
    presented = _presented(piece)
    if presented:
        return "own", presented
    for role, pattern in (("other", _OTHER_AFTER), ("other", _EN_OTHER_AFTER), ("own", _OWN_BEFORE)):
        before = pattern.match(piece)
        if before and _is_name(before["name"]):
            return role, before["name"]
    if full_surname(piece):
        return "", _bare_name(piece)  # «阮文静»
    for role, pattern in (("other", _OTHER_NAMED), ("own", _OWN_NAMED), ("other", _EN_OTHER), ("own", _EN_OWN)):
        match = pattern.match(piece)
        if match and _is_name(match["name"]) and (by_letters(match["name"]) or _called(piece, match["name"])):
            return role, str(parse("name", match["name"]).value)
    return "", _bare_name(piece)


def _presented(piece: str) -> str:
    found = _PRESENTED.match(piece)
    name = next(filter(None, found.groups()), "") if found else ""
    return str(parse("name", name).value) if name and _is_name(name) else ""


def _called(piece: str, name: str) -> bool:
    """«我想想» is no name behind a role: it takes a surname, a dot, or a word that a name follows."""
    return full_surname(name) or "·" in name or re.search("[叫是为系:：]", piece[: -len(name)]) is not None


def _bare_name(piece: str) -> str:
    match = _EN_BARE.match(piece)
    named = match["name"] if match else piece if re.fullmatch(rf"(?:{FULL}|{HAN}+(?:·{HAN}+)+)", piece) else ""
    return str(parse("name", named).value) if named and _is_name(named) else ""


def in_latin(text: str) -> bool:
    """«Zhou Keyi», «zhou keyi»: capitals, or a surname before one or two words, whatever the syllables mean."""
    surname_first = len(text.split()) in (2, 3) and in_characters(text)[:1] in surnames()[0]
    return in_capitals(text) or surname_first


def chinese_in_latin(text: str) -> bool:
    """«Zhang Min»: a Chinese name and nothing else; «Jin Ji», with a surname's sound, reads as a word."""
    return PINYIN_NAME.fullmatch(text) is not None and in_characters(text) == text


def written_out(named: str, text: str) -> str:
    """«Chen Rui. Everyone calls me Ray»: of two names the one in full."""
    if full_surname(named) or in_latin(named):
        return named
    return next((name for name in named_by_role(text).loose if in_latin(name)), named)


def only_a_name(text: str) -> bool:
    """«是冉启明噻», «李雷谢谢哈»: whatever else is in it names nothing."""
    name = parse("name", text).value or ""
    return full_surname(name) and not NAMES_NOTHING.sub("", text.replace(name, ""))


def full_surname(piece: str) -> bool:
    return FULL_NAME.fullmatch(piece) is not None


def _is_name(text: str) -> bool:
    return parse("name", text).valid and not NICKNAME.fullmatch(text)


def _explains(piece: str, found: Named) -> bool:
    """«口天吴» after 吴晓霞, «山风岚» after 邱岚: it takes a character apart that has been given."""
    given = "".join((found.own, found.other, *found.loose))
    return bool(given) and len(piece) == 3 and piece[-1] in given


def _kept(found: Named, role: str, name: str) -> Named:
    if role == "own":
        return replace(found, own=found.own or name)
    if role == "other":
        return replace(found, other=found.other or name)
    return replace(found, loose=(*found.loose, name))

"""A person's full name: Chinese, with a middle dot, or in Latin letters. Not: whether it is the right one."""

from __future__ import annotations

import re
import tomllib
import unicodedata
from collections.abc import Sequence
from functools import cache
from importlib import resources

from dialogs.understanding.folding import unify_width
from dialogs.understanding.letters import CAPITAL, CHINESE, HAN, SMALL
from dialogs.understanding.patterns import cased, regex
from dialogs.understanding.slots.introductions import (
    DENIED_BEHIND,
    INTRODUCTIONS,
    MISCALLED,
    ONLY_SURNAME,
    RELATIVE,
    candidates,
    in_two_parts,
    surname_of,
    surnames,
    written_together,
)
from dialogs.understanding.slots.spelt_out import set_apart
from dialogs.understanding.slots.types import Slot, bad, good

_DOTS = cased(rf"(?<={HAN})\s*[•‧・⋅∙●·.．⸱᛫ㆍ˙]\s*(?={HAN})")
_SPACED = cased(rf"^{HAN}(?:\s+{HAN}){{1,3}}$")
_HAN_NAME = cased(rf"{HAN}{{2,6}}|{HAN}{{1,12}}(?:·{HAN}{{1,12}}){{1,4}}")
_LETTER = "A-Za-zÀ-ÖØ-öø-ɏḀ-ỿЀ-ӿ"
_LATIN_WORD = rf"[{_LETTER}][{_LETTER}'’\-]*\.?"
_LATIN_NAME = cased(rf"{_LATIN_WORD}(?:,?\s+{_LATIN_WORD}){{0,5}}")
_TAILS = regex(
    r"(?:就是我|就是本人|是我|是本人|本人|的名字|这个名字|"
    r"先生|女士|小姐|同志|谢谢|就(?:行|中|得|成)了?|就好|就可以了?|即可|您好|你好|请查收|的"
    r"|(?<=\w)\s+(?:please|pls|thanks|thank you))$"
)
_SPOKEN = regex(
    rf"(?<={HAN}{{2}})\s*(?:的?(?:[吧啊呀吖哈哦噢喔嘛呢啦喇咯喽囉啰嘞咧哩啵呗噻哒呐哟唷哇咩㗎喎欸诶嗷捏嘿嘻呵]|(?<!以)撒)+"
    r"|der|lah|lo+l|h{2,}|(?:ha|he|xi){2,})$"
    r"|(?<=\w)\s+(?:lah|lo+l|h{2,})$"
)
"""What people say behind a name in their own speech («冉启明噻», «王芳的啦», «Chen Rui lah»)."""
_LED_BY = cased(rf"^(?:是|叫|为)?(?:[啊呀哦噢喔嗯呃诶欸哎唉]+(?={HAN}{{2}}))?")
"""«是啊王芳», «哎李雷»: no surname sounds so."""
_NOBODYS = cased(
    rf"\W*(?:我|本人|请|[你您]们?)*(?:不是|不叫|并非|(?:别|不要|甭|勿)(?:再|老|总|一直)*[叫喊]我?){HAN}{{2,4}}\W*"
)
"""«不是李雷», «别叫我李雷»: a name denied, and no other."""
_PINYIN_LEAD = regex(r"^wo (?:de )?(?:ming ?zi )?(?:jiao|shi) (?=[a-z]+ ?[a-z]*$)")
_NOT_IN_NAMES = regex(
    r"户口|电话|手机|号码|一下|证件|证明|字[旁头底边]|点水|[不没吗呢啥谁哪么您你我侬他她它们这那什怎删查请再还了的个]|\d|[@#￥$%^*+=<>{}_~]"
)
_PHRASES = regex(
    r"一样|系统|上次|随便|微信|实名|真名|网名|昵称|早上|晚上|物业|公司|电梯|通力|客服|身份|有限|小区|名字|姓名|投诉|申请|进度|信息|资料|数据"
    r"|删除|注销|撤回|复制|马上|开发区|经理|[市区省县族]$"
    r"|伙伴|供应商|住[户戶]|[客业][户戶]|代理商|承包|应聘|求职|屋苑|员工|代表"
    r"|应[该当为]|是$|^[初高大小研][一二三四五六]$|[一二三四五六七八九]年[级級]"
)
"""Words that no Chinese name holds."""
_UNLIKELY = regex(
    r"(.)不\1|[不再还](?:[要用行是想说给填知能好对会可懂管必太发办写见看等问有没]|同意)|查[一询看阅案单结记资数到我下快进电信人个]"
)
_TITLE = regex(
    r"(?:先生|女士|小姐|太太|经理|师傅|老师|阿姨|主任|律师|医生|叔叔|伯[伯母]|总管|教授|博士|老板娘?|[科处局院校厂站社]长|书记|老太太?|老头"
    r"|大[爷妈叔姐哥娘婶嫂伯]|爷爷|奶奶|婆婆|阿[婆公姐叔伯]|姐姐|哥哥|婶婶)$"
)
_SHORT_TITLE = cased(rf"^(?:{HAN}{{1,2}}[总工]|{HAN}[叔婶姨哥姐伯嫂爷]|[小老阿]{HAN}|老{HAN}[头太])$")
_TITLED_LATIN = regex(
    r"^(?:mr|mrs|ms|miss|dr|prof|sir|madam|uncle|aunt(?:ie|y)?|grand(?:pa|ma|father|mother)|granny|brother|sister)\.?\s+"
)
_ON_THE_PHONE = regex(r"\s+(?:speaking|here)$")
_WITH_NUMBER = cased(
    r"(?:(?:我叫|我是|姓名|名字|[Nn]ame)\s*:?\s*(?:业主|客户|住户|户主)?\s*)?(\D{2,40}?)(?<![\s,，、;；:：])[\s,，、;；:：]*+"
    r"(?:(?:电话|手机号?码?|号码|[Tt]el|[Pp]hone|[Mm]obile)\s*:?\s*)?\+?\d[\d\s\-]{6,16}\d[。.]?"
)
"""«张敏 13700001111»: a name and a number, and nothing else."""
_LONGEST = 80

_IN_PASSING = cased(
    rf"(?:我是|本人是?|这边是)(?:[你贵]们?的?)?(?:业主|客户|住户|户主|用户|会员)?\s*({HAN}{{2,4}})[\s,，、;；]*(?:(?:我的)?(?:电话|手机号?码?|号码|联系方式)\s*(?:是|:)?\s*)?"
    r"(?=1[3-9][\d\- ]{9,13}(?!\d)|[\w.+-]+@)"
    rf"|(?:我是|本人[是系]?)[^,，。;；\s]{{0,16}}的(?:联系人|经办人|负责人|联络人|(?:项目)?经理|会计|主管|业务员|技术员|工程师)\s*({HAN}{{2,3}})(?=[\s,，。;；]|$)"
)
"""«我是方远 1510000…», «我是锦程的联系人阮青，…»: said beside a number or a post, wherever in the message."""
_CLAUSE = cased(
    rf"(?:(?<=[\s,，。;；!！])|^(?=本人|姓名))(?:我?名?叫|我?(?:的?姓名|名字|本名)|本人)\s*:?\s*(?P<han>{HAN}{{2,4}})(?=\s*(?:[\s,，。;；!！]|$|电话|手机|邮箱|\d))"
    r"|(?:^|[,.;]\s*)(?i:(?:my )?(?:full )?name|called|named)\s*:?\s+(?P<latin>[A-Z][\w'’-]+(?: [A-Z][\w'’-]+){1,2})\b"
)
"""«查我的信息，叫李雷，…», «access my data, name Li Lei»: a clause that names, and says no more."""
_RUN_ON = cased(rf"[我俺]叫({HAN}{{2,4}}?)(?=[我俺])")
"""«喂你好啊我叫纪凤英我家里头装的是…», as it is spoken."""
_SALUTATION = regex(r"^\W*(?:尊敬的|致)[^:,\n]{2,40}:\s*")
_SPOKEN_OF = regex(
    rf"{RELATIVE}|[他她它佢]|[你您]们?的?[^,，。;；\s]{{0,4}}[员工人队部][,，\s]*$|同学|客户|员工|销售|师傅|保安|经理|公司|[有那]个|那位"
    r"|[你您]们?的?[^,，。;；\s]{0,4}[员工人]打|接到|来电|自称|面试官"
    r"|\b(?:his|her|their|colleague|wife|husband|friend|man|woman|one|company)\b"
)
"""Somebody else stands before it, whose name it may be."""
_CALLINGS = regex(
    r"[户员者商人]$|[业户车货]主|[员职装]工|公司|[甲乙]方|[队组家科部]长|[律老程]师|家属|租客|物业|维保|供应"
)
"""What somebody is rather than what they are called."""

_OF_A_NUMBER = regex(
    r"^[再又]?[旧新老原改加补添换填留写]|[打拨呼]我?$|电话|手机|号|座机|联系|公司|电梯|客服|微信|邮箱|\b(?:old|new|phone|number|tel)\b"
)
"""Words before a number that say what it is, not whose."""


_INTRODUCING = regex(r"[叫名]|name|call")
"""What the first three introductions begin with."""
_OF_OTHERS = regex(
    r"(?:[他她佢]们?的?|电话|\b(?:his|her|their|the (?:child|kid)['’]s)(?: full| legal)?\s*"
    r"|\b(?:people|staff|colleagues|friends|everyone|everybody|they|agents?)\s*)$"
)
"""Right before an introduction; «your people call me Li Lai» introduces nobody."""
_ALSO_NAMES = frozenset({
    "said", "no", "so", "my", "do", "you", "the", "guest", "english", "private", "agent", "moment", "back", "just",
    "same", "on", "sure", "test", "stop", "busy", "secret", "page",
})  # fmt: skip
"""Words for something else that people are called by as well, behind another name."""
_WHO_SAID = frozenset({
    "wife", "husband", "mother", "father", "mum", "mom", "dad", "son", "daughter", "brother", "sister", "friend",
    "boss", "manager", "lawyer", "agent", "colleague", "doctor", "police", "guard", "guy", "man", "woman", "lady",
    "people", "staff", "driver", "owner", "company", "hotline", "as", "like",
})  # fmt: skip
"""«Wife said» reports somebody's words; «omar said» is a name in small letters."""
_LEADS_ON = frozenset({
    "call", "come", "go", "get", "think", "will", "can", "may", "make", "speak", "use", "try", "keep", "hope", "guess",
    "too", "very", "pretty", "quite", "last", "in", "of", "for", "at", "on", "like", "all", "right", "if", "even",
    "ever", "hang", "hold",
})  # fmt: skip
"""«Call back», «think so»: what stands behind them is no name."""
_MASHED = regex(
    r"(?=[a-z]{5})(?:[a-z]*(?:qwert|werty|ertyu|rtyui|tyuio|yuiop|asdf|sdfg|dfgh|fghj|ghjk|hjkl|zxcv|xcvb|cvbn|vbnm)[a-z]*"
    r"|[bcdfghjklmnpqrstvwxz]{5,})"
)
"""Keys beside each other, or no vowel in five letters: «asdfghjkl» is nobody."""
_LISTED = regex(
    r"(?:(?:mr|mrs|ms|miss|dr|prof)\.?\s+)(?P<surname>[^\s,，]+)[,，]\s*(?P<given>[^\s,，]+(?:\s[^\s,，]+)?)[\s.]*"
)
"""«Ms. O'Brien, Fatima»: the surname first, as in a list."""
_TOLD_BY_VERB = regex(r"i['’]?m|(?:[\w-]+ )?(?:contact|customer|supplier|applicant|vendor)")
"""«I'm from …», «supplier contact here»: somebody's post, and no name."""
_PRONOUNS = frozenset({"wo", "women", "wode"})
"""Chinese in Latin letters: a sentence, and no name."""
_PICTURES = frozenset({"So", "Sk", "Mn", "Cs", "Co"})
"""Unicode categories of emoji and what changes their looks."""


_CAPITALISED = rf"[{CAPITAL}][{SMALL}'’]+(?:-[{CAPITAL}{SMALL}]+)?"
_IN_CAPITALS = cased(rf"{_CAPITALISED}(?:\s{_CAPITALISED}){{1,3}}")


def in_capitals(text: str) -> bool:
    """«Zhou Keyi»: two words or more, each written as names are, whatever their syllables mean."""
    return _IN_CAPITALS.fullmatch(text.strip()) is not None


@cache
def _no_names() -> frozenset[str]:
    listed = tomllib.loads(resources.files(__package__).joinpath("names.toml").read_text(encoding="utf-8"))
    return frozenset(f"{listed['chinese']} {listed['latin']}".split())


def in_small_letters(text: str) -> str:
    """«tran do», «john so» as a name is written: a word of its own or a name, which only whoever wrote it knows."""
    words = text.strip(" .!。！").split()
    doubtful = len(words) in (2, 3) and words[-1] in _ALSO_NAMES and text.isascii() and text.islower()
    others = {*words[:-1]} & (_no_names() | _LEADS_ON | _WHO_SAID)
    return " ".join(words).title() if doubtful and not others else ""


def read_name(text: str) -> Slot:
    clean = set_apart(written_together(unify_width(_DOTS.sub("·", text))))
    clean = _DOTS.sub("·", "".join(char for char in clean if unicodedata.category(char) not in _PICTURES))
    if _NOBODYS.fullmatch(clean):
        return bad("name", text, "none")
    if ONLY_SURNAME.fullmatch(clean.strip(" 。.")):
        return bad("name", text, "full")
    in_parts = in_two_parts(clean.strip())
    if in_parts and not _NOT_IN_NAMES.search(in_parts):
        return good("name", text, in_parts)
    listed = _LISTED.fullmatch(clean.strip())
    problem = "none"
    for candidate in (f"{listed['given']} {listed['surname']}",) if listed else candidates(clean):
        value, found = _judge(candidate)
        if value and (problem != "full" or surname_of(value)):
            return good("name", text, value)
        problem = found if problem != "full" else problem
    return bad("name", text, problem)


_ENDED = cased(rf"\s*[,，。;；!！?？、\n(（]|(?<={HAN})\s|(?<=\S\S)(?:是?[你您]们|的?(?:联系)?(?:电话|手机|邮箱))")


def introduced_name(text: str) -> str | None:
    """The name in a sentence that says it is one («我叫…», «my name is …»), else None."""
    told = MISCALLED.sub(" ", text)
    clean = DENIED_BEHIND.sub("", set_apart(written_together(_DOTS.sub("·", unify_width(told)))))
    for pattern in INTRODUCTIONS[:3] if _INTRODUCING.search(clean) else ():
        match = _of_oneself(pattern, clean)
        while match:
            value = _judge(_ENDED.split(match[1].strip(), maxsplit=1)[0])[0]
            if value and not _NOT_IN_NAMES.search(value):
                return value
            match = _of_oneself(pattern, match[1])
    return _beside_number(clean) or _in_passing(clean) or _in_a_clause(clean) or _run_on(clean)


def _of_oneself(pattern: re.Pattern[str], clean: str) -> re.Match[str] | None:
    """«Her name is …» introduces somebody else."""
    found = pattern.finditer(clean)
    return next((match for match in found if not _OF_OTHERS.search(clean[: match.start()])), None)


def _beside_number(clean: str) -> str | None:
    line = clean.strip()
    brief = 2 < len(line) <= _LONGEST and line[-2:].strip("。.").isdigit()
    match = _WITH_NUMBER.fullmatch(line) if brief else None
    words = match[1].strip() if match else ""
    if _OF_A_NUMBER.search(words) or _NOT_IN_NAMES.search(words) or _CALLINGS.search(words):
        return None
    short = len(words) <= 4 or "·" in words if CHINESE.search(words) else len(words.split()) in (2, 3)
    return _judge(words)[0] if short else None


def _in_passing(clean: str) -> str | None:
    match = _IN_PASSING.search(clean) if "是" in clean or "本人" in clean else None
    words = (match[1] or match[2]) if match else ""
    if not words or _CALLINGS.search(words) or _NOT_IN_NAMES.search(words):
        return None
    return _judge(words)[0]


def _in_a_clause(clean: str) -> str | None:
    clean = _SALUTATION.sub("", clean)
    match = _CLAUSE.search(clean)
    if match is None or _SPOKEN_OF.search(clean[: match.start()]):
        return None
    name = match["han"] or match["latin"]
    whose = _CALLINGS.search(name) or _NOT_IN_NAMES.search(name) or (match["han"] and not surname_of(name))
    return None if whose else _judge(name)[0]


def _run_on(clean: str) -> str | None:
    match = _RUN_ON.search(clean)
    return _judge(match[1])[0] if match and surname_of(match[1]) else None


_CLAUSE_CUT = cased(rf"\W*{HAN}{{4,}}的\W*")
"""«张伟介绍的»: more than a name before «的»."""


def _judge(candidate: str) -> tuple[str | None, str]:
    name = re.sub(r"[\s\d\-+]*$", "", candidate.strip(" \"'“”‘’《》【】「」()（）.。!！~"))
    name = _LED_BY.sub("", _PINYIN_LEAD.sub("", name))
    if _only_title(name):
        return None, "full"
    shorter = _TAILS.sub("", without_particles(name)).strip()
    name = shorter if shorter != name and len(shorter) >= 2 else name
    if _only_title(name):
        return None, "full"
    name = _TITLE.sub("", name)
    if _SPACED.match(name):
        name = re.sub(r"\s+", "", name)
    if name in surnames()[1]:
        return None, "full"
    if _CLAUSE_CUT.fullmatch(candidate) and len(surname_of(name)) == 1:
        return None, "none"
    if _HAN_NAME.fullmatch(name) and CHINESE.search(name):
        return _chinese(name)
    if _LATIN_NAME.fullmatch(name):
        return _latin(name)
    return None, "digits" if re.search(r"\d{5}", candidate) else "none"


def without_particles(name: str) -> str:
    """The name as it is written, where two characters or more are left."""
    return _SPOKEN.sub("", name)


def _only_title(name: str) -> bool:
    """«王女士», «欧阳先生», «小李»; not «沈悦女士»."""
    stem = _TITLE.sub("", name)
    surname = surname_of(stem)
    return bool(_SHORT_TITLE.match(name)) or (
        stem != name and (len(stem) == 1 or len(stem) == len(surname) or not surname)
    )


def _chinese(name: str) -> tuple[str | None, str]:
    if name in _no_names() or ("·" not in name and (_PHRASES.search(name) or _NOT_IN_NAMES.search(_likely(name)))):
        return None, "none"
    return name, ""


def _likely(name: str) -> str:
    """«何不同», «查良镛»: in a name of three characters some words are no words."""
    if len(name) == 3 and surname_of(name) and not _UNLIKELY.search(name):
        return re.sub(r"(?<=^.)[不再还]|^查", "", name)
    return name


def _latin(name: str) -> tuple[str | None, str]:
    bare = re.sub(r"\s+", " ", _ON_THE_PHONE.sub("", _TITLED_LATIN.sub("", name))).strip()
    words = bare.replace(",", "").split()
    if any(_names_nothing(word, words) for word in words) or len(bare) < 2:
        return None, "none"
    if _TOLD_BY_VERB.fullmatch(bare):
        return None, "none"
    if words[0].lower() in _PRONOUNS and len(words) > 2:
        return None, "none"  # «wo xinhao shi»
    if len(words) == 1 and _MASHED.fullmatch(words[0]):
        return None, "none"
    if _TITLED_LATIN.match(name) and len(words) == 1:
        return None, "full"
    return bare, ""


def _names_nothing(word: str, words: Sequence[str]) -> bool:
    """Of a whole name: «Omar Said», «Nguyen Van No», «Said Omar» are names, «I already said» and «No Way» are none."""
    listed = [each.lower() for each in words if each.lower() in _no_names()]
    written = len(words) > 1 and all(each[:1].isupper() for each in words) and not "".join(words).isupper()
    behind = word != words[0] and (
        word.lower() == "an" or (written and len(words[0]) > 1 and word.lower() in _ALSO_NAMES)
    )
    behind = behind or (word.lower() == "said" and word == words[-1] and words[0].lower() not in _WHO_SAID)
    first = word == words[0] and written and listed in (["said"], ["an"])
    return word.lower() in listed and not (behind or first)

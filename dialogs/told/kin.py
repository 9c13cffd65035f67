"""Kin, by the words for them: who is whose, who is near, and what the speaker is to the one they ask for.

The words are listed here once; patterns elsewhere are built from them (``understanding`` knows kin by its own lexicon).
"""

from __future__ import annotations

from functools import lru_cache

from dialogs.understanding import HAN, fold
from dialogs.understanding.nouns import EN_DATA
from dialogs.understanding.patterns import cased, first_of, regex, regexes

CHILDREN = "儿子|女儿|孩子|闺女|姑娘|小孩"
"""Sons and daughters, in the words that every pattern takes."""
BY_RANK = (
    r"(?<=[我俺咱]家)的?(?:老大|[这那]?个?[臭傻小大二三]?(?:小子|丫头|妞|宝))|(?<=[我俺咱家])的?老[二三四五幺小](?![板师公婆总])"
    r"|(?<=[我俺咱家])的?[大小二]的(?:[那这]个)?(?=[今才刚现都快\d一二三四五六七八九十])"
)
"""«我家老二», «俺小的才八岁»: which of one's own children."""
SPOUSES = "老公|老婆|丈夫|妻子|爱人|媳妇|老伴"
PARENTS = "爸爸|妈妈|父亲|母亲|父母|姆妈"
GRANDPARENTS = "爷爷|奶奶|外公|外婆|姥姥|姥爷"
NEAR = rf"老?[爸妈爹娘]|{PARENTS}|{SPOUSES}|{GRANDPARENTS}|[哥姐弟妹]{{1,2}}"
"""Grown-ups of the family."""
KIN_WORDS = (
    rf"{CHILDREN}|仔|宝宝|娃|外?孙子|外?孙女|男人|{SPOUSES}|先生|太太|{PARENTS}|[老阿]?[爸妈]|老?[爹娘]|{GRANDPARENTS}|阿[公婆爷]"
    "|哥哥?|姐姐?|弟弟?|妹妹?"
)
"""Whoever may be named as «my …»."""
FURTHER = (
    "公公|婆婆|岳[父母]|丈母娘|老?丈人|儿媳|女婿|侄[子女儿]|外甥女?|嫂子|姐夫|妹夫|弟妹|弟媳"
    "|[表堂][哥姐弟妹]|舅[舅妈]|姑[姑父]|姨[妈父]"
)
"""Of the family, though no near relatives (Civil Code 1045)."""
FAMILY = (
    rf"{CHILDREN}|外?孙子|外?孙女|{SPOUSES}|{PARENTS}|老?[爸妈爹娘]|{GRANDPARENTS}|阿[公婆爷]"
    rf"|(?<!小)(?:哥哥|姐姐)|弟弟|妹妹|(?<=[我俺咱])[哥姐弟妹爷奶]|{FURTHER}"
)
"""Anybody of the family, in words that mean nobody else wherever they stand."""
ELDERS = "家[父母严慈]|老[豆窦]|老爷子|老太太|老头子?|老太婆|老人家?|老汉|老[父母]亲?|阿[嬷嫲]"
"""The old one of the house."""
PARTNERS = "男朋友|女朋友|[男女]友|对象|未婚[夫妻]|配偶|那口子|当家|屋里[人头]|堂客|婆娘|内人|前[夫妻]"
ACQUAINTED = (
    "朋友(?!圈)|闺蜜|哥们儿?|同事|邻居|室友|同学|老板(?!娘)|领导|上司|房东|租[客户]|客户|员工|下属|徒弟|师[傅父]|工友|战友|老乡|亲戚"
    "|[大二三四小][哥姐弟妹姨舅姑叔伯爷嫂]子?|叔叔?|伯[伯父母]|婶婶?|房客|阿姨|保洁|司机|秘书|助理|经理|学生|老师|病人|合伙人|家人|长辈|保姆|护工|当事人|委托人"
)
"""No family, though somebody may ask for them; with «my» before it, for some are what one calls staff."""
ANYBODY = rf"{KIN_WORDS}|{FURTHER}|{ELDERS}|{PARTNERS}|{ACQUAINTED}"
"""Whoever may be asked for."""
FORMER = (
    "(?:前[任一]?[个位]?|上一?[任个位家]|之前[那的]?[个位]?|以前[那的][个位]?|原来?[的那]?[个位]?)(?:业主|房主|房东|户主|住户|租[客户]|机主|号主|主人|用户|人(?!工|员|家))"
    "|(?:原来|以前|之前)那[户家人]"
)
EN_FORMER = (
    "(?:previous|former|last|old|prior|earlier) (?:home ?owner|owner|tenant|occupants?|resident|user|holder|landlord)"
)
"""Who had the house or the number before."""
EN_CHILDREN = "son|daughter|child|kid"
EN_GROWN = r"father|mother|dad|mum|mom|parents?|husband|wife|spouse|brother|sister|grand\w+"
EN_KIN = f"{EN_CHILDREN}|{EN_GROWN}"
EN_OF_KIN = cased(
    rf"\b(?i:my (?:late |dear |old |elderly )?(?:{EN_KIN})),? (?P<name>[A-Z][\w'-]+(?: [A-Z][\w'-]+){{1,2}})"
    r"(?=,| (?:had|has|have|was|is|bought|got|died|passed|used|worked|applied|owns?|needs?|wants?|asked|lives?)\b)"
)
"""«My late husband Karl Braun had …»: mid-sentence, the name of whom it speaks."""
OF_AGE = (
    r"(?:(?:own|dear|poor|old|elderly|aged|sick|ill|late|blind|widowed|retired|adult|grown[- ]?up|elder"
    r"|eldest|younger|youngest|little|\d+[- ]years?[- ]old) )*"
)

KIN = {
    relation: regex(words)
    for relation, words in {
        "parent": rf"{BY_RANK}|"
        rf"{CHILDREN}|宝宝|囡|[养继]子|[养继]女|\b(?:my|our) {OF_AGE}(?:step)?(?:son|daughter|child|kid)",
        "child": rf"我(?:爸|妈|父|母)|姆妈|老爸|老妈|[养继][父母]|\bmy {OF_AGE}(?:step)?(?:father|mother|dad|mum|mom)",
        "spouse": r"老公|老婆|丈夫|妻子|爱人|先生去世|太太去世|老伴"
        rf"|我(?:家)?(?:的)?(?:男人|媳妇|那口子|先生|太太)|\bmy {OF_AGE}(?:husband|wife|spouse)",
        "grandchild": rf"{GRANDPARENTS}|\bmy {OF_AGE}grand(?:father|mother|pa|ma)",
        "sibling": rf"我(?:哥|姐|弟(?!妹)|妹)|哥哥|姐姐|弟弟|妹妹|\bmy {OF_AGE}(?:brother|sister)",
        "grandparent": r"孙子|孙女|外孙|\bmy grand(?:son|daughter|child)",
    }.items()
}
"""Who the person is to the one they ask for, by the word they used (Civil Code 1045)."""
_LITTLE = "孩子|小孩|宝宝|娃儿?"
CHILDS_PARENT = regex(rf"(?:(?:{_LITTLE})(?:的|[他她])?|(?:{CHILDREN})(?:的|[他她]))[爸妈爹娘]")
"""«孩子他爸»: so husband and wife speak of each other."""
OF_KIN = regex(
    rf"(?:(?:{KIN_WORDS})(?:的|[他她])|(?:{_LITTLE}))(?:{KIN_WORDS}|爹|娘|[叔伯舅姑姨])"
    r"|\b(?:son|daughter|child|kid|father|mother|dad|mum|mom|husband|wife|spouse|brother|sister)['’]?s"
    r" (?:grand)?(?:son|daughter|child|father|mother|dad|mum|mom|husband|wife|brother|sister)\b"
)
"""«孩子的爷爷», «我老公的爸爸», «my brother's wife»: kin of kin; what the speaker is to them is still to be asked."""

_EN_DATA = rf"(?:{EN_DATA}|papers|documents?|cv|contracts?|reports?|footage|video)"
GROWN_UPS_DATA = regex(
    rf"\bmy {OF_AGE}(?:{EN_GROWN})['’]s (?:\w+ ){{0,2}}{_EN_DATA}\b"
    rf"|\b{_EN_DATA}\b[^.,;?]{{0,24}}\b(?:about|on|of|for) (?:her|him|my {OF_AGE}(?:{EN_GROWN}))\b(?!['’])"
    rf"|\b(?:his|her) (?:\w+ ){{0,2}}{_EN_DATA}\b"
    r"|(?:关于|有关)[她他]的?[^,，。;；]{0,4}(?:资料|信息|数据|记录|档案|材料|报告)"
)
_EN_FURTHER = r"(?:nephew|niece|uncle|aunt|cousin|girlfriend|boyfriend|fianc[eé]e?|\w+[- ]in[- ]law)"
FURTHER_ONES_DATA = regex(
    rf"\bmy {OF_AGE}{_EN_FURTHER}['’]?s (?:\w+ ){{0,2}}{_EN_DATA}\b"
    rf"|\b(?:{_EN_DATA}|cop(?:y|ies))\b[^.,;?]{{0,24}}\b(?:about|on|of|for) my {OF_AGE}{_EN_FURTHER}\b"
)
NOT_NEAR = regex(
    r"侄|外甥|[儿孙]子?媳妇?|孙?女婿|公公|岳父|岳母|[妹姐]夫|弟[媳妇]妇?|嫂|妻[弟妹哥姐兄]|连襟|妯娌|[叔伯婶][叔伯婶父母]|[大二三四五小老][叔伯婶舅姨]|[大二三四五小老]姑(?!娘)|[舅姑姨](?:爷爷|奶奶|[舅姑妈父子])|阿姨"
    r"|[堂表](?:哥|姐|弟|妹|兄|亲)|朋友|邻居|街坊|同事|师父|徒弟|我师傅"
    r"|干[爹妈]"
    r"|\b(?:cousin|nephew|niece|uncle|aunt|friend|colleague|neighbou?r)\b"
    r"|\w*-in-law|\b(?:father|mother|son|daughter|brother|sister) in law"
)
"""Who is no near relative (Civil Code 1045), however close."""

SIBLING_OF_MINE = regex(
    rf"[我俺](?:的)?(?:[爸妈爹娘]|{PARENTS}|{SPOUSES})(?:就|才|也)?是(?:[他她]|逝者)的?(?:亲|大|小|二)?(?:[哥姐弟妹兄])"
    r"|\bmy (?:father|mother|dad|mum|mom|husband|wife) (?:is|was) (?:his|her|their) (?:\w+ )?(?:brother|sister)\b"
)
"""«我妈是他姐»: the mother is near, the speaker is not."""
_THEIRS = (
    r"(?:\b(?:i(?:.?m| am|.?m also| was)|this is|here is) (?:his|her|their|the (?:deceased|kid|child).?s?) (?:\w+ )?"
    r"|我(?:就|才|也)?(?:是|系)(?:[他她佢伊]|逝者|死者|孩子|小孩|娃|老人)(?:家)?(?:的|嘅|[他她])?(?:亲|大|小|二)?)"
)
_ONLY = r"(?:^\W*(?:我(?:就|才|也)?(?:是|系)|i.?m (?:the|a) )(?:亲|大|小|二)?"
_NOT_THEIRS = rf"(?![^\s,，。;；]?(?:的|[他她])(?:{KIN_WORDS}|[男女]?朋友|同[学事]|律师|老师|领导|秘书|助理|\s))"
KINSHIP = {
    relation: regex(rf"{_THEIRS}(?:{words}){_NOT_THEIRS}|{_ONLY}(?:{words})\w?\W*$)")
    for relation, words in {
        "parent": r"妈|爸|母|父|爹|娘|家长|监护人|mother|mum|mom|father|dad|parent",
        "child": r"[养继]?[儿女]|[养继]子|闺女|(?:step)?(?:son|daughter)\b|child\b",
        "spouse": r"老公|老婆|妻|丈夫|爱人|太太|先生|媳妇|遗孀|wife|husband|spouse|widow",
        "sibling": r"哥|姐|弟(?!妹)|妹|兄|brother\b|sister\b",
        "grandchild": r"外?孙|grand(?:son|daughter|child)",
        "grandparent": r"爷|奶|外公|外婆|姥|grand(?:ma|pa|mother|father)",
    }.items()
}
"""«我是他儿子», «I'm his wife», «我是女儿» and nothing else: what the speaker is to the other."""
IN_A_CLAUSE = regexes(
    {
        relation: rf"(?:^|[\s,，。;；])我(?:就|才)?(?:是|系)(?:亲|大|小)?(?:{words})(?=[\s,，。;；]|$)"
        for relation, words in {"child": "儿子|女儿|闺女", "grandchild": "孙子|孙女|外孙女?|外孙子"}.items()
    }
)
"""«她不识字，我是外孙女», «我是外孙 周凯»."""


FORMALLY = cased(
    rf"[系是](?:已故|亡者|逝者)?(?:的?(?:客户|业主|员工))?(?P<name>{HAN}{{2,4}}?)之(?:[长次独])?(?P<role>[子女妻夫父母](?=\W|{HAN}{{2,3}}(?:\W|$)|$)|配偶|遗孀)"
)
"""«系已故章国强之女»: what somebody is, and to whom."""
_ROLES = {"child": "子女", "spouse": "妻夫配偶遗孀", "parent": "父母"}


@lru_cache(maxsize=16)
def kin(text: str) -> str:
    """What the speaker is to whom they name; empty where the word leaves it open, or there is none."""
    plain = fold(text)
    named = kinship(plain) or first_of(KIN, OF_KIN.sub(" ", NOT_NEAR.sub(" ", plain)))
    return named or ("spouse" if CHILDS_PARENT.search(plain) else "")


def speaks_of_kin(text: str) -> bool:
    """Whether anybody near is named, whoever they are to the speaker."""
    return bool(kin(text)) or OF_KIN.search(fold(text)) is not None


@lru_cache(maxsize=16)
def kinship(text: str) -> str:
    """What the speaker says to be to the other."""
    plain = NOT_NEAR.sub(" ", fold(text))
    formally = FORMALLY.search(text)
    role = next((relation for relation, words in _ROLES.items() if formally and formally["role"] in words), "")
    return role or first_of(KINSHIP, plain) or first_of(IN_A_CLAUSE, plain)


def further_ones_data(text: str) -> bool:
    """«My nephew's file»: of whom it may be a child's or a grown-up's."""
    return FURTHER_ONES_DATA.search(text) is not None


def grown_ups_data(text: str) -> bool:
    """«My wife's file», «the records about her», of a wife or a parent: theirs, who can give a mandate."""
    return kin(text) in ("spouse", "child", "grandchild") and GROWN_UPS_DATA.search(text) is not None

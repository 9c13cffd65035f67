"""Where somebody in danger is: whether a text tells it well enough to be found.

A floor, a building's number or «lift 2» finds nobody without the name of the estate or a street; the number on the
lift's own plate does, alone.
"""

from __future__ import annotations

from dialogs.hearing import in_a_run
from dialogs.told.kin import FAMILY
from dialogs.understanding import HAN, plain_characters
from dialogs.understanding.patterns import cased, regex

_NAME = r"\b(?!(?:the|a|an|this|that|our|my|your|his|her|their|in|at|of|which|some|one|your|and|or|is)\b)[a-z]\w* "
NAMED = regex(
    rf"{HAN}(?<![在的了去到是住进出回从个])(?<![一这那某哪]家)(?<!我们)(?<!咱们)(?<!我家)(?<!你们)(?<![哪这那个本])"
    r"(?:小区|花园|公寓|(?<![送叫院完])医院|大厦|中心(?!.{0,3}[跳疼])|广场|学校|酒店|商场|苑|家园|公馆|地铁站)"
    rf"|(?:九龙|新界|氹仔|澳门){HAN}{{2}}|{HAN}(?:路|街|大?道|巷|弄)\s*\d|\d\s*弄"
    rf"|{_NAME}(?:streets?|roads?|rd|avenue|ave|hospital|tower|mall|hotel|station|plaza|centre|center|square|lane)\b"
    rf"|{_NAME}(?<!car )(?<!big )(?<!old )(?<!whole )(?<!tennis )(?<!food )"
    r"(?:city|gardens?|court|estates?|mansions?|residences?|apartments?|villas?|towers|park|complex|compound)\b"
)
"""A name that a map knows."""
CHAIN = cased(
    r"希尔顿|万豪|喜来登|洲际|凯悦|香格里拉|如家|汉庭|全季|亚朵|锦江之星|万达|万象城|大悦城|来福士|银泰|吾悦|宜家|沃尔玛"
    r"|\b(?:[Aa]t|[Ii]n(?:side)?) (?:the )?"
    r"(?!(?:KONE|I|WeChat|Lift|Elevator|Floor|Building|The|My|Your|Our|This)\b)[A-Z][a-z]+\b"
)
"""A hotel or a mall by its name alone; in English a name after «at»."""
HOUSE_OF_NAME = cased(
    rf"(?P<name>{HAN}{{2,12}}?)\s*[\dA-Za-z一二三四五六七八九十]{{1,4}}\s*(?:号?楼|栋|幢|座|期|号门|号院|号[^,，。\s]{{0,2}}梯|[-—]\d)"
)
NO_NAME = regex(
    r"(?:[我咱你他]们?|小区|大楼|有人|中间|大概|好像|可能|应该|估计|差不多|刚|[停现叫来快送人就家在是到了住坐第这那里外上下的梯本去请号左右东西南北前后面台部边旁困关卡电被])+"
)
"""What may stand before the number of a house without naming the estate."""
NUMBERED = regex(r"[\d一二三四五六七八九十]\s*(?:号?楼|层|栋|座|单元)|\b(?:floor|building|block)\b")
PLATE = regex(
    r"(?:编号|代码|注册|设备|识别|工号|号码"
    r"|\b(?:number|code|id|no\.?))[^\d]{0,6}\d[\d\s-]{3,}"
    r"|(?<![\d+])(?<!\d[ -])(?<!电话)(?<!手机)(?<!手机号)(?!1[3-9]\d{9}(?!\d))(?!0\d{2,3}[ -]?\d{7,8}(?!\d))"
    r"\d[\d -]{6,}\d(?!\d)"
)
"""The number on the lift; no mobile number looks so."""
SAID_PHONE = regex(
    r"(?:(?:[电電][话話]|手[机機]|座[机機]|[联聯][系絡络繫]方式|致[电電]|打我?)[号號码碼是为為:：\s]*"
    r"|\b(?:phone|tel|telephone|mobile|cell|call me|reach me|my number)(?: (?:number|no|is|on|at))*[.:：\s]*)"
    r"(?P<number>(?<!\d)\+?\d(?:[ -]?\d){5,14}(?!\d))"
)
"""Said to be a phone, so it is one, whatever its length; out of the blue eight digits are the lift's."""
ONLY_A_PLACE = cased(
    rf"(?=.*[\d一二三四五六七八九十])(?!.*[困卡关關停救梯夹夾掉伤傷火烟快])(?:我?[在是])?(?>{HAN}{{1,6}}(?:省|市|区|县|镇|村|路|街|道|巷|小区|花园|苑|家园|公寓|公馆|城|广场|大厦|大楼|中心|医院)"
    r"|[\dA-Za-z一二三四五六七八九十]+\s*(?:号楼|号院|号|幢|栋|座|楼|弄|单元|室|层|[FfＦ](?![a-zA-Z]))|[\s,，、])+"
    r"(?:的?[那这][台部边])?的?"
)
HERE_WITH_ME = cased(
    rf"(?>[他她]们?|我?(?:{FAMILY}|老人|朋友)|本人|人|现在|就|也|都|正)+[在坐](?:在)?我?"
    r"(?:的?旁边|身边|边上|跟前|面前|这儿|这里|家)(?:[呢的啊]|呀)?"
    r"|(?:he|she|they)(?:is|s|are|re)(?:right|just|sitting)*(?:here|nexttome|besideme)(?:withme)?"
)
"""Said of the person asked for; read without blanks and marks."""


def phones_told(text: str) -> tuple[str, ...]:
    """The numbers that are said to be phones, as they were typed; a hotline calls nobody back."""
    return tuple(said["number"] for said in SAID_PHONE.finditer(text) if said["number"][:3] not in ("400", "800"))


def without_phones(text: str) -> str:
    """Without them and the words before them."""
    return SAID_PHONE.sub(" ", text)


def says_where(text: str, *, roughly: bool = False) -> bool:
    """Whether whoever reads it knows where to go; ``roughly``: a floor or a building's number will do."""
    text = plain_characters(without_phones(text))
    if roughly and NUMBERED.search(text):
        return True
    named = (house["name"] for house in HOUSE_OF_NAME.finditer(text))
    return any(words.search(text) for words in (NAMED, CHAIN, PLATE)) or any(map(_is_name, named))


def _is_name(words: str) -> bool:
    """«星河湾», with or without «我在» before it; not «我们在»."""
    return len(NO_NAME.sub("", words)) > 1


def place_only(text: str) -> bool:
    """A mere address: after a cry it tells where to go, by itself it is none."""
    return ONLY_A_PLACE.fullmatch(plain_characters(text)) is not None


def here_with_me(text: str) -> bool:
    """«He is right beside me», and nothing else."""
    return HERE_WITH_ME.fullmatch(in_a_run(text)) is not None

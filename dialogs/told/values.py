"""A value that is to be put right, and what should stand there, as against the number that reaches somebody.

Values with a word for them («should be …») are read in ``understanding.details``; of an English line («it's Meyer, not
Maier», «add that I …») it is enough here that one is told.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from difflib import SequenceMatcher

from dialogs.told.kin import ANYBODY
from dialogs.told.naming import number_beside
from dialogs.understanding import HAN, Understanding, parse
from dialogs.understanding.joins import BESIDE
from dialogs.understanding.nouns import EN_MONTH, EN_REACH, REACH
from dialogs.understanding.patterns import cased, regex
from dialogs.understanding.slots.phone import numbers_in
from dialogs.understanding.verbs import right_of
from dialogs.words.in_context import LIKELY, learnt

NUMBER = regex(rf"{REACH}|\b(?:{EN_REACH})\b")
"""With none of these words a correction is about something else, and the number says how to reach the person."""
_CHANGE = r"(?:补[充上]?|加[上个]?|添[上加]?|[缺少漏]了?|没有?[录登填写留存]|登记|更新|[更改变换][正改换掉更]?)"
_EN_CHANGE = r"\b(?:add(?:ed|ing)?|updat\w*|chang\w*|correct|fix|replac\w*|complet\w*|supplement\w*|includ\w*)\b"

FIGURES = regex(r"\d+")
PARDON = regex(
    r"不好意思|抱歉|对不起|等一?下|等等|哎呀|哦不|不对|其实|记错|口误|手误"
    r"|\b(?:sorry|wait|oops|hmm+|hang on|actually|i mean|my bad)\b"
)
"""Before or behind what puts a slip right."""
WORD = cased(rf"[A-Za-z]{{3,}}|(?=({HAN}{{2}}))")


def _to_be_put_right(number: str, english: str) -> re.Pattern[str]:
    return regex(
        rf"{_CHANGE}[^,，。;；\d]{{0,6}}(?:{number})|(?:{number})[^,，。;；\d@]{{0,4}}(?:{_CHANGE}|错)"
        rf"|{_EN_CHANGE} (?:\w+[:,]? ){{0,5}}(?:{english})\b"
        rf"|\b(?:{english})\b (?:\w+ ){{0,3}}?(?:{_EN_CHANGE}|(?:wrong|new|missing)\b)"
        rf"|\bno (?:{english}) on (?:my|the|your)\b"
    )


PHONE_MEANT = _to_be_put_right("电话|手机号?|号码", "phone(?: number)?|mobile|number")
MAIL_MEANT = _to_be_put_right("邮箱", "e-?mail(?: address)?")
FALSE = regex(
    r"[是都全]假的|不属实|不是(?:真的|事实)|没(?:有)?(?:这回|那回|这|那)事|(?<!我)是错的"
    r"|\b(?:is|are|it.s|that.s) (?:false|untrue|not true|made up)\b"
)
"""What stands there never happened: that is all there is to put right."""
NEEDS_ANOTHER = regex(
    r"电话|手机|号码?|邮箱|地址|住址|名字|姓名|生日|日期|账号|\b(?:phone|number|e-?mail|address|name|date|birthday)\b"
)
"""Whatever is wrong of it, the right one has to be told."""
_LABELS = regex(
    r"[\W_]|我|本人|的|是|为|叫|现在|目前|新|[改换][成为]|应该?|用|手机|电话|号码?|邮箱|邮件|联系方式|\b(?:my|is|phone|mobile|number|e-?mail|name)\b"
)
_DIGITS = regex(r"\+?\d[\d\s-]{4,}|[\w.+-]+@[\w.-]+", re.ASCII)
ANNOUNCED = regex(r"新|new\b(?![@.])")
"""«换成新证号» says that there is another, and not which."""
DEAD = regex(
    r"停机|注销|停用|停了|不用了|没用了|作废|销号|打不通|(?:现在|已经?|早就?)没了|登[录陆]?不[上了进]|接不到|收不到|丢了|没有了|不在用"
    r"|\b(?:dead|cancelled|lost|no longer|not (?:in use|working)|disconnected|out of (?:use|service))\b"
)
"""A number that takes no code any more."""
GIVEN_UP = regex(
    r"换(?:了|过|成)?(?:一?个|新)?(?:手机|电话)?号码?(?:了|啦)|(?:手机|电话|号码?)[^,，。;；\d]{0,4}换(?:了|过)?号?"
    r"|新的?(?:手机|电话)?(?:号|\d).*[老旧]的?(?:手机|电话)?(?:号|\d)|[老旧]的?(?:手机|电话)?(?:号|\d).*新的?(?:手机|电话)?(?:号|\d)"
    r"|现在(?:都|就|在|只|改)*用(?:的是)?\s*\+?\d|(?:有事|联系|找我)[^,，。;；\d]{0,6}(?:打|用|找)[^,，。;；\d]{0,4}(?:新的|后[面一]|现在)"
    r"|\b(?:call|reach|contact|text) me on (?:the|my) (?:new|current|latter|second)\b"
    r"|\bchanged my (?:phone|mobile|number)\b|\bmy (?:phone|mobile|cell)?(?: ?number)? (?:has |was )?changed\b"
    r"|\b(?:have|got) a new (?:phone|mobile)? ?number\b"
)
"""Somebody has another number now, and left the old one."""
STILL_REACHED = regex(
    r"(?:还|仍然?|依然|照样|也)(?:是|都)?(?:能|可以|在|没停|通|打得通|收得到)(?:正常|继续|使)?(?:用|通|打|收|接|[^\w]|$)"
    r"|(?:还|都)?没(?:有)?(?:停机|停|注销|销号|丢)|(?:两个|两张|2个|都)(?:号|卡|都)*(?:能|可以|在)用"
    r"|\bstill (?:works?|working|in use|active|on|reach\w*|have|use)\b|\bboth (?:work|are in use)\b"
)
"""«老号138… 还能用»: it takes a code for all that there is another."""
ONE_MORE = regex(
    rf"还有|{BESIDE}|[也还](?:是|都|给|要|想|得)?[^,，。;；]{{0,4}}(?:错|不对|有误|[变换改]了|要?[改换])"
    r"|\balso\b|\b(?:too|as well)\b(?=\W|$)|\banother (?:thing|mistake)\b"
)
"""«还有一个，地址也错了»: one more value beside the one that was told."""
_WRONG_AS = (
    r"(?:(?:写|[登录]?[记登]|填|打|输|存|印|弄|搞|留)(?:错)?成"
    r"|\b(?:put|wrote|written|typed|recorded|entered|saved) (?:down )?as)"
)
MISTAKEN = regex(rf"{_WRONG_AS}(?:了|是)?[^\d,，。;；]{{0,8}}?\W*(?=[+\d])|{_WRONG_AS}(?:了|是)?\W*(?=[\w.+-]+@)")
"""«记成了138…»: whoever has that number is somebody else, so no code goes there."""
DENIED = regex(
    rf"不是[^\d,，。;；]{{0,6}}[+\d]|\b(?:not|instead of) \+?\d"
    rf"|\d[^,，。;；\d]{{0,3}}是我?(?:家|的)?(?:前任|上一?任|别人|{ANYBODY})[^,，。;；我]{{0,5}}的"
)
"""The old one never was theirs: it is the mistake itself, or another's («139…是前任业务员的»)."""


RENAMED = cased(
    r"改名(?:[叫成为]|字叫)|更名为|(?:曾用名|(?:以前|原来|之前|原先|本来)的?(?:名字)?(?:叫|是叫))[是叫:：\s]*(?!什么|啥|谁)[^\W\d_a-z]{2,4}"
    r"|\b(?:formerly|used to be|was|previously) (?:called|known as|named)? ?[A-Z]\w+|\bmaiden name (?:is|was) [A-Z]",
)
"""Beside one's name of today, what one was called before."""
SAYS_BOTH = regex(
    r"(?:原来|以前|之前|原先)的?(?:名字)?(?:是|叫)[^,，。;；什啥谁]{2,20}[,，\s]+(?:现在|如今)(?:是|改?叫|改[成为])[^,，。;；什啥谁]{2,}"
    r"|(?:应该?|保?)留(?![了下着言过])[^,，。;；\s]{2,12}[\s,，]+(?:就?把)?[^,，。;；\s]{2,12}?那[条个份][^,，。;；]{0,4}[改删合去]"
    r"|\b(?:name|birthday|address|title|date)\b.{0,8}\bwrong\b[\s.,;!]+(?:it['’]?s|it is|it should be|should be) \S"
)
"""What stands there and what should, in two clauses."""
ADDRESS = regex(r"地址|住址|住处|搬(?:家|到|去|了)|\b(?:address|moved to)\b")
PLACE = regex(
    r"[路街道巷弄镇村区苑园城]\w{0,8}\d+\s*(?:号|弄|栋|幢|座|单元|室|楼)?|\d+\s*(?:号|弄|栋|幢|座|单元)"
    r"|\b\d+ (?:\w+ ){1,3}(?:road|street|avenue|lane|rd|st|ave)\b|\b(?:room|building|no\.?|apartment) ?\d+"
)
"""A road and its number."""
AS_FILED = regex(
    r"(?:登记|显示|现在写|档案里|系统里|[你您]们)(?:里|上|那|存|写|记|填)*(?:的)?(?:地址|住址)?(?:还)?[是成为](?!老|旧|以前|原来|之前)"
    r"|\b(?:you have|on file is|it says)\b"
)
DAY = regex(
    r"\d{4}\s*年|\d{1,2}\s*月\s*\d|\b\d{1,4}[/.-]\d{1,2}[/.-]\d{1,4}\b"
    rf"|\b\d{{1,2}}(?:st|nd|rd|th)?(?: of)? {EN_MONTH}"
)
COURTESY = regex(
    r"谢谢|麻烦|请|应该?是|才对|是(?=\d)"
    r"|\b(?:please|pls|thanks|thank you|i meant|it(?:['’]?s| is)|its|should be|make it)\b"
)
SWAPPED = regex(r"(?P<old>[^\s,，。;；改换]{2,20})\s*[改换](?:成|为|到)?\s*(?P<new>[^\s,，。;；改换]{2,20})")
NOT_THE_OTHER = regex(r"(?P<new>[^\s,，。;；是]{2,20})[\s,，]+(?:而)?不是\s*(?P<old>[^\s,，。;；]{2,20})")
"""«1985年3月8日，不是1958年»."""
SAID_AROUND = regex(r"我|的|要|想|错")
"""No part of a value that is swapped for another of its kind."""


def swapped(text: str) -> bool:
    """«李蕾改李雷», «3栋改5栋»: two values of a kind; «我要改我的电话» names none."""
    for match in (*SWAPPED.finditer(text), *NOT_THE_OTHER.finditer(text)):
        old, new = match["old"][-len(match["new"]) :], match["new"]
        alike = any(map(str.isdigit, old)) and any(map(str.isdigit, new)) if new.isascii() else set(old) & set(new)
        if alike and not SAID_AROUND.search(old + new):
            return True
    return False


AS_IT_WAS = regex(
    r"原[来先本](?!的?名)|以前|之前|[旧老]的?(?=号|手机|电话|\d|是)|\b(?:old|previous|used to|on file|registered)\b"
)


_THE_OLD = regex(
    r"(?:[旧老]|原[来先]|以前|之前)(?:的|登记|留|填|用)*(?:手机|电话|号码?)*[是为:：\s]*\+?\d{7,}"
    r"|\b(?:old|previous(?:ly)?|used to be)\b[^.,;\d]{0,16}\+?\d[\d -]{6,}"
)


def only_the_old(understood: Understanding) -> bool:
    """«原先登记的是133…»: the number that stands wrong, and not yet what should stand there."""
    text = understood.text
    if not understood.phone or understood.new_value or understood.email or len(numbers_in(text)) > 1:
        return False
    return bool((understood.old_value and AS_IT_WAS.search(text)) or _THE_OLD.search(text))


def states_value(understood: Understanding) -> bool:
    """Whether the text says what something should be; «换成新证号» announces a new value but does not say it, and
    «不是删，是更正» names a right."""
    value = understood.new_value or understood.old_value or ""
    told = bool(value) and not ANNOUNCED.match(value) and right_of(value.lstrip("要想")) is None
    false = FALSE.search(understood.text) is not None and NEEDS_ANOTHER.search(understood.text) is None
    text = understood.text
    renamed = RENAMED.search(text) is not None and bool(understood.name)
    spelt_out = renamed or SAYS_BOTH.search(text) is not None or swapped(text)
    return told or false or spelt_out or _new_number(understood) or _new_address(text)


def _new_address(text: str) -> bool:
    """«地址改一下，搬到萧山了，市心路100号»: where they live now; what only stands in the files is the mistake."""
    spoken_of = ADDRESS.search(text)
    return spoken_of is not None and PLACE.search(text, spoken_of.end()) is not None and AS_FILED.search(text) is None


def _new_number(understood: Understanding) -> bool:
    """«补充一下我的邮箱 wang@…», «电话换了，更新一下：136…»: the number is the value, and no way to reach somebody."""
    phone = understood.phone and PHONE_MEANT.search(understood.text) and not _beside_a_name(understood.text)
    mail = understood.email and MAIL_MEANT.search(understood.text)
    return bool(phone or mail)


def _beside_a_name(text: str) -> bool:
    """«李雷，138…，想把手机号改一下»: by which they are known; who has a new one tells that."""
    return bool(number_beside(text)) and GIVEN_UP.search(text) is None


def bare_contact(understood: Understanding, name: str) -> str:
    """The number or address of a line that holds nothing else, but perhaps a name."""
    rest = _DIGITS.sub(" ", understood.text).replace(name, " ") if name else _DIGITS.sub(" ", understood.text)
    return "" if _LABELS.sub("", rest) else understood.email or understood.phone or ""


def only_reaches(understood: Understanding, said: Iterable[str]) -> bool:
    """A line that holds nothing but a number or an address, which is not what is to be put right."""
    contact = bare_contact(understood, understood.name or "")
    return bool(contact) and not meant_as_value(contact, said)


def meant_as_value(contact: str, said: Iterable[str]) -> bool:
    """Whether the lines before spoke of such a one as what is wrong or missing in the files."""
    words = MAIL_MEANT if "@" in contact else PHONE_MEANT
    return any(words.search(line) or GIVEN_UP.search(line) for line in said)


FORMERLY_THEIRS = regex(r"[旧老]|原[来先本]|以前|之前|换了|\b(?:old|previous|former|used to|no longer)\b")
"""It was theirs for a time, however alike the two are."""
ALIKE = 0.8
"""So much in common have a number and the one that puts a slip in it right."""


def alike(one: str, other: str) -> bool:
    """Whether one may be the other with a slip in it: then it never was theirs."""
    return one != other and SequenceMatcher(None, one, other).ratio() >= ALIKE


def _slip(old: str, new: str, text: str) -> bool:
    return alike(old, new) and FORMERLY_THEIRS.search(text) is None


def reached_by(understood: Understanding, said: Iterable[str] = ()) -> str:
    """Which of two numbers, the old and the new, takes a code: the one that we know, unless it is dead, given up or a
    mistake. ``said``: the lines before may have told («电话换了»)."""
    told = (parse("phone", value or "") for value in (understood.old_value, understood.new_value))
    old, new = (slot.value if slot.valid else "" for slot in told)
    given_up = (DEAD,) if STILL_REACHED.search(understood.text) else (DEAD, GIVEN_UP)
    left = any(words.search(line) for words in given_up for line in (*said, understood.text))
    left = left or _slip(str(old), str(new), understood.text)
    if new and not old and DEAD.search(understood.text):
        return str(new)
    if not old and left and len(numbers_in(understood.text)) == 1 and (new or _given_behind(understood)):
        return str(new or understood.phone)
    if not (old and new and old != new):
        return ""
    return str(new if left or _no_way_there(understood.text) else old)


def _given_behind(understood: Understanding) -> bool:
    """«电话换号了，更新一下 138…»: the one number stands behind what says that there is a new one."""
    text = understood.text
    said = None if DEAD.search(text) or only_the_old(understood) else GIVEN_UP.search(text)
    return said is not None and len(numbers_in(text[said.start() :])) == 1


def mail_reached_by(understood: Understanding) -> str:
    """The same of two mail addresses."""
    told = (parse("email", value or "") for value in (understood.old_value, understood.new_value))
    old, new = (slot.value if slot.valid else "" for slot in told)
    if not (old and new and old != new):
        return ""
    slip = _slip(str(old).split("@")[0], str(new).split("@")[0], understood.text)
    return str(new if slip or DEAD.search(understood.text) or _no_way_there(understood.text) else old)


def _no_way_there(text: str) -> bool:
    """The value that stands wrong never was the speaker's."""
    return DENIED.search(text) is not None or MISTAKEN.search(text) is not None


def may_take_a_code(line: str) -> bool:
    """Whether the old number in the line may still be the speaker's: neither dead nor a mistake from the first."""
    return not (DEAD.search(line) or _no_way_there(line))


def own_number(understood: Understanding) -> bool:
    """Somebody gives name and number, and corrects something else («我叫…，手机…，职位应该是…»)."""
    value, number = understood.new_value or "", understood.phone or understood.email or ""
    elsewhere = not NUMBER.search(understood.text)
    value = value.split()[0] if elsewhere and value else value
    return bool((elsewhere or understood.name) and value and number) and number[-8:] not in value


def other_figure(text: str, detail: str) -> bool:
    """«sorry, typo: 21 Nanjing Road, not 12»: a figure in place of one that stands there."""
    stands = FIGURES.findall(detail)
    return bool(stands) and not set(FIGURES.findall(text)) <= set(stands)


def told_anew(text: str, detail: str) -> bool:
    """«wait, its 12 Lake Street», «哎呀，是14号», below the card: another figure, or words beside some of them."""
    if learnt("confirm", text, LIKELY) in ("submit", "cancel", "wait"):
        return False
    if _of_the_kind_that_stands(text, detail):
        return True
    figures, shared = other_figure(text, detail), bool(_words(text) & _words(detail))
    return (figures or shared) if PARDON.search(text) else figures and shared


def _of_the_kind_that_stands(text: str, detail: str) -> bool:
    """«12 Lake Street please», where the details name a road; «9 may 1979», where they name a day."""
    value = COURTESY.sub(" ", PARDON.sub(" ", text)).strip(" ,.!，。！")
    if not value or value.casefold() in detail.casefold():
        return False
    road = PLACE.fullmatch(value) and PLACE.search(detail)
    return bool(road) or (parse("date", value).valid and DAY.search(detail) is not None)


def _words(text: str) -> set[str]:
    """Words of Latin letters, and pairs of characters."""
    return {(match[1] or match[0]).casefold() for match in WORD.finditer(PARDON.sub(" ", text))}


_FIELD = (
    r"(?:birth ?day|birth ?date|date of birth|dob|(?:sur|first |last |middle |family |given |maiden )?name|title"
    r"|address|(?:\w+ )?(?:phone|mobile|number|e-?mail)|employer|company|position|job title|nationality|gender)"
)
EN_NOT_THE_OTHER = regex(
    r"\b(?P<new>[\w'’@.+-]+)(?: with [^,.;]{1,16})?,? (?:and |but )?(?:not|instead of|rather than)"
    r" (?:an? )?(?P<old>[\w'’@.+-]+)"
    r"|\bnot (?:an? )?(?P<before>[\w'’@.+-]+),? but (?:an? )?(?P<now>[\w'’@.+-]+)"
)
"""«Kowalski not Kowalsky», «a doctor, not a mister», «not Maier but Meyer»."""
NO_VALUE = regex(
    r"(?:is|are|was|were|it|its|it's|do|does|did|that|this|right|correct|true|me|mine|my|i|am|im|why|please|ok|okay|if|or"
    r"|the|to|in|on|yet|have|has|been|be|only|any|sure|wrong|accurate|updated?|up|you|your|we|they|delete\w*|real|valid)"
)
FIELD_IS = cased(rf"\b(?i:{_FIELD})\b(?i: is| was|:|=|,| -)* *(?:the )?(?=\+?\d|[\w.+-]+@)")
"""«Birthday 7 june 1991», «my office phone is 021…»."""
ADDED = regex(
    r"[少漏](?:写|填|登|录|报|交)?了?[一两三几]?[段个份条项张][^,，。;；?？\s]{6,}|"
    r"\b(?:add|note|record|include|mention|write|say)\b[^.,;:?]{0,30}? that (?:i|my|we|our)\b.{6,}"
    r"|\b(?:complete|supplement|extend|update|add (?:this )?to)\b (?:my|the) [\w ]{3,20}?"
    r"(?::| with(?: the| my)?(?: following)?:?) *"
    r"(?!i['’]?m\b|i am\b|please|thanks?)\S.{7,}"
    r"|\b(?:missing|lacks?|lacking|left out|forgot(?:ten)?)\b[^.;,?]{3,40}[,:] *"
    r"(?!i\b|i['’]?m\b|please|thanks?|can|could|you)\w{3,}"
)
"""«Add to my record that I have a licence», «complete my record: …», «it lacks my middle name, Maria»."""


_STANDS = (
    r"(?:[填写登记录存显标印留打输弄搞]着?(?:的|成了?|得|作)|上面?写着?|还写着?|(?:档案|系统|资料|简历|表)[里上]?(?:面|头)?(?:写|登记|显示)?的?(?:还?是|叫|成)"
    r"|(?:还是|还写着|一直是)(?:以前|原来|之前|老|旧)的?|[没未](?:有)?(?:更新|改过?来|换过来))"
)
_TRULY = (
    r"(?:(?:其实|实际上?|事实上|真正|正确|本来|明明)(?:的|上|是|应该|[,，])*(?!我?(?:是?想|要|不想|不是|没|只|就想|也不))[^,，。;；]{2,}"
    r"|(?:可|但是?|而)?我(?:本人|们?公司|们?单位|家)?(?:现在|目前|明明|早就?|去年|已经|的?名字)*(?:是(?!说|想|要|来|不|[你您]们|业主|客户|租户|供应商|员工|求职|物业|应聘)|在|叫|姓|住|在|搬[到去]|毕业|读|改[成名])[^,，。;；]{1,})"
)
STANDS_AND_IS = regex(rf"{_STANDS}[^。;；?？]{{0,20}}[,，。;；\s]+(?:但是?|可是?|而|不过)?{_TRULY}")
"""«学历填的大专，其实我本科毕业了», «档案上写的是大专，我是本科»."""
CALLED_SO = regex(
    r"(?:叫|姓)(?!我)[^\s,，。;；不]{1,12}[\s,，]*而?不(?:叫|姓|是)[^\s,，。;；]{1,12}|不(?:叫|姓)[^\s,，。;；]{1,12}[\s,，]*(?:我|而)?(?:叫|姓|是)[^\s,，。;；吗]{1,12}"
    r"|(?P<sign>\S)就?是[^,，。;；\s]{1,6}的(?P=sign)|立早章|弓长张|木子李|双口吕|言午许|耳东陈|口天吴|草头黄|古月胡|人可何|走肖赵|三横王|文武斌|禾呈程"
)
"""«我叫李雷不叫李蕾», «雷是打雷的雷», «立早章»."""
RIGHT_IS = regex(
    r"(?:正确|对|新)的?(?:名字|写法|地址|信息|号码)?(?:是|应该是|[:：])\s*(?!的?(?:吗|吧|什么|啥))[^\s,，。;；?？]{2,}"
    r"|\b(?:right|correct|new)(?: (?:one|name|spelling|address|value|version))?\s*(?::|=|is\b)\s*"
    r"(?!(?:not|what|wrong|that)\b)\w"
    r"|\b(?:have|has|lists?|shows?|says?|got)\b[^.;,]{0,24}\bas [^.;,]{1,24}[,.;]? ?(?:but |and )?"
    r"(?:i am|i['’]m|it['’]?s|it is|my \w+ is)\b"
    r"|\bi (?:am|was)(?: now)? called \w+,? not \w+"
)
"""«Wrong: Jhon. Right: John Smith», «you have my title as Mr, I am Dr»."""
_PAPER_NUMBER = (
    r"(?:(?:身份证件?|证件|护照|驾照)(?:上的?)?(?:号码?|号)|身份证(?!上|的|复印|照|件|地址|名|信息)"
    r"|\b(?:id|identity|passport)(?: card)? (?:number|no\.?))"
)
NUMBER_OF_A_PAPER = regex(
    rf"{_PAPER_NUMBER}[^,，。;；?？吗]{{0,10}}(?:[登写填记录输打]?错|不对|有误|更新|换|变|升位|改|过期)"
    rf"|(?:[登写填记录输打]错|更新|更正|改|换)[^,，。;；?？]{{0,4}}{_PAPER_NUMBER}"
    rf"|{_PAPER_NUMBER} (?:is |was |has )?(?:wrong|incorrect|changed|outdated)"
    rf"|\b(?:correct|update|change|fix) (?:my |the )?{_PAPER_NUMBER}"
)


def of_a_paper_number(text: str) -> bool:
    """«身份证号有一位错了»: what is right stands on the paper, and is not to be typed here."""
    return NUMBER_OF_A_PAPER.search(text) is not None


def says_what_is_right(text: str) -> bool:
    """Whether a wish to put something right says what should stand there."""
    if any(words.search(text) for words in (STANDS_AND_IS, CALLED_SO, RIGHT_IS)):
        return True
    swaps = (match["new"] or match["now"] for match in EN_NOT_THE_OTHER.finditer(text))
    others = [match["old"] or match["before"] for match in EN_NOT_THE_OTHER.finditer(text)]
    told = [new for new, old in zip(swaps, others, strict=True) if not any(map(NO_VALUE.fullmatch, (new, old)))]
    return any(right_of(value) is None for value in told) or FIELD_IS.search(text) is not None


def says_what_is_missing(text: str) -> bool:
    """Whether a wish to have something added says what."""
    return ADDED.search(text) is not None or FIELD_IS.search(text) is not None

"""What a line says should stand in the files, in the words of people: «it's Meyer, not Maier», «填的大专，其实我本科».

Values with a word for them («should be …») are read in ``understanding.details``; here it is enough that one is told.
"""

from __future__ import annotations

from dialogs.understanding.patterns import cased, regex
from dialogs.understanding.verbs import right_of

_FIELD = (
    r"(?:birth ?day|birth ?date|date of birth|dob|(?:sur|first |last |middle |family |given |maiden )?name|title"
    r"|address|(?:\w+ )?(?:phone|mobile|number|e-?mail)|employer|company|position|job title|nationality|gender)"
)
NOT_THE_OTHER = regex(
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
    swaps = (match["new"] or match["now"] for match in NOT_THE_OTHER.finditer(text))
    others = [match["old"] or match["before"] for match in NOT_THE_OTHER.finditer(text)]
    told = [new for new, old in zip(swaps, others, strict=True) if not any(map(NO_VALUE.fullmatch, (new, old)))]
    return any(right_of(value) is None for value in told) or FIELD_IS.search(text) is not None


def says_what_is_missing(text: str) -> bool:
    """Whether a wish to have something added says what."""
    return ADDED.search(text) is not None or FIELD_IS.search(text) is not None

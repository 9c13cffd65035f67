"""Whose a number or address is that a text holds: only the person's own takes the code that shows who asks.

A contact may be said as content: the receiver's in a transfer, the child's or the principal's, the value just called
wrong. How a contact is written is ``dialogs.understanding``; what becomes of one's own is ``slots``.
"""

from __future__ import annotations

import re

from bot.domain.rights import VALUES, Right
from dialogs.draft import Draft
from dialogs.told.kin import EN_KIN, FURTHER, KIN_WORDS
from dialogs.told.naming import beside_number
from dialogs.told.signature import SURELY_A_SURNAME
from dialogs.told.values import DEAD, reached_by
from dialogs.understanding import HAN, Understanding, fold, parse, understand
from dialogs.understanding.joins import BESIDE, EN_TOO
from dialogs.understanding.nouns import EN_REACH
from dialogs.understanding.patterns import cased, regex
from dialogs.understanding.slots.corrections import of_another as said_of_another
from dialogs.understanding.slots.phone import numbers_in
from dialogs.words import papers

_POINT = r"(?:联系)?(?:手机|电话|号码|号(?=[是为:：\s\d])|邮箱|邮件|微信)"
_KIN = rf"{KIN_WORDS}|当事人|委托人|被代理人|逝者|对方"
_NEAR = "同事|老板|朋友|邻居|领导|室友|房东|经理|助理|秘书|司机|律师|同学|亲戚|保姆|别人|人家|客服|业务员|销售|中介"
_EN_POINT = f"{EN_REACH}|cell|mail"
_SOMEBODY = rf"(?:我|咱|他|她|[你您])?(?:们|家)?的?(?:{_KIN}|{_NEAR}|[他她]|\b(?:my|our|his|her) \w+)"
_EN_KIN = rf"(?:{EN_KIN}|client|principal|uncle|aunt|boss)"
THEIRS = regex(
    rf"(?:[他她]|(?:^|[\s,，。;；]|[我俺咱](?:家|们)?的?)(?:{_KIN}))的?(?:{_POINT}|注册|登记|留的)"
    rf"|(?:{_KIN}|{_NEAR})的?(?:{_POINT})?(?:号码?)?[是:为]?\+?\d|(?:是|用|借)(?:我|咱)?(?:们|家)?的?(?:{_KIN}|{_NEAR})的"
    rf"|\b(?:(?:his|her|their)|(?:(?:my|our|the) )?{_EN_KIN}['’]?s)"
    rf" (?:own |old |new )?(?:{_EN_POINT})"
    rf"|\b(?:my|our|the) {_EN_KIN}['’]?s(?: is)?[ :]*\+?\d"
)
"""«他的手机», «my son's e-mail»."""
THEIRS_NOW = regex(r"[改换][成为到]我(?:自己|本人)?的")
"""«改成我的139…»: whatever it is to replace."""
MINE = regex(
    rf"我(?:自己|本人)?的?{_POINT}|(?:我|本人)(?:自己)?(?:的是|叫|是)|本人(?:的?{_POINT})?[\s是:]*\d"
    rf"|(?:打给?我|联系我)(?!(?:们|家)?的?(?:{_KIN}|{_NEAR}))|{THEIRS_NOW.pattern}"
    rf"|\bmy(?: own)? (?:{_EN_POINT}|name)\b|\bmine\b"
    r"|\b(?:i am|i'm|im|reach me|call me|contact me)\b"
)
THEIRS_RIGHT_BEFORE = regex(
    rf"(?:[他她]|(?:{_KIN}|{_NEAR}))的?{_POINT}号?码?[是:：为\s]*(?:\+?\d[\d -]{{6,}}|[\w.+-]+@)"
    rf"|\b(?:his|her|their|(?:my|our|the) {_EN_KIN}['’]?s) (?:own )?(?:{_EN_POINT})(?: address)?"
    r"(?: (?:is|was))?[ :]*(?:\+?\d[\d -]{6,}|[\w.+-]+@)"
)
"""«他的邮箱li.lei@…»: whatever else is told of the speaker beside it."""
OWN_ADDRESS = regex(
    rf"我(?:自己|本人)?的?{_POINT}[是:：为\s]*(?:\+?\d|[\w.+-]+@)|\bmy (?:own )?(?:mobile|phone|number"
    rf"|e-?mail)\b[ \w:]{{0,6}}(?:\+?\d|[\w.+-]+@)"
)
OTHERS_BY_ACT = regex(
    rf"(?:(?<!别)(?:联系|找|打给?|告诉|[发转抄寄][到给送]?给?|通知)){_SOMEBODY}(?:(?!我)[^,，。;；\d]){{0,8}}(?:[,，:：]\s*)?{_POINT}?[是:：]?\s*\+?\d"
    rf"|(?<![别要再])(?:骚扰|打扰|推销|诈骗)(?:我|电话)*的[^,，。;；\d]{{0,6}}[是:：]\s*\+?\d|(?:客服|业务员|销售|中介)(?!\s+{_POINT})[^,，。;；\d存留登记我]{{0,4}}\+?\d"
    r"|(?<![是为作当])紧急联系人(?!就?是我(?:自己|本人)?[\s,，\d])(?:(?!我(?:的|叫|是|自己)|本人)[^。;；\d]){0,16}\+?\d"
    r"|收件人(?:写|填|是|叫)[^,，。;；\d我]{0,8}\+?\d"
    r"|(?:让|被|有个?)\s*\+?\d[\d -]{6,}[^,，。;；\d]{0,4}(?:打|发|骚扰|联系|说|自称|冒充)"
    r"|\d\s*(?:这个号码?)?(?:一直|老是?|总是?|天天|经常|每天|昨天|今天|刚才?|又)*(?:给我(?:打|发)(?:[了过来]|电话来)"
    r"|打过?来|骚扰)"
    rf"|(?:^|[\s,，。;；])[我俺咱](?:们|家)?的?(?:{_KIN}|{_NEAR})的?{_POINT}[是:：]?\s*\+?\d"
    rf"|\d (?:is|was|belongs to) (?:(?:my|our|his|her) )?(?:{_EN_KIN}|friend|colleague|secretary|assistant)['’]?s\b"
    r"|\b(?:contact|call|text|(?:send|copy)(?: \w+){0,4} to) (?:my|our|his|her) "
    r"(?!own|new|old|phone|number|mobile|cell|e-?mail|mail|work)\w+[^,.;\d]{0,20}\d"
    r"|\b(?:called|calls|calling|rang|texted|harass\w*) me (?:from|is|was) \+?\d"
    r"|\d (?:keeps|kept|called|has called|is harass)"
)
"""What is done tells whose: «联系我秘书小刘139…», «骚扰我的号码是139…», «别再让139…打我电话»."""
_FIGURES = r"\+?\d[\d\s-]{6,}"
OWN_POINT = regex(
    rf"我(?:自己|本人)?的?(?:新的?|现在的?)?{_POINT}号?码?[是:：为\s]*(?P<mine>{_FIGURES})|(?P<before>{_FIGURES})是我(?:自己|本人)的"
    rf"|我(?:(?:自己|本人)?叫[^\W\d_]{{2,4}}[\s,，]*{_POINT}|本人是[^\W\d_]{{2,4}}[\s,，]*(?:{_POINT})?)[是:：\s]*(?P<named>{_FIGURES})"
    rf"|{_POINT}[^,，。;；\d]{{0,6}}(?:[没不]有?[换变改]|还是|照旧|没错|都对|不用[改换])[^。;；\d]{{0,6}}(?P<kept>{_FIGURES})"
    rf"|\b(?:{_EN_POINT}|number)\b[: ]+(?P<staying>{_FIGURES}) ?"
    r"(?:stays|remains|is (?:still )?(?:right|the same))\b"
    rf"|\b(?:{_EN_POINT}|number)\b[^.;,\d]{{0,10}}\b(?:stays|remains|is still|is the same)[^.;\d]{{0,10}}"
    rf"(?P<stays>{_FIGURES})"
    rf"|\b(?:my (?:own|present)|current)(?: one| number| phone| mobile)? is (?P<current>{_FIGURES})"
)
"""«我的电话是139…», «只有139…是我自己的», «手机号没换，还是139…», «my current one is 139…»: theirs."""
NAMED_SO = cased(rf"(?:^|[用打发拨到给\s,，。;；])(?P<name>(?![用打发拨到给]){HAN}{{2,4}})的{_POINT}?号?码?[是:：\s]*$")
"""«张三的139…»."""
THEM = rf"(?:我|咱|俺)?(?:们|家)?的?(?:{_KIN}|{_NEAR}|[他她])"
NOT_THEIRS = regex(
    rf"(?:不是|并非|又非|而非|不用|别用)(?:我|咱)?(?:们|家)?的?(?:{_KIN}|{_NEAR}|[他她])的?{_POINT}?号?"
    rf"|(?:^|(?<=[\s,，。;；])){THEM}的?(?:那个?|这个?)?{_POINT}?号?码?(?:就|可|千万)*(?:别|不要|甭)再?(?:打|拨|联系)"
    rf"|\bnot (?:(?:my|our|the) )?(?:{_EN_KIN}['’]?s|his|hers|theirs)\b"
)
"""«不是我妈的»: whose it is not."""
NOT_OWN = regex(
    r"\d\s*(?:这个?)?(?:号码?|手机|电话)?[\s,，]*(?:不是|并非)我(?:自己|本人)?的(?!旧|老|原|以前|之前)"
    r"|\d,? (?:is not|isn['’]t|(?:that['’]s )?not) (?:mine|my own)\b"
)
OWN_SAID = regex(
    rf"(?<![是非扰])我(?:自己|本人)?的(?:{_POINT}|这个)?[吧上\s:：是]*(?<!\d){_FIGURES}"
    rf"|{_FIGURES}[\s,，]*(?:这个?(?:号码?|手机)?)?(?:才|就|都)?是我(?:自己|本人)?的"
)
"""«我的139…», «139…才是我的»."""
THE_ONE_BEFORE = regex(
    rf"(?:(?:刚才?|上面|前面|上一?个|先前|那)(?:那?个|发|写|给|填|的|号码?|手机|电话)*是{THEM}的?(?:{_POINT}|号)?"
    rf"|发到?{THEM}的?{_POINT}?[^,，。;；\d]{{0,3}}(?:没用|不行|不对|错))[^,，。;；\d\s]{{0,2}}[\s,，。;；]+"
    rf"(?=[^,，。;；\d]{{0,3}}(?:发|用|换|改|写|打)(?:(?!{THEM})[^,，。;；\d]){{0,6}}\+?\d)"
    r"|\bthat (?:was|is|one was|one is) (?:my )?\w+(?:['’]s)?(?: (?:number|phone|mobile|one))?[\s,.;]+"
    r"(?=(?:please |so )?(?:send|use|try|change|take)(?: (?:it|the code|to|this|mine|instead|one))*:? \+?\d)"
)
"""«刚那个是她的号，发188…», «that was her number, send it to 188…»: said of the one before."""
BROKEN = regex(rf"我(?:自己)?(?:的?{_POINT}|的)[^,，。\d]{{0,3}}(?:坏|停|丢|没|不用|换|打不)")
"""One's own that reaches nobody."""
OLD = regex(
    rf"(?:原来|以前|之前|旧|老|原先|错)的?{_POINT}?(?:是|为|:)|[写记打登]成了?"
    r"|\b(?:it (?:was|used to be)|the (?:old|wrong|previous) (?:one|mail|number)|instead of|not)\b"
)
"""«原来是…»: the value that stands wrong."""
REGISTERED = regex(r"账[号户]|注册|登记|\b(?:account|registered|signed up)\b")
"""What the other's account goes by."""
_PAPER = rf"(?:{papers.OWN}|户口[本簿]?)上?的?(?:号码?)?"
_EN_PAPER = r"(?:id|identity|passport|resident)\b"
THEIR_PAPER = regex(
    rf"(?:[他她]|{_KIN}|{FURTHER}|{_NEAR}|死者)(?:本人|自己)?的?{_PAPER}"
    rf"|(?<!我)[是:：](?:我|我家|我们)?的?(?:[他她]|{_KIN}|{FURTHER})的(?:号码?)?(?=\W*(?:$|\d))"
    rf"|\b(?:his|her|their|{_EN_KIN}['’]?s) (?:own )?{_EN_PAPER}"
)
MY_PAPER = regex(rf"(?:我|本人)(?:自己|本人)?的?{_PAPER}|\b(?:my|mine)(?: own)? {_EN_PAPER}")
BESIDES = regex(rf"也|还有|{BESIDE}|(?<!是)还(?!是)|\b(?:{EN_TOO}|another|and)\b")
WORDS = cased(rf"{HAN}|[A-Za-z]{{2,}}(?![\w.]*@)")
STOP = regex(r"[,，。;；、]|[但而]是?")
"""What is said of a number often stands beyond a blank, and «而» leads to the other."""
ANY_NUMBER = regex(r"\+?\d[\d -]{6,}\d")
UNREACHED_THEN = regex(
    r"(?:要是|如果|万一|若)[^,，。;；\d]{0,4}(?:打不通|不通|停机|关机|没人接|联系不[上到]|收不到)|(?:打不通|不通|停机|关机|没人接|联系不[上到]|收不到)(?:了|的话|时)?[\s,，]*(?:就|再|可以|请|麻烦)*(?:打|拨|用|找|联系|发|换|试)(?!了)"
    r"|(?:打不通|不通|关机|没人接)(?:了|的话|时)?[\s,，]*(?:就|那|是|多半|大概|可能|肯定|应该|一般|说明|我)+(?:在|没信号|没电|忙|睡)"
    r"|\bif (?:it|that|this|the first)\b.{0,24}\b(?:try|call|use|ring)\b"
)
"""«139… 打不通就打 138…», «打不通就是在井道里»: the first is in use."""
TO_BE_CLOSED = regex(
    r"(?:[想要请帮给把]|申请|麻烦|可以|能不能|怎么)[^,，。;；\d]{0,12}?(?:注销|停用)(?:掉|一下|吧|了)*"
    r"|(?:[账帐][号户]|小程序|\bapp)[^,，。;；\d\s]{0,6}(?:注销|停用)(?:掉|一下|吧)*|(?:注销|停用)(?:掉|一下)?[^,，。;；\d]{0,10}[账帐][号户]"
)
"""«想把账号注销掉»: it is the account that is to end; nothing is said of the number that it goes by."""
_LEFT = r"(?:登记|留|填)"
ANOTHER_ONE = regex(
    rf"(?<=\d{{7}})[\s,，。;；]+(?:不是|别用|不要用|[你您]们(?:有|存|{_LEFT})的?|以前|原来|之前|那个|[旧老]的?|另外?)*(?:{_LEFT}?的)?(?<!\d)"
    r"(?:1[3-9]\d(?!\d)(?:开头|那个?|的|号)+"
    rf"|(?:不是|以前|原来|之前|[旧老]){_LEFT}?的?(?:那个|那张|手机|电话)*(?:号码?|卡|的|那个)+(?![\s,，。;；号卡的那]))[^\d]*$"
    r"|(?<=\d{7})(?: now)?[\s,.;–-]+(?:(?:and|but) )?(?:not )?(?:the|my) (?:old|other|previous|first|\d{3})\b"
    r"(?: (?:one|number|phone))?(?!\s*,| (?:one|number|phone))[^\d]*$"
)
"""«138…, not the 139 one you have, I lost that phone»: what is dead is another, behind the one that is given."""
REPLACED = regex(
    r"(?:以前|原来|之前|原先|刚才?|上面|那个|[旧老])[^,，。;；\d]{0,14}?[\s,，。;；]+(?=(?:我|现在|就|都|是|请|用)*(?:新|现|换|改|目前|这个)[^,，。;；\d]{0,10}\+?\d)"
    r"|\b(?:the|my) (?:old|previous|former) (?:one|number|phone|sim)\b[^\d,.;]{0,30}[\s,.;]+"
    r"(?=(?:and |so |but )?(?:(?:the|my|here.s my) )?(?:new|now|current|this)\b[^\d,.;]{0,20}\+?\d)"
)
"""«老的停机了 新的是159…»: what is dead is another, before the one that is given."""
TWO_OF_THEM = regex(r"[\s,，]*(?:或者?(?:是)?|还是|要么|或|/|、|\bor\b)[\s,，]*")
ANY_OF_THEM = regex(
    r"都(?:行|可以|能|是我|好|成|在用)|随便|哪个都|任[意何]|\b(?:either|both|any)\b|备用|"
    rf"{UNREACHED_THEN.pattern}"
)
"""Whichever: then it is the first."""
MANY = 2
FEW = 2
"""Words beside a number that tell no more than that it is one."""


ONE_TO_ERASE = regex(
    r"(?:删|去掉|抹|清|拿掉|移除)[^,，。;；\d]{0,10}(?:第[二三四]个?|另[一外]个?|别的|多余的?|备用的?|旧的?|老的?|以前的?|原来的?)"
    r"[^,，。;；\d@]{0,6}(?:\+?\d|[\w.+-]+@)"
    r"|\b(?:delete|remove|erase)\b[^,.;\d@]{0,20}\b(?:second|other|old|spare|extra|previous)\b[^,.;\d@]{0,16}(?:\+?\d|[\w.+-]+@)"
)
"""«删掉我留的第二个号码139…»: what is to go reaches nobody then, and another is to stay."""


def of_another(draft: Draft, understood: Understanding) -> bool:
    """Whether the contact in the words is somebody else's, or no way to reach anybody."""
    text = fold(understood.text)
    if not draft.gated:
        return theirs(text) and not draft.for_other
    if THEIRS.search(text) or theirs(text):
        return theirs(text)
    if Right.DELETE in draft.rights and ONE_TO_ERASE.search(text) and not MINE.search(ONE_TO_ERASE.sub(" ", text)):
        return True
    if understood.phone and out_of_use(text) and VALUES.isdisjoint(draft.rights):
        return True
    if understood.name and not draft.for_other:
        return False
    if draft.for_other and REGISTERED.search(text) and not MINE.search(text):
        return True
    if _receivers(draft) and not MINE.search(text):
        return True
    valued = VALUES & {*draft.rights} and draft.detail and not reached_by(understood)
    return bool(valued) and OLD.search(text) is not None


def one_beside(draft: Draft, understood: Understanding) -> bool:
    """Whether a contact comes beside the one that stands and replaces none: another's, or, where nobody has to be
    proven, one more that is to be left alone («13900002013也别打了»)."""
    another = of_another(draft, understood)
    return another if draft.gated else bool(draft.contact) and (another or BESIDES.search(understood.text) is not None)


def _receivers(draft: Draft) -> bool:
    """Where it is still open to whom data go, a contact told is the receiver's."""
    return Right.TRANSFER.value in draft.rights and not draft.receiver


def beside_own(text: str, number: str | None = "") -> bool:
    """Whether the words give a number, or this one, as the speaker's («我电话139…»), whosever else stands there."""
    said = (re.sub(r"[\s-]", "", found[found.lastgroup or 0]) for found in OWN_POINT.finditer(fold(text)))
    return any((number or "")[-8:] in figures for figures in said)


def own_among(text: str, number: str | None) -> bool:
    """Whether of the numbers in a line it is this one that is given as the speaker's."""
    return len(numbers_in(fold(text))) > 1 and beside_own(text, number)


def theirs(text: str) -> bool:
    """The words call a contact another's, and none their own; of several numbers it is the one that would be taken."""
    plain = NOT_THEIRS.sub(" ", THE_ONE_BEFORE.sub(" ", fold(words_about(text))))
    if NOT_OWN.search(plain) or OWN_SAID.search(plain):
        return OWN_SAID.search(plain) is None
    if THEIRS_RIGHT_BEFORE.search(plain) and not OWN_ADDRESS.search(THEIRS_RIGHT_BEFORE.sub(" ", plain)):
        return True
    if _said_of_another(plain):
        return True
    if OTHERS_BY_ACT.search(plain) and not OWN_POINT.search(OTHERS_BY_ACT.sub(" ", plain)):
        return True
    return THEIRS.search(plain) is not None and not MINE.search(BROKEN.sub(" ", THEIRS.sub(" ", plain)))


def _said_of_another(text: str) -> bool:
    """Whether the nearest words give the one number to somebody else: kin, a colleague, a name («用张三的139…»)."""
    places = list(ANY_NUMBER.finditer(text))
    if len(places) != 1 or OWN_POINT.search(text):
        return False
    lead, tail = text[: places[0].start()], text[places[0].end() :]
    named = NAMED_SO.search(lead)
    return bool(named and SURELY_A_SURNAME.match(named["name"])) or said_of_another(lead, tail)


def of_the_next(text: str) -> str:
    """The words without what is said of the number before."""
    return REPLACED.sub(" ", THE_ONE_BEFORE.sub(" ", text))


REACHED_THERE = regex(
    rf"(?:联系|找|打给?|拨)(?:一下)?{THEM}|\b(?:call|contact|reach|ring|text) (?:my|our|his|her)\b"
    rf"|{BROKEN.pattern}|{DEAD.pattern}"
)


def reached_there(text: str) -> bool:
    """«打我老婆的159…，我的停机了»: another's number, and the way to reach the speaker."""
    return theirs(text) and REACHED_THERE.search(fold(text)) is not None


WOULD_DO = regex(
    rf"(?:{_KIN}|{_NEAR})的?(?:{_POINT}|号|的)?[^,，。;；\d]{{0,6}}(?:行不行|可不可以|能不能|可以|能行|行|成)"
    rf"|\b(?:use|give|take)\b.{{0,12}}\b{_EN_KIN}['’]?s\b"
)


def theirs_meant(text: str) -> bool:
    """«我老公的号行不行»: whether another's would do, before it is told."""
    return WOULD_DO.search(fold(text)) is not None


def their_paper(text: str) -> bool:
    """«我妈的身份证 110…»: the number of another's document, which shows nothing of who asks."""
    plain = fold(text)
    return THEIR_PAPER.search(plain) is not None and MY_PAPER.search(plain) is None


def in_matter(draft: Draft) -> bool:
    """Whether the contact that stands was told as part of the matter, which turns out to be another's: their account,
    the number that is wrong in their file. A bare number, or one with a name, is the speaker's, and so is a proven one.
    """
    return bool(draft.contact) and not draft.proven and any(_tells_matter(line, draft) for line in draft.said)


def _tells_matter(line: str, draft: Draft) -> bool:
    number = draft.contact[-8:] in re.sub(r"[\s-]", "", line)
    named = understand(line).name or beside_number(line)
    return number and len(WORDS.findall(line)) > FEW and not named and not MINE.search(fold(line))


def out_of_use(text: str) -> bool:
    """Whether the one number of the line is said to reach nobody any more («以前留的是139…但现在不用了»)."""
    beside = TO_BE_CLOSED.sub(" ", UNREACHED_THEN.sub(" ", words_about(text)))
    return DEAD.search(ANOTHER_ONE.sub(" ", REPLACED.sub(" ", beside))) is not None


def one_of_two(text: str) -> tuple[str, ...]:
    """Both of two numbers of the speaker's, where it is left open which is meant («139…或者138…»)."""
    numbers = numbers_in(fold(text))
    if len({number for _, number in numbers}) != MANY or ANY_OF_THEM.search(text) or theirs(text):
        return ()
    places = [place.span() for place in ANY_NUMBER.finditer(text)]
    between = text[places[0][1] : places[1][0]] if len(places) == MANY else text
    return tuple(number for _, number in numbers) if TWO_OF_THEM.fullmatch(between) else ()


def words_about(text: str) -> str:
    """The words beside the number that is taken, where the line holds others: up to the stop before and behind it."""
    places = list(ANY_NUMBER.finditer(text))
    taken = (parse("phone", text).value or "")[-8:] if len(places) >= MANY else ""
    at = next((n for n, place in enumerate(places) if taken and taken in re.sub(r"\D", "", place[0])), None)
    if at is None:
        return text
    lead = text[places[at - 1].end() if at else 0 : places[at].start()]
    tail = text[places[at].end() : places[at + 1].start()] if at + 1 < len(places) else text[places[at].end() :]
    return (STOP.split(lead)[-1] if at else lead) + places[at][0] + STOP.split(tail)[0]

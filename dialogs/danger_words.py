"""What words tell of danger: how and where somebody is, that it is over, that it never was, what else is wanted.

Texts in, verdicts out; what is answered is ``dialogs.danger``.
"""

from __future__ import annotations

import re

from dialogs.hearing import bare
from dialogs.stated import stated_rights, wishes_clearly
from dialogs.understanding import HAN, understand

HOW_IT_IS = re.compile(
    r"停在|卡在|困|喘|晕|受[了]?伤|害怕|[好很怕]黑|灯|警?铃|对讲|没人[理应接来管]|信号|没电|打不通|[门們](?:还是)?[打弄]?[不没]开"
    r"|师傅|救援|消防|[几两一\d三四五]个人|就我|我一个|出不[来去]|闷|憋|缺氧|[她他]说|哭|想吐|疼|流血|孕|心脏|高血压"
    r"|(?:什么时候|多久|几分钟|啥时候)[^,，。]{0,6}[到来]|还在(?:里面|等)|又[动掉往]"
    r"|\b(?:stuck|trapped|dark|breath\w*|hurt|injur\w*|bleed\w*|dizzy|panic\w*|scared|alone|signal|battery|pregnant"
    r"|nobody|no one|still (?:in|here|inside)|when will|how long)\b",
    re.IGNORECASE,
)
"""How whoever is inside fares, who is coming, what moves."""
WHERE_IT_IS = re.compile(
    r"梯|轿厢|[楼层栋座]|单元|小区|医院|大厦|大楼|商场|[路街道巷弄]\s*\d|地址|位置|人在|门口"
    r"|\b(?:lift|elevator|floor|building|street|road|avenue|hospital|tower|mall|address)\b",
    re.IGNORECASE,
)
"""Elsewhere an answer to «how do you know us?», so it counts only where that is not asked."""
PLACE = re.compile(
    r"[楼层栋幢座]|单元|小区|花园|公寓|医院|大厦|中心|广场|学校|酒店|商场|地铁|[路街道巷弄]\s*\d|\d\s*(?:号|弄)"
    r"|\b(?:floor|building|block|street|road|avenue|hospital|tower|mall|hotel|station|plaza|centre|center"
    r"|no\.? ?\d+)\b",
    re.IGNORECASE,
)
"""Told once, nobody is asked where they are."""
ALL_CLEAR = re.compile(
    r"(?<![码页面信图字])(?:救|放|接|走|弄|爬)?出来[了啦]|得救|脱险|脱困|获救|没事儿?[了啦]|平安|安全[了啦]|门(?:打|弄)?开了"
    r"|\b(?:(?:out|safe|fine|ok(?:ay)?|free) (?:now|again)|got (?:us|me|her|him|them) out|rescued"
    r"|(?:are|am|is|we['’]?re|i['’]?m|s?he['’]?s|they['’]?re) (?:all )?(?:out|safe|free)(?! of))\b",
    re.IGNORECASE,
)
NOT_YET = re.compile(
    r"[没未](?:有)?(?:人)?(?:被)?(?:救|放|走|弄)?(?:出来|救|脱|安全)|还[没在有困]|里面|出不[来去]|快来"
    r"|夹|压[住着]|流血|(?<!没)(?<!没人)(?<!没有人)受[了]?伤|晕|昏|摔|烟|火|喘|叫不[醒应]|没反应|一半|又[关停掉]"
    r"|\b(?:not|isn.t|aren.t|still|hurt|bleed\w*|faint\w*|unconscious|caught|crushed|smoke|fire|again|half)\b",
    re.IGNORECASE,
)
"""No all-clear, however it goes on."""
ASKED = re.compile(r"[?？]|吗\W*$|什么时候|怎么还|怎么才|才能|\bwhen\b", re.IGNORECASE)
"""Of the good news itself: it is only hoped for."""
MISTAKEN = re.compile(
    r"(?<![别没不])误会|[发点按]错|(?<![不没别是在])开(?:个)?玩笑|说着玩|随口|不是(?:紧急|急事|求救|救命|报警|这个意思|那个意思)|我?没事\W*$"
    r"|\b(?:(?<!no )false alarm|no emergency|not an emergency|by mistake|misunderst\w+|(?<!not )(?:kidding|joking))\b",
    re.IGNORECASE,
)
INSIDE = re.compile(r"里|\b(?:in|inside|out)\b", re.IGNORECASE)
LONGEST_DENIAL = 24
"""Characters; whoever writes more tells what has happened."""
PARTS = re.compile(rf"(?<=[。.!！?？;；,，\n])\s*|(?<={HAN})\s+")
STATED = 0.75
"""From this on a part of a line is a wish of its own."""
MORE_THAN_NEWS = frozenset({"complain", "human"})
"""What people want besides data, once they are safe."""
ONLY_A_PLACE = re.compile(
    rf"(?=.*[\d一二三四五六七八九十])(?!.*[困卡关關停救梯夹夾掉伤傷火烟快])(?:{HAN}{{1,6}}(?:省|市|区|县|镇|村|路|街|道|巷|小区|花园|苑|家园|公寓|公馆|城|广场|大厦|大楼|中心|医院)"
    r"|[\dA-Za-z一二三四五六七八九十]+\s*(?:号楼|号院|号|幢|栋|座|楼|弄|单元|室|层)|[\s,，、])+"
)
HERE_WITH_ME = re.compile(
    r"(?:[他她]们?|我?(?:爸|妈|爷爷|奶奶|外公|外婆|老公|老婆|儿子|女儿|孩子|老人|朋友)|本人|人|现在|就|也|都|正)+[在坐](?:在)?我?"
    r"(?:的?旁边|身边|边上|跟前|面前|这儿|这里|家)(?:[呢的啊]|呀)?"
    r"|(?:he|she|they)(?:is|s|are|re)(?:right|just|sitting)*(?:here|nexttome|besideme)(?:withme)?"
)
"""Said of the person asked for; read without blanks and marks."""
POWER_GONE = re.compile(
    r"(?:(?:请|先|稍)?等(?:一?下|会儿?|等)?[再]?[说来弄办]?|我的?|这边|家里?|手机|电脑|平板|马上|[快要又]|(?:没|冇)(?:有)?[电網网]|断[电网]|停电|关机|充电|[了啦哈吧呢])+"
    r"|(?:wait|holdon|sorry|my|the|phone|battery|laptop|is|s|just|almost|running|nearly|dead|died|dying|low|empty)+"
)
"""A phone or a house without power, and nothing else; read without blanks and marks."""
ONLY_A_LIFT = re.compile(
    r"(?:不是[^,，。]{1,8}[\s,，]*)?(?:而|就)?是?(?:我们|咱们?|我家)[^,，。困停卡关坏掉夹开动]{0,10}梯的?[\s。.!！]*"
)
"""Says which lift, or whose, and no trouble with it."""
IN_A_FORM = re.compile(
    r"(?:表格?|流程|页面|网页|界面|问卷|步骤|这一?步|这一?关|对话|聊天|验证码|登录|注册)(?:这|那)?(?:里|上|中|这?儿|面|头)*"
    r"[^,，。]{0,4}(?:困|卡|陷|堵|绕|出不[去来]|转)"
    r"|(?:困|卡|陷|堵)(?:死)?(?:在|住|进)[^,，。]{0,6}(?:表|流程|页面|网页|界面|问卷|步骤|这一?步|这一?关|对话|聊天|验证码|登录|注册)"
    r"|\b(?:stuck|trapped|lost) (?:in|on|at|with) (?:(?:this|the|your|that) )?(?:\w+ )?"
    r"(?:form|page|chat|questionnaire|process|step|website|menu|login)\b",
    re.IGNORECASE,
)
NOBODY_IN_IT = re.compile(
    r"没(?:有)?人(?:被)?(?:困|关(?![机门电灯]))|(?:又|并|也)?不是(?:真的?)?(?:被)?(?:困|关)(?:住|人|在)|没(?:有)?被?困"
    r"|\b(?:nobody|no one)(?:.s| is)? (?:stuck|trapped)|\bnot (?:really )?(?:stuck|trapped)\b",
    re.IGNORECASE,
)
HARM = re.compile(r"烟|火|夹|摔|伤|晕|昏|血|但是?|可是?|\b(?:smoke|fire|hurt|bleed\w*|but)\b", re.IGNORECASE)
"""«没人困在电梯里 我是说短信» denies it, unless something else has happened."""
IN_A_LIFT = re.compile(
    r"梯|轿厢|[楼层]|门(?:打)?不?开|晕|喘|受伤|流血|烟|着火|11[09]|120|困住?了?人"
    r"|\b(?:lift|elevator|floor|doors?|hurt|smoke|fire|faint\w*|breath\w*)\b",
    re.IGNORECASE,
)


def good_news(text: str) -> bool:
    """Whether it says, and does not merely hope, that they are safe."""
    news = [part for part in _parts(text) if ALL_CLEAR.search(part)]
    return bool(news) and not NOT_YET.search(text) and not any(ASKED.search(part) for part in news)


def denied(text: str) -> bool:
    """Whether it says that nobody is trapped, and nothing else has happened."""
    return NOBODY_IN_IT.search(text) is not None and HARM.search(text) is None


def mistook(text: str) -> bool:
    """Whether it takes the cry back."""
    if denied(text):
        return True
    worse = any(words.search(text) for words in (HARM, ASKED, HOW_IT_IS, INSIDE))
    return MISTAKEN.search(text) is not None and not worse and len(text) <= LONGEST_DENIAL


def form_traps(text: str) -> bool:
    return IN_A_FORM.search(text) is not None and IN_A_LIFT.search(text) is None


def says_where(text: str) -> bool:
    return PLACE.search(text) is not None


def place_only(text: str) -> bool:
    """A mere address: after a cry it tells where to go, by itself it is none."""
    return ONLY_A_PLACE.fullmatch(text) is not None


def here_with_me(text: str) -> bool:
    """«He is right beside me», and nothing else."""
    return HERE_WITH_ME.fullmatch(re.sub(r"[\s'’]", "", bare(text))) is not None


def power_gone(text: str) -> bool:
    """Of a phone, a house, or with a word that it goes on later; the bare «断电了» may come out of a lift."""
    words = re.sub(r"[\s'’]", "", bare(text))
    return POWER_GONE.fullmatch(words) is not None and re.search("等|机|脑|板|家|phone|batt|laptop", words) is not None


def only_a_lift(text: str) -> bool:
    return ONLY_A_LIFT.fullmatch(text.strip()) is not None


def besides(text: str) -> str:
    """What is wanted beside the good news: data, somebody to complain to, a human; else empty."""
    rest = " ".join(part for part in _parts(text) if not ALL_CLEAR.search(part))
    understood = understand(rest)
    wanted = stated_rights(understood) or understood.intent in MORE_THAN_NEWS
    return rest if rest and wanted and understood.confidence >= STATED else ""


def wish_beside(text: str) -> str:
    """The parts of a cry that ask for something about data; a cry of one part asks for help only."""
    return " ".join(part for part in _parts(text) if part != text.strip() and wishes_clearly(understand(part), STATED))


def _parts(text: str) -> list[str]:
    return [part.strip() for part in PARTS.split(text) if part.strip()]

"""It is over for everybody, or nobody is to come: what says so in so many words, and what the end of an alarm leaves.

It counts only where nothing beside it is going on: whoever was shut in has to have been so on another day («不用救护车
我在电梯里» is a cry), and «又», «还在», «现在困住了» make any of it one.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from bot.domain.phrases import Phrase, phrase
from dialogs.danger.harm import gravely_hurt
from dialogs.danger.needs import needed
from dialogs.danger.over import ALL_CLEAR, NOBODY_IN_IT, OWN_CALL, SOME_OUT, good_parts, on_firm_ground, parts
from dialogs.danger.words import shut_in
from dialogs.draft import Draft
from dialogs.told.kin import EN_KIN, FAMILY
from dialogs.told.stated import stated_rights
from dialogs.understanding import fold, in_characters, understand
from dialogs.understanding.nouns import EN_MONTH, EN_WEEKDAY, WEEKDAY
from dialogs.understanding.patterns import regex, says
from dialogs.wording import rights_slot

PAST_DAY = (
    r"(?:上+一?个?(?:次|回|周(?!期)|月|星期|礼拜)(?!那[部台架])|那(?:次|回|年|天|晚|阵|会儿)|之前|以前|曾经?|当[时年天晚]|[去前]年|大?前[天晚]|昨[天晚夜]"
    r"|前(?:阵|段时间|些天|几[天个]|一阵)|小时候|国庆|春节|过年|中秋|五一|元旦|端午|清明|圣诞|[暑寒]假|\d{2,4}年(?!级)|[一二三四五六七八九十\d]+月"
    rf"|(?:[几半一两二三四五六七八九十\d]+|好几)个?(?:天|周|月|年|星期|礼拜)(?:以|之)?前|{WEEKDAY}"
    r"|\b(?:last \w+|yesterday|the other day|(?:days?|weeks?|months?|years?|ages|long) ago"
    rf"|(?:in|on|since|back in|of|from) (?:\d{{1,2}}(?:st|nd|rd|th)? )?(?:{EN_MONTH}|20\d\d|{EN_WEEKDAY}))\b)"
)
"""When it was; what is told of today may not be over."""
_WHO = r"(?:人|我们?|咱们?|大家|事情?|问题|[他她]们?|老人|孩子|家里|一家|全家|都|也|就|自己)*"
_LONG_SINCE = regex(
    rf"{_WHO}(?:早(?:就|已经?|都)?|当[天晚](?:就|都)?)(?:平安|安全|被?救|放|自己)*(?:没什?么?事|出[来去]|平安|好|放|安全|解决|过去|结束|脱[困险]|[到回]家|完|翻篇|了[了结])[了啦]?"
    rf"|(?:事情?|这事|那事|都|早|已经){{1,3}}(?:过去|结束|翻篇)了"
    rf"|[是在][^,，。;；]{{0,6}}{PAST_DAY}[^,，。;；]{{0,4}}(?:的事情?|那[次回])|{PAST_DAY}的(?:事情?|旧事)|不是(?:现在|刚[刚才]?|今天)(?:的事)?"
    r"|(?:早|已经|都|现在)*[长养治恢痊][好复愈](?:了|啦)|\bhealed\b"
    r"|\b(?:long|ages|years|months|weeks|days) (?:ago|over|since)\b|\b(?:was|is|been) over\b(?! an?\b)"
    r"|\b(?:that|this|it) (?:was|happened) (?:back )?(?:in|on|last|yesterday|\w+ \w+ ago)\b"
    r"|\b(?:got|was|were|been|came|let (?:me|us)) out (?:again )?(?:the same (?:day|night|evening)|safely)"
)
"""It lies behind them, and not since a moment ago."""
_SENDS = r"(?:再|[你您]们?|麻烦|急着|现在|特地|专门|来|派|叫|喊|去|安排|出动|找)*"
_NOBODY_TO_COME = regex(
    rf"(?<![要用需])(?:不用|不要|不需要?|不必|无需|没必要|别|甭){_SENDS}(?:人|师傅|消防员?|工人|任何人)*(?:过?来|上门)?(?:救(?!护)[援人]?|施救|报警)(?![吗么?？])"
    r"|(?<![要用需])(?:不用|不要|不需要?|不必|无需|没必要|别|甭)(?:再|[你您]们?|麻烦)*(?:派|安排|出动|叫)(?:人|师傅|消防|救援队?)(?:过?来|上门)?+[了啦]?+(?![吗么?？])"
    r"|(?:不是|不算|并非)(?:我|来|要|在|想|喊|叫|打|找[你您]们?|[你您]们|有人|什么|真的?)*(?:求[救助援]|[救报]援|救(?:人|命)|报警|紧急(?:情况|事件|求[救助])?|急事|出事)"
    r"|\b(?:this|it|that)?(?:['’]?s| is)? ?not (?:really )?(?:an )?(?:emergency|urgent)\b(?! yet| but)"
    r"|\bno (?:rescue|need (?:to|for) (?:any )?(?:rescue|send|dispatch|any(?:body|one)|help))\b"
    r"|\b(?:don.?t|do not|no need to|need ?n.?t) (?:need to )?(?:send|dispatch|rescue)\b"
    r"(?: (?:the|a|any) (?:\w+ )?\w+| \w+)?"
    r"|\bno ?(?:one|body) (?:needs|is in need of) (?:any )?(?:help|rescu\w+)\b"
)
_GOES_ON = regex(
    r"又(?!不)|再次|还(?:在(?!问|吗|不在)|没(?!事)|是?[关困卡夹]|有[^,，。]{0,4}[人个位]|出不)|仍|出不[去来]|[打推]不开|[门門][^,，。]{0,4}不[开動动]|开不[了开]"
    r"|(?<!不是)(?:现在|这会儿?|正在)(?!(?:已经|早|都|就|只|人|我们?|也|反正|一切|完全|大家)*(?:没|好|想|要|在家|出来|平安|不(?!动|走|行|来)|问|看|申请|查|过来|安全|搬|养|能走|健康|$))"
    r"|这[次回部][^,，。]{0,8}[困关卡停掉夹]|今[天早晚][^,，。过]{0,8}[困关卡停掉夹](?![^,，。]{0,4}过)|到(?:现在|今)|我(?:人|们|也|就|还)*在(?:电?梯|轿厢|里)"
    r"|救命|救我|救救|快[来点救叫]|来人|怎么办|没人[来管理应]|[起着]火|冒烟|[晕昏倒]|血|喘|11[09]|120|骗|其实没|[!！]{2}|[了啦]吗"
    r"|\b(?:again|still|yet|hurry|come quick\w*|please come|can.?t (?:get out|breathe|open)"
    r"|won.?t open|isn.?t moving|not moving"
    r"|(?:is|am|are|.m|.re) (?:(?:now|still|all) )?(?:stuck|trapped|in (?:it|here|there|the|your|an?)))\b"
    r"|(?<!fine )(?<!ok )(?<!okay )(?<!good )(?<!safe )(?<!well )(?<!out )\bnow\b(?! (?:i|we|just|that|want|for)\b)"
)
"""Any of it beside the calm words, and it may be happening."""
_DAY = regex(rf"{PAST_DAY}|[困关卡夹摔][^,，。;；]{{0,8}}过(?![了来去])")
_OF_THAT_DAY = regex(
    rf"{PAST_DAY}[^,，。;；]{{0,4}}的(?:事|旧事)|不是现在|\b(?:that|this|it) (?:was|happened)\b|\bago\b"
)
"""It dates what stands before it as well."""
_STANDS_IN = regex(
    r"在(?:电?梯|轿厢)?里[面头边]?[呢啊的]?\W*$"
    r"|\b(?:in|inside)(?: (?:it|there|the (?:lift|elevator)))?\W*$"
)

_TREATED = regex(
    r"出院|医院里?(?:已经|刚|都)*(?:出来|回来)|从医院|[送去到在][^,，。;；]{0,3}医院|住(?:了|过)?[^,，。;；]{0,3}院|抢救[过回]来|醒(?:过来)?了"
    r"|\b(?:(?:out of|left|in|to) (?:the )?hospital|discharged|treated)\b"
)
FAINTED = regex(r"[晕昏](?:倒|过去|迷|厥)(?:过去)?了?|\b(?:fainted|passed out|collapsed|unconscious)\b")
"""On another day, and seen to since."""
_RECORD = r"(?:录[像音影]|监控|视频|影像|记录|画面|\b(?:footage|cctv|videos?|recordings?|records?)\b)"
_ITS_RECORD = regex(
    rf"(?:那[天次回晚阵]|当[时天晚]|事发)[^,，。;；]{{0,16}}{_RECORD}|{PAST_DAY}[^,，。;；]{{0,8}}[困关卡夹摔][^,，。;；]{{0,10}}{_RECORD}"
    rf"|{_RECORD} (?:\w+ )?(?:of|from) (?:that|the) (?:day|time|night|evening|incident|accident)\b"
)
"""«那天轿厢里拍到我的录像»: whoever wants it is no longer there."""
_WANTS = regex(r"[要想请给调拷看]|复制|提供|申请|能不能|可以|\b(?:want|need|like|get|copy|see|have|can|could|may)\b")
_DROPS = regex(r"不要|先放|别管|算了|不急|再说|\b(?:forget|never ?mind|later|don.?t)\b")


def of_another_day(text: str) -> bool:
    """Whether the day it tells of is named, and is not this one."""
    return _DAY.search(fold(text)) is not None


def treated_since(text: str) -> bool:
    """«昨天晕倒了，医院出来了»: another day, a doctor since, and nothing goes on."""
    said = fold(in_characters(text))
    seen_to = _DAY.search(said) is not None and _TREATED.search(said) is not None
    return seen_to and not _GOES_ON.search(FAINTED.sub(" ", said))


def wants_its_record(text: str) -> bool:
    """Whether what is wanted is the record of what happened on another day."""
    said = fold(in_characters(text))
    asked = _ITS_RECORD.search(said) is not None and not _DROPS.search(said)
    return asked and _WANTS.search(said) is not None and _nothing_on(said)


def goes_on(text: str) -> bool:
    """Whether words of it tell of this moment, whatever day is named beside them («去年也困过 现在更久»)."""
    return _GOES_ON.search(fold(in_characters(text))) is not None


def placed_in_the_past(text: str) -> bool:
    """Whether it lies behind whoever tells of it, and nothing goes on: good news, if there was an alarm."""
    said = fold(in_characters(text))
    dated = _DAY.search(said) or _OF_THAT_DAY.search(said)
    return bool(dated) and _LONG_SINCE.search(said) is not None and _nothing_on(said)


def needs_no_rescue(text: str) -> bool:
    """«上礼拜困了快一个钟头 人早没事了 不是要救援».

    The same, or that nobody is to come, which says little of somebody who is shut in at this moment.
    """
    said = fold(in_characters(text))
    return any(words.search(said) for words in (_LONG_SINCE, _NOBODY_TO_COME)) and _nothing_on(said)


def _nothing_on(said: str) -> bool:
    rest = said
    for words in (_LONG_SINCE, _NOBODY_TO_COME, NOBODY_IN_IT):
        rest = words.sub(" ", rest)
    if _GOES_ON.search(rest) or gravely_hurt(rest):
        return False
    told = parts(rest)
    dated = [place for place, part in enumerate(told) if _DAY.search(part)]
    since = 0 if _OF_THAT_DAY.search(said) else next(iter(dated), len(told))
    later = (part for place, part in enumerate(told) if place >= since and place not in dated)
    return not (any(map(_may_be_now, told[:since])) or any(map(_STANDS_IN.search, later)))


def _may_be_now(part: str) -> bool:
    """Told with no day before it."""
    return shut_in(part) or understand(part).intent == "emergency"


all_of_them = says(
    r"都|全|[我俺咱他她]们|大家|所有|\b(?:all|we(?:['’]?re)?|us|every(?:one|body)|both"
    r"|they(?:['’]?re)?(?! (?:\w+ )?(?:got|let)\b)|them)\b"
)
some_of_them = says(
    r"部分|大半|有[的些]|只有|就我|除了|其他|其余|别人|(?<![每第])一个人?(?:先|已经|刚)*(?:被?救)?出[来去]|先(?:出|救|爬|下|走)|[狗猫]"
    r"|\b(?:some|most|only|first|except|dogs?|cats?)\b"
)
asks_for_another = says(r"(?<![^\s,，。;；!！])[^\s,，。;；!！在了着]{1,6}呢\W*$|(?:what|how) about")
were_several = says(
    r"困[住了着]*人|有人(?![吗么?？])|[我俺咱他她]们|[俩仨群]|一家|[两二三四五六七八九十几多\d](?:个(?!小时|钟|多|半)|[口位名])"
    r"|\b(?:people|some(?:one|body)|we(?:['’]?re)?|us|they|guests?|residents?|two|three|four|several)\b"
)
nobody_else = says(
    r"(?:里面)?(?:就|只有?)(?:是|剩)?(?:我|咱)(?:自己)?(?:一个)?人?[啊呀的了]*|没有?(?:别|其他|其它|旁)的?人了?"
    r"|(?:it was |there was )?(?:just|only) me|no ?(?:one|body) else(?: is| was)?(?: in(?:side| there)?)?",
    only=True,
)
"""The whole of an answer to whether all are out."""
PRONOUN = says(r"[他她]|he|she|him|her", only=True)
OTHERS = says(
    rf"(?:[我俺咱]家?的?)?(?:{FAMILY}|大人|老人|大[爷妈叔]|小朋友|宝宝|娃|[男女][的人]|[男女]?朋友|[男女]友|闺蜜|室友|同[事学]|邻居|[住租]户|租客|业主|阿姨|保洁|孕妇|(?<![^\s,，。])[老小][^\s,，。板年](?=出|被|先|已)|伤者|病人|[他她](?!们))"
    rf"|\b(?:(?:{EN_KIN})s?|kids|children|nan|gran(?:ny)?|aunt\w*|uncle|he|she|him|her(?= (?:out|home|free)\b)"
    r"|(?:girl|boy)?friend|room-?mate|neighbou?r|colleague|man|woman)\b"
)
ONE_CAR = regex(
    r"[左右东西南北]边|隔壁|旁边|另一?[部台个]|[\d一二三四五六]号(?:电?梯)"
    r"|\b(?:other|left|right|next) (?:lift|elevator|one|car)\b"
)
TWO_CARS = regex(r"[两二三几][部台](?:电?梯)?|都[停卡坏]|\b(?:both|two|all) (?:\w+ )?(?:lifts|elevators)\b")
_of_the_fire = regex(r"[火烟]|\b(?:fire|smoke|flames)\b")
_SEXES = (
    says(
        r"爸|爹|爷|公(?!婆)|[弟哥叔舅父夫婿丈]|儿子|[他男]"
        r"|\b(?:he|him|dad\w*|father|husband|son|brother|uncle|grand(?:pa|dad|father)|man|boy\w*)\b"
    ),
    says(
        r"[妈娘婆姐妹姨姑她女奶]|媳妇"
        r"|\b(?:she|her|m[uo]m\w*|mother|wife|daughter|sister|aunt\w*|grand(?:ma|mother)|nan|granny|woman|girl\w*)\b"
    ),
)
in_there = says(
    r"[人我他她子][^,，。;；]{0,4}在[^,，。;；]{0,4}里|困|\b(?:inside|trapped|stuck)\b"
    r"|\b(?:is|are|am|['’][sm]) (?:still )?in (?:it|there|the (?:lift|elevator))\b"
)
of_us_too = says(r"[我俺咱]们?|两[部台边]|\b(?:we|i|us|both)\b")
_HELPERS = regex(
    r"(?:师傅|保安|物业|电工|[维修]+工?|值班|门卫|经理|管理员|警察|民警|消防员?|救援队?|医生|快递|外卖|(?<!楼)(?<!步)梯|轿厢)"
    r"(?:的?人|员|们|都|也|刚|已经)*(?:出[去来]|下来|到家)[了啦]?"
)
"""Of whoever comes to help, and of the car itself, nothing is learnt."""
_SAFE = regex(
    r"安全|没事|平安|脱[险困]|[得获解]救|救[了下出]|下来了"
    r"|\b(?:(?<!home )safe|ok(?:ay)?|fine|unhurt|rescued|free|good|well|all ?right)\b"
)
_STILL_THERE = regex(
    r"[他她]们?(?:还|又|就|现在|已经)*(?:在(?![警派局])|到|来|跟|敲|砸|追)"
    r"|\b(?:he|she|they)(?:['’](?:s|re)| is| are) (?:still |now )?(?:outside|here|there|at|in|following|downstairs)\b"
)
"""Whoever means harm."""
ME = says(r"[我俺](?!们)|\b(?:i(?:['’]?m)?|me)\b")


_REST = regex(
    r"(?:其他|其余|剩下|别)的?(?:几个)?人?[^,，。;；没不还]{0,4}(?:都|全)"
    r"|\b(?:the rest|everyone else|everybody else|the others)\b"
)


def _taken_and_the_rest(text: str) -> bool:
    """«救护车拉走了 其他人都下来了»: one is cared for and the others are out."""
    told = parts(text)
    return any(needed(part) == "taken" for part in told) and any(_REST.search(part) for part in good_parts(text))


def everybody_out(text: str, told: Sequence[str], seen_from: str) -> bool:
    """Whether the news that somebody is out means everybody who was in danger, by who was told of and who is named now.

    In doubt it does not: «孩子出来了» after «困人了» is asked about, «我出来了» after «我被困了» ends it.

    ``told`` are the lines about the danger so far, ``seen_from`` is where they write from (``danger.needs``).
    """
    if asks_for_another(text) or (some_of_them(text) and not _taken_and_the_rest(text)):
        return False
    news = text if OWN_CALL.search(text) else " ".join(good_parts(text)) or text
    if not good_parts(_HELPERS.sub(" ", news)) and _HELPERS.search(news):
        return False
    named, myself = _others(news), ME(OTHERS.words.sub(" ", news))
    before = "\n".join(told)
    inside = _others(before)
    if _of_one_car(text, before) or (_only_the_fire(news) and in_there(before)):
        return False
    if on_firm_ground(news) and not ALL_CLEAR.search(news):
        told_of_all = bool(all_of_them(news)) or not were_several(before)
        one_of_them = not inside or (of_us_too(OTHERS.words.sub(" ", before)) and all_of_them(news))
        return bool(told_of_all and one_of_them) and seen_from not in ("outside", "away")
    if were_several(before) and SOME_OUT.search(news) and not all_of_them(news):
        return False
    if all_of_them(news) or not (named or myself):
        return True
    if were_several(before):
        return False
    if not named:
        return not inside and seen_from not in ("outside", "away")
    one = len({name for name in named | inside if not PRONOUN(name)}) <= 1
    return bool(inside) and one and not (myself or seen_from == "inside" or _of_other_sex(named, inside))


def _only_the_fire(news: str) -> bool:
    """What is out is the fire, and nobody is named."""
    clear = (match.group() for match in ALL_CLEAR.finditer(news))
    return _of_the_fire.search(news) is not None and all(map(_of_the_fire.search, clear))


def _of_other_sex(named: set[str], inside: set[str]) -> bool:
    """«She's home», of dad."""
    said, told = ({at for at, of_it in enumerate(_SEXES) if any(map(of_it, who))} for who in (named, inside))
    return bool(said and told) and not said & told


def safe_themselves(text: str, told: Sequence[str], *, another: bool = False) -> bool:
    """Whether whoever a person is a danger to, be it themselves, is said to be safe.

    Where anybody stands, or how the attacker is, does not tell it; ``another`` is who despairs, and not who writes.
    """
    news = " ".join(part for part in good_parts(text) if _SAFE.search(part))
    if not news or OWN_CALL.search(text) or _STILL_THERE.search(text):
        return False
    named, before = _others(news), "\n".join(told)
    inside = _others(before)
    if another or not named or ME(OTHERS.words.sub(" ", news)):
        return True
    return bool(inside) and not (ME(OTHERS.words.sub(" ", before)) or _of_other_sex(named, inside))


def only_of_others(text: str) -> bool:
    """Whether it names somebody, and not who writes."""
    return bool(_others(text)) and not ME(OTHERS.words.sub(" ", text))


def was_alone(text: str, told: Sequence[str]) -> bool:
    """«就我一个人», by somebody who told right before that they are out themselves."""
    news = " ".join(good_parts(told[-1])) if told else ""
    return bool(news) and ME(news) and nobody_else(text.strip(" \t\n,，。.!！~"))


def _others(text: str) -> set[str]:
    """Each once: «妈妈» is «我妈»."""
    return {
        re.sub(r"^[我俺咱]家?的?|^[老阿](?=[妈爸爹娘])|(.)(?=\1)", "", name.lower())
        for name in OTHERS.words.findall(text)
    }


def _of_one_car(text: str, before: str) -> bool:
    """«右边那台的人都出来了», of two cars that stand, or of another than was told of."""
    cars = set(ONE_CAR.findall(text))
    several = TWO_CARS.search(before) is not None or not cars & set(ONE_CAR.findall(before))
    return len(cars) == 1 and several and not of_us_too(text)


def rested(draft: Draft) -> Draft:
    """The draft without the alarm."""
    return replace(draft, alarm="", cries=0, despair=False, postponed="", placed=False, seen_from="")


def ended_by_staff(draft: Draft, hotline: str) -> tuple[Phrase, ...]:
    """What somebody reads whose alarm a colleague ends: whoever is not safe after all calls, and a wish is not lost."""
    if draft.despair:
        return (phrase("distress.closed"),)
    wished = rights_slot(stated_rights(understand(draft.postponed))) if draft.postponed else ()
    closed = phrase("emergency.closed", hotline=hotline)
    return (closed, phrase("emergency.wished", rights=wished)) if wished else (closed,)

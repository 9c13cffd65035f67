"""What only sounds like a cry: of a trade, a day that is over, the open question, or a case that goes on.

The full name of a firm that mends lifts, told of a receiver; the shaft where somebody works, told with when a call
suits them; a fall of last week, told of a recording or of what stands in the files. Each counts only while nothing in
the line tells of trouble that is there now: a missed cry is far worse than a false alarm.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from datetime import date

from bot.domain.rights import Right
from dialogs.danger.cries import in_danger
from dialogs.danger.harm import gravely_hurt
from dialogs.danger.needs import INSIDE, first_call
from dialogs.danger.over import HARM, parts
from dialogs.danger.place import place_only
from dialogs.danger.words import (
    HOW_IT_IS,
    NOT_COME,
    OF_A_CAR,
    failing,
    of_people,
    only_danger,
    only_lives,
    shut_in,
    stands_by_it,
)
from dialogs.flows.confirm import spelt_signs
from dialogs.flows.footage import recorded
from dialogs.handover import WHEN
from dialogs.hearing import bare
from dialogs.told.death import not_bereaved
from dialogs.told.mentions import FOREIGN
from dialogs.told.naming import Named, named_by_role
from dialogs.told.particulars import when_and_where
from dialogs.told.receiver import receiver_called
from dialogs.told.values import PARDON, told_anew
from dialogs.turns import Scene
from dialogs.understanding import HAN, parse, plain_characters, understand
from dialogs.understanding.nouns import EN_WEEKDAY
from dialogs.understanding.patterns import cased, regex, says
from dialogs.words.complaints import SOLD_TO_THEM
from dialogs.words.in_context import HAS_LIFT, belongs, hardly_cries, may_cry
from dialogs.words.no_code import RESEND

_on_now = says(
    r"现在|正在|这会儿|刚|今[天早晚儿]|还(?!有|要|想|好|是(?!在))|仍|一直|到[今此]|起不来|站不|[动走]不了|爬不|躺(?!下)|没人[来管理应]|救命|救我|救救|快[来点]|来人|怎么办|叫不|又(?!高|大)|不开|也[困关卡夹]过"
    r"|流着?血|疼得|痛得|喘|没气|[!！]"
    r"|\b(?:now|still|just(?! an?\b| once)|today|tonight|this (?:morning|noon|afternoon|evening)|since|again|lying"
    r"|(?:can.?t|cannot|unable to) (?:get|move|climb|breathe?|stand|walk)|(?:nobody|no ?one) (?:comes|came|answers|is)"
    r"|won.?t open|help|hurry|bleeding|hurts|(?:i|we)(?:.m| am|.re| are) (?:stuck|trapped|inside|in))\b"
)
"""Any of it, and it goes on, whatever day stands beside it."""
_trouble = says(
    r"(?<!堵)[困卡夹压](?!难)|关[在住着进了人]|[出开]不|不开|[上下动走]不[去来了]|爬|[掉摔坠跌倒晃抖坏]|[受有]伤|血|[疼痛晕昏闷喘]|触电|[起着失冒]火|烟|救|(?<!不)(?<!着)急(?!诊)|马上|立刻|赶紧|快(?![要到递])|来人|报警|没人[来管理应]|没[气反]|不[动行]了"
    r"|怎么办|[!！]|停(?:在|了|住)|半空"
    r"|\b(?:stuck|trapped|caught|pinned|crush\w*|hurt\w*|injur\w*|bleed\w*|broken?|fell|fall\w*|dropp\w*|stopped"
    r"|faint\w*|dizzy|electr(?:ic shock|ocut)\w*|smok\w*|burn\w*|on fire|help|hurry|urgent\w*|immediately|asap|dying"
    r"|alone|dark|(?:can.?t|cannot|couldn.?t|unable to) (?:\w+ )?"
    r"(?:get|move|climb|breathe?|stand|open|leave|out|up)|won.?t (?!pick|answer)|nobody|no ?one"
    r"|send (?:some|any|help|me)|come (?:and|get|quick)|save)\b"
)
"""Any of it in what is left of a line, and somebody may be in need."""
_ELSEWHERE = ("公司", "at the office", "busy")
"""In place of the words of a trade."""
_numbered = says(
    r"[\d一二三四五六七八九十]\s*号?[电货客扶]?梯(?!证)|\b(?:lift|elevator) (?:no\.? ?)?\d+"
    r"|\bcall (?:the |an? )?(?:rescue|fire|ambulance)"
)
"""One lift of several, or a call for help: no name of a firm."""
_held = says(r"[夹压][在住着]|掉[进下]|\b(?:caught in|pinned|crush\w*)\b")

_last_night = says(r"昨|\b(?:yesterday|last night)\b")
_ended = says(
    r"(?:出|下|上)来[的了]|放[了我]|才(?:被|出|开|放|救)|救[出了]|[困关卡](?:了|住)[\d一二两三四五六七八九十半几]+(?:来|多)?个?(?:分钟|小时|钟头|刻钟)(?!了)"
    r"|\b(?:got|let|came|were|was) (?:me |us )?(?:freed|out|rescued)\b|\bfor (?:\w+ ){0,2}(?:minutes|hours?|half)\b"
)
"""Whoever was shut in came out again."""
_DAY = regex(
    r"[昨前]天|昨[晚夜]|前[几些]天|上+一?个?(?:周|星期|礼拜|月)|(?:周|星期|礼拜)[一二三四五六日天]|[去前]年|(?<!\d)\d{1,2}\s*月(?!薪)|[一二三四五六七八九十]{1,2}月|国庆|春节|过年|中秋|五一|元旦|端午|清明"
    r"|[几半一两二三四五六七八九十\d]个?(?:天|周|月|年|星期|礼拜)(?:以|之)?前"
    r"|\b(?:last (?:\w+day|night|week|month|year|spring|summer|autumn|winter)"
    rf"|{EN_WEEKDAY}"
    r"|(?:day before )?yesterday|the other day|(?:days?|weeks?|months?|years?) ago"
    r"|january|february|march|april|june|july|august|september|october|november|december"
    r"|in may|\d{1,2}(?:st|nd|rd|th)? may|may \d{1,2})\b"
)
_WEEKDAYS = tuple(
    regex(rf"(?<!上)(?<!上个)(?:周|星期|礼拜)[{han}]|(?<!last )\b{english}day\b")
    for han, english in zip(
        ("一", "二", "三", "四", "五", "六", "日天"),
        ("mon", "tues", "wednes", "thurs", "fri", "satur", "sun"),
        strict=True,
    )
)
"""With no word that it is of a week before."""

_FIRM = regex(
    r"公司|单位|[厂社]\b|中心|支队|大队|救援队|安装队|集团|学院|医院|厂家|全[名称]|名[字称]|接收|收件方|联系人"
    r"|\b(?:company|firm|ltd|co|inc|llc|team|academy|hospital|cent(?:re|er)|employer|receiver|recipient|contact)\b"
)
"""A receiver is spoken of."""
_OF_A_FIRM = regex(
    rf"{HAN}师傅|李?队长|[电扶货]梯|升降机|(?:消防|应急)救援|(?:救援|救护|消防|急救|应急|抢修)(?=服务|队|中心|公司|工程|支队|大队|有限|科技|培训|学院|站)|急诊(?=科|部)|维保"
    r"|\d[\d -]{5,}\d"
    r"|\b(?:lifts?|elevators?|escalators?|(?:fire and )?rescue(?= (?:team|co|ltd|service|academy|cent|company))"
    r"|emergency (?=department|cent)|shaft crew)\b"
)
"""What names of firms hold, and cries as well."""
_OTHER_NAME = cased(r"(?:[Nn]o,? )?(?:[Ii]t.?s )?[Nn]ot (?>[A-Z][\w&'-]*[\s,]*)+(?:but )?(?>[A-Z][\w&'-]*\s*)+[.!]?")
"""«not Sunrise, Sunset Elevators»."""

_AT_WORK = regex(
    r"(?:电梯)?(?:井道|竖井|梯井|[井基底]坑|坑底)[里下]?|电梯井[里下]?|(?:电梯)?机房里?|井[下里]|下井|轿顶上?|脚手架上?|工地上?|高空|电梯(?:口|公司|厂)"
    r"|\b(?:(?:inside |in |down |up )?(?:the |an? )?(?:(?:lift |elevator )?(?:shafts?|pits?)"
    r"|machine rooms?|building sites?)"
    r"|(?:on )?top of (?:the|a) (?:car|cabin|lift|elevator)|(?:on |up )*(?:an? |the )?(?:scaffold\w*|ladders?)"
    r"|(?:inside|fixing|repairing|mending|servicing|installing) (?:an? |the )?(?:lifts?|elevators?))\b"
)
_OUT_OF_REACH = regex(
    r"(?:没有?|无|冇)(?:手机)?(?:信号|网)|信号(?:不好|很?差|弱|没有?|不行)|(?:接|听|打)不(?:到|见|进来?|通|了)|不方便接"
    r"|\b(?:no|without|bad|poor|out of) (?:phone |mobile )?(?:signal|reception|coverage)\b"
    r"|\bcan.?t (?:hear|talk|answer|pick|take|speak)(?: (?:right )?now)?\b"
    r"|\b(?:can.?t|cannot) (?:get through(?! (?:the|a|this)\b)|reach me)\b"
)
_SUITS = regex(
    rf"{WHEN.pattern}|周末|平时|白天|随时|半小时|[也就]行|可能|一般|经常|干活|上班|值班|(?:晚点|一会儿?|等[下会]|回头|待会儿?|稍后)"
    r"|(?:[接打]不[通到]|没人?接|不接)(?:电话)?(?:的话|就|说明|多半|大概|一般|应该|肯定)"
    r"|\b(?:mornings?|afternoons?|evenings?|lunch|noon|weekends?|weekdays|all day|half an hour|an hour|any ?time"
    r"|(?:before|after|around|until|between|at) (?:\d+|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)"
    r"|then|otherwise|later|if|working|can.?t talk)\b"
)
"""When a call suits them, or why it may not get through."""
_WAS = regex(r"刚才?|方才|之前|那会儿?|口|\b(?:was|were|had)\b")
"""It is over, or of a place where nobody is shut in."""

EXCUSE = cased(
    r"(?:刚才?|方才|之前)[^,，。;；]{0,8}没(?:有)?(?:信号|网|电)"
    r"|\b(?:was|were|had)\b.{0,16}\b(?:no|without|out of) (?:signal|battery|coverage)\b"
)
"""Why an answer comes late."""

_FILES = regex(
    r"记录|单(?![位元独号纯])|报告|档案|登记|签到|[表单册]上|(?:补|加|添)(?:一|上|进|充)"
    r"|\b(?:files?|records?|reports?|notes?|logs?|register|list|sheet|add|entry)\b"
)
_SAYS = regex(
    r"写|说|[记登]|是|错|不对|补|加|添|上有"
    r"|\b(?:says?|said|should|wrong|reads?|states?|shows?|add|put|wrote|written|include|mention)\b"
)
"""What the files say, or are to say."""
_REPORTED = regex(r"(?:报告|记录|档案|单子?|[表系统]+)[里上中]*[^,，。;；]{0,4}[写说记登][^,，。;；\s]*")
"""«报告里写我被困40分钟»: what the files say, and nothing else."""
FREE_WORDS = frozenset({"ask_detail", "ask_words", "ask_change"})
"""Questions that any words answer."""
_once = says(r"\b(?:i|we) (?:once|previously|used to|formerly) \w+")


def told_calmly(scene: Scene) -> bool:
    """Whether the line tells what is asked for where it stands, and no trouble of this moment."""
    if in_danger(scene) or scene.heard.kind != "text":
        return False
    readings = (_names_a_receiver, suits_a_call, _of_a_day_over, _of_the_files, _of_old)
    return any(reading(scene) for reading in readings)


def _names_a_receiver(scene: Scene) -> bool:
    """«全名是顺达电梯维保有限公司 秦师傅电话没变», where a transfer is asked for."""
    text, said = plain_characters(scene.heard.text), scene.heard.understood
    if Right.TRANSFER not in scene.draft.rights or not scene.form_open or INSIDE.search(text) or _numbered(text):
        return False
    named = scene.talk.question == "ask_receiver" or _FIRM.search(text) or receiver_called(text)
    other = (said.old_value and said.new_value) or _OTHER_NAME.fullmatch(text)
    return bool(named or other) and _harmless(text, _OF_A_FIRM)


def suits_a_call(scene: Scene) -> bool:
    """«上午打 下午在井道里没信号», of a call that is owed; «刚在机房没信号 我叫…», why an answer comes late."""
    text = plain_characters(scene.heard.text)
    rest = _OUT_OF_REACH.sub(" ", _AT_WORK.sub(" ", text))
    if not _AT_WORK.search(text) or INSIDE.search(rest):
        return False
    excused = scene.form_open and (EXCUSE.search(text) or (scene.heard.understood.name and _WAS.search(text)))
    when = (scene.draft.handed or scene.form_open) and _SUITS.search(text) and not _on_now(rest)
    return bool(when or excused) and _harmless(text, _AT_WORK)


def _harmless(text: str, of_the_trade: re.Pattern[str]) -> bool:
    """Whether nothing but the words of the trade made it a cry."""
    rest = _OUT_OF_REACH.sub(" ", of_the_trade.sub(" ", text))
    if _trouble(rest) or shut_in(rest):
        return False
    elsewhere = (of_the_trade.sub(f" {said} ", text) for said in _ELSEWHERE)
    return any(understand(said).intent != "emergency" for said in (rest, *elsewhere))


def _of_a_day_over(scene: Scene) -> bool:
    """«上周三晚上八点多 3号梯 我在里面摔了一跤», told of a recording or of what stands in the files."""
    free = scene.form_open and scene.talk.question in FREE_WORDS
    asked = scene.talk.question == "ask_footage" or (scene.talk.flow == "request" and recorded(scene.draft))
    return (free or asked) and day_over(scene.heard.words, date.fromisoformat(scene.facts.today()))


def day_over(text: str, today: date) -> bool:
    """Whether the day that the line names is before this one, and nothing in it goes on."""
    if _on_now(text) or not _DAY.search(text):
        return False
    told = parse("date", text, today=today)
    dated = date.fromisoformat(told.value) if told.valid and told.value else None
    if _WEEKDAYS[today.weekday()].search(text) or (dated and dated >= today):
        return False
    lately = _last_night(text) or any(day.search(text) for day in _WEEKDAYS)
    return not (lately and shut_in(text)) or _ended(text)


def _of_the_files(scene: Scene) -> bool:
    """«报告写错了 夹的是右手», «add that the lift stopped between two floors», asked what is wrong or missing."""
    text, question = scene.heard.words, scene.talk.question
    asked = scene.form_open and (question in FREE_WORDS or (question == "ask_name" and scene.heard.understood.name))
    if not (asked and _FILES.search(text) and _SAYS.search(text)):
        return False
    kind = first_call(text)
    put_right = kind in ("", "fell") or (kind == "caught" and "不是" in text)
    rest = _REPORTED.sub(" ", text)
    return put_right and not (_on_now(text) or shut_in(rest) or _held(text) or gravely_hurt(text))


def _of_old(scene: Scene) -> bool:
    """«I once reported a fire», asked how they know us."""
    text = scene.heard.words
    return scene.talk.question == "ask_group" and _once(text) and not (_on_now(text) or shut_in(text))


ALARMING = 0.85
"""From this on a cry is a cry, even where the words would answer the open question."""
GASPED = 3
"""Characters: «没气了», «不动了» tell too little to be an answer, and may be all that somebody can type."""
SHORTLY = 8
"""«着火了», «老人晕倒了» and nothing else answer no question."""
HELPLESS = regex(
    r"(?:爬|站|起)不[上出起来]|起不来|动弹?不[了得]|出不来|够不[着到]|喘不"
    r"|\b(?:can.?t|cannot|unable to) (?:\w+ )?(?:get (?:out|up|down|off)|climb|move|stand|breathe)\b|\bplease come\b"
)
"""Whoever is so answers no question, whatever else the line may mean."""


ANSWERED: Mapping[str, Callable[[Scene, str], bool]] = {
    "ask_group": lambda _, text: HAS_LIFT.fullmatch(bare(text)) is not None or _sold_to_them(text),
    "ask_proxy": lambda _, text: FOREIGN.search(text) is not None,
    "ask_phone": lambda scene, _: _excuses(scene),
    "ask_email": lambda scene, _: _excuses(scene),
    "confirm": lambda scene, text: bool(spelt_signs(text, scene.draft)) or _puts_an_address_right(scene, text),
    "ask_otp": lambda scene, text: not in_danger(scene) and NOT_COME.fullmatch(bare(text)) is not None,
}
"""What answers the open question, whatever it sounds like."""
ANSWERED_FAINTLY: Mapping[str, Callable[[Scene, str], bool]] = {
    "ask_name": lambda _, text: named_by_role(text) != Named() and not cries_out(text),
    "after_done": lambda _, text: belongs("after_done", text),
    "ask_otp": lambda _, text: RESEND.search(text) is not None and not (OF_A_CAR.search(text) and shut_in(text)),
}
"""What does so unless it surely is a cry."""


def answers_rather(scene: Scene) -> bool:
    """«家里装了电梯», asked how they know us, «梯都拆了», asked why: nothing of it is trouble."""
    question, text = scene.talk.question, scene.heard.words
    alarming = scene.heard.understood.confidence >= ALARMING
    for answered in (ANSWERED, {} if alarming else ANSWERED_FAINTLY):
        if question in answered and answered[question](scene, text):
            return True
    if (
        _places_a_recording(scene)
        or _goes_on_about_a_fitting(scene)
        or _tells_calmly(scene)
        or (not alarming and _tells_of_no_danger(scene))
        or told_calmly(scene)
        or (scene.form_open and _of_another(scene, alarming=alarming))
    ):
        return True
    gasped = len(bare(text)) <= GASPED and alarming
    at_once = len(bare(text)) <= SHORTLY and (first_call(text) or failing(text))
    if HELPLESS.search(text) and scene.heard.understood.intent == "emergency":
        return False
    return not (gasped or at_once or may_cry(question, text) or cries_out(text))


def may_be_harm(part: str) -> bool:
    signs = (HARM.search, HOW_IT_IS.search, only_danger, shut_in, stands_by_it, of_people)
    return any(sign(part) for sign in signs) or understand(part).intent == "emergency"


def _tells_of_no_danger(scene: Scene) -> bool:
    """«I'm only a tenant on the fourth floor, I am seventy-one, and I have not slept»: none of its clauses does."""
    told, signs = parts(scene.heard.words), (_trouble, HELPLESS.search, _AT_WORK.search, OF_A_CAR.search, may_be_harm)
    return len(told) > 1 and not (in_danger(scene) or any(sign(part) for part in told for sign in signs))


_CALLS = regex(r"救|来人|\bhelp\b")


def cries_out(text: str) -> bool:
    """«王伟 救命»: a cry by itself, whatever the line answers beside it."""
    told = parts(text)
    heard = (understand(part) for part in told if len(told) > 1 and len(bare(part)) <= SHORTLY and _CALLS.search(part))
    return any(part.intent == "emergency" and part.confidence >= ALARMING for part in heard)


def _of_another(scene: Scene, *, alarming: bool) -> bool:
    """That the other person of the request lives, or that nobody has died."""
    text = scene.heard.words
    if scene.draft.for_other and not in_danger(scene) and only_lives(text):
        return True
    lives = scene.draft.requester == "relative" and not_bereaved(text)
    return lives and not (alarming or HOW_IT_IS.search(text))


def _sold_to_them(text: str) -> bool:
    rest = SOLD_TO_THEM.sub(" ", text)
    return rest != text and not (_trouble(rest) or may_be_harm(rest))


def _excuses(scene: Scene) -> bool:
    """«刚在井道里没信号 136…»: why the number that was asked for comes late."""
    told = scene.heard.understood.phone or scene.heard.understood.email
    return bool(told) and not in_danger(scene) and EXCUSE.search(scene.heard.words) is not None


def _puts_an_address_right(scene: Scene, text: str) -> bool:
    """«不好意思，是湖滨路14号», where the details name another number of that road."""
    only_there = place_only(PARDON.sub("", text).strip(" ,，。.!！"))
    return not in_danger(scene) and only_there and told_anew(text, scene.draft.detail)


_FITTING = regex(
    r"屏|显示|喇叭|声音|语音|播报|广告|按[钮键]|贴纸|牌子|\b(?:screen|display|speakers?|voice|sound|announcement|buttons?|sign"
    r"|sticker)\b"
)


def _goes_on_about_a_fitting(scene: Scene) -> bool:
    """«就轿厢门边上那个屏 声音老大», behind «电梯里那块广告屏给我撤了»: it is too loud, and nobody is shut in."""
    text, before = scene.heard.words, scene.draft.said[-3:-1]
    named = _FITTING.search(text) and any(map(_FITTING.search, before))
    calm = not (in_danger(scene) or _trouble(text) or shut_in(text) or _on_now(text) or gravely_hurt(text))
    return bool(named) and calm


def _places_a_recording(scene: Scene) -> bool:
    """«Hill Tower lift 2», behind a wish for the recording of it."""
    looked_up = scene.talk.flow == "request" and not in_danger(scene) and recorded(scene.draft)
    return looked_up and when_and_where(scene.heard.words, looked_up=True)


def _tells_calmly(scene: Scene) -> bool:
    """Who is to receive the data («it's called Sunrise Elevator»), or what hardly is a cry where it is said."""
    text = scene.heard.words
    if in_danger(scene) or HOW_IT_IS.search(text):
        return False
    if Right.TRANSFER in scene.draft.rights and receiver_called(text):
        return True
    merely = scene.form_open and scene.heard.understood.intent != "emergency"
    return merely and hardly_cries(scene.talk.question, text)

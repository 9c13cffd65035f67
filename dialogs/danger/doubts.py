"""What sounds like a cry and may be none: in doubt it is asked, with who to call in the same sentence.

«打不开» while a form or a case is there is a page, most likely; a cry with a laugh in it is one, but a cry told as a
test or a joke is asked about. Whoever then says yes, or goes on about it, is in danger.
"""

from __future__ import annotations

from dataclasses import replace

from bot.domain.phrases import Phrase, phrase
from dialogs.afterwards.recurrence import still_comes
from dialogs.danger.after_cry import ends_late, heard_news
from dialogs.danger.all_clear import needs_no_rescue
from dialogs.danger.asides import calm_beside, calm_beside_a_value, cries_beside_a_fright, of_a_child, without_others
from dialogs.danger.cries import EITHER, OUT, TOLD_WITHIN, emergency, in_danger, more_of_it
from dialogs.danger.distress import strained
from dialogs.danger.false_alarms import FREE_WORDS, answers_rather, cries_out, may_be_harm
from dialogs.danger.over import (
    all_well,
    denied,
    goes_on_with_it,
    mistook,
    news_of,
    no_fire,
    on_firm_ground,
    parts,
)
from dialogs.danger.place import here_with_me, place_only
from dialogs.danger.spoken_of import (
    NOW,
    asked_beforehand,
    asks_for_number,
    died_before,
    hearsay,
    long_over,
    rides_along,
    tells_of_none,
    without_use,
)
from dialogs.danger.words import (
    DATA,
    HOW_IT_IS,
    OF_A_CAR,
    OF_A_LIFT,
    asks_for_release,
    corrects,
    cries_beside_a_page,
    cries_for_a_joke,
    cries_in_earnest,
    cries_in_jest,
    exclaims,
    form_traps,
    held_still,
    may_cry_for_help,
    not_at_hand,
    of_a_screen,
    of_people,
    only_a_lift,
    only_called,
    only_danger,
    only_hurry,
    perhaps_a_page,
    power_gone,
    shut_in,
    stands_by_it,
    takes_back,
)
from dialogs.for_others import introduces_only
from dialogs.hearing import BRIEF, agreed, bare
from dialogs.model import Emergency, Say, Turn
from dialogs.told.kin import FAMILY
from dialogs.told.of_oneself import name_aside
from dialogs.told.stated import stated_rights
from dialogs.turns import Scene, answer, offer, repeated, settled
from dialogs.understanding import HAN, Understanding, answers_only, plain_characters, understand
from dialogs.understanding.patterns import regex
from dialogs.wording import options
from dialogs.words.in_context import SURELY, learnt

ASKS_HELP = "help"
"""The word of the menu, as it stands there; in capitals or with anything behind it is a cry."""
FIGURES = 6
"""Digits of the shortest number that is asked for: a code."""
SHORT = 14
"""Characters of half a cry; a longer line says what it means."""


def false_alarm(scene: Scene) -> bool:
    """Whether what sounds like a cry is none, or no new one."""
    text = scene.heard.words
    if may_be_danger(scene) or in_doubt(scene) or _of_calls(scene) or only_an_address(scene):
        return True
    somewhere = not in_danger(scene) and (place_only(text) or here_with_me(text))
    busy = scene.form_open or bool(scene.facts.cases())
    beside = busy and not in_danger(scene) and ((scene.form_open and power_gone(text)) or only_a_lift(text))
    asked = was_asked(scene) and (takes_back(text) or _of_a_page(text) or nobody(text))
    harmless = text.strip() == ASKS_HELP or only_hurry(text) or only_called(text) or not_at_hand(text)
    if not in_danger(scene) and (asked or harmless or _calm_beside(scene)):
        return True
    firm = scene.draft.offered == OUT and (on_firm_ground(text) or heard_news(scene) == "over")
    news = (in_danger(scene) and (firm or news_of(text) != "")) or ends_late(scene)
    of_despair = scene.draft.despair and in_danger(scene) and not OF_A_LIFT.search(text)
    return denied(text) or news or of_despair or form_traps(text) or somewhere or beside


_HELD = regex(rf"困|[关锁]|里|人|孩|[^a-z]在|[黑闷怕快]|{FAMILY}|\b(?:trapped|inside|in|between|we|us|my)\b")


def _no_code_comes(text: str) -> bool:
    """«出不来», «it's stuck», asked for the code: either it or whoever writes."""
    short = len(bare(text)) <= SHORT and shut_in(text)
    return bool(short) and not (only_danger(text) or _HELD.search(text))


def _calm_beside(scene: Scene) -> bool:
    text = scene.heard.words
    at_home = scene.form_open and not any(map(OF_A_CAR.search, scene.draft.said[-2:]))
    beside = at_home and _tells_a_value(scene) and calm_beside_a_value(text)
    return beside or calm_beside(text, at_home=at_home)


def _tells_a_value(scene: Scene) -> bool:
    """A number, an address, a name; or a plain yes."""
    said = scene.heard.understood
    value = said.phone or said.email or said.name or sum(map(str.isdigit, said.text)) >= FIGURES
    return bool(value) or learnt(scene.talk.question, said.text) in ("agree", "submit")


def was_asked(scene: Scene) -> bool:
    """Whether the last thing said was «is somebody trapped or hurt?»."""
    return scene.draft.offered[:1] == ("emergency",) and not in_danger(scene)


def may_be_danger(scene: Scene) -> bool:
    """«119», «Help», «卡住了», «门开了» and nothing else, out of the blue: it may be a cry, or something else."""
    return not (in_danger(scene) or scene.heard.chosen) and may_cry_for_help(scene.heard.words)


def in_doubt(scene: Scene) -> bool:
    """A cry in words that a page, a file or an account has as well: «小程序卡住了 出不来», or, with a form or a case
    there, any without a word of being shut in («还在发»)."""
    text = scene.heard.words
    if in_danger(scene) or scene.heard.chosen or was_asked(scene) or ends_late(scene) or place_only(text):
        return False
    if only_an_address(scene) or only_hurry(text) or _calm_beside(scene):
        return False
    if hearsay(text):
        return True
    if not _cries(text) and (place_only(text) or introduces_only(text)):
        return False
    if not _cries(text) and scene.form_open and name_aside(text):
        return False  # «湖州恒升维保，对了我叫沈德昌»: a trade, and who works in it
    of_a_car = not scene.form_open and any(map(OF_A_CAR.search, scene.draft.said[-2:]))
    if of_a_car or _of_calls(scene) or only_danger(text) or form_traps(text) or not _perhaps(understand(text)):
        return False
    if scene.talk.question == "ask_otp" and _no_code_comes(text):
        return True
    return perhaps_a_page(text) if shut_in(text) else scene.form_open or bool(scene.facts.cases())


def _cries(text: str) -> bool:
    return understand(text).intent == "emergency" or bool(shut_in(text))


def _perhaps(understood: Understanding) -> bool:
    """A cry, or one is as likely as need be to ask."""
    return "emergency" in (understood.intent, *(intent for intent, _ in understood.alternatives))


def _of_calls(scene: Scene) -> bool:
    """With a request there that was to end them, and no word of danger."""
    text = scene.heard.words
    may_be = only_danger(text) or shut_in(text) or HOW_IT_IS.search(text)
    return not (scene.form_open or in_danger(scene) or may_be) and still_comes(scene)


def doubted(scene: Scene) -> Turn | None:
    """Asked at once; unless they rather answer the open question: free words may be what is wrong in the files."""
    text = scene.heard.words
    if tells_of_none(text) or died_before(text):
        return None
    free = scene.form_open and scene.talk.question in FREE_WORDS
    answers = answers_rather(scene) or (free and corrects(text))
    quiet = not (answers or in_danger(scene) or scene.heard.chosen or was_asked(scene))
    if quiet and cries_for_a_joke(text):
        return ask_first("emergency.jest", scene)
    if quiet and exclaims(text):
        return ask_first("emergency.perhaps", scene)
    if quiet and long_over(text) and not (NOW.search(text) or stated_rights(scene.heard.understood)):
        return ask_first("emergency.perhaps", scene)
    if answers or not in_doubt(scene):
        return None
    return ask_first("emergency.perhaps" if hearsay(text) else "emergency.page", scene)


def place_alone(scene: Scene) -> Turn | None:
    """An address, half a cry or one in jest: whoever may need help is told at once how to get it; «yes» is a cry."""
    text = scene.heard.words
    if _wants_nobody(scene):
        return _goes_on(scene)
    if not (in_danger(scene) or scene.heard.chosen) and asks_for_number(text):
        return ask_first("emergency.number", scene)
    if was_asked(scene) and not scene.heard.chosen:
        if nobody(text):
            return _goes_on(scene)
        if _insists(scene):
            return emergency(replace(scene, heard=replace(scene.heard, text="\n".join(scene.draft.told_us))))
        if scene.form_open and (takes_back(text) or _of_a_page(text)) and len(bare(text)) <= BRIEF:
            return repeated(scene, Say(_hotline("emergency.only_page", scene)))
    if may_be_danger(scene) and not (scene.form_open and text.strip().isdecimal()):
        return ask_first("emergency.perhaps", scene)
    quiet = not (in_danger(scene) or scene.heard.chosen)
    half = _half_a_cry(scene) if quiet else None
    if half:
        return half
    asks = scene.heard.chosen or scene.form_open or scene.facts.cases() or stated_rights(scene.heard.understood)
    if asks or not place_only(text):
        return None
    return offer(scene, Say(_hotline("emergency.anybody", scene), options("start", "emergency", "request", "human")))


def either(scene: Scene) -> Turn | None:
    """«撑不下去了»: both are told whom to call, staff hear of it, and which it is is asked."""
    if in_danger(scene) or not strained(scene.heard.words):
        return None
    said = Say(_hotline("emergency.either", scene), options("start", *EITHER))
    return offer(scene, said, (Emergency(scene.heard.text),))


def threat(scene: Scene) -> Turn:
    """Somebody says that they will harm us: taken at their word, and whoever may be hurt hears of it at once.

    Whoever waits to be freed and curses us needs the rescue first.
    """
    if in_danger(scene, TOLD_WITHIN):
        return more_of_it(scene)
    return answer(scene, (Say(phrase("emergency.threat")),), (Emergency(scene.heard.text),))


def _wants_nobody(scene: Scene) -> bool:
    """«不用救援 人早出来了», and nothing else is asked for: it is taken note of. «就是去年面试的事» is of no rescue."""
    text = scene.heard.words
    idle = not (scene.form_open or scene.heard.chosen or in_danger(scene))
    if not idle or scene.heard.understood.intent not in ("other", "service", "no") or not needs_no_rescue(text):
        return False
    return was_asked(scene) or may_be_harm(text)


def _half_a_cry(scene: Scene) -> Turn | None:
    text = scene.heard.words
    if scene.form_open and of_a_child(text):
        return ask_first("emergency.perhaps", scene)
    if tells_of_none(text) or only_an_address(scene) or form_traps(text) or rides_along(text) or _calm_beside(scene):
        return None
    if (scene.talk.question == "ask_name" and cries_out(text)) or _cries_beside(text):
        return emergency(scene)
    if _without_things(text) and _may_be_now(scene):
        return emergency(scene)
    if _wants_out(text) or ((cries_beside_a_page(text) or cries_beside_a_fright(text)) and _may_be_now(scene)):
        return ask_first("emergency.perhaps", scene)
    half = _may_be_now(scene) and len(bare(scene.heard.text)) <= SHORT and _perhaps(scene.heard.understood)
    if half and not (scene.form_open and answers_rather(scene)):
        if in_doubt(scene):
            return ask_first("emergency.page", scene)
        if only_danger(text):
            return ask_first("emergency.perhaps", scene)
    if cries_in_earnest(text) and _may_be_now(scene):
        return emergency(scene)
    if cries_in_jest(text):
        return ask_first("emergency.jest", scene)
    return None


def nobody(text: str) -> bool:
    """«开玩笑的 我没事», «没有没有», «比喻而已», to «is somebody trapped or hurt?»: nobody is."""
    told = parts(text)
    rest = [part for part in told if not _harmless(part)]
    return len(rest) < len(told) and not (stands_by_it(text) or any(map(may_be_harm, rest)))


def _harmless(part: str) -> bool:
    if denied(part) or mistook(part) or no_fire(part) or all_well(part) or needs_no_rescue(part):
        return not stands_by_it(part)
    return takes_back(part) and not may_be_harm(part)


def _goes_on(scene: Scene) -> Turn | None:
    """The open question again, or what may be wanted; a wish or an answer beside the denial is heard by the readers."""
    text = scene.heard.words
    said = Say(_hotline("emergency.only_page" if scene.form_open else "emergency.nobody", scene))
    besides = any(not _harmless(part) for part in parts(text))
    if besides and (stated_rights(scene.heard.understood) or learnt("alarm", text) == "wish"):
        return None
    turn = repeated(scene, said) if scene.form_open else settled(scene, said)
    told = scene.draft.offered == EITHER
    return replace(turn, effects=(*turn.effects, Emergency(scene.heard.text, "mistaken"))) if told else turn


def _without_things(text: str) -> bool:
    """«门打不开 手机不在身上»: what is not with them takes nothing from the cry beside it."""
    told = parts(text)
    rest = [part for part in told if not not_at_hand(part)]
    return 0 < len(rest) < len(told) and understand(" ".join(rest)).intent == "emergency"


def _cries_beside(text: str) -> bool:
    """«scanned the code in the lift, it won't move», «I'm trapped with two others»."""
    used, alone = without_use(text), without_others(text)
    if alone != text.strip() and not (long_over(text) or asked_beforehand(text) or denied(text)):
        return understand(alone).intent == "emergency"
    return used != text and OF_A_CAR.search(used) is not None and understand(used).intent == "emergency"


def _wants_out(text: str) -> bool:
    if held_still(text):
        return not (asked_beforehand(text) or _of_a_page(text) or form_traps(text))
    return asks_for_release(text) and not (long_over(text) or asked_beforehand(text))


def _may_be_now(scene: Scene) -> bool:
    """Nothing else is asked for, and nothing says that it is over, only thought of or not so."""
    text, intent = scene.heard.words, scene.heard.understood.intent
    return intent in ("other", "service") and not (long_over(text) or asked_beforehand(text) or denied(text))


def _of_a_page(text: str) -> bool:
    return of_a_screen(text) and not (only_danger(text) or of_people(text))


def _insists(scene: Scene) -> bool:
    """Yes, or more of it, to «is somebody trapped or hurt?»."""
    text = scene.heard.words
    if stands_by_it(text):
        return True
    if takes_back(text) or form_traps(text) or _of_a_page(text) or goes_on_with_it(text):
        return False
    return _says_yes(scene) or bool(HOW_IT_IS.search(text)) or any(map(_more_of_it, (text, *parts(text))))


def _more_of_it(part: str) -> bool:
    return learnt("alarm", part, SURELY) == "on" and may_be_harm(part)


def _says_yes(scene: Scene) -> bool:
    """A plain yes, with more of it behind it or not; «就是前面说的那些», «嗯 录像什么时候给» answer something else."""
    text = scene.heard.words
    first, _, rest = text.strip().partition(" ")
    other = DATA.search(rest) is not None and not may_be_harm(rest)
    return answers_only(text) or (answers_only(first) and agreed(scene.heard) == "yes" and not other)


def ask_first(key: str, scene: Scene) -> Turn:
    ways = ("continue",) if scene.form_open else ("status" if scene.facts.cases() else "request", "human")
    return offer(scene, Say(_hotline(key, scene), options("start", "emergency", *ways)))


def _hotline(key: str, scene: Scene) -> Phrase:
    return phrase(key, hotline=scene.facts.settings.hotline)


_ESTATE = rf"{HAN}{{2,8}}?(?:小区|花园|苑|家园|公寓|公馆|[城村里湾]|广场|大厦|大楼|医院|[路街道巷]\d+)"
_UNIT = r"[\dA-Za-z一二三四五六七八九十]{1,4}\s*(?:号楼|号院|号|幢|栋|座|楼|弄|单元|期|区|室|层)"
_LIFT = r"(?:的?(?:最|靠)?(?:左|右|东|西|南|北|中间|前|后|里)?(?:[边侧面]|手边)*的?那?[部台个]?\s*(?:[电客货]?梯)?)"
_EN_UNIT = r"(?:building|block|tower|floor|unit|flat|room|apartment|apt)\.? (?:no\.? ?)?[\da-z]{1,4}\b[\s,]*"
ADDRESS = regex(
    rf"\b(?:{_EN_UNIT})+(?:the (?:\w+ )?(?:lift|elevator|one)\b|(?:lift|elevator) (?:no\.? ?)?\w\b)?"
    rf"|(?:我们?)?(?:家)?(?:就|是)?(?:住在?|在|地址是?)?(?:{_ESTATE})?\s*(?:{_UNIT}[\s,，、-]*)+(?:\d{{3,4}}室?)?{_LIFT}(?!里)"
)
TROUBLE = regex(r"[晃抖响停关困坏卡掉吵夹震快急救]|故障|失灵|不[动走开]|里面?\W*$")
"""Of a lift: no address any more."""


def only_an_address(scene: Scene) -> bool:
    """Where somebody lives, or which lift a recording is of.

    After a cry it tells where to go (``place``). Where something is asked, or data are spoken of, it is noted like any
    other word; only what stands beside it can make it a cry.

    Whether such a line answers, or goes on about, what is asked for.
    """
    text = scene.heard.words
    asked = scene.draft.offered[:1] == ("emergency",)
    spoken_of = scene.form_open or DATA.search(text) is not None
    return spoken_of and not (asked or in_danger(scene) or scene.heard.chosen) and _only_a_place(plain_characters(text))


def _only_a_place(text: str) -> bool:
    rest, addresses = ADDRESS.subn(" ", text)
    signs = (HOW_IT_IS.search, TROUBLE.search, only_danger, shut_in, of_people)
    return addresses > 0 and not any(sign(rest) for sign in signs) and understand(rest).intent != "emergency"

"""«They rang again»: what a request was to end still comes, before or after it was answered.

While it runs the colleague is told to stop it now; after an answer that said it is over, it is a second look. Either
way the person is asked when and from which number, and what is written next goes to the colleague, too.
"""

from __future__ import annotations

from bot.domain.cases import LIVE, WITH_ANSWER, Case
from bot.domain.phrases import phrase
from bot.domain.results import Result
from bot.domain.rights import ENDING, Right
from dialogs.afterwards.which_case import newest_that
from dialogs.commands import objection
from dialogs.flows.about_case import candidates, routes
from dialogs.model import AddWords, Judge, Say, Turn
from dialogs.questions.retention import outcomes
from dialogs.told.stated import another_right
from dialogs.turns import Scene, answer, telling
from dialogs.understanding import SURE, fold
from dialogs.understanding.patterns import regex, says
from dialogs.words.line import asks
from dialogs.words.stopping import names_taking_back

ENDS_USE = frozenset({Right.WITHDRAW, Right.RESTRICT})
_CONTACT = (
    r"(?:打(?:来|了|给我|我|电话|\W|$)"
    r"|来(?:电(?!梯)|了|一?[个条]|短信)|[收接](?:到|\W|$)|发(?:来|了|短信|给我|广告|\W|$)|推[送销]|骚扰)"
)
STILL_COMES = regex(
    rf"(?<![我俺])又(?![要快该得])[^,，。;；?？\s我]{{0,5}}{_CONTACT}"
    r"|还有(?!没)[^,，。;；?？\s我]{1,6}(?:打(?:来|给我|我|电话)|来电|骚扰|推[销送])"
    r"|还(?:在|是|老)?[给跟]我(?:打电?话?|发(?:来|了|短信|广告|信息|微信|邮件)|推[送销])"
    rf"|(?:还(?:在|是|有人|老|天天)|(?:怎么|为什么|为啥)还|仍然?|照样|依然|依旧|一直在|继续)[^,，。;；?？\s我]{{0,5}}{_CONTACT}"
    r"|\b(?:still|again|another|keeps?)\b.{0,24}\b(?:call\w*|r[aiu]ng|ring\w*|text\w*|sms|messag\w+|(?:e-?)?mail\w*|ads?|spam)\b"
    r"|\b(?:call|rang|text|sms|messag|e-?mail)\w*\b.{0,16}\b(?:again|still)\b"
)
STILL_USED = regex(
    r"(?:(?<![我俺])还(?:在|是)|仍然?|照样|依然|依旧|一直在|继续|怎么还|为什么还)[^,，。;；\s]{0,6}(?:拿|用|收集|采集|获取|读取|定位|共享|跟踪|记录|传给|卖给|显示)"
    r"|\bstill\b.{0,12}\b(?:us(?:e|ing)|track\w*|collect\w*|shar\w+|locat\w*)\b"
)
"""Of a folded line: no call or message, but a use that was to end."""
tells_of_calls = says(
    r"推销|骚扰|广告|来电|打(?:来|给|我|电话)|[再老在]打|短信|\b(?:call(?:s|ed|ing)|text(?:s|ed|ing)|spam|advert\w*|marketing)\b"
)
"""In the words of a request."""
WANTED = regex(
    r"等(?:着|[你您]|电话|回)|^\W*(?:please|pls)\b"
    r"|\bwait\w*|\b(?:want|like) you to\b|another e-?mail|发给我吧\W*$"
)
"""«我还在等你们打电话给我»: a call that is wanted."""
PROMISED = regex(
    r"(?:说好|答应|承诺)[^,，。;；]{0,4}(?:删|清|注销)|不是[^,，。;；]{0,6}(?:删|清|注销)[^,，。;；]{0,3}[吗么嘛]|(?:[让叫]你们|申请|要求)[^,，。;；]{0,3}(?:删|清|注销)"
    r"|\b(?:asked|told|wanted) you to (?:delete|remove|erase)|\b(?:supposed|agreed|promised) to (?:delete|remove|erase)"
)
WHY_STILL = regex(r"为什么|怎么|凭什么|\bwhy\b|\bhow come\b")
ASKS_AHEAD = regex(
    r"会|如果|万一|要是|验证码|答复|回[复执]|\b(?:will|if|would|code|answer|reply)\b"
    r"|\b(?:can|could|may|should) (?:i|we)\b|\bstill (?:no|not|ha(?:ve|s)n.?t|didn.?t|nothing)\b"
)
"""«Will they still ring?» tells of nothing, and our own messages are wanted."""


def goes_on(scene: Scene) -> Turn | None:
    """The reaction to such a line; None when it is about something else."""
    text = scene.heard.text
    case = _meant(scene)
    comes = still_comes(scene)
    if case is None or _wanted(text) or gives_it_up(scene) or not (comes or _still_used(case, text)):
        return None
    if another_right(scene.heard.understood, (*case.rights, *ENDS_USE, Right.EXPLAIN, Right.ACCESS)):
        return None
    if case.state in LIVE:
        told = Say(phrase("goes_on.live", case=case.number))
        return answer(telling(scene, case.number), (told,), (AddWords(case.number, text, tells="goes_on"),))
    return _second_look(scene, case, "answered" if comes else "still_used")


def gives_it_up(scene: Scene) -> bool:
    """«保养优惠的还是要收，那个退订别弄了，撤了吧»: what comes is wanted, and the request taken back."""
    understood = scene.heard.understood
    return understood.intent == "cancel" and understood.confidence >= SURE and names_taking_back(understood.text)


def still_comes(scene: Scene) -> bool:
    """Whether calls or messages are told of that a request there was to end («还在打，刚刚又一个»)."""
    text = scene.heard.text
    told = STILL_COMES.search(text) is not None and not _wanted(text)
    return told and _meant(scene) is not None


def _meant(scene: Scene) -> Case | None:
    """What was to end it; a deletion that runs as well, where the line holds it against us."""
    case = newest_that(_was_to_end, scene.facts)
    return newest_that(_goes, scene.facts) if case is None and PROMISED.search(scene.heard.text) else case


def _goes(case: Case) -> bool:
    return case.state in LIVE and bool(ENDING & set(case.rights))


def _wanted(text: str) -> bool:
    return ASKS_AHEAD.search(text) is not None or WANTED.search(text) is not None


def _was_to_end(case: Case) -> bool:
    """A use that was to stop; what was deleted is not used any more either, nor what is to be deleted for the calls."""
    gone = any(outcome.result is Result.FULFILLED for outcome in outcomes(case, ENDING))
    of_calls = any(item.right in ENDING and tells_of_calls(item.detail) for item in case.items)
    ends = bool(ENDS_USE & set(case.rights))
    return (case.state in LIVE and (ends or of_calls)) or (case.state in WITH_ANSWER and (ends or gone))


def _still_used(case: Case, text: str) -> bool:
    """After the answer, and complained of rather than asked."""
    said = fold(text)
    done = case.state not in LIVE and any(found.result is Result.FULFILLED for found in outcomes(case, ENDS_USE))
    return done and STILL_USED.search(said) is not None and (not asks(said) or WHY_STILL.search(said) is not None)


def _second_look(scene: Scene, case: Case, key: str) -> Turn:
    if case not in candidates("object", scene.facts):
        return objection(scene)
    target = scene.facts.second_look(scene.heard.now).target
    ways = routes("routes.both", scene.facts)
    told = Say(phrase(f"goes_on.{key}", case=case.number, target=target, routes=ways))
    return answer(telling(scene, case.number), (told,), (Judge(case.number, satisfied=False, text=scene.heard.text),))

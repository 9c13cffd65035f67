"""What is added to a request that runs, and what is said of a result once it is there.

More of what it is for goes to the colleague who works on it, whenever it comes; another right is a request of its own.
"""

from __future__ import annotations

import re

from bot.domain.answers import until_shown
from bot.domain.cases import ENDED, LIVE, WITH_ANSWER, Case, State
from bot.domain.phrases import phrase
from bot.domain.results import Result
from bot.domain.rights import ENDING, LOOKS, SHOWING, VALUES, Right
from dialogs.afterwards.after_receipt import MISSTATED, wanted
from dialogs.afterwards.colleagues import ASKS_FOR, IS
from dialogs.afterwards.waiting_words import ALSO
from dialogs.afterwards.which_case import just_made, just_told, newest, newest_that, on_hold
from dialogs.flows.about_case import candidates
from dialogs.hearing import agreed
from dialogs.model import AddWords, Judge, Say, Turn
from dialogs.questions.retention import DONE, gone_for_good, outcomes
from dialogs.told.mentions import for_another
from dialogs.told.scope import GOES, describes
from dialogs.told.stated import another_right, stated_rights
from dialogs.told.values import ONE_MORE
from dialogs.turns import Scene, answer, offer, telling
from dialogs.understanding import SURE, fold
from dialogs.understanding.joins import EN_TOO
from dialogs.understanding.patterns import regex
from dialogs.understanding.verbs import full_verbs, rights_named
from dialogs.wording import options
from dialogs.words.line import MESSAGE, asks, asks_somewhere, asks_the_way, marked, may_ask
from dialogs.words.stopping import names_an_end, names_taking_back

LACKING = frozenset({Result.PARTLY, Result.CONDITIONS_UNMET})
BRIEF = 12
LIFTS = regex(
    r"(?:解除|取消|撤[销掉]|结束)(?:对|这个?|我的?|掉|了)*限制|^\W*(?:可以|请|帮我|现在|那就?|我要|麻烦)*解除(?:了|吧|一?下)*\W*$|解冻|不用(?:再)?限制"
    r"|(?:恢复|继续|重新|接着)(?:正常)?(?:使?用|处理)(?!条款|期)|(?:可以|能)(?:再|又|重新|继续)?使?用(?:了|吧)"
    r"|^\W*(?:可以|请|帮我|现在|那就?|什么时候|麻烦|能)*恢复(?:了|吧|一?下|正常|原样|吗)*\W*$"
    r"|\b(?:lift|remove|end|undo|cancel)\b.{0,12}\b(?:restriction|block|freeze|hold|limit)\w*|\bunfreeze|\bunblock"
    r"|\buse (?:it|them|that|my \w+)(?: \w+){0,2} again\b|\bresume\b"
)
TELLS = regex(r"\d|@|[一二两三四五六七八九十]\s*[楼层号栋座室期]")
NOT_THAT = regex(
    r"不是\S{1,12}是\S|是\S{1,12}不是\S|(?:应该?|其实)[是为]\S|\b(?:should be|is actually|instead of|not \S+ but)\b"
)
DELETED = regex(rf"{full_verbs(*ENDING)}|\b(?:delet|eras|clos|gone|remov)\w*")
WHY = regex(r"哪|多久|多少|谁|怎么|\b(?:who|how|which|where)\b")


def afterthought(scene: Scene) -> Turn | None:
    """Back again, the restriction lifted, the missing detail, a slip put right.

    What was deleted or closed is gone, and that is said, never the way back of a request that still runs. All else goes
    to a colleague as a second look, which has a day; where that was had already, as words.

    The reaction to such a line; None when it is about something else.
    """
    text = scene.heard.text
    case = newest(scene.facts)
    if case is None or len(text) > MESSAGE:
        return None
    gone = gone_for_good(scene, text)
    if gone:
        return answer(scene, (Say(gone),))
    if case.state in WITH_ANSWER:
        return _kept(scene, case) or _lifted(scene, case) or _put_right(scene, case)
    return _insists(scene, case)


def _kept(scene: Scene, case: Case) -> Turn | None:
    """«到底删了没有», where the law has it kept: no, why, and until when."""
    said = fold(scene.heard.text)
    outcome = next((found for found in outcomes(case, ENDING) if found.result is Result.RESTRICTED), None)
    asking = asks_somewhere(scene.heard.text) or re.search(r"没有?\W*$", said)
    if outcome is None or not asking or not DELETED.search(said) or WHY.search(said):
        return None
    key = "afterthought.kept_open" if Right.CLOSE_ACCOUNT in case.rights else "afterthought.kept"
    told = phrase(key, until=until_shown(outcome.until), reason=outcome.reason.rstrip("。.;；"))
    return offer(scene, Say(told, options("start", "satisfied", "object") if case.state is State.ANSWERED else ()))


def _lifted(scene: Scene, case: Case) -> Turn | None:
    said = fold(scene.heard.text)
    held = any(found.result in (*DONE, Result.RESTRICTED) for found in outcomes(case, frozenset({Right.RESTRICT})))
    if (
        not held
        or not LIFTS.search(said)
        or (agreed(scene.heard) == "no" and said.startswith(("不", "别", "no", "don")))
    ):
        return None
    if marked(said) or asks_the_way(said):
        return answer(scene, (Say(phrase("afterthought.lift_how", case=case.number)),))
    return _second_look(scene, case, "lift")


def _put_right(scene: Scene, case: Case) -> Turn | None:
    """The detail that staff lacked, or a value of the person's own that was wrong."""
    said, understood = fold(scene.heard.text), scene.heard.understood
    others = another_right(understood, (*case.rights, *map(Right, VALUES)))
    if case.state is not State.ANSWERED or others or asks_somewhere(scene.heard.text):
        return None
    told = TELLS.search(said) or IS.search(said)
    lacking = (found for found in outcomes(case, frozenset(Right)) if found.result in LACKING)
    if told and any(ASKS_FOR.search(found.reason) for found in lacking) and len(said) > len("1"):
        return _second_look(scene, case, "more")
    values = {right.value for right in case.rights} <= VALUES
    slip = MISSTATED.search(said) or NOT_THAT.search(said)
    return _second_look(scene, case, "slip") if values and slip and told else None


def _second_look(scene: Scene, case: Case, tells: str) -> Turn:
    """Where staff surely see it and it has a day; it is had once, and after that they read it."""
    text = scene.heard.text
    if case not in candidates("object", scene.facts):
        told = Say(phrase("afterthought.passed_on", case=case.number))
        return answer(telling(scene, case.number), (told,), (AddWords(case.number, text),))
    target = scene.facts.second_look(scene.heard.now).target
    told = Say(phrase(f"afterthought.{tells}", case=case.number, target=target))
    judged = Judge(case.number, satisfied=False, text=text, tells="lift" if tells == "lift" else "more")
    return answer(telling(scene, case.number), (told,), (judged,))


def _insists(scene: Scene, case: Case) -> Turn | None:
    """«请你们改过来», of what was just put right: no correction of its own."""
    text, values = scene.heard.text, {right.value for right in case.rights} <= VALUES
    again = case.state not in ENDED and case.objected_at is not None and just_told(scene) == case
    stated = set(stated_rights(scene.heard.understood))
    if not (again and values and stated and stated <= VALUES) or len(text) > BRIEF or TELLS.search(text):
        return None
    target = scene.facts.second_look(case.objected_at or scene.heard.now).target
    told = Say(phrase("afterthought.more", case=case.number, target=target))
    return answer(telling(scene, case.number), (told,), (AddWords(case.number, text),))


WANTED_TOO = regex(
    r"(?:(?:[也还]|一起|一并|另外|再)(?:都|给我|帮我|想|得|需)*(?:要|看|查|发|给我|复制|拿|有)"
    r"|(?:要|看|查|发|给我|复制|拿)[^,，。;；]{0,8}(?:一起|一并)|(?:再加|加上|补上|带上|算上|别漏)[^,，。;；]{0,4})"
    rf"|\b(?:{EN_TOO}|include|another thing|one more thing)\b"
)
GONE_TOO = regex(
    r"(?:[也还都]|一起|一并)[^,，。;；]{0,6}(?:删|清|抹)|(?:还有|另外)[^。;；]{0,12}(?:删|清|抹)"
    rf"|\b(?:{EN_TOO})\b"
)
RECORDED = regex(
    r"[^\W_a-z的]{2}的?(?:记录|录音|录像|台账|单据|单子|明细|清单|档案)|合同|发票|简历|照片"
    r"|\b(?:\w+ )(?:records?|recordings?|history|logs?|transcripts?|invoices?|contracts?)\b"
)
"""Papers and records, by what they are of."""
IN_IT = regex(
    r"(?:申请|请求|[单單]子?|那个|这个|[提递]交的)(?:那[个份])?[\s,，]*(?:里面?|上面?|后面|中)[^,，。;；]{0,3}(?:[加补補写添]|备注)(?![急错]).{2,}"
    r"|\badd\b.{1,60}\bto (?:my|the|that|this) (?:request|application|case)\b"
    r"|\b(?:add|note|put) (?:in|on|to|with) (?:my|the|that|this) (?:request|application|case)\b.{2,}"
)
"""«那个申请里补充 我住3栋»: more of it, in so many words."""
SENDS = regex(
    r"(?:合同|发票|复印件|收据|单据|凭证|证据|截图|照片|材料|证明|保修卡|协议)[^。;；了过]{0,10}?(?:发|寄|传|交)(?:给[你您]们(?!了|过)|[到去在]?(?:哪|什么地方))"
    r"|\b(?:where|should|shall|can|may|do) i (?:also |still )?(?:need to |have to )?(?:send|upload|attach)\b"
)
"""«还有张发票，要不要发给你们»: a paper for the request."""
OF_ITS_OWN = regex(
    r"(?:新的?|另外?|重新|再)(?:开|办|提|申请|来)(?:一?[个份次件])?|(?:新|另|第二)(?:的|一)?[个份]申请|投诉|举报|你们(?:也|还)要"
    r"|(?:发|寄|传|交)(?:给[你您]们|[到去在]?(?:哪|什么地方))"
    r"|\b(?:new|another|separate|second) (?:request|case|application)\b|\bcomplain\w*"
)
ASKED_FOR = regex(r"给我|发我|寄我|\b(?:send|have|get|give|include|add)\b")
"""In a polite question: «能不能把保养记录也给我»."""
ELSEWHERE = frozenset({"human", "cancel", "emergency", "thanks"})


def one_more(scene: Scene, live: Case) -> Turn | None:
    """«还有，通话录音我也要», «地址也错了，应该是…».

    The words to the request that they are about; None when they are about something else.
    """
    if SENDS.search(scene.heard.text) and may_ask(scene.heard.text):
        return answer(telling(scene, live.number), (Say(phrase("waiting.send_here", case=live.number)),))
    case = _in_so_many_words(scene, live) or _of_a_value(scene, live) or _of_its_extent(scene) or _just_made(scene)
    if case is None:
        return None
    said = Say(phrase("add_words.done", case=case.number))
    return answer(scene, (said,), (AddWords(case.number, scene.heard.text),))


def _in_so_many_words(scene: Scene, live: Case) -> Case | None:
    text = scene.heard.text
    own = asks(text) or OF_ITS_OWN.search(text) or wanted(scene.heard.understood) - {*live.rights, *VALUES}
    return live if IN_IT.search(text) and not own else None


def _of_a_value(scene: Scene, live: Case) -> Case | None:
    """One more value that is wrong or missing, at any time."""
    text, stated = scene.heard.text, set(stated_rights(scene.heard.understood))
    more = bool(stated) and stated | {*live.rights} <= VALUES and ONE_MORE.search(text) is not None
    return live if more and not (asks(text) or _another_matter(scene, {*live.rights} | VALUES)) else None


def _of_its_extent(scene: Scene) -> Case | None:
    """A kind of data besides, of a request that looks, or that ends them."""
    text = scene.heard.text
    named = describes(text) or RECORDED.search(text)
    polite = not asks(text) or ASKED_FOR.search(text)
    if not named or not polite or OF_ITS_OWN.search(text) or on_hold(scene.facts):
        return None
    goes = GOES.search(text) is not None
    if not (GONE_TOO if goes else WANTED_TOO).search(text):
        return None
    case = newest_that(lambda case: _takes(case, goes=goes), scene.facts)
    if case is None or for_another(text, case) or _speaks_of_more(scene, case):
        return None
    return case


def _takes(case: Case, *, goes: bool) -> bool:
    rights = {*case.rights}
    return case.state in LIVE and bool(Right.DELETE in rights if goes else SHOWING & rights)


def _speaks_of_more(scene: Scene, case: Case) -> bool:
    """Another right by its own words, or surely; a supplement is heard in every «also»."""
    understood, text = scene.heard.understood, scene.heard.text
    alike = LOOKS if LOOKS & {*case.rights} else frozenset[Right]()
    known = {*case.rights, *alike, Right.SUPPLEMENT, Right.EXPLAIN}
    surely = {*stated_rights(understood)} if understood.confidence >= SURE else set()
    others = {*rights_named(text), *surely} - known
    elsewhere = understood.intent in ELSEWHERE and understood.confidence >= SURE
    return bool(others) or elsewhere or names_an_end(text) or names_taking_back(text)


def _just_made(scene: Scene) -> Case | None:
    """A moment after the receipt «行程也要» is more of the same, whatever it is called."""
    text, case = scene.heard.text, just_made(scene)
    if case is None or not ALSO.search(text) or wanted(scene.heard.understood) - {*case.rights}:
        return None
    return None if asks(text) or _another_matter(scene, {*case.rights}) else case


def _another_matter(scene: Scene, rights: set[Right]) -> bool:
    """A request taken back, a human, a complaint, another right."""
    understood = scene.heard.understood
    elsewhere = understood.intent in ("cancel", "human", "complain") and understood.confidence >= SURE
    return elsewhere or names_taking_back(scene.heard.text) or another_right(understood, rights)

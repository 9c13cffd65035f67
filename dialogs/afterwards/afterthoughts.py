"""What is said of a result once it is there: back again, the restriction lifted, the missing detail, a slip put right.

What was deleted or closed is gone, and that is said, never the way back of a request that still runs. All else goes to
a colleague as a second look, which has a day; where that was had already, as words.
"""

from __future__ import annotations

import re

from bot.domain.answers import until_shown
from bot.domain.cases import ENDED, WITH_ANSWER, Case, State
from bot.domain.phrases import phrase
from bot.domain.results import Result
from bot.domain.rights import ENDING, VALUES, Right
from dialogs.afterwards.after_receipt import MISSTATED
from dialogs.afterwards.staff_asked import ASKS_FOR, IS
from dialogs.afterwards.which_case import just_told, newest
from dialogs.flows.about_case import candidates
from dialogs.hearing import agreed
from dialogs.model import AddWords, Judge, Say, Turn
from dialogs.questions.retention import DONE, gone_for_good, outcomes
from dialogs.told.stated import another_right, stated_rights
from dialogs.turns import Scene, answer, offer, telling
from dialogs.understanding import fold
from dialogs.understanding.patterns import regex
from dialogs.understanding.verbs import full_verbs
from dialogs.wording import options
from dialogs.words.line import MESSAGE, asks_somewhere, asks_the_way, marked

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
    """The reaction to such a line; None when it is about something else."""
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

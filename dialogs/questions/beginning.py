"""Lines with which nothing is to begin: what only sounds like a wish, and whoever says that they request nothing."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from bot.domain.phrases import phrase
from bot.domain.rights import LOOKS, Right
from dialogs.commands import cancel, nod
from dialogs.draft import EMPTY
from dialogs.hearing import heard_as
from dialogs.model import Say, Talk, Turn
from dialogs.questions.follow_ups import LATELY, lately
from dialogs.told.kin import ACQUAINTED, ELDERS, EN_GROWN, OF_AGE, PARENTS, PARTNERS, SPOUSES
from dialogs.told.scope import joined
from dialogs.told.stated import stated_rights, wishes_clearly
from dialogs.turns import Scene, answer, carried, settled
from dialogs.understanding import SURE, fold, understand
from dialogs.understanding.parts import parts_of
from dialogs.understanding.patterns import regex
from dialogs.wording import options
from dialogs.words.line import MESSAGE, asks_somewhere, asks_whether, within
from dialogs.words.refusal import only_curious, requests_nothing, wants_to_know, without_it

FORGOT = regex(
    r"(?:忘了?|忘记了?|想不起来?|记不得|不记得)(?:我|自己|刚才?|上次|之前|本来|原来|到底|是|了|的)*(?:说|讲|问|想|要|来|办|提)+(?:过|了|的)?"
    r"(?:是|要|说|办)*(?:干[嘛吗啥什]|做?什么|啥|哪[个样])"
    r"|\b(?:forg[oe]t|can.t remember|don.t remember|do not remember) what i (?:wanted|was (?:going|about|asking|saying)"
    r"|came|asked|meant|said)\b"
)
EXPIRED = regex(
    r"(?:到期|过期|超期|过了?保[存留]期|期限)[^,，。;；]{0,4}(?:没|吗|么|不|嘛|[?？])|(?:是不是|有没有|是否)[^,，。;；]{0,6}(?:到期|过期|超期)"
    r"|\b(?:has|have|is|are|did)\b[^.,;?]{0,30}\b(?:expired?|past (?:its|the) (?:date|term|retention)|kept too long)\b"
)
OF_MINE = regex(
    r"(?:我|本人|自己)[^,，。;；]{0,12}(?:简历|履历|资料|信息|数据|档案|记录|照片|[投填留交给]的)|(?:简历|资料|信息|档案)[^,，。;；]{0,6}我"
    r"|\bmy (?:\w+ ){0,2}(?:cv|resume|data|information|records?|application|photos?|files?)\b"
)
NOT_KEPT = regex(
    r"答复|回复|办理|进度|链接|验证码|合同|质保|保修|年检|维保|没人|\b(?:link|code|warranty|contract|reply|answer)\b"
)
NO_CODE = regex(
    r"(?:验证码|校验码)[^,，。;；]{0,8}(?:[没未]有?(?:收|来|到)|收不到|不来|不到|没反应)|(?:[没未]有?收到|收不到)[^,，。;；]{0,6}(?:验证码|校验码)"
    r"|\bcodes?\b[^.;]{0,20}\bnothing (?:\w+ )?(?:com(?:es|ing)|came|arriv\w+)\b"
    r"|\bno codes? (?:\w+ )?(?:com(?:es|ing)|came|arriv\w+)\b"
    r"|\bcodes?\b[^.;]{0,20}\b(?:not|never|n.t|hasn.t|didn.t|doesn.t)\b[^.;]{0,10}\b(?:come|came|arriv\w+|receiv\w+)\b"
    r"|\b(?:not|never|no|n.t|didn.t|haven.t)\b[^.;]{0,16}\b(?:get|got|receiv\w+)\b[^.;]{0,12}\bcodes?\b"
)


_THEIR_WAY = regex(
    r"(?<![帮替给为代])(?:[他她](?!们)|人家|对方)(?:自己|本人)?(?:[要得该能]|应该|需要|可以)*(?:怎么|咋|如何)[去来]?"
    r"(?:弄|办|申请|查|操作|搞|提|删|改|做)[呢啊呀嘛好才\W]*$"
    r"|\bhow (?:does|do|can|could|should|would|must) (?:he|she|they) "
    r"(?:do|ask|apply|request|get|see|go|start|delete|make)\b"
)
"""Somebody else, and how they go about it themselves."""
_GROWN = regex(
    rf"(?:{ACQUAINTED}|{PARTNERS}|{ELDERS}|{SPOUSES}|{PARENTS})"
    rf"|\bmy {OF_AGE}(?:{EN_GROWN}|friend|colleague|neighbou?r|partner)\b"
)


_THE_CHOICES = regex(
    r"(?:这[里儿]?|都|到底|一共|总共|我|分别|那)*(?:(?:能|可以)?有|能|可以?|是)(?:办|做|提|选|申请)?的?些?(?:哪|什么|啥|几)(?:几|些)?"
    r"(?:样|种|项|类|个|权利|选[择项]|事情?|业务|可以?办|能办|能选|意思|的|[啊呀呢嘛吗])*"
    r"|(?:这|那|都|些|[几每]?[个项种样])*是?(?:干[嘛吗啥什么]+|什么|啥)(?:意思|用)?的?[啊呀呢]*"
    r"|what (?:can i (?:do|ask for|request)(?: here)?|are (?:the|my) (?:options|choices|rights)"
    r"|do (?:they|these)(?: all)? mean)[ ?]*"
)
_TELL_ME = regex(
    r"(?:你|您|先|麻烦|请|能不能|再|那|都)*(?:给我|跟我|帮我|和我)?(?:讲|说|介绍|解释|念)(?:[讲说给我来]|介绍|解释|一下|[有是]|都|什么|啥|听)*[啊吧呗呢]*"
    r"|(?:我|人|年纪|岁数|上了?|老了?|大了?|有点|也|都|实在|真|没文化)*(?:[看听搞弄]?不(?:太|大|怎么)?[懂会明白清楚]+|老|大)了?(?:这些?|这个|的|了|啊)*"
    r"|(?:i(?:['’]?m| am) (?:old|lost|confused|new(?: here)?|not good at this)"
    r"|(?:please |can you |just )*(?:tell|explain(?: (?:it|them))? to|walk) me(?: (?:through )?(?:them|it|first))?)"
)
"""Around a question for the choices, or by itself where it is about them."""
_OF_THEM = regex(r"这些|[讲说]给|\bthem\b")


def _asks_for_the_choices(scene: Scene) -> bool:
    """«有哪几样啊 你先讲给我听听», at the list of what can be asked for: no wish, and no data are meant."""
    parts = parts_of(fold(scene.heard.text)) if scene.talk.question == "ask_right" else []
    asked = [part for part in parts if _THE_CHOICES.fullmatch(part)]
    asked += [part for part in parts if _TELL_ME.fullmatch(part) and _OF_THEM.search(part)]
    return bool(asked) and all(part in asked or _TELL_ME.fullmatch(part) for part in parts)


def before_a_wish(scene: Scene) -> Turn | None:
    """«I forgot what I wanted», «has my CV expired?», «the code does not come», before anything is asked for.

    Each is told what can be done; nothing is begun for them, and their words stay for what they choose.

    None in a form, and for any other line.
    """
    text = fold(scene.heard.text)
    if scene.heard.kind != "text" or scene.form_open or scene.heard.chosen or not within(text, MESSAGE):
        return None
    if _asks_for_the_choices(scene):
        return settled(scene, Say(phrase("policy.rights")))
    return next((react(scene) for hears, react in ANSWERS if hears(text)), None)


def _expired(text: str) -> bool:
    return EXPIRED.search(text) is not None and OF_MINE.search(text) is not None and not NOT_KEPT.search(text)


def _looks_whether(scene: Scene) -> Turn:
    """Only the files tell; the year that was told goes along with what they choose."""
    kept = replace(scene, draft=replace(scene.draft, scope=joined(scene.draft.scope, scene.heard.text)))
    return settled(kept, Say(phrase("at_the_start.expired"), options("start", "access", "delete", "human")))


ANSWERS: tuple[tuple[Callable[[str], object], Callable[[Scene], Turn]], ...] = (
    (FORGOT.search, lambda scene: settled(scene, Say(phrase("at_the_start.forgot")))),
    (_expired, _looks_whether),
    (
        lambda text: _THEIR_WAY.search(text) and _GROWN.search(text),
        lambda scene: settled(scene, Say(phrase("at_the_start.their_way"))),
    ),
    (NO_CODE.search, lambda scene: answer(scene, (Say(phrase("aside.code")),))),
)
"""The first that hears it."""

NO_QUESTION = regex(r"(?:no|nope|ok|sorry|just|only|i|want(?:ed)? to|know|how|why|what|ask(?:ing)?|[\W_])+")
"""«Just want to know how» asks nothing by itself."""


def as_a_question(scene: Scene) -> Scene:
    """The scene in which only the question is heard, and what is asked a line later; the same where there is none."""
    asked = _asked(scene) if _nothing_requested(scene) else _asked_on(scene)
    if not asked:
        return scene
    heard = heard_as(scene.heard, asked)
    question = heard.understood.but(intent="explain", confidence=SURE, rights=(), alternatives=())
    scene = _left(scene) if scene.form_open else scene
    return replace(scene, heard=replace(heard, understood=question))


def _asked(scene: Scene) -> str:
    """The question beside it, or the one that was answered a moment ago where they still want to know."""
    rest = without_it(scene.heard.text)
    if _asks(rest) and not NO_QUESTION.fullmatch(fold(rest)):
        return rest
    return scene.draft.clause[1] if lately(scene) and wants_to_know(rest) else ""


def _asked_on(scene: Scene) -> str:
    """«And is my name in there?», of whoever has just said so."""
    heard = scene.heard
    idle = heard.kind == "text" and not (scene.form_open or heard.chosen or scene.facts.cases())
    if not idle or not any(map(requests_nothing, scene.draft.said[-LATELY:-1])) or not _asks(heard.text):
        return ""
    return heard.text if {*stated_rights(heard.understood)} <= {*LOOKS, Right.EXPLAIN} else ""


def _asks(text: str) -> bool:
    return asks_somewhere(text) or asks_whether(text)


def requests_none(scene: Scene) -> Turn | None:
    """«I'm not requesting anything, just want to know how» gets no form: what they ask is answered, the last question
    once more where they only come back to it, and else they are left in peace.

    The end of a form that was never wanted; None for any other line.
    """
    if not _nothing_requested(scene):
        idle = scene.heard.kind == "text" and not (scene.form_open or scene.facts.cases())
        return nod(scene) if idle and only_curious(fold(scene.heard.text)) else None
    return cancel(scene) if scene.form_open else nod(scene)


def _nothing_requested(scene: Scene) -> bool:
    """With a case that runs it may be about that one; a plain wish beside it is one."""
    heard, here = scene.heard, scene.talk.flow in ("", "request")
    if not heard.typed or not here or (scene.facts.cases() and not scene.form_open):
        return False
    if not requests_nothing(heard.text):
        return False
    rest = understand(without_it(heard.text))
    does = {*stated_rights(rest)} - {*LOOKS, Right.EXPLAIN}
    return not (does and wishes_clearly(rest) and not _asks(rest.text))


def _left(scene: Scene) -> Scene:
    idle = replace(scene, talk=Talk(question="after_done", lang=scene.talk.lang))
    return replace(idle, draft=carried(scene, EMPTY), before=(*scene.before, Say(phrase("cancelled"))))

"""That their data got out, told in the form of a question, and from whom we have them; staff look both up.

Told as a complaint it is ``commands.complain``; what the rules say of a leak that may come is ``clauses``. Where from,
without a request, is offered to be looked up (``wishes``).
"""

from __future__ import annotations

from dataclasses import replace

from bot.domain.phrases import Phrase, phrase
from dialogs.afterwards.which_case import newest_running
from dialogs.commands import complain
from dialogs.draft import read_draft, with_line
from dialogs.flows.status import due_day
from dialogs.model import AddWords, Emergency, Leak, Say, Turn
from dialogs.questions.clauses import ABOUT_PROOF, LOOK_UP, reassure
from dialogs.told.scope import WHO_DID, joined
from dialogs.told.stated import stated_rights
from dialogs.turns import Scene, answer, choices, with_draft
from dialogs.understanding import understand
from dialogs.understanding.patterns import first_of, regex, says
from dialogs.wording import options
from dialogs.words.complaints import GOT_OUT, LEAKED, incident
from dialogs.words.in_context import group_in_words
from dialogs.words.line import SENTENCE, asks, asks_whether, within

_OUT = r"(?:泄[露漏密]|卖(?:了|给|掉|出)|倒卖)"
SUSPECTED = regex(
    rf"[我俺](?:们)?的?[^,，。;；?？]{{0,12}}{_OUT}|(?:是不是|是否|肯定)(?:是)?[你您]们[^,，。;；?？]{{0,8}}{_OUT}"
    r"|\bmy (?:\w+ ){1,3}(?:been |got |was |were )?(?:leaked|breached|sold)\b|\byou (?:leak(?:ed)?|sold|sell) my\b"
)
MAY_COME = regex(
    r"(?<!机)会(?!员)|如果|万一|要是|假如|怕|担心|防|避免|保证|(?<!是)不是[^,，。]{0,4}泄|\b(?:if|could|will|would|might|worried|afraid|prevent)\b"
)
"""Nothing has happened yet."""
FEARED = regex(
    rf"[^,，。;；又再已还]*(?:怕|担心|[别勿]|不要|不能|不许)[^,，。;；又再已还]{{0,12}}{_OUT}[^,，。;；]*"
    r"|[^,;]*\b(?:afraid|worried|scared|don['’]?t|do not|never)\b[^,;]{0,30}\b(?:leak(?:ed|s|ing)?|sold)\b[^,;]*"
)
"""A worry and nothing else; «怕你们又泄露» tells that it has happened."""
BRIEF = 20
WHO = regex(r"谁|哪[个位家]|\b(?:who|which)\b")
NEXT = {
    "who": regex(rf"(?:{WHO.pattern})[^,，。;；]{{0,6}}(?:给|干|卖|说|泄|传|弄|did|gave|sold|leaked|passed)"),
    "police": regex(r"报警|派出所|警察|公安|\bpolice\b"),
    "when": regex(r"多久|什么时候|啥时候|几天|何时|\b(?:how long|when)\b"),
    "looked_into": regex(r"查|处理|\b(?:check|look into|investigat\w+)\b"),
}
"""What is asked about it, each with the text ``leak.…``."""


def leaked(scene: Scene) -> Turn | None:
    """«我的信息是不是泄露了», and what is asked about it next.

    Whoever answers for it hears at once, and who got what may be looked up; None for any other line.
    """
    heard = scene.heard
    if not heard.typed or not within(heard.text, SENTENCE):
        return None
    if _suspects(heard.text) and heard.understood.intent in ("explain", "status", "complain"):
        return complain(scene)
    if heard.understood.intent == "complain" and FEARED.fullmatch(heard.text.strip()):
        return _comforted(scene)
    return _asked_next(scene)


def with_leak(turn: Turn, scene: Scene) -> Turn:
    """Life comes first in what is said; whoever answers for a leak told beside it hears of it as well."""
    text = scene.heard.text
    told = GOT_OUT.search(text) is not None and MAY_COME.search(text) is None
    return replace(turn, effects=(*turn.effects, Leak(text))) if told else turn


def with_incident(turn: Turn, scene: Scene) -> Turn:
    """Whatever else a line is: of a hacked account or lost papers staff hear at once, and the person that they do."""
    kind = incident(scene.heard.text) if scene.heard.kind == "text" and scene.heard.understood.text else ""
    if not kind or any(isinstance(effect, Leak) for effect in turn.effects):
        return turn
    hotline = {"hotline": scene.facts.settings.hotline} if kind == "hacked" else {}
    told = Say(Phrase(f"{kind}.told", hotline))
    danger = any(isinstance(effect, Emergency) for effect in turn.effects)
    return replace(
        turn, says=turn.says if danger else (told, *turn.says), effects=(*turn.effects, Leak(scene.heard.text, kind))
    )


def _comforted(scene: Scene) -> Turn:
    """Who is only worried hears who sees what they write; nobody is roused for it, and it refuses nothing."""
    if scene.talk.question in ABOUT_PROOF:
        return reassure(scene)
    return answer(scene, (Say(phrase("help.who_sees" if scene.form_open else "leak.feared")),))


def _suspects(text: str) -> bool:
    return SUSPECTED.search(text) is not None and MAY_COME.search(text) is None


def _told(line: str) -> bool:
    """Whether it was answered as a leak: in a wish to delete it is a reason, and a house that was sold is none."""
    intent = understand(line).intent
    out = (
        _suspects(line)
        or WHO_DID.search(line)
        or (LEAKED.search(line) and (GOT_OUT.search(line) or intent == "complain"))
    )
    return bool(out) and intent in ("explain", "status", "complain")


def _lately(said: tuple[str, ...]) -> str:
    """The line of a leak that what comes next may be about."""
    return next((line for line in reversed(said[-4:-1]) if _told(line)), "")


def with_question(turn: Turn, scene: Scene) -> Turn:
    """Who passed the data on is for staff to find out, whatever else a line wants: they hear it at once, and it stands
    in the case."""
    text = scene.heard.text
    whole = _asks_who((*scene.draft.said, text), text) if scene.heard.kind == "text" and not scene.heard.chosen else ()
    if not whole:
        return turn
    draft = read_draft(turn.talk.draft)
    if draft.alarm:
        return turn
    turn = with_draft(turn, with_line(draft, text))
    if any(isinstance(effect, Leak | Emergency) for effect in turn.effects):
        return turn
    says = () if any(say.phrase.key.startswith("leak.") for say in turn.says) else (Say(phrase("leak.told")),)
    effect = Leak("\n".join(whole))
    return replace(turn, says=(*turn.says[:-1], *says, *turn.says[-1:]), effects=(*turn.effects, effect))


def _asks_who(said: tuple[str, ...], text: str) -> tuple[str, ...]:
    """The line, behind the one that it goes on about."""
    if WHO_DID.search(text):
        return (text,)
    lately = _lately(said) if within(text, BRIEF) and NEXT["who"].search(text) else ""
    return (lately, text) if lately else ()


def _asked_next(scene: Scene) -> Turn | None:
    text = scene.heard.text
    key = first_of(NEXT, text) if within(text, BRIEF) else ""
    asked = key == "who" or asks(text) or asks_whether(text)
    of_the_form = scene.form_open and key == "when"
    if not key or not asked or of_the_form or not _lately(scene.draft.said):
        return None
    if scene.form_open:
        return answer(scene, (Say(phrase(f"leak.{key}")),))
    return choices(scene, Say(phrase(f"leak.{key}"), options("start", *LOOK_UP)))


_DATA_EN = r"(?:(?:phone )?number|e-?mail|data|details|contact|information|cv)"
asks_source = says(
    r"(?:怎么|咋|哪里|哪儿|为什么|为啥|凭什么|凭啥)[^,，。]{0,3}(?:有|存|留|知道|[得拿弄搞]到的)我[^,，。]{0,4}"
    r"(?:电话|手机|号码|信息|资料|邮箱|名字|简历|微信|身份证|证件|护照|照片|[地住]址|生日|银行卡|人脸|脸|指纹|合同|病历)"
    r"|谁[^,，。]{0,4}我[^,，。]{0,6}给[了过]?[你您]|[谁邊边][个個]?[俾给畀][^,，。]{0,2}我[^,，。]{0,3}(?:电话|電話|号码|號碼|资料|資料)[^,，。]{0,2}[你您]|我的?[^,，。]{0,6}(?:怎么|为什么|为啥)会?在[你您]"
    r"|\bwho gave (?:you my|it to you|that to you|you (?:that|it))\b|^\W*(?:到底|那)?(?:是)?谁给(?:你们|的)+\W*$"
    r"|(?:号码|电话|信息|资料|简历)[^,，。]{0,4}(?:从?哪里?来的|从?哪儿来的|哪弄来|哪搞来)"
    r"|[你您]们?(?:是|到底)*(?:怎么|咋|从哪里?|从哪儿)(?:得|拿|弄|搞)到了?的?我"
    r"|我的?(?:个人)?(?:信息|资料|电话|号码|手机号|邮箱|简历)[^,，。]{0,6}(?:从哪|哪里?来|哪儿来|怎么来|来源)"
    r"|(?:哪里?|哪儿|谁那里?)(?:[来买搞弄得拿找])(?:到|来)?了?的我?的?(?:手机|电话|联系|个人)*(?:号码?|电话|方式|信息|资料)"
    r"|\b(?:where|how|whom?) (?:did|do|have) (?:you|they) (?:get|got|obtain|find|found|buy|bought|take|taken)\b.{0,6}"
    rf"\b(?:my\b|(?:this|the) {_DATA_EN})"
    rf"|\bwhere (?:(?:does|did|do) )?(?:my|the|this|that) {_DATA_EN} (?:c[oa]mes?|is) from\b"
    r"|\bhow (?:come|do) you have my\b|\bsource of my\b"
)
"""Whether it is asked from whom or where their data came."""
OF_THEIR_OWN = frozenset({"ask_right", "ask_detail", "ask_words"})
"""Questions that such words may answer, or before which nothing is asked for yet."""


def source(scene: Scene) -> Turn | None:
    """«你们从哪来的我的号码？»: staff look it up, and tell it with the request that is open or runs.

    The question goes into the request that is open or runs, and is answered with it; None for any other line.
    """
    text = scene.heard.text
    if not scene.heard.typed or not within(text, SENTENCE) or not asks_source(text):
        return None
    if not {*stated_rights(scene.heard.understood)} <= {"explain", "access"}:
        return None
    return _in_form(scene) if scene.form_open else _in_case(scene)


def _in_form(scene: Scene) -> Turn | None:
    text, question = scene.heard.text, scene.talk.question
    answers = (question == "ask_ground" and not asks(text)) or (question == "ask_group" and group_in_words(text))
    if scene.talk.flow != "request" or not scene.draft.rights or question in OF_THEIR_OWN or answers:
        return None
    asked = replace(scene, draft=replace(scene.draft, detail=joined(scene.draft.detail, text)))
    return answer(asked, (Say(phrase("source.in_form")),))


def _in_case(scene: Scene) -> Turn | None:
    case = newest_running(scene.facts)
    if case is None:
        return None
    told = Say(phrase("source.in_case", case=case.number, due=due_day(case, scene.facts)))
    return answer(scene, (told,), (AddWords(case.number, scene.heard.text, asks=True),))

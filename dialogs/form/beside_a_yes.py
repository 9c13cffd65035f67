"""What may stand beside a yes that hands in or consents, and take nothing back from it.

Under the card thanks, the act that is asked for anyway, a question about how, when or where it goes on, and beside the
very word a plain remark for staff; at the consent a question that its notice answers, or how it goes on. A question
about the matter or who else hears of it, a doubt, a condition, a change, a limit or another's yes is none of these.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import pairwise

from bot.domain.phrases import phrase
from bot.domain.rights import Right
from dialogs.danger.spoken_of import only_told
from dialogs.draft import with_line
from dialogs.flows.card import LIMITED, OF_THE_CARD, REACH
from dialogs.flows.identity import CONDITIONAL, refuses_plainly
from dialogs.form.beside import Told
from dialogs.form.clauses import Read, clauses, cries, gravely, loudly, saying
from dialogs.form.no_answer import COURTESY
from dialogs.form.values import CHANGE
from dialogs.model import Emergency, OpenCase, Say, Turn
from dialogs.questions.procedure import procedure
from dialogs.questions.retention import kept_long
from dialogs.questions.side_questions import BEHIND
from dialogs.told.documents import NAMES_A_PAPER, number_only
from dialogs.told.naming import named_by_role
from dialogs.told.scope import excludes, leaves_out, spares
from dialogs.told.stated import NAMES_AN_ACT, stated_rights
from dialogs.turns import Scene, answer
from dialogs.understanding import SURE, read_answer, understand
from dialogs.understanding.patterns import regex
from dialogs.understanding.verbs import any_verbs, english_verbs, right_of
from dialogs.words.in_context import CLEARLY, SURELY, doubted, hardly_cries, learnt, likeliest
from dialogs.words.line import marked, may_ask, within
from dialogs.words.remarks import grumbles
from dialogs.words.stopping import another_time, asks_to_wait, hands_in_later, holds_back, may_give_up, says_no_first
from dialogs.words.submission import CLAUSE, FEARS, REMEMBERS, SUBMIT, binds, hands_in, held_back, undone

AFTERWARDS = frozenset({"when", "where_answer"})
"""How and when it goes on, once it is handed in."""
_DELETED = regex(r"删|销毁|\b(?:delet|eras|destroy)\w*")
_LIFT = regex(r"电?梯|[困关卡堵]|伤|晕|疼|\b(?:lifts?|elevators?|stuck|trapped|hurt)\b")
_LABELLED = frozenset({"change_name", "change_contact", "no", "cancel", "wait", "question"})
_TAKES_BACK = (undone, doubted, held_back, holds_back, hands_in_later, another_time, asks_to_wait, says_no_first)
_SAYS_MORE = (
    NAMES_AN_ACT.search, CHANGE.search, CONDITIONAL.search, LIMITED.search, SUBMIT.search, may_give_up, may_ask,
    spares, leaves_out, excludes,
)  # fmt: skip
"""What is more than a remark."""


_CLEARLY = regex(r"(?:是|确认)\W*$")
_SHORT = 8
"""Characters of a clause that says nothing but yes."""
_HEARD_OF = regex(
    r"答复|回复|回信|回我|结果|进度|通知|告诉我|联系我|[看查]得?到(?![了过的])"
    r"|\b(?:hear|get) (?:back|anything|something|from)\b|\b(?:repl(?:y|ies)|answer|confirmation|notif\w+|let me know"
    r"|tell me|(?:know|see|find out) (?:when|where|if it.?s done))\b"
)
"""That and how an answer comes: nothing else is made to depend on it."""
_OF_MORE = regex(
    r"交(?![了完后]|之后|上去)|[什甚]么(?![时時])|啥(?![时時])|哪[些个種种项家位]|时候[^,，。;；]{1,6}的\W*$|假|骗|验证码|那份|上[次回个]|[之理删交]前|匿名|风险|内容|工资|怎么办|拒绝|不[回好]|没结果|另一个|确认吗|上班"
    r"|\bwhat\b|\b(?:submit\w*|decide|code|fake|scam|before|in return|where i live|anonym\w+|risk\w*)\b"
)
"""Until when it may be handed in, what is meant, when it was done: to be known before it is."""
_TO_WHOM = regex(
    r"(?<!你们)(?<!您们)(?<!贵)(?:单位|公司)|保密|律师|[到寄回]家|家[里人]|老[公婆]|爱人|[爸妈]|儿子|女儿|孩子|别人|他人|其他人|外人|公开|谁(?!来?(?:给我)?(?:联系|答复|回复|通知))|同事|老板|领导|邻居|前[夫妻]|那边|隔壁"
    r"|\b(?:employer|(?:my|at|to) work|boss|(?:any|some) ?(?:one|body) else|public\w*|husband|wife|partner|m[uo]m|dad"
    r"|mother|father|parents?|family|ex|who(?! will (?:contact|call|answer|reply|write))|whom|home"
    r"|neighbou?rs?|colleagues?|landlord|others?|lawyer|secret|confidential\w*|private\w*)\b"
)
"""Who else may hear of it: that may change their mind."""
_NEXT = regex(
    r"然后呢|接(?:着|下来)|下一步|(?:要?怎么|咋|点)[弄整办交发]"
    r"|\bwhat(?:['’]s| is| comes| do i do| happens)?\b.{0,12}\b(?:next|after|now)\b"
    r"|\bhow do i (?:go on|proceed|do (?:it|that))\b"
)
_LONGEST_NEXT = 14
"""Characters of what asks no more than how it goes on."""
_DONE = regex(r"改(?=[好完])")
_ITS_ACT = regex(
    rf"(?:那?就|先|都|全|全部|统统|请|给我|帮我|麻烦)*(?P<act>{any_verbs()}|看|停用)(?:它|了|掉|光|去|吧|啊|呗|呀|一份|给我)*"
    rf"|(?:(?:please|just|then)[\s,]+)*(?P<english>{english_verbs()})(?: (?:it|them|all|everything|that))*(?: please)?",
)
"""«删», beside the yes to a deletion."""
_AS_SAID = {"看": "查看", "停用": "暂停使用"}


HARDLY = 0.35
"""With less a yes is not taken, whatever its words."""


def freely(text: str) -> float:
    """How likely the whole line is a yes from which nothing in it takes anything back, as learnt."""
    return sum(sure for label, sure in read_answer("beside_a_yes", text) if label in ("yes", "ask"))


def finds_so(clause: str) -> bool:
    """«对的», «嗯», «all right»: a yes to the card that says no more, though it need not hand in."""
    said = clause.strip()
    alone = within(said, _SHORT) and not (
        marked(said) or CLAUSE.search(said.strip("。.!！~ ")) or REMEMBERS.fullmatch(said)
    )
    return alone and binds(said, "confirm", "submit")


def clearly_yes(clause: str) -> bool:
    """«对的», «yes please», «确认», as a clause of a line; «好的» beside a question may take notice of an answer."""
    said = clause.strip()
    of_it = OF_THE_CARD.match(said) or _CLEARLY.match(said)
    return of_it is not None and said.casefold() != "right" and finds_so(said)


def says_yes(question: str, clause: str) -> bool:
    label = {"confirm": "submit", "id_consent": "agree"}.get(question, "")
    return (question == "confirm" and hands_in(clause)) or (label != "" and binds(clause, question, label))


LANES = {
    "confirm": frozenset({"no", "cancel", "wait"}),
    "id_consent": frozenset({"refuse", "later", "other_way", "wait"}),
}
"""Labels of the answers to what binds that are no yes."""
_UNSURE = regex(
    r"^(?:算了|不了)|没想好|没决定|先[不别]|还是别|鬼才|反悔|后悔|(?<!说)不(?:给(?!你?您?们?添)|同意|愿意?)(?!意)|^不\W*$|没同意|没门|个头\W*$|想得美|逼"
    r"|开玩笑|逗你|骗你|玩玩|闹着玩|瞎[编写填搞]|乱[编写填]|胡[编写]"
    r"|\bjust kidding\b|\bjok(?:e|ing)\b|\bmaybe not\b|\bmade up\b"
    r"|应该(?:是)?[对没可]|部分|一半|^(?:大概|可能|也许|差不多)[是对没可行]|的话[就再才]?(?:提?交|同意|办|行|可以)|但是?(?:我)?怕|你妹|^[^,，。]{0,8}才(?:提?交|同意)"
    r"|(?:名字|邮箱|电话|号码?|地址|手机)[^,，。]{0,3}(?:变|换|改)了"
    r"|(?<!莫)得(?:先|再)?问|先问|我再(?:看|想)|说(?:不行|别)|(?:好像|可能)[^,，。]{0,3}(?:错|不对)|(?:名字|邮箱|电话|号码?)[^,，。]{0,3}(?:可能|好像)"
    r"|\bno way\b|\bforced\b|\brather not\b|\bnever agreed\b|\btake (?:it|that) back\b|\bmaybe the\b|\bmakes me\b"
    r"|^no\W*$|\bactually no\b|\bnot yet\b|\bdon.?t (?:submit|send|hand)\b|\bmaybe later\b|\bchanged my mind\b"
    r"|\bforget it\b|\bagainst my will\b"
)
_KEEPS_IT = regex(
    r"理由|原因|\breason\b|^not (?:what|the)\b|^不着?急[啊的呢吧]?\W*$|^no (?:rush|hurry|worries)\b"
    r"|^(?:可|千万)*别(?:再|给我)?(?:弄|搞|写|发|出)[错岔]|^不(?:用|需要?|必)(?:再)?(?:谢|急|回|打|寄|发|短信|电话|纸|改)"
)
"""A reason that is named, what is not so, or that there is no hurry takes nothing back."""
_IN_CASE = regex(
    r"有(?:什么|任何|啥)?(?:问题|事|疑问|需要)|\bif (?:needed|necessary|possible"
    r"|(?:you|there).{0,12}(?:questions?|need|anything|problems?))\b"
)
_IF_SO = regex(r"(?<!没问题)(?<!可以)(?<!方便)的话就")
_THANKED = regex(r"谢|\bthank")
_FULFILLED = regex(r"\d+\s*(?:天|days?)|[按准]时|办[好完成]|\b(?:done|works? out)\b")
"""«and thanks, if it really is done in 30 days», beside the word itself."""
_ANOTHERS = regex(
    r"(?:[替帮代](?:他|她|别人|人家|邻居|客户|同事|朋友)|别人的|租客的|客户的)|^(?:[他她]们?|我?(?:爸|妈|老[公婆]|儿子|女儿|爱人|家里?人)|客服|人家|别人|[你您]们?)(?:都|也|要|让我|叫我)*(?:说|讲|同意|答应|觉得)|我不是(?!机器|故意|不)|我是[^,，。]{2,4}的(?:儿|女|爸|妈|老[公婆])|婆婆的|"
    r"(?:这|那)?是我(?:爸|妈|爷|奶|儿|女|老[公婆]|爱人|孩子|家人|朋友|同事|老板)|不是我(?:的|本人)"
    r"|\b(?:for|on behalf of) (?:my|his|her|a|the) (?!records?\b)\w+|\bnot me\b|\bbelongs to\b|\bnot mine\b"
    r"|\b(?:he|she|they) (?:agree|say|said|want)"
)


def _takes_it_back(question: str, clause: str) -> bool:
    if _KEEPS_IT.search(clause):
        return False
    said, (label, sure) = understand(clause), likeliest(question, clause)
    of_it = question == "id_consent" and label != "agree" and refuses_plainly(clause)
    put_off = question == "confirm" and (held_back(clause) or hands_in_later(clause))
    another = said.requester not in (None, "self") or named_by_role(clause).other or _ANOTHERS.search(clause)
    other = label in LANES[question] and sure >= SURELY and not grumbles(clause.casefold())  # «等半天»
    unsure = may_give_up(clause) or _UNSURE.search(clause) or other
    return bool(of_it or put_off or another or unsure)


def beside_a_yes(scene: Scene, text: str) -> Told | None:
    """What the clause tells or asks beside the yes of the line; None where it may take something back."""
    question, line = scene.talk.question, scene.heard.text
    if question == "id_consent":
        return _of_the_notice(scene, text)
    if question != "confirm" or any(back(line) for back in _TAKES_BACK):
        return None
    parts = [part for part in CLAUSE.split(line) if part]
    plainly = any(map(hands_in, parts))
    if not (plainly or any(map(clearly_yes, parts))):
        return None
    if _says_no_more(scene, text):
        return Told(scene.draft, changes=False)
    if may_ask(text):
        return _of_what_follows(scene, text)
    return remark(scene, text) if plainly else None


def yes_beside(scene: Scene, yes: Sequence[str], others: Sequence[str]) -> str:
    """The one that surely is a yes, where nothing else is said but what takes nothing back from it."""
    said = next(filter(clearly_yes, yes), "")
    return said if said and all(beside_a_yes(scene, other) for other in others) else ""


def _act(text: str) -> str | None:
    """The right whose act is all that the clause names."""
    act = _ITS_ACT.fullmatch(text.strip(" ,，。.!！~").casefold())
    named = (act["act"] or act["english"]) if act else ""
    return right_of(_AS_SAID.get(named, named)) if named else None


def _says_no_more(scene: Scene, text: str) -> bool:
    """Thanks, or once more what is asked for anyway."""
    if act := _act(text):
        return act in scene.draft.rights
    said = understand(text)
    return within(text, _SHORT) and said.intent in COURTESY and said.confidence >= SURE


def _of_the_notice(scene: Scene, text: str) -> Told | None:
    """How long it is kept, and who sees it."""
    if not may_ask(text) or CONDITIONAL.search(text) or CLAUSE.search(text.strip(" ?？!！。")):
        return None
    asked = learnt("in_passing", text)
    if asked == "when" and _DELETED.search(text):
        kept = phrase("terms.kept_paper", days=scene.facts.settings.evidence_days)
        return Told(scene.draft, (Say(kept),), changes=False)
    term = kept_long(scene, text)
    goes_on = within(text, _LONGEST_NEXT) and _NEXT.search(text)
    if goes_on or (asked == "papers_how" and not (NAMES_A_PAPER.search(text) or _TO_WHOM.search(text))):
        return Told(scene.draft, changes=False)  # the question for the paper tells it
    told = (Say(term),) if term else procedure(scene, text) if asked == "who_sees" else ()
    return Told(scene.draft, told, changes=False) if told else None


def _of_what_follows(scene: Scene, text: str) -> Told | None:
    others = {*stated_rights(understand(text))} - {*scene.draft.rights, Right.EXPLAIN}
    if (
        others
        or any(words.search(_DONE.sub("", text)) for words in (CONDITIONAL, CHANGE, _OF_MORE, _TO_WHOM))
        or CLAUSE.search(text.strip(" ,，?？!！。."))
        or BEHIND.match(text)
    ):
        return None
    label = learnt("in_passing", text)
    told = procedure(scene, text) if label in AFTERWARDS else ()
    if not (told or label) and _HEARD_OF.search(text):
        told = (Say(phrase("procedure.where_answer")),)
    return Told(scene.draft, told, changes=False) if told else None


def remark(scene: Scene, text: str) -> Told | None:
    """«寄的时候别寄公司», «去年你们那电梯困过我一回»: for whoever reads the request; a nod tells nothing."""
    if any(map(hands_in, CLAUSE.split(text))):
        return None
    if binds(text, "confirm", "submit"):
        return Told(scene.draft, changes=False)
    said = understand(text)
    told = said.phone or said.email or said.name or stated_rights(said) or said.negated
    more = told or any(map(str.isdigit, text)) or any(says(text) for says in _SAYS_MORE)
    other = said.intent in ("complain", "human", "emergency", "service") and said.confidence >= SURE
    label, sure = likeliest("confirm", text)
    changes = (label in _LABELLED and sure >= CLEARLY) or (label == "change_other" and sure >= SURELY)
    alarms = (_LIFT.search(text) or not hardly_cries("confirm", text)) and not only_told(text)
    if more or other or changes or alarms:
        return None
    says = (Say(phrase("talk.noted")),) if REACH.search(text) else ()
    return Told(with_line(scene.draft, text), says, changes=False)


def only_if_meant(scene: Scene, turn: Turn, read: Read, whole: Callable[[], Turn]) -> Turn:
    """Nothing is handed in or consented to by one clause of a line where a later one refuses, doubts or gives up, or
    tells that it is another's, or where one cries for help: then the whole line is heard, or the question asked again.
    """
    parts = clauses(scene.heard.text) if scene.heard.typed and scene.form_open else []
    understood = scene.heard.understood
    calls = loudly if understood.phone or understood.email else gravely
    grave = next(filter(calls, parts), "") if parts and not (scene.draft.alarm or _alarms(turn)) else ""
    cried = read(saying(scene, grave)) if grave else turn
    if _alarms(cried):
        return cried  # «李雷，喘不上气», at whatever question
    unbound = scene.talk.question not in LANES or not scene.heard.typed or not _binds_now(scene, turn)
    if unbound or number_only(scene.heard.text) or meant_so(scene, parts or [scene.heard.text]):
        return turn
    cry = next(filter(cries, parts), "")
    instead = read(saying(scene, cry)) if cry else whole()
    if not _binds_now(scene, instead):
        return instead
    return answer(scene, (Say(phrase("confirm.sure" if scene.talk.question == "confirm" else "help.id_consent")),))


def _alarms(turn: Turn) -> bool:
    return any(isinstance(effect, Emergency) for effect in turn.effects)


def _binds_now(scene: Scene, turn: Turn) -> bool:
    handed = any(isinstance(effect, OpenCase) for effect in turn.effects)
    return handed or scene.draft.consent != turn.talk.draft.get("consent", "") == "agreed"


def meant_so(scene: Scene, parts: Sequence[str]) -> bool:
    """Whether the line is a free yes, as learnt and by its words."""
    return freely(scene.heard.text) >= HARDLY and plainly_meant(scene, parts)


def plainly_meant(scene: Scene, parts: Sequence[str]) -> bool:
    """Of several that say yes, the last counts; one that is itself in doubt, or another's, is none."""
    question = scene.talk.question
    if question == "confirm" and (_with_strings(parts) or any(_another_act(scene, part) for part in parts)):
        return False
    unfit = [_takes_it_back(question, clause) for clause in parts]
    yes = [place for place, clause in enumerate(parts) if says_yes(question, clause)]
    agreed = [place for place in yes if not unfit[place]]
    cried = len(parts) > 1 and any(map(cries, parts))
    return not (cried or (yes and not agreed) or any(unfit[agreed[-1] + 1 :] if agreed else ()))


def _another_act(scene: Scene, clause: str) -> bool:
    """«是的，转», under a copy."""
    act = None if says_yes("confirm", clause) else _act(clause)
    return act is not None and act not in scene.draft.rights


def _with_strings(parts: Sequence[str]) -> bool:
    """A condition, and a fear beside any yes but the word: «yes, if it's free», «对是对 就是有点担心»."""
    plainly = any(map(hands_in, parts))
    terms = [(before, part) for before, part in pairwise(("", *parts)) if _conditional(part)]
    if plainly:
        return not all(_THANKED.search(before) and _FULFILLED.search(part) for before, part in terms)
    return bool(terms) or any(FEARS.search(part.casefold()) for part in parts)


def _conditional(part: str) -> bool:
    return bool(CONDITIONAL.search(part) or _IF_SO.search(part)) and not (REACH.search(part) or _IN_CASE.search(part))

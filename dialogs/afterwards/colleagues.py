"""What is for a colleague: all but another wish while their question is open, and what is asked of their words.

A value answers their question and ends the wait, and so does «I would rather not say»; «let me look for it» is no
answer yet, and a question back goes to the colleague: the wait stays. What follows an answer, or an objection, within a
while goes the same way (``Draft.told``).
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Literal

from bot.domain.cases import ENDED, LIVE, Case, Paper, State
from bot.domain.phrases import Phrase, phrase
from bot.domain.results import Result
from dialogs.afterwards.waiting_words import ONLY_PRESSES, URGES
from dialogs.afterwards.which_case import awaiting_paper, just_told, on_hold
from dialogs.asides import puzzled, remark
from dialogs.draft import read_draft
from dialogs.flows.about_case import named_case, own_case
from dialogs.flows.status import due_day, status
from dialogs.handover import ASKS_FOR_SOMEBODY, NOT_CALLED
from dialogs.hearing import UNSURE, agreed, bare, brief
from dialogs.model import AddPaper, AddWords, Say, Turn, Urge
from dialogs.questions.clauses import explanation_offered
from dialogs.questions.company import asks_to_reach
from dialogs.questions.counter_questions import asked_language
from dialogs.questions.plain_questions import WANTS
from dialogs.questions.procedure import procedure
from dialogs.questions.proofs import WILL_DO
from dialogs.told.mentions import for_another
from dialogs.told.stated import another_right, stated_rights
from dialogs.told.whose_contact import their_paper
from dialogs.turns import Scene, answer, telling, with_draft
from dialogs.understanding import HAN, SURE, parse
from dialogs.understanding.patterns import regex, says
from dialogs.words.global_words import WORDS
from dialogs.words.in_context import SURELY, learnt
from dialogs.words.line import SENTENCE, asks_somewhere, has_a_question_word
from dialogs.words.stopping import answers_later, names_an_end, names_taking_back

Meant = Literal["", "answer", "later", "question", "refusal", "presses"]

SAID = {"question": "staff_asked.question", "refusal": "staff_asked.refusal"}
IS = regex(r"(?<![还可要但只就不])是[^\W的得滴啊呀吧呢哦嗯哈不否要我他她本]")
"""«等级是一级», as against «是的»: what it is."""
TOLD = regex(rf"\d|[一二三四五六七八九十两]点|[昨前]天|{IS.pattern}|[打来买]的|[了过的]\W*$")
"""A line that tells a number, when something was, what was done, or what it is, answers, whatever else it announces."""
TIME_OF_DAY = regex(
    r"(?:[昨前今明后那][天日]?|一?大)?(?:早上?|上午|中午|下午|傍晚|晚上?|夜里|凌晨|半夜)(?:吧|的|左右)*"
    r"|(?:inthe|this|yesterday|tomorrow)?(?:morning|afternoon|evening|noon|midnight)"
)
"""«下午», which elsewhere is a greeting."""
RATHER_NOT = says(
    r"不(?:太)?(?:想|愿意?|肯|方便|便|会)(?:再|给[你您]们?)*(?:提供|给|说|讲|告[诉訴]|填|发|透露|交(?:这|那|证|材料))"
    r"|\b(?:rather not|won.?t|don.?t want to) (?:say|tell|give|provide|share|send)\b"
)
"""«我不想提供了，你们自己查»: what a colleague asked for is kept back, and no request."""
VALUE = regex(r"\d\W*\d\W*\d|@")
"""A number or address that is given, whatever is said beside it."""
YES_OR_NO = regex(
    r"[吗么]\W*$|是否|能否|可否|是不是|有没有|[能会行可要]不|还是|\b(?:is|are|do|does|did|can|could|would|have|has|may|or)\b.*[?？]",
    re.IGNORECASE | re.MULTILINE,
)
"""A question to which «yes» is the whole answer."""
ASKS_FOR = regex(
    r"(?:需|请|要|麻烦|等|缺|待)[^,，。;；]{0,8}(?:提供|补|告[知诉]|说明|确认|发来|给我们)"
    r"|\b(?:need|please|send|provide|tell us)\b"
)
"""Staff's words: what is still missing."""
OWN_WAY = frozenset({"human", "status", "thanks", "greeting"})
STANDS = regex(
    r"进[度展]|状态|办[到得好完]|到哪(?:了|一步|步|里了)|[答回]复|消息|结果|处理|申请|\b(?:status|progress|updates?|requests?|case)\b"
)
"""How a request stands; «照片一直没撤下来» tells a colleague who asked how something else does."""
COMPLAINS = regex(r"投诉|举报|起诉|告你|\b(?:complain\w*|sue|court)\b")
"""To others; what else is unkind is said to the colleague."""
NO_ONE = regex(
    r"[有没]人(?:在)?[吗么没嘛]?\W*$|人呢|(?:怎么|咋)[^,，。;；]{0,4}不[理回]|问[你您]们?的?[^,，。;；]{0,6}呢"
    r"|\bany(?:one|body) (?:there|here)\b|\bhello\W*\?"
)
"""Of whoever waits for a word."""
NOT_FOLLOWED = regex(
    r"(?:不|没)(?:太|看|听|搞)*(?:懂|明白)(?:[你您这那]|意思|要|问|什么|啥)|\b(?:don.?t|not) understand\b"
)
ANSWERING_WORDS = ("continue", "why")
"""Words that elsewhere are commands."""


def to_staff(scene: Scene) -> Turn | None:
    """The reaction to a line for a colleague; None when it is about something else."""
    if not scene.heard.typed:
        return None
    if _typed_number(scene):
        return None if scene.form_open else for_a_paper(scene)
    asking = own_case(scene.draft.asked, scene.facts) or on_hold(scene.facts)
    case = asking or just_told(scene)
    if case is None or case.state in ENDED or (scene.form_open and not _asked_in_between(scene, asking)):
        return None
    if _presses_for_a_reply(scene, case):
        owed = Say(phrase("of_case.owed"))
        return answer(telling(scene, case.number), (owed,), (Urge(case.number, scene.heard.text),))
    meant = _meant(scene, case)
    if not meant or (meant == "later" and not asking):
        return None
    if meant == "presses":
        return answer(scene, (status(case.number, scene.facts),))
    if meant == "later" and case.hold:
        return answer(scene, (Say(phrase("staff_asked.later")),))
    said = Say(_noted(scene, case, meant))
    effect = AddWords(case.number, scene.heard.text, asks=meant == "question")
    turn = answer(telling(scene, case.number), (said,), (effect,))
    return _still_asked(turn, case) if meant == "later" else turn


def _presses_for_a_reply(scene: Scene, case: Case) -> bool:
    """«人呢？怎么没人理我», where it is for a colleague to answer what they asked back."""
    text, said = scene.heard.text, scene.heard.understood
    owed = case.hold is not None and case.hold.waits_for == "reply" and not VALUE.search(text)
    pressed = NOT_CALLED.search(text) or URGES.search(text) or NO_ONE.search(text)
    elsewhere = _gives_up(scene, case) or another_right(said, case.rights) or ASKS_FOR_SOMEBODY.search(text)
    return bool(owed and pressed and not elsewhere)


def wants_answer(text: str) -> bool:
    """Whether a colleague's own words ask something: then a yes, a no, and whatever is short, is the answer."""
    return asks_somewhere(text) or YES_OR_NO.search(text) is not None or ASKS_FOR.search(text) is not None


def _still_asked(turn: Turn, case: Case) -> Turn:
    """«下班了告诉您», to what holds nothing up: staff read it, and the answer is still to come."""
    draft = replace(read_draft(turn.talk.draft), asked=case.number)
    return with_draft(turn, draft)


def _noted(scene: Scene, case: Case, meant: Meant) -> Phrase:
    """Whoever asks back reads again what is wanted, that it may stay unanswered, and the day of the answer."""
    due = due_day(case, scene.facts)
    reason = case.hold.reason.strip() if case.hold else ""
    if meant == "question" and reason:
        return phrase("of_case.asked_back", case=case.number, text=reason, due=due)
    return phrase(SAID.get(meant, "add_words.done"), case=case.number, **({"due": due} if meant == "question" else {}))


def _asked_in_between(scene: Scene, asking: Case | None) -> bool:
    """Whether a colleague's question is the newest that is read, though a form is open. A number alone is a choice of
    the form, and so is a nod where the colleague's question is not one of yes or no."""
    if asking is None or asking.number != scene.draft.asked or scene.heard.text.strip().isdecimal():
        return False
    return not _nods(scene) or _meant(scene, asking) == "answer"


def _meant(scene: Scene, case: Case) -> Meant:
    text = scene.heard.text
    plainly = case.hold is None and case.number == scene.draft.asked
    if other_wish(scene, case):
        return ""
    if case.hold and ONLY_PRESSES.fullmatch(text) and not URGES.search(case.hold.reason):
        return "presses"
    if VALUE.search(text):
        return "answer"
    if _nods(scene):
        return "answer" if plainly or (case.hold and YES_OR_NO.search(case.hold.reason)) else "later"
    if (
        asks_somewhere(text)
        or WANTS.search(text)
        or WORDS.get(bare(text)) == "why"
        or puzzled(text)
        or NOT_FOLLOWED.search(text)
    ):
        return "question"
    if (case.hold or plainly) and UNSURE.search(text):
        return "refusal"
    return "later" if answers_later(text) and not TOLD.search(text) else "answer"


def _nods(scene: Scene) -> bool:
    return brief(scene.heard.text) and agreed(scene.heard) == "yes" and not IS.search(scene.heard.text)


def other_wish(scene: Scene, case: Case) -> bool:
    """Whether the line is plainly about something else than what this case is talked about for."""
    text, understood = scene.heard.text, scene.heard.understood
    word = WORDS.get(bare(text)) or asked_language(text)
    if word and word not in ANSWERING_WORDS:
        return True
    elsewhere = COMPLAINS.search(text) or named_case(text, scene.facts) or explanation_offered(scene.draft)
    if elsewhere or _gives_up(scene, case):
        return True
    if echoes(text, case):
        return False
    of_a_thing = understood.intent == "status" and not (asks_somewhere(text) or STANDS.search(text))
    tells = case.hold and (of_a_thing or TIME_OF_DAY.fullmatch(bare(text)))
    if understood.intent in OWN_WAY and understood.confidence >= SURE and not (understood.case_number or tells):
        return True
    if asks_somewhere(text) and (
        understood.intent == "service"
        or asks_to_reach(text)
        or (remark(scene) and not (case.hold and puzzled(text)))
        or (_of_the_procedure(scene) and not (case.hold and WILL_DO.search(text)))
    ):
        return True
    theirs = bool(stated_rights(understood)) and for_another(text, case)
    return theirs or another_right(understood, case.rights)


def _gives_up(scene: Scene, case: Case) -> bool:
    """«别办了»; no word for the answer that they would rather not give («我不想提供了»)."""
    text, said = scene.heard.text, scene.heard.understood
    if case.hold and RATHER_NOT(text) and not names_taking_back(text):
        return False
    named = said.intent == "cancel" and said.confidence >= SURE and names_an_end(text)
    return names_taking_back(text) or (named and learnt("after_done", text, SURELY) == "take_back")


def echoes(text: str, case: Case) -> bool:
    """«哪天？», asked back with the colleague's own words."""
    said = bare(text)
    return case.hold is not None and has_a_question_word(text) and said in bare(case.hold.reason)


def _of_the_procedure(scene: Scene) -> bool:
    """A question that can be answered at once, and surely that one."""
    text = scene.heard.text
    return bool(learnt("in_passing", text, SURELY)) and bool(procedure(scene, text))


def _typed_number(scene: Scene) -> bool:
    return awaiting_paper(scene.facts) is not None and typed_number(scene.heard.text) != ""


def typed_number(text: str) -> str:
    """The number of a document, however well it was typed."""
    slot = parse("resident_id", text)
    return (slot.value if slot.valid else slot.other_value) or ""


def for_a_paper(scene: Scene) -> Turn | None:
    """A typed document number that a case waits for."""
    waiting, number = awaiting_paper(scene.facts), typed_number(scene.heard.text)
    if waiting is None or not number:
        return None
    if waiting.identity is Paper.AWAITED and their_paper(scene.heard.text):
        return answer(scene, (Say(phrase("ask_id.theirs")),))
    said = Say(phrase("case_paper.received", case=waiting.number))
    return answer(scene, (said,), (AddPaper(waiting.number, text=number),))


WHEN = regex(
    r"(?:周|星期|礼拜)几|几[号点月]|哪[一]?天|什么时候|啥时候|何时|几时|多久"
    r"|\b(?:when|what (?:day|time)|which day|how long)\b"
)
TIMES = regex(
    r"[周下本这]周|月[底初]|[今明后]天|年[底初]|[\d一二两三四五六七八九十几][天日号月点周]|尽快|过几|稍[后晚等]|之[前后内]"
    r"|\b(?:week|month|days?|today|tomorrow|soon|later|(?:mon|tues|wednes|thurs|fri)day)\b"
)
"""Of their words: something is to happen at some time."""
UNTIL = regex(r"到期|到时候?|期满|届时|那时候?|(?:以|之)后呢|\b(?:then|expir\w+|afterwards?|that date)\b")
"""When it is over that something has to be kept."""
PAIR = regex(rf"(?=({HAN}{HAN}|\b[a-z]{{5,}}))")
COMMON = frozenset({
    "同事", "回复", "您好", "你好", "我们", "你们", "您的", "我的", "申请", "个人", "信息", "给您", "给我", "什么",
    "可以", "请问", "怎么", "时候", "现在", "已经", "一下", "以后", "留言", "about", "would", "could", "which",
    "there", "their", "other", "these", "those", "please", "request",
})  # fmt: skip
"""Pairs of characters, and words, that say nothing of what a line is about."""


def of_their_words(scene: Scene) -> Turn | None:
    """A question about what a colleague wrote, or gave as the reason of an answer, is for them: no sentence of ours is
    it.

    The reaction to such a line, while nothing was said since they wrote; None when it is about something else.
    """
    number, words = scene.draft.wrote or ("", "")
    case, text = own_case(number, scene.facts), scene.heard.text
    if case is None or not _asks_about(scene, case):
        return None
    if not (takes_up(text, words) or (WHEN.search(text) and TIMES.search(words))):
        return None
    key = "staff_asked.question" if case.state in LIVE else "after_answer.question"
    due = {"due": due_day(case, scene.facts)} if case.state in LIVE else {}
    effect = AddWords(number, text, asks=True)
    return answer(telling(scene, number), (Say(phrase(key, case=number, **due)),), (effect,))


def of_the_outcome(case: Case, text: str) -> bool:
    """Whether a question is about the reason of an answer («什么法定保存期»), or about the end of what is kept."""
    outcomes = [item.outcome for item in case.items if item.outcome]
    kept = any(outcome.result is Result.RESTRICTED for outcome in outcomes)
    return (kept and UNTIL.search(text) is not None) or any(takes_up(text, outcome.reason) for outcome in outcomes)


def takes_up(text: str, words: str) -> bool:
    """Whether a line takes up what ``words`` are about."""
    return bool(_pairs(text) & _pairs(words))


def _pairs(text: str) -> set[str]:
    return {found[1] for found in PAIR.finditer(text.casefold())} - COMMON


def _asks_about(scene: Scene, case: Case) -> bool:
    text, said = scene.heard.text, scene.heard.understood
    own_way = said.intent in ("human", "cancel", "complain") and said.confidence >= SURE
    over = case.state in (State.CANCELLED, State.MERGED)
    asking = len(text) <= SENTENCE and has_a_question_word(text)
    return asking and not (own_way or over or another_right(said, case.rights))

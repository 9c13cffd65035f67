"""A question about what a colleague wrote, or gave as the reason of an answer, is for them: no sentence of ours is it.

What answers a question of theirs is ``staff_asked``.
"""

from __future__ import annotations

from bot.domain.cases import LIVE, Case, State
from bot.domain.phrases import phrase
from bot.domain.results import Result
from dialogs.flows.about_case import own_case
from dialogs.flows.status import due_day
from dialogs.model import AddWords, Say, Turn
from dialogs.told.stated import another_right
from dialogs.turns import Scene, answer, telling
from dialogs.understanding import HAN, SURE
from dialogs.understanding.patterns import regex
from dialogs.words.line import SENTENCE, has_a_question_word

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
    """The reaction to such a line, while nothing was said since they wrote; None when it is about something else."""
    number, words = scene.draft.wrote or ("", "")
    case, text = own_case(number, scene.facts), scene.heard.text
    if case is None or not _asks_about(scene, case):
        return None
    if not (echoes(text, words) or (WHEN.search(text) and TIMES.search(words))):
        return None
    key = "staff_asked.question" if case.state in LIVE else "after_answer.question"
    due = {"due": due_day(case, scene.facts)} if case.state in LIVE else {}
    effect = AddWords(number, text, asks=True)
    return answer(telling(scene, number), (Say(phrase(key, case=number, **due)),), (effect,))


def of_the_outcome(case: Case, text: str) -> bool:
    """Whether a question is about the reason of an answer («什么法定保存期»), or about the end of what is kept."""
    outcomes = [item.outcome for item in case.items if item.outcome]
    kept = any(outcome.result is Result.RESTRICTED for outcome in outcomes)
    return (kept and UNTIL.search(text) is not None) or any(echoes(text, outcome.reason) for outcome in outcomes)


def echoes(text: str, words: str) -> bool:
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

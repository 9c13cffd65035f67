"""Thanks and sympathy: what is said around a wish, and what is answered to a death before anything else."""

from __future__ import annotations

from dataclasses import replace

from bot.domain.phrases import phrase
from dialogs.asides import ANGER
from dialogs.draft import read_draft
from dialogs.handover import NODS, WAITS
from dialogs.hearing import bare
from dialogs.model import Emergency, Input, Say, Turn
from dialogs.told.death import bereaved, not_bereaved, seems_alive
from dialogs.told.in_whose_name import for_whom
from dialogs.turns import Scene, answer, with_draft
from dialogs.understanding import answers_only, understand
from dialogs.understanding.patterns import regex
from dialogs.wording import options
from dialogs.words.line import asks

_THANKS = (
    r"(?:非常|十分|真是|真的|先|太)?"
    r"(?:谢谢+|謝謝|多谢|多謝|感谢|感謝|(?<![\u4e00-\u9fff])[谢謝][了啦]|辛苦了|辛苦(?=[你您])|麻[烦煩]了|麻[烦煩](?=[你您])|拜托了|劳驾了?)"
    r"(?:[你您][们們]?|大家|各位|老师|师傅|亲)?[了啦啊哈呀哦噢]*"
    r"|\b(?:many thanks|thanks|thank (?:you|u)|thx|tks)(?: (?:a lot|so much|very much|again|in advance))?"
)
BEHIND = regex(rf"(?>[\s,，。.!！;；~～、…]*(?:{_THANKS})[\s,，。.!！;；~～、…🙏😊🙂🌹]*)+$")
BEFORE = regex(rf"(?:{_THANKS})[\s,，。.!！;；~～、🙏😊]+(?:对了[\s,，]*)?(?=\w{{3}})")
"""Of a question: «多谢，那你们怎么联系我»."""
ENDED = regex(
    r"(?:收到|[看拿等]到|解决|[办弄修]好|搞[定掂]|好)[了啦]\W*$"
    r"|\b(?:received|got (?:it|them)|solved|sorted|fixed|all done)\b"
)
"""It is over, and thanks are meant."""
THANKFUL = frozenset({"thanks", "yes", "no"})
TO_COLLEAGUES = frozenset({"human", "emergency"})
"""Handed on word for word, and understood as it is."""
SHORT, SHORTEST = 36, 4
"""Bytes: fewer words that mean nothing to us only thank, out of the blue and in answer to a question."""


def without_thanks(said: Input, *, asked: bool) -> Input:
    """«我是经销商的员工，谢谢» is read as if the thanks were not there.

    What only thanks, agrees or ends with thanks («收到了，谢谢», «不用了谢谢», «我等你们消息，谢谢») keeps its words.

    The same message without the thanks behind it; whoever was asked something answers, however briefly.
    """
    if said.choice:
        return said
    text = said.text.strip()
    first = BEFORE.match(text)
    if first and asks(text[first.end() :]):
        return replace(said, text=text[first.end() :])
    found = BEHIND.search(text)
    rest = text[: found.start()] if found else ""
    return replace(said, text=rest) if rest and _says_something(rest, text, SHORTEST if asked else SHORT) else said


def _says_something(rest: str, whole: str, long_enough: int) -> bool:
    """Whether something is said before the thanks."""
    if answers_only(rest) or NODS.fullmatch(bare(rest)) or WAITS.fullmatch(bare(rest)):
        return False
    meant, intent = understand(whole).intent, understand(rest).intent
    if meant != "thanks":
        return meant not in TO_COLLEAGUES
    if intent in THANKFUL or ENDED.search(rest):
        return False
    return intent != "other" or ANGER.search(rest) is not None or len(rest.encode()) >= long_enough


def condoled(turn: Turn, scene: Scene) -> Turn:
    """A death that is told: one sentence of sympathy before anything else, once only, and who asks is remembered.
    Somebody who is missing is a matter for the police, and no form helps to find them (``missing``).

    The turn with sympathy first. Where somebody may still be in danger it waits for the next one.
    """
    heard, draft = scene.heard, read_draft(turn.talk.draft)
    told = heard.kind == "text" and bereaved(heard.text)
    if draft.mourned and draft.requester == "agent" and not_bereaved(heard.text):
        kept = with_draft(turn, replace(draft, mourned=False))
        return replace(kept, says=(Say(phrase("people.misheard")), *turn.says))
    if draft.mourned or not (told or (draft.requester == "relative" and not seems_alive(heard.text))):
        return turn
    danger = any(isinstance(effect, Emergency) for effect in turn.effects)
    if told and draft.requester == "self" and not draft.rights:  # whatever is asked for next is asked for them
        draft = for_whom(draft, "relative", heard.text)
    sorry = () if danger else (Say(phrase("people.sorry")),)
    return replace(with_draft(turn, replace(draft, mourned=not danger)), says=(*sorry, *turn.says))


def missing(scene: Scene) -> Turn:
    """Whom to call; an open form stays where it is, and nothing new is begun."""
    ways = () if scene.form_open else options("start", "human", "request")
    return answer(scene, (Say(phrase("missing", hotline=scene.facts.settings.hotline), ways),))

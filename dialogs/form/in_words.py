"""At a question that takes any words, a line that is heard as none of its answers: «等我翻下简历», «另一家公司啊».

What is done then is ``open_question``; the labels are those of ``words.in_context``.
"""

from __future__ import annotations

from dataclasses import replace

from bot.domain.rights import VALUES, Right
from dialogs.commands import INTENTS
from dialogs.flows.ground import gives_none
from dialogs.flows.request import AS_SAID, THIS_ONE
from dialogs.hearing import UNSURE, bare
from dialogs.idle import YES_OR_NO_ALONE
from dialogs.steps import Step
from dialogs.told.receiver import of_a_kind
from dialogs.told.stated import stated_rights
from dialogs.turns import Scene
from dialogs.understanding import HAN
from dialogs.understanding.parts import MARKS, TAILS, parts_of
from dialogs.understanding.patterns import regex
from dialogs.words.in_context import CLEARLY, IN_WORDS, SURELY, grounds_said, hardly_answers, learnt, likeliest
from dialogs.words.line import asks
from dialogs.words.stopping import answers_later, does_not_know, gives_up_wish, puts_off_answer

FIRST = regex(rf"[{MARKS}{TAILS}]+|\s+(?={HAN})")
"""A value may be in Latin letters: what goes on behind it is Chinese."""
TOLD = frozenset({"value", "named"})
"""Labels of what they ask for; that somebody else is to answer («等我老公回来问他») is not."""


def says_nothing(scene: Scene) -> bool:
    """A bare yes or no, or the first «I do not know», «the new one»; the second is taken as the answer."""
    heard = scene.heard
    reason = grounds_said(heard.text) or gives_none(heard.text)
    if scene.talk.question == "ask_ground" and reason and not gives_up_wish(heard.text):
        return False
    if AS_SAID.fullmatch(bare(heard.text)) or THIS_ONE.search(heard.text):
        return False
    vague = UNSURE.search(heard.text) is not None or learnt(scene.talk.question, heard.text) == "unsure"
    unnamed = scene.talk.question == "ask_receiver" and of_a_kind(heard.text)
    first = not (scene.talk.misunderstood or scene.draft.ground_missed)
    if (vague or unnamed) and not heard.chosen and first:
        return True
    if scene.talk.question in IN_WORDS and learnt(scene.talk.question, heard.text, SURELY):
        return False  # «Fujitec» sounds like neither
    return heard.understood.intent in ("yes", "no") and len(heard.text.encode()) <= YES_OR_NO_ALONE and not heard.chosen


def told_instead(scene: Scene, step: Step) -> str:
    """What a line that answers nothing does: ``waits``, ``asks``, ``wishes`` for something else, or ``nothing``; empty
    for an answer. Said once more, any words but those that put it off are taken as one."""
    text = scene.heard.text
    if not _answers_nothing(scene, step):
        return ""
    asked = likeliest(step.name, text)[0] == "question" and not does_not_know(text)
    if puts_off_answer(text) and not asked:
        return "waits"
    if asked and (scene.heard.understood.confidence < SURELY or not _wishes(scene)):
        return "asks"
    return "wishes" if _wishes(scene) and not does_not_know(text) else "nothing"


def _answers_nothing(scene: Scene, step: Step) -> bool:
    text = scene.heard.text
    if step.name not in IN_WORDS or not scene.heard.typed or Right.EXPLAIN in scene.draft.rights:
        return False
    if AS_SAID.fullmatch(bare(text)):
        return False
    if answers_later(text) and learnt(step.name, text) not in TOLD:
        return True
    again = scene.talk.misunderstood and not puts_off_answer(text)
    why_at_rest = step.name == "ask_detail" and not {*VALUES, Right.CLOSE_ACCOUNT} & {*scene.draft.rights}
    least = SURELY if why_at_rest else CLEARLY
    return not again and hardly_answers(step.name, text, least) and not _answers_first(step, text)


def _answers_first(step: Step, text: str) -> bool:
    """«改成13400007474 麻烦快点 拖了好久»: its first clause surely answers, whatever else the line is about."""
    first = FIRST.split(text.strip(), 1)[0]
    return first != text.strip() and not asks(first) and learnt(step.name, first, SURELY) in TOLD


def _wishes(scene: Scene) -> bool:
    understood = scene.heard.understood
    return understood.intent in INTENTS or bool({*stated_rights(understood)} - {*scene.draft.rights})


def with_receiver(scene: Scene) -> Scene:
    """«永大 另外也给我自己复制一份»: who it is goes along with the other wish."""
    text = scene.heard.text.strip()
    first = next(iter(parts_of(text)), "")
    named = scene.talk.question == "ask_receiver" and first != text and learnt("ask_receiver", first) == "named"
    return replace(scene, draft=replace(scene.draft, receiver=first)) if named else scene

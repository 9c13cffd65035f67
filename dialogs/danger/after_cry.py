"""What a line after a cry tells of it: the danger is over, goes on, or is of the heart; read after all told before."""

from __future__ import annotations

from collections.abc import Sequence

from dialogs.danger.all_clear import (
    everybody_out,
    goes_on,
    in_there,
    only_of_others,
    placed_in_the_past,
    safe_themselves,
    wants_its_record,
    was_alone,
)
from dialogs.danger.cries import EITHER, ENDS_WITHIN, GOOD, OUT, in_danger, lines_before
from dialogs.danger.distress import another, better, despairs, harmed, heavy_hearted, only_jumps, supposed
from dialogs.danger.faults import sees_to_repair
from dialogs.danger.kinds import APART
from dialogs.danger.needs import needed
from dialogs.danger.over import (
    BURNS,
    NOBODY_IN_IT,
    SAFE_AGAIN,
    News,
    all_well,
    burns,
    good_parts,
    news_of,
    no_fire,
    parts,
    recovering,
)
from dialogs.danger.words import HOW_IT_IS, OF_A_CAR, WHERE_IT_IS, shut_in
from dialogs.form.contact import is_sent
from dialogs.hearing import bare
from dialogs.told.stated import stated_rights
from dialogs.turns import Scene
from dialogs.understanding import SURE, in_plain_characters
from dialogs.understanding.patterns import regex, says
from dialogs.words.in_context import belongs

_SHAFT = regex(r"[掉摔坠跌][^,，。;；]{0,6}井|\bfell\b[^.;]{0,16}\b(?:shaft|pit)\b")
"""Where they are is not the car."""
NUMBER = regex(r"\d+")
_GIVES_IT = says(
    r"(?:[来到有]了|收到|给[你您]?|喏|这个?|就?是|验证码|码|短信|终于|刚[才刚]?|好|行|嗯+|哦|噢|的|吧|[啊呀呢哈]|谢谢"
    r"|\b(?:ok|okay|yes|here|it|is|it.?s|the|my|code|sms|text|got|came|finally|now|thanks?|you|sorry|and)\b|\W)*+",
    only=True,
)
"""All that may stand beside a code and tell nothing of how somebody is."""
SAYS_LITTLE = frozenset({"other", "cancel", "human"})
"""Intents that mean nothing else when somebody wants to die."""


def heard_news(scene: Scene) -> News:
    """What the line tells of the danger, after all that was told of it."""
    text, draft = scene.heard.words, scene.draft
    told = tuple(map(in_plain_characters, lines_before(scene)))
    if draft.despair and _better_themselves(text, told):
        return "over"
    news = "over" if SAFE_AGAIN.fullmatch(bare(text)) else news_of(text)
    if news == "over" and draft.despair:
        return news if safe_themselves(text, told, another=any(map(another, told))) else ""  # «I took them all»
    if news == "over" and draft.seen_from == "police" and not safe_themselves(text, told):
        return "alone"  # «he is downstairs»
    if news == "mistaken" and (_elsewhere_inside(text, told) or sees_to_repair(text)):
        return "maybe"
    if news != "over" and (placed_in_the_past(text) or wants_its_record(text)):
        return "past"
    if news == "past" and goes_on(text):
        return ""
    if burns(told) and no_fire(text) and not any(map(shut_in, told)):
        return "mistaken"
    if draft.offered == OUT and not draft.despair and was_alone(text, told):
        return "over"
    may_be_in_it = not (draft.despair or draft.seen_from in APART)
    alone = news == "over" and may_be_in_it and not everybody_out(text, told, draft.seen_from)
    return "alone" if alone else news


def _better_themselves(text: str, told: Sequence[str]) -> bool:
    """«他没事了», by whoever wants to die themselves, is news of somebody else."""
    of_them = any(map(another, told)) or any(better(part) and not only_of_others(part) for part in parts(text))
    return better(text) and of_them


def _elsewhere_inside(text: str, told: Sequence[str]) -> bool:
    """A harmless fire, or an empty car, is no news of whoever was told to be inside, or in the shaft."""
    explained = BURNS.search(text) is not None and not NOBODY_IN_IT.search(text)
    return (explained and any(map(in_there, told))) or any(map(_SHAFT.search, told))


def may_be_despair(scene: Scene) -> bool:
    """Of somebody else who stands at an open shaft, the lift comes first; and one may ask about such people.

    Whoever is shut in and wants to jump means out of the lift.
    """
    text, intent = scene.heard.words, scene.heard.understood.intent
    if scene.draft.offered == EITHER and heavy_hearted(text):
        return True
    out_of_the_lift = needed(text) == "climb" or only_jumps(text)
    if not despairs(text) or (in_danger(scene) and not scene.draft.despair and out_of_the_lift):
        return False
    if intent in SAYS_LITTLE or not another(text) or harmed(text):
        return True
    return not (supposed(text) or (intent == "emergency" and OF_A_CAR.search(text)))


def about_it(scene: Scene) -> bool:
    text, understood = scene.heard.words, scene.heard.understood
    if HOW_IT_IS.search(text):
        return True
    wish = bool(stated_rights(understood)) and understood.confidence >= SURE
    return not wish and scene.talk.question != "ask_group" and WHERE_IT_IS.search(text) is not None


def brings_the_code(scene: Scene) -> bool:
    """The code that was sent, and nothing told beside it («来了来了 379502»): a figure that is of no alarm. Whoever
    wanted to die is listened to, whatever they type."""
    text = scene.heard.words
    digits = "".join(filter(str.isdigit, text))
    asked = scene.talk.question == "ask_otp" and scene.heard.typed and not scene.draft.despair
    return asked and is_sent(digits, scene.draft) and _GIVES_IT(" ".join(NUMBER.split(text)))


def ends_late(scene: Scene) -> bool:
    """Good news days after an alarm that nobody ended."""
    late = not in_danger(scene) and in_danger(scene, ENDS_WITHIN)
    if not late or not scene.heard.typed:
        return False
    text = scene.heard.words
    if scene.draft.despair:
        return _better_themselves(text, scene.draft.said)
    if scene.draft.seen_from == "police" and not (all_well(text) or safe_themselves(text, scene.draft.said)):
        return False
    good = news_of(text) in GOOD or recovering(text)
    news = good_parts(text) or (text,)
    return all_well(text) or (
        good and not (scene.form_open and all(belongs(scene.talk.question, part) for part in news))
    )

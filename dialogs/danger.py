"""Somebody is in danger: the first cry, what is told after it, and the news that it is over.

After a cry people go on about it in words that alone would mean little («third lift, only me», «hello???», «how long»).
As long as the last thing said was the emergency, whatever is no clear wish or answer goes to the same colleagues; later
only what is plainly about it. The form waits in silence. A wish told meanwhile is kept until they are safe. Which words
tell of what is ``dialogs.danger_words``, which message is a cry ``dialogs.understanding``, who wants to die
``dialogs.distress``.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta

from bot.domain.phrases import phrase
from bot.texts import slots
from dialogs.danger_words import (
    HOW_IT_IS,
    WHERE_IT_IS,
    besides,
    denied,
    form_traps,
    good_news,
    here_with_me,
    mistook,
    only_a_lift,
    place_only,
    power_gone,
    says_where,
    wish_beside,
)
from dialogs.distress import another, despairs
from dialogs.flows.confirm import spelt_signs
from dialogs.flows.contact import RESEND
from dialogs.handover import NODS
from dialogs.hearing import agreed, bare, heard_as
from dialogs.in_context import HAS_LIFT, answers, belongs, may_cry
from dialogs.mentions import FOREIGN, not_bereaved
from dialogs.model import Emergency, Say, Turn
from dialogs.naming import Named, named_by_role
from dialogs.stated import stated_rights, wishes_clearly
from dialogs.turns import FORGOTTEN, Scene, answer, offer
from dialogs.understanding import SURE, understand
from dialogs.wording import options, rights_slot

TOLD_WITHIN = timedelta(minutes=30)
"""Since the last line about it; later «the third lift» is about something else."""
OVER_WITHIN = timedelta(hours=6)

LONG_NUMBER = re.compile(r"\d{5}")
ALARMING = 0.85
"""From this on a cry is a cry, even where the words would answer the open question."""
LEAVES = frozenset({"menu", "back", "cancel", "continue", "english", "chinese"})
"""Global words that lead on, whatever happened."""
SAYS_LITTLE = frozenset({"other", "cancel", "human"})
"""Intents that mean nothing else when somebody wants to die."""
MAY_MEAN_THE_FORM = frozenset({"help"})
"""Bare words after which the open question is asked again as well."""


def emergency(scene: Scene) -> Turn:
    """Life first: the hotline and what to do, where they are, and once that an open form and a wish are kept."""
    if in_danger(scene, TOLD_WITHIN) and scene.heard.kind == "text" and not scene.draft.despair:
        return more_of_it(scene)
    scene = replace(scene, draft=replace(scene.draft, despair=False))
    said = [_say(scene, "emergency.answer")]
    effect = (Emergency(_words(scene)),)
    scene = _alarmed(scene)
    if bare(scene.heard.text) in MAY_MEAN_THE_FORM:
        return answer(scene, tuple(said), effect)
    said += [*_where(scene), *_kept(scene)]
    if scene.form_open:
        said.append(Say(phrase("emergency.resume")))
    return _told(scene, said, effect)


def despair(scene: Scene) -> Turn:
    """No form, no menu: who helps now, and a human hears of it at once. Of somebody else, where they are is asked."""
    alarmed = _alarmed(replace(scene, draft=replace(scene.draft, despair=True)))
    says = _for_another(alarmed, "answer") or [Say(phrase("distress.answer"))]
    return _told(alarmed, says, (Emergency(scene.heard.text),))


def _for_another(scene: Scene, key: str) -> list[Say]:
    """What is said to whoever tells of somebody else's despair; nothing to the one who despairs."""
    lines = [line for line in (*scene.draft.said, scene.heard.text) if despairs(line)]
    if not (lines and another(lines[-1])):
        return []
    where = [] if scene.draft.placed else [Say(phrase("distress.where"))]
    return [Say(phrase(f"distress.another_{key}")), *where]


def more_of_it(scene: Scene) -> Turn:
    """Passed on as well. No question of the form follows: nobody fills it in in there."""
    effect = (Emergency(scene.heard.text),)
    news = scene.heard.understood.intent == "emergency" or _about_it(scene)
    scene = _alarmed(scene)
    if scene.draft.despair:
        return _told(scene, _for_another(scene, "more") or [Say(phrase("distress.more"))], effect)
    key = "emergency.more" if news else "emergency.waiting"
    return _told(scene, [_say(scene, key), *_where(scene), *_kept(scene)], effect)


def nodded(scene: Scene) -> Turn:
    """«Thank you», «all right»: to what was just said, and to no question of the form."""
    return _told(_alarmed(scene), [_say(scene, "distress.stay" if scene.draft.despair else "emergency.stay")])


def only_words(scene: Scene) -> Turn:
    """A voice or a place on the map does not get through; what to write instead."""
    return nodded(scene) if scene.draft.despair else _told(_alarmed(scene), [_say(scene, "emergency.only_words")])


def safe(scene: Scene) -> Turn:
    """They are out again; the open question follows."""
    return answer(_calm(scene), (_good_news(scene),))


def mistaken(scene: Scene) -> Turn:
    """Nobody was in danger. Staff, who were told otherwise, hear it."""
    said = Say(phrase("emergency.mistaken"), options("start", "request", "status", "human"))
    return answer(_calm(scene), (said,), (Emergency(scene.heard.text),))


def _told(scene: Scene, says: list[Say], effects: tuple[Emergency, ...] = ()) -> Turn:
    return offer(replace(scene, before=(*scene.before, *says[:-1])), says[-1], effects)


def _say(scene: Scene, key: str) -> Say:
    given = {"hotline": scene.facts.settings.hotline} if "hotline" in slots(key) else {}
    return Say(phrase(key, **given))


def _good_news(scene: Scene) -> Say:
    return _say(scene, "distress.over" if scene.draft.despair else "emergency.over")


def _words(scene: Scene) -> str:
    """For staff; a button or a number alone says nothing, so the last lines do."""
    cried = scene.heard.kind == "text" and not scene.heard.text.isdecimal()
    return scene.heard.text if cried else "\n".join(scene.draft.said)


def _where(scene: Scene) -> tuple[Say, ...]:
    """Asked for until somebody has said it."""
    return () if scene.draft.placed else (Say(phrase("emergency.where")),)


def _kept(scene: Scene) -> tuple[Say, ...]:
    """«… and delete my number»: kept in the draft by ``_alarmed``, said once."""
    kept = wish_beside(scene.heard.text)
    return (Say(phrase("emergency.kept", rights=rights_slot(stated_rights(understand(kept))))),) if kept else ()


def in_danger(scene: Scene, within: timedelta = OVER_WITHIN) -> bool:
    """Whether somebody cried for help not long ago, and has not told that it is over."""
    alarm = scene.draft.alarm
    return bool(alarm) and scene.heard.now - datetime.fromisoformat(alarm) <= within


def after_alarm(scene: Scene, word: str) -> Callable[[Scene], Turn] | None:
    """The reaction to a line that still is about the danger, else None. ``word`` is the global word that it is."""
    if scene.heard.chosen or not in_danger(scene):
        return None
    if scene.heard.kind != "text":
        return only_words if _last_thing_said(scene) else None
    if word == "safe" or is_over(scene):
        return safe
    if mistook(scene.heard.text):
        return nodded if scene.draft.despair else mistaken
    if _last_thing_said(scene):
        return None if _led_on(scene, word) else _still(scene)
    return more_of_it if in_danger(scene, TOLD_WITHIN) and _about_it(scene) else None


def _last_thing_said(scene: Scene) -> bool:
    since = scene.talk.updated_at
    return in_danger(scene, FORGOTTEN) and since is not None and since <= datetime.fromisoformat(scene.draft.alarm)


def _led_on(scene: Scene, word: str) -> bool:
    """«算了» ends a form; without one, or from somebody who has given up, it ends nothing."""
    return word in LEAVES and (word != "cancel" or (scene.form_open and not scene.draft.despair))


def _still(scene: Scene) -> Callable[[Scene], Turn] | None:
    """Only a clear wish and an answer to the form that rests lead on."""
    if _about_it(scene):
        return more_of_it
    if scene.heard.understood.intent == "thanks" or NODS.fullmatch(bare(scene.heard.text)):
        return nodded
    return (
        None if wishes_clearly(scene.heard.understood) or (scene.form_open and _answers_the_form(scene)) else more_of_it
    )


def _answers_the_form(scene: Scene) -> bool:
    understood, text = scene.heard.understood, scene.heard.text
    question = scene.talk.question
    named = question == "ask_name" and (understood.name or named_by_role(text) != Named())
    number = question in ("ask_otp", "ask_id") and LONG_NUMBER.search(text)
    return bool(understood.phone or understood.email or named or number) or answers(question, text)


def calmed(scene: Scene) -> Scene:
    """«We are out, and now delete my number»: the good news is answered first, and the wish is heard like any other.

    So is one that was told during the danger.
    """
    if scene.heard.kind != "text" or scene.heard.chosen or not is_over(scene):
        return scene
    text, before = scene.heard.text, (*scene.before, _good_news(scene))
    wished = text if wishes_clearly(scene.heard.understood) else besides(text)
    if not wished and scene.draft.postponed:
        wished = scene.draft.postponed
        before = (*before, Say(phrase("emergency.now", rights=rights_slot(stated_rights(understand(wished))))))
    if not wished:
        return scene
    return replace(_calm(scene), before=before, heard=heard_as(scene.heard, wished))


def is_over(scene: Scene) -> bool:
    """Good news while somebody was in danger; its words («the doors», «got out») may sound like a cry."""
    return in_danger(scene) and good_news(scene.heard.text)


def false_alarm(scene: Scene) -> bool:
    text = scene.heard.text
    somewhere = not in_danger(scene) and (place_only(text) or here_with_me(text))
    beside = scene.form_open and not in_danger(scene) and (power_gone(text) or only_a_lift(text))
    return denied(text) or is_over(scene) or stuck_in_a_form(scene) or somewhere or beside


def place_alone(scene: Scene) -> Turn | None:
    """An address out of the blue: whoever may need help is told at once how to get it; «yes» to that is a cry."""
    if scene.draft.offered[:1] == ("emergency",) and agreed(scene.heard) == "yes":
        return emergency(replace(scene, heard=replace(scene.heard, text="\n".join(scene.draft.said))))
    if scene.heard.chosen or scene.form_open or scene.facts.cases() or not place_only(scene.heard.text):
        return None
    said = phrase("emergency.anybody", hotline=scene.facts.settings.hotline)
    return offer(scene, Say(said, options("start", "emergency", "request", "human")))


def may_be_despair(scene: Scene) -> bool:
    """Of somebody else who stands at an open shaft, the lift comes first; and one may ask about such people."""
    text, intent = scene.heard.text, scene.heard.understood.intent
    return despairs(text) and (intent in SAYS_LITTLE or not another(text))


def _about_it(scene: Scene) -> bool:
    text, understood = scene.heard.text, scene.heard.understood
    if HOW_IT_IS.search(text):
        return True
    wish = bool(stated_rights(understood)) and understood.confidence >= SURE
    return not wish and scene.talk.question != "ask_group" and WHERE_IT_IS.search(text) is not None


def stuck_in_a_form(scene: Scene) -> bool:
    """«I am trapped in this form, come and save me»: a joke, as long as nothing in it speaks of a lift."""
    return scene.form_open and form_traps(scene.heard.text)


def _alarmed(scene: Scene) -> Scene:
    draft = scene.draft
    kept = wish_beside(scene.heard.text) or draft.postponed
    placed = draft.placed or any(says_where(line) for line in (scene.heard.text, *draft.said))
    return replace(scene, draft=replace(draft, alarm=scene.heard.now.isoformat(), postponed=kept, placed=placed))


def _calm(scene: Scene) -> Scene:
    return replace(scene, draft=replace(scene.draft, alarm="", despair=False, postponed="", placed=False))


def answers_rather(scene: Scene) -> bool:
    """«家里装了电梯», asked how they know us, «梯都拆了», asked why: nothing of it is trouble."""
    question, text = scene.talk.question, scene.heard.text
    if question == "ask_group" and HAS_LIFT.fullmatch(bare(text)):
        return True
    if question == "ask_name" and named_by_role(text) != Named() and scene.heard.understood.confidence < ALARMING:
        return True
    if question == "ask_proxy" and FOREIGN.search(text):
        return True
    if question == "after_done" and scene.heard.understood.confidence < ALARMING and belongs(question, text):
        return True
    lives = scene.form_open and scene.draft.requester == "relative" and not_bereaved(text)
    if lives and scene.heard.understood.confidence < ALARMING and not HOW_IT_IS.search(text):
        return True
    if question == "confirm" and spelt_signs(text, scene.draft):
        return True
    if question == "ask_otp" and RESEND.search(text) and scene.heard.understood.confidence < ALARMING:
        return True
    return not may_cry(question, text)

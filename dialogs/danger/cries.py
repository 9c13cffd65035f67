"""Somebody is in danger: the first cry, what is told after it, and the news that it is over.

After a cry people go on about it in words that alone would mean little («third lift, only me», «hello???», «how long»).
As long as the last thing said was the emergency, everything goes to the same colleagues, numbers and names as well, but
a request in so many words and «continue»; later only what is plainly about it. The form waits. A wish told meanwhile is
kept until they are safe. Which words tell of what is ``dialogs.danger.words``, ``danger.over``, ``danger.place`` and
``danger.needs``, which message is a cry ``dialogs.understanding``, who wants to die ``dialogs.danger.distress``.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta

from bot.domain.phrases import phrase
from bot.texts import has
from dialogs.danger.all_clear import rested
from dialogs.danger.distress import (
    another,
    asked_in_distress,
    despairs,
    harmed_after_all,
    next_in_distress,
)
from dialogs.danger.harm import of_us
from dialogs.danger.kinds import (
    APART,
    NOT_IN_IT,
    call_for,
    empty_but_dangerous,
    first_words,
    fits,
    fitting,
    good_words,
    more_said,
    plain,
    risk,
)
from dialogs.danger.needs import UNHEARD_BELL, needed
from dialogs.danger.over import (
    burns,
    just_out,
    resumes,
    wish_beside,
)
from dialogs.danger.place import phones_told, says_where
from dialogs.danger.words import WHERE_IT_IS, of_the_rescue
from dialogs.hearing import bare
from dialogs.model import Emergency, Say, Turn
from dialogs.told.naming import Named, named_by_role
from dialogs.told.stated import stated_rights, wishes_clearly
from dialogs.turns import Scene, answer, offer, repeated
from dialogs.understanding import in_plain_characters, understand
from dialogs.wording import options, rights_slot
from dialogs.words.in_context import answers

TOLD_WITHIN = timedelta(minutes=30)
"""Since the last line about it; later «the third lift» is about something else."""
OVER_WITHIN = timedelta(hours=24)
"""Until then an alarm that nobody ended is open; who writes again is asked whether all are out."""
ENDS_WITHIN = timedelta(days=7)
"""Until then good news ends an alarm that nobody ended, whatever else was spoken of since."""

UNPLACED = frozenset({"more", "waiting", "arrived"})
"""After these it is asked again where they are, as long as nobody has said it."""
GOOD = frozenset({"over", "past"})
OUT = ("safe", "emergency")
"""Choices to «is everybody out?»."""
EITHER = ("emergency", "despair")
"""Choices to «is it the lift or the heart?»."""
SAYS_OUT = frozenset(
    {
        *("是", "是的", "是啊", "对", "对的", "都出来了", "全出来了", "没别人了", "没人了", "里面没人了", "就我一个人"),
        *("yes", "yeah", "yep", "allout", "yesallout", "justme", "onlyme", "nobodyelse"),
    }
)
"""To «is everybody out?»; a mere nod may mean the advice that stands beside it."""
ASKED_OUT = frozenset({"door", "taken"})
"""After these it is asked whether all are out."""
TELLS_ON = frozenset({"more", "waiting"})
"""Needs to which it is said again who comes for a fire or an attacker."""
FEW_DIGITS = 3
NEVER_A_PLACE = frozenset({"ask_ground", "ask_group", "id_consent", "confirm"})
"""Questions whose answers, in words, are hardly what somebody shut in a lift says of it."""
WHERE_EVERY = 3
"""Lines, of which one is answered with «where are you?» as well; «lift 2», which finds nobody, always is."""
BRIEF = frozenset(
    {
        *("嗯", "恩", "嗯嗯", "是", "是的", "对", "对的", "没", "没有", "不是", "不", "有", "在"),
        *("yes", "yeah", "yep", "no", "nope"),
    }
)
"""May answer what a colleague asked, so they read it."""


def emergency(scene: Scene) -> Turn:
    """Life first: the hotline and what to do, where they are, and once that an open form and a wish are kept."""
    anew = risk(scene.heard.words) in APART - {scene.draft.seen_from}
    told_on = scene.heard.kind == "text" and not (anew or scene.draft.despair)
    if told_on and in_danger(scene, TOLD_WITHIN):
        return more_of_it(scene)
    scene = _alarmed(replace(scene, draft=replace(scene.draft, despair=False)))
    says = (first_words(scene), *_traced(scene), *_bell(scene), *_where_first(scene), *_kept(scene))
    said, effect = list(says), (_cry(scene),)
    if scene.form_open:
        said.append(Say(phrase("emergency.resume")))
    return _told(scene, said, effect)


def _traced(scene: Scene) -> tuple[Say, ...]:
    """Whoever is threatened by one of ours, or through what we hold, hears what can be done about it."""
    threatened = scene.heard.kind == "text" and risk(scene.heard.words) == "police" and of_us(scene.heard.words)
    return (plain(scene, "emergency.traced"),) if threatened else ()


def _bell(scene: Scene) -> tuple[Say, ...]:
    """Whoever has pressed the button already is told what else to do."""
    return (plain(scene, "emergency.bell"),) if UNHEARD_BELL.search(scene.heard.words) else ()


def despair(scene: Scene) -> Turn:
    """No form, no menu: who helps now, and a human hears of it at once. Of somebody else, where they are is asked."""
    alarmed = _alarmed(replace(scene, draft=replace(scene.draft, despair=True)))
    own = "distress.harmed" if harmed_after_all(scene.heard.words) else "distress.answer"
    says = _for_another(alarmed, "answer") or [Say(phrase(own))]
    return _told(alarmed, [*says, *_kept(alarmed)], (_cry(alarmed),))


def _for_another(scene: Scene, key: str) -> list[Say]:
    """What is said to whoever tells of somebody else's despair; nothing to the one who despairs."""
    lines = [line for line in map(in_plain_characters, (*scene.draft.said, scene.heard.text)) if despairs(line)]
    if not (lines and another(lines[-1])):
        return []
    where = [] if scene.draft.placed else [Say(phrase("distress.where"))]
    return [Say(phrase(f"distress.another_{key}")), *where]


def more_of_it(scene: Scene) -> Turn:
    """Passed on as well, and what they ask or need is answered. No question of the form follows: it only waits."""
    effect, resting = (_cry(scene),), scene.form_open and answers_the_form(scene)
    before, dangers = scene.draft.seen_from, set(map(call_for, map(in_plain_characters, lines_before(scene))))
    scene = _alarmed(scene)
    if scene.draft.despair:
        key = f"distress.{next_in_distress(scene.heard.words, scene.draft.cries)}"
        says = _for_another(scene, "more") or [Say(phrase(key))]
        return _told(scene, [*says, *_kept(scene)], effect)
    danger, need, kind = call_for(scene.heard.words), needed(scene.heard.words), scene.draft.seen_from
    if danger and danger not in dangers:
        return _told(scene, [plain(scene, f"emergency.answer_{danger}"), *_where(scene), *_kept(scene)], effect)
    if need in ASKED_OUT and kind not in APART:
        return _ask_if_out(scene, f"emergency.{need}")
    due = scene.draft.cries % WHERE_EVERY == 1 or WHERE_IT_IS.search(scene.heard.words)
    asks = need in UNPLACED and due
    said = "more_on" if need == "more" and scene.draft.cries % 2 else need
    if need == "more" and before in NOT_IN_IT and scene.draft.seen_from == "inside":
        said = "inside_too"
    if need in TELLS_ON and has(f"emergency.more_{danger}"):
        said = f"more_{danger}"
    if kind in APART:
        said = more_said(need, kind)
    says = [fitting(scene, f"emergency.{said}"), *(_where(scene) if asks else ()), *_kept(scene)]
    rests = [Say(phrase("emergency.form_rests"), options("start", "continue"))] if resting else []
    return _told(scene, [*says, *rests], effect)


def _ask_if_out(scene: Scene, key: str) -> Turn:
    """An open door or «never mind» leaves it open whether somebody is still inside."""
    asked = replace(fitting(scene, key), options=options("start", *OUT))
    return _told(scene, [asked], (_cry(scene),))


def ask_all_out(scene: Scene) -> Turn:
    return _ask_if_out(_alarmed(scene), "emergency.all_out")


def some_out(scene: Scene) -> Turn:
    """Whether all are out was just told: they are not."""
    scene = _alarmed(scene)
    return _told(scene, [plain(scene, "emergency.some_out")], (_cry(scene),))


def called_off(scene: Scene) -> Turn:
    """«Never mind», asked once whether everybody is out, and again."""
    return _over(scene, fitting(scene, "emergency.called_off"), (Emergency(scene.heard.text, "over"),))


def again_in(lang: str, scene: Scene) -> Turn:
    """Whoever asks for another language wants to read the same in it."""
    if lang not in scene.facts.settings.languages:
        return nodded(replace(scene, before=(*scene.before, Say(phrase("language.only_one")))))
    scene = _alarmed(replace(scene, talk=replace(scene.talk, lang=lang)))
    if scene.draft.despair:
        return _told(scene, _for_another(scene, "answer") or [Say(phrase("distress.answer"))])
    return _told(scene, [fitting(scene, "emergency.answer"), *_where(scene)])


def nodded(scene: Scene) -> Turn:
    """«Thank you», «all right»: to what was just said, and to no question of the form."""
    effects = (_cry(scene),) if bare(scene.heard.words) in BRIEF else ()
    said = fitting(scene, "distress.stay" if scene.draft.despair else "emergency.stay")
    return _told(_alarmed(scene), [said], effects)


def only_words(scene: Scene) -> Turn:
    """A voice or a place on the map does not get through; what to write instead."""
    return nodded(scene) if scene.draft.despair else _told(_alarmed(scene), [fitting(scene, "emergency.only_words")])


def safe(scene: Scene) -> Turn:
    """They are out again; whether the form that was open goes on, is asked."""
    return _over(scene, good_words(scene))


def out_again(scene: Scene) -> Turn | None:
    """Somebody was shut in a moment ago, never cried for help here, and is out: no alarm, but colleagues hear of it."""
    asked = scene.heard.chosen or stated_rights(scene.heard.understood) or scene.draft.alarm
    if asked or scene.heard.kind != "text" or not just_out(scene.heard.words):
        return None
    return _over(scene, plain(scene, "emergency.just_out"), (Emergency(scene.heard.text, "over"),))


def mistaken(scene: Scene) -> Turn:
    """Nobody was in danger. Staff, who were told otherwise, hear it. An empty car that smokes or runs open is none."""
    if empty_but_dangerous(scene):
        key = "smoke_empty" if burns(scene.draft.said) else "still_dangerous"
        return _told(_alarmed(scene), [plain(scene, f"emergency.{key}")], (_cry(scene),))
    return _over(scene, Say(phrase("emergency.mistaken")), (Emergency(scene.heard.text, "mistaken"),))


def was_before(scene: Scene) -> Turn:
    """It was yesterday, or in the news: nobody needs help now."""
    return _over(scene, Say(phrase("emergency.was_before")), (Emergency(scene.heard.text, "over"),))


def _over(scene: Scene, said: Say, effects: tuple[Emergency, ...] = ()) -> Turn:
    """The form that was left is offered, and no question of it put to somebody who was in danger just now."""
    if takes_up_again(scene):
        return repeated(calm(scene), said)
    scene = calm(scene)
    if scene.form_open:
        kept = Say(phrase("emergency.form_kept"), options("start", "continue", "cancel"))
        return offer(replace(scene, before=(*scene.before, said)), kept, effects)
    ways = options("start", "request", "status", "human") if effects else ()
    return answer(scene, (replace(said, options=ways),), effects)


def _told(scene: Scene, says: list[Say], effects: tuple[Emergency, ...] = ()) -> Turn:
    return offer(replace(scene, before=(*scene.before, *says[:-1])), says[-1], effects)


def _cry(scene: Scene) -> Emergency:
    """For staff; a button or a number alone says nothing, so the last lines stand beside it."""
    text = scene.heard.text
    alone = text.isdecimal() and len(text) < FEW_DIGITS
    beside = alone or scene.heard.kind != "text"
    return Emergency("\n".join(scene.draft.told_us), typed=text) if beside else Emergency(text)


def _where_first(scene: Scene) -> tuple[Say, ...]:
    """With the first answer also a number to call back, once."""
    called = any(phones_told(line) or understand(line).phone for line in scene.draft.said)
    if called:
        return _where(scene)
    return (fitting(scene, "emergency.reach" if scene.draft.placed else "emergency.where_reach"),)


def _where(scene: Scene) -> tuple[Say, ...]:
    """Asked for until somebody has said it."""
    return () if scene.draft.placed else (fitting(scene, "emergency.where"),)


def _kept(scene: Scene) -> tuple[Say, ...]:
    """«… and delete my number»: kept in the draft by ``_alarmed``, said once."""
    kept = _wish_beside(scene)
    key = "distress.kept" if scene.draft.despair else "emergency.kept"
    return (Say(phrase(key, rights=rights_slot(stated_rights(understand(kept))))),) if kept else ()


def _wish_beside(scene: Scene) -> str:
    """Of whoever despairs the whole line may be the wish; no lift is meant by «just delete it»."""
    text = scene.heard.text
    if scene.draft.despair and wishes_clearly(scene.heard.understood):
        return "" if asked_in_distress(scene.heard.words) else text
    return "" if of_the_rescue(text) else wish_beside(text)


def lines_before(scene: Scene) -> tuple[str, ...]:
    """What was told of this alarm so far."""
    return scene.draft.said[-scene.draft.cries - 1 : -1]


def in_danger(scene: Scene, within: timedelta = OVER_WITHIN) -> bool:
    """Whether somebody cried for help not long ago, and has not told that it is over."""
    alarm = scene.draft.alarm
    return bool(alarm) and scene.heard.now - datetime.fromisoformat(alarm) <= within


def last_thing_said(scene: Scene) -> bool:
    """Whether nothing but the danger was spoken of since the cry."""
    since = scene.talk.updated_at
    return in_danger(scene) and since is not None and since <= datetime.fromisoformat(scene.draft.alarm)


def answers_the_form(scene: Scene) -> bool:
    understood, text = scene.heard.understood, scene.heard.words
    named = scene.talk.question == "ask_name" and (understood.name or named_by_role(text) != Named())
    told = understood.phone or understood.email or named or text.isdecimal()
    return bool(scene.heard.chosen or told) or answers(scene.talk.question, text)


def takes_up_again(scene: Scene) -> bool:
    return scene.form_open and resumes(scene.heard.words)


def _alarmed(scene: Scene) -> Scene:
    draft = scene.draft
    kept = _wish_beside(scene) or draft.postponed
    placed = draft.placed or any(says_where(line, roughly=draft.despair) for line in (scene.heard.text, *draft.said))
    seen = fits(scene.heard.words, draft.seen_from)
    told = replace(
        draft, alarm=scene.heard.now.isoformat(), cries=draft.cries + 1, postponed=kept, placed=placed, seen_from=seen
    )
    return replace(scene, draft=told)


def calm(scene: Scene) -> Scene:
    return replace(scene, draft=rested(scene.draft))

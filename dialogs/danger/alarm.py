"""While an alarm is on: what the next line means, and what it leads to.

As long as the last thing said was the danger, everything goes to the colleagues but a request in so many words and
«continue»; later only what is plainly about it. Who says nothing for a while is asked whether all are out. What is said
is ``danger.cries``, which words tell of what ``danger.over`` and its neighbours.

Whoever comes back a day or more after an alarm that nobody ended is asked how they are before anything else.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from functools import partial
from typing import Literal

from bot.domain.phrases import phrase
from dialogs.danger.after_cry import about_it, brings_the_code, ends_late, heard_news
from dialogs.danger.cries import (
    ENDS_WITHIN,
    NEVER_A_PLACE,
    OUT,
    OVER_WITHIN,
    SAYS_OUT,
    TOLD_WITHIN,
    again_in,
    answers_the_form,
    ask_all_out,
    called_off,
    calm,
    in_danger,
    last_thing_said,
    lines_before,
    mistaken,
    more_of_it,
    nodded,
    only_words,
    safe,
    some_out,
    takes_up_again,
    was_before,
)
from dialogs.danger.faults import only_a_fault, sees_to_repair
from dialogs.danger.kinds import call_for, empty_but_dangerous, fitting, good_words
from dialogs.danger.needs import needed
from dialogs.danger.over import (
    News,
    all_well,
    besides,
    goes_on_with_it,
    good_parts,
    let_be,
    mistook,
    news_of,
    on_firm_ground,
    parts,
    resumes,
    solved,
    still_on,
)
from dialogs.danger.words import OF_A_CAR, asks_of_a_request, form_traps, of_the_rescue, shut_in, turns_elsewhere
from dialogs.handover import NODS
from dialogs.hearing import bare, heard_as
from dialogs.lifts import asks_for_record, record_asked_for
from dialogs.model import Emergency, Say, Turn
from dialogs.told.kin import kin
from dialogs.told.stated import stated_rights, wishes_clearly
from dialogs.turns import Scene, answer, offer
from dialogs.understanding import in_plain_characters, nothing_else, understand
from dialogs.understanding.patterns import regex
from dialogs.wording import options, rights_slot
from dialogs.words.global_words import WORDS
from dialogs.words.in_context import SURELY, belongs, group_in_words, learnt

LEAVES = frozenset({"menu", "back", "continue"})
"""Global words that lead on, whatever happened."""
LANGUAGES = {"english": "en", "chinese": "zh"}
THANKED = regex(
    r"(?:谢谢|感谢|多谢|辛苦|麻烦)(?:谢谢|感谢|多谢|辛苦|[你您]们?|师傅们?|同事|大家|消防员?|了|啦|啊|哈|的)*"
)
"""«谢谢师傅» tells of no rescuer; read without blanks and marks."""
NEWS: dict[str, Callable[[Scene], Turn]] = {
    "over": safe,
    "some": some_out,
    "alone": ask_all_out,
    "maybe": ask_all_out,
    "mistaken": mistaken,
    "past": was_before,
}
WHOSE = regex(
    r"我(?:以前|之前|[预存]?留|登记|填写?)*的|我自己|打我[^,，。;；]{0,4}(?:电话|手机|号)"
    r"|\b(?:my|mine|about me|of me|myself)\b"
)
"""Beside it, whoever was in danger is not who the wish is about."""
HALF_NEWS = frozenset({"maybe", "alone"})
CARED_FOR = frozenset({"awake", "taken"})
"""Needs told of as half the good news: what comes next is said, and not the same question again."""
NO_NEED = {"past": "emergency.was_before", "mistaken": "emergency.mistaken"}
"""News after which nobody needs help, though nobody was rescued."""
FOR_WHO_DESPAIRS: dict[str, Callable[[Scene], Turn]] = {"over": safe, "mistaken": nodded}
"""Nobody asks them whether all are out."""


def after_alarm(scene: Scene, word: str) -> Callable[[Scene], Turn] | None:
    """The reaction to a line that still is about the danger, else None. ``word`` is the global word that it is."""
    if not in_danger(scene):
        met_again = comes_back(scene) and only_greets(scene)
        return safe if ends_late(scene) else ask_how_they_are if met_again else None
    last = last_thing_said(scene)
    if scene.heard.kind != "text":
        return only_words if last else None
    if scene.draft.offered == OUT and (solved(scene.heard.words) or bare(scene.heard.words) in SAYS_OUT):
        return safe
    if last and form_traps(scene.heard.words) and not scene.draft.despair:
        return ask_all_out if scene.draft.placed or any(map(OF_A_CAR.search, scene.draft.said)) else mistaken
    reactions = FOR_WHO_DESPAIRS if scene.draft.despair else NEWS
    news = _news(scene)
    the_form = last and (_goes_on_with(scene, news) or _rather_the_form(scene, news) or _answers_after_a_fault(scene))
    if the_form or brings_the_code(scene):
        return None
    half_way = _half_way(scene, news, word) if last and not scene.draft.despair else None
    if half_way:
        return half_way
    if news in reactions and (last or about_it(scene) or news != "maybe"):
        return reactions[news]
    if last:
        return _answered_back(scene) or _still(scene, word)
    if scene.form_open and _answers_it(scene):
        return None
    return more_of_it if in_danger(scene, TOLD_WITHIN) and not scene.heard.chosen and about_it(scene) else None


def _rather_the_form(scene: Scene, news: str) -> bool:
    """«We sold the house», to «why?»: no word of it is good news."""
    text = scene.heard.words
    heard_so = (
        news == "maybe" or (news == "mistaken" and not mistook(text)) or (news == "over" and not good_parts(text))
    )
    return heard_so and _takes_up_the_form(scene)


def _half_way(scene: Scene, news: str, word: str) -> Callable[[Scene], Turn] | None:
    """Somebody is cared for, or asked whether all are out they tell where they are now, or they want the form."""
    if word not in LEAVES and _asks_to_go_on(scene, news):
        return _leads_on
    if news in HALF_NEWS and needed(scene.heard.words) in CARED_FOR:
        return more_of_it
    where = scene.draft.offered == OUT and scene.draft.seen_from != "police" and on_firm_ground(scene.heard.words)
    return called_off if where else None


def before_leaving(scene: Scene, word: str) -> Scene:
    """The menu, the way back and a request lead on, but who to call is said once more before them."""
    if not last_thing_said(scene):
        return scene
    told = _goes_on_with(scene, _news(scene))
    leads_on = (brings_the_code, _elsewhere, _insists, _takes_up_the_form, _answers_after_a_fault)
    if not (told or word in LEAVES or any(leads(scene) for leads in leads_on)):
        return scene
    heard = heard_as(scene.heard, told) if told else scene.heard
    return replace(scene, heard=heard, before=(*scene.before, _whom_to_call(scene)))


def _answers_beside(scene: Scene) -> tuple[str, str]:
    """What of «出来了 我是业主», «got out. my name is Tom Brown» answers the form, and the rest: both, or neither."""
    told = parts(scene.heard.words) if scene.form_open and not scene.draft.despair else []
    given = [part for part in told if len(told) > 1 and _answers_by_itself(scene, part)]
    rest = " ".join(part for part in told if part not in given)
    who_is_out = scene.talk.question == "ask_name" and bool(good_parts(told[-1] if told else ""))  # «李芳 王伟都出来了»
    return (" ".join(given), rest) if given and rest and not who_is_out else ("", "")


def _answers_by_itself(scene: Scene, part: str) -> bool:
    tells = (good_parts, mistook, solved, all_well, goes_on_with_it, shut_in)
    alone = replace(scene, heard=heard_as(scene.heard, part))
    told = any(sign(part) for sign in tells) or about_it(alone)
    surely = learnt(scene.talk.question, part, SURELY)
    if told or (scene.talk.question == "confirm" and surely != "submit"):
        return False
    return answers_the_form(alone) and (not news_of(part) or surely != "")


def _news(scene: Scene) -> News:
    """What the line tells of the danger; beside an answer to the form, what the rest of it tells."""
    _, rest = _answers_beside(scene)
    return heard_news(replace(scene, heard=heard_as(scene.heard, rest)) if rest else scene)


def _goes_on_with(scene: Scene, news: str) -> str:
    """The answer in «名字是王伟 接着弄»; empty where they do not ask to go on."""
    return _answers_beside(scene)[0] if _asks_to_go_on(scene, news) else ""


def _whom_to_call(scene: Scene) -> Say:
    return fitting(scene, "distress.before" if scene.draft.despair else "emergency.before")


def _asks_to_go_on(scene: Scene, news: str) -> bool:
    """«医院回来了 手包好了 前头那个还要的»: whatever became of it, they want the form."""
    if not (scene.form_open and news in ("", "maybe") and resumes(scene.heard.words)):
        return False
    left = " ".join(part for part in parts(scene.heard.words) if not goes_on_with_it(part) or shut_in(part))
    return not (left and still_on(_answers_beside(scene)[1] or left))


def _leads_on(scene: Scene) -> Turn:
    return answer(scene, (_whom_to_call(scene),), (Emergency(scene.heard.text),))


def _insists(scene: Scene) -> bool:
    """The same answer once more, after it was said that the form rests."""
    told, text = scene.draft.offered == ("continue",), scene.heard.text
    again = text in scene.draft.said[:-1] and answers_the_form(scene)
    return told and again and not scene.draft.despair and not about_it(scene)


def _answered_back(scene: Scene) -> Callable[[Scene], Turn] | None:
    """To «is everybody out?»; of what may be but a fault it is asked, if they see to the repair or make light of it."""
    text = scene.heard.words
    if scene.draft.offered == OUT and not scene.draft.despair and let_be(text):
        return called_off
    lightly = sees_to_repair(text) or any(map(let_be, parts(text)))
    return ask_all_out if lightly and _perhaps_but_a_fault(scene) else None


def _still(scene: Scene, word: str) -> Callable[[Scene], Turn] | None:
    """Only a request in so many words, and the words that go back to the form, lead on."""
    text = scene.heard.words
    if word in LEAVES:
        return None
    if word in LANGUAGES:
        return partial(again_in, LANGUAGES[word])
    if let_be(_answers_beside(scene)[1] or text) and not scene.draft.despair:
        return ask_all_out
    if _elsewhere(scene) or _takes_up_the_form(scene) or _insists(scene):
        return None
    if not scene.draft.despair and not in_danger(scene, TOLD_WITHIN):
        return ask_all_out
    thanks = scene.heard.understood.intent == "thanks" or NODS.fullmatch(bare(text))
    return nodded if THANKED.fullmatch(bare(text)) or (thanks and not about_it(scene)) else more_of_it


def _elsewhere(scene: Scene) -> bool:
    """Whether it asks for something else, and tells nothing more of the danger."""
    text, understood = scene.heard.words, scene.heard.understood
    if asks_of_a_request(understood) or _wished_again(scene):
        return True
    if scene.heard.kind != "text" or still_on(text) or (of_the_rescue(text) and in_danger(scene, TOLD_WITHIN)):
        return False
    if turns_elsewhere(understood) or asks_for_record(text):
        return True
    return bool(stated_rights(understood)) and needed(text) == "more" and learnt("alarm", text, SURELY) == "wish"


def _wished_again(scene: Scene) -> bool:
    """What whoever despairs asked for, and was told to say once more."""
    before = set(stated_rights(understand(scene.draft.postponed))) if scene.draft.despair else set()
    return bool(before & set(stated_rights(scene.heard.understood))) and wishes_clearly(scene.heard.understood)


def _answers_it(scene: Scene) -> bool:
    question, text = scene.talk.question, scene.heard.words
    return belongs(question, text) or (question == "ask_group" and group_in_words(text) != "")


def _takes_up_the_form(scene: Scene) -> bool:
    """Surely an answer to its question that says nothing of where or how they are: «房子卖了 用不着了»."""
    question, text = scene.talk.question, scene.heard.words
    if question not in NEVER_A_PLACE or not scene.form_open or nothing_else(text) or text.isdecimal():
        return False
    return bool(learnt(question, text, SURELY)) and belongs(question, text) and not about_it(scene)


def calmed(scene: Scene) -> Scene:
    """«We are out, and now delete my number»: the good news is answered first, and the wish is heard like any other.

    So is one that was told during the danger.
    """
    if not scene.heard.typed or takes_up_again(scene):
        return scene
    if not (in_danger(scene) or ends_late(scene)):
        return scene
    text, news = scene.heard.words, _news(scene)
    if (news != "over" and news not in NO_NEED) or empty_but_dangerous(scene):
        return scene
    said = Say(phrase(NO_NEED[news])) if news in NO_NEED else good_words(scene)
    before = (*scene.before, said)
    given, _ = _answers_beside(scene)
    if given:
        return replace(calm(scene), before=before, heard=heard_as(scene.heard, given))
    wished = scene.heard.text if wishes_clearly(scene.heard.understood) else _record_beside(text) or besides(text)
    if not wished and scene.draft.postponed:
        wished = scene.draft.postponed
        before = (*before, Say(phrase("emergency.now", rights=rights_slot(stated_rights(understand(wished))))))
    if not wished:
        return scene
    scene = record_asked_for(replace(calm(scene), before=before, heard=heard_as(scene.heard, wished)))
    meant = scene.heard.understood
    if meant.requester or WHOSE.search(wished) or not any(map(kin, scene.draft.said)):
        return scene
    return replace(scene, draft=replace(scene.draft, requester="unsure"))


def _perhaps_but_a_fault(scene: Scene) -> bool:
    """Nothing told of it was of anybody, nor of more than a lift that does not run well."""
    told = tuple(map(in_plain_characters, lines_before(scene)))
    if not (told and last_thing_said(scene)) or scene.draft.despair or scene.draft.placed or about_it(scene):
        return False
    return all(only_a_fault(line) and not call_for(line) for line in told)


def _answers_after_a_fault(scene: Scene) -> bool:
    """In words: a number may be a floor, or how to reach whoever waits."""
    text = scene.heard.words
    in_words = scene.heard.typed and not (any(map(str.isdigit, text)) or any(map(let_be, parts(text))))
    return in_words and scene.form_open and answers_the_form(scene) and _perhaps_but_a_fault(scene)


def _record_beside(text: str) -> str:
    """«He is out, thank god. I want the recording of it»."""
    return " ".join(part for part in parts(text) if asks_for_record(part) and not news_of(part))


def told_over(turn: Turn, scene: Scene) -> Turn:
    """Staff hear of every alarm that it has ended, whichever way the conversation took."""
    said = scene.heard.text
    turn = _passed_on(turn, said)
    ended = scene.draft.alarm and not turn.talk.draft.get("alarm")
    heard = any(isinstance(effect, Emergency) for effect in turn.effects)
    if not ended or heard:
        return turn
    asked = scene.draft.offered == OUT
    state: Literal["over", "mistaken"] = "mistaken" if news_of(said) == "mistaken" and not asked else "over"
    return replace(turn, effects=(*turn.effects, Emergency(said, state)))


def _passed_on(turn: Turn, said: str) -> Turn:
    """Whoever despairs and asks for something at once: «删了吧 反正没用了» tells how they are as well."""
    promised = any(say.phrase.key == "distress.before" for say in turn.says)
    told = any(isinstance(effect, Emergency) for effect in turn.effects)
    return replace(turn, effects=(*turn.effects, Emergency(said))) if promised and not told else turn


COURTESY = frozenset({"greeting", "thanks", "yes", "no"})


def comes_back(scene: Scene) -> bool:
    """The first line, a day or more after an alarm that nobody ended, which is not the news of it."""
    since = scene.talk.updated_at
    late = not in_danger(scene) and in_danger(scene, ENDS_WITHIN) and not ends_late(scene)
    return late and since is not None and since - datetime.fromisoformat(scene.draft.alarm) <= OVER_WITHIN


def only_greets(scene: Scene) -> bool:
    """Whether it asks for nothing; whoever wanted to die may say anything."""
    intent, text = scene.heard.understood.intent, scene.heard.text
    little = intent in COURTESY or (intent == "other" and scene.draft.despair)
    return scene.heard.kind == "text" and little and not (scene.form_open or scene.heard.chosen or bare(text) in WORDS)


def how_they_are(scene: Scene) -> Say:
    hotline = scene.facts.settings.hotline
    return Say(phrase("distress.today") if scene.draft.despair else phrase("emergency.still_inside", hotline=hotline))


def ask_how_they_are(scene: Scene) -> Turn:
    """Before anything else; what they answer is about the danger again."""
    choices = () if scene.draft.despair else options("start", *OUT)
    again = replace(scene.draft, alarm=scene.heard.now.isoformat())
    return offer(replace(scene, draft=again), replace(how_they_are(scene), options=choices))

"""What a message means when no form is open: a new wish, something for a case that exists, or small talk."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from bot.domain.phrases import Phrase, phrase
from bot.domain.rights import Right
from bot.texts import has
from dialogs.asides import OFFER_HUMAN, angry, calm, misfit, remark
from dialogs.commands import COMMANDS, INTENTS, declined, nod, request, state_right, thanks
from dialogs.draft import EMPTY, Draft
from dialogs.flows.about_case import candidates, named_case
from dialogs.for_others import in_their_name
from dialogs.form.details import by_role
from dialogs.hearing import UNSURE, agreed, bare, numbered
from dialogs.lifts import seen_on_film
from dialogs.model import Option, Say, Turn
from dialogs.questions.clauses import (
    FORMAL,
    INSISTS,
    ITEM,
    LOOK_UP,
    explain,
    explanation_offered,
    formally,
    help_here,
    names_a_clause,
    told_last,
)
from dialogs.questions.company import WHOLE_RULES, about_us
from dialogs.questions.counter_questions import asked_language
from dialogs.questions.plain_questions import asked_plainly
from dialogs.questions.procedure import procedure
from dialogs.told.death import bereaved
from dialogs.told.introduced import acquainted
from dialogs.told.mentions import WARD, uses_of, whereabouts
from dialogs.told.naming import named_by_role
from dialogs.told.particulars import own_words
from dialogs.told.slots import absorb
from dialogs.told.stated import NAMES_AN_ACT, stated_rights
from dialogs.turns import Scene, answer, begin, choices, offer, proceed, repeated, settled
from dialogs.unasked import ordinary, unasked_picture
from dialogs.undecided import mentioned, undecided
from dialogs.understanding import SURE, Intent, fold, nothing_else, parse
from dialogs.understanding.patterns import regex
from dialogs.wording import options
from dialogs.words.doubt import between
from dialogs.words.global_words import WORDS
from dialogs.words.in_context import SURELY, answers, group_said, learnt, likeliest
from dialogs.words.line import asks, asks_whether
from dialogs.words.remarks import LOOKS_AROUND
from dialogs.words.several import orders_of

EXPLAINS = regex(r"解释|说明|\bexpla(?:in|nation)")
PLAINLY, STATED = 0.45, 0.75
"""From these on a wish is acted on: with the words of one, and told only by a statement."""
TWICE = timedelta(seconds=30)
THANKS = regex(r"谢谢|多谢|thank")
NEITHER = regex(r"不是(?:要|想|来)?.{1,8}也不是|\bneither\b.{1,30}\bnor\b")
"""Says what is not wanted, and nothing else."""
YES_OR_NO_ALONE = 24
"""Bytes of a bare yes or no; what is longer says something else, too."""
LEFT_UNCLEAR = regex(
    r"[没沒不](?:有)?(?:写|说|讲|解释)?得?(?:太|很|够)?(?:清楚|明白|清|懂)(?!怎么|从|在)|(?:太|很|好)?(?:笼统|含糊|模糊)|等于没[说写]"
    r"|\b(?:un|not (?:very |really )?)clear\b|\bvague\b|\bdoesn.?t (?:say|tell|explain)\b"
)
"""«都没写清楚», of the clause that was just told: staff explain it in writing."""
WANTED = regex(r"提交|我?(?:要|需要|请|想要?)(?:的|了|吧|啊|书面|解释|说明)*|是的?要|yes|yesplease|please|ido")
"""Taking up an explanation that was offered; «好的» after an answer only thanks for it."""
ENDS: tuple[Intent, ...] = ("close_account", "delete", "withdraw")
"""What «I do not want it any more» may mean where there is no request to take back."""
AFTER_A_DEATH: tuple[Intent, ...] = ("copy", "delete", "withdraw")
"""What a death may make wanted, when the words do not tell."""
BY_NUMBER = regex(
    r"\W*+(?:那|就|看看?|说说|讲讲|规则|还有|再)*+第?\s*+(?:\d{1,2}(?:\.\d{1,2})*|[一二三四五六七八九十]{1,3})\s*[条章]"
    r"(?:呢|吧|啊|在哪里?|是?什么|是?啥|意思|讲|说|怎么|写|原文|内容|的)*\W*"
)
"""«那11条»: a clause and nothing else."""
AT_LARGE = regex(
    r"(?:多少|几|哪一?)[年月天日]|多久|多长|何时|什么时候|(?:国|境|海)[内外]|哪个国家|会不会|(?:给|卖|传|提供|共享)[^,，。]{0,6}(?:公司|别人|第三方)"
    r"|\b(?:how long|how many (?:years|months|days)|abroad|overseas|third part(?:y|ies)|other compan(?:y|ies))\b"
)
"""How long, where, to whom."""
ASKED = ("explain", "human")
"""What is offered where staff are asked about: then a bare yes, or a bare name, is an answer."""
LOOKS_UP = regex(r"(?:帮我|给我|请|麻烦|去|那|就|要)*查(?:一?下|一查|吧|查)*|(?:please)?lookitup(?:please)?")
COURTESY = frozenset({"yes", "no", "thanks", "greeting"})
SIMPLER = 2


def heard_idle(scene: Scene) -> Turn:
    heard = scene.heard
    if heard.kind == "picture":
        return unasked_picture(scene)
    if heard.kind != "text":
        return settled(scene, Say(phrase(f"media.{heard.kind}"), options("start", "request", "status", "human")))
    if heard.chosen and scene.flow is not None:
        return _from_menu(scene)
    word = WORDS.get(bare(heard.text)) or asked_language(heard.text)
    if word:
        return COMMANDS[word](scene)
    if said_twice(scene):
        return answer(scene, (Say(phrase("talk.twice")),))
    return undecided(scene) or _aside(scene) or seen_on_film(scene) or _wish(in_their_name(scene))


def said_twice(scene: Scene) -> bool:
    """The same line again within moments, when it has already moved the conversation on."""
    text, now, intent = scene.heard.text, scene.heard.now, scene.heard.understood.intent
    recent = scene.talk.updated_at is not None and now - scene.talk.updated_at <= TWICE
    repeatable = intent in ("yes", "no", "greeting", "thanks") or text.isdecimal() or bare(text) in WORDS
    repeatable = repeatable or UNSURE.search(text) is not None
    return recent and len(text) > 1 and text == scene.draft.last and not repeatable


def _aside(scene: Scene) -> Turn | None:
    """A remark to the bot itself, or words about choices that fit none."""
    react = remark(scene)
    if react:
        return react(scene)
    shown = scene.options
    if not shown and numbered(scene.heard.text) and not scene.facts.cases():
        return COMMANDS["menu"](scene)  # of a list that was never shown
    key = misfit(scene, shown) if shown else ""
    return repeated(scene, Say(phrase(key))) if key else None


def _from_menu(scene: Scene) -> Turn:
    """A number or word of the bare first question: a right, the second page, or a command."""
    if scene.heard.choice in COMMANDS:
        return COMMANDS[scene.heard.choice](scene)
    step = scene.step
    taken = step.take(scene.heard, scene.draft, scene.facts) if step else None
    return proceed(scene, getattr(taken, "draft", scene.draft))


def _wish(scene: Scene) -> Turn:
    understood = scene.heard.understood
    if named_case(scene.heard.text, scene.facts) and understood.intent in ("other", "status", "yes", "no"):
        return COMMANDS["status"](scene)
    about_rules = _about_rules(scene)
    if about_rules:
        return about_rules
    nodded = _nodded(scene) or _chooses_still(scene)
    if nodded:
        return nodded
    if understood.confidence < SURE and understood.name and candidates("add_words", scene.facts):
        return lost(scene)
    if understood.confidence < _enough(scene) and understood.alternatives:
        return declined(scene) if _about_others(scene) else _which(scene)
    if understood.intent == "explain":
        return explain(scene)
    nothing_to_cancel = understood.intent == "cancel" and not candidates("take_back", scene.facts)
    if stated_rights(understood) and (nothing_to_cancel or understood.intent not in INTENTS):
        two = between(scene.heard.text)
        return mentioned(scene) or (_which(scene, two) if two else state_right(scene))
    greeted = _introduced(scene) if understood.intent == "greeting" else None
    if greeted:
        return greeted  # «你好，我叫张伟»
    besides = _asked_besides(scene)
    if besides:
        return request(scene, absorb(Draft(rights=besides), understood, scene.facts))
    return INTENTS[understood.intent](scene) if understood.intent in INTENTS else _no_wish(scene)


def _rights_offered(scene: Scene) -> tuple[str, ...]:
    """The rights that were offered as a guess at what is meant, beside a human."""
    *likely, last = scene.draft.offered or ("",)
    return tuple(likely) if last == "human" and set(likely) <= set(Right) else ()


def _nodded(scene: Scene) -> Turn | None:
    understood = scene.heard.understood
    if understood.intent in ("yes", "no") and len(scene.heard.text.encode()) <= YES_OR_NO_ALONE:
        return COMMANDS[scene.draft.offered[0]](scene) if _takes_the_one(scene) else nod(scene)
    return nod(scene) if NEITHER.search(scene.heard.text) and not stated_rights(understood) else None


def _takes_the_one(scene: Scene) -> bool:
    return len(_rights_offered(scene)) == 1 and agreed(scene.heard) == "yes"


def _chooses_still(scene: Scene) -> Turn | None:
    """«我没给过你们啊», «我是妈妈», a number: neither choice nor another wish; the choices stay open."""
    text, said = scene.heard.text, scene.heard.understood
    unsaid = said.intent == "other" or (said.confidence < PLAINLY and said.intent not in COURTESY)
    if not _rights_offered(scene) or not unsaid or asks(text) or angry(scene):
        return None
    declines = nothing_else(text) and agreed(scene.heard) == "no"
    if declines or UNSURE.search(text) or THANKS.search(text) or said.negated:
        return None
    known = acquainted(absorb(scene.draft, said, scene.facts), text)
    kept = replace(scene, draft=replace(known, rights=scene.draft.rights, detail=scene.draft.detail))
    count = scene.talk.misunderstood + 1
    if count >= OFFER_HUMAN:
        return lost(kept)
    return offer(kept, Say(phrase("lost.which_still"), options("start", *scene.draft.offered)), misunderstood=count)


def _enough(scene: Scene) -> float:
    """A wish in the words of one needs less than a mere statement, of which any wish may be guessed."""
    if NAMES_AN_ACT.search(scene.heard.text):
        return PLAINLY
    return STATED if set(stated_rights(scene.heard.understood)) - {Right.EXPLAIN} else SURE


def _about_rules(scene: Scene) -> Turn | None:
    """A clause by its bare number, what was offered is wanted, or the procedure is asked about."""
    if BY_NUMBER.fullmatch(scene.heard.text) or (ITEM.match(scene.heard.text) and told_last(scene)):
        return explain(scene)
    if scene.draft.offered == LOOK_UP and (_look_up(scene) or _goes_along(scene)):
        known = absorb(scene.draft, scene.heard.understood, scene.facts)
        group = known.group or (group_said(scene.heard.text) if _goes_along(scene) else "")
        return COMMANDS["access"](replace(scene, draft=replace(known, group=group, detail=scene.draft.detail)))
    if explanation_offered(scene.draft):
        if names_a_clause(scene):
            return explain(scene)
        if WANTED.fullmatch(bare(scene.heard.text)):
            return COMMANDS["explain" if EXPLAINS.search(scene.heard.text) else scene.draft.offered[0]](scene)
        if _goes_along(scene):
            return formally(scene)
        if scene.draft.offered == ASKED and agreed(scene.heard) == "yes":
            return COMMANDS["explain"](scene)
        if LEFT_UNCLEAR.search(fold(scene.heard.text)):
            return formally(scene)
    if Right.EXPLAIN in scene.draft.offered and any(
        words.search(fold(scene.heard.text)) for words in (FORMAL, INSISTS)
    ):
        return formally(scene)
    if scene.draft.detail and FORMAL.search(scene.heard.text) and EXPLAINS.search(scene.heard.text):
        return formally(scene)
    return _at_large(scene)


def _at_large(scene: Scene) -> Turn | None:
    """A question about the rules, the procedure or the company, of nobody in particular."""
    if WHOLE_RULES.fullmatch(bare(scene.heard.text)):
        return _told(scene, about_us(scene, scene.heard.text))
    plainly = told_plainly(scene)
    if plainly:
        return plainly
    if _of_the_rules(scene):
        return explain(scene)
    rights = stated_rights(scene.heard.understood)
    wish = rights and scene.heard.understood.confidence >= SURE and not _asks_about_it(scene)
    told = () if wish else procedure(scene, scene.heard.text)
    if not told and set(rights) <= {Right.EXPLAIN}:
        told = about_us(scene, scene.heard.text)
    return _told(scene, told) if told else None


def told_plainly(scene: Scene) -> Turn | None:
    """What we state ourselves, the same before a request and while it runs; a wish that only sounds so is none."""
    plainly = asked_plainly(scene, scene.heard.text)
    named = set(stated_rights(scene.heard.understood)) - {Right.EXPLAIN}
    asking = asks(scene.heard.text) or asks_whether(scene.heard.text)
    wishes = bool(named) and not asking and NAMES_AN_ACT.search(scene.heard.text) is not None
    if not plainly or wishes or FORMAL.search(scene.heard.text):
        return None
    if named & {*orders_of(scene.heard.text)}:  # «把我的档案删了 要啥手续»
        return state_right(replace(scene, before=(*scene.before, *plainly)))
    return answer(_question_kept(scene), plainly)


def _question_kept(scene: Scene) -> Scene:
    """For whoever wants it answered in writing next; words for a live case are another matter."""
    if candidates("add_words", scene.facts):
        return scene
    return replace(scene, draft=replace(scene.draft, detail=scene.heard.text))


def _of_the_rules(scene: Scene) -> bool:
    """«我就问一下 我的信息要存多少年» asks how it is at large: the rules say, and nothing is looked up for it."""
    text, rights = scene.heard.text, set(stated_rights(scene.heard.understood))
    if rights != {Right.ACCESS} or NAMES_AN_ACT.search(text) or not AT_LARGE.search(text):
        return False
    return learnt("in_passing", text, SURELY) == "policy" and bool(scene.facts.questions().ask(text).clauses)


def _look_up(scene: Scene) -> bool:
    stated = stated_rights(scene.heard.understood) == (Right.ACCESS,)
    wanted = any(words.fullmatch(bare(scene.heard.text)) for words in (WANTED, LOOKS_UP))
    return stated or wanted or agreed(scene.heard) == "yes"


def _told(scene: Scene, says: tuple[Say, ...]) -> Turn:
    """Where staff may answer in writing, the question is kept for them."""
    if says[-1].options:
        return choices(replace(scene, draft=replace(scene.draft, detail=scene.heard.text)), says[-1])
    return answer(scene, says)


def _goes_along(scene: Scene) -> bool:
    """Who they are, or a name: as good as a yes to the explanation that was offered."""
    text, understood = scene.heard.text, scene.heard.understood
    elsewhere = stated_rights(understood) or understood.intent not in ("other", "yes")
    if asks(text) or elsewhere or angry(scene) or about_us(scene, text):
        return False
    if parse("yes_no", text).value == "no":
        return False
    loose = scene.draft.offered == ASKED and named_by_role(text).loose
    named = understood.name or loose
    return bool(named or understood.phone or understood.email or understood.group or learnt("ask_group", text))


def _asks_about_it(scene: Scene) -> bool:
    """«委托书是传给你们还是寄过去»: with a live case, a question about it though it names an act."""
    text = scene.heard.text
    about = likeliest("after_done", text)[0] == "question" or answers("in_passing", text)
    return about and bool(candidates("add_words", scene.facts))


def _no_wish(scene: Scene) -> Turn:
    if LOOKS_AROUND.fullmatch(bare(scene.heard.text)):
        return nod(scene)
    understood = scene.heard.understood
    if understood.negated or (agreed(scene.heard) and len(scene.heard.text.encode()) <= YES_OR_NO_ALONE):
        return (_introduced(scene) if understood.group and not understood.negated else None) or nod(scene)
    if THANKS.search(scene.heard.text):
        return thanks(scene)
    if whereabouts(scene.heard.text):
        return declined(scene)
    if UNSURE.search(scene.heard.text):
        return help_here(scene)
    return calm(scene) if angry(scene) else _introduced(scene) or ordinary(scene) or lost(scene)


def _about_others(scene: Scene) -> bool:
    whose, sure = next(iter(scene.heard.understood.told.whose), ("", 0.0))
    return whose == "nobody" and sure >= SURELY


def _asked_besides(scene: Scene) -> tuple[str, ...]:
    """«我申请查阅…» reads like a question about a request; without any the right that it may mean is meant."""
    if scene.heard.understood.intent != "status" or scene.facts.cases():
        return ()
    likely = scene.heard.understood.alternatives
    return tuple(name for name, weight in likely if name in set(Right) and weight >= SURE)[:1]


def _introduced(scene: Scene) -> Turn | None:
    """Who they are, before what they want: kept for the request that follows, unless a case may be meant."""
    if candidates("add_words", scene.facts):
        return None
    if wished := orders_of(scene.heard.text):  # «On behalf of a friend: correct his number»
        understood = scene.heard.understood.but(intent=wished[0], rights=wished, confidence=SURE)
        return state_right(replace(scene, heard=replace(scene.heard, understood=understood)))
    known = replace(by_role(absorb(scene.draft, scene.heard.understood, scene.facts), scene.heard.text), detail="")
    if known == replace(scene.draft, detail=""):
        return None
    return begin(scene, "request", known, () if known.requester == "relative" else (Say(phrase("talk.kept_for_form")),))


def _which(scene: Scene, between: tuple[str, ...] = ()) -> Turn:
    """In between understood and not, or undecided ``between`` some: the likeliest meanings as choices."""
    heard = (scene.heard.understood.intent, *(name for name, _ in scene.heard.understood.alternatives))
    likely: dict[str, None] = dict.fromkeys(between or heard)
    if "cancel" in likely and not candidates("take_back", scene.facts):
        likely = dict.fromkeys((*ENDS, *likely))
        del likely["cancel"]
    if bereaved(scene.heard.text):
        likely = dict.fromkeys(AFTER_A_DEATH)
    known = absorb(scene.draft, scene.heard.understood, scene.facts)
    if known.for_other and "marketing" in uses_of(scene.heard.text):  # «老有人骚扰她»
        likely = dict.fromkeys((Right.WITHDRAW.value, *likely))
    offered = (name for name in likely if name in COMMANDS and name not in ("emergency", "human"))
    theirs = known.for_other or bereaved(scene.heard.text)
    keys = ((name, f"theirs.{name}" if theirs and has(f"theirs.{name}") else f"start.{name}") for name in offered)
    listed = tuple(Option(name, Phrase(key)) for name, key in keys)
    if not listed:
        return lost(scene)
    known = replace(known, words=known.words or own_words(scene.heard.understood))
    begun = scene if scene.talk.flow else replace(scene, draft=known, talk=begin(scene, "request", known).talk)
    which = "lost.which_child" if known.requester == "guardian" and known.age != WARD else "lost.which"
    return offer(begun, Say(phrase(which), (*listed[:3], *options("start", "human"))))


def lost(scene: Scene) -> Turn:
    """Not understood: the question again, then simpler choices, then a human (no dead ends)."""
    count = scene.talk.misunderstood + 1
    if count >= OFFER_HUMAN:
        listed = options("start", "human", "continue" if scene.form_open else "request", "help")
        said = Say(phrase("lost.human", hotline=scene.facts.settings.hotline), listed)
        return offer(scene, said, misunderstood=count)
    if scene.form_open:
        of_authority = scene.talk.question == "ask_proxy" and scene.draft.requester == "agent"
        first = "ask_proxy.later_agent" if of_authority else "lost.first"
        if scene.before:
            return answer(scene, ())  # «拍照行吗 我明天叫女儿弄»: the question in it was answered
        key = "lost.simpler" if count >= SIMPLER else first
        return answer(scene, (Say(phrase(key)),), misunderstood=count)
    if candidates("add_words", scene.facts):
        kept = replace(scene, draft=replace(scene.draft, detail=scene.heard.text))
        listed = options("start", "add_words", "request", "status", "human")
        return offer(kept, Say(phrase("lost.with_case"), listed), misunderstood=count)
    known = scene.draft if scene.talk.flow == "request" else EMPTY
    turn = begin(scene, "request", known, (Say(phrase("lost.idle")),))
    return replace(turn, talk=replace(turn.talk, misunderstood=count))

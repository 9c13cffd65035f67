"""What can be said at any step: menu, back, cancel, status, human, help, language, and what intents and buttons mean.

Three tables lead here (menu keys, words, intents); each command is a function from a scene to a turn.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date

from bot.domain.cases import LIVE
from bot.domain.phrases import Phrase, phrase
from bot.domain.rights import LOOKS, Right
from dialogs.afterwards.carried_over import keeping, known_from_it, known_from_stopped, told_before, with_decision
from dialogs.afterwards.paper_back import erase_paper, keep_paper
from dialogs.afterwards.waiting_words import its_me, stop_here
from dialogs.afterwards.which_case import newest_running, newest_unjudged
from dialogs.danger.cries import despair, emergency, safe
from dialogs.danger.spoken_of import filmed
from dialogs.draft import EMPTY, Draft, cleared, told_besides
from dialogs.flows import link
from dialogs.flows.about_case import candidates, chosen_case, named_case, routes, words_go_at_once
from dialogs.flows.request import FIRST_RIGHTS
from dialogs.flows.status import due_day, status
from dialogs.handover import human
from dialogs.model import AddWords, Judge, Leak, Remind, Say, ShareAbroad, Turn, Urge
from dialogs.ordinary import service
from dialogs.questions.clauses import LOOK_UP, explain, explanation_offered, help_here, policy, why
from dialogs.questions.retention import gone_for_good
from dialogs.steps import Took
from dialogs.told.background import group_before, group_told, with_reason_before
from dialogs.told.mentions import of_a_stranger, of_many
from dialogs.told.other_people import OWN, own_part, two_people
from dialogs.told.slots import absorb
from dialogs.told.staff import of_staff
from dialogs.told.stated import only_when_seen, stated_rights
from dialogs.turns import Scene, answer, begin, choices, close, offer, policy_news, proceed, settled
from dialogs.understanding import SURE, understand
from dialogs.understanding.patterns import regex
from dialogs.wording import case_slot, options
from dialogs.words.complaints import GOT_OUT, LEAKED, incident
from dialogs.words.several import apart
from dialogs.words.stopping import names_an_end
from dialogs.words.submission import handed_in_before

Command = Callable[[Scene], Turn]

FORCED_ONLY = ("ask_change", "ask_data", "ask_which_number")


def menu(scene: Scene) -> Turn:
    if not scene.form_open:
        return begin(scene, "request", says=policy_news(scene))
    listed = options("start", "continue", "cancel", *FIRST_RIGHTS, "status", "human")
    return offer(scene, Say(phrase("menu.in_form"), listed))


def welcome(scene: Scene) -> Turn:
    return begin(scene, "request", says=(Say(phrase("welcome")), *policy_news(scene)))


def greeting(scene: Scene) -> Turn:
    if scene.form_open:
        return answer(scene, (Say(phrase("greeting.in_form")),))
    running = newest_running(scene.facts)
    if running is None:
        return welcome(scene)
    said = phrase("greeting.with_case", case=running.number, due=due_day(running, scene.facts))
    return answer(scene, (Say(said, options("start", "status", "add_words", "request", "human")),))


def resume(scene: Scene) -> Turn:
    """Where it was left, or, as it may have been answered while it rested, at the next question; when nothing is open,
    how things stand.
    """
    if not scene.form_open or scene.step is None:
        return show_status(scene) if scene.facts.cases() else menu(scene)
    answered = scene.step.filled(scene.draft) and not scene.draft.ask
    return proceed(scene, scene.draft) if answered else answer(scene, ())


def back(scene: Scene) -> Turn:
    if not scene.form_open or scene.flow is None:
        return menu(scene)
    if scene.draft.ask in FORCED_ONLY:
        return proceed(scene, replace(scene.draft, ask=""))
    if not scene.talk.trail:
        return answer(scene, (Say(phrase("back.first")),))
    name = scene.talk.trail[-1]
    step = scene.flow.step(name)
    reopened = replace(cleared(scene.draft, step.clears if step else ()), ask=name if name != "ask_right" else "")
    talk = replace(scene.talk, trail=scene.talk.trail[:-1])
    return proceed(replace(scene, talk=talk), reopened, says=(Say(phrase("back.done")),))


def cancel(scene: Scene) -> Turn:
    """In a form: the form. Else a request that was made is taken back."""
    if scene.form_open and scene.talk.flow != "request":
        return _left_as_it_is(scene)
    if scene.form_open:
        ended = close(scene, (Say(_ended(scene), options("start", "request", "status", "human")),))
        return keeping(ended, scene.draft) if scene.draft.rights else ended
    if not (scene.facts.cases() or names_an_end(scene.heard.text)):
        return nod(scene)  # «哦那算了», of what was never begun
    return about_case(scene, "take_back")


def _ended(scene: Scene) -> Phrase:
    """What becomes of the form; «算了，已经提交过了» is told which request runs."""
    if (case := newest_running(scene.facts)) is None:
        return phrase("cancelled")
    if not handed_in_before(scene.heard.text):
        return phrase("cancelled_besides", case=case.number, rights=case_slot(case))
    return phrase("cancelled_already", case=case.number, rights=case_slot(case), due=due_day(case, scene.facts))


def _left_as_it_is(scene: Scene) -> Turn:
    """A question about a request that is in already: the request itself goes on."""
    shown = {option.value for option in scene.options}
    no = replace(scene.heard, kind="text", chosen=("keep",))
    kept = scene.step.take(no, scene.draft, scene.facts) if scene.step and "keep" in shown else None
    took = kept if isinstance(kept, Took) else Took(scene.draft, (Say(phrase("cancelled_other")),))
    *before, last = took.says
    listed = options("start", "request", "status", "human")
    return close(scene, (*before, replace(last, options=listed)), took.effects)


def remind(*, wanted: bool) -> Command:
    """To be told outside the chat that there is something, or not (any more)."""

    def command(scene: Scene) -> Turn:
        return answer(scene, (), (Remind(wanted),))

    return command


def stop(scene: Scene) -> Turn:
    """The word of SMS and mails may mean the form, the reminders or a request."""
    if scene.form_open:
        return cancel(scene)
    if not candidates("take_back", scene.facts):
        return COMMANDS["no_reminders"](scene)
    return offer(scene, Say(phrase("nudge.stop_which"), options("start", "no_reminders", "take_back")))


def about_case(scene: Scene, flow: str) -> Turn:
    """Take back, add words or object: the case that was named, the only one, or a choice."""
    found = candidates(flow, scene.facts)
    gone = gone_for_good(scene) if flow == "take_back" and not found else None
    if gone:
        return answer(scene, (Say(gone),))
    if not found:
        return answer(scene, (Say(phrase(f"{flow}.none"), options("start", "request", "human")),))
    case = found[0].number if len(found) == 1 else chosen_case(scene.heard.text, flow, scene.facts)
    words = scene.draft.detail if scene.heard.understood.intent == "other" else scene.heard.text
    if flow != "object":
        return begin(scene, flow, Draft(case=case))
    asked = begin(scene, flow, Draft(case=case, detail=words))
    return words_go_at_once(asked, case, words) if case else asked


def add_words(scene: Scene) -> Turn:
    """Words that were written before it was clear where they belong are not asked for again."""
    found, pending = candidates("add_words", scene.facts), scene.draft.detail
    if scene.form_open or not pending or len(found) != 1:
        return about_case(scene, "add_words")
    said = Say(phrase("add_words.done", case=found[0].number))
    done = replace(scene, draft=replace(scene.draft, detail=""))
    return answer(done, (said,), (AddWords(found[0].number, pending),))


def show_status(scene: Scene) -> Turn:
    if scene.form_open and scene.talk.flow == "request" and not scene.facts.cases():
        return answer(scene, (Say(phrase("status.in_form")),))
    number = named_case(scene.heard.text, scene.facts) or ""
    address = scene.facts.by_mail(number) if number and not scene.form_open else ""
    if address:
        return begin(scene, "link", link.begun(number, address))
    told = status(scene.heard.text, scene.facts)
    if scene.talk.question == "ask_again":
        return close(scene, (told,))
    return answer(scene, (told,), _urges(scene)) if scene.facts.cases() else settled(scene, told)


def _urges(scene: Scene) -> tuple[Urge, ...]:
    """Whoever asks after the day of the answer urges, in whatever words."""
    text, today = scene.heard.text, date.fromisoformat(scene.facts.today())
    live = [case for case in scene.facts.cases() if case.state in LIVE and not case.objected_at]
    return tuple(Urge(case.number, text) for case in live if scene.facts.deadline(case.received_at).due < today)


def complain(scene: Scene) -> Turn:
    """A leak is told to whoever answers for it, whatever else is said."""
    turn = _complaint(scene)
    if not GOT_OUT.search(scene.heard.text):
        return turn
    return replace(turn, says=(Say(phrase("leak.told")), *turn.says), effects=(*turn.effects, Leak(scene.heard.text)))


def _complaint(scene: Scene) -> Turn:
    kind = incident(scene.heard.text)
    if kind:
        return _after_incident(scene, kind)
    if not scene.form_open and candidates("object", scene.facts):
        return about_case(scene, "object")
    understood = scene.heard.understood
    besides = () if scene.form_open else apart(understood.text)
    if besides:
        wish = understood.but(intent=besides[0], rights=besides, confidence=SURE)
        routed = replace(scene, before=(*scene.before, Say(routes("routes.both", scene.facts))))
        return state_right(replace(routed, heard=replace(scene.heard, understood=wish)))
    if LEAKED.search(scene.heard.text) and not (scene.form_open or scene.facts.cases()):
        told = absorb(scene.draft, scene.heard.understood, scene.facts)
        asked = replace(scene, draft=replace(told_besides(told, scene.heard.text), rights=()))
        return choices(asked, Say(routes("leaked", scene.facts), options("start", *LOOK_UP)))
    key = "leak.routes" if GOT_OUT.search(scene.heard.text) else "complain"
    said = Say(routes(key, scene.facts), options("start", "human", "status"))
    if scene.form_open or scene.facts.cases():
        return answer(scene, (said,))
    return choices(replace(scene, draft=absorb(scene.draft, scene.heard.understood, scene.facts)), said)


def _after_incident(scene: Scene, kind: str) -> Turn:
    """That it was told to staff is said by ``with_incident``; here what may come next."""
    if scene.form_open:
        return answer(scene, ())
    known = replace(scene, draft=replace(told_besides(scene.draft, scene.heard.text), rights=()))
    said = routes("lost.next", scene.facts) if kind == "lost" else phrase("hacked.next")
    listed = LOOK_UP if kind == "lost" else ("restrict", "access", "human")
    return choices(known, Say(said, options("start", *listed)))


def objection(scene: Scene) -> Turn:
    """After the second look only the routes remain."""
    looked_twice = any(case.objected_at and not case.open_items for case in scene.facts.cases())
    if looked_twice and not candidates("object", scene.facts):
        return complain(scene)
    return about_case(scene, "object")


def thanks(scene: Scene) -> Turn:
    answered = newest_unjudged(scene.facts)
    if scene.form_open or answered is None:
        return answer(scene, (Say(phrase("thanks.welcome")),))
    said = Say(phrase("thanks.answered", case=answered.number), options("start", "satisfied", "object"))
    return answer(scene, (said,))


def satisfied(scene: Scene) -> Turn:
    end = close if scene.talk.flow == "object" else answer  # nobody who is content is asked whether to look again
    case = newest_unjudged(scene.facts)
    if case is None:
        return end(scene, (Say(phrase("thanks.welcome")),))
    return end(scene, (Say(phrase("satisfied.done", case=case.number)),), (Judge(case.number, satisfied=True),))


def overseas(scene: Scene) -> Turn:
    """Agreed to what stood under the receipt; whether that case is one of them, the handler knows."""
    running = newest_running(scene.facts)
    return answer(scene, (), (ShareAbroad(running.number),)) if running else nod(scene)


def nod(scene: Scene) -> Turn:
    """«yes» or «no» when nothing is open; after an answer it ends the talk."""
    if explanation_offered(scene.draft):
        return answer(scene, (Say(phrase("nod")),))
    return settled(scene, Say(phrase("nod"), options("start", "request", "status", "human")))


def ask_for(right: str) -> Command:
    """A menu button or an offered choice names the right."""

    def command(scene: Scene) -> Turn:
        pending = "" if scene.form_open else scene.draft.detail
        kept = right == Right.EXPLAIN or (right == Right.ACCESS and scene.draft.offered == LOOK_UP) or filmed(pending)
        asked = Draft(rights=(right,), detail=pending if kept else "")
        told = absorb(asked, understand(pending), scene.facts) if pending else asked
        group = told.group or (group_before(scene.draft.said) if right == Right.EXPLAIN else "")
        whose = told if right == Right.EXPLAIN else _in_whose_name(asked, told)
        return request(scene, _without_calls(scene.draft, replace(whose, group=group)))

    return command


CALLS = regex(r"电话|短信|推销|广告|骚扰|\b(?:call|text|sms|message|e-?mail|advert|ad|spam)s?\b")


def _without_calls(before: Draft, draft: Draft) -> Draft:
    """«老打电话来», and of what was offered then the end to it was chosen: what is to end is told."""
    chosen = {*draft.rights} == {Right.WITHDRAW.value} & {*before.offered}
    ends = chosen and draft.rights and CALLS.search(before.words)
    return replace(draft, uses=("marketing",), detail=before.words) if ends else draft


def _in_whose_name(draft: Draft, told: Draft) -> Draft:
    """The draft for whom the other one is."""
    whose = {name: getattr(told, name) for name in ("requester", "relation", "age", "child", "subject_name")}
    return replace(draft, **whose)


def request(scene: Scene, draft: Draft, says: tuple[Say, ...] = ()) -> Turn:
    """Start a request with what is known, unless this person made too many today; ``says`` come first."""
    if scene.facts.requests_left() <= 0:
        said = phrase("limit.requests", hotline=scene.facts.settings.hotline)
        return answer(scene, (Say(said, options("start", "status", "human")),))
    known = told_before(scene, draft)
    again = known.subject_name if known_from_it(scene, draft).subject_name != draft.subject_name else ""
    says = (*says, Say(phrase("ask_name.same_other", subject=again))) if again else says
    return begin(scene, "request", known, says)


def state_right(scene: Scene) -> Turn:
    """Free text that asks for one right or several: every slot it offers is taken at once."""
    understood = scene.heard.understood
    rights = stated_rights(understood)
    live = {right.value for case in candidates("take_back", scene.facts) for right in case.rights}
    if "access" in live and only_when_seen(understood.text):
        rights = tuple(right for right in rights if right != "access") or rights
    told = absorb(with_decision(scene, rights), understood, scene.facts)
    if told.requester == "self" and not of_staff(understood.text):  # «他的联系方式删掉», named the line before
        told = replace(told, requester=of_staff(understood.text, scene.draft.said[-2:]) or "self")
    told = with_reason_before(told, scene.draft.said[-4:-1]) if not scene.form_open else told
    if scene.draft.clause and not told.group and not told.for_other:  # «how long do you keep my CV?», asked just before
        told = replace(told, group=group_told(understand(scene.draft.clause[1]), first=True))
    strangers = told.requester == "unsure" and of_a_stranger(understood.text)
    if set(rights) <= LOOKS and (strangers or of_many(understood.text)):
        return declined(scene)
    both = two_people(understood.text) if told.gated else ""
    told = replace(told, detail=own_part(told.detail)) if both == OWN else told
    return request(scene, told, (Say(phrase(f"people.one_each_{both}")),) if both else ())


def declined(scene: Scene) -> Turn:
    """Somebody else's data are theirs to decide on."""
    return answer(scene, (Say(phrase("people.declined"), options("start", "access", "request", "human")),))


def speak(lang: str) -> Command:
    def command(scene: Scene) -> Turn:
        if lang not in scene.facts.settings.languages:
            return answer(scene, (Say(phrase("language.only_one")),))
        turned = replace(scene, talk=replace(scene.talk, lang=lang))
        said = (Say(phrase("language.changed")),)
        busy = scene.form_open or scene.talk.question == "after_done"
        return answer(turned, said) if busy else begin(turned, "request", EMPTY, said)

    return command


COMMANDS: dict[str, Command] = {
    **{right.value: ask_for(right.value) for right in Right},
    "request": lambda scene: begin(scene, "request", known_from_stopped(scene, EMPTY)),
    "menu": menu,
    "back": back,
    "cancel": cancel,
    "continue": resume,
    "status": show_status,
    "human": human,
    "help": help_here,
    "why": why,
    "policy": policy,
    "emergency": emergency,
    "despair": despair,
    "safe": safe,
    "erase_paper": erase_paper,
    "keep_paper": keep_paper,
    "take_back": lambda scene: about_case(scene, "take_back"),
    "add_words": add_words,
    "object": objection,
    "satisfied": satisfied,
    "overseas": overseas,
    "remind_sms": remind(wanted=True),
    "remind_mail": remind(wanted=True),
    "no_reminders": remind(wanted=False),
    "stop": stop,
    "stop_here": stop_here,
    "its_me": its_me,
    "english": speak("en"),
    "chinese": speak("zh"),
}

INTENTS: dict[str, Command] = {
    "status": show_status,
    "human": human,
    "service": service,
    "complain": complain,
    "greeting": greeting,
    "thanks": thanks,
    "cancel": cancel,
    "explain": explain,
}
"""Intents that mean the same at every step, unless the open question takes the text."""

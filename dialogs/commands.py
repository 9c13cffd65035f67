"""What can be said at any step: menu, back, cancel, status, human, help, language, and what intents and buttons mean.

Three tables lead here (menu keys, words, intents); each command is a function from a scene to a turn.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from functools import cache

from bot.domain.cases import State
from bot.domain.phrases import Phrase, clause_key, phrase
from bot.domain.rights import Right
from bot.texts import has
from dialogs.draft import EMPTY, Draft
from dialogs.flows.about_case import candidates, named_case, routes
from dialogs.flows.request import FIRST_RIGHTS
from dialogs.flows.status import status
from dialogs.model import AddWords, CallBack, Emergency, Judge, Say, Turn
from dialogs.slots import absorb, cleared, stated_rights
from dialogs.turns import Scene, answer, begin, close, offer, proceed
from dialogs.understanding import Questions
from dialogs.wording import options

Command = Callable[[Scene], Turn]

FORCED_ONLY = ("ask_change", "ask_data")
OF_THEMSELVES = ("group", "requester", "relation", "name", "contact", "contact_kind", "other_contact")
"""Slots that people fill before they have said what they want."""
ABOUT_PROOF = frozenset({"ask_proxy", "ask_name", "ask_phone", "ask_email", "ask_otp", "id_consent", "ask_id"})
"""Questions whose own help explains why they are asked, when the policy has no clause for it."""
LANGUAGE_ASKED = re.compile(
    r"(?:(?:can|could|may|shall) (?:we|you|i) |please |let.?s )*(?:speak|talk|use|continue|write|switch to)(?: in)? "
    r"(?P<name>english|chinese)(?: please| now| instead| with me|[ ?!.])*"
    r"|(?:(?:可以|能|请|麻烦|我们|咱们|还是|能不能|可不可以))*"
    r"(?:说|用|讲|换成)(?P<zh>中文|汉语|英文|英语)(?:吧|吗|说|好吗|[ ?？!！。])*",
    re.IGNORECASE,
)
"""«Could we speak English please», and nothing besides."""
WHY_ASKED = re.compile(
    r"(?:为什么|为啥|为何|干嘛|干吗|凭什么).{0,4}(?:要|问|得|给|填|写)|\bwhy (?:do|must|should|would|are) (?:you|i)\b"
    r"|\bwhat(?:'s| is) (?:this|that|it) for\b",
    re.IGNORECASE,
)
ABOUT_THIS = re.compile(r"要这个|问这个|要这些|问这些|\bwhat(?:'s| is) this for\b|\bneed this\b", re.IGNORECASE)
"""About the bot's own question or about the bot itself, not about the rules."""


def emergency(scene: Scene) -> Turn:
    """Life first: the hotline and what to do; the open question follows in the same reply."""
    said = Say(phrase("emergency.answer", hotline=scene.facts.settings.hotline))
    after = (Say(phrase("emergency.resume")),) if scene.form_open else ()
    return answer(scene, (said, *after), (Emergency(scene.heard.text),))


def safe(scene: Scene) -> Turn:
    """They are out again; the open question follows."""
    return answer(scene, (Say(phrase("emergency.over", hotline=scene.facts.settings.hotline)),))


def menu(scene: Scene) -> Turn:
    if not scene.form_open:
        return begin(scene, "request")
    listed = options("start", "continue", "cancel", *FIRST_RIGHTS, "status", "human")
    return offer(scene, Say(phrase("menu.in_form"), listed))


def welcome(scene: Scene) -> Turn:
    return begin(scene, "request", says=(Say(phrase("welcome")),))


def greeting(scene: Scene) -> Turn:
    return answer(scene, (Say(phrase("greeting.in_form")),)) if scene.form_open else welcome(scene)


def resume(scene: Scene) -> Turn:
    return answer(scene, ()) if scene.form_open else menu(scene)


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
    if scene.form_open:
        return close(scene, (Say(phrase("cancelled"), options("start", "request", "status", "human")),))
    return about_case(scene, "take_back")


def about_case(scene: Scene, flow: str) -> Turn:
    """Take back, add words or object: the case that was named, the only one, or a choice."""
    found = candidates(flow, scene.facts)
    if not found:
        return answer(scene, (Say(phrase(f"{flow}.none"), options("start", "request", "human")),))
    named = named_case(scene.heard.text, scene.facts)
    numbers = [case.number for case in found]
    case = named if named in numbers else numbers[0] if len(numbers) == 1 else ""
    words = scene.draft.detail if scene.heard.understood.intent == "other" else scene.heard.text
    return begin(scene, flow, Draft(case=case or "", detail=words if flow == "object" else ""))


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
    return answer(scene, (status(scene.heard.text, scene.facts),))


def human(scene: Scene) -> Turn:
    settings = scene.facts.settings
    said = Say(phrase("human", hotline=settings.hotline, hours=settings.human_hours))
    return answer(scene, (said,), (CallBack("\n".join(scene.draft.said)),))


def help_here(scene: Scene) -> Turn:
    hotline = scene.facts.settings.hotline
    if scene.form_open:
        return answer(scene, (Say(phrase("help.form")), Say(Phrase(f"help.{scene.talk.question}"))))
    return answer(scene, (Say(phrase("help.idle", hotline=hotline), options("start", "request", "status", "human")),))


def why(scene: Scene) -> Turn:
    """«凭什么», «why?»: the reason for the open question, and the question again."""
    return answer(scene, (Say(Phrase(f"help.{scene.talk.question}")),)) if scene.form_open else help_here(scene)


def service(scene: Scene) -> Turn:
    """Lifts, prices, jobs: not ours, but never left without a number to call."""
    return answer(scene, (Say(phrase("service", hotline=scene.facts.settings.hotline)),))


def complain(scene: Scene) -> Turn:
    if not scene.form_open and candidates("object", scene.facts):
        return about_case(scene, "object")
    return answer(scene, (Say(routes("complain", scene.facts), options("start", "human", "status")),))


def objection(scene: Scene) -> Turn:
    """After the second look only the routes remain."""
    looked_twice = any(case.objected_at and not case.open_items for case in scene.facts.cases())
    if looked_twice and not candidates("object", scene.facts):
        return complain(scene)
    return about_case(scene, "object")


def thanks(scene: Scene) -> Turn:
    answered = [case for case in scene.facts.cases() if case.state is State.ANSWERED]
    if scene.form_open or not answered:
        return answer(scene, (Say(phrase("thanks.welcome")),))
    said = Say(phrase("thanks.answered", case=answered[0].number), options("start", "satisfied", "object"))
    return answer(scene, (said,))


def satisfied(scene: Scene) -> Turn:
    answered = [case for case in scene.facts.cases() if case.state is State.ANSWERED]
    if not answered:
        return answer(scene, (Say(phrase("thanks.welcome")),))
    number = answered[0].number
    return answer(scene, (Say(phrase("satisfied.done", case=number)),), (Judge(number, satisfied=True),))


def nod(scene: Scene) -> Turn:
    """«yes» or «no» when nothing is open."""
    return answer(scene, (Say(phrase("nod"), options("start", "request", "status", "human")),))


def policy(scene: Scene) -> Turn:
    return answer(scene, (Say(phrase("policy.invite")),))


@cache
def _questions() -> Questions:
    """The index over our notes; made once."""
    return Questions()


def explain(scene: Scene) -> Turn:
    """A question about the rules: our own note at once, and staff when the person wants more (policy 8.4(1))."""
    if scene.form_open and scene.talk.question in ABOUT_PROOF and WHY_ASKED.search(scene.heard.text):
        return why(scene)
    clauses = _questions().ask(scene.heard.text).clauses
    note = f"note.{clause_key(clauses[0])}" if clauses else ""
    if note and has(note):
        said = phrase("policy.answer", clause=clauses[0], note=Phrase(note))
        kept = scene if scene.form_open else replace(scene, draft=replace(scene.draft, detail=scene.heard.text))
        return answer(kept, (Say(said, options("start", "explain", "request")),))
    if scene.form_open:
        about_us = scene.talk.question in ABOUT_PROOF or WHY_ASKED.search(scene.heard.text)
        return why(scene) if about_us else answer(scene, (Say(phrase("policy.silent")),))
    if ABOUT_THIS.search(scene.heard.text):
        return help_here(scene)
    return begin(scene, "request", Draft(rights=("explain",), detail=scene.heard.text))


def ask_for(right: str) -> Command:
    """A menu button or an offered choice names the right."""

    def command(scene: Scene) -> Turn:
        pending = scene.draft.detail if right == Right.EXPLAIN and not scene.form_open else ""
        return request(scene, Draft(rights=(right,), detail=pending))

    return command


def request(scene: Scene, draft: Draft) -> Turn:
    """Start a request with what is known, unless this person made too many today."""
    if scene.facts.requests_left() <= 0:
        said = phrase("limit.requests", hotline=scene.facts.settings.hotline)
        return answer(scene, (Say(said, options("start", "status", "human")),))
    return begin(scene, "request", _introduced(scene, draft))


def _introduced(scene: Scene, draft: Draft) -> Draft:
    """With what the person said of themselves before they said what they want."""
    if scene.talk.flow != "request" or scene.form_open:
        return draft
    told = {name: getattr(scene.draft, name) for name in OF_THEMSELVES if getattr(draft, name) == getattr(EMPTY, name)}
    return replace(draft, **told)


def state_right(scene: Scene) -> Turn:
    """Free text that asks for one right or several: every slot it offers is taken at once."""
    understood = scene.heard.understood
    return request(scene, absorb(Draft(rights=stated_rights(understood)), understood, scene.facts))


def asked_language(text: str) -> str:
    """The command for a sentence that asks for a language only, else empty."""
    match = LANGUAGE_ASKED.fullmatch(text.strip())
    named = (match["name"] or match["zh"]).lower() if match else ""
    return {"english": "english", "英文": "english", "英语": "english"}.get(named, "chinese" if named else "")


def speak(lang: str) -> Command:
    def command(scene: Scene) -> Turn:
        if lang not in scene.facts.settings.languages:
            return answer(scene, (Say(phrase("language.only_one")),))
        turned = replace(scene, talk=replace(scene.talk, lang=lang))
        said = (Say(phrase("language.changed")),)
        return answer(turned, said) if scene.form_open else begin(turned, "request", EMPTY, said)

    return command


COMMANDS: dict[str, Command] = {
    **{right.value: ask_for(right.value) for right in Right},
    "request": lambda scene: begin(scene, "request"),
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
    "safe": safe,
    "take_back": lambda scene: about_case(scene, "take_back"),
    "add_words": add_words,
    "object": objection,
    "satisfied": satisfied,
    "english": speak("en"),
    "chinese": speak("zh"),
}

MENU_KEYS = {
    "menu.request": "request",
    "menu.access": "access",
    "menu.delete": "delete",
    "menu.status": "status",
    "menu.human": "human",
    "menu.policy": "policy",
    "menu.help": "help",
    "menu.emergency": "emergency",
}

WORDS: dict[str, str] = {
    word: command
    for command, words in {
        "menu": ("菜单", "主菜单", "首页", "选单", "菜單", "menu", "mainmenu", "0"),
        "back": ("返回", "上一步", "后退", "回上一步", "back", "goback", "previous"),
        "cancel": ("取消", "退出", "算了", "不办了", "不弄了", "停止", "cancel", "quit", "exit", "stop"),
        "status": ("进度", "查进度", "状态", "進度", "status", "progress"),
        "human": ("人工", "人工服务", "转人工", "客服", "human", "agent", "operator"),
        "help": ("帮助", "幫助", "怎么用", "help"),
        "why": ("为什么", "为啥", "为何", "凭什么", "干嘛", "why", "whyisthat", "whatfor"),
        "continue": ("继续", "繼續", "continue", "goon"),
        "english": ("english", "inenglish", "speakenglish", "说英文", "用英文", "英文", "英语", "en"),
        "chinese": ("中文", "用中文", "chinese", "speakchinese", "inchinese", "说中文"),
        "safe": (
            "出来了",
            "已经出来了",
            "我出来了",
            "我已经出来了",
            "没事了已经出来了",
            "没事了出来了",
            "人出来了",
            "人已经出来了",
            "救出来了",
            "已经救出来了",
            "得救了",
            "imout",
            "imoutnow",
            "weareout",
            "weareoutnow",
            "imsafe",
            "wearesafe",
            "safenow",
        ),
        "satisfied": ("满意", "解决了", "satisfied"),
        "object": ("不满意", "notsatisfied"),
    }.items()
    for word in words
}
"""Global words as ``hearing.bare`` writes them."""

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

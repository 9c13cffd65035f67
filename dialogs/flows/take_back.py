"""A request that was made is taken back, once the person has said so twice; a «no» in front never does it."""

from __future__ import annotations

from dataclasses import replace

from bot.domain.phrases import phrase
from dialogs.draft import Draft
from dialogs.flows.about_case import case_question, named_case, numbers_of, own_case
from dialogs.hearing import agreed
from dialogs.model import AddWords, Facts, Remind, Say, TakeBack
from dialogs.steps import Answer, Flow, Heard, Step, Took, always, unfilled
from dialogs.told.changes import narrows
from dialogs.understanding import nothing_else, parse
from dialogs.understanding.patterns import regex
from dialogs.wording import case_slot, options
from dialogs.words.in_context import SURELY, doubts, learnt
from dialogs.words.line import asks
from dialogs.words.stopping import (
    ends_another,
    keeps_request,
    names_taking_back,
    says_no_first,
    stops_reminders,
)
from dialogs.words.submission import binds, undone

VERSION = 1
SUPPOSES = regex(r"如果|(?<!主)要是|万一|\bif\b")
SUBMITS = regex(r"(?<![不别])(?:提交|递交)|\bsubmit\b")
"""«是 提交吧» thinks of another question; nothing is taken back on it."""


def take(heard: Heard, draft: Draft, facts: Facts) -> Answer:
    other, numbers = named_case(heard.text, facts), numbers_of(draft)
    if other and other not in numbers and own_case(other, facts):
        return Took(replace(draft, case=other))
    if other:
        return Took(draft)
    if SUBMITS.search(heard.text):
        return None
    case = own_case(draft.case, facts)
    if _tells_more(heard) or (case and not heard.choice and narrows(heard.text, case.rights)):
        said = Say(phrase("take_back.added", case=numbers))
        return Took(draft, (said,), tuple(AddWords(number, heard.text) for number in numbers), done=True)
    elsewhere = _another_end(heard, draft)
    if elsewhere:
        return elsewhere
    if _asks_back(heard):
        return None
    held = not heard.choice and undone(heard.text)
    insists = "take_back" if names_taking_back(heard.text) and not held else ""
    keeps = "keep" if keeps_request(heard.text) else ""
    answer = heard.choice or keeps or insists or agreed(heard) or _first_word(heard.text)
    waits = bool(draft.detail)  # nothing is carried out until they say so (``afterwards.held_off``)
    if answer in ("keep", "no") and (heard.choice or keeps or not waits):
        goes = tuple(AddWords(number, heard.text, tells="goes_ahead") for number in numbers if waits)
        return Took(draft, (Say(phrase("take_back.kept", case=numbers)),), goes, done=True)
    if answer and not (heard.choice or insists or binds(heard.text)):
        return Took(draft, (Say(phrase("take_back.sure_waits" if waits else "take_back.sure")),))
    if answer in ("take_back", "yes"):
        said = Say(phrase("take_back.done", case=numbers))
        return Took(draft, (said,), tuple(map(TakeBack, numbers)), done=True)
    return None


def _another_end(heard: Heard, draft: Draft) -> Took | None:
    """«不是，我说取消提醒»: the request goes on, and what was meant instead ends; a no in front agrees to nothing."""
    if heard.choice:
        return None
    numbers, reminders = numbers_of(draft), stops_reminders(heard.words)
    if reminders or ends_another(heard.words):
        effects = (Remind(wanted=False),) if reminders else ()
        return Took(draft, (Say(phrase("take_back.kept", case=numbers)),), effects, done=True)
    denies = says_no_first(heard.words) and names_taking_back(heard.text) and not keeps_request(heard.text)
    return Took(draft, (Say(phrase("take_back.sure_waits" if draft.detail else "take_back.sure")),)) if denies else None


def _tells_more(heard: Heard) -> bool:
    """«我要的其实是维修记录»: whoever adds to the request wants it to go on, and nothing said is lost."""
    decides = heard.choice or names_taking_back(heard.text) or keeps_request(heard.text) or asks(heard.text)
    return not decides and learnt("after_done", heard.text, SURELY) == "add"


def _asks_back(heard: Heard) -> bool:
    """«撤了以后还能再申请吗» names it and asks; nothing but «go on» could undo what it would do."""
    if heard.choice or heard.kind != "text" or nothing_else(heard.text):
        return False
    return asks(heard.text) or SUPPOSES.search(heard.text) is not None or doubts("after_done", heard.text)


def _first_word(text: str) -> str:
    """«嗯 先留着 谢谢»: the data stay, so the request for deletion goes."""
    first = text.strip().partition(" ")[0]
    return parse("yes_no", first).value or "" if nothing_else(first) else ""


def ask(draft: Draft, facts: Facts) -> Say:
    numbers = numbers_of(draft)
    cases = [case for case in facts.cases() if case.number in numbers]
    asked = phrase("take_back.confirm", case=numbers, rights=tuple(case_slot(case) for case in cases))
    return Say(asked, options("take_back" if len(numbers) == 1 else "take_back_all", "take_back", "keep"))


FLOW = Flow("take_back", VERSION, (case_question("take_back"), Step("confirm", always, unfilled, ask, take)))

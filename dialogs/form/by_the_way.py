"""What is no matter of the request, said while a form is open or before one is: told, and nothing is lost of it.

«is your office open on Monday?», «今天好冷», «我不是对你们有意见，就是短信太多». Beside an answer it is ``composite``.
"""

from __future__ import annotations

from dataclasses import replace

from dialogs.flows.identity import AGREED
from dialogs.form.answering import answering
from dialogs.form.beside import no_matter_of_it
from dialogs.form.clauses import GAPS, in_distress
from dialogs.form.composite import may_be_parted
from dialogs.form.persons import CARD
from dialogs.model import Turn
from dialogs.ordinary import service
from dialogs.questions.company import about_us, ways
from dialogs.told.stated import stated_rights
from dialogs.turns import Scene, answer
from dialogs.words.by_the_way import of_the_company
from dialogs.words.in_context import IN_WORDS, LIKELY, hardly_answers, learnt
from dialogs.words.submission import SUBMIT


def by_the_way(scene: Scene) -> Turn | None:
    """«is your office open on Monday?», «今天好冷», «我不是对你们有意见，就是短信太多», in a form and no answer: told,
    and the open question again."""
    if not scene.form_open:
        return _asked_at_first(scene)
    if not may_be_parted(scene) or scene.heard.chosen or in_distress(scene.heard.text):
        return None
    text, question = scene.heard.text, scene.talk.question
    told = no_matter_of_it(scene, text)
    any_words = question in IN_WORDS and not hardly_answers(question, text)
    settles = question == "id_consent" and (AGREED.search(text) or learnt(question, text, LIKELY) == "refuse")
    if settles or (question in CARD and SUBMIT.search(text)):
        return None
    if told is None or any_words or any(answering(scene, part) for part in GAPS.split(text) if part):
        return None
    return answer(replace(scene, draft=told.draft), told.says)


def _asked_at_first(scene: Scene) -> Turn | None:
    """«你好我找一下财务», before anything is asked for."""
    heard, said = scene.heard, scene.heard.understood
    plain = heard.typed and not scene.facts.cases() and said.intent in ("other", "greeting", "explain")
    if not plain or not of_the_company(heard.text) or about_us(scene, heard.text) or ways(scene, heard.text):
        return None
    return None if stated_rights(said) not in ((), ("explain",)) else service(scene)

"""A question asked in passing («…，顺便问下…»): it is answered first, and what stands before it is heard by itself."""

from __future__ import annotations

import re
from dataclasses import replace

from bot.domain.phrases import phrase
from bot.domain.rights import Right
from dialogs.flows.card import other_group
from dialogs.flows.identity import AGREED, refuses_plainly
from dialogs.form.receivers import code_comes
from dialogs.handover import CALLED_SO, wants_a_call
from dialogs.hearing import bare, chosen, heard_as
from dialogs.model import Say
from dialogs.questions.clauses import ABOUT_PROOF, clause_says
from dialogs.questions.plain_questions import FINE, asked_plainly
from dialogs.questions.procedure import procedure
from dialogs.questions.proofs import other_paper
from dialogs.told.documents import holds_number
from dialogs.told.stated import NAMES_AN_ACT, stated_rights
from dialogs.told.uses import goes_on
from dialogs.turns import Scene
from dialogs.understanding import SURE, parse, understand
from dialogs.understanding.joins import BY_THE_WAY, EN_BY_THE_WAY
from dialogs.understanding.parts import WORDS
from dialogs.understanding.patterns import regex
from dialogs.words.in_context import IN_WORDS, MAKES_SURE, answers, hardly_answers, learnt, likeliest
from dialogs.words.line import MARK, asks, marked, may_ask
from dialogs.words.submission import SUBMIT, goes_on_after_all

SHORTEST, SHORTEST_ANSWER = 4, 2
SHORTEST_QUESTION = 3
LONGEST = 120
"""Characters of a message that is read part by part; in a longer one people tell a story."""
MARKS = " \t\n\u3000,，。;；.!！、"
BESIDE = regex(
    rf"(?:{BY_THE_WAY}|[还再])(?:{BY_THE_WAY}|[\s,，我还也再就想要])*+(?:问|请教|打听|咨询)(?:一?[下声句个]|[你您]们)*+[\s,，:：]*+"
    rf"|\b(?:(?:and|oh),? )?(?:{EN_BY_THE_WAY}|(?:one more|another) question)\b[\s,:]*"
)
"""What parts the wish from the question."""
ANNOUNCES = regex(
    r"(?:那|我|先|等等|等一?下|请|想|再|就|慢着?|哎|诶|对了|不好意思|打扰)*(?:[问請请]|请教|打听|咨询|了解)?(?:一?[下声句个]|[你您]们?|问)*"
    r"|(?:(?:wait|hold on|sorry|first|just|one|a|quick|question|can i ask|may i ask|also|and|but|so|btw"
    r"|by the way|oh)\W*)+"
)
"""What only says that a question follows answers nothing."""
LAST_COMMA = regex(r"(?P<main>.{3,}?)[,，。.;；!！]\s*+(?P<question>[^,，。.;；!！]{3,60})", re.DOTALL)
ASKED_FOR = regex(r"[要想请帮]|给我|申请|\b(?:want|please|would like|need)\b")
BEHIND = regex(r"(?:之后|以后|完了?之?后)")
"""«提交 之后几天» asks of what stands before it."""
SUPPOSED = regex(r"如果|要是|假如|万一|的话|之后|\b(?:if|after|when)\b")
"""A wish that is only thought of is none yet."""
BINDING = {"confirm": SUBMIT, "id_consent": AGREED}
"""Where a yes hands in or consents: beside a question it does neither, unless by its own word."""
BEFORE_IT = frozenset({"effect", "undo", "cost"})
"""What people want to know before they hand it in."""
HELPLESS = regex(
    r"(?:我|也|都|真的?|还|又|就|这个|实在)*(?:不(?:太|怎么|大)?(?:会|懂|知道)|没)(?:怎么)?(?:弄|用|操作|搞|拍|传|发|整|过|[啊呀呢])*"
    r"|(?:i )?(?:have )?no (?:idea|clue)"
    r"|i(?:.m| am) (?:no good|bad) (?:at|with) (?:this|phones|it)|i don.?t know how(?: to)?"
)
"""«我不会弄», beside the question how it is done: no answer to what is asked."""
A_WISH = frozenset({"human", "cancel", "status", "complain", "emergency"})
"""What is asked for in passing but is more than a question."""


def side_question(scene: Scene) -> Scene:
    """The scene without the question in passing, its answer to be said first; the same scene when there is none, and
    where the number of a paper stands in the question («没有身份证，护照 E12345678 可以吗»)."""
    beside = _beside_question(scene)
    asked_with = scene.talk.question == "ask_id" and holds_number(scene.heard.text)
    return scene if asked_with and not holds_number(beside.heard.text) else beside


def _beside_question(scene: Scene) -> Scene:
    if Right.WITHDRAW in scene.draft.rights and goes_on(scene.heard.text):
        return scene
    if scene.talk.question == "confirm" and other_group(scene.heard, scene.draft) and asks(scene.heard.text):
        return scene  # «我以前也投过简历，那个包括吗»: one question
    if scene.talk.question == "confirm" and goes_on_after_all(scene.heard.text):
        return scene  # «谁说取消了 提交»
    if scene.talk.question == "id_consent" and code_comes(scene.heard.text):
        return scene  # «现在能收到验证码了，还需要吗»
    parted = BESIDE.search(scene.heard.text)
    main = scene.heard.text[: parted.start()].strip(MARKS) if parted else ""
    question = scene.heard.text[parted.end() :].strip() if parted else ""
    if not parted:
        if not scene.heard.typed:
            return scene
        return _tail_question(scene) if scene.form_open else _wish_first(scene)
    enough = len(main) >= (SHORTEST_ANSWER if scene.form_open else SHORTEST) and len(question) >= SHORTEST
    if scene.heard.kind != "text" or not enough or not may_ask(question):
        return scene
    heard = heard_as(scene.heard, main)
    answered = _says(scene, question) if scene.form_open or stated_rights(heard.understood) else ()
    return replace(scene, heard=heard, before=(*scene.before, *answered)) if answered else scene


def half_a_yes(scene: Scene, beside: Scene) -> bool:
    """Whether what ``side_question`` left beside a question would bind whoever says it, though only «ok» is said.
    Beside «will a passport do?» everything but a consent only tells why they ask."""
    question, text = scene.talk.question, beside.heard.text
    if beside is not scene and MAKES_SURE.match(text.strip()):
        return True  # «要电话干什么 不会推销吧»: both ask
    if beside is scene or question not in BINDING:
        return False
    asked = scene.heard.text.replace(text, "", 1)
    if question == "confirm" and (learnt("in_passing", asked) in BEFORE_IT or MARK.match(asked.strip())):
        return True  # «提交 会不会影响我保修», «可以提交？ 几天有结果»
    if BINDING[question].search(text):
        return False
    if question == "id_consent" and other_paper(scene.heard.text):
        return True
    return parse("yes_no", text).value == "yes" or learnt(question, text) in ("submit", "agree")


def _wish_first(scene: Scene) -> Scene:
    """«我要删除我的信息，会影响保修吗»: what is asked for, and behind it a question about the procedure."""
    parted = LAST_COMMA.fullmatch(scene.heard.text)
    main, question = (parted["main"], parted["question"]) if parted else ("", "")
    if not ASKED_FOR.search(main) or not NAMES_AN_ACT.search(main) or SUPPOSED.search(main) or asks(main):
        return scene
    heard = heard_as(scene.heard, main)
    if not set(stated_rights(heard.understood)) - {"explain"} or heard.understood.confidence < SURE:
        return scene
    told = () if _wishes(question, beside=True) else procedure(replace(scene, heard=heard), question)
    return replace(scene, heard=heard, before=(*scene.before, *told)) if told else scene


def _tail_question(scene: Scene) -> Scene:
    """«可以 你们看完就删吧?», «really? ok then»: an answer, and a question about the procedure beside it."""
    text, step = scene.heard.text, scene.step
    if len(text) > LONGEST or (step and chosen(text, scene.options)):
        return scene
    in_words = step is not None and step.name in IN_WORDS
    gaps = [*WORDS.finditer(text)]
    for gap in reversed(gaps) if in_words else gaps:
        if gap.group().isspace() and text[: gap.end() + 1].isascii():
            continue
        before, after = text[: gap.start()].strip(), text[gap.end() :].strip()
        marked = f"{before}{gap.group().strip()[:1]}"
        for main, question in ((before, after), (after, marked)):
            answered = question is after or (asks(question) and _answers(scene, main))
            helpless = HELPLESS.fullmatch(main) and not _answers(scene, question)
            if helpless and scene.talk.question in ABOUT_PROOF and procedure(scene, question):
                return replace(scene, heard=heard_as(scene.heard, question))
            refuses = not asks(question) and refuses_plainly(question) and scene.talk.question in ABOUT_PROOF
            behind = question is after and BEHIND.match(question)
            real = not (
                refuses
                or behind
                or ANNOUNCES.fullmatch(main)
                or FINE.fullmatch(bare(question))
                or CALLED_SO.search(question)
            )
            enough = len(question) >= SHORTEST_QUESTION and not asks(main) and real
            enough = enough and (not in_words or _told(scene, main))
            told = procedure(scene, question) if enough and answered else ()
            surely = enough and in_words and question is after and _asks_us(scene, question)
            told = told or (_says(scene, question) if surely else ())
            whole = asked_plainly(scene, text) if told else ()
            if whole and not in_words and (whole != told or not _answers(scene, main)):
                return scene
            if told and (surely or not _wishes(question, beside=_answers(scene, main))):
                heard = heard_as(scene.heard, main)
                return replace(scene, heard=heard, before=(*scene.before, *told))
    return scene


def _wishes(text: str, *, beside: bool) -> bool:
    """«还是直接删了吧» only sounds like a question. ``beside`` an answer, where it stands is asked in passing."""
    understood = understand(text)
    if wants_a_call(understood):
        return True
    if not beside and understood.intent in ("human", "status", "emergency") and understood.confidence >= SURE:
        return True
    act = NAMES_AN_ACT.search(text) and not marked(text)
    return bool(act and stated_rights(understood)) and understood.confidence >= SURE


def _asks_us(scene: Scene, text: str) -> bool:
    return asks(text) and likeliest(scene.talk.question, text)[0] == "question"


def _told(scene: Scene, text: str) -> bool:
    return answers(scene.talk.question, text) and not hardly_answers(scene.talk.question, text)


def _answers(scene: Scene, text: str) -> bool:
    return bool(parse("yes_no", text).value) or answers(scene.talk.question, text)


def _says(scene: Scene, question: str) -> tuple[Say, ...]:
    wish = understand(question)
    told = procedure(scene, question)
    of_the_form = wish.intent == "status" and told and not scene.facts.cases()  # «顺便问下多久有结果»
    if wish.intent in A_WISH and wish.confidence >= SURE and not of_the_form:
        return ()
    if told:
        return told
    if wish.intent == "service" and wish.confidence >= SURE:
        return (Say(phrase("service", hotline=scene.facts.settings.hotline)),)
    found = scene.facts.questions().ask(question)
    return clause_says(found, scene) if found.clauses else (Say(phrase("policy.silent")),)

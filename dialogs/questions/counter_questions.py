"""Somebody asks back where an answer is expected: what the question is for, how it goes on, who sees it.

The question stays open and is asked again after the answer. Whole questions about the rules are ``clauses``.
"""

from __future__ import annotations

from bot.domain.rights import Right
from dialogs.commands import COMMANDS
from dialogs.flows.code import OTHER_WAY
from dialogs.flows.ground import gives_none
from dialogs.flows.identity import REFUSED
from dialogs.flows.people import PAPERS
from dialogs.model import Say, Turn
from dialogs.questions.clauses import ABOUT_THIS, doubtful, explain, reassure
from dialogs.questions.company import about_us, takes_mail, ways
from dialogs.questions.plain_questions import asked_plainly
from dialogs.questions.procedure import AFTER, of_the_order, procedure, to_others
from dialogs.questions.retention import asks_of_service
from dialogs.steps import Step
from dialogs.told.accounts import ACCOUNT
from dialogs.told.documents import holds_number, keeps_paper_back, relation_only
from dialogs.told.mentions import FOREIGN
from dialogs.told.stated import NAMES_AN_ACT, stated_rights
from dialogs.turns import Scene, answer
from dialogs.understanding import SURE, nothing_else
from dialogs.understanding.parts import phrases_of
from dialogs.understanding.patterns import regex
from dialogs.words.doubt import AT_DOCUMENT
from dialogs.words.in_context import doubts, likeliest
from dialogs.words.line import asks, asks_whether, has_a_question_word
from dialogs.words.stopping import sends_later

PRIVATE = frozenset({"ask_otp", "ask_id"})
"""Questions whose answers are not repeated to anybody, not even to a human who takes over."""
DIGITS = regex(r"(?:[\d零〇一二三四五六七八九]\W*){4}")
"""Perhaps a code, or the number of a document; what else is said where those are asked for may be repeated."""


def private(question: str, text: str) -> bool:
    """Whether a line may hold a code or the number of a document, for those who are to see it alone."""
    return (question in PRIVATE and DIGITS.search(text) is not None) or (
        question == "id_consent" and holds_number(text)
    )


YES_AFTER_ALL = regex(r"嘛\W*(?<![?？])$")
"""«好嘛»: it only sounds like a question."""


def asked_back(scene: Scene, step: Step) -> Turn | None:
    """A question to us about what we ask, or about how it goes on."""
    if step.name == "ask_ground" and gives_none(scene.heard.text):
        return None
    if step.name == "ask_proxy" and (sends_later(scene.heard.text) or tells_of_paper(scene.heard.text)):
        return None  # it answers the question
    if step.name in AT_DOCUMENT and relation_only(scene.draft, scene.heard.text):
        return None
    if YES_AFTER_ALL.search(scene.heard.text) and nothing_else(scene.heard.text):
        return None
    plainly = asked_plainly(scene, scene.heard.text)
    if plainly:
        return answer(scene, plainly)
    given = not scene.heard.typed
    if not given and to_others(scene.heard.text) and scene.facts.questions().ask(scene.heard.text).clauses:
        return explain(scene)
    told = _of_the_procedure(scene, step)
    if told:
        return answer(scene, told)
    if step.greedy and ABOUT_THIS.search(scene.heard.text):
        return COMMANDS["why"](scene)
    if doubtful(scene) and not (REFUSED.search(scene.heard.text) or keeps_paper_back(scene.heard.text)):
        return reassure(scene)
    return COMMANDS["why"](scene) if _asks_ours(scene, step) else None


def tells_of_paper(text: str) -> bool:
    """«I have a signed authorization, he can't use WeChat», asked for it: it rather tells than asks."""
    return likeliest("ask_proxy", text)[0] in ("ready", "missing") and not (asks(text) or asks_whether(text))


def _another_wish(scene: Scene) -> bool:
    """Another right than those of the form, clearly and with the act."""
    understood = scene.heard.understood
    rights = set(stated_rights(understood)) - set(scene.draft.rights)
    return bool(rights and NAMES_AN_ACT.search(understood.text)) and understood.confidence >= SURE


def _asks_ours(scene: Scene, step: Step) -> bool:
    """At a question that takes any words, words that surely ask about it, and are no question about the rules."""
    heard, about_papers = scene.heard, step.name == "ask_proxy" and PAPERS.search(scene.heard.text)
    plain = step.greedy and heard.typed and not a_question(scene) and not about_papers
    plain = plain and not _another_wish(scene)
    return plain and Right.EXPLAIN not in scene.draft.rights and doubts(step.name, heard.text)


def _of_the_procedure(scene: Scene, step: Step) -> tuple[Say, ...]:
    """The answer to a whole line that asks about the procedure; words about papers answer the question for them."""
    text = scene.heard.text
    given = not scene.heard.typed or Right.EXPLAIN in scene.draft.rights
    if not given and (of_the_order(scene, text) or AFTER.search(text)):
        return procedure(scene, text)
    after_it = procedure(scene, text) if not given and asks_of_service(text) else ()
    if after_it:
        return after_it
    if not given and doubtful(scene):
        return ways(scene, text)
    papers = _another_wish(scene) or (step.name == "ask_proxy" and PAPERS.search(text))
    other_way = step.name == "id_consent" and OTHER_WAY.search(text) is not None  # it answers with a no
    other_way = other_way or takes_mail(scene)
    if given or papers or other_way:
        return ()
    if asks(text) and step.name not in PRIVATE:
        return procedure(scene, text)
    return about_us(scene, text) or ways(scene, text)


def a_question(scene: Scene) -> bool:
    """At a question that takes any words, a clear question to us; an explanation is asked for in questions, though."""
    understood = scene.heard.understood
    if scene.talk.question == "ask_proxy" and FOREIGN.search(scene.heard.text):
        return False
    if Right.CLOSE_ACCOUNT in scene.draft.rights and ACCOUNT.search(understood.text):
        return False  # «the account is fan88» tells which
    to_us = understood.intent in ("explain", "service") and understood.confidence >= SURE
    return to_us and has_a_question_word(scene.heard.text) and Right.EXPLAIN not in scene.draft.rights


LANGUAGE_ASKED = regex(
    r"(?:(?:hi|hello) )?(?:(?:can|could|may|shall|do|is it ok if) (?:we|you|i) |please |let.?s )*"
    r"(?:speak|talk|use|continue|write|switch to|do (?:this|it)|chat|understand)(?: in)? "
    r"(?P<name>english|chinese)(?: please| now| instead| with me| here|[ ?!.])*"
    r"|(?:(?:is|are) there |do you have |have you )?(?:any ?(?:one|body)|some(?:one|body)|people)"
    r"(?: here| there)?(?: who| that)?(?: can| could)? speaks? (?P<anyone>english|chinese)(?: please| here|[ ?!.])*"
    r"|(?:in )?(?P<only>english|chinese)(?:,? please|[ ?!.])+"
    r"|(?:(?:hi|hello) )?(?:is |in )?(?P<allowed>english|chinese) (?:is )?"
    r"(?:ok(?:ay)?|possible|fine|allowed)(?: here| too| also|[ ?!.])*"
    r"|(?:(?:算了|那|我|还是|可以|能|请|麻烦|我们|咱们|[你您]|都|就|改|后面|下面|接下来|之后|以后|现在|能不能|可不可以))*"
    r"(?:说|用|讲|换成?|切换?到?)(?P<zh>中文|汉语|普通话|[繁简]体[字中文]*|英文|英语|english)"
    r"(?:吧|吗|说|聊|交流|回复?|就行|好吗|我|[ ?？!！。])*"
    r"|(?:请问)?(?P<may>中文|汉语|普通话|英文|英语|english)(?:也|都)?(?:可以|行|能行|ok)(?:吗|么|不|嘛|[ ?？])+"
    r"|(?:可以|能|能不能) ?(?:用|说|讲|speak|use)? ?(?P<both>中文|english|英语|英文)(?: also| too|吗|么|[ ?？])+"
)
LONGEST_BESIDES = 18
"""Characters of a request for a language with a word on why («还是说中文吧 打字快»)."""
ABOUT_SPEAKING = regex(
    r"(?:[我你您]的?)?(?:中文|汉语|普通话|英文|英语)(?:我|也|都|不太?|还|是)*(?:可以|行|会|懂|好|能看懂?|没问题|ok)"
    r"|(?:(?:ok(?:ay)?|好的?|嗯|没关系|没事|谢谢|多谢|不好意思|抱歉|你好|您好"
    r"|thanks|thank you|sorry|please|hi|hello)[\s,，。.!！~]*)+"
    r"|(?:sorry )?(?:i (?:do not|don.?t|can(?:no|.?)t) (?:speak|read|understand)(?: much)?|my)"
    r" (?:chinese|english)(?: is.*)?"
    r"|(?:chinese|english) is (?:fine|ok(?:ay)?|better|easier)(?: (?:too|for me|with me))*"
)
"""What people say around such a request; it wishes for nothing more."""


def asked_language(text: str) -> str:
    """Somebody asks to be answered in another language, and for nothing else.

    The command for a sentence that asks for a language only, else empty.
    """
    parts = phrases_of(text)
    asked = [LANGUAGE_ASKED.fullmatch(part) for part in parts]
    match = next((found for found in asked if found), None)
    besides = any(not found and not ABOUT_SPEAKING.fullmatch(part) for found, part in zip(asked, parts, strict=True))
    if besides and len(text) > LONGEST_BESIDES:
        return ""
    named = next((name for name in match.groups() if name), "").lower() if match else ""
    return {"english": "english", "英文": "english", "英语": "english"}.get(named, "chinese" if named else "")

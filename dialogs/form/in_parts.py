"""A line that answers the question for a paper and says something else: «不同意 另外手机号写错了，是…».

The answer is taken, and the rest is heard at the question that opens then: neither is lost or asked for once more. A
question behind the answer is ``questions.side_questions``.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from bot.domain.rights import VALUES, Right
from dialogs.draft import read_draft, with_line
from dialogs.flows.identity import CONSENT, refuses_plainly
from dialogs.form.further import FILED, LOOKS_TOO, besides
from dialogs.form.revise import CHANGE
from dialogs.hearing import COURTESY, heard_as
from dialogs.model import Turn
from dialogs.steps import Took
from dialogs.told.documents import NAMED, NAMES_A_PAPER
from dialogs.told.naming import named_by_role
from dialogs.told.particulars import first, own_words
from dialogs.told.stated import NAMES_AN_ACT, stated_rights
from dialogs.turns import Scene, proceed
from dialogs.understanding import SURE, understand
from dialogs.understanding.patterns import cased, regex
from dialogs.words.in_context import doubted
from dialogs.words.line import asks
from dialogs.words.submission import CLAUSE, binds, undone

NUMBER = cased(r"(?<!\d)\d{6}[\s-]?\d{8}[\s-]?\d{3}[\dXx](?!\d)")
"""Of an identity card, whole."""
LEADS_IN = regex(
    r"^(?:我的?|本人)?(?:身份证|证件)?(?:号码?)?(?:就?是|为|在这|给[你您]们?|发[你您]们?)?(?=\W|$)"
    r"|^(?:here (?:you go|it is)|this is it|my id(?: number)?(?: is)?|id(?: no| number)?(?: is)?|the number is)\b"
    r"|^sent from my \w+"
)
MARKS = " ,，。.;；:："
SEEMS_ANOTHER = regex(
    r"^(?:另外|还有|对了|顺[便带]|而且|并且|也|[\s,，])+|(?<=.)也(?=[换改])|\b(?:also|and|please|oh)\b"
)
"""«另外», «也» before a number or a name, which is only put right."""


def heard_in_parts(scene: Scene, hear: Callable[[Scene], Turn]) -> Turn | None:
    """What ``hear`` makes of the rest, behind the answer; None where the line says one thing."""
    step = scene.step
    if scene.talk.flow != "request" or step is None or not scene.heard.typed:
        return None
    for said, rest in _parts(scene):
        taken = step.take(heard_as(scene.heard, said), replace(scene.draft, ask=""), scene.facts)
        if isinstance(taken, Took) and step.filled(taken.draft) and not taken.done:
            opened = proceed(scene, replace(taken.draft, last=said), answered=step.name).talk
            told = (*scene.before, *taken.says)
            behind = replace(scene, talk=opened, draft=read_draft(opened.draft), before=told)
            turn = hear(replace(behind, heard=heard_as(scene.heard, rest)))
            return replace(turn, effects=(*taken.effects, *turn.effects))
    return _with_what_stands_beside(scene)


def _with_what_stands_beside(scene: Scene) -> Turn | None:
    """The number; what stands beside it with no place of its own («我家门牌也换了») goes along without it."""
    step, number = scene.step, NUMBER.search(scene.heard.text) if scene.talk.question == "ask_id" else None
    rest = LEADS_IN.sub("", NUMBER.sub(" ", scene.heard.text).strip(MARKS)).strip(MARKS) if number else ""
    about = NAMED.search(rest) or COURTESY.search(rest) or asks(rest)
    if step is None or number is None or about or not own_words(understand(rest)):
        return None
    taken = step.take(heard_as(scene.heard, number.group()), replace(scene.draft, ask=""), scene.facts)
    if not isinstance(taken, Took) or not taken.draft.papers:
        return None
    return proceed(scene, with_line(taken.draft, rest), says=taken.says, effects=taken.effects, answered=step.name)


def _parts(scene: Scene) -> list[tuple[str, str]]:
    """Where the line may be parted: the answer, and what it says besides."""
    text, question = scene.heard.text, scene.talk.question
    if question == "ask_id":
        number = NUMBER.search(text)
        rest = NUMBER.sub(" ", text).strip(MARKS) if number else ""
        return [(number.group(), as_meant(rest))] if number and _one_more(scene, rest) else []
    if question != "id_consent":
        return []
    parted = ((text[: gap.start()].strip(), text[gap.end() :].strip()) for gap in CLAUSE.finditer(text))
    return [(said, as_meant(rest)) for said, rest in parted if said and _settles(said) and _one_more(scene, rest)]


def _settles(said: str) -> bool:
    """A whole yes or no by itself."""
    return refuses_plainly(said) or binds(said, "id_consent", "agree")


def _one_more(scene: Scene, rest: str) -> bool:
    """Whether it asks for one more right, or puts a name or a number right; nothing about the paper is one more."""
    of_paper = NAMED.search(rest) or NAMES_A_PAPER.search(rest) or CONSENT.search(rest)
    asked = asks(rest) and not (LOOKS_TOO.search(rest) or first(rest))
    if not rest or of_paper or asked or doubted(rest) or undone(rest):
        return False
    said = understand(rest)
    rights = {*map(Right, stated_rights(said))} - {*map(Right, scene.draft.rights)} - {Right.EXPLAIN}
    joins = rights - VALUES and besides(rest) and NAMES_AN_ACT.search(rest) and said.confidence >= SURE
    valued = said.phone or said.email or said.name or named_by_role(rest).own
    return bool(joins or (valued and (besides(rest) or CHANGE.search(rest))))


def as_meant(rest: str) -> str:
    """Without «另外» before a number or a name, unless the files are spoken of: it is the form's that is put right."""
    said = understand(rest)
    valued = said.phone or said.email or said.name or named_by_role(rest).own
    only = valued and not FILED.search(rest) and {*map(Right, stated_rights(said))} <= VALUES
    return SEEMS_ANOTHER.sub(" ", rest).strip() if only else rest

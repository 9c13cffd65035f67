"""What a person does with a case that exists: take it back, add words or a picture, object. Looking is ``status``."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from bot.domain.cases import ENDED, WITH_ANSWER, Case, State
from bot.domain.numbers import read_number
from bot.domain.phrases import Phrase, phrase, right_name
from bot.domain.results import Result
from bot.domain.rights import Right
from dialogs.draft import Draft
from dialogs.flows.which_meant import cases_meant
from dialogs.hearing import UNSURE, agreed, bare, brief
from dialogs.model import AddPaper, AddWords, Facts, Judge, Option, Say, Turn
from dialogs.steps import Answer, Flow, Heard, Problem, Step, Took, always, unfilled
from dialogs.told.stated import stated_rights
from dialogs.understanding import SURE, nothing_else
from dialogs.understanding.patterns import regex
from dialogs.wording import case_option, options
from dialogs.words.bystanders import wants_other_eyes
from dialogs.words.global_words import WORDS
from dialogs.words.line import asks
from dialogs.words.stopping import (
    drops_it,
    keeps_request,
    names_taking_back,
)
from dialogs.words.submission import binds

VERSION = 1
SHOWN = 8
AGAIN = regex(
    r"(?:再|重新|重|复)(?:给我|帮我|好好|仔细|认真)*(?:[查看核找审]|确认|申请|处理|答复)|复[查核审]"
    r"|(?<!要)补(?:一下|上|全|齐)(?:吧|了)?\W*$"
    r"|\b(?:check|look|search|review|try)\b.{0,16}\bagain\b|\b(?:re-?check|re-?consider|look into it again)\b"
)
"""A second look, in so many words."""
LACKS = regex(r"(?:没有?|[少缺漏]了?)(?!必要|关系|什么|事|问题|意见|必须|用)[^\W\d了吧啊呢]{2,}")
"""«没有发票信息» tells what is missing, and declines nothing."""
_PARTS = r"合同|发票|订单|报告|记录|照片|简历|录音|录像|协议|证书|报价|附件|材料"
MISSES = regex(
    r"[少缺漏]了?(?:[一二两三四几半\d]+|好几)[页张份条项个段]"
    rf"|(?:{_PARTS})(?:里面?)?(?:也|都|还是?|又|怎么|根本|就)*"
    r"(?:没有(?![了吗么?？]|问题|意见|错)|没给(?!我?[看吗])|没看[到见]|[少缺漏](?!不)|不全|不完整)"
    rf"|[少缺漏]了?(?:一[份张个])?(?:我的)?(?:{_PARTS})"
    r"|\b(?:contract|invoice|page|record|report|photo)s?\b.{0,12}\b(?:missing|incomplete|not (?:there|included))\b"
    r"|\b(?:missing|without) (?:\w+ ){0,2}(?:contract|invoice|page|record|report|photo)s?\b"
)
"""«合同少一页», «发票也没有», of what was delivered."""
NOT_AGAIN = regex(
    r"(?:不用|不要|不必|无需|没必要|先?别|先不)(?:再|去|给我|帮我|麻烦|[你您]们?)*(?:复[查核审]|重新|重[查看核审]|再?[查看核审](?=了|一|\W|$))"
    r"|(?:复[查核审]|再看|再查)(?:就|先|倒|的?话)*(?:不用|不必|不要|算了)"
    r"|\b(?:no need|not|don.?t|without)\b.{0,16}\b(?:review|re-?check|look|second look)\b"
)
"""«不用复查了» names a second look, and wants none."""
OF_A_PICTURE = regex(
    r"^\W*(?:这|那|就|都)*是(?!的|啊)\S|这(?:[个张份里些上]|是)|图|照片|截图|里面|上面|下面|圈|第[一二三\d]张"
    r"|\b(?:this is|it is|it.s|these are|picture|photo|shows?)\b"
)
"""What is to be seen on it."""
LEAST, A_REASON = 5, 12
"""Characters of a line that may say more than yes, no, or that it will not do; and of one that may say why."""


def _carried_out(case: Case) -> bool:
    """Deleted or closed: no word takes that back."""
    ends = (item for item in case.items if item.right in (Right.DELETE, Right.CLOSE_ACCOUNT))
    return case.state is State.ANSWERED and any(
        item.outcome and item.outcome.result is Result.FULFILLED for item in ends
    )


ELIGIBLE: dict[str, Callable[[Case], bool]] = {
    "take_back": lambda case: case.state not in ENDED and not _carried_out(case),
    "add_words": lambda case: case.state not in (State.MERGED, State.CANCELLED),
    "add_picture": lambda case: case.state is State.OPEN,
    "object": lambda case: case.state in WITH_ANSWER and case.objected_at is None,
}
"""Which cases each conversation can be about (law: Moves of a case)."""
OF_SEVERAL = frozenset({"take_back", "add_words"})
"""Conversations that can be about several at once: their numbers stand in ``Draft.case`` with blanks between."""


def candidates(flow: str, facts: Facts) -> list[Case]:
    return [case for case in facts.cases() if ELIGIBLE[flow](case)][:SHOWN]


def named_case(text: str, facts: Facts) -> str | None:
    """A case number that the text holds, whoever's it is."""
    return read_number(text, facts.settings.case_prefix)


def own_case(number: str, facts: Facts) -> Case | None:
    return next((case for case in facts.cases() if case.number == number), None)


def chosen_case(text: str, flow: str, facts: Facts) -> str:
    """The case that a line means, as in ``Draft.case``: several only where the conversation can be about several."""
    found = candidates(flow, facts)
    named = named_case(text, facts)
    meant = (named,) if named else cases_meant(text, found) if len(found) > 1 else ()
    known = [number for number in meant if number in {case.number for case in found}]
    return " ".join(known) if len(known) == 1 or flow in OF_SEVERAL else ""


def case_question(flow: str) -> Step:
    def ask(_draft: Draft, facts: Facts) -> Say:
        every = options("ask_case", "all") if flow == "take_back" else ()
        return Say(phrase("ask_case.text"), (*(case_option(case) for case in candidates(flow, facts)), *every))

    def take(heard: Heard, draft: Draft, facts: Facts) -> Answer:
        tapped = {case.number: case.number for case in candidates(flow, facts)}
        tapped["all"] = " ".join(tapped)
        case = tapped.get(heard.choice, "") if heard.choice else chosen_case(heard.text, flow, facts)
        if case:
            chosen = replace(draft, case=case)
            return _added(chosen, draft.detail) if flow == "add_words" and draft.detail else Took(chosen)
        unknown = named_case(heard.text, facts)
        if unknown:
            return Problem(phrase("ask_case.unknown", case=unknown))
        return _of_none(heard, draft) if flow == "take_back" else None

    return Step("ask_case", always, lambda draft: bool(draft.case), ask, take, clears=("case",))


def _of_none(heard: Heard, draft: Draft) -> Answer:
    """«撤回» once more says only what is known; «算了» leaves all as it is."""
    if names_taking_back(heard.text) and not keeps_request(heard.text) and bare(heard.text) not in WORDS:
        return Took(draft)
    keeps = keeps_request(heard.text) or drops_it(heard.text) or agreed(heard) == "no"
    return Took(draft, (Say(phrase("take_back.kept_all")),), done=True) if keeps else None


def numbers_of(draft: Draft) -> tuple[str, ...]:
    """The cases that a conversation is about."""
    return tuple(draft.case.split())


def take_words(heard: Heard, draft: Draft, _facts: Facts) -> Answer:
    if heard.kind != "text" or not heard.text:
        return None
    return _added(draft, heard.text)


def _added(draft: Draft, words: str) -> Took:
    """Words that were written before it was clear where they belong are not asked for again."""
    numbers = numbers_of(draft)
    said = Say(phrase("add_words.done", case=numbers))
    return Took(draft, (said,), tuple(AddWords(number, words) for number in numbers), done=True)


def take_picture(heard: Heard, draft: Draft, _facts: Facts) -> Answer:
    """Whether the picture belongs to the case; more of them may come before the answer."""
    if heard.kind == "picture":
        return Took(replace(draft, papers=(*draft.papers, f"media:{heard.media_id}")))
    answer, described = heard.choice or agreed(heard), _describes(heard)
    if described:
        draft = replace(draft, detail=_with_words(heard, draft))
    if described and not binds(heard.text):
        return Took(draft, (Say(phrase("add_picture.words")),))
    if answer in ("keep", "no"):
        return Took(draft, (Say(phrase("add_picture.kept")),), done=True)
    if answer in ("add", "yes"):
        papers = tuple(AddPaper(draft.case, media_id=paper.removeprefix("media:")) for paper in draft.papers)
        words = (AddWords(draft.case, draft.detail),) if draft.detail else ()
        return Took(draft, (Say(phrase("add_picture.done", case=draft.case)),), (*words, *papers), done=True)
    return None


def _describes(heard: Heard) -> bool:
    """«这是合同，里面地址写错了» says what is to be seen, and neither yes nor no to keeping it."""
    text = heard.text
    plain = heard.kind == "text" and not heard.choice and not nothing_else(text) and not asks(text)
    refuses = agreed(heard) == "no" and not LACKS.search(text)
    return plain and not refuses and OF_A_PICTURE.search(text) is not None


def ask_picture(draft: Draft, facts: Facts) -> Say:
    said = phrase("add_picture.text", case=draft.case, count=len(draft.papers), days=facts.settings.evidence_days)
    return Say(said, options("add_picture", "add", "keep"))


def answered_items(draft: Draft, facts: Facts) -> tuple[tuple[str, str], ...]:
    """Number and right of each item of the case."""
    case = own_case(draft.case, facts)
    return tuple((str(item.seq), item.right.value) for item in case.items) if case else ()


def take_item(heard: Heard, draft: Draft, facts: Facts) -> Answer:
    """Which of several answers is meant; whoever cannot say means all."""
    items = answered_items(draft, facts)
    named = tuple(seq for seq, right in items if right in stated_rights(heard.understood))
    chosen = tuple(value for value in heard.chosen if value in dict(items)) or named
    if "all" in heard.chosen or UNSURE.search(heard.text):
        chosen = tuple(seq for seq, _ in items)
    return Took(replace(draft, items=chosen)) if chosen else None


def ask_item(draft: Draft, facts: Facts) -> Say:
    listed = tuple(Option(seq, right_name(right)) for seq, right in answered_items(draft, facts))
    return Say(phrase("ask_item.text", case=draft.case), (*listed, *options("ask_item", "all")))


def take_objection(heard: Heard, draft: Draft, facts: Facts) -> Answer:
    if named_case(heard.text, facts) == draft.case:
        return Took(draft)
    answer = heard.choice or _insists(heard)
    if answer in ("keep", "no"):
        return without_second_look(draft, facts, heard.text)
    if answer in ("object", "yes"):
        return _looked_at_again(heard, draft, facts)
    if heard.kind == "text" and heard.text and _is_argument(heard, _of_the_case(draft, facts)):
        told = (AddWords(draft.case, heard.text),)
        return Took(replace(draft, detail=_with_words(heard, draft)), (Say(phrase("object.words")),), told)
    return None


def without_second_look(draft: Draft, facts: Facts, text: str = "") -> Took:
    """What was told before is with the colleague; a bare no, or «不满意» alone, tells nothing."""
    lines = dict.fromkeys((draft.detail.partition("\n")[0], text))
    late = [line for line in lines if _tells(line) and (line == text or not _says_why(line))]
    told = (AddWords(draft.case, "\n".join(late)),) if late else ()
    if not told and not any(map(_tells, draft.detail.split("\n"))):
        return Took(draft, (Say(routes("object.kept", facts)),), done=True)
    said = phrase("object.kept_told", case=draft.case, routes=routes("routes.both", facts))
    return Took(draft, (Say(said),), told, done=True)


def words_go_at_once(turn: Turn, case: str, text: str) -> Turn:
    """Words of an objection reach staff when they are written: the question behind them may never be answered."""
    return replace(turn, effects=(*turn.effects, AddWords(case, text))) if _says_why(text) else turn


def _says_why(text: str) -> bool:
    return _tells(text) and (MISSES.search(text) is not None or len(text) >= A_REASON)


def _tells(line: str) -> bool:
    word = bare(NOT_AGAIN.sub(" ", line))
    return MISSES.search(line) is not None or (len(word) > LEAST and word not in WORDS and not nothing_else(line))


def _of_the_case(draft: Draft, facts: Facts) -> frozenset[str]:
    """Rights that a question about this answer may name."""
    return frozenset({*(right for _, right in answered_items(draft, facts)), "access", "explain"})


def _is_argument(heard: Heard, of_it: frozenset[str]) -> bool:
    """What is no clear wish of another kind belongs to the objection, and so does a question about what was done."""
    said = heard.understood
    about_it = bool(stated_rights(said)) and set(stated_rights(said)) <= of_it
    unclear = said.intent in ("other", "yes") or said.confidence < SURE
    return unclear or about_it or any(words.search(heard.text) for words in (LACKS, MISSES))


def _insists(heard: Heard) -> str:
    complains = heard.understood.intent == "complain" and heard.understood.confidence >= SURE
    if NOT_AGAIN.search(heard.text) or drops_it(heard.text):
        return "keep"
    if complains or AGAIN.search(heard.text) or wants_other_eyes(heard.text):
        return "object"
    said = agreed(heard)
    lacks = LACKS.search(heard.text) or MISSES.search(heard.text)
    if said == "no" and lacks and not nothing_else(heard.text):
        return ""
    plain = heard.understood.intent == "yes" or brief(heard.text)
    return said if said != "yes" or plain else ""


def _with_words(heard: Heard, draft: Draft) -> str:
    said = "" if heard.choice else heard.text
    return "\n".join(dict.fromkeys(part for part in (draft.detail, said) if part))


def _looked_at_again(heard: Heard, draft: Draft, facts: Facts) -> Took:
    target = facts.second_look(heard.now).target
    said = phrase("object.done", case=draft.case, target=target, routes=routes("routes.both", facts))
    every = len(draft.items) == len(answered_items(draft, facts))
    items = () if every else tuple(int(seq) for seq in draft.items)
    judged = Judge(draft.case, satisfied=False, text=_with_words(heard, draft), items=items)
    return Took(draft, (Say(said), Say(phrase("object.more"))), (judged,), done=True)


def ask_objection(draft: Draft, facts: Facts) -> Say:
    said = phrase("object.confirm", case=draft.case, routes=routes("routes.both", facts))
    return Say(said, options("object", "object", "keep"))


def routes(key: str, facts: Facts) -> Phrase:
    """The two ways of policy 8.4(3), with the operator's regulator and court where named."""
    return phrase(
        key, regulator=_named("regulator", facts.settings.regulator), court=_named("court", facts.settings.court)
    )


def _named(authority: str, name: str) -> Phrase:
    """Its own name beside what it is: whoever reads English may not read the name."""
    return phrase(f"routes.named_{authority}", name=name) if name else Phrase(f"routes.{authority}")


FLOWS = (
    Flow(
        "add_words",
        VERSION,
        (
            case_question("add_words"),
            Step(
                "ask_words",
                always,
                unfilled,
                lambda draft, _facts: Say(phrase("add_words.text", case=numbers_of(draft))),
                take_words,
                greedy=True,
            ),
        ),
    ),
    Flow(
        "add_picture",
        VERSION,
        (case_question("add_picture"), Step("confirm", always, unfilled, ask_picture, take_picture)),
    ),
    Flow(
        "object",
        VERSION + 1,
        (
            case_question("object"),
            Step(
                "ask_item",
                lambda draft, facts: len(answered_items(draft, facts)) > 1,
                lambda draft: bool(draft.items),
                ask_item,
                take_item,
                clears=("items",),
            ),
            Step("confirm", always, unfilled, ask_objection, take_objection),
        ),
    ),
)

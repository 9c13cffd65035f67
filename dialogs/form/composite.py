"""A line that holds the answer to the open question and something else is read part by part, the answer first.

«富士达 我手机是15988880123», «同意 就是有点怕泄露», «提交 打电话请在下午»: nothing that was said is lost or
asked for again. The line is cut at its clauses into as many parts as are known, each the answer (``answering``) or told
beside it (``beside``); where one part is neither, the line is read as a whole, and only what it left out is taken then.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from itertools import groupby, pairwise

from bot.domain.phrases import phrase
from bot.domain.rights import VALUES, Right
from dialogs.asides import only_remarks
from dialogs.danger.cries import last_thing_said
from dialogs.draft import Draft, read_draft, with_line
from dialogs.flows.changing import NAMED as SLOTS
from dialogs.flows.ground import reason_again
from dialogs.form.answering import (
    answering,
    code_first,
    holds_back_only,
    last_word,
    name_first,
    number_alone,
    number_first,
    receiver_first,
)
from dialogs.form.beside import BY_CONTACT, EARLY, Told, beside, name_said, take
from dialogs.form.beside_a_yes import beside_a_yes
from dialogs.form.clauses import GAPS, Read, clauses, cries, in_distress, saying
from dialogs.form.further import FEARED, MEANT_RATHER
from dialogs.form.last_steps import only_waits
from dialogs.form.persons import CARD, own_this_time
from dialogs.form.rights import in_its_stead
from dialogs.form.turning import rather
from dialogs.hearing import COURTESY, heard_as, with_options
from dialogs.model import Leak, Say, Turn
from dialogs.steps import Took
from dialogs.told.documents import NAMED
from dialogs.told.particulars import own_words
from dialogs.told.stated import stated_rights
from dialogs.told.whose_contact import theirs
from dialogs.turns import Scene, proceed, with_draft
from dialogs.understanding import understand
from dialogs.understanding.patterns import regex
from dialogs.understanding.verbs import english_verbs, full_verbs
from dialogs.words.in_context import (
    CANNOT_SAY,
    SURELY,
    WHICH_ONE,
    group_in_words,
    learnt,
)
from dialogs.words.line import asks, may_ask

LONGEST = 160
"""Characters of a line that is read in parts; in a longer one people tell a story."""
REMEMBERED = 10
"""Lines that a human who takes over gets to see."""
MOST = 8
"""Clauses of such a line."""
_TAG = regex(
    r"(?:对|是|行|好|成|可以|没错|能|会|中)(?:不[对是行好成能会中]?|吧|吗|么|嘛|[?？])*\W*"
    r"|(?:right|ok(?:ay)?|yes|(?:wo|do|does|is|are|ca|did|would|should)n['’]?t (?:you|it|they|i|he|she))\W*"
)
"""With it, what stands before asks."""
ABOUT_ONESELF = frozenset({"ask_name", "ask_phone", "ask_email", "ask_otp", "id_consent", "ask_id"})
_ORDERS = regex(
    rf"{full_verbs()}|停[掉止]|退订|销[户号]|(?:[别不甭]|不要)[^,，。;；]{{0,4}}(?:广告|推销|营销|推广)|(?:广告|推销|推广)[^,，。;；]{{0,4}}(?:停|[别不])"
    rf"|\b(?:{english_verbs()}|stop)\b|"
    r"我?[要想](?!来|不到|起)|[帮给替]我|请|麻烦|顺[便带手]|另外|[还也再](?:要|想|把|帮|给|请)|改[成为]|换成|不[删看查改办]了"
    r"|(?:[别甭]|不要)(?:再|给我)|把[^,，。;；]{1,10}[删停改撤转复清]|(?:一起|一并|都|全)[删停改撤]"
    r"|\b(?:i (?:want|need|wish)|i'?d like|(?:can|could|would) you|please|also|as well|instead)\b"
)
"""Something is asked for, and not only told."""
_ONLY_ASKS = regex(
    r"^\W*(?:那|我|先|想|就|再|顺便|对了|[\s,，])*(?<!学)问(?:一?[下句嘴]|个事|问看?)[^。;；]*(?:[吗么嘛呢?？]|什么|啥|多[少久]|怎么|咋)[^。;；]{0,8}$"
)
"""«先问下 能直接转给别家吗 要啥条件»: what is asked about is not asked for."""
_NUMBER = regex(r"第?[一二三四五六1-6][个项种]?")
_MEANT = regex(r"我(?:是说|的意思)|\bi meant?\b")
_NOT_SO = regex(r"\W*(?:不是|not)(?=\b|\S)")
BINDING = CARD | {"id_consent"}
LATER = BY_CONTACT | {"ask_otp", "id_consent", "ask_id"} | CARD


@dataclass(frozen=True)
class Parts:
    """``asked``: questions, which are answered at the question that is open by then."""

    answer: str
    others: tuple[str, ...]
    asked: tuple[str, ...] = ()


def in_parts(scene: Scene, read: Read) -> Turn | None:
    """What the parts come to; None where the line says one thing, or a part of it is unknown."""
    if not may_be_parted(scene):
        return None
    told = reason_again(scene.draft, scene.heard.text)
    if told and not (name_first(scene.heard.text) or re.search(r"[\d@]", scene.heard.text)):
        said = (*told.said, scene.heard.text)[-REMEMBERED:]
        return _shown(scene, replace(told, said=said), (Say(phrase("confirm.changed")),))
    if _of_one_piece(scene):
        return None
    last = last_word(scene)
    if last and len(last) < len(scene.heard.text):
        return read(saying(scene, last))
    parts = _parted(scene)
    return _in_turn(scene, parts, read) if parts else None


def answered_in_part(scene: Scene, turn: Turn, read: Read) -> Turn:
    """The turn with the answer taken that stands in the line, where only what is beside it was heard."""
    after = read_draft(turn.talk.draft)
    if reproached := _reproached(scene, turn, after):
        return reproached
    if (
        turn.effects
        or turn.talk.flow != "request"
        or after.alarm != scene.draft.alarm
        or after.despair
        or not may_be_parted(scene)
    ):
        return turn
    if any(said.phrase.key.startswith("things_of_a_lift") for said in turn.says):
        return turn  # «刷电梯那个卡 家里老人也要用» tells of no data, whatever else
    if scene.talk.question == "ask_id" and after.papers:
        return _with_what_stands_beside(scene, turn, after)
    found = _left_out(scene, after, lost=turn.talk.misunderstood > 0)
    return (_answer_then(scene, *found, read) if found else None) or turn


def _reproached(scene: Scene, turn: Turn, after: Draft) -> Turn | None:
    """«你们把我号码泄露给装修公司», asked why: whoever answers for leaks hears of it, and it is the reason as well."""
    step, text = scene.step, scene.heard.text
    told = any(isinstance(effect, Leak) for effect in turn.effects) and turn.talk.question == "ask_ground"
    if step is None or step.name != "ask_ground" or step.filled(after) or not told:
        return None
    found = (text, ()) if _surely(scene, text) else _around_the_answer(scene)
    reason = found[0] if found else ""
    taken = step.take(heard_as(scene.heard, reason), replace(after, ask=""), scene.facts) if reason else None
    if not isinstance(taken, Took):
        return None
    return proceed(replace(scene, talk=turn.talk), taken.draft, says=turn.says[:-1], effects=turn.effects)


def _surely(scene: Scene, text: str) -> bool:
    """Whether it answers by what was learnt, and by itself; that somebody cannot say is left to what stands beside."""
    label, heard = learnt(scene.talk.question, text, SURELY), heard_as(replace(scene.heard, chosen=()), text)
    if _NUMBER.fullmatch(text):
        return bool(with_options(heard, scene.options).chosen)
    vague = label in ("", "unsure") or (label == "other" and not group_in_words(text))
    if vague or CANNOT_SAY.search(text) or asks(text) or in_distress(text):
        return False
    taken = scene.step.take(heard, replace(scene.draft, ask=""), scene.facts) if scene.step else None
    return isinstance(taken, Took) and scene.step is not None and scene.step.filled(taken.draft)


def _around_the_answer(scene: Scene) -> tuple[str, tuple[str, ...]] | None:
    """«家里装过你们的梯 你们一般要查多久啊»: the clauses that answer, and those that stand around them."""
    text = scene.heard.text
    gaps = (gap for gap in GAPS.finditer(text) if gap[0].strip() or not text.isascii())  # «partner and customer»
    marks = [0, *(gap.end() for gap in gaps), len(text)]
    clauses = (text[start:end].strip(" ,，。.;；、…!！~～") for start, end in pairwise(marks))
    runs = [(sure, "，".join(run)) for sure, run in groupby(filter(None, clauses), lambda part: _surely(scene, part))]
    if scene.talk.question == "ask_group" and len({learnt("ask_group", run, SURELY) for sure, run in runs if sure}) > 1:
        return None
    told, others = (tuple(run for sure, run in runs if sure is wanted) for wanted in (True, False))
    wavers = bool(runs) and WHICH_ONE.search(runs[-1][1])  # «自己家也有一台 算哪个»
    unfit = wavers or any(in_distress(run) or _TAG.fullmatch(run) for run in others)
    return ("，".join(told), others) if told and others and not unfit else None


def put_right(scene: Scene) -> Turn | None:
    """«名字写错了 是王丽», «理由改一下 是我撤回同意» and nothing else, once a name is given."""
    draft = scene.draft
    if scene.talk.question not in LATER or not (may_be_parted(scene) and draft.name) or VALUES & {*draft.rights}:
        return None
    text = scene.heard.text
    name, of_reason = name_said(text)[0], SLOTS["grounds"].search(text)
    told = beside(scene, text) if name or of_reason else None
    of_it = told and told.draft.rights == draft.rights and told.draft.group == draft.group
    named = told and told.draft.name != draft.name and name
    reason = told and told.draft.grounds and told.draft.reason != draft.reason
    if not (told and of_it and (named or reason)):
        return None
    return proceed(scene, replace(told.draft, ask="", last=text), says=(Say(phrase("confirm.changed")),))


def may_be_parted(scene: Scene) -> bool:
    draft, heard = scene.draft, scene.heard
    calm = not (last_thing_said(scene) or draft.despair or draft.handed or only_remarks(heard.text))
    here = calm and scene.talk.flow == "request" and scene.form_open and heard.typed
    twice = scene.talk.question == "ask_ground" and heard.text in (draft.words, draft.scope)
    return here and not twice and len(heard.text) <= LONGEST and not any(map(cries, clauses(heard.text)))


def _of_one_piece(scene: Scene) -> bool:
    """«你们不会顺便删了吧», «no wait, I meant correct, phone should be …»: the parts alone say something else."""
    text = scene.heard.text
    return (
        any(words.search(text) for words in (FEARED, MEANT_RATHER, _MEANT, _ONLY_ASKS))
        or rather(scene)
        or bool(in_its_stead(scene))
        or (scene.talk.question == "ask_id" and only_waits(scene))
        or own_this_time(scene)
    )


def _parted(scene: Scene) -> Parts | None:
    """The answer, if there is one, and the other parts: as many as can be told apart, and at least two in all."""
    text = scene.heard.text.strip()
    gaps = [
        (0, 0),
        *((gap.start(), gap.end()) for gap in GAPS.finditer(text) if gap.end() < len(text)),
        (len(text),) * 2,
    ]
    if not 3 <= len(gaps) <= MOST + 1:
        return None
    known: dict[tuple[int, int], str] = {}

    def part(start: int, end: int) -> str:
        mark = "?" if set("?？") & {*text[slice(*gaps[end])]} else ""
        return text[gaps[start][1] : gaps[end][0]].strip() + mark

    def kind(start: int, end: int) -> str:
        if (start, end) not in known:
            known[start, end] = _kind(scene, part(start, end))
        return known[start, end]

    def cut(start: int, answered: bool) -> list[tuple[str, str]] | None:
        if start == len(gaps) - 1:
            return []
        for end in range(start + 1, len(gaps)):
            found = kind(start, end) if (start, end) != (0, len(gaps) - 1) else ""
            if not found or (found == "answer" and answered):
                continue
            rest = cut(end, answered or found == "answer")
            if rest is not None:
                return [(found, part(start, end)), *rest]
        return None

    parts = cut(0, answered=False)
    if not parts:
        return None
    kinds = ("answer", "beside", "asked")
    answers, others, asked = (tuple(said for found, said in parts if found == kind) for kind in kinds)
    return Parts("".join(answers), others, asked)


def anything_beside(scene: Scene, text: str) -> Told | None:
    return beside(scene, text) or beside_a_yes(scene, text)


def _kind(scene: Scene, text: str) -> str:
    if not text or in_distress(text):
        return ""
    if anything_beside(scene, text):
        return "beside"
    if answering(scene, text):
        return "answer"
    open_to_it = scene.talk.question not in BINDING and may_ask(text) and not text.endswith("吧")  # «换一项吧»
    return "asked" if open_to_it and {*stated_rights(understand(text))} <= {Right.EXPLAIN} else ""


def _in_turn(scene: Scene, parts: Parts, read: Read) -> Turn | None:
    if not parts.others and not (parts.answer and parts.asked and scene.talk.question in BY_CONTACT):
        return None
    if parts.asked:
        return _then_asked(scene, parts, read)
    if scene.talk.question not in CARD:
        if parts.answer:
            return _answer_then(scene, parts.answer, parts.others, read)
        return _shown(scene, *_each(scene, parts.others))
    if not parts.answer and not any(beside(scene, part) for part in parts.others):
        return None
    draft, says = _each(scene, parts.others)
    changed = any(found.changes for part in parts.others if (found := anything_beside(scene, part)))
    if changed or not parts.answer or holds_back_only(parts.answer):
        return _shown(scene, draft, says)
    return read(saying(replace(scene, draft=draft, before=(*scene.before, *says)), parts.answer))


def _then_asked(scene: Scene, parts: Parts, read: Read) -> Turn | None:
    """«名字打错了 是谈宝生 另外你们周末上班不»: what changes is changed first."""
    if parts.answer:
        return _answer_then(scene, parts.answer, (*parts.others, *parts.asked), read)
    turn = _shown(scene, *_each(scene, parts.others))
    for part in parts.asked if turn else ():
        turn = turn and behind(scene, turn, part, read)
    return turn


def _answer_then(scene: Scene, answer: str, others: tuple[str, ...], read: Read) -> Turn | None:
    """The answer, and then each other part at the question that is open by then; it counts only if it is understood."""
    if not answer or max(map(len, (answer, *others))) >= len(scene.heard.text):
        return None
    if scene.talk.question in BY_CONTACT and theirs(scene.heard.text):
        return None  # «use 139…, that is my assistant»
    turn = read(saying(scene, answer))
    if turn.talk.misunderstood or turn.talk.flow != "request":
        return None
    for part in (part for part in others if not _told_apart(answer, part)):
        turn = behind(scene, turn, part, read)
    return turn


def _told_apart(answer: str, part: str) -> bool:
    """«Tom Baker - not Tim, Tom»: how the answer is not written is no word on what comes next."""
    denied = _NOT_SO.match(part)
    return denied is not None and any(word in part for word in answer.split())


def behind(scene: Scene, before: Turn, part: str, read: Read) -> Turn:
    again = saying(Scene(before.talk, read_draft(before.talk.draft), scene.heard, scene.facts), part)
    told = anything_beside(replace(scene, draft=again.draft), part)
    if told is None and anything_beside(scene, part):
        return before  # the answer told it as well
    secret = scene.talk.question == "ask_id" and not (asks(part) or NAMED.search(part))
    told = told and replace(told, draft=replace(told.draft, said=(*told.draft.said, part)[-REMEMBERED:]))
    early = before.talk.question in BINDING and before.talk.question != scene.talk.question
    unfit = secret or (early and not may_ask(part))  # nothing binds that was typed before it was asked for
    turn = take(again, told, part) if told else None if unfit else read(again)
    if turn is not None and _only_in_passing(scene, before, turn, part):
        return with_draft(before, with_line(again.draft, part))
    if turn is not None and early and turn.talk.question != before.talk.question and not told:
        turn = None
    if turn is None or turn.talk.misunderstood or turn.talk.flow != "request":
        kept = with_line(again.draft, part) if own_words(understand(part)) else again.draft
        return with_draft(before, kept)
    says = (*before.says[:-1], *(said for said in _in_full(before, turn) if said not in before.says[:-1]))
    return replace(turn, says=says, effects=(*before.effects, *turn.effects))


def _only_in_passing(scene: Scene, before: Turn, turn: Turn, part: str) -> bool:
    """«158… 这个你们倒没录错 推销的天天打得进来»: what stands beside who somebody is changes no right, unless it is
    asked for."""
    turned = before.talk.draft.get("rights") != turn.talk.draft.get("rights")
    return turned and scene.talk.question in ABOUT_ONESELF and not _ORDERS.search(part)


def _in_full(before: Turn, turn: Turn) -> tuple[Say, ...]:
    """A question that this very line opened is asked in full, as if nothing had stood behind the answer."""
    asked, again = before.says[-1], turn.says[-1]
    shorter = asked.question == again.question and again.phrase.key != asked.phrase.key
    return (*turn.says[:-1], asked) if shorter else turn.says


def _each(scene: Scene, parts: tuple[str, ...]) -> tuple[Draft, tuple[Say, ...]]:
    """What the parts change, one after the other."""
    draft: Draft = scene.draft
    says: tuple[Say, ...] = ()
    for part in parts:
        told = anything_beside(replace(scene, draft=draft), part)
        if told:
            draft = replace(told.draft, said=(*told.draft.said, part)[-REMEMBERED:])
            says = (*says, *(said for said in told.says if said not in says))
    return draft, says


def _shown(scene: Scene, draft: Draft, says: tuple[Say, ...]) -> Turn | None:
    told = says or draft != scene.draft
    return proceed(scene, replace(draft, ask="", last=scene.heard.text), says=says) if told else None


def _with_what_stands_beside(scene: Scene, turn: Turn, after: Draft) -> Turn:
    """«我家门牌也换了» beside the number of a paper has no place of its own, and goes along without it."""
    found = number_alone(scene.heard.text)
    rest = found[1] if found else ""
    about = NAMED.search(rest) or COURTESY.search(rest) or asks(rest)
    return with_draft(turn, with_line(after, rest)) if rest and not about and own_words(understand(rest)) else turn


def _left_out(scene: Scene, after: Draft, *, lost: bool) -> tuple[str, tuple[str, ...]] | None:
    """The answer to the open question and the rest of the line, where the draft does not hold it yet."""
    question, text = scene.talk.question, scene.heard.text
    found: tuple[str, str] | None = None
    if question == "ask_receiver" and Right.TRANSFER in after.rights and not after.receiver:
        found = receiver_first(scene, lost=lost)
    if question in EARLY:
        unasked = scene.step is None or scene.step.filled(after) or "emergency" in after.offered
        return None if unasked or after.rights != scene.draft.rights else _around_the_answer(scene)
    if question == "ask_name" and not (after.name or after.for_other or after.anonymous):
        found = name_first(text)
    valued = VALUES & {*scene.draft.rights, *after.rights}  # the number may be what is to stand there
    if question in BY_CONTACT and not (valued or after.contact or after.other_contact):
        found = number_first(text)
    if question == "ask_otp" and not after.proven:
        found = code_first(text)
    if question == "ask_id":
        found = number_alone(text)
    return (found[0], (found[1],) if found[1] else ()) if found else None

"""The speaker's name and the other's, in one line or one after the other, and which of two bare names is whose."""

from __future__ import annotations

from dataclasses import replace

from bot.domain.phrases import phrase
from dialogs.draft import Draft
from dialogs.hearing import agreed
from dialogs.model import Facts, Say
from dialogs.steps import Answer, Heard, Problem, Took
from dialogs.told.introduced import taken_over
from dialogs.told.kin import CHILDREN, FURTHER, KIN_WORDS
from dialogs.told.mentions import an_elder
from dialogs.told.naming import Named, named_by_role, no_name, unlikely
from dialogs.told.slots import renamed
from dialogs.understanding import HAN, parse, understand
from dialogs.understanding.parts import pieces_of
from dialogs.understanding.patterns import cased, regex
from dialogs.wording import options
from dialogs.words.in_context import LIKELY, learnt

_OTHERS = "同事|朋友|当事人|委托人|逝者"
SUBJECT = regex(
    rf"(?:我?(?:{KIN_WORDS}|{FURTHER}|外孙|大[哥姐]|{_OTHERS}|死者|亡[夫妻]|他|她|伊(?=是[我俺阿]))(?:的)?(?:名字|姓名)?(?:叫做?|是|为|[:：])"
    r"|\b(?:(?:my|our|the) )?"
    r"(?:\w+'s name|son|daughter|child|father|mother|husband|wife|client|principal|deceased|brother|sister)"
    r"(?:'s name)?(?: is(?: called| named)?|:))\s*(?P<name>[^\s,，。;；]+(?: [A-Z][\w'-]+)?)"
)
AS_CHILD = cased(rf"(?:{CHILDREN})(?=(?:{HAN}){{2,4}}(?!{HAN}))(?![叫是的名])")
SPEAKS_OF = regex(r"^\W*(?:我的?)?(?:当事人|委托人|被代理人)|^\W*(?:my|our|the) (?:client|principal)\b")
"""The talk is of the other: a bare name behind it is theirs."""
SWAPPED = regex(r"反了|[弄搞写记说]反|倒过来|换过来|\b(?:other way|swap|reverse)")
THEIRS = regex(
    r"(?:不是我|这|那|刚才|上面|写|的|个|名字?|姓名)*[\s,，]*(?:是|系)?(?:我的?)?(?:逝者|死者|亡者|委托人|当事人|对方|[他她]|孩子|小孩)"
    r"(?:的(?:名字?|姓名)?)?[啊呀了。!！]*"
    r"|(?:that.?s|it.?s|that (?:is|was)|it is) (?:the )?"
    r"(?:deceased|dead person|child|client|theirs|hers|his)(?:.s)?(?: name)?\W*"
)
"""Whose the name is, said of the one that was just given."""


def doubtful(name: str, text: str = "") -> bool:
    """«先交» has no surname, and people hardly are called so; what stands behind it («忙着呢») is heard with it."""
    said = text if len(text) <= len(name) + len("呢。") else ""
    return unlikely(name) and learnt("ask_name", said or name, LIKELY) != "name"


def two_names(said: str, draft: Draft) -> Answer:
    """«许静 我爸叫许国栋»: the speaker's name and the other's, in one line or one after the other."""
    text = _as_child(said, draft)
    if draft.name and not draft.subject_name and not draft.proven and _was_theirs(text):
        return Took(replace(draft, name="", subject_name=draft.name))
    swapped = _swapped(text, draft)
    if swapped != draft:
        return Took(swapped)
    named = named_by_role(text)
    by_role = _by_role(draft, named)
    if by_role != draft:
        return Took(by_role)
    if draft.order_guessed and not draft.name and draft.subject_name in named.loose:
        return Took(replace(draft, name=draft.subject_name, subject_name=""))
    if named.loose == (text.strip(),):  # known already, and its parts are no further names
        return Problem(phrase("ask_name.is_own" if draft.name else "ask_name.is_subject"))
    subject = SUBJECT.search(text)
    rest = (text[: subject.start()] + " " + text[subject.end() :]).strip() if subject else text.strip()
    filled = draft
    if subject:
        filled = replace(filled, subject_name=subject.group("name")[:60])
    for candidate in ([rest] if not draft.name else []) + pieces_of(rest):
        slot = parse("name", candidate)
        if slot.valid and slot.value and not no_name(slot.value) and not doubtful(slot.value):
            filled = _next_name(filled, slot.value)
    again = "ask_name.is_subject" if draft.subject_name and not draft.name else "ask_name.both"
    return Took(filled) if filled != draft else Problem(phrase(again))


def _as_child(text: str, draft: Draft) -> str:
    """«女儿周敏», where it is asked for a parent: who speaks."""
    speaks = AS_CHILD.match(text) is not None and an_elder("\n".join(draft.said[:-1]))
    return f"我是{text}" if speaks else text


def _by_role(draft: Draft, said: Named) -> Draft:
    """What the words say of whose name is whose comes first; the others in the order in which they are asked."""
    draft = taken_over(draft, "" if said.other or said.loose else said.own)
    named = replace(draft, name=said.own or draft.name, subject_name=said.other or draft.subject_name)
    for name in said.loose:
        named = _next_name(named, name)
    return named


def _was_theirs(text: str) -> bool:
    """«反了», «是逝者的», «逝者»: the one name that was given is the other's."""
    return SWAPPED.search(text) is not None or THEIRS.fullmatch(text.strip()) is not None


def _swapped(text: str, draft: Draft) -> Draft:
    """«You asked for mine? I am called X; Y is the child»: Y was given as the speaker's name before."""
    own = understand(text).name
    if not own or not draft.name or own == draft.name or draft.name not in text:
        return draft
    return replace(renamed(draft, own), subject_name=draft.name)


def _next_name(draft: Draft, name: str) -> Draft:
    of_other = draft.requester == "agent" and not (draft.name or draft.subject_name) and SPEAKS_OF.search(draft.last)
    if (of_other or not draft.gated) and not draft.subject_name:
        return replace(draft, subject_name=name)
    if not draft.name:
        return draft if name == draft.subject_name else replace(draft, name=name)
    if not draft.subject_name and name != draft.name:
        return replace(draft, subject_name=name)
    return draft


def take_order(heard: Heard, draft: Draft, _facts: Facts) -> Answer:
    """Of two bare names, which is whose; words that say so themselves count more than the choice."""
    said = named_by_role(heard.text)
    first = heard.choice == "right" or agreed(heard) == "yes" or said.own == draft.name
    second = heard.choice == "swapped" or SWAPPED.search(heard.text) or said.own == draft.subject_name
    if first and not second:
        return Took(replace(draft, order_guessed=False))
    if second or agreed(heard) == "no":
        return Took(replace(draft, name=draft.subject_name, subject_name=draft.name, order_guessed=False))
    return None


def ask_order(draft: Draft, _facts: Facts) -> Say:
    told = phrase(f"ask_order.{draft.speaks_as}", name=draft.name, subject=draft.subject_name)
    return Say(told, options("ask_order", "right", "swapped"))


def with_name(draft: Draft, name: str) -> Draft:
    """Of the two names of a form the one that it resembles more is meant."""
    alike = {given: len(set(given.lower()) & set(name.lower())) for given in (draft.name, draft.subject_name)}
    if draft.for_other and alike[draft.subject_name] > alike[draft.name]:
        return replace(draft, subject_name=name)
    return renamed(draft, name)

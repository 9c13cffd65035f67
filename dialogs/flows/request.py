"""Asking for a right: which one, about whose group of people, on which ground, what exactly. Who asks is ``people``."""

from __future__ import annotations

import re
from dataclasses import replace

from bot.domain.phrases import Phrase, group_name, phrase, right_name
from bot.domain.rights import CATEGORIES, DETAILED, ENDING, GROUPS, Right
from dialogs.draft import Draft
from dialogs.flows.again import ask_again, take_again, twin
from dialogs.flows.footage import STEP as FOOTAGE_STEP
from dialogs.flows.ground import GUESSED, ask_ground, no_reason, settle_ground, take_ground
from dialogs.flows.names import claims_to_be
from dialogs.form.contact import only_a_contact
from dialogs.hearing import UNSURE, bare, begins_a_label
from dialogs.model import Facts, Option, Say
from dialogs.steps import Answer, Heard, Problem, Step, Took, always, never
from dialogs.told.accounts import ACCOUNT
from dialogs.told.called import GROUP_WORD
from dialogs.told.fields import told_behind
from dialogs.told.in_whose_name import for_oneself, for_whom
from dialogs.told.introduced import PAPER_MISSING, acquainted, presented, speaks_as
from dialogs.told.kin import kinship
from dialogs.told.matter import in_full, only_a_field, says_value, wishing, with_rights
from dialogs.told.mentions import USES
from dialogs.told.naming import beside_number, named_by_role, put_right
from dialogs.told.receiver import receiver_in_full, without_own
from dialogs.told.scope import joined
from dialogs.told.slots import absorb, data_named, regrouped, renamed
from dialogs.told.stated import stated_rights
from dialogs.told.uses import stopped_uses
from dialogs.told.values import bare_contact, of_a_paper_number, only_the_old, states_value
from dialogs.told.who_speaks import group_stated
from dialogs.told.whose_contact import WORDS
from dialogs.understanding import SURE, understand
from dialogs.understanding.parts import cut
from dialogs.understanding.patterns import regex, says
from dialogs.wording import clause_options, options, stacked
from dialogs.words.bystanders import SENT_BY, tells_of_things, without_the_sender
from dialogs.words.choosing import numbers_chosen
from dialogs.words.complaints import SOLD_TO_THEM
from dialogs.words.in_context import (
    CANNOT_SAY,
    CLEARLY,
    SURELY,
    group_in_parts,
    group_in_words,
    group_instead,
    group_said,
    learnt,
    two_groups,
)
from dialogs.words.line import STORED, asks
from dialogs.words.stopping import cannot_tell, withholds

VERSION = 1

FIRST_RIGHTS = ("access", "copy", "correct", "delete")
MORE_RIGHTS = ("transfer", "supplement", "withdraw", "restrict", "close_account", "explain")
GROUPLESS = frozenset({Right.EXPLAIN, Right.CLOSE_ACCOUNT})
ABOUT_LIFTS = frozenset({"other", "service", "emergency", "yes", "no", "greeting", "human"})
"""What words about a lift, a building site or a job are heard as when nobody asked how somebody knows us."""
BRIEF = 8
"""Words, or characters, of a line that tells a relation and nothing else."""
SHORT_WISH = 16
PARTS = regex(r"[\s,，、;；和]+")
"""Of a list of kinds, which «和» joins."""
ONLY_THIS = regex(r"^(?:[我就只仅光]|想|要|看|查)+|(?:的|那[个种类项]|就[行好]|吧)+$")
"""What stands around the name of a kind of data."""
AS_SAID = regex(
    r"(?:就|我|都|按|照|跟|和|是|那)*(?:前面|刚才?|刚刚|上面|之前|一开始|开头)"
    r"(?:已经|都|我)*(?:说|讲|写|发|提)(?:过|了)?(?:的)?"
    r"(?:那些|那个|那样|一样|内容)?[啊呀了吧]*"
    r"|(?:just )?(?:as|what|like)i(?:ve)?(?:already)?(?:just)?(?:said|wrote|told(?:you)?)"
    r"(?:before|above|already|earlier)?"
    r"|(?:那|就)*先(?:登记|提?交|这样)[了吧啊]*|(?:ok|please|just)*(?:register|submit|handitin)(?:it)?without(?:it)?(?:please)?"
)
"""What was meant has been said; it stands in the last lines."""
THIS_ONE = regex(
    r"[这本]个?(?:微信|账号|帐号|手机号?|号|公众号|小程序|网站)|整个|当前|现在[用登]|绑"
    r"|\bthis (?:one|account|number|app)\b|\b(?:whole|entire) account\b"
)
"""«就这个账号»: which one is plain to whoever says it; the number that is asked for next tells it to staff."""
CODE = regex(r"\d{4,6}")
CODE_MEANT = says(r"编|号|码|证|\b(?:code|number|no\.?|zip|id)\b")
NAME_MEANT = regex(r"名字|姓名|名称|[姓名](?=写?错)|\bnames?\b")
VALUED = frozenset({"correct", "supplement", "close_account"})
"""Rights that need a value besides the wish: what it should be, which account."""


def take_right(heard: Heard, draft: Draft, _facts: Facts) -> Answer:
    if heard.choice == "more":
        return Took(replace(draft, more=True))
    if heard.choice == "fewer":
        return Took(replace(draft, more=False))
    rights = heard.chosen or stated_rights(heard.understood)
    if not rights or not set(rights) <= set(Right):
        return None
    return Took(with_rights(draft, rights, add=False))


def ask_right(draft: Draft, _facts: Facts) -> Say:
    if draft.more:
        return Say(phrase("ask_right.more"), options("start", *MORE_RIGHTS, "fewer"))
    if draft.requester == "relative":
        return Say(phrase("ask_right.relative"), (*options("theirs", *FIRST_RIGHTS), *options("start", "human")))
    return Say(phrase("ask_right.text"), options("start", *FIRST_RIGHTS, "more", "status", "human"))


def take_group(heard: Heard, draft: Draft, _facts: Facts) -> Answer:
    """Nobody has to know which group they belong to: staff look in all of them."""
    nothing_of_it = (PAPER_MISSING.search, put_right, tells_of_things)
    if heard.kind == "text" and not heard.choice and any(tells(heard.text) for tells in nothing_of_it):
        return None
    plain = heard.kind == "text" and not no_reason(heard.understood)
    least = CLEARLY if plain else SURELY
    clearly = (
        group_said(heard.text)
        if (learnt("ask_group", without_the_sender(heard.text), least) or group_instead(heard.text))
        and not asks(heard.text)
        else ""
    )
    sold = clearly in ("", "other") and SOLD_TO_THEM.search(heard.text)
    clearly = "2.4" if sold else clearly or group_in_parts(heard.text)
    if heard.kind == "text" and not clearly and _ordinary(heard):
        return None
    aside = plain and group_in_words(heard.text) == "other" and "other"
    named = "" if asks(heard.text) or SENT_BY.search(heard.text) else heard.understood.group
    said = clearly or aside or named or (_leaves_open(heard.text) and "other") or _own_group(heard)
    group = heard.choice or _guessed(heard.text) or ("" if _restates(heard, draft) else said)
    if not group and draft.for_other and claims_to_be(heard.text) == "self":
        return Took(for_oneself(draft))
    return _grouped(heard, draft, str(group)) if group in GROUPS else None


def _guessed(text: str) -> str:
    """«4 吧 我也说不清»: the number stands, however unsure they are."""
    first, *rest = re.split(r"[\s,，。]+(?!吧)", text.strip(), maxsplit=1)
    chosen = numbers_chosen(first) if rest and (CANNOT_SAY.search(rest[0]) or _leaves_open(rest[0])) else ()
    return [*GROUPS][chosen[0] - 1] if len(chosen) == 1 and 1 <= chosen[0] <= len(GROUPS) else ""


def _leaves_open(text: str) -> bool:
    return UNSURE.search(text) is not None or cannot_tell(bare(text)) or withholds(text)


def _grouped(heard: Heard, draft: Draft, group: str) -> Took:
    """What was only guessed at is told; of two ways in which somebody knows us the other stays in their own words."""
    found = _with_account(regrouped(draft, group), heard)
    if two_groups(heard.text) and not DETAILED & set(draft.rights):
        kept = replace(found, detail=joined(draft.detail, heard.text))
        return Took(kept, (Say(phrase("ask_group.both", group=group_name(group))),))
    told = heard.choice or heard.understood.group or group_in_words(heard.text)
    return Took(found) if told or group != "other" else Took(found, (Say(phrase("ask_group.as_none")),))


def _with_account(draft: Draft, heard: Heard) -> Draft:
    """«账号是lilei88» tells how somebody knows us, and whose data are to go."""
    named = ENDING & {*map(Right, draft.rights)} and not heard.choice and ACCOUNT.search(heard.text)
    return draft if not named or heard.text in draft.detail else replace(draft, detail=joined(draft.detail, heard.text))


def _ordinary(heard: Heard) -> bool:
    """«电梯卡 再复制一张»: surely of lifts and cards, and hardly of who somebody is."""
    understood = heard.understood
    service = understood.intent == "service" and understood.confidence >= SURELY and not heard.chosen
    return service and not learnt("ask_group", heard.text, GUESSED)


def _restates(heard: Heard, draft: Draft) -> bool:
    """«别再给我打了 听见没有» says the wish once more, and not who somebody is."""
    rights, understood = set(stated_rights(heard.understood)), heard.understood
    same = bool(rights) and rights <= set(draft.rights) and understood.confidence >= SURE
    return same and not group_in_words(heard.text) and not understood.group


def _own_group(heard: Heard) -> str:
    """As the answer to this question, unless the words are a clear wish or a question to us."""
    understood = heard.understood
    wish = understood.intent not in ABOUT_LIFTS and understood.confidence >= SURE
    return "" if wish or asks(heard.text) else group_said(heard.text)


def ask_group(draft: Draft, _facts: Facts) -> Say:
    whose = "ask_group.other" if draft.for_other else "ask_group.text"
    whose = f"{whose}_again" if draft.ask == "ask_group" else whose
    labels = tuple(Option(group, group_name(group)) for group in GROUPS)
    told = {} if draft.ask == "ask_group" else {"rights": tuple(right_name(right) for right in draft.rights)}
    return Say(Phrase(whose, told), labels)


def group_left_open(draft: Draft) -> Took | None:
    """Whoever tells of the other instead of how that one knows us may not know it; an opt-out can do without."""
    passed = Took(replace(draft, group="other"), (Say(phrase("ask_group.left_open")),))
    return passed if draft.for_other or draft.rights == (Right.WITHDRAW.value,) else None


def take_receiver(heard: Heard, draft: Draft, facts: Facts) -> Answer:
    """Whoever says how they know us («合作伙伴»), or leaves name and number, names no receiver."""
    name = beside_number(heard.text)
    if name and bare_contact(heard.understood, name):
        return None
    known = group_stated(heard.text)
    if known:
        return Took(regrouped(draft, known), (Say(phrase("talk.noted")),))
    if heard.kind != "text" or not heard.text:
        return None
    receiver, own = without_own(heard.text)
    told = presented(absorb(draft, understand(own), facts), own, "ask_receiver") if own else draft
    if not receiver:
        return Took(told, (Say(phrase("talk.noted")),)) if told != draft else None
    return Took(replace(told, receiver=receiver_in_full(receiver)[:200]))


def wordless(draft: Draft) -> tuple[Right, ...]:
    """The rights that still need some words of the person: a withdrawal none once it is known what for."""
    asked = (Right(right) for right in draft.rights)
    settled = DETAILED if draft.detail else frozenset({Right.WITHDRAW}) if draft.uses else frozenset()
    return tuple(right for right in asked if right in DETAILED - settled)


def take_detail(heard: Heard, draft: Draft, facts: Facts) -> Answer:
    if heard.kind != "text" or not heard.text:
        return None
    if heard.chosen and UNSURE.search(heard.text):
        return Took(replace(draft, detail=_said_before(draft)[:STORED]), (Say(phrase("ask_detail.as_said")),))
    if heard.chosen:
        return Took(replace(draft, uses=("all",) if "all" in heard.chosen else heard.chosen))
    if wordless(draft) == (Right.WITHDRAW,):
        return Took(_stopping(draft, heard.text))
    if len(heard.text) == 1 or _a_code(heard.text, draft):
        return Problem(phrase("ask_detail.short"))
    grouped = draft if draft.group and GROUP_WORD.fullmatch(heard.text.strip()) else None
    who = grouped or _of_people(heard, draft) or _relation_alone(heard, draft) or _own_name(heard, draft)
    noted = who or only_a_contact(heard, draft, facts)
    if noted:
        return Took(noted, (Say(phrase("talk.noted")),))
    if AS_SAID.fullmatch(bare(heard.text)):
        return Took(replace(draft, detail=_said_before(draft)[:STORED] or heard.text))
    return _in_words(heard, draft)


def _in_words(heard: Heard, draft: Draft) -> Took:
    """The value, or for now only which one is wrong; the number of a paper is not typed here."""
    if Right.CORRECT in draft.rights and of_a_paper_number(heard.words):
        said = Say(phrase("ask_detail.on_the_paper"))
        return Took(replace(draft, detail=joined(draft.wish, heard.text)[:STORED]), (said,))
    if only_a_field(draft, heard.text) or (
        only_the_old(heard.understood) and heard.text.strip() not in draft.wish.splitlines()
    ):
        return Took(replace(draft, wish=joined(draft.wish, heard.text.strip())))
    if not draft.wish and _wish_only(heard, draft):
        return Took(replace(draft, wish=heard.text))
    lines = (*draft.wish.splitlines(), *in_full(draft, heard.understood).splitlines())
    return Took(replace(draft, detail="\n".join(dict.fromkeys(lines))[:STORED]))


def _a_code(text: str, draft: Draft) -> bool:
    """Six digits and no word of any code before: out of place, and nothing to be put right."""
    said = "\n".join((*draft.said[:-1], draft.wish))
    wanted = {Right.CLOSE_ACCOUNT.value, Right.EXPLAIN.value} & {*draft.rights}
    return not wanted and CODE.fullmatch(text.strip()) is not None and not CODE_MEANT(said)


def _stopping(draft: Draft, text: str) -> Draft:
    """The words, and the uses that they name or that they are the first words of («接收推广»)."""
    named = tuple(use for use in (*USES, "all") if begins_a_label(text, options("use", use)))
    if named:
        return replace(draft, uses=named)
    return replace(draft, uses=stopped_uses(text), detail=text[:STORED])


def _own_name(heard: Heard, draft: Draft) -> Draft | None:
    """A bare name says who asks, unless the name itself is to be put right."""
    text, said = heard.text.strip(), "\n".join((*draft.said[:-1], draft.wish))
    bare_name = named_by_role(text).loose == (text,) and learnt("ask_name", text) == "name"
    return renamed(draft, text) if bare_name and not draft.for_other and not NAME_MEANT.search(said) else None


def _of_people(heard: Heard, draft: Draft) -> Draft | None:
    """«我是他妈妈 周敏» says who asks for whom, and no value, unless a name is to be put right."""
    known, understood = acquainted(draft, heard.text), heard.understood
    valued = understood.phone or understood.email or states_value(understood)
    named = (known.name, known.subject_name) != (draft.name, draft.subject_name)
    about = learnt("ask_name", heard.text) in ("name", "other_person")
    told = named and about and not valued and not NAME_MEANT.search("\n".join((*draft.said[:-1], draft.wish)))
    return known if told else None


def _relation_alone(heard: Heard, draft: Draft) -> Draft | None:
    """«parent», «我是他爸爸»: what the speaker is to the other, and no value."""
    said = f"我是{heard.text.strip()}"
    relation = kinship(heard.text) or kinship(said)
    if not (relation and draft.for_other) or len(WORDS.findall(heard.text)) > BRIEF:
        return None
    if draft.requester == "unsure":
        return for_whom(draft, speaks_as(said), heard.text)
    return draft if draft.relation or draft.requester == "agent" else replace(draft, relation=relation)


def _said_before(draft: Draft) -> str:
    """The lines that stated what is wanted; the last line only points back to them."""
    before = draft.said[:-1]
    return "\n".join(wishing(before, draft.rights) or before)


def _wish_only(heard: Heard, draft: Draft) -> bool:
    """«帮我换成新证号» says again what is wanted, not yet what the value is."""
    understood, text = heard.understood, heard.text
    if THIS_ONE.search(text):
        return False
    short = len(text) <= SHORT_WISH and not any(char.isdigit() for char in text)
    valueless = short and not (says_value(draft, understood) or told_behind(text))
    return valueless and understood.intent in draft.rights and understood.intent in VALUED


def ask_detail(draft: Draft, _facts: Facts) -> Say:
    """One question for all that need words; what consent was given for can be chosen."""
    asked = wordless(draft) or (Right.CORRECT,)
    listed = options("use", *USES, "all") if asked == (Right.WITHDRAW,) else ()
    if len(asked) > 1:
        return Say(phrase("ask_detail.several", parts=stacked([Phrase(f"ask_detail.{right}") for right in asked])))
    if draft.wish and asked[0] is not Right.CLOSE_ACCOUNT:
        added = asked[0] is Right.SUPPLEMENT
        return Say(phrase("ask_detail.value_added" if added else "ask_detail.value"))
    return Say(Phrase(f"ask_detail.{asked[0]}"), listed)


def take_data(heard: Heard, draft: Draft, _facts: Facts) -> Answer:
    if heard.choice == "all":
        return Took(replace(draft, data=(), narrowed=False, scope=""))
    allowed = CATEGORIES.get(draft.group, ())
    named = heard.chosen or _kinds_named(heard.text, draft) or data_named(heard.understood)
    picked = tuple(clause for clause in named if clause in allowed)
    return Took(replace(draft, data=picked, narrowed=True)) if picked else None


def _kinds_named(text: str, draft: Draft) -> tuple[str, ...]:
    """«开票的», «基本资料和开票的»: the kinds by the first of their words."""
    listed = clause_options("data", CATEGORIES.get(draft.group, ()))
    parts = [ONLY_THIS.sub("", part) for part in cut(PARTS, text)]
    return tuple(option.value for option in listed if any(begins_a_label(part, (option,)) for part in parts))


def ask_data(draft: Draft, _facts: Facts) -> Say:
    listed = clause_options("data", CATEGORIES.get(draft.group, ()))
    return Say(phrase("ask_data.text"), (*options("ask_data", "all"), *listed))


STEPS = (
    Step("ask_right", always, lambda draft: bool(draft.rights), ask_right, take_right, clears=("rights", "more")),
    Step(
        "ask_again",
        lambda draft, facts: twin(draft, facts) is not None,
        lambda draft: draft.again,
        ask_again,
        take_again,
        clears=("again",),
    ),
    Step(
        "ask_group",
        lambda draft, _facts: not set(draft.rights) <= GROUPLESS,
        lambda draft: bool(draft.group),
        ask_group,
        take_group,
        clears=("group", "data", "narrowed"),
        let_pass=group_left_open,
    ),
    FOOTAGE_STEP,
    Step(
        "ask_ground",
        lambda draft, _facts: Right.DELETE in draft.rights and draft.requester != "unsure",
        lambda draft: bool(draft.grounds) or draft.ground_open,
        ask_ground,
        take_ground,
        clears=("grounds", "ground_open", "ground_missed", "reason"),
        enter=settle_ground,
        let_pass=lambda draft: Took(replace(draft, ground_open=True), (Say(phrase("ask_ground.left_open")),)),
    ),
    Step(
        "ask_receiver",
        lambda draft, _facts: Right.TRANSFER in draft.rights,
        lambda draft: bool(draft.receiver),
        lambda _draft, _facts: Say(phrase("ask_receiver.text")),
        take_receiver,
        clears=("receiver",),
        greedy=True,
    ),
    Step(
        "ask_detail",
        lambda draft, _facts: bool(DETAILED & set(draft.rights)),
        lambda draft: not wordless(draft),
        ask_detail,
        take_detail,
        clears=("detail", "wish", "uses"),
        greedy=True,
    ),
    Step("ask_data", never, lambda _draft: True, ask_data, take_data, clears=("data", "narrowed")),
)

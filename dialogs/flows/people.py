"""In whose name somebody asks: guardian, agent or near relative, the papers that show it, and the names."""

from __future__ import annotations

import re
from dataclasses import replace

from bot.domain.phrases import Phrase, phrase
from bot.domain.rights import Requester
from dialogs.draft import Draft
from dialogs.flows.identity import LATER
from dialogs.hearing import UNSURE, agreed
from dialogs.in_context import LIKELY, SURELY, learnt
from dialogs.mentions import ADULT, NO_AUTHORITY, NOT_NEAR, claimed, kin, own_story
from dialogs.model import Facts, Say
from dialogs.naming import FULL_NAME, NICKNAME, Named, full_name, full_surname, named_by_role
from dialogs.slots import for_oneself, for_whom, renamed
from dialogs.steps import Answer, Heard, Problem, Step, Took
from dialogs.understanding import HAN, SURE, Understanding, nothing_else, parse, understand
from dialogs.wording import options

VERSION = 1

RELATIONS = {
    "guardian": ("parent", "grandparent", "appointed"),
    "relative": ("child", "spouse", "parent", "sibling", "grandchild", "grandparent"),
}
"""Policy 2.5 and Regulations on Minors 34 for guardians; Civil Code 1045 for near relatives of the deceased."""

SUBJECT = re.compile(
    r"(?:我?(?:外?孙子|外?孙女|外孙|侄子|侄女|外甥女?|同事|朋友|当事人|逝者|死者|亡夫|亡妻|爸|妈|父亲|母亲|老公|老婆"
    r"|丈夫|妻子|爱人|先生"
    r"|太太|儿子|女儿|孩子|小孩|姑娘|闺女|弟弟|妹妹|哥哥|姐姐|大?哥|大?姐|弟|妹|爷爷|奶奶|外公|外婆|委托人|他|她)"
    r"(?:的)?(?:名字|姓名)?(?:叫做?|是|为|[:：])"
    r"|\b(?:(?:my|our|the) )?"
    r"(?:\w+'s name|son|daughter|child|father|mother|husband|wife|client|principal|deceased|brother|sister)"
    r"(?:'s name)?(?: is(?: called| named)?|:))\s*(?P<name>[^\s,，。;；]+(?: [A-Z][\w'-]+)?)",
    re.IGNORECASE,
)
ROLE = re.compile(
    r"^(?:我的?)?(?:爸爸?|妈妈?|父亲|母亲|老公|老婆|丈夫|妻子|爱人|儿子|女儿|孩子|小孩|闺女|弟弟|妹妹|哥哥|姐姐|爷爷"
    r"|奶奶|外公|外婆|外?孙子|外?孙女"
    r"|同事|朋友|当事人|委托人|逝者)"
    rf"(?=(?:{HAN}|·){{2,4}}$)"
)
"""«儿子周小乐»: who it is, then the name."""
NO_PAPERS = re.compile(
    r"没(?!问题)|还没|未办|不在|不齐|缺|办不了|\b(?:no|none|not yet|don.?t|do not|haven.?t|missing)\b", re.IGNORECASE
)
PAPERS = re.compile(
    r"有|户口|出生|证明|委托书|授权书|公证|证件|身份证|准备|带着|带了|手边|齐|已经"
    r"|\b(?:have|got|ready|certificate|register|attorney|papers?|proof)\b",
    re.IGNORECASE,
)
INTEREST = re.compile(
    r"继承|遗产|后事|丧|保险|赔偿|补偿|抚恤|工伤|债|结清|欠|纪念|留念|公证|养老"
    r"|inherit|estate|insurance|compensation|pension|debt|memor|funeral",
    re.IGNORECASE,
)
"""What near relatives ask for: their own lawful interest (PIPL 49), kept as they say it."""

PARENT_OF = re.compile(
    r"我是(?:[他她]|孩子|小孩|娃)的?(?:妈|爸|母亲|父亲|家长|监护人)"
    r"|\bi(?:.m| am) (?:his|her|the kid.s) (?:mother|mum|mom|father|dad)\b",
    re.IGNORECASE,
)
"""A parent takes over where a child was writing."""
NODDED = 12
"""Bytes of a yes that says nothing else."""

COURTESY = re.compile(r"谢谢|多谢|感谢|您好|你好|\b(?:thank|hello|hi|hey)", re.IGNORECASE)

PARTS = re.compile(r"[\s,，。;；/、]+")


def take_requester(heard: Heard, draft: Draft, _facts: Facts) -> Answer:
    if heard.choice == "nobody" or (not heard.choice and NO_AUTHORITY.search(heard.text)):
        return Took(draft, (Say(phrase("people.declined"), options("start", "access", "request", "human")),), done=True)
    if heard.choice == "self" or (draft.requester not in RELATIONS and heard.understood.requester == "self"):
        return Took(for_oneself(draft))
    if heard.choice in set(Requester):
        return Took(for_whom(replace(draft, requester=heard.choice, relation=""), heard.choice, ""))
    if draft.requester not in RELATIONS:
        clearly = learnt("ask_requester", heard.text)
        stated = (
            clearly or heard.understood.requester or claimed(heard.text) or learnt("ask_requester", heard.text, LIKELY)
        )
        return Took(for_whom(draft, stated, heard.text)) if stated else None
    if draft.child and not (heard.choice or PARENT_OF.search(heard.text) or _claims(heard.text) == "guardian"):
        return Took(replace(draft, ask="ask_requester"), (Say(phrase("people.child_waits")),))
    if not heard.choice and not kin(heard.text) and _claims(heard.text) == "self":
        return Took(for_oneself(draft))
    if draft.requester == "relative" and not heard.choice and NOT_NEAR.search(heard.text):
        return Problem(phrase("people.not_near"))
    relation = heard.choice or kin(heard.text) or heard.text[:60]
    return Took(replace(draft, relation=relation, child=False)) if relation else None


def ask_requester(draft: Draft, _facts: Facts) -> Say:
    if draft.requester in RELATIONS:
        asked = "child" if draft.child else draft.requester
        return Say(Phrase(f"ask_requester.{asked}"), options("relation", *RELATIONS[draft.requester]))
    return Say(phrase("ask_requester.text"), (*options("requester", *Requester), *options("ask_requester", "nobody")))


def take_proxy(heard: Heard, draft: Draft, _facts: Facts) -> Answer:
    """The papers are only announced here: consent comes before anything is sent (law: Separate consent)."""
    if heard.kind == "picture":
        return Took(replace(draft, proxy_told=True), (Say(phrase("ask_proxy.too_early")),))
    if heard.choice == "self":
        return Took(for_oneself(draft))
    if heard.kind != "text" or not heard.text:
        return None
    if not heard.choice and not kin(heard.text) and learnt("ask_proxy", heard.text, SURELY) == "self":
        return Took(for_oneself(draft))
    if not heard.choice and draft.requester == "agent" and NO_AUTHORITY.search(heard.text):
        return Took(draft, (Say(phrase("people.declined"), options("start", "access", "request", "human")),), done=True)
    if not heard.choice and draft.requester == "agent" and learnt("ask_proxy", heard.text, SURELY) == "no_authority":
        return Took(draft, (Say(phrase("people.declined"), options("start", "access", "request", "human")),), done=True)
    told, interest = _papers(heard), draft.requester == "relative" and INTEREST.search(heard.text)
    if not told and not interest:
        return None
    words = "\n".join(dict.fromkeys(part for part in (draft.detail, heard.text) if part))
    kept = replace(draft, proxy_told=bool(told), detail=words if interest else draft.detail)
    says = (Say(phrase(f"ask_proxy.later_{draft.requester}")),) if told == "none" else ()
    return Took(kept, says if told else (Say(phrase("talk.noted")),))


def _papers(heard: Heard) -> str:
    """``ready`` or ``none``, when the words are about papers at all."""
    if heard.choice in ("ready", "none"):
        return heard.choice
    if heard.understood.intent == "no" or any(words.search(heard.text) for words in (NO_PAPERS, UNSURE, LATER)):
        return "none"
    nods = agreed(heard) == "yes" and len(heard.text.encode()) <= NODDED
    told = heard.understood.intent == "yes" or nods or PAPERS.search(heard.text)
    return "ready" if told else ""


def ask_proxy(draft: Draft, _facts: Facts) -> Say:
    """Which papers and which parts of them; the words differ with a child's age."""
    told = draft.age if draft.requester == "guardian" or draft.age == ADULT else ""
    return Say(Phrase(f"ask_proxy.{told or draft.requester}"), options("ask_proxy", "ready", "none"))


def take_names(heard: Heard, draft: Draft, _facts: Facts) -> Answer:
    if heard.choice == "for_other":
        return Took(replace(draft, requester="unsure"))
    declined = (agreed(heard) == "no" and heard.understood.intent == "no") or UNSURE.search(heard.text)
    if heard.choice == "skip" or (not draft.gated and declined):
        return Took(replace(draft, anonymous=True))
    if heard.kind != "text" or not heard.text:
        return None
    if not draft.for_other and (SUBJECT.search(heard.text) or named_by_role(heard.text).other):
        return _two_names(heard.text, for_whom(draft, _whose(heard) or claimed(heard.text) or "unsure", heard.text))
    if _whose(heard) and not draft.for_other and heard.understood.name is None:
        return Took(for_whom(draft, _whose(heard), heard.text))
    nameless = named_by_role(heard.text) == Named() and not full_name(heard.text)
    if not draft.for_other and nameless and learnt("ask_name", heard.text, SURELY) == "other_person":
        return Took(for_whom(draft, claimed(heard.text) or "unsure", heard.text))
    claims = _claims(heard.text) if not draft.for_other else ""
    if claims in set(Requester) - {"self"} and named_by_role(heard.text) == Named():
        return Took(for_whom(draft, claims, heard.text))
    if _wishes(heard.understood):
        return None
    if draft.for_other:
        return _two_names(heard.text, draft)
    named = _one_name(heard.text, draft)
    return None if isinstance(named, Problem) and _offers_contact(heard.understood, draft) else named


def _claims(text: str) -> str:
    return "guardian" if PARENT_OF.search(text) else learnt("ask_requester", text, SURELY)


def _whose(heard: Heard) -> str:
    """As whom the words ask, when that is not for oneself."""
    requester = heard.understood.requester
    named = requester and requester != "self" and not own_story(heard.text)
    return str(requester) if named else ""


def _offers_contact(understood: Understanding, draft: Draft) -> bool:
    """The number comes before the name: it is kept, and the name asked again."""
    offered = understood.phone or understood.email
    return bool(offered) and offered not in (draft.contact, draft.other_contact)


def courteous_name(understood: Understanding) -> bool:
    """«谢天» and «何好» are names where a name is asked for; «多谢» is not."""
    courteous = understood.intent in ("thanks", "greeting") and not COURTESY.search(understood.text)
    return courteous and parse("name", understood.text).valid


def _a_name(text: str) -> bool:
    """«方可欣», for all the yes in it."""
    return not nothing_else(text) and full_surname(text) and learnt("ask_name", text, LIKELY) == "name"


def _wishes(understood: Understanding) -> bool:
    """A clear wish, or a bare yes or no, without a name in it is no name, however short."""
    if understood.intent in ("yes", "no") and (not parse("yes_no", understood.text).value or _a_name(understood.text)):
        return False
    if understood.intent in ("yes", "no"):
        return understood.name is None and not full_name(understood.text)
    given = named_by_role(understood.text)
    if courteous_name(understood) or given.own or given.loose:
        return False
    return understood.intent != "other" and understood.confidence >= SURE and understood.name is None


def _one_name(text: str, draft: Draft) -> Answer:
    slot = parse("name", text)
    named = slot.value if slot.valid and slot.value else ""
    among = full_name(text) if not named or NICKNAME.fullmatch(named) or not FULL_NAME.match(named) else ""
    if among or named:
        return Took(renamed(draft, among or named))
    return Problem(phrase(slot.problem or "slot.name.none", **dict(slot.details)))


def _two_names(text: str, draft: Draft) -> Answer:
    """«许静 我爸叫许国栋»: the speaker's name and the other's, in one line or one after the other."""
    swapped = _swapped(text, draft)
    if swapped != draft:
        return Took(swapped)
    by_role = _by_role(draft, named_by_role(text))
    if by_role != draft:
        return Took(by_role)
    subject = SUBJECT.search(text)
    rest = (text[: subject.start()] + " " + text[subject.end() :]).strip() if subject else text.strip()
    filled = draft
    if subject:
        filled = replace(filled, subject_name=subject.group("name")[:60])
    for candidate in ([rest] if not draft.name else []) + [part for part in PARTS.split(rest) if part]:
        slot = parse("name", ROLE.sub("", candidate) if draft.name or filled.name else candidate)
        if slot.valid and slot.value:
            filled = _next_name(filled, slot.value)
    again = "ask_name.is_subject" if draft.subject_name and not draft.name else "ask_name.both"
    return Took(filled) if filled != draft else Problem(phrase(again))


def _by_role(draft: Draft, said: Named) -> Draft:
    """What the words say of whose name is whose comes first; the others in the order in which they are asked."""
    named = replace(draft, name=said.own or draft.name, subject_name=said.other or draft.subject_name)
    for name in said.loose:
        named = _next_name(named, name)
    return named


def _swapped(text: str, draft: Draft) -> Draft:
    """«You asked for mine? I am called X; Y is the child»: Y was given as the speaker's name before."""
    own = understand(text).name
    if not own or not draft.name or own == draft.name or draft.name not in text:
        return draft
    return replace(renamed(draft, own), subject_name=draft.name)


def _next_name(draft: Draft, name: str) -> Draft:
    if not draft.name:
        return draft if name == draft.subject_name else replace(draft, name=name)
    if not draft.subject_name and name != draft.name:
        return replace(draft, subject_name=name)
    return draft


def whose_then(draft: Draft) -> Draft | None:
    """Asked in vain for somebody else's name: perhaps nobody else is meant, so for whom it is is asked anew."""
    if not (draft.for_other and draft.name) or draft.subject_name:
        return None
    return replace(draft, requester="unsure", relation="", age="", proxy_told=False, ask="")


def names_filled(draft: Draft) -> bool:
    named = bool(draft.name) or (draft.anonymous and not draft.gated)
    return named and (bool(draft.subject_name) or not draft.for_other)


def ask_name(draft: Draft, facts: Facts) -> Say:
    """The notice comes with it: who asks, why, how long it is kept (PIPL 17)."""
    notice = phrase("ask_name.notice", years=facts.settings.case_years)
    if draft.for_other:
        if draft.name:
            return Say(phrase(f"ask_name.subject_{draft.requester}"))
        if draft.subject_name:
            return Say(phrase("ask_name.own", notice=notice, subject=draft.subject_name))
        return Say(phrase(f"ask_name.both_{draft.requester}", notice=notice))
    if not draft.gated:
        return Say(phrase("ask_name.optional"), options("ask_name", "skip", "for_other"))
    return Say(phrase("ask_name.text", notice=notice), options("ask_name", "for_other"))


def _relation_open(draft: Draft, _facts: Facts) -> bool:
    return draft.requester == "unsure" or draft.requester in RELATIONS


STEPS = (
    Step(
        "ask_requester",
        _relation_open,
        lambda draft: draft.requester != "unsure" and bool(draft.relation),
        ask_requester,
        take_requester,
        clears=("requester", "relation", "age"),
        greedy=True,
    ),
    Step(
        "ask_proxy",
        lambda draft, _facts: draft.for_other and draft.gated,
        lambda draft: draft.proxy_told,
        ask_proxy,
        take_proxy,
        clears=("proxy_told",),
        greedy=True,
    ),
    Step(
        "ask_name",
        lambda draft, _facts: draft.rights != ("explain",),
        names_filled,
        ask_name,
        take_names,
        clears=("name", "subject_name", "anonymous"),
        greedy=True,
    ),
)

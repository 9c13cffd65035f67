"""Whose names: the speaker's and the other's, in one line or one after the other; skipped, held back, or no names.

In whose name somebody asks, and the papers that show it, is ``people``; two names beside each other are ``two_names``,
names among other words ``naming``.
"""

from __future__ import annotations

from dataclasses import replace

from bot.domain.phrases import phrase
from bot.domain.rights import Requester
from dialogs.danger.distress import FIGURE
from dialogs.draft import Draft
from dialogs.flows.code import OTHER_WAY
from dialogs.flows.two_names import SUBJECT, doubtful, two_names
from dialogs.hearing import UNSURE, agreed
from dialogs.model import Facts, Say
from dialogs.steps import Answer, Heard, Problem, Took
from dialogs.told.called import CALLED, DENIES, FOR_STAFF, GROUP_WORD, HAVE_IT, NAMELESS, NOT_ME, a_title
from dialogs.told.changes import for_another
from dialogs.told.death import died
from dialogs.told.given import could_be_one, stated_name
from dialogs.told.in_whose_name import for_whom
from dialogs.told.introduced import PAPER_MISSING, own_beside_kin, speaks_as
from dialogs.told.kin import kinship
from dialogs.told.mentions import INTEREST, own_story
from dialogs.told.naming import (
    FULL_NAME,
    NICKNAME,
    Named,
    full_name,
    full_surname,
    in_latin,
    named_by_role,
    no_name,
    only_a_name,
    somebody_elses,
    unlikely,
    written_out,
)
from dialogs.told.of_oneself import name_of_today
from dialogs.told.other_people import sent_by_others
from dialogs.told.signature import WRITTEN_OUT
from dialogs.told.slots import regrouped, renamed, with_contact
from dialogs.understanding import SURE, Understanding, like_a_name, nothing_else, parse
from dialogs.understanding.letters import by_letters
from dialogs.understanding.patterns import regex
from dialogs.understanding.slots.introductions import surname_of
from dialogs.understanding.slots.names import in_small_letters, without_particles
from dialogs.wording import options
from dialogs.words.in_context import LIKELY, SURELY, bound, learnt, likeliest, opens_a_story

COURTESY = regex(r"谢谢|多谢|感谢|您好|你好|\b(?:thank|hello|hi|hey)")

ALL_OF_IT = regex(r"\W*(?:都|全部?|统统)(?:给我)?(?:退|停|不要)(?:订|掉|了|吧)*\W*")
HAS_PAPER = regex(r"(?:已经|都|也|我)*有[^,，。\d]{0,6}(?:[纸紙证證本书書]|证明)[了的啊呀。.!！\s]*")
"""An answer to the question before, which was let pass."""

NEARLY_CERTAIN = 0.95


def acting(draft: Draft, requester: str, text: str) -> Took:
    """In somebody else's name; whoever says that there is no paper yet is not asked for it, but told what follows."""
    known = for_whom(draft, requester, text)
    if known.requester != "agent" or not PAPER_MISSING.search(text):
        return Took(known)
    return Took(replace(known, proxy_told=True), (Say(phrase("ask_proxy.later_agent")),))


def take_names(heard: Heard, draft: Draft, _facts: Facts) -> Answer:
    if not heard.choice and GROUP_WORD.fullmatch(heard.text.strip()):
        late = heard.understood.group if draft.group in ("", "other") else ""
        return Took(regrouped(draft, late) if late else draft, (Say(phrase("talk.noted")),))
    if draft.for_other and HAS_PAPER.fullmatch(heard.text):
        return Took(replace(draft, proxy_told=True), (Say(phrase("talk.noted")),))
    if heard.choice == "for_other":
        return Took(replace(draft, requester="unsure"))
    declined = (agreed(heard) == "no" and heard.understood.intent == "no") or UNSURE.search(heard.text)
    if heard.choice == "skip" or (not draft.gated and (declined or _goes_on_nameless(heard))):
        return Took(_nameless(draft, heard.understood))
    if heard.kind != "text" or not heard.text:
        return None
    confirmed = "" if draft.for_other else _confirmed(heard, draft) or own_beside_kin(draft, heard.text)
    if confirmed:
        return Took(renamed(draft, confirmed))
    if _tells_purpose(heard, draft):
        return Took(with_purpose(draft, heard.text), (Say(phrase("talk.noted")),))
    return _names_told(heard, draft)


def _tells_purpose(heard: Heard, draft: Draft) -> bool:
    """«办继承要用», as was asked for with the papers: no name."""
    nameless = named_by_role(heard.text) == Named() and not full_name(heard.text)
    return draft.requester == "relative" and nameless and INTEREST.search(heard.text) is not None


def with_purpose(draft: Draft, text: str) -> Draft:
    """What a relative says that it is for, beside what is kept already."""
    return replace(draft, detail="\n".join(dict.fromkeys(part for part in (draft.detail, text) if part)))


def _names_told(heard: Heard, draft: Draft) -> Answer:
    own = not draft.for_other
    if own and heard.text in draft.said[:-1] and could_be_one(heard.text):
        return Took(renamed(draft, heard.text))
    called = _called(heard.text, draft) if own else None
    if called:
        return called
    if draft.gated and not draft.name and _holds_name_back(heard):
        return Problem(phrase("ask_name.needed"))
    another = _of_another(heard, draft) if own else None
    if another:
        return another
    claims = claims_to_be(heard.text) if own and not nothing_else(heard.text) else ""
    if claims in set(Requester) - {"self"} and named_by_role(heard.text) == Named():
        return acting(draft, claims, heard.text)
    if _wishes(heard.understood):
        return None
    named = _one_name(heard.text, draft) if own else two_names(heard.text, draft)
    if isinstance(named, Problem):
        return None if _offers_contact(heard.understood, draft) else named
    return replace(named, draft=replace(named.draft, order_guessed=False)) if isinstance(named, Took) else named


def _called(text: str, draft: Draft) -> Answer:
    """Words that only belong to this question: «不是我，是我爸», a title, an employer, «叫我老周就行»."""
    if NOT_ME.search(text):
        return acting(draft, speaks_as(text) or "unsure", text)
    if draft.gated and a_title(text):
        return Problem(phrase("slot.name.full"))
    if FOR_STAFF.search(text):
        return Took(for_whom(draft, "agent", text), (Say(phrase("people.for_staff")),))
    if today := name_of_today(text):
        return Took(renamed(draft, today))
    called = CALLED.fullmatch(without_particles(text.strip()))
    name = (called["name"] or called["latin"]) if called else ""
    if name and (by_letters(name) or NICKNAME.fullmatch(name) or full_surname(name)):
        return _one_name(name, draft) if draft.gated else Took(renamed(draft, name))
    return None


def _of_another(heard: Heard, draft: Draft) -> Answer:
    """It is for somebody else after all, whom the words name or speak of."""
    whose, text = _whose(heard), heard.text
    if SUBJECT.search(text) or named_by_role(text).other:
        return two_names(text, for_whom(draft, whose or speaks_as(text) or "unsure", text))
    if whose and heard.understood.name is None:
        return acting(draft, whose, text)
    nameless = named_by_role(text) == Named() and not full_name(text) and not sent_by_others(text)
    if nameless and learnt("ask_name", text, SURELY) == "other_person":
        return Took(for_whom(draft, speaks_as(text) or "unsure", text))
    told = for_another(draft, text) if nameless else None
    return Took(told) if told else None


def _nameless(draft: Draft, understood: Understanding) -> Draft:
    """A number alone is the way to reach them, whether a code can be sent there or not."""
    number = understood.phone or ""
    reached = with_contact(draft, "phone", number) if number and not draft.contact else draft
    return replace(reached, anonymous=True)


def _goes_on_nameless(heard: Heard) -> bool:
    """Where a name may be skipped, refusing one skips it, and so does a number in its place."""
    text, understood = heard.text, heard.understood
    if understood.name or named_by_role(text) != Named():
        return False
    return (
        bool(understood.phone or understood.email or ALL_OF_IT.fullmatch(text)) or learnt("ask_name", text) == "refuse"
    )


def _holds_name_back(heard: Heard) -> bool:
    text = heard.text
    if named_by_role(text) != Named() or heard.understood.name or in_small_letters(text):
        return False
    refuses = agreed(heard) == "no" and heard.understood.intent == "no"
    return bool(refuses or OTHER_WAY.search(text) or HAVE_IT.search(text)) or learnt("ask_name", text) == "refuse"


def claims_to_be(text: str) -> str:
    """As whom somebody speaks, surely."""
    meant = FIGURE.sub(" ", text)
    if sent_by_others(text) or (meant != text and not died(meant)):  # «气死我了»: nobody died
        return ""
    return "guardian" if kinship(text) == "parent" else learnt("ask_requester", text, SURELY)


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
    text = understood.text
    courteous = understood.intent in ("thanks", "greeting")
    return courteous and (only_a_name(text) or (not COURTESY.search(text) and parse("name", text).valid))


def _a_name(text: str) -> bool:
    """«方可欣», «Zhou Keyi» and «zhou keyi», for all the yes in it."""
    if in_latin(text):
        return parse("name", text).valid
    return not nothing_else(text) and full_surname(text) and learnt("ask_name", text, LIKELY) == "name"


def _wishes(understood: Understanding) -> bool:
    """A clear wish, or a bare yes or no, without a name in it is no name, however short."""
    if NAMELESS.search(understood.text) or only_a_name(understood.text):
        return False
    if understood.intent in ("yes", "no") and (not parse("yes_no", understood.text).value or _a_name(understood.text)):
        return False
    if understood.intent in ("yes", "no"):
        return understood.name is None and not full_name(understood.text)
    given = named_by_role(understood.text)
    if full_surname(str(parse("name", understood.text).value)) and bound("ask_name", understood.text, "name"):
        return False  # «登记的时候是王秀兰»
    if courteous_name(understood) or given.own or given.loose:
        return False
    return understood.intent != "other" and understood.confidence >= SURE and understood.name is None


def _one_name(text: str, draft: Draft) -> Answer:
    slot = parse("name", text)
    if wanted := somebody_elses(text):
        return Problem(phrase(f"ask_name.{wanted}"))
    own = named_by_role(text).own
    before = [parse("name", line).value for line in draft.said[:-1]]
    if DENIES.search(text) and not (own or full_name(text)) and learnt("ask_name", text) != "name":
        return Problem(phrase("slot.name.none"))
    found = slot.value if slot.valid and slot.value and not no_name(slot.value) else own
    named = written_out(found, text)
    whole = named == text.strip() and could_be_one(named)  # «别小雨»
    if named and not whole and text.startswith(named) and (doubtful(named, text) or opens_a_story(named, text)):
        return Problem(phrase("slot.name.none"))
    heard_so = {learnt("ask_name", text), likeliest("ask_name", named)[0]} if named and unlikely(named) else {"name"}
    if named != text and "name" not in heard_so:
        return Problem(phrase("slot.name.none"))  # «你是机器还是小姑娘啊 回得蛮快»
    among = full_name(text) if not named or NICKNAME.fullmatch(named) or not FULL_NAME.match(named) else ""
    apart = f"姓{named[:1]}" in text and like_a_name(named)  # «姓简 单名一个宁字»
    stated = named not in MOODS and named == stated_name(text)
    if named and not (among or apart or stated) and _asked_once(named) and named not in before:
        return Problem(phrase("ask_name.sure", name=named))
    if among or named:
        return Took(renamed(draft, among or named))
    small = in_small_letters(text)
    if small:
        again = small in map(in_small_letters, draft.said[:-1])
        return Took(renamed(draft, small)) if again else Problem(phrase("ask_name.sure", name=small))
    titled = "" if draft.gated else text.strip(" 。.,，!！")
    if titled and NICKNAME.fullmatch(titled):
        return Took(renamed(draft, titled))
    return Problem(phrase(slot.problem or "slot.name.none", **dict(slot.details)))


MOODS = frozenset({"高兴", "满意", "安心", "温暖", "安逸"})
"""Surname and given name by the letter, and what people say of how they are."""


def _asked_once(name: str) -> bool:
    """«天冷», «高兴», «扎西»: whoever is called so says it again; the longer, the surer («阿依古丽»)."""
    return (
        name in MOODS
        or (
            unlikely(name)
            and (
                len(name) == len("扎西")
                or (len(name) == WRITTEN_OUT and not like_a_name(name))
                or likeliest("ask_name", name)[1] < NEARLY_CERTAIN
            )
        )
        or (len(name) > WRITTEN_OUT and len(surname_of(name)) == 1 and not like_a_name(name))
    )


def _confirmed(heard: Heard, draft: Draft) -> str:
    """The unlikely name of the line before, to which somebody says that it is theirs."""
    before = draft.said[-2] if len(draft.said) > 1 else ""
    small = in_small_letters(before)
    asked = small or (parse("name", before).value if before else None)
    put = asked and (small or (_asked_once(asked) and not no_name(asked)))
    return asked if asked and put and agreed(heard) == "yes" and nothing_else(heard.text) else ""


def whose_then(draft: Draft) -> Draft | None:
    """Asked in vain for somebody else's name: perhaps nobody else is meant, so for whom it is is asked anew. If it is
    for another, their name stays open for staff."""
    if not (draft.for_other and draft.name) or draft.subject_name:
        return None
    return replace(draft, requester="unsure", relation="", age="", proxy_told=False, anonymous=True, ask="")


def names_filled(draft: Draft) -> bool:
    if not draft.gated:
        return draft.anonymous or bool(draft.subject_name if draft.for_other else draft.name)
    return bool(draft.name) and (bool(draft.subject_name) or draft.anonymous or not draft.for_other)


def ask_name(draft: Draft, facts: Facts) -> Say:
    """The notice comes with it: who asks, why, how long it is kept (PIPL 17)."""
    notice = phrase("ask_name.notice", years=facts.settings.case_years)
    if draft.for_other and not draft.gated:
        return Say(phrase("ask_name.optional_other"), options("ask_name", "skip"))
    if draft.for_other:
        if draft.name:
            asked = phrase(f"ask_name.subject_{draft.speaks_as}", name=draft.name)
            return Say(phrase("ask_name.subject_first", notice=notice, ask=asked) if draft.order_guessed else asked)
        if draft.subject_name:
            return Say(phrase("ask_name.own", notice=notice, subject=draft.subject_name))
        return Say(phrase(f"ask_name.both_{draft.speaks_as}", notice=notice))
    if not draft.gated:
        return Say(phrase("ask_name.optional"), options("ask_name", "skip", "for_other"))
    return Say(phrase("ask_name.text", notice=notice), options("ask_name", "for_other"))

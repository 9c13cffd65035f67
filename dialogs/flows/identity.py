"""Who is asking, where no code proved it (``flows.contact``): separate consent and a document (law: Identity).

The notice (who, why, how long) stands in the first question about the person.
"""

from __future__ import annotations

import re
from dataclasses import replace

from bot.domain.phrases import Link, Phrase, Slot, phrase
from dialogs.draft import CONSENTED, RELATION_ONLY, Draft
from dialogs.flows.card import just_asked
from dialogs.flows.code import OTHER_WAY
from dialogs.flows.contact import NO_CONTACT, new_contact, without_contact
from dialogs.hearing import RESUME, agreed, bare, heard_as
from dialogs.model import ErasePaper, Facts, Say
from dialogs.steps import Answer, Heard, Problem, Step, Took
from dialogs.told.documents import (
    AGREES_NO_MORE,
    ASKS_SHORTLY,
    KEEPS_IT,
    LEFT_OUT,
    LOOKS,
    NAMED,
    NAMES_A_PAPER,
    NO_PAPER,
    NONE_GIVEN,
    OF_ITS_LENGTH,
    THE_REST,
    WITHOUT,
    gives_number,
    keeps_paper_back,
    number_only,
    numbered,
    relation_only,
    spares_paper,
    without_number,
    without_questions,
    without_the_rest,
)
from dialogs.told.introduced import signs_nothing
from dialogs.told.whose_contact import their_paper
from dialogs.understanding import in_characters, nothing_else, parse
from dialogs.understanding.parts import contrasts_of
from dialogs.understanding.patterns import regex
from dialogs.wording import options
from dialogs.words.in_context import SURELY, doubted, learnt
from dialogs.words.line import asks, marked
from dialogs.words.papers import only_this
from dialogs.words.refusal import UNWILLING, says_no_again
from dialogs.words.stopping import another_time, paper_not_here, sends_later
from dialogs.words.submission import AS_IT_IS, SUBMIT, binds, says_submit, undone

VERSION = 1
CONSENT_TEXT = "id_consent.text"
"""The sentence that is agreed to; its hash and time are kept with the case."""

REFUSED = regex(
    r"^\W*(?:(?:那|我|就|还是|反正)*(?:不同意|不给(?!别|他|外))|不愿意?|不想|不要|拒绝|别要"
    r"|i (?:do not|don.?t) (?:really |actually )?(?:agree|want|consent)|i(?:'d| would) rather not|i refuse|no\b)"
    r"|不(?:想|愿意?)?(?:给|提供|同意)[你您]?们?[了吧啊呢的]*\W*$"
    r"|不(?:太|大)?(?:同意|愿意?|想|方便|便)(?:给|提供|发|交|上传)[你您]?们?[了吧啊呢的]*(?=[\s,，。;；!！]|$)"
    r"|\bi(?:['’]d| would) (?:rather not|prefer not to)\b"
    r"|(?:身份证|证件|护照)号?码?(?:我|就|可|是)*不(?:想|愿意?)?(?:给|提供|交|发)[你您]?们?(?=[\s,，。;；!！]|$)"
    r"(?!\W*(?:[行好成]|可不?可?以|能)[^,，。]{0,3}[吗嘛么不])"
    r"|\bi (?:won.?t|will not|am not going to) (?:give|send|provide|share|show)\b"
    rf"|{OTHER_WAY.pattern}|{LEFT_OUT.pattern}"
)
"""However it goes on: a refused consent is neither the withdrawal of an old one nor any other wish. Whoever asks for
another way does not agree yet, and gets to know the others."""
AGREED = regex(
    r"(?<![不没未太])(?:同意|愿意|答应)(?![书过吗不])(?!.*(?:收回|撤|后悔|不同意|吗\W*$|[?？]))"
    r"|\bi (?:do )?(?:agree|consent|give (?:you )?my consent)\b(?!.*(?:not|\?))",
    re.I | re.DOTALL,
)
"""«别存那张图 同意填号码»: the consent counts, whatever else is asked beside it."""
CONSENT = regex(r"同意|愿意|答应|\b(?:agree|consent)\b")
YES = regex(rf"{CONSENT.pattern}|^\W*(?:可以|[行好]|ok(?:ay)?\b|yes\b|sure\b|fine\b)")
CONDITIONAL = regex(
    r"如果|(?<!主)要是|假如|除非|只要|前提|等[^,，。;；]{1,10}再|再(?:同意|答应)(?!一)|才(?:能|会|可以)?(?:同意|愿意|答应|行|给|办)|必须(?!的)|[他她]们说"
    r"|\b(?:agree|consent)\b[^,.;!?]{0,20}\b(?:if|unless|until|when|only|once|provided|as long as)\b"
    r"|\b(?:if|unless|until|when|only|once|provided|before)\b[^,.;!?]{0,30}\b(?:agree|consent)\b"
    r"|\b(?:if|unless|provided(?: that)?|as long as|on condition)\b"
    r"(?! (?:i must|needed|necessary|(?:that|it).?s (?:what|needed|necessary)|you (?:must|need|have to|insist)))"
)
"""A consent with strings is none yet: it has to be voluntary and explicit (PIPL 29)."""
FORCED = regex(
    r"(?:同意|愿意)[了吧呗啊嘛咯]*[\s,，。;；]+(?:我|反正)?不(?:同意|给)(?=(?:我|[你您他]们?)?[也又就还都明今怎能可会办进拿不][^\s,，。;；])"
)
"""«同意 不同意我明天还进不了场»: a yes without a choice is not free (PIPL 14); the other ways are told first."""
HALF_WILLING = regex(
    r"(?:不是|没有?说|并非)[不唔](?:同意|愿意|敢|肯|想|给)|(?:同意|愿意)是(?:同意|愿意)"
    r"|(?:应该|可能|也许|大概|好像|或许|估计|没准|差不多|算是|一?半|部分)[^,，。]{0,3}(?:同意|愿意|可以|行|[能会是好]吧)"
    r"|^\W*(?:应该|可能|也许|大概|或许|估计)的?吧?\W*$|(?:同意|愿意)[^,，。]{0,2}(?:部分|一半|一点)|同意你?(?:妹|个头|大爷)"
    r"|(?:要是|如果|万一|不|会|的话|泄[露漏])[^,，。;；]{0,10}我?就不(?:同意|给|交|提供)"
    rf"|\b(?:would|could|might) agree\b|\bagreed already\b|{FORCED.pattern}"
    r"|\b(?:half|partly|partially|maybe|perhaps|probably|possibly|might|kind of|sort of|guess|suppose|almost)\b"
    r"(?! not\b)"
)
"""Neither a yes nor a no: asked once more."""
NOTICED = regex(r"\W*(?:对|嗯+|[哦噢喔]+|知道了?|明白了?|了解|收到|i see|got it|h+m+|right|ok(?:ay)?)[了啊]?\W*")
UNCLEAR = {"hedged": "help.id_consent", "nodded": "id_consent.sure"}
"""What is asked again; a nod right after a question may take notice of the answer («嗯», «对»)."""
LEARNT_CONSENT = {"agree": "yes", "refuse": "no", "other_way": "no", "no_paper": "no", "later": "later"}
"""What people say of consent, and what it comes to; whoever has no paper gets to know the other ways."""


def take_consent(heard: Heard, draft: Draft, facts: Facts) -> Answer:
    if heard.kind != "text":
        return None
    heard = replace(heard, text=in_characters(heard.text))  # «bu gei»
    early = None if heard.choice else _numbered_early(heard, draft)
    handled = (None if heard.choice else _which_paper(heard, draft)) or _hands_in_first(heard, draft)
    if isinstance(early, Took) or handled:
        return early if isinstance(early, Took) else handled
    if heard.choice == "later" or (not heard.choice and _without_paper(heard, draft)):
        return _refused(replace(draft, paper_later=True), facts, Say(phrase("id_consent.later_told")))
    contact = new_contact(heard, draft, facts) if draft.no_code and not heard.choice else None
    if contact or early:
        return contact or early
    answer = heard.choice or _said_of_consent(heard)
    answer = "hedged" if answer in ("agree", "yes") and marked(heard.text) else answer
    if answer == "yes" and just_asked(draft) and NOTICED.fullmatch(heard.text):
        answer = "nodded"
    if answer in ("agree", "yes"):
        wrong = _misread(heard) if OF_ITS_LENGTH.search(heard.text) else None
        says = (Say(wrong.phrase),) if wrong else ()
        return Took(replace(draft, consent="agreed", consent_at=heard.now.isoformat()), says)
    if answer in ("refuse", "no"):
        plainly = heard.choice or refuses_plainly(heard.text)
        return goes_on_without(draft, facts) if plainly else _refused(draft, facts)
    if answer in UNCLEAR:
        return Problem(Phrase(UNCLEAR[answer]))
    return Took(without_contact(draft)) if answer == "other" else None


def _numbered_early(heard: Heard, draft: Draft) -> Answer:
    """The number of a document beside a yes, or before it: then it is not kept (PIPL 29)."""
    if not gives_number(heard) or (typed := numbered(heard, draft)) is None:
        return None
    beside = heard_as(heard, without_number(heard.text))
    no_yes = not AGREED.search(beside.text) and (says_submit(beside.text) or RESUME(bare(beside.text)))
    if not beside.text or no_yes or _said_of_consent(beside) != "yes":
        return Problem(phrase("id_consent.say_first"))
    if their_paper(heard.text):
        return Problem(phrase("ask_id.theirs"))
    return Took(replace(typed, consent="agreed", consent_at=heard.now.isoformat()))


def _refused(draft: Draft, facts: Facts, *says: Say) -> Took:
    """What was uploaded on the page meanwhile is kept no longer."""
    return Took(replace(draft, consent="refused"), says, (ErasePaper(),) if facts.uploaded() else ())


def refuses_plainly(text: str) -> bool:
    """No half a no («我不是不同意»), and no question how else it can be done."""
    said = without_questions(text)
    plain = REFUSED.search(said) or says_no_again(text) or learnt("id_consent", said, SURELY) == "refuse"
    plain = plain or spares_paper(text) or keeps_paper_back(said)
    half = HALF_WILLING.search(text) or (UNWILLING.search(text) and not REFUSED.search(text))
    return bool(plain) and not (half or OTHER_WAY.search(text))


def goes_on_without(draft: Draft, facts: Facts) -> Took:
    """Whoever says no is not asked again: the request goes in as it is, and a colleague finds another way."""
    return _refused(replace(draft, paper_later=True), facts, Say(phrase("id_consent.goes_on")))


def _which_paper(heard: Heard, draft: Draft) -> Answer:
    """Of what they have, or would give."""
    if NO_CONTACT.search(heard.text):
        return Took(draft, (Say(phrase("talk.noted")),))
    if relation_only(draft, heard.text):
        return _with_the_relation(draft, heard)
    if NAMES_A_PAPER.search(heard.text) and ASKS_SHORTLY.search(heard.text):
        return Problem(phrase("id_consent.other_paper"))
    if _with_another_paper(heard.text) or (number_only(heard.text) and not undone(heard.text)):
        return Took(replace(draft, consent="agreed", consent_at=heard.now.isoformat()))
    only = only_this(heard.text) and not (CONSENT.search(heard.text) or REFUSED.search(heard.text))
    return Took(draft, (Say(phrase("id_consent.other_paper")),)) if only else None


def _with_the_relation(draft: Draft, heard: Heard) -> Took:
    """The consent is to that paper alone; whoever only asks whether it will do agrees by sending it."""
    what = _relation_paper(draft)
    agreed_at = draft.consent_at or ("" if asks(heard.text) else heard.now.isoformat())
    kept = replace(draft, consent=RELATION_ONLY, consent_at=agreed_at)
    return Took(kept, (Say(phrase("id_consent.relation_only", what=what)),))


def _with_another_paper(text: str) -> bool:
    """«Sure, but I only have a passport»: the consent counts, and a passport will do; a question is none yet."""
    first = next(iter(contrasts_of(text)), "")
    if asks(text) or first == text.strip() or not NAMES_A_PAPER.search(text):
        return False
    return parse("yes_no", first).value == "yes"


def _sends_it_later(heard: Heard) -> bool:
    """Neither agreed nor refused: the request goes in now, and the paper is awaited."""
    if heard.choice or asks(heard.text):
        return False
    return sends_later(heard.text) or paper_not_here(heard.text) or _said_of_consent(heard) == "later"


def _hands_in_first(heard: Heard, draft: Draft) -> Answer:
    """«提交» neither consents nor refuses: this question comes first. «先提交», or the word said again, goes on, and
    the paper is awaited, as when it is promised."""
    if _sends_it_later(heard) or _as_it_is(heard, draft):
        return Took(replace(draft, consent="", paper_later=True), (Say(phrase("id_consent.sent_later")),))
    plain = says_submit(heard.text) or SUBMIT.fullmatch(bare(heard.text))
    return Problem(phrase("id_consent.first")) if plain and not _says_whether(heard, draft) else None


def _as_it_is(heard: Heard, draft: Draft) -> bool:
    again = says_submit(heard.text) and any(says_submit(line) for line in draft.said[-2:-1])
    return bool(again or AS_IT_IS.search(heard.text)) and not _says_whether(heard, draft)


def _says_whether(heard: Heard, draft: Draft) -> bool:
    """Consents or refuses, now or before; a question hands nothing in."""
    without = NO_PAPER.search(heard.text) or WITHOUT.search(heard.text) or LEFT_OUT.search(heard.text)
    refused = draft.consent == "refused" or without
    return bool(refused or CONSENT.search(heard.text) or heard.choice) or asks(heard.text)


def _without_paper(heard: Heard, draft: Draft) -> bool:
    """«没有身份证», or after the other ways «提交» or a second no: the request goes on as it is."""
    again = draft.consent == "refused" and says_no_again(heard.text)
    if not again and (asks(heard.text) or OTHER_WAY.search(heard.text)):
        return False
    if again or (says_submit(heard.text) and not AGREED.search(heard.text)):
        return True
    firmly = draft.consent == "refused" and (REFUSED.search(heard.text) or _nods(heard))
    as_it_is = AS_IT_IS.search(heard.text) and not AGREED.search(heard.text)
    return bool(firmly or as_it_is or NO_PAPER.search(heard.text))


def _nods(heard: Heard) -> bool:
    """A bare yes below the other ways takes the first of them: after a refusal it is no separate consent (PIPL 29)."""
    plain = nothing_else(heard.text) and not CONSENT.search(heard.text)
    return plain and parse("yes_no", heard.text).value == "yes"


def _said_of_consent(heard: Heard) -> str:
    said = _leans(heard)
    on_terms = agrees_if(heard.text) or (said == "yes" and CONDITIONAL.search(heard.text))
    return "hedged" if on_terms and said != "no" else said


def agrees_if(text: str) -> bool:
    """Whether it consents under a condition or for want of a choice, and asks nothing."""
    return bool(YES.search(text) and (CONDITIONAL.search(text) or FORCED.search(text))) and not asks(text)


def _leans(heard: Heard) -> str:
    if HALF_WILLING.search(heard.text) and not REFUSED.search(heard.text):
        return "hedged"
    if UNWILLING.search(heard.text) and not asks(heard.text):
        return "no"
    refused = REFUSED.search(without_questions(heard.text)) or OTHER_WAY.search(heard.text)
    if refused or NO_PAPER.search(heard.text) or says_no_again(heard.text):
        return "no"
    if asks(heard.text) or not without_questions(heard.text):
        return ""
    if spares_paper(heard.text) or keeps_paper_back(heard.text):
        return "no"
    if THE_REST.search(heard.text) and not binds(without_the_rest(heard.text), "id_consent", "agree"):
        return "hedged" if agreed(heard) == "yes" or AGREED.search(heard.text) else ""
    if AGREED.search(heard.text) and not (doubted(heard.text) or undone(heard.text)):
        return "yes"
    plainly = agreed(heard)
    said = LEARNT_CONSENT.get(learnt("id_consent", heard.text, SURELY), "")
    if "yes" in (plainly, said):
        whole = binds(heard.text, "id_consent", "agree")
        return "yes" if whole else "hedged"
    return plainly or said


def ask_consent(draft: Draft, facts: Facts) -> Say:
    if draft.consent == "refused":
        return Say(
            phrase("id_consent.refused"),
            (*options("id_consent", "later", "agree", "other"), *options("start", "human", "cancel")),
        )
    return Say(
        phrase(CONSENT_TEXT, what=what_is_needed(draft), days=facts.settings.evidence_days),
        options("id_consent", "agree", "refuse"),
    )


def take_document(heard: Heard, draft: Draft, facts: Facts) -> Answer:
    if heard.kind == "picture":
        return Took(with_picture(draft, heard))
    heard = replace(heard, text=in_characters(heard.text))  # «bu gei»
    if heard.kind == "text" and relation_only(draft, heard.text):
        return _with_the_relation(draft, heard)
    if heard.kind == "text" and (number := _number(heard, draft)):
        return number
    if heard.kind == "text" and _keeps_it(heard):
        kept = replace(draft, consent_at="", paper_later=True)
        return _refused(kept, facts, Say(phrase("id_consent.later_told")))
    if heard.understood.intent == "cancel" and not heard.choice:
        return None
    if heard.choice == "later" or (heard.kind == "text" and _not_now(heard)):
        return Took(replace(draft, paper_later=True))
    if heard.kind != "text" or not heard.text:
        return None
    if facts.uploaded():
        return Took(replace(draft, papers=(*draft.papers, f"page:{facts.uploaded()}")))
    beside = "nodded" if nothing_else(heard.text) else "looks" if LOOKS.search(heard.text) else ""
    if beside:
        return Took(draft, (Say(phrase(f"ask_id.{beside}")),))
    return _typed_document(heard, draft)


def _typed_document(heard: Heard, draft: Draft) -> Answer:
    """No number that would do; another paper without its number comes later, and loses no request."""
    phone = heard.understood.phone and any(map(str.isalpha, heard.text)) and "证" not in heard.text
    if not phone and (misread := _misread(heard)):
        return misread
    if not NAMES_A_PAPER.search(heard.text):
        return None
    if asks(heard.text) or ASKS_SHORTLY.search(heard.text):
        return Problem(phrase("ask_id.other_paper"))
    return Took(replace(draft, paper_later=True), (Say(phrase("ask_id.other_paper_later")),))


def _number(heard: Heard, draft: Draft) -> Answer:
    """The number of a paper, whatever stands beside it, or what is wrong with that of the one there is."""
    typed = numbered(heard, draft)
    if typed:
        return Problem(phrase("ask_id.theirs")) if their_paper(heard.text) else Took(typed)
    return _misread(heard) if NO_PAPER.search(heard.text) and gives_number(heard) else None


def _misread(heard: Heard) -> Problem | None:
    slot = parse("resident_id", heard.text)
    wrong = slot.problem if any(map(str.isdigit, heard.text)) else None
    return Problem(phrase(wrong, **dict(slot.details))) if wrong else None


def _keeps_it(heard: Heard) -> bool:
    text = heard.text
    refuses = learnt("id_consent", text, SURELY) == "refuse" and NAMED.search(text)
    held = any(words.search(text) for words in (KEEPS_IT, NONE_GIVEN, LEFT_OUT, AGREES_NO_MORE))
    kept = held and not number_only(text)
    return says_no_again(text) or (not asks(text) and bool(kept or refuses))


def _not_now(heard: Heard) -> bool:
    text = heard.text
    hands_in = says_submit(text) or (AS_IT_IS.search(text) is not None and not asks(text))
    not_here = sends_later(text) or paper_not_here(text) or NO_PAPER.search(text)
    put_off = another_time(text) or (not asks(text) and bool(not_here))
    return hands_in or put_off or agreed(heard) == "no"


def with_picture(draft: Draft, heard: Heard) -> Draft:
    agreed_at = draft.consent_at or heard.now.isoformat()
    return replace(draft, papers=(*draft.papers, f"media:{heard.media_id}"), consent_at=agreed_at)


def ask_document(draft: Draft, facts: Facts) -> Say:
    link = Link(phrase("ask_id.page"), facts.upload_address(""))
    if draft.consent == RELATION_ONLY:
        return Say(phrase("ask_id.relation", what=what_is_needed(draft), link=link), options("ask_id", "later"))
    return Say(phrase("ask_id.text", what=what_is_needed(draft), link=link), options("ask_id", "later"))


def _relation_paper(draft: Draft) -> Phrase:
    return phrase("paper.unable" if signs_nothing(draft) else f"paper.{draft.speaks_as}")


def what_is_needed(draft: Draft) -> tuple[Slot, ...]:
    """The relation where one is claimed; the person's own document where no contact proved it."""
    own = (phrase("paper.own"),) if draft.document_needed and draft.consent != RELATION_ONLY else ()
    relation = (_relation_paper(draft),) if draft.for_other else ()
    return (*relation, *own)


STEPS = (
    Step(
        "id_consent",
        lambda draft, _facts: draft.paper_needed,
        lambda draft: draft.consent in CONSENTED or draft.paper_later,
        ask_consent,
        take_consent,
        clears=("consent", "consent_at", "papers", "paper_later"),
    ),
    Step(
        "ask_id",
        lambda draft, _facts: draft.paper_needed,
        lambda draft: bool(draft.papers) or draft.paper_later,
        ask_document,
        take_document,
        clears=("papers", "paper_later"),
    ),
)

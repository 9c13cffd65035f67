"""In whose name somebody asks: guardian, agent or near relative, the papers that show it, and the names."""

from __future__ import annotations

from dataclasses import replace

from bot.domain.phrases import Phrase, phrase
from bot.domain.rights import Requester
from dialogs.danger.place import here_with_me
from dialogs.draft import Draft
from dialogs.flows.names import acting, ask_name, claims_to_be, names_filled, take_names, with_purpose
from dialogs.flows.two_names import ask_order, take_order
from dialogs.hearing import UNSURE, agreed, bare
from dialogs.model import Facts, Say
from dialogs.steps import Answer, Heard, Problem, Step, Took
from dialogs.told.death import died, died_after_all, not_bereaved
from dialogs.told.in_whose_name import alive, for_oneself, for_whom
from dialogs.told.introduced import HEIR, RELATION_TOLD, acquainted, introduced, signs_nothing, speaks_as, tells_again
from dialogs.told.kin import NOT_NEAR, SIBLING_OF_MINE, kin, kinship
from dialogs.told.mentions import ADULT, FOREIGN, INTEREST, NO_AUTHORITY, a_ward, cannot_sign, guards
from dialogs.told.naming import named_by_role
from dialogs.told.other_people import cares_for, sent_by_others
from dialogs.understanding import read_answer
from dialogs.understanding.patterns import regex, says
from dialogs.wording import options
from dialogs.words.in_context import BOTH, CLEARLY, LIKELY, SURELY, learnt, likeliest
from dialogs.words.line import asks
from dialogs.words.stopping import another_time, sends_later

VERSION = 1

RELATIONS = {
    "guardian": ("parent", "grandparent", "appointed"),
    "relative": ("child", "spouse", "parent", "sibling", "grandchild", "grandparent"),
}
"""Policy 2.5 and Regulations on Minors 34 for guardians; Civil Code 1045 for near relatives of the deceased."""

NO_PAPERS = regex(
    r"没(?!问题)|还没|未办|还?在(?:办|开|等|弄)|不在|不齐|缺|办不了"
    r"|\b(?:no|none|not yet|pending|still waiting|don.?t|do not"
    r"|haven.?t|missing)\b|\b(?:hasn.?t|didn.?t) (?:yet )?(?:sign|writ|g[ia]ve)"
)
PAPERS = regex(
    r"有|户口|出生|证明|委托书|授权书|公证|证件|身份证|准备|带着|带了|手边|齐|已经"
    r"|\b(?:have|got|ready|certificate|register|attorney|poa|papers?|proof)\b"
    r"|\bsigned (?:me )?(?:an? |the |h(?:is|er) )?(?:letter|authori[sz]ation|mandate|form|one|it)\b"
)
CONSENTS = regex(
    r"(?:他|她|孩子|本人|对方)(?:自己|本人)?(?:也|都|是|早就|已经|当然)*(?:同意|知道|愿意|答应|让我)"
    r"|\b(?:he|she|they|my \w+)(?: also| does| has)? (?:agree[sd]?|consent(?:s|ed)?|knows?)\b"
)
"""The other wants it, too, as the speaker says."""
OF_A_PAPER = says(
    r"(?:还|暂时|目前|现在)*没(?:有|办|准备)?(?:好|呢|啊)?|有[的了啊]?|(?:not|notyet|later|ready|ihaveit|ihave|ihavenone)+",
    only=True,
)
"""An answer to the question on the paper, and to none of who asks."""
AGREES = regex(r"\W*(?:我|都|我们)*同意(?:了|的|办理?)?\W*|\W*(?:i |we )?(?:agreed?|consent)\W*")
"""Whoever's consent it is, it is no word against the request."""
HAS_IT = regex(
    r"(?:^|[\s,，。;；!！])(?:我|都|手里|已经)*(?:有|齐|带着)[了的啊呀呢]*(?=[\s,，。;；!！]|$)|\b(?:yes|yeah|yep|have|got|ready)\b"
)
"""By itself among the clauses, whatever is told beside it."""
UNSAID = "unsaid"
"""The relation of whoever was asked twice and did not tell."""
ONLY_YES = 12
"""Bytes of a yes that says nothing else."""


def take_requester(heard: Heard, draft: Draft, _facts: Facts) -> Answer:
    if heard.choice == "nobody" or (not heard.choice and NO_AUTHORITY.search(heard.text)):
        return Took(draft, (Say(phrase("people.declined"), options("start", "access", "request", "human")),), done=True)
    if not heard.choice and asks(heard.text) and likeliest("ask_requester", heard.text)[0] == "question":
        return None  # «她本人不能来吗»
    named = "" if heard.choice else named_by_role(heard.text).other
    other = learnt("ask_requester", heard.text) in ("agent", *RELATIONS)  # «big brother, he signed a letter for me»
    own = heard.understood.requester == "self" or learnt("ask_requester", heard.text, SURELY) == "self"
    own = own and not (named or other)
    if heard.choice == "self" or (draft.requester not in RELATIONS and own):
        return Took(for_oneself(draft))
    if heard.choice in set(Requester):
        return Took(for_whom(replace(draft, requester=heard.choice, relation=""), heard.choice, ""))
    if not (heard.choice or draft.child) and sent_by_others(heard.text):
        return Took(draft, (Say(Phrase("help.ask_requester")),))
    if draft.requester not in RELATIONS:
        stated = _stated(heard)
        if named and stated in ("", "self"):
            stated = speaks_as("\n".join((*draft.said, heard.text)))
        return acting(draft, stated, heard.text) if stated else None
    return _take_relation(heard, draft)


def _stated(heard: Heard) -> str:
    """Who the person says they are, the surest first."""
    agent = not_bereaved(heard.text) or cares_for(heard.text)
    clearly = "agent" if agent else learnt("ask_requester", heard.text)
    clearly = clearly or ("guardian" if guards(heard.text) else "relative" if bereaved_of(heard.text) else "")
    likely = "" if OF_A_PAPER(bare(heard.text)) else learnt("ask_requester", heard.text, LIKELY)
    return clearly or heard.understood.requester or speaks_as(heard.text) or likely


def bereaved_of(text: str) -> bool:
    """«她今年2月没的», said of whoever is asked for."""
    return died(text) and not (not_bereaved(text) or asks(text))


def _take_relation(heard: Heard, draft: Draft) -> Answer:
    """What they are to the person they act for."""
    takes_over = heard.choice or claims_to_be(heard.text) == "guardian" or kinship(heard.text) == "grandparent"
    if draft.child and not takes_over:
        return Took(replace(draft, ask="ask_requester"), (Say(phrase("people.child_waits")),))
    if not heard.choice and not kin(heard.text) and claims_to_be(heard.text) == "self":
        return Took(for_oneself(draft))
    if draft.requester == "relative" and not heard.choice and _not_near(heard.text):
        return Problem(phrase("people.not_near"))
    known = draft if heard.choice else acquainted(draft, heard.text)
    if known != draft and not (known.relation or kin(heard.text)):
        return Took(known, (Say(phrase("talk.noted")),))
    draft = known
    relation = heard.choice or kinship(heard.text) or kin(heard.text)
    if not relation and (heard.understood.phone or heard.understood.email):
        return None
    return Took(replace(draft, relation=relation, child=False)) if relation else _in_own_words(draft, heard.text)


def _not_near(text: str) -> bool:
    return NOT_NEAR.search(text) is not None or SIBLING_OF_MINE.search(text) is not None


def _in_own_words(draft: Draft, text: str) -> Took | None:
    """Words that name a role are kept for staff. Without any the relation is asked for once more; then it stays open,
    for the papers tell it."""
    if not UNSURE.search(text) and (HEIR.search(text) or _names_a_role(text)):
        return Took(replace(draft, relation=text[:RELATION_TOLD], child=False))
    if asks(text):
        return None
    if not draft.beside:
        return Took(draft, (Say(Phrase("help.ask_requester")),))
    return Took(replace(draft, relation=UNSAID, child=False), (Say(phrase("people.relation_open")),))


def _names_a_role(text: str) -> bool:
    """«我是他徒弟», «遗嘱执行人»: more likely some relation than none."""
    heard = dict(read_answer("ask_requester", text))
    return sum(heard.get(role, 0.0) for role in ("agent", *RELATIONS)) >= BOTH


def ask_requester(draft: Draft, _facts: Facts) -> Say:
    if draft.requester in RELATIONS:
        asked = "child" if draft.child else draft.requester
        return Say(Phrase(f"ask_requester.{asked}"), options("relation", *RELATIONS[draft.requester]))
    return Say(phrase("ask_requester.text"), (*options("requester", *Requester), *options("ask_requester", "nobody")))


def take_proxy(heard: Heard, draft: Draft, _facts: Facts) -> Answer:
    """The papers are only announced here: consent comes before anything is sent (law: Separate consent)."""
    if heard.kind == "picture":
        return Took(replace(draft, proxy_told=True), (Say(phrase("ask_proxy.too_early")),))
    turned = _whose_after_all(heard, draft)
    if turned:
        return Took(turned)
    if heard.kind != "text" or not heard.text:
        return None
    if draft.requester == "agent" and cannot_sign(heard.text):
        told = with_purpose(replace(draft, proxy_told=True), heard.text)
        return Took(told, (Say(phrase("ask_proxy.later_unable")),))
    if draft.requester == "agent" and here_with_me(heard.text):
        return Problem(phrase("ask_proxy.here"))
    of_papers = (
        learnt("ask_proxy", heard.text) in ("ready", "missing")
        or PAPERS.search(heard.text)
        or NO_PAPERS.search(heard.text)
        or sends_later(heard.text)
    )
    about_papers = bool(of_papers or heard.choice)
    agrees = draft.requester == "agent" and AGREES.fullmatch(heard.text) is not None
    willing = (agrees or bool(CONSENTS.search(heard.text))) and not NO_AUTHORITY.search(heard.text)
    if not heard.choice and not kin(heard.text) and learnt("ask_proxy", heard.text, SURELY) == "self":
        return Took(for_oneself(draft))
    if willing and not about_papers:
        return _with_their_will(acquainted(draft, heard.text), heard.text)
    if draft.requester == "agent" and not about_papers and _without_authority(heard):
        return Took(draft, (Say(phrase("people.declined"), options("start", "access", "request", "human")),), done=True)
    return _told(heard, draft, about_papers=about_papers)


def _whose_after_all(heard: Heard, draft: Draft) -> Draft | None:
    """Whoever was taken for dead lives, whoever was taken for living has died, or it is for the speaker."""
    text = heard.text
    if draft.requester == "agent" and guards(text) and a_ward("\n".join((*draft.said, text))) and not asks(text):
        return introduced(for_whom(draft, "guardian", text), text)
    if draft.requester == "relative" and not_bereaved(text):
        return alive(draft)
    gone = draft.requester == "agent" and heard.understood.requester == "relative" and died(text)
    if gone and not died_after_all(text, kin=False):  # a paper that shows it is told beside the others
        return for_whom(draft, "relative", text)
    return for_oneself(draft) if heard.choice == "self" else None


def _told(heard: Heard, draft: Draft, *, about_papers: bool) -> Answer:
    """Of the papers, of the people or of what they are for; only the first answers the question."""
    known = draft if heard.choice else acquainted(draft, heard.text)
    people = not heard.choice and (known != draft or tells_again(draft, heard.text))
    told = "" if people and not about_papers else _papers(heard)
    if FOREIGN.search(heard.text):
        ready = told == "ready" and not asks(heard.text)
        return Took(replace(known, proxy_told=ready), (Say(phrase("ask_proxy.foreign")),))
    interest = draft.requester == "relative" and INTEREST.search(heard.text)
    if not (people or told or interest):
        return None
    kept = replace(known, proxy_told=known.proxy_told or bool(told))
    kept = with_purpose(kept, heard.text) if interest else kept
    later = phrase("ask_proxy.later_unable") if signs_nothing(draft) else phrase(f"ask_proxy.later_{draft.requester}")
    says = (Say(later),) if told == "none" else ()
    return Took(kept, says if kept.proxy_told else (Say(phrase("talk.noted")),))


def _with_their_will(draft: Draft, text: str) -> Took:
    """A child's will is passed on to staff; a grown-up's has to be in writing, which may follow."""
    if draft.requester == "agent":
        return Took(replace(draft, proxy_told=True), (Say(phrase("ask_proxy.later_agent")),))
    return Took(with_purpose(draft, text), (Say(phrase("talk.noted")),))


def _without_authority(heard: Heard) -> bool:
    """Nobody gave any; a paper that is only missing may follow."""
    return bool(NO_AUTHORITY.search(heard.text)) or learnt("ask_proxy", heard.text, SURELY) == "no_authority"


def _papers(heard: Heard) -> str:
    """``ready`` or ``none``, when the words are about papers at all."""
    if heard.choice in ("ready", "none"):
        return heard.choice
    put_off = another_time(heard.text) or sends_later(heard.text)
    if heard.understood.intent == "no" or put_off or NO_PAPERS.search(heard.text) or UNSURE.search(heard.text):
        return "none"
    nods = agreed(heard) == "yes" and len(heard.text.encode()) <= ONLY_YES
    meant = learnt("ask_proxy", heard.text)
    if meant == "missing" and not nods:
        return "none"
    label, sure = likeliest("ask_proxy", heard.text)
    astray = label == "none" and sure >= CLEARLY and not HAS_IT.search(heard.text)  # «你们有病»
    has = heard.understood.intent == "yes" or nods or PAPERS.search(heard.text)
    told = (has and not astray) or meant == "ready"
    return "ready" if told else ""


def _paper_to_come(draft: Draft) -> Took:
    """It is asked for twice; then the request goes on, and the paper may follow."""
    return Took(replace(draft, proxy_told=True), (Say(Phrase(f"ask_proxy.later_{draft.requester}")),))


def ask_proxy(draft: Draft, _facts: Facts) -> Say:
    """Which papers and which parts of them; the words differ with a child's age, and where nobody can sign."""
    told = draft.age if draft.requester == "guardian" or draft.age == ADULT else ""
    if signs_nothing(draft):
        told = "unable"
    if draft.requester == "relative" and INTEREST.search(draft.detail):
        told = "relative_for"
    return Say(Phrase(f"ask_proxy.{told or draft.requester}"), options("ask_proxy", "ready", "none"))


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
        let_pass=_paper_to_come,
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
    Step(
        "ask_order",
        lambda draft, _facts: draft.for_other and bool(draft.name and draft.subject_name),
        lambda draft: not draft.order_guessed,
        ask_order,
        take_order,
    ),
)

"""What somebody tells of themselves and of the one they ask for: kinship, both names, the paper at hand.

It is taken whenever it comes, whichever question is open. In whose name somebody asks is ``slots`` and ``people``.
"""

from __future__ import annotations

import re
from dataclasses import replace
from difflib import SequenceMatcher

from dialogs.draft import Draft
from dialogs.told.asked_for import asked_for, speaks_of_own
from dialogs.told.death import died
from dialogs.told.given import stated_name
from dialogs.told.kin import EN_KIN, kin, kinship
from dialogs.told.mentions import UNDER_14, UNDER_18, age_of, cannot_sign, claimed
from dialogs.told.naming import FULL, NICKNAME, Named, full_surname, kin_name, named_by_role
from dialogs.told.other_people import cares_for
from dialogs.told.signature import CLOSES, signed
from dialogs.understanding import parse
from dialogs.understanding.letters import by_letters
from dialogs.understanding.patterns import cased, regex
from dialogs.words.in_context import CLEARLY, NO_ANSWER, SURELY, learnt, likeliest
from dialogs.words.line import asks

CLIENT_NAMED = cased(
    rf"(?:委托人|当事人|被代理人|客户|[受代]|代理|代表)(?P<name>{FULL})(?:先生|女士|小姐)?(?=之?的?(?:委托|授权)|[\s,，。;；(（]"
    r"|要求|申请|提出|向|办|$)"
    rf"|(?:^|[\s,，。;；])(?:[我咱]们?(?:公司|单位)?的?(?:员工|同事|职工|师傅|工人))?(?P<giver>{FULL})(?:先生|女士|小姐)?(?:已经?|现|特|书面)?(?:委托|授权)(?=我|本人|本所|律师|代理)"
    rf"|(?:我|本人)(?:是|系|作为)(?P<whose>{FULL})(?:先生|女士|小姐)?的(?:委托|代理|授权|辩护)*(?:律师|代理人|受托人)"
    r"|\b(?i:on behalf of|my client|our client|represent(?:ing)?|"
    r"(?:act(?:ing)?|lawyer|agent|counsel|solicitor|attorney) for)\s+"
    r"(?i:(?:my|our) \w+ |an? [^.;]{3,50}?, )?,?\s*(?i:(?:mr|mrs|ms|miss|dr)\.?\s+)?"
    r"(?P<latin>[A-Z][\w'-]+(?: [A-Z][\w'-]+){1,3})"
    r"|\b(?i:(?:my|our) (?:\w+ )?(?:technician|employee|worker|colleague|engineer|fitter|installer|driver)),? "
    r"(?P<signer>[A-Z][\w'-]+ [A-Z][\w'-]+)"
    r"(?=,? (?:has |have )?(?:signed|authori[sz]ed|asked|gave|given)\b)"
)
"""«受委托人王建国委托», «李小龙委托我…», «on behalf of my client Ms Li Na»: for whom somebody acts, mid-sentence."""
PAPER_AT_HAND = regex(
    r"(?<![没未])(?:有|附上?|附了|带着?|持|签了|办好了?|见)[^,，。;；]{0,6}(?:委托书|授权书|委托公证)"
    r"|(?:委托书|授权书)[^,，。;；]{0,4}(?<![没未])(?:有|附上|齐|办好|准备好|见附件|签好)"
    r"|\b(?:poa|power of attorney|letter of authori[sz]ation|authori[sz]ation)(?: letter)?(?: is| was)?"
    r" (?:attached|enclosed|signed|ready|at hand)"
    r"|\b(?:i have|with|attached|enclosed)(?: is)?(?: an?| the| my| his| her)?(?: signed)? (?:poa|power of attorney)\b"
)
"""A power of attorney that is there already, told beside the wish."""


KINSHIP_AT_HAND = regex(
    r"(?<![没未])(?:有|带着?|备着?|拿着?)(?:我家的?)?(?:户口[本簿]?|出生(?:医学)?证明?|监护(?:关系|人)?的?证明)(?!吗|么|就|没)"
    r"|(?<![没未])(?:有|带着?|备着?|拿着?|拿到了?)[^,，。;；没未]{0,8}(?:判决书?|裁定书?|文书|指定书|红头文件|公证书?)(?!吗|么|就|没)|^\W*法院的?判决书?(?=[\s,，。;；])"
    r"|(?:判决书?|裁定书?|文书|指定书)(?:都|也|在|我|手[里边上]|家里?)*(?<![没未])(?:有|在(?!哪)|齐|带着|准备好|下来了)(?!吗|么|没)"
    r"|(?:户口[本簿]?|出生(?:医学)?证明?|监护(?:关系|人)?的?证明)(?:都|也|在|我|手[里边上]|家里?)*(?<![没未])(?:有|在(?!哪)|齐|带着|准备好)(?!吗|么|没)"
    r"|\b(?:i have|with|here is) (?:the |his |her |our |a |an )?"
    r"(?:hukou|household register|birth certificate"
    r"|(?:court|guardianship) (?:order|papers?|ruling|documents?|certificate))"
)
"""The proof that somebody is a child's parent, or guards a grown-up, at hand."""
PAPER_MISSING = regex(
    r"(?:没|未|无|冇)(?:有|办|开|写|签|拿到)?(?:过|什么|任何)?(?:委托书|授权书|授权委托书)|(?:委托书|授权书)(?:还|都|也)*没"
    r"|\b(?:no|without|haven.?t|don.?t have)\b.{0,12}\b(?:power of attorney|poa|authori[sz]ation|mandate)\b"
)
"""Told before anybody asked for it."""
BY_FIRST_NAME = cased(rf"\b(?i:my (?:[\w-]+ )?(?:{EN_KIN})),? [A-Z][a-z]+")
"""«my son Leo»: a name below it is the speaker's."""
LET = regex(
    r"让我|叫我|托我|请我|要我|[替帮代给为]|委托|授权|受托|\b(?:asked me|for (?:my|him|her)|behalf|authori[sz])"
)
"""That somebody asks for another with their will; else for whom it is, is asked."""
HEIR = regex(r"继承人|继承权?公证|遗嘱|\b(?:heir|executor|beneficiary)\b")
"""No near relative perhaps, but with a paper: staff judge whether it carries the request (PIPL 49)."""
RELATION_TOLD = 60
KIN_ALONE = 4
"""Characters of a word for a relative and nothing else."""
SURELY_A_NAME = 3
"""Characters; «高兴» could be one, too."""
ALIKE, HALF_ALIKE = 0.7, 0.5
"""So much of a name in letters, or in characters, is the same where it is written anew."""
NO_WORD = 0.65
"""So surely no answer to what was asked, such a name is one."""


def client_name(text: str) -> str:
    """The name of the one for whom the speaker says to act."""
    for match in CLIENT_NAMED.finditer(text):
        slot = parse("name", match["name"] or match["giver"] or match["whose"] or match["latin"] or match["signer"])
        if slot.valid and slot.value and not NICKNAME.fullmatch(slot.value):
            return str(slot.value)
    return ""


def speaks_as(text: str) -> str:
    """As whom somebody may ask, by what they say they are to the other («我是她女儿») or by whom they name."""
    known = kinship(text)
    if known and not died(text):
        return "guardian" if known in ("parent", "grandparent") else "agent"
    return claimed(text) or ("agent" if cares_for(text) else "")


def signs_nothing(draft: Draft) -> bool:
    """Whether the one acted for cannot sign, by what was told; colleagues agree on another proof."""
    return draft.requester == "agent" and any(map(cannot_sign, (draft.detail, draft.words, *draft.said)))


def tells_again(draft: Draft, text: str) -> bool:
    """«是的 他走了», «I'm his wife, I said», «女儿», «我妈»: heard before, and heard again."""
    alone = kinship(f"我是{text}") or (draft.requester == "agent" and kin(text) and len(text) <= KIN_ALONE)
    bare = draft.requester in ("relative", "agent") and bool(alone)
    return draft.for_other and (bare or bool(kinship(text)) or died(text))


def introduced(draft: Draft, text: str) -> Draft:
    """The draft of a request for another with what the words tell of both; nothing that stands is changed."""
    if not draft.for_other:
        return draft
    said, client = _clearly(named_by_role(text)), client_name(text)
    draft = taken_over(draft, said.own)
    other = said.other or client or ("" if draft.name else kin_name(text))
    told = (
        draft.subject_name or other or BY_FIRST_NAME.search(text) or CLOSES.search(text)
    )  # else the name below may be the other's
    name = draft.name or (said.own if said.own != client else "") or stated_name(text)
    name = name or (signed(text, for_another=True) if told else "")
    if not other and said.own and len(said.loose) == 1:
        other = said.loose[0]
    subject = draft.subject_name or ("" if other == name else other)
    shows = {"agent": PAPER_AT_HAND, "guardian": KINSHIP_AT_HAND}.get(draft.requester)
    paper = draft.proxy_told or (shows is not None and shows.search(text) is not None and not asks(text))
    relation = draft.relation or ("" if draft.requester == "agent" else kinship(text))
    if draft.requester == "relative" and not relation and HEIR.search(text) and not asks(text):
        relation = text[:RELATION_TOLD]
    return replace(draft, name=name, subject_name=subject, proxy_told=paper, relation=relation)


def taken_over(draft: Draft, own: str) -> Draft:
    """«我叫张敏», «I'm Emily Chen» after another bare name taken for the speaker's: that one was the other's."""
    free = own not in ("", draft.name) and draft.name and not draft.subject_name and not draft.proven
    guessed = free and (draft.order_guessed or not _spelt_anew(own, draft.name))
    return replace(draft, name=own, subject_name=draft.name, order_guessed=False) if guessed else draft


def _spelt_anew(own: str, before: str) -> bool:
    """«张民» after «张敏», «Emily Chan» after «Emily Chen»; a surname is shared by a family."""
    return SequenceMatcher(None, own, before).ratio() >= (ALIKE if by_letters(own) else HALF_ALIKE)


def retold(draft: Draft, text: str) -> Draft:
    """«我老公叫马德明» sets the name of the one it speaks of, whatever was taken for it before; «Leo is the child, I am
    John» sets both."""
    said = _clearly(named_by_role(text)) if draft.for_other else Named()
    known = said.other in ((draft.subject_name,) if said.own else (draft.name, draft.subject_name))
    proven = draft.proven and said.own not in ("", draft.name)
    if not said.other or proven or (known and said.own in ("", draft.name)):
        return draft
    return replace(draft, name=said.own or draft.name, subject_name=said.other, order_guessed=False)


def _clearly(said: Named) -> Named:
    """«她是客戶» names nobody: beside other matters only a full name counts."""

    def full(name: str) -> str:
        return name if by_letters(name) or "·" in name or full_surname(name) else ""

    return Named(full(said.own), full(said.other), said.loose)


def acquainted(draft: Draft, text: str, question: str = "") -> Draft:
    """The same where only people are spoken of, so that a bare name counts. It is the speaker's beside a number of
    theirs, right after they told what they are to the other, or alone; else the other's, of whom
    the talk is, as it is of the one who died.
    ``question`` is the open one, where it tells a short name from a word."""
    known = introduced(draft, text)
    loose = named_by_role(text).loose if known.for_other else ()
    beside = re.search(r"\d{7}|@", text) is not None
    for name in loose:
        speaks = bool(kinship(draft.last)) or beside or bool(known.subject_name)
        surely = len(name) >= SURELY_A_NAME or (question and _rather_a_name(name, question))
        plain = speaks or (surely and learnt("ask_name", text) == "name")
        if name in (known.name, known.subject_name) or not plain:
            continue
        alone = text.strip() == name
        if known.order_guessed and known.subject_name and not known.name:  # first oneself, then the other
            known = replace(known, name=known.subject_name, subject_name=name)
        elif not known.name and (speaks or (alone and known.requester != "relative")):
            known = replace(known, name=name, order_guessed=not speaks)
        elif not known.subject_name:
            known = replace(known, subject_name=name, order_guessed=known.order_guessed or (alone and not known.name))
    return known


def own_beside_kin(draft: Draft, text: str) -> str:
    """«我叫李雷，我爸叫李建国», where one's own data were asked for: the speaker's name, beside kin only named."""
    said = named_by_role(text)
    own = said.own or (said.loose[0] if len(said.loose) == 1 else "")
    aged = age_of(text) in (UNDER_14, UNDER_18)
    spoken_of = own and said.other and not (draft.for_other or aged or asked_for(text) or LET.search(text))
    return own if spoken_of and any(map(speaks_of_own, draft.said)) else ""


def presented(draft: Draft, text: str, question: str) -> Draft:
    """The same at a question about something else: «李雷» and «家用电梯 李雷» tell the speaker's own name,
    «我爸叫吴长根» that it may be for another."""
    if draft.for_other:
        return acquainted(draft, text, question)
    if beside := own_beside_kin(draft, text):
        return replace(draft, name=draft.name or beside)
    if kinship(text) in ("child", "grandchild") and any(kin(line) == kinship(text) for line in draft.said[:-1]):
        return acquainted(replace(draft, requester="agent"), text)
    said = named_by_role(text)
    if _clearly(said).other and learnt("ask_name", text) in ("name", "other_person"):
        return acquainted(replace(draft, requester="unsure"), text)
    names = [name for name in (said.own, *said.loose) if name]
    written = [name for name in names if full_surname(name)]
    twice = len(names) > 1 and len(written) == 1 and all(by_letters(name) or name in written for name in names)
    names = written if twice else names  # «李丽 Lily»: one person, called so by others
    own = names[0] if len(names) == 1 and not draft.name and (twice or _rather_a_name(names[0], question)) else ""
    return replace(draft, name=own) if own else draft


def _rather_a_name(name: str, question: str) -> bool:
    """«安装» answers how somebody knows us, for all the surname in it."""
    label, sure = likeliest(question, name)
    least = NO_WORD if by_letters(name) or len(name) >= SURELY_A_NAME else SURELY
    unanswering = label in NO_ANSWER and sure >= least
    whole = " " in name if by_letters(name) else "·" in name or full_surname(name)
    sure_enough = CLEARLY if by_letters(name) else SURELY
    return unanswering and whole and learnt("ask_name", name, sure_enough) == "name"

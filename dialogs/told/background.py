"""How somebody knows us and why their data should go, by one message or by all that was said before it.

Asked for, it is ``flows.request`` and ``flows.ground``.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import replace

from bot.domain.rights import GROUPS, Right
from dialogs.draft import Draft, with_line
from dialogs.told.death import bereaved, died
from dialogs.told.kin import EN_KIN, FURTHER, KIN_WORDS
from dialogs.told.particulars import says_more
from dialogs.told.scope import excludes, limits
from dialogs.told.who_speaks import CLIENT, group_stated
from dialogs.understanding import NOTHING, Understanding, in_plain_characters, understand
from dialogs.understanding.parts import phrases_of
from dialogs.understanding.patterns import regex
from dialogs.words.bystanders import of_our_staff, speaks_as_staff, tells_of_things
from dialogs.words.cited import breach_told, ended_by_us, ground_cited, online_ended, reason_named
from dialogs.words.complaints import FROM_US, SAYS_OF_US
from dialogs.words.decisions import MACHINE
from dialogs.words.in_context import (
    BUYS_FROM_THEM,
    FAMILY_LIFT,
    NO_BREACH,
    PURPOSE_DONE,
    SURELY,
    WORKED_FOR_US,
    grounds_in_words,
    grounds_said,
    group_in_words,
    learnt,
)
from dialogs.words.no_ground import NOT_YET, without_no_ground

BY_ITSELF, AGAINST_WORDS, WITHOUT_WORDS = 0.6, 0.9, 0.95
"""From these probabilities on what a whole message tells counts: by itself, against the words in it, and without any
word that may tell it."""
DISAGREES = regex(
    r"(?:^|[,，。;；!！\s])我(?:也|真的?|就|本人|根本)*不(?:同意|愿意?|答应)的?[啊呀吧]*(?=[\s,，。;；!！]|$)"
    r"|\bi (?:do not|don.?t) (?:agree|consent)(?=[\s,.;!]|$)(?! to| with| that)"
)
"""A whole clause: that the data are kept is what they do not agree to."""
NO_REASON_IN = regex(
    r"(?:别|少|甭|不要)(?:再)?(?:跟我|给我)?(?:[整搞扯说弄提]|来)(?:那些?|这些?)?(?:没用的|废话|虚的|这套|那套|这一套|没有?的)"
    r"|不(?:想|愿意?|希望|要)(?:再|继续)?(?:让|叫)?[你您恁贵][们司]?(?:公司|那[里边儿])?(?:再|还|继续|一直)*(?:[留存]|保[留存]|[拿放](?=着))[^,，。;；]*"
    r"|(?:\bnot|n['’]?t) (?:really )?want you(?:r company)? (?:to )?(?:keep|hold|hav|stor)\w*\b[^,.;]*"
    r"|(?:担心|[害恐生]?怕|万一|以防|防止|避免)[^,，。;；]*|\b(?:worried|afraid|concerned|fear|in case)\b[^,.;]*"
    r"|(?:个人信息保护法|个保法|\bpipl\b)[^,，。;；]{0,4}(?:四十七|47)条?"
)
"""«别整没用的» waves our words away, and calls no data useless; «不想让你们留着我的信息了» is the wish itself,
what is feared has not happened, and that law lists all the grounds."""
OF_THEIR_OWN = regex(
    r"(?:买|装)[^,，。;；]{0,12}后悔|后悔[^,，。;；]{0,4}(?:买|装)|结婚|离婚|改[了过]?[名姓]|跟[^,，。;；]{0,4}姓"
    r"|(?:不要|别|不用|不想)再?(?:给我)?[留存]着?了?(?=[\s,，。;；!！]|$)"
    r"|\b(?:got|just) (?:married|divorced)\b|\bregret (?:buying|having bought)\b"
)
"""What tells nothing of why the data were given, or only says once more that they should go."""
BREACH = "4"
"""The ground that accuses us: nobody is made to say so on a guess."""
EVIDENCE = {
    "1": regex(
        r"[不没沒未别甭白莫]|[早完黄废卖拆搬退辞离换停]|已|结束|过期|[走断落毁成][了的啦]|再?也?用[不无]|(?:上|在|去)了?别(?:家|处)|毕业|刷[掉了]|淘汰"
        r"|\b(?:no|not|never|nothing|n.t|sold|moved?|left|quit|gone|over|done|ended?|finished|cancel\w*|reject\w*|turned|elsewhere|another"
        r"|already|stopped|closed|died|without|used to|longer|former\w*|retired|since)\b|n['’]t\b"
    ),
    "2": regex(
        r"[年月久旧]|多久|至今|还(?:在|留|存|有)|期|\d|\b(?:years?|months?|ages|still|long|old|since|expired?|period)\b"
    ),
    "3": regex(
        r"同意|愿|许|授权|答应|收回|撤|勾|反悔|后悔|不想|不让|\b(?:consent\w*|agree\w*|permission|allow\w*|opt\w*|want)\b"
    ),
    BREACH: regex(
        r"同意|愿|许|授权|[没未不](?:有|曾)?(?:[跟和给]我)?[说讲问告通知征]|[违违犯侵]|法|权|偷|私自|擅自|[泄漏卖骗逼]|流出|出卖|[乱滥][用发打]|强[制迫收]|凭(?:什么|啥)"
        r"|\b(?:consent\w*|agree\w*|permission|allow\w*|ask\w*|without|never|illegal\w*|unlawful\w*|law\w*|legal|leak\w*"
        r"|s[oe]l[dl]\w*|shar\w*|pass\w*|gave|given|secret\w*|breach\w*|misus\w*|right|told|tell|knew|know\w*)\b|n.t\b"
    ),
}
"""Words that may tell why: that something is over, how long ago it was, consent, a breach."""
AGREEING, HEARD_AT_ALL, HARDLY_UNTOLD = 0.5, 0.2, 0.3
"""So likely the whole message has to tell what one of its clauses surely does: by evidence, by the very words, and by
what we offer no more."""


def likeliest(told: tuple[tuple[str, float], ...]) -> tuple[str, float]:
    """The label that comes first, with its probability."""
    return next(iter(told), (NOTHING, 0.0))


def grounds_told(understood: Understanding, *, first: bool) -> tuple[str, ...]:
    """The grounds of a deletion that a message tells: by its words, and a first one as a whole or in one of its
    clauses."""
    if not (first or understood.grounds) or NOT_YET.search(understood.text):
        return ()
    if (reason := reason_named(understood.text)) and (called := grounds_said(reason)):
        return called
    told_why = without_no_ground(understood.text)
    told_why = NO_REASON_IN.sub(" ", told_why) if first else told_why
    if told_why != understood.text:
        understood = understand(told_why)
    named, text = tuple(understood.grounds), understood.text
    if not first:
        return named
    told, no_breach = dict(understood.told.ground), NO_BREACH.search(text) is not None
    named = tuple(ground for ground in named if not (no_breach and ground == f"8.3({BREACH})"))
    if stated := _stated(text, told):
        return tuple(dict.fromkeys((stated, *named)))
    label, sure = likeliest(understood.told.ground)
    if not named and label in (NOTHING, "3") and DISAGREES.search(text):
        return ("8.3(3)",)
    if bereaved(text) or (understood.requester == "relative" and died(text)):
        return named  # how long ago they died is no term; without a reason in words it is 8.3(1) (``flows.ground``)
    evidence = EVIDENCE.get(label)
    untold = evidence is not None and not evidence.search(in_plain_characters(text))
    guessed = label == BREACH or limits(text) or excludes(text)
    surely = label != NOTHING and sure >= (WITHOUT_WORDS if untold else AGAINST_WORDS if guessed else BY_ITSELF)
    surely = surely and says_more(understood) and not ((untold or no_breach) and label == BREACH)
    surely = surely and not (label == "1" and OF_THEIR_OWN.search(text))
    return tuple(dict.fromkeys((f"8.3({label})", *named))) if surely else named or _in_a_clause(text, told)


def _stated(text: str, told: Mapping[str, float]) -> str:
    """In so many words, whatever the whole sounds like."""
    if cited := ground_cited(text):
        return cited
    if online_ended(text) or (ended_by_us(text) and told.get("2", 0.0) >= HARDLY_UNTOLD):
        return "8.3(2)"
    plain = in_plain_characters(text)
    if PURPOSE_DONE.search(plain):
        return "8.3(1)"
    return f"8.3({BREACH})" if breach_told(text) or re.search(rf"{FROM_US}|{SAYS_OF_US}", plain) else ""


def _in_a_clause(text: str, told: Mapping[str, float]) -> tuple[str, ...]:
    """What one clause, read as the answer to «why?», surely tells, where the whole message agrees."""
    for part in phrases_of(text):
        label = learnt("ask_ground", part, SURELY)
        evidence, likely = EVIDENCE.get(label), told.get(label, 0.0)
        if (
            evidence is None
            or NO_BREACH.search(part)
            or OF_THEIR_OWN.search(part)
            or not evidence.search(in_plain_characters(part))
        ):
            continue
        if likely >= AGREEING or (likely >= HEARD_AT_ALL and f"8.3({label})" in grounds_in_words(part)):
            return (f"8.3({label})",)
    return ()


def with_reason_before(draft: Draft, lines: Iterable[str]) -> Draft:
    """A deletion that gives no reason has the one that was told, as a complaint, right before it."""
    if Right.DELETE not in draft.rights or draft.grounds or draft.ground_open or draft.for_other:
        return draft
    told = [(line, grounds_told(heard, first=True)) for line in lines if not (heard := understand(line)).rights]
    line, grounds = next(((line, grounds) for line, grounds in reversed(told) if grounds), ("", ()))
    return replace(with_line(draft, line), grounds=grounds) if grounds else draft


TO_A_PARTNER = regex(
    r"(?:(?:[给传]|提供|共享|透露)[^,，。;；我]{0,4}?合作(?:的|方|伙伴|商|公司|单位)"
    r"|转(?:移|交|送|发)?(?:到|给|去|至|往)[^,，。;；]{0,24}?(?:物业|维保|供应商|合作|中介|公司|集团))[^,，。;；]*"
    r"|我(?:现在|目前|如今|自己)?(?:在)?合作的[^,，。;；]*"
    r"|\b(?:to|with) your partners?\b"
)
"""Somebody to whom data go, or are not to go; whoever says so is another."""
_CLAUSE = r"(?:(?!我(?:[是就在投又没压根都一]|以前|应聘|本人|已经))[^,，。;；!！?？\s])"
OFFERED = regex(
    rf"(?:打(?:来|过来)?(?:电话)?|来电话?|短信|发消息|加我)(?:{_CLAUSE}{{0,60}}?(?:问|劝|[让叫]我?(?=[买装换续加再])|推[销荐广]|[卖销]|介绍|打折|优惠|促销))+{_CLAUSE}{{0,60}}?[装梯]{_CLAUSE}*"
    rf"|推[销荐广]{_CLAUSE}{{0,60}}?[装梯]{_CLAUSE}*"
    r"|\b(?:call|text|ring|phon|e-?mail|messag|spam|knock)\w*\b(?:(?!\bmy\b)[^.;,!?]){0,40}"
    r"\b(?:sell\w*|ask\w*|offer\w*|buy\w*|if|whether)\b(?:(?!\bmy\b)[^.;,!?])*\b(?:lift|elevator)s?\b"
)
"""What a call or a message was about: whoever is offered a lift is no customer by that."""
TOOK_IT = regex(
    r"我们?(?:家|后来|最后|也|就|真|已经|还是|才)*(?:[买装订]|签)了"
    r"|\b(?:i|we) (?:then |later |have |actually |did |finally )?(?:bought|ordered|purchased|took|signed)\b"
)
"""Behind an offer: a customer after all."""
NOT_THEIRS = regex(
    r"(?:[住在]|上班)[^,，。;；]{0,6}(?:楼|小区|大厦|单元|公寓)[^,，。;；买装]{0,4}电?梯[^,，。;；买装]*"
    r"|(?:小区|楼)[里裡]?的?电?梯(?:是|用的?是|都是)[你您]们[^,，。;；]*"
    r"|装(?:什么|啥|哪门子)[^,，。;；]{0,3}梯|家里?(?:又|也|都|根本)?不(?:想|打算|要|用|需要)?装"
    r"|[没沒不]有?(?:买|装|要装|想买|打算装)过?[^,，。;；]{0,4}电?梯"
    r"|\b(?:lift|elevator)s? (?:in|of|at) (?:my|our|the) (?:\w+ )?(?:building|block|office|tower|flats?|condo|mall)\b"
    r"|(?:n['’]?t\b|\bnot\b|\bnever\b) (?:own|have|had|bought|buy|want)\b[^.;]{0,40}\b(?:lift|elevator)s?\b"
)
"""A lift that people ride in, or have none of."""
NEIGHBOURS_LIFT = regex(
    r"(?:隔壁|邻居|对门|楼[上下])家?(?:那[家户])?[^,，。;；我]{0,6}[装买][^,，。;；我]{0,4}梯[^,，。;；我]*"
)
"""«隔壁装电梯，…摸到我头上了»: whoever lives there is no customer by that."""
ANYHOW = {
    "2.4": regex(
        r"梯|房|楼|别墅|屋|家|[买装订]|户|业主|客户|\b(?:lift|elevator|house|home|villa|flat|bought|buy|buyer|order\w*|purchas\w*|customer|client"
        r"|owner|install\w*|deposit|contract|quot\w+|showroom)\b"
    ),
    "2.7": regex(
        r"app|小程序|网|公众号|[账帐]|注册|登[录陆]|平台|线上|浏览|cookie|会员|订阅|微信|推送"
        r"|\b(?:web\w*|site|account|sign\w*|log\w*|online|page|profile|user\w*|subscri\w*|newsletter|register\w*)\b"
    ),
}
"""Words without which that group is but a guess."""
DOUBTFUL = 0.55
"""Below this what single words name is not taken."""
BY_WORDS = frozenset({"2.3", "2.5", "2.7"})
"""Groups that single words tell; a lift alone may be anybody's."""

APPLIES = regex(
    r"招聘|招人|人才|岗位|职位|工作|录[用取]|落选|内推|人事|候选|入职|笔试|测评|offer|\bHR\b|\b(?:job|hiring|recruit\w*|position)\b"
)
"""Words of a job, beside those that name an applicant."""


THEY_ARE = regex(
    rf"(?:^|[\s,，。;；、!！])(?:[他她](?:老人家|们)?|[我俺]家?的?(?:{KIN_WORDS}|{FURTHER})|(?:{KIN_WORDS}))"
    r"(?:以前|之前|一直|曾经|也|就|都)*(?:是|[係系])(?P<chinese>[^,，。;；!！?？]{2,16})"
    rf"|\b(?:he|she|they|my (?:{EN_KIN}))(?:['’]s| is| was| are|['’]re| were) (?P<english>[^,.;!?]{{3,40}})"
    r"|(?:受|代表?|替|帮|为)[^,，。;；\s]{0,10}?(?P<principal>业主|户主|房主)的?(?:委托|授权|之托|办|来|[更修]|改|查)"
    r"|\b(?:on behalf of|authori[sz]ed by|for) (?:the |an? |our |one of (?:our|the) )?(?:[\w-]+ ){0,3}?"
    r"(?P<owner>(?:home ?|villa )owners?)\b"
)
"""«他是你们客户», «my mother is a customer of yours», «受8号别墅业主委托», of whoever is asked for."""


def group_of_other(text: str) -> str:
    """How the other knows us, where the line says what they are; empty where it does not."""
    told = (understand(found[found.lastgroup or 0]).group for found in THEY_ARE.finditer(text))
    groups = {str(group) for group in told if group in GROUPS}
    return groups.pop() if len(groups) == 1 else ""


def group_told(understood: Understanding, *, first: bool) -> str:
    """Our own staff are in none of the groups, and whoever speaks of them is no partner by that."""
    if speaks_as_staff(understood.text):
        return "other"
    told = _group_told(understood, first=first)
    guessed = (told == "2.3" and of_our_staff(understood.text)) or (told == "2.5" and _by_a_machine(understood.text))
    return "" if guessed or (told == "2.4" and _a_neighbours(understood.text, first=first)) else told


def _a_neighbours(text: str, *, first: bool) -> bool:
    """Whether only the lift of somebody next door makes a customer."""
    rest = NEIGHBOURS_LIFT.sub(" ", text)
    return rest != text and _group_told(understand(rest), first=first) != "2.4"


def _by_a_machine(text: str) -> bool:
    """What a machine refused or rated may be a loan as well as an application."""
    return MACHINE.search(text) is not None and not (APPLIES.search(text) or group_in_words(text) == "2.5")


def _group_told(understood: Understanding, *, first: bool) -> str:
    """What a first message as a whole makes likely; else what its words name, unless the whole speaks against it."""
    if tells_of_things(understood.text):
        return ""
    worked = first and WORKED_FOR_US.search(understood.text) and understood.group in (None, "2.4")
    if worked or (BUYS_FROM_THEM.search(understood.text) and not understood.group):
        return "2.3"
    stated = group_stated(understood.text) if first else ""
    if stated:
        return stated
    understood = _of_the_speaker(understood)
    label, sure = likeliest(understood.told.group)
    unnamed = label in ANYHOW and not ANYHOW[label].search(in_plain_characters(understood.text))
    surely = first and sure >= (WITHOUT_WORDS if unnamed else AGAINST_WORDS if label == "other" else BY_ITSELF)
    if surely and label != NOTHING:
        return label
    if first and not understood.group and FAMILY_LIFT.search(understood.text):
        return "2.4"
    named = "" if CLIENT.search(understood.text) else understood.group or ""
    against = first and sure > 0 and label != named and dict(understood.told.group).get(named, 0.0) < DOUBTFUL
    return "" if surely or against else named


def _of_the_speaker(understood: Understanding) -> Understanding:
    """The same without the partner that is spoken of, what was offered, and a lift that is not theirs."""
    rest = TO_A_PARTNER.sub(" ", understood.text)
    rest = NOT_THEIRS.sub(" ", rest if TOOK_IT.search(rest) else OFFERED.sub(" ", rest))
    if rest == understood.text:
        return understood
    told = understand(rest)
    return understood.but(text=rest, group=told.group, told=told.told)


def group_before(said: Iterable[str]) -> str:
    """By all the lines, where it is clear: no two of them tell differently."""
    told = {_told(line) for line in said} - {"", "other"}
    return told.pop() if len(told) == 1 else ""


def _told(line: str) -> str:
    named = group_in_words(line)
    return group_told(understand(line), first=True) or (named if named in BY_WORDS else "")

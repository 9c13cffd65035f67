"""Words that hand the request in, and whether a yes binds: a submission, a separate consent, a request taken back.

An impatient yes hands in as a whole, wherever it is said; where a paper is asked for it means «without it for now»
(``flows.identity``), and neither consents nor refuses.

A yes binds as a whole: one clause of the line says nothing but yes, by its words and, where it was learnt, as people
answer the question; and nothing in that clause or behind it undoes it («同意，等等»). Half a yes is asked about. A
clause that names only the act itself («给呗», «麻溜儿交») is a yes where people mean one by it.
"""

from __future__ import annotations

import re

from dialogs.told.kin import KIN_WORDS
from dialogs.understanding import HAN, answers_only, bound_answer, in_characters, nothing_else, parse
from dialogs.understanding.parts import BUT, PHRASES, cut, pieces_of, sentences_of
from dialogs.understanding.patterns import regex, says
from dialogs.understanding.verbs import any_verbs
from dialogs.words.in_context import SURELY, bound, learnt, likeliest
from dialogs.words.line import asks, marked
from dialogs.words.stopping import another_time, asks_to_wait, changed_mind, hesitates, looks_first

SUBMIT = regex(r"提交|确认无误|submit|confirm")
HAND_IN = regex(
    r"(?:好的?|确[认定]|赶紧|赶快|快点?|马上|立刻|那|就|先|直接|这就|给我|帮我|可以|能|[,，\s])*(?:[提上]?交|递|办|[送发]出)(?:上去|掉|去)?[了吧啊呗呀]*"
    r"(?:[\s,，.。!！~]+(?:别|少|不要|甭)(?:再)?(?:废话|啰嗦|罗嗦|磨叽|墨迹|问|BB|bb)了?)?[\s,，.。!！~]*"
    r"|(?:(?:ok(?:ay)?|please|then|just|now|yes)[\s,]+)*"
    r"(?:(?:send|hand|file) it|submit(?: it| this| (?:the|my) request)?)"
    r"(?: (?:in|off|first|already|now|please|then|anyway))*[\s,.!]*(?:(?:stop|no more|enough) \w+)?[\s.!]*"
)
"""The whole of an impatient yes; its «别废话» forbids the talk, not the request."""
AS_IT_IS = regex(
    r"(?<![不别没得])(?:先|就|直接|那就|照)(?:这样|这么|这个|按这个|照这个)*(?:先|直接)?(?:提交|递交|交|报|办|登记|申请)"
    rf"(?!代|给|易|换|身份证|证|材料|什么|哪|[^,，。\s]{{0,2}}[费钱警税]|[好完]了|{any_verbs()})"
    r"|\b(?:submit|send|file) (?:it |this )?(?:as it is|without|anyway|first|now)\b"
)
"""«先这样交，身份证没有» goes ahead as things stand, whatever is missing."""
held_back = says(
    r"(?:(?<!要)[不甭勿莫]|(?<!特)别|[没未](?=[想打敢要交提递])|再|才|等(?!了)[^,，。;；]{1,10}(?:回来|[之以]?后|[完好]))"
    r"(?:要|想|用|能|可以|会|敢|打算|急着)?[\s,，]*(?:[提递上]?交|submit)"
    r"|\b(?:not|never|cannot|(?:do|did|ca|wo|should)n.?t|before|until|when|if|once|after)\s+"
    r"(?:(?:i|we|you|to|can|do|want|ready|please|yet)\s+){0,4}(?:submit|send it|hand it|file it)"
)
"""The word, and right before it what takes it back: «先不要 提交», «等我老公回来 提交», «before I submit»."""
handed_in_before = says(
    r"(?:已经|早就?|之前|以前|上次|上回|前[几两]?天|昨天|刚刚?才?)[^,，。;；不没?？]{0,4}(?:提?交|申请)(?:过|了)(?:一?[份次个回]|申请)?了?"
    r"(?=[\s。.!！~]*$)"
    r"|\b(?:already|before)\b.{0,8}\b(?:submitted|filed|handed (?:it|one) in|sent (?:it|one)|made (?:one|a request))\b"
    r"|\b(?:submitted|filed|sent|made) (?:it|one|this|that|a request) (?:already|before|last week|yesterday)\b"
)
"""«算了，已经提交过了»: there is a request already, they think."""
REMEMBERS = regex(r"[哦噢喔啊诶哎欸]+对了?|对了|oh,? (?:yes|right|yeah)")
"""Something else came to mind."""
LONGEST_YES = 30


def hands_in(text: str) -> bool:
    """Whoever thinks aloud before it («let me see … right, send it») ends with it."""
    said = in_characters(text).strip()
    ends = next(reversed(pieces_of(said)), "")
    return not held_back(said) and any(HAND_IN.fullmatch(part) for part in (said, ends) if len(part) <= LONGEST_YES)


NO_CANCEL = regex(
    r"(?:我|可|又|都)*(?:不|别|甭|没|不是|谁[说让叫])(?:有|要|说过?|想|用|给我|[让叫][你您]们?|我|你们?|再|是)*"
    r"(?:取消|撤[回销]?)(?:掉|了|的|它|申请)*[啊呀吧呢嘛哦]*"
    r"|\b(?:do ?n.?t|do not|not|never|didn.?t)(?: (?:to|want|you|please|mean|me|asked?|say|said))* cancel"
    r"(?: (?:it|that|this|anything))?"
)
WANTS_IN = regex(
    r"(?:我|是|就|要|想|帮我|给我|请|的|[\s,，。.!！])*(?:提交|交)(?:的|它|申请|上去|吧|啊|呀|[\s,，。.!！])*"
)


def goes_on_after_all(text: str) -> bool:
    """«别取消啊 我要提交的»: it is not given up, and handed in by what is left of the line."""
    rest, denied = NO_CANCEL.subn(" ", in_characters(text))
    left = rest.strip(" ,，。.!！")
    handed = (
        hands_in(left)
        or WANTS_IN.fullmatch(left)
        or re.fullmatch(r"(?i)i (?:want|wanted|meant?) to submit(?: it)?", left)
    )
    return bool(denied and left and handed) and not held_back(left)


def says_submit(text: str) -> bool:
    """The same by the very word: «可以，交吧» beside a paper may be the paper."""
    return hands_in(text) and SUBMIT.search(in_characters(text)) is not None


def submits_plainly(text: str) -> bool:
    """Whether one of the clauses does, whatever the others ask or wish."""
    return any(says_submit(clause) for clause in sentences_of(text))


CLAUSE = regex(
    rf"{PHRASES.pattern}|{BUT}|(?:(?<=^没问题)|(?<=^没毛病)|(?<=^没错)|(?<=^没意见))(?![的了过吗吧啊呀嘛])(?={HAN})"
)
"""Also behind a bare «no objection», where the yes follows without a gap."""
NODS = regex(r"[嗯哦喔噢啊呃额唉哎]+")
"""Before a no it is no yes: «嗯，身份证不给 …»."""
FIRMLY = 0.9
"""A yes in words that are none elsewhere («给就给»)."""
HALF = 0.45
_ACTS = r"(?:提?交|递|同意|确认|确定|答应|办|弄|撤)"
_ACT = r"(?:提?交|报|递|发|办|弄|整|走|给|畀|俾|收|提|批|核[对实验]?|验)"
_AS_IT_IS = r"(?:[按照依](?:这个?|这样|这么|上面的?|规矩)|就它)"
only_goes_ahead = says(
    rf"(?:那就?|就|都|我|先|请|肯定|可以|赶[紧快]的?|快点?|马上|直接|麻[溜利]儿?的?|{_AS_IT_IS}|\s)*+"
    rf"(?:{_ACT}[你您妳]?(?:们|哋)?(?:上去|出去|上|去)?(?:[吧呗嘛咯噻撒啦哈哟喽]|了吧)*+)++|{_AS_IT_IS}[吧呗嘛]?"
    r"|(?:走(?:流程|程序|你|起|一个)|拍板|齐活|就酱|我?信[你您]们?一?[回次]|都?听[你您]们?的|一字不差|没(?:有)?别的了)[吧啦咯了]?"
    r"|(?:就|都|这)*是我(?:自己|本人)?的(?:信息|资料|数据)"
    r"|(?:(?:just|please|then|good enough)[\s,]+)*(?:happy to(?: share(?: it)?)?|will do|go on|good to go|fire away"
    r"|(?:file|send|submit) (?:it|this)|i[’']?ll (?:give|provide|share) it)(?: (?:then|now|already|please))*",
    only=True,
)
"""Nothing but the act, haste, what stands there, and that it is theirs; «走了», «给我看看», «将来再说» hold more."""
_PROPOSES = says(
    r"(?:拿|用|凭|(?:发|交|寄)?给[你您])[^,，。;；]{1,12}?(?:核|验|证明|代替|看|查)[^,，。;；]{0,3}?[\s,，]*(?:能?行|可以|成|好使?|够)(?:吧|不|吗)\W*$"
)
"""«拿付款流水给你们核 行吧» offers something else and asks whether it will do."""
_UNDOES = says(
    rf"等我|问(?:问|一?[下声])|算了|才怪|随便|放着|\b(?:never ?mind|forget it|let me ask)\b"
    rf"|[没未]有?(?:说|叫|让|要|想)(?:过|要|了|[你您]们?)*{_ACTS}|{_ACTS}过?不(?:了|成|上)"
    r"|(?:没错|问题|对|是)吧\W*$"
)
"""Wants a moment, gives it up, denies it was said, cannot, or asks by «吧»."""


BINDING = frozenset({"agree", "submit"})
"""Answers that need the whole line."""
CHOSEN = frozenset({"id_consent", "ask_proxy", "ask_ground", "ask_group", "ask_requester", "ask_otp"})
"""Questions whose answers choose, and tell no name or number."""


def answering(question: str, text: str) -> str:
    """«身份证不给» of «身份证不给 你们合同上有»: the clause that surely answers, in a line of which nothing asks."""
    clauses = [clause for clause in cut(CLAUSE, text) if not NODS.fullmatch(clause)]
    if question not in CHOSEN or len(clauses) < 2 or any(map(asks, (text, *clauses))):
        return ""
    sure = {clause: label for clause in clauses if (label := learnt(question, clause, SURELY))}
    return next(iter(sure)) if len({*sure.values()}) == 1 and not BINDING & {*sure.values()} else ""


def undone(text: str) -> bool:
    """Whether the words take back or put off what a yes beside them says."""
    return changed_mind(text) or any(reads(text) for reads in (_UNDOES, asks_to_wait, hesitates))


def binds(text: str, question: str = "", label: str = "") -> bool:
    """Whether the line is a whole yes; ``label`` is what a yes is called among the answers to ``question``."""
    text = in_characters(text)
    if marked(text) or _PROPOSES(text):
        return False
    clauses = cut(CLAUSE, text)
    said = [number for number, clause in enumerate(clauses) if _whole(clause, question, label)]
    behind = clauses[said[-1] + 1 :] if said else []
    held = any(map(holds_back_a_yes, clauses[said[-1] :])) if said else True
    return not (held or any(map(asks, behind)) or (question == "confirm" and any(map(unsettles, clauses[said[-1] :]))))


_NEGATES = regex(r"[不别莫甭]|\b(?:not|don.?t)\b")
_NOT_AS_IT_STANDS = regex(
    r"(?=.*[改加补])(?:我|还|再|要|想|改|加|补|一?[下点])+\W*"
    rf"|.*(?:[两二三四五六七八九十几多]|给(?:我的?)?(?:{KIN_WORDS}|同事|朋友|[他她]).{{0,2}}一)份.*"
    r"|等[你您]们?.{1,8}[完好后].{0,2}"
    r"|.*\b(?:want|need|like) to (?:change|correct|fix|add)(?: (?:it|this|that|something))?\W*"
)


def unsettles(clause: str) -> bool:
    """Behind a yes at the card: «要改», «别删», «给我老婆一份» ask for another card, or none."""
    label, sure = likeliest("confirm", clause)
    stops = label == "cancel" and sure >= HALF and _NEGATES.search(clause) is not None
    return stops or _NOT_AS_IT_STANDS.fullmatch(clause.casefold()) is not None


def holds_back_a_yes(clause: str) -> bool:
    """Whether it takes back, puts off, or looks first."""
    return undone(clause) or another_time(clause) or looks_first(re.sub(r"\s+", "", clause))


FEARS = regex(r"(?<![不可])怕|担心|不放心|\b(?:afraid|worried|scared)\b")


def _whole(clause: str, question: str, label: str) -> bool:
    if FEARS.search(clause.casefold()):
        return False  # «就是怕» is no yes, whatever stands before it
    surely = bool(question) and bound(question, clause, label)
    if only_goes_ahead(clause) and learnt(question, clause, SURELY) == label:
        return True
    if parse("yes_no", clause).value == "yes":
        return surely or nothing_else(clause) or answers_only(clause)
    return surely and bound_answer(question, clause)[1] >= FIRMLY

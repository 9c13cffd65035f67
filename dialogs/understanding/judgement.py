"""What a message wants in the end: the rules' reading and the trained weights together.

The rules are sure of what they know (a bare answer, a plain cry for help); the weights know what people say in other
words. There are two kinds: those of ``linear`` see exact words and the rules' reading among them, those of ``network``
what words mean. Each is wrong elsewhere, so they are heard together. Not: the words, the rules, the weights.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any, cast

from dialogs.understanding.arrays import np
from dialogs.understanding.features import concept_signs, features_among, features_of, pieces_of
from dialogs.understanding.folding import fold
from dialogs.understanding.intents import CASE_NUMBER, Reads, plain_spelling, rank_intents, weight_of
from dialogs.understanding.lexicon import Reading
from dialogs.understanding.linear import trained
from dialogs.understanding.network import network
from dialogs.understanding.parts import BLANK, MARKS, cut
from dialogs.understanding.patterns import cased, regex
from dialogs.understanding.types import INTENTS, RIGHTS, Intent

RIGHTS_AND_CO: tuple[Intent, ...] = (*RIGHTS, "explain", "status", "cancel", "human", "complain")
DANGER = "danger"
"""The lane that only asks: is somebody in danger now? It stands last."""

# All measured on labelled sentences. A missed emergency costs far more than a question too many.
DANGEROUS = 0.15
PERHAPS = 0.07  # from here on it is named beside what is likelier
DANGEROUS_BESIDE = 0.3  # where something else is as good as sure
UNSPOKEN = 0.4  # where no word of any danger stands in it
SURE_OTHERWISE = 0.6
ASKED_ALONE = 0.6  # what the lane for danger counts beside the share among all intents
CALM = 0.02  # below this the lane for danger alone rules it out
MAY_BE = 0.05  # below this a whole story rules out what one stretch of it says: a joke, a play, last year
STORY = 3.0  # what was, might be or is made up has to be so much surer
DANGEROUS_IN_PASSING = 0.95  # in one stretch of a long story
# What each kind of weights counts: among all intents, and in the lane for danger.
BY_WORDS = np.array([1.2] * len(INTENTS) + [0.4], dtype=np.float32)
BY_MEANING = np.array([1.2] * len(INTENTS) + [1.1], dtype=np.float32)
HARMLESS = 0.1  # a wavering message in which nobody is in danger is heard part by part
WORTH_NAMING = 0.12  # as an alternative
WORTH_NAMING_BY_RULE = 0.4
_HARDLY = 0.04  # below this nothing is named first or second
PLAIN = 0.6  # a rule below this needs more than its bare words
_NUMBER_ALONE = 0.7  # of a case: where it stands, most likely
CERTAIN = 0.97  # a bare yes or no
_MOST = 5
_SHUT = frozenset({"trapped", "trapped_sure"})
_IN_DANGER = _SHUT | {"falling"}
ALARMING = _IN_DANGER | {"hurt", "halted", "smoke", "rescue", "dark", "water", "stop", "not", "no_stop"}
"""Concepts that one cry in six does without; of what only sounds like a cry two in three."""
_NOT_NOW = frozenset({"past", "hypothetical", "joke", "nobody"})
_DROWNS = frozenset((*RIGHTS, "service"))
"""What people want beside being helped."""
_NOW_OR_AGAIN = cased(r"现在|正在?|这[次回]|这会儿?|还[在没出]|又|再一?次|\b(?:now|again|right now|currently)\b")
_FOOTAGE = cased(
    r"(?:录像|监控|视频|录音)[^,，。;；]{0,4}(?:我?[要想]|给我)(?:看|拿|调|拷|$)|(?:看|拿|调|拷)[^,，。;；]{0,14}(?:录像|监控|视频|录音)"
)
"""A recording is wanted of what it shows."""
_ALIKE = cased(r"一样|一个样|\b(?:like|same as) (?:last|before)\b")
_FEW_WORDS = 4
"""What is shorter («还在发») may be anything, and is asked about."""
_STRETCH = 44
"""Heavier than this (in Chinese characters), a message is also heard sentence by sentence."""
CRY = regex("[\U0001f198\U0001f691\U0001f692]")
"""Pictures that call for help by themselves; any other is only a mood."""
_BARE_CRY = cased(
    r"(?:有人|我|我们)?被困(?:了|住了?)?|电梯(?:坠落|失控)了?[!！]*"
    r"|(?:救命|救人|救救(?:我们?|命)|快来救|s\.?o\.?s\.?"
    r"|help{2,}|he{2,}lp+|help (?:me|us)|help(?=\s*[!！]))[啊呀吖阿!！~。.\s]*快?[!！\s]*"
)
"""Somebody who types nothing else is not asked what is meant."""
_SHUT_IN = cased(
    r"(?:help[\s,!.]*|hi[\s,!.]*|hello[\s,!.]*|please[\s,]*)*"
    r"(?:(?:i|we)(?:['’]?m|['’]?re| am| are) |(?:my|our) \w+(?: \w+)?(?:['’]s| is| are) |(?:there (?:is|are) )?"
    r"(?:some(?:one|body)|people|a \w+|\w+ people)(?:['’]s| is| are)? )?(?:now |currently |just |still )?"
    r"(?:stuck|trapped) (?:in|inside) (?:an?|the|your|this|one of (?:your|the)) (?:lift|elevator)s?\b"
)
"""In plain words, at the beginning: a story or a joke opens otherwise."""
_SHUT_IN_AT_ONCE = cased(
    r"(?:救命|快来人?|你好|您好|[\s,，。!！])*(?:我们?(?:几个人?|俩)?|有人|有个\w{1,3}|人|孩子|老人|我?(?:爸|妈|老婆|老公|儿子|女儿|孩子))?"
    r"(?:现在|正|还|都|已经)*被?(?:困|关|卡)(?:在|住|到)?了?(?:你们|小区|公司)?的?(?:电?梯|轿厢)(?:里面?|上|中|内)?了?[啊呢]*"
    r"(?=[\s,，。!！；;]|\d|我|电话|手机|联系|$)"
    r"|(?:i am |i'?m |im |we are |we'?re |help[\s,!]*)?(?:stuck|trapped) in (?:an? |the |your )?(?:lift|elevator)\b"
    r"(?=\W*$|[\s,.!;]+(?:please|pls|call|ring|phone|my|now|help|at|on|floor|we|i|and|with|\+?\d))"
    r"|(?:i am |i'?m |im |we are |we'?re |help[\s,!]*)?trapped with (?:my|our|an?|the|two|three) (?:\w+ )?"
    r"(?:kids?|child(?:ren)?|bab(?:y|ies)|toddlers?|sons?|daughters?|grand\w+|mum|mom|dad)\b"
    r"|(?:(?:my )?(?:phone|battery)(?:['’]?s| is)? (?:dying|(?:almost|nearly) dead|low|at \d+ ?%)"
    r"[\s,;.!]+)(?:please |pls )*come\b"
)
"""A cry, and whatever follows it."""
_LAUGHTER = cased(
    r"[哈嘿呵嘻]{2,}|2333*|(?<![^\W\d_])(?:(?:ha){2,}h?|lol|lmao|rofl|omg)(?![^\W\d_])|笑死(?:我|人)?了?|(?:太|真|好|有点|也太|超)?(?:好笑|搞笑|尴尬|丢人|离谱|刺激)死?了?"
    r"|[😂🤣😅😆]"
)
"""Of nerves, beside a cry; alone it makes a story of nothing."""
_OF_A_LIFT = cased(r"梯|轿厢|\b(?:lift|elevator)\b")
_REACH = cased(
    r"(?:(?:我的?|请|快|打|用|加|联系|电话|手机|微信|号码?|是|为|call|ring|phone|text|me|my|mobile|number|tel|is|at|on)[\s,，:：]?){0,6}"
    r"\+?\d[\d -]{5,20}\d(?:[\s,，]?(?:联系我|找我|打给我|回我))?"
    r"|(?:请|快|用|打|我的?){0,3}(?:微信|电话|手机)?(?:联系|找|打给|加)我(?:的?(?:微信|电话|手机))?"
    r"|(?:please )?\b(?:call|ring|phone|text|contact) me\b"
    r"|我(?:姓\w|叫\w{2,3})(?=\W*$)"
)
"""How somebody is to be reached or called: beside a cry it drowns it."""
_FULL_STOP = cased(r"[。！？!?;；\n]+|\.(?!\d)")
_SENTENCE = cased(rf"[{MARKS}.?？…]+|{BLANK}")
"""Both as the weights were fitted on them."""
_ASIDE = cased(
    r"(?:依据|根据|按照?|依照?|引用)[^,，。.;；?？]{0,16}?(?:第\s*)?8\s*[.．点]\s*3"
    r"[^,，。;；?？怎么如何]{0,12}[,，\s]*"
    r"(?=(?:我|本人|现|特此|特|向[你贵][们司])*(?:请求|申请|要求|请)(?!问|解释|说明|教))"
    r"|(?:申请|请求)人(?:签名|姓名)?[:：\s]+(?!撤[回销]|[删移]除|取消|更正|复制|查[阅看])(?=[^\W\d]{2,4}(?:[\s\d,，.。]|$))"
)
"""«依据规则第 8.3 条，请求删除» gives the ground and asks nothing of the clause; «请求删除。申请人：李雷» is signed,
and takes no application back."""


def places_of(text: str) -> list[int]:
    hand = rank_intents(plain_spelling(fold(text)))
    return features_of(hand.reading.text, _signs(hand))


def reading_of(text: str) -> tuple[list[int], Any]:
    """What each kind of weights sees of a text: its places, and what the network makes of it."""
    hand = rank_intents(plain_spelling(fold(text)))
    pieces = pieces_of(hand.reading.text)
    return features_among(pieces, _signs(hand)), network("meanings").scores(pieces)


def judge(plain: str) -> Reads:
    """``plain`` as ``plain_spelling`` leaves it."""
    plain = _ASIDE.sub(" ", plain)
    hand = rank_intents(plain)
    if CASE_NUMBER.fullmatch(plain.strip()):
        return Reads((("status", _NUMBER_ALONE),), hand.reading, hand.ranked)
    if _BARE_CRY.fullmatch(plain.strip()):
        return Reads((("emergency", CERTAIN),), hand.reading, hand.ranked)
    first, sure = hand.ranked[0]
    if first in ("yes", "no") and sure >= CERTAIN:
        return hand
    pieces = pieces_of(hand.reading.text)
    places = features_among(pieces, _signs(hand))
    meant = network("meanings").scores(pieces)
    shares, danger = _shares(places, meant)
    if _cries_plainly(hand, plain):
        return Reads((("emergency", CERTAIN),), hand.reading, hand.ranked)
    if not (CRY.search(plain) or any(map(str.isalnum, plain))):
        shares["emergency"] = danger = 0.0
    if weight_of(plain) > _STRETCH:
        shares, danger = _with_stretches(stretches(plain), shares, danger)
    elif max(shares.values()) < PLAIN and danger < HARMLESS:
        shares, danger = _with_stretches(sentences(plain), shares, danger)
    if _cries_beside(hand.reading, shares, plain):
        shares["emergency"] = danger = 1.0
    told = bool(_concepts(hand) & _NOT_NOW) or _FOOTAGE.search(plain) is not None
    story = told and not _NOW_OR_AGAIN.search(plain)
    perhaps = _danger(shares["emergency"], danger) >= PERHAPS
    unspoken = weight_of(plain) > _FEW_WORDS and not _concepts(hand) & ALARMING
    _settle_danger(shares, danger, STORY if story else 1.0, UNSPOKEN if unspoken else 0.0)
    if hand.reading.unknown == 0 and sure < PLAIN and first != "other":
        shares[first] = min(shares[first], sure)
    return Reads(_ranked(shares, hand, perhaps), hand.reading, hand.ranked, places, meant)


def _ranked(shares: dict[Intent, float], hand: Reads, perhaps: bool) -> tuple[tuple[Intent, float], ...]:
    """The likeliest, and the contenders that are worth naming; a danger that may be (``perhaps``) is always one."""
    by_rule = {intent for intent, weight in hand.ranked if weight >= WORTH_NAMING_BY_RULE}
    least = min(_HARDLY, max(shares.values()))
    likely = [pair for pair in shares.items() if pair[1] >= least or pair[0] in by_rule]
    order = sorted(likely, key=lambda pair: (-pair[1], pair[0] != "emergency"))
    named = [(intent, round(min(share, 0.99), 2)) for intent, share in order]
    contenders = [
        (intent, max(share, WORTH_NAMING))
        for intent, share in named[1:]
        if share >= WORTH_NAMING or (intent in by_rule and named[0][1] > WORTH_NAMING)
    ]
    if perhaps and all(intent != "emergency" for intent, _ in (named[0], *contenders)):
        contenders.append(("emergency", WORTH_NAMING))
    return (named[0], *contenders[:_MOST])


def _cries_plainly(hand: Reads, plain: str) -> bool:
    """In words that need no weighing, where nothing makes a story of them."""
    if _laughs_nervously(plain):
        return True
    if _concepts(hand) & _NOT_NOW:
        return False
    at_once = any(map(_SHUT_IN_AT_ONCE.match, (plain.strip(), *sentences(plain))))
    return bool(_SHUT_IN.match(plain.strip())) or at_once or _cries_and_tells_whom(plain)


def _cries_and_tells_whom(plain: str) -> bool:
    """«电梯坠落 电话138…»: our own first answer asks for the number, and many send it at once."""
    whole = rest = plain.strip(" ,，。.!！;；")
    while (left := _REACH.sub(" ", rest).strip(" ,，。.!！;；")) != rest:
        rest = left  # «我叫李雷» over and over: the last one only ends a line
    if rest in ("", whole):
        return False
    plainly = [part for part in sentences(rest) if _concepts(rank_intents(part)) & _IN_DANGER]
    return any(judge(part).ranked[0][0] == "emergency" for part in dict.fromkeys((rest, *plainly)))


def _laughs_nervously(plain: str) -> bool:
    """«笑死 我被困在电梯里了 哈哈»: without the laughter it is a cry, and nothing of it is a story."""
    soberly = _LAUGHTER.sub(" ", plain).strip()
    if soberly == plain.strip() or not _OF_A_LIFT.search(soberly):
        return False
    said = _concepts(rank_intents(soberly))
    return bool(said & _SHUT) and not said & _NOT_NOW and judge(soberly).ranked[0][0] == "emergency"


def _concepts(hand: Reads) -> set[str]:
    return {item.concept for item in hand.reading.found}


def _cries_beside(reading: Reading, shares: Mapping[Intent, float], plain: str) -> bool:
    """«困在电梯里了 顺便把去年的录音删掉»: a clear wish drowns the cry that stands beside it.

    «Last year» in the wish is said of the recording; said by itself, it makes all of it a story («去年的事了»), unless
    the cry says that it is now, or once more.
    """
    if not {item.concept for item in reading.found} & _IN_DANGER or max(shares, key=shares.__getitem__) not in _DROWNS:
        return False
    parts = sentences(plain)
    if len(parts) < 2:
        return False
    heard = [_Part(part, rank_intents(part)) for part in parts]
    cries = [part for part in heard if part.cries()]
    told = any(part.tells_of_past() for part in heard)
    return any(not told or _NOW_OR_AGAIN.search(part.text) for part in cries)


@dataclass(frozen=True, slots=True)
class _Part:
    """One stretch of a message, by itself."""

    text: str
    hand: Reads

    def cries(self) -> bool:
        said = _concepts(self.hand)
        now = _NOW_OR_AGAIN.search(self.text) is not None
        if not (now or said & _IN_DANGER) or (said & _NOT_NOW and not now):
            return False
        shares, alarm = _weighed(self.hand)
        return _danger(shares["emergency"], alarm) >= DANGEROUS_IN_PASSING

    def tells_of_past(self) -> bool:
        said = _concepts(self.hand)
        return bool(said & _NOT_NOW) and self.hand.ranked[0][0] not in RIGHTS and not _ALIKE.search(self.text)


def _danger(share: float, alarm: float) -> float:
    return ASKED_ALONE * alarm + (1 - ASKED_ALONE) * share


def _weighed(hand: Reads) -> tuple[dict[Intent, float], float]:
    pieces = pieces_of(hand.reading.text)
    return _shares(features_among(pieces, _signs(hand)), network("meanings").scores(pieces))


def _shares(places: list[int], meant: Any) -> tuple[dict[Intent, float], float]:
    """The share of each intent, and how likely somebody is in danger."""
    words = trained("intents")
    both = words.scores(places) * BY_WORDS
    both += meant[: len(BY_MEANING)] * BY_MEANING
    *sums, alarm = both.tolist()
    powers = list(map(math.exp, sums))
    whole = sum(powers)
    lanes = cast("tuple[Intent, ...]", words.lanes)
    return {lane: power / whole for lane, power in zip(lanes, powers, strict=False)}, 1 / (1 + math.exp(-alarm))


def _with_stretches(parts: list[str], shares: dict[Intent, float], danger: float) -> tuple[dict[Intent, float], float]:
    """A long story says what it wants in one place: what its stretches want counts as much as the whole."""
    heard = [_weighed(rank_intents(part)) for part in parts]
    clearest = [
        (max(part.values()), part) for part, _ in heard if max(part, key=lambda one: part[one]) in RIGHTS_AND_CO
    ]
    worst = max(alarm for _, alarm in heard)
    if danger >= MAY_BE and worst >= DANGEROUS_IN_PASSING:
        danger = max(danger, worst)
    if clearest:
        _, best = max(clearest, key=lambda pair: pair[0])
        shares = {intent: (shares[intent] + best[intent]) / 2 for intent in shares}
    return shares, danger


def stretches(plain: str) -> list[str]:
    """Neighbouring sentences, two at a time, or as many as make sense of a message."""
    parts = sentences(plain)
    return [" ".join(parts[first : first + 2]) for first in range(max(len(parts) - 1, 1))]


def full_sentences(plain: str) -> list[str]:
    return cut(_FULL_STOP, plain)


def sentences(plain: str) -> list[str]:
    return cut(_SENTENCE, plain)


def _settle_danger(shares: dict[Intent, float], danger: float, more: float, floor: float) -> None:
    """Danger is asked on its own: it comes first, or it is no more than a possibility.

    ``more``: how much surer it has to be; ``floor``: what it has to be at any rate.
    """
    share = shares.pop("emergency")
    rivals = max(shares.values())
    calm = danger < CALM
    danger = _danger(share, danger)
    least = max(floor, more * (DANGEROUS_BESIDE if rivals >= SURE_OTHERWISE else DANGEROUS))
    if danger >= least and not calm:
        shares["emergency"] = max(danger, rivals, share)
        return
    left = sum(shares.values())
    for intent in shares if share > left > 0 else ():  # most of it was danger: what is left is shared out anew
        shares[intent] /= left
    shares["emergency"] = min(share * danger, 0.9 * rivals)


def _signs(hand: Reads) -> Iterable[str]:
    concepts: list[str] = []
    for item in sorted(hand.reading.found, key=lambda found: found.start):
        if not concepts or concepts[-1] != item.concept:
            concepts.append(item.concept)
    yield from concept_signs(concepts)
    yield from ("r:" + intent for intent, _ in hand.ranked[:1])
    yield from ("s:" + intent for intent, _ in hand.ranked[1:3])

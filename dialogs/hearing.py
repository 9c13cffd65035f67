"""From one message to ``Heard``: which option a number or a word means, and what the text says."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from functools import cache, lru_cache

from bot.domain.phrases import Phrase
from bot.texts import LANGS, render, slots
from dialogs.model import Input, Option
from dialogs.steps import Heard
from dialogs.told.other_people import in_ones_own_name
from dialogs.understanding import Understanding, parse, plain_characters, understand
from dialogs.understanding.patterns import regex, says
from dialogs.words.bystanders import for_other_eyes, without_who_helps
from dialogs.words.choosing import numbers_chosen
from dialogs.words.complaints import as_an_incident
from dialogs.words.line import asks_the_way, has_a_question_word
from dialogs.words.plainly import plainly
from dialogs.words.several import had_first, in_turn
from dialogs.words.stopping import only_later

HIGHEST = 9
"""No list is longer; what is more is no number of an option."""
BRIEF = 8
NODDED = 15
"""Bytes of a yes that needs no reading: «你们肯定有我的合同» holds the word, but says something else."""
HEARD_AT_ALL = 0.25
"""A reading as yes or no below this is a guess among many."""
NOT_ARRIVED = regex(r"[没未]有?收到|没来|收不到")
"""About a code; it holds a «no» that refuses nothing."""
COURTESY = regex(
    r"(?:麻烦|辛苦|谢谢|多谢|感谢|拜托|劳驾)(?:[你您]们?)?(?:了|啦|啊|哈)?|\b(?:thank you|thanks|please)\b"
)
"""«嗯 麻烦你了» agrees with thanks."""
UNSURE = regex(
    r"^(?:我?(?:也)?(?:不知道|不清楚|不确定|说不清|随便|都行|跳过|不(?:太)?(?:想|愿意?|方便)(?:说|讲|告诉|透露|填|给|留|回答)|保密)|不告诉你"
    r"|skip|any|whatever|not sure|no idea|(?:i )?(?:don.?t know|dunno)|idk|not a clue)[\s.。!！~吧啊呀了你们您]*$"
)
"""«I do not know», «I would rather not say»."""
NONE_FITS = regex(
    r"(?:以上|上面|这些|这几个|这里)*(?:都|全都?|一个都|哪个都)不(?:是|对|符合|合适|属于)[啊呢的]?|(?:这里)?没有(?:一个)?(?:合适|对|符合)的"
    r"|noneof(?:these|them|theabove)|none|neither"
)
CHOOSES_ALL = regex(
    r"我?(?:全部?|都|所有的?|全都|[两几]个都?)[要选勾][了吧啊的]?|all(?:ofthem|ofthese|oftheabove)|both"
)
ALL = regex(rf"{CHOOSES_ALL.pattern}|全部|所有的?|全都|all|everything")
ALL_TRUE = regex(r"都[是有算](?:的|了)?|都符合")
"""Bare words about choices; which option they mean depends on what is offered."""
BY_PAPER = regex(
    r"(?:不(?:想|用|要)?(?:验证|收|等)了?|手机|号码?|短信|验证码|码|我|还是|一直|都|老|也|根本|这边|收不到|没收到|没来|不来|没到|那?算了|不等|好吧|[了啊])*+"
    r"(?:我|能不能|可不可以|可以|能|那|就|还是|想|要|直接)*(?:改?用|换成?|凭|拿|走|发|拍|验)(?:我的?)?(?:证件|身份证|护照|通行证)(?:照片?)?"
    r"(?:来?(?:验证|核对|核实|验|证明|办|代替))?(?:可不可以|可以|行|能行|好|成|吧|[吗嘛么不呢])*"
    r"|(?:icantgetit|nocode|itdidntcome|itnevercame|idontgetcodes?|cant)?(?:can|could|may|let|ill|iwill)?(?:i|me)?(?:just)?"
    r"(?:nevermind|forgetit|ok|then|ill|i|will|can|let|me|just)*+(?:use|show|send|with)(?:you)?(?:my|an)?(?:id|idcard|passport|document)(?:instead|please|then)*"
)
"""«收不到验证码 用身份证行吗»: the road by a document, where it is offered."""

FALLBACKS: tuple[tuple[re.Pattern[str], tuple[str, ...]], ...] = (
    (NONE_FITS, ("more", "unsure", "none", "nothing", "skip")),
    (UNSURE, ("unsure", "skip", "none", "nothing", "later", "all")),
    (ALL, ("all",)),
    (BY_PAPER, ("document",)),
)
"""Words that choose by their sense: the first of these values that is offered."""
GROUNDS = "8.3("
RUN = regex(r"(.)\1{40,}|\W{41,}|\d{41,}", re.DOTALL)
MOST_ALIKE = 40
"""Characters of a run («啊啊啊…», an empty page, marks, a number without end) that are read: more says nothing more."""
OF_ORDINARY_LENGTH = 200
MOST_TIMES = 10
OVER_AND_OVER = regex(rf"(.{{2,40}}?)\1{{{MOST_TIMES},}}", re.DOTALL)
"""«let me out let me out …», pasted: the same words that many times say all of it."""
EDGES = regex(r"[\s,，。.!！?？~～、;；:：\"'“”‘’()（）]+")
_EARLIER = r"(?:刚才?|刚刚|方才|头先|先头|上[次回]|上面|前面|原来|前?天|昨[天晚]|之前)"
RESUME = says(
    rf"(?:[你您]们?好|早上好?|下午好|晚上好|不好意思|久等了?|我?(?:又|已经)?回来[了啦])*(?:{_EARLIER}[说讲弄填办]?的?(?:那(?:[个份件度](?:事|东西)?|事)?)?(?:申请|表)?)?"
    r"(?:那|好[的了吧啦]?|行|嗯|我们?|咱们?|可以|现在|就|还是|来)*"
    rf"(?:接着|继续|回到?|[回返]去(?={_EARLIER})){_EARLIER}?"
    r"(?:的|那个|那件事?|那份|没[弄办填]完的|往下)*(?:弄|办|填|来|搞|做|说|写|申请|往下)*"
    rf"(?:{_EARLIER}的?)?(?:那[个份度])?(?:申请|表格?|下去)?[吧啊了啦呗哈]*"
    r"|(?:ok(?:ay)?|so|lets|wecan|now|then|imback|hi)*(?:continue|goon|carryon|resume|gobacktoit|pickup|backtoit)"
    r"(?:with(?:it|that|(?:the|my)(?:earlier|previous|last|old)?(?:form|request|one))|now|please|then|wherewe(?:left|stopped|were)(?:off)?)*"
    r"|(?:我们?|咱们?|刚才?|上次|之前)+(?:说|弄|办|填|做)到(?:哪|什么地方)(?:里|儿|一步)?了?[啊呀呢来着]*|(?:so)?where(?:werewe|didwestop)(?:again)?",
    only=True,
)
"""«Let us go on», as ``bare`` writes it."""


_LIFT_CARD = regex(
    r"(?:[电電]梯|梯控|乘梯)卡(?=[^,，。;；困停救]{0,12}(?:信息|资料|資料|訊息|资讯|數據|数据|照片|记录|紀錄|名字|姓名|人脸|人臉|号码|登记|登記|指纹))"
    r"|(?:(?<=on the )|(?<=on my )|(?<=on his )|(?<=on her ))(?:lift|elevator) card"
    r"|\b(?:lift|elevator) (?:card|fob)s?\b(?=.{0,24}\b(?:data|information|photo|records?|name)\b)"
)
"""What stands on the card for a lift; «卡» is no lift that is stuck."""


def hear(said: Input, received_at: datetime | None, now: datetime) -> Heard:
    """A tapped option is not read as free text: its text is our own label."""
    text = RUN.sub(lambda run: run.group()[:MOST_ALIKE], said.text.strip())
    text = OVER_AND_OVER.sub(lambda run: run[1] * MOST_TIMES, text) if len(text) > OF_ORDINARY_LENGTH else text
    return Heard(said.kind, text, _read("" if said.choice else text), now, received_at or now, media_id=said.media_id)


def heard_as(heard: Heard, text: str) -> Heard:
    """The same message, had it said only this."""
    return replace(heard, text=text, understood=_read(text))


def _read(text: str) -> Understanding:
    understood = understand(_LIFT_CARD.sub(_any_card, text))
    understood = understood.but(intent="other") if only_later(text) else understood
    return in_ones_own_name(without_who_helps(for_other_eyes(in_turn(had_first(plainly(as_an_incident(understood)))))))


def _any_card(card: re.Match[str]) -> str:
    return "access card" if card.group().isascii() else "门禁卡"


def with_options(heard: Heard, options: Sequence[Option]) -> Heard:
    """The same message, seen from a question with these options."""
    values = chosen(heard.text, options) if heard.kind == "text" else heard.chosen
    return heard if values == heard.chosen else replace(heard, chosen=values)


def chosen(text: str, options: Sequence[Option]) -> tuple[str, ...]:
    """The values that a typed number, several numbers or an option's own words mean; empty when none."""
    numbers = [number or len(options) for number in numbers_chosen(text)]
    if numbers:
        fit = all(1 <= number <= len(options) for number in numbers)
        return tuple(dict.fromkeys(options[number - 1].value for number in numbers)) if fit else ()
    word = bare(text)
    worded = next(((option.value,) for option in options if word and word in _words(option.label)), ())
    return worded or _by_sense(word, [option.value for option in options])


def begins_a_label(text: str, options: Sequence[Option]) -> bool:
    """Whether the text is an option's words, or the first of them («个人客户» of «个人客户（家里买过…）»)."""
    word = bare(text)
    return len(word) > 1 and any(label.startswith(word) for option in options for label in _words(option.label))


def _by_sense(word: str, values: Sequence[str]) -> tuple[str, ...]:
    grounds = tuple(value for value in values if value.startswith(GROUNDS))
    if grounds and (CHOOSES_ALL.fullmatch(word) or ALL_TRUE.fullmatch(word)):
        return grounds  # the bare «全部», asked why, means the data
    for words, meant in FALLBACKS:
        if words.fullmatch(word):
            return next(((value,) for value in meant if value in values), ())
    return ()


def numbered(text: str) -> bool:
    """Whether the text is the number of an option, or several."""
    numbers = numbers_chosen(text)
    return bool(numbers) and max(numbers) <= HIGHEST


def agreed(heard: Heard) -> str:
    """``yes``, ``no`` or empty. A question, or a clear wish of another kind, never counts as a yes."""
    if NOT_ARRIVED.search(heard.text):
        return ""
    value = parse("yes_no", heard.text).value or ""
    intent = heard.understood.intent
    if intent == "thanks" and not has_a_question_word(heard.text):
        return parse("yes_no", COURTESY.sub("", heard.text)).value or ""
    if intent in ("yes", "no"):
        asked = intent == "yes" and asks_the_way(heard.text)
        return value or (intent if heard.understood.confidence >= HEARD_AT_ALL and not asked else "")
    if intent == "other" and not has_a_question_word(heard.text):
        return value
    return "no" if value == "no" and len(heard.text) <= BRIEF and not has_a_question_word(heard.text) else ""


def brief(text: str) -> bool:
    """Whether it is too short to say anything beside a yes."""
    return len(text.encode()) <= NODDED


@lru_cache(64)
def bare(text: str) -> str:
    """Lower case, without blanks and punctuation, for comparing words."""
    return EDGES.sub("", unicodedata.normalize("NFKC", text).casefold())


def in_a_run(text: str) -> str:
    """The same without any blank or apostrophe."""
    return re.sub(r"[\s'’]", "", bare(text))


def _words(label: Phrase | str) -> frozenset[str]:
    if isinstance(label, str):
        return frozenset({bare(label)})
    return _own_words(label.key)


@cache
def _own_words(key: str) -> frozenset[str]:
    """Of a text of ours, once for all messages; one with slots is nobody's answer."""
    return frozenset() if slots(key) else frozenset(bare(render(key, lang)) for lang in LANGS)


def takes_up(text: str) -> str:
    """The command for words that go back to the open form, else empty."""
    return "continue" if RESUME(bare(plain_characters(text))) else ""

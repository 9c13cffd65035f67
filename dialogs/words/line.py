"""A line by its form: how much it says, whether it asks, and where the first word that counts begins.

A line asks by its words alone: with a mark, at all, if something is so, for the way, or only perhaps. What is asked is
for ``understanding``; whether that answers the question that is open, for ``in_context``.
"""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache

from dialogs.model import Input
from dialogs.understanding.patterns import regex, says

SENTENCE = 40
"""One thing, said in one sentence; whoever writes more tells something beside it."""
MESSAGE = 60
"""One thing with a word around it."""
STORED = 1000
"""So much of what somebody wrote stays in the draft."""


def within(text: str, characters: int) -> bool:
    """Whether a line is no longer than so many Chinese characters, or twice as many Latin letters."""
    return len(text) <= (2 * characters if text.isascii() else characters)


SENTENCE_END = regex(r"(?<=[?？!！。])\s*(?=\S)")
"""A question goes on over its commas."""
MARK = regex(r"[?？]|[吗嗎]\W*$|(?<![什甚怎这這那多])[么麼]\W*$")
_HOW = r"(?<![不没])怎[么麼](?!说呢)|(?<![无不]论)(?<!不管)如何|[几何幾][时時]|(?<![不就])咋(?!就咋|不行)|多久"
_WHAT = (
    r"[为為](?:[什甚][么麼]|啥)|(?<!没)(?<!沒)(?<!(?<!有)[没沒]有)(?<!不管)(?<!(?<!是)不是)(?:[什甚][么麼]|啥(?![都也]))"
    rf"|{_HOW}|(?<![不没])怎[样樣]|多少"
)
"""«没什么问题», «啥也不用» ask nothing."""
ASKS = regex(
    rf"{MARK.pattern}|{_WHAT}|(?<![说讲])(?:[了过]没有?|有没)\W*$|(?<!不)(?:[能会有]|可以)[^,，。;；\s的]{{1,6}}[没不嘛]\W*$|(?:^\W*|[给給是让讓叫找])[谁誰](?![都也爱])|[谁誰][啊呀呢]?\W*$"
    r"|还[^,，。;；\s不]{1,6}不\W*$|(?:[行成好中费钱]|可以|安全)不(?:[行成好中]|可以)?\W*$|可不可以\W*$|(?:算|选|属于|填|是)(?:的是)?哪"
    r"|(?<![也并])(?:我|刚[才刚]|[之先]前|前面|上面|昨天|上[次回周])不是(?:已经|都|刚|才|早就)*[^,，。;；\s不没]{1,4}[过完好]"
    r"(?:了|[^,，。;；\s不没]{1,4}了)\W*$"
    r"|^\W*(?:what|why|how|which|when|who|where|can|could|do(?! not\b)|does|is|are)\b"
)
"""«我不是验证过了» is one without a mark."""
ANY_WORD = regex(r"[哪谁誰几幾吗嗎]|\b(?:what|why|how|which|when|who|where|can|do(?! not\b)|does|is)\b")
asks_whether = says(
    r"是否|(?<![该不没])([^\W\d不没动时])[不没]\1(?![^,，。]{0,6}(?:都[行好成没]|都(?:可以|一样|无所谓)|随))|是[^,，。]{1,8}还是"
    r"|^\W*(?:must|will|should|would|may|did)\b(?! (?:like|love|be|do)\b)"
)
"""Whether something is put in doubt, for yes or no to settle, with or without a mark: «能不能», «是否»."""
SOFTLY = regex(
    r"[吧哈啵么不]\W*$|还是(?![^,，。;；还]{0,3}(?:满意?|服|认可|接受|同意|觉得|认为|感觉|对\W*$))|[有会能是]不[有会能是]"
)
"""«对结果还是不满意» has no other choice in it."""
asks_the_way = says(rf"{_HOW}|[什啥][么麼]?[时時]候|^\W*哪|\b(?:how|when)\b")
"""Whether it asks how or when something is done: whoever asks for the way to agree has not agreed yet."""


def marked(text: str) -> bool:
    """Whether it carries a question mark, or ends in the particle of a question."""
    return MARK.search(text) is not None


@lru_cache(maxsize=16)
def asks(text: str) -> bool:
    """Whether it ends in a question to us, which answers none of ours; «reason? you pester me, that is the reason» only
    takes up ours."""
    return ASKS.search(SENTENCE_END.split(text.strip())[-1]) is not None


def asks_somewhere(text: str) -> bool:
    """Whether any of its sentences is a question."""
    return any(ASKS.search(sentence) for sentence in SENTENCE_END.split(text.strip()))


def has_a_question_word(text: str) -> bool:
    """Whether a word that asks is somewhere in it, though it may tell as well («谁都行», «that is all»)."""
    return ANY_WORD.search(text) is not None or asks_somewhere(text)


def may_ask(text: str) -> bool:
    """Whether it can be a question at all, by a word or a soft ending («能收到吧»): worth looking for the answer."""
    return has_a_question_word(text) or asks_whether(text) or SOFTLY.search(text) is not None


_PAUSE = r"(?>[,，、…~～]|\.{2,}|。{2,})+\s*"
FILLER = regex(
    rf"(?>(?:那个|这个|就是说?){_PAUSE}|(?:呃+|额+|唔+)(?:{_PAUSE}|\s+)|(?:um+|uh+|erm*|well){_PAUSE})+(?=\w)"
)
VOCATIVE = regex(
    r"(?:哎[呀哟]?|喂|诶|欸|啊)?[\s,，]*(?:小姑娘|小伙子?|小妹妹?|小哥哥?|师傅|美女|帅哥|同志|亲)(?:[你您]好|[啊呀哎诶好])*[\s,，、!！~]+(?=\w{3})"
)
"""«哎呀小姑娘你好呀 …»: who is spoken to is nobody's child."""
NOD = regex(rf"(?>[嗯哦喔噢啊]+(?:{_PAUSE}|\s+))+(?=\w{{3}})")
"""Where nothing was put that a nod could answer, it is one of them."""
OPEN_QUESTIONS = frozenset(
    {"", "ask_right", "ask_group", "ask_ground", "ask_detail", "ask_receiver", "ask_requester", "ask_footage"}
)


def without_filler(said: Input, question: str) -> Input:
    """The same message from its first word on, without what people say while they look for words: «那个，…», «呃 …».

    The same message from its first word on.
    """
    if said.choice:
        return said
    text = said.text.strip()
    found = FILLER.match(text) or VOCATIVE.match(text) or (NOD.match(text) if question in OPEN_QUESTIONS else None)
    return replace(said, text=text[found.end() :]) if found else said

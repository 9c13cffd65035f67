"""Yes and no in all their forms. What wants neither (a question, «whatever») is left open."""

from __future__ import annotations

import re

from dialogs.understanding.folding import fold
from dialogs.understanding.slots.types import Slot, bad, good

# Tried from the top, each match is taken out of the sentence: what looks like the opposite must come first.
_FORMS: tuple[tuple[str, str], ...] = (
    ("", r"随便|无所谓|看着办|不知道|不清楚|不确定|不太懂|没想好|想一想|再想想|考虑|看情况|都行都行|whatever|not sure|maybe|dont know|"
         r"do not know|no idea|don't mind|dont care|up to you|也许|可能吧|等等|等一下|稍等|wait|好像|好久|好多|好几|不好意思|你好|可以[吗么]|行[吗么]|好[吗么]|"
         r"(?:是不是|对不对|好不好|行不行|可不可以|能不能|要不要)"),
    ("no", r"当然不|绝对不|坚决不|of course not|certainly not|definitely not|absolutely not|no way|not at all|好什么好|同意个|才怪|才不|怎么可能|"
           r"怎么能同意|谁同意|谁要|凭什么同意|什么时候同意|想得美|做梦|(?:没有?|没|从没|从来没有?)同意过?"),
    ("yes", r"(?:怎么|为什么|干嘛|哪|岂|哪里|有什么|有啥|干吗)会?(?:不|不能)(?:同意|行|可以|对|愿意|是|好|要|想)\S?|^为什么不$|why not|不是不(?:同意|行|可以|愿意|想|要)|"
            r"不(?:能|会)不(?:同意|行)?|没(?:有)?(?:问题|错|意见|毛病|事|异议|关系|所谓)|无(?:误|异议|意见)|不反对|不介意|不错|不假|no problem|"
            r"no objections?|no worries|no issues?|not wrong|dont mind|do not mind|no need to change|that is right|that is correct|thats me|that is me|"
            r"thats right|nothing wrong|cant disagree|no mistakes?|no errors?|不用改|不需要改|不必改|没什么问题|不会错|错不了|少不了|还用说|"
            r"那还用问|必须的|可不是|可不|不就是嘛|求之不得|一点没错|都没错|全对"),
    ("no", r"不是|不对|不同意|不(?:太|大|怎么)?(?:行|可以|好|愿意|要|想|用|必|能|接受|准|许|授权|正确|给|允许|确认|提交)|没有|还没|没|否|别|不了|免了|拒绝|反对|"
           r"算了|休想|错了|有误|写错|搞错|不|\bbu\b|bu ?shi|bu ?dui|bu ?hao|bu ?yao|bu ?xing|bu ?tong ?yi|"
           r"\bno\b|\bnope\b|\bnah\b|\bnay\b|\bnot\b|\bdont\b|do not|\bn\b|\bnever\b|disagree|refuse|decline|reject|incorrect|\bwrong\b|cancel|stop|"
           r"🙅|❌|👎|✖|🚫|no+pe|no+\b|✗"),
    ("yes", r"是|对|好|嗯|恩|行|中|可|同意|确认|确定|愿意|接受|授权|允许|认可|正确|提交|当然|要得|要的|要|成|得|ok|okay|嗯呐|哎|诶|唉|准了|必须|没跑|妥|"
            r"妥了|赞成|收到|明白|办吧|来吧|继续|有|想|需要|就这样|没毛病|"
            r"\byes\b|\byep\b|\byeah\b|\byea\b|\byup\b|\byse\b|\bya\b|\by\b|\bk\b|\bsure\b|of course|\bagree[d]?\b|\baccept(?:ed)?\b|\bconfirm(?:ed)?\b|"
            r"\bcorrect\b|\bright\b|\bfine\b|go ahead|do it|absolutely|definitely|certainly|please|submit|\btrue\b|\bconsent\b|i do|exactly|indeed|"
            r"sounds good|looks good|perfect|\bshi\b|shi ?de|\bdui\b|dui ?de|\bhao\b|hao ?de|ke ?yi|tong ?yi|xing|que ?ren|en ?en|\ben\b|"
            r"👌|👍|✅|🆗|🙆|✔|💯|🤝|^1$|^a$"),
)  # fmt: skip
FORMS = tuple((answer, re.compile(pattern)) for answer, pattern in _FORMS)
_CONTRAST = re.compile(r"但是?|不过|可是|然而|\bbut\b|however")
_FILLER = re.compile(
    r"[\s,，.。!！~…、;；^_\-🙏😊🙂😄😁😂👋🌹]|[的了吧呀啊哦哈呢嘛啦咯喔噢哟嗨呗]|我|你|都|就|就是|这样|办|来|谢谢|麻烦|请|没|先|以|\b(?:that|is|it|me|thanks|thank you|i|to|this)\b"
)


def read_yes_no(text: str) -> Slot:
    answers = _answers(fold(text))
    decided = [answer for answer in answers if answer]
    if not decided or (answers[0] == "" and len(set(decided)) != 1) or (answers[0] == "" and len(text) < 12):
        return bad("yes_no", text, "open")
    return good("yes_no", text, decided[0])


def bare_answer(folded: str) -> str | None:
    """Yes or no when the message says nothing else, else None."""
    if len(folded) > 24:
        return None
    rest = folded
    found: list[str] = []
    for answer, pattern in FORMS:
        rest, count = pattern.subn("", rest)
        if count:
            found.append(answer)
    if not found or found[0] == "" or _FILLER.sub("", rest):
        return None
    return found[0]


def _answers(folded: str) -> list[str]:
    """The answers in the order in which they are said; a bare answer after «but» outweighs them."""
    parts = _CONTRAST.split(folded)
    last = bare_answer(parts[-1]) if len(parts) > 1 else None
    return [last] if last else _in_order(folded)


def _in_order(folded: str) -> list[str]:
    found: list[tuple[int, str]] = []
    rest = folded
    for answer, pattern in FORMS:
        found += [(match.start(), answer) for match in pattern.finditer(rest)]
        rest = pattern.sub(lambda match: "\0" * len(match.group()), rest)
    return [answer for _, answer in sorted(found)]

"""What may be meant otherwise than it was heard: two wishes that somebody wavers between, a label without its words."""

from __future__ import annotations

from bot.domain.rights import LOOKS, Right
from dialogs.told.stated import stated_rights
from dialogs.turns import Scene
from dialogs.understanding import understand
from dialogs.understanding.patterns import regex
from dialogs.understanding.verbs import any_verbs, english_verbs, right_of
from dialogs.words.plainly import plainly

OR_RATHER = regex(
    r"\bor (?:(?:maybe|perhaps|possibly|rather|even|just|simply|better|actually|should i|shall i|could you|can you"
    rf"|would it be better to) )+(?P<english>{english_verbs()})\b"
    r"|(?:要不|或者|要么|还是说?)(?:就|干脆|直接|索性|给我|帮我|把[^,，。;；]{1,6}|[我你您,，]){0,6}"
    rf"(?P<act>{any_verbs()})(?=[^,，。;；]{{0,6}}(?:[?？呢吗]|好不好|行不行))"
)


def between(text: str) -> tuple[str, ...]:
    """«Restrict it please? Or maybe just delete it?», «先冻结 要不干脆删了？»

    The wishes that somebody wavers between; empty where there are not two.
    """
    found = OR_RATHER.search(text)
    if not found:
        return ()
    first, second = (
        stated_rights(plainly(understand(text[: found.start()]))),
        right_of(found["english"] or found["act"]),
    )
    return (*first, second) if first and second and second not in first else ()


PAPER_NAMED = regex(
    r"证|户口|护照|委托|授权书|材料|文件|原件|复印|照片|图片|拍|扫描|上传|寄|快递|公证|驾照"
    r"|\b(?:papers?|documents?|passport|id|licen[cs]e|certificates?|authori[sz]ation|poa|proofs?|photos?|pictures?|scans?"
    r"|upload|post|originals?|cop(?:y|ies))\b"
)
NO_PAPER = regex(r"验证|认证|证明(?:不了|没)|保证")
"""Words that only look like one."""
AT_DOCUMENT = frozenset({"id_consent", "ask_id"})
"""Questions for the paper that shows who somebody is."""
AT_PAPERS = AT_DOCUMENT | {"ask_proxy"}
"""Questions where papers are spoken of: a picture is a picture of them."""
SENDS = regex(r"[发寄传拍交]|快递|证|材料|\b(?:send|upload|post|papers?|documents?)\b")
CHANGED = regex(
    r"改|撤[回销了掉]?(?!下)|取消|收回|反悔|后悔|返回|重[新来填]|退|补充|加|不想|变卦|弄错|填错|写错"
    r"|\b(?:chang\w*|undo|cancel|take\b.{0,16}\bback|withdraw|edit|correct|go back|add|regret|mind|mistake|wrong)\b"
)
OF_THE_REQUEST = regex(
    r"申请|提交|交了|填|写|刚才|刚刚|反悔|后悔|返回|再|之后|以后|\b(?:request|submit\w*|later|afterwards|mind|back|undo)\b"
)
NOT_AN_ANSWER = regex(r"[哪几][一]?[条章款]|全文|\b(?:clause|section|article)\b")
"""Where a rule stands, not where the answer comes."""
CAN_GO = regex(
    r"(?:能不能|可不可以|可以|能)(?:给我|帮我|也|单独|先|都|把)*(?:删|清)|\bcan (?:you|it|that|this)\b.{0,16}\bdelet"
)
WHAT_FOLLOWS = regex(r"影响|后果|[了后]会|还[能会有在]|怎[么样]|\b(?:affect|happen|still|consequence)\w*")
OWN_VERB = {Right.WITHDRAW, Right.CORRECT, Right.SUPPLEMENT}
"""Rights whose own verb is also that of changing a request."""


def plausible(scene: Scene, label: str, text: str) -> bool:
    """Whether the words bear out what was learnt to hear in them: «15天行不行» asks for no way to send a paper.

    A label of ``in_passing`` that short questions attract needs a word of its subject, in the line or just before it.

    Whether ``text`` may mean ``label``; a label without a test may always be meant.
    """
    if label == "papers_how":
        if LOOKS & set(stated_rights(scene.heard.understood)) and not SENDS.search(text):
            return False  # «里面有他的照片吗,我想留一份»: of what we have
        return scene.talk.question in AT_PAPERS or any(
            PAPER_NAMED.search(NO_PAPER.sub(" ", line)) for line in (*scene.draft.said[-2:], text)
        )
    if label == "undo":
        wished = {*scene.draft.rights, *scene.heard.understood.rights}
        own = OWN_VERB & wished and scene.talk.question != "confirm"
        return CHANGED.search(text) is not None and not (own and not OF_THE_REQUEST.search(text))
    if label == "effect" and CAN_GO.search(text):
        return WHAT_FOLLOWS.search(text) is not None  # «那张能删吗» asks for it
    return not (label == "where_answer" and NOT_AN_ANSWER.search(text))

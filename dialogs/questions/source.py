"""«你们从哪来的我的号码？»: staff look it up, and tell it with the request that is open or runs.

Without one, looking up is offered (``wishes``).
"""

from __future__ import annotations

from dataclasses import replace

from bot.domain.phrases import phrase
from dialogs.afterwards.which_case import newest_running
from dialogs.flows.status import due_day
from dialogs.model import AddWords, Say, Turn
from dialogs.told.scope import joined
from dialogs.told.stated import stated_rights
from dialogs.turns import Scene, answer
from dialogs.understanding.patterns import says
from dialogs.words.in_context import group_in_words
from dialogs.words.line import SENTENCE, asks, within

_DATA_EN = r"(?:(?:phone )?number|e-?mail|data|details|contact|information|cv)"
asks_source = says(
    r"(?:怎么|咋|哪里|哪儿|为什么|为啥|凭什么|凭啥)[^,，。]{0,3}(?:有|存|留|知道|[得拿弄搞]到的)我[^,，。]{0,4}"
    r"(?:电话|手机|号码|信息|资料|邮箱|名字|简历|微信)"
    r"|谁[^,，。]{0,4}我[^,，。]{0,6}给[了过]?[你您]|[谁邊边][个個]?[俾给畀][^,，。]{0,2}我[^,，。]{0,3}(?:电话|電話|号码|號碼|资料|資料)[^,，。]{0,2}[你您]|我的?[^,，。]{0,6}(?:怎么|为什么|为啥)会?在[你您]"
    r"|\bwho gave (?:you my|it to you|that to you|you (?:that|it))\b|^\W*(?:到底|那)?(?:是)?谁给(?:你们|的)+\W*$"
    r"|(?:号码|电话|信息|资料|简历)[^,，。]{0,4}(?:从?哪里?来的|从?哪儿来的|哪弄来|哪搞来)"
    r"|[你您]们?(?:是|到底)*(?:怎么|咋|从哪里?|从哪儿)(?:得|拿|弄|搞)到了?的?我"
    r"|我的?(?:个人)?(?:信息|资料|电话|号码|手机号|邮箱|简历)[^,，。]{0,6}(?:从哪|哪里?来|哪儿来|怎么来|来源)"
    r"|(?:哪里?|哪儿|谁那里?)(?:[来买搞弄得拿找])(?:到|来)?了?的我?的?(?:手机|电话|联系|个人)*(?:号码?|电话|方式|信息|资料)"
    r"|\b(?:where|how|whom?) (?:did|do|have) (?:you|they) (?:get|got|obtain|find|found|buy|bought|take|taken)\b.{0,6}"
    rf"\b(?:my\b|(?:this|the) {_DATA_EN})"
    rf"|\bwhere (?:(?:does|did|do) )?(?:my|the|this|that) {_DATA_EN} (?:c[oa]mes?|is) from\b"
    r"|\bhow (?:come|do) you have my\b|\bsource of my\b"
)
"""Whether it is asked from whom or where their data came."""
OF_THEIR_OWN = frozenset({"ask_right", "ask_detail", "ask_words"})
"""Questions that such words may answer, or before which nothing is asked for yet."""


def source(scene: Scene) -> Turn | None:
    """The question goes into the request that is open or runs, and is answered with it; None for any other line."""
    text = scene.heard.text
    if scene.heard.kind != "text" or scene.heard.chosen or not within(text, SENTENCE) or not asks_source(text):
        return None
    if not {*stated_rights(scene.heard.understood)} <= {"explain", "access"}:
        return None
    return _in_form(scene) if scene.form_open else _in_case(scene)


def _in_form(scene: Scene) -> Turn | None:
    text, question = scene.heard.text, scene.talk.question
    answers = (question == "ask_ground" and not asks(text)) or (question == "ask_group" and group_in_words(text))
    if scene.talk.flow != "request" or not scene.draft.rights or question in OF_THEIR_OWN or answers:
        return None
    asked = replace(scene, draft=replace(scene.draft, detail=joined(scene.draft.detail, text)))
    return answer(asked, (Say(phrase("source.in_form")),))


def _in_case(scene: Scene) -> Turn | None:
    case = newest_running(scene.facts)
    if case is None:
        return None
    told = Say(phrase("source.in_case", case=case.number, due=due_day(case, scene.facts)))
    return answer(scene, (told,), (AddWords(case.number, scene.heard.text, asks=True),))

"""When a message leaves what was begun: for another right, or for good. What becomes of it then is ``engine``."""

from __future__ import annotations

import re

from bot.domain.rights import Right
from dialogs.in_context import answers
from dialogs.slots import CORRECTED
from dialogs.stated import SWITCHED, stated_rights
from dialogs.steps import Step
from dialogs.turns import Scene
from dialogs.understanding import SURE

CHOICES_IN_WORDS = frozenset({"ask_receiver", "ask_proxy", "ask_requester"})
"""Questions that take any words, though not words about another right."""
TURNED = re.compile(
    r"算了|改主意|干脆|不如|还是.{0,8}吧|先(?:[不别甭]|不用)(?:改|补|更正)|先(?:给我|让我|发我|要|看|查)"
    r"|[别不]用?(?:再)?(?:改|补|填|限制|注销|更正)了"
    r"|直接.{0,10}(?:删|注销)"
    r"|\b(?:never ?mind|rather|instead|changed my mind|forget (?:it|about))\b",
    re.IGNORECASE,
)
"""What leaves the wish that was stated: another right named beside it is meant, even where any words are asked for."""
GIVES_UP = re.compile(
    r"算了|取消|撤|放弃|不[办删弄填查看改搞申补注转复用要想提]|甭|别[办删弄查]|停|拉倒|回头再|下次|以后再|改主意|后悔|反悔|唔[使搞做]"
    r"|\b(?:cancel|stop|quit|forget|never ?mind|don.?t want|no longer|drop|leave it|changed my mind"
    r"|not (?:now|any ?more))\b",
    re.IGNORECASE,
)
"""Without such a word a form is not ended: «那不给就办不了是吧» asks, «别再写错了» reminds."""
REGRETS = re.compile(
    r"(?:后|反)悔|改主意|不想?要?(?:再|去)?(?P<act>删|看|查|改|办|申请|注销|复制|要)(?:了|啦)|\bchanged my mind\b"
    r"|\b(?:don.?t|no longer) want (?:to|it|this)\b",
    re.IGNORECASE,
)
TAKES_NO_FOR_AN_ANSWER = frozenset({"ask_phone", "ask_email", "ask_otp", "id_consent"})
"""Questions whose «no» chooses another road."""


def regrets(scene: Scene, step: Step) -> bool:
    """«我后悔了，不删了» gives up the request itself, and not only what was just asked for."""
    understood = scene.heard.understood
    sure = understood.intent == "cancel" and understood.confidence >= SURE and not stated_rights(understood)
    here = scene.talk.flow == "request" and step.name in TAKES_NO_FOR_AN_ANSWER and not scene.heard.chosen
    return here and sure and REGRETS.search(scene.heard.text) is not None


def turns_to_another(scene: Scene, step: Step) -> bool:
    """Several rights at once, or another one instead, where the question could take the words for its answer."""
    understood = scene.heard.understood
    rights = stated_rights(understood)
    leaving = any(words.search(scene.heard.text) for words in (TURNED, CORRECTED, SWITCHED))
    reached = scene.heard.understood.phone or scene.heard.understood.email
    if step.name in ("ask_phone", "ask_email", "ask_otp") and reached:
        return False
    if not step.greedy and answers(step.name, scene.heard.text) and not leaving:
        return False
    if not step.greedy:
        return len(rights) > 1 and understood.intent in set(Right) and step.name != "ask_right"
    if set(rights) <= {*scene.draft.rights, Right.EXPLAIN} or step.name not in (*CHOICES_IN_WORDS, "ask_detail"):
        return False
    turned = TURNED if step.name == "ask_detail" else CORRECTED
    leaves = understood.confidence >= SURE and turned.search(scene.heard.text)
    return bool(leaves or SWITCHED.search(scene.heard.text))

"""«我想办张电梯卡»: the card for the lift or the door, which the property office hands out, and no data at all.

In a form the way out is told; whoever says that no data are meant is heard in ``turning``.
"""

from __future__ import annotations

import re

from bot.domain.phrases import phrase
from dialogs.danger.cries import in_danger
from dialogs.model import Say, Turn
from dialogs.turns import Scene, answer, offer
from dialogs.understanding.patterns import regex
from dialogs.wording import options

CARD = regex(
    r"(?:[办补配买换]|复制|说的|不是|要|[张个块]|我的?)[^,，。;；困\s]{0,4}(?:电梯|梯控)卡\W*$"
    r"|(?:电梯|梯控)卡(?!号|里|在|住|死|顿|了|啦|到|着|半|中|层|\d|一半|不动|壳|掉|怎么办\W*$|咋|\W*$|的?(?:信息|资料|记录|数据))"
    r"|(?:门禁|楼层)卡(?!号|里|的?(?:信息|资料|记录|数据))"
    r"|(?:复制|[补办配买换])[^,，。;；]{0,3}(?:一?张|个|新)卡(?!号|片)"
    r"|\b(?:lift|elevator|floor|access|door|key) ?(?:cards?|fobs?)\b(?! (?:number|data|records?))",
    re.IGNORECASE,
)
"""«电梯卡了», «电梯卡怎么办» may be a lift that is stuck, and are none."""
OF_DATA = regex(
    r"信息|资料|数据|记录|存了|登记|隐私|更正|删|注销|\b(?:data|information|records?|delet\w+|eras\w+)\b", re.IGNORECASE
)
WHERE_THEN = regex(
    r"物业|找谁|谁办|哪[里儿]?(?:办|弄)|(?:咋|怎么)办|[\d一二三四五六七八九十]+\s*(?:号楼|栋|幢|单元)|小区|你们办"
    r"|\b(?:property|office|who|where)\b",
    re.IGNORECASE,
)
BRIEF = 20
OWN_WORDS = frozenset({"ask_detail", "ask_ground", "ask_words", "ask_change", "ask_receiver", "confirm"})
"""There a card may be the matter."""


def lift_card(scene: Scene) -> Turn | None:
    """Who hands it out, and what is asked next of it; None for any other line."""
    heard, text = scene.heard, scene.heard.text
    if heard.kind != "text" or heard.chosen or in_danger(scene):
        return None
    if scene.talk.question in OWN_WORDS or OF_DATA.search(text):
        return None
    if CARD.search(text):
        return _told(scene)
    goes_on = any(CARD.search(line) and not OF_DATA.search(line) for line in scene.draft.said[-4:-1])
    if scene.form_open or not goes_on or len(text) > BRIEF or not WHERE_THEN.search(text):
        return None
    return answer(scene, (Say(phrase("lift_card.then", hotline=scene.facts.settings.hotline)),))


def _told(scene: Scene) -> Turn:
    told = phrase("lift_card.told", hotline=scene.facts.settings.hotline)
    if not scene.form_open:
        return offer(scene, Say(told, options("start", "human", "request")))
    return answer(scene, (Say(told), Say(phrase("lift_beside.instead"))))

"""«我想办张电梯卡», «电梯里那个屏显示错了»: the card for a lift, what is shown or posted in it, and no data at all.

In a form the way out is told; whoever says that no data are meant is heard in ``turning``.
"""

from __future__ import annotations

from bot.domain.phrases import phrase
from dialogs.danger.cries import in_danger
from dialogs.form.turning import DENIES_DATA
from dialogs.model import Say, Turn
from dialogs.turns import Scene, answer, offer
from dialogs.understanding.patterns import regex
from dialogs.wording import options

CARD = regex(
    r"(?:[办补配买换]|复制|说的|不是|要|[张个块]|我的?)[^,，。;；困\s]{0,4}(?:电梯|梯控)卡\W*$"
    r"|(?:电梯|梯控)卡(?!号|里|在|住|死|顿|了|啦|到|着|半|中|层|\d|一半|不动|壳|掉|好久(?!没用)|得(?!办|补|换|买|找|去)|没人[来管理修应]|怎么办\W*$|咋|\W*$|的?(?:信息|资料|记录|数据))"
    r"|(?:门禁|楼层)卡(?!号|里|的?(?:信息|资料|记录|数据))"
    r"|(?:复制|[补办配买换])[^,，。;；]{0,3}(?:一?张|个|新)卡(?!号|片)"
    r"|\b(?:lift|elevator|floor|access|door|key) ?(?:cards?|fobs?)\b(?! (?:number|data|records?))"
)
"""«电梯卡了», «电梯卡怎么办» may be a lift that is stuck, and are none."""
PART = regex(
    r"(?:轿厢|电梯)(?:里面?|内|上|门口|门上)[^,，。;；\s]{0,6}(?:屏|显示|牌子?|贴|按[钮键]|楼层|广告)|(?<!信息)(?<!来电)显示(?:的|成|错|不对)[^,，。;；]{0,4}(?:\d|楼|层)"
    r"|\b(?:display|button|sign|notice|sticker|panel)s?\b[^,.;]{0,20}\b(?:lift|elevator|car)\b"
    r"|\b(?:lift|elevator) (?:display|button|sign|notice|panel)s?\b"
)
"""What is shown or posted there."""
OF_DATA = regex(r"信息|资料|数据|记录|存了|登记|隐私|更正|删|注销|\b(?:data|information|records?|delet\w+|eras\w+)\b")
WHERE_THEN = regex(
    r"物业|找谁|谁[办修管]|哪[里儿]?(?:办|弄)|(?:咋|怎么)办|[\d一二三四五六七八九十]+\s*(?:号楼|栋|幢|单元)|小区|你们办"
    r"|\b(?:property|office|who|where)\b"
)
BRIEF = 20
OWN_WORDS = frozenset({"ask_ground", "ask_words", "ask_change", "ask_receiver", "confirm"})
"""There a card may be the matter, as it may be among the data that are wrong."""


def things_of_a_lift(scene: Scene) -> Turn | None:
    """Who sees to it, and what is asked next of it; None for any other line."""
    heard, text = scene.heard, scene.heard.text
    if heard.kind != "text" or heard.chosen or in_danger(scene):
        return None
    if scene.talk.question in OWN_WORDS or OF_DATA.search(text):
        return None
    thing = _named(text)
    if thing == "part" or (thing and scene.talk.question != "ask_detail"):
        return _told(scene, thing)
    goes_on = any(_named(line) and not OF_DATA.search(line) for line in scene.draft.said[-4:-1])
    if not goes_on or len(text) > BRIEF or DENIES_DATA.search(text) or not WHERE_THEN.search(text):
        return None
    told = Say(phrase("things_of_a_lift.then", hotline=scene.facts.settings.hotline))
    return answer(scene, (told, Say(phrase("lift_beside.instead"))) if scene.form_open else (told,))


def _named(text: str) -> str:
    return "card" if CARD.search(text) else "part" if PART.search(text) else ""


def _told(scene: Scene, thing: str) -> Turn:
    told = phrase(f"things_of_a_lift.{thing}", hotline=scene.facts.settings.hotline)
    if not scene.form_open:
        return offer(scene, Say(told, options("start", "human", "request")))
    return answer(scene, (Say(told), Say(phrase("lift_beside.instead"))))

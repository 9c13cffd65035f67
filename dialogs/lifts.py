"""Lifts that are no emergency: films and records of what happened at one are data, things of one are none.

That a lift is out of order is ``danger.wish_beside``; whoever says in a form that no data are meant is heard in
``form.turning``.
"""

from __future__ import annotations

import re
from dataclasses import replace

from bot.domain.phrases import phrase
from dialogs.danger.cries import in_danger
from dialogs.danger.freed import WAS_SHUT_IN
from dialogs.danger.harm import harmed
from dialogs.danger.over import just_out
from dialogs.danger.spoken_of import filmed, long_over
from dialogs.form.turning import DENIES_DATA
from dialogs.model import Say, Turn
from dialogs.told.kin import NOT_NEAR, kin
from dialogs.told.mentions import UNDER_14
from dialogs.told.slots import absorb
from dialogs.told.stated import stated_rights
from dialogs.turns import Scene, answer, begin, choices, offer
from dialogs.understanding import SURE, Intent
from dialogs.understanding.patterns import regex
from dialogs.understanding.verbs import any_verbs, full_verbs
from dialogs.wording import options
from dialogs.words.in_context import SURELY

_RECORD = (
    r"(?:视频|录像|监控|摄像|影像|录音|照片|底单|复[制印]件|(?:救援|被困|困人|事故|报警|通话|求助)[^,，。]{0,4}记录)"
)
_ENGLISH = r"(?:footage|cctv|videos?|recordings?|tapes?|(?:rescue|accident|call) records?)"
_WORDS: dict[Intent, tuple[str, str]] = {
    "delete": (full_verbs("delete"), r"delet\w*|eras\w*|remov\w*"),
    "access": (f"{any_verbs('access')}|听", "see|watch|view|hear"),
    "copy": (f"{any_verbs('copy')}|导出|调|给我|想?要|提供|申请|下载|拿", "get|have|want|need|copy|request"),
}
ACTS: dict[Intent, re.Pattern[str]] = {
    right: regex(
        rf"{_RECORD}[^,，。]{{0,10}}(?:{words})|(?:{words})[^,，。]{{0,10}}{_RECORD}"
        rf"|\b(?:{english})\b.{{0,24}}\b{_ENGLISH}|\b{_ENGLISH}\b.{{0,24}}\b(?:{english})\b"
    )
    for right, (words, english) in _WORDS.items()
}
"""What is to be done with the record, the first that fits."""
OF_A_DEVICE = regex(
    r"装(?!过)|修(?!的?记录)|坏|多少钱|报价|价格|[购采]?买|信号|广告|对讲|黑屏|(?:看|听)不"
    r"|\b(?:install|repair|price|quote|broken|screen)\w*"
)
"""The camera or the screen is meant, not what it took down."""

VAGUE = frozenset({"other", "copy", "emergency"})
"""Read so, it may be what is wanted of a record, where what happened lies behind."""
UNHEARD = frozenset({"other", "greeting", "service", "explain", "human"})
ASKS_FOR_IT = regex(
    r"\b(?:(?:can|could|may) (?:i|we)|(?:i|we)(?:['’]d)? (?:want|need|like|would like)"
    r"|(?:please|must|can you|could you|have to|now) (?:give|send|show|hand) (?:me|us))\b"
    rf".{{0,24}}\b{_ENGLISH}\b"
)
GOES = regex(rf"{full_verbs('delete')}|\b(?:{_WORDS['delete'][1]}|destroy\w*|wip\w*|rid|down|forget|gone)\b")
COMPLAINS = regex(r"投诉|举报|告你|\bcomplain")


def record_wished(scene: Scene) -> Scene | None:
    """«昨天电梯困人的视频能删吗» speaks of a lift like a fault report; what is to be done with the film makes it a
    request.

    The scene with what is asked of such a record as the wish; all the words stay.
    """
    text, understood = scene.heard.text, scene.heard.understood
    behind = long_over(text) or just_out(text)
    vague = understood.intent in VAGUE or understood.confidence < SURE
    of_a_lift = understood.intent in ("service", "complain") or (behind and vague)
    if not of_a_lift or OF_A_DEVICE.search(text):
        return None
    right = next((right for right, words in ACTS.items() if words.search(text)), None)
    if right is None:
        return None
    whose = understood.requester or ("unsure" if kin(text) or NOT_NEAR.search(text) else None)
    meant = understood.but(intent=right, rights=(right,), confidence=SURELY, requester=whose)
    return replace(scene, heard=replace(scene.heard, understood=meant), before=(*scene.before, *_of_complaint(scene)))


def asks_for_record(text: str) -> bool:
    return ASKS_FOR_IT.search(text) is not None and OF_A_DEVICE.search(text) is None


def record_asked_for(scene: Scene) -> Scene:
    """«Can I get the cctv of this morning», «i want the footage»: in English the record alone names the wish."""
    text, understood = scene.heard.text, scene.heard.understood
    misheard = understood.intent == "delete" and not GOES.search(text)
    vague = misheard or understood.intent in UNHEARD or understood.confidence < SURE
    if not vague or scene.form_open or not asks_for_record(text):
        return scene
    right: Intent = "access" if ACTS["access"].search(text) else "copy"
    meant = understood.but(intent=right, rights=(right,), confidence=SURELY)
    return replace(scene, heard=replace(scene.heard, understood=meant))


def _of_complaint(scene: Scene) -> tuple[Say, ...]:
    """A complaint beside it is no data request; where it belongs, and what came first, is said before."""
    text = scene.heard.text
    hotline = scene.facts.settings.hotline
    if COMPLAINS.search(text):
        return (Say(phrase("lift_beside.complaint", hotline=hotline)),)
    key = "lift_beside.harmed" if harmed(text) else "lift_beside.over"
    return (Say(phrase(key, hotline=hotline)),) if WAS_SHUT_IN.search(text) else ()


def seen_on_film(scene: Scene) -> Turn | None:
    """«电梯里的摄像头拍到我了»: what is wanted of the film, is asked."""
    text, understood = scene.heard.text, scene.heard.understood
    wishes = stated_rights(understood) or understood.intent not in ("other", "complain", "service")
    if scene.form_open or wishes or COMPLAINS.search(text) or not filmed(text):
        return None
    kept = replace(scene, draft=replace(scene.draft, detail=text))
    known = replace(absorb(scene.draft, understood, scene.facts), detail=text)
    if not known.for_other:
        return offer(kept, Say(phrase("aside.filmed"), options("start", "access", "copy", "delete", "human")))
    begun = replace(scene, draft=known, talk=begin(scene, "request", known).talk)
    whose = known.age if known.age == UNDER_14 else "child" if known.requester == "guardian" else "other"
    listed = (*options("theirs", "access", "copy", "delete"), *options("start", "human"))
    return offer(begun, Say(phrase(f"aside.filmed_{whose}"), listed))


CARD = regex(
    r"(?:[办补配买换]|复制|说的|不是|要|[张个块]|我的?)[^,，。;；困\s]{0,4}(?:电梯|梯控)卡\W*$"
    r"|(?:电梯|梯控)卡(?!号|里|在|住|死|顿|了|啦|到|着|半|中|层|\d|一半|不动|壳|掉|好久(?!没用)|得(?!办|补|换|买|找|去)|没人[来管理修应]|怎么办\W*$|咋|\W*$|的?(?:信息|资料|记录|数据))"
    r"|(?:刷电?梯(?:上楼|进出|用|的|[那这][个张种])*|(?:坐|乘|上)电?梯(?:用|的|[那这][个张])+|(?<!电)梯)卡(?![号住死顿在里半中了啦到着])"
    r"|(?:门禁|楼层)卡(?!号|里|的?(?:信息|资料|记录|数据))"
    r"|(?:复制|[补办配买换])[^,，。;；]{0,3}(?:一?张|个|新)卡(?!号|片)"
    r"|\b(?:lift|elevator|floor|access|door|key) ?cards?\b(?! (?:number|data|records?))"
    r"|\b(?:\w+ )?fobs?\b(?! (?:number|data|records?))"
)
"""«电梯卡了», «电梯卡怎么办» may be a lift that is stuck, and are none."""
PART = regex(
    r"(?:轿厢|电梯)(?:里面?|内|上|门口|门上|门?[旁边]边?上?)[^,，。;；\s]{0,6}(?:屏|显示|牌子?|贴|按[钮键]|楼层|广告)|(?<!信息)(?<!来电)显示(?:的|成|错|不对)[^,，。;；]{0,4}(?:\d|楼|层)"
    r"|(?:电梯|轿厢)[^,，。;；\s]{0,8}(?:语音|喇叭|播报|报层|报楼层|广播)|(?:语音|喇叭|播报|报楼?层|广播)[^,，。;；]{0,8}(?:电梯|轿厢)"
    r"|\b(?:display|screen|button|sign|notice|sticker|panel|speaker|announcement|voice(?! ?record))s?\b"
    r"[^,.;]{0,20}\b(?:lift|elevator|car|cabin)\b"
    r"|\b(?:lift|elevator)\b[^.;]{0,40}\b(?:speaker|announc\w+|shouts?|voice(?! ?record))\b"
    r"|\b(?:lift|elevator) (?:display|button|sign|notice|panel)s?\b"
)
"""What is shown, posted or said there."""
OF_DATA = regex(r"信息|资料|数据|记录|存了|登记|隐私|更正|删|注销|\b(?:data|information|records?|delet\w+|eras\w+)\b")
WHERE_THEN = regex(
    r"物业|找谁|谁[办修管]|哪[里儿]?(?:办|弄)|(?:咋|怎么)办|[\d一二三四五六七八九十]+\s*(?:号楼|栋|幢|单元)|小区|你们办"
    r"|\b(?:property|office|who|where)\b"
)
BRIEF = 20
OWN_WORDS = frozenset({"ask_ground", "ask_words", "ask_change", "ask_receiver", "confirm"})
"""There a card may be the matter, as it may be among the data that are wrong."""


def things_of_a_lift(scene: Scene) -> Turn | None:
    """«我想办张电梯卡», «电梯里那个屏显示错了»: the card for a lift, what is shown or posted in it, and no data at all.

    Who sees to it, and what is asked next of it; None for any other line.
    """
    heard = scene.heard
    text = heard.text if scene.form_open else DENIES_DATA.sub(" ", heard.text)
    if not heard.typed or in_danger(scene):
        return None
    if scene.talk.question in OWN_WORDS or OF_DATA.search(text):
        return None
    thing = _named(text)
    if thing == "part" or (thing and scene.talk.question != "ask_detail"):
        return _told(scene, thing)
    goes_on = any(_named(line) and not OF_DATA.search(line) for line in scene.draft.said[-4:-1])
    if not goes_on or len(text) > BRIEF or DENIES_DATA.search(heard.text) or not WHERE_THEN.search(text):
        return None
    told = Say(phrase("things_of_a_lift.then", hotline=scene.facts.settings.hotline))
    return answer(scene, (told, Say(phrase("lift_beside.instead"))) if scene.form_open else (told,))


def _named(text: str) -> str:
    return "card" if CARD.search(text) else "part" if PART.search(text) else ""


def _told(scene: Scene, thing: str) -> Turn:
    told = phrase(f"things_of_a_lift.{thing}", hotline=scene.facts.settings.hotline)
    if not scene.form_open:
        return choices(scene, Say(told, options("start", "human", "request")))
    return answer(scene, (Say(told), Say(phrase("lift_beside.instead"))))


BROKEN_NOW = regex(
    r"电?梯[^,，。;；过]{0,8}(?:又|还|一直|今[天早晚]|现在)[^,，。;；过]{0,6}(?:坏|停(?![用机])|不动|不能用)(?!过)"
    r"|(?:今[天早晚]|现在)[^,，。;；过]{0,6}电?梯[^,，。;；过]{0,6}(?:坏|停了|不动|不能用)(?!过)"
    r"|\b(?:lift|elevator)\b[^.;]{0,20}\b(?:is|has been|keeps?|still)\b[^.;]{0,16}"
    r"\b(?:broken|out of order|noisy|not working|stopping)\b"
)


def with_hotline(turn: Turn, scene: Scene) -> Turn:
    """«我小区三号楼那部电梯今天又坏了» tells how they know us, and that a lift wants mending: who does that is told.

    The turn with the hotline first, unless it is in it."""
    told = any("hotline" in said.phrase.slots for said in turn.says)
    here = scene.form_open and scene.heard.typed and not (told or in_danger(scene) or turn.effects)
    if not here or not BROKEN_NOW.search(scene.heard.text):
        return turn
    said = Say(phrase("lift_beside.told", hotline=scene.facts.settings.hotline))
    return replace(turn, says=(said, *turn.says))

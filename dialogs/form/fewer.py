"""One of several rights is given up while the others stay: «只要前面两个 不删了», «the copy only, no deletion»."""

from __future__ import annotations

import re
from dataclasses import replace

from bot.domain.phrases import phrase
from bot.domain.rights import Right
from dialogs.draft import Draft
from dialogs.model import Say, Turn
from dialogs.told.scope import REST_STAYS, THING, spares
from dialogs.told.slots import narrowed
from dialogs.told.stated import stated_rights
from dialogs.told.turned import with_rights
from dialogs.told.uses import come_after_all
from dialogs.turns import Scene, proceed
from dialogs.understanding import RIGHTS
from dialogs.understanding.patterns import regex
from dialogs.understanding.verbs import any_verbs, english_verbs
from dialogs.wording import rights_slot
from dialogs.words.line import MESSAGE, SENTENCE, asks, within

ACTS: dict[str, str] = {right: f"{any_verbs(right)}|{english_verbs(right)}" for right in RIGHTS}
ACTS["copy"] += "|[复複][制印]件|副本|(?:我的)?(?:资料|資料|文件|信息)(?=那)|files?"
"""What each right is called when it is struck from a list."""
_THING = r"(?:(?:我的?)?(?:个人)?(?:信息|资料|数据|记录|档案|号码|电话|[账帐]号|照片|简历))?"
DROPPED = {
    right: regex(
        rf"(?:不(?:想|要|用|需要)?再?|别|甭)(?:给我)?(?:{act})(?:了|吧|啊|啦|$|[,，。\s])"
        rf"|(?:{act}){_THING}(?:的|[那这][个项份]|一?项)?(?:就|先|都|那)*(?:不(?:必|要|用|办|做|弄|[删查看改])了?|算了|去掉|取消|免了)(?=[了吧啊啦呢的]|[,，。;；!！\s]|$)"
        r"|\b(?:no|without|not|skip|drop|forget|leave out|don.?t|do not|no need to)"
        rf" (?:the |any |to |want (?:the|to) )?(?:{act})\b"
    )
    for right, act in ACTS.items()
}
OFF = {
    right: regex(
        rf"(?:{act}){_THING}(?:的?[那这](?:个|项|份|件?事)|的?(?:申请|请求|事情?))(?:我|也|就|先|都|还是)*"
        r"(?:不(?:想|要|用|必)?[办做弄搞要填][了吧啦]|算了|拉倒|取消|作废)"
        rf"|\b(?:forget|drop|scrap|leave|cancel) (?:about )?(?:the|this|that|my) (?:{act})"
        r" (?:request|thing|form|business)\b"
    )
    for right, act in ACTS.items()
}
"""«查信息那个不弄了»: a request by the name of its right."""
ONLY_BACK = {
    right: regex(
        rf"(?:只|光|就|仅)(?:要|想|是)?(?:撤回?|取消|收回)(?:掉|了)?(?:{act})"
        rf"|\b(?:cancel|take back) (?:only the (?:{act})|the (?:{act})(?: \w+)? only)\b"
    )
    for right, act in ACTS.items()
}
"""«只撤删除»: of several, that one."""
TOGETHER = regex(r"[和跟与及并、连][^,，。;；]{0,8}(?:都|全|一起)|\b(?:both|and)\b")
"""«删除和查阅都不要了» gives up all of it."""
JUST = {
    right: regex(
        rf"(?:只|就|光|单|仅)(?:[要想是办]|需要|给我|帮我)*(?:{act})"
        rf"|\b(?:just|only) (?:(?:please|the|a|do|want|need|would like|to|have|get) )*(?:{act})"
    )
    for right, act in ACTS.items()
}
"""«Just restrict the processing»: that one, and none of the others."""
TURNS = regex(
    r"^\W*(?:no|wait|hold on|actually|sorry|oh|hmm|不|等|算了|哦|那)|\b(?:not|don.?t|forget|after all)\b|[不别甭]"
)
IN_WORDS = {"ask_ground": "delete", "ask_receiver": "transfer", "ask_detail": ""}
"""Questions that any words answer, of one right: there only behind such a word, or where that right is left out."""
FIRST_ONES = regex(r"(?:只|就|光|仅)(?:是?[要办留做])?(?:前面?|头)的?(?P<count>[一二两三四1-4])[个项件样]")
COUNTS = {"一": 1, "二": 2, "两": 2, "三": 3, "四": 4}
POLITELY = regex(r"^\W*(?:can|could|would) you (?:please )?")


def fewer(scene: Scene) -> Turn | None:
    """The request without what is no longer wanted; None when nothing of it, or all of it, is struck."""
    text, draft = scene.heard.text, scene.draft
    several = scene.talk.flow == "request" and len(draft.rights) > 1 and within(text, MESSAGE)
    if not several or scene.heard.chosen or asks(text) or REST_STAYS.search(text) or spares(text):
        return None
    left = _just(scene) or (_left(text, draft.rights) if within(text, SENTENCE) else ())
    left = tuple(right for right in left if right != Right.WITHDRAW or not _comes(draft, text))
    others = {*stated_rights(scene.heard.understood)} - {*draft.rights, Right.EXPLAIN.value}
    if not left or left == draft.rights or others:
        return None
    gone = rights_slot(right for right in draft.rights if right not in left)
    told = Say(phrase("talk.right_dropped", gone=gone, rights=rights_slot(left)))
    turned = narrowed(with_rights(draft, left, add=False), scene.heard.understood, first=False)
    return proceed(scene, replace(turned, ask="", last=text), says=(told,))


def called_off(text: str, rights: tuple[str, ...]) -> bool:
    """Whether all that is asked for is given up by its name."""
    return bool(rights) and all(right in OFF and OFF[right].search(text) for right in rights) and not asks(text)


def _comes(draft: Draft, text: str) -> bool:
    """Whether the messages may come after all, and nothing else was to end."""
    return all(use.startswith("marketing") for use in draft.uses) and come_after_all(text)


def _just(scene: Scene) -> tuple[str, ...]:
    """What they say they want, and nothing more; empty where they do not."""
    text, wished = scene.heard.text, stated_rights(scene.heard.understood)
    wished = wished or tuple(right for right in scene.draft.rights if right in JUST and JUST[right].search(text))
    asked = IN_WORDS.get(scene.talk.question)
    turns = asked is None or TURNS.search(text) or (asked and asked not in wished)
    alone = turns and not (THING.search(text) or spares(text)) and {*wished} < {*scene.draft.rights}
    return wished if alone and all(right in JUST and JUST[right].search(text) for right in wished) else ()


def struck(text: str, rights: tuple[str, ...]) -> tuple[str, ...]:
    """Those of ``rights`` that the words give up while others stay; empty when it is none, or all of them."""
    text = POLITELY.sub("", text)
    if len(text) > SENTENCE or asks(text):
        return ()
    only = tuple(right for right in rights if right in ONLY_BACK and ONLY_BACK[right].search(text.casefold()))
    gone = only or tuple(right for right in rights if right not in _left(text, rights))
    rest = [right for right in rights if right not in gone and right in ACTS]
    together = TOGETHER.search(text) and any(re.search(ACTS[right], text.casefold()) for right in rest)
    return () if together or len(gone) == len(rights) else gone


def _left(text: str, rights: tuple[str, ...]) -> tuple[str, ...]:
    """What stands after all that is struck out in words; else as many as are named from the first on."""
    folded = text.casefold()
    left = tuple(right for right in rights if right not in DROPPED or not DROPPED[right].search(folded))
    first = FIRST_ONES.search(folded)
    if left == rights and first:
        return rights[: COUNTS.get(first["count"], 0) or int(first["count"])]
    return left

"""One of several rights is given up while the others stay: «只要前面两个 不删了», «the copy only, no deletion»."""

from __future__ import annotations

from dataclasses import replace

from bot.domain.phrases import phrase
from dialogs.in_context import asks
from dialogs.model import Say, Turn
from dialogs.scope import REST_STAYS, spares
from dialogs.slots import with_rights
from dialogs.stated import stated_rights
from dialogs.turns import Scene, proceed
from dialogs.understanding.patterns import regex
from dialogs.wording import rights_slot

ACTS = {
    "access": r"查(?:[阅看询]|一下)?|看看?|see|view|access",
    "copy": r"复[制印]件?|副本|拷贝?|要一份|(?:我的)?(?:资料|資料|文件|信息)(?=那)|cop(?:y|ies)|files?",
    "correct": r"更正|[改换]|correct\w*",
    "supplement": r"补充?|supplement",
    "delete": r"[删刪](?:除|掉)?|delet\w+|eras\w+",
    "transfer": r"转移?|transfer",
    "withdraw": r"撤回?|withdraw\w*",
    "restrict": r"限制|restrict\w*",
    "close_account": r"注销|clos\w+",
}
"""What each right is called when it is struck from a list."""
DROPPED = {
    right: regex(
        rf"(?:不(?:想|要|用|需要)?再?|别|甭)(?:给我)?(?:{act})(?:了|吧|啊|啦|$|[,，。\s])"
        rf"|(?:{act})(?:的|[那这][个项份]|一?项)?(?:就|先|都|那)*(?:不(?:必|要|用|办|做|弄|[删查看改])了?|算了|去掉|取消|免了)"
        r"|\b(?:no|without|not|skip|drop|forget|leave out|don.?t|do not|no need to)"
        rf" (?:the |any |to |want (?:the|to) )?(?:{act})\b"
    )
    for right, act in ACTS.items()
}
FIRST_ONES = regex(r"(?:只|就|光|仅)(?:是?[要办留做])?(?:前面?|头)的?(?P<count>[一二两三四1-4])[个项件样]")
COUNTS = {"一": 1, "二": 2, "两": 2, "三": 3, "四": 4}
LONGEST = 40


def fewer(scene: Scene) -> Turn | None:
    """The request without what is no longer wanted; None when nothing of it, or all of it, is struck."""
    text, draft = scene.heard.text, scene.draft
    several = scene.talk.flow == "request" and len(draft.rights) > 1 and len(text) <= LONGEST
    if not several or scene.heard.chosen or asks(text) or REST_STAYS.search(text) or spares(text):
        return None
    left = _left(text, draft.rights)
    if not left or left == draft.rights or not {*stated_rights(scene.heard.understood)} <= {*draft.rights}:
        return None
    gone = rights_slot(right for right in draft.rights if right not in left)
    told = Say(phrase("talk.right_dropped", gone=gone, rights=rights_slot(left)))
    turned = with_rights(draft, left, add=False)
    return proceed(scene, replace(turned, ask="", last=text), says=(told,))


def _left(text: str, rights: tuple[str, ...]) -> tuple[str, ...]:
    """What stands after all that is struck out in words; else as many as are named from the first on."""
    folded = text.casefold()
    left = tuple(right for right in rights if right not in DROPPED or not DROPPED[right].search(folded))
    first = FIRST_ONES.search(folded)
    if left == rights and first:
        return rights[: COUNTS.get(first["count"], 0) or int(first["count"])]
    return left

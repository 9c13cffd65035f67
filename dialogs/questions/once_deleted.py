"""What is asked of a deletion: whether it can be proven, whether this goes as well, and whether one may come back.

Whether what is gone can be restored is ``gone``; what becomes of contract and lift ``procedure``.
"""

from __future__ import annotations

from bot.domain.phrases import Phrase, phrase
from bot.domain.rights import ENDING, Right
from dialogs.afterwards.which_case import newest_unended
from dialogs.turns import Scene
from dialogs.understanding import understand
from dialogs.understanding.patterns import regex, says
from dialogs.understanding.verbs import rights_named

blacklisted = says(r"(?:会|被|有没有|是不是)[^,，。;；]{0,8}(?:拉黑|黑名单)|\bblack ?list")
COMES_BACK = says(
    r"(?:还能|能不能|可不可以|可以|还可以|能)(?:再|重新)?(?:去|来)?(?:投|应聘|求职|面试|报名|注册|申请(?:职位|岗位|工作))"
    r"|\b(?:can|could|may) (?:i|he|she|they|we) (?:still |then )?(?:ever )?"
    r"(?:re-?apply|re-?register|(?:apply|register|sign up|join)(?: \w+){0,4} (?:again|later|other))"
)
PROVES = regex(
    r"(?:怎么|如何|咋|凭什么)[^,，。;；?？]{0,4}(?:知道|证明|确认|确定|相信|信)[^,，。;；?？]{0,8}(?:删|清|注销)"
    r"|\b(?:how (?:will|do|can|would) i (?:know|be sure|check)|(?:any |have )?proof)\b.{0,30}"
    r"\b(?:gone|delet\w*|eras\w*|remov\w*)\b"
)
GOES_TOO = regex(
    r"(?:也|都|一起|一并)(?:会|要|能|给我)*(?:一起|一并)?(?:删|清)"
    r"|\bdelet\w+ (?:too|as well)\b|\balso (?:be |get )?delet|\bincluded\b"
)


def once_deleted(scene: Scene, text: str) -> Phrase | None:
    """The answer to such a question; None when ``text`` asks none."""
    if blacklisted(text):
        return phrase("plain.blacklist")
    if COMES_BACK(text) and (_of_deletion(scene) or ENDING & {*rights_named(text)}):
        return phrase("plain.comes_back")
    if PROVES.search(text):
        return phrase("plain.proof")
    return phrase("plain.goes_too") if GOES_TOO.search(text) and _in_it(scene, text) else None


def _of_deletion(scene: Scene) -> bool:
    case = newest_unended(scene.facts)
    rights = scene.draft.rights if scene.form_open else case.rights if case else ()
    return bool(ENDING & {*map(Right, rights)})


def _in_it(scene: Scene, text: str) -> bool:
    """Whether what is named is among the data that the deletion is for."""
    named, case = set(understand(text).data), newest_unended(scene.facts)
    if not named or not _of_deletion(scene):
        return False
    if scene.form_open:
        return bool(named & set(scene.draft.data)) or not (scene.draft.data or scene.draft.scope)
    items = [item for item in case.items if item.right in ENDING] if case else []
    return any(named & set(item.data) or not (item.data or item.detail) for item in items)

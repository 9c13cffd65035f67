"""A form that was stopped is kept for a while: whoever thinks again, or pressed the wrong thing, has it back.

Whoever asks for something else instead is not asked once more who they are. It goes with the next form, or after half
an hour; until then it lies sealed where the open form lay.
"""

from __future__ import annotations

import json
from dataclasses import replace

from bot.domain.cases import State
from bot.domain.phrases import phrase
from dialogs.afterwards.just_made import asked_again
from dialogs.afterwards.which_case import just_now, newest
from dialogs.draft import EMPTY, Draft, read_draft, write_draft
from dialogs.hearing import bare
from dialogs.model import Say, Turn
from dialogs.told.matter import with_spared
from dialogs.turns import Scene, begin, with_draft
from dialogs.understanding.patterns import regex
from dialogs.words.line import asks

AFTER_ALL = regex(
    r"(?:我?没(?:有|想|要|说)*(?:取消|停|撤回?)|唉|哎|诶|啊|哦|等等|等一下|那个?|算了|我|还是|就|再|又|重新|想|要|请|给我|要办|那份|申请|帮我|你们|麻烦|能不?能?|可不?可?以|把|刚才|刚刚|[后反]悔了)*"
    r"(?:提交|交|(?:还是|再|重新|重)(?:帮我|给我)?(?:办理?|提|申请|弄)|恢复|找回来?|接着办?|继续办?|接着来|送出"
    r"|继续|还是要(?:接着)?办|[后反]悔了|改变?主意了|[别不没](?:有|是|要|用|想|让[你您]们?|打算)*(?:取消|撤[回销掉]?)"
    r"|(?:照常|照旧|原样)办|(?:留着|保留)(?:我的?)?(?:那份|这份|申请)?)"
    r"(?:了|吧|吗|一下|一[次遍份]|申请|上去|那个|那份|刚才?的|啊|谢谢|[你您])*"
    r"|(?:哎呀?|唉|啊|呀|糟了?|完了|不好意思|我|是|刚才?|刚刚|不小心|手滑)*(?:[按点选发撤]错|误[触点按]|手滑|手抖)(?:了|的|一下|地方|按钮|到)*"
    r"|(?:oh|oops|ididnt(?:wantto|meanto)?cancel|sorry|wait|actually|ok|okay|please|then|lets|illdo|ive|i|do|can|you|could|want|to)*"
    r"(?:submit|sendit|continue|goon|bringitback|restoreit|undo|dont(?:cancel|withdraw|takeitback)|changedmymind|redo|wrongbutton|bymistake|keep|reopenit)"
    r"(?:it|that|this|my|the|request|open|going|again|please|then|afterall|now)*"
    r"|(?:oh|no|oops|sorry|i|ive|just|must|have|that|was|itwas)*(?:(?:press|tapp|hit|click|chose|select|pick)(?:ed)?(?:on)?(?:the)?wrong(?:one|button|thing|option|number)?"
    r"|a?(?:mistake|accident|slip)|(?:press|tapp|click|sen)(?:ed|t)?(?:it|that)?by(?:mistake|accident))"
    r"|(?:i)?(?:didnt|donot|dont|didnot)(?:want|mean|wish)to(?:cancel|withdraw|takeitback|takethatback)(?:it|that|my|the|request)*"
)
"""Whole lines, or parts of one, without blanks and marks."""
PARTS = regex(r"[,，。.;；!！~～…\n]+|(?<=[\u4e00-\u9fff])\s+")
EXCLAIMS = regex(
    r"(?:不对|不是|哎呀?|哎哟|啊|呀|唉|天哪|糟了?|糟糕|完了|等等|等一?下|不好意思|对不起|抱歉|不|别|没有|快|oh|no|oops|wait|sorry|stop|please|thanks?)+"
)

WHO_THEY_ARE = ("group", "name", "contact", "contact_kind", "other_contact")
PROOF = ("no_code", "proven", "level", "reference")
"""What a code, or the lack of one, has shown of a name and a contact."""


def keeping(turn: Turn, draft: Draft) -> Turn:
    """The turn that ended a request, with what was filled in."""
    kept = replace(draft, said=(), last="", ask="", offered=(), handed=False)
    left = replace(read_draft(turn.talk.draft), stopped=json.dumps(write_draft(kept), ensure_ascii=False))
    return with_draft(turn, left)


def taken_up_again(scene: Scene) -> Turn | None:
    """The stopped form, or a request that was just taken back, from where it can go on."""
    kept = scene.draft.stopped
    if not just_now(scene, scene.talk.updated_at) or scene.form_open or scene.heard.kind != "text":
        return None
    left = read_draft(json.loads(kept)) if kept else EMPTY
    limited = with_spared(left, scene.heard.text)
    if limited != left and not asks(scene.heard.text):  # «不是，我是说订单别删»: that was no end of it
        return begin(scene, "request", limited, (Say(phrase("resumed_after_all")),))
    if not _after_all(scene.heard.text):
        return None
    if kept:
        return begin(scene, "request", left, (Say(phrase("resumed_after_all")),))
    case = newest(scene.facts)
    if case is None or case.state is not State.CANCELLED or not just_now(scene, case.closed_at):
        return None
    return begin(scene, "request", asked_again(scene, case), (Say(phrase("asked_after_all")),))


def known_from_stopped(scene: Scene, draft: Draft) -> Draft:
    """With who they are and how to reach them, as they told it in a form of their own that was just given up."""
    left = read_draft(json.loads(scene.draft.stopped)) if scene.draft.stopped else EMPTY
    if scene.form_open or left.for_other or draft.for_other:
        return draft
    told = replace(draft, **{slot: getattr(draft, slot) or getattr(left, slot) for slot in WHO_THEY_ARE})
    same = (told.name, told.contact, told.contact_kind) == (left.name, left.contact, left.contact_kind)
    return replace(told, **{slot: getattr(left, slot) for slot in PROOF}) if same and not draft.proven else told


def _after_all(text: str) -> bool:
    """The whole line, or each of its parts with nothing else beside them: «哎呀点错了，别撤»."""
    if AFTER_ALL.fullmatch(bare(text)):
        return True
    said = [bare(part) for part in PARTS.split(text) if bare(part)]
    meant = [part for part in said if AFTER_ALL.fullmatch(part)]
    return bool(meant) and all(part in meant or EXCLAIMS.fullmatch(part) for part in said)


def forgotten(scene: Scene) -> Scene:
    """The scene without a stopped form that was kept long enough."""
    since = scene.talk.updated_at
    over = since is not None and not just_now(scene, since)
    return replace(scene, draft=replace(scene.draft, stopped="")) if over and scene.draft.stopped else scene

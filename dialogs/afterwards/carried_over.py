"""What the next request begins with: what people told in a case just made, or in a form just stopped or given up.

None of it is asked again. A stopped form lies sealed where the open form lay and goes with the next one, or after half
an hour; until then whoever thinks again, or pressed the wrong thing, has it back.
"""

from __future__ import annotations

import json
from collections.abc import Collection
from dataclasses import replace
from datetime import timedelta

from bot.domain.cases import Case, Paper, State
from bot.domain.phrases import phrase
from bot.domain.rights import Level, Requester, Right, in_order
from dialogs.afterwards.which_case import just_ended, just_made, just_now, newest, newest_running
from dialogs.draft import EMPTY, Draft, read_draft, write_draft
from dialogs.form.contact import NAMES_A_CODE
from dialogs.hearing import bare
from dialogs.model import Say, Turn
from dialogs.told.in_whose_name import for_oneself
from dialogs.told.kin import kin
from dialogs.told.matter import with_spared
from dialogs.told.mentions import OF_THEIRS, own_data
from dialogs.told.naming import named_again, named_by_role
from dialogs.told.slots import CORRECTED
from dialogs.told.uses import stopped_uses
from dialogs.turns import Scene, begin, with_draft
from dialogs.understanding.parts import phrases_of
from dialogs.understanding.patterns import regex
from dialogs.words.decisions import asks_decision
from dialogs.words.line import asks

OF_THE_OTHER = regex(
    r"(?<!其)[他她]的(?!意思|律师|经理|老板)|[把给找对][他她](?!们)|[他她](?:自己)?(?:填|留|登记|写|注册|上传)(?:过|了|下)?的"
    r"|\b(?:his|her)\b(?! (?:boss|lawyer|colleague))"
)
"""Whatever it is that is theirs: «他的电话也一起删掉吧»."""
STILL_PROVEN = timedelta(hours=1)
"""After the first message of a case; a number may change hands, not so soon."""


def known_from_it(scene: Scene, draft: Draft) -> Draft:
    """With the group, the name and the contact of a case of their own, and what a code proved for it just now; of a
    running case for another, if it goes on about them."""
    other = newest_running(scene.facts)
    if other and other.requester is not Requester.SELF and _of_the_same(scene.heard.text, draft, other):
        return _for_the_same(scene, other, draft)
    if other and other.requester is Requester.AGENT and draft.requester == "self" and _of_kin(scene.heard.text):
        return replace(draft, requester="agent")  # perhaps for another of them: who, is asked
    case = just_made(scene) or just_ended(scene)
    if case is None or case.requester is not Requester.SELF or draft.requester not in ("", "self"):
        return draft
    told = case.applicant
    known = replace(draft, group=draft.group or case.group, name=draft.name or told.name)
    if draft.contact:
        return known
    known = replace(known, contact=told.contact, contact_kind=told.contact_kind)
    return _proven_for_it(scene, case, known) if known.name == told.name else known


def _of_kin(text: str) -> bool:
    return kin(text) != "" and not own_data(text)


def _of_the_same(text: str, draft: Draft, case: Case) -> bool:
    """«还有,他填的学校名也要删»: «he» is the one for whom they ask already, unless another is named."""
    spouse = kin(text) == case.applicant.relation == "spouse"
    whose = OF_THEIRS.search(text) or OF_THE_OTHER.search(text)
    another = draft.subject_name or named_by_role(text).other or kin(text)
    return spouse or (whose is not None and not another)


def _for_the_same(scene: Scene, case: Case, draft: Draft) -> Draft:
    told = case.applicant
    known = replace(
        draft,
        requester=case.requester.value,
        relation=told.relation,
        subject_name=told.subject_name,
        proxy_told=True,
        group=draft.group or case.group,
        name=draft.name or told.name,
        paper_later=case.relation is Paper.AWAITED,
    )
    if draft.contact or not told.contact:
        return known
    return _proven_for_it(scene, case, replace(known, contact=told.contact, contact_kind=told.contact_kind))


def _proven_for_it(scene: Scene, case: Case, draft: Draft) -> Draft:
    """Whoever gave the right code in this chat a moment ago gives no second one, nor the same document once more
    (law: Identity); and who would give none is not asked for it again."""
    by_code = case.level >= Level.CONTACT and draft.contact != "" and draft.contact_kind != ""
    if not by_code or scene.heard.now - case.received_at > STILL_PROVEN:
        return draft
    level = Level.ON_FILE if case.applicant.reference else Level.CONTACT
    paper_of = case.number if case.paper_serves else ""
    known = replace(
        draft,
        proven=True,
        matched=case.applicant.name,
        names_tried=NAMES_A_CODE,
        level=int(level),
        reference=case.applicant.reference,
        paper_of=paper_of,
    )
    withheld = case.identity is Paper.WITHHELD and known.document_needed
    return replace(known, consent="refused", paper_later=True) if withheld else known


def asked_again(scene: Scene, case: Case) -> Draft:
    """The request of a case that was taken back, once more."""
    told = case.applicant
    draft = Draft(
        rights=tuple(right.value for right in case.rights),
        group=case.group,
        grounds=tuple(ground for item in case.items for ground in item.grounds),
        ground_open=any(item.right is Right.DELETE and not item.grounds for item in case.items),
        data=tuple(dict.fromkeys(data for item in case.items for data in item.data)),
        detail="\n".join(dict.fromkeys(item.detail for item in case.items if item.detail)),
    )
    if case.requester is not Requester.SELF:
        return draft
    draft = replace(draft, name=told.name, contact=told.contact, contact_kind=told.contact_kind)
    return _proven_for_it(scene, case, draft)


def subject_put_right(text: str, case: Case) -> str:
    """The name of whom the case is about as the text puts it right («是陈梓轩»), while no paper was accepted for it."""
    told = case.applicant
    if not told.subject_name or case.relation is Paper.ACCEPTED or not CORRECTED.search(text):
        return ""
    name = named_again(text, told.subject_name)
    shared = [len(set(name) & set(given)) for given in (told.subject_name, told.name)]
    return name if name != told.name and shared[0] > shared[1] else ""


AFTER_ALL = regex(
    r"(?:没(?:有|想|要|说)*(?:取消|停|撤回?)|唉|哎|诶|啊|哦|等等|等一下|那个?|算了|我|还是|就|再|又|重新|想|要|请|给我|要办|那份|申请|帮我|你们|麻烦|能不?能?|可不?可?以|把|刚才|刚刚|[后反]悔了)*"
    r"(?:提交|交|(?:还是|再|重新|重)(?:帮我|给我)?(?:办理?|提|申请|弄|来)|恢复|找回来?|接着办?|继续办?|接着来|送出"
    r"|继续|还是要(?:接着)?办|[后反]悔了|改变?主意了|[别不没](?:有|是|要|用|想|让[你您]们?|打算)*(?:取消|撤[回销掉]?)"
    r"|(?:照常|照旧|原样)办|(?:留着|保留)(?:我的?)?(?:那份|这份|申请)?)"
    r"(?:了|吧|吗|一下|一[次遍份]|申请|上去|那个|那份|刚才?的|啊|谢谢|[你您])*"
    r"|(?:哎|唉|啊|呀|糟了?|完了|不好意思|我|是|刚才?|不小心|手滑)*(?:[按点选发撤]错|误[触点按]|手滑|手抖)(?:了|的|一下|地方|按钮|到)*"
    r"|(?:oh|oops|ididnt(?:wantto|meanto)?cancel|sorry|wait|actually|ok|okay|please|then|lets|illdo|ive|i|do|can|you|could|want|to)*"
    r"(?:submit|sendit|continue|goon|bringitback|restoreit|undo|dont(?:cancel|withdraw|takeitback)|changedmymind|redo|wrongbutton|bymistake|keep|reopenit)"
    r"(?:it|that|this|my|the|request|open|going|again|please|then|afterall|now)*"
    r"|(?:oh|no|oops|sorry|i|ive|just|must|have|that|was|itwas)*(?:(?:press|tapp|hit|click|chose|select|pick)(?:ed)?(?:on)?(?:the)?wrong(?:one|button|thing|option|number)?"
    r"|a?(?:mistake|accident|slip)|(?:press|tapp|click|sen)(?:ed|t)?(?:it|that)?by(?:mistake|accident))"
    r"|(?:i)?(?:didnt|donot|dont|didnot)(?:want|mean|wish)to(?:cancel|withdraw|takeitback|takethatback)(?:it|that|my|the|request)*"
)
"""Whole lines, or parts of one, without blanks and marks."""
ANEW = regex(r"恢复|重新[来办弄]|(?:接着|继续)办|\b(?:restore|reopen)\b")
"""Days later, too."""
EXCLAIMS = regex(
    r"(?:不对|不是|哎|哎哟|啊|呀|唉|天哪|糟了?|糟糕|完了|等等|等一?下|不好意思|对不起|抱歉|不|别|没有|快|oh|no|oops|wait|sorry|stop|please|thanks?)+"
)

WHO_THEY_ARE = ("group", "name", "contact", "contact_kind", "other_contact")
PROOF = ("no_code", "proven", "level", "reference", "matched", "names_tried")
"""What a code, or the lack of one, has shown of a name and a contact."""


def keeping(turn: Turn, draft: Draft) -> Turn:
    """The turn that ended a request, with what was filled in."""
    kept = replace(draft, said=(), last="", ask="", offered=(), handed=False)
    left = replace(read_draft(turn.talk.draft), stopped=json.dumps(write_draft(kept), ensure_ascii=False))
    return with_draft(turn, left)


def taken_up_again(scene: Scene) -> Turn | None:
    """The stopped form, or a request that was just taken back, from where it can go on."""
    kept = scene.draft.stopped
    if scene.form_open or scene.heard.kind != "text":
        return None
    kept = kept if just_now(scene, scene.talk.updated_at) else ""
    left = read_draft(json.loads(kept)) if kept else EMPTY
    limited = with_spared(left, scene.heard.text)
    if limited != left and not asks(scene.heard.text):  # «不是，我是说订单别删»: that was no end of it
        return begin(scene, "request", limited, (Say(phrase("resumed_after_all")),))
    if not _after_all(scene.heard.text):
        return None
    if kept:
        return begin(scene, "request", left, (Say(phrase("resumed_after_all")),))
    case = newest(scene.facts)
    if case is None or case.state is not State.CANCELLED:
        return None
    if not just_now(scene, case.closed_at) and not ANEW.search(scene.heard.text):
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
    said = [bare(part) for part in phrases_of(text) if bare(part)]
    meant = [part for part in said if AFTER_ALL.fullmatch(part)]
    return bool(meant) and all(part in meant or EXCLAIMS.fullmatch(part) for part in said)


def forgotten(scene: Scene) -> Scene:
    """The scene without a stopped form that was kept long enough."""
    since = scene.talk.updated_at
    over = since is not None and not just_now(scene, since)
    return replace(scene, draft=replace(scene.draft, stopped="")) if over and scene.draft.stopped else scene


OF_THEMSELVES = (
    "group", "requester", "relation", "age", "name", "subject_name", "contact", "contact_kind", "other_contact",
    "proxy_told", "words", "scope", "lines",
)  # fmt: skip
"""Slots that people fill before they have said what they want."""
FOR_MYSELF = regex(r"我(?:自己|本人)的?|\b(?:my own|myself)\b")  # not for the one who was spoken of before


def told_before(scene: Scene, draft: Draft) -> Draft:
    """With what the person said of themselves before they said what they want."""
    draft = known_from_stopped(scene, known_from_it(scene, draft))
    if scene.form_open or not (scene.talk.flow == "request" or scene.draft.alarm or scene.draft.for_other):
        return draft
    before = for_oneself(scene.draft) if FOR_MYSELF.search(scene.heard.text) else scene.draft
    if before.requester == "relative" and draft.requester in ("agent", "unsure"):
        draft = replace(draft, requester=EMPTY.requester)  # «him» is the one who died
    told = {name: getattr(before, name) for name in OF_THEMSELVES if getattr(draft, name) == getattr(EMPTY, name)}
    return replace(draft, **told)


SENT_OUT = regex(r"[传发送带出]出?[去境国]|传(?:输|送)|\b(?:sen[dt]|transfer\w*|leav\w*)\b")


def with_decision(scene: Scene, rights: Collection[str]) -> Draft:
    """The clause just told, or a machine's decision, whose reason is an item of its own beside the end of a use.

    What a request begins with, by the line and what was told before it.
    """
    text, before = scene.heard.text, "" if scene.form_open else "\n".join(scene.draft.lines)
    lines = [line for line in (*before.split("\n"), text) if asks_decision(line)]
    if not lines or Right.WITHDRAW not in rights:
        return Draft(rights=tuple(rights), uses=_of_the_clause(scene) if Right.WITHDRAW in rights else ())
    both = in_order({*map(Right, rights), Right.EXPLAIN})
    return Draft(rights=tuple(right.value for right in both), detail="\n".join(lines), uses=stopped_uses(text))


def _of_the_clause(scene: Scene) -> tuple[str, ...]:
    """«我不同意传出去», right after the clause on data that go abroad was told."""
    text, clause = scene.heard.text, scene.draft.clause[:1]
    abroad = clause and clause[0].split(".")[0] == "9" and SENT_OUT.search(text) and not stopped_uses(text)
    return ("abroad",) if abroad else ()

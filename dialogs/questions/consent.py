"""What a withdrawal of consent comes to, and from which age nobody else has to agree.

The withdrawal itself is a request like any other; a request that is taken back is ``flows.about_case``. Whoever is too
young is asked for a grown-up (``told.slots``).
"""

from __future__ import annotations

from dataclasses import replace

from bot.domain.phrases import phrase
from bot.domain.rights import Right
from dialogs.afterwards.recurrence import ENDS_USE, STILL_COMES
from dialogs.commands import state_right
from dialogs.hearing import bare, heard_as
from dialogs.model import Say, Turn
from dialogs.told.mentions import OWN_AGE, of_14_to_17
from dialogs.told.stated import wishes_clearly
from dialogs.turns import Scene, answer, choices, settled
from dialogs.understanding.patterns import regex
from dialogs.wording import options
from dialogs.words.line import MESSAGE, asks, may_ask
from dialogs.words.stopping import keeps_request, names_taking_back

AFTER_IT = regex(
    r"(?:撤回|收回|撤销|取消)(?!申请|请求)[^,，。;；]{0,8}(?:后|了|的话)[^。;；]{0,14}?(?:还|再|继续|能不能|会不会)[^,，。;；]{0,6}(?:用|处理|打电话|推销|[打发留存])"
    r"|\b(?:if|once|after|when) i (?:withdraw|take back|revoke)\b(?!.{0,10}\brequest).{0,30}"
    r"\b(?:can|will|may|could|do) you\b"
)
BEFORE_IT = regex(
    r"那?么?(?:之前|以前|先前|过去|原来|撤回前|撤回之前)(?:已经|你们|用过?|收集|处理|给|发|存|做|出去|的|那些|了)*(?:呢|怎么办|怎么算|会?怎么?样|算不算|还?有效吗|[吗么])"
    r"|(?:and)?what(?:about|of)(?:what|the(?:time|use|data))?(?:was|you(?:ve)?(?:did|done|used))?before(?:that|then)?"
)
"""As ``bare`` writes it, right behind that answer."""
CHECK = regex(
    r"(?:不|唔|为什么|为啥|凭什么|凭啥|干[嘛吗]|怎么|还|需要|[必非]须?得?|要)[^,，。;；]{0,6}(?:验证(?!码)|核验|认证|验身份|证明(?:身份|我|自己)|实名)"
    r"|\b(?:why|not|n.t|must|have to|need(?: to)?)\b.{0,24}\b(?:verif\w+|prove|identification)\b"
)
"""Asks about a check, or will have none; about a code it is ``proofs``."""
OFFERED = Right.WITHDRAW.value


def after_consent(scene: Scene) -> Turn | None:
    """«Can you still use it after I withdraw?», «and what was before?», and the offer of a withdrawal, which «撤回吧»
    then takes up.

    The answer to such a question; None for anything else.
    """
    text, at_once = scene.heard.text, scene.draft.offered[:1] == (OFFERED,)
    if not scene.heard.typed or len(text) > MESSAGE or scene.talk.flow == "take_back":
        return None
    still = STILL_COMES.search(text) and any(ENDS_USE & set(case.rights) for case in scene.facts.cases())
    if may_ask(text) and AFTER_IT.search(text) and not still:
        return _told(scene, "after_consent.after", OFFERED, "human")
    if at_once and BEFORE_IT.fullmatch(bare(text)):
        return _told(scene, "after_consent.before", OFFERED, Right.DELETE.value, "human")
    return None


def takes_it_up(scene: Scene) -> str:
    """The command of a withdrawal, where that was offered first and words for it follow; else empty."""
    text = scene.heard.text
    said = names_taking_back(text) and not (keeps_request(text) or asks(text)) and len(text) <= MESSAGE // 2
    return OFFERED if said and scene.draft.offered[:1] == (OFFERED,) else ""


def fears_a_check(text: str) -> bool:
    """«不想验证», «为什么撤回还要验证», where nothing is checked."""
    return len(text) <= MESSAGE // 2 * (1 + text.isascii()) and CHECK.search(text) is not None


def _told(scene: Scene, key: str, *offered: str) -> Turn:
    """In a form its question goes on; else a withdrawal is offered."""
    if scene.form_open:
        return answer(scene, (Say(phrase(key)),))
    return choices(scene, Say(phrase(key), options("start", *offered)))


PARENTS_AGREE = regex(
    r"(?:是不是|需不需要|用不用|要不要|是否|需要|必须|[要得用])*(?:先|让|经过|征得)*(?:我的?)?(?:家长|父母|爸妈|爸爸|妈妈|监护人|大人)们?的?"
    r"[^,，。;；\s?？]{0,3}(?:同意|签字|允许|陪|授权|出面|来办)[^,，。;；?？]{0,4}[?？吗么]*"
    r"|\b(?:do|must|should|will|would) i\b[^.?,;]{0,20}\b(?:parent|mom|mum|dad|guardian)\S*[^.?,;]{0,3}"
    r" ?(?:consent|permission|approval|signature|agreement|agree|sign)\b(?: (?:to|for|if i want to))?"
)


def of_age(scene: Scene) -> Turn | None:
    """«我16岁 要查信息，要家长同意吗»: from 14 on nobody else has to agree (PIPL 31), and what is wanted begins at
    once.

    None for a line that neither tells such an age nor asks for the parents' word.
    """
    heard, text = scene.heard, scene.heard.text
    asked = heard.typed and of_14_to_17(text) and PARENTS_AGREE.search(text)
    if not asked:
        return None
    said = Say(phrase("plain.of_age"))
    if scene.form_open:
        return answer(scene, (said,))
    rest = heard_as(heard, OWN_AGE.sub(" ", PARENTS_AGREE.sub(" ", text)).strip(" ,，。.?？"))
    if wishes_clearly(rest.understood):
        return state_right(replace(scene, heard=rest, before=(*scene.before, said)))
    return settled(scene, replace(said, options=options("start", "access", "delete", "request")))

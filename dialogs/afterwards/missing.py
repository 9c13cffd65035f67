"""What a request still needs from the person, and a document that comes though nobody awaits it.

Which paper is one's own and how it is looked at is ``flows.identity``; papers themselves come as pictures.
"""

from __future__ import annotations

from bot.domain.cases import Case, Paper, State
from bot.domain.phrases import Phrase, phrase
from bot.domain.rights import Requester, Right
from dialogs.afterwards.colleagues import typed_number
from dialogs.afterwards.which_case import newest_unended, on_hold
from dialogs.flows import late_paper
from dialogs.flows.identity import REFUSED
from dialogs.flows.status import status
from dialogs.hearing import bare
from dialogs.model import AddWords, Say, Turn
from dialogs.questions.proofs import MUST
from dialogs.questions.terms import COMES_IN_PERSON
from dialogs.told.stated import another_right
from dialogs.turns import Scene, answer, begin, telling
from dialogs.understanding.patterns import regex
from dialogs.words import papers
from dialogs.words.stopping import paper_not_here

LONGEST = 64
"""Characters of a line that is about nothing else."""
_WHICH = r"\b(?:what|which)(?: exactly| else| other| more)?(?: papers?| documents?| proofs?| things?)?(?: is it)?"
_NEEDED = r"(?:need|want|require|lack|expect|wait(?:ing)?)"
ASKS_WHAT = regex(
    r"(?:还?[要该差缺]|需要|得|让我|叫我)[^,，。;；]{0,4}(?:[发交传给补]|提供|准备)[^,，。;；公司]{0,3}(?:什么|啥|哪|那些东西)"
    r"|^\W*(?:那|我|请问|身份证明?|证件|照片|拍了|材料)*(?:要|该|得)?(?:(?:发|传|寄|上传|交)(?:给|到|去|在)?(?:哪|谁|什么地方)|怎么(?:发|传|寄|上传|交))"
    r"|(?:链接|页面|网页)[^,，。;；]{0,6}(?:打不开|点不[开动]|失效|过期)"
    r"|\bwhere (?:do|should|can|to) (?:i )?(?:send|upload|put)\b|\blink\b.{0,16}\b(?:work|open|expired|broken)\w*"
    r"|还?[差缺](?:什么|啥|哪)[^,，。;；]{0,4}(?:材料|证明|东西|\W|$)|(?:材料|证明|证件)[^,，。;；]{0,4}(?:是什么|是啥|有哪|[要差缺]哪)"
    r"|还?(?:有什么)?(?:要|用|需要|得)我(?:再)?(?:做|干|办|提供|补)[^,，。;；删]{0,4}(?:[吗么嘛]|的|$)"
    r"|\bwhat (?:else |exactly |now )?(?:do|should|must|am) i (?:still )?"
    r"(?:supposed to )?(?:need to |have to )?(?:send|provide|upload|hand in|do)\b"
    rf"|{_WHICH} (?:do|does|did|is it|are) (?:you|they|it|the case)(?: it is| guys)? (?:\w+ )?{_NEEDED}\b"
    rf"|{_WHICH} (?:you|they)(?:.re| are)? (?:still )?{_NEEDED}\b"
    r"|\bwhat(?: else)?(?: is|.s| am i| are)(?: papers?)? (?:it |i )?(?:\w+ )?"
    r"(?:missing|outstanding|needed|required|lacking|to send)\b"
    r"|\bwhat (?:papers?|documents?|proofs?) (?:is|are) (?:still )?(?:missing|outstanding|needed|required)\b"
    r"|\b(?:anything|something) (?:else )?(?:i|you) (?:still )?need\b"
)
NO_PHOTO = regex(
    r"(?:摄像头|相机|镜头|拍照)[^,，。;；]{0,6}(?:坏|不能|不行|没法|打不开|用不了)"
    r"|(?:拍不了|拍不出|没法拍|不会拍|不能拍|传不了|传不上|上传不了|发不了|发不出)(?!.*(?:视频|录像))"
    r"|[没沒](?:有)?(?:手机|办法)(?:拍|传)"
    r"|\b(?:can.?t|cannot|can not|unable to|don.?t know how to)(?: \w+)? (?:photo\w*|scan|upload"
    r"|(?:make|take|send|get|do) (?:a |any |the )?(?:photos?|pictures?|pics?|scans?))\b"
    r"|\b(?:no|haven.?t (?:got )?an?|don.?t have an?) (?:\w+ ){0,2}(?:photo|picture|scan)\b"
    r"|\b(?:camera|scanner)\b[^,.;]{0,12}\b(?:broken|dead|does ?n.?t work|not work\w*)\b|\bno camera\b"
)
"""The paper is there, but no picture of it can be made."""
WHAT_THEN = regex(
    r"(?:那|这|可|该|我|现在){0,3}(?:怎么办|咋办|怎么弄|咋整)[啊呀呢]?|(?:so)?what(?:now|shouldido|doidonow|then)"
)
"""Behind «the paper is not signed»: what to send."""


def still_missing(scene: Scene, case: Case) -> Turn | None:
    """Asked about, or said to come later, it is told at once.

    The reaction to such a line about ``case``; None when it is about something else.
    """
    text = scene.heard.text
    if len(text) > LONGEST or on_hold(scene.facts) or case.state not in (State.IDENTIFYING, State.OPEN):
        return None
    waits = awaited(case) if case.state is State.IDENTIFYING else "nothing"
    if waits in ("document", "relation", "both") and (
        ASKS_WHAT.search(text) or paper_not_here(text) or WHAT_THEN.fullmatch(bare(text))
    ):
        days = scene.facts.settings.lapse_days
        told = phrase("still_missing.papers", case=case.number, awaited=awaited_papers(case), days=days)
        return answer(scene, (Say(told),))
    if waits in ("document", "both") and COMES_IN_PERSON.search(text):
        return answer(scene, (Say(phrase("terms.in_person")),))
    if waits in ("document", "both") and NO_PHOTO.search(text):
        told = phrase("still_missing.no_photo", case=case.number)
        return answer(scene, (Say(told),), (AddWords(case.number, text, asks=True),))
    if not ASKS_WHAT.search(text):
        return None
    due = scene.facts.deadline(case.received_at).due
    waiting = awaited_papers(case) if case.state is State.IDENTIFYING else phrase("still_missing.only_wait")
    return answer(scene, (Say(phrase("still_missing.nothing", case=case.number, next=waiting, due=due)),))


TAKES_UP = regex(
    rf"(?:补|发|交|给|拍|传|找到)[^,，。;；]{{0,6}}(?:{papers.OWN})|(?:{papers.OWN})[^,，。;；不没]{{0,6}}(?:补|发|交|给|拍|传|找到|来了)"
    r"|(?:接着|继续|恢复|重新)[办弄来]|(?:怎么|为什么|咋|为啥)[^,，。;；]{0,6}(?:关|停|没了|结束)"
    r"|\b(?:resume|reopen|go on with|continue)\b|\bwhy\b.{0,24}\b(?:closed|paused|stopped|lapsed)\b"
)


def after_lapse(scene: Scene) -> Turn | None:
    """«我来补身份证», «还能接着办吗», «怎么就停了», of a request that rests: what brings it on again."""
    case = newest_unended(scene.facts)
    if case is None or case.state is not State.LAPSED or not TAKES_UP.search(scene.heard.text):
        return None
    if another_right(scene.heard.understood, (*case.rights, Right.SUPPLEMENT)):
        return None
    return answer(telling(scene, case.number), (status(case.number, scene.facts),))


def awaited_papers(case: Case) -> Phrase:
    """The same as a sentence; who acts for another shows an authority, a near relative the death as well."""
    waits = awaited(case)
    own_words = case.requester in (Requester.AGENT, Requester.RELATIVE) and waits in ("relation", "both")
    return Phrase(f"receipt.awaited_{waits}" + (f"_{case.requester}" if own_words else ""))


def awaited(case: Case) -> str:
    """What the case waits for: ``judgement`` of staff, a ``document``, a ``relation`` paper, ``both``, ``nothing``;
    ``withheld``: for staff to agree with the person on another way."""
    if case.paper_withheld:
        return "withheld"
    papers = (case.identity, case.relation)
    if Paper.AWAITED in papers or Paper.DECLINED in papers:
        done = (Paper.NOT_NEEDED, Paper.ACCEPTED)
        if case.identity not in done and case.relation not in done:
            return "both"
        return "relation" if case.identity in done else "document"
    return "judgement" if Paper.RECEIVED in papers else "nothing"


_PAPER = rf"(?:{papers.OWN}|证明|材料)"
OFFERS = regex(
    rf"(?:我|可以|愿意|同意|能|想|现在|[好行]|给)[^,，。;；不别没谁删改查]{{0,4}}(?:给|提供|发|交|补|传|拍)(?![过了])[^,，。;；谁过了]{{0,5}}{_PAPER}"
    rf"|{_PAPER}(?:号码?|照片?)?[^,，。;；不没谁]{{0,4}}(?:发|给|交|传)(?![过了])给?[你您]们?|同意(?:提供|给|交|发)"
    r"|^\W*(?:算了|那|好吧?|行|我)*[\s,，]*(?:还是|现在)(?:发|给|交|传|拍)(?:给?[你您]们?|过来|一下|上来)?(?:吧|好了|算了|了)?\W*$"
    r"|\b(?:will|can|could|may|shall|willing to|happy to|agree to|like to|want to|let me|ready to) (?:i )?(?:now )?"
    r"(?:send|give|provide|upload|show|submit)\b.{0,24}\b(?:id|passport|documents?|identity card|proof)\b"
)
REFUSES = regex(r"不(?:想|愿意?|能|方便|会)?(?:给|提供|发|交)|\b(?:won.?t|not|n.t|never|rather)\b")


def after_all(scene: Scene, case: Case) -> Turn | None:
    """«I will send my ID after all», or its number: of a request that went in without a document.

    What is needed for it is asked in ``flows.late_paper``: consent comes first, even where the number stands in the
    line.

    The consent to it; None for anything else, and where a document is awaited or was given.
    """
    if not case.paper_withheld or case.state is not State.IDENTIFYING:
        return None
    text, number = scene.heard.text, typed_number(scene.heard.text)
    if number:
        return begin(scene, "late_paper", late_paper.begun(case, f"text:{number}"))
    declines = REFUSES.search(text) or REFUSED.search(text) or MUST.search(text)
    if not OFFERS.search(text) or declines or another_right(scene.heard.understood, case.rights):
        return None
    return begin(scene, "late_paper", late_paper.begun(case))

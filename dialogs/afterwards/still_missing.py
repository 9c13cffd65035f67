"""What a request still needs from the person: asked about, or said to come later, it is told at once.

Which paper is one's own and how it is looked at is ``flows.identity``; papers themselves come as pictures.
"""

from __future__ import annotations

from bot.domain.cases import Case, Paper, State
from bot.domain.phrases import Phrase, phrase
from bot.domain.rights import Requester
from dialogs.afterwards.which_case import on_hold
from dialogs.hearing import bare
from dialogs.model import AddWords, Say, Turn
from dialogs.questions.terms import COMES_IN_PERSON
from dialogs.turns import Scene, answer
from dialogs.understanding.patterns import regex
from dialogs.words.stopping import paper_not_here

LONGEST = 64
"""Characters of a line that is about nothing else."""
_WHICH = r"\b(?:what|which)(?: exactly| else| other| more)?(?: papers?| documents?| proofs?| things?)?(?: is it)?"
_NEEDED = r"(?:need|want|require|lack|expect|wait(?:ing)?)"
ASKS_WHAT = regex(
    r"(?:还?[要该差缺]|需要|得|让我|叫我)[^,，。;；]{0,4}(?:[发交传给补]|提供|准备)[^,，。;；公司]{0,3}(?:什么|啥|哪|那些东西)"
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
    """The reaction to such a line about ``case``; None when it is about something else."""
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

"""A line that goes on about the wish while something else is asked: a part of the data, more of it, whom it went to.

«Of my interview notes», «还有我的测评结果», «and who you shared it with»: it is kept in the person's words, said back,
and the open question asked again. Another right beside the one that stands is ``other_right``.
"""

from __future__ import annotations

from dataclasses import replace

from bot.domain.phrases import phrase
from bot.domain.rights import GROUPS, Right
from dialogs.draft import Draft, words_of
from dialogs.flows.footage import recorded
from dialogs.form.late_told import WAYS
from dialogs.model import Say, Turn
from dialogs.told.kin import speaks_of_kin
from dialogs.told.placed import when_and_where
from dialogs.told.scope import NARROWED, THING, joined
from dialogs.told.slots import absorb, regrouped
from dialogs.told.stated import stated_rights, wishes_clearly
from dialogs.told.who_speaks import group_stated
from dialogs.turns import Scene, proceed
from dialogs.understanding import Understanding
from dialogs.understanding.patterns import regex
from dialogs.words.line import SENTENCE

HERE = frozenset({"ask_group", "ask_requester", "ask_proxy", "ask_name", "ask_phone", "ask_email", "ask_otp"})
MONTHS = "jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec"
WHEN = regex(
    r"\W*(?:只?要|就要?|只?看|是)?(?:\d{2,4}年(?:的?\d{1,2}月)?|\d{1,2}月|去年|今年|前年|上个?月|最近[^,，。]{1,4}[年月])"
    r"(?:份|到[^,，。]{1,10}|以[来后前]|之[后前]|期间|那时候?)*(?:的|那段|那些)*[吧就行好]*\W*"
    rf"|\W*(?:of|from|for|since|in|between|during)\b[^,.;?]{{0,12}}"
    rf"\b(?:(?:{MONTHS})[a-z]*|(?:19|20)\d\d|last (?:year|month))\b"
    r"[^,.;?]{0,24}\W*"
)
"""«Of October 2023», «2023年10月的»: a time, and nothing else."""
GOES_ON = regex(
    r"\W*(?:还有|以及|另外|外加|再?加上?|只要|就要|只看|只查|就看|包括|特别是|主要是?|尤其是?|连同|还要|也要|还想)"
    r"|\W*(?:(?:and|also|plus|but|only|just|especially|including|incl|mainly|of|about)\b[\s,.]*)+(?!a\b|an\b|i\b|i'm\b|im\b)"
    r"|[^,，。;；\s我你]{2,10}的\W*$"
)
DOCUMENTS = regex(
    rf"{THING.pattern}|记录|结果|评[价语分]|测评|成绩|报告|文件|材料|笔记|档案|考核|邮件|信件|录音"
    r"|\b(?:notes?|results?|scores?|records?|recordings?|files?|letters?|messages?|footage|forms?|evaluations?"
    r"|assessments?|reviews?|logs?|documents?|papers?|ratings?|transcripts?)\b"
)
BESIDES = regex(
    r"给(?:了|过)?谁|给(?:了|过)?哪|从哪(?:里|儿)?来|来源|为什么(?:收|要|存|用)|(?:存|留|保存)(?:了|到)?(?:多久|多长)|用来(?:做|干)"
    r"|\b(?:whom?|which compan\w+)\b.{0,16}\b(?:shar\w*|g[ai]ve\w*|pass\w*|sold|sent|sell|got|has)\b"
    r"|\bwhere you (?:got|have)\b|\bwhy you\b|\bhow long you\b|\b(?:legal basis|purposes?|recipients?)\b"
)
"""What comes with a look at one's data: whom they went to, where they are from, why and how long (PIPL 17, 45)."""


def goes_on(scene: Scene) -> Turn | None:
    """The talk after such a line; None for any other."""
    heard, draft = scene.heard, scene.draft
    here = scene.talk.flow == "request" and scene.talk.question in HERE and heard.kind == "text" and not heard.chosen
    if not here or not NARROWED & {*map(Right, draft.rights)}:
        return None
    placed = _tells_when(heard.text, draft)
    if not (placed or _of_the_wish(heard.understood, draft)):
        return None
    text, understood = heard.text.strip(), heard.understood
    reached = bool(understood.phone or understood.email)
    known = absorb(draft, understood, scene.facts) if placed and reached else draft
    group = understood.group or ""
    kept = replace(known, scope=joined(draft.scope or words_of(draft), text), ask="", last=text)
    kept = regrouped(kept, draft.group or (group if group in GROUPS else ""))
    return proceed(scene, kept, says=(Say(phrase("talk.noted") if reached else phrase("late.more", what=text)),))


def _tells_when(text: str, draft: Draft) -> bool:
    """When and where it was: of a recording, the place alone will do."""
    return when_and_where(text, looked_up=recorded(draft))


def _of_the_wish(understood: Understanding, draft: Draft) -> bool:
    text = understood.text
    if len(text.encode()) > 2 * SENTENCE or understood.phone or understood.email or group_stated(text):
        return False
    others = {*stated_rights(understood)} - {*draft.rights, Right.ACCESS, Right.EXPLAIN}
    if speaks_of_kin(text) or (others and wishes_clearly(understood)):
        return False
    named = DOCUMENTS.search(WAYS.sub(" ", text)) or BESIDES.search(text)
    return WHEN.fullmatch(text) is not None or (GOES_ON.match(text) is not None and named is not None)

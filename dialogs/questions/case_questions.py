"""Short questions about a request that runs, whole lines all of them: its number, its day, how the answer comes, whose
turn it is, what if it is late. They are answered at once, also while a colleague's question is open, which stays open.

Longer questions are ``procedure``; what it still needs is ``afterwards.missing``; pressing for it is ``while_waiting``.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping

from bot.domain.cases import Case
from bot.domain.phrases import Phrase, phrase
from dialogs.afterwards.colleagues import VALUE, echoes
from dialogs.afterwards.which_case import on_hold
from dialogs.flows.about_case import routes
from dialogs.flows.status import status
from dialogs.hearing import bare
from dialogs.model import Say, Turn
from dialogs.questions.company import about_us, ways
from dialogs.questions.plain_questions import asked_plainly
from dialogs.turns import Scene, answer
from dialogs.understanding.patterns import regex
from dialogs.words.line import SENTENCE

LEAD = regex(
    r"(?:我?(?:这|那)?(?:可?不是)(?:在)?(?:回答|答复?|回复?)(?:[你您]们?)?(?:的|这个?|那个?|问题)*|(?:我|就|只|是)*(?:想|要)?(?:请?问|知道)(?:一?下)?"
    r"|那么?|请|麻烦|大概|一般|到底|具体|最晚|最迟|so|and|but|ok)*+"
)
"""What stands before it, as ``bare`` writes it."""
_THEM = r"(?:it|this|that|them|theanswer|thereply|theresult|thefiles?|mydata)"
ASKED: Mapping[str, re.Pattern[str]] = {
    "number": regex(
        r"(?:我|这个?|那个?|申请|受理|案件|查询|工单|回执|的)*(?:编号|单号|案号|申请号|受理号|回执号|工单号)"
        r"(?:是|多少|什么|啥|几|来着|在哪[里儿]?|呢|啊|呀|吗|我?忘了|再?[说发][一给我遍下]*)++"
        r"|(?:我)?(?:忘了?|不记得|找不到)(?:我的|申请|受理|的)*(?:编号|单号|受理号)了?"
        r"|(?:what(?:s|is))?(?:(?:my|the)?(?:case|request|reference|application)|my)number(?:again|please)*"),
    "when": regex(
        r"(?:文件|答复|结果|资料|回复)?(?:要|需要|得|等|还要)?(?:几号|哪一?天|什么时候|啥时候|何时|几时|多久|几天|多少天|多长时间)(?:之?前|以前|以?内)?"
        r"(?:才|能|会|可以|给|有|出|发|我|答复|回复|结果|弄好|办[好完])*[的呢啊呀嘛]?"
        r"|(?:howlong|bywhen|bywhat(?:day|date)|when|wh(?:ich|at)(?:day|date)|howmanydays)"
        r"(?:will(?:it|this)(?:take|be)|does(?:it|this)take|is(?:it|that)|exactly|then)*"),
    "by_mail": regex(
        rf"(?:can|could|will|would)(?:you|i)(?:please)?(?:email|send|get){_THEM}?(?:me|to|by|via|my|an)*(?:email)?(?:please)?"
        r"|(?:能不能|可不可以|可以|能)?(?:直接|把|结果|答复|文件|资料|都)*(?:[发寄传]送?)[到给去我个封的]*"
        r"(?:电子)?(?:邮箱|邮件|email|mail)[里上]?(?:行|可以|好|成)?(?:吗|么|嘛|不行?|行不行|可不可以|[吧呢])?"),
    "way": regex(
        r"(?:结果|答复|回复|资料|到时候?|最后|你们?|您们?|是|会|都)*(?:发|用|走|通过|打|寄|靠)*(?:微信|短信|邮件|邮箱|电话|信|书面|快递|这里|这儿)[上里]?"
        r"(?:发|给我?|说|通知|寄|答复|告诉我?)*(?:还是|或者?)(?:是|会|发|用|走|打|给我?|通过)*(?:微信|短信|邮件|邮箱|电话|寄信|写信|信|书面|快递|寄)[^,，。;；]{0,5}"
        r"|(?:结果|答复|到时候?|之后|后面|你们?|您们?|有人)*(?:会不会|会|是不是会?|要不要|需不需要)(?:有人)?(?:给我|跟我)?(?:打个?|来个?|接个?)(?:我的?)?(?:电话)?(?:来|过来|给|到)?我?的?(?:电话|手机)?(?:告诉我|通知我)?(?:吗|么|嘛|不|啊|的)?"
        r"|(?:willyou|areyougoingto|doyou)(?:call|ring|phone|text|email|write(?:to)?)(?:me)?(?:ornot|then|about(?:it|this))?"),
    "format": regex(
        r"(?:是|会|给|发|用|我|文件|答复|结果)*(?:什么|啥|哪种|何种)(?:格式|形式|版本)[的呢啊给我]*"
        r"|(?:是|给)?(?:电子版?|纸质版?|pdf|excel|word|表格)(?:版|的|还是|或|纸质?|电子)*[吗么呢嘛]"
        r"|(?:in)?what(?:file)?format(?:isit|is(?:the)?(?:file|answer)|willitbe(?:in)?|doigetitin)?|isitapdf"),
    "kept": regex(
        r"(?:文件|链接|附件|下载|网页|页面|的)+(?:能|可以|会|给我)?(?:存|保存|保留|放|有效|看|下载?|打开|用|期)*(?:到)?"
        r"(?:多久|几天|多长时间|多少天|什么时候|哪天)(?:有效|失效|过期|没了|到期)?[的呢啊]?"
        r"|howlong(?:is|will|does|can)(?:the|my)?(?:link|files?|download|page)(?:be|stay|last|valid|available|work|kept)*"),
    "late": regex(
        r"(?:要是|如果|万一|假如|你们?|您们?|还是?|到时候?|到期|到了?那天)*"
        r"(?:(?:超期|逾期|超时|过期|超了|没按时)(?:了|的话)*(?:呢|怎么办|咋办|会?怎么?样)"
        r"|(?:[没不](?:有|给|见|按时|能)*(?:答复|回复|回我?|办完|弄好|结果|消息))(?:我|了|的话)*(?:怎么办|咋办|会?怎么?样))"
        r"|whatif(?:you|youre|youare|its|itis)(?:too)?(?:late|overdue|miss(?:it|thedate|thedeadline|that))"
        r"|whatif(?:you)?(?:dont|donot|never)(?:answer|reply)(?:me|intime|bythen)*"),
    "turn": regex(
        r"(?:我的?|那个|这个|刚才?的?)*(?:申请|[单單]子?|请求|材料)?(?:到底|现在|究竟)*(?:有没有|有)人(?:在)?(?:看|受理)(?:过|了|着)*(?:我的?)?(?:申请|[单單]子?|请求|材料)?(?:没有?|吗|么|嘛|不)*"
        r"|(?:[你您]们?|现在|是不是|还|在|是)*等(?:着)?我(?:的)?(?:回[复话答]|答复|什么|啥|干[嘛吗啥]|做什么)?[吗么呢嘛啊]*"
        r"|(?:然后|接下来|接着|下一步|之后|后面|现在)+(?:[我该要做干等嘛啥吗呢]|什么|怎么办?|咋办?)++"
        r"|(?:然后|接下来|下一步)|areyou(?:still)?waiting(?:for|on)me|(?:then)?what(?:next|now)|nowwhat|thenwhat|whatsnext"
        r"|whathappens(?:next|now)"),
    "whom": regex(
        r"(?:结果|答复|资料|文件|材料|东西|最后|到时候?|你们?|会|是|都)*(?:发|给|寄|告诉|通知)+到?(?:我|本人|[他她])(?:本人)?(?:还是|或者?)(?:是|发|给|寄|告诉|通知|到)*"
        r"(?:我|本人|[他她])(?:本人|自己|[爸妈])?[的呢啊呀]?"
        r"|(?:will|do|does|is)(?:you|it|theanswer|theresult|this)*(?:go|send|sent|come|answer)*(?:it|this)?to(?:me|him|her|them)orto?(?:me|him|her|them)"),
    "who": regex(
        r"(?:都|还)?有?(?:谁|哪些人|什么人)(?:能|可以|会|都)*(?:看|知道|读)[见到得]*(?:我)?(?:说|写|填|发|的|话|这些|东西)*[啊呢]?"
        r"|who(?:can|will|could)?(?:sees?|reads?)(?:this|it|that|mymessages?)?"),
}  # fmt: skip
"""What may be asked, by the name of its answer."""
OF_THE_REQUEST = regex(r"申请|受理|案[件号]|工单|回执|case|request|reference")
NUMBERS = regex(r"号|\bnumber\b")
ONLY_BESIDE = frozenset({"who"})
"""Answered elsewhere as well, and better, where no colleague's question would take it."""


def asked_of_case(scene: Scene, case: Case) -> Turn | None:
    """The answer to such a line; None when it is about something else."""
    text, held = scene.heard.text, on_hold(scene.facts)
    if len(text) > SENTENCE or VALUE.search(text):
        return None
    words = bare(text)
    said = LEAD.sub("", words, 1)
    asked = next((name for name, pattern in ASKED.items() if pattern.fullmatch(said)), "")
    if not held:
        told = () if asked in ONLY_BESIDE or not asked else _told(scene, case, asked)
        return answer(scene, told) if told else None
    if echoes(said, held) or (asked == "number" and _of_another_number(said, held)):
        return None
    told = (
        _told(scene, held, asked) if asked else about_us(scene, text) or ways(scene, text) or asked_plainly(scene, text)
    )
    return answer(scene, (*told, *_still_asked(held, asked))) if told else None


def _of_another_number(said: str, held: Case) -> bool:
    """«编号忘了», where the colleague asked for the number of something else."""
    wanted = held.hold is not None and NUMBERS.search(held.hold.reason) is not None
    return wanted and OF_THE_REQUEST.search(said) is None


def _told(scene: Scene, case: Case, asked: str) -> tuple[Say, ...]:
    if asked == "turn":
        return (status(case.number, scene.facts),)
    return (Say(ANSWERS[asked](scene, case)),)


def _still_asked(held: Case, asked: str) -> tuple[Say, ...]:
    """Where it stands tells the question itself."""
    reason = held.hold.reason.strip() if held.hold else ""
    return (Say(phrase("of_case.still_asked", text=reason)),) if reason and asked != "turn" else ()


def _when(scene: Scene, case: Case) -> Phrase:
    return phrase("procedure.when", case=case.number, due=scene.facts.deadline(case.received_at).due)


def _late(scene: Scene, case: Case) -> Phrase:
    due = scene.facts.deadline(case.received_at).due
    return phrase("of_case.late", case=case.number, due=due, **routes("complain", scene.facts).slots)


ANSWERS: Mapping[str, Callable[[Scene, Case], Phrase]] = {
    "number": lambda _, case: phrase("of_case.number", case=case.number),
    "when": _when,
    "by_mail": lambda *_: phrase("of_case.by_mail"),
    "way": lambda *_: phrase("of_case.way"),
    "format": lambda *_: phrase("of_case.format"),
    "kept": lambda *_: phrase("of_case.kept"),
    "late": _late,
    "whom": lambda *_: phrase("of_case.whom"),
    "who": lambda *_: phrase("help.who_sees"),
}

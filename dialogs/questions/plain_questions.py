"""Questions that name what they are about: why a number is wanted, how an authority is written, whether what is deleted
comes back. What is named decides the answer, whichever question is open and whether or not a form is.

Questions about the company and other ways of doing it are ``company``, about a request ``procedure``.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from bot.domain.phrases import Phrase, phrase
from bot.domain.rights import ENDING
from dialogs.flows.about_case import routes
from dialogs.hearing import bare
from dialogs.model import Say
from dialogs.questions.company import overseas
from dialogs.questions.proofs import proofs, who_may
from dialogs.questions.retention import gone_for_good, kept_long, once_deleted
from dialogs.questions.terms import terms
from dialogs.told.kin import FAMILY, NOT_NEAR
from dialogs.turns import Scene
from dialogs.understanding.nouns import EN_REACH, REACH
from dialogs.understanding.patterns import regex
from dialogs.understanding.verbs import rights_named
from dialogs.wording import stacked
from dialogs.words.doubt import AT_DOCUMENT, AT_PAPERS
from dialogs.words.half_said import CERTIFIED
from dialogs.words.line import MESSAGE, may_ask, within
from dialogs.words.stopping import sends_later

PRESSES = regex(r"[嘛呢]\W*$")
"""«问这个干嘛», «那原件呢», about what stands here; elsewhere it may be a reason («参观都完了 还留着干嘛»)."""


WANTS = regex(
    r"(?:为什么|为啥|为何|干嘛|干吗|凭什么|凭啥|怎么|咋)[^,，。]{0,4}(?:要|需|问|得|给|填|写|留|用|收|验|是(?:三|3)\s*年)"
    r"|(?:一定|必须|非)[要得]?[^,，。]{0,8}(?:吗|么|不可|[?？])|[要拿问留][^,，。]{0,6}(?:干嘛|干啥|做什么|有什么用)"
    r"|\bwhy\b.{0,24}\b(?:need|want|ask|give|have to|require|must|keep|store)"
    r"|^\W*(?:but |and )?why (?:an? |my |the |3 |three )?(?:e-?)?\w{2,9}(?: number| address)?\W*$"
    r"|\bwhat\b.{0,20}\b(?:need|want)\b.{0,16}\bfor\b"
)
"""Why something is asked for."""
WHY: Mapping[str, tuple[re.Pattern[str], frozenset[str]]] = {
    "kept": (
        regex(r"(?:三|3|几)\s*年|保存.{0,4}(?:记录|这么久)|\b(?:three|3) years\b|\bkeep\b.{0,12}\brecords?\b"),
        frozenset(),
    ),
    "code": (regex(r"验证码|短信|\bcode\b"), frozenset({"ask_otp"})),
    "id": (regex(r"身份证|证件|护照|\b(?:id|passport|documents?)\b"), AT_DOCUMENT),
    "contact": (
        regex(rf"{REACH}|联系方式|\b(?:{EN_REACH}|contact)\b"),
        frozenset({"ask_phone", "ask_email"}),
    ),
    "name": (regex(r"姓名|名字|\bname\b"), frozenset({"ask_name"})),
}
"""What may be asked for, and the questions that ask for it: those explain it themselves."""

PAPER = regex(
    r"委托|授权|证明|公证|[公个的]函|介绍信|户口|出生证|代理|材料|\bpoa\b|power of attorney|authori[sz]ation"
    r"|certificate|\bletter\b|\bproofs?\b"
)
WRITING = regex(
    r"手写|手印|指印|按印|指纹|签(?:字|名|不了)|不会写"
    r"|handwrit|by hand|finger ?print|thumb ?print|\bsign(?:ed|ature)?\b"
)
FIRMS = regex(
    r"(?<![你您]们)(?<![贵你您])(?:公司|单位|企业|厂[里子]?|队里|物业|人事|老板)(?:这边)?"
    r"(?:能|可以|给|来|帮忙)*(?:出|开|写|盖|的?(?:盖章的?|公)?(?:函|介绍信|授权|委托))"
    r"|\b(?:letter|statement|note|certificate|authori[sz]ation|stamp|seal)\b[^.;?]{0,12} (?:from|by|of) (?:our|my|the) "
    r"(?:company|employer|firm|boss|hr)\b"
    r"|\b(?:company|firm|employer|hr)(?:['’]s)? (?:letter|stamp|seal|authori[sz]ation)\b"
    r"|\b(?:our|my) (?:company|employer|firm|boss|hr)\b[^.;?]{0,16} (?:writes?|issues?|signs?|stamps?|provides?)\b"
)
"""What a firm writes in place of its people."""
PAPERS: Mapping[str, re.Pattern[str]] = {
    "content": regex(
        r"(?:怎么|如何|咋)写|写(?:些|点|清楚?|明|上)*(?:什么|啥|哪)|模板|模版|范本|样本|格式"
        r"|\bhow\b.{0,20}\b(?:write|word)|template|sample"
        r"|what (?:must|should|does) (?:it|the)\b.{0,24}\b(?:say|contain|include|state)\b"
    ),
    "notarised": regex(
        r"公证[^,，。]{0,4}(?:吗|么|不|[?？])|(?:要|需|必须|用)[^,，。]{0,6}公证|\b(?:need|have|must|require)\b.{0,20}\bnotari[sz]"
    ),
    "foreign": regex(r"英文|英语|外文|外语|翻译|\bin english\b|\btranslat"),
    "stamped": regex(
        r"(?:公司|单位)[^,，。]{0,6}(?:出|开|写|盖)|盖[^,，。]{0,3}章|\b(?:company|official) stamp|\bstamped\b"
    ),
    "written": WRITING,
    "spoken": regex(
        rf"(?:让|叫|请)(?:[他她]们?|我?(?:{FAMILY})|老人|本人)[^,，。]{{0,6}}(?:说|讲|打电话|语音)|口头|\bverbal|\borally\b"
        r"|\bcan (?:he|she|they) (?:just |also )?(?:say|tell|call|speak)\b"
    ),
}
"""What may be asked about a paper."""
HANDED_IN = regex(
    r"(?:怎么|如何|咋|哪里?)(?:提?交|发|给|寄)|\bhow\b.{0,24}\b(?:submit|send|sent|provide|hand(?:ed)? in|deliver)"
)
OF_ANY = ("notarised", "foreign", "stamped")
"""Of a certificate as well; only an authority is written by people themselves."""
NOT_NEAR_THEN = regex(r"(?:怎么|咋)(?:办|弄)|\bwhat (?:can|do|should|shall) i do\b|\bwhat (?:then|now)\b")
THEMSELVES = regex(
    r"(?:让|叫|请)(?:[他她]们?|本人|员工|大家)(?:自己|本人|各自)?来"
    r"|\b(?:they|he|she)\b.{0,8}\bask(?:s)? (?:\w+ )?themsel|themselves\b"
)

ABROAD = regex(r"境外|出境|跨境|国外|海外|芬兰|\b(?:abroad|overseas|cross-?border|finland|finnish)\b")
DISAGREES = regex(
    r"不同意|拒绝|反对|不(?:给|传|让)|\b(?:refuse|disagree|object|opt out|say no|not (?:agree|consent))\b"
)
PERMITS = regex(
    r"(?:要|需要?|得|经过?|用)[^,，。]{0,6}(?:同意|允许|授权|批准)"
    r"|\b(?:my|our|separate) (?:permission|consent|approval)\b|\bask me\b"
)
"""Whether it takes their consent."""
REACHED = regex(
    r"(?:那边|对方|他们)[^,，。]{0,3}找谁|找谁|\b(?:who|whom)\b.{0,12}\b(?:write|talk|turn) to\b|"
    r"(?:怎么|如何|咋)联系|联系方式|(?:电话|邮箱|地址)[^,，。]{0,3}(?:多少|什么|在?哪)|\b(?:contact|reach|address|phone|e-?mail)\b"
)
OF_ANOTHER_THING = regex(
    r"(?:什么|哪些|哪种|哪几种)(?:情况|情形|理由|条件|时候)|[你您]们?(?:会|能|可以)?拒绝|我的?(?:电话|手机|号码|邮箱|地址)"
    r"|\bgrounds?\b|\breasons?\b|\b(?:you|they) (?:can |may |could )?(?:refuse|decline|object)\b"
    r"|\bmy (?:phone|number|address|e-?mail|contact)"
)
"""Behind a question about data abroad: what the company may refuse, and what it keeps of their own contact points."""
ALIKE: Mapping[str, frozenset[str]] = {
    "ends": frozenset({"delete", "restrict", "withdraw", "close_account"}),
    "sees": frozenset({"access", "copy", "transfer"}),
}
"""Rights that people mix up; the same answer tells apart all of a row."""
DIFFER = regex(r"区别|不同(?!意)|不一样|差别|differ")
RESTORED = regex(r"恢复|找回|还原|\b(?:restor|recover|revers|undone)\w*|\bget\b.{0,16}\bback\b")


@dataclass(frozen=True)
class Named:
    """All of ``words`` have to be there."""

    key: str
    words: tuple[re.Pattern[str], ...]


ROWS = (
    Named(
        "cookies",
        (
            regex(r"cookie"),
            regex(
                r"关|禁|[清青]|拒|停|阻止|不(?:要|用|接受)|turn|disabl|block|clear|reject|refus|stop|manage"
                r"|自己[^,，。]{0,6}[删除]|[删除][^,，。]{0,4}浏览器|浏览器[^,，。]{0,12}[删除]|delete.{0,20}(?:myself|browser)"
            ),
            regex(r"^(?!.*(?:[帮替给]我|你们[能可]|\b(?:can|could|will|would) you\b))"),
        ),
    ),
    Named(
        "backups", (regex(r"备份|\bback-?ups?\b"), regex(r"删|注销|清除|没[了有]|[留存有]|delet|eras|clos|keep|have"))
    ),
    Named(
        "overdue",
        (
            regex(
                r"(?:到期|过期|超期|到时间|期限|时间到|满了?(?:几|\d)*年)[^。;；]{0,8}"
                r"(?:[不没](?:有|给|帮|自动|肯|主动)*(?:删|清|销毁)|还(?:留|存|没删))"
                r"|\b(?:after|past|beyond|over)\b[^.;?]{0,24}\b(?:term|period|limit|date|deadline)\b[^.;?]{0,30}"
                r"\b(?:not|n.t|still)\b"
                r"|\b(?:not|n.t|never)\b[^.;?]{0,12}\b(?:delet|eras)\w*\b[^.;?]{0,24}"
                r"\b(?:expir\w*|in time|when|after|term|period)\b"
            ),
            regex(r"怎么|咋|怎样|呢|找谁|会|办|算|what|who|how|then"),
        ),
    ),
    Named(
        "retained",
        (
            regex(
                r"(?:发票|开票|合同|账单)[^,，。]{0,6}(?:也|都|会|一起|一并)[^,，。]{0,4}删|\b(?:do|will|does"
                r"|are)\b.{0,24}\b(?:delet|eras)\w*.{0,14}"
                r"\b(?:invoices?|contracts?|bills?)\b"
            ),
        ),
    ),
    Named(
        "children",
        (
            regex(
                r"(?:14|十四)(?:周?岁)?(?:以下|以内)|(?:不满|未满|不到)(?:14|十四)|(?<!我)(?:未成年人?|儿童)的?(?:信息|资料|数据)"
                r"|\bunder (?:14|fourteen)\b|\bchildren.?s? (?:data|information)"
            ),
            regex(
                r"怎么|如何|处理|保护|收集|同意"
                r"|how|protect|handle|collect"
            ),
        ),
    ),
    Named(
        "children",
        (
            regex(
                r"(?:家长|父母|监护人|大人|爸妈)[^,，。]{0,4}(?:同意|签字|允许)|\b(?:parents?"
                r"|guardian)\w*\b.{0,12}\bconsent"
            ),
        ),
    ),
    Named(
        "chat_seen",
        (
            regex(
                r"(?:我(?:说|讲|写|聊|发)的?|聊天|对话)[^,，。]{0,8}(?:谁|哪些人|什么人|会不会|别人)[^,，。]{0,6}(?:看|知道|听)"
                r"|谁[^,，。]{0,4}看[^,，。]{0,6}(?:我(?:说|讲|写|聊|发)|聊天|对话)"
                r"|\bwho\b.{0,16}\b(?:see|sees|read|reads)\b.{0,10}\b(?:what i|this chat|my messages?|our chat)"
            ),
        ),
    ),
    Named(
        "recorded",
        (
            regex(r"录音|声音|语音|通话|对讲|\b(?:voice|calls?|intercom)\b"),
            regex(r"(?:录|存|留)(?:了|着|下|音)?|\b(?:record|stor|keep|sav|hold)\w*\b"),
            regex(r"[你您]们?|电?梯|公司|\byou\b"),
        ),
    ),
    Named(
        "face",
        (
            regex(r"^(?!.*(?:删|delet)).*(?:人脸|面部|指纹信息|\b(?:face|facial|biometric)\b)"),
            regex(
                r"有|存|收|采|录|have|keep|hold"
                r"|collect|store"
            ),
        ),
    ),
)
"""Questions about the rules whose key words alone would name another clause."""
REPAIRS = regex(
    r"还[^,，。给]{0,3}(?:收|有|发)[^,，。给]{0,3}(?:维修|保养|检修|停梯|年检)[^,，。]{0,4}(?:通知|短信|提醒)|(?:维修|保养|检修|停梯|年检)[^,，。]{0,4}(?:通知|短信"
    r"|提醒)[^,，。]{0,4}(?:还|会|照)"
    r"|\bstill\b.{0,16}\b(?:repair|maintenance|service|outage)\b.{0,10}\b(?:notif|notice|message|reminder|alert)"
)
PAST = regex(
    r"(?:之前|以前|先前|过去)[^,，。]{0,8}(?:违法|合法|犯法|非法|违规)|\b(?:before|earlier|previous"
    r"|past)\b.{0,24}\b(?:illegal|legal|lawful|unlawful)\b"
    r"|\b(?:illegal|legal|lawful)\b.{0,24}\bbefore\b"
)
CODE_WAIT = regex(
    r"(?:验证码|短信)[^,，。]{0,6}(?:多久|多长时间|几分钟|什么时候|啥时候)(?!才?能?会?[停断])"
    r"|\bhow long\b.{0,24}\bcode\b|\bcode\b.{0,12}\bhow long\b"
)
WAITS = regex(
    r"(?:还要?|得|要)?等(?:多久|几分钟|多长)|(?:多久|什么时候|几分钟)[能才会]{0,2}(?:到|收到|来)\W*$"
    r"|\bhow long .{0,12}\bwait\b"
)

FINE = regex(
    r"(?!(?:那|那么)?[行好成]吧[啊呀]?$)"
    r"(?:那|那么)?(?:我?(?:这|那)(?:样|么[写填做说]?|个)|照这样|就这样)?(?:也|都|应该|是不是|会不会|有没有|算不算)?"
    r"(?:(?:行|可以|能行|好|成|没(?:有)?(?:关系|问题|事)|有(?:关系|问题|事)|有什么问题|不?要紧|碍事|无妨)"
    r"(?:吗|吧|么|不|嘛|没有?)[啊呀]?|行不行|可不可以|要不要紧|(?:会不会|有没有|会)有?(?:问题|关系)[吗吧么]?)"
    r"|(?:is|isnt)(?:that|this|it)(?:a|any)?(?:problem|okay|ok|fine|alright|allright|enough|possible|allowed)"
    r"|does(?:that|it|this)matter|will(?:that|this|it)(?:do|work|beaproblem|befine|beok|beenough)|(?:that|it)sok(?:ay)?right"
)
"""«这样行吗», «没关系吧»: whether what they have just said will do; it agrees to nothing and refuses nothing."""
FINE_HERE = {"confirm": "plain.fine_card", "id_consent": "help.id_consent", "ask_id": "help.ask_id"}
NO_CODE = regex(
    r"(?:没|未)收到[^,，。]{0,4}(?:验证码|短信|码)|(?:验证码|短信)[^,，。]{0,4}(?:没来|没到|收不到|没收到)|收不到[^,，。]{0,4}(?:验证码|短信|码)"
    r"|\b(?:no|not|n.t|without|can.?t)\b.{0,20}\bcode\b|\bcode\b.{0,16}\b(?:not|n.t|never)\b"
)
"""Whoever cannot be reached by a code, before it is asked for."""


def asked_plainly(scene: Scene, text: str) -> tuple[Say, ...]:
    """The answer to such a question; empty when ``text`` asks none."""
    if not scene.heard.typed or not within(text, MESSAGE) or "explain" in scene.draft.rights:
        return ()
    if scene.talk.flow == "request" and scene.form_open and FINE.fullmatch(bare(text)):
        return (Say(Phrase(FINE_HERE.get(scene.talk.question, "plain.fine"))),)
    if CERTIFIED.search(scene.heard.words):
        return (Say(phrase("plain.certificate")),)
    of_proofs = proofs(scene, text)
    if of_proofs:
        return (Say(of_proofs),)
    if not (may_ask(text) or PRESSES.search(text)):
        return ()
    told = next((found for find in FINDERS if (found := find(scene, text))), None)
    return (Say(told),) if told else ()


def _why(scene: Scene, text: str) -> Phrase | None:
    if not scene.form_open or not WANTS.search(text):
        return None
    thing = next((name for name, (words, _) in WHY.items() if words.search(text)), "")
    own = thing and scene.talk.question in WHY[thing][1]
    return Phrase(f"plain.why_{thing}") if thing and not own else None


def _code(scene: Scene, text: str) -> Phrase | None:
    if NO_CODE.search(text) and scene.form_open and scene.talk.question != "ask_otp":
        return phrase("plain.no_code")
    waits = CODE_WAIT.search(text) or (scene.talk.question == "ask_otp" and WAITS.search(text))
    return phrase("plain.code_wait") if waits else None


def _paper(scene: Scene, text: str) -> Phrase | None:
    if not _about_papers(scene, text):
        return None
    if sends_later(text):
        return phrase("plain.paper_later")
    if scene.talk.question != "ask_proxy" and NOT_NEAR_THEN.search(text) and _no_near_relative(scene):
        return phrase("people.not_near_then")
    if THEMSELVES.search(text):
        return phrase("plain.paper_themselves")
    kin_papers = scene.draft.requester in ("guardian", "relative")
    if FIRMS.search(text) and not (kin_papers or scene.talk.question in AT_DOCUMENT):
        return phrase("plain.paper_of_firm")
    kinds = OF_ANY if kin_papers else PAPERS
    asked = next((name for name in kinds if PAPERS[name].search(text)), "")
    if asked == "content" and HANDED_IN.search(text):
        return stacked([phrase("plain.paper_content"), phrase("procedure.papers_how")])
    return phrase(f"plain.paper_{asked}") if asked else None


def _no_near_relative(scene: Scene) -> bool:
    return scene.draft.requester == "relative" and any(NOT_NEAR.search(line) for line in scene.draft.said[-2:])


def _about_papers(scene: Scene, text: str) -> bool:
    """A paper is named, was named just before, or is what a request for another needs."""
    lately = (*scene.draft.said[-2:], text)
    begun = scene.form_open and (scene.draft.for_other or scene.talk.question in AT_PAPERS)
    return begun or any(PAPER.search(line) for line in lately)


def _abroad(scene: Scene, text: str) -> Phrase | None:
    """What may be refused, what needs consent, who is to be written to: «那要我同意吗» behind «会传到芬兰吗»."""
    named, before = ABROAD.search(text), any(map(ABROAD.search, scene.draft.said[-3:]))
    if scene.talk.question in AT_PAPERS or not (named or (before and not OF_ANOTHER_THING.search(text))):
        return None
    if REACHED.search(text):
        return overseas(scene)
    return phrase("plain.abroad") if DISAGREES.search(text) or PERMITS.search(text) else None


def _told_apart(_scene: Scene, text: str) -> Phrase | None:
    if not DIFFER.search(text):
        return None
    key = next((key for key, rights in ALIKE.items() if len(rights.intersection(rights_named(text))) > 1), "")
    return phrase(f"plain.apart_{key}") if key else None


def _restored(scene: Scene, text: str) -> Phrase | None:
    gone = gone_for_good(scene, text)
    if gone:
        return gone
    ends = ENDING & {*rights_named(text), *scene.draft.rights}
    return phrase("plain.restored") if ends and RESTORED.search(text) else None


def _past(scene: Scene, text: str) -> Phrase | None:
    return routes("plain.past", scene.facts) if PAST.search(text) else None


def _row(_scene: Scene, text: str) -> Phrase | None:
    key = next((row.key for row in ROWS if all(words.search(text) for words in row.words)), "")
    return phrase(f"plain.{key}") if key else phrase("procedure.effect") if REPAIRS.search(text) else None


FINDERS: tuple[Callable[[Scene, str], Phrase | None], ...] = (
    _why, kept_long, who_may, terms, _code, _told_apart, _restored, _past, _row, _paper, _abroad, once_deleted,
)  # fmt: skip

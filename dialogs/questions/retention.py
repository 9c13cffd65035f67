"""Questions about what is kept and what is gone: how long, whether it comes back, what a deletion changes.

How long is kept what somebody gives us here are terms of our own, told where it is asked for; what the company's files
keep is for the rules (``clauses``), what becomes of contract and lift ``procedure``.
"""

from __future__ import annotations

from dataclasses import replace

from bot.domain.cases import WITH_ANSWER, Case
from bot.domain.phrases import Phrase, phrase
from bot.domain.results import Outcome, Result
from bot.domain.rights import ENDING, Right
from dialogs.afterwards.which_case import newest, newest_unended
from dialogs.hearing import bare
from dialogs.turns import Scene
from dialogs.understanding import fold, shortened, understand
from dialogs.understanding.patterns import regex, says
from dialogs.understanding.verbs import rights_named
from dialogs.wording import stacked
from dialogs.words import papers
from dialogs.words.doubt import AT_PAPERS
from dialogs.words.line import may_ask

_KEEP = r"(?:保存|保留|留存|存(?!在)|留(?!言|个|电话|号))"
_LONG = r"(?:多久|多长|几[年天]|几个月|多少[年天]|(?:到|至)(?:什么|啥)时候)"
HOW_LONG = says(
    rf"^(?!.*(?:打|联系|[答回]复|回电)).*(?:{_KEEP}[^,，。]{{0,5}}{_LONG}|{_LONG}[^,，。]{{0,5}}{_KEEP})"
    r"|\bhow (?:long|many (?:years|months|days))\b.{0,24}\b(?:keep|kept|store[ds]?|hold|held|retain\w*)\b"
)
YEARS = says(
    r"(?:那|是|要|到底|究竟|具体|一共|就)*(?:几|多少)年[啊呢呀]*|(?:and|so|exactly)*howmanyyears(?:exactly|isit|isthat)*",
    only=True,
)
"""Nothing here takes years but what is kept."""
ERASED = says(
    r"(?:删|销毁)[^,，。]{0,4}(?:[吗么嘛不]|[?？])|(?:多久|几天|什么时候|啥时候)[^,，。]{0,3}(?:删|销毁)|(?:会不会|是不是|真的?)[^,，。]{0,4}(?:删|销毁)"
    r"|\b(?:will|do|is|are)\b.{0,20}\b(?:delet|eras|destroy)\w*"
)
_GONE_WHEN = says(
    r"(?:多久|几天|什么时候|啥时候)[^,，。]{0,3}(?:删|销毁)|\bwhen (?:is|will|do|does)\b.{0,24}\b(?:delet|eras|destroy)"
)
AFTERWARDS = says(r"(?:看|核对|查|用|验|办)[完过]|[天日]?[之以]后|[天日]后|\b(?:after|afterwards|once|then)\b")
WE_LOOKED = says(r"[你您]们?(?:那边|公司|的?同事)?[^,，。;；]{0,4}(?:看|核对?|核实|查|验|用)[完过好]")
"""Behind a paper that was given it is the paper: «你们看完就删吧？»."""
PAPER_GOES = says(
    r"(?:用|核对?|核实|验|查|看)[完过好][^,，。;；]{0,6}(?:删|销毁)"
    r"|\b(?:delet|eras|destroy)\w* (?:it|that|this|(?:the|my) (?:id|number|photo|copy))[^,.;]{0,12}"
    r"\b(?:after(?:wards)?|when|once|then)\b"
)
"""Wished of the paper, where it is asked for: «用完记得销毁» deletes no data."""
SENDS_PAPER = says(
    r"\b(?:send|upload|give|show|post|mail)\w*\b[^,.;]{0,16}\b(?:papers?|ids?|documents?|passports?|cards?)\b"
)
"""No copy of data: «I don't want to send papers now»."""
OF = (
    ("chat", says(r"聊天|对话|消息|\b(?:chat|messages?)\b")),
    ("paper", says(rf"{papers.OWN}|{papers.RELATION}|\b(?:passports?|id|documents?|papers?)\b")),
    ("record", says(r"申请|(?:三|3)\s*年|\b(?:requests?|records?)\b")),
)
"""What is given here, by the text that tells its term."""
FILES = says(r"文件|链接|附件|\b(?:links?|downloads?)\b")
NOT_GIVEN = says(
    r"简历|合同|发票|订单|档案|保修|录[音像]|声音|语音|通话|监控|人脸"
    r"|\b(?:cv|resume|contracts?|invoices?|orders?|calls?|voices?|videos?|recordings?)\b"
)
AT_LARGE = says(
    r"^(?!.*(?:[我刚][^,，。]{0,2}[填写给发交]|\b(?:enter|type|give|gave|fill)\w*\b))"
    r".*(?:一般|通常|平时|平常|正常|普遍|[那哪]些|以前留|别人|客户们?的"
    r"|\b(?:normally|usually|typically|generally|in general|as a rule|those|stuff|things)\b)"
)
"""Not of this request, but of what the company holds, as a rule."""
RULES_ASKED = "你们一般把个人信息保存多久"
QUOTED = 160
"""Characters of the rules' own words."""
DATA = says(r"资料|信息|数据|照片|\b(?:data|info\w*|photos?)\b")
"""What the company's files keep; where a paper is asked for, a photo is one of it."""
GIVEN = frozenset({"ask_name", "ask_phone", "ask_email", "ask_otp"})


def of_the_paper(scene: Scene) -> Scene:
    """The line without a wish about data, where it is the paper that is to go, or to be sent."""
    text, rights = scene.heard.text, {*scene.draft.rights}
    if scene.talk.question not in AT_PAPERS or DATA(text):
        return scene
    goes = PAPER_GOES(text) and Right.DELETE not in rights
    if not (goes or (SENDS_PAPER(text) and Right.COPY not in rights)):
        return scene
    return replace(scene, heard=replace(scene.heard, understood=scene.heard.understood.but(intent="other")))


def kept_long(scene: Scene, text: str) -> Phrase | None:
    """«几年», «身份证照片你们存多久», «看完会删吗».

    The term of what is named, or of all that is kept; None when it is not asked, or is asked of the files.
    """
    of = next((name for name, words in OF if words(text)), "")
    at_paper = scene.talk.question in AT_PAPERS
    asked = HOW_LONG(text) or YEARS(bare(text))
    given = scene.talk.question in GIVEN and scene.form_open
    of_it = of or at_paper or (given and not ENDING & set(scene.draft.rights))
    erased = of_it and ERASED(text) and (AFTERWARDS(text) or (at_paper and _GONE_WHEN(text)))
    if not of and _given_paper(scene) and ERASED(text) and WE_LOOKED(text):
        return phrase("terms.who_sees_paper", days=scene.facts.settings.evidence_days)
    if not (asked or erased):
        return None
    if of:
        return _term(scene, of)
    if NOT_GIVEN(text):
        return None
    if scene.form_open and AT_LARGE(text) and (not at_paper or DATA(text)):
        return stacked([_as_the_rules_say(scene), _term(scene, "paper" if at_paper else "record")])
    if at_paper:
        return stacked([_term(scene, "paper"), _term(scene, "record")])
    if FILES(text):
        return phrase("of_case.kept")
    if DATA(text):
        return phrase("terms.kept_files") if given else None
    if _for_the_rules(scene, text):
        return None
    own = ("record", "chat") if given else ("paper", "record", "chat")
    return stacked([*(_term(scene, name) for name in own), *(() if given else (phrase("terms.kept_files"),))])


def _as_the_rules_say(scene: Scene) -> Phrase:
    """Their clause on it, in plain words or in its own."""
    found = scene.facts.questions().ask(RULES_ASKED)
    if found.clauses and found.noted:
        return phrase("policy.answer", clause=found.clauses[0], note=Phrase(found.note))
    words = shortened(found.quotation, QUOTED)
    key = "policy.original_only" if scene.talk.lang == "en" else "policy.quote"
    return phrase(key, clause=found.clauses[0], words=words) if words else phrase("terms.kept_files")


def _given_paper(scene: Scene) -> bool:
    """At the card, with a paper in it and no deletion that the words may mean."""
    return scene.form_open and bool(scene.draft.papers) and not ENDING & set(scene.draft.rights)


def _for_the_rules(scene: Scene, text: str) -> bool:
    """Whoever has given nothing yet asks what the rules say, if they say it."""
    if scene.form_open:
        return False
    return bool(scene.draft.clause or (not scene.facts.cases() and scene.facts.questions().ask(text).clauses))


def _term(scene: Scene, of: str) -> Phrase:
    settings = scene.facts.settings
    if of == "record":
        return phrase("terms.kept_record", years=settings.case_years)
    if of == "paper":
        return phrase("terms.kept_paper", days=settings.evidence_days)
    return phrase("terms.kept_chat", days=scene.facts.kept().message_days)


DONE = frozenset({Result.FULFILLED, Result.PARTLY})
BACK = regex(
    r"恢复|找回|还原|(?<!不)[后反]悔|(?:再|重新)次?(?:注册|开(?:通|户|个)|登[录陆])|不想?(?:删|注销)了"
    r"|\b(?:restor|recover|revers|undo|undelet|regret)\w*|\bget (?:it|them|that|everything|my \w+)(?: all)? back\b"
    r"|\b(?:want|have) (?:it|them|everything|my \w+) back\b|\bchanged my mind\b"
    r"|\b(?:register|sign ?up|log ?in|open an account) again\b|\bre-?(?:register|open)\w*"
)
"""Of a folded line."""


def gone_for_good(scene: Scene, text: str = "") -> Phrase | None:
    """What was deleted or closed does not come back, whichever question of it is asked, and at whichever place.

    What is said to whoever wants back, in ``text`` if given, what the newest case has deleted or closed.
    """
    case = None if scene.form_open else newest(scene.facts)
    if case is None or case.state not in WITH_ANSWER or (text and not BACK.search(fold(text))):
        return None
    if not any(outcome.result in DONE for outcome in outcomes(case, ENDING)):
        return None
    return phrase("afterthought.closed" if Right.CLOSE_ACCOUNT in case.rights else "afterthought.deleted")


def outcomes(case: Case, rights: frozenset[Right]) -> list[Outcome]:
    """The results of its items for these rights."""
    return [item.outcome for item in case.items if item.outcome is not None and item.right in rights]


blacklisted = says(r"(?:会|被|有没有|是不是)[^,，。;；]{0,8}(?:拉黑|黑名单)|\bblack ?list")
COMES_BACK = says(
    r"(?:还能|能不能|可不可以|可以|还可以|能)(?:再|重新)?(?:去|来)?(?:投|应聘|求职|面试|报名|注册|申请(?:职位|岗位|工作))"
    r"|\b(?:can|could|may) (?:i|he|she|they|we) (?:still |then )?(?:ever )?"
    r"(?:re-?apply|re-?register|(?:apply|register|sign up|join)(?: \w+){0,4} (?:again|later|other))"
)
PROVES = regex(
    r"[你您]们?(?:到底|究竟|会|能)*(?:真的?|确实|果真)(?:的|会|能|肯|把|给我|全|都|彻底)*(?:删|清|注销|销毁)[^,，。;；过]{0,3}(?:吗|么|嘛|不|[?？]|\W*$)"
    r"|^\W*(?:真的?|确实)(?:的)?(?:会|能|给)*(?:我|全|都)*(?:删|清|销毁)[^,，。;；过]{0,3}(?:吗|么|嘛)"
    r"|\b(?:really|truly|actually) (?:get |be |going to )?(?:delet|eras|remov)\w*|"
    r"(?:怎么|如何|咋|凭什么)[^,，。;；?？]{0,4}(?:知道|证明|确认|确定|相信|信)[^,，。;；?？]{0,8}(?:删|清|注销)"
    r"|\b(?:how (?:will|do|can|would) i (?:know|be sure|check)|(?:any |have )?proof)\b.{0,30}"
    r"\b(?:gone|delet\w*|eras\w*|remov\w*)\b"
)
ONCE_BEFORE = regex(
    r"(?:[你您]们|以前|之前|曾经|有没有|是不是)[^,，。;；不]{0,4}(?:删|清|注销|销毁)(?:除|掉)?过(?:我|本人)[^,，。;；]{0,8}(?:吗|么|没有?|[?？]|\W*$)"
    r"|\b(?:have|did) you (?:ever )?(?:delet|eras|remov)\w* (?:any of )?my (?:data|information|records?"
    r"|files?) (?:before|once|already)\b"
)
"""Only the files tell."""
GOES_TOO = regex(
    r"(?:也|都|一起|一并)(?:会|要|能|给我)*(?:一起|一并)?(?:删|清)"
    r"|\bdelet\w+ (?:too|as well)\b|\balso (?:be |get )?delet|\bincluded\b"
)


def once_deleted(scene: Scene, text: str) -> Phrase | None:
    """Whether a deletion can be proven, whether this goes as well, and whether one may come back.

    The answer to such a question; None when ``text`` asks none.
    """
    if blacklisted(text):
        return phrase("plain.blacklist")
    if COMES_BACK(text) and (_of_deletion(scene) or ENDING & {*rights_named(text)}):
        return phrase("plain.comes_back")
    if ONCE_BEFORE.search(text):
        return phrase("plain.deleted_before")
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


_CARE = (
    r"(?:(?:维修|维保|维护|保养|检修|报修|保修|质保|年检|救援|售后|修(?![改正订复理好完过])|服务)"
    r"(?!的?(?:记录|资料|信息|数据|单|档案|师傅|人员|员|工|队|通知|短信|电话)))"
)
"""What is done, and not who does it or what is kept of it."""
_NO_PAPER = r"(?! (?:records?|history|data|reports?|team|people|notices?|messages?|calls?))"
GOES_ON = regex(
    rf"(?:还|照样|照常|照旧|继续)(?![没未])(?:[^,，。;；\s没]{{0,5}}){_CARE}"
    rf"|{_CARE}[^,，。;；没]{{0,6}}(?:还|照样|照常|照旧|继续|受?影响|会不会停|停不停)(?![没未])"
    r"|\b(?:still|continue|keep|go on|carry on)\b[^.;?]{0,30}"
    rf"\b(?:servic\w+|repair\w*|maintain\w*|maintenance|fix\w*|rescue)\b{_NO_PAPER}"
    rf"|\b(?:maintenance|servic\w+|repairs?|warranty)\b{_NO_PAPER}[^.;?]{{0,20}}"
    r"\b(?:still|continue|go on|carry on|stop|end|affected)\b"
)
FAULT = regex(r"坏了?|[卡停]住?了|不动|困|还没修|没修好|\b(?:broken?|stuck|trapped|not working|out of order)\b")
"""Somebody's lift is out of order now."""


def asks_of_service(text: str) -> bool:
    """«删了以后维保还管吗», «will you still service the lift?»: whether it is looked after as before, whatever becomes
    of the data. The answer is that of ``procedure``; a lift that needs a mechanic now is ``ordinary.service``.
    """
    return GOES_ON.search(text) is not None and may_ask(text) and not FAULT.search(text)

"""«几年», «身份证照片你们存多久», «看完会删吗»: how long is kept what somebody gives us here.

These are terms of our own, told where it is asked for; what the company's files keep is for the rules (``clauses``).
"""

from __future__ import annotations

from bot.domain.phrases import Phrase, phrase
from bot.domain.rights import ENDING
from dialogs.hearing import bare
from dialogs.turns import Scene
from dialogs.understanding import shortened
from dialogs.understanding.patterns import says
from dialogs.wording import stacked
from dialogs.words import papers
from dialogs.words.doubt import AT_PAPERS

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
    r"(?:删|销毁)[^,，。]{0,4}(?:[吗么嘛不]|[?？])|(?:会不会|是不是|真的?)[^,，。]{0,4}(?:删|销毁)"
    r"|\b(?:will|do|is|are)\b.{0,20}\b(?:delet|eras|destroy)\w*"
)
AFTERWARDS = says(r"(?:看|核对|查|用|验|办)[完过]|[天日]?[之以]后|[天日]后|\b(?:after|afterwards|once|then)\b")
WE_LOOKED = says(r"[你您]们?(?:那边|公司|的?同事)?[^,，。;；]{0,4}(?:看|核对?|核实|查|验|用)[完过好]")
"""Behind a paper that was given it is the paper: «你们看完就删吧？»."""
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


def kept_long(scene: Scene, text: str) -> Phrase | None:
    """The term of what is named, or of all that is kept; None when it is not asked, or is asked of the files."""
    of = next((name for name, words in OF if words(text)), "")
    at_paper = scene.talk.question in AT_PAPERS
    asked = HOW_LONG(text) or YEARS(bare(text))
    given = scene.talk.question in GIVEN and scene.form_open
    of_it = of or at_paper or (given and not ENDING & set(scene.draft.rights))
    erased = of_it and ERASED(text) and AFTERWARDS(text)
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

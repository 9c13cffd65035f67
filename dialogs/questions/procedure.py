"""Questions about the procedure itself, at any step and after it: how long, what it costs, how papers come.

They are answered in a sentence from what the conversation knows, and open no request. Which question a line is, is
``dialogs.understanding.read_answer``; questions about the rules are ``clauses``.
"""

from __future__ import annotations

from bot.domain.cases import Paper
from bot.domain.phrases import Phrase, phrase
from bot.domain.rights import ENDING, Right, shown_first
from dialogs.afterwards.which_case import awaiting_paper, newest_unended
from dialogs.flows.status import due_day
from dialogs.form.no_matter import tells_more
from dialogs.model import Say
from dialogs.questions.company import about_us, ways
from dialogs.questions.plain_questions import asked_plainly
from dialogs.questions.proofs import other_paper
from dialogs.questions.retention import asks_of_service
from dialogs.told.particulars import of_what_comes_first
from dialogs.told.stated import NAMES_AN_ACT, stated_rights
from dialogs.turns import Scene
from dialogs.understanding import SURE, read_answer, understand
from dialogs.understanding.patterns import first_of, regex
from dialogs.understanding.verbs import any_verbs
from dialogs.wording import NOTED
from dialogs.words.by_the_way import of_the_company
from dialogs.words.doubt import AT_DOCUMENT, plausible
from dialogs.words.in_context import SURELY, learnt
from dialogs.words.line import MESSAGE, asks, may_ask, within

WHEN = regex(
    r"(?:多久|几天|多长时间|什么时候|啥时候|何时)[^,，。]{0,6}(?:给我|答复|回复|办[好完]|弄好|处理|有?结果|拿到|收到"
    r"|搞定)"
    r"|(?<![检抽年核])查[^,，。;；存留保用管修装梯]{0,4}(?:多久|几天|多长时间)"
    r"|\b(?:how long (?:does|will|would) (?:it|this) take|when (?:will|do|can) i (?:get|hear|receive))\b"
    r"|\b(?:will|is|does|would|gonna) (?:it|this|that|all this) (?:be |going to |gonna )*(?:take|be)"
    r" (?:\w+ )?(?:long|a while|ages|forever)\b"
)
"""About this request's answer, not about the rules."""
HOW_LONG = regex(r"多久|几天|多长时间|什么时候|啥时候|何时|\bhow long\b|\bwhen\b")
COSTS = regex(r"(?:收|要|付|花|交)(?:不收|不要)?(?:费|钱)|免费|收费|多少钱|\b(?:cost|fee|free|charge|pay)s?\b")
"""Asked in one breath, both are answered."""
CHARGED = regex(r"(?:短信|信息|验证码|申请)[^,，。;；]{0,6}(?:收|扣|要|花)(?:我|话|不收|唔收)?(?:费|钱|錢)")
WHICH_WAY = regex(
    r"(?:微信|电话|邮箱|邮件|短信|快递|[发寄]).{0,6}还是.{0,4}(?:微信|电话|邮|短信|快递|寄)"
    r"|\b(?:wechat|e-?mail|post|phone) or\b"
)
"""«结果是发我微信上还是打电话？»: how it comes, and not how it stands."""
LIKELY, TWICE = 0.55, 2.0
"""So likely, and so much likelier than anything else."""
WARRANTY = regex(
    r"(?:保修|质保|合同)[^,，。]{0,4}(?:还|影响|怎么办|会不会|没了|作废|有效|呢)|影响[^,，。]{0,6}(?:保修|质保|合同)"
    r"|\b(?:happen|affect|lose|void|keep|still)\w*\b.{0,20}\b(?:warranty|guarantee|contract)\b"
)
"""What people fear for when they think of a deletion."""
STOPS = regex(
    r"(?:什么时候|啥时候|何时|多久|几号|哪天)[^,，。]{0,4}(?:停|生效)|还会[^,，。]{0,4}(?:打|发|来电|收到|骚扰)|能?(?:保证|确定)[^,，。]{0,6}(?:不|停)"
    r"|\b(?:when|does|will|guarantee)\b.{0,16}\bstops?\b|\bstill (?:call|get|receive|contact)"
)
"""Whether and when it ends; for whoever withdraws consent or limits a use."""
REAL_NAME = regex(r"(?:真|实)名|真实姓名|\breal name\b")
NEXT = regex(
    r"^\W*(?:那|然后|接下来|下一步|之后|后面)+(?:呢|是?(?:怎么|什么|干嘛|做什么)\S{0,4})\W*$"
    r"|\bwhat happens (?:next|then|after i (?:give|send|tell|type|enter|submit))\b"
    r"|\bwhat(?:'?s| is) (?:the )?next(?: step)?\b"
)
AFTER = regex(
    rf"^\W*那?(?:我|如果|要是)?(?:{any_verbs('withdraw', 'restrict', *ENDING)}|停)(?:了|掉)?"
    r"(?:以后|之后|后)(?:呢|会?怎么?样|怎样)\W*$"
    r"|\b(?:what (?:happens|then)|and)\b.{0,12}\b(?:after|once)\b.{0,16}\b(?:withdr\w+|delet\w+|clos\w+|stopp?\w*)\W*$"
)
"""«那撤回以后呢»: what it comes to."""
OTHERS = regex(
    r"(?:别的?|其他|其它|另外)的?(?:公司|单位|机构|企业|人)|别家|别人|第三方|外面|[国境海]外|出境|芬兰"
    r"|\b(?:abroad|overseas|finland|third part(?:y|ies)|(?:other|another) compan(?:y|ies)|anyone else|others)\b"
)
"""Whom the rules call recipients."""
_ABROAD = r"(?:[国國境海]外|外国|外國|芬兰|总部)"
SENT_ABROAD = regex(
    rf"^(?!.*(?:验证码|短信|快递|寄|答复|结果|手机|电话|委托)).*"
    rf"(?:(?:传|发|送|给|转|流|存|放|弄|跑|提供|共享)[^,，。;；]{{0,6}}{_ABROAD}|[会要能得].{{0,6}}(?:出境|出国|跨境)"
    rf"|(?<![在从]){_ABROAD}[^,，。;；]{{0,6}}(?:看|拿|知道|访问|存))"
    r"|^(?!.*\b(?:code|sms|letter|post|courier|number|answer)\b).*"
    r"\b(?:sent|send|go|goes|going|transferred|leave|leaves|stored|end up|shared)\b.{0,16}"
    r"\b(?:abroad|overseas|finland|china|another country|other countries)\b"
)
"""Whether data leave the country, which no learnt reading need bear out."""
SUBMITTED = regex(
    r"(?:提交|交)了?(?:以后|之后|后)?[^,，。]{0,3}(?:怎么样|怎样|咋样|发生什么|然后呢|怎么走)"
    r"|\bafter (?:i |it.s )?submit"
)
VOLUNTARY = regex(
    r"(?:可以|能|可不可以|能不能)不(?:给|交|提供|发|填|传)|不(?:给|交|提供)[^,，。]{0,4}(?:行|可以|会怎|怎么[样办])"
    r"|\b(?:do i have to|must i|is (?:it|this) (?:required|mandatory|voluntary))\b"
    r"|\bwhat (?:(?:will |would )?happens? )?if i (?:don.?t|do not|refuse|say no)\b"
)
"""Whether a paper has to be given at all, where consent to it is asked."""
COUNTS = regex(r"身份证[^,，。不]{0,2}(?:算|行|可以)(?:[吗么]|不)")
NEEDED = regex(
    r"(?:还|仍|一定|必须)[^,，。怎哪]{0,3}(?:要|用|得|需)[^,，。怎哪]{0,4}(?:身份证|证件|材料)"
    r"|\bstill need\b.{0,12}\b(?:id|paper|passport)"
)
SERVICES = regex(r"救援|维保|修|梯|安装|保养|\b(?:rescue|repair|lift|elevator|maintenance)\b")
PLAINLY = {"after": AFTER, "real_name": REAL_NAME, "next": NEXT, "effect": WARRANTY, "when": WHEN, "cost": CHARGED}
"""Labels that plain words tell."""
PLAIN = {
    "cost": "procedure.cost", "where_answer": "procedure.where_answer", "papers_how": "procedure.papers_how",
    "who_sees": "help.who_sees", "undo": "procedure.undo", "real_name": "procedure.real_name", "next": "procedure.next",
    "voluntary": "procedure.voluntary", "other_paper": "id_consent.other_paper", "paper_later": "procedure.paper_later",
    "paper_shared": "procedure.paper_shared",
}  # fmt: skip
"""Labels whose answer is the same for everybody."""


ANYWHERE = frozenset({"cost", "where_answer", "papers_how", "real_name", "next"})
"""What somebody may ask before there is anything; the rest is then a question about the rules."""


ENDS_USE = frozenset({Right.WITHDRAW, Right.RESTRICT, Right.DELETE})
NOTED_ENDS = ENDS_USE | {Right.CLOSE_ACCOUNT}
OF_A_CASE = frozenset({"when", "where_answer", "how_far"})
"""What may as well mean where a request stands."""


def procedure(scene: Scene, text: str) -> tuple[Say, ...]:
    """The answer to a question about the procedure; empty when ``text`` asks none that can be answered here."""
    if scene.talk.flow == "object" and _of_the_second_look(scene, text):
        return (Say(phrase("object.when", target=scene.facts.second_look(scene.heard.now).target)),)
    if of_the_company(text) and not tells_more(text):
        return about_us(scene, text) or ways(scene, text) or _of_the_company(scene)
    told = asked_plainly(scene, text) or about_us(scene, text) or ways(scene, text)
    asking = may_ask(text) or of_the_order(scene, text) or AFTER.search(text)
    if told or not within(text, MESSAGE) or not asking:
        return told
    label = "" if to_others(text) else _asked(scene, text)
    if (label in OF_A_CASE and _looks_up(scene, text)) or (label == "undo" and _orders(scene, text)):
        return ()
    beside = text != scene.heard.text and stated_rights(scene.heard.understood)
    begun = scene.form_open or newest_unended(scene.facts) or beside
    return tuple(map(Say, _answer(scene, label, text))) if begun or _anywhere(label, text) else ()


def _of_the_company(scene: Scene) -> tuple[Say, ...]:
    told = phrase("service_beside", hotline=scene.facts.settings.hotline)
    return (Say(told),) if scene.form_open else ()


def of_the_order(scene: Scene, text: str) -> bool:
    """«别先删了啊 我要先拿到那份», «会不会还没看就删了» make sure of the order in which both are still to be done."""
    if not shown_first(_still_to_do(scene)):
        return False
    return learnt("in_passing", text, SURELY) == "order" or (may_ask(text) and of_what_comes_first(text))


def _of_the_second_look(scene: Scene, text: str) -> bool:
    """«那接下来怎么办，多久回我», where that look is offered: the answer is there already, so that is what is meant."""
    status = scene.heard.understood.intent == "status"
    plain = WHEN.search(text) or NEXT.search(text)
    return asks(text) and bool(status or plain or _likeliest(text) in ("when", "next"))


def _orders(scene: Scene, text: str) -> bool:
    """«刚才那个申请取消吧» asks for nothing to be told: it takes the request back."""
    understood = scene.heard.understood if text == scene.heard.text else understand(text)
    said = understood.intent == "cancel" and understood.confidence >= SURE
    return said and not asks(text)


def to_others(text: str) -> bool:
    """Whether it asks who besides us gets the data, which is for the rules to say."""
    if may_ask(text) and SENT_ABROAD.search(text) and len(text) <= MESSAGE:
        return True
    if not may_ask(text) or not OTHERS.search(text) or len(text) > MESSAGE:
        return False
    sure = sum(sure for label, sure in read_answer("in_passing", text) if label in ("who_sees", "policy"))
    return sure >= TWICE * (1 - sure)


def _asked(scene: Scene, text: str) -> str:
    """What the line asks: by plain words where they are plain, else as learnt."""
    if of_the_order(scene, text):
        return "order"
    if STOPS.search(text) and ENDS_USE & set(_rights(scene)):
        return "stops"
    here = _at_this_question(scene, text)
    if here:
        return here
    plain = first_of(PLAINLY, text)
    if not plain and asks_of_service(text) and (NAMES_AN_ACT.search(text) or NOTED_ENDS & set(_rights(scene))):
        return "effect"
    done = plain == "next" and not scene.form_open and newest_unended(scene.facts)
    label = "" if done else plain or _likeliest(text)
    return label if plausible(scene, label, text) and not (label == "cost" and _of_a_lift(text)) else ""


def _of_a_lift(text: str) -> bool:
    """«你们应急救援收费多少钱»: what a rescue or a repair costs is not ours to say."""
    return SERVICES.search(text) is not None and understand(text).intent == "service"


def _at_this_question(scene: Scene, text: str) -> str:
    """What is asked where consent is, or at the card."""
    paper = other_paper(text) or COUNTS.search(text)
    waiting = awaiting_paper(scene.facts)
    asked = scene.form_open or (waiting is not None and waiting.identity is Paper.AWAITED)
    if paper and asked and scene.talk.question != "ask_proxy":
        return "other_paper"
    if scene.talk.question in AT_DOCUMENT:
        return "voluntary" if VOLUNTARY.search(text) else ""
    if scene.talk.question != "confirm":
        return ""
    if scene.draft.paper_shared and (NEEDED.search(text) or _likeliest(text) == "papers_how"):
        return "paper_shared"
    later = scene.draft.paper_later and NEEDED.search(text)
    return "paper_later" if later else "when" if SUBMITTED.search(text) else ""


def _anywhere(label: str, text: str) -> bool:
    """Whether it is answered before there is anything: what a deletion does to a contract, when an answer comes."""
    if label == "effect":
        return bool(WARRANTY.search(text) or NAMES_AN_ACT.search(text))
    return label in ANYWHERE or (label == "when" and bool(WHEN.search(text)) and _likeliest(text) == "when")


def _looks_up(scene: Scene, text: str) -> bool:
    """«Any update on my request?» is answered with where it stands."""
    understood = scene.heard.understood
    sure = understood.intent == "status" and understood.confidence >= SURE
    return sure and text == scene.heard.text and bool(scene.facts.cases()) and not WHICH_WAY.search(text)


def _likeliest(text: str) -> str:
    (label, sure), (_, next_best) = read_answer("in_passing", text)[:2]
    return label if sure >= LIKELY and sure >= TWICE * next_best else ""


def _answer(scene: Scene, label: str, text: str) -> tuple[Phrase, ...]:
    if label in ("when", "cost") and HOW_LONG.search(text) and COSTS.search(text):
        return (*when_told(scene), Phrase(PLAIN["cost"]))
    if label in PLAIN:
        return (Phrase(PLAIN[label]),)
    if label in ("when", "stops"):
        return when_told(scene, label)
    if label == "after":
        return tuple(_effects(scene))
    if label == "effect":
        return (phrase("procedure.effect"), *_effects(scene))
    if label == "order" and shown_first(_still_to_do(scene)):
        return (phrase("procedure.order"),)
    if label == "why_this" and scene.form_open:
        return (Phrase(f"help.{scene.talk.question}"),)
    return (phrase("procedure.how_far"),) if label == "how_far" and scene.form_open else ()


def when_told(scene: Scene, label: str = "when") -> tuple[Phrase, ...]:
    """Of the form that is open or now begins, or of the newest case; else in how many days (policy 8.4(3))."""
    case = None if scene.form_open or _begins(scene) else newest_unended(scene.facts)
    due = due_day(case, scene.facts) if case else scene.facts.deadline(scene.heard.received_at).due
    if label == "stops":
        return (phrase("procedure.stops", due=due),)
    if case:
        return (phrase("procedure.when", case=case.number, due=due),)
    return (phrase("aside.when", due=due),) if scene.form_open or _begins(scene) else (phrase("procedure.when_first"),)


def _begins(scene: Scene) -> bool:
    return bool(set(stated_rights(scene.heard.understood)) - {Right.EXPLAIN})


def _effects(scene: Scene) -> list[Phrase]:
    return [Phrase(f"note_on.{right}") for right in _rights(scene) if right in NOTED]


def _still_to_do(scene: Scene) -> list[Right]:
    case = newest_unended(scene.facts)
    return [Right(right) for right in scene.draft.rights] or ([item.right for item in case.open_items] if case else [])


def _rights(scene: Scene) -> list[Right]:
    case = newest_unended(scene.facts)
    return [Right(right) for right in scene.draft.rights] or (list(case.rights) if case else [])

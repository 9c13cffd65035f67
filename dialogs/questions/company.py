"""Questions about the company, its rules as a document, and the ways to it: the operator's values answer, at any step.

What the rules say is ``clauses``; how a request goes on, what it costs and how long it takes is ``procedure``.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from bot.domain.phrases import Link, Phrase, phrase
from dialogs.flows.about_case import routes
from dialogs.flows.contact import names_mail
from dialogs.hearing import bare
from dialogs.model import ContactPoint, Say
from dialogs.told.kin import EN_KIN, FAMILY
from dialogs.turns import Scene
from dialogs.understanding.patterns import first_of, regex, regexes
from dialogs.wording import options, stacked
from dialogs.words.doubt import AT_PAPERS
from dialogs.words.line import MESSAGE

OFFICER = regex(
    r"负责人(?:是|叫)(?:谁|什么|啥)|谁是(?:你们)?负责人|(?:数据|信息|隐私)[^,，。]{0,4}(?:负责人|专员|保护官|主管人?)|谁来?负责[^,，。]{0,4}(?:数据|信息|隐私)"
    r"|\bdpo\b|\b(?:data protection|privacy) (?:officer|manager)"
    r"|\bwho(?:'?s| is) (?:responsible|in charge)\b.{0,20}\b(?:data|privacy|information)"
)
REACH = regex(
    r"(?:^\W*|[你您]们?|贵司|(?<![我们])公司|官方|总部|客服|人工|办公)(?:的|公司|官方|总部|客服|人工|办公室?|联系|联络)*"
    r"(?:(?:邮箱|邮件地址|地址|电话|热线|联系方式)(?:号码?|是)*(?:多少|什么|啥|在?哪|几号|有吗|呢?[?？])|在(?:哪里?|什么地方)办公)"
    r"|(?:[你您]们|[你您]们?的?公司|贵司|(?<![我们])公司|总部|办公室)(?:总部)?(?:是|开|设)?在(?:哪[里儿]?|什么地方|什么位置|哪个城市)(?:啊|呀|呢|办公|[?？\s])*$"
    r"|(?:怎么|如何)联系(?:上|到)?[你您贵]"
    r"|\b(?:what|where|which|give|send|tell|need)\b.{0,16}\b(?:your|(?<!my )company|(?<!my )office)\b(?: \w+){0,2}? "
    r"(?:e-?mail|address|phone|contacts?)\b(?! for)"
    r"|\bwhere (?:are you|is (?:your|the) (?:company|office))(?: (?:located|based))?\W*$"
    r"|\bhow (?:can|do|could) i (?:contact|reach|call|e-?mail|write to) (?:you|the company)\b"
)
NAMED_ALONE = regex(
    r"(?:你们?的?|您的?|公司的?|贵司的?|客服的?|人工的?|请问)*(?:全称|全名|名称|邮箱|电话|地址|热线|联系方式|联系电话)(?:号码?|地址)?(?:是多少|是什么|在哪里?|呢|有吗|是啥|多少)*"
    r"|(?:the|your|company)*(?:email|emailaddress|address|phone|phonenumber|contact|hotline)"
)
"""Where nothing is asked of them, the thing by itself asks for ours."""
REGULATOR = regex(
    r"(?:去|到|向|找|跟|在)?(?:哪|谁|什么(?:部门|地方|机构))[^,，。]{0,6}(?:投诉|举报|起诉|告(?!诉|知))"
    r"|(?:(?:监管|主管)(?:机构|部门|单位)|网信办|市场监管局?)[^,，。]{0,4}(?:谁|哪|电话|地址|联系|什么|啥)"
    r"|\b(?:who|which|where|what)\b.{0,24}\b(?:regulator|supervisory authority|complain|sue)\b"
)
GENUINE = regex(
    r"骗子?的?[吧吗么]|是不是(?:个|在)?(?:骗|诈骗)|真的?是[^,，。]{0,8}(?:公司|官方|通力)|是[^,，。]{0,4}官方(?:的|账号|公众号|号)*(?:吗|吧|[?？]|$)"
    r"|(?:怎么|如何|凭什么|拿什么)[^,，。]{0,4}(?:证明|知道|确认|相信|信)[你您]们?(?:真的?|就|不)?是"
    r"|(?:怎么|凭什么|拿什么)能?(?:相)?信[你您]"
    r"|(?:怎么|如何|凭什么|咋)[^,，。]{0,4}(?:知道|证明|确[定认]|分辨|判断)[^,，。]{0,8}(?:骗|真的?\W*$|假|官方|正规)"
    r"|[你您]们?(?:到底|究竟)?是(?:谁(?!负责)|什么人|什么公司|哪家|哪个公司|干[嘛吗啥]|做什么)"
    r"|^\W*[啊哦诶咦]?\W*这(?:个|里)?(?:到底|究竟)?是?个?(?:啥|什么|干[嘛吗啥]的?)(?:公众号|公号|账号|号|地方)?[啊呀呢吗]*(?:\W*(?:干[嘛吗啥]|做什么)用?的)?\W*$"
    r"|(?:公众号|这个?号)(?:到底|究竟|是|有)*(?:干[嘛吗啥]|做什么|什么用)用?的?[啊呀呢]*\W*$"
    r"|(?:[你您]们?的?(?:公司|单位|企业)?|贵(?:公司|司))的?(?:(?:全称|全名|名称|名字|公司名)(?:叫|是)?(?:什么|啥|哪个)?|叫(?:什么|啥)(?:名字|名称|公司)?|叫啥名)[啊呀呢来着]*\W*$"
    r"|\bwhat(?:['’]?s| is) your company (?:name|called)\b"
    r"|\bwhat(?:['’]?s| is) the (?:full )?name of your company\b|\bwhat company (?:is this|are you)\b"
    r"|^\W*[你您]们?(?:谁|哪位|哪个)(?:啊|呀|呢|吗)?\W*$"
    r"|\bwho (?:are|r) (?:you|u)\b(?! \w+ing)|\bwhat(?:'?s| is) this\W*$"
    r"|\b(?:is|are)\b.{0,24}\b(?:scam|scammers|phishing|fraud|fake|real|legit|genuine|official)\b"
    r"(?! (?:data|name|reason|address))"
    r"|\b(?:know|sure|trust|prove)\b.{0,10}\b(?:you|this|it)(?:'?re| are| is)?"
    r" (?:really|actually|real|legit|genuine|the|not an? (?:scam|fraud|fake))\b"
)
"""Doubts about who is speaking; whoever only swears is angry."""
WEBSITE = regex(
    r"^(?:那|请问|[你您]们|贵司|公司|的)*(?:官网|官方网站|网站|网址)(?:的?(?:地址|网址|链接))?(?:呢|在哪[里儿]?|是(?:什么|多少|哪个|啥)|有吗|多少|发我|给我|一下|[啊呀])+\W*$"
    r"|\b(?:what.?s|where.?s|what is|where is|give me) your (?:official )?web ?site\b"
)
"""Whoever is told an address here trusts it for the wrong reason: they are told how to find it out themselves."""
DOCUMENT = regex(
    r"全文|(?:规则|政策|隐私声明|条款)[^,，。\d]{0,6}(?:哪[里儿]?(?:能|可以)?[看找]|在哪[里儿]?(?!一?[条章])|全文|原文|链接|网址)"
    r"|(?:哪里?|哪儿|怎么)(?:能|可以)?(?:看|找)到?[^,，。\d]{0,4}(?:规则|政策|条款)"
    r"|\bwhere (?:can|do) i (?:read|find|see|get)\b.{0,20}\b(?:policy|rules|notice)\b"
    r"|\b(?:policy|rules|notice)\b.{0,8}\bwhere (?:can|do) i (?:read|find|see|get)\b|\bfull (?:text|policy)\b"
    r"|\b(?:link to|full text of|whole text of) (?:the|your) (?:privacy )?(?:policy|rules)"
)
WHOLE_RULES = regex(
    r"(?:我|想|要|请|麻烦|你们?|给|能不能|可以|能|把|再|发|看|一下|一?[份个]|规则|政策|隐私|的|完整)*全文(?:给我|发我|发来|发给我|看|吧|吗|呢|在哪里?|怎么)*"
)
"""«发我一份全文» wants the rules and no copy of anybody's data."""
DATED = regex(
    r"(?:规则|政策|条款)[^,，。]{0,6}(?:什么时候|几时|何时|哪一?年)[^,，。]{0,6}(?:更新|改|修订|发布|生效|出|写|版|的)"
    r"|(?:规则|政策|条款)[^,，。]{0,6}(?:版本|哪一?版)"
    r"|\bwhen (?:was|were|did)\b.{0,20}\b(?:policy|rules)\b"
    r"|\b(?:policy|rules)\b.{0,16}\b(?:version|last (?:updated|changed))"
)


def about_us(scene: Scene, text: str) -> tuple[Say, ...]:
    """How to reach the company, who oversees it, whether this is really it, where the rules stand and of when they are.

    The answer to such a question; empty when ``text`` asks none.
    """
    if len(text) > MESSAGE:
        return ()
    if not scene.form_open and asks_to_reach(text):
        return _reached(scene)
    return next((react(scene) for words, react in ANSWERS if words.search(text)), ())


def asks_to_reach(text: str) -> bool:
    """«人工电话是多少», and nothing else: told at once, whoever else is spoken to."""
    return NAMED_ALONE.fullmatch(bare(text)) is not None


def reach(scene: Scene) -> Phrase:
    """Every contact point that the operator named, with the hours of the hotline."""
    settings = scene.facts.settings
    listed = [_contact(point) for point in settings.contacts]
    hotline = phrase("about_us.hotline", hotline=settings.hotline, hours=settings.human_hours)
    return stacked([phrase("about_us.reach"), *listed, hotline])


def by_post(scene: Scene) -> list[Phrase]:
    """Where a letter goes, as far as the operator named an address."""
    listed = [_contact(point) for point in scene.facts.settings.contacts if point.address and not point.abroad]
    return listed or [phrase("terms.by_post_where")]


def overseas(scene: Scene) -> Phrase:
    """The recipient abroad where the operator named one (policy 9.2); else where it stands."""
    abroad = [_contact(point) for point in scene.facts.settings.contacts if point.abroad]
    return stacked([phrase("about_us.overseas"), *abroad]) if abroad else phrase("about_us.overseas_unknown")


def _contact(point: ContactPoint) -> Phrase:
    reached = tuple(part for part in (point.address, point.phone, point.mail) if part)
    return phrase("about_us.contact", name=point.name, reached=reached)


def _reached(scene: Scene) -> tuple[Say, ...]:
    return (Say(reach(scene)),)


def _officer(scene: Scene) -> tuple[Say, ...]:
    """Nobody is named in the rules; a colleague can say who it is."""
    told = stacked([phrase("about_us.officer"), reach(scene)])
    return (Say(told, options("start", "explain", "human")),)


def _regulator(scene: Scene) -> tuple[Say, ...]:
    return (Say(routes("about_us.regulator", scene.facts)),)


def _genuine(scene: Scene) -> tuple[Say, ...]:
    return (Say(phrase("about_us.genuine", hotline=scene.facts.settings.hotline)),)


def _website(scene: Scene) -> tuple[Say, ...]:
    return (Say(phrase("about_us.website", hotline=scene.facts.settings.hotline)),)


def _document(scene: Scene) -> tuple[Say, ...]:
    page = scene.facts.rules_page()
    if page:
        return (Say(phrase("policy.page", page=Link(phrase("policy.page_label"), page))),)
    return (Say(phrase("about_us.document")),)


def _dated(scene: Scene) -> tuple[Say, ...]:
    version = scene.facts.questions().version
    return (Say(phrase("about_us.dated", version=version) if version else phrase("about_us.undated")),)


ANSWERS: tuple[tuple[re.Pattern[str], Callable[[Scene], tuple[Say, ...]]], ...] = (
    (OFFICER, _officer),
    (REGULATOR, _regulator),
    (REACH, _reached),
    (GENUINE, _genuine),
    (WEBSITE, _website),
    (DATED, _dated),
    (DOCUMENT, _document),
)
"""The first that matches: «the e-mail of your data protection officer» asks for the officer."""

NAME_AND_REACH = frozenset({"ask_name", "ask_phone", "ask_email"})


MAY = regex(
    r"(?:行|可以|成|能用?|好使|中)(?:的)?(?:吗|么|不|嘛|吧|[?？])|能不能|可不可以|行不行|(?:可以|能)用"
    r"|^\W*(?:can|may|could|will|would|is)\b"
)
"""Asks whether something will do."""
WAYS = regexes(
    {
        "mail": r"邮箱|邮件|\b(?:e-?mail|gmail|outlook|hotmail)\b",
        "landline": r"座机|固话|固定电话|\blandline\b",
        "name": rf"(?:{FAMILY}|家[里人]|别人|朋友|他|她)"
        r"[^,，。]{0,3}(?:姓名|名)"
        rf"|\b(?:{EN_KIN}|friend|else)(?:'?s)? name\b",
    }
)
"""What is offered in place of what is asked for, where a name or a way to be reached is asked for."""
ANYWHERE = regexes(
    {
        "check": r"[你您]们[^,，。]{0,4}(?:怎么|如何|咋|靠什么|凭什么|用什么)(?:来|去)?"
        r"(?:核对|核实|核验|查证|对身份)"
        r"|\bhow (?:do|will|would|can) you (?:check|verify|match)\b",
        "voice": r"(?:可以|能|能不能|可不可以|支持|直接)(?:发|用|说|听|讲)?语音"
        r"|语音(?:行|可以|成|能)[^,，。]{0,2}[吗么不]"
        r"|\b(?:can|may|could) i (?:send|use|leave) (?:a |an )?(?:voice|audio)",
        "hours": r"[你您]们(?:现在|今天|周末|晚上|还|几点|在|会不会|会|什么时候)*[上下]班"
        r"|(?:周[末六日天]|星期[六日天]|节?假日|晚上|夜里|现在|今天|这会儿?)"
        r"[^,，。]{0,4}(?:有人(?:在|吗|么|不)|有没有人|上班[吗么不]|人工[^,，。]{0,3}[吗么不])"
        r"|几点(?:上班|下班|开门|关门)|(?:工作|上班|服务)时间(?:是|$|\W)"
        r"|\b(?:opening|office|working|business) hours\b|\b(?:are you open|is (?:anyone|anybody|someone) there"
        r"|(?:do|does) (?:you|your (?:office|staff|team)|anyone) work (?:on |at |over )?(?:the )?(?:week-?ends?"
        r"|saturdays?|sundays?|(?:public )?holidays|nights?|evenings?))\b",
        "file": r"(?:可以|能|能不能|可不可以)(?:直接)?[发传](?:个|张)?"
        r"(?:图片|照片|图|文件|截图|附件|文档|pdf)[^,，。]{0,3}[吗么不]"
        r"|\b(?:can|may|could) i (?:send|upload|attach) (?:a |an |you )?(?:picture|photo|image|file|document|pdf)",
    }
)


def ways(scene: Scene, text: str) -> tuple[Say, ...]:
    """«Will an e-mail address do?», «can I talk instead?», «is anybody there now?»

    The answer to such a question; empty when ``text`` asks none.
    """
    told = _told(scene, text) if len(text) <= MESSAGE else None
    return (Say(told),) if told else ()


def _told(scene: Scene, text: str) -> Phrase | None:
    if scene.talk.question in NAME_AND_REACH and scene.form_open and MAY.search(text):
        instead = first_of(WAYS, text)
        given = instead == "mail" and (scene.heard.understood.email or takes_mail(scene))
        if instead == "landline" and not scene.facts.settings.sms:
            return phrase("ways.landline_no_sms")
        if instead and not given:
            return phrase(f"ways.{instead}")
    if scene.talk.question == "id_consent" and MAY.search(text) and WAYS["mail"].search(text):
        return phrase("ways.mail_instead")
    asked = first_of(ANYWHERE, text)
    if asked == "file" and scene.talk.question in AT_PAPERS:
        return None
    return TOLD[asked](scene) if asked else None


def takes_mail(scene: Scene) -> bool:
    """Where a number is asked for, «邮箱行吗» answers the question: the address is asked for next."""
    chooses = scene.talk.question == "ask_phone" and scene.draft.gated and not scene.draft.contact_kind
    return chooses and names_mail(scene.heard.text)


def _hours(scene: Scene) -> Phrase:
    settings = scene.facts.settings
    return phrase("ways.hours", hotline=settings.hotline, hours=settings.human_hours)


TOLD: dict[str, Callable[[Scene], Phrase]] = {
    "check": lambda _: phrase("ways.check"),
    "voice": lambda scene: phrase("ways.voice", hotline=scene.facts.settings.hotline),
    "hours": _hours,
    "file": lambda _: phrase("ways.file"),
}

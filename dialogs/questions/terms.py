"""What our own words mean, and facts that we state ourselves: «什么叫限制», «30天是自然日吗», «验证码多久有效».

Whatever a text of ours says may be asked about; the rules at large are ``clauses``.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from bot.domain.phrases import Phrase, phrase
from bot.domain.rights import Right
from dialogs.afterwards.which_case import newest_unended
from dialogs.flows.about_case import routes
from dialogs.model import Option
from dialogs.questions.company import by_post
from dialogs.told.kin import FAMILY
from dialogs.told.stated import wishes_clearly
from dialogs.turns import Scene
from dialogs.understanding.patterns import regex
from dialogs.wording import stacked
from dialogs.words.doubt import AT_DOCUMENT, AT_PAPERS
from dialogs.words.papers import OWN
from dialogs.words.stopping import only_later

MEANT = regex(
    r"什么叫|啥叫|什么是|啥是|是(?:个)?(?:什么|啥)|什么意思|啥意思|(?:什么|啥)用|怎么回事|哪些算|算哪些|包括哪些|有哪些|定义|指(?:的是)?(?:什么|啥|哪些)"
    r"|[回制](?:什么|啥)\W*$|\bwhat(?:'s| is| are| does| do| counts)\b|\bmeaning\b"
)
"""Asks what a word is, or what it is good for."""
WILL_BE = regex(
    r"会怎么?样|会怎的|会咋|后果|怎么样|有什么影响|会发生|\bwhat happens|\bconsequences?|\bwhat would happen"
)
HOW_LONG = regex(r"多久|多长|多少天|几天|到(?:什么时候|啥时候|哪天|几时)|\bhow long\b|\buntil when\b")
THIRTY = r"(?:30|三十)[天日]|一个月|\b(?:30|thirty) days\b"
NO_ANSWER_YET = r"没(?:有)?(?:给)?(?:答复|回复|回|办|结果|消息|弄|处理|动静)|不(?:答复|回复|回|办|理)"
WILL_DO = r"(?:[行成]|可以)(?:[吗么嘛]|不[行成可])|[行可]不[行可]|[行成]不(?!通)|能不能"
MINE = r"(?:我的?)(?:个人)?(?:信息|资料|数据|记录|照片|简历|电话|号码|东西)|我(?:写|填|交|发)的"
SEES = r"(?:谁|哪些人|什么人|几个人|有没有人|有人)[^,，。]{0,4}看[得到见]"
EN_SEES = r"\bwho (?:else )?(?:can|could|will|may|gets to) (?:see|access|read|view)\b.{0,6}"
EN_OWN = r"(?:id|passport|identity|driving|licen[cs]e)"
OTHERS = rf"{FAMILY}|家[里人]人?|朋友|同事|律师|秘书|助理|别人|[他她]"


SPAN = r"(?:[\d一二两三五六七八九十]{1,3}|半个?)个?(?:天|日|月|周|星期|工作日|小时)"
THEN = r"怎么办|咋办|咋整|找谁|去哪|呢\W*$|(?:能|可以)(?:怎么|做什么|干什么|找)|\bwhat\b|\bwho\b"
IN_PERSON = (
    r"(?:可以|能|能不能|可不可以|要不要|需要|用不用)[^,，。;；修看查]{0,4}"
    r"(?:[到去来][你您贵](?:们|司)|去(?:公司|办公室|现场)|当面|面对面|视频(?:通话)?[核验认办])"
    rf"|(?:非?要|必须|需要|得)[^,，。;；]{{0,4}}亲自|(?:到|去)[你您]们(?:公司|办公室|那[里边儿]?)[^,，。;；]{{0,6}}(?:{WILL_DO})"
    rf"|(?:当面|现场|视频|面对面)(?:办理?|核[实对验]|验证|认证|交|确认)?(?:{WILL_DO})"
    r"|\b(?:come|go|bring it|stop|drop) (?:in |by |over )?(?:to|at|by) (?:(?:your|the|an?) )?(?:\w+ )?office\b"
    r"|\bin person\b|\bvideo (?:call|check|verif\w*)"
    r"|\b(?:can|may|could|shall|should) i (?:just |not |also )?(?:come|go|drop|stop|pass)\b"
    r"[^,.;]{0,16}\b(?:by|in|over|office|there|you)\b"
)
COMES_IN_PERSON = regex(IN_PERSON)
BY_POST = (
    r"^(?!.*(?:给我|到我|我[家这]|\b(?:to|send|mail|post|give) me\b|\byou (?:send|mail|post)\b)).*"
    r"(?:寄(?:到|给|去|往)?(?:哪|什么地方|谁)|[写寄]封?信|(?:可以|能|可不可以)[^,，。;；]{0,4}(?:邮?寄|快递)"
    rf"|(?:邮?寄|快递)[^,，。;；]{{0,4}}(?:{WILL_DO})|(?:邮寄|通信|通讯)地址"
    r"|\b(?:write|send|post) (?:you )?(?:a|my|the) letter\b|\b(?:by|via) (?:post|letter|mail)\b"
    r"|\b(?:what|which) address\b|\b(?:postal|mailing) address\b)"
)
FOR_ME = r"[^,，。]{0,3}(?:来|帮我|替我|代我|代)"


@dataclass(frozen=True)
class Term:
    """All of ``words`` have to be there, and the request has to be for ``right``, where given."""

    key: str
    words: tuple[re.Pattern[str], ...]
    right: Right | None = None


TERMS = (
    Term(
        "natural_days",
        (
            regex(
                r"自然日|工作日|(?:节假日|假期|周末)[^,，。]{0,3}算|(?:从|打)(?:哪一?天|什么时候|几号|何时)(?:开始)?[起算数计]"
                r"|\b(?:calendar|working|business) days?\b"
            ),
        ),
    ),
    Term("why_thirty", (regex(r"为什么|为啥|为何|凭什么|怎么要|\bwhy\b"), regex(THIRTY))),
    Term(
        "overdue",
        (
            regex(
                rf"(?:超期|超时|逾期|到期|过期|(?:过|超)了?(?:期|时间|{THIRTY})|(?:{THIRTY}))"
                rf"[^,，。]{{0,6}}(?:{NO_ANSWER_YET})"
                r"|\b(?:miss(?:ed)? the deadline|are late|is late|no (?:answer|reply) (?:by then|in time|after))\b"
                r"|\bdon.?t (?:answer|reply) (?:in time|by then|within)"
            ),
        ),
    ),
    Term("law", (regex(r"(?:哪|什么|啥)(?:一|几|个|部|条)*法律?(?!院|庭|人|子)|\b(?:which|what) laws?\b"),)),
    Term("code_valid", (regex(r"验证码|\bcodes?\b"), regex(r"有效|过期|失效|作废|管用|\bvalid\b|\bexpire"))),
    Term("restrict_until", (regex(r"限制|冻结|\brestrict"), HOW_LONG)),
    Term("restrict", (regex(r"限制|冻结|\brestrict(?:ion|ing)?\b"), MEANT)),
    Term("withdraw", (regex(r"撤回(?!申请)|收回同意|\bwithdraw(?:al|ing)?\b"), MEANT)),
    Term("close", (regex(r"注销|\bclos(?:e|ed|ing)\b.{0,12}\baccount"), WILL_BE)),
    Term("close", (WILL_BE, regex(r"^.{0,12}$")), Right.CLOSE_ACCOUNT),
    Term("transfer", (regex(r"条件|\bconditions?\b"), regex(r"转移|转给|转到|\btransfer"))),
    Term("transfer", (regex(r"^\W*(?:有|要|需要)?(?:什么|啥|哪些)?条件|\bconditions?\b"),), Right.TRANSFER),
    Term("sensitive", (regex(r"敏感|\bsensitive\b"), MEANT)),
    Term("who_sees_paper", (regex(rf"{SEES}[^,，。]{{0,3}}我?的?(?:{OWN})|{EN_SEES}\b(?:my|mine|the) {EN_OWN}\b"),)),
    Term(
        "who_sees",
        (
            regex(
                rf"{SEES}[^,，。]{{0,3}}(?:{MINE}|\W*$)|{EN_SEES}\b(?:my|mine|the) (?:data|info\w*)\b"
            ),
        ),
    ),
    Term(
        "calls_after",
        (
            regex(
                r"(?:号码|电话|手机|信息|资料)[^,，。]{0,4}(?:删|注销)[^,，。]{0,6}(?:还|会不会|不会)[^,，。]{0,4}(?:打|来电|发短信|联系|骚扰|推销)"
                r"|\bdelet\w*\b.{0,24}\bstill\b.{0,8}\b(?:call|text|ring|contact)"
            ),
        ),
    ),
    Term(
        "by_right",
        (
            regex(
                r"你们(?:到底)?(?:有)?(?:什么|啥|哪来的|哪门子)权[利力](?:去|来)?(?:用|存|留|收集|打|拿|保存|处理)"
                r"|\bwhat (?:gives you the )?right (?:do you have )?to (?:use|keep|hold|store|call)"
            ),
        ),
    ),
    Term(
        "online",
        (
            regex(
                r"(?:照片|相片|视频|肖像)[^,，。]{0,8}(?:发|放|传|挂|登|公开)[^,，。]{0,3}(?:网上|网站|朋友圈|公众号|抖音|外面)"
                r"|\b(?:photos?|pictures?|videos?)\b.{0,20}\b(?:online|on the internet|on your (?:web ?)?site)\b"
            ),
        ),
    ),
    Term("taken_down", (regex(r"(?:照片|相片|视频|信息|资料)[^,，。]{0,6}(?:撤|拿|取)下|\btake\b.{0,16}\bdown\b"),)),
    Term(
        "sooner",
        (
            regex(
                rf"^\W*{SPAN}(?:之?内)?[^,，。]{{0,8}}(?:{WILL_DO})|(?:可以|能)[^,，。]{{0,4}}(?:加急|加快|优先|[快早]一?[点些])"
                rf"|加急[^,，。]{{0,3}}(?:{WILL_DO})"
                r"|\b(?:can|could)\b.{0,16}\b(?:faster|quicker|sooner|be expedited|speed)\b"
            ),
        ),
    ),
    Term("wechat", (regex(rf"微信(?:号|账号)?(?:验证|核对|认证|核实|证明|登录)?(?:不?(?:{WILL_DO})|不够)"),)),
    Term("by_other", (regex(rf"^\W*(?:我|让|叫|请|找)*(?:{OTHERS}){FOR_ME}[^,，。]{{0,4}}(?:{WILL_DO})"),)),
    Term(
        "on_paper",
        (
            regex(
                r"纸质|纸的|打印出?来?(?:给|寄)|书面的?(?:寄|邮)|\b(?:paper|printed|hard) (?:cop(?:y|ies)|version)\b"
                r"|\bon paper\b"
            ),
        ),
    ),
    Term(
        "what_needed",
        (
            regex(
                r"(?:该|要|需要?|得|应该)(?:我)?(?:交|准备|提供|带|提交|拿|出示)(?:哪些|什么|些什么|啥)"
                r"|(?:要|需要?|得)(?:交|有)?(?:哪些|什么|啥)(?:材料|证明|证件|手续|文件)"
                r"|\bwhat (?:do|must|should) i (?:need to )?(?:bring|provide|submit|prepare|hand in)\b"
            ),
        ),
    ),
    Term(
        "dissatisfied",
        (
            regex(
                r"不满意?(?!足)|不服(?!务)|不认可|\b(?:not|n.t) (?:happy|satisfied|content)\b"
                r"|\b(?:unhappy|dissatisfied)\b"
                r"|\b(?:disagree|(?:not|n.t) agree) with (?:the|your) (?:answer|reply|decision|result)\b"
            ),
            regex(rf"{THEN}|哪[里儿]|\b(?:where|how|can|could) (?:can|do|should|would|could|to|i)\b"),
        ),
    ),
    Term(
        "unasked",
        (
            regex(
                r"[没未](?:有)?(?:经过?|问过?|征[得求]|得到|拿到)?[^,，。]{0,4}同意[^,，。]{0,6}(?:给|用|传|拿|公开|收集|泄)"
                r"|\bwithout (?:asking me|my (?:consent|permission))\b"
            ),
            regex(THEN),
        ),
    ),
    Term("in_person", (COMES_IN_PERSON,)),
    Term("by_post", (regex(BY_POST),)),
    Term(
        "call_themselves",
        (regex(rf"(?:{OTHERS})(?:自己|本人|亲自)[^,，。]{{0,3}}[要用需得][^,，。]{{0,5}}(?:电话|来|到场|出面)"),),
    ),
)  # fmt: skip
"""The first that matches."""
NAMELESS = regex(
    r"匿名|不(?:写|说|留|填|用|给|报)(?:真|实)?(?:名字?|姓名)|\banonymous|\bwithout (?:a |my |giving )?(?:my )?name"
)
MAY_BE_A_WISH = frozenset({"on_paper", "by_other", "sooner", "by_post", "in_person", "dissatisfied", "unasked"})
"""«能给我一份纸质的资料吗» asks for a copy first of all."""
UNSAID = regex(
    rf"不(?:说|选|填|写|回答|答)[^,，。]{{0,3}}(?:{WILL_DO}|会怎|怎么样|有?影响|要紧)"
    r"|\bwhat if i (?:don.?t|do not) (?:say|know|choose)"
)
HAS_A_WAY_OUT = frozenset({"ask_group", "ask_ground"})
"""Questions whose last choice is for whoever cannot or will not say."""
OTHER_WAYS = regex(
    r"^\W*(?:那|就)?(?:还)?有(?:没有)?(?:啥|什么|别的|其他|其它|另外)+的?(?:办法|方法|方式|途径|法子)"
    r"|\bany other (?:way|option)|\bwhat else can i do"
)
LATER = regex(
    r"(?:明[天早晚]|后天|改天|晚[点上些]|回头|下次|下周|过[几两]天|以后|周末)[^,，。]{0,2}(?:再|接着|继续)(?:来|说|办|填|弄|写|提)?[^,，。修]{0,2}"
    rf"(?:{WILL_DO}|来得及)"
    r"|\b(?:can|may|could) i (?:come back|continue|do (?:this|it)|go on) (?:later|tomorrow|another)"
)
MORE_TO_DO = regex(
    r"还(?:要|需要?|得|用)我?(?:再)?(?:做|干|办|准备|弄|交|提供)(?:点|些)?(?:什么|啥)"
    r"|\b(?:anything|something) else (?:i|you|do i) (?:need|must|have to|should)"
)
NO_MATCH = regex(
    r"(?:号码?|名字?|姓名|邮箱|信息)(?:是|都)?(?:对不上|没对上|不匹配)(?:[了吗么啊]|\W*$)"
    r"|\b(?:doesn.?t|didn.?t|not) match"
)
OPTION = regex(
    r"^\W*(?:那|这个?)?(?:第|选项)?(?P<number>[1-9一二三四五六七八九])(?:[项个条种])?(?:选项)?[^,，。]{0,3}(?:(?:什么|啥)意思|怎么(?:理解|讲|说)|指什么|(?:什么|啥)叫)"
    r"|\bwhat (?:does|is) (?:number |option |no\.? ?)(?P<english>[1-9])"
)
COUNTED = "一二三四五六七八九"


def terms(scene: Scene, text: str) -> Phrase | None:
    """The answer to such a question; None when ``text`` asks none."""
    here = _here(scene, text)
    if here:
        return here
    key = next((term.key for term in TERMS if _meant(scene, term, text)), "")
    if key in MAY_BE_A_WISH and not scene.form_open and wishes_clearly(scene.heard.understood):
        return None
    if key in FILLED:
        return FILLED[key](scene)
    return phrase(f"terms.{key}") if key else None


def _meant(scene: Scene, term: Term, text: str) -> bool:
    return all(words.search(text) for words in term.words) and (not term.right or term.right in scene.draft.rights)


def _here(scene: Scene, text: str) -> Phrase | None:
    """What depends on where the conversation stands."""
    if (LATER.search(text) or only_later(text)) and scene.talk.question not in AT_PAPERS:
        return phrase("terms.later" if scene.form_open else "terms.later_idle")
    if MORE_TO_DO.search(text) and not scene.form_open:
        runs = newest_unended(scene.facts)
        return phrase("terms.nothing_to_do" if runs else "terms.what_needed")
    if NO_MATCH.search(text):
        return phrase("terms.no_match" if scene.talk.question in AT_DOCUMENT else "ways.check")
    if not scene.form_open or scene.talk.flow != "request":
        return None
    if NAMELESS.search(text) or (scene.talk.question == "ask_name" and UNSAID.search(text)):
        return phrase("terms.no_name" if scene.draft.gated else "terms.no_name_needed")
    if scene.talk.question in HAS_A_WAY_OUT and UNSAID.search(text):
        return phrase("terms.unsaid")
    return _ways(scene) if OTHER_WAYS.search(text) and scene.talk.question not in AT_DOCUMENT else _option(scene, text)


def _option(scene: Scene, text: str) -> Phrase | None:
    """«第三项是啥意思», of the choices that are shown."""
    found = OPTION.search(text)
    if not found or scene.step is None:
        return None
    sign = found["number"] or found["english"]
    number = int(sign) if sign.isdigit() else COUNTED.index(sign) + 1
    shown = scene.options
    return _of_the_choice(scene, number, shown[number - 1]) if number <= len(shown) else None


def _of_the_choice(scene: Scene, number: int, option: Option) -> Phrase:
    told = scene.facts.questions().ask(f"第{option.value}条") if option.value.startswith("8.3(") else None
    helps = Phrase(told.note) if told and told.noted else Phrase(f"help.{scene.talk.question}")
    return phrase("terms.option", number=number, label=option.label, help=helps)


def _ways(scene: Scene) -> Phrase:
    settings = scene.facts.settings
    return phrase("terms.other_ways", hotline=settings.hotline, hours=settings.human_hours)


FILLED: dict[str, Callable[[Scene], Phrase]] = {
    "overdue": lambda scene: routes("terms.overdue", scene.facts),
    "dissatisfied": lambda scene: routes("terms.dissatisfied", scene.facts),
    "unasked": lambda scene: routes("terms.unasked", scene.facts),
    "by_post": lambda scene: stacked([phrase("terms.by_post"), *by_post(scene)]),
    "who_sees_paper": lambda scene: phrase("terms.who_sees_paper", days=scene.facts.settings.evidence_days),
    "code_valid": lambda scene: phrase("terms.code_valid", minutes=scene.facts.settings.code_minutes),
}

"""What words mean as the answer to the question that is open, though elsewhere they would mean little or another thing.

«家里装了电梯» answers «how do you know us?»; to no question at all it would tell nothing. What a message says by itself
is ``dialogs.understanding``; what becomes of an answer is in ``dialogs.flows``.
"""

from __future__ import annotations

from bot.domain.rights import GROUPS
from dialogs.told.kin import EN_GROWN, FAMILY
from dialogs.understanding import CHINESE, bound_answer, in_characters, nothing_else, read_answer
from dialogs.understanding.parts import MARKS, cut
from dialogs.understanding.patterns import first_of, regex, regexes
from dialogs.understanding.slots.introductions import surname_of
from dialogs.words.bystanders import speaks_as_staff, without_the_sender
from dialogs.words.cited import breach_told, ended_by_us, ground_cited
from dialogs.words.line import MESSAGE, asks, asks_whether, within
from dialogs.words.no_ground import NEEDS_NONE, without_no_ground
from dialogs.words.stopping import another_time, hesitates

CLEARLY, LIKELY, SURELY = 0.65, 0.55, 0.85
"""From these probabilities on a line is taken as an answer: before, and after, what single words tell; and where an
answer binds."""
BOTH = 0.5
"""So likely to each kind of weights by itself, an answer binds."""
HARDLY = 0.1
"""More than this, and a cry for help stays one."""
NO_ANSWER = frozenset({"none", "question", "wait", "danger"})
IN_WORDS = frozenset({"ask_receiver", "ask_detail"})
"""Questions that take any words: all that stands before a question in the line is the answer, if it is one."""


FAMILY_LIFT = regex(
    rf"(?:家里?|{FAMILY})[^,，。;；给帮]{{0,8}}(?:装|買|买)(?:了|过)[^,，。;；]{{0,8}}(?:电?梯|電梯)"
    rf"|\b(?:{EN_GROWN}) (?:had|bought|has) .{{0,16}}(?:lift|elevator)"
)
"""Told beside a wish: somebody of the family has a lift of ours."""
_WORK = (
    r"在(?:你们|通力)(?:公司|工地)?[那这]?[里边儿]?(?:焊|干活|打工|做工|施工|吊|搬|调试|跑工地)"
    r"|[给帮替](?:[你您恁]们|恁|通力)(?:公司|工?厂里?|工地|食堂|项目部?)?(?:焊|装|安装|修|维修|吊|搬|拉货|供(?!应商)|送过?(?:货|菜|料|材料|配件|餐|水|饭))(?!的电?梯)"
)
WORKED_FOR_US = regex(_WORK)
"""What somebody did with their hands for us: no passer-by did."""
_BUYS = (
    r"(?:[你您恁]们?|贵司|贵公司|通力)(?:公司|家|那边)?的?采购(?:部门?|员|经理|的人)?(?!过|了|的?(?:信息|记录|价|电梯))"
    r"|\byour (?:purchasing|procurement|sourcing|buying)"
    r" (?:team|department|dept|people|staff|guys|manager|office|colleagues?)\b"
    r"|\b(?:sold|supplied|sell|supply|selling|supplying) (?:\w+ ){1,4}to (?:you|your company|your factory)\b"
)
BUYS_FROM_THEM = regex(_BUYS)
"""«恁采购还给俺打电话»: whom our buyers deal with sold us something."""
GROUPS_SAID = regexes(
    {
        "2.5": r"[球囚]职者|简历|履[历歷]|面试|[应應](?:聘|[征徵](?!集))|求职|找工作|校招|实习"
        r"|投(?:[了过]|的是?)[^\s,，。;；诉标]{1,8}[工员师岗]"
        r"|[没未](?:有|被)?(?:录[取用上]|聘[用上]|面上|请到?我)"
        r"|(?:系统|系統|机器|機器|电脑|電腦|算法|程序|AI|自动|自動)[^,，。;；]{0,8}(?:刷(?![卡新脸臉机碼码漆墙])|筛|篩|淘汰)"
        r"|\b(?:applied|applicant|applying|interview\w*|cv|resume|candidate|want(?:ed)? (?:a |the )?job)\b"
        r"|\b(?:rejected|turned down|declined) (?:me|my application)\b|\b(?:screened|filtered|weeded) (?:me )?out\b"
        r"|\bautomat\w+ (?:pre-?)?screening\b",
        "other": r"不是[你您]?们?的?客户|没[买装]过|逛街|路过|路人|乘客|租户|租客"
        r"|邻居|访客|来访|参观|路过|活动|紧急联系人|(?:接|收)到过?你?们?的?(?:电话|短信|传单)|(?<![位司店铺厂校队])没有?什?么?关系"
        r"|\b(?:neighbou?r|tenant|visit(?:or|ed)|passer-?by|event|guest|stranger|emergency contact)\b",
        "2.3": r"供应商|供货|外包|外协|承包|分包|施工|安装[队工]|维保(?:[员工队公单]|\W*$)"
        r"|[做干搞](?:过|的)?(?:是)?(?:安装|维保|维修|保养|工程)|物业"
        r"|合作|经销|代理商|[给跟替为帮](?:你们|通力)(?:[家公司]*)(?:干|做|打工|供|合作|送货)|派(?:活|单|工)|接单"
        rf"|{_WORK}|{_BUYS}"
        r"|\b(?:install(?:er|s)?|(?:sub)?contractors?|suppl(?:ier|y)|vendor|partner|property manage\w+|technician"
        r"|work(?:ed|s|ing)? (?:for|with))\b",
        "2.7": r"\bapp\b|小程序|公众号|网站|官网|[账帐]号|注册过|登录"
        r"|\b(?:website|web ?site|account|signed up|log(?:ged)? ?in|online)\b",
        "2.4": r"电?梯|𨋢|业主|客户|自己?家|家用|私人|^\W*个人\W*$"
        r"|\b(?:lift|elevator|customer|client|home ?owner|owner)\b",
    }
)
"""The first that matches: an applicant who talks of lifts is an applicant, a neighbour's lift is the neighbour's."""
CUSTOMER = regex(r"\W*(?:individuals?|private|客人?|顾客|顧客|客戶)\W*")
"""The first word of the choice, or a short one for it."""
CANNOT_SAY = regex(
    r"^我?(?:也|真|还)?(?:不知道|不清楚|不确定|不晓得|说不清|说不上|搞不清|分不清|不懂)|^(?:i(?:'m| am) )?not sure"
    r"|^(?:i )?don.?t know"
)
WHICH_ONE = regex(
    r"(?:算|选|属于|填|点)(?:的?是)?(?:哪|那一)[个种项类边一]"
    r"|\bwhich (?:one|option)\b.{0,20}\b(?:choose|pick|take|i)\b"
)
"""Somebody wavers between the choices."""
LEADS_IN = regex(rf"(?:{CANNOT_SAY.pattern})[啊呀呢诶]?[\s,，。]+(?=\S)")
"""«不知道 我是搞安装的»: what follows tells it."""
HAS_LIFT = regex(
    r"(?:因为|就是|是|我们?|咱们?|自己|的|以前|之前|去年|前年|今年)*"
    r"(?:家|屋企|小区|楼|单元|单位|公司|别墅)(?:里|裡|裏)?(?:面|头)?(?:去年|前年|以前)?"
    r"(?:装|裝|安装|有|买|買|用|坐)(?:的|了|过|過|着|是)*(?:[你您]们?家?|你哋|通力)?(?:公司)?的?(?:一?[部台个]"
    r"|部)?(?:家用|别墅|观光)?(?:电?梯|電梯|𨋢)"
    r"[的了呢啊呀吧]*"
)
"""The whole answer of somebody with a lift at home; nothing of it is trouble."""

GROUNDS_SAID = regexes(
    {
        "8.3(1)": r"没(?:有|什么|啥)*(?:意义|用|必要)|[冇無无]用|用不[着上到]|不需要|搬[走家咗了]|卖[了掉]|卸载"
        r"|不用了|不找|不在了|离职|辞职|不[干做住]了"
        r"|合同[^,，。;；没未]{0,4}(?:停|终止|解除|取消|退)了?|不合作了|没(?:录|通过|聘)|没买|没选|办完|结束了|(?:找到|有|换)了?新?(?:的)?工作了?|入职了|上班了"
        r"|\b(?:no (?:longer|use|point|reason to)|moved|sold|quit|finished|useless|uninstalled|rejected"
        r"|(?:another|new) job"
        r"|not (?:hired|selected|a customer)|(?:didn.t|did not) (?:get|buy|hire))\b",
        "8.3(2)": r"到期|过期|早就?该删|期限|(?:[\d一二两三四五六七八九十几好多]+年)(?:了|前|多|以前)|这么[多久]年?"
        r"|太久"
        r"|\b(?:expired|(?:years|long) ago|too long|too old)\b",
        "8.3(3)": r"反悔|后悔|收回|(?<![同愿])不再?(?:同意|愿意|授权|放心|信任|相信)|改(?:变)?主意"
        r"|\b(?:changed my mind|(?:no longer|don.t|do not) (?:consent|agree|trust|want you))\b",
        "8.3(4)": r"[没沒未](?:有|曾)?(?:经过?|[征取]得|得到)?(?:我|家长|父母|监护人|本人)?的?(?:同意|授权|允许|许可)"
        r"|[没沒未](?:有|曾)?(?:问|告诉|通知|征求)过?(?:我|家长|父母|监护人|本人)|不合法|犯法"
        r"|(?:根本|压根|从来?)不(?:知道|知情)|私自|擅自|偷|泄[露漏]"
        r"|卖给(?![我俺咱])|乱[用发打]|骚扰|违[法规约]|非法"
        r"|\b(?:without (?:my |our |any )?(?:consent|permission|asking)|illegal\w*|leak\w*|unlawful\w*"
        r"|never (?:agreed|consented|asked|gave|allowed))\b",
        "8.3(5)": r"法律(?:上|有)?规定|法定|\b(?:the law (?:says|requires)|required by law)\b",
    }
)
"""Reasons as people give them when asked for one; a wish that holds such words is not read as a reason."""


NO_REASON = regex(
    rf"{NEEDS_NONE}|没(?:有)?(?:什么|啥)*(?:特别的?|具体的?)?(?:理由|原因)|不为(?:啥|什么)|没为(?:啥|什么)|(?:还|要|需要?)(?:要|什么|啥)+(?:理由|原因)"
    r"|\bno (?:particular )?reason\b|\bdo i need (?:a|any) reason"
)
"""Whoever says so gives no reason."""
MAKES_SURE = regex(
    r"(?:^|[\s,，。])那[^\s,，。]{1,10}呢\W*$|(?:不用|不需要|不会|不要|没(?!错|问题(?!的)|毛病|意见)有?|都会|还会|还要)[^,，。;；\d@]{2,}吧\W*$"
)
"""Asks without a mark; «不用再验证了吧» makes sure of it."""
REQUESTS = regex(
    r"(?:能|可以|可不可以|帮|麻烦)[^,，。;；]{0,8}(?:[改换加]|去掉)"
    r"|\b(?:can|could|would|will) (?:you|i|we) (?:please )?(?:change|add|switch|make|correct|fix)\b"
)
"""«能改成复制吗» wants it changed, in the form of a question."""


def likeliest(question: str, text: str) -> tuple[str, float]:
    """The label that comes first, with its probability; an empty one where nothing was learnt."""
    return next(iter(read_answer(question, text)), ("", 0.0))


def learnt(question: str, text: str, least: float = CLEARLY) -> str:
    """The label that what people answer makes likely; empty when it is none of the answers, or below ``least``."""
    label, sure = likeliest(question, text)
    return label if sure >= least and label not in NO_ANSWER else ""


def bound(question: str, text: str, label: str) -> bool:
    """Whether the line surely binds whoever says it: both kinds of weights have to hear it so."""
    heard, sure = bound_answer(question, text)
    return heard == label and sure >= BOTH and learnt(question, text, SURELY) == label


DECIDED = regex(r"(?:提交|同意|确认|submit|agree)[吧了啊]*\W*$")


def doubted(text: str) -> bool:
    """Whether the words hold back, whatever yes stands beside them: neither consent nor a submission."""
    held = hesitates(text) or another_time(text) or "晚上" in text  # «想了一晚上», too
    return held and not DECIDED.search(text)


def hedged(question: str, text: str, label: str) -> bool:
    """Whether a yes by its words («可是我不放心») is rather something else as the answer to this question."""
    if nothing_else(text):
        return False
    return doubted(text) or dict(read_answer(question, text)).get(label, 0.0) < CLEARLY


def no_answer(question: str, text: str) -> bool:
    """Whether the line clearly says something else than an answer to this question."""
    label, sure = likeliest(question, text)
    return label in NO_ANSWER and sure >= CLEARLY


_ANSWERING = {"ask_detail": ("value", "person"), "ask_receiver": ("named",)}
"""Of questions that take any words, the labels of what answers them."""


def hardly_answers(question: str, text: str, least: float = CLEARLY) -> bool:
    """Whether a line that could be taken as any words is rather none of the answers: «等我翻下简历», «另一家公司啊»."""
    heard = dict(read_answer(question, text))
    told = sum(heard.get(label, 0.0) for label in _ANSWERING.get(question, heard))
    label, sure = likeliest(question, text)
    return (label in NO_ANSWER - {"danger"} and sure >= least) or (least < SURELY and told <= HARDLY)


def doubts(question: str, text: str) -> bool:
    """Whether the line surely asks back instead of answering."""
    label, sure = likeliest(question, text)
    return label == "question" and sure >= SURELY


def waits_rather(question: str, text: str) -> bool:
    """Whether the line clearly says that the answer to this question is still to come."""
    label, sure = likeliest(question, text)
    return label == "wait" and sure >= CLEARLY


LONG_NAME, BESIDE_OTHERS, ALONE = 0.97, 0.905, 0.8
"""How sure a first clause has to be: of four characters, of three in a line that tells no name, and else."""


def opens_a_story(name: str, text: str) -> bool:
    """Whether a Chinese «name» is but the first clause of what is told of somebody («高血压，走不动»)."""
    more = text.startswith(name) and len(text) - len(name) > 2 and CHINESE.search(name) and "·" not in name
    label, sure = likeliest("ask_name", name) if more else ("name", 1.0)
    long, told = len(name) > 3 and len(surname_of(name)) < 2, learnt("ask_name", text, LIKELY) == "name"
    least = LONG_NAME if long else ALONE if told or len(name) < 3 else BESIDE_OTHERS
    return label != "name" or sure < least


def may_cry(question: str, text: str) -> bool:
    """Whether a line that sounds like a cry for help may be one: «梯都拆了», asked why, surely is none."""
    heard = dict(read_answer(question, text))
    label, sure = likeliest(question, text)
    return label in NO_ANSWER or sure < CLEARLY or heard.get("danger", 0.0) > HARDLY


def hardly_cries(question: str, text: str) -> bool:
    """Whether, as an answer to this question, it is heard as nearly anything but a cry («我要出国了», asked why)."""
    heard = dict(read_answer(question, text))
    return bool(heard) and heard.get("danger", 0.0) <= HARDLY


def belongs(question: str, text: str) -> bool:
    """Whether the line most likely answers this question, and hardly tells of a danger."""
    label, sure = likeliest(question, text)
    return label not in NO_ANSWER and sure >= LIKELY and dict(read_answer(question, text)).get("danger", 0.0) <= HARDLY


def answers(question: str, text: str) -> bool:
    """Whether the line is clearly an answer to this question, whatever else it could mean elsewhere."""
    return bool(learnt(question, text))


IN_DISPUTE = regex(
    r"官司|起诉|诉讼|法院|仲裁|纠纷|律师函|\b(?:lawsuit|court|su(?:e|ed|ing)|litigation|dispute|arbitration)\b"
)
"""«跟你们打官司呢»: anybody may be at law with us."""


SAID_BEFORE = regex(
    r"\W*(?:我|刚才?|前[面头]|上面|之前|不是|都|已经|早就?|[跟和][你您]们?)*(?:说|讲|写|提|发|告诉[你您]们?)"
    r"(?:过|了|的|吗|呀|啊|嘛|么)+\W*"
    r"|\W*(?:i )?(?:have )?(?:already |just )?(?:said|told you|wrote|mentioned)"
    r"(?: (?:so|that|it|this|above|already|before))*\W*"
)
"""«前面说过了» says nothing new."""


DENIED = regex(
    r"(?:(?:而|并)?不(?:是|算)(?:[你您]们的?|什么|个)?|(?:从|从来|根本|又)?没有?(?=(?:投|应聘|面试|买|装|注册)))"
    r"(?P<role>(?:(?![也又都]不)[^,，。;；\s是]){1,8})"
    r"|\bnot (?:an? |your )?(?P<english>[\w-]+(?: [\w-]+)?)"
)
OTHERS_ARE = regex(r"^(?:(?!我(?:自己|本人|倒|可|并)?不是).)*我(?:自己|本人|倒|可|并)?不是[\s,，。;；]+(?=\S)")
"""«我朋友是你们员工，我自己不是，…»: of the speaker only what follows is told."""


def group_instead(text: str) -> str:
    """The group of «不是客户，是物业的»; empty where no other group is denied."""
    denied = [found["role"] or found["english"] for found in DENIED.finditer(text)]
    before = {group for role in denied if (group := group_in_words(role)) in GROUPS}
    meant = group_in_words(DENIED.sub(" ", text)) if before else ""
    return meant if meant in GROUPS and meant not in before else ""


MISTYPED = 5
"""Characters of a choice that was typed, with a slip in it."""


def group_said(text: str) -> str:
    """The group that an answer to «how do you know us?» means; ``other`` for whoever cannot say; else empty."""
    text = LEADS_IN.sub("", text)
    whole, text = text, OTHERS_ARE.sub("", without_the_sender(text))
    if not text or not within(text, MESSAGE):
        return ""
    if instead := group_instead(text):
        return instead
    if CUSTOMER.fullmatch(text):
        return "2.4"
    if no_answer("ask_group", text) or SAID_BEFORE.fullmatch(text):
        return ""
    if speaks_as_staff(text):
        return "other"
    clearly, in_words = learnt("ask_group", text), group_in_words(text)
    if IN_DISPUTE.search(text) and not in_words:
        return ""
    slip = in_words == "2.5" and (clearly == "2.3" or len(text) <= MISTYPED)  # «投的是安装工», «球职者»
    if clearly in ("other", "2.3") and (slip or (in_words == "2.3" and WORKED_FOR_US.search(text))):
        return in_words
    if in_words == "other" and clearly == "2.4":
        return in_words
    if text != whole:  # the weights hear whoever sent them in what is left, too
        return in_words or ("" if clearly == "2.3" else clearly)
    return clearly or in_words or learnt("ask_group", text, LIKELY)


def group_in_words(text: str) -> str:
    text = without_the_sender(in_characters(text))
    if speaks_as_staff(text):
        return "other"
    named = first_of(GROUPS_SAID, text)
    return named or ("other" if CANNOT_SAY.search(text) else "")


STOPS = regex(rf"[{MARKS}]+")
"""A full stop parts no wish from how somebody knows us."""
OF_A_USE = regex(r"停|照[旧常发]|继续|[不别](?:再|要)?[给用发]|\b(?:stop|keep|continue|share)\b")
"""What is to end or to go on, and with whom."""


def group_in_parts(text: str) -> str:
    """«家里装电梯，李芸，别的合作方照旧»: the part that surely answers, whatever else is spoken of; empty where two of
    them answer differently."""
    parts = [part for part in cut(STOPS, text) if not OF_A_USE.search(part)]
    said = {group_said(part) for part in parts if learnt("ask_group", part, SURELY) and not asks(part)} - {""}
    return said.pop() if STOPS.search(text) and len(said) == 1 else ""


BOTH_GROUPS = regex(
    r"都是|都有|都算|[也又](?:可能|算)?(?:是|投|应聘|面试|买|装|用|做)|既|同时|\b(?:both|also|as well)\b"
)
BOUGHT = regex(r"(?:买|装)过")


def two_groups(text: str) -> bool:
    """«客户和求职者都是», «我应聘过也买过»: more than one way of knowing us."""
    return len(groups_named(text)) > 1 and BOTH_GROUPS.search(text) is not None and "不是" not in text


def groups_named(text: str) -> tuple[str, ...]:
    """Every way of knowing us that the words name, in their order."""
    found = {group: words.search(text) for group, words in GROUPS_SAID.items() if group != "other"}
    found["2.4"] = found["2.4"] or BOUGHT.search(text)
    placed = [(match.start(), group) for group, match in found.items() if match]
    return tuple(group for _, group in sorted(placed))


def asks_only(text: str) -> bool:
    """Whether a line asks, and wants nothing changed: it is to be answered, and no slot is filled from it."""
    asking = asks(text) or asks_whether(text) or MAKES_SURE.search(text) is not None or doubts("confirm", text)
    return asking and REQUESTS.search(text) is None


NO_BREACH = regex(
    r"[没沒未](?:有)?违|不违|^\W*(?:个人|我的|涉及|因为|保护)*隐私(?:权|问题)?\W*$"
    r"|\b(?:not|never|n.t) (?:\w+ )?(?:illegal|broken|unlawful)|^\W*(?:my |personal )?privacy\W*$"
)
"""«我没有违反约定吧», «隐私»: nothing unlawful is told, nor any other ground."""


PURPOSE_DONE = regex(
    r"(?<!申请)(?<!请求)被[^,，。;；\s]{0,4}(?:拒(?!绝)|刷(?:掉|下来)?了|淘汰)|没(?:有)?(?:要|录用?|聘用?|选)[我俺咱](?=\W|$)"
    r"|[没未](?:有|能|获|被|予)*(?:录[取用]|聘用|选[中上])(?!我?的?话)|(?:另就|另谋|已就)(?:他职|新职|高就)|(?<!并非)[已再]?(?:无|没有?)(?:再|继续)*(?:留存|保[存留])[之的]?必要"
    r"|(?:房子?|屋子?|别墅|那套)[^,，。;；没不]{0,4}(?:卖|拆)(?:掉|了|出去)*[^,，。;；没不]{0,6}了"
    r"|合同[^,，。;；没未不还]{0,4}(?:没(?:有)?续|(?:到期|终止|解除)了)|(?:入职|[签去在]|(?<![卖给传发送流漏露转])到)了?别(?:家|处)[^,，。;；不没]{0,4}了"
    r"|\byou (?:\w+ )?(?:rejected|turned down|did not hire|didn.t hire) me\b"
    r"|(?<!request )\b(?:was|got|been) (?:rejected|turned down)\b"
    r"|(?:^|[,，。;；\s])(?:我|因为|现在|已经|都|也)*不用了(?=[,，。;；!！]\s*[^,，。;；!！\s])(?![,，。;；!！\s]*(?:谢|算|不))"
    r"|不(?:想|打算|准备)?再?(?:应聘|求职|面试|找工作|去?你们(?:公司|那[里儿]?)(?:上班|工作)?|投简历)了|[面笔初复]试[^,，。;；]{0,3}没(?:有)?(?:通)?过(?!了|的)|合作(?:关系)?(?:早就?|已经?|都|也)*(?:终止|结束|到期)(?!日|之)"
    r"|(?:施工|工程|安装|装修|改造|活动|参观|面试|合作|项目|活儿?)(?:早就?|已经|都|也)*(?:[做干办弄装]?完|结束|做好|装好)了|(?:工程|项目)[^,，。;；没未]{0,3}[完竣]工"
    r"|(?:^|[.,;!]\s*|\b(?:because|since|but) )(?:i|we)(?:['’]ve| have)? (?:already )?left(?=\s*(?:[.,;!]|$))"
    r"|\b(?:i|we)(?:['’]ve| have)? (?:just |already |since )?moved(?: (?:house|away|out|home))?(?=\s*(?:[.,;!]|$))"
    r"|目的[^,，。;；没未不]{0,4}(?:实现|达到|达成|完成)|目的[^,，。;；]{0,3}(?:没有?了|不存在)"
    r"|\b(?:no|n.t any) (?:longer |more )?(?:any )?(?:purpose|need|reason)\b(?! not)[^.,;]{0,8}\b(?:keep|hold|stor)"
    r"|\bpurposes?\b(?:(?!\bnot\b|n.t\b)[^.,;]){0,24}\b(?:achieved|fulfilled|served|accomplished|completed|gone|ended)\b"
)
"""The first ground in its own words, or an application that came to nothing, whatever else stands beside it."""


def gives_ground(text: str) -> bool:
    """Whether the words for a ground in it count: none in a question of another kind, nor in a breach denied."""
    return NO_BREACH.search(text) is None and (not asks(text) or bool(learnt("ask_ground", text)))


def grounds_said(text: str) -> tuple[str, ...]:
    if cited := ground_cited(text) or ("8.3(4)" if breach_told(without_no_ground(text)) else ""):
        return (cited,)
    if NO_BREACH.search(text := without_no_ground(text)):
        return ()
    told = "8.3(2)" if ended_by_us(text) else "8.3(1)" if PURPOSE_DONE.search(text) else ""
    if told or not text.strip():
        return tuple(filter(None, (told, *(ground for ground in grounds_in_words(text) if ground == "8.3(4)"))))
    if NO_REASON.search(text):
        return grounds_in_words(text)
    ground = learnt("ask_ground", text)
    likely = learnt("ask_ground", text, LIKELY)
    if ground and ground != "unsure":
        return (f"8.3({ground})",)
    return grounds_in_words(text) or ((f"8.3({likely})",) if likely and likely != "unsure" else ())


def grounds_in_words(text: str) -> tuple[str, ...]:
    text = in_characters(text)
    return tuple(ground for ground, words in GROUNDS_SAID.items() if words.search(text))

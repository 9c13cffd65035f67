"""People a line speaks of who are neither its speaker nor the one whose data are meant.

Whoever works or worked for the company itself belongs to none of the groups of policy 2; a supplier's man on our site
is no such one, nor is whoever only speaks of our staff («你们员工骗我»). Who sent somebody to us («物业说 …») makes
them none of its people; what stands behind it is their own, and is read by itself.
"""

from __future__ import annotations

from dialogs.told.kin import EN_KIN, KIN_WORDS
from dialogs.understanding import Understanding, in_characters
from dialogs.understanding.patterns import regex, says
from dialogs.words.stopping import another_time, hands_in_later, hesitates, holds_back

_OURS = (
    r"(?:[你您恁咱]们(?:家|这|那)?|咱(?=公司|厂|单位)|你哋|你地|[贵貴](?:公司|司|单位|厂|集团)|本(?:公司|厂|单位)|(?:巨人)?通力)"
    r"(?:电?梯)?(?:公司|工厂|厂|廠|集团|单位|总部|分公司|车间)?[这那]?[里边儿度]?"
)
_ONE = r"(?:的|嘅|一|[个名位]|以前|之前|前|原|离职|離職|退休|在职|正式|老|内部|被裁|普通|全职)*+"
_STAFF = r"(?:员工|員工|职工|職工|职员|職員|雇员|僱員|工人|工友|文员)"
_DEPARTMENT = r"[^,，。;；\s的]{0,3}(?:车间|班组|[班科处]|部门?|办公室)的(?=[\s,，。;；]|[^,，。;；\s]{1,3}(?:\W|$)|$)"
_MEMBER = rf"{_OURS}{_ONE}(?:{_STAFF}|{_DEPARTMENT})"
_WORKED = (
    rf"(?:在{_OURS}(?:(?!系统|系統|平台|网站|網站|简历|档案)[^,，。;；\s\d]){{0,6}}?(?:上(?:过|了|着)?[^,，。;；\s]{{0,4}}班|工作|任职|就职|入职|返工"
    r"|(?:当|做)过?(?:保安|会计|出纳|司机|文员|前台|[电焊车钳普铆]工|行政|人事)"
    r"|[干待呆]过?[\d一二两三四五六七八九十几好多]+(?:年|个月))"
    rf"|[到来去]{_OURS}[^,，。;；\s\d面应看参]{{0,6}}?[待呆]过?[\d一二两三四五六七八九十几好多]+(?:年|个月)"
    rf"|[从由在被]{_OURS}[^,，。;；\s]{{0,2}}(?:离职|離職|辞职|辭職|退休|辞工|开除|開除|辞退|裁|炒|劝退)"
    rf"|{_OURS}[把将](?:我|本人)给?(?:开除|辞退|裁|炒|劝退))"
)
_EN = (
    r"(?:an? |your )?(?:\w+ )?(?:former |current |ex-? ?)?(?:employee|staff member)"
    r" (?:of yours|(?:of|at|with) your \w+)"
    r"|your (?:\w+ )?(?:former |current |ex-? ?)?(?:employee|staff member)\b(?!['’]s)"
    r"|(?:work(?:s|ed|ing)?|employed) (?:for|at|in|by) your (?:company|factory|plant|office|firm)"
    r"|work(?:s|ed|ing)? for you as an? (?:\w+ )?employee"
)
OUR_STAFF = regex(rf"{_MEMBER}|{_WORKED}|\b(?:{_EN})")
"""«你们厂里的工人», «在你们公司上班», «从你们这儿辞职»: of whomever it is told."""
_WHEN = (
    r"(?:(?:大?前|去|今|上)年|以前|之前|后来|曾经?|曾經|原来|原先?|一直|现在|目前|还|刚刚?|早就|已经|都|也|就|其实|好?多年"
    r"|[\d一二两三四五六七八九十几]++(?:个?月|年)?[到至~-]?[前间底初份的]*+|[,，\s]){0,20}+"
)
SPEAKS_AS_STAFF = regex(
    rf"(?:(?:我|本人|俺|咱){_WHEN}|(?:^|[\s,，。;；!！:：]){_WHEN})(?:[是係系]|[作身]为|作為|[当做]过){_WHEN}{_MEMBER}"
    rf"(?!的?(?:家属|家人|老[公婆]|孩子|介绍|推荐|朋友|亲戚|告诉|说))|^\W*{_WHEN}{_MEMBER}\W*$"
    rf"|(?:^|[\s,，。;；!！:：]){_WHEN}(?:我|本人|俺|咱)?(?:是|係)?{_WHEN}{_WORKED}"
    rf"|\b(?:i am|i['’]m|i was|i used to be|i(?:['’]ve| have) been|as|i (?:used to |once |still |now )?)\s*(?:{_EN})"
    rf"|^\W*(?:{_EN})\W*$"
)
OUTSIDE = regex(
    r"外包|外协|承包|分包|派遣|劳务|供[应應]商|物业|合作|经销|代理|安装队|维保|工地|紧急联系|\b(?:contract|suppl|vendor)"
)
"""Somebody else's people, wherever they work."""


def of_our_staff(text: str) -> bool:
    """Whether somebody who works or worked for the company is spoken of."""
    return OUR_STAFF.search(text) is not None and OUTSIDE.search(text) is None


def speaks_as_staff(text: str) -> bool:
    """Whether the speaker is one of them."""
    return of_our_staff(text) and SPEAKS_AS_STAFF.search(text) is not None


_SENDER = (
    r"(?<!我是)(?<!我在)(?:我?们?(?:小区|楼下?|大楼|单位|公司|学校|医院|这里|那边)的?)?(?:物业|保安|管理处|管家|前台|居委会?|业委会|社区|维保(?:公司|单位|队)?|安装(?:公司|队)|施工队|总包|供应商|经销商|代理商|派出所|民警)"
    r"(?:公司|单位|那边|这边|的?(?:人|师傅|经理|主任|小\w|[大小]?姐|大[叔爷哥]|工作人员|客服|同志)|的)?"
)
SENT_BY = regex(
    rf"{_SENDER}(?:刚才?|也|都|就|一直|跟我|和我|对我|给我|老)*(?:说(?:是|过|的)?|讲|告诉|通知|答复|回复|让|叫|喊|推给?|要(?=我)|建议|指点)(?:我们?|咱们?)?"
    r"|\b(?:(?:the|our|my|your) )?(?:(?:building|property|estate|facility) (?:management|manager|office|people|staff"
    r"|company)"
    r"|property|guards?|landlord|concierge|reception(?:ist)?|maintenance (?:firm|company|crew|man|people)|installers?"
    r"|contractors?|suppliers?|dealers?) (?:at \w+ \w+ |here |there |just |has |have |keeps? )?"
    r"(?:told|tells?|telling|said|says|sent|referred|asked|directed|pointed|advised)(?: (?:me|us))?\b"
)

OF_SOMEBODY = regex(r"我|咱|本人|俺|户|主|者|租|住|职|员工|商|队|班组|\b(?:i|we|my|our)\b")


def tells_of_things(text: str) -> bool:
    """«物业说镜头是你们装的»: what they were told, and nothing of who they are."""
    return SENT_BY.search(text) is not None and OF_SOMEBODY.search(without_the_sender(text)) is None


def without_the_sender(text: str) -> str:
    """What is left of the line without who told them to come."""
    return SENT_BY.sub(" ", text).strip()


_SEEING = frozenset({"access", "copy", "explain", "other", "yes", "human"})
"""What such a line is taken for by its «look»."""
_ASKED_FOR = regex(
    r"(?:换|让|请|叫|找|要)(?:[你您]们?的?|一?[个位]|别的?|其他|另外?|上面的?)*(?:人|同事|领导|老板|经理|主管|上级|负责人)"
    r"(?:来|再|给我|帮我|重新|好好|仔细)*(?:[看查审核]一?[下遍看查](?!到|见)|来看|[复审]核|处理|跟进)"
    r"|换一?个人(?:来|再)*[看办查]"
    r"|\b(?:(?:some|any)(?:one|body) else|(?:another|a different|a real) (?:person|colleague|human)"
    r"|(?:your|the|a) (?:boss|manager|supervisor))\b[^,.;]{0,12}"
    r"\b(?:look(?! up)|check|review|handle|deal|decide|go over)\b"
)
_FORBIDS = says(r"[不别没甭莫][^,，。;；]{0,4}$|\b(?:not|never|no|\w+n.t)\b[^,.;]{0,16}$")
_OF_DATA = says(r"资料|信息|数据|电梯|\b(?:data|information|records?|lifts?|elevators?)\b")


def wants_other_eyes(text: str) -> bool:
    """Whether another person is asked for, to look at a request or its answer."""
    asked = _ASKED_FOR.search(text)
    return asked is not None and not (_FORBIDS(text[: asked.start()]) or _OF_DATA(text))


def for_other_eyes(whole: Understanding) -> Understanding:
    """«I want somebody else to look at it», «让你们领导看看»: the wish for a human that it is; nobody asks to see data.

    The same message as the wish for a human that it is.
    """
    seems = {whole.intent, *whole.rights} <= _SEEING
    return whole.but(intent="human", confidence=0.9, rights=()) if seems and wants_other_eyes(whole.text) else whole


_THEM = rf"(?:[我俺咱](?:们|家)?的?)?(?:{KIN_WORDS})们?"
_waited_for = says(
    rf"(?:等(?:着|到)?|[问找叫喊让](?:问|一问|过?一?[下声句])?|[跟和同]){_THEM}(?:[^,，。;；的]{{0,4}}(?:回|来|有空|下班|放学|到|在家|商量|[看弄帮说教问再])|(?=[\s,，])|\W*$)"
    rf"|{_THEM}(?:晚上|明天|周末|今晚)?(?:回?来|回家|下班|放学|有空|到家|在家)[^,，。;；的]{{0,3}}[再后了]"
    rf"|\b(?:until|till|when|once|after|wait for|ask(?:ing)?|check with|talk to)\b (?:\w+ )?my (?:{EN_KIN})\b"
    rf"|\bmy (?:{EN_KIN})\b (?:will|can|is going to|['’]ll) (?:look|help|check|do)\b"
)
_talks_at_home = says(
    r"^(?!.*\b(?:human|agent|someone|somebody|colleague|operator|staff)\b)"
    rf".*\b(?:talk|speak) (?:to|with) (?:\w+ )?my (?:{EN_KIN})\b"
)


def without_who_helps(whole: Understanding) -> Understanding:
    """«先不提交了 等我儿子回来再说»: who is waited for helps, and nothing is asked for them.

    The same message, in nobody else's name where it only gives up or puts off.
    """
    if whole.intent == "human" and _talks_at_home(whole.text):
        whole = whole.but(intent="other")
    if whole.requester is None:
        return whole
    text = in_characters(whole.text)
    only_waits = whole.intent in ("cancel", "other", "yes", "no") and not whole.rights
    later = only_waits or any(off(text) for off in (holds_back, hands_in_later, another_time, hesitates))
    return whole.but(requester=None) if later and _waited_for(text) else whole

"""Who speaks, as a line tells beside its wish: the name, how they know us, and which of its addresses is theirs.

Names among other words are ``naming``; whoever speaks for somebody else is ``introduced``.
"""

from __future__ import annotations

import re

from bot.domain.rights import VALUES
from dialogs.draft import Draft
from dialogs.told.given import calls_for, stated_name
from dialogs.told.kin import FURTHER, KIN_WORDS
from dialogs.told.naming import (
    FULL,
    LATIN,
    beside_number,
    leaves_number,
    named_by_role,
    number_beside,
    put_right,
)
from dialogs.told.roles import EN_ROLES, HAN_ROLES, ROLES
from dialogs.told.signature import AND_NO_MORE, CONTACT_BEHIND, EN_SIGNED, WRITTEN_OUT, goes_by, signed
from dialogs.told.values import NUMBER, meant_as_value
from dialogs.told.whose_contact import THEIRS_NOW, beside_own
from dialogs.understanding import HAN, Understanding, understand
from dialogs.understanding.letters import CAPITAL, SMALL
from dialogs.understanding.patterns import cased, regex
from dialogs.words.in_context import group_instead, opens_a_story

CLIENT = regex(
    r"(?:受|代|为|帮|替)[^,，。\s]{0,4}客户|客户(?:的)?委托|我(?:的|们的?)?客户|委托人是[^,，。]{0,4}客户"
    r"|\b(?:my|our|a) client\b"
)
"""A client of the speaker's, not of the company."""
_I_AM = (
    r"(?:^|[\s,，。;；、!！:：])(?:我|本人|[鄙敝]人)?(?:就?是|[係系]|作为|作為)?"
    rf"(?:{HAN}{{0,5}}?[的嘅]|[你您贵]{HAN}{{1,3}}?)?"
)
STATED_AS = regex(
    rf"{_I_AM}(?:家用电?梯|普通|一?[名个位])?(?P<chinese>{HAN_ROLES})"
    rf"(?=[\s:：]?(?:{FULL})?(?:[\s,，。;；、!！(（]|\d|要求|申请|$))"
    rf"|(?:\bi(?:['’]? ?m| am) (?:an? |your )?|我(?:就?是|们是)\s*)(?P<english>{EN_ROLES})\b(?!['’]s)"
    rf"|(?:^|[,.;]\s*)(?:an? )?(?P<alone>{EN_ROLES})\s*(?=[,.;]|$)"
)
"""«我是业主李雷», «…，业主，…», «I'm a customer.», «John Smith, applicant.»"""
OF_A_PARTNER = regex(
    r"(?:^|[\s,，。;；!！])(?:其实|不对|算了|那|对了)?我们?(?:就|这边|也|其实)?(?<!不)(?:是|在)(?:给)?[^,，。;；\s不]{0,12}?"
    r"(?:物业|维保(?:单位|队|公司|分包)|(?:维保)?外[协包](?:单位|队)?|(?:安装|施工|劳务|吊装)(?:队|公司|班组)|供应商|经销商|合作方)(?:公司|服务中心|管理处|这边|那边|方面)?"
    r"(?:的?(?:员工|经理|管家|主管|工作人员|工程师|前台|保安|对接人|联系人)|(?:这边)?(?:跟|和|与|负责)[^,，。;；]{0,8}(?:对接|联系)[^,，。;；]{0,6}|上班|工作|干活|(?:跑|做)(?:业务|销售|采购)的?|的)?"
    rf"(?={FULL}?(?:[\s,，。;；!！]|$))"
    r"|(?:^|[\s,，。;；!！我俺])(?:们|以前|之前|曾经?|一直|[去前当今]年|是|就|都){0,3}"
    r"(?:跟着?[你您]们的?[^,，。;；]{0,4}(?:项目部|工程部|安装部|队|师傅)|跟着[你您]们)[^,，。;；签约定订买]{0,4}(?:[装修]|干活|做工)[了过]?[^,，。;；]{0,6}(?:梯|年|活)"
    r"|(?:^|[\s,，。;；])(?:焊接?|安装|吊装|土建|维[保修]|电气|机加工|钣金|搬运|脚手架)?(?:外协|外包|分包)(?:的|工人?|人员|师傅|队)?(?=[\s,，。;；]|$)"
    r"|我们?(?:就|也)?(?<!不)是[给为替帮][你您]们(?:公司)?(?:供|送|加工|代工|做)[^,，。;；]{0,10}(?:厂|公司|单位|店|队|班组)"
    r"|\bi(?:['’]m| am) (?:the |a |an |your |with the |from the )?(?:\w+ )?property manage\w+"
    r"|(?:后勤|总务|设备|基建|工程|物业)(?:科|处|部|办公室|中心)[\s,，]+我(?:姓|是|叫)|(?:保养|维保|采购|供货)合同[^,，。;；]{0,6}我(?:经手|签|负责|对接|在管)"
    r"|\b(?:we|i|my (?:office|company|firm|shop|factory|team)) (?:make|sell|suppl(?:y|ies)|produce|manufacture"
    r"|deliver|provide)s? (?:you (?!with (?:my|our|the) (?:data|info|number|phone|details))[^.;]{2,40}"
    r"|[^.;]{2,40}\b(?:you (?:buy|use|order|install)|(?:to|for) (?:you|your (?:company|factory|lifts?)))\b)"
    r"|\b(?:we|i|(?:my|our) (?:company|firm|employer|team|boss))"
    r" (?:distribut|install|maintain|servic|s[eo]l[ld])\w* your (?:\w+ )?(?:lifts|elevators|products|escalators)\b"
    r"|我们(?:公司|店|厂|单位)(?:是|就是)?(?:代理|经销|代销|安装|维保)的?(?:是)?[你您]们"
    r"|\b(?:we|i) (?:run|manage|look after) (?:the |an? |this )?(?:\w+ )?(?:building|block|estate|tower|compound"
    r"|hotel|mall)\b"
)
"""«我是云栖别墅区物业的», «我是物业这边跟你们对接的联系人»: whosever data are spoken of beside it."""
_PROFILE = r"(?:profile|file|record|folder|entry)s?\b"
KEPT_AS = {
    "2.3": regex(
        rf"\bmy (?:supplier|vendor|contractor|partner|installer) {_PROFILE}|我的?(?:供应商|合作方|合作伙伴)档案"
    ),
    "2.4": regex(rf"\bmy (?:customer|client|home ?owner) {_PROFILE}|我的?(?:客户|业主)(?:档案|资料|信息)"),
    "2.5": regex(rf"\bmy (?:candidate|applicant|job application) {_PROFILE}|我的?(?:应聘|求职|候选人)(?:者)?档案"),
    "other": regex(
        r"\b(?:i|we|my (?:[\w'’-]+ ){0,3}\w+)(?:['’]ve| have| has)? (?:once |only |just )?(?:visited|toured) your "
        r"(?:office|showroom|factory|plant|stand|booth|head\w+)\b"
        r"(?!.*\b(?:interview|job|cv|contract|work)\b)"
        r"|[去来到]过?[你您]们(?:工?厂|公司|展厅)里?(?:研学|参观|春游|秋游)(?!.*(?:面试|应聘|招聘|合同))"
    ),
}
"""«my candidate profile»: as whom we keep them."""
_ENDS = r"(?=[\s,，。;；、!！(（]|\d|要求|申请|想要?|$)"
BEHIND_ROLE = cased(
    rf"{_I_AM}(?:家用电?梯)?(?:{HAN_ROLES})(?:的?(?:联系人|负责人|员工|代表))?[\s:：]?(?P<name>{FULL}){_ENDS}"
)
"""«我是求职者王芳，…», «客户 李雷 138…»."""
SIGNED = cased(
    rf"(?:^|[.;!?\n]|(?<=\d),)\s*(?P<latin>{LATIN}),\s+"
    rf"(?:(?:an? )?(?:home lift |individual )?(?i:{EN_ROLES}))[.!\s]*$"
)
"""«… Li Lei, customer», below the wish."""
AT_THE_END = cased(
    r"(?:谢谢|多谢|感谢|谢了|辛苦|麻烦了|此致|敬礼)(?:[你您]们?|大家)?[啦了]*[\s,，。.!！~～]+"
    rf"(?P<name>{FULL})(?:[\s,，(（]+(?:[你您]们的?)?(?:家用电?梯|个人)?(?:{HAN_ROLES}))?[)）\s。.!！]*$"
    r"|(?:(?i:regards|sincerely)[\s,.!]+|(?i:thanks|thank you|cheers)(?i: so much| a lot| very much)?\s*[,.!\n]\s*)"
    rf"(?P<latin>{EN_SIGNED}){AND_NO_MORE}"
    rf"|\b(?i:i(?:['’]?m| am) (?:an? |your )?(?:home lift |individual |private )?(?:{EN_ROLES}))[,.]\s+"
    rf"(?P<behind>{EN_SIGNED}){AND_NO_MORE}"
)
"""«…，谢谢。李雷，家用梯客户», «…, I'm a home lift customer, Li Lei», as one signs."""
CALLED = cased(
    rf"(?:(?:^|[。;；!！\n])(?:我|本人)(?![的家们])|[,，\s]\s*(?:我|本人)(?:就?是|在|之?以?前|曾)(?![他她]))"
    rf"[^。;；!！,，个位\n]{{0,24}}[,，\s]\s*叫(?P<name>{FULL}){_ENDS}"
)
"""«我之前见过工，叫李雷», «我要查我的信息，我是求职者，叫李雷»."""
CALLED_AT = cased(
    rf"(?:^|[\s,，。;；!！])叫(?P<name>{FULL})[\s,，:：]{{0,2}}(?:电话|手机)?号?码?[:：\s]*1[3-9]\d{{9}}(?!\d)"
)
OF_KIN = regex(KIN_WORDS)
"""«应聘过的，叫高飞 138…»: who leaves a number, unless the line speaks of kin."""
CALLED_SO = cased(
    rf"\b(?i:i(?:['’]m| am) (?:an? |your )?(?:{EN_ROLES}),? (?:called|named)) "
    rf"(?P<latin>[{CAPITAL}][{SMALL}'’-]+(?: [{CAPITAL}][\w'’-]+){{0,3}})"
)
LABELLED = cased(
    rf"^(?!.*(?:[错改]|不对|更[正名]|有误|应该?[是为]|补[充上]?(?:姓名|名字)))(?:.*[\s,，。;；])?我?的?(?:姓名|名字)\s*(?P<name>{FULL}){_ENDS}"
)
"""«我是客户，姓名陈静», where no name is to be put right."""
SAID_TO_BE = cased(
    rf"(?:^|[\s,，。;；])我(?:是|叫|名?字?是)[“\"「『‘'](?P<name>{FULL})[”\"」』’'](?![的家公])"
    rf"|(?:本人|我|[敝鄙]人)[是系為为係][^,，。;；\s他她]{{2,16}}[之的](?:[业業][务務])?(?:代表|人事|联络人|聯絡人)(?P<behind>{FULL})(?=[\s,，。;；]|$)"
)
"""«我是“王均”», «敝人为贵公司供应商之业务代表许志豪»."""
MISWRITTEN = cased(
    rf"(?:[把将](?:我(?:的(?:名字|姓名)|名)?)?|名字?[\s,，]+)(?P<name>{FULL})(?:的?(?:名字|姓名))?(?:[写寫打录输弄印填]|登?记)错?成"
)
"""«你们把李雷写成了李蕾»: the first is right."""
_MAIL = r"(?P<{}>[A-Za-z0-9._+-]{{1,64}}@[A-Za-z0-9.-]{{3,80}}(?<![.-]))"
BESIDE_MAIL = cased(
    rf"(?:^|[\s,，。;；!！])(?P<name>{FULL})[\s,，:：(（]{{1,3}}{_MAIL.format('mail')}"
    rf"|(?:^|[.,;!?\n])\s*(?:(?i:i am|i['’]m|this is)\s+)?(?P<latin>{LATIN})"
    rf"[\s,(:]{{1,3}}{_MAIL.format('post')}"
)
"""«John Smith, john.smith@…»."""
WRITTEN_TO = regex(
    rf"(?:发|寄|写)(?:过|了)?(?:[封个]|几[封次])?(?:邮件|邮|信|e-?mail)?(?:过|了)?(?:给|到|至|过)?[\s:：]*{_MAIL.format('to')}[^,，。;；]{{0,6}}(?:没人|一直没|没[有回收]|[不无]|退)"
    rf"|(?:前面|之前|以前|已经?|昨天|前天|上[周次]|刚才?)[^,，。;；请把]{{0,4}}(?:发|寄|写)[^,，。;；@把]{{0,6}}(?:给|到|至)\s*{_MAIL.format('before')}"
    rf"|给\s*{_MAIL.format('behind')}\s*(?:也|都)?(?:发|寄|写)[过了]"
    rf"|(?:发|寄|写|投)[给到]?[过了][给到]?\s*{_MAIL.format('past')}"
    rf"|\bi(?:['’]ve| have)?(?: already| also)? (?:e-?mailed|mailed|wrote to|written to"
    rf"|(?:sent|posted) (?:\w+ ){{1,5}}to) {_MAIL.format('english')}"
)
"""«我前面发邮件给 A 没人回»: an address of ours."""
OF_OTHERS = regex(
    r"[你您]们|销售|客服|师傅|工程师|员工|同事|朋友|邻居|经理|老[婆公板师]|骚扰|推销|接到|来电|面试官|\b(?:your|friend|colleague|neighbou?r)\b"
)
"""Words before a name that make it somebody else's: «你们的销售 王强，wq@…»."""
WITH_US = regex(r"(?:我|本人)[^,，。;；他她]{0,4}?(?:是|在|来|去|给|向|到)[你您]们")
"""«我是你们客户», «我在你们那面试过»: of the speaker."""
PRESENTED = regex(r"(?:本人|我是|我叫)[^。;；!！?？错应改换新]{2,30}?\d[\d -]{6,20}\d")


IN_CHINESE = cased(rf"(?:我(?:就?是|叫)|这[里边]是|我的?名字[是叫]|本人)\s*(?P<latin>{LATIN})")
"""«我是Kevin Zhang 帮忙…»."""
OPENS = cased(
    rf"^\W*(?:[你您]好|喂)?\W*(?P<name>{FULL})[\s,，。:：]+"
    rf"(?=(?:我|俺|咱|本人)(?!(?:们|家|的)*(?:{KIN_WORDS}|{FURTHER}|邻居|同事|朋友|老板|领导))[^他她]*$)"
)
"""«覃淑芬，我家里买过…»."""
NAMED = ("latin", "name", "behind")
"""Groups of these patterns that hold a name."""


def introducing(understood: Understanding) -> Understanding:
    """The same with the speaker's name, number and address, wherever in the line they stand."""
    introduced = "" if calls_for(understood.name or "") else understood.name
    name = put_right(understood.text) or introduced or own_name(understood.text)
    rest = WRITTEN_TO.sub(" ", understood.text) if understood.email else understood.text
    told = understood.email if rest == understood.text else understand(rest).email
    address = _mail_beside(understood, name) or told
    number = number_beside(understood.text) or understood.phone
    if (name, address, number) == (understood.name, understood.email, understood.phone):
        return understood
    return understood.but(name=name or None, email=address, phone=number)


def _mail_beside(understood: Understanding, name: str | None) -> str:
    """The address right behind the speaker's name."""
    mail = _unless_others(BESIDE_MAIL.search(understood.text)) if understood.email else None
    return (mail["mail"] or mail["post"]) if mail and name in (mail["name"], mail["latin"]) else ""


def own_name(text: str) -> str:
    """The speaker's name, by the words that give it to them."""
    if named := beside_number(text):
        return named
    called = (CALLED,) if OF_KIN.search(text) else (CALLED, CALLED_AT)
    of_others = (_unless_others(words.search(text)) for words in (BESIDE_MAIL, *called))
    places = (
        *of_others,
        *(
            words.search(text)
            for words in (BEHIND_ROLE, CALLED_SO, LABELLED, SIGNED, AT_THE_END, SAID_TO_BE, MISWRITTEN, IN_CHINESE)
        ),
        _opening(text),
    )
    told = [next(filter(None, map(found.groupdict().get, NAMED)), "") for found in places if found]
    if CLIENT.search(text):
        told = []
    said = named_by_role(text)
    named = next((name for name in (said.own, *told) if name and goes_by(name)), "")
    return named or ("" if CLIENT.search(text) else stated_name(text)) or signed(text)


def _opening(text: str) -> re.Match[str] | None:
    """The name that a message begins with, before what is told of oneself."""
    found = OPENS.search(text)
    return found if found and len(found["name"]) >= WRITTEN_OUT and not opens_a_story(found["name"], text) else None


def _unless_others(found: re.Match[str] | None) -> re.Match[str] | None:
    """What was found, unless the words before the name, or around it, speak of somebody else."""
    name = found.groupdict().get("name") or found.groupdict().get("latin") if found else None
    if found is None or name is None:
        return found
    before = found.string[: found.string.index(name, found.start())]
    return None if OF_OTHERS.search(WITH_US.sub(" ", before)) else found


def _presented(understood: Understanding, number: str) -> bool:
    """«本人李雷，业主，手机138…，要…»: the number belongs to who speaks, whatever is to be put right behind it."""
    found = PRESENTED.search(understood.text) if number and understood.name else None
    return found is not None and str(understood.name) in found[0] and number[-4:] in found[0]


def _left_behind(draft: Draft, understood: Understanding) -> bool:
    """Whether the number closes a line that tells who speaks for another, or what else is to be put right."""
    text = understood.text
    told = draft.for_other and named_by_role(text).own
    thing = VALUES & {*draft.rights} and A_THING.search(text) and not NUMBER.search(text)
    value = f"{understood.new_value} {understood.old_value}"
    behind = CONTACT_BEHIND.search(text) if told or thing else None
    return behind is not None and (understood.phone or "")[-8:] not in value


def introduces(draft: Draft, understood: Understanding) -> bool:
    """«李雷13800001234»: who asks and how to reach them, unless such a number is what is to be put right."""
    number, text = understood.phone or "", understood.text
    mail = _mail_beside(understood, understood.name)
    if mail and not draft.for_other:
        return mail == understood.email and not meant_as_value(mail, (*draft.said, text))
    named = beside_number(text) or leaves_number(text) or beside_own(text, number) or _presented(understood, number)
    named = named or THEIRS_NOW.search(text) is not None or _left_behind(draft, understood)
    if number and not named and understood.name and not draft.for_other:
        values = f"{understood.new_value} {understood.old_value}"
        return number[-8:] not in values and not meant_as_value(number, (*draft.said, text))
    return bool(number and named) and not meant_as_value(number, draft.said)


A_THING = regex(
    r"证|简历|履历|学历|经历|名字|姓名|生日|地址|工种|照片|\b(?:certificates?|licen[cs]e|cv|resume|name|birthday|address|photo)\b"
)
"""What of a file is no number."""
ON_OUR_PAGES = regex(
    r"(?:在|用|通过|从|上)[你您]们?(?:公司)?的?(?:小程序|公众号|官网|网站|平台|app)[里上]?面?[^,，。;；\s]{0,12}"
    r"(?:参加|报名|参与|填|传|注册|留|提交|上传|订阅|抽奖)(?:过|了|的|[^,，。;；\s])"
    r"|\b(?:visited|browsed|been on|was on) your "
    r"(?:web ?site|home ?page|site\b(?=.*\b(?:log|logs|cookies?|brows\w+|tracking|analytics)\b))"
    r"|\b(?:signed up|registered|entered|took part|uploaded|filled in)\b[^.,;]{0,30}"
    r"\b(?:on|in|through|via) your (?:site|website|app|mini.?program\w*|page)\b"
)
"""What was done on our pages, whatever it was for: an event, a draw, a form."""


def group_put_right(text: str) -> str:
    """The group of «我是应聘的不是客户», whichever stood there; empty where no other is denied."""
    return "" if CLIENT.search(text) else group_instead(text)


def group_stated(text: str) -> str:
    """How somebody knows us by what they say they are; empty where they say two things, or speak of a client."""
    if CLIENT.search(text):
        return ""
    if righted := group_put_right(text):
        return righted
    words = [next(word for word in found.groups() if word) for found in STATED_AS.finditer(text)]
    groups = {group for group, roles in ROLES.items() for word in words if _is_one(word, roles)}
    if OF_A_PARTNER.search(text):
        groups.add("2.3")
    groups.update(group for group, words in KEPT_AS.items() if words.search(text))
    if ON_OUR_PAGES.search(text):
        groups.add("2.7")
    return groups.pop() if len(groups) == 1 else ""


def _is_one(word: str, roles: tuple[str, str]) -> bool:
    return any(re.fullmatch(role, word, re.IGNORECASE) for role in roles)

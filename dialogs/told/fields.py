"""Fields of a file by name, and a value that stands beside one: «学历补充硕士», «correct my job title: Engineer».

Which words ask for a correction or an addition is for others: here such a wish is known, and a line tells its value.
"""

from __future__ import annotations

import re

from dialogs.told.naming import full_surname, number_beside
from dialogs.understanding import HAN, in_plain_characters
from dialogs.understanding.patterns import cased, regex
from dialogs.words.in_context import group_in_words

_PERSON = r"监护人|(?:紧急|家属|家庭|公司|项目|现场)?(?:联系人|联络人)|对接人|负责人"
_CONTACT = r"(?:手机|电话)(?:号码?)?|号码|邮箱|微信号?|qq号?"
_THING = (
    r"学历|学位|专业|毕业(?:院校|学校|时间|年份)|学校|工作经[历验]|项目经[历验]|培训(?:记录|经历)?|履历|技能|语言|外语"
    r"|职[务称位]|岗位|单位|公司(?:名称?|抬头)|部门|薪资|薪酬|工资|待遇|期望薪资"
    r"|(?:英文|中文|曾用|全)名|英文名字|民族|籍贯|户籍|生日|出生(?:日期|年月|年份)?|年龄|婚姻(?:状况)?|性别|国籍|政治面貌|身高|体重|血型"
    r"|邮编|邮政编码|(?:所在)?(?:区域|地区|城市|省份)|[地住]址|门牌号?|楼[号层]|户名|抬头|税号|开户行|银行账号|合同号|设备号|工号"
    r"|(?:焊工|电工|高空|登高|安全|资质|资格|职业|毕业|技能|防护|教师|驾驶|特种作业|操作|上岗)[^\s,，。;；:：的]{0,4}证书?|证书编?号?"
    r"|(?:身份证|证件|护照|驾照|合同|证书)(?:的)?有效期|有效期"
)
FIELD = rf"(?:{_PERSON}|{_CONTACT}|{_THING})"
_EN = (
    r"(?:(?:emergency |family |next of kin )?contact(?: person)?|next of kin|guardian|wechat(?: id)?|whatsapp"
    r"|linkedin"
    r"|job title|title|position|role|employer|company(?: name)?|department|degree|education|major|university|school"
    r"|skills?"
    r"|languages?|salary|nationality|gender|sex|marital status|birth ?da(?:y|te)|date of birth|dob|age"
    r"|(?:\w+ )?(?:name|address|phone|mobile|number|e-?mail)|post ?code|postal code|zip(?: code)?|city|district"
    r"|(?:\w+ )?(?:certificates?|licen[cs]es?|qualifications?|expiry(?: date)?))"
)
NAMED = regex(rf"{FIELD}|\b{_EN}\b")
"""A field by its name."""
_ACT = r"(?>(?:补充?[上录]?|加[上入个]?|添[加上]?|更[正新]|修?改|[变换])(?:一?下|一个|一点|[了掉过])*)"
_WRONG = r"(?:[填写登录记搞弄打输]*错[了啦]?|不对|有误|过期了?|到期了?|变了|换了|更新了?|缺了?|漏了?)"
_CALLED = (
    r"(?:我|你|您|谢|麻烦|请|拜托|可以|怎|吗|帮|给|想|要|需|能|多谢|求|本人|急|在吗|你好|您好|电话|手机|号码|姓名|名字)"
)
_NO_VALUE = (
    rf"{_CALLED}|{_ACT}|{_WRONG}|哪|什么|啥|还|也|都|没|不|怎|是不是|有|信息|资料|内容|记录|材料|那栏|这项"
    r"|[的吧呢啊呀吗了]"
)
_VALUE = rf"(?!{_NO_VALUE})(?P<value>[^\s,，。;；?？吗怎]{{2,}})"
BESIDE = regex(
    rf"{FIELD}(?:信息|那[栏项]|这[栏项])?(?:{_ACT}|{_WRONG})?(?:[:：]|[是为成到]|[,，\s])+(?:新的?|现在|应该|应是|是|为)*{_VALUE}"
)
"""«婚姻状况补充一下，已婚», «把民族补上，回族», «监护人是…»."""
RIGHT_BEHIND = regex(rf"{FIELD}(?:{_ACT})(?:是|为|成|到|一[张个份条])?{_VALUE}")
"""«学历补充硕士», «语言加上英语»."""
SPELT = regex(
    rf"(?:{_ACT}|{_WRONG})[^,，。;；\s]{{0,14}}?(?:{FIELD})(?:号码?|是|为|到|[:：\s])*(?=(?:[a-z]*\d[\w.@-]*|[a-z][\w.@-]+))"
)
"""«加上我的微信号leilei88», «缺了我的英文名Ray»."""
NEWER = regex(
    rf"(?:{_THING})[^,，。;；]{{0,4}}(?:[填写]的?|登记的?|过期了?|到期了?|更新了?|换了|变了)[^,，。;；]{{0,10}}[,，。;；\s]+"
    r"(?:现在|实际|其实|应该)*(?:是|新的?)?(?:证书?编?号|号码?)?[是为:：\s]*(?!1[3-9]\d{9})(?=[A-Za-z]{0,4}\d)"
)
"""«薪资填的8000，应该15000», «防护证过期了，新证号TZ…»."""
OF_A_LIFT = regex(r"电?梯|𨋢|年检|检验|维保|\b(?:lift|elevator)\b")
CONTACT = regex(rf"{_CONTACT}|{_PERSON}")
REACHES = regex(r"\+?(?:86)?1[3-9]\d{9}|[\w.+-]+@")
SINCE = regex(rf"(?:{FIELD})[^,，。;；]{{0,4}}(?:到|至)\s*\d{{4}}")
"""«补充身份证有效期到2040年»."""
TURNED_ROUND = regex(
    r"性别[^,，。;；]{0,6}(?:[写填登录记搞弄选]|给)*(?:反|错|颠倒)了|姓[和跟与]?名[^,，。;；]{0,6}(?:反|颠倒)了"
    r"|\b(?:gender|sex) (?:is|was) (?:swapped|the wrong way|reversed)"
    r"|\b(?:first|given) (?:name )?and (?:last|family|sur)[ -]?names?"
    r" (?:are|were|got) (?:swapped|reversed|mixed up|switched)"
)
"""Of two only the other can be right."""
TAKEN_OUT = regex(
    r"[^,，。;；\s]{1,8}(?:那|这)一?(?:[栏项行格条]|个字段)(?:就|请|给我|帮我|[都也])*(?:删[掉除]?|去[掉除]|清[空掉]|空着)"
)
"""«父亲那栏去掉»: nothing is to stand there."""
FROM_TO = regex(
    r"(?:从|由|原来是?|以前是?|原先是?)\s*[^\s,，。;；]{1,20}[\s,，]*(?:现在|如今|要|请)*[改换变更](?:成|为|到|正为)?"
    r"(?!一?下|吧|了|一改)[^\s,，。;；吧吗了]{1,20}"
)
"""«从南浔改吴兴», «原来我爸…，改我妈…»."""
INSTEAD = regex(rf"(?:{_PERSON})\s*[改换变](?:成|为|到)?\s*(?!一?下|[了吧过掉]|人|个)[^\s,，。;；吧吗]{{1,}}")
"""«联系人换我»."""
_EN_ACT = r"\b(?:add|correct|updat\w*|chang\w*|fix|replace|includ\w*|set|supplement)\b"
_EN_NONE = (
    r"(?:please|pls|thanks?|thank|i|i'?m|my|me|it|is|to|in|on|for|of|and|or|with|which|that|because|the|a|an|wrong|you"
    r"|hello|hi)\b"
)
EN_BESIDE = cased(
    rf"(?i:{_EN_ACT})[:,]? (?i:please )?(?i:(?:my|the|an?|new|our) ){{0,2}}(?i:[a-z]+ )?(?i:{_EN})"
    rf"(?:(?i: to| as)? ?[:=] ?(?!(?i:{_EN_NONE}))\w{{2,}}"
    rf"|(?i: is| to| as)? (?!(?i:{_EN_NONE}))(?:[A-Z]|{HAN}|[\w.+@-]*\d))"
)
"""«correct my job title: Senior Engineer», «add: wechat id leilei88», «add my Chinese name 李雷»."""
EN_NOW = regex(
    rf"\b{_EN}\b[^.;:?]{{0,24}}\b(?:outdated|wrong|old|incorrect|expired|out of date)\b"
    r"[\s:;,.-]*(?:but |and )?"
    r"(?:it(?:['’]?s| is) )?(?:now|should be|new (?:one|value)(?: is)?|correct(?: one)? is|right one is"
    r"|mine is)\b[\s:]*\S{2,}"
    r"|\b(?:mine|ours) (?:is|should be) (?=\+?\d|[\w.+-]+@)"
)
"""«the address on file is outdated: now 88 …», «mine is 139…»."""
EN_SAYS = regex(
    r"\b(?:it|file|record|cv|form|profile|system|you) (?:says?|shows?|lists?|reads?)"
    r"(?: that| i['’]?m| i am)? "
    r"(?!nothing|that|you|it\b|error)[^.;,?]{2,24}"
    r"[,.;]? ?(?:but |and )?(?:i['’]m|i am|it['’]?s|it should be|should be|my \w+ is)"
    r" (?!confused|not\b|worried|sorry|afraid|sure|unable|an? (?:customer|applicant|candidate|supplier)|wrong|still)"
    r"\w{2,}"
)
"""«It says male, I'm female»."""


def gives_value(text: str, name: str = "") -> bool:
    """Whether a line that wants something put right or added tells beside a field what should stand there.

    ``name``: who is heard to speak; name, number and group of the speaker are no value («补充学历，李雷 138…»).
    """
    plain = in_plain_characters(text)
    if any(words.search(plain) for words in (NEWER, SINCE, TURNED_ROUND, TAKEN_OUT, FROM_TO, INSTEAD, EN_NOW, EN_SAYS)):
        return True
    if EN_BESIDE.search(text) or (SPELT.search(plain) and not number_beside(plain)):
        return True
    found = (*BESIDE.finditer(plain), *RIGHT_BEHIND.finditer(plain))
    return any(_no_person(match["value"], plain, name) for match in found if not _only_reaches(match))


_OF_ITS_KIND = tuple(
    (regex(field), regex(value))
    for field, value in (
        (
            r"生日|出生|\b(?:birth ?da(?:y|te)|date of birth|dob)\b",
            r"(?<!\d)(?:\d{2}|\d{4})\s*[年./-]\s*\d{1,2}\s*[月./-]\s*\d{1,2}(?!\d)(?![^,，。;；\s]{0,5}(?:入职|[装签买来去投修]|面试|登记|办))",
        ),
        (r"学历|学位", r"(?:本科|[大专]专|硕士|博士|研究生|中专|高中|初中)(?!学校)"),
        (r"民族", r"(?<!民)[^\s民家贵]{1,3}族"),
        (r"婚姻|婚否", r"[已未离再]婚|离异|丧偶"),
        (r"性别", r"[男女](?!朋|儿|士)"),
    )
)
_STANDS_SO = regex(r"成了?|[写填登记]的是?|显示")


def of_its_kind(text: str) -> bool:
    """«生日那格漏了 … 帮我补上 90年2月3号的»: a field, and wherever in the line a value such as only it has."""
    plain = in_plain_characters(text)
    told = any(field.search(plain) and value.search(plain) for field, value in _OF_ITS_KIND)
    return told and not _STANDS_SO.search(plain)


_APART = regex(
    rf"{_WRONG}|{_ACT}|(?:现在|其实|应该|实际|本来|系统|显示|[少缺]了?|[是叫係写填])+(?:[里上]|成|的)*|[\s,，。;；:：!！、]+"
)
"""What stands between a field, however it is called, and what should stand in it."""
_AROUND = regex(
    r"[我你您他她它咱]们?|自己|[的了啦咗嘅滴嘛呢吧啊呀哦噢呗那这哪个项栏里上把都也还就再先空没有]|一下|麻烦|[帮给请想要让看查办弄搞急]|处理|谢+"
    r"|怎[么样]|全部?|个人|有误|误|信息|资料|内容|记录|地方|错误|问题|东西|和|跟|以及|另外|几处?|[一二两三四\d][处个项]|不(?:太|怎么)?[对准行好]|赶?快|尽?快|尽早"
)
SEXES = frozenset("男女")


def told_behind(text: str) -> bool:
    """«民族填错啦 我是土家族滴», «語言那項幫我補上粵語»: behind what is wrong or missing something that is neither a
    field nor a word of the wish."""
    first, *others = _contents(in_plain_characters(text)) or [""]
    rest = [NAMED.sub("", piece) for piece in others if piece]
    return bool(first) and any(len(piece) > 1 or piece in SEXES for piece in rest)


def _contents(plain: str) -> list[str]:
    pieces = [_AROUND.sub("", piece) for piece in _APART.split(plain)]
    return [piece for piece in pieces if piece]


def newer_value(text: str) -> bool:
    """Whether a line, by what stood in a field and what now should, asks for a correction; of a lift it is a report."""
    plain = in_plain_characters(text)
    return NEWER.search(plain) is not None and OF_A_LIFT.search(plain) is None


def _only_reaches(match: re.Match[str]) -> bool:
    """«单位换了，138…»: a number or address behind a field of another kind."""
    return REACHES.match(match["value"]) is not None and CONTACT.search(match[0]) is None


def _no_person(value: str, text: str, name: str) -> bool:
    beside = name and value.startswith(name)
    if beside or group_in_words(value) or NAMED.fullmatch(value):
        return False
    return not (number_beside(text) and full_surname(value[:3]))

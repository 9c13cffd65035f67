"""The data of many other people, asked for at once: «业主姓名电话导一份给我», «全体员工的资料发我».

They go to each of them alone, or to whom each authorises (PIPL 44, 45; Civil Code 1034); one other person is
``mentions``.
"""

from __future__ import annotations

from dialogs.understanding.patterns import regex

_MANY = "业主|住户|客户|员工|职工|同事|工人|求职者|应聘者|候选人|会员|用户|邻居|租户"
_DATA = "信息|资料|数据|姓名|名字|电话|手机|号码|联系方式|地址|档案|简历|记录|身份证"
_WHOLE = (
    "全体|所有|全部|每[个位一]|各位|其他|其它|别的|(?:全|我们|咱们|我|整个?)小区里?|整[栋幢个]楼"
    "|(?:我们|咱们|我)公司|我司|手下|底下"
)
_WHO = r"(?:物业|业委会|业主委员会|居委会|中介|开发商|人事|hr|公司|单位)"
THEIRS = regex(
    rf"(?:{_WHOLE})[^,，。;；]{{0,10}}?(?:{_MANY})(?!我)们?[^,，。;；我]{{0,6}}?(?:{_DATA}|名单|通讯录|花名册)"
    rf"|(?:{_MANY})们?的?(?:姓名|名字|联系)[^,，。;；我]{{0,4}}(?:电话|手机|号码|方式)|(?:{_MANY})们?的?(?:名单|名册|通讯录|花名册)"
    rf"|我是[^,，。;；]{{0,12}}{_WHO}.{{0,12}}(?<!我)(?:{_MANY})们?的?(?:{_DATA})"
    r"|\b(?:all|other|our|every) (?:of )?(?:the |our |your )?(?:other )?(?:home ?)?"
    r"(?:owners|residents|customers|employees|staff|clients|users|applicants|members|tenants)\b['’]?"
    r".{0,24}\b(?:names?|phones?|numbers?|contacts?|data|details|information|addresses|list|records?)\b"
    r"|\b(?:names?|phones?|numbers?|contacts?|data|details|information|addresses|list|records?)\b.{0,12}"
    r"\b(?:of|for|on) (?:all |every |other )*(?:of )?(?:the |our |your )?(?:other )?(?:home ?)?"
    r"(?:owners|residents|customers|employees|staff|clients|users|applicants|members|tenants)\b"
)
WANTED = regex(
    r"(?:给|发|导|拷|传|复制|调|打印?|提供|整理)(?:出来?)?(?:一?[份个张]|一下)*(?:出来)?(?:给|到)?(?:我|咱|物业|公司)"
    r"|(?:导|拷|调|复制|打印)[^,，。;；]{0,4}(?:一份|出来)|(?:我|我们|想|需|还|也|再)要(?!求)|删|清除|抹掉|给(?:我|咱)|^\W*(?:查|看|要|导)"
    r"|\b(?:send|give|export|show|get|provide|need|want|email|delete|erase)\b"
)
NOT_ASKED = regex(
    r"给了|泄|卖|谁|为什么|凭什么|怎么会|投诉|骚扰|别[把再给]|不要把|(?<![没未])(?:授权书|委托书)|(?<![没未无])(?<!没有)(?:受|经)[^,，。]{0,6}(?:委托|授权)"
    r"|我(?:自己|本人)的|我的(?:全部|所有|个人|客户|业主|会员|用户)"
    r"|更正|改|写错|[:：]|\d{5}|多久|多长|怎么|如何|我在[你您贵]|给我了|[发寄传]错|收到|干[嘛吗]|\byou (?:have )?sent\b"
    r"|\b(?:on|about|of) me\b|\b(?:leak\w*|sold|who|why|my own|on behalf|power of attorney)\b"
)
"""A complaint, a question after receivers or the rules, a value that is wrong, or an authority that is told."""


def speaks_of_many(text: str) -> bool:
    """Whether their data are named at all: they are no part of one's own."""
    return THEIRS.search(text) is not None


def of_many(text: str) -> bool:
    return bool(THEIRS.search(text) and WANTED.search(text)) and not NOT_ASKED.search(text)

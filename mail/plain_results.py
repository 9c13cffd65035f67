"""Plain words that read like a result: «已经删除完毕», «查不到您的数据», "we have deleted your data".

They close nothing by themselves, and the person takes them for the answer. What is promised, asked for, or not done yet
is no result; nor is what goes on with a question or a request. A guess, which is only ever asked about
(``handlers.asked_twice``).
"""

from __future__ import annotations

import re

CLAUSE = re.compile(r"(?:[^，。！？!?；;\n.]|\.(?!\s|$))*[，。！？!?；;\n.]?")
OPEN = re.compile(
    r"[？?]|(?:还|尚|暂)(?:没|未|不)|没有?(?:被|全部|完全)?(?:删除|办|处理)|未(?:能|曾)?(?:删除|办|处理)"
    r"|将|会(?:在|为|尽|于|把|对|给|立|马)|正在|在办|准备|计划|打算|稍后|明天|下周|之后|以后|预计|尽快|争取|开始|着手|过程"
    r"|(?<!申)请(?!求)|如果|如需|若|假如|要是|是否|有没有|能否|才能|才可以|需要|否则|不然|等(?:我们|他们|到)"
    r"|就(?:会|能|可以|删|注销|办|处理)|(?:处理|办理)中|收到(?:您|你)"
    r"|\b(?:will|shall|going to|soon|please|if|whether|once|when|would|could you|can you|not yet|to be|being|until"
    r"|before|shortly|unless|needs?|ha(?:ve|s)(?:n't| not))\b",
    re.IGNORECASE,
)
"""A clause that asks, promises, or says on what it depends."""
THINGS = r"(?:信息|数据|资料|记录|档案)"
DONE = (
    "删除|删掉|删光|清除|清空|抹除|销毁|注销|更正|改正|改好|修改|改为|补充|补录|补上|导出|停止|停掉|停用|停发|取消订阅|退订"
    "|撤回|限制|转移|办结|办好|办妥|办完|办理完|处理完|处理好|处理妥|解决|完成|搞定|弄好"
)
DONE_EN = (
    "(?:deleted|erased|removed|wiped|corrected|updated|changed|closed|completed|stopped|restricted|transferred"
    "|fulfilled|done|processed|unsubscribed|withdrawn)"
)
NO_DATA = (
    r"(?:查|搜|找|检索)(?:询|索)?不(?:到|着)|(?:没(?:有)?|未)能?(?:查|找|搜|检索)(?:询)?到|查无"
    rf"|没有(?:保存|存储|留存|收集|持有|存)?过?(?:任何)?(?:关于)?(?:您|你|这位|此人|该客户|其)的?(?:任何|相关|个人)*{THINGS}"
    r"|(?:没有|未|不)曾?(?:保存|存储|留存|收集|持有)(?:过|有|任何)*(?:您|你)"
    r"|\b(?:could|can|did|do|does)(?:n't| not) (?:find|locate|hold|have|store|keep)\b[^.\n]{0,30}"
    r"\b(?:data|records?|information|anything|you)\b"
    r"|\bno (?:personal |such )*(?:data|records?|information)\b[^.\n]{0,20}(?:\b(?:you|your|found|held|exists?)\b|$)"
    r"|\b(?:found|hold|have) (?:nothing|no (?:personal )*(?:data|records?|information))\b"
)
NOT_OURS = (
    r"不(?:归|由|属于?|是)(?:我们|我司|本公司)(?:公司)?(?:管|处理|负责|保存|收集|掌握|持有|的(?:数据|信息))"
    r"|\bnot (?:held|processed|handled|kept|stored) by us\b"
)
REFUSED = (
    r"(?:不能|无法|没法|不予|不同意|不可以|拒绝|不会|不便)(?:为|给|向|再|继续)?(?:您|你)?的?"
    r"(?:提供|删除|办理|满足|更正|注销|转移|复制|同意|受理|处理)"
    r"|(?:申请|请求)(?:被|已|已被|已经|予以)*(?:驳回|拒绝)|(?:驳回|拒绝)了?(?:您|你|这|该)|我们拒绝"
    r"|\b(?:can(?:not|'t| not)|unable to|refuse to|declined? to|not able to|won't)"
    r" (?:delete|erase|provide|give|correct|transfer|close|grant|fulfil|comply|remove)"
    r"|\b(?:declined|refused|rejected)\b"
)
FULFILLED = (
    rf"(?:已经?|都|全部|均)经?(?:为|给|帮|替|按|把|将|从|在)?[^，。,.！!？?\n]{{0,14}}(?:{DONE})"
    rf"|已经?(?:都|全部)?处理[了过]?(?:[。！!，,]|$)|(?:{DONE})(?:完毕|完成|好了|完了|成功|了(?:[。！!，,]|$))"
    rf"|\b(?:have|has|had|\w+'ve)(?: now| already| all| been| successfully| permanently)* {DONE_EN}\b"
    rf"|\b(?:is|are|was|were|been|all|it's|that's) (?:now |already |all )*{DONE_EN}\b"
    rf"|\b(?:I|we) (?:just )?{DONE_EN}\b"
)
GOES_ON = re.compile(
    r"[？?]|再(?:次|试|发|传|上传|提供|补|拍|寄|填)|重新|正在|还在|仍在|(?:在|需|要)核实|补(?:交|传)|麻烦(?:您|你)|(?:给|天内|日内|前)答复"
    r"|\b(?:again|still (?:looking|working|checking)|please (?:send|upload|provide|try|confirm|tell))\b",
    re.IGNORECASE,
)
"""Words that end nothing: the person is to do something, or more will come."""
COURTESY = re.compile(
    r"[^。！？!?\n]*(?:还有(?:什么|其他|别的|啥)|(?:any|anything) (?:more|else|other))[^。！？!?\n]*[？?]?",
    re.IGNORECASE,
)
"""«还有什么可以帮您？» is no question about the request."""
PAPERS = r"材料|照片|委托书|附件|证件|身份证|户口本|截图|\b(?:documents?|photos?|pictures?|attachments?|letter)\b"
DATA = re.compile(
    rf"{THINGS}|账号|帐号|号码|手机号|电话|地址|姓名|邮箱|\b(?:data|information|records?|account|address|number|name)\b",
    re.IGNORECASE,
)
TOOLS = re.compile(rf"页面|网页|系统|链接|{PAPERS}|\b(?:page|site|website|system|link|form)\b", re.IGNORECASE)
"""What may be ready again without the request being so."""
STEPS = re.compile(r"登记|核对|核验|升级|受理|提交|转(?:给|交|告)|联系了|通知了", re.IGNORECASE)
"""What is done on the way to a result."""
NO_DATA_OF = re.compile(
    rf"{THINGS}|您|你|此人|\b(?:data|records?|information|anything|nothing|you|your)\b", re.IGNORECASE
)
PAPER = re.compile(PAPERS, re.IGNORECASE)
RESULTS = tuple(
    (command, re.compile(words, re.IGNORECASE))
    for command, words in (("nodata", NO_DATA), ("notours", NOT_OURS), ("refuse", REFUSED), ("fulfilled", FULFILLED))
)
"""Command, and the words for it; the first that is found counts."""


def result_in(text: str) -> str:
    """The command that words without one stand for; "" where they tell no result, or not that alone."""
    if GOES_ON.search(COURTESY.sub("", text)):
        return ""
    told = [found[0] for found in CLAUSE.finditer(text) if found[0].strip() and not OPEN.search(found[0])]
    return next((name for name, words in RESULTS if any(_tells(name, words, clause) for clause in told)), "")


def _tells(name: str, words: re.Pattern[str], clause: str) -> bool:
    """Whether a clause is the result, of the data rather than of a paper, a page or a step before it."""
    if not words.search(clause):
        return False
    if name == "nodata":
        return NO_DATA_OF.search(clause) is not None and not PAPER.search(clause)
    if name == "fulfilled":
        return not STEPS.search(clause) and (DATA.search(clause) is not None or not TOOLS.search(clause))
    return True

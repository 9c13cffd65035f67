"""Which of the data are meant, in the person's own words: «只删我老婆的电话，别的留着», «我的体检报告».

The clauses that such words may name (``Understanding.data``) are wider than what was said, and depend on the group; so
the words themselves go into the case, and «everything» stands there only when nothing narrower was said.
"""

from __future__ import annotations

import re

from bot.domain.rights import DETAILED, Right

NARROWED = frozenset({Right.ACCESS, Right.COPY, Right.TRANSFER, Right.DELETE}) - DETAILED
"""Rights over data in general, of which a part may be meant."""
LONGEST = 300
THING = re.compile(
    r"(?<![打接拨来回通个])(?:电话|手机|号码)|微信号|邮箱|[地住]址|照片|相片|头像|简历|体检|病[历史]|健康|身份证|证[件书]|成绩|学历|合同|发票|开票"
    r"|聊天|录音|录像|监控|视频|人脸|指纹|(?:维修|保养|通话|购买|面试|浏览|登录|考勤)[^,，。\s]{0,2}记录|订单|报告|表格?(?!示|明|达)|工资|银行卡"
    r"|(?:老婆|老公|[爸妈父母]|孩子|家人|家属|联系人)的?(?:信息|资料|名字)|[那这]一?[条张份部]|那段|部分|推广的|广告的"
    r"|\b(?:phone|mobile|number|e-?mail|address|photo|picture|cv|resume|health|medical|id card|passport|certificate"
    r"|contract|invoice|recording|video|face|fingerprint|order|report|salary|wife|husband|mother|father|contacts?)s?\b",
    re.IGNORECASE,
)
TOLD = re.compile(
    r"(?:电话|手机|号码|邮箱|[地住]址|\b(?:phone|mobile|number|e-?mail|address))(?:号码?|number)?(?:是|为|is|[:：\s])*(?=[\w.+-]*(?:\d{5,}|@))",
    re.IGNORECASE,
)
"""«手机13800001234» says how to reach somebody, and not what is to be deleted."""
_REST = (
    r"(?:其他|其它|其余|别的|剩下?|剩余|余下|另外的)[^,，。;；]{0,4}?"
    r"|\b(?:the rest|others?|(?:any|every)thing else)\b.{0,12}?"
)
REST_STAYS = re.compile(
    rf"(?:{_REST})(?:别|不|甭|勿|无|留|保|先|算了|\b(?:not|stay|alone|untouched|keep)\b)"
    r"|(?:别|不|甭|勿)[^,，。;；]{0,3}(?:其他|其它|其余|别的|剩下)|留[着下]?(?:其他|其它|其余|别的|剩下)"
    r"|\b(?:keep|leave|not) (?:\w+ ){0,2}(?:rest|others?|(?:any|every)thing else)\b|\bnothing else\b",
    re.IGNORECASE,
)
"""«其他别删»: whatever is named before it is wanted, and nothing more."""
ONLY = re.compile(
    r"(?:只|仅|单单|光)是?(?:给我|帮我|需)*[要想删看查复拷抹清把将限]"
    r"|\b(?:only|just) (?:want|need|delet\w*|eras\w*|remov\w*|see|show|cop\w*|send|the|my)\b",
    re.IGNORECASE,
)
SPARED = re.compile(
    r"除了|除[^,，。]{1,8}[以之]?外|(?:别|不要?|甭|勿)(?:删|动|清|看|查|要)|不要|不用|[留保]着|留下|保留"
    r"|(?:只|就|光)(?:要|删|看|查)|\b(?:except|apart from|keep|leave|but not|only|just)\b",
    re.IGNORECASE,
)
"""What leaves something out, or takes only this, of a request that is already told."""


def spares(text: str) -> bool:
    """Whether the words draw a line where everything is told and nothing else could be meant."""
    return bool(REST_STAYS.search(text) or (SPARED.search(text) and _names_a_thing(text)))


def limits(text: str) -> bool:
    """Whether the words draw a line, at whatever question they come."""
    return bool(REST_STAYS.search(text) or (ONLY.search(text) and _names_a_thing(text)))


def describes(text: str) -> bool:
    """Whether a wish says which data it is about."""
    return _names_a_thing(text) or bool(REST_STAYS.search(text))


def _names_a_thing(text: str) -> bool:
    return THING.search(TOLD.sub(" ", text)) is not None


def joined(before: str, text: str) -> str:
    """Both lines, the newer below; the same twice is one."""
    return "\n".join(dict.fromkeys(line for line in (*before.split("\n"), text) if line))[:LONGEST]

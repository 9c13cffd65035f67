"""No code has come, however it is said: a further one is wanted, or the phone is out of reach."""

from __future__ import annotations

from dialogs.understanding.patterns import regex

RESEND = regex(
    r"重发|再发|重新发|再[来给]一?[个次条]|没收到|收不到|没来"
    r"|(?:码|短信|[这那前上]一?[个条]|^\W*)(?:都|也|又|早|已经)*(?:过期|失效)"
    r"|(?:码|短信)(?:都|也|又|刚|已经)*(?:被我?|让我|我)(?:不小心|误|手滑|顺手|刚|已经)*删"
    r"|\bdeleted (?:the|that|your) (?:text|sms|code)\b"
    r"|\b(?:code|it|that|this|one)(?: has|['’]?s| is)?(?: already| just)? expired"
    r"|\b(?:chong|zai) ?fa\b|resend|send (?:it )?again|send (?:me )?(?:a )?(?:new|fresh)|another code"
    r"|not received|never (?:got|received)|didn.t get"
)
NOT_THERE = regex(
    r"(?:还是?|也|都|仍|一直|根本)*(?:没有?|沒有?|冇)(?:收到|來|来|到|啊|呀|码|消息|动静|反应|任何|任何东西)*[了啊呀呢]*\W*$|[收接]不到|(?:没|沒|未)有?(?:收|接)到"
    r"|(?:短信|码)[呢啊呀吗]+\W*$|(?:短信|码)[^,，。不]{0,10}(?<!慢)慢(?!慢)"
    r"|等了?[^,，。]{0,6}(?:分钟|半天|好久|很久|这么久)|(?:系统|短信|平台)[^,，。]{0,4}(?:问题|故障|坏|瘫)"
    r"|\bstill (?:nothing|no|not|waiting|haven)|\bnothing (?:yet|came|arriv|here)|\bno (?:code|sms|text|mail|message)\b"
    r"|(?:n.?t|\bnot|\bnever) (?:\w+ )?(?:comes?|came|arrive\w*|get|got|gotten|receive\w*|see|seen)\b"
)
"""No code has come, however it is said."""
OF_THE_CODE = regex(
    rf"{RESEND.pattern}|{NOT_THERE.pattern}|过期|失效|(?<![号数条尺维])码|(?<!推销)(?<!营销)(?<!广告)短信(?!太多|轰炸|骚扰)"
    r"|点错|[输填]错|退回|\b(?:codes?|sms|texts?|spam|resend|expired?)\b"
)
"""Said where it is asked for: of the code, its message or the form, and no matter of the request."""
OUT_OF_REACH = regex(
    r"(?:手机|电话|卡|号码?)[^,，。;；]{0,4}(?:不在|没在)(?:我)?(?:身边|身上|手边|手上|手里|这[里儿边]?|旁边)"
    r"|(?:手机|电话|卡)[^,，。;；]{0,4}(?:(?:落|忘|放|留|搁)在?[^,，。;；]{0,4}(?:家|公司|车|单位|里|上)"
    r"|没带|没电|在?充电|关机|坏了)"
    r"|(?:手机|电话|卡)[^,，。;；]{0,3}(?:在|被?)[^,，。;；我]{0,3}(?:爸|妈|老婆|老公|爱人|儿子|女儿|孩子|孙[子女]|媳妇|他|她|家里?人?|朋友|同事)[^,，。;；]{0,2}(?:那|拿|手|身|带)"
    r"|(?:爸|妈|老婆|老公|爱人|儿子|女儿|孩子|孙[子女]|媳妇|他|她)[^,，。;；]{0,2}拿(?:着|走|去)了?[^,，。;；]{0,2}(?:手机|电话)"
    r"|(?:没带|忘带|忘了带)[^,，。;；]{0,4}(?:手机|电话|卡)"
    r"|\b(?:don.?t|do not) have (?:\w+ )?(?:phone|mobile|cell|sim)(?: card)?"
    r" (?:with me|here|on me|at hand|(?:right )?now)\b"
    r"|\b(?:phone|mobile|cell|sim)(?: card)?(?: is| was|.s) (?:\w+ ){0,2}?"
    r"(?:at (?:home|work)|elsewhere|with my \w+|not (?:here|with me)"
    r"|dead|off|broken|charging|switched off|out of battery)\b"
    r"|\b(?:left|forgot) (?:my|the|that) (?:phone|mobile|cell)\b"
)
"""The phone the code went to is somewhere else: a further code helps nobody."""
IN_PART = regex(
    r"(?:只|就)(?:有|能|看|显示|收|来|看见|看到)[^,，。;；\d]{0,6}(?:一半|半[截条]|[前后]?[一二两三四五几\d]位)"
    r"|(?:显示|看)不[全清完]"
    r"|\b(?:only|just)\b.{0,16}\b(?:half|part|(?:(?:first|last|two|three|four|five) )+(?:digits?|numbers?))\b"
    r"|\b(?:cut off|incomplete)\b"
)
"""«短信只显示一半», «only got half the text»."""

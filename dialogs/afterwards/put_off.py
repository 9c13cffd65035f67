"""The whole request waits («先放一放», «put it on hold»), whatever it is for: nothing is taken back or made another.

That the use of data rests is a right of its own (PIPL 44), so such words have to be about the request or what is done
on it. A deletion that waits for something is ``held_off``.
"""

from __future__ import annotations

from bot.domain.cases import Case, Paper
from bot.domain.phrases import phrase
from bot.domain.rights import Right
from dialogs.afterwards.held_off import PLEADS
from dialogs.hearing import in_a_run
from dialogs.model import AddWords, Say, Turn
from dialogs.told.changes import narrows
from dialogs.told.stated import stated_rights
from dialogs.turns import Scene, answer, offer, telling
from dialogs.understanding.patterns import regex, says
from dialogs.wording import case_slot, options
from dialogs.words.in_context import CLEARLY, likeliest
from dialogs.words.line import asks
from dialogs.words.stopping import changed_mind, drops, keeps_request, names_taking_back

_THE_REQUEST = r"(?:(?:那|这|刚才?|刚刚)[个份张件]?的?)?(?:申[请請]|请求|單子?|单子?|工单)"
_PROCESS = r"(?:(?<![检体])[查查](?!收)|看(?!我)|办理?|辦理?|处理|處理|弄|搞|动(?!手)|往下走|推进)"
_REST = (
    r"(?:放一?放|放着|搁一?搁|[搁擱]着|搁置|压一?压|缓一?缓|[缓緩]着|停一?停|停着|[暂暫]停"
    r"|[停缓緩放搁擱]一[停下]|[停缓緩放搁擱等][几两一三]天)"
)
_TIME = r"(?:[几两一三半]?个?(?:天|日|周|星期|月)|一?阵子?|一?段时间|一?会儿?|些时候)"
HANDS_OFF = regex(
    rf"(?:先|[暂暫]时?|[暂暫]且|目前)(?:都|还|请)*(?:别|不要|不用|不必|甭|不)(?:急着|着急|忙着?|给我|帮我|去|往下)*{_PROCESS}(?!了|我?的?(?:信息|数据|资料))"
    rf"|(?:[缓緩过等推晚]|推迟|延后|延期)(?:上|个)?{_TIME}(?:[之以]?后)?再(?:给我|帮我|去|开始)?(?:{_PROCESS}|说|讲|来)"
    rf"|[慢晚][点些]儿?再?(?:{_PROCESS})(?!到)"
    rf"|{_THE_REQUEST}[^,，。;；我]{{0,4}}?{_REST}|(?:停|暂停|放|搁|缓|压)一?[停下放搁缓压]?{_THE_REQUEST}"
    r"|\b(?:don.?t|do not) (?:you )?(?:please )?(?:process|start|begin|proceed with|work on|act on|go ahead with|do) "
    r"(?:(?:it|that|this|anything|(?:my|the) (?:request|application|case|search))\b)?.{0,8}"
    r"\b(?:yet|just yet|for now|right now|until|till|before)\b"
    r"|\b(?:put|place|keep|leave)\b.{0,24}\bon (?:hold|ice)\b|\bhold (?:off|(?:my|the) (?:request|application|case))\b"
    r"|\b(?:pause|postpone|suspend|delay) (?:it|that|this|(?:my|the) (?:request|application|case|search))\b"
)
"""Nothing is to be done on it for now, by the words for what is done or for the request."""
RESTS = regex(
    rf"(?:先|且|那就|就|你们|你|[,，\s]|^)(?:先|给我|帮我|都|也|请|把[^,，。;；]{{1,6}}){{0,5}}{_REST}(?!\S{{0,2}}(?:用|使|推|发|打))"
)
"""The same with nothing named: it is the request where no data are spoken of."""
OF_THE_DATA = regex(
    r"信息|数据|資料|资料|使?用(?!了)|推[送销荐]|营销|广告|短信|电话|邮件|[账帐]号|画像|共享|限制|冻结|删|清除|注销|服务|电?梯"
    r"|\b(?:data|information|details|account|marketing|advert\w*|calls?|e-?mails?|texts?|messages|restrict\w*|us(?:e|ing)|delet\w*|clos\w*)\b"
)
UNTIL_THEN = regex(
    rf"等(?![^,，。;；]{{0,3}}[你您]们|[^,，。;；]{{0,6}}(?:结果|答复|回复|消息|通知|同事))[^,，。;；?？]{{1,12}}再(?:说|定|决定|{_PROCESS})[吧了啊]*\W*$"
)
"""«等我回国再弄吧»: what the request is to wait for."""
GOES_ON = says(
    r"(?:好了?|嗯|那|我|你们?|您|现在|已经|都|请|帮我|回来了|找到了|想好了|拿到了)*"
    r"(?:(?:可以|能)(?:接着|继续|开始)?(?:办理?|弄|处理|查|看|搞)了|(?:接着|继续|开始)(?:办理?|弄|处理|查|搞)|不用(?:再)?(?:等(?:我)?|停)了?)[吧啊了]*"
    r"|(?:ok|okay|im|iam|back|now|you|can|may|please|do)*(?:goahead|goon|carryon|resume|continue)(?:withit|now|please|then)*",
    only=True,
)
"""As ``in_a_run`` writes it: what was put off goes on."""


def put_off(scene: Scene, case: Case) -> Turn | None:
    """A colleague is asked to wait, the number stays, and it may be taken back; None for any other line."""
    text = scene.heard.text
    if not _waits(scene, case) or (asks(text) and not PLEADS.search(text)):
        return None
    others = {*stated_rights(scene.heard.understood)} - {*case.rights, Right.RESTRICT.value}
    ends = names_taking_back(text) or drops(text) or keeps_request(text) or changed_mind(text)
    if others or ends or narrows(text, case.rights):
        return None
    told = Say(
        phrase("hold_off.told", case=case.number, rights=case_slot(case)), options("start", "take_back", "status")
    )
    return offer(telling(scene, case.number), told, (AddWords(case.number, text, tells="hold_off"),))


def _waits(scene: Scene, case: Case) -> bool:
    text = scene.heard.text
    if HANDS_OFF.search(text):
        return True
    if OF_THE_DATA.search(text):
        return False
    label, sure = likeliest("after_done", text)
    owes = Paper.AWAITED in (case.identity, case.relation)  # that takes its time anyway
    until = UNTIL_THEN.search(text) is not None and not owes
    return RESTS.search(text) is not None or until or (label == "wait" and sure >= CLEARLY)


def taken_up(scene: Scene, case: Case) -> Turn | None:
    """«可以查了», of a request that was put off."""
    if not case.put_off or asks(scene.heard.text) or not GOES_ON(in_a_run(scene.heard.text)):
        return None
    told = phrase("hold_off.over", case=case.number, rights=case_slot(case))
    return answer(scene, (Say(told),), (AddWords(case.number, scene.heard.text, tells="goes_ahead"),))
